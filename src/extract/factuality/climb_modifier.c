// The climb over clauses of nouns: claims, plans, bans and denials that a clause fills ("the ban on selling", "its plan
// to pay", "no proof that …"), and relative clauses of what is not there.
//
// A noun with content hands on to its own effect and to the verb above it (governor.c). In: a clause under a noun. Out:
// the judgement, changed.
#include "extract/factuality/climb.h"

#include "extract/proposition/clause.h"
#include "extract/tree/words.h"

#include <string.h>
#include <strings.h>

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
    if (head && deprel == RELATA_DEPREL_ADVCL && relata_is_far_off(tree, verb, head)) {
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
    RelataEffect effect = deprel == RELATA_DEPREL_ADVCL ? relata_adverbial_effect(tree, verb, kind)
                                                        : relata_degree_effect(tree, head, kind);
    if (deprel != RELATA_DEPREL_ADVCL && effect == RELATA_EFFECT_NONE)
        effect = relata_effect_of_verb(tree, head, kind);
    if (deprel == RELATA_DEPREL_ADVCL && effect == RELATA_EFFECT_NONE) {
        *is_denied ^= kind == RELATA_COMPLEMENT_INFINITIVE && relata_is_aim_of_nothing(tree, verb);
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

// "charges by officials that Chad has left": the claim, where the tree hangs what it says on whoever makes it; 0 if
// there is none.
static uint32_t claim_by(const RelataTree *tree, uint32_t clause, uint32_t noun) {
    static const char *const markers[] = {"by", "from", NULL};
    uint32_t marker = relata_tree_case(tree, noun), claim = marker > 1 && marker < noun ? marker - 1 : 0;
    bool is_beside =
        claim && (relata_tree_head(tree, noun) == claim || // "denied claims by rebels that", hung on "denied"
                  relata_tree_head(tree, noun) == relata_tree_head(tree, claim));
    return is_beside && noun < clause && has_idle_that(tree, clause) && relata_tree_lemma_in(tree, marker, markers) &&
                   relata_tree_upos(tree, claim) == RELATA_UPOS_NOUN &&
                   relata_effect_of_noun(tree, claim, RELATA_COMPLEMENT_CLAUSE) != RELATA_EFFECT_NONE
               ? claim
               : 0;
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
    if (relata_outlook(tree, verb) == RELATA_PLANNED)
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
void relata_pass_modifier(const RelataTree *tree, RelataJudgement *j, uint32_t clause) {
    uint32_t noun = relata_tree_head(tree, clause);
    RelataComplement kind = relata_complement_of(tree, clause);
    bool is_relative = relata_tree_deprel(tree, clause) == RELATA_DEPREL_ACL_RELCL;
    if (relata_is_forced(tree, j, clause, relata_tree_head(tree, noun)))
        return;
    if (kind == RELATA_COMPLEMENT_GERUND && relata_tree_upos(tree, noun) == RELATA_UPOS_VERB &&
        relata_is_right_behind(tree, clause, noun) && relata_effect_of_verb(tree, noun, kind) != RELATA_EFFECT_NONE) {
        relata_pass_verb(tree, j, clause, noun); // "favors imposing sanctions", for the tree a modifier
        return;
    }
    if (is_told(tree, clause, noun)) {
        relata_pass_verb(tree, j, clause, relata_tree_head(tree, noun));
        return;
    }
    uint32_t claim = claim_by(tree, clause, noun);
    if (claim) {
        j->source = j->source ? j->source : noun;
        relata_pass_noun(tree, j, claim, RELATA_COMPLEMENT_CLAUSE);
        return;
    }
    if (!is_relative && relata_tree_has_xpos(tree, clause, "VBG") && !relata_has_mark(tree, clause) &&
        is_to_come(tree, noun))
        relata_weaken(j, RELATA_PLANNED);
    if (is_relative && is_of_nobody_yet(tree, clause, noun))
        relata_weaken(j, RELATA_POSSIBLE);
    if (!is_relative && is_of_new_thing(tree, clause, noun))
        relata_weaken(j, RELATA_PLANNED);
    if (kind == RELATA_COMPLEMENT_INFINITIVE && !is_relative && relata_has_ordinal(tree, noun))
        relata_weaken(j, relata_outlook(tree, bearer_of(tree, noun)));
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
            relata_weaken(j, relata_is_outcome_of_object(tree, clause, noun) ? relata_clause_modality(tree, verb)
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
    if (!is_relative && (is_unwanted(tree, noun) || relata_is_favoured(tree, clause)))
        relata_weaken(j, RELATA_POSSIBLE);
    uint32_t chance = relata_tree_deprel(tree, noun) == RELATA_DEPREL_NMOD ? relata_tree_head(tree, noun) : 0;
    if (!chance && !relata_has_mark(tree, clause) && relata_tree_child(tree, noun, RELATA_DEPREL_NMOD))
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
                          : !is_relative && relata_has_mark(tree, clause);
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
