// Training of the section `coref`: a log-linear ranker of antecedents with latent antecedents.
//
// The mentions of the GUM training documents are found as the program finds them, on the program's own trees, and
// matched with the gold ones by head word. Each mention that the index of names leaves open is one example: its
// candidates and the choice of none. All candidates of the gold cluster are right; the likelihood of the right ones is
// maximised with the margin of Durrett and Klein (2013), section 3, by AdaGrad.
//
// This is done twice: first on clusters as the gold has them, in two halves; then each half is read again with what was
// learned from the other, so that the final ranker learns on clusters as it will find them.
#include "train/train.h"

#include "base/array.h"
#include "base/file.h"
#include "base/strbuf.h"
#include "entity/coref.h"

#include <relata/pipeline.h>

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MIN_COUNT = 4, EPOCHS = 6, RUNS = 5, NAME_MAX = 128 };

static const float false_link = 0.2f, false_new = 3.0f, wrong_link = 1.0f; // margins
static const float rate = 0.1f, delta = 1.0f, dropped = 0.4f;

typedef struct {
    uint64_t begin; // into features
    bool is_right;
    bool is_null;
} Choice;

typedef struct {
    RELATA_ARRAY(uint32_t) features; // hashes, later indexes + 1 (0 = dropped)
    RELATA_ARRAY(Choice) choices;
    RELATA_ARRAY(uint32_t) examples; // first choice of each
    RELATA_ARRAY(uint8_t) folds;     // [examples] half of the documents it comes from
    uint8_t fold;                    // of the document in hand
    bool is_rolled_out;              // decisions are the ranker's, not the gold's
    bool is_partial;                 // only the mentions at tokens with gold_at are known
    uint32_t *hashes;                // [n_hashes] of the features kept, ascending
    uint32_t n_hashes;
    uint32_t *gold_at; // [n_tokens] entity of the mention headed by the token, 0 = none
    uint64_t random;
    size_t n_linked;
    bool failed;
} Examples;

// --- examples --------------------------------------------------------------------------------------------------------

static void add_choice(Examples *e, const RelataCoref *c, uint32_t i, uint32_t j, bool is_right) {
    uint32_t features[RELATA_RANKER_FEATURES];
    uint32_t n = relata_coref_features(c, i, j, features);
    Choice choice = {e->features.n, is_right, j == RELATA_COREF_NONE};
    e->failed |= !RELATA_ARRAY_ADD(&e->choices, choice);
    for (uint32_t f = 0; f < n; f++)
        e->failed |= !RELATA_ARRAY_ADD(&e->features, features[f]);
}

static bool is_known(const Examples *e, const RelataCoref *c, uint32_t i) {
    return e->gold_at[c->a->mentions.items[i].head] != 0;
}

// Whether candidate `j` is right for mention `i`: the same entity, or, where only two mentions are known, the cluster
// of the other.
static bool is_right(const Examples *e, const RelataCoref *c, uint32_t i, uint32_t j) {
    const RelataAnaphor *items = c->a->mentions.items;
    uint32_t gold = e->gold_at[items[i].head];
    if (gold && e->gold_at[items[j].head] == gold)
        return true;
    for (uint32_t k = 0; e->is_partial && gold && k < c->a->mentions.n; k++)
        if (k != i && c->is_resolved[k] && items[k].cluster == items[j].cluster && e->gold_at[items[k].head] == gold)
            return true;
    return false;
}

// Of a pronoun without a name nobody said whose it is.
static bool is_open(const Examples *e, const RelataCoref *c, uint32_t j) {
    const RelataAnaphor *m = &c->a->mentions.items[j];
    return e->is_partial && m->kind == RELATA_MENTION_PRONOUN &&
           c->clusters.items[m->cluster].best == RELATA_COREF_NONE;
}

