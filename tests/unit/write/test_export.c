// Every export is read back by a reader that is not ours (jansson, libxml2, serd, cgraph; a tiny one for CSV) and must
// name every entity and statement of the store, whatever the names hold.
#include "world.h"

#include <relata/import.h>

#include "base/file.h"
#include "base/utf8.h"
#include "write/export.h"

#include <graphviz/cgraph.h>
#include <jansson.h>
#include <libxml/parser.h>
#include <libxml/xpath.h>
#include <serd/serd.h>

static const char *name_of(const World *world, int64_t id) {
    for (size_t i = 0; i < world->n; i++)
        if (world->ids[i] == id)
            return world->names[i];
    return NULL;
}

// The export as a string, which the caller frees.
static char *export_with(World *world, const RelataExportOptions *options) {
    RelataStrbuf out = {0};
    RelataExportCounts counts;
    RelataError error = {0};
    assert_int_equal(relata_export(world->store, options, (RelataSink){sample_write, &out}, &counts, &error),
                     RELATA_OK);
    char *text = strdup(relata_strbuf_string(&out));
    assert_int_equal(relata_utf8_valid(text, out.n), out.n);
    assert_int_equal(strlen(text), out.n);
    relata_strbuf_clear(&out);
    return text;
}

static char *export_as(World *world, RelataExportFormat format) {
    return export_with(world, &(RelataExportOptions){.format = format});
}

// ------------------------------------------------------------------------------------------ JSON

static void node_link_is_read_back(void **state) {
    World *world = *state;
    char *text = export_as(world, RELATA_EXPORT_NODE_LINK);
    json_t *root = json_loads(text, 0, NULL);
    assert_non_null(root);
    json_t *nodes = json_object_get(root, "nodes"), *links = json_object_get(root, "links");
    assert_int_equal(json_array_size(nodes), world->summary.n_entities);
    assert_int_equal(json_array_size(links), world->summary.n_statements);
    size_t i, n_evidence = 0;
    json_t *item;
    json_array_foreach(nodes, i, item) {
        const char *name = name_of(world, json_integer_value(json_object_get(item, "id")));
        assert_string_equal(json_string_value(json_object_get(item, "name")), name);
    }
    json_array_foreach(links, i, item) {
        assert_non_null(name_of(world, json_integer_value(json_object_get(item, "source"))));
        assert_non_null(name_of(world, json_integer_value(json_object_get(item, "target"))));
        n_evidence += json_array_size(json_object_get(item, "evidence"));
    }
    assert_int_equal(n_evidence, world->n_evidence);
    json_decref(root);
    free(text);
}

static void cytoscape_is_read_back(void **state) {
    World *world = *state;
    char *text = export_as(world, RELATA_EXPORT_CYTOSCAPE);
    json_t *root = json_loads(text, 0, NULL), *elements = json_object_get(root, "elements");
    assert_int_equal(json_array_size(json_object_get(elements, "nodes")), world->summary.n_entities);
    assert_int_equal(json_array_size(json_object_get(elements, "edges")), world->summary.n_statements);
    size_t i;
    json_t *item;
    json_array_foreach(json_object_get(elements, "nodes"), i, item) {
        json_t *data = json_object_get(item, "data");
        assert_string_equal(json_string_value(json_object_get(data, "name")),
                            name_of(world, json_integer_value(json_object_get(data, "entity"))));
    }
    json_decref(root);
    free(text);
}

static void json_lines_are_read_back(void **state) {
    World *world = *state;
    static const char *const formats[] = {"jsonl", "ftm"};
    for (int f = 0; f < 2; f++) {
        RelataExportFormat format;
        assert_true(relata_export_format_find(formats[f], &format));
        char *text = export_as(world, format), *rest = NULL;
        size_t n = 0;
        for (char *line = strtok_r(text, "\n", &rest); line; line = strtok_r(NULL, "\n", &rest)) {
            json_t *row = json_loads(line, 0, NULL);
            assert_non_null(row);
            if (f == 0)
                assert_string_equal(json_string_value(json_object_get(row, "object")),
                                    name_of(world, json_integer_value(json_object_get(row, "object_id"))));
            n += f == 0 || strcmp(json_string_value(json_object_get(row, "schema")), "UnknownLink") == 0;
            json_decref(row);
        }
        assert_int_equal(n, world->summary.n_statements);
        free(text);
    }
}

