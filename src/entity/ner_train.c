// Training of the section `names`: a linear-chain conditional random field over several corpora at once.
//
// The corpora annotate different things, so a token's gold is a set of labels: a place of the UNER corpus may be PLACE
// only, a "miscellaneous" name any class that corpus does not tell apart, an unmarked word O or a class the corpus does
// not mark (learn/field.h). Steps by AdaGrad (Duchi et al. 2011); silver data steps shorter. The scores of the parser's
// network have no part in this: it knows the sentences it was trained on too well. They join when names are found.
// Half of the sentence ends without a mark are taken away, since the splitter misses them too. The weights are the mean
// of several runs. They are cut to 8 bits, small ones dropped until the section fits its size.
#include "train/train.h"

#include "base/array.h"
#include "base/file.h"
#include "base/strbuf.h"
#include "entity/analysis.h"
#include "learn/field.h"
#include "learn/name_corpus.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    L = RELATA_NAME_N_LABELS,
    MIN_COUNT = 3,
    RUNS = 3, // each with other features dropped, whose mean is taken
    EPOCHS = 8,
    AVERAGED = 3,    // last epochs of a run, whose ends count
    LIMIT = 2700000, // bytes of the section
    NETWORK_FACTOR = 64,
    SCRATCH = 1 << 25,
    JOINED_WORDS = 120,
    CHUNK = 12 // sentences a document where the corpus marks none
};

typedef struct {
    RelataNameSource source;
    uint32_t corpus;    // number of the manner of annotation
    float step;         // relative length of a step
    uint32_t sentences; // at most, 0 = all
} Source;

static const Source sources[] = {
    {RELATA_NAMES_UNER_TRAIN, 0, 1.0f, 0}, {RELATA_NAMES_GUM_TRAIN, 1, 0.7f, 0}, {RELATA_NAMES_WIKIGOLD, 2, 0.8f, 0},
    {RELATA_NAMES_POLITICS, 3, 0.8f, 0},   {RELATA_NAMES_SCIENCE, 3, 0.6f, 0},   {RELATA_NAMES_LITERATURE, 3, 0.6f, 0},
    {RELATA_NAMES_MUSIC, 3, 0.6f, 0},      {RELATA_NAMES_AI, 3, 0.6f, 0},        {RELATA_NAMES_WNUT, 4, 0.4f, 0},
    {RELATA_NAMES_GMB, 5, 0.4f, 14000},
};

typedef struct {
    uint32_t first, n; // tokens
    float step;
} Sequence;

typedef struct {
    RelataLexicon lexicon;
    RelataWords *words;
    RELATA_ARRAY(uint32_t) features;      // hashes, later indexes + 1 (0 = dropped)
    RELATA_ARRAY(uint64_t) feature_begin; // [tokens]
    RELATA_ARRAY(uint32_t) gold;          // [tokens] allowed labels as bits
    RELATA_ARRAY(Sequence) sequences;
    bool failed;
} Corpus;

// --- reading ---------------------------------------------------------------------------------------------------------

// A document with text, sentences and tokens, spaced by guess.
static RelataDocument *make_document(const RelataNameSentence *sentences, uint32_t n_sentences) {
    RelataDocument *d = relata_document_new("corpus", "corpus");
    RelataStrbuf text = {0};
    uint32_t n = 0, t = 0;
    if (!d)
        return NULL;
    for (uint32_t i = 0; i < n_sentences; i++)
        n += sentences[i].n;
    d->tokens = RELATA_ARENA_NEW(d->arena, RelataToken, n);
    d->sentences = RELATA_ARENA_NEW(d->arena, RelataSentence, n_sentences);
    d->blocks = RELATA_ARENA_NEW(d->arena, RelataBlock, 1);
    for (uint32_t i = 0; i < n_sentences; i++) {
        const RelataNameSentence *s = &sentences[i];
        d->sentences[i] = (RelataSentence){.token_begin = t, .token_end = t + s->n};
        for (uint32_t j = 0; j < s->n; j++, t++) {
            bool is_joined = j > 0 && relata_name_corpus_is_glued(s->forms[j - 1], s->forms[j]);
            if (t && !is_joined)
                relata_strbuf_add_char(&text, ' ');
            if (t)
                d->tokens[t - 1].space_after = !is_joined;
            d->tokens[t].form = relata_arena_string(d->arena, s->forms[j]);
            d->tokens[t].span.begin = (uint32_t)text.n;
            relata_strbuf_add_string(&text, s->forms[j]);
            d->tokens[t].span.end = (uint32_t)text.n;
        }
        d->sentences[i].span = (RelataSpan){d->tokens[t - s->n].span.begin, d->tokens[t - 1].span.end};
    }
    d->blocks[0] = (RelataBlock){.span = {0, (uint32_t)text.n}};
    d->n_tokens = n;
    d->n_sentences = n_sentences;
    d->n_blocks = 1;
    d->is_tokenized = true;
    RelataStatus status = relata_document_set_text(d, relata_strbuf_string(&text), text.n, NULL);
    relata_strbuf_clear(&text);
    if (status == RELATA_OK)
        return d;
    relata_document_free(d);
    return NULL;
}

