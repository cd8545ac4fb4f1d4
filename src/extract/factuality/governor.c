// The governor: what a verb or noun makes of the clause, plan, claim or event right under it.
//
// "refused to" denies, "wants to" plans, "said that" claims, as the tables of veridicality.c say, under the governor's
// own negation and modality; of a claim or plan that is a noun, the verb above it has its say too ("dismissed claims
// that", "abandoned its plan to"). In: the judgement so far and one governor. Out: the judgement as the governor
// leaves it. Limits: one step; climb.c says which governors there are.
#include "extract/factuality/judgement.h"

#include "extract/proposition/clause.h"

void relata_weaken(RelataJudgement *j, RelataModality modality) {
    if (j->modality == RELATA_CERTAIN)
        j->modality = modality;
}

static void blame(const RelataTree *tree, RelataJudgement *j, uint32_t governor) {
    if (j->source && !relata_is_first_person(tree, j->source)) // "I think that he left, Lira said"
        return;
    bool is_noun = relata_tree_upos(tree, governor) == RELATA_UPOS_NOUN && !relata_is_predicate(tree, governor);
    uint32_t source = is_noun ? relata_source_of_noun(tree, governor) : relata_source_of_verb(tree, governor);
    j->source = source ? source : j->source;
}

// "was falsely accused of paying"
static bool is_wrongly(const RelataTree *tree, uint32_t verb) {
    static const char *const words[] = {"falsely", "wrongly", "wrongfully", "mistakenly", "incorrectly", NULL};
    for (uint32_t c = relata_tree_child(tree, verb, RELATA_DEPREL_ADVMOD); c;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_ADVMOD))
        if (relata_tree_lemma_in(tree, c, words))
            return true;
    return false;
}

// "officials dispute claims that", where the tree takes the first for a noun and the second for the verb
static bool is_denied_claim(const RelataTree *tree, uint32_t verb) {
    return verb > 1 && relata_tree_has_xpos(tree, verb, "VBZ") &&
           relata_tree_upos(tree, verb - 1) == RELATA_UPOS_NOUN &&
           relata_effect_of_verb(tree, verb - 1, RELATA_COMPLEMENT_EVENT) == RELATA_EFFECT_DENIED;
}

bool relata_is_failed(const RelataTree *tree, uint32_t noun) {
    static const char *const words[] = {
        "abort",    "avert",    "foil",         "thwart",  "abandon",     "abandoned",    "scrap",      "scrapped",
        "scuttle",  "scuttled", "shelve",       "shelved", "doomed",      "stillborn",    "unrealised", "unrealized",
        "block",    "blocked",  "called-off",   "unbuilt", "nonexistent", "non-existent", "fictitious", "cancelled",
        "canceled", "cancel",   "failed",       "fail",    "unsigned",    "aborted",      "averted",    "abortive",
        "foiled",   "thwarted", "unsuccessful", "vain",    "fruitless",   "futile",       "lose",       "botched",
        "lost",     "botch",    "losing",       NULL};
    unsigned n = 0;
    for (uint32_t c = relata_tree_child(tree, noun, RELATA_DEPREL_AMOD); c;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_AMOD))
        n += relata_tree_lemma_in(tree, c, words);
    return n % 2 == 1;
}

// "a fake video shows that", "false reports that"
static bool is_fake(const RelataTree *tree, uint32_t noun) {
    static const char *const words[] = {"fake",       "false",  "doctored", "bogus",       "fabricated", "fabricate",
                                        "fraudulent", "doctor", "phoney",   "manipulated", "baseless",   "unfounded",
                                        "debunked",   "phony",  "forged",   "fictitious",  "untrue",     NULL};
    for (uint32_t c = noun ? relata_tree_child(tree, noun, RELATA_DEPREL_AMOD) : 0; c;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_AMOD))
        if (relata_tree_lemma_in(tree, c, words))
            return true;
    return false;
}

void relata_hear_witness(const RelataTree *tree, RelataJudgement *j, uint32_t governor) {
    uint32_t witness = relata_tree_child(tree, governor, RELATA_DEPREL_NSUBJ);
    if (!is_fake(tree, witness))
        return;
    j->is_negative = !j->is_negative;
    relata_weaken(j, RELATA_CLAIMED);
    j->is_closed = true;
}

