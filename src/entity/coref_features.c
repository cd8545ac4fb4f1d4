// Features of coreference: a mention and a candidate, or a mention and nothing.
//
// Every feature is conjoined with what the mention is (pronoun class; name; definite, indefinite or demonstrative
// nominal), so that each kind learns its own preferences. Hashes are 32 bits of template and value.
#include "entity/coref.h"

#include <string.h>

enum { PATH_MAX = 5 };

typedef struct {
    uint32_t *out;
    uint32_t n;
    uint32_t kind; // of the mention, part of every hash
} Features;

static inline void add(Features *f, uint32_t template, uint32_t value) {
    if (f->n < RELATA_RANKER_FEATURES)
        f->out[f->n++] = relata_mix(relata_mix(template * 0x01000193u, f->kind), value);
}

static inline void add2(Features *f, uint32_t template, uint32_t x, uint32_t y) {
    add(f, template, relata_mix(x, y));
}

static const RelataAnaphor *mention(const RelataCoref *c, uint32_t i) {
    return &c->a->mentions.items[i];
}

// "he" and "she" share their preferences; what differs is agreement.
static uint32_t pronoun_of(const RelataAnaphor *m) {
    return m->pronoun == RELATA_PRONOUN_SHE ? RELATA_PRONOUN_HE : m->pronoun;
}

static uint32_t kind_of(const RelataAnaphor *m) {
    if (m->kind == RELATA_MENTION_PRONOUN)
        return 10u + pronoun_of(m) + (m->is_possessive ? 20u : 0) + (m->is_reflexive ? 40u : 0);
    if (m->kind == RELATA_MENTION_NAME)
        return m->is_literal ? 2 : 1;
    return m->is_demonstrative ? 3 : m->is_definite ? 4 : m->is_indefinite ? 5 : 6;
}

static uint32_t coarse_kind_of(const RelataAnaphor *m) {
    return m->kind == RELATA_MENTION_PRONOUN ? 10u + pronoun_of(m) : kind_of(m);
}

static uint32_t bucket(uint32_t n) {
    return n < 4 ? n : n < 6 ? 4 : n < 10 ? 5 : n < 20 ? 6 : n < 40 ? 7 : 8;
}

static const RelataToken *head_token(const RelataCoref *c, const RelataAnaphor *m) {
    return &c->a->document->tokens[m->head];
}

static uint32_t governor_hash(const RelataCoref *c, const RelataAnaphor *m) {
    uint32_t up = c->a->head_at[m->head];
    return up ? relata_lemma_of(c->a, up - 1)->hash : 0;
}

bool relata_coref_is_apposition(const RelataCoref *c, uint32_t i, uint32_t j) {
    const RelataAnaphor *m = mention(c, i), *other = mention(c, j);
    if (head_token(c, m)->deprel != RELATA_DEPREL_APPOS || c->a->head_at[m->head] != other->head + 1)
        return false;
    const RelataToken *before = m->begin > other->head + 1 ? &c->a->document->tokens[m->begin - 1] : NULL;
    bool is_others = before && before->upos == RELATA_UPOS_NOUN && before->deprel == RELATA_DEPREL_NMOD &&
                     c->a->head_at[m->begin - 1] == other->head + 1;
    return !is_others || m->type == RELATA_TYPE_PERSON; // "the ceremony of the ship Ana Berg"
}

// "under pressure": nobody is that.
static bool has_preposition(const RelataCoref *c, const RelataAnaphor *m) {
    for (uint32_t t = c->a->document->sentences[m->sentence].token_begin; t < m->head; t++)
        if (c->a->head_at[t] == m->head + 1 && c->a->document->tokens[t].deprel == RELATA_DEPREL_CASE)
            return true;
    return false;
}

bool relata_coref_is_copula(const RelataCoref *c, uint32_t i, uint32_t j) {
    const RelataAnaphor *m = mention(c, i), *other = mention(c, j);
    const RelataToken *token = head_token(c, other);
    return (token->deprel == RELATA_DEPREL_NSUBJ || token->deprel == RELATA_DEPREL_NSUBJ_OUTER) &&
           c->a->head_at[other->head] == m->head + 1 && !has_preposition(c, m);
}

