// A part of the store as a RelataGraph, to rank, select from and draw.
//
// With a focus: its surroundings to the depth asked for, widest-supported ties first; without: the entities of highest
// degree. A bounded number of nodes is taken into memory; relata_graph_select() then keeps those worth showing.
#include "store/internal.h"

#include <relata/analysis.h>

#include <stdlib.h>
#include <string.h>

enum {
    MIN_CANDIDATES = 600,
    CANDIDATES_PER_NODE = 6,
    MAX_CANDIDATE_EDGES = 60000,
    DEFAULT_DEPTH = 2,
    DEFAULT_NODES = 25,
    DEFAULT_EDGES = 40
};

// A statement between two candidates; ends are indexes of nodes once these are in order.
typedef struct {
    int64_t id;
    int64_t subject, object;
    const char *relation;
    double confidence;
    uint32_t n_articles;
    uint8_t polarity, modality;
} Tie;

typedef struct {
    RelataStore *store;
    RelataAnswer *answer;
    const RelataStoreSelection *selection;
    const RelataPart *part; // NULL: chosen by the selection
    RelataError *error;
    RelataPreparedFilter filter;
    RELATA_ARRAY(int64_t) ids; // of nodes, sorted at the end
    RELATA_ARRAY(Tie) ties;
    int64_t max_candidates;
    RelataGraph *graph;
} Subgraph;

static int by_id(const void *a, const void *b) {
    int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;
    return x < y ? -1 : x > y;
}

static RelataStatus no_memory(Subgraph *subgraph) {
    return relata_store_no_memory(subgraph->store, subgraph->error);
}

static RelataStatus add_id(Subgraph *subgraph, int64_t id) {
    return RELATA_ARRAY_ADD(&subgraph->ids, id) ? RELATA_OK : no_memory(subgraph);
}

static void sort_ids(Subgraph *subgraph) {
    size_t n = 0;
    if (subgraph->ids.n)
        qsort(subgraph->ids.items, subgraph->ids.n, sizeof *subgraph->ids.items, by_id);
    for (size_t i = 0; i < subgraph->ids.n; i++)
        if (!n || subgraph->ids.items[i] != subgraph->ids.items[n - 1])
            subgraph->ids.items[n++] = subgraph->ids.items[i];
    subgraph->ids.n = n;
}

// A temporary table of the ids so far, to join with.
static RelataStatus list_ids(Subgraph *subgraph) {
    RELATA_TRY(relata_sql_exec(subgraph->store,
                               "PRAGMA query_only=0; CREATE TEMP TABLE IF NOT EXISTS chosen (id INTEGER PRIMARY KEY);"
                               "DELETE FROM temp.chosen",
                               subgraph->error));
    for (size_t i = 0; i < subgraph->ids.n; i++)
        RELATA_TRY(relata_sql_run(subgraph->store, subgraph->error, "INSERT OR IGNORE INTO temp.chosen VALUES (?)", "i",
                                  subgraph->ids.items[i]));
    return RELATA_OK;
}

static RelataStatus read_ids(Subgraph *subgraph, const char *sql, int64_t limit) {
    sqlite3_stmt *query;
    RELATA_TRY(relata_sql_prepare(subgraph->store, &query, subgraph->error, sql));
    sqlite3_bind_int64(query, 1, limit);
    RelataStatus status;
    bool row;
    RELATA_SQL_EACH(subgraph->store, query, row, status, subgraph->error) {
        if ((status = add_id(subgraph, sqlite3_column_int64(query, 0))) != RELATA_OK)
            break;
    }
    sqlite3_finalize(query);
    sort_ids(subgraph);
    return status;
}

// One step out of the ids so far along statements that fit.
static RelataStatus widen(Subgraph *subgraph) {
    RELATA_TRY(list_ids(subgraph));
    RelataStrbuf filter = {0}, types = {0}, sql = {0};
    relata_filter_sql(&subgraph->filter, &filter);
    relata_filter_type_sql(&subgraph->filter.filter, "e.type", &types);
    const char *text = relata_strbuf_string(&filter);
    relata_strbuf_printf(
        &sql,
        "SELECT f.id FROM (SELECT s.object AS id,s.n_articles AS a,s.confidence AS c FROM temp.chosen h"
        " CROSS JOIN statement s ON s.subject=h.id WHERE 1%s"
        " UNION ALL SELECT s.subject,s.n_articles,s.confidence FROM temp.chosen h"
        " CROSS JOIN statement s ON s.object=h.id WHERE 1%s) f",
        text, text);
    if (types.n)
        relata_strbuf_printf(&sql, " CROSS JOIN entity e ON e.id=f.id%s", types.bytes);
    relata_strbuf_add_string(&sql, " GROUP BY f.id ORDER BY sum(a) DESC,sum(c) DESC,f.id LIMIT ?1");
    RelataStatus status = sql.failed || filter.failed || types.failed
                              ? no_memory(subgraph)
                              : read_ids(subgraph, sql.bytes, subgraph->max_candidates);
    relata_strbuf_clear(&filter);
    relata_strbuf_clear(&types);
    relata_strbuf_clear(&sql);
    return status;
}

