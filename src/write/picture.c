// What a reader trips over, counted: lines that cross, lines through things they do not concern, labels on
// other things or away from their own line, long lines, and a page that shrinks its words when it is fitted to a
// column. Also the places a label may take: on its line, or beside it.
#include "write/picture.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

bool relata_picture_init(RelataPicture *picture, const RelataFigure *figure) {
    uint32_t n = figure->n_nodes, m = figure->n_lines;
    *picture = (RelataPicture){.figure = figure};
    picture->nodes = calloc(n ? n : 1, sizeof *picture->nodes);
    picture->chains = calloc(m ? m : 1, sizeof *picture->chains);
    picture->labels = calloc(m ? m : 1, sizeof *picture->labels);
    return picture->nodes && picture->chains && picture->labels;
}

void relata_picture_clear(RelataPicture *picture) {
    for (uint32_t i = 0; picture->chains && i < picture->figure->n_lines; i++)
        free(picture->chains[i].points);
    free(picture->nodes);
    free(picture->chains);
    free(picture->labels);
}

// ---- Boxes and chains ----------------------------------------------------------------------------------

RelataBox relata_box_grown(RelataBox box, double by) {
    return (RelataBox){box.x0 - by, box.y0 - by, box.x1 + by, box.y1 + by};
}

RelataBox relata_box_around(RelataPoint centre, double half_width, double half_height) {
    return (RelataBox){centre.x - half_width, centre.y - half_height, centre.x + half_width, centre.y + half_height};
}

RelataPoint relata_bezier_at(const RelataPoint p[4], double t) {
    double s = 1 - t, a = s * s * s, b = 3 * s * s * t, c = 3 * s * t * t, d = t * t * t;
    return (RelataPoint){a * p[0].x + b * p[1].x + c * p[2].x + d * p[3].x,
                         a * p[0].y + b * p[1].y + c * p[2].y + d * p[3].y};
}

bool relata_chain_reserve(RelataChain *chain, uint32_t n) {
    RelataPoint *points = realloc(chain->points, (n ? n : 1) * sizeof *points);
    if (points)
        chain->points = points;
    return points != NULL;
}

void relata_chain_add(RelataChain *chain, RelataPoint point) {
    RelataBox *b = &chain->bounds;
    if (!chain->n)
        *b = (RelataBox){point.x, point.y, point.x, point.y};
    if (point.x < b->x0)
        b->x0 = point.x;
    if (point.x > b->x1)
        b->x1 = point.x;
    if (point.y < b->y0)
        b->y0 = point.y;
    if (point.y > b->y1)
        b->y1 = point.y;
    chain->points[chain->n++] = point;
}

