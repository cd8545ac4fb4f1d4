// Reading rows into the public structs: nodes, statements, evidence, and the SQL of filters.
#include "store/internal.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

RelataAnswer *relata_answer_new(void) {
    RelataAnswer *answer = malloc(sizeof *answer);
    if (answer && !(answer->arena = relata_arena_new())) {
        free(answer);
        answer = NULL;
    }
    return answer;
}

void relata_answer_clear(RelataAnswer *answer) {
    relata_arena_reset(answer->arena);
}

void relata_answer_free(RelataAnswer *answer) {
    if (answer)
        relata_arena_free(answer->arena);
    free(answer);
}

RelataStatus relata_store_give(RelataStore *store, RelataAnswer *answer, const void *from, size_t n, size_t size,
                               void **items, RelataError *error) {
    *items = relata_arena_array(answer->arena, n, size);
    if (!*items)
        return relata_store_no_memory(store, error);
    if (n)
        memcpy(*items, from, n * size);
    return RELATA_OK;
}

const char *relata_direction_name(RelataDirection direction) {
    return direction == RELATA_OUT ? "out" : direction == RELATA_IN ? "in" : "both";
}

// A column that must be below `n`: whoever made the file, no value may lead out of a table of names.
static int enum_column(sqlite3_stmt *statement, int column, int n, int otherwise) {
    int value = sqlite3_column_int(statement, column);
    return value >= 0 && value < n ? value : otherwise;
}

RelataStatus relata_row_node(RelataStore *store, RelataAnswer *answer, sqlite3_stmt *statement, int column,
                             RelataNode *out, RelataError *error) {
    *out = (RelataNode){.id = sqlite3_column_int64(statement, column),
                        .name = relata_sql_string(answer, statement, column + 1),
                        .type = (RelataType)enum_column(statement, column + 2, RELATA_N_TYPES, RELATA_TYPE_OTHER),
                        .n_articles = (uint32_t)sqlite3_column_int64(statement, column + 3),
                        .degree = (uint32_t)sqlite3_column_int64(statement, column + 4)};
    return out->name ? RELATA_OK : relata_store_no_memory(store, error);
}

RelataStatus relata_store_node(RelataStore *store, RelataAnswer *answer, int64_t id, RelataNode *out,
                               RelataError *error) {
    sqlite3_stmt *statement;
    RELATA_TRY(relata_sql_begin(store, &statement, error, "SELECT " RELATA_NODE_COLUMNS " FROM entity e WHERE e.id=?",
                                "i", id));
    bool row;
    RELATA_TRY(relata_sql_next(store, statement, &row, error));
    RelataStatus status =
        row ? relata_row_node(store, answer, statement, 0, out, error)
            : relata_fail(error, RELATA_NOT_FOUND, store->path, 0, 0, "no entity has the id %lld", (long long)id);
    sqlite3_reset(statement);
    return status;
}

RelataStatus relata_store_entity(RelataStore *store, RelataAnswer *answer, int64_t id, RelataNode *out,
                                 RelataError *error) {
    return relata_store_node(store, answer, id, out, error);
}

RelataStatus relata_row_statement(RelataStore *store, RelataAnswer *answer, sqlite3_stmt *row, RelataStatement *out,
                                  RelataError *error) {
    *out = (RelataStatement){.id = sqlite3_column_int64(row, 0)};
    out->relation = relata_sql_string(answer, row, 1);
    out->relation_id = relata_sql_string(answer, row, 2);
    out->polarity = (RelataPolarity)enum_column(row, 3, 2, RELATA_POSITIVE);
    out->modality = (RelataModality)enum_column(row, 4, 4, RELATA_CERTAIN);
    out->attributed_id = sqlite3_column_int64(row, 5);
    out->attributed_to = relata_sql_string(answer, row, 6);
    out->n_articles = (uint32_t)sqlite3_column_int64(row, 7);
    out->n_evidence = (uint32_t)sqlite3_column_int64(row, 8);
    out->confidence = sqlite3_column_double(row, 9);
    out->time.text = relata_sql_string(answer, row, 10);
    out->time.start = relata_sql_string(answer, row, 11);
    out->time.end = relata_sql_string(answer, row, 12);
    out->place = relata_sql_string(answer, row, 13);
    out->quantity = relata_sql_string(answer, row, 14);
    out->qualifiers = relata_sql_string(answer, row, 15);
    RELATA_TRY(relata_row_node(store, answer, row, 16, &out->subject, error));
    return relata_row_node(store, answer, row, 21, &out->object, error);
}