static void add_sentence(Corpus *c, const RelataAnalysis *a, const RelataNameSentence *labels, const Source *source,
                         uint32_t i) {
    const RelataSentence *s = &a->document->sentences[i];
    uint32_t features[RELATA_NER_FEATURES];
    Sequence sequence = {(uint32_t)c->gold.n, labels->n, source->step};
    c->failed |= !RELATA_ARRAY_ADD(&c->sequences, sequence);
    for (uint32_t t = 0; t < labels->n; t++) {
        uint32_t n_features = relata_ner_features(a, s, s->token_begin + t, source->corpus, features);
        c->failed |= !RELATA_ARRAY_ADD(&c->feature_begin, c->features.n);
        c->failed |= !RELATA_ARRAY_ADD(&c->gold, labels->labels[t]);
        for (uint32_t f = 0; f < n_features; f++)
            c->failed |= !RELATA_ARRAY_ADD(&c->features, features[f]);
    }
}

static void add_document(Corpus *c, const RelataNameSentence *sentences, uint32_t n, const Source *source,
                         RelataArena *scratch) {
    RelataDocument *d = make_document(sentences, n);
    RelataAnalysis a = {.document = d, .scratch = scratch, .lexicon = c->lexicon, .words = c->words};
    relata_arena_reset(scratch);
    c->failed |= !d || relata_annotate(&a, NULL) != RELATA_OK || relata_remember(&a, NULL) != RELATA_OK;
    for (uint32_t i = 0; !c->failed && i < n; i++)
        add_sentence(c, &a, &sentences[i], source, i);
    free(a.matches.items);
    relata_document_free(d);
}

static bool is_final_mark(const char *form) {
    return strchr(".!?", form[0]) || strcmp(form, "\"") == 0 || strcmp(form, "''") == 0 || strcmp(form, "”") == 0;
}

// Half of the sentences that end without a mark run into the next one, as they do where nothing in the text says where
// they end.
static bool join_sentences(RelataNameCorpus *corpus, uint64_t random) {
    RelataNameSentence *sentences = corpus->sentences.items;
    size_t n = 0;
    for (size_t i = 0; i < corpus->sentences.n; i++) {
        RelataNameSentence *last = n ? &sentences[n - 1] : NULL, *next = &sentences[i];
        random = random * 6364136223846793005u + 1442695040888963407u;
        if (!last || next->starts_document || is_final_mark(last->forms[last->n - 1]) || random >> 63 ||
            last->n + next->n > JOINED_WORDS) {
            sentences[n++] = *next;
            continue;
        }
        uint32_t words = last->n + next->n;
        const char **forms = RELATA_ARENA_NEW(corpus->arena, const char *, words);
        uint32_t *labels = RELATA_ARENA_NEW(corpus->arena, uint32_t, words);
        if (!forms || !labels)
            return false;
        memcpy(forms, last->forms, last->n * sizeof *forms);
        memcpy(forms + last->n, next->forms, next->n * sizeof *forms);
        memcpy(labels, last->labels, last->n * sizeof *labels);
        memcpy(labels + last->n, next->labels, next->n * sizeof *labels);
        *last = (RelataNameSentence){words, forms, labels, last->starts_document};
    }
    corpus->sentences.n = n;
    return true;
}

