/// Matter: what a message, charge or demand says, where a statement of it has lost that.
#ifndef RELATA_EXTRACT_MATTER_H
#define RELATA_EXTRACT_MATTER_H

#include "extract/projection.h"

/// Whether a clause behind the verb's object says what the object, a charge or a message, is about, and the object's
/// node does not have it: "denied charges [that it cut supplies]", "issued an order [requiring the board to close]".
bool relata_has_lost_matter(RelataProjection *g, uint32_t verb, uint32_t object);
/// Whether an object is what is left of a longer one: "sentences of two others", "requests from Lima [for aid]",
/// "enough food [for a month]", "members of the army [who died]", "five goals".
bool relata_is_leftover(RelataProjection *g, uint32_t verb, uint32_t object);
/// "conveyed the same message in", "pledged the assistance in": an object noun that points at what was told before.
bool relata_points_back(const RelataTree *tree, uint32_t noun, uint32_t marker);
/// "agreed with Chad that": whether what the verb says stands in a clause beside a phrase with `marker`.
bool relata_says_by_clause(const RelataTree *tree, uint32_t verb, uint32_t marker);

#endif
