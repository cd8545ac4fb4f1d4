// The climb: from a clause up the tree, what each governor on the way makes of it.
//
// Which word of the sentence governs a clause is told by its relation to its head: complements, adverbial clauses that
// complete a verb ("accused of bribing"), clauses after nouns that are claims or plans, and what the tree hangs
// elsewhere. A clause starts with what its own words say (polarity.c, modality.c, attribution.c). In: a clause of the
// loaded tree. Out: its judgement. Limits: one sentence; no irony.
#include "extract/judgement.h"

#include "base/words.h"
#include "extract/clause.h"
#include "extract/words.h"

#include <string.h>
#include <strings.h>

bool relata_has_mark_of(const RelataTree *tree, uint32_t clause, const char *const *words) {
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

RelataComplement relata_complement_of(const RelataTree *tree, uint32_t clause) {
    static const char *const to[] = {"to", NULL};
    uint32_t aux = relata_tree_child(tree, clause, RELATA_DEPREL_AUX);
    bool is_gerund = relata_tree_has_xpos(tree, clause, "VBG") ? !aux : relata_tree_has_xpos(tree, aux, "VBG");
    if (!aux && relata_tree_has_xpos(tree, relata_tree_child(tree, clause, RELATA_DEPREL_AUX_PASS), "VBG"))
        is_gerund = true; // "avoided being bought"
    const char *form = relata_tree_form(tree, clause);
    size_t n = strlen(form);
    is_gerund |= relata_tree_upos(tree, clause) == RELATA_UPOS_ADJ && n > 4 && strcmp(form + n - 3, "ing") == 0 &&
                 !strstr(form, "willing") &&
                 relata_tree_child(tree, clause, RELATA_DEPREL_XCOMP); // "avoided promising to pay"
    if (is_gerund || relata_tree_has_xpos(tree, relata_tree_child(tree, clause, RELATA_DEPREL_COP), "VBG"))
        return RELATA_COMPLEMENT_GERUND;
    if (relata_has_mark_of(tree, clause, to) ||
        (relata_tree_deprel(tree, clause) == RELATA_DEPREL_XCOMP && !relata_is_finite(tree, clause)))
        return RELATA_COMPLEMENT_INFINITIVE;
    return RELATA_COMPLEMENT_CLAUSE;
}

static bool is_perfect_infinitive(const RelataTree *tree, uint32_t clause) {
    uint32_t aux = relata_tree_child(tree, clause, RELATA_DEPREL_AUX);
    return aux && relata_tree_is_lemma(tree, aux, "have") &&
           relata_complement_of(tree, clause) == RELATA_COMPLEMENT_INFINITIVE;
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
           (relata_is_past(tree, governor) || relata_tree_has_xpos(tree, governor, "VBN"));
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

// "may have tried to pay": whether it was tried is open already.
static bool may_be_trying(const RelataTree *tree, uint32_t verb) {
    static const char *const words[] = {"try", "attempt", "conspire", "plot", NULL};
    static const char *const modals[] = {"may", "might", "could", NULL};
    if (!relata_tree_lemma_in(tree, verb, words))
        return false;
    for (uint32_t c = relata_tree_child(tree, verb, RELATA_DEPREL_AUX); c;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_AUX))
        if (relata_tree_lemma_in(tree, c, modals))
            return true;
    return false;
}

// "no evidence", "no reason"
static bool is_grounds(const RelataTree *tree, uint32_t noun) {
    static const char *const words[] = {"evidence", "reason", "information", "cause",      "basis",   "ground",
                                        "proof",    "sign",   "nothing",     "indication", "grounds", NULL};
    return relata_tree_lemma_in(tree, noun, words) && relata_is_denied_noun(tree, noun);
}

// "has no reason to believe that", "no information to suggest that": the noun denies the verb that hangs on it.
static bool is_without_grounds(const RelataTree *tree, uint32_t verb) {
    return relata_tree_deprel(tree, verb) == RELATA_DEPREL_ACL && is_grounds(tree, relata_tree_head(tree, verb));
}

// "no document shows that", "nothing suggests that"
static bool has_no_witness(const RelataTree *tree, uint32_t verb) {
    static const char *const words[] = {"show",    "suggest", "indicate",  "prove",       "confirm", "reveal",
                                        "support", "imply",   "establish", "demonstrate", NULL};
    uint32_t subject = relata_tree_child(tree, verb, RELATA_DEPREL_NSUBJ),
             grounds = relata_tree_child(tree, verb, RELATA_DEPREL_NSUBJ_PASS);
    if (grounds && is_grounds(tree, grounds))
        return true;
    return relata_tree_lemma_in(tree, verb, words) &&
           ((subject && relata_is_denied_noun(tree, subject)) || is_without_grounds(tree, verb));
}

// "wished that it had bought", "if only it had bought"
static bool is_past_perfect(const RelataTree *tree, uint32_t clause) {
    uint32_t aux = relata_tree_child(tree, clause, RELATA_DEPREL_AUX);
    uint32_t copula = relata_tree_child(tree, clause, RELATA_DEPREL_COP);
    return aux && relata_tree_is_lemma(tree, aux, "have") && relata_tree_has_xpos(tree, aux, "VBD") &&
           relata_tree_has_xpos(tree, copula ? copula : clause, "VBN");
}

// "no sooner had he paid", "remains deployed": no infinitive, and as true as the governor
static bool is_bare_complement(const RelataTree *tree, uint32_t clause, uint32_t governor) {
    static const char *const words[] = {"have", "remain", "stay", NULL};
    return relata_tree_deprel(tree, clause) == RELATA_DEPREL_XCOMP && relata_tree_lemma_in(tree, governor, words) &&
           !has_mark(tree, clause);
}

// "after paying", "prior to paying": an adverbial clause by its mark, whatever the verb above takes.
static bool has_own_mark(const RelataTree *tree, uint32_t clause) {
    static const char *const own[] = {"by",      "through", "after", "before",  "while", "when",
                                      "without", "instead", "since", "despite", "as",    "besides",
                                      "upon",    "amid",    "until", "prior",   NULL};
    return relata_has_mark_of(tree, clause, own);
}

// "neither confirmed nor denied that", "would not confirm or deny that"
static bool is_left_unsaid(const RelataTree *tree, uint32_t verb) {
    static const char *const words[] = {"confirm", "deny", NULL};
    uint32_t other = relata_tree_deprel(tree, verb) == RELATA_DEPREL_CONJ
                         ? relata_tree_head(tree, verb)
                         : relata_tree_child(tree, verb, RELATA_DEPREL_CONJ);
    return relata_tree_lemma_in(tree, verb, words) && other && relata_tree_lemma_in(tree, other, words);
}

// "beat Peru to reach the final", "joined with Chad to form a union", "grew to include Mali": what came of it.
static bool is_outcome(const RelataTree *tree, uint32_t clause, uint32_t main) {
    static const char *const contests[] = {"beat",   "defeat", "overcome", "rally",     "edge",    "upset",   "oust",
                                           "rout",   "thrash", "hammer",   "survive",   "recover", "rebound", "bounce",
                                           "storm",  "score",  "overtake", "outlast",   "cruise",  "trounce", "crush",
                                           "outrun", "win",    "down",     "eliminate", NULL};
    static const char *const gains[] = {
        "win",      "beat",    "defeat", "reach",    "advance", "take",   "claim",    "clinch", "earn",    "secure",
        "seal",     "capture", "retain", "regain",   "level",   "tie",    "progress", "book",   "qualify", "finish",
        "complete", "snap",    "equal",  "equalize", "lift",    "snatch", "grab",     "move",   NULL};
    static const char *const joining[] = {"join", "unite", "merge", "combine", "team", "band", "split", NULL};
    static const char *const forming[] = {"form", "create", "found", "establish", NULL};
    static const char *const growing[] = {"rise", "grow", "evolve", "expand", "climb", "fall", "drop", "soar", NULL};
    static const char *const ends[] = {"reach", "include", "hit", "cover", "stand", NULL};
    if (relata_tree_is_lemma(tree, clause, "become"))
        return true;
    return (relata_tree_lemma_in(tree, main, contests) && relata_tree_lemma_in(tree, clause, gains)) ||
           (relata_tree_lemma_in(tree, main, joining) && relata_tree_lemma_in(tree, clause, forming)) ||
           (relata_tree_lemma_in(tree, main, growing) && relata_tree_lemma_in(tree, clause, ends));
}

// A verb or adjective with a complement.
void relata_pass_verb(const RelataTree *tree, RelataJudgement *j, uint32_t clause, uint32_t governor) {
    RelataComplement kind = relata_complement_of(tree, clause);
    RelataEffect effect = degree_effect(tree, governor, kind);
    if (effect == RELATA_EFFECT_NONE)
        effect = relata_effect_of_verb(tree, governor, kind);
    if (effect == RELATA_EFFECT_NONE && relata_tree_upos(tree, governor) == RELATA_UPOS_NOUN &&
        relata_effect_of_noun(tree, governor, kind) == RELATA_EFFECT_POSSIBLE)
        effect = RELATA_EFFECT_POSSIBLE; // "joining it is a possibility"
    bool is_denied = relata_is_denied_clause(tree, governor) != is_without_grounds(tree, governor);
    if (kind == RELATA_COMPLEMENT_CLAUSE && j->modality == RELATA_PLANNED && relata_is_conditional(tree, clause))
        j->modality = RELATA_POSSIBLE; // "declined to say whether it will pay"
    if (kind == RELATA_COMPLEMENT_CLAUSE && relata_is_conditional(tree, clause))
        j->is_backshifted = false;
    if (effect == RELATA_EFFECT_KNOWN && kind == RELATA_COMPLEMENT_INFINITIVE && is_denied &&
        relata_is_passive(tree, governor))
        effect = RELATA_EFFECT_CLAIMED; // "are not known to pay"
    bool has_object = relata_tree_child(tree, governor, RELATA_DEPREL_OBJ) != 0;
    if (kind == RELATA_COMPLEMENT_CLAUSE && effect > RELATA_EFFECT_SUPPOSED)
        is_denied = is_without_grounds(tree, governor) ? !relata_is_denied_clause(tree, governor)
                                                       : relata_is_not_done(tree, governor); // "failed to prove that"
    if (is_bare_complement(tree, clause, governor))
        effect = RELATA_EFFECT_HOLDS;
    if (kind == RELATA_COMPLEMENT_INFINITIVE && effect == RELATA_EFFECT_PLANNED && is_outcome(tree, clause, governor))
        effect = RELATA_EFFECT_HOLDS; // "rallied to beat Peru"
    if (kind == RELATA_COMPLEMENT_INFINITIVE && is_done_by_vote(tree, clause, governor))
        effect = RELATA_EFFECT_HOLDS;
    if (kind == RELATA_COMPLEMENT_CLAUSE && is_open_question(tree, governor))
        effect = RELATA_EFFECT_POSSIBLE;
    if (kind == RELATA_COMPLEMENT_CLAUSE && is_denied && is_left_unsaid(tree, governor)) {
        relata_weaken(j, RELATA_POSSIBLE);
        j->is_closed = true;
        return;
    }
    if (effect == RELATA_EFFECT_NONE && kind == RELATA_COMPLEMENT_CLAUSE) {
        j->is_closed = true;
        return;
    }
    bool is_state = relata_tree_has_xpos(tree, clause, "VBN") && !has_mark(tree, clause) &&
                    !relata_tree_child(tree, clause, RELATA_DEPREL_AUX); // "shot men captured in Lima"
    bool is_bidden = kind == RELATA_COMPLEMENT_INFINITIVE && relata_is_infinitive(tree, clause) &&
                     relata_is_passive(tree, governor) && !is_feeling(tree, governor);
    if (effect == RELATA_EFFECT_NONE)
        effect = (has_object && kind == RELATA_COMPLEMENT_INFINITIVE && !is_state) || is_bidden ? RELATA_EFFECT_PLANNED
                                                                                                : RELATA_EFFECT_HOLDS;
    if (effect == RELATA_EFFECT_PLANNED && (is_unsuccessful(tree, governor) || is_unsuccessful(tree, clause)))
        effect = RELATA_EFFECT_FAILS;
    if (effect == RELATA_EFFECT_PLANNED && may_be_trying(tree, governor))
        effect = RELATA_EFFECT_POSSIBLE;
    if (relata_tree_is_lemma(tree, governor, "say") && kind == RELATA_COMPLEMENT_INFINITIVE &&
        !relata_is_passive(tree, governor))
        effect = RELATA_EFFECT_PLANNED; // "said to pay"
    if (effect == RELATA_EFFECT_PLANNED && is_perfect_infinitive(tree, clause) && relata_is_passive(tree, governor))
        effect = RELATA_EFFECT_CLAIMED; // "are projected to have paid"
    if (effect == RELATA_EFFECT_PLANNED && kind == RELATA_COMPLEMENT_CLAUSE &&
        (relata_tree_has_xpos(tree, clause, "VBD") || relata_is_perfect(tree, clause)))
        effect = RELATA_EFFECT_CLAIMED; // "projected that he won"
    relata_apply_effect(tree, j, effect, governor, is_denied, kind);
    bool is_open = effect == RELATA_EFFECT_PLANNED || effect == RELATA_EFFECT_POSSIBLE;
    j->is_closed |= is_without_grounds(tree, governor);
    bool is_unshown = is_denied && kind == RELATA_COMPLEMENT_CLAUSE && has_no_witness(tree, governor) &&
                      effect > RELATA_EFFECT_SUPPOSED && effect != RELATA_EFFECT_BELIEVED;
    bool is_regret = relata_tree_is_lemma(tree, governor, "wish") && is_past_perfect(tree, clause);
    if (is_unshown || is_regret || (is_open && relata_is_taken_back_by_ellipsis(tree, governor)))
        j->is_negative = !j->is_negative;
}

// What a clause itself makes of what goes with it; of "is expected to pay" the verb above says it.
static RelataModality outlook(const RelataTree *tree, uint32_t clause) {
    RelataModality modality = relata_clause_modality(tree, clause);
    static const char *const trying[] = {"try", "attempt", "seek", "struggle", "strive", "work", "fight", NULL};
    bool is_infinitive = relata_tree_deprel(tree, clause) == RELATA_DEPREL_XCOMP && relata_is_infinitive(tree, clause);
    uint32_t above = is_infinitive ? relata_tree_head(tree, clause) : 0; // who tried by doing it, did it
    if (modality != RELATA_CERTAIN || !above || relata_tree_lemma_in(tree, above, trying))
        return modality;
    return relata_effect_of_verb(tree, above, RELATA_COMPLEMENT_INFINITIVE) == RELATA_EFFECT_PLANNED ? RELATA_PLANNED
                                                                                                     : RELATA_CERTAIN;
}

// Adverbial clauses of time under a plan: "will open when Fiji recognises it"; what is waited for is always to come.
static bool awaits(const RelataTree *tree, uint32_t clause) {
    static const char *const until[] = {"until", "till", NULL};
    static const char *const words[] = {"when", "once", "after", "before", "until", "till", "soon", NULL};
    uint32_t aux = relata_tree_child(tree, clause, RELATA_DEPREL_AUX);
    if (!aux)
        aux = relata_tree_child(tree, clause, RELATA_DEPREL_AUX_PASS);
    uint32_t tensed = aux ? aux : clause;
    return relata_has_mark_of(tree, clause, words) &&
           (relata_tree_has_xpos(tree, tensed, "VBZ") || relata_tree_has_xpos(tree, tensed, "VBP")) &&
           relata_complement_of(tree, clause) == RELATA_COMPLEMENT_CLAUSE &&
           (relata_has_mark_of(tree, clause, until) || outlook(tree, relata_tree_head(tree, clause)) == RELATA_PLANNED);
}

// "usually stops in Lima before flying home"
static bool is_habit(const RelataTree *tree, uint32_t main) {
    static const char *const trips[] = {"head", "fly",  "travel", "go",   "visit",  "leave", "stop",
                                        "meet", "hold", "come",   "make", "arrive", NULL};
    static const char *const often[] = {"usually", "often", "always", "sometimes", "normally", "typically", NULL};
    for (uint32_t c = relata_tree_child(tree, main, RELATA_DEPREL_ADVMOD); c;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_ADVMOD))
        if (relata_tree_lemma_in(tree, c, often))
            return true;
    return !relata_tree_lemma_in(tree, main, trips);
}

