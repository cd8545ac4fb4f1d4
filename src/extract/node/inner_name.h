/// Inner name: a person or body that a node's last phrase only describes, called by name (inner_name.c).
#ifndef RELATA_EXTRACT_INNER_NAME_H
#define RELATA_EXTRACT_INNER_NAME_H

#include "extract/node/node.h"

/// "remains of the hero" with "Ana Lira" right behind: tokens[n], sentence tokens of the node of `top`, become "remains
/// of Ana Lira". Returns their number, at most `room`.
uint32_t relata_inner_name(const RelataExtraction *x, const RelataNodes *nodes, uint32_t top, uint32_t *tokens,
                           uint32_t n, uint32_t room);

/// The head of a body's name in commas right behind a noun that says what kind of body it is ("the ruling party, the
/// Fallow Union,"), however the tree hangs it; 0 if there is none.
uint32_t relata_name_of_body(const RelataExtraction *x, const RelataNodes *nodes, uint32_t i);

#endif
