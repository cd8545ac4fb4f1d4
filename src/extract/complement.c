// Complement: what a verb says of its object, as part of the label.
//
// Some verbs say little about their object alone: whom one accuses, of what; what one designates, as what; what one
// keeps, how. What they need stands beside the object, as a phrase ("accused Chad of fraud"), a gerund ("blamed Mali
// for breaking the truce"), a noun or an adjective ("declared Lee winner", "made the archive public"), and the tree
// hangs it on the verb or on the object. Where it is short it goes into the label; where it is not and the verb needs
// it, there is no statement.
//
// The frames are those of VerbNet's classes judge, declare, characterize, conjecture, appoint, dub, rob, ban, prevent,
// limit and their like. In: a verb and its object. Out: words appended to a label.
#include "extract/clause.h"
#include "extract/projection.h"
#include "extract/valency.h"
#include "extract/words.h"
#include "extract/telling.h"

#include <stdio.h>
#include <string.h>

enum { LONGEST = 12 }; // words of a complement

typedef struct {
    const char *verb;
    const char *markers; // with a blank around each
    bool is_needed;      // without it the statement misleads
} Frame;

static const Frame frames[] = {
    {"absolve", " of ", false},
    {"accept", " as ", false},
    {"accuse", " of ", true},
    {"acknowledge", " as ", false},
    {"acquit", " of ", true},
    {"admonish", " for ", false},
    {"advise", " of about on against ", false},
    {"aid", " in with ", false},
    {"alert", " of about to ", false},
    {"applaud", " for ", false},
    {"appoint", " as ", false},
    {"arraign", " on ", false},
    {"arrest", " for on ", false},
    {"ask", " for ", false},
    {"assail", " for ", false},
    {"assist", " in with ", false},
    {"assure", " of about ", false},
    {"attack", " for ", false},
    {"attribute", " to ", true},
    {"ban", " from ", false},
    {"bar", " from ", true},
    {"beg", " for ", false},
    {"berate", " for ", false},
    {"blame", " for ", true},
    {"blast", " for ", false},
    {"block", " from ", false},
    {"book", " on ", false},
    {"boost", " to by ", false},
    {"break", " into ", false},
    {"brief", " on about ", true},
    {"bully", " into ", false},
    {"castigate", " for ", false},
    {"celebrate", " for ", false},
    {"censure", " for ", false},
    {"characterize", " as ", true},
    {"charge", " with ", false},
    {"chastise", " for ", false},
    {"cheat", " of ", true},
    {"chide", " for ", false},
    {"cite", " for ", false},
    {"classify", " as ", true},
    {"clear", " of ", false},
    {"coerce", " into ", false},
    {"commend", " for ", false},
    {"compare", " to with ", true},
    {"compensate", " for ", false},
    {"compliment", " on for ", false},
    {"condemn", " for ", false},
    {"confine", " to ", false},
    {"confuse", " with ", true},
    {"congratulate", " on for ", false},
    {"connect", " to with ", false},
    {"consult", " on about over ", false},
    {"convert", " into ", false},
    {"convict", " of ", true},
    {"convince", " of about ", false},
    {"credit", " with for ", true},
    {"criticise", " for ", false},
    {"criticize", " for ", false},
    {"cure", " of ", false},
    {"cut", " to by ", false},
    {"deceive", " into ", false},
    {"decorate", " for ", false},
    {"dedicate", " to ", true},
    {"defend", " from against ", false},
    {"define", " as ", false},
    {"defraud", " of ", true},
    {"demote", " to ", false},
    {"denounce", " for ", false},
    {"depict", " as ", true},
    {"deport", " for ", false},
    {"deprive", " of ", true},
    {"designate", " as ", true},
    {"detain", " for on ", false},
    {"deter", " from ", true},
    {"devote", " to ", true},
    {"discipline", " for ", false},
    {"discourage", " from ", true},
    {"dismiss", " as for ", false},
    {"disqualify", " from ", false},
    {"dissuade", " from ", true},
    {"divide", " into ", false},
    {"double", " to ", false},
    {"downgrade", " to ", false},
    {"drag", " into ", false},
    {"elevate", " to ", false},
    {"embroil", " in ", true},
    {"engage", " in ", false},
    {"equip", " with ", false},
    {"exchange", " for ", false},
    {"exclude", " from ", false},
    {"execute", " for ", false},
    {"exempt", " from ", true},
    {"exonerate", " of ", false},
    {"expand", " to by ", false},
    {"expel", " for ", false},
    {"expose", " to ", false},
    {"extend", " to by ", false},
    {"extradite", " for on ", false},
    {"fault", " for ", false},
    {"fill", " with ", false},
    {"fine", " for ", false},
    {"fire", " for ", false},
    {"flog", " for ", false},
    {"fool", " into ", false},
    {"forgive", " for ", false},
    {"free", " from ", false},
    {"furnish", " with ", false},
    {"grill", " about over ", false},
    {"guard", " from against ", false},
    {"hail", " for ", false},
    {"hang", " for ", false},
    {"help", " with ", false},
    {"hinder", " from ", false},
    {"hold", " on ", false},
    {"honor", " for ", false},
    {"honour", " for ", false},
    {"identify", " as ", false},
    {"impeach", " for ", false},
    {"implicate", " in ", true},
    {"imprison", " for ", false},
    {"increase", " to by ", false},
    {"indict", " for on ", false},
    {"inform", " of about ", false},
    {"infuse", " with ", false},
    {"inject", " into ", false},
    {"install", " as ", false},
    {"insulate", " from against ", false},
    {"interpret", " as ", true},
    {"interrogate", " about over ", false},
    {"intimidate", " into ", false},
    {"involve", " in ", false},
    {"jail", " for ", false},
    {"keep", " from ", false},
    {"lambast", " for ", false},
    {"lambaste", " for ", false},
    {"laud", " for ", false},
    {"lift", " to by ", false},
    {"liken", " to ", true},
    {"limit", " to ", false},
    {"link", " to with ", false},
    {"lionize", " for ", false},
    {"list", " as ", false},
    {"load", " with ", false},
    {"lobby", " for ", false},
    {"lower", " to by ", false},
    {"lure", " into ", false},
    {"manipulate", " into ", false},
    {"merge", " into with ", false},
    {"mire", " in ", true},
    {"mislead", " into ", false},
    {"mistake", " for ", true},
    {"mock", " for ", false},
    {"name", " as ", false},
    {"nominate", " for ", false},
    {"notify", " of about ", false},
    {"oust", " for ", false},
    {"pardon", " for ", false},
    {"penalize", " for ", false},
    {"perceive", " as ", true},
    {"persuade", " of about ", false},
    {"petition", " for ", false},
    {"pillory", " for ", false},
    {"pit", " against ", true},
    {"plunge", " into ", true},
    {"portray", " as ", false},
    {"pour", " into ", false},
    {"praise", " for ", false},
    {"preclude", " from ", true},
    {"press", " for ", false},
    {"pressure", " into for ", false},
    {"prevent", " from ", true},
    {"prohibit", " from ", true},
    {"promote", " to ", false},
    {"prosecute", " for ", false},
    {"protect", " from against ", false},
    {"provoke", " into ", false},
    {"pump", " into ", false},
    {"punish", " for ", false},
    {"purge", " of ", false},
    {"question", " about over ", false},
    {"quiz", " about over ", false},
    {"raise", " to by ", false},
    {"rebuke", " for ", false},
    {"recognise", " as for ", false},
    {"recognize", " as for ", false},
    {"reduce", " to by ", false},
    {"regard", " as ", true},
    {"register", " as ", false},
    {"reimburse", " for ", false},
    {"relieve", " of ", true},
    {"remember", " for ", false},
    {"remind", " of ", true},
    {"replace", " as with ", false},
    {"reprimand", " for ", false},
    {"rescue", " from ", false},
    {"restrain", " from ", false},
    {"restrict", " to ", false},
    {"reward", " for with ", false},
    {"rid", " of ", false},
    {"ridicule", " for ", false},
    {"rob", " of ", true},
    {"sack", " for ", false},
    {"safeguard", " from against ", false},
    {"salute", " for ", false},
    {"sanction", " for ", false},
    {"save", " from ", false},
    {"scold", " for ", false},
    {"sentence", " to ", true},
    {"shield", " from against ", false},
    {"slam", " for ", false},
    {"slap", " with ", true},
    {"slash", " to by ", false},
    {"spare", " from ", false},
    {"split", " into ", false},
    {"stop", " from ", false},
    {"strip", " of ", false},
    {"subject", " to ", true},
    {"substitute", " for ", false},
    {"succeed", " as ", false},
    {"sue", " for over ", false},
    {"suspect", " of ", true},
    {"suspend", " from ", false},
    {"swap", " for ", false},
    {"talk", " into ", true},
    {"target", " with ", false},
    {"thank", " for ", true},
    {"threaten", " with ", false},
    {"throw", " into ", true},
    {"tie", " to with ", false},
    {"trade", " for ", false},
    {"transfer", " to ", false},
    {"transform", " into ", false},
    {"treat", " as ", true},
    {"trick", " into ", false},
    {"trim", " to by ", false},
    {"triple", " to ", false},
    {"try", " for ", false},
    {"turn", " into ", false},
    {"upbraid", " for ", false},
    {"upgrade", " to ", false},
    {"urge", " for ", false},
    {"view", " as ", false},
    {"vilify", " for ", false},
    {"warn", " of about against ", true},
    {"wish", " for ", true},
};

