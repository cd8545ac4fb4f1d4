// Layout by libgvc, tried from several starts.
//
// `dot` (Gansner, Koutsofios, North, Vo 1993) depends on the order in which nodes and edges come: the same
// graph drawn from another order has half or double the crossings. So a small figure is laid out from
// 16 seeded orders, each scored by what a reader trips over (crossings, labels on lines, a strip
// instead of a page), and the best is kept. Before scoring, labels that lie on foreign lines move
// along their own.
//
// libgvc and the libraries it needs take longer to load than a question to a store takes to answer, so a child that is
// to lay out opens them, and nothing else does. libgvc is made for programs that end soon: it leaks, calls exit() and
// longjmp(), prints, and may take minutes. So it runs in child processes, up to four, which share the starts between
// them and send their best SVG through a pipe, a record each time it improves:
//
//     record = magic u64 | score f64 | start u64 | bytes u64 | SVG
//
// When the time is over the parent ends the children and takes the best record there is. If there is none, the
// next engine of the ladder has its turn: dot, dot with little effort, sfdp; figures of more than sixty
// nodes begin at sfdp (Hu 2005). Which starts are tried
// depends on the figure alone, and among equal scores the first start wins, so the same figure gives
// the same bytes wherever time suffices.
#include "write/layout.h"

#include "base/map.h"
#include "write/child.h"
#include "write/dot.h"

#include <graphviz/gvc.h>

#include <dlfcn.h>
#include <errno.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { MAX_CHILDREN = RELATA_MAX_CHILDREN, DEFAULT_STARTS = 32, DEFAULT_DEADLINE_MS = 10000 };

#define RECORD_MAGIC 0x726c7461647261ull

typedef struct {
    uint64_t magic;
    double score;
    uint64_t start;
    uint64_t n;
} Record;

typedef struct {
    const char *engine;
    bool is_quick; // low effort
    uint32_t starts;
    uint32_t share; // of the time that is left, in percent
} Attempt;

// ---- Graphviz ---------------------------------------------------------------------------------------

// The functions used, as its headers declare them; RELATA_LIBGVC is the library that belongs to these headers.
#define GRAPHVIZ_FUNCTIONS(X)                                                                                          \
    X(agopen)                                                                                                          \
    X(agclose) X(agnode) X(agedge) X(agsafeset) X(agseterrf) X(gvContext) X(gvLayout) X(gvRender) X(gvFreeLayout)

typedef struct {
#define MEMBER(name) __typeof__(name) *name;
    GRAPHVIZ_FUNCTIONS(MEMBER)
#undef MEMBER
    const Agdesc_t *directed;
} Graphviz;

// dlsym() gives an object pointer; POSIX says that it may be a function all the same.
static bool find_symbol(void *library, const char *name, void *symbol) {
    void *found = library ? dlsym(library, name) : NULL;
    memcpy(symbol, &found, sizeof found);
    return found != NULL;
}

static bool load(Graphviz *graphviz) {
    void *library = dlopen(RELATA_LIBGVC, RTLD_LAZY | RTLD_LOCAL); // brings libcgraph with it
    bool ok = find_symbol(library, "Agdirected", &graphviz->directed);
#define FIND(name) ok = find_symbol(library, #name, &graphviz->name) && ok;
    GRAPHVIZ_FUNCTIONS(FIND)
#undef FIND
    return ok;
}

// ---- One layout, in a child -----------------------------------------------------------------------

typedef struct {
    const Graphviz *graphviz;
    const RelataFigure *figure;
    RelataTheme theme;
    Attempt attempt;
    GVC_t *gvc;
    Agraph_t *graph;
    Agnode_t **nodes; // [n_nodes]
    Agedge_t **edges; // [n_lines]
} Layout;

static int ignore_message(char *message) {
    (void)message;
    return 0;
}

// A graph, node or edge, and the library it is of.
typedef struct {
    const Graphviz *graphviz;
    void *object;
} Part;

static void set_attribute(void *state, const char *name, const char *value) {
    const Part *part = state;
    part->graphviz->agsafeset(part->object, (char *)name, (char *)value, "");
}

static uint64_t next_random(uint64_t *state) {
    *state += 0x9e3779b97f4a7c15u;
    return relata_hash_mix(*state, 0);
}

static void shuffle(uint32_t *items, uint32_t n, uint64_t *random) {
    for (uint32_t i = n; i > 1; i--) {
        uint32_t k = (uint32_t)(next_random(random) % i);
        uint32_t swap = items[i - 1];
        items[i - 1] = items[k];
        items[k] = swap;
    }
}

