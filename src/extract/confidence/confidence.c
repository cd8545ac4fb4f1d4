// Confidence: the probability that a careful reader calls a statement right.
//
// p = 1 / (1 + exp(-(bias + Σ weight · value))) over named features. A feature is a property that tends to go with
// being right or wrong: the construction, how sure the parser is of the arcs between the ends, how a pronoun got its
// name, whether a name looks cut, whether the label says what the article's verb says. Names are words ("subject
// pronoun"), so that the weights can be read and a statement can show its reasons.
//
//     in    a document with triples whose relations are canonical; `certainty` of each, by construction
//     out   RelataTriple.confidence and .parts; triples below the least confidence are taken out
//     text  the section `confidence`: lines "name<TAB>weight", "#" comments, "bias" and the names of bars among the
//     names
//
// Limits: the weights come from some hundred judged statements of one kind of text, so a feature earns its place
// only if it is frequent. Sums are of doubles in a fixed order, and rounded to four places.
#include "extract/confidence/confidence.h"

#include "base/arena.h"
#include "base/array.h"
#include "base/map.h"
#include "base/words.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { MAX_REASONS = 5, MAX_LINE = 256 };

// ------------------------------------------------------------------------------------------------------------ weights

struct RelataConfidence {
    RelataMap *names;             // feature → id
    RELATA_ARRAY(double) weights; // [id - 1]
    double bias, bars[RELATA_N_BARS];
};

const char *relata_bar_name(RelataBar bar) {
    static const char *const names[RELATA_N_BARS] = {[RELATA_BAR_ANY] = "least",
                                                     [RELATA_BAR_CLAUSE] = "least of a clause",
                                                     [RELATA_BAR_NAMELESS] = "least without a name",
                                                     [RELATA_BAR_PURPOSE] = "least of a purpose",
                                                     [RELATA_BAR_OWN_WORDS] = "least of own words",
                                                     [RELATA_BAR_FOUND] = "least found",
                                                     [RELATA_BAR_ENCYCLOPEDIC] =
                                                         "least found in encyclopedic articles"};
    return names[bar];
}

// RELATA_N_BARS if it is none's.
static RelataBar bar_of_name(const char *name) {
    RelataBar bar = RELATA_BAR_ANY;
    while (bar < RELATA_N_BARS && strcmp(relata_bar_name(bar), name) != 0)
        bar++;
    return bar;
}

static RelataStatus bad_line(RelataError *error, uint32_t line) {
    return relata_fail(error, RELATA_MODEL, "confidence", line, 0, "not a name, a tab and a number");
}

static RelataStatus read_line(RelataConfidence *c, const char *text, size_t n, uint32_t line, RelataError *error) {
    char buffer[MAX_LINE];
    const char *tab = memchr(text, '\t', n);
    if (!n || text[0] == '#')
        return RELATA_OK;
    if (!tab || n >= sizeof buffer)
        return bad_line(error, line);
    memcpy(buffer, text, n);
    buffer[n] = '\0';
    char *end, *number = buffer + (tab - text) + 1;
    number[-1] = '\0';
    double weight = strtod(number, &end);
    if (end == number || *end || !isfinite(weight))
        return bad_line(error, line);
    RelataBar bar = bar_of_name(buffer);
    if (strcmp(buffer, "bias") == 0)
        c->bias = weight;
    else if (bar < RELATA_N_BARS)
        c->bars[bar] = weight;
    else if (relata_map_find_string(c->names, buffer))
        return bad_line(error, line);
    else if (!relata_map_add_string(c->names, buffer) || !RELATA_ARRAY_ADD(&c->weights, weight))
        return relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory");
    return RELATA_OK;
}

