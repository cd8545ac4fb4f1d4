// Triple patterns compiled to SQL: `?x replaced ?y . ?y "member of" CSTO`.
//
//     query    := pattern ('.' pattern)* '.'?
//     pattern  := term relation term
//     term     := '?' name (':' TYPE)? | '@' digits | word | "quoted name"
//     relation := '?' name | '^'? label ('|' label)* times?  label := word | "quoted phrase"
//     times    := '+' | '*' | '{' m '}' | '{' m ',' n '}' | '{' m ',' '}'        straight after the last label
//
// Each pattern is one alias of `statement`; shared variables are equalities, '^' swaps subject and object, names are
// resolved to ids first, so that the SQL holds numbers only. Rows are distinct in the variables.
//
// A relation repeated is a recursive table of pairs and steps, grown from the end that is known; '+', '*' and '{m,}'
// end after 8 steps. Its statements, a shortest chain of them, are looked up for the rows that are given.
//
// Patterns that share no variable go with each other in every combination, and a few connected ones may be no better.
// So a query may take a certain number of SQLite's own steps, some seconds' worth, which is the same on every machine;
// then it ends, and says what to do.
#include "store/internal.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MAX_PATTERNS = 8, MAX_VARIABLES = 16, MAX_WORD = 512, DEFAULT_LIMIT = 1000, MAX_STEPS = 8, MAX_CHAIN = 20000 };
enum { WORK_UNIT = 100000, MAX_WORK = 1000, MAX_UNCONNECTED = 200 }; // steps of SQLite, 100 and 20 million in all

typedef enum { TOKEN_END, TOKEN_WORD, TOKEN_VARIABLE, TOKEN_ID, TOKEN_DOT, TOKEN_BAR, TOKEN_CARET } TokenKind;

typedef struct {
    TokenKind kind;
    char text[MAX_WORD];
    size_t n_name;   // of text, without what repeats it; only a relation can be repeated
    char times[16];  // "+", "*", "{1,3}", "" if none
    uint32_t column; // 1-based, in code points
} Token;

typedef struct {
    char name[64];
    bool is_relation;
    uint32_t types;  // set, 0 = all
    char column[32]; // where its value is first bound: "s0.subject"
} Variable;

// A pattern whose relation is repeated: r0(a, b, d) holds the pairs that d steps connect.
typedef struct {
    bool is_repeated;
    uint32_t least, most;    // steps
    RelataStrbuf relations;  // "-1,12,15": ids
    int64_t subject, object; // the entity at either end, 0 = a variable
} Repetition;

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
    uint32_t uses[MAX_PATTERNS]; // set of variables
    RelataStrbuf where;
    Repetition repetitions[MAX_PATTERNS];
} Query;

static RelataStatus wrong(Query *query, const char *what) {
    return relata_fail(query->error, RELATA_SYNTAX, "pattern", 1, query->token.column, "%s", what);
}

// ------------------------------------------------------------------------------------------ tokens

static void take_char(Query *query) {
    query->at++;
    query->column += ((unsigned char)query->text[query->at] & 0xc0) != 0x80;
}

// What stands straight after a quoted phrase: "+", "*", "{1,3}".
static RelataStatus read_times(Query *query) {
    size_t n = 0;
    const char *p = query->text + query->at;
    size_t length = *p == '+' || *p == '*' ? 1 : *p == '{' ? strcspn(p, "}") + 1 : 0;
    if (*p == '{' && (length >= sizeof query->token.times || !memchr(p, '}', length)))
        return wrong(query, "a repetition is +, *, {n}, {m,n} or {m,}");
    for (; n < length; n++) {
        query->token.times[n] = query->text[query->at];
        take_char(query);
    }
    query->token.times[n] = '\0';
    return RELATA_OK;
}

