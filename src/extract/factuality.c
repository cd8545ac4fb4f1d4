// Factuality: does the article assert it, deny it, hold it possible, foresee it, or let somebody else say it?
//
// A fold up the tree. A predicate starts with what its own clause says (polarity.c, modality.c, attribution.c); then
// each governor on the way up does to it what the tables of veridicality.c say ("refused to" denies, "wants to" plans,
// "said that" claims), under the governor's own negation and modality. The scheme is that of FactBank (Saurí and
// Pustejovsky 2009) in a small form. The innermost modality and speaker stay; what stands above a report or a fact
// known to somebody changes neither polarity nor certainty any more.
//
// In: a draft about to be committed. Out: polarity, modality, source and time of the proposition.
#include "extract/factuality.h"

#include "base/arena.h"
#include "base/strbuf.h"
#include "extract/clause.h"
#include "extract/quote.h"
#include "extract/time.h"
#include "extract/veridicality.h"
#include "extract/words.h"

#include <string.h>

typedef struct {
    bool is_negative;
    RelataModality modality;
    uint32_t source;     // sentence token, 0 = none yet
    bool is_admitted;    // somebody says so, and it is so
    bool is_closed;      // governors above tell who says so, not whether it is so
    bool is_backshifted; // "would", which is "will" in a report of the past
    bool is_asked;       // the clause under the governor stands under "if" or "whether"
} Judgement;

static void weaken(Judgement *j, RelataModality modality) {
    if (j->modality == RELATA_CERTAIN)
        j->modality = modality;
}

static bool is_mark(const RelataTree *tree, uint32_t clause, const char *const *words) {
    for (uint32_t c = tree->first[clause]; c && c < clause; c = tree->next[c]) {
        RelataDeprel deprel = relata_tree_deprel(tree, c);
        if ((deprel == RELATA_DEPREL_MARK || deprel == RELATA_DEPREL_CASE || deprel == RELATA_DEPREL_ADVMOD) &&
            relata_tree_lemma_in(tree, c, words))
            return true;
    }
    return false;
}

static bool has_mark(const RelataTree *tree, uint32_t clause) {
    return relata_tree_child(tree, clause, RELATA_DEPREL_MARK) || relata_tree_child(tree, clause, RELATA_DEPREL_CASE);
}

static bool has_xpos(const RelataTree *tree, uint32_t i, const char *tag) {
    const char *xpos = i ? relata_tree_token(tree, i)->xpos : NULL;
    return xpos && strcmp(xpos, tag) == 0;
}

static RelataComplement kind_of(const RelataTree *tree, uint32_t clause) {
    static const char *const to[] = {"to", NULL};
    uint32_t aux = relata_tree_child(tree, clause, RELATA_DEPREL_AUX);
    bool is_gerund = has_xpos(tree, clause, "VBG") ? !aux : has_xpos(tree, aux, "VBG");
    if (!aux && has_xpos(tree, relata_tree_child(tree, clause, RELATA_DEPREL_AUX_PASS), "VBG"))
        is_gerund = true; // "avoided being bought"
    if (is_gerund || has_xpos(tree, relata_tree_child(tree, clause, RELATA_DEPREL_COP), "VBG"))
        return RELATA_COMPLEMENT_GERUND;
    if (is_mark(tree, clause, to) ||
        (relata_tree_deprel(tree, clause) == RELATA_DEPREL_XCOMP && !relata_is_finite(tree, clause)))
        return RELATA_COMPLEMENT_INFINITIVE;
    return RELATA_COMPLEMENT_CLAUSE;
}

// ------------------------------------------------------------------------------------------------------ one governor

static void blame(const RelataTree *tree, Judgement *j, uint32_t governor) {
    if (j->source)
        return;
    bool is_noun = relata_tree_upos(tree, governor) == RELATA_UPOS_NOUN && !relata_is_predicate(tree, governor);
    j->source = is_noun ? relata_source_of_noun(tree, governor) : relata_source_of_verb(tree, governor);
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
    return verb > 1 && has_xpos(tree, verb, "VBZ") && relata_tree_upos(tree, verb - 1) == RELATA_UPOS_NOUN &&
           relata_effect_of_verb(tree, verb - 1, RELATA_COMPLEMENT_EVENT) == RELATA_EFFECT_DENIED;
}

static void report(const RelataTree *tree, Judgement *j, uint32_t governor, RelataModality modality) {
    blame(tree, j, governor);
    j->is_negative = j->is_negative != (is_wrongly(tree, governor) || is_denied_claim(tree, governor));
    if (j->is_backshifted)
        j->modality = RELATA_PLANNED; // "said it would pay"
    weaken(j, modality);
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

static void hold(const RelataTree *tree, Judgement *j, uint32_t governor, bool is_denied, RelataComplement kind) {
    if (is_denied && kind == RELATA_COMPLEMENT_CLAUSE && !relata_tree_is_lemma(tree, governor, "true"))
        weaken(j, RELATA_POSSIBLE); // "it is not clear that"
    else
        j->is_negative = j->is_negative != is_denied;
    weaken(j, relata_clause_modality(tree, governor));
}

// "is not suspected of paying": nobody says so; who does not doubt it does.
static bool is_guess(const RelataTree *tree, uint32_t governor) {
    static const char *const words[] = {"suspect", "suggest", "imagine", "dream", "think", "suspicion", NULL};
    return relata_tree_lemma_in(tree, governor, words);
}

// What an effect makes of the judgement so far; `is_denied` is whether the governor itself is denied.
static void apply(const RelataTree *tree, Judgement *j, RelataEffect effect, uint32_t governor, bool is_denied,
                  RelataComplement kind) {
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
            weaken(j, relata_clause_modality(tree, governor));
        if (is_left_open(tree, governor, is_denied))
            weaken(j, RELATA_POSSIBLE);
        break;
    case RELATA_EFFECT_PLANNED:
        if (is_clause)
            blame(tree, j, governor);
        if (is_clause && j->is_backshifted)
            j->modality = RELATA_PLANNED;
        weaken(j, RELATA_PLANNED);
        j->is_negative = j->is_negative != is_denied;
        break;
    case RELATA_EFFECT_POSSIBLE:
        weaken(j, RELATA_POSSIBLE);
        j->is_negative = j->is_negative != is_denied;
        break;
    case RELATA_EFFECT_UNLIKELY:
        weaken(j, RELATA_POSSIBLE);
        j->is_negative = j->is_negative == is_denied;
        break;
    case RELATA_EFFECT_SUPPOSED:
        if (is_clause)
            blame(tree, j, governor);
        j->is_negative = j->is_negative != (is_denied && is_guess(tree, governor));
        weaken(j, RELATA_POSSIBLE);
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
            weaken(j, RELATA_POSSIBLE);
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
        j->is_closed = true;
        break;
    case RELATA_EFFECT_ADMITTED:
        j->is_admitted = !is_denied;
        report(tree, j, governor, is_denied ? RELATA_POSSIBLE : RELATA_CERTAIN);
        break;
    }
}

// ---------------------------------------------------------------------------------------------------- nouns above it

static bool is_done_to(const RelataTree *tree, uint32_t noun) {
    RelataDeprel deprel = relata_tree_deprel(tree, noun);
    return deprel == RELATA_DEPREL_OBJ || deprel == RELATA_DEPREL_NSUBJ_PASS;
}

// "withdrew from the deal", "backed out of the deal"
static bool is_left(const RelataTree *tree, uint32_t noun) {
    static const char *const words[] = {"from", "of", "out", NULL};
    return relata_tree_deprel(tree, noun) == RELATA_DEPREL_OBL &&
           relata_tree_lemma_in(tree, relata_tree_case(tree, noun), words) &&
           relata_effect_of_verb(tree, relata_tree_head(tree, noun), RELATA_COMPLEMENT_EVENT) == RELATA_EFFECT_FAILS;
}

// "proved false", "are untrue"
static bool is_called_false(const RelataTree *tree, uint32_t verb) {
    static const char *const words[] = {"false",    "untrue", "unfounded",  "unfound",
                                        "baseless", "wrong",  "groundless", NULL};
    uint32_t complement = relata_tree_child(tree, verb, RELATA_DEPREL_XCOMP);
    return relata_tree_lemma_in(tree, verb, words) || (complement && relata_tree_lemma_in(tree, complement, words));
}

