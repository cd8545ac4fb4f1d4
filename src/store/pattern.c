// Triple patterns compiled to SQL: `?x replaced ?y . ?y "member of" CSTO`.
//
//     query    := pattern ('.' pattern)* '.'?
//     pattern  := term relation term
//     term     := '?' name (':' TYPE)? | '@' digits | word | "quoted name"
//     relation := '?' name | '^'? label ('|' label)*         label := word | "quoted phrase"
//
// Each pattern is one alias of `statement`; shared variables are equalities, '^' swaps subject and object, names are
// resolved to ids first, so that the SQL holds numbers only. Rows are distinct in the variables.
#include "store/internal.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

enum { MAX_PATTERNS = 8, MAX_VARIABLES = 16, MAX_LABELS = 8, MAX_WORD = 512, DEFAULT_LIMIT = 1000 };

typedef enum { TOKEN_END, TOKEN_WORD, TOKEN_VARIABLE, TOKEN_ID, TOKEN_DOT, TOKEN_BAR, TOKEN_CARET } TokenKind;

typedef struct {
    TokenKind kind;
    char text[MAX_WORD];
    uint32_t column; // 1-based, in code points
} Token;

typedef struct {
    char name[64];
    bool is_relation;
    uint32_t types;  // set, 0 = all
    char column[32]; // where its value is first bound: "s0.subject"
} Variable;

typedef struct {
    RelataStore *store;
    RelataAnswer *answer;
    RelataError *error;
    RelataPreparedFilter filter;
    const char *text;
    size_t at;
    uint32_t column;
    Token token; // the next one
    Variable variables[MAX_VARIABLES];
    uint32_t n_variables;
    uint32_t n_patterns;
    RelataStrbuf where;
} Query;

static RelataStatus wrong(Query *query, const char *what) {
    return relata_fail(query->error, RELATA_SYNTAX, "pattern", 1, query->token.column, "%s", what);
}

// ------------------------------------------------------------------------------------------ tokens

static void take_char(Query *query) {
    query->at++;
    query->column += ((unsigned char)query->text[query->at] & 0xc0) != 0x80;
}

static RelataStatus read_quoted(Query *query) {
    size_t n = 0;
    take_char(query);
    while (query->text[query->at] && query->text[query->at] != '"') {
        if (n + 1 >= MAX_WORD)
            return wrong(query, "a name of over 500 bytes");
        query->token.text[n++] = query->text[query->at];
        take_char(query);
    }
    query->token.text[n] = '\0';
    if (!query->text[query->at])
        return wrong(query, "a quoted name is not closed");
    take_char(query);
    return RELATA_OK;
}

static RelataStatus read_word(Query *query) {
    size_t n = 0;
    while (query->text[query->at] && !isspace((unsigned char)query->text[query->at]) &&
           !strchr("\"|", query->text[query->at])) {
        // a stop ends a word only where the word ends
        if (query->text[query->at] == '.' &&
            (!query->text[query->at + 1] || isspace((unsigned char)query->text[query->at + 1])))
            break;
        if (n + 1 >= MAX_WORD)
            return wrong(query, "a name of over 500 bytes");
        query->token.text[n++] = query->text[query->at];
        take_char(query);
    }
    query->token.text[n] = '\0';
    return RELATA_OK;
}

static RelataStatus next(Query *query) {
    while (isspace((unsigned char)query->text[query->at]))
        take_char(query);
    char c = query->text[query->at];
    query->token = (Token){.column = query->column};
    if (!c)
        return RELATA_OK;
    if (c == '.' || c == '|' || c == '^') {
        query->token.kind = c == '.' ? TOKEN_DOT : c == '|' ? TOKEN_BAR : TOKEN_CARET;
        take_char(query);
        return RELATA_OK;
    }
    query->token.kind = c == '?' ? TOKEN_VARIABLE : c == '@' ? TOKEN_ID : TOKEN_WORD;
    if (c == '"')
        return read_quoted(query);
    if (c == '?' || c == '@')
        take_char(query);
    RELATA_TRY(read_word(query));
    return query->token.text[0] ? RELATA_OK : wrong(query, "a name is missing here");
}

