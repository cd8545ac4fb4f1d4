// Words of a complement: how much of it a label says.
//
// All of it where there is room; else without further conjuncts, without clauses that tell which one, without the
// phrases beside what is done. Nothing that only the article explains is said ("of killing him", "in the group"). In:
// the head of a complement. Out: its tokens, and their words at the end of a label.
#include "extract/label/complement_words.h"

#include "extract/label/frame.h"
#include "extract/node/valency.h"
#include "extract/proposition/clause.h"
#include "extract/telling/telling.h"
#include "extract/tree/words.h"

#include <stdio.h>
#include <string.h>

typedef RelataComplementWords Words;

enum { LONGEST = RELATA_COMPLEMENT_WORDS };

// "food and medicine": the second of two nouns.
static bool is_lone_conjunct(const RelataTree *tree, uint32_t first, uint32_t conjunct) {
    return relata_tree_upos(tree, first) == RELATA_UPOS_NOUN && relata_tree_upos(tree, conjunct) == RELATA_UPOS_NOUN &&
           !relata_tree_next_child(tree, conjunct, RELATA_DEPREL_CONJ) &&
           relata_tree_child(tree, first, RELATA_DEPREL_CONJ) == conjunct &&
           relata_tree_is_lemma(tree, tree->left[conjunct], "and");
}

// "an attack that killed 12", "a program offering oil": a clause right behind its noun, which tells which one it is.
static bool is_restrictive(const RelataTree *tree, uint32_t noun, uint32_t clause) {
    RelataDeprel deprel = relata_tree_deprel(tree, clause);
    return (deprel == RELATA_DEPREL_ACL || deprel == RELATA_DEPREL_ACL_RELCL) && clause > noun &&
           relata_tree_upos(tree, tree->left[clause]) != RELATA_UPOS_PUNCT &&
           relata_tree_upos(tree, tree->left[clause] - 1) != RELATA_UPOS_PUNCT;
}

// "used research to build", "met to plan": what something is done for.
static bool is_purpose(const RelataTree *tree, uint32_t c) {
    return relata_tree_deprel(tree, c) == RELATA_DEPREL_ADVCL && relata_is_infinitive(tree, c) &&
           relata_tree_is_lemma(tree, tree->left[c], "to");
}

// "last May", "in 2004", "on Monday", and not "a nine-year-old girl".
static bool is_when(const RelataTree *tree, uint32_t phrase) {
    uint32_t parent = relata_tree_head(tree, phrase);
    bool is_since = relata_tree_is_lemma(tree, relata_tree_case(tree, phrase), "since");
    return (relata_is_time_word(relata_tree_lemma(tree, phrase)) ||
            (relata_is_year(relata_tree_form(tree, phrase)) && !is_since)) &&
           !(parent && relata_tree_upos(tree, parent) == RELATA_UPOS_ADJ);
}

// "by the end of the year"
static bool is_point_of_time(const RelataTree *tree, uint32_t noun) {
    static const char *const points[] = {"end", "beginning", "start", "middle", "close", "eve", "deadline", NULL};
    uint32_t of = relata_tree_child(tree, noun, RELATA_DEPREL_NMOD);
    return relata_tree_lemma_in(tree, noun, points) && relata_tree_case(tree, noun) && (!of || is_when(tree, of));
}

// How much of a complement is said: all; without further conjuncts; without the clauses that tell which one; without
// the phrases beside what is done.
typedef enum { WHOLE, WITHOUT_CONJUNCTS, WITHOUT_CLAUSES, WITHOUT_PHRASES } Extent;

// "positions held before the war": without a day or clause nothing is left.
static bool tells_something(const RelataTree *tree, uint32_t clause) {
    if (relata_tree_upos(tree, clause) != RELATA_UPOS_VERB)
        return true;
    for (uint32_t c = tree->first[clause]; c; c = tree->next[c])
        if (c > clause && relata_tree_upos(tree, c) != RELATA_UPOS_ADV &&
            relata_tree_deprel(tree, c) != RELATA_DEPREL_ADVCL && relata_tree_deprel(tree, c) != RELATA_DEPREL_PUNCT &&
            relata_tree_deprel(tree, c) != RELATA_DEPREL_COMPOUND_PRT && !is_when(tree, c))
            return true;
    return false;
}

