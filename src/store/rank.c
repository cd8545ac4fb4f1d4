// Who matters and who belongs together: the store's ties as a network of numbers, measured in src/graph.
//
// One sweep over the covering index of statements gives all ties; names are fetched at the end, for what is shown.
#include "store/internal.h"

#include <relata/analysis.h>
#include <relata/network.h>

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { DEFAULT_TOP = 20, DEFAULT_COMMUNITIES = 20, DEFAULT_MEMBERS = 8, DEFAULT_SIZE = 3 };

static const char *const RANKING_NAMES[] = {"pagerank", "degree", "betweenness", "articles"};

const char *relata_ranking_name(RelataRanking ranking) {
    return (unsigned)ranking < 4 ? RANKING_NAMES[ranking] : "";
}

bool relata_ranking_find(const char *name, RelataRanking *out) {
    for (unsigned i = 0; i < 4; i++)
        if (strcmp(name, RANKING_NAMES[i]) == 0) {
            *out = (RelataRanking)i;
            return true;
        }
    return false;
}

typedef RELATA_ARRAY(int64_t) Ids;
typedef RELATA_ARRAY(RelataNetworkTie) Ties;

typedef struct {
    Ids ids;            // of nodes, ascending
    uint32_t *index_of; // [greatest id + 1] node, UINT32_MAX = none
    int64_t greatest;
    RelataNetwork *network;
} Whole;

static void free_whole(Whole *whole) {
    free(whole->ids.items);
    free(whole->index_of);
    relata_network_free(whole->network);
}

// Entities that may take part: what has statements and is no literal, unless literals are asked for.
static RelataStatus load_nodes(RelataStore *store, const RelataFilter *filter, Whole *whole, RelataError *error) {
    RELATA_TRY(relata_sql_integer(store, &whole->greatest, 0, error, "SELECT max(id) FROM entity", ""));
    if (whole->greatest < 0 || whole->greatest > 1000000000)
        return relata_fail(error, RELATA_LIMIT, store->path, 0, 0, "ids of over a thousand million");
    whole->index_of = malloc(((size_t)whole->greatest + 1) * sizeof *whole->index_of);
    if (!whole->index_of)
        return relata_store_no_memory(store, error);
    memset(whole->index_of, 0xff, ((size_t)whole->greatest + 1) * sizeof *whole->index_of);
    RelataStrbuf sql = {0};
    relata_strbuf_add_string(&sql, "SELECT e.id FROM entity e WHERE e.degree>0");
    relata_filter_type_sql(filter, "e.type", &sql);
    relata_strbuf_add_string(&sql, " ORDER BY e.id");
    sqlite3_stmt *query = NULL;
    RelataStatus status =
        sql.failed ? relata_store_no_memory(store, error) : relata_sql_prepare(store, &query, error, sql.bytes);
    relata_strbuf_clear(&sql);
    RELATA_TRY(status);
    bool row;
    RELATA_SQL_EACH(store, query, row, status, error) {
        int64_t id = sqlite3_column_int64(query, 0);
        if (id < 0 || id > whole->greatest)
            continue;
        whole->index_of[id] = (uint32_t)whole->ids.n;
        if (!RELATA_ARRAY_ADD(&whole->ids, id)) {
            status = relata_store_no_memory(store, error);
            break;
        }
    }
    sqlite3_finalize(query);
    return status;
}

static uint32_t node_of(const Whole *whole, int64_t id) {
    return id >= 0 && id <= whole->greatest ? whole->index_of[id] : UINT32_MAX;
}

