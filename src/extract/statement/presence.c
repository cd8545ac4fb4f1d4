// Presence: who was where, told by what a clause opens with or by a noun phrase.
//
//     "At the summit in Oslo, Ana Lira criticized the plan"     Ana Lira – attended – summit in Oslo
//     "In Oslo, Ana Lira outlined the plan"                     Ana Lira – spoke in – Oslo
//     "Danish troops in Mali", "Chadian workers in Mali"        Danish troops – located in – Mali
//
// What a clause opens with is its frame and no end of its verb (verb_statements.c), but whoever speaks at a gathering
// or in a town is there. Only persons count, only deeds that are done with one's own voice, and only what is told as
// so.
#include "extract/statement/projection.h"

#include "extract/tree/words.h"

#include <string.h>

// Deeds of somebody who stands there and speaks.
static bool is_speaking(const RelataTree *tree, uint32_t verb) {
    static const char *const words[] = {
        "say",     "tell",     "speak",   "outline", "criticize", "criticise", "announce", "warn",    "urge",
        "praise",  "promise",  "pledge",  "present", "propose",   "call",      "explain",  "declare", "rebuke",
        "condemn", "accuse",   "address", "discuss", "unveil",    "describe",  "defend",   "reject",  "vow",
        "sign",    "ask",      "argue",   "reveal",  "attack",    "deliver",   "thank",    "compare", "mock",
        "admit",   "denounce", "demand",  "lament",  NULL};
    return relata_tree_lemma_in(tree, verb, words);
}

static bool is_gathering(const RelataTree *tree, uint32_t noun) {
    static const char *const words[] = {"summit",   "meeting",   "conference", "ceremony",   "forum",    "rally",
                                        "congress", "funeral",   "convention", "exhibition", "festival", "parade",
                                        "assembly", "symposium", "gala",       "hearing",    "launch",   NULL};
    return relata_tree_lemma_in(tree, noun, words);
}

// The phrase that a clause opens with under one of `markers`, before its subject; 0 if there is none.
static uint32_t opening_phrase(const RelataTree *tree, uint32_t verb, uint32_t subject, const char *const *markers) {
    for (uint32_t c = relata_tree_child(tree, verb, RELATA_DEPREL_OBL); c && c < subject;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_OBL))
        if (relata_tree_lemma_in(tree, relata_tree_case(tree, c), markers) &&
            relata_tree_upos(tree, tree->right[c] + 1 < tree->n ? tree->right[c] + 1 : c) != RELATA_UPOS_CCONJ)
            return c;
    return 0;
}

// "On Friday in Oslo, …": a place hung on the day before it.
static uint32_t place_under_day(const RelataTree *tree, uint32_t verb, uint32_t subject) {
    for (uint32_t c = relata_tree_child(tree, verb, RELATA_DEPREL_OBL); c && c < subject;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_OBL)) {
        uint32_t place =
            relata_is_time_word(relata_tree_lemma(tree, c)) ? relata_tree_child(tree, c, RELATA_DEPREL_NMOD) : 0;
        if (place && relata_tree_is_lemma(tree, relata_tree_case(tree, place), "in"))
            return place;
    }
    return 0;
}

bool relata_is_city(const RelataEntity *e) {
    return e && e->type == RELATA_TYPE_PLACE && e->key && strncmp(e->key, "city/", 5) == 0;
}

