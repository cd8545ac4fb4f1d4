/// Training: one function a section of the model, called by `relata-train SECTION`.
/// Trainers are not part of librelata; they live beside the code that uses the section, as *_train.c.
#ifndef RELATA_TRAIN_TRAIN_H
#define RELATA_TRAIN_TRAIN_H

#include <relata/status.h>

typedef struct {
    const char *data;     // folder of the corpora (DATA=)
    const char *lexicon;  // folder of the lexical tables (LEXICON=)
    const char *model;    // a packed model of the sections trained so far, or NULL
    const char *verdicts; // folder of judged statements
    const char *articles; // a file of articles that were judged beside those of DATA/raw_text/wikinews, or NULL
    const char *out;      // file the section is written to
    uint32_t n_threads;   // results do not depend on it
    uint64_t seed;
    uint32_t folds; // where it is not 0 the section is not made: what cross-validation says is written instead
} RelataTrainOptions;

/// Progress goes to standard error.
typedef RelataStatus RelataTrainFn(const RelataTrainOptions *options, RelataError *error);

/// The sections that can be trained, in the order in which one needs the other.
#define RELATA_SECTION_LIST(X)                                                                                         \
    X(lexicon) X(text) X(syntax) X(lemma) X(clusters) X(names) X(coref) X(relations) X(confidence)

#define X(name) RelataTrainFn relata_train_##name;
RELATA_SECTION_LIST(X)
#undef X

#endif