static uint32_t observe(void *state, RelataCoref *c, uint32_t i, const uint32_t *candidates, uint32_t n) {
    Examples *e = state;
    uint32_t antecedent = RELATA_COREF_NONE;
    if (e->is_partial && !is_known(e, c, i))
        return e->is_rolled_out ? RELATA_COREF_RANK : RELATA_COREF_NONE;
    for (uint32_t k = n; k-- > 0;)
        if (is_right(e, c, i, candidates[k]))
            antecedent = candidates[k];
    uint32_t decision = e->is_rolled_out ? RELATA_COREF_RANK : antecedent;
    if (n == 0)
        return decision;
    e->failed |= !RELATA_ARRAY_ADD(&e->examples, (uint32_t)e->choices.n) || !RELATA_ARRAY_ADD(&e->folds, e->fold);
    e->n_linked += antecedent != RELATA_COREF_NONE;
    add_choice(e, c, i, RELATA_COREF_NONE, antecedent == RELATA_COREF_NONE);
    for (uint32_t k = 0; k < n; k++) {
        bool right = is_right(e, c, i, candidates[k]);
        if (right || !is_open(e, c, candidates[k]))
            add_choice(e, c, i, candidates[k], right);
    }
    return decision;
}

// --- gold ------------------------------------------------------------------------------------------------------------

typedef struct {
    char *bytes; // the table, its lines ended by NUL
    RELATA_ARRAY(char *) lines;
} Gold;

static bool read_gold(Gold *gold, const char *path, RelataStatus *status, RelataError *error) {
    size_t n;
    *status = relata_file_read(path, UINT32_MAX, &gold->bytes, &n, error);
    for (char *at = *status == RELATA_OK ? gold->bytes : NULL; at && *at;) {
        char *end = strchr(at, '\n');
        if (end)
            *end = '\0';
        if (!RELATA_ARRAY_ADD(&gold->lines, at))
            return false;
        at = end ? end + 1 : NULL;
    }
    return *status == RELATA_OK;
}

// Fields of a line of the table: doc sent first last entity type infstat link head …
static bool read_line(const char *line, char fields[9][NAME_MAX]) {
    for (int i = 0; i < 9; i++) {
        size_t n = strcspn(line, "\t");
        snprintf(fields[i], NAME_MAX, "%.*s", (int)n, line);
        if (!line[n] && i < 8)
            return false;
        line += n + 1;
    }
    return true;
}

static void mark_gold(const Gold *gold, const RelataDocument *d, uint32_t *gold_at) {
    char fields[9][NAME_MAX];
    uint32_t s = 0;
    for (size_t i = 0; i < gold->lines.n; i++) {
        if (!read_line(gold->lines.items[i], fields))
            continue;
        for (uint32_t tries = 0; tries < d->n_sentences; tries++, s = (s + 1) % d->n_sentences)
            if (d->sentences[s].sent_id && strcmp(d->sentences[s].sent_id, fields[1]) == 0)
                break;
        if (!d->sentences[s].sent_id || strcmp(d->sentences[s].sent_id, fields[1]) != 0)
            continue;
        unsigned long first = strtoul(fields[2], NULL, 10), head = strtoul(fields[8], NULL, 10);
        unsigned long entity = strtoul(fields[4], NULL, 10);
        uint32_t token = d->sentences[s].token_begin + (uint32_t)(first + head) - 2;
        bool is_single = strcmp(fields[7], "sgl") == 0;
        if (first && head && token < d->sentences[s].token_end && (!gold_at[token] || !is_single))
            gold_at[token] = (uint32_t)entity;
    }
}

// --- documents -------------------------------------------------------------------------------------------------------

typedef struct {
    RelataPipeline *pipeline;
    RelataLexicon lexicon;
    RelataNer ner;
    RelataWords *words;
    RelataArena *scratch;
    Gold gold;
    Examples examples;
    RelataRanker rankers[2]; // learned from the other half of the documents
    uint32_t n_documents;
} Trainer;

// Tells the entity of tokens, and of which token there is an example, once the document has its tokens.
typedef void MarkFn(Trainer *t, const RelataDocument *d, const void *state);

