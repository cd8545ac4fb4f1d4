// Worth: which pairs of ends make a statement that tells a stranger something.
//
// A tree gives far more pairs than a diagram should show. What is judged here holds for every construction: who stands
// at the ends (persons and notions without a name say nothing outside their article), whether the verb says anything
// about its object ("has", "found", "mentioned" of a bare notion), and whether one end says already what the other is
// ("rally in Rome" and Rome). The lists are classes of words, not phrases; the noun classes come from the lexicon.
// Propositions are untouched: only the graph is kept short.
#include "extract/telling/telling.h"

#include "extract/node/core.h"
#include "extract/node/name.h"
#include "extract/node/organ.h"
#include "extract/proposition/clause.h"
#include "extract/tree/words.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

// "the 2016 election", "the 1970s civil war": there is one of the kind in its place and year.
static bool is_dated_event(const RelataTree *tree, const RelataEntity *e, uint32_t noun) {
    static const char *const events[] = {"election", "war",       "summit",   "coup",     "referendum",   "revolution",
                                         "primary",  "ceasefire", "uprising", "genocide", "championship", NULL};
    for (const char *c = e->name; *c && relata_tree_lemma_in(tree, noun, events); c++)
        if ((c[0] == '1' || c[0] == '2') && strspn(c, "0123456789") == 4 && (c == e->name || c[-1] == ' '))
            return true;
    return false;
}

bool relata_holds_name(const RelataExtraction *x, const RelataNodes *nodes, const RelataNodeRef *node) {
    static const char *const quarters[] = {"western", "eastern", "northern", "southern", NULL}; // "Western nations"
    const RelataTree *tree = &x->tree;
    const RelataEntity *e = &nodes->entities.items[node->entity];
    if (e->kind == RELATA_ENTITY_NAMED || relata_tree_lemma_in(tree, tree->left[node->token], quarters) ||
        is_dated_event(tree, e, node->token))
        return true;
    bool is_opening = node->token == 1 && relata_tree_upos(tree, 1) != RELATA_UPOS_PROPN &&
                      !relata_organ_state(x, nodes, 1); // "Nepal's police" of "Police"
    for (const char *c = e->name + is_opening; *c; c++)
        if (*c >= 'A' && *c <= 'Z')
            return true;
    return false;
}

static bool is_counted(const RelataTree *tree, uint32_t i) {
    return relata_tree_child(tree, i, RELATA_DEPREL_NUMMOD) != 0;
}

static bool is_notion(const RelataExtraction *x, uint32_t i) {
    static const char *const classes[] = {"attribute", "cognition", "feeling", "state", "communication", "motive",
                                          "relation",  "quantity",  "time",    "shape", "process",       "food",
                                          "person",    "body",      "tops",    NULL};
    return relata_has_class(x, i, classes);
}

static bool is_vague(const RelataTree *tree, uint32_t i) {
    static const char *const words[] = {
        "further",  "additional", "new",         "various",     "several",      "many",      "upcoming",   "competing",
        "close",    "full",       "certain",     "similar",     "more",         "most",      "different",  "recent",
        "first",    "big",        "large",       "small",       "early",        "late",      "great",      "good",
        "bad",      "strong",     "own",         "separate",    "major",        "important", "potential",  "possible",
        "other",    "better",     "final",       "next",        "last",         "previous",  "original",   "initial",
        "entire",   "whole",      "same",        "few",         "multiple",     "numerous",  "current",    "brief",
        "long",     "short",      "old",         "young",       "serious",      "proposed",  "local",      "related",
        "extra",    "special",    "alternative", "ongoing",     "hypothetical", "combined",  "widespread", "incredible",
        "external", "outside",    "suspected",   "significant", "increased",    "specific",  "particular", "respective",
        "arduous",  "everyday",   "urgent",      "immediate",   "overall",      "huge",      "massive",    "tremendous",
        NULL};
    static const char *const praise[] = {
        "offending", "offend",    "popular",     "relentless",  "controversial", "aggressive", "famous",
        "prominent", "leading",   "historic",    "key",         "crucial",       "successful", "rare",
        "harsh",     "tough",     "stern",       "friendly",    "warm",          "landmark",   "dramatic",
        "sweeping",  "broad",     "unanimous",   "vital",       "ambitious",     "peaceful",   "strict",
        "intense",   "fierce",    "impressive",  "remarkable",  "unusual",       "unique",     "effective",
        "regular",   "constant",  "notable",     "substantial", "considerable",  "deadly",     "bloody",
        "brutal",    "horrific",  "heinous",     "terrible",    "devastating",   "alleged",    "slight",
        "heavy",     "deadliest", "spectacular", "bold",        "daring",        "massive",    NULL};
    return relata_tree_lemma_in(tree, i, words) || relata_tree_lemma_in(tree, i, praise);
}

// "several world leaders", "any form of force": nobody can tell which.
static bool is_of_no_number(const RelataTree *tree, uint32_t noun) {
    static const char *const words[] = {"several", "multiple", "various", "numerous", "some", "any", "certain", NULL};
    if (relata_tree_child(tree, noun, RELATA_DEPREL_NMOD) && !relata_tree_is_lemma(tree, noun, "form"))
        return false;
    for (uint32_t c = tree->first[noun]; c && c < noun; c = tree->next[c])
        if (relata_tree_lemma_in(tree, c, words))
            return true;
    return false;
}

