// Training of the section `relations`: which relations of Wikidata hold between two things of an article.
//
// Learns from the development set of Re-DocRED (Tan et al. 2022), whose documents are read as the program reads any
// text (examples_train.c). A sum of vectors of features, rectified, is weighted for each relation, and each relation is
// a logistic regression of its own over that. AdaGrad (Duchi et al. 2011), one rate a vector, falling to 0; half of the
// features are dropped at every step, and of the pairs without relations a new third is looked at in every epoch.
//
// Further documents of DocRED have only part of their relations annotated. There, a network that has learnt from the
// complete ones says how likely the others are, and these likelihoods are learnt (Hinton et al. 2015).
//
// The bar from which a relation is stated is where the F1 of cross-validation over documents is best. With --folds only
// that is done, and what each fold's network says of the documents it has not seen is written, each fold with the bar
// of the others: lines of JSON for the scorer. Beside them lies a section for each fold, OUT.0 to OUT.4, which has seen
// none of the documents whose number in the file leaves that rest when divided by FOLDS.
#include "train/train.h"

#include "base/file.h"
#include "base/strbuf.h"
#include "learn/random.h"
#include "relate/examples_train.h"
#include "relate/network.h"

#include <math.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    WIDTH = RELATA_RELATE_WIDTH,
    MAX_PROPERTIES = RELATA_RELATE_PROPERTIES,
    FOLDS = 5,
    MAX_FEATURES = 3 * RELATA_RELATE_FEATURES,
    EPOCHS = 6,
    LEAST = 8,   // documents that a feature comes in
    MOST = 17000 // features that stay
};

static const float first_rate = 0.05f, dropped = 0.5f, negatives = 0.35f;

// --- the network -----------------------------------------------------------------------------------------------------

typedef struct {
    uint32_t n_features, n_properties;
    float *in;         // [n_features × WIDTH]
    float *in_squares; // [n_features]
    float bias[WIDTH], bias_squares[WIDTH];
    float out[MAX_PROPERTIES][WIDTH], out_squares[MAX_PROPERTIES];
    float out_bias[MAX_PROPERTIES], out_bias_squares[MAX_PROPERTIES];
} Network;

static bool new_network(Network *w, const RelataRelateCorpus *c, uint64_t seed) {
    uint32_t n_features = (uint32_t)c->hashes.n, n_properties = c->n_properties;
    memset(w, 0, sizeof *w);
    w->n_features = n_features;
    w->n_properties = n_properties;
    w->in = calloc((size_t)n_features * WIDTH, sizeof *w->in);
    w->in_squares = calloc(n_features, sizeof *w->in_squares);
    if (!w->in || !w->in_squares)
        return false;
    for (size_t i = 0; i < (size_t)n_features * WIDTH; i++)
        w->in[i] = (relata_random_unit(&seed) - 0.5f) * 0.1f;
    for (uint32_t p = 0; p < n_properties; p++) {
        for (uint32_t j = 0; j < WIDTH; j++)
            w->out[p][j] = (relata_random_unit(&seed) - 0.5f) * 0.3f;
        w->out_bias[p] = -5;
    }
    return true;
}

static uint32_t gather(const RelataRelateCorpus *c, const RelataRelateExample *e, uint32_t *features) {
    RelataFeatureRange ranges[3] = {c->relata.items[e->subject].as_subject, c->relata.items[e->object].as_object,
                                    e->pair};
    uint32_t n = 0;
    for (int k = 0; k < 3; k++)
        for (uint64_t i = ranges[k].begin; i < ranges[k].end; i++)
            if (c->features.items[i])
                features[n++] = c->features.items[i] - 1;
    return n;
}

static void forward(const Network *w, const uint32_t *features, uint32_t n, float scale, float *hidden, float *logits) {
    float sums[WIDTH] = {0};
    for (uint32_t i = 0; i < n; i++) {
        const float *row = w->in + (size_t)features[i] * WIDTH;
        for (int j = 0; j < WIDTH; j++)
            sums[j] += row[j];
    }
    for (int j = 0; j < WIDTH; j++) {
        float v = sums[j] * scale + w->bias[j];
        hidden[j] = v > 0 ? v : 0;
    }
    for (uint32_t p = 0; p < w->n_properties; p++) {
        float lanes[8] = {0};
        for (int j = 0; j < WIDTH; j += 8)
            for (int l = 0; l < 8; l++)
                lanes[l] += hidden[j + l] * w->out[p][j + l];
        logits[p] = w->out_bias[p] + ((lanes[0] + lanes[1]) + (lanes[2] + lanes[3])) +
                    ((lanes[4] + lanes[5]) + (lanes[6] + lanes[7]));
    }
}