static RelataStatus analyse(Trainer *t, RelataDocument *d, MarkFn *mark, const void *state, RelataError *error) {
    RelataAnalysis a = {.document = d, .scratch = t->scratch, .lexicon = t->lexicon, .words = t->words};
    RelataStatus status = RELATA_OK;
    t->examples.fold = t->n_documents++ % 2;
    relata_arena_reset(t->scratch);
    t->examples.gold_at = RELATA_ARENA_NEW(d->arena, uint32_t, d->n_tokens);
    if (!t->examples.gold_at)
        return relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory");
    mark(t, d, state);
    status = relata_annotate(&a, error);
    if (status == RELATA_OK)
        status = relata_find_names(&a, &t->ner, error);
    if (status == RELATA_OK)
        status = relata_find_literals(&a, error);
    if (status == RELATA_OK)
        status = relata_find_mentions(&a, error);
    if (status == RELATA_OK)
        status = relata_resolve_with(&a, &t->rankers[t->examples.fold], observe, &t->examples, error);
    free(a.matches.items);
    free(a.names.items);
    free(a.mentions.items);
    return status;
}

static void mark_gum(Trainer *t, const RelataDocument *d, const void *state) {
    (void)state;
    t->examples.is_partial = false;
    mark_gold(&t->gold, d, t->examples.gold_at);
}

static RelataStatus add_document(Trainer *t, const char *bytes, size_t n, RelataError *error) {
    RelataReadOptions options = {.format = RELATA_FORMAT_CONLLU};
    RelataDocument *d = NULL;
    if (n == 0)
        return RELATA_OK;
    RELATA_TRY(relata_read_bytes(&d, bytes, n, "gum", &options, error));
    RelataStatus status = relata_pipeline_run(t->pipeline, d, RELATA_UNTIL_SYNTAX, error);
    if (status == RELATA_OK)
        status = analyse(t, d, mark_gum, NULL, error);
    relata_document_free(d);
    return status;
}

static RelataStatus read_documents(Trainer *t, const char *path, RelataError *error) {
    char command[1200], *line = NULL;
    size_t room = 0;
    RelataStrbuf document = {0};
    RelataStatus status = RELATA_OK;
    snprintf(command, sizeof command, "gzip -dcf '%s'", path);
    FILE *in = popen(command, "r");
    if (!in)
        return relata_fail(error, RELATA_IO, path, 0, 0, "cannot be read");
    for (ssize_t n; status == RELATA_OK && (n = getline(&line, &room, in)) > 0;) {
        if (strncmp(line, "# newdoc id", 11) == 0) {
            status = add_document(t, document.bytes, document.n, error);
            relata_strbuf_truncate(&document, 0);
        }
        relata_strbuf_add(&document, line, (size_t)n);
    }
    if (status == RELATA_OK)
        status = add_document(t, document.bytes, document.n, error);
    free(line);
    pclose(in);
    relata_strbuf_clear(&document);
    return status;
}

// --- ambiguous pronouns

enum { GAP_COLUMNS = 11 };

// A line of GAP: id, text, pronoun, its offset, name A, its offset, whether it is meant, the same of name B, address.
typedef struct {
    char *fields[GAP_COLUMNS];
} GapLine;

static void mark_gap(Trainer *t, const RelataDocument *d, const void *state) {
    const GapLine *line = state;
    t->examples.is_partial = true;
    for (int name = 1; name <= 7; name += 3) { // the pronoun comes first, at columns 2 and 3
        const char *form = line->fields[name == 1 ? 2 : name], *offset = line->fields[name == 1 ? 3 : name + 1];
        uint32_t point = (uint32_t)strtoul(offset, NULL, 10), end = point + (uint32_t)strlen(form);
        bool is_meant = name == 1 || strcmp(line->fields[name + 2], "TRUE") == 0;
        for (uint32_t k = 0; is_meant && k < d->n_tokens; k++) {
            uint32_t at = relata_document_code_point(d, d->tokens[k].span.begin);
            if (at < point || at >= end)
                continue;
            t->examples.gold_at[k] = 1;
        }
    }
}

