// Parts: which entities of articles have to be resolved together.
//
// Identity compares two entities only where they share a key of some kind (a name, a surname, a sound, an acronym …).
// Entities that share a key, directly or through others, are a part. Adding or removing an article changes what its
// own parts come to, and nothing else, so only these are resolved anew: the work depends on what the article touches,
// not on the size of the store. Parts are never divided again when articles go; they are then larger than need be,
// which costs time and changes nothing. A resolution of everything makes them anew.
#include "store/internal.h"

#include <stdlib.h>
#include <string.h>

// More than this share of the store is resolved whole.
enum { SMALL_SHARE = 4, ALWAYS_SMALL = 16 };

int64_t relata_store_link(char kind, const char *text) {
    uint64_t hash = relata_hash_mix(relata_hash(text, strlen(text)), (unsigned char)kind);
    return (int64_t)(hash >> 1);
}

static int by_hash(const void *a, const void *b) {
    const RelataLink *x = a, *y = b;
    if (x->hash != y->hash)
        return x->hash < y->hash ? -1 : 1;
    return x->unit < y->unit ? -1 : x->unit > y->unit;
}

static uint32_t root_of(uint32_t *parent, uint32_t i) {
    while (parent[i] != i) {
        parent[i] = parent[parent[i]];
        i = parent[i];
    }
    return i;
}

static void join(uint32_t *parent, uint32_t a, uint32_t b) {
    a = root_of(parent, a);
    b = root_of(parent, b);
    parent[a > b ? a : b] = a < b ? a : b;
}

// ------------------------------------------------------------------------------------------ what was touched

RelataStatus relata_store_touch(RelataStore *store, RelataTouch kind, int64_t id, RelataError *error) {
    return relata_sql_run(store, error, "INSERT OR IGNORE INTO touched VALUES (?,?)", "ii", (int64_t)kind, id);
}

static RelataStatus root_part(RelataStore *store, int64_t part, int64_t *out, RelataError *error) {
    return relata_sql_integer(store, out, part, error, "SELECT root FROM part_root WHERE part=?", "i", part);
}

// Every entity has a key for its name, so that leads to its part.
static RelataStatus touch_part(RelataStore *store, const char *name, RelataStrbuf *norm, RelataError *error) {
    int64_t part = 0;
    relata_name_normalize(name, norm);
    if (norm->failed)
        return relata_store_no_memory(store, error);
    RELATA_TRY(relata_sql_integer(store, &part, 0, error, "SELECT part FROM link WHERE key=?", "i",
                                  relata_store_link('n', relata_strbuf_string(norm))));
    if (!part)
        return RELATA_OK;
    RELATA_TRY(root_part(store, part, &part, error));
    return relata_store_touch(store, RELATA_TOUCHED_PART, part, error);
}

static RelataStatus touch_parts(RelataStore *store, int64_t first, int64_t last, RelataError *error) {
    sqlite3_stmt *statement;
    RelataStrbuf norm = {0};
    RelataStatus status;
    bool row;
    RELATA_TRY(relata_sql_begin(store, &statement, error, "SELECT name FROM local WHERE id BETWEEN ? AND ?", "ii",
                                first, last));
    RELATA_SQL_EACH(store, statement, row, status, error) {
        status = touch_part(store, (const char *)sqlite3_column_text(statement, 0), &norm, error);
        if (status != RELATA_OK)
            break;
    }
    sqlite3_reset(statement);
    relata_strbuf_clear(&norm);
    return status;
}

RelataStatus relata_store_touch_deleted(RelataStore *store, int64_t first, int64_t last, RelataError *error) {
    RELATA_TRY(touch_parts(store, first, last, error));
    RELATA_TRY(relata_sql_run(store, error,
                              "INSERT OR IGNORE INTO touched SELECT ?,entity FROM member WHERE local BETWEEN ? AND ?",
                              "iii", (int64_t)RELATA_TOUCHED_ENTITY, first, last));
    RELATA_TRY(relata_sql_run(
        store, error, "INSERT OR IGNORE INTO touched SELECT ?,statement FROM support WHERE claim BETWEEN ? AND ?",
        "iii", (int64_t)RELATA_TOUCHED_STATEMENT, first, last));
    RELATA_TRY(relata_sql_run(store, error, "DELETE FROM touched WHERE kind=? AND id=?", "ii",
                              (int64_t)RELATA_TOUCHED_DOCUMENT, first >> RELATA_DOCUMENT_SHIFT));
    RELATA_TRY(relata_sql_run(store, error, "DELETE FROM member WHERE local BETWEEN ? AND ?", "ii", first, last));
    return relata_sql_run(store, error, "DELETE FROM support WHERE claim BETWEEN ? AND ?", "ii", first, last);
}

