// Exports as linked data: Turtle and N-Quads by serd, JSON-LD by jansson, all three from the same triples.
//
// Names. An entity is urn:relata:entity:12, a statement urn:relata:statement:88, an article urn:relata:article:ID (its
// id percent-encoded); a relation is its Wikidata property (wdt:P39) where it has one, else urn:relata:relation:LABEL.
// The numbers are those of the store.
//
// Facts. What the articles themselves affirm is a plain triple, entity–relation–entity. What is denied, possible,
// planned, claimed or said by somebody else never is. Every statement, plain or not, is also an rdf:Statement that says
// polarity, modality, attribution, time and confidence, and prov:wasDerivedFrom which articles.
//
// Evidence. Each sentence is a Web Annotation (oa:Annotation) of the article with the statement as its body, a
// TextPositionSelector (code points of the article's text) and a TextQuoteSelector.
//
// Graphs. In N-Quads every article is a named graph with the plain triples that it supports and its annotations; the
// rest is in the default graph. Turtle and JSON-LD have everything in one. N-Quads of a whole store also carry what no
// statement says of it, rows as JSON in literals of urn:relata:rest, and the rows of evidence, so that an import gives
// the same store. (serdi 0.30 with -e reads any N-Quads as Turtle and stumbles over the first graph name, ours or not.)
#include "write/export.h"

#include "base/array.h"
#include "base/map.h"

#include <serd/serd.h>

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#define RDF "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
#define RDFS "http://www.w3.org/2000/01/rdf-schema#"
#define XSD "http://www.w3.org/2001/XMLSchema#"
#define SKOS "http://www.w3.org/2004/02/skos/core#"
#define DCTERMS "http://purl.org/dc/terms/"
#define PROV "http://www.w3.org/ns/prov#"
#define OA "http://www.w3.org/ns/oa#"
#define SCHEMA "https://schema.org/"
#define WDT "http://www.wikidata.org/prop/direct/"
#define RELATA "urn:relata:"

static const struct {
    const char *name;
    const char *iri;
} prefixes[] = {{"rdf", RDF},   {"rdfs", RDFS}, {"xsd", XSD},       {"skos", SKOS}, {"dcterms", DCTERMS},
                {"prov", PROV}, {"oa", OA},     {"schema", SCHEMA}, {"wdt", WDT},   {"relata", RELATA}};
enum { N_PREFIXES = sizeof prefixes / sizeof *prefixes };

typedef struct {
    SerdWriter *writer; // Turtle, N-Quads
    SerdEnv *env;
    bool has_graphs;
    json_t *node; // JSON-LD: the subject being collected
    uint64_t n_nodes;
    bool has_c2;                 // the last byte so far was 0xC2, which waits
    RelataMap *articles;         // described already
    RELATA_ARRAY(int64_t) cited; // [articles] the last statement that cited each
    RelataStatus status;         // of the sink
} Rdf;

// ------------------------------------------------------------------------------------------ IRIs

static bool is_unreserved(unsigned char c) {
    return c < 0x80 && (isalnum(c) || strchr("-._~", c)) && c;
}

// Percent-encodes all bytes but letters, digits and those of `also`.
static const char *encode(RelataArena *arena, const char *head, const char *text, const char *also) {
    char *out = relata_arena_alloc(arena, strlen(head) + 3 * strlen(text) + 1);
    if (!out)
        return NULL;
    strcpy(out, head);
    char *p = out + strlen(head);
    for (; *text; text++) {
        bool is_escape = *text == '%' && isxdigit((unsigned char)text[1]) && isxdigit((unsigned char)text[2]);
        if (is_unreserved((unsigned char)*text) || strchr(also, *text) || (*also && is_escape))
            *p++ = *text;
        else
            p += snprintf(p, 4, "%%%02X", (unsigned char)*text);
    }
    return out;
}

static const char *numbered(RelataExport *export, const char *kind, int64_t id) {
    return relata_arena_printf(export->arena, RELATA "%s:%lld", kind, (long long)id);
}

