/// What is right and tells a stranger nothing: objects and phrases of verbs that are no edges.
#ifndef RELATA_EXTRACT_TRIVIAL_H
#define RELATA_EXTRACT_TRIVIAL_H

#include "extract/projection.h"

/// Whether a verb tells nothing of this object: a comment that was made, a shot that was missed, an interview.
bool relata_is_trivial_object(RelataProjection *g, uint32_t verb, uint32_t agent, uint32_t object);
/// Whether what stands behind this object is no edge either: moves in a game and meals.
bool relata_is_trivial_phrase_of(const RelataProjection *g, uint32_t verb, uint32_t object);
/// Whether the phrase of a verb under this preposition is a step on the way, a day's price or where something was said.
bool relata_is_trivial_phrase(const RelataProjection *g, uint32_t verb, uint32_t agent, uint32_t marker);
/// Whether both ends are things of one owner: "Lira's wings", "Lira's uniform".
bool relata_is_among_own(const RelataEntity *from, const RelataEntity *to);

#endif
