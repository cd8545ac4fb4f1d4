// Role statements: which titles, appositions and offices are edges.
//
// A role tells something where its holder can have it and a stranger knows who holds it and of what: no country is a
// minister, "Emily's friend Hannah" is nobody to them. The words of the edge are made in role_label.c.
#include "extract/label/role_label.h"
#include "extract/node/name.h"
#include "extract/proposition/noun.h"
#include "extract/statement/projection.h"

#include "extract/tree/words.h"

#include <stdio.h>
#include <string.h>

// "MVP", "API": nobody's name.
static bool is_acronym(const char *name) {
    size_t n = strlen(name);
    for (const char *c = name; *c; c++)
        if (*c < 'A' || *c > 'Z')
            return false;
    return n > 1 && n < 6;
}

// What a counterpart's office is called elsewhere: only one country has a "secretary of state" for its foreign
// minister. NULL for offices that others have under another name or in another number.
static const char *office_elsewhere(const char *label) {
    static const char *const offices[][2] = {{"secretary of state of", "foreign minister of"},
                                             {"foreign secretary of", "foreign minister of"},
                                             {"secretary of defense of", "defense minister of"},
                                             {"defense secretary of", "defense minister of"},
                                             {"secretary of defence of", "defense minister of"}};
    static const char *const odd[] = {"assistant",  "deputy",     "under",  "chancellor", "secretary",      "envoy",
                                      "negotiator", "ambassador", "former", "acting",     "representative", NULL};
    for (size_t k = 0; k < sizeof offices / sizeof *offices; k++)
        if (strcmp(offices[k][0], label) == 0)
            return offices[k][1];
    if (strncmp(label, "ambassador to ", 14) == 0)
        return label; // both are sent to a third
    for (const char *const *w = odd; *w; w++)
        if (strstr(label, *w))
            return NULL;
    return label;
}

// "prime minister of" for "Peru's prime minister", whom nobody names; false for others.
static bool office_of_described(const RelataEntity *e, char label[RELATA_LABEL]) {
    static const char *const heads[] = {"minister", "president", "chancellor", "premier", NULL};
    const char *owned = strstr(e->name, "'s "), *title = owned ? owned + strlen("'s ") : e->name;
    const char *last = strrchr(title, ' ') ? strrchr(title, ' ') + 1 : title;
    if (e->kind == RELATA_ENTITY_NAMED || !relata_is_among(last, heads) || strlen(title) > RELATA_LABEL / 2 ||
        strpbrk(title, "ABCDEFGHIJKLMNOPQRSTUVWXYZ,"))
        return false;
    snprintf(label, RELATA_LABEL, "%s of", title);
    return true;
}

// "Danish minister Ana Lira met her Chilean counterpart, Eva Berg": Berg is to Chile what Lira is to Denmark; where the
// article does not tell what that is, she is at least from there.
static void counterpart_statement(RelataProjection *g, uint32_t role, uint32_t holder, uint32_t country) {
    uint32_t owner = relata_tree_child(&g->x->tree, role, RELATA_DEPREL_NMOD_POSS);
    RelataNodeRef one, of, other;
    if (!owner || !relata_node_of(g->x, &g->nodes, owner, &other) || !relata_node_of(g->x, &g->nodes, holder, &one) ||
        !relata_node_of(g->x, &g->nodes, country, &of) || !relata_is_named(g, holder))
        return;
    enum { LOOK_BACK = 200 }; // bounds the work
    const char *label = NULL;
    for (size_t k = g->triples.n; !label && k-- > 0 && k + LOOK_BACK > g->triples.n;) {
        const RelataTriple *t = &g->triples.items[k];
        if (t->subject == other.entity && strcmp(t->rule, "role") == 0 &&
            relata_entity_at(g, t->object)->type == RELATA_TYPE_PLACE)
            label = office_elsewhere(t->relation);
    }
    char office[RELATA_LABEL];
    if (!label && office_of_described(relata_entity_at(g, other.entity), office))
        label = office_elsewhere(office);
    relata_state(g, &one, label ? label : "from", &of, NULL, 0.9f);
}

// "Hannah, 41": whoever an article calls by a given name alone is nobody to a reader of the graph.
bool relata_is_given_name_alone(const RelataProjection *g, const RelataEntity *e) {
    return e->type == RELATA_TYPE_PERSON && !strchr(e->name, ' ') && !e->key &&
           relata_lexicon_find(g->x->lexicon, RELATA_LEXICON_GIVEN_NAME, e->name);
}