// A base form is its own lemma, whatever the lemmatiser makes of it.
static bool is_verb(const RelataTree *tree, uint32_t verb, const char *lemma) {
    return relata_tree_is_lemma(tree, verb, lemma) || strcmp(relata_tree_form(tree, verb), lemma) == 0;
}

static const Frame *find_frame(const RelataTree *tree, uint32_t verb, const Frame *table, size_t n) {
    for (size_t k = 0; k < n; k++)
        if (is_verb(tree, verb, table[k].verb))
            return &table[k];
    return NULL;
}

static const Frame *frame_of(const RelataTree *tree, uint32_t verb) {
    return find_frame(tree, verb, frames, sizeof frames / sizeof *frames);
}

static bool is_marker_of(const Frame *frame, const RelataTree *tree, uint32_t marker) {
    char word[32];
    int n = snprintf(word, sizeof word, " %s ", relata_tree_lemma(tree, marker));
    return marker && frame && n < (int)sizeof word && strstr(frame->markers, word);
}

bool relata_verb_asks_for(const RelataTree *tree, uint32_t verb, uint32_t marker) {
    const Frame *frame = frame_of(tree, verb);
    return frame && frame->is_needed && is_marker_of(frame, tree, marker);
}

static bool is_gerund(const RelataTree *tree, uint32_t i) {
    return relata_tree_has_xpos(tree, i, "VBG");
}

