// Subject: what is a predicate, and who does it.
//
// What a clause does not say itself it takes from above: conjoined verbs share subjects, participles take the noun they
// modify or the subject of their matrix clause, relative clauses their antecedent, infinitives the object or subject
// that controls them. Depth is bounded by RELATA_MAX_CHAIN steps.
#include "extract/proposition/clause.h"

#include "extract/tree/words.h"

#include <string.h>

bool relata_has_copula(const RelataTree *tree, uint32_t i) {
    return relata_tree_child(tree, i, RELATA_DEPREL_COP) != 0;
}

static bool is_subject_relation(RelataDeprel deprel) {
    return deprel == RELATA_DEPREL_NSUBJ || deprel == RELATA_DEPREL_NSUBJ_PASS || deprel == RELATA_DEPREL_CSUBJ ||
           deprel == RELATA_DEPREL_CSUBJ_PASS || deprel == RELATA_DEPREL_NSUBJ_OUTER;
}

// What stands where a subject stands and is called something else by the tree: an oblique without a preposition before
// a finite verb ("About 800 crossed"), an "it" taken for an expletive ("it will be able to pay").
static uint32_t unnamed_subject(const RelataTree *tree, uint32_t i) {
    bool takes_it = relata_tree_child(tree, i, RELATA_DEPREL_XCOMP) || !relata_has_copula(tree, i);
    for (uint32_t c = tree->first[i]; c && c < i; c = tree->next[c]) {
        RelataDeprel deprel = relata_tree_deprel(tree, c);
        if (deprel == RELATA_DEPREL_EXPL && takes_it && relata_tree_is_lemma(tree, c, "it") &&
            !relata_tree_child(tree, i, RELATA_DEPREL_CCOMP))
            return c;
        bool is_finite = relata_is_finite(tree, i) || relata_tree_child(tree, i, RELATA_DEPREL_AUX);
        if (deprel == RELATA_DEPREL_OBL && is_finite && !relata_tree_case(tree, c) &&
            relata_tree_upos(tree, i) == RELATA_UPOS_VERB && !relata_is_time_word(relata_tree_lemma(tree, c)) &&
            !relata_is_year(relata_tree_form(tree, c)))
            return c;
    }
    return 0;
}

static uint32_t subject_child(const RelataTree *tree, uint32_t i) {
    uint32_t c = tree->first[i];
    while (c && !is_subject_relation(relata_tree_deprel(tree, c)))
        c = tree->next[c];
    return c;
}

// "Waves damaged the pier, the office said": a verb after its clause with one subject before the clause and one after
// it; the first is the clause's. Gives the second.
static uint32_t second_subject(const RelataTree *tree, uint32_t verb, uint32_t clause) {
    uint32_t first = subject_child(tree, verb);
    if (!first || first > clause || relata_tree_deprel(tree, clause) != RELATA_DEPREL_CCOMP || clause > verb)
        return 0;
    for (uint32_t c = tree->next[clause]; c; c = tree->next[c])
        if (is_subject_relation(relata_tree_deprel(tree, c)))
            return c;
    return 0;
}

// "a clerk of Leeds, Maine called": where a town is, for the tree a subject of its own.
static bool is_address(const RelataTree *tree, uint32_t subject, uint32_t next) {
    const RelataDocument *d = tree->document;
    uint32_t mention = d->mention_at ? d->mention_at[tree->begin + next - 1] : 0;
    uint32_t last = tree->right[subject];
    bool is_comma = strcmp(relata_tree_form(tree, last), ",") == 0;
    if (!is_comma && last + 2 == next && strcmp(relata_tree_form(tree, last + 1), ",") == 0 && last > subject)
        last++; // "A bar on Mesa Street East, Fort Lira was robbed"
    else if (!is_comma)
        return false;
    if (strcmp(relata_tree_form(tree, last - 1), ")") == 0 && last > 4)
        last -= 3; // "the parliament of New South Wales (NSW), Australia voted"
    RelataUpos before = relata_tree_upos(tree, last - 1);
    uint8_t type = mention ? d->mentions[mention - 1].type : RELATA_TYPE_OTHER;
    return tree->left[next] == next && before == RELATA_UPOS_PROPN &&
           (type == RELATA_TYPE_PLACE || type == RELATA_TYPE_FACILITY);
}

// "The town's former mayor, Lira herself, each won": what repeats or spreads a subject is none.
static bool is_floating(const RelataTree *tree, uint32_t i) {
    static const char *const words[] = {"each",   "both",   "all",        "himself",  "herself",
                                        "itself", "myself", "themselves", "yourself", NULL};
    return relata_tree_lemma_in(tree, i, words);
}