static bool is_predicate(const RelataCoref *c, const RelataAnaphor *m) {
    const RelataDocument *d = c->a->document;
    for (uint32_t t = d->sentences[m->sentence].token_begin; t < m->head; t++)
        if (d->tokens[t].deprel == RELATA_DEPREL_COP && c->a->head_at[t] == m->head + 1)
            return true;
    return false;
}

// The class of the predicate noun whose subject the mention is, RELATA_N_TYPES if there is none.
static uint32_t predicate_type(const RelataCoref *c, const RelataAnaphor *m) {
    uint32_t up = c->a->head_at[m->head];
    bool is_subject = head_token(c, m)->deprel == RELATA_DEPREL_NSUBJ && up;
    bool is_noun = is_subject && c->a->document->tokens[up - 1].upos == RELATA_UPOS_NOUN;
    return is_noun ? relata_lemma_of(c->a, up - 1)->noun_type : RELATA_N_TYPES;
}

// How a person is named: by a surname or a given name alone, which speaks of somebody already known, or in full; and
// whether nobody said the full name yet.
static uint32_t name_form(const RelataCoref *c, const RelataAnaphor *x, const RelataCluster *k) {
    const RelataAnaphor *best = mention(c, k->best);
    uint32_t is_given = (relata_form_of(c->a, x->begin)->flags & RELATA_WORD_GIVEN) != 0;
    uint32_t length = x->kind != RELATA_MENTION_NAME ? 0 : x->end - x->begin < 3 ? x->end - x->begin : 3;
    return length * 4 + (length == 1 ? is_given * 2 : 0) + (best->end == best->begin + 1);
}

// How many persons' names there are to choose from, at most 3.
static uint32_t n_persons(const RelataCoref *c) {
    uint32_t seen[3], n = 0;
    for (uint32_t k = 0; k < c->n_candidates && n < 3; k++) {
        uint32_t cluster = mention(c, c->candidates[k])->cluster;
        bool is_person = c->clusters.items[cluster].best != RELATA_COREF_NONE &&
                         c->clusters.items[cluster].type == RELATA_TYPE_PERSON;
        bool is_new = is_person;
        for (uint32_t i = 0; i < n; i++)
            is_new &= seen[i] != cluster;
        if (is_new)
            seen[n++] = cluster;
    }
    return n;
}

uint32_t relata_coref_commands(const RelataCoref *c, uint32_t i, uint32_t j) {
    const RelataAnaphor *m = mention(c, i), *candidate = mention(c, j);
    uint32_t clause = c->a->head_at[candidate->head], up = c->a->head_at[m->head];
    uint8_t deprel = head_token(c, candidate)->deprel;
    if (m->sentence != candidate->sentence || !clause ||
        (deprel != RELATA_DEPREL_NSUBJ && deprel != RELATA_DEPREL_NSUBJ_PASS))
        return 0;
    for (uint32_t steps = 1; up && steps < 6; steps++, up = c->a->head_at[up - 1])
        if (up == clause)
            return steps;
    return 0;
}

// --- no antecedent -----------------------------------------------------------------------------------------------

static void null_features(Features *f, const RelataCoref *c, uint32_t i) {
    const RelataAnaphor *m = mention(c, i);
    const RelataDocument *d = c->a->document;
    const RelataToken *token = head_token(c, m);
    const RelataWord *head = relata_lemma_of(c->a, m->head);
    uint32_t seen = c->earlier[i] != 0, length = bucket(m->end - m->begin), governor = governor_hash(c, m);
    uint32_t first = m->begin, next = m->head + 1 < d->n_tokens ? relata_form_of(c->a, m->head + 1)->hash : 0;
    add(f, 1, 0);
    add(f, 2, token->deprel);
    add(f, 3, head->hash);
    add2(f, 4, head->hash, relata_form_of(c->a, first)->hash);
    add(f, 5, head->cluster[1]);
    add(f, 6, m->type);
    add2(f, 7, seen, length);
    add2(f, 8, seen, m->number);
    add2(f, 9, seen, token->deprel);
    add2(f, 10, seen, head->hash);
    if (m->kind != RELATA_MENTION_PRONOUN) {
        add(f, 11, governor);
        add2(f, 12, governor, token->deprel);
    }
    add(f, 13, relata_form_of(c->a, first)->hash);
    add2(f, 14, relata_form_of(c->a, first)->hash, length);
    add(f, 15, next);
    add2(f, 16, m->sentence == 0, m->sentence < 3);
    add(f, 17, m->is_quoted);
    add(f, 18, is_predicate(c, m));
    add2(f, 19, head->cluster[2], length);
    add2(f, 20, (uint32_t)token->morph & (RELATA_MORPH_PLUR | RELATA_MORPH_SING), length);
    add2(f, 21, m->head == m->begin, m->head + 1 == m->end);
    if (m->kind == RELATA_MENTION_PRONOUN)
        add(f, 23, n_persons(c));
    add(f, 22, i > 0 && mention(c, i - 1)->sentence == m->sentence);
}

