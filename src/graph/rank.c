// Who matters: PageRank, distance from the foci, core numbers. All work on the compressed
// sparse rows of an indexed graph, in time linear in its edges (PageRank: per round).
#include "graph/graph.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static RelataStatus no_memory(RelataError *error) {
    return relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory for ranking");
}

static RelataStatus need_index(const RelataGraph *graph, RelataError *error) {
    if (graph->is_indexed)
        return RELATA_OK;
    return relata_fail(error, RELATA_ARGUMENT, NULL, 0, 0, "the graph is not indexed");
}

double relata_graph_support(const RelataEdge *edge) {
    return edge->confidence * (1 + log2(edge->n_articles ? edge->n_articles : 1));
}

// A floor keeps an edge of confidence 0 walkable.
static double edge_weight(const RelataEdge *edge) {
    return relata_graph_support(edge) + 1e-3;
}

// Where a walk restarts: the foci, or anywhere.
static void restart_at(const RelataGraph *graph, double *restart) {
    size_t n = graph->nodes.n;
    for (size_t v = 0; v < n; v++)
        restart[v] = graph->foci.n ? 0 : 1.0 / (double)n;
    for (size_t i = 0; i < graph->foci.n; i++)
        restart[graph->foci.items[i]] = 1.0 / (double)graph->foci.n;
}

// One round: next = (1 − d) restart + d (rank spread over edges; what is stranded restarts).
static double pagerank_round(const RelataGraph *graph, double damping, const double *weight, const double *restart,
                             const double *rank, double *next) {
    size_t n = graph->nodes.n;
    double stranded = 0;
    memset(next, 0, n * sizeof *next);
    for (size_t v = 0; v < n; v++)
        if (weight[v] <= 0)
            stranded += rank[v];
    for (size_t i = 0; i < graph->edges.n; i++) {
        const RelataEdge *edge = &graph->edges.items[i];
        double w = edge_weight(edge);
        next[edge->object] += rank[edge->subject] * w / weight[edge->subject];
        next[edge->subject] += rank[edge->object] * w / weight[edge->object];
    }
    double moved = 0;
    for (size_t v = 0; v < n; v++) {
        next[v] = damping * next[v] + (1 - damping + damping * stranded) * restart[v];
        moved = fmax(moved, fabs(next[v] - rank[v]));
    }
    return moved;
}

RelataStatus relata_graph_pagerank(const RelataGraph *graph, double damping, double *rank, RelataError *error) {
    RELATA_TRY(need_index(graph, error));
    size_t n = graph->nodes.n;
    if (!n)
        return RELATA_OK;
    double *memory = calloc(n, 3 * sizeof *memory);
    if (!memory)
        return no_memory(error);
    double *restart = memory, *weight = memory + n, *next = memory + 2 * n;
    restart_at(graph, restart);
    for (size_t i = 0; i < graph->edges.n; i++) {
        weight[graph->edges.items[i].subject] += edge_weight(&graph->edges.items[i]);
        weight[graph->edges.items[i].object] += edge_weight(&graph->edges.items[i]);
    }
    memcpy(rank, restart, n * sizeof *rank);
    for (int round = 0; round < 100; round++) {
        double moved = pagerank_round(graph, damping, weight, restart, rank, next);
        memcpy(rank, next, n * sizeof *rank);
        if (moved < 1e-10)
            break;
    }
    free(memory);
    return RELATA_OK;
}

// Visits the unseen ends of a node's steps; returns the new end of the queue.
static size_t visit(const RelataGraph *graph, uint32_t from, RelataDirection direction, uint32_t *distance,
                    uint32_t *queue, size_t tail) {
    uint32_t n;
    const RelataStep *steps = relata_graph_steps(graph, from, direction, &n);
    for (uint32_t i = 0; i < n; i++)
        if (distance[steps[i].node] == UINT32_MAX) {
            distance[steps[i].node] = distance[from] + 1;
            queue[tail++] = steps[i].node;
        }
    return tail;
}