static const char *article_iri(RelataExport *export, const char *doc) {
    return encode(export->arena, RELATA "article:", doc, "");
}

static bool is_property(const char *id) {
    return id && *id == 'P' && id[1] >= '1' && id[1] <= '9' && strlen(id) < 12 &&
           strspn(id + 1, "0123456789") == strlen(id + 1);
}

static const char *relation_iri(RelataExport *export, const RelataStatement *s) {
    return is_property(s->relation_id) ? relata_arena_printf(export->arena, WDT "%s", s->relation_id)
                                       : encode(export->arena, RELATA "relation:", s->relation, "");
}

// The type of an ISO 8601 date, possibly reduced; NULL if it is none.
static const char *date_type(const char *text) {
    static const char form[] = "dddd-dd-dd";
    size_t n = strlen(text);
    for (size_t i = 0; i < n && i < sizeof form - 1; i++)
        if (form[i] == 'd' ? text[i] < '0' || text[i] > '9' : text[i] != form[i])
            return NULL;
    int month = n > 4 ? atoi(text + 5) : 1, day = n > 7 ? atoi(text + 8) : 1;
    if (month < 1 || month > 12 || day < 1 ||
        day > (month == 2                                              ? 29
               : month == 4 || month == 6 || month == 9 || month == 11 ? 30
                                                                       : 31))
        return NULL;
    return n == 4 ? XSD "gYear" : n == 7 ? XSD "gYearMonth" : n == 10 ? XSD "date" : NULL;
}

// ------------------------------------------------------------------------------------------ triples

typedef struct {
    const char *graph; // NULL = the default graph
    const char *subject;
} About;

static SerdNode iri_node(const char *iri) {
    return serd_node_from_string(SERD_URI, (const uint8_t *)iri);
}

static const char *compact(RelataArena *arena, const char *iri) {
    for (unsigned i = 0; i < N_PREFIXES; i++) {
        size_t n = strlen(prefixes[i].iri);
        if (strncmp(iri, prefixes[i].iri, n) == 0)
            return relata_arena_printf(arena, "%s:%s", prefixes[i].name, iri + n);
    }
    return iri;
}

static RelataStatus flush_node(RelataExport *export) {
    Rdf *rdf = export->state;
    if (!rdf->node)
        return RELATA_OK;
    char *text = relata_json_text(rdf->node, 0);
    rdf->node = NULL;
    if (!text)
        return relata_export_no_memory(export);
    relata_strbuf_add_string(&export->out, rdf->n_nodes++ ? ",\n" : "\n");
    relata_strbuf_add_string(&export->out, text);
    free(text);
    return relata_export_flush(export, 0);
}

// Adds a value to the node of the subject, which is written when another subject comes.
static RelataStatus add_to_node(RelataExport *export, const About *about, const char *predicate, json_t *value) {
    Rdf *rdf = export->state;
    const char *subject = compact(export->arena, about->subject), *key = compact(export->arena, predicate);
    RelataStatus status = RELATA_OK;
    if (!subject || !key)
        status = relata_export_no_memory(export);
    else if (rdf->node && strcmp(json_string_value(json_object_get(rdf->node, "@id")), subject) != 0)
        status = flush_node(export);
    if (status != RELATA_OK) {
        json_decref(value);
        return status;
    }
    if (!rdf->node)
        rdf->node = json_pack("{s:s}", "@id", subject);
    if (strcmp(key, "rdf:type") == 0) {
        key = "@type";
        json_t *name = json_incref(json_object_get(value, "@id"));
        json_decref(value);
        value = name;
    }
    if (!json_object_get(rdf->node, key))
        json_object_set_new(rdf->node, key, json_array());
    return json_array_append_new(json_object_get(rdf->node, key), value) == 0 ? RELATA_OK
                                                                              : relata_export_no_memory(export);
}

