// The corrections as a text file beside the store, FILE.corrections, for review and version control.
//
//   # a comment
//   merge Jensen Huang = Jen-Hsun Huang       two entities are one; the first name stays
//   never Georgia = State of Georgia          they are never one
//   alias Lagos = City of Aquatic Splendour   the name means that entity
//   split Nvidia = Nvidia Research            what articles call the second is not the first
//
// One a line; a name with " = " or a quotation mark at its beginning stands in double quotes. The file is read
// whenever the store is opened for writing: if it has changed, the store holds what it says, and the next resolution
// applies it. A correction by a command is written at its end, and takes the line of its opposite out; comments stay.
// A file that is not there changes nothing: what the store knows is written into a new one with the next correction.
#include "store/internal.h"

#include "base/file.h"
#include "base/map.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { MAX_BYTES = 64 << 20 };

static const char *const KINDS[] = {[RELATA_CORRECTION_ALIAS] = "alias",
                                    [RELATA_CORRECTION_MERGE] = "merge",
                                    [RELATA_CORRECTION_SPLIT] = "split",
                                    [RELATA_CORRECTION_NEVER] = "never"};

// One line taken apart; the names point into it.
typedef struct {
    int kind; // RelataCorrectionKind; -1 = a comment or blank
    const char *first, *second;
    size_t n_first, n_second;
} Line;

static RelataStatus path_of(const RelataStore *store, RelataStrbuf *out, RelataError *error) {
    relata_strbuf_printf(out, "%s.corrections", store->path);
    return out->failed ? relata_fail(error, RELATA_NO_MEMORY, store->path, 0, 0, "out of memory") : RELATA_OK;
}

// ------------------------------------------------------------------------------------------ reading

static void trim(const char **text, size_t *n) {
    while (*n && strchr(" \t\r", **text)) {
        ++*text;
        --*n;
    }
    while (*n && strchr(" \t\r", (*text)[*n - 1]))
        --*n;
    if (*n >= 2 && **text == '"' && (*text)[*n - 1] == '"') {
        ++*text;
        *n -= 2;
    }
}

// The " = " between the names: not within quotation marks that open the line.
static const char *find_equals(const char *text, size_t n) {
    size_t i = 0;
    if (n && text[0] == '"') {
        const char *close = memchr(text + 1, '"', n - 1);
        i = close ? (size_t)(close - text) : 0;
    }
    for (; i + 3 <= n; i++)
        if (memcmp(text + i, " = ", 3) == 0)
            return text + i;
    return NULL;
}

static RelataStatus parse(const char *text, size_t n, const char *path, uint32_t number, Line *out,
                          RelataError *error) {
    *out = (Line){.kind = -1};
    while (n && strchr(" \t\r", text[n - 1]))
        n--;
    size_t skip = strspn(text, " \t");
    if (skip >= n || text[skip] == '#')
        return RELATA_OK;
    text += skip;
    n -= skip;
    size_t word = 0;
    while (word < n && text[word] != ' ' && text[word] != '\t')
        word++;
    for (int kind = 0; kind <= RELATA_CORRECTION_NEVER; kind++)
        if (strlen(KINDS[kind]) == word && memcmp(KINDS[kind], text, word) == 0)
            out->kind = kind;
    if (out->kind < 0)
        return relata_fail(error, RELATA_SYNTAX, path, number, 1,
                           "unknown correction %.*s: merge, never, alias and split are known",
                           (int)(word < 40 ? word : 40), text);
    size_t names = word + strspn(text + word, " \t");
    const char *equals = names < n ? find_equals(text + names, n - names) : NULL;
    if (!equals)
        return relata_fail(error, RELATA_SYNTAX, path, number, 1, "%s needs two names with \" = \" between them",
                           KINDS[out->kind]);
    out->first = text + names;
    out->n_first = (size_t)(equals - out->first);
    out->second = equals + 3;
    out->n_second = n - (size_t)(out->second - text);
    trim(&out->first, &out->n_first);
    trim(&out->second, &out->n_second);
    if (!out->n_first || !out->n_second)
        return relata_fail(error, RELATA_SYNTAX, path, number, 1, "an empty name");
    return RELATA_OK;
}