// The first three corpora say where documents begin; of the others some sentences at a time are taken for one.
static RelataStatus read_source(Corpus *c, const Source *source, const char *data, RelataError *error) {
    RelataNameCorpus corpus = {0};
    RelataArena *scratch = relata_arena_new();
    RelataStatus status = relata_name_corpus_read(&corpus, data, source->source, c->lexicon, error);
    if (status == RELATA_OK && source->corpus < 2)
        c->failed |= !join_sentences(&corpus, 1);
    const RelataNameSentence *sentences = corpus.sentences.items;
    size_t n = status != RELATA_OK ? 0 : corpus.sentences.n;
    if (source->sentences && n > source->sentences)
        n = source->sentences;
    c->failed |= !scratch;
    for (size_t begin = 0, end; begin < n && !c->failed; begin = end) {
        for (end = begin + 1; end < n; end++)
            if (source->corpus < 3 ? sentences[end].starts_document : end - begin == CHUNK)
                break;
        add_document(c, sentences + begin, (uint32_t)(end - begin), source, scratch);
    }
    relata_name_corpus_clear(&corpus);
    relata_arena_free(scratch);
    return c->failed ? relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory") : status;
}

// --- features to indexes -------------------------------------------------------------------------------------------

typedef struct {
    uint32_t *hashes; // [n] distinct kept hashes, ascending
    uint32_t n;
    float (*weights)[L];
    float (*squares)[L];
    float (*sums)[L]; // of the weights at the ends of the last epochs
    float transitions[L][L], transition_squares[L][L], transition_sums[L][L];
} Weights;

static int by_value(const void *x, const void *y) {
    uint32_t p = *(const uint32_t *)x, q = *(const uint32_t *)y;
    return p < q ? -1 : p > q;
}

// Keeps the features seen often enough, by counting in a table of 2^k slots with the full hash as the key.
static bool select_features(Corpus *c, Weights *w) {
    size_t n_slots = 1;
    while (n_slots < c->features.n / 4)
        n_slots *= 2;
    if (n_slots < 1 << 20)
        n_slots = 1 << 20;
    typedef struct {
        uint32_t hash, count;
    } Slot;
    Slot *slots = calloc(n_slots, sizeof *slots);
    RELATA_ARRAY(uint32_t) kept = {0};
    if (!slots)
        return false;
    for (size_t i = 0; i < c->features.n; i++) {
        uint32_t hash = c->features.items[i];
        size_t at = hash * (size_t)2654435769u & (n_slots - 1);
        while (slots[at].count && slots[at].hash != hash)
            at = (at + 1) & (n_slots - 1);
        slots[at].hash = hash;
        slots[at].count++;
        if (slots[at].count == MIN_COUNT)
            c->failed |= !RELATA_ARRAY_ADD(&kept, hash);
    }
    qsort(kept.items, kept.n, sizeof *kept.items, by_value);
    for (size_t i = 0; i < c->features.n; i++) {
        uint32_t hash = c->features.items[i], *found = bsearch(&hash, kept.items, kept.n, sizeof hash, by_value);
        c->features.items[i] = found ? (uint32_t)(found - kept.items) + 1 : 0;
    }
    free(slots);
    w->hashes = kept.items;
    w->n = (uint32_t)kept.n;
    w->weights = calloc(kept.n, sizeof *w->weights);
    w->squares = calloc(kept.n, sizeof *w->squares);
    w->sums = calloc(kept.n, sizeof *w->sums);
    return w->weights && w->squares && w->sums && !c->failed;
}

// --- the random field ----------------------------------------------------------------------------------------------

typedef struct {
    RelataScratch scratch;
    float *scores; // [n × L], then the gradient of the loss in them
    float pairs[L * L];
    uint64_t random;
    RELATA_ARRAY(uint32_t) kept;  // indexes of the features of the sentence that were not dropped, token by token
    RELATA_ARRAY(uint32_t) first; // [n + 1] into kept
} Lattice;

static const float dropped = 0.25f;       // share of features a step does without
static const float dropped_words = 0.25f; // share of words whose own features a step does without
static const float rate = 0.5f;
static const float weight_share = 0.38f; // of the weights beside the network's scores when names are found
static const float head_start = 1.0f;    // of events, in nats

