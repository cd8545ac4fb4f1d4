// Doer: subjects that have a name which the statement lacks.
//
// "Burma's military ruler visited India", "a California-based group filed a complaint", "his militant group": who does
// something is what a stranger wants to know first. An office with its country, and a group by nothing but where it is
// from or whose it is, stand for somebody with a name; where the article tells it, the node has it already
// (described.h). As objects they tell enough: "met with Burma's foreign minister".
//
// In: the node of a verb's subject. Out: whether it is nobody.
// Limits: only grammatical subjects of the predicate; lists of nouns, each of offices held by one or of bodies that
// nothing but their name tells apart.
#include "extract/telling/telling.h"

#include "extract/tree/words.h"

#include <string.h>

// "Burma's ruler", "the U.S. defense secretary": an office by its country or body alone. Of presidents and heads of
// government there is one, whom all know.
static bool is_unnamed_holder(const RelataTree *tree, uint32_t i) {
    static const char *const offices[] = {"leader",    "ruler",      "chief",       "secretary", "prince",   "princess",
                                          "spokesman", "minister",   "spokeswoman", "official",  "lawmaker", "governor",
                                          "mayor",     "diplomat",   "ambassador",  "commander", "head",     "dictator",
                                          "senator",   "legislator", "congressman", "general",   NULL};
    bool is_prime = i > 1 && relata_tree_is_lemma(tree, i - 1, "prime");
    return relata_tree_lemma_in(tree, i, offices) && !is_prime;
}

// "Tom Berg's militant group", "a California-based group", "the U.S. body".
static bool is_unnamed_body(const RelataExtraction *x, uint32_t i) {
    static const char *const bodies[] = {"group", "organization", "organisation", "agency", "body",
                                         "panel", "outfit",       "unit",         NULL};
    const RelataTree *tree = &x->tree;
    if (!relata_tree_lemma_in(tree, i, bodies))
        return false;
    bool is_from = false;
    for (uint32_t c = tree->first[i]; c && c < i; c = tree->next[c]) {
        const RelataMention *m = relata_mention_at(x, c);
        bool is_place = relata_demonym(x, c) || (m && m->type == RELATA_TYPE_PLACE && m->kind == RELATA_MENTION_NAME);
        bool is_owner = relata_tree_deprel(tree, c) == RELATA_DEPREL_NMOD_POSS;
        if (is_owner)
            return m && m->type == RELATA_TYPE_PERSON && !relata_tree_is_lemma(tree, i, "body");
        is_from = is_from || is_place || relata_tree_is_lemma(tree, c, "base");
        if (relata_tree_upos(tree, c) == RELATA_UPOS_PROPN && !is_place)
            return false; // "a Senate panel"
    }
    return is_from;
}

bool relata_is_unnamed_doer(const RelataExtraction *x, const RelataNodes *nodes, const RelataNodeRef *subject) {
    const RelataTree *tree = &x->tree;
    const RelataEntity *e = &nodes->entities.items[subject->entity];
    uint32_t i = subject->token;
    const char *last = strrchr(e->name, ' ');
    RelataDeprel deprel = relata_tree_deprel(tree, i);
    bool is_subject = deprel == RELATA_DEPREL_NSUBJ || deprel == RELATA_DEPREL_NSUBJ_PASS;
    if (e->kind != RELATA_ENTITY_NOMINAL || !is_subject || !last || strcmp(last + 1, relata_tree_form(tree, i)) != 0 ||
        relata_tree_has_morph(tree, i, RELATA_MORPH_PLUR) || relata_tree_upos(tree, i) != RELATA_UPOS_NOUN ||
        strstr(e->name, " of ") || relata_tree_child(tree, i, RELATA_DEPREL_NUMMOD))
        return false;
    return is_unnamed_holder(tree, i) || is_unnamed_body(x, i);
}
