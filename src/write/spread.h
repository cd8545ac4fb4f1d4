/// Spread: a layout without ranks, for figures whose hubs would make a strip of ranks. Every label has a place of its
/// own, and its line runs through it. Knows nothing of Graphviz, which gives the places to begin with.
#ifndef RELATA_WRITE_SPREAD_H
#define RELATA_WRITE_SPREAD_H

#include "write/picture.h"

typedef struct {
    const RelataFigure *figure;
    RelataPoint *nodes, *node_halves;   // [n_nodes] centre, half the width and height
    RelataPoint *labels, *label_halves; // [n_lines] likewise
    RelataPoint (*curves)[4];           // [n_lines] Bézier from centre to centre, through the label's
} RelataSpread;

/// False if memory is refused; relata_spread_clear() frees it in either case.
bool relata_spread_init(RelataSpread *spread, const RelataFigure *figure);
void relata_spread_clear(RelataSpread *spread);
/// Fills the page, moves nodes and labels until little is left to trip over, parts what
/// still lies on something else, and takes the picture: no two nodes or labels meet in it. Places of labels without
/// words are where their line bends, and are found here; in a large figure all lines are straight and nothing but the
/// parting is done. The same seed gives the same. False if memory is refused.
bool relata_spread_improve(RelataSpread *spread, RelataPicture *picture, uint64_t seed);
/// What of line `line`'s curve lies between its nodes, less its arrow, whose tip is `tip`.
void relata_spread_clip(const RelataSpread *spread, uint32_t line, RelataPoint curve[4], RelataPoint *tip);

#endif