static RelataStatus read_ties(RelataStore *store, const RelataFilter *filter, const Whole *whole, Ties *ties,
                              RelataError *error) {
    RelataPreparedFilter prepared;
    RELATA_TRY(relata_filter_prepare(store, filter, &prepared, error));
    RelataStrbuf sql = {0};
    relata_strbuf_add_string(&sql, "SELECT s.subject,s.object,s.n_articles,s.confidence FROM statement s WHERE 1");
    relata_filter_sql(&prepared, &sql);
    sqlite3_stmt *query = NULL;
    RelataStatus status =
        sql.failed ? relata_store_no_memory(store, error) : relata_sql_prepare(store, &query, error, sql.bytes);
    relata_strbuf_clear(&sql);
    RELATA_TRY(status);
    bool row;
    RELATA_SQL_EACH(store, query, row, status, error) {
        uint32_t a = node_of(whole, sqlite3_column_int64(query, 0)), b = node_of(whole, sqlite3_column_int64(query, 1));
        if (a == UINT32_MAX || b == UINT32_MAX || a == b)
            continue;
        RelataEdge edge = {.n_articles = (uint32_t)sqlite3_column_int64(query, 2),
                           .confidence = sqlite3_column_double(query, 3)};
        RelataNetworkTie tie = {a, b, (float)(relata_graph_support(&edge) + 1e-3)}; // a floor keeps a tie walkable
        if (!RELATA_ARRAY_ADD(ties, tie)) {
            status = relata_store_no_memory(store, error);
            break;
        }
    }
    sqlite3_finalize(query);
    return status;
}

// The network of entities of the filter's types (no literals, if it names none) by the statements that pass.
static RelataStatus load(RelataStore *store, const RelataFilter *filter, Whole *whole, Ties *ties, RelataError *error) {
    RelataFilter nodes = *filter, of_ties = *filter;
    nodes.no_literals = !filter->types;
    of_ties.types = 0;
    RELATA_TRY(load_nodes(store, &nodes, whole, error));
    RELATA_TRY(read_ties(store, &of_ties, whole, ties, error));
    return relata_network_new(&whole->network, (uint32_t)whole->ids.n, ties->items, ties->n, error);
}

// ------------------------------------------------------------------------------------------ top

static RelataStatus count_articles(RelataStore *store, const Whole *whole, double *score, RelataError *error) {
    sqlite3_stmt *query;
    RELATA_TRY(relata_sql_begin(store, &query, error, "SELECT id,n_articles FROM entity WHERE degree>0", ""));
    RelataStatus status;
    bool row;
    RELATA_SQL_EACH(store, query, row, status, error) {
        uint32_t node = node_of(whole, sqlite3_column_int64(query, 0));
        if (node != UINT32_MAX)
            score[node] = sqlite3_column_double(query, 1);
    }
    return status;
}

static RelataStatus measure(RelataStore *store, const Whole *whole, RelataTopList *out, double *score,
                            RelataError *error) {
    switch (out->by) {
    case RELATA_BY_PAGERANK:
        return relata_network_pagerank(whole->network, 0.85, score, error);
    case RELATA_BY_BETWEENNESS:
        return relata_network_betweenness(whole->network, 0, score, &out->n_pivots, error);
    case RELATA_BY_ARTICLES:
        return count_articles(store, whole, score, error);
    default:
        relata_network_degree(whole->network, score);
        return RELATA_OK;
    }
}

typedef struct {
    const double *score, *degree;
} Scores;

static int by_score(const void *a, const void *b, void *state) {
    const Scores *scores = state;
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
    if (scores->score[x] < scores->score[y] || scores->score[x] > scores->score[y])
        return scores->score[x] > scores->score[y] ? -1 : 1;
    if (scores->degree[x] < scores->degree[y] || scores->degree[x] > scores->degree[y])
        return scores->degree[x] > scores->degree[y] ? -1 : 1;
    return x < y ? -1 : x > y;
}

static int by_rank(const void *a, const void *b) {
    const RelataRanked *x = a, *y = b;
    if (x->score < y->score || x->score > y->score)
        return x->score > y->score ? -1 : 1;
    if (x->node.n_articles != y->node.n_articles)
        return x->node.n_articles > y->node.n_articles ? -1 : 1;
    int order = strcmp(x->node.name, y->node.name);
    return order ? order : x->node.id < y->node.id ? -1 : x->node.id > y->node.id;
}

