// Relata: which entities of an article may stand in a relation, and what is known of each before any pair is looked at.
//
//     in    a document with its triples
//     out   names and dates, in order of their first mention, with what gazetteer, words and coreference say of each
//
// Limits: at most 160 of an article, and 24 mentions of each. Amounts, and nouns without a capital, are none.
#include "relate/relatum.h"

#include "base/map.h"
#include "base/utf8.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FORM = 96, VALUE = 160, MAX_COUNTRIES = 256 };

static uint32_t hash_of(const char *string, size_t n) {
    uint32_t hash = (uint32_t)relata_hash(string, n);
    return hash ? hash : 1;
}

static uint32_t hash_lower(const char *string) {
    char lower[FORM];
    return hash_of(lower, relata_utf8_lower(string, lower, sizeof lower));
}

uint32_t relata_cluster_of(const RelataRelata *r, uint32_t hash) {
    enum { MIDDLE = 1 };
    uint16_t clusters[RELATA_N_CLUSTERINGS];
    relata_clusters_find(r->clusters, hash, clusters);
    return clusters[MIDDLE];
}

// --- tokens ----------------------------------------------------------------------------------------------------------

static bool look_at_tokens(RelataRelata *r) {
    const RelataDocument *d = r->document;
    uint32_t **arrays[] = {&r->form_at, &r->lemma_at, &r->cluster_at, &r->sentence_at, &r->head_at, &r->relatum_at};
    for (size_t i = 0; i < sizeof arrays / sizeof *arrays; i++)
        if (!(*arrays[i] = RELATA_ARENA_NEW(r->scratch, uint32_t, d->n_tokens)))
            return false;
    for (uint32_t s = 0; s < d->n_sentences; s++) {
        const RelataSentence *sentence = &d->sentences[s];
        for (uint32_t t = sentence->token_begin; t < sentence->token_end; t++) {
            const RelataToken *token = &d->tokens[t];
            r->form_at[t] = hash_lower(token->form);
            r->lemma_at[t] = token->lemma ? hash_lower(token->lemma) : r->form_at[t];
            r->cluster_at[t] = relata_cluster_of(r, r->form_at[t]);
            r->sentence_at[t] = s;
            r->head_at[t] = token->head ? sentence->token_begin + token->head : 0;
        }
    }
    return true;
}

// --- what the gazetteer says -----------------------------------------------------------------------------------------

static void look_up(RelataRelata *r, RelataRelatum *x, const char *key) {
    char field[VALUE];
    const char *value = relata_lexicon_get(r->lexicon, RELATA_LEXICON_THING, key);
    x->key = hash_of(key, strlen(key));
    x->kind = hash_of(key, strcspn(key, "/"));
    if (!value)
        return;
    if (relata_lexicon_field(value, 0, 2, field, sizeof field) && *field)
        x->subtype = hash_of(field, strlen(field));
    if (relata_lexicon_field(value, 0, 3, field, sizeof field) && *field)
        x->country = hash_of(field, strlen(field));
    if (relata_lexicon_field(value, 0, 4, field, sizeof field) && *field) {
        if (strncmp(field, "admin1/", 7) == 0)
            x->region = hash_of(field, strlen(field));
        else
            x->seat = hash_lower(field);
    }
    if (strncmp(key, "country/", 8) == 0)
        x->country = x->key;
}

// --- nouns that say what something is --------------------------------------------------------------------------------

static void add_role(RelataRelata *r, RelataRelatum *x, uint32_t token) {
    uint8_t upos = r->document->tokens[token].upos;
    uint32_t role = r->lemma_at[token];
    if (upos != RELATA_UPOS_NOUN && upos != RELATA_UPOS_ADJ)
        return;
    for (uint32_t i = 0; i < x->n_roles; i++)
        if (x->roles[i] == role)
            return;
    if (x->n_roles < RELATA_RELATUM_ROLES)
        x->roles[x->n_roles++] = role;
}

// "the album X", "X, a village": modifiers and appositions; "X is a singer": the predicate; nouns that refer to it.
static void find_roles(RelataRelata *r, RelataRelatum *x) {
    const RelataDocument *d = r->document;
    for (uint32_t i = 0; i < x->n_mentions; i++) {
        const RelataMention *m = &r->mentions[x->mentions[i]];
        const RelataSentence *s = &d->sentences[r->sentence_at[m->head]];
        if (m->kind == RELATA_MENTION_PRONOUN)
            continue;
        if (m->kind == RELATA_MENTION_NOMINAL)
            add_role(r, x, m->head);
        uint8_t deprel = d->tokens[m->head].deprel;
        uint32_t up = r->head_at[m->head];
        if (up && (deprel == RELATA_DEPREL_NSUBJ || deprel == RELATA_DEPREL_APPOS || deprel == RELATA_DEPREL_NMOD_DESC))
            add_role(r, x, up - 1);
        for (uint32_t t = s->token_begin; t < s->token_end; t++) {
            deprel = d->tokens[t].deprel;
            if (r->head_at[t] == m->head + 1 &&
                (deprel == RELATA_DEPREL_APPOS || deprel == RELATA_DEPREL_COMPOUND || deprel == RELATA_DEPREL_AMOD ||
                 deprel == RELATA_DEPREL_NMOD_DESC || deprel == RELATA_DEPREL_NMOD_UNMARKED))
                add_role(r, x, t);
        }
    }
}

