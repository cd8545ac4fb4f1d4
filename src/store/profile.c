// All that is known of one entity: its names, types, statements, articles, and why they are taken to speak of it.
#include "store/internal.h"

#include <stdlib.h>
#include <string.h>

static RelataStatus read_types(RelataStore *store, int64_t entity, RelataProfile *out, RelataError *error) {
    sqlite3_stmt *query;
    RELATA_TRY(relata_sql_begin(store, &query, error,
                                "SELECT l.type,count(DISTINCT m.local>>20) AS n FROM member m"
                                " CROSS JOIN local l ON l.id=m.local WHERE m.entity=? GROUP BY l.type"
                                " ORDER BY n DESC,l.type",
                                "i", entity));
    RelataStatus status;
    bool row;
    RELATA_SQL_EACH(store, query, row, status, error) {
        int type = sqlite3_column_int(query, 0);
        if (out->n_types == RELATA_N_TYPES || type < 0 || type >= RELATA_N_TYPES)
            continue;
        out->types[out->n_types].type = (RelataType)type;
        out->types[out->n_types++].n_articles = (uint32_t)sqlite3_column_int64(query, 1);
    }
    return status;
}

static RelataStatus read_entity(RelataStore *store, RelataAnswer *answer, int64_t entity, RelataProfile *out,
                                RelataError *error) {
    RELATA_TRY(relata_store_node(store, answer, entity, &out->entity, error));
    sqlite3_stmt *query;
    RELATA_TRY(
        relata_sql_begin(store, &query, error, "SELECT key,kind,n_mentions FROM entity WHERE id=?", "i", entity));
    bool row;
    RELATA_TRY(relata_sql_next(store, query, &row, error));
    if (row) {
        out->key = relata_sql_string(answer, query, 0);
        int kind = sqlite3_column_int(query, 1);
        out->kind =
            kind >= RELATA_ENTITY_NAMED && kind <= RELATA_ENTITY_EMPTY ? (RelataEntityKind)kind : RELATA_ENTITY_NOMINAL;
        out->n_mentions = (uint32_t)sqlite3_column_int64(query, 2);
    }
    sqlite3_reset(query);
    return RELATA_OK;
}

static RelataStatus read_appearances(RelataStore *store, RelataAnswer *answer, int64_t entity, uint32_t limit,
                                     RelataProfile *out, RelataError *error) {
    RELATA_ARRAY(RelataAppearance) found = {0};
    sqlite3_stmt *query;
    // In a group SQLite takes the bare column from the row of the greatest length.
    RELATA_TRY(relata_sql_begin(store, &query, error,
                                "SELECT d.name,d.title,d.published,l.name,sum(l.n_mentions),max(length(l.name)*1000"
                                "+1000-(l.id&1023)) FROM member m CROSS JOIN local l ON l.id=m.local"
                                " CROSS JOIN document d ON d.id=m.local>>20 WHERE m.entity=?1 GROUP BY d.id"
                                " ORDER BY d.published IS NULL,d.published,d.name LIMIT ?2",
                                "ii", entity, limit ? (int64_t)limit : (int64_t)-1));
    RelataStatus status;
    bool row;
    RELATA_SQL_EACH(store, query, row, status, error) {
        RelataAppearance item = {.doc = relata_sql_string(answer, query, 0),
                                 .title = relata_sql_string(answer, query, 1),
                                 .published = relata_sql_string(answer, query, 2),
                                 .name = relata_sql_string(answer, query, 3),
                                 .n_mentions = (uint32_t)sqlite3_column_int64(query, 4)};
        if (!item.doc || !item.name || !RELATA_ARRAY_ADD(&found, item)) {
            status = relata_store_no_memory(store, error);
            break;
        }
    }
    sqlite3_reset(query);
    out->appearances = RELATA_ARENA_NEW(answer->arena, RelataAppearance, found.n);
    if (status == RELATA_OK && !out->appearances)
        status = relata_store_no_memory(store, error);
    if (status == RELATA_OK && found.n)
        memcpy(out->appearances, found.items, found.n * sizeof *found.items);
    out->n_appearances = (uint32_t)found.n;
    free(found.items);
    return status;
}

// "surname, borne by one person only (Jane Doe)"
static const char *reason_of(RelataAnswer *answer, sqlite3_stmt *query) {
    const char *text = relata_reason_text((RelataReason)sqlite3_column_int(query, 3));
    const char *via = (const char *)sqlite3_column_text(query, 6), *key = (const char *)sqlite3_column_text(query, 7);
    if (sqlite3_column_int(query, 3) == RELATA_REASON_KEY && key)
        return relata_arena_printf(answer->arena, "%s %s", text, key);
    return via ? relata_arena_printf(answer->arena, "%s (%.200s)", text, via)
               : relata_arena_string(answer->arena, text);
}

