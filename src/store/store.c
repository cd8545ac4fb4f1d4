// Opening, checking and closing a store, and its transactions.
//
// The file is in WAL mode: readers go on while a build writes, and a process that is killed leaves the last committed
// batch. Before anything is written the application id and schema version are checked, so a foreign file stays as it
// is. A store on read-only media is opened as immutable, since SQLite could not make the files beside it that WAL
// needs.
#include "store/internal.h"

#include <errno.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum { BUSY_MILLISECONDS = 5000 };

// A file: URI of a path, with the characters escaped that mean something in one.
static char *uri_of(const char *path, const char *query) {
    RelataStrbuf uri = {0};
    relata_strbuf_add_string(&uri, path[0] == '/' ? "file://" : "file:");
    for (const char *p = path; *p; p++) {
        if (strchr("?#%", *p))
            relata_strbuf_printf(&uri, "%%%02X", (unsigned)(unsigned char)*p);
        else
            relata_strbuf_add_char(&uri, *p);
    }
    relata_strbuf_add_string(&uri, query);
    if (uri.failed) {
        relata_strbuf_clear(&uri);
        return NULL;
    }
    return uri.bytes;
}

static void disconnect(RelataStore *store) {
    for (uint32_t i = 0; i < store->n_cached; i++)
        sqlite3_finalize(store->cache[i].statement);
    store->n_cached = 0;
    if (store->db && store->is_open_batch)
        sqlite3_exec(store->db, "ROLLBACK", NULL, NULL, NULL);
    sqlite3_close(store->db);
    store->db = NULL;
}

static RelataStatus connect_to(RelataStore *store, const char *path, const char *query, int flags, RelataError *error) {
    disconnect(store);
    char *uri = uri_of(path, query);
    if (!uri)
        return relata_store_no_memory(store, error);
    int rc = sqlite3_open_v2(uri, &store->db, flags | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX, NULL);
    free(uri);
    if (rc != SQLITE_OK)
        return relata_sql_fail(store, rc, error);
    sqlite3_extended_result_codes(store->db, 1);
    sqlite3_busy_timeout(store->db, BUSY_MILLISECONDS);
    return RELATA_OK;
}

// Reads the two numbers of the header and whether there is any table.
static RelataStatus read_header(RelataStore *store, int64_t *application, int64_t *version, int64_t *n_tables,
                                RelataError *error) {
    RELATA_TRY(relata_sql_integer(store, application, 0, error, "PRAGMA application_id", ""));
    RELATA_TRY(relata_sql_integer(store, version, 0, error, "PRAGMA user_version", ""));
    return relata_sql_integer(store, n_tables, 0, error, "SELECT count(*) FROM sqlite_schema", "");
}

static RelataStatus make_schema(RelataStore *store, RelataError *error) {
    RELATA_TRY(relata_sql_exec(store, "BEGIN EXCLUSIVE", error));
    RelataStatus status = RELATA_OK;
    for (size_t i = 0; relata_store_schema[i] && status == RELATA_OK; i++)
        status = relata_sql_exec(store, relata_store_schema[i], error);
    char sql[96];
    snprintf(sql, sizeof sql, "PRAGMA application_id=%d; PRAGMA user_version=%d", RELATA_APPLICATION_ID,
             RELATA_SCHEMA_VERSION);
    if (status == RELATA_OK)
        status = relata_sql_exec(store, sql, error);
    if (status == RELATA_OK)
        status = relata_sql_exec(store, "COMMIT", error);
    if (status != RELATA_OK)
        (void)relata_sql_exec(store, "ROLLBACK", NULL);
    return status;
}

static RelataStatus check(RelataStore *store, RelataError *error) {
    int64_t application = 0, version = 0, n_tables = 0;
    RELATA_TRY(read_header(store, &application, &version, &n_tables, error));
    if (store->mode == RELATA_STORE_WRITE && n_tables == 0 && application == 0) {
        RelataStatus status = make_schema(store, error);
        if (status == RELATA_OK)
            return RELATA_OK;
        // Another process may have made it meanwhile.
        if (read_header(store, &application, &version, &n_tables, NULL) != RELATA_OK ||
            application != RELATA_APPLICATION_ID)
            return status;
    }
    if (application != RELATA_APPLICATION_ID)
        return relata_fail(error, RELATA_STORE, store->path, 0, 0, "not a relata store");
    if (version > RELATA_SCHEMA_VERSION)
        return relata_fail(error, RELATA_STORE, store->path, 0, 0,
                           "the store is of a newer version (%d; this program knows %d): use a newer relata",
                           (int)version, RELATA_SCHEMA_VERSION);
    if (version < RELATA_SCHEMA_VERSION)
        return relata_fail(error, RELATA_STORE, store->path, 0, 0,
                           "the store is of an older version (%d); build it again from the articles", (int)version);
    return RELATA_OK;
}

static RelataStatus open_read(RelataStore *store, const char *path, RelataError *error) {
    struct stat info;
    if (stat(path, &info) != 0)
        return relata_fail(error, RELATA_IO, path, 0, 0, "no store there: %s", strerror(errno));
    if (S_ISDIR(info.st_mode))
        return relata_fail(error, RELATA_IO, path, 0, 0, "a folder, not a store");
    if (info.st_size == 0)
        return relata_fail(error, RELATA_STORE, path, 0, 0, "not a relata store: the file is empty");
    RelataStatus status = connect_to(store, path, "?mode=ro", SQLITE_OPEN_READONLY, error);
    if (status == RELATA_OK)
        status = check(store, error);
    if (status == RELATA_IO) // no place for the files beside it: nobody can be writing
        if (connect_to(store, path, "?mode=ro&immutable=1", SQLITE_OPEN_READONLY, error) == RELATA_OK)
            status = check(store, error);
    if (status == RELATA_OK)
        status = relata_sql_exec(store, "PRAGMA mmap_size=2147418112; PRAGMA query_only=1", error);
    return status;
}

