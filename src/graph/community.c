// Communities by Louvain (Blondel et al. 2008): nodes move, in order of their numbers, to the neighbouring community
// that raises modularity most, until none does; then communities become nodes of a smaller network, and so on. What
// falls apart in the end is split into its connected parts.
//
// Modularity of a community: (ties within) / (all ties) − (strength of its nodes / strength of all)².
#include "graph/network.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_LEVELS = 20, MOST_PASSES = 30 };

// A level: rows as in RelataNetwork, with what lies within a node that was a community.
typedef struct {
    uint32_t n;
    uint64_t *offsets;
    uint32_t *neighbors;
    double *weights;
    double *inner;        // [n] twice the weight within
    double total;         // twice the weight of all ties
    uint32_t *community;  // [n]
    double *strength;     // [n]
    double *of_community; // [n] strength of communities
    double *to;           // [n] scratch: weight from a node to a community, -1 = none seen
    uint32_t *seen;       // [n] scratch: communities seen
} Level;

static void free_level(Level *level) {
    free(level->offsets);
    free(level->neighbors);
    free(level->weights);
    free(level->inner);
    free(level->community);
    free(level->strength);
    free(level->of_community);
    free(level->to);
    free(level->seen);
    *level = (Level){0};
}

static bool new_level(Level *level, uint32_t n, uint64_t n_arcs) {
    size_t room = (size_t)n + 1;
    *level = (Level){.n = n,
                     .offsets = calloc(room, sizeof *level->offsets),
                     .neighbors = malloc((n_arcs + 1) * sizeof *level->neighbors),
                     .weights = malloc((n_arcs + 1) * sizeof *level->weights),
                     .inner = calloc(room, sizeof *level->inner),
                     .community = malloc(room * sizeof *level->community),
                     .strength = calloc(room, sizeof *level->strength),
                     .of_community = malloc(room * sizeof *level->of_community),
                     .to = malloc(room * sizeof *level->to),
                     .seen = malloc(room * sizeof *level->seen)};
    return level->offsets && level->neighbors && level->weights && level->inner && level->community &&
           level->strength && level->of_community && level->to && level->seen;
}

// Every node a community of its own.
static void start(Level *level) {
    level->total = 0;
    for (uint32_t v = 0; v < level->n; v++) {
        level->strength[v] = level->inner[v];
        for (uint64_t i = level->offsets[v]; i < level->offsets[v + 1]; i++)
            level->strength[v] += level->weights[i];
        level->total += level->strength[v];
        level->of_community[v] = level->strength[v];
        level->community[v] = v;
        level->to[v] = -1;
    }
}

static bool first_level(Level *level, const RelataNetwork *network) {
    uint64_t n_arcs = network->offsets[network->n];
    if (!new_level(level, network->n, n_arcs))
        return false;
    memcpy(level->offsets, network->offsets, ((size_t)network->n + 1) * sizeof *level->offsets);
    if (n_arcs)
        memcpy(level->neighbors, network->neighbors, n_arcs * sizeof *level->neighbors);
    for (uint64_t i = 0; i < n_arcs; i++)
        level->weights[i] = (double)network->weights[i];
    start(level);
    return true;
}

// The community that a node gains most by; its own if none is better.
static uint32_t best_of(Level *level, uint32_t v) {
    uint32_t own = level->community[v], best = own, n_seen = 0;
    level->to[own] = 0;
    level->seen[n_seen++] = own;
    for (uint64_t i = level->offsets[v]; i < level->offsets[v + 1]; i++) {
        uint32_t c = level->community[level->neighbors[i]];
        if (level->to[c] < 0) {
            level->to[c] = 0;
            level->seen[n_seen++] = c;
        }
        level->to[c] += level->weights[i];
    }
    level->of_community[own] -= level->strength[v];
    double share = level->strength[v] / level->total, most = level->to[own] - level->of_community[own] * share;
    for (uint32_t k = 1; k < n_seen; k++) {
        uint32_t c = level->seen[k];
        double gain = level->to[c] - level->of_community[c] * share;
        if (gain > most + 1e-9 || (gain > most - 1e-9 && best != own && c < best)) {
            most = gain > most ? gain : most;
            best = c;
        }
    }
    level->of_community[best] += level->strength[v];
    for (uint32_t k = 0; k < n_seen; k++)
        level->to[level->seen[k]] = -1;
    return best;
}