// "Senate Majority Leader Tom Berg": the office's first words were taken for the last of the body's name. False where
// they were not.
static bool regained_statement(RelataProjection *g, uint32_t role, uint32_t holder, const char *label, uint32_t object,
                               const RelataArgument *target) {
    static const char *const offices[] = {"attorney", "judge",    "leader",   "whip", "secretary",
                                          "officer",  "minister", "director", NULL};
    static const char *const tails[] = {
        "District",    "Federal", "Majority", "Minority",       "Press",          "Defense",      "Defence",
        "Energy",      "Labor",   "Interior", "Transportation", "Education",      "Commerce",     "Justice",
        "Agriculture", "Health",  "Trade",    "Treasury",       "Communications", "Security",     "Homeland",
        "Finance",     "Cabinet", "State",    "Democratic",     "Republican",     "Conservative", NULL};
    const RelataTree *tree = &g->x->tree;
    const RelataMention *m = relata_mention_at(g->x, object);
    RelataNodeRef body, one;
    uint32_t end = m && m->token_end >= tree->begin ? m->token_end - tree->begin : 0;
    while (end && end + 1 < role && relata_is_among(relata_tree_form(tree, end + 1), tails))
        end++;
    bool is_whole = m && end > m->token_end - tree->begin; // the tail stands behind the name
    if (target->marker || !end || end + 1 != role || !relata_tree_lemma_in(tree, role, offices) ||
        !(is_whole ? relata_node_of(g->x, &g->nodes, object, &body)
                   : relata_node_without(g->x, &g->nodes, object, tails, &body)) ||
        !relata_node_of(g->x, &g->nodes, holder, &one))
        return false;
    char words[RELATA_LABEL / 2] = "", whole[RELATA_LABEL];
    uint32_t opening = m->token_begin >= tree->begin ? m->token_begin - tree->begin + 1 : 1, first = role;
    while (first > opening + 1 && relata_is_among(relata_tree_form(tree, first - 1), tails))
        first--; // "Homeland Security" of "U.S. Homeland Security Secretary"
    for (uint32_t i = first; i < role; i++) {
        char word[32];
        size_t n = strlen(words);
        relata_lexicon_normalize(relata_tree_form(tree, i), word, sizeof word);
        if (!strstr(label, word))
            snprintf(words + n, sizeof words - n, "%s ", word);
    }
    bool is_past = strncmp(label, "former ", 7) == 0;
    label += is_past ? 7 : 0;
    snprintf(whole, sizeof whole, "%s%s%.*s", is_past ? "former " : "", words, RELATA_LABEL - 80, label);
    relata_state(g, &one, whole, &body, target, 1.0f);
    return true;
}

// "Emily's friend Hannah": two of whom nobody knows more than the given name or a name of one word.
static bool is_private(const RelataProjection *g, const RelataEntity *a, const RelataEntity *b) {
    return a && b && (relata_is_given_name_alone(g, a) || relata_is_given_name_alone(g, b)) && !a->key && !b->key &&
           !strchr(a->name, ' ') && !strchr(b->name, ' ');
}

// "He served as a Junior Officer": whose name the article does not tell but for the office.
static bool is_called_by_role(const RelataProjection *g, uint32_t role, const RelataEntity *who) {
    const char *last = who ? strrchr(who->name, ' ') : NULL;
    return who && !who->key && strcasecmp(last ? last + 1 : who->name, relata_tree_lemma(&g->x->tree, role)) == 0;
}

// What ties two persons and no person to a body: "Leeds teammates Lira and Berg".
static bool is_between_persons(const RelataTree *tree, uint32_t role) {
    static const char *const words[] = {
        "teammate", "mate",     "friend", "buddy",  "protege",    "prot\xc3\xa9g\xc3\xa9",
        "wife",     "husband",  "mother", "father", "sister",     "brother",
        "son",      "daughter", "parent", "child",  "girlfriend", "boyfriend",
        "cousin",   "nephew",   "niece",  "uncle",  "aunt",       NULL};
    return relata_tree_lemma_in(tree, role, words);
}

// "Leeds and York players Lira and Berg": which is whose player?
static bool is_of_list(const RelataTree *tree, uint32_t role, uint32_t object) {
    uint32_t before = tree->left[object];
    return object < role && relata_tree_has_morph(tree, role, RELATA_MORPH_PLUR) && before > 2 &&
           relata_tree_upos(tree, before - 1) == RELATA_UPOS_CCONJ &&
           relata_tree_upos(tree, before - 2) == RELATA_UPOS_PROPN;
}

// "the World Bank (WB) Lima Programme": a name that goes on behind a bracket is only the first half of another.
static bool is_cut_by_bracket(const RelataProjection *g, uint32_t object) {
    const RelataTree *tree = &g->x->tree;
    const RelataMention *m = relata_mention_at(g->x, object);
    uint32_t next = m && m->token_end >= tree->begin ? m->token_end - tree->begin + 1 : 0;
    if (!next || next + 3 > tree->n || strcmp(relata_tree_form(tree, next), "(") != 0 ||
        strcmp(relata_tree_form(tree, next + 2), ")") != 0 || relata_tree_upos(tree, next + 3) != RELATA_UPOS_PROPN)
        return false;
    const RelataMention *behind = relata_name_around(g->x, next + 3);
    return !(behind && behind->type == RELATA_TYPE_PERSON) && !relata_is_role_word(g->x, next + 3);
}

// "Frank's daughter Hannah (Ana Berg)": whether of two names one is a character's and the other, in brackets, of who
// plays it.
static bool is_cast(const RelataProjection *g, const RelataMention *character, uint32_t actor) {
    const RelataTree *tree = &g->x->tree;
    const RelataMention *m = actor <= tree->n ? relata_name_around(g->x, actor) : NULL;
    return character && m && character->type == RELATA_TYPE_PERSON && m->type == RELATA_TYPE_PERSON &&
           character->token_end - character->token_begin == 1 && m->token_end - m->token_begin > 1;
}

static bool is_played(const RelataProjection *g, uint32_t i) {
    const RelataTree *tree = &g->x->tree;
    const RelataMention *m = relata_mention_at(g->x, i);
    if (!m || m->token_begin < tree->begin)
        return false;
    uint32_t behind = m->token_end - tree->begin + 1, before = m->token_begin - tree->begin;
    if (behind < tree->n && strcmp(relata_tree_form(tree, behind), "(") == 0)
        return is_cast(g, m, behind + 1);
    return before > 1 && strcmp(relata_tree_form(tree, before), "(") == 0 &&
           is_cast(g, relata_mention_at(g->x, before - 1), i);
}

