// What is tied to an entity: both arms read from the covering indexes, grouped, cut, and only then given names.
//
// Labels cost far more than edges, so a hub's ties are first sorted by articles and confidence; names are fetched for
// those within the limit and the ones equal to the last of them, which the names then put in order.
#include "store/internal.h"

#include <stdlib.h>
#include <string.h>

enum { MAX_DEPTH = 6 };

typedef struct {
    int64_t statement;
    int64_t from, other;
    int64_t relation;
    double confidence;
    const char *day; // only where the order asks for it
    uint32_t n_articles;
    uint8_t polarity, modality;
    bool is_out;
} Tie;

// Ties that agree in all but attribution: ties[first … first + n).
typedef struct {
    size_t first, n;
    uint32_t n_articles;
    double confidence;
    const char *day; // the latest, NULL = none
    const char *relation, *relation_id;
    RelataNode neighbor;
} Group;

typedef struct {
    RelataStore *store;
    RelataAnswer *answer;
    RelataError *error;
    RelataPreparedFilter filter;
    const RelataNeighborOptions *options;
    RELATA_ARRAY(Tie) ties;
    RELATA_ARRAY(Group) groups;
    RELATA_ARRAY(int64_t) visited; // sorted entity ids
    RELATA_ARRAY(RelataNeighbor) found;
    uint64_t n_total;
    sqlite3_stmt *arms[2];
} Search;

bool relata_order_find(const char *name, RelataOrder *out) {
    static const char *const NAMES[] = {"support", "confidence", "time", "relation", "name"};
    for (unsigned i = 0; i < sizeof NAMES / sizeof *NAMES; i++)
        if (strcmp(name, NAMES[i]) == 0) {
            *out = (RelataOrder)i;
            return true;
        }
    return false;
}

#define ORDER_BY(x, y)                                                                                                 \
    if ((x) != (y))                                                                                                    \
    return (x) < (y) ? -1 : 1

static int same_group(const Tie *x, const Tie *y) {
    ORDER_BY(x->other, y->other);
    ORDER_BY(x->from, y->from);
    ORDER_BY(y->is_out, x->is_out);
    ORDER_BY(x->relation, y->relation);
    ORDER_BY(x->polarity, y->polarity);
    ORDER_BY(x->modality, y->modality);
    return 0;
}

static int by_group(const void *a, const void *b) {
    const Tie *x = a, *y = b;
    int order = same_group(x, y);
    if (order)
        return order;
    ORDER_BY(x->statement, y->statement);
    return 0;
}

static int by_articles(const Group *x, const Group *y) {
    ORDER_BY(y->n_articles, x->n_articles);
    return 0;
}

static int by_confidence(const Group *x, const Group *y) {
    return x->confidence > y->confidence ? -1 : x->confidence < y->confidence;
}

static int by_day(const Group *x, const Group *y) {
    return x->day && y->day ? strcmp(y->day, x->day) : (y->day != NULL) - (x->day != NULL);
}

// What can be compared without names.
static int by_rank(const void *a, const void *b, void *order) {
    const Group *x = a, *y = b;
    RelataOrder how = *(RelataOrder *)order;
    int result = how == RELATA_ORDER_TIME ? by_day(x, y) : how == RELATA_ORDER_CONFIDENCE ? by_confidence(x, y) : 0;
    result = result ? result : by_articles(x, y);
    return result ? result : by_confidence(x, y);
}

typedef struct {
    const Tie *ties;
    RelataOrder order;
} Sorting;

static int by_all(const void *a, const void *b, void *state) {
    const Group *x = a, *y = b;
    Sorting *sorting = state;
    int order = sorting->order == RELATA_ORDER_RELATION ? strcmp(x->relation, y->relation)
                : sorting->order == RELATA_ORDER_NAME   ? strcmp(x->neighbor.name, y->neighbor.name)
                                                        : 0;
    if (!order)
        order = by_rank(x, y, &sorting->order);
    if (!order)
        order = strcmp(x->relation, y->relation);
    if (!order)
        order = strcmp(x->neighbor.name, y->neighbor.name);
    return order ? order : by_group(&sorting->ties[x->first], &sorting->ties[y->first]);
}

static int by_id(const void *a, const void *b) {
    int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;
    return x < y ? -1 : x > y;
}

