// Simulated annealing (Davidson and Harel 1996) of places that a force layout has found. What is counted is what a
// reader trips over, as in picture.c: crossings, lines through things they do not concern, things on one another,
// length, bends, and arrows that have no room. A line is the parabola from centre to centre through the middle of its
// label, so that parallel lines part by themselves and no label stands away from its line.
//
// One move takes a node (with its labels half the way) or a label to a place nearby, a node of one tie also to
// anywhere around its neighbour. Only what the moved thing touches is counted again.
#include "write/spread.h"

#include "base/map.h"
#include "write/apart.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum {
    STEPS = 8,
    MOVES = 180,
    MANY_MOVES = 110,
    PLAIN_MOVES = 60,
    FEW_LINES = 60,
    MAX_DEGREE = 14,
    OVERLAP = 40,
    THROUGH = 12,
    CROSSED_OUT = 4,
    HALF_WIDTH = 595
};
// Around each box, so that between two there are both.
static const double NODE_MARGIN = 4, WIDE_MARGIN = 6, DOT_MARGIN = 1.5, LABEL_MARGIN = 3;

bool relata_spread_init(RelataSpread *spread, const RelataFigure *figure) {
    uint32_t n = figure->n_nodes + 1, m = figure->n_lines + 1;
    *spread = (RelataSpread){.figure = figure};
    spread->nodes = calloc(n, sizeof *spread->nodes);
    spread->node_halves = calloc(n, sizeof *spread->node_halves);
    spread->labels = calloc(m, sizeof *spread->labels);
    spread->label_halves = calloc(m, sizeof *spread->label_halves);
    spread->curves = calloc(m, sizeof *spread->curves);
    return spread->nodes && spread->node_halves && spread->labels && spread->label_halves && spread->curves;
}

void relata_spread_clear(RelataSpread *spread) {
    free(spread->nodes);
    free(spread->node_halves);
    free(spread->labels);
    free(spread->label_halves);
    free(spread->curves);
}

typedef struct {
    RelataSpread *spread;
    RelataPicture *picture;
    uint32_t *begin;    // [n_nodes + 1] into `lines`
    uint32_t *incident; // lines of each node
    RelataPoint *saved; // [n_lines] labels before a move
    uint64_t random;
    double heat, reach;
    double half_width, half_height; // of the page that all should fit on
} Annealing;

static double next_random(Annealing *a) {
    a->random += 0x9e3779b97f4a7c15u;
    return (double)(relata_hash_mix(a->random, 0) >> 11) / 9007199254740992.0;
}

// ---- Lines ------------------------------------------------------------------------------------------

// Through L at half time, the parabola's control is 2L − (u+v)/2. What leaves a node and comes back to it makes a loop.
static void bend(RelataSpread *spread, uint32_t i) {
    const RelataFigureLine *line = &spread->figure->lines[i];
    RelataPoint u = spread->nodes[line->subject], v = spread->nodes[line->object], l = spread->labels[i];
    RelataPoint *p = spread->curves[i];
    p[0] = u;
    p[3] = v;
    if (line->subject == line->object) {
        RelataPoint c = {(4 * l.x - u.x) / 3, (4 * l.y - u.y) / 3};
        double dx = (l.y - u.y) / 2, dy = (u.x - l.x) / 2;
        p[1] = (RelataPoint){c.x + dx, c.y + dy};
        p[2] = (RelataPoint){c.x - dx, c.y - dy};
        return;
    }
    RelataPoint q = {2 * l.x - (u.x + v.x) / 2, 2 * l.y - (u.y + v.y) / 2};
    p[1] = (RelataPoint){u.x + (q.x - u.x) * 2 / 3, u.y + (q.y - u.y) * 2 / 3};
    p[2] = (RelataPoint){v.x + (q.x - v.x) * 2 / 3, v.y + (q.y - v.y) * 2 / 3};
}

static bool is_inside(RelataPoint p, const RelataBox *box) {
    return p.x > box->x0 && p.x < box->x1 && p.y > box->y0 && p.y < box->y1;
}