static RelataStatus choose_nodes(Subgraph *subgraph) {
    const RelataStoreSelection *selection = subgraph->selection;
    for (uint32_t i = 0; i < selection->n_focus; i++)
        RELATA_TRY(add_id(subgraph, selection->focus[i]));
    sort_ids(subgraph);
    if (!selection->n_focus) {
        RelataStrbuf sql = {0};
        relata_strbuf_add_string(&sql, "SELECT e.id FROM entity e WHERE e.degree>0");
        relata_filter_type_sql(&selection->filter, "e.type", &sql);
        relata_strbuf_add_string(&sql, " ORDER BY e.degree DESC LIMIT ?1");
        RelataStatus status =
            sql.failed ? no_memory(subgraph) : read_ids(subgraph, sql.bytes, subgraph->max_candidates);
        relata_strbuf_clear(&sql);
        return status;
    }
    uint32_t depth = selection->depth ? selection->depth : DEFAULT_DEPTH;
    for (uint32_t i = 0; i < depth && (int64_t)subgraph->ids.n < subgraph->max_candidates; i++)
        RELATA_TRY(widen(subgraph));
    return RELATA_OK;
}

static RelataStatus read_ties(Subgraph *subgraph, sqlite3_stmt *query) {
    RelataStatus status;
    bool row;
    RELATA_SQL_EACH(subgraph->store, query, row, status, subgraph->error) {
        Tie tie = {.id = sqlite3_column_int64(query, 0),
                   .subject = sqlite3_column_int64(query, 1),
                   .object = sqlite3_column_int64(query, 2),
                   .relation = relata_sql_string(subgraph->answer, query, 3),
                   .confidence = sqlite3_column_double(query, 4),
                   .n_articles = (uint32_t)sqlite3_column_int64(query, 5),
                   .polarity = (uint8_t)sqlite3_column_int(query, 6),
                   .modality = (uint8_t)sqlite3_column_int(query, 7)};
        if (!tie.relation || !RELATA_ARRAY_ADD(&subgraph->ties, tie))
            return no_memory(subgraph);
    }
    return status;
}

static RelataStatus choose_edges(Subgraph *subgraph) {
    RELATA_TRY(list_ids(subgraph));
    RelataStrbuf sql = {0};
    relata_strbuf_add_string(&sql,
                             "SELECT s.id,s.subject,s.object,r.name,s.confidence,s.n_articles,s.polarity,s.modality"
                             " FROM temp.chosen h CROSS JOIN statement s ON s.subject=h.id"
                             " CROSS JOIN temp.chosen k ON k.id=s.object CROSS JOIN relation r ON r.id=s.relation"
                             " WHERE 1");
    relata_filter_sql(&subgraph->filter, &sql);
    relata_strbuf_add_string(&sql, " ORDER BY s.n_articles DESC,s.confidence DESC,s.id LIMIT ?1");
    sqlite3_stmt *query = NULL;
    RelataStatus status =
        sql.failed ? no_memory(subgraph) : relata_sql_prepare(subgraph->store, &query, subgraph->error, sql.bytes);
    relata_strbuf_clear(&sql);
    RELATA_TRY(status);
    sqlite3_bind_int64(query, 1, MAX_CANDIDATE_EDGES);
    status = read_ties(subgraph, query);
    sqlite3_finalize(query);
    return status;
}

static int by_name(const void *a, const void *b) {
    const RelataNode *x = a, *y = b;
    int order = strcmp(x->name, y->name);
    return order ? order : x->id < y->id ? -1 : x->id > y->id;
}

static uint32_t index_of(const int64_t *ids, const uint32_t *indexes, size_t n, int64_t id) {
    const int64_t *found = bsearch(&id, ids, n, sizeof id, by_id);
    return found ? indexes[found - ids] : UINT32_MAX;
}

