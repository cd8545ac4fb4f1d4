/// Network: from the features of a pair to the relations of Wikidata; the section `relations`.
///
/// Every feature has a vector; their sum, with its negative parts cut off, is weighted once for each relation. The
/// vectors are bytes and their sums whole numbers, so the order of features does not matter.
///
/// Layout, little-endian, every part aligned to 4:
///
///      0  4  magic "RREL"
///      4  4  version (2)
///      8  4  number of features F
///     12  4  number of relations R
///     16  4  bytes of the names N
///     20  …  buckets uint32[4097]: first feature whose hash begins with these 12 bits
///      …  …  hashes uint32[F] of the features, ascending
///      …  …  vectors int8[F × 64]
///      …  …  scale float[64], bias float[64] of the sums
///      …  …  weights float[R × 64], bias float[R]
///      …  …  least float[R]: the logit from which a relation holds
///      …  …  names char[N]: of each relation "P17" and "country", each ended by NUL
#ifndef RELATA_RELATE_NETWORK_H
#define RELATA_RELATE_NETWORK_H

#include <relata/status.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { RELATA_RELATE_VERSION = 2, RELATA_RELATE_WIDTH = 64, RELATA_RELATE_PROPERTIES = 128 };

/// A view of the section; `buckets` is NULL if the model has none.
typedef struct {
    uint32_t n_features;
    uint32_t n_properties;
    const uint32_t *buckets; // [4097]
    const uint32_t *hashes;  // [n_features]
    const int8_t *vectors;   // [n_features × 64]
    const float *scale;      // [64]
    const float *bias;       // [64]
    const float *weights;    // [n_properties × 64]
    const float *out_bias;   // [n_properties]
    const float *least;      // [n_properties]
    const char *names;       // 2 · n_properties strings
} RelataRelateNetwork;

/// Checks magic, version and sizes. A section of 0 bytes gives an empty view.
RelataStatus relata_relate_network_open(RelataRelateNetwork *network, const void *bytes, size_t n, RelataError *error);
/// Adds the vectors of some features to the sums.
void relata_relate_network_add(const RelataRelateNetwork *network, const uint32_t *features, uint32_t n,
                               int32_t sums[RELATA_RELATE_WIDTH]);
/// The logits of all relations.
void relata_relate_network_logits(const RelataRelateNetwork *network, const int32_t sums[RELATA_RELATE_WIDTH],
                                  float logits[RELATA_RELATE_PROPERTIES]);

#endif