// The line, its label and its chain of points, of which only one at each end may lie inside its nodes.
static void trace(Annealing *a, uint32_t i) {
    RelataSpread *spread = a->spread;
    const RelataFigureLine *line = &spread->figure->lines[i];
    RelataChain *chain = &a->picture->chains[i];
    const RelataBox *from = &a->picture->nodes[line->subject], *to = &a->picture->nodes[line->object];
    RelataPoint points[STEPS + 1];
    bend(spread, i);
    for (int k = 0; k <= STEPS; k++)
        points[k] = relata_bezier_at(spread->curves[i], (double)k / STEPS);
    int first = 0, last = STEPS;
    while (first < STEPS / 2 && is_inside(points[first + 1], from))
        first++;
    while (last > STEPS / 2 && is_inside(points[last - 1], to))
        last--;
    chain->n = 0;
    for (int k = first; k <= last; k++)
        relata_chain_add(chain, points[k]);
    a->picture->labels[i] = relata_box_around(spread->labels[i], spread->label_halves[i].x, spread->label_halves[i].y);
}

static void place_node(Annealing *a, uint32_t v, RelataPoint at) {
    a->spread->nodes[v] = at;
    a->picture->nodes[v] = relata_box_around(at, a->spread->node_halves[v].x, a->spread->node_halves[v].y);
}

// ---- What is wrong ----------------------------------------------------------------------------------

static double of_label(const Annealing *a, uint32_t i) {
    const RelataPicture *picture = a->picture;
    RelataBox wide = relata_box_grown(picture->labels[i], 2 * LABEL_MARGIN);
    RelataBox wider = relata_box_grown(picture->labels[i], NODE_MARGIN + LABEL_MARGIN);
    double trouble = 0;
    for (uint32_t v = 0; v < picture->figure->n_nodes; v++)
        trouble += relata_boxes_meet(&wider, &picture->nodes[v]) ? OVERLAP : 0;
    for (uint32_t k = 0; k < picture->figure->n_lines; k++)
        if (k != i) {
            trouble += relata_boxes_meet(&wide, &picture->labels[k]) ? OVERLAP : 0;
            trouble += relata_chain_meets(&picture->chains[k], &wide) ? CROSSED_OUT : 0;
        }
    return trouble;
}

// Counts no further than `limit`.
static double of_line(const Annealing *a, uint32_t i, double limit) {
    const RelataPicture *picture = a->picture;
    const RelataFigureLine *line = &picture->figure->lines[i];
    const RelataChain *chain = &picture->chains[i];
    RelataPoint u = a->spread->nodes[line->subject], v = a->spread->nodes[line->object], l = a->spread->labels[i];
    bool has_words = picture->figure->size == RELATA_FIGURE_LABELLED;
    double length = hypot(u.x - v.x, u.y - v.y);
    double off = hypot(l.x - (u.x + v.x) / 2, l.y - (u.y + v.y) / 2) / (length + 20);
    double along = ((l.x - u.x) * (v.x - u.x) + (l.y - u.y) * (v.y - u.y)) / (length * length + 1);
    double trouble = (hypot(u.x - l.x, u.y - l.y) + hypot(v.x - l.x, v.y - l.y)) / 130;
    trouble += fmax(0, fabs(l.x) - a->half_width) / 4; // where a line bends most it may leave the page
    if (line->subject != line->object)
        trouble += (has_words ? 4 : 12) * off * off +
                   (along < 0.15 || along > 0.85 ? 8 : 0); // behind a node it looks like another's
    RelataBox arrow = relata_box_grown(picture->labels[i], 11);
    trouble += relata_boxes_meet(&arrow, &picture->nodes[line->subject]) ? 3 : 0;
    trouble += relata_boxes_meet(&arrow, &picture->nodes[line->object]) ? 4 : 0;
    if (relata_chain_returns(chain, &picture->nodes[line->subject], &picture->nodes[line->object]))
        trouble += THROUGH;
    for (uint32_t w = 0; w < picture->figure->n_nodes; w++)
        if (w != line->subject && w != line->object && relata_chain_meets(chain, &picture->nodes[w]))
            trouble += THROUGH;
    for (uint32_t k = 0; k < picture->figure->n_lines && trouble <= limit; k++)
        if (k != i) {
            trouble += relata_chain_meets(chain, &picture->labels[k]) ? CROSSED_OUT : 0;
            trouble += relata_chain_crossings(chain, &picture->chains[k]);
        }
    return trouble;
}