// ------------------------------------------------------------------------------------------ qualifiers

// In `text`, which it frees.
static void assert_has(char *text, const char *part) {
    if (!strstr(text, part))
        fail_msg("no %s", part);
    free(text);
}

static void qualifiers_are_in_all_formats(void **state) {
    World *world = *state;
    static const RelataExportFormat in_json[] = {RELATA_EXPORT_JSONL, RELATA_EXPORT_NODE_LINK, RELATA_EXPORT_CYTOSCAPE},
                                    in_fields[] = {RELATA_EXPORT_GRAPHML, RELATA_EXPORT_GEXF, RELATA_EXPORT_DOT},
                                    in_literals[] = {RELATA_EXPORT_TURTLE, RELATA_EXPORT_NQUADS, RELATA_EXPORT_JSONLD};
    for (size_t i = 0; i < 3; i++) {
        assert_has(export_as(world, in_json[i]),
                   "\"qualifiers\": [{\"role\": \"oblique\", \"text\": \"as its first woman\"}, "
                   "{\"role\": \"purpose\", \"text\": \"to save: the coast line\"}]");
        assert_has(export_as(world, in_json[i]), "\"qualifiers\": []");
        assert_has(export_as(world, in_fields[i]), "oblique: as its first woman | purpose: to save: the coast line");
        assert_has(export_as(world, in_literals[i]), "\"oblique: as its first woman\"");
        assert_has(export_as(world, in_literals[i]), "\"purpose: to save: the coast line\"");
    }
}

// Exported, imported into another store and exported from there.
static void comes_back(World *first, RelataExportFormat format) {
    World second = {.path = build_store_path()};
    char *text = export_as(first, format), *again, *file;
    assert_true(asprintf(&file, "%s.export", second.path) > 0);
    FILE *out = fopen(file, "w");
    fputs(text, out);
    fclose(out);
    RelataImport *import;
    assert_int_equal(relata_store_open(&second.store, second.path, RELATA_STORE_WRITE, NULL), RELATA_OK);
    assert_int_equal(relata_store_import_begin(second.store, &import, NULL), RELATA_OK);
    assert_int_equal(relata_read_export(file, relata_store_importer(import), NULL), RELATA_OK);
    assert_int_equal(relata_store_import_end(import, NULL, NULL), RELATA_OK);
    relata_store_import_free(import);
    again = export_as(&second, format);
    assert_string_equal(again, text);
    relata_store_close(second.store);
    unlink(file);
    build_remove_store(second.path);
    free(file);
    free(again);
    assert_has(text, "to save: the coast line");
}

static void qualifiers_come_back(void **state) {
    (void)state;
    World world = {.path = build_store_path()};
    assert_int_equal(relata_store_open(&world.store, world.path, RELATA_STORE_WRITE, NULL), RELATA_OK);
    put_plain(world.store);
    assert_int_equal(relata_store_resolve(world.store, NULL, NULL), RELATA_OK);
    comes_back(&world, RELATA_EXPORT_JSONL);
    comes_back(&world, RELATA_EXPORT_NQUADS);
    relata_store_close(world.store);
    build_remove_store(world.path);
}

// ------------------------------------------------------------------------------------------ XML

static size_t count(xmlXPathContextPtr context, const char *path) {
    xmlXPathObjectPtr found = xmlXPathEvalExpression(BAD_CAST path, context);
    assert_non_null(found);
    size_t n = found->nodesetval ? (size_t)found->nodesetval->nodeNr : 0;
    xmlXPathFreeObject(found);
    return n;
}

static void check_xml_names(const World *world, xmlXPathContextPtr context, const char *form) {
    for (size_t i = 0; i < world->n; i++) {
        char path[200], *wanted = clean_copy(world->names[i]);
        snprintf(path, sizeof path, form, (long long)world->ids[i]);
        xmlXPathObjectPtr found = xmlXPathEvalExpression(BAD_CAST path, context);
        assert_non_null(found);
        assert_string_equal(found->stringval, wanted);
        xmlXPathFreeObject(found);
        free(wanted);
    }
}