static bool drops_clause(const RelataTree *tree, Extent extent, uint32_t parent, uint32_t child) {
    if (relata_is_infinitive(tree, child) && relata_noun_takes_infinitive(tree, parent))
        return false;
    bool is_charge = relata_is_gerund(tree, child) && child > parent && relata_tree_is_lemma(tree, parent + 1, "of");
    return !is_charge &&
           !(extent <= WITHOUT_CONJUNCTS && is_restrictive(tree, parent, child) && tells_something(tree, child));
}

// Whether two verbs have one form: "identify and sanction", and not "of backing rebels and wants".
static bool is_alike(const RelataTree *tree, uint32_t first, uint32_t conjunct) {
    bool is_finite = relata_tree_has_xpos(tree, conjunct, "VBZ") || relata_tree_has_xpos(tree, conjunct, "VBD");
    return relata_tree_upos(tree, conjunct) != RELATA_UPOS_VERB ||
           (!is_finite && relata_is_gerund(tree, first) == relata_is_gerund(tree, conjunct));
}

static bool drops_conjunct(const RelataTree *tree, Extent extent, uint32_t parent, uint32_t child) {
    static const char *const threats[] = {"risk", "face", "suffer", "lose", "be", NULL}; // "to pay or face sanctions"
    if (relata_tree_is_lemma(tree, tree->left[child], "or") && relata_tree_lemma_in(tree, child, threats))
        return true;
    if (extent == WHOLE)
        return relata_own_subject(tree, child) || !is_alike(tree, parent, child);
    return extent == WITHOUT_PHRASES || !is_lone_conjunct(tree, parent, child);
}

// "under the guise of research": what something is said to be, which is more than a label has room for.
static bool is_pretence(const RelataTree *tree, uint32_t noun) {
    static const char *const words[] = {"cover",    "guise",  "pretext",  "pretense",
                                        "pretence", "banner", "umbrella", NULL};
    return relata_tree_lemma_in(tree, noun, words) &&
           relata_tree_is_lemma(tree, relata_tree_case(tree, noun), "under") &&
           relata_tree_child(tree, noun, RELATA_DEPREL_NMOD);
}

// "of lying to the court last May", "for such reasons including fraud"
static bool drops_phrase(const RelataTree *tree, uint32_t top, uint32_t parent, uint32_t child, Extent extent) {
    static const char *const listing[] = {"including", "include", "except", "like", NULL};
    static const char *const when[] = {"during", "since", "after", "before", "amid", "until", "following", NULL};
    uint32_t marker = relata_tree_case(tree, child);
    bool is_beside = parent == top || relata_tree_upos(tree, parent) == RELATA_UPOS_VERB;
    bool is_date = relata_tree_deprel(tree, child) == RELATA_DEPREL_NMOD_UNMARKED && child < parent; // "March 14 vote"
    uint32_t object = relata_tree_child(tree, parent, RELATA_DEPREL_OBJ);
    bool is_second = object && !(relata_is_amount(tree, object) && marker == tree->right[object] + 1);
    return (is_when(tree, child) && !is_date) || is_point_of_time(tree, child) || is_pretence(tree, child) ||
           relata_tree_lemma_in(tree, marker, listing) ||
           (extent != WHOLE && is_beside && relata_tree_lemma_in(tree, marker, when)) ||
           (extent == WITHOUT_PHRASES && is_beside && is_second);
}

// Whether no blank stands before a token.
static bool is_tied(const RelataTree *tree, uint32_t i) {
    return i > 1 && !relata_tree_token(tree, i - 1)->space_after;
}

// Of what stands before a complement's noun: "the old chief's new car" is said as "chief's car", a verb's not at all.
static bool drops_opening(const RelataTree *tree, uint32_t top, uint32_t child) {
    static const char *const airy[] = {"new", "very", "same", "own", "alleged", "latest", "recent", NULL};
    if (relata_tree_upos(tree, top) == RELATA_UPOS_VERB)
        return !relata_is_negation(tree, child);
    switch (relata_tree_deprel(tree, child)) {
    case RELATA_DEPREL_AMOD:
    case RELATA_DEPREL_COMPOUND:
    case RELATA_DEPREL_NUMMOD:
        return relata_tree_lemma_in(tree, child, airy);
    case RELATA_DEPREL_NMOD_POSS:
    case RELATA_DEPREL_NMOD_DESC:
    case RELATA_DEPREL_FLAT:
    case RELATA_DEPREL_CASE:
        return false;
    case RELATA_DEPREL_PUNCT:
        return strcmp(relata_tree_form(tree, child), "-") != 0;
    default:
        return true;
    }
}

