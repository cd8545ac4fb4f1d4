// Features of a pair of relata: what each is, how the gazetteer ties them, and what the article says around and between
// their mentions.
//
// After Zeng et al. (2014) and Zhou et al. (2005) for what is looked at in a sentence; of a pair that shares no
// sentence only the ends, their places in the article and the gazetteer speak. Hashes are 32 bits of template and
// value.
#include "relate/relatum.h"

#include "base/map.h"

#include <string.h>

enum { NEAREST = 3, BETWEEN = 10, STEPS = 6, CONTEXTS = 6 };

typedef struct {
    uint32_t *out;
    uint32_t n;
    uint32_t salt;
} Features;

static inline void add(Features *f, uint32_t template, uint32_t value) {
    if (f->n < RELATA_RELATE_FEATURES)
        f->out[f->n++] = relata_mix(relata_mix(template * 0x01000193u, f->salt), value);
}

static inline void add2(Features *f, uint32_t template, uint32_t x, uint32_t y) {
    add(f, template, relata_mix(x, y));
}

static inline void add3(Features *f, uint32_t template, uint32_t x, uint32_t y, uint32_t z) {
    add(f, template, relata_mix(relata_mix(x, y), z));
}

static uint32_t bucket(uint32_t n) {
    return n < 4 ? n : n < 6 ? 4 : n < 10 ? 5 : n < 20 ? 6 : 7;
}

static const RelataMention *mention(const RelataRelata *r, uint32_t m) {
    return &r->mentions[m];
}

static uint32_t lemma(const RelataRelata *r, uint32_t token) {
    return r->lemma_at[token];
}

// --- one relatum -----------------------------------------------------------------------------------------------------

// Where a date stands and how exact it is: the number of its words and whether it begins with a digit.
static uint32_t date_shape(const RelataRelata *r, const RelataRelatum *x) {
    const char *name = r->document->entities[x->entity].name;
    uint32_t words = 1, digits = 0;
    for (const char *p = name; *p; p++) {
        words += *p == ' ';
        digits += *p >= '0' && *p <= '9';
    }
    return relata_mix(words, digits);
}

// How sure the recogniser is of the surest mention, in tenths.
static uint32_t surest(const RelataRelata *r, const RelataRelatum *x) {
    float score = 0;
    for (uint32_t k = 0; k < x->n_mentions; k++)
        score = mention(r, x->mentions[k])->score > score ? mention(r, x->mentions[k])->score : score;
    return (uint32_t)(score * 10);
}

static void context_features(Features *f, const RelataRelata *r, const RelataMention *m) {
    const RelataDocument *d = r->document;
    const RelataSentence *s = &d->sentences[r->sentence_at[m->head]];
    uint32_t up = r->head_at[m->head], deprel = d->tokens[m->head].deprel;
    uint32_t before = m->token_begin > s->token_begin ? lemma(r, m->token_begin - 1) : 1;
    uint32_t after = m->token_end < s->token_end ? lemma(r, m->token_end) : 2;
    add(f, 30, before);
    add(f, 31, after);
    add2(f, 32, deprel, m->kind);
    if (up) {
        add2(f, 33, lemma(r, up - 1), deprel);
        add2(f, 37, r->cluster_at[up - 1], before);
        add2(f, 34, lemma(r, up - 1), before);
        uint32_t above = r->head_at[up - 1];
        if (above)
            add3(f, 35, lemma(r, above - 1), d->tokens[up - 1].deprel, deprel);
    }
    if (m->token_begin > s->token_begin + 1)
        add2(f, 36, lemma(r, m->token_begin - 2), before);
}

