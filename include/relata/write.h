/// Write: every output format, into a sink.
#ifndef RELATA_WRITE_H
#define RELATA_WRITE_H

#include <relata/document.h>
#include <relata/graph.h>

#include <stdbool.h>
#include <stdio.h>

/// Where bytes go. `write` returns RELATA_OK or stops the writer with its status.
typedef struct {
    RelataStatus (*write)(void *state, const char *bytes, size_t n, RelataError *error);
    void *state;
} RelataSink;

/// A sink into an open stdio stream, which the caller flushes and closes.
RelataSink relata_sink_file(FILE *file);

/// One document each, in the formats of `relata read`, `parse`, `entities` and `extract`.
RelataStatus relata_write_blocks_tsv(RelataSink sink, const RelataDocument *document, RelataError *error);
RelataStatus relata_write_conllu(RelataSink sink, const RelataDocument *document, RelataError *error);
RelataStatus relata_write_mentions_tsv(RelataSink sink, const RelataDocument *document, RelataError *error);
RelataStatus relata_write_mentions_jsonl(RelataSink sink, const RelataDocument *document, RelataError *error);
RelataStatus relata_write_triples_tsv(RelataSink sink, const RelataDocument *document, RelataError *error);
RelataStatus relata_write_triples_jsonl(RelataSink sink, const RelataDocument *document, RelataError *error);
RelataStatus relata_write_openie(RelataSink sink, const RelataDocument *document, RelataError *error);

// Drawing (src/write/draw.c).

typedef enum { RELATA_DRAW_DOT, RELATA_DRAW_SVG, RELATA_DRAW_PNG, RELATA_DRAW_PDF, RELATA_DRAW_HTML } RelataDrawFormat;

/// AUTO is light, and dark where the reader's system is (SVG and HTML only; light in PNG and PDF). PRINT
/// has no fills, darker lines and no background.
typedef enum { RELATA_THEME_AUTO, RELATA_THEME_LIGHT, RELATA_THEME_DARK, RELATA_THEME_PRINT } RelataTheme;

/// All zero is a good drawing in DOT; set `format` and `theme` as wanted.
typedef struct {
    RelataDrawFormat format;
    RelataTheme theme;
    const char *title;         // NULL = made from the foci ("What is tied to Russia"); "" = none
    const char *description;   // what a screen reader says of the picture; NULL = made from the counts
    const char *id_prefix;     // before every id of an SVG, so that several fit one page; NULL = "relata".
                               // Letters, digits, "-" and "_", a letter first; else RELATA_ARGUMENT
    const char *link_template; // link of an edge: "{statement}" stands for the number of its first statement,
                               // "{subject}", "{object}" for entity ids; NULL = "#ev-{statement}", "" = no links.
                               // Only http:, https:, mailto: and "#…"; else RELATA_ARGUMENT
    uint32_t starts;           // layouts tried, the best is kept; 0 = 16 (fewer for large graphs)
    uint32_t deadline_ms;      // for the layout; 0 = 10,000. What is best by then is drawn
    double scale;              // PNG: pixels per CSS pixel; 0 = 2
    bool is_fragment;          // SVG: without the XML declaration, to be put into a page
    bool no_legend;
    bool no_caption;
} RelataDrawOptions;

/// "dot", "svg", "png", "pdf", "html"; false if unknown. Likewise "auto", "light", "dark", "print".
bool relata_draw_format_find(const char *name, RelataDrawFormat *format);
bool relata_theme_find(const char *name, RelataTheme *theme);

/// Draws a whole graph; relata_graph_select() chooses what is worth drawing first. Parallel edges of
/// one direction and polarity become one line. The same graph and options give the same bytes.
///
/// RELATA_NOT_FOUND: no nodes. RELATA_LIMIT: more than 5,000 nodes or 20,000 edges (neither for DOT).
/// RELATA_LAYOUT: Graphviz found no layout in time, or, for PNG and PDF, librsvg is not on this machine.
/// Layout runs in child processes, so that a crash, a leak or an endless loop of Graphviz stays there. Threads may
/// draw at the same time, each its own graph; a child is forked from the calling thread and uses the heap,
/// which glibc, musl and macOS allow.
RelataStatus relata_draw(const RelataGraph *graph, const RelataDrawOptions *options, RelataSink sink,
                         RelataError *error);

#endif
