/// Members: the names of those whom a counted noun stands for (members.c).
#ifndef RELATA_EXTRACT_MEMBERS_H
#define RELATA_EXTRACT_MEMBERS_H

#include "extract/node.h"

enum { RELATA_MAX_MEMBERS = 10 };

/// The heads of the names in the loaded sentence that are the things counted by a noun, or by a number before "of", as
/// many as the number says ("two senators, Ana Lira and Tom Berg"); their number, 0 where the sentence does not name
/// all.
uint32_t relata_named_members(const RelataExtraction *x, const RelataNodes *nodes, uint32_t i,
                              uint32_t tokens[RELATA_MAX_MEMBERS]);

#endif