static RelataStatus open_write(RelataStore *store, const char *path, RelataError *error) {
    struct stat info;
    if (stat(path, &info) == 0 && S_ISDIR(info.st_mode))
        return relata_fail(error, RELATA_IO, path, 0, 0, "a folder, not a store");
    RELATA_TRY(connect_to(store, path, "", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, error));
    RELATA_TRY(check(store, error));
    if (sqlite3_db_readonly(store->db, "main") == 1)
        return relata_fail(error, RELATA_IO, path, 0, 0, "the store cannot be written: no permission");
    return relata_sql_exec(store,
                           "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA secure_delete=OFF;"
                           "PRAGMA cache_size=-65536; PRAGMA temp_store=MEMORY; PRAGMA wal_autocheckpoint=4000;"
                           "PRAGMA foreign_keys=OFF",
                           error);
}

RelataStatus relata_store_open(RelataStore **out, const char *path, RelataStoreMode mode, RelataError *error) {
    *out = NULL;
    RelataStore *store = calloc(1, sizeof *store);
    if (!store)
        return relata_fail(error, RELATA_NO_MEMORY, path, 0, 0, "out of memory");
    store->mode = mode;
    snprintf(store->path, sizeof store->path, "%s", path);
    bool is_new = mode == RELATA_STORE_WRITE && access(path, F_OK) != 0;
    RelataStatus status = mode == RELATA_STORE_READ ? open_read(store, path, error) : open_write(store, path, error);
    if (status == RELATA_OK && mode == RELATA_STORE_WRITE)
        status = relata_store_read_review(store, error);
    if (status != RELATA_OK) {
        relata_store_close(store);
        struct stat info;
        if (is_new && stat(path, &info) == 0 && info.st_size == 0) // leave no empty file behind
            unlink(path);
        return status;
    }
    *out = store;
    return RELATA_OK;
}

void relata_store_close(RelataStore *store) {
    if (!store)
        return;
    disconnect(store);
    free(store);
}

int64_t relata_store_clock(void) {
    struct timespec now;
    return clock_gettime(CLOCK_MONOTONIC, &now) == 0 ? (int64_t)now.tv_sec : 0;
}

RelataStatus relata_store_begin(RelataStore *store, RelataError *error) {
    if (store->mode != RELATA_STORE_WRITE)
        return relata_fail(error, RELATA_ARGUMENT, store->path, 0, 0, "the store was opened for reading only");
    if (store->is_open_batch)
        return RELATA_OK;
    RELATA_TRY(relata_sql_exec(store, "BEGIN IMMEDIATE", error));
    store->is_open_batch = true;
    store->n_batch = 0;
    store->batch_begin = relata_store_clock();
    return RELATA_OK;
}

RelataStatus relata_store_commit(RelataStore *store, RelataError *error) {
    if (!store->is_open_batch)
        return RELATA_OK;
    RelataStatus status = relata_sql_exec(store, "COMMIT", error);
    if (status != RELATA_OK)
        relata_store_rollback(store);
    store->is_open_batch = false;
    return status;
}

void relata_store_rollback(RelataStore *store) {
    if (!store->is_open_batch)
        return;
    for (uint32_t i = 0; i < store->n_cached; i++)
        sqlite3_reset(store->cache[i].statement);
    if (!sqlite3_get_autocommit(store->db)) // a full disk may have rolled back already
        (void)relata_sql_exec(store, "ROLLBACK", NULL);
    store->is_open_batch = false;
}

RelataStatus relata_store_meta(RelataStore *store, const char *key, int64_t *out, RelataError *error) {
    return relata_sql_integer(store, out, 0, error, "SELECT value FROM meta WHERE key=?", "s", key);
}

RelataStatus relata_store_set_meta(RelataStore *store, const char *key, int64_t value, RelataError *error) {
    return relata_sql_run(store, error, "INSERT OR REPLACE INTO meta VALUES (?,?)", "si", key, value);
}

double relata_store_round(double confidence) {
    return floor(confidence * 10000 + 0.5) / 10000;
}

bool relata_store_is_resolved(RelataStore *store) {
    int64_t is_resolved = 0; // a new store, which has no such row yet, has nothing to resolve
    return relata_sql_integer(store, &is_resolved, 1, NULL, "SELECT value FROM meta WHERE key='is_resolved'", "") ==
               RELATA_OK &&
           is_resolved;
}

RelataStatus relata_store_summary(RelataStore *store, RelataStoreSummary *out, RelataError *error) {
    int64_t articles = 0, entities = 0, statements = 0;
    RELATA_TRY(relata_sql_integer(store, &articles, 0, error, "SELECT count(*) FROM document", ""));
    RELATA_TRY(relata_store_meta(store, "n_entities", &entities, error));
    RELATA_TRY(relata_store_meta(store, "n_statements", &statements, error));
    *out = (RelataStoreSummary){(uint64_t)articles, (uint64_t)entities, (uint64_t)statements};
    return RELATA_OK;
}
