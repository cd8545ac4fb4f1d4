// What is worth showing of a graph.
//
// Nodes: a set grows from the foci and what lies between them (or from the best node), always by the best-scored node
// tied to it, where a node's score is its PageRank, personalised on the foci, times 1 + log2 of the articles that
// mention it, less where it has no name. So the choice is connected as far as the graph is, and the reader can follow
// every tie back to what was asked. Edges: parallel ones of one direction and polarity are one group, as in a drawing;
// groups between foci come first, then a maximum spanning forest (no chosen node loses its strongest tie), then the
// rest by support × PageRank of the ends. O((nodes + edges) log).
#include "graph/graph.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { DEFAULT_NODES = 25, DEFAULT_EDGES = 45 };

typedef struct {
    uint32_t edge; // first edge of the group, which gives its ends and polarity
    double score;  //
    uint8_t rank;  // 0 = between foci, 1 = of the spanning forest, 2 = another
} Group;

typedef struct {
    RelataGraph *graph;
    RelataSelection want;
    uint32_t n, m;
    double *rank, *score;      // [n]
    uint32_t *distance, *core; // [n]
    uint32_t *order;           // [n] nodes by score, best first
    uint32_t *place;           // [n] where in `order` a node is
    bool *is_focus;            // [n]
    bool *is_kept;             // [n]
    bool *is_kept_edge;        // [m]
    uint32_t *heap;            // [n] places in `order` of the frontier, smallest on top
    uint32_t n_heap;
    uint32_t n_kept;
    bool *is_queued;    // [n]
    uint32_t *group_of; // [m] index into groups, UINT32_MAX = not in the running
    Group *groups;      // [n_groups]
    uint32_t n_groups;
} Choice;

static RelataStatus no_memory(RelataError *error) {
    return relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory for the selection");
}

static void choice_free(Choice *c) {
    free(c->rank);
    free(c->score);
    free(c->distance);
    free(c->core);
    free(c->order);
    free(c->place);
    free(c->is_focus);
    free(c->is_kept);
    free(c->is_kept_edge);
    free(c->heap);
    free(c->is_queued);
    free(c->group_of);
    free(c->groups);
}

static bool choice_allocate(Choice *c) {
    size_t n = c->n ? c->n : 1, m = c->m ? c->m : 1;
    c->rank = calloc(n, sizeof *c->rank);
    c->score = calloc(n, sizeof *c->score);
    c->distance = calloc(n, sizeof *c->distance);
    c->core = calloc(n, sizeof *c->core);
    c->order = calloc(n, sizeof *c->order);
    c->place = calloc(n, sizeof *c->place);
    c->is_focus = calloc(n, sizeof *c->is_focus);
    c->is_kept = calloc(n, sizeof *c->is_kept);
    c->is_kept_edge = calloc(m, sizeof *c->is_kept_edge);
    c->heap = calloc(n, sizeof *c->heap);
    c->is_queued = calloc(n, sizeof *c->is_queued);
    c->group_of = calloc(m, sizeof *c->group_of);
    c->groups = calloc(m, sizeof *c->groups);
    return c->rank && c->score && c->distance && c->core && c->order && c->place && c->is_focus && c->is_kept &&
           c->is_kept_edge && c->heap && c->is_queued && c->group_of && c->groups;
}

static int by_score(const void *a, const void *b, void *state) {
    const double *score = state;
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
    if (score[x] != score[y])
        return score[x] > score[y] ? -1 : 1;
    return x < y ? -1 : x > y;
}

// A reader looks for names; what only common nouns, dates or numbers stand for explains them, but must not
// crowd them out.
static double type_weight(RelataType type) {
    switch (type) {
    case RELATA_TYPE_OTHER:
    case RELATA_TYPE_DATE:
    case RELATA_TYPE_QUANTITY:
    case RELATA_TYPE_MONEY:
        return 0.3;
    default:
        return 1;
    }
}

static RelataStatus score_nodes(Choice *c, RelataError *error) {
    RELATA_TRY(relata_graph_index(c->graph, error));
    RELATA_TRY(relata_graph_pagerank(c->graph, 0.85, c->rank, error));
    RELATA_TRY(relata_graph_distances(c->graph, c->want.direction, c->distance, error));
    RELATA_TRY(relata_graph_cores(c->graph, c->core, error));
    for (uint32_t v = 0; v < c->n; v++) {
        uint32_t articles = c->graph->nodes.items[v].n_articles;
        c->score[v] = c->rank[v] * (1 + log2(articles ? articles : 1)) * type_weight(c->graph->nodes.items[v].type);
        c->order[v] = v;
    }
    for (size_t i = 0; i < c->graph->foci.n; i++)
        c->is_focus[c->graph->foci.items[i]] = true;
    qsort_r(c->order, c->n, sizeof *c->order, by_score, c->score);
    for (uint32_t i = 0; i < c->n; i++)
        c->place[c->order[i]] = i;
    return RELATA_OK;
}