// The end of a bare word that repeats it, if it is a relation.
static void split_times(Token *token) {
    size_t n = strlen(token->text), begin = n;
    if (n > 1 && (token->text[n - 1] == '+' || token->text[n - 1] == '*'))
        begin = n - 1;
    else if (n > 3 && token->text[n - 1] == '}' && strrchr(token->text, '{'))
        begin = (size_t)(strrchr(token->text, '{') - token->text);
    if (begin == 0 || n - begin >= sizeof token->times)
        begin = n;
    token->n_name = begin;
    strcpy(token->times, token->text + begin);
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
    query->token.n_name = n;
    if (!query->text[query->at])
        return wrong(query, "a quoted name is not closed");
    take_char(query);
    return read_times(query);
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
    split_times(&query->token);
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
    if (!n || n >= sizeof query->variables[0].name ||
        strspn(query->token.text, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_") != n)
        return wrong(query, "a variable needs a name of at most 63 letters, digits and _");
    if (strcmp(query->token.text, "statements") == 0 || strcmp(query->token.text, "quotes") == 0)
        return wrong(query, "this name stands for a column of every answer; choose another");
    for (uint32_t i = 0; i < query->n_variables; i++) {
        Variable *variable = &query->variables[i];
        if (strcmp(variable->name, query->token.text) != 0)
            continue;
        if (variable->is_relation != is_relation)
            return wrong(query, "a variable stands for an entity in one place and a relation in another");
        variable->types |= types;
        query->uses[query->n_patterns] |= 1u << i;
        relata_strbuf_printf(&query->where, " AND %s=%s", column, variable->column);
        return RELATA_OK;
    }
    if (query->n_variables == MAX_VARIABLES)
        return wrong(query, "more than 16 variables");
    query->uses[query->n_patterns] |= 1u << query->n_variables;
    Variable *variable = &query->variables[query->n_variables++];
    memcpy(variable->name, query->token.text, n + 1);
    variable->is_relation = is_relation;
    variable->types = types;
    strcpy(variable->column, column);
    return RELATA_OK;
}

// Says of a name that is nobody's, or several people's, which ones may be meant.
static RelataStatus refuse_name(Query *query, const char *text, const RelataCandidateList *list, RelataStatus status) {
    char names[160] = "";
    size_t used = 0;
    for (uint32_t i = 0; i < list->n && i < 3; i++) {
        int n = snprintf(names + used, sizeof names - used, "%s@%lld %.30s", i ? ", " : "",
                         (long long)list->items[i].node.id, list->items[i].node.name);
        used += n > 0 && used + (size_t)n < sizeof names ? (size_t)n : 0;
    }
    bool may_be_variable = status == RELATA_NOT_FOUND && !list->n && !strchr(text, ' ');
    return relata_fail(query->error, status, "pattern", 1, query->token.column, "%s \"%.40s\"%s%s%s%s",
                       status == RELATA_AMBIGUOUS ? "several entities are called" : "no entity is called", text,
                       list->n ? status == RELATA_AMBIGUOUS ? ": " : "; similar: " : "", names, list->n > 3 ? " …" : "",
                       may_be_variable ? "; what is asked for begins with ?, as in ?who" : "");
}

// *id is the entity named, 0 for a variable.
static RelataStatus read_term(Query *query, const char *column, int64_t *id) {
    *id = 0;
    if (query->token.kind == TOKEN_VARIABLE) {
        RELATA_TRY(bind_variable(query, column, false));
        return next(query);
    }
    if (query->token.kind != TOKEN_WORD && query->token.kind != TOKEN_ID)
        return wrong(query, "an entity or a ?variable is expected here");
    if (query->token.times[0] && query->token.n_name == strlen(query->token.text)) // quoted, and then repeated
        return wrong(query, "only a relation can be repeated");
    char text[MAX_WORD + 1] = "@";
    strcpy(text + (query->token.kind == TOKEN_ID), query->token.text);
    RelataNode node;
    RelataCandidateList candidates = {0};
    RelataStatus status = relata_store_find(query->store, query->answer, text, &node, &candidates, query->error);
    if (status == RELATA_NOT_FOUND || status == RELATA_AMBIGUOUS)
        return refuse_name(query, text, &candidates, status);
    RELATA_TRY(status);
    relata_strbuf_printf(&query->where, " AND %s=%lld", column, (long long)node.id);
    *id = node.id;
    return next(query);
}

// Adds the ids of a label to a list; a label that no statement has is an error, with the nearest one there is.
static RelataStatus add_label(Query *query, const char *label, RelataStrbuf *ids) {
    RelataPreparedFilter found;
    RelataFilter filter = {.relation = label};
    RELATA_TRY(relata_filter_prepare(query->store, &filter, &found, query->error));
    for (uint32_t i = 0; i < found.n_relations; i++)
        relata_strbuf_printf(ids, ",%lld", (long long)found.relations[i]);
    if (found.n_relations)
        return RELATA_OK;
    const char *nearest = NULL;
    RELATA_TRY(relata_store_nearest_relation(query->store, query->answer, label, &nearest, query->error));
    return relata_fail(query->error, RELATA_NOT_FOUND, "pattern", 1, query->token.column,
                       "no relation is called \"%.80s\"%s%.80s%s", label, nearest ? "; did you mean \"" : "",
                       nearest ? nearest : "", nearest ? "\"?" : "");
}

// "{2}", "{1,3}", "{2,}", "+", "*"
static bool parse_times(const char *text, uint32_t *least, uint32_t *most) {
    unsigned long m, n;
    char *end;
    *least = *text == '*' ? 0 : 1;
    *most = MAX_STEPS;
    if (*text != '{')
        return true;
    if (!isdigit((unsigned char)text[1]))
        return false;
    m = n = strtoul(text + 1, &end, 10);
    if (*end == ',' && end[1] == '}') {
        n = MAX_STEPS;
        end++;
    } else if (*end == ',' && isdigit((unsigned char)end[1])) {
        n = strtoul(end + 1, &end, 10);
    }
    *least = (uint32_t)m;
    *most = (uint32_t)n;
    return strcmp(end, "}") == 0 && m <= n && n >= 1 && n <= MAX_STEPS;
}

// Labels joined by '|' into ids, and how often they may follow each other.
static RelataStatus read_labels(Query *query, Repetition *repetition) {
    relata_strbuf_truncate(&repetition->relations, 0);
    relata_strbuf_add_string(&repetition->relations, "-1");
    for (;;) {
        if (query->token.kind != TOKEN_WORD)
            return wrong(query, "a relation is expected here");
        char label[MAX_WORD], times[sizeof query->token.times];
        memcpy(label, query->token.text, query->token.n_name);
        label[query->token.n_name] = '\0';
        strcpy(times, query->token.times);
        RELATA_TRY(add_label(query, label, &repetition->relations));
        repetition->is_repeated = times[0] != '\0';
        if (times[0] && !parse_times(times, &repetition->least, &repetition->most))
            return wrong(query, "a repetition is +, *, {n}, {m,n} or {m,}, of at most 8 steps");
        RELATA_TRY(next(query));
        if (query->token.kind != TOKEN_BAR)
            return RELATA_OK;
        if (times[0])
            return wrong(query, "a repetition stands after the last of the relations it repeats");
        RELATA_TRY(next(query));
    }
}

// Which ends a pattern has, as they are written: columns of its statement, or of its table of pairs.
typedef struct {
    char subject[32], relation[32], object[32];
} Columns;

static Columns columns_of(uint32_t pattern, bool is_inverse, bool is_repeated) {
    Columns c;
    const char *table = is_repeated ? "r" : "s", *first = is_repeated ? "a" : "subject",
               *second = is_repeated ? "b" : "object";
    snprintf(c.subject, sizeof c.subject, "%s%u.%s", table, pattern, is_inverse ? second : first);
    snprintf(c.object, sizeof c.object, "%s%u.%s", table, pattern, is_inverse ? first : second);
    snprintf(c.relation, sizeof c.relation, "s%u.relation", pattern);
    return c;
}

// Reads "term relation term" with the ends bound to these columns.
static RelataStatus read_parts(Query *query, const Columns *columns, bool *is_inverse, Repetition *repetition) {
    int64_t first, second;
    RELATA_TRY(read_term(query, columns->subject, &first));
    *is_inverse = query->token.kind == TOKEN_CARET;
    if (*is_inverse)
        RELATA_TRY(next(query));
    repetition->is_repeated = false;
    if (query->token.kind == TOKEN_VARIABLE) {
        RELATA_TRY(bind_variable(query, columns->relation, true));
        RELATA_TRY(next(query));
    } else {
        RELATA_TRY(read_labels(query, repetition));
        if (!repetition->is_repeated)
            relata_strbuf_printf(&query->where, " AND %s IN (%s)", columns->relation,
                                 relata_strbuf_string(&repetition->relations));
    }
    RELATA_TRY(read_term(query, columns->object, &second));
    repetition->subject = *is_inverse ? second : first;
    repetition->object = *is_inverse ? first : second;
    return RELATA_OK;
}

// What the columns of the first term are called is known only once the relation is read: the pattern is read again
// where it turns out to be inverse or repeated.
static RelataStatus read_pattern(Query *query) {
    Repetition *repetition = &query->repetitions[query->n_patterns];
    bool is_inverse = false, is_repeated = false;
    for (int attempt = 0;; attempt++) {
        Query before = *query;
        size_t n_where = query->where.n;
        Columns columns = columns_of(query->n_patterns, is_inverse, is_repeated);
        bool was_inverse = is_inverse, was_repeated = is_repeated;
        RELATA_TRY(read_parts(query, &columns, &is_inverse, repetition));
        is_repeated = repetition->is_repeated;
        if ((is_inverse == was_inverse && is_repeated == was_repeated) || attempt)
            break;
        RelataStrbuf where = query->where, relations = repetition->relations;
        *query = before;
        query->where = where;
        repetition->relations = relations;
        relata_strbuf_truncate(&query->where, n_where);
    }
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

// The table of pairs of a repeated relation, grown from the end that is an entity; from all subjects if none is. A
// chain of denials is none, so only what is affirmed is followed unless the filter says otherwise.
static void add_pairs(const Query *query, uint32_t i, RelataStrbuf *sql) {
    const Repetition *r = &query->repetitions[i];
    bool is_backward = !r->subject && r->object;
    const char *near = is_backward ? "object" : "subject", *far = is_backward ? "subject" : "object";
    RelataStrbuf conditions = {0};
    relata_strbuf_printf(&conditions, " AND s.relation IN (%s)", relata_strbuf_string(&r->relations));
    if (!query->filter.filter.polarities)
        relata_strbuf_add_string(&conditions, " AND s.polarity=0");
    relata_filter_sql(&query->filter, &conditions);
    int64_t start = is_backward ? r->object : r->subject;
    relata_strbuf_printf(sql, "r%u(a,b,d) AS (", i);
    if (r->least == 0) {
        relata_strbuf_add_string(sql, "SELECT id,id,0 FROM entity");
        if (start)
            relata_strbuf_printf(sql, " WHERE id=%lld", (long long)start);
        relata_strbuf_add_string(sql, " UNION ");
    }
    relata_strbuf_add_string(sql, "SELECT s.subject,s.object,1 FROM statement s WHERE 1");
    relata_strbuf_add_string(sql, relata_strbuf_string(&conditions));
    if (start)
        relata_strbuf_printf(sql, " AND s.%s=%lld", near, (long long)start);
    relata_strbuf_printf(sql, " UNION SELECT %s,%s,p.d+1 FROM r%u p CROSS JOIN statement s ON s.%s=p.%s",
                         is_backward ? "s.subject" : "p.a", is_backward ? "p.b" : "s.object", i, near,
                         is_backward ? "a" : "b");
    relata_strbuf_printf(sql, " WHERE p.d BETWEEN 1 AND %u%s", r->most - 1, relata_strbuf_string(&conditions));
    relata_strbuf_printf(sql, " AND s.%s<>p.%s)", far, is_backward ? "b" : "a");
    sql->failed |= conditions.failed;
    relata_strbuf_clear(&conditions);
}

static bool is_repeated(const Query *query, uint32_t i) {
    return query->repetitions[i].is_repeated;
}

static void add_tables(const Query *query, RelataStrbuf *sql) {
    relata_strbuf_add_string(sql, " FROM ");
    for (uint32_t i = 0; i < query->n_patterns; i++)
        relata_strbuf_printf(sql, "%s%s%u", i ? " JOIN " : "", is_repeated(query, i) ? "r" : "statement s", i);
    for (uint32_t i = 0; i < query->n_variables; i++)
        relata_strbuf_printf(sql, " JOIN %s v%u ON v%u.id=%s", query->variables[i].is_relation ? "relation" : "entity",
                             i, i, query->variables[i].column);
}

static void add_types(const Query *query, RelataStrbuf *sql) {
    for (uint32_t i = 0; i < query->n_variables; i++) {
        if (query->variables[i].is_relation)
            continue;
        RelataFilter types = query->filter.filter;
        types.types = query->variables[i].types ? query->variables[i].types : types.types;
        char column[24];
        snprintf(column, sizeof column, "v%u.type", i);
        relata_filter_type_sql(&types, column, sql);
    }
}

// Columns: the variables, then of each pattern the statement, or 0 where a relation is repeated.
static void compile(const Query *query, RelataStrbuf *sql) {
    for (uint32_t i = 0, n = 0; i < query->n_patterns; i++)
        if (is_repeated(query, i)) {
            relata_strbuf_add_string(sql, n++ ? "," : "WITH RECURSIVE ");
            add_pairs(query, i, sql);
        }
    relata_strbuf_add_string(sql, *relata_strbuf_string(sql) ? " SELECT " : "SELECT ");
    for (uint32_t i = 0; i < query->n_variables; i++)
        relata_strbuf_printf(sql, "%s,", query->variables[i].column);
    for (uint32_t i = 0; i < query->n_patterns; i++)
        relata_strbuf_printf(sql, is_repeated(query, i) ? "%s0" : "%smin(s%u.id)", i ? "," : "", i);
    for (uint32_t i = 0; i < query->n_patterns; i++) // ends of chains, to find their statements
        if (is_repeated(query, i))
            relata_strbuf_printf(sql, ",r%u.a,r%u.b", i, i);
    add_tables(query, sql);
    relata_strbuf_add_string(sql, " WHERE 1");
    relata_strbuf_add_string(sql, relata_strbuf_string(&query->where));
    for (uint32_t i = 0; i < query->n_patterns; i++) {
        if (is_repeated(query, i)) {
            relata_strbuf_printf(sql, " AND r%u.d BETWEEN %u AND %u", i, query->repetitions[i].least,
                                 query->repetitions[i].most);
            continue;
        }
        add_filter(query, i, sql);
        if (!query->filter.filter.polarities)
            relata_strbuf_printf(sql, " AND s%u.polarity=0", i);
    }
    add_types(query, sql);
    if (!query->n_variables) {
        relata_strbuf_add_string(sql, " GROUP BY NULL LIMIT ?1");
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

typedef RELATA_ARRAY(RelataBinding) Bindings;

// A step of a search for a chain: which statement led here, from which step.
typedef struct {
    int64_t entity, statement;
    uint32_t from;
} Step;
typedef RELATA_ARRAY(Step) Steps;

static bool is_reached(const Steps *steps, int64_t entity) {
    for (size_t i = 0; i < steps->n; i++)
        if (steps->items[i].entity == entity)
            return true;
    return false;
}

static RelataStatus add_step(Query *query, Steps *steps, Step step) {
    return RELATA_ARRAY_ADD(steps, step) ? RELATA_OK : relata_store_no_memory(query->store, query->error);
}

// The ties out of an entity that a repeated relation follows.
static RelataStatus prepare_chain(const Query *query, uint32_t pattern, sqlite3_stmt **out) {
    RelataStrbuf sql = {0};
    relata_strbuf_printf(&sql, "SELECT s.object,s.id FROM statement s WHERE s.subject=? AND s.relation IN (%s)",
                         relata_strbuf_string(&query->repetitions[pattern].relations));
    if (!query->filter.filter.polarities)
        relata_strbuf_add_string(&sql, " AND s.polarity=0");
    relata_filter_sql(&query->filter, &sql);
    relata_strbuf_add_string(&sql, " ORDER BY s.n_articles DESC,s.confidence DESC,s.id");
    RelataStatus status = sql.failed ? relata_store_no_memory(query->store, query->error)
                                     : relata_sql_prepare(query->store, out, query->error, sql.bytes);
    relata_strbuf_clear(&sql);
    return status;
}

// A shortest chain from one entity to another, breadth first; none if it is not found among the first MAX_CHAIN.
static RelataStatus find_chain(Query *query, sqlite3_stmt *ties, int64_t from, int64_t to, Steps *steps,
                               uint32_t *last) {
    *last = 0;
    steps->n = 0;
    RELATA_TRY(add_step(query, steps, (Step){from, 0, 0}));
    for (uint32_t at = 0; at < steps->n && steps->n < MAX_CHAIN && !*last; at++) {
        sqlite3_bind_int64(ties, 1, steps->items[at].entity);
        RelataStatus status;
        bool row;
        RELATA_SQL_EACH(query->store, ties, row, status, query->error) {
            int64_t other = sqlite3_column_int64(ties, 0);
            if (other != to && is_reached(steps, other))
                continue;
            if ((status = add_step(query, steps, (Step){other, sqlite3_column_int64(ties, 1), at})) != RELATA_OK)
                break;
            if (other == to) {
                *last = (uint32_t)steps->n - 1;
                break;
            }
        }
        sqlite3_reset(ties);
        RELATA_TRY(status);
    }
    return RELATA_OK;
}

static RelataStatus add_number(Query *query, RelataNumbers *numbers, int64_t number) {
    return RELATA_ARRAY_ADD(numbers, number) ? RELATA_OK : relata_store_no_memory(query->store, query->error);
}

static RelataStatus add_chain(Query *query, uint32_t pattern, int64_t from, int64_t to, RelataNumbers *statements) {
    sqlite3_stmt *ties = NULL;
    Steps steps = {0};
    uint32_t last = 0;
    if (from == to && query->repetitions[pattern].least == 0)
        return RELATA_OK;
    RELATA_TRY(prepare_chain(query, pattern, &ties));
    RelataStatus status = find_chain(query, ties, from, to, &steps, &last);
    size_t begin = statements->n;
    for (uint32_t at = last; at && status == RELATA_OK; at = steps.items[at].from)
        status = add_number(query, statements, steps.items[at].statement);
    for (size_t i = begin, j = statements->n; i + 1 < j; i++) {
        int64_t swap = statements->items[i];
        statements->items[i] = statements->items[--j];
        statements->items[j] = swap;
    }
    sqlite3_finalize(ties);
    free(steps.items);
    return status;
}

// The statements behind a row, pattern by pattern; a repeated relation has several.
static RelataStatus read_statements(Query *query, sqlite3_stmt *row, RelataNumbers *statements) {
    int column = (int)query->n_variables, ends = column + (int)query->n_patterns;
    for (uint32_t i = 0; i < query->n_patterns; i++, column++) {
        if (!is_repeated(query, i)) {
            RELATA_TRY(add_number(query, statements, sqlite3_column_int64(row, column)));
            continue;
        }
        RELATA_TRY(
            add_chain(query, i, sqlite3_column_int64(row, ends), sqlite3_column_int64(row, ends + 1), statements));
        ends += 2;
    }
    return RELATA_OK;
}

static RelataStatus read_row(Query *query, sqlite3_stmt *row, Bindings *cells, RelataNumbers *statements) {
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
    return read_statements(query, row, statements);
}

// Whether two of the patterns have variables and no way between them.
static bool is_unconnected(const Query *query) {
    uint32_t reached = 0, all = 0;
    for (uint32_t i = 0; i < query->n_patterns; i++)
        all |= query->uses[i];
    for (uint32_t round = 0; round < query->n_patterns; round++)
        for (uint32_t i = 0; i < query->n_patterns; i++)
            reached |= !reached || reached & query->uses[i] ? query->uses[i] : 0;
    return reached != all;
}

static int count_work(void *state) {
    uint32_t *left = state;
    return *left ? --*left == 0 : 1;
}

static RelataStatus too_much(Query *query) {
    return relata_fail(query->error, RELATA_LIMIT, NULL, 0, 0, "the pattern asks for too much: %s",
                       is_unconnected(query)
                           ? "its parts share no variable, so each row of one goes with every row of "
                             "the other; connect them, or ask one by one"
                           : "name an entity or a relation in it, or filter (--type, --min-articles)");
}

static RelataStatus run(Query *query, const char *sql, uint32_t limit, RelataRows *out) {
    sqlite3_stmt *rows;
    uint32_t left = is_unconnected(query) ? MAX_UNCONNECTED : MAX_WORK;
    RELATA_TRY(relata_sql_prepare(query->store, &rows, query->error, sql));
    sqlite3_progress_handler(query->store->db, WORK_UNIT, count_work, &left);
    sqlite3_bind_int64(rows, 1, limit ? limit : DEFAULT_LIMIT);
    Bindings cells = {0};
    RelataNumbers statements = {0};
    RELATA_ARRAY(uint32_t) first = {0};
    RelataStatus status;
    bool row;
    RELATA_SQL_EACH(query->store, rows, row, status, query->error) {
        if (!RELATA_ARRAY_ADD(&first, (uint32_t)statements.n))
            status = relata_store_no_memory(query->store, query->error);
        if (status != RELATA_OK || (status = read_row(query, rows, &cells, &statements)) != RELATA_OK)
            break;
        out->n_rows++;
    }
    sqlite3_finalize(rows);
    sqlite3_progress_handler(query->store->db, 0, NULL, NULL);
    if (status == RELATA_LIMIT && !left)
        status = too_much(query);
    if (status == RELATA_OK && !RELATA_ARRAY_ADD(&first, (uint32_t)statements.n))
        status = relata_store_no_memory(query->store, query->error);
    if (status == RELATA_OK)
        status = RELATA_GIVE(query->store, query->answer, &cells, &out->cells, query->error);
    if (status == RELATA_OK)
        status = RELATA_GIVE(query->store, query->answer, &statements, &out->statements, query->error);
    if (status == RELATA_OK)
        status = RELATA_GIVE(query->store, query->answer, &first, &out->first, query->error);
    free(cells.items);
    free(statements.items);
    free(first.items);
    return status;
}

static RelataStatus give(Query *query, uint32_t limit, RelataRows *out) {
    RelataStrbuf sql = {0};
    compile(query, &sql);
    out->n_columns = query->n_variables;
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
    for (uint32_t i = 0; i < MAX_PATTERNS; i++)
        relata_strbuf_clear(&query.repetitions[i].relations);
    return status;
}
