// Draws statements for a judge, by ../shared/score/JUDGE.md: a seeded choice of articles, every chosen article
// represented, at most so many statements an article.
//
//     draw [--seed N] [--articles N] [--statements N] [--most N] [--set NAME] [--least BAR] [--not VERDICTS.tsv]...
//     [--rest VERDICTS.tsv]... [--rule BEGINNING] --sheet FILE INPUT
//
// The sheet (for the judge, never to be committed) has each article whole and under it the numbered statements with
// their sentences; rule and confidence are hidden. Standard output is the same statements as a verdict file with the
// verdicts still empty; fill.awk puts the judge's lines in. Articles of files named with --not are left out; with
// --rest only articles of the files so named are drawn from, without the statements that were judged. --least 0 shows
// also what the confidence leaves out, so that it can learn from that. --rule draws only what rules say whose names
// begin so.
#include <relata.h>

#include "base/array.h"
#include "base/map.h"
#include "base/strbuf.h"
#include "learn/random.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
    char *row;   // columns of the verdict file up to the confidence
    char *shown; // what the judge reads
} Statement;

typedef struct {
    char *text; // title, date, text
    RELATA_ARRAY(Statement) statements;
    uint32_t *order;  // the statements shuffled; the first n_drawn are drawn
    uint32_t n_drawn; //
} Article;

typedef struct {
    uint64_t seed;
    uint32_t n_articles, n_statements, most;
    const char *set, *sheet, *rule;
    double least;      // bar of the confidence, negative: the default
    RelataMap *known;  // articles to leave out
    RelataMap *rest;   // articles to draw from, if any
    RelataMap *judged; // rows up to the modality, to leave out
    RELATA_ARRAY(Article) articles;
} Draw;

static char *taken(RelataStrbuf *buffer) {
    char *copy = strdup(relata_strbuf_string(buffer));
    relata_strbuf_clear(buffer);
    return copy;
}

// A field of a TSV: tabs and line ends become blanks.
static void add_field(RelataStrbuf *out, const char *field) {
    for (; *field; field++)
        relata_strbuf_add_char(out, *field == '\t' || *field == '\n' || *field == '\r' ? ' ' : *field);
    relata_strbuf_add_char(out, '\t');
}

static char *verdict_row(const RelataDocument *d, const RelataTriple *t) {
    RelataStrbuf out = {0};
    add_field(&out, d->id);
    relata_strbuf_printf(&out, "%u\t", relata_document_code_point(d, t->evidence.begin));
    add_field(&out, d->entities[t->subject].name);
    add_field(&out, t->relation);
    add_field(&out, d->entities[t->object].name);
    add_field(&out, relata_polarity_name(t->polarity));
    add_field(&out, relata_modality_name(t->modality));
    add_field(&out, t->attributed_to ? d->entities[t->attributed_to - 1].name : "");
    add_field(&out, t->rule);
    relata_strbuf_printf(&out, "%.4f", (double)t->confidence);
    return taken(&out);
}

static char *shown_statement(const RelataDocument *d, const RelataTriple *t) {
    const RelataEntity *s = &d->entities[t->subject], *o = &d->entities[t->object];
    RelataStrbuf out = {0};
    relata_strbuf_printf(&out, "%s (%s) -- %s -- %s (%s) | %s, %s", s->name, relata_type_name(s->type), t->relation,
                         o->name, relata_type_name(o->type), relata_polarity_name(t->polarity),
                         relata_modality_name(t->modality));
    if (t->attributed_to)
        relata_strbuf_printf(&out, " | says %s", d->entities[t->attributed_to - 1].name);
    if (t->time.start || t->time.end)
        relata_strbuf_printf(&out, " | time %s/%s", t->time.start ? t->time.start : "", t->time.end ? t->time.end : "");
    if (t->place)
        relata_strbuf_printf(&out, " | place %s", t->place);
    if (t->quantity)
        relata_strbuf_printf(&out, " | quantity %s", t->quantity);
    if (t->qualifiers)
        relata_strbuf_printf(&out, " | qualifiers %s", t->qualifiers);
    relata_strbuf_printf(&out, "\n    ");
    relata_strbuf_add(&out, d->text + t->evidence.begin, t->evidence.end - t->evidence.begin);
    return taken(&out);
}

