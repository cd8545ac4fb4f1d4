// How two entities differ: what is said between them, whom both are tied to, which relations only one has. The ties of
// each are read from the covering indexes, sorted, and merged; names are fetched for what is shown.
#include "store/internal.h"

#include <relata/analysis.h>

#include <stdlib.h>
#include <string.h>

static const char *const TRAIT_NAMES[] = {"direct", "shared", "first", "second"};

const char *relata_trait_name(RelataTraitKind kind) {
    return (unsigned)kind < 4 ? TRAIT_NAMES[kind] : "";
}

typedef struct {
    int64_t other, relation, statement;
    double confidence;
    uint32_t n_articles;
    bool is_out;
} Tie;
typedef RELATA_ARRAY(Tie) Ties;

// Something that may become a trait: the best ties of it on either side.
typedef struct {
    RelataTraitKind kind;
    const Tie *first, *second; // the best of each, NULL if none
    uint32_t n_first, n_second;
} Finding;
typedef RELATA_ARRAY(Finding) Findings;

typedef struct {
    RelataStore *store;
    RelataAnswer *answer;
    RelataError *error;
    RelataPreparedFilter filter;
    int64_t ids[2];
    Ties ties[2];
    Findings findings;
} Search;

#define ORDER_BY(x, y)                                                                                                 \
    if ((x) != (y))                                                                                                    \
    return (x) < (y) ? -1 : 1

// The better supported first.
static int by_support(const Tie *x, const Tie *y) {
    ORDER_BY(y->n_articles, x->n_articles);
    if (x->confidence < y->confidence || x->confidence > y->confidence)
        return x->confidence > y->confidence ? -1 : 1;
    ORDER_BY(x->statement, y->statement);
    return 0;
}

static int by_other(const void *a, const void *b) {
    const Tie *x = a, *y = b;
    ORDER_BY(x->other, y->other);
    return by_support(x, y);
}

static int same_relation(const Tie *x, const Tie *y) {
    ORDER_BY(x->relation, y->relation);
    ORDER_BY(x->is_out, y->is_out);
    return 0;
}

static int by_relation(const void *a, const void *b) {
    int order = same_relation(a, b);
    return order ? order : by_support(a, b);
}

static RelataStatus read_arm(Search *search, int side, bool is_out) {
    const char *other = is_out ? "object" : "subject", *own = is_out ? "subject" : "object";
    RelataStrbuf sql = {0}, types = {0};
    relata_filter_type_sql(&search->filter.filter, "e.type", &types);
    relata_strbuf_printf(&sql, "SELECT s.%s,s.relation,s.id,s.confidence,s.n_articles FROM statement s", other);
    if (types.n)
        relata_strbuf_printf(&sql, " CROSS JOIN entity e ON e.id=s.%s", other);
    relata_strbuf_printf(&sql, " WHERE s.%s=%lld%s", own, (long long)search->ids[side], relata_strbuf_string(&types));
    relata_filter_sql(&search->filter, &sql);
    sqlite3_stmt *query = NULL;
    RelataStatus status = sql.failed || types.failed
                              ? relata_store_no_memory(search->store, search->error)
                              : relata_sql_prepare(search->store, &query, search->error, sql.bytes);
    relata_strbuf_clear(&sql);
    relata_strbuf_clear(&types);
    RELATA_TRY(status);
    bool row;
    RELATA_SQL_EACH(search->store, query, row, status, search->error) {
        Tie tie = {sqlite3_column_int64(query, 0),           sqlite3_column_int64(query, 1),
                   sqlite3_column_int64(query, 2),           sqlite3_column_double(query, 3),
                   (uint32_t)sqlite3_column_int64(query, 4), is_out};
        if (!RELATA_ARRAY_ADD(&search->ties[side], tie)) {
            status = relata_store_no_memory(search->store, search->error);
            break;
        }
    }
    sqlite3_finalize(query);
    return status;
}

static RelataStatus add(Search *search, Finding finding) {
    return RELATA_ARRAY_ADD(&search->findings, finding) ? RELATA_OK
                                                        : relata_store_no_memory(search->store, search->error);
}

static size_t end_of(const Ties *ties, size_t begin, int (*same)(const Tie *x, const Tie *y)) {
    size_t end = begin + 1;
    while (end < ties->n && same(&ties->items[begin], &ties->items[end]) == 0)
        end++;
    return end;
}

static int same_other(const Tie *x, const Tie *y) {
    return x->other < y->other ? -1 : x->other > y->other;
}

// Sorted ties of both, merged: what only one has, and what both have, as `kinds` names it.
static RelataStatus merge(Search *search, int (*same)(const Tie *x, const Tie *y), bool is_shared) {
    const Ties *a = &search->ties[0], *b = &search->ties[1];
    for (size_t i = 0, j = 0; i < a->n || j < b->n;) {
        int order = i == a->n ? 1 : j == b->n ? -1 : same(&a->items[i], &b->items[j]);
        size_t i_end = order <= 0 ? end_of(a, i, same) : i, j_end = order >= 0 ? end_of(b, j, same) : j;
        Finding finding = {order == 0  ? RELATA_TRAIT_SHARED
                           : order < 0 ? RELATA_TRAIT_FIRST
                                       : RELATA_TRAIT_SECOND,
                           order <= 0 ? &a->items[i] : NULL, order >= 0 ? &b->items[j] : NULL, (uint32_t)(i_end - i),
                           (uint32_t)(j_end - j)};
        if (is_shared == (order == 0))
            RELATA_TRY(add(search, finding));
        i = i_end;
        j = j_end;
    }
    return RELATA_OK;
}

