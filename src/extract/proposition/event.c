// Event: nouns that stand for a verb, with whoever does it and to whom ("Lira's visit to Bonn", "paid a visit to").
#include "extract/proposition/noun.h"

#include "extract/node/node.h"
#include "extract/tree/words.h"

#include <stdlib.h>
#include <string.h>

static bool has_verb(const RelataExtraction *x, uint32_t i) {
    return relata_lexicon_find(x->lexicon, RELATA_LEXICON_NOMINALIZATION, relata_tree_lemma(&x->tree, i)) != NULL;
}

// Nouns for persons and things, whatever verb is made from them ("officer", "room", "ticket").
static bool is_thing(const RelataExtraction *x, uint32_t i) {
    static const char *const classes[] = {"person",   "artifact",     "document", "group",     "quantity", "place",
                                          "facility", "organization", "vehicle",  "substance", NULL};
    const char *value = relata_lexicon_find(x->lexicon, RELATA_LEXICON_NOUN_CLASS, relata_tree_lemma(&x->tree, i));
    static const char *const writings[] = {"index",  "catalog",   "catalogue", "chart", "map",       "list",
                                           "roster", "register",  "file",      "rate",  "benchmark", "barometer",
                                           "gauge",  "yardstick", NULL}; // nobody indexes indicators
    char class[32];
    if (relata_tree_lemma_in(&x->tree, i, writings))
        return true;
    if (!value || relata_tree_is_lemma(&x->tree, i, "return") || // first of all a tax form, to the lexicon
        !relata_lexicon_field(value, 0, 0, class, sizeof class))
        return false;
    return relata_is_among_any_case(class, classes);
}

// Nouns that are the event itself where a light verb carries them ("paid a visit to"); others need the verb's word
// ("had an impact on").
static bool is_carried(const RelataTree *tree, uint32_t i) {
    static const char *const words[] = {
        "visit",       "trip",       "attack",     "assault",   "raid",        "strike",       "invasion",  "reliance",
        "dependence",  "dependency", "support",    "help",      "aid",         "assistance",   "criticism", "praise",
        "recognition", "investment", "talk",       "meeting",   "negotiation", "consultation", "journey",   "return",
        "search",      "attention",  "withdrawal", "offensive", "control",     "influence",    NULL};
    return relata_tree_lemma_in(tree, i, words);
}

// Nouns whose first reading is something done, said or felt.
bool relata_is_event_noun(const RelataExtraction *x, uint32_t i) {
    static const char *const kinds[] = {"event", "communication", "feeling", "state", NULL};
    const char *value = relata_lexicon_find(x->lexicon, RELATA_LEXICON_NOMINALIZATION, relata_tree_lemma(&x->tree, i));
    char relation[32], share[16];
    if (!value || !relata_lexicon_field(value, 0, 1, relation, sizeof relation) ||
        !relata_lexicon_field(value, 0, 2, share, sizeof share) || strtod(share, NULL) < 0.25)
        return false;
    return relata_is_among(relation, kinds);
}

bool relata_is_measure_noun(const RelataTree *tree, uint32_t i) {
    static const char *const words[] = {"sanction", "tariff", "embargo", "blockade", NULL};
    return relata_tree_lemma_in(tree, i, words);
}

bool relata_is_writ(const RelataTree *tree, uint32_t i) {
    static const char *const words[] = {"warrant", "subpoena", NULL};
    return relata_tree_lemma_in(tree, i, words);
}

// "the English page": a noun with the form of its verb is rarely what a country does, but for a few.
static bool is_plain(const RelataExtraction *x, uint32_t i) {
    static const char *const classes[] = {"communication", "cognition", "time", "state", "attribute", NULL};
    return !is_carried(&x->tree, i) && !relata_is_measure_noun(&x->tree, i) && relata_has_class(x, i, classes);
}

// What is done to somebody, so that a name before it is the doer and not the place.
static bool is_inflicted(const RelataTree *tree, uint32_t i) {
    static const char *const words[] = {"sanction",   "airstrike", "raid",        "support",    "aid",
                                        "assistance", "criticism", "recognition", "withdrawal", "embargo",
                                        "investment", "tariff",    "blockade",    NULL};
    return relata_tree_lemma_in(tree, i, words);
}

static bool is_light_verb(const RelataTree *tree, uint32_t verb) {
    static const char *const words[] = {"make",      "pay",    "hold",    "take",  "have",  "give",
                                        "conduct",   "launch", "carry",   "sign",  "start", "begin",
                                        "undertake", "mount",  "provide", "reach", "enter", NULL};
    return verb && relata_tree_lemma_in(tree, verb, words);
}

