// Features of names: the word, its neighbours, spelling, clusters, gazetteers, and what the document shows elsewhere.
//
// Every feature is a 32-bit hash of its template and value. Document memory follows Ratinov and Roth (2009), "Design
// challenges and misconceptions in named entity recognition", section 5, without a first pass of labels: what a word
// looks like elsewhere in the article says more than its own place at the head of a sentence.
#include "entity/analysis.h"

#include "base/map.h"

#include <string.h>

enum { RUN_MAX = 10, KNOWN_MAX = 6 };

typedef struct {
    uint32_t *out;
    uint32_t n;
} Features;

static inline void add(Features *f, uint32_t template, uint32_t value) {
    if (f->n < RELATA_NER_FEATURES)
        f->out[f->n++] = relata_mix(template * 0x01000193u, value);
}

static inline void add2(Features *f, uint32_t template, uint32_t x, uint32_t y) {
    add(f, template, relata_mix(x, y));
}

uint32_t relata_ner_bias(void) {
    uint32_t hash;
    Features f = {&hash, 0};
    add(&f, 0, 0);
    return hash;
}

// --- document memory -----------------------------------------------------------------------------------------

static bool is_capital(const RelataAnalysis *a, uint32_t t) {
    return relata_form_of(a, t)->flags & RELATA_WORD_CAPITAL;
}

// Headlines in capitals say nothing about capital letters.
static bool is_shouted(const RelataAnalysis *a, const RelataSentence *s) {
    uint32_t capital = 0, lower = 0;
    for (uint32_t t = s->token_begin; t < s->token_end; t++) {
        const RelataWord *word = relata_form_of(a, t);
        capital += (word->flags & RELATA_WORD_CAPITAL) != 0;
        lower += (word->flags & RELATA_WORD_LETTERS) && !(word->flags & RELATA_WORD_CAPITAL) && word->length > 3;
    }
    return capital > 2 && lower == 0;
}

static bool heads_organization(const RelataAnalysis *a, uint32_t t) {
    const RelataWord *word = relata_form_of(a, t);
    const RelataWord *lower = relata_words_at(a->words, word->lower);
    return (word->flags & RELATA_WORD_COMPANY) || lower->noun_type == RELATA_TYPE_ORGANIZATION;
}

static uint8_t seen_at(const RelataAnalysis *a, const RelataSentence *s, uint32_t t) {
    if (!is_capital(a, t))
        return RELATA_SEEN_LOWER;
    if (t == s->token_begin)
        return 0;
    uint8_t seen = RELATA_SEEN_CAPITAL;
    const RelataWord *before = relata_form_of(a, t - 1);
    const char *lower = relata_words_at(a->words, before->lower)->form;
    if ((before->flags & RELATA_WORD_GIVEN) && (before->flags & RELATA_WORD_CAPITAL))
        seen |= RELATA_SEEN_AFTER_GIVEN;
    if (before->flags & RELATA_WORD_TITLE)
        seen |= RELATA_SEEN_AFTER_TITLE;
    if (strcmp(lower, "in") == 0 || strcmp(lower, "at") == 0 || strcmp(lower, "from") == 0)
        seen |= RELATA_SEEN_AFTER_IN;
    if (t + 1 < s->token_end && is_capital(a, t + 1) && heads_organization(a, t + 1))
        seen |= RELATA_SEEN_BEFORE_ORG;
    return seen;
}

// Hash of a word within a known name; "s" is "'s" without its apostrophe.
static uint32_t known_word(const RelataAnalysis *a, uint32_t t) {
    const RelataWord *word = relata_form_of(a, t);
    bool is_clitic = strcmp(word->form, "s") == 0 || strcmp(word->form, "’s") == 0;
    return is_clitic ? (uint32_t)relata_hash("'s", 2) : word->hash;
}

// The longest known names, from left to right.
static void mark_known(RelataAnalysis *a, const RelataSentence *s) {
    const RelataKnownNames *names = relata_words_known(a->words);
    for (uint32_t t = s->token_begin; t < s->token_end;) {
        uint32_t hash = 0, end = t;
        RelataKnown class_ = RELATA_KNOWN_NONE;
        bool may_begin = relata_form_of(a, t)->flags & RELATA_WORD_KNOWN;
        for (uint32_t last = t; may_begin && last < s->token_end && last < t + KNOWN_MAX; last++) {
            hash = relata_known_names_mix(hash, known_word(a, last));
            RelataKnown found = relata_known_names_find(names, hash);
            if (found != RELATA_KNOWN_NONE) {
                class_ = found;
                end = last + 1;
            }
        }
        for (uint32_t u = t; u < end; u++) {
            uint32_t place = end == t + 1 ? 0 : u == t ? 1 : u + 1 == end ? 2 : 3;
            a->known_at[u] = (uint8_t)(class_ + RELATA_N_KNOWN * place);
        }
        t = end > t ? end : t + 1;
    }
}