static RelataStatus touched(RelataStore *store, RelataTouch kind, RelataNumbers *out, RelataError *error) {
    sqlite3_stmt *statement;
    RELATA_TRY(relata_sql_begin(store, &statement, error, "SELECT id FROM touched WHERE kind=? ORDER BY id", "i",
                                (int64_t)kind));
    return relata_numbers_read(store, out, statement, error);
}

RelataStatus relata_store_changed(RelataStore *store, int64_t **ids, size_t *n, bool *is_small, RelataError *error) {
    RelataNumbers documents = {0};
    int64_t n_documents = 0, has_parts = 0;
    *ids = NULL;
    *n = 0;
    *is_small = false;
    RELATA_TRY(relata_store_meta(store, "has_parts", &has_parts, error));
    RELATA_TRY(relata_sql_integer(store, &n_documents, 0, error, "SELECT count(*) FROM document", ""));
    if (!has_parts)
        return RELATA_OK;
    RelataStatus status = touched(store, RELATA_TOUCHED_DOCUMENT, &documents, error);
    *is_small =
        status == RELATA_OK && (documents.n <= ALWAYS_SMALL || documents.n * SMALL_SHARE * 4 <= (size_t)n_documents);
    *ids = documents.items;
    *n = documents.n;
    return status;
}

// ------------------------------------------------------------------------------------------ all parts

static uint32_t *join_units(uint32_t n_units, RelataLinks *links) {
    uint32_t *parent = malloc(((size_t)n_units + 1) * sizeof *parent);
    for (uint32_t i = 0; parent && i < n_units; i++)
        parent[i] = i;
    if (links->n)
        qsort(links->items, links->n, sizeof *links->items, by_hash);
    for (size_t i = 1; parent && i < links->n; i++)
        if (links->items[i].hash == links->items[i - 1].hash)
            join(parent, links->items[i - 1].unit, links->items[i].unit);
    return parent;
}

typedef struct {
    int64_t part, local;
} Place;

static int by_part(const void *a, const void *b) {
    const Place *x = a, *y = b;
    if (x->part != y->part)
        return x->part < y->part ? -1 : 1;
    return x->local < y->local ? -1 : x->local > y->local;
}

static RelataStatus write_places(RelataStore *store, const RelataLocals *locals, const uint32_t *unit_of,
                                 uint32_t *parent, RelataError *error) {
    Place *places = malloc((locals->n + 1) * sizeof *places);
    if (!places)
        return relata_store_no_memory(store, error);
    for (size_t i = 0; i < locals->n; i++)
        places[i] = (Place){(int64_t)root_of(parent, unit_of[i]) + 1, locals->items[i].id};
    if (locals->n)
        qsort(places, locals->n, sizeof *places, by_part);
    RelataStatus status = RELATA_OK;
    for (size_t i = 0; i < locals->n && status == RELATA_OK; i++)
        status = relata_sql_run(store, error, "INSERT INTO part VALUES (?,?)", "ii", places[i].part, places[i].local);
    free(places);
    return status;
}