// The preposition before a complement, of a noun or a gerund; 0 if there is none.
static uint32_t marker_of(const RelataTree *tree, uint32_t complement) {
    uint32_t marker = relata_tree_case(tree, complement);
    return marker || !is_gerund(tree, complement) ? marker : relata_tree_child(tree, complement, RELATA_DEPREL_MARK);
}

// "used it as part of a campaign", "sold it as a result": these say nothing of the object.
static bool is_as_if(const RelataTree *tree, uint32_t noun) {
    static const char *const words[] = {
        "part",  "result",   "consequence", "rule", "whole",      "response", "example", "opposed", "way", "means",
        "child", "teenager", "gesture",     "well", "precaution", "reward",   "start",   "thing",   NULL};
    return relata_tree_lemma_in(tree, noun, words);
}

// "joined the board as a director": what the subject is, or what says nothing of the object.
static bool is_as_of_subject(const RelataTree *tree, uint32_t verb) {
    static const char *const words[] = {
        "attain",  "join",      "enter",   "leave", "begin",   "end",   "finish", "start", "serve",   "win",
        "earn",    "make",      "lead",    "reach", "play",    "teach", "attend", "spend", "have",    "get",
        "put",     "see",       "show",    "hear",  "let",     "keep",  "refer",  "go",    "contact", "report",
        "endorse", "represent", "contest", "chair", "support", "back",  NULL};
    return relata_tree_lemma_in(tree, verb, words);
}

// What somebody or something is made, called or taken for; of other verbs the phrase says when or why.
static bool takes_as(const RelataTree *tree, uint32_t verb) {
    static const char *const words[] = {
        "select", "choose",  "pick",   "tap",       "nominate",  "elect",   "hire",     "cast",      "reelect",
        "hail",   "brand",   "label",  "cite",      "crown",     "adopt",   "rate",     "rank",      "retain",
        "employ", "recruit", "attack", "denounce",  "describe",  "promote", "propose",  "tout",      "confirm",
        "swear",  "laud",    "float",  "protect",   "install",   "condemn", "reject",   "criticize", "slam",
        "blast",  "praise",  "frame",  "paint",     "establish", "decry",   "position", "market",    "deploy",
        "engage", "keep",    "unveil", "introduce", "announce",  "pose",    "declare",  NULL};
    const Frame *frame = frame_of(tree, verb);
    return (frame && strstr(frame->markers, " as ")) || relata_tree_lemma_in(tree, verb, words);
}

// "raised the rate to 5 percent", "cut staff by a third"; not "raised funds by lottery".
static bool is_unmeasured(const RelataTree *tree, uint32_t verb, uint32_t complement) {
    static const char *const words[] = {"raise", "increase", "lower",  "cut",  "boost",  "slash",  "reduce",
                                        "trim",  "extend",   "expand", "lift", "double", "triple", NULL};
    static const char *const parts[] = {"half", "third", "quarter", "percent", "zero", NULL};
    return relata_tree_lemma_in(tree, verb, words) && !relata_tree_child(tree, complement, RELATA_DEPREL_NUMMOD) &&
           !relata_tree_lemma_in(tree, complement, parts);
}

bool relata_verb_takes(const RelataTree *tree, uint32_t verb, uint32_t phrase) {
    return is_marker_of(frame_of(tree, verb), tree, marker_of(tree, phrase)) && !is_unmeasured(tree, verb, phrase);
}