// "several Danes were jailed", "some larger members have doubts": some of many, and nobody knows which. What several
// blasts did is told.
static bool is_some_of_many(const RelataExtraction *x, const RelataEntity *e, uint32_t noun) {
    static const char *const words[] = {"several", "multiple", "various", "numerous", "some",   "any",
                                        "certain", "many",     "other",   "others",   "fellow", NULL};
    static const char *const deeds[] = {"act", "event", NULL};
    const RelataTree *tree = &x->tree;
    if (e->kind == RELATA_ENTITY_NAMED || !relata_tree_has_morph(tree, noun, RELATA_MORPH_PLUR) ||
        relata_has_class(x, noun, deeds) || relata_tree_child(tree, noun, RELATA_DEPREL_NUMMOD))
        return false;
    for (uint32_t c = tree->first[noun]; c && c < noun; c = tree->next[c])
        if (relata_tree_lemma_in(tree, c, words) && relata_tree_upos(tree, c + 1) != RELATA_UPOS_NUM)
            return true;
    return false;
}

// Whether a dependent of a node's noun tells it apart: its phrases, as far as its name has them, and its modifiers.
static bool tells_apart(const RelataTree *tree, const RelataEntity *e, uint32_t c) {
    switch (relata_tree_deprel(tree, c)) {
    case RELATA_DEPREL_NMOD_POSS:
    case RELATA_DEPREL_COMPOUND:
    case RELATA_DEPREL_NUMMOD:
    case RELATA_DEPREL_NMOD_DESC:
    case RELATA_DEPREL_FLAT:
        return true;
    case RELATA_DEPREL_NMOD:
    case RELATA_DEPREL_ACL:
        return strstr(e->name, relata_tree_form(tree, c)) != NULL;
    case RELATA_DEPREL_AMOD:
        return !is_vague(tree, c);
    default:
        return false;
    }
}

// Whether nothing but the noun itself names the thing: no phrase, and no modifier that tells it apart.
static bool is_bare(const RelataExtraction *x, const RelataNodes *nodes, const RelataNodeRef *node) {
    const RelataTree *tree = &x->tree;
    const RelataEntity *e = &nodes->entities.items[node->entity];
    if (!strchr(e->name, ' ') || is_of_no_number(tree, node->token))
        return true;
    for (uint32_t c = tree->first[node->token]; c; c = tree->next[c])
        if (tells_apart(tree, e, c))
            return false;
    return !relata_core_phrase_beside(tree, node->token);
}

// Groups of people that only their article knows.
static bool is_anybody(const RelataTree *tree, uint32_t i) {
    static const char *const words[] = {"other",  "others",    "people",   "group",  "party",  "team",
                                        "family", "authority", "official", "one",    "number", "part",
                                        "thing",  "community", "crowd",    "couple", NULL};
    return relata_tree_lemma_in(tree, i, words);
}

// Verbs that say nothing of a thing without a name: everybody has, gets and mentions things.
static bool is_pale_verb(const RelataTree *tree, uint32_t i) {
    static const char *const words[] = {
        "have",    "get",      "give",    "take",    "make",      "find",      "keep",      "see",        "show",
        "face",    "mention",  "cite",    "express", "feel",      "need",      "want",      "know",       "put",
        "let",     "continue", "hold",    "say",     "note",      "discuss",   "consider",  "suffer",     "experience",
        "hear",    "bring",    "reveal",  "ask",     "include",   "involve",   "explain",   "understand", "raise",
        "reach",   "spend",    "share",   "follow",  "contain",   "describe",  "lack",      "indicate",   "remain",
        "become",  "try",      "learn",   "tell",    "encounter", "highlight", "list",      "present",    "set",
        "regard",  "compare",  "decide",  "attain",  "surpass",   "emphasize", "emphasise", "underline",  "stress",
        "suggest", "recall",   "imagine", "address", "bridge",    NULL};
    static const char *const passing[] = {"begin",    "start",   "commence", "offer",   "introduce", "allow",
                                          "conduct",  "cancel",  "earn",     "wear",    "watch",     "pay",
                                          "question", "attempt", "prepare",  "reflect", NULL};
    return relata_tree_lemma_in(tree, i, words) || relata_tree_lemma_in(tree, i, passing);
}

static bool is_first_person(const RelataTree *tree, uint32_t i) {
    static const char *const words[] = {"i", "we", "me", "us", "my", "our", NULL};
    return relata_tree_upos(tree, i) == RELATA_UPOS_PRON && relata_tree_lemma_in(tree, i, words);
}

static bool is_share(const RelataTree *tree, uint32_t i) {
    static const char *const words[] = {"%", "percent", NULL};
    return relata_tree_lemma_in(tree, i, words);
}

static bool is_changing(const RelataTree *tree, uint32_t verb) {
    static const char *const words[] = {"increase", "rise", "grow",  "fall",   "drop",   "decrease", "decline",
                                        "double",   "jump", "surge", "shrink", "amount", "total",    NULL};
    return relata_tree_lemma_in(tree, verb, words);
}