// "until he agrees that", "if she says that": nobody has said so.
static bool is_unsaid(const RelataTree *tree, uint32_t governor) {
    static const char *const until[] = {"until", "till", "if", "unless", NULL};
    return relata_tree_deprel(tree, governor) == RELATA_DEPREL_ADVCL && relata_has_mark_of(tree, governor, until) &&
           (relata_tree_has_xpos(tree, governor, "VBZ") || relata_tree_has_xpos(tree, governor, "VBP"));
}

// "tried to sell": whether that was so is what hearsay leaves open ("allegedly tried to", "allegations that he tried
// to"), for the label says that it was no more than tried.
static bool is_attempt(const RelataTree *tree, uint32_t governor) {
    static const char *const words[] = {"try", "attempt", "threaten", "conspire", "plot", NULL};
    return relata_tree_lemma_in(tree, governor, words);
}

// "called on Lira to admit that": whoever asks for it holds that it is so; 0 if it was said unasked.
static uint32_t who_asks_to_say(const RelataTree *tree, uint32_t governor) {
    static const char *const asking[] = {"call",      "ask",  "urge",    "press",     "pressure", "tell",   "order",
                                         "challenge", "beg",  "implore", "exhort",    "advise",   "invite", "push",
                                         "demand",    "want", "force",   "encourage", "require",  "remind", NULL};
    static const char *const admitting[] = {"admit",     "confess",   "acknowledge", "concede",
                                            "recognize", "recognise", "acknowledge", "accept",
                                            "realize",   "realise",   NULL};
    RelataDeprel deprel = relata_tree_deprel(tree, governor);
    uint32_t above =
        deprel == RELATA_DEPREL_XCOMP || deprel == RELATA_DEPREL_ADVCL ? relata_tree_head(tree, governor) : 0;
    bool is_asked = above && relata_is_infinitive(tree, governor) && relata_tree_lemma_in(tree, governor, admitting) &&
                    relata_tree_lemma_in(tree, above, asking);
    return is_asked ? relata_source_of_verb(tree, above) : 0;
}

static void report(const RelataTree *tree, RelataJudgement *j, uint32_t governor, RelataModality modality) {
    if (is_unsaid(tree, governor)) {
        relata_weaken(j, RELATA_POSSIBLE);
        j->is_closed = true;
        return;
    }
    uint32_t asker = who_asks_to_say(tree, governor);
    if (asker && !j->source) {
        j->source = asker;
        j->is_admitted = false;
        relata_weaken(j, RELATA_CLAIMED);
        j->is_closed = true;
        return;
    }
    blame(tree, j, governor);
    j->is_negative = j->is_negative != (is_wrongly(tree, governor) || is_denied_claim(tree, governor));
    if (j->is_backshifted)
        j->modality = RELATA_PLANNED; // "said it would pay"
    else if (j->is_attempt && !j->source)
        j->modality = RELATA_CERTAIN;
    relata_weaken(j, modality);
    j->is_closed = true;
}

// "was able to pay", "had to pay" did; "has yet to pay" did not.
static bool is_realised(const RelataTree *tree, uint32_t governor, bool is_denied) {
    static const char *const words[] = {"able", "have", NULL};
    return relata_tree_lemma_in(tree, governor, words) &&
           (relata_is_past(tree, governor) || relata_is_perfect(tree, governor) ||
            (is_denied && relata_tree_is_lemma(tree, governor, "have")));
}

// "has not ruled out paying", "failed to rule out paying"
static bool is_left_open(const RelataTree *tree, uint32_t governor, bool is_denied) {
    static const char *const words[] = {"rule", "exclude", "preclude", NULL};
    uint32_t above = relata_tree_deprel(tree, governor) == RELATA_DEPREL_XCOMP ? relata_tree_head(tree, governor) : 0;
    return relata_tree_lemma_in(tree, governor, words) &&
           (is_denied ||
            (above && relata_effect_of_verb(tree, above, RELATA_COMPLEMENT_INFINITIVE) == RELATA_EFFECT_FAILS));
}

