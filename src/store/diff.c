// How two stores differ. Ids mean nothing across stores, so both sides are read in order of names and merged: articles
// by id and digest, entities by name and type, statements by the names of their parts. Memory does not grow with the
// stores, only with the differences shown.
#include "store/internal.h"

#include <relata/analysis.h>

#include <stdlib.h>
#include <string.h>

static const char *const KIND_NAMES[] = {"article", "entity", "statement"};
static const char *const CHANGE_NAMES[] = {"removed", "added", "changed"};

const char *relata_diff_kind_name(RelataDiffKind kind) {
    return (unsigned)kind < 3 ? KIND_NAMES[kind] : "";
}

const char *relata_diff_change_name(RelataDiffChange change) {
    return (unsigned)change < 3 ? CHANGE_NAMES[change] : "";
}

// One side of a merge. Columns: `n_keys` that are compared and sorted by, then an id, then two values that may change.
typedef struct {
    RelataStore *store;
    sqlite3_stmt *query;
    bool row;
} Side;

typedef struct {
    Side sides[2]; // old, new
    int n_keys;
    RelataDiffKind kind;
    RelataAnswer *answer;
    uint32_t limit;
    RelataDiff *out;
    RELATA_ARRAY(RelataDifference) found;
    RelataError *error;
} Diff;

static int compare_texts(sqlite3_stmt *a, sqlite3_stmt *b, int column) {
    int n = sqlite3_column_bytes(a, column), m = sqlite3_column_bytes(b, column);
    const void *x = sqlite3_column_text(a, column), *y = sqlite3_column_text(b, column);
    int order = x && y ? memcmp(x, y, (size_t)(n < m ? n : m)) : (x != NULL) - (y != NULL);
    return order ? order : n - m;
}

static int compare_keys(const Diff *diff) {
    sqlite3_stmt *a = diff->sides[0].query, *b = diff->sides[1].query;
    for (int i = 0; i < diff->n_keys; i++) {
        int order;
        if (sqlite3_column_type(a, i) == SQLITE_INTEGER) {
            int64_t x = sqlite3_column_int64(a, i), y = sqlite3_column_int64(b, i);
            order = x < y ? -1 : x > y;
        } else {
            order = compare_texts(a, b, i);
        }
        if (order)
            return order;
    }
    return 0;
}

static bool have_same_values(const Diff *diff) {
    sqlite3_stmt *a = diff->sides[0].query, *b = diff->sides[1].query;
    for (int i = diff->n_keys + 1; i < diff->n_keys + 3; i++) {
        double x = sqlite3_column_double(a, i), y = sqlite3_column_double(b, i);
        if (sqlite3_column_int64(a, i) != sqlite3_column_int64(b, i) || x < y || x > y)
            return false;
    }
    return true;
}

static RelataStatus fill(Diff *diff, RelataDiffChange change, RelataDifference *item) {
    const Side *side = &diff->sides[change == RELATA_REMOVED ? 0 : 1];
    *item = (RelataDifference){.kind = diff->kind, .change = change};
    for (int i = 0; i < 2; i++) {
        if (change != RELATA_CHANGED && i != (change == RELATA_ADDED))
            continue;
        *(i ? &item->new_articles : &item->old_articles) =
            diff->kind == RELATA_DIFF_ARTICLE ? 1
                                              : (uint32_t)sqlite3_column_int64(diff->sides[i].query, diff->n_keys + 1);
        if (diff->kind == RELATA_DIFF_STATEMENT)
            *(i ? &item->new_confidence : &item->old_confidence) =
                sqlite3_column_double(diff->sides[i].query, diff->n_keys + 2);
    }
    if (diff->kind == RELATA_DIFF_STATEMENT) {
        item->has_statement = true;
        return relata_store_statement(side->store, diff->answer, sqlite3_column_int64(side->query, diff->n_keys),
                                      &item->statement, diff->error);
    }
    item->name = relata_sql_string(diff->answer, side->query, 0);
    if (diff->kind == RELATA_DIFF_ENTITY) {
        int type = sqlite3_column_int(side->query, 1);
        item->type = type >= 0 && type < RELATA_N_TYPES ? (RelataType)type : RELATA_TYPE_OTHER;
    }
    return item->name ? RELATA_OK : relata_store_no_memory(side->store, diff->error);
}

static RelataStatus note(Diff *diff, RelataDiffChange change) {
    uint64_t *const totals[] = {diff->out->n_removed, diff->out->n_added, diff->out->n_changed};
    totals[change][diff->kind]++;
    uint64_t n = diff->out->n_removed[diff->kind] + diff->out->n_added[diff->kind] + diff->out->n_changed[diff->kind];
    if (diff->limit && n > diff->limit)
        return RELATA_OK;
    RelataDifference item;
    RELATA_TRY(fill(diff, change, &item));
    return RELATA_ARRAY_ADD(&diff->found, item) ? RELATA_OK : relata_store_no_memory(diff->sides[1].store, diff->error);
}

