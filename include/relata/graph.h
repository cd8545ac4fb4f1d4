/// Graph: nodes and edges in memory, selected from a store, for ranking and drawing.
#ifndef RELATA_GRAPH_H
#define RELATA_GRAPH_H

#include <relata/mention.h>
#include <relata/proposition.h>
#include <relata/status.h>

typedef struct RelataGraph RelataGraph;

typedef struct {
    int64_t id;         // the store's entity id
    const char *name;
    RelataType type;
    uint32_t n_articles; // articles that mention it
    uint32_t degree;     // edges in the whole store, selected or not
} RelataNode;

typedef struct {
    uint32_t subject, object; // indexes of nodes
    const char *relation;
    RelataPolarity polarity;
    RelataModality modality;
    const char *attributed_to; // NULL = the articles themselves
    uint32_t n_articles;       // distinct articles that say so
    double confidence;
    int64_t statement;         // the store's statement id
    const char *evidence;      // one sentence, the best
    const char *time;          // ISO 8601 start or interval, NULL = none
} RelataEdge;

/// An empty graph; NULL if memory is refused. The graph copies all strings.
RelataGraph *relata_graph_new(void);
void relata_graph_free(RelataGraph *graph);
/// Adds a node or an edge; its index is returned in *index (may be NULL).
RelataStatus relata_graph_add_node(RelataGraph *graph, const RelataNode *node, uint32_t *index, RelataError *error);
RelataStatus relata_graph_add_edge(RelataGraph *graph, const RelataEdge *edge, uint32_t *index, RelataError *error);
/// Notes a source (article) for the caption: title or id, and its ISO date or NULL.
RelataStatus relata_graph_add_source(RelataGraph *graph, const char *name, const char *published, RelataError *error);
uint32_t relata_graph_n_nodes(const RelataGraph *graph);
uint32_t relata_graph_n_edges(const RelataGraph *graph);
const RelataNode *relata_graph_node(const RelataGraph *graph, uint32_t index);
const RelataEdge *relata_graph_edge(const RelataGraph *graph, uint32_t index);

#endif
