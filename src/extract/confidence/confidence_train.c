// Training of the section `confidence`: logistic regression on judged statements.
//
// The articles of the verdicts are read as the program reads them, the judged statements found again, and their
// features (confidence.c) fitted to "A or B" by maximum likelihood with an L2 penalty. The penalty is the one with the
// least log loss in ten-fold cross-validation, whole articles to a fold. What the cross-validation, and the verdicts of
// the set `test`, say of the result is printed and stands at the head of the section. Articles whose verdicts were used
// to mend the rules read better than others do: a feature of their own takes that up, which no statement has later.
#include "train/train.h"

#include "base/file.h"
#include "base/map.h"
#include "base/strbuf.h"
#include "extract/confidence/confidence.h"
#include "extract/confidence/verdict_train.h"

#include <relata/pipeline.h>

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FOLDS = 10, MIN_COUNT = 8, STEPS = 150, PATH = 1024, BINS = 10, LAST_BIASES = 4 };

// Statements below these probabilities are left out of the graph by default: any, those of clauses, of which one in
// four below theirs is right and telling, those with something without a name at an end, likewise, purposes ("to reach
// X"), of which two in five are wrong, what people say of themselves in interviews, of which two in five are right and
// telling however sure, and those that the classifier of relations found. In encyclopedic articles, which it has
// learned on, what is likelier right than not is kept. The README says what each bar costs.
static const double bars[RELATA_N_BARS] = {
    [RELATA_BAR_ANY] = 0.74,         [RELATA_BAR_CLAUSE] = 0.85,    [RELATA_BAR_NAMELESS] = 0.88,
    [RELATA_BAR_PURPOSE] = 0.90,     [RELATA_BAR_OWN_WORDS] = 0.94, [RELATA_BAR_FOUND] = 0.97,
    [RELATA_BAR_ENCYCLOPEDIC] = 0.65};

typedef struct {
    uint32_t feature; // id of the name
    double value;
} Value;

typedef struct {
    uint32_t begin, end; // into values
    uint32_t fold;       // of its article
    char verdict;        // A, B or C
    bool is_test;
    bool is_found;        // by the classifier of relations
    bool is_encyclopedic; // likewise, in an encyclopedic article
    bool is_mended;       // its article's verdicts were used to mend the rules, or were judged of an earlier reading
    double p;             // predicted when its fold was left out, or of the test set by the final model
} Example;

typedef struct {
    RelataMap *names;
    RELATA_ARRAY(Value) values;
    RELATA_ARRAY(Example) examples;
    size_t n_verdicts; // that may be used
    bool failed;
} Examples;

// --- examples --------------------------------------------------------------------------------------------------------

static void note_feature(void *state, const char *name, double value) {
    Examples *e = state;
    Value v = {relata_map_add_string(e->names, name), value};
    e->failed |= !v.feature || !RELATA_ARRAY_ADD(&e->values, v);
}

static void note_example(Examples *e, const RelataDocument *d, const RelataTriple *t, const RelataVerdict *v) {
    Example example = {.begin = (uint32_t)e->values.n,
                       .fold = (uint32_t)(relata_hash(d->id, strlen(d->id)) % FOLDS),
                       .verdict = v->verdict,
                       .is_test = strcmp(v->set, "test") == 0 || strcmp(v->set, "final") == 0,
                       .is_found = t->proposition == RELATA_NO_PROPOSITION,
                       .is_encyclopedic = d->is_encyclopedic && t->proposition == RELATA_NO_PROPOSITION,
                       .is_mended = strcmp(v->set, "tuned") == 0};
    relata_confidence_features(d, t, note_feature, e);
    example.end = (uint32_t)e->values.n;
    e->failed |= !RELATA_ARRAY_ADD(&e->examples, example);
}

