// Fit: whether a statement can be what its sentence says.
//
// Worth (worth.c) asks whether a statement tells something; fit asks whether it can be right at all. Two kinds of
// check: pronouns must agree with the entity that they were taken to stand for ("they" is not one person, "he" is no
// company, and "it" is resolved too badly to carry an edge unless it stands for a body or a place); and labels with a
// plain meaning need ends of the right kind ("located in" a place, "age" of a person).
//
// Limits: an agreement does not make an antecedent right; the lists name the labels that occur often.
#include "extract/statement/fit.h"

#include "extract/factuality/quote.h"
#include "extract/node/bound.h"
#include "extract/node/link.h"
#include "extract/node/referent.h"
#include "extract/proposition/noun.h"
#include "extract/telling/telling.h"
#include "extract/tree/words.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

static const float SURE = 3.0f; // margin of an arc that is right nine times in ten

static bool is_body(const RelataEntity *e) {
    return e->type == RELATA_TYPE_ORGANIZATION || e->type == RELATA_TYPE_PLACE || e->type == RELATA_TYPE_GROUP;
}

// Whether a pronoun at one end agrees with its entity. What is done to an "it" or a "them" is left out: of such
// objects one in five was right.
static bool agrees(const RelataExtraction *x, const RelataNodes *nodes, const RelataNodeRef *end, bool is_object,
                   bool is_measured) {
    static const char *const single[] = {"he", "she", "him", "her", "his", "himself", "herself", NULL};
    static const char *const thing[] = {"it", "its", "itself", "this", "that", "which", NULL};
    static const char *const several[] = {"they", "them", "their", "themselves", "these", "those", NULL};
    static const char *const anybody[] = {"we", "us", "our", "you", "your", "me", "ourselves", "yourself", NULL};
    const RelataTree *tree = &x->tree;
    const RelataMention *m = relata_mention_at(x, end->token);
    const RelataEntity *e = &nodes->entities.items[end->entity];
    if (m && m->kind == RELATA_MENTION_NAME && m->entity == end->entity && m->type == RELATA_TYPE_EVENT)
        return e->type == RELATA_TYPE_EVENT || e->type == RELATA_TYPE_OTHER; // an election is not its country
    if (!m || m->kind != RELATA_MENTION_PRONOUN)
        return true;
    if (relata_tree_lemma_in(tree, end->token, anybody))
        return false;
    if (relata_tree_lemma_in(tree, end->token, single))
        return e->type == RELATA_TYPE_PERSON;
    if (relata_tree_lemma_in(tree, end->token, thing))
        return !is_object && (is_measured || (is_body(e) && e->kind == RELATA_ENTITY_NAMED));
    if (relata_tree_lemma_in(tree, end->token, several)) // of the subjects "they" one in ten was right
        return !is_object && is_body(e) && strcasecmp(relata_tree_form(tree, end->token), "their") == 0;
    return true;
}

// Labels whose object is a place, a building or the like.
static bool is_placing(const char *relation) {
    static const char *const labels[] = {"located in", "took place in", "lives in",  "lived in", "born in",
                                         "based in",   "held in",       "buried in", NULL};
    return relata_is_among(relation, labels);
}

// What only a person does or is.
static bool is_personal(const char *relation) {
    static const char *const labels[] = {"age",        "lives in", "lived in",   "born in",    "married",
                                         "married to", "born on",  "occupation", "studied at", "died in",
                                         "died at",    "died of",  "died from",  NULL};
    return relata_is_among(relation, labels);
}

// "Acme Co.", which the stage before may take for the person it is called after.
static bool is_firm(const RelataEntity *e) {
    static const char *const endings[] = {"Co",  "Co.",  "Inc", "Inc.", "Corp", "Corp.",
                                          "Ltd", "Ltd.", "LLC", "PLC",  NULL};
    const char *last = strrchr(e->name, ' ');
    return e->kind == RELATA_ENTITY_NAMED && last && relata_is_among(last + 1, endings);
}

// What befalls things and is not done to persons.
static bool is_impersonal(const char *relation) {
    static const char *const labels[] = {"led to",        "caused",      "belongs to", "located in",
                                         "took place in", "resulted in", NULL};
    return relata_is_among(relation, labels);
}

