// The graph in memory: growing arrays of nodes, edges, sources and foci, strings in one arena, and
// the adjacency as compressed sparse rows, built once when all is added. An edge costs about 90
// bytes and its strings; a million edges index in a tenth of a second.
#include "graph/graph.h"

#include <stdlib.h>
#include <string.h>

RelataGraph *relata_graph_new(void) {
    RelataGraph *graph = calloc(1, sizeof *graph);
    if (!graph)
        return NULL;
    graph->arena = relata_arena_new();
    graph->source_names = relata_map_new();
    if (!graph->arena || !graph->source_names) {
        relata_graph_free(graph);
        return NULL;
    }
    return graph;
}

static void drop_index(RelataGraph *graph) {
    free(graph->out.offsets);
    free(graph->out.steps);
    free(graph->in.offsets);
    free(graph->in.steps);
    graph->out = graph->in = (RelataRows){0};
    graph->is_indexed = false;
}

void relata_graph_free(RelataGraph *graph) {
    if (!graph)
        return;
    drop_index(graph);
    free(graph->nodes.items);
    free(graph->edges.items);
    free(graph->quotes.items);
    free(graph->sources.items);
    free(graph->foci.items);
    relata_map_free(graph->source_names);
    relata_arena_free(graph->arena);
    free(graph);
}

static RelataStatus no_memory(RelataError *error) {
    return relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory for the graph");
}

// Copies a string; NULL and "" stay NULL. False if memory is refused.
static bool copy_string(RelataGraph *graph, const char **string) {
    if (!*string || !**string) {
        *string = NULL;
        return true;
    }
    *string = relata_arena_string(graph->arena, *string);
    return *string != NULL;
}

RelataStatus relata_graph_add_node(RelataGraph *graph, const RelataNode *node, uint32_t *index, RelataError *error) {
    RelataNode copy = *node;
    if ((unsigned)copy.type >= RELATA_N_TYPES)
        return relata_fail(error, RELATA_ARGUMENT, NULL, 0, 0, "a node has no valid type");
    if (graph->nodes.n >= UINT32_MAX - 1)
        return relata_fail(error, RELATA_LIMIT, NULL, 0, 0, "more than four billion nodes");
    if (!copy_string(graph, &copy.name))
        return no_memory(error);
    if (!copy.name)
        copy.name = "";
    if (!RELATA_ARRAY_ADD(&graph->nodes, copy))
        return no_memory(error);
    drop_index(graph);
    if (index)
        *index = (uint32_t)graph->nodes.n - 1;
    return RELATA_OK;
}

static bool copy_edge(RelataGraph *graph, RelataEdge *edge) {
    if (!copy_string(graph, &edge->relation) || !copy_string(graph, &edge->attributed_to) ||
        !copy_string(graph, &edge->evidence) || !copy_string(graph, &edge->evidence_article) ||
        !copy_string(graph, &edge->time) || !copy_string(graph, &edge->qualifiers))
        return false;
    if (!edge->relation)
        edge->relation = "";
    return true;
}

// The edge's own sentence is its first quote.
static bool first_quote(RelataGraph *graph, const RelataEdge *edge, QuoteList *list) {
    if (!edge->evidence)
        return true;
    list->items = RELATA_ARENA_NEW(graph->arena, RelataQuote, 1);
    if (!list->items)
        return false;
    list->items[0] = (RelataQuote){.sentence = edge->evidence, .article = edge->evidence_article};
    list->n = list->room = 1;
    return true;
}

