// Age: how old persons are, before their names, behind a comma, or when they died.
#include "extract/proposition/noun.h"
#include "extract/tree/words.h"

#include <string.h>
#include <strings.h>

// "died aged 41", "died at the age of 41": of whoever died.
void relata_noun_age_at_death(RelataExtraction *x, uint32_t i) {
    const RelataTree *tree = &x->tree;
    const char *form = relata_tree_form(tree, i);
    bool is_aged = strcasecmp(form, "aged") == 0, is_age = strcasecmp(form, "age") == 0;
    uint32_t number = i + 1, without;
    if (is_age && number <= tree->n && relata_tree_is_lemma(tree, number, "of"))
        number++;
    uint32_t verb = relata_tree_head(tree, i);
    if ((!is_aged && !is_age) || number > tree->n || !relata_is_age(tree, number) || !verb ||
        !relata_tree_is_lemma(tree, verb, "die"))
        return;
    uint32_t who = relata_clause_subject(tree, verb, &without);
    if (!who || relata_type_at(x, who) != RELATA_TYPE_PERSON)
        return;
    RelataDraft draft = {.predicate = i, .implied = "be", .rule = "age"};
    relata_draft_add(&draft, RELATA_ROLE_SUBJECT, who, 0, 0);
    relata_draft_add(&draft, RELATA_ROLE_OBJECT, number, 0, 0);
    relata_draft_commit(x, &draft);
}

// "a 41-year-old Leeds man": where somebody is from.
static bool is_before_person_noun(const RelataTree *tree, uint32_t i) {
    static const char *const words[] = {"man", "woman", "boy", "girl", "resident", "native", "teenager", NULL};
    return i < tree->n && relata_tree_upos(tree, i) == RELATA_UPOS_PROPN && relata_tree_lemma_in(tree, i + 1, words);
}

// "Lee, 41, resigned", "the 41-year-old Lee", "her 41-year-old aide, Kim Lee"
void relata_noun_age(RelataExtraction *x, uint32_t i) {
    const RelataTree *tree = &x->tree;
    if (!relata_tree_is_lemma(tree, i, "year") || i + 1 >= tree->n)
        return;
    uint32_t old = i + 1, number = i - 1;
    if (relata_tree_upos(tree, old) == RELATA_UPOS_PUNCT)
        old++;
    if (number && relata_tree_upos(tree, number) == RELATA_UPOS_PUNCT)
        number--;
    if (!number || !relata_tree_is_lemma(tree, old, "old") || relata_tree_upos(tree, number) != RELATA_UPOS_NUM ||
        (number > 1 && relata_tree_upos(tree, number - 1) == RELATA_UPOS_NUM)) // "50 thousand years old"
        return;
    for (uint32_t k = old + 1; k <= tree->n && k < old + 8; k++) {
        const RelataMention *m = relata_mention_at(x, k);
        RelataUpos upos = relata_tree_upos(tree, k);
        if (upos == RELATA_UPOS_VERB || upos == RELATA_UPOS_ADP || upos == RELATA_UPOS_CCONJ ||
            strpbrk(relata_tree_form(tree, k), "\"\x9d") || is_before_person_noun(tree, k))
            return;
        static const char *const kin[] = {"son", "daughter", "child", "boy", "girl", "baby", "grandson", NULL};
        bool is_others = m && m->kind == RELATA_MENTION_NOMINAL && relata_tree_lemma_in(tree, k, kin) &&
                         relata_tree_child(tree, k, RELATA_DEPREL_NMOD_POSS) &&
                         !relata_tree_child(tree, k, RELATA_DEPREL_APPOS) && k < tree->n &&
                         strcmp(relata_tree_form(tree, k + 1), ",") != 0 && !relata_mention_at(x, k + 1);
        if (is_others)
            return; // "Lira's three-year-old daughter", whoever she is
        if (m && m->type == RELATA_TYPE_PERSON && m->kind != RELATA_MENTION_PRONOUN) {
            RelataDraft draft = {.predicate = old, .implied = "be", .rule = "age"};
            relata_draft_add(&draft, RELATA_ROLE_SUBJECT, k, 0, 0);
            relata_draft_add(&draft, RELATA_ROLE_OBJECT, number, 0, 0);
            relata_draft_commit(x, &draft);
            return;
        }
    }
}

// "41": not the "one" of "one of the founders", nor a year.
bool relata_is_age(const RelataTree *tree, uint32_t i) {
    const char *form = relata_tree_form(tree, i);
    size_t n = strlen(form);
    for (uint32_t c = tree->first[i]; c; c = tree->next[c])
        if (relata_tree_deprel(tree, c) == RELATA_DEPREL_NMOD || relata_tree_deprel(tree, c) == RELATA_DEPREL_NUMMOD)
            return false; // "46 of them"
    if (i > 1 && i + 2 <= tree->n && strcmp(relata_tree_form(tree, i + 1), ",") == 0 &&
        relata_is_year(relata_tree_form(tree, i + 2)))
        return false; // "Nov. 23, 2018"
    return relata_tree_upos(tree, i) == RELATA_UPOS_NUM && n > 1 && n < 4 && strspn(form, "0123456789") == n;
}