// The order of start 0 is the figure's own.
static bool make_order(uint32_t **order, uint32_t n, uint64_t start, uint64_t *random) {
    *order = malloc((n ? n : 1) * sizeof **order);
    if (!*order)
        return false;
    for (uint32_t i = 0; i < n; i++)
        (*order)[i] = i;
    if (start)
        shuffle(*order, n, random);
    return true;
}

static void set_effort(Layout *layout) {
    Part part = {layout->graphviz, layout->graph}, *graph = &part;
    set_attribute(graph, "pad", "0");
    set_attribute(graph, "bgcolor", "transparent");
    if (strcmp(layout->attempt.engine, "sfdp") == 0) {
        set_attribute(graph, "splines", "line");
        set_attribute(graph, "overlap", "prism");
        set_attribute(graph, "sep", "+5");
        return;
    }
    set_attribute(graph, "searchsize", layout->attempt.is_quick ? "30" : "200");
    if (!layout->attempt.is_quick)
        return;
    set_attribute(graph, "nslimit", "1");
    set_attribute(graph, "nslimit1", "1");
    set_attribute(graph, "mclimit", "0.2");
    set_attribute(graph, "splines", "polyline");
}

// Many neighbours of a hub on one rank make a strip; all starts but every fourth put its less tied ones on two to four
// ranks in turn, of a large hub on up to seven (as `unflatten` does with leaves). `turn` counts those of each node.
static void stagger(Layout *layout, uint32_t e, uint64_t start, uint32_t *turn) {
    static const char *const lengths[] = {"1", "2", "3", "4", "5", "6", "7"};
    const RelataFigureLine *line = &layout->figure->lines[e];
    uint32_t of_subject = layout->figure->nodes[line->subject].degree;
    uint32_t of_object = layout->figure->nodes[line->object].degree;
    uint32_t hub = of_subject > of_object ? line->subject : line->object, spread = (uint32_t)(start % 4);
    uint32_t less = of_subject > of_object ? of_object : of_subject;
    uint32_t depth = 1 + (layout->figure->nodes[hub].degree >= 16 ? 2 : 1) * spread;
    if (spread && less <= 2 && layout->figure->nodes[hub].degree >= 5)
        set_attribute(&(Part){layout->graphviz, layout->edges[e]}, "minlen", lengths[turn[hub]++ % depth]);
}

static bool build_graph(Layout *layout, uint64_t start) {
    const RelataFigure *figure = layout->figure;
    uint64_t random = relata_hash_mix(figure->hash, start);
    uint32_t *node_order = NULL, *line_order = NULL, *turn = calloc(figure->n_nodes + 1, sizeof *turn);
    layout->graph = layout->graphviz->agopen((char *)"relata", *layout->graphviz->directed, NULL);
    bool ok = turn && layout->graph && make_order(&node_order, figure->n_nodes, start, &random) &&
              make_order(&line_order, figure->n_lines, start, &random);
    if (ok) {
        relata_dot_graph(figure, layout->theme, set_attribute, &(Part){layout->graphviz, layout->graph});
        set_effort(layout);
    }
    for (uint32_t i = 0; ok && i < figure->n_nodes; i++) {
        uint32_t v = node_order[i];
        layout->nodes[v] = layout->graphviz->agnode(layout->graph, (char *)figure->nodes[v].id, 1);
        relata_dot_node(figure, v, layout->theme, set_attribute, &(Part){layout->graphviz, layout->nodes[v]});
    }
    for (uint32_t i = 0; ok && i < figure->n_lines; i++) {
        uint32_t e = line_order[i];
        const RelataFigureLine *line = &figure->lines[e];
        layout->edges[e] = layout->graphviz->agedge(layout->graph, layout->nodes[line->subject],
                                                    layout->nodes[line->object], (char *)line->id, 1);
        relata_dot_line(figure, e, layout->theme, set_attribute, &(Part){layout->graphviz, layout->edges[e]});
        stagger(layout, e, start, turn);
    }
    free(turn);
    free(node_order);
    free(line_order);
    return ok;
}

// ---- What a reader trips over ------------------------------------------------------------------------

typedef struct {
    double x0, y0, x1, y1;
} Box;

// An edge as a chain of points, with its bounds.
typedef struct {
    pointf *points;
    uint32_t n;
    Box bounds;
} Chain;

typedef struct {
    Layout *layout;
    Box *nodes;    // [n_nodes]
    Chain *chains; // [n_lines]
    Box *labels;   // [n_lines]; x1 < x0 = none
    Box page;
} Picture;

