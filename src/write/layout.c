// Layout by libgvc, tried from several starts.
//
// `dot` (Gansner, Koutsofios, North, Vo 1993) depends on the order in which nodes and edges come: the same
// graph drawn from another order has half or double the crossings. So a small figure is laid out from
// seeded orders, with ranks downwards and to the right. Hubs make ranks a strip all the same: so every other start has
// none, but the places of sfdp (Hu 2005) improved by annealing (spread.h). Each is scored by what a reader trips over
// (picture.h), and the best is kept.
//
// libgvc and the libraries it needs take longer to load than a question to a store takes to answer, so a child that is
// to lay out opens them, and nothing else does. libgvc is made for programs that end soon: it leaks, calls exit() and
// longjmp(), prints, and may take minutes. So it runs in child processes, up to four, which share the starts between
// them and send their best SVG through a pipe, a record each time it improves:
//
//     record = magic u64 | score f64 | start u64 | bytes u64 | SVG
//
// The work is counted in starts and in steps of each, which depend on the figure alone, and among equal scores the
// first start wins: so the same figure gives the same bytes, however busy the machine and however many processors it
// has. The deadline is for what never ends. When it comes the parent ends the children and takes the best record there
// is; if there is none, all is tried once more without ranks, as figures of more than sixty nodes are anyway.
#include "write/layout.h"

#include "base/map.h"
#include "base/strbuf.h"
#include "write/child.h"
#include "write/dot.h"
#include "write/picture.h"
#include "write/spread.h"

#include <graphviz/gvc.h>

#include <dlfcn.h>
#include <errno.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { MAX_CHILDREN = RELATA_MAX_CHILDREN, DEFAULT_DEADLINE_MS = 120000 };

#define RECORD_MAGIC 0x726c7461647261ull

typedef struct {
    uint64_t magic;
    double score;
    uint64_t start;
    uint64_t n;
} Record;

