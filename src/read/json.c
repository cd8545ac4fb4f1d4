// JSON and JSON Lines to documents.
//
// A record is an object with its article in one of the fields text, content, body, article, articleBody or html. The
// string of `text` becomes the document's text character for character, because annotations and scores of others count
// in it; blocks are cut inside it and a title stays metadata. A JSON file holds one record, an array of records, or an
// object with such an array under "articles", "items" or "documents". A bad line or record costs only itself.
//
// Limits: the nesting limit of jansson (2,048); a member named twice is refused, because keeping either loses text.
#include "read/formats.h"

#include "base/arena.h"
#include "read/encoding.h"
#include "read/json_ld.h"
#include "read/metadata.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

enum { FLAGS = JSON_REJECT_DUPLICATES | JSON_ALLOW_NUL };

static RelataStatus no_memory(RelataError *error, const char *source) {
    return relata_fail(error, RELATA_NO_MEMORY, source, 0, 0, "out of memory");
}

// The first of the named members that is a string of at least one character, or an object's "name".
static const json_t *string_member(const json_t *record, const char *const *names) {
    for (; *names; names++) {
        const json_t *value = json_object_get(record, *names);
        if (json_is_array(value))
            value = json_array_get(value, 0);
        if (json_is_object(value))
            value = json_object_get(value, "name");
        if (json_is_string(value) && json_string_length(value) > 0)
            return value;
    }
    return NULL;
}

static const char *const text_names[] = {"text", "content", "body", "article", "articleBody", "html", NULL};
static const char *const title_names[] = {"title", "headline", NULL};
static const char *const url_names[] = {"url", "link", "uri", NULL};
static const char *const date_names[] = {"date", "published", "datePublished", "date_published", "published_at", NULL};
static const char *const publisher_names[] = {"publisher", "source", "site", NULL};

static bool copy_member(RelataDocument *document, const json_t *record, const char *const *names, const char **to) {
    const json_t *value = string_member(record, names);
    if (!value)
        return true;
    *to = relata_metadata_clean(document->arena, json_string_value(value), json_string_length(value));
    return *to != NULL;
}

// "id", else "doc", "title", "url"; numbers are written out. "" if there is none.
static const char *record_id(const json_t *record, RelataArena *arena) {
    static const char *const names[] = {"id", "doc", "title", "url"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        const json_t *value = json_object_get(record, names[i]);
        if (json_is_integer(value))
            return relata_arena_printf(arena, "%" JSON_INTEGER_FORMAT, json_integer_value(value));
        if (json_is_string(value) && json_string_length(value) > 0)
            return relata_metadata_clean(arena, json_string_value(value), json_string_length(value));
    }
    return "";
}

static RelataStatus read_text(RelataDocument *document, const json_t *value, bool is_html, RelataError *error) {
    size_t n = json_string_length(value), skipped;
    char *text = malloc(n + 1);
    if (!text)
        return no_memory(error, document->source);
    memcpy(text, json_string_value(value), n + 1);
    RelataStatus status =
        relata_encoding_to_utf8(&text, &n, &(RelataEncodingHints){.user = "utf-8"}, document->source, &skipped, error);
    if (status == RELATA_OK)
        status = is_html ? relata_read_html(document, (RelataInput){text, n, 0}, true, error)
                         : relata_read_plain(document, (RelataInput){text, n, 0}, true, error);
    free(text);
    return status;
}

