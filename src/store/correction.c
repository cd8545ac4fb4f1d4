// Corrections by a person: kept by normalised names, beside the articles, and applied by every resolution.
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

static RelataStatus note(RelataStore *store, RelataAnswer *answer, RelataCorrectionKind kind, const char *first,
                         const char *second, RelataError *error) {
    const char *first_norm = NULL, *second_norm = NULL;
    RELATA_TRY(norm_of(store, answer, first, &first_norm, error));
    RELATA_TRY(norm_of(store, answer, second, &second_norm, error));
    if (strcmp(first_norm, second_norm) == 0)
        return relata_fail(error, RELATA_ARGUMENT, store->path, 0, 0, "both names are the same");
    // A correction takes back its opposite.
    RELATA_TRY(relata_sql_run(store, error,
                              "DELETE FROM correction WHERE ((first_norm=?1 AND second_norm=?2) OR"
                              " (first_norm=?2 AND second_norm=?1)) AND (kind>=2)<>(?3>=2)",
                              "ssi", first_norm, second_norm, (int64_t)kind));
    RELATA_TRY(relata_sql_run(store, error,
                              "INSERT OR IGNORE INTO correction(kind,first,second,first_norm,second_norm)"
                              " VALUES (?,?,?,?,?)",
                              "issss", (int64_t)kind, first, second, first_norm, second_norm));
    return relata_store_set_meta(store, "is_resolved", 0, error);
}

// `is_entity`: the second name is an entity's too, not only a name.
static RelataStatus correct(RelataStore *store, RelataCorrectionKind kind, const char *first, const char *second,
                            bool is_entity, RelataError *error) {
    RelataAnswer *answer = relata_answer_new();
    if (!answer)
        return relata_store_no_memory(store, error);
    const char *first_name = NULL, *second_name = second;
    RelataStatus status = relata_store_begin(store, error);
    if (status == RELATA_OK)
        status = name_of(store, answer, first, &first_name, error);
    if (status == RELATA_OK && is_entity)
        status = name_of(store, answer, second, &second_name, error);
    if (status == RELATA_OK)
        status = note(store, answer, kind, first_name, second_name, error);
    relata_answer_free(answer);
    if (status == RELATA_OK)
        return relata_store_commit(store, error);
    relata_store_rollback(store);
    return status;
}

RelataStatus relata_store_alias(RelataStore *store, const char *entity, const char *alias, RelataError *error) {
    return correct(store, RELATA_CORRECTION_ALIAS, entity, alias, false, error);
}

RelataStatus relata_store_merge(RelataStore *store, const char *first, const char *second, RelataError *error) {
    return correct(store, RELATA_CORRECTION_MERGE, first, second, true, error);
}

RelataStatus relata_store_split(RelataStore *store, const char *entity, const char *name, RelataError *error) {
    return correct(store, RELATA_CORRECTION_SPLIT, entity, name, false, error);
}

RelataStatus relata_store_never_merge(RelataStore *store, const char *first, const char *second, RelataError *error) {
    return correct(store, RELATA_CORRECTION_NEVER, first, second, true, error);
}
