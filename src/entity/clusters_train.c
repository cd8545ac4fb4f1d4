// Training of the section `clusters`: skip-gram vectors with negative sampling (Mikolov et al. 2013) over the
// unlabelled text, then spherical k-means at three grains. One thread and its own random numbers, so the same text
// gives the same bytes.
#include "train/train.h"

#include "base/array.h"
#include "base/file.h"
#include "base/map.h"
#include "base/strbuf.h"
#include "base/utf8.h"
#include "entity/clusters.h"

#include <relata/pipeline.h>

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { DIM = 64, LANES = 8, WINDOW = 4, NEGATIVES = 5, EPOCHS = 2, MIN_COUNT = 12, TABLE = 1 << 20, ROUNDS = 8 };
static const uint32_t grains[RELATA_N_CLUSTERINGS] = {64, 256, 1024};

typedef float Lanes __attribute__((vector_size(LANES * sizeof(float))));
typedef struct {
    Lanes part[DIM / LANES];
} Vector;

typedef struct {
    RelataMap *words;              // lower-cased forms
    RELATA_ARRAY(uint32_t) counts; // [words]
    RELATA_ARRAY(uint32_t) text;   // word ids, 0 between sentences
    uint64_t random;
    bool failed;
} Corpus;

static uint32_t next_random(Corpus *c) {
    c->random = c->random * 6364136223846793005u + 1442695040888963407u;
    return (uint32_t)(c->random >> 33);
}

// --- reading -------------------------------------------------------------------------------------------------------

static void add_word(Corpus *c, const char *form) {
    char lower[256];
    size_t n = relata_utf8_lower(form, lower, sizeof lower);
    uint32_t id = relata_map_add(c->words, lower, n);
    if (!id || (id > c->counts.n && !RELATA_ARRAY_ADD(&c->counts, 0)) || !RELATA_ARRAY_ADD(&c->text, id))
        c->failed = true;
    else
        c->counts.items[id - 1]++;
}

static void add_document(Corpus *c, const RelataDocument *d) {
    for (uint32_t s = 0; s < d->n_sentences; s++) {
        for (uint32_t t = d->sentences[s].token_begin; t < d->sentences[s].token_end; t++)
            add_word(c, d->tokens[t].form);
        if (!RELATA_ARRAY_ADD(&c->text, 0))
            c->failed = true;
    }
}

static void add_text(Corpus *c, RelataPipeline *pipeline, const char *bytes, size_t n, RelataFormat format) {
    RelataReadOptions options = {.format = format};
    RelataDocument *d = NULL;
    if (relata_read_bytes(&d, bytes, n, "text", &options, NULL) != RELATA_OK)
        return; // one article more or less
    if (relata_pipeline_run(pipeline, d, RELATA_UNTIL_TEXT, NULL) == RELATA_OK)
        add_document(c, d);
    relata_document_free(d);
}

static void add_lines(Corpus *c, RelataPipeline *pipeline, FILE *in, RelataFormat format) {
    char *line = NULL;
    size_t room = 0;
    ssize_t n;
    while (in && (n = getline(&line, &room, in)) > 0)
        add_text(c, pipeline, line, (size_t)n, format);
    free(line);
}

static RelataStatus add_whole(Corpus *c, RelataPipeline *pipeline, const char *path, RelataFormat format,
                              RelataError *error) {
    char *bytes;
    size_t n;
    RELATA_TRY(relata_file_read(path, UINT32_MAX, &bytes, &n, error));
    add_text(c, pipeline, bytes, n, format);
    free(bytes);
    return RELATA_OK;
}

// The first column (or the second after a number) of token-per-line files.
static RelataStatus add_columns(Corpus *c, const char *path, int column, RelataError *error) {
    char command[1200], *line = NULL;
    size_t room = 0, length = strlen(path);
    bool is_packed = length > 3 && strcmp(path + length - 3, ".gz") == 0;
    snprintf(command, sizeof command, "gzip -dc '%s'", path);
    FILE *in = is_packed ? popen(command, "r") : fopen(path, "r");
    if (!in)
        return relata_fail(error, RELATA_IO, path, 0, 0, "cannot be read");
    while (getline(&line, &room, in) > 0) {
        char *at = line;
        for (int i = 0; at && i < column; i++)
            at = (at = strchr(at, '\t')) ? at + 1 : NULL;
        if (line[0] == '\n') {
            if (!RELATA_ARRAY_ADD(&c->text, 0))
                c->failed = true;
        } else if (at && line[0] != '#') {
            at[strcspn(at, "\t\n")] = '\0';
            add_word(c, at);
        }
    }
    free(line);
    if (is_packed)
        pclose(in);
    else
        fclose(in);
    return RELATA_OK;
}