// "Entertainer of the Year", "man of the match": a prize and no office.
static bool is_prize(const RelataTree *tree, uint32_t object) {
    static const char *const words[] = {"year", "month", "week", "day", "match", "season", "decade", "century", NULL};
    return relata_tree_lemma_in(tree, object, words) && relata_tree_is_lemma(tree, object - 1, "the");
}

// "the Oscar-winning director", "a Leeds-trained doctor": whose participle the name belongs to.
static bool is_of_participle(const RelataTree *tree, uint32_t object, uint32_t role) {
    static const char *const words[] = {"win", "nominate", "train", "educate", "bear", "award", NULL};
    for (uint32_t i = object + 1; i < role; i++)
        if (relata_tree_upos(tree, i) == RELATA_UPOS_PART)
            return false; // "Acme's Oscar-winning director"
        else if (strcmp(relata_tree_form(tree, i), "-") == 0 && i + 1 < role &&
                 relata_tree_lemma_in(tree, i + 1, words))
            return true;
    return false;
}

// "Interior Ministry": of which country nothing tells.
static bool is_bare_ministry(const RelataEntity *e) {
    static const char *const words[] = {"Interior", "Foreign",     "Defense",  "Defence", "Health",
                                        "Finance",  "Justice",     "Culture",  "Housing", "Education",
                                        "Trade",    "Agriculture", "Ministry", NULL};
    return e && !e->key && strstr(e->name, "Ministry") && relata_consists_of(e->name, words);
}

// "Public License", "Rubber Board": a thing that was taken for a person.
bool relata_is_thing_name(const RelataProjection *g, const RelataEntity *e) {
    char class[32], first[64];
    const char *last = e ? strrchr(e->name, ' ') : NULL;
    const char *hyphen = e ? strchr(e->name, '-') : NULL;
    if (hyphen && hyphen[1] >= '0' && hyphen[1] <= '9')
        return true; // "COVID-19"
    if (!last || e->type != RELATA_TYPE_PERSON || e->key || (size_t)(last - e->name) >= sizeof first)
        return false;
    snprintf(first, sizeof first, "%.*s", (int)strcspn(e->name, " "), e->name);
    bool is_noun = relata_lexicon_find(g->x->lexicon, RELATA_LEXICON_NOUN_CLASS, first) &&
                   !relata_lexicon_find(g->x->lexicon, RELATA_LEXICON_SURNAME, first);
    const char *value = relata_lexicon_find(g->x->lexicon, RELATA_LEXICON_NOUN_CLASS, last + 1);
    return value && relata_lexicon_field(value, 0, 0, class, sizeof class) && strcasecmp(class, "person") != 0 &&
           (is_noun || !relata_lexicon_find(g->x->lexicon, RELATA_LEXICON_SURNAME, last + 1)) &&
           !relata_lexicon_find(g->x->lexicon, RELATA_LEXICON_GIVEN_NAME, last + 1) &&
           !relata_lexicon_find(g->x->lexicon, RELATA_LEXICON_GIVEN_NAME, first);
}

// "Glacier scientist Ana Lira said": a noun whose capital is only the sentence's.
static bool is_first_word(const RelataProjection *g, uint32_t object, const RelataEntity *e) {
    char class[32];
    bool is_only = object == 1 && e && !e->key && !strchr(e->name, ' ') && e->n_mentions < 2;
    const char *value = is_only && e->type == RELATA_TYPE_PLACE
                            ? relata_lexicon_find(g->x->lexicon, RELATA_LEXICON_NOUN_CLASS, e->name)
                            : NULL;
    return value && relata_lexicon_field(value, 0, 0, class, sizeof class) && strcasecmp(class, "place") == 0;
}

// "author of 12 books", "a lawyer for one of the mothers": of which?
static bool is_uncounted(const RelataTree *tree, uint32_t role, uint32_t object) {
    static const char *const writing[] = {"author", "writer", "co-author", NULL};
    return relata_tree_is_lemma(tree, object, "one") ||
           (relata_tree_lemma_in(tree, role, writing) && relata_tree_child(tree, object, RELATA_DEPREL_NUMMOD));
}

// "Commonwealth's Attorney Lira", "Queen's Counsel": an office called so.
static bool is_office_of_crown(const RelataTree *tree, uint32_t role, uint32_t object) {
    static const char *const crowns[] = {"Commonwealth", "State", "Queen", "King", "Crown", "People", NULL};
    static const char *const offices[] = {"attorney", "counsel", "prosecutor", "speech", NULL};
    return relata_tree_deprel(tree, object) == RELATA_DEPREL_NMOD_POSS && tree->left[object] == object &&
           relata_is_among(relata_tree_form(tree, object), crowns) && relata_tree_lemma_in(tree, role, offices);
}

// "an America's Cup veteran", "AIA-DC's director": an owner behind an article that stands before no name, or behind a
// hyphen: part of a longer name, which is not theirs.
static bool is_part_of_owner(const RelataTree *tree, uint32_t object, const RelataEntity *whose) {
    static const char *const articles[] = {"a", "an", NULL};
    uint32_t first = tree->left[object], owned = relata_tree_case(tree, object) + 1;
    bool is_owner = relata_tree_deprel(tree, object) == RELATA_DEPREL_NMOD_POSS && owned > 1 && owned <= tree->n &&
                    relata_tree_upos(tree, object) == RELATA_UPOS_PROPN;
    bool is_after_hyphen =
        object > 2 && whose && !strchr(whose->name, '-') && relata_tree_has_xpos(tree, object - 1, "HYPH") &&
        relata_tree_deprel(tree, object) == RELATA_DEPREL_FLAT && relata_tree_head(tree, object) == object - 2;
    bool is_cut = first > 1 && is_owner &&
                  (relata_tree_lemma_in(tree, first - 1, articles) || relata_tree_lemma_in(tree, first, articles)) &&
                  relata_tree_form(tree, owned)[0] >= 'A' && relata_tree_form(tree, owned)[0] <= 'Z';
    return is_after_hyphen || is_cut;
}

