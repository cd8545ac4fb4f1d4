/// The ranker of antecedents: the model of the section `coref`.
///
/// A linear model over hashed features of a mention and a candidate (or no antecedent at all), as in Durrett and Klein
/// (2013), "Easy victories and uphill battles in coreference resolution".
///
/// Layout, little-endian, every part aligned to 4:
///
///      0  4  magic "RCOR"
///      4  4  version (1)
///      8  4  number of features F
///     12  …  buckets uint32[65537]: first feature whose hash begins with these 16 bits
///      …  …  low halves uint16[F] of the features' hashes, ascending within a bucket
///      …  …  weights int16[F], in units of 1/256
#ifndef RELATA_ENTITY_RANKER_H
#define RELATA_ENTITY_RANKER_H

#include <relata/status.h>

enum { RELATA_RANKER_FEATURES = 96, RELATA_RANKER_VERSION = 1, RELATA_RANKER_MEMO = 4096 };

/// A view of the section; `buckets` is NULL if the model has none. The memo makes it one thread's: candidates share
/// most of their features, so a small table of recent ones answers before the large one is asked.
typedef struct {
    uint32_t n_features;
    const uint32_t *buckets; // [65537]
    const uint16_t *low;     // [n_features]
    const int16_t *weights;  // [n_features]
    struct {
        uint32_t feature;
        int32_t weight;         // 0 for features that the section lacks
    } memo[RELATA_RANKER_MEMO]; // by the low bits of the feature
} RelataRanker;

/// Checks magic, version and sizes. A section of 0 bytes gives an empty view.
RelataStatus relata_ranker_open(RelataRanker *ranker, const void *bytes, size_t n, RelataError *error);
/// Sum of the weights of some features, in units of 1/256.
int32_t relata_ranker_score(RelataRanker *ranker, const uint32_t *features, uint32_t n);

#endif
