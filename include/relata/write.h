/// Write: every output format, into a sink.
#ifndef RELATA_WRITE_H
#define RELATA_WRITE_H

#include <relata/document.h>
#include <relata/graph.h>
#include <relata/store.h>

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
/// Mentions with their whole noun phrase, as corpora of coreference mark them; a name within a longer phrase is listed
/// besides it. `entity` numbers the chains. Such a name, a modifier ("Peruvian ships"), an indefinite predicate or
/// apposition is no link of its chain: its `entity` is a number of its own and `of` the chain, else null.
RelataStatus relata_write_mentions_jsonl(RelataSink sink, const RelataDocument *document, RelataError *error);
RelataStatus relata_write_triples_tsv(RelataSink sink, const RelataDocument *document, RelataError *error);
RelataStatus relata_write_triples_jsonl(RelataSink sink, const RelataDocument *document, RelataError *error);
/// The same with how each statement was read (src/write/explain.c).
RelataStatus relata_write_explained_tsv(RelataSink sink, const RelataDocument *document, RelataError *error);
RelataStatus relata_write_explained_jsonl(RelataSink sink, const RelataDocument *document, RelataError *error);
/// The relations of a document that went through the stage `relate`.
RelataStatus relata_write_relations_jsonl(RelataSink sink, const RelataDocument *document, RelataError *error);
RelataStatus relata_write_openie(RelataSink sink, const RelataDocument *document, RelataError *error);

// Drawing (src/write/draw.c).

typedef enum { RELATA_DRAW_DOT, RELATA_DRAW_SVG, RELATA_DRAW_PNG, RELATA_DRAW_PDF, RELATA_DRAW_HTML } RelataDrawFormat;

/// What one page (HTML) shows without getting slow, and what one drawing can hold at all, in entities and statements
/// grouped as relata_graph_select() groups them. More is refused: RELATA_LIMIT.
enum { RELATA_PAGE_NODES = 2000, RELATA_PAGE_LINES = 5000, RELATA_DRAWING_NODES = 5000, RELATA_DRAWING_LINES = 20000 };

/// AUTO is light, and dark where the reader's system is (SVG and HTML only; light in PNG and PDF). PRINT
/// has no fills but the grey of what is of no type, darker lines and no background.
typedef enum { RELATA_THEME_AUTO, RELATA_THEME_LIGHT, RELATA_THEME_DARK, RELATA_THEME_PRINT } RelataTheme;