// --- relata ----------------------------------------------------------------------------------------------------------

static bool has_capital(const char *name) {
    for (const char *p = name; *p;) {
        uint32_t used, c = relata_utf8_decode(p, strlen(p), &used);
        if (relata_is_upper(c))
            return true;
        p += used;
    }
    return false;
}

static bool is_relatum(const RelataDocument *d, const RelataEntity *e) {
    bool is_name = false;
    if (e->type == RELATA_TYPE_QUANTITY || e->type == RELATA_TYPE_MONEY || e->n_mentions == 0 || !e->name)
        return false;
    for (uint32_t i = 0; i < e->n_mentions && !is_name; i++)
        is_name = d->mentions[e->mentions[i]].kind == RELATA_MENTION_NAME;
    return is_name || (e->kind != RELATA_ENTITY_EMPTY && has_capital(e->name));
}

static bool copy_mentions(RelataRelata *r) {
    const RelataDocument *d = r->document;
    r->n_mentions = d->n_mentions;
    r->most_mentions = d->n_mentions + d->n_tokens;
    r->mentions = RELATA_ARENA_NEW(r->scratch, RelataMention, r->most_mentions);
    if (r->mentions && d->n_mentions)
        memcpy(r->mentions, d->mentions, d->n_mentions * sizeof *d->mentions);
    return r->mentions != NULL;
}

static void look_at_words(RelataRelatum *x, const char *name) {
    const char *last = strrchr(name, ' ');
    char first[FORM];
    snprintf(first, sizeof first, "%.*s", (int)strcspn(name, " "), name);
    x->name = hash_lower(name);
    x->first_word = hash_lower(first);
    x->last_word = hash_lower(last ? last + 1 : name);
}

static void add_relatum(RelataRelata *r, uint32_t entity) {
    const RelataEntity *e = &r->document->entities[entity];
    RelataRelatum *x = &r->items[r->n];
    *x = (RelataRelatum){.entity = entity, .type = e->type, .kind = 1000u + e->type, .n_all = e->n_mentions};
    x->is_date = e->type == RELATA_TYPE_DATE;
    for (uint32_t i = 0; i < e->n_mentions; i++) {
        const RelataMention *m = &r->document->mentions[e->mentions[i]];
        x->is_named |= m->kind == RELATA_MENTION_NAME;
        if (x->n_mentions < RELATA_RELATUM_MENTIONS)
            x->mentions[x->n_mentions++] = e->mentions[i];
        for (uint32_t t = m->token_begin; t < m->token_end; t++)
            if (m->kind != RELATA_MENTION_NOMINAL || !r->relatum_at[t])
                r->relatum_at[t] = r->n + 1;
    }
    look_at_words(x, e->name);
    if (e->key)
        look_up(r, x, e->key);
    find_roles(r, x);
    r->of_entity[entity] = ++r->n;
}

bool relata_add_long_name(RelataRelata *r, const char *name, bool is_quoted) {
    RelataDocument *d = r->document;
    if (r->n == RELATA_RELATA_MOST || d->n_entities == r->most_entities)
        return false;
    d->entities[d->n_entities] = (RelataEntity){
        .name = name, .type = is_quoted ? RELATA_TYPE_WORK : RELATA_TYPE_OTHER, .kind = RELATA_ENTITY_NAMED};
    RelataRelatum *x = &r->items[r->n++];
    *x = (RelataRelatum){.entity = d->n_entities++,
                         .type = is_quoted ? RELATA_TYPE_WORK : RELATA_TYPE_OTHER,
                         .kind = is_quoted ? 2000 : 2001,
                         .is_named = true,
                         .is_long = true};
    look_at_words(x, name);
    return true;
}

// Room for the entities of long names, at most as many as there may be relata.
static bool make_room(RelataRelata *r) {
    RelataDocument *d = r->document;
    RelataEntity *entities = RELATA_ARENA_NEW(d->arena, RelataEntity, d->n_entities + RELATA_RELATA_MOST);
    if (!entities)
        return false;
    if (d->n_entities)
        memcpy(entities, d->entities, d->n_entities * sizeof *entities);
    r->most_entities = d->n_entities + RELATA_RELATA_MOST;
    r->of_entity = RELATA_ARENA_NEW(r->scratch, uint32_t, r->most_entities);
    d->entities = entities;
    return r->of_entity != NULL;
}

// Long names stand where they come first, too.
static uint32_t first_token(const RelataRelata *r, const RelataRelatum *x) {
    return x->n_mentions ? r->mentions[x->mentions[0]].token_begin : UINT32_MAX;
}