// "to move quickly on"; not "two weeks ago", "to meet again".
static bool drops_adverb(const RelataTree *tree, uint32_t parent, uint32_t child) {
    static const char *const when[] = {"ago",       "again",     "also",   "already",    "now",       "currently",
                                       "early",     "late",      "soon",   "today",      "yesterday", "tonight",
                                       "tomorrow",  "then",      "later",  "earlier",    "recently",  "previously",
                                       "too",       "instead",   "there",  "here",       "initially", "just",
                                       "allegedly", "meanwhile", "lately", "afterwards", NULL};
    return relata_tree_upos(tree, parent) == RELATA_UPOS_VERB && relata_tree_lemma_in(tree, child, when);
}

// "used research to build", "stopped militants from crossing", "hurt the poor by raising taxes"
static bool drops_purpose(const RelataTree *tree, Extent extent, uint32_t parent, uint32_t child) {
    static const char *const bound[] = {"from", "into", "of", "about", "against", NULL};
    static const char *const free_[] = {"by", "without", "for", "with", NULL};
    uint32_t marker = relata_is_gerund(tree, child) ? relata_opening_of(tree, child) : 0;
    if (relata_tree_lemma_in(tree, marker, bound))
        return false;
    if (is_purpose(tree, child)) {
        bool has_more =
            relata_tree_child(tree, parent, RELATA_DEPREL_OBJ) || relata_tree_child(tree, parent, RELATA_DEPREL_OBL);
        return extent != WHOLE && has_more && !relata_tree_is_lemma(tree, parent, "use");
    }
    return extent != WHOLE || !relata_tree_lemma_in(tree, marker, free_);
}

// Of a complement its objects and phrases are said, what its nouns are for, and clauses that tell which one: "of lying
// to the court", "of backing an attempt to kill the chief", "for an attack that killed two".
static bool drop_parts(const RelataTree *tree, uint32_t top, uint32_t parent, uint32_t child, const void *state) {
    static const char *const articles[] = {"the", "a", "an", NULL};
    static const char *const reflexive[] = {"himself", "herself", "itself", "themselves", NULL};
    Extent extent = *(const Extent *)state;
    if (child < top && parent == top)
        return drops_opening(tree, top, child);
    RelataDeprel own = relata_tree_deprel(tree, child);
    if (own != RELATA_DEPREL_OBJ && own != RELATA_DEPREL_IOBJ &&
        relata_tree_lemma_in(tree, child, reflexive)) // "to the post himself"
        return true;
    switch (relata_tree_deprel(tree, child)) {
    case RELATA_DEPREL_ACL:
    case RELATA_DEPREL_ACL_RELCL:
        return drops_clause(tree, extent, parent, child);
    case RELATA_DEPREL_CONJ:
        return drops_conjunct(tree, extent, parent, child);
    case RELATA_DEPREL_CC:
        return relata_tree_deprel(tree, parent) != RELATA_DEPREL_CONJ;
    case RELATA_DEPREL_ADVCL:
        return drops_purpose(tree, extent, parent, child);
    case RELATA_DEPREL_APPOS: // "the group Hamas"
        return child != parent + 1 || relata_tree_upos(tree, child) != RELATA_UPOS_PROPN;
    case RELATA_DEPREL_PARATAXIS:
    case RELATA_DEPREL_DEP:
        return true;
    case RELATA_DEPREL_PUNCT: // "car-bomb", "Shi'ite - led"
        return strcmp(relata_tree_form(tree, child), "-") != 0 || !is_tied(tree, child);
    case RELATA_DEPREL_DET:
        return relata_tree_lemma_in(tree, child, articles);
    case RELATA_DEPREL_ADVMOD:
        return drops_adverb(tree, parent, child);
    case RELATA_DEPREL_NMOD:
    case RELATA_DEPREL_NMOD_UNMARKED:
    case RELATA_DEPREL_OBL:
    case RELATA_DEPREL_OBL_UNMARKED:
        return drops_phrase(tree, top, parent, child, extent);
    default:
        return false;
    }
}

static bool holds(const Words *words, uint32_t token) {
    for (uint32_t k = 0; k < words->n; k++)
        if (words->tokens[k] == token)
            return true;
    return false;
}