// Cities, provinces and countries by their gazetteer keys; 0 = unknown.
static int extent_of(const char *key) {
    return relata_is_country_key(key) ? 3 : strncmp(key, "admin1/", 7) == 0 ? 2 : strncmp(key, "city/", 5) == 0;
}

// Ways to a place: nobody moves to, from or into a person.
static bool is_going(const char *relation) {
    static const char *const labels[] = {
        "moved to",     "moved from",  "returned to", "returned from", "flew to",      "flew from",
        "travelled to", "traveled to", "crashed in",  "crashed into",  "emigrated to", "immigrated to",
        "relocated to", "arrived in",  "arrived at",  "fled to",       "fled from",    "airlifted to",
        "died in",      "works in",    "worked in",   "landed in",     "settled in",   "grew up in",
        "raised in",    NULL};
    return relata_is_among(relation, labels);
}

static bool is_somebody(const RelataEntity *e) {
    return e->type == RELATA_TYPE_PERSON && e->kind == RELATA_ENTITY_NAMED;
}

static bool has_fitting_types(const RelataEntity *from, const char *relation, const RelataEntity *to) {
    static const char *const harming[] = {"killed", "injured", NULL};
    if (relata_is_among(relation, harming) &&
        (from->type == RELATA_TYPE_FACILITY || (from->key && extent_of(from->key) == 1)))
        return false; // what happened there did
    if (strcmp(relation, "located in") == 0 && from->key && to->key && extent_of(from->key) > extent_of(to->key) &&
        extent_of(to->key))
        return false; // no country is in a city
    if (strcmp(relation, "located in") == 0 && from->key && to->key && extent_of(from->key) == 3 &&
        extent_of(to->key) == 3 && strcmp(to->key, "country/GB") != 0)
        return false; // "in Italy, the USA, China"
    if ((strcmp(relation, "leads") == 0 || strcmp(relation, "led") == 0) && is_somebody(from) && is_somebody(to))
        return false;                                                                 // in a poll
    bool is_date = to->type == RELATA_TYPE_DATE && to->kind == RELATA_ENTITY_LITERAL; // "born in 1955"
    if (is_placing(relation) && !is_date &&
        (to->type == RELATA_TYPE_PERSON || to->type == RELATA_TYPE_GROUP || to->type == RELATA_TYPE_DATE ||
         to->type == RELATA_TYPE_QUANTITY))
        return false;
    if (strcmp(relation, "part of") == 0 && is_somebody(from) && to->type == RELATA_TYPE_PLACE)
        return false;
    if ((is_going(relation) || strcmp(relation, "ran for") == 0) && is_somebody(to))
        return false;
    if (is_personal(relation) && is_firm(from))
        return false;
    if (is_personal(relation) && from->kind == RELATA_ENTITY_NAMED && from->type != RELATA_TYPE_PERSON &&
        from->type != RELATA_TYPE_GROUP && from->type != RELATA_TYPE_OTHER)
        return false;
    return !is_impersonal(relation) || !(is_somebody(to) || is_somebody(from) ||
                                         (from->type == RELATA_TYPE_GROUP && from->kind == RELATA_ENTITY_NAMED));
}

// "Jr.", "Mayor": what is left of a name or title that was cut.
static bool is_remnant(const RelataEntity *e) {
    static const char *const words[] = {"Jr.",
                                        "Mr.",
                                        "Mrs.",
                                        "Ms.",
                                        "Dr.",
                                        "Sr.",
                                        "Jr",
                                        "Sr",
                                        "II",
                                        "III",
                                        "Mayor",
                                        "Senator",
                                        "Public",
                                        "President",
                                        "Governor",
                                        "Minister",
                                        "Speaker",
                                        "Senators",
                                        "Police",
                                        "Captain",
                                        "Chancellor",
                                        "Secretary",
                                        "Judge",
                                        "Justice",
                                        "Lord",
                                        "King",
                                        "Queen",
                                        "Prince",
                                        "Princess",
                                        "General",
                                        "Sheriff",
                                        "Prime Minister",
                                        "Vice President",
                                        "Attorney General",
                                        "Security Adviser",
                                        "Founders",
                                        "Chairman",
                                        "Deputy",
                                        "Commissioner",
                                        "Ambassador",
                                        "Democrat",
                                        "Republican",
                                        "Attorney",
                                        "Salutatorian",
                                        "Valedictorian",
                                        "Superintendent",
                                        "Principal",
                                        NULL};
    return !e->key && (relata_is_among(e->name, words) || strncmp(e->name, "of ", 3) == 0);
}

