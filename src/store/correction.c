// Corrections by a person: kept by normalised names, beside the articles, and applied by every resolution. review.c
// keeps them in a text file too.
#include "store/internal.h"

#include <string.h>

// The canonical name of the entity that `text` means, in the answer.
static RelataStatus name_of(RelataStore *store, RelataAnswer *answer, const char *text, const char **out,
                            RelataError *error) {
    RelataNode node;
    RELATA_TRY(relata_store_find(store, answer, text, &node, NULL, error));
    *out = node.name;
    return RELATA_OK;
}

static RelataStatus norm_of(RelataStore *store, RelataAnswer *answer, const char *name, const char **out,
                            RelataError *error) {
    RelataStrbuf norm = {0};
    relata_name_normalize(name, &norm);
    *out = norm.failed || !norm.n ? NULL : relata_arena_copy(answer->arena, norm.bytes, norm.n);
    bool failed = norm.failed;
    relata_strbuf_clear(&norm);
    if (failed)
        return relata_store_no_memory(store, error);
    return *out ? RELATA_OK : relata_fail(error, RELATA_ARGUMENT, store->path, 0, 0, "an empty name");
}

static RelataStatus note(RelataStore *store, RelataAnswer *answer, const RelataCorrection *correction,
                         RelataError *error) {
    const char *first_norm = NULL, *second_norm = NULL;
    RELATA_TRY(norm_of(store, answer, correction->name, &first_norm, error));
    RELATA_TRY(norm_of(store, answer, correction->other, &second_norm, error));
    if (strcmp(first_norm, second_norm) == 0)
        return relata_fail(error, RELATA_ARGUMENT, store->path, 0, 0, "both names are the same");
    // A correction takes back its opposite.
    RELATA_TRY(relata_sql_run(store, error,
                              "DELETE FROM correction WHERE ((first_norm=?1 AND second_norm=?2) OR"
                              " (first_norm=?2 AND second_norm=?1)) AND (kind>=2)<>(?3>=2)",
                              "ssi", first_norm, second_norm, (int64_t)correction->kind));
    RELATA_TRY(relata_sql_run(store, error,
                              "INSERT OR IGNORE INTO correction(kind,first,second,first_norm,second_norm)"
                              " VALUES (?,?,?,?,?)",
                              "issss", (int64_t)correction->kind, correction->name, correction->other, first_norm,
                              second_norm));
    RELATA_TRY(relata_store_set_meta(store, "is_resolved", 0, error));
    RELATA_TRY(relata_store_set_meta(store, "has_parts", 0, error)); // a correction may concern anything
    return relata_store_write_review(store, correction, error);
}

// ------------------------------------------------------------------------------------------ what the names mean

// Joining: the entities' canonical names.
static RelataStatus name_merge(RelataStore *store, RelataAnswer *answer, RelataCorrection *out, RelataError *error) {
    RELATA_TRY(name_of(store, answer, out->name, &out->name, error));
    return name_of(store, answer, out->other, &out->other, error);
}

static RelataStatus name_alias(RelataStore *store, RelataAnswer *answer, RelataCorrection *out, RelataError *error) {
    return name_of(store, answer, out->name, &out->name, error);
}

// Keeping apart: two entities' canonical names; where they are one now, the names as they were given.
static RelataStatus name_never(RelataStore *store, RelataAnswer *answer, RelataCorrection *out, RelataError *error) {
    RelataNode first, second;
    RELATA_TRY(relata_store_find(store, answer, out->name, &first, NULL, error));
    RELATA_TRY(relata_store_find(store, answer, out->other, &second, NULL, error));
    if (first.id == second.id)
        return RELATA_OK;
    out->name = first.name;
    out->other = second.name;
    return RELATA_OK;
}

// What the articles of an entity call it: `n` whose name is the one asked for, and the most usual of the other names.
typedef struct {
    uint64_t n;
    const char *other; // NULL = none
} Parts;

