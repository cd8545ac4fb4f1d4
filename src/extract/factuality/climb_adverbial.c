// The climb over adverbial clauses: what a clause beside the main one is to it.
//
// Conditions, aims, outcomes, means, reasons, plans that are named before, what was ended or withheld: told by the
// mark, the form of the predicate and the main verb. In: an adverbial clause. Out: the judgement, changed. Limits: aims
// are planned unless the main verb brings them about.
#include "extract/factuality/climb.h"

#include "extract/proposition/clause.h"
#include "extract/tree/words.h"

// What a clause itself makes of what goes with it; of "is expected to pay" the verb above says it.
RelataModality relata_outlook(const RelataTree *tree, uint32_t clause) {
    RelataModality modality = relata_clause_modality(tree, clause);
    static const char *const trying[] = {"try", "attempt", "seek", "struggle", "strive", "work", "fight", NULL};
    bool is_infinitive = relata_tree_deprel(tree, clause) == RELATA_DEPREL_XCOMP && relata_is_infinitive(tree, clause);
    uint32_t above = is_infinitive ? relata_tree_head(tree, clause) : 0; // who tried by doing it, did it
    if (modality != RELATA_CERTAIN || !above || relata_tree_lemma_in(tree, above, trying))
        return modality;
    return relata_effect_of_verb(tree, above, RELATA_COMPLEMENT_INFINITIVE) == RELATA_EFFECT_PLANNED
               ? RELATA_PLANNED
               : relata_clause_modality(tree, above); // "will have to pay"
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
           (relata_has_mark_of(tree, clause, until) ||
            relata_outlook(tree, relata_tree_head(tree, clause)) == RELATA_PLANNED);
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
        return relata_is_past_perfect(tree, clause);
    if (aux)
        return aux == tree->left[clause] && relata_is_past_perfect(tree, clause);
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

bool relata_has_unmet_condition(const RelataTree *tree, uint32_t clause) {
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
bool relata_is_outcome_of_object(const RelataTree *tree, uint32_t clause, uint32_t noun) {
    uint32_t verb = relata_tree_deprel(tree, noun) == RELATA_DEPREL_OBJ ? relata_tree_head(tree, noun) : 0;
    return verb && !relata_tree_is_lemma(tree, verb, "win") && relata_is_outcome(tree, clause, verb);
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
bool relata_is_just_short(const RelataTree *tree, uint32_t clause) {
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
bool relata_is_right_behind(const RelataTree *tree, uint32_t clause, uint32_t main) {
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
RelataEffect relata_adverbial_effect(const RelataTree *tree, uint32_t clause, RelataComplement kind) {
    static const char *const that[] = {"that", NULL};
    static const char *const from[] = {"from", "of", "on", "to", NULL};
    static const char *const in[] = {"in", "at", NULL};
    static const char *const trying[] = {"fail", "unsuccessful", "balk", "baulk", NULL};
    static const char *const against[] = {"against", NULL};
    uint32_t main = relata_tree_head(tree, clause), complement = relata_tree_child(tree, main, RELATA_DEPREL_XCOMP);
    bool is_bare = kind == RELATA_COMPLEMENT_GERUND && !relata_has_mark(tree, clause) &&
                   relata_is_right_behind(tree, clause, main);
    if (relata_has_own_mark(tree, clause) ||
        !(kind == RELATA_COMPLEMENT_CLAUSE ? relata_has_mark_of(tree, clause, that)
                                           : relata_has_mark(tree, clause) || is_bare))
        return RELATA_EFFECT_NONE;
    if (relata_is_just_short(tree, clause))
        return RELATA_EFFECT_NONE;
    if (kind == RELATA_COMPLEMENT_GERUND && is_kept_away(tree, clause, main))
        return RELATA_EFFECT_FAILS;
    RelataEffect effect = relata_degree_effect(tree, main, kind);
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
bool relata_is_aim_of_nothing(const RelataTree *tree, uint32_t clause) {
    static const char *const easy[] = {"need", "require", "have",  "use",  "take", "hesitate",
                                       "wait", "stop",    "pause", "want", "cost", NULL};
    uint32_t main = relata_tree_head(tree, clause);
    bool is_speech = relata_effect_of_verb(tree, main, RELATA_COMPLEMENT_CLAUSE) != RELATA_EFFECT_NONE;
    uint32_t cc = relata_tree_child(tree, clause, RELATA_DEPREL_CC); // "neither to sell nor to buy"
    return main < clause && !is_speech && !(cc && relata_tree_is_lemma(tree, cc, "nor")) &&
           !relata_tree_lemma_in(tree, main, easy) && !relata_is_outcome(tree, clause, main) &&
           relata_is_not_done(tree, main);
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

// "will retire after finishing her term": a step on the way there, which somebody takes at will; what befell somebody
// ("will miss it after breaking a leg") and what a comma sets apart has happened already.
static bool is_step_before(const RelataTree *tree, uint32_t clause, uint32_t main) {
    static const char *const after[] = {"after", NULL};
    static const char *const steps[] = {"finish", "complete", "conclude", "fix",  "solve", "resolve", "repair",
                                        "visit",  "tour",     "attend",   "meet", "serve", "stop",    NULL};
    uint32_t above = relata_tree_deprel(tree, main) == RELATA_DEPREL_XCOMP ? relata_tree_head(tree, main) : 0;
    bool is_settled = above && (relata_is_past(tree, above) || relata_is_perfect(tree, above)); // "agreed to leave"
    return relata_has_mark_of(tree, clause, after) && relata_tree_lemma_in(tree, clause, steps) && !is_settled &&
           !relata_is_passive(tree, clause) && !relata_tree_child(tree, clause, RELATA_DEPREL_AUX) &&
           !relata_tree_is_form(tree, tree->left[clause], ",") &&
           !relata_tree_is_form(tree, tree->left[clause] - 1, ",");
}

// "will fly to Lima before meeting Berg": what goes with a plan, or with what may be, is no surer.
static bool is_part_of_plan(const RelataTree *tree, uint32_t clause, uint32_t main) {
    static const char *const marks[] = {"before", "while", "when", "prior", "until", NULL};
    return clause > main && (relata_has_mark_of(tree, clause, marks) || is_step_before(tree, clause, main));
}

// "reportedly was jailed for helping Chad": the reason is part of what is said.
static bool is_reported_reason(const RelataTree *tree, uint32_t clause, uint32_t main) {
    return clause > main && is_reason(tree, clause) && relata_clause_modality(tree, main) == RELATA_CLAIMED;
}

// "is against Turkey joining", "is for Turkey joining", where the tree takes Turkey for the predicate
bool relata_is_favoured(const RelataTree *tree, uint32_t clause) {
    static const char *const sides[] = {"against", "for", NULL};
    static const char *const opposing[] = {"oppose", "opposed", "object", "averse", "hostile", NULL};
    uint32_t main = relata_tree_head(tree, clause);
    bool is_opposed =
        relata_tree_lemma_in(tree, relata_tree_head(tree, main), opposing) && !relata_has_mark(tree, clause);
    if (is_opposed && relata_complement_of(tree, clause) == RELATA_COMPLEMENT_GERUND &&
        relata_is_right_behind(tree, clause, main))
        return true; // "is opposed to Turkey joining"
    return relata_complement_of(tree, clause) == RELATA_COMPLEMENT_GERUND &&
           relata_tree_child(tree, main, RELATA_DEPREL_COP) &&
           relata_tree_lemma_in(tree, relata_tree_case(tree, main), sides) &&
           relata_is_right_behind(tree, clause, main);
}

// "had no choice but to pay": wherever the infinitive hangs, it is as sure as the verb.
bool relata_is_forced(const RelataTree *tree, RelataJudgement *j, uint32_t clause, uint32_t verb) {
    static const char *const but[] = {"but", NULL};
    if (relata_complement_of(tree, clause) != RELATA_COMPLEMENT_INFINITIVE || !relata_has_mark_of(tree, clause, but))
        return false;
    relata_weaken(j, relata_clause_modality(tree, verb));
    j->is_closed = true;
    return true;
}

// "was nowhere near joining", "got nowhere near joining", "is far from ready"
bool relata_is_far_off(const RelataTree *tree, uint32_t clause, uint32_t main) {
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

void relata_pass_adverbial(const RelataTree *tree, RelataJudgement *j, uint32_t clause) {
    static const char *const means[] = {"by", "through", NULL};
    static const char *const about[] = {"for", "on", "to", "against", "about", "of", "at", "toward", "towards", NULL};
    uint32_t main = relata_tree_head(tree, clause);
    RelataComplement kind = relata_complement_of(tree, clause);
    if (relata_is_forced(tree, j, clause, main))
        return;
    RelataEffect effect = relata_adverbial_effect(tree, clause, kind);
    bool is_attempt = kind == RELATA_COMPLEMENT_INFINITIVE && relata_is_unsuccessful(tree, main);
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
    if (is_attempt || relata_is_far_off(tree, clause, main))
        j->is_negative = !j->is_negative;
    else if (is_unmet_condition(tree, clause) || relata_is_as_if(tree, clause)) {
        j->is_negative = !j->is_negative;
        relata_weaken(j, RELATA_POSSIBLE);
    } else if (is_ended(tree, main, clause)) {
        j->is_negative = j->is_negative == relata_is_denied_clause(tree, main);
        relata_weaken(j, relata_clause_modality(tree, main));
    } else if (kind == RELATA_COMPLEMENT_INFINITIVE) {
        j->is_negative = j->is_negative != (relata_is_aim_of_nothing(tree, clause) !=
                                            (is_quit(tree, main, clause) || is_object_withheld(tree, main, clause)));
        relata_weaken(j, relata_is_outcome(tree, clause, main) ? relata_clause_modality(tree, main) : RELATA_PLANNED);
    } else if (kind == RELATA_COMPLEMENT_GERUND && relata_has_mark_of(tree, clause, about) &&
               !relata_has_own_mark(tree, clause) && !is_reason(tree, clause))
        pass_topic(tree, j, clause);
    else if (comes_soon(tree, clause))
        relata_weaken(j, RELATA_PLANNED);
    else if (awaits(tree, clause) || relata_is_favoured(tree, clause))
        relata_weaken(j, RELATA_POSSIBLE);
    else if (kind == RELATA_COMPLEMENT_GERUND &&
             (relata_has_mark_of(tree, clause, means) || is_going_with(tree, clause, main) ||
              is_part_of_plan(tree, clause, main) || is_reported_reason(tree, clause, main)))
        relata_weaken(j, relata_outlook(tree, main));
    j->is_closed = true;
}