static bool may_keep(const Choice *c, uint32_t v) {
    if (c->is_focus[v])
        return true;
    if (c->core[v] < c->want.min_core)
        return false;
    return !c->graph->foci.n || !c->want.depth || c->distance[v] <= c->want.depth;
}

static bool edge_counts(const Choice *c, uint32_t e) {
    const RelataEdge *edge = &c->graph->edges.items[e];
    return edge->confidence >= c->want.min_confidence && edge->subject != edge->object;
}

static void heap_push(Choice *c, uint32_t item) {
    uint32_t i = c->n_heap++;
    for (; i > 0 && c->heap[(i - 1) / 2] > item; i = (i - 1) / 2)
        c->heap[i] = c->heap[(i - 1) / 2];
    c->heap[i] = item;
}

static uint32_t heap_pop(Choice *c) {
    uint32_t top = c->heap[0], last = c->heap[--c->n_heap], i = 0;
    for (;;) {
        uint32_t child = 2 * i + 1;
        if (child >= c->n_heap)
            break;
        if (child + 1 < c->n_heap && c->heap[child + 1] < c->heap[child])
            child++;
        if (c->heap[child] >= last)
            break;
        c->heap[i] = c->heap[child];
        i = child;
    }
    c->heap[i] = last;
    return top;
}

static void enqueue(Choice *c, uint32_t v) {
    if (c->is_queued[v] || !may_keep(c, v))
        return;
    c->is_queued[v] = true;
    heap_push(c, c->place[v]);
}

static void enqueue_neighbors(Choice *c, uint32_t v) {
    for (int side = 0; side < 2; side++) {
        uint32_t n;
        const RelataStep *steps = relata_graph_steps(c->graph, v, side ? RELATA_IN : RELATA_OUT, &n);
        for (uint32_t i = 0; i < n; i++)
            if (edge_counts(c, steps[i].edge))
                enqueue(c, steps[i].node);
    }
}

// Breadth first from a node over edges that count: the node before each on a shortest way, UINT32_MAX where there is
// none.
static void find_ways(Choice *c, uint32_t root, uint32_t *before) {
    uint32_t *queue = c->heap; // free until nodes grow
    uint32_t tail = 0;
    memset(before, 0xff, c->n * sizeof *before);
    before[root] = root;
    queue[tail++] = root;
    for (uint32_t head = 0; head < tail; head++)
        for (int side = 0; side < 2; side++) {
            uint32_t n, from = queue[head];
            const RelataStep *steps = relata_graph_steps(c->graph, from, side ? RELATA_IN : RELATA_OUT, &n);
            for (uint32_t i = 0; i < n; i++) {
                uint32_t v = steps[i].node;
                if (before[v] != UINT32_MAX || !edge_counts(c, steps[i].edge) || !may_keep(c, v))
                    continue;
                before[v] = from;
                queue[tail++] = v;
            }
        }
}

static void keep(Choice *c, uint32_t v) {
    c->n_kept += !c->is_kept[v];
    c->is_kept[v] = c->is_queued[v] = true;
}

// The foci, whatever their score and number, and a shortest way from the first to each of the others: who asks about
// two wants to see what lies between them.
static bool keep_foci(Choice *c) {
    size_t n = c->graph->foci.n;
    const uint32_t *foci = c->graph->foci.items;
    for (size_t i = 0; i < n; i++)
        keep(c, foci[i]);
    if (n < 2)
        return true;
    uint32_t *before = malloc(c->n * sizeof *before);
    if (!before)
        return false;
    find_ways(c, foci[0], before);
    for (size_t i = 1; i < n; i++)
        for (uint32_t v = foci[i]; before[v] != UINT32_MAX && v != foci[0] && c->n_kept < c->want.max_nodes;
             v = before[v])
            keep(c, v);
    free(before);
    return true;
}

// Without foci, a graph in pieces is taken piece by piece, the best node of each first.
static bool grow_nodes(Choice *c) {
    uint32_t next = 0;
    if (!keep_foci(c))
        return false;
    for (uint32_t v = 0; v < c->n; v++)
        if (c->is_kept[v])
            enqueue_neighbors(c, v);
    while (c->n_kept < c->want.max_nodes) {
        if (!c->n_heap) {
            while (next < c->n && (c->is_queued[c->order[next]] || !may_keep(c, c->order[next])))
                next++;
            if (next == c->n || c->graph->foci.n)
                break;
            enqueue(c, c->order[next]);
        }
        uint32_t v = c->order[heap_pop(c)];
        keep(c, v);
        enqueue_neighbors(c, v);
    }
    return true;
}