static bool is_light(const RelataTree *tree, uint32_t verb) {
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
static RelataEffect effect_on_subject(const RelataTree *tree, uint32_t verb) {
    static const char *const lost[] = {"fail", "collapse", "founder", "fizzle", NULL};
    static const char *const real[] = {"happen", "occur",       "begin",       "start", "proceed",   "follow", "take",
                                       "be",     "materialise", "materialize", "exist", "transpire", "come",   NULL};
    static const char *const loom[] = {"loom",     "await",  "uncertain", "unclear",    "doubtful", "possible",
                                       "unlikely", "likely", "imminent",  "inevitable", NULL};
    static const char *const off[] = {"impossible", "unthinkable", "question", "off", NULL};
    if (relata_tree_lemma_in(tree, verb, off) && relata_tree_child(tree, verb, RELATA_DEPREL_COP))
        return RELATA_EFFECT_FAILS; // "is out of the question"
    if (relata_tree_lemma_in(tree, verb, lost) || came_to_nothing(tree, verb) ||
        (relata_tree_is_lemma(tree, verb, "fall") && relata_tree_is_lemma(tree, verb + (verb < tree->n), "through")))
        return RELATA_EFFECT_FAILS;
    if (relata_tree_is_lemma(tree, verb, "go") && relata_tree_is_lemma(tree, verb + (verb < tree->n), "ahead"))
        return RELATA_EFFECT_HOLDS;
    if (relata_tree_lemma_in(tree, verb, loom))
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

// "failed in its bid to buy", "its bid to buy came to nothing"
static bool is_in_vain(const RelataTree *tree, uint32_t noun, uint32_t verb) {
    static const char *const words[] = {"in", "with", NULL};
    if (relata_is_counterfactual(tree, verb))
        return false;
    if (relata_tree_deprel(tree, noun) == RELATA_DEPREL_NSUBJ)
        return effect_on_subject(tree, verb) == RELATA_EFFECT_FAILS;
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

// What the verb above a claim or plan makes of it: "rejected claims that …", "abandoned its plan to …".
static void treat_noun(const RelataTree *tree, Judgement *j, uint32_t noun, RelataEffect noun_effect) {
    uint32_t verb = relata_tree_head(tree, noun);
    if (!verb)
        return;
    RelataEffect effect = is_done_to(tree, noun) || is_left(tree, noun) || is_called_so(tree, noun)
                              ? relata_effect_of_verb(tree, verb, RELATA_COMPLEMENT_EVENT)
                              : RELATA_EFFECT_NONE;
    bool is_claim = noun_effect >= RELATA_EFFECT_SUPPOSED;
    bool is_denied = relata_is_denied_clause(tree, verb) && !relata_is_denied_noun(tree, noun);
    bool is_lost =
        noun_effect == RELATA_EFFECT_PLANNED &&
        ((is_done_to(tree, noun) && relata_tree_is_lemma(tree, verb, "lose")) || is_in_vain(tree, noun, verb));
    bool is_unsupported = is_claim && is_done_to(tree, noun) && is_denied && is_backing(tree, verb);
    if ((is_claim && (is_called_false(tree, verb) || has_no_truth(tree, noun))) || (is_lost && !is_denied) ||
        is_unsupported || is_contradicted(tree, noun))
        j->is_negative = !j->is_negative;
    else if (effect == RELATA_EFFECT_DENIED || (effect == RELATA_EFFECT_FAILS && !j->is_closed))
        j->is_negative = j->is_negative == is_denied;
    else if (effect == RELATA_EFFECT_FAILS && is_claim && relata_tree_is_lemma(tree, verb, "reject"))
        j->is_negative = !j->is_negative;
    else if (!is_claim && is_light(tree, verb))
        j->is_negative = j->is_negative != is_denied;
    if (is_claim && effect == RELATA_EFFECT_ADMITTED)
        j->modality = RELATA_CERTAIN;
}

// "no doubt that …" asserts, "no evidence that …" denies.
static void pass_noun(const RelataTree *tree, Judgement *j, uint32_t noun, RelataComplement kind) {
    static const char *const doubts[] = {"doubt", "question", NULL};
    RelataEffect effect = relata_effect_of_noun(tree, noun, kind);
    bool is_denied = relata_is_denied_noun(tree, noun) ||
                     (relata_is_predicate(tree, noun) && relata_is_denied_clause(tree, noun)); // "is no myth that"
    if (is_denied && relata_tree_lemma_in(tree, noun, doubts))
        return;
    apply(tree, j, effect, noun, is_denied, kind);
    if (effect != RELATA_EFFECT_NONE)
        treat_noun(tree, j, noun, effect);
    j->is_closed = true;
}

// --------------------------------------------------------------------------------------------------------- the climb

static bool is_perfect_infinitive(const RelataTree *tree, uint32_t clause) {
    uint32_t aux = relata_tree_child(tree, clause, RELATA_DEPREL_AUX);
    return aux && relata_tree_is_lemma(tree, aux, "have") && kind_of(tree, clause) == RELATA_COMPLEMENT_INFINITIVE;
}

// "too poor to pay", "rich enough to pay"; "all too glad to pay" did.
static RelataEffect degree_effect(const RelataTree *tree, uint32_t i, RelataComplement kind) {
    static const char *const glad[] = {"glad", "happy", "pleased", "eager", "willing", "keen", "ready", NULL};
    RelataUpos upos = relata_tree_upos(tree, i);
    if (kind != RELATA_COMPLEMENT_INFINITIVE || (upos != RELATA_UPOS_ADJ && upos != RELATA_UPOS_ADV) ||
        relata_tree_lemma_in(tree, i, glad))
        return RELATA_EFFECT_NONE;
    for (uint32_t c = relata_tree_child(tree, i, RELATA_DEPREL_ADVMOD); c;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_ADVMOD))
        if (c + 1 == i && relata_tree_is_lemma(tree, c, "too"))
            return RELATA_EFFECT_FAILS;
        else if (c == i + 1 && relata_tree_is_lemma(tree, c, "enough"))
            return RELATA_EFFECT_POSSIBLE;
    return RELATA_EFFECT_NONE;
}

// "was moved to tears", "was honoured to meet them": what is felt of a deed that was done; of other passives an
// infinitive tells what is to be done ("was ordered to pay").
static bool is_feeling(const RelataTree *tree, uint32_t verb) {
    static const char *const words[] = {"honor", "honour",  "please",    "thrill", "delight", "surprise",
                                        "shock", "humble",  "move",      "see",    "know",    "make",
                                        "find",  "inspire", "privilege", "drive",  "prove",   NULL};
    return relata_tree_lemma_in(tree, verb, words);
}

// "voted to ratify the treaty": what an assembly does by voting is done then.
static bool is_done_by_vote(const RelataTree *tree, uint32_t clause, uint32_t governor) {
    static const char *const words[] = {"pass",     "approve",       "adopt",   "reject",  "ratify",  "elect",
                                        "reelect",  "repeal",        "impeach", "acquit",  "convict", "confirm",
                                        "override", "condemn",       "censure", "amend",   "abolish", "authorize",
                                        "enact",    "uphold",        "oust",    "suspend", "dismiss", "expel",
                                        "legalize", "decriminalize", "hold",    NULL};
    return relata_tree_is_lemma(tree, governor, "vote") && relata_tree_lemma_in(tree, clause, words) &&
           (relata_is_past(tree, governor) || has_xpos(tree, governor, "VBN"));
}

// "questions remain how much was paid"
static bool is_open_question(const RelataTree *tree, uint32_t governor) {
    static const char *const words[] = {"question", "doubt", "uncertainty", NULL};
    static const char *const being[] = {"remain", "be", "arise", "exist", "linger", NULL};
    return relata_tree_lemma_in(tree, governor, being) &&
           relata_tree_lemma_in(tree, relata_tree_child(tree, governor, RELATA_DEPREL_NSUBJ), words);
}

// "tried in vain to pay", "unsuccessfully sought to pay"
static bool is_unsuccessful(const RelataTree *tree, uint32_t verb) {
    static const char *const words[] = {"unsuccessfully", "vainly", "fruitlessly", "vain", "avail", NULL};
    for (uint32_t c = tree->first[verb]; c; c = tree->next[c])
        if (relata_tree_lemma_in(tree, c, words))
            return true;
    return false;
}

// "has no reason to believe that", "no information to suggest that": the noun denies the verb that hangs on it.
static bool is_without_grounds(const RelataTree *tree, uint32_t verb) {
    static const char *const words[] = {"evidence", "reason", "information", "cause",      "basis",   "ground",
                                        "proof",    "sign",   "nothing",     "indication", "grounds", NULL};
    uint32_t noun = relata_tree_deprel(tree, verb) == RELATA_DEPREL_ACL ? relata_tree_head(tree, verb) : 0;
    return noun && relata_tree_lemma_in(tree, noun, words) && relata_is_denied_noun(tree, noun);
}

// "no document shows that", "nothing suggests that"
static bool has_no_witness(const RelataTree *tree, uint32_t verb) {
    static const char *const words[] = {"show",    "suggest", "indicate",  "prove",       "confirm", "reveal",
                                        "support", "imply",   "establish", "demonstrate", NULL};
    uint32_t subject = relata_tree_child(tree, verb, RELATA_DEPREL_NSUBJ);
    return relata_tree_lemma_in(tree, verb, words) &&
           ((subject && relata_is_denied_noun(tree, subject)) || is_without_grounds(tree, verb));
}

// "wished that it had bought", "if only it had bought"
static bool is_past_perfect(const RelataTree *tree, uint32_t clause) {
    uint32_t aux = relata_tree_child(tree, clause, RELATA_DEPREL_AUX);
    return aux && relata_tree_is_lemma(tree, aux, "have") && has_xpos(tree, aux, "VBD") &&
           has_xpos(tree, clause, "VBN");
}

// "no sooner had he paid", "remains deployed": no infinitive, and as true as the governor
static bool is_bare_complement(const RelataTree *tree, uint32_t clause, uint32_t governor) {
    static const char *const words[] = {"have", "remain", "stay", NULL};
    return relata_tree_deprel(tree, clause) == RELATA_DEPREL_XCOMP && relata_tree_lemma_in(tree, governor, words) &&
           !has_mark(tree, clause);
}

// A verb or adjective with a complement.
static void pass_verb(const RelataTree *tree, Judgement *j, uint32_t clause, uint32_t governor) {
    RelataComplement kind = kind_of(tree, clause);
    RelataEffect effect = degree_effect(tree, governor, kind);
    if (effect == RELATA_EFFECT_NONE)
        effect = relata_effect_of_verb(tree, governor, kind);
    bool is_denied = relata_is_denied_clause(tree, governor) != is_without_grounds(tree, governor);
    bool has_object = relata_tree_child(tree, governor, RELATA_DEPREL_OBJ) != 0;
    if (is_bare_complement(tree, clause, governor))
        effect = RELATA_EFFECT_HOLDS;
    if (kind == RELATA_COMPLEMENT_INFINITIVE && is_done_by_vote(tree, clause, governor))
        effect = RELATA_EFFECT_HOLDS;
    if (kind == RELATA_COMPLEMENT_CLAUSE && is_open_question(tree, governor))
        effect = RELATA_EFFECT_POSSIBLE;
    if (effect == RELATA_EFFECT_NONE && kind == RELATA_COMPLEMENT_CLAUSE) {
        j->is_closed = true;
        return;
    }
    bool is_bidden = kind == RELATA_COMPLEMENT_INFINITIVE && relata_is_infinitive(tree, clause) &&
                     relata_is_passive(tree, governor) && !is_feeling(tree, governor);
    if (effect == RELATA_EFFECT_NONE)
        effect = has_object || is_bidden ? RELATA_EFFECT_PLANNED : RELATA_EFFECT_HOLDS;
    if (effect == RELATA_EFFECT_PLANNED && is_unsuccessful(tree, governor))
        effect = RELATA_EFFECT_FAILS;
    if (relata_tree_is_lemma(tree, governor, "say") && kind == RELATA_COMPLEMENT_INFINITIVE &&
        !relata_is_passive(tree, governor))
        effect = RELATA_EFFECT_PLANNED; // "said to pay"
    if (effect == RELATA_EFFECT_PLANNED && is_perfect_infinitive(tree, clause) && relata_is_passive(tree, governor))
        effect = RELATA_EFFECT_CLAIMED; // "are projected to have paid"
    apply(tree, j, effect, governor, is_denied, kind);
    bool is_open = effect == RELATA_EFFECT_PLANNED || effect == RELATA_EFFECT_POSSIBLE;
    j->is_closed |= is_without_grounds(tree, governor);
    bool is_unshown = is_denied && kind == RELATA_COMPLEMENT_CLAUSE && has_no_witness(tree, governor) &&
                      effect > RELATA_EFFECT_SUPPOSED && effect != RELATA_EFFECT_BELIEVED;
    bool is_regret = relata_tree_is_lemma(tree, governor, "wish") && is_past_perfect(tree, clause);
    if (is_unshown || is_regret || (is_open && relata_is_taken_back_by_ellipsis(tree, governor)))
        j->is_negative = !j->is_negative;
}

// Adverbial clauses of time under a plan: "will open when Fiji recognises it".
static bool awaits(const RelataTree *tree, uint32_t clause) {
    static const char *const words[] = {"when", "once", "after", "before", "until", "till", "soon", NULL};
    uint32_t aux = relata_tree_child(tree, clause, RELATA_DEPREL_AUX);
    if (!aux)
        aux = relata_tree_child(tree, clause, RELATA_DEPREL_AUX_PASS);
    uint32_t tensed = aux ? aux : clause;
    return is_mark(tree, clause, words) && (has_xpos(tree, tensed, "VBZ") || has_xpos(tree, tensed, "VBP")) &&
           kind_of(tree, clause) == RELATA_COMPLEMENT_CLAUSE &&
           relata_clause_modality(tree, relata_tree_head(tree, clause)) == RELATA_PLANNED;
}

// "Had Nokia bought Palm, Apple would have sued": neither happened.
static bool is_unmet_condition(const RelataTree *tree, uint32_t clause) {
    static const char *const words[] = {"because", "although", "though", "while", "when", "after", "as", "since", NULL};
    uint32_t main = relata_tree_head(tree, clause);
    return kind_of(tree, clause) == RELATA_COMPLEMENT_CLAUSE && relata_is_counterfactual(tree, main) &&
           !is_mark(tree, clause, words);
}

static bool has_unmet_condition(const RelataTree *tree, uint32_t clause) {
    for (uint32_t c = relata_tree_child(tree, clause, RELATA_DEPREL_ADVCL); c;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_ADVCL))
        if (is_unmet_condition(tree, c))
            return true;
    for (uint32_t c = relata_tree_child(tree, clause, RELATA_DEPREL_CCOMP); c;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_CCOMP)) {
        uint32_t aux = relata_tree_child(tree, c, RELATA_DEPREL_AUX),
                 subject = relata_tree_child(tree, c, RELATA_DEPREL_NSUBJ);
        if (c > clause && aux == tree->left[c] && aux < subject && relata_tree_is_lemma(tree, aux, "have"))
            return true; // "would have won had they not missed"
    }
    return false;
}