static float chance(Lattice *l) {
    l->random = l->random * 6364136223846793005u + 1442695040888963407u;
    return (float)(l->random >> 40) / 16777216.0f;
}

// Features of a sentence for one step, some dropped at random, and the words themselves of some tokens, so that the
// rest learns to do without (Srivastava et al. 2014).
static bool drop(const Corpus *c, const Sequence *s, Lattice *l) {
    bool ok = true;
    l->kept.n = l->first.n = 0;
    for (uint32_t t = 0; t < s->n; t++) {
        size_t token = s->first + t, begin = c->feature_begin.items[token];
        size_t end = token + 1 < c->feature_begin.n ? c->feature_begin.items[token + 1] : c->features.n;
        bool no_word = chance(l) < dropped_words;
        ok = ok && RELATA_ARRAY_ADD(&l->first, (uint32_t)l->kept.n);
        for (size_t f = begin; f < end; f++)
            if (c->features.items[f] && chance(l) >= dropped &&
                !(no_word && f - begin >= RELATA_NER_WORD_BEGIN && f - begin < RELATA_NER_WORD_END))
                ok = ok && RELATA_ARRAY_ADD(&l->kept, c->features.items[f] - 1);
    }
    return ok && RELATA_ARRAY_ADD(&l->first, (uint32_t)l->kept.n);
}

static void score_tokens(const Weights *w, uint32_t n, Lattice *lattice) {
    lattice->scores = relata_scratch_floats(&lattice->scratch, (size_t)n * L);
    for (uint32_t t = 0; t < n; t++)
        for (uint32_t f = lattice->first.items[t]; f < lattice->first.items[t + 1]; f++) {
            const float *row = w->weights[lattice->kept.items[f]];
            for (int y = 0; y < L; y++)
                lattice->scores[(size_t)t * L + (size_t)y] += row[y];
        }
}

static void step(float *weight, float *square, float gradient) {
    *square += gradient * gradient;
    *weight += rate * gradient / (sqrtf(*square + 1) + 1e-3f);
}

static void update(Weights *w, const Sequence *s, const Lattice *l) {
    for (uint32_t t = 0; t < s->n; t++) {
        float gradient[L], largest = 0;
        for (int y = 0; y < L; y++) {
            gradient[y] = -s->step * l->scores[(size_t)t * L + (size_t)y];
            largest = fabsf(gradient[y]) > largest ? fabsf(gradient[y]) : largest;
        }
        if (largest < 1e-3f)
            continue;
        for (uint32_t f = l->first.items[t]; f < l->first.items[t + 1]; f++) {
            uint32_t index = l->kept.items[f];
            for (int y = 0; y < L; y++)
                step(&w->weights[index][y], &w->squares[index][y], gradient[y]);
        }
    }
    for (int i = 0; i < L * L; i++)
        if (l->pairs[i] != 0.0f)
            step(&w->transitions[0][i], &w->transition_squares[0][i], -s->step * l->pairs[i]);
}

static void train_sequence(const Corpus *c, Weights *w, const Sequence *s, Lattice *l) {
    l->scratch.n = 0;
    memset(l->pairs, 0, sizeof l->pairs);
    score_tokens(w, s->n, l);
    relata_field_loss(l->scores, s->n, c->gold.items + s->first, w->transitions[0], l->pairs, 1.0f, &l->scratch);
    update(w, s, l);
}

static void sum_up(Weights *w) {
    for (size_t i = 0; i < (size_t)w->n * L; i++)
        w->sums[0][i] += w->weights[0][i];
    for (int x = 0; x < L; x++)
        for (int y = 0; y < L; y++)
            w->transition_sums[x][y] += w->transitions[x][y];
}

// The mean of the last epochs of all runs; no feature is dropped when the model is used.
static void average(Weights *w) {
    for (size_t i = 0; i < (size_t)w->n * L; i++)
        w->weights[0][i] = w->sums[0][i] * (1 - dropped) / (RUNS * AVERAGED);
    for (int x = 0; x < L; x++)
        for (int y = 0; y < L; y++)
            w->transitions[x][y] = w->transition_sums[x][y] / (RUNS * AVERAGED);
}