// "the return of Ana Lira to Lima": of one who moves, speaks or leaves; of others "of" tells whom it befalls.
static uint32_t named_doer(const RelataExtraction *x, uint32_t i) {
    static const char *const words[] = {"visit",      "arrival", "return",    "resignation", "departure", "withdrawal",
                                        "trip",       "speech",  "accession", "retreat",     "escape",    "flight",
                                        "appearance", "entry",   "journey",   NULL};
    const RelataTree *tree = &x->tree;
    if (!relata_tree_lemma_in(tree, i, words))
        return 0;
    for (uint32_t c = relata_tree_child(tree, i, RELATA_DEPREL_NMOD); c;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_NMOD))
        if (relata_tree_is_lemma(tree, relata_tree_case(tree, c), "of") && relata_is_name(x, c))
            return c;
    return 0;
}

// "EU sanctions on Chad", "a NATO raid on": a name right before the noun of what its bearer did.
static bool is_naming_agent(const RelataExtraction *x, uint32_t i, uint32_t c) {
    uint8_t type = relata_type_at(x, c);
    return c < i && relata_tree_deprel(&x->tree, c) == RELATA_DEPREL_COMPOUND && relata_is_name(x, c) &&
           (type == RELATA_TYPE_ORGANIZATION || type == RELATA_TYPE_PLACE || type == RELATA_TYPE_GROUP) &&
           is_inflicted(&x->tree, i);
}

// Whoever does what an event noun says: its owner, a country adjective, "by X", or the subject of its light verb.
static uint32_t event_agent(const RelataExtraction *x, uint32_t i, uint32_t *verb) {
    const RelataTree *tree = &x->tree;
    *verb = 0;
    for (uint32_t c = tree->first[i]; c; c = tree->next[c]) {
        RelataDeprel deprel = relata_tree_deprel(tree, c);
        uint32_t marker = relata_tree_case(tree, c);
        if (is_naming_agent(x, i, c) || deprel == RELATA_DEPREL_NMOD_POSS ||
            (deprel == RELATA_DEPREL_AMOD && relata_is_demonym(x, c)) ||
            (deprel == RELATA_DEPREL_NMOD &&
             (relata_tree_is_lemma(tree, marker, "by") ||
              (relata_tree_is_lemma(tree, marker, "from") && relata_type_at(x, c) == RELATA_TYPE_PERSON))))
            return c;
    }
    for (uint32_t c = relata_tree_child(tree, i, RELATA_DEPREL_NMOD); c;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_NMOD))
        for (uint32_t k = relata_tree_child(tree, c, RELATA_DEPREL_NMOD); k;
             k = relata_tree_next_child(tree, k, RELATA_DEPREL_NMOD))
            if (relata_is_name(x, c) && relata_is_name(x, k) &&
                relata_tree_is_lemma(tree, relata_tree_case(tree, k), "by"))
                return k; // "the invasion of Mali by Chad", hung on the nearer name
    uint32_t doer = named_doer(x, i);
    if (doer)
        return doer;
    uint32_t above = relata_tree_deprel(tree, i) == RELATA_DEPREL_OBJ ? relata_tree_head(tree, i) : 0, without;
    if (!is_light_verb(tree, above) || relata_is_passive(tree, above))
        return 0;
    *verb = above;
    return relata_clause_subject(tree, above, &without);
}

static void add_event_arguments(const RelataExtraction *x, uint32_t head, uint32_t agent, RelataDeprel deprel,
                                RelataDraft *draft) {
    const RelataTree *tree = &x->tree;
    for (uint32_t c = relata_tree_child(tree, head, deprel); c; c = relata_tree_next_child(tree, c, deprel)) {
        uint32_t marker = relata_tree_case(tree, c);
        if (c == agent || !marker)
            continue;
        bool is_time = relata_is_time_word(relata_tree_lemma(tree, c)) || relata_type_at(x, c) == RELATA_TYPE_DATE;
        RelataRole role = is_time                                    ? RELATA_ROLE_TIME
                          : relata_tree_is_lemma(tree, marker, "of") ? RELATA_ROLE_OBJECT
                                                                     : RELATA_ROLE_OBLIQUE;
        relata_draft_add(draft, role, c, marker, 0);
    }
}

// "the return of Ana Lira to Lima": where whoever moves goes, hung on the name.
static void add_direction(const RelataExtraction *x, uint32_t doer, RelataDraft *draft) {
    static const char *const markers[] = {"to", "into", "from", NULL};
    const RelataTree *tree = &x->tree;
    for (uint32_t c = relata_tree_child(tree, doer, RELATA_DEPREL_NMOD); c;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_NMOD))
        if (relata_tree_lemma_in(tree, relata_tree_case(tree, c), markers))
            relata_draft_add(draft, RELATA_ROLE_OBLIQUE, c, relata_tree_case(tree, c), 0);
}