// Nodes in order of names, so that the graph does not depend on ids. `indexes`[ids.n] gives each id its node.
static RelataStatus add_nodes(Subgraph *subgraph, uint32_t *indexes) {
    size_t n = subgraph->ids.n;
    RelataNode *nodes = RELATA_ARENA_NEW(subgraph->answer->arena, RelataNode, n);
    if (!nodes)
        return no_memory(subgraph);
    for (size_t i = 0; i < n; i++)
        RELATA_TRY(
            relata_store_node(subgraph->store, subgraph->answer, subgraph->ids.items[i], &nodes[i], subgraph->error));
    qsort(nodes, n, sizeof *nodes, by_name);
    for (size_t i = 0; i < n; i++) {
        uint32_t index;
        RELATA_TRY(relata_graph_add_node(subgraph->graph, &nodes[i], &index, subgraph->error));
        const int64_t *place = bsearch(&nodes[i].id, subgraph->ids.items, n, sizeof(int64_t), by_id);
        indexes[place - subgraph->ids.items] = index;
    }
    for (uint32_t i = 0; i < subgraph->selection->n_focus; i++)
        RELATA_TRY(relata_graph_add_focus(subgraph->graph,
                                          index_of(subgraph->ids.items, indexes, n, subgraph->selection->focus[i]),
                                          subgraph->error));
    return RELATA_OK;
}

#define ORDER_BY(x, y)                                                                                                 \
    if ((x) != (y))                                                                                                    \
    return (x) < (y) ? -1 : 1

// By support, then by names, since nodes are in order of names.
static int by_support(const void *a, const void *b) {
    const Tie *x = a, *y = b;
    ORDER_BY(y->n_articles, x->n_articles);
    if (x->confidence < y->confidence || x->confidence > y->confidence)
        return x->confidence > y->confidence ? -1 : 1;
    ORDER_BY(x->subject, y->subject);
    int order = strcmp(x->relation, y->relation);
    if (order)
        return order;
    ORDER_BY(x->object, y->object);
    ORDER_BY(x->id, y->id);
    return 0;
}

static RelataStatus add_edges(Subgraph *subgraph, const uint32_t *indexes) {
    for (size_t i = 0; i < subgraph->ties.n; i++) {
        Tie *tie = &subgraph->ties.items[i];
        tie->subject = index_of(subgraph->ids.items, indexes, subgraph->ids.n, tie->subject);
        tie->object = index_of(subgraph->ids.items, indexes, subgraph->ids.n, tie->object);
    }
    if (subgraph->ties.n)
        qsort(subgraph->ties.items, subgraph->ties.n, sizeof *subgraph->ties.items, by_support);
    for (size_t i = 0; i < subgraph->ties.n; i++) {
        const Tie *tie = &subgraph->ties.items[i];
        RelataEdge edge = {.subject = (uint32_t)tie->subject,
                           .object = (uint32_t)tie->object,
                           .relation = tie->relation,
                           .polarity = (RelataPolarity)tie->polarity,
                           .modality = (RelataModality)tie->modality,
                           .n_articles = tie->n_articles,
                           .confidence = tie->confidence,
                           .statement = tie->id};
        RELATA_TRY(relata_graph_add_edge(subgraph->graph, &edge, NULL, subgraph->error));
    }
    return RELATA_OK;
}

// A copy of the chosen graph with what only drawn edges need: attribution, time, qualifiers, the best sentence.
static RelataStatus complete(Subgraph *subgraph, const RelataGraph *chosen, RelataGraph *out) {
    for (uint32_t i = 0; i < relata_graph_n_nodes(chosen); i++)
        RELATA_TRY(relata_graph_add_node(out, relata_graph_node(chosen, i), NULL, subgraph->error));
    for (uint32_t i = 0; i < relata_graph_n_foci(chosen); i++)
        RELATA_TRY(relata_graph_add_focus(out, relata_graph_focus(chosen, i), subgraph->error));
    for (uint32_t i = 0; i < relata_graph_n_edges(chosen); i++) {
        RelataEdge edge = *relata_graph_edge(chosen, i);
        RelataStatement statement;
        RelataEvidence evidence;
        RELATA_TRY(
            relata_store_statement(subgraph->store, subgraph->answer, edge.statement, &statement, subgraph->error));
        RELATA_TRY(
            relata_store_best_evidence(subgraph->store, subgraph->answer, edge.statement, &evidence, subgraph->error));
        edge.attributed_to = statement.attributed_to;
        edge.time = statement.time.start;
        edge.qualifiers = statement.qualifiers;
        edge.evidence = evidence.text;
        edge.evidence_article = evidence.title ? evidence.title : evidence.doc;
        RELATA_TRY(relata_graph_add_edge(out, &edge, NULL, subgraph->error));
    }
    return RELATA_OK;
}

