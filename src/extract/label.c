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

// "found dead in", "declared guilty of": the word that a passive of finding is about, 0 if none.
static uint32_t finding_of(const RelataTree *tree, uint32_t verb) {
    static const char *const verbs[] = {"find", "discover", "declare", "pronounce", "deem", "rule", NULL};
    if (verb >= tree->n || !relata_tree_lemma_in(tree, verb, verbs) ||
        relata_tree_upos(tree, verb + 1) != RELATA_UPOS_ADJ || relata_tree_head(tree, verb + 1) != verb)
        return 0;
    return verb + 1;
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
    if (is_passive && finding_of(tree, verb))
        particle = finding_of(tree, verb);
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

// The word between verb and complement: "as" where the sentence has none ("named him envoy"), NULL if the complement
// is of another kind.
static const char *link_of(const RelataTree *tree, uint32_t verb, uint32_t complement) {
    static const char *const installing[] = {"select",  "choose", "pick",    "tap",  "name",      "appoint", "nominate",
                                             "install", "elect",  "appoint", "hire", "designate", NULL};
    uint32_t marker = relata_tree_case(tree, complement);
    if (relata_tree_is_lemma(tree, verb, "sentence"))
        return relata_tree_is_lemma(tree, marker, "to") ? "to" : NULL;
    if (!relata_tree_lemma_in(tree, verb, installing))
        return NULL;
    if (relata_tree_deprel(tree, complement) != RELATA_DEPREL_OBL)
        return marker && !relata_tree_is_lemma(tree, marker, "as") ? NULL : "as";
    return relata_tree_is_lemma(tree, marker, "as") ? "as" : relata_tree_is_lemma(tree, marker, "for") ? "for" : NULL;
}

// Whether a dependent of the complement is said with it: "running mate", "four years", "secretary of state".
static bool is_telling_part(const RelataTree *tree, uint32_t complement, uint32_t c) {
    RelataDeprel deprel = relata_tree_deprel(tree, c);
    bool is_common = relata_tree_upos(tree, c) != RELATA_UPOS_PROPN && !relata_tree_is_lemma(tree, c, "new");
    return (c < complement && is_common &&
            (deprel == RELATA_DEPREL_AMOD || deprel == RELATA_DEPREL_COMPOUND || deprel == RELATA_DEPREL_NUMMOD)) ||
           (c == complement + 2 && relata_tree_upos(tree, c) == RELATA_UPOS_NOUN && deprel == RELATA_DEPREL_NMOD);
}

static bool drop_untelling(const RelataTree *tree, uint32_t top, uint32_t parent, uint32_t child, const void *state) {
    (void)state;
    return parent == top && !is_telling_part(tree, top, child);
}

void relata_label_add_complement(const RelataProjection *g, uint32_t verb, uint32_t object, char label[RELATA_LABEL]) {
    enum { LONGEST = 5 };
    static const char *const selecting[] = {"choose", "pick", "tap", NULL};
    const RelataTree *tree = &g->x->tree;
    for (uint32_t c = tree->first[verb]; c; c = tree->next[c]) {
        RelataDeprel deprel = relata_tree_deprel(tree, c);
        uint32_t tokens[LONGEST + 1];
        if (c <= verb || c == object || relata_tree_upos(tree, c) != RELATA_UPOS_NOUN ||
            (deprel != RELATA_DEPREL_OBL && deprel != RELATA_DEPREL_XCOMP && deprel != RELATA_DEPREL_ADVCL))
            continue;
        const char *link = link_of(tree, verb, c);
        bool is_sentence = link && strcmp(link, "to") == 0;
        uint32_t n = relata_tree_yield(tree, c, drop_untelling, NULL, tokens, LONGEST + 1);
        if (!link || n > LONGEST ||
            (!is_sentence && !relata_is_role_word(g->x, c) && !relata_tree_is_lemma(tree, c, "mate")))
            continue;
        if (relata_tree_lemma_in(tree, verb, selecting) && !strchr(label, ' '))
            snprintf(label, RELATA_LABEL, "selected");
        size_t length = strlen(label);
        length += (size_t)snprintf(label + length, RELATA_LABEL - length, " %s", link);
        for (uint32_t k = 0; k < n && length < RELATA_LABEL; k++) {
            char word[64];
            relata_lexicon_normalize(relata_tree_form(tree, tokens[k]), word, sizeof word);
            length += (size_t)snprintf(label + length, RELATA_LABEL - length, " %s", word);
        }
        return;
    }
}
