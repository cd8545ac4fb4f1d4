// Exports in JSON Lines: a statement a line, with its entities and all of its evidence.
#include "read/import.h"

#include "base/arena.h"
#include "base/qualifiers.h"

#include <jansson.h>

#include <stdlib.h>
#include <string.h>

// One line under way; what it points to is in `row`.
typedef struct {
    const json_t *row;
    RelataArena *arena; // for what is put together
    RelataError *error;
    const char *wrong; // the first member that is not what it should be
    bool is_refused;   // memory
} Row;

static const json_t *member(Row *row, const json_t *object, const char *name, json_type type, bool is_needed) {
    const json_t *value = json_object_get(object, name);
    bool is_absent = !value || json_is_null(value);
    if (is_absent ? is_needed : json_typeof(value) != type)
        row->wrong = row->wrong ? row->wrong : name;
    return is_absent || json_typeof(value) != type ? NULL : value;
}

static const char *text_of(Row *row, const json_t *object, const char *name, bool is_needed) {
    return json_string_value(member(row, object, name, JSON_STRING, is_needed));
}

static int64_t integer_of(Row *row, const json_t *object, const char *name, bool is_needed) {
    return json_integer_value(member(row, object, name, JSON_INTEGER, is_needed));
}

static uint32_t count_of(Row *row, const json_t *object, const char *name, bool is_needed) {
    int64_t value = integer_of(row, object, name, is_needed);
    if (value < 0 || value > UINT32_MAX)
        row->wrong = row->wrong ? row->wrong : name;
    return (uint32_t)value;
}

static double share_of(Row *row, const json_t *object, const char *name) {
    const json_t *value = json_object_get(object, name);
    if (!json_is_number(value))
        row->wrong = row->wrong ? row->wrong : name;
    return json_number_value(value);
}

static RelataTime time_of(Row *row, const json_t *object) {
    const json_t *time = member(row, object, "time", JSON_OBJECT, false);
    return time ? (RelataTime){.text = text_of(row, time, "text", false),
                               .start = text_of(row, time, "start", false),
                               .end = text_of(row, time, "end", false)}
                : (RelataTime){0};
}

static RelataType type_of(Row *row, const char *member_name, const char *name) {
    RelataType type = name ? relata_type_find(name) : RELATA_N_TYPES;
    if (type == RELATA_N_TYPES) {
        row->wrong = row->wrong ? row->wrong : member_name;
        type = RELATA_TYPE_OTHER;
    }
    return type;
}

static RelataStatus refuse(Row *row) {
    return relata_fail(row->error, RELATA_SYNTAX, NULL, 0, 0,
                       "not a statement as relata exports it: \"%.40s\" is missing or wrong", row->wrong);
}