// Articles behind the edges of a graph: quotes and sources. Only for the edges chosen, which are few.
static RelataStatus add_sources(Subgraph *subgraph, RelataGraph *graph) {
    for (uint32_t i = 0; i < relata_graph_n_edges(graph); i++) {
        RelataEvidenceList list;
        RELATA_TRY(relata_store_evidence(subgraph->store, subgraph->answer, relata_graph_edge(graph, i)->statement, 0,
                                         &list, subgraph->error));
        for (uint32_t j = 0; j < list.n; j++) {
            const char *name = list.items[j].title ? list.items[j].title : list.items[j].doc;
            RelataQuote quote = {list.items[j].text, name, list.items[j].published, list.items[j].url};
            RELATA_TRY(relata_graph_add_source(graph, name, list.items[j].published, subgraph->error));
            RELATA_TRY(relata_graph_add_quote(graph, i, &quote, subgraph->error));
        }
    }
    return RELATA_OK;
}

static RelataStatus count_all(Subgraph *subgraph, RelataSelectionTotals *totals) {
    RelataStoreSummary summary;
    RELATA_TRY(relata_store_summary(subgraph->store, &summary, subgraph->error));
    totals->n_articles = summary.n_articles;
    bool is_whole = !subgraph->selection->n_focus;
    totals->n_nodes = is_whole ? summary.n_entities : subgraph->ids.n;
    totals->n_edges = is_whole ? summary.n_statements : subgraph->ties.n;
    return RELATA_OK;
}

// Candidates in memory as a graph, of which `choice` is kept and completed.
static RelataStatus choose_and_complete(Subgraph *subgraph, const RelataSelection *choice, RelataGraph **out,
                                        const RelataSelectionTotals *totals) {
    uint32_t *indexes = RELATA_ARENA_NEW(subgraph->answer->arena, uint32_t, subgraph->ids.n);
    if (!indexes)
        return no_memory(subgraph);
    RELATA_TRY(add_nodes(subgraph, indexes));
    RELATA_TRY(add_edges(subgraph, indexes));
    RELATA_TRY(relata_graph_index(subgraph->graph, subgraph->error));
    RelataGraph *chosen = NULL;
    RELATA_TRY(relata_graph_select(&chosen, subgraph->graph, choice, subgraph->error));
    *out = relata_graph_new();
    RelataStatus status = *out ? complete(subgraph, chosen, *out) : no_memory(subgraph);
    relata_graph_free(chosen);
    RELATA_TRY(status);
    relata_graph_set_totals(*out, totals->n_nodes, totals->n_edges);
    return add_sources(subgraph, *out);
}

static RelataStatus build(Subgraph *subgraph, RelataGraph **out, RelataSelectionTotals *totals) {
    const RelataStoreSelection *selection = subgraph->selection;
    RELATA_TRY(relata_filter_prepare(subgraph->store, &selection->filter, &subgraph->filter, subgraph->error));
    for (uint32_t i = 0; i < selection->n_focus; i++) {
        RelataNode node;
        RELATA_TRY(relata_store_node(subgraph->store, subgraph->answer, selection->focus[i], &node, subgraph->error));
    }
    subgraph->max_candidates = (int64_t)selection->max_nodes * CANDIDATES_PER_NODE;
    if (subgraph->max_candidates < MIN_CANDIDATES)
        subgraph->max_candidates = MIN_CANDIDATES;
    RELATA_TRY(choose_nodes(subgraph));
    RELATA_TRY(choose_edges(subgraph));
    RELATA_TRY(count_all(subgraph, totals));
    RelataSelection choice = {.max_nodes = selection->max_nodes ? selection->max_nodes : DEFAULT_NODES,
                              .max_edges = selection->max_edges ? selection->max_edges : DEFAULT_EDGES,
                              .depth = selection->n_focus ? (selection->depth ? selection->depth : DEFAULT_DEPTH) : 0,
                              .direction = RELATA_BOTH};
    return choose_and_complete(subgraph, &choice, out, totals);
}