static RelataStatus write_nodes(RelataExport *export, const About *about, const char *predicate, const SerdNode *object,
                                const char *datatype) {
    Rdf *rdf = export->state;
    SerdNode graph = about->graph ? iri_node(about->graph) : SERD_NODE_NULL;
    SerdNode subject = iri_node(about->subject), relation = iri_node(predicate);
    SerdNode type = datatype ? iri_node(datatype) : SERD_NODE_NULL;
    SerdStatus written = serd_writer_write_statement(rdf->writer, 0, rdf->has_graphs && about->graph ? &graph : NULL,
                                                     &subject, &relation, object, datatype ? &type : NULL, NULL);
    if (rdf->status != RELATA_OK)
        return rdf->status;
    return written == SERD_SUCCESS ? RELATA_OK
                                   : relata_fail(export->error, RELATA_IO, NULL, 0, 0, "a triple cannot be written: %s",
                                                 (const char *)serd_strerror(written));
}

static RelataStatus add_iri(RelataExport *export, const About *about, const char *predicate, const char *iri) {
    Rdf *rdf = export->state;
    if (!about->subject || !predicate || !iri)
        return relata_export_no_memory(export);
    if (!rdf->writer) {
        const char *object = compact(export->arena, iri);
        return object ? add_to_node(export, about, predicate, json_pack("{s:s}", "@id", object))
                      : relata_export_no_memory(export);
    }
    SerdNode object = iri_node(iri);
    return write_nodes(export, about, predicate, &object, NULL);
}

// A literal; nothing is written for NULL.
static RelataStatus add_literal(RelataExport *export, const About *about, const char *predicate, const char *text,
                                const char *datatype) {
    Rdf *rdf = export->state;
    if (!text)
        return RELATA_OK;
    if (!about->subject)
        return relata_export_no_memory(export);
    if (!rdf->writer) {
        const char *type = datatype ? compact(export->arena, datatype) : NULL;
        json_t *value = type ? json_pack("{s:s, s:s}", "@value", text, "@type", type) : json_string(text);
        return add_to_node(export, about, predicate, value);
    }
    SerdNode object = serd_node_from_string(SERD_LITERAL, (const uint8_t *)text);
    return write_nodes(export, about, predicate, &object, datatype);
}

static RelataStatus add_text(RelataExport *export, const About *about, const char *predicate, const char *text) {
    return add_literal(export, about, predicate, text, NULL);
}

static RelataStatus add_date(RelataExport *export, const About *about, const char *predicate, const char *text) {
    return add_literal(export, about, predicate, text, text ? date_type(text) : NULL);
}

static RelataStatus add_integer(RelataExport *export, const About *about, const char *predicate, int64_t value) {
    char text[24];
    snprintf(text, sizeof text, "%lld", (long long)value);
    return add_literal(export, about, predicate, text, XSD "integer");
}

// As exactly as the store has it: four decimals, so that an import gives the same.
static RelataStatus add_share(RelataExport *export, const About *about, const char *predicate, double value) {
    char text[16];
    unsigned parts = value > 0 ? (unsigned)((value < 1 ? value : 1) * 10000 + 0.5) : 0;
    snprintf(text, sizeof text, "%u.%04u", parts / 10000, parts % 10000);
    for (size_t n = strlen(text); text[n - 1] == '0' && text[n - 3] != '.'; n--)
        text[n - 1] = '\0';
    return add_literal(export, about, predicate, text, XSD "decimal");
}

// One literal each, in their order: "purpose: to win votes".
static RelataStatus add_qualifiers(RelataExport *export, const About *about, const char *qualifiers) {
    RelataQualifier qualifier;
    RelataStrbuf text = {0};
    RelataStatus status = RELATA_OK;
    for (const char *at = qualifiers; status == RELATA_OK && relata_qualifier_next(&at, &qualifier);) {
        relata_strbuf_truncate(&text, 0);
        relata_add_qualifier(&text, &qualifier);
        status = text.failed ? relata_export_no_memory(export)
                             : add_text(export, about, RELATA "qualifier", relata_strbuf_string(&text));
    }
    relata_strbuf_clear(&text);
    return status;
}