// "Protesters, with banners — a sign of anger — and flags, marched": what stands behind a dash is an aside.
static bool is_aside(const RelataTree *tree, uint32_t i) {
    static const char *const dashes[] = {"--", "\xe2\x80\x93", "\xe2\x80\x94", NULL};
    uint32_t left = tree->left[i];
    return left > 1 && (relata_is_among(relata_tree_form(tree, left), dashes) ||
                        relata_is_among(relata_tree_form(tree, left - 1), dashes));
}

static bool is_comma(const RelataTree *tree, uint32_t i) {
    return i && i <= tree->n && strcmp(relata_tree_form(tree, i), ",") == 0;
}

// "Lira, the sultan of Mesa, died", "Lira, a sultan of Mesa died", "Chad, Mali and Togo signed": another name of the
// subject, more of a list, or more of a name.
static bool is_same_subject(const RelataTree *tree, uint32_t first, uint32_t next) {
    uint32_t left = tree->left[next], right = tree->right[next], before = left - 1,
             determiner = relata_tree_child(tree, next, RELATA_DEPREL_DET);
    while (before > first && relata_tree_upos(tree, before) == RELATA_UPOS_ADV)
        before--; // "then the director of the port"
    bool is_behind_comma = is_comma(tree, left) || is_comma(tree, before);
    bool is_name = relata_tree_upos(tree, next) == RELATA_UPOS_PROPN && !determiner;
    bool is_closed = is_comma(tree, right) || is_comma(tree, right + 1) || relata_tree_is_lemma(tree, determiner, "a");
    bool is_one_name = is_name && relata_tree_upos(tree, first) == RELATA_UPOS_PROPN &&
                       left == tree->right[first] + 1 && relata_tree_upos(tree, left - 1) == RELATA_UPOS_PROPN &&
                       left == next;
    return is_one_name || relata_tree_child(tree, next, RELATA_DEPREL_CC) ||
           (is_behind_comma && relata_tree_child(tree, next, RELATA_DEPREL_CONJ)) ||
           (is_behind_comma && is_closed && !is_name && relata_tree_upos(tree, first) == RELATA_UPOS_PROPN);
}

// "Berg whispers, and Lira covers her face": one verb in the singular has no two subjects.
static bool is_single(const RelataTree *tree, uint32_t verb, uint32_t first, uint32_t next) {
    return relata_tree_has_xpos(tree, verb, "VBZ") && relata_tree_has_xpos(tree, first, "NNS") &&
           relata_tree_upos(tree, next) == RELATA_UPOS_PROPN && tree->right[next] + 1 == verb &&
           relata_tree_child(tree, next, RELATA_DEPREL_CC);
}

// "the company Sony sued", "the Mesa, Arizona, mayor said": of several subjects before a verb the nearest is meant, for
// the tree takes the parts of a phrase that it does not understand for subjects of their own.
static uint32_t nearest_subject(const RelataTree *tree, uint32_t verb, uint32_t first) {
    uint32_t nearest = first;
    for (uint32_t c = tree->next[first]; c && c < verb; c = tree->next[c]) {
        RelataUpos upos = relata_tree_upos(tree, c);
        if (is_subject_relation(relata_tree_deprel(tree, c)) && !is_address(tree, nearest, c) &&
            !is_floating(tree, c) && !is_aside(tree, c) &&
            (!is_same_subject(tree, first, c) || is_single(tree, verb, first, c)) &&
            (upos == RELATA_UPOS_NOUN || upos == RELATA_UPOS_PROPN || upos == RELATA_UPOS_PRON))
            nearest = c;
    }
    return nearest;
}

uint32_t relata_own_subject(const RelataTree *tree, uint32_t i) {
    uint32_t c = subject_child(tree, i), head = relata_tree_head(tree, i);
    if (!c && head && second_subject(tree, head, i))
        return subject_child(tree, head);
    uint32_t clause = c ? relata_tree_child(tree, i, RELATA_DEPREL_CCOMP) : 0;
    uint32_t second = clause ? second_subject(tree, i, clause) : 0;
    if (second)
        return second;
    return c ? nearest_subject(tree, i, c) : unnamed_subject(tree, i);
}

// Verbs that stand before a noun as adjectives, or inside a name, state nothing by themselves.
static bool is_clause_relation(RelataDeprel deprel) {
    switch (deprel) {
    case RELATA_DEPREL_ROOT:
    case RELATA_DEPREL_CCOMP:
    case RELATA_DEPREL_XCOMP:
    case RELATA_DEPREL_ADVCL:
    case RELATA_DEPREL_ADVCL_RELCL:
    case RELATA_DEPREL_ACL:
    case RELATA_DEPREL_ACL_RELCL:
    case RELATA_DEPREL_CONJ:
    case RELATA_DEPREL_PARATAXIS:
    case RELATA_DEPREL_CSUBJ:
    case RELATA_DEPREL_CSUBJ_PASS:
    case RELATA_DEPREL_CSUBJ_OUTER:
    case RELATA_DEPREL_APPOS:
    case RELATA_DEPREL_LIST:
    case RELATA_DEPREL_DEP:
        return true;
    default:
        return false;
    }
}