static RelataStatus parts_of(RelataStore *store, RelataAnswer *answer, int64_t entity, const char *norm, Parts *out,
                             RelataError *error) {
    sqlite3_stmt *statement;
    RelataStrbuf other = {0};
    RelataStatus status;
    bool row;
    RELATA_TRY(relata_sql_begin(store, &statement, error,
                                "SELECT l.name,count(*) n FROM member m JOIN local l ON l.id=m.local WHERE m.entity=?"
                                " GROUP BY l.name ORDER BY n DESC,l.name",
                                "i", entity));
    RELATA_SQL_EACH(store, statement, row, status, error) {
        const char *name = (const char *)sqlite3_column_text(statement, 0);
        relata_name_normalize(name, &other);
        if (strcmp(relata_strbuf_string(&other), norm) == 0)
            out->n += (uint64_t)sqlite3_column_int64(statement, 1);
        else if (!out->other)
            out->other = relata_arena_string(answer->arena, name);
    }
    relata_strbuf_clear(&other);
    return status;
}

// Splitting: the name must be what some of the entity's articles, but not all, call it.
static RelataStatus name_split(RelataStore *store, RelataAnswer *answer, RelataCorrection *out, RelataError *error) {
    RelataNode node;
    Parts parts = {0};
    const char *norm = NULL, *canonical = NULL;
    RELATA_TRY(relata_store_find(store, answer, out->name, &node, NULL, error));
    RELATA_TRY(norm_of(store, answer, out->other, &norm, error));
    RELATA_TRY(norm_of(store, answer, node.name, &canonical, error));
    RELATA_TRY(parts_of(store, answer, node.id, norm, &parts, error));
    if (!parts.n && strcmp(norm, canonical) != 0)
        return relata_fail(
            error, RELATA_NOT_FOUND, store->path, 0, 0,
            "no article has %.80s for an entity of its own that was joined to %.80s: nothing to split off", out->other,
            node.name);
    if (!parts.other || !parts.n)
        return relata_fail(error, RELATA_NOT_FOUND, store->path, 0, 0,
                           "%.80s is what every article calls it: nothing to split it from", out->other);
    out->name = strcmp(norm, canonical) == 0 ? parts.other : node.name;
    return RELATA_OK;
}

typedef RelataStatus NameFn(RelataStore *store, RelataAnswer *answer, RelataCorrection *out, RelataError *error);

static RelataStatus correct(RelataStore *store, RelataCorrectionKind kind, const char *first, const char *second,
                            RelataError *error) {
    static NameFn *const NAMES[] = {[RELATA_CORRECTION_ALIAS] = name_alias,
                                    [RELATA_CORRECTION_MERGE] = name_merge,
                                    [RELATA_CORRECTION_SPLIT] = name_split,
                                    [RELATA_CORRECTION_NEVER] = name_never};
    if (strpbrk(first, "\r\n") || strpbrk(second, "\r\n") || strstr(second, "\" = "))
        return relata_fail(error, RELATA_ARGUMENT, store->path, 0, 0, "a name that does not fit on a line");
    RelataAnswer *answer = relata_answer_new();
    if (!answer)
        return relata_store_no_memory(store, error);
    RelataCorrection correction = {.kind = kind, .name = first, .other = second};
    RelataStatus status = relata_store_begin(store, error);
    if (status == RELATA_OK)
        status = NAMES[kind](store, answer, &correction, error);
    if (status == RELATA_OK)
        status = note(store, answer, &correction, error);
    relata_answer_free(answer);
    if (status == RELATA_OK)
        return relata_store_commit(store, error);
    relata_store_rollback(store);
    return status;
}

RelataStatus relata_store_alias(RelataStore *store, const char *entity, const char *alias, RelataError *error) {
    return correct(store, RELATA_CORRECTION_ALIAS, entity, alias, error);
}

RelataStatus relata_store_merge(RelataStore *store, const char *first, const char *second, RelataError *error) {
    return correct(store, RELATA_CORRECTION_MERGE, first, second, error);
}

RelataStatus relata_store_split(RelataStore *store, const char *entity, const char *name, RelataError *error) {
    return correct(store, RELATA_CORRECTION_SPLIT, entity, name, error);
}

RelataStatus relata_store_never_merge(RelataStore *store, const char *first, const char *second, RelataError *error) {
    return correct(store, RELATA_CORRECTION_NEVER, first, second, error);
}