// ------------------------------------------------------------------------------------------ terms

// Binds a variable to a column: the first time noted, later an equality.
static RelataStatus bind_variable(Query *query, const char *column, bool is_relation) {
    char *type = strchr(query->token.text, ':');
    uint32_t types = 0;
    if (type) {
        *type++ = '\0';
        RelataType found = relata_type_find(type);
        if (found == RELATA_N_TYPES || is_relation)
            return wrong(query, "not a type of entities");
        types = 1u << found;
    }
    size_t n = strlen(query->token.text);
    if (!n || n >= sizeof query->variables[0].name)
        return wrong(query, "a variable needs a name of at most 63 letters");
    for (uint32_t i = 0; i < query->n_variables; i++) {
        Variable *variable = &query->variables[i];
        if (strcmp(variable->name, query->token.text) != 0)
            continue;
        if (variable->is_relation != is_relation)
            return wrong(query, "a variable stands for an entity in one place and a relation in another");
        variable->types |= types;
        relata_strbuf_printf(&query->where, " AND %s=%s", column, variable->column);
        return RELATA_OK;
    }
    if (query->n_variables == MAX_VARIABLES)
        return wrong(query, "more than 16 variables");
    Variable *variable = &query->variables[query->n_variables++];
    memcpy(variable->name, query->token.text, n + 1);
    variable->is_relation = is_relation;
    variable->types = types;
    strcpy(variable->column, column);
    return RELATA_OK;
}

static RelataStatus read_term(Query *query, const char *column) {
    if (query->token.kind == TOKEN_VARIABLE) {
        RELATA_TRY(bind_variable(query, column, false));
        return next(query);
    }
    if (query->token.kind != TOKEN_WORD && query->token.kind != TOKEN_ID)
        return wrong(query, "an entity or a ?variable is expected here");
    char text[MAX_WORD + 1] = "@";
    strcpy(text + (query->token.kind == TOKEN_ID), query->token.text);
    RelataNode node;
    RELATA_TRY(relata_store_find(query->store, query->answer, text, &node, NULL, query->error));
    relata_strbuf_printf(&query->where, " AND %s=%lld", column, (long long)node.id);
    return next(query);
}

// Labels joined by '|' into " AND column IN (…)".
static RelataStatus read_labels(Query *query, const char *column) {
    relata_strbuf_printf(&query->where, " AND %s IN (-1", column);
    for (;;) {
        if (query->token.kind != TOKEN_WORD)
            return wrong(query, "a relation is expected here");
        RelataPreparedFilter labels;
        RelataFilter filter = {.relation = query->token.text};
        RELATA_TRY(relata_filter_prepare(query->store, &filter, &labels, query->error));
        for (uint32_t i = 0; i < labels.n_relations; i++)
            relata_strbuf_printf(&query->where, ",%lld", (long long)labels.relations[i]);
        RELATA_TRY(next(query));
        if (query->token.kind != TOKEN_BAR)
            break;
        RELATA_TRY(next(query));
    }
    relata_strbuf_add_char(&query->where, ')');
    return RELATA_OK;
}

// A column of the pattern being read: "s2.subject".
static void column_of(const Query *query, const char *name, char out[32]) {
    out[0] = 's';
    out[1] = (char)('0' + query->n_patterns);
    out[2] = '.';
    strcpy(out + 3, name);
}

static RelataStatus read_pattern(Query *query) {
    char subject[32], relation[32], object[32];
    column_of(query, "relation", relation);
    // '^' comes after the first term: read that one as the subject, and swap the columns if need be.
    Query before = *query;
    size_t n_where = query->where.n;
    column_of(query, "subject", subject);
    column_of(query, "object", object);
    RELATA_TRY(read_term(query, subject));
    if (query->token.kind == TOKEN_CARET) {
        RelataStrbuf where = query->where;
        *query = before;
        query->where = where;
        relata_strbuf_truncate(&query->where, n_where);
        RELATA_TRY(read_term(query, object));
        RELATA_TRY(next(query));
        memcpy(object, subject, sizeof object);
    }
    if (query->token.kind == TOKEN_VARIABLE) {
        RELATA_TRY(bind_variable(query, relation, true));
        RELATA_TRY(next(query));
    } else {
        RELATA_TRY(read_labels(query, relation));
    }
    RELATA_TRY(read_term(query, object));
    query->n_patterns++;
    return RELATA_OK;
}

