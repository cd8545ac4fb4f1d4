// Exports in CSV (RFC 4180): three plain tables for people and spreadsheets, and two with the headers that
// neo4j-admin imports. A cell that a spreadsheet would take for a formula begins with an apostrophe.
#include "write/export.h"

#include <ctype.h>
#include <string.h>

// A cell; `is_text` cells are disarmed, and quoted where they must be.
static void add_cell(RelataStrbuf *out, const char *text, bool is_text, bool is_first) {
    bool is_formula = is_text && relata_is_formula(text);
    bool is_quoted = is_formula || strpbrk(text, ",\"\r\n\t") != NULL;
    if (!is_first)
        relata_strbuf_add_char(out, ',');
    if (is_quoted)
        relata_strbuf_add_string(out, is_formula ? "\"'" : "\"");
    RelataStrbuf clean = {0};
    relata_add_clean(&clean, text);
    for (size_t i = 0; i < clean.n; i++) {
        if (clean.bytes[i] == '"')
            relata_strbuf_add_char(out, '"');
        relata_strbuf_add_char(out, clean.bytes[i]);
    }
    out->failed |= clean.failed;
    relata_strbuf_clear(&clean);
    if (is_quoted)
        relata_strbuf_add_char(out, '"');
}

static void add_number(RelataStrbuf *out, int64_t number, bool is_first) {
    relata_strbuf_printf(out, "%s%lld", is_first ? "" : ",", (long long)number);
}

static void add_text(RelataStrbuf *out, const char *text) {
    add_cell(out, text ? text : "", true, false);
}

static void add_qualifiers(RelataStrbuf *out, const char *qualifiers) {
    RelataStrbuf list = {0};
    relata_add_qualifiers(&list, qualifiers);
    add_text(out, relata_strbuf_string(&list));
    out->failed |= list.failed;
    relata_strbuf_clear(&list);
}

static void end_row(RelataStrbuf *out) {
    relata_strbuf_add_string(out, "\r\n");
}

// ------------------------------------------------------------------------------------------ plain CSV

enum { ENTITIES, STATEMENTS, EVIDENCE };

static RelataStatus csv_begin(RelataExport *export) {
    RelataStrbuf *out = &export->out;
    relata_strbuf_add_string(out, "id");
    for (unsigned i = 0; i < RELATA_N_ENTITY_FIELDS; i++)
        relata_strbuf_printf(out, ",%s", relata_entity_fields[i].name);
    end_row(out);
    RELATA_TRY(relata_export_flush(export, ENTITIES));
    relata_strbuf_add_string(out, "statement,subject_id,subject,subject_type,object_id,object,object_type");
    for (unsigned i = 1; i + 1 < RELATA_N_STATEMENT_FIELDS; i++)
        relata_strbuf_printf(out, ",%s", relata_statement_fields[i].name);
    end_row(out);
    RELATA_TRY(relata_export_flush(export, STATEMENTS));
    relata_strbuf_add_string(out, "statement,doc,title,publisher,published,url,source,begin,end,begin_byte,end_byte,"
                                  "text,subject_text,relation_text,object_text,time,time_start,time_end,place,"
                                  "quantity,qualifiers,confidence,rule\r\n");
    return relata_export_flush(export, EVIDENCE);
}

static RelataStatus csv_entity(RelataExport *export, const RelataExportEntity *entity) {
    RelataStrbuf value = {0};
    add_number(&export->out, entity->node->id, true);
    for (unsigned i = 0; i < RELATA_N_ENTITY_FIELDS; i++) {
        relata_strbuf_truncate(&value, 0);
        relata_entity_value(entity, i, &value);
        add_cell(&export->out, relata_strbuf_string(&value), relata_entity_fields[i].kind == RELATA_FIELD_TEXT, false);
    }
    export->out.failed |= value.failed;
    relata_strbuf_clear(&value);
    end_row(&export->out);
    return relata_export_flush(export, ENTITIES);
}

static void add_end(RelataStrbuf *out, const RelataNode *node) {
    add_number(out, node->id, false);
    add_text(out, node->name);
    add_text(out, relata_type_name(node->type));
}

static void add_statement_values(RelataExport *export, const RelataExportStatement *statement, unsigned from,
                                 unsigned to) {
    RelataStrbuf value = {0};
    for (unsigned i = from; i < to; i++) {
        relata_strbuf_truncate(&value, 0);
        relata_statement_value(statement, i, &value);
        add_cell(&export->out, relata_strbuf_string(&value), relata_statement_fields[i].kind == RELATA_FIELD_TEXT,
                 false);
    }
    export->out.failed |= value.failed;
    relata_strbuf_clear(&value);
}

static void add_evidence_row(RelataStrbuf *out, int64_t statement, const RelataEvidence *e) {
    const char *const before[] = {e->doc, e->title, e->publisher, e->published, e->url, e->source};
    const char *const after[] = {e->text,       e->subject_text, e->relation_text, e->object_text, e->time.text,
                                 e->time.start, e->time.end,     e->place,         e->quantity};
    add_number(out, statement, true);
    for (size_t i = 0; i < sizeof before / sizeof *before; i++)
        add_text(out, before[i]);
    add_number(out, e->begin, false);
    add_number(out, e->end, false);
    add_number(out, e->begin_byte, false);
    add_number(out, e->end_byte, false);
    for (size_t i = 0; i < sizeof after / sizeof *after; i++)
        add_text(out, after[i]);
    add_qualifiers(out, e->qualifiers);
    relata_strbuf_add_char(out, ',');
    relata_add_share(out, e->confidence);
    add_text(out, e->rule);
    end_row(out);
}

