/// Figure: what a drawing shows, before any layout: nodes and lines with their labels, ids, weights
/// and tooltips, the title and the caption. Made once from a graph; DOT, SVG and HTML are written from it.
#ifndef RELATA_WRITE_FIGURE_H
#define RELATA_WRITE_FIGURE_H

#include <relata/write.h>

#include "base/arena.h"

#include <stdbool.h>

/// How much of a figure can be read in print, which decides layout and labels.
typedef enum {
    RELATA_FIGURE_LABELLED, // up to 60 nodes, 120 lines: everything has its label
    RELATA_FIGURE_PLAIN,    // up to 150 nodes, 300 lines: lines say theirs in a tooltip
    RELATA_FIGURE_LARGE     // more: only the best tied nodes are named
} RelataFigureSize;

typedef struct {
    uint32_t node;     // index in the graph
    const char *id;    // "n12", unique
    const char *name;  // clean, whole
    const char *label; // wrapped by '\n', "" if not named
    uint32_t degree;   // lines of the figure
    double font_size;  // points
    double pen;        // points
    bool is_focus;
} RelataFigureNode;

/// All statements from one node to another of one polarity, the hostile ones apart.
typedef struct {
    uint32_t subject, object; // figure nodes, which are the graph's
    const char *id;           // "e34" (its first statement), unique
    const char *relations;    // clean: "met · pledged support"
    const char *label;        // wrapped by '\n'
    uint32_t n_statements;
    const uint32_t *statements; // [n_statements] edges of the graph, best supported first
    uint32_t n_articles;        // distinct
    bool is_dashed;             // nothing in it is certain
    bool is_negative;           // denied
    bool is_hostile;            // affirmed and against: "accused"
    double pen;                 // points
} RelataFigureLine;

typedef struct {
    RelataArena *arena;
    const RelataGraph *graph;
    RelataFigureSize size;
    uint32_t n_nodes, n_lines;
    RelataFigureNode *nodes;
    RelataFigureLine *lines;
    const char *title;       // "" = none
    const char *description; //
    const char *caption;     // counts and sources
    uint64_t hash;           // of all that is drawn; seeds the layout
    bool is_for_screen;      // a page that is wider than high, and can be enlarged
} RelataFigure;

/// The figure borrows the graph and the options. relata_figure_clear() frees it, also after an error.
RelataStatus relata_figure_make(RelataFigure *figure, const RelataGraph *graph, const RelataDrawOptions *options,
                                RelataError *error);
void relata_figure_clear(RelataFigure *figure);

/// What a reader sees on pointing at a node, or at a line: its statements, sentences and articles. In the
/// figure's arena; NULL if memory is refused.
const char *relata_figure_node_tooltip(RelataFigure *figure, uint32_t node);
const char *relata_figure_line_tooltip(RelataFigure *figure, uint32_t line);
/// "30 Jun 2022" of "2022-06-30"; other dates as they are.
const char *relata_figure_date(RelataFigure *figure, const char *iso);
/// The date of a sentence: its own, or that of its article among the graph's sources; NULL = unknown.
const char *relata_figure_published(const RelataFigure *figure, const RelataQuote *quote);
/// The class of a line in SVG: "k-fact", "k-claim", "k-neg", "k-neg k-claim".
const char *relata_figure_line_class(const RelataFigureLine *line);

#endif