// "at 11 p.m. EDT": a clock's zone, which looks like a name.
static bool is_clock(const RelataEntity *e) {
    static const char *const zones[] = {"EDT", "EST", "CDT",  "CST",  "MDT",  "MST", "PDT",  "PST",  "UTC",
                                        "GMT", "AST", "BST",  "CET",  "CEST", "EET", "EEST", "AEST", "IST",
                                        "JST", "HST", "AKDT", "AEDT", "MSK",  "AM",  "PM",   NULL};
    char first[8];
    size_t n = strcspn(e->name, " ");
    if (e->key || n >= sizeof first)
        return relata_is_among(e->name, zones);
    memcpy(first, e->name, n); // "PDT Tune", of "6:56 pm PDT Tune in"
    first[n] = '\0';
    return relata_is_among(first, zones);
}

static bool is_name(const RelataExtraction *x, uint32_t i, const RelataEntity *e) {
    const RelataMention *m = relata_mention_at(x, i);
    return m && m->kind == RELATA_MENTION_NAME && e->kind == RELATA_ENTITY_NAMED;
}

static bool is_question(const RelataTree *tree) {
    for (uint32_t i = tree->n; i && relata_tree_upos(tree, i) == RELATA_UPOS_PUNCT; i--)
        if (strchr(relata_tree_form(tree, i), '?'))
            return true;
    return false;
}

// "announced his choice of a running mate": who is brought up with "a" was not named before.
static bool is_indefinite_guess(const RelataExtraction *x, const RelataNodes *nodes, const RelataNodeRef *end) {
    static const char *const articles[] = {"a", "an", "another", NULL};
    const RelataTree *tree = &x->tree;
    const RelataMention *m = relata_mention_at(x, end->token);
    RelataDeprel deprel = relata_tree_deprel(tree, end->token);
    bool is_imagined = m && m->kind == RELATA_MENTION_NAME && // "wants a more federal Belgium"
                       (m->type == RELATA_TYPE_PLACE || m->type == RELATA_TYPE_ORGANIZATION) &&
                       relata_tree_child(tree, end->token, RELATA_DEPREL_AMOD) == tree->left[end->token] + 1;
    if (is_imagined && relata_tree_lemma_in(tree, tree->left[end->token], articles))
        return true;
    return m && m->kind == RELATA_MENTION_NOMINAL && nodes->entities.items[end->entity].kind == RELATA_ENTITY_NAMED &&
           relata_tree_lemma_in(tree, relata_tree_child(tree, end->token, RELATA_DEPREL_DET), articles) &&
           !relata_tree_child(tree, end->token, RELATA_DEPREL_COP) && deprel != RELATA_DEPREL_APPOS &&
           deprel != RELATA_DEPREL_XCOMP && !relata_tree_child(tree, end->token, RELATA_DEPREL_APPOS);
}

// "led to Ana Lira being stranded": a name before a gerund is who does that, not what the verb is tied to.
static bool is_subject_of_gerund(const RelataTree *tree, uint32_t verb, uint32_t object) {
    static const char *const verbs[] = {"lead", "result", "end", "contribute", "culminate", "amount", "object", NULL};
    uint32_t next = tree->right[object] + 1;
    const char *xpos = next <= tree->n ? relata_tree_token(tree, next)->xpos : NULL;
    return object > verb && relata_tree_lemma_in(tree, verb, verbs) && xpos && strcmp(xpos, "VBG") == 0 &&
           relata_tree_case(tree, object);
}