static RelataStatus read_corpora(Corpus *c, RelataPipeline *pipeline, const char *data, RelataError *error) {
    static const char *const years[] = {"2021", "2022", "2023", "2024", "2025", "2026"};
    static const struct {
        const char *path;
        RelataFormat format;
    } texts[] = {{"leipzig/eng_news_2016_10K.txt", RELATA_FORMAT_SENTENCES},
                 {"leipzig/eng_news_2020_10K.txt", RELATA_FORMAT_SENTENCES},
                 {"leipzig/eng_wikipedia_2016_10K.txt", RELATA_FORMAT_SENTENCES},
                 {"onestopenglish/onestop_adv.txt", RELATA_FORMAT_TEXT},
                 {"state_union/state_union.txt", RELATA_FORMAT_TEXT}};
    static const struct {
        const char *path;
        int column;
    } columns[] = {{"ner/gmb/gmb-train.tsv.gz", 0},
                   {"ner/uner-ewt/en_ewt-ud-train.iob2", 1},
                   {"ner/gum/gum_names.train.iob2", 1},
                   {"ner/wikigold/wikigold-train.iob2", 0},
                   {"ner/wnut17/wnut17-train.iob2", 0}};
    char path[1024];
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        snprintf(path, sizeof path, "%s/raw_text/%s", data, texts[i].path);
        RELATA_TRY(add_whole(c, pipeline, path, texts[i].format, error));
    }
    for (size_t i = 0; i < sizeof columns / sizeof *columns; i++) {
        snprintf(path, sizeof path, "%s/%s", data, columns[i].path);
        RELATA_TRY(add_columns(c, path, columns[i].column, error));
    }
    snprintf(path, sizeof path, "%s/raw_text/wikinews/wikinews-2019-2020.jsonl", data);
    FILE *news = fopen(path, "r");
    add_lines(c, pipeline, news, RELATA_FORMAT_JSONL);
    if (news)
        fclose(news);
    for (size_t i = 0; i < sizeof years / sizeof *years; i++) {
        snprintf(path, sizeof path, "xz -dc '%s/raw_text/whitehouse/briefings-%s.jsonl.xz'", data, years[i]);
        FILE *in = popen(path, "r");
        add_lines(c, pipeline, in, RELATA_FORMAT_JSONL);
        if (in)
            pclose(in);
        fprintf(stderr, "clusters: %zu words read\n", c->text.n);
    }
    return c->failed ? relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory") : RELATA_OK;
}

// --- vocabulary ----------------------------------------------------------------------------------------------------

// Frequent words in the order of their first appearance get the numbers 1 … n; the text is rewritten to them.
static uint32_t select_words(Corpus *c, uint32_t **kept) {
    uint32_t n = 0;
    uint32_t *number = calloc(c->counts.n + 1, sizeof *number);
    *kept = calloc(c->counts.n + 1, sizeof **kept);
    if (!number || !*kept) {
        free(number);
        return 0;
    }
    for (uint32_t i = 1; i <= c->counts.n; i++)
        if (c->counts.items[i - 1] >= MIN_COUNT) {
            number[i] = ++n;
            (*kept)[n] = i;
        }
    size_t at = 0;
    for (size_t i = 0; i < c->text.n; i++) {
        uint32_t id = c->text.items[i];
        if (id == 0 || number[id])
            c->text.items[at++] = id ? number[id] : 0;
    }
    c->text.n = at;
    free(number);
    return n;
}

// --- vectors -------------------------------------------------------------------------------------------------------

typedef struct {
    Vector *in, *out; // [n + 1]
    uint32_t *noise;  // [TABLE] words by count to the power 3/4
    float *keep;      // [n + 1] chance of keeping a frequent word
    float sigmoid[1024];
    uint32_t n;
} Skipgram;

static float dot(const Vector *x, const Vector *y) {
    Lanes sum = {0};
    float total = 0;
    for (int i = 0; i < DIM / LANES; i++)
        sum += x->part[i] * y->part[i];
    for (int i = 0; i < LANES; i++)
        total += sum[i];
    return total;
}

static void add_scaled(Vector *x, const Vector *y, float by) {
    for (int i = 0; i < DIM / LANES; i++)
        x->part[i] += y->part[i] * by;
}

static float logistic(const Skipgram *s, float x) {
    return x > 6 ? 1 : x < -6 ? 0 : s->sigmoid[(int)((x + 6) * (1023.0f / 12))];
}