// "in neighboring Chad": taken for a verb with an object by parsers.
bool relata_is_attribute(const RelataTree *tree, uint32_t i) {
    static const char *const words[] = {"neighbor", "neighbour", "neighboring", "neighbouring", NULL};
    return i < tree->n && relata_tree_has_xpos(tree, i, "VBG") && relata_tree_lemma_in(tree, i, words) &&
           relata_tree_upos(tree, i + 1) == RELATA_UPOS_PROPN;
}

bool relata_is_predicate(const RelataTree *tree, uint32_t i) {
    if (relata_has_copula(tree, i))
        return true;
    if (relata_tree_upos(tree, i) == RELATA_UPOS_VERB && relata_is_attribute(tree, i))
        return false;
    if (relata_tree_upos(tree, i) == RELATA_UPOS_VERB)
        return is_clause_relation(relata_tree_deprel(tree, i)) || relata_own_subject(tree, i);
    if (relata_tree_upos(tree, i) == RELATA_UPOS_NOUN) // "which borders Chad", taken for a noun
        return relata_own_subject(tree, i) && relata_tree_child(tree, i, RELATA_DEPREL_OBJ);
    return relata_tree_upos(tree, i) == RELATA_UPOS_AUX && relata_tree_child(tree, i, RELATA_DEPREL_EXPL) &&
           relata_own_subject(tree, i);
}

// "Volvo designed and tested two buses": a form that may be a participle, beside a verb that has an object.
static bool is_beside_active(const RelataTree *tree, uint32_t verb) {
    uint32_t other = relata_tree_child(tree, verb, RELATA_DEPREL_CONJ);
    return relata_tree_has_xpos(tree, other, "VBD") && relata_tree_child(tree, other, RELATA_DEPREL_OBJ) &&
           !subject_child(tree, other) && !relata_tree_child(tree, verb, RELATA_DEPREL_AUX);
}

static bool is_marked_passive(const RelataTree *tree, uint32_t verb) {
    return relata_tree_child(tree, verb, RELATA_DEPREL_AUX_PASS) ||
           (relata_tree_child(tree, verb, RELATA_DEPREL_NSUBJ_PASS) && !is_beside_active(tree, verb));
}

bool relata_is_passive(const RelataTree *tree, uint32_t verb) {
    for (int step = 0; step < RELATA_MAX_CHAIN && relata_tree_upos(tree, verb) == RELATA_UPOS_VERB; step++) {
        if (is_marked_passive(tree, verb))
            return true;
        if (relata_own_subject(tree, verb) || relata_tree_child(tree, verb, RELATA_DEPREL_AUX) ||
            !relata_tree_has_xpos(tree, verb, "VBN"))
            return false;
        RelataDeprel deprel = relata_tree_deprel(tree, verb);
        if (deprel == RELATA_DEPREL_ACL || deprel == RELATA_DEPREL_ADVCL)
            return true;
        if (deprel != RELATA_DEPREL_CONJ)
            return false;
        verb = relata_tree_head(tree, verb); // "was caught and fined"
    }
    return false;
}

bool relata_is_infinitive(const RelataTree *tree, uint32_t i) {
    uint32_t mark = relata_tree_child(tree, i, RELATA_DEPREL_MARK);
    while (mark && !relata_tree_is_lemma(tree, mark, "to"))
        mark = relata_tree_next_child(tree, mark, RELATA_DEPREL_MARK);
    return mark != 0;
}

// "tried to sell": the matrix verb is read as part of the lower verb's relation, unless it has an object of its own
// ("allowed employees to dress"), which is then the lower verb's subject.
uint32_t relata_merged_matrix(const RelataTree *tree, uint32_t i) {
    if (relata_tree_deprel(tree, i) != RELATA_DEPREL_XCOMP || !relata_is_predicate(tree, i))
        return 0;
    uint32_t matrix = relata_tree_head(tree, i);
    if (relata_tree_child(tree, matrix, RELATA_DEPREL_OBJ) || relata_tree_child(tree, matrix, RELATA_DEPREL_IOBJ))
        return 0;
    RelataUpos upos = relata_tree_upos(tree, matrix);
    return upos == RELATA_UPOS_VERB || upos == RELATA_UPOS_AUX || upos == RELATA_UPOS_ADJ ? matrix : 0;
}