static double turn(RelataPoint a, RelataPoint b, RelataPoint c) {
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

static bool segments_cross(RelataPoint a, RelataPoint b, RelataPoint c, RelataPoint d) {
    return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
}

static bool in_box(RelataPoint p, const RelataBox *box) {
    return p.x > box->x0 && p.x < box->x1 && p.y > box->y0 && p.y < box->y1;
}

// On one side of it, which is the case of nearly all.
static bool segment_is_outside(RelataPoint p, RelataPoint q, const RelataBox *box) {
    return (p.x <= box->x0 && q.x <= box->x0) || (p.x >= box->x1 && q.x >= box->x1) ||
           (p.y <= box->y0 && q.y <= box->y0) || (p.y >= box->y1 && q.y >= box->y1);
}

static bool segment_meets(RelataPoint a, RelataPoint b, const RelataBox *box) {
    if (segment_is_outside(a, b, box))
        return false;
    if (in_box(a, box) || in_box(b, box))
        return true;
    RelataPoint corner[4] = {{box->x0, box->y0}, {box->x1, box->y0}, {box->x1, box->y1}, {box->x0, box->y1}};
    return segments_cross(a, b, corner[0], corner[2]) || segments_cross(a, b, corner[1], corner[3]);
}

bool relata_chain_meets(const RelataChain *chain, const RelataBox *box) {
    if (!chain->n || !relata_boxes_meet(&chain->bounds, box))
        return false;
    for (uint32_t i = 0; i + 1 < chain->n; i++)
        if (segment_meets(chain->points[i], chain->points[i + 1], box))
            return true;
    return false;
}

uint32_t relata_chain_crossings(const RelataChain *a, const RelataChain *b) {
    uint32_t n = 0;
    if (!a->n || !b->n || !relata_boxes_meet(&a->bounds, &b->bounds))
        return 0;
    for (uint32_t i = 0; i + 1 < a->n; i++) {
        RelataPoint p = a->points[i], q = a->points[i + 1];
        if (segment_is_outside(p, q, &b->bounds))
            continue;
        RelataBox around = {p.x < q.x ? p.x : q.x, p.y < q.y ? p.y : q.y, p.x < q.x ? q.x : p.x, p.y < q.y ? q.y : p.y};
        for (uint32_t k = 0; k + 1 < b->n; k++)
            if (!segment_is_outside(b->points[k], b->points[k + 1], &around))
                n += segments_cross(p, q, b->points[k], b->points[k + 1]);
    }
    return n;
}

bool relata_chain_returns(const RelataChain *chain, const RelataBox *from, const RelataBox *to) {
    for (uint32_t k = 1; k + 1 < chain->n; k++)
        if (in_box(chain->points[k], from) || in_box(chain->points[k], to))
            return true;
    return false;
}

static double length_of(RelataPoint a, RelataPoint b) {
    return hypot(b.x - a.x, b.y - a.y);
}

static double chain_length(const RelataChain *chain) {
    double length = 0;
    for (uint32_t k = 0; k + 1 < chain->n; k++)
        length += length_of(chain->points[k], chain->points[k + 1]);
    return length;
}

static bool is_near(RelataPoint p, RelataPoint a, RelataPoint b, double reach) {
    double dx = b.x - a.x, dy = b.y - a.y, square = dx * dx + dy * dy;
    double t = square > 0 ? ((p.x - a.x) * dx + (p.y - a.y) * dy) / square : 0;
    t = t < 0 ? 0 : t > 1 ? 1 : t;
    dx = a.x + t * dx - p.x;
    dy = a.y + t * dy - p.y;
    return dx * dx + dy * dy < reach * reach;
}

static bool chain_passes(const RelataChain *chain, RelataPoint p, double reach) {
    for (uint32_t k = 0; k + 1 < chain->n; k++)
        if (is_near(p, chain->points[k], chain->points[k + 1], reach))
            return true;
    return false;
}

// For how long two lines run so close to one another that no eye can follow either.
static double run_together(const RelataChain *a, const RelataChain *b) {
    static const double reach = 5;
    double run = 0;
    RelataBox near = relata_box_grown(b->bounds, reach);
    if (!a->n || !b->n || !relata_boxes_meet(&a->bounds, &near))
        return 0;
    for (uint32_t k = 0; k + 1 < a->n; k++) {
        RelataPoint p = a->points[k], q = a->points[k + 1], middle = {(p.x + q.x) / 2, (p.y + q.y) / 2};
        if (in_box(middle, &near) && chain_passes(b, middle, reach))
            run += length_of(p, q);
    }
    return run;
}

// ---- Labels -------------------------------------------------------------------------------------------------

static bool has_label(const RelataBox *label) {
    return label->x1 > label->x0;
}

// How far a box is from the nearest point of a chain; 0 = they meet.
static double distance(const RelataChain *chain, const RelataBox *box) {
    double least = 1e9;
    for (uint32_t i = 0; i < chain->n; i++) {
        RelataPoint p = chain->points[i];
        double dx = fmax(fmax(box->x0 - p.x, p.x - box->x1), 0), dy = fmax(fmax(box->y0 - p.y, p.y - box->y1), 0);
        least = fmin(least, hypot(dx, dy));
    }
    return least;
}

// A label may stand on its own line, which ends before it and goes on behind it, if the line passes near its middle.
static double own_line_trouble(const RelataChain *chain, const RelataBox *box) {
    double w = (box->x1 - box->x0) / 2, h = (box->y1 - box->y0) / 2;
    RelataBox core = {box->x0 + w * 0.7, box->y0 + h * 0.5, box->x1 - w * 0.7, box->y1 - h * 0.5};
    RelataBox near = relata_box_grown(*box, 6);
    if (relata_chain_meets(chain, box))
        return relata_chain_meets(chain, &core) ? 0 : 3;
    return relata_chain_meets(chain, &near) ? 0 : 4 + fmin(distance(chain, box), 100) / 2;
}

// Two things on one another can be read by nobody; they shall not touch either.
static double overlap(const RelataBox *box, const RelataBox *wide, const RelataBox *other) {
    return relata_boxes_meet(box, other) ? 2000 : relata_boxes_meet(wide, other) ? 25 : 0;
}

// What is wrong with a box as the place of line `own`'s label: it leaves the page, it meets nodes and labels, lines
// cross it out, or it stands so far from its line that it seems to belong to another.
static double label_trouble(const RelataPicture *picture, uint32_t own, RelataBox box) {
    const RelataFigure *figure = picture->figure;
    const RelataBox *page = &picture->page;
    RelataBox wide = relata_box_grown(box, 2), clear = relata_box_grown(box, 6);
    double own_trouble = own_line_trouble(&picture->chains[own], &box), trouble = own_trouble;
    const RelataChain *chain = &picture->chains[own];
    RelataBox arrow = relata_box_grown(box, 9);
    if (chain->n && in_box(chain->points[chain->n - 1], &arrow))
        trouble += 6; // its head would be hidden
    if (box.x0 < page->x0 || box.y0 < page->y0 || box.x1 > page->x1 || box.y1 > page->y1)
        trouble += 30;
    for (uint32_t i = 0; i < figure->n_nodes; i++)
        trouble += overlap(&box, &wide, &picture->nodes[i]);
    for (uint32_t i = 0; i < figure->n_lines; i++) {
        if (i == own)
            continue;
        if (has_label(&picture->labels[i]) && relata_boxes_meet(&wide, &picture->labels[i]))
            trouble += overlap(&box, &wide, &picture->labels[i]);
        else if (has_label(&picture->labels[i]) && relata_boxes_meet(&clear, &picture->labels[i]))
            trouble += 3; // two labels one above the other read as one
        if (relata_chain_meets(&picture->chains[i], &wide))
            trouble += 2;
        else if (own_trouble > 3 && relata_chain_meets(&picture->chains[i], &clear))
            trouble += 2; // it would be read as that line's
    }
    return trouble;
}

// The box of a label at a point of its line: on it, or touching it from one side, as far along the normal as
// the box reaches.
static RelataBox box_at(const RelataChain *chain, uint32_t at, int side, double w, double h) {
    RelataPoint p = chain->points[at], before = chain->points[at - 1], after = chain->points[at + 1];
    double dx = after.x - before.x, dy = after.y - before.y, length = hypot(dx, dy) + 1e-9;
    double nx = -dy / length * side, ny = dx / length * side, reach = w * fabs(nx) + h * fabs(ny) + 3;
    return relata_box_around((RelataPoint){p.x + nx * reach, p.y + ny * reach}, w, h);
}

// Tries places on and beside the line, from its middle outwards, and takes the best if it is better than
// where the label is.
static void move_label(RelataPicture *picture, uint32_t i) {
    const RelataChain *chain = &picture->chains[i];
    RelataBox *label = &picture->labels[i], place = *label;
    double best = label_trouble(picture, i, *label);
    double w = (label->x1 - label->x0) / 2, h = (label->y1 - label->y0) / 2;
    for (uint32_t step = 0; best > 0 && chain->n > 4 && step < chain->n * 3; step++) {
        uint32_t away = step / 3;
        uint32_t at = away % 2 ? chain->n / 2 - (away + 1) / 2 : chain->n / 2 + away / 2;
        double t = (double)at / (chain->n - 1);
        if (at < 1 || at >= chain->n - 1 || t < 0.12 || t > 0.88)
            continue;
        RelataBox box = box_at(chain, at, (int)(step % 3) - 1, w, h);
        double trouble = label_trouble(picture, i, box) + fabs(t - 0.5);
        if (trouble < best - 0.5) {
            best = trouble;
            place = box;
        }
    }
    *label = place;
}

void relata_picture_settle(RelataPicture *picture) {
    for (int round = 0; round < 2; round++)
        for (uint32_t i = 0; i < picture->figure->n_lines; i++)
            if (has_label(&picture->labels[i]))
                move_label(picture, i);
}

// ---- The score ----------------------------------------------------------------------------------------------

// Labels are 9.5 points high, names 12, and the smallest words shall be 9 pixels in a column of 1,200, whose page has
// margins of 16 points: what is wider is shrunk. Pages from two thirds to one and a half times as wide as high are as
// good as any; on a screen they may be wider.
static double page_trouble(const RelataPicture *picture) {
    double least = picture->figure->size == RELATA_FIGURE_LABELLED ? 9.5 : 12, room = 1200 * least / 9 - 32;
    double width = picture->page.x1 - picture->page.x0 + 1, height = picture->page.y1 - picture->page.y0 + 1;
    double form = log(width / height) - (picture->figure->is_for_screen ? 0.35 : 0);
    double shrunk = fmax(0, width / room - 1), strip = fmax(0, fabs(form) - 0.45),
           beyond = fmax(0, fabs(form) - log(2));
    if (picture->figure->is_for_screen)
        shrunk = 0; // it can be enlarged
    return 600 * shrunk + 30 * strip + 150 * beyond + width * height / 16000;
}

static double line_trouble(const RelataPicture *picture, uint32_t i) {
    const RelataFigure *figure = picture->figure;
    const RelataFigureLine *line = &figure->lines[i];
    double trouble = chain_length(&picture->chains[i]) / 2000;
    for (uint32_t k = i + 1; k < figure->n_lines; k++) {
        trouble += relata_chain_crossings(&picture->chains[i], &picture->chains[k]);
        trouble += fmax(0, run_together(&picture->chains[i], &picture->chains[k]) - 30) / 40; // they may meet at a node
    }
    if (relata_chain_returns(&picture->chains[i], &picture->nodes[line->subject], &picture->nodes[line->object]))
        trouble += 8;
    for (uint32_t v = 0; v < figure->n_nodes; v++) {
        RelataBox inner = relata_box_grown(picture->nodes[v], -1);
        if (v != line->subject && v != line->object && relata_chain_meets(&picture->chains[i], &inner))
            trouble += 8;
    }
    return trouble;
}

double relata_picture_score(const RelataPicture *picture) {
    double score = page_trouble(picture);
    for (uint32_t i = 0; i < picture->figure->n_lines; i++) {
        score += line_trouble(picture, i);
        if (has_label(&picture->labels[i]))
            score += label_trouble(picture, i, picture->labels[i]);
    }
    for (uint32_t i = 0; i < picture->figure->n_nodes; i++)
        for (uint32_t k = i + 1; k < picture->figure->n_nodes; k++)
            score += relata_boxes_meet(&picture->nodes[i], &picture->nodes[k]) ? 4000 : 0;
    return score;
}
