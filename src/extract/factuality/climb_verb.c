// The climb over verbs and adjectives: what "refused to", "plans to", "says that" and their like make of a complement.
//
// Which effect a word has stands in tables (veridicality.c); here is which of its complements the clause is, and where
// the words beside it turn the effect round ("may be trying to", "without grounds", "was seen by nobody"). In: a clause
// and the verb or adjective above it. Out: the judgement, changed.
#include "extract/factuality/climb.h"

#include "extract/proposition/clause.h"
#include "extract/tree/words.h"

#include <string.h>

bool relata_has_mark_of(const RelataTree *tree, uint32_t clause, const char *const *words) {
    for (uint32_t c = tree->first[clause]; c && c < clause; c = tree->next[c]) {
        RelataDeprel deprel = relata_tree_deprel(tree, c);
        if ((deprel == RELATA_DEPREL_MARK || deprel == RELATA_DEPREL_CASE || deprel == RELATA_DEPREL_ADVMOD) &&
            relata_tree_lemma_in(tree, c, words))
            return true;
    }
    return false;
}

bool relata_has_mark(const RelataTree *tree, uint32_t clause) {
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
RelataEffect relata_degree_effect(const RelataTree *tree, uint32_t i, RelataComplement kind) {
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
bool relata_is_unsuccessful(const RelataTree *tree, uint32_t verb) {
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
bool relata_is_past_perfect(const RelataTree *tree, uint32_t clause) {
    uint32_t aux = relata_tree_child(tree, clause, RELATA_DEPREL_AUX);
    uint32_t copula = relata_tree_child(tree, clause, RELATA_DEPREL_COP);
    return aux && relata_tree_is_lemma(tree, aux, "have") && relata_tree_has_xpos(tree, aux, "VBD") &&
           relata_tree_has_xpos(tree, copula ? copula : clause, "VBN");
}

// "no sooner had he paid", "remains deployed": no infinitive, and as true as the governor
static bool is_bare_complement(const RelataTree *tree, uint32_t clause, uint32_t governor) {
    static const char *const words[] = {"have", "remain", "stay", NULL};
    return relata_tree_deprel(tree, clause) == RELATA_DEPREL_XCOMP && relata_tree_lemma_in(tree, governor, words) &&
           !relata_has_mark(tree, clause);
}

// "after paying", "prior to paying": an adverbial clause by its mark, whatever the verb above takes.
bool relata_has_own_mark(const RelataTree *tree, uint32_t clause) {
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
bool relata_is_outcome(const RelataTree *tree, uint32_t clause, uint32_t main) {
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

// "The deal announced on Monday comes after": a participle that was taken for the verb, and the main verb for what is
// announced.
static bool is_main_behind(const RelataTree *tree, uint32_t clause, uint32_t governor) {
    uint32_t subject = relata_tree_child(tree, governor, RELATA_DEPREL_NSUBJ);
    bool is_finite = relata_tree_has_xpos(tree, clause, "VBZ") || relata_tree_has_xpos(tree, clause, "VBD");
    return relata_tree_deprel(tree, clause) == RELATA_DEPREL_CCOMP && is_finite && governor < clause &&
           subject + 1 == governor && relata_tree_upos(tree, subject) == RELATA_UPOS_NOUN &&
           relata_tree_has_xpos(tree, governor, "VBD") && !relata_own_subject(tree, clause) &&
           !relata_tree_child(tree, clause, RELATA_DEPREL_EXPL) && !relata_has_mark(tree, clause) &&
           !relata_tree_child(tree, clause, RELATA_DEPREL_COP) && tree->left[clause] == clause;
}

// "demanded that Chad sever ties": asked for, whatever form its verb has or is taken for.
static bool is_mandative(const RelataTree *tree, uint32_t governor) {
    static const char *const words[] = {"demand", "require",  "request",   "recommend", "propose", "urge", "order",
                                        "ask",    "advocate", "stipulate", "petition",  "insist",  NULL};
    return relata_tree_lemma_in(tree, governor, words);
}

// A verb or adjective with a complement.
void relata_pass_verb(const RelataTree *tree, RelataJudgement *j, uint32_t clause, uint32_t governor) {
    if (is_main_behind(tree, clause, governor))
        return;
    RelataComplement kind = relata_complement_of(tree, clause);
    RelataEffect effect = relata_degree_effect(tree, governor, kind);
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
    if (kind == RELATA_COMPLEMENT_INFINITIVE && effect == RELATA_EFFECT_PLANNED &&
        relata_is_outcome(tree, clause, governor))
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
    bool is_state = relata_tree_has_xpos(tree, clause, "VBN") && !relata_has_mark(tree, clause) &&
                    !relata_tree_child(tree, clause, RELATA_DEPREL_AUX); // "shot men captured in Lima"
    bool is_bidden = kind == RELATA_COMPLEMENT_INFINITIVE && relata_is_infinitive(tree, clause) &&
                     relata_is_passive(tree, governor) && !is_feeling(tree, governor);
    if (effect == RELATA_EFFECT_NONE)
        effect = (has_object && kind == RELATA_COMPLEMENT_INFINITIVE && !is_state) || is_bidden ? RELATA_EFFECT_PLANNED
                                                                                                : RELATA_EFFECT_HOLDS;
    if (effect == RELATA_EFFECT_PLANNED &&
        (relata_is_unsuccessful(tree, governor) || relata_is_unsuccessful(tree, clause)))
        effect = RELATA_EFFECT_FAILS;
    if (effect == RELATA_EFFECT_PLANNED && may_be_trying(tree, governor))
        effect = RELATA_EFFECT_POSSIBLE;
    if (relata_tree_is_lemma(tree, governor, "say") && kind == RELATA_COMPLEMENT_INFINITIVE &&
        !relata_is_passive(tree, governor))
        effect = RELATA_EFFECT_PLANNED; // "said to pay"
    if (effect == RELATA_EFFECT_PLANNED && is_perfect_infinitive(tree, clause) && relata_is_passive(tree, governor))
        effect = RELATA_EFFECT_CLAIMED; // "are projected to have paid"
    if (effect == RELATA_EFFECT_PLANNED && kind == RELATA_COMPLEMENT_CLAUSE &&
        ((relata_tree_has_xpos(tree, clause, "VBD") && !is_mandative(tree, governor)) ||
         relata_is_perfect(tree, clause)))
        effect = RELATA_EFFECT_CLAIMED; // "projected that he won"
    relata_apply_effect(tree, j, effect, governor, is_denied, kind);
    bool is_open = effect == RELATA_EFFECT_PLANNED || effect == RELATA_EFFECT_POSSIBLE;
    j->is_closed |= is_without_grounds(tree, governor);
    bool is_unshown = is_denied && kind == RELATA_COMPLEMENT_CLAUSE && has_no_witness(tree, governor) &&
                      effect > RELATA_EFFECT_SUPPOSED && effect != RELATA_EFFECT_BELIEVED;
    bool is_regret = relata_tree_is_lemma(tree, governor, "wish") && relata_is_past_perfect(tree, clause);
    if (is_unshown || is_regret || (is_open && relata_is_taken_back_by_ellipsis(tree, governor)))
        j->is_negative = !j->is_negative;
}