static bool move_nodes(Level *level) {
    bool is_changed = false;
    for (int pass = 0; pass < MOST_PASSES; pass++) {
        uint32_t n_moved = 0;
        for (uint32_t v = 0; v < level->n; v++) {
            if (level->offsets[v + 1] == level->offsets[v])
                continue;
            uint32_t best = best_of(level, v);
            n_moved += best != level->community[v];
            level->community[v] = best;
        }
        is_changed |= n_moved > 0;
        if (n_moved <= level->n / 1000)
            break;
    }
    return is_changed;
}

// Numbers communities from 0 in order of their first nodes; how many there are.
static uint32_t renumber(uint32_t *community, uint32_t n, uint32_t *number) {
    uint32_t n_communities = 0;
    memset(number, 0xff, (size_t)n * sizeof *number);
    for (uint32_t v = 0; v < n; v++) {
        if (number[community[v]] == UINT32_MAX)
            number[community[v]] = n_communities++;
        community[v] = number[community[v]];
    }
    return n_communities;
}

// Nodes in order of their communities: members[first[c]] … members[first[c + 1] − 1].
static void group(const uint32_t *community, uint32_t n, uint32_t n_communities, uint32_t *first, uint32_t *members) {
    memset(first, 0, ((size_t)n_communities + 2) * sizeof *first);
    for (uint32_t v = 0; v < n; v++)
        first[community[v] + 2]++;
    for (uint32_t c = 1; c <= n_communities; c++)
        first[c + 1] += first[c];
    for (uint32_t v = 0; v < n; v++)
        members[first[community[v] + 1]++] = v;
}

// The arcs of one community to others, joined, into its row of the smaller level.
static uint64_t join_arcs(const Level *from, Level *to, uint32_t c, const uint32_t *members, uint32_t n_members,
                          uint64_t place) {
    uint64_t begin = place;
    for (uint32_t k = 0; k < n_members; k++) {
        uint32_t v = members[k];
        to->inner[c] += from->inner[v];
        for (uint64_t i = from->offsets[v]; i < from->offsets[v + 1]; i++) {
            uint32_t other = from->community[from->neighbors[i]];
            if (other == c) {
                to->inner[c] += from->weights[i];
                continue;
            }
            if (to->to[other] < 0) {
                to->to[other] = 0;
                to->neighbors[place++] = other;
            }
            to->to[other] += from->weights[i];
        }
    }
    for (uint64_t i = begin; i < place; i++) {
        to->weights[i] = to->to[to->neighbors[i]];
        to->to[to->neighbors[i]] = -1;
    }
    return place;
}

// The next level, whose nodes are the communities of this one.
static bool shrink(const Level *from, uint32_t n_communities, Level *to) {
    uint32_t *first = malloc(((size_t)n_communities + 2) * sizeof *first);
    uint32_t *members = malloc(((size_t)from->n + 1) * sizeof *members);
    bool is_good = first && members && new_level(to, n_communities, from->offsets[from->n]);
    if (is_good) {
        uint64_t place = 0;
        group(from->community, from->n, n_communities, first, members);
        for (uint32_t c = 0; c < n_communities; c++)
            to->to[c] = -1;
        for (uint32_t c = 0; c < n_communities; c++) {
            place = join_arcs(from, to, c, members + first[c], first[c + 1] - first[c], place);
            to->offsets[c + 1] = place;
        }
        start(to);
    }
    free(first);
    free(members);
    return is_good;
}

// Communities of the given nodes, through all levels.
static bool find(const RelataNetwork *network, uint32_t *community, uint32_t *number) {
    Level level = {0};
    bool is_good = first_level(&level, network);
    for (uint32_t v = 0; v < network->n; v++)
        community[v] = v;
    for (int i = 0; i < MOST_LEVELS && is_good && level.total > 0; i++) {
        if (!move_nodes(&level))
            break;
        uint32_t n = renumber(level.community, level.n, number);
        for (uint32_t v = 0; v < network->n; v++)
            community[v] = level.community[community[v]];
        if (n == level.n)
            break;
        Level next = {0};
        is_good = shrink(&level, n, &next);
        free_level(&level);
        level = next;
    }
    free_level(&level);
    return is_good;
}

