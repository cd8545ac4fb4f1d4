/// Clusters: classes of words that occur in like company, at three grains; learnt from unlabelled text.
///
/// The section `clusters`, little-endian:
///
///      0  4  magic "RCLU"
///      4  4  version (1)
///      8  4  number of words W
///     12  …  hashes of the lower-cased words uint32[W], ascending
///      …  …  clusters uint16[W × 3], from 1; coarse, middle, fine
#ifndef RELATA_ENTITY_CLUSTERS_H
#define RELATA_ENTITY_CLUSTERS_H

#include <relata/status.h>

enum { RELATA_N_CLUSTERINGS = 3, RELATA_CLUSTERS_VERSION = 1 };

/// A view of the section; small, copied by value.
typedef struct {
    uint32_t n_words;
    const uint32_t *hashes;   // [n_words]
    const uint16_t *clusters; // [n_words × 3]
} RelataClusters;

/// A section of 0 bytes gives an empty view, in which every word is unknown.
RelataStatus relata_clusters_open(RelataClusters *clusters, const void *bytes, size_t n, RelataError *error);
/// The clusters of a word by its hash; all 0 if it is not among them.
void relata_clusters_find(RelataClusters clusters, uint32_t hash, uint16_t out[RELATA_N_CLUSTERINGS]);

#endif