typedef struct {
    bool has_ranks; // every other start
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

// Starts take the ways in turn, so that each child has some of all.
typedef enum { DOWNWARDS, RIGHTWARDS, SPREAD } Way;

static Way way_of(const Layout *layout, uint64_t start) {
    if (!layout->attempt.has_ranks || (start + start / 4) % 2)
        return SPREAD;
    return (start + start / 4) % 4 ? RIGHTWARDS : DOWNWARDS;
}

// Many neighbours of a hub on one rank make a strip; all starts but every fourth put its less tied ones on two to four
// ranks in turn, of a large hub on up to seven (as `unflatten` does with leaves). `turn` counts those of each node.
static void stagger(Layout *layout, uint32_t e, uint64_t start, uint32_t *turn) {
    static const char *const lengths[] = {"1", "2", "3", "4", "5", "6", "7"};
    const RelataFigureLine *line = &layout->figure->lines[e];
    uint32_t of_subject = layout->figure->nodes[line->subject].degree;
    uint32_t of_object = layout->figure->nodes[line->object].degree;
    uint32_t hub = of_subject > of_object ? line->subject : line->object, spread = (uint32_t)(start / 4 % 4);
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
        set_attribute(&(Part){layout->graphviz, layout->graph}, "pad", "0");
        set_attribute(&(Part){layout->graphviz, layout->graph}, "bgcolor", "transparent");
        set_attribute(&(Part){layout->graphviz, layout->graph}, "searchsize", "200");
        if (way_of(layout, start) == RIGHTWARDS)
            set_attribute(&(Part){layout->graphviz, layout->graph}, "rankdir", "LR");
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

// ---- The picture of a layout --------------------------------------------------------------------------

enum { STEPS = 8 }; // of one Bézier piece

static RelataPoint point_of(pointf p) {
    return (RelataPoint){p.x, p.y};
}

static bool flatten(Agedge_t *edge, RelataChain *chain) {
    const splines *spline = ED_spl(edge);
    uint32_t room = 0;
    for (int i = 0; spline && i < (int)spline->size; i++)
        room += (uint32_t)spline->list[i].size * STEPS + 3;
    if (!relata_chain_reserve(chain, room))
        return false;
    for (int i = 0; spline && i < (int)spline->size; i++) {
        const bezier *piece = &spline->list[i];
        if (piece->sflag)
            relata_chain_add(chain, point_of(piece->sp));
        relata_chain_add(chain, point_of(piece->list[0]));
        for (int k = 0; k + 3 < (int)piece->size; k += 3) {
            RelataPoint p[4];
            for (int j = 0; j < 4; j++)
                p[j] = point_of(piece->list[k + j]);
            for (int step = 1; step <= STEPS; step++)
                relata_chain_add(chain, relata_bezier_at(p, (double)step / STEPS));
        }
        if (piece->eflag)
            relata_chain_add(chain, point_of(piece->ep));
    }
    return true;
}

static RelataBox label_box(const textlabel_t *label) {
    if (!label || !label->set)
        return (RelataBox){0, 0, -1, -1};
    return relata_box_around(point_of(label->pos), label->dimen.x / 2 - 1, label->dimen.y / 2 - 1);
}

static RelataPoint halves_of(Agnode_t *node) {
    return (RelataPoint){ND_width(node) * 36, ND_height(node) * 36};
}

static bool take_picture(RelataPicture *picture, Layout *layout) {
    if (!relata_picture_init(picture, layout->figure))
        return false;
    for (uint32_t i = 0; i < layout->figure->n_nodes; i++) {
        RelataPoint halves = halves_of(layout->nodes[i]);
        picture->nodes[i] = relata_box_around(point_of(ND_coord(layout->nodes[i])), halves.x, halves.y);
    }
    for (uint32_t i = 0; i < layout->figure->n_lines; i++) {
        if (!flatten(layout->edges[i], &picture->chains[i]))
            return false;
        picture->labels[i] = label_box(ED_label(layout->edges[i]));
    }
    boxf bb = GD_bb(layout->graph);
    picture->page = (RelataBox){bb.LL.x, bb.LL.y, bb.UR.x, bb.UR.y};
    return true;
}

static void give_labels_back(const RelataPicture *picture, Layout *layout) {
    for (uint32_t i = 0; i < layout->figure->n_lines; i++) {
        const RelataBox *box = &picture->labels[i];
        if (box->x1 > box->x0)
            ED_label(layout->edges[i])->pos = (pointf){(box->x0 + box->x1) / 2, (box->y0 + box->y1) / 2};
    }
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

static void try_ranks(Layout *layout, uint64_t start, double *best, int fd) {
    if (!build_graph(layout, start))
        return;
    if (layout->graphviz->gvLayout(layout->gvc, layout->graph, "dot") == 0) {
        RelataPicture picture = {0};
        if (take_picture(&picture, layout)) {
            relata_picture_settle(&picture);
            give_labels_back(&picture, layout);
            double score = relata_picture_score(&picture);
            if (score < *best && send_svg(layout, score, start, fd))
                *best = score;
        }
        relata_picture_clear(&picture);
        layout->graphviz->gvFreeLayout(layout->gvc, layout->graph);
    }
    layout->graphviz->agclose(layout->graph);
}

// ---- Without ranks ------------------------------------------------------------------------------------

// Every label that has words is a node of its own between the ends of its line, so that the force layout makes room
// for it.
static bool build_forces(Layout *layout, uint64_t start, Agnode_t **labels) {
    const RelataFigure *figure = layout->figure;
    const Graphviz *graphviz = layout->graphviz;
    char text[32];
    layout->graph = graphviz->agopen((char *)"relata", *graphviz->directed, NULL);
    if (!layout->graph)
        return false;
    Part graph = {graphviz, layout->graph};
    snprintf(text, sizeof text, "%u", (unsigned)start + 1);
    set_attribute(&graph, "start", text);
    set_attribute(&graph, "overlap", "prism");
    set_attribute(&graph, "sep", "+4");
    for (uint32_t i = 0; i < figure->n_nodes; i++) {
        layout->nodes[i] = graphviz->agnode(layout->graph, (char *)figure->nodes[i].id, 1);
        relata_dot_node(figure, i, layout->theme, set_attribute, &(Part){graphviz, layout->nodes[i]});
    }
    for (uint32_t i = 0; i < figure->n_lines; i++) {
        const RelataFigureLine *line = &figure->lines[i];
        if (figure->size != RELATA_FIGURE_LABELLED) {
            graphviz->agedge(layout->graph, layout->nodes[line->subject], layout->nodes[line->object], NULL, 1);
            continue;
        }
        labels[i] = graphviz->agnode(layout->graph, (char *)line->id, 1);
        relata_dot_label(figure, i, set_attribute, &(Part){graphviz, labels[i]});
        graphviz->agedge(layout->graph, layout->nodes[line->subject], labels[i], NULL, 1);
        graphviz->agedge(layout->graph, labels[i], layout->nodes[line->object], NULL, 1);
    }
    return true;
}

static bool find_places(Layout *layout, uint64_t start, RelataSpread *spread) {
    Agnode_t **labels = calloc(layout->figure->n_lines + 1, sizeof *labels);
    bool ok = labels && build_forces(layout, start, labels) &&
              layout->graphviz->gvLayout(layout->gvc, layout->graph, "sfdp") == 0;
    for (uint32_t i = 0; ok && i < layout->figure->n_nodes; i++) {
        spread->nodes[i] = point_of(ND_coord(layout->nodes[i]));
        spread->node_halves[i] = halves_of(layout->nodes[i]);
    }
    for (uint32_t i = 0; ok && labels[i] && i < layout->figure->n_lines; i++) {
        spread->labels[i] = point_of(ND_coord(labels[i]));
        spread->label_halves[i] = halves_of(labels[i]);
    }
    if (ok)
        layout->graphviz->gvFreeLayout(layout->gvc, layout->graph);
    if (layout->graph)
        layout->graphviz->agclose(layout->graph);
    free(labels);
    return ok;
}

// "-12.34,56.7": by hand, as printf("%f") would follow the locale.
static void add_point(RelataStrbuf *out, RelataPoint p) {
    long long x = llround(p.x * 100), y = llround(p.y * 100);
    relata_strbuf_printf(out, "%s%lld.%02lld,%s%lld.%02lld", x < 0 ? "-" : "", llabs(x) / 100, llabs(x) % 100,
                         y < 0 ? "-" : "", llabs(y) / 100, llabs(y) % 100);
}

static void set_point(const Graphviz *graphviz, void *object, const char *name, RelataPoint p) {
    RelataStrbuf value = {0};
    add_point(&value, p);
    set_attribute(&(Part){graphviz, object}, name, relata_strbuf_string(&value));
    relata_strbuf_clear(&value);
}

// The figure again with all its places given, for "nop2", which only draws.
static bool build_placed(Layout *layout, const RelataSpread *spread) {
    const RelataFigure *figure = layout->figure;
    if (!build_graph(layout, 0))
        return false;
    for (uint32_t i = 0; i < figure->n_nodes; i++)
        set_point(layout->graphviz, layout->nodes[i], "pos", spread->nodes[i]);
    for (uint32_t i = 0; i < figure->n_lines; i++) {
        RelataPoint curve[4], tip;
        RelataStrbuf path = {0};
        relata_spread_clip(spread, i, curve, &tip);
        relata_strbuf_add_string(&path, "e,");
        add_point(&path, tip);
        for (int k = 0; k < 4; k++) {
            relata_strbuf_add_char(&path, ' ');
            add_point(&path, curve[k]);
        }
        set_attribute(&(Part){layout->graphviz, layout->edges[i]}, "pos", relata_strbuf_string(&path));
        set_point(layout->graphviz, layout->edges[i], "lp", spread->labels[i]);
        relata_strbuf_clear(&path);
    }
    return true;
}

static void send_placed(Layout *layout, const RelataSpread *spread, double score, uint64_t start, double *best,
                        int fd) {
    if (!build_placed(layout, spread))
        return;
    if (layout->graphviz->gvLayout(layout->gvc, layout->graph, "nop2") == 0) {
        if (send_svg(layout, score, start, fd))
            *best = score;
        layout->graphviz->gvFreeLayout(layout->gvc, layout->graph);
    }
    layout->graphviz->agclose(layout->graph);
}

static void try_spread(Layout *layout, uint64_t start, double *best, int fd) {
    RelataSpread spread;
    RelataPicture picture;
    bool ok = relata_spread_init(&spread, layout->figure);
    ok = relata_picture_init(&picture, layout->figure) && ok;
    if (ok && find_places(layout, start, &spread) && relata_spread_improve(&spread, &picture, start)) {
        double score = layout->figure->size == RELATA_FIGURE_LARGE ? 0 : relata_picture_score(&picture);
        if (score < *best)
            send_placed(layout, &spread, score, start, best, fd);
    }
    relata_picture_clear(&picture);
    relata_spread_clear(&spread);
}

static void try_start(Layout *layout, uint64_t start, double *best, int fd) {
    if (way_of(layout, start) == SPREAD)
        try_spread(layout, start, best, fd);
    else
        try_ranks(layout, start, best, fd);
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
    uint32_t n_children = attempt.has_ranks ? attempt.starts / 4 : attempt.starts, processors = n_processors(),
             started = 0;
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
    uint32_t starts = options->starts ? options->starts : figure->n_lines <= 25 ? 32 : 16;
    uint32_t limit = options->deadline_ms ? options->deadline_ms : DEFAULT_DEADLINE_MS;
    bool is_labelled = figure->size == RELATA_FIGURE_LABELLED;
    const Attempt ladder[] = {
        {true, (starts + 3) / 4 * 4, 60}, // every other of which has no ranks and is sure to have no overlaps
        {false, figure->size == RELATA_FIGURE_LARGE ? 1 : (starts + 7) / 8, 100},
    };
    int64_t end = relata_child_now() + limit;
    RelataStatus status = RELATA_LAYOUT;
    // Ranks stay readable up to some sixty nodes; beyond, a force layout shows more and costs less.
    for (uint32_t i = is_labelled ? 0 : 1; i < 2 && status == RELATA_LAYOUT; i++) {
        int64_t now = relata_child_now();
        int64_t deadline = now + (end - now) * ladder[i].share / 100;
        status = try_attempt(figure, options->theme, ladder[i], deadline, svg, n, error);
    }
    void *library = status == RELATA_LAYOUT ? dlopen(RELATA_LIBGVC, RTLD_LAZY | RTLD_LOCAL) : NULL;
    if (status == RELATA_LAYOUT && !library)
        return relata_fail(error, RELATA_LAYOUT, NULL, 0, 0, "Graphviz is not installed (%s)", RELATA_LIBGVC);
    if (library)
        dlclose(library);
    return status;
}