static RelataStatus read_reasons(RelataStore *store, RelataAnswer *answer, int64_t entity, RelataProfile *out,
                                 RelataError *error) {
    RELATA_ARRAY(RelataMergeReason) found = {0};
    sqlite3_stmt *query;
    RELATA_TRY(
        relata_sql_begin(store, &query, error,
                         "SELECT min(d.name),l.name,l.type,m.reason,max(m.score),count(DISTINCT d.id),v.name,l.key"
                         " FROM member m CROSS JOIN local l ON l.id=m.local"
                         " CROSS JOIN document d ON d.id=m.local>>20 LEFT JOIN local v ON v.id=m.via"
                         " WHERE m.entity=? GROUP BY l.name,l.type,m.reason,v.name"
                         " ORDER BY 5 DESC,l.name,l.type,m.reason,v.name",
                         "i", entity));
    RelataStatus status;
    bool row;
    RELATA_SQL_EACH(store, query, row, status, error) {
        RelataMergeReason item = {.doc = relata_sql_string(answer, query, 0),
                                  .name = relata_sql_string(answer, query, 1),
                                  .type = (RelataType)(unsigned)sqlite3_column_int(query, 2) < RELATA_N_TYPES
                                              ? (RelataType)sqlite3_column_int(query, 2)
                                              : RELATA_TYPE_OTHER,
                                  .reason = reason_of(answer, query),
                                  .score = sqlite3_column_double(query, 4),
                                  .n_articles = (uint32_t)sqlite3_column_int64(query, 5)};
        if (!item.doc || !item.name || !item.reason || !RELATA_ARRAY_ADD(&found, item)) {
            status = relata_store_no_memory(store, error);
            break;
        }
    }
    sqlite3_reset(query);
    out->reasons = RELATA_ARENA_NEW(answer->arena, RelataMergeReason, found.n);
    if (status == RELATA_OK && !out->reasons)
        status = relata_store_no_memory(store, error);
    if (status == RELATA_OK && found.n)
        memcpy(out->reasons, found.items, found.n * sizeof *found.items);
    out->n_reasons = (uint32_t)found.n;
    free(found.items);
    return status;
}

// Offices and memberships: what one is, rather than what one does.
#define ROLES                                                                                                          \
    "'president of','prime minister of','monarch of','minister of','foreign minister of','defense minister of',"       \
    "'finance minister of','ambassador to','governor of','mayor of','speaker of','leads','chief executive of',"        \
    "'spokesperson for','adviser to','works for','member of','founded','position held','represents','candidate for'"

static RelataStatus read_roles(RelataStore *store, RelataAnswer *answer, int64_t entity, RelataProfile *out,
                               RelataError *error) {
    RELATA_ARRAY(RelataStatement) found = {0};
    sqlite3_stmt *query;
    RELATA_TRY(relata_sql_begin(store, &query, error,
                                RELATA_SELECT_STATEMENT
                                " WHERE s.subject=? AND s.polarity=0 AND s.relation IN (SELECT id FROM relation"
                                " WHERE name IN (" ROLES "))"
                                " ORDER BY t.time_start IS NULL,t.time_start,s.n_articles DESC,s.confidence DESC,"
                                "r.name,b.name,s.id LIMIT 50",
                                "i", entity));
    RelataStatus status;
    bool row;
    RELATA_SQL_EACH(store, query, row, status, error) {
        RelataStatement statement;
        status = relata_row_statement(store, answer, query, &statement, error);
        if (status == RELATA_OK && !RELATA_ARRAY_ADD(&found, statement))
            status = relata_store_no_memory(store, error);
        if (status != RELATA_OK)
            break;
    }
    sqlite3_reset(query);
    if (status == RELATA_OK)
        status = RELATA_GIVE(store, answer, &found, &out->roles, error);
    out->n_roles = status == RELATA_OK ? (uint32_t)found.n : 0;
    free(found.items);
    return status;
}

RelataStatus relata_store_profile(RelataStore *store, RelataAnswer *answer, int64_t entity,
                                  const RelataProfileOptions *options, RelataProfile *out, RelataError *error) {
    static const RelataProfileOptions defaults = {0};
    options = options ? options : &defaults;
    *out = (RelataProfile){0};
    RELATA_TRY(read_entity(store, answer, entity, out, error));
    RELATA_TRY(relata_store_aliases(store, answer, entity, &out->aliases, error));
    RELATA_TRY(read_types(store, entity, out, error));
    RELATA_TRY(read_roles(store, answer, entity, out, error));
    RELATA_TRY(relata_store_of_entity(store, answer, entity, &options->filter, options->limit, &out->n_statements,
                                      &out->statements, error));
    RELATA_TRY(read_appearances(store, answer, entity, options->limit, out, error));
    return options->why ? read_reasons(store, answer, entity, out, error) : RELATA_OK;
}
