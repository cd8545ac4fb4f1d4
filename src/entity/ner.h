/// Names: the model of the section `names` and the features it scores.
///
/// A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001) over BIOES labels of seven classes,
/// with hashed features and 8-bit weights.
///
/// Layout, little-endian, every part aligned to 4:
///
///      0    4  magic "RNER"
///      4    4  version (2)
///      8    4  number of features F
///     12    4  number of weights W
///     16    4  float: value of one unit of weight
///     20    …  transitions int16[29 × 29], from × to, in units
///      …    …  buckets uint32[65537]: first feature whose hash begins with these 16 bits
///      …    …  low halves uint16[F] of the features' hashes, ascending within a bucket
///      …    …  first weight uint32[F + 1]
///      …    …  labels uint8[W], weights int8[W]
///      …    8  bytes of a vector V, hidden units H
///      …    4  float: bytes of a hidden unit of value 1
///      …    …  hidden layer int8[V × H] packed, then scales float[H], biases float[H], offsets int32[H]
///      …    …  output layer likewise, H × 32, in units of weight
#ifndef RELATA_ENTITY_NER_H
#define RELATA_ENTITY_NER_H

#include "entity/ner_dense.h"
#include "entity/words.h"

#include <relata/model.h>

/// The classes that are learnt; the other types are found by rules.
enum {
    RELATA_NER_PERSON,
    RELATA_NER_ORGANIZATION,
    RELATA_NER_PLACE,
    RELATA_NER_GROUP,
    RELATA_NER_EVENT,
    RELATA_NER_WORK,
    RELATA_NER_PRODUCT,
    RELATA_NER_N_CLASSES
};
enum { RELATA_NER_B, RELATA_NER_I, RELATA_NER_E, RELATA_NER_S };
enum {
    RELATA_NER_N_LABELS = 1 + 4 * RELATA_NER_N_CLASSES, // O, then B I E S of each class
    RELATA_NER_FEATURES = 96,                           // at most, of one token
    RELATA_NER_WORD_BEGIN = 4,                          // positions of the features that know the word itself
    RELATA_NER_WORD_END = 22,
    RELATA_NER_VERSION = 2
};

/// A view of the section; `bytes` is NULL if the model has none.
typedef struct {
    const unsigned char *bytes;
    uint32_t n_features, n_weights;
    float unit;
    const int16_t *transitions; // [29 × 29]
    const uint32_t *buckets;    // [65537]
    const uint16_t *low;        // [n_features]
    const uint32_t *first;      // [n_features + 1]
    const uint8_t *labels;      // [n_weights]
    const int8_t *weights;      // [n_weights]
    RelataNerDense dense;
} RelataNer;

/// Label of a part (RELATA_NER_B …) of a class.
static inline uint32_t relata_ner_label(uint32_t class_, uint32_t part) {
    return 1 + 4 * class_ + part;
}
/// Whether BIOES allows `to` after `from`; 0 also stands for the edges of a sentence.
bool relata_ner_follows(uint32_t from, uint32_t to);
/// Checks magic, version and sizes. A section of 0 bytes gives an empty view.
RelataStatus relata_ner_open(RelataNer *ner, const void *bytes, size_t n, RelataError *error);

#endif
