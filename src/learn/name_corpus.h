/// Name corpus: the corpora of names as sentences with sets of labels, for training.
///
/// They annotate different things, so a token's gold is a set of labels: a "miscellaneous" name may be any class that
/// its corpus does not tell apart, an unmarked word O or a class that the corpus does not mark.
#ifndef RELATA_LEARN_NAME_CORPUS_H
#define RELATA_LEARN_NAME_CORPUS_H

#include "base/arena.h"
#include "base/array.h"
#include "learn/name_labels.h"

#include <relata/lexicon.h>
#include <relata/status.h>

typedef enum {
    RELATA_NAMES_UNER_TRAIN,
    RELATA_NAMES_UNER_DEV,
    RELATA_NAMES_GUM_TRAIN,
    RELATA_NAMES_GUM_DEV,
    RELATA_NAMES_WIKIGOLD,
    RELATA_NAMES_POLITICS, // CrossNER
    RELATA_NAMES_SCIENCE,
    RELATA_NAMES_LITERATURE,
    RELATA_NAMES_MUSIC,
    RELATA_NAMES_AI,
    RELATA_NAMES_WNUT,
    RELATA_NAMES_GMB,
    RELATA_N_NAME_SOURCES
} RelataNameSource;

typedef struct {
    uint32_t n;
    const char **forms;   // [n]
    uint32_t *labels;     // [n] those that may be right, as bits, never 0
    bool starts_document; // the corpus says so
} RelataNameSentence;

typedef struct {
    RelataArena *arena;
    RELATA_ARRAY(RelataNameSentence) sentences;
} RelataNameCorpus;

/// Reads one corpus from the folder of the data. A title that stands within a person's name is taken out of it.
RelataStatus relata_name_corpus_read(RelataNameCorpus *corpus, const char *data, RelataNameSource source,
                                     RelataLexicon lexicon, RelataError *error);
void relata_name_corpus_clear(RelataNameCorpus *corpus);
/// A guess whether no blank stands between two words, since most of these corpora do not say.
bool relata_name_corpus_is_glued(const char *form, const char *next);

#endif
