// Overlaps removed by pushing. Two boxes that meet go half the way each along the axis on which less is missing, pair
// after pair and round after round, until a round finds none: what was above another stays above it, and what stood
// free stays where it is. Boxes that are pushed against the side of the page give way up or down. Where many are packed
// the rounds go on for long, so after some of them the page also grows a little in each: first in height, which
// shrinks no words, and then in width. Growing parts any two centres, so there is always an end.
//
// Pairs are found by a sweep from left to right. A round that moves nothing has seen all pairs, which is the proof that
// no two boxes meet.
#include "write/apart.h"

#include <math.h>
#include <stdlib.h>

enum { ROUNDS = 250, MAX_ROUNDS = 4000 };

typedef struct {
    RelataPoint *centres;
    const RelataPoint *halves;
    uint32_t *order; // by left edge
    uint32_t n;
    double half_width;
} Boxes;

static double left_of(const Boxes *boxes, uint32_t i) {
    return boxes->centres[i].x - boxes->halves[i].x;
}

// Insertion: from one round to the next little changes.
static void sort(Boxes *boxes) {
    for (uint32_t i = 1; i < boxes->n; i++) {
        uint32_t box = boxes->order[i], k = i;
        for (; k > 0 && left_of(boxes, boxes->order[k - 1]) > left_of(boxes, box); k--)
            boxes->order[k] = boxes->order[k - 1];
        boxes->order[k] = box;
    }
}

// Back into the page, if it is not wider than that.
static void keep_inside(Boxes *boxes, uint32_t i) {
    double room = fmax(0, boxes->half_width - boxes->halves[i].x);
    boxes->centres[i].x = fmin(fmax(boxes->centres[i].x, -room), room);
}

static bool push(Boxes *boxes, uint32_t a, uint32_t b) {
    static const double touch = 1e-6;
    RelataPoint *p = &boxes->centres[a], *q = &boxes->centres[b];
    double dx = boxes->halves[a].x + boxes->halves[b].x - fabs(p->x - q->x);
    double dy = boxes->halves[a].y + boxes->halves[b].y - fabs(p->y - q->y);
    if (dx <= touch || dy <= touch)
        return false;
    if (dx < dy) {
        double by = (dx / 2 + touch) * (p->x < q->x || (p->x == q->x && a < b) ? -1 : 1);
        p->x += by;
        q->x -= by;
    } else {
        double by = (dy / 2 + touch) * (p->y < q->y || (p->y == q->y && a < b) ? -1 : 1);
        p->y += by;
        q->y -= by;
    }
    return true;
}

static bool push_all(Boxes *boxes) {
    bool any = false;
    sort(boxes);
    for (uint32_t i = 0; i < boxes->n; i++) {
        uint32_t a = boxes->order[i];
        for (uint32_t k = i + 1; k < boxes->n; k++) {
            uint32_t b = boxes->order[k];
            if (left_of(boxes, b) >= boxes->centres[a].x + boxes->halves[a].x)
                break;
            any |= push(boxes, a, b);
        }
    }
    return any;
}

static void grow(Boxes *boxes, double x, double y) {
    for (uint32_t i = 0; i < boxes->n; i++) {
        boxes->centres[i].x *= x;
        boxes->centres[i].y *= y;
    }
}

bool relata_apart(RelataPoint *centres, const RelataPoint *halves, uint32_t n, double half_width) {
    Boxes boxes = {centres, halves, malloc((n + 1) * sizeof *boxes.order), n, half_width};
    if (!boxes.order)
        return false;
    for (uint32_t i = 0; i < n; i++)
        boxes.order[i] = i;
    for (uint32_t round = 0; round < MAX_ROUNDS; round++) {
        bool is_bounded = round < 3 * ROUNDS;
        for (uint32_t i = 0; is_bounded && i < n; i++)
            keep_inside(&boxes, i);
        if (!push_all(&boxes))
            break;
        if (round > ROUNDS)
            grow(&boxes, is_bounded ? 1 : 1.01, is_bounded ? 1.004 : 1.01);
    }
    free(boxes.order);
    return true;
}
