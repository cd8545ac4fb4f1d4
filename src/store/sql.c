// Thin, checked calls of SQLite: one place that turns its result codes into statuses, and a cache of prepared
// statements keyed by their text. A cached statement must not be begun again while its rows are being read.
#include "store/internal.h"

#include <stdarg.h>
#include <string.h>

RelataStatus relata_store_no_memory(RelataStore *store, RelataError *error) {
    return relata_fail(error, RELATA_NO_MEMORY, store->path, 0, 0, "out of memory");
}

RelataStatus relata_sql_fail(RelataStore *store, int rc, RelataError *error) {
    const char *detail = sqlite3_errmsg(store->db);
    switch (rc & 0xff) {
    case SQLITE_NOMEM:
        return relata_store_no_memory(store, error);
    case SQLITE_FULL:
        return relata_fail(error, RELATA_IO, store->path, 0, 0, "no space left for the store");
    case SQLITE_IOERR:
        return relata_fail(error, RELATA_IO, store->path, 0, 0, "the store cannot be read or written (%s)", detail);
    case SQLITE_CANTOPEN: {
        int reason = sqlite3_system_errno(store->db);
        return relata_fail(error, RELATA_IO, store->path, 0, 0, "the store cannot be opened%s%s", reason ? ": " : "",
                           reason ? strerror(reason) : "");
    }
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return relata_fail(error, RELATA_IO, store->path, 0, 0, "the store cannot be written: no permission");
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return relata_fail(error, RELATA_STORE, store->path, 0, 0,
                           "the store is busy: another process is writing to it; try again when it is done");
    case SQLITE_NOTADB:
        return relata_fail(error, RELATA_STORE, store->path, 0, 0, "not a relata store");
    case SQLITE_CORRUPT:
        return relata_fail(error, RELATA_STORE, store->path, 0, 0,
                           "the store is damaged (%s); build it again from the articles", detail);
    case SQLITE_TOOBIG:
        return relata_fail(error, RELATA_LIMIT, store->path, 0, 0, "too long for the store");
    case SQLITE_INTERRUPT:
        return relata_fail(error, RELATA_LIMIT, store->path, 0, 0, "interrupted");
    default:
        return relata_fail(error, RELATA_STORE, store->path, 0, 0, "%s", detail);
    }
}

RelataStatus relata_sql_prepare(RelataStore *store, sqlite3_stmt **out, RelataError *error, const char *sql) {
    *out = NULL;
    int rc = sqlite3_prepare_v3(store->db, sql, -1, SQLITE_PREPARE_PERSISTENT, out, NULL);
    return rc == SQLITE_OK ? RELATA_OK : relata_sql_fail(store, rc, error);
}

static RelataStatus cached(RelataStore *store, sqlite3_stmt **out, RelataError *error, const char *sql) {
    for (uint32_t i = 0; i < store->n_cached; i++)
        if (store->cache[i].sql == sql || strcmp(store->cache[i].sql, sql) == 0) {
            *out = store->cache[i].statement;
            sqlite3_reset(*out);
            return RELATA_OK;
        }
    RELATA_TRY(relata_sql_prepare(store, out, error, sql));
    if (store->n_cached == RELATA_N_CACHED) { // drop the oldest; a run uses far fewer
        sqlite3_finalize(store->cache[0].statement);
        memmove(&store->cache[0], &store->cache[1], sizeof store->cache[0] * (RELATA_N_CACHED - 1));
        store->n_cached--;
    }
    store->cache[store->n_cached].sql = sql;
    store->cache[store->n_cached++].statement = *out;
    return RELATA_OK;
}

static RelataStatus bind(RelataStore *store, sqlite3_stmt *statement, RelataError *error, const char *format,
                         va_list values) {
    int rc = SQLITE_OK;
    for (int i = 1; *format && rc == SQLITE_OK; format++, i++) {
        if (*format == 'i') {
            rc = sqlite3_bind_int64(statement, i, va_arg(values, int64_t));
        } else if (*format == 'd') {
            rc = sqlite3_bind_double(statement, i, va_arg(values, double));
        } else {
            const char *string = va_arg(values, const char *);
            rc = string ? sqlite3_bind_text(statement, i, string, -1, SQLITE_STATIC) : sqlite3_bind_null(statement, i);
        }
    }
    return rc == SQLITE_OK ? RELATA_OK : relata_sql_fail(store, rc, error);
}

RelataStatus relata_sql_begin(RelataStore *store, sqlite3_stmt **out, RelataError *error, const char *sql,
                              const char *format, ...) {
    RELATA_TRY(cached(store, out, error, sql));
    va_list values;
    va_start(values, format);
    RelataStatus status = bind(store, *out, error, format, values);
    va_end(values);
    return status;
}

RelataStatus relata_sql_next(RelataStore *store, sqlite3_stmt *statement, bool *row, RelataError *error) {
    int rc = sqlite3_step(statement);
    *row = rc == SQLITE_ROW;
    if (rc == SQLITE_ROW)
        return RELATA_OK;
    RelataStatus status = rc == SQLITE_DONE ? RELATA_OK : relata_sql_fail(store, rc, error);
    sqlite3_reset(statement);
    return status;
}

static RelataStatus first_row(RelataStore *store, sqlite3_stmt *statement, bool *row, RelataError *error,
                              const char *format, va_list values) {
    *row = false;
    RELATA_TRY(bind(store, statement, error, format, values));
    return relata_sql_next(store, statement, row, error);
}

RelataStatus relata_sql_run(RelataStore *store, RelataError *error, const char *sql, const char *format, ...) {
    sqlite3_stmt *statement;
    RELATA_TRY(cached(store, &statement, error, sql));
    va_list values;
    va_start(values, format);
    bool row;
    RelataStatus status = first_row(store, statement, &row, error, format, values);
    va_end(values);
    sqlite3_reset(statement);
    return status;
}

RelataStatus relata_sql_exec(RelataStore *store, const char *sql, RelataError *error) {
    int rc = sqlite3_exec(store->db, sql, NULL, NULL, NULL);
    return rc == SQLITE_OK ? RELATA_OK : relata_sql_fail(store, rc, error);
}

RelataStatus relata_sql_integer(RelataStore *store, int64_t *out, int64_t missing, RelataError *error, const char *sql,
                                const char *format, ...) {
    *out = missing;
    sqlite3_stmt *statement;
    RELATA_TRY(cached(store, &statement, error, sql));
    va_list values;
    va_start(values, format);
    bool row;
    RelataStatus status = first_row(store, statement, &row, error, format, values);
    va_end(values);
    if (row && sqlite3_column_type(statement, 0) != SQLITE_NULL)
        *out = sqlite3_column_int64(statement, 0);
    sqlite3_reset(statement);
    return status;
}

const char *relata_sql_string(RelataAnswer *answer, sqlite3_stmt *statement, int column) {
    const unsigned char *text = sqlite3_column_text(statement, column);
    return text ? relata_arena_copy(answer->arena, (const char *)text, (size_t)sqlite3_column_bytes(statement, column))
                : NULL;
}