// "The talks come a week before she visits Chad": the present tense of both tells that it is yet to come.
static bool comes_soon(const RelataTree *tree, uint32_t clause) {
    static const char *const before[] = {"before", NULL};
    uint32_t main = relata_tree_head(tree, clause);
    bool is_gerund = relata_tree_has_xpos(tree, clause, "VBG"); // "heads to Mali before visiting Chad"
    return clause > main && relata_has_mark_of(tree, clause, before) &&
           (is_gerund || relata_tree_has_xpos(tree, clause, "VBZ") || relata_tree_has_xpos(tree, clause, "VBP")) &&
           (relata_tree_has_xpos(tree, main, "VBZ") || relata_tree_has_xpos(tree, main, "VBP")) &&
           !(is_gerund && is_habit(tree, main));
}

// "if Nokia had bought", "had Nokia bought", whose "had" the tree may hang on the main clause
static bool is_past_condition(const RelataTree *tree, uint32_t clause) {
    static const char *const marks[] = {"if", NULL};
    uint32_t aux = relata_tree_child(tree, clause, RELATA_DEPREL_AUX), main = relata_tree_head(tree, clause);
    if (relata_has_mark_of(tree, clause, marks))
        return is_past_perfect(tree, clause);
    if (aux)
        return aux == tree->left[clause] && is_past_perfect(tree, clause);
    uint32_t first = relata_tree_child(tree, main, RELATA_DEPREL_AUX);
    return first && first + 1 == tree->left[clause] && relata_tree_is_lemma(tree, first, "have") &&
           relata_tree_has_xpos(tree, first, "VBD") && relata_tree_has_xpos(tree, clause, "VBN");
}