static RelataStatus fill(RelataDocument *document, const json_t *record, RelataError *error) {
    const json_t *text = string_member(record, text_names);
    if (!text)
        return relata_fail(error, RELATA_SYNTAX, document->source, 0, 0,
                           "no text in it: \"text\", \"content\", \"body\" or \"html\" must be a string");
    const char *date = NULL;
    document->id = record_id(record, document->arena);
    if (!document->id || !copy_member(document, record, title_names, &document->title) ||
        !copy_member(document, record, url_names, &document->url) ||
        !copy_member(document, record, publisher_names, &document->publisher) ||
        !copy_member(document, record, date_names, &date))
        return no_memory(error, document->source);
    if (date)
        document->published = relata_metadata_date(document->arena, date, strlen(date));
    // The member `text` is text whatever it looks like; what the others hold is seen from the content.
    bool is_exact = text == json_object_get(record, "text");
    bool is_html =
        !is_exact && relata_format_sniff(json_string_value(text), json_string_length(text), NULL) == RELATA_FORMAT_HTML;
    return read_text(document, text, is_html, error);
}

static RelataStatus read_record(const json_t *record, const char *source, RelataDocument **out, RelataError *error) {
    *out = NULL;
    if (!json_is_object(record))
        return relata_fail(error, RELATA_SYNTAX, source, 0, 0, "a record must be an object");
    RelataDocument *document = relata_document_new("", source);
    if (!document)
        return no_memory(error, source);
    RelataStatus status = fill(document, record, error);
    if (status == RELATA_OK)
        *out = document;
    else
        relata_document_free(document);
    return status;
}

static RelataStatus parse_failed(const json_error_t *e, uint32_t line, const char *source, RelataError *error) {
    if (json_error_code(e) == json_error_out_of_memory)
        return no_memory(error, source);
    bool is_deep = json_error_code(e) == json_error_stack_overflow;
    relata_fail(error, is_deep ? RELATA_LIMIT : RELATA_SYNTAX, source, line + (uint32_t)(e->line > 0 ? e->line : 1),
                (uint32_t)(e->column > 0 ? e->column : 1), "%s", e->text);
    if (error)
        error->byte = (uint64_t)(e->position > 0 ? e->position : 0);
    return is_deep ? RELATA_LIMIT : RELATA_SYNTAX;
}

// ---- one JSON value

typedef struct {
    json_t *root;    // owned
    json_t *records; // array inside root, or NULL: root is the one record
    size_t index;    // next record
    char *source;    // owned
} Json;

static RelataStatus json_next(void *state, RelataDocument **out, RelataError *error) {
    Json *in = state;
    *out = NULL;
    size_t n = in->records ? json_array_size(in->records) : 1;
    if (in->index >= n)
        return RELATA_OK;
    const json_t *record = in->records ? json_array_get(in->records, in->index) : in->root;
    in->index++;
    RelataStatus status = read_record(record, in->source, out, error);
    if (status != RELATA_OK && error && in->records) {
        RelataError inner = *error;
        relata_fail(error, status, in->source, 0, 0, "record %zu: %s", in->index, inner.message);
    }
    return status;
}

static void json_free(void *state) {
    Json *in = state;
    json_decref(in->root);
    free(in->source);
    free(in);
}

static json_t *find_records(json_t *root) {
    static const char *const names[] = {"articles", "items", "documents", "data", "entries", "results"};
    if (json_is_array(root))
        return root;
    if (string_member(root, text_names))
        return NULL;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (json_is_array(json_object_get(root, names[i])))
            return json_object_get(root, names[i]);
    return NULL;
}

RelataStatus relata_json_open(RelataArticles *out, const char *text, size_t n, const char *source, RelataError *error) {
    json_error_t e;
    Json *in = calloc(1, sizeof *in);
    char *copy = strdup(source);
    json_t *root = in && copy ? json_loadb(text, n, FLAGS, &e) : NULL;
    if (!root) {
        RelataStatus status = in && copy ? parse_failed(&e, 0, source, error) : no_memory(error, source);
        free(in);
        free(copy);
        return status;
    }
    *in = (Json){root, find_records(root), 0, copy};
    *out = (RelataArticles){json_next, json_free, in};
    return RELATA_OK;
}

// ---- JSON Lines

typedef struct {
    RelataLines lines; // owned
    char *source;      // owned
} Jsonl;