// "assuming that it pays", "suppose it pays": a condition, and nobody's belief.
static bool is_assumption(const RelataTree *tree, uint32_t governor) {
    static const char *const words[] = {"assume", "suppose", NULL};
    return relata_tree_lemma_in(tree, governor, words) && !relata_tree_child(tree, governor, RELATA_DEPREL_NSUBJ) &&
           relata_tree_upos(tree, governor) == RELATA_UPOS_VERB && !relata_is_finite(tree, governor);
}

static void hold(const RelataTree *tree, RelataJudgement *j, uint32_t governor, bool is_denied, RelataComplement kind) {
    if (is_denied && kind == RELATA_COMPLEMENT_CLAUSE && !relata_tree_is_lemma(tree, governor, "true"))
        relata_weaken(j, RELATA_POSSIBLE); // "it is not clear that"
    else
        j->is_negative = j->is_negative != is_denied;
    relata_weaken(j, relata_clause_modality(tree, governor));
}

// "is not suspected of paying": nobody says so; who does not doubt it does.
static bool is_guess(const RelataTree *tree, uint32_t governor) {
    static const char *const words[] = {"suspect", "suggest", "imagine", "dream", "think", "suspicion", NULL};
    return relata_tree_lemma_in(tree, governor, words);
}

// "is not concerned that it will pay": holds that it will not.
static bool is_worry(const RelataTree *tree, uint32_t governor) {
    static const char *const words[] = {"concern", "concerned", "worry", "worried", "fear", "afraid", NULL};
    return relata_tree_lemma_in(tree, governor, words);
}

// "might agree to pay", "would have to decide to pay": nobody has bound themselves yet.
static bool is_uncommitted(const RelataTree *tree, uint32_t governor) {
    static const char *const words[] = {"agree",     "decide",  "promise", "pledge", "vow",     "offer",
                                        "commit",    "consent", "choose",  "opt",    "resolve", "swear",
                                        "undertake", "plan",    "intend",  NULL};
    if (!relata_tree_lemma_in(tree, governor, words) || relata_is_denied_clause(tree, governor))
        return false;
    if (relata_clause_modality(tree, governor) == RELATA_POSSIBLE)
        return true;
    uint32_t above = relata_tree_deprel(tree, governor) == RELATA_DEPREL_XCOMP ? relata_tree_head(tree, governor) : 0;
    return relata_tree_is_lemma(tree, above, "have") && !relata_is_past(tree, above) &&
           !relata_is_perfect(tree, above) && !relata_is_denied_clause(tree, above);
}