static RelataStatus insert(RelataStore *store, const Line *line, const char *path, uint32_t number,
                           RelataError *error) {
    RelataStrbuf name[2] = {{0}}, norm[2] = {{0}};
    relata_strbuf_add(&name[0], line->first, line->n_first);
    relata_strbuf_add(&name[1], line->second, line->n_second);
    for (int i = 0; i < 2; i++)
        relata_name_normalize(relata_strbuf_string(&name[i]), &norm[i]);
    const char *first = relata_strbuf_string(&norm[0]), *second = relata_strbuf_string(&norm[1]);
    RelataStatus status = RELATA_OK;
    if (norm[0].failed || norm[1].failed)
        status = relata_store_no_memory(store, error);
    else if (!*first || !*second || strcmp(first, second) == 0)
        status = relata_fail(error, RELATA_SYNTAX, path, number, 1,
                             *first && *second ? "both names are the same" : "an empty name");
    else
        status = relata_sql_run(store, error,
                                "INSERT OR IGNORE INTO correction(kind,first,second,first_norm,second_norm)"
                                " VALUES (?,?,?,?,?)",
                                "issss", (int64_t)line->kind, relata_strbuf_string(&name[0]),
                                relata_strbuf_string(&name[1]), first, second);
    for (int i = 0; i < 2; i++) {
        relata_strbuf_clear(&name[i]);
        relata_strbuf_clear(&norm[i]);
    }
    return status;
}

// Calls `each` for every line of the text.
typedef RelataStatus EachLine(void *state, const char *text, size_t n, uint32_t number, RelataError *error);

static RelataStatus each_line(const char *text, size_t n, EachLine *each, void *state, RelataError *error) {
    uint32_t number = 1;
    for (size_t begin = 0; begin < n; number++) {
        const char *end = memchr(text + begin, '\n', n - begin);
        size_t length = end ? (size_t)(end - (text + begin)) : n - begin;
        RELATA_TRY(each(state, text + begin, length, number, error));
        begin += length + 1;
    }
    return RELATA_OK;
}

typedef struct {
    RelataStore *store;
    const char *path;
    RelataStrbuf *out; // what the file is to hold, NULL when reading
    const RelataCorrection *added;
    bool is_there; // what is to be added stands in the file already
} Review;

static RelataStatus take_line(void *state, const char *text, size_t n, uint32_t number, RelataError *error) {
    Review *review = state;
    Line line;
    RELATA_TRY(parse(text, n, review->path, number, &line, error));
    return line.kind < 0 ? RELATA_OK : insert(review->store, &line, review->path, number, error);
}

static int64_t digest_of(const char *text, size_t n) {
    return (int64_t)(relata_hash(text, n) >> 1 | 1);
}

static RelataStatus take(Review *review, const char *text, size_t n, RelataError *error) {
    int64_t known = 0, digest = digest_of(text, n);
    RELATA_TRY(relata_store_meta(review->store, "corrections", &known, error));
    if (known == digest)
        return RELATA_OK;
    RELATA_TRY(relata_store_begin(review->store, error));
    RelataStatus status = relata_sql_exec(review->store, "DELETE FROM correction", error);
    if (status == RELATA_OK)
        status = each_line(text, n, take_line, review, error);
    if (status == RELATA_OK)
        status = relata_store_set_meta(review->store, "corrections", digest, error);
    if (status == RELATA_OK)
        status = relata_store_set_meta(review->store, "has_parts", 0, error); // a correction may concern anything
    if (status == RELATA_OK)
        status = relata_store_set_meta(review->store, "is_resolved", 0, error);
    if (status == RELATA_OK)
        return relata_store_commit(review->store, error);
    relata_store_rollback(review->store);
    return status;
}

RelataStatus relata_store_read_review(RelataStore *store, RelataError *error) {
    RelataStrbuf path = {0};
    RELATA_TRY(path_of(store, &path, error));
    Review review = {.store = store, .path = relata_strbuf_string(&path)};
    char *text = NULL;
    size_t n = 0;
    RelataStatus status = RELATA_OK;
    if (access(review.path, F_OK) == 0)
        status = relata_file_read(review.path, MAX_BYTES, &text, &n, error);
    if (status == RELATA_OK && text)
        status = take(&review, text, n, error);
    free(text);
    relata_strbuf_clear(&path);
    return status;
}

// ------------------------------------------------------------------------------------------ writing

