// From Graphviz's SVG to a picture for print and the web, by libxml2.
//
// Graphviz's tree is taken apart: shapes and curves are kept, its titles, comments, ids and fonts are not.
// What is built around them:
//
//     svg#P role=img, viewBox, title, desc
//       style                   dark colours where the reader's system is dark (theme auto)
//       rect.bg, text.title
//       g.graph
//         g.edges  g#P-e34.edge.k-fact  title (statements, sentences, articles), a href, path, polygon
//         g.nodes  g#P-n12.node.t-place title, shapes, text
//         g.labels g.label.k-fact       title, a href, rect (a gap in lines below), text
//       g.legend                only the shapes and lines that occur
//       text.caption            counts and sources
//
// Colours stand in attributes, so that the picture is right where style sheets are not read. Text
// stays text. Everything from articles passes through relata_label_clean() and libxml2's escaping; links pass a list
// of allowed schemes. Lengths are points inside the viewBox, as Graphviz gives them.
#include "write/svg.h"

#include "base/strbuf.h"
#include "write/label.h"
#include "write/style.h"

#include <libxml/parser.h>
#include <libxml/tree.h>

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define X(string) ((const xmlChar *)(string))

enum { MARGIN = 16, LEGEND_HEIGHT = 17, LEGEND_GAP = 9, MIN_WIDTH = 430 };

static const double title_size = 17, legend_size = 10, caption_size = 9;

typedef struct {
    RelataFigure *figure;
    const RelataDrawOptions *options;
    const RelataPalette *palette;
    const char *prefix;
    xmlDocPtr document;
    xmlNodePtr root;
    xmlNodePtr edges, nodes, labels; // groups
    double width, height;            // of Graphviz's drawing, then of the page
    double left;                     // of the drawing in the page
    double y;                        // where the next thing of the page goes
    double scale;                    // of title, legend and caption: what is wide will be shrunk to a page
} Svg;

bool relata_svg_link_is_safe(const char *link) {
    static const char *const schemes[] = {"http://", "https://", "mailto:", "#"};
    for (const unsigned char *p = (const unsigned char *)link; *p; p++)
        if (*p <= ' ' || *p == 0x7F || *p == '"' || *p == '<' || *p == '>')
            return false;
    for (size_t i = 0; i < sizeof schemes / sizeof *schemes; i++)
        if (strncmp(link, schemes[i], strlen(schemes[i])) == 0)
            return true;
    return false;
}

// ---- Small tools over libxml2 ---------------------------------------------------------------------------

// Two decimals, no trailing zeros, whatever the locale.
static const char *number(double value, char buffer[32]) {
    long long hundredths = llround(value * 100);
    const char *sign = hundredths < 0 ? "-" : "";
    unsigned long long n = (unsigned long long)llabs(hundredths);
    unsigned whole = (unsigned)(n / 100), part = (unsigned)(n % 100);
    if (!part)
        snprintf(buffer, 32, "%s%u", sign, whole);
    else if (part % 10 == 0)
        snprintf(buffer, 32, "%s%u.%u", sign, whole, part / 10);
    else
        snprintf(buffer, 32, "%s%u.%02u", sign, whole, part);
    return buffer;
}

static void set(xmlNodePtr node, const char *name, const char *value) {
    xmlSetProp(node, X(name), X(value));
}

static void set_number(xmlNodePtr node, const char *name, double value) {
    char buffer[32];
    set(node, name, number(value, buffer));
}

static xmlNodePtr add(xmlNodePtr parent, const char *name) {
    return xmlNewChild(parent, parent->ns, X(name), NULL);
}

static xmlNodePtr add_group(xmlNodePtr parent, const char *class_name) {
    xmlNodePtr group = add(parent, "g");
    set(group, "class", class_name);
    return group;
}

static void add_content(xmlNodePtr node, const char *text) {
    xmlNodeAddContent(node, X(text));
}

static bool is_element(const xmlNode *node, const char *name) {
    return node->type == XML_ELEMENT_NODE && xmlStrcmp(node->name, X(name)) == 0;
}

static xmlNodePtr add_text(xmlNodePtr parent, double x, double y, double size, const char *color, const char *text) {
    xmlNodePtr node = add(parent, "text");
    set_number(node, "x", x);
    set_number(node, "y", y);
    set_number(node, "font-size", size);
    set(node, "fill", color);
    add_content(node, text);
    return node;
}

