// Statement: which sentence of an article, or which few, carry a relation that the classifier found.
//
//     in    a pair of relata; the propositions of the document
//     out   a triple with evidence: the sentence that names both, the nearest where several do, names before nouns and
//           pronouns; none where the way through the tree from one to the other passes a predicate that is denied,
//           asked, planned, possible or somebody's word, a word that is denied, a parting, or a verb that the rules
//           could not read. Of an encyclopedic article also pairs that no sentence names together: the passage of at
//           most MAX_APART + 1 sentences that does is the evidence
//
// What stands within a noun phrase ("Bergen, Norway", "the Norwegian painter") is taken for granted whatever its clause
// makes of the rest, so only predicates on the way count, not those above it. Limits: names that only quotation marks
// and capitals show (long_name.c) are left out but in encyclopedic articles.
#include "relate/statement.h"

#include "base/map.h"
#include "base/strbuf.h"
#include "base/words.h"

#include <string.h>

enum { STEPS = 24, TRIES = 64, MAX_BETWEEN = 8, MAX_APART = 7 };
enum { COST_PRONOUN = 12, COST_NOMINAL = 8, COST_SENTENCE = 24, COST_NONE = 0x7fffffff };

// Words that deny what they hang on, also where no proposition was read: "outside the euro area and not a member of".
static bool is_denying(const char *lemma) {
    static const char *const words[] = {"not",     "n't",    "never", "neither", "nor",    "no", "hardly",
                                        "without", "unlike", "non",   "except",  "almost", NULL};
    return lemma && relata_is_among(lemma, words);
}

// "Gabon's exit from the bloc": what belonged together does so no longer, or may not for long.
static bool is_parting(const char *lemma) {
    static const char *const words[] = {"exit",      "withdrawal", "departure",  "secession",
                                        "expulsion", "exclusion",  "separation", NULL};
    return lemma && relata_is_among(lemma, words);
}

bool relata_evidence_new(RelataEvidence *evidence, const RelataRelata *r) {
    const RelataDocument *d = r->document;
    evidence->relata = r;
    evidence->is_unreal = RELATA_ARENA_NEW(r->scratch, bool, d->n_tokens);
    bool *is_read = RELATA_ARENA_NEW(r->scratch, bool, d->n_tokens);
    if (!evidence->is_unreal || !is_read)
        return false;
    for (uint32_t k = 0; k < d->n_propositions; k++) {
        const RelataProposition *p = &d->propositions[k];
        is_read[p->predicate] = true;
        evidence->is_unreal[p->predicate] |=
            p->polarity == RELATA_NEGATIVE || p->modality != RELATA_CERTAIN || p->source_token;
    }
    for (uint32_t t = 0; t < d->n_tokens; t++) {
        evidence->is_unreal[t] |= d->tokens[t].upos == RELATA_UPOS_VERB && !is_read[t];
        evidence->is_unreal[t] |= is_parting(d->tokens[t].lemma);
        if (r->head_at[t] && d->tokens[t].upos != RELATA_UPOS_INTJ && is_denying(d->tokens[t].lemma))
            evidence->is_unreal[r->head_at[t] - 1] = true;
    }
    return true;
}

// --- the way from one end to the other -------------------------------------------------------------------------------

static bool is_above(const RelataRelata *r, uint32_t ancestor, uint32_t token) {
    for (int step = 0; step < STEPS; step++) {
        if (token == ancestor)
            return true;
        if (!r->head_at[token])
            return false;
        token = r->head_at[token] - 1;
    }
    return false;
}

// Whether a step up from `token` to where `other` is below too passes something unreal.
static bool climbs_unreal(const RelataEvidence *evidence, uint32_t token, uint32_t other) {
    const RelataRelata *r = evidence->relata;
    for (int step = 0; step < STEPS; step++) {
        if (evidence->is_unreal[token])
            return true;
        if (is_above(r, token, other) || !r->head_at[token])
            return false;
        token = r->head_at[token] - 1;
    }
    return true;
}