RelataStatus relata_confidence_new(RelataConfidence **out, const RelataModel *model, RelataError *error) {
    size_t n;
    const char *text = relata_model_section(model, "confidence", &n);
    *out = NULL;
    if (!text)
        return RELATA_OK;
    RelataConfidence *c = calloc(1, sizeof *c);
    if (c) {
        c->names = relata_map_new();
        c->bars[RELATA_BAR_FOUND] = c->bars[RELATA_BAR_ENCYCLOPEDIC] = 2; // without weights nothing found stays
    }
    RelataStatus status = c && c->names ? RELATA_OK : RELATA_NO_MEMORY;
    if (status != RELATA_OK)
        relata_fail(error, status, NULL, 0, 0, "out of memory");
    for (uint32_t line = 1; n && status == RELATA_OK; line++) {
        const char *end = memchr(text, '\n', n);
        size_t length = end ? (size_t)(end - text) : n, step = end ? length + 1 : n;
        status = read_line(c, text, length, line, error);
        text += step;
        n -= step;
    }
    if (status == RELATA_OK)
        *out = c;
    else
        relata_confidence_free(c);
    return status;
}

void relata_confidence_free(RelataConfidence *confidence) {
    if (!confidence)
        return;
    relata_map_free(confidence->names);
    free(confidence->weights.items);
    free(confidence);
}

double relata_confidence_least(const RelataConfidence *confidence, const RelataDocument *document,
                               const RelataTriple *triple) {
    if (!confidence)
        return 0;
    const double *bars = confidence->bars;
    double found = bars[document->is_encyclopedic ? RELATA_BAR_ENCYCLOPEDIC : RELATA_BAR_FOUND];
    double least = triple->proposition == RELATA_NO_PROPOSITION ? found : bars[RELATA_BAR_ANY];
    static const char *const plain[] = {"clause", "conjoined verb", "copula", "participle", "role", NULL};
    if (triple->rule && relata_is_among(triple->rule, plain))
        least = fmax(least, bars[RELATA_BAR_CLAUSE]);
    if (triple->rule && strcmp(triple->rule, "purpose") == 0)
        least = fmax(least, bars[RELATA_BAR_PURPOSE]);
    if (triple->attributed_to == triple->subject + 1)
        least = fmax(least, bars[RELATA_BAR_OWN_WORDS]);
    return relata_confidence_is_nameless(document, triple) ? fmax(least, bars[RELATA_BAR_NAMELESS]) : least;
}

typedef struct {
    const RelataConfidence *confidence;
    double sum;
    struct {
        uint32_t id;
        double part;
    } reasons[MAX_REASONS]; // by size, descending
    uint32_t n_reasons;
} Sum;

// Keeps the parts that weigh most, in order.
static void note_reason(Sum *sum, uint32_t id, double part) {
    uint32_t at = sum->n_reasons;
    while (at && fabs(sum->reasons[at - 1].part) < fabs(part))
        at--;
    if (at == MAX_REASONS)
        return;
    sum->n_reasons += sum->n_reasons < MAX_REASONS;
    for (uint32_t k = sum->n_reasons - 1; k > at; k--)
        sum->reasons[k] = sum->reasons[k - 1];
    sum->reasons[at].id = id;
    sum->reasons[at].part = part;
}

static void weigh(void *state, const char *name, double value) {
    Sum *sum = state;
    uint32_t id = relata_map_find_string(sum->confidence->names, name);
    if (!id)
        return;
    double part = sum->confidence->weights.items[id - 1] * value;
    sum->sum += part;
    note_reason(sum, id, part);
}

RelataStatus relata_confidence_of(const RelataConfidence *confidence, RelataDocument *document, RelataTriple *triple) {
    Sum sum = {.confidence = confidence, .sum = confidence->bias};
    relata_confidence_features(document, triple, weigh, &sum);
    triple->confidence = (float)(floor(1 / (1 + exp(-sum.sum)) * 10000 + 0.5) / 10000);
    RelataConfidencePart *reasons = RELATA_ARENA_NEW(document->arena, RelataConfidencePart, sum.n_reasons);
    if (!reasons)
        return RELATA_NO_MEMORY;
    for (uint32_t k = 0; k < sum.n_reasons; k++) {
        reasons[k].feature =
            relata_arena_string(document->arena, relata_map_string(confidence->names, sum.reasons[k].id));
        reasons[k].weight = (float)sum.reasons[k].part;
        if (!reasons[k].feature)
            return RELATA_NO_MEMORY;
    }
    triple->parts = reasons;
    triple->n_parts = sum.n_reasons;
    return RELATA_OK;
}
