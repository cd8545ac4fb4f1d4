// What exports need of a store beside its walks: one state of it for several questions, and the ends of all statements
// without anything else.
#include "store/internal.h"

RelataStatus relata_store_hold(RelataStore *store, RelataError *error) {
    return sqlite3_get_autocommit(store->db) ? relata_sql_exec(store, "BEGIN", error) : RELATA_OK;
}

void relata_store_release(RelataStore *store) {
    if (store->mode == RELATA_STORE_READ && !sqlite3_get_autocommit(store->db))
        sqlite3_exec(store->db, "COMMIT", NULL, NULL, NULL);
}

static RelataStatus prepare_ties(RelataStore *store, const RelataFilter *filter, sqlite3_stmt **out,
                                 RelataError *error) {
    RelataPreparedFilter prepared;
    RELATA_TRY(relata_filter_prepare(store, filter, &prepared, error));
    RelataStrbuf sql = {0};
    relata_strbuf_add_string(&sql, "SELECT s.id,s.subject,s.object,s.attributed FROM statement s"
                                   " CROSS JOIN entity a ON a.id=s.subject CROSS JOIN entity b ON b.id=s.object"
                                   " WHERE 1");
    relata_filter_sql(&prepared, &sql);
    relata_filter_type_sql(&prepared.filter, "a.type", &sql);
    relata_filter_type_sql(&prepared.filter, "b.type", &sql);
    relata_strbuf_add_string(&sql, " ORDER BY s.id");
    RelataStatus status =
        sql.failed ? relata_store_no_memory(store, error) : relata_sql_prepare(store, out, error, sql.bytes);
    relata_strbuf_clear(&sql);
    return status;
}

RelataStatus relata_store_each_tie(RelataStore *store, const RelataFilter *filter, RelataTieFn *each, void *state,
                                   RelataError *error) {
    sqlite3_stmt *query = NULL;
    RELATA_TRY(prepare_ties(store, filter, &query, error));
    RelataStatus status;
    bool row;
    RELATA_SQL_EACH(store, query, row, status, error) {
        RelataTie tie = {.statement = sqlite3_column_int64(query, 0),
                         .subject = sqlite3_column_int64(query, 1),
                         .object = sqlite3_column_int64(query, 2),
                         .attributed = sqlite3_column_int64(query, 3)};
        if ((status = each(state, &tie, error)) != RELATA_OK)
            break;
    }
    sqlite3_finalize(query);
    return status;
}
