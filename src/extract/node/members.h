/// Members: who or what a counted noun stands for (members.c).
#ifndef RELATA_EXTRACT_MEMBERS_H
#define RELATA_EXTRACT_MEMBERS_H

#include "extract/node/node.h"

/// Adds the nodes of the things that a noun of the loaded sentence, or a number before "of", counts, where the sentence
/// names as many as the number says ("two senators, Ana Lira and Tom Berg"); false, with nothing added, where not.
/// `out` has room for RELATA_MAX_NODES, of which `*n` are taken.
bool relata_named_members(RelataExtraction *x, RelataNodes *nodes, uint32_t i, RelataNodeRef *out, uint32_t *n);

#endif
