// Triple: propositions projected on pairs of nodes.
//
// A proposition with a subject, objects and prepositional arguments becomes one triple for each pair that a reader
// would draw as an edge: subject – verb – object, subject – verb + object noun + preposition – prepositional argument,
// and so on, one function per kind of proposition. Coordinations are distributed. What has no node, or would say
// nothing, gives no triple; within a sentence the same pair and label is kept once.
#include "extract/extraction.h"

#include "base/arena.h"
#include "base/strbuf.h"
#include "extract/fit.h"
#include "extract/node.h"
#include "extract/relation.h"
#include "extract/words.h"
#include "extract/worth.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum { LABEL = 128, TRIPLES_PER_TOKEN = 4 };

typedef struct {
    RelataExtraction *x;
    RelataNodes nodes;
    RELATA_ARRAY(RelataTriple) triples;
    size_t sentence_begin;      // first triple of the current sentence
    uint32_t proposition;       // the one being projected
    const RelataProposition *p; //
    uint32_t inner;             // sentence token of the object noun inside the label, 0 = none
} Projection;

static uint32_t local(const Projection *g, uint32_t token) {
    return token - g->x->tree.begin + 1;
}

static uint32_t marker_of(const Projection *g, const RelataArgument *a) {
    return a->marker ? local(g, a->marker - 1) : 0;
}

static const RelataArgument *argument_with(const RelataProposition *p, RelataRole role) {
    for (uint32_t k = 0; k < p->n_arguments; k++)
        if (p->arguments[k].role == role)
            return &p->arguments[k];
    return NULL;
}

static const RelataEntity *entity_at(const Projection *g, uint32_t entity) {
    return &g->nodes.entities.items[entity];
}

static const RelataEntity *named_entity(const Projection *g, uint32_t token) {
    const RelataDocument *d = g->x->document;
    uint32_t m = d->mention_at ? d->mention_at[g->x->tree.begin + token - 1] : 0;
    const RelataEntity *e = m ? entity_at(g, d->mentions[m - 1].entity) : NULL;
    return e && e->kind == RELATA_ENTITY_NAMED ? e : NULL;
}

static bool is_named(const Projection *g, uint32_t token) {
    return named_entity(g, token) != NULL;
}

// ---------------------------------------------------------------------------------------------------- one statement

static bool is_repeated(const Projection *g, const RelataTriple *t) {
    for (size_t k = g->sentence_begin; k < g->triples.n; k++) {
        const RelataTriple *u = &g->triples.items[k];
        if (u->subject == t->subject && u->object == t->object && strcmp(u->relation, t->relation) == 0)
            return true;
    }
    return false;
}

static const char *relation_words(Projection *g, const RelataArgument *object) {
    const RelataProposition *p = g->p;
    const RelataDocument *d = g->x->document;
    RelataStrbuf out = {0};
    if (p->implied)
        relata_strbuf_add_string(&out, p->implied);
    for (uint32_t k = 0; k < p->n_relation; k++) {
        if (out.n)
            relata_strbuf_add_char(&out, ' ');
        relata_strbuf_add_string(&out, d->tokens[p->relation[k]].form);
    }
    if (g->inner) {
        relata_strbuf_add_char(&out, ' ');
        relata_strbuf_add_string(&out, relata_tree_form(&g->x->tree, g->inner));
    }
    if (object && object->marker) {
        if (out.n)
            relata_strbuf_add_char(&out, ' ');
        relata_strbuf_add_string(&out, d->tokens[object->marker - 1].form);
    }
    const char *words = relata_arena_string(d->arena, relata_strbuf_string(&out));
    g->x->failed = g->x->failed || out.failed || !words;
    relata_strbuf_clear(&out);
    return words;
}

// Persons, bodies and documents say things; sums and events do not.
static bool can_speak(const Projection *g, const RelataEntity *e, uint32_t token) {
    static const char *const documents[] = {"report",    "ruling",  "court", "study",  "survey", "poll",
                                            "statement", "law",     "paper", "letter", "police", "source",
                                            "press",     "release", "media", NULL};
    return e->kind == RELATA_ENTITY_NAMED || e->type == RELATA_TYPE_PERSON || e->type == RELATA_TYPE_ORGANIZATION ||
           e->type == RELATA_TYPE_GROUP || relata_is_role_word(g->x, token) ||
           relata_tree_lemma_in(&g->x->tree, token, documents);
}

static uint32_t speaker_of(Projection *g) {
    uint32_t token = g->p->source_token;
    const RelataDocument *d = g->x->document;
    uint32_t mention = token && d->mention_at ? d->mention_at[token - 1] : 0;
    const RelataEntity *e = mention ? entity_at(g, d->mentions[mention - 1].entity) : NULL;
    if (!e || e->kind == RELATA_ENTITY_EMPTY || !can_speak(g, e, local(g, token - 1)))
        return 0;
    return d->mentions[mention - 1].entity + 1;
}

// A node's worth as an end of an edge.
static float node_confidence(const Projection *g, uint32_t entity) {
    const RelataEntity *e = entity_at(g, entity);
    if (e->kind == RELATA_ENTITY_NAMED || e->type == RELATA_TYPE_FACILITY)
        return 1.0f;
    return strlen(e->name) > 40 ? 0.6f : 0.8f;
}

static bool holds_name(const Projection *g, const RelataNodeRef *node) {
    return relata_holds_name(g->x, &g->nodes, node);
}

// Where it was, if the proposition says so beside the two ends.
static const char *place_of(Projection *g, uint32_t subject, uint32_t object) {
    RelataNodeRef places[RELATA_MAX_NODES];
    for (uint32_t k = 0; k < g->p->n_arguments; k++) {
        if (g->p->arguments[k].role != RELATA_ROLE_PLACE ||
            !relata_node_all(g->x, &g->nodes, local(g, g->p->arguments[k].head), places))
            continue;
        const RelataEntity *e = entity_at(g, places[0].entity);
        if (places[0].entity != subject && places[0].entity != object && e->kind == RELATA_ENTITY_NAMED)
            return e->name;
    }
    return NULL;
}

// How many or how much of the object: "about 7,000".
static const char *quantity_of(Projection *g, uint32_t token) {
    const RelataTree *tree = &g->x->tree;
    uint32_t number = relata_tree_child(tree, token, RELATA_DEPREL_NUMMOD);
    if (!number || is_named(g, token))
        return NULL;
    RelataStrbuf out = {0};
    for (uint32_t i = tree->left[number]; i <= tree->right[number]; i++) {
        if (i > tree->left[number] && relata_tree_token(tree, i - 1)->space_after)
            relata_strbuf_add_char(&out, ' ');
        relata_strbuf_add_string(&out, relata_tree_form(tree, i));
    }
    const char *words = relata_arena_string(g->x->document->arena, relata_strbuf_string(&out));
    g->x->failed = g->x->failed || out.failed || !words;
    relata_strbuf_clear(&out);
    return words;
}

// Bounds the work on sentences that are made to be costly.
static bool is_full(const Projection *g) {
    return g->triples.n - g->sentence_begin >= (size_t)g->x->tree.n * TRIPLES_PER_TOKEN + LABEL;
}

// A phrase's own noun says nothing about the name inside the phrase ("the report on Chad is a report on Chad").
static bool is_part_of(const Projection *g, const RelataNodeRef *subject, const RelataNodeRef *object) {
    return strcmp(g->p->rule, "role") == 0 && entity_at(g, subject->entity)->kind == RELATA_ENTITY_NOMINAL &&
           (relata_tree_is_under(&g->x->tree, object->token, subject->token) ||
            strstr(entity_at(g, subject->entity)->name, entity_at(g, object->entity)->name));
}

// What is only aimed at or wanted of somebody is worth an edge between names alone.
static bool is_unreal(const char *rule) {
    static const char *const rules[] = {"purpose", "infinitive", "gerund", "control", NULL};
    for (const char *const *r = rules; *r; r++)
        if (strcmp(*r, rule) == 0)
            return true;
    return false;
}

