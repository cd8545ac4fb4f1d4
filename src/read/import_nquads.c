// Exports in N-Quads: serd reads them line by line, so that every message has its line. The triples are collected, with
// every string once, and sorted by subject; then entities and statements are put together from what is said of each.
// What this program does not write is left aside; a graph of somebody else's has no statements and is refused.
#include "read/import.h"

#include "base/arena.h"
#include "base/array.h"
#include "base/map.h"
#include "base/qualifiers.h"

#include <serd/serd.h>

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#define RDF "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
#define OA "http://www.w3.org/ns/oa#"
#define DCTERMS "http://purl.org/dc/terms/"
#define WDT "http://www.wikidata.org/prop/direct/"

// A triple: strings by their numbers in the map; objects that are literals have a mark before their text, so that an
// address and a text never are the same.
typedef struct {
    uint32_t subject, predicate, object, line;
} Triple;

typedef struct {
    RelataExportLines *lines;
    RelataImporter importer;
    RelataError *error;
    RelataMap *strings;
    RelataArena *arena; // for the evidence of the statement under way
    RELATA_ARRAY(Triple) triples;
    char message[200];                     // of serd
    bool is_refused;                       // memory
    RELATA_ARRAY(RelataEvidence) evidence; // of the statement under way
    RELATA_ARRAY(const char *) names;      // of the entity under way
} Graph;

static const char LITERAL = '"';

// ------------------------------------------------------------------------------------------ reading

static SerdStatus note_error(void *handle, const SerdError *e) {
    Graph *graph = handle;
    if (!graph->message[0])
        vsnprintf(graph->message, sizeof graph->message, e->fmt, *e->args);
    graph->message[strcspn(graph->message, "\n")] = '\0';
    return SERD_SUCCESS;
}

static uint32_t string_of(Graph *graph, const SerdNode *node) {
    if (node->type != SERD_LITERAL)
        return relata_map_add(graph->strings, (const char *)node->buf, node->n_bytes);
    char small[256], *text = node->n_bytes + 1 < sizeof small ? small : malloc(node->n_bytes + 1);
    if (!text)
        return 0;
    text[0] = LITERAL;
    memcpy(text + 1, node->buf, node->n_bytes);
    uint32_t number = relata_map_add(graph->strings, text, node->n_bytes + 1);
    if (text != small)
        free(text);
    return number;
}

static SerdStatus take_triple(void *handle, SerdStatementFlags flags, const SerdNode *name, const SerdNode *subject,
                              const SerdNode *predicate, const SerdNode *object, const SerdNode *type,
                              const SerdNode *language) {
    Graph *graph = handle;
    (void)flags;
    (void)name;
    (void)type;
    (void)language;
    Triple triple = {string_of(graph, subject), string_of(graph, predicate), string_of(graph, object),
                     graph->lines->line};
    graph->is_refused |=
        !triple.subject || !triple.predicate || !triple.object || !RELATA_ARRAY_ADD(&graph->triples, triple);
    return graph->is_refused ? SERD_FAILURE : SERD_SUCCESS;
}

static RelataStatus no_memory(Graph *graph) {
    return relata_fail(graph->error, RELATA_NO_MEMORY, graph->lines->source, 0, 0, "out of memory");
}

static RelataStatus read_lines(Graph *graph, SerdReader *reader) {
    for (;;) {
        bool is_over;
        RELATA_TRY(relata_export_line(graph->lines, &is_over, graph->error));
        if (is_over)
            return RELATA_OK;
        SerdStatus status = serd_reader_read_string(reader, (const uint8_t *)graph->lines->text);
        if (graph->is_refused)
            return no_memory(graph);
        if ((status != SERD_SUCCESS && status != SERD_FAILURE) || graph->message[0])
            return relata_fail(graph->error, RELATA_SYNTAX, graph->lines->source, graph->lines->line, 0,
                               "not N-Quads: %s",
                               graph->message[0] ? graph->message : (const char *)serd_strerror(status));
    }
}

