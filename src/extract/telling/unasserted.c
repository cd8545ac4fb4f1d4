// Unasserted: clauses that nobody says hold.
//
// What is asked with "whether", what a "so" makes possible, a gerund that is the subject of what somebody says, what an
// election or a deal was for, what is wished or waited for, what somebody could or would like to do: no modality tells
// these from a plan, so nothing is stated.
//
// In: a verb as a sentence token. Out: whether its clause gives no edges.
#include "extract/telling/telling.h"

#include "extract/factuality/judgement.h"
#include "extract/proposition/clause.h"

#include <string.h>

// "said fixing the plant may take a year": the subject of what was said.
static bool is_reported_gerund(const RelataTree *tree, uint32_t verb) {
    static const char *const saying[] = {"say", "state", "add", "note", "think", "believe", "argue", "claim", NULL};
    uint32_t above = relata_tree_head(tree, verb);
    RelataDeprel deprel = relata_tree_deprel(tree, verb);
    return above && above < verb && relata_tree_has_xpos(tree, verb, "VBG") &&
           (deprel == RELATA_DEPREL_XCOMP || deprel == RELATA_DEPREL_CCOMP) &&
           !relata_tree_child(tree, verb, RELATA_DEPREL_AUX) && !relata_tree_child(tree, verb, RELATA_DEPREL_NSUBJ) &&
           relata_tree_lemma_in(tree, above, saying);
}

// "held an election to choose a mayor": what was planned there was done, and the vote says so itself.
static bool is_aim_of_vote(const RelataTree *tree, uint32_t verb) {
    static const char *const choosing[] = {"select", "elect", "choose", "decide", "determine", "pick", NULL};
    static const char *const votes[] = {"election", "vote", "referendum", "ballot", "primary", "caucus", "poll", NULL};
    uint32_t above = relata_tree_head(tree, verb);
    if (!above || !relata_is_infinitive(tree, verb) || !relata_tree_lemma_in(tree, verb, choosing))
        return false;
    uint32_t object = relata_tree_child(tree, above, RELATA_DEPREL_OBJ);
    return relata_tree_lemma_in(tree, above, votes) || relata_tree_lemma_in(tree, object, votes);
}

// "asked whether Chad won", "disagree over whether Chad will pay": asked, by whatever verb it hangs on. Conditions
// stay: they are told as possible.
static bool is_asked(const RelataTree *tree, uint32_t verb) {
    static const char *const whether[] = {"whether", NULL};
    for (uint32_t i = verb; i; i = relata_tree_head(tree, i)) {
        RelataDeprel deprel = relata_tree_deprel(tree, i);
        if (relata_has_mark_of(tree, i, whether) || (deprel == RELATA_DEPREL_CCOMP && relata_is_conditional(tree, i)))
            return true;
        if (deprel != RELATA_DEPREL_XCOMP && deprel != RELATA_DEPREL_CONJ)
            break;
    }
    return false;
}

// "declared an emergency so he could fund a wall"
static bool is_enabled(const RelataTree *tree, uint32_t verb) {
    uint32_t mark = relata_tree_child(tree, verb, RELATA_DEPREL_MARK);
    return mark && relata_tree_is_lemma(tree, mark, "so") && relata_tree_deprel(tree, verb) == RELATA_DEPREL_ADVCL;
}

// "announced a deal to end the war", "paid a friend to take the test": whatever the infinitive is hung on, it is the
// object that is to do it.
static bool is_aim_of_object(const RelataProjection *g, uint32_t verb) {
    static const char *const verbs[] = {"announce", "schedule", "release", "unveil",   "publish",
                                        "present",  "send",     "pay",     "offer",    "hire",
                                        "deploy",   "create",   "express", "dispatch", NULL};
    const RelataTree *tree = &g->x->tree;
    uint32_t above = relata_tree_head(tree, verb),
             object = above ? relata_tree_child(tree, above, RELATA_DEPREL_OBJ) : 0;
    return strcmp(g->p->rule, "purpose") == 0 && object && object > above && object < verb &&
           (relata_tree_lemma_in(tree, above, verbs) || relata_is_passive(tree, verb));
}