static void xml_is_read_back(void **state) {
    World *world = *state;
    static const char *const names[] = {
        "string(//*[@id='n%lld']/*[@key='n0'])",
        "string(//*[@id='n%lld']//*[@for='n0']/@value)",
    };
    for (int f = 0; f < 2; f++) {
        char *text = export_as(world, f ? RELATA_EXPORT_GEXF : RELATA_EXPORT_GRAPHML);
        xmlDocPtr document = xmlReadMemory(text, (int)strlen(text), NULL, NULL, XML_PARSE_NONET | XML_PARSE_HUGE);
        assert_non_null(document);
        xmlXPathContextPtr context = xmlXPathNewContext(document);
        assert_int_equal(count(context, "//*[local-name()='node']"), world->summary.n_entities);
        assert_int_equal(count(context, "//*[local-name()='edge']"), world->summary.n_statements);
        check_xml_names(world, context, names[f]);
        xmlXPathFreeContext(context);
        xmlFreeDoc(document);
        free(text);
    }
}

// ------------------------------------------------------------------------------------------ linked data

typedef struct {
    const World *world;
    size_t n, n_labels, n_statements, n_quotes, n_plain_denied, n_plain;
    uint64_t sum; // of hashes of triples, whatever their order
} Triples;

static SerdStatus take_triple(void *state, SerdStatementFlags flags, const SerdNode *graph, const SerdNode *subject,
                              const SerdNode *predicate, const SerdNode *object, const SerdNode *type,
                              const SerdNode *language) {
    Triples *t = state;
    (void)flags;
    (void)graph;
    (void)type;
    (void)language;
    const char *s = (const char *)subject->buf, *p = (const char *)predicate->buf, *o = (const char *)object->buf;
    t->n++;
    if (strstr(p, "rdf-schema#label")) {
        long long id = atoll(strrchr(s, ':') + 1);
        assert_string_equal(o, name_of(t->world, id));
        t->n_labels++;
    }
    t->n_statements += strstr(p, "#type") && strstr(o, "#Statement");
    t->n_quotes += strstr(p, "oa#exact") != NULL;
    t->n_plain_denied += strcmp(p, "urn:relata:relation:visited") == 0 ||
                         strcmp(p, "urn:relata:relation:connects") == 0 || strcmp(p, "urn:relata:relation:owns") == 0;
    t->n_plain += strcmp(p, "http://www.wikidata.org/prop/direct/P488") == 0;
    return SERD_SUCCESS;
}

static SerdStatus reject(void *handle, const SerdError *error) {
    (void)handle;
    fail_msg("line %u: %s", error->line, error->fmt);
    return error->status;
}

// serd_env keeps prefixes, so that names are whole when they are counted.
typedef struct {
    SerdEnv *env;
    Triples *triples;
} Reading;

static SerdStatus take_prefix(void *handle, const SerdNode *name, const SerdNode *uri) {
    return serd_env_set_prefix(((Reading *)handle)->env, name, uri);
}

static SerdStatus take_curies(void *handle, SerdStatementFlags flags, const SerdNode *graph, const SerdNode *subject,
                              const SerdNode *predicate, const SerdNode *object, const SerdNode *type,
                              const SerdNode *language) {
    Reading *reading = handle;
    const SerdNode *const nodes[] = {subject, predicate, object};
    SerdNode whole[3];
    for (int i = 0; i < 3; i++)
        whole[i] =
            nodes[i]->type == SERD_CURIE ? serd_env_expand_node(reading->env, nodes[i]) : serd_node_copy(nodes[i]);
    take_triple(reading->triples, flags, graph, &whole[0], &whole[1], &whole[2], type, language);
    for (int i = 0; i < 3; i++)
        serd_node_free(&whole[i]);
    return SERD_SUCCESS;
}

static Triples read_triples(World *world, const char *text, SerdSyntax syntax) {
    Triples triples = {.world = world};
    Reading reading = {serd_env_new(NULL), &triples};
    SerdReader *reader = serd_reader_new(syntax, &reading, NULL, NULL, take_prefix, take_curies, NULL);
    serd_reader_set_strict(reader, true);
    serd_reader_set_error_sink(reader, reject, NULL);
    assert_int_equal(serd_reader_read_string(reader, (const uint8_t *)text), SERD_SUCCESS);
    serd_reader_free(reader);
    serd_env_free(reading.env);
    return triples;
}

