/// Treebank: CoNLL-U trees in memory, for training.
#ifndef RELATA_SYNTAX_TREEBANK_H
#define RELATA_SYNTAX_TREEBANK_H

#include "base/arena.h"
#include "base/array.h"
#include "base/map.h"
#include "syntax/features.h"

#include <relata/status.h>

typedef struct {
    uint32_t n;
    RelataSyntaxCorpus corpus;
    float share;             // of the epochs, that draw a sentence of names
    RelataSyntaxWord *words; // [n]
    uint16_t *head;          // [n] 1-based, 0 = root; NULL = the sentence has only names
    uint16_t *tag;           // [n] id of "UPOS\tXPOS\tFEATS" among the tags, 0 = unknown or none
    uint8_t *upos, *deprel;  // [n]
    uint32_t *names;         // [n] labels of names (learn/name_labels.h) that are right, as bits; NULL = not known
} RelataTree;

typedef struct {
    RelataArena *arena;
    RELATA_ARRAY(RelataTree) trees;
    uint32_t n_words;
} RelataTreebank;

/// Adds the trees of a CoNLL-U file, possibly gzipped. New tags are added to `tags` if `is_open`, else become 0. Trees
/// of more than RELATA_SYNTAX_MOST_WORDS words are left out.
RelataStatus relata_treebank_read(RelataTreebank *treebank, const char *path, RelataSyntaxCorpus corpus,
                                  RelataMap *tags, bool is_open, RelataError *error);
void relata_treebank_clear(RelataTreebank *treebank);
/// A copy of the tree in `arena` with the kind of change that `seed` draws: mostly none, sometimes all capitals, all
/// lower case, capitals as in titles, or without its final stop. NULL if memory is refused.
const RelataTree *relata_tree_vary(const RelataTree *tree, uint64_t seed, RelataArena *arena);

#endif