// The verb that a conjoined verb takes its matrix from: "wants to join and help".
uint32_t relata_chain_matrix(const RelataTree *tree, uint32_t i) {
    for (int step = 0; step < RELATA_MAX_CHAIN && i; step++) {
        uint32_t matrix = relata_merged_matrix(tree, i);
        if (matrix)
            return matrix;
        if (relata_tree_deprel(tree, i) != RELATA_DEPREL_CONJ || relata_own_subject(tree, i) ||
            relata_tree_has_morph(tree, i, RELATA_MORPH_FIN))
            return 0;
        i = relata_tree_head(tree, i);
    }
    return 0;
}

bool relata_has_merged_complement(const RelataTree *tree, uint32_t i) {
    for (uint32_t c = relata_tree_child(tree, i, RELATA_DEPREL_XCOMP); c;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_XCOMP))
        if (relata_merged_matrix(tree, c) == i)
            return true;
    return false;
}

static uint32_t subject_at(const RelataTree *tree, uint32_t i, uint32_t *without, int depth);

// "Shoigu, who visited Minsk": the relative pronoun stands for the noun above the clause.
uint32_t relata_antecedent(const RelataTree *tree, uint32_t pronoun, uint32_t *without) {
    const RelataToken *token = relata_tree_token(tree, pronoun);
    bool is_relative = (token->morph & RELATA_MORPH_REL) ||
                       (token->xpos && (!strcmp(token->xpos, "WDT") || !strncmp(token->xpos, "WP", 2)));
    if (!is_relative)
        return 0;
    uint32_t i = relata_tree_head(tree, pronoun);
    for (int step = 0; step < RELATA_MAX_CHAIN && i; step++, i = relata_tree_head(tree, i))
        if (relata_tree_deprel(tree, i) == RELATA_DEPREL_ACL_RELCL) {
            *without = i;
            return relata_tree_head(tree, i);
        }
    return 0;
}

// "defended eavesdropping on them", "warned against leaving Mali": who judges, allows or advises is not who does it.
static bool is_done_by_others(const RelataTree *tree, uint32_t i) {
    static const char *const verbs[] = {
        "involve",   "include",  "mean",        "entail",      "require",   "ban",       "allow",      "prohibit",
        "recommend", "advocate", "defend",      "condemn",     "criticize", "criticise", "oppose",     "denounce",
        "support",   "endorse",  "outlaw",      "forbid",      "permit",    "legalize",  "discourage", "justify",
        "approve",   "decry",    "deplore",     "praise",      "back",      "urge",      "encourage",  "authorize",
        "restrict",  "prevent",  "investigate", "protest",     "favor",     "favour",    "debate",     "discuss",
        "describe",  "ridicule", "tolerate",    "criminalize", "welcome",   NULL};
    static const char *const against[] = {"warn",      "advise",  "caution",     "counsel", "argue",
                                          "campaign",  "protest", "lobby",       "speak",   "rule",
                                          "recommend", "urge",    "demonstrate", "appeal",  NULL};
    uint32_t matrix = relata_tree_head(tree, i), mark = relata_tree_child(tree, i, RELATA_DEPREL_MARK);
    bool is_against = relata_tree_is_lemma(tree, mark, "against") && relata_tree_lemma_in(tree, matrix, against);
    return relata_tree_has_xpos(tree, i, "VBG") && !relata_tree_child(tree, matrix, RELATA_DEPREL_OBJ) &&
           (is_against ||
            (!mark && relata_tree_deprel(tree, i) != RELATA_DEPREL_ADVCL && relata_tree_lemma_in(tree, matrix, verbs)));
}

// "congratulated Lira on becoming a member": whoever is praised or blamed did it.
static bool is_judged_for(const RelataTree *tree, uint32_t i) {
    static const char *const verbs[] = {"congratulate", "thank",      "praise", "commend",   "applaud",   "blame",
                                        "fault",        "compliment", "hail",   "criticize", "criticise", "condemn",
                                        "rebuke",       "laud",       "chide",  "forgive",   "scold",     "honor",
                                        "honour",       "denounce",   "attack", "slam",      NULL};
    static const char *const marks[] = {"on", "for", "upon", NULL};
    uint32_t matrix = relata_tree_head(tree, i), object = relata_tree_child(tree, matrix, RELATA_DEPREL_OBJ);
    return relata_tree_has_xpos(tree, i, "VBG") && object && object < i && relata_tree_lemma_in(tree, matrix, verbs) &&
           relata_tree_lemma_in(tree, relata_tree_child(tree, i, RELATA_DEPREL_MARK), marks);
}