static void check_triples(const World *world, const Triples *triples) {
    assert_int_equal(triples->n_labels, world->summary.n_entities);
    assert_int_equal(triples->n_statements, world->summary.n_statements);
    assert_int_equal(triples->n_quotes, world->n_evidence);
    assert_int_equal(triples->n_plain_denied, 0);
    assert_int_equal(triples->n_plain, 1);
}

static void linked_data_is_read_back(void **state) {
    World *world = *state;
    char *turtle = export_as(world, RELATA_EXPORT_TURTLE), *nquads = export_as(world, RELATA_EXPORT_NQUADS);
    Triples a = read_triples(world, turtle, SERD_TURTLE), b = read_triples(world, nquads, SERD_NQUADS);
    check_triples(world, &a);
    check_triples(world, &b);
    // No statement has two articles here; what an import needs besides is in N-Quads alone.
    size_t n_rest = 0;
    for (const char *p = nquads; (p = strstr(p, " <urn:relata:rest> ")) != NULL; p++)
        n_rest++;
    assert_true(n_rest > world->summary.n_entities);
    assert_int_equal(a.n + n_rest + world->n_evidence, b.n);
    assert_non_null(strstr(nquads, "<urn:relata:article:hostile%2C%20%22names%22%3B%20%3D1%2B1%0A%2F%3F%23%3C%3E>"));
    assert_non_null(strstr(nquads, "<https://example.org/a%20b?x=%221%22&y=%3C2%3E%7C%25zz%20>"));
    assert_non_null(strstr(nquads, "\"2021-05\"^^<http://www.w3.org/2001/XMLSchema#gYearMonth>"));
    char *jsonld = export_as(world, RELATA_EXPORT_JSONLD);
    json_t *root = json_loads(jsonld, 0, NULL), *node, *values;
    size_t i, n = 0;
    const char *key;
    json_array_foreach(json_object_get(root, "@graph"), i, node) {
        json_object_foreach(node, key, values) {
            n += strcmp(key, "@id") == 0 ? 0 : json_array_size(values);
        }
    }
    assert_int_equal(n, a.n);
    json_decref(root);
    free(jsonld);
    free(turtle);
    free(nquads);
}

// ------------------------------------------------------------------------------------------ DOT, Mermaid

static void dot_is_read_back(void **state) {
    World *world = *state;
    char *text = export_as(world, RELATA_EXPORT_DOT);
    Agraph_t *graph = agmemread(text);
    assert_non_null(graph);
    assert_int_equal(agnnodes(graph), world->summary.n_entities);
    assert_int_equal(agnedges(graph), world->summary.n_statements);
    for (size_t i = 0; i < world->n; i++) {
        char id[32], *wanted = clean_copy(world->names[i]);
        snprintf(id, sizeof id, "n%lld", (long long)world->ids[i]);
        Agnode_t *node = agnode(graph, id, 0);
        assert_non_null(node);
        const char *name = agget(node, "name");
        if (!strpbrk(wanted, "\\&\n\r"))
            assert_string_equal(name, wanted);
        else
            assert_true(strlen(name) >= strlen(wanted));
        free(wanted);
    }
    agclose(graph);
    free(text);
}

static void mermaid_is_escaped(void **state) {
    World *world = *state;
    char *text = export_as(world, RELATA_EXPORT_MERMAID), *rest = NULL;
    size_t n_nodes = 0, n_edges = 0;
    assert_int_equal(strncmp(text, "flowchart LR\n", 13), 0);
    for (char *line = strtok_r(text + 13, "\n", &rest); line; line = strtok_r(NULL, "\n", &rest)) {
        if (strncmp(line, "%% ", 3) == 0) {
            assert_null(strpbrk(line + 3, "%{}\r"));
            continue;
        }
        char *begin = strchr(line, '"');
        assert_non_null(begin);
        size_t n = strcspn(begin + 1, "\"");
        assert_int_equal(strcspn(begin + 1, "<>`\\|{}[]*_"), n + 1 + strcspn(begin + n + 2, "<>`\\|{}[]*_"));
        assert_null(strchr(begin + n + 2, '"'));
        assert_true(n < 60 * 6 + 16);
        *(line[1] && strchr(line, ' ') && strchr(line, ' ') < begin ? &n_edges : &n_nodes) += 1;
    }
    assert_int_equal(n_nodes, world->summary.n_entities);
    assert_int_equal(n_edges, world->summary.n_statements);
    free(text);
}

