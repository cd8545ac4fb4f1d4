// Runs the executed specification: every example of tests/spec/*.md through the whole pipeline, as TAP.
//
// An example is a fenced block whose first line says `example`, and `on` with a date if it depends on the day of
// publication:
//
//     ```example on 2022-06-30
//     English text, on one or more lines.
//     .
//     subject | relation | object
//     subject | relation | object | negative, possible, by Speaker, time 2022-04..2022-05
//     subject | relation | object | certain | as foreign minister; to win votes
//     ! subject | relation | object
//     nothing
//     ```
//
// A statement must come out with exactly the polarity and modality it names (positive and certain if it names none),
// the speaker and time only if it names them. Names may be any of the entity's; a relation may be the canonical label
// or the article's words; "~" before the relation lets the two ends stand in either order. "!" forbids a statement
// whatever its fields; a fifth column names all words of its qualifiers, "-" that it has none; "*" stands for any
// subject, relation or object. `nothing` forbids all others than those listed.
#include <relata.h>

#include "base/qualifiers.h"
#include "spec/fields.h"

#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
    RelataPipeline *pipeline;
    const char *file;
    unsigned line; // of the example's first line
    unsigned n, n_failed;
} Run;

static RelataDocument *analyse(Run *run, const char *text, const char *published) {
    RelataError error = {0};
    RelataDocument *document = NULL;
    RelataReadOptions options = {.format = RELATA_FORMAT_TEXT};
    RelataStatus status = relata_read_bytes(&document, text, strlen(text), "example", &options, &error);
    if (status == RELATA_OK) {
        document->published = published;
        status = relata_pipeline_run(run->pipeline, document, RELATA_UNTIL_EXTRACT, &error);
    }
    if (status != RELATA_OK) {
        printf("# %s:%u: %s\n", run->file, run->line, error.message);
        relata_document_free(document);
        return NULL;
    }
    return document;
}

static bool is_equal(const char *wanted, const char *got) {
    return strcmp(wanted, "*") == 0 || strcmp(wanted, got ? got : "") == 0;
}

static bool is_name_of(const char *wanted, const RelataEntity *entity) {
    bool is_found = is_equal(wanted, entity->name);
    for (uint32_t k = 0; k < entity->n_aliases && !is_found; k++)
        is_found = strcmp(wanted, entity->aliases[k]) == 0;
    return is_found;
}

static bool fits(const RelataDocument *d, const RelataTriple *t, const char *subject, const char *relation,
                 const char *object) {
    bool is_either = *relation == '~';
    relation += is_either;
    const RelataEntity *s = &d->entities[t->subject], *o = &d->entities[t->object];
    return (is_equal(relation, t->relation) || is_equal(relation, t->relation_text)) &&
           ((is_name_of(subject, s) && is_name_of(object, o)) ||
            (is_either && is_name_of(subject, o) && is_name_of(object, s)));
}

static void time_of(const RelataTriple *t, char *buffer, size_t n) {
    const char *start = t->time.start ? t->time.start : "", *end = t->time.end ? t->time.end : "";
    if (strcmp(start, end) == 0)
        snprintf(buffer, n, "%s", start);
    else
        snprintf(buffer, n, "%s..%s", start, end);
}

static bool has_fields(const RelataDocument *d, const RelataTriple *t, const char *fields) {
    char copy[512], *rest = copy, *field, time[64];
    snprintf(copy, sizeof copy, "%s", fields ? fields : "");
    const char *polarity = "positive", *modality = "certain";
    while ((field = next_field(&rest, ',')) != NULL) {
        if (strcmp(field, "negative") == 0)
            polarity = field;
        else if (strncmp(field, "by ", 3) == 0) {
            const char *speaker = t->attributed_to ? d->entities[t->attributed_to - 1].name : "nobody";
            if (strcmp(speaker, field + 3) != 0)
                return false;
        } else if (strncmp(field, "time ", 5) == 0) {
            time_of(t, time, sizeof time);
            if (strcmp(time, field + 5) != 0)
                return false;
        } else if (*field)
            modality = field;
    }
    return strcmp(polarity, relata_polarity_name(t->polarity)) == 0 &&
           strcmp(modality, relata_modality_name(t->modality)) == 0;
}

static bool has_qualifiers(const RelataTriple *t, const char *wanted) {
    RelataStrbuf got = {0};
    relata_qualifiers_join(&got, t->qualifiers);
    bool is_same = strcmp(strcmp(wanted, "-") == 0 ? "" : wanted, relata_strbuf_string(&got)) == 0;
    relata_strbuf_clear(&got);
    return is_same;
}

// Index of a statement that fits the line, or n_triples. Forbidden lines ignore the fields.
static uint32_t find(const RelataDocument *d, const char *line, bool with_fields) {
    char copy[1024], *rest = copy;
    snprintf(copy, sizeof copy, "%s", line);
    char *subject = next_field(&rest, '|'), *relation = next_field(&rest, '|'), *object = next_field(&rest, '|');
    char *fields = next_field(&rest, '|'), *qualifiers = next_field(&rest, '|');
    uint32_t i = 0;
    for (; i < d->n_triples && relation && object; i++) {
        const RelataTriple *t = &d->triples[i];
        if (fits(d, t, subject, relation, object) && (!with_fields || has_fields(d, t, fields)) &&
            (!qualifiers || has_qualifiers(t, qualifiers)))
            return i;
    }
    return d->n_triples;
}