RelataStatus relata_remember(RelataAnalysis *a, RelataError *error) {
    const RelataDocument *d = a->document;
    size_t n = (size_t)relata_words_count(a->words) + 1;
    a->word_memory = RELATA_ARENA_NEW(a->scratch, uint8_t, n);
    a->match_memory = RELATA_ARENA_NEW(a->scratch, uint8_t, n);
    a->shouted = RELATA_ARENA_NEW(a->scratch, uint8_t, d->n_sentences);
    a->known_at = RELATA_ARENA_NEW(a->scratch, uint8_t, d->n_tokens);
    if (!a->word_memory || !a->match_memory || !a->shouted || !a->known_at)
        return relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory");
    for (uint32_t i = 0; i < d->n_sentences; i++) {
        const RelataSentence *s = &d->sentences[i];
        a->shouted[i] = is_shouted(a, s);
        mark_known(a, s);
        if (a->shouted[i])
            continue;
        for (uint32_t t = s->token_begin; t < s->token_end; t++)
            a->word_memory[relata_form_of(a, t)->lower] |= seen_at(a, s, t);
    }
    for (size_t i = 0; i < a->matches.n; i++) {
        const RelataMatch *match = &a->matches.items[i];
        for (uint32_t t = match->begin; match->end > match->begin + 1 && t < match->end; t++)
            a->match_memory[relata_form_of(a, t)->lower] = (uint8_t)(1 + match->type);
    }
    return RELATA_OK;
}

// --- features ---------------------------------------------------------------------------------------------------

typedef struct {
    const RelataAnalysis *a;
    const RelataSentence *s;
    uint32_t t;
    const RelataWord *w[5]; // at −2 … +2; NULL outside the sentence
    uint32_t lower[5];      // hash of the lower-cased form; 1 before, 2 after the sentence
    uint32_t gazetteer[5];  // match of the token: type, how, place in the match
    uint32_t lexical[5];    // what the lexicon says of the word
} Window;

static uint32_t gazetteer_of(const RelataAnalysis *a, uint32_t t) {
    uint32_t id = a->match_at[t];
    if (!id)
        return 0;
    const RelataMatch *m = &a->matches.items[id - 1];
    uint32_t place = m->end == m->begin + 1 ? 0 : t == m->begin ? 1 : t + 1 == m->end ? 2 : 3;
    return 1 + m->type + 16u * m->how + 256u * place;
}

static uint32_t lexical_of(const RelataAnalysis *a, const RelataWord *word) {
    const RelataWord *lower = relata_words_at(a->words, word->lower);
    uint32_t flags = word->flags & (RELATA_WORD_GIVEN | RELATA_WORD_SURNAME | RELATA_WORD_TITLE | RELATA_WORD_COMPANY |
                                    RELATA_WORD_MONTH | RELATA_WORD_WEEKDAY | RELATA_WORD_COMMON);
    return flags | (uint32_t)lower->noun_type << 20;
}

static void look(Window *v) {
    for (int k = 0; k < 5; k++) {
        int64_t at = (int64_t)v->t + k - 2;
        bool inside = at >= v->s->token_begin && at < v->s->token_end;
        v->w[k] = inside ? relata_form_of(v->a, (uint32_t)at) : NULL;
        v->lower[k] = inside ? v->w[k]->hash : k < 2 ? 1 : 2;
        v->gazetteer[k] = inside ? gazetteer_of(v->a, (uint32_t)at) : 0;
        v->lexical[k] = inside ? lexical_of(v->a, v->w[k]) : 0;
    }
}

static void word_features(Features *f, const Window *v) {
    const RelataWord *w = v->w[2];
    for (uint32_t k = 0; k < 5; k++)
        add(f, 1 + k, v->lower[k]);
    add2(f, 6, v->lower[1], v->lower[2]);
    add2(f, 7, v->lower[2], v->lower[3]);
    add(f, 8, w->hash_cased);
    for (uint32_t k = 1; k < RELATA_AFFIX_MAX; k++)
        add(f, 8 + k, w->prefix[k]);
    for (uint32_t k = 0; k < RELATA_AFFIX_MAX; k++)
        add(f, 12 + k, w->suffix[k]);
    if (v->w[1])
        add(f, 16, v->w[1]->suffix[2]);
    if (v->w[3])
        add(f, 17, v->w[3]->suffix[2]);
}

static uint32_t shape_at(const Window *v, uint32_t k) {
    return v->w[k] ? v->w[k]->shape : k < 2 ? 1 : 2;
}

static void shape_features(Features *f, const Window *v) {
    uint32_t before = shape_at(v, 1), here = shape_at(v, 2), after = shape_at(v, 3);
    add(f, 20, before);
    add(f, 21, here);
    add(f, 22, after);
    add2(f, 23, before, here);
    add2(f, 24, here, after);
    add2(f, 25, relata_mix(before, here), after);
    add2(f, 26, here, v->t == v->s->token_begin);
}

