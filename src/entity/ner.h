/// Names: the model of the section `names` and the features it scores.
///
/// A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001) over BIOES labels of seven classes,
/// with hashed features and 8-bit weights.
///
/// Layout, little-endian, every part aligned to 4:
///
///      0    4  magic "RNER"
///      4    4  version (3)
///      8    4  number of features F
///     12    4  number of weights W
///     16    4  float: nats of one unit of a score
///     20    4  what one unit of weight counts in a score
///     24    4  what one unit of the network's scores counts
///     28    …  transitions int16[29 × 29], from × to, in units
///      …    …  buckets uint32[65537]: first feature whose hash begins with these 16 bits
///      …    …  low halves uint16[F] of the features' hashes, ascending within a bucket
///      …    …  first weight uint32[F + 1]
///      …    …  labels uint8[W], weights int8[W]
#ifndef RELATA_ENTITY_NER_H
#define RELATA_ENTITY_NER_H

#include "entity/words.h"
#include "learn/name_labels.h"

#include <relata/model.h>

enum {
    RELATA_NER_FEATURES = 112, // at most, of one token
    RELATA_NER_WORD_BEGIN = 4, // positions of the features that know the word itself
    RELATA_NER_WORD_END = 22,
    RELATA_NER_VERSION = 3
};

/// A view of the section; `bytes` is NULL if the model has none.
typedef struct {
    const unsigned char *bytes;
    uint32_t n_features, n_weights;
    float unit;
    int32_t weight_factor, network_factor; // scores are sums of weights times the one, of the network's times the other
    const int16_t *transitions;            // [29 × 29]
    const uint32_t *buckets;               // [65537]
    const uint16_t *low;                   // [n_features]
    const uint32_t *first;                 // [n_features + 1]
    const uint8_t *labels;                 // [n_weights]
    const int8_t *weights;                 // [n_weights]
} RelataNer;

/// Checks magic, version and sizes. A section of 0 bytes gives an empty view.
RelataStatus relata_ner_open(RelataNer *ner, const void *bytes, size_t n, RelataError *error);

#endif