static void print_triples(const RelataDocument *d) {
    for (uint32_t i = 0; i < d->n_triples; i++) {
        const RelataTriple *t = &d->triples[i];
        char time[64];
        time_of(t, time, sizeof time);
        RelataStrbuf qualifiers = {0};
        relata_qualifiers_join(&qualifiers, t->qualifiers);
        printf("#   got: %s | %s | %s | %s, %s, by %s, time %s | %s (%s)\n", d->entities[t->subject].name, t->relation,
               d->entities[t->object].name, relata_polarity_name(t->polarity), relata_modality_name(t->modality),
               t->attributed_to ? d->entities[t->attributed_to - 1].name : "nobody", time,
               relata_strbuf_string(&qualifiers), t->rule);
        relata_strbuf_clear(&qualifiers);
    }
}

// Whether a line names fields: three bars or more.
static bool has_field_column(const char *line) {
    unsigned bars = 0;
    for (; *line; line++)
        bars += *line == '|';
    return bars >= 3;
}

// Leaves what the rules read: what the classifier of relations finds is learned, and tested by its figures.
static void leave_read(RelataDocument *d) {
    uint32_t n = 0;
    for (uint32_t i = 0; i < d->n_triples; i++)
        if (d->triples[i].proposition != RELATA_NO_PROPOSITION)
            d->triples[n++] = d->triples[i];
    d->n_triples = n;
}

// Checks the expectations after the dot; prints what fails.
static bool check(const Run *run, const RelataDocument *d, char *expected, unsigned line) {
    bool is_good = true;
    uint32_t n_wanted = 0;
    for (char *rest = expected, *text; (text = next_field(&rest, '\n')) != NULL; line++) {
        bool is_failed = false;
        if (!*text)
            continue;
        if (*text == '!')
            is_failed = find(d, text + 1, has_field_column(text)) < d->n_triples;
        else if (strcmp(text, "nothing") == 0)
            is_failed = d->n_triples > n_wanted;
        else {
            is_failed = find(d, text, true) == d->n_triples;
            n_wanted++;
        }
        if (is_failed)
            printf("# %s:%u: fails: %s\n", run->file, line, text);
        is_good = is_good && !is_failed;
    }
    return is_good;
}

static void run_example(Run *run, char *block, const char *published) {
    char *dot = strstr(block, "\n.\n");
    run->n++;
    if (!dot) {
        printf("not ok %u - %s:%u: an example without a line \".\"\n", run->n, run->file, run->line);
        run->n_failed++;
        return;
    }
    *dot = '\0';
    unsigned line = run->line + 2;
    for (const char *c = block; *c; c++)
        line += *c == '\n';
    RelataDocument *document = analyse(run, block, published);
    if (document)
        leave_read(document);
    bool is_good = document && check(run, document, dot + 3, line);
    if (document && !is_good)
        print_triples(document);
    run->n_failed += !is_good;
    printf("%s %u - %s:%u\n", is_good ? "ok" : "not ok", run->n, run->file, run->line);
    relata_document_free(document);
}

static char *read_file(const char *path) {
    FILE *file = fopen(path, "rb");
    if (!file)
        return NULL;
    char *text = calloc(1, 1 << 20);
    if (text)
        text[fread(text, 1, (1 << 20) - 1, file)] = '\0';
    fclose(file);
    return text;
}

static void run_file(Run *run, const char *path) {
    char *text = read_file(path), *next = text;
    unsigned line = 0;
    run->file = path;
    while (next && *next) {
        char *head = next, *end = strchr(head, '\n'), published[16] = "";
        next = end ? end + 1 : head + strlen(head);
        line++;
        if (strncmp(head, "```example", 10) != 0)
            continue;
        bool is_dated = sscanf(head, "```example on %15[0-9-]", published) == 1;
        char *close = strstr(next, "\n```");
        if (!close)
            break;
        char *block = next;
        close[1] = '\0';
        run->line = line + 1;
        for (const char *c = block; *c; c++)
            line += *c == '\n';
        next = close + 2 + strcspn(close + 2, "\n");
        next += *next == '\n';
        line++;
        run_example(run, block, is_dated ? published : NULL);
    }
    free(text);
}

int main(void) {
    RelataModel *model = NULL;
    Run run = {0};
    RelataError error = {0};
    glob_t files = {0};
    if (relata_model_open(&model, NULL, &error) != RELATA_OK ||
        relata_pipeline_new(&run.pipeline, model, &error) != RELATA_OK) {
        printf("Bail out! %s\n", error.message);
        return 1;
    }
    relata_pipeline_set_least(run.pipeline, 0); // what is read, whatever the confidence makes of it
    if (glob("tests/spec/*.md", 0, NULL, &files) == 0)
        for (size_t i = 0; i < files.gl_pathc; i++)
            run_file(&run, files.gl_pathv[i]);
    printf("1..%u\n# %u of %u examples fail\n", run.n, run.n_failed, run.n);
    globfree(&files);
    relata_pipeline_free(run.pipeline);
    relata_model_close(model);
    return run.n_failed || !run.n;
}