// Misread by their words: "part of his future", "teammates of Acme Racing", "head coach with Lira", "son from a
// marriage".
static bool is_misworded(const RelataProjection *g, uint32_t role, uint32_t object, uint32_t marker,
                         const RelataEntity *whose, bool is_beside) {
    static const char *const team[] = {"teammate", "mate", NULL}, *const companies[] = {"ceo", "cfo", "coo", NULL};
    static const char *const coaches[] = {"coach", "manager", "captain", "minister", NULL};
    static const char *const abstract[] = {"future",  "life",    "history", "story",   "plan",     "effort", "problem",
                                           "process", "culture", "reason",  "package", "strategy", NULL};
    const RelataTree *tree = &g->x->tree;
    bool is_person = whose && whose->type == RELATA_TYPE_PERSON;
    bool is_with = relata_tree_is_lemma(tree, marker, "with"), is_kin = is_between_persons(tree, role);
    static const char *const believers[] = {"libertarian",  "socialist", "democrat", "republican",
                                            "conservative", "liberal",   NULL};
    static const char *const generic[] = {"NGO",     "NGOs",     "PR",    "HR",       "Children",
                                          "Women",   "Men",      "Youth", "Families", "People",
                                          "Seniors", "Veterans", "Girls", "Boys",     NULL};
    static const char *const many[] = {"majority", "minority", "public", "generation", NULL};
    if (is_part_of_owner(tree, object, whose) ||
        (is_kin && !whose && relata_tree_upos(tree, object) == RELATA_UPOS_NUM))
        return true; // "grandmother of eight"
    return (is_beside && relata_tree_lemma_in(tree, role, team)) ||
           (relata_tree_is_lemma(tree, marker, "in") && g->p->n_relation == 1 &&
            relata_tree_lemma_in(tree, role, believers)) ||
           (relata_tree_is_lemma(tree, role, "member") && !whose && relata_tree_lemma_in(tree, object, many)) ||
           (is_beside && whose && whose->type == RELATA_TYPE_PLACE && whose->key &&
            relata_tree_lemma_in(tree, role, companies)) ||
           (is_with && (is_person ? relata_tree_lemma_in(tree, role, coaches) : is_kin)) ||
           (is_with && relata_is_personal_role(g, role) && !relata_is_named(g, object)) ||
           is_uncounted(tree, role, object) || is_office_of_crown(tree, role, object) ||
           (whose && relata_is_among(whose->name, generic)) || (is_kin && relata_tree_is_lemma(tree, marker, "from")) ||
           (relata_tree_is_lemma(tree, role, "part") && !whose && relata_tree_lemma_in(tree, object, abstract)) ||
           (whose && relata_has_word(whose->name, relata_tree_form(tree, role)) &&
            (strstr(whose->name, " for ") || strstr(whose->name, " of ")) && relata_is_personal_role(g, role));
}

// "Arab leader", "European leader": one of many there are among the peoples of a region that no office rules.
static bool is_of_peoples(const RelataProjection *g, uint32_t role, uint32_t object, const RelataEntity *whose) {
    static const char *const ruling[] = {"leader", "head",      "chief",   "legislator", "lawmaker", "senator",
                                         "ruler",  "commander", "general", "minister",   NULL};
    if (!whose || !whose->key || strncmp(whose->key, "region/", 7) != 0 || !relata_demonym(g->x, object) ||
        strcasecmp(whose->name, relata_tree_form(&g->x->tree, object)) == 0)
        return false;
    return strcmp(whose->name, "Arab world") == 0 || relata_tree_lemma_in(&g->x->tree, role, ruling);
}

// "chief executive of Gao, Mali-based Acme": of the body, which is based there.
static bool is_base_of_body(const RelataTree *tree, uint32_t object) {
    enum { FARTHEST = 5 };
    for (uint32_t i = object + 1; i < tree->n && i < object + FARTHEST; i++)
        if (relata_tree_is_lemma(tree, i + 1, "base") && strcmp(relata_tree_form(tree, i), "-") == 0 &&
            strcmp(relata_tree_form(tree, object + 1), ",") == 0)
            return true;
    return false;
}

// "Emily and Tom Berg" as the parents: of the first only half the name is told.
static bool is_of_couple(const RelataProjection *g, uint32_t i) {
    const RelataTree *tree = &g->x->tree;
    const RelataMention *m = relata_mention_at(g->x, i);
    const RelataEntity *e = relata_named_entity(g, i);
    uint32_t next = m && m->token_end >= tree->begin ? m->token_end - tree->begin + 1 : 0;
    if (!next || next >= tree->n || !e || !relata_is_given_name_alone(g, e) || !relata_tree_is_lemma(tree, next, "and"))
        return false;
    const RelataMention *other = relata_name_around(g->x, next + 1);
    return other && other->type == RELATA_TYPE_PERSON && other->token_end - other->token_begin > 1;
}

// "the Danish rival Ana Lira": from there, or whom they have for a rival there.
static bool is_rival_somewhere(const RelataProjection *g, uint32_t role, uint32_t object) {
    static const char *const facing[] = {"rival", "foe", "adversary", "competitor", "opponent", "enemy", NULL};
    return relata_tree_lemma_in(&g->x->tree, role, facing) && relata_demonym(g->x, object);
}

