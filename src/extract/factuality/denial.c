// Denial from afar: what a sentence takes back of a clause by words that stand beside it, not above it.
//
// "could have sued but did not" (a verb left out after its negation), "as if it had sued", "without the loan it would
// have sued" (a condition that is a phrase), "Myth: it sued" (a label in front). In: a clause of the loaded tree. Out:
// whether it is taken back so. Limits: a clause in another sentence ("It did not.") is not read.
#include "extract/factuality/judgement.h"
#include "extract/proposition/clause.h"

#include "base/words.h"

#include <string.h>

static bool is_punctuation(const RelataTree *tree, uint32_t i) {
    return i > tree->n || relata_tree_upos(tree, i) == RELATA_UPOS_PUNCT;
}

static bool is_not(const RelataTree *tree, uint32_t i) {
    static const char *const words[] = {"not", "n't", "never", NULL};
    return i <= tree->n && relata_tree_lemma_in(tree, i, words);
}

static bool is_auxiliary(const RelataTree *tree, uint32_t i) {
    static const char *const words[] = {"do",  "have", "be",  "will",  "can", "could", "would",
                                        "may", "must", "did", "shall", "ca",  "wo",    NULL};
    return i <= tree->n && relata_tree_lemma_in(tree, i, words);
}

// From the conjunction on: "but [it] did not.", "though it never did,", "but did not do so"
static bool is_left_out(const RelataTree *tree, uint32_t i) {
    static const char *const pronouns[] = {"it", "he", "she", "they", "we", "i", NULL};
    static const char *const pro_verb[] = {"do", "so", NULL};
    if (i <= tree->n && relata_tree_lemma_in(tree, i, pronouns))
        i++;
    bool is_denied = (is_auxiliary(tree, i) && is_not(tree, i + 1)) || (is_not(tree, i) && is_auxiliary(tree, i + 1));
    for (i += 2; i <= tree->n && relata_tree_lemma_in(tree, i, pro_verb); i++)
        continue;
    return is_denied && is_punctuation(tree, i);
}

static bool is_same_doer(const RelataTree *tree, uint32_t a, uint32_t b) {
    return a && b &&
           (a == b || relata_tree_upos(tree, b) == RELATA_UPOS_PRON ||
            (relata_tree_upos(tree, b) == RELATA_UPOS_PROPN &&
             relata_tree_is_lemma(tree, b, relata_tree_lemma(tree, a))));
}

// By its own words or by the verb right above: "decided not to join", "refused to join".
static bool is_refused(const RelataTree *tree, uint32_t verb) {
    RelataDeprel deprel = relata_tree_deprel(tree, verb);
    bool is_under =
        deprel == RELATA_DEPREL_XCOMP || (deprel == RELATA_DEPREL_ADVCL && relata_is_infinitive(tree, verb));
    uint32_t above = is_under ? relata_tree_head(tree, verb) : 0;
    bool is_failed =
        above && relata_effect_of_verb(tree, above, relata_complement_of(tree, verb)) == RELATA_EFFECT_FAILS;
    bool is_denied = relata_is_denied_clause(tree, verb) != (above && relata_is_denied_clause(tree, above));
    return is_denied != is_failed;
}

// "may join, but has decided not to join", "hoped to join, but was not fit enough to do so": the verb again, denied
// and alone.
static bool is_repeated_denied(const RelataTree *tree, uint32_t clause, uint32_t i) {
    uint32_t without;
    bool is_so = relata_tree_is_lemma(tree, i, "do") && i < tree->n && relata_tree_is_lemma(tree, i + 1, "so");
    return relata_tree_upos(tree, i) == RELATA_UPOS_VERB &&
           (is_so || relata_tree_is_lemma(tree, i, relata_tree_lemma(tree, clause))) && relata_is_predicate(tree, i) &&
           !relata_tree_child(tree, i, RELATA_DEPREL_OBJ) && !relata_tree_child(tree, i, RELATA_DEPREL_OBL) &&
           is_refused(tree, i) &&
           is_same_doer(tree, relata_clause_subject(tree, clause, &without), relata_clause_subject(tree, i, &without));
}

bool relata_is_taken_back_by_ellipsis(const RelataTree *tree, uint32_t clause) {
    static const char *const words[] = {"but", "though", "although", "yet", "only", "however", NULL};
    for (uint32_t i = clause + 1; i <= tree->n; i++) {
        bool is_and =
            relata_tree_is_lemma(tree, i, "and") && i < tree->n && relata_tree_upos(tree, i + 1) == RELATA_UPOS_PRON;
        if ((is_and || relata_tree_lemma_in(tree, i, words)) && is_left_out(tree, i + 1))
            return true;
        if (is_repeated_denied(tree, clause, i))
            return true;
        const char *form = relata_tree_form(tree, i);
        if (strcmp(form, ";") == 0)
            return i < tree->n && relata_tree_upos(tree, i + 1) == RELATA_UPOS_PRON && is_left_out(tree, i + 1);
        if (strcmp(form, ":") == 0)
            return false;
    }
    return false;
}

bool relata_is_as_if(const RelataTree *tree, uint32_t clause) {
    static const char *const seeming[] = {"look", "seem", "appear", "sound", "feel", NULL};
    uint32_t first = tree->left[clause], main = relata_tree_head(tree, clause);
    return first + 1 < clause && relata_tree_is_lemma(tree, first, "as") &&
           (relata_tree_is_lemma(tree, first + 1, "if") || relata_tree_is_lemma(tree, first + 1, "though")) &&
           !relata_tree_lemma_in(tree, main, seeming);
}

// "without the loan", "but for the veto", "otherwise"
static bool is_missing(const RelataTree *tree, uint32_t i) {
    uint32_t marker = relata_tree_case(tree, i);
    bool is_but_for = marker > 1 && relata_tree_is_lemma(tree, marker, "for") &&
                      relata_tree_is_lemma(tree, marker - 1, "but") && relata_tree_deprel(tree, i) == RELATA_DEPREL_OBL;
    return relata_tree_is_lemma(tree, i, "otherwise") || is_but_for ||
           (relata_tree_deprel(tree, i) == RELATA_DEPREL_OBL &&
            (relata_tree_is_lemma(tree, marker, "without") || relata_tree_is_lemma(tree, marker, "absent")));
}

bool relata_lacks_its_condition(const RelataTree *tree, uint32_t clause) {
    if (!relata_is_counterfactual(tree, clause) && !relata_might_have(tree, clause))
        return false;
    for (uint32_t c = tree->first[clause]; c; c = tree->next[c])
        if (is_missing(tree, c))
            return true;
    return false;
}

bool relata_is_labelled_false(const RelataTree *tree) {
    enum { FURTHEST = 6 };
    static const char *const words[] = {"myth",   "falsehood",     "fiction", "lie",  "hoax", "false",
                                        "untrue", "misconception", "wrong",   "fake", NULL};
    for (uint32_t i = 1; i < tree->n && i <= FURTHEST; i++)
        if (strcmp(relata_tree_form(tree, i + 1), ":") == 0)
            return relata_tree_lemma_in(tree, i, words);
    return false;
}