static RelataStatus add_gap_line(Trainer *t, char *text, RelataError *error) {
    GapLine line = {{0}};
    RelataReadOptions options = {.format = RELATA_FORMAT_TEXT};
    RelataDocument *d = NULL;
    for (int i = 0; i < GAP_COLUMNS; i++)
        if (!(line.fields[i] = strsep(&text, "\t")))
            return RELATA_OK;
    bool is_meant = strcmp(line.fields[6], "TRUE") == 0 || strcmp(line.fields[9], "TRUE") == 0;
    if (!is_meant) // somebody else, who is not marked
        return RELATA_OK;
    RELATA_TRY(relata_read_bytes(&d, line.fields[1], strlen(line.fields[1]), "gap", &options, error));
    RelataStatus status = relata_pipeline_run(t->pipeline, d, RELATA_UNTIL_SYNTAX, error);
    if (status == RELATA_OK)
        status = analyse(t, d, mark_gap, &line, error);
    relata_document_free(d);
    return status;
}

static RelataStatus read_gap(Trainer *t, const char *path, RelataError *error) {
    char *bytes, *at;
    size_t n;
    RELATA_TRY(relata_file_read(path, UINT32_MAX, &bytes, &n, error));
    RelataStatus status = RELATA_OK;
    at = bytes;
    for (char *line = strsep(&at, "\n"); status == RELATA_OK && line; line = strsep(&at, "\n"))
        status = add_gap_line(t, line, error);
    free(bytes);
    return status;
}

// --- learning -----------------------------------------------------------------------------------------------------

typedef struct {
    const uint32_t *hashes; // [n] ascending
    uint32_t n;
    float *weights, *squares;
    float *mean; // of the weights after each run
} Weights;

static int by_value(const void *x, const void *y) {
    uint32_t p = *(const uint32_t *)x, q = *(const uint32_t *)y;
    return p < q ? -1 : p > q;
}

// Leaves the features that come often enough, as indexes into their sorted hashes.
static bool select_features(Examples *e) {
    uint32_t *sorted = malloc(e->features.n * sizeof *sorted + 1);
    free(e->hashes);
    e->hashes = sorted;
    e->n_hashes = 0;
    if (!sorted)
        return false;
    memcpy(sorted, e->features.items, e->features.n * sizeof *sorted);
    qsort(sorted, e->features.n, sizeof *sorted, by_value);
    for (size_t i = 0, j; i < e->features.n; i = j) {
        for (j = i; j < e->features.n && sorted[j] == sorted[i]; j++)
            ;
        if (j - i >= MIN_COUNT)
            sorted[e->n_hashes++] = sorted[i];
    }
    for (size_t i = 0; i < e->features.n; i++) {
        uint32_t *found = bsearch(&e->features.items[i], sorted, e->n_hashes, sizeof *sorted, by_value);
        e->features.items[i] = found ? (uint32_t)(found - sorted) + 1 : 0;
    }
    return true;
}

static uint64_t end_of(const Examples *e, size_t choice) {
    return choice + 1 < e->choices.n ? e->choices.items[choice + 1].begin : e->features.n;
}

// Drops features by a hash of the step, so that scoring and updating agree.
static bool is_kept(uint64_t step, uint32_t feature) {
    uint64_t x = (step + feature * 0x9e3779b97f4a7c15u) * 0xbf58476d1ce4e5b9u;
    return (float)(x >> 40) / 16777216.0f >= dropped;
}

static float margin(const Choice *choice, bool has_antecedent) {
    if (choice->is_right)
        return 0;
    return choice->is_null ? false_new : has_antecedent ? wrong_link : false_link;
}

static void train_example(Examples *e, Weights *w, size_t example, uint64_t step) {
    size_t first = e->examples.items[example];
    size_t last = example + 1 < e->examples.n ? e->examples.items[example + 1] : e->choices.n;
    double scores[RELATA_COREF_CANDIDATES + 1], greatest = -1e30, all = 0, right = 0;
    bool has_antecedent = !e->choices.items[first].is_right;
    for (size_t k = first; k < last; k++) {
        double score = (double)margin(&e->choices.items[k], has_antecedent);
        for (uint64_t f = e->choices.items[k].begin; f < end_of(e, k); f++)
            if (e->features.items[f] && is_kept(step, e->features.items[f]))
                score += (double)w->weights[e->features.items[f] - 1];
        scores[k - first] = score;
        greatest = score > greatest ? score : greatest;
    }
    for (size_t k = first; k < last; k++) {
        scores[k - first] = exp(scores[k - first] - greatest);
        all += scores[k - first];
        right += e->choices.items[k].is_right ? scores[k - first] : 0;
    }
    for (size_t k = first; k < last; k++) {
        double wanted = e->choices.items[k].is_right && right > 0 ? scores[k - first] / right : 0;
        float gradient = (float)(wanted - scores[k - first] / all);
        if (fabsf(gradient) < 1e-4f)
            continue;
        for (uint64_t f = e->choices.items[k].begin; f < end_of(e, k); f++)
            if (e->features.items[f] && is_kept(step, e->features.items[f])) {
                uint32_t i = e->features.items[f] - 1;
                w->squares[i] += gradient * gradient;
                w->weights[i] += rate * gradient / sqrtf(w->squares[i] + delta);
            }
    }
}