// "Lira's director", "a minister of Berg's": offices that one has over a body or place; under a person they are only
// held in that one's time.
static bool is_office_over_person(const RelataProjection *g, uint32_t role, const RelataEntity *whose,
                                  const char *label) {
    static const char *const offices[] = {"chief",    "director",  "head",       "president", "chairman", "minister",
                                          "governor", "mayor",     "ceo",        "dean",      "chair",    "premier",
                                          "sheriff",  "principal", "chairwoman", "executive", NULL};
    char first[64];
    if (!whose || whose->type != RELATA_TYPE_PERSON)
        return false;
    if (!strchr(whose->name, ' ')) // "Lira's justice minister", of which land the article tells elsewhere
        return relata_tree_is_lemma(&g->x->tree, role, "minister") && !whose->key &&
               relata_lexicon_find(g->x->lexicon, RELATA_LEXICON_SURNAME, whose->name);
    snprintf(first, sizeof first, "%.*s", (int)strcspn(whose->name, " "), whose->name);
    return relata_lexicon_find(g->x->lexicon, RELATA_LEXICON_GIVEN_NAME, first) && // and no misread body
           relata_tree_lemma_in(&g->x->tree, role, offices) && !strstr(label, "campaign") && !strstr(label, "staff");
}

// "director of Foreign Affairs", "head of Fleet Maintenance": a field, which capitals made a body's name.
static bool is_field_of_nobody(const RelataEntity *whose, bool is_marked) {
    static const char *const words[] = {
        "Foreign",     "Affairs",     "Internal",    "Home",           "Interior",   "Defense",        "Defence",
        "Public",      "Works",       "Health",      "Social",         "Services",   "Educational",    "Technology",
        "Fleet",       "Maintenance", "Industry",    "Commerce",       "Trade",      "Finance",        "Education",
        "Planning",    "Development", "Economic",    "Environment",    "Culture",    "Sports",         "Sport",
        "Youth",       "Women",       "Information", "Human",          "Resources",  "Communications", "Operations",
        "Transport",   "Agriculture", "Energy",      "Justice",        "Security",   "National",       "and",
        "&",           "Tourism",     "Science",     "Research",       "Innovation", "Marketing",      "Sales",
        "Engineering", "Parks",       "Recreation",  "Housing",        "Water",      "Welfare",        "Family",
        "Children",    "Immigration", "Religious",   "Administration", "Community",  "Relations",      "Nursing",
        "Admissions",  "Medicine",    "Surgery",     "Studies",        "Strategy",   "Policy",         "Legal",
        NULL};
    return whose && !whose->key &&
           ((relata_consists_of(whose->name, words) && (is_marked || strchr(whose->name, ' '))) ||
            strncmp(whose->name, "State for ", 10) == 0);
}

// "Kenneth, a longtime member of the club": one of many, whom the article calls by a given name alone.
static bool is_nobody_known(const RelataProjection *g, uint32_t role, const RelataEntity *who) {
    static const char *const many[] = {"member",  "native",  "resident", "parishioner", "graduate",
                                       "alumnus", "student", "pupil",    "volunteer",   NULL};
    return who && relata_is_given_name_alone(g, who) && relata_tree_lemma_in(&g->x->tree, role, many) &&
           !relata_lexicon_find(g->x->lexicon, RELATA_LEXICON_SURNAME, who->name);
}

// "president of the shire", "head of the company": of which?
static bool is_of_bare_body(RelataProjection *g, uint32_t role, uint32_t object) {
    static const char *const offices[] = {"chief", "director", "head",  "president",  "chairman", "manager",
                                          "chair", "ceo",      "mayor", "chairwoman", "leader",   NULL};
    const RelataTree *tree = &g->x->tree;
    if (relata_is_named(g, object) || relata_tree_upos(tree, object) != RELATA_UPOS_NOUN ||
        relata_demonym(g->x, object) || !relata_tree_lemma_in(tree, role, offices))
        return false;
    return !relata_holds_name_below(g, object);
}

// "the United Nations administrator of Kosovo": of the land, and not of the body that sent him.
static bool is_sent_by(const RelataProjection *g, uint32_t role, uint32_t object) {
    static const char *const offices[] = {"administrator", "governor", "prefect", "overseer", "viceroy", NULL};
    const RelataTree *tree = &g->x->tree;
    uint32_t land =
        role + 2 <= tree->n && relata_tree_is_lemma(tree, role + 1, "of") ? relata_tree_head(tree, role + 1) : 0;
    const RelataEntity *of = land > role ? relata_named_entity(g, land) : NULL;
    return object < role && relata_tree_lemma_in(tree, role, offices) && of && of->type == RELATA_TYPE_PLACE;
}

// "part of a larger plan to build a port": of what, the sentence only describes.
static bool is_larger_deed(const RelataTree *tree, uint32_t object) {
    static const char *const deeds[] = {"deal",    "effort",     "plan",      "campaign",      "push",    "strategy",
                                        "series",  "program",    "programme", "crackdown",     "trend",   "process",
                                        "package", "initiative", "scheme",    "operation",     "project", "movement",
                                        "wave",    "drive",      "bid",       "investigation", "probe",   "network",
                                        "attempt", "agreement",  NULL};
    static const char *const sizes[] = {"larger", "broader", "wider", "bigger", "general", "overall", NULL};
    uint32_t det = relata_tree_child(tree, object, RELATA_DEPREL_DET);
    for (uint32_t c = relata_tree_child(tree, object, RELATA_DEPREL_AMOD); c;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_AMOD))
        if (relata_is_among(relata_tree_form(tree, c), sizes) && relata_tree_is_lemma(tree, det, "a"))
            return true;
    return relata_tree_upos(tree, object) == RELATA_UPOS_NOUN && relata_tree_is_lemma(tree, det, "a") &&
           relata_tree_lemma_in(tree, object, deeds);
}

