/// Described: offices without a name, under the name of who holds them (described.c).
#ifndef RELATA_EXTRACT_DESCRIBED_H
#define RELATA_EXTRACT_DESCRIBED_H

#include "extract/node/node.h"

/// Collects who holds which office in the article; false if memory is refused. Once, before nodes are asked for.
bool relata_find_holders(RelataExtraction *x, RelataNodes *nodes);
/// The entity of the person whom a node like "Pakistani leader" or "Ohio congressman" stands for, or `entity` itself.
uint32_t relata_described(const RelataExtraction *x, const RelataNodes *nodes, uint32_t entity);

#endif