RelataStatus relata_store_statement(RelataStore *store, RelataAnswer *answer, int64_t id, RelataStatement *out,
                                    RelataError *error) {
    sqlite3_stmt *statement;
    RELATA_TRY(relata_sql_begin(store, &statement, error, RELATA_SELECT_STATEMENT " WHERE s.id=?", "i", id));
    bool row;
    RELATA_TRY(relata_sql_next(store, statement, &row, error));
    RelataStatus status =
        row ? relata_row_statement(store, answer, statement, out, error)
            : relata_fail(error, RELATA_NOT_FOUND, store->path, 0, 0, "no statement has the id %lld", (long long)id);
    sqlite3_reset(statement);
    return status;
}

RelataStatus relata_row_evidence(RelataStore *store, RelataAnswer *answer, sqlite3_stmt *row, RelataEvidence *out,
                                 RelataError *error) {
    *out = (RelataEvidence){.statement = sqlite3_column_int64(row, 0)};
    out->doc = relata_sql_string(answer, row, 1);
    out->title = relata_sql_string(answer, row, 2);
    out->publisher = relata_sql_string(answer, row, 3);
    out->url = relata_sql_string(answer, row, 4);
    out->published = relata_sql_string(answer, row, 5);
    out->source = relata_sql_string(answer, row, 6);
    out->begin_byte = (uint32_t)sqlite3_column_int64(row, 7);
    out->end_byte = (uint32_t)sqlite3_column_int64(row, 8);
    out->begin = (uint32_t)sqlite3_column_int64(row, 9);
    out->end = (uint32_t)sqlite3_column_int64(row, 10);
    out->text = relata_sql_string(answer, row, 11);
    out->subject_text = relata_sql_string(answer, row, 12);
    out->object_text = relata_sql_string(answer, row, 13);
    out->relation_text = relata_sql_string(answer, row, 14);
    out->time.text = relata_sql_string(answer, row, 15);
    out->time.start = relata_sql_string(answer, row, 16);
    out->time.end = relata_sql_string(answer, row, 17);
    out->place = relata_sql_string(answer, row, 18);
    out->quantity = relata_sql_string(answer, row, 19);
    out->qualifiers = relata_sql_string(answer, row, 20);
    out->confidence = sqlite3_column_double(row, 21);
    out->rule = relata_sql_string(answer, row, 22);
    out->ids =
        (RelataEvidenceIds){sqlite3_column_int64(row, 23), sqlite3_column_int64(row, 24), sqlite3_column_int64(row, 25),
                            sqlite3_column_int64(row, 26), sqlite3_column_int64(row, 27)};
    return out->doc && out->text ? RELATA_OK : relata_store_no_memory(store, error);
}

RelataStatus relata_store_best_evidence(RelataStore *store, RelataAnswer *answer, int64_t id, RelataEvidence *out,
                                        RelataError *error) {
    *out = (RelataEvidence){.statement = id};
    sqlite3_stmt *statement;
    RELATA_TRY(relata_sql_begin(store, &statement, error,
                                "SELECT t.id," RELATA_EVIDENCE_COLUMNS
                                " FROM statement t JOIN claim c ON c.id=t.claim" RELATA_EVIDENCE_JOINS " WHERE t.id=?",
                                "i", id));
    bool row;
    RELATA_TRY(relata_sql_next(store, statement, &row, error));
    RelataStatus status = row ? relata_row_evidence(store, answer, statement, out, error) : RELATA_OK;
    sqlite3_reset(statement);
    return status;
}

// ------------------------------------------------------------------------------------------ filters

// Label of a relation as a user may write it: lower case, '_' for blanks.
static void label_of(const char *text, char *buffer, size_t n) {
    size_t i = 0;
    for (; text[i] && i + 1 < n; i++)
        buffer[i] = text[i] == '_' ? ' ' : (char)tolower((unsigned char)text[i]);
    buffer[i] = '\0';
}

// Adds the relations of that label or Wikidata property; with `goes_on` those whose label has more words behind it.
static RelataStatus add_relations(RelataStore *store, const char *label, const char *text, bool goes_on,
                                  RelataPreparedFilter *out, RelataError *error) {
    sqlite3_stmt *statement;
    RELATA_TRY(relata_sql_begin(store, &statement, error,
                                "SELECT id FROM relation WHERE CASE ?3 WHEN 0 THEN name=?1 OR name=?2"
                                " OR (wikidata=?2 COLLATE NOCASE AND wikidata<>'')"
                                " ELSE substr(name,1,length(?1)+1)=?1||' ' END ORDER BY name",
                                "ssi", label, text, (int64_t)goes_on));
    RelataStatus status;
    bool row;
    RELATA_SQL_EACH(store, statement, row, status, error) {
        if (out->n_relations < RELATA_MAX_FILTER_RELATIONS)
            out->relations[out->n_relations++] = sqlite3_column_int64(statement, 0);
    }
    return status;
}

