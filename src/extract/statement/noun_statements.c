// Noun statements: edges that copulas and noun phrases state.
//
// One function for each rule of noun.c and its neighbours, and for copulas: ages, places, possession, event
// nouns, nouns with two sides, shares by which something changed, participles before a noun.
#include "extract/node/name.h"
#include "extract/proposition/clause.h"
#include "extract/proposition/noun.h"
#include "extract/statement/half.h"
#include "extract/statement/projection.h"

#include "extract/label/relation.h"
#include "extract/telling/telling.h"
#include "extract/tree/words.h"

#include <stdio.h>
#include <string.h>

// "is in", "is from", "is near": where something is; "is on", "is with" and the like say too little.
static bool is_standing(const RelataTree *tree, uint32_t marker) {
    static const char *const words[] = {"in", "from", "near", "against", "under", NULL};
    return relata_tree_lemma_in(tree, marker, words);
}

// The word of the label, NULL for nothing: persons come and go, and of themselves they tell it too often.
static const char *predicate_word(RelataProjection *g, uint32_t subject, uint32_t marker, uint32_t object) {
    RelataNodeRef who;
    if (!relata_tree_is_lemma(&g->x->tree, marker, "in") || !relata_node_of(g->x, &g->nodes, subject, &who))
        return "is";
    if (relata_entity_at(g, who.entity)->type != RELATA_TYPE_PERSON && !relata_is_role_word(g->x, subject))
        return "located";
    const RelataEntity *where = relata_named_entity(g, object);
    bool is_first = relata_tree_has_morph(&g->x->tree, subject, RELATA_MORPH_PERSON_1);
    return where && where->type == RELATA_TYPE_PLACE && !is_first ? "was" : NULL;
}

// "is in Chad for talks", "to tour a camp", ", where he will speak": what is told of a visit behind the place's name.
static bool is_on_visit(const RelataProjection *g, uint32_t place) {
    static const char *const markers[] = {"for", "to", "where", "on", NULL};
    static const char *const homes[] = {"good", "life", "now", "year", "month", "week", NULL}; // "for good"
    const RelataTree *tree = &g->x->tree;
    const RelataMention *m = relata_mention_at(g->x, place);
    uint32_t i = m && m->token_end >= tree->begin ? m->token_end - tree->begin + 1 : place + 1;
    while (i < tree->n &&
           (relata_tree_upos(tree, i) == RELATA_UPOS_PUNCT || relata_tree_is_lemma(tree, i, "next") ||
            relata_is_time_word(relata_tree_lemma(tree, i)) || relata_type_at(g->x, i) == RELATA_TYPE_DATE))
        i++;
    return i < tree->n && relata_tree_lemma_in(tree, i, markers) &&
           !relata_tree_lemma_in(tree, relata_tree_head(tree, i), homes);
}

// "visited" and "stationed in" for persons that are somewhere; false where they merely are there.
static bool label_stay(const RelataProjection *g, uint32_t subject, uint32_t place, char label[RELATA_LABEL]) {
    static const char *const posted[] = {"peacekeeper", "soldier", "marine", "paratrooper", "trooper", NULL};
    bool is_posted = relata_tree_lemma_in(&g->x->tree, subject, posted);
    if (is_posted || is_on_visit(g, place))
        snprintf(label, RELATA_LABEL, "%s", is_posted ? "stationed in" : "visited");
    return is_posted || is_on_visit(g, place);
}

// "was 25 when she started", "would have been 80": no age of today.
static bool is_age_of_then(const RelataTree *tree, uint32_t predicate) {
    for (uint32_t c = tree->first[predicate]; c; c = tree->next[c]) {
        RelataDeprel deprel = relata_tree_deprel(tree, c);
        if (deprel == RELATA_DEPREL_ADVCL || (deprel == RELATA_DEPREL_AUX && relata_tree_has_xpos(tree, c, "MD")))
            return true;
    }
    return false;
}

// Adjectives that tie one thing to another.
static bool is_telling_adjective(const RelataTree *tree, uint32_t i) {
    static const char *const words[] = {
        "responsible",   "similar",     "close",     "critical",  "guilty",     "opposed",    "famous",
        "home",          "native",      "subject",   "eligible",  "available",  "present",    "absent",
        "involved",      "engaged",     "active",    "popular",   "loyal",      "married",    "related",
        "dependent",     "rich",        "known",     "wary",      "hostile",    "friendly",   "allied",
        "independent",   "accountable", "liable",    "equal",     "superior",   "inferior",   "essential",
        "vital",         "crucial",     "parallel",  "adjacent",  "common",     "prevalent",  "endemic",
        "located",       "based",       "situated",  "different", "supportive", "vulnerable", "immune",
        "resistant",     "addicted",    "connected", "linked",    "opposite",   "prominent",  "influential",
        "headquartered", "resident",    "due",       "capable",   "reliant",    "interested", NULL};
    return relata_tree_lemma_in(tree, i, words);
}

// "Chad is a member of the union", "Chad is in Africa", "Chad is rich in oil", "Chad is a landlocked country"
void relata_copula_statements(RelataProjection *g) {
    const RelataProposition *p = g->p;
    const RelataTree *tree = &g->x->tree;
    uint32_t predicate = relata_local_token(g, p->predicate), subject = relata_local_token(g, p->arguments[0].head);
    const RelataArgument *object = relata_argument_with(p, RELATA_ROLE_OBJECT);
    char label[RELATA_LABEL];
    if (object && relata_occupation_statement(g, subject, predicate))
        return;
    if (relata_is_read_as_role(g, predicate) ||
        (object && relata_is_named(g, predicate) && relata_is_named(g, subject)))
        return; // two names that are said to be one: identity is for the stage before
    if (object && relata_is_age(tree, predicate) && relata_tree_deprel(tree, predicate) != RELATA_DEPREL_ADVCL &&
        !is_age_of_then(tree, predicate)) {
        RelataNodeRef person, number;
        if (relata_node_of(g->x, &g->nodes, subject, &person) &&
            relata_entity_at(g, person.entity)->type == RELATA_TYPE_PERSON &&
            relata_node_literal(g->x, &g->nodes, predicate, &number))
            relata_state(g, &person, "age", &number, NULL, 0.9f);
        return;
    }
    if (object && relata_tree_upos(tree, predicate) != RELATA_UPOS_ADJ) {
        if (relata_is_named(g, subject) &&
            (relata_is_role_word(g->x, predicate) || relata_holds_name_below(g, predicate)))
            relata_state_all(g, subject, "is", predicate, NULL, 0.6f);
        return;
    }
    for (uint32_t k = 1; k < p->n_arguments; k++) {
        const RelataArgument *a = &p->arguments[k];
        uint32_t marker = relata_marker_of(g, a);
        bool is_predicate = relata_local_token(g, a->head) == predicate;
        if (a->role == RELATA_ROLE_TIME || !relata_is_argument_marker(tree, marker) ||
            relata_local_token(g, a->head) < predicate || // "in his office Lira is interested"
            relata_tree_upos(tree, subject) == RELATA_UPOS_SYM || relata_tree_upos(tree, subject) == RELATA_UPOS_NUM ||
            !relata_is_whereabouts(g, relata_local_token(g, a->head)) ||
            !(is_predicate ? is_standing(tree, marker) : is_telling_adjective(tree, predicate)))
            continue;
        const char *word = is_predicate ? predicate_word(g, subject, marker, relata_local_token(g, a->head)) : NULL;
        if (is_predicate && !word)
            continue;
        if (is_predicate)
            snprintf(label, sizeof label, "%s", word);
        else
            relata_lower_lemma(g, predicate, label, sizeof label);
        if (!(word && strcmp(word, "was") == 0 && label_stay(g, subject, relata_local_token(g, a->head), label)))
            relata_label_add_marker(g, a, label);
        relata_state_named(g, subject, label, relata_local_token(g, a->head), a, 0.8f);
    }
}

