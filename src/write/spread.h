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
/// Moves nodes and labels until little is left to trip over, or for a fourth of that time, and takes the picture. The
/// same seed gives the same.
/// False if memory is refused.
bool relata_spread_improve(RelataSpread *spread, RelataPicture *picture, uint64_t seed, bool is_quick);
/// What of line `line`'s curve lies between its nodes, less its arrow, whose tip is `tip`.
void relata_spread_clip(const RelataSpread *spread, uint32_t line, RelataPoint curve[4], RelataPoint *tip);

#endif
