/// Apart: boxes that lie on one another are moved until none do.
#ifndef RELATA_WRITE_APART_H
#define RELATA_WRITE_APART_H

#include "write/picture.h"

/// Moves the centres of `n` boxes, whose halves include the gap that each wants around it, as little as it takes
/// until no two meet. Up to then none leaves the strip of `half_width` around x = 0, if there is a way to keep it.
/// Depends on the places alone. False if memory is refused, and then nothing has moved.
bool relata_apart(RelataPoint *centres, const RelataPoint *halves, uint32_t n, double half_width);

#endif