static void train_pair(Corpus *c, Skipgram *s, uint32_t centre, uint32_t context, float rate) {
    Vector change = {0};
    for (int k = 0; k <= NEGATIVES; k++) {
        uint32_t other = k ? s->noise[next_random(c) % TABLE] : context;
        if (k && other == context)
            continue;
        float g = ((k == 0) - logistic(s, dot(&s->in[centre], &s->out[other]))) * rate;
        add_scaled(&change, &s->out[other], g);
        add_scaled(&s->out[other], &s->in[centre], g);
    }
    add_scaled(&s->in[centre], &change, 1);
}

static void train_vectors(Corpus *c, Skipgram *s) {
    enum { LONGEST = 1000 };
    uint32_t sentence[LONGEST], m = 0;
    size_t total = c->text.n * EPOCHS, done = 0;
    for (int epoch = 0; epoch < EPOCHS; epoch++)
        for (size_t i = 0; i < c->text.n; i++, done++) {
            uint32_t word = c->text.items[i];
            if (word && m < LONGEST && (float)(next_random(c) & 0xffff) / 65536.0f < s->keep[word])
                sentence[m++] = word;
            if (word)
                continue;
            float rate = 0.05f * (1.0f - (float)((double)done / (double)total)) + 0.0005f;
            for (uint32_t t = 0; t < m; t++) {
                uint32_t reach = 1 + next_random(c) % WINDOW;
                for (uint32_t u = t > reach ? t - reach : 0; u < m && u <= t + reach; u++)
                    if (u != t)
                        train_pair(c, s, sentence[t], sentence[u], rate);
            }
            m = 0;
        }
}

static bool prepare(Corpus *c, Skipgram *s, const uint32_t *kept, uint32_t n) {
    *s = (Skipgram){.n = n,
                    .in = aligned_alloc(64, ((size_t)n + 1) * sizeof(Vector)),
                    .out = aligned_alloc(64, ((size_t)n + 1) * sizeof(Vector)),
                    .noise = calloc(TABLE, sizeof(uint32_t)),
                    .keep = calloc((size_t)n + 1, sizeof(float))};
    if (!s->in || !s->out || !s->noise || !s->keep)
        return false;
    double mass = 0, sum = 0, total = (double)c->text.n;
    memset(s->out, 0, ((size_t)n + 1) * sizeof(Vector));
    for (int i = 0; i < 1024; i++)
        s->sigmoid[i] = (float)(1 / (1 + exp(-(i * 12.0 / 1023 - 6))));
    for (uint32_t w = 1; w <= n; w++) {
        double count = c->counts.items[kept[w] - 1], share = count / total;
        mass += pow(count, 0.75);
        s->keep[w] = (float)(share > 1e-4 ? sqrt(1e-4 / share) + 1e-4 / share : 1);
        for (int i = 0; i < DIM; i++)
            s->in[w].part[i / LANES][i % LANES] = ((float)(next_random(c) & 0xffff) / 65536.0f - 0.5f) / DIM;
    }
    uint32_t at = 0;
    for (uint32_t w = 1; w <= n; w++) {
        sum += pow(c->counts.items[kept[w] - 1], 0.75);
        while (at < TABLE && (double)at < sum / mass * TABLE)
            s->noise[at++] = w;
    }
    while (at < TABLE)
        s->noise[at++] = n;
    return true;
}

// --- k-means -------------------------------------------------------------------------------------------------------

static void normalize(Vector *v) {
    float length = sqrtf(dot(v, v));
    for (int i = 0; i < DIM / LANES; i++)
        v->part[i] *= 1.0f / (length + 1e-9f);
}

static void cluster(const Skipgram *s, const uint32_t *by_count, uint32_t k, uint16_t *out) {
    Vector *centres = aligned_alloc(64, k * sizeof *centres), *sums = aligned_alloc(64, k * sizeof *sums);
    for (uint32_t j = 0; centres && j < k; j++)
        centres[j] = s->in[by_count[j * 2]];
    for (int round = 0; centres && sums && round < ROUNDS; round++) {
        memset(sums, 0, k * sizeof *sums);
        for (uint32_t w = 1; w <= s->n; w++) {
            float best = -2;
            for (uint32_t j = 0; j < k; j++) {
                float score = dot(&s->in[w], &centres[j]);
                if (score > best) {
                    best = score;
                    out[w] = (uint16_t)(j + 1);
                }
            }
            add_scaled(&sums[out[w] - 1], &s->in[w], 1);
        }
        for (uint32_t j = 0; j < k; j++) {
            normalize(&sums[j]);
            if (dot(&sums[j], &sums[j]) > 0.5f)
                centres[j] = sums[j];
        }
    }
    free(centres);
    free(sums);
}