// "beat Peru to become champions": what came of it.
static bool is_outcome(const RelataTree *tree, uint32_t clause) {
    return relata_tree_is_lemma(tree, clause, "become");
}

// "was fined for refusing": what is done to somebody has a reason, which is a fact.
static bool is_reason(const RelataTree *tree, uint32_t clause) {
    static const char *const means[] = {"use", "design", "intend", "need", "require", "consider", "plan", NULL};
    static const char *const reason[] = {"for", NULL};
    uint32_t main = relata_tree_head(tree, clause);
    return is_mark(tree, clause, reason) && relata_is_passive(tree, main) && !relata_tree_lemma_in(tree, main, means);
}

// "after paying", "prior to paying": an adverbial clause by its mark, whatever the verb above takes.
static bool has_own_mark(const RelataTree *tree, uint32_t clause) {
    static const char *const own[] = {"by",      "through", "after", "before",  "while", "when",
                                      "without", "instead", "since", "despite", "as",    "besides",
                                      "upon",    "amid",    "until", "prior",   NULL};
    return is_mark(tree, clause, own);
}

// "talked Mali out of paying", "shied away from paying"
static bool is_kept_away(const RelataTree *tree, uint32_t clause, uint32_t main) {
    static const char *const out[] = {"out", NULL};
    static const char *const from[] = {"from", NULL};
    static const char *const gaining[] = {"make", "earn", "get",  "come",   "grow", "arise", "act",
                                          "live", "go",   "head", "return", "fly",  "bring", NULL};
    static const char *const away[] = {"away", "back", NULL};
    if (is_mark(tree, clause, out))
        return !relata_tree_lemma_in(tree, main, gaining);
    if (!is_mark(tree, clause, from) || relata_tree_lemma_in(tree, main, gaining))
        return false;
    for (uint32_t c = tree->first[main]; c && c < clause; c = tree->next[c])
        if (c > main && relata_tree_lemma_in(tree, c, away))
            return true;
    return false;
}

// "denies ever having paid": a gerund with nothing but adverbs between it and the verb.
static bool is_right_behind(const RelataTree *tree, uint32_t clause, uint32_t main) {
    uint32_t i = tree->left[clause];
    while (i > main + 1 && (relata_tree_upos(tree, i - 1) == RELATA_UPOS_ADV ||
                            relata_tree_deprel(tree, i - 1) == RELATA_DEPREL_COMPOUND_PRT))
        i--;
    return i == main + 1;
}

// A complement that the tree calls adverbial: "accused of bribing", "went on to win", "pleaded guilty to robbing".
static RelataEffect adverbial_effect(const RelataTree *tree, uint32_t clause, RelataComplement kind) {
    static const char *const that[] = {"that", NULL};
    static const char *const from[] = {"from", "of", "on", "to", NULL};
    static const char *const against[] = {"against", NULL};
    uint32_t main = relata_tree_head(tree, clause), complement = relata_tree_child(tree, main, RELATA_DEPREL_XCOMP);
    bool is_bare = kind == RELATA_COMPLEMENT_GERUND && !has_mark(tree, clause) && is_right_behind(tree, clause, main);
    if (has_own_mark(tree, clause) ||
        !(kind == RELATA_COMPLEMENT_CLAUSE ? is_mark(tree, clause, that) : has_mark(tree, clause) || is_bare))
        return RELATA_EFFECT_NONE;
    if (kind == RELATA_COMPLEMENT_GERUND && is_kept_away(tree, clause, main))
        return RELATA_EFFECT_FAILS;
    RelataEffect effect = degree_effect(tree, main, kind);
    if (effect == RELATA_EFFECT_NONE)
        effect = relata_effect_of_verb(tree, main, kind);
    if (effect == RELATA_EFFECT_NONE && kind != RELATA_COMPLEMENT_CLAUSE && complement && complement < clause)
        effect = relata_effect_of_verb(tree, complement, kind);
    bool is_means = effect == RELATA_EFFECT_HOLDS && relata_tree_is_lemma(tree, main, "use");
    bool is_apart =
        effect == RELATA_EFFECT_FAILS && kind == RELATA_COMPLEMENT_GERUND && !is_mark(tree, clause, from) && !is_bare;
    bool is_opposed = effect != RELATA_EFFECT_FAILS && is_mark(tree, clause, against);
    return is_means || is_apart || is_opposed ? RELATA_EFFECT_NONE : effect;
}