static void find_topic(RelataRelata *r) {
    for (uint32_t i = 0; i < r->n; i++)
        if (r->items[i].is_named && !r->items[i].is_date &&
            (r->topic == RELATA_RELATUM_NONE || first_token(r, &r->items[i]) < first_token(r, &r->items[r->topic])))
            r->topic = i;
}

static void see_long_names(RelataRelata *r) {
    for (uint32_t i = 0; i < r->n; i++)
        if (r->items[i].is_long)
            find_roles(r, &r->items[i]);
}

// Whether a mention lies within a longer name of another relatum.
static bool is_nested(const RelataRelata *r, uint32_t own, const RelataMention *m) {
    for (uint32_t i = 0; i < r->n; i++)
        for (uint32_t k = 0; i != own && k < r->items[i].n_mentions; k++) {
            const RelataMention *x = &r->mentions[r->items[i].mentions[k]];
            if (x->kind == RELATA_MENTION_NAME && x->token_begin <= m->token_begin && x->token_end >= m->token_end &&
                x->token_end - x->token_begin > m->token_end - m->token_begin)
                return true;
        }
    return false;
}

static void count_free(RelataRelata *r) {
    for (uint32_t i = 0; i < r->n; i++)
        for (uint32_t k = 0; k < r->items[i].n_mentions; k++)
            r->items[i].n_free += !is_nested(r, i, &r->mentions[r->items[i].mentions[k]]);
}

// Ranks countries by how often the document means them or something in them.
static void rank_countries(RelataRelata *r) {
    uint32_t countries[MAX_COUNTRIES], counts[MAX_COUNTRIES], n = 0;
    for (uint32_t i = 0; i < r->n; i++) {
        uint32_t k = 0, country = r->items[i].country;
        while (k < n && countries[k] != country)
            k++;
        if (!country || k == MAX_COUNTRIES)
            continue;
        if (k == n) {
            countries[n] = country;
            counts[n++] = 0;
        }
        counts[k] += r->items[i].n_all;
    }
    r->n_countries = n;
    for (uint32_t i = 0; i < r->n; i++) {
        uint32_t own = 0, k = 0;
        for (k = 0; k < n && countries[k] != r->items[i].country; k++)
            ;
        for (uint32_t other = 0; k < n && other < n; other++)
            own += counts[other] > counts[k] || (counts[other] == counts[k] && other < k);
        r->items[i].country_rank = own;
    }
}

static bool link_triples(RelataRelata *r) {
    const RelataDocument *d = r->document;
    r->triple_of = RELATA_ARENA_NEW(r->scratch, uint32_t, d->n_triples);
    r->triples_at = RELATA_ARENA_NEW(r->scratch, uint32_t, (size_t)r->n * r->n);
    if (!r->triple_of || !r->triples_at)
        return false;
    for (uint32_t i = d->n_triples; i-- > 0;) {
        if (d->triples[i].proposition == RELATA_NO_PROPOSITION)
            continue; // its own findings are no evidence
        uint32_t s = r->of_entity[d->triples[i].subject], o = r->of_entity[d->triples[i].object];
        if (!s || !o)
            continue;
        uint32_t *at = &r->triples_at[(s - 1) * r->n + o - 1];
        r->triple_of[i] = *at;
        *at = i + 1;
    }
    return true;
}

RelataStatus relata_find_relata(RelataRelata *r, RelataError *error) {
    const RelataDocument *d = r->document;
    r->n = 0;
    r->topic = RELATA_RELATUM_NONE;
    r->items = RELATA_ARENA_NEW(r->scratch, RelataRelatum, RELATA_RELATA_MOST);
    if (!r->items || !make_room(r) || !copy_mentions(r) || !look_at_tokens(r))
        return relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory");
    for (uint32_t e = 0; e < d->n_entities && r->n < RELATA_RELATA_MOST; e++)
        if (is_relatum(d, &d->entities[e]))
            add_relatum(r, e);
    if (!relata_find_long_names(r))
        return relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory");
    see_long_names(r);
    find_topic(r);
    count_free(r);
    rank_countries(r);
    if (!link_triples(r))
        return relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory");
    return RELATA_OK;
}

bool relata_may_relate(const RelataRelata *r, uint32_t subject, uint32_t object) {
    return subject != object && !r->items[subject].is_date;
}

uint32_t relata_sentence_of_pair(const RelataRelata *r, uint32_t subject, uint32_t object) {
    const RelataRelatum *x = &r->items[subject], *y = &r->items[object];
    uint32_t best = RELATA_RELATUM_NONE, least = UINT32_MAX;
    for (uint32_t i = 0; i < x->n_mentions; i++)
        for (uint32_t k = 0; k < y->n_mentions; k++) {
            uint32_t a = r->mentions[x->mentions[i]].head, b = r->mentions[y->mentions[k]].head;
            uint32_t apart = a < b ? b - a : a - b;
            if (r->sentence_at[a] == r->sentence_at[b] && apart < least) {
                least = apart;
                best = r->sentence_at[a];
            }
        }
    return best;
}