// What an effect makes of the judgement so far; `is_denied` is whether the governor itself is denied.
void relata_apply_effect(const RelataTree *tree, RelataJudgement *j, RelataEffect effect, uint32_t governor,
                         bool is_denied, RelataComplement kind) {
    bool is_clause = kind == RELATA_COMPLEMENT_CLAUSE;
    if (effect == RELATA_EFFECT_POSSIBLE && is_realised(tree, governor, is_denied))
        effect = RELATA_EFFECT_HOLDS;
    switch (effect) {
    case RELATA_EFFECT_NONE:
        break;
    case RELATA_EFFECT_HOLDS:
        hold(tree, j, governor, is_denied, kind);
        break;
    case RELATA_EFFECT_FAILS:
        j->is_negative = j->is_negative == is_denied;
        if (!is_denied) // "could not help paying" did
            relata_weaken(j, relata_clause_modality(tree, governor));
        if (is_left_open(tree, governor, is_denied))
            relata_weaken(j, RELATA_POSSIBLE);
        break;
    case RELATA_EFFECT_PLANNED:
        if (is_clause)
            blame(tree, j, governor);
        if (is_clause && j->is_backshifted)
            j->modality = RELATA_PLANNED;
        j->is_attempt = j->modality == RELATA_CERTAIN && is_attempt(tree, governor);
        if (j->is_attempt && relata_clause_modality(tree, governor) == RELATA_CLAIMED)
            relata_weaken(j, RELATA_CLAIMED);
        if (!is_clause && is_uncommitted(tree, governor))
            relata_weaken(j, RELATA_POSSIBLE);
        relata_weaken(j, RELATA_PLANNED);
        j->is_negative = j->is_negative != is_denied;
        break;
    case RELATA_EFFECT_POSSIBLE:
        relata_weaken(j, RELATA_POSSIBLE);
        j->is_negative = j->is_negative != is_denied;
        break;
    case RELATA_EFFECT_UNLIKELY:
        if (is_clause && !relata_tree_child(tree, governor, RELATA_DEPREL_EXPL))
            blame(tree, j, governor); // "Lira doubts that"
        relata_weaken(j, RELATA_POSSIBLE);
        j->is_negative = j->is_negative == is_denied;
        break;
    case RELATA_EFFECT_SUPPOSED:
        if (is_clause)
            blame(tree, j, governor);
        if (is_denied && is_worry(tree, governor)) {
            j->is_negative = !j->is_negative;
            j->modality = RELATA_POSSIBLE;
        }
        j->is_negative = j->is_negative != (is_denied && is_guess(tree, governor));
        relata_weaken(j, relata_tree_is_lemma(tree, governor, "concerned") ? RELATA_CLAIMED : RELATA_POSSIBLE);
        break;
    case RELATA_EFFECT_CLAIMED:
        j->is_negative = j->is_negative != (is_denied && !is_clause); // "was not accused of paying"
        report(tree, j, governor, is_denied ? RELATA_POSSIBLE : RELATA_CLAIMED);
        break;
    case RELATA_EFFECT_BELIEVED:
        if (is_clause && relata_tree_child(tree, governor, RELATA_DEPREL_EXPL)) {
            hold(tree, j, governor, is_denied, kind); // "it is certain that"
            break;
        }
        if (is_assumption(tree, governor)) {
            relata_weaken(j, RELATA_POSSIBLE);
            break;
        }
        j->is_negative = j->is_negative != (is_denied && !j->is_asked);
        report(tree, j, governor, RELATA_CLAIMED);
        break;
    case RELATA_EFFECT_DENIED:
        j->is_negative = j->is_negative == is_denied;
        report(tree, j, governor, is_left_open(tree, governor, is_denied) ? RELATA_POSSIBLE : RELATA_CLAIMED);
        break;
    case RELATA_EFFECT_KNOWN:
        if (is_denied && kind == RELATA_COMPLEMENT_GERUND && relata_tree_is_lemma(tree, governor, "convict"))
            j->is_negative = !j->is_negative; // "did not convict him of paying"
        j->is_closed = true;
        break;
    case RELATA_EFFECT_ADMITTED:
        j->is_admitted = !is_denied;
        report(tree, j, governor,
               is_denied                                                  ? RELATA_POSSIBLE
               : relata_clause_modality(tree, governor) == RELATA_CLAIMED ? RELATA_CLAIMED // "allegedly show that"
                                                                          : RELATA_CERTAIN);
        break;
    }
}

// ---------------------------------------------------------------------------------------------------- nouns above it

bool relata_is_done_to(const RelataTree *tree, uint32_t noun) {
    RelataDeprel deprel = relata_tree_deprel(tree, noun);
    return deprel == RELATA_DEPREL_OBJ || deprel == RELATA_DEPREL_NSUBJ_PASS;
}

// "reneged on a promise", "went back on a promise"
static bool is_gone_back_on(const RelataTree *tree, uint32_t noun) {
    static const char *const words[] = {"renege", "backtrack", "default", NULL};
    uint32_t verb = relata_tree_head(tree, noun);
    bool is_back =
        relata_tree_is_lemma(tree, verb, "go") && verb < tree->n && relata_tree_is_lemma(tree, verb + 1, "back");
    return relata_tree_deprel(tree, noun) == RELATA_DEPREL_OBL &&
           relata_tree_is_lemma(tree, relata_tree_case(tree, noun), "on") &&
           (is_back || relata_tree_lemma_in(tree, verb, words));
}