static bool is_possessive(const RelataTree *tree, uint32_t token) {
    return relata_tree_has_xpos(tree, token, "PRP$");
}

// "of violating its airspace": what is harmed is another's; of other deeds the pronoun may mean the object.
static bool is_harmed(const RelataTree *tree, uint32_t owner) {
    static const char *const harming[] = {
        "violate", "overthrow", "topple",      "oust",     "kill",   "assassinate", "attack", "invade", "undermine",
        "murder",  "kidnap",    "destabilize", "threaten", "insult", "abduct",      "bomb",   "enter",  "sabotage",
        "bring",   "breach",    "occupy",      "annex",    "seize",  "spy",         NULL};
    uint32_t noun = relata_tree_head(tree, owner), verb = noun ? relata_tree_head(tree, noun) : 0;
    return verb && relata_tree_lemma_in(tree, verb, harming);
}

// Who is meant by a pronoun, or by a noun of which the words do not tell which one it is ("the group"); NULL if that is
// the object, or nobody with a name.
static const RelataEntity *who_of(const RelataProjection *g, const Words *words, uint32_t token) {
    const RelataEntity *e = relata_named_entity(g, token);
    bool is_who = e && (e->type == RELATA_TYPE_PERSON || e->type == RELATA_TYPE_ORGANIZATION ||
                        e->type == RELATA_TYPE_PLACE || e->type == RELATA_TYPE_GROUP);
    if (is_possessive(&g->x->tree, token) && !is_harmed(&g->x->tree, token))
        return NULL;
    return is_who && e != relata_named_entity(g, words->object) ? e : NULL;
}

// "the group", "the attack": a noun by which the article means one that it told of before.
static bool is_bare_definite(const RelataTree *tree, const Words *words, uint32_t token) {
    uint32_t det = relata_tree_child(tree, token, RELATA_DEPREL_DET);
    if (relata_tree_upos(tree, token) != RELATA_UPOS_NOUN || !relata_tree_is_lemma(tree, det, "the") || det > token)
        return false;
    for (uint32_t c = tree->first[token]; c; c = tree->next[c])
        if (holds(words, c) && relata_tree_deprel(tree, c) != RELATA_DEPREL_CASE)
            return false;
    return true;
}

// "sanctions on people [whom it accuses]": a noun that says nothing without the clause that is left out.
static bool has_lost_clause(const RelataTree *tree, const Words *words, uint32_t token) {
    static const char *const hollow[] = {"people",       "person",   "country",   "nation", "anyone", "someone",
                                         "anybody",      "thing",    "man",       "woman",  "state",  "group",
                                         "organization", "company",  "measure",   "step",   "action", "way",
                                         "place",        "anything", "something", NULL};
    if (!relata_tree_lemma_in(tree, token, hollow))
        return false;
    for (uint32_t c = tree->first[token]; c; c = tree->next[c])
        if (is_restrictive(tree, token, c) && !holds(words, c))
            return true;
    return false;
}

// Words that only the article explains: "of killing him", "to stop this", "of abducting her father", "in the group".
static bool points_elsewhere(const RelataProjection *g, const Words *words, uint32_t token) {
    static const char *const kin[] = {"father", "mother", "wife",   "husband", "son",    "daughter",  "brother",
                                      "sister", "child",  "family", "parent",  "friend", "colleague", "life",
                                      "body",   "victim", "home",   "house",   "name",   NULL};
    static const char *const pointing[] = {"this", "that", "these", "those", "such", "so", "what", NULL};
    static const char *const told[] = {
        "group",     "man",       "woman",   "attack",    "agreement", "incident",   "case",      "plan",
        "bill",      "deal",      "move",    "decision",  "issue",     "matter",     "violation", "allegation",
        "meeting",   "project",   "site",    "company",   "firm",      "team",       "measure",   "killing",
        "bombing",   "crash",     "strike",  "protest",   "area",      "region",     "town",      "village",
        "program",   "programme", "offer",   "proposal",  "ruling",    "blast",      "raid",      "assassination",
        "explosion", "shooting",  "request", "statement", "report",    "resolution", "effort",    "one",
        "two",       "person",    "charge",  "vote",      "pact",      "treaty",     "accord",    "process",
        NULL};
    const RelataTree *tree = &g->x->tree;
    uint32_t owner = relata_tree_child(tree, token, RELATA_DEPREL_NMOD_POSS);
    const char *xpos = relata_tree_token(tree, token)->xpos;
    bool is_relative = xpos && xpos[0] == 'W' && !relata_tree_is_lemma(tree, token, "what");
    if (relata_tree_has_xpos(tree, token, "PRP")) // "of saying he wanted": who of the two?
        return !who_of(g, words, token) || relata_tree_deprel(tree, token) == RELATA_DEPREL_NSUBJ;
    if (owner && is_possessive(tree, owner) && !who_of(g, words, owner) && relata_tree_lemma_in(tree, token, kin))
        return true;
    if (relata_tree_lemma_in(tree, token, told) && is_bare_definite(tree, words, token))
        return !who_of(g, words, token);
    if (has_lost_clause(tree, words, token))
        return true;
    return !is_relative &&
           (relata_tree_lemma_in(tree, token, pointing) || relata_tree_deprel(tree, token) == RELATA_DEPREL_NSUBJ);
}

