// The names of entities: one row for each normal form under which articles speak of an entity, shown in the spelling
// that most articles use. Descriptions without a capital ("the company") are no names of a named thing and are left
// out: they would make every lookup ambiguous. Rows are compared with those there and only differences written, full
// text with them.
#include "store/internal.h"

#include "base/array.h"
#include "base/utf8.h"

#include <stdlib.h>
#include <string.h>

typedef struct {
    uint32_t norm; // ids of `strings`
    uint32_t name;
    uint32_t document;
} Use;

typedef struct {
    const char *norm;
    const char *name;
    uint32_t n_articles;
    bool is_canonical;
} Alias;

typedef struct {
    RelataStore *store;
    RelataError *error;
    RelataMap *strings;
    uint32_t *norms; // [room] norm id by name id, 0 = not made yet
    size_t room;
    RelataStrbuf scratch;
    RELATA_ARRAY(Use) uses;
    RELATA_ARRAY(Alias) aliases;
    bool is_part;
    sqlite3_stmt *old; // rows that are there, by entity and norm; of a part, those of one entity
    bool has_old;
    int64_t next; // row id
} Names;

static bool has_capital(const char *name, size_t n) {
    for (size_t i = 0; i < n;) {
        uint32_t used;
        uint32_t c = relata_utf8_decode(name + i, n - i, &used);
        if (!relata_is_lower(c) && (relata_is_letter(c) || relata_is_digit(c)))
            return true;
        i += used;
    }
    return false;
}

static uint32_t norm_of(Names *names, uint32_t name) {
    if (name >= names->room) {
        size_t room = (size_t)name * 2 + 1024;
        uint32_t *grown = realloc(names->norms, room * sizeof *grown);
        if (!grown)
            return 0;
        memset(grown + names->room, 0, (room - names->room) * sizeof *grown);
        names->norms = grown;
        names->room = room;
    }
    if (!names->norms[name]) {
        relata_name_normalize(relata_map_string(names->strings, name), &names->scratch);
        names->norms[name] =
            names->scratch.failed ? 0 : relata_map_add(names->strings, names->scratch.bytes, names->scratch.n);
    }
    return names->norms[name];
}

static RelataStatus add_use(Names *names, const char *name, size_t n, uint32_t document) {
    if (!n)
        return RELATA_OK;
    uint32_t id = relata_map_add(names->strings, name, n);
    uint32_t norm = id ? norm_of(names, id) : 0;
    if (!norm || !RELATA_ARRAY_ADD(&names->uses, ((Use){norm, id, document})))
        return relata_store_no_memory(names->store, names->error);
    return RELATA_OK;
}

static RelataStatus add_local(Names *names, const RelataLocal *local) {
    RELATA_TRY(add_use(names, local->name, strlen(local->name), local->document));
    for (const char *p = local->aliases; *p;) {
        size_t n = strcspn(p, "\n");
        if (local->kind != RELATA_ENTITY_NAMED || has_capital(p, n))
            RELATA_TRY(add_use(names, p, n, local->document));
        p += n + (p[n] == '\n');
    }
    return RELATA_OK;
}

static int by_norm(const void *a, const void *b) {
    const Use *x = a, *y = b;
    if (x->norm != y->norm)
        return x->norm < y->norm ? -1 : 1;
    if (x->name != y->name)
        return x->name < y->name ? -1 : 1;
    return x->document < y->document ? -1 : x->document > y->document;
}

static int by_document(const void *a, const void *b) {
    const Use *x = a, *y = b;
    return x->document < y->document ? -1 : x->document > y->document;
}

// One alias of the uses [0, n) that share a norm: the spelling of most articles, and how many articles in all.
static Alias sum_up(const Names *names, Use *uses, size_t n) {
    Alias alias = {.norm = relata_map_string(names->strings, uses->norm)};
    uint32_t most = 0;
    for (size_t i = 0, j; i < n; i = j) {
        uint32_t n_articles = 0;
        for (j = i; j < n && uses[j].name == uses[i].name; j++)
            n_articles += j == i || uses[j].document != uses[j - 1].document;
        const char *name = relata_map_string(names->strings, uses[i].name);
        if (n_articles > most || (n_articles == most && strcmp(name, alias.name) < 0)) {
            most = n_articles;
            alias.name = name;
        }
    }
    qsort(uses, n, sizeof *uses, by_document);
    for (size_t i = 0; i < n; i++)
        alias.n_articles += !i || uses[i].document != uses[i - 1].document;
    return alias;
}