// What an example is to give: 1 for a relation that is annotated, else what the teacher thinks, or 0 without one.
static void find_wanted(const RelataRelateCorpus *c, const RelataRelateExample *e, const Network *teacher,
                        const uint32_t *features, uint32_t n, float *wanted) {
    float hidden[WIDTH];
    memset(wanted, 0, c->n_properties * sizeof *wanted);
    if (teacher) {
        forward(teacher, features, n, 1, hidden, wanted);
        for (uint32_t p = 0; p < c->n_properties; p++)
            wanted[p] = wanted[p] < -6 ? 0 : 1 / (1 + expf(-wanted[p]));
    }
    for (uint32_t i = 0; i < e->n_labels; i++)
        wanted[c->labels.items[e->labels + i].property] = 1;
}

static void learn_example(Network *w, const RelataRelateCorpus *c, const RelataRelateExample *e, const Network *teacher,
                          float rate, uint64_t *random) {
    uint32_t features[MAX_FEATURES], n = gather(c, e, features), kept = 0;
    float hidden[WIDTH], logits[MAX_PROPERTIES], back[WIDTH] = {0}, scale = 1 / (1 - dropped);
    float wanted[MAX_PROPERTIES];
    find_wanted(c, e, teacher, features, n, wanted);
    for (uint32_t i = 0; i < n; i++)
        if (relata_random_unit(random) >= dropped)
            features[kept++] = features[i];
    n = kept;
    forward(w, features, n, scale, hidden, logits);
    float total = 0;
    for (uint32_t p = 0; p < w->n_properties; p++) {
        if (logits[p] < -6 && wanted[p] < 0.01f)
            continue;
        float g = 1 / (1 + expf(-logits[p])) - wanted[p];
        float squares = 0;
        for (int j = 0; j < WIDTH; j++) {
            back[j] += g * w->out[p][j];
            squares += g * g * hidden[j] * hidden[j];
        }
        w->out_squares[p] += squares / WIDTH;
        float step = rate * g / sqrtf(w->out_squares[p] + 1);
        for (int j = 0; j < WIDTH; j++)
            w->out[p][j] -= step * hidden[j];
        w->out_bias_squares[p] += g * g;
        w->out_bias[p] -= rate * g / sqrtf(w->out_bias_squares[p] + 1);
    }
    for (int j = 0; j < WIDTH; j++) {
        back[j] = hidden[j] > 0 ? back[j] : 0;
        total += back[j] * back[j];
        w->bias_squares[j] += back[j] * back[j];
        w->bias[j] -= rate * back[j] / sqrtf(w->bias_squares[j] + 1);
        back[j] *= scale;
    }
    total *= scale * scale / WIDTH;
    if (total < 1e-10f)
        return;
    for (uint32_t i = 0; i < n; i++) {
        float *row = w->in + (size_t)features[i] * WIDTH;
        w->in_squares[features[i]] += total;
        float step = rate / sqrtf(w->in_squares[features[i]] + 0.1f);
        for (int j = 0; j < WIDTH; j++)
            row[j] -= step * back[j];
    }
}

// Examples of the documents of a fold are left out; fold ≥ FOLDS leaves out none. Documents that are not annotated
// completely need a teacher.
static bool learn(Network *w, const RelataRelateCorpus *c, uint32_t fold, const Network *teacher, uint64_t seed) {
    uint32_t *order = calloc(c->examples.n + 1, sizeof *order), n = 0;
    if (!order)
        return false;
    for (uint32_t i = 0; i < c->examples.n; i++) {
        uint32_t document = c->examples.items[i].document;
        if (c->documents.items[document].is_complete ? document % FOLDS != fold : teacher != NULL)
            order[n++] = i;
    }
    uint64_t random = seed;
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
        for (uint32_t i = n; i > 1; i--) {
            uint32_t k = relata_random_below(&random, i), other = order[k];
            order[k] = order[i - 1];
            order[i - 1] = other;
        }
        for (uint32_t i = 0; i < n; i++) {
            const RelataRelateExample *e = &c->examples.items[order[i]];
            float rate = first_rate * (1 - ((float)epoch + (float)i / (float)n) / (float)EPOCHS);
            bool is_complete = c->documents.items[e->document].is_complete;
            if (e->n_labels || relata_random_unit(&random) < negatives)
                learn_example(w, c, e, is_complete ? NULL : teacher, rate, &random);
        }
        fprintf(stderr, "relations: fold %u, epoch %d\n", fold, epoch + 1);
    }
    free(order);
    return true;
}