// "promised her to close", "phoned her to thank her", "reshuffled the cabinet to win support": what the subject means
// to do by what it does, and nothing that the object is made to do.
static bool is_subject_control(const RelataTree *tree, uint32_t verb, uint32_t i) {
    static const char *const own[] = {
        "telephone",  "phone",      "visit",    "meet",     "contact",     "reshuffle",  "restructure", "overhaul",
        "reorganize", "reorganise", "revamp",   "amend",    "rewrite",     "dissolve",   "convene",     "sign",
        "raise",      "cut",        "reduce",   "lower",    "devalue",     "postpone",   "cancel",      "interrupt",
        "suspend",    "boycott",    "blockade", "invade",   "occupy",      "overthrow",  "launch",      "hold",
        "host",       "stage",      "organize", "organise", "exploit",     "manipulate", "rig",         "falsify",
        "forge",      "destroy",    "bomb",     "attack",   "nationalize", "privatize",  "leave",       "cross",
        "tour",       "abandon",    "violate",  NULL};
    static const char *const promising[] = {"promise", "vow", "pledge", "swear", NULL};
    static const char *const calling[] = {"call", "write", "email", "e-mail", "text", "join", "address", NULL};
    static const char *const speaking[] = {
        "congratulate", "thank", "express", "discuss",  "convey",    "apologize", "apologise",   "offer", "praise",
        "wish",         "warn",  "inform",  "complain", "celebrate", "announce",  "commemorate", NULL};
    if (!relata_tree_is_lemma(tree, relata_tree_child(tree, i, RELATA_DEPREL_MARK), "to"))
        return relata_tree_lemma_in(tree, verb, promising);
    return relata_tree_lemma_in(tree, verb, own) || relata_tree_lemma_in(tree, verb, promising) ||
           (relata_tree_lemma_in(tree, verb, calling) && relata_tree_lemma_in(tree, i, speaking));
}

// "forced the bank to close": the object of the matrix does it; "promised to close": its subject.
static uint32_t controller(const RelataTree *tree, uint32_t i, uint32_t *without, int depth) {
    uint32_t matrix = relata_tree_head(tree, i);
    if (is_done_by_others(tree, i))
        return 0;
    uint32_t object = relata_tree_child(tree, matrix, RELATA_DEPREL_OBJ);
    if (!object)
        object = relata_tree_child(tree, matrix, RELATA_DEPREL_IOBJ);
    if (object && !is_subject_control(tree, matrix, i)) {
        uint32_t noun = relata_antecedent(tree, object, without);
        return noun ? noun : object;
    }
    return subject_at(tree, matrix, without, depth + 1);
}

// "resisted Western efforts to impose sanctions", "rejects threats to cut aid": whoever stands against what others
// mean to do does not do it.
static bool is_of_others(const RelataTree *tree, uint32_t noun) {
    static const char *const intents[] = {
        "effort", "attempt",   "threat",   "plan",       "move",       "bid",         "campaign", "drive", "push",
        "plot",   "intention", "proposal", "bill",       "scheme",     "motion",      "measure",  "law",   "decision",
        "policy", "ruling",    "order",    "initiative", "resolution", "legislation", "choice",   "call",  NULL};
    static const char *const opposing[] = {
        "resist",  "oppose",   "condemn", "criticize", "criticise", "denounce", "fight",   "slam",   "blast",
        "protest", "foil",     "thwart",  "face",      "challenge", "counter",  "welcome", "praise", "survive",
        "deplore", "decry",    "defend",  "question",  "support",   "endorse",  "back",    "regret", "applaud",
        "hail",    "commend",  "lament",  "attack",    "overturn",  "uphold",   "reverse", "await",  "cheer",
        "mock",    "ridicule", "veto",    "appeal",    NULL};
    static const char *const refusing[] = {"reject", "dismiss", "block", "defy", NULL};
    uint32_t verb = relata_tree_deprel(tree, noun) == RELATA_DEPREL_OBJ ? relata_tree_head(tree, noun) : 0;
    bool is_refused = relata_tree_lemma_in(tree, verb, refusing) && relata_tree_child(tree, noun, RELATA_DEPREL_AMOD);
    return verb && relata_tree_lemma_in(tree, noun, intents) &&
           (relata_tree_lemma_in(tree, verb, opposing) || is_refused);
}

// "accepted Chad's invitation to visit": whoever is asked does it, not whoever asks.
static bool is_request(const RelataTree *tree, uint32_t noun) {
    static const char *const words[] = {"invitation", "request", "demand", "order", "appeal", "call", "plea", NULL};
    return relata_tree_lemma_in(tree, noun, words);
}

static uint32_t asked_by(const RelataTree *tree, uint32_t noun, uint32_t *without, int depth) {
    static const char *const answers[] = {"accept", "reject", "refuse", "decline", "ignore", "heed",    "obey",
                                          "honor",  "honour", "defy",   "dismiss", "get",    "receive", NULL};
    uint32_t verb = relata_tree_deprel(tree, noun) == RELATA_DEPREL_OBJ ? relata_tree_head(tree, noun) : 0;
    return verb && relata_tree_lemma_in(tree, verb, answers) ? subject_at(tree, verb, without, depth + 1) : 0;
}

