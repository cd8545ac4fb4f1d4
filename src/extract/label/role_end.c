// Role end: whose it is what a role is of or for.
//
//     in    "candidate for [the party's 2020 nomination]", "minister of [foreign affairs of Chad]"
//     out   "candidate for 2020 nomination of" the party, "minister of foreign affairs of" Chad
//
// What a party gives or a state has departments of says little as a node: many have one. The words of it go into the
// label and whoever has it is the end.
#include "extract/label/role_label.h"

#include "extract/proposition/noun.h"
#include "extract/tree/words.h"

#include <stdio.h>
#include <string.h>

// Appends the words from `first` to `last` in small letters, and "of".
static bool add_words_of(const RelataTree *tree, uint32_t first, uint32_t last, char label[RELATA_LABEL]) {
    char words[RELATA_LABEL] = "", word[64];
    for (uint32_t i = first; i <= last; i++) {
        size_t n = strlen(words);
        relata_lexicon_normalize(relata_tree_form(tree, i), word, sizeof word);
        snprintf(words + n, sizeof words - n, " %s", word);
    }
    size_t n = strlen(label);
    if (n + strlen(words) + sizeof " of" > RELATA_LABEL)
        return false;
    snprintf(label + n, RELATA_LABEL - n, "%s of", words);
    return true;
}

// "the Green Party's 2020 presidential nomination": the head of the owner's name, 0 if it is no such honour.
static uint32_t giver_of(const RelataProjection *g, uint32_t honour) {
    static const char *const honours[] = {"nomination", "ticket",     "leadership", "presidency",  "chairmanship",
                                          "candidacy",  "nomination", "throne",     "premiership", "governorship",
                                          "captaincy",  "top-job",    NULL};
    const RelataTree *tree = &g->x->tree;
    if (!relata_tree_lemma_in(tree, honour, honours) || relata_is_named(g, honour))
        return 0;
    for (uint32_t c = tree->first[honour]; c && c < honour; c = tree->next[c]) {
        RelataDeprel deprel = relata_tree_deprel(tree, c);
        const RelataMention *m = relata_mention_at(g->x, c);
        if ((deprel == RELATA_DEPREL_NMOD_POSS || deprel == RELATA_DEPREL_COMPOUND) && relata_is_named(g, c) && m &&
            m->kind == RELATA_MENTION_NAME)
            return c;
    }
    return 0;
}

// "minister of Foreign Affairs of Chad": the place behind the department, 0 if none.
static uint32_t state_of(const RelataProjection *g, uint32_t role, uint32_t department) {
    static const char *const offices[] = {"minister", "secretary", "undersecretary", "commissioner", NULL};
    static const char *const words[] = {
        "affairs",     "affair",    "defense",     "defence",   "health",  "finance",  "justice",     "interior",
        "education",   "works",     "development", "culture",   "trade",   "labor",    "labour",      "transport",
        "agriculture", "security",  "energy",      "tourism",   "economy", "planning", "environment", "information",
        "industry",    "resources", "welfare",     "relations", "housing", "commerce", NULL};
    const RelataTree *tree = &g->x->tree;
    if (department <= role || !relata_tree_lemma_in(tree, role, offices) ||
        !relata_tree_lemma_in(tree, department, words))
        return 0;
    for (uint32_t c = relata_tree_child(tree, department, RELATA_DEPREL_NMOD); c;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_NMOD)) {
        const RelataEntity *e = relata_named_entity(g, c);
        if (e && e->type == RELATA_TYPE_PLACE && relata_tree_case(tree, c) == department + 1 &&
            relata_tree_is_lemma(tree, department + 1, "of"))
            return c;
    }
    return 0;
}

// The entity with a key of the gazetteer that the article names, false if none.
static bool find_key(const RelataProjection *g, const char *key, uint32_t token, RelataNodeRef *out) {
    for (size_t k = 0; k < g->nodes.entities.n; k++) {
        const RelataEntity *e = &g->nodes.entities.items[k];
        if (e->key && strcmp(e->key, key) == 0) {
            *out = (RelataNodeRef){.entity = (uint32_t)k, .token = token};
            return true;
        }
    }
    return false;
}

// "Treasury Secretary Ana Lira": the secretary of a department that only one country has under this title.
static bool is_of_department(const RelataProjection *g, uint32_t role, const RelataEntity *body) {
    static const char *const names[] = {"Treasury", "Interior", "Commerce", "Labor", "Energy", NULL};
    return body && !body->key && relata_tree_is_lemma(&g->x->tree, role, "secretary") &&
           relata_is_among(body->name, names);
}

// "Seoul's foreign minister", "Warsaw's defense minister": offices that no town has.
bool relata_role_of_state(const RelataProjection *g, uint32_t role, uint32_t object, char label[RELATA_LABEL],
                          RelataNodeRef *state) {
    static const char *const offices[] = {"minister", "premier", "ambassador", "envoy", "diplomat", NULL};
    const RelataEntity *of = relata_named_entity(g, object);
    char country[64], capital[96], before[RELATA_LABEL];
    if (is_of_department(g, role, of)) {
        char *secretary = strstr(label, "secretary of");
        if (!secretary || !find_key(g, "country/US", object, state))
            return false;
        snprintf(before, sizeof before, "%s", secretary);
        relata_lexicon_normalize(of->name, country, sizeof country);
        snprintf(secretary, RELATA_LABEL - (size_t)(secretary - label), "%s %.*s", country, RELATA_LABEL - 68, before);
        return true;
    }
    const char *row = relata_is_city(of) && relata_tree_lemma_in(&g->x->tree, role, offices)
                          ? relata_lexicon_get(g->x->lexicon, RELATA_LEXICON_THING, of->key)
                          : NULL;
    const char *land = row && relata_lexicon_field(row, 0, 3, country, sizeof country)
                           ? relata_lexicon_get(g->x->lexicon, RELATA_LEXICON_THING, country)
                           : NULL;
    return land && relata_lexicon_field(land, 0, 4, capital, sizeof capital) && strcmp(capital, of->name) == 0 &&
           find_key(g, country, object, state);
}

uint32_t relata_role_end(const RelataProjection *g, uint32_t role, uint32_t object, char label[RELATA_LABEL]) {
    enum { LONGEST = 5 };
    const RelataTree *tree = &g->x->tree;
    uint32_t owner = giver_of(g, object), state = owner ? 0 : state_of(g, role, object), first = object;
    if (!owner && !state)
        return object;
    const RelataMention *m = owner ? relata_mention_at(g->x, owner) : NULL;
    if (m) {
        first = m->token_end - tree->begin + 1;
        first += relata_tree_upos(tree, first) == RELATA_UPOS_PART; // 's
    } else {
        while (first > role + 1 && !relata_tree_is_lemma(tree, first - 1, "of"))
            first--;
        first += relata_tree_upos(tree, first) == RELATA_UPOS_DET;
    }
    if (first > object || object > first + LONGEST || !add_words_of(tree, first, object, label))
        return object;
    return owner ? owner : state;
}