static RelataStatus read_articles(Examples *e, const RelataVerdicts *verdicts, const char *const *inputs,
                                  size_t n_inputs, const RelataModel *model, RelataError *error) {
    RelataReader *reader = NULL;
    RelataPipeline *pipeline = NULL;
    RelataReadOptions how = {.format = RELATA_FORMAT_AUTO};
    RELATA_TRY(relata_reader_open(&reader, inputs, n_inputs, &how, error));
    RelataStatus status = relata_pipeline_new(&pipeline, model, error);
    RelataDocument *d = NULL;
    if (status == RELATA_OK)
        relata_pipeline_set_least(pipeline, 0);
    while (status == RELATA_OK && (status = relata_reader_next(reader, &d, error)) == RELATA_OK && d) {
        if (relata_verdicts_know(verdicts, d->id))
            status = relata_pipeline_run(pipeline, d, RELATA_UNTIL_EXTRACT, error);
        for (uint32_t i = 0; i < d->n_triples && status == RELATA_OK; i++) {
            const RelataVerdict *v = relata_verdict_on(verdicts, d, &d->triples[i]);
            if (v)
                note_example(e, d, &d->triples[i], v);
        }
        relata_document_free(d);
    }
    relata_pipeline_free(pipeline);
    relata_reader_close(reader);
    return status == RELATA_OK && e->failed ? RELATA_NO_MEMORY : status;
}

// --- the model -------------------------------------------------------------------------------------------------------

typedef struct {
    size_t n;        // features + 1 + LAST_BIASES
    double *weights; // [n] biases first and last, see right_bias() and telling_bias(); the others by feature
    double *ahead, *gradient, *before;
    bool *is_used; // [n] frequent enough
    bool *is_free; // [n] without penalty
} Model;

// "A or B" and "A" have a bias each, and others where articles were mended: what is found there again has survived.
// What the classifier of relations found in encyclopedic articles has a bias of its own for "A", so that, with the
// feature "encyclopedic", nothing is learned from it about other statements.
static size_t right_bias(const Model *m, const Example *x) {
    return x->is_mended ? m->n - 1 : 0;
}

static size_t telling_bias(const Model *m, const Example *x) {
    return x->is_encyclopedic ? m->n - 4 : x->is_mended ? m->n - 2 : m->n - 3;
}

static bool is_bias(const Model *m, size_t f) {
    return f == 0 || f >= m->n - LAST_BIASES;
}

// What the classifier of relations found has features of its own ("found …", "encyclopedic …"), and a bias of each
// kind.
static bool is_free(const Model *m, const Examples *e, size_t f) {
    if (is_bias(m, f))
        return true;
    const char *name = relata_map_string(e->names, (uint32_t)f);
    return strcmp(name, "found") == 0 || strcmp(name, "encyclopedic") == 0 || strcmp(name, "encyclopedic likely") == 0;
}

static bool new_model(Model *m, const Examples *e) {
    m->n = relata_map_count(e->names) + 1 + LAST_BIASES;
    m->weights = calloc(m->n, sizeof *m->weights);
    m->ahead = calloc(m->n, sizeof *m->ahead);
    m->gradient = calloc(m->n, sizeof *m->gradient);
    m->before = calloc(m->n, sizeof *m->before);
    m->is_used = calloc(m->n, sizeof *m->is_used);
    m->is_free = calloc(m->n, sizeof *m->is_free);
    uint32_t *counts = calloc(m->n, sizeof *counts);
    bool is_new = m->weights && m->ahead && m->gradient && m->before && m->is_used && m->is_free && counts;
    for (size_t f = 0; is_new && f < m->n; f++)
        m->is_free[f] = is_free(m, e, f);
    for (size_t i = 0; is_new && i < e->examples.n; i++)
        for (uint32_t k = e->examples.items[i].begin; k < e->examples.items[i].end; k++)
            counts[e->values.items[k].feature] += !e->examples.items[i].is_test;
    for (size_t f = 0; is_new && f < m->n; f++)
        m->is_used[f] = is_bias(m, f) || counts[f] >= MIN_COUNT;
    free(counts);
    return is_new;
}

static void clear_model(Model *m) {
    free(m->weights);
    free(m->ahead);
    free(m->gradient);
    free(m->before);
    free(m->is_used);
    free(m->is_free);
}

// Without a bias.
static double score(const Examples *e, const Model *m, const double *weights, const Example *x) {
    double sum = 0;
    for (uint32_t k = x->begin; k < x->end; k++)
        if (m->is_used[e->values.items[k].feature])
            sum += weights[e->values.items[k].feature] * e->values.items[k].value;
    return sum;
}

