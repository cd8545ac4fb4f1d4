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
    const uint32_t *buckets = (const void *)(p + HEADER);
    for (uint32_t i = 0; i + 1 < N_BUCKETS; i++)
        if (buckets[i] > buckets[i + 1] || buckets[i + 1] > header[1])
            return relata_fail(error, RELATA_MODEL, NULL, 0, 0, "the section \"coref\" is damaged");
    ranker->n_features = header[1];
    ranker->buckets = buckets;
    ranker->low = (const void *)(buckets + N_BUCKETS);
    ranker->weights = (const void *)(ranker->low + padded);
    for (uint32_t i = 0; i < RELATA_RANKER_MEMO; i++)
        ranker->memo[i].feature = i + 1; // of another place, so that no feature is found before it was put there
    return RELATA_OK;
}

static int32_t look_up(const RelataRanker *ranker, uint32_t feature) {
    uint32_t bucket = feature >> 16, end = ranker->buckets[bucket + 1];
    uint16_t low = (uint16_t)feature;
    for (uint32_t i = ranker->buckets[bucket]; i < end && ranker->low[i] <= low; i++)
        if (ranker->low[i] == low)
            return ranker->weights[i];
    return 0;
}

int32_t relata_ranker_score(RelataRanker *ranker, const uint32_t *features, uint32_t n) {
    uint32_t missed[RELATA_RANKER_FEATURES], n_missed = 0;
    int32_t score = 0;
    for (uint32_t f = 0; f < n; f++) {
        uint32_t slot = features[f] % RELATA_RANKER_MEMO;
        if (ranker->memo[slot].feature == features[f]) {
            score += ranker->memo[slot].weight;
            continue;
        }
        missed[n_missed++] = features[f];
        __builtin_prefetch(&ranker->buckets[features[f] >> 16]);
    }
    for (uint32_t k = 0; k < n_missed; k++)
        __builtin_prefetch(&ranker->low[ranker->buckets[missed[k] >> 16]]);
    for (uint32_t k = 0; k < n_missed; k++) {
        uint32_t slot = missed[k] % RELATA_RANKER_MEMO;
        ranker->memo[slot].feature = missed[k];
        ranker->memo[slot].weight = look_up(ranker, missed[k]);
        score += ranker->memo[slot].weight;
    }
    return score;
}