// "argued for joining", "opted against joining", "never got to joining": a gerund that is what the verb is about.
static void pass_topic(const RelataTree *tree, Judgement *j, uint32_t clause) {
    static const char *const against[] = {"against", NULL};
    static const char *const choosing[] = {"opt", "decide", "vote", "choose", NULL};
    uint32_t main = relata_tree_head(tree, clause);
    bool is_against = is_mark(tree, clause, against);
    j->is_negative = j->is_negative != (relata_is_denied_clause(tree, main) != is_against);
    weaken(j, is_against && relata_tree_lemma_in(tree, main, choosing) ? relata_clause_modality(tree, main)
                                                                       : RELATA_POSSIBLE);
}

// "lost its bid to join", "rejected a plan to join", where the tree hangs the infinitive on the verb
static uint32_t plan_before(const RelataTree *tree, uint32_t clause) {
    uint32_t noun = tree->left[clause] - 1, main = relata_tree_head(tree, clause);
    for (int step = 0; step < RELATA_MAX_CHAIN && noun > main && relata_tree_head(tree, noun) != main; step++)
        noun = relata_tree_head(tree, noun); // "a request by Minsk to join"
    bool is_beside =
        noun > main && relata_tree_head(tree, noun) == main && (is_done_to(tree, noun) || is_left(tree, noun));
    RelataEffect effect =
        is_beside ? relata_effect_of_noun(tree, noun, RELATA_COMPLEMENT_INFINITIVE) : RELATA_EFFECT_NONE;
    return effect != RELATA_EFFECT_NONE ? noun : 0;
}

// "put an end to drilling", "put a stop to drilling"
static bool is_ended(const RelataTree *tree, uint32_t main, uint32_t clause) {
    static const char *const words[] = {"end", "stop", "halt", NULL};
    static const char *const to[] = {"to", NULL};
    uint32_t object = relata_tree_child(tree, main, RELATA_DEPREL_OBJ);
    return object && object < clause && relata_tree_lemma_in(tree, object, words) && is_mark(tree, clause, to) &&
           (relata_tree_is_lemma(tree, main, "put") || relata_tree_is_lemma(tree, main, "call"));
}

// "is not sending ships to attack Chad": what is not done has no such aim; "needs no visa to enter" may enter.
static bool is_aim_of_nothing(const RelataTree *tree, uint32_t clause) {
    static const char *const easy[] = {"need", "require", "have",  "use",  "take", "hesitate",
                                       "wait", "stop",    "pause", "want", "cost", NULL};
    uint32_t main = relata_tree_head(tree, clause), above = relata_tree_head(tree, main);
    bool is_xcomp = relata_tree_deprel(tree, main) == RELATA_DEPREL_XCOMP;
    bool is_failed = is_xcomp && !relata_is_denied_clause(tree, above) &&
                     relata_effect_of_verb(tree, above, kind_of(tree, main)) == RELATA_EFFECT_FAILS;
    bool is_speech = relata_effect_of_verb(tree, main, RELATA_COMPLEMENT_CLAUSE) != RELATA_EFFECT_NONE;
    return main < clause && !is_speech && !relata_tree_lemma_in(tree, main, easy) && !is_outcome(tree, clause) &&
           relata_is_denied_clause(tree, main) != is_failed;
}

// "is against Turkey joining", "is for Turkey joining", where the tree takes Turkey for the predicate
static bool is_favoured(const RelataTree *tree, uint32_t clause) {
    static const char *const sides[] = {"against", "for", NULL};
    uint32_t main = relata_tree_head(tree, clause);
    return kind_of(tree, clause) == RELATA_COMPLEMENT_GERUND && relata_tree_child(tree, main, RELATA_DEPREL_COP) &&
           relata_tree_lemma_in(tree, relata_tree_case(tree, main), sides) && is_right_behind(tree, clause, main);
}

// "had no choice but to pay": wherever the infinitive hangs, it is as sure as the verb.
static bool is_forced(const RelataTree *tree, Judgement *j, uint32_t clause, uint32_t verb) {
    static const char *const but[] = {"but", NULL};
    if (kind_of(tree, clause) != RELATA_COMPLEMENT_INFINITIVE || !is_mark(tree, clause, but))
        return false;
    weaken(j, relata_clause_modality(tree, verb));
    j->is_closed = true;
    return true;
}

static void pass_adverbial(const RelataTree *tree, Judgement *j, uint32_t clause) {
    static const char *const means[] = {"by", "through", NULL};
    static const char *const about[] = {"for", "on", "to", "against", "about", "of", "at", "toward", "towards", NULL};
    uint32_t main = relata_tree_head(tree, clause);
    RelataComplement kind = kind_of(tree, clause);
    if (is_forced(tree, j, clause, main))
        return;
    RelataEffect effect = adverbial_effect(tree, clause, kind);
    bool is_attempt = kind == RELATA_COMPLEMENT_INFINITIVE && is_unsuccessful(tree, main);
    if (effect == RELATA_EFFECT_PLANNED && is_attempt)
        effect = RELATA_EFFECT_FAILS;
    if (effect != RELATA_EFFECT_NONE) {
        apply(tree, j, effect, main, relata_is_denied_clause(tree, main), kind);
        return;
    }
    uint32_t plan = kind == RELATA_COMPLEMENT_INFINITIVE ? plan_before(tree, clause) : 0;
    if (plan) {
        pass_noun(tree, j, plan, kind);
        return;
    }
    if (is_attempt || relata_tree_is_lemma(tree, main, "nowhere")) // "was nowhere near joining"
        j->is_negative = !j->is_negative;
    else if (is_unmet_condition(tree, clause) || relata_is_as_if(tree, clause)) {
        j->is_negative = !j->is_negative;
        weaken(j, RELATA_POSSIBLE);
    } else if (is_ended(tree, main, clause)) {
        j->is_negative = j->is_negative == relata_is_denied_clause(tree, main);
        weaken(j, relata_clause_modality(tree, main));
    } else if (kind == RELATA_COMPLEMENT_INFINITIVE) {
        j->is_negative = j->is_negative != is_aim_of_nothing(tree, clause);
        weaken(j, is_outcome(tree, clause) ? relata_clause_modality(tree, main) : RELATA_PLANNED);
    } else if (kind == RELATA_COMPLEMENT_GERUND && is_mark(tree, clause, about) && !has_own_mark(tree, clause) &&
               !is_reason(tree, clause))
        pass_topic(tree, j, clause);
    else if (awaits(tree, clause) || is_favoured(tree, clause))
        weaken(j, RELATA_POSSIBLE);
    else if (kind == RELATA_COMPLEMENT_GERUND && is_mark(tree, clause, means))
        weaken(j, relata_clause_modality(tree, main));
    j->is_closed = true;
}

// "the myth that he lived in Paris": "that" with no part in the clause, whatever the tree calls it.
static bool has_idle_that(const RelataTree *tree, uint32_t clause) {
    uint32_t that = tree->left[clause];
    RelataDeprel deprel = relata_tree_deprel(tree, that);
    return that < clause && relata_tree_is_lemma(tree, that, "that") && relata_tree_head(tree, that) == clause &&
           deprel != RELATA_DEPREL_NSUBJ && deprel != RELATA_DEPREL_NSUBJ_PASS && deprel != RELATA_DEPREL_OBJ &&
           relata_own_subject(tree, clause) != that && relata_own_subject(tree, clause);
}

// "the claim he beat Lira": a clause without a gap or a pronoun, after a noun that takes clauses, is what that noun
// says.
static bool is_bare_content(const RelataTree *tree, uint32_t clause) {
    uint32_t without;
    if (has_idle_that(tree, clause))
        return relata_effect_of_noun(tree, relata_tree_head(tree, clause), RELATA_COMPLEMENT_CLAUSE) >=
               RELATA_EFFECT_SUPPOSED;
    if (!relata_own_subject(tree, clause) || relata_tree_child(tree, clause, RELATA_DEPREL_MARK) ||
        !(relata_tree_child(tree, clause, RELATA_DEPREL_OBJ) || relata_tree_child(tree, clause, RELATA_DEPREL_COP)) ||
        relata_effect_of_noun(tree, relata_tree_head(tree, clause), RELATA_COMPLEMENT_CLAUSE) < RELATA_EFFECT_SUPPOSED)
        return false;
    for (uint32_t i = tree->left[clause]; i < clause; i++)
        if (relata_antecedent(tree, i, &without))
            return false;
    return true;
}