static bool is_question(const RelataDocument *d, const RelataSentence *s) {
    return s->token_end > s->token_begin && strcmp(d->tokens[s->token_end - 1].form, "?") == 0;
}

static bool is_stated(const RelataDocument *d, const RelataSentence *s) {
    if (is_question(d, s))
        return false;
    if (s->block >= d->n_blocks)
        return true;
    RelataBlockKind kind = d->blocks[s->block].kind;
    return kind != RELATA_BLOCK_CAPTION && kind != RELATA_BLOCK_BOILER && kind != RELATA_BLOCK_SPEAKER;
}

// --- choosing --------------------------------------------------------------------------------------------------------

static uint32_t cost_of_kind(const RelataMention *m) {
    return m->kind == RELATA_MENTION_PRONOUN ? COST_PRONOUN : m->kind == RELATA_MENTION_NOMINAL ? COST_NOMINAL : 0;
}

static uint32_t tokens_between(const RelataMention *a, const RelataMention *b) {
    return a->token_begin >= b->token_end   ? a->token_begin - b->token_end
           : b->token_begin >= a->token_end ? b->token_begin - a->token_end
                                            : COST_NONE;
}

// How far two mentions are from saying something of one another; COST_NONE if they share no sentence that states.
static uint32_t cost_of(const RelataEvidence *evidence, const RelataMention *a, const RelataMention *b) {
    const RelataRelata *r = evidence->relata;
    uint32_t sentence = r->sentence_at[a->head], apart = tokens_between(a, b);
    if (sentence != r->sentence_at[b->head] || apart == COST_NONE ||
        !is_stated(r->document, &r->document->sentences[sentence]))
        return COST_NONE;
    return apart + cost_of_kind(a) + cost_of_kind(b);
}

// The words between two mentions that stand close together, "" for others.
static const char *words_between(const RelataDocument *d, const RelataMention *a, const RelataMention *b) {
    uint32_t begin = a->token_begin < b->token_begin ? a->token_end : b->token_end;
    uint32_t end = a->token_begin < b->token_begin ? b->token_begin : a->token_begin;
    if (end <= begin || end - begin > MAX_BETWEEN)
        return "";
    RelataStrbuf out = {0};
    for (uint32_t t = begin; t < end; t++) {
        if (d->tokens[t].upos == RELATA_UPOS_PUNCT)
            continue;
        if (out.n)
            relata_strbuf_add_char(&out, ' ');
        relata_strbuf_add_string(&out, d->tokens[t].form);
    }
    const char *words = out.failed ? NULL : relata_arena_string(d->arena, relata_strbuf_string(&out));
    relata_strbuf_clear(&out);
    return words;
}

// Whether the gazetteer has `x` in another region than `y`.
static bool is_elsewhere(const RelataRelatum *x, const RelataRelatum *y) {
    bool is_region = y->kind == (uint32_t)relata_hash("admin1", 6);
    return is_region && ((x->region && x->region != y->key) || (x->kind == y->kind && x->key != y->key));
}

static RelataLocality locality_of(const RelataRelatum *x, const RelataRelatum *y) {
    if ((x->country && x->country == y->key) || (y->country && y->country == x->key) ||
        (x->region && x->region == y->key) || (y->region && y->region == x->key))
        return RELATA_LOCALITY_WITHIN;
    if (is_elsewhere(x, y) || is_elsewhere(y, x))
        return RELATA_LOCALITY_APART;
    if (!x->country || !y->country)
        return RELATA_LOCALITY_UNKNOWN;
    return x->country == y->country ? RELATA_LOCALITY_TOGETHER : RELATA_LOCALITY_APART;
}

// How far two mentions are from saying something of one another; COST_NONE if nothing carries it.
typedef uint32_t CostFn(const RelataEvidence *evidence, const RelataMention *a, const RelataMention *b);

typedef struct {
    const RelataMention *from, *to; // NULL: there are none
} Ends;

