// Mentions and entities of one document: what `relata entities` prints, by our rules or by those of OntoNotes.
#include "write/sink.h"

#include <stdlib.h>

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

static RelataSpan phrase_of(const RelataDocument *d, const RelataMention *m) {
    return (RelataSpan){d->tokens[m->phrase_begin].span.begin, d->tokens[m->phrase_end - 1].span.end};
}

static json_t *mention_json(const RelataDocument *d, const RelataMention *m, RelataSpan span) {
    return json_pack("{s:I, s:I, s:o, s:s, s:s, s:s, s:I, s:o}", "begin",
                     (json_int_t)relata_document_code_point(d, span.begin), "end",
                     (json_int_t)relata_document_code_point(d, span.end), "head", points(d, d->tokens[m->head].span),
                     "kind", kind_name(m->kind), "type", coarse_type(m->type), "fine_type", relata_type_name(m->type),
                     "entity", (json_int_t)m->entity, "sureness", relata_json_share((double)m->sureness));
}

static json_t *entity_json(const RelataEntity *e, uint32_t id) {
    return json_pack("{s:I, s:o, s:s, s:s, s:o, s:o}", "id", (json_int_t)id, "name", relata_json_string(e->name),
                     "type", coarse_type(e->type), "fine_type", relata_type_name(e->type), "key",
                     relata_json_string(e->key), "aliases", relata_json_aliases(e));
}

// The mentions that are marked, all if `marks` is NULL, with the spans that `span` gives them.
static RelataStatus write_line(RelataSink sink, const RelataDocument *d, const bool *marks,
                               RelataSpan (*span)(const RelataDocument *, const RelataMention *), RelataError *error) {
    json_t *sentences = json_array(), *tokens = json_array(), *mentions = json_array(), *entities = json_array();
    for (uint32_t i = 0; i < d->n_sentences; i++)
        json_array_append_new(sentences, points(d, d->sentences[i].span));
    for (uint32_t i = 0; i < d->n_tokens; i++)
        json_array_append_new(tokens, points(d, d->tokens[i].span));
    for (uint32_t i = 0; i < d->n_mentions; i++)
        if (!marks || marks[i])
            json_array_append_new(mentions, mention_json(d, &d->mentions[i], span(d, &d->mentions[i])));
    for (uint32_t i = 0; i < d->n_entities; i++)
        json_array_append_new(entities, entity_json(&d->entities[i], i));
    json_t *line = json_pack("{s:s, s:s, s:o, s:o, s:o, s:o}", "doc", d->id, "text", d->text, "sentences", sentences,
                             "tokens", tokens, "mentions", mentions, "entities", entities);
    return relata_sink_json(sink, line, error);
}

// Names as they stand, of the rest all that belongs to them.
static RelataSpan extent_of(const RelataDocument *d, const RelataMention *m) {
    return m->kind == RELATA_MENTION_NAME ? span_of(d, m) : phrase_of(d, m);
}

RelataStatus relata_write_mentions_jsonl(RelataSink sink, const RelataDocument *d, RelataError *error) {
    return write_line(sink, d, NULL, extent_of, error);
}

// --- as OntoNotes has them -------------------------------------------------------------------------------------------

static bool is_modifier(uint8_t deprel) {
    return deprel == RELATA_DEPREL_COMPOUND || deprel == RELATA_DEPREL_AMOD || deprel == RELATA_DEPREL_NMOD_DESC ||
           deprel == RELATA_DEPREL_FLAT;
}

static bool has_mention_of(const RelataDocument *d, uint32_t token, uint32_t entity) {
    uint32_t i = d->mention_at[token];
    return i && d->mentions[i - 1].entity == entity;
}

// A noun in apposition belongs to the span of what it explains, and a predicate is no mention.
static bool is_explanation(const RelataDocument *d, const RelataSentence *sentence, const RelataMention *m) {
    const RelataToken *head = &d->tokens[m->head];
    bool is_predicate = false, is_of_subject = false;
    if (head->deprel == RELATA_DEPREL_APPOS && head->head)
        return has_mention_of(d, sentence->token_begin + head->head - 1, m->entity);
    for (uint32_t t = sentence->token_begin; t < m->head; t++)
        if (d->tokens[t].head == m->head - sentence->token_begin + 1) {
            is_predicate |= d->tokens[t].deprel == RELATA_DEPREL_COP;
            is_of_subject |= has_mention_of(d, t, m->entity);
        }
    return is_predicate && is_of_subject;
}

static bool is_marked(const RelataDocument *d, const RelataSentence *sentence, uint32_t i) {
    const RelataMention *m = &d->mentions[i];
    bool is_literal = d->entities[m->entity].kind == RELATA_ENTITY_LITERAL;
    bool is_new = m->is_indefinite && d->entities[m->entity].mentions[0] != i; // "a" and bare plurals begin anew
    return !is_literal && !is_new && !is_modifier(d->tokens[m->head].deprel) && !is_explanation(d, sentence, m);
}

RelataStatus relata_write_mentions_ontonotes(RelataSink sink, const RelataDocument *d, RelataError *error) {
    bool *marks = calloc(d->n_mentions + 1u, sizeof *marks);
    uint32_t *n_marked = calloc(d->n_entities + 1u, sizeof *n_marked);
    RelataStatus status = RELATA_OK;
    for (uint32_t i = 0, s = 0; marks && n_marked && i < d->n_mentions; i++) {
        while (s > 0 && d->sentences[s].token_begin > d->mentions[i].head)
            s--;
        while (s + 1 < d->n_sentences && d->sentences[s].token_end <= d->mentions[i].head)
            s++;
        marks[i] = is_marked(d, &d->sentences[s], i);
        n_marked[d->mentions[i].entity] += marks[i];
    }
    for (uint32_t i = 0; marks && n_marked && i < d->n_mentions; i++)
        marks[i] = marks[i] && n_marked[d->mentions[i].entity] > 1;
    status = marks && n_marked ? write_line(sink, d, marks, phrase_of, error)
                               : relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory");
    free(marks);
    free(n_marked);
    return status;
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