// "was refused a visa to visit Chad", "lacks the money to buy it", "has no right to sell it"
static bool is_withheld(const RelataTree *tree, uint32_t noun) {
    uint32_t verb = relata_tree_head(tree, noun);
    RelataEffect effect = verb ? relata_effect_of_verb(tree, verb, RELATA_COMPLEMENT_EVENT) : RELATA_EFFECT_NONE;
    bool is_object = verb && (is_done_to(tree, noun) || relata_tree_deprel(tree, noun) == RELATA_DEPREL_IOBJ);
    bool is_lost = is_object && (effect == RELATA_EFFECT_FAILS || effect == RELATA_EFFECT_DENIED);
    bool is_denied = is_object && relata_is_denied_clause(tree, verb);
    bool is_missing = is_denied && effect == RELATA_EFFECT_NONE && is_light(tree, verb); // "took no action to stop it"
    return relata_is_denied_noun(tree, noun) || (is_lost && !is_denied) || is_missing;
}

// "does not support troops involved in the war": nobody says that there are such.
static bool is_unwanted(const RelataTree *tree, uint32_t noun) {
    static const char *const words[] = {"support", "want", "favor", "favour", "allow", "need", "tolerate", NULL};
    uint32_t verb = relata_tree_deprel(tree, noun) == RELATA_DEPREL_OBJ ? relata_tree_head(tree, noun) : 0;
    return verb && relata_tree_lemma_in(tree, verb, words) && relata_is_denied_clause(tree, verb);
}

// "a ban on Chad selling oil": the ban, above whoever it binds.
static uint32_t ban_on(const RelataTree *tree, uint32_t noun) {
    static const char *const words[] = {"ban", "prohibition", "embargo", "moratorium", NULL};
    bool is_bound = relata_tree_deprel(tree, noun) == RELATA_DEPREL_NMOD;
    uint32_t ban = is_bound                                            ? relata_tree_head(tree, noun)
                   : relata_tree_child(tree, noun, RELATA_DEPREL_NMOD) ? noun
                                                                       : 0;
    return ban && relata_tree_lemma_in(tree, ban, words) ? ban : 0;
}

// An infinitive, gerund or that-clause that completes a noun; other clauses after nouns state facts.
static void pass_modifier(const RelataTree *tree, Judgement *j, uint32_t clause) {
    uint32_t noun = relata_tree_head(tree, clause);
    RelataComplement kind = kind_of(tree, clause);
    bool is_relative = relata_tree_deprel(tree, clause) == RELATA_DEPREL_ACL_RELCL;
    if (is_forced(tree, j, clause, relata_tree_head(tree, noun)))
        return;
    if (kind == RELATA_COMPLEMENT_INFINITIVE && !is_relative) {
        uint32_t verb = relata_tree_deprel(tree, noun) == RELATA_DEPREL_OBJ ? relata_tree_head(tree, noun) : 0;
        bool is_name = relata_tree_upos(tree, noun) != RELATA_UPOS_NOUN;
        if (verb && is_name && relata_effect_of_verb(tree, verb, kind) != RELATA_EFFECT_NONE) {
            pass_verb(tree, j, clause, verb); // "urged Chad to leave"
            return;
        }
        if (relata_effect_of_noun(tree, noun, kind) == RELATA_EFFECT_NONE && !relata_has_ordinal(tree, noun)) {
            weaken(j, RELATA_PLANNED);
            j->is_negative = j->is_negative != is_withheld(tree, noun);
        }
        if (relata_tree_is_lemma(tree, noun, "nothing") &&
            relata_tree_is_lemma(tree, relata_tree_head(tree, noun), "do"))
            j->is_negative = !j->is_negative; // "did nothing to help"
    }
    if (!is_relative && is_unwanted(tree, noun))
        weaken(j, RELATA_POSSIBLE);
    uint32_t ban = kind == RELATA_COMPLEMENT_GERUND && !is_relative ? ban_on(tree, noun) : 0;
    if (ban) {
        j->is_negative = !j->is_negative;
        treat_noun(tree, j, ban, RELATA_EFFECT_FAILS);
    }
    if (is_relative && j->modality != RELATA_CERTAIN &&
        relata_effect_of_noun(tree, noun, RELATA_COMPLEMENT_INFINITIVE) == RELATA_EFFECT_PLANNED)
        treat_noun(tree, j, noun, RELATA_EFFECT_PLANNED); // "rejected a bill that would allow it"
    bool is_content = kind == RELATA_COMPLEMENT_CLAUSE
                          ? relata_is_content_clause(tree, clause) || is_bare_content(tree, clause)
                          : !is_relative && has_mark(tree, clause);
    if (is_content && relata_tree_upos(tree, noun) == RELATA_UPOS_NOUN)
        pass_noun(tree, j, noun, kind);
    j->is_closed = true;
}

// "Minister: Ghana attacked Togo"
static uint32_t headline_speaker(const RelataTree *tree, uint32_t clause) {
    uint32_t head = relata_tree_head(tree, clause), at = tree->left[clause];
    RelataUpos upos = relata_tree_upos(tree, head);
    for (; at > 1 && at > head && strcmp(relata_tree_form(tree, at), ":") != 0; at--)
        if (at != tree->left[clause] && relata_tree_upos(tree, at) != RELATA_UPOS_PUNCT)
            return 0;
    return at > head && tree->right[head] >= clause && (upos == RELATA_UPOS_NOUN || upos == RELATA_UPOS_PROPN) &&
                   relata_tree_deprel(tree, head) == RELATA_DEPREL_ROOT && relata_is_finite(tree, clause)
               ? head
               : 0;
}

// "it is wrong to say that they paid"
static bool is_falsehood(const RelataTree *tree, const Judgement *j, uint32_t i) {
    uint32_t head = relata_tree_head(tree, i);
    return j->modality == RELATA_CLAIMED && !j->source && relata_tree_deprel(tree, i) != RELATA_DEPREL_CONJ &&
           is_called_false(tree, head) && kind_of(tree, i) == RELATA_COMPLEMENT_INFINITIVE;
}

// "the case for Malta joining the union": what is spoken for may come to be.
static bool is_spoken_for(const RelataTree *tree, uint32_t clause) {
    static const char *const marks[] = {"for", NULL};
    return relata_tree_child(tree, clause, RELATA_DEPREL_NSUBJ) && is_mark(tree, clause, marks) &&
           kind_of(tree, clause) == RELATA_COMPLEMENT_GERUND;
}

// A predicate without a subject to the right of the clause, for which the tree has left none: "Reports that Audi bought
// Fiat proved false", "the attempt to buy Fiat failed", read as a noun with a clause that swallows the rest.
static bool is_stray_denial(const RelataTree *tree, uint32_t i, RelataComplement kind) {
    static const char *const turns[] = {"prove", "turn", "be", NULL};
    static const char *const lost[] = {"fail", "collapse", "founder", NULL};
    uint32_t copula = relata_tree_child(tree, i, RELATA_DEPREL_COP);
    bool is_false = (copula || relata_tree_lemma_in(tree, i, turns)) && is_called_false(tree, i);
    bool is_lost = kind == RELATA_COMPLEMENT_INFINITIVE && relata_tree_lemma_in(tree, i, lost);
    bool is_tensed = relata_is_finite(tree, copula ? copula : i) || relata_tree_lemma_in(tree, i, turns);
    return (is_false || is_lost) && is_tensed && relata_tree_head(tree, i) < i &&
           !relata_tree_child(tree, i, RELATA_DEPREL_NSUBJ);
}

// The claim or plan above the clause has no verb of its own; whether one that has gone astray takes it back.
static bool is_taken_back(const RelataTree *tree, uint32_t clause) {
    uint32_t noun = relata_tree_head(tree, clause);
    RelataComplement kind = kind_of(tree, clause);
    if (relata_tree_deprel(tree, noun) != RELATA_DEPREL_ROOT || noun > clause ||
        relata_tree_child(tree, noun, RELATA_DEPREL_NSUBJ) ||
        relata_effect_of_noun(tree, noun, kind) == RELATA_EFFECT_NONE)
        return false;
    uint32_t heads[] = {clause, noun};
    for (int h = 0; h < 2; h++)
        for (uint32_t c = tree->first[heads[h]]; c; c = tree->next[c])
            if (c > clause && is_stray_denial(tree, c, kind))
                return true;
    return false;
}

// "was sentenced to a year in prison and to pay a fine": an infinitive beside a phrase, for the tree beside the verb.
static bool is_second_complement(const RelataTree *tree, uint32_t clause, uint32_t verb) {
    return relata_is_infinitive(tree, clause) && !relata_is_infinitive(tree, verb) &&
           relata_tree_upos(tree, verb) == RELATA_UPOS_VERB && !relata_own_subject(tree, clause);
}