// Things on one another, and beyond the width at which words can be read.
static double of_node(const Annealing *a, uint32_t v) {
    const RelataPicture *picture = a->picture;
    RelataBox wide = relata_box_grown(picture->nodes[v], 2 * NODE_MARGIN);
    RelataBox near = relata_box_grown(picture->nodes[v], NODE_MARGIN + LABEL_MARGIN);
    double trouble = fmax(0, wide.x1 - a->half_width) + fmax(0, -a->half_width - wide.x0);
    trouble = trouble / 2 + (fmax(0, wide.y1 - a->half_height) + fmax(0, -a->half_height - wide.y0)) / 10;
    for (uint32_t k = 0; k < picture->figure->n_nodes; k++)
        trouble += k != v && relata_boxes_meet(&wide, &picture->nodes[k]) ? 2 * OVERLAP : 0;
    for (uint32_t k = 0; k < picture->figure->n_lines; k++) {
        const RelataFigureLine *line = &picture->figure->lines[k];
        trouble += relata_boxes_meet(&near, &picture->labels[k]) ? OVERLAP : 0;
        if (line->subject != v && line->object != v && relata_chain_meets(&picture->chains[k], &picture->nodes[v]))
            trouble += THROUGH;
    }
    return trouble;
}

// A label and its line.
static double of_both(const Annealing *a, uint32_t i, double limit) {
    double trouble = of_label(a, i);
    return trouble > limit ? trouble : trouble + of_line(a, i, limit - trouble);
}

static double around_node(const Annealing *a, uint32_t v, double limit) {
    double trouble = of_node(a, v);
    for (uint32_t k = a->begin[v]; k < a->begin[v + 1] && trouble <= limit; k++)
        trouble += of_both(a, a->incident[k], limit - trouble);
    return trouble;
}

// ---- Moves ------------------------------------------------------------------------------------------

// A move that makes it worse by d is taken with probability exp(-d / heat): up to what may trouble grow?
static double most_taken(Annealing *a, double before) {
    return before - a->heat * log(next_random(a) + 1e-12);
}

static RelataPoint nearby(Annealing *a, RelataPoint p, double reach) {
    double angle = next_random(a) * 6.283185307179586, r = reach * sqrt(next_random(a));
    return (RelataPoint){p.x + r * cos(angle), p.y + r * sin(angle) * 0.7};
}

// A share of the way from u to v, and a share of that length off it.
static RelataPoint beside(RelataPoint u, RelataPoint v, double t, double off) {
    return (RelataPoint){u.x + t * (v.x - u.x) - off * (v.y - u.y), u.y + t * (v.y - u.y) + off * (v.x - u.x)};
}

// To a place nearby, or on the perpendicular of the middle.
static void move_label(Annealing *a, uint32_t i) {
    RelataSpread *spread = a->spread;
    const RelataFigureLine *line = &spread->figure->lines[i];
    RelataPoint old = spread->labels[i], u = spread->nodes[line->subject], v = spread->nodes[line->object];
    double limit = most_taken(a, of_both(a, i, HUGE_VAL));
    if (next_random(a) < 0.5) {
        spread->labels[i] = nearby(a, old, a->reach);
    } else {
        double t = 0.35 + 0.3 * next_random(a), off = (next_random(a) - 0.5) * (0.2 + a->reach / 150);
        spread->labels[i] = beside(u, v, t, off);
    }
    trace(a, i);
    if (of_both(a, i, limit) <= limit)
        return;
    spread->labels[i] = old;
    trace(a, i);
}