// "the neighbouring SAR": letters that stand for what a place is.
static bool is_bare_acronym(const RelataProjection *g, uint32_t i) {
    const RelataEntity *e = relata_named_entity(g, i);
    return e && !e->key && strspn(e->name, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == strlen(e->name);
}

void relata_neighbour_statements(RelataProjection *g) {
    const RelataProposition *p = g->p;
    if (is_bare_acronym(g, relata_local_token(g, p->arguments[0].head)) ||
        is_bare_acronym(g, relata_local_token(g, p->arguments[1].head)))
        return;
    relata_state_all(g, relata_local_token(g, p->arguments[0].head), "borders",
                     relata_local_token(g, p->arguments[1].head), NULL, 0.8f);
}

void relata_age_statements(RelataProjection *g) {
    RelataNodeRef person, number;
    if (relata_node_of(g->x, &g->nodes, relata_local_token(g, g->p->arguments[0].head), &person) &&
        !relata_is_given_name_alone(g, relata_entity_at(g, person.entity)) &&
        relata_entity_at(g, person.entity)->type != RELATA_TYPE_PLACE &&
        relata_entity_at(g, person.entity)->kind == RELATA_ENTITY_NAMED &&
        relata_node_literal(g->x, &g->nodes, relata_local_token(g, g->p->arguments[1].head), &number))
        relata_state(g, &person, "age", &number, NULL, 1.0f);
}

static void state_site(RelataProjection *g, uint32_t thing, uint32_t place) {
    const RelataTree *tree = &g->x->tree;
    bool is_near = relata_tree_is_lemma(tree, relata_tree_case(tree, place), "near");
    RelataNodeRef site, where;
    if (relata_node_of(g->x, &g->nodes, thing, &site) && relata_node_of(g->x, &g->nodes, place, &where) &&
        relata_entity_at(g, where.entity)->type == RELATA_TYPE_PLACE)
        relata_state(g, &site, is_near ? "located near" : "located in", &where, NULL, 1.0f);
}

// "a Danish base in Gao", "in southern Mali" as the node's name, which says itself where it is; of a whole country it
// is told.
static bool says_site(RelataProjection *g, uint32_t thing, uint32_t place) {
    RelataNodeRef site, where;
    char country[RELATA_LABEL];
    if (!relata_node_of(g->x, &g->nodes, thing, &site) || !relata_node_of(g->x, &g->nodes, place, &where) ||
        relata_entity_at(g, site.entity)->kind == RELATA_ENTITY_NAMED)
        return false;
    const char *name = relata_entity_at(g, site.entity)->name;
    snprintf(country, sizeof country, " in %s", relata_entity_at(g, where.entity)->name);
    bool is_whole_country = relata_is_country_key(relata_entity_at(g, where.entity)->key) && strstr(name, country);
    return !is_whole_country && strstr(name, country + strlen(" in "));
}

// "has embassy in", "has plant in"
static void state_had(RelataProjection *g, uint32_t owner, uint32_t thing, uint32_t place) {
    char noun[RELATA_LABEL / 2], label[RELATA_LABEL];
    relata_lower_lemma(g, thing, noun, sizeof noun);
    snprintf(label, sizeof label, "has %s in", noun);
    relata_state_named(g, owner, label, place, NULL, 1.0f);
}

// "a Chinese restaurant in Lagos": of whatever kind it is, it is not the country's.
static bool is_house_of_many(const RelataTree *tree, uint32_t noun) {
    static const char *const words[] = {
        "restaurant", "cafe",        "caf\xc3\xa9", "diner",   "bar",    "pub",      "takeaway", "store",
        "shop",       "church",      "temple",      "mosque",  "hotel",  "school",   "market",   "apartment",
        "house",      "supermarket", "mall",        "bakery",  "salon",  "boutique", "grocery",  "nightclub",
        "club",       "bookstore",   "cinema",      "brothel", "casino", "farm",     NULL};
    return relata_tree_lemma_in(tree, noun, words);
}

// "an abandoned Danish base", "a Kurdish rebel camp", "Danish facilities in Gao": what the country no longer has, what
// never was the state's, and what could be anything.
static bool is_of_no_state(const RelataTree *tree, uint32_t noun) {
    static const char *const lost[] = {"abandoned", "abandon",  "former",    "disused",  "derelict",  "ruined",
                                       "deserted",  "captured", "capture",   "defunct",  "destroyed", "destroy",
                                       "closed",    "seized",   "seize",     "occupied", "proposed",  "propose",
                                       "planned",   "plan",     "suspected", "suspect",  NULL};
    static const char *const bands[] = {"rebel",   "militant", "insurgent", "guerrilla", "guerilla",  "separatist",
                                        "militia", "cartel",   "mafia",     "gang",      "terrorist", "opposition",
                                        "refugee", "migrant",  "worker",    NULL};
    static const char *const vague[] = {"facility", "building", "installation", "site", "property", "interest", NULL};
    for (uint32_t c = tree->first[noun]; c && c < noun; c = tree->next[c])
        if (relata_tree_lemma_in(tree, c, lost) || relata_tree_lemma_in(tree, c, bands))
            return true;
    return relata_tree_has_morph(tree, noun, RELATA_MORPH_PLUR) && relata_tree_lemma_in(tree, noun, vague);
}

// "a naval base", "a garrison": it is said of whoever keeps one, at home or abroad, that it hosts it.
static bool is_military_base(const RelataProjection *g, uint32_t noun) {
    static const char *const words[] = {"base", "airbase", "garrison", NULL};
    return relata_tree_lemma_in(&g->x->tree, noun, words);
}

// "Peru's naval base in Iquitos", "Chad's prison in Gao": a country keeps it there; other things are merely had, and
// what a town has stands in it.
void relata_possession_statements(RelataProjection *g) {
    const RelataProposition *p = g->p;
    uint32_t owner = relata_local_token(g, p->arguments[0].head), thing = relata_local_token(g, p->arguments[1].head);
    bool is_possessive = strcmp(p->rule, "possessive") == 0;
    uint32_t place = relata_is_site_noun(g->x, thing) ? relata_node_place(&g->x->tree, thing) : 0;
    static const char *const missions[] = {"embassy", "consulate", NULL};
    const RelataEntity *who = relata_named_entity(g, owner);
    if (place && !who && relata_tree_has_morph(&g->x->tree, owner, RELATA_MORPH_PLUR))
        return; // "the troops left their base in Helmand"
    bool is_state = who && (who->type == RELATA_TYPE_PLACE || who->type == RELATA_TYPE_GROUP);
    if (place && is_state && !is_possessive && is_of_no_state(&g->x->tree, thing))
        return;
    static const char *const many[] = {"store", "shop", "outlet", "branch", "restaurant", NULL}; // of a chain
    if (place && who && who->type == RELATA_TYPE_PLACE && relata_tree_lemma_in(&g->x->tree, thing, missions)) {
        state_had(g, owner, thing, place);
    } else if (place && who && who->type != RELATA_TYPE_PLACE) {
        if (who->type != RELATA_TYPE_PERSON && !relata_tree_lemma_in(&g->x->tree, thing, many))
            state_had(g, owner, thing, place);
    } else if (place && is_possessive && relata_is_named(g, thing)) {
        relata_based_statements(g, owner, thing); // "Chad's Gao Palace near Lima"
    } else if (place && !relata_is_city(who) &&
               !((relata_demonym(g->x, owner) || is_state) && is_house_of_many(&g->x->tree, thing))) {
        relata_state_all(g, owner, is_possessive && is_military_base(g, thing) ? "hosts" : "operates", thing, NULL,
                         1.0f);
        if (!is_possessive && !says_site(g, thing, place)) // "a Danish base in Chad": told by its owner
            state_site(g, thing, place);
    } else if (is_possessive) {
        relata_based_statements(g, owner, thing);
    }
}

// "its base in Lima", "the 12th base": what has an owner or a number is more than something in a place.
static bool is_told_apart(const RelataProjection *g, const RelataNodeRef *thing) {
    static const char *const sites[] = {"base", "camp",    "airbase", "garrison", "prison",
                                        "port", "outpost", "mine",    "facility", NULL};
    const char *name = relata_entity_at(g, thing->entity)->name;
    size_t n = strspn(name, "0123456789");
    return (n && name[n] >= 'a' && name[n] <= 'z') ||
           (relata_tree_lemma_in(&g->x->tree, thing->token, sites) &&
            relata_tree_child(&g->x->tree, thing->token, RELATA_DEPREL_NMOD_POSS));
}

// "the match between Leeds United and York City in Dubai": the other side of what is there.
static bool is_second_of_two(const RelataProjection *g, uint32_t thing) {
    enum { FARTHEST = 8 };
    const RelataTree *tree = &g->x->tree;
    const RelataMention *m = relata_mention_at(g->x, thing);
    uint32_t i = m && m->token_begin >= tree->begin ? m->token_begin - tree->begin : 0, end = i;
    if (!relata_tree_is_lemma(tree, i, "and"))
        return false;
    while (i && i + FARTHEST > end && !relata_tree_is_lemma(tree, i, "between"))
        i--;
    return relata_tree_is_lemma(tree, i, "between");
}

// Names only: "in Denver, a debate on reform and …" is often taken for a list of places.
static void state_there(RelataProjection *g, uint32_t thing, const char *relation, uint32_t place,
                        const RelataArgument *argument) {
    RelataNodeRef things[RELATA_MAX_NODES], places[RELATA_MAX_NODES];
    uint32_t n_things = relata_node_all(g->x, &g->nodes, thing, things);
    uint32_t n_places = relata_node_all(g->x, &g->nodes, place, places);
    const RelataTree *tree = &g->x->tree;
    if (is_second_of_two(g, thing))
        return;
    if (n_places > 1 && relata_tree_is_lemma(tree, relata_tree_case(tree, thing), "between"))
        n_places = 1; // "runs between the Mall in Leeds and York"
    if (n_places > 1 && !relata_tree_has_morph(&g->x->tree, thing, RELATA_MORPH_PLUR))
        n_places = 1; // one thing is in one place; what follows was hung too low
    for (uint32_t k = 0; k < n_things * n_places && n_places > 1; k++)
        if (relata_says_place(g, relata_entity_at(g, things[k / n_places].entity),
                              relata_entity_at(g, places[k % n_places].entity)))
            return; // "shops in Chad and Mali", of which the name says the first
    for (uint32_t k = 0; k < n_things * n_places; k++) {
        const RelataNodeRef *one = &things[k / n_places], *there = &places[k % n_places];
        const RelataEntity *where = relata_entity_at(g, there->entity);
        if (where->kind == RELATA_ENTITY_NAMED &&
            (where->type == RELATA_TYPE_PLACE || where->type == RELATA_TYPE_FACILITY) &&
            !relata_is_of_first_alone(g, things[0].token, one->token, place) &&
            (is_told_apart(g, one) || !relata_says_place(g, relata_entity_at(g, one->entity), where)))
            relata_state(g, one, relation, there, argument, 0.95f);
    }
}

static bool is_beside(const RelataProjection *g, const RelataArgument *place) {
    static const char *const words[] = {"near", "outside", "by", NULL};
    return place->marker && relata_tree_lemma_in(&g->x->tree, relata_marker_of(g, place), words);
}

// Bodies and contests that are "in" a country in another sense than a building is.
static bool is_without_house(const RelataEntity *e) {
    static const char *const words[] = {"Party",   "Senate",   "House",      "Committee",  "Congress", "Parliament",
                                        "Council", "Olympiad", "Champion",   "Commission", "Cup",      "Government",
                                        "League",  "Forces",   "Movement",   "Front",      "Army",     "Workers",
                                        "Union",   "Team",     "Department", "Prize",      "Award",    "Bill",
                                        "Act",     "Treaty",   "Medal",      NULL};
    for (const char *const *w = words; *w; w++)
        if (strstr(e->name, *w))
            return true;
    return strchr(e->name, '$') != NULL;
}

// "a tunnel in Winchester": nothing else tells which one it is, so that the edge would only say its name again.
static bool is_told_by_place(const RelataProjection *g, uint32_t thing) {
    const RelataTree *tree = &g->x->tree;
    if (relata_tree_upos(tree, thing) != RELATA_UPOS_NOUN || relata_is_named(g, thing))
        return false;
    for (uint32_t c = tree->first[thing]; c && c < thing; c = tree->next[c]) {
        RelataDeprel deprel = relata_tree_deprel(tree, c);
        if (deprel == RELATA_DEPREL_AMOD || deprel == RELATA_DEPREL_COMPOUND || deprel == RELATA_DEPREL_NMOD_POSS)
            return false;
    }
    return true;
}

// "LEEDS, Ohio -": where the news was written, and nothing else in the sentence.
static bool is_dateline(const RelataTree *tree, uint32_t place) {
    enum { LONGEST = 12 };
    const char *form = relata_tree_form(tree, place);
    for (uint32_t i = 1; i <= tree->n && tree->n <= LONGEST; i++)
        if (relata_tree_upos(tree, i) == RELATA_UPOS_VERB || relata_tree_upos(tree, i) == RELATA_UPOS_AUX)
            return false;
    return tree->n <= LONGEST && form[0] && form[1] && !form[strcspn(form, "abcdefghijklmnopqrstuvwxyz")];
}

// "in the Niger delta": a name that only says which delta.
static bool is_first_of_name(const RelataTree *tree, uint32_t place) {
    static const char *const words[] = {"delta", "basin",     "valley", "peninsula", "desert",
                                        "coast", "highlands", "plain",  "strait",    "canal",
                                        "bay",   "river",     "border", "suburb",    NULL};
    return place < tree->n && relata_tree_token(tree, place)->space_after &&
           relata_tree_lemma_in(tree, place + 1, words) && relata_tree_form(tree, place + 1)[0] >= 'a';
}

// Whether a country is none of those that the gazetteer has in a region.
static bool is_country_elsewhere(const RelataProjection *g, const char *country, const char *region) {
    enum { CODES = 512 };
    char codes[CODES];
    const char *thing = country && region && relata_is_country_key(country) && strncmp(region, "region/", 7) == 0
                            ? relata_lexicon_get(g->x->lexicon, RELATA_LEXICON_THING, region)
                            : NULL;
    if (!thing || !relata_lexicon_field(thing, 0, 4, codes, sizeof codes) || !codes[0])
        return false;
    size_t n = strlen(country + 8);
    for (const char *c = strstr(codes, country + 8); c; c = strstr(c + 1, country + 8))
        if ((c == codes || strchr("|,; ", c[-1])) && (!c[n] || strchr("|,; ", c[n])))
            return false;
    return true;
}

// "Seoul in Seongbuk-gu": a city of millions in what the gazetteer does not have.
static bool is_too_large(const RelataProjection *g, const RelataEntity *e, const RelataEntity *where) {
    enum { GREAT = '6' };
    char weight[4];
    const char *rows = e->key && !where->key && where->type == RELATA_TYPE_PLACE && !strchr(where->name, ' ') &&
                               strncmp(e->key, "city/", 5) == 0
                           ? relata_lexicon_find(g->x->lexicon, RELATA_LEXICON_SURFACE, e->name)
                           : NULL;
    return rows && relata_lexicon_field(rows, 0, 3, weight, sizeof weight) && weight[0] >= GREAT;
}

// How small a place is that the gazetteer has: 1 a country, 2 its division, 3 a city; 0 for others.
static int rank_of(const RelataEntity *e) {
    static const char *const kinds[] = {"country/", "admin1/", "city/"};
    for (int k = 0; e->key && k < 3; k++)
        if (strncmp(e->key, kinds[k], strlen(kinds[k])) == 0)
            return k + 1;
    return 0;
}

// "Yosemite in California, Denali in Alaska": a list taken for places in one another.
static bool is_no_smaller(const RelataEntity *e, const RelataEntity *where) {
    enum { CITY = 3 };
    return rank_of(e) && rank_of(where) && rank_of(e) < CITY && rank_of(e) <= rank_of(where) &&
           strcmp(e->key, where->key) != 0;
}

// "a win over Leeds in Oslo", "the loss to York", "officials from the union in Lima", "north of Lima in Gao": the other
// side of a match, whose people are there, or what a bearing is taken from.
static bool is_told_from_afar(const RelataExtraction *x, uint32_t thing, uint32_t place, const RelataEntity *e) {
    static const char *const matches[] = {"win",  "victory", "triumph", "draw",   "match", "game",
                                          "loss", "lose",    "play",    "defeat", "tie",   NULL};
    static const char *const sides[] = {"over", "against", NULL}, *const losing[] = {"loss", "lose", "defeat", "fall",
                                                                                     NULL};
    static const char *const people[] = {"official", "diplomat", "expert",   "delegate",  "representative",
                                         "envoy",    "mediator", "observer", "inspector", "worker",
                                         "troop",    "soldier",  NULL};
    const RelataTree *tree = &x->tree;
    uint32_t marker = relata_tree_case(tree, thing), above = relata_tree_head(tree, thing);
    bool is_body = e->type == RELATA_TYPE_ORGANIZATION || e->type == RELATA_TYPE_GROUP,
         is_compound = relata_tree_deprel(tree, place) == RELATA_DEPREL_COMPOUND; // "in Gao province"
    if (!marker)
        return false;
    if (relata_tree_is_lemma(tree, marker, "of") && relata_is_bearing(relata_tree_lemma(tree, marker - 1)) &&
        relata_tree_is_lemma(tree, relata_tree_case(tree, is_compound ? relata_tree_head(tree, place) : place), "in"))
        return true;
    if (relata_tree_lemma_in(tree, marker, sides) && relata_tree_lemma_in(tree, above, matches))
        return true;
    if (relata_tree_is_lemma(tree, marker, "of") && is_body && above && relata_tree_form(tree, above)[0] >= 'a' &&
        above < thing && relata_is_site_noun(x, above))
        return true;
    if (relata_tree_is_lemma(tree, marker, "to") && relata_tree_lemma_in(tree, above, losing))
        return true;
    return is_body && relata_tree_is_lemma(tree, marker, "from") && relata_tree_lemma_in(tree, above, people);
}

// "Leeds in the York County Challenge": a contest is nobody's place.
static bool is_contest(const RelataEntity *where) {
    static const char *const words[] = {"Challenge",     "Invitational", "Classic", "Tournament", "Championship",
                                        "Championships", "Cup",          "League",  "Playoffs",   "Showdown",
                                        "Shootout",      "Marathon",     NULL};
    const char *last = strrchr(where->name, ' ');
    return !where->key && last && relata_is_among(last + 1, words);
}

// "the United Nations in Khartoum", "the RCMP in Leeds": what is at work in many places lies in none of them.
static bool is_everywhere(const RelataEntity *e) {
    static const char *const bodies[] = {"United Nations",
                                         "European Union",
                                         "African Union",
                                         "NATO",
                                         "UNICEF",
                                         "UNESCO",
                                         "UNHCR",
                                         "World Health Organization",
                                         "World Food Programme",
                                         "World Food Program",
                                         "World Bank",
                                         "International Monetary Fund",
                                         "Red Cross",
                                         "Interpol",
                                         "Amnesty International",
                                         "Human Rights Watch",
                                         "Greenpeace",
                                         "Oxfam",
                                         "Save the Children",
                                         "Doctors Without Borders",
                                         "Royal Canadian Mounted Police",
                                         "RCMP",
                                         "FBI",
                                         "Federal Bureau of Investigation",
                                         "CIA",
                                         "Central Intelligence Agency",
                                         "Starbucks",
                                         "McDonald's",
                                         "McDonalds",
                                         "Walmart",
                                         NULL};
    return relata_is_among(e->name, bodies);
}

// "Somalia in the Nordic countries", "Muslims in Leeds", "the adviser in Lagos", "the Aegean Sea near Samos": what does
// not stand where the phrase says.
static bool is_misplaced(const RelataProjection *g, uint32_t thing, uint32_t place, const RelataEntity *e,
                         const RelataEntity *where) {
    if (!e || !where)
        return false;
    if (is_everywhere(e) || is_contest(where) || is_told_from_afar(g->x, thing, place, e))
        return true;
    bool is_elsewhere = is_country_elsewhere(g, e->key, where->key);
    bool is_people = e->type == RELATA_TYPE_PLACE && !e->key && !strchr(e->name, ' ') &&
                     relata_tree_has_xpos(&g->x->tree, thing, "NNPS");
    bool is_person = e->type == RELATA_TYPE_GROUP && relata_is_role_word(g->x, thing) &&
                     relata_tree_upos(&g->x->tree, thing) == RELATA_UPOS_PROPN &&
                     !relata_tree_has_morph(&g->x->tree, thing, RELATA_MORPH_PLUR);
    static const char *const venues[] = {"Stadium", "Arena", "Coliseum", "Ballpark", "Speedway", NULL};
    const char *last = strrchr(where->name, ' ');
    if (e->type == RELATA_TYPE_ORGANIZATION && last && relata_is_among(last + 1, venues))
        return true; // a team that only plays there
    bool is_sea = strstr(e->name, " Sea") || strstr(e->name, " Ocean");
    return is_elsewhere || is_people || is_person || is_too_large(g, e, where) ||
           (is_sea && where->type == RELATA_TYPE_PLACE) || is_no_smaller(e, where);
}

// "the World Economic Forum in Lima": a gathering, whatever it was taken for.
static bool is_gathering_name(const RelataEntity *e) {
    static const char *const words[] = {"Forum",    "Summit",     "Conference", "Fair",       "Expo",   "Festival",
                                        "Games",    "Olympics",   "Convention", "Symposium",  "Parade", "Biennale",
                                        "Carnival", "Tournament", "Marathon",   "Exhibition", "Prix",   NULL};
    const char *last = strrchr(e->name, ' ');
    return e->kind == RELATA_ENTITY_NAMED && last && relata_is_among(last + 1, words);
}

// "lost against Leeds at Lira Park", "hosted York at Lira Park": where a match was, not where the other side has its
// home; who is fought in a country is there.
static bool is_opponent(const RelataTree *tree, uint32_t side, uint32_t place, const RelataEntity *where) {
    static const char *const against[] = {"against", "versus", "vs", "vs.", "v", "v.", NULL};
    static const char *const playing[] = {"play",   "face", "beat",  "defeat",   "host",    "meet",  "edge", "rout",
                                          "thrash", "down", "upset", "tie",      "draw",    "stun",  "oust", "trounce",
                                          "thump",  "shut", "visit", "outscore", "outlast", "sweep", NULL};
    if (where && relata_is_country_key(where->key))
        return false;
    return relata_tree_lemma_in(tree, relata_tree_case(tree, side), against) ||
           (relata_tree_deprel(tree, side) == RELATA_DEPREL_OBJ &&
            relata_tree_lemma_in(tree, relata_tree_head(tree, side), playing) &&
            relata_tree_is_lemma(tree, relata_tree_case(tree, place), "at"));
}

// "a prison in Cardiff" is located there, a "concert in Cardiff" was held there.
void relata_location_statements(RelataProjection *g) {
    const RelataProposition *p = g->p;

    uint32_t thing = relata_local_token(g, p->arguments[0].head), place = relata_local_token(g, p->arguments[1].head);
    const RelataEntity *e = relata_named_entity(g, thing);
    static const char *const gatherings[] = {"summit",     "meeting", "conference", "ceremony", "festival",
                                             "tournament", "talk",    "rally",      "protest",  "exhibition",
                                             "concert",    "parade",  "race",       "congress", "forum",
                                             "trial",      "battle",  "war",        NULL};
    static const char *const beside[] = {"near", "outside", "from", "to", NULL};
    const RelataEntity *where = relata_named_entity(g, place);
    if (p->implied && strcmp(p->implied, "be part of") == 0) {
        relata_state_all(g, thing, "part of", place, NULL, 0.9f);
        return;
    }
    if (e && where && where->type != RELATA_TYPE_PLACE &&
        (e->type == RELATA_TYPE_PLACE || (where->type == RELATA_TYPE_ORGANIZATION && e->type != RELATA_TYPE_FACILITY)))
        return; // "in Athens at the Zappeion Hall", "Democrats in Congress"
    const RelataTree *tree = &g->x->tree;
    uint32_t above = relata_tree_deprel(tree, thing) == RELATA_DEPREL_NMOD ? relata_tree_head(tree, thing) : 0;
    if (e && relata_tree_is_lemma(tree, relata_tree_case(tree, thing), "of") &&
        relata_tree_lemma_in(tree, above, gatherings))
        return; // "the meeting of the Society in Oslo": the meeting was there
    if (where && e && e->key && where->key && strncmp(e->key, "city/", 5) == 0 &&
        strncmp(where->key, "city/", 5) == 0 && relata_tree_lemma_in(tree, relata_tree_case(tree, thing), beside))
        return; // "near Leeds in Bradford"
    if (e && e->type != RELATA_TYPE_FACILITY && is_opponent(tree, thing, place, where))
        return;
    if (e && e->type == RELATA_TYPE_ORGANIZATION && relata_has_ordinal(tree, thing))
        return; // "the 3rd ODI in Oslo"
    static const char *const serving[] = {"work", "serve", "study", NULL};
    if (e && e->type == RELATA_TYPE_ORGANIZATION && relata_tree_deprel(tree, thing) == RELATA_DEPREL_OBL &&
        relata_tree_lemma_in(tree, relata_tree_head(tree, thing), serving) &&
        !relata_tree_is_lemma(tree, relata_tree_case(tree, thing), "at"))
        return; // "works for the society in Lima"
    static const char *const feasts[] = {"Shabbat", "Sabbath", "Ramadan", "Easter", "Christmas", "Passover", NULL};
    if (relata_is_among(relata_tree_form(tree, place), feasts))
        return;
    if (is_misplaced(g, thing, place, e, where) || is_dateline(tree, thing) || is_first_of_name(tree, place))
        return;
    const RelataMention *m = relata_mention_at(g->x, thing);
    bool is_name = m && m->kind == RELATA_MENTION_NAME; // not "bananas are the best fruit in Chad"
    static const char *const bodies[] = {"university", "school", "company", "bank", NULL};
    if (relata_people_statement(g, thing, place))
        return;
    if (relata_is_site_noun(g->x, thing) && is_told_by_place(g, thing))
        return;
    bool is_standing_name = e && (e->type == RELATA_TYPE_PLACE || e->type == RELATA_TYPE_FACILITY ||
                                  (e->type == RELATA_TYPE_ORGANIZATION && !is_without_house(e)) ||
                                  (is_name && (e->type == RELATA_TYPE_OTHER || e->type == RELATA_TYPE_PRODUCT)));
    if (e && is_gathering_name(e) && is_name)
        state_there(g, thing, "held in", place, &p->arguments[1]); // once or to come
    else if (relata_is_site_noun(g->x, thing) || relata_tree_lemma_in(&g->x->tree, thing, bodies) || is_standing_name)
        state_there(g, thing, is_beside(g, &p->arguments[1]) ? "located near" : "located in", place, &p->arguments[1]);
    else if (relata_tree_lemma_in(&g->x->tree, thing, gatherings) &&
             !(e && e->type == RELATA_TYPE_ORGANIZATION) && // "leaving the Congress in Lima"
             !relata_tree_child(&g->x->tree, thing, RELATA_DEPREL_NMOD_POSS) &&
             !(where && where->type == RELATA_TYPE_ORGANIZATION)) // "meetings of the G7 and the World Bank"
        relata_state_all(g, thing, "took place in", place, &p->arguments[1], 0.8f);
}

// "a 40 percent fall in exports"
// "Acme reported a 26% jump in profit": whose verb it is that tells of the change in something that nobody owns by
// name; 0 if it is somebody's or nobody tells.
static uint32_t who_reports(RelataProjection *g, uint32_t change, uint32_t thing) {
    static const char *const verbs[] = {"report", "post", "record", "announce", "see", "register", "log", NULL};
    const RelataTree *tree = &g->x->tree;
    uint32_t verb = relata_tree_head(tree, change), without;
    if (relata_tree_deprel(tree, change) != RELATA_DEPREL_OBJ || thing < change ||
        !relata_tree_lemma_in(tree, verb, verbs) || relata_holds_name_below(g, thing) ||
        relata_tree_child(tree, thing, RELATA_DEPREL_CONJ))
        return 0;
    uint32_t subject = relata_clause_subject(tree, verb, &without);
    return subject && relata_is_named(g, subject) ? subject : 0;
}

void relata_change_statements(RelataProjection *g) {
    enum { LONGEST = 32 };
    static const char *const up[] = {"increase", "rise", "growth", "jump", "surge", NULL};
    const RelataProposition *p = g->p;
    uint32_t change = relata_local_token(g, p->predicate), thing = relata_local_token(g, p->arguments[0].head),
             share = relata_local_token(g, p->arguments[1].head), owner = who_reports(g, change, thing);
    const char *by = relata_tree_lemma_in(&g->x->tree, change, up) ? "increased by" : "decreased by";
    RelataNodeRef node;
    uint32_t whose = relata_tree_child(&g->x->tree, change, RELATA_DEPREL_NMOD_POSS);
    if (whose && !owner && !relata_is_named(g, whose))
        return; // "the squadron's 30 percent increase in flights"
    if (!owner || !relata_node_of(g->x, &g->nodes, thing, &node) ||
        strlen(relata_entity_at(g, node.entity)->name) > LONGEST) {
        if (!owner && relata_holds_name_below(g, thing)) // a phrase of nobody in particular tells little
            relata_state_all(g, thing, by, share, NULL, 1.0f);
        return;
    }
    char label[RELATA_LABEL];
    snprintf(label, sizeof label, "%s %s", relata_entity_at(g, node.entity)->name, by);
    relata_state_all(g, owner, label, share, NULL, 1.0f);
}

// "makes up 30 percent of", of a whole that has a name in it
void relata_share_statements(RelataProjection *g) {
    const RelataProposition *p = g->p;
    const RelataTree *tree = &g->x->tree;
    char label[RELATA_LABEL];
    snprintf(label, sizeof label, "makes up");
    for (uint32_t k = 0; k < p->n_relation; k++) {
        uint32_t token = relata_local_token(g, p->relation[k]);
        size_t n = strlen(label);
        uint32_t last = k ? relata_local_token(g, p->relation[k - 1]) : 0;
        bool is_tight = last && !relata_tree_token(tree, last)->space_after;
        const char *link = is_tight && last + 2 == token ? "-" : is_tight ? "" : " "; // "one-third"
        snprintf(label + n, sizeof label - n, "%s%s", link, relata_tree_form(tree, token));
    }
    snprintf(label + strlen(label), sizeof label - strlen(label), " of");
    uint32_t whole = relata_local_token(g, p->arguments[1].head), owner = 0;
    if (relata_tree_is_lemma(tree, whole, "GDP")) // whose it is would be lost: an acronym is a name by itself
        owner = relata_tree_child(tree, whole, RELATA_DEPREL_NMOD_POSS)
                    ? relata_tree_child(tree, whole, RELATA_DEPREL_NMOD_POSS)
                    : relata_tree_child(tree, whole, RELATA_DEPREL_NMOD);
    if (owner)
        snprintf(label + strlen(label), sizeof label - strlen(label), " GDP of");
    else if (relata_tree_is_lemma(tree, whole, "GDP") || relata_tree_is_lemma(tree, whole, "GNP"))
        return;
    relata_state_named(g, relata_local_token(g, p->arguments[0].head), label, owner ? owner : whole, &p->arguments[1],
                       1.0f);
}

// "The Reserve Bank predicts that exports may fall": "predicted fall in".
void relata_forecast_statements(RelataProjection *g) {
    const RelataProposition *p = g->p;
    const RelataTree *tree = &g->x->tree;
    uint32_t verb = relata_local_token(g, p->predicate), change = 0;
    for (uint32_t k = 0; k < p->n_relation; k++)
        change = relata_local_token(g, p->relation[k]) != verb ? relata_local_token(g, p->relation[k]) : change;
    const char *noun = change ? relata_change_noun(tree, change) : NULL;
    char label[RELATA_LABEL];
    if (!noun)
        return;
    relata_verb_label(g, verb, false, label);
    size_t n = strlen(label);
    snprintf(label + n, sizeof label - n, "%s %s in", relata_tree_is_lemma(tree, verb, "warn") ? " of" : "", noun);
    relata_state_all(g, relata_local_token(g, p->arguments[0].head), label, relata_local_token(g, p->arguments[1].head),
                     NULL, 0.9f);
}

// "the Cardiff marathon"
void relata_event_place_statements(RelataProjection *g) {
    const RelataProposition *p = g->p;
    relata_state_all(g, relata_local_token(g, p->arguments[0].head), "took place in",
                     relata_local_token(g, p->arguments[1].head), NULL, 0.9f);
}

// The verb behind an event noun, "" if the lexicon has none.
static void event_verb(const RelataProjection *g, uint32_t noun, char *buffer, size_t n) {
    const char *value =
        relata_lexicon_find(g->x->lexicon, RELATA_LEXICON_NOMINALIZATION, relata_tree_lemma(&g->x->tree, noun));
    if (!value || !relata_lexicon_field(value, 0, 0, buffer, n))
        buffer[0] = '\0';
}

// Verbs and prepositions that an event noun keeps together: withdrawal from, dispute with, victory over.
static bool is_bound_phrase(const char *verb, const char *preposition) {
    static const char *const pairs[][2] = {
        {"withdraw", "from"},   {"retreat", "from"},     {"return", "to"},        {"return", "from"},
        {"arrive", "in"},       {"arrive", "at"},        {"win", "over"},         {"dispute", "with"},
        {"comply", "with"},     {"rely", "on"},          {"depend", "on"},        {"cooperate", "with"},
        {"negotiate", "with"},  {"talk", "with"},        {"meet", "with"},        {"travel", "to"},
        {"trip", "to"},         {"accede", "to"},        {"respond", "to"},       {"flee", "from"},
        {"escape", "from"},     {"separate", "from"},    {"appear", "in"},        {"appear", "on"},
        {"invest", "in"},       {"involve", "in"},       {"promote", "to"},       {"build", "in"},
        {"build up", "in"},     {"participate", "in"},   {"move", "to"},          {"depart", "from"},
        {"fight", "against"},   {"fight", "with"},       {"war", "against"},      {"campaign", "against"},
        {"protest", "against"}, {"struggle", "against"}, {"trade", "with"},       {"deal", "with"},
        {"agree", "with"},      {"conflict", "with"},    {"resign", "from"},      {"intervene", "in"},
        {"interfere", "in"},    {"export", "to"},        {"import", "from"},      {"lose", "to"},
        {"compete", "with"},    {"ally", "with"},        {"marry", "to"},         {"search", "for"},
        {"respond", "against"}, {"sue", "against"},      {"complain", "against"}, {"retaliate", "against"}};
    for (size_t k = 0; k < sizeof pairs / sizeof *pairs; k++)
        if (strcmp(pairs[k][0], verb) == 0 && strcmp(pairs[k][1], preposition) == 0)
            return true;
    return false;
}

// "EU sanctions on Chad": the label, false for what it is not imposed on.
static bool is_imposed(const RelataProjection *g, uint32_t noun, uint32_t marker, char label[RELATA_LABEL]) {
    static const char *const markers[] = {"on", "against", "upon", NULL};
    const RelataTree *tree = &g->x->tree;
    char word[64];
    relata_lexicon_normalize(relata_tree_form(tree, noun), word, sizeof word);
    snprintf(label, RELATA_LABEL, "imposed %s on", word);
    return relata_tree_lemma_in(tree, marker, markers);
}

// "relinquished control of Lagos", "ended her support for the law": the verb by which the state is over, 0 if it is
// not.
static uint32_t giving_up(const RelataTree *tree, uint32_t noun) {
    static const char *const verbs[] = {"relinquish", "lose",     "cede",      "give",  "surrender", "renounce",
                                        "end",        "abandon",  "yield",     "drop",  "withdraw",  "forfeit",
                                        "transfer",   "rescind",  "terminate", "stop",  "cease",     "hand",
                                        "halt",       "withhold", "revoke",    "break", NULL};
    for (uint32_t c = relata_tree_child(tree, noun, RELATA_DEPREL_AMOD); c;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_AMOD))
        if (relata_tree_upos(tree, c) == RELATA_UPOS_VERB && relata_tree_lemma_in(tree, c, verbs))
            return c; // the verb, taken for a participle before the noun
    uint32_t verb = relata_tree_head(tree, noun);
    RelataDeprel deprel = relata_tree_deprel(tree, noun);
    bool is_over = deprel == RELATA_DEPREL_NSUBJ // "control of Lagos ended"
                       ? relata_tree_is_lemma(tree, verb, "end") || relata_tree_is_lemma(tree, verb, "cease")
                       : !relata_is_infinitive(tree, verb) &&
                             (deprel == RELATA_DEPREL_OBJ || deprel == RELATA_DEPREL_NSUBJ_PASS) &&
                             relata_tree_lemma_in(tree, verb, verbs);
    return is_over ? verb : 0;
}