// "It was the first visit of the Pope": what happened is neither a body nor a place, whatever "it" was taken for.
static bool is_deed_of_thing(const RelataExtraction *x, const RelataProposition *p, const RelataNodeRef *subject,
                             const RelataEntity *from) {
    static const char *const deeds[] = {"act", "event", NULL}, *const undertakings[] = {"act", "event", "group", NULL};
    const RelataMention *m = relata_mention_at(x, subject->token);
    uint32_t noun = p->predicate - x->tree.begin + 1;
    bool is_place = from->type == RELATA_TYPE_PLACE || from->type == RELATA_TYPE_FACILITY;
    return (is_place || from->type == RELATA_TYPE_ORGANIZATION) && m && m->kind == RELATA_MENTION_PRONOUN &&
           relata_tree_head(&x->tree, subject->token) == noun &&
           relata_tree_deprel(&x->tree, subject->token) == RELATA_DEPREL_NSUBJ &&
           relata_tree_child(&x->tree, noun, RELATA_DEPREL_COP) &&
           relata_has_class(x, noun, is_place ? undertakings : deeds);
}

// "I" in a turn of a conversation whose speaker is known.
static bool is_own(const RelataExtraction *x, uint32_t token) {
    return token && relata_quote_is_own(x, x->tree.begin + token - 1);
}

// "the Nobel Prize in Stockholm", "Covid in Spain": what is no place, body or site lies nowhere.
static bool is_placeless(const RelataExtraction *x, const RelataNodeRef *subject, const RelataEntity *from) {
    static const char *const wholes[] = {"prefecture", "office", "centre", "center", "club", "school", NULL};
    static const char *const rites[] = {"burial",  "interment",  "inurnment", "entombment", "cremation",
                                        "funeral", "visitation", "vigil",     "wake",       "rosary",
                                        "mass",    "committal",  "rites",     NULL};
    static const char *const matches[] = {"odi", "t20i", "t20", "twenty20", NULL};
    if (relata_tree_lemma_in(&x->tree, subject->token, rites) ||
        relata_tree_lemma_in(&x->tree, subject->token, matches))
        return true; // "burial was in Lira Cemetery", "in the ODI at Lira Oval": held there, not standing there
    return from->kind == RELATA_ENTITY_NAMED && !from->key &&
           (from->type == RELATA_TYPE_OTHER || from->type == RELATA_TYPE_WORK || from->type == RELATA_TYPE_QUANTITY) &&
           !relata_tree_lemma_in(&x->tree, subject->token, wholes);
}

// "York10622251420", "Ana) Lira": what a table or a bracket has run into.
static bool is_spoilt(const RelataEntity *e) {
    enum { FIGURES = 6 };
    const char *open = strchr(e->name, '('), *close = strchr(e->name, ')');
    if (e->kind == RELATA_ENTITY_LITERAL || e->type == RELATA_TYPE_QUANTITY)
        return false;
    for (const char *c = e->name; c[0] && c[1]; c++)
        if (isalpha((unsigned char)c[0]) && strspn(c + 1, "0123456789") >= FIGURES)
            return true;
    return close && (!open || open > close);
}

// "Lira – developed – close ties with Lira": two persons of one name, or one whom the text tells of twice.
static bool is_about_itself(const RelataEntity *from, const RelataEntity *to) {
    static const char *const links[] = {"with", "against", "between", NULL};
    size_t n = strlen(from->name), whole = strlen(to->name);
    if (from->type != RELATA_TYPE_PERSON || from->kind != RELATA_ENTITY_NAMED || to->kind == RELATA_ENTITY_NAMED ||
        whole < n + 3 || strcmp(to->name + whole - n, from->name) != 0)
        return false;
    for (const char *const *link = links; *link; link++) {
        size_t at = whole - n, length = strlen(*link);
        if (at > length + 1 && strncmp(to->name + at - length - 1, *link, length) == 0 && to->name[at - 1] == ' ' &&
            to->name[at - length - 2] == ' ')
            return true;
    }
    return false;
}