static void free_network(Network *w) {
    if (w) {
        free(w->in);
        free(w->in_squares);
    }
    free(w);
}

static int descending(const void *x, const void *y) {
    float p = *(const float *)x, q = *(const float *)y;
    return p > q ? -1 : p < q;
}

static float length_of(const Network *w, uint32_t feature) {
    float sum = 0;
    for (int j = 0; j < WIDTH; j++)
        sum += w->in[(size_t)feature * WIDTH + j] * w->in[(size_t)feature * WIDTH + j];
    return sum;
}

// Leaves the longest vectors and makes the others nothing.
static bool prune(Network *w) {
    float *lengths = calloc(w->n_features + 1u, sizeof *lengths);
    if (!lengths)
        return false;
    for (uint32_t i = 0; i < w->n_features; i++)
        lengths[i] = length_of(w, i);
    qsort(lengths, w->n_features, sizeof *lengths, descending);
    float least = w->n_features > MOST ? lengths[MOST] : 0;
    for (uint32_t i = 0; i < w->n_features; i++)
        if (length_of(w, i) <= least)
            memset(w->in + (size_t)i * WIDTH, 0, WIDTH * sizeof *w->in);
    free(lengths);
    return true;
}

// A network that has learnt from all documents but those of a fold: first a teacher from the complete ones.
static Network *learn_all(const RelataRelateCorpus *c, uint32_t fold, uint64_t seed) {
    Network *teacher = calloc(1, sizeof *teacher), *w = calloc(1, sizeof *w);
    bool ok = teacher && w && new_network(teacher, c, seed + fold) &&
              learn(teacher, c, fold, NULL, seed * 1000 + fold) && new_network(w, c, seed + 100 + fold) &&
              learn(w, c, fold, teacher, seed * 1000 + 100 + fold) && prune(w);
    free_network(teacher);
    if (!ok) {
        free_network(w);
        w = NULL;
    }
    return w;
}

// --- what the relations of unseen documents are
// -----------------------------------------------------------------------

typedef struct {
    const RelataRelateCorpus *corpus;
    float *logits;     // [examples × properties]
    Network **of_fold; // [FOLDS]
    uint32_t first, step;
    uint64_t seed;
    bool failed;
} Job;

static void judge(const RelataRelateCorpus *c, const RelataRelateExample *e, const Network *w, float *logits) {
    float hidden[WIDTH];
    uint32_t features[MAX_FEATURES];
    forward(w, features, gather(c, e, features), 1, hidden, logits);
}

static void *run_folds(void *state) {
    Job *job = state;
    const RelataRelateCorpus *c = job->corpus;
    for (uint32_t fold = job->first; !job->failed && fold < FOLDS; fold += job->step) {
        Network *w = learn_all(c, fold, job->seed);
        job->failed |= !w;
        for (size_t i = 0; w && i < c->examples.n; i++) {
            const RelataRelateExample *e = &c->examples.items[i];
            if (e->document % FOLDS == fold && c->documents.items[e->document].is_complete)
                judge(c, e, w, job->logits + i * c->n_properties);
        }
        job->of_fold[fold] = w;
    }
    return NULL;
}

typedef struct {
    float logit;
    uint32_t example, property;
} Said;

static int by_logit(const void *x, const void *y) {
    const Said *p = x, *q = y;
    if (p->logit < q->logit || p->logit > q->logit)
        return p->logit > q->logit ? -1 : 1;
    return p->example < q->example ? -1 : p->example > q->example;
}

typedef RELATA_ARRAY(Said) SaidArray;

