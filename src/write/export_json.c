// Exports in JSON: JSON Lines (a statement a line, in the words of `relata extract`), node-link JSON as networkx reads
// it, and the elements of Cytoscape. Each entity and statement is an object of its own on a line of its own, so
// that a large graph is streamed, and two exports can be compared line by line.
#include "write/export.h"

#include <stdlib.h>
#include <string.h>

static json_t *integer(int64_t value) {
    return json_integer((json_int_t)value);
}

static json_t *names_json(const RelataNameList *names) {
    json_t *array = json_array();
    for (uint32_t i = 0; i < names->n; i++)
        json_array_append_new(array, json_string(names->names[i]));
    return array;
}

// Adds an object as one line, after a comma unless it is the first of its list.
static RelataStatus add_object(RelataExport *export, json_t *object, bool is_first) {
    char *text = relata_json_text(object, 0);
    if (!text)
        return relata_export_no_memory(export);
    relata_strbuf_add_string(&export->out, is_first ? "\n" : ",\n");
    relata_strbuf_add_string(&export->out, text);
    free(text);
    return relata_export_flush(export, 0);
}

static json_t *entity_json(const RelataExportEntity *entity) {
    const RelataNode *node = entity->node;
    return json_pack("{s:I, s:s, s:s, s:o, s:o, s:I, s:I}", "id", (json_int_t)node->id, "name", node->name, "type",
                     relata_type_name(node->type), "aliases", names_json(entity->aliases), "key",
                     relata_json_string(entity->key), "articles", (json_int_t)node->n_articles, "statements",
                     (json_int_t)node->degree);
}

// A statement and its evidence; the ends are for the format to name.
static json_t *statement_json(const RelataExportStatement *statement) {
    const RelataStatement *s = statement->statement;
    json_t *object = relata_json_statement(s);
    json_object_del(object, "subject");
    json_object_del(object, "object");
    json_object_del(object, "id");
    json_object_set_new(object, "statement", integer(s->id));
    json_object_set_new(object, "attributed_id", s->attributed_id ? integer(s->attributed_id) : json_null());
    json_object_set_new(object, "evidence", relata_json_evidence_list(statement->evidence));
    return object;
}

// ------------------------------------------------------------------------------------------ JSON Lines

static RelataStatus lines_begin(RelataExport *export) {
    (void)export;
    return RELATA_OK;
}

static void set_end(json_t *object, const char *end, const RelataNode *node, const RelataNameList *aliases) {
    char name[32];
    json_object_set_new(object, end, json_string(node->name));
    snprintf(name, sizeof name, "%s_id", end);
    json_object_set_new(object, name, integer(node->id));
    snprintf(name, sizeof name, "%s_type", end);
    json_object_set_new(object, name, json_string(relata_type_name(node->type)));
    snprintf(name, sizeof name, "%s_aliases", end);
    json_object_set_new(object, name, names_json(aliases));
    snprintf(name, sizeof name, "%s_articles", end);
    json_object_set_new(object, name, integer(node->n_articles));
}

// Confidences as exactly as the store has them, so that an import gives the same.
static void set_exact(json_t *object, const RelataExportStatement *statement) {
    const RelataEvidenceList *evidence = statement->evidence;
    json_object_set_new(object, "confidence", json_real(statement->statement->confidence));
    for (uint32_t i = 0; i < evidence->n; i++) {
        const RelataEvidence *e = &evidence->items[i];
        json_t *row = json_array_get(json_object_get(object, "evidence"), i);
        json_object_set_new(row, "confidence", json_real(e->confidence));
        if (statement->is_whole)
            json_object_set_new(row, "ids",
                                json_pack("[I, I, I, I, I]", (json_int_t)e->ids.claim, (json_int_t)e->ids.sentence,
                                          (json_int_t)e->ids.subject, (json_int_t)e->ids.object,
                                          (json_int_t)e->ids.attributed));
    }
}

// What no statement says goes along with the statements, so that every line is one.
static void set_rest(json_t *object, const RelataExportStatement *statement) {
    json_t *rows = json_array();
    for (uint32_t i = 0; i < statement->n_rest; i++)
        json_array_append_new(rows, json_loads(statement->rest[i], 0, NULL));
    if (statement->is_whole)
        json_object_set(object, "rest", rows);
    json_decref(rows);
}