// ------------------------------------------------------------------------------------------ what is said

// The class of a type of entity: urn:relata:Person, and schema.org's where it has one.
static RelataStatus add_types(RelataExport *export, const About *about, RelataType type) {
    static const char *const of_schema[RELATA_N_TYPES] = {
        [RELATA_TYPE_PERSON] = "Person",  [RELATA_TYPE_ORGANIZATION] = "Organization",
        [RELATA_TYPE_PLACE] = "Place",    [RELATA_TYPE_FACILITY] = "Place",
        [RELATA_TYPE_EVENT] = "Event",    [RELATA_TYPE_WORK] = "CreativeWork",
        [RELATA_TYPE_PRODUCT] = "Product"};
    char *own = relata_arena_printf(export->arena, RELATA "%s", relata_type_name(type));
    for (size_t i = strlen(RELATA) + 1; own && own[i]; i++)
        own[i] = (char)tolower((unsigned char)own[i]);
    RELATA_TRY(add_iri(export, about, RDF "type", own));
    if (!of_schema[type])
        return RELATA_OK;
    return add_iri(export, about, RDF "type", relata_arena_printf(export->arena, SCHEMA "%s", of_schema[type]));
}

static RelataStatus rdf_entity(RelataExport *export, const RelataExportEntity *entity) {
    const About about = {NULL, numbered(export, "entity", entity->node->id)};
    RELATA_TRY(add_types(export, &about, entity->node->type));
    RELATA_TRY(add_text(export, &about, RDFS "label", entity->node->name));
    for (uint32_t i = 0; i < entity->aliases->n; i++)
        RELATA_TRY(add_text(export, &about, SKOS "altLabel", entity->aliases->names[i]));
    RELATA_TRY(add_text(export, &about, RELATA "key", entity->key));
    return add_integer(export, &about, RELATA "articles", entity->node->n_articles);
}

static RelataStatus describe_article(RelataExport *export, const RelataEvidence *e) {
    const About about = {NULL, article_iri(export, e->doc)};
    bool has_url = e->url && (strncmp(e->url, "http://", 7) == 0 || strncmp(e->url, "https://", 8) == 0);
    RELATA_TRY(add_iri(export, &about, RDF "type", SCHEMA "Article"));
    RELATA_TRY(add_iri(export, &about, RDF "type", PROV "Entity"));
    RELATA_TRY(add_text(export, &about, DCTERMS "identifier", e->doc));
    RELATA_TRY(add_text(export, &about, DCTERMS "title", e->title));
    RELATA_TRY(add_text(export, &about, DCTERMS "publisher", e->publisher));
    RELATA_TRY(add_date(export, &about, DCTERMS "issued", e->published));
    RELATA_TRY(add_text(export, &about, DCTERMS "source", e->source));
    if (!has_url)
        return RELATA_OK;
    return add_iri(export, &about, SCHEMA "url", encode(export->arena, "", e->url, ":/?#@!$&'()*+,;="));
}

// Describes articles on their first appearance; *is_new says whether this statement cites this one for the first time.
static RelataStatus meet_article(RelataExport *export, const RelataEvidence *e, int64_t statement, bool *is_new) {
    Rdf *rdf = export->state;
    uint32_t before = relata_map_count(rdf->articles), id = relata_map_add_string(rdf->articles, e->doc);
    if (!id || (id > before && !RELATA_ARRAY_ADD(&rdf->cited, 0)))
        return relata_export_no_memory(export);
    *is_new = rdf->cited.items[id - 1] != statement;
    rdf->cited.items[id - 1] = statement;
    return id > before ? describe_article(export, e) : RELATA_OK;
}