uint32_t relata_relatum_features(const RelataRelata *r, uint32_t i, bool is_object,
                                 uint32_t features[RELATA_RELATE_FEATURES]) {
    const RelataRelatum *x = &r->items[i];
    const RelataEntity *e = &r->document->entities[x->entity];
    Features f = {features, 0, is_object ? 2 : 1};
    uint32_t is_topic = i == r->topic;
    uint32_t first = x->n_mentions ? r->sentence_at[mention(r, x->mentions[0])->head] : 0;
    add(&f, 1, x->type);
    add(&f, 2, x->kind);
    add(&f, 3, x->subtype);
    add2(&f, 4, x->kind, is_topic);
    add(&f, 5, x->name);
    add(&f, 6, x->first_word);
    add(&f, 7, x->last_word);
    add2(&f, 8, bucket(x->n_all), x->type);
    add2(&f, 18, relata_cluster_of(r, x->last_word), x->type);
    add2(&f, 9, bucket(first), x->type);
    add2(&f, 19, bucket(x->n_free), x->is_long);
    add2(&f, 20, bucket(x->n_free), x->kind);
    add2(&f, 21, bucket(x->n_free), bucket(x->n_all));
    add2(&f, 22, surest(r, x), x->type);
    add(&f, 23, bucket(r->document->n_sentences));
    add2(&f, 10, x->country ? bucket(x->country_rank) : 9, x->kind);
    add2(&f, 11, e->gender, e->is_plural);
    add2(&f, 12, e->kind, x->is_named);
    add(&f, 13, bucket(r->n_countries));
    if (x->is_date)
        add(&f, 14, date_shape(r, x));
    for (uint32_t k = 0; k < x->n_roles; k++) {
        add(&f, 15, x->roles[k]);
        add2(&f, 16, x->roles[k], is_topic);
        add2(&f, 17, relata_cluster_of(r, x->roles[k]), is_topic);
    }
    for (uint32_t k = 0; k < x->n_mentions && k < CONTEXTS; k++)
        context_features(&f, r, mention(r, x->mentions[k]));
    return f.n;
}

// --- gazetteer -------------------------------------------------------------------------------------------------------

// How the gazetteer ties two things, as bits.
static uint32_t tie(const RelataRelatum *x, const RelataRelatum *y) {
    bool is_same_country = x->country && x->country == y->country;
    return (is_same_country ? 1u : 0) | (is_same_country && y->key == y->country ? 2u : 0) |
           (is_same_country && x->key == x->country ? 4u : 0) | (x->region && x->region == y->key ? 8u : 0) |
           (y->region && y->region == x->key ? 16u : 0) | (x->region && x->region == y->region ? 32u : 0) |
           (x->seat && x->seat == y->name ? 64u : 0) | (y->seat && y->seat == x->name ? 128u : 0) |
           (x->country && y->country && x->country != y->country ? 256u : 0);
}

static void gazetteer_features(Features *f, const RelataRelata *r, const RelataRelatum *x, const RelataRelatum *y) {
    uint32_t ties = tie(x, y);
    uint32_t rank = y->country ? bucket(y->country_rank) : 9;
    bool is_whole = y->country && y->key == y->country;
    add(f, 100, ties);
    add3(f, 101, ties, x->kind, y->kind);
    add3(f, 102, x->kind, rank, is_whole);
    add3(f, 103, x->subtype, y->subtype, ties);
    add3(f, 104, x->kind, x->country ? 1 : 0, relata_mix(rank, (uint32_t)is_whole * 16 + bucket(r->n_countries)));
    if (x->country)
        add2(f, 105, x->country, y->name);
}

// --- names -----------------------------------------------------------------------------------------------------------

static void name_features(Features *f, const RelataRelata *r, const RelataRelatum *x, const RelataRelatum *y) {
    const char *a = r->document->entities[x->entity].name, *b = r->document->entities[y->entity].name;
    uint32_t bits = (x->last_word == y->last_word ? 1u : 0) | (x->first_word == y->first_word ? 2u : 0) |
                    (strstr(a, b) ? 4u : 0) | (strstr(b, a) ? 8u : 0);
    if (bits) {
        add3(f, 110, bits, x->type, y->type);
        add3(f, 111, bits, x->last_word, y->last_word);
    }
}

// --- words and trees between two mentions ----------------------------------------------------------------------------

typedef struct {
    const RelataMention *subject, *object;
    uint32_t apart; // tokens
} Meeting;

// The ways from two tokens up to where they meet.
typedef struct {
    uint32_t up[STEPS], down[STEPS]; // tokens, each way's own end first
    uint32_t n_up, n_down;
    bool is_whole;
} Path;