// All that may be said of the documents outside a fold, the surest first; *n_gold is what is annotated there.
static bool collect_said(const RelataRelateCorpus *c, const float *logits, uint32_t fold, SaidArray *said,
                         uint32_t *n_gold) {
    const float floor = -4;
    bool ok = true;
    *n_gold = 0;
    for (size_t i = 0; i < c->documents.n; i++)
        if (c->documents.items[i].is_complete && i % FOLDS != fold)
            *n_gold += c->documents.items[i].n_gold;
    for (uint32_t i = 0; i < c->examples.n; i++) {
        const RelataRelateExample *e = &c->examples.items[i];
        if (!c->documents.items[e->document].is_complete || e->document % FOLDS == fold)
            continue;
        for (uint32_t p = 0; p < c->n_properties; p++) {
            Said one = {logits[(size_t)i * c->n_properties + p], i, p};
            if (one.logit >= floor)
                ok &= RELATA_ARRAY_ADD(said, one);
        }
    }
    if (said->n)
        qsort(said->items, said->n, sizeof *said->items, by_logit);
    return ok;
}

enum { WRONG, RIGHT, REPEATED };

// Each annotated relation is found once.
static int verdict(const RelataRelateCorpus *c, const Said *said, uint8_t *is_found) {
    const RelataRelateExample *e = &c->examples.items[said->example];
    int result = WRONG;
    for (uint32_t k = 0; k < e->n_labels; k++) {
        const RelataRelateLabel *label = &c->labels.items[e->labels + k];
        if (label->property != said->property)
            continue;
        if (!is_found[label->gold]) {
            is_found[label->gold] = 1;
            return RIGHT;
        }
        result = REPEATED;
    }
    return result;
}

// The logit from which all that is said has the best F1.
static float best_threshold(const RelataRelateCorpus *c, const float *logits, uint32_t fold, double *f1) {
    SaidArray said = {0};
    uint8_t *is_found = calloc(c->n_gold + 1u, 1);
    uint32_t n_gold, n_right = 0, n_said = 0;
    float best = 0;
    *f1 = 0;
    bool ok = is_found && collect_said(c, logits, fold, &said, &n_gold);
    for (size_t i = 0; ok && i < said.n; i++) {
        int how = verdict(c, &said.items[i], is_found);
        n_right += how == RIGHT;
        n_said += how != REPEATED;
        double f = 2.0 * n_right / ((double)n_said + n_gold);
        if (f > *f1) {
            *f1 = f;
            best = said.items[i].logit;
        }
    }
    free(said.items);
    free(is_found);
    return best;
}

static RelataStatus write_predictions(const RelataRelateCorpus *c, const float *logits, const char *path,
                                      RelataError *error) {
    FILE *file = fopen(path, "w");
    float thresholds[FOLDS];
    double f1;
    if (!file)
        return relata_fail(error, RELATA_IO, path, 0, 0, "cannot be written");
    for (uint32_t fold = 0; fold < FOLDS; fold++)
        thresholds[fold] = best_threshold(c, logits, fold, &f1);
    for (size_t i = 0; i < c->examples.n; i++) {
        const RelataRelateExample *e = &c->examples.items[i];
        if (!c->documents.items[e->document].is_complete)
            continue;
        for (uint32_t p = 0; p < c->n_properties; p++) {
            float v = logits[i * c->n_properties + p];
            if (v < thresholds[e->document % FOLDS])
                continue;
            json_t *names[2] = {c->relata.items[e->subject].names, c->relata.items[e->object].names};
            json_t *line = json_pack(
                "{s:O, s:O, s:O, s:s, s:O, s:O, s:f}", "doc", c->documents.items[e->document].title, "subject",
                json_array_get(names[0], 0), "subject_aliases", names[0], "relation_id", c->properties[p], "object",
                json_array_get(names[1], 0), "object_aliases", names[1], "confidence", 1 / (1 + exp(-(double)v)));
            json_dumpf(line, file, JSON_COMPACT);
            fputc('\n', file);
            json_decref(line);
        }
    }
    return fclose(file) == 0 ? RELATA_OK : relata_fail(error, RELATA_IO, path, 0, 0, "cannot be written");
}

// --- the section -----------------------------------------------------------------------------------------------------

typedef struct {
    uint32_t hash, row;
} Row;

