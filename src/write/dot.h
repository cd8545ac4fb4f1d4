/// DOT: the attributes Graphviz needs to draw a figure, and the figure as DOT text.
#ifndef RELATA_WRITE_DOT_H
#define RELATA_WRITE_DOT_H

#include "write/figure.h"

/// Takes one attribute. `value` is in Graphviz's escString form (backslashes doubled, line breaks as
/// "\n"), not yet quoted for DOT text.
typedef void (*RelataDotSet)(void *state, const char *name, const char *value);

void relata_dot_graph(const RelataFigure *figure, RelataTheme theme, RelataDotSet set, void *state);
void relata_dot_node(const RelataFigure *figure, uint32_t node, RelataTheme theme, RelataDotSet set, void *state);
void relata_dot_line(const RelataFigure *figure, uint32_t line, RelataTheme theme, RelataDotSet set, void *state);
/// A node as large as the label of a line.
void relata_dot_label(const RelataFigure *figure, uint32_t line, RelataDotSet set, void *state);

RelataStatus relata_dot_write(RelataFigure *figure, RelataTheme theme, RelataSink sink, RelataError *error);

#endif
