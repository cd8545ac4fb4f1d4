// Prints answers. Each is built once as a JSON object; its list of rows gives JSON Lines as it is, and TSV and CSV by a
// list of columns, so the four forms cannot drift apart.
#include "write/answer.h"

#include <math.h>
#include <string.h>

bool relata_answer_format_find(const char *name, RelataAnswerFormat *out) {
    static const char *const names[] = {"tsv", "csv", "json", "jsonl"};
    for (unsigned i = 0; i < sizeof names / sizeof *names; i++)
        if (strcmp(name, names[i]) == 0) {
            *out = (RelataAnswerFormat)i;
            return true;
        }
    return false;
}

// The value at a path such as "evidence.text"; NULL if it is not there.
static const json_t *value_at(const json_t *row, const char *path) {
    char key[64];
    while (row && *path) {
        size_t n = strcspn(path, ".");
        size_t length = n < sizeof key ? n : sizeof key - 1;
        memcpy(key, path, length);
        key[length] = '\0';
        row = json_is_array(row) ? json_array_get(row, 0) : json_object_get(row, key);
        path += n + (path[n] == '.');
    }
    return row;
}

// A share has two decimals; what has more is another kind of number and keeps them.
static void add_real(RelataStrbuf *out, double value) {
    double hundredths = value * 100;
    bool is_share = fabs(hundredths - round(hundredths)) < 1e-6;
    relata_strbuf_printf(out, is_share ? "%.2f" : "%.6f", value);
}

void relata_add_value(RelataStrbuf *out, const json_t *value) {
    if (json_is_string(value))
        relata_add_field(out, json_string_value(value), json_string_length(value));
    else if (json_is_integer(value))
        relata_strbuf_printf(out, "%lld", (long long)json_integer_value(value));
    else if (json_is_real(value))
        add_real(out, json_real_value(value));
    else if (json_is_array(value))
        for (size_t i = 0; i < json_array_size(value); i++) {
            const json_t *item = json_array_get(value, i), *words = json_object_get(item, "text"); // of a qualifier
            if (i)
                relata_strbuf_add_string(out, words ? "; " : " ");
            relata_add_value(out, words ? words : item);
        }
}

// RFC 4180, with formulas of spreadsheets disarmed.
void relata_add_csv(RelataStrbuf *out, const json_t *value) {
    RelataStrbuf plain = {0};
    relata_add_value(&plain, value);
    const char *text = relata_strbuf_string(&plain);
    bool is_formula = (json_is_string(value) || json_is_array(value)) && relata_is_formula(text);
    bool is_quoted = is_formula || strpbrk(text, ",\"\r\n") != NULL;
    if (is_quoted)
        relata_strbuf_add_string(out, is_formula ? "\"'" : "\"");
    for (const char *p = text; *p; p++) {
        if (*p == '"')
            relata_strbuf_add_char(out, '"');
        relata_strbuf_add_char(out, *p);
    }
    if (is_quoted)
        relata_strbuf_add_char(out, '"');
    out->failed |= plain.failed;
    relata_strbuf_clear(&plain);
}

json_t *relata_json_count(uint64_t value) {
    return json_integer((json_int_t)value);
}

// ------------------------------------------------------------------------------------------ sentences

// Appends ids of statements to `ids`: numbers under "statement" and "statements", "id" of objects with a relation.
static void collect(const json_t *value, const char *key, json_t *ids) {
    const char *name;
    json_t *member;
    if (json_is_integer(value) && (strcmp(key, "statement") == 0 || strcmp(key, "statements") == 0))
        json_array_append(ids, (json_t *)value);
    if (json_is_array(value))
        for (size_t i = 0; i < json_array_size(value); i++)
            collect(json_array_get(value, i), key, ids);
    if (!json_is_object(value))
        return;
    if (json_object_get(value, "relation") && json_is_integer(json_object_get(value, "id")))
        json_array_append(ids, json_object_get(value, "id"));
    json_object_foreach((json_t *)value, name, member) collect(member, name, ids);
}

static bool is_repeated(const json_t *ids, size_t index) {
    for (size_t i = 0; i < index; i++)
        if (json_equal(json_array_get(ids, i), json_array_get(ids, index)))
            return true;
    return false;
}

