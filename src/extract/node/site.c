// Site: which things stand somewhere, and where an event or a site was.
//
// "A military base" tells a stranger nothing; "military base in Gao" does. The tree hangs the place on the noun or on a
// word above it, and names it in several ways ("in Gao", "in the capital Gao", "in the northern town of Gao").
//
// In: a noun of the loaded sentence. Out: the token of the place's name. Limits: places with a name, right behind.
#include "extract/node/site.h"

#include "extract/node/core.h"

#include <string.h>
#include <strings.h>

bool relata_is_site_noun(const RelataExtraction *x, uint32_t i) {
    static const char *const missions[] = {"embassy",   "consulate", "airbase",    "airfield", "garrison", "checkpoint",
                                           "roadblock", "hideout",   "encampment", "barracks", NULL};
    if (relata_tree_lemma_in(&x->tree, i, missions))
        return true;
    const char *value = relata_lexicon_find(x->lexicon, RELATA_LEXICON_NOUN_CLASS, relata_tree_lemma(&x->tree, i));
    char class[32];
    return value && relata_lexicon_field(value, 0, 0, class, sizeof class) && strcasecmp(class, "facility") == 0;
}

// "in Chad", "in the capital N'Djamena": the name in a phrase, 0 if none.
static uint32_t named_part(const RelataTree *tree, uint32_t phrase) {
    if (relata_tree_upos(tree, phrase) == RELATA_UPOS_PROPN)
        return phrase;
    static const char *const lands[] = {"city",   "town", "village", "province", "state", "region",  "island",
                                        "county", "port", "suburb",  "district", "area",  "capital", "resort",
                                        "hamlet", "camp", "valley",  "enclave",  NULL};
    uint32_t name = relata_tree_child(tree, phrase, RELATA_DEPREL_APPOS);
    uint32_t of = relata_tree_lemma_in(tree, phrase, lands) ? relata_tree_child(tree, phrase, RELATA_DEPREL_NMOD) : 0;
    if (of && relata_tree_upos(tree, of) == RELATA_UPOS_PROPN &&
        relata_tree_is_lemma(tree, relata_tree_case(tree, of), "of"))
        return of; // "in the northern village of Gao"
    return name && relata_tree_upos(tree, name) == RELATA_UPOS_PROPN ? name : 0;
}

uint32_t relata_node_place(const RelataTree *tree, uint32_t i) {
    static const char *const prepositions[] = {"in", "at", "near", NULL};
    for (uint32_t c = relata_tree_child(tree, i, RELATA_DEPREL_NMOD); c;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_NMOD))
        if (named_part(tree, c) && !relata_core_is_day(tree, c) &&
            relata_tree_lemma_in(tree, relata_tree_case(tree, c), prepositions))
            return named_part(tree, c);
    // "build up its base in Chad", "is part of a base in Chad": the phrase right after it, hung on a word above
    for (uint32_t above = relata_tree_head(tree, i), step = 0; above && step < 3; step++) {
        for (uint32_t c = tree->first[above]; c; c = tree->next[c]) {
            RelataDeprel deprel = relata_tree_deprel(tree, c);
            if ((deprel == RELATA_DEPREL_OBL || deprel == RELATA_DEPREL_NMOD) && named_part(tree, c) &&
                !relata_core_is_day(tree, c) && tree->left[c] == tree->right[i] + 1 &&
                relata_tree_lemma_in(tree, relata_tree_case(tree, c), prepositions))
                return named_part(tree, c);
        }
        if (relata_tree_deprel(tree, i) != RELATA_DEPREL_OBJ && relata_tree_deprel(tree, i) != RELATA_DEPREL_NMOD)
            break;
        above = relata_tree_upos(tree, above) == RELATA_UPOS_NOUN ? relata_tree_head(tree, above) : 0;
    }
    return 0;
}

// "died in riots in Chad": where an event was, hung on a word above; 0 if the event is told apart otherwise.
uint32_t relata_event_place(const RelataExtraction *x, uint32_t i) {
    static const char *const events[] = {
        "attack",     "bombing",     "shooting",      "battle",    "riot",       "clash",    "explosion", "blast",
        "airstrike",  "strike",      "earthquake",    "crash",     "protest",    "war",      "coup",      "mutiny",
        "raid",       "massacre",    "election",      "summit",    "meeting",    "violence", "uprising",  "rebellion",
        "referendum", "fire",        "flood",         "outbreak",  "conference", "rally",    "ceremony",  "festival",
        "tournament", "fighting",    "assault",       "ambush",    "siege",      "shootout", "gunbattle", "gunfight",
        "kidnapping", "bombardment", "demonstration", "landslide", "vigil",      "concert",  "epidemic",  "famine",
        "stampede",   "eruption",    "derailment",    NULL};
    const RelataTree *tree = &x->tree;
    uint32_t place = relata_tree_lemma_in(tree, i, events) ? relata_node_place(tree, i) : 0;
    const RelataMention *m = place ? relata_mention_at(x, place) : NULL;
    if (!m || m->type != RELATA_TYPE_PLACE || relata_tree_child(tree, i, RELATA_DEPREL_NMOD) ||
        relata_tree_child(tree, i, RELATA_DEPREL_NMOD_POSS))
        return 0;
    return place;
}