/// All zero is a good drawing in DOT; set `format` and `theme` as wanted.
typedef struct {
    RelataDrawFormat format;
    RelataTheme theme;
    const char *title;         // NULL = made from the foci ("What is tied to Mali"); "" = none
    const char *description;   // what a screen reader says of the picture; NULL = made from the counts
    const char *id_prefix;     // before every id of an SVG, so that several fit one page; NULL = "relata".
                               // Letters, digits, "-" and "_", a letter first; else RELATA_ARGUMENT
    const char *link_template; // link of an edge: "{statement}" stands for the number of its first statement,
                               // "{subject}", "{object}" for entity ids; NULL = "#ev-{statement}", "" = no links.
                               // Only http:, https:, mailto: and "#…"; else RELATA_ARGUMENT
    uint32_t starts;           // layouts tried, the best is kept; 0 = 16 (fewer for large graphs)
    uint32_t deadline_ms;      // for the layout, a last resort: 0 = 120,000. What is best by then is drawn
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

// Exporting (src/write/export.c): the graph of a store, or a part of it, for other programs.

/// DOT, Mermaid: to draw. GRAPHML, GEXF (1.2draft), NODE_LINK (networkx), CYTOSCAPE: to analyse. JSONLD, TURTLE,
/// NQUADS: linked data. CSV: three tables; NEO4J: two, for neo4j-admin. FTM: FollowTheMoney. JSONL: a statement a line.
typedef enum {
    RELATA_EXPORT_DOT,
    RELATA_EXPORT_GRAPHML,
    RELATA_EXPORT_GEXF,
    RELATA_EXPORT_NODE_LINK,
    RELATA_EXPORT_CYTOSCAPE,
    RELATA_EXPORT_JSONLD,
    RELATA_EXPORT_TURTLE,
    RELATA_EXPORT_NQUADS,
    RELATA_EXPORT_CSV,
    RELATA_EXPORT_NEO4J,
    RELATA_EXPORT_MERMAID,
    RELATA_EXPORT_FTM,
    RELATA_EXPORT_JSONL,
    RELATA_N_EXPORTS
} RelataExportFormat;

/// Which part of the graph is exported, all zero is the whole, entities without statements included. Otherwise the
/// statements that pass, and the entities that they name.
typedef struct {
    RelataExportFormat format;
    RelataFilter filter;
    const int64_t *focus; // [n_focus] entities; none = everywhere
    uint32_t n_focus;
    uint32_t depth;     // steps from the focus, 0 = 2
    uint32_t max_nodes; // keep the best connected entities, as relata_store_graph() does; 0 = all
    uint32_t max_edges; // likewise
} RelataExportOptions;

typedef struct {
    uint64_t n_entities;
    uint64_t n_statements;
    uint64_t n_evidence;
} RelataExportCounts;

/// "dot", "graphml", "gexf", "node-link", "cytoscape", "jsonld", "turtle", "nquads", "csv", "neo4j", "mermaid",
/// "ftm", "jsonl"; false if unknown.
bool relata_export_format_find(const char *name, RelataExportFormat *format);
/// Whether the format is several files (csv, neo4j), which relata_export_folder() writes.
bool relata_export_is_folder(RelataExportFormat format);

/// Exports in order of ids; the same store and options give the same bytes. Memory does not grow with the store,
/// except by 32 bytes a statement where a part is chosen, and by the ids of articles in JSONLD, TURTLE, NQUADS, FTM.
/// `counts` may be NULL. RELATA_NOT_FOUND: no such focus. RELATA_ARGUMENT: the format needs a folder.
RelataStatus relata_export(RelataStore *store, const RelataExportOptions *options, RelataSink sink,
                           RelataExportCounts *counts, RelataError *error);
/// Writes the files of a format into a new folder of that name, whole or not at all. A folder that is
/// there is replaced if it holds nothing but files of such an export; else RELATA_IO.
RelataStatus relata_export_folder(RelataStore *store, const RelataExportOptions *options, const char *path,
                                  RelataExportCounts *counts, RelataError *error);

// Reporting (src/write/report.c): what a store, or a part of it, says, for people to read.

typedef enum { RELATA_REPORT_HTML, RELATA_REPORT_MARKDOWN } RelataReportFormat;

/// All zero is a good report of the whole store as HTML.
typedef struct {
    RelataReportFormat format;
    const char *title;    // NULL = made from the foci
    RelataFilter filter;  //
    const int64_t *focus; // [n_focus] entities; none = the whole graph
    uint32_t n_focus;
    uint32_t depth;           // steps from the focus, 0 = 2
    uint32_t max_nodes;       // of the diagram, 0 = 25
    uint32_t max_edges;       // likewise, 0 = 40
    uint32_t limit;           // statements listed, best supported first, beside those of the diagram; 0 = 300
    RelataTheme theme;        // of the diagram
    const char *figure;       // Markdown: address of the diagram, which relata_report_figure() draws; NULL = none
    const RelataModel *model; // whose gazetteer relata_store_conflicts() asks; may be NULL
} RelataReportOptions;

/// Writes one page that needs nothing beside it: summary, diagram, key entities, timeline, contradictions, what is
/// uncertain, every statement with its sentences (anchor "ev-N", which the diagram's links reach), sources.
/// HTML has no script and asks for nothing over the network. RELATA_NOT_FOUND: no statement fits, nothing is written.
RelataStatus relata_report(RelataStore *store, const RelataReportOptions *options, RelataSink sink, RelataError *error);
/// Writes the diagram of a report as SVG, for Markdown, which cannot hold it.
RelataStatus relata_report_figure(RelataStore *store, const RelataReportOptions *options, RelataSink sink,
                                  RelataError *error);

#endif