static void state(Projection *g, const RelataNodeRef *subject, const char *relation, const RelataNodeRef *object,
                  const RelataArgument *argument, float confidence) {
    const RelataDocument *d = g->x->document;
    bool is_named_from = entity_at(g, subject->entity)->kind == RELATA_ENTITY_NAMED,
         is_literal = entity_at(g, object->entity)->kind == RELATA_ENTITY_LITERAL;
    if (g->x->failed || is_full(g) || subject->entity == object->entity ||
        !relata_is_worth(g->x, &g->nodes, g->p, subject, object) ||
        !relata_fits(g->x, &g->nodes, g->p, subject, relation, object) ||
        relata_node_is_own(g->x, &g->nodes, subject->entity, object->token) || is_part_of(g, subject, object) ||
        (is_unreal(g->p->rule) && !is_literal && (!is_named_from || !holds_name(g, object))))
        return;
    if (entity_at(g, subject->entity)->kind == RELATA_ENTITY_LITERAL ||
        (entity_at(g, subject->entity)->kind != RELATA_ENTITY_NAMED &&
         entity_at(g, object->entity)->kind == RELATA_ENTITY_LITERAL))
        confidence *= 0.7f;
    RelataTriple t = {.subject = subject->entity,
                      .object = object->entity,
                      .relation = relata_arena_string(d->arena, relation),
                      .polarity = g->p->polarity,
                      .modality = g->p->modality,
                      .attributed_to = speaker_of(g),
                      .time = g->p->time,
                      .rule = g->p->rule,
                      .proposition = g->proposition,
                      .subject_token = g->x->tree.begin + subject->token - 1,
                      .object_token = g->x->tree.begin + object->token - 1,
                      .sentence = g->p->sentence,
                      .evidence = d->sentences[g->p->sentence].span};
    if (relata_is_excluded(&g->x->tree, subject->token, t.polarity) !=
        relata_is_excluded(&g->x->tree, object->token, t.polarity))
        t.polarity = t.polarity == RELATA_NEGATIVE ? RELATA_POSITIVE : RELATA_NEGATIVE;
    t.place = place_of(g, t.subject, t.object);
    t.quantity = quantity_of(g, object->token);
    t.relation_text = relation_words(g, argument);
    t.confidence = g->p->confidence * confidence * node_confidence(g, t.subject) * node_confidence(g, t.object);
    if (!t.relation || !t.relation_text || (!is_repeated(g, &t) && !RELATA_ARRAY_ADD(&g->triples, t)))
        g->x->failed = true;
}

static bool holds_name_below(Projection *g, uint32_t token) {
    RelataNodeRef node;
    return relata_node_of(g->x, &g->nodes, token, &node) && holds_name(g, &node);
}

// A predicate nominal stands for the subject of its copula, an apposition for the name before it: "Ana, a chemist
// known to …".
static uint32_t referent(const Projection *g, uint32_t i) {
    const RelataTree *tree = &g->x->tree;
    for (int step = 0; step < RELATA_MAX_CHAIN; step++) {
        uint32_t subject =
            relata_tree_child(tree, i, RELATA_DEPREL_COP) ? relata_tree_child(tree, i, RELATA_DEPREL_NSUBJ) : 0;
        if (!subject && relata_tree_deprel(tree, i) == RELATA_DEPREL_APPOS &&
            relata_tree_upos(tree, i) != RELATA_UPOS_PROPN && is_named(g, relata_tree_head(tree, i)))
            subject = relata_tree_head(tree, i);
        if (!subject)
            break;
        i = subject;
    }
    return i;
}

// Every pair of two coordinations: "A and B visited C and D" is four statements.
static void state_all(Projection *g, uint32_t subject, const char *relation, uint32_t object,
                      const RelataArgument *argument, float confidence) {
    RelataNodeRef subjects[RELATA_MAX_NODES], objects[RELATA_MAX_NODES];
    uint32_t n_subjects = relata_node_all(g->x, &g->nodes, referent(g, subject), subjects);
    uint32_t n_objects = n_subjects ? relata_node_all(g->x, &g->nodes, object, objects) : 0;
    for (uint32_t s = 0; s < n_subjects; s++)
        for (uint32_t o = 0; o < n_objects; o++)
            state(g, &subjects[s], relation, &objects[o], argument, confidence);
}

// The same for objects with a name in them.
static void state_named(Projection *g, uint32_t subject, const char *relation, uint32_t object,
                        const RelataArgument *argument, float confidence) {
    RelataNodeRef subjects[RELATA_MAX_NODES], objects[RELATA_MAX_NODES];
    uint32_t n_subjects = relata_node_all(g->x, &g->nodes, referent(g, subject), subjects);
    uint32_t n_objects = n_subjects ? relata_node_all(g->x, &g->nodes, object, objects) : 0;
    for (uint32_t s = 0; s < n_subjects; s++)
        for (uint32_t o = 0; o < n_objects; o++)
            if ((holds_name(g, &objects[o]) || entity_at(g, objects[o].entity)->type == RELATA_TYPE_FACILITY) &&
                entity_at(g, objects[o].entity)->type != RELATA_TYPE_DATE)
                state(g, &subjects[s], relation, &objects[o], argument, confidence);
}

// ------------------------------------------------------------------------------------------------------------- verbs

static void lower_lemma(const Projection *g, uint32_t token, char *buffer, size_t n) {
    relata_lexicon_normalize(relata_tree_lemma(&g->x->tree, token), buffer, n);
}

// "previously hosted a show": a state that is over.
static bool is_bygone(const RelataTree *tree, uint32_t verb) {
    static const char *const words[] = {"previously", "formerly", "originally", NULL};
    for (uint32_t c = relata_tree_child(tree, verb, RELATA_DEPREL_ADVMOD); c;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_ADVMOD))
        if (relata_tree_lemma_in(tree, c, words))
            return true;
    return false;
}

// "met", "carried out"
static void verb_label(const Projection *g, uint32_t verb, bool is_passive, char label[LABEL]) {
    const RelataTree *tree = &g->x->tree;
    char lemma[64], form[72];
    lower_lemma(g, verb, lemma, sizeof lemma);
    const char *canonical = relata_relation_synonym(lemma);
    if (is_passive)
        relata_participle_of(canonical, form, sizeof form);
    else if (is_bygone(tree, verb))
        relata_past_of(canonical, form, sizeof form);
    else
        relata_edge_form_of(canonical, form, sizeof form);
    uint32_t particle = relata_tree_child(tree, verb, RELATA_DEPREL_COMPOUND_PRT);
    snprintf(label, LABEL, "%s%s%s", form, particle ? " " : "", relata_tree_lemma(tree, particle));
}

// Prepositions that make an argument; the others ("during", "despite") tell circumstances.
static bool is_argument_marker(const RelataTree *tree, uint32_t marker) {
    static const char *const words[] = {"to",     "into",   "in",    "at",    "from", "with",   "against", "on",
                                        "for",    "of",     "about", "over",  "by",   "toward", "towards", "through",
                                        "across", "as",     "among", "under", "near", "around", "onto",    "via",
                                        "after",  "behind", "out",   "off",   "away", NULL};
    return marker && relata_tree_lemma_in(tree, marker, words);
}

// Prepositions whose arguments complete the verb ("relied on exports"); with the others a common noun is a
// circumstance ("won in style") unless a name is in it.
static bool takes_concepts(const RelataTree *tree, uint32_t marker) {
    static const char *const words[] = {"to",    "into",    "with", "against", "on",  "of",
                                        "about", "through", "by",   "across",  "for", NULL};
    return relata_tree_lemma_in(tree, marker, words);
}