RelataStatus relata_graph_add_edge(RelataGraph *graph, const RelataEdge *edge, uint32_t *index, RelataError *error) {
    RelataEdge copy = *edge;
    if (copy.subject >= graph->nodes.n || copy.object >= graph->nodes.n)
        return relata_fail(error, RELATA_ARGUMENT, NULL, 0, 0, "an edge ends at no node");
    if ((unsigned)copy.polarity > RELATA_NEGATIVE || (unsigned)copy.modality > RELATA_CLAIMED)
        return relata_fail(error, RELATA_ARGUMENT, NULL, 0, 0, "an edge has no valid polarity or modality");
    if (graph->edges.n >= UINT32_MAX - 1)
        return relata_fail(error, RELATA_LIMIT, NULL, 0, 0, "more than four billion edges");
    if (!copy.n_articles)
        copy.n_articles = 1;
    if (!(copy.confidence >= 0))
        copy.confidence = 0;
    if (copy.confidence > 1)
        copy.confidence = 1;
    QuoteList list = {0};
    if (!copy_edge(graph, &copy) || !first_quote(graph, &copy, &list) || !RELATA_ARRAY_ADD(&graph->quotes, list))
        return no_memory(error);
    if (!RELATA_ARRAY_ADD(&graph->edges, copy)) {
        graph->quotes.n--;
        return no_memory(error);
    }
    drop_index(graph);
    if (index)
        *index = (uint32_t)graph->edges.n - 1;
    return RELATA_OK;
}

static bool grow_quotes(RelataGraph *graph, QuoteList *list) {
    if (list->n < list->room)
        return true;
    uint32_t room = list->room ? list->room * 2 : 4;
    RelataQuote *items = RELATA_ARENA_NEW(graph->arena, RelataQuote, room);
    if (!items)
        return false;
    if (list->n)
        memcpy(items, list->items, list->n * sizeof *items);
    list->items = items;
    list->room = room;
    return true;
}

// The same sentence of the same article, or of one that was not named before: what is new about it is kept.
static bool merge_quote(QuoteList *list, const RelataQuote *quote) {
    for (uint32_t i = 0; i < list->n; i++) {
        RelataQuote *old = &list->items[i];
        if (strcmp(old->sentence, quote->sentence) != 0)
            continue;
        if (old->article && quote->article && strcmp(old->article, quote->article) != 0)
            continue;
        if (!old->article)
            old->article = quote->article;
        if (!old->published)
            old->published = quote->published;
        if (!old->url)
            old->url = quote->url;
        return true;
    }
    return false;
}

RelataStatus relata_graph_add_quote(RelataGraph *graph, uint32_t edge, const RelataQuote *quote, RelataError *error) {
    if (edge >= graph->edges.n || !quote->sentence || !*quote->sentence)
        return relata_fail(error, RELATA_ARGUMENT, NULL, 0, 0, "a sentence belongs to no edge or is empty");
    RelataQuote copy = *quote;
    if (!copy_string(graph, &copy.sentence) || !copy_string(graph, &copy.article) ||
        !copy_string(graph, &copy.published) || !copy_string(graph, &copy.url))
        return no_memory(error);
    QuoteList *list = &graph->quotes.items[edge];
    if (merge_quote(list, &copy))
        return RELATA_OK;
    if (!grow_quotes(graph, list))
        return no_memory(error);
    list->items[list->n++] = copy;
    return RELATA_OK;
}

RelataStatus relata_graph_add_source(RelataGraph *graph, const char *name, const char *published, RelataError *error) {
    RelataSource source = {name ? name : "", published};
    uint32_t known = relata_map_count(graph->source_names);
    uint32_t id = relata_map_add_string(graph->source_names, source.name);
    if (!id || !copy_string(graph, &source.published))
        return no_memory(error);
    source.name = relata_map_string(graph->source_names, id);
    if (id <= known && id <= graph->sources.n) {
        if (!graph->sources.items[id - 1].published)
            graph->sources.items[id - 1].published = source.published;
        return RELATA_OK;
    }
    return RELATA_ARRAY_ADD(&graph->sources, source) ? RELATA_OK : no_memory(error);
}

void relata_graph_set_totals(RelataGraph *graph, uint64_t n_nodes, uint64_t n_edges) {
    graph->total_nodes = n_nodes;
    graph->total_edges = n_edges;
}

