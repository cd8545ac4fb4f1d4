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

enum { LONGEST = 5, LONGEST_CLAUSE = 9 };

typedef struct {
    const char *verb;
    const char *markers; // with a blank around each
    bool is_needed;      // without it the statement misleads
} Frame;

static const Frame frames[] = {
    {"accuse", " of ", true},
    {"acquit", " of ", true},
    {"arrest", " for ", false},
    {"attribute", " to ", true},
    {"ban", " from ", false},
    {"bar", " from ", true},
    {"blame", " for ", true},
    {"charge", " with ", false},
    {"clear", " of ", false},
    {"compare", " to with ", true},
    {"condemn", " for ", false},
    {"confine", " to ", false},
    {"confuse", " with ", true},
    {"convict", " of ", true},
    {"credit", " with for ", true},
    {"criticise", " for ", false},
    {"criticize", " for ", false},
    {"dedicate", " to ", true},
    {"deprive", " of ", true},
    {"detain", " for ", false},
    {"devote", " to ", true},
    {"disqualify", " from ", false},
    {"exclude", " from ", false},
    {"exempt", " from ", true},
    {"expose", " to ", false},
    {"fine", " for ", false},
    {"free", " from ", false},
    {"honor", " for ", false},
    {"honour", " for ", false},
    {"indict", " for on ", false},
    {"inform", " of about ", false},
    {"jail", " for ", false},
    {"liken", " to ", true},
    {"limit", " to ", false},
    {"mistake", " for ", true},
    {"praise", " for ", false},
    {"prevent", " from ", true},
    {"prohibit", " from ", true},
    {"prosecute", " for ", false},
    {"punish", " for ", false},
    {"rebuke", " for ", false},
    {"relieve", " of ", true},
    {"remind", " of ", true},
    {"restrict", " to ", false},
    {"throw", " into ", true},
    {"plunge", " into ", true},
    {"reduce", " to ", false},
    {"slap", " with ", true},
    {"target", " with ", false},
    {"pump", " into ", false},
    {"inject", " into ", false},
    {"pour", " into ", false},
    {"brief", " on about ", true},
    {"consult", " on about over ", false},
    {"question", " about over ", false},
    {"thank", " for ", true},
    {"reward", " for with ", false},
    {"threaten", " with ", false},
    {"forgive", " for ", false},
    {"reprimand", " for ", false},
    {"scold", " for ", false},
    {"chide", " for ", false},
    {"commend", " for ", false},
    {"applaud", " for ", false},
    {"penalize", " for ", false},
    {"discourage", " from ", true},
    {"deter", " from ", true},
    {"dissuade", " from ", true},
    {"preclude", " from ", true},
    {"stop", " from ", false},
    {"keep", " from ", false},
    {"block", " from ", false},
    {"rob", " of ", true},
    {"sentence", " to ", true},
    {"strip", " of ", false},
    {"subject", " to ", true},
    {"sue", " for over ", false},
    {"suspect", " of ", true},
    {"suspend", " from ", false},
    {"warn", " of about against ", true},
    {"accept", " as ", false},
    {"acknowledge", " as ", false},
    {"appoint", " as ", false},
    {"characterize", " as ", true},
    {"classify", " as ", true},
    {"define", " as ", false},
    {"depict", " as ", true},
    {"designate", " as ", true},
    {"dismiss", " as ", false},
    {"identify", " as ", false},
    {"install", " as ", false},
    {"interpret", " as ", true},
    {"list", " as ", false},
    {"name", " as ", false},
    {"perceive", " as ", true},
    {"portray", " as ", false},
    {"recognise", " as ", false},
    {"recognize", " as ", false},
    {"regard", " as ", true},
    {"register", " as ", false},
    {"treat", " as ", true},
    {"wish", " for ", true},
    {"replace", " as ", false},
    {"succeed", " as ", false},
    {"view", " as ", false},
};

