// Pair: nouns with two sides ("the border between Chad and Niger") and neighbours.
#include "extract/proposition/noun.h"

#include <string.h>

static bool is_two_sided(const RelataTree *tree, uint32_t i) {
    static const char *const words[] = {
        "cooperation", "relation",     "border",      "trade",     "talk",     "war",    "conflict",   "tie",
        "alliance",    "agreement",    "partnership", "dispute",   "deal",     "treaty", "friendship", "rivalry",
        "accord",      "relationship", "pact",        "clash",     "meeting",  "summit", "marriage",   "contact",
        "feud",        "link",         "tension",     "ceasefire", "standoff", NULL};
    return relata_tree_lemma_in(tree, i, words);
}

// "the closure of the border between …", "a difference between …": what does not tie its two sides.
static bool is_parting(const RelataTree *tree, uint32_t i) {
    static const char *const words[] = {"closure", "crossing", "difference",  "choice",   "distinction", "comparison",
                                        "project", "test",     "interaction", "lockdown", NULL};
    return relata_tree_lemma_in(tree, i, words);
}

// A name of a country, body or person; "Russo" of "Russo-Japanese" is none.
static bool is_side(const RelataExtraction *x, uint32_t i) {
    const RelataMention *m = relata_mention_at(x, i);
    return relata_is_name(x, i) && (!m || m->type != RELATA_TYPE_PLACE || x->document->entities[m->entity].key);
}

// "the border between Chad and Niger", "talks between the union and the owners": both are tied by the noun.
void relata_noun_between(RelataExtraction *x, uint32_t i) {
    const RelataTree *tree = &x->tree;
    uint32_t noun = relata_tree_head(tree, i), marker = relata_tree_case(tree, i);
    uint32_t other = relata_tree_child(tree, i, RELATA_DEPREL_CONJ);
    if (relata_tree_deprel(tree, i) != RELATA_DEPREL_NMOD || !marker || !other || !relata_is_noun(tree, noun) ||
        !relata_tree_is_lemma(tree, marker, "between") || is_parting(tree, noun) ||
        !(is_two_sided(tree, noun) || relata_is_event_noun(x, noun)))
        return;
    RelataDraft draft = {.predicate = noun, .rule = "between"};
    relata_draft_add(&draft, RELATA_ROLE_SUBJECT, i, marker, other);
    relata_draft_add_relation(&draft, noun);
    relata_draft_add(&draft, RELATA_ROLE_OBLIQUE, relata_noun_name_behind(x, other), 0, 0);
    relata_draft_commit(x, &draft);
}

// "Chad-Niger military cooperation": two names joined by a dash before a noun with two sides.
void relata_noun_joined_names(RelataExtraction *x, uint32_t i) {
    const RelataTree *tree = &x->tree;
    if (i < 2 || i + 2 > tree->n || !is_side(x, i - 1) || !is_side(x, i + 1) ||
        !relata_tree_lemma_in(tree, i, (const char *const[]){"-", "\xe2\x80\x93", "\xe2\x80\x94", "/", NULL}))
        return;
    const RelataMention *first = relata_mention_at(x, i - 1);
    if (relata_is_demonym(x, i + 1) && !relata_is_demonym(x, i - 1) && first &&
        !x->document->entities[first->entity].key)
        return; // "the Ibero-American summit"
    uint32_t noun = i + 2;
    while (noun < tree->n && noun < i + 5 && !is_two_sided(tree, noun))
        noun++;
    if (!is_two_sided(tree, noun))
        return;
    if (relata_tree_deprel(tree, noun) == RELATA_DEPREL_COMPOUND && is_two_sided(tree, relata_tree_head(tree, noun)))
        noun = relata_tree_head(tree, noun); // "Chad-Niger border agreement"
    RelataDraft draft = {.predicate = noun, .rule = "between"};
    relata_draft_add(&draft, RELATA_ROLE_SUBJECT, i - 1, 0, 0);
    relata_draft_add_relation(&draft, noun);
    relata_draft_add(&draft, RELATA_ROLE_OBLIQUE, i + 1, 0, 0);
    relata_draft_commit(x, &draft);
}

// "of Tutsis in neighbouring Chad": a plural that no gazetteer has is no place, whatever it was taken for.
static bool is_people(const RelataExtraction *x, uint32_t i) {
    const char *form = relata_tree_form(&x->tree, i), *last = form + strlen(form) - (*form != 0);
    const RelataMention *m = relata_mention_at(x, i);
    return *last == 's' && m->token_end == m->token_begin + 1 && !x->document->entities[m->entity].key;
}

// "fled from Chad to neighbouring Niger": next to the country named last before it.
void relata_noun_neighbour(RelataExtraction *x, uint32_t i) {
    static const char *const words[] = {"neighboring", "neighbouring", "neighbor", "neighbour", NULL};
    const RelataTree *tree = &x->tree;
    if (i == tree->n || !relata_tree_lemma_in(tree, i, words) || !relata_is_name(x, i + 1) ||
        relata_type_at(x, i + 1) != RELATA_TYPE_PLACE)
        return;
    for (uint32_t k = i; k-- > 1;) {
        if (!relata_is_name(x, k) || relata_type_at(x, k) != RELATA_TYPE_PLACE ||
            relata_mention_at(x, k)->entity == relata_mention_at(x, i + 1)->entity ||
            relata_tree_deprel(tree, k) == RELATA_DEPREL_COMPOUND || is_people(x, k))
            continue; // "U.S. officials in neighbouring Chad"
        if (relata_tree_is_lemma(tree, i - 1, "of") && k + 4 > i)
            return; // "the Lira mountains of neighbouring Chad" lie in it
        RelataDraft draft = {.predicate = i, .rule = "neighbour"};
        relata_draft_add(&draft, RELATA_ROLE_SUBJECT, k, 0, 0);
        relata_draft_add_relation(&draft, i);
        relata_draft_add(&draft, RELATA_ROLE_OBJECT, i + 1, 0, 0);
        relata_draft_commit(x, &draft);
        return;
    }
}

// "Chad's border with Niger", "the union's dispute with the owners": a noun that has two sides.
void relata_noun_two_sided(RelataExtraction *x, uint32_t i) {
    static const char *const prepositions[] = {"with", "against", NULL};
    const RelataTree *tree = &x->tree;
    uint32_t noun = relata_tree_head(tree, i), marker = relata_tree_case(tree, i);
    if (relata_tree_deprel(tree, i) != RELATA_DEPREL_NMOD || !marker ||
        !relata_tree_lemma_in(tree, marker, prepositions) || !is_two_sided(tree, noun) || relata_is_event_noun(x, noun))
        return;
    for (uint32_t c = tree->first[noun]; c && c < noun; c = tree->next[c]) {
        RelataDeprel deprel = relata_tree_deprel(tree, c);
        if (deprel != RELATA_DEPREL_NMOD_POSS && !(deprel == RELATA_DEPREL_AMOD && relata_is_demonym(x, c)))
            continue;
        RelataDraft draft = {.predicate = noun, .rule = "between"};
        relata_draft_add(&draft, RELATA_ROLE_SUBJECT, c, 0, 0);
        relata_draft_add_relation(&draft, noun);
        relata_draft_add(&draft, RELATA_ROLE_OBLIQUE, i, marker, 0);
        relata_draft_commit(x, &draft);
        return;
    }
}