static RelataStatus parse(Query *query) {
    query->column = 1;
    RELATA_TRY(next(query));
    do {
        if (query->n_patterns == MAX_PATTERNS)
            return wrong(query, "more than 8 patterns");
        RELATA_TRY(read_pattern(query));
        if (query->token.kind == TOKEN_END)
            return RELATA_OK;
        if (query->token.kind != TOKEN_DOT)
            return wrong(query, "a pattern has three parts; patterns are parted by ' . '");
        RELATA_TRY(next(query));
    } while (query->token.kind != TOKEN_END);
    return RELATA_OK;
}

// ------------------------------------------------------------------------------------------ SQL

// Conditions of the filter for pattern i: relata_filter_sql() writes them for alias `s`.
static void add_filter(const Query *query, uint32_t i, RelataStrbuf *sql) {
    RelataStrbuf conditions = {0};
    relata_filter_sql(&query->filter, &conditions);
    const char *text = relata_strbuf_string(&conditions);
    for (const char *p = text; *p; p++) {
        bool is_alias = p[0] == 's' && p[1] == '.' && (p == text || !isalnum((unsigned char)p[-1]));
        relata_strbuf_add_char(sql, *p);
        if (is_alias)
            relata_strbuf_printf(sql, "%u", i);
    }
    sql->failed |= conditions.failed;
    relata_strbuf_clear(&conditions);
}

static void compile(const Query *query, RelataStrbuf *sql) {
    relata_strbuf_add_string(sql, "SELECT ");
    for (uint32_t i = 0; i < query->n_variables; i++)
        relata_strbuf_printf(sql, "%s,", query->variables[i].column);
    for (uint32_t i = 0; i < query->n_patterns; i++)
        relata_strbuf_printf(sql, "%smin(s%u.id)", i ? "," : "", i);
    relata_strbuf_add_string(sql, " FROM ");
    for (uint32_t i = 0; i < query->n_patterns; i++)
        relata_strbuf_printf(sql, "%sstatement s%u", i ? " JOIN " : "", i);
    for (uint32_t i = 0; i < query->n_variables; i++)
        relata_strbuf_printf(sql, " JOIN %s v%u ON v%u.id=%s", query->variables[i].is_relation ? "relation" : "entity",
                             i, i, query->variables[i].column);
    relata_strbuf_add_string(sql, " WHERE 1");
    relata_strbuf_add_string(sql, relata_strbuf_string(&query->where));
    for (uint32_t i = 0; i < query->n_patterns; i++)
        add_filter(query, i, sql);
    for (uint32_t i = 0; i < query->n_variables; i++) {
        if (query->variables[i].is_relation)
            continue;
        RelataFilter types = query->filter.filter;
        types.types = query->variables[i].types ? query->variables[i].types : types.types;
        char column[16] = "v";
        size_t n = 1;
        if (i >= 10)
            column[n++] = (char)('0' + i / 10);
        column[n++] = (char)('0' + i % 10);
        strcpy(column + n, ".type");
        relata_filter_type_sql(&types, column, sql);
    }
    if (!query->n_variables) {
        relata_strbuf_add_string(sql, " HAVING min(s0.id) IS NOT NULL LIMIT ?1");
        return;
    }
    for (uint32_t i = 0; i < query->n_variables; i++)
        relata_strbuf_printf(sql, "%s%s", i ? "," : " GROUP BY ", query->variables[i].column);
    for (uint32_t i = 0; i < query->n_variables; i++)
        relata_strbuf_printf(sql, "%sv%u.name", i ? "," : " ORDER BY ", i);
    for (uint32_t i = 0; i < query->n_variables; i++)
        relata_strbuf_printf(sql, ",%s", query->variables[i].column);
    relata_strbuf_add_string(sql, " LIMIT ?1");
}

// ------------------------------------------------------------------------------------------ rows