// "Had Nokia bought Palm, Apple would have sued": neither happened.
static bool is_unmet_condition(const RelataTree *tree, uint32_t clause) {
    static const char *const words[] = {"because", "although", "though", "while", "when", "after", "as", "since", NULL};
    uint32_t main = relata_tree_head(tree, clause);
    if (relata_complement_of(tree, clause) != RELATA_COMPLEMENT_CLAUSE || relata_has_mark_of(tree, clause, words))
        return false;
    return relata_is_counterfactual(tree, main) || (relata_might_have(tree, main) && is_past_condition(tree, clause));
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

// "overcame a loss to beat Peru", where the tree hangs the infinitive on the loss
static bool is_outcome_of_object(const RelataTree *tree, uint32_t clause, uint32_t noun) {
    uint32_t verb = relata_tree_deprel(tree, noun) == RELATA_DEPREL_OBJ ? relata_tree_head(tree, noun) : 0;
    return verb && !relata_tree_is_lemma(tree, verb, "win") && is_outcome(tree, clause, verb);
}

// "was fined for refusing": what is done to somebody has a reason, which is a fact.
static bool is_reason(const RelataTree *tree, uint32_t clause) {
    static const char *const means[] = {"use", "design", "intend", "need", "require", "consider", "plan", NULL};
    static const char *const reason[] = {"for", NULL};
    uint32_t main = relata_tree_head(tree, clause);
    return relata_has_mark_of(tree, clause, reason) && relata_is_passive(tree, main) &&
           !relata_tree_lemma_in(tree, main, means);
}

// "were minutes from losing", "was a week away from selling": not yet, or not at all.
static bool is_just_short(const RelataTree *tree, uint32_t clause) {
    static const char *const words[] = {"second", "minute", "hour",  "day",  "week", "month", "moment", "point",
                                        "vote",   "inch",   "metre", "yard", "step", "goal",  "away",   NULL};
    static const char *const from[] = {"from", NULL};
    uint32_t main = relata_tree_head(tree, clause);
    bool is_so = relata_tree_child(tree, main, RELATA_DEPREL_COP) &&
                 relata_complement_of(tree, clause) == RELATA_COMPLEMENT_GERUND &&
                 relata_has_mark_of(tree, clause, from);
    return is_so && (relata_tree_lemma_in(tree, main, words) ||
                     (main < tree->n && relata_tree_is_lemma(tree, main + 1, "away"))); // "is a victory away from"
}

// "talked Mali out of paying", "shied away from paying"
static bool is_kept_away(const RelataTree *tree, uint32_t clause, uint32_t main) {
    static const char *const out[] = {"out", NULL};
    static const char *const from[] = {"from", NULL};
    static const char *const gaining[] = {"make", "earn", "get",  "come",   "grow", "arise", "act",
                                          "live", "go",   "head", "return", "fly",  "bring", NULL};
    static const char *const away[] = {"away", "back", NULL};
    if (relata_has_mark_of(tree, clause, out))
        return !relata_tree_lemma_in(tree, main, gaining) ||
               (relata_tree_is_lemma(tree, main, "get") && !relata_tree_child(tree, main, RELATA_DEPREL_OBJ));
    if (relata_tree_is_lemma(tree, main, "keep") && relata_has_mark_of(tree, clause, from))
        return true; // "kept Mali from paying"
    if (!relata_has_mark_of(tree, clause, from) || relata_tree_lemma_in(tree, main, gaining))
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

// "made a visit to meet Berg", "came to Lima to meet Berg": an aim of what was done, and no complement of the verb
// ("was made to pay", "came to see that").
static bool is_aim(const RelataTree *tree, uint32_t clause, uint32_t main, RelataComplement kind) {
    static const char *const verbs[] = {"make", "come", "get", "let", "lead", "help", "choose", "elect", NULL};
    bool is_beside = tree->left[clause] > main + 1 && (relata_tree_child(tree, main, RELATA_DEPREL_OBJ) ||
                                                       relata_tree_child(tree, main, RELATA_DEPREL_OBL));
    return kind == RELATA_COMPLEMENT_INFINITIVE && relata_tree_lemma_in(tree, main, verbs) && is_beside &&
           !relata_is_passive(tree, main) && clause > main;
}

// A complement that the tree calls adverbial: "accused of bribing", "went on to win", "pleaded guilty to robbing".
static RelataEffect adverbial_effect(const RelataTree *tree, uint32_t clause, RelataComplement kind) {
    static const char *const that[] = {"that", NULL};
    static const char *const from[] = {"from", "of", "on", "to", NULL};
    static const char *const in[] = {"in", "at", NULL};
    static const char *const trying[] = {"fail", "unsuccessful", "balk", "baulk", NULL};
    static const char *const against[] = {"against", NULL};
    uint32_t main = relata_tree_head(tree, clause), complement = relata_tree_child(tree, main, RELATA_DEPREL_XCOMP);
    bool is_bare = kind == RELATA_COMPLEMENT_GERUND && !has_mark(tree, clause) && is_right_behind(tree, clause, main);
    if (has_own_mark(tree, clause) || !(kind == RELATA_COMPLEMENT_CLAUSE ? relata_has_mark_of(tree, clause, that)
                                                                         : has_mark(tree, clause) || is_bare))
        return RELATA_EFFECT_NONE;
    if (is_just_short(tree, clause))
        return RELATA_EFFECT_NONE;
    if (kind == RELATA_COMPLEMENT_GERUND && is_kept_away(tree, clause, main))
        return RELATA_EFFECT_FAILS;
    RelataEffect effect = degree_effect(tree, main, kind);
    if (effect == RELATA_EFFECT_NONE)
        effect = relata_effect_of_verb(tree, main, kind);
    if (effect == RELATA_EFFECT_NONE && kind != RELATA_COMPLEMENT_CLAUSE && complement && complement < clause)
        effect = relata_effect_of_verb(tree, complement, kind);
    if (effect == RELATA_EFFECT_HOLDS && is_aim(tree, clause, main, kind))
        return RELATA_EFFECT_NONE;
    bool is_means = effect == RELATA_EFFECT_HOLDS && relata_tree_is_lemma(tree, main, "use");
    bool is_apart = effect == RELATA_EFFECT_FAILS && kind == RELATA_COMPLEMENT_GERUND &&
                    !relata_has_mark_of(tree, clause, from) && !is_bare &&
                    !(relata_tree_lemma_in(tree, main, trying) && relata_has_mark_of(tree, clause, in));
    bool is_opposed = effect != RELATA_EFFECT_FAILS && relata_has_mark_of(tree, clause, against);
    return is_means || is_apart || is_opposed ? RELATA_EFFECT_NONE : effect;
}

// "argued for joining", "opted against joining", "never got to joining": a gerund that is what the verb is about.
static void pass_topic(const RelataTree *tree, RelataJudgement *j, uint32_t clause) {
    static const char *const against[] = {"against", NULL};
    static const char *const choosing[] = {"opt", "decide", "vote", "choose", NULL};
    static const char *const of[] = {"of", NULL};
    uint32_t main = relata_tree_head(tree, clause);
    bool is_against = relata_has_mark_of(tree, clause, against);
    if (relata_tree_is_lemma(tree, main, "say") && relata_has_mark_of(tree, clause, of))
        return; // "said of playing there": what has been done
    j->is_negative = j->is_negative != (relata_is_denied_clause(tree, main) != is_against);
    relata_weaken(j, is_against && relata_tree_lemma_in(tree, main, choosing) ? relata_clause_modality(tree, main)
                                                                              : RELATA_POSSIBLE);
}

// "lost its bid to join", "rejected a plan to join", where the tree hangs the infinitive on the verb
static uint32_t plan_before(const RelataTree *tree, uint32_t clause) {
    uint32_t noun = tree->left[clause] - 1, main = relata_tree_head(tree, clause);
    for (int step = 0; step < RELATA_MAX_CHAIN && noun > main && relata_tree_head(tree, noun) != main; step++)
        noun = relata_tree_head(tree, noun); // "a request by Minsk to join"
    bool is_beside = noun > main && relata_tree_head(tree, noun) == main &&
                     (relata_is_done_to(tree, noun) || relata_is_left_behind(tree, noun));
    RelataEffect effect =
        is_beside ? relata_effect_of_noun(tree, noun, RELATA_COMPLEMENT_INFINITIVE) : RELATA_EFFECT_NONE;
    return effect != RELATA_EFFECT_NONE ? noun : 0;
}

// "dropped out of the race to build it": of whatever is left behind, what it was for.
static bool is_quit(const RelataTree *tree, uint32_t main, uint32_t clause) {
    for (uint32_t c = relata_tree_child(tree, main, RELATA_DEPREL_OBL); c && c < clause;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_OBL))
        if (tree->right[c] + 1 == tree->left[clause] && relata_is_left_behind(tree, c))
            return true;
    return false;
}

// "denied Lira the money to close it": the infinitive of an object that is withheld, hung on the verb.
// Likewise "cancelled a trip to visit Lima".
static bool is_object_withheld(const RelataTree *tree, uint32_t main, uint32_t clause) {
    static const char *const words[] = {"deny", "refuse", "withhold", "lack", NULL};
    static const char *const errands[] = {"trip", "journey", "mission", "visit", "tour", "flight", "expedition", NULL};
    uint32_t object = relata_tree_child(tree, main, RELATA_DEPREL_OBJ);
    bool is_errand = object && relata_tree_lemma_in(tree, object, errands) &&
                     relata_effect_of_verb(tree, main, RELATA_COMPLEMENT_EVENT) == RELATA_EFFECT_FAILS;
    return object && tree->right[object] + 1 == tree->left[clause] &&
           (is_errand || relata_tree_lemma_in(tree, main, words)) && !relata_is_denied_clause(tree, main);
}

// "put an end to drilling", "put a stop to drilling"
static bool is_ended(const RelataTree *tree, uint32_t main, uint32_t clause) {
    static const char *const words[] = {"end", "stop", "halt", NULL};
    static const char *const to[] = {"to", NULL};
    uint32_t object = relata_tree_child(tree, main, RELATA_DEPREL_OBJ);
    return object && object < clause && relata_tree_lemma_in(tree, object, words) &&
           relata_has_mark_of(tree, clause, to) &&
           (relata_tree_is_lemma(tree, main, "put") || relata_tree_is_lemma(tree, main, "call"));
}

// "is not sending ships to attack Chad": what is not done has no such aim; "needs no visa to enter" may enter.
static bool is_aim_of_nothing(const RelataTree *tree, uint32_t clause) {
    static const char *const easy[] = {"need", "require", "have",  "use",  "take", "hesitate",
                                       "wait", "stop",    "pause", "want", "cost", NULL};
    uint32_t main = relata_tree_head(tree, clause);
    bool is_speech = relata_effect_of_verb(tree, main, RELATA_COMPLEMENT_CLAUSE) != RELATA_EFFECT_NONE;
    uint32_t cc = relata_tree_child(tree, clause, RELATA_DEPREL_CC); // "neither to sell nor to buy"
    return main < clause && !is_speech && !(cc && relata_tree_is_lemma(tree, cc, "nor")) &&
           !relata_tree_lemma_in(tree, main, easy) && !is_outcome(tree, clause, main) && relata_is_not_done(tree, main);
}

// "used drones to attack Riyadh": done with them.
static bool is_done_with(const RelataTree *tree, uint32_t clause, uint32_t main) {
    return relata_tree_is_lemma(tree, main, "use") && relata_tree_child(tree, main, RELATA_DEPREL_OBJ) &&
           relata_complement_of(tree, clause) == RELATA_COMPLEMENT_INFINITIVE && main < clause &&
           (relata_is_past(tree, main) || relata_is_perfect(tree, main) || relata_tree_has_xpos(tree, main, "VBG")) &&
           !relata_is_denied_clause(tree, main);
}

// "will fly to Lima, meeting Berg there": as sure as what it goes with.
static bool is_going_with(const RelataTree *tree, uint32_t clause, uint32_t main) {
    uint32_t mark = relata_tree_child(tree, clause, RELATA_DEPREL_MARK);
    return relata_tree_has_xpos(tree, clause, "VBG") && !relata_tree_child(tree, clause, RELATA_DEPREL_AUX) &&
           clause > main && (!mark || relata_tree_is_lemma(tree, mark, "with")) &&
           !relata_tree_child(tree, clause, RELATA_DEPREL_CASE) &&
           (relata_tree_child(tree, main, RELATA_DEPREL_AUX) || relata_tree_deprel(tree, main) == RELATA_DEPREL_XCOMP);
}

// "will fly to Lima before meeting Berg": what comes after a plan, or beside it, is planned too.
static bool is_after_plan(const RelataTree *tree, uint32_t clause, uint32_t main) {
    static const char *const marks[] = {"before", "while", "when", "prior", "until", NULL};
    return clause > main && relata_has_mark_of(tree, clause, marks) && outlook(tree, main) == RELATA_PLANNED;
}

// "reportedly was jailed for helping Chad": the reason is part of what is said.
static bool is_reported_reason(const RelataTree *tree, uint32_t clause, uint32_t main) {
    return clause > main && is_reason(tree, clause) && relata_clause_modality(tree, main) == RELATA_CLAIMED;
}

// "is against Turkey joining", "is for Turkey joining", where the tree takes Turkey for the predicate
static bool is_favoured(const RelataTree *tree, uint32_t clause) {
    static const char *const sides[] = {"against", "for", NULL};
    static const char *const opposing[] = {"oppose", "opposed", "object", "averse", "hostile", NULL};
    uint32_t main = relata_tree_head(tree, clause);
    bool is_opposed = relata_tree_lemma_in(tree, relata_tree_head(tree, main), opposing) && !has_mark(tree, clause);
    if (is_opposed && relata_complement_of(tree, clause) == RELATA_COMPLEMENT_GERUND &&
        is_right_behind(tree, clause, main))
        return true; // "is opposed to Turkey joining"
    return relata_complement_of(tree, clause) == RELATA_COMPLEMENT_GERUND &&
           relata_tree_child(tree, main, RELATA_DEPREL_COP) &&
           relata_tree_lemma_in(tree, relata_tree_case(tree, main), sides) && is_right_behind(tree, clause, main);
}

// "had no choice but to pay": wherever the infinitive hangs, it is as sure as the verb.
static bool is_forced(const RelataTree *tree, RelataJudgement *j, uint32_t clause, uint32_t verb) {
    static const char *const but[] = {"but", NULL};
    if (relata_complement_of(tree, clause) != RELATA_COMPLEMENT_INFINITIVE || !relata_has_mark_of(tree, clause, but))
        return false;
    relata_weaken(j, relata_clause_modality(tree, verb));
    j->is_closed = true;
    return true;
}

// "was nowhere near joining", "got nowhere near joining", "is far from ready"
static bool is_far_off(const RelataTree *tree, uint32_t clause, uint32_t main) {
    static const char *const from[] = {"from", NULL};
    uint32_t left = tree->left[clause];
    return relata_tree_is_lemma(tree, main, "nowhere") ||
           (left > 1 && relata_tree_is_lemma(tree, left, "near") && relata_tree_is_lemma(tree, left - 1, "nowhere")) ||
           (relata_tree_is_lemma(tree, main, "far") && relata_tree_child(tree, main, RELATA_DEPREL_COP) &&
            relata_has_mark_of(tree, clause, from));
}

// "faces several tasks, including winning over Lira": of what is yet to be done.
static bool is_item_of_plan(const RelataTree *tree, uint32_t clause) {
    static const char *const including[] = {"include", "including", NULL};
    static const char *const lists[] = {"issue",          "task",           "challenge", "goal",   "priority",
                                        "plan",           "option",         "demand",    "duty",   "proposal",
                                        "recommendation", "objective",      "aim",       "target", "idea",
                                        "hurdle",         "responsibility", "condition", "test",   NULL};
    uint32_t first = tree->left[clause], main = relata_tree_head(tree, clause);
    while (first < clause && relata_tree_upos(tree, first) == RELATA_UPOS_PUNCT)
        first++;
    bool is_list = relata_tree_has_xpos(tree, clause, "VBG") && relata_tree_lemma_in(tree, first, including);
    for (uint32_t i = first; is_list && i > main; i--)
        if (relata_tree_lemma_in(tree, i - 1, lists) && relata_tree_upos(tree, i - 1) == RELATA_UPOS_NOUN)
            return true;
    return false;
}

static void pass_adverbial(const RelataTree *tree, RelataJudgement *j, uint32_t clause) {
    static const char *const means[] = {"by", "through", NULL};
    static const char *const about[] = {"for", "on", "to", "against", "about", "of", "at", "toward", "towards", NULL};
    uint32_t main = relata_tree_head(tree, clause);
    RelataComplement kind = relata_complement_of(tree, clause);
    if (is_forced(tree, j, clause, main))
        return;
    RelataEffect effect = adverbial_effect(tree, clause, kind);
    bool is_attempt = kind == RELATA_COMPLEMENT_INFINITIVE && is_unsuccessful(tree, main);
    if (effect == RELATA_EFFECT_PLANNED && is_attempt)
        effect = RELATA_EFFECT_FAILS;
    if (effect != RELATA_EFFECT_NONE) {
        relata_apply_effect(tree, j, effect, main, relata_is_denied_clause(tree, main), kind);
        if (is_reported_reason(tree, clause, main))
            relata_weaken(j, RELATA_CLAIMED);
        return;
    }
    if (is_done_with(tree, clause, main))
        return;
    if (is_item_of_plan(tree, clause)) {
        relata_weaken(j, RELATA_PLANNED);
        j->is_closed = true;
        return;
    }
    uint32_t plan = kind == RELATA_COMPLEMENT_INFINITIVE ? plan_before(tree, clause) : 0;
    if (plan) {
        relata_pass_noun(tree, j, plan, kind);
        return;
    }
    if (is_attempt || is_far_off(tree, clause, main))
        j->is_negative = !j->is_negative;
    else if (is_unmet_condition(tree, clause) || relata_is_as_if(tree, clause)) {
        j->is_negative = !j->is_negative;
        relata_weaken(j, RELATA_POSSIBLE);
    } else if (is_ended(tree, main, clause)) {
        j->is_negative = j->is_negative == relata_is_denied_clause(tree, main);
        relata_weaken(j, relata_clause_modality(tree, main));
    } else if (kind == RELATA_COMPLEMENT_INFINITIVE) {
        j->is_negative = j->is_negative != (is_aim_of_nothing(tree, clause) !=
                                            (is_quit(tree, main, clause) || is_object_withheld(tree, main, clause)));
        relata_weaken(j, is_outcome(tree, clause, main) ? relata_clause_modality(tree, main) : RELATA_PLANNED);
    } else if (kind == RELATA_COMPLEMENT_GERUND && relata_has_mark_of(tree, clause, about) &&
               !has_own_mark(tree, clause) && !is_reason(tree, clause))
        pass_topic(tree, j, clause);
    else if (comes_soon(tree, clause))
        relata_weaken(j, RELATA_PLANNED);
    else if (awaits(tree, clause) || is_favoured(tree, clause))
        relata_weaken(j, RELATA_POSSIBLE);
    else if (kind == RELATA_COMPLEMENT_GERUND &&
             (relata_has_mark_of(tree, clause, means) || is_going_with(tree, clause, main) ||
              is_after_plan(tree, clause, main) || is_reported_reason(tree, clause, main)))
        relata_weaken(j, outlook(tree, main));
    j->is_closed = true;
}

// "the myth that he lived in Paris": "that" with no part in the clause, whatever the tree calls it.
static bool has_idle_that(const RelataTree *tree, uint32_t clause) {
    uint32_t that = tree->left[clause];
    RelataDeprel deprel = relata_tree_deprel(tree, that);
    return that < clause && relata_tree_is_lemma(tree, that, "that") && relata_tree_head(tree, that) == clause &&
           deprel != RELATA_DEPREL_NSUBJ && deprel != RELATA_DEPREL_NSUBJ_PASS &&
           (deprel != RELATA_DEPREL_OBJ || relata_tree_next_child(tree, that, RELATA_DEPREL_OBJ)) &&
           relata_own_subject(tree, clause) != that && relata_own_subject(tree, clause);
}

// "the claim he beat Lira": a clause without a gap or a pronoun, after a noun that takes clauses, is what that noun
// says.
static bool is_bare_content(const RelataTree *tree, uint32_t clause) {
    uint32_t without;
    RelataEffect above = relata_effect_of_noun(tree, relata_tree_head(tree, clause), RELATA_COMPLEMENT_CLAUSE);
    if (has_idle_that(tree, clause))
        return above >= RELATA_EFFECT_SUPPOSED || above == RELATA_EFFECT_POSSIBLE;
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
    static const char *const sending[] = {"send",  "deploy", "dispatch", "supply", "hire", "lend",
                                          "raise", "build",  "find",     "lead",   NULL};
    uint32_t verb = relata_tree_head(tree, noun);
    RelataEffect effect = verb ? relata_effect_of_verb(tree, verb, RELATA_COMPLEMENT_EVENT) : RELATA_EFFECT_NONE;
    bool is_object = verb && (relata_is_done_to(tree, noun) || relata_tree_deprel(tree, noun) == RELATA_DEPREL_IOBJ);
    bool is_lost = is_object && (effect == RELATA_EFFECT_FAILS || effect == RELATA_EFFECT_DENIED);
    bool is_denied = is_object && relata_is_denied_clause(tree, verb);
    bool is_missing =
        is_object && relata_is_not_done(tree, verb) && effect == RELATA_EFFECT_NONE &&
        (relata_is_light_verb(tree, verb) || relata_tree_lemma_in(tree, verb, sending)); // "took no action to stop it"
    return relata_is_denied_noun(tree, noun) || (is_lost && !is_denied) || is_missing;
}

// "refused to reach", "was not willing to reach", "has no plans to reach", "did not let it reach": what the word above
// a verb's infinitive or gerund denies, and the next verb above; 0 if none follows.
static uint32_t denial_above(const RelataTree *tree, uint32_t verb, bool *is_denied) {
    uint32_t head = relata_tree_head(tree, verb);
    RelataComplement kind = relata_complement_of(tree, verb);
    RelataDeprel deprel = relata_tree_deprel(tree, verb);
    bool is_below = deprel == RELATA_DEPREL_XCOMP || deprel == RELATA_DEPREL_ADVCL || deprel == RELATA_DEPREL_ACL ||
                    deprel == RELATA_DEPREL_CSUBJ;
    if (head && deprel == RELATA_DEPREL_ADVCL && is_far_off(tree, verb, head)) {
        *is_denied = !*is_denied;
        return 0;
    }
    if (!head || !is_below || kind == RELATA_COMPLEMENT_CLAUSE || relata_is_called_false(tree, head))
        return 0;
    if (relata_tree_upos(tree, head) == RELATA_UPOS_NOUN && !relata_is_predicate(tree, head)) {
        RelataEffect effect = relata_effect_of_noun(tree, head, kind);
        uint32_t above = relata_is_done_to(tree, head) ? relata_tree_head(tree, head) : 0;
        if (effect == RELATA_EFFECT_NONE) {
            *is_denied ^= is_withheld(tree, head); // "lacks the money to reach"
            return 0;
        }
        bool is_lost = above && (relata_is_undone(tree, head) ||
                                 relata_effect_of_verb(tree, above, RELATA_COMPLEMENT_EVENT) == RELATA_EFFECT_FAILS);
        *is_denied ^= (effect == RELATA_EFFECT_FAILS) ^ is_lost ^ relata_is_denied_noun(tree, head);
        // an object that denies its clause has been counted
        *is_denied ^= above && !relata_is_denied_noun(tree, head) && relata_is_denied_clause(tree, above);
        return above;
    }
    RelataEffect effect =
        deprel == RELATA_DEPREL_ADVCL ? adverbial_effect(tree, verb, kind) : degree_effect(tree, head, kind);
    if (deprel != RELATA_DEPREL_ADVCL && effect == RELATA_EFFECT_NONE)
        effect = relata_effect_of_verb(tree, head, kind);
    if (deprel == RELATA_DEPREL_ADVCL && effect == RELATA_EFFECT_NONE) {
        *is_denied ^= kind == RELATA_COMPLEMENT_INFINITIVE && is_aim_of_nothing(tree, verb);
        return 0; // stands beside it
    }
    *is_denied ^= (effect == RELATA_EFFECT_FAILS) ^ relata_is_denied_clause(tree, head);
    return head;
}

bool relata_is_not_done(const RelataTree *tree, uint32_t verb) {
    bool is_denied = relata_is_denied_clause(tree, verb);
    for (int step = 0; step < RELATA_MAX_CHAIN && verb; step++)
        verb = denial_above(tree, verb, &is_denied);
    return is_denied;
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

// "accuses Chad of arming rebels", "banned Chad from arming them", where the tree hangs the gerund on Chad
static bool is_laid_to(const RelataTree *tree, uint32_t clause, uint32_t noun) {
    static const char *const marks[] = {"of", "from", "for", NULL};
    uint32_t verb = relata_tree_deprel(tree, noun) == RELATA_DEPREL_OBJ ? relata_tree_head(tree, noun) : 0;
    return verb && relata_tree_upos(tree, noun) == RELATA_UPOS_PROPN && relata_has_mark_of(tree, clause, marks) &&
           relata_effect_of_verb(tree, verb, RELATA_COMPLEMENT_GERUND) != RELATA_EFFECT_NONE;
}

// "told the court that Lira left", where the tree hangs the clause on the court
static bool is_told(const RelataTree *tree, uint32_t clause, uint32_t noun) {
    static const char *const telling[] = {"tell", "inform", "warn", "remind", "assure", "notify", NULL};
    RelataDeprel deprel = relata_tree_deprel(tree, noun);
    uint32_t that = tree->left[clause], verb = relata_tree_head(tree, noun);
    bool is_idle =
        relata_tree_deprel(tree, that) == RELATA_DEPREL_MARK ||
        (relata_tree_deprel(tree, that) == RELATA_DEPREL_OBJ && relata_tree_next_child(tree, that, RELATA_DEPREL_OBJ));
    bool is_then = relata_is_time_word(relata_tree_lemma(tree, noun)) && // "reported last week that he had left"
                   (deprel == RELATA_DEPREL_OBL || deprel == RELATA_DEPREL_OBL_UNMARKED) && that < clause &&
                   relata_tree_is_lemma(tree, that, "that") && noun + 1 == that &&
                   relata_effect_of_verb(tree, verb, RELATA_COMPLEMENT_CLAUSE) != RELATA_EFFECT_NONE &&
                   relata_own_subject(tree, clause) && relata_own_subject(tree, clause) != that;
    if (is_then)
        return true;
    return (deprel == RELATA_DEPREL_IOBJ || deprel == RELATA_DEPREL_OBJ) && that < clause &&
           relata_tree_is_lemma(tree, that, "that") && is_idle && relata_tree_lemma_in(tree, verb, telling);
}

// "would love to see a leader who unites them": nobody says that there is one.
static bool is_of_nobody_yet(const RelataTree *tree, uint32_t clause, uint32_t noun) {
    static const char *const verbs[] = {"want", "need", "seek", "see", "find", "like", "have", "elect", NULL};
    static const char *const lacking[] = {"want", "need", "seek", NULL};
    uint32_t verb = relata_tree_deprel(tree, noun) == RELATA_DEPREL_OBJ ? relata_tree_head(tree, noun) : 0;
    uint32_t det = relata_tree_child(tree, noun, RELATA_DEPREL_DET);
    bool is_present = relata_tree_has_xpos(tree, clause, "VBZ") || relata_tree_has_xpos(tree, clause, "VBP");
    if (!verb || !det || !is_present || !relata_tree_lemma_in(tree, verb, verbs) ||
        strcasecmp(relata_tree_form(tree, det), "the") == 0)
        return false;
    uint32_t above = relata_tree_deprel(tree, verb) == RELATA_DEPREL_XCOMP ? relata_tree_head(tree, verb) : 0;
    return relata_tree_lemma_in(tree, verb, lacking) || relata_clause_modality(tree, verb) != RELATA_CERTAIN ||
           (above && (relata_clause_modality(tree, above) != RELATA_CERTAIN ||
                      relata_effect_of_verb(tree, above, RELATA_COMPLEMENT_INFINITIVE) == RELATA_EFFECT_PLANNED));
}

// "its opposition to joining": it has not, and does not want to.
static bool is_against(const RelataTree *tree, uint32_t noun) {
    static const char *const words[] = {"opposition", "objection", "resistance", "aversion", NULL};
    return relata_tree_lemma_in(tree, noun, words);
}

// "will be among those attending", "a planned trip marking the day": what goes with something to come.
static bool is_to_come(const RelataTree *tree, uint32_t noun) {
    static const char *const words[] = {"planned",  "plan",      "proposed", "propose",
                                        "upcoming", "scheduled", "future",   NULL};
    for (uint32_t c = relata_tree_child(tree, noun, RELATA_DEPREL_AMOD); c;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_AMOD))
        if (relata_tree_lemma_in(tree, c, words))
            return true;
    return relata_tree_child(tree, noun, RELATA_DEPREL_COP) && relata_clause_modality(tree, noun) == RELATA_PLANNED;
}

// "proposed deploying a force backed by Mali", "will build a dam financed by Chad": what is to be made has what is told
// of it only then.
static bool is_of_new_thing(const RelataTree *tree, uint32_t clause, uint32_t noun) {
    static const char *const making[] = {"deploy",    "create",  "form", "establish", "build",   "launch", "develop",
                                         "introduce", "found",   "set",  "require",   "propose", "draft",  "construct",
                                         "erect",     "install", "want", "need",      "seek",    "send",   NULL};
    uint32_t verb = relata_tree_deprel(tree, noun) == RELATA_DEPREL_OBJ ? relata_tree_head(tree, noun) : 0;
    uint32_t det = relata_tree_child(tree, noun, RELATA_DEPREL_DET), above = verb ? relata_tree_head(tree, verb) : 0;
    if (!verb || !relata_tree_has_xpos(tree, clause, "VBN") || relata_tree_upos(tree, noun) != RELATA_UPOS_NOUN ||
        !relata_tree_lemma_in(tree, verb, making) || relata_tree_child(tree, noun, RELATA_DEPREL_NMOD_POSS) ||
        (det && !relata_tree_is_lemma(tree, det, "a")))
        return false;
    if (outlook(tree, verb) == RELATA_PLANNED)
        return true;
    bool is_gerund =
        above && relata_tree_has_xpos(tree, verb, "VBG") && relata_tree_deprel(tree, verb) == RELATA_DEPREL_XCOMP;
    return is_gerund && relata_effect_of_verb(tree, above, RELATA_COMPLEMENT_GERUND) == RELATA_EFFECT_PLANNED;
}

// "hopes to become the first woman to serve": the verb that says whether she is one.
static uint32_t bearer_of(const RelataTree *tree, uint32_t noun) {
    uint32_t head = relata_tree_head(tree, noun);
    RelataDeprel deprel = relata_tree_deprel(tree, noun);
    bool is_become = (deprel == RELATA_DEPREL_XCOMP || deprel == RELATA_DEPREL_OBJ) && head &&
                     relata_tree_is_lemma(tree, head, "become");
    return is_become ? head : noun;
}

// An infinitive, gerund or that-clause that completes a noun; other clauses after nouns state facts.
static void pass_modifier(const RelataTree *tree, RelataJudgement *j, uint32_t clause) {
    uint32_t noun = relata_tree_head(tree, clause);
    RelataComplement kind = relata_complement_of(tree, clause);
    bool is_relative = relata_tree_deprel(tree, clause) == RELATA_DEPREL_ACL_RELCL;
    if (is_forced(tree, j, clause, relata_tree_head(tree, noun)))
        return;
    if (kind == RELATA_COMPLEMENT_GERUND && relata_tree_upos(tree, noun) == RELATA_UPOS_VERB &&
        is_right_behind(tree, clause, noun) && relata_effect_of_verb(tree, noun, kind) != RELATA_EFFECT_NONE) {
        relata_pass_verb(tree, j, clause, noun); // "favors imposing sanctions", for the tree a modifier
        return;
    }
    if (is_told(tree, clause, noun)) {
        relata_pass_verb(tree, j, clause, relata_tree_head(tree, noun));
        return;
    }
    if (!is_relative && relata_tree_has_xpos(tree, clause, "VBG") && !has_mark(tree, clause) && is_to_come(tree, noun))
        relata_weaken(j, RELATA_PLANNED);
    if (is_relative && is_of_nobody_yet(tree, clause, noun))
        relata_weaken(j, RELATA_POSSIBLE);
    if (!is_relative && is_of_new_thing(tree, clause, noun))
        relata_weaken(j, RELATA_PLANNED);
    if (kind == RELATA_COMPLEMENT_INFINITIVE && !is_relative && relata_has_ordinal(tree, noun))
        relata_weaken(j, outlook(tree, bearer_of(tree, noun)));
    if (is_relative && relata_is_alleged(tree, noun))
        relata_weaken(j, RELATA_CLAIMED); // "the alleged letters that Lira sent"
    if (kind == RELATA_COMPLEMENT_INFINITIVE && !is_relative) {
        uint32_t verb = relata_tree_deprel(tree, noun) == RELATA_DEPREL_OBJ ? relata_tree_head(tree, noun) : 0;
        bool is_name = relata_tree_upos(tree, noun) != RELATA_UPOS_NOUN;
        if (verb && is_name && relata_effect_of_verb(tree, verb, kind) != RELATA_EFFECT_NONE) {
            relata_pass_verb(tree, j, clause, verb); // "urged Chad to leave"
            return;
        }
        if (relata_effect_of_noun(tree, noun, kind) == RELATA_EFFECT_NONE && !relata_has_ordinal(tree, noun)) {
            relata_weaken(j, is_outcome_of_object(tree, clause, noun) ? relata_clause_modality(tree, verb)
                                                                      : RELATA_PLANNED);
            j->is_negative = j->is_negative != is_withheld(tree, noun);
        }
    }
    if (relata_tree_is_lemma(tree, noun, "case") && relata_tree_child(tree, noun, RELATA_DEPREL_EXPL) &&
        kind == RELATA_COMPLEMENT_CLAUSE) // "it is not the case that"
        j->is_negative = j->is_negative != relata_is_denied_clause(tree, noun);
    if (kind == RELATA_COMPLEMENT_GERUND && is_laid_to(tree, clause, noun)) {
        relata_pass_verb(tree, j, clause, relata_tree_head(tree, noun));
        return;
    }
    if (!is_relative && (is_unwanted(tree, noun) || is_favoured(tree, clause)))
        relata_weaken(j, RELATA_POSSIBLE);
    uint32_t chance = relata_tree_deprel(tree, noun) == RELATA_DEPREL_NMOD ? relata_tree_head(tree, noun) : 0;
    if (!chance && !has_mark(tree, clause) && relata_tree_child(tree, noun, RELATA_DEPREL_NMOD))
        chance = noun; // "the prospects for Chad joining"
    if (kind == RELATA_COMPLEMENT_GERUND && !is_relative && chance &&
        relata_effect_of_noun(tree, chance, RELATA_COMPLEMENT_GERUND) == RELATA_EFFECT_POSSIBLE) {
        relata_weaken(j, RELATA_POSSIBLE); // "the odds of Chad joining are slim"
        relata_treat_noun(tree, j, chance, RELATA_EFFECT_POSSIBLE);
    }
    uint32_t ban = kind == RELATA_COMPLEMENT_GERUND && !is_relative ? ban_on(tree, noun) : 0;
    if (ban) {
        j->is_negative = !j->is_negative;
        relata_treat_noun(tree, j, ban, RELATA_EFFECT_FAILS);
    }
    bool is_content = kind == RELATA_COMPLEMENT_CLAUSE
                          ? relata_is_content_clause(tree, clause) || is_bare_content(tree, clause)
                          : !is_relative && has_mark(tree, clause);
    if (is_relative && !is_content && j->modality != RELATA_CERTAIN &&
        relata_effect_of_noun(tree, noun, RELATA_COMPLEMENT_INFINITIVE) == RELATA_EFFECT_PLANNED)
        relata_treat_noun(tree, j, noun, RELATA_EFFECT_PLANNED); // "rejected a bill that would allow it"
    if (kind == RELATA_COMPLEMENT_GERUND && is_against(tree, noun)) {
        j->is_negative = j->is_negative != (relata_own_subject(tree, clause) == 0);
        relata_weaken(j, RELATA_POSSIBLE);
    } else if (is_content && relata_tree_upos(tree, noun) == RELATA_UPOS_NOUN)
        relata_pass_noun(tree, j, noun, kind);
    j->is_closed = true;
}

// "Biathlon: Berg wins": what a line is about.
static bool is_section(const RelataTree *tree, uint32_t head) {
    static const char *const words[] = {
        "athletics", "badminton", "baseball",   "basketball", "biathlon", "boxing",  "cricket",  "cycling",  "darts",
        "fencing",   "football",  "golf",       "handball",   "hockey",   "judo",    "lacrosse", "netball",  "rowing",
        "rugby",     "sailing",   "skating",    "skiing",     "snooker",  "soccer",  "softball", "swimming", "tennis",
        "triathlon", "wrestling", "volleyball", "business",   "politics", "weather", "review",   "opinion",  "analysis",
        "video",     "watch",     "update",     "exclusive",  "breaking", "photo",   "photos",   "gallery",  "preview",
        "recap",     "election",  "gymnastics", "motorsport", "surfing",  NULL};
    char word[32];
    relata_lexicon_normalize(relata_tree_form(tree, head), word, sizeof word);
    return relata_is_among(word, words);
}

// "Minister: Ghana attacked Togo"
static uint32_t headline_speaker(const RelataTree *tree, uint32_t clause) {
    uint32_t head = relata_tree_head(tree, clause), at = tree->left[clause];
    RelataUpos upos = relata_tree_upos(tree, head);
    if (is_section(tree, head))
        return 0;
    for (; at > 1 && at > head && strcmp(relata_tree_form(tree, at), ":") != 0; at--)
        if (at != tree->left[clause] && relata_tree_upos(tree, at) != RELATA_UPOS_PUNCT)
            return 0;
    return at > head && tree->right[head] >= clause && (upos == RELATA_UPOS_NOUN || upos == RELATA_UPOS_PROPN) &&
                   relata_tree_deprel(tree, head) == RELATA_DEPREL_ROOT && relata_is_finite(tree, clause)
               ? head
               : 0;
}

// "it is wrong to say that they paid"
static bool is_falsehood(const RelataTree *tree, const RelataJudgement *j, uint32_t i) {
    uint32_t head = relata_tree_head(tree, i);
    return j->modality == RELATA_CLAIMED && relata_tree_deprel(tree, i) != RELATA_DEPREL_CONJ &&
           relata_is_called_false(tree, head) && relata_complement_of(tree, i) != RELATA_COMPLEMENT_CLAUSE;
}

// "the case for Malta joining the union": what is spoken for may come to be.
static bool is_spoken_for(const RelataTree *tree, uint32_t clause) {
    static const char *const marks[] = {"for", NULL};
    return relata_tree_child(tree, clause, RELATA_DEPREL_NSUBJ) && relata_has_mark_of(tree, clause, marks) &&
           relata_complement_of(tree, clause) == RELATA_COMPLEMENT_GERUND;
}

// A predicate without a subject to the right of the clause, for which the tree has left none: "Reports that Audi bought
// Fiat proved false", "the attempt to buy Fiat failed", read as a noun with a clause that swallows the rest.
static bool is_stray_denial(const RelataTree *tree, uint32_t i, RelataComplement kind) {
    static const char *const turns[] = {"prove", "turn", "be", NULL};
    static const char *const lost[] = {"fail", "collapse", "founder", NULL};
    uint32_t copula = relata_tree_child(tree, i, RELATA_DEPREL_COP);
    if (!copula) // "are unfounded", for the tree a passive
        copula = relata_tree_child(tree, i, RELATA_DEPREL_AUX_PASS);
    bool is_false = (copula || relata_tree_lemma_in(tree, i, turns)) && relata_is_called_false(tree, i);
    bool is_lost = kind == RELATA_COMPLEMENT_INFINITIVE && relata_tree_lemma_in(tree, i, lost);
    bool is_tensed = relata_is_finite(tree, copula ? copula : i) || relata_tree_lemma_in(tree, i, turns);
    return (is_false || is_lost) && is_tensed && relata_tree_head(tree, i) < i &&
           !relata_tree_child(tree, i, RELATA_DEPREL_NSUBJ);
}

// The claim or plan above the clause has no verb of its own; whether one that has gone astray takes it back.
static bool is_taken_back(const RelataTree *tree, uint32_t clause) {
    uint32_t noun = relata_tree_head(tree, clause);
    RelataComplement kind = relata_complement_of(tree, clause);
    RelataDeprel deprel = relata_tree_deprel(tree, noun);
    if ((deprel != RELATA_DEPREL_ROOT && deprel != RELATA_DEPREL_CCOMP) || noun > clause ||
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

// "said 20 rebels and one soldier were killed", where the tree makes the rebels what was said
static bool is_cut_report(const RelataTree *tree, uint32_t clause, uint32_t verb) {
    uint32_t said = relata_tree_child(tree, verb, RELATA_DEPREL_OBJ), own = relata_own_subject(tree, clause);
    bool is_next = said ? said > verb && tree->left[clause] == tree->right[said] + 1 &&
                              relata_tree_child(tree, clause, RELATA_DEPREL_CC)
                        : tree->left[clause] == verb + 1;
    return relata_tree_is_lemma(tree, verb, "say") && own && own < clause && is_next &&
           !relata_tree_child(tree, verb, RELATA_DEPREL_CCOMP);
}

// "he said Lira had come but Berg had stopped her": the second clause, hung on the report, in the tense of the first.
static bool goes_on_reporting(const RelataTree *tree, uint32_t clause, uint32_t verb) {
    if (is_cut_report(tree, clause, verb))
        return true;
    uint32_t said = relata_tree_child(tree, verb, RELATA_DEPREL_CCOMP), own = relata_own_subject(tree, clause);
    return said && said > verb && said < clause && own && relata_tree_upos(tree, own) != RELATA_UPOS_PRON &&
           is_past_perfect(tree, said) && is_past_perfect(tree, clause) &&
           relata_effect_of_verb(tree, verb, RELATA_COMPLEMENT_CLAUSE) == RELATA_EFFECT_CLAIMED;
}

static void stop_short(const RelataTree *tree, RelataJudgement *j, uint32_t i) {
    if (!is_just_short(tree, i))
        return;
    j->is_negative = j->is_negative != relata_is_past(tree, relata_tree_head(tree, i));
    relata_weaken(j, RELATA_POSSIBLE);
    j->is_closed = true;
}

// "would have lost had Ghana stayed", where the tree makes "had" a verb of its own
static bool is_condition_behind(const RelataTree *tree, uint32_t i, uint32_t head) {
    return i > head && relata_tree_is_lemma(tree, i, "have") && relata_tree_has_xpos(tree, i, "VBD") &&
           relata_is_counterfactual(tree, head) && relata_tree_deprel(tree, i) == RELATA_DEPREL_CCOMP &&
           !has_mark(tree, i);
}

// "Asked whether Chad had left, Lira said": what is asked, the speaker does not say.
static bool is_question_before(const RelataTree *tree, uint32_t i) {
    static const char *const words[] = {"ask", "question", "quiz", "press", NULL};
    uint32_t head = relata_tree_head(tree, i);
    RelataDeprel deprel = relata_tree_deprel(tree, i);
    return i < head && (deprel == RELATA_DEPREL_CCOMP || deprel == RELATA_DEPREL_ADVCL) &&
           (relata_tree_has_xpos(tree, i, "VBN") || relata_tree_has_xpos(tree, i, "VBD")) && tree->left[i] == i &&
           relata_tree_lemma_in(tree, i, words) && tree->right[i] > i && !relata_own_subject(tree, i) &&
           !relata_tree_child(tree, i, RELATA_DEPREL_AUX_PASS);
}

// One step: what the governor of `i` makes of the judgement.
static void pass(const RelataTree *tree, RelataJudgement *j, uint32_t i) {
    uint32_t head = relata_tree_head(tree, i);
    if (is_question_before(tree, i)) {
        relata_weaken(j, RELATA_CLAIMED);
        j->is_closed = true;
        return;
    }
    RelataJudgement before = *j;
    switch (relata_tree_deprel(tree, i)) {
    case RELATA_DEPREL_XCOMP:
    case RELATA_DEPREL_CCOMP:
    case RELATA_DEPREL_CSUBJ:
    case RELATA_DEPREL_CSUBJ_PASS:
        if (relata_tree_upos(tree, head) == RELATA_UPOS_NOUN && !relata_is_predicate(tree, head))
            relata_pass_noun(tree, j, head, relata_complement_of(tree, i));
        else
            relata_pass_verb(tree, j, i, head);
        if (is_condition_behind(tree, i, head)) {
            j->is_negative = !j->is_negative;
            relata_weaken(j, RELATA_POSSIBLE);
        }
        relata_hear_witness(tree, j, head);
        break;
    case RELATA_DEPREL_ADVCL:
        pass_adverbial(tree, j, i);
        stop_short(tree, j, i);
        break;
    case RELATA_DEPREL_ACL:
    case RELATA_DEPREL_ACL_RELCL:
        pass_modifier(tree, j, i);
        stop_short(tree, j, i);
        if (is_spoken_for(tree, i))
            relata_weaken(j, RELATA_POSSIBLE);
        break;
    case RELATA_DEPREL_CONJ:
        if (relata_is_conditional(tree, head))
            relata_weaken(j, RELATA_POSSIBLE);
        if (goes_on_reporting(tree, i, head)) {
            relata_pass_verb(tree, j, i, head);
            break;
        }
        if (is_second_complement(tree, i, head))
            relata_pass_verb(tree, j, i, head);
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
    static const char *const where[] = {"in", "during", "at", NULL};
    uint32_t left = tree->left[clause], noun = relata_tree_head(tree, clause);
    uint32_t det = relata_tree_child(tree, noun, RELATA_DEPREL_DET);
    bool is_known = det && strcasecmp(relata_tree_form(tree, det), "the") == 0 && left < clause && left > noun &&
                    relata_tree_lemma_in(tree, left, where) && relata_tree_is_lemma(tree, left + 1, "which");
    if (is_known && relata_tree_deprel(tree, clause) == RELATA_DEPREL_ACL_RELCL)
        return true; // "had a hand in the riots in which Lira was killed"
    return relata_tree_deprel(tree, clause) == RELATA_DEPREL_ACL_RELCL && left > relata_tree_head(tree, clause) &&
           (strcmp(relata_tree_form(tree, left), ",") == 0 || strcmp(relata_tree_form(tree, left - 1), ",") == 0);
}

// "failed to beat … and lost to": a participle without an auxiliary, for the tagger
static bool is_past_beside_infinitive(const RelataTree *tree, uint32_t i, uint32_t head) {
    return relata_tree_has_xpos(tree, i, "VBN") && relata_tree_has_xpos(tree, head, "VB") &&
           !relata_tree_child(tree, i, RELATA_DEPREL_AUX) && !relata_tree_child(tree, i, RELATA_DEPREL_AUX_PASS) &&
           !relata_tree_child(tree, head, RELATA_DEPREL_AUX_PASS);
}

// "failed to beat Celtic and lost to Benfica": a finite verb that the tree hangs on an infinitive stands beside the
// verb above that.
static bool is_beside_matrix(const RelataTree *tree, uint32_t i) {
    uint32_t head = relata_tree_head(tree, i);
    return relata_tree_deprel(tree, i) == RELATA_DEPREL_CONJ && relata_tree_head(tree, head) &&
           (relata_is_infinitive(tree, head) || relata_complement_of(tree, head) == RELATA_COMPLEMENT_GERUND) &&
           (relata_tree_has_xpos(tree, i, "VBD") || relata_tree_has_xpos(tree, i, "VBZ") ||
            is_past_beside_infinitive(tree, i, head) || relata_tree_child(tree, i, RELATA_DEPREL_NSUBJ));
}

void relata_climb(const RelataTree *tree, RelataJudgement *j, uint32_t i) {
    for (int step = 0; step < RELATA_MAX_CHAIN && i; step++, i = relata_tree_head(tree, i)) {
        if (relata_is_tagged_report(tree, i))
            return;
        if (!j->source || relata_is_first_person(tree, j->source)) {
            uint32_t source = relata_source_beside(tree, i);
            j->source = source ? source : j->source;
        }
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
    uint32_t copula = relata_tree_child(tree, clause, RELATA_DEPREL_COP);
    return have && relata_tree_is_lemma(tree, modal, "should") && relata_tree_is_lemma(tree, have, "have") &&
           relata_tree_has_xpos(tree, copula ? copula : clause, "VBN");
}

// "Had Nokia bought Palm, Apple would have sued", where the tree makes the condition the main clause
static bool is_inverted_condition(const RelataTree *tree, uint32_t clause) {
    uint32_t aux = relata_tree_child(tree, clause, RELATA_DEPREL_AUX),
             subject = relata_tree_child(tree, clause, RELATA_DEPREL_NSUBJ);
    bool is_first = aux && (aux == 1 || relata_tree_upos(tree, aux - 1) == RELATA_UPOS_PUNCT);
    return is_first && subject && aux < subject && subject < clause && relata_tree_is_lemma(tree, aux, "have") &&
           relata_tree_has_xpos(tree, aux, "VBD") && relata_tree_deprel(tree, clause) != RELATA_DEPREL_ADVCL &&
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

// "were to have met": did not.
static bool was_to_have(const RelataTree *tree, uint32_t clause) {
    uint32_t be = relata_tree_child(tree, clause, RELATA_DEPREL_AUX),
             to = relata_tree_child(tree, clause, RELATA_DEPREL_MARK);
    uint32_t have = be ? relata_tree_next_child(tree, be, RELATA_DEPREL_AUX) : 0;
    uint32_t copula = relata_tree_child(tree, clause, RELATA_DEPREL_COP);
    return have && be < to && to < have && relata_tree_is_lemma(tree, to, "to") &&
           relata_tree_is_lemma(tree, be, "be") && relata_tree_has_xpos(tree, be, "VBD") &&
           relata_tree_is_lemma(tree, have, "have") && relata_tree_has_xpos(tree, copula ? copula : clause, "VBN");
}

RelataJudgement relata_judge_clause(const RelataTree *tree, uint32_t clause) {
    static const char *const would[] = {"would", "'d", NULL};
    uint32_t aux = relata_tree_child(tree, clause, RELATA_DEPREL_AUX);
    RelataJudgement j = {.is_negative = relata_is_denied_clause(tree, clause),
                         .modality = relata_clause_modality(tree, clause)};
    j.is_backshifted = j.modality == RELATA_POSSIBLE && aux && relata_tree_lemma_in(tree, aux, would) &&
                       !relata_is_counterfactual(tree, clause) && !relata_tree_child(tree, clause, RELATA_DEPREL_ADVCL);
    if (((relata_is_counterfactual(tree, clause) || relata_might_have(tree, clause)) &&
         has_unmet_condition(tree, clause)) ||
        relata_lacks_its_condition(tree, clause) ||
        (j.modality != RELATA_CERTAIN && relata_is_taken_back_by_ellipsis(tree, clause)) || was_to_have(tree, clause))
        j.is_negative = !j.is_negative;
    if (is_inverted_condition(tree, clause) || is_vain_wish(tree, clause)) {
        j.is_negative = !j.is_negative;
        relata_weaken(&j, RELATA_POSSIBLE);
    }
    if (j.is_negative && is_reproach(tree, clause))
        j.is_negative = false, j.modality = RELATA_CERTAIN;
    bool is_sure = j.modality == RELATA_CERTAIN;
    relata_climb(tree, &j, clause);
    if (is_sure && !j.is_negative && (j.modality == RELATA_PLANNED || j.modality == RELATA_POSSIBLE) &&
        relata_is_taken_back_by_ellipsis(tree, clause))
        j.is_negative = true; // "has the right to join, but decided not to join"
    if (relata_is_labelled_false(tree)) {
        j.is_negative = !j.is_negative;
        relata_weaken(&j, RELATA_CLAIMED);
        j.source = 0;
    }
    return j;
}
