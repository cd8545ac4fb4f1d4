// Training of the section `names`: a linear-chain conditional random field over several corpora at once.
//
// The corpora annotate different things, so a token's gold is a set of labels: a place of the UNER corpus may be PLACE
// only, a "miscellaneous" name any class that corpus does not tell apart, an unmarked word O or a class the corpus does
// not mark. The likelihood of a sentence is that of all label sequences its sets allow (Täckström et al. 2013, "Token
// and type constraints", section 3). Gradients by forward-backward, steps by AdaGrad (Duchi et al. 2011). Silver data
// steps shorter. Vectors of the parser's network score labels beside the features (ner_dense_train.c), learnt at the
// same time. Weights are cut to 8 bits, small ones dropped until the section fits its size.
#include "train/train.h"

#include "base/array.h"
#include "base/file.h"
#include "base/strbuf.h"
#include "entity/analysis.h"
#include "entity/ner_dense_train.h"

#include <relata/pipeline.h>

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    L = RELATA_NER_N_LABELS,
    N_CLASSES = RELATA_NER_N_CLASSES,
    MIN_COUNT = 3,
    EPOCHS = 10,
    BATCH = 256,     // words that move the dense part once, or a little more
    LIMIT = 2700000, // bytes of the section
    TAG_MAX = 64,
    FORM_MAX = 256,
    CHUNK = 12 // sentences a document where the corpus marks none
};

#define CLASS(x) (1u << RELATA_NER_##x)
enum {
    OTHERS = CLASS(GROUP) | CLASS(EVENT) | CLASS(WORK) | CLASS(PRODUCT),
    OUTSIDE = 1 << N_CLASSES,
    FREE = OTHERS | OUTSIDE
};

// What a tag of a corpus may stand for: classes, and OUTSIDE.
typedef struct {
    const char *tag;
    uint32_t classes;
} Meaning;

typedef struct {
    const char *path;
    int form_column, tag_column;
    uint32_t corpus;         // number of the manner of annotation
    float step;              // relative length of a step
    uint32_t sentences;      // at most, 0 = all
    uint32_t unmarked;       // what an unmarked word may be
    const Meaning *meanings; // up to a NULL tag
} Source;

static const Meaning uner[] = {
    {"PER", CLASS(PERSON)}, {"ORG", CLASS(ORGANIZATION)}, {"LOC", CLASS(PLACE)}, {"OTH", FREE}, {NULL, 0}};
static const Meaning gum[] = {{"PER", CLASS(PERSON)},
                              {"ORG", CLASS(ORGANIZATION)},
                              {"LOC", CLASS(PLACE)},
                              {"EVENT", CLASS(EVENT)},
                              {"TIME", OUTSIDE},
                              {"MISC", FREE},
                              {NULL, 0}};
static const Meaning wikigold[] = {
    {"PER", CLASS(PERSON)}, {"ORG", CLASS(ORGANIZATION)}, {"LOC", CLASS(PLACE)}, {"MISC", FREE}, {NULL, 0}};
static const Meaning gmb[] = {{"per", CLASS(PERSON)},
                              {"org", CLASS(ORGANIZATION)},
                              {"geo", CLASS(PLACE)},
                              {"gpe", CLASS(GROUP) | CLASS(PLACE)},
                              {"eve", CLASS(EVENT)},
                              {"tim", OUTSIDE},
                              {"art", CLASS(WORK) | CLASS(PRODUCT) | OUTSIDE},
                              {"nat", CLASS(EVENT) | OUTSIDE},
                              {NULL, 0}};
static const Meaning crossner[] = {{"person", CLASS(PERSON)},
                                   {"politician", CLASS(PERSON)},
                                   {"researcher", CLASS(PERSON)},
                                   {"writer", CLASS(PERSON)},
                                   {"musicalartist", CLASS(PERSON)},
                                   {"scientist", CLASS(PERSON)},
                                   {"organisation", CLASS(ORGANIZATION)},
                                   {"politicalparty", CLASS(ORGANIZATION)},
                                   {"university", CLASS(ORGANIZATION)},
                                   {"band", CLASS(ORGANIZATION)},
                                   {"location", CLASS(PLACE)},
                                   {"country", CLASS(PLACE)},
                                   {"election", CLASS(EVENT)},
                                   {"event", CLASS(EVENT)},
                                   {"conference", CLASS(EVENT)},
                                   {"book", CLASS(WORK)},
                                   {"poem", CLASS(WORK)},
                                   {"song", CLASS(WORK)},
                                   {"album", CLASS(WORK)},
                                   {"product", CLASS(PRODUCT)},
                                   {"magazine", CLASS(WORK) | CLASS(ORGANIZATION)},
                                   {"academicjournal", CLASS(WORK) | CLASS(ORGANIZATION)},
                                   {"", FREE},
                                   {NULL, 0}};
