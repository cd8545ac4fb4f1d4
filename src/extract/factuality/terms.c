// Terms: what somebody is asked to do by a threat or a refusal.
//
// "They will kill the hostages unless Chad withdraws its troops", "Mali refuses to talk until Chad lifts sanctions": no
// condition among others, but a demand, and told as one (label.c: "was asked to withdraw"). In: a verb of the loaded
// tree. Out: whether its clause is such a term. Limits: the main clause must deny, threaten, withhold or keep up
// something; a subject that is a pronoun is taken for the one who sets himself the term; what befalls somebody ("until
// Chad wins") is no demand.
#include "extract/factuality/factuality.h"
#include "extract/factuality/judgement.h"
#include "extract/proposition/clause.h"

// "threatened to", "refuses to", "cut off aid", "will not"
static bool sets_terms(const RelataTree *tree, uint32_t i) {
    static const char *const words[] = {
        "threaten", "vow",     "refuse",   "refusal", "threat", "warn",     "boycott", "suspend",  "withhold", "cut",
        "freeze",   "halt",    "block",    "stop",    "delay",  "postpone", "impose",  "maintain", "continue", "strike",
        "protest",  "decline", "blockade", "besiege", "fast",   "detain",   "hold",    "bar",      "ban",      NULL};
    return relata_tree_lemma_in(tree, i, words) || relata_is_denied_clause(tree, i);
}

// "until Chad wins", "unless Berg recovers": nobody can be asked for that.
static bool is_deed(const RelataTree *tree, uint32_t verb) {
    static const char *const words[] = {"win",   "lose", "die",    "arrive", "become", "recover", "come", "get",
                                        "have",  "be",   "turn",   "reach",  "finish", "retire",  "see",  "know",
                                        "learn", "find", "score",  "make",   "return", "run",     "need", "want",
                                        "beat",  "lead", "defeat", "fail",   "feel",   "play",    "take", NULL};
    bool is_finite = relata_tree_has_xpos(tree, verb, "VBZ") || relata_tree_has_xpos(tree, verb, "VBP") ||
                     relata_tree_has_xpos(tree, verb, "VBD");
    return is_finite && !relata_tree_child(tree, verb, RELATA_DEPREL_AUX_PASS) &&
           !relata_tree_child(tree, verb, RELATA_DEPREL_COP) && !relata_tree_lemma_in(tree, verb, words);
}

bool relata_are_terms(const RelataTree *tree, uint32_t verb) {
    static const char *const marks[] = {"until", "till", "unless", NULL};
    uint32_t clause = verb;
    while (relata_tree_deprel(tree, clause) == RELATA_DEPREL_CONJ && !relata_own_subject(tree, clause))
        clause = relata_tree_head(tree, clause);
    uint32_t subject = relata_own_subject(tree, clause);
    if (relata_tree_deprel(tree, clause) != RELATA_DEPREL_ADVCL || !relata_has_mark_of(tree, clause, marks) ||
        !is_deed(tree, verb) || !subject || relata_tree_upos(tree, subject) == RELATA_UPOS_PRON)
        return false;
    uint32_t i = relata_tree_head(tree, clause);
    for (int step = 0; step < RELATA_MAX_CHAIN && i; step++, i = relata_tree_head(tree, i)) {
        if (sets_terms(tree, i))
            return true;
        RelataDeprel deprel = relata_tree_deprel(tree, i);
        if (deprel != RELATA_DEPREL_XCOMP && deprel != RELATA_DEPREL_ACL && deprel != RELATA_DEPREL_ADVCL)
            break;
    }
    return false;
}