// "signed deal with", "withdrew troops from": the object noun as part of the label.
static bool add_object_noun(const Projection *g, const RelataArgument *object, char label[LABEL]) {
    const RelataTree *tree = &g->x->tree;
    uint32_t head = local(g, object->head);
    if (relata_tree_upos(tree, head) != RELATA_UPOS_NOUN)
        return false;
    size_t n = strlen(label);
    char word[64];
    relata_lexicon_normalize(relata_tree_form(tree, head), word, sizeof word);
    snprintf(label + n, LABEL - n, " %s", word);
    return true;
}

// An adverb between verb and preposition that turns what the verb says.
static bool is_direction(const RelataTree *tree, uint32_t i) {
    static const char *const words[] = {"out",  "up",    "down",  "off",    "forward",
                                        "away", "ahead", "along", "second", NULL};
    RelataDeprel deprel = i ? relata_tree_deprel(tree, i) : RELATA_DEPREL_NONE;
    return i && deprel == RELATA_DEPREL_ADVMOD && relata_tree_lemma_in(tree, i, words);
}

// "with", "out of"
static void add_marker(const Projection *g, const RelataArgument *a, char label[LABEL]) {
    const RelataTree *tree = &g->x->tree;
    uint32_t marker = marker_of(g, a), next = marker + 1;
    char word[32];
    if (is_direction(tree, marker - 1)) { // "came out against", "moved forward with"
        size_t length = strlen(label);
        snprintf(label + length, LABEL - length, " %s", relata_tree_lemma(tree, marker - 1));
    }
    size_t n = strlen(label);
    relata_lexicon_normalize(relata_tree_lemma(tree, marker), word, sizeof word);
    bool is_double = next <= tree->n && relata_tree_deprel(tree, next) == RELATA_DEPREL_CASE &&
                     relata_tree_head(tree, next) == relata_tree_head(tree, marker);
    snprintf(label + n, LABEL - n, " %s%s%s", word, is_double ? " " : "",
             is_double ? relata_tree_lemma(tree, next) : "");
}

// What something can be in, at or from: a name, or a place, body or event with a name in its phrase.
static bool is_whereabouts(const Projection *g, uint32_t noun) {
    static const char *const classes[] = {"place",    "facility", "organization", "group",    "event",
                                          "artifact", "vehicle",  "location",     "document", NULL};
    if (relata_tree_upos(&g->x->tree, noun) == RELATA_UPOS_PROPN || is_named(g, noun))
        return true;
    return relata_has_class(g->x, noun, classes);
}

// "ran as the nominee", "won with 220 votes", "was found after a trial": roles, counts and what came before.
static bool is_odd_phrase(const Projection *g, uint32_t verb, uint32_t noun, uint32_t marker) {
    static const char *const naming[] = {"name", "model", "look", "call", "pattern", NULL};
    static const char *const counted[] = {"with", "for", NULL};
    const RelataTree *tree = &g->x->tree;
    const RelataEntity *e = named_entity(g, noun);
    bool is_office = relata_is_role_word(g->x, noun) ||
                     (e && e->type == RELATA_TYPE_PERSON && relata_tree_upos(tree, noun) == RELATA_UPOS_NOUN);
    return (relata_tree_is_lemma(tree, marker, "as") && is_office) ||
           (relata_tree_lemma_in(tree, marker, counted) && relata_tree_child(tree, noun, RELATA_DEPREL_NUMMOD)) ||
           (relata_tree_is_lemma(tree, marker, "after") && !relata_tree_lemma_in(tree, verb, naming));
}

// "announced on Facebook": where something is made known is not what it is about.
static bool is_publishing_verb(const RelataTree *tree, uint32_t verb) {
    static const char *const words[] = {"announce", "observe", "write", "tweet", "post",    "reveal",  "report",
                                        "confirm",  "explain", "warn",  "ask",   "respond", "declare", NULL};
    return relata_tree_lemma_in(tree, verb, words);
}

// "grew ahead of the vote": after a verb that does not ask for it, "of" belongs to a word before it.
static bool is_stray_of(const Projection *g, uint32_t verb, uint32_t marker) {
    static const char *const words[] = {"accuse",   "convict", "consist", "die",    "warn",    "speak",   "approve",
                                        "dispose",  "think",   "suspect", "acquit", "deprive", "rob",     "inform",
                                        "complain", "assure",  "remind",  "cure",   "clear",   "rid",     "strip",
                                        "beware",   "hear",    "dream",   "boast",  "partake", "relieve", NULL};
    return relata_tree_is_lemma(&g->x->tree, marker, "of") && !relata_tree_lemma_in(&g->x->tree, verb, words);
}

// "wrote on Twitter", "told the Tribune": where and to which paper something is said is not what it is about.
static bool is_outlet(const Projection *g, uint32_t verb, uint32_t noun, uint32_t marker) {
    static const char *const outlets[] = {"twitter",   "facebook",   "instagram", "youtube", "telegram", "television",
                                          "tv",        "radio",      "internet",  "online",  "reddit",   "tiktok",
                                          "interview", "conference", "website",   "blog",    NULL};
    static const char *const barring[] = {"ban", "suspend", "block", "remove", "list", NULL};
    static const char *const talking[] = {"talk",  "speak",    "say",   "comment", "respond",
                                          "reply", "indicate", "state", "note",    NULL};
    const RelataTree *tree = &g->x->tree;
    const RelataEntity *e = named_entity(g, noun);
    return (relata_tree_lemma_in(tree, noun, outlets) && !relata_tree_lemma_in(tree, verb, barring)) ||
           (relata_tree_lemma_in(tree, verb, talking) && marker && e && e->type == RELATA_TYPE_ORGANIZATION);
}

// subject – verb (+ object noun) + preposition – prepositional argument
static void oblique_statements(Projection *g, const RelataArgument *subject, uint32_t verb, bool is_passive) {
    const RelataProposition *p = g->p;
    const RelataArgument *object = is_passive ? NULL : argument_with(p, RELATA_ROLE_OBJECT);
    for (uint32_t k = 1; k < p->n_arguments; k++) {
        const RelataArgument *a = &p->arguments[k];
        if ((a->role != RELATA_ROLE_OBLIQUE && a->role != RELATA_ROLE_PLACE) ||
            !is_argument_marker(&g->x->tree, marker_of(g, a)))
            continue;
        char label[LABEL];
        verb_label(g, verb, is_passive, label);
        if (strcmp(label, "runs") == 0 && !object)
            snprintf(label, sizeof label, "ran"); // for an office; what is run has no preposition
        if (object && (!relata_carries_relation(g->x, verb, local(g, object->head), marker_of(g, a)) ||
                       !add_object_noun(g, object, label)))
            continue;
        uint32_t noun = local(g, a->head);
        if (is_odd_phrase(g, verb, noun, marker_of(g, a)) || is_stray_of(g, verb, marker_of(g, a)) ||
            is_outlet(g, verb, noun, marker_of(g, a)) ||
            (relata_is_circumstance(&g->x->tree, noun) && !is_named(g, noun)) ||
            (!is_whereabouts(g, noun) && !takes_concepts(&g->x->tree, marker_of(g, a))) ||
            (!object && is_publishing_verb(&g->x->tree, verb) && !takes_concepts(&g->x->tree, marker_of(g, a))))
            continue;
        add_marker(g, a, label);
        g->inner = object ? local(g, object->head) : 0;
        if (object || !takes_concepts(&g->x->tree, marker_of(g, a)))
            state_named(g, local(g, subject->head), label, local(g, a->head), a, object ? 0.8f : 0.9f);
        else
            state_all(g, local(g, subject->head), label, local(g, a->head), a, 0.9f);
        g->inner = 0;
    }
}

static bool is_saying_verb(const char *lemma) {
    static const char *const words[] = {"say",     "call",   "dub",   "describe", "label", "tell", "add",
                                        "state",   "note",   "think", "believe",  "mean",  "do",   "get",
                                        "comment", "remark", "speak", "see",      "hear",  NULL};
    for (const char *const *w = words; *w; w++)
        if (strcmp(*w, lemma) == 0)
            return true;
    return false;
}