// Whom a phrase behind "warrant" means: "for Novak", "for his arrest", "for the arrest of Novak".
static uint32_t sought(const RelataTree *tree, uint32_t phrase) {
    static const char *const seizing[] = {"arrest", "detention", "capture", "extradition", NULL};
    if (!relata_tree_lemma_in(tree, phrase, seizing))
        return phrase;
    uint32_t owner = relata_tree_child(tree, phrase, RELATA_DEPREL_NMOD_POSS);
    return owner ? owner : relata_tree_child(tree, phrase, RELATA_DEPREL_NMOD);
}

// "the Hague court's warrant for his arrest", "a Senate subpoena against Novak": whoever issued it, and for whom.
static void read_writ(RelataExtraction *x, uint32_t i) {
    static const char *const markers[] = {"for", "against", NULL};
    const RelataTree *tree = &x->tree;
    uint32_t issuer = 0, whom = 0;
    for (uint32_t c = tree->first[i]; c; c = tree->next[c]) {
        RelataDeprel deprel = relata_tree_deprel(tree, c);
        uint8_t type = relata_type_at(x, c);
        bool is_body = type == RELATA_TYPE_ORGANIZATION || type == RELATA_TYPE_PLACE || type == RELATA_TYPE_GROUP;
        if (c < i && is_body && relata_is_name(x, c) &&
            (deprel == RELATA_DEPREL_NMOD_POSS || deprel == RELATA_DEPREL_COMPOUND || deprel == RELATA_DEPREL_AMOD))
            issuer = c;
        if (c > i && deprel == RELATA_DEPREL_NMOD && !whom &&
            relata_tree_lemma_in(tree, relata_tree_case(tree, c), markers))
            whom = sought(tree, c);
    }
    RelataDraft draft = {.predicate = i, .rule = "nominalization"};
    relata_draft_add(&draft, RELATA_ROLE_SUBJECT, issuer, 0, 0);
    relata_draft_add_relation(&draft, i);
    relata_draft_add(&draft, RELATA_ROLE_OBLIQUE, whom, relata_tree_case(tree, whom), 0);
    if (issuer && whom)
        relata_draft_commit(x, &draft);
}

// What backing a noun names: "funded" or "supported"; NULL for other nouns.
static const char *backing_of(const RelataTree *tree, uint32_t i) {
    static const char *const money[] = {"funding", "money", "financing", "fund", "loan", "grant", NULL};
    static const char *const help[] = {"support", "help", "assistance", "backing", "aid", NULL};
    return relata_tree_lemma_in(tree, i, money) ? "funded" : relata_tree_lemma_in(tree, i, help) ? "supported" : NULL;
}

// "a bridge built with funding from Chad", "Togo won with help from Chad": money goes to what is made, help to whoever
// makes it where that is said.
void relata_noun_backing(RelataExtraction *x, uint32_t i) {
    const RelataTree *tree = &x->tree;
    uint32_t verb = relata_tree_head(tree, i), giver = relata_tree_child(tree, i, RELATA_DEPREL_NMOD), without;
    const char *label = giver && relata_tree_deprel(tree, i) == RELATA_DEPREL_OBL ? backing_of(tree, i) : NULL;
    if (!label || !verb || relata_tree_upos(tree, verb) != RELATA_UPOS_VERB || !relata_is_name(x, giver) ||
        !relata_tree_is_lemma(tree, relata_tree_case(tree, i), "with") ||
        !relata_tree_is_lemma(tree, relata_tree_case(tree, giver), "from"))
        return;
    RelataDeprel link = relata_tree_deprel(tree, verb);
    uint32_t made = relata_is_passive(tree, verb) ? 0 : relata_tree_child(tree, verb, RELATA_DEPREL_OBJ), backed;
    if (link == RELATA_DEPREL_ACL)
        backed = relata_tree_head(tree, verb);
    else if (link == RELATA_DEPREL_CSUBJ && verb > 1 && relata_is_noun(tree, verb - 1))
        backed = verb - 1; // "schools built with funding from Chad are to open", taken for a clause
    else
        backed = made && strcmp(label, "funded") == 0 ? made : relata_clause_subject(tree, verb, &without);
    if (!backed)
        return;
    RelataDraft draft = {.predicate = i, .implied = label, .rule = "nominalization"};
    relata_draft_add(&draft, RELATA_ROLE_SUBJECT, giver, relata_tree_case(tree, giver), 0);
    relata_draft_add(&draft, RELATA_ROLE_OBJECT, backed, 0, verb);
    relata_draft_commit(x, &draft);
}