// The columns of a row that name its statement: everything up to the modality.
static size_t naming_part(const char *row) {
    enum { NAMING_COLUMNS = 7 };
    size_t n = 0;
    for (int column = 0; column < NAMING_COLUMNS && row[n]; n++)
        column += row[n] == '\t';
    return n;
}

static bool is_judged(const Draw *draw, const Statement *statement) {
    return relata_map_find(draw->judged, statement->row, naming_part(statement->row)) != 0;
}

static bool is_drawn_from(const Draw *draw, const RelataDocument *d) {
    return d->n_triples && !relata_map_find_string(draw->known, d->id) &&
           (!relata_map_count(draw->rest) || relata_map_find_string(draw->rest, d->id));
}

static void free_statement(Statement *statement) {
    free(statement->row);
    free(statement->shown);
}

static RelataStatus collect(void *state, RelataDocument *d, const RelataError *failure) {
    Draw *draw = state;
    if (!d)
        return failure->status;
    if (!is_drawn_from(draw, d))
        return RELATA_OK;
    RelataStrbuf text = {0};
    relata_strbuf_printf(&text, "%s\n%s %s\n\n%s\n", d->id, d->published ? d->published : "", d->title ? d->title : "",
                         d->text);
    Article article = {.text = taken(&text)};
    bool is_kept = article.text != NULL;
    for (uint32_t i = 0; i < d->n_triples && is_kept; i++) {
        if (d->triples[i].repeats || d->triples[i].is_converse ||
            strncmp(d->triples[i].rule, draw->rule, strlen(draw->rule)) != 0)
            continue;
        Statement statement = {verdict_row(d, &d->triples[i]), shown_statement(d, &d->triples[i])};
        is_kept = statement.row && statement.shown;
        if (is_kept && is_judged(draw, &statement))
            free_statement(&statement);
        else
            is_kept = is_kept && RELATA_ARRAY_ADD(&article.statements, statement);
    }
    if (is_kept && !article.statements.n) {
        free(article.text);
        return RELATA_OK;
    }
    return is_kept && RELATA_ARRAY_ADD(&draw->articles, article) ? RELATA_OK : RELATA_NO_MEMORY;
}

static uint32_t *shuffled(uint64_t *random, size_t n) {
    uint32_t *order = malloc((n ? n : 1) * sizeof *order);
    for (uint32_t i = 0; order && i < n; i++) {
        uint32_t k = relata_random_below(random, i + 1);
        order[i] = order[k];
        order[k] = i;
    }
    return order;
}

// Keeps the chosen articles, in the order of the input, and draws one statement of each; then the others one by one,
// every statement with the same chance, while its article has room.
static bool choose(Draw *draw) {
    uint64_t random = draw->seed;
    size_t n = draw->articles.n < draw->n_articles ? draw->articles.n : draw->n_articles, n_drawn = n;
    uint32_t *order = shuffled(&random, draw->articles.n);
    RELATA_ARRAY(uint32_t) pool = {0};
    bool is_done = order != NULL;
    for (size_t k = 0; k < n && is_done; k++) {
        Article *article = &draw->articles.items[order[k]];
        article->order = shuffled(&random, article->statements.n);
        article->n_drawn = 1;
        is_done = article->order != NULL;
        for (size_t i = 1; i < article->statements.n && is_done; i++)
            is_done = RELATA_ARRAY_ADD(&pool, order[k]);
    }
    uint32_t *turns = is_done ? shuffled(&random, pool.n) : NULL;
    for (size_t k = 0; turns && k < pool.n && n_drawn < draw->n_statements; k++) {
        Article *article = &draw->articles.items[pool.items[turns[k]]];
        if (article->n_drawn < draw->most) {
            article->n_drawn++;
            n_drawn++;
        }
    }
    is_done = turns != NULL;
    free(turns);
    free(pool.items);
    free(order);
    return is_done;
}

static int compare(const void *a, const void *b) {
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
    return (x > y) - (x < y);
}