// "Peru maintains a force consisting of two ships and a station in Iquitos": the facilities among what is possessed.
static void possessed_facilities(Projection *g, uint32_t verb, uint32_t owner, uint32_t object) {
    static const char *const possessing[] = {"possess", "have", "maintain", "operate", "run", "own", "keep", NULL};
    const RelataTree *tree = &g->x->tree;
    const RelataEntity *e = named_entity(g, owner);
    if (!relata_tree_lemma_in(tree, verb, possessing) || !e || e->type == RELATA_TYPE_FACILITY)
        return;
    const RelataArgument *where_it_is = argument_with(g->p, RELATA_ROLE_PLACE);
    uint32_t place = relata_node_place(tree, object);
    if (!place && where_it_is)
        place = local(g, where_it_is->head); // hung on the verb
    for (uint32_t i = tree->left[object]; i <= tree->right[object]; i++) {
        RelataNodeRef site, host;
        if (relata_tree_upos(tree, i) != RELATA_UPOS_NOUN || !relata_is_site_noun(g->x, i) ||
            relata_tree_deprel(tree, i) == RELATA_DEPREL_COMPOUND ||
            !relata_node_site(g->x, &g->nodes, i, place, &site) || !relata_node_of(g->x, &g->nodes, owner, &host))
            continue;
        state(g, &host, "hosts", &site, NULL, 0.9f);
        uint32_t where = relata_node_place(tree, i) ? relata_node_place(tree, i) : place;
        bool is_near = where && relata_tree_is_lemma(tree, relata_tree_case(tree, where), "near");
        if (where && relata_node_of(g->x, &g->nodes, where, &host))
            state(g, &site, is_near ? "located near" : "located in", &host, NULL, 0.9f);
    }
}

// "The minister opened a school in Jos.", "Two men were charged with fraud by the court."
// Whether the same noun was read as a role ("president of"), which says more than that it is one.
static bool is_read_as_role(const Projection *g, uint32_t predicate) {
    const RelataDocument *d = g->x->document;
    for (uint32_t k = g->proposition; k < d->n_propositions && d->propositions[k].sentence == g->p->sentence; k++)
        if (d->propositions[k].predicate == g->x->tree.begin + predicate - 1 &&
            strcmp(d->propositions[k].rule, "role") == 0)
            return true;
    return false;
}

// Whether the noun was read as the event that a light verb ("make", "hold") only carries.
static bool is_read_as_event(const Projection *g, uint32_t noun) {
    const RelataDocument *d = g->x->document;
    for (uint32_t k = g->proposition; k < d->n_propositions && d->propositions[k].sentence == g->p->sentence; k++)
        if (d->propositions[k].predicate == g->x->tree.begin + noun - 1 &&
            strcmp(d->propositions[k].rule, "light verb") == 0)
            return true;
    return false;
}

// "signed a treaty with Chile", "sent aid to Mali": the same edge wherever the tree hangs the phrase.
static bool object_phrase_statements(Projection *g, uint32_t agent, uint32_t verb, const RelataArgument *object) {
    static const char *const prepositions[] = {"to", "from", "with", "against", "on", "for",
                                               "in", "over", "into", "of",      NULL};
    const RelataTree *tree = &g->x->tree;
    uint32_t noun = local(g, object->head);
    if (relata_tree_upos(tree, noun) != RELATA_UPOS_NOUN || is_named(g, noun) || is_read_as_event(g, noun))
        return false;
    size_t before = g->triples.n;
    for (uint32_t c = relata_tree_child(tree, noun, RELATA_DEPREL_NMOD); c;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_NMOD)) {
        uint32_t marker = relata_tree_case(tree, c);
        char label[LABEL];
        if (c < noun || !marker || !relata_tree_lemma_in(tree, marker, prepositions) ||
            !relata_carries_relation(g->x, verb, noun, marker))
            continue;
        verb_label(g, verb, false, label);
        add_object_noun(g, object, label);
        size_t n = strlen(label);
        snprintf(label + n, LABEL - n, " %s", relata_tree_lemma(tree, marker));
        g->inner = noun;
        RelataArgument target = {.head = g->x->tree.begin + c - 1, .marker = g->x->tree.begin + marker};
        state_named(g, agent, label, c, &target, 0.8f);
        g->inner = 0;
    }
    return g->triples.n > before;
}

// "granted Lira a pardon": whoever is granted something is not what is granted, whatever the tree calls it.
static bool is_recipient(const Projection *g, uint32_t verb, uint32_t object) {
    static const char *const giving[] = {"grant", "give", "offer", "lend", NULL};
    const RelataEntity *e = named_entity(g, object);
    if (e && e->type == RELATA_TYPE_PERSON && relata_tree_is_lemma(&g->x->tree, verb, "hold"))
        return true; // "hold Lira in contempt"
    return e && e->type == RELATA_TYPE_PERSON && relata_tree_lemma_in(&g->x->tree, verb, giving);
}

// "held two officers in contempt": the phrase is the point.
static bool is_held_in_phrase(const Projection *g, uint32_t verb) {
    const RelataTree *tree = &g->x->tree;
    if (!relata_tree_is_lemma(tree, verb, "hold"))
        return false;
    for (uint32_t i = verb + 1; i <= tree->n; i++)
        if (relata_tree_is_lemma(tree, i, "contempt") && relata_tree_is_lemma(tree, i - 1, "in"))
            return true;
    return false;
}

// Two discuss something with each other; what one discusses with a reporter is no relation.
static bool is_lone_talk(Projection *g, uint32_t verb, uint32_t agent) {
    RelataNodeRef who[RELATA_MAX_NODES];
    return relata_tree_is_lemma(&g->x->tree, verb, "discuss") && relata_node_all(g->x, &g->nodes, agent, who) < 2;
}

// "provided the army with rifles": what is given stands after "with".
static bool is_equipped(const Projection *g, uint32_t verb) {
    static const char *const words[] = {"provide", "supply", "present", "equip", "furnish", "entrust", NULL};
    if (!relata_tree_lemma_in(&g->x->tree, verb, words))
        return false;
    for (uint32_t k = 0; k < g->p->n_arguments; k++)
        if (relata_tree_is_lemma(&g->x->tree, marker_of(g, &g->p->arguments[k]), "with"))
            return true;
    return false;
}

// subject – verb – object, unless the object noun was said better: as a role, as an event, or inside the label of an
// edge to the name in its phrase (a counted object is kept beside that).
static void object_statements(Projection *g, uint32_t agent, uint32_t verb, const RelataArgument *object,
                              const char *label) {
    static const char *const linking[] = {"become", "remain", "constitute", "represent", NULL};
    uint32_t noun = local(g, object->head);
    bool is_linking = relata_tree_lemma_in(&g->x->tree, verb, linking);
    if (is_read_as_event(g, noun) || (is_linking && is_read_as_role(g, noun)) ||
        relata_is_clausal_object(&g->x->tree, verb, noun) || is_recipient(g, verb, noun) ||
        relata_is_mere_mention(&g->x->tree, verb) || is_lone_talk(g, verb, agent) || is_equipped(g, verb))
        return;
    if (is_held_in_phrase(g, verb))
        label = "held in contempt";
    bool is_counted = relata_tree_child(&g->x->tree, noun, RELATA_DEPREL_NUMMOD) != 0;
    possessed_facilities(g, verb, agent, noun); // first, for it names sites by their place
    if (!object_phrase_statements(g, agent, verb, object) || is_counted)
        state_all(g, agent, label, noun, NULL, 1.0f);
}

