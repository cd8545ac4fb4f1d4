// Reattach, names: a noun behind a name of several words that the tree hangs inside the name.
//
// "Al-Qaida in Iraq fighters fled" is about fighters: names with small words look like phrases to the parser, and the
// noun behind them like the noun of the last one ("Iraq fighters"). The noun takes the place of the name, which stays
// before it whole. Its example above the rule, as in reattach.c.
#include "extract/node/node.h"
#include "extract/tree/reattach.h"
#include "extract/tree/words.h"

enum { LEAST_WORDS = 3, LONGEST_NAME = 12 };

// The name of several words that ends at a token; NULL if none does.
static const RelataMention *name_ending_at(const RelataExtraction *x, uint32_t last) {
    const RelataTree *tree = &x->tree;
    for (uint32_t k = last; k && last - k < LONGEST_NAME; k--) {
        const RelataMention *m = relata_mention_at(x, k);
        if (m && m->kind == RELATA_MENTION_NAME && m->token_end == tree->begin + last &&
            m->token_begin >= tree->begin && m->token_end >= m->token_begin + LEAST_WORDS)
            return m;
    }
    return NULL;
}

// "the campaign against Islamic State of Iraq and the Levant fighters".
static bool reattach_behind_name(RelataExtraction *x, uint32_t noun) {
    const RelataTree *tree = &x->tree;
    uint32_t last = noun - 1;
    if (relata_tree_upos(tree, noun) != RELATA_UPOS_NOUN || relata_tree_head(tree, last) != noun ||
        relata_tree_deprel(tree, last) != RELATA_DEPREL_COMPOUND)
        return false;
    const RelataMention *m = name_ending_at(x, last);
    uint32_t first = m ? m->token_begin - tree->begin + 1 : 0, top = first;
    for (uint32_t up = relata_tree_head(tree, top); m && up >= first && up <= last; up = relata_tree_head(tree, top))
        top = up;
    if (!m || top == last || relata_tree_is_under(tree, top, noun))
        return false;
    for (uint32_t k = 1; k <= tree->n; k++) {
        uint32_t head = relata_tree_head(tree, k);
        if (k >= first && k < last && k != top && (head < first || head > last))
            relata_token_to_mend(x, k)->head = last; // "in", "of", "and the"
        else if (head == top && (k < first || k > noun))
            relata_token_to_mend(x, k)->head = noun;
    }
    RelataToken *above = relata_token_to_mend(x, top), *token = relata_token_to_mend(x, noun);
    token->head = above->head;
    token->deprel = above->deprel;
    above->head = noun;
    above->deprel = RELATA_DEPREL_COMPOUND;
    relata_token_to_mend(x, last)->head = top;
    relata_token_to_mend(x, last)->deprel = RELATA_DEPREL_NMOD;
    return true;
}

// "records of Pope Pius the XII": a numeral of the name is no other name for it.
static bool reattach_regnal(RelataExtraction *x, uint32_t i) {
    const RelataTree *tree = &x->tree;
    uint32_t name = relata_tree_head(tree, i);
    const RelataMention *m = name && name < i ? relata_mention_at(x, name) : NULL;
    if (relata_tree_deprel(tree, i) != RELATA_DEPREL_APPOS || !m || m->kind != RELATA_MENTION_NAME ||
        m->type != RELATA_TYPE_PERSON || tree->begin + i != m->token_end)
        return false;
    relata_hang(x, i, name, RELATA_DEPREL_FLAT);
    return true;
}

bool relata_reattach_name(RelataExtraction *x, uint32_t i) {
    return reattach_regnal(x, i) || (i > LEAST_WORDS && reattach_behind_name(x, i));
}
