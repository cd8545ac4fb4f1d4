/// SVG: Graphviz's drawing made fit to print and to embed.
#ifndef RELATA_WRITE_SVG_H
#define RELATA_WRITE_SVG_H

#include "write/figure.h"

/// Turns Graphviz's SVG `raw` of a figure into the finished document, *n bytes on the heap in *out,
/// which the caller frees.
RelataStatus relata_svg_finish(RelataFigure *figure, const RelataDrawOptions *options, const char *raw, size_t n_raw,
                               char **out, size_t *n, RelataError *error);

/// Whether a link template is one of http:, https:, mailto: or "#…", without blanks and control characters.
bool relata_svg_link_is_safe(const char *link);

#endif
