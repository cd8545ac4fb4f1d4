// Antecedent: what "the attack" is called where the article says which attack it is.
//
// A bare noun with "the" or "this" is no node, for a stranger does not know which one is meant; but the article often
// does: it has named the event or pact before, and no other under the same noun. The words of that mention up to the
// name in its phrase ("attack on the Ford plant") then stand for the later ones.
//
// Limits: only under the same noun; what stands for an event under another noun ("the tragedy") is left alone. A bare
// noun must be of deeds or pacts, or an organ of a state (organ.c), for things and persons are told apart worse; any
// other needs the words before it to be those of the earlier mention ("the gas pipeline").
#include "extract/node/antecedent.h"

#include "base/calendar.h"
#include "base/words.h"
#include "extract/node/node.h"
#include "extract/node/organ.h"

#include <string.h>
#include <strings.h>

enum { LOOK_BACK = 400, LONGEST = 10 }; // mentions looked at, words of a name: bounds the work

static bool is_told_apart(const RelataExtraction *x, uint32_t i) {
    static const char *const classes[] = {"event", "act", NULL};
    static const char *const pacts[] = {"airstrike", "agreement", "deal",  "treaty", "pact",
                                        "accord",    "ceasefire", "truce", NULL};
    static const char *const vague[] = {"act",   "action", "move",  "step", "event",    "decision", "work",
                                        "thing", "game",   "match", "case", "campaign", "race",     NULL};
    const RelataTree *tree = &x->tree;
    return relata_tree_upos(tree, i) == RELATA_UPOS_NOUN && !relata_tree_lemma_in(tree, i, vague) &&
           (relata_has_class(x, i, classes) || relata_mention_at(x, i)->type == RELATA_TYPE_EVENT ||
            relata_tree_lemma_in(tree, i, pacts));
}

// "the attack", "the gas pipeline": nothing behind it says which one, and what stands before it only of which kind it
// is.
static bool is_definite(const RelataTree *tree, uint32_t i) {
    static const char *const words[] = {"the", "this", "that", NULL};
    uint32_t det = relata_tree_child(tree, i, RELATA_DEPREL_DET);
    for (uint32_t c = tree->first[i]; c; c = tree->next[c]) {
        RelataDeprel deprel = relata_tree_deprel(tree, c);
        bool is_kind = deprel == RELATA_DEPREL_AMOD || deprel == RELATA_DEPREL_COMPOUND;
        if ((c > i && deprel != RELATA_DEPREL_ACL_RELCL && deprel != RELATA_DEPREL_PUNCT) ||
            (c < i && c > det && (!is_kind || relata_tree_upos(tree, c) == RELATA_UPOS_PROPN)))
            return false;
    }
    return det && relata_tree_lemma_in(tree, det, words);
}

// Whether an earlier mention has every word that stands between article and noun of the later one.
static bool has_kinds(const RelataExtraction *x, uint32_t i, const RelataMention *earlier) {
    const RelataTree *tree = &x->tree;
    const RelataDocument *d = x->document;
    for (uint32_t k = relata_tree_child(tree, i, RELATA_DEPREL_DET) + 1; k < i; k++) {
        bool has_word = false;
        for (uint32_t t = earlier->phrase_begin; t < earlier->head && !has_word; t++)
            has_word = strcasecmp(d->tokens[t].form, relata_tree_form(tree, k)) == 0;
        if (!has_word)
            return false;
    }
    return true;
}

static bool is_end(const RelataToken *t) {
    return t->upos == RELATA_UPOS_PUNCT || t->upos == RELATA_UPOS_VERB || t->upos == RELATA_UPOS_AUX ||
           t->upos == RELATA_UPOS_PRON || t->upos == RELATA_UPOS_SCONJ || t->upos == RELATA_UPOS_CCONJ;
}

// "the government of Chad", not "on Monday": what stands behind an organ of a state says whose it is.
static bool is_behind_organ(const RelataDocument *d, const RelataMention *m) {
    static const char *const words[] = {"of", "in", NULL};
    return m->head + 2 < d->n_tokens && relata_is_among_any_case(d->tokens[m->head + 1].form, words) &&
           !relata_month_of(d->tokens[m->head + 2].form);
}

