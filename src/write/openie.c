// Open IE tuples of one document: what `relata extract --format openie` prints.
//
// A line a proposition: sentence, confidence, relation, first argument, the others, in the sentence's own words. The
// preposition of an argument that follows the verb directly belongs to the relation ("live in"), that of a later one
// to its argument ("in 1941"). No coreference, no canonical names.
#include "write/sink.h"

#include "base/words.h"

#include <string.h>

enum { MAX_DEPTH = 64, MAX_CONJUNCTS = 16 };

typedef struct {
    const RelataDocument *document;
    const RelataProposition *proposition;
    uint32_t split;    // index of the argument that is given one conjunct at a time
    uint32_t conjunct; // which one
    uint32_t marker;   // token + 1 of the preposition or "that" read as part of the relation, 0 = none
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

// The conjunct of the argument's head that a token stands in: a conj dependent of the head, or the head itself.
static uint32_t conjunct_of(const RelataDocument *d, const RelataArgument *a, uint32_t begin, uint32_t token) {
    for (int step = 0; step < MAX_DEPTH && token != a->head && d->tokens[token].head; step++) {
        uint32_t head = begin + d->tokens[token].head - 1;
        if (head == a->head && d->tokens[token].deprel == RELATA_DEPREL_CONJ)
            return token;
        token = head;
    }
    return a->head;
}

// Words that only join: commas and conjunctions at the edges of a conjunct.
static bool joins(const RelataToken *token) {
    return token->deprel == RELATA_DEPREL_CC || token->deprel == RELATA_DEPREL_PUNCT ||
           token->deprel == RELATA_DEPREL_CC_PRECONJ;
}

static void add_argument(const Tuple *t, uint32_t k, RelataStrbuf *out) {
    const RelataArgument *a = &t->proposition->arguments[k];
    const RelataDocument *d = t->document;
    size_t begin = out->n;
    if (a->marker && a->marker != t->marker)
        add_form(d, a->marker - 1, out, begin);
    uint32_t sentence_begin = d->sentences[t->proposition->sentence].token_begin;
    for (uint32_t w = 0; w < a->n_tokens; w++) {
        uint32_t token = a->tokens[w];
        if (k != t->split || (conjunct_of(d, a, sentence_begin, token) == t->conjunct &&
                              !(joins(&d->tokens[token]) && sentence_begin + d->tokens[token].head - 1 == t->conjunct)))
            add_form(d, token, out, begin);
    }
}

static void add_tuple(const Tuple *t, RelataStrbuf *out) {
    const RelataDocument *d = t->document;
    const RelataProposition *p = t->proposition;
    RelataSpan span = d->sentences[p->sentence].span;
    relata_add_field(out, d->text + span.begin, span.end - span.begin);
    relata_strbuf_printf(out, "\t%.3f\t", (double)p->confidence);
    add_relation(t, out);
    for (uint32_t k = 0; k < p->n_arguments; k++) {
        relata_strbuf_add_char(out, '\t');
        add_argument(t, k, out);
    }
    relata_strbuf_add_char(out, '\n');
}

// The heads of the conjuncts of an argument that are nominals; 1 if it is no coordination.
static uint32_t find_conjuncts(const RelataDocument *d, const RelataProposition *p, const RelataArgument *a,
                               uint32_t conjuncts[MAX_CONJUNCTS]) {
    uint32_t begin = d->sentences[p->sentence].token_begin, n = 1;
    conjuncts[0] = a->head;
    for (uint32_t w = 0; w < a->n_tokens && n < MAX_CONJUNCTS; w++) {
        const RelataToken *token = &d->tokens[a->tokens[w]];
        if (token->deprel == RELATA_DEPREL_CONJ && token->head && begin + token->head - 1 == a->head &&
            token->upos != RELATA_UPOS_VERB)
            conjuncts[n++] = a->tokens[w];
    }
    return n;
}

// One tuple, or one for each conjunct of the argument with most of them.
static void add_tuples(const RelataDocument *d, const RelataProposition *p, RelataStrbuf *out) {
    Tuple t = {d, p, p->n_arguments, 0, relation_marker(p)};
    uint32_t conjuncts[MAX_CONJUNCTS], best[MAX_CONJUNCTS] = {0}, n_best = 1;
    for (uint32_t k = 0; k < p->n_arguments; k++) {
        uint32_t marker = p->arguments[k].marker;
        if (marker && strcmp(d->tokens[marker - 1].form, "between") == 0)
            continue; // what lies between two things lies between neither alone
        uint32_t n = d->tokens[p->arguments[k].head].upos == RELATA_UPOS_VERB
                         ? 1
                         : find_conjuncts(d, p, &p->arguments[k], conjuncts);
        if (n > n_best) {
            n_best = n;
            t.split = k;
            memcpy(best, conjuncts, n * sizeof *best);
        }
    }
    if (n_best < 2)
        t.split = p->n_arguments;
    for (uint32_t c = 0; c < (t.split < p->n_arguments ? n_best : 1); c++) {
        t.conjunct = best[c];
        add_tuple(&t, out);
    }
}

// What a noun phrase merely presupposes (a role, an owner, an event) is no tuple of its own, nor is a verb that has
// nothing but its subject.
static bool is_presupposed(const char *rule) {
    static const char *const rules[] = {"possessive", "demonym",   "role",        "light verb",  "nominalization",
                                        "between",    "inclusion", "existential", "neighbour",   "event place",
                                        "change",     "toll",      "population",  "affiliation", "share",
                                        "forecast",   NULL};
    return relata_is_among(rule, rules);
}

RelataStatus relata_write_openie(RelataSink sink, const RelataDocument *document, RelataError *error) {
    RelataStrbuf out = {0};
    for (uint32_t k = 0; k < document->n_propositions; k++)
        if (!is_presupposed(document->propositions[k].rule) && document->propositions[k].n_arguments > 1)
            add_tuples(document, &document->propositions[k], &out);
    return relata_sink_buffer(sink, &out, error);
}