// Roles that are misread or tell a stranger nothing.
static bool is_hollow_role(RelataProjection *g, uint32_t role, uint32_t holder, const RelataArgument *target,
                           const char *label) {
    static const char *const heads[] = {"chairman", "chairwoman", "chair",  "president",
                                        "director", "head",       "leader", NULL};
    static const char *const peoples[] = {"latino", "latina", "latinx", "hispanic", "chicano", NULL};
    static const char *const media[] = {"TV", "Internet", "Web", "AI", "IT", NULL};
    const RelataTree *tree = &g->x->tree;
    uint32_t object = relata_local_token(g, target->head), marker = relata_marker_of(g, target);
    const RelataEntity *who = relata_named_entity(g, holder), *whose = relata_named_entity(g, object);
    bool is_beside = !target->marker && relata_tree_deprel(tree, object) != RELATA_DEPREL_NMOD_POSS;
    bool is_body = whose && whose->type != RELATA_TYPE_PERSON && whose->type != RELATA_TYPE_GROUP;
    if (is_between_persons(tree, role) && (is_private(g, who, whose) || is_played(g, holder) || is_played(g, object) ||
                                           (is_body && who && who->type == RELATA_TYPE_PERSON)))
        return true;
    if (is_beside && is_of_peoples(g, role, object, whose))
        return true;
    if (strncmp(label, "st ", 3) == 0 || strncmp(label, "ave ", 4) == 0 || strncmp(label, "rd ", 3) == 0)
        return true; // "Main St. owner Lira"
    static const char *const youths[] = {"boy", "girl", "teenager", "teen", "toddler", "baby", "infant", NULL};
    static const char *const states[] = {"charge",  "exile",  "place",    "residence",
                                         "waiting", "hiding", "question", NULL};
    if ((relata_tree_is_lemma(tree, marker, "in") && relata_tree_lemma_in(tree, object, states)) ||
        (relata_tree_is_lemma(tree, role, "fellow") && !target->marker)) // "beat fellow Dane Ana Lira"
        return true;
    if (is_base_of_body(tree, object) || is_of_bare_body(g, role, object) || is_sent_by(g, role, object) ||
        is_rival_somewhere(g, role, object) || is_office_over_person(g, role, whose, label) ||
        is_field_of_nobody(whose, marker != 0) || is_nobody_known(g, role, who) ||
        (target->marker && relata_tree_lemma_in(tree, role, youths)))
        return true;
    const char *publisher = g->x->document->publisher;
    static const char *const reporting[] = {"reporter", "journalist", "correspondent", NULL};
    if (publisher && whose && strcasecmp(whose->name, publisher) == 0 && relata_tree_lemma_in(tree, role, reporting))
        return true; // a byline
    if (g->p->polarity == RELATA_NEGATIVE && strstr(label, "only ") == label)
        return true; // "was not the only member": a member
    static const char *const grown[] = {"man", "woman", NULL};
    static const char *const languages[] = {"Spanish", "French",  "German",   "English",    "Italian",
                                            "Chinese", "Russian", "Japanese", "Arabic",     "Latin",
                                            "Greek",   "Korean",  "Hebrew",   "Portuguese", NULL};
    static const char *const teaching[] = {"professor", "teacher", "lecturer", "tutor", "interpreter", NULL};
    if (!target->marker && whose && whose->type == RELATA_TYPE_PERSON && relata_tree_lemma_in(tree, role, grown))
        return true; // "Lira's man"
    if (is_beside && relata_tree_lemma_in(tree, object, languages) && relata_tree_lemma_in(tree, role, teaching))
        return true; // "a Spanish professor", of the language or from there
    if ((whose && strncmp(whose->name, "Former ", 7) == 0) || strcmp(relata_tree_form(tree, object), "Chief") == 0)
        return true; // what is not their name, "Editor-in-Chief"
    if (relata_tree_is_lemma(tree, role, "part") && strchr(label, ' ') && strncmp(label, "part", 4) != 0 &&
        strncmp(label, "component", 9) != 0)
        return true; // "a big part of"
    if (relata_tree_is_lemma(tree, role, "part") && is_larger_deed(tree, object))
        return true;
    if (is_prize(tree, object) || is_of_participle(tree, object, role) || is_bare_ministry(whose) ||
        relata_is_thing_name(g, who) || (is_beside && is_first_word(g, object, whose)) ||
        is_misworded(g, role, object, marker, whose, is_beside))
        return true;
    return is_called_by_role(g, role, who) || is_cut_by_bracket(g, object) ||
           (is_beside && is_of_list(tree, role, object)) ||
           (relata_tree_is_lemma(tree, marker, "with") && relata_tree_lemma_in(tree, role, heads)) ||
           (is_beside &&
            (relata_tree_lemma_in(tree, object, peoples) || relata_is_among(relata_tree_form(tree, object), media) ||
             (relata_tree_is_lemma(tree, role, "engineer") && whose && whose->type == RELATA_TYPE_PRODUCT)));
}

// A person's role whose holder is no person, or a body's whose holder is one.
static bool is_held_by_thing(const RelataProjection *g, uint32_t role, const RelataEntity *who) {
    if (who && who->type == RELATA_TYPE_PERSON && relata_is_branch_noun(relata_tree_lemma(&g->x->tree, role)))
        return true;
    return who &&
           (who->type == RELATA_TYPE_ORGANIZATION || who->type == RELATA_TYPE_PLACE ||
            who->type == RELATA_TYPE_FACILITY || who->type == RELATA_TYPE_EVENT || who->type == RELATA_TYPE_GROUP ||
            who->type == RELATA_TYPE_WORK || who->type == RELATA_TYPE_PRODUCT || is_acronym(who->name)) &&
           relata_is_personal_role(g, role);
}