// "relinquished control": what the agent itself did to end it; its past where somebody else did.
static void label_over(const RelataProjection *g, uint32_t agent, uint32_t over, const char *verb,
                       char label[RELATA_LABEL]) {
    const RelataTree *tree = &g->x->tree;
    uint32_t noun = relata_local_token(g, g->p->predicate), without;
    char lemma[64], word[64];
    bool is_own =
        relata_tree_deprel(tree, over) == RELATA_DEPREL_AMOD ||
        (relata_tree_deprel(tree, noun) == RELATA_DEPREL_OBJ && relata_clause_subject(tree, over, &without) == agent);
    relata_past_of(relata_relation_synonym(verb), label, RELATA_LABEL);
    if (!is_own)
        return;
    relata_lower_lemma(g, over, lemma, sizeof lemma);
    relata_past_of(lemma, word, sizeof word);
    snprintf(label, RELATA_LABEL, "%s %s", word, relata_tree_lemma(tree, noun));
}

// "visits for the company", "the journey from Augsburg in Germany": no goal of whoever goes.
static bool is_beside_journey(const RelataProjection *g, uint32_t k, uint32_t marker) {
    static const char *const going[] = {"visit", "trip", "journey", "tour", "travel", "flight", NULL};
    static const char *const inside[] = {"in", "at", "near", NULL};
    const RelataTree *tree = &g->x->tree;
    if (!relata_tree_lemma_in(tree, relata_local_token(g, g->p->predicate), going))
        return false;
    bool is_behind = k > 1 && relata_tree_lemma_in(tree, marker, inside);
    return relata_tree_is_lemma(tree, marker, "for") || is_behind;
}

