/// Graph: nodes and edges in memory, taken from a store, to rank, to select from and to draw.
///
/// A directed multigraph: between two nodes there may be any number of edges, one for each
/// statement. Nodes and edges are numbered from 0 in the order they were added, and every function
/// here breaks ties by that number, so the same additions give the same results. A graph copies all
/// strings it is given and owns them; NULL and "" both mean "none" where a field says so. Strings
/// should be valid UTF-8; writers replace what is not. A graph may be read by several threads at
/// once, except while one adds to it or calls relata_graph_index().
#ifndef RELATA_GRAPH_H
#define RELATA_GRAPH_H

#include <relata/mention.h>
#include <relata/proposition.h>
#include <relata/status.h>

#include <stdbool.h>

typedef struct RelataGraph RelataGraph;

typedef struct {
    int64_t id;          // the store's entity id, unique in the graph
    const char *name;    //
    RelataType type;     //
    uint32_t n_articles; // articles that mention it
    uint32_t degree;     // edges in the whole store, selected or not
} RelataNode;

typedef struct {
    uint32_t subject, object;     // indexes of nodes
    const char *relation;         // canonical label: "replaced"
    RelataPolarity polarity;      //
    RelataModality modality;      //
    const char *attributed_to;    // NULL = the articles themselves
    uint32_t n_articles;          // distinct articles that say so; 0 counts as 1
    double confidence;            // 0–1
    int64_t statement;            // the store's statement id, unique in the graph
    const char *evidence;         // one sentence, the best; NULL = none
    const char *evidence_article; // title or id of the article that sentence is from, NULL = unknown
    const char *time;             // ISO 8601 start or interval, NULL = none
    const char *qualifiers;       // as RelataTriple.qualifiers (relata/triple.h), NULL = none
} RelataEdge;

/// A sentence that supports an edge, beside or including RelataEdge.evidence.
typedef struct {
    const char *sentence;  //
    const char *article;   // title or id, as given to relata_graph_add_source(); NULL = unknown
    const char *published; // ISO 8601 date, possibly only "2022-06"; NULL = unknown
    const char *url;       // NULL = none
} RelataQuote;

typedef struct {
    const char *name;      // title or id of the article
    const char *published; // ISO 8601 date, NULL = unknown
} RelataSource;

/// An empty graph; NULL if memory is refused. The graph copies all strings.
RelataGraph *relata_graph_new(void);
void relata_graph_free(RelataGraph *graph);
/// Adds a node or an edge; its index is returned in *index (may be NULL). RELATA_ARGUMENT if an end
/// of the edge is not a node; RELATA_NO_MEMORY leaves the graph as it was.
RelataStatus relata_graph_add_node(RelataGraph *graph, const RelataNode *node, uint32_t *index, RelataError *error);
RelataStatus relata_graph_add_edge(RelataGraph *graph, const RelataEdge *edge, uint32_t *index, RelataError *error);
/// Adds a sentence to an edge, for pages that list them. A sentence equal to one that is there is not added again.
RelataStatus relata_graph_add_quote(RelataGraph *graph, uint32_t edge, const RelataQuote *quote, RelataError *error);
/// Notes a source (article) for the caption: title or id, and its ISO date or NULL. A name already there is kept once.
RelataStatus relata_graph_add_source(RelataGraph *graph, const char *name, const char *published, RelataError *error);
/// Notes how many entities and statements there were to choose from ("25 of 212 entities shown"). Where
/// the graph itself has more, its own numbers count.
void relata_graph_set_totals(RelataGraph *graph, uint64_t n_nodes, uint64_t n_edges);
/// Marks a node as a focus: what was asked about. Ranking starts from the foci, selection keeps them,
/// drawings mark them.
RelataStatus relata_graph_add_focus(RelataGraph *graph, uint32_t node, RelataError *error);