// "Chad and Mali met in Lagos", "Chad and Mali signed a treaty": what two do with each other.
static void mutual_statements(Projection *g, uint32_t verb, const RelataArgument *subject) {
    static const char *const mutual[] = {"meet",  "talk",  "negotiate", "clash", "cooperate", "fight",
                                         "marry", "split", "merge",     "trade", NULL};
    static const char *const joint[] = {"sign", "reach", "conclude", "make", NULL};
    static const char *const pacts[] = {"deal",       "agreement", "treaty",    "pact", "accord",
                                        "memorandum", "contract",  "ceasefire", NULL};
    const RelataTree *tree = &g->x->tree;
    const RelataArgument *object = argument_with(g->p, RELATA_ROLE_OBJECT);
    bool is_joint =
        object && relata_tree_lemma_in(tree, verb, joint) && relata_tree_lemma_in(tree, local(g, object->head), pacts);
    if (!is_joint && (object || !relata_tree_lemma_in(tree, verb, mutual)))
        return;
    for (uint32_t k = 1; k < g->p->n_arguments; k++)
        if (marker_of(g, &g->p->arguments[k]) && relata_tree_is_lemma(tree, marker_of(g, &g->p->arguments[k]), "with"))
            return; // they did it with somebody else
    RelataNodeRef nodes[RELATA_MAX_NODES];
    uint32_t n = relata_node_all(g->x, &g->nodes, local(g, subject->head), nodes);
    char label[LABEL];
    verb_label(g, verb, false, label);
    if (is_joint)
        add_object_noun(g, object, label);
    snprintf(label + strlen(label), LABEL - strlen(label), " with");
    if (n == 2)
        state(g, &nodes[0], label, &nodes[1], NULL, 0.9f);
}

// "by sitting President": a participle that stands before its noun as an adjective.
static bool is_before_noun(const RelataTree *tree, uint32_t verb) {
    const char *xpos = relata_tree_token(tree, verb)->xpos;
    return verb < tree->n && xpos && strcmp(xpos, "VBG") == 0 && tree->left[verb] == verb &&
           relata_tree_upos(tree, verb + 1) == RELATA_UPOS_PROPN &&
           relata_tree_deprel(tree, verb + 1) == RELATA_DEPREL_COMPOUND;
}

// "The Royal Museum applied": after a name without a comma a past participle is mostly a past tense.
static bool is_tight_after_name(const Projection *g, uint32_t verb, uint32_t subject) {
    const RelataTree *tree = &g->x->tree;
    const char *xpos = relata_tree_token(tree, verb)->xpos;
    uint32_t left = tree->left[verb];
    bool is_tight = left > 1 && relata_tree_upos(tree, left - 1) != RELATA_UPOS_PUNCT &&
                    relata_tree_upos(tree, left) != RELATA_UPOS_PUNCT;
    return relata_tree_upos(tree, subject) == RELATA_UPOS_PROPN && is_tight && xpos && strcmp(xpos, "VBN") == 0;
}

// Participles whose noun the tree often gets wrong: after a comma or a preposition behind a common noun ("a home, known
// as"), "followed by" in a list, and adverbial ones under a passive ("can be cured by using it") or without a name.
static bool is_loose_participle(Projection *g, uint32_t verb) {
    static const char *const listing[] = {"follow", "include", "comprise", "know", "make", "give", NULL};
    const RelataTree *tree = &g->x->tree;
    uint32_t left = tree->left[verb], subject = local(g, g->p->arguments[0].head), head = relata_tree_head(tree, verb);
    uint32_t mark = relata_tree_child(tree, verb, RELATA_DEPREL_MARK);
    if (strcmp(g->p->rule, "participle") == 0)
        return relata_tree_is_lemma(tree, verb, "follow") || is_tight_after_name(g, verb, subject) ||
               (!is_named(g, subject) && (mark || (left > 1 && relata_tree_upos(tree, left - 1) == RELATA_UPOS_PUNCT) ||
                                          relata_tree_upos(tree, left) == RELATA_UPOS_PUNCT)) ||
               (relata_tree_is_lemma(tree, verb, "know") && left > 1 &&
                relata_tree_upos(tree, left - 1) == RELATA_UPOS_PUNCT);
    if (strcmp(g->p->rule, "adverbial participle") != 0)
        return false;
    if (relata_tree_deprel(tree, verb) == RELATA_DEPREL_AMOD || is_before_noun(tree, verb))
        return true;
    bool is_by = mark && (relata_tree_is_lemma(tree, mark, "by") || relata_tree_is_lemma(tree, mark, "in"));
    RelataNodeRef who[RELATA_MAX_NODES];
    uint32_t n = relata_node_all(g->x, &g->nodes, subject, who);
    bool is_nameless = !n || entity_at(g, who[0].entity)->kind != RELATA_ENTITY_NAMED;
    return is_nameless || relata_tree_lemma_in(tree, verb, listing) || (head && is_by && relata_is_passive(tree, head));
}

static void verb_statements(Projection *g) {
    const RelataProposition *p = g->p;
    const RelataTree *tree = &g->x->tree;
    uint32_t verb = local(g, p->predicate);
    if (is_loose_participle(g, verb))
        return;
    const RelataArgument *agent = argument_with(p, RELATA_ROLE_SUBJECT), *first = &p->arguments[0];
    if (is_saying_verb(relata_tree_lemma(tree, verb)))
        return;
    char label[LABEL];
    if (agent) {
        verb_label(g, verb, false, label);
        for (uint32_t k = 0; k < p->n_arguments; k++)
            if (p->arguments[k].role == RELATA_ROLE_OBJECT)
                object_statements(g, local(g, agent->head), verb, &p->arguments[k], label);
    }
    const RelataArgument *object = argument_with(p, RELATA_ROLE_OBJECT),
                         *recipient = argument_with(p, RELATA_ROLE_RECIPIENT);
    for (const RelataArgument *a = object; a && !recipient && ++a < p->arguments + p->n_arguments;)
        if (a->role == RELATA_ROLE_OBJECT && is_recipient(g, verb, local(g, object->head))) {
            recipient = object; // "granted Lira a pardon", with two objects in the tree
            object = a;
        }
    if (agent && object && recipient) {
        verb_label(g, verb, false, label);
        if (add_object_noun(g, object, label)) {
            size_t n = strlen(label);
            snprintf(label + n, LABEL - n, " to");
            g->inner = local(g, object->head);
            state_all(g, local(g, agent->head), label, local(g, recipient->head), NULL, 0.9f);
            g->inner = 0;
        }
    }
    oblique_statements(g, first, verb, p->is_passive);
    if (agent && !p->is_passive)
        mutual_statements(g, verb, agent);
}

// ------------------------------------------------------------------------------------------------------------ copulas

// "is in", "is from", "is near": where something is; "is on", "is with" and the like say too little.
static bool is_standing(const RelataTree *tree, uint32_t marker) {
    static const char *const words[] = {"in", "from", "near", "against", "under", NULL};
    return relata_tree_lemma_in(tree, marker, words);
}

static const char *predicate_word(Projection *g, uint32_t subject, uint32_t marker) {
    RelataNodeRef who;
    if (!relata_tree_is_lemma(&g->x->tree, marker, "in") || !relata_node_of(g->x, &g->nodes, subject, &who))
        return "is";
    return entity_at(g, who.entity)->type == RELATA_TYPE_PERSON ? "was" : "located"; // persons come and go
}

// Adjectives that tie one thing to another.
static bool is_telling_adjective(const RelataTree *tree, uint32_t i) {
    static const char *const words[] = {
        "responsible",   "similar",     "close",     "critical",  "guilty",     "opposed",    "famous",
        "home",          "native",      "subject",   "eligible",  "available",  "present",    "absent",
        "involved",      "engaged",     "active",    "popular",   "loyal",      "married",    "related",
        "dependent",     "rich",        "known",     "wary",      "hostile",    "friendly",   "allied",
        "independent",   "accountable", "liable",    "equal",     "superior",   "inferior",   "essential",
        "vital",         "crucial",     "parallel",  "adjacent",  "common",     "prevalent",  "endemic",
        "located",       "based",       "situated",  "different", "supportive", "vulnerable", "immune",
        "resistant",     "addicted",    "connected", "linked",    "opposite",   "prominent",  "influential",
        "headquartered", "resident",    "due",       "capable",   "reliant",    "interested", NULL};
    return relata_tree_lemma_in(tree, i, words);
}

