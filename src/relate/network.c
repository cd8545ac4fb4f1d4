// Network: see network.h. Opening the section, sums of vectors, logits.
#include "relate/network.h"

#include <string.h>

enum { HEADER = 20, N_BUCKETS = 4097, WIDTH = RELATA_RELATE_WIDTH, LANES = 8 };

static RelataStatus damaged(RelataError *error) {
    return relata_fail(error, RELATA_MODEL, NULL, 0, 0, "the section \"relations\" is damaged or of another version");
}

static bool has_names(const char *names, size_t n, uint32_t wanted) {
    uint32_t strings = 0;
    for (size_t i = 0; i < n; i++)
        strings += names[i] == '\0';
    return strings == 2 * wanted && (n == 0 || names[n - 1] == '\0');
}

RelataStatus relata_relate_network_open(RelataRelateNetwork *network, const void *bytes, size_t n, RelataError *error) {
    const unsigned char *p = bytes;
    uint32_t header[4];
    *network = (RelataRelateNetwork){0};
    if (n == 0)
        return RELATA_OK;
    if (n < HEADER || memcmp(p, "RREL", 4) != 0)
        return relata_fail(error, RELATA_MODEL, NULL, 0, 0, "the section \"relations\" is of another kind");
    memcpy(header, p + 4, sizeof header);
    uint64_t features = header[1], relations = header[2];
    uint64_t size = HEADER + N_BUCKETS * sizeof(uint32_t) + features * (sizeof(uint32_t) + WIDTH) +
                    (2 * WIDTH + relations * (WIDTH + 2)) * sizeof(float) + header[3];
    if (header[0] != RELATA_RELATE_VERSION || relations > RELATA_RELATE_PROPERTIES || size != n)
        return damaged(error);
    RelataRelateNetwork view = {.n_features = header[1], .n_properties = header[2]};
    view.buckets = (const void *)(p + HEADER);
    view.hashes = view.buckets + N_BUCKETS;
    view.vectors = (const void *)(view.hashes + features);
    view.scale = (const void *)(view.vectors + features * WIDTH);
    view.bias = view.scale + WIDTH;
    view.weights = view.bias + WIDTH;
    view.out_bias = view.weights + relations * WIDTH;
    view.least = view.out_bias + relations;
    view.names = (const void *)(view.least + relations);
    for (uint32_t i = 0; i + 1 < N_BUCKETS; i++)
        if (view.buckets[i] > view.buckets[i + 1] || view.buckets[i + 1] > view.n_features)
            return damaged(error);
    if (!has_names(view.names, header[3], header[2]))
        return damaged(error);
    *network = view;
    return RELATA_OK;
}

void relata_relate_network_add(const RelataRelateNetwork *network, const uint32_t *features, uint32_t n,
                               int32_t sums[RELATA_RELATE_WIDTH]) {
    for (uint32_t f = 0; f < n; f++) {
        uint32_t at = network->buckets[features[f] >> 20], end = network->buckets[(features[f] >> 20) + 1];
        while (at < end && network->hashes[at] < features[f])
            at++;
        if (at == end || network->hashes[at] != features[f])
            continue;
        const int8_t *vector = network->vectors + (size_t)at * WIDTH;
        for (int j = 0; j < WIDTH; j++)
            sums[j] += vector[j];
    }
}

void relata_relate_network_logits(const RelataRelateNetwork *network, const int32_t sums[RELATA_RELATE_WIDTH],
                                  float logits[RELATA_RELATE_PROPERTIES]) {
    float hidden[WIDTH];
    for (int j = 0; j < WIDTH; j++) {
        float value = (float)sums[j] * network->scale[j] + network->bias[j];
        hidden[j] = value > 0 ? value : 0;
    }
    for (uint32_t r = 0; r < network->n_properties; r++) {
        const float *weights = network->weights + (size_t)r * WIDTH;
        float lanes[LANES] = {0};
        for (int j = 0; j < WIDTH; j += LANES)
            for (int l = 0; l < LANES; l++)
                lanes[l] += hidden[j + l] * weights[j + l];
        logits[r] = network->out_bias[r] + ((lanes[0] + lanes[1]) + (lanes[2] + lanes[3])) +
                    ((lanes[4] + lanes[5]) + (lanes[6] + lanes[7]));
    }
}