// "It is vital for Chad to join", "protests until Chad joins": wished or awaited.
static bool is_awaited(const RelataTree *tree, uint32_t verb) {
    static const char *const promising[] = {"promise", "vow", "pledge", "continue", "plan", "intend", "refuse", NULL};
    uint32_t mark = relata_tree_child(tree, verb, RELATA_DEPREL_MARK), above = relata_tree_head(tree, verb);
    bool is_wished = relata_tree_is_lemma(tree, mark, "for") && relata_is_infinitive(tree, verb) &&
                     relata_tree_child(tree, verb, RELATA_DEPREL_NSUBJ);
    return is_wished || (relata_tree_is_lemma(tree, mark, "until") && relata_tree_lemma_in(tree, above, promising));
}

// "has no ability to govern Mali"
static bool is_of_nothing(const RelataProjection *g, uint32_t verb) {
    const RelataTree *tree = &g->x->tree;
    uint32_t noun = relata_tree_deprel(tree, verb) == RELATA_DEPREL_ACL ? relata_tree_head(tree, verb) : 0;
    return noun && strcmp(g->p->rule, "infinitive") == 0 && g->p->polarity == RELATA_POSITIVE &&
           relata_tree_is_lemma(tree, relata_tree_child(tree, noun, RELATA_DEPREL_DET), "no");
}

// "retains the desire to win", "discussed ways to end": what somebody can, may, wishes or would know how to do is no
// plan of it; who is given the right or the means may do it.
static bool is_mere_ability(const RelataProjection *g, uint32_t verb) {
    static const char *const nouns[] = {
        "ability",    "capability", "capacity",  "power",    "right",       "authority",    "chance",    "opportunity",
        "potential",  "way",        "means",     "method",   "strategy",    "recipe",       "formula",   "tool",
        "desire",     "wish",       "eagerness", "ambition", "aspiration",  "dream",        "hunger",    "urge",
        "temptation", "appetite",   "yearning",  "longing",  "reluctance",  "hesitation",   "need",      "necessity",
        "obligation", "duty",       "criterion", "criteria", "requirement", "prerequisite", "freedom",   "time",
        "reason",     "option",     "incentive", "courage",  "nerve",       "stamina",      "expertise", "skill",
        "know-how",   "clout",      "leverage",  NULL};
    static const char *const giving[] = {"give", "grant", "offer", "allow", "provide", "afford", NULL};
    const RelataTree *tree = &g->x->tree;
    while (relata_tree_deprel(tree, verb) == RELATA_DEPREL_CONJ) // "to protect or expand"
        verb = relata_tree_head(tree, verb);
    RelataDeprel deprel = relata_tree_deprel(tree, verb);
    uint32_t noun = deprel == RELATA_DEPREL_ACL || deprel == RELATA_DEPREL_XCOMP ? relata_tree_head(tree, verb) : 0;
    return noun && noun < verb && relata_tree_upos(tree, noun) == RELATA_UPOS_NOUN &&
           relata_is_infinitive(tree, verb) && relata_tree_lemma_in(tree, noun, nouns) &&
           !relata_tree_lemma_in(tree, relata_tree_head(tree, noun), giving);
}

bool relata_is_unasserted(const RelataProjection *g, uint32_t verb) {
    const RelataTree *tree = &g->x->tree;
    bool is_open = g->p->modality == RELATA_POSSIBLE || g->p->modality == RELATA_PLANNED;
    if (is_open && g->p->polarity == RELATA_POSITIVE && is_mere_ability(g, verb))
        return true;
    if (g->p->modality == RELATA_POSSIBLE && is_enabled(tree, verb))
        return true;
    if (is_open && is_asked(tree, verb))
        return true;
    if (g->p->modality == RELATA_CERTAIN && is_awaited(tree, verb))
        return true;
    return is_of_nothing(g, verb) || is_aim_of_object(g, verb) || is_reported_gerund(tree, verb) ||
           is_aim_of_vote(tree, verb);
}
