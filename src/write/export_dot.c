// Exports to draw elsewhere: DOT with every attribute of every statement, and a Mermaid flowchart.
//
// `relata draw --format dot` gives the drawing (the best of the graph, parallel statements as one line); this gives the
// data: one edge a statement. Both DOT texts quote alike: node names are n12, within quotes \" is the one escape of DOT
// and \\, \n those of Graphviz. Mermaid has no attributes, so evidence stands in comments.
#include "write/export.h"
#include "write/label.h"
#include "write/style.h"

#include <string.h>

// Graphviz reads no quoted string of more than 16,384 bytes, but adds up shorter ones: "one" + "two".
enum { LONGEST_PIECE = 8000 };

static void add_attribute(RelataStrbuf *out, const char *name, const char *text) {
    RelataStrbuf clean = {0};
    relata_add_clean(&clean, text);
    relata_strbuf_printf(out, " %s=\"", name);
    size_t begin = out->n;
    for (size_t i = 0; i < clean.n; i++) {
        char c = clean.bytes[i];
        bool is_first_byte = ((unsigned char)c & 0xC0) != 0x80;
        if (out->n - begin >= LONGEST_PIECE && is_first_byte) {
            relata_strbuf_add_string(out, "\" + \"");
            begin = out->n;
        }
        if (c == '\\')
            relata_strbuf_add_string(out, "\\\\");
        else if (c == '"')
            relata_strbuf_add_string(out, "\\\"");
        else if (c == '\n' || c == '\r')
            relata_strbuf_add_string(out, c == '\n' ? "\\n" : " ");
        else if (c == '&')
            relata_strbuf_add_string(out, "&amp;");
        else
            relata_strbuf_add_char(out, c);
    }
    relata_strbuf_add_char(out, '"');
    out->failed |= clean.failed;
    relata_strbuf_clear(&clean);
}

// At most n code points of a text, for people to see.
static const char *cut(RelataExport *export, const char *text, size_t n) {
    const char *label = relata_label_clean(export->arena, text, n);
    export->out.failed |= label == NULL;
    return label ? label : "";
}

enum { LONGEST_LABEL = 60 };

static RelataStatus dot_begin(RelataExport *export) {
    relata_strbuf_add_string(&export->out, "digraph relata {\n"
                                           "  graph [charset=\"UTF-8\" rankdir=\"LR\"];\n"
                                           "  node [fontname=\"" RELATA_FONT "\"];\n"
                                           "  edge [fontname=\"" RELATA_FONT "\" fontsize=\"10\"];\n");
    return RELATA_OK;
}

static RelataStatus dot_entity(RelataExport *export, const RelataExportEntity *entity) {
    const RelataNode *node = entity->node;
    const RelataTypeStyle *style = relata_style_type(node->type);
    RelataStrbuf *out = &export->out, value = {0};
    relata_strbuf_printf(out, "  n%lld [", (long long)node->id);
    add_attribute(out, "label", cut(export, node->name, LONGEST_LABEL));
    relata_strbuf_printf(out, " shape=\"%s\" style=\"%s\" fillcolor=\"%s\" color=\"%s\"", style->shape, style->style,
                         style->fill, style->line);
    for (unsigned i = 0; i < RELATA_N_ENTITY_FIELDS; i++) {
        relata_strbuf_truncate(&value, 0);
        if (relata_entity_value(entity, i, &value))
            add_attribute(out, relata_entity_fields[i].name, relata_strbuf_string(&value));
    }
    out->failed |= value.failed;
    relata_strbuf_clear(&value);
    relata_strbuf_add_string(out, "];\n");
    return relata_export_flush(export, 0);
}

// Dashed what is not certain, a bar at the end of what is denied; not by colour alone.
static void add_look(RelataStrbuf *out, const RelataStatement *s) {
    bool is_negative = s->polarity == RELATA_NEGATIVE;
    const RelataPalette *palette = relata_style_palette(RELATA_THEME_LIGHT);
    relata_strbuf_printf(out, " color=\"%s\"", is_negative ? palette->negative : palette->line);
    if (is_negative)
        relata_strbuf_add_string(out, " arrowhead=\"nonetee\"");
    if (s->modality != RELATA_CERTAIN || s->attributed_to)
        relata_strbuf_add_string(out, " style=\"dashed\"");
}

static RelataStatus dot_statement(RelataExport *export, const RelataExportStatement *statement) {
    const RelataStatement *s = statement->statement;
    RelataStrbuf *out = &export->out, value = {0};
    relata_strbuf_printf(out, "  n%lld -> n%lld [", (long long)s->subject.id, (long long)s->object.id);
    if (s->polarity == RELATA_NEGATIVE)
        relata_strbuf_add_string(&value, "not ");
    relata_strbuf_add_string(&value, s->relation);
    add_attribute(out, "label", cut(export, relata_strbuf_string(&value), LONGEST_LABEL));
    add_look(out, s);
    for (unsigned i = 0; i < RELATA_N_STATEMENT_FIELDS; i++) {
        relata_strbuf_truncate(&value, 0);
        if (relata_statement_value(statement, i, &value))
            add_attribute(out, relata_statement_fields[i].name, relata_strbuf_string(&value));
    }
    out->failed |= value.failed;
    relata_strbuf_clear(&value);
    relata_strbuf_add_string(out, "];\n");
    return relata_export_flush(export, 0);
}

static RelataStatus dot_end(RelataExport *export) {
    relata_strbuf_add_string(&export->out, "}\n");
    return RELATA_OK;
}