static Path find_path(const RelataRelata *r, uint32_t from, uint32_t to) {
    Path path = {.is_whole = false};
    for (uint32_t t = from; path.n_up < STEPS; t = r->head_at[t] - 1) {
        path.up[path.n_up++] = t;
        path.n_down = 0;
        uint32_t k = to;
        for (;;) {
            if (k == t)
                return path.is_whole = true, path;
            if (path.n_down == STEPS)
                break;
            path.down[path.n_down++] = k;
            if (!r->head_at[k])
                break;
            k = r->head_at[k] - 1;
        }
        if (!r->head_at[t])
            break;
    }
    return path;
}

// up[n_up - 1] is where the ways meet; down excludes it.
static void path_features(Features *f, const RelataRelata *r, const Meeting *m, uint32_t types) {
    const RelataToken *tokens = r->document->tokens;
    Path path = find_path(r, m->subject->head, m->object->head);
    if (!path.is_whole) {
        add2(f, 60, 99, types);
        return;
    }
    uint32_t labels = 1, words = 1;
    for (uint32_t i = 0; i + 1 < path.n_up; i++) {
        labels = relata_mix(labels, tokens[path.up[i]].deprel + 100u);
        if (i > 0)
            words = relata_mix(words, lemma(r, path.up[i]));
    }
    bool meets_between = path.n_up > 1 && path.n_down > 0;
    uint32_t top = path.up[path.n_up - 1];
    if (meets_between)
        words = relata_mix(words, lemma(r, top));
    for (uint32_t i = path.n_down; i-- > 0;) {
        labels = relata_mix(labels, tokens[path.down[i]].deprel + 200u);
        if (i > 0)
            words = relata_mix(words, lemma(r, path.down[i]));
    }
    add(f, 60, labels);
    add2(f, 61, labels, types);
    add2(f, 62, labels, words);
    add2(f, 63, words, types);
    add2(f, 64, path.n_up + path.n_down, types);
    for (uint32_t i = 1; i < path.n_up; i++)
        if (i + 1 < path.n_up || meets_between)
            add(f, 65, lemma(r, path.up[i])), add(f, 68, r->cluster_at[path.up[i]]);
    for (uint32_t i = 1; i < path.n_down; i++)
        add(f, 66, lemma(r, path.down[i])), add(f, 69, r->cluster_at[path.down[i]]);
    if (meets_between)
        add3(f, 67, lemma(r, top), tokens[path.up[path.n_up - 2]].deprel, tokens[path.down[path.n_down - 1]].deprel);
}

static void between_features(Features *f, const RelataRelata *r, const Meeting *m, uint32_t types) {
    bool is_forward = m->subject->head < m->object->head;
    const RelataMention *left = is_forward ? m->subject : m->object, *right = is_forward ? m->object : m->subject;
    uint32_t begin = left->token_end, end = right->token_begin, order = is_forward;
    if (begin > end) { // one within the other
        add2(f, 50, order + 2, types);
        return;
    }
    uint32_t apart = end - begin, others = 0, whole = order, last = 0;
    for (uint32_t t = begin; t < end; t++) {
        if (r->relatum_at[t] && r->relatum_at[t] != last)
            others++;
        last = r->relatum_at[t];
        whole = relata_mix(whole, r->relatum_at[t] ? 7 : lemma(r, t));
        if (apart <= BETWEEN || t < begin + 4 || t + 4 >= end) {
            add2(f, 51, order, lemma(r, t));
            add2(f, 70, order, r->cluster_at[t]);
            if (t > begin)
                add3(f, 52, order, lemma(r, t - 1), lemma(r, t));
        }
    }
    if (apart <= 5) {
        add(f, 53, whole);
        add2(f, 54, whole, types);
    }
    add3(f, 55, order, bucket(apart), types);
    add3(f, 56, order, bucket(others), types);
    const RelataSentence *s = &r->document->sentences[r->sentence_at[left->head]];
    uint32_t before = left->token_begin > s->token_begin ? lemma(r, left->token_begin - 1) : 1;
    uint32_t after = right->token_end < s->token_end ? lemma(r, right->token_end) : 2;
    add2(f, 57, order, before);
    add2(f, 58, order, after);
    if (apart <= 2)
        add3(f, 59, whole, before, after);
}

