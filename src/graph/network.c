// Making a network: two counting sorts bring the ties into rows whose neighbours are in order, then parallel ties are
// joined in place. Degree and PageRank, which read the rows as they are.
#include "graph/network.h"

#include <math.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

static RelataStatus no_memory(RelataError *error) {
    return relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory for the network");
}

static RelataStatus check(uint32_t n, const RelataNetworkTie *ties, size_t n_ties, RelataError *error) {
    for (size_t i = 0; i < n_ties; i++)
        if (ties[i].a >= n || ties[i].b >= n || !(ties[i].weight > 0) || isinf(ties[i].weight))
            return relata_fail(error, RELATA_ARGUMENT, NULL, 0, 0, "a tie ends at no node or has no weight");
    return RELATA_OK;
}

// Where each row begins, loops left out.
static void count_rows(RelataNetwork *network, const RelataNetworkTie *ties, size_t n_ties) {
    for (size_t i = 0; i < n_ties; i++)
        if (ties[i].a != ties[i].b) {
            network->offsets[ties[i].a + 1]++;
            network->offsets[ties[i].b + 1]++;
        }
    for (uint32_t v = 0; v < network->n; v++)
        network->offsets[v + 1] += network->offsets[v];
}

typedef struct {
    uint32_t from, to;
    float weight;
} Arc;

// Arcs in order of `to`; then filling the rows in that order leaves each of them sorted.
static bool fill_rows(RelataNetwork *network, const RelataNetworkTie *ties, size_t n_ties) {
    uint64_t n_arcs = network->offsets[network->n];
    Arc *arcs = malloc((n_arcs + 1) * sizeof *arcs);
    uint64_t *next = malloc(((size_t)network->n + 1) * sizeof *next);
    if (arcs && next) {
        memcpy(next, network->offsets, ((size_t)network->n + 1) * sizeof *next);
        for (size_t i = 0; i < n_ties; i++) {
            if (ties[i].a == ties[i].b)
                continue;
            arcs[next[ties[i].b]++] = (Arc){ties[i].a, ties[i].b, ties[i].weight};
            arcs[next[ties[i].a]++] = (Arc){ties[i].b, ties[i].a, ties[i].weight};
        }
        memcpy(next, network->offsets, ((size_t)network->n + 1) * sizeof *next);
        for (uint64_t i = 0; i < n_arcs; i++) {
            uint64_t place = next[arcs[i].from]++;
            network->neighbors[place] = arcs[i].to;
            network->weights[place] = arcs[i].weight;
        }
    }
    bool is_good = arcs && next;
    free(arcs);
    free(next);
    return is_good;
}

static int by_weight(const void *a, const void *b) {
    float x = *(const float *)a, y = *(const float *)b;
    return x < y ? -1 : x > y;
}

// Parallel ties become one; their weights are added from the least, so that the sum knows no order of ties.
static void join_parallel(RelataNetwork *network) {
    uint64_t kept = 0, begin = 0;
    for (uint32_t v = 0; v < network->n; v++) {
        uint64_t end = network->offsets[v + 1];
        for (uint64_t i = begin, j; i < end; i = j) {
            for (j = i + 1; j < end && network->neighbors[j] == network->neighbors[i];)
                j++;
            if (j - i > 2)
                qsort(network->weights + i, j - i, sizeof *network->weights, by_weight);
            double sum = 0;
            for (uint64_t k = i; k < j; k++)
                sum += (double)network->weights[k];
            network->neighbors[kept] = network->neighbors[i];
            network->weights[kept++] = (float)sum;
        }
        begin = end;
        network->offsets[v + 1] = kept;
    }
}

RelataStatus relata_network_new(RelataNetwork **out, uint32_t n, const RelataNetworkTie *ties, size_t n_ties,
                                RelataError *error) {
    *out = NULL;
    RELATA_TRY(check(n, ties, n_ties, error));
    RelataNetwork *network = calloc(1, sizeof *network);
    if (!network)
        return no_memory(error);
    network->n = n;
    network->offsets = calloc((size_t)n + 1, sizeof *network->offsets);
    network->neighbors = malloc((2 * n_ties + 1) * sizeof *network->neighbors);
    network->weights = malloc((2 * n_ties + 1) * sizeof *network->weights);
    bool is_good = network->offsets && network->neighbors && network->weights;
    if (is_good)
        count_rows(network, ties, n_ties);
    if (!is_good || !fill_rows(network, ties, n_ties)) {
        relata_network_free(network);
        return no_memory(error);
    }
    join_parallel(network);
    *out = network;
    return RELATA_OK;
}

void relata_network_free(RelataNetwork *network) {
    if (!network)
        return;
    free(network->offsets);
    free(network->neighbors);
    free(network->weights);
    free(network);
}

uint32_t relata_network_n_nodes(const RelataNetwork *network) {
    return network->n;
}

uint64_t relata_network_n_ties(const RelataNetwork *network) {
    return network->offsets[network->n] / 2;
}

void relata_network_degree(const RelataNetwork *network, double *score) {
    for (uint32_t v = 0; v < network->n; v++)
        score[v] = (double)(network->offsets[v + 1] - network->offsets[v]);
}

// One round: every node gives its rank to its neighbours by weight; what is stranded is given to all. Returns how much
// rank moved in all.
static double round_of(const RelataNetwork *network, double damping, const double *strength, const double *rank,
                       double *share, double *next) {
    double stranded = 0, moved = 0;
    for (uint32_t v = 0; v < network->n; v++) {
        share[v] = strength[v] > 0 ? rank[v] / strength[v] : 0;
        if (!(strength[v] > 0))
            stranded += rank[v];
    }
    double base = (1 - damping + damping * stranded) / (double)network->n;
    for (uint32_t v = 0; v < network->n; v++) {
        double sum = 0;
        for (uint64_t i = network->offsets[v]; i < network->offsets[v + 1]; i++)
            sum += share[network->neighbors[i]] * (double)network->weights[i];
        next[v] = base + damping * sum;
        moved += fabs(next[v] - rank[v]);
    }
    return moved;
}

RelataStatus relata_network_pagerank(const RelataNetwork *network, double damping, double *score, RelataError *error) {
    uint32_t n = network->n;
    double *memory = calloc((size_t)n * 3 + 1, sizeof *memory);
    if (!memory)
        return no_memory(error);
    double *strength = memory, *share = memory + n, *next = memory + 2 * (size_t)n;
    for (uint32_t v = 0; v < n; v++) {
        score[v] = 1.0 / (double)n;
        for (uint64_t i = network->offsets[v]; i < network->offsets[v + 1]; i++)
            strength[v] += (double)network->weights[i];
    }
    for (int i = 0; i < 100 && n; i++) {
        double moved = round_of(network, damping, strength, score, share, next);
        memcpy(score, next, n * sizeof *score);
        if (moved < 1e-7)
            break;
    }
    free(memory);
    return RELATA_OK;
}
