// Exports in XML, by libxml2's xmlTextWriter, which escapes: GraphML (http://graphml.graphdrawing.org, typed
// attributes declared as keys) and GEXF 1.2draft, which Gephi and networkx both read. XML 1.0 knows no
// control characters; they become U+FFFD.
#include "write/export.h"

#include <libxml/xmlwriter.h>

#include <string.h>

// What xmlTextWriter has to write goes to the sink. A failed write is remembered here; libxml2, which would print a
// message of its own, is not told.
typedef struct {
    xmlTextWriter *writer;
    RelataStrbuf value;
    RelataStatus status;
} Xml;

static int write_bytes(void *context, const char *bytes, int n) {
    RelataExport *export = context;
    Xml *xml = export->state;
    if (xml->status == RELATA_OK)
        xml->status = export->sinks[0].write(export->sinks[0].state, bytes, (size_t)n, export->error);
    return n;
}

static RelataStatus open_document(RelataExport *export, const char *root, const char *xmlns) {
    Xml *xml = export->state;
    xmlOutputBuffer *output = xmlOutputBufferCreateIO(write_bytes, NULL, export, NULL);
    xml->writer = output ? xmlNewTextWriter(output) : NULL;
    if (!xml->writer) {
        if (output)
            xmlOutputBufferClose(output);
        return relata_export_no_memory(export);
    }
    xmlTextWriterSetIndent(xml->writer, 1);
    xmlTextWriterSetIndentString(xml->writer, BAD_CAST " ");
    xmlTextWriterStartDocument(xml->writer, "1.0", "UTF-8", NULL);
    xmlTextWriterStartElement(xml->writer, BAD_CAST root);
    xmlTextWriterWriteAttribute(xml->writer, BAD_CAST "xmlns", BAD_CAST xmlns);
    return RELATA_OK;
}

// What went wrong since the last call, if something did: `result` is that of the last function of libxml2.
static RelataStatus check(RelataExport *export, int result) {
    Xml *xml = export->state;
    if (xml->status != RELATA_OK)
        return xml->status;
    return result < 0 || xml->value.failed ? relata_export_no_memory(export) : RELATA_OK;
}

static RelataStatus close_document(RelataExport *export) {
    Xml *xml = export->state;
    int result = xmlTextWriterEndDocument(xml->writer);
    if (result >= 0)
        result = xmlTextWriterFlush(xml->writer);
    return check(export, result);
}

static void xml_clear(RelataExport *export) {
    Xml *xml = export->state;
    if (xml->writer)
        xmlFreeTextWriter(xml->writer);
    relata_strbuf_clear(&xml->value);
}

static void attribute(RelataExport *export, const char *name, const char *text) {
    Xml *xml = export->state;
    relata_strbuf_truncate(&xml->value, 0);
    relata_add_clean(&xml->value, text);
    xmlTextWriterWriteAttribute(xml->writer, BAD_CAST name, BAD_CAST relata_strbuf_string(&xml->value));
}

static void identifier(RelataExport *export, const char *name, char letter, int64_t id) {
    Xml *xml = export->state;
    xmlTextWriterWriteFormatAttribute(xml->writer, BAD_CAST name, "%c%lld", letter, (long long)id);
}

static void start(RelataExport *export, const char *name) {
    xmlTextWriterStartElement(((Xml *)export->state)->writer, BAD_CAST name);
}

static int end(RelataExport *export) {
    return xmlTextWriterEndElement(((Xml *)export->state)->writer);
}

// The value of a field, cleaned; NULL if it is absent. Borrowed until the next call.
static const char *value_of(RelataExport *export, const RelataExportEntity *entity,
                            const RelataExportStatement *statement, unsigned field) {
    Xml *xml = export->state;
    relata_strbuf_truncate(&export->out, 0);
    relata_strbuf_truncate(&xml->value, 0);
    bool is_there = entity ? relata_entity_value(entity, field, &export->out)
                           : relata_statement_value(statement, field, &export->out);
    if (!is_there)
        return NULL;
    relata_add_clean(&xml->value, relata_strbuf_string(&export->out));
    xml->value.failed |= export->out.failed;
    relata_strbuf_truncate(&export->out, 0);
    return relata_strbuf_string(&xml->value);
}

// ------------------------------------------------------------------------------------------ GraphML

static void graphml_keys(RelataExport *export, const char *target, const RelataField *fields, unsigned n) {
    static const char *const types[] = {"string", "long", "double"};
    Xml *xml = export->state;
    for (unsigned i = 0; i < n; i++) {
        start(export, "key");
        xmlTextWriterWriteFormatAttribute(xml->writer, BAD_CAST "id", "%c%u", *target, i);
        attribute(export, "for", target);
        attribute(export, "attr.name", fields[i].name);
        attribute(export, "attr.type", types[fields[i].kind]);
        end(export);
    }
}

static RelataStatus graphml_begin(RelataExport *export) {
    RELATA_TRY(open_document(export, "graphml", "http://graphml.graphdrawing.org/xmlns"));
    graphml_keys(export, "node", relata_entity_fields, RELATA_N_ENTITY_FIELDS);
    graphml_keys(export, "edge", relata_statement_fields, RELATA_N_STATEMENT_FIELDS);
    start(export, "graph");
    attribute(export, "id", "relata");
    attribute(export, "edgedefault", "directed");
    return check(export, 0);
}