// What only looks like a role of the holder: "the Junior Championship", "left the capital to the rebels", "the largest
// company with five stations", "candidate for vice president", where the office is meant and not who holds it.
static bool is_no_role(const RelataProjection *g, uint32_t role, uint32_t holder, uint32_t object,
                       const RelataArgument *target) {
    static const char *const cut[] = {"junior",   "intellectual", "ticket",   "step",   "bachelor", "classic",
                                      "relation", "asset",        "female",   "choice", "silver",   "bronze",
                                      "concern",  "break",        "practice", NULL};
    static const char *const towns[] = {"capital", "capitol", "suburb", NULL};
    static const char *const standing[] = {"candidate", "nominee", "contender", NULL};
    const RelataTree *tree = &g->x->tree;
    const RelataEntity *who = relata_named_entity(g, holder);
    uint32_t marker = target->marker ? relata_marker_of(g, target) : 0;
    bool is_capital_to =
        relata_tree_is_lemma(tree, role, "capital") && marker && relata_tree_is_lemma(tree, marker, "to");
    bool is_of_person = who && who->type == RELATA_TYPE_PERSON && relata_tree_lemma_in(tree, role, towns);
    static const char *const noble[] = {"duke",  "duchess", "prince",   "princess", "earl",
                                        "count", "baron",   "marquess", "viscount", NULL};
    return is_held_by_thing(g, role, who) ||
           (who && who->type != RELATA_TYPE_PERSON && relata_tree_lemma_in(tree, role, noble)) ||
           (marker && relata_tree_is_lemma(tree, marker, "with") && !relata_is_role_word(g->x, role) &&
            !relata_is_relational_noun(tree, role)) ||
           relata_tree_lemma_in(tree, role, cut) || is_capital_to || is_of_person ||
           (who && who->type == RELATA_TYPE_PLACE && relata_tree_is_lemma(tree, role, "work")) || // "of al-Qaida"
           (relata_tree_lemma_in(tree, role, standing) && relata_is_role_word(g->x, object));
}

// "Lira as head of the agency and Berg as secretary": whether a body's conjunct is a person, who is of another office.
static bool is_list_of_another(const RelataProjection *g, uint32_t object) {
    const RelataTree *tree = &g->x->tree;
    const RelataEntity *first = relata_named_entity(g, object);
    for (uint32_t c = relata_tree_child(tree, object, RELATA_DEPREL_CONJ); c;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_CONJ)) {
        uint32_t beside =
            relata_tree_child(tree, c, RELATA_DEPREL_APPOS); // "of Air Staff, Tom Berg; of Naval Staff, …"
        const RelataEntity *other = relata_named_entity(g, c), *holder = beside ? relata_named_entity(g, beside) : NULL;
        if (first && other && first->type == RELATA_TYPE_ORGANIZATION && other->type == RELATA_TYPE_PERSON)
            return true;
        if (holder && holder->type == RELATA_TYPE_PERSON && !(first && first->type == RELATA_TYPE_PERSON))
            return true;
    }
    return false;
}

// "Tesco's director for Asia": told with the owner, of whom it is the office; "the party's affiliate in Ohio".
static bool is_told_with_owner(RelataProjection *g, uint32_t role, const RelataArgument *target) {
    static const char *const loose[] = {"affiliate", "subsidiary", "unit", "arm", "branch", "wing", NULL};
    const RelataTree *tree = &g->x->tree;
    uint32_t marker = target->marker ? relata_marker_of(g, target) : 0;
    bool is_branch = relata_tree_is_lemma(tree, marker, "in") && relata_tree_lemma_in(tree, role, loose);
    if (marker != role + 1 || !(is_branch || relata_tree_is_lemma(tree, marker, "for")) ||
        relata_tree_is_lemma(tree, role, "attorney"))
        return false;
    for (uint32_t c = tree->first[role]; c && c < role; c = tree->next[c]) {
        RelataDeprel deprel = relata_tree_deprel(tree, c);
        if ((deprel == RELATA_DEPREL_NMOD_POSS || deprel == RELATA_DEPREL_COMPOUND || deprel == RELATA_DEPREL_AMOD) &&
            (relata_is_named(g, c) || relata_demonym(g->x, c) || relata_holds_name_below(g, c)))
            return true;
    }
    return false;
}