// "has merger agreement" of "its merger agreement with": what kind of pact two have.
static void label_pact(const RelataProjection *g, char label[RELATA_LABEL]) {
    const RelataTree *tree = &g->x->tree;
    uint32_t noun = relata_local_token(g, g->p->predicate);
    bool has_kind = noun > 1 && relata_tree_head(tree, noun - 1) == noun &&
                    relata_tree_deprel(tree, noun - 1) == RELATA_DEPREL_COMPOUND &&
                    relata_tree_upos(tree, noun - 1) == RELATA_UPOS_NOUN;
    char kind[64] = "";
    if (has_kind) // "customs agreement"
        relata_lexicon_normalize(relata_tree_form(tree, noun - 1), kind, sizeof kind);
    snprintf(label, RELATA_LABEL, "has %s%s%s", kind, has_kind ? " " : "", relata_tree_lemma(tree, noun));
}

// "colonial rule of Togo", "its rule of Togo from 1910 to 1945"
static bool is_bygone_rule(const RelataTree *tree, uint32_t noun) {
    static const char *const ages[] = {"colonial", "imperial", "former", "past", "wartime", "ancient", NULL};
    if (!relata_tree_is_lemma(tree, noun, "rule"))
        return false;
    for (uint32_t c = relata_tree_child(tree, noun, RELATA_DEPREL_AMOD); c;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_AMOD))
        if (relata_tree_lemma_in(tree, c, ages))
            return true;
    for (uint32_t i = noun; i + 2 <= tree->n; i++)
        if (relata_is_year(relata_tree_form(tree, i)) && relata_is_year(relata_tree_form(tree, i + 2)))
            return true; // "from 1910 to 1945"
    return false;
}

