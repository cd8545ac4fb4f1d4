// Betweenness by Brandes (2001): from each pivot one breadth-first search counts shortest ways, and the shares of every
// node are added up from the far end back. O(nodes + ties) a pivot; where all nodes would take too long, some, spread
// evenly, stand for all (Brandes & Pich 2007).
#include "graph/network.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

static const uint64_t MOST_STEPS = 200000000; // arcs looked at: some seconds

typedef struct {
    const RelataNetwork *network;
    uint32_t *queue;    // [n] nodes in the order they were reached
    uint32_t *distance; // [n] UINT32_MAX = not reached
    double *ways;       // [n] shortest ways from the pivot
    double *share;      // [n]
} Search;

static uint32_t reach(Search *search, uint32_t pivot) {
    const RelataNetwork *network = search->network;
    uint32_t head = 0, tail = 0;
    search->queue[tail++] = pivot;
    search->distance[pivot] = 0;
    search->ways[pivot] = 1;
    while (head < tail) {
        uint32_t v = search->queue[head++];
        for (uint64_t i = network->offsets[v]; i < network->offsets[v + 1]; i++) {
            uint32_t w = network->neighbors[i];
            if (search->distance[w] == UINT32_MAX) {
                search->distance[w] = search->distance[v] + 1;
                search->queue[tail++] = w;
            }
            if (search->distance[w] == search->distance[v] + 1)
                search->ways[w] += search->ways[v];
        }
    }
    return tail;
}

// Adds the shares of one pivot, and leaves the scratch as it was found.
static void add_pivot(Search *search, uint32_t pivot, double *score) {
    const RelataNetwork *network = search->network;
    uint32_t n = reach(search, pivot);
    for (uint32_t k = n; k-- > 0;) {
        uint32_t w = search->queue[k];
        for (uint64_t i = network->offsets[w]; i < network->offsets[w + 1]; i++) {
            uint32_t v = network->neighbors[i];
            if (search->distance[v] + 1 == search->distance[w])
                search->share[v] += search->ways[v] / search->ways[w] * (1 + search->share[w]);
        }
        if (w != pivot)
            score[w] += search->share[w];
    }
    for (uint32_t k = 0; k < n; k++) {
        uint32_t v = search->queue[k];
        search->distance[v] = UINT32_MAX;
        search->ways[v] = search->share[v] = 0;
    }
}

static uint32_t count_tied(const RelataNetwork *network) {
    uint32_t n = 0;
    for (uint32_t v = 0; v < network->n; v++)
        n += network->offsets[v + 1] > network->offsets[v];
    return n;
}

static void run(Search *search, uint32_t n_tied, uint32_t n_pivots, double *score) {
    const RelataNetwork *network = search->network;
    uint64_t rank = 0, taken = 0;
    for (uint32_t v = 0; v < network->n; v++) {
        if (network->offsets[v + 1] == network->offsets[v])
            continue;
        if (rank++ * n_pivots >= taken * n_tied && taken < n_pivots) {
            add_pivot(search, v, score);
            taken++;
        }
    }
    double scale = taken ? 0.5 * (double)n_tied / (double)taken : 0; // each pair is met from both ends
    for (uint32_t v = 0; v < network->n; v++)
        score[v] *= scale;
}

RelataStatus relata_network_betweenness(const RelataNetwork *network, uint32_t n_pivots, double *score,
                                        uint32_t *n_used, RelataError *error) {
    uint32_t n = network->n, n_tied = count_tied(network);
    uint64_t steps = 2 * network->offsets[n] + n + 1, most = MOST_STEPS / steps + 16;
    if (!n_pivots)
        n_pivots = most < n_tied ? (uint32_t)most : n_tied;
    n_pivots = n_pivots < n_tied ? n_pivots : n_tied;
    Search search = {network, malloc(((size_t)n + 1) * sizeof(uint32_t)), malloc(((size_t)n + 1) * sizeof(uint32_t)),
                     calloc((size_t)n + 1, sizeof(double)), calloc((size_t)n + 1, sizeof(double))};
    bool is_good = search.queue && search.distance && search.ways && search.share;
    if (is_good) {
        memset(search.distance, 0xff, (size_t)n * sizeof *search.distance);
        memset(score, 0, (size_t)n * sizeof *score);
        run(&search, n_tied, n_pivots, score);
    }
    free(search.queue);
    free(search.distance);
    free(search.ways);
    free(search.share);
    if (n_used)
        *n_used = n_pivots;
    return is_good ? RELATA_OK : relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory for the network");
}