static const Corpus *sorted_corpus;
static const uint32_t *sorted_kept;

static int by_falling_count(const void *x, const void *y) {
    uint32_t p = *(const uint32_t *)x, q = *(const uint32_t *)y;
    uint32_t m = sorted_corpus->counts.items[sorted_kept[p] - 1], n = sorted_corpus->counts.items[sorted_kept[q] - 1];
    return m != n ? (m > n ? -1 : 1) : p < q ? -1 : 1;
}

// --- the section ---------------------------------------------------------------------------------------------------

typedef struct {
    uint32_t hash;
    uint16_t clusters[RELATA_N_CLUSTERINGS];
} Entry;

static int by_hash(const void *x, const void *y) {
    const Entry *p = x, *q = y;
    return p->hash < q->hash ? -1 : p->hash > q->hash;
}

static RelataStatus write_section(const char *path, Entry *entries, uint32_t n, RelataError *error) {
    RelataStrbuf out = {0};
    uint32_t header[2] = {RELATA_CLUSTERS_VERSION, n};
    qsort(entries, n, sizeof *entries, by_hash);
    relata_strbuf_add(&out, "RCLU", 4);
    relata_strbuf_add(&out, (const char *)header, sizeof header);
    for (uint32_t i = 0; i < n; i++)
        relata_strbuf_add(&out, (const char *)&entries[i].hash, sizeof entries[i].hash);
    for (uint32_t i = 0; i < n; i++)
        relata_strbuf_add(&out, (const char *)entries[i].clusters, sizeof entries[i].clusters);
    RelataStatus status = out.failed ? relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory")
                                     : relata_file_write(path, out.bytes, out.n, error);
    relata_strbuf_clear(&out);
    return status;
}

static RelataStatus learn(Corpus *c, const char *path, RelataError *error) {
    uint32_t *kept = NULL, n = select_words(c, &kept);
    Skipgram s = {0};
    Entry *entries = calloc((size_t)n + 1, sizeof *entries);
    uint32_t *order = calloc((size_t)n + 1, sizeof *order);
    uint16_t *out = calloc((size_t)n + 1, sizeof *out);
    RelataStatus status = RELATA_OK;
    if (n < 2 * grains[RELATA_N_CLUSTERINGS - 1] || !entries || !order || !out || !prepare(c, &s, kept, n)) {
        status = relata_fail(error, RELATA_ARGUMENT, NULL, 0, 0, "too little text, or out of memory");
    } else {
        fprintf(stderr, "clusters: %u words in %zu\n", n, c->text.n);
        train_vectors(c, &s);
        for (uint32_t w = 1; w <= n; w++) {
            normalize(&s.in[w]);
            order[w - 1] = w;
        }
        sorted_corpus = c;
        sorted_kept = kept;
        qsort(order, n, sizeof *order, by_falling_count);
        for (uint32_t g = 0; g < RELATA_N_CLUSTERINGS; g++) {
            cluster(&s, order, grains[g], out);
            for (uint32_t w = 1; w <= n; w++)
                entries[w - 1].clusters[g] = out[w];
        }
        for (uint32_t w = 1; w <= n; w++) {
            const char *form = relata_map_string(c->words, kept[w]);
            entries[w - 1].hash = (uint32_t)relata_hash(form, strlen(form));
        }
        status = write_section(path, entries, n, error);
    }
    free(s.in);
    free(s.out);
    free(s.noise);
    free(s.keep);
    free(kept);
    free(entries);
    free(order);
    free(out);
    return status;
}

RelataStatus relata_train_clusters(const RelataTrainOptions *options, RelataError *error) {
    Corpus c = {.words = relata_map_new(), .random = options->seed};
    RelataModel *model = NULL;
    RelataPipeline *pipeline = NULL;
    RelataStatus status = relata_model_open(&model, options->model, error);
    if (status == RELATA_OK)
        status = relata_pipeline_new(&pipeline, model, error);
    if (status == RELATA_OK)
        status = read_corpora(&c, pipeline, options->data, error);
    if (status == RELATA_OK)
        status = learn(&c, options->out, error);
    relata_pipeline_free(pipeline);
    if (model)
        relata_model_close(model);
    relata_map_free(c.words);
    free(c.counts.items);
    free(c.text.items);
    return status;
}
