// Other sentences to learn names from: joined ones, because nothing in a plain text says where the lines of a signature
// or of a list end, and ones with other names, because the network knows those of its sentences by heart.
#include "syntax/names.h"

#include "base/utf8.h"
#include "learn/random.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_JOINED = 4, MOST_JOINED_WORDS = 120 };

static bool has_final_mark(const RelataTree *tree) {
    const char *last = tree->words[tree->n - 1].form;
    unsigned char c = (unsigned char)last[strlen(last) - 1];
    return !(c >= 0x80 || c == ',' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'));
}

static bool can_join(const RelataTree *tree, const RelataTree *next, RelataSyntaxCorpus corpus, uint32_t n) {
    return tree->corpus == corpus && next->corpus == corpus && tree->names && next->names && !has_final_mark(tree) &&
           n + next->n <= MOST_JOINED_WORDS;
}

static bool add_joined(RelataTreebank *treebank, const RelataTree *trees, size_t n_trees, uint32_t n) {
    RelataTree joined = {.corpus = trees[0].corpus,
                         .share = 1.0f,
                         .words = RELATA_ARENA_NEW(treebank->arena, RelataSyntaxWord, n),
                         .names = RELATA_ARENA_NEW(treebank->arena, uint32_t, n)};
    if (!joined.words || !joined.names)
        return false;
    for (size_t i = 0; i < n_trees; joined.n += trees[i++].n) {
        memcpy(joined.words + joined.n, trees[i].words, trees[i].n * sizeof *joined.words);
        memcpy(joined.names + joined.n, trees[i].names, trees[i].n * sizeof *joined.names);
    }
    treebank->n_words += n;
    return RELATA_ARRAY_ADD(&treebank->trees, joined);
}

RelataStatus relata_names_join(RelataTreebank *treebank, const RelataTreebank *from, RelataSyntaxCorpus corpus,
                               RelataError *error) {
    const RelataTree *trees = from->trees.items;
    size_t before = treebank->trees.n;
    for (size_t i = 0, end; i + 1 < from->trees.n; i = end) {
        uint32_t n = trees[i].n;
        for (end = i + 1; end < from->trees.n && end < i + MOST_JOINED; n += trees[end++].n)
            if (!can_join(&trees[end - 1], &trees[end], corpus, n))
                break;
        if (end > i + 1 && !add_joined(treebank, trees + i, end - i, n))
            return relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory");
    }
    fprintf(stderr, "%zu joined sentences\n", treebank->trees.n - before);
    return RELATA_OK;
}

// Persons, and single words of organisations and places: words that others can stand for without another tag.
static uint32_t pool_of(const RelataTree *tree, uint32_t t) {
    const char *form = tree->words[t].form;
    uint32_t set = tree->names[t], used;
    uint32_t label = set && (set & (set - 1)) == 0 ? (uint32_t)__builtin_ctz(set) : 0;
    bool is_whole = label == relata_name_label(RELATA_NAME_ORGANIZATION, RELATA_NAME_S) ||
                    label == relata_name_label(RELATA_NAME_PLACE, RELATA_NAME_S);
    bool is_person = label >= relata_name_label(RELATA_NAME_PERSON, 0) && label <= RELATA_NAME_S + 1;
    bool is_capital = relata_is_upper(relata_utf8_decode(form, strlen(form), &used)) && strlen(form) > 2;
    return (is_whole || is_person) && is_capital ? label : 0;
}

bool relata_names_pool(RelataNamePools *pools, const RelataTreebank *treebank) {
    for (size_t i = 0; i < treebank->trees.n; i++) {
        const RelataTree *tree = &treebank->trees.items[i];
        for (uint32_t t = 0; tree->names && t < tree->n; t++) {
            uint32_t label = pool_of(tree, t);
            if (label && !RELATA_ARRAY_ADD(&pools->forms[label], tree->words[t].form))
                return false;
        }
    }
    return true;
}

void relata_names_clear(RelataNamePools *pools) {
    for (int label = 0; label < RELATA_NAME_N_LABELS; label++)
        free(pools->forms[label].items);
    *pools = (RelataNamePools){0};
}

const RelataTree *relata_names_swap(const RelataTree *tree, const RelataNamePools *pools, uint64_t seed,
                                    RelataArena *arena) {
    if (!tree->names || relata_random_unit(&seed) >= 0.4f)
        return tree;
    RelataTree *copy = RELATA_ARENA_NEW(arena, RelataTree, 1);
    RelataSyntaxWord *words = RELATA_ARENA_NEW(arena, RelataSyntaxWord, tree->n);
    if (!copy || !words)
        return NULL;
    memcpy(words, tree->words, tree->n * sizeof *words);
    for (uint32_t t = 0; t < tree->n; t++) {
        uint32_t label = pool_of(tree, t), n = (uint32_t)pools->forms[label].n;
        if (label && n > 0 && relata_random_unit(&seed) < 0.6f)
            words[t].form = pools->forms[label].items[relata_random_below(&seed, n)];
    }
    *copy = *tree;
    copy->words = words;
    return copy;
}
