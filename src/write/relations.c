// Relations of one document, in Wikidata's terms: what `relata extract --format relations` prints.
#include "write/sink.h"

// The sentence that names both ends, or null.
static json_t *evidence_json(const RelataDocument *d, const RelataRelation *r) {
    if (!r->sentence)
        return json_null();
    RelataSpan span = d->sentences[r->sentence - 1].span;
    return json_pack("{s:I, s:I, s:o}", "begin", (json_int_t)relata_document_code_point(d, span.begin), "end",
                     (json_int_t)relata_document_code_point(d, span.end), "text",
                     json_stringn(d->text + span.begin, span.end - span.begin));
}

RelataStatus relata_write_relations_jsonl(RelataSink sink, const RelataDocument *d, RelataError *error) {
    RelataStatus status = RELATA_OK;
    for (uint32_t i = 0; i < d->n_relations && status == RELATA_OK; i++) {
        const RelataRelation *r = &d->relations[i];
        const RelataEntity *s = &d->entities[r->subject], *o = &d->entities[r->object];
        json_t *line =
            json_pack("{s:s, s:s, s:s, s:o, s:s, s:s, s:s, s:s, s:o, s:o, s:o}", "doc", d->id, "subject", s->name,
                      "subject_type", relata_type_name(s->type), "subject_aliases", relata_json_aliases(s), "relation",
                      r->label, "relation_id", r->property, "object", o->name, "object_type", relata_type_name(o->type),
                      "object_aliases", relata_json_aliases(o), "confidence", relata_json_share((double)r->probability),
                      "evidence", evidence_json(d, r));
        status = relata_sink_json(sink, line, error);
    }
    return status;
}
