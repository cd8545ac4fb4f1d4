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

typedef RELATA_ARRAY(RelataLocal) LocalList;

#define SELECT_LOCAL "SELECT l.id,l.name,l.key,l.aliases,l.type,l.kind,l.gender,l.is_plural,l.n_mentions"

static uint32_t rank_of(const RelataLocals *out, int64_t document) {
    RelataDated key = {.id = document};
    const RelataDated *found = bsearch(&key, out->articles, out->n_articles, sizeof key, by_id);
    return found ? found->rank : 0;
}

// Reads a row of SELECT_LOCAL; false if memory is refused.
static bool read_local(RelataLocals *out, LocalList *items, sqlite3_stmt *row, uint32_t document, RelataStrbuf *norm) {
    bool failed = false;
    RelataLocal local = {.id = sqlite3_column_int64(row, 0), .document = document};
    local.name = intern(out->strings, row, 1, &failed);
    local.key = intern(out->strings, row, 2, &failed);
    local.aliases = intern(out->strings, row, 3, &failed);
    local.type = (uint8_t)sqlite3_column_int(row, 4);
    local.kind = (uint8_t)sqlite3_column_int(row, 5);
    local.gender = (uint8_t)sqlite3_column_int(row, 6);
    local.is_plural = sqlite3_column_int(row, 7) != 0;
    local.n_mentions = (uint32_t)sqlite3_column_int64(row, 8);
    if (failed)
        return false;
    relata_name_normalize(local.name, norm);
    uint32_t interned = norm->failed ? 0 : relata_map_add(out->strings, norm->bytes, norm->n);
    local.norm = interned ? relata_map_string(out->strings, interned) : NULL;
    return interned && RELATA_ARRAY_ADD(items, local);
}

static RelataStatus load_items(RelataStore *store, RelataLocals *out, RelataError *error) {
    LocalList items = {0};
    sqlite3_stmt *statement;
    RELATA_TRY(relata_sql_begin(store, &statement, error,
                                SELECT_LOCAL ",d.id FROM document d CROSS JOIN local l"
                                             " ON l.id BETWEEN d.id<<20 AND (d.id<<20)+1048575 ORDER BY d.name,l.id",
                                ""));
    RelataStatus status;
    bool row;
    int64_t last = 0;
    uint32_t document = 0;
    RelataStrbuf norm = {0};
    RELATA_SQL_EACH(store, statement, row, status, error) {
        int64_t id = sqlite3_column_int64(statement, 9);
        document = id == last ? document : rank_of(out, id);
        last = id;
        if (!read_local(out, &items, statement, document, &norm)) {
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

// ------------------------------------------------------------------------------------------ some of them

typedef struct {
    const char *name; // of the article, in the strings
    int64_t id;
} NamedArticle;

static int by_article_name(const void *a, const void *b) {
    return strcmp(((const NamedArticle *)a)->name, ((const NamedArticle *)b)->name);
}

static int by_number(const void *a, const void *b) {
    int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;
    return x < y ? -1 : x > y;
}

// The articles of these ids (sorted, each once) with their ranks among themselves.
static RelataStatus load_some_articles(RelataStore *store, RelataLocals *out, const int64_t *ids, size_t n,
                                       RelataError *error) {
    NamedArticle *named = malloc((n + 1) * sizeof *named);
    out->articles = calloc(n + 1, sizeof *out->articles);
    bool failed = !named || !out->articles;
    RelataStatus status = RELATA_OK;
    size_t m = 0;
    for (size_t i = 0; i < n && !failed && status == RELATA_OK; i++) {
        sqlite3_stmt *statement;
        bool row = false;
        status =
            relata_sql_begin(store, &statement, error, "SELECT name,published FROM document WHERE id=?", "i", ids[i]);
        if (status == RELATA_OK)
            status = relata_sql_next(store, statement, &row, error);
        if (status != RELATA_OK || !row)
            continue;
        out->articles[m] = (RelataDated){ids[i], 0, intern(out->strings, statement, 1, &failed)};
        named[m] = (NamedArticle){intern(out->strings, statement, 0, &failed), ids[i]};
        m++;
        sqlite3_reset(statement);
    }
    out->n_articles = m;
    if (!failed && m)
        qsort(named, m, sizeof *named, by_article_name);
    for (size_t i = 0; i < m && !failed; i++) {
        RelataDated key = {.id = named[i].id};
        RelataDated *article = bsearch(&key, out->articles, m, sizeof key, by_id);
        if (article)
            article->rank = (uint32_t)i;
    }
    free(named);
    return failed ? relata_store_no_memory(store, error) : status;
}

static int by_place(const void *a, const void *b) {
    const RelataLocal *x = a, *y = b;
    if (x->document != y->document)
        return x->document < y->document ? -1 : 1;
    return x->id < y->id ? -1 : x->id > y->id;
}

static RelataStatus load_range(RelataStore *store, RelataLocals *out, LocalList *items, int64_t first, int64_t last,
                               RelataError *error) {
    sqlite3_stmt *statement;
    RELATA_TRY(relata_sql_begin(store, &statement, error, SELECT_LOCAL " FROM local l WHERE l.id BETWEEN ? AND ?", "ii",
                                first, last));
    RelataStatus status;
    bool row;
    RelataStrbuf norm = {0};
    uint32_t document = rank_of(out, first >> RELATA_DOCUMENT_SHIFT);
    RELATA_SQL_EACH(store, statement, row, status, error) {
        if (!read_local(out, items, statement, document, &norm)) {
            status = relata_store_no_memory(store, error);
            break;
        }
    }
    sqlite3_reset(statement);
    relata_strbuf_clear(&norm);
    return status;
}

// Ids [n] of locals, or of documents with all their locals.
static RelataStatus load_ids(RelataStore *store, const int64_t *ids, size_t n, int shift, RelataLocals *out,
                             RelataError *error) {
    *out = (RelataLocals){.strings = relata_map_new(), .is_part = true};
    int64_t *documents = malloc((n + 1) * sizeof *documents);
    LocalList items = {0};
    size_t m = 0;
    RelataStatus status = out->strings && documents ? RELATA_OK : relata_store_no_memory(store, error);
    for (size_t i = 0; i < n && status == RELATA_OK; i++)
        documents[i] = shift ? ids[i] : ids[i] >> RELATA_DOCUMENT_SHIFT;
    if (status == RELATA_OK && n)
        qsort(documents, n, sizeof *documents, by_number);
    for (size_t i = 0; i < n && status == RELATA_OK; i++)
        if (!m || documents[m - 1] != documents[i])
            documents[m++] = documents[i];
    if (status == RELATA_OK)
        status = load_some_articles(store, out, documents, m, error);
    for (size_t i = 0; i < n && status == RELATA_OK; i++)
        status =
            load_range(store, out, &items, ids[i] << shift, (ids[i] << shift) + ((INT64_C(1) << shift) - 1), error);
    free(documents);
    out->items = items.items;
    out->n = items.n;
    if (items.n)
        qsort(items.items, items.n, sizeof *items.items, by_place);
    if (status != RELATA_OK)
        relata_locals_free(out);
    return status;
}

RelataStatus relata_store_load_documents(RelataStore *store, const int64_t *ids, size_t n, RelataLocals *out,
                                         RelataError *error) {
    return load_ids(store, ids, n, RELATA_DOCUMENT_SHIFT, out, error);
}

RelataStatus relata_store_load_some(RelataStore *store, const int64_t *ids, size_t n, RelataLocals *out,
                                    RelataError *error) {
    return load_ids(store, ids, n, 0, out, error);
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