static void add_gradient(const Examples *e, const Model *m, const Example *x, double right, double telling) {
    double slope = right + telling;
    m->gradient[right_bias(m, x)] += right;
    m->gradient[telling_bias(m, x)] += telling;
    for (uint32_t k = x->begin; k < x->end; k++)
        if (m->is_used[e->values.items[k].feature])
            m->gradient[e->values.items[k].feature] += slope * e->values.items[k].value;
}

static bool is_learned_from(const Example *x, uint32_t left_out) {
    return !x->is_test && x->fold != left_out;
}

// One example's part of X'X times `before`, X having a row for each of its two questions.
static void add_products(const Examples *e, const Model *m, const Example *x) {
    double sum = score(e, m, m->before, x);
    add_gradient(e, m, x, sum + m->before[right_bias(m, x)], sum + m->before[telling_bias(m, x)]);
}

static double probability(double log_odds) {
    return 1 / (1 + exp(-log_odds));
}

// Bound of the curvature: a quarter of the greatest eigenvalue of X'X, by the power method, and the penalty.
static double curvature(const Examples *e, Model *m, uint32_t left_out, double penalty) {
    double norm = 1;
    for (size_t f = 0; f < m->n; f++)
        m->before[f] = m->is_used[f] ? 1 / sqrt((double)m->n) : 0;
    for (int round = 0; round < 20; round++) {
        memset(m->gradient, 0, m->n * sizeof *m->gradient);
        for (size_t i = 0; i < e->examples.n; i++)
            if (is_learned_from(&e->examples.items[i], left_out))
                add_products(e, m, &e->examples.items[i]);
        norm = 0;
        for (size_t f = 0; f < m->n; f++)
            norm += m->gradient[f] * m->gradient[f];
        norm = sqrt(norm);
        for (size_t f = 0; f < m->n; f++)
            m->before[f] = m->gradient[f] / (norm > 0 ? norm : 1);
    }
    return 0.25 * 1.05 * norm + penalty;
}

// Accelerated gradient descent (Nesterov 1983) from zero; biases have no penalty.
static void fit(const Examples *e, Model *m, uint32_t left_out, double penalty) {
    double step = 1 / curvature(e, m, left_out, penalty);
    memset(m->weights, 0, m->n * sizeof *m->weights);
    memset(m->ahead, 0, m->n * sizeof *m->ahead);
    for (int round = 0; round < STEPS; round++) {
        memset(m->gradient, 0, m->n * sizeof *m->gradient);
        for (size_t i = 0; i < e->examples.n; i++) {
            const Example *x = &e->examples.items[i];
            double sum = score(e, m, m->ahead, x);
            if (is_learned_from(x, left_out))
                add_gradient(e, m, x, (x->verdict != 'C') - probability(sum + m->ahead[right_bias(m, x)]),
                             (x->verdict == 'A') - probability(sum + m->ahead[telling_bias(m, x)]));
        }
        for (size_t f = 0; f < m->n; f++) {
            double next = m->ahead[f] + step * (m->gradient[f] - (m->is_free[f] ? 0 : penalty) * m->ahead[f]);
            m->ahead[f] = next + (double)round / (round + 3) * (next - m->weights[f]);
            m->weights[f] = next;
        }
    }
}

static double predicted(const Examples *e, const Model *m, const Example *x) {
    return probability(score(e, m, m->weights, x) + m->weights[right_bias(m, x)]);
}

static void cross_validate(Examples *e, Model *m, double penalty) {
    for (uint32_t fold = 0; fold < FOLDS; fold++) {
        fit(e, m, fold, penalty);
        for (size_t i = 0; i < e->examples.n; i++)
            if (!e->examples.items[i].is_test && e->examples.items[i].fold == fold)
                e->examples.items[i].p = predicted(e, m, &e->examples.items[i]);
    }
}

// --- the report ------------------------------------------------------------------------------------------------------

// NEW: articles not mended. FOUND and ENCYCLOPEDIC: what the classifier of relations found, which the others are
// without, in news and in encyclopedic articles.
typedef enum {
    ALL_CROSS_VALIDATED,
    NEW_CROSS_VALIDATED,
    FOUND_CROSS_VALIDATED,
    ENCYCLOPEDIC_CROSS_VALIDATED,
    HELD_OUT,
    N_PARTS
} Part;