// Labels go half the way, those of a loop all of it.
static void carry(Annealing *a, uint32_t v, RelataPoint from, RelataPoint to) {
    place_node(a, v, to);
    for (uint32_t k = a->begin[v]; k < a->begin[v + 1]; k++) {
        uint32_t i = a->incident[k];
        const RelataFigureLine *line = &a->spread->figure->lines[i];
        double share = line->subject == line->object ? 1 : 0.5;
        a->saved[i] = a->spread->labels[i];
        a->spread->labels[i].x += share * (to.x - from.x);
        a->spread->labels[i].y += share * (to.y - from.y);
        trace(a, i);
    }
}

static void move_node(Annealing *a, uint32_t v) {
    RelataSpread *spread = a->spread;
    uint32_t degree = a->begin[v + 1] - a->begin[v];
    RelataPoint old = spread->nodes[v], to = nearby(a, old, a->reach * 1.5);
    if (degree > MAX_DEGREE && next_random(a) < 0.8)
        return; // dear, and seldom of use
    if (degree == 1 && next_random(a) < 0.3) {
        const RelataFigureLine *line = &spread->figure->lines[a->incident[a->begin[v]]];
        to = nearby(a, spread->nodes[line->subject == v ? line->object : line->subject], 300);
    }
    double limit = most_taken(a, around_node(a, v, HUGE_VAL));
    carry(a, v, old, to);
    if (around_node(a, v, limit) <= limit)
        return;
    place_node(a, v, old);
    for (uint32_t k = a->begin[v]; k < a->begin[v + 1]; k++) {
        spread->labels[a->incident[k]] = a->saved[a->incident[k]];
        trace(a, a->incident[k]);
    }
}

// ---- The whole --------------------------------------------------------------------------------------

// The best of all places of a label that something lies on.
static void mend_label(Annealing *a, uint32_t i) {
    RelataSpread *spread = a->spread;
    const RelataFigureLine *line = &spread->figure->lines[i];
    RelataPoint u = spread->nodes[line->subject], v = spread->nodes[line->object], best = spread->labels[i];
    double least = of_both(a, i, HUGE_VAL);
    for (int t = 16; t <= 84; t += 4)
        for (int off = -90; off <= 90; off += 6) {
            spread->labels[i] = beside(u, v, t / 100.0, off / 100.0);
            trace(a, i);
            double trouble = of_both(a, i, least);
            if (trouble < least) {
                least = trouble;
                best = spread->labels[i];
            }
        }
    spread->labels[i] = best;
    trace(a, i);
}

// What lies on something else at the end goes as far as it must.
static void mend(Annealing *a) {
    const RelataFigure *figure = a->spread->figure;
    a->heat = 0.01;
    for (int round = 0; round < 3; round++) {
        for (uint32_t v = 0; v < figure->n_nodes; v++)
            for (int k = 0; k < 60 && of_node(a, v) >= OVERLAP; k++) {
                a->reach = 20 + 2 * k;
                move_node(a, v);
            }
        for (uint32_t i = 0; i < figure->n_lines; i++)
            if (figure->lines[i].subject != figure->lines[i].object && of_label(a, i) >= OVERLAP)
                mend_label(a, i);
    }
}

static bool find_incident(Annealing *a) {
    const RelataFigure *figure = a->spread->figure;
    a->begin = calloc(figure->n_nodes + 2, sizeof *a->begin);
    a->incident = calloc(figure->n_lines * 2 + 1, sizeof *a->incident);
    a->saved = calloc(figure->n_lines + 1, sizeof *a->saved);
    if (!a->begin || !a->incident || !a->saved)
        return false;
    uint32_t n = 0;
    for (uint32_t v = 0; v < figure->n_nodes; v++) {
        a->begin[v] = n;
        for (uint32_t i = 0; i < figure->n_lines; i++)
            if (figure->lines[i].subject == v || figure->lines[i].object == v)
                a->incident[n++] = i;
    }
    a->begin[figure->n_nodes] = n;
    return true;
}

// Where nothing but the parting is done, gaps must do for the lines between neighbours.
static double node_margin(const RelataFigure *figure) {
    return figure->size == RELATA_FIGURE_LARGE ? WIDE_MARGIN : NODE_MARGIN;
}