static bool is_blank(const char *line, size_t n) {
    for (size_t i = 0; i < n; i++)
        if (!strchr(" \t\r", line[i]) || !line[i])
            return false;
    return true;
}

static RelataStatus jsonl_next(void *state, RelataDocument **out, RelataError *error) {
    Jsonl *in = state;
    char *line;
    size_t n;
    json_error_t e;
    *out = NULL;
    do {
        RELATA_TRY(relata_lines_next(&in->lines, &line, &n, in->source, error));
    } while (line && is_blank(line, n));
    if (!line)
        return RELATA_OK;
    if (in->lines.number == 1 && n >= 3 && memcmp(line, "\xEF\xBB\xBF", 3) == 0) {
        line += 3;
        n -= 3;
    }
    json_t *record = json_loadb(line, n, FLAGS, &e);
    if (!record)
        return parse_failed(&e, in->lines.number - 1, in->source, error);
    RelataStatus status = read_record(record, in->source, out, error);
    json_decref(record);
    if (status != RELATA_OK && error)
        error->line = in->lines.number;
    if (*out && !(*out)->id[0]) {
        const char *slash = strrchr(in->source, '/');
        (*out)->id = relata_arena_printf((*out)->arena, "%s#%u", slash ? slash + 1 : in->source, in->lines.number);
    }
    return status;
}

static void jsonl_free(void *state) {
    Jsonl *in = state;
    relata_lines_clear(&in->lines);
    free(in->source);
    free(in);
}

RelataStatus relata_jsonl_open(RelataArticles *out, RelataLines *lines, const char *source, RelataError *error) {
    Jsonl *in = calloc(1, sizeof *in);
    char *copy = strdup(source);
    if (!in || !copy) {
        free(in);
        free(copy);
        relata_lines_clear(lines);
        return no_memory(error, source);
    }
    *in = (Jsonl){*lines, copy};
    *out = (RelataArticles){jsonl_next, jsonl_free, in};
    return RELATA_OK;
}

// ---- JSON-LD

static void take_article(const json_t *article, RelataDocument *said, RelataPageFacts *facts) {
    static const char *const titles[] = {"headline", NULL}, *const urls[] = {"url", NULL};
    static const char *const publishers[] = {"publisher", NULL}, *const dates[] = {"datePublished", "dateCreated",
                                                                                   NULL};
    static const char *const bodies[] = {"articleBody", NULL};
    const char *date = NULL;
    bool is_ok = (said->title || copy_member(said, article, titles, &said->title)) &&
                 (said->url || copy_member(said, article, urls, &said->url)) &&
                 (said->publisher || copy_member(said, article, publishers, &said->publisher)) &&
                 copy_member(said, article, dates, &date);
    if (date && !said->published)
        said->published = relata_metadata_date(said->arena, date, strlen(date));
    const json_t *body = string_member(article, bodies);
    if (body && facts->body.n == 0)
        relata_strbuf_add(&facts->body, json_string_value(body), json_string_length(body));
    facts->is_failed |= !is_ok || facts->body.failed;
}

static bool is_article(const json_t *value) {
    const json_t *type = json_object_get(value, "@type");
    if (json_is_array(type))
        type = json_array_get(type, 0);
    const char *name = json_string_value(type);
    return json_object_get(value, "articleBody") ||
           (name && (strstr(name, "Article") || strstr(name, "Posting") || strcmp(name, "Report") == 0));
}

void relata_json_ld(const char *json, size_t n, RelataDocument *said, RelataPageFacts *facts) {
    json_error_t e;
    json_t *root = json_loadb(json, n, 0, &e); // a NUL would not survive in the page
    json_t *list = json_is_object(root) ? json_object_get(root, "@graph") : root;
    if (json_is_object(root) && is_article(root))
        take_article(root, said, facts);
    for (size_t i = 0; i < json_array_size(list); i++)
        if (is_article(json_array_get(list, i)))
            take_article(json_array_get(list, i), said, facts);
    json_decref(root);
}