// "broke a promise to pay", "lifted a ban on paying", "blew a chance to win": what was to be is not, and what was not
// to be is; of events these verbs say nothing of the kind ("broke the siege").
bool relata_is_undone(const RelataTree *tree, uint32_t noun) {
    static const char *const words[] = {"lose",    "end",    "squander", "waste",    "blow",   "break",     "defeat",
                                        "crush",   "dash",   "bury",     "kill",     "sink",   "wreck",     "doom",
                                        "torpedo", "stymie", "scotch",   "quell",    "ignore", "defy",      "disobey",
                                        "flout",   "snub",   "breach",   "violate",  "undo",   "reverse",   "lift",
                                        "forfeit", "relax",  "override", "overrule", "repel",  "disregard", NULL};
    static const char *const off[] = {"fight", "fend", "ward", "stave", "head", "beat", NULL};
    uint32_t verb = relata_tree_head(tree, noun);
    bool is_off =
        relata_tree_lemma_in(tree, verb, off) && verb < tree->n && relata_tree_is_lemma(tree, verb + 1, "off");
    return (relata_is_done_to(tree, noun) && is_off) ||
           (relata_is_done_to(tree, noun) && relata_tree_lemma_in(tree, verb, words)) || is_gone_back_on(tree, noun);
}

// "withdrew from the deal", "backed out of the deal"
bool relata_is_left_behind(const RelataTree *tree, uint32_t noun) {
    static const char *const words[] = {"from", "of", "out", NULL};
    return relata_tree_deprel(tree, noun) == RELATA_DEPREL_OBL &&
           relata_tree_lemma_in(tree, relata_tree_case(tree, noun), words) &&
           relata_effect_of_verb(tree, relata_tree_head(tree, noun), RELATA_COMPLEMENT_EVENT) == RELATA_EFFECT_FAILS;
}

// "proved false", "are untrue"
bool relata_is_called_false(const RelataTree *tree, uint32_t verb) {
    static const char *const words[] = {"false", "untrue",     "unfounded", "unfound", "baseless",
                                        "wrong", "groundless", "mistaken",  NULL};
    uint32_t complement = relata_tree_child(tree, verb, RELATA_DEPREL_XCOMP);
    return relata_tree_lemma_in(tree, verb, words) || (complement && relata_tree_lemma_in(tree, complement, words));
}

bool relata_is_light_verb(const RelataTree *tree, uint32_t verb) {
    static const char *const words[] = {
        "make",   "pay",    "hold",    "carry",   "launch",  "conduct",   "undertake", "have",     "stage", "mount",
        "wage",   "take",   "do",      "give",    "receive", "be",        "sign",      "reach",    "begin", "start",
        "show",   "happen", "occur",   "exist",   "get",     "obtain",    "see",       "set",      "enter", "strike",
        "impose", "levy",   "provide", "deliver", "grant",   "implement", "introduce", "conclude", NULL};
    return relata_tree_lemma_in(tree, verb, words);
}

// "came to nothing", "ended in failure"
static bool came_to_nothing(const RelataTree *tree, uint32_t verb) {
    static const char *const words[] = {"nothing", "naught", "nought", "failure", NULL};
    static const char *const coming[] = {"come", "end", "amount", "result", NULL};
    uint32_t result = relata_tree_child(tree, verb, RELATA_DEPREL_OBL);
    return result && relata_tree_lemma_in(tree, verb, coming) && relata_tree_lemma_in(tree, result, words);
}

