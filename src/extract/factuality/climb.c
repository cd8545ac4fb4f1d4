// The climb: from a clause up the tree, what each governor on the way makes of it.
//
// Which word of the sentence governs a clause is told by its relation to its head: complements, adverbial clauses that
// complete a verb ("accused of bribing"), clauses after nouns that are claims or plans, and what the tree hangs
// elsewhere. A clause starts with what its own words say (polarity.c, modality.c, attribution.c). In: a clause of the
// loaded tree. Out: its judgement. Limits: one sentence; no irony.
#include "extract/factuality/climb.h"

#include "base/words.h"
#include "extract/proposition/clause.h"
#include "extract/tree/words.h"

#include <string.h>
#include <strings.h>

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
           relata_is_past_perfect(tree, said) && relata_is_past_perfect(tree, clause) &&
           relata_effect_of_verb(tree, verb, RELATA_COMPLEMENT_CLAUSE) == RELATA_EFFECT_CLAIMED;
}

static void stop_short(const RelataTree *tree, RelataJudgement *j, uint32_t i) {
    if (!relata_is_just_short(tree, i))
        return;
    j->is_negative = j->is_negative != relata_is_past(tree, relata_tree_head(tree, i));
    relata_weaken(j, RELATA_POSSIBLE);
    j->is_closed = true;
}

// "would have lost had Ghana stayed", where the tree makes "had" a verb of its own
static bool is_condition_behind(const RelataTree *tree, uint32_t i, uint32_t head) {
    return i > head && relata_tree_is_lemma(tree, i, "have") && relata_tree_has_xpos(tree, i, "VBD") &&
           relata_is_counterfactual(tree, head) && relata_tree_deprel(tree, i) == RELATA_DEPREL_CCOMP &&
           !relata_has_mark(tree, i);
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
        relata_pass_adverbial(tree, j, i);
        stop_short(tree, j, i);
        break;
    case RELATA_DEPREL_ACL:
    case RELATA_DEPREL_ACL_RELCL:
        relata_pass_modifier(tree, j, i);
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
           relata_tree_is_lemma(tree, first + 1, "only") && relata_is_past_perfect(tree, clause);
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

// "cutting or", "attacked, bombed or": whether nothing but verbs stands between two of them; not "has done so, or he
// will leave".
static bool is_run_of_verbs(const RelataTree *tree, uint32_t first, uint32_t last) {
    bool is_run = relata_tree_upos(tree, first) == RELATA_UPOS_VERB;
    for (uint32_t i = first + 1; i <= last && is_run; i++) {
        RelataUpos upos = relata_tree_upos(tree, i);
        is_run = upos == RELATA_UPOS_VERB || upos == RELATA_UPOS_AUX || upos == RELATA_UPOS_ADV ||
                 upos == RELATA_UPOS_CCONJ || upos == RELATA_UPOS_PUNCT;
    }
    return is_run;
}

// "is cutting or eliminating tariffs", "attacked, bombed or looted it": one of them, and not this one for sure.
static bool is_alternative(const RelataTree *tree, uint32_t clause) {
    uint32_t first = relata_tree_deprel(tree, clause) == RELATA_DEPREL_CONJ ? relata_tree_head(tree, clause) : clause;
    for (uint32_t c = relata_tree_child(tree, first, RELATA_DEPREL_CONJ); c;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_CONJ))
        if (relata_tree_is_lemma(tree, relata_tree_child(tree, c, RELATA_DEPREL_CC), "or") && clause <= c &&
            is_run_of_verbs(tree, first, c))
            return true;
    return false;
}

RelataJudgement relata_judge_clause(const RelataTree *tree, uint32_t clause) {
    static const char *const would[] = {"would", "'d", NULL};
    uint32_t aux = relata_tree_child(tree, clause, RELATA_DEPREL_AUX);
    RelataJudgement j = {.is_negative = relata_is_denied_clause(tree, clause),
                         .modality = relata_clause_modality(tree, clause)};
    j.is_backshifted = j.modality == RELATA_POSSIBLE && aux && relata_tree_lemma_in(tree, aux, would) &&
                       !relata_is_counterfactual(tree, clause) && !relata_tree_child(tree, clause, RELATA_DEPREL_ADVCL);
    if (((relata_is_counterfactual(tree, clause) || relata_might_have(tree, clause)) &&
         relata_has_unmet_condition(tree, clause)) ||
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
    if (!j.is_negative && (j.modality == RELATA_CERTAIN || j.modality == RELATA_CLAIMED) &&
        is_alternative(tree, clause))
        j.modality = RELATA_POSSIBLE; // who denies either denies both
    if (relata_is_labelled_false(tree)) {
        j.is_negative = !j.is_negative;
        relata_weaken(&j, RELATA_CLAIMED);
        j.source = 0;
    }
    return j;
}
