// Group: the words of a verb with its auxiliaries, negation, particle and the verbs it is governed through.
#include "extract/proposition/clause.h"

#include <string.h>

bool relata_is_negation(const RelataTree *tree, uint32_t i) {
    static const char *const words[] = {"not", "n't", "never", "no", "nt", NULL};
    return relata_tree_lemma_in(tree, i, words) || relata_tree_has_morph(tree, i, RELATA_MORPH_NEG);
}

// Adverbs belong to the relation where they stand inside the verb group or lead up to it ("has often visited").
bool relata_is_group_adverb(const RelataTree *tree, uint32_t adverb, uint32_t verb) {
    if (tree->first[adverb] || relata_tree_upos(tree, adverb) == RELATA_UPOS_SCONJ)
        return false;
    if (relata_is_negation(tree, adverb))
        return true;
    if (relata_tree_has_morph(tree, adverb, RELATA_MORPH_INT) || relata_tree_has_morph(tree, adverb, RELATA_MORPH_REL))
        return false;
    for (uint32_t i = adverb + 1; i < verb; i++) {
        RelataDeprel deprel = relata_tree_deprel(tree, i);
        if (relata_tree_head(tree, i) != verb || (deprel != RELATA_DEPREL_AUX && deprel != RELATA_DEPREL_AUX_PASS &&
                                                  deprel != RELATA_DEPREL_ADVMOD && deprel != RELATA_DEPREL_COP))
            return false;
    }
    return adverb < verb;
}

static bool has_own_auxiliary(const RelataTree *tree, uint32_t i) {
    return relata_tree_child(tree, i, RELATA_DEPREL_AUX) || relata_tree_child(tree, i, RELATA_DEPREL_AUX_PASS) ||
           relata_has_copula(tree, i);
}

static const char *verb_form(const RelataTree *tree, uint32_t i) {
    const char *xpos = relata_tree_token(tree, i)->xpos;
    return xpos ? xpos : "";
}

// "will meet and discuss": a conjoined verb of the same form shares the auxiliaries before the first.
static void add_shared_auxiliaries(const RelataTree *tree, uint32_t verb, RelataDraft *draft) {
    if (relata_tree_deprel(tree, verb) != RELATA_DEPREL_CONJ || has_own_auxiliary(tree, verb) ||
        relata_own_subject(tree, verb))
        return;
    uint32_t first = relata_tree_head(tree, verb);
    if (strcmp(verb_form(tree, first), verb_form(tree, verb)) != 0)
        return;
    for (uint32_t c = tree->first[first]; c && c < first; c = tree->next[c])
        if (relata_tree_deprel(tree, c) == RELATA_DEPREL_AUX || relata_tree_deprel(tree, c) == RELATA_DEPREL_AUX_PASS ||
            (relata_tree_deprel(tree, c) == RELATA_DEPREL_ADVMOD && relata_is_negation(tree, c)))
            relata_draft_add_relation(draft, c);
}

static void add_group(const RelataTree *tree, uint32_t i, bool with_head, RelataDraft *draft) {
    if (with_head)
        relata_draft_add_relation(draft, i);
    for (uint32_t c = tree->first[i]; c; c = tree->next[c])
        switch (relata_tree_deprel(tree, c)) {
        case RELATA_DEPREL_AUX:
        case RELATA_DEPREL_AUX_PASS:
        case RELATA_DEPREL_COP:
        case RELATA_DEPREL_COMPOUND_PRT:
            relata_draft_add_relation(draft, c);
            break;
        case RELATA_DEPREL_MARK:
            if (relata_tree_is_lemma(tree, c, "to") && draft->n_relation > 1)
                relata_draft_add_relation(draft, c);
            break;
        case RELATA_DEPREL_ADVMOD:
            // "is also rich": after a copula an adverb goes with what follows, unless it denies.
            if (relata_is_group_adverb(tree, c, i) &&
                (with_head || c < relata_tree_child(tree, i, RELATA_DEPREL_COP) || relata_is_negation(tree, c)))
                relata_draft_add_relation(draft, c);
            break;
        default:
            break;
        }
    add_shared_auxiliaries(tree, i, draft);
}

// The whole chain "has been trying to sell": matrices first, so that their infinitive marks are kept.
void relata_add_verb_chain(const RelataTree *tree, uint32_t i, bool with_head, RelataDraft *draft) {
    uint32_t chain[RELATA_MAX_CHAIN], n = 0;
    for (uint32_t m = relata_chain_matrix(tree, i); m && n < RELATA_MAX_CHAIN; m = relata_chain_matrix(tree, m))
        chain[n++] = m;
    while (n)
        add_group(tree, chain[--n], true, draft);
    add_group(tree, i, with_head, draft);
}
