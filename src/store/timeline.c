// What happened when: statements in order of the time that articles give them, not of the articles' own dates.
#include "store/internal.h"

#include <relata/analysis.h>

#include <stdlib.h>

typedef struct {
    RelataStore *store;
    RelataAnswer *answer;
    const RelataTimelineOptions *options;
    RelataError *error;
    RelataPreparedFilter filter;
    RELATA_ARRAY(RelataEvent) events;
} Search;

#define FROM_DATED " FROM statement s CROSS JOIN claim t ON t.id=s.timed"
#define FROM_UNDATED " FROM statement s LEFT JOIN claim t ON t.id=s.timed"
#define JOIN_ENDS " CROSS JOIN entity a ON a.id=s.subject CROSS JOIN entity b ON b.id=s.object"
#define JOIN_RELATION " CROSS JOIN relation r ON r.id=s.relation"
#define BY_NAMES "s.n_articles DESC,a.name,r.name,b.name,s.polarity,s.modality,s.id"

static void add_conditions(const Search *search, const RelataStrbuf *types, RelataStrbuf *sql) {
    if (search->options->entity)
        relata_strbuf_add_string(sql, " AND s.id IN (SELECT id FROM statement WHERE subject=?2"
                                      " UNION ALL SELECT id FROM statement WHERE object=?2)");
    relata_filter_sql(&search->filter, sql);
    relata_strbuf_add_string(sql, relata_strbuf_string(types));
    sql->failed |= types->failed;
}

static void add_types(const Search *search, RelataStrbuf *types) {
    relata_filter_type_sql(&search->filter.filter, "a.type", types);
    relata_filter_type_sql(&search->filter.filter, "b.type", types);
}

static RelataStatus prepare(Search *search, RelataStrbuf *sql, int64_t limit, sqlite3_stmt **query) {
    RelataStatus status = sql->failed ? relata_store_no_memory(search->store, search->error)
                                      : relata_sql_prepare(search->store, query, search->error, sql->bytes);
    relata_strbuf_clear(sql);
    RELATA_TRY(status);
    sqlite3_bind_int64(*query, 1, limit);
    if (search->options->entity)
        sqlite3_bind_int64(*query, 2, search->options->entity);
    return RELATA_OK;
}

// Statements that fit, or only those of them with a time. Names are joined only where a type is asked for.
static RelataStatus count(Search *search, bool is_dated, uint64_t *out) {
    RelataStrbuf sql = {0}, types = {0};
    add_types(search, &types);
    relata_strbuf_add_string(&sql, "SELECT count(*)");
    relata_strbuf_add_string(&sql, is_dated ? FROM_DATED : " FROM statement s");
    relata_strbuf_add_string(&sql, types.n ? JOIN_ENDS : "");
    relata_strbuf_add_string(&sql, is_dated ? " WHERE s.timed<>0 AND t.time_start IS NOT NULL" : " WHERE 1");
    add_conditions(search, &types, &sql);
    relata_strbuf_clear(&types);
    sqlite3_stmt *query = NULL;
    RELATA_TRY(prepare(search, &sql, 0, &query));
    bool row;
    RelataStatus status = relata_sql_next(search->store, query, &row, search->error);
    *out = row ? (uint64_t)sqlite3_column_int64(query, 0) : 0;
    sqlite3_finalize(query);
    return status;
}

// The article behind a statement: the one that gives its time, else the best.
static RelataStatus read_article(Search *search, RelataEvent *event) {
    sqlite3_stmt *query;
    RELATA_TRY(relata_sql_begin(search->store, &query, search->error,
                                "SELECT d.name,d.published FROM statement s CROSS JOIN document d"
                                " ON d.id=iif(s.timed<>0,s.timed,s.claim)>>20 WHERE s.id=?",
                                "i", event->statement.id));
    bool row;
    RELATA_TRY(relata_sql_next(search->store, query, &row, search->error));
    if (row) {
        event->doc = relata_sql_string(search->answer, query, 0);
        event->published = relata_sql_string(search->answer, query, 1);
    }
    sqlite3_reset(query);
    return RELATA_OK;
}