// "six feet", "two years", "139 km": measures, which say something of verbs that measure.
static bool is_measure(const RelataExtraction *x, uint32_t i) {
    static const char *const words[] = {
        "foot", "inch",     "mile",   "km",     "kilometer", "kilometre", "meter", "metre", "yard",   "pound",
        "kg",   "hour",     "minute", "second", "day",       "week",      "month", "year",  "decade", "round",
        "time", "distance", "point",  "degree", "age",       "m",         "cm",    "mph",   NULL};
    return relata_tree_lemma_in(&x->tree, i, words);
}

static bool is_costing(const RelataTree *tree, uint32_t verb) {
    static const char *const words[] = {"cost",  "weigh", "measure", "cover", "span",  "reach",  "average", "increase",
                                        "total", "score", "win",     "serve", "spend", "travel", "raise",   NULL};
    return relata_tree_lemma_in(tree, verb, words) || is_changing(tree, verb);
}

static bool is_listing(const RelataTree *tree, uint32_t verb) {
    static const char *const words[] = {"include", "comprise", "contain", "consist", "encompass", NULL};
    return relata_tree_lemma_in(tree, verb, words);
}

// What somebody is for, makes or trades in tells something also where it is one bare word ("exports cotton").
static bool is_lasting(const RelataTree *tree, uint32_t verb) {
    static const char *const words[] = {
        "support",  "oppose",     "favor",       "favour",   "produce",  "export",  "import", "sell",
        "make",     "study",      "teach",       "ban",      "legalize", "abolish", "reject", "demand",
        "supply",   "provide",    "own",         "operate",  "advocate", "outlaw",  "invent", "discover",
        "grow",     "mine",       "manufacture", "contract", "practice", "fear",    "depend", "rely",
        "reliance", "dependence", "dependency",  "need",     "want",     "kill",    "arrest", "attack",
        "seek",     "face",       "use",         "lose",     "cause",    "prevent", "fight",  "influence",
        "send",     "convict",    "deny",        "accuse",   "charge",   NULL};
    return relata_tree_lemma_in(tree, verb, words);
}

// Constructions that name their relation themselves and need less at their ends.
static bool is_rule(const RelataProposition *p, const char *const *rules) {
    return relata_is_among(p->rule, rules);
}

// "the statement released by the court": that the court released it stands in the name.
static bool stands_in_name(const RelataExtraction *x, const RelataNodes *nodes, uint32_t predicate,
                           const RelataNodeRef *end) {
    const RelataTree *tree = &x->tree;
    return relata_tree_deprel(tree, predicate) == RELATA_DEPREL_ACL &&
           relata_tree_head(tree, predicate) == end->token &&
           strstr(nodes->entities.items[end->entity].name, relata_tree_form(tree, predicate));
}

// "protesters marched", "the guitarist formed": one common noun, which in another article is somebody else.
static bool is_one_noun(const RelataExtraction *x, const RelataNodes *nodes, const RelataNodeRef *node) {
    const char *name = nodes->entities.items[node->entity].name;
    return nodes->entities.items[node->entity].kind == RELATA_ENTITY_NOMINAL && !strpbrk(name, " -") &&
           relata_tree_upos(&x->tree, node->token) == RELATA_UPOS_NOUN;
}

// Things without a name that another article would not mean by these words: kept where they are many, are told apart by
// a phrase with "of", or happened.
static bool is_unknown_thing(const RelataExtraction *x, const RelataNodes *nodes, const RelataNodeRef *node,
                             uint32_t predicate) {
    static const char *const deeds[] = {"act", "event", NULL};
    static const char *const happening[] = {"take", "hold", "occur", "happen", NULL};
    static const char *const rulings[] = {"decision", "ruling", "verdict", "move", "plan", "deal", "measure", NULL};
    const RelataTree *tree = &x->tree;
    const RelataEntity *e = &nodes->entities.items[node->entity];
    bool is_deed = relata_has_class(x, node->token, deeds) && !relata_tree_lemma_in(tree, node->token, rulings);
    if (e->kind != RELATA_ENTITY_NOMINAL || relata_tree_lemma_in(tree, predicate, happening) ||
        is_counted(tree, node->token) || is_deed)
        return false;
    return !strstr(e->name, " of ");
}

// "a graveside service was held at Lagos Cemetery", "was survived by three brothers": of whom, by whom?
static bool is_of_obituary(const RelataTree *tree, uint32_t predicate, uint32_t subject, const RelataEntity *to) {
    static const char *const rites[] = {"service",   "burial",    "funeral", "visitation", "viewing",
                                        "interment", "cremation", "wake",    "reception",  NULL};
    static const char *const holding[] = {"hold", "take", "schedule", "plan", "service", "burial", NULL}; // copula too
    static const char *const kin[] = {"survive", "precede", "predecease", NULL};
    bool is_site = to->type == RELATA_TYPE_PLACE || to->type == RELATA_TYPE_FACILITY;
    return relata_tree_lemma_in(tree, predicate, kin) ||
           (is_site && relata_tree_lemma_in(tree, predicate, holding) && relata_tree_lemma_in(tree, subject, rites));
}

// "was preceded in death by Ana", "preceded her in death": whose kin they were is told beside it.
static bool is_earlier_death(const RelataTree *tree, uint32_t verb) {
    if (!relata_tree_is_lemma(tree, verb, "precede"))
        return false;
    for (uint32_t c = relata_tree_child(tree, verb, RELATA_DEPREL_OBL); c;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_OBL))
        if (relata_tree_is_lemma(tree, c, "death"))
            return true;
    return false;
}

