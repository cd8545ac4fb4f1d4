// Triples of one document: what `relata extract` prints.
#include "base/qualifiers.h"
#include "write/explain.h"
#include "write/sink.h"

#include <string.h>

json_t *relata_json_aliases(const RelataEntity *entity) {
    json_t *aliases = json_array();
    for (uint32_t i = 0; aliases && i < entity->n_aliases; i++)
        json_array_append_new(aliases, json_string(entity->aliases[i]));
    return aliases;
}

static json_t *time_json(const RelataTime *time) {
    if (!time->text)
        return json_null();
    return json_pack("{s:s, s:o, s:o}", "text", time->text, "start", relata_json_string(time->start), "end",
                     relata_json_string(time->end));
}

static json_t *evidence_json(const RelataDocument *d, const RelataTriple *t) {
    return json_pack("{s:I, s:I, s:o}", "begin", (json_int_t)relata_document_code_point(d, t->evidence.begin), "end",
                     (json_int_t)relata_document_code_point(d, t->evidence.end), "text",
                     json_stringn(d->text + t->evidence.begin, t->evidence.end - t->evidence.begin));
}

// Where else the article says it.
static json_t *also_json(const RelataDocument *d, uint32_t triple) {
    json_t *also = json_array();
    for (uint32_t i = 0; also && i < d->n_triples; i++)
        if (d->triples[i].repeats == triple + 1)
            json_array_append_new(also, evidence_json(d, &d->triples[i]));
    return also;
}

static const char *attributed_to(const RelataDocument *d, const RelataTriple *t) {
    return t->attributed_to ? d->entities[t->attributed_to - 1].name : NULL;
}

static RelataStatus write_jsonl(RelataSink sink, const RelataDocument *d, bool is_explained, RelataError *error) {
    RelataStatus status = RELATA_OK;
    for (uint32_t i = 0; i < d->n_triples && status == RELATA_OK; i++) {
        const RelataTriple *t = &d->triples[i];
        if (t->repeats)
            continue;
        const RelataEntity *s = &d->entities[t->subject], *o = &d->entities[t->object];
        json_t *line = json_pack(
            "{s:s, s:s, s:s, s:o, s:s, s:s, s:o, s:s, s:s, s:o, s:s, s:s, s:o, s:o, s:o, s:o, s:o, s:o, s:s, s:o, s:o}",
            "doc", d->id, "subject", s->name, "subject_type", relata_type_name(s->type), "subject_aliases",
            relata_json_aliases(s), "relation", t->relation, "relation_text", t->relation_text, "relation_id",
            relata_json_string(t->relation_id), "object", o->name, "object_type", relata_type_name(o->type),
            "object_aliases", relata_json_aliases(o), "polarity", relata_polarity_name(t->polarity), "modality",
            relata_modality_name(t->modality), "attributed_to", relata_json_string(attributed_to(d, t)), "time",
            time_json(&t->time), "place", relata_json_string(t->place), "quantity", relata_json_string(t->quantity),
            "qualifiers", relata_json_qualifiers(t->qualifiers), "confidence", relata_json_share((double)t->confidence),
            "rule", t->rule ? t->rule : "", "evidence", evidence_json(d, t), "also", also_json(d, i));
        if (line && is_explained && json_object_set_new(line, "explain", relata_json_explanation(d, t)) < 0) {
            json_decref(line);
            line = NULL;
        }
        status = relata_sink_json(sink, line, error);
    }
    return status;
}

RelataStatus relata_write_triples_jsonl(RelataSink sink, const RelataDocument *d, RelataError *error) {
    return write_jsonl(sink, d, false, error);
}

RelataStatus relata_write_explained_jsonl(RelataSink sink, const RelataDocument *d, RelataError *error) {
    return write_jsonl(sink, d, true, error);
}

static void add_qualifiers(RelataStrbuf *out, const char *qualifiers) {
    RelataStrbuf words = {0};
    relata_qualifiers_join(&words, qualifiers);
    relata_add_field(out, relata_strbuf_string(&words), words.n);
    out->failed |= words.failed;
    relata_strbuf_clear(&words);
}

// doc, subject, relation, object, polarity, modality, attributed to, time, confidence, begin, end, sentence,
// qualifiers (, explanation)
static RelataStatus write_tsv(RelataSink sink, const RelataDocument *d, bool is_explained, RelataError *error) {
    RelataStrbuf out = {0};
    for (uint32_t i = 0; i < d->n_triples; i++) {
        const RelataTriple *t = &d->triples[i];
        if (t->repeats)
            continue;
        const char *who = attributed_to(d, t);
        const char *fields[] = {d->id,
                                d->entities[t->subject].name,
                                t->relation,
                                d->entities[t->object].name,
                                relata_polarity_name(t->polarity),
                                relata_modality_name(t->modality),
                                who ? who : "",
                                t->time.start ? t->time.start : ""};
        for (size_t f = 0; f < sizeof fields / sizeof *fields; f++) {
            relata_add_field(&out, fields[f], strlen(fields[f]));
            relata_strbuf_add_char(&out, '\t');
        }
        relata_strbuf_printf(&out, "%.2f\t%u\t%u\t", (double)t->confidence,
                             relata_document_code_point(d, t->evidence.begin),
                             relata_document_code_point(d, t->evidence.end));
        relata_add_field(&out, d->text + t->evidence.begin, t->evidence.end - t->evidence.begin);
        relata_strbuf_add_char(&out, '\t');
        add_qualifiers(&out, t->qualifiers);
        if (is_explained) {
            relata_strbuf_add_char(&out, '\t');
            relata_add_explanation(d, t, &out);
        }
        relata_strbuf_add_char(&out, '\n');
    }
    return relata_sink_buffer(sink, &out, error);
}

RelataStatus relata_write_triples_tsv(RelataSink sink, const RelataDocument *d, RelataError *error) {
    return write_tsv(sink, d, false, error);
}

RelataStatus relata_write_explained_tsv(RelataSink sink, const RelataDocument *d, RelataError *error) {
    return write_tsv(sink, d, true, error);
}