typedef struct {
    uint32_t subject, object;
    uint32_t polarity, edge;
} Key;

static int by_key(const void *a, const void *b) {
    const Key *x = a, *y = b;
    if (x->subject != y->subject)
        return x->subject < y->subject ? -1 : 1;
    if (x->object != y->object)
        return x->object < y->object ? -1 : 1;
    if (x->polarity != y->polarity)
        return x->polarity < y->polarity ? -1 : 1;
    return x->edge < y->edge ? -1 : x->edge > y->edge;
}

static bool same_group(const Key *x, const Key *y) {
    return x->subject == y->subject && x->object == y->object && x->polarity == y->polarity;
}

static void add_to_group(Choice *c, const Key *key, bool is_new) {
    if (is_new) {
        bool foci = c->is_focus[key->subject] && c->is_focus[key->object];
        c->groups[c->n_groups++] = (Group){.edge = key->edge, .rank = foci ? 0 : 2};
    }
    Group *group = &c->groups[c->n_groups - 1];
    double ends = c->rank[key->subject] + c->rank[key->object];
    group->score += relata_graph_support(&c->graph->edges.items[key->edge]) * ends;
    c->group_of[key->edge] = c->n_groups - 1;
}

static bool group_edges(Choice *c) {
    Key *keys = malloc((c->m ? c->m : 1) * sizeof *keys);
    if (!keys)
        return false;
    size_t n = 0;
    for (uint32_t e = 0; e < c->m; e++) {
        const RelataEdge *edge = &c->graph->edges.items[e];
        c->group_of[e] = UINT32_MAX;
        if (c->is_kept[edge->subject] && c->is_kept[edge->object] && edge_counts(c, e))
            keys[n++] = (Key){edge->subject, edge->object, edge->polarity, e};
    }
    qsort(keys, n, sizeof *keys, by_key);
    for (size_t i = 0; i < n; i++)
        add_to_group(c, &keys[i], i == 0 || !same_group(&keys[i - 1], &keys[i]));
    free(keys);
    return true;
}

static int by_group(const void *a, const void *b, void *state) {
    const Group *groups = state, *x = &groups[*(const uint32_t *)a], *y = &groups[*(const uint32_t *)b];
    if (x->rank != y->rank)
        return x->rank < y->rank ? -1 : 1;
    if (x->score != y->score)
        return x->score > y->score ? -1 : 1;
    return x->edge < y->edge ? -1 : x->edge > y->edge;
}

static uint32_t find_root(uint32_t *parent, uint32_t v) {
    for (; parent[v] != v; v = parent[v])
        parent[v] = parent[parent[v]];
    return v;
}

// Kruskal: the best group that joins two pieces belongs to the forest.
static void mark_forest(Choice *c, const uint32_t *sorted, uint32_t *parent) {
    for (uint32_t v = 0; v < c->n; v++)
        parent[v] = v;
    for (uint32_t i = 0; i < c->n_groups; i++) {
        Group *group = &c->groups[sorted[i]];
        const RelataEdge *edge = &c->graph->edges.items[group->edge];
        uint32_t a = find_root(parent, edge->subject), b = find_root(parent, edge->object);
        if (a == b)
            continue;
        parent[a] = b;
        if (group->rank)
            group->rank = 1;
    }
}

static bool choose_edges(Choice *c) {
    if (!group_edges(c))
        return false;
    uint32_t *sorted = malloc((c->n_groups ? c->n_groups : 1) * sizeof *sorted);
    uint32_t *parent = malloc((c->n ? c->n : 1) * sizeof *parent);
    bool ok = sorted && parent;
    if (ok) {
        for (uint32_t i = 0; i < c->n_groups; i++)
            sorted[i] = i;
        qsort_r(sorted, c->n_groups, sizeof *sorted, by_group, c->groups);
        mark_forest(c, sorted, parent);
        qsort_r(sorted, c->n_groups, sizeof *sorted, by_group, c->groups);
        for (uint32_t i = c->want.max_edges; i < c->n_groups; i++)
            c->groups[sorted[i]].edge = UINT32_MAX;
        for (uint32_t e = 0; e < c->m; e++)
            c->is_kept_edge[e] = c->group_of[e] != UINT32_MAX && c->groups[c->group_of[e]].edge != UINT32_MAX;
    }
    free(sorted);
    free(parent);
    return ok;
}