// One run over the examples, whose outcome depends on their order and on what is dropped, so that several are averaged.
// Learns from those whose fold is not `left_out`.
static bool train(Examples *e, Weights *w, unsigned left_out) {
    uint32_t *order = calloc(e->examples.n + 1, sizeof *order);
    for (size_t i = 0; order && i < e->examples.n; i++)
        order[i] = (uint32_t)i;
    for (int epoch = 0; order && epoch < EPOCHS; epoch++) {
        for (size_t i = e->examples.n; i > 1; i--) {
            e->random = e->random * 6364136223846793005u + 1442695040888963407u;
            size_t j = (e->random >> 33) % i;
            uint32_t other = order[j];
            order[j] = order[i - 1];
            order[i - 1] = other;
        }
        for (size_t i = 0; i < e->examples.n; i++)
            if (e->folds.items[order[i]] != left_out)
                train_example(e, w, order[i], e->random + i * 0x632be59bd9b4e019u);
    }
    for (uint32_t i = 0; i < w->n; i++)
        w->mean[i] += w->weights[i] * (1 - dropped) / RUNS;
    memset(w->weights, 0, w->n * sizeof *w->weights);
    memset(w->squares, 0, w->n * sizeof *w->squares);
    bool ok = order != NULL;
    free(order);
    return ok;
}

static bool make_section(const Weights *w, RelataStrbuf *section) {
    RelataStrbuf out = {0}, low = {0}, values = {0};
    uint32_t buckets[65537], n = 0, bucket = 0;
    for (uint32_t i = 0; i < w->n; i++) {
        float scaled = roundf(w->mean[i] * 256);
        int16_t value = (int16_t)(scaled > 32767 ? 32767 : scaled < -32767 ? -32767 : scaled);
        uint16_t half = (uint16_t)w->hashes[i];
        if (value == 0)
            continue;
        while (bucket <= w->hashes[i] >> 16)
            buckets[bucket++] = n;
        n++;
        relata_strbuf_add(&low, (const char *)&half, sizeof half);
        relata_strbuf_add(&values, (const char *)&value, sizeof value);
    }
    while (bucket < 65537)
        buckets[bucket++] = n;
    if (n % 2) {
        relata_strbuf_add(&low, "\0", 2);
        relata_strbuf_add(&values, "\0", 2);
    }
    uint32_t header[2] = {RELATA_RANKER_VERSION, n};
    relata_strbuf_add(&out, "RCOR", 4);
    relata_strbuf_add(&out, (const char *)header, sizeof header);
    relata_strbuf_add(&out, (const char *)buckets, sizeof buckets);
    relata_strbuf_add(&out, low.bytes, low.n);
    relata_strbuf_add(&out, values.bytes, values.n);
    fprintf(stderr, "coref: %u features, %zu bytes\n", n, out.n);
    bool ok = !out.failed && !low.failed && !values.failed;
    relata_strbuf_clear(&low);
    relata_strbuf_clear(&values);
    *section = out;
    return ok;
}

static void forget_examples(Examples *e) {
    e->features.n = e->choices.n = e->examples.n = e->folds.n = e->n_linked = 0;
}