// ------------------------------------------------------------------------------------------ CSV

typedef struct {
    size_t n_rows, n_columns;
    char *cells[64 * 64];
} Table;

// RFC 4180: cells by commas, rows by CRLF, quotes doubled within quotes.
static void read_csv(const char *path, Table *table) {
    char *bytes;
    size_t n;
    assert_int_equal(relata_file_read(path, 1 << 24, &bytes, &n, NULL), RELATA_OK);
    *table = (Table){0};
    size_t n_cells = 0;
    for (const char *p = bytes; p < bytes + n;) {
        RelataStrbuf cell = {0};
        relata_strbuf_add_string(&cell, "");
        bool is_quoted = *p == '"';
        for (p += is_quoted; is_quoted ? !(*p == '"' && p[1] != '"') : *p != ',' && *p != '\r'; p++) {
            assert_true(p < bytes + n);
            assert_true(is_quoted || (*p != '"' && *p != '\n'));
            if (is_quoted && *p == '"')
                p++;
            relata_strbuf_add_char(&cell, *p);
        }
        p += is_quoted;
        assert_true(n_cells < sizeof table->cells / sizeof *table->cells);
        table->cells[n_cells++] = strdup(relata_strbuf_string(&cell));
        relata_strbuf_clear(&cell);
        if (*p == ',') {
            p++;
            continue;
        }
        assert_true(p[0] == '\r' && p[1] == '\n');
        p += 2;
        table->n_columns = table->n_rows ? table->n_columns : n_cells;
        table->n_rows++;
        assert_int_equal(n_cells, table->n_rows * table->n_columns);
    }
    free(bytes);
}

static void clear_table(Table *table) {
    for (size_t i = 0; i < table->n_rows * table->n_columns; i++)
        free(table->cells[i]);
}

static void check_table(const char *folder, const char *file, size_t n_rows, const World *world, bool is_one_line) {
    char path[640];
    Table *table = malloc(sizeof *table);
    snprintf(path, sizeof path, "%s/%s", folder, file);
    read_csv(path, table);
    assert_int_equal(table->n_rows, n_rows + 1);
    for (size_t i = 0; i < table->n_rows * table->n_columns; i++)
        assert_true(!*table->cells[i] || !strchr("=+-@\t\r", *table->cells[i]));
    for (size_t i = 1; world && i < table->n_rows; i++) {
        char *wanted = clean_copy(name_of(world, atoll(table->cells[i * table->n_columns])));
        const char *name = table->cells[i * table->n_columns + 1];
        for (char *p = wanted; is_one_line && *p; p++)
            *p = strchr("\n\r\t", *p) ? ' ' : *p;
        assert_string_equal(name + (*wanted == '=' && *name == '\''), wanted);
        free(wanted);
    }
    clear_table(table);
    free(table);
}

static void remove_tree(const char *folder) {
    static const char *const files[] = {"entities.csv", "statements.csv",    "evidence.csv",
                                        "nodes.csv",    "relationships.csv", "other"};
    char path[640];
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        snprintf(path, sizeof path, "%s/%s", folder, files[i]);
        unlink(path);
    }
    rmdir(folder);
}

static void tables_are_read_back(void **state) {
    World *world = *state;
    char folder[512];
    RelataError error = {0};
    RelataExportCounts counts;
    snprintf(folder, sizeof folder, "%s.tables", world->path);
    for (int again = 0; again < 2; again++)
        assert_int_equal(relata_export_folder(world->store, &(RelataExportOptions){.format = RELATA_EXPORT_CSV}, folder,
                                              &counts, &error),
                         RELATA_OK);
    check_table(folder, "entities.csv", world->summary.n_entities, world, false);
    check_table(folder, "statements.csv", world->summary.n_statements, NULL, false);
    check_table(folder, "evidence.csv", world->n_evidence, NULL, false);
    assert_int_equal(relata_export_folder(world->store, &(RelataExportOptions){.format = RELATA_EXPORT_NEO4J}, folder,
                                          &counts, &error),
                     RELATA_IO); // tables of another format are not ours to replace
    remove_tree(folder);
    assert_int_equal(relata_export_folder(world->store, &(RelataExportOptions){.format = RELATA_EXPORT_NEO4J}, folder,
                                          &counts, &error),
                     RELATA_OK);
    check_table(folder, "nodes.csv", world->summary.n_entities, world, true);
    check_table(folder, "relationships.csv", world->summary.n_statements, NULL, true);
    remove_tree(folder);
}