static bool is_real_way(const RelataEvidence *evidence, const RelataMention *a, const RelataMention *b) {
    return !climbs_unreal(evidence, a->head, b->head) && !climbs_unreal(evidence, b->head, a->head);
}

// The mentions of two relata that are nearest by a cost; with `is_one_sentence` those between which the way is real.
static Ends nearest_ends(const RelataEvidence *evidence, uint32_t subject, uint32_t object, CostFn *cost_of_ends,
                         bool is_one_sentence) {
    const RelataRelata *r = evidence->relata;
    const RelataRelatum *x = &r->items[subject], *y = &r->items[object];
    Ends ends = {NULL, NULL};
    uint32_t least = COST_NONE, n_tries = 0;
    const RelataEntity *entities = r->document->entities;
    if (strcmp(entities[x->entity].name, entities[y->entity].name) == 0)
        return ends; // two entities of one name are mostly one
    for (uint32_t i = 0; i < x->n_mentions; i++)
        for (uint32_t k = 0; k < y->n_mentions && n_tries < TRIES; k++) {
            const RelataMention *a = &r->mentions[x->mentions[i]], *b = &r->mentions[y->mentions[k]];
            uint32_t cost = cost_of_ends(evidence, a, b);
            n_tries += cost < least;
            if (cost < least && (!is_one_sentence || is_real_way(evidence, a, b))) {
                least = cost;
                ends = (Ends){a, b};
            }
        }
    return ends;
}

static RelataTriple found_between(const RelataRelata *r, uint32_t subject, uint32_t object, Ends ends) {
    const RelataRelatum *x = &r->items[subject], *y = &r->items[object];
    uint32_t from = r->sentence_at[ends.from->head], to = r->sentence_at[ends.to->head];
    uint32_t first = from < to ? from : to, last = from < to ? to : from;
    RelataSpan evidence = {r->document->sentences[first].span.begin, r->document->sentences[last].span.end};
    return (RelataTriple){.subject = x->entity,
                          .object = y->entity,
                          .polarity = RELATA_POSITIVE,
                          .modality = RELATA_CERTAIN,
                          .rule = first == last ? RELATA_RULE_FOUND : RELATA_RULE_PASSAGE,
                          .proposition = RELATA_NO_PROPOSITION,
                          .locality = (uint8_t)locality_of(x, y),
                          .subject_token = ends.from->head,
                          .object_token = ends.to->head,
                          .sentence = first,
                          .evidence = evidence};
}

bool relata_evidence_of(const RelataEvidence *evidence, uint32_t subject, uint32_t object, RelataTriple *out) {
    const RelataRelata *r = evidence->relata;
    Ends ends = nearest_ends(evidence, subject, object, cost_of, true);
    if (!ends.from)
        return false;
    *out = found_between(r, subject, object, ends);
    out->relation_text = words_between(r->document, ends.from, ends.to);
    return out->relation_text != NULL;
}

// --- passages --------------------------------------------------------------------------------------------------------

// How far apart two mentions of a passage are.
static uint32_t cost_across(const RelataEvidence *evidence, const RelataMention *a, const RelataMention *b) {
    const RelataRelata *r = evidence->relata;
    uint32_t from = r->sentence_at[a->head], to = r->sentence_at[b->head], apart = from < to ? to - from : from - to;
    if (!apart || apart > MAX_APART || !is_stated(r->document, &r->document->sentences[from]) ||
        !is_stated(r->document, &r->document->sentences[to]))
        return COST_NONE;
    return apart * COST_SENTENCE + cost_of_kind(a) + cost_of_kind(b);
}

bool relata_passage_of(const RelataEvidence *evidence, uint32_t subject, uint32_t object, RelataTriple *out) {
    if (relata_sentence_of_pair(evidence->relata, subject, object) != RELATA_RELATUM_NONE)
        return false; // one names both, but does not state it
    Ends ends = nearest_ends(evidence, subject, object, cost_across, false);
    if (!ends.from)
        return false;
    *out = found_between(evidence->relata, subject, object, ends);
    out->relation_text = "";
    return true;
}