static const Meaning wnut[] = {{"person", CLASS(PERSON)},
                               {"location", CLASS(PLACE)},
                               {"corporation", CLASS(ORGANIZATION)},
                               {"group", CLASS(ORGANIZATION) | CLASS(GROUP)},
                               {"product", CLASS(PRODUCT)},
                               {"creative-work", CLASS(WORK)},
                               {NULL, 0}};

static const Source sources[] = {
    {"ner/uner-ewt/en_ewt-ud-train.iob2", 1, 2, 0, 1.0f, 0, OUTSIDE, uner},
    {"ner/gum/gum_names.train.iob2", 1, 2, 1, 0.7f, 0, OUTSIDE | CLASS(GROUP), gum},
    {"ner/wikigold/wikigold-train.iob2", 0, 1, 2, 0.8f, 0, OUTSIDE, wikigold},
    {"ner/crossner/politics-train.iob2", 0, 1, 3, 0.8f, 0, OUTSIDE | CLASS(GROUP), crossner},
    {"ner/crossner/science-train.iob2", 0, 1, 3, 0.6f, 0, OUTSIDE | CLASS(GROUP), crossner},
    {"ner/crossner/literature-train.iob2", 0, 1, 3, 0.6f, 0, OUTSIDE | CLASS(GROUP), crossner},
    {"ner/crossner/music-train.iob2", 0, 1, 3, 0.6f, 0, OUTSIDE | CLASS(GROUP), crossner},
    {"ner/crossner/ai-train.iob2", 0, 1, 3, 0.6f, 0, OUTSIDE | CLASS(GROUP), crossner},
    {"ner/wnut17/wnut17-train.iob2", 0, 1, 4, 0.4f, 0, OUTSIDE | CLASS(GROUP), wnut},
    {"ner/gmb/gmb-train.tsv.gz", 0, 2, 5, 0.4f, 14000, FREE, gmb},
};

typedef struct {
    uint32_t first, n; // tokens
    float step;
} Sequence;

typedef struct {
    RelataLexicon lexicon;
    RelataWords *words;
    RelataPipeline *pipeline;
    RelataStrbuf vectors; // [tokens × n_vector]
    uint32_t n_vector;
    RELATA_ARRAY(uint32_t) features;      // hashes, later indexes + 1 (0 = dropped)
    RELATA_ARRAY(uint64_t) feature_begin; // [tokens]
    RELATA_ARRAY(uint32_t) gold;          // [tokens] allowed labels as bits
    RELATA_ARRAY(Sequence) sequences;
    bool failed;
} Corpus;

// --- reading ---------------------------------------------------------------------------------------------------------

typedef struct {
    RELATA_ARRAY(uint32_t) form_begin; // into bytes
    RELATA_ARRAY(uint32_t) gold;
    RELATA_ARRAY(uint32_t) ends; // tokens before the end of each sentence
    RelataStrbuf bytes;          // forms, each with its NUL
    bool is_inside;              // the last tag was part of a name
    char last[TAG_MAX];
} Draft;

static uint32_t meaning_of(const Source *source, const char *name) {
    for (const Meaning *m = source->meanings; m->tag; m++)
        if (m->tag[0] == '\0' || strcmp(m->tag, name) == 0)
            return m->classes;
    return FREE;
}

// Classes with a flag for the beginning or inside of a name; parts are settled when the sentence is whole.
enum { BEGINS = 1 << 30, INSIDE = 1 << 29 };

static uint32_t read_tag(const Source *source, const char *tag) {
    if (tag[0] != 'B' && tag[0] != 'I')
        return source->unmarked;
    return meaning_of(source, tag + (tag[1] == '-' ? 2 : 1)) | (uint32_t)(tag[0] == 'B' ? BEGINS : INSIDE);
}

