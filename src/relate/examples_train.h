/// Examples of relations: pairs of what the program finds in documents of the form of DocRED, with the relations that
/// the annotators gave the things of those names.
#ifndef RELATA_RELATE_EXAMPLES_TRAIN_H
#define RELATA_RELATE_EXAMPLES_TRAIN_H

#include "base/array.h"
#include "relate/relatum.h"

#include <relata/pipeline.h>

#include <jansson.h>

/// Features of a relatum or a pair: items [begin, end) of the features.
typedef struct {
    uint64_t begin, end;
} RelataFeatureRange;

typedef struct {
    uint32_t gold; // number of the annotated relation
    uint8_t property;
} RelataRelateLabel;

typedef struct {
    uint32_t document;         // number
    uint32_t subject, object;  // relata of the corpus
    RelataFeatureRange pair;   //
    uint32_t labels, n_labels; // into the labels
} RelataRelateExample;

typedef struct {
    RelataFeatureRange as_subject, as_object;
    json_t *names; // name, then aliases
} RelataCorpusRelatum;

typedef struct {
    json_t *title;
    uint32_t n_gold;   // relations annotated
    uint32_t examples; // first example
    bool is_complete;  // what is not annotated does not hold
} RelataCorpusDocument;

typedef struct {
    RELATA_ARRAY(uint32_t) features; // hashes, later 1 + index of those that come often enough, 0 = dropped
    RELATA_ARRAY(RelataRelateExample) examples;
    RELATA_ARRAY(RelataCorpusRelatum) relata;
    RELATA_ARRAY(RelataCorpusDocument) documents;
    RELATA_ARRAY(RelataRelateLabel) labels;
    RELATA_ARRAY(uint32_t) hashes; // of the features kept, by index
    const char *const *properties; // [n_properties]
    uint32_t n_properties;
    uint32_t n_gold;         // annotated relations of all documents
    uint32_t n_within_reach; // annotated relations whose both ends the program has
    bool failed;
} RelataRelateCorpus;

/// Reads the documents of a file in the form of DocRED. Where it is not complete, relations that are not annotated may
/// hold all the same.
RelataStatus relata_read_examples(RelataRelateCorpus *corpus, const RelataModel *model, const char *path,
                                  bool is_complete, RelataError *error);
/// Keeps features of at least `least` documents as indexes.
bool relata_select_examples(RelataRelateCorpus *corpus, uint32_t least);
void relata_free_examples(RelataRelateCorpus *corpus);

#endif