static RelataStatus read_events(Search *search, sqlite3_stmt *query) {
    RelataStatus status;
    bool row;
    RELATA_SQL_EACH(search->store, query, row, status, search->error) {
        RelataEvent event = {0};
        status = relata_store_statement(search->store, search->answer, sqlite3_column_int64(query, 0), &event.statement,
                                        search->error);
        if (status == RELATA_OK)
            status = read_article(search, &event);
        if (status == RELATA_OK && !RELATA_ARRAY_ADD(&search->events, event))
            status = relata_store_no_memory(search->store, search->error);
        if (status != RELATA_OK)
            break;
    }
    return status;
}

static RelataStatus read_part(Search *search, bool is_dated, int64_t limit) {
    RelataStrbuf sql = {0}, types = {0};
    add_types(search, &types);
    relata_strbuf_add_string(&sql, "SELECT s.id");
    relata_strbuf_add_string(&sql, is_dated ? FROM_DATED : FROM_UNDATED);
    relata_strbuf_add_string(&sql, JOIN_ENDS JOIN_RELATION);
    relata_strbuf_add_string(&sql, is_dated ? " WHERE s.timed<>0 AND t.time_start IS NOT NULL"
                                            : " WHERE t.time_start IS NULL");
    add_conditions(search, &types, &sql);
    relata_strbuf_clear(&types);
    const char *order = !is_dated                    ? " ORDER BY s.day IS NULL,s.day," BY_NAMES " LIMIT ?1"
                        : search->options->is_latest ? " ORDER BY t.time_start DESC," BY_NAMES " LIMIT ?1"
                                                     : " ORDER BY t.time_start," BY_NAMES " LIMIT ?1";
    relata_strbuf_add_string(&sql, order);
    sqlite3_stmt *query = NULL;
    RELATA_TRY(prepare(search, &sql, limit, &query));
    size_t begin = search->events.n;
    RelataStatus status = read_events(search, query);
    sqlite3_finalize(query);
    if (is_dated && search->options->is_latest)
        for (size_t i = begin, j = search->events.n; i + 1 < j; i++) {
            RelataEvent event = search->events.items[i];
            search->events.items[i] = search->events.items[--j];
            search->events.items[j] = event;
        }
    return status;
}

static RelataStatus run(Search *search, RelataTimeline *out) {
    const RelataTimelineOptions *options = search->options;
    int64_t limit = options->limit ? (int64_t)options->limit : -1;
    RELATA_TRY(relata_filter_prepare(search->store, &options->filter, &search->filter, search->error));
    RELATA_TRY(count(search, true, &out->n_dated));
    RELATA_TRY(count(search, false, &out->n_undated));
    out->n_undated -= out->n_undated < out->n_dated ? out->n_undated : out->n_dated;
    RELATA_TRY(read_part(search, true, limit));
    if (!options->has_undated || (limit >= 0 && (int64_t)search->events.n >= limit))
        return RELATA_OK;
    return read_part(search, false, limit < 0 ? -1 : limit - (int64_t)search->events.n);
}

RelataStatus relata_store_timeline(RelataStore *store, RelataAnswer *answer, const RelataTimelineOptions *options,
                                   RelataTimeline *out, RelataError *error) {
    static const RelataTimelineOptions defaults = {0};
    *out = (RelataTimeline){0};
    Search search = {.store = store, .answer = answer, .options = options ? options : &defaults, .error = error};
    if (search.options->entity) {
        RelataNode node;
        RELATA_TRY(relata_store_node(store, answer, search.options->entity, &node, error));
    }
    RelataStatus status = run(&search, out);
    if (status == RELATA_OK)
        status = RELATA_GIVE(store, answer, &search.events, &out->items, error);
    out->n = status == RELATA_OK ? (uint32_t)search.events.n : 0;
    free(search.events.items);
    return status;
}