static uint32_t labels_of(uint32_t classes, uint32_t parts) {
    uint32_t labels = classes & OUTSIDE ? 1 : 0;
    for (uint32_t c = 0; c < N_CLASSES; c++)
        for (uint32_t p = 0; p < 4; p++)
            if ((classes >> c & 1) && (parts >> p & 1))
                labels |= 1u << relata_ner_label(c, p);
    return labels;
}

// Tags of one sentence to sets of labels.
static void settle(uint32_t *gold, uint32_t n) {
    for (uint32_t t = 0; t < n; t++) {
        uint32_t tag = gold[t];
        bool is_name = tag & (BEGINS | INSIDE), goes_on = t + 1 < n && (gold[t + 1] & INSIDE);
        bool is_begun = (tag & INSIDE) && t > 0;
        uint32_t part = !is_name              ? 0xf
                        : is_begun && goes_on ? 1u << RELATA_NER_I
                        : is_begun            ? 1u << RELATA_NER_E
                        : goes_on             ? 1u << RELATA_NER_B
                                              : 1u << RELATA_NER_S;
        gold[t] = labels_of(tag & (OUTSIDE | (OUTSIDE - 1)), part);
    }
}

// A title that a corpus counts as part of a person's name is not part of it here.
static void strip_titles(const Corpus *c, const char *const *forms, uint32_t *gold, uint32_t n) {
    for (uint32_t t = 0; t + 1 < n; t++) {
        bool is_person = (gold[t] & BEGINS) && (gold[t] & 0xff) == CLASS(PERSON);
        uint32_t id = is_person && (gold[t + 1] & INSIDE) ? relata_words_id(c->words, forms[t]) : 0;
        if (!id || !(relata_words_at(c->words, id)->flags & RELATA_WORD_TITLE))
            continue;
        gold[t] = OUTSIDE;
        gold[t + 1] = (gold[t + 1] & ~(uint32_t)INSIDE) | BEGINS;
    }
}

static bool sticks_left(const char *form) {
    static const char *const list[] = {".",  ",",   ";", ":", "!",   "?",   ")",   "]",  "%",  "'s",
                                       "’s", "n't", "'", "”", "'re", "'ve", "'ll", "'d", "'m", NULL};
    for (int i = 0; list[i]; i++)
        if (strcmp(form, list[i]) == 0)
            return true;
    return false;
}

static bool sticks_right(const char *form) {
    return strcmp(form, "(") == 0 || strcmp(form, "[") == 0 || strcmp(form, "$") == 0 || strcmp(form, "“") == 0 ||
           strcmp(form, "#") == 0;
}

static bool is_hyphen(const char *form) {
    return strcmp(form, "-") == 0 || strcmp(form, "/") == 0;
}