// "has the support of Lira", "won the backing of the army": it is theirs, and whoever has it is whom they support.
static uint32_t backer(const RelataExtraction *x, uint32_t i) {
    static const char *const nouns[] = {"support", "backing",   "help",        "aid",         "assistance",
                                        "praise",  "criticism", "endorsement", "recognition", NULL};
    static const char *const verbs[] = {"have", "enjoy",  "win",    "gain", "receive", "get",
                                        "earn", "secure", "obtain", "draw", "attract", NULL};
    const RelataTree *tree = &x->tree;
    uint32_t verb = relata_tree_deprel(tree, i) == RELATA_DEPREL_OBJ ? relata_tree_head(tree, i) : 0;
    if (!relata_tree_lemma_in(tree, i, nouns) || !verb || !relata_tree_lemma_in(tree, verb, verbs) ||
        relata_is_passive(tree, verb))
        return 0;
    for (uint32_t c = relata_tree_child(tree, i, RELATA_DEPREL_NMOD); c;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_NMOD))
        if (relata_tree_is_lemma(tree, relata_tree_case(tree, c), "of"))
            return c;
    return 0;
}

static void read_backing(RelataExtraction *x, uint32_t i, uint32_t who) {
    uint32_t without, whom = relata_clause_subject(&x->tree, relata_tree_head(&x->tree, i), &without);
    RelataDraft draft = {.predicate = i, .rule = "light verb"};
    relata_draft_add(&draft, RELATA_ROLE_SUBJECT, who, 0, 0);
    relata_draft_add_relation(&draft, i);
    relata_draft_add(&draft, RELATA_ROLE_OBJECT, whom, relata_tree_case(&x->tree, who), without);
    if (whom && whom != who)
        relata_draft_commit(x, &draft);
}

// "Lira's visit to Bonn in May", "Canadian support for the mission", "the governor paid a visit to Bonn".
void relata_noun_nominalization(RelataExtraction *x, uint32_t i) {
    const RelataTree *tree = &x->tree;
    if (relata_is_writ(tree, i)) {
        read_writ(x, i);
        return;
    }
    uint32_t who = backer(x, i);
    if (who) {
        read_backing(x, i, who);
        return;
    }
    if (relata_tree_upos(tree, i) != RELATA_UPOS_NOUN || !(has_verb(x, i) || relata_is_measure_noun(tree, i)))
        return;
    uint32_t verb, agent = event_agent(x, i, &verb);
    if (!agent || is_thing(x, i) || (relata_is_demonym(x, agent) && is_plain(x, i)) ||
        !(verb ? is_carried(tree, i) : relata_is_event_noun(x, i) || relata_is_measure_noun(tree, i)))
        return;
    RelataDraft draft = {.predicate = i, .rule = verb ? "light verb" : "nominalization"};
    relata_draft_add(&draft, RELATA_ROLE_SUBJECT, agent, relata_tree_case(tree, agent), 0);
    relata_draft_add_relation(&draft, i);
    add_event_arguments(x, i, agent, RELATA_DEPREL_NMOD, &draft);
    if (agent == named_doer(x, i))
        add_direction(x, agent, &draft);
    if (verb)
        add_event_arguments(x, verb, agent, RELATA_DEPREL_OBL, &draft);
    if (draft.n_arguments > 1)
        relata_draft_commit(x, &draft);
}

bool relata_event_marks_object(const char *verb, const char *preposition) {
    static const char *const pairs[][2] = {
        {"visit", "to"},        {"support", "for"},      {"attack", "on"},      {"assault", "on"},
        {"criticize", "of"},    {"criticise", "of"},     {"control", "over"},   {"control", "of"},
        {"influence", "on"},    {"influence", "over"},   {"influence", "in"},   {"influence", "with"},
        {"influence", "among"}, {"raid", "into"},        {"threaten", "to"},    {"oppose", "to"},
        {"aid", "to"},          {"join", "to"},          {"demand", "for"},     {"desire", "for"},
        {"help", "for"},        {"affect", "on"},        {"enter", "into"},     {"raid", "on"},
        {"sanction", "on"},     {"sanction", "against"}, {"attack", "against"}, {"assault", "against"},
        {"raid", "against"},    {"strike", "against"},   {"strike", "on"}};
    for (size_t k = 0; k < sizeof pairs / sizeof *pairs; k++)
        if (strcmp(pairs[k][0], verb) == 0 && strcmp(pairs[k][1], preposition) == 0)
            return true;
    return strcmp(preposition, "of") == 0;
}