// A page about as high as wide that is so many times as large as what stands on it, or, where words could not be read
// when so wide a page is shown 1,200 pixels wide, higher; on a screen wider, as the screen is. The names of large
// figures stand apart from one another, and dots may be small.
static void find_room(Annealing *a) {
    static const double free[] = {
        [RELATA_FIGURE_LABELLED] = 5.5, [RELATA_FIGURE_PLAIN] = 3.3, [RELATA_FIGURE_LARGE] = 2.2};
    static const double free_of_dots = 3.6;
    const RelataSpread *spread = a->spread;
    const RelataFigure *figure = spread->figure;
    double area = 0, margin = node_margin(figure);
    for (uint32_t i = 0; i < figure->n_nodes; i++) {
        RelataPoint halves = spread->node_halves[i];
        if (*figure->nodes[i].label)
            area += 4 * (halves.x + margin) * (halves.y + margin) * free[figure->size];
        else
            area += 4 * (halves.x + NODE_MARGIN) * (halves.y + NODE_MARGIN) * free_of_dots;
    }
    for (uint32_t i = 0; i < figure->n_lines; i++)
        area += 4 * spread->label_halves[i].x * spread->label_halves[i].y * free[figure->size];
    a->half_width = sqrt(area * (figure->is_for_screen ? 1.5 : 1.2)) / 2;
    if (figure->size != RELATA_FIGURE_LARGE && !figure->is_for_screen && a->half_width > HALF_WIDTH)
        a->half_width = HALF_WIDTH;
    a->half_height = area / (4 * a->half_width);
}

typedef struct {
    double at;
    uint32_t index;
    RelataPoint *thing;
} Ordered;

static int by_place(const void *a, const void *b) {
    const Ordered *x = a, *y = b;
    if (x->at != y->at)
        return x->at < y->at ? -1 : 1;
    return x->index < y->index ? -1 : x->index > y->index;
}

static double *coordinate(RelataPoint *p, bool is_x) {
    return is_x ? &p->x : &p->y;
}

// Half by place and half by rank, from -half to half: a group that lies far out then leaves no desert before it, and
// the middle gets its share of the page.
static void fill(Ordered *things, uint32_t n, bool is_x, double half) {
    for (uint32_t i = 0; i < n; i++)
        things[i].at = *coordinate(things[i].thing, is_x);
    qsort(things, n, sizeof *things, by_place);
    double first = things[0].at, length = things[n - 1].at - first;
    for (uint32_t i = 0; i < n; i++) {
        double place = length > 0 ? (things[i].at - first) / length : 0.5;
        double rank = n > 1 ? (double)i / (n - 1) : 0.5;
        *coordinate(things[i].thing, is_x) = (place + rank - 1) * half;
    }
}

static bool fill_page(Annealing *a) {
    RelataSpread *spread = a->spread;
    const RelataFigure *figure = spread->figure;
    Ordered *things = malloc((figure->n_nodes + figure->n_lines) * sizeof *things);
    uint32_t n = 0;
    if (!things)
        return false;
    for (uint32_t i = 0; i < figure->n_nodes; i++)
        things[n++] = (Ordered){.thing = &spread->nodes[i]};
    for (uint32_t i = 0; i < figure->n_lines && figure->size == RELATA_FIGURE_LABELLED; i++)
        things[n++] = (Ordered){.thing = &spread->labels[i]};
    for (uint32_t i = 0; i < n; i++)
        things[i].index = i;
    fill(things, n, true, a->half_width * 0.92);
    fill(things, n, false, a->half_height * 0.95);
    free(things);
    return true;
}

// Lines without words bend a little at first, so that two between the same nodes are not one.
static void place_middles(RelataSpread *spread) {
    for (uint32_t i = 0; i < spread->figure->n_lines && spread->figure->size != RELATA_FIGURE_LABELLED; i++) {
        const RelataFigureLine *line = &spread->figure->lines[i];
        RelataPoint u = spread->nodes[line->subject], v = spread->nodes[line->object];
        spread->labels[i] = beside(u, v, 0.5, 0.04);
        if (line->subject == line->object)
            spread->labels[i].y += spread->node_halves[line->subject].y + 14;
    }
}

