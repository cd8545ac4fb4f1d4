// Set: two persons or countries under one noun ("both officials", "the two presidents", "both countries").
//
// Such a noun stands for whoever the article has just named or called so. It is taken apart only where there are two
// and no others: the two holders of the office that the noun says, or, behind "both" and "two", the two persons or
// countries of the sentence before and the words before it. Everything else stays unsaid.
#include "extract/node/set.h"

#include "extract/tree/words.h"

#include <string.h>
#include <strings.h>

enum { PAIR = 2, LOOK_BACK = 1000 }; // propositions looked at, which bounds the work

typedef struct {
    uint32_t entities[PAIR];
    uint32_t n; // PAIR + 1 if there are more
    bool are_countries;
} Members;

static void add_member(const RelataExtraction *x, uint32_t entity, Members *out) {
    const RelataEntity *e = &x->document->entities[entity];
    bool is_kind = out->are_countries ? relata_is_country_key(e->key) : e->type == RELATA_TYPE_PERSON;
    if (!is_kind || e->kind != RELATA_ENTITY_NAMED || out->n > PAIR)
        return;
    for (uint32_t k = 0; k < out->n; k++)
        if (out->entities[k] == entity)
            return;
    if (out->n < PAIR)
        out->entities[out->n] = entity;
    out->n++;
}

// The number of propositions of the sentences before the loaded one.
static uint32_t propositions_before(const RelataExtraction *x) {
    const RelataDocument *d = x->document;
    uint32_t low = 0, high = d->n_propositions;
    while (low < high) {
        uint32_t middle = (low + high) / 2;
        if (d->propositions[middle].predicate < x->tree.begin)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

// "presidents": whoever was called a president so far.
static void add_holders(const RelataExtraction *x, uint32_t i, Members *out) {
    const RelataDocument *d = x->document;
    const char *noun = relata_tree_lemma(&x->tree, i);
    uint32_t n = propositions_before(x);
    for (uint32_t k = n > LOOK_BACK ? n - LOOK_BACK : 0; k < n; k++) {
        const RelataProposition *p = &d->propositions[k];
        const char *lemma = d->tokens[p->predicate].lemma;
        if (!p->n_arguments || strcmp(p->rule, "role") != 0 || !lemma || strcasecmp(lemma, noun) != 0)
            continue;
        uint32_t m = d->mention_at ? d->mention_at[p->arguments[0].head] : 0;
        if (m)
            add_member(x, d->mentions[m - 1].entity, out);
    }
}

// The persons named or meant in the sentence before and before the noun.
static void add_nearest(const RelataExtraction *x, uint32_t i, uint32_t sentence, Members *out) {
    const RelataDocument *d = x->document;
    uint32_t begin = sentence ? d->sentences[sentence - 1].token_begin : x->tree.begin;
    for (uint32_t t = begin; t < x->tree.begin + i - 1; t++)
        if (d->mention_at && d->mention_at[t])
            add_member(x, d->mentions[d->mention_at[t] - 1].entity, out);
}

static uint32_t sentence_of(const RelataExtraction *x) {
    const RelataDocument *d = x->document;
    uint32_t low = 0, high = d->n_sentences;
    while (low + 1 < high) {
        uint32_t middle = (low + high) / 2;
        if (d->sentences[middle].token_begin <= x->tree.begin)
            low = middle;
        else
            high = middle;
    }
    return low;
}

// "both officials", "the two leaders", "the presidents" and nothing else in the phrase.
static bool is_country_noun(const RelataTree *tree, uint32_t i) {
    static const char *const words[] = {"country", "nation", NULL};
    return relata_tree_lemma_in(tree, i, words);
}

static bool is_set_noun(const RelataExtraction *x, uint32_t i, bool *is_pair) {
    static const char *const definite[] = {"the", "both", "these", NULL};
    const RelataTree *tree = &x->tree;
    if (relata_tree_upos(tree, i) != RELATA_UPOS_NOUN || !relata_tree_has_morph(tree, i, RELATA_MORPH_PLUR) ||
        !(relata_is_role_noun(x, i) || is_country_noun(tree, i)))
        return false;
    *is_pair = false;
    bool is_definite = false;
    for (uint32_t c = tree->first[i]; c; c = tree->next[c]) {
        RelataDeprel deprel = relata_tree_deprel(tree, c);
        bool is_two = deprel == RELATA_DEPREL_NUMMOD && relata_tree_is_lemma(tree, c, "two"),
             is_both = relata_tree_is_lemma(tree, c, "both");
        is_definite = is_definite || relata_tree_lemma_in(tree, c, definite);
        *is_pair = *is_pair || is_two || is_both;
        if (!is_two && !is_both && deprel != RELATA_DEPREL_DET && deprel != RELATA_DEPREL_CASE &&
            deprel != RELATA_DEPREL_PUNCT)
            return false;
    }
    return is_definite;
}

uint32_t relata_set_members(const RelataExtraction *x, uint32_t i, uint32_t entities[2]) {
    bool is_pair;
    if (!is_set_noun(x, i, &is_pair))
        return 0;
    Members members = {.are_countries = is_country_noun(&x->tree, i)};
    if (!members.are_countries)
        add_holders(x, i, &members);
    if (members.n != PAIR && is_pair) {
        members.n = 0;
        add_nearest(x, i, sentence_of(x), &members);
    }
    if (members.n != PAIR)
        return 0;
    memcpy(entities, members.entities, sizeof members.entities);
    return PAIR;
}