// Whether a small word with a capital is part of no name ("The Gentle Touch", "Serie A", "3A").
static bool opens_sentence(const RelataExtraction *x, uint32_t i) {
    static const char *const lettered[] = {"Serie",     "Grade",   "Group",   "Class",    "Category",
                                           "Type",      "Plan",    "Team",    "League",   "Part",
                                           "Hepatitis", "Vitamin", "Section", "Division", NULL};
    const RelataTree *tree = &x->tree;
    RelataUpos upos = relata_tree_upos(tree, i), before = relata_tree_upos(tree, i - 1);
    bool is_in_name = x->document->mention_at && x->document->mention_at[tree->begin + i - 1];
    return !is_in_name && upos != RELATA_UPOS_PROPN && before != RELATA_UPOS_PUNCT && before != RELATA_UPOS_NUM &&
           before != RELATA_UPOS_ADP && !relata_is_among(relata_tree_form(tree, i - 1), lettered) &&
           islower((unsigned char)relata_tree_form(tree, i + 1)[0]);
}

// "Ana Lira, The Mesa Times A long strip of shops has": a small word with a capital amid a sentence opens another one,
// which no mark parts from the line before.
static bool is_run_on(const RelataExtraction *x, uint32_t from, uint32_t to, uint32_t predicate) {
    static const char *const openers[] = {"The",   "A",     "An",    "In",    "On",   "At",  "By",   "With",  "After",
                                          "As",    "For",   "From",  "It",    "He",   "She", "They", "We",    "This",
                                          "These", "His",   "Her",   "Its",   "But",  "And", "When", "While", "If",
                                          "That",  "There", "Among", "Their", "What", "How", "Why",  "Who",   NULL};
    const RelataTree *tree = &x->tree;
    if (from > to) {
        uint32_t other = from;
        from = to;
        to = other;
    }
    if (!islower((unsigned char)relata_tree_form(tree, predicate)[0]))
        return false;
    for (uint32_t i = from + 1; i <= to && i < tree->n; i++)
        if (relata_is_among(relata_tree_form(tree, i), openers) && opens_sentence(x, i))
            return true;
    return false;
}

bool relata_is_time_beside(const RelataExtraction *x, uint32_t i) {
    static const char *const times[] = {"period", "time", "era", "span", "stretch", "interval", "year", "decade", NULL};
    return relata_tree_deprel(&x->tree, i) == RELATA_DEPREL_APPOS && relata_tree_lemma_in(&x->tree, i, times) &&
           relata_type_at(x, relata_tree_head(&x->tree, i)) == RELATA_TYPE_EVENT;
}

// "LIRA: Most people who …", "the worst since the war, a period that …": what is said is no other name of who says it,
// and the time from an event to now is not the event.
static bool is_no_other_name(const RelataExtraction *x, const RelataNodeRef *end) {
    const RelataTree *tree = &x->tree;
    const RelataMention *m = relata_mention_at(x, end->token);
    uint32_t left = tree->left[end->token];
    if (!m || m->kind != RELATA_MENTION_NOMINAL || relata_tree_deprel(tree, end->token) != RELATA_DEPREL_APPOS)
        return false;
    return strcmp(relata_tree_form(tree, left), ":") == 0 ||
           (left > 1 && strcmp(relata_tree_form(tree, left - 1), ":") == 0) || relata_is_time_beside(x, end->token);
}

// "Lira and Berg, both miners": who is told apart already.
static bool is_both_of(const RelataTree *tree, uint32_t i) {
    RelataDeprel deprel = relata_tree_deprel(tree, i);
    return (deprel == RELATA_DEPREL_CONJ || deprel == RELATA_DEPREL_APPOS) &&
           relata_tree_is_lemma(tree, relata_tree_child(tree, i, RELATA_DEPREL_DET), "both") &&
           !relata_tree_child(tree, i, RELATA_DEPREL_CC);
}

// "Lira and Berg were two of the three members": neither of them is two.
static bool is_one_of_many(const RelataTree *tree, const RelataEntity *from, const char *relation, uint32_t object) {
    return strcmp(relation, "is") == 0 && from->type == RELATA_TYPE_PERSON &&
           relata_tree_upos(tree, object) == RELATA_UPOS_NUM && !relata_tree_is_lemma(tree, object, "one") &&
           relata_tree_child(tree, object, RELATA_DEPREL_NMOD);
}