RelataStatus relata_graph_distances(const RelataGraph *graph, RelataDirection direction, uint32_t *distance,
                                    RelataError *error) {
    RELATA_TRY(need_index(graph, error));
    size_t n = graph->nodes.n, tail = 0;
    uint32_t *queue = malloc((n ? n : 1) * sizeof *queue);
    if (!queue)
        return no_memory(error);
    memset(distance, 0xff, n * sizeof *distance);
    for (size_t i = 0; i < graph->foci.n; i++) {
        distance[graph->foci.items[i]] = 0;
        queue[tail++] = graph->foci.items[i];
    }
    for (size_t head = 0; head < tail; head++) {
        if (direction & RELATA_OUT)
            tail = visit(graph, queue[head], RELATA_OUT, distance, queue, tail);
        if (direction & RELATA_IN)
            tail = visit(graph, queue[head], RELATA_IN, distance, queue, tail);
    }
    free(queue);
    return RELATA_OK;
}

// Simple undirected neighbours of all nodes: offsets[n + 1] and neighbours, parallel edges and loops dropped.
typedef struct {
    uint32_t *offsets, *neighbors;
} SimpleRows;

static bool simple_rows(const RelataGraph *graph, SimpleRows *rows) {
    size_t n = graph->nodes.n;
    uint32_t *seen = calloc(n ? n : 1, sizeof *seen); // seen[w] = v + 1: w is a neighbour of v already
    rows->offsets = calloc(n + 1, sizeof *rows->offsets);
    rows->neighbors = malloc((graph->edges.n * 2 + 1) * sizeof *rows->neighbors);
    bool ok = seen && rows->offsets && rows->neighbors;
    uint32_t end = 0;
    for (uint32_t v = 0; ok && v < n; v++) {
        seen[v] = v + 1;
        for (int side = 0; side < 2; side++) {
            uint32_t n_steps;
            const RelataStep *steps = relata_graph_steps(graph, v, side ? RELATA_IN : RELATA_OUT, &n_steps);
            for (uint32_t i = 0; i < n_steps; i++)
                if (seen[steps[i].node] != v + 1) {
                    seen[steps[i].node] = v + 1;
                    rows->neighbors[end++] = steps[i].node;
                }
        }
        rows->offsets[v + 1] = end;
    }
    free(seen);
    return ok;
}

// Nodes in bins by remaining degree; taking the smallest off lowers its neighbours by one bin each.
static void peel(const SimpleRows *rows, uint32_t n, uint32_t *core, uint32_t *memory) {
    uint32_t *order = memory, *place = memory + n, *bin = memory + 2 * n; // bin[n + 2]
    for (uint32_t v = 0; v < n; v++) {
        core[v] = rows->offsets[v + 1] - rows->offsets[v];
        bin[core[v] + 1]++;
    }
    for (uint32_t d = 1; d <= n; d++)
        bin[d] += bin[d - 1];
    for (uint32_t v = 0; v < n; v++)
        place[v] = bin[core[v]]++;
    for (uint32_t d = n; d > 0; d--)
        bin[d] = bin[d - 1];
    bin[0] = 0;
    for (uint32_t v = 0; v < n; v++)
        order[place[v]] = v;
    for (uint32_t i = 0; i < n; i++) {
        uint32_t v = order[i];
        for (uint32_t k = rows->offsets[v]; k < rows->offsets[v + 1]; k++) {
            uint32_t u = rows->neighbors[k];
            if (core[u] <= core[v])
                continue;
            uint32_t first = order[bin[core[u]]];
            order[place[u]] = first;
            order[bin[core[u]]] = u;
            uint32_t was = place[u];
            place[u] = bin[core[u]];
            place[first] = was;
            bin[core[u]]++;
            core[u]--;
        }
    }
}

RelataStatus relata_graph_cores(const RelataGraph *graph, uint32_t *core, RelataError *error) {
    RELATA_TRY(need_index(graph, error));
    uint32_t n = (uint32_t)graph->nodes.n;
    SimpleRows rows = {0};
    uint32_t *memory = calloc((size_t)n * 3 + 2, sizeof *memory);
    bool ok = memory && simple_rows(graph, &rows);
    if (ok)
        peel(&rows, n, core, memory);
    free(memory);
    free(rows.offsets);
    free(rows.neighbors);
    return ok ? RELATA_OK : no_memory(error);
}