RelataStatus relata_add_sentences(RelataStore *store, json_t *row, RelataError *error) {
    json_t *ids = json_array(), *sentences = json_array();
    RelataAnswer *answer = relata_answer_new();
    RelataStatus status =
        ids && sentences && answer ? RELATA_OK : relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory");
    collect(row, "", ids);
    for (size_t i = 0; i < json_array_size(ids) && status == RELATA_OK; i++) {
        RelataEvidenceList list = {0};
        if (is_repeated(ids, i))
            continue;
        status = relata_store_evidence(store, answer, json_integer_value(json_array_get(ids, i)), 0, &list, error);
        for (uint32_t j = 0; j < list.n && status == RELATA_OK; j++)
            json_array_append_new(sentences, relata_json_evidence(&list.items[j]));
    }
    relata_answer_free(answer);
    json_decref(ids);
    if (json_object_set_new(row, "quotes", sentences) != 0 && status == RELATA_OK)
        status = relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory");
    return status;
}

// ------------------------------------------------------------------------------------------ columns

static const char *const SENTENCE_COLUMNS[] = {"quote_doc=quotes.0.doc", "quote_begin=quotes.0.begin",
                                               "quote_end=quotes.0.end", "quote_text=quotes.0.text", NULL};

static void add_header(RelataStrbuf *out, const char *const *columns, bool is_first) {
    for (size_t c = 0; columns[c]; c++)
        relata_strbuf_printf(out, "%s%.*s", c || !is_first ? "," : "", (int)strcspn(columns[c], "="), columns[c]);
}

static void add_columns(RelataStrbuf *out, const json_t *row, const char *const *columns, bool is_csv, bool is_first) {
    for (size_t c = 0; columns[c]; c++) {
        const char *path = strchr(columns[c], '=');
        const json_t *value = value_at(row, path ? path + 1 : columns[c]);
        if (c || !is_first)
            relata_strbuf_add_char(out, is_csv ? ',' : '\t');
        (is_csv ? relata_add_csv : relata_add_value)(out, value);
    }
}

static RelataStatus write_columns(RelataSink sink, const RelataPrintable *answer, RelataAnswerStyle style,
                                  RelataError *error) {
    bool is_csv = style.format == RELATA_ANSWER_CSV;
    const json_t *rows = json_object_get(answer->whole, answer->list);
    RelataStrbuf out = {0};
    if (is_csv) {
        add_header(&out, answer->columns, true);
        if (style.evidence)
            add_header(&out, SENTENCE_COLUMNS, false);
        relata_strbuf_add_string(&out, "\r\n");
    }
    for (size_t i = 0; i < json_array_size(rows); i++) {
        add_columns(&out, json_array_get(rows, i), answer->columns, is_csv, true);
        if (style.evidence)
            add_columns(&out, json_array_get(rows, i), SENTENCE_COLUMNS, is_csv, false);
        relata_strbuf_add_string(&out, is_csv ? "\r\n" : "\n");
    }
    return relata_sink_buffer(sink, &out, error);
}

static RelataStatus print(RelataSink sink, const RelataPrintable *answer, RelataAnswerStyle style, RelataError *error) {
    const json_t *rows = json_object_get(answer->whole, answer->list);
    if (!rows)
        return relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory");
    for (size_t i = 0; i < json_array_size(rows) && style.evidence; i++)
        if (!json_object_get(json_array_get(rows, i), "quotes"))
            RELATA_TRY(relata_add_sentences(style.evidence, json_array_get(rows, i), error));
    if (style.format == RELATA_ANSWER_JSON)
        return relata_sink_json(sink, json_incref(answer->whole), error);
    if (style.format != RELATA_ANSWER_JSONL)
        return write_columns(sink, answer, style, error);
    for (size_t i = 0; i < json_array_size(rows); i++)
        RELATA_TRY(relata_sink_json(sink, json_incref(json_array_get(rows, i)), error));
    return RELATA_OK;
}

RelataStatus relata_answer_print(RelataSink sink, RelataPrintable answer, RelataAnswerStyle style, RelataError *error) {
    RelataStatus status = print(sink, &answer, style, error);
    json_decref(answer.whole);
    return status;
}