static bool is_in(const Example *x, Part part) {
    if (x->is_test != (part == HELD_OUT) ||
        x->is_found != (part == FOUND_CROSS_VALIDATED || part == ENCYCLOPEDIC_CROSS_VALIDATED))
        return false;
    return x->is_found ? x->is_encyclopedic == (part == ENCYCLOPEDIC_CROSS_VALIDATED)
                       : part != NEW_CROSS_VALIDATED || !x->is_mended;
}

static double log_loss(const Examples *e, Part part) {
    double loss = 0, n = 0;
    for (size_t i = 0; i < e->examples.n; i++) {
        const Example *x = &e->examples.items[i];
        if (is_in(x, part)) {
            loss -= log(x->verdict != 'C' ? x->p : 1 - x->p);
            n++;
        }
    }
    return n > 0 ? loss / n : 0;
}

// Expected calibration error over ten bins of equal width (Naeini et al. 2015).
static double calibration_error(const Examples *e, Part part) {
    double sum[BINS] = {0}, right[BINS] = {0}, n = 0, error = 0;
    for (size_t i = 0; i < e->examples.n; i++) {
        const Example *x = &e->examples.items[i];
        size_t bin = (size_t)(x->p * BINS) < BINS ? (size_t)(x->p * BINS) : BINS - 1;
        if (!is_in(x, part))
            continue;
        sum[bin] += x->p;
        right[bin] += x->verdict != 'C';
        n++;
    }
    for (size_t b = 0; b < BINS; b++)
        error += fabs(sum[b] - right[b]);
    return n > 0 ? error / n : 0;
}

// The chance that a right statement stands above a wrong one.
static double area(const Examples *e, Part part) {
    double above = 0, pairs = 0;
    for (size_t i = 0; i < e->examples.n; i++)
        for (size_t k = 0; k < e->examples.n; k++) {
            const Example *x = &e->examples.items[i], *y = &e->examples.items[k];
            if (!is_in(x, part) || !is_in(y, part) || x->verdict == 'C' || y->verdict != 'C')
                continue;
            above += x->p > y->p ? 1 : x->p < y->p ? 0 : 0.5;
            pairs++;
        }
    return pairs > 0 ? above / pairs : 0;
}

// What a bar at `bar` keeps: statements, and shares of A and of A or B among them, and of the A that are lost.
static void report_bar(const Examples *e, Part part, double bar) {
    double n = 0, kept = 0, a = 0, ab = 0, all_a = 0;
    for (size_t i = 0; i < e->examples.n; i++) {
        const Example *x = &e->examples.items[i];
        if (!is_in(x, part))
            continue;
        n++;
        all_a += x->verdict == 'A';
        if (x->p >= bar) {
            kept++;
            a += x->verdict == 'A';
            ab += x->verdict != 'C';
        }
    }
    if (kept > 0)
        fprintf(stderr, "  bar %.2f  keeps %3.0f %%  A %4.1f %%  not wrong %4.1f %%  loses %4.1f %% of A\n", bar,
                100 * kept / n, 100 * a / kept, 100 * ab / kept, 100 * (all_a - a) / all_a);
}

static void report(const Examples *e, Part part, RelataStrbuf *out) {
    static const char *const names[N_PARTS] = {
        "cross-validated", "cross-validated, new articles", "cross-validated, relation classifier",
        "cross-validated, relation classifier in encyclopedic articles", "held out"};
    size_t n = 0;
    for (size_t i = 0; i < e->examples.n; i++)
        n += is_in(&e->examples.items[i], part);
    if (!n)
        return;
    char line[160];
    snprintf(line, sizeof line, "%s: %zu statements, log loss %.3f, calibration error %.3f, area under ROC %.3f",
             names[part], n, log_loss(e, part), calibration_error(e, part), area(e, part));
    relata_strbuf_printf(out, "# %s\n", line);
    fprintf(stderr, "%s\n", line);
    for (int tenths = 0; tenths <= 8; tenths++)
        report_bar(e, part, tenths / 10.0);
}

// --- the section -----------------------------------------------------------------------------------------------------

