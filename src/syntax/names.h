/// Names: corpora of names, for training the head of the names beside the trees.
#ifndef RELATA_SYNTAX_NAMES_H
#define RELATA_SYNTAX_NAMES_H

#include "learn/name_labels.h"
#include "syntax/treebank.h"

#include <relata/lexicon.h>

/// Words of names by their label, for putting one in the place of another.
typedef struct {
    RELATA_ARRAY(const char *) forms[RELATA_NAME_N_LABELS]; // borrowed from the treebanks
} RelataNamePools;

/// Names of a treebank's own sentences, which are found by their words. `is_development`: of its development set.
RelataStatus relata_names_of_trees(RelataTreebank *treebank, const char *data, RelataSyntaxCorpus corpus,
                                   bool is_development, RelataLexicon lexicon, RelataError *error);
/// Adds the sentences of the corpora that have only names, as trees without heads; their `share` says how often they
/// are drawn.
RelataStatus relata_names_read(RelataTreebank *treebank, const char *data, RelataLexicon lexicon, RelataError *error);
/// Adds, as sentences that have only names, runs of the corpus' sentences without a final mark, joined as the program
/// joins them when nothing in the text says where they end.
RelataStatus relata_names_join(RelataTreebank *treebank, const RelataTreebank *from, RelataSyntaxCorpus corpus,
                               RelataError *error);
/// Adds the words of a treebank's names to the pools; false if memory is refused.
bool relata_names_pool(RelataNamePools *pools, const RelataTreebank *treebank);
void relata_names_clear(RelataNamePools *pools);
/// In some sentences, as `seed` draws them, some words of names give way to others of the same label ("label-wise token
/// replacement", Dai and Adel 2020); the others are returned as they are. NULL if memory is refused.
const RelataTree *relata_names_swap(const RelataTree *tree, const RelataNamePools *pools, uint64_t seed,
                                    RelataArena *arena);

#endif
