// What resolution reads: the entities of all articles in the order of article ids, and people's corrections.
#include "store/internal.h"

#include "base/array.h"

#include <stdlib.h>
#include <string.h>

static const char *const REASON_TEXTS[] = {
#define X(name, text) text,
    RELATA_REASON_LIST(X)
#undef X
};

const char *relata_reason_text(RelataReason reason) {
    return (unsigned)reason < RELATA_N_REASONS ? REASON_TEXTS[reason] : "";
}

void relata_locals_free(RelataLocals *locals) {
    relata_map_free(locals->strings);
    free(locals->items);
    free(locals->articles);
    *locals = (RelataLocals){0};
}

// The interned copy of a column; NULL for NULL, or (then *failed) for refused memory.
static const char *intern(RelataMap *strings, sqlite3_stmt *statement, int column, bool *failed) {
    const char *text = (const char *)sqlite3_column_text(statement, column);
    if (!text)
        return NULL;
    uint32_t id = relata_map_add(strings, text, (size_t)sqlite3_column_bytes(statement, column));
    *failed = *failed || !id;
    return id ? relata_map_string(strings, id) : NULL;
}

static int by_id(const void *a, const void *b) {
    const RelataDated *x = a, *y = b;
    return x->id < y->id ? -1 : x->id > y->id;
}

static RelataStatus load_articles(RelataStore *store, RelataLocals *out, RelataError *error) {
    RELATA_ARRAY(RelataDated) articles = {0};
    sqlite3_stmt *statement;
    RELATA_TRY(relata_sql_begin(store, &statement, error, "SELECT id,published FROM document ORDER BY name", ""));
    RelataStatus status;
    bool row, failed = false;
    RELATA_SQL_EACH(store, statement, row, status, error) {
        RelataDated article = {sqlite3_column_int64(statement, 0), (uint32_t)articles.n,
                               intern(out->strings, statement, 1, &failed)};
        if (failed || !RELATA_ARRAY_ADD(&articles, article)) {
            status = relata_store_no_memory(store, error);
            break;
        }
    }
    sqlite3_reset(statement);
    out->articles = articles.items;
    out->n_articles = articles.n;
    if (articles.n)
        qsort(articles.items, articles.n, sizeof *articles.items, by_id);
    return status;
}

static RelataStatus load_items(RelataStore *store, RelataLocals *out, RelataError *error) {
    RELATA_ARRAY(RelataLocal) items = {0};
    sqlite3_stmt *statement;
    RELATA_TRY(
        relata_sql_begin(store, &statement, error,
                         "SELECT l.id,l.name,l.key,l.aliases,l.type,l.kind,l.gender,l.is_plural,l.n_mentions,d.id"
                         " FROM document d CROSS JOIN local l ON l.id BETWEEN d.id<<20 AND (d.id<<20)+1048575"
                         " ORDER BY d.name,l.id",
                         ""));
    RelataStatus status;
    bool row, failed = false;
    int64_t last = 0;
    uint32_t document = 0;
    RelataStrbuf norm = {0};
    RELATA_SQL_EACH(store, statement, row, status, error) {
        int64_t id = sqlite3_column_int64(statement, 9);
        if (id != last) {
            RelataDated key = {.id = id};
            const RelataDated *found = bsearch(&key, out->articles, out->n_articles, sizeof key, by_id);
            document = found ? found->rank : 0;
            last = id;
        }
        RelataLocal local = {.id = sqlite3_column_int64(statement, 0), .document = document};
        local.name = intern(out->strings, statement, 1, &failed);
        local.key = intern(out->strings, statement, 2, &failed);
        local.aliases = intern(out->strings, statement, 3, &failed);
        local.type = (uint8_t)sqlite3_column_int(statement, 4);
        local.kind = (uint8_t)sqlite3_column_int(statement, 5);
        local.gender = (uint8_t)sqlite3_column_int(statement, 6);
        local.is_plural = sqlite3_column_int(statement, 7) != 0;
        local.n_mentions = (uint32_t)sqlite3_column_int64(statement, 8);
        if (!failed) {
            relata_name_normalize(local.name, &norm);
            uint32_t interned = norm.failed ? 0 : relata_map_add(out->strings, norm.bytes, norm.n);
            failed = !interned;
            local.norm = interned ? relata_map_string(out->strings, interned) : NULL;
        }
        if (failed || !RELATA_ARRAY_ADD(&items, local)) {
            status = relata_store_no_memory(store, error);
            break;
        }
    }
    sqlite3_reset(statement);
    relata_strbuf_clear(&norm);
    out->items = items.items;
    out->n = items.n;
    return status;
}

RelataStatus relata_store_load_locals(RelataStore *store, RelataLocals *out, RelataError *error) {
    *out = (RelataLocals){.strings = relata_map_new()};
    RelataStatus status = out->strings ? load_articles(store, out, error) : relata_store_no_memory(store, error);
    if (status == RELATA_OK)
        status = load_items(store, out, error);
    if (status != RELATA_OK)
        relata_locals_free(out);
    return status;
}

RelataStatus relata_store_load_corrections(RelataStore *store, RelataArena *arena, RelataCorrections *out,
                                           RelataError *error) {
    *out = (RelataCorrections){0};
    int64_t n = 0;
    RELATA_TRY(relata_sql_integer(store, &n, 0, error, "SELECT count(*) FROM correction", ""));
    out->items = RELATA_ARENA_NEW(arena, RelataCorrection, (size_t)n + 1);
    if (!out->items)
        return relata_store_no_memory(store, error);
    sqlite3_stmt *statement;
    RELATA_TRY(relata_sql_begin(store, &statement, error,
                                "SELECT kind,first_norm,second_norm,first,second FROM correction"
                                " ORDER BY kind,first_norm,second_norm",
                                ""));
    RelataStatus status;
    bool row;
    RELATA_SQL_EACH(store, statement, row, status, error) {
        if (out->n == (size_t)n)
            continue;
        RelataCorrection *item = &out->items[out->n];
        item->kind = (RelataCorrectionKind)sqlite3_column_int(statement, 0);
        item->first = relata_arena_string(arena, (const char *)sqlite3_column_text(statement, 1));
        item->second = relata_arena_string(arena, (const char *)sqlite3_column_text(statement, 2));
        item->name = relata_arena_string(arena, (const char *)sqlite3_column_text(statement, 3));
        item->other = relata_arena_string(arena, (const char *)sqlite3_column_text(statement, 4));
        if (item->first && item->second && item->name && item->other)
            out->n++;
    }
    return status;
}