// --- a candidate -------------------------------------------------------------------------------------------------

static void distance_features(Features *f, const RelataCoref *c, uint32_t i, uint32_t j, const RelataAnaphor *m,
                              const RelataAnaphor *x) {
    uint32_t sentences = m->sentence - x->sentence, kind = coarse_kind_of(x);
    if (j > i) {
        add(f, 35, kind);
        add2(f, 36, head_token(c, m)->deprel, j - i < 4 ? j - i : 4);
        return;
    }
    uint32_t near = sentences < 3 ? sentences : sentences < 5 ? 3 : sentences < 9 ? 4 : 5;
    add(f, 30, near);
    add(f, 31, bucket(i - j));
    add2(f, 32, near, kind);
    add2(f, 33, bucket(i - j), kind);
    add(f, 34, kind);
}

static void agreement_features(Features *f, const RelataCoref *c, const RelataAnaphor *m, const RelataAnaphor *x,
                               const RelataCluster *k) {
    add2(f, 40, m->type, k->type);
    add2(f, 41, m->gender, k->gender);
    add2(f, 42, m->number, k->number);
    add2(f, 43, m->number, x->number);
    add2(f, 44, relata_mix(m->type, m->number), relata_mix(k->type, k->number));
    add2(f, 45, k->best != RELATA_COREF_NONE, bucket(k->n));
    add2(f, 46, m->is_quoted, x->is_quoted);
    if (k->best == RELATA_COREF_NONE || !m->gender)
        return;
    const RelataWord *given = relata_form_of(c->a, mention(c, k->best)->begin);
    size_t length = strlen(given->form);
    uint32_t gender = given->flags & RELATA_WORD_GIVEN ? given->gender : RELATA_GENDER_UNKNOWN;
    add2(f, 47, m->gender, gender);
    if (!k->gender)
        add2(f, 48, m->gender, length ? (unsigned char)given->form[length - 1] : 0);
}

static bool word_in(const RelataCoref *c, uint32_t lemma, const RelataAnaphor *x) {
    for (uint32_t t = x->begin; t < x->end && t < x->begin + 12; t++)
        if (c->a->lemma_at[t] == lemma)
            return true;
    return false;
}

// Whether every modifier of the mention is among the words of the candidate.
static bool modifiers_known(const RelataCoref *c, const RelataAnaphor *m, const RelataAnaphor *x) {
    const RelataToken *tokens = c->a->document->tokens;
    for (uint32_t t = m->begin; t < m->head; t++) {
        bool is_content = tokens[t].upos == RELATA_UPOS_ADJ || tokens[t].upos == RELATA_UPOS_NOUN ||
                          tokens[t].upos == RELATA_UPOS_PROPN || tokens[t].upos == RELATA_UPOS_NUM;
        if (is_content && !word_in(c, c->a->lemma_at[t], x))
            return false;
    }
    return true;
}

static void word_features(Features *f, const RelataCoref *c, const RelataAnaphor *m, const RelataAnaphor *x,
                          const RelataCluster *k) {
    const RelataWord *head = relata_lemma_of(c->a, m->head), *other = relata_lemma_of(c->a, x->head);
    uint32_t same_head = m->head_word == x->head_word, same_text = m->text_word == x->text_word;
    uint32_t known = m->kind == RELATA_MENTION_NOMINAL && modifiers_known(c, m, x);
    uint32_t back = x->kind == RELATA_MENTION_NOMINAL && modifiers_known(c, x, m);
    add2(f, 50, same_head, same_text);
    add2(f, 51, relata_mix(same_head, known), back);
    add2(f, 52, relata_mix(same_head, known), m->end - m->begin < 4 ? m->end - m->begin : 4);
    add2(f, 53, same_head, coarse_kind_of(x));
    add2(f, 54, relata_mix(same_head, same_text), m->number == x->number);
    if (m->kind == RELATA_MENTION_PRONOUN) {
        if (x->kind != RELATA_MENTION_NAME) {
            add(f, 55, other->cluster[1]);
            add(f, 56, other->hash);
        }
        return;
    }
    add2(f, 57, head->hash, other->hash);
    add2(f, 58, head->cluster[0], other->cluster[0]);
    add2(f, 59, head->hash, k->type);
    add(f, 60, word_in(c, m->head_word, x) + 2u * word_in(c, x->head_word, m));
    add2(f, 61, same_head, head->hash);
    if (k->best != RELATA_COREF_NONE)
        add(f, 62, word_in(c, m->head_word, mention(c, k->best)));
    const RelataAnaphor *first = mention(c, k->first);
    add2(f, 63, m->head_word == first->head_word, m->text_word == first->text_word);
}