enum { STEPS = 8 }; // of one Bézier piece

static bool boxes_meet(const Box *a, const Box *b) {
    return a->x0 < b->x1 && b->x0 < a->x1 && a->y0 < b->y1 && b->y0 < a->y1;
}

static Box box_grown(Box box, double by) {
    return (Box){box.x0 - by, box.y0 - by, box.x1 + by, box.y1 + by};
}

static bool has_label(const Box *label) {
    return label->x1 > label->x0;
}

static pointf bezier_at(const pointf *p, double t) {
    double s = 1 - t, a = s * s * s, b = 3 * s * s * t, c = 3 * s * t * t, d = t * t * t;
    return (pointf){a * p[0].x + b * p[1].x + c * p[2].x + d * p[3].x,
                    a * p[0].y + b * p[1].y + c * p[2].y + d * p[3].y};
}

static void chain_add(Chain *chain, pointf point) {
    Box *b = &chain->bounds;
    if (!chain->n)
        *b = (Box){point.x, point.y, point.x, point.y};
    b->x0 = fmin(b->x0, point.x);
    b->y0 = fmin(b->y0, point.y);
    b->x1 = fmax(b->x1, point.x);
    b->y1 = fmax(b->y1, point.y);
    chain->points[chain->n++] = point;
}

static bool flatten(Agedge_t *edge, Chain *chain) {
    const splines *spline = ED_spl(edge);
    if (!spline || !spline->size)
        return true;
    size_t room = 0;
    for (int i = 0; i < (int)spline->size; i++)
        room += (size_t)spline->list[i].size * STEPS + 3;
    chain->points = malloc(room * sizeof *chain->points);
    if (!chain->points)
        return false;
    for (int i = 0; i < (int)spline->size; i++) {
        const bezier *piece = &spline->list[i];
        if (piece->sflag)
            chain_add(chain, piece->sp);
        chain_add(chain, piece->list[0]);
        for (int k = 0; k + 3 < (int)piece->size; k += 3)
            for (int step = 1; step <= STEPS; step++)
                chain_add(chain, bezier_at(piece->list + k, (double)step / STEPS));
        if (piece->eflag)
            chain_add(chain, piece->ep);
    }
    return true;
}

static Box label_box(const textlabel_t *label) {
    if (!label || !label->set)
        return (Box){0, 0, -1, -1};
    double w = label->dimen.x / 2 - 1, h = label->dimen.y / 2 - 1;
    return (Box){label->pos.x - w, label->pos.y - h, label->pos.x + w, label->pos.y + h};
}

static bool take_picture(Picture *picture, Layout *layout) {
    uint32_t n = layout->figure->n_nodes, m = layout->figure->n_lines;
    *picture = (Picture){.layout = layout};
    picture->nodes = calloc(n ? n : 1, sizeof *picture->nodes);
    picture->chains = calloc(m ? m : 1, sizeof *picture->chains);
    picture->labels = calloc(m ? m : 1, sizeof *picture->labels);
    if (!picture->nodes || !picture->chains || !picture->labels)
        return false;
    for (uint32_t i = 0; i < n; i++) {
        pointf at = ND_coord(layout->nodes[i]);
        double w = ND_width(layout->nodes[i]) * 36, h = ND_height(layout->nodes[i]) * 36;
        picture->nodes[i] = (Box){at.x - w, at.y - h, at.x + w, at.y + h};
    }
    for (uint32_t i = 0; i < m; i++) {
        if (!flatten(layout->edges[i], &picture->chains[i]))
            return false;
        picture->labels[i] = label_box(ED_label(layout->edges[i]));
    }
    boxf bb = GD_bb(layout->graph);
    picture->page = (Box){bb.LL.x, bb.LL.y, bb.UR.x, bb.UR.y};
    return true;
}

static void picture_clear(Picture *picture) {
    if (picture->chains)
        for (uint32_t i = 0; i < picture->layout->figure->n_lines; i++)
            free(picture->chains[i].points);
    free(picture->nodes);
    free(picture->chains);
    free(picture->labels);
}