void relata_opening_statements(RelataProjection *g, uint32_t verb) {
    static const char *const at[] = {"at", NULL}, *const in[] = {"in", NULL};
    const RelataTree *tree = &g->x->tree;
    const RelataArgument *agent = relata_argument_with(g->p, RELATA_ROLE_SUBJECT);
    uint32_t subject = agent ? relata_local_token(g, agent->head) : 0;
    RelataNodeRef who, where;
    if (!subject || subject > verb || relata_tree_head(tree, subject) != verb || g->p->is_passive ||
        g->p->polarity != RELATA_POSITIVE || g->p->modality != RELATA_CERTAIN || !is_speaking(tree, verb) ||
        !relata_node_of(g->x, &g->nodes, subject, &who) ||
        relata_entity_at(g, who.entity)->type != RELATA_TYPE_PERSON ||
        relata_entity_at(g, who.entity)->kind != RELATA_ENTITY_NAMED)
        return;
    uint32_t event = opening_phrase(tree, verb, subject, at), place = opening_phrase(tree, verb, subject, in);
    place = place ? place : place_under_day(tree, verb, subject);
    if (event && is_gathering(tree, event) && relata_node_of(g->x, &g->nodes, event, &where) &&
        relata_end_holds_name(g, &where))
        relata_state(g, &who, "attended", &where, NULL, 0.8f);
    if (place && relata_is_city(relata_named_entity(g, place)) && relata_node_of(g->x, &g->nodes, place, &where))
        relata_state(g, &who, "spoke in", &where, NULL, 0.7f);
}

// What people do where they are; NULL for other nouns.
static const char *stay_of(const RelataTree *tree, uint32_t noun) {
    static const char *const forces[] = {"troop",  "troops",  "soldier",   "force",   "forces",     "peacekeeper",
                                         "marine", "trainer", "mercenary", "adviser", "instructor", NULL};
    static const char *const working[] = {"worker", "laborer", "labourer", "contractor", "workforce", NULL};
    static const char *const living[] = {"refugee", "migrant",  "citizen",  "immigrant",  "expat",
                                         "exile",   "diaspora", "minority", "expatriate", NULL};
    if (relata_tree_lemma_in(tree, noun, forces))
        return "located in";
    if (relata_tree_lemma_in(tree, noun, working))
        return "works in";
    return relata_tree_lemma_in(tree, noun, living) ? "lives in" : NULL;
}

// "were killed by troops in Mali", "wounded five soldiers in Mali", "deployment of more troops in Mali": what is told
// is the deed, and where the people are only follows.
static bool is_of_deed(const RelataTree *tree, uint32_t people) {
    static const char *const harming[] = {"kill", "wound", "injure", "attack", "capture", "kidnap", "abduct", NULL};
    static const char *const added[] = {"more", "additional", "further", "extra", NULL};
    uint32_t above = relata_tree_head(tree, people);
    for (uint32_t c = relata_tree_child(tree, people, RELATA_DEPREL_AMOD); c;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_AMOD))
        if (relata_tree_lemma_in(tree, c, added))
            return true;
    return above && relata_tree_upos(tree, above) == RELATA_UPOS_VERB &&
           (relata_tree_lemma_in(tree, above, harming) ||
            relata_tree_is_lemma(tree, relata_tree_case(tree, people), "by"));
}

bool relata_people_statement(RelataProjection *g, uint32_t people, uint32_t place) {
    static const char *const bodies[] = {"force",     "forces",   "troop",    "troops",
                                         "workforce", "diaspora", "minority", NULL};
    const RelataTree *tree = &g->x->tree;
    bool are_many =
        relata_tree_has_morph(tree, people, RELATA_MORPH_PLUR) || relata_tree_lemma_in(tree, people, bodies);
    const char *stay = are_many ? stay_of(tree, people) : NULL; // not "the special adviser in Lagos"
    RelataNodeRef who, where;
    if (stay && is_of_deed(tree, people))
        return true;
    if (!stay || relata_tree_upos(tree, people) == RELATA_UPOS_PROPN ||
        !relata_tree_is_lemma(tree, relata_tree_case(tree, place), "in") ||
        !relata_node_short(g->x, &g->nodes, people, &who) || !relata_node_of(g->x, &g->nodes, place, &where) ||
        relata_entity_at(g, where.entity)->type != RELATA_TYPE_PLACE || !relata_end_holds_name(g, &who))
        return false;
    relata_state(g, &who, stay, &where, NULL, 0.9f);
    return true;
}