// Runs `make` with room for candidates, and cleans up.
static RelataStatus with_room(Subgraph *subgraph, RelataGraph **out, RelataSelectionTotals *totals,
                              RelataStatus (*make)(Subgraph *subgraph, RelataGraph **out,
                                                   RelataSelectionTotals *totals)) {
    *out = NULL;
    subgraph->answer = relata_answer_new();
    subgraph->graph = relata_graph_new();
    RelataStatus status = subgraph->answer && subgraph->graph ? make(subgraph, out, totals) : no_memory(subgraph);
    if (status != RELATA_OK) {
        relata_graph_free(*out);
        *out = NULL;
    }
    relata_graph_free(subgraph->graph);
    relata_answer_free(subgraph->answer);
    free(subgraph->ids.items);
    free(subgraph->ties.items);
    return status;
}

RelataStatus relata_store_graph(RelataStore *store, const RelataStoreSelection *selection, RelataGraph **out,
                                RelataSelectionTotals *totals, RelataError *error) {
    static const RelataStoreSelection defaults = {0};
    RelataSelectionTotals ignored;
    Subgraph subgraph = {.store = store, .selection = selection ? selection : &defaults, .error = error};
    return with_room(&subgraph, out, totals ? totals : &ignored, build);
}

// ------------------------------------------------------------------------------------------ the part an answer names

// The statements named, and their ends.
static RelataStatus take_statements(Subgraph *subgraph) {
    const RelataPart *part = subgraph->part;
    sqlite3_stmt *query;
    RELATA_TRY(relata_sql_prepare(subgraph->store, &query, subgraph->error,
                                  "SELECT s.id,s.subject,s.object,r.name,s.confidence,s.n_articles,s.polarity,"
                                  "s.modality FROM statement s CROSS JOIN relation r ON r.id=s.relation WHERE s.id=?"));
    RelataStatus status = RELATA_OK;
    for (uint32_t i = 0; i < part->n_statements && status == RELATA_OK; i++) {
        bool is_known = false;
        for (size_t j = 0; j < subgraph->ties.n && !is_known; j++)
            is_known = subgraph->ties.items[j].id == part->statements[i];
        sqlite3_bind_int64(query, 1, part->statements[i]);
        if (!is_known)
            status = read_ties(subgraph, query);
        sqlite3_reset(query);
    }
    sqlite3_finalize(query);
    for (size_t i = 0; i < subgraph->ties.n && status == RELATA_OK; i++) {
        status = add_id(subgraph, subgraph->ties.items[i].subject);
        if (status == RELATA_OK)
            status = add_id(subgraph, subgraph->ties.items[i].object);
    }
    return status;
}

static RelataStatus build_part(Subgraph *subgraph, RelataGraph **out, RelataSelectionTotals *totals) {
    const RelataPart *part = subgraph->part;
    const RelataStoreSelection *selection = subgraph->selection;
    for (uint32_t i = 0; i < part->n_entities; i++)
        RELATA_TRY(add_id(subgraph, part->entities[i]));
    for (uint32_t i = 0; i < part->n_focus; i++)
        RELATA_TRY(add_id(subgraph, part->focus[i]));
    sort_ids(subgraph);
    if (part->has_ties)
        RELATA_TRY(choose_edges(subgraph));
    RELATA_TRY(take_statements(subgraph));
    sort_ids(subgraph);
    totals->n_nodes = subgraph->ids.n;
    totals->n_edges = subgraph->ties.n;
    RelataSelection choice = {.max_nodes = selection->max_nodes ? selection->max_nodes : DEFAULT_NODES,
                              .max_edges = selection->max_edges ? selection->max_edges : DEFAULT_EDGES,
                              .direction = RELATA_BOTH,
                              .keep_isolated = true};
    return choose_and_complete(subgraph, &choice, out, totals);
}

RelataStatus relata_store_graph_of(RelataStore *store, const RelataPart *part, uint32_t max_nodes, uint32_t max_edges,
                                   RelataGraph **out, RelataError *error) {
    RelataSelectionTotals totals;
    RelataStoreSelection selection = {
        .focus = part->focus, .n_focus = part->n_focus, .max_nodes = max_nodes, .max_edges = max_edges};
    Subgraph subgraph = {.store = store, .part = part, .selection = &selection, .error = error};
    return with_room(&subgraph, out, &totals, build_part);
}