// The word between verb and complement, "" if there is none; NULL if the complement is of another kind.
static const char *link_of(const RelataTree *tree, uint32_t verb, uint32_t complement) {
    static const char *const installing[] = {"select",   "choose",  "pick",  "tap",  "name", "appoint",
                                             "nominate", "install", "elect", "hire", "cast", NULL};
    static const char *const deeming[] = {"declare", "deem", "consider", "pronounce", "rename", "proclaim", NULL};
    uint32_t marker = marker_of(tree, complement);
    if (relata_tree_is_lemma(tree, marker, "as"))
        return is_as_if(tree, complement) || is_as_of_subject(tree, verb) || !takes_as(tree, verb) ? NULL : "as";
    if (is_marker_of(frame_of(tree, verb), tree, marker))
        return is_unmeasured(tree, verb, complement) ? NULL : relata_tree_lemma(tree, marker);
    if (relata_tree_lemma_in(tree, verb, deeming))
        return marker ? NULL : "";
    if (!relata_tree_lemma_in(tree, verb, installing))
        return NULL;
    if (relata_tree_deprel(tree, complement) != RELATA_DEPREL_OBL)
        return marker ? NULL : "as";
    return relata_tree_is_lemma(tree, marker, "for") ? "for" : NULL;
}

// "identified Lira as a person", "limited guests to two friends": a word that says nothing by itself, or how many.
static bool is_empty_word(const RelataTree *tree, uint32_t verb, uint32_t complement, uint32_t n) {
    static const char *const limiting[] = {"limit", "restrict", "confine", NULL};
    static const char *const words[] = {"person", "man",    "woman", "one",   "thing", "member", "type",
                                        "kind",   "source", "area",  "place", "some",  "other",  NULL};
    bool is_plural = n > 1 && relata_tree_has_xpos(tree, complement, "NNS") && // "identified mines as likely causes"
                     relata_tree_is_lemma(tree, marker_of(tree, complement), "as");
    return is_plural || (n == 1 && relata_tree_lemma_in(tree, complement, words)) ||
           (n == 1 && relata_tree_is_lemma(tree, verb, "consider")) ||
           (relata_tree_child(tree, complement, RELATA_DEPREL_NUMMOD) && relata_tree_lemma_in(tree, verb, limiting));
}

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
    bool is_charge = is_gerund(tree, child) && child > parent && relata_tree_is_lemma(tree, parent + 1, "of");
    return !is_charge &&
           !(extent <= WITHOUT_CONJUNCTS && is_restrictive(tree, parent, child) && tells_something(tree, child));
}

// Whether two verbs have one form: "identify and sanction", and not "of backing rebels and wants".
static bool is_alike(const RelataTree *tree, uint32_t first, uint32_t conjunct) {
    bool is_finite = relata_tree_has_xpos(tree, conjunct, "VBZ") || relata_tree_has_xpos(tree, conjunct, "VBD");
    return relata_tree_upos(tree, conjunct) != RELATA_UPOS_VERB ||
           (!is_finite && is_gerund(tree, first) == is_gerund(tree, conjunct));
}