// "fell through", "failed": what becomes of an event that is the verb's subject.
RelataEffect relata_effect_on_subject(const RelataTree *tree, uint32_t verb) {
    static const char *const lost[] = {"fail", "collapse", "founder", "fizzle", "unravel", "miscarry", NULL};
    static const char *const real[] = {"happen", "occur",       "begin",       "start", "proceed",   "follow", "take",
                                       "be",     "materialise", "materialize", "exist", "transpire", "come",   NULL};
    static const char *const loom[] = {"loom",     "await",      "uncertain", "unclear", "possible", "likely",
                                       "imminent", "inevitable", "stall",     "depend",  "hinge",    NULL};
    static const char *const off[] = {"impossible", "unthinkable", "question", "off",  "fictitious",  "lie",
                                      "myth",       "hoax",        "fiction",  "fake", "fabrication", NULL};
    static const char *const planned[] = {"agenda", "table", "cards", "horizon", "card",     "doubt",
                                          "hold",   "due",   "air",   "certain", "jeopardy", NULL};
    static const char *const hearsay[] = {"rumour", "rumor", "allegation", "claim", "speculation", NULL};
    static const char *const remote[] = {"unlikely", "improbable", "doubtful", "implausible", NULL};
    bool is_called = relata_tree_child(tree, verb, RELATA_DEPREL_COP) != 0;
    if (relata_tree_is_lemma(tree, verb, "hang") &&
        relata_tree_is_lemma(tree, relata_tree_child(tree, verb, RELATA_DEPREL_OBL), "balance"))
        return RELATA_EFFECT_POSSIBLE; // "hangs in the balance"
    if (is_called &&
        (relata_tree_lemma_in(tree, verb, off) || (relata_tree_is_lemma(tree, verb, "table") &&
                                                   relata_tree_is_lemma(tree, relata_tree_case(tree, verb), "off"))))
        return RELATA_EFFECT_FAILS; // "is out of the question", "is off the table"
    if (is_called && relata_tree_lemma_in(tree, verb, hearsay))
        return RELATA_EFFECT_CLAIMED;
    if (is_called && relata_tree_lemma_in(tree, verb, remote))
        return RELATA_EFFECT_UNLIKELY;
    static const char *const falling[] = {"through", "apart", "flat", NULL};
    if (relata_tree_lemma_in(tree, verb, lost) || came_to_nothing(tree, verb) ||
        (relata_tree_is_lemma(tree, verb, "fall") && relata_tree_lemma_in(tree, verb + (verb < tree->n), falling)))
        return RELATA_EFFECT_FAILS;
    if (relata_tree_is_lemma(tree, verb, "go") && relata_tree_is_lemma(tree, verb + (verb < tree->n), "ahead"))
        return RELATA_EFFECT_HOLDS;
    if (relata_tree_lemma_in(tree, verb, loom) || (relata_tree_lemma_in(tree, verb, planned) && is_called))
        return RELATA_EFFECT_POSSIBLE;
    return relata_tree_lemma_in(tree, verb, real) ? RELATA_EFFECT_HOLDS : RELATA_EFFECT_NONE;
}

// "dismissed as absurd reports that …", where the tree hangs the reports on "as"
static bool is_called_so(const RelataTree *tree, uint32_t noun) {
    uint32_t marker = relata_tree_case(tree, noun);
    uint32_t verb = relata_tree_head(tree, noun);
    bool is_behind = !marker && verb < noun && relata_tree_is_lemma(tree, verb + 1, "as");
    return relata_tree_deprel(tree, noun) == RELATA_DEPREL_OBL &&
           (is_behind || (marker && relata_tree_is_lemma(tree, marker, "as")));
}

// "There is no truth in the story that …"
static bool has_no_truth(const RelataTree *tree, uint32_t noun) {
    static const char *const words[] = {"truth", "substance", "merit", "basis", "foundation", NULL};
    uint32_t head = relata_tree_head(tree, noun);
    return relata_tree_lemma_in(tree, head, words) && relata_is_denied_noun(tree, head);
}

// "nothing came of its plan to buy"
static bool is_without_issue(const RelataTree *tree, uint32_t noun, uint32_t verb) {
    uint32_t subject = relata_tree_child(tree, verb, RELATA_DEPREL_NSUBJ);
    return relata_tree_deprel(tree, noun) == RELATA_DEPREL_OBL && relata_tree_is_lemma(tree, verb, "come") &&
           relata_tree_is_lemma(tree, relata_tree_case(tree, noun), "of") && subject &&
           relata_is_denied_noun(tree, subject);
}

