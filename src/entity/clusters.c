// Clusters: see clusters.h. Words are found by binary search over their hashes, once for each distinct word.
#include "entity/clusters.h"

#include <string.h>

enum { HEADER = 12 };

RelataStatus relata_clusters_open(RelataClusters *clusters, const void *bytes, size_t n, RelataError *error) {
    const unsigned char *p = bytes;
    uint32_t header[2];
    *clusters = (RelataClusters){0};
    if (n == 0)
        return RELATA_OK;
    if (n < HEADER || memcmp(p, "RCLU", 4) != 0)
        return relata_fail(error, RELATA_MODEL, NULL, 0, 0, "the section \"clusters\" is of another kind");
    memcpy(header, p + 4, sizeof header);
    size_t each = sizeof(uint32_t) + RELATA_N_CLUSTERINGS * sizeof(uint16_t);
    if (header[0] != RELATA_CLUSTERS_VERSION || header[1] > (n - HEADER) / each)
        return relata_fail(error, RELATA_MODEL, NULL, 0, 0,
                           "the section \"clusters\" is damaged or of another version");
    *clusters = (RelataClusters){header[1], (const void *)(p + HEADER),
                                 (const void *)(p + HEADER + (size_t)header[1] * sizeof(uint32_t))};
    return RELATA_OK;
}

void relata_clusters_find(RelataClusters clusters, uint32_t hash, uint16_t out[RELATA_N_CLUSTERINGS]) {
    uint32_t low = 0, high = clusters.n_words;
    memset(out, 0, RELATA_N_CLUSTERINGS * sizeof *out);
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (clusters.hashes[middle] < hash)
            low = middle + 1;
        else
            high = middle;
    }
    if (low < clusters.n_words && clusters.hashes[low] == hash)
        memcpy(out, clusters.clusters + (size_t)low * RELATA_N_CLUSTERINGS, RELATA_N_CLUSTERINGS * sizeof *out);
}