static bool print(const Draw *draw) {
    FILE *sheet = fopen(draw->sheet, "w");
    if (!sheet)
        return false;
    uint32_t n = 0;
    printf("article\toffset\tsubject\trelation\tobject\tpolarity\tmodality\tattributed to\trule\tconfidence\tverdict\t"
           "class\tnote\tset\n");
    for (size_t k = 0; k < draw->articles.n; k++) {
        const Article *article = &draw->articles.items[k];
        if (!article->order)
            continue;
        fprintf(sheet, "==================== %s\n", article->text);
        qsort(article->order, article->n_drawn, sizeof *article->order, compare);
        for (uint32_t i = 0; i < article->n_drawn; i++) {
            const Statement *statement = &article->statements.items[article->order[i]];
            fprintf(sheet, "#%u  %s\n", ++n, statement->shown);
            printf("%s\t\t\t\t%s\n", statement->row, draw->set);
        }
    }
    return fclose(sheet) == 0;
}

// Notes the articles of a verdict file, and where `judged` is given its statements.
static void note_verdicts(RelataMap *articles, RelataMap *judged, const char *path) {
    FILE *file = fopen(path, "r");
    char *line = NULL;
    size_t room = 0;
    while (file && getline(&line, &room, file) > 0) {
        relata_map_add(articles, line, strcspn(line, "\t"));
        if (judged)
            relata_map_add(judged, line, naming_part(line));
    }
    if (!file)
        fprintf(stderr, "draw: %s cannot be read\n", path);
    else
        fclose(file);
    free(line);
}

static void clear(Draw *draw) {
    for (size_t k = 0; k < draw->articles.n; k++) {
        Article *article = &draw->articles.items[k];
        for (size_t i = 0; i < article->statements.n; i++)
            free_statement(&article->statements.items[i]);
        free(article->statements.items);
        free(article->order);
        free(article->text);
    }
    free(draw->articles.items);
    relata_map_free(draw->known);
    relata_map_free(draw->rest);
    relata_map_free(draw->judged);
}

int main(int argc, char **argv) {
    Draw draw = {.seed = 1,
                 .n_articles = 50,
                 .n_statements = 200,
                 .most = 12,
                 .set = "train",
                 .rule = "",
                 .least = -1,
                 .known = relata_map_new(),
                 .rest = relata_map_new(),
                 .judged = relata_map_new()};
    int i = 1;
    for (; i + 1 < argc && strncmp(argv[i], "--", 2) == 0; i += 2) {
        uint32_t number = (uint32_t)strtoul(argv[i + 1], NULL, 10);
        if (strcmp(argv[i], "--seed") == 0)
            draw.seed = number;
        else if (strcmp(argv[i], "--articles") == 0)
            draw.n_articles = number;
        else if (strcmp(argv[i], "--statements") == 0)
            draw.n_statements = number;
        else if (strcmp(argv[i], "--most") == 0)
            draw.most = number;
        else if (strcmp(argv[i], "--set") == 0)
            draw.set = argv[i + 1];
        else if (strcmp(argv[i], "--rule") == 0)
            draw.rule = argv[i + 1];
        else if (strcmp(argv[i], "--sheet") == 0)
            draw.sheet = argv[i + 1];
        else if (strcmp(argv[i], "--not") == 0)
            note_verdicts(draw.known, NULL, argv[i + 1]);
        else if (strcmp(argv[i], "--rest") == 0)
            note_verdicts(draw.rest, draw.judged, argv[i + 1]);
        else if (strcmp(argv[i], "--least") == 0)
            draw.least = strtod(argv[i + 1], NULL);
        else
            break;
    }
    if (i >= argc || !draw.sheet || strncmp(argv[i], "--", 2) == 0) {
        fprintf(stderr, "usage: draw [--seed N] [--articles N] [--statements N] [--most N] [--set NAME] "
                        "[--least BAR] [--not VERDICTS.tsv]... [--rest VERDICTS.tsv]... [--rule BEGINNING] "
                        "--sheet FILE INPUT...\n");
        return 2;
    }
    RelataError error = {0};
    RelataModel *model = NULL;
    RelataRunOptions run = {
        .n_threads = 2, .until = RELATA_UNTIL_EXTRACT, .has_least = draw.least >= 0, .least = draw.least};
    RelataStatus status = relata_model_open(&model, NULL, &error);
    if (status == RELATA_OK)
        status = relata_pipeline_run_all(model, (const char *const *)argv + i, (size_t)(argc - i), &run, collect, &draw,
                                         &error);
    bool is_done = status == RELATA_OK && choose(&draw) && print(&draw);
    if (!is_done)
        fprintf(stderr, "draw: %s\n", error.message[0] ? error.message : "nothing was drawn");
    relata_model_close(model);
    clear(&draw);
    return is_done ? 0 : 1;
}