// "Chad is a member of the union", "Chad is in Africa", "Chad is rich in oil", "Chad is a landlocked country"
static void copula_statements(Projection *g) {
    const RelataProposition *p = g->p;
    const RelataTree *tree = &g->x->tree;
    uint32_t predicate = local(g, p->predicate), subject = local(g, p->arguments[0].head);
    const RelataArgument *object = argument_with(p, RELATA_ROLE_OBJECT);
    char label[LABEL];
    if (is_read_as_role(g, predicate) || (object && is_named(g, predicate) && is_named(g, subject)))
        return; // two names that are said to be one: identity is for the stage before
    if (object && relata_is_age(tree, predicate) && relata_tree_deprel(tree, predicate) != RELATA_DEPREL_ADVCL) {
        RelataNodeRef person, number;
        if (relata_node_of(g->x, &g->nodes, subject, &person) &&
            entity_at(g, person.entity)->type == RELATA_TYPE_PERSON &&
            relata_node_literal(g->x, &g->nodes, predicate, &number))
            state(g, &person, "age", &number, NULL, 0.9f);
        return;
    }
    if (object && relata_tree_upos(tree, predicate) != RELATA_UPOS_ADJ) {
        if (is_named(g, subject) && (relata_is_role_word(g->x, predicate) || holds_name_below(g, predicate)))
            state_all(g, subject, "is", predicate, NULL, 0.6f);
        return;
    }
    for (uint32_t k = 1; k < p->n_arguments; k++) {
        const RelataArgument *a = &p->arguments[k];
        uint32_t marker = marker_of(g, a);
        bool is_predicate = local(g, a->head) == predicate;
        if (a->role == RELATA_ROLE_TIME || !is_argument_marker(tree, marker) || !is_whereabouts(g, local(g, a->head)) ||
            !(is_predicate ? is_standing(tree, marker) : is_telling_adjective(tree, predicate)))
            continue;
        if (is_predicate)
            snprintf(label, sizeof label, "%s", predicate_word(g, subject, marker));
        else
            lower_lemma(g, predicate, label, sizeof label);
        add_marker(g, a, label);
        state_named(g, subject, label, local(g, a->head), a, 0.8f);
    }
}

// ------------------------------------------------------------------------------------------------------------- nouns

// A "Swedish novelist" is from Sweden and not Sweden's, as its minister is.
static bool is_nationality(const Projection *g, uint32_t role, uint32_t target) {
    static const char *const private[] = {"expert",     "worker",     "criminal", "athlete",   "artist",
                                          "journalist", "traveler",   "victim",   "religious", "male",
                                          "female",     "inhabitant", "child",    NULL};
    char class[32];
    const char *value = relata_lexicon_find(g->x->lexicon, RELATA_LEXICON_ROLE, relata_tree_lemma(&g->x->tree, role));
    if (!value || !relata_demonym(g->x, target) || !relata_lexicon_field(value, 0, 0, class, sizeof class))
        return false;
    for (const char *const *w = private; *w; w++)
        if (strcmp(*w, class) == 0)
            return true;
    return false;
}

// Only persons are ministers and psychologists; anything may be a member, a founder or a source.
static bool is_personal_role(const Projection *g, uint32_t role) {
    static const char *const shared[] = {
        "member",     "founder",    "owner",     "sponsor",     "supporter", "opponent",  "winner",    "champion",
        "leader",     "partner",    "guarantor", "protector",   "host",      "author",    "creator",   "publisher",
        "customer",   "buyer",      "signatory", "participant", "patron",    "candidate", "contender", "victim",
        "competitor", "critic",     "friend",    "enemy",       "mediator",  "observer",  "provider",  "producer",
        "investor",   "user",       "backer",    "lender",      "heir",      "child",     "father",    "mother",
        "backer",     "peacemaker", "player",    "holder",      NULL};
    return relata_is_role_word(g->x, role) && !relata_is_relational_noun(&g->x->tree, role) &&
           !relata_tree_lemma_in(&g->x->tree, role, shared);
}

// "Republican" before "President": the party's adjective, which makes a member and not an office of the party.
static bool is_party_adjective(const Projection *g, uint32_t i) {
    const RelataEntity *e = named_entity(g, i);
    const char *form = relata_tree_form(&g->x->tree, i);
    size_t n = e ? strlen(e->name) : 0;
    return n > 6 && strcmp(e->name + n - 6, " Party") == 0 && strcmp(form, "Party") != 0 && !strchr(form, ' ') &&
           g->x->tree.left[i] == i && strncmp(form, e->name, strlen(form) - 1) == 0;
}

// "foreign minister of", "adviser to"
static void role_statements(Projection *g) {
    const RelataProposition *p = g->p;
    static const char *const within_party[] = {"leader",    "chair",     "chairman", "chairwoman", "nominee",
                                               "candidate", "supporter", "critic",   "opponent",   "spokesman",
                                               "donor",     "voter",     NULL};
    const RelataArgument *target = &p->arguments[1];
    char label[LABEL] = "";
    for (uint32_t k = 0; k < p->n_relation; k++) {
        size_t n = strlen(label);
        char word[64];
        uint32_t token = local(g, p->relation[k]);
        relata_lexicon_normalize(token == local(g, p->predicate) ? relata_tree_lemma(&g->x->tree, token)
                                                                 : relata_tree_form(&g->x->tree, token),
                                 word, sizeof word);
        if (relata_tree_deprel(&g->x->tree, token) == RELATA_DEPREL_ADVMOD && !n)
            snprintf(word, sizeof word, "former"); // "formerly", "previously"
        snprintf(label + n, LABEL - n, "%s%s", n ? " " : "", word);
    }
    size_t n = strlen(label);
    uint32_t role = local(g, p->predicate), object = local(g, target->head);
    if (role + 4 <= g->x->tree.n && relata_tree_is_lemma(&g->x->tree, role + 2, "in") &&
        relata_tree_is_lemma(&g->x->tree, role + 4, "law") && strcmp(relata_tree_form(&g->x->tree, role + 1), "-") == 0)
        snprintf(label + n, LABEL - n, "-in-law");
    n = strlen(label);
    if (is_party_adjective(g, object) && !relata_tree_lemma_in(&g->x->tree, role, within_party))
        snprintf(label, LABEL, "member of");
    else if (target->marker)
        add_marker(g, target, label);
    else
        snprintf(label + n, LABEL - n, is_nationality(g, role, object) ? " from" : " of");
    static const char *const binding[] = {"of", "to", "for", NULL};
    uint32_t holder = local(g, p->arguments[0].head);
    const RelataEntity *who = named_entity(g, holder);
    if (who &&
        (who->type == RELATA_TYPE_ORGANIZATION || who->type == RELATA_TYPE_PLACE ||
         who->type == RELATA_TYPE_FACILITY) &&
        is_personal_role(g, role))
        return;
    static const char *const standing[] = {"candidate", "nominee", "contender", NULL};
    if (relata_tree_lemma_in(&g->x->tree, role, standing) && relata_is_role_word(g->x, object))
        return; // "candidate for vice president": the office, not who holds it
    bool is_title = role < holder && !relata_tree_has_morph(&g->x->tree, role, RELATA_MORPH_PLUR);
    RelataNodeRef one, of;
    if (is_title &&
        (!target->marker || is_named(g, object))) { // before a name it is that name's alone, whoever is named after it
        if (relata_node_of(g->x, &g->nodes, holder, &one) && relata_node_of(g->x, &g->nodes, object, &of))
            state(g, &one, label, &of, target, 1.0f);
        return;
    }
    bool is_bound = !target->marker || relata_tree_lemma_in(&g->x->tree, marker_of(g, target), binding);
    if (is_bound && (relata_is_role_word(g->x, role) || relata_is_relational_noun(&g->x->tree, role)))
        state_all(g, local(g, p->arguments[0].head), label, object, target, 0.95f);
    else
        state_named(g, local(g, p->arguments[0].head), label, object, target, 0.8f);
}

