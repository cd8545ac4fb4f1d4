// What formats of plain names and values (GraphML, GEXF, DOT, CSV) say of an entity and of a statement, written down
// once, so that they cannot drift apart.
#include "write/export.h"

#include "base/utf8.h"

#include <stdlib.h>
#include <string.h>

const RelataField relata_entity_fields[RELATA_N_ENTITY_FIELDS] = {
    {"name", RELATA_FIELD_TEXT}, {"type", RELATA_FIELD_TEXT},        {"aliases", RELATA_FIELD_TEXT},
    {"key", RELATA_FIELD_TEXT},  {"articles", RELATA_FIELD_INTEGER}, {"statements", RELATA_FIELD_INTEGER},
};

enum {
    STATEMENT,
    RELATION,
    RELATION_ID,
    POLARITY,
    MODALITY,
    ATTRIBUTED_TO,
    ATTRIBUTED_ID,
    TIME,
    TIME_START,
    TIME_END,
    PLACE,
    QUANTITY,
    QUALIFIERS,
    ARTICLES,
    SENTENCES,
    CONFIDENCE,
    DOC,
    TITLE,
    URL,
    BEGIN,
    END,
    TEXT,
    EVIDENCE
};

// doc to text are of the best evidence; evidence has all.
const RelataField relata_statement_fields[RELATA_N_STATEMENT_FIELDS] = {
    [STATEMENT] = {"statement", RELATA_FIELD_INTEGER},
    [RELATION] = {"relation", RELATA_FIELD_TEXT},
    [RELATION_ID] = {"relation_id", RELATA_FIELD_TEXT},
    [POLARITY] = {"polarity", RELATA_FIELD_TEXT},
    [MODALITY] = {"modality", RELATA_FIELD_TEXT},
    [ATTRIBUTED_TO] = {"attributed_to", RELATA_FIELD_TEXT},
    [ATTRIBUTED_ID] = {"attributed_id", RELATA_FIELD_INTEGER},
    [TIME] = {"time", RELATA_FIELD_TEXT},
    [TIME_START] = {"time_start", RELATA_FIELD_TEXT},
    [TIME_END] = {"time_end", RELATA_FIELD_TEXT},
    [PLACE] = {"place", RELATA_FIELD_TEXT},
    [QUANTITY] = {"quantity", RELATA_FIELD_TEXT},
    [QUALIFIERS] = {"qualifiers", RELATA_FIELD_TEXT},
    [ARTICLES] = {"articles", RELATA_FIELD_INTEGER},
    [SENTENCES] = {"sentences", RELATA_FIELD_INTEGER},
    [CONFIDENCE] = {"confidence", RELATA_FIELD_REAL},
    [DOC] = {"doc", RELATA_FIELD_TEXT},
    [TITLE] = {"title", RELATA_FIELD_TEXT},
    [URL] = {"url", RELATA_FIELD_TEXT},
    [BEGIN] = {"begin", RELATA_FIELD_INTEGER},
    [END] = {"end", RELATA_FIELD_INTEGER},
    [TEXT] = {"text", RELATA_FIELD_TEXT},
    [EVIDENCE] = {"evidence", RELATA_FIELD_TEXT},
};

void relata_add_share(RelataStrbuf *out, double value) {
    unsigned hundredths = value > 0 ? (unsigned)((value < 1e6 ? value : 1e6) * 100 + 0.5) : 0;
    relata_strbuf_printf(out, "%u.%02u", hundredths / 100, hundredths % 100);
}