// "the plan of Peru to build", "his offer to help": whoever has the noun; otherwise whoever the noun's verb is
// about ("Lima made an offer to help").
static uint32_t owner_of_infinitive(const RelataTree *tree, uint32_t noun, uint32_t *without, int depth) {
    uint32_t owner = relata_tree_child(tree, noun, RELATA_DEPREL_NMOD_POSS);
    for (uint32_t c = relata_tree_child(tree, noun, RELATA_DEPREL_NMOD); c && !owner;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_NMOD))
        owner = relata_tree_is_lemma(tree, relata_tree_case(tree, c), "by") ? c : 0; // "efforts by Mali to pay"
    if (owner && !is_request(tree, noun))
        return owner;
    if (owner || is_of_others(tree, noun))
        return owner ? asked_by(tree, noun, without, depth) : 0;
    uint32_t verb = relata_tree_deprel(tree, noun) == RELATA_DEPREL_OBJ ? relata_tree_head(tree, noun) : 0;
    uint32_t recipient = verb ? relata_tree_child(tree, verb, RELATA_DEPREL_IOBJ) : 0;
    if (verb && !recipient && relata_tree_child(tree, verb, RELATA_DEPREL_OBJ) < noun)
        recipient = relata_tree_child(tree, verb, RELATA_DEPREL_OBJ); // of two objects the first
    if (recipient)
        return recipient;
    return verb ? subject_at(tree, verb, without, depth + 1) : 0;
}

static bool is_nominal(const RelataTree *tree, uint32_t i) {
    RelataUpos upos = relata_tree_upos(tree, i);
    return upos == RELATA_UPOS_NOUN || upos == RELATA_UPOS_PROPN || upos == RELATA_UPOS_PRON ||
           upos == RELATA_UPOS_NUM || upos == RELATA_UPOS_SYM || upos == RELATA_UPOS_X || upos == RELATA_UPOS_DET;
}

bool relata_is_object_control(const RelataTree *tree, uint32_t verb) {
    static const char *const words[] = {
        "force",     "ask",     "urge",    "persuade", "allow",     "help",     "tell",     "order",    "invite",
        "encourage", "enable",  "permit",  "require",  "want",      "expect",   "pressure", "convince", "cause",
        "warn",      "advise",  "request", "push",     "authorize", "instruct", "hire",     "compel",   "oblige",
        "command",   "appoint", "elect",   "send",     "deploy",    "dispatch", "recruit",  NULL};
    return relata_tree_lemma_in(tree, verb, words);
}

// "pressured the bank into closing": whoever is brought to do it does it.
static bool is_brought_into(const RelataTree *tree, uint32_t verb, uint32_t i) {
    static const char *const moving[] = {"get", "turn", "move", "come", "go", "enter", "put", "invest", "pour", NULL};
    return relata_tree_has_xpos(tree, i, "VBG") && !relata_tree_lemma_in(tree, verb, moving) &&
           relata_tree_is_lemma(tree, relata_tree_child(tree, i, RELATA_DEPREL_MARK), "into");
}

// "named Ana Lira, a lawyer, to replace her": whoever is given an office is to do what it asks.
static bool is_appointed_to(const RelataTree *tree, uint32_t verb, uint32_t i) {
    static const char *const verbs[] = {"name",    "nominate", "choose", "pick",     "select",     "tap", "designate",
                                        "install", "promote",  "assign", "delegate", "commission", NULL};
    static const char *const offices[] = {"replace",   "succeed",    "lead",    "head",   "run",         "serve",
                                          "represent", "oversee",    "chair",   "form",   "fill",        "direct",
                                          "manage",    "coordinate", "command", "become", "investigate", "mediate",
                                          "supervise", "coach",      "captain", NULL};
    return relata_tree_lemma_in(tree, verb, verbs) && relata_tree_lemma_in(tree, i, offices);
}

// "urged the bank to close": after verbs like these an infinitive belongs to the object, also where the tree calls it
// adverbial.
bool relata_is_controlled(const RelataTree *tree, uint32_t i) {
    uint32_t verb = relata_tree_head(tree, i), object = verb ? relata_tree_child(tree, verb, RELATA_DEPREL_OBJ) : 0;
    return object && object < i &&
           ((relata_is_infinitive(tree, i) &&
             (relata_is_object_control(tree, verb) || is_appointed_to(tree, verb, i))) ||
            is_brought_into(tree, verb, i) || relata_is_object_gerund(tree, i));
}

