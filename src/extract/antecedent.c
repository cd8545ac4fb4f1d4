// Antecedent: what "the attack" is called where the article says which attack it is.
//
// A bare noun with "the" or "this" is no node, for a stranger does not know which one is meant; but the article often
// does: it has named the event or pact before, and the stage before has tied the two mentions. The words of the first
// mention that has a name in its phrase ("attack on the Ford plant") then stand for the later ones.
//
// Limits: only nouns of deeds and pacts, only under the same noun; what stands for an event under another noun ("the
// tragedy") is left alone, and so are things and persons, which are told apart worse.
#include "extract/antecedent.h"

#include "extract/node.h"

#include <string.h>
#include <strings.h>

enum { LOOK_BACK = 400, LONGEST = 10 }; // mentions looked at, words of a name: bounds the work

static bool is_told_apart(const RelataExtraction *x, uint32_t i) {
    static const char *const classes[] = {"event", "act", NULL};
    static const char *const pacts[] = {"agreement", "deal", "treaty", "pact", "accord", "ceasefire", "truce", NULL};
    static const char *const vague[] = {"act",   "action", "move",  "step", "event",    "decision", "work",
                                        "thing", "game",   "match", "case", "campaign", "race",     NULL};
    const RelataTree *tree = &x->tree;
    return relata_tree_upos(tree, i) == RELATA_UPOS_NOUN && !relata_tree_lemma_in(tree, i, vague) &&
           (relata_has_class(x, i, classes) || relata_tree_lemma_in(tree, i, pacts));
}

static bool is_definite(const RelataTree *tree, uint32_t i) {
    static const char *const words[] = {"the", "this", "that", NULL};
    uint32_t det = relata_tree_child(tree, i, RELATA_DEPREL_DET);
    return det && relata_tree_lemma_in(tree, det, words) && tree->left[i] == det && tree->right[i] == i && det + 1 == i;
}

static bool is_end(const RelataToken *t) {
    return t->upos == RELATA_UPOS_PUNCT || t->upos == RELATA_UPOS_VERB || t->upos == RELATA_UPOS_AUX ||
           t->upos == RELATA_UPOS_PRON || t->upos == RELATA_UPOS_SCONJ || t->upos == RELATA_UPOS_CCONJ;
}

// The tokens [*begin, *end) of a mention's phrase from its first modifier to the end of the first name in it; false if
// there is none.
static bool named_span(const RelataDocument *d, const RelataMention *m, uint32_t *begin, uint32_t *end) {
    uint32_t first = m->phrase_begin;
    while (first < m->head && (d->tokens[first].upos == RELATA_UPOS_DET || d->tokens[first].upos == RELATA_UPOS_PRON))
        first++;
    *begin = first;
    *end = m->head + 1;
    bool has_name = false;
    for (uint32_t t = first; t < m->head; t++) {
        if (is_end(&d->tokens[t]) && strcmp(d->tokens[t].form, "-") != 0)
            return false;
        has_name = has_name || d->tokens[t].upos == RELATA_UPOS_PROPN;
    }
    for (uint32_t t = m->head + 1; !has_name && t < m->phrase_end && t - first < LONGEST && !is_end(&d->tokens[t]); t++)
        if (d->tokens[t].upos == RELATA_UPOS_PROPN) {
            has_name = true;
            while (t < m->phrase_end && t - first < LONGEST && d->tokens[t].upos == RELATA_UPOS_PROPN)
                t++;
            *end = t;
            break;
        }
    return has_name && *end - *begin <= LONGEST;
}

const RelataMention *relata_antecedent_of(const RelataExtraction *x, uint32_t i, uint32_t *begin, uint32_t *end) {
    const RelataDocument *d = x->document;
    const RelataMention *m = relata_mention_at(x, i);
    if (!m || m->kind != RELATA_MENTION_NOMINAL || !is_told_apart(x, i) || !is_definite(&x->tree, i))
        return NULL;
    uint32_t at = (uint32_t)(m - d->mentions), least = at > LOOK_BACK ? at - LOOK_BACK : 0;
    for (uint32_t k = least; k < at; k++) {
        const RelataMention *other = &d->mentions[k];
        if (other->entity == m->entity && other->kind == RELATA_MENTION_NOMINAL &&
            strcasecmp(d->tokens[other->head].lemma, d->tokens[m->head].lemma) == 0 && named_span(d, other, begin, end))
            return other;
    }
    return NULL;
}