// "failed in its bid to buy", "its bid to buy came to nothing"
static bool is_in_vain(const RelataTree *tree, uint32_t noun, uint32_t verb) {
    static const char *const words[] = {"in", "with", NULL};
    if (relata_is_counterfactual(tree, verb))
        return false;
    if (is_without_issue(tree, noun, verb))
        return true;
    if (relata_tree_deprel(tree, noun) == RELATA_DEPREL_NSUBJ)
        return relata_effect_on_subject(tree, verb) == RELATA_EFFECT_FAILS;
    static const char *const failing[] = {"fail", "unsuccessful", "lose", NULL};
    return relata_tree_lemma_in(tree, verb, failing) && relata_tree_deprel(tree, noun) == RELATA_DEPREL_OBL &&
           relata_tree_lemma_in(tree, relata_tree_case(tree, noun), words);
}

// "contrary to predictions that"
static bool is_contradicted(const RelataTree *tree, uint32_t noun) {
    uint32_t first = tree->left[noun];
    for (uint32_t i = first > 2 ? first - 2 : 1; i < noun; i++)
        if (relata_tree_is_lemma(tree, i, "contrary") && relata_tree_is_lemma(tree, i + 1, "to"))
            return true;
    return false;
}

// "nothing supports the theory that", "could not prove the claim that"
static bool is_backing(const RelataTree *tree, uint32_t verb) {
    static const char *const words[] = {
        "support",     "confirm",   "prove",   "substantiate", "corroborate", "verify",    "back",    "bear",
        "demonstrate", "establish", "believe", "share",        "credit",      "vindicate", "justify", NULL};
    return relata_tree_lemma_in(tree, verb, words);
}

// "would not accept an invitation to visit", "never approved a bill to build it"
static bool is_taking_up(const RelataTree *tree, uint32_t verb) {
    static const char *const words[] = {
        "accept", "adopt",   "approve", "pass",    "ratify", "honor",   "honour", "keep",    "follow", "heed",   "obey",
        "fulfil", "fulfill", "embrace", "endorse", "back",   "support", "submit", "present", "win",    "secure", NULL};
    return relata_tree_lemma_in(tree, verb, words);
}

// "the failure of its attempt to buy"
static bool is_under_failure(const RelataTree *tree, uint32_t noun) {
    static const char *const words[] = {"failure",      "collapse", "defeat", "rejection", "abandonment",
                                        "cancellation", "demise",   "loss",   "end",       NULL};
    return relata_tree_deprel(tree, noun) == RELATA_DEPREL_NMOD &&
           relata_tree_is_lemma(tree, relata_tree_case(tree, noun), "of") &&
           relata_tree_lemma_in(tree, relata_tree_head(tree, noun), words);
}

// "the chances that it will join are slim", "the odds are not good"
static bool is_slim(const RelataTree *tree, uint32_t noun, uint32_t verb) {
    static const char *const chances[] = {"chance",      "likelihood", "odds", "odd",  "prospect", "possibility",
                                          "probability", "hope",       "risk", "idea", NULL};
    static const char *const slim[] = {"slim",     "low",        "remote", "poor",       "small", "dim",
                                       "unlikely", "bleak",      "nil",    "improbable", "zero",  "thin",
                                       "minimal",  "negligible", "faint",  NULL};
    static const char *const good[] = {"likely", "high", "good", "great", "big", "strong", NULL};
    if (!relata_tree_lemma_in(tree, noun, chances) || relata_tree_deprel(tree, noun) != RELATA_DEPREL_NSUBJ)
        return false;
    return relata_is_denied_clause(tree, verb) ? relata_tree_lemma_in(tree, verb, good)
                                               : relata_tree_lemma_in(tree, verb, slim);
}