// "foreign minister of", "adviser to"
void relata_role_statements(RelataProjection *g) {
    static const char *const binding[] = {"of", "to", "for", NULL};
    const RelataProposition *p = g->p;
    const RelataTree *tree = &g->x->tree;
    const RelataArgument *target = &p->arguments[1];
    char label[RELATA_LABEL] = "";
    uint32_t role = relata_local_token(g, p->predicate), object = relata_local_token(g, target->head),
             holder = relata_local_token(g, p->arguments[0].head);
    if (is_between_persons(tree, role) && is_of_couple(g, object))
        object = relata_tree_child(tree, object, RELATA_DEPREL_CONJ); // whose name is told in full
    if (!object || (!relata_is_named(g, object) && relata_is_field_of_office(g, role, object)) ||
        is_told_with_owner(g, role, target) || !relata_role_label(g, role, holder, object, target, label) ||
        is_hollow_role(g, role, holder, target, label) || is_no_role(g, role, holder, object, target) ||
        regained_statement(g, role, holder, label, object, target))
        return;
    object = relata_role_end(g, role, object, label);
    uint32_t owner = relata_owner_of_bare_body(g, object);
    if (owner && strlen(label) + strlen(relata_named_entity(g, object)->name) + 8 < RELATA_LABEL) {
        snprintf(label + strlen(label), RELATA_LABEL - strlen(label), " %s of", relata_named_entity(g, object)->name);
        object = owner; // "chief of Space Forces of"
    }
    if (relata_tree_is_lemma(tree, role, "counterpart")) { // whose they are tells nobody what they are
        if (relata_demonym(g->x, object))
            counterpart_statement(g, role, holder, object);
        return;
    }
    bool is_behind =
        role < holder && target->marker && relata_marker_of(g, target) > holder; // "Presidents Lira of Chad"
    bool is_title = is_behind || (role < holder && !relata_tree_has_morph(tree, role, RELATA_MORPH_PLUR));
    RelataNodeRef one, of;
    if (is_title && (!target->marker ||
                     relata_is_named(g, object))) { // before a name it is that name's alone, whoever is named after it
        bool is_found =
            relata_role_of_state(g, role, object, label, &of) || relata_node_of(g->x, &g->nodes, object, &of);
        if (is_found && relata_node_of(g->x, &g->nodes, holder, &one))
            relata_state(g, &one, label, &of, target, 1.0f);
        return;
    }
    bool is_bound = !target->marker || relata_tree_lemma_in(tree, relata_marker_of(g, target), binding);
    if (is_list_of_another(g, object) && relata_node_of(g->x, &g->nodes, holder, &one) &&
        relata_node_of(g->x, &g->nodes, object, &of))
        relata_state(g, &one, label, &of, target, 0.9f);
    else if (is_bound && (relata_is_role_word(g->x, role) || relata_is_relational_noun(tree, role)))
        relata_state_all(g, holder, label, object, target, 0.95f);
    else
        relata_state_named(g, holder, label, object, target, 0.8f);
}

// "two senators, Iowa's Ana Lira and Tom Berg of Ohio", "governors, including …": the office that a list's noun says
// each of them holds; 0 if there is none.
static uint32_t office_of_list(const RelataTree *tree, uint32_t i) {
    static const char *const offices[] = {"senator",        "governor",  "congressman", "congresswoman",
                                          "representative", "mayor",     "premier",     "minister",
                                          "ambassador",     "president", NULL};
    static const char *const markers[] = {"including", "include", "like", "such", "both", NULL};
    uint32_t first = relata_tree_deprel(tree, i) == RELATA_DEPREL_CONJ ? relata_tree_head(tree, i) : i;
    if (first != i && relata_tree_child(tree, first, RELATA_DEPREL_APPOS) && // hung on the noun itself
        relata_tree_child(tree, first, RELATA_DEPREL_APPOS) < i)
        first = relata_tree_child(tree, first, RELATA_DEPREL_APPOS);
    RelataDeprel deprel = relata_tree_deprel(tree, first);
    uint32_t noun = relata_tree_head(tree, first);
    bool is_member =
        deprel == RELATA_DEPREL_APPOS ||
        (deprel == RELATA_DEPREL_NMOD && relata_tree_lemma_in(tree, relata_tree_case(tree, first), markers));
    return is_member && noun < i && relata_tree_has_morph(tree, noun, RELATA_MORPH_PLUR) &&
                   relata_tree_lemma_in(tree, noun, offices)
               ? noun
               : 0;
}

// "VOA's Ana Lira reports": who brings the news is none of it.
static bool is_byline(const RelataProjection *g, uint32_t who, uint32_t body, const RelataEntity *where) {
    static const char *const outlets[] = {
        "VOA", "Voice of America",     "BBC", "CNN",        "Reuters", "Associated Press", "AP",
        "AFP", "Agence France-Presse", "NPR", "Al Jazeera", "PBS",     "Bloomberg",        "Wikinews",
        NULL};
    const RelataTree *tree = &g->x->tree;
    const char *last = strrchr(where->name, ' ');
    const RelataMention *m = relata_mention_at(g->x, who);
    uint32_t next = m && m->token_end >= tree->begin ? m->token_end - tree->begin + 1 : 0;
    bool is_telling = relata_tree_deprel(tree, who) == RELATA_DEPREL_NSUBJ ||
                      (next && next <= tree->n && relata_tree_is_lemma(tree, next, "report"));
    return body < who && is_telling && (relata_is_among(where->name, outlets) || (last && strcmp(last, " News") == 0));
}

// "Ana Lira of Leeds University", "the Danish company Maersk"
void relata_affiliation_statements(RelataProjection *g) {
    const RelataProposition *p = g->p;
    uint32_t member = relata_local_token(g, p->arguments[0].head), body = relata_local_token(g, p->arguments[1].head);
    RelataNodeRef who, where;
    if (!relata_node_of(g->x, &g->nodes, member, &who) || !relata_node_of(g->x, &g->nodes, body, &where))
        return;
    bool is_from = strcmp(p->implied, "be from") == 0;
    char label[RELATA_LABEL];
    snprintf(label, sizeof label, "%s", is_from ? "from" : p->implied);
    uint32_t office = is_from ? office_of_list(&g->x->tree, member) : 0;
    if (office)
        snprintf(label, sizeof label, "%s of", relata_tree_lemma(&g->x->tree, office));
    if (!(strcmp(p->implied, "affiliated with") == 0 && is_byline(g, member, body, relata_entity_at(g, where.entity))))
        relata_state(g, &who, label, &where, &p->arguments[1], 1.0f);
}
