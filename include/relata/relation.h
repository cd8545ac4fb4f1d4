/// Relation: what two things of one article are to each other in the terms of Wikidata, judged from the whole article.
///
/// Unlike a triple, a relation need not be said in any one sentence: that a town named in one sentence lies in the
/// country named in another is a relation of the two. Those that one sentence carries become triples of the rule
/// RELATA_RULE_FOUND; the others are no part of the graph.
#ifndef RELATA_RELATION_H
#define RELATA_RELATION_H

#include <stdint.h>

typedef struct {
    uint32_t subject;     // index into RelataDocument.entities
    uint32_t object;      // likewise
    const char *property; // Wikidata property ("P17"), borrowed from the model
    const char *label;    // its English label ("country"), likewise
    float probability;    // 0–1
    uint32_t sentence;    // 1 + index of the sentence that names both nearest to each other, 0 = none does
} RelataRelation;

#endif