static void neighbour_statements(Projection *g) {
    const RelataProposition *p = g->p;
    state_all(g, local(g, p->arguments[0].head), "borders", local(g, p->arguments[1].head), NULL, 0.8f);
}

static void age_statements(Projection *g) {
    RelataNodeRef person, number;
    if (relata_node_of(g->x, &g->nodes, local(g, g->p->arguments[0].head), &person) &&
        entity_at(g, person.entity)->type != RELATA_TYPE_PLACE &&
        relata_node_literal(g->x, &g->nodes, local(g, g->p->arguments[1].head), &number))
        state(g, &person, "age", &number, NULL, 1.0f);
}

// "Peru's Andean University"
static bool is_organization_in_place(const Projection *g, uint32_t owner, uint32_t thing) {
    const RelataEntity *place = named_entity(g, owner), *body = named_entity(g, thing);
    return place && body && place->type == RELATA_TYPE_PLACE &&
           (body->type == RELATA_TYPE_ORGANIZATION || body->type == RELATA_TYPE_FACILITY);
}

// "Peru's naval station in Iquitos": whoever owns a facility elsewhere hosts it there; other things are merely had.
static void possession_statements(Projection *g) {
    const RelataProposition *p = g->p;
    uint32_t owner = local(g, p->arguments[0].head), thing = local(g, p->arguments[1].head);
    bool is_possessive = strcmp(p->rule, "possessive") == 0;
    if (relata_is_site_noun(g->x, thing) && relata_node_place(&g->x->tree, thing))
        state_all(g, owner, "hosts", thing, NULL, 1.0f);
    else if (is_possessive && is_organization_in_place(g, owner, thing))
        state_all(g, thing, "belongs to", owner, NULL, 0.9f);
}

// Names only: "in Denver, a debate on reform and …" is often taken for a list of places.
static void state_there(Projection *g, uint32_t thing, const char *relation, uint32_t place,
                        const RelataArgument *argument) {
    RelataNodeRef things[RELATA_MAX_NODES], places[RELATA_MAX_NODES];
    uint32_t n_things = relata_node_all(g->x, &g->nodes, thing, things);
    uint32_t n_places = relata_node_all(g->x, &g->nodes, place, places);
    if (n_places > 1 && !relata_tree_has_morph(&g->x->tree, thing, RELATA_MORPH_PLUR))
        n_places = 1; // one thing is in one place; what follows was hung too low
    for (uint32_t k = 0; k < n_things * n_places; k++) {
        const RelataEntity *where = entity_at(g, places[k % n_places].entity);
        if (where->kind == RELATA_ENTITY_NAMED &&
            (where->type == RELATA_TYPE_PLACE || where->type == RELATA_TYPE_FACILITY))
            state(g, &things[k / n_places], relation, &places[k % n_places], argument, 0.95f);
    }
}

static bool is_beside(const Projection *g, const RelataArgument *place) {
    static const char *const words[] = {"near", "outside", "by", NULL};
    return place->marker && relata_tree_lemma_in(&g->x->tree, marker_of(g, place), words);
}

// "a prison in Cardiff" is located there, a "concert in Cardiff" was held there.
static void location_statements(Projection *g) {
    const RelataProposition *p = g->p;

    uint32_t thing = local(g, p->arguments[0].head), place = local(g, p->arguments[1].head);
    const RelataEntity *e = named_entity(g, thing);
    static const char *const gatherings[] = {"summit",     "meeting", "conference", "ceremony", "festival",
                                             "tournament", "talk",    "rally",      "protest",  "exhibition",
                                             "concert",    "parade",  "race",       "congress", "forum",
                                             "trial",      "battle",  "war",        NULL};
    const RelataEntity *where = named_entity(g, place);
    if (e && where && where->type != RELATA_TYPE_PLACE &&
        (e->type == RELATA_TYPE_PLACE || (where->type == RELATA_TYPE_ORGANIZATION && e->type != RELATA_TYPE_FACILITY)))
        return; // "in Athens at the Zappeion Hall", "Democrats in Congress"
    static const char *const bodies[] = {"university", "school", "company", "bank", NULL};
    if (relata_is_site_noun(g->x, thing) || relata_tree_lemma_in(&g->x->tree, thing, bodies) ||
        (e && e->type != RELATA_TYPE_PERSON && e->type != RELATA_TYPE_GROUP && e->type != RELATA_TYPE_EVENT))
        state_there(g, thing, is_beside(g, &p->arguments[1]) ? "located near" : "located in", place, &p->arguments[1]);
    else if (relata_tree_lemma_in(&g->x->tree, thing, gatherings) &&
             !relata_tree_child(&g->x->tree, thing, RELATA_DEPREL_NMOD_POSS))
        state_all(g, thing, "took place in", place, &p->arguments[1], 0.8f);
}

// "a 40 percent fall in exports"
static void change_statements(Projection *g) {
    static const char *const up[] = {"increase", "rise", "growth", "jump", "surge", NULL};
    const RelataProposition *p = g->p;
    bool is_up = relata_tree_lemma_in(&g->x->tree, local(g, p->predicate), up);
    state_all(g, local(g, p->arguments[0].head), is_up ? "increased by" : "decreased by",
              local(g, p->arguments[1].head), NULL, 1.0f);
}

// "the Cardiff marathon"
static void event_place_statements(Projection *g) {
    const RelataProposition *p = g->p;
    state_all(g, local(g, p->arguments[0].head), "took place in", local(g, p->arguments[1].head), NULL, 0.9f);
}

// The verb behind an event noun, "" if the lexicon has none.
static void event_verb(const Projection *g, uint32_t noun, char *buffer, size_t n) {
    const char *value =
        relata_lexicon_find(g->x->lexicon, RELATA_LEXICON_NOMINALIZATION, relata_tree_lemma(&g->x->tree, noun));
    if (!value || !relata_lexicon_field(value, 0, 0, buffer, n))
        buffer[0] = '\0';
}

// Noun and preposition that together mark the verb's object: a visit to, support for, an attack on.
static bool marks_object(const char *verb, const char *preposition) {
    static const char *const pairs[][2] = {
        {"visit", "to"},     {"support", "for"},  {"attack", "on"},  {"assault", "on"},   {"criticize", "of"},
        {"criticise", "of"}, {"control", "over"}, {"control", "of"}, {"influence", "on"}, {"influence", "over"},
        {"influence", "in"}, {"threaten", "to"},  {"oppose", "to"},  {"aid", "to"},       {"join", "to"},
        {"demand", "for"},   {"desire", "for"},   {"help", "for"},   {"affect", "on"},    {"enter", "into"},
        {"raid", "on"}};
    for (size_t k = 0; k < sizeof pairs / sizeof *pairs; k++)
        if (strcmp(pairs[k][0], verb) == 0 && strcmp(pairs[k][1], preposition) == 0)
            return true;
    return strcmp(preposition, "of") == 0;
}