bool relata_has_ordinal(const RelataTree *tree, uint32_t noun) {
    static const char *const words[] = {"first", "last", "only", "next", "second", "third", "one", NULL};
    for (uint32_t c = tree->first[noun]; c && c < noun; c = tree->next[c])
        if (relata_tree_lemma_in(tree, c, words))
            return true;
    return false;
}

// "created a commission to investigate": who or what was made for it does it.
static bool is_made_for(const RelataTree *tree, uint32_t verb, uint32_t noun) {
    static const char *const making[] = {"create",     "establish",  "form",     "assemble", "convene",
                                         "set",        "build",      "launch",   "found",    "name",
                                         "install",    "design",     "develop",  "organize", "organise",
                                         "commission", "constitute", "nominate", NULL};
    static const char *const made[] = {
        "commission", "committee",  "panel",   "team",         "position",   "post",    "force",     "unit",
        "agency",     "task",       "group",   "body",         "board",      "office",  "court",     "tribunal",
        "council",    "department", "company", "organization", "foundation", "fund",    "envoy",     "inquiry",
        "office",     "coalition",  "system",  "center",       "centre",     "program", "programme", "site",
        "website",    "service",    "party",   "squad",        NULL};
    return relata_tree_lemma_in(tree, verb, making) && relata_tree_lemma_in(tree, noun, made);
}

static uint32_t subject_of_acl(const RelataTree *tree, uint32_t i, uint32_t *without, int depth) {
    uint32_t noun = relata_tree_head(tree, i);
    if (!is_nominal(tree, noun))
        return subject_at(tree, noun, without, depth + 1);
    if (relata_is_infinitive(tree, i)) {
        if (relata_has_ordinal(tree, noun)) {
            *without = i;
            return noun;
        }
        uint32_t verb = relata_tree_deprel(tree, noun) == RELATA_DEPREL_OBJ ? relata_tree_head(tree, noun) : 0;
        bool is_only_object = verb && !relata_tree_child(tree, verb, RELATA_DEPREL_IOBJ) &&
                              relata_tree_child(tree, verb, RELATA_DEPREL_OBJ) == noun;
        if (is_only_object && (relata_is_object_control(tree, verb) || is_made_for(tree, verb, noun)))
            return noun;
        return owner_of_infinitive(tree, noun, without, depth);
    }
    *without = i;
    return noun;
}

// "a case for Malta joining", "with sales falling": the noun before a gerund without a mark is its subject, even where
// the tree hangs it on the verb above.
uint32_t relata_gerund_subject(const RelataTree *tree, uint32_t i) {
    static const char *const prepositions[] = {"for", "of", "with", "than", "about", "despite", "to", NULL};
    static const char *const on_behalf[] = {"write", "work", "play", "report", "score", "compete", "speak", "run",
                                            "fly",   "sign", "sing", "fight",  "serve", "perform", NULL};
    uint32_t left = tree->left[i];
    if (!relata_tree_has_xpos(tree, i, "VBG") || left < 2 || relata_tree_upos(tree, left) == RELATA_UPOS_PUNCT ||
        relata_tree_upos(tree, left - 1) == RELATA_UPOS_PUNCT || relata_tree_child(tree, i, RELATA_DEPREL_MARK) ||
        relata_tree_child(tree, i, RELATA_DEPREL_AUX))
        return 0;
    for (uint32_t noun = left - 1; noun && tree->right[noun] == left - 1; noun = relata_tree_head(tree, noun)) {
        uint32_t marker = relata_tree_case(tree, noun);
        bool is_for = relata_tree_is_lemma(tree, marker, "for") &&
                      relata_tree_deprel(tree, noun) == RELATA_DEPREL_OBL &&
                      relata_tree_lemma_in(tree, relata_tree_head(tree, noun), on_behalf);
        if (marker && !is_for && relata_tree_lemma_in(tree, marker, prepositions))
            return noun; // but "has written for the Times expressing his doubts"
    }
    return 0;
}

// "called on Chad to withdraw", "voted for Lira to serve": whom the verb turns to with a preposition is to do it.
static uint32_t addressee(const RelataTree *tree, uint32_t i) {
    static const struct {
        const char *verb, *marker;
    } ways[] = {{"call", "on"},   {"call", "upon"},  {"call", "for"},    {"rely", "on"},
                {"count", "on"},  {"prevail", "on"}, {"appeal", "to"},   {"plead", "with"},
                {"vote", "for"},  {"wait", "for"},   {"push", "for"},    {"look", "to"},
                {"lobby", "for"}, {"pray", "for"},   {"arrange", "for"}, {"depend", "on"}};
    uint32_t verb = relata_tree_head(tree, i);
    if (!verb || !relata_is_infinitive(tree, i))
        return 0;
    for (uint32_t c = relata_tree_child(tree, verb, RELATA_DEPREL_OBL); c && c < i;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_OBL))
        for (size_t k = 0; c > verb && k < sizeof ways / sizeof *ways; k++)
            if (relata_tree_is_lemma(tree, verb, ways[k].verb) &&
                relata_tree_is_lemma(tree, relata_tree_case(tree, c), ways[k].marker))
                return c;
    return 0;
}