// Each takes the longer the more there is to lie on.
static uint32_t moves_each(const RelataFigure *figure) {
    if (figure->size == RELATA_FIGURE_PLAIN)
        return PLAIN_MOVES;
    return figure->n_lines > FEW_LINES ? MANY_MOVES : MOVES;
}

static void anneal(Annealing *a) {
    const RelataFigure *figure = a->spread->figure;
    uint32_t things = figure->n_nodes + figure->n_lines, moves = things * moves_each(figure);
    for (uint32_t move = 0; move < moves; move++) {
        double left = 1 - (double)move / moves;
        a->heat = 0.05 + 2 * left * left;
        a->reach = 8 + 100 * left;
        uint32_t thing = (uint32_t)(next_random(a) * things);
        if (thing < figure->n_nodes)
            move_node(a, thing);
        else
            move_label(a, thing - figure->n_nodes);
    }
}

static void find_page(RelataPicture *picture) {
    RelataBox *page = &picture->page;
    *page = picture->nodes[0];
    for (uint32_t i = 0; i < picture->figure->n_nodes + 2 * picture->figure->n_lines; i++) {
        uint32_t n = picture->figure->n_nodes, m = picture->figure->n_lines;
        const RelataBox *box = i < n       ? &picture->nodes[i]
                               : i < n + m ? &picture->labels[i - n]
                                           : &picture->chains[i - n - m].bounds;
        page->x0 = fmin(page->x0, box->x0);
        page->y0 = fmin(page->y0, box->y0);
        page->x1 = fmax(page->x1, box->x1);
        page->y1 = fmax(page->y1, box->y1);
    }
}

static void trace_all(Annealing *a) {
    for (uint32_t i = 0; i < a->spread->figure->n_nodes; i++)
        place_node(a, i, a->spread->nodes[i]);
    for (uint32_t i = 0; i < a->spread->figure->n_lines; i++)
        trace(a, i);
}

// Nodes, and labels that have words, no nearer to one another than their margins say.
static bool part(Annealing *a) {
    RelataSpread *spread = a->spread;
    const RelataFigure *figure = spread->figure;
    uint32_t room = figure->n_nodes + figure->n_lines, n = 0;
    RelataPoint *centres = malloc(room * sizeof *centres), *halves = malloc(room * sizeof *halves);
    bool has_labels = figure->size == RELATA_FIGURE_LABELLED, ok = centres && halves;
    for (uint32_t i = 0; ok && i < figure->n_nodes; i++, n++) {
        double margin = *figure->nodes[i].label ? node_margin(figure) : DOT_MARGIN;
        centres[n] = spread->nodes[i];
        halves[n] = (RelataPoint){spread->node_halves[i].x + margin, spread->node_halves[i].y + margin};
    }
    for (uint32_t i = 0; ok && has_labels && i < figure->n_lines; i++, n++) {
        centres[n] = spread->labels[i];
        halves[n] = (RelataPoint){spread->label_halves[i].x + LABEL_MARGIN, spread->label_halves[i].y + LABEL_MARGIN};
    }
    ok = ok && relata_apart(centres, halves, n, a->half_width);
    for (uint32_t i = 0; ok && i < n; i++)
        *(i < figure->n_nodes ? &spread->nodes[i] : &spread->labels[i - figure->n_nodes]) = centres[i];
    free(centres);
    free(halves);
    return ok;
}

static bool improve(Annealing *a) {
    const RelataFigure *figure = a->spread->figure;
    if (!fill_page(a) || !part(a))
        return false;
    place_middles(a->spread);
    trace_all(a);
    if (figure->size == RELATA_FIGURE_LARGE)
        return true;
    if (!find_incident(a))
        return false;
    anneal(a);
    mend(a);
    if (!part(a))
        return false;
    trace_all(a);
    return true;
}