// What the verb above a claim or plan makes of it: "rejected claims that …", "abandoned its plan to …".
void relata_treat_noun(const RelataTree *tree, RelataJudgement *j, uint32_t noun, RelataEffect noun_effect) {
    uint32_t verb = relata_tree_head(tree, noun);
    if ((noun_effect == RELATA_EFFECT_PLANNED || noun_effect == RELATA_EFFECT_POSSIBLE) &&
        (relata_is_failed(tree, noun) || is_under_failure(tree, noun)))
        j->is_negative = !j->is_negative; // "its failed bid to host"
    if (!verb)
        return;
    if (is_slim(tree, noun, verb)) {
        j->is_negative = !j->is_negative;
        return;
    }
    RelataEffect effect = relata_is_done_to(tree, noun) || relata_is_left_behind(tree, noun) || is_called_so(tree, noun)
                              ? relata_effect_of_verb(tree, verb, RELATA_COMPLEMENT_EVENT)
                              : RELATA_EFFECT_NONE;
    if (effect == RELATA_EFFECT_NONE && relata_tree_deprel(tree, noun) == RELATA_DEPREL_OBL &&
        relata_tree_case(tree, noun))
        effect = relata_effect_of_phrase(tree, verb, relata_tree_case(tree, noun)) == RELATA_EFFECT_FAILS
                     ? RELATA_EFFECT_FAILS // "decided against a plan to pay"
                     : RELATA_EFFECT_NONE;
    bool is_claim = noun_effect >= RELATA_EFFECT_SUPPOSED;
    if (is_claim && relata_tree_is_lemma(tree, verb, "pour") &&
        relata_tree_is_lemma(tree, relata_tree_child(tree, verb, RELATA_DEPREL_OBJ), "water"))
        effect = RELATA_EFFECT_DENIED; // "poured cold water on reports that"
    bool is_denied = relata_is_denied_clause(tree, verb) && !relata_is_denied_noun(tree, noun);
    bool is_plan = noun_effect == RELATA_EFFECT_PLANNED || noun_effect == RELATA_EFFECT_POSSIBLE;
    bool is_lost = (is_plan || noun_effect == RELATA_EFFECT_FAILS) &&
                   (relata_is_undone(tree, noun) || (is_plan && is_in_vain(tree, noun, verb)));
    static const char *const checking[] = {"confirm", "verify", NULL};
    bool is_unsupported = is_claim && relata_is_done_to(tree, noun) && is_denied && is_backing(tree, verb);
    if (is_unsupported && relata_tree_lemma_in(tree, verb, checking)) { // "could not confirm reports that"
        j->modality = RELATA_POSSIBLE;
        j->source = 0;
        return;
    }
    if ((is_claim && (relata_is_called_false(tree, verb) || has_no_truth(tree, noun))) ||
        (is_lost && (!is_denied || is_without_issue(tree, noun, verb))) || is_unsupported ||
        is_contradicted(tree, noun))
        j->is_negative = !j->is_negative;
    else if (effect == RELATA_EFFECT_DENIED || (effect == RELATA_EFFECT_FAILS && !j->is_closed))
        j->is_negative = j->is_negative == is_denied;
    else if (effect == RELATA_EFFECT_FAILS && is_claim && relata_tree_is_lemma(tree, verb, "reject"))
        j->is_negative = !j->is_negative;
    else if (!is_claim &&
             (relata_is_light_verb(tree, verb) || is_taking_up(tree, verb))) // "was unable to reach a deal to pay"
        j->is_negative = j->is_negative != (relata_is_not_done(tree, verb) && !relata_is_denied_noun(tree, noun));
    if (is_claim && effect == RELATA_EFFECT_ADMITTED)
        j->modality = RELATA_CERTAIN;
}

// "no doubt that …" asserts, "no evidence that …" denies.
void relata_pass_noun(const RelataTree *tree, RelataJudgement *j, uint32_t noun, RelataComplement kind) {
    static const char *const doubts[] = {"doubt", "question", NULL};
    RelataEffect effect = relata_effect_of_noun(tree, noun, kind);
    bool is_denied = relata_is_denied_noun(tree, noun) ||
                     (relata_is_predicate(tree, noun) && relata_is_denied_clause(tree, noun)); // "is no myth that"
    if (is_denied && relata_tree_lemma_in(tree, noun, doubts))
        return;
    relata_apply_effect(tree, j, effect, noun, is_denied, kind);
    if (is_denied && relata_tree_is_lemma(tree, noun, "proof"))
        j->is_negative = !j->is_negative;
    if (effect >= RELATA_EFFECT_SUPPOSED && is_fake(tree, noun))
        j->is_negative = !j->is_negative; // whatever is done about it
    else if (effect != RELATA_EFFECT_NONE)
        relata_treat_noun(tree, j, noun, effect);
    j->is_closed = true;
}