static bool is_sayable(const RelataProjection *g, const Words *words) {
    for (uint32_t k = 0; k < words->n; k++)
        if (points_elsewhere(g, words, words->tokens[k]))
            return false;
    return words->n > 0;
}

// "plotted to kill him - an accusation that": whether a dash, colon or the like stands between two words.
static bool is_broken(const RelataTree *tree, uint32_t before, uint32_t token) {
    static const char *const marks[] = {"-", "--", ":", ";", "\xe2\x80\x93", "\xe2\x80\x94", NULL};
    for (uint32_t i = before + 1; before && i < token; i++)
        if (relata_is_among(relata_tree_form(tree, i), marks) && !is_tied(tree, i))
            return true;
    return false;
}

// Appends the words of a phrase; false if they are too many.
static bool add_yield(const RelataTree *tree, uint32_t top, Extent extent, uint32_t marker, Words *words) {
    uint32_t tokens[LONGEST + 3], n = relata_tree_yield(tree, top, drop_parts, &extent, tokens, LONGEST + 3);
    for (uint32_t k = 0; k < n; k++) {
        if (tokens[k] == marker)
            continue;
        if (k && is_broken(tree, tokens[k - 1], tokens[k]))
            return true;
        if (words->n == LONGEST)
            return false;
        words->tokens[words->n++] = tokens[k];
    }
    return true;
}

// "accused Chad of responsibility for the blast", "convicted Lira of conspiracy to kill": what the complement's last
// noun asks for, where the tree hangs it higher; 0 if none.
static uint32_t phrase_behind(const RelataTree *tree, uint32_t verb, uint32_t object, uint32_t complement) {
    static const char *const deeds[] = {"action", "effort", "work", "step", "measure", "move", "attempt", NULL};
    uint32_t noun = relata_tree_upos(tree, complement) == RELATA_UPOS_NOUN ? tree->right[complement] : 0,
             marker = noun + 1;
    if (!noun || noun >= tree->n || relata_tree_upos(tree, noun) != RELATA_UPOS_NOUN)
        return 0;
    uint32_t top = relata_tree_head(tree, marker), above = top ? relata_tree_head(tree, top) : 0;
    if (!top || tree->left[top] != marker || top <= marker || (above != verb && above != object))
        return 0;
    if (relata_tree_deprel(tree, marker) == RELATA_DEPREL_MARK && relata_is_infinitive(tree, top))
        return relata_noun_takes_infinitive(tree, noun) || relata_noun_is_for_infinitive(tree, noun) ||
                       relata_tree_lemma_in(tree, noun, deeds)
                   ? top
                   : 0;
    return relata_tree_case(tree, top) == marker && relata_noun_takes(tree, noun, marker) ? top : 0;
}

// "failing to arrest war suspects", whose last noun was taken for a verb: the noun right behind the words, 0 if none.
static uint32_t noun_behind(const RelataTree *tree, const Words *words) {
    uint32_t last = words->n ? words->tokens[words->n - 1] : 0, next = last + 1;
    if (!last || next >= tree->n || relata_tree_upos(tree, last) != RELATA_UPOS_NOUN)
        return 0;
    bool is_last = relata_tree_upos(tree, next + 1) == RELATA_UPOS_PUNCT, is_read = tree->left[next] <= last;
    return is_last && (is_read || tree->left[next] == next) && relata_tree_has_xpos(tree, next, "VBZ") &&
                   !relata_own_subject(tree, next)
               ? next
               : 0;
}

