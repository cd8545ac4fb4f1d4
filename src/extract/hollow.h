/// Hollow: verbs whose objects do not say enough, and clauses that assert nothing.
#ifndef RELATA_EXTRACT_HOLLOW_H
#define RELATA_EXTRACT_HOLLOW_H

#include "extract/projection.h"

/// Whether an edge from whoever does it to this object of the verb would say nothing or half of what was said:
/// "used Twitter", "denied funding [for the dam]", "questioned Lira's authority [to rule]".
bool relata_is_hollow(RelataProjection *g, uint32_t verb, uint32_t object);
/// Whether nobody says that the verb's clause holds: "asked whether Chad won", "said fixing the plant may take a year",
/// "held an election to choose".
bool relata_is_unasserted(const RelataProjection *g, uint32_t verb);
/// "wrote on Twitter", "posted on YouTube": nouns for where something is said.
bool relata_is_outlet_noun(const RelataTree *tree, uint32_t noun);

#endif