static RelataStatus describe_statement(RelataExport *export, const RelataStatement *s, const About *about) {
    RELATA_TRY(add_iri(export, about, RDF "type", RDF "Statement"));
    RELATA_TRY(add_iri(export, about, RDF "subject", numbered(export, "entity", s->subject.id)));
    RELATA_TRY(add_iri(export, about, RDF "predicate", relation_iri(export, s)));
    RELATA_TRY(add_iri(export, about, RDF "object", numbered(export, "entity", s->object.id)));
    RELATA_TRY(add_text(export, about, RELATA "relation", s->relation));
    RELATA_TRY(add_text(export, about, RELATA "polarity", relata_polarity_name(s->polarity)));
    RELATA_TRY(add_text(export, about, RELATA "modality", relata_modality_name(s->modality)));
    if (s->attributed_id)
        RELATA_TRY(add_iri(export, about, RELATA "attributedTo", numbered(export, "entity", s->attributed_id)));
    RELATA_TRY(add_text(export, about, RELATA "attributedToName", s->attributed_to));
    RELATA_TRY(add_text(export, about, RELATA "time", s->time.text));
    RELATA_TRY(add_date(export, about, RELATA "timeStart", s->time.start));
    RELATA_TRY(add_date(export, about, RELATA "timeEnd", s->time.end));
    RELATA_TRY(add_text(export, about, RELATA "place", s->place));
    RELATA_TRY(add_text(export, about, RELATA "quantity", s->quantity));
    RELATA_TRY(add_qualifiers(export, about, s->qualifiers));
    RELATA_TRY(add_share(export, about, RELATA "confidence", s->confidence));
    return add_integer(export, about, RELATA "articles", s->n_articles);
}

static RelataStatus describe_selectors(RelataExport *export, const RelataEvidence *e, const char *graph,
                                       const char *evidence) {
    const About target = {graph, relata_arena_printf(export->arena, "%s:target", evidence)};
    const About position = {graph, relata_arena_printf(export->arena, "%s:position", evidence)};
    const About quote = {graph, relata_arena_printf(export->arena, "%s:quote", evidence)};
    RELATA_TRY(add_iri(export, &target, RDF "type", OA "SpecificResource"));
    RELATA_TRY(add_iri(export, &target, OA "hasSource", article_iri(export, e->doc)));
    RELATA_TRY(add_iri(export, &target, OA "hasSelector", position.subject));
    RELATA_TRY(add_iri(export, &target, OA "hasSelector", quote.subject));
    RELATA_TRY(add_iri(export, &position, RDF "type", OA "TextPositionSelector"));
    RELATA_TRY(add_integer(export, &position, OA "start", e->begin));
    RELATA_TRY(add_integer(export, &position, OA "end", e->end));
    RELATA_TRY(add_iri(export, &quote, RDF "type", OA "TextQuoteSelector"));
    return add_text(export, &quote, OA "exact", e->text);
}

// The rows of the store that it comes from, in the order of RelataEvidenceIds.
static RelataStatus add_ids(RelataExport *export, const About *about, const RelataEvidenceIds *ids) {
    const char *text =
        relata_arena_printf(export->arena, "%lld %lld %lld %lld %lld", (long long)ids->claim, (long long)ids->sentence,
                            (long long)ids->subject, (long long)ids->object, (long long)ids->attributed);
    return text ? add_text(export, about, RELATA "ids", text) : relata_export_no_memory(export);
}