static void forget(Weights *w) {
    memset(w->weights, 0, w->n * sizeof *w->weights);
    memset(w->squares, 0, w->n * sizeof *w->squares);
    memset(w->transitions, 0, sizeof w->transitions);
    memset(w->transition_squares, 0, sizeof w->transition_squares);
}

// Most of the corpora leave events unmarked, and their O is learned well: events get a head start of their own.
static void favour_events(Weights *w) {
    uint32_t bias = relata_ner_bias(), *found = bsearch(&bias, w->hashes, w->n, sizeof bias, by_value);
    for (uint32_t part = 0; found && part < 4; part++)
        w->weights[found - w->hashes][relata_name_label(RELATA_NAME_EVENT, part)] += head_start / weight_share;
}

static void shuffle(Corpus *c, uint64_t *random) {
    for (size_t i = c->sequences.n; i > 1; i--) {
        *random = *random * 6364136223846793005u + 1442695040888963407u;
        size_t j = (*random >> 33) % i;
        Sequence other = c->sequences.items[j];
        c->sequences.items[j] = c->sequences.items[i - 1];
        c->sequences.items[i - 1] = other;
    }
}

static bool train(Corpus *c, Weights *w, uint64_t seed) {
    Lattice lattice = {.random = seed};
    bool ok = relata_scratch_init(&lattice.scratch, SCRATCH);
    uint64_t random = seed * 2 + 1;
    for (int epoch = 0; ok && epoch < RUNS * EPOCHS; epoch++) {
        if (epoch % EPOCHS == 0)
            forget(w);
        shuffle(c, &random);
        for (size_t i = 0; ok && i < c->sequences.n; i++) {
            const Sequence *s = &c->sequences.items[i];
            ok = drop(c, s, &lattice);
            if (ok)
                train_sequence(c, w, s, &lattice);
            ok = ok && !lattice.scratch.failed;
        }
        if (epoch % EPOCHS >= EPOCHS - AVERAGED)
            sum_up(w);
        fprintf(stderr, "names: epoch %d of %d\n", epoch + 1, RUNS * EPOCHS);
    }
    average(w);
    favour_events(w);
    free(lattice.kept.items);
    free(lattice.first.items);
    relata_scratch_clear(&lattice.scratch);
    return ok;
}

// --- the section ---------------------------------------------------------------------------------------------------

static int8_t quantize(float weight, float unit) {
    float q = roundf(weight / unit);
    return (int8_t)(q > 127 ? 127 : q < -127 ? -127 : q);
}

static size_t size_at(const Weights *w, float unit, float least) {
    size_t size = 300000;
    for (uint32_t i = 0; i < w->n; i++) {
        size_t n = 0;
        for (int y = 0; y < L; y++)
            n += fabsf(w->weights[i][y]) >= least && quantize(w->weights[i][y], unit) != 0;
        size += n ? 6 + 2 * n : 0;
    }
    return size;
}

static void add_part(RelataStrbuf *out, const void *bytes, size_t n) {
    relata_strbuf_add(out, bytes, n);
    while (out->n % 4)
        relata_strbuf_add_char(out, '\0');
}

typedef struct {
    RELATA_ARRAY(uint16_t) low;
    RELATA_ARRAY(uint32_t) first;
    RELATA_ARRAY(uint8_t) labels;
    RELATA_ARRAY(int8_t) values;
    uint32_t buckets[65537];
    int16_t transitions[L][L];
} Section;

static bool fill_section(const Weights *w, float unit, float least, Section *section) {
    uint32_t bucket = 0;
    bool ok = true;
    for (uint32_t i = 0; i < w->n; i++) {
        size_t before = section->labels.n;
        for (uint8_t y = 0; y < L; y++) {
            int8_t q = quantize(w->weights[i][y], unit);
            if (q && fabsf(w->weights[i][y]) >= least)
                ok = ok && RELATA_ARRAY_ADD(&section->labels, y) && RELATA_ARRAY_ADD(&section->values, q);
        }
        if (section->labels.n == before)
            continue;
        while (bucket <= w->hashes[i] >> 16)
            section->buckets[bucket++] = (uint32_t)section->low.n;
        ok = ok && RELATA_ARRAY_ADD(&section->low, (uint16_t)w->hashes[i]) &&
             RELATA_ARRAY_ADD(&section->first, (uint32_t)before);
    }
    while (bucket < 65537)
        section->buckets[bucket++] = (uint32_t)section->low.n;
    for (int x = 0; x < L; x++)
        for (int y = 0; y < L; y++)
            section->transitions[x][y] = (int16_t)roundf(w->transitions[x][y] / unit);
    return ok && RELATA_ARRAY_ADD(&section->first, (uint32_t)section->labels.n);
}