static void drop_isolated(Choice *c) {
    bool *is_tied = c->is_queued; // no longer needed
    memset(is_tied, 0, c->n * sizeof *is_tied);
    for (uint32_t e = 0; e < c->m; e++)
        if (c->is_kept_edge[e])
            is_tied[c->graph->edges.items[e].subject] = is_tied[c->graph->edges.items[e].object] = true;
    for (uint32_t v = 0; v < c->n; v++)
        c->is_kept[v] = c->is_kept[v] && (is_tied[v] || c->is_focus[v]);
}

// Whether the kept edges say themselves which articles they are from; then only those are sources.
static bool cites_all(const Choice *c) {
    for (uint32_t e = 0; e < c->m; e++) {
        const QuoteList *quotes = &c->graph->quotes.items[e];
        uint32_t cited = 0;
        for (uint32_t i = 0; i < quotes->n; i++)
            cited += quotes->items[i].article != NULL;
        if (c->is_kept_edge[e] && cited < c->graph->edges.items[e].n_articles)
            return false;
    }
    return true;
}

static RelataStatus copy_sources(const Choice *c, RelataGraph *to, RelataError *error) {
    const RelataGraph *from = c->graph;
    bool *is_cited = calloc(from->sources.n + 1, sizeof *is_cited);
    if (!is_cited)
        return no_memory(error);
    bool all = !cites_all(c);
    for (uint32_t e = 0; !all && e < c->m; e++)
        for (uint32_t i = 0; c->is_kept_edge[e] && i < from->quotes.items[e].n; i++) {
            const char *article = from->quotes.items[e].items[i].article;
            if (article)
                is_cited[relata_map_find_string(from->source_names, article)] = true;
        }
    RelataStatus status = RELATA_OK;
    for (size_t i = 0; i < from->sources.n && status == RELATA_OK; i++)
        if (all || is_cited[i + 1])
            status = relata_graph_add_source(to, from->sources.items[i].name, from->sources.items[i].published, error);
    free(is_cited);
    return status;
}

static RelataStatus copy_kept(const Choice *c, RelataGraph *to, RelataError *error) {
    const RelataGraph *from = c->graph;
    uint32_t *new_index = c->place; // no longer needed
    for (uint32_t v = 0; v < c->n; v++)
        if (c->is_kept[v])
            RELATA_TRY(relata_graph_add_node(to, &from->nodes.items[v], &new_index[v], error));
    for (uint32_t e = 0; e < c->m; e++) {
        if (!c->is_kept_edge[e])
            continue;
        RelataEdge edge = from->edges.items[e];
        uint32_t index;
        edge.subject = new_index[edge.subject];
        edge.object = new_index[edge.object];
        RELATA_TRY(relata_graph_add_edge(to, &edge, &index, error));
        for (uint32_t i = 0; i < from->quotes.items[e].n; i++)
            RELATA_TRY(relata_graph_add_quote(to, index, &from->quotes.items[e].items[i], error));
    }
    for (size_t i = 0; i < from->foci.n; i++)
        RELATA_TRY(relata_graph_add_focus(to, new_index[from->foci.items[i]], error));
    relata_graph_set_totals(to, relata_graph_total_nodes(from), relata_graph_total_edges(from));
    return copy_sources(c, to, error);
}

static RelataStatus choose(Choice *c, RelataGraph *to, RelataError *error) {
    if (!choice_allocate(c))
        return no_memory(error);
    RELATA_TRY(score_nodes(c, error));
    if (!grow_nodes(c) || !choose_edges(c))
        return no_memory(error);
    if (!c->want.keep_isolated)
        drop_isolated(c);
    return copy_kept(c, to, error);
}

RelataStatus relata_graph_select(RelataGraph **out, RelataGraph *graph, const RelataSelection *selection,
                                 RelataError *error) {
    Choice choice = {.graph = graph,
                     .n = (uint32_t)graph->nodes.n,
                     .m = (uint32_t)graph->edges.n,
                     .want = selection ? *selection : (RelataSelection){0}};
    if (!choice.want.max_nodes)
        choice.want.max_nodes = DEFAULT_NODES;
    if (!choice.want.max_edges)
        choice.want.max_edges = DEFAULT_EDGES;
    if (!choice.want.direction)
        choice.want.direction = RELATA_BOTH;
    *out = relata_graph_new();
    RelataStatus status = *out ? choose(&choice, *out, error) : no_memory(error);
    choice_free(&choice);
    if (status != RELATA_OK) {
        relata_graph_free(*out);
        *out = NULL;
    }
    return status;
}