static RelataStatus describe_evidence(RelataExport *export, const RelataEvidence *e, uint32_t number, bool is_whole,
                                      const char *statement) {
    const char *graph = article_iri(export, e->doc);
    const char *name =
        relata_arena_printf(export->arena, RELATA "evidence:%lld:%u", (long long)e->statement, number + 1);
    if (!graph || !name)
        return relata_export_no_memory(export);
    const About about = {graph, name};
    RELATA_TRY(add_iri(export, &about, RDF "type", OA "Annotation"));
    RELATA_TRY(add_iri(export, &about, OA "hasBody", statement));
    RELATA_TRY(add_iri(export, &about, OA "hasTarget", relata_arena_printf(export->arena, "%s:target", name)));
    RELATA_TRY(add_text(export, &about, RELATA "subjectText", e->subject_text));
    RELATA_TRY(add_text(export, &about, RELATA "relationText", e->relation_text));
    RELATA_TRY(add_text(export, &about, RELATA "objectText", e->object_text));
    RELATA_TRY(add_share(export, &about, RELATA "confidence", e->confidence));
    RELATA_TRY(add_text(export, &about, RELATA "rule", e->rule));
    RELATA_TRY(add_text(export, &about, RELATA "time", e->time.text));
    RELATA_TRY(add_date(export, &about, RELATA "timeStart", e->time.start));
    RELATA_TRY(add_date(export, &about, RELATA "timeEnd", e->time.end));
    RELATA_TRY(add_text(export, &about, RELATA "place", e->place));
    RELATA_TRY(add_text(export, &about, RELATA "quantity", e->quantity));
    RELATA_TRY(add_qualifiers(export, &about, e->qualifiers));
    RELATA_TRY(add_integer(export, &about, RELATA "beginByte", e->begin_byte));
    RELATA_TRY(add_integer(export, &about, RELATA "endByte", e->end_byte));
    if (is_whole)
        RELATA_TRY(add_ids(export, &about, &e->ids));
    return describe_selectors(export, e, graph, name);
}

// The fact itself, once in every article's graph, or once where there are no graphs.
static RelataStatus assert_plainly(RelataExport *export, const RelataStatement *s, const char *graph) {
    const About about = {graph, numbered(export, "entity", s->subject.id)};
    return add_iri(export, &about, relation_iri(export, s), numbered(export, "entity", s->object.id));
}

static RelataStatus rdf_statement(RelataExport *export, const RelataExportStatement *statement) {
    Rdf *rdf = export->state;
    const RelataStatement *s = statement->statement;
    const RelataEvidenceList *evidence = statement->evidence;
    const About about = {NULL, numbered(export, "statement", s->id)};
    bool *is_new = RELATA_ARENA_NEW(export->arena, bool, evidence->n);
    if (!is_new)
        return relata_export_no_memory(export);
    for (uint32_t i = 0; i < evidence->n; i++)
        RELATA_TRY(meet_article(export, &evidence->items[i], s->id, &is_new[i]));
    RELATA_TRY(describe_statement(export, s, &about));
    for (uint32_t i = 0; i < evidence->n; i++)
        if (is_new[i])
            RELATA_TRY(add_iri(export, &about, PROV "wasDerivedFrom", article_iri(export, evidence->items[i].doc)));
    for (uint32_t i = 0; i < evidence->n; i++) {
        if (relata_is_plain(s) && (rdf->has_graphs ? is_new[i] : i == 0))
            RELATA_TRY(assert_plainly(export, s, article_iri(export, evidence->items[i].doc)));
        RELATA_TRY(describe_evidence(export, &evidence->items[i], i, statement->is_whole, about.subject));
    }
    const About store = {NULL, RELATA "store"};
    for (uint32_t i = 0; i < statement->n_rest; i++)
        RELATA_TRY(add_text(export, &store, RELATA "rest", statement->rest[i]));
    return RELATA_OK;
}

// ------------------------------------------------------------------------------------------ formats

// DEL and U+0080 to U+009F, which terminals obey, as escapes; serd does so with U+0000 to U+001F.
static size_t write_bytes(const void *bytes, size_t n, void *state) {
    RelataExport *export = state;
    Rdf *rdf = export->state;
    RelataStrbuf *out = &export->out;
    relata_strbuf_truncate(out, 0);
    for (size_t i = 0; i < n; i++) {
        unsigned char c = ((const unsigned char *)bytes)[i];
        if (c == 0x7F || (rdf->has_c2 && c < 0xA0))
            relata_strbuf_printf(out, "\\u00%02X", (unsigned)c);
        else if (rdf->has_c2)
            relata_strbuf_printf(out, "\xC2%c", c);
        else if (c != 0xC2)
            relata_strbuf_add_char(out, (char)c);
        rdf->has_c2 = c == 0xC2;
    }
    if (rdf->status == RELATA_OK)
        rdf->status = relata_export_flush(export, 0);
    return n;
}