const RelataExporter relata_exporter_dot = {
    .begin = dot_begin, .entity = dot_entity, .statement = dot_statement, .end = dot_end};

// ------------------------------------------------------------------------------------------ Mermaid

// Mermaid reads "#35;" as a code point; everything that it, Markdown or HTML could take for markup is written so.
static void add_mermaid(RelataStrbuf *out, const char *text) {
    RelataStrbuf clean = {0};
    relata_add_clean(&clean, text);
    for (size_t i = 0; i < clean.n; i++) {
        char c = clean.bytes[i];
        if (strchr("\n\r\t", c))
            relata_strbuf_add_char(out, ' ');
        else if (strchr("\"#&<>`\\|{}[]*_~;%", c))
            relata_strbuf_printf(out, "#%d;", c);
        else
            relata_strbuf_add_char(out, c);
    }
    out->failed |= clean.failed;
    relata_strbuf_clear(&clean);
}

// A comment ends with its line, and begins a directive if a brace follows; the whole may stand in a page.
static void add_comment(RelataStrbuf *out, const char *text) {
    RelataStrbuf clean = {0};
    relata_add_clean(&clean, text);
    for (size_t i = 0; i < clean.n; i++)
        relata_strbuf_add_char(out, strchr("\n\r\t<>&", clean.bytes[i]) ? ' '
                                    : strchr("{}%", clean.bytes[i])     ? '\''
                                                                        : clean.bytes[i]);
    out->failed |= clean.failed;
    relata_strbuf_clear(&clean);
}

static RelataStatus mermaid_begin(RelataExport *export) {
    relata_strbuf_add_string(&export->out, "flowchart LR\n");
    return RELATA_OK;
}

static RelataStatus mermaid_entity(RelataExport *export, const RelataExportEntity *entity) {
    static const char *const shapes[RELATA_N_TYPES][2] = {[RELATA_TYPE_PERSON] = {"(\"", "\")"},
                                                          [RELATA_TYPE_PLACE] = {"([\"", "\"])"},
                                                          [RELATA_TYPE_FACILITY] = {"[[\"", "\"]]"},
                                                          [RELATA_TYPE_EVENT] = {"{{\"", "\"}}"}};
    const RelataNode *node = entity->node;
    const char *const *shape = shapes[node->type];
    RelataStrbuf *out = &export->out;
    relata_strbuf_printf(out, "%%%% entity %lld, %s, articles %u", (long long)node->id, relata_type_name(node->type),
                         node->n_articles);
    for (uint32_t i = 0; i < entity->aliases->n; i++) {
        relata_strbuf_add_string(out, i ? " / " : ", also ");
        add_comment(out, cut(export, entity->aliases->names[i], LONGEST_LABEL));
    }
    relata_strbuf_printf(out, "\nn%lld%s", (long long)node->id, shape[0] ? shape[0] : "[\"");
    add_mermaid(out, *node->name ? cut(export, node->name, LONGEST_LABEL) : "(no name)");
    relata_strbuf_printf(out, "%s\n", shape[1] ? shape[1] : "\"]");
    return relata_export_flush(export, 0);
}

static void add_source_comment(RelataExport *export, const RelataEvidence *e) {
    RelataStrbuf *out = &export->out;
    relata_strbuf_add_string(out, "%% - ");
    add_comment(out, cut(export, e->title ? e->title : e->doc, 2 * LONGEST_LABEL));
    if (e->url) {
        relata_strbuf_add_string(out, " <");
        add_comment(out, e->url);
        relata_strbuf_add_char(out, '>');
    }
    relata_strbuf_printf(out, " characters %u to %u: ", e->begin, e->end);
    add_comment(out, cut(export, e->text, 8 * LONGEST_LABEL));
    relata_strbuf_add_char(out, '\n');
}

static RelataStatus mermaid_statement(RelataExport *export, const RelataExportStatement *statement) {
    const RelataStatement *s = statement->statement;
    RelataStrbuf *out = &export->out, label = {0};
    bool is_dashed = s->modality != RELATA_CERTAIN || s->attributed_to;
    bool is_negative = s->polarity == RELATA_NEGATIVE;
    relata_strbuf_printf(out, "%%%% statement %lld, articles %u, confidence ", (long long)s->id, s->n_articles);
    relata_add_share(out, s->confidence);
    if (s->relation_id)
        relata_strbuf_printf(out, ", %s", s->relation_id);
    if (s->time.start) {
        relata_strbuf_add_string(out, ", ");
        add_comment(out, s->time.start);
    }
    relata_strbuf_add_char(out, '\n');
    for (uint32_t i = 0; i < statement->evidence->n; i++)
        add_source_comment(export, &statement->evidence->items[i]);
    relata_add_relation(&label, s);
    relata_strbuf_printf(out, "n%lld %s|\"", (long long)s->subject.id,
                         is_negative ? (is_dashed ? "-.-x" : "--x") : (is_dashed ? "-.->" : "-->"));
    add_mermaid(out, cut(export, relata_strbuf_string(&label), LONGEST_LABEL));
    relata_strbuf_printf(out, "\"| n%lld\n", (long long)s->object.id);
    out->failed |= label.failed;
    relata_strbuf_clear(&label);
    return relata_export_flush(export, 0);
}

static RelataStatus mermaid_end(RelataExport *export) {
    return relata_export_flush(export, 0);
}

const RelataExporter relata_exporter_mermaid = {
    .begin = mermaid_begin, .entity = mermaid_entity, .statement = mermaid_statement, .end = mermaid_end};
