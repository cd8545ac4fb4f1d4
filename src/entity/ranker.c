// Ranker: see ranker.h. Opening the section and summing weights.
#include "entity/ranker.h"

#include <string.h>

enum { HEADER = 12, N_BUCKETS = 65537 };

RelataStatus relata_ranker_open(RelataRanker *ranker, const void *bytes, size_t n, RelataError *error) {
    const unsigned char *p = bytes;
    uint32_t header[2];
    *ranker = (RelataRanker){0};
    if (n == 0)
        return RELATA_OK;
    if (n < HEADER + N_BUCKETS * sizeof(uint32_t) || memcmp(p, "RCOR", 4) != 0)
        return relata_fail(error, RELATA_MODEL, NULL, 0, 0, "the section \"coref\" is of another kind");
    memcpy(header, p + 4, sizeof header);
    size_t padded = ((size_t)header[1] + 1) & ~(size_t)1;
    size_t left = n - HEADER - N_BUCKETS * sizeof(uint32_t);
    if (header[0] != RELATA_RANKER_VERSION || left / 4 < padded)
        return relata_fail(error, RELATA_MODEL, NULL, 0, 0, "the section \"coref\" is damaged or of another version");
    RelataRanker view = {.n_features = header[1], .buckets = (const void *)(p + HEADER)};
    view.low = (const void *)(view.buckets + N_BUCKETS);
    view.weights = (const void *)(view.low + padded);
    for (uint32_t i = 0; i + 1 < N_BUCKETS; i++)
        if (view.buckets[i] > view.buckets[i + 1] || view.buckets[i + 1] > view.n_features)
            return relata_fail(error, RELATA_MODEL, NULL, 0, 0, "the section \"coref\" is damaged");
    *ranker = view;
    return RELATA_OK;
}

int32_t relata_ranker_score(const RelataRanker *ranker, const uint32_t *features, uint32_t n) {
    int32_t score = 0;
    for (uint32_t f = 0; f < n; f++) {
        uint32_t bucket = features[f] >> 16, end = ranker->buckets[bucket + 1];
        uint16_t low = (uint16_t)features[f];
        for (uint32_t i = ranker->buckets[bucket]; i < end && ranker->low[i] <= low; i++)
            if (ranker->low[i] == low)
                score += ranker->weights[i];
    }
    return score;
}