uint32_t relata_graph_n_nodes(const RelataGraph *graph);
uint32_t relata_graph_n_edges(const RelataGraph *graph);
uint32_t relata_graph_n_sources(const RelataGraph *graph);
uint32_t relata_graph_n_foci(const RelataGraph *graph);
uint64_t relata_graph_total_nodes(const RelataGraph *graph);
uint64_t relata_graph_total_edges(const RelataGraph *graph);
/// Borrowed until the graph is freed; the index must be below the count.
const RelataNode *relata_graph_node(const RelataGraph *graph, uint32_t index);
const RelataEdge *relata_graph_edge(const RelataGraph *graph, uint32_t index);
const RelataSource *relata_graph_source(const RelataGraph *graph, uint32_t index);
/// The node of focus `index` (0 … n_foci − 1).
uint32_t relata_graph_focus(const RelataGraph *graph, uint32_t index);
/// The sentences of an edge: [*n], borrowed until the next addition; the edge's own `evidence` comes first.
const RelataQuote *relata_graph_quotes(const RelataGraph *graph, uint32_t edge, uint32_t *n);

// Adjacency (compressed sparse rows).

/// One step from a node: over which edge, to which node.
typedef struct {
    uint32_t edge;
    uint32_t node;
} RelataStep;

typedef enum { RELATA_OUT = 1, RELATA_IN = 2, RELATA_BOTH = 3 } RelataDirection;

/// Builds the adjacency of the graph as it is now, O(nodes + edges); adding discards it.
RelataStatus relata_graph_index(RelataGraph *graph, RelataError *error);
/// Steps from a node along outgoing or incoming edges (RELATA_OUT, RELATA_IN): [*n] in order of edges.
/// The graph must be indexed. A loop is both.
const RelataStep *relata_graph_steps(const RelataGraph *graph, uint32_t node, RelataDirection direction, uint32_t *n);

// Ranking. Arrays are the caller's, [n_nodes]; the graph must be indexed.

/// Support of an edge: confidence × (1 + log2 of its articles).
double relata_graph_support(const RelataEdge *edge);
/// PageRank over edges in both directions, weighted by support; personalised on the foci where there
/// are any (Haveliwala 2002), uniform otherwise. `damping` is usually 0.85. At most 100 rounds, or
/// until no rank moves by more than 1e-10; the sum is 1.
RelataStatus relata_graph_pagerank(const RelataGraph *graph, double damping, double *rank, RelataError *error);
/// Steps from the nearest of the foci along edges of the direction; UINT32_MAX where none leads there.
RelataStatus relata_graph_distances(const RelataGraph *graph, RelataDirection direction, uint32_t *distance,
                                    RelataError *error);
/// Core number of each node: the largest k such that it is in a subgraph where every node has k
/// neighbours (Batagelj & Zaveršnik 2003). Parallel edges and loops do not count twice.
RelataStatus relata_graph_cores(const RelataGraph *graph, uint32_t *core, RelataError *error);

// Selection.

typedef struct {
    uint32_t max_nodes;        // 0 = 25
    uint32_t max_edges;        // 0 = 45; counted after parallel edges are grouped as a drawing does
    uint32_t depth;            // at most so many steps from a focus; 0 = any
    RelataDirection direction; // of those steps; 0 = both
    uint32_t min_core;         // only nodes of at least this core number
    double min_confidence;     // of edges
    bool keep_isolated;        // keep nodes left without an edge (foci always stay)
} RelataSelection;

/// The part of a graph worth showing, as a new graph in *out, which the caller frees. Nodes: the foci, a
/// shortest way between them, and those of the highest rank (PageRank × articles, less without a name)
/// tied to them. Edges: the best supported of theirs, so that each node chosen keeps its strongest tie
/// first, and edges between two foci before all. Nodes, edges and sources keep their order; sources
/// no kept edge cites are left out, unless some edge cites fewer than its articles. Totals say what
/// there was. A NULL `selection` means the defaults.
RelataStatus relata_graph_select(RelataGraph **out, RelataGraph *graph, const RelataSelection *selection,
                                 RelataError *error);

#endif