// A document with text, sentences and tokens, spaced by guess.
static RelataDocument *make_document(const Draft *draft) {
    RelataDocument *d = relata_document_new("corpus", "corpus");
    RelataStrbuf text = {0};
    uint32_t n = (uint32_t)draft->gold.n, n_sentences = (uint32_t)draft->ends.n, s = 0;
    if (!d)
        return NULL;
    d->tokens = RELATA_ARENA_NEW(d->arena, RelataToken, n);
    d->sentences = RELATA_ARENA_NEW(d->arena, RelataSentence, n_sentences);
    d->blocks = RELATA_ARENA_NEW(d->arena, RelataBlock, 1);
    for (uint32_t t = 0; t < n; t++) {
        const char *form = draft->bytes.bytes + draft->form_begin.items[t];
        const char *before = t ? d->tokens[t - 1].form : "(";
        bool is_first = s < n_sentences && t == (s ? draft->ends.items[s - 1] : 0);
        bool is_joined =
            !is_first && (sticks_left(form) || sticks_right(before) || is_hyphen(form) || is_hyphen(before));
        if (t && !is_joined)
            relata_strbuf_add_char(&text, ' ');
        if (t)
            d->tokens[t - 1].space_after = !is_joined;
        d->tokens[t].form = relata_arena_string(d->arena, form);
        d->tokens[t].span.begin = (uint32_t)text.n;
        relata_strbuf_add_string(&text, form);
        d->tokens[t].span.end = (uint32_t)text.n;
        while (s < n_sentences && t + 1 == draft->ends.items[s])
            s++;
    }
    for (uint32_t i = 0; i < n_sentences; i++) {
        uint32_t begin = i ? draft->ends.items[i - 1] : 0, end = draft->ends.items[i];
        RelataSpan span = {d->tokens[begin].span.begin, d->tokens[end - 1].span.end};
        d->sentences[i] = (RelataSentence){.span = span, .token_begin = begin, .token_end = end};
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

static void add_sentence(Corpus *c, const RelataAnalysis *a, const Draft *draft, const Source *source, uint32_t i) {
    const RelataSentence *s = &a->document->sentences[i];
    uint32_t features[RELATA_NER_FEATURES], n = s->token_end - s->token_begin;
    Sequence sequence = {(uint32_t)c->gold.n, n, source->step};
    c->failed |= !RELATA_ARRAY_ADD(&c->sequences, sequence);
    for (uint32_t t = s->token_begin; t < s->token_end; t++) {
        uint32_t n_features = relata_ner_features(a, s, t, source->corpus, features);
        c->failed |= !RELATA_ARRAY_ADD(&c->feature_begin, c->features.n);
        c->failed |= !RELATA_ARRAY_ADD(&c->gold, draft->gold.items[t]);
        for (uint32_t f = 0; f < n_features; f++)
            c->failed |= !RELATA_ARRAY_ADD(&c->features, features[f]);
    }
}

static void end_document(Corpus *c, Draft *draft, const Source *source, RelataArena *scratch) {
    RelataDocument *d = draft->gold.n && draft->ends.n ? make_document(draft) : NULL;
    if (d) {
        RelataAnalysis a = {.document = d, .scratch = scratch, .lexicon = c->lexicon, .words = c->words};
        const char **forms = RELATA_ARENA_NEW(d->arena, const char *, d->n_tokens);
        relata_arena_reset(scratch);
        c->failed |= relata_pipeline_run(c->pipeline, d, RELATA_UNTIL_SYNTAX, NULL) != RELATA_OK;
        c->failed |= relata_annotate(&a, NULL) != RELATA_OK || relata_remember(&a, NULL) != RELATA_OK;
        for (uint32_t t = 0; t < d->n_tokens; t++)
            forms[t] = d->tokens[t].form;
        for (uint32_t i = 0; !c->failed && i < d->n_sentences; i++) {
            const RelataSentence *s = &d->sentences[i];
            strip_titles(c, forms + s->token_begin, draft->gold.items + s->token_begin, s->token_end - s->token_begin);
            settle(draft->gold.items + s->token_begin, s->token_end - s->token_begin);
            add_sentence(c, &a, draft, source, i);
        }
        c->n_vector = d->n_vector;
        relata_strbuf_add(&c->vectors, (const char *)d->vectors, (size_t)d->n_tokens * d->n_vector);
        c->failed |= c->vectors.failed;
        free(a.matches.items);
        relata_document_free(d);
    }
    relata_strbuf_truncate(&draft->bytes, 0);
    draft->form_begin.n = draft->gold.n = draft->ends.n = 0;
}

static bool end_sentence(Draft *draft) {
    size_t n = draft->gold.n, before = draft->ends.n ? draft->ends.items[draft->ends.n - 1] : 0;
    return n > before && RELATA_ARRAY_ADD(&draft->ends, (uint32_t)n);
}

static bool column_of(const char *line, int column, char *out, size_t room) {
    for (; column > 0; column--) {
        line = strchr(line, '\t');
        if (!line)
            return false;
        line++;
    }
    snprintf(out, room, "%.*s", (int)strcspn(line, "\t\r\n"), line);
    return out[0] != '\0';
}

static RelataStatus read_source(Corpus *c, const Source *source, const char *data, RelataError *error) {
    char command[1200], *line = NULL, form[FORM_MAX], tag[TAG_MAX];
    size_t room = 0, n_sentences = 0, in_document = 0;
    Draft draft = {0};
    RelataArena *scratch = relata_arena_new();
    bool marks_documents = source->corpus < 3;
    snprintf(command, sizeof command, "gzip -dcf '%s/%s'", data, source->path);
    FILE *in = popen(command, "r");
    if (!in || !scratch)
        return relata_fail(error, RELATA_IO, source->path, 0, 0, "cannot be read");
    while (getline(&line, &room, in) > 0 && (!source->sentences || n_sentences < source->sentences)) {
        bool is_start = strncmp(line, "# newdoc", 8) == 0 || strncmp(line, "-DOCSTART-", 10) == 0;
        bool is_blank = line[strspn(line, " \t\r\n")] == '\0';
        if (is_blank && end_sentence(&draft)) {
            n_sentences++;
            in_document++;
        }
        if (is_start || (!marks_documents && in_document == CHUNK)) {
            end_document(c, &draft, source, scratch);
            in_document = 0;
        }
        if (is_blank || is_start || (line[0] == '#' && line[1] == ' '))
            continue;
        if (!column_of(line, source->form_column, form, sizeof form) ||
            !column_of(line, source->tag_column, tag, sizeof tag))
            continue;
        c->failed |= !RELATA_ARRAY_ADD(&draft.form_begin, (uint32_t)draft.bytes.n);
        c->failed |= !RELATA_ARRAY_ADD(&draft.gold, read_tag(source, tag));
        relata_strbuf_add(&draft.bytes, form, strlen(form) + 1);
    }
    end_sentence(&draft);
    end_document(c, &draft, source, scratch);
    fprintf(stderr, "names: %s: %zu sentences\n", source->path, n_sentences);
    free(line);
    pclose(in);
    relata_arena_free(scratch);
    relata_strbuf_clear(&draft.bytes);
    free(draft.form_begin.items);
    free(draft.gold.items);
    free(draft.ends.items);
    return c->failed ? relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory") : RELATA_OK;
}

// --- features to indexes -------------------------------------------------------------------------------------------

typedef struct {
    uint32_t *hashes; // [n] distinct kept hashes, ascending
    uint32_t n;
    float (*weights)[L];
    float (*squares)[L];
    float transitions[L][L], transition_squares[L][L];
    RelataNerNetwork network;
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
    return w->weights && w->squares && !c->failed;
}

// --- the random field ----------------------------------------------------------------------------------------------

typedef struct {
    uint32_t n, room;
    const float *dense;  // [n × RELATA_NER_COLUMNS] scores from the vectors, NULL if this step does without
    float *gradient;     // [n × RELATA_NER_COLUMNS] of the likelihood in these scores
    double (*factor)[L]; // exp(score − the greatest of the token)
    double (*alpha)[L];
    double (*beta)[L];
    double (*marginal)[L];   // of all sequences
    double (*wanted)[L];     // of the allowed ones
    double transition[L][L]; // exp of the weights, 0 where BIOES forbids
    double pair[L][L];       // expected transitions, allowed less all
    uint64_t random;
    RELATA_ARRAY(uint32_t) kept;        // indexes of the features of the sentence that were not dropped, token by token
    RELATA_ARRAY(uint32_t) first;       // [n + 1] into kept
    RELATA_ARRAY(const uint8_t *) rows; // vectors of the batch
} Lattice;

static const float dropped = 0.5f;         // share of features a step does without
static const float dropped_words = 0.4f;   // share of words whose own features a step does without
static const float dropped_vectors = 0.4f; // share of sentences whose vectors a step does without
static const float rate = 0.5f;

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

static bool fit(Lattice *lattice, uint32_t n) {
    if (n <= lattice->room)
        return true;
    size_t size = (size_t)n * sizeof(double[L]);
    double(**parts[])[L] = {&lattice->factor, &lattice->alpha, &lattice->beta, &lattice->marginal, &lattice->wanted};
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        void *grown = realloc(*parts[i], size);
        if (!grown)
            return false;
        *parts[i] = grown;
    }
    lattice->room = n;
    return true;
}

static void score_tokens(const Weights *w, uint32_t n, Lattice *lattice) {
    for (uint32_t t = 0; t < n; t++) {
        float scores[L] = {0}, greatest = -1e30f;
        if (lattice->dense)
            memcpy(scores, lattice->dense + (size_t)t * RELATA_NER_COLUMNS, sizeof scores);
        for (uint32_t f = lattice->first.items[t]; f < lattice->first.items[t + 1]; f++) {
            const float *row = w->weights[lattice->kept.items[f]];
            for (int y = 0; y < L; y++)
                scores[y] += row[y];
        }
        for (int y = 0; y < L; y++)
            greatest = scores[y] > greatest ? scores[y] : greatest;
        for (int y = 0; y < L; y++)
            lattice->factor[t][y] = exp((double)(scores[y] - greatest));
    }
}

static void scale(double *row) {
    double sum = 0;
    for (int y = 0; y < L; y++)
        sum += row[y];
    for (int y = 0; y < L; y++)
        row[y] /= sum > 0 ? sum : 1;
}

// Marginals of the sequences allowed by the masks (all if NULL); adds the expected transitions times `sign`.
static bool forward_backward(Lattice *l, uint32_t n, const uint32_t *allowed, double (*marginal)[L], double sign) {
    for (uint32_t t = 0; t < n; t++) {
        for (uint32_t y = 0; y < L; y++) {
            double sum = 0;
            for (uint32_t x = 0; t && x < L; x++)
                sum += l->alpha[t - 1][x] * l->transition[x][y];
            if (t == 0)
                sum = l->transition[0][y];
            l->alpha[t][y] = allowed && !(allowed[t] >> y & 1) ? 0 : sum * l->factor[t][y];
        }
        scale(l->alpha[t]);
    }
    for (uint32_t t = n; t-- > 0;) {
        for (uint32_t x = 0; x < L; x++) {
            double sum = t + 1 == n ? relata_ner_follows(x, 0) : 0;
            for (uint32_t y = 0; t + 1 < n && y < L; y++)
                if (!allowed || (allowed[t + 1] >> y & 1))
                    sum += l->transition[x][y] * l->factor[t + 1][y] * l->beta[t + 1][y];
            l->beta[t][x] = sum;
        }
        scale(l->beta[t]);
    }
    for (uint32_t t = 0; t < n; t++) {
        for (int y = 0; y < L; y++)
            marginal[t][y] = l->alpha[t][y] * l->beta[t][y];
        double sum = 0;
        for (int y = 0; y < L; y++)
            sum += marginal[t][y];
        if (!(sum > 0))
            return false;
        scale(marginal[t]);
    }
    for (uint32_t t = 1; t < n; t++) {
        double sum = 0, now[L];
        for (int y = 0; y < L; y++)
            now[y] = allowed && !(allowed[t] >> y & 1) ? 0 : l->factor[t][y] * l->beta[t][y];
        for (int x = 0; x < L; x++)
            for (int y = 0; y < L; y++)
                sum += l->alpha[t - 1][x] * l->transition[x][y] * now[y];
        for (int x = 0; sum > 0 && x < L; x++)
            for (int y = 0; y < L; y++)
                l->pair[x][y] += sign * l->alpha[t - 1][x] * l->transition[x][y] * now[y] / sum;
    }
    return true;
}

static void step(float *weight, float *square, float gradient) {
    *square += gradient * gradient;
    *weight += rate * gradient / (sqrtf(*square + 1) + 1e-3f);
}

static void update(Weights *w, const Sequence *s, const Lattice *l) {
    for (uint32_t t = 0; t < s->n; t++) {
        float gradient[L], largest = 0;
        for (int y = 0; y < L; y++) {
            gradient[y] = s->step * (float)(l->wanted[t][y] - l->marginal[t][y]);
            largest = fabsf(gradient[y]) > largest ? fabsf(gradient[y]) : largest;
        }
        if (l->dense)
            memcpy(l->gradient + (size_t)t * RELATA_NER_COLUMNS, gradient, sizeof gradient);
        if (largest < 1e-3f)
            continue;
        for (uint32_t f = l->first.items[t]; f < l->first.items[t + 1]; f++) {
            uint32_t index = l->kept.items[f];
            for (int y = 0; y < L; y++)
                step(&w->weights[index][y], &w->squares[index][y], gradient[y]);
        }
    }
    for (int x = 0; x < L; x++)
        for (int y = 0; y < L; y++)
            if (l->pair[x][y] != 0)
                step(&w->transitions[x][y], &w->transition_squares[x][y], s->step * (float)l->pair[x][y]);
}

static void train_sequence(const Corpus *c, Weights *w, const Sequence *s, Lattice *l) {
    for (uint32_t x = 0; x < L; x++)
        for (uint32_t y = 0; y < L; y++) {
            l->transition[x][y] = relata_ner_follows(x, y) ? exp((double)w->transitions[x][y]) : 0;
            l->pair[x][y] = 0;
        }
    score_tokens(w, s->n, l);
    if (forward_backward(l, s->n, NULL, l->marginal, -1) &&
        forward_backward(l, s->n, c->gold.items + s->first, l->wanted, 1))
        update(w, s, l);
}

// One step of the dense part, one of the sparse part for each of the n sequences.
static bool train_batch(const Corpus *c, Weights *w, const Sequence *sequences, size_t n, Lattice *lattice) {
    uint32_t n_rows = 0;
    lattice->rows.n = 0;
    bool ok = true;
    for (size_t i = 0; i < n; i++)
        for (uint32_t t = 0; t < sequences[i].n; t++) {
            const char *vector = c->vectors.bytes + ((size_t)sequences[i].first + t) * c->n_vector;
            ok = ok && RELATA_ARRAY_ADD(&lattice->rows, (const uint8_t *)vector);
        }
    ok = ok && relata_ner_network_forward(&w->network, lattice->rows.items, (uint32_t)lattice->rows.n);
    for (size_t i = 0; ok && i < n; i++) {
        size_t at = (size_t)n_rows * RELATA_NER_COLUMNS;
        lattice->dense = chance(lattice) < dropped_vectors ? NULL : w->network.scores + at;
        lattice->gradient = w->network.gradient + at;
        ok = fit(lattice, sequences[i].n) && drop(c, &sequences[i], lattice);
        if (ok)
            train_sequence(c, w, &sequences[i], lattice);
        n_rows += sequences[i].n;
    }
    return ok;
}

static bool train(Corpus *c, Weights *w, uint64_t seed) {
    Lattice lattice = {.random = seed};
    uint32_t n_rows;
    bool ok = relata_ner_network_init(&w->network, c->n_vector, seed);
    uint64_t random = seed * 2 + 1;
    for (int epoch = 0; ok && epoch < EPOCHS; epoch++) {
        for (size_t i = c->sequences.n; i > 1; i--) {
            random = random * 6364136223846793005u + 1442695040888963407u;
            size_t j = (random >> 33) % i;
            Sequence other = c->sequences.items[j];
            c->sequences.items[j] = c->sequences.items[i - 1];
            c->sequences.items[i - 1] = other;
        }
        for (size_t i = 0, end; ok && i < c->sequences.n; i = end) {
            for (end = i, n_rows = 0; end < c->sequences.n && n_rows < BATCH; end++)
                n_rows += c->sequences.items[end].n;
            float progress = ((float)epoch + (float)i / (float)c->sequences.n) / (float)EPOCHS;
            ok = train_batch(c, w, c->sequences.items + i, end - i, &lattice) &&
                 relata_ner_network_update(&w->network, progress);
        }
        fprintf(stderr, "names: epoch %d of %d\n", epoch + 1, EPOCHS);
    }
    for (uint32_t i = 0; i < w->n; i++) // all features are there when the model is used
        for (int y = 0; y < L; y++)
            w->weights[i][y] *= 1 - dropped;
    free(lattice.kept.items);
    free(lattice.first.items);
    free(lattice.rows.items);
    free(lattice.factor);
    free(lattice.alpha);
    free(lattice.beta);
    free(lattice.marginal);
    free(lattice.wanted);
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
        relata_strbuf_add(&out, "RNER", 4);
        relata_strbuf_add(&out, (const char *)header, sizeof header);
        relata_strbuf_add(&out, (const char *)&unit, sizeof unit);
        add_part(&out, section->transitions, sizeof section->transitions);
        add_part(&out, section->buckets, sizeof section->buckets);
        add_part(&out, section->low.items, section->low.n * sizeof *section->low.items);
        add_part(&out, section->first.items, section->first.n * sizeof *section->first.items);
        add_part(&out, section->labels.items, section->labels.n);
        add_part(&out, section->values.items, section->values.n);
        ok = relata_ner_network_write(&w->network, unit, &out);
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
        relata_ner_network_clear(&w->network);
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
        status = relata_pipeline_new(&c.pipeline, model, error);
    if (status == RELATA_OK)
        status =
            c.words ? learn(&c, options, error) : relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory");
    relata_pipeline_free(c.pipeline);
    relata_words_free(c.words);
    relata_model_close(model);
    relata_strbuf_clear(&c.vectors);
    free(c.features.items);
    free(c.feature_begin.items);
    free(c.gold.items);
    free(c.sequences.items);
    return status;
}