static void set_id(const Svg *svg, xmlNodePtr node, const char *id) {
    RelataStrbuf full = {0};
    relata_strbuf_printf(&full, "%s-%s", svg->prefix, id);
    set(node, "id", relata_strbuf_string(&full));
    relata_strbuf_clear(&full);
}

static void add_title(xmlNodePtr parent, const char *text) {
    if (text && *text)
        add_content(add(parent, "title"), text);
}

// ---- Taking Graphviz's drawing apart -----------------------------------------------------------------------

static void drop_attribute(xmlNodePtr node, const char *name) {
    xmlUnsetProp(node, X(name));
}

static void trim_text(xmlNodePtr node) {
    xmlChar *content = xmlNodeGetContent(node);
    if (!content)
        return;
    char *begin = (char *)content, *end = begin + strlen(begin);
    for (;; begin += *begin == ' ' ? 1 : 2)
        if (*begin != ' ' && strncmp(begin, "\u00A0", 2) != 0)
            break;
    while (end > begin && (end[-1] == ' ' || (end - begin > 1 && memcmp(end - 2, "\u00A0", 2) == 0)))
        end -= end[-1] == ' ' ? 1 : 2;
    *end = '\0';
    xmlNodeSetContent(node, NULL);
    add_content(node, begin);
    xmlFree(content);
}

// What differs between versions of Graphviz is made the same.
static void normalise(xmlNodePtr node) {
    drop_attribute(node, "font-family");
    drop_attribute(node, "font-weight");
    drop_attribute(node, "xml:space");
    drop_attribute(node, "space");
    static const char *const paints[] = {"fill", "stroke"};
    for (int i = 0; i < 2; i++) {
        xmlChar *paint = xmlGetProp(node, X(paints[i]));
        if (paint && xmlStrcmp(paint, X("transparent")) == 0)
            set(node, paints[i], "none");
        xmlFree(paint);
    }
    if (is_element(node, "text"))
        trim_text(node);
}

// Moves the shapes of a Graphviz group to one place and its texts to another, in order.
static void move_parts(xmlNodePtr from, xmlNodePtr shapes, xmlNodePtr texts) {
    for (xmlNodePtr child = from->children, next; child; child = next) {
        next = child->next;
        if (child->type != XML_ELEMENT_NODE || is_element(child, "title"))
            continue;
        if (is_element(child, "g") || is_element(child, "a")) {
            move_parts(child, shapes, texts);
            continue;
        }
        normalise(child);
        xmlUnlinkNode(child);
        xmlAddChild(is_element(child, "text") ? texts : shapes, child);
    }
}

static void replace_all(RelataStrbuf *out, const char *template, const RelataGraph *graph, const RelataEdge *edge) {
    while (*template) {
        int64_t id = 0;
        size_t used = 0;
        if (strncmp(template, "{statement}", 11) == 0) {
            id = edge->statement;
            used = 11;
        } else if (strncmp(template, "{subject}", 9) == 0) {
            id = relata_graph_node(graph, edge->subject)->id;
            used = 9;
        } else if (strncmp(template, "{object}", 8) == 0) {
            id = relata_graph_node(graph, edge->object)->id;
            used = 8;
        }
        if (used)
            relata_strbuf_printf(out, "%lld", (long long)id);
        else
            relata_strbuf_add_char(out, *template ++);
        template += used;
    }
}

// A link around what follows, or the parent itself where there are no links.
static xmlNodePtr add_link(const Svg *svg, xmlNodePtr parent, const RelataFigureLine *line) {
    const char *template = svg->options->link_template ? svg->options->link_template : "#ev-{statement}";
    if (!*template)
        return parent;
    RelataStrbuf link = {0};
    replace_all(&link, template, svg->figure->graph, relata_graph_edge(svg->figure->graph, line->statements[0]));
    xmlNodePtr node = add(parent, "a");
    xmlNsPtr xlink = xmlSearchNs(svg->document, svg->root, X("xlink"));
    xmlNewNsProp(node, xlink, X("href"), X(relata_strbuf_string(&link)));
    relata_strbuf_clear(&link);
    return node;
}

static double attribute_number(xmlNodePtr node, const char *name) {
    xmlChar *value = xmlGetProp(node, X(name));
    double n = value ? strtod((const char *)value, NULL) : 0;
    xmlFree(value);
    return n;
}