static bool is_visited(const Search *search, int64_t entity) {
    return bsearch(&entity, search->visited.items, search->visited.n, sizeof entity, by_id) != NULL;
}

static RelataStatus prepare_arm(Search *search, bool is_out) {
    RelataStrbuf sql = {0};
    relata_strbuf_printf(&sql,
                         "SELECT s.id,s.%s,s.relation,s.polarity,s.modality,s.n_articles,s.confidence,s.day"
                         " FROM statement s",
                         is_out ? "object" : "subject");
    RelataStrbuf types = {0};
    relata_filter_type_sql(&search->filter.filter, "e.type", &types);
    if (types.n)
        relata_strbuf_printf(&sql, " CROSS JOIN entity e ON e.id=s.%s", is_out ? "object" : "subject");
    relata_strbuf_printf(&sql, " WHERE s.%s=?", is_out ? "subject" : "object");
    relata_filter_sql(&search->filter, &sql);
    relata_strbuf_add_string(&sql, relata_strbuf_string(&types));
    RelataStatus status = sql.failed || types.failed
                              ? relata_store_no_memory(search->store, search->error)
                              : relata_sql_prepare(search->store, &search->arms[is_out], search->error, sql.bytes);
    relata_strbuf_clear(&sql);
    relata_strbuf_clear(&types);
    return status;
}

static RelataStatus read_arm(Search *search, int64_t entity, bool is_out) {
    sqlite3_stmt *statement = search->arms[is_out];
    sqlite3_bind_int64(statement, 1, entity);
    RelataStatus status;
    bool row;
    RELATA_SQL_EACH(search->store, statement, row, status, search->error) {
        Tie tie = {.statement = sqlite3_column_int64(statement, 0),
                   .from = entity,
                   .other = sqlite3_column_int64(statement, 1),
                   .relation = sqlite3_column_int64(statement, 2),
                   .polarity = (uint8_t)sqlite3_column_int(statement, 3),
                   .modality = (uint8_t)sqlite3_column_int(statement, 4),
                   .n_articles = (uint32_t)sqlite3_column_int64(statement, 5),
                   .confidence = sqlite3_column_double(statement, 6),
                   .is_out = is_out};
        if (is_visited(search, tie.other))
            continue;
        if (search->options->order == RELATA_ORDER_TIME)
            tie.day = relata_sql_string(search->answer, statement, 7);
        if (!RELATA_ARRAY_ADD(&search->ties, tie)) {
            status = relata_store_no_memory(search->store, search->error);
            break;
        }
    }
    sqlite3_reset(statement);
    return status;
}

// Distinct articles of the statements of a group.
static RelataStatus count_articles(Search *search, const Group *group, uint32_t *out) {
    RelataStrbuf sql = {0};
    relata_strbuf_printf(&sql, "SELECT count(DISTINCT claim>>%d) FROM support WHERE statement IN (-1",
                         RELATA_DOCUMENT_SHIFT);
    for (size_t i = 0; i < group->n; i++)
        relata_strbuf_printf(&sql, ",%lld", (long long)search->ties.items[group->first + i].statement);
    relata_strbuf_add_char(&sql, ')');
    sqlite3_stmt *statement = NULL;
    RelataStatus status = sql.failed ? relata_store_no_memory(search->store, search->error)
                                     : relata_sql_prepare(search->store, &statement, search->error, sql.bytes);
    bool row = false;
    if (status == RELATA_OK)
        status = relata_sql_next(search->store, statement, &row, search->error);
    if (row)
        *out = (uint32_t)sqlite3_column_int64(statement, 0);
    sqlite3_finalize(statement);
    relata_strbuf_clear(&sql);
    return status;
}

static RelataStatus group_ties(Search *search) {
    search->groups.n = 0;
    if (search->ties.n)
        qsort(search->ties.items, search->ties.n, sizeof *search->ties.items, by_group);
    for (size_t i = 0, j; i < search->ties.n; i = j) {
        const Tie *tie = &search->ties.items[i];
        Group group = {.first = i, .n_articles = tie->n_articles, .confidence = tie->confidence, .day = tie->day};
        for (j = i + 1; j < search->ties.n && !same_group(tie, &search->ties.items[j]); j++) {
            const Tie *other = &search->ties.items[j];
            if (other->confidence > group.confidence)
                group.confidence = other->confidence;
            if (other->day && (!group.day || strcmp(other->day, group.day) > 0))
                group.day = other->day;
        }
        group.n = j - i;
        if (group.n > 1)
            RELATA_TRY(count_articles(search, &group, &group.n_articles));
        if (!RELATA_ARRAY_ADD(&search->groups, group))
            return relata_store_no_memory(search->store, search->error);
    }
    return RELATA_OK;
}