static int by_subject(const void *a, const void *b) {
    const Triple *x = a, *y = b;
    if (x->subject != y->subject)
        return x->subject < y->subject ? -1 : 1;
    if (x->predicate != y->predicate)
        return x->predicate < y->predicate ? -1 : 1;
    return x->line < y->line ? -1 : x->line > y->line;
}

// ------------------------------------------------------------------------------------------ what is said of a subject

// The triples of a subject.
typedef struct {
    const Triple *items;
    size_t n;
} Said;

static Said said_of(const Graph *graph, uint32_t subject) {
    size_t low = 0, high = graph->triples.n;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (graph->triples.items[middle].subject < subject)
            low = middle + 1;
        else
            high = middle;
    }
    Said said = {graph->triples.items + low, 0};
    while (low + said.n < graph->triples.n && said.items[said.n].subject == subject)
        said.n++;
    return said;
}

// The first object of a predicate; 0 if there is none.
static uint32_t object_of(const Graph *graph, Said said, const char *predicate) {
    uint32_t number = relata_map_find_string(graph->strings, predicate);
    for (size_t i = 0; number && i < said.n; i++)
        if (said.items[i].predicate == number)
            return said.items[i].object;
    return 0;
}

static const char *text_of(const Graph *graph, Said said, const char *predicate) {
    uint32_t object = object_of(graph, said, predicate);
    const char *text = object ? relata_map_string(graph->strings, object) : NULL;
    return text && *text == LITERAL ? text + 1 : NULL;
}

static const char *address_of(const Graph *graph, Said said, const char *predicate) {
    uint32_t object = object_of(graph, said, predicate);
    const char *text = object ? relata_map_string(graph->strings, object) : NULL;
    return text && *text != LITERAL ? text : NULL;
}

static Said subject_of(const Graph *graph, Said said, const char *predicate) {
    const char *address = address_of(graph, said, predicate);
    return address ? said_of(graph, relata_map_find_string(graph->strings, address)) : (Said){graph->triples.items, 0};
}

// "urn:relata:entity:12" → 12; 0 if it is none.
static int64_t number_in(const char *address, const char *head) {
    size_t n = strlen(head);
    if (!address || strncmp(address, head, n) != 0)
        return 0;
    size_t digits = strspn(address + n, "0123456789");
    return digits && digits < 12 && !address[n + digits] ? strtoll(address + n, NULL, 10) : 0;
}

static uint32_t count_in(const char *text) {
    size_t n = text ? strspn(text, "0123456789") : 0;
    unsigned long long value = n && n < 11 && !text[n] ? strtoull(text, NULL, 10) : 0;
    return value <= UINT32_MAX ? (uint32_t)value : 0;
}

// "0.8734"; -1 if it is no decimal from 0 to 1. By hand, since a locale may want another point.
static double share_in(const char *text) {
    double value = 0, place = 1;
    if (!text || !isdigit((unsigned char)*text) || strlen(text) > 12)
        return -1;
    for (bool is_behind = false; *text; text++) {
        if (*text == '.' && !is_behind)
            is_behind = true;
        else if (!isdigit((unsigned char)*text))
            return -1;
        else {
            value = value * 10 + (*text - '0');
            place *= is_behind ? 10 : 1;
        }
    }
    return value / place;
}

static RelataTime time_of(const Graph *graph, Said said) {
    return (RelataTime){.text = text_of(graph, said, "urn:relata:time"),
                        .start = text_of(graph, said, "urn:relata:timeStart"),
                        .end = text_of(graph, said, "urn:relata:timeEnd")};
}

static RelataStatus refuse(Graph *graph, Said said, const char *what) {
    return relata_fail(graph->error, RELATA_SYNTAX, graph->lines->source, said.n ? said.items[0].line : 0, 0, "%s",
                       what);
}

// ------------------------------------------------------------------------------------------ entities