// The first of the order that are listed, with names.
static RelataStatus list_top(RelataStore *store, RelataAnswer *answer, const Whole *whole,
                             const RelataTopOptions *options, const Scores *scores, const uint32_t *order,
                             RelataTopList *out, RelataError *error) {
    RelataFilter listed = {.types = options->filter.types, .no_literals = !options->filter.types};
    uint32_t limit = options->limit ? options->limit : DEFAULT_TOP;
    limit = limit < whole->ids.n ? limit : (uint32_t)whole->ids.n;
    out->items = RELATA_ARENA_NEW(answer->arena, RelataRanked, limit);
    if (!out->items)
        return relata_store_no_memory(store, error);
    for (size_t i = 0; i < whole->ids.n && out->n < limit; i++) {
        uint32_t v = order[i];
        if (!(scores->degree[v] > 0))
            continue;
        RelataRanked item = {.score = scores->score[v], .n_neighbors = (uint32_t)scores->degree[v]};
        RELATA_TRY(relata_store_node(store, answer, whole->ids.items[v], &item.node, error));
        if (relata_filter_has_type(&listed, item.node.type))
            out->items[out->n++] = item;
    }
    if (out->n)
        qsort(out->items, out->n, sizeof *out->items, by_rank);
    return RELATA_OK;
}

static RelataStatus rank(RelataStore *store, RelataAnswer *answer, const Whole *whole, const RelataTopOptions *options,
                         RelataTopList *out, RelataError *error) {
    size_t n = whole->ids.n;
    double *score = calloc(n + 1, sizeof *score), *degree = calloc(n + 1, sizeof *degree);
    uint32_t *order = malloc((n + 1) * sizeof *order);
    RelataStatus status = score && degree && order ? RELATA_OK : relata_store_no_memory(store, error);
    if (status == RELATA_OK) {
        relata_network_degree(whole->network, degree);
        status = measure(store, whole, out, score, error);
    }
    if (status == RELATA_OK) {
        Scores scores = {score, degree};
        for (size_t i = 0; i < n; i++) {
            order[i] = (uint32_t)i;
            out->n_total += degree[i] > 0;
        }
        out->n_ties = relata_network_n_ties(whole->network);
        if (n)
            qsort_r(order, n, sizeof *order, by_score, &scores);
        status = list_top(store, answer, whole, options, &scores, order, out, error);
    }
    free(score);
    free(degree);
    free(order);
    return status;
}

RelataStatus relata_store_top(RelataStore *store, RelataAnswer *answer, const RelataTopOptions *options,
                              RelataTopList *out, RelataError *error) {
    static const RelataTopOptions defaults = {0};
    options = options ? options : &defaults;
    *out = (RelataTopList){.by = options->by};
    RelataFilter filter = options->filter;
    uint32_t literals = 1u << RELATA_TYPE_DATE | 1u << RELATA_TYPE_QUANTITY | 1u << RELATA_TYPE_MONEY;
    // The types listed do not choose who takes part; but literals do only where they are listed.
    filter.types = filter.types & literals ? (1u << RELATA_N_TYPES) - 1 : 0;
    Whole whole = {0};
    Ties ties = {0};
    RelataStatus status = load(store, &filter, &whole, &ties, error);
    free(ties.items);
    if (status == RELATA_OK)
        status = rank(store, answer, &whole, options, out, error);
    free_whole(&whole);
    return status;
}

// ------------------------------------------------------------------------------------------ communities

typedef struct {
    const Whole *whole;
    const RelataCommunityOptions *options;
    uint32_t *community; // [nodes]
    uint32_t n;
    double *degree;
    uint32_t *order; // nodes by community, then by degree
    size_t *first;   // [n + 1] of `order`
} Groups;

static int by_community(const void *a, const void *b, void *state) {
    const Groups *groups = state;
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
    if (groups->community[x] != groups->community[y])
        return groups->community[x] < groups->community[y] ? -1 : 1;
    if (groups->degree[x] < groups->degree[y] || groups->degree[x] > groups->degree[y])
        return groups->degree[x] > groups->degree[y] ? -1 : 1;
    return x < y ? -1 : x > y;
}

static void order_groups(Groups *groups) {
    size_t n = groups->whole->ids.n;
    for (size_t i = 0; i < n; i++)
        groups->order[i] = (uint32_t)i;
    if (n)
        qsort_r(groups->order, n, sizeof *groups->order, by_community, groups);
    size_t at = 0;
    for (uint32_t c = 0; c <= groups->n; c++) {
        while (at < n && groups->community[groups->order[at]] < c)
            at++;
        groups->first[c] = at;
    }
}