typedef RELATA_ARRAY(int64_t) Numbers;
typedef RELATA_ARRAY(RelataBinding) Bindings;

static RelataStatus read_row(Query *query, sqlite3_stmt *row, Bindings *cells, Numbers *statements) {
    for (uint32_t i = 0; i < query->n_variables; i++) {
        RelataBinding cell = {0};
        int64_t id = sqlite3_column_int64(row, (int)i);
        if (query->variables[i].is_relation) {
            sqlite3_stmt *name;
            RELATA_TRY(
                relata_sql_begin(query->store, &name, query->error, "SELECT name FROM relation WHERE id=?", "i", id));
            bool found;
            RELATA_TRY(relata_sql_next(query->store, name, &found, query->error));
            cell.relation = found ? relata_sql_string(query->answer, name, 0) : "";
            sqlite3_reset(name);
        } else {
            RELATA_TRY(relata_store_node(query->store, query->answer, id, &cell.node, query->error));
        }
        if (!RELATA_ARRAY_ADD(cells, cell))
            return relata_store_no_memory(query->store, query->error);
    }
    for (uint32_t i = 0; i < query->n_patterns; i++)
        if (!RELATA_ARRAY_ADD(statements, sqlite3_column_int64(row, (int)(query->n_variables + i))))
            return relata_store_no_memory(query->store, query->error);
    return RELATA_OK;
}

static RelataStatus run(Query *query, const char *sql, uint32_t limit, RelataRows *out) {
    sqlite3_stmt *rows;
    RELATA_TRY(relata_sql_prepare(query->store, &rows, query->error, sql));
    sqlite3_bind_int64(rows, 1, limit ? limit : DEFAULT_LIMIT);
    Bindings cells = {0};
    Numbers statements = {0};
    RelataStatus status;
    bool row;
    RELATA_SQL_EACH(query->store, rows, row, status, query->error) {
        if ((status = read_row(query, rows, &cells, &statements)) != RELATA_OK)
            break;
        out->n_rows++;
    }
    sqlite3_finalize(rows);
    out->cells = RELATA_ARENA_NEW(query->answer->arena, RelataBinding, cells.n);
    out->statements = RELATA_ARENA_NEW(query->answer->arena, int64_t, statements.n);
    if (status == RELATA_OK && (!out->cells || !out->statements))
        status = relata_store_no_memory(query->store, query->error);
    if (status == RELATA_OK && cells.n)
        memcpy(out->cells, cells.items, cells.n * sizeof *cells.items);
    if (status == RELATA_OK && statements.n)
        memcpy(out->statements, statements.items, statements.n * sizeof *statements.items);
    free(cells.items);
    free(statements.items);
    return status;
}

static RelataStatus give(Query *query, uint32_t limit, RelataRows *out) {
    RelataStrbuf sql = {0};
    compile(query, &sql);
    out->n_columns = query->n_variables;
    out->n_patterns = query->n_patterns;
    out->columns = RELATA_ARENA_NEW(query->answer->arena, const char *, query->n_variables);
    out->sql = sql.failed ? NULL : relata_arena_string(query->answer->arena, sql.bytes);
    bool failed = query->where.failed || !out->sql || !out->columns;
    for (uint32_t i = 0; i < query->n_variables && !failed; i++) {
        out->columns[i] = relata_arena_string(query->answer->arena, query->variables[i].name);
        failed = !out->columns[i];
    }
    RelataStatus status =
        failed ? relata_store_no_memory(query->store, query->error) : run(query, out->sql, limit, out);
    relata_strbuf_clear(&sql);
    return status;
}

RelataStatus relata_store_query(RelataStore *store, RelataAnswer *answer, const char *pattern,
                                const RelataFilter *filter, uint32_t limit, RelataRows *out, RelataError *error) {
    *out = (RelataRows){0};
    Query query = {.store = store, .answer = answer, .error = error, .text = pattern};
    RELATA_TRY(relata_filter_prepare(store, filter, &query.filter, error));
    RelataStatus status = parse(&query);
    if (status == RELATA_OK)
        status = give(&query, limit, out);
    relata_strbuf_clear(&query.where);
    return status;
}