void relata_add_clean(RelataStrbuf *out, const char *text) {
    for (size_t i = 0, n = strlen(text); i < n;) {
        uint32_t used, c = relata_utf8_decode(text + i, n - i, &used);
        bool is_bad = (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || (c >= 0x7F && c <= 0x9F) ||
                      (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
        if (is_bad)
            relata_strbuf_add_string(out, "\uFFFD");
        else
            relata_strbuf_add(out, text + i, used);
        i += used;
    }
}

void relata_add_qualifier(RelataStrbuf *out, const RelataQualifier *qualifier) {
    relata_strbuf_printf(out, "%s: ", relata_role_name(qualifier->role));
    relata_strbuf_add(out, qualifier->words, qualifier->n);
}

bool relata_add_qualifiers(RelataStrbuf *out, const char *qualifiers) {
    RelataQualifier qualifier;
    bool is_there = false;
    for (const char *at = qualifiers; relata_qualifier_next(&at, &qualifier); is_there = true) {
        relata_strbuf_add_string(out, is_there ? " | " : "");
        relata_add_qualifier(out, &qualifier);
    }
    return is_there;
}

bool relata_is_plain(const RelataStatement *s) {
    return s->polarity == RELATA_POSITIVE && s->modality == RELATA_CERTAIN && !s->attributed_to && !s->attributed_id;
}

void relata_add_relation(RelataStrbuf *out, const RelataStatement *s) {
    if (s->polarity == RELATA_NEGATIVE)
        relata_strbuf_add_string(out, "not ");
    relata_strbuf_add_string(out, s->relation);
    bool is_doubtful = s->modality != RELATA_CERTAIN;
    if (is_doubtful)
        relata_strbuf_printf(out, " (%s", relata_modality_name(s->modality));
    if (s->attributed_to)
        relata_strbuf_printf(out, "%saccording to %s", is_doubtful ? ", " : " (", s->attributed_to);
    if (is_doubtful || s->attributed_to)
        relata_strbuf_add_char(out, ')');
}

json_t *relata_json_evidence_list(const RelataEvidenceList *list) {
    json_t *array = json_array();
    for (uint32_t i = 0; i < list->n; i++) {
        json_t *row = relata_json_evidence(&list->items[i]);
        json_object_del(row, "statement");
        json_array_append_new(array, row);
    }
    return array;
}

static bool add_text(RelataStrbuf *out, const char *text) {
    if (text)
        relata_strbuf_add_string(out, text);
    return text != NULL;
}

static bool add_integer(RelataStrbuf *out, int64_t value) {
    relata_strbuf_printf(out, "%lld", (long long)value);
    return true;
}

static bool add_names(RelataStrbuf *out, const RelataNameList *names) {
    for (uint32_t i = 0; i < names->n; i++) {
        relata_strbuf_add_string(out, i ? " | " : "");
        relata_strbuf_add_string(out, names->names[i]);
    }
    return names->n > 0;
}

bool relata_entity_value(const RelataExportEntity *entity, unsigned field, RelataStrbuf *out) {
    switch (field) {
    case 0:
        return add_text(out, entity->node->name);
    case 1:
        return add_text(out, relata_type_name(entity->node->type));
    case 2:
        return add_names(out, entity->aliases);
    case 3:
        return add_text(out, entity->key);
    case 4:
        return add_integer(out, entity->node->n_articles);
    default:
        return add_integer(out, entity->node->degree);
    }
}

static bool add_evidence(RelataStrbuf *out, const RelataEvidenceList *list) {
    json_t *array = relata_json_evidence_list(list);
    char *text = array ? json_dumps(array, JSON_SORT_KEYS | JSON_REAL_PRECISION(4)) : NULL;
    json_decref(array);
    if (text)
        relata_strbuf_add_string(out, text);
    out->failed |= text == NULL;
    free(text);
    return true;
}

static bool add_best(RelataStrbuf *out, const RelataEvidence *best, unsigned field) {
    switch (field) {
    case DOC:
        return add_text(out, best->doc);
    case TITLE:
        return add_text(out, best->title);
    case URL:
        return add_text(out, best->url);
    case BEGIN:
        return add_integer(out, best->begin);
    case END:
        return add_integer(out, best->end);
    default:
        return add_text(out, best->text);
    }
}

bool relata_statement_value(const RelataExportStatement *statement, unsigned field, RelataStrbuf *out) {
    const RelataStatement *s = statement->statement;
    switch (field) {
    case STATEMENT:
        return add_integer(out, s->id);
    case RELATION:
        return add_text(out, s->relation);
    case RELATION_ID:
        return add_text(out, s->relation_id);
    case POLARITY:
        return add_text(out, relata_polarity_name(s->polarity));
    case MODALITY:
        return add_text(out, relata_modality_name(s->modality));
    case ATTRIBUTED_TO:
        return add_text(out, s->attributed_to);
    case ATTRIBUTED_ID:
        return s->attributed_id && add_integer(out, s->attributed_id);
    case TIME:
        return add_text(out, s->time.text);
    case TIME_START:
        return add_text(out, s->time.start);
    case TIME_END:
        return add_text(out, s->time.end);
    case PLACE:
        return add_text(out, s->place);
    case QUANTITY:
        return add_text(out, s->quantity);
    case QUALIFIERS:
        return relata_add_qualifiers(out, s->qualifiers);
    case ARTICLES:
        return add_integer(out, s->n_articles);
    case SENTENCES:
        return add_integer(out, s->n_evidence);
    case CONFIDENCE:
        relata_add_share(out, s->confidence);
        return true;
    case EVIDENCE:
        return add_evidence(out, statement->evidence);
    default:
        return statement->evidence->n && add_best(out, &statement->evidence->items[0], field);
    }
}