static void add_name(RelataStrbuf *out, const char *name) {
    bool is_quoted = strstr(name, " = ") || name[0] == '"';
    relata_strbuf_printf(out, is_quoted ? "\"%s\"" : "%s", name);
}

static RelataStatus is_kept(RelataStore *store, const Line *line, bool *out, RelataError *error) {
    RelataStrbuf name[2] = {{0}};
    relata_strbuf_add(&name[0], line->first, line->n_first);
    relata_strbuf_add(&name[1], line->second, line->n_second);
    int64_t n = 0;
    RelataStatus status =
        relata_sql_integer(store, &n, 0, error, "SELECT count(*) FROM correction WHERE kind=? AND first=? AND second=?",
                           "iss", (int64_t)line->kind, relata_strbuf_string(&name[0]), relata_strbuf_string(&name[1]));
    *out = n > 0;
    relata_strbuf_clear(&name[0]);
    relata_strbuf_clear(&name[1]);
    return status;
}

static bool is_text(const char *whole, const char *text, size_t n) {
    return strlen(whole) == n && memcmp(whole, text, n) == 0;
}

// Lines that still hold, and all that are no correction.
static RelataStatus keep_line(void *state, const char *text, size_t n, uint32_t number, RelataError *error) {
    Review *review = state;
    Line line;
    bool kept = true;
    RELATA_TRY(parse(text, n, review->path, number, &line, error));
    if (line.kind >= 0)
        RELATA_TRY(is_kept(review->store, &line, &kept, error));
    const RelataCorrection *added = review->added;
    review->is_there |= line.kind == (int)added->kind && is_text(added->name, line.first, line.n_first) &&
                        is_text(added->other, line.second, line.n_second);
    if (kept) {
        relata_strbuf_add(review->out, text, n);
        relata_strbuf_add_char(review->out, '\n');
    }
    return RELATA_OK;
}

static void add_correction(RelataStrbuf *out, RelataCorrectionKind kind, const char *first, const char *second) {
    relata_strbuf_printf(out, "%s ", KINDS[kind]);
    add_name(out, first);
    relata_strbuf_add_string(out, " = ");
    add_name(out, second);
    relata_strbuf_add_char(out, '\n');
}

static RelataStatus add_all(Review *review, RelataError *error) {
    sqlite3_stmt *statement;
    RelataStatus status;
    bool row;
    relata_strbuf_add_string(review->out,
                             "# Corrections, read at every build: merge, never, alias or split NAME = NAME.\n");
    RELATA_TRY(
        relata_sql_begin(review->store, &statement, error, "SELECT kind,first,second FROM correction ORDER BY id", ""));
    RELATA_SQL_EACH(review->store, statement, row, status, error) {
        int kind = sqlite3_column_int(statement, 0);
        if (kind >= 0 && kind <= RELATA_CORRECTION_NEVER)
            add_correction(review->out, (RelataCorrectionKind)kind, (const char *)sqlite3_column_text(statement, 1),
                           (const char *)sqlite3_column_text(statement, 2));
    }
    return status;
}

static RelataStatus rewrite(Review *review, RelataError *error) {
    char *text = NULL;
    size_t n = 0;
    if (access(review->path, F_OK) != 0)
        return add_all(review, error);
    RELATA_TRY(relata_file_read(review->path, MAX_BYTES, &text, &n, error));
    RelataStatus status = each_line(text, n, keep_line, review, error);
    free(text);
    if (!review->is_there)
        add_correction(review->out, review->added->kind, review->added->name, review->added->other);
    return status;
}

RelataStatus relata_store_write_review(RelataStore *store, const RelataCorrection *added, RelataError *error) {
    RelataStrbuf path = {0}, out = {0};
    RELATA_TRY(path_of(store, &path, error));
    Review review = {.store = store, .path = relata_strbuf_string(&path), .out = &out, .added = added};
    RelataStatus status = rewrite(&review, error);
    if (status == RELATA_OK && out.failed)
        status = relata_store_no_memory(store, error);
    if (status == RELATA_OK)
        status = relata_store_set_meta(store, "corrections", digest_of(out.bytes, out.n), error);
    if (status == RELATA_OK)
        status = relata_file_write(review.path, out.bytes, out.n, error);
    relata_strbuf_clear(&path);
    relata_strbuf_clear(&out);
    return status;
}