static RelataType type_of(const Graph *graph, Said said) {
    uint32_t predicate = relata_map_find_string(graph->strings, RDF "type");
    for (size_t i = 0; i < said.n; i++) {
        const char *address = relata_map_string(graph->strings, said.items[i].object);
        char name[24] = "";
        if (said.items[i].predicate != predicate || strncmp(address, "urn:relata:", 11) != 0)
            continue;
        for (size_t k = 0; address[11 + k] && k + 1 < sizeof name; k++)
            name[k] = (char)toupper((unsigned char)address[11 + k]);
        RelataType type = relata_type_find(name);
        if (type != RELATA_N_TYPES)
            return type;
    }
    return RELATA_N_TYPES;
}

static RelataStatus node_of(Graph *graph, Said said, int64_t id, RelataNode *out) {
    *out = (RelataNode){.id = id,
                        .name = text_of(graph, said, "http://www.w3.org/2000/01/rdf-schema#label"),
                        .type = type_of(graph, said),
                        .n_articles = count_in(text_of(graph, said, "urn:relata:articles"))};
    if (!id || !out->name || out->type == RELATA_N_TYPES)
        return refuse(graph, said, "an entity without number, label or type");
    return RELATA_OK;
}

static RelataStatus give_entity(Graph *graph, Said said, int64_t id) {
    RelataNode node;
    uint32_t predicate = relata_map_find_string(graph->strings, "http://www.w3.org/2004/02/skos/core#altLabel");
    RELATA_TRY(node_of(graph, said, id, &node));
    graph->names.n = 0;
    for (size_t i = 0; predicate && i < said.n; i++) {
        const char *text = relata_map_string(graph->strings, said.items[i].object);
        if (said.items[i].predicate == predicate && *text == LITERAL && !RELATA_ARRAY_ADD(&graph->names, text + 1))
            return no_memory(graph);
    }
    RelataNameList names = {(uint32_t)graph->names.n, graph->names.items};
    RelataStatus status = graph->importer.entity(graph->importer.state, &node, text_of(graph, said, "urn:relata:key"),
                                                 &names, graph->error);
    return relata_export_blame(graph->lines, said.n ? said.items[0].line : 0, status, graph->error);
}

// ------------------------------------------------------------------------------------------ statements

// "1048577 1048576 1048578 1048580 0"
static RelataEvidenceIds ids_of(const char *text) {
    int64_t ids[5] = {0};
    for (int i = 0; text && i < 5; i++) {
        size_t digits = strspn(text, "0123456789");
        if (!digits || digits > 15)
            return (RelataEvidenceIds){0};
        ids[i] = strtoll(text, NULL, 10);
        text += digits + strspn(text + digits, " ");
    }
    return (RelataEvidenceIds){ids[0], ids[1], ids[2], ids[3], ids[4]};
}

static RelataEvidence evidence_of(const Graph *graph, Said said) {
    Said target = subject_of(graph, said, OA "hasTarget"), article = subject_of(graph, target, OA "hasSource");
    RelataEvidence e = {.doc = text_of(graph, article, DCTERMS "identifier"),
                        .title = text_of(graph, article, DCTERMS "title"),
                        .publisher = text_of(graph, article, DCTERMS "publisher"),
                        .url = address_of(graph, article, "https://schema.org/url"),
                        .published = text_of(graph, article, DCTERMS "issued"),
                        .source = text_of(graph, article, DCTERMS "source"),
                        .begin_byte = count_in(text_of(graph, said, "urn:relata:beginByte")),
                        .end_byte = count_in(text_of(graph, said, "urn:relata:endByte")),
                        .subject_text = text_of(graph, said, "urn:relata:subjectText"),
                        .object_text = text_of(graph, said, "urn:relata:objectText"),
                        .relation_text = text_of(graph, said, "urn:relata:relationText"),
                        .time = time_of(graph, said),
                        .place = text_of(graph, said, "urn:relata:place"),
                        .quantity = text_of(graph, said, "urn:relata:quantity"),
                        .confidence = share_in(text_of(graph, said, "urn:relata:confidence")),
                        .rule = text_of(graph, said, "urn:relata:rule"),
                        .ids = ids_of(text_of(graph, said, "urn:relata:ids"))};
    uint32_t predicate = relata_map_find_string(graph->strings, OA "hasSelector");
    for (size_t i = 0; predicate && i < target.n; i++) {
        if (target.items[i].predicate != predicate)
            continue;
        Said selector = said_of(graph, target.items[i].object);
        const char *exact = text_of(graph, selector, OA "exact"), *start = text_of(graph, selector, OA "start");
        e.text = exact ? exact : e.text;
        if (start) {
            e.begin = count_in(start);
            e.end = count_in(text_of(graph, selector, OA "end"));
        }
    }
    return e;
}

