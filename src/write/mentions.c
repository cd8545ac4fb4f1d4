// Mentions and entities of one document: what `relata entities` prints.
#include "write/sink.h"

static const char *kind_name(uint8_t kind) {
    static const char *const names[] = {"name", "nominal", "pronoun"};
    return names[kind <= RELATA_MENTION_PRONOUN ? kind : RELATA_MENTION_NOMINAL];
}

// Readers of this format know nine types; the three finer ones are given beside them as "fine_type".
static const char *coarse_type(uint8_t type) {
    if (type == RELATA_TYPE_MONEY)
        return relata_type_name(RELATA_TYPE_QUANTITY);
    if (type == RELATA_TYPE_GROUP || type == RELATA_TYPE_PRODUCT)
        return relata_type_name(RELATA_TYPE_OTHER);
    return relata_type_name(type);
}

static RelataSpan span_of(const RelataDocument *d, const RelataMention *m) {
    return (RelataSpan){d->tokens[m->token_begin].span.begin, d->tokens[m->token_end - 1].span.end};
}

static json_t *points(const RelataDocument *d, RelataSpan span) {
    return json_pack("[I, I]", (json_int_t)relata_document_code_point(d, span.begin),
                     (json_int_t)relata_document_code_point(d, span.end));
}

static json_t *mention_json(const RelataDocument *d, const RelataMention *m) {
    RelataSpan span = span_of(d, m);
    return json_pack("{s:I, s:I, s:o, s:s, s:s, s:s, s:I}", "begin",
                     (json_int_t)relata_document_code_point(d, span.begin), "end",
                     (json_int_t)relata_document_code_point(d, span.end), "head", points(d, d->tokens[m->head].span),
                     "kind", kind_name(m->kind), "type", coarse_type(m->type), "fine_type", relata_type_name(m->type),
                     "entity", (json_int_t)m->entity);
}

static json_t *entity_json(const RelataEntity *e, uint32_t id) {
    return json_pack("{s:I, s:o, s:s, s:s, s:o, s:o}", "id", (json_int_t)id, "name", relata_json_string(e->name),
                     "type", coarse_type(e->type), "fine_type", relata_type_name(e->type), "key",
                     relata_json_string(e->key), "aliases", relata_json_aliases(e));
}

RelataStatus relata_write_mentions_jsonl(RelataSink sink, const RelataDocument *d, RelataError *error) {
    json_t *sentences = json_array(), *tokens = json_array(), *mentions = json_array(), *entities = json_array();
    for (uint32_t i = 0; i < d->n_sentences; i++)
        json_array_append_new(sentences, points(d, d->sentences[i].span));
    for (uint32_t i = 0; i < d->n_tokens; i++)
        json_array_append_new(tokens, points(d, d->tokens[i].span));
    for (uint32_t i = 0; i < d->n_mentions; i++)
        json_array_append_new(mentions, mention_json(d, &d->mentions[i]));
    for (uint32_t i = 0; i < d->n_entities; i++)
        json_array_append_new(entities, entity_json(&d->entities[i], i));
    json_t *line = json_pack("{s:s, s:s, s:o, s:o, s:o, s:o}", "doc", d->id, "text", d->text, "sentences", sentences,
                             "tokens", tokens, "mentions", mentions, "entities", entities);
    return relata_sink_json(sink, line, error);
}

// doc, begin, end, kind, type, entity, text, name of the entity
RelataStatus relata_write_mentions_tsv(RelataSink sink, const RelataDocument *d, RelataError *error) {
    RelataStrbuf out = {0};
    for (uint32_t i = 0; i < d->n_mentions; i++) {
        const RelataMention *m = &d->mentions[i];
        const char *name = d->entities[m->entity].name;
        RelataSpan span = span_of(d, m);
        relata_strbuf_printf(&out, "%s\t%u\t%u\t%s\t%s\t%u\t", d->id, relata_document_code_point(d, span.begin),
                             relata_document_code_point(d, span.end), kind_name(m->kind), relata_type_name(m->type),
                             m->entity);
        relata_add_field(&out, d->text + span.begin, span.end - span.begin);
        relata_strbuf_printf(&out, "\t%s\n", name ? name : "");
    }
    return relata_sink_buffer(sink, &out, error);
}