// "the remaining 1": a number whose noun stands elsewhere.
static bool is_leftover_number(const RelataTree *tree, uint32_t i) {
    static const char *const words[] = {"remaining", "remain", "other", NULL};
    return relata_tree_upos(tree, i) == RELATA_UPOS_NUM &&
           relata_tree_lemma_in(tree, relata_tree_child(tree, i, RELATA_DEPREL_AMOD), words);
}

// Whether a clause right behind a noun tells which one is meant.
static bool has_restricting_clause(const RelataTree *tree, uint32_t noun) {
    for (uint32_t c = relata_tree_child(tree, noun, RELATA_DEPREL_ACL_RELCL); c;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_ACL_RELCL))
        if (c > noun && relata_tree_upos(tree, tree->left[c]) != RELATA_UPOS_PUNCT &&
            relata_tree_upos(tree, tree->left[c] - 1) != RELATA_UPOS_PUNCT)
            return true;
    return false;
}

// "the project that Lira led", "met demands that the firm had made", "a list of shows that came back": which one, only
// a clause tells that no node keeps. What a clause says of an event or illness is what came of it.
static bool is_told_by_clause(const RelataExtraction *x, uint32_t noun, uint32_t predicate) {
    static const char *const befalling[] = {"event", "state", NULL};
    const RelataTree *tree = &x->tree;
    if (relata_has_class(x, noun, befalling) || relata_tree_is_lemma(tree, noun, "war"))
        return false;
    if (relata_tree_deprel(tree, predicate) == RELATA_DEPREL_ACL_RELCL && relata_tree_head(tree, predicate) == noun)
        return true;
    for (uint32_t c = relata_tree_child(tree, noun, RELATA_DEPREL_NMOD); c;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_NMOD))
        if (c > noun && relata_tree_is_lemma(tree, relata_tree_case(tree, c), "of") && has_restricting_clause(tree, c))
            return true;
    return has_restricting_clause(tree, noun);
}

// "has two jobs", "likes five books": a few of something that nothing tells apart; who has five children is told.
static bool is_handful(const RelataExtraction *x, uint32_t verb, uint32_t noun) {
    static const char *const having[] = {"have", "like", "work", "set", "need", "want", "get", NULL};
    static const char *const people[] = {"person", "people", NULL};
    const RelataTree *tree = &x->tree;
    uint32_t number = relata_tree_child(tree, noun, RELATA_DEPREL_NUMMOD);
    return number && number + 1 == noun && tree->right[noun] == noun && relata_tree_lemma_in(tree, verb, having) &&
           relata_tree_upos(tree, noun) == RELATA_UPOS_NOUN && !strpbrk(relata_tree_form(tree, number), "0123456789") &&
           !relata_has_class(x, noun, people) && !relata_is_role_word(x, noun);
}

// "sentenced two smugglers", "indicted five top rebel leaders": a few whom the court named and the article does not.
static bool is_few_tried(const RelataExtraction *x, uint32_t verb, const RelataEntity *e, uint32_t noun) {
    static const char *const trying[] = {"sentence", "indict", "convict", "acquit", "jail", "condemn", "try", NULL};
    static const char *const people[] = {"person", "people", NULL};
    const RelataTree *tree = &x->tree;
    uint32_t number = relata_tree_child(tree, noun, RELATA_DEPREL_NUMMOD);
    return number && e->kind == RELATA_ENTITY_NOMINAL && !strpbrk(relata_tree_form(tree, number), "0123456789") &&
           relata_tree_lemma_in(tree, verb, trying) && relata_has_class(x, noun, people) && !strstr(e->name, " of ");
}

// "Derek left Leeds", of whom the article tells no surname and little else: what he does tells a stranger nothing.
static bool is_stranger(const RelataExtraction *x, const RelataEntity *e) {
    enum { FEW = 4 };
    return e->n_mentions <= FEW && relata_name_is_given(x, e);
}

// Offices of which there is one at a time.
static const char *const sole_offices[] = {
    "president", "minister", "king",      "queen",      "pope",     "premier",    "chancellor",   "emperor", "mayor",
    "governor",  "chairman", "chair",     "head",       "leader",   "captain",    "coach",        "manager", "director",
    "chief",     "speaker",  "secretary", "prince",     "princess", "monarch",    "founder",      "ruler",   "heir",
    "ceo",       "boss",     "commander", "ambassador", "winner",   "chairwoman", "commissioner", "widow",   "wife",
    "husband",   "mother",   "father",    "government", NULL};

// Whether an office is not one of several ("a former minister").
static bool is_sole_office(const RelataTree *tree, uint32_t i) {
    static const char *const articles[] = {"a", "an", "another", "one", NULL};
    return relata_tree_lemma_in(tree, i, sole_offices) &&
           !relata_tree_lemma_in(tree, relata_tree_child(tree, i, RELATA_DEPREL_DET), articles);
}