// ------------------------------------------------------------------------------------------ all formats

static RelataStatus refuse(void *state, const char *bytes, size_t n, RelataError *error) {
    size_t *left = state;
    (void)bytes;
    if (n > *left)
        return relata_fail(error, RELATA_IO, "sink", 0, 0, "full");
    *left -= n;
    return RELATA_OK;
}

static void full_sinks_are_reported(void **state) {
    World *world = *state;
    for (unsigned f = 0; f < RELATA_N_EXPORTS; f++)
        for (size_t room = 0; room < 60000 && !relata_export_is_folder((RelataExportFormat)f); room += 9973) {
            size_t left = room;
            RelataError error = {0};
            RelataStatus status = relata_export(world->store, &(RelataExportOptions){.format = (RelataExportFormat)f},
                                                (RelataSink){refuse, &left}, NULL, &error);
            assert_true(status == RELATA_IO || left < room);
            if (status != RELATA_OK)
                assert_string_equal(error.message, "full");
        }
}

static void the_same_bytes_again(void **state) {
    World *world = *state;
    for (unsigned f = 0; f < RELATA_N_EXPORTS; f++)
        if (!relata_export_is_folder((RelataExportFormat)f)) {
            char *a = export_as(world, (RelataExportFormat)f), *b = export_as(world, (RelataExportFormat)f);
            assert_string_equal(a, b);
            free(a);
            free(b);
        }
}

static size_t count_lines(World *world, RelataExportOptions options) {
    options.format = RELATA_EXPORT_JSONL;
    char *text = export_with(world, &options);
    size_t n = 0;
    for (const char *p = text; *p; p++)
        n += *p == '\n';
    free(text);
    return n;
}

static void a_part_is_chosen(void **state) {
    World *world = *state;
    int64_t ada = 0;
    for (size_t i = 0; i < world->n; i++)
        if (strcmp(world->names[i], "Ada Ruiz") == 0)
            ada = world->ids[i];
    assert_int_equal(count_lines(world, (RelataExportOptions){0}), world->summary.n_statements);
    assert_int_equal(count_lines(world, (RelataExportOptions){.filter.polarities = 1u << RELATA_NEGATIVE}), 2);
    assert_int_equal(count_lines(world, (RelataExportOptions){.filter.source = "plain"}), 6);
    assert_int_equal(count_lines(world, (RelataExportOptions){.focus = &ada, .n_focus = 1}), 6);
    assert_int_equal(
        count_lines(world,
                    (RelataExportOptions){.focus = &ada, .n_focus = 1, .depth = 1, .filter.min_confidence = 0.75}),
        2);
    RelataError error = {0};
    int64_t nobody = 999999;
    size_t left = 0;
    assert_int_equal(relata_export(world->store, &(RelataExportOptions){.focus = &nobody, .n_focus = 1},
                                   (RelataSink){refuse, &left}, NULL, &error),
                     RELATA_NOT_FOUND);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(node_link_is_read_back),   cmocka_unit_test(cytoscape_is_read_back),
        cmocka_unit_test(json_lines_are_read_back), cmocka_unit_test(xml_is_read_back),
        cmocka_unit_test(linked_data_is_read_back), cmocka_unit_test(dot_is_read_back),
        cmocka_unit_test(mermaid_is_escaped),       cmocka_unit_test(tables_are_read_back),
        cmocka_unit_test(full_sinks_are_reported),  cmocka_unit_test(the_same_bytes_again),
        cmocka_unit_test(a_part_is_chosen),         cmocka_unit_test(qualifiers_are_in_all_formats),
        cmocka_unit_test(qualifiers_come_back),
    };
    return cmocka_run_group_tests(tests, make_world, end_world);
}