static double turn(pointf a, pointf b, pointf c) {
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

static bool segments_cross(pointf a, pointf b, pointf c, pointf d) {
    return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
}

static bool in_box(pointf p, const Box *box) {
    return p.x > box->x0 && p.x < box->x1 && p.y > box->y0 && p.y < box->y1;
}

static bool segment_meets(pointf a, pointf b, const Box *box) {
    if (fmax(a.x, b.x) <= box->x0 || fmin(a.x, b.x) >= box->x1 || fmax(a.y, b.y) <= box->y0 ||
        fmin(a.y, b.y) >= box->y1)
        return false;
    if (in_box(a, box) || in_box(b, box))
        return true;
    pointf corner[4] = {{box->x0, box->y0}, {box->x1, box->y0}, {box->x1, box->y1}, {box->x0, box->y1}};
    return segments_cross(a, b, corner[0], corner[2]) || segments_cross(a, b, corner[1], corner[3]);
}

static bool chain_meets(const Chain *chain, const Box *box) {
    if (!chain->n || !boxes_meet(&chain->bounds, box))
        return false;
    for (uint32_t i = 0; i + 1 < chain->n; i++)
        if (segment_meets(chain->points[i], chain->points[i + 1], box))
            return true;
    return false;
}

static uint32_t chain_crossings(const Chain *a, const Chain *b) {
    uint32_t n = 0;
    if (!a->n || !b->n || !boxes_meet(&a->bounds, &b->bounds))
        return 0;
    for (uint32_t i = 0; i + 1 < a->n; i++)
        for (uint32_t k = 0; k + 1 < b->n; k++)
            n += segments_cross(a->points[i], a->points[i + 1], b->points[k], b->points[k + 1]);
    return n;
}

// What is wrong with a box as the place of line `own`'s label: it leaves the page, it meets nodes and labels, lines
// cross it out (its own line too), or it stands so far from its line that it seems to belong to another.
static double label_trouble(const Picture *picture, uint32_t own, Box box) {
    const RelataFigure *figure = picture->layout->figure;
    const Box *page = &picture->page;
    Box wide = box_grown(box, 2), clear = box_grown(box, 6), near = box_grown(box, 7);
    bool is_near = chain_meets(&picture->chains[own], &near);
    double trouble = 0;
    if (box.x0 < page->x0 || box.y0 < page->y0 || box.x1 > page->x1 || box.y1 > page->y1)
        trouble += 30;
    for (uint32_t i = 0; i < figure->n_nodes; i++)
        trouble += boxes_meet(&wide, &picture->nodes[i]) ? 25 : 0;
    for (uint32_t i = 0; i < figure->n_lines; i++) {
        if (i == own)
            continue;
        if (has_label(&picture->labels[i]) && boxes_meet(&wide, &picture->labels[i]))
            trouble += 25;
        else if (has_label(&picture->labels[i]) && boxes_meet(&clear, &picture->labels[i]))
            trouble += 3; // two labels one above the other read as one
        if (chain_meets(&picture->chains[i], &wide))
            trouble += 2;
        else if (!is_near && chain_meets(&picture->chains[i], &near))
            trouble += 2; // it would be read as that line's
    }
    if (chain_meets(&picture->chains[own], &box))
        trouble += 3;
    else if (!is_near)
        trouble += 5;
    return trouble;
}

// The box of a label that touches its line at a point from one side: as far along the normal as the box reaches.
static Box box_beside(const Chain *chain, uint32_t at, double side, double w, double h) {
    pointf p = chain->points[at], before = chain->points[at - 1], after = chain->points[at + 1];
    double dx = after.x - before.x, dy = after.y - before.y, length = hypot(dx, dy) + 1e-9;
    double nx = -dy / length * side, ny = dx / length * side, reach = w * fabs(nx) + h * fabs(ny) + 3;
    double x = p.x + nx * reach, y = p.y + ny * reach;
    return (Box){x - w, y - h, x + w, y + h};
}

// Tries places beside the line, from its middle outwards, and takes the best if it is better than
// where the label is.
static double move_label(Picture *picture, uint32_t i) {
    const Chain *chain = &picture->chains[i];
    Box *label = &picture->labels[i];
    double best = label_trouble(picture, i, *label);
    double w = (label->x1 - label->x0) / 2, h = (label->y1 - label->y0) / 2;
    Box place = *label;
    for (uint32_t step = 0; best > 0 && chain->n > 4 && step < chain->n * 2; step++) {
        uint32_t away = step / 2;
        uint32_t at = away % 2 ? chain->n / 2 - (away + 1) / 2 : chain->n / 2 + away / 2;
        double t = (double)at / (chain->n - 1);
        if (at < 1 || at >= chain->n - 1 || t < 0.15 || t > 0.85)
            continue;
        Box box = box_beside(chain, at, step % 2 ? 1 : -1, w, h);
        double trouble = label_trouble(picture, i, box) + fabs(t - 0.5);
        if (trouble < best - 0.5) {
            best = trouble;
            place = box;
        }
    }
    *label = place;
    return best;
}

static double settle_labels(Picture *picture) {
    double trouble = 0;
    for (int round = 0; round < 2; round++) {
        trouble = 0;
        for (uint32_t i = 0; i < picture->layout->figure->n_lines; i++)
            if (has_label(&picture->labels[i]))
                trouble += move_label(picture, i);
    }
    for (uint32_t i = 0; i < picture->layout->figure->n_lines; i++) {
        const Box *box = &picture->labels[i];
        textlabel_t *label = ED_label(picture->layout->edges[i]);
        if (has_label(box))
            label->pos = (pointf){(box->x0 + box->x1) / 2, (box->y0 + box->y1) / 2};
    }
    return trouble;
}

static double count_crossings(const Picture *picture) {
    double n = 0;
    uint32_t m = picture->layout->figure->n_lines;
    for (uint32_t i = 0; i < m; i++)
        for (uint32_t k = i + 1; k < m; k++)
            n += chain_crossings(&picture->chains[i], &picture->chains[k]);
    return n;
}

// Lower is better. A page a little wider than high is best; long lines are hard to follow.
static double score_picture(Picture *picture) {
    double width = picture->page.x1 - picture->page.x0 + 1, height = picture->page.y1 - picture->page.y0 + 1;
    double strip = fmax(0, fabs(log(width / height / 1.25)) - 0.25);
    double length = 0;
    for (uint32_t i = 0; i < picture->layout->figure->n_lines; i++)
        for (uint32_t k = 0; k + 1 < picture->chains[i].n; k++)
            length += hypot(picture->chains[i].points[k + 1].x - picture->chains[i].points[k].x,
                            picture->chains[i].points[k + 1].y - picture->chains[i].points[k].y);
    return settle_labels(picture) + count_crossings(picture) + 60 * strip + width * height / 16000 + length / 2000;
}

// ---- A child ----------------------------------------------------------------------------------------

// gvRender to a stream, because the type of gvRenderData's length changed in Graphviz 13.
static bool send_svg(Layout *layout, double score, uint64_t start, int fd) {
    char *svg = NULL;
    size_t n = 0;
    FILE *stream = open_memstream(&svg, &n);
    if (!stream)
        return false;
    bool ok = layout->graphviz->gvRender(layout->gvc, layout->graph, "svg", stream) == 0;
    ok = fclose(stream) == 0 && ok && n > 0;
    Record record = {RECORD_MAGIC, score, start, n};
    ok = ok && relata_child_send(fd, &record, sizeof record) && relata_child_send(fd, svg, n);
    free(svg);
    return ok;
}

static void try_start(Layout *layout, uint64_t start, double *best, int fd) {
    if (!build_graph(layout, start))
        return;
    if (layout->graphviz->gvLayout(layout->gvc, layout->graph, layout->attempt.engine) == 0) {
        Picture picture;
        double score = 0;
        bool is_small = layout->figure->size != RELATA_FIGURE_LARGE;
        bool ok = !is_small || take_picture(&picture, layout);
        if (ok && is_small)
            score = score_picture(&picture);
        if (ok && score < *best && send_svg(layout, score, start, fd))
            *best = score;
        if (is_small)
            picture_clear(&picture);
        layout->graphviz->gvFreeLayout(layout->gvc, layout->graph);
    }
    layout->graphviz->agclose(layout->graph);
}

typedef struct {
    const RelataFigure *figure;
    RelataTheme theme;
    Attempt attempt;
    uint32_t first, step; // starts first, first + step, first + 2 step …
} Share;

static void run_share(void *state, int fd) {
    const Share *share = state;
    const RelataFigure *figure = share->figure;
    Graphviz graphviz;
    if (!load(&graphviz))
        return;
    Layout layout = {.graphviz = &graphviz, .figure = figure, .theme = share->theme, .attempt = share->attempt};
    layout.nodes = calloc(figure->n_nodes + 1, sizeof *layout.nodes);
    layout.edges = calloc(figure->n_lines + 1, sizeof *layout.edges);
    graphviz.agseterrf(ignore_message);
    layout.gvc = graphviz.gvContext();
    double best = HUGE_VAL;
    bool ok = layout.nodes && layout.edges && layout.gvc;
    for (uint32_t start = share->first; ok && start < share->attempt.starts; start += share->step)
        try_start(&layout, start, &best, fd);
    free(layout.nodes);
    free(layout.edges);
}

// ---- The parent ----------------------------------------------------------------------------------------

static uint32_t n_processors(void) {
    long n = sysconf(_SC_NPROCESSORS_ONLN);
    return n < 1 ? 1 : (uint32_t)n;
}

// The last whole record of a child is its best; a record cut short by the deadline does not count.
static bool last_record(const RelataChild *child, Record *record, const char **svg) {
    bool found = false;
    for (size_t at = 0; !child->got.failed && at + sizeof *record <= child->got.n;) {
        Record next;
        memcpy(&next, child->got.bytes + at, sizeof next);
        at += sizeof next;
        if (next.magic != RECORD_MAGIC || next.n > child->got.n - at)
            break;
        *record = next;
        *svg = child->got.bytes + at;
        at += next.n;
        found = true;
    }
    return found;
}

static RelataStatus best_record(const RelataChild *children, uint32_t n_children, char **svg, size_t *n,
                                RelataError *error) {
    Record best = {.score = HUGE_VAL}, record;
    const char *best_svg = NULL, *from;
    for (uint32_t i = 0; i < n_children; i++)
        if (last_record(&children[i], &record, &from) &&
            (!best_svg || record.score < best.score || (record.score == best.score && record.start < best.start))) {
            best = record;
            best_svg = from;
        }
    if (!best_svg)
        return relata_fail(error, RELATA_LAYOUT, NULL, 0, 0, "Graphviz found no layout in time; draw fewer entities");
    *svg = malloc(best.n + 1);
    if (!*svg)
        return relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory for the layout");
    memcpy(*svg, best_svg, best.n);
    (*svg)[best.n] = '\0';
    *n = best.n;
    return RELATA_OK;
}

static RelataStatus try_attempt(const RelataFigure *figure, RelataTheme theme, Attempt attempt, int64_t deadline,
                                char **svg, size_t *n, RelataError *error) {
    RelataChild children[MAX_CHILDREN];
    uint32_t n_children = (attempt.starts + 3) / 4, processors = n_processors(), started = 0;
    if (n_children > processors)
        n_children = processors;
    if (n_children > MAX_CHILDREN)
        n_children = MAX_CHILDREN;
    for (uint32_t i = 0; i < n_children; i++) {
        Share share = {figure, theme, attempt, i, n_children};
        started += relata_child_start(&children[i], run_share, &share, deadline - relata_child_now());
    }
    relata_child_read(children, n_children, deadline);
    for (uint32_t i = 0; i < n_children; i++)
        relata_child_end(&children[i]);
    RelataStatus status =
        started ? best_record(children, n_children, svg, n, error)
                : relata_fail(error, RELATA_LAYOUT, NULL, 0, 0, "no process could be started: %s", strerror(errno));
    for (uint32_t i = 0; i < n_children; i++)
        relata_strbuf_clear(&children[i].got);
    return status;
}

RelataStatus relata_layout(const RelataFigure *figure, const RelataDrawOptions *options, char **svg, size_t *n,
                           RelataError *error) {
    uint32_t starts = options->starts ? options->starts : DEFAULT_STARTS;
    uint32_t limit = options->deadline_ms ? options->deadline_ms : DEFAULT_DEADLINE_MS;
    const Attempt ladder[] = {
        {"dot", false, starts, 60},
        {"dot", true, starts, 50},
        {"sfdp", true, figure->size == RELATA_FIGURE_PLAIN ? (starts + 3) / 4 : 1, 100},
    };
    int64_t end = relata_child_now() + limit;
    RelataStatus status = RELATA_LAYOUT;
    // Ranks stay readable up to some sixty nodes; beyond, a force layout shows more and costs less.
    for (uint32_t i = figure->size == RELATA_FIGURE_LABELLED ? 0 : 2; i < 3; i++) {
        int64_t now = relata_child_now();
        int64_t deadline = now + (end - now) * ladder[i].share / 100;
        status = try_attempt(figure, options->theme, ladder[i], deadline, svg, n, error);
        if (status != RELATA_LAYOUT)
            break;
    }
    void *library = status == RELATA_LAYOUT ? dlopen(RELATA_LIBGVC, RTLD_LAZY | RTLD_LOCAL) : NULL;
    if (status == RELATA_LAYOUT && !library)
        return relata_fail(error, RELATA_LAYOUT, NULL, 0, 0, "Graphviz is not installed (%s)", RELATA_LIBGVC);
    if (library)
        dlclose(library);
    return status;
}