static const Frame *find_frame(const RelataTree *tree, uint32_t verb, const Frame *table, size_t n) {
    for (size_t k = 0; k < n; k++)
        if (relata_tree_is_lemma(tree, verb, table[k].verb))
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

// The word between verb and complement, "" if there is none; NULL if the complement is of another kind.
static const char *link_of(const RelataTree *tree, uint32_t verb, uint32_t complement) {
    static const char *const installing[] = {"select",   "choose",  "pick",  "tap",  "name", "appoint",
                                             "nominate", "install", "elect", "hire", "cast", NULL};
    static const char *const deeming[] = {"declare", "deem", "consider", "pronounce", NULL};
    uint32_t marker = marker_of(tree, complement);
    if (relata_tree_is_lemma(tree, marker, "as"))
        return is_as_if(tree, complement) || is_as_of_subject(tree, verb) || !takes_as(tree, verb) ? NULL : "as";
    if (is_marker_of(frame_of(tree, verb), tree, marker))
        return relata_tree_lemma(tree, marker);
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

// Whether a dependent of the complement is said with it: "running mate", "four years", "secretary of state".
static bool is_telling_part(const RelataTree *tree, uint32_t complement, uint32_t c) {
    RelataDeprel deprel = relata_tree_deprel(tree, c);
    bool is_deputy = relata_tree_is_lemma(tree, c, "vice") || relata_tree_is_lemma(tree, c, "prime");
    bool is_common = relata_tree_upos(tree, c) != RELATA_UPOS_PROPN && !relata_tree_is_lemma(tree, c, "new");
    if (is_deputy)
        return true;
    return (c < complement && is_common &&
            (deprel == RELATA_DEPREL_AMOD || deprel == RELATA_DEPREL_COMPOUND || deprel == RELATA_DEPREL_NUMMOD)) ||
           (c == complement + 2 && relata_tree_upos(tree, c) == RELATA_UPOS_NOUN && deprel == RELATA_DEPREL_NMOD);
}

static bool drop_untelling(const RelataTree *tree, uint32_t top, uint32_t parent, uint32_t child, const void *state) {
    (void)state;
    return parent == top && !is_telling_part(tree, top, child);
}

// "food and medicine": the second of two nouns.
static bool is_lone_conjunct(const RelataTree *tree, uint32_t first, uint32_t conjunct) {
    return relata_tree_upos(tree, first) == RELATA_UPOS_NOUN && relata_tree_upos(tree, conjunct) == RELATA_UPOS_NOUN &&
           !relata_tree_next_child(tree, conjunct, RELATA_DEPREL_CONJ) &&
           relata_tree_child(tree, first, RELATA_DEPREL_CONJ) == conjunct &&
           relata_tree_is_lemma(tree, tree->left[conjunct], "and");
}

// Of a gerund's or infinitive's phrase its objects and phrases are said, and what its nouns are for: "of lying to the
// court", "of backing an attempt to kill the chief".
static bool drop_clauses(const RelataTree *tree, uint32_t top, uint32_t parent, uint32_t child, const void *state) {
    static const char *const articles[] = {"the", "a", "an", NULL};
    static const char *const listing[] = {"including", "include", "except", "like", NULL};
    static const char *const directions[] = {"forward", "ahead", "back", "away", "out", "down", "off", "up", NULL};
    (void)state;
    switch (relata_tree_deprel(tree, child)) {
    case RELATA_DEPREL_ACL:
        return !relata_is_infinitive(tree, child) || !relata_noun_takes_infinitive(tree, parent);
    case RELATA_DEPREL_CONJ:
        return !is_lone_conjunct(tree, parent, child);
    case RELATA_DEPREL_CC:
        return relata_tree_deprel(tree, parent) != RELATA_DEPREL_CONJ;
    case RELATA_DEPREL_ADVCL:
    case RELATA_DEPREL_ACL_RELCL:
    case RELATA_DEPREL_APPOS:
    case RELATA_DEPREL_PARATAXIS:
        return true;
    case RELATA_DEPREL_PUNCT:
        return strcmp(relata_tree_form(tree, child), "-") != 0;
    case RELATA_DEPREL_DET:
        return relata_tree_lemma_in(tree, child, articles);
    case RELATA_DEPREL_NMOD_POSS:
        return relata_tree_upos(tree, child) == RELATA_UPOS_PRON; // its own
    case RELATA_DEPREL_ADVMOD:                                    // "to move forward with"
        return parent == top && !relata_is_negation(tree, child) &&
               !(child == top + 1 && relata_tree_lemma_in(tree, child, directions));
    case RELATA_DEPREL_NMOD:
        return relata_tree_lemma_in(tree, relata_tree_case(tree, child), listing);
    case RELATA_DEPREL_OBL:
    case RELATA_DEPREL_OBL_UNMARKED:
        return child < top || relata_is_time_word(relata_tree_lemma(tree, child)) ||
               relata_tree_lemma_in(tree, relata_tree_case(tree, child), listing);
    default:
        return child < top && parent == top && !relata_is_negation(tree, child);
    }
}

// The same without the phrases beside what is done, where that is too long.
static bool drop_phrases(const RelataTree *tree, uint32_t top, uint32_t parent, uint32_t child, const void *state) {
    RelataDeprel deprel = relata_tree_deprel(tree, child);
    bool is_beside = parent != top && relata_tree_upos(tree, parent) == RELATA_UPOS_VERB &&
                     relata_tree_child(tree, parent, RELATA_DEPREL_OBJ);
    return deprel == RELATA_DEPREL_CONJ ||
           (deprel == RELATA_DEPREL_OBL && (is_beside || relata_tree_child(tree, top, RELATA_DEPREL_OBJ))) ||
           drop_clauses(tree, top, parent, child, state);
}

// Words that only the article explains: "of killing him", "to stop this", "of abducting her father".
static bool points_elsewhere(const RelataTree *tree, const uint32_t *tokens, uint32_t n) {
    static const char *const kin[] = {"father", "mother", "wife",   "husband", "son",    "daughter",  "brother",
                                      "sister", "child",  "family", "parent",  "friend", "colleague", "life",
                                      "body",   "victim", "home",   "house",   "name",   NULL};
    static const char *const pointing[] = {"this", "that", "these", "those", "such", "so", NULL};
    for (uint32_t k = 0; k < n; k++)
        if (relata_tree_has_xpos(tree, tokens[k], "PRP") || relata_tree_has_xpos(tree, tokens[k], "PRP$") ||
            relata_tree_lemma_in(tree, tokens[k], pointing) ||
            (relata_tree_child(tree, tokens[k], RELATA_DEPREL_NMOD_POSS) &&
             relata_tree_lemma_in(tree, tokens[k], kin)) ||
            relata_tree_deprel(tree, tokens[k]) == RELATA_DEPREL_NSUBJ)
            return true;
    return false;
}

static bool drop_outside_phrase(const RelataTree *tree, uint32_t top, uint32_t parent, uint32_t child,
                                const void *state) {
    return drop_clauses(tree, 0, parent, child, state) &&
           !(parent == top && child < top && relata_tree_deprel(tree, child) != RELATA_DEPREL_DET);
}

// "as head of the Road Council", "as the date for the vote": the phrase that tells which, 0 if none that is short.
static uint32_t phrase_of(const RelataTree *tree, uint32_t complement) {
    enum { LONGEST_PHRASE = 8 };
    static const char *const markers[] = {"of", "for", "to", NULL};
    uint32_t c = relata_tree_child(tree, complement, RELATA_DEPREL_NMOD);
    while (c && c < complement)
        c = relata_tree_next_child(tree, c, RELATA_DEPREL_NMOD);
    if (!c) { // "on charges of robbing a bank"
        c = relata_tree_child(tree, complement, RELATA_DEPREL_ACL);
        c = c > complement && is_gerund(tree, c) ? c : 0;
    }
    uint32_t marker = c ? marker_of(tree, c) : 0;
    if (!marker || marker != complement + 1 || !relata_tree_lemma_in(tree, marker, markers) ||
        relata_is_time_word(relata_tree_lemma(tree, c)))
        return 0;
    uint32_t tokens[LONGEST_PHRASE + 1],
        n = relata_tree_yield(tree, c, drop_outside_phrase, NULL, tokens, LONGEST_PHRASE + 1);
    return n <= LONGEST_PHRASE && !points_elsewhere(tree, tokens, n) ? c : 0;
}

// "criticized Lira for the decision to leave", "blamed Chad for the attack": which one hangs on the noun, or stands
// somewhere else.
static bool is_cut(const RelataTree *tree, uint32_t complement) {
    static const char *const definite[] = {"the", "this", "that", "these", "those", NULL};
    if (relata_tree_upos(tree, complement) != RELATA_UPOS_NOUN ||
        relata_tree_is_lemma(tree, marker_of(tree, complement), "as"))
        return false;
    for (uint32_t c = tree->first[complement]; c; c = tree->next[c]) {
        RelataDeprel deprel = relata_tree_deprel(tree, c);
        if (c > complement && (deprel == RELATA_DEPREL_ACL || deprel == RELATA_DEPREL_ACL_RELCL) &&
            !(is_gerund(tree, c) && phrase_of(tree, complement) == c))
            return true;
    }
    return relata_tree_lemma_in(tree, relata_tree_child(tree, complement, RELATA_DEPREL_DET), definite);
}

// The words of a complement into tokens[LONGEST_CLAUSE + 1]; their number, 0 if they are too many.
static uint32_t words_of(const RelataTree *tree, uint32_t complement, uint32_t tokens[LONGEST_CLAUSE + 1]) {
    if (relata_tree_upos(tree, complement) != RELATA_UPOS_VERB) {
        uint32_t n = relata_tree_yield(tree, complement, drop_untelling, NULL, tokens, LONGEST + 1);
        return n <= LONGEST ? n : 0;
    }
    uint32_t n = relata_tree_yield(tree, complement, drop_clauses, NULL, tokens, LONGEST_CLAUSE + 1);
    if (n > LONGEST_CLAUSE)
        n = relata_tree_yield(tree, complement, drop_phrases, NULL, tokens, LONGEST_CLAUSE + 1);
    return n <= LONGEST_CLAUSE && !points_elsewhere(tree, tokens, n) ? n : 0;
}

// "urged Chad to sign the treaty", "commits the army to fight": what somebody is asked, made or allowed to do.
static bool takes_infinitive(const RelataTree *tree, uint32_t verb) {
    static const char *const words[] = {
        "urge",     "direct",   "authorize", "authorise", "beg",    "implore",   "convince", "persuade", "warn",
        "command",  "instruct", "advise",    "press",     "lobby",  "ask",       "push",     "exhort",   "oblige",
        "induce",   "pressure", "prompt",    "task",      "invite", "order",     "force",    "compel",   "require",
        "allow",    "permit",   "enable",    "encourage", "commit", "challenge", "forbid",   "dare",     "bind",
        "obligate", "empower",  "coerce",    "tell",      "remind", NULL};
    return relata_tree_lemma_in(tree, verb, words);
}

// Who can be asked: people, bodies, states, and not a meeting that is called.
static bool can_be_asked(const RelataExtraction *x, uint32_t object) {
    const RelataMention *m = relata_mention_at(x, object);
    static const char *const classes[] = {"organization", "group", "people", "person", NULL};
    static const char *const bodies[] = {"force", "service", "leadership", "troop", "unit", NULL};
    return relata_tree_lemma_in(&x->tree, object, bodies) || relata_is_role_word(x, object) ||
           relata_has_class(x, object, classes) ||
           (m && (m->type == RELATA_TYPE_PERSON || m->type == RELATA_TYPE_ORGANIZATION ||
                  m->type == RELATA_TYPE_PLACE || m->type == RELATA_TYPE_GROUP));
}

static bool is_bidden_infinitive(const RelataExtraction *x, uint32_t verb, uint32_t object, uint32_t c) {
    const RelataTree *tree = &x->tree;
    RelataDeprel deprel = relata_tree_deprel(tree, c);
    uint32_t mark = relata_tree_child(tree, c, RELATA_DEPREL_MARK), behind = tree->right[object];
    if (object < verb && relata_is_passive(tree, verb)) { // "Chad was urged by Mali to join"
        uint32_t agent = relata_tree_child(tree, verb, RELATA_DEPREL_OBL_AGENT);
        behind = agent ? tree->right[agent] : verb;
    }
    return takes_infinitive(tree, verb) && can_be_asked(x, object) && relata_tree_head(tree, c) == verb && mark &&
           mark + 1 == c && tree->left[c] == mark && mark == behind + 1 && relata_is_infinitive(tree, c) &&
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

// The complement of a verb with this object, 0 if there is none that could be said.
static uint32_t complement_of(const RelataExtraction *x, uint32_t verb, uint32_t object) {
    const RelataTree *tree = &x->tree;
    for (uint32_t c = object + 1; c <= tree->right[verb]; c++) {
        if (is_bidden_infinitive(x, verb, object, c))
            return c;
        uint32_t head = relata_tree_head(tree, c);
        bool is_beside = head == verb || head == object ||
                         (head > object && relata_tree_deprel(tree, head) == RELATA_DEPREL_CONJ &&
                          relata_tree_head(tree, head) == object);
        bool is_framed = is_marker_of(frame_of(tree, verb), tree, marker_of(tree, c));
        bool is_own = is_framed || (head == verb && !is_behind_phrase(tree, verb, object, c));
        if (is_beside && is_own && c != verb && is_complement(x, verb, c) && link_of(tree, verb, c))
            return c;
    }
    return 0;
}

// Appends words to a label, with capitals where they are `proper`.
static void add_tokens(const RelataTree *tree, const uint32_t *tokens, uint32_t n, bool is_proper,
                       char label[RELATA_LABEL]) {
    size_t length = strlen(label);
    for (uint32_t k = 0; k < n && length < RELATA_LABEL; k++) {
        char word[64];
        bool is_tied = k && tokens[k - 1] + 1 == tokens[k] && !relata_tree_token(tree, tokens[k] - 1)->space_after;
        const char *form = relata_tree_form(tree, tokens[k]);
        bool is_capital = is_proper && form[0] >= 'A' && form[0] <= 'Z';
        relata_lexicon_normalize(form, word, sizeof word);
        length += (size_t)snprintf(label + length, RELATA_LABEL - length, "%s%s", is_tied ? "" : " ",
                                   is_capital ? form : word);
    }
}

bool relata_label_add_complement(const RelataProjection *g, uint32_t verb, uint32_t object, char label[RELATA_LABEL]) {
    static const char *const selecting[] = {"choose", "pick", "tap", NULL};
    static const char *const installing[] = {"select", "choose", "pick", "tap", "elect", "nominate", NULL};
    char before[RELATA_LABEL];
    memcpy(before, label, sizeof before);
    const RelataTree *tree = &g->x->tree;
    uint32_t c = complement_of(g->x, verb, object), tokens[LONGEST_CLAUSE + 1];
    uint32_t n = c && !is_cut(tree, c) ? words_of(tree, c, tokens) : 0;
    if (n && is_empty_word(tree, verb, c, n))
        return false;
    bool is_office = c && (relata_is_role_word(g->x, c) || relata_tree_is_lemma(tree, c, "mate"));
    if (!n || (relata_tree_lemma_in(tree, verb, installing) && !is_office))
        return false;
    if (relata_tree_lemma_in(tree, verb, selecting) && !strchr(label, ' '))
        snprintf(label, RELATA_LABEL, "selected");
    const char *link = is_bidden_infinitive(g->x, verb, object, c) ? "to" : link_of(tree, verb, c);
    static const char *const deeming[] = {"proclamation", "recognition", "description", "designation", "declaration",
                                          "use",          "treatment",   "portrayal",   "listing",     NULL};
    if (strcmp(link, "as") == 0 && relata_tree_lemma_in(tree, object, deeming))
        return false; // "attacked the proclamation of the hills as territory": the noun's own phrase
    if (relata_tree_is_lemma(tree, verb, "attack") && strcmp(link, "as") == 0)
        snprintf(label, RELATA_LABEL, "criticized"); // "attacked the plan as a gift to banks"
    size_t length = strlen(label);
    snprintf(label + length, RELATA_LABEL - length, "%s%s", *link ? " " : "", link);
    uint32_t kept = 0;
    for (uint32_t k = 0; k < n; k++)
        if (tokens[k] != marker_of(tree, c)) // hung on the complement's first part
            tokens[kept++] = tokens[k];
    bool is_clause = relata_tree_upos(tree, c) == RELATA_UPOS_VERB;
    add_tokens(tree, tokens, kept, is_clause, label);
    uint32_t phrase = is_clause || tokens[kept - 1] > c ? 0 : phrase_of(tree, c);
    n = phrase ? relata_tree_yield(tree, phrase, drop_outside_phrase, NULL, tokens, LONGEST_CLAUSE) : 0;
    add_tokens(tree, tokens, n, true, label);
    if (strlen(label) + 1 < RELATA_LABEL)
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
    {"upgrade", " from ", false},
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
