// Lists of statements, evidence and articles, and walks over the whole store.
#include "store/internal.h"

#include <stdlib.h>
#include <string.h>

// ------------------------------------------------------------------------------------------ statements

// SELECT … with the conditions of a filter, then `tail`.
static RelataStatus select_filtered(RelataStore *store, const RelataFilter *filter, const char *head,
                                    const char *condition, const char *tail, sqlite3_stmt **out, RelataError *error) {
    RelataPreparedFilter prepared;
    *out = NULL;
    RELATA_TRY(relata_filter_prepare(store, filter, &prepared, error));
    RelataStrbuf sql = {0};
    relata_strbuf_add_string(&sql, head);
    relata_strbuf_add_string(&sql, condition);
    relata_filter_sql(&prepared, &sql);
    relata_filter_type_sql(&prepared.filter, "a.type", &sql);
    relata_filter_type_sql(&prepared.filter, "b.type", &sql);
    relata_strbuf_add_string(&sql, tail);
    RelataStatus status =
        sql.failed ? relata_store_no_memory(store, error) : relata_sql_prepare(store, out, error, sql.bytes);
    relata_strbuf_clear(&sql);
    return status;
}

typedef RELATA_ARRAY(RelataStatement) Statements;

static RelataStatus read_statements(RelataStore *store, RelataAnswer *answer, sqlite3_stmt *query, Statements *out,
                                    RelataError *error) {
    RelataStatus status;
    bool row;
    RELATA_SQL_EACH(store, query, row, status, error) {
        RelataStatement statement;
        status = relata_row_statement(store, answer, query, &statement, error);
        if (status == RELATA_OK && !RELATA_ARRAY_ADD(out, statement))
            status = relata_store_no_memory(store, error);
        if (status != RELATA_OK)
            break;
    }
    return status;
}

static RelataStatus give_statements(RelataStore *store, RelataAnswer *answer, const Statements *found, uint32_t *n,
                                    RelataStatement **items, RelataError *error) {
    *n = (uint32_t)found->n;
    *items = RELATA_ARENA_NEW(answer->arena, RelataStatement, found->n);
    if (!*items)
        return relata_store_no_memory(store, error);
    if (found->n)
        memcpy(*items, found->items, found->n * sizeof **items);
    return RELATA_OK;
}

RelataStatus relata_store_statements(RelataStore *store, RelataAnswer *answer, const RelataFilter *filter,
                                     uint32_t limit, RelataStatementList *out, RelataError *error) {
    *out = (RelataStatementList){0};
    sqlite3_stmt *query;
    RELATA_TRY(select_filtered(store, filter,
                               "SELECT count(*) FROM statement s JOIN entity a ON a.id=s.subject"
                               " JOIN entity b ON b.id=s.object",
                               " WHERE 1", "", &query, error));
    bool row;
    RelataStatus status = relata_sql_next(store, query, &row, error);
    out->n_total = row ? (uint64_t)sqlite3_column_int64(query, 0) : 0;
    sqlite3_finalize(query);
    RELATA_TRY(status);
    RELATA_TRY(select_filtered(store, filter, RELATA_SELECT_STATEMENT, " WHERE 1",
                               " ORDER BY s.n_articles DESC,s.confidence DESC,a.name,r.name,b.name,s.polarity,"
                               "s.modality,f.name,s.id LIMIT ?1",
                               &query, error));
    sqlite3_bind_int64(query, 1, limit ? (int64_t)limit : -1);
    Statements found = {0};
    status = read_statements(store, answer, query, &found, error);
    sqlite3_finalize(query);
    if (status == RELATA_OK)
        status = give_statements(store, answer, &found, &out->n, &out->items, error);
    free(found.items);
    return status;
}