static RelataStatus step(Diff *diff, int side) {
    Side *s = &diff->sides[side];
    return relata_sql_next(s->store, s->query, &s->row, diff->error);
}

static RelataStatus merge(Diff *diff) {
    RELATA_TRY(step(diff, 0));
    RELATA_TRY(step(diff, 1));
    while (diff->sides[0].row || diff->sides[1].row) {
        int order = !diff->sides[0].row ? 1 : !diff->sides[1].row ? -1 : compare_keys(diff);
        if (order < 0)
            RELATA_TRY(note(diff, RELATA_REMOVED));
        else if (order > 0)
            RELATA_TRY(note(diff, RELATA_ADDED));
        else if (!have_same_values(diff))
            RELATA_TRY(note(diff, RELATA_CHANGED));
        if (order <= 0)
            RELATA_TRY(step(diff, 0));
        if (order >= 0)
            RELATA_TRY(step(diff, 1));
    }
    return RELATA_OK;
}

// Merges what both stores answer to `sql`, to which the filter's conditions are added in each.
static RelataStatus diff_kind(Diff *diff, RelataDiffKind kind, int n_keys, const char *sql, const RelataFilter *filter,
                              const char *order) {
    diff->kind = kind;
    diff->n_keys = n_keys;
    RelataStatus status = RELATA_OK;
    for (int i = 0; i < 2 && status == RELATA_OK; i++) {
        RelataPreparedFilter prepared;
        RelataStore *store = diff->sides[i].store;
        RelataStrbuf text = {0};
        status = relata_filter_prepare(store, filter, &prepared, diff->error);
        relata_strbuf_add_string(&text, sql);
        if (filter) {
            relata_filter_sql(&prepared, &text);
            relata_filter_type_sql(&prepared.filter, "a.type", &text);
            relata_filter_type_sql(&prepared.filter, "b.type", &text);
        }
        relata_strbuf_add_string(&text, order);
        if (status == RELATA_OK)
            status = text.failed ? relata_store_no_memory(store, diff->error)
                                 : relata_sql_prepare(store, &diff->sides[i].query, diff->error, text.bytes);
        relata_strbuf_clear(&text);
    }
    if (status == RELATA_OK)
        status = merge(diff);
    for (int i = 0; i < 2; i++) {
        sqlite3_finalize(diff->sides[i].query);
        diff->sides[i].query = NULL;
    }
    return status;
}

static RelataStatus run(Diff *diff, const RelataFilter *filter) {
    RELATA_TRY(
        diff_kind(diff, RELATA_DIFF_ARTICLE, 1, "SELECT name,id,digest,0 FROM document", NULL, " ORDER BY name"));
    RELATA_TRY(diff_kind(diff, RELATA_DIFF_ENTITY, 2, "SELECT name,type,id,n_articles,0 FROM entity", NULL,
                         " ORDER BY name,type,n_articles DESC"));
    return diff_kind(diff, RELATA_DIFF_STATEMENT, 8,
                     "SELECT a.name,a.type,r.name,b.name,b.type,s.polarity,s.modality,coalesce(f.name,''),s.id,"
                     "s.n_articles,s.confidence FROM statement s CROSS JOIN relation r ON r.id=s.relation"
                     " CROSS JOIN entity a ON a.id=s.subject CROSS JOIN entity b ON b.id=s.object"
                     " LEFT JOIN entity f ON f.id=s.attributed WHERE 1",
                     filter, " ORDER BY 1,2,3,4,5,6,7,8,10 DESC,11 DESC");
}

RelataStatus relata_store_diff(RelataStore *old_store, RelataStore *new_store, RelataAnswer *answer,
                               const RelataFilter *filter, uint32_t limit, RelataDiff *out, RelataError *error) {
    static const RelataFilter none = {0};
    *out = (RelataDiff){.old_store = old_store, .new_store = new_store};
    Diff diff = {.sides = {{.store = old_store}, {.store = new_store}},
                 .answer = answer,
                 .limit = limit,
                 .out = out,
                 .error = error};
    RelataStatus status = run(&diff, filter ? filter : &none);
    if (status == RELATA_OK)
        status = RELATA_GIVE(new_store, answer, &diff.found, &out->items, error);
    out->n = status == RELATA_OK ? (uint32_t)diff.found.n : 0;
    free(diff.found.items);
    return status;
}