// A paper-coloured patch behind the words, so that a line passing below does not cross them out.
static void add_patch(const Svg *svg, xmlNodePtr group, xmlNodePtr first_text) {
    double top = 1e9, bottom = -1e9, width = 0, x = 0;
    for (xmlNodePtr text = first_text; text; text = text->next) {
        xmlChar *content = xmlNodeGetContent(text);
        double size = attribute_number(text, "font-size"), y = attribute_number(text, "y");
        x = attribute_number(text, "x");
        width = fmax(width, content ? relata_label_width((char *)content) * size : 0);
        top = fmin(top, y - size * 0.82);
        bottom = fmax(bottom, y + size * 0.26);
        xmlFree(content);
    }
    xmlNodePtr patch = xmlNewDocNode(svg->document, group->ns, X("rect"), NULL);
    set(patch, "class", "patch");
    set_number(patch, "x", x - width / 2 - 1);
    set_number(patch, "y", top);
    set_number(patch, "width", width + 2);
    set_number(patch, "height", bottom - top);
    set(patch, "fill", svg->palette->background);
    xmlAddPrevSibling(first_text, patch);
}

static void take_line(Svg *svg, xmlNodePtr from, uint32_t index) {
    const RelataFigureLine *line = &svg->figure->lines[index];
    const char *class_name = relata_figure_line_class(line);
    const char *tooltip = relata_figure_line_tooltip(svg->figure, index);
    char classes[64];
    snprintf(classes, sizeof classes, "edge %s", class_name);
    xmlNodePtr edge = add_group(svg->edges, classes);
    set_id(svg, edge, line->id);
    add_title(edge, tooltip);
    snprintf(classes, sizeof classes, "label %s", class_name);
    xmlNodePtr label = add_group(svg->labels, classes);
    add_title(label, tooltip);
    xmlNodePtr texts = add_link(svg, label, line);
    xmlNodePtr last = texts->last;
    move_parts(from, add_link(svg, edge, line), texts);
    xmlNodePtr first = last ? last->next : texts->children;
    if (first) {
        char id[64];
        snprintf(id, sizeof id, "%s-label", line->id);
        set_id(svg, label, id);
        add_patch(svg, texts, first);
    } else {
        xmlUnlinkNode(label);
        xmlFreeNode(label);
    }
}

static void take_node(Svg *svg, xmlNodePtr from, uint32_t index) {
    const RelataFigureNode *node = &svg->figure->nodes[index];
    RelataType type = relata_graph_node(svg->figure->graph, node->node)->type;
    char classes[64];
    snprintf(classes, sizeof classes, "node %s%s", relata_style_type(type)->class_name, node->is_focus ? " focus" : "");
    xmlNodePtr group = add_group(svg->nodes, classes);
    set_id(svg, group, node->id);
    if (svg->options->format == RELATA_DRAW_HTML)
        set(group, "data-name", node->name);
    add_title(group, relata_figure_node_tooltip(svg->figure, index));
    move_parts(from, group, group);
}