// "videojournalist", "helmsman": a person by the end of a word that the lexicon lacks.
static bool ends_as_person(const char *lemma) {
    static const char *const ends[] = {"journalist", "sman", "swoman", "bencher", "blogger", "maker", "holder", NULL};
    size_t n = strlen(lemma);
    for (const char *const *e = ends; *e; e++)
        if (n > strlen(*e) && strcmp(lemma + n - strlen(*e), *e) == 0)
            return true;
    return false;
}

// How often a noun is of a class, by the lexicon.
static double class_share(const RelataExtraction *x, const char *lemma, const char *class) {
    const char *value = relata_lexicon_find(x->lexicon, RELATA_LEXICON_NOUN_CLASS, lemma);
    char own[32], share[16];
    return value && relata_lexicon_field(value, 0, 0, own, sizeof own) && strcasecmp(own, class) == 0 &&
                   relata_lexicon_field(value, 0, 1, share, sizeof share)
               ? strtod(share, NULL)
               : 0;
}

// Whether a noun is hardly ever anything but a person, as "spirit" and "bomber" are.
static bool is_person_noun(const RelataExtraction *x, const char *lemma) {
    static const double sure = 0.7;
    static const char *const counted[] = {"delegate", NULL};
    static const char *const others[] = {"official", "diplomat", "nun", "lawmaker", "politician", NULL};
    if (relata_is_among(lemma, others))
        return true;
    if (!relata_lexicon_find(x->lexicon, RELATA_LEXICON_NOUN_CLASS, lemma))
        return ends_as_person(lemma);
    return class_share(x, lemma, "person") >= sure && !relata_is_among(lemma, counted);
}

// "he", that is "the Danish leader": what a pronoun stands for, where no name tells it apart either.
static bool is_unnamed_referent(const RelataExtraction *x, const RelataEntity *e, uint32_t i) {
    static const char *const offices[] = {"leader", "official", "ruler", "chief", "head", NULL};
    const char *last = strrchr(e->name, ' ');
    last = last ? last + 1 : e->name;
    if (relata_tree_upos(&x->tree, i) != RELATA_UPOS_PRON || e->kind != RELATA_ENTITY_NOMINAL || e->is_plural ||
        strstr(e->name, "'s ") || strstr(e->name, "\xe2\x80\x99s ") || strstr(e->name, " of "))
        return false;
    return relata_is_among(last, offices) || (is_person_noun(x, last) && !relata_is_among(last, sole_offices));
}

// "Lira's driver", not "a leader of Mali's party": whether whose it is stands before a noun of a name.
static bool has_owner_before(const char *name, const char *noun) {
    const char *mark = strstr(name, "'s ");
    mark = mark ? mark : strstr(name, "\xe2\x80\x99s ");
    return mark && (!noun || mark < noun);
}

// "a Polish cook", "the Lagos actor", "a former aide to Ana Lira": one person whom no name tells apart.
static bool is_nobody(const RelataExtraction *x, const RelataNodes *nodes, const RelataNodeRef *node) {
    const RelataTree *tree = &x->tree;
    const RelataEntity *e = &nodes->entities.items[node->entity];
    const char *form = relata_tree_form(tree, node->token), *noun = strstr(e->name, form);
    if (is_unnamed_referent(x, e, node->token))
        return true;
    return e->kind == RELATA_ENTITY_NOMINAL && relata_tree_upos(tree, node->token) == RELATA_UPOS_NOUN &&
           form[0] >= 'a' && form[0] <= 'z' && !relata_tree_has_morph(tree, node->token, RELATA_MORPH_PLUR) &&
           !has_owner_before(e->name, noun) && is_person_noun(x, relata_tree_lemma(tree, node->token)) &&
           !is_sole_office(tree, node->token);
}

// "a Lagos-bred couple", "a revolutionary Christian drama", "the Jos community": whose name the article does not tell.
static bool is_unnamed_one(const RelataTree *tree, const RelataEntity *e, uint32_t i) {
    static const char *const words[] = {"couple", "duo",   "trio", "drama",     "comedy", "novel",
                                        "study",  "audit", "poem", "community", NULL};
    const char *last = strrchr(e->name, ' ');
    return e->kind == RELATA_ENTITY_NOMINAL && last && strcmp(last + 1, relata_tree_form(tree, i)) == 0 &&
           !strstr(e->name, "'s ") && !strstr(e->name, "\xe2\x80\x99s ") && !strstr(e->name, " of ") &&
           relata_tree_lemma_in(tree, i, words);
}

// "became a senator", "was chosen as candidate": the office is what is told.
static bool is_of_office(const RelataTree *tree, uint32_t verb) {
    static const char *const words[] = {"become", "remain", "name",     "appoint", "elect", "choose", "select",
                                        "serve",  "make",   "nominate", "hire",    "work",  "seek",   "train",
                                        "play",   "be",     "call",     "crown",   "study", "marry",  NULL};
    return relata_tree_lemma_in(tree, verb, words);
}