RelataStatus relata_store_of_entity(RelataStore *store, RelataAnswer *answer, int64_t entity,
                                    const RelataFilter *filter, uint32_t limit, uint32_t *n, RelataStatement **items,
                                    RelataError *error) {
    static const char *const CONDITIONS[] = {" WHERE s.subject=?2", " WHERE s.object=?2"};
    Statements found = {0};
    RelataStatus status = RELATA_OK;
    for (int i = 0; i < 2 && status == RELATA_OK; i++) {
        sqlite3_stmt *query;
        status = select_filtered(store, filter, RELATA_SELECT_STATEMENT, CONDITIONS[i],
                                 " ORDER BY r.name,s.n_articles DESC,s.confidence DESC,a.name,b.name,s.polarity,"
                                 "s.modality,f.name,s.id LIMIT ?1",
                                 &query, error);
        if (status != RELATA_OK)
            break;
        sqlite3_bind_int64(query, 1, limit ? (int64_t)limit - (int64_t)found.n : -1);
        sqlite3_bind_int64(query, 2, entity);
        status = read_statements(store, answer, query, &found, error);
        sqlite3_finalize(query);
    }
    if (status == RELATA_OK)
        status = give_statements(store, answer, &found, n, items, error);
    free(found.items);
    return status;
}

// ------------------------------------------------------------------------------------------ evidence

RelataStatus relata_store_evidence(RelataStore *store, RelataAnswer *answer, int64_t id, uint32_t limit,
                                   RelataEvidenceList *out, RelataError *error) {
    *out = (RelataEvidenceList){0};
    int64_t n = 0;
    RELATA_TRY(relata_sql_integer(store, &n, 0, error, "SELECT n_claims FROM statement WHERE id=?", "i", id));
    if (!n)
        return relata_fail(error, RELATA_NOT_FOUND, store->path, 0, 0, "no statement has the id %lld", (long long)id);
    if (limit && n > limit)
        n = limit;
    out->items = RELATA_ARENA_NEW(answer->arena, RelataEvidence, (size_t)n);
    if (!out->items)
        return relata_store_no_memory(store, error);
    sqlite3_stmt *query;
    RELATA_TRY(relata_sql_begin(
        store, &query, error,
        "SELECT u.statement," RELATA_EVIDENCE_COLUMNS
        " FROM support u CROSS JOIN claim c ON c.id=u.claim" RELATA_EVIDENCE_JOINS " WHERE u.statement=?1"
        " ORDER BY c.confidence DESC,d.published IS NULL,d.published,d.name,n.begin,c.id LIMIT ?2",
        "ii", id, n));
    RelataStatus status;
    bool row;
    RELATA_SQL_EACH(store, query, row, status, error) {
        status = relata_row_evidence(store, answer, query, &out->items[out->n++], error);
        if (status != RELATA_OK)
            break;
    }
    sqlite3_reset(query);
    return status;
}

// ------------------------------------------------------------------------------------------ articles

RelataStatus relata_store_sources(RelataStore *store, RelataAnswer *answer, RelataArticleList *out,
                                  RelataError *error) {
    *out = (RelataArticleList){0};
    int64_t n = 0;
    RELATA_TRY(relata_sql_integer(store, &n, 0, error, "SELECT count(*) FROM document", ""));
    out->items = RELATA_ARENA_NEW(answer->arena, RelataArticle, (size_t)n);
    if (!out->items)
        return relata_store_no_memory(store, error);
    sqlite3_stmt *query;
    RELATA_TRY(relata_sql_begin(store, &query, error,
                                "SELECT name,source,title,publisher,url,published,n_bytes,n_entities,"
                                "(SELECT count(DISTINCT u.statement) FROM claim c CROSS JOIN support u ON u.claim=c.id"
                                " WHERE c.id BETWEEN d.id<<20 AND (d.id<<20)+1048575)"
                                " FROM document d ORDER BY published IS NULL,published,name",
                                ""));
    RelataStatus status;
    bool row;
    RELATA_SQL_EACH(store, query, row, status, error) {
        if (out->n == (uint32_t)n)
            continue;
        RelataArticle *article = &out->items[out->n++];
        article->doc = relata_sql_string(answer, query, 0);
        article->source = relata_sql_string(answer, query, 1);
        article->title = relata_sql_string(answer, query, 2);
        article->publisher = relata_sql_string(answer, query, 3);
        article->url = relata_sql_string(answer, query, 4);
        article->published = relata_sql_string(answer, query, 5);
        article->n_bytes = (uint32_t)sqlite3_column_int64(query, 6);
        article->n_entities = (uint32_t)sqlite3_column_int64(query, 7);
        article->n_statements = (uint32_t)sqlite3_column_int64(query, 8);
        if (!article->doc || !article->source) {
            status = relata_store_no_memory(store, error);
            break;
        }
    }
    sqlite3_reset(query);
    return status;
}

