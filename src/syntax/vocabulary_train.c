// The vocabulary: normalised forms by falling frequency, those of the trees counted more, and its hash table.
#include "syntax/trainer.h"

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

RelataStatus relata_trainer_vocabulary(RelataTrainer *trainer, RelataError *error) {
    Counts counts = {.forms = relata_map_new()};
    bool is_ok = counts.forms != NULL;
    for (size_t i = 0; i < trainer->train.trees.n && is_ok; i++)
        for (uint32_t j = 0; j < trainer->train.trees.items[i].n && is_ok; j++)
            is_ok = count_form(&counts, trainer->train.trees.items[i].words[j].form, TREE_WEIGHT);
    is_ok = is_ok && choose(trainer, &counts) && build_slots(trainer);
    for (size_t i = 0; i < trainer->train.trees.n && is_ok; i++)
        for (uint32_t j = 0; j < trainer->train.trees.items[i].n; j++) {
            char norm[RELATA_SYNTAX_NORM];
            size_t n = relata_syntax_normalize(trainer->train.trees.items[i].words[j].form, norm, sizeof norm);
            uint32_t id = relata_map_find(trainer->vocabulary, norm, n);
            trainer->count[id] += id != 0;
        }
    relata_map_free(counts.forms);
    free(counts.score.items);
    return is_ok ? RELATA_OK : relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory");
}