static bool is_binding(const RelataToken *t) {
    static const char *const words[] = {"in", "on", "at", "from", "against", "with", "to", NULL};
    return t->upos == RELATA_UPOS_ADP && relata_is_among_any_case(t->form, words);
}

// The tokens [*begin, *end) of a mention's phrase from its first modifier to the end of the first name in it, or of a
// people's adjective; false if there is none.
static bool named_span(const RelataDocument *d, const RelataMention *m, bool or_people, uint32_t *begin,
                       uint32_t *end) {
    uint32_t first = m->phrase_begin;
    while (first < m->head && (d->tokens[first].upos == RELATA_UPOS_DET || d->tokens[first].upos == RELATA_UPOS_PRON))
        first++;
    *begin = first;
    *end = m->head + 1;
    bool has_name = false;
    uint32_t last = m->phrase_end == m->head + 1 && m->head + 5 < d->n_tokens ? m->head + 5 : m->phrase_end;
    if (or_people && !is_behind_organ(d, m))
        last = m->head + 1;
    for (uint32_t t = first; t < m->head; t++) {
        if (is_end(&d->tokens[t]) && strcmp(d->tokens[t].form, "-") != 0)
            return false;
        has_name = has_name || d->tokens[t].upos == RELATA_UPOS_PROPN ||
                   (or_people && d->tokens[t].form[0] >= 'A' && d->tokens[t].form[0] <= 'Z');
    }
    for (uint32_t t = m->head + 1; !has_name && t < last && t - first < LONGEST && !is_end(&d->tokens[t]); t++) {
        bool is_phrase = t < m->phrase_end || is_binding(&d->tokens[t]);
        if (t == m->phrase_end && !is_phrase)
            break; // what follows is no more of it, unless a phrase that the tree hung elsewhere
        if (d->tokens[t].upos == RELATA_UPOS_PROPN) {
            has_name = true;
            while (t < last && t - first < LONGEST && d->tokens[t].upos == RELATA_UPOS_PROPN)
                t++;
            *end = t;
        }
    }
    return has_name && *end - *begin <= LONGEST;
}

static bool is_same_noun(const RelataDocument *d, const RelataMention *one, const RelataMention *other) {
    bool is_plural = d->tokens[other->head].morph & RELATA_MORPH_PLUR, // "the bombings" are not "the bombing of …"
        was_plural = d->tokens[one->head].morph & RELATA_MORPH_PLUR;
    return strcasecmp(d->tokens[one->head].lemma, d->tokens[other->head].lemma) == 0 && is_plural == was_plural;
}

static bool is_same_span(const RelataDocument *d, uint32_t begin, uint32_t end, uint32_t first, uint32_t last) {
    if (end - begin != last - first)
        return false;
    for (uint32_t k = 0; k < end - begin; k++)
        if (strcasecmp(d->tokens[begin + k].form, d->tokens[first + k].form) != 0)
            return false;
    return true;
}

const RelataMention *relata_antecedent_of(const RelataExtraction *x, uint32_t i, uint32_t *begin, uint32_t *end) {
    const RelataDocument *d = x->document;
    const RelataMention *m = relata_mention_at(x, i);
    bool is_bare = relata_tree_child(&x->tree, i, RELATA_DEPREL_DET) + 1 == i;
    bool is_organ = relata_is_organ(x, i);
    if (!m || m->kind != RELATA_MENTION_NOMINAL || !is_definite(&x->tree, i) ||
        (is_bare && !is_organ && !is_told_apart(x, i)))
        return NULL;
    uint32_t at = (uint32_t)(m - d->mentions), least = at > LOOK_BACK ? at - LOOK_BACK : 0, n = 0;
    const RelataMention *found = NULL;
    for (uint32_t k = least; k < at; k++) {
        const RelataMention *other = &d->mentions[k];
        uint32_t first, last;
        if (other->kind != RELATA_MENTION_NOMINAL || !is_same_noun(d, other, m) || !has_kinds(x, i, other) ||
            !named_span(d, other, is_organ, &first, &last))
            continue;
        n += !found || !is_same_span(d, *begin, *end, first, last);
        found = other;
        *begin = first;
        *end = last;
    }
    return n == 1 ? found : NULL;
}
