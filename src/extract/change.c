// Change: shares by which something rose or fell ("a 40 percent fall in exports").
#include "extract/noun.h"

#include "extract/words.h"

static bool is_share(const RelataTree *tree, uint32_t i) {
    static const char *const words[] = {"%", "percent", "per cent", NULL};
    return relata_tree_lemma_in(tree, i, words);
}

// The share by which a noun says that something changed: "a 40 percent fall", "a fall of 40 percent".
static uint32_t share_of(const RelataTree *tree, uint32_t noun) {
    for (uint32_t c = tree->first[noun]; c; c = tree->next[c])
        if (is_share(tree, c) && (c < noun || relata_tree_is_lemma(tree, relata_tree_case(tree, c), "of")))
            return c;
    return 0;
}

// What changed: "a fall in exports"; "exports saw a fall"; "exports reached a million tons, a rise of 4 percent".
static uint32_t what_changed(const RelataExtraction *x, uint32_t noun) {
    static const char *const verbs[] = {"see",    "record", "experience", "post", "show",
                                        "report", "suffer", "register",   NULL};
    const RelataTree *tree = &x->tree;
    for (uint32_t c = relata_tree_child(tree, noun, RELATA_DEPREL_NMOD); c;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_NMOD))
        if (relata_tree_is_lemma(tree, relata_tree_case(tree, c), "in") && relata_type_at(x, c) != RELATA_TYPE_DATE &&
            !relata_is_time_word(relata_tree_lemma(tree, c)) && !relata_is_year(relata_tree_form(tree, c)))
            return c;
    uint32_t above = relata_tree_head(tree, noun), without;
    RelataDeprel deprel = relata_tree_deprel(tree, noun);
    if (deprel == RELATA_DEPREL_OBJ && relata_tree_lemma_in(tree, above, verbs))
        return relata_clause_subject(tree, above, &without);
    bool is_beside = deprel == RELATA_DEPREL_APPOS && relata_tree_deprel(tree, above) == RELATA_DEPREL_OBJ;
    return is_beside ? relata_clause_subject(tree, relata_tree_head(tree, above), &without) : 0;
}

// "a 40 percent fall in exports"
void relata_noun_change(RelataExtraction *x, uint32_t i) {
    static const char *const words[] = {"decline", "decrease", "fall", "drop",  "reduction", "increase",
                                        "rise",    "growth",   "jump", "surge", NULL};
    const RelataTree *tree = &x->tree;
    if (relata_tree_upos(tree, i) != RELATA_UPOS_NOUN || !relata_tree_lemma_in(tree, i, words))
        return;
    uint32_t share = share_of(tree, i), thing = share ? what_changed(x, i) : 0;
    if (!thing)
        return;
    RelataDraft draft = {.predicate = i, .rule = "change"};
    relata_draft_add(&draft, RELATA_ROLE_SUBJECT, thing, 0, i);
    relata_draft_add_relation(&draft, i);
    relata_draft_add(&draft, RELATA_ROLE_OBLIQUE, share, 0, 0);
    relata_draft_commit(x, &draft);
}