RelataStatus relata_store_write_parts(RelataStore *store, const RelataLocals *locals, const uint32_t *unit_of,
                                      uint32_t n_units, RelataLinks *links, RelataError *error) {
    uint32_t *parent = join_units(n_units, links);
    if (!parent)
        return relata_store_no_memory(store, error);
    RelataStatus status =
        relata_sql_exec(store, "DELETE FROM link; DELETE FROM part; DELETE FROM part_root; DELETE FROM touched", error);
    for (size_t i = 0; i < links->n && status == RELATA_OK; i++)
        if (!i || links->items[i].hash != links->items[i - 1].hash)
            status = relata_sql_run(store, error, "INSERT INTO link VALUES (?,?)", "ii", links->items[i].hash,
                                    (int64_t)root_of(parent, links->items[i].unit) + 1);
    if (status == RELATA_OK)
        status = write_places(store, locals, unit_of, parent, error);
    free(parent);
    if (status == RELATA_OK)
        status = relata_store_set_meta(store, "last_part", n_units, error);
    if (status == RELATA_OK)
        status = relata_store_set_meta(store, "n_locals", (int64_t)locals->n, error);
    return status == RELATA_OK ? relata_store_set_meta(store, "has_parts", 1, error) : status;
}

// ------------------------------------------------------------------------------------------ some parts

// New units and the parts that are there, in one forest: units first.
typedef struct {
    RelataStore *store;
    RelataError *error;
    uint32_t n_units;
    RelataNumbers parts; // [n] roots that are there, in the order met
    uint32_t *parent;    // [n_units + n_links]
} Forest;

static RelataStatus node_of_part(Forest *forest, int64_t part, uint32_t *out) {
    for (size_t i = 0; i < forest->parts.n; i++)
        if (forest->parts.items[i] == part) {
            *out = forest->n_units + (uint32_t)i;
            return RELATA_OK;
        }
    if (!RELATA_ARRAY_ADD(&forest->parts, part))
        return relata_store_no_memory(forest->store, forest->error);
    *out = forest->n_units + (uint32_t)forest->parts.n - 1;
    forest->parent[*out] = *out;
    return RELATA_OK;
}

static RelataStatus find_parts(Forest *forest, const RelataLinks *links) {
    for (size_t i = 0; i < links->n; i++) {
        const RelataLink *link = &links->items[i];
        int64_t part = 0;
        uint32_t node = 0;
        if (i && link->hash == links->items[i - 1].hash)
            continue; // its units are joined already
        RELATA_TRY(relata_sql_integer(forest->store, &part, 0, forest->error, "SELECT part FROM link WHERE key=?", "i",
                                      link->hash));
        if (!part)
            continue;
        RELATA_TRY(root_part(forest->store, part, &part, forest->error));
        RELATA_TRY(node_of_part(forest, part, &node));
        join(forest->parent, link->unit, node);
    }
    return RELATA_OK;
}

// The part that each tree of the forest becomes, by its root: the first of those that are there, else a new one.
static RelataStatus name_trees(Forest *forest, int64_t *part_of) {
    int64_t last = 0;
    RELATA_TRY(relata_store_meta(forest->store, "last_part", &last, forest->error));
    for (size_t i = 0; i < forest->parts.n; i++) {
        int64_t part = forest->parts.items[i], *tree = &part_of[root_of(forest->parent, forest->n_units + (uint32_t)i)];
        if (!*tree) {
            *tree = part;
            continue;
        }
        RELATA_TRY(relata_sql_run(forest->store, forest->error, "UPDATE part_root SET root=? WHERE root=?", "ii", *tree,
                                  part));
        RELATA_TRY(
            relata_sql_run(forest->store, forest->error, "INSERT INTO part_root VALUES (?,?)", "ii", part, *tree));
    }
    for (uint32_t i = 0; i < forest->n_units; i++) {
        uint32_t root = root_of(forest->parent, i);
        part_of[root] = part_of[root] ? part_of[root] : ++last;
    }
    return relata_store_set_meta(forest->store, "last_part", last, forest->error);
}

static RelataStatus write_added(Forest *forest, const int64_t *part_of, const RelataLocals *added,
                                const uint32_t *unit_of, const RelataLinks *links) {
    for (size_t i = 0; i < links->n; i++)
        RELATA_TRY(relata_sql_run(forest->store, forest->error, "INSERT OR IGNORE INTO link VALUES (?,?)", "ii",
                                  links->items[i].hash, part_of[root_of(forest->parent, links->items[i].unit)]));
    for (size_t i = 0; i < added->n; i++)
        RELATA_TRY(relata_sql_run(forest->store, forest->error, "INSERT OR IGNORE INTO part VALUES (?,?)", "ii",
                                  part_of[root_of(forest->parent, unit_of[i])], added->items[i].id));
    return RELATA_OK;
}

