/// Frame: which preposition opens what a verb says of its object (VerbNet's classes judge, appoint, rob, prevent …).
#ifndef RELATA_EXTRACT_FRAME_H
#define RELATA_EXTRACT_FRAME_H

#include "extract/tree/tree.h"

typedef struct {
    const char *verb;    // its lemma
    const char *markers; // prepositions, with a blank around each
    bool is_needed;      // without it the statement misleads
} RelataFrame;

/// The frame of a verb whose complement may stand in its label ("accused of"); NULL if it has none.
const RelataFrame *relata_frame_of(const RelataTree *tree, uint32_t verb);
/// The frame of a verb that tells half of it by its object alone ("moved the fair to"); NULL if it has none.
const RelataFrame *relata_half_frame_of(const RelataTree *tree, uint32_t verb);
/// Whether a preposition is one of a frame; false for no frame or no preposition.
bool relata_frame_has(const RelataFrame *frame, const RelataTree *tree, uint32_t marker);
/// Whether a token is tagged as a gerund or present participle.
bool relata_is_gerund(const RelataTree *tree, uint32_t i);
/// The preposition before a complement, of a noun or a gerund; 0 if there is none.
uint32_t relata_opening_of(const RelataTree *tree, uint32_t complement);

#endif