// "has not been in Lima since she ran the shop": she was, before.
static bool is_not_since(const RelataTree *tree, uint32_t verb) {
    if (verb > tree->n || relata_tree_upos(tree, verb) == RELATA_UPOS_NOUN)
        return false;
    uint32_t aux = relata_tree_child(tree, verb, RELATA_DEPREL_AUX);
    for (uint32_t c = relata_tree_child(tree, verb, RELATA_DEPREL_ADVCL); aux && c;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_ADVCL))
        if (relata_tree_is_lemma(tree, aux, "have") && c > verb &&
            relata_tree_is_lemma(tree, relata_tree_child(tree, c, RELATA_DEPREL_MARK), "since"))
            return true;
    return false;
}

// "Chad and Mali scored 52 runs": what several come to together is no one's alone.
static bool is_sum_of_several(const RelataTree *tree, uint32_t verb, uint32_t subject, uint32_t object) {
    static const char *const verbs[] = {"score",   "kill",    "win",     "add",    "sell",    "raise",  "earn",
                                        "employ",  "lose",    "spend",   "invest", "share",   "put",    "total",
                                        "produce", "capture", "combine", "gain",   "collect", "injure", "wound",
                                        "arrest",  "cover",   "hold",    "tally",  "record",  NULL};
    uint32_t first =
                 relata_tree_deprel(tree, subject) == RELATA_DEPREL_CONJ ? relata_tree_head(tree, subject) : subject,
             other = relata_tree_child(tree, first, RELATA_DEPREL_CONJ), each = verb;
    while (each < object && !relata_tree_is_lemma(tree, each, "each"))
        each++;
    bool is_apart = each < object || relata_tree_is_lemma(tree, object + (object < tree->n), "each") ||
                    relata_tree_is_lemma(tree, relata_tree_child(tree, verb, RELATA_DEPREL_ADVMOD), "each");
    return other && relata_tree_deprel(tree, first) == RELATA_DEPREL_NSUBJ && relata_tree_head(tree, first) == verb &&
           relata_tree_is_form(tree, relata_tree_child(tree, other, RELATA_DEPREL_CC), "and") &&
           relata_tree_deprel(tree, object) == RELATA_DEPREL_OBJ && relata_tree_head(tree, object) == verb &&
           relata_tree_has_morph(tree, object, RELATA_MORPH_PLUR) &&
           relata_tree_child(tree, object, RELATA_DEPREL_NUMMOD) && relata_tree_lemma_in(tree, verb, verbs) &&
           !is_apart;
}

// A pronoun that grammar leaves a choice, and what stands before does not make it.
static bool is_link_doubtful(const RelataExtraction *x, const RelataNodeRef *end) {
    return !relata_bound(x, end->token) &&
           relata_is_link_doubtful(x->document, x->tree.begin + end->token - 1, end->entity);
}

// "Ana Lira, a senior figure at Acme, as well as the mayor Tom Berg": what stands behind the first of a list is the
// first one's, and not of those behind it.
static bool is_beyond_apposition(const RelataTree *tree, uint32_t title, uint32_t subject) {
    uint32_t first = relata_tree_head(tree, title), i = subject;
    if (relata_tree_deprel(tree, title) != RELATA_DEPREL_APPOS || first > title || subject <= tree->right[title] + 1 ||
        relata_tree_has_morph(tree, title, RELATA_MORPH_PLUR))
        return false;
    while (relata_tree_deprel(tree, i) == RELATA_DEPREL_CONJ)
        i = relata_tree_head(tree, i);
    return i == first && i != subject;
}

// "Mali and Chad are in talks with Togo": countries and persons do not take place.
static bool is_no_event(const RelataEntity *from, const char *relation) {
    return strcmp(relation, "took place in") == 0 && from->kind == RELATA_ENTITY_NAMED &&
           (relata_is_country_key(from->key) || from->type == RELATA_TYPE_PERSON);
}

