/// Layout: where everything of a figure goes, found by Graphviz in child processes.
#ifndef RELATA_WRITE_LAYOUT_H
#define RELATA_WRITE_LAYOUT_H

#include "write/figure.h"

/// Lays the figure out and returns Graphviz's SVG of it, *n bytes on the heap, which the caller frees.
/// Nothing of Graphviz happens in the calling process. RELATA_LAYOUT if no layout was found in time.
RelataStatus relata_layout(const RelataFigure *figure, const RelataDrawOptions *options, char **svg, size_t *n,
                           RelataError *error);

#endif
