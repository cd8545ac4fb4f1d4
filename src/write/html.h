/// HTML: a figure as one self-contained page to explore.
#ifndef RELATA_WRITE_HTML_H
#define RELATA_WRITE_HTML_H

#include "write/figure.h"

/// Lines of the page's style sheet and script, each ended by NULL (src/write/page.c).
extern const char *const relata_page_style[];
extern const char *const relata_page_script[];

/// Writes the page around the finished SVG of the figure (a fragment).
RelataStatus relata_html_write(RelataFigure *figure, const char *svg, size_t n_svg, RelataSink sink,
                               RelataError *error);

#endif