// Connected parts within communities become communities of their own.
static void split(const RelataNetwork *network, uint32_t *community, uint32_t *part, uint32_t *queue) {
    uint32_t n_parts = 0;
    memset(part, 0xff, (size_t)network->n * sizeof *part);
    for (uint32_t s = 0; s < network->n; s++) {
        if (part[s] != UINT32_MAX)
            continue;
        uint32_t head = 0, tail = 0;
        part[queue[tail++] = s] = n_parts;
        while (head < tail) {
            uint32_t v = queue[head++];
            for (uint64_t i = network->offsets[v]; i < network->offsets[v + 1]; i++) {
                uint32_t w = network->neighbors[i];
                if (part[w] == UINT32_MAX && community[w] == community[s])
                    part[queue[tail++] = w] = n_parts;
            }
        }
        n_parts++;
    }
    memcpy(community, part, (size_t)network->n * sizeof *part);
}

typedef struct {
    uint32_t size, first;
} Size;

static int by_size(const void *a, const void *b, void *sizes) {
    const Size *x = (const Size *)sizes + *(const uint32_t *)a, *y = (const Size *)sizes + *(const uint32_t *)b;
    if (x->size != y->size)
        return x->size > y->size ? -1 : 1;
    return x->first < y->first ? -1 : x->first > y->first;
}

// The largest first.
static bool order_by_size(uint32_t *community, uint32_t n, uint32_t n_communities, uint32_t *order) {
    Size *sizes = calloc((size_t)n_communities + 1, sizeof *sizes);
    uint32_t *place = malloc(((size_t)n_communities + 1) * sizeof *place);
    bool is_good = sizes && place;
    for (uint32_t v = n; is_good && v-- > 0;) {
        sizes[community[v]].size++;
        sizes[community[v]].first = v;
    }
    for (uint32_t c = 0; is_good && c < n_communities; c++)
        order[c] = c;
    if (is_good && n_communities)
        qsort_r(order, n_communities, sizeof *order, by_size, sizes);
    for (uint32_t c = 0; is_good && c < n_communities; c++)
        place[order[c]] = c;
    for (uint32_t v = 0; is_good && v < n; v++)
        community[v] = place[community[v]];
    free(sizes);
    free(place);
    return is_good;
}

static double modularity_of(const RelataNetwork *network, const uint32_t *community, double *strength, uint32_t n) {
    double within = 0, total = 0, squares = 0;
    memset(strength, 0, (size_t)n * sizeof *strength);
    for (uint32_t v = 0; v < network->n; v++)
        for (uint64_t i = network->offsets[v]; i < network->offsets[v + 1]; i++) {
            double weight = (double)network->weights[i];
            total += weight;
            strength[community[v]] += weight;
            within += community[v] == community[network->neighbors[i]] ? weight : 0;
        }
    if (!(total > 0))
        return 0;
    for (uint32_t c = 0; c < n; c++)
        squares += strength[c] / total * (strength[c] / total);
    return within / total - squares;
}

RelataStatus relata_network_communities(const RelataNetwork *network, uint32_t *community, uint32_t *n,
                                        double *modularity, RelataError *error) {
    size_t room = (size_t)network->n + 1;
    uint32_t *number = malloc(room * sizeof *number), *queue = malloc(room * sizeof *queue);
    double *strength = malloc(room * sizeof *strength);
    bool is_good = number && queue && strength && find(network, community, number);
    if (is_good) {
        split(network, community, number, queue);
        *n = renumber(community, network->n, number);
        is_good = order_by_size(community, network->n, *n, number);
    }
    if (is_good && modularity)
        *modularity = modularity_of(network, community, strength, *n);
    free(number);
    free(queue);
    free(strength);
    return is_good ? RELATA_OK : relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory for the network");
}