bool relata_spread_improve(RelataSpread *spread, RelataPicture *picture, uint64_t seed) {
    const RelataFigure *figure = spread->figure;
    Annealing a = {.spread = spread, .picture = picture, .random = relata_hash_mix(figure->hash, seed)};
    bool ok = figure->n_nodes > 0;
    for (uint32_t i = 0; ok && i < figure->n_lines; i++)
        ok = relata_chain_reserve(&picture->chains[i], STEPS + 1);
    find_room(&a);
    ok = ok && improve(&a);
    if (ok)
        find_page(picture);
    free(a.begin);
    free(a.incident);
    free(a.saved);
    return ok;
}

// ---- Ends of lines ----------------------------------------------------------------------------------

// The outlines that Graphviz draws; what has none of these is a box.
static bool outline_holds(const RelataSpread *spread, uint32_t v, RelataPoint p) {
    RelataPoint halves = spread->node_halves[v];
    double x = fabs(p.x - spread->nodes[v].x) / halves.x, y = fabs(p.y - spread->nodes[v].y) / halves.y;
    if (!*spread->figure->nodes[v].label)
        return x * x + y * y < 1;
    switch (relata_graph_node(spread->figure->graph, spread->figure->nodes[v].node)->type) {
    case RELATA_TYPE_PLACE:
        return x * x + y * y < 1;
    case RELATA_TYPE_EVENT: // hexagon
        return y < 1 && x < 1 - y / 2;
    case RELATA_TYPE_GROUP: // octagon
        return x < 1 && y < 1 && x + y < 1.42;
    default:
        return x < 1 && y < 1;
    }
}

// Where on the curve, from the end t = 0 or t = 1 inwards, the outline of the node there lies. The middle if the curve
// never leaves it.
static double outline_at(const RelataSpread *spread, const RelataPoint p[4], uint32_t v, double end) {
    enum { PARTS = 64 };
    double step = (end > 0 ? -1.0 : 1.0) / PARTS, in = end, out = end;
    for (int k = 1; k < PARTS && out == end; k++) {
        if (!outline_holds(spread, v, relata_bezier_at(p, end + k * step)))
            out = end + k * step;
        else
            in = end + k * step;
    }
    if (out == end)
        return 0.5;
    for (int i = 0; i < 30; i++) {
        double t = (in + out) / 2;
        if (outline_holds(spread, v, relata_bezier_at(p, t)))
            in = t;
        else
            out = t;
    }
    return out;
}

static RelataPoint between(RelataPoint a, RelataPoint b, double t) {
    return (RelataPoint){a.x + t * (b.x - a.x), a.y + t * (b.y - a.y)};
}

// The part of a curve from t0 to t1 (de Casteljau, as blossoms).
static RelataPoint blossom(const RelataPoint p[4], double a, double b, double c) {
    RelataPoint q[3], r[2];
    for (int i = 0; i < 3; i++)
        q[i] = between(p[i], p[i + 1], a);
    for (int i = 0; i < 2; i++)
        r[i] = between(q[i], q[i + 1], b);
    return between(r[0], r[1], c);
}

void relata_spread_clip(const RelataSpread *spread, uint32_t line, RelataPoint curve[4], RelataPoint *tip) {
    double arrow = spread->figure->size == RELATA_FIGURE_LARGE ? 4 : 6;
    const RelataFigureLine *of = &spread->figure->lines[line];
    const RelataPoint *p = spread->curves[line];
    double t0 = outline_at(spread, p, of->subject, 0), t1 = outline_at(spread, p, of->object, 1);
    double t2 = t1;
    *tip = relata_bezier_at(p, t1);
    for (RelataPoint base = *tip; t2 > t0 && hypot(base.x - tip->x, base.y - tip->y) < arrow;) {
        t2 -= 0.002;
        base = relata_bezier_at(p, t2);
    }
    curve[0] = blossom(p, t0, t0, t0);
    curve[1] = blossom(p, t0, t0, t2);
    curve[2] = blossom(p, t0, t2, t2);
    curve[3] = blossom(p, t2, t2, t2);
}