// What an event's noun says that its agent did; `verb` is the noun's verb, `over` what it gives up (0 for nothing).
static void label_deed(RelataProjection *g, uint32_t agent, uint32_t over, const char *verb, char label[RELATA_LABEL]) {
    static const char *const meetings[] = {"talk", "talks", "meeting", "negotiation", "consultation", NULL};
    static const char *const pacts[] = {"agreement", "deal", "pact", "accord", NULL};
    static const char *const quarrels[] = {"dispute", "feud", "quarrel", "rivalry", NULL};
    static const char *const settling[] = {"resolve", "settle", "end", NULL};
    const RelataTree *tree = &g->x->tree;
    uint32_t noun = relata_local_token(g, g->p->predicate);
    if (relata_tree_lemma_in(tree, noun, meetings))
        snprintf(label, RELATA_LABEL, "held talks");
    else if (relata_tree_is_lemma(tree, noun, "attention"))
        snprintf(label, RELATA_LABEL, "pays attention");
    else if (relata_tree_lemma_in(tree, noun, pacts))
        label_pact(g, label);
    else if (strcmp(verb, "involve") == 0)
        snprintf(label, RELATA_LABEL, "involved");
    else if (relata_tree_lemma_in(tree, noun, quarrels))
        snprintf(label, RELATA_LABEL, "%s %s",
                 relata_tree_lemma_in(tree, relata_tree_head(tree, noun), settling) ? "had" : "has",
                 relata_tree_lemma(tree, noun));
    else if (over)
        label_over(g, agent, over, verb, label);
    else if (is_bygone_rule(tree, noun))
        snprintf(label, RELATA_LABEL, "ruled");
    else
        relata_edge_form_of(relata_relation_synonym(verb), label, RELATA_LABEL);
}