static RelataStatus write_section(const char *path, const Weights *w, RelataError *error) {
    float unit = 0.04f, least = unit / 2;
    while (size_at(w, unit, least) > LIMIT)
        least *= 1.1f;
    Section *section = calloc(1, sizeof *section);
    RelataStrbuf out = {0};
    bool ok = section && fill_section(w, unit, least, section);
    if (ok) {
        uint32_t header[3] = {RELATA_NER_VERSION, (uint32_t)section->low.n, (uint32_t)section->labels.n};
        float score_unit = 1.0f / (float)(RELATA_NAME_UNIT * NETWORK_FACTOR);
        uint32_t factors[2] = {(uint32_t)lrintf(unit * weight_share / score_unit), NETWORK_FACTOR};
        relata_strbuf_add(&out, "RNER", 4);
        relata_strbuf_add(&out, (const char *)header, sizeof header);
        relata_strbuf_add(&out, (const char *)&score_unit, sizeof score_unit);
        relata_strbuf_add(&out, (const char *)factors, sizeof factors);
        add_part(&out, section->transitions, sizeof section->transitions);
        add_part(&out, section->buckets, sizeof section->buckets);
        add_part(&out, section->low.items, section->low.n * sizeof *section->low.items);
        add_part(&out, section->first.items, section->first.n * sizeof *section->first.items);
        add_part(&out, section->labels.items, section->labels.n);
        add_part(&out, section->values.items, section->values.n);
        ok = !out.failed;
        fprintf(stderr, "names: %u features of %u, %u weights over %.3f, %zu bytes\n", header[1], w->n, header[2],
                (double)least, out.n);
    }
    RelataStatus status = !ok || out.failed ? relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory")
                                            : relata_file_write(path, out.bytes, out.n, error);
    relata_strbuf_clear(&out);
    if (section) {
        free(section->low.items);
        free(section->first.items);
        free(section->labels.items);
        free(section->values.items);
    }
    free(section);
    return status;
}

// --- all together --------------------------------------------------------------------------------------------------

static RelataStatus learn(Corpus *c, const RelataTrainOptions *options, RelataError *error) {
    Weights *w = calloc(1, sizeof *w);
    RelataStatus status = RELATA_OK;
    for (size_t i = 0; status == RELATA_OK && i < sizeof sources / sizeof *sources; i++)
        status = read_source(c, &sources[i], options->data, error);
    if (status == RELATA_OK && (!w || !select_features(c, w)))
        status = relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory");
    if (status == RELATA_OK) {
        fprintf(stderr, "names: %zu words, %u features\n", c->gold.n, w->n);
        status = train(c, w, options->seed) ? write_section(options->out, w, error)
                                            : relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory");
    }
    if (w) {
        free(w->hashes);
        free(w->weights);
        free(w->squares);
        free(w->sums);
    }
    free(w);
    return status;
}

RelataStatus relata_train_names(const RelataTrainOptions *options, RelataError *error) {
    Corpus c = {0};
    RelataModel *model = NULL;
    RelataClusters clusters;
    size_t n = 0;
    RELATA_TRY(relata_model_open(&model, options->model, error));
    const void *bytes = relata_model_section(model, "clusters", &n);
    RelataStatus status = relata_clusters_open(&clusters, bytes, bytes ? n : 0, error);
    c.lexicon = relata_lexicon_of(model);
    c.words = relata_words_new(c.lexicon, clusters);
    if (status == RELATA_OK)
        status =
            c.words ? learn(&c, options, error) : relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory");
    relata_words_free(c.words);
    relata_model_close(model);
    free(c.features.items);
    free(c.feature_begin.items);
    free(c.gold.items);
    free(c.sequences.items);
    return status;
}