static int by_name(const void *a, const void *b) {
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static RelataStatus write_section(const Examples *e, const Model *m, RelataStrbuf *out, const char *path,
                                  RelataError *error) {
    const char **names = calloc(m->n, sizeof *names);
    size_t n = 0;
    for (uint32_t f = 1; names && f + LAST_BIASES < m->n; f++)
        if (m->is_used[f])
            names[n++] = relata_map_string(e->names, f);
    if (names)
        qsort(names, n, sizeof *names, by_name);
    relata_strbuf_printf(out, "bias\t%.4f\n", m->weights[0]);
    for (RelataBar bar = 0; bar < RELATA_N_BARS; bar++)
        relata_strbuf_printf(out, "%s\t%.2f\n", relata_bar_name(bar), bars[bar]);
    for (size_t k = 0; names && k < n; k++)
        relata_strbuf_printf(out, "%s\t%.4f\n", names[k], m->weights[relata_map_find_string(e->names, names[k])]);
    RelataStatus status = names && !out->failed ? relata_file_write(path, out->bytes, out->n, error) : RELATA_NO_MEMORY;
    free(names);
    return status;
}

static RelataStatus train(Examples *e, const RelataTrainOptions *options, RelataError *error) {
    static const double penalties[] = {8, 16, 32, 64, 128};
    Model m = {0};
    RelataStrbuf out = {0};
    if (!new_model(&m, e)) {
        clear_model(&m);
        return RELATA_NO_MEMORY;
    }
    double best = INFINITY, penalty = penalties[0];
    for (size_t k = 0; k < sizeof penalties / sizeof *penalties; k++) {
        cross_validate(e, &m, penalties[k]);
        double loss = log_loss(e, NEW_CROSS_VALIDATED);
        fprintf(stderr, "penalty %g: log loss %.4f, calibration error %.3f, area %.3f\n", penalties[k], loss,
                calibration_error(e, NEW_CROSS_VALIDATED), area(e, NEW_CROSS_VALIDATED));
        if (loss < best) {
            best = loss;
            penalty = penalties[k];
        }
    }
    relata_strbuf_printf(&out,
                         "# Confidence: weights of the logistic model of src/extract/confidence.c, by "
                         "relata-train confidence.\n# %zu of %zu verdicts found again; penalty %g\n",
                         e->examples.n, e->n_verdicts, penalty);
    cross_validate(e, &m, penalty);
    report(e, ALL_CROSS_VALIDATED, &out);
    report(e, NEW_CROSS_VALIDATED, &out);
    report(e, FOUND_CROSS_VALIDATED, &out);
    report(e, ENCYCLOPEDIC_CROSS_VALIDATED, &out);
    fit(e, &m, FOLDS, penalty);
    for (size_t i = 0; i < e->examples.n; i++)
        if (e->examples.items[i].is_test)
            e->examples.items[i].p = predicted(e, &m, &e->examples.items[i]);
    report(e, HELD_OUT, &out);
    RelataStatus status = write_section(e, &m, &out, options->out, error);
    relata_strbuf_clear(&out);
    clear_model(&m);
    return status;
}

RelataStatus relata_train_confidence(const RelataTrainOptions *options, RelataError *error) {
    RelataVerdicts verdicts = {0};
    RelataModel *model = NULL;
    Examples e = {.names = relata_map_new()};
    char folder[PATH];
    snprintf(folder, sizeof folder, "%s/raw_text/wikinews", options->data);
    const char *const inputs[] = {folder, options->articles};
    RelataStatus status = e.names ? relata_verdicts_read(&verdicts, options->verdicts, error) : RELATA_NO_MEMORY;
    e.n_verdicts = verdicts.items.n;
    if (status == RELATA_OK)
        status = relata_model_open(&model, options->model, error);
    if (status == RELATA_OK)
        status = read_articles(&e, &verdicts, inputs, options->articles ? 2 : 1, model, error);
    if (status == RELATA_OK)
        status = train(&e, options, error);
    if (status == RELATA_NO_MEMORY)
        relata_fail(error, status, NULL, 0, 0, "out of memory");
    relata_model_close(model);
    relata_verdicts_clear(&verdicts);
    relata_map_free(e.names);
    free(e.values.items);
    free(e.examples.items);
    return status;
}