RelataStatus relata_graph_add_focus(RelataGraph *graph, uint32_t node, RelataError *error) {
    if (node >= graph->nodes.n)
        return relata_fail(error, RELATA_ARGUMENT, NULL, 0, 0, "the focus is no node of the graph");
    for (size_t i = 0; i < graph->foci.n; i++)
        if (graph->foci.items[i] == node)
            return RELATA_OK;
    return RELATA_ARRAY_ADD(&graph->foci, node) ? RELATA_OK : no_memory(error);
}

uint32_t relata_graph_n_nodes(const RelataGraph *graph) {
    return (uint32_t)graph->nodes.n;
}

uint32_t relata_graph_n_edges(const RelataGraph *graph) {
    return (uint32_t)graph->edges.n;
}

uint32_t relata_graph_n_sources(const RelataGraph *graph) {
    return (uint32_t)graph->sources.n;
}

uint32_t relata_graph_n_foci(const RelataGraph *graph) {
    return (uint32_t)graph->foci.n;
}

uint64_t relata_graph_total_nodes(const RelataGraph *graph) {
    return graph->total_nodes > graph->nodes.n ? graph->total_nodes : graph->nodes.n;
}

uint64_t relata_graph_total_edges(const RelataGraph *graph) {
    return graph->total_edges > graph->edges.n ? graph->total_edges : graph->edges.n;
}

const RelataNode *relata_graph_node(const RelataGraph *graph, uint32_t index) {
    return &graph->nodes.items[index];
}

const RelataEdge *relata_graph_edge(const RelataGraph *graph, uint32_t index) {
    return &graph->edges.items[index];
}

const RelataSource *relata_graph_source(const RelataGraph *graph, uint32_t index) {
    return &graph->sources.items[index];
}

uint32_t relata_graph_focus(const RelataGraph *graph, uint32_t index) {
    return graph->foci.items[index];
}

const RelataQuote *relata_graph_quotes(const RelataGraph *graph, uint32_t edge, uint32_t *n) {
    *n = graph->quotes.items[edge].n;
    return graph->quotes.items[edge].items;
}

// Counting sort of the edges by one end; within a node the order of edges stays.
static bool build_rows(const RelataGraph *graph, bool by_subject, RelataRows *rows) {
    size_t n = graph->nodes.n, m = graph->edges.n;
    rows->offsets = calloc(n + 2, sizeof *rows->offsets);
    rows->steps = malloc((m ? m : 1) * sizeof *rows->steps);
    if (!rows->offsets || !rows->steps)
        return false;
    // Counted two places up, so that filling leaves offsets[v] at the start of v.
    uint32_t *next = rows->offsets + 1;
    for (size_t i = 0; i < m; i++)
        rows->offsets[(by_subject ? graph->edges.items[i].subject : graph->edges.items[i].object) + 2]++;
    for (size_t v = 2; v <= n + 1; v++)
        rows->offsets[v] += rows->offsets[v - 1];
    for (size_t i = 0; i < m; i++) {
        const RelataEdge *edge = &graph->edges.items[i];
        uint32_t from = by_subject ? edge->subject : edge->object;
        rows->steps[next[from]++] = (RelataStep){(uint32_t)i, by_subject ? edge->object : edge->subject};
    }
    return true;
}

RelataStatus relata_graph_index(RelataGraph *graph, RelataError *error) {
    if (graph->is_indexed)
        return RELATA_OK;
    if (!build_rows(graph, true, &graph->out) || !build_rows(graph, false, &graph->in)) {
        drop_index(graph);
        return no_memory(error);
    }
    graph->is_indexed = true;
    return RELATA_OK;
}

const RelataStep *relata_graph_steps(const RelataGraph *graph, uint32_t node, RelataDirection direction, uint32_t *n) {
    const RelataRows *rows = direction == RELATA_IN ? &graph->in : &graph->out;
    *n = rows->offsets[node + 1] - rows->offsets[node];
    return rows->steps + rows->offsets[node];
}