static int by_hash(const void *x, const void *y) {
    uint32_t p = ((const Row *)x)->hash, q = ((const Row *)y)->hash;
    return p < q ? -1 : p > q;
}

static float scale_of(const Network *w, int j) {
    float greatest = 1e-6f;
    for (uint32_t i = 0; i < w->n_features; i++) {
        float value = fabsf(w->in[(size_t)i * WIDTH + j]);
        greatest = value > greatest ? value : greatest;
    }
    return greatest / 127;
}

static void add_vectors(RelataStrbuf *out, const Network *w, const Row *rows, uint32_t n, const float *scale) {
    for (uint32_t i = 0; i < n; i++) {
        int8_t vector[WIDTH];
        for (int j = 0; j < WIDTH; j++)
            vector[j] = (int8_t)lrintf(w->in[(size_t)rows[i].row * WIDTH + j] / scale[j]);
        relata_strbuf_add(out, (const char *)vector, sizeof vector);
    }
}

static void add_heads(RelataStrbuf *out, const Row *rows, uint32_t n) {
    uint32_t buckets[4097], at = 0;
    for (uint32_t b = 0; b < 4097; b++) {
        while (at < n && rows[at].hash >> 20 < b)
            at++;
        buckets[b] = at;
    }
    relata_strbuf_add(out, (const char *)buckets, sizeof buckets);
    for (uint32_t i = 0; i < n; i++)
        relata_strbuf_add(out, (const char *)&rows[i].hash, sizeof rows[i].hash);
}

static RelataStatus write_section(const RelataRelateCorpus *c, const Network *w, const json_t *labels, float least,
                                  const char *path, RelataError *error) {
    RelataStrbuf out = {0}, names = {0};
    float scale[WIDTH], bars[MAX_PROPERTIES];
    uint32_t n = 0;
    Row *rows = calloc(w->n_features + 1u, sizeof *rows);
    if (!rows)
        return relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory");
    for (uint32_t i = 0; i < w->n_features; i++)
        if (length_of(w, i) > 0)
            rows[n++] = (Row){c->hashes.items[i], i};
    qsort(rows, n, sizeof *rows, by_hash);
    for (int j = 0; j < WIDTH; j++)
        scale[j] = scale_of(w, j);
    for (uint32_t p = 0; p < c->n_properties; p++) {
        bars[p] = least;
        const char *label = json_string_value(json_object_get(labels, c->properties[p]));
        relata_strbuf_add(&names, c->properties[p], strlen(c->properties[p]) + 1);
        relata_strbuf_add(&names, label ? label : "", label ? strlen(label) + 1 : 1);
    }
    uint32_t header[4] = {RELATA_RELATE_VERSION, n, c->n_properties, (uint32_t)names.n};
    relata_strbuf_add(&out, "RREL", 4);
    relata_strbuf_add(&out, (const char *)header, sizeof header);
    add_heads(&out, rows, n);
    add_vectors(&out, w, rows, n, scale);
    relata_strbuf_add(&out, (const char *)scale, sizeof scale);
    relata_strbuf_add(&out, (const char *)w->bias, sizeof w->bias);
    relata_strbuf_add(&out, (const char *)w->out, c->n_properties * sizeof *w->out);
    relata_strbuf_add(&out, (const char *)w->out_bias, c->n_properties * sizeof *w->out_bias);
    relata_strbuf_add(&out, (const char *)bars, c->n_properties * sizeof *bars);
    relata_strbuf_add(&out, names.bytes, names.n);
    fprintf(stderr, "relations: %u features, %zu bytes\n", n, out.n);
    RelataStatus status = out.failed || names.failed ? relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory")
                                                     : relata_file_write(path, out.bytes, out.n, error);
    relata_strbuf_clear(&out);
    relata_strbuf_clear(&names);
    free(rows);
    return status;
}

static RelataStatus write_fold(const RelataRelateCorpus *c, const Network *w, const float *logits, uint32_t fold,
                               const json_t *labels, const char *out, RelataError *error) {
    char path[1024];
    double f1;
    snprintf(path, sizeof path, "%s.%u", out, fold);
    return write_section(c, w, labels, best_threshold(c, logits, fold, &f1), path, error);
}