static RelataStatus name_group(Search *search, Group *group) {
    const Tie *tie = &search->ties.items[group->first];
    RELATA_TRY(relata_store_node(search->store, search->answer, tie->other, &group->neighbor, search->error));
    sqlite3_stmt *statement;
    RELATA_TRY(relata_sql_begin(search->store, &statement, search->error,
                                "SELECT name,nullif(wikidata,'') FROM relation WHERE id=?", "i", tie->relation));
    bool row;
    RELATA_TRY(relata_sql_next(search->store, statement, &row, search->error));
    group->relation = row ? relata_sql_string(search->answer, statement, 0) : "";
    group->relation_id = row ? relata_sql_string(search->answer, statement, 1) : NULL;
    sqlite3_reset(statement);
    return group->relation ? RELATA_OK : relata_store_no_memory(search->store, search->error);
}

// The first `room` groups in their final order; *n of them. Where names decide, all of them are fetched.
static RelataStatus choose(Search *search, size_t room, size_t *n) {
    Group *groups = search->groups.items;
    Sorting sorting = {search->ties.items, search->options->order};
    size_t all = search->groups.n, last = room < all ? room : all;
    *n = last;
    if (!last)
        return RELATA_OK;
    if (sorting.order == RELATA_ORDER_RELATION || sorting.order == RELATA_ORDER_NAME)
        last = all;
    else
        qsort_r(groups, all, sizeof *groups, by_rank, &sorting.order);
    while (last < all && by_rank(&groups[last - 1], &groups[last], &sorting.order) == 0)
        last++;
    for (size_t i = 0; i < last; i++)
        RELATA_TRY(name_group(search, &groups[i]));
    qsort_r(groups, last, sizeof *groups, by_all, &sorting);
    return RELATA_OK;
}

static RelataStatus fill(Search *search, const Group *group, uint32_t depth, RelataNeighbor *out) {
    const Tie *tie = &search->ties.items[group->first], *best = tie;
    *out = (RelataNeighbor){.neighbor = group->neighbor,
                            .relation = group->relation,
                            .relation_id = group->relation_id,
                            .direction = tie->is_out ? RELATA_OUT : RELATA_IN,
                            .polarity = (RelataPolarity)tie->polarity,
                            .modality = (RelataModality)tie->modality,
                            .depth = depth,
                            .n_articles = group->n_articles,
                            .confidence = group->confidence,
                            .n_statements = (uint32_t)group->n};
    out->statements = RELATA_ARENA_NEW(search->answer->arena, int64_t, group->n);
    if (!out->statements)
        return relata_store_no_memory(search->store, search->error);
    for (size_t i = 0; i < group->n; i++) {
        out->statements[i] = tie[i].statement;
        if (tie[i].n_articles > best->n_articles)
            best = &tie[i];
    }
    RELATA_TRY(relata_store_node(search->store, search->answer, tie->from, &out->from, search->error));
    RelataStatement statement;
    RELATA_TRY(relata_store_statement(search->store, search->answer, best->statement, &statement, search->error));
    out->time = statement.time;
    out->qualifiers = statement.qualifiers;
    out->attributed_to = group->n == 1 ? statement.attributed_to : NULL;
    return relata_store_best_evidence(search->store, search->answer, best->statement, &out->evidence, search->error);
}

static RelataStatus add_found(Search *search, size_t n, uint32_t depth) {
    for (size_t i = 0; i < n; i++) {
        RelataNeighbor neighbor;
        RELATA_TRY(fill(search, &search->groups.items[i], depth, &neighbor));
        if (!RELATA_ARRAY_ADD(&search->found, neighbor))
            return relata_store_no_memory(search->store, search->error);
    }
    return RELATA_OK;
}