bool relata_fits(const RelataExtraction *x, const RelataNodes *nodes, const RelataProposition *p,
                 const RelataNodeRef *subject, const char *relation, const RelataNodeRef *object) {
    const RelataEntity *from = &nodes->entities.items[subject->entity], *to = &nodes->entities.items[object->entity];
    static const char *const persons[] = {"person", NULL};
    static const char *const presupposed[] = {"role", "location", "possessive", "age", "affiliation", NULL};
    if (!relata_is_among(p->rule, presupposed) && is_question(&x->tree) &&
        !(is_name(x, subject->token, from) && is_name(x, object->token, to)))
        return false; // what is asked of things without a name tells nothing
    if (p->modality == RELATA_PLANNED && is_question(&x->tree))
        return false; // "Will Chad join?"
    if (p->polarity == RELATA_NEGATIVE && is_not_since(&x->tree, p->predicate - x->tree.begin + 1))
        return false;
    if (is_both_of(&x->tree, subject->token) || is_one_of_many(&x->tree, from, relation, object->token))
        return false;
    if (is_no_event(from, relation) ||
        (strcmp(p->rule, "role") == 0 &&
         is_beyond_apposition(&x->tree, p->predicate - x->tree.begin + 1, subject->token)))
        return false;
    bool is_measured = to->kind == RELATA_ENTITY_LITERAL; // "it grew by 4 percent"
    if (strcmp(p->rule, "role") == 0 && to->kind == RELATA_ENTITY_NOMINAL &&
        relata_tree_deprel(&x->tree, object->token) == RELATA_DEPREL_CONJ && relata_is_role_word(x, object->token))
        return false; // "mayor of Denver and governor of Utah"
    if (strcmp(relation, "ran for") == 0 && to->kind == RELATA_ENTITY_NOMINAL &&
        relata_tree_has_morph(&x->tree, object->token, RELATA_MORPH_PLUR) &&
        relata_has_class(x, object->token, persons))
        return false; // "a shelter run for miners"
    const RelataMention *there = relata_mention_at(x, object->token);
    if (x->is_spoken && ((!is_name(x, subject->token, from) && !is_own(x, subject->token)) ||
                         (there && there->kind == RELATA_MENTION_PRONOUN && !is_own(x, object->token))))
        return false; // who "you" and "she" are in a transcript is guessed badly
    if (is_spoilt(from) || is_spoilt(to) || is_about_itself(from, to))
        return false;
    if (from->type == RELATA_TYPE_DATE || is_remnant(from) || is_remnant(to) || is_clock(from) || is_clock(to) ||
        is_indefinite_guess(x, nodes, subject) || is_indefinite_guess(x, nodes, object))
        return false;
    if (strncmp(relation, "located ", 8) == 0 && is_placeless(x, subject, from))
        return false;
    if (is_subject_of_gerund(&x->tree, p->predicate - x->tree.begin + 1, object->token))
        return false;
    if (is_sum_of_several(&x->tree, p->predicate - x->tree.begin + 1, subject->token, object->token))
        return false;
    bool is_between_names = is_name(x, subject->token, from) && is_name(x, object->token, to);
    if (p->modality == RELATA_POSSIBLE && to->kind != RELATA_ENTITY_LITERAL &&
        ((from->kind != RELATA_ENTITY_NAMED && from->type != RELATA_TYPE_FACILITY) ||
         !relata_holds_name(x, nodes, object)))
        return false; // what may be, between things without a name
    if (is_no_other_name(x, subject) || is_no_other_name(x, object))
        return false;
    if (is_run_on(x, subject->token, object->token, p->predicate - x->tree.begin + 1))
        return false;
    if (strcmp(p->rule, "conjoined verb") == 0 && !is_between_names && x->document->tokens[p->predicate].margin < SURE)
        return false; // whose subject is it?
    if (strcmp(relation, "is") == 0 && relata_has_class(x, object->token, persons) &&
        from->kind == RELATA_ENTITY_NAMED &&
        (is_body(from) || from->type == RELATA_TYPE_FACILITY || from->type == RELATA_TYPE_EVENT))
        return false; // no company is a man
    if (!relata_can_mean(x, p, subject->token, subject->entity) ||
        !relata_can_mean(x, p, object->token, object->entity) || is_link_doubtful(x, subject) ||
        is_link_doubtful(x, object))
        return false;
    return !is_deed_of_thing(x, p, subject, from) && agrees(x, nodes, subject, false, is_measured) &&
           agrees(x, nodes, object, true, false) && has_fitting_types(from, relation, to);
}