static bool add_behind(const RelataTree *tree, uint32_t behind, Extent extent, Words *words) {
    if (behind && relata_is_infinitive(tree, behind) && words->n < LONGEST)
        words->tokens[words->n++] = tree->left[behind]; // "to"
    return !behind || add_yield(tree, behind, extent, 0, words);
}

// "blamed Chad for the attack", "condemned Mali for the decision": which one is told elsewhere in the article.
bool relata_complement_is_cut(const RelataTree *tree, const Words *words, uint32_t complement) {
    static const char *const pointing[] = {"this", "that", "these", "those", "such", NULL};
    bool is_pointing = relata_tree_lemma_in(tree, relata_tree_child(tree, complement, RELATA_DEPREL_DET), pointing);
    return !relata_tree_is_lemma(tree, relata_opening_of(tree, complement), "as") &&
           (is_pointing || is_bare_definite(tree, words, complement));
}

// The words of a complement, as many of them as can be said; none where the article is needed to understand them.
void relata_complement_words(const RelataProjection *g, uint32_t verb, uint32_t object, uint32_t complement,
                             Words *words) {
    const RelataTree *tree = &g->x->tree;
    uint32_t behind = phrase_behind(tree, verb, object, complement);
    static const char *const installing[] = {"nominate", "select", "choose",    "elect",    "name",
                                             "appoint",  "pick",   "designate", "announce", NULL};
    bool is_office = relata_is_role_word(g->x, complement) && // "nominated Lira for president and Berg for mayor"
                     relata_tree_lemma_in(tree, verb, installing);
    for (Extent extent = is_office ? WITHOUT_PHRASES : WHOLE; extent <= WITHOUT_PHRASES; extent++) {
        *words = (Words){.object = object};
        if (!add_yield(tree, complement, extent, relata_opening_of(tree, complement), words) ||
            !add_behind(tree, behind, extent, words) || !is_sayable(g, words))
            continue;
        uint32_t lost = noun_behind(tree, words);
        if (lost && words->n < LONGEST)
            words->tokens[words->n++] = lost;
        return;
    }
    words->n = 0;
}

static bool opens_conjunct(const RelataTree *tree, uint32_t token) {
    uint32_t i = token;
    while (i && relata_tree_deprel(tree, i) != RELATA_DEPREL_CONJ)
        i = relata_tree_head(tree, i);
    return i && tree->left[i] + 1 >= token;
}

// Appends a word as it stands in a label: names keep their capitals, titles do not; a list its commas.
static void add_word(const RelataTree *tree, uint32_t token, uint32_t before, bool is_title, char label[RELATA_LABEL]) {
    char word[64];
    size_t n = strlen(label);
    bool is_listed =
        before && before + 2 == token && relata_tree_is_form(tree, token - 1, ",") && opens_conjunct(tree, token);
    bool is_joined = before && before + 1 == token && is_tied(tree, token);
    relata_lexicon_normalize(relata_tree_form(tree, token), word, sizeof word);
    snprintf(label + n, RELATA_LABEL - n, "%s%s%s", is_listed ? "," : "", is_joined ? "" : " ",
             is_title ? word : relata_tree_form(tree, token));
}

// Appends words to a label, a name for a pronoun that stands for it; false if there is no room.
bool relata_label_add_words(const RelataProjection *g, const Words *words, uint32_t complement,
                            char label[RELATA_LABEL]) {
    const RelataTree *tree = &g->x->tree;
    bool is_office = relata_is_role_word(g->x, complement);
    for (uint32_t k = 0; k < words->n; k++) {
        uint32_t token = words->tokens[k];
        bool is_pronoun = relata_tree_has_xpos(tree, token, "PRP") || is_possessive(tree, token);
        const RelataEntity *e = is_pronoun || is_bare_definite(tree, words, token) ? who_of(g, words, token) : NULL;
        size_t n = strlen(label);
        if (e)
            snprintf(label + n, RELATA_LABEL - n, " %s%s", e->name, is_possessive(tree, token) ? "'s" : "");
        else if (!is_pronoun)
            add_word(tree, token, k ? words->tokens[k - 1] : 0,
                     is_office && token <= complement && (token == complement || !relata_is_named(g, token)), label);
    }
    return strlen(label) + 1 < RELATA_LABEL;
}
