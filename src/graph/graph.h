/// Graph, inside: the arrays behind the public type.
#ifndef RELATA_GRAPH_GRAPH_H
#define RELATA_GRAPH_GRAPH_H

#include <relata/graph.h>

#include "base/arena.h"
#include "base/array.h"
#include "base/map.h"

/// Sentences of one edge, a list through the graph's arena.
typedef struct QuoteList {
    RelataQuote *items;
    uint32_t n, room;
} QuoteList;

/// Compressed sparse rows: the steps of node v are steps[offsets[v]] … steps[offsets[v + 1] − 1].
typedef struct {
    uint32_t *offsets; // [n_nodes + 1]
    RelataStep *steps; // [n_edges]
} RelataRows;

struct RelataGraph {
    RelataArena *arena;
    RELATA_ARRAY(RelataNode) nodes;
    RELATA_ARRAY(RelataEdge) edges;
    RELATA_ARRAY(QuoteList) quotes; // [n_edges]
    RELATA_ARRAY(RelataSource) sources;
    RELATA_ARRAY(uint32_t) foci;
    RelataMap *source_names;
    uint64_t total_nodes, total_edges;
    RelataRows out, in;
    bool is_indexed;
};

#endif