static void role_features(Features *f, const RelataCoref *c, uint32_t i, uint32_t j) {
    const RelataAnaphor *m = mention(c, i), *x = mention(c, j);
    const RelataCluster *k = &c->clusters.items[x->cluster];
    uint8_t mine = head_token(c, m)->deprel, other = head_token(c, x)->deprel;
    uint32_t same_sentence = m->sentence == x->sentence;
    uint32_t near = m->sentence - x->sentence < 3 ? m->sentence - x->sentence : 3;
    add2(f, 70, other, same_sentence);
    add2(f, 71, relata_mix(mine, other), near);
    add2(f, 72, mine == other, near);
    uint32_t steps = relata_coref_commands(c, i, j);
    uint32_t is_local = steps ? 1u + (steps > c->local_subject) : c->local_subject ? 3 : 0;
    add(f, 73, steps);
    add2(f, 84, is_local, near);
    add2(f, 85, is_local, mine);
    add2(f, 86, is_local, other);
    add2(f, 87, x->begin > 0 && strcmp(c->a->document->tokens[x->begin - 1].form, "(") == 0, near);
    add2(f, 74, j == k->last, near);
    add2(f, 88, c->in_list[j], near);
    if (m->kind == RELATA_MENTION_PRONOUN && k->best != RELATA_COREF_NONE) {
        add2(f, 95, name_form(c, x, k), near);
        add2(f, 96, name_form(c, x, k), other);
    }
    if (m->kind == RELATA_MENTION_PRONOUN)
        add2(f, 89, predicate_type(c, m), k->type);
    add(f, 75, relata_coref_is_apposition(c, i, j) + 2u * relata_coref_is_copula(c, i, j));
    add2(f, 76, x->begin == c->a->document->sentences[x->sentence].token_begin, near);
    add2(f, 77, bucket(k->n), near);
    add2(f, 78, c->a->head_at[m->head] == c->a->head_at[x->head], same_sentence);
    if (m->kind != RELATA_MENTION_PRONOUN)
        add2(f, 79, governor_hash(c, m), governor_hash(c, x));
    add2(f, 80, x->is_possessive, near);
    bool speaks = c->speaker_of[m->sentence] && mention(c, c->speaker_of[m->sentence] - 1)->cluster == x->cluster;
    bool has_spoken = c->speaker_of[m->sentence] && c->speaker_of[m->sentence] - 1 < i;
    add2(f, 81, speaks && has_spoken, m->is_quoted + 2u * x->is_quoted);
    bool is_embedded = m->begin >= x->begin && m->end <= x->end;
    add(f, 82, is_embedded);
    add2(f, 83, m->end + 1 >= x->begin && x->end + 1 >= m->begin,
         relata_form_of(c->a, m->begin ? m->begin - 1 : 0)->hash);
}

// The way through the tree from the mention up to the nearest common governor and down to the candidate; 0 if it is
// longer than a few steps.
static uint32_t path_between(const RelataCoref *c, uint32_t from, uint32_t to) {
    const RelataToken *tokens = c->a->document->tokens;
    uint32_t ups[PATH_MAX + 1], n = 0, hash = 1, down[PATH_MAX + 1], steps = 0;
    for (uint32_t t = from + 1; t && n <= PATH_MAX; t = c->a->head_at[t - 1])
        ups[n++] = t;
    uint32_t t = to + 1, meeting = n;
    for (; t && steps <= PATH_MAX; t = c->a->head_at[t - 1]) {
        for (meeting = 0; meeting < n && ups[meeting] != t; meeting++)
            ;
        if (meeting < n)
            break;
        down[steps++] = t;
    }
    if (meeting == n || !t || steps > PATH_MAX)
        return 0;
    for (uint32_t k = 0; k < meeting; k++)
        hash = relata_mix(hash, tokens[ups[k] - 1].deprel);
    hash = relata_mix(hash, 1000u + tokens[t - 1].upos);
    for (uint32_t k = steps; k-- > 0;)
        hash = relata_mix(hash, 100u + tokens[down[k] - 1].deprel);
    return hash;
}

