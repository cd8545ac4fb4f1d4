// DOT, written by hand rather than by agwrite(): that of Graphviz before 9 writes a label that holds \"
// so that nothing can read it again. Node names are plain ASCII ("n12"), everything else is quoted; within
// quotes DOT knows one escape, \", and Graphviz's labels know \n, \\ and the like, so a
// backslash of the text is doubled and never meets the quote alone. The text is drawn by `dot -Tsvg`
// much as relata draws it, and carries what a program may want: type, articles, statements, confidence.
#include "write/dot.h"

#include "base/strbuf.h"
#include "write/style.h"

#include <stdio.h>
#include <string.h>

#define EDGE_FONT_SIZE "9.5"

enum { CROWD = 400 }; // lines

// "&lt;" in a text would be drawn as "<"; a lone "&" is left as it is.
static bool is_entity(const char *text) {
    size_t n = 1 + strspn(text + 1, "#abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");
    return n > 1 && text[n] == ';';
}

static void escape(RelataStrbuf *out, const char *text) {
    for (; *text; text++) {
        if (*text == '\\')
            relata_strbuf_add_string(out, "\\\\");
        else if (*text == '\n')
            relata_strbuf_add_string(out, "\\n");
        else if (*text == '&' && is_entity(text))
            relata_strbuf_add_string(out, "&amp;");
        else
            relata_strbuf_add_char(out, *text);
    }
}

static void set_escaped(RelataDotSet set, void *state, const char *name, const char *text) {
    RelataStrbuf value = {0};
    escape(&value, text);
    set(state, name, relata_strbuf_string(&value));
    relata_strbuf_clear(&value);
}

// Numbers by hand: printf("%f") would follow the locale.
static void set_number(RelataDotSet set, void *state, const char *name, double number) {
    char value[32];
    unsigned hundredths = (unsigned)(number * 100 + 0.5);
    snprintf(value, sizeof value, "%u.%02u", hundredths / 100, hundredths % 100);
    set(state, name, value);
}

void relata_dot_graph(const RelataFigure *figure, RelataTheme theme, RelataDotSet set, void *state) {
    const RelataPalette *palette = relata_style_palette(theme);
    set(state, "charset", "UTF-8");
    set(state, "bgcolor", palette->background);
    set(state, "fontname", RELATA_FONT);
    set(state, "fontcolor", palette->ink);
    set(state, "rankdir", "TB");
    set(state, "nodesep", "0.2");
    set(state, "ranksep", figure->size == RELATA_FIGURE_LABELLED ? "0.36" : "0.5");
    set(state, "outputorder", "edgesfirst");
}

static void set_dot_size(RelataDotSet set, void *state) {
    set(state, "width", "0.13");
    set(state, "height", "0.13");
    set(state, "fixedsize", "true");
}

void relata_dot_node(const RelataFigure *figure, uint32_t index, RelataTheme theme, RelataDotSet set, void *state) {
    const RelataFigureNode *node = &figure->nodes[index];
    RelataType type = relata_graph_node(figure->graph, node->node)->type;
    const RelataTypeStyle *style = relata_style_type(type);
    set(state, "id", node->id);
    set_escaped(set, state, "label", node->label);
    set(state, "class", style->class_name);
    set(state, "shape", *node->label ? style->shape : "ellipse");
    set(state, "style", *node->label ? style->style : "filled");
    set(state, "fillcolor", relata_style_fill(type, theme));
    set(state, "color", *node->label ? relata_style_line(type, theme) : relata_style_dot(type, theme));
    set(state, "fontname", RELATA_FONT);
    set(state, "fontcolor", relata_style_palette(theme)->ink);
    set_number(set, state, "fontsize", node->font_size);
    set_number(set, state, "penwidth", node->pen);
    set(state, "margin", style->margin ? style->margin : "0.09,0.055");
    if (*node->label) {
        set(state, "height", "0.32");
        set(state, "width", "0.4");
    } else {
        set_dot_size(set, state);
    }
}

// Every line of an edge label gets a no-break space on both sides, which keeps it off the edge.
static void set_padded(RelataDotSet set, void *state, const char *label) {
    RelataStrbuf padded = {0};
    while (*label) {
        size_t n = strcspn(label, "\n");
        relata_strbuf_add_string(&padded, padded.n ? "\n\u00A0" : "\u00A0");
        relata_strbuf_add(&padded, label, n);
        relata_strbuf_add_string(&padded, "\u00A0");
        label += n + (label[n] == '\n');
    }
    set_escaped(set, state, "label", relata_strbuf_string(&padded));
    relata_strbuf_clear(&padded);
}

// Where lines lie over one another: there they are thin, with small heads, and let through half.
static bool is_crowded(const RelataFigure *figure) {
    return figure->size == RELATA_FIGURE_LARGE && figure->n_lines > CROWD;
}

static void set_color(const RelataFigure *figure, RelataDotSet set, void *state, const char *color) {
    char value[16];
    snprintf(value, sizeof value, "%s%s", color, is_crowded(figure) ? "80" : "");
    set(state, "color", value);
}

void relata_dot_line(const RelataFigure *figure, uint32_t index, RelataTheme theme, RelataDotSet set, void *state) {
    const RelataFigureLine *line = &figure->lines[index];
    const RelataPalette *palette = relata_style_palette(theme);
    bool is_against = line->is_negative || line->is_hostile;
    set(state, "id", line->id);
    set(state, "class", relata_figure_line_class(line));
    if (figure->size == RELATA_FIGURE_LABELLED)
        set_padded(set, state, line->label);
    set_color(figure, set, state, is_against ? palette->negative : palette->line);
    set(state, "fontname", RELATA_FONT);
    set(state, "fontcolor", is_against ? palette->negative_ink : palette->line_ink);
    set(state, "fontsize", EDGE_FONT_SIZE);
    set_number(set, state, "penwidth", is_crowded(figure) ? 0.4 + line->pen / 4 : line->pen);
    set(state, "arrowsize", is_crowded(figure) ? "0.4" : is_against ? "0.8" : "0.6");
    set(state, "arrowhead", is_against ? "nonetee" : "normal");
    if (line->is_dashed)
        set(state, "style", "dashed");
}