static RelataStatus open_writer(RelataExport *export, SerdSyntax syntax, SerdStyle style) {
    Rdf *rdf = export->state;
    rdf->articles = relata_map_new();
    rdf->env = serd_env_new(NULL);
    rdf->writer = rdf->env ? serd_writer_new(syntax, style, rdf->env, NULL, write_bytes, export) : NULL;
    if (!rdf->articles || !rdf->writer)
        return relata_export_no_memory(export);
    for (unsigned i = 0; i < N_PREFIXES && syntax == SERD_TURTLE; i++) {
        SerdNode name = serd_node_from_string(SERD_LITERAL, (const uint8_t *)prefixes[i].name);
        SerdNode iri = iri_node(prefixes[i].iri);
        if (serd_env_set_prefix(rdf->env, &name, &iri) != SERD_SUCCESS ||
            serd_writer_set_prefix(rdf->writer, &name, &iri) != SERD_SUCCESS)
            return relata_export_no_memory(export);
    }
    return rdf->status;
}

static RelataStatus turtle_begin(RelataExport *export) {
    return open_writer(export, SERD_TURTLE, SERD_STYLE_ABBREVIATED | SERD_STYLE_CURIED | SERD_STYLE_BULK);
}

static RelataStatus nquads_begin(RelataExport *export) {
    ((Rdf *)export->state)->has_graphs = true;
    return open_writer(export, SERD_NQUADS, SERD_STYLE_BULK);
}

static RelataStatus serd_end(RelataExport *export) {
    Rdf *rdf = export->state;
    SerdStatus status = serd_writer_finish(rdf->writer);
    serd_writer_free(rdf->writer); // which writes what is left in its buffer
    rdf->writer = NULL;
    if (rdf->status != RELATA_OK)
        return rdf->status;
    return status == SERD_SUCCESS ? RELATA_OK
                                  : relata_fail(export->error, RELATA_IO, NULL, 0, 0, "triples cannot be written: %s",
                                                (const char *)serd_strerror(status));
}

static void rdf_clear(RelataExport *export) {
    Rdf *rdf = export->state;
    if (rdf->writer)
        serd_writer_free(rdf->writer);
    serd_env_free(rdf->env);
    json_decref(rdf->node);
    relata_map_free(rdf->articles);
    free(rdf->cited.items);
}

const RelataExporter relata_exporter_turtle = {.state_size = sizeof(Rdf),
                                               .begin = turtle_begin,
                                               .entity = rdf_entity,
                                               .statement = rdf_statement,
                                               .end = serd_end,
                                               .clear = rdf_clear};
const RelataExporter relata_exporter_nquads = {.state_size = sizeof(Rdf),
                                               .has_rest = true,
                                               .begin = nquads_begin,
                                               .entity = rdf_entity,
                                               .statement = rdf_statement,
                                               .end = serd_end,
                                               .clear = rdf_clear};

static RelataStatus jsonld_begin(RelataExport *export) {
    Rdf *rdf = export->state;
    rdf->articles = relata_map_new();
    if (!rdf->articles)
        return relata_export_no_memory(export);
    relata_strbuf_add_string(&export->out, "{\"@context\": {");
    for (unsigned i = 0; i < N_PREFIXES; i++)
        relata_strbuf_printf(&export->out, "%s\"%s\": \"%s\"", i ? ", " : "", prefixes[i].name, prefixes[i].iri);
    relata_strbuf_add_string(&export->out, "},\n\"@graph\": [");
    return relata_export_flush(export, 0);
}

static RelataStatus jsonld_end(RelataExport *export) {
    RELATA_TRY(flush_node(export));
    relata_strbuf_add_string(&export->out, "\n]}\n");
    return RELATA_OK;
}

const RelataExporter relata_exporter_jsonld = {.state_size = sizeof(Rdf),
                                               .begin = jsonld_begin,
                                               .entity = rdf_entity,
                                               .statement = rdf_statement,
                                               .end = jsonld_end,
                                               .clear = rdf_clear};