static RelataStatus lines_statement(RelataExport *export, const RelataExportStatement *statement) {
    json_t *object = statement_json(statement);
    set_end(object, "subject", &statement->statement->subject, &statement->subject_aliases);
    set_end(object, "object", &statement->statement->object, &statement->object_aliases);
    json_object_set_new(object, "attributed_type",
                        statement->attributed.id ? json_string(relata_type_name(statement->attributed.type))
                                                 : json_null());
    set_exact(object, statement);
    set_rest(object, statement);
    return relata_sink_json(export->sinks[0], object, export->error);
}

static RelataStatus lines_end(RelataExport *export) {
    (void)export;
    return RELATA_OK;
}

const RelataExporter relata_exporter_jsonl = {
    .has_aliases = true, .has_rest = true, .begin = lines_begin, .statement = lines_statement, .end = lines_end};

// ------------------------------------------------------------------------------------------ node-link

static RelataStatus link_begin(RelataExport *export) {
    relata_strbuf_add_string(&export->out, "{\"directed\": true, \"multigraph\": true, \"graph\": {}, \"nodes\": [");
    return RELATA_OK;
}

static RelataStatus link_entity(RelataExport *export, const RelataExportEntity *entity) {
    return add_object(export, entity_json(entity), export->counts.n_entities == 1);
}

static RelataStatus link_middle(RelataExport *export) {
    relata_strbuf_add_string(&export->out, "\n], \"links\": [");
    return RELATA_OK;
}

static RelataStatus link_statement(RelataExport *export, const RelataExportStatement *statement) {
    json_t *object = statement_json(statement);
    json_object_set_new(object, "source", integer(statement->statement->subject.id));
    json_object_set_new(object, "target", integer(statement->statement->object.id));
    json_object_set_new(object, "key", integer(statement->statement->id));
    return add_object(export, object, export->counts.n_statements == 1);
}

static RelataStatus link_end(RelataExport *export) {
    relata_strbuf_add_string(&export->out, "\n]}\n");
    return RELATA_OK;
}

const RelataExporter relata_exporter_node_link = {
    .begin = link_begin, .entity = link_entity, .middle = link_middle, .statement = link_statement, .end = link_end};

// ------------------------------------------------------------------------------------------ Cytoscape

static json_t *identifier(char letter, int64_t id) {
    return json_sprintf("%c%lld", letter, (long long)id);
}

static RelataStatus cytoscape_begin(RelataExport *export) {
    relata_strbuf_add_string(&export->out,
                             "{\"data\": [], \"directed\": true, \"multigraph\": true, \"elements\": {\"nodes\": [");
    return RELATA_OK;
}

// Cytoscape wants ids as strings, and one space of ids for nodes and edges; networkx looks for "value".
static RelataStatus cytoscape_entity(RelataExport *export, const RelataExportEntity *entity) {
    json_t *data = entity_json(entity);
    json_object_set_new(data, "entity", integer(entity->node->id));
    json_object_set_new(data, "id", identifier('n', entity->node->id));
    json_object_set_new(data, "value", identifier('n', entity->node->id));
    return add_object(export, json_pack("{s:o}", "data", data), export->counts.n_entities == 1);
}

static RelataStatus cytoscape_middle(RelataExport *export) {
    relata_strbuf_add_string(&export->out, "\n], \"edges\": [");
    return RELATA_OK;
}

static RelataStatus cytoscape_statement(RelataExport *export, const RelataExportStatement *statement) {
    const RelataStatement *s = statement->statement;
    json_t *data = statement_json(statement);
    json_object_set_new(data, "id", identifier('s', s->id));
    json_object_set_new(data, "key", integer(s->id));
    json_object_set_new(data, "source", identifier('n', s->subject.id));
    json_object_set_new(data, "target", identifier('n', s->object.id));
    return add_object(export, json_pack("{s:o}", "data", data), export->counts.n_statements == 1);
}

static RelataStatus cytoscape_end(RelataExport *export) {
    relata_strbuf_add_string(&export->out, "\n]}}\n");
    return RELATA_OK;
}

const RelataExporter relata_exporter_cytoscape = {.begin = cytoscape_begin,
                                                  .entity = cytoscape_entity,
                                                  .middle = cytoscape_middle,
                                                  .statement = cytoscape_statement,
                                                  .end = cytoscape_end};