// "the top ten", "six of 10", "200 of the new seats", "one of overcoming": a number of what nobody names.
static bool is_bare_number(const RelataTree *tree, const RelataEntity *e, uint32_t i) {
    static const char *const large[] = {"million", "billion", "trillion", "thousand", "hundred", "dozen", NULL};
    uint32_t next = i < tree->n ? i + 1 : 0;
    const char *of = strstr(e->name, " of ");
    return e->type == RELATA_TYPE_QUANTITY && relata_tree_upos(tree, i) == RELATA_UPOS_NUM && !strpbrk(e->name, "%$") &&
           !(e->name[0] & 0x80) && !relata_tree_lemma_in(tree, i, large) && !relata_tree_is_lemma(tree, next, "%") &&
           !relata_is_year(relata_tree_form(tree, i)) &&
           (of ? !strpbrk(of, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") : !strpbrk(e->name, "ABCDEFGHIJKLMNOPQRSTUVWXYZ"));
}

// "net income", "GDP": of whom, of which country?
static bool is_unowned_measure(const RelataTree *tree, const RelataEntity *e, uint32_t i) {
    static const char *const words[] = {
        "GDP",       "income",       "sale",     "revenue",    "profit",     "expense", "receipt",
        "fine",      "earnings",     "earning",  "turnover",   "output",     "cost",    "economy",
        "inflation", "unemployment", "loss",     "dividend",   "export",     "import",  "shipment",
        "deficit",   "surplus",      "spending", "production", "investment", "growth",  "demand",
        "revenues",  "remittance",   "lending",  "payroll",    "tourism",    NULL};
    return relata_tree_lemma_in(tree, i, words) && !strstr(e->name, " of ") &&
           (strcmp(e->name, "GDP") == 0 || !strpbrk(e->name, "ABCDEFGHIJKLMNOPQRSTUVWXYZ"));
}

// "Ana Lira spoke in Lagos", "met in Lagos": about what, with whom?
static bool is_whereabouts_of_speech(const RelataTree *tree, uint32_t verb, const RelataEntity *from,
                                     const RelataEntity *to, uint32_t place) {
    static const char *const words[] = {"speak", "talk", "walk", "meet", "say", "comment", "remark", "joke", NULL};
    static const char *const markers[] = {"in", "at", NULL};
    return from->type == RELATA_TYPE_PERSON && to->type == RELATA_TYPE_PLACE &&
           relata_tree_lemma_in(tree, verb, words) &&
           relata_tree_lemma_in(tree, relata_tree_case(tree, place), markers);
}

// "Canada faces Peru": in which sport?
static bool is_fixture(const RelataTree *tree, uint32_t verb, const RelataEntity *from, const RelataEntity *to) {
    static const char *const words[] = {"face", "play", NULL};
    bool is_taking_on =
        relata_tree_is_lemma(tree, verb, "take") && verb < tree->n && relata_tree_is_lemma(tree, verb + 1, "on");
    return from->type == RELATA_TYPE_PLACE && to->type == RELATA_TYPE_PLACE &&
           (is_taking_on || relata_tree_lemma_in(tree, verb, words));
}

// "soldiers killed in World War II": uncounted, and told beside the point.
static bool is_fallen(const RelataTree *tree, const RelataProposition *p, const RelataEntity *e, uint32_t noun) {
    static const char *const harming[] = {"kill", "wound", "injure", "slay", "massacre", "displace", "bury", NULL};
    return strcmp(p->rule, "participle") == 0 && p->is_passive && e->kind == RELATA_ENTITY_NOMINAL &&
           relata_tree_lemma_in(tree, p->predicate - tree->begin + 1, harming) &&
           relata_tree_has_morph(tree, noun, RELATA_MORPH_PLUR) && !relata_tree_child(tree, noun, RELATA_DEPREL_NUMMOD);
}

// "a press conference was held in Lima": of whom, about what?
static bool is_meeting_of_press(const RelataTree *tree, const RelataEntity *e, uint32_t noun) {
    static const char *const press[] = {"press", "news", NULL};
    static const char *const meetings[] = {"conference", "briefing", NULL};
    return e->kind == RELATA_ENTITY_NOMINAL && noun > 1 && relata_tree_lemma_in(tree, noun, meetings) &&
           relata_tree_lemma_in(tree, noun - 1, press) && !strpbrk(e->name + 1, "ABCDEFGHIJKLMNOPQRSTUVWXYZ");
}

// "won the Republican primary", "lost the Democratic caucuses": where?
static bool is_contest_of_party(const RelataTree *tree, const RelataEntity *e, uint32_t noun) {
    static const char *const contests[] = {"primary", "caucus", "runoff", NULL};
    static const char *const kinds[] = {"republican",   "democratic", "libertarian", "green",
                                        "presidential", "the",        NULL};
    const char *last = strrchr(e->name, ' ');
    if (!last || e->key || !relata_tree_lemma_in(tree, noun, contests) || strpbrk(e->name, "0123456789") ||
        strcmp(last + 1, relata_tree_form(tree, noun)) != 0)
        return false;
    for (uint32_t c = tree->first[noun]; c && c < noun; c = tree->next[c])
        if (!relata_is_among_any_case(relata_tree_form(tree, c), kinds))
            return false;
    return true;
}

// Deeds and states of whom nobody can tell who it is.
static bool is_of_nobody(const RelataExtraction *x, const RelataNodes *nodes, const RelataProposition *p,
                         const RelataNodeRef *subject, const RelataNodeRef *object) {
    static const char *const doing[] = {"clause",
                                        "conjoined verb",
                                        "relative clause",
                                        "purpose",
                                        "control",
                                        "participle",
                                        "gerund",
                                        "adverbial participle",
                                        "infinitive",
                                        "nominalization",
                                        "compound participle",
                                        NULL};
    static const char *const handling[] = {"handling", "handle", "conduct", "approach", NULL};
    const RelataTree *tree = &x->tree;
    const RelataEntity *from = &nodes->entities.items[subject->entity], *to = &nodes->entities.items[object->entity];
    uint32_t predicate = p->predicate - tree->begin + 1;
    if (strcmp(p->rule, "copula") == 0 && is_nobody(x, nodes, subject) &&
        (object->token != predicate || relata_tree_case(tree, object->token)))
        return true; // somewhere
    if (strcmp(p->rule, "nominalization") == 0 && relata_tree_lemma_in(tree, predicate, handling))
        return true; // "criticism of Lira's handling of the crisis"
    return is_rule(p, doing) &&
           (is_nobody(x, nodes, subject) || relata_is_unnamed_doer(x, nodes, subject) ||
            is_some_of_many(x, from, subject->token) || is_unnamed_one(tree, from, subject->token) ||
            is_contest_of_party(tree, to, object->token) || is_fallen(tree, p, from, subject->token) ||
            is_meeting_of_press(tree, from, subject->token) ||
            (is_nobody(x, nodes, object) && !is_of_office(tree, predicate)) ||
            is_bare_number(tree, from, subject->token) || is_bare_number(tree, to, object->token));
}

// Whether an object without a name, which is not counted either, is told well enough by its words.
static bool tells_without_name(const RelataExtraction *x, const RelataNodes *nodes, const RelataProposition *p,
                               const RelataNodeRef *subject, const RelataNodeRef *object) {
    const RelataTree *tree = &x->tree;
    uint32_t predicate = p->predicate - tree->begin + 1;
    if (nodes->entities.items[subject->entity].kind != RELATA_ENTITY_NAMED ||
        (!relata_is_role_word(x, object->token) && is_told_by_clause(x, object->token, predicate)))
        return false;
    if (is_first_person(tree, subject->token) || is_pale_verb(tree, predicate))
        return false;
    if (strcmp(p->rule, "copula") == 0)
        return !is_bare(x, nodes, object) || relata_is_role_word(x, object->token);
    if (p->modality == RELATA_PLANNED || p->modality == RELATA_POSSIBLE)
        return false; // what may be done to something without a name
    return !is_bare(x, nodes, object) || (!is_notion(x, object->token) && is_lasting(tree, predicate));
}

bool relata_is_worth(const RelataExtraction *x, const RelataNodes *nodes, const RelataProposition *p,
                     const RelataNodeRef *subject, const RelataNodeRef *object) {
    static const char *const measured[] = {"change",     "age",   "event place", "location", "apposition",
                                           "population", "share", "forecast",    NULL};
    static const char *const deeds[] = {"act", "event", NULL};
    static const char *const loose[] = {"adverbial participle", "participle", NULL};
    static const char *const spoken_of[] = {"clause", "conjoined verb", "relative clause",
                                            "copula", "participle",     NULL};
    static const char *const of_persons[] = {"role", "copula", "apposition", "possessive", "affiliation", NULL};
    static const char *const nominal[] = {"role", "between", "nominalization", "light verb", "affiliation", NULL};
    static const char *const common[] = {"member",    "resident", "friend",  "partner",   "native",    "fan",
                                         "neighbor",  "student",  "patient", "customer",  "volunteer", "owner",
                                         "neighbour", "visitor",  "user",    "classmate", NULL};
    const RelataTree *tree = &x->tree;
    const RelataEntity *from = &nodes->entities.items[subject->entity], *to = &nodes->entities.items[object->entity];
    bool is_named_from = relata_holds_name(x, nodes, subject), is_named_to = relata_holds_name(x, nodes, object);
    if (is_rule(p, measured))
        return true;
    if (strcmp(p->rule, "toll") == 0)
        return is_named_from; // "the earthquake in Lima killed hundreds of people"
    if (strcmp(p->rule, "affiliation") == 0 && relata_is_own_reporter(x, subject->token, object->token))
        return false;
    if (!is_rule(p, of_persons) && (is_stranger(x, from) || is_stranger(x, to)))
        return false;
    if (strcmp(p->rule, "role") == 0 && relata_tree_lemma_in(tree, p->predicate - tree->begin + 1, common) &&
        (is_stranger(x, from) || is_stranger(x, to)))
        return false; // "Joyce was a member of the church"
    static const char *const having[] = {"have", "get", "study", NULL};
    static const char *const outliving[] = {"precede", "predecease", "survive", NULL};
    uint32_t predicate = p->predicate - tree->begin + 1;
    if (stands_in_name(x, nodes, predicate, subject) || stands_in_name(x, nodes, predicate, object))
        return false;
    if (to->kind == RELATA_ENTITY_LITERAL && is_changing(tree, predicate))
        return from->type != RELATA_TYPE_PERSON && !is_unowned_measure(tree, from, subject->token);
    if (is_fixture(tree, predicate, from, to) || is_whereabouts_of_speech(tree, predicate, from, to, object->token))
        return false;
    if (is_share(tree, object->token) && to->kind != RELATA_ENTITY_NAMED && !relata_tree_case(tree, object->token))
        return false; // "deducts 10%": nobody knows of what
    if ((!is_named_from && !is_named_to) ||
        (from->kind == RELATA_ENTITY_NOMINAL && is_of_obituary(tree, predicate, subject->token, to) &&
         (!is_named_from || !strchr(from->name, ' '))) ||
        (from->kind == RELATA_ENTITY_NOMINAL && relata_tree_lemma_in(tree, predicate, outliving)) ||
        is_earlier_death(tree, predicate))
        return false;
    if (!is_named_from && (is_notion(x, subject->token) || is_anybody(tree, subject->token) ||
                           (is_bare(x, nodes, subject) && relata_has_class(x, subject->token, deeds)) ||
                           is_rule(p, nominal) || to->kind != RELATA_ENTITY_NAMED))
        return false;
    if (strcmp(p->rule, "copula") == 0 && object->token == predicate && to->kind != RELATA_ENTITY_NAMED &&
        (relata_tree_has_morph(tree, predicate, RELATA_MORPH_PLUR) || relata_tree_is_lemma(tree, predicate, "one")))
        return false; // "is one of the organizers"
    if (p->modality == RELATA_POSSIBLE && to->kind == RELATA_ENTITY_LITERAL &&
        relata_tree_is_lemma(tree, predicate, "have"))
        return false; // "if Lira had $300,000"
    if (is_of_nobody(x, nodes, p, subject, object))
        return false;
    if (is_leftover_number(tree, object->token) ||
        (!is_named_from && is_rule(p, spoken_of) &&
         (is_one_noun(x, nodes, subject) || is_unknown_thing(x, nodes, subject, predicate))) ||
        (strcmp(p->rule, "role") == 0 && !is_named_to && !relata_tree_child(tree, object->token, RELATA_DEPREL_NMOD)))
        return false;
    if (is_measure(x, object->token) && !is_named_to && !is_costing(tree, predicate))
        return false;
    bool is_direct = relata_tree_head(tree, object->token) == predicate;
    bool is_group = relata_tree_has_morph(tree, subject->token, RELATA_MORPH_PLUR); // "speakers that include"
    if (is_listing(tree, predicate) && (is_direct || is_group) && from->kind != RELATA_ENTITY_NAMED)
        return false; // "screen credits that include": what is listed is not told apart
    if (!is_named_to && is_rule(p, loose))
        return false;
    if (!is_named_to && (is_handful(x, predicate, object->token) || is_few_tried(x, predicate, to, object->token)))
        return false;
    if (relata_tree_lemma_in(tree, predicate, having) && is_some_of_many(x, to, object->token))
        return false; // "has multiple protocols"
    if (is_named_to || to->kind == RELATA_ENTITY_LITERAL || is_counted(tree, object->token))
        return true;
    return tells_without_name(x, nodes, p, subject, object);
}

// Shops of somebody are many in a country; a base or an embassy is a site of its own.
static bool is_shop(const char *name) {
    static const char *const words[] = {"store", "restaurant", "shop", "headquarters", "office", NULL};
    for (const char *const *w = words; *w; w++)
        if (strstr(name, *w))
            return true;
    return false;
}

// Whether a name has another in it as whole words, whatever the case and accents.
static bool has_name(const char *whole, const char *part) {
    enum { LONGEST = 256 };
    char text[LONGEST], word[LONGEST];
    size_t n = relata_lexicon_normalize(part, word, sizeof word);
    const char *in = n && relata_lexicon_normalize(whole, text, sizeof text) ? strstr(text, word) : NULL;
    return in && (in == text || in[-1] == ' ') && (in[n] == '\0' || in[n] == ' ' || in[n] == ',');
}

// "High Court in Pretoria" and Pretoria
static bool is_named_by_seat(const char *name, const char *place) {
    size_t n = strlen(name), m = strlen(place);
    return n > m + 4 && strcmp(name + n - m, place) == 0 && strncmp(name + n - m - 4, " in ", 4) == 0;
}

bool relata_says_itself(const RelataEntity *from, const char *relation, const RelataEntity *to) {
    static const char *const standing[] = {"located in", "took place in", "located near", "based in", NULL};
    const char *const *w = standing;
    while (*w && strcmp(*w, relation) != 0)
        w++;
    if (*w && from->kind == RELATA_ENTITY_NAMED && is_named_by_seat(from->name, to->name))
        return true;
    if (!*w || from->kind != RELATA_ENTITY_NOMINAL || (from->type == RELATA_TYPE_FACILITY && !is_shop(from->name)))
        return false;
    bool is_said = has_name(from->name, to->name);
    for (uint32_t k = 0; k < to->n_aliases && !is_said; k++)
        is_said = has_name(from->name, to->aliases[k]);
    return is_said;
}

// The owner in "Lira's wings": how many bytes of the name, 0 without one.
static size_t owner_of(const char *name) {
    const char *at = strstr(name, "'s ");
    at = at ? at : strstr(name, "’s ");
    return at ? (size_t)(at - name) : 0;
}

bool relata_is_among_own(const RelataEntity *from, const RelataEntity *to) {
    size_t n = from->kind == RELATA_ENTITY_NOMINAL && to->kind == RELATA_ENTITY_NOMINAL ? owner_of(from->name) : 0;
    return n && owner_of(to->name) == n && strncmp(from->name, to->name, n) == 0;
}