// One step: what the governor of `i` makes of the judgement.
static void pass(const RelataTree *tree, Judgement *j, uint32_t i) {
    uint32_t head = relata_tree_head(tree, i);
    Judgement before = *j;
    switch (relata_tree_deprel(tree, i)) {
    case RELATA_DEPREL_XCOMP:
    case RELATA_DEPREL_CCOMP:
    case RELATA_DEPREL_CSUBJ:
    case RELATA_DEPREL_CSUBJ_PASS:
        if (relata_tree_upos(tree, head) == RELATA_UPOS_NOUN && !relata_is_predicate(tree, head))
            pass_noun(tree, j, head, kind_of(tree, i));
        else
            pass_verb(tree, j, i, head);
        break;
    case RELATA_DEPREL_ADVCL:
        pass_adverbial(tree, j, i);
        break;
    case RELATA_DEPREL_ACL:
    case RELATA_DEPREL_ACL_RELCL:
        pass_modifier(tree, j, i);
        if (is_spoken_for(tree, i))
            weaken(j, RELATA_POSSIBLE);
        break;
    case RELATA_DEPREL_CONJ:
        if (relata_is_conditional(tree, head))
            weaken(j, RELATA_POSSIBLE);
        if (is_second_complement(tree, i, head))
            pass_verb(tree, j, i, head);
        break;
    default:
        if (!j->source)
            j->source = headline_speaker(tree, i);
        if (!j->source)
            j->source = relata_source_after(tree, i, head);
        j->is_closed = true;
        break;
    }
    if (before.is_closed) {
        j->is_negative = before.is_negative != is_falsehood(tree, &before, i);
        j->modality =
            before.modality == RELATA_CERTAIN && j->modality == RELATA_CLAIMED ? j->modality : before.modality;
        j->is_closed = true;
    } else if (is_taken_back(tree, i))
        j->is_negative = !j->is_negative;
}

// "said that Lonza, which is based in Basel, grew": what is said aside is the article's.
static bool is_aside(const RelataTree *tree, uint32_t clause) {
    uint32_t left = tree->left[clause];
    return relata_tree_deprel(tree, clause) == RELATA_DEPREL_ACL_RELCL && left > relata_tree_head(tree, clause) &&
           (strcmp(relata_tree_form(tree, left), ",") == 0 || strcmp(relata_tree_form(tree, left - 1), ",") == 0);
}

// "failed to beat … and lost to": a participle without an auxiliary, for the tagger
static bool is_past_beside_infinitive(const RelataTree *tree, uint32_t i, uint32_t head) {
    return has_xpos(tree, i, "VBN") && has_xpos(tree, head, "VB") && !relata_tree_child(tree, i, RELATA_DEPREL_AUX) &&
           !relata_tree_child(tree, i, RELATA_DEPREL_AUX_PASS) &&
           !relata_tree_child(tree, head, RELATA_DEPREL_AUX_PASS);
}

// "failed to beat Celtic and lost to Benfica": a finite verb that the tree hangs on an infinitive stands beside the
// verb above that.
static bool is_beside_matrix(const RelataTree *tree, uint32_t i) {
    uint32_t head = relata_tree_head(tree, i);
    return relata_tree_deprel(tree, i) == RELATA_DEPREL_CONJ && relata_tree_head(tree, head) &&
           (relata_is_infinitive(tree, head) || kind_of(tree, head) == RELATA_COMPLEMENT_GERUND) &&
           (has_xpos(tree, i, "VBD") || has_xpos(tree, i, "VBZ") || is_past_beside_infinitive(tree, i, head) ||
            relata_tree_child(tree, i, RELATA_DEPREL_NSUBJ));
}

static void climb(const RelataTree *tree, Judgement *j, uint32_t i) {
    for (int step = 0; step < RELATA_MAX_CHAIN && i; step++, i = relata_tree_head(tree, i)) {
        if (relata_is_tagged_report(tree, i))
            return;
        if (!j->source)
            j->source = relata_source_beside(tree, i);
        if (j->source && j->is_backshifted && j->modality == RELATA_POSSIBLE)
            j->modality = RELATA_PLANNED;
        if (is_aside(tree, i))
            return;
        j->is_asked = relata_is_conditional(tree, i);
        if (is_beside_matrix(tree, i))
            i = relata_tree_head(tree, i);
        else if (relata_tree_head(tree, i))
            pass(tree, j, i);
    }
}

// "should not have paid": did.
static bool is_reproach(const RelataTree *tree, uint32_t clause) {
    uint32_t modal = relata_tree_child(tree, clause, RELATA_DEPREL_AUX);
    uint32_t have = modal ? relata_tree_next_child(tree, modal, RELATA_DEPREL_AUX) : 0;
    return have && relata_tree_is_lemma(tree, modal, "should") && relata_tree_is_lemma(tree, have, "have") &&
           has_xpos(tree, clause, "VBN");
}

// "Had Nokia bought Palm, Apple would have sued", where the tree makes the condition the main clause
static bool is_inverted_condition(const RelataTree *tree, uint32_t clause) {
    uint32_t aux = relata_tree_child(tree, clause, RELATA_DEPREL_AUX),
             subject = relata_tree_child(tree, clause, RELATA_DEPREL_NSUBJ);
    bool is_first = aux && (aux == 1 || relata_tree_upos(tree, aux - 1) == RELATA_UPOS_PUNCT);
    return is_first && subject && aux < subject && subject < clause && relata_tree_is_lemma(tree, aux, "have") &&
           has_xpos(tree, aux, "VBD") && relata_tree_deprel(tree, clause) != RELATA_DEPREL_ADVCL &&
           relata_clause_modality(tree, clause) == RELATA_CERTAIN;
}

// "If only Finland had joined"
static bool is_vain_wish(const RelataTree *tree, uint32_t clause) {
    uint32_t first = tree->left[clause];
    while (first < clause && relata_tree_upos(tree, first) == RELATA_UPOS_PUNCT)
        first++;
    return first + 1 < clause && relata_tree_is_lemma(tree, first, "if") &&
           relata_tree_is_lemma(tree, first + 1, "only") && is_past_perfect(tree, clause);
}

static Judgement judge_clause(const RelataTree *tree, uint32_t clause) {
    static const char *const would[] = {"would", "'d", NULL};
    uint32_t aux = relata_tree_child(tree, clause, RELATA_DEPREL_AUX);
    Judgement j = {.is_negative = relata_is_denied_clause(tree, clause),
                   .modality = relata_clause_modality(tree, clause)};
    j.is_backshifted = j.modality == RELATA_POSSIBLE && aux && relata_tree_lemma_in(tree, aux, would) &&
                       !relata_is_counterfactual(tree, clause) && !relata_tree_child(tree, clause, RELATA_DEPREL_ADVCL);
    if ((relata_is_counterfactual(tree, clause) && has_unmet_condition(tree, clause)) ||
        relata_lacks_its_condition(tree, clause) ||
        (j.modality != RELATA_CERTAIN && relata_is_taken_back_by_ellipsis(tree, clause)))
        j.is_negative = !j.is_negative;
    if (is_inverted_condition(tree, clause) || is_vain_wish(tree, clause)) {
        j.is_negative = !j.is_negative;
        weaken(&j, RELATA_POSSIBLE);
    }
    if (j.is_negative && is_reproach(tree, clause))
        j.is_negative = false, j.modality = RELATA_CERTAIN;
    climb(tree, &j, clause);
    if (relata_is_labelled_false(tree)) {
        j.is_negative = !j.is_negative;
        weaken(&j, RELATA_CLAIMED);
        j.source = 0;
    }
    return j;
}

// ------------------------------------------------------------------------------------------------------- event nouns

// "the cancelled visit", "a planned visit", "the alleged attack"
static void read_attributes(const RelataTree *tree, Judgement *j, uint32_t noun) {
    static const char *const failed[] = {
        "abort",    "avert",    "foil",         "thwart",  "abandon",     "abandoned",    "scrap",      "scrapped",
        "scuttle",  "scuttled", "shelve",       "shelved", "doomed",      "stillborn",    "unrealised", "unrealized",
        "block",    "blocked",  "called-off",   "unbuilt", "nonexistent", "non-existent", "fictitious", "cancelled",
        "canceled", "cancel",   "failed",       "fail",    "unsigned",    "aborted",      "averted",    "abortive",
        "foiled",   "thwarted", "unsuccessful", NULL};
    static const char *const planned[] = {"plan",      "planned",  "propose",  "proposed", "schedule",
                                          "scheduled", "upcoming", "future",   "expected", "expect",
                                          "postponed", "coming",   "intended", NULL};
    static const char *const open[] = {"possible", "potential", "likely", "threatened", "attempted", "would-be", NULL};
    static const char *const hearsay[] = {"alleged", "allege", "reported", "report", "supposed", "purported", NULL};
    for (uint32_t c = relata_tree_child(tree, noun, RELATA_DEPREL_AMOD); c;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_AMOD)) {
        j->is_negative = j->is_negative != relata_tree_lemma_in(tree, c, failed);
        weaken(j, relata_tree_lemma_in(tree, c, planned)   ? RELATA_PLANNED
                  : relata_tree_lemma_in(tree, c, open)    ? RELATA_POSSIBLE
                  : relata_tree_lemma_in(tree, c, hearsay) ? RELATA_CLAIMED
                                                           : RELATA_CERTAIN);
    }
}