static RelataStatus cross_validate(const RelataRelateCorpus *c, const RelataTrainOptions *options, const json_t *labels,
                                   float *least, RelataError *error) {
    float *logits = calloc(c->examples.n * c->n_properties, sizeof *logits);
    pthread_t threads[FOLDS];
    Job jobs[FOLDS];
    Network *of_fold[FOLDS] = {NULL};
    uint32_t n = options->n_threads < 1 ? 1 : options->n_threads > FOLDS ? FOLDS : options->n_threads;
    bool failed = !logits;
    for (uint32_t i = 0; !failed && i < n; i++) {
        jobs[i] = (Job){c, logits, of_fold, i, n, options->seed, false};
        failed |= pthread_create(&threads[i], NULL, run_folds, &jobs[i]) != 0;
    }
    for (uint32_t i = 0; !failed && i < n; i++) {
        pthread_join(threads[i], NULL);
        failed |= jobs[i].failed;
    }
    RelataStatus status = failed ? relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory") : RELATA_OK;
    if (status == RELATA_OK) {
        double f1;
        *least = best_threshold(c, logits, FOLDS, &f1);
        fprintf(stderr, "relations: cross-validated F1 %.2f, from logit %.2f\n", 100 * f1, (double)*least);
        if (options->folds)
            status = write_predictions(c, logits, options->out, error);
        for (uint32_t fold = 0; options->folds && status == RELATA_OK && fold < FOLDS; fold++)
            status = write_fold(c, of_fold[fold], logits, fold, labels, options->out, error);
    }
    for (uint32_t fold = 0; fold < FOLDS; fold++)
        free_network(of_fold[fold]);
    free(logits);
    return status;
}

static RelataStatus learn_section(const RelataRelateCorpus *c, const RelataTrainOptions *options, const json_t *labels,
                                  float least, RelataError *error) {
    Network *w = learn_all(c, FOLDS, options->seed);
    RelataStatus status = w ? write_section(c, w, labels, least, options->out, error)
                            : relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory");
    free_network(w);
    return status;
}

static int by_number(const void *x, const void *y) {
    long p = strtol(*(const char *const *)x + 1, NULL, 10), q = strtol(*(const char *const *)y + 1, NULL, 10);
    return p < q ? -1 : p > q;
}

RelataStatus relata_train_relations(const RelataTrainOptions *options, RelataError *error) {
    RelataRelateCorpus c = {0};
    RelataModel *model = NULL;
    const char *properties[MAX_PROPERTIES], *property;
    char path[1024];
    json_t *name;
    snprintf(path, sizeof path, "%s/relations/redocred/rel_info.json", options->data);
    json_t *labels = json_load_file(path, 0, NULL);
    if (!labels)
        return relata_fail(error, RELATA_IO, path, 0, 0, "cannot be read as JSON");
    json_object_foreach(labels, property, name) if (c.n_properties < MAX_PROPERTIES) properties[c.n_properties++] =
        property;
    qsort(properties, c.n_properties, sizeof *properties, by_number);
    c.properties = properties;
    RelataStatus status = relata_model_open(&model, options->model, error);
    snprintf(path, sizeof path, "%s/relations/redocred/dev_revised.json", options->data);
    if (status == RELATA_OK)
        status = relata_read_examples(&c, model, path, true, error);
    snprintf(path, sizeof path, "%s/relations/docred-extra/docred_train_subset.json", options->data);
    if (status == RELATA_OK)
        status = relata_read_examples(&c, model, path, false, error);
    fprintf(stderr, "relations: %zu documents, %zu pairs, %zu relations, %zu features\n", c.documents.n, c.examples.n,
            c.labels.n, c.features.n);
    if (status == RELATA_OK && !relata_select_examples(&c, LEAST))
        status = relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory");
    fprintf(stderr, "relations: %u annotated relations within reach\n", c.n_within_reach);
    fprintf(stderr, "relations: %zu different features\n", c.hashes.n);
    float least = 0;
    if (status == RELATA_OK)
        status = cross_validate(&c, options, labels, &least, error);
    if (status == RELATA_OK && !options->folds)
        status = learn_section(&c, options, labels, least, error);
    relata_free_examples(&c);
    relata_model_close(model);
    json_decref(labels);
    return status;
}
