// Explain: how a statement was read.
//
// The rule names the construction; the path is what lies between subject, predicate and object in the tree ("<nsubj" is
// a step up by that relation, ">obl" a step down); the margin is that of the least sure arc on the path, the chosen
// arc's score less the runner-up's; mentions say whether an end is a name, a pronoun or a noun that stands for
// something named elsewhere, or a node of its own; the parts of the confidence are those that weigh most. What the
// classifier of relations found has no predicate: its path runs from one end to the other. Nothing is computed anew:
// all is read off the document.
#include "write/explain.h"

#include <string.h>

enum { MAX_STEPS = 64 };

typedef struct {
    const RelataDocument *document;
    uint32_t begin; // first token of the sentence
    float margin;   // least so far
} Path;

// The token above, or UINT32_MAX over the root.
static uint32_t above(const Path *path, uint32_t token) {
    uint32_t head = path->document->tokens[token].head;
    return head ? path->begin + head - 1 : UINT32_MAX;
}

static bool is_above(const Path *path, uint32_t ancestor, uint32_t token) {
    for (int step = 0; step < MAX_STEPS && token != UINT32_MAX; step++, token = above(path, token))
        if (token == ancestor)
            return true;
    return false;
}

static const char *step_name(Path *path, uint32_t token) {
    const RelataToken *t = &path->document->tokens[token];
    path->margin = t->margin < path->margin ? t->margin : path->margin;
    return relata_deprel_name((RelataDeprel)t->deprel);
}

// The steps from one token to another: up to what stands above both, then down.
static void add_steps(Path *path, uint32_t from, uint32_t to, RelataStrbuf *out) {
    for (int step = 0; step < MAX_STEPS && from != UINT32_MAX && !is_above(path, from, to); step++) {
        relata_strbuf_printf(out, "<%s ", step_name(path, from));
        from = above(path, from);
    }
    uint32_t down[MAX_STEPS], n = 0;
    while (n < MAX_STEPS && to != from && to != UINT32_MAX) {
        down[n++] = to;
        to = above(path, to);
    }
    while (n)
        relata_strbuf_printf(out, ">%s ", step_name(path, down[--n]));
}

static void add_word(const RelataDocument *d, uint32_t token, RelataStrbuf *out) {
    relata_add_field(out, d->tokens[token].form, strlen(d->tokens[token].form));
}

static const char *mention_of(const RelataDocument *d, uint32_t token, uint32_t entity) {
    static const char *const names[] = {"name", "nominal", "pronoun"};
    uint32_t m = d->mention_at ? d->mention_at[token] : 0;
    return m && d->mentions[m - 1].entity == entity ? names[d->mentions[m - 1].kind] : "node";
}

static Path path_of(const RelataDocument *d, const RelataTriple *t) {
    return (Path){d, d->sentences[t->sentence].token_begin, d->tokens[t->subject_token].margin};
}

// 1 + the token of the predicate, 0 if there is none.
static uint32_t predicate_of(const RelataDocument *d, const RelataTriple *t) {
    return t->proposition < d->n_propositions ? d->propositions[t->proposition].predicate + 1 : 0;
}

static void add_path(Path *path, const RelataTriple *t, RelataStrbuf *out) {
    const RelataDocument *d = path->document;
    uint32_t predicate = predicate_of(d, t), from = t->subject_token;
    add_word(d, from, out);
    relata_strbuf_add_char(out, ' ');
    if (predicate) {
        add_steps(path, from, predicate - 1, out);
        add_word(d, predicate - 1, out);
        relata_strbuf_add_char(out, ' ');
        from = predicate - 1;
    }
    if (relata_document_sentence_at(d, from) == relata_document_sentence_at(d, t->object_token))
        add_steps(path, from, t->object_token, out);
    else
        relata_strbuf_printf(out, "... "); // a passage: no tree goes from one sentence to another
    add_word(d, t->object_token, out);
}

// {"feature": log odds …}, the weightiest parts only.
static json_t *parts_json(const RelataTriple *t) {
    json_t *parts = json_object();
    for (uint32_t k = 0; parts && k < t->n_parts; k++)
        json_object_set_new(parts, t->parts[k].feature, relata_json_share((double)t->parts[k].weight));
    return parts;
}

json_t *relata_json_explanation(const RelataDocument *d, const RelataTriple *t) {
    RelataStrbuf words = {0};
    Path path = path_of(d, t);
    add_path(&path, t, &words);
    uint32_t predicate = predicate_of(d, t);
    json_t *json = words.failed
                       ? NULL
                       : json_pack("{s:s, s:s, s:s, s:f, s:s, s:s, s:o}", "rule", t->rule ? t->rule : "", "predicate",
                                   predicate ? d->tokens[predicate - 1].form : "", "path", relata_strbuf_string(&words),
                                   "margin", (double)(int)(path.margin * 100) / 100, "subject_mention",
                                   mention_of(d, t->subject_token, t->subject), "object_mention",
                                   mention_of(d, t->object_token, t->object), "confidence", parts_json(t));
    relata_strbuf_clear(&words);
    return json;
}

void relata_add_explanation(const RelataDocument *d, const RelataTriple *t, RelataStrbuf *out) {
    Path path = path_of(d, t);
    relata_strbuf_printf(out, "%s: ", t->rule ? t->rule : "");
    add_path(&path, t, out);
    relata_strbuf_printf(out, ", margin %.2f, subject %s, object %s", (double)path.margin,
                         mention_of(d, t->subject_token, t->subject), mention_of(d, t->object_token, t->object));
    for (uint32_t k = 0; k < t->n_parts; k++)
        relata_strbuf_printf(out, "%s %s %+.2f", k ? "," : "; confidence:", t->parts[k].feature,
                             (double)t->parts[k].weight);
}