// What the verb above an event makes of it: "called off the visit", "will pay a visit", "the visit did not take place".
static void pass_event_verb(const RelataTree *tree, Judgement *j, uint32_t noun, uint32_t verb) {
    RelataDeprel deprel = relata_tree_deprel(tree, noun);
    uint32_t raised = deprel == RELATA_DEPREL_NSUBJ ? relata_tree_child(tree, verb, RELATA_DEPREL_XCOMP) : 0;
    if (raised && relata_tree_child(tree, raised, RELATA_DEPREL_AUX_PASS) &&
        effect_on_subject(tree, verb) == RELATA_EFFECT_NONE &&
        relata_effect_of_verb(tree, raised, RELATA_COMPLEMENT_EVENT) == RELATA_EFFECT_FAILS) {
        j->is_negative = !j->is_negative; // "had to be cancelled"
        pass_verb(tree, j, raised, verb);
        j->is_closed = true;
        return;
    }
    bool is_denied = relata_is_denied_clause(tree, verb) && !relata_is_denied_noun(tree, noun);
    RelataEffect effect = deprel == RELATA_DEPREL_NSUBJ ? effect_on_subject(tree, verb)
                          : is_done_to(tree, noun)      ? relata_effect_of_verb(tree, verb, RELATA_COMPLEMENT_EVENT)
                                                        : RELATA_EFFECT_NONE;
    if (effect == RELATA_EFFECT_NONE && is_done_to(tree, noun) && is_light(tree, verb))
        effect = RELATA_EFFECT_HOLDS;
    if (effect == RELATA_EFFECT_FAILS && relata_is_counterfactual(tree, verb))
        effect = RELATA_EFFECT_NONE;
    apply(tree, j, effect, verb, is_denied, RELATA_COMPLEMENT_EVENT);
    if (effect == RELATA_EFFECT_NONE || effect == RELATA_EFFECT_KNOWN)
        weaken(j, relata_clause_modality(tree, verb));
    bool is_called = effect == RELATA_EFFECT_POSSIBLE && relata_tree_child(tree, verb, RELATA_DEPREL_COP); // "imminent"
    j->is_closed = j->is_closed || (effect != RELATA_EFFECT_HOLDS && effect != RELATA_EFFECT_FAILS && !is_called);
}

// "plans a visit to Lima", "reports of an attack", "the absence of a pact"
static Judgement judge_event(const RelataTree *tree, uint32_t noun) {
    if (relata_is_predicate(tree, noun))
        return judge_clause(tree, noun); // "was not the party's choice for the post"
    Judgement j = {.is_negative = relata_is_denied_noun(tree, noun), .modality = RELATA_CERTAIN};
    read_attributes(tree, &j, noun);
    for (int step = 0; step < RELATA_MAX_CHAIN; step++) {
        uint32_t head = relata_tree_head(tree, noun);
        if (!head)
            return j;
        if (relata_is_predicate(tree, head)) {
            if (relata_tree_deprel(tree, noun) != RELATA_DEPREL_CONJ)
                pass_event_verb(tree, &j, noun, head);
            climb(tree, &j, head);
            return j;
        }
        if (relata_tree_deprel(tree, noun) == RELATA_DEPREL_NMOD && !relata_is_denied_noun(tree, noun)) {
            RelataEffect effect = relata_effect_of_noun(tree, head, RELATA_COMPLEMENT_EVENT);
            apply(tree, &j, effect, head, relata_is_denied_noun(tree, head), RELATA_COMPLEMENT_EVENT);
            if (effect != RELATA_EFFECT_NONE)
                treat_noun(tree, &j, head, effect);
        }
        noun = head;
    }
    return j;
}

// ---------------------------------------------------------------------------------------------------------------- time

static const RelataArgument *time_argument(const RelataProposition *p) {
    for (uint32_t k = 0; k < p->n_arguments; k++)
        if (p->arguments[k].role == RELATA_ROLE_TIME)
            return &p->arguments[k];
    return NULL;
}

static const char *keep(RelataExtraction *x, const char *string) {
    if (!*string)
        return NULL;
    const char *copy = relata_arena_string(x->document->arena, string);
    x->failed = x->failed || !copy;
    return copy;
}

// "at the time", "at present": no date, and nothing that a stranger could look up; "for a time" is a limit.
static bool is_sometime(const RelataDocument *d, const RelataArgument *a) {
    static const char *const words[] = {"time", "moment", "present", "currently", "later", NULL};
    const char *lemma = d->tokens[a->head].lemma, *marker = a->marker ? d->tokens[a->marker - 1].lemma : NULL;
    if (!lemma || (marker && (strcmp(marker, "for") == 0 || strcmp(marker, "until") == 0)))
        return false;
    for (const char *const *w = words; *w; w++)
        if (strcmp(*w, lemma) == 0)
            return true;
    return false;
}

// "In the 2016 election she went on until June": the year that the sentence opens with is that of its months, and the
// day of publication is not what its weekdays are counted from. The year, or the day of publication.
static const char *time_reference(const RelataExtraction *x, const char *const *words, size_t n) {
    enum { OPENING = 6 };
    const RelataTree *tree = &x->tree;
    const char *published = x->document->published;
    for (size_t k = 0; k < n; k++)
        if (relata_is_year(words[k]) || strcasecmp(words[k], "ago") == 0)
            return published;
    if (!published || !relata_tree_is_lemma(tree, 1, "in"))
        return published;
    for (uint32_t i = 2; i <= OPENING && i <= tree->n && relata_tree_upos(tree, i) != RELATA_UPOS_PUNCT; i++) {
        const char *form = relata_tree_form(tree, i);
        if (relata_is_year(form) && strlen(form) == 4)
            return strncmp(form, published, 4) < 0 ? form : published;
    }
    return published;
}

static void read_time(RelataExtraction *x, RelataProposition *p) {
    enum { LONGEST = 16 };
    const RelataDocument *d = x->document;
    const RelataArgument *a = time_argument(p);
    const char *words[LONGEST];
    size_t n = 0;
    if (!a)
        return;
    RelataStrbuf text = {0};
    bool is_then = p->polarity == RELATA_POSITIVE && relata_is_until(&x->tree, p->predicate - x->tree.begin + 1);
    if (a->marker && !is_then) // "did not open until 1990"
        words[n++] = d->tokens[a->marker - 1].form;
    uint32_t sentence_begin = x->tree.begin, first = a->n_tokens ? a->tokens[0] : 0;
    if (a->n_tokens == 1 && strcmp(d->tokens[first].form, "ago") == 0) // "two years ago", whatever the arcs
        for (uint32_t t = first >= sentence_begin + 2 ? first - 2 : first; t < first; t++)
            words[n++] = d->tokens[t].form;
    for (uint32_t k = 0; k < a->n_tokens && n < LONGEST; k++) {
        words[n++] = d->tokens[a->tokens[k]].form;
        if (text.n)
            relata_strbuf_add_char(&text, ' ');
        relata_strbuf_add_string(&text, words[n - 1]);
    }
    RelataInterval interval;
    bool is_known =
        relata_time_normalize(words, n, time_reference(x, words, n), p->modality == RELATA_PLANNED, &interval);
    if (!is_known && is_sometime(d, a)) {
        relata_strbuf_clear(&text);
        return;
    }
    p->time = (RelataTime){keep(x, relata_strbuf_string(&text)), keep(x, interval.start), keep(x, interval.end)};
    x->failed = x->failed || text.failed;
    relata_strbuf_clear(&text);
}

// ---------------------------------------------------------------------------------------------------------- judgements

static bool is_presupposed(const char *rule) {
    static const char *const rules[] = {"title",      "role",        "apposition",  "alias",     "age",
                                        "possessive", "demonym",     "location",    "inclusion", "compound participle",
                                        "neighbour",  "event place", "affiliation", NULL};
    for (const char *const *r = rules; *r; r++)
        if (strcmp(*r, rule) == 0)
            return true;
    return false;
}

static bool is_speaker_of_quote(const RelataTree *tree, uint32_t source) {
    static const char *const words[] = {"i", "we", NULL};
    return relata_tree_upos(tree, source) == RELATA_UPOS_PRON && relata_tree_lemma_in(tree, source, words);
}

// A full stop between the speaker and the predicate: two sentences that the splitter joined.
static bool is_beyond_stop(const RelataTree *tree, uint32_t source, uint32_t predicate) {
    static const char *const closing[] = {"]", ")", "\"", "''", "\xe2\x80\x9d", NULL};
    for (uint32_t i = source; i && i + 1 < predicate; i++) {
        if (strcmp(relata_tree_form(tree, i), ".") != 0)
            continue;
        uint32_t next = i + 1;
        while (next < predicate && relata_tree_lemma_in(tree, next, closing))
            next++;
        const char *form = relata_tree_form(tree, next);
        if (*form >= 'A' && *form <= 'Z')
            return true;
    }
    return false;
}

