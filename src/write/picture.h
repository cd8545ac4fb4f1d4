/// Picture: where everything of a laid out figure stands, as plain boxes and chains of points, and how much a
/// reader trips over in it. Knows nothing of Graphviz. Lengths are points.
#ifndef RELATA_WRITE_PICTURE_H
#define RELATA_WRITE_PICTURE_H

#include "write/figure.h"

typedef struct {
    double x, y;
} RelataPoint;

typedef struct {
    double x0, y0, x1, y1; // x1 < x0 = there is none
} RelataBox;

/// A line as a chain of points, from its subject to its object, with its bounds.
typedef struct {
    RelataPoint *points;
    uint32_t n;
    RelataBox bounds;
} RelataChain;

typedef struct {
    const RelataFigure *figure;
    RelataBox *nodes;    // [n_nodes]
    RelataChain *chains; // [n_lines]
    RelataBox *labels;   // [n_lines]
    RelataBox page;
} RelataPicture;

/// False if memory is refused; relata_picture_clear() frees it in either case.
bool relata_picture_init(RelataPicture *picture, const RelataFigure *figure);
void relata_picture_clear(RelataPicture *picture);

/// Makes room for `n` points in all.
bool relata_chain_reserve(RelataChain *chain, uint32_t n);
void relata_chain_add(RelataChain *chain, RelataPoint point);
bool relata_chain_meets(const RelataChain *chain, const RelataBox *box);
/// Whether a chain that begins in or at one box and ends in or at another has points within them in between.
bool relata_chain_returns(const RelataChain *chain, const RelataBox *from, const RelataBox *to);
uint32_t relata_chain_crossings(const RelataChain *a, const RelataChain *b);
static inline bool relata_boxes_meet(const RelataBox *a, const RelataBox *b) {
    return a->x0 < b->x1 && b->x0 < a->x1 && a->y0 < b->y1 && b->y0 < a->y1;
}
RelataBox relata_box_around(RelataPoint centre, double half_width, double half_height);
RelataBox relata_box_grown(RelataBox box, double by);
/// A point of a cubic Bézier curve p[4].
RelataPoint relata_bezier_at(const RelataPoint p[4], double t);

/// Moves labels that stand badly along their lines.
void relata_picture_settle(RelataPicture *picture);
/// Lower is better; only pictures of the same figure compare.
double relata_picture_score(const RelataPicture *picture);

#endif
