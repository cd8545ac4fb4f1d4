/// Style: what a type of entity and a kind of line look like, by theme.
#ifndef RELATA_WRITE_STYLE_H
#define RELATA_WRITE_STYLE_H

#include <relata/mention.h>
#include <relata/write.h>

/// Shape first (it survives black and white), colour second.
typedef struct {
    const char *name;        // of the legend: "person"
    const char *class_name;  // of SVG: "t-person"
    const char *shape;       // of Graphviz
    const char *style;       // of Graphviz, "filled" included
    const char *margin;      // of Graphviz, NULL = the default of all nodes
    const char *fill, *line; // light
    const char *dark_fill, *dark_line;
} RelataTypeStyle;

typedef struct {
    const char *background, *ink, *soft_ink; // paper, names, captions
    const char *line, *line_ink;             // edges and their labels
    const char *negative, *negative_ink;     // negative and hostile edges
} RelataPalette;

const RelataTypeStyle *relata_style_type(RelataType type);
/// Fill and outline of a type in a theme (AUTO is light).
const char *relata_style_fill(RelataType type, RelataTheme theme);
const char *relata_style_line(RelataType type, RelataTheme theme);
/// Outline of a dot without a name, which always has one.
const char *relata_style_dot(RelataType type, RelataTheme theme);
const RelataPalette *relata_style_palette(RelataTheme theme);

#define RELATA_FONT "Liberation Sans"
#define RELATA_FONT_FAMILY "'Liberation Sans',Arial,Helvetica,sans-serif"

#endif