static int by_alias_norm(const void *a, const void *b) {
    return strcmp(((const Alias *)a)->norm, ((const Alias *)b)->norm);
}

static RelataStatus collect(Names *names, const RelataCluster *cluster) {
    names->aliases.n = 0;
    if (names->uses.n)
        qsort(names->uses.items, names->uses.n, sizeof *names->uses.items, by_norm);
    relata_name_normalize(cluster->name, &names->scratch);
    bool has_canonical = false;
    for (size_t i = 0, j; i < names->uses.n; i = j) {
        for (j = i + 1; j < names->uses.n && names->uses.items[j].norm == names->uses.items[i].norm;)
            j++;
        Alias alias = sum_up(names, &names->uses.items[i], j - i);
        if (strcmp(alias.norm, relata_strbuf_string(&names->scratch)) == 0) {
            alias.name = cluster->name;
            alias.is_canonical = has_canonical = true;
        }
        if (!RELATA_ARRAY_ADD(&names->aliases, alias))
            return relata_store_no_memory(names->store, names->error);
    }
    if (!has_canonical) {
        uint32_t id = relata_map_add_string(names->strings, relata_strbuf_string(&names->scratch));
        if (!id || !RELATA_ARRAY_ADD(&names->aliases,
                                     ((Alias){relata_map_string(names->strings, id), cluster->name, 0, true})))
            return relata_store_no_memory(names->store, names->error);
    }
    qsort(names->aliases.items, names->aliases.n, sizeof *names->aliases.items, by_alias_norm);
    return RELATA_OK;
}

static RelataStatus insert(Names *names, int64_t entity, const Alias *alias) {
    int64_t id = names->next++;
    RELATA_TRY(relata_sql_run(names->store, names->error, "INSERT INTO alias VALUES (?,?,?,?,?,?)", "iissii", id,
                              entity, alias->name, alias->norm, (int64_t)alias->n_articles,
                              (int64_t)alias->is_canonical));
    RELATA_TRY(relata_sql_run(names->store, names->error, "INSERT INTO name_fts(rowid,norm) VALUES (?,?)", "is", id,
                              alias->norm));
    return relata_sql_run(names->store, names->error, "INSERT INTO name_tri(rowid,norm) VALUES (?,?)", "is", id,
                          alias->norm);
}

// Deletes the old row under the cursor.
static RelataStatus delete_old(Names *names) {
    int64_t id = sqlite3_column_int64(names->old, 0);
    const char *norm = (const char *)sqlite3_column_text(names->old, 3);
    RELATA_TRY(relata_sql_run(names->store, names->error,
                              "INSERT INTO name_fts(name_fts,rowid,norm) VALUES ('delete',?,?)", "is", id, norm));
    RELATA_TRY(relata_sql_run(names->store, names->error,
                              "INSERT INTO name_tri(name_tri,rowid,norm) VALUES ('delete',?,?)", "is", id, norm));
    RELATA_TRY(relata_sql_run(names->store, names->error, "DELETE FROM alias WHERE id=?", "i", id));
    return relata_sql_next(names->store, names->old, &names->has_old, names->error);
}

static RelataStatus update_old(Names *names, const Alias *alias) {
    if (strcmp((const char *)sqlite3_column_text(names->old, 2), alias->name) != 0 ||
        sqlite3_column_int64(names->old, 4) != alias->n_articles ||
        sqlite3_column_int(names->old, 5) != alias->is_canonical)
        RELATA_TRY(relata_sql_run(names->store, names->error,
                                  "UPDATE alias SET name=?,n_articles=?,is_canonical=? WHERE id=?", "siii", alias->name,
                                  (int64_t)alias->n_articles, (int64_t)alias->is_canonical,
                                  (int64_t)sqlite3_column_int64(names->old, 0)));
    return relata_sql_next(names->store, names->old, &names->has_old, names->error);
}

// Where the old row under the cursor stands to a new one: -1 before, 0 same, 1 after (or no old row).
static int compare_old(const Names *names, int64_t entity, const char *norm) {
    if (!names->has_old)
        return 1;
    int64_t other = sqlite3_column_int64(names->old, 1);
    if (other != entity)
        return other < entity ? -1 : 1;
    int order = strcmp((const char *)sqlite3_column_text(names->old, 3), norm);
    return order < 0 ? -1 : order > 0;
}