// "the envoy's visit to Bonn", "a Canadian attack on the proposal"
// "a return on equity": what is earned, and nobody's way back.
static bool is_yield(const RelataProjection *g, uint32_t marker) {
    return relata_tree_is_lemma(&g->x->tree, marker, "on") &&
           relata_tree_is_lemma(&g->x->tree, relata_local_token(g, g->p->predicate), "return");
}

void relata_nominalization_statements(RelataProjection *g) {
    const RelataProposition *p = g->p;
    uint32_t agent = relata_local_token(g, p->arguments[0].head);
    char verb[64], label[RELATA_LABEL];
    if (p->implied) {
        relata_state_all(g, agent, p->implied, relata_local_token(g, p->arguments[1].head), NULL, 0.8f);
        return;
    }
    if (relata_is_writ(&g->x->tree, relata_local_token(g, p->predicate))) {
        snprintf(label, sizeof label, "issued %s for",
                 relata_tree_lemma(&g->x->tree, relata_local_token(g, p->predicate)));
        relata_state_all(g, agent, label, relata_local_token(g, p->arguments[1].head), NULL, 0.8f);
        return;
    }
    if (relata_tree_is_title_word(&g->x->tree, relata_local_token(g, p->predicate)))
        return;
    event_verb(g, relata_local_token(g, p->predicate), verb, sizeof verb);
    bool is_speech = relata_tree_is_lemma(&g->x->tree, relata_local_token(g, p->predicate), "speech");
    bool is_measure = relata_is_measure_noun(&g->x->tree, relata_local_token(g, p->predicate));
    uint32_t over = p->polarity == RELATA_POSITIVE ? giving_up(&g->x->tree, relata_local_token(g, p->predicate)) : 0;
    if (is_measure)
        snprintf(verb, sizeof verb, "impose");
    static const char *const others[] = {"title", "reign", NULL}; // "the title of champion", "reign of terror"
    if (!verb[0] || (relata_is_saying_verb(verb) && !is_speech) || relata_is_among(verb, others))
        return;
    for (uint32_t k = 1; k < p->n_arguments; k++) {
        const RelataArgument *a = &p->arguments[k];
        uint32_t marker = relata_marker_of(g, a);
        if (a->role == RELATA_ROLE_TIME || !relata_is_argument_marker(&g->x->tree, marker) ||
            relata_tree_is_lemma(&g->x->tree, marker, "after") || is_yield(g, marker) ||
            relata_is_scene_of_blow(g, verb, marker) ||
            relata_is_circumstance(&g->x->tree, relata_local_token(g, a->head)))
            continue;
        label_deed(g, agent, over, verb, label);
        if (is_measure && !is_imposed(g, relata_local_token(g, p->predicate), marker, label))
            continue;
        if (is_speech)
            snprintf(label, sizeof label, "addressed");
        if ((is_speech && !relata_tree_is_lemma(&g->x->tree, marker, "to")) || is_beside_journey(g, k, marker))
            continue;
        bool is_victory = strcmp(verb, "win") == 0 && relata_tree_is_lemma(&g->x->tree, marker, "over");
        if (is_victory) // "a win over Chad", not "won over"
            snprintf(label, sizeof label, "defeated");
        if (!is_victory && !is_speech && !is_measure &&
            !relata_event_marks_object(verb, relata_tree_lemma(&g->x->tree, marker))) {
            if (strcmp(p->rule, "light verb") != 0 && !is_bound_phrase(verb, relata_tree_lemma(&g->x->tree, marker)))
                continue;
            relata_label_add_marker(g, a, label);
        } else if (over && strchr(label, ' ')) {
            relata_label_add_marker(g, a, label);
        }
        uint32_t deed = relata_local_token(g, p->predicate);
        if (!relata_talk_statements(g, agent, relata_tree_head(&g->x->tree, deed), deed, a, label))
            relata_state_all(g, agent, label, relata_local_token(g, a->head), a, 0.65f);
    }
}