void relata_dot_label(const RelataFigure *figure, uint32_t index, RelataDotSet set, void *state) {
    set_padded(set, state, figure->lines[index].label);
    set(state, "shape", "box");
    set(state, "fontname", RELATA_FONT);
    set(state, "fontsize", EDGE_FONT_SIZE);
    set(state, "margin", "0,0.01");
    set(state, "width", "0.02");
    set(state, "height", "0.02");
}

// DOT text.

typedef struct {
    RelataStrbuf out;
    bool is_first;
} Text;

// escString to a DOT string: only the quotation mark is left to escape.
static void write_attribute(void *state, const char *name, const char *value) {
    Text *text = state;
    relata_strbuf_printf(&text->out, "%s%s=\"", text->is_first ? "" : ", ", name);
    for (; *value; value++) {
        if (*value == '"')
            relata_strbuf_add_char(&text->out, '\\');
        relata_strbuf_add_char(&text->out, *value);
    }
    relata_strbuf_add_char(&text->out, '"');
    text->is_first = false;
}

static void write_graph(RelataFigure *figure, RelataTheme theme, Text *text) {
    relata_strbuf_add_string(&text->out, "  graph [");
    text->is_first = true;
    relata_dot_graph(figure, theme, write_attribute, text);
    if (figure->size != RELATA_FIGURE_LABELLED) { // what another program does with it
        write_attribute(text, "layout", "sfdp");
        write_attribute(text, "overlap", "prism");
        write_attribute(text, "splines", "line");
    }
    write_attribute(text, "labelloc", "t");
    write_attribute(text, "labeljust", "l");
    write_attribute(text, "fontsize", "17");
    set_escaped(write_attribute, text, "label", figure->title);
    set_escaped(write_attribute, text, "comment", figure->caption);
    relata_strbuf_add_string(&text->out, "];\n");
}

static void write_node(RelataFigure *figure, uint32_t i, RelataTheme theme, Text *text) {
    const RelataNode *node = relata_graph_node(figure->graph, i);
    relata_strbuf_printf(&text->out, "  %s [", figure->nodes[i].id);
    text->is_first = true;
    relata_dot_node(figure, i, theme, write_attribute, text);
    set_escaped(write_attribute, text, "name", figure->nodes[i].name);
    write_attribute(text, "type", relata_type_name(node->type));
    char number[24];
    snprintf(number, sizeof number, "%u", node->n_articles);
    write_attribute(text, "articles", number);
    const char *tooltip = relata_figure_node_tooltip(figure, i);
    set_escaped(write_attribute, text, "tooltip", tooltip ? tooltip : "");
    relata_strbuf_add_string(&text->out, "];\n");
}

// "12 40": the statements of a line, and the confidence of the best of them.
static void write_support(const RelataFigure *figure, const RelataFigureLine *line, Text *text) {
    RelataStrbuf ids = {0};
    double confidence = 0;
    for (uint32_t i = 0; i < line->n_statements; i++) {
        const RelataEdge *edge = relata_graph_edge(figure->graph, line->statements[i]);
        relata_strbuf_printf(&ids, "%s%lld", i ? " " : "", (long long)edge->statement);
        confidence = edge->confidence > confidence ? edge->confidence : confidence;
    }
    write_attribute(text, "statements", relata_strbuf_string(&ids));
    relata_strbuf_clear(&ids);
    set_number(write_attribute, text, "confidence", confidence);
    char number[24];
    snprintf(number, sizeof number, "%u", line->n_articles);
    write_attribute(text, "articles", number);
}

static void write_line(RelataFigure *figure, uint32_t i, RelataTheme theme, Text *text) {
    const RelataFigureLine *line = &figure->lines[i];
    relata_strbuf_printf(&text->out, "  %s -> %s [", figure->nodes[line->subject].id, figure->nodes[line->object].id);
    text->is_first = true;
    relata_dot_line(figure, i, theme, write_attribute, text);
    set_escaped(write_attribute, text, "relations", line->relations);
    write_attribute(text, "polarity", line->is_negative ? "negative" : "positive");
    write_support(figure, line, text);
    const char *tooltip = relata_figure_line_tooltip(figure, i);
    set_escaped(write_attribute, text, "tooltip", tooltip ? tooltip : "");
    relata_strbuf_add_string(&text->out, "];\n");
}

RelataStatus relata_dot_write(RelataFigure *figure, RelataTheme theme, RelataSink sink, RelataError *error) {
    Text text = {0};
    relata_strbuf_add_string(&text.out, "digraph relata {\n");
    write_graph(figure, theme, &text);
    for (uint32_t i = 0; i < figure->n_nodes; i++)
        write_node(figure, i, theme, &text);
    for (uint32_t i = 0; i < figure->n_lines; i++)
        write_line(figure, i, theme, &text);
    relata_strbuf_add_string(&text.out, "}\n");
    RelataStatus status = text.out.failed ? relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory for DOT")
                                          : sink.write(sink.state, relata_strbuf_string(&text.out), text.out.n, error);
    relata_strbuf_clear(&text.out);
    return status;
}