static void graphml_data(RelataExport *export, char target, unsigned field, const char *value) {
    Xml *xml = export->state;
    if (!value)
        return;
    start(export, "data");
    xmlTextWriterWriteFormatAttribute(xml->writer, BAD_CAST "key", "%c%u", target, field);
    xmlTextWriterWriteString(xml->writer, BAD_CAST value);
    end(export);
}

static RelataStatus graphml_entity(RelataExport *export, const RelataExportEntity *entity) {
    start(export, "node");
    identifier(export, "id", 'n', entity->node->id);
    for (unsigned i = 0; i < RELATA_N_ENTITY_FIELDS; i++)
        graphml_data(export, 'n', i, value_of(export, entity, NULL, i));
    return check(export, end(export));
}

static RelataStatus graphml_statement(RelataExport *export, const RelataExportStatement *statement) {
    start(export, "edge");
    identifier(export, "id", 's', statement->statement->id);
    identifier(export, "source", 'n', statement->statement->subject.id);
    identifier(export, "target", 'n', statement->statement->object.id);
    for (unsigned i = 0; i < RELATA_N_STATEMENT_FIELDS; i++)
        graphml_data(export, 'e', i, value_of(export, NULL, statement, i));
    return check(export, end(export));
}

const RelataExporter relata_exporter_graphml = {.state_size = sizeof(Xml),
                                                .begin = graphml_begin,
                                                .entity = graphml_entity,
                                                .statement = graphml_statement,
                                                .end = close_document,
                                                .clear = xml_clear};

// ------------------------------------------------------------------------------------------ GEXF

static void gexf_attributes(RelataExport *export, const char *target, const RelataField *fields, unsigned n) {
    static const char *const types[] = {"string", "long", "double"};
    start(export, "attributes");
    attribute(export, "class", target);
    attribute(export, "mode", "static");
    for (unsigned i = 0; i < n; i++) {
        start(export, "attribute");
        identifier(export, "id", *target, i);
        attribute(export, "title", fields[i].name);
        attribute(export, "type", types[fields[i].kind]);
        end(export);
    }
    end(export);
}

static RelataStatus gexf_begin(RelataExport *export) {
    RELATA_TRY(open_document(export, "gexf", "http://www.gexf.net/1.2draft"));
    attribute(export, "version", "1.2");
    start(export, "meta");
    xmlTextWriterWriteElement(((Xml *)export->state)->writer, BAD_CAST "creator", BAD_CAST "relata");
    end(export);
    start(export, "graph");
    attribute(export, "mode", "static");
    attribute(export, "defaultedgetype", "directed");
    gexf_attributes(export, "node", relata_entity_fields, RELATA_N_ENTITY_FIELDS);
    gexf_attributes(export, "edge", relata_statement_fields, RELATA_N_STATEMENT_FIELDS);
    start(export, "nodes");
    return check(export, 0);
}

static void gexf_value(RelataExport *export, char target, unsigned field, const char *value) {
    Xml *xml = export->state;
    if (!value)
        return;
    start(export, "attvalue");
    identifier(export, "for", target, field);
    xmlTextWriterWriteAttribute(xml->writer, BAD_CAST "value", BAD_CAST value);
    end(export);
}

static RelataStatus gexf_entity(RelataExport *export, const RelataExportEntity *entity) {
    start(export, "node");
    identifier(export, "id", 'n', entity->node->id);
    attribute(export, "label", entity->node->name);
    start(export, "attvalues");
    for (unsigned i = 0; i < RELATA_N_ENTITY_FIELDS; i++)
        gexf_value(export, 'n', i, value_of(export, entity, NULL, i));
    end(export);
    return check(export, end(export));
}

static RelataStatus gexf_middle(RelataExport *export) {
    end(export);
    start(export, "edges");
    return check(export, 0);
}

static RelataStatus gexf_statement(RelataExport *export, const RelataExportStatement *statement) {
    const RelataStatement *s = statement->statement;
    Xml *xml = export->state;
    start(export, "edge");
    identifier(export, "id", 's', s->id);
    identifier(export, "source", 'n', s->subject.id);
    identifier(export, "target", 'n', s->object.id);
    attribute(export, "label", s->relation);
    xmlTextWriterWriteFormatAttribute(xml->writer, BAD_CAST "weight", "%u", s->n_articles ? s->n_articles : 1);
    start(export, "attvalues");
    for (unsigned i = 0; i < RELATA_N_STATEMENT_FIELDS; i++)
        gexf_value(export, 'e', i, value_of(export, NULL, statement, i));
    end(export);
    return check(export, end(export));
}

const RelataExporter relata_exporter_gexf = {.state_size = sizeof(Xml),
                                             .begin = gexf_begin,
                                             .entity = gexf_entity,
                                             .middle = gexf_middle,
                                             .statement = gexf_statement,
                                             .end = close_document,
                                             .clear = xml_clear};
