// Label: the words of an edge, from a verb or noun with its particle and preposition.
//
// Verbs that tell of events stand in the past tense, verbs of state in the present unless the sentence says that the
// state is over; near synonyms give way to one verb (relation.c). Adverbs of direction stay ("came out against").
#include "extract/projection.h"

#include "extract/relation.h"

#include <stdio.h>
#include <string.h>

void relata_lower_lemma(const RelataProjection *g, uint32_t token, char *buffer, size_t n) {
    relata_lexicon_normalize(relata_tree_lemma(&g->x->tree, token), buffer, n);
}

// "previously hosted a show": a state that is over.
static bool is_bygone(const RelataTree *tree, uint32_t verb) {
    static const char *const words[] = {"previously", "formerly", "originally", NULL};
    for (uint32_t c = relata_tree_child(tree, verb, RELATA_DEPREL_ADVMOD); c;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_ADVMOD))
        if (relata_tree_lemma_in(tree, c, words))
            return true;
    return false;
}

// "met", "carried out"
void relata_verb_label(const RelataProjection *g, uint32_t verb, bool is_passive, char label[RELATA_LABEL]) {
    const RelataTree *tree = &g->x->tree;
    char lemma[64], form[72];
    relata_lower_lemma(g, verb, lemma, sizeof lemma);
    const char *canonical = relata_relation_synonym(lemma);
    if (is_passive)
        relata_participle_of(canonical, form, sizeof form);
    else if (is_bygone(tree, verb))
        relata_past_of(canonical, form, sizeof form);
    else
        relata_edge_form_of(canonical, form, sizeof form);
    uint32_t particle = relata_tree_child(tree, verb, RELATA_DEPREL_COMPOUND_PRT);
    snprintf(label, RELATA_LABEL, "%s%s%s", form, particle ? " " : "", relata_tree_lemma(tree, particle));
}

// "signed deal with", "withdrew troops from": the object noun as part of the label.
bool relata_label_add_object(const RelataProjection *g, const RelataArgument *object, char label[RELATA_LABEL]) {
    const RelataTree *tree = &g->x->tree;
    uint32_t head = relata_local_token(g, object->head);
    if (relata_tree_upos(tree, head) != RELATA_UPOS_NOUN)
        return false;
    size_t n = strlen(label);
    char word[64];
    relata_lexicon_normalize(relata_tree_form(tree, head), word, sizeof word);
    snprintf(label + n, RELATA_LABEL - n, " %s", word);
    return true;
}

// An adverb between verb and preposition that turns what the verb says.
static bool is_direction(const RelataTree *tree, uint32_t i) {
    static const char *const words[] = {"out",  "up",    "down",  "off",    "forward",
                                        "away", "ahead", "along", "second", NULL};
    RelataDeprel deprel = i ? relata_tree_deprel(tree, i) : RELATA_DEPREL_NONE;
    return i && deprel == RELATA_DEPREL_ADVMOD && relata_tree_lemma_in(tree, i, words);
}

// "with", "out of"
void relata_label_add_marker(const RelataProjection *g, const RelataArgument *a, char label[RELATA_LABEL]) {
    const RelataTree *tree = &g->x->tree;
    uint32_t marker = relata_marker_of(g, a), next = marker + 1;
    char word[32];
    if (is_direction(tree, marker - 1)) { // "came out against", "moved forward with"
        size_t length = strlen(label);
        snprintf(label + length, RELATA_LABEL - length, " %s", relata_tree_lemma(tree, marker - 1));
    }
    size_t n = strlen(label);
    relata_lexicon_normalize(relata_tree_lemma(tree, marker), word, sizeof word);
    bool is_double = next <= tree->n && relata_tree_deprel(tree, next) == RELATA_DEPREL_CASE &&
                     relata_tree_head(tree, next) == relata_tree_head(tree, marker);
    snprintf(label + n, RELATA_LABEL - n, " %s%s%s", word, is_double ? " " : "",
             is_double ? relata_tree_lemma(tree, next) : "");
}
