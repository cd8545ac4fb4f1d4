// Counts of the whole store, and what its last resolution renamed.
#include "store/internal.h"

#include <stdlib.h>

enum { MAX_RELATIONS = 50, MAX_TOP = 20 };

static RelataStatus count(RelataStore *store, const char *sql, uint64_t *out, RelataError *error) {
    int64_t n = 0;
    RELATA_TRY(relata_sql_integer(store, &n, 0, error, sql, ""));
    *out = (uint64_t)n;
    return RELATA_OK;
}

static RelataStatus count_types(RelataStore *store, RelataAnswer *answer, RelataStats *out, RelataError *error) {
    out->types = RELATA_ARENA_NEW(answer->arena, RelataCount, RELATA_N_TYPES);
    if (!out->types)
        return relata_store_no_memory(store, error);
    sqlite3_stmt *query;
    RELATA_TRY(relata_sql_begin(store, &query, error,
                                "SELECT type,count(*) AS n FROM entity GROUP BY type ORDER BY n DESC,type", ""));
    RelataStatus status;
    bool row;
    RELATA_SQL_EACH(store, query, row, status, error) {
        if (out->n_types < RELATA_N_TYPES)
            out->types[out->n_types++] = (RelataCount){relata_type_name((RelataType)sqlite3_column_int(query, 0)),
                                                       (uint64_t)sqlite3_column_int64(query, 1)};
    }
    return status;
}

static RelataStatus count_relations(RelataStore *store, RelataAnswer *answer, RelataStats *out, RelataError *error) {
    out->relations = RELATA_ARENA_NEW(answer->arena, RelataCount, MAX_RELATIONS);
    if (!out->relations)
        return relata_store_no_memory(store, error);
    sqlite3_stmt *query;
    RELATA_TRY(relata_sql_begin(store, &query, error,
                                "SELECT r.name,n FROM (SELECT relation,count(*) AS n FROM statement GROUP BY relation)"
                                " JOIN relation r ON r.id=relation ORDER BY n DESC,r.name",
                                ""));
    RelataStatus status;
    bool row;
    RELATA_SQL_EACH(store, query, row, status, error) {
        out->n_relations_total++;
        if (out->n_relations == MAX_RELATIONS)
            continue;
        const char *name = relata_sql_string(answer, query, 0);
        out->relations[out->n_relations++] = (RelataCount){name ? name : "", (uint64_t)sqlite3_column_int64(query, 1)};
    }
    return status;
}

static RelataStatus read_top(RelataStore *store, RelataAnswer *answer, RelataStats *out, RelataError *error) {
    out->top = RELATA_ARENA_NEW(answer->arena, RelataNode, MAX_TOP);
    if (!out->top)
        return relata_store_no_memory(store, error);
    sqlite3_stmt *query;
    RELATA_TRY(relata_sql_begin(store, &query, error,
                                "SELECT " RELATA_NODE_COLUMNS " FROM (SELECT id,degree FROM entity"
                                " ORDER BY degree DESC LIMIT 200) f CROSS JOIN entity e ON e.id=f.id"
                                " ORDER BY e.degree DESC,e.n_articles DESC,e.name LIMIT ?",
                                "i", (int64_t)MAX_TOP));
    RelataStatus status;
    bool row;
    RELATA_SQL_EACH(store, query, row, status, error) {
        status = relata_row_node(store, answer, query, 0, &out->top[out->n_top++], error);
        if (status != RELATA_OK)
            break;
    }
    sqlite3_reset(query);
    return status;
}

static RelataStatus read_dates(RelataStore *store, RelataAnswer *answer, RelataStats *out, RelataError *error) {
    sqlite3_stmt *query;
    RELATA_TRY(relata_sql_begin(store, &query, error, "SELECT min(published),max(published) FROM document", ""));
    bool row;
    RELATA_TRY(relata_sql_next(store, query, &row, error));
    if (row) {
        out->first_published = relata_sql_string(answer, query, 0);
        out->last_published = relata_sql_string(answer, query, 1);
    }
    sqlite3_reset(query);
    return RELATA_OK;
}

RelataStatus relata_store_stats(RelataStore *store, RelataAnswer *answer, RelataStats *out, RelataError *error) {
    *out = (RelataStats){.is_resolved = relata_store_is_resolved(store)};
    RELATA_TRY(count(store, "SELECT count(*) FROM document", &out->n_articles, error));
    RELATA_TRY(count(store, "SELECT count(*) FROM entity", &out->n_entities, error));
    RELATA_TRY(count(store, "SELECT count(*) FROM alias WHERE NOT is_canonical", &out->n_aliases, error));
    RELATA_TRY(count(store, "SELECT count(*) FROM statement", &out->n_statements, error));
    RELATA_TRY(count(store, "SELECT count(*) FROM support", &out->n_evidence, error));
    RELATA_TRY(count(store, "SELECT count(*) FROM statement WHERE polarity<>0", &out->n_negative, error));
    RELATA_TRY(count(store, "SELECT count(*) FROM statement WHERE attributed<>0", &out->n_attributed, error));
    RELATA_TRY(
        count(store, "SELECT page_count*page_size FROM pragma_page_count,pragma_page_size", &out->n_bytes, error));
    RELATA_TRY(read_dates(store, answer, out, error));
    RELATA_TRY(count_types(store, answer, out, error));
    RELATA_TRY(count_relations(store, answer, out, error));
    return read_top(store, answer, out, error);
}

RelataStatus relata_store_renames(RelataStore *store, RelataAnswer *answer, RelataRenameList *out, RelataError *error) {
    *out = (RelataRenameList){0};
    int64_t n = 0;
    RELATA_TRY(relata_sql_integer(store, &n, 0, error, "SELECT count(*) FROM renamed", ""));
    out->items = RELATA_ARENA_NEW(answer->arena, RelataRename, (size_t)n);
    if (!out->items)
        return relata_store_no_memory(store, error);
    sqlite3_stmt *query;
    RELATA_TRY(
        relata_sql_begin(store, &query, error, "SELECT entity,before,after FROM renamed ORDER BY after,entity", ""));
    RelataStatus status;
    bool row;
    RELATA_SQL_EACH(store, query, row, status, error) {
        RelataRename item = {sqlite3_column_int64(query, 0), relata_sql_string(answer, query, 1),
                             relata_sql_string(answer, query, 2)};
        if (item.before && item.after && out->n < n)
            out->items[out->n++] = item;
    }
    return status;
}