// Literals "purpose: to win votes", in the order of the file.
static RelataStatus add_qualifiers(Graph *graph, Said said, RelataEvidence *e) {
    uint32_t predicate = relata_map_find_string(graph->strings, "urn:relata:qualifier");
    RelataStrbuf lines = {0};
    bool is_good = true;
    for (size_t i = 0; predicate && i < said.n; i++) {
        const char *text = relata_map_string(graph->strings, said.items[i].object), *words = strstr(text, ": ");
        if (said.items[i].predicate != predicate)
            continue;
        char role[16] = "";
        if (words && words - text <= (ptrdiff_t)sizeof role)
            memcpy(role, text + 1, (size_t)(words - text) - 1);
        is_good = is_good && *text == LITERAL && words && relata_qualifier_add(&lines, role, words + 2);
    }
    e->qualifiers = lines.n ? relata_arena_copy(graph->arena, lines.bytes, lines.n) : NULL;
    bool is_refused = lines.failed || (lines.n && !e->qualifiers);
    relata_strbuf_clear(&lines);
    return is_refused ? no_memory(graph)
           : is_good  ? RELATA_OK
                      : refuse(graph, said, "evidence with a qualifier that is no role and words, \"purpose: to win\"");
}

// Evidence is numbered: urn:relata:evidence:STATEMENT:1, 2 …
static RelataStatus collect_evidence(Graph *graph, int64_t statement) {
    graph->evidence.n = 0;
    relata_arena_reset(graph->arena);
    for (uint32_t i = 1;; i++) {
        char address[64];
        snprintf(address, sizeof address, "urn:relata:evidence:%lld:%u", (long long)statement, i);
        uint32_t number = relata_map_find_string(graph->strings, address);
        Said said = number ? said_of(graph, number) : (Said){graph->triples.items, 0};
        if (!said.n)
            return RELATA_OK;
        RelataEvidence e = evidence_of(graph, said);
        RELATA_TRY(add_qualifiers(graph, said, &e));
        if (!RELATA_ARRAY_ADD(&graph->evidence, e))
            return no_memory(graph);
    }
}

static RelataStatus end_of(Graph *graph, Said said, const char *predicate, RelataNode *out) {
    Said entity = subject_of(graph, said, predicate);
    int64_t id = number_in(address_of(graph, said, predicate), "urn:relata:entity:");
    return entity.n ? node_of(graph, entity, id, out) : refuse(graph, said, "a statement without subject or object");
}

static RelataStatus give_statement(Graph *graph, Said said, int64_t id) {
    const char *property = address_of(graph, said, RDF "predicate");
    const char *polarity = text_of(graph, said, "urn:relata:polarity");
    const char *modality = text_of(graph, said, "urn:relata:modality");
    RelataStatement s = {.id = id, .relation = text_of(graph, said, "urn:relata:relation")};
    RELATA_TRY(end_of(graph, said, RDF "subject", &s.subject));
    RELATA_TRY(end_of(graph, said, RDF "object", &s.object));
    s.relation_id = property && strncmp(property, WDT, strlen(WDT)) == 0 ? property + strlen(WDT) : NULL;
    s.attributed_id = number_in(address_of(graph, said, "urn:relata:attributedTo"), "urn:relata:entity:");
    s.attributed_to = text_of(graph, said, "urn:relata:attributedToName");
    s.confidence = share_in(text_of(graph, said, "urn:relata:confidence"));
    if (!polarity || !relata_export_polarity(polarity, &s.polarity) || !modality ||
        !relata_export_modality(modality, &s.modality))
        return refuse(graph, said, "a statement without polarity or modality");
    RELATA_TRY(collect_evidence(graph, id));
    RelataEvidenceList list = {(uint32_t)graph->evidence.n, graph->evidence.items};
    RelataStatus status = graph->importer.statement(graph->importer.state, &s, &list, graph->error);
    return relata_export_blame(graph->lines, said.items[0].line, status, graph->error);
}