// Verbs and prepositions that an event noun keeps together: withdrawal from, dispute with, victory over.
static bool is_bound_phrase(const char *verb, const char *preposition) {
    static const char *const pairs[][2] = {
        {"withdraw", "from"},    {"retreat", "from"},    {"return", "to"},        {"return", "from"},
        {"arrive", "in"},        {"arrive", "at"},       {"win", "over"},         {"dispute", "with"},
        {"comply", "with"},      {"rely", "on"},         {"depend", "on"},        {"cooperate", "with"},
        {"negotiate", "with"},   {"talk", "with"},       {"meet", "with"},        {"travel", "to"},
        {"trip", "to"},          {"accede", "to"},       {"respond", "to"},       {"flee", "from"},
        {"escape", "from"},      {"separate", "from"},   {"appear", "in"},        {"appear", "on"},
        {"perform", "in"},       {"invest", "in"},       {"involve", "in"},       {"promote", "to"},
        {"build", "in"},         {"build up", "in"},     {"participate", "in"},   {"move", "to"},
        {"depart", "from"},      {"fight", "against"},   {"fight", "with"},       {"war", "against"},
        {"campaign", "against"}, {"protest", "against"}, {"struggle", "against"}, {"trade", "with"},
        {"deal", "with"},        {"agree", "with"},      {"conflict", "with"},    {"resign", "from"},
        {"intervene", "in"},     {"interfere", "in"},    {"export", "to"},        {"import", "from"},
        {"lose", "to"},          {"compete", "with"},    {"ally", "with"},        {"marry", "to"},
        {"search", "for"},       {"respond", "against"}, {"sue", "against"},      {"complain", "against"},
        {"retaliate", "against"}};
    for (size_t k = 0; k < sizeof pairs / sizeof *pairs; k++)
        if (strcmp(pairs[k][0], verb) == 0 && strcmp(pairs[k][1], preposition) == 0)
            return true;
    return false;
}

// "the envoy's visit to Bonn", "a Canadian attack on the proposal"
static void nominalization_statements(Projection *g) {
    const RelataProposition *p = g->p;
    uint32_t agent = local(g, p->arguments[0].head);
    static const char *const meetings[] = {"talk", "talks", "meeting", "negotiation", "consultation", NULL};
    char verb[64], label[LABEL];
    event_verb(g, local(g, p->predicate), verb, sizeof verb);
    bool is_speech = relata_tree_is_lemma(&g->x->tree, local(g, p->predicate), "speech");
    if (!verb[0] || (is_saying_verb(verb) && !is_speech))
        return;
    for (uint32_t k = 1; k < p->n_arguments; k++) {
        const RelataArgument *a = &p->arguments[k];
        uint32_t marker = marker_of(g, a);
        if (a->role == RELATA_ROLE_TIME || !is_argument_marker(&g->x->tree, marker) ||
            relata_is_circumstance(&g->x->tree, local(g, a->head)))
            continue;
        if (relata_tree_lemma_in(&g->x->tree, local(g, p->predicate), meetings))
            snprintf(label, sizeof label, "held talks");
        else if (relata_tree_is_lemma(&g->x->tree, local(g, p->predicate), "attention"))
            snprintf(label, sizeof label, "pays attention");
        else
            relata_edge_form_of(relata_relation_synonym(verb), label, sizeof label);
        if (is_speech)
            snprintf(label, sizeof label, "addressed");
        if (is_speech && !relata_tree_is_lemma(&g->x->tree, marker, "to"))
            continue;
        if (!is_speech && !marks_object(verb, relata_tree_lemma(&g->x->tree, marker))) {
            if (strcmp(p->rule, "light verb") != 0 && !is_bound_phrase(verb, relata_tree_lemma(&g->x->tree, marker)))
                continue;
            add_marker(g, a, label);
        }
        state_all(g, agent, label, local(g, a->head), a, 0.65f);
    }
}

static void between_statements(Projection *g) {
    const RelataProposition *p = g->p;
    char label[LABEL];
    lower_lemma(g, local(g, p->predicate), label, sizeof label);
    if (strcmp(label, "border") == 0)
        snprintf(label, sizeof label, "borders");
    else
        snprintf(label + strlen(label), sizeof label - strlen(label), " with");
    RelataNodeRef one, others[RELATA_MAX_NODES];
    if (!relata_node_of(g->x, &g->nodes, local(g, p->arguments[0].head), &one))
        return;
    uint32_t n = relata_node_all(g->x, &g->nodes, local(g, p->arguments[1].head), others);
    for (uint32_t k = 0; k < n; k++)
        state(g, &one, label, &others[k], NULL, 0.8f);
}

// "the Ghana-led mission", "a Lagos-based bank"
static void participle_statements(Projection *g) {
    const RelataProposition *p = g->p;
    uint32_t thing = local(g, p->arguments[0].head), agent = local(g, p->arguments[1].head),
             verb = local(g, p->predicate);
    char label[LABEL];
    static const char *const telling[] = {"lead", "back",    "own",     "run",    "control", "fund",  "sponsor",
                                          "hold", "support", "occupy",  "broker", "mediate", "train", "arm",
                                          "rule", "finance", "operate", "build",  "make",    NULL};
    RelataNodeRef node;
    bool is_itself = relata_node_of(g->x, &g->nodes, thing, &node) &&
                     entity_at(g, node.entity)->kind != RELATA_ENTITY_NAMED; // "the Ghana-led force is led by Ghana"
    if (relata_tree_is_lemma(&g->x->tree, verb, "base") && !is_itself)
        state_all(g, thing, "based in", agent, NULL, 1.0f);
    else if (relata_tree_is_lemma(&g->x->tree, verb, "bear"))
        state_all(g, thing, "born in", agent, NULL, 1.0f);
    else if (relata_tree_lemma_in(&g->x->tree, verb, telling)) {
        verb_label(g, verb, false, label);
        state_all(g, agent, label, thing, NULL, 0.9f);
    }
}

// ------------------------------------------------------------------------------------------------------ the document

typedef void Statements(Projection *g);

static Statements *statements_of(const char *rule) {
    static const struct {
        const char *rule;
        Statements *statements;
    } table[] = {
        {"clause", verb_statements},
        {"conjoined verb", verb_statements},
        {"control", verb_statements},
        {"relative clause", verb_statements},
        {"participle", verb_statements},
        {"adverbial participle", verb_statements},
        {"purpose", verb_statements},
        {"gerund", verb_statements},
        {"infinitive", verb_statements},
        {"copula", copula_statements},
        {"role", role_statements},
        {"age", age_statements},
        {"neighbour", neighbour_statements},
        {"possessive", possession_statements},
        {"demonym", possession_statements},
        {"change", change_statements},
        {"location", location_statements},
        {"event place", event_place_statements},
        {"nominalization", nominalization_statements},
        {"light verb", nominalization_statements},
        {"between", between_statements},
        {"compound participle", participle_statements},
    };
    for (size_t k = 0; k < sizeof table / sizeof *table; k++)
        if (strcmp(table[k].rule, rule) == 0)
            return table[k].statements;
    return NULL;
}

static RelataStatus project(Projection *g) {
    RelataDocument *d = g->x->document;
    uint32_t sentence = UINT32_MAX;
    for (uint32_t k = 0; k < d->n_propositions; k++) {
        g->p = &d->propositions[k];
        g->proposition = k;
        if (g->p->sentence != sentence) {
            sentence = g->p->sentence;
            g->sentence_begin = g->triples.n;
            if (relata_tree_load(&g->x->tree, d, sentence) != RELATA_OK)
                return RELATA_NO_MEMORY;
        }
        bool is_relative = strcmp(g->p->rule, "relative clause") == 0;
        Statements *statements = is_relative && !g->p->n_arguments ? NULL : statements_of(g->p->rule);
        if (statements)
            statements(g);
        if (g->x->failed)
            return RELATA_NO_MEMORY;
    }
    d->triples = RELATA_ARENA_NEW(d->arena, RelataTriple, g->triples.n);
    if (!d->triples)
        return RELATA_NO_MEMORY;
    if (g->triples.n)
        memcpy(d->triples, g->triples.items, g->triples.n * sizeof *d->triples);
    d->n_triples = (uint32_t)g->triples.n;
    return relata_nodes_end(g->x, &g->nodes);
}

RelataStatus relata_extract_triples(RelataExtraction *x, RelataError *error) {
    (void)error;
    Projection g = {.x = x};
    RelataStatus status = relata_nodes_begin(x, &g.nodes);
    if (status == RELATA_OK)
        status = project(&g);
    relata_nodes_clear(&g.nodes);
    free(g.triples.items);
    return status;
}