// "replace" also means "replaced", "lead" "leads": where no label is written so, endings are put to its first word.
// Where none is written so either, labels that begin so are meant: "accused" finds "accused of fraud".
static RelataStatus find_relations(RelataStore *store, const char *text, RelataPreparedFilter *out,
                                   RelataError *error) {
    static const char *const ENDINGS[] = {"", "d", "ed", "s", "es"};
    enum { N = sizeof ENDINGS / sizeof *ENDINGS };
    char label[256], other[264];
    label_of(text, label, sizeof label);
    size_t n = strcspn(label, " ");
    for (size_t i = 0; label[0] && i < 2 * N && !out->n_relations; i++) {
        snprintf(other, sizeof other, "%.*s%s%s", (int)n, label, ENDINGS[i % N], label + n);
        RELATA_TRY(add_relations(store, other, text, i >= N, out, error));
    }
    return RELATA_OK;
}

static bool is_date(const char *text) {
    return strlen(text) <= 32 && strspn(text, "0123456789-:TZ+.") == strlen(text);
}

RelataStatus relata_filter_prepare(RelataStore *store, const RelataFilter *filter, RelataPreparedFilter *out,
                                   RelataError *error) {
    *out = (RelataPreparedFilter){0};
    if (!filter)
        return RELATA_OK;
    out->filter = *filter;
    if ((filter->since && !is_date(filter->since)) || (filter->until && !is_date(filter->until)))
        return relata_fail(error, RELATA_ARGUMENT, NULL, 0, 0, "not a date in ISO 8601, such as 2022 or 2022-06-30");
    if (filter->relation && filter->relation[0]) {
        out->has_relation = true;
        RELATA_TRY(find_relations(store, filter->relation, out, error));
    }
    if (filter->source) {
        RELATA_TRY(relata_sql_integer(store, &out->document, 0, error, "SELECT id FROM document WHERE name=?", "s",
                                      filter->source));
        if (!out->document)
            return relata_fail(error, RELATA_NOT_FOUND, store->path, 0, 0, "no article has the id %s", filter->source);
    }
    return RELATA_OK;
}

static void add_set(RelataStrbuf *sql, const char *column, uint32_t set, uint32_t n) {
    if (!set)
        return;
    relata_strbuf_printf(sql, " AND %s IN (-1", column);
    for (uint32_t i = 0; i < n; i++)
        if (set & (1u << i))
            relata_strbuf_printf(sql, ",%u", i);
    relata_strbuf_add_char(sql, ')');
}

void relata_filter_sql(const RelataPreparedFilter *prepared, RelataStrbuf *sql) {
    const RelataFilter *filter = &prepared->filter;
    if (prepared->has_relation) {
        relata_strbuf_add_string(sql, " AND s.relation IN (-1");
        for (uint32_t i = 0; i < prepared->n_relations; i++)
            relata_strbuf_printf(sql, ",%lld", (long long)prepared->relations[i]);
        relata_strbuf_add_char(sql, ')');
    }
    add_set(sql, "s.polarity", filter->polarities, 2);
    add_set(sql, "s.modality", filter->modalities, 4);
    if (filter->min_confidence > 0)
        relata_strbuf_printf(sql, " AND s.confidence>=%lld/1e9", (long long)(filter->min_confidence * 1e9 + 0.5));
    if (filter->min_articles > 1)
        relata_strbuf_printf(sql, " AND s.n_articles>=%u", filter->min_articles);
    if (filter->since)
        relata_strbuf_printf(sql, " AND s.day>='%s'", filter->since);
    if (filter->until) // "2022" includes all of 2022
        relata_strbuf_printf(sql, " AND substr(s.day,1,%zu)<='%s'", strlen(filter->until), filter->until);
    if (prepared->document)
        relata_strbuf_printf(sql, " AND EXISTS (SELECT 1 FROM support u WHERE u.statement=s.id AND u.claim>>%d=%lld)",
                             RELATA_DOCUMENT_SHIFT, (long long)prepared->document);
}

bool relata_filter_has_type(const RelataFilter *filter, RelataType type) {
    bool is_literal = type == RELATA_TYPE_DATE || type == RELATA_TYPE_QUANTITY || type == RELATA_TYPE_MONEY;
    return (!filter->types || filter->types & (1u << type)) && !(filter->no_literals && is_literal);
}

// SQL condition on the type of entity alias `e`; nothing if all types pass.
void relata_filter_type_sql(const RelataFilter *filter, const char *column, RelataStrbuf *sql) {
    uint32_t set = 0, all = (1u << RELATA_N_TYPES) - 1;
    for (uint32_t i = 0; i < RELATA_N_TYPES; i++)
        if (relata_filter_has_type(filter, (RelataType)i))
            set |= 1u << i;
    if (set != all)
        add_set(sql, column, set ? set : 1u << 31, 32);
}