static void cluster_features(Features *f, const Window *v) {
    for (uint32_t k = 1; k < 4; k++)
        for (uint32_t c = 0; v->w[k] && c < RELATA_N_CLUSTERINGS; c++)
            add(f, 30 + 3 * k + c, v->w[k]->cluster[c]);
    for (uint32_t k = 0; k < 5; k += 4)
        if (v->w[k])
            add(f, 43 + k, v->w[k]->cluster[1]);
    if (v->w[1])
        add2(f, 48, v->w[1]->cluster[1], v->w[2]->cluster[1]);
    if (v->w[3])
        add2(f, 49, v->w[2]->cluster[1], v->w[3]->cluster[1]);
    add2(f, 50, v->w[2]->cluster[1], v->w[2]->shape);
}

static void lexicon_features(Features *f, const Window *v) {
    for (uint32_t k = 1; k < 4; k++) {
        add(f, 60 + k, v->gazetteer[k]);
        add(f, 65 + k, v->lexical[k]);
    }
    add2(f, 70, v->gazetteer[2], shape_at(v, 2));
    add2(f, 71, v->lexical[1], v->lexical[2]);
    add2(f, 72, v->lexical[2], v->lexical[3]);
    add2(f, 73, v->lexical[2], shape_at(v, 2));
    add2(f, 74, v->gazetteer[2], v->lexical[2]);
    add2(f, 75, v->gazetteer[1], v->gazetteer[2]);
    add2(f, 76, v->gazetteer[2], v->gazetteer[3]);
    add2(f, 77, v->gazetteer[2], v->lower[1]);
    add2(f, 78, v->gazetteer[2], v->lower[3]);
}

// The capitalised run around the token: how long, where in it, what it ends in and what surrounds it.
static void run_features(Features *f, const Window *v) {
    const RelataAnalysis *a = v->a;
    if (!is_capital(a, v->t))
        return;
    uint32_t begin = v->t, end = v->t + 1;
    while (begin > v->s->token_begin && v->t - begin < RUN_MAX && is_capital(a, begin - 1))
        begin--;
    while (end < v->s->token_end && end - v->t < RUN_MAX && is_capital(a, end))
        end++;
    const RelataWord *last = relata_form_of(a, end - 1), *first = relata_form_of(a, begin);
    uint32_t length = end - begin < 5 ? end - begin : 5, place = v->t == begin ? 0 : v->t + 1 == end ? 2 : 1;
    add2(f, 80, length, place);
    add2(f, 81, last->hash, place);
    add2(f, 82, lexical_of(a, last), place);
    add2(f, 83, first->hash, place);
    uint32_t before = begin > v->s->token_begin ? relata_form_of(a, begin - 1)->hash : 1;
    uint32_t after = end < v->s->token_end ? relata_form_of(a, end)->hash : 2;
    add2(f, 84, before, length);
    add2(f, 85, after, length);
}

static void memory_features(Features *f, const Window *v, bool shouted) {
    uint32_t lower = v->w[2]->lower, here = v->a->word_memory[lower], match = v->a->match_memory[lower];
    bool capital = v->w[2]->flags & RELATA_WORD_CAPITAL;
    uint32_t start = v->t == v->s->token_begin;
    add2(f, 90, here, capital + 2 * start);
    add2(f, 91, match, capital);
    for (uint32_t bit = RELATA_SEEN_AFTER_GIVEN; bit <= RELATA_SEEN_AFTER_IN; bit <<= 1)
        if (here & bit)
            add2(f, 92, bit, capital);
    add2(f, 93, shouted, v->w[2]->shape);
    add2(f, 94, v->a->quote_at[v->t], capital);
}

static uint32_t known_of(const Window *v, uint32_t k) {
    return v->w[k] ? v->a->known_at[v->t + k - 2] : 0;
}

static void known_features(Features *f, const Window *v) {
    bool capital = v->w[2]->flags & RELATA_WORD_CAPITAL;
    uint32_t known = known_of(v, 2), entry = v->w[2]->entry;
    for (uint32_t k = 1; k < 4; k++)
        if (known_of(v, k))
            add2(f, 94 + k, known_of(v, k), capital);
    if (known) {
        add2(f, 98, known, v->lower[1]);
        add2(f, 99, known, v->lower[3]);
        add2(f, 100, known, v->w[2]->shape);
    }
    if (entry && !capital) {
        add2(f, 101, entry, v->w[2]->flags & RELATA_WORD_COMMON);
        add2(f, 102, entry, v->lower[1]);
        add2(f, 103, entry, v->w[2]->cluster[1]);
    }
}

uint32_t relata_ner_features(const RelataAnalysis *a, const RelataSentence *s, uint32_t token, uint32_t corpus,
                             uint32_t features[RELATA_NER_FEATURES]) {
    Features f = {features, 0};
    Window v = {.a = a, .s = s, .t = token};
    look(&v);
    add(&f, 0, 0);
    add(&f, 110, corpus);
    add2(&f, 111, corpus, v.w[2]->shape);
    add2(&f, 112, corpus, v.gazetteer[2]);
    add2(&f, 113, corpus, v.w[2]->hash);
    word_features(&f, &v);
    shape_features(&f, &v);
    cluster_features(&f, &v);
    lexicon_features(&f, &v);
    run_features(&f, &v);
    memory_features(&f, &v, a->shouted[a->sentence_at[token]]);
    known_features(&f, &v);
    return f.n;
}