// "lists the line as belonging to the army"
static bool is_said_of_object(const RelataTree *tree, uint32_t i) {
    uint32_t head = relata_tree_head(tree, i), object = head ? relata_tree_child(tree, head, RELATA_DEPREL_OBJ) : 0;
    bool is_quality = relata_tree_has_xpos(tree, i, "VBG") || relata_tree_upos(tree, i) == RELATA_UPOS_ADJ;
    return is_quality && object && object < i &&
           relata_tree_is_lemma(tree, relata_tree_child(tree, i, RELATA_DEPREL_MARK), "as");
}

// "most of whom", "the great bulk of whom": the pronoun of a large part, 0 if it is none.
static uint32_t part_of_whom(const RelataTree *tree, uint32_t part) {
    static const char *const words[] = {"most", "many", "all", "bulk", "majority", "much", "both", "half", NULL};
    uint32_t whom = relata_tree_lemma_in(tree, part, words) ? relata_tree_child(tree, part, RELATA_DEPREL_NMOD) : 0;
    const char *xpos = whom ? relata_tree_token(tree, whom)->xpos : NULL;
    return xpos && xpos[0] == 'W' && relata_tree_is_lemma(tree, relata_tree_case(tree, whom), "of") ? whom : 0;
}

// "workers, most of whom live in Mali": the noun, of which the tree may hang "most" as another name.
static uint32_t noun_of_part(const RelataTree *tree, uint32_t clause) {
    uint32_t noun = relata_tree_head(tree, clause);
    for (uint32_t c = relata_tree_child(tree, noun, RELATA_DEPREL_APPOS); c && c < clause;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_APPOS))
        if (part_of_whom(tree, c) && tree->right[c] + 1 == tree->left[clause])
            return noun;
    return 0;
}

static uint32_t subject_at(const RelataTree *tree, uint32_t i, uint32_t *without, int depth) {
    if (depth > RELATA_MAX_CHAIN || !i)
        return 0;
    uint32_t own = relata_own_subject(tree, i);
    if (own) {
        uint32_t whom = part_of_whom(tree, own), noun = relata_antecedent(tree, whom ? whom : own, without);
        return noun ? noun : own;
    }
    switch (relata_tree_deprel(tree, i)) {
    case RELATA_DEPREL_CONJ:
        return subject_at(tree, relata_tree_head(tree, i), without, depth + 1);
    case RELATA_DEPREL_XCOMP: {
        uint32_t above = relata_tree_head(tree, i);
        bool is_main = relata_is_finite(tree, i) && !relata_is_infinitive(tree, i) &&
                       relata_tree_deprel(tree, above) == RELATA_DEPREL_ACL_RELCL;
        if (addressee(tree, i))
            return addressee(tree, i);
        if (is_main) // "the smoke that reaches Ohio comes from plants": the verb of the noun above the relative clause
            *without = above;
        return is_main ? relata_tree_head(tree, above) : controller(tree, i, without, depth);
    }
    case RELATA_DEPREL_ADVCL:
        if (relata_gerund_subject(tree, i))
            return relata_gerund_subject(tree, i);
        if (addressee(tree, i))
            return addressee(tree, i);
        if (is_done_by_others(tree, i))
            return 0;
        if (relata_is_controlled(tree, i) || is_said_of_object(tree, i) || is_judged_for(tree, i))
            return controller(tree, i, without, depth);
        return is_nominal(tree, relata_tree_head(tree, i)) && !relata_is_predicate(tree, relata_tree_head(tree, i))
                   ? 0
                   : subject_at(tree, relata_tree_head(tree, i), without, depth + 1);
    case RELATA_DEPREL_ACL:
        return subject_of_acl(tree, i, without, depth);
    case RELATA_DEPREL_ACL_RELCL: // "the man [who was] seen": a relative clause without its pronoun
        *without = i;
        return relata_is_passive(tree, i) ? relata_tree_head(tree, i) : noun_of_part(tree, i);
    default:
        return 0;
    }
}

uint32_t relata_clause_subject(const RelataTree *tree, uint32_t predicate, uint32_t *without) {
    *without = 0;
    return subject_at(tree, predicate, without, 0);
}

bool relata_is_finite(const RelataTree *tree, uint32_t i) {
    return relata_tree_has_xpos(tree, i, "VBD") || relata_tree_has_xpos(tree, i, "VBZ") ||
           relata_tree_has_xpos(tree, i, "VBP");
}