static bool drops_conjunct(const RelataTree *tree, Extent extent, uint32_t parent, uint32_t child) {
    if (extent == WHOLE)
        return relata_own_subject(tree, child) || !is_alike(tree, parent, child);
    return extent == WITHOUT_PHRASES || !is_lone_conjunct(tree, parent, child);
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
    return (is_when(tree, child) && !is_date) || relata_tree_lemma_in(tree, marker, listing) ||
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
    uint32_t marker = is_gerund(tree, child) ? marker_of(tree, child) : 0;
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
    Extent extent = *(const Extent *)state;
    if (child < top && parent == top)
        return drops_opening(tree, top, child);
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

typedef struct {
    uint32_t tokens[LONGEST + 1];
    uint32_t n;      // 0 if there are too many
    uint32_t object; // of the verb
} Words;

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

static bool add_behind(const RelataTree *tree, uint32_t behind, Extent extent, Words *words) {
    if (behind && relata_is_infinitive(tree, behind) && words->n < LONGEST)
        words->tokens[words->n++] = tree->left[behind]; // "to"
    return !behind || add_yield(tree, behind, extent, 0, words);
}

// The words of a complement, as many of them as can be said; none where the article is needed to understand them.
static void words_of(const RelataProjection *g, uint32_t verb, uint32_t object, uint32_t complement, Words *words) {
    const RelataTree *tree = &g->x->tree;
    uint32_t behind = phrase_behind(tree, verb, object, complement);
    static const char *const installing[] = {"nominate", "select", "choose",    "elect",    "name",
                                             "appoint",  "pick",   "designate", "announce", NULL};
    bool is_office = relata_is_role_word(g->x, complement) && // "nominated Lira for president and Berg for mayor"
                     relata_tree_lemma_in(tree, verb, installing);
    for (Extent extent = is_office ? WITHOUT_PHRASES : WHOLE; extent <= WITHOUT_PHRASES; extent++) {
        *words = (Words){.object = object};
        if (add_yield(tree, complement, extent, marker_of(tree, complement), words) &&
            add_behind(tree, behind, extent, words) && is_sayable(g, words))
            return;
    }
    words->n = 0;
}

// "blamed Chad for the attack", "condemned Mali for the decision": which one is told elsewhere in the article.
static bool is_cut(const RelataTree *tree, const Words *words, uint32_t complement) {
    static const char *const pointing[] = {"this", "that", "these", "those", "such", NULL};
    bool is_pointing = relata_tree_lemma_in(tree, relata_tree_child(tree, complement, RELATA_DEPREL_DET), pointing);
    return !relata_tree_is_lemma(tree, marker_of(tree, complement), "as") &&
           (is_pointing || is_bare_definite(tree, words, complement));
}

// "urged Chad to sign the treaty", "commits the army to fight": what somebody is asked, made or allowed to do.
static bool takes_infinitive(const RelataTree *tree, uint32_t verb) {
    static const char *const words[] = {
        "urge",     "direct",   "authorize", "authorise", "beg",      "implore",   "convince", "persuade",  "warn",
        "command",  "instruct", "advise",    "press",     "lobby",    "ask",       "push",     "exhort",    "oblige",
        "induce",   "pressure", "prompt",    "task",      "invite",   "order",     "force",    "compel",    "require",
        "allow",    "permit",   "enable",    "encourage", "commit",   "challenge", "forbid",   "dare",      "bind",
        "obligate", "empower",  "coerce",    "tell",      "remind",   "choose",    "select",   "pick",      "appoint",
        "nominate", "hire",     "recruit",   "assign",    "dispatch", "send",      "elect",    "designate", "caution",
        "entice",   "inspire",  "motivate",  "train",     "mandate",  "counsel",   "request",  "petition",  NULL};
    return relata_tree_lemma_in(tree, verb, words);
}

// Who can be asked: people, bodies, states, and not a meeting that is called.
static bool can_be_asked(const RelataExtraction *x, uint32_t object) {
    const RelataMention *m = relata_mention_at(x, object);
    static const char *const classes[] = {"organization", "group", "people", "person", NULL};
    static const char *const bodies[] = {"force",  "service",    "leadership", "troop",   "unit",   "country",
                                         "nation", "government", "party",      "court",   "agency", "police",
                                         "state",  "troops",     "authority",  "company", "firm",   "militia",
                                         "bank",   "navy",       NULL};
    return relata_tree_lemma_in(&x->tree, object, bodies) || relata_is_role_word(x, object) ||
           relata_has_class(x, object, classes) ||
           (m && (m->type == RELATA_TYPE_PERSON || m->type == RELATA_TYPE_ORGANIZATION ||
                  m->type == RELATA_TYPE_PLACE || m->type == RELATA_TYPE_GROUP));
}

// "urged Chad on Monday to pay": nothing but short phrases of the verb between two places.
static bool is_gap(const RelataTree *tree, uint32_t verb, uint32_t left, uint32_t right) {
    enum { LONGEST_GAP = 6 };
    if (left >= right || right - left > LONGEST_GAP)
        return false;
    for (uint32_t i = left + 1; i < right; i++) {
        uint32_t top = i;
        while (top && relata_tree_head(tree, top) != verb)
            top = relata_tree_head(tree, top);
        RelataDeprel deprel = top ? relata_tree_deprel(tree, top) : RELATA_DEPREL_NONE;
        if (deprel != RELATA_DEPREL_OBL && deprel != RELATA_DEPREL_OBL_UNMARKED && deprel != RELATA_DEPREL_ADVMOD)
            return false;
    }
    return true;
}

static bool is_bidden_infinitive(const RelataExtraction *x, uint32_t verb, uint32_t object, uint32_t c) {
    const RelataTree *tree = &x->tree;
    RelataDeprel deprel = relata_tree_deprel(tree, c);
    uint32_t mark = relata_tree_child(tree, c, RELATA_DEPREL_MARK), behind = tree->right[object];
    if (object < verb && relata_is_passive(tree, verb)) { // "Chad was urged by Mali to join"
        uint32_t agent = relata_tree_child(tree, verb, RELATA_DEPREL_OBL_AGENT);
        behind = agent ? tree->right[agent] : verb;
    }
    bool is_next = mark == behind + 1 || (deprel == RELATA_DEPREL_XCOMP && is_gap(tree, verb, behind, mark));
    return takes_infinitive(tree, verb) && can_be_asked(x, object) && relata_tree_head(tree, c) == verb && mark &&
           mark + 1 == c && tree->left[c] == mark && is_next && relata_is_infinitive(tree, c) &&
           (deprel == RELATA_DEPREL_XCOMP || deprel == RELATA_DEPREL_ADVCL);
}

// What may be said of the object: a common noun, a gerund with a preposition, an adjective that tells how it is made.
static bool is_complement(const RelataExtraction *x, uint32_t verb, uint32_t c) {
    const RelataTree *tree = &x->tree;
    RelataDeprel deprel = relata_tree_deprel(tree, c);
    switch (relata_tree_upos(tree, c)) {
    case RELATA_UPOS_PROPN: // "for Vice President"
        return relata_is_role_word(x, c) && deprel == RELATA_DEPREL_OBL;
    case RELATA_UPOS_NOUN:
        return deprel == RELATA_DEPREL_OBL || deprel == RELATA_DEPREL_XCOMP || deprel == RELATA_DEPREL_ADVCL ||
               deprel == RELATA_DEPREL_NMOD || deprel == RELATA_DEPREL_OBJ;
    case RELATA_UPOS_VERB:
        return is_gerund(tree, c) && is_marker_of(frame_of(tree, verb), tree, marker_of(tree, c)) &&
               (deprel == RELATA_DEPREL_ADVCL || deprel == RELATA_DEPREL_ACL);
    default:
        return false;
    }
}

// "praised Ana for her work as a judge": another phrase stands before this one, which may be its own.
static bool is_behind_phrase(const RelataTree *tree, uint32_t verb, uint32_t object, uint32_t c) {
    for (uint32_t i = tree->first[verb]; i && i < c; i = tree->next[i])
        if (i > object && i > verb && relata_tree_deprel(tree, i) == RELATA_DEPREL_OBL)
            return true;
    return false;
}

// "limited access to data", "trained nurses in hospitals": the phrase is the object's own.
static bool is_of_object(const RelataTree *tree, uint32_t verb, uint32_t object, uint32_t c) {
    static const char *const places[] = {"in", "on", NULL};
    static const char *const charges[] = {"suspicion", "charge", "allegation", "count", NULL};
    uint32_t marker = marker_of(tree, c);
    if (relata_tree_head(tree, c) != object || relata_verb_asks_for(tree, verb, marker))
        return false;
    return relata_noun_takes(tree, object, marker) ||
           (relata_tree_lemma_in(tree, marker, places) && !relata_tree_lemma_in(tree, c, charges));
}

bool relata_is_bidden(const RelataExtraction *x, uint32_t verb, uint32_t object, uint32_t infinitive) {
    return is_bidden_infinitive(x, verb, object, infinitive);
}

// "urged the committee for the games to stay", "for Lira to stay": what is asked stands in the infinitive.
static bool is_asking_more(const RelataTree *tree, uint32_t verb, uint32_t c) {
    uint32_t asked = relata_tree_child(tree, verb, RELATA_DEPREL_XCOMP);
    return takes_infinitive(tree, verb) && asked > c && relata_is_infinitive(tree, asked);
}

// "attacked the town for a second day"; "linked the chief to years of fraud"
static bool is_mere_time(const RelataTree *tree, uint32_t c) {
    static const char *const markers[] = {"for", "in", "on", "with", "by", "from", NULL};
    return relata_is_time_word(relata_tree_lemma(tree, c)) &&
           (!marker_of(tree, c) || relata_tree_lemma_in(tree, marker_of(tree, c), markers));
}

// The complement of a verb with this object, 0 if there is none that could be said.
static uint32_t complement_of(const RelataExtraction *x, uint32_t verb, uint32_t object) {
    const RelataTree *tree = &x->tree;
    for (uint32_t c = object + 1; c <= tree->right[verb]; c++) {
        if (is_bidden_infinitive(x, verb, object, c))
            return c;
        uint32_t head = relata_tree_head(tree, c);
        uint32_t agent = relata_tree_child(tree, verb, RELATA_DEPREL_OBL_AGENT); // "praised by Lira for its help"
        bool is_beside = head == verb || head == object || (object < verb && agent && head == agent) ||
                         (head > object && relata_tree_deprel(tree, head) == RELATA_DEPREL_CONJ &&
                          relata_tree_head(tree, head) == object);
        bool is_framed = is_marker_of(frame_of(tree, verb), tree, marker_of(tree, c));
        bool is_own = is_framed || (head == verb && !is_behind_phrase(tree, verb, object, c));
        if (is_beside && is_own && !is_of_object(tree, verb, object, c) && c != verb && is_complement(x, verb, c) &&
            link_of(tree, verb, c) && !is_mere_time(tree, c) && !(is_framed && is_asking_more(tree, verb, c)))
            return c;
    }
    return 0;
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
static bool add_words(const RelataProjection *g, const Words *words, uint32_t complement, char label[RELATA_LABEL]) {
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

bool relata_label_add_complement(const RelataProjection *g, uint32_t verb, uint32_t object, char label[RELATA_LABEL]) {
    static const char *const selecting[] = {"choose", "pick", "tap", NULL};
    static const char *const installing[] = {"select", "choose", "pick", "tap", "elect", "nominate", NULL};
    static const char *const deeming[] = {"proclamation", "recognition", "description", "designation", "declaration",
                                          "use",          "treatment",   "portrayal",   "listing",     NULL};
    const RelataTree *tree = &g->x->tree;
    static const char *const fining[] = {"fine", "pay", "charge", NULL}; // "fined Acme $5": what Acme was fined for
    uint32_t c = relata_is_amount(tree, object) && relata_tree_lemma_in(tree, verb, fining)
                     ? 0
                     : complement_of(g->x, verb, object);
    Words words = {.n = 0};
    if (c)
        words_of(g, verb, object, c, &words);
    uint32_t own = 0; // words up to the noun
    while (own < words.n && words.tokens[own] <= c)
        own++;
    if (!words.n || is_cut(tree, &words, c) || (own == words.n && is_empty_word(tree, verb, c, own)))
        return false;
    bool is_office = relata_is_role_word(g->x, c) || relata_tree_is_lemma(tree, c, "mate");
    const char *link = is_bidden_infinitive(g->x, verb, object, c) ? "to" : link_of(tree, verb, c);
    static const char *const ranking[] = {"promote", "elevate", "demote", NULL};
    bool is_as = strcmp(link, "as") == 0, is_rank = (is_office && !relata_tree_has_morph(tree, c, RELATA_MORPH_PLUR)) ||
                                                    relata_tree_is_lemma(tree, c, "rank") ||
                                                    relata_tree_is_lemma(tree, c, "status");
    if ((relata_tree_lemma_in(tree, verb, installing) && !is_office && strcmp(link, "to") != 0) ||
        (relata_tree_lemma_in(tree, verb, ranking) && !is_rank) ||
        (is_as && relata_tree_lemma_in(tree, object, deeming))) // "the proclamation of the hills as territory"
        return false;
    char before[RELATA_LABEL];
    memcpy(before, label, sizeof before);
    if (relata_tree_lemma_in(tree, verb, selecting) && !strchr(label, ' '))
        snprintf(label, RELATA_LABEL, "selected");
    if (relata_tree_is_lemma(tree, verb, "attack") && is_as)
        snprintf(label, RELATA_LABEL, "criticized"); // "attacked the plan as a gift to banks"
    size_t length = strlen(label);
    snprintf(label + length, RELATA_LABEL - length, "%s%s", *link ? " " : "", link);
    if (add_words(g, &words, c, label))
        return true;
    memcpy(label, before, sizeof before); // it has no room
    return false;
}

// "in custody", "for mercy": a noun without a determiner, which makes one meaning with the verb.
static bool is_bare_phrase(const RelataTree *tree, uint32_t noun) {
    static const char *const markers[] = {"in", "into", "to", "on", "at", "for", "under", NULL};
    static const char *const by[] = {"storm", "surprise", "force", NULL}; // "took Peru by storm"
    static const char *const houses[] = {"prison", "jail", "court", "hospital", "school", "college", NULL};
    uint32_t marker = relata_tree_case(tree, noun);
    bool is_noun = relata_tree_upos(tree, noun) == RELATA_UPOS_NOUN && relata_tree_has_xpos(tree, noun, "NN");
    return marker && marker + 1 == noun && tree->left[noun] == marker && tree->right[noun] == noun &&
           (is_noun || relata_tree_lemma_in(tree, noun, houses)) && // "sent to prison", tagged as a verb
           (relata_tree_lemma_in(tree, marker, markers) ||
            (relata_tree_is_lemma(tree, marker, "by") && relata_tree_lemma_in(tree, noun, by))) &&
           !relata_is_time_word(relata_tree_lemma(tree, noun)) && !relata_is_circumstance(tree, noun);
}

uint32_t relata_bare_phrase_of(const RelataTree *tree, uint32_t verb) {
    static const char *const verbs[] = {
        "take",  "bring", "put",  "hold", "keep",  "go",    "come",   "fall",    "get",    "send", "return",
        "stand", "throw", "set",  "call", "turn",  "leave", "plead",  "unite",   "burst",  "draw", "move",
        "lie",   "beg",   "join", "ask",  "apply", "place", "remand", "precede", "engage", "free", NULL};
    if (!relata_tree_lemma_in(tree, verb, verbs))
        return 0;
    for (uint32_t c = relata_tree_child(tree, verb, RELATA_DEPREL_OBL); c;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_OBL))
        if (c > verb && is_bare_phrase(tree, c))
            return c;
    uint32_t object = relata_tree_child(tree, verb, RELATA_DEPREL_OBJ), // "held Lira in check", hung on the name
        c = object ? relata_tree_child(tree, object, RELATA_DEPREL_NMOD) : 0;
    static const char *const moving[] = {"send", "take", "put", "bring", "place", "throw", "return", "remand", NULL};
    bool is_beside = c > object && tree->left[c] == object + 1 &&
                     (relata_tree_upos(tree, object) == RELATA_UPOS_PROPN || relata_tree_lemma_in(tree, verb, moving));
    return is_beside && is_bare_phrase(tree, c) ? c : 0;
}

bool relata_label_add_bare_phrase(const RelataTree *tree, uint32_t verb, char label[RELATA_LABEL]) {
    uint32_t noun = relata_bare_phrase_of(tree, verb);
    size_t n = strlen(label);
    if (noun)
        snprintf(label + n, RELATA_LABEL - n, " %s %s", relata_tree_lemma(tree, relata_tree_case(tree, noun)),
                 relata_tree_lemma(tree, noun));
    return noun != 0;
}

// What moves, joins, fills or changes something tells half of it by its object alone: "connected Lira to Berg", "moved
// the fair from Jos to Gao", "imbued the hero with calm", "raised the bank from sell to hold". VerbNet's classes mix,
// amalgamate, fill, equip, turn and those of caused motion.
static const Frame halves[] = {
    {"aim", " at ", false},
    {"blend", " with ", false},
    {"bundle", " with ", false},
    {"combine", " with ", false},
    {"challenge", " to ", false},
    {"connect", " to with ", false},
    {"convert", " into to ", false},
    {"cut", " from ", false},
    {"direct", " at to ", false},
    {"divide", " into ", false},
    {"downgrade", " from to ", false},
    {"drive", " into from out to ", false},
    {"drop", " from to ", false},
    {"equate", " with to ", false},
    {"fill", " with ", false},
    {"have", " at ", false},
    {"hold", " at to ", false},
    {"imbue", " with ", false},
    {"infuse", " with ", false},
    {"keep", " at from out under ", false},
    {"lead", " with ", false},
    {"leave", " with without ", false},
    {"limit", " to ", false},
    {"link", " to with ", false},
    {"load", " with ", false},
    {"lower", " from to ", false},
    {"merge", " with into ", false},
    {"mix", " with ", false},
    {"move", " from to into ", false},
    {"pair", " with ", false},
    {"pit", " against ", false},
    {"pull", " from into out ", false},
    {"push", " from into out to ", false},
    {"pursue", " with ", false},
    {"raise", " from ", false},
    {"remove", " from ", false},
    {"restrict", " to ", false},
    {"return", " to ", false},
    {"serve", " with ", false},
    {"shift", " from to ", false},
    {"split", " into ", false},
    {"overtake", " as ", false},
    {"surpass", " as ", false},
    {"swap", " for with ", false},
    {"take", " to into ", false},
    {"tie", " to ", false},
    {"transfer", " from to ", false},
    {"transform", " into ", false},
    {"upgrade", " from to ", false},
    {"promote", " to ", false},
    {"elevate", " to ", false},
    {"demote", " to ", false},
    {"turn", " into over to ", false},
    {"identify", " as ", false},
    {"replace", " with ", false},
    {"exchange", " for with ", false},
    {"trade", " for ", false},
    {"substitute", " for ", false},
    {"break", " into ", false},
    {"trick", " into ", false},
    {"lure", " into from to ", false},
    {"drag", " into ", false},
    {"provoke", " into ", false},
    {"help", " with ", false},
    {"engage", " in ", false},
    {"involve", " in ", false},
    {"suck", " into ", false},
    {"draw", " into ", false},
    {"wish", " with ", false},
};

static bool has_other_half(const RelataTree *tree, uint32_t verb, uint32_t object) {
    const Frame *frame = find_frame(tree, verb, halves, sizeof halves / sizeof *halves);
    for (uint32_t c = frame ? relata_tree_child(tree, verb, RELATA_DEPREL_OBL) : 0; c;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_OBL))
        if (c > object && c > verb && is_marker_of(frame, tree, relata_tree_case(tree, c)) &&
            !relata_is_time_word(relata_tree_lemma(tree, c)) && !relata_is_year(relata_tree_form(tree, c)))
            return true;
    uint32_t behind = frame && object > verb ? relata_tree_child(tree, object, RELATA_DEPREL_NMOD) : 0;
    while (behind && behind < object)
        behind = relata_tree_next_child(tree, behind, RELATA_DEPREL_NMOD);
    static const char *const aiming[] = {"aim", "direct", NULL}; // hung on the object
    const char *marker = relata_tree_lemma_in(tree, verb, aiming) ? "at" : "from";
    return behind && relata_tree_is_lemma(tree, relata_tree_case(tree, behind), marker) &&
           is_marker_of(frame, tree, relata_tree_case(tree, behind));
}

// "pulled 4,000 troops", "pushed Chad": from where, to what?
static bool is_moved_somewhere(const RelataTree *tree, uint32_t verb) {
    static const char *const moving[] = {"pull", "push", "drag", "nudge", "steer", "shift", "peg", NULL};
    static const char *const away[] = {"away", "aside", NULL};
    return relata_tree_lemma_in(tree, verb, moving) && !relata_tree_child(tree, verb, RELATA_DEPREL_COMPOUND_PRT) &&
           !relata_tree_lemma_in(tree, relata_tree_child(tree, verb, RELATA_DEPREL_ADVMOD), away);
}

bool relata_lacks_complement(const RelataTree *tree, uint32_t verb, uint32_t object) {
    const Frame *frame = frame_of(tree, verb);
    return is_moved_somewhere(tree, verb) || (frame && frame->is_needed) || has_other_half(tree, verb, object);
}