static void sort_ties(Search *search, int (*by)(const void *a, const void *b)) {
    for (int side = 0; side < 2; side++)
        if (search->ties[side].n)
            qsort(search->ties[side].items, search->ties[side].n, sizeof(Tie), by);
}

// Ties between the two: seen from the first, so that each counts once.
static RelataStatus find_direct(Search *search) {
    const Ties *ties = &search->ties[0];
    for (size_t i = 0; i < ties->n; i++)
        if (ties->items[i].other == search->ids[1])
            RELATA_TRY(add(search, (Finding){RELATA_TRAIT_DIRECT, &ties->items[i], NULL, 1, 0}));
    return RELATA_OK;
}

static int by_importance(const void *a, const void *b) {
    const Finding *x = a, *y = b;
    ORDER_BY(x->kind, y->kind);
    if (x->kind == RELATA_TRAIT_SHARED) { // whoever is well tied to both
        uint32_t p = x->n_first < x->n_second ? x->n_first : x->n_second;
        uint32_t q = y->n_first < y->n_second ? y->n_first : y->n_second;
        ORDER_BY(q, p);
    }
    ORDER_BY(y->n_first + y->n_second, x->n_first + x->n_second);
    const Tie *s = x->first ? x->first : x->second, *t = y->first ? y->first : y->second;
    return by_support(s, t);
}

static RelataStatus fill(Search *search, const Finding *finding, RelataTrait *out) {
    *out = (RelataTrait){.kind = finding->kind, .n_first = finding->n_first, .n_second = finding->n_second};
    const Tie *tie = finding->first ? finding->first : finding->second;
    RELATA_TRY(relata_store_node(search->store, search->answer, tie->other, &out->neighbor, search->error));
    out->has_first = finding->first != NULL;
    out->has_second = finding->second != NULL;
    if (finding->first)
        RELATA_TRY(relata_store_statement(search->store, search->answer, finding->first->statement, &out->first,
                                          search->error));
    if (finding->second)
        RELATA_TRY(relata_store_statement(search->store, search->answer, finding->second->statement, &out->second,
                                          search->error));
    return RELATA_OK;
}

// The first `limit` of each kind.
static RelataStatus give(Search *search, uint32_t limit, RelataComparison *out) {
    uint64_t *const totals[] = {&out->n_direct, &out->n_shared, &out->n_only_first, &out->n_only_second};
    if (search->findings.n)
        qsort(search->findings.items, search->findings.n, sizeof(Finding), by_importance);
    out->items = RELATA_ARENA_NEW(search->answer->arena, RelataTrait, search->findings.n);
    if (!out->items)
        return relata_store_no_memory(search->store, search->error);
    for (size_t i = 0; i < search->findings.n; i++) {
        const Finding *finding = &search->findings.items[i];
        if (!limit || *totals[finding->kind] < limit)
            RELATA_TRY(fill(search, finding, &out->items[out->n++]));
        ++*totals[finding->kind];
    }
    return RELATA_OK;
}

// Findings point into the ties, so each kind is turned into rows before the ties are sorted anew.
static RelataStatus run(Search *search, uint32_t limit, RelataComparison *out) {
    for (int side = 0; side < 2; side++) {
        RELATA_TRY(read_arm(search, side, true));
        RELATA_TRY(read_arm(search, side, false));
    }
    RelataComparison relations = {0};
    sort_ties(search, by_relation);
    RELATA_TRY(merge(search, same_relation, false));
    RELATA_TRY(give(search, limit, &relations));
    search->findings.n = 0;
    sort_ties(search, by_other);
    RELATA_TRY(find_direct(search));
    RELATA_TRY(merge(search, same_other, true));
    RELATA_TRY(give(search, limit, out));
    RelataTrait *items = RELATA_ARENA_NEW(search->answer->arena, RelataTrait, (size_t)out->n + relations.n);
    if (!items)
        return relata_store_no_memory(search->store, search->error);
    if (out->n)
        memcpy(items, out->items, out->n * sizeof *items);
    if (relations.n)
        memcpy(items + out->n, relations.items, relations.n * sizeof *items);
    out->items = items;
    out->n += relations.n;
    out->n_only_first = relations.n_only_first;
    out->n_only_second = relations.n_only_second;
    return RELATA_OK;
}

RelataStatus relata_store_compare(RelataStore *store, RelataAnswer *answer, int64_t first, int64_t second,
                                  const RelataFilter *filter, uint32_t limit, RelataComparison *out,
                                  RelataError *error) {
    *out = (RelataComparison){0};
    RELATA_TRY(relata_store_node(store, answer, first, &out->first, error));
    RELATA_TRY(relata_store_node(store, answer, second, &out->second, error));
    if (first == second)
        return relata_fail(error, RELATA_ARGUMENT, store->path, 0, 0, "both are the same entity");
    Search search = {.store = store, .answer = answer, .error = error, .ids = {first, second}};
    RELATA_TRY(relata_filter_prepare(store, filter, &search.filter, error));
    RelataStatus status = run(&search, limit, out);
    free(search.ties[0].items);
    free(search.ties[1].items);
    free(search.findings.items);
    return status;
}
