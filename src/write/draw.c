// Drawing, from the graph to the bytes of a format: graph → figure (what to show) → DOT text, or
// → layout (Graphviz, in child processes) → SVG (libxml2) → PNG, PDF or a page. See the files of these names.
#include "write/dot.h"
#include "write/figure.h"
#include "write/html.h"
#include "write/layout.h"
#include "write/raster.h"
#include "write/svg.h"

#include <stdlib.h>
#include <string.h>

// Drawings have some more lines than a selection has groups, as they tell hostile ties from others.
enum { MAX_PAGE_NODES = RELATA_PAGE_NODES, MAX_PAGE_LINES = RELATA_PAGE_LINES * 6 / 5 };

bool relata_draw_format_find(const char *name, RelataDrawFormat *format) {
    static const char *const names[] = {"dot", "svg", "png", "pdf", "html"};
    for (int i = 0; i < 5; i++)
        if (strcmp(name, names[i]) == 0) {
            *format = (RelataDrawFormat)i;
            return true;
        }
    return false;
}

bool relata_theme_find(const char *name, RelataTheme *theme) {
    static const char *const names[] = {"auto", "light", "dark", "print"};
    for (int i = 0; i < 4; i++)
        if (strcmp(name, names[i]) == 0) {
            *theme = (RelataTheme)i;
            return true;
        }
    return false;
}

// An XML name that CSS and HTML take as it is.
static bool prefix_is_safe(const char *prefix) {
    static const char letters[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    size_t n = strlen(prefix);
    if (n == 0 || n > 64 || !strchr(letters, prefix[0]))
        return false;
    return strspn(prefix, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_") == n;
}

static RelataStatus check_options(const RelataDrawOptions *options, RelataError *error) {
    if (options->id_prefix && !prefix_is_safe(options->id_prefix))
        return relata_fail(error, RELATA_ARGUMENT, NULL, 0, 0,
                           "an id prefix is a letter, then letters, digits, - and _, at most 64");
    if (options->link_template && *options->link_template && !relata_svg_link_is_safe(options->link_template))
        return relata_fail(error, RELATA_ARGUMENT, NULL, 0, 0,
                           "a link template begins with http://, https://, mailto: or # and has no blanks or quotes");
    return RELATA_OK;
}

static RelataStatus make_svg(RelataFigure *figure, const RelataDrawOptions *options, char **svg, size_t *n,
                             RelataError *error) {
    char *raw = NULL;
    size_t n_raw = 0;
    RELATA_TRY(relata_layout(figure, options, &raw, &n_raw, error));
    RelataStatus status = relata_svg_finish(figure, options, raw, n_raw, svg, n, error);
    free(raw);
    return status;
}

// Sends heap bytes to the sink and frees them.
static RelataStatus send_off(RelataStatus status, char *bytes, size_t n, RelataSink sink, RelataError *error) {
    if (status == RELATA_OK)
        status = sink.write(sink.state, bytes, n, error);
    free(bytes);
    return status;
}

static RelataStatus draw_svg(RelataFigure *figure, const RelataDrawOptions *options, RelataSink sink,
                             RelataError *error) {
    char *svg = NULL;
    size_t n = 0;
    RelataStatus status = make_svg(figure, options, &svg, &n, error);
    return send_off(status, svg, n, sink, error);
}

// Paper has one theme, a picture no links, and a PDF none that lead to places outside it by "#".
static RelataStatus draw_raster(RelataFigure *figure, const RelataDrawOptions *options, RelataSink sink,
                                RelataError *error) {
    RelataDrawOptions still = *options;
    char *svg = NULL, *picture = NULL;
    size_t n_svg = 0, n = 0;
    if (still.theme == RELATA_THEME_AUTO)
        still.theme = RELATA_THEME_LIGHT;
    if (still.format == RELATA_DRAW_PNG || !still.link_template || still.link_template[0] == '#')
        still.link_template = "";
    RelataStatus status = make_svg(figure, &still, &svg, &n_svg, error);
    if (status == RELATA_OK)
        status = relata_raster(&still, svg, n_svg, &picture, &n, error);
    free(svg);
    return send_off(status, picture, n, sink, error);
}

// A page's drawing links to the page's own list of statements.
static RelataStatus draw_page(RelataFigure *figure, const RelataDrawOptions *options, RelataSink sink,
                              RelataError *error) {
    RelataDrawOptions inner = *options;
    char *svg = NULL;
    size_t n = 0;
    if (figure->n_nodes > MAX_PAGE_NODES || figure->n_lines > MAX_PAGE_LINES)
        return relata_fail(error, RELATA_LIMIT, NULL, 0, 0,
                           "%u entities and %u lines are too many for one page (at most %d and %d); choose some",
                           figure->n_nodes, figure->n_lines, MAX_PAGE_NODES, MAX_PAGE_LINES);
    inner.is_fragment = inner.no_caption = true; // the page says it beside the drawing
    inner.link_template = NULL;
    RelataStatus status = make_svg(figure, &inner, &svg, &n, error);
    if (status == RELATA_OK)
        status = relata_html_write(figure, svg, n, sink, error);
    free(svg);
    return status;
}

static RelataStatus draw_figure(RelataFigure *figure, const RelataDrawOptions *options, RelataSink sink,
                                RelataError *error) {
    switch (options->format) {
    case RELATA_DRAW_DOT:
        return relata_dot_write(figure, options->theme, sink, error);
    case RELATA_DRAW_SVG:
        return draw_svg(figure, options, sink, error);
    case RELATA_DRAW_HTML:
        return draw_page(figure, options, sink, error);
    case RELATA_DRAW_PNG:
    case RELATA_DRAW_PDF:
        return draw_raster(figure, options, sink, error);
    default:
        return relata_fail(error, RELATA_ARGUMENT, NULL, 0, 0, "unknown format of drawing");
    }
}

RelataStatus relata_draw(const RelataGraph *graph, const RelataDrawOptions *options, RelataSink sink,
                         RelataError *error) {
    RelataFigure figure;
    RELATA_TRY(check_options(options, error));
    RelataStatus status = relata_figure_make(&figure, graph, options, error);
    if (status == RELATA_OK)
        status = draw_figure(&figure, options, sink, error);
    relata_figure_clear(&figure);
    return status;
}