// The rows of one entity.
static RelataStatus begin_entity(Names *names, int64_t entity) {
    RELATA_TRY(relata_sql_begin(
        names->store, &names->old, names->error,
        "SELECT id,entity,name,norm,n_articles,is_canonical FROM alias WHERE entity=? ORDER BY +norm", "i", entity));
    return relata_sql_next(names->store, names->old, &names->has_old, names->error);
}

static RelataStatus write_entity(Names *names, int64_t entity) {
    if (names->is_part)
        RELATA_TRY(begin_entity(names, entity));
    for (size_t i = 0; i < names->aliases.n; i++) {
        const Alias *alias = &names->aliases.items[i];
        while (compare_old(names, entity, alias->norm) < 0)
            RELATA_TRY(delete_old(names));
        if (compare_old(names, entity, alias->norm) == 0)
            RELATA_TRY(update_old(names, alias));
        else
            RELATA_TRY(insert(names, entity, alias));
    }
    while (names->is_part && names->has_old)
        RELATA_TRY(delete_old(names));
    return RELATA_OK;
}

static int by_id(const void *a, const void *b, void *ids) {
    const int64_t *id = ids;
    int64_t x = id[*(const uint32_t *)a], y = id[*(const uint32_t *)b];
    return x < y ? -1 : x > y;
}

static RelataStatus write_all(Names *names, const RelataLocals *locals, const RelataCluster *clusters,
                              const uint32_t *sorted, uint32_t n_clusters, const int64_t *ids, const uint32_t *order,
                              const uint32_t *first) {
    RELATA_TRY(relata_sql_integer(names->store, &names->next, 0, names->error, "SELECT max(id) FROM alias", ""));
    names->next++;
    if (!names->is_part) {
        RELATA_TRY(relata_sql_begin(
            names->store, &names->old, names->error,
            "SELECT id,entity,name,norm,n_articles,is_canonical FROM alias ORDER BY +entity,+norm", ""));
        RELATA_TRY(relata_sql_next(names->store, names->old, &names->has_old, names->error));
    }
    for (uint32_t i = 0; i < n_clusters; i++) {
        uint32_t c = sorted[i];
        names->uses.n = 0;
        for (uint32_t j = first[c]; j < first[c + 1]; j++)
            RELATA_TRY(add_local(names, &locals->items[order[j]]));
        for (const char *p = clusters[c].aliases ? clusters[c].aliases : ""; *p;) {
            size_t n = strcspn(p, "\n");
            RELATA_TRY(add_use(names, p, n, UINT32_MAX));
            p += n + (p[n] == '\n');
        }
        RELATA_TRY(collect(names, &clusters[c]));
        RELATA_TRY(write_entity(names, ids[c]));
    }
    while (names->has_old)
        RELATA_TRY(delete_old(names));
    return RELATA_OK;
}

RelataStatus relata_store_write_aliases(RelataStore *store, const RelataLocals *locals, const RelataCluster *clusters,
                                        uint32_t n_clusters, const int64_t *ids, const uint32_t *order,
                                        const uint32_t *first, bool is_part, RelataError *error) {
    Names names = {.store = store, .error = error, .is_part = is_part, .strings = relata_map_new()};
    uint32_t *sorted = malloc(((size_t)n_clusters + 1) * sizeof *sorted);
    RelataStatus status = names.strings && sorted ? RELATA_OK : relata_store_no_memory(store, error);
    if (status == RELATA_OK) {
        for (uint32_t c = 0; c < n_clusters; c++)
            sorted[c] = c;
        if (n_clusters)
            qsort_r(sorted, n_clusters, sizeof *sorted, by_id, (void *)ids);
        status = write_all(&names, locals, clusters, sorted, n_clusters, ids, order, first);
    }
    relata_map_free(names.strings);
    free(sorted);
    free(names.norms);
    free(names.uses.items);
    free(names.aliases.items);
    relata_strbuf_clear(&names.scratch);
    return status;
}

RelataStatus relata_store_delete_aliases(RelataStore *store, int64_t entity, RelataError *error) {
    Names names = {.store = store, .error = error};
    RELATA_TRY(begin_entity(&names, entity));
    while (names.has_old)
        RELATA_TRY(delete_old(&names));
    return RELATA_OK;
}