// The nearest meetings in one sentence, nearest first; returns their number. *n_all counts all.
static uint32_t find_meetings(const RelataRelata *r, const RelataRelatum *x, const RelataRelatum *y,
                              Meeting meetings[NEAREST + 1], uint32_t *n_all, uint32_t *sentences_apart) {
    uint32_t n = 0;
    *n_all = 0;
    *sentences_apart = UINT32_MAX;
    for (uint32_t i = 0; i < x->n_mentions; i++)
        for (uint32_t k = 0; k < y->n_mentions; k++) {
            const RelataMention *a = mention(r, x->mentions[i]), *b = mention(r, y->mentions[k]);
            uint32_t p = r->sentence_at[a->head], q = r->sentence_at[b->head], apart = p < q ? q - p : p - q;
            *sentences_apart = apart < *sentences_apart ? apart : *sentences_apart;
            if (apart)
                continue;
            Meeting m = {a, b, a->head < b->head ? b->head - a->head : a->head - b->head};
            uint32_t at = n;
            ++*n_all;
            while (at > 0 && meetings[at - 1].apart > m.apart)
                at--;
            if (at == NEAREST)
                continue;
            memmove(&meetings[at + 1], &meetings[at], (n - at) * sizeof *meetings);
            meetings[at] = m;
            n = n < NEAREST ? n + 1 : n;
        }
    return n;
}

// What the rules read between the two.
static void triple_features(Features *f, const RelataRelata *r, uint32_t subject, uint32_t object, uint32_t template) {
    const RelataDocument *d = r->document;
    for (uint32_t t = r->triples_at[subject * r->n + object]; t; t = r->triple_of[t - 1]) {
        const RelataTriple *triple = &d->triples[t - 1];
        add(f, template, (uint32_t)relata_hash(triple->relation, strlen(triple->relation)));
        if (triple->relation_id)
            add(f, template + 1, (uint32_t)relata_hash(triple->relation_id, strlen(triple->relation_id)));
    }
}

uint32_t relata_pair_features(const RelataRelata *r, uint32_t subject, uint32_t object,
                              uint32_t features[RELATA_RELATE_FEATURES]) {
    const RelataRelatum *x = &r->items[subject], *y = &r->items[object];
    Features f = {features, 0, 0};
    Meeting meetings[NEAREST + 1];
    uint32_t n_all, apart, types = x->type * 16u + y->type;
    uint32_t n = find_meetings(r, x, y, meetings, &n_all, &apart);
    uint32_t topics = (subject == r->topic) + 2u * (object == r->topic);
    add(&f, 40, types);
    add2(&f, 41, x->kind, y->kind);
    add2(&f, 42, types, topics);
    add2(&f, 43, bucket(apart), types);
    add2(&f, 44, bucket(n_all), types);
    add3(&f, 45, bucket(apart), types, topics);
    add3(&f, 46, x->kind, y->kind, topics);
    add2(&f, 47, x->last_word, y->kind);
    add2(&f, 48, x->kind, y->last_word);
    add2(&f, 49, x->name, y->name);
    for (uint32_t i = 0; i < x->n_roles; i++)
        add3(&f, 92, relata_cluster_of(r, x->roles[i]), y->kind, topics & 1);
    for (uint32_t i = 0; i < y->n_roles; i++)
        add3(&f, 93, relata_cluster_of(r, y->roles[i]), x->kind, topics & 2);
    for (uint32_t i = 0; i < x->n_roles; i++)
        add3(&f, 90, x->roles[i], y->kind, topics & 1);
    for (uint32_t i = 0; i < y->n_roles; i++)
        add3(&f, 91, y->roles[i], x->kind, topics & 2);
    gazetteer_features(&f, r, x, y);
    name_features(&f, r, x, y);
    triple_features(&f, r, subject, object, 120);
    triple_features(&f, r, object, subject, 122);
    for (uint32_t i = 0; i < n; i++) {
        between_features(&f, r, &meetings[i], types);
        path_features(&f, r, &meetings[i], types);
    }
    return f.n;
}