// Labels on the way from a token to the root of its sentence, at most three.
static uint32_t path_up(const RelataCoref *c, uint32_t token) {
    uint32_t hash = 1, t = token + 1;
    for (uint32_t steps = 0; t && steps < 3; steps++, t = c->a->head_at[t - 1])
        hash = relata_mix(hash, c->a->document->tokens[t - 1].deprel);
    return hash;
}

static void path_features(Features *f, const RelataCoref *c, const RelataAnaphor *m, const RelataAnaphor *x) {
    uint32_t sentences = m->sentence - x->sentence, near = sentences < 2 ? sentences : sentences < 4 ? 2 : 3;
    if (sentences == 0) {
        uint32_t path = path_between(c, m->head, x->head);
        add(f, 100, path);
        add2(f, 101, path, x->kind);
    } else {
        add2(f, 102, path_up(c, x->head), near);
        add2(f, 103, path_up(c, x->head), relata_mix(path_up(c, m->head), near));
    }
    uint32_t mine = c->a->head_at[m->head], other = c->a->head_at[x->head];
    if (m->kind == RELATA_MENTION_PRONOUN)
        return;
    if (mine && other)
        add2(f, 104, relata_lemma_of(c->a, mine - 1)->cluster[1], relata_lemma_of(c->a, other - 1)->cluster[1]);
    if (mine)
        add2(f, 105, relata_lemma_of(c->a, mine - 1)->cluster[2],
             relata_mix(relata_lemma_of(c->a, x->head)->cluster[1], head_token(c, m)->deprel));
}

// Candidates of other clusters that stand between the mention and the candidate: a newer subject draws pronouns to
// itself.
static void rival_features(Features *f, const RelataCoref *c, uint32_t i, uint32_t j) {
    const RelataAnaphor *m = mention(c, i), *x = mention(c, j);
    uint32_t subjects = 0, names = 0, all = 0, recent = 1;
    for (uint32_t k = 0; k < c->n_candidates && c->candidates[k] != j; k++) {
        const RelataAnaphor *rival = mention(c, c->candidates[k]);
        uint8_t deprel = head_token(c, rival)->deprel;
        if (rival->cluster == x->cluster) {
            recent = 0;
            continue;
        }
        subjects += deprel == RELATA_DEPREL_NSUBJ || deprel == RELATA_DEPREL_NSUBJ_PASS;
        names += rival->kind == RELATA_MENTION_NAME;
        all++;
    }
    uint32_t near = m->sentence - x->sentence < 3 ? m->sentence - x->sentence : 3, kind = coarse_kind_of(x);
    add2(f, 90, subjects < 3 ? subjects : 3, kind);
    add2(f, 91, names < 3 ? names : 3, kind);
    add2(f, 92, bucket(all), near);
    add2(f, 93, recent, subjects < 2 ? subjects : 2);
    add2(f, 94, c->clusters.items[x->cluster].type, relata_mix(names < 2 ? names : 2, subjects < 2 ? subjects : 2));
}

uint32_t relata_coref_features(const RelataCoref *c, uint32_t i, uint32_t j,
                               uint32_t features[RELATA_RANKER_FEATURES]) {
    const RelataAnaphor *m = mention(c, i);
    Features f = {features, 0, kind_of(m)};
    if (j == RELATA_COREF_NONE) {
        null_features(&f, c, i);
        return f.n;
    }
    const RelataAnaphor *x = mention(c, j);
    const RelataCluster *k = &c->clusters.items[x->cluster];
    add(&f, 29, 0);
    distance_features(&f, c, i, j, m, x);
    agreement_features(&f, c, m, x, k);
    word_features(&f, c, m, x, k);
    role_features(&f, c, i, j);
    rival_features(&f, c, i, j);
    path_features(&f, c, m, x);
    return f.n;
}