typedef struct {
    int64_t id;
    uint32_t subject;
} Numbered;

static int by_id(const void *a, const void *b) {
    const Numbered *x = a, *y = b;
    return x->id < y->id ? -1 : x->id > y->id;
}

// Every subject of that kind, in order of its number.
static RelataStatus give_all(Graph *graph, const char *head, RelataStatus (*give)(Graph *graph, Said said, int64_t id),
                             size_t *n) {
    RELATA_ARRAY(Numbered) found = {0};
    RelataStatus status = RELATA_OK;
    for (size_t i = 0; i < graph->triples.n; i++) {
        uint32_t subject = graph->triples.items[i].subject;
        int64_t id = number_in(relata_map_string(graph->strings, subject), head);
        if (id && (!i || graph->triples.items[i - 1].subject != subject) &&
            !RELATA_ARRAY_ADD(&found, ((Numbered){id, subject})))
            status = no_memory(graph);
    }
    *n = found.n;
    if (found.n)
        qsort(found.items, found.n, sizeof *found.items, by_id);
    for (size_t i = 0; i < found.n && status == RELATA_OK; i++)
        status = give(graph, said_of(graph, found.items[i].subject), found.items[i].id);
    free(found.items);
    return status;
}

// What no statement says, row by row.
static RelataStatus give_rest(Graph *graph) {
    uint32_t store = relata_map_find_string(graph->strings, "urn:relata:store"),
             predicate = relata_map_find_string(graph->strings, "urn:relata:rest");
    Said said = store && predicate ? said_of(graph, store) : (Said){graph->triples.items, 0};
    for (size_t i = 0; i < said.n; i++) {
        const char *text = relata_map_string(graph->strings, said.items[i].object);
        if (said.items[i].predicate != predicate || *text != LITERAL)
            continue;
        json_t *row = json_loads(text + 1, 0, NULL);
        RelataStatus status = relata_import_rest(row, graph->importer, graph->error);
        json_decref(row);
        RELATA_TRY(relata_export_blame(graph->lines, said.items[i].line, status, graph->error));
    }
    return RELATA_OK;
}

static RelataStatus run(Graph *graph, SerdReader *reader) {
    size_t n_entities, n_statements;
    RELATA_TRY(read_lines(graph, reader));
    if (graph->triples.n)
        qsort(graph->triples.items, graph->triples.n, sizeof *graph->triples.items, by_subject);
    RELATA_TRY(give_rest(graph));
    RELATA_TRY(give_all(graph, "urn:relata:entity:", give_entity, &n_entities));
    RELATA_TRY(give_all(graph, "urn:relata:statement:", give_statement, &n_statements));
    if (!n_entities && !n_statements)
        return relata_fail(graph->error, RELATA_SYNTAX, graph->lines->source, 1, 0,
                           "no entities and statements as relata exports them");
    return RELATA_OK;
}

RelataStatus relata_import_nquads(RelataExportLines *lines, RelataImporter importer, RelataError *error) {
    Graph graph = {
        .lines = lines, .importer = importer, .error = error, .strings = relata_map_new(), .arena = relata_arena_new()};
    SerdReader *reader = serd_reader_new(SERD_NQUADS, &graph, NULL, NULL, NULL, take_triple, NULL);
    RelataStatus status;
    if (reader && graph.strings && graph.arena) {
        serd_reader_set_strict(reader, true);
        serd_reader_set_error_sink(reader, note_error, &graph);
        status = run(&graph, reader);
    } else {
        status = no_memory(&graph);
    }
    if (reader)
        serd_reader_free(reader);
    relata_map_free(graph.strings);
    relata_arena_free(graph.arena);
    free(graph.triples.items);
    free(graph.evidence.items);
    free(graph.names.items);
    return status;
}