static RelataStatus no_memory(Row *row) {
    return relata_fail(row->error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory");
}

// The entity at one end, "subject" or "object".
static RelataStatus read_end(Row *row, const char *end, RelataNode *node, RelataImporter importer) {
    char id[32], type[32], aliases[32], articles[32];
    snprintf(id, sizeof id, "%s_id", end);
    snprintf(type, sizeof type, "%s_type", end);
    snprintf(aliases, sizeof aliases, "%s_aliases", end);
    snprintf(articles, sizeof articles, "%s_articles", end);
    *node = (RelataNode){.id = integer_of(row, row->row, id, true), .name = text_of(row, row->row, end, true)};
    node->type = type_of(row, type, text_of(row, row->row, type, true));
    node->n_articles = count_of(row, row->row, articles, false);
    const json_t *list = member(row, row->row, aliases, JSON_ARRAY, true);
    RelataNameList names = {0};
    if (!row->wrong && !(names.names = calloc(json_array_size(list) + 1, sizeof *names.names)))
        return no_memory(row);
    for (size_t i = 0; !row->wrong && i < json_array_size(list); i++)
        if (!(names.names[names.n++] = json_string_value(json_array_get(list, i))))
            row->wrong = end;
    RelataStatus status = row->wrong ? refuse(row) : importer.entity(importer.state, node, NULL, &names, row->error);
    free(names.names);
    return status;
}

// Who says so: known by number, name and type only.
static RelataStatus read_source(Row *row, RelataStatement *s, RelataImporter importer) {
    s->attributed_id = integer_of(row, row->row, "attributed_id", false);
    s->attributed_to = text_of(row, row->row, "attributed_to", false);
    if (!s->attributed_id || row->wrong)
        return RELATA_OK;
    RelataNode node = {.id = s->attributed_id, .name = s->attributed_to};
    node.type = type_of(row, "attributed_type", text_of(row, row->row, "attributed_type", true));
    return row->wrong ? refuse(row) : importer.entity(importer.state, &node, NULL, &(RelataNameList){0}, row->error);
}

static RelataEvidenceIds read_ids(Row *row, const json_t *e) {
    const json_t *list = member(row, e, "ids", JSON_ARRAY, false);
    int64_t ids[5] = {0};
    for (size_t i = 0; list && i < 5; i++) {
        ids[i] = json_integer_value(json_array_get(list, i));
        if (!json_is_integer(json_array_get(list, i)) || ids[i] < (i < 4) || ids[i] > (int64_t)1 << 52)
            row->wrong = row->wrong ? row->wrong : "ids";
    }
    return (RelataEvidenceIds){ids[0], ids[1], ids[2], ids[3], ids[4]};
}

// NULL if there are none, also where the export is of a program that knew none.
static const char *qualifiers_of(Row *row, const json_t *e) {
    const json_t *list = member(row, e, "qualifiers", JSON_ARRAY, false);
    RelataStrbuf lines = {0};
    for (size_t i = 0; i < json_array_size(list); i++) {
        const json_t *qualifier = json_array_get(list, i);
        const char *role = text_of(row, qualifier, "role", true), *words = text_of(row, qualifier, "text", true);
        if (role && words && !relata_qualifier_add(&lines, role, words))
            row->wrong = row->wrong ? row->wrong : "qualifiers";
    }
    const char *kept = lines.n ? relata_arena_copy(row->arena, lines.bytes, lines.n) : NULL;
    row->is_refused |= lines.failed || (lines.n && !kept);
    relata_strbuf_clear(&lines);
    return kept;
}

static RelataEvidence read_evidence(Row *row, const json_t *e) {
    return (RelataEvidence){.doc = text_of(row, e, "doc", true),
                            .title = text_of(row, e, "title", false),
                            .publisher = text_of(row, e, "publisher", false),
                            .url = text_of(row, e, "url", false),
                            .published = text_of(row, e, "published", false),
                            .source = text_of(row, e, "source", false),
                            .begin = count_of(row, e, "begin", true),
                            .end = count_of(row, e, "end", true),
                            .begin_byte = count_of(row, e, "begin_byte", true),
                            .end_byte = count_of(row, e, "end_byte", true),
                            .text = text_of(row, e, "text", true),
                            .subject_text = text_of(row, e, "subject_text", true),
                            .object_text = text_of(row, e, "object_text", true),
                            .relation_text = text_of(row, e, "relation_text", false),
                            .time = time_of(row, e),
                            .place = text_of(row, e, "place", false),
                            .quantity = text_of(row, e, "quantity", false),
                            .qualifiers = qualifiers_of(row, e),
                            .confidence = share_of(row, e, "confidence"),
                            .rule = text_of(row, e, "rule", false),
                            .ids = read_ids(row, e)};
}

static void read_members(Row *row, RelataStatement *s) {
    const char *polarity = text_of(row, row->row, "polarity", true),
               *modality = text_of(row, row->row, "modality", true);
    s->id = integer_of(row, row->row, "statement", true);
    s->relation = text_of(row, row->row, "relation", true);
    s->relation_id = text_of(row, row->row, "relation_id", false);
    s->confidence = share_of(row, row->row, "confidence");
    if (polarity && !relata_export_polarity(polarity, &s->polarity))
        row->wrong = row->wrong ? row->wrong : "polarity";
    if (modality && !relata_export_modality(modality, &s->modality))
        row->wrong = row->wrong ? row->wrong : "modality";
}

static RelataStatus read_rest(Row *row, RelataImporter importer) {
    const json_t *rows = member(row, row->row, "rest", JSON_ARRAY, false);
    for (size_t i = 0; i < json_array_size(rows); i++)
        RELATA_TRY(relata_import_rest(json_array_get(rows, i), importer, row->error));
    return RELATA_OK;
}

static RelataStatus read_row(Row *row, RelataImporter importer) {
    RelataStatement statement = {0};
    RELATA_TRY(read_end(row, "subject", &statement.subject, importer));
    RELATA_TRY(read_end(row, "object", &statement.object, importer));
    RELATA_TRY(read_source(row, &statement, importer));
    RELATA_TRY(read_rest(row, importer));
    read_members(row, &statement);
    const json_t *list = member(row, row->row, "evidence", JSON_ARRAY, true);
    RelataEvidenceList evidence = {.items = calloc(json_array_size(list) + 1, sizeof *evidence.items)};
    if (!evidence.items)
        return no_memory(row);
    for (size_t i = 0; i < json_array_size(list); i++)
        evidence.items[evidence.n++] = read_evidence(row, json_array_get(list, i));
    RelataStatus status = row->is_refused ? no_memory(row)
                          : row->wrong    ? refuse(row)
                                          : importer.statement(importer.state, &statement, &evidence, row->error);
    free(evidence.items);
    return status;
}

static RelataStatus read_line(RelataExportLines *lines, RelataArena *arena, RelataImporter importer,
                              RelataError *error) {
    json_error_t failure;
    json_t *object = json_loadb(lines->text, lines->n, JSON_REJECT_DUPLICATES, &failure);
    if (!object)
        return relata_fail(error, RELATA_SYNTAX, lines->source, lines->line,
                           failure.column > 0 ? (uint32_t)failure.column : 0, "%s", failure.text);
    Row row = {.row = object, .arena = arena, .error = error};
    RelataStatus status = json_is_object(object) ? read_row(&row, importer)
                                                 : relata_fail(error, RELATA_SYNTAX, NULL, 0, 0, "not a JSON object");
    json_decref(object);
    relata_arena_reset(arena);
    return relata_export_blame(lines, lines->line, status, error);
}

RelataStatus relata_import_jsonl(RelataExportLines *lines, RelataImporter importer, RelataError *error) {
    RelataArena *arena = relata_arena_new();
    bool is_over = false;
    RelataStatus status = arena ? RELATA_OK : relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory");
    while (status == RELATA_OK && !is_over) {
        status = relata_export_line(lines, &is_over, error);
        if (status == RELATA_OK && !is_over)
            status = read_line(lines, arena, importer, error);
    }
    relata_arena_free(arena);
    return status;
}
