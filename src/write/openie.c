// Open IE tuples of one document: what `relata extract --format openie` prints.
//
// A line a proposition: sentence, confidence, relation, first argument, the others, in the sentence's own words. The
// preposition of an argument that follows the verb directly belongs to the relation ("live in"), that of a later one
// to its argument ("in 1941"). No coreference, no canonical names.
#include "write/sink.h"

#include <string.h>

typedef struct {
    const RelataDocument *document;
    const RelataProposition *proposition;
    uint32_t marker; // token + 1 of the preposition or "that" read as part of the relation, 0 = none
} Tuple;

static void add_form(const RelataDocument *d, uint32_t token, RelataStrbuf *out, size_t begin) {
    if (out->n > begin)
        relata_strbuf_add_char(out, ' ');
    const char *form = d->tokens[token].form;
    relata_add_field(out, form, strlen(form));
}

// The marker of the first argument after the verb, if no other argument stands between.
static uint32_t relation_marker(const RelataProposition *p) {
    if (p->n_arguments < 2 || !p->n_relation)
        return 0;
    uint32_t verb = p->relation[p->n_relation - 1];
    for (uint32_t k = 1; k < p->n_arguments; k++) {
        const RelataArgument *a = &p->arguments[k];
        if (a->head <= verb && a->head != p->predicate)
            continue;
        return a->role != RELATA_ROLE_TIME ? a->marker : 0;
    }
    return 0;
}

static void add_relation(const Tuple *t, RelataStrbuf *out) {
    const RelataProposition *p = t->proposition;
    size_t begin = out->n;
    if (p->implied)
        relata_strbuf_add_string(out, p->implied);
    for (uint32_t k = 0; k < p->n_relation; k++)
        add_form(t->document, p->relation[k], out, begin);
    if (t->marker)
        add_form(t->document, t->marker - 1, out, begin);
}

static void add_argument(const Tuple *t, const RelataArgument *a, RelataStrbuf *out) {
    size_t begin = out->n;
    if (a->marker && a->marker != t->marker)
        add_form(t->document, a->marker - 1, out, begin);
    for (uint32_t k = 0; k < a->n_tokens; k++)
        add_form(t->document, a->tokens[k], out, begin);
}

static void add_tuple(const RelataDocument *d, const RelataProposition *p, RelataStrbuf *out) {
    RelataSpan span = d->sentences[p->sentence].span;
    Tuple t = {d, p, relation_marker(p)};
    relata_add_field(out, d->text + span.begin, span.end - span.begin);
    relata_strbuf_printf(out, "\t%.3f\t", (double)p->confidence);
    add_relation(&t, out);
    for (uint32_t k = 0; k < p->n_arguments; k++) {
        relata_strbuf_add_char(out, '\t');
        add_argument(&t, &p->arguments[k], out);
    }
    if (p->n_arguments == 1)
        relata_strbuf_add_char(out, '\t');
    relata_strbuf_add_char(out, '\n');
}

// What a noun phrase merely presupposes (a role, an owner, an event) is no tuple of its own.
static bool is_presupposed(const char *rule) {
    static const char *const rules[] = {"possessive",     "demonym", "role",      "light verb",
                                        "nominalization", "between", "inclusion", "existential", NULL};
    for (const char *const *r = rules; *r; r++)
        if (strcmp(*r, rule) == 0)
            return true;
    return false;
}

RelataStatus relata_write_openie(RelataSink sink, const RelataDocument *document, RelataError *error) {
    RelataStrbuf out = {0};
    for (uint32_t k = 0; k < document->n_propositions; k++)
        if (!is_presupposed(document->propositions[k].rule))
            add_tuple(document, &document->propositions[k], &out);
    return relata_sink_buffer(sink, &out, error);
}
