// Mentions and entities of one document: what `relata entities` prints.
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

static json_t *entity_json(const RelataEntity *e, uint32_t id) {
    return json_pack("{s:I, s:o, s:s, s:s, s:o, s:o}", "id", (json_int_t)id, "name", relata_json_string(e->name),
                     "type", coarse_type(e->type), "fine_type", relata_type_name(e->type), "key",
                     relata_json_string(e->key), "aliases", relata_json_aliases(e));
}

// --- what refers, and what only names or describes what something else refers to -------------------------------------
//
// Corpora of coreference mark each reference once, with its whole phrase. So a name within a longer phrase, a noun or
// an adjective of a nation that modifies another noun ("Peruvian ships"), and an indefinite predicate or apposition
// ("is a lawyer") are no links of the chain: each has a number of its own, and `of` says whom it names or describes.

typedef struct {
    const RelataDocument *document;
    const RelataSentence *sentence; // of the mention in hand
    json_t *mentions;
    uint32_t n_numbers; // of entities, and of mentions that do not refer
} Listing;

static bool is_modifier(const RelataMention *m, uint8_t deprel) {
    bool is_noun = m->kind == RELATA_MENTION_NOMINAL;
    return m->kind != RELATA_MENTION_PRONOUN &&
           (deprel == RELATA_DEPREL_AMOD ||
            (is_noun && (deprel == RELATA_DEPREL_COMPOUND || deprel == RELATA_DEPREL_NMOD_DESC)));
}

static bool has_mention_of(const RelataDocument *d, uint32_t token, uint32_t entity) {
    uint32_t i = d->mention_at[token];
    return i && d->mentions[i - 1].entity == entity;
}

// Whether it is the apposition or the predicate of another mention of its entity.
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

static bool refers(const Listing *l, const RelataMention *m) {
    return !is_modifier(m, l->document->tokens[m->head].deprel) &&
           !(m->is_indefinite && is_explanation(l->document, l->sentence, m));
}

static bool add_mention(Listing *l, const RelataMention *m, uint8_t kind, RelataSpan span, bool is_link) {
    json_int_t chain = (json_int_t)m->entity, number = is_link ? chain : (json_int_t)l->n_numbers++;
    json_t *mention =
        json_pack("{s:I, s:I, s:o, s:s, s:s, s:s, s:I, s:o, s:o}", "begin",
                  (json_int_t)relata_document_code_point(l->document, span.begin), "end",
                  (json_int_t)relata_document_code_point(l->document, span.end), "head",
                  points(l->document, l->document->tokens[m->head].span), "kind", kind_name(kind), "type",
                  coarse_type(m->type), "fine_type", relata_type_name(m->type), "entity", number, "of",
                  is_link ? json_null() : json_integer(chain), "sureness", relata_json_share((double)m->sureness));
    return json_array_append_new(l->mentions, mention) == 0;
}

// A name whose phrase is longer is both: a noun phrase that refers, and the name in it.
static bool list_mention(Listing *l, const RelataMention *m) {
    RelataSpan name = span_of(l->document, m), phrase = phrase_of(l->document, m);
    bool is_link = refers(l, m), is_name = m->kind == RELATA_MENTION_NAME;
    bool is_within = is_name && is_link && (name.begin != phrase.begin || name.end != phrase.end);
    if (is_within && !add_mention(l, m, RELATA_MENTION_NOMINAL, phrase, true))
        return false;
    return add_mention(l, m, m->kind, is_name ? name : phrase, is_link && !is_within);
}

RelataStatus relata_write_mentions_jsonl(RelataSink sink, const RelataDocument *d, RelataError *error) {
    json_t *sentences = json_array(), *tokens = json_array(), *entities = json_array();
    Listing listing = {.document = d, .sentence = d->sentences, .mentions = json_array(), .n_numbers = d->n_entities};
    bool ok = true;
    for (uint32_t i = 0; i < d->n_sentences; i++)
        json_array_append_new(sentences, points(d, d->sentences[i].span));
    for (uint32_t i = 0; i < d->n_tokens; i++)
        json_array_append_new(tokens, points(d, d->tokens[i].span));
    for (uint32_t i = 0; ok && i < d->n_mentions; i++) {
        const RelataMention *m = &d->mentions[i];
        while (listing.sentence > d->sentences && listing.sentence->token_begin > m->head)
            listing.sentence--;
        while (listing.sentence + 1 < d->sentences + d->n_sentences && listing.sentence->token_end <= m->head)
            listing.sentence++;
        ok = list_mention(&listing, m);
    }
    for (uint32_t i = 0; i < d->n_entities; i++)
        json_array_append_new(entities, entity_json(&d->entities[i], i));
    json_t *line = json_pack("{s:s, s:s, s:o, s:o, s:o, s:o}", "doc", d->id, "text", d->text, "sentences", sentences,
                             "tokens", tokens, "mentions", listing.mentions, "entities", entities);
    if (ok)
        return relata_sink_json(sink, line, error);
    json_decref(line);
    return relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory");
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