// "the Peruvian-born chef", not "the Peru-born share": only persons are born.
static bool is_somebody_at(RelataProjection *g, uint32_t i) {
    static const char *const persons[] = {"person", NULL};
    RelataNodeRef node;
    bool is_person =
        relata_node_of(g->x, &g->nodes, i, &node) && relata_entity_at(g, node.entity)->type == RELATA_TYPE_PERSON;
    return is_person || relata_is_role_word(g->x, i) || relata_has_class(g->x, i, persons);
}

// "a Spanish-owned trawler": owned by somebody from there, and not by the state; "the Kurdish-led force": by a people.
static bool is_of_people(const RelataProjection *g, uint32_t verb, uint32_t agent) {
    static const char *const verbs[] = {"own", "run", "build", "make", "operate", NULL};
    const char *row = relata_demonym(g->x, agent);
    char key[64];
    bool is_found = row && relata_lexicon_field(row, 0, 0, key, sizeof key);
    bool is_people = is_found && (strncmp(key, "region/", 7) == 0 || strncmp(key, "group/", 6) == 0);
    return row && (is_people || (relata_tree_lemma_in(&g->x->tree, verb, verbs) &&
                                 relata_tree_upos(&g->x->tree, agent) == RELATA_UPOS_ADJ));
}

// "the Ghana-led mission", "a Lagos-based bank"
void relata_participle_statements(RelataProjection *g) {
    const RelataProposition *p = g->p;
    uint32_t thing = relata_local_token(g, p->arguments[0].head), agent = relata_local_token(g, p->arguments[1].head),
             verb = relata_local_token(g, p->predicate);
    char label[RELATA_LABEL];
    static const char *const telling[] = {"lead", "back",    "own",     "run",    "control", "fund",  "sponsor",
                                          "hold", "support", "occupy",  "broker", "mediate", "train", "arm",
                                          "rule", "finance", "operate", "build",  "make",    NULL};
    RelataNodeRef node;
    bool is_itself =
        relata_node_of(g->x, &g->nodes, thing, &node) &&
        relata_entity_at(g, node.entity)->kind != RELATA_ENTITY_NAMED; // "the Ghana-led force is led by Ghana"
    bool is_place = agent > 2 && strcmp(relata_tree_form(&g->x->tree, agent - 1), ",") == 0 &&
                    relata_tree_upos(&g->x->tree, agent - 2) == RELATA_UPOS_PROPN; // "the Salem, Ohio-based company"
    if ((relata_tree_is_lemma(&g->x->tree, verb, "base") && is_place) ||
        relata_tree_upos(&g->x->tree, agent) == RELATA_UPOS_NUM) // "the 32% state-owned firm"
        return;
    if (relata_tree_is_lemma(&g->x->tree, verb, "base") && !is_itself)
        relata_state_all(g, thing, "based in", agent, NULL, 1.0f);
    else if (relata_tree_is_lemma(&g->x->tree, verb, "bear")) {
        if (is_somebody_at(g, thing))
            relata_state_all(g, thing, "born in", agent, NULL, 1.0f);
    } else if (relata_tree_lemma_in(&g->x->tree, verb, telling) && !is_of_people(g, verb, agent) &&
               !(is_itself && strstr(relata_entity_at(g, node.entity)->name, relata_tree_form(&g->x->tree, verb)))) {
        relata_verb_label(g, verb, false, label);
        if (relata_tree_is_lemma(&g->x->tree, thing, "government") &&
            relata_entity_at(g, node.entity)->type == RELATA_TYPE_PLACE) // and not its land
            snprintf(label, sizeof label, "%s government of",
                     relata_tree_is_lemma(&g->x->tree, verb, "lead")   ? "leads"
                     : relata_tree_is_lemma(&g->x->tree, verb, "back") ? "supports"
                                                                       : relata_tree_form(&g->x->tree, verb));
        relata_state_all(g, agent, label, thing, NULL, 0.9f);
    }
}