static void state(RelataExtraction *x, uint32_t predicate, const Judgement *judged, RelataProposition *p) {
    const RelataTree *tree = &x->tree;
    uint32_t speaker = relata_quote_speaker(x, tree->begin + predicate - 1);
    Judgement own = *judged, *j = &own;
    if (own.source && !speaker && is_beyond_stop(tree, own.source, predicate)) {
        own.source = 0;
        own.modality = own.modality == RELATA_CLAIMED ? RELATA_CERTAIN : own.modality;
    }
    bool is_own = j->source && !(speaker && is_speaker_of_quote(tree, j->source));
    p->polarity = (uint8_t)(j->is_negative ? RELATA_NEGATIVE : RELATA_POSITIVE);
    p->source_token = is_own ? tree->begin + j->source : speaker;
    bool is_claim = j->modality == RELATA_CERTAIN && p->source_token && !(j->is_admitted && is_own);
    p->modality = (uint8_t)(is_claim ? RELATA_CLAIMED : j->modality);
}

// Nouns with two sides ("the treaty between Chad and Niger") are presupposed unless their own words deny them.
static Judgement judge_relation_noun(const RelataTree *tree, uint32_t noun) {
    Judgement j = {.is_negative = relata_is_denied_noun(tree, noun), .modality = RELATA_CERTAIN};
    read_attributes(tree, &j, noun);
    static const char *const acts[] = {"deal",  "agreement", "treaty", "pact",   "accord", "contract", "merger", "talk",
                                       "talks", "meeting",   "match",  "summit", "swap",   "exchange", NULL};
    uint32_t verb = relata_tree_head(tree, noun);
    bool is_there = verb && relata_tree_child(tree, verb, RELATA_DEPREL_EXPL) && relata_is_predicate(tree, verb);
    if (verb && relata_is_predicate(tree, verb) &&
        (is_there || relata_tree_is_lemma(tree, verb, "exist") || relata_tree_lemma_in(tree, noun, acts)))
        pass_event_verb(tree, &j, noun, verb);
    else if (relata_tree_child(tree, noun, RELATA_DEPREL_EXPL))
        j.is_negative = j.is_negative || relata_is_denied_clause(tree, noun); // "there was no longer a war between"

    RelataEffect above = verb && relata_tree_deprel(tree, noun) == RELATA_DEPREL_NMOD
                             ? relata_effect_of_noun(tree, verb, RELATA_COMPLEMENT_EVENT)
                             : RELATA_EFFECT_NONE;
    if (above == RELATA_EFFECT_FAILS && !relata_is_denied_noun(tree, noun))
        j.is_negative = !j.is_negative;    // "the collapse of the merger between"
    if (above >= RELATA_EFFECT_SUPPOSED) { // "reports of a merger between"
        apply(tree, &j, above, verb, relata_is_denied_noun(tree, verb), RELATA_COMPLEMENT_EVENT);
        treat_noun(tree, &j, verb, above);
    }
    j.source = 0;
    return j;
}

static Judgement judge(const RelataTree *tree, const RelataDraft *draft) {
    if (strcmp(draft->rule, "between") == 0)
        return judge_relation_noun(tree, draft->predicate);
    if (strcmp(draft->rule, "nominalization") == 0 || strcmp(draft->rule, "light verb") == 0)
        return judge_event(tree, draft->predicate);
    Judgement j = judge_clause(tree, draft->predicate);
    if (strcmp(draft->rule, "gerund") == 0)
        weaken(&j, RELATA_POSSIBLE);
    return j;
}

// "introduced him as his successor", "nominated her as judge": not in office yet.
static bool is_putting_forward(const RelataTree *tree, uint32_t verb) {
    static const char *const words[] = {"introduce", "present", "designate", "propose", "nominate", NULL};
    return relata_tree_lemma_in(tree, verb, words);
}

// "closed its embassy in Lima": it has none there any more.
static bool is_closed_down(const RelataTree *tree, uint32_t verb, uint32_t noun) {
    static const char *const words[] = {"close", "shut", "shutter", "abolish", "dismantle", NULL};
    static const char *const seats[] = {"embassy", "consulate", "mission", "base",    "office", "branch", "plant",
                                        "factory", "store",     "shop",    "outpost", "bureau", NULL};
    return verb && relata_tree_lemma_in(tree, verb, words) && relata_tree_lemma_in(tree, noun, seats) &&
           relata_tree_deprel(tree, noun) == RELATA_DEPREL_OBJ;
}

// The noun whose being there or being somebody's is stated by the way, where the verb above says whether it is there at
// all: "opened an embassy in Lima", "has no base in Chad", "there is no prison in Cardiff".
static uint32_t existence_verb(const RelataTree *tree, uint32_t noun) {
    static const char *const having[] = {"have",    "own",       "possess", "operate", "maintain",  "build",
                                         "open",    "establish", "create",  "found",   "construct", "plan",
                                         "propose", "set",       "host",    NULL};
    uint32_t verb = relata_tree_head(tree, noun);
    if (!verb || !relata_is_predicate(tree, verb))
        return 0;
    bool is_there =
        relata_tree_deprel(tree, noun) == RELATA_DEPREL_NSUBJ && relata_tree_child(tree, verb, RELATA_DEPREL_EXPL);
    bool is_had =
        is_done_to(tree, noun) && (relata_tree_lemma_in(tree, verb, having) || is_closed_down(tree, verb, noun));
    bool is_existing =
        relata_tree_deprel(tree, noun) == RELATA_DEPREL_NSUBJ && relata_tree_is_lemma(tree, verb, "exist");
    return is_there || is_existing || is_had ? verb : 0;
}

// What is presupposed is so, unless its noun is denied or not there yet.
static void state_presupposed(RelataExtraction *x, const RelataDraft *draft, RelataProposition *p) {
    static const char *const rules[] = {"location", "possessive", "demonym", NULL};
    const RelataTree *tree = &x->tree;
    if (strcmp(draft->rule, "role") == 0 && relata_is_denied_clause(tree, draft->predicate))
        p->polarity = RELATA_NEGATIVE; // "Ann, never a citizen of Peru"
    for (const char *const *r = rules; *r; r++) {
        if (strcmp(*r, draft->rule) != 0)
            continue;
        uint32_t noun = draft->arguments[strcmp(*r, "location") == 0 ? 0 : draft->n_arguments - 1].head;
        uint32_t verb = existence_verb(tree, noun);
        Judgement j = {.is_negative = relata_is_denied_noun(tree, noun), .modality = RELATA_CERTAIN};
        if (verb)
            j = judge_clause(tree, verb);
        j.is_negative = j.is_negative != is_closed_down(tree, verb, noun);
        p->polarity = (uint8_t)(j.is_negative ? RELATA_NEGATIVE : RELATA_POSITIVE);
        p->modality = (uint8_t)(j.modality == RELATA_CLAIMED ? RELATA_CERTAIN : j.modality);
    }
}

void relata_extract_factuality(RelataExtraction *x, const RelataDraft *draft, RelataProposition *p) {
    if (draft->clause) {
        Judgement j = judge_clause(&x->tree, draft->clause);
        state(x, draft->clause, &j, p);
        if (p->modality == RELATA_CERTAIN && is_putting_forward(&x->tree, draft->clause))
            p->modality = RELATA_PLANNED;
    } else if (is_presupposed(draft->rule))
        state_presupposed(x, draft, p);
    else {
        Judgement j = judge(&x->tree, draft);
        state(x, draft->predicate, &j, p);
    }
    read_time(x, p);
}

// "won a prize for discovering": the winner did it.
static bool is_prize(const RelataTree *tree, uint32_t noun) {
    static const char *const words[] = {"prize", "award", "medal",  "praise", "credit",
                                        "fame",  "title", "honour", "honor",  NULL};
    return relata_tree_lemma_in(tree, noun, words);
}

// Gerunds after "from", "of" and "for" that the object does or did.
bool relata_is_object_gerund(const RelataTree *tree, uint32_t clause) {
    static const char *const marks[] = {"from", "of", "for", NULL};
    uint32_t head = relata_tree_head(tree, clause),
             object = head ? relata_tree_child(tree, head, RELATA_DEPREL_OBJ) : 0;
    if (!object || object > clause || kind_of(tree, clause) != RELATA_COMPLEMENT_GERUND ||
        !is_mark(tree, clause, marks))
        return false;
    switch (relata_effect_of_verb(tree, head, RELATA_COMPLEMENT_GERUND)) {
    case RELATA_EFFECT_FAILS:
    case RELATA_EFFECT_CLAIMED:
    case RELATA_EFFECT_KNOWN:
    case RELATA_EFFECT_SUPPOSED:
        return relata_tree_upos(tree, object) != RELATA_UPOS_NOUN || !is_prize(tree, object);
    default:
        return false;
    }
}