static RelataStatus visit(Search *search, const int64_t *entities, size_t n) {
    for (size_t i = 0; i < n; i++)
        if (!RELATA_ARRAY_ADD(&search->visited, entities[i]))
            return relata_store_no_memory(search->store, search->error);
    if (search->visited.n)
        qsort(search->visited.items, search->visited.n, sizeof *search->visited.items, by_id);
    return RELATA_OK;
}

// One step out from the frontier; found[before …] are its neighbours.
static RelataStatus step(Search *search, const int64_t *frontier, size_t n, uint32_t depth) {
    RelataDirection direction = search->options->direction ? search->options->direction : RELATA_BOTH;
    search->ties.n = 0;
    for (size_t i = 0; i < n; i++) {
        if (direction & RELATA_OUT)
            RELATA_TRY(read_arm(search, frontier[i], true));
        if (direction & RELATA_IN)
            RELATA_TRY(read_arm(search, frontier[i], false));
    }
    RELATA_TRY(group_ties(search));
    search->n_total += search->groups.n;
    size_t room = search->options->limit ? search->options->limit - search->found.n : SIZE_MAX, chosen;
    RELATA_TRY(choose(search, room, &chosen));
    return add_found(search, chosen, depth);
}

// The new entities among found[begin …], each once.
static RelataStatus advance(Search *search, size_t begin, int64_t **frontier, size_t *n) {
    int64_t *next = malloc((search->found.n - begin + 1) * sizeof *next);
    if (!next)
        return relata_store_no_memory(search->store, search->error);
    size_t m = 0, k = 0;
    for (size_t i = begin; i < search->found.n; i++)
        next[m++] = search->found.items[i].neighbor.id;
    if (m)
        qsort(next, m, sizeof *next, by_id);
    for (size_t i = 0; i < m; i++)
        if (!i || next[i] != next[i - 1])
            next[k++] = next[i];
    free(*frontier);
    *frontier = next;
    *n = k;
    return visit(search, next, k);
}

static RelataStatus walk(Search *search, int64_t entity, RelataError *error) {
    uint32_t depth = search->options->depth ? search->options->depth : 1;
    depth = depth < MAX_DEPTH ? depth : MAX_DEPTH;
    RELATA_TRY(prepare_arm(search, true));
    RELATA_TRY(prepare_arm(search, false));
    RELATA_TRY(visit(search, &entity, 1));
    int64_t *frontier = malloc(sizeof *frontier);
    if (!frontier)
        return relata_store_no_memory(search->store, error);
    *frontier = entity;
    size_t n = 1;
    RelataStatus status = RELATA_OK;
    for (uint32_t d = 1; d <= depth && n && status == RELATA_OK; d++) {
        size_t before = search->found.n;
        if (search->options->limit && before >= search->options->limit)
            break;
        status = step(search, frontier, n, d);
        if (status == RELATA_OK)
            status = advance(search, before, &frontier, &n);
    }
    free(frontier);
    return status;
}

RelataStatus relata_store_neighbors(RelataStore *store, RelataAnswer *answer, int64_t entity,
                                    const RelataNeighborOptions *options, RelataNeighborList *out, RelataError *error) {
    static const RelataNeighborOptions defaults = {0};
    *out = (RelataNeighborList){0};
    Search search = {.store = store, .answer = answer, .error = error, .options = options ? options : &defaults};
    RELATA_TRY(relata_store_node(store, answer, entity, &out->entity, error));
    RELATA_TRY(relata_store_aliases(store, answer, entity, &out->aliases, error));
    RelataStatus status = relata_filter_prepare(store, &search.options->filter, &search.filter, error);
    if (status == RELATA_OK)
        status = walk(&search, entity, error);
    if (status == RELATA_OK) {
        out->n = (uint32_t)search.found.n;
        out->n_total = search.n_total;
        out->items = RELATA_ARENA_NEW(answer->arena, RelataNeighbor, search.found.n);
        if (!out->items)
            status = relata_store_no_memory(store, error);
        else if (search.found.n)
            memcpy(out->items, search.found.items, search.found.n * sizeof *out->items);
    }
    sqlite3_finalize(search.arms[0]);
    sqlite3_finalize(search.arms[1]);
    free(search.ties.items);
    free(search.groups.items);
    free(search.visited.items);
    free(search.found.items);
    return status;
}