static int compare_ids(const void *a, const void *b) {
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

// Graphviz's groups by our ids; the result is in the figure's order, whatever order Graphviz drew in.
typedef struct {
    const char *id;
    xmlNodePtr group;
} Found;

static Found *find_groups(xmlNodePtr graph, size_t *n) {
    size_t count = 0;
    for (xmlNodePtr child = graph->children; child; child = child->next)
        count++;
    Found *found = calloc(count + 1, sizeof *found);
    *n = 0;
    for (xmlNodePtr child = graph->children; found && child; child = child->next)
        if (is_element(child, "g")) {
            xmlAttrPtr id = xmlHasProp(child, X("id"));
            if (id && id->children && id->children->content)
                found[(*n)++] = (Found){(const char *)id->children->content, child};
        }
    if (found)
        qsort(found, *n, sizeof *found, compare_ids);
    return found;
}

static xmlNodePtr group_of(const Found *found, size_t n, const char *id) {
    const Found *hit = bsearch(&id, found, n, sizeof *found, compare_ids);
    return hit ? hit->group : NULL;
}

static RelataStatus take_graph(Svg *svg, xmlNodePtr graph, RelataError *error) {
    size_t n;
    Found *found = find_groups(graph, &n);
    if (!found)
        return relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory for the drawing");
    bool all = true;
    for (uint32_t i = 0; i < svg->figure->n_lines; i++) {
        xmlNodePtr group = group_of(found, n, svg->figure->lines[i].id);
        if (group)
            take_line(svg, group, i);
        all = all && group;
    }
    for (uint32_t i = 0; i < svg->figure->n_nodes; i++) {
        xmlNodePtr group = group_of(found, n, svg->figure->nodes[i].id);
        if (group)
            take_node(svg, group, i);
        all = all && group;
    }
    free(found);
    return all ? RELATA_OK : relata_fail(error, RELATA_LAYOUT, NULL, 0, 0, "Graphviz left out part of the drawing");
}

// ---- Title, legend, caption ----------------------------------------------------------------------------------

// Wraps at blanks into lines of at most `width` points; adds each and moves down.
static void add_paragraph(Svg *svg, const char *class_name, const char *text, double size, const char *color) {
    RelataStrbuf line = {0};
    double room = svg->width - 2 * MARGIN;
    while (*text) {
        size_t n = strcspn(text, " "), before = line.n;
        if (before)
            relata_strbuf_add_char(&line, ' ');
        relata_strbuf_add(&line, text, n);
        if (before && relata_label_width(relata_strbuf_string(&line)) * size > room) {
            relata_strbuf_truncate(&line, before);
            set(add_text(svg->root, MARGIN, svg->y + size, size, color, relata_strbuf_string(&line)), "class",
                class_name);
            svg->y += size * 1.35;
            relata_strbuf_truncate(&line, 0);
            continue;
        }
        text += n;
        text += strspn(text, " ");
    }
    if (line.n) {
        set(add_text(svg->root, MARGIN, svg->y + size, size, color, relata_strbuf_string(&line)), "class", class_name);
        svg->y += size * 1.35;
    }
    relata_strbuf_clear(&line);
}

static void add_polygon(xmlNodePtr parent, const char *name, double x, double y, const double (*points)[2], int n) {
    RelataStrbuf list = {0};
    char a[32], b[32];
    for (int i = 0; i < n; i++)
        relata_strbuf_printf(&list, "%s%s,%s", i ? " " : "", number(x + points[i][0], a), number(y + points[i][1], b));
    xmlNodePtr node = add(parent, name);
    set(node, "points", relata_strbuf_string(&list));
    relata_strbuf_clear(&list);
}

static void add_rect(xmlNodePtr parent, double x, double y, double w, double h, double radius) {
    xmlNodePtr rect = add(parent, "rect");
    set_number(rect, "x", x);
    set_number(rect, "y", y);
    set_number(rect, "width", w);
    set_number(rect, "height", h);
    if (radius > 0)
        set_number(rect, "rx", radius);
}

static void add_ellipse(xmlNodePtr parent, double x, double y, double w, double h) {
    xmlNodePtr ellipse = add(parent, "ellipse");
    set_number(ellipse, "cx", x + w / 2);
    set_number(ellipse, "cy", y + h / 2);
    set_number(ellipse, "rx", w / 2);
    set_number(ellipse, "ry", h / 2);
}

// The shapes of Graphviz, small.
static void add_swatch(xmlNodePtr group, RelataType type, double x, double y, double w, double h) {
    const double d = 4.5;
    switch (type) {
    case RELATA_TYPE_PERSON:
        add_rect(group, x, y, w, h, 5);
        break;
    case RELATA_TYPE_PLACE:
        add_ellipse(group, x, y, w, h);
        break;
    case RELATA_TYPE_FACILITY:
        add_rect(group, x, y, w, h, 0);
        add_polygon(group, "polyline", x, y, (const double[][2]){{0, d}, {d, 0}}, 2);
        add_polygon(group, "polyline", x, y, (const double[][2]){{w - d, 0}, {w, d}}, 2);
        add_polygon(group, "polyline", x, y, (const double[][2]){{w, h - d}, {w - d, h}}, 2);
        add_polygon(group, "polyline", x, y, (const double[][2]){{d, h}, {0, h - d}}, 2);
        break;
    case RELATA_TYPE_GROUP: {
        const double e = h * 0.3;
        add_polygon(group, "polygon", x, y,
                    (const double[][2]){
                        {e * 2, 0}, {w - e * 2, 0}, {w, e}, {w, h - e}, {w - e * 2, h}, {e * 2, h}, {0, h - e}, {0, e}},
                    8);
        break;
    }
    case RELATA_TYPE_EVENT:
        add_polygon(group, "polygon", x, y,
                    (const double[][2]){{0, h / 2}, {h / 2, 0}, {w - h / 2, 0}, {w, h / 2}, {w - h / 2, h}, {h / 2, h}},
                    6);
        break;
    case RELATA_TYPE_WORK:
        add_polygon(group, "polygon", x, y, (const double[][2]){{0, 0}, {w - d, 0}, {w, d}, {w, h}, {0, h}}, 5);
        add_polygon(group, "polyline", x, y, (const double[][2]){{w - d, 0}, {w - d, d}, {w, d}}, 3);
        break;
    case RELATA_TYPE_PRODUCT:
        add_polygon(group, "polygon", x, y, (const double[][2]){{0, 3}, {3, 0}, {w, 0}, {w, h - 3}, {w - 3, h}, {0, h}},
                    6);
        add_polygon(group, "polyline", x, y, (const double[][2]){{0, 3}, {w - 3, 3}, {w - 3, h}}, 3);
        add_polygon(group, "polyline", x, y, (const double[][2]){{w - 3, 3}, {w, 0}}, 2);
        break;
    case RELATA_TYPE_DATE:
        add_polygon(group, "polyline", x, y, (const double[][2]){{0, h}, {w, h}}, 2);
        break;
    case RELATA_TYPE_QUANTITY:
        add_polygon(group, "polygon", x, y, (const double[][2]){{0, 0}, {w - d, 0}, {w, h / 2}, {w - d, h}, {0, h}}, 5);
        break;
    case RELATA_TYPE_MONEY:
        add_polygon(group, "polygon", x, y, (const double[][2]){{d, 0}, {w, 0}, {w - d, h}, {0, h}}, 4);
        break;
    default:
        add_rect(group, x, y, w, h, 0);
        break;
    }
}

// In its own scaled system of coordinates, from its top left corner.
typedef struct {
    Svg *svg;
    xmlNodePtr group;
    double x, y, width;
} Legend;

// Room for an item of width w; a new row where this one is full.
static double legend_place(Legend *legend, double w) {
    if (legend->x > 0 && legend->x + w > legend->width) {
        legend->x = 0;
        legend->y += LEGEND_HEIGHT + 5;
    }
    double x = legend->x;
    legend->x += w + LEGEND_GAP;
    return x;
}

static void legend_type(Legend *legend, RelataType type) {
    const RelataTypeStyle *style = relata_style_type(type);
    RelataTheme theme = legend->svg->options->theme;
    double text = relata_label_width(style->name) * legend_size, side = type == RELATA_TYPE_PLACE ? 11 : 8;
    double w = text + 2 * side, x = legend_place(legend, w), y = legend->y;
    xmlNodePtr group = add_group(legend->group, style->class_name);
    set(group, "fill", relata_style_fill(type, theme));
    set(group, "stroke", relata_style_line(type, theme));
    add_swatch(group, type, x, y, w, LEGEND_HEIGHT);
    xmlNodePtr label = add_text(group, x + w / 2, y + 12, legend_size, legend->svg->palette->ink, style->name);
    set(label, "text-anchor", "middle");
    set(label, "stroke", "none");
}

static void legend_line(Legend *legend, const char *class_name, bool is_dashed, const char *text) {
    const RelataPalette *palette = legend->svg->palette;
    bool is_against = strcmp(class_name, "k-neg") == 0;
    const char *color = is_against ? palette->negative : palette->line;
    double w = 36 + relata_label_width(text) * legend_size, x = legend_place(legend, w);
    double y = legend->y + LEGEND_HEIGHT / 2.0;
    xmlNodePtr group = add_group(legend->group, class_name);
    xmlNodePtr path = add(group, "path");
    char d[96], a[32], b[32], c[32];
    snprintf(d, sizeof d, "M%s,%sH%s", number(x, a), number(y, b), number(x + (is_against ? 28 : 23), c));
    set(path, "d", d);
    set(path, "fill", "none");
    set(path, "stroke", color);
    set(path, "stroke-width", "1.4");
    if (is_dashed)
        set(path, "stroke-dasharray", "5,2");
    if (is_against)
        add_polygon(group, "polyline", x, y, (const double[][2]){{28, -5}, {28, 5}}, 2);
    else
        add_polygon(group, "polygon", x, y, (const double[][2]){{22, -3.5}, {30, 0}, {22, 3.5}}, 3);
    set(group->last, "fill", color);
    set(group->last, "stroke", color);
    if (is_against)
        set(group->last, "stroke-width", "1.8");
    add_text(group, x + 35, y + 3.5, legend_size, is_against ? palette->negative_ink : palette->line_ink, text);
}

static void legend_words(Legend *legend, const char *text) {
    double x = legend_place(legend, relata_label_width(text) * legend_size);
    set(add_text(legend->group, x, legend->y + 12, legend_size, legend->svg->palette->line_ink, text), "class",
        "words");
}

// Where lines have no words nothing but the tooltip tells what is denied from what is hostile.
static const char *legend_against(const RelataFigure *figure, bool negative, bool hostile) {
    bool has_words = figure->size == RELATA_FIGURE_LABELLED;
    if (negative && hostile)
        return has_words ? "hostile or opposed; “not: …” = denied" : "hostile, opposed or denied";
    if (negative)
        return has_words ? "denied: “not: …”" : "denied";
    return "hostile or opposed";
}

static void legend_lines(Legend *legend) {
    const RelataFigure *figure = legend->svg->figure;
    const RelataDrawOptions *options = legend->svg->options;
    bool fact = false, claim = false, negative = false, hostile = false, counts = false;
    for (uint32_t i = 0; i < figure->n_lines; i++) {
        const RelataFigureLine *line = &figure->lines[i];
        fact |= !line->is_dashed && !line->is_negative && !line->is_hostile;
        claim |= line->is_dashed;
        negative |= line->is_negative;
        hostile |= line->is_hostile && !line->is_negative;
        counts |= line->n_articles > 1;
    }
    if (fact)
        legend_line(legend, "k-fact", false, "stated as fact");
    if (claim)
        legend_line(legend, "k-claim", true, "claimed, planned or possible");
    if (negative || hostile)
        legend_line(legend, "k-neg", false, legend_against(figure, negative, hostile));
    if (counts)
        legend_words(legend, figure->size == RELATA_FIGURE_LABELLED ? "(n) = articles; thicker line = more"
                                                                    : "thicker line = more articles");
    if (figure->size == RELATA_FIGURE_LARGE)
        legend_words(legend, "dots: less tied entities");
    bool is_on_screen = options->format == RELATA_DRAW_SVG || options->format == RELATA_DRAW_HTML;
    if (is_on_screen && options->theme != RELATA_THEME_PRINT && figure->size != RELATA_FIGURE_LABELLED)
        legend_words(legend, "point at a line to read it");
}

static void add_legend(Svg *svg) {
    Legend legend = {
        .svg = svg, .group = add_group(svg->root, "legend"), .width = (svg->width - 2 * MARGIN) / svg->scale};
    char transform[96], a[32], b[32], c[32];
    snprintf(transform, sizeof transform, "translate(%s %s)", number(MARGIN, a), number(svg->y, b));
    if (svg->scale > 1)
        snprintf(transform + strlen(transform), sizeof transform - strlen(transform), " scale(%s)",
                 number(svg->scale, c));
    set(legend.group, "transform", transform);
    bool present[RELATA_N_TYPES] = {false};
    for (uint32_t i = 0; i < svg->figure->n_nodes; i++)
        present[relata_graph_node(svg->figure->graph, svg->figure->nodes[i].node)->type] = true;
    for (int type = 0; type < RELATA_N_TYPES; type++)
        if (present[type])
            legend_type(&legend, (RelataType)type);
    legend_lines(&legend);
    if (legend.x > 0)
        svg->y += (legend.y + LEGEND_HEIGHT + 7) * svg->scale;
}

// ---- The page ----------------------------------------------------------------------------------------------------

static void dark_type(RelataStrbuf *css, const char *id, RelataType type) {
    const RelataTypeStyle *style = relata_style_type(type);
    relata_strbuf_printf(css,
                         "#%s .%s path,#%s .%s polygon,#%s .%s ellipse,#%s .%s rect{fill:%s;stroke:%s}"
                         "#%s .%s polyline{stroke:%s}",
                         id, style->class_name, id, style->class_name, id, style->class_name, id, style->class_name,
                         style->dark_fill, style->dark_line, id, style->class_name, style->dark_line);
}

// Dark colours are variables of the drawing's own id, so that several drawings and the page around them do
// not disturb one another.
static void dark_style(const Svg *svg, RelataStrbuf *css) {
    const RelataPalette *dark = relata_style_palette(RELATA_THEME_DARK);
    const char *id = svg->prefix;
    relata_strbuf_printf(css,
                         "@media (prefers-color-scheme:dark){#%s{--paper:%s;--ink:%s;--soft:%s;--line:%s;--words:%s;"
                         "--neg:%s;--negwords:%s}",
                         id, dark->background, dark->ink, dark->soft_ink, dark->line, dark->line_ink, dark->negative,
                         dark->negative_ink);
    relata_strbuf_printf(css, "#%s .bg,#%s .patch{fill:var(--paper)}", id, id);
    relata_strbuf_printf(css, "#%s text{fill:var(--ink)}#%s .caption{fill:var(--soft)}", id, id);
    relata_strbuf_printf(css, "#%s .label text,#%s .legend text{fill:var(--words)}", id, id);
    relata_strbuf_printf(css, "#%s .k-fact path,#%s .k-claim path{stroke:var(--line)}", id, id);
    relata_strbuf_printf(css, "#%s .k-fact polygon,#%s .k-claim polygon{stroke:var(--line);fill:var(--line)}", id, id);
    relata_strbuf_printf(css, "#%s .k-neg path{stroke:var(--neg)}", id);
    relata_strbuf_printf(css, "#%s .k-neg polygon,#%s .k-neg polyline{stroke:var(--neg);fill:var(--neg)}", id, id);
    relata_strbuf_printf(css, "#%s .k-neg text{fill:var(--negwords)}", id);
    bool present[RELATA_N_TYPES] = {false};
    for (uint32_t i = 0; i < svg->figure->n_nodes; i++)
        present[relata_graph_node(svg->figure->graph, svg->figure->nodes[i].node)->type] = true;
    for (int type = 0; type < RELATA_N_TYPES; type++)
        if (present[type])
            dark_type(css, id, (RelataType)type);
    if (svg->figure->size == RELATA_FIGURE_LARGE)
        relata_strbuf_printf(css, "#%s .graph .t-other ellipse{stroke:%s}", id,
                             relata_style_dot(RELATA_TYPE_OTHER, RELATA_THEME_DARK));
    relata_strbuf_printf(css, "#%s .legend g text{fill:var(--ink)}#%s .legend .k-neg text{fill:var(--negwords)}", id,
                         id);
    relata_strbuf_add_string(css, "}");
}

static void add_style(const Svg *svg) {
    RelataStrbuf css = {0};
    const char *id = svg->prefix;
    relata_strbuf_printf(&css, "#%s a{cursor:pointer;text-decoration:none}", id);
    relata_strbuf_printf(&css, "#%s .edge:hover path{stroke-width:4}#%s .label:hover text{text-decoration:underline}",
                         id, id);
    if (svg->options->theme == RELATA_THEME_AUTO)
        dark_style(svg, &css);
    add_content(add(svg->root, "style"), relata_strbuf_string(&css));
    relata_strbuf_clear(&css);
}

static void set_root(Svg *svg) {
    static const char *const themes[] = {"relata auto", "relata light", "relata dark", "relata print"};
    RelataStrbuf text = {0};
    xmlNodePtr root = svg->root;
    set(root, "id", svg->prefix);
    set(root, "class", themes[svg->options->theme]);
    bool has_parts = svg->options->format == RELATA_DRAW_HTML || svg->options->is_fragment;
    set(root, "role", has_parts ? "group" : "img"); // a picture has no buttons and links in it, a part of a page may
    relata_strbuf_printf(&text, "%s%s-title %s-desc", "", svg->prefix, svg->prefix);
    set(root, "aria-labelledby", relata_strbuf_string(&text));
    relata_strbuf_clear(&text);
    set(root, "style", "max-width:100%;height:auto");
    set(root, "font-family", RELATA_FONT_FAMILY);
    xmlNodePtr title = add(root, "title"), description = add(root, "desc");
    set_id(svg, title, "title");
    set_id(svg, description, "desc");
    add_content(title, *svg->figure->title ? svg->figure->title : "Who is tied to whom");
    add_content(description, svg->figure->description);
}

static void set_size(Svg *svg) {
    char box[96], a[32], b[32];
    snprintf(box, sizeof box, "0 0 %s %s", number(svg->width, a), number(svg->height, b));
    set(svg->root, "viewBox", box);
    // CSS pixels are three quarters of a point.
    set_number(svg->root, "width", round(svg->width * 4 / 3));
    set_number(svg->root, "height", round(svg->height * 4 / 3));
}

// Graphviz draws upwards from its bottom left corner; the page begins at its top left one.
static void place_graph(const Svg *svg, xmlNodePtr graph, double height) {
    char transform[96], a[32], b[32];
    snprintf(transform, sizeof transform, "translate(%s %s)", number(svg->left, a), number(svg->y + height, b));
    set(graph, "transform", transform);
}

static RelataStatus build_page(Svg *svg, xmlNodePtr drawn, RelataError *error) {
    double height = svg->height, width = svg->width;
    svg->width = fmax(width + 2 * MARGIN, MIN_WIDTH);
    svg->left = (svg->width - width) / 2;
    svg->scale = fmin(fmax(round(svg->width / 14) / 100, 1), 3);
    svg->y = MARGIN - 4;
    set_root(svg);
    add_style(svg);
    if (svg->options->theme != RELATA_THEME_PRINT) {
        xmlNodePtr paper = add(svg->root, "rect");
        set(paper, "class", "bg");
        set(paper, "width", "100%");
        set(paper, "height", "100%");
        set(paper, "fill", svg->palette->background);
    }
    if (*svg->figure->title && svg->options->format != RELATA_DRAW_HTML) { // whose heading says it
        add_paragraph(svg, "title", svg->figure->title, title_size * svg->scale, svg->palette->ink);
        svg->y += 10;
    }
    xmlNodePtr graph = add_group(svg->root, "graph");
    svg->edges = add_group(graph, "edges");
    svg->nodes = add_group(graph, "nodes");
    svg->labels = add_group(graph, "labels");
    RELATA_TRY(take_graph(svg, drawn, error));
    place_graph(svg, graph, height);
    svg->y += height + 14;
    if (!svg->options->no_legend)
        add_legend(svg);
    if (!svg->options->no_caption)
        add_paragraph(svg, "caption", svg->figure->caption, caption_size * svg->scale, svg->palette->soft_ink);
    svg->height = svg->y + MARGIN - 8;
    set_size(svg);
    return RELATA_OK;
}

static xmlNodePtr find_graph(xmlNodePtr root) {
    for (xmlNodePtr child = root->children; child; child = child->next)
        if (is_element(child, "g"))
            return child;
    return NULL;
}

// viewBox="0.00 0.00 826.00 721.00"
static bool read_size(Svg *svg, xmlNodePtr root) {
    xmlChar *box = xmlGetProp(root, X("viewBox"));
    double numbers[4] = {0};
    char *p = (char *)box;
    for (int i = 0; p && i < 4; i++)
        numbers[i] = strtod(p, &p);
    xmlFree(box);
    svg->width = numbers[2];
    svg->height = numbers[3];
    return svg->width > 0 && svg->height > 0;
}

static RelataStatus serialise(Svg *svg, char **out, size_t *n, RelataError *error) {
    xmlBufferPtr buffer = xmlBufferCreate();
    RelataStatus status = RELATA_NO_MEMORY;
    if (buffer) {
        if (!svg->options->is_fragment)
            xmlBufferCat(buffer, X("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"));
        if (xmlNodeDump(buffer, svg->document, svg->root, 0, 0) > 0) {
            xmlBufferCat(buffer, X("\n"));
            *n = (size_t)xmlBufferLength(buffer);
            *out = malloc(*n + 1);
            if (*out) {
                memcpy(*out, xmlBufferContent(buffer), *n + 1);
                status = RELATA_OK;
            }
        }
        xmlBufferFree(buffer);
    }
    return status == RELATA_OK ? status : relata_fail(error, status, NULL, 0, 0, "out of memory for SVG");
}

static RelataStatus rebuild(Svg *svg, xmlDocPtr raw, char **out, size_t *n, RelataError *error) {
    xmlNodePtr drawn = raw && xmlDocGetRootElement(raw) ? find_graph(xmlDocGetRootElement(raw)) : NULL;
    if (!drawn || !read_size(svg, xmlDocGetRootElement(raw)))
        return relata_fail(error, RELATA_LAYOUT, NULL, 0, 0, "Graphviz wrote no usable SVG");
    svg->document = raw;
    svg->root = xmlNewDocNode(raw, NULL, X("svg"), NULL);
    if (!svg->root)
        return relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory for SVG");
    xmlSetNs(svg->root, xmlNewNs(svg->root, X("http://www.w3.org/2000/svg"), NULL));
    xmlNewNs(svg->root, X("http://www.w3.org/1999/xlink"), X("xlink"));
    RelataStatus status = build_page(svg, drawn, error);
    if (status == RELATA_OK) {
        // Moved nodes still point at the namespace of Graphviz's root, which is about to go.
        xmlReconciliateNs(raw, svg->root);
        status = serialise(svg, out, n, error);
    }
    xmlFreeNode(svg->root);
    return status;
}

RelataStatus relata_svg_finish(RelataFigure *figure, const RelataDrawOptions *options, const char *raw, size_t n_raw,
                               char **out, size_t *n, RelataError *error) {
    Svg svg = {.figure = figure,
               .options = options,
               .palette = relata_style_palette(options->theme),
               .prefix = options->id_prefix ? options->id_prefix : "relata"};
    int flags = XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_HUGE | XML_PARSE_NOBLANKS;
    xmlDocPtr document = xmlReadMemory(raw, (int)n_raw, NULL, "UTF-8", flags);
    RelataStatus status = rebuild(&svg, document, out, n, error);
    xmlFreeDoc(document);
    return status;
}