static RelataStatus csv_statement(RelataExport *export, const RelataExportStatement *statement) {
    const RelataStatement *s = statement->statement;
    add_number(&export->out, s->id, true);
    add_end(&export->out, &s->subject);
    add_end(&export->out, &s->object);
    add_statement_values(export, statement, 1, RELATA_N_STATEMENT_FIELDS - 1);
    end_row(&export->out);
    RELATA_TRY(relata_export_flush(export, STATEMENTS));
    for (uint32_t i = 0; i < statement->evidence->n; i++)
        add_evidence_row(&export->out, s->id, &statement->evidence->items[i]);
    return relata_export_flush(export, EVIDENCE);
}

static RelataStatus csv_end(RelataExport *export) {
    return relata_export_flush(export, EVIDENCE);
}

static const char *const csv_files[] = {"entities.csv", "statements.csv", "evidence.csv", NULL};
const RelataExporter relata_exporter_csv = {
    .files = csv_files, .begin = csv_begin, .entity = csv_entity, .statement = csv_statement, .end = csv_end};

// ------------------------------------------------------------------------------------------ neo4j-admin

enum { NODES, RELATIONSHIPS };

// Line breaks would need --multiline-fields, so they become blanks.
static void add_line(RelataStrbuf *out, const char *text) {
    RelataStrbuf line = {0};
    for (; *text; text++)
        relata_strbuf_add_char(&line, strchr("\r\n\t", *text) ? ' ' : *text);
    add_text(out, relata_strbuf_string(&line));
    out->failed |= line.failed;
    relata_strbuf_clear(&line);
}

// A string[] is joined by semicolons, which neo4j-admin takes apart; those within a name become commas.
static void add_names(RelataStrbuf *out, const RelataNameList *names) {
    RelataStrbuf list = {0};
    for (uint32_t i = 0; i < names->n; i++) {
        relata_strbuf_add_string(&list, i ? ";" : "");
        for (const char *p = names->names[i]; *p; p++)
            relata_strbuf_add_char(&list, *p == ';' ? ',' : *p);
    }
    add_line(out, relata_strbuf_string(&list));
    out->failed |= list.failed;
    relata_strbuf_clear(&list);
}

// "MEMBER_OF"; "NOT_MEMBER_OF" of what is denied, so that no query takes it for a fact.
static void add_type(RelataStrbuf *out, const RelataStatement *s) {
    RelataStrbuf type = {0};
    if (s->polarity == RELATA_NEGATIVE)
        relata_strbuf_add_string(&type, "NOT_");
    for (const char *p = s->relation; *p; p++)
        relata_strbuf_add_char(&type, (unsigned char)*p >= 0x80    ? *p
                                      : isalnum((unsigned char)*p) ? (char)toupper((unsigned char)*p)
                                                                   : '_');
    if (!type.n)
        relata_strbuf_add_char(&type, '_');
    add_text(out, relata_strbuf_string(&type));
    out->failed |= type.failed;
    relata_strbuf_clear(&type);
}

static RelataStatus neo4j_begin(RelataExport *export) {
    static const char *const kinds[] = {"", ":long", ":double"};
    relata_strbuf_add_string(&export->out, "id:ID,name,:LABEL,aliases:string[],key,articles:long,statements:long\r\n");
    RELATA_TRY(relata_export_flush(export, NODES));
    relata_strbuf_add_string(&export->out, ":START_ID,:END_ID,:TYPE");
    for (unsigned i = 0; i < RELATA_N_STATEMENT_FIELDS; i++)
        relata_strbuf_printf(&export->out, ",%s%s", relata_statement_fields[i].name,
                             kinds[relata_statement_fields[i].kind]);
    end_row(&export->out);
    return relata_export_flush(export, RELATIONSHIPS);
}

// "Person" of PERSON: labels are written so in Cypher.
static void add_label(RelataStrbuf *out, RelataType type) {
    const char *name = relata_type_name(type);
    relata_strbuf_printf(out, ",%c", *name);
    for (const char *p = name + 1; *p; p++)
        relata_strbuf_add_char(out, (char)tolower((unsigned char)*p));
}

static RelataStatus neo4j_entity(RelataExport *export, const RelataExportEntity *entity) {
    RelataStrbuf *out = &export->out;
    add_number(out, entity->node->id, true);
    add_line(out, entity->node->name);
    add_label(out, entity->node->type);
    add_names(out, entity->aliases);
    add_line(out, entity->key ? entity->key : "");
    add_number(out, entity->node->n_articles, false);
    add_number(out, entity->node->degree, false);
    end_row(out);
    return relata_export_flush(export, NODES);
}

static RelataStatus neo4j_statement(RelataExport *export, const RelataExportStatement *statement) {
    RelataStrbuf *out = &export->out, value = {0};
    add_number(out, statement->statement->subject.id, true);
    add_number(out, statement->statement->object.id, false);
    add_type(out, statement->statement);
    for (unsigned i = 0; i < RELATA_N_STATEMENT_FIELDS; i++) {
        relata_strbuf_truncate(&value, 0);
        relata_statement_value(statement, i, &value);
        if (relata_statement_fields[i].kind == RELATA_FIELD_TEXT)
            add_line(out, relata_strbuf_string(&value));
        else
            add_cell(out, relata_strbuf_string(&value), false, false);
    }
    out->failed |= value.failed;
    relata_strbuf_clear(&value);
    end_row(out);
    return relata_export_flush(export, RELATIONSHIPS);
}

static RelataStatus neo4j_end(RelataExport *export) {
    return relata_export_flush(export, RELATIONSHIPS);
}

static const char *const neo4j_files[] = {"nodes.csv", "relationships.csv", NULL};
const RelataExporter relata_exporter_neo4j = {
    .files = neo4j_files, .begin = neo4j_begin, .entity = neo4j_entity, .statement = neo4j_statement, .end = neo4j_end};