// ------------------------------------------------------------------------------------------ walks

// An answer whose memory is used again for each row.
static void forget(RelataAnswer *answer) {
    RelataArena *arena = answer->arena;
    relata_arena_reset(arena);
}

typedef struct {
    RelataEntityFn *entity;
    RelataStatementFn *statement;
    RelataEvidenceFn *evidence;
    void *state;
} Visitor;

static RelataStatus visit(RelataStore *store, RelataAnswer *answer, sqlite3_stmt *query, const Visitor *visitor,
                          RelataError *error) {
    if (visitor->entity) {
        RelataNode node;
        RelataNameList aliases;
        RELATA_TRY(relata_row_node(store, answer, query, 0, &node, error));
        RELATA_TRY(relata_store_aliases(store, answer, node.id, &aliases, error));
        return visitor->entity(visitor->state, &node, relata_sql_string(answer, query, 5), &aliases, error);
    }
    if (visitor->statement) {
        RelataStatement statement;
        RELATA_TRY(relata_row_statement(store, answer, query, &statement, error));
        return visitor->statement(visitor->state, &statement, error);
    }
    RelataEvidence evidence;
    RELATA_TRY(relata_row_evidence(store, answer, query, &evidence, error));
    return visitor->evidence(visitor->state, &evidence, error);
}

static RelataStatus walk(RelataStore *store, sqlite3_stmt *query, const Visitor *visitor, RelataError *error) {
    RelataAnswer answer = {relata_arena_new()};
    RelataStatus status = answer.arena ? RELATA_OK : relata_store_no_memory(store, error);
    bool row = false;
    while (status == RELATA_OK) {
        status = relata_sql_next(store, query, &row, error);
        if (status != RELATA_OK || !row)
            break;
        status = visit(store, &answer, query, visitor, error);
        forget(&answer);
    }
    relata_arena_free(answer.arena);
    sqlite3_finalize(query);
    return status;
}

RelataStatus relata_store_each_entity(RelataStore *store, RelataEntityFn *each, void *state, RelataError *error) {
    sqlite3_stmt *query;
    RELATA_TRY(
        relata_sql_prepare(store, &query, error, "SELECT " RELATA_NODE_COLUMNS ",e.key FROM entity e ORDER BY e.id"));
    return walk(store, query, &(Visitor){.entity = each, .state = state}, error);
}

RelataStatus relata_store_each_statement(RelataStore *store, const RelataFilter *filter, RelataStatementFn *each,
                                         void *state, RelataError *error) {
    sqlite3_stmt *query;
    RELATA_TRY(select_filtered(store, filter, RELATA_SELECT_STATEMENT, " WHERE 1", " ORDER BY s.id", &query, error));
    return walk(store, query, &(Visitor){.statement = each, .state = state}, error);
}

RelataStatus relata_store_each_evidence(RelataStore *store, RelataEvidenceFn *each, void *state, RelataError *error) {
    sqlite3_stmt *query;
    RELATA_TRY(relata_sql_prepare(store, &query, error,
                                  "SELECT u.statement," RELATA_EVIDENCE_COLUMNS " FROM support u"
                                  " CROSS JOIN claim c ON c.id=u.claim" RELATA_EVIDENCE_JOINS
                                  " ORDER BY u.statement,d.name,c.id"));
    return walk(store, query, &(Visitor){.evidence = each, .state = state}, error);
}
