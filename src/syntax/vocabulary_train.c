// The vocabulary: normalised forms by falling frequency, those of the trees counted more, and its hash table.
#include "syntax/trainer.h"

#include "learn/random.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { TREE_WEIGHT = 5 }; // an occurrence in a tree counts as so many in raw text

typedef struct {
    RelataMap *forms;
    RELATA_ARRAY(uint64_t) score; // [id − 1]
} Counts;

static bool count_form(Counts *counts, const char *form, uint64_t weight) {
    char norm[RELATA_SYNTAX_NORM];
    size_t n = relata_syntax_normalize(form, norm, sizeof norm);
    uint32_t id = relata_map_add(counts->forms, norm, n);
    while (id && counts->score.n < id)
        if (!RELATA_ARRAY_ADD(&counts->score, 0))
            return false;
    if (id)
        counts->score.items[id - 1] += weight;
    return id != 0;
}

typedef struct {
    uint64_t score;
    uint32_t id;
} Entry;

static int by_score(const void *a, const void *b) {
    const Entry *x = a, *y = b;
    if (x->score != y->score)
        return x->score > y->score ? -1 : 1;
    return (x->id > y->id) - (x->id < y->id);
}

static bool choose(RelataTrainer *trainer, const Counts *counts) {
    size_t n = counts->score.n;
    Entry *entries = malloc((n + 1) * sizeof *entries);
    bool is_ok = entries != NULL;
    for (uint32_t i = 0; i < n && is_ok; i++)
        entries[i] = (Entry){counts->score.items[i], i + 1};
    if (is_ok)
        qsort(entries, n, sizeof *entries, by_score);
    for (size_t i = 0; i < n && i < trainer->plan->most_words && is_ok && entries[i].score > TREE_WEIGHT; i++)
        is_ok = relata_map_add_string(trainer->vocabulary, relata_map_string(counts->forms, entries[i].id)) != 0;
    free(entries);
    return is_ok;
}

static bool build_slots(RelataTrainer *trainer) {
    uint32_t n = relata_map_count(trainer->vocabulary);
    for (trainer->n_slots = 64; trainer->n_slots < n + n / 2;)
        trainer->n_slots *= 2;
    trainer->slots = calloc(trainer->n_slots, sizeof *trainer->slots);
    trainer->count = calloc(n + 1, sizeof *trainer->count);
    if (!trainer->slots || !trainer->count)
        return false;
    for (uint32_t id = 1; id <= n; id++) {
        const char *form = relata_map_string(trainer->vocabulary, id);
        uint64_t key = relata_hash(form, strlen(form));
        uint32_t at = (uint32_t)key & (trainer->n_slots - 1);
        while (trainer->slots[at].id)
            at = (at + 1) & (trainer->n_slots - 1);
        trainer->slots[at] = (RelataSyntaxSlot){(uint32_t)(key >> 32), id};
    }
    return true;
}

typedef bool FormFn(void *state, const char *form);

// Calls each() with the forms of the trees or of the raw text.
static bool for_each_form(const RelataTrainer *trainer, const RelataRawText *text, FormFn *each, void *state) {
    bool is_ok = true;
    if (text) {
        const char *at = text->bytes.bytes, *end = at + text->bytes.n;
        for (; at < end && is_ok; at += 1 + strlen(at + 1) + 1)
            is_ok = each(state, at + 1);
        return is_ok;
    }
    for (size_t i = 0; i < trainer->train.trees.n && is_ok; i++)
        for (uint32_t j = 0; j < trainer->train.trees.items[i].n && is_ok; j++)
            is_ok = each(state, trainer->train.trees.items[i].words[j].form);
    return is_ok;
}

static bool count_tree_form(void *state, const char *form) {
    return count_form(state, form, TREE_WEIGHT);
}

static bool count_raw_form(void *state, const char *form) {
    return count_form(state, form, 1);
}

RelataStatus relata_trainer_vocabulary(RelataTrainer *trainer, const RelataRawText *text, RelataError *error) {
    Counts counts = {.forms = relata_map_new()};
    bool is_ok = counts.forms && for_each_form(trainer, NULL, count_tree_form, &counts) &&
                 for_each_form(trainer, text, count_raw_form, &counts) && choose(trainer, &counts) &&
                 build_slots(trainer);
    relata_map_free(counts.forms);
    free(counts.score.items);
    return is_ok ? RELATA_OK : relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory");
}

static bool count_known(void *state, const char *form) {
    RelataTrainer *trainer = state;
    char norm[RELATA_SYNTAX_NORM];
    size_t n = relata_syntax_normalize(form, norm, sizeof norm);
    uint32_t id = relata_map_find(trainer->vocabulary, norm, n);
    trainer->count[id] += id != 0;
    return true;
}

void relata_trainer_count(RelataTrainer *trainer, const RelataRawText *text) {
    memset(trainer->count, 0, (relata_map_count(trainer->vocabulary) + 1) * sizeof *trainer->count);
    for_each_form(trainer, text, count_known, trainer);
    for (size_t i = 0; !text && i < trainer->names.trees.n; i++) {
        const RelataTree *tree = &trainer->names.trees.items[i];
        uint64_t random = i;
        bool is_counted = relata_random_unit(&random) < tree->share; // as often as an epoch draws it
        for (uint32_t j = 0; is_counted && j < tree->n; j++)
            count_known(trainer, tree->words[j].form);
    }
}