static RelataStatus forget_deleted(RelataStore *store, int64_t root, RelataError *error) {
    return relata_sql_run(store, error,
                          "DELETE FROM part WHERE (part=?1 OR part IN (SELECT part FROM part_root WHERE root=?1))"
                          " AND NOT EXISTS (SELECT 1 FROM local WHERE local.id=part.local)",
                          "i", root);
}

// Locals of the parts of these roots.
static RelataStatus locals_of(RelataStore *store, const RelataNumbers *roots, RelataNumbers *out, RelataError *error) {
    for (size_t i = 0; i < roots->n; i++) {
        sqlite3_stmt *statement;
        RELATA_TRY(relata_sql_begin(store, &statement, error,
                                    "SELECT local FROM part WHERE part=?1 OR part IN"
                                    " (SELECT part FROM part_root WHERE root=?1)",
                                    "i", roots->items[i]));
        RELATA_TRY(relata_numbers_read(store, out, statement, error));
    }
    relata_numbers_sort(out);
    return RELATA_OK;
}

static RelataStatus add_forest(Forest *forest, const RelataLocals *added, const uint32_t *unit_of, RelataLinks *links,
                               RelataNumbers *roots) {
    size_t n = (size_t)forest->n_units + links->n + 1;
    int64_t *part_of = calloc(n, sizeof *part_of);
    uint32_t *parent = join_units(forest->n_units, links);
    uint32_t *grown = parent ? realloc(parent, n * sizeof *parent) : NULL;
    forest->parent = grown ? grown : parent;
    RelataStatus status = part_of && grown ? RELATA_OK : relata_store_no_memory(forest->store, forest->error);
    if (status == RELATA_OK)
        status = find_parts(forest, links);
    if (status == RELATA_OK)
        status = name_trees(forest, part_of);
    if (status == RELATA_OK)
        status = write_added(forest, part_of, added, unit_of, links);
    for (uint32_t i = 0; i < forest->n_units && status == RELATA_OK; i++)
        if (!RELATA_ARRAY_ADD(roots, part_of[root_of(forest->parent, i)]))
            status = relata_store_no_memory(forest->store, forest->error);
    free(part_of);
    free(forest->parent);
    free(forest->parts.items);
    return status;
}

// Roots of the parts that lost members, which may have gone into others meanwhile.
static RelataStatus add_touched(RelataStore *store, RelataNumbers *roots, RelataError *error) {
    size_t first = roots->n;
    RELATA_TRY(touched(store, RELATA_TOUCHED_PART, roots, error));
    for (size_t i = first; i < roots->n; i++)
        RELATA_TRY(root_part(store, roots->items[i], &roots->items[i], error));
    relata_numbers_sort(roots);
    return RELATA_OK;
}

RelataStatus relata_store_gather_parts(RelataStore *store, const RelataLocals *added, const uint32_t *unit_of,
                                       uint32_t n_units, RelataLinks *links, RelataLocals *out, bool *is_small,
                                       RelataError *error) {
    Forest forest = {.store = store, .error = error, .n_units = n_units};
    RelataNumbers roots = {0}, locals = {0};
    int64_t n_all = 0;
    *is_small = false;
    RelataStatus status = add_forest(&forest, added, unit_of, links, &roots);
    if (status == RELATA_OK)
        status = add_touched(store, &roots, error);
    if (status == RELATA_OK)
        status = locals_of(store, &roots, &locals, error);
    if (status == RELATA_OK)
        status = relata_store_meta(store, "n_locals", &n_all, error);
    *is_small = status == RELATA_OK && locals.n <= (size_t)n_all / SMALL_SHARE + ALWAYS_SMALL * added->n;
    if (*is_small)
        status = relata_store_load_some(store, locals.items, locals.n, out, error);
    for (size_t i = 0; *is_small && status == RELATA_OK && out->n < locals.n && i < roots.n; i++)
        status = forget_deleted(store, roots.items[i], error);
    free(roots.items);
    free(locals.items);
    return status;
}