static RelataStatus read_all(Trainer *t, const RelataTrainOptions *options, RelataError *error) {
    char path[1024];
    forget_examples(&t->examples);
    t->n_documents = 0;
    snprintf(path, sizeof path, "%s/treebank/ud-gum/en_gum_free-ud-train.conllu.gz", options->data);
    RELATA_TRY(read_documents(t, path, error));
    snprintf(path, sizeof path, "%s/coref/gap/gap-validation.tsv", options->data);
    RELATA_TRY(read_gap(t, path, error));
    fprintf(stderr, "coref: %zu examples, %zu with an antecedent, %zu choices\n", t->examples.examples.n,
            t->examples.n_linked, t->examples.choices.n);
    bool ok = !t->examples.failed && select_features(&t->examples);
    return ok ? RELATA_OK : relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory");
}

static RelataStatus learn_section(Trainer *t, unsigned left_out, RelataStrbuf *section, RelataError *error) {
    uint32_t n = t->examples.n_hashes;
    Weights w = {t->examples.hashes, n, calloc(n + 1u, sizeof(float)), calloc(n + 1u, sizeof(float)),
                 calloc(n + 1u, sizeof(float))};
    bool ok = w.weights && w.squares && w.mean;
    for (int run = 0; ok && run < RUNS; run++)
        ok = train(&t->examples, &w, left_out);
    ok = ok && make_section(&w, section);
    free(w.weights);
    free(w.squares);
    free(w.mean);
    return ok ? RELATA_OK : relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory");
}

static RelataStatus learn(Trainer *t, const RelataTrainOptions *options, RelataError *error) {
    char path[1024];
    RelataStatus status;
    RelataStrbuf sections[2] = {{0}}, section = {0};
    snprintf(path, sizeof path, "%s/coref/gum/gum_mentions.train.tsv", options->data);
    if (!read_gold(&t->gold, path, &status, error))
        return status != RELATA_OK ? status : relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory");
    status = read_all(t, options, error);
    for (unsigned fold = 0; status == RELATA_OK && fold < 2; fold++)
        status = learn_section(t, fold, &sections[fold], error);
    for (unsigned fold = 0; status == RELATA_OK && fold < 2; fold++)
        status = relata_ranker_open(&t->rankers[fold], sections[fold].bytes, sections[fold].n, error);
    t->examples.is_rolled_out = true;
    if (status == RELATA_OK)
        status = read_all(t, options, error);
    if (status == RELATA_OK)
        status = learn_section(t, 2, &section, error);
    if (status == RELATA_OK)
        status = relata_file_write(options->out, section.bytes, section.n, error);
    relata_strbuf_clear(&section);
    for (unsigned fold = 0; fold < 2; fold++)
        relata_strbuf_clear(&sections[fold]);
    return status;
}

static RelataStatus open_sections(Trainer *t, const RelataModel *model, RelataClusters *clusters, RelataError *error) {
    size_t n = 0;
    const void *bytes = relata_model_section(model, "clusters", &n);
    RELATA_TRY(relata_clusters_open(clusters, bytes, bytes ? n : 0, error));
    bytes = relata_model_section(model, "names", &n);
    RELATA_TRY(relata_ner_open(&t->ner, bytes, bytes ? n : 0, error));
    return relata_pipeline_new(&t->pipeline, model, error);
}

RelataStatus relata_train_coref(const RelataTrainOptions *options, RelataError *error) {
    Trainer t = {.examples = {.random = options->seed}};
    RelataModel *model = NULL;
    RelataClusters clusters = {0};
    RELATA_TRY(relata_model_open(&model, options->model, error));
    RelataStatus status = open_sections(&t, model, &clusters, error);
    t.lexicon = relata_lexicon_of(model);
    t.words = relata_words_new(t.lexicon, clusters);
    t.scratch = relata_arena_new();
    if (status == RELATA_OK)
        status = t.words && t.scratch ? learn(&t, options, error)
                                      : relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory");
    relata_pipeline_free(t.pipeline);
    relata_words_free(t.words);
    relata_arena_free(t.scratch);
    relata_model_close(model);
    free(t.gold.bytes);
    free(t.gold.lines.items);
    free(t.examples.features.items);
    free(t.examples.choices.items);
    free(t.examples.examples.items);
    free(t.examples.folds.items);
    free(t.examples.hashes);
    return status;
}