static RelataStatus give_community(RelataStore *store, RelataAnswer *answer, const Groups *groups, uint32_t c,
                                   const uint64_t *within, RelataCommunity *out, RelataError *error) {
    uint32_t most = groups->options->max_members ? groups->options->max_members : DEFAULT_MEMBERS;
    size_t begin = groups->first[c], n = groups->first[c + 1] - begin;
    *out = (RelataCommunity){.number = c + 1, .n_entities = (uint32_t)n, .n_ties = within[c]};
    out->n_members = n < most ? (uint32_t)n : most;
    out->members = RELATA_ARENA_NEW(answer->arena, RelataNode, out->n_members);
    if (!out->members)
        return relata_store_no_memory(store, error);
    for (uint32_t i = 0; i < out->n_members; i++)
        RELATA_TRY(relata_store_node(store, answer, groups->whole->ids.items[groups->order[begin + i]],
                                     &out->members[i], error));
    return RELATA_OK;
}

static RelataStatus list_communities(RelataStore *store, RelataAnswer *answer, const Groups *groups,
                                     const uint64_t *within, RelataCommunityList *out, RelataError *error) {
    const RelataCommunityOptions *options = groups->options;
    uint32_t least = options->min_size ? options->min_size : DEFAULT_SIZE, begin = 0, end = 0;
    while (end < groups->n && groups->first[end + 1] - groups->first[end] >= least)
        end++;
    out->n_total = end;
    if (options->entity) {
        uint32_t node = node_of(groups->whole, options->entity);
        if (node == UINT32_MAX || !(groups->degree[node] > 0))
            return relata_fail(error, RELATA_NOT_FOUND, store->path, 0, 0,
                               "nothing ties that entity to another, so it is in no community");
        begin = groups->community[node];
        end = begin + 1;
    }
    uint32_t limit = options->limit ? options->limit : DEFAULT_COMMUNITIES;
    end = end - begin > limit ? begin + limit : end;
    out->items = RELATA_ARENA_NEW(answer->arena, RelataCommunity, end - begin);
    if (!out->items)
        return relata_store_no_memory(store, error);
    for (uint32_t c = begin; c < end; c++)
        RELATA_TRY(give_community(store, answer, groups, c, within, &out->items[out->n++], error));
    return RELATA_OK;
}

// Statements within each community.
static void count_within(const Groups *groups, const Ties *ties, uint64_t *within) {
    for (size_t i = 0; i < ties->n; i++)
        if (groups->community[ties->items[i].a] == groups->community[ties->items[i].b])
            within[groups->community[ties->items[i].a]]++;
}

static RelataStatus find_groups(RelataStore *store, RelataAnswer *answer, Groups *groups, const Ties *ties,
                                RelataCommunityList *out, RelataError *error) {
    size_t n = groups->whole->ids.n;
    groups->community = malloc((n + 1) * sizeof *groups->community);
    groups->degree = calloc(n + 1, sizeof *groups->degree);
    groups->order = malloc((n + 1) * sizeof *groups->order);
    if (!groups->community || !groups->degree || !groups->order)
        return relata_store_no_memory(store, error);
    relata_network_degree(groups->whole->network, groups->degree);
    RELATA_TRY(
        relata_network_communities(groups->whole->network, groups->community, &groups->n, &out->modularity, error));
    groups->first = calloc((size_t)groups->n + 2, sizeof *groups->first);
    uint64_t *within = calloc((size_t)groups->n + 1, sizeof *within);
    RelataStatus status = groups->first && within ? RELATA_OK : relata_store_no_memory(store, error);
    if (status == RELATA_OK) {
        order_groups(groups);
        count_within(groups, ties, within);
        status = list_communities(store, answer, groups, within, out, error);
    }
    free(within);
    return status;
}

RelataStatus relata_store_communities(RelataStore *store, RelataAnswer *answer, const RelataCommunityOptions *options,
                                      RelataCommunityList *out, RelataError *error) {
    static const RelataCommunityOptions defaults = {0};
    options = options ? options : &defaults;
    *out = (RelataCommunityList){0};
    Whole whole = {0};
    Ties ties = {0};
    Groups groups = {.whole = &whole, .options = options};
    RelataStatus status = load(store, &options->filter, &whole, &ties, error);
    if (status == RELATA_OK)
        status = find_groups(store, answer, &groups, &ties, out, error);
    free(ties.items);
    free(groups.community);
    free(groups.degree);
    free(groups.order);
    free(groups.first);
    free_whole(&whole);
    return status;
}
