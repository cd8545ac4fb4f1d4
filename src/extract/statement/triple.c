// Triple: propositions projected on pairs of nodes.
//
// A proposition with a subject, objects and prepositional arguments becomes one triple for each pair that a reader
// would draw as an edge; which pairs, say the files *_statements.c by the rule of the proposition. Here is what they
// share: coordinations are distributed, what has no node, says nothing or cannot be gives no triple, and within a
// sentence the same pair and label is kept once.
#include "extract/statement/projection.h"

#include "base/arena.h"
#include "base/strbuf.h"
#include "extract/statement/doubt.h"
#include "extract/statement/fit.h"
#include "extract/telling/telling.h"
#include "extract/tree/words.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum { TRIPLES_PER_TOKEN = 4, MAX_ASIDES = 64 }; // the second of one article

uint32_t relata_local_token(const RelataProjection *g, uint32_t token) {
    return token - g->x->tree.begin + 1;
}

uint32_t relata_marker_of(const RelataProjection *g, const RelataArgument *a) {
    return a->marker ? relata_local_token(g, a->marker - 1) : 0;
}

const RelataArgument *relata_argument_with(const RelataProposition *p, RelataRole role) {
    for (uint32_t k = 0; k < p->n_arguments; k++)
        if (p->arguments[k].role == role)
            return &p->arguments[k];
    return NULL;
}

const RelataEntity *relata_entity_at(const RelataProjection *g, uint32_t entity) {
    return &g->nodes.entities.items[entity];
}

const RelataEntity *relata_named_entity(const RelataProjection *g, uint32_t token) {
    const RelataDocument *d = g->x->document;
    uint32_t m = d->mention_at ? d->mention_at[g->x->tree.begin + token - 1] : 0;
    const RelataEntity *e = m ? relata_entity_at(g, d->mentions[m - 1].entity) : NULL;
    return e && e->kind == RELATA_ENTITY_NAMED ? e : NULL;
}

bool relata_is_named(const RelataProjection *g, uint32_t token) {
    return relata_named_entity(g, token) != NULL;
}

// "two soldiers killed in an attack", and the attack that killed two soldiers: the toll of an event said already.
static bool is_toll_of(const RelataTriple *t, const RelataTriple *u) {
    static const char *const falling[] = {"killed in", "died in", "injured in", "wounded in", "hurt in", NULL};
    return strcmp(t->rule, "toll") == 0 && t->subject == u->object && t->object == u->subject &&
           relata_is_among(u->relation, falling);
}

static bool is_repeated(const RelataProjection *g, const RelataTriple *t) {
    for (size_t k = g->sentence_begin; k < g->triples.n; k++) {
        const RelataTriple *u = &g->triples.items[k];
        if ((u->subject == t->subject && u->object == t->object && strcmp(u->relation, t->relation) == 0) ||
            is_toll_of(t, u))
            return true;
    }
    return false;
}

static const char *relation_words(RelataProjection *g, const RelataArgument *object) {
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
static bool can_speak(const RelataProjection *g, const RelataEntity *e, uint32_t token) {
    static const char *const documents[] = {"report",    "ruling",  "court", "study",  "survey", "poll",
                                            "statement", "law",     "paper", "letter", "police", "source",
                                            "press",     "release", "media", NULL};
    bool is_nature = e->type == RELATA_TYPE_PLACE && e->key && strncmp(e->key, "region/", 7) == 0;
    return (e->kind == RELATA_ENTITY_NAMED && !is_nature) || e->type == RELATA_TYPE_PERSON ||
           e->type == RELATA_TYPE_ORGANIZATION || e->type == RELATA_TYPE_GROUP || relata_is_role_word(g->x, token) ||
           relata_tree_lemma_in(&g->x->tree, token, documents);
}

// The entity of which token `i` of the sentence is the head, NULL if of none.
static const RelataEntity *entity_at(const RelataProjection *g, uint32_t i) {
    const RelataDocument *d = g->x->document;
    uint32_t mention = d->mention_at ? d->mention_at[g->x->tree.begin + i - 1] : 0;
    return mention ? relata_entity_at(g, d->mentions[mention - 1].entity) : NULL;
}

static bool is_comma(const RelataTree *tree, uint32_t i) {
    return i <= tree->n && strcmp(relata_tree_form(tree, i), ",") == 0;
}

// "his wife, Amanda, …", "the author of the report, Jane Moss, …", "the broadcaster PBS": a speaker by name.
static uint32_t named_beside(const RelataProjection *g, uint32_t noun) {
    const RelataTree *tree = &g->x->tree;
    const RelataEntity *e = entity_at(g, noun);
    if (relata_tree_upos(tree, noun) != RELATA_UPOS_NOUN || (e && e->kind == RELATA_ENTITY_NAMED))
        return noun;
    uint32_t last = noun + 2 < tree->n && is_comma(tree, noun + 1) ? noun + 2 : 0; // between commas, whatever the arcs
    if (last && !(is_comma(tree, tree->right[last] + 1) || is_comma(tree, last + 1)))
        last = 0;
    for (uint32_t i = noun + 1; i <= tree->right[noun] || i == last; i++) {
        RelataDeprel deprel = relata_tree_deprel(tree, i);
        bool is_flat = deprel == RELATA_DEPREL_FLAT && relata_tree_head(tree, i) == noun;
        e = relata_tree_upos(tree, i) == RELATA_UPOS_PROPN ? entity_at(g, i) : NULL;
        bool is_body = e && e->type == RELATA_TYPE_ORGANIZATION && is_flat;
        if (e && e->kind == RELATA_ENTITY_NAMED && (e->type == RELATA_TYPE_PERSON || is_body) &&
            (deprel == RELATA_DEPREL_APPOS || is_flat || i == last))
            return i;
    }
    return noun;
}

// "statement", "report": what says something by whoever wrote it.
static bool is_text(const RelataTree *tree, uint32_t noun) {
    static const char *const texts[] = {"statement", "letter",   "report", "message", "memo",
                                        "study",     "survey",   "post",   "note",    "release",
                                        "article",   "document", "email",  "tweet",   NULL};
    return relata_tree_upos(tree, noun) == RELATA_UPOS_NOUN && relata_tree_lemma_in(tree, noun, texts);
}

// "a statement by the ministry", "Lira's letter": its author; 0 if that is nobody by name.
static uint32_t author_of(const RelataProjection *g, uint32_t noun) {
    static const char *const markers[] = {"by", "from", NULL};
    const RelataTree *tree = &g->x->tree;
    if (!is_text(tree, noun))
        return 0;
    uint32_t owner = relata_tree_child(tree, noun, RELATA_DEPREL_NMOD_POSS);
    for (uint32_t c = relata_tree_child(tree, noun, RELATA_DEPREL_NMOD); c && !owner;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_NMOD))
        owner = relata_tree_lemma_in(tree, relata_tree_case(tree, c), markers) ? c : 0;
    const RelataEntity *e = owner ? entity_at(g, owner) : NULL;
    return e && e->kind == RELATA_ENTITY_NAMED ? owner : 0;
}

// "the California Democrat said": one of them, and not the party.
static bool is_partisan(const RelataProjection *g, uint32_t token, const RelataEntity *e) {
    static const char *const words[] = {"democrat",  "republican", "conservative", "liberal", "socialist",
                                        "communist", NULL};
    char word[32];
    relata_lexicon_normalize(relata_tree_form(&g->x->tree, token), word, sizeof word);
    return relata_is_among(word, words) && e->type != RELATA_TYPE_PERSON;
}

// "Poland's foreign minister", "a spokesman for the company": a speaker without a name, told apart by whose he is.
static uint32_t fuller_speaker(RelataProjection *g, uint32_t token, const RelataEntity *e) {
    RelataNodeRef node;
    const char *name = e->name; // entities move where a node is added
    if (e->kind != RELATA_ENTITY_NOMINAL || relata_tree_upos(&g->x->tree, token) != RELATA_UPOS_NOUN ||
        is_text(&g->x->tree, token) || !relata_node_of(g->x, &g->nodes, token, &node) ||
        !relata_end_holds_name(g, &node) || strlen(relata_entity_at(g, node.entity)->name) <= strlen(name))
        return 0;
    return node.entity + 1;
}

static uint32_t speaker_of(RelataProjection *g) {
    uint32_t token = g->p->source_token;
    const RelataDocument *d = g->x->document;
    bool is_here = token && d->mention_at && token > g->x->tree.begin && token <= g->x->tree.begin + g->x->tree.n;
    if (is_here) {
        uint32_t beside = named_beside(g, token - g->x->tree.begin), author = author_of(g, beside);
        token = g->x->tree.begin + (author ? author : beside);
    }
    uint32_t mention = token && d->mention_at ? d->mention_at[token - 1] : 0;
    const RelataEntity *e = mention ? relata_entity_at(g, d->mentions[mention - 1].entity) : NULL;
    if (!e || e->kind == RELATA_ENTITY_EMPTY || !can_speak(g, e, relata_local_token(g, token - 1)))
        return 0;
    if (is_here && is_partisan(g, token - g->x->tree.begin, e))
        return 0;
    static const char *const bodies[] = {"office", "Office", "department", "Department", NULL};
    bool is_body = relata_is_among(e->name, bodies);
    uint32_t fuller = is_here ? fuller_speaker(g, token - g->x->tree.begin, e) : 0;
    if (!fuller && is_body)
        return 0; // whose office?
    return fuller ? fuller : d->mentions[mention - 1].entity + 1;
}

// A node's worth as an end of an edge.
static float node_confidence(const RelataProjection *g, uint32_t entity) {
    const RelataEntity *e = relata_entity_at(g, entity);
    if (e->kind == RELATA_ENTITY_NAMED || e->type == RELATA_TYPE_FACILITY)
        return 1.0f;
    return strlen(e->name) > 40 ? 0.6f : 0.8f;
}

bool relata_end_holds_name(const RelataProjection *g, const RelataNodeRef *node) {
    return relata_holds_name(g->x, &g->nodes, node);
}

// Where it was, if the proposition says so beside the two ends.
static const char *place_of(RelataProjection *g, uint32_t subject, uint32_t object) {
    RelataNodeRef places[RELATA_MAX_NODES];
    for (uint32_t k = 0; k < g->p->n_arguments; k++) {
        uint32_t n = g->p->arguments[k].role == RELATA_ROLE_PLACE
                         ? relata_node_all(g->x, &g->nodes, relata_local_token(g, g->p->arguments[k].head), places)
                         : 0;
        bool is_end = false; // of "in Chad and Mali" each is an end of its own statement
        for (uint32_t i = 0; i < n; i++)
            is_end = is_end || places[i].entity == subject || places[i].entity == object;
        if (n && !is_end && relata_entity_at(g, places[0].entity)->kind == RELATA_ENTITY_NAMED)
            return relata_entity_at(g, places[0].entity)->name;
    }
    return NULL;
}

// How many or how much of the object: "about 7,000".
static const char *quantity_of(RelataProjection *g, uint32_t token) {
    const RelataTree *tree = &g->x->tree;
    uint32_t number = relata_tree_child(tree, token, RELATA_DEPREL_NUMMOD);
    static const char *const events[] = {"election", "game",         "olympic", "playoff", "poll",
                                         "primary",  "championship", "riot",    "talks",   "protest",
                                         "attack",   "bombing",      NULL};
    if (!number || relata_is_named(g, token) ||
        (relata_is_year(relata_tree_form(tree, number)) &&
         (!relata_tree_has_morph(tree, token, RELATA_MORPH_PLUR) || relata_tree_lemma_in(tree, token, events))))
        return NULL; // "the 2020 nomination" is no two thousand of them, nor are "the 1990 elections"
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
static bool is_full(const RelataProjection *g) {
    return g->triples.n - g->sentence_begin >= (size_t)g->x->tree.n * TRIPLES_PER_TOKEN + RELATA_LABEL;
}

// A phrase's own noun says nothing about the name inside the phrase ("the report on Chad is a report on Chad").
static bool is_part_of(const RelataProjection *g, const RelataNodeRef *subject, const RelataNodeRef *object) {
    return strcmp(g->p->rule, "role") == 0 && relata_entity_at(g, subject->entity)->kind == RELATA_ENTITY_NOMINAL &&
           (relata_tree_is_under(&g->x->tree, object->token, subject->token) ||
            strstr(relata_entity_at(g, subject->entity)->name, relata_entity_at(g, object->entity)->name));
}

// What is only aimed at or wanted of somebody is worth an edge between names alone.
static bool is_unreal(const char *rule) {
    static const char *const rules[] = {"purpose", "infinitive", "gerund", "control", NULL};
    return relata_is_among(rule, rules);
}

// "ran for mayor in 2008, senator in 2014": a time that stands before the last of a list is not that one's.
static bool is_time_of_another(const RelataProjection *g, uint32_t object) {
    const RelataTree *tree = &g->x->tree;
    uint32_t first = relata_tree_deprel(tree, object) == RELATA_DEPREL_CONJ ? relata_tree_head(tree, object) : 0;
    for (uint32_t k = 0; first && k < g->p->n_arguments; k++) {
        const RelataArgument *a = &g->p->arguments[k];
        uint32_t time = relata_local_token(g, a->head);
        if (a->role == RELATA_ROLE_TIME && time > first && time < object)
            return true;
    }
    return false;
}

// "for 20 years" tells how long wherever it stands; a "Friday" or "last month" that no date of the article tells of, or
// "the first day", says nothing beside a statement.
static bool is_time_by_itself(const RelataTime *time) {
    static const char *const units[] = {"year", "month", "week", "day", "hour", "minute", "decade", "century", NULL};
    if (!time->text || time->start || time->end)
        return true;
    bool is_duration = false;
    for (const char *const *unit = units; *unit && !is_duration; unit++)
        is_duration = strncasecmp(time->text, "for ", 4) == 0 && strstr(time->text, *unit);
    return is_duration && !strstr(time->text, " the ") && !strstr(time->text, " this ");
}

// "the Lagos bombing took place in Lagos", "the parade on Old Square": what befell a place or filled it is part of what
// is told of the place; "the Oslo marathon" and "a conference in Ohio" say it already.
static bool is_telling_event(const RelataProjection *g, uint32_t token, const char *relation,
                             const RelataArgument *place) {
    static const char *const events[] = {"attack",   "bombing", "massacre", "explosion", "blast",     "riot",   "siege",
                                         "shooting", "parade",  "battle",   "uprising",  "airstrike", "mutiny", NULL};
    bool is_in = place && relata_tree_is_lemma(&g->x->tree, relata_marker_of(g, place), "in");
    return strcmp(relation, "took place in") == 0 && !is_in && relata_tree_lemma_in(&g->x->tree, token, events);
}

// Nobody is told of himself: two entities of one name are mostly one.
static bool is_same(const RelataProjection *g, const RelataNodeRef *a, const RelataNodeRef *b) {
    return a->entity == b->entity ||
           strcmp(relata_entity_at(g, a->entity)->name, relata_entity_at(g, b->entity)->name) == 0;
}

void relata_state(RelataProjection *g, const RelataNodeRef *subject, const char *relation, const RelataNodeRef *object,
                  const RelataArgument *argument, float confidence) {
    const RelataDocument *d = g->x->document;
    bool is_named_from = relata_entity_at(g, subject->entity)->kind == RELATA_ENTITY_NAMED,
         is_literal = relata_entity_at(g, object->entity)->kind == RELATA_ENTITY_LITERAL;
    if (g->x->failed || is_full(g) || is_same(g, subject, object) ||
        !relata_is_worth(g->x, &g->nodes, g->p, subject, object) ||
        !relata_fits(g->x, &g->nodes, g->p, subject, relation, object) || relata_is_misowned(g, subject, object) ||
        !relata_identifies(g->x, &g->nodes, subject) || !relata_identifies(g->x, &g->nodes, object) ||
        relata_node_is_own(g->x, &g->nodes, subject->entity, object->token) ||
        relata_node_says(g->x, &g->nodes, subject, relata_local_token(g, g->p->predicate)) ||
        relata_node_says(g->x, &g->nodes, object, relata_local_token(g, g->p->predicate)) ||
        is_part_of(g, subject, object) ||
        relata_is_among_own(relata_entity_at(g, subject->entity), relata_entity_at(g, object->entity)) ||
        (is_unreal(g->p->rule) && !is_literal && (!is_named_from || !relata_end_holds_name(g, object))))
        return;
    if (relata_entity_at(g, subject->entity)->kind == RELATA_ENTITY_LITERAL ||
        (relata_entity_at(g, subject->entity)->kind != RELATA_ENTITY_NAMED &&
         relata_entity_at(g, object->entity)->kind == RELATA_ENTITY_LITERAL))
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
    if (is_time_of_another(g, object->token) || !is_time_by_itself(&t.time))
        t.time = (RelataTime){0};
    t.place = place_of(g, t.subject, t.object);
    t.quantity = quantity_of(g, object->token);
    t.relation_text = relation_words(g, argument);
    t.confidence = g->p->confidence * confidence * node_confidence(g, t.subject) * node_confidence(g, t.object);
    bool is_aside =
        relata_says_itself(relata_entity_at(g, subject->entity), relation, relata_entity_at(g, object->entity));
    bool is_kept = is_aside ? g->asides.n < MAX_ASIDES && is_telling_event(g, subject->token, relation, argument)
                            : !is_repeated(g, &t);
    if (!t.relation || !t.relation_text ||
        (is_kept && !(is_aside ? RELATA_ARRAY_ADD(&g->asides, t) : RELATA_ARRAY_ADD(&g->triples, t))))
        g->x->failed = true;
}

bool relata_holds_name_below(RelataProjection *g, uint32_t token) {
    RelataNodeRef node;
    return relata_node_of(g->x, &g->nodes, token, &node) && relata_end_holds_name(g, &node);
}

// "LIRA: Most people who …": what a speaker says is not who speaks.
static bool is_behind_colon(const RelataTree *tree, uint32_t i) {
    uint32_t left = tree->left[i];
    return strcmp(relata_tree_form(tree, left), ":") == 0 ||
           (left > 1 && strcmp(relata_tree_form(tree, left - 1), ":") == 0);
}

// A predicate nominal stands for the subject of its copula, an apposition for the name before it: "Ana, a chemist
// known to …".
static uint32_t referent(const RelataProjection *g, uint32_t i) {
    const RelataTree *tree = &g->x->tree;
    for (int step = 0; step < RELATA_MAX_CHAIN; step++) {
        uint32_t subject =
            relata_tree_child(tree, i, RELATA_DEPREL_COP) ? relata_tree_child(tree, i, RELATA_DEPREL_NSUBJ) : 0;
        if (!subject && relata_tree_deprel(tree, i) == RELATA_DEPREL_APPOS &&
            relata_tree_upos(tree, i) != RELATA_UPOS_PROPN && relata_is_named(g, relata_tree_head(tree, i)) &&
            !is_behind_colon(tree, i) && !relata_is_time_beside(g->x, i))
            subject = relata_tree_head(tree, i);
        if (!subject)
            break;
        i = subject;
    }
    return i;
}

// "played for Leeds under Dyer and for York": a conjunct with a preposition of its own is another argument.
static bool has_own_marker(const RelataProjection *g, const RelataArgument *argument, uint32_t token) {
    const RelataTree *tree = &g->x->tree;
    uint32_t marker = argument ? relata_marker_of(g, argument) : 0,
             own = relata_tree_child(tree, token, RELATA_DEPREL_CASE);
    return marker && own && own != marker && relata_tree_deprel(tree, token) == RELATA_DEPREL_CONJ &&
           strcmp(relata_tree_lemma(tree, own), relata_tree_lemma(tree, marker)) != 0;
}

// "Chad and Mali won silver and gold respectively": who did which is said by the order alone.
static bool is_respective(const RelataProjection *g) {
    const RelataTree *tree = &g->x->tree;
    uint32_t verb = relata_local_token(g, g->p->predicate);
    for (uint32_t i = tree->left[verb]; i <= tree->right[verb]; i++)
        if (relata_tree_is_lemma(tree, i, "respectively"))
            return true;
    return false;
}

// "Omar, a photo- and videojournalist from Chad, died": the conjunct is the same person.
static bool is_same_person(const RelataProjection *g, const RelataNodeRef *nodes, uint32_t n, uint32_t k) {
    const RelataEntity *e = relata_entity_at(g, nodes[k].entity);
    if (e->kind != RELATA_ENTITY_NOMINAL || !relata_is_role_word(g->x, nodes[k].token) ||
        relata_tree_has_morph(&g->x->tree, nodes[k].token, RELATA_MORPH_PLUR) || strstr(e->name, "'s "))
        return false;
    for (uint32_t i = 0; i < n; i++) {
        const RelataEntity *other = relata_entity_at(g, nodes[i].entity);
        if (other->kind == RELATA_ENTITY_NAMED && other->type == RELATA_TYPE_PERSON)
            return true;
    }
    return false;
}

// "rose to $4bn, followed by Acme with $3bn and Beta": a name is no further member of a list of sums.
static bool is_of_other_kind(const RelataProjection *g, const RelataNodeRef *first, const RelataNodeRef *next) {
    RelataUpos upos = relata_tree_upos(&g->x->tree, first->token);
    bool is_rank = relata_tree_has_xpos(&g->x->tree, first->token, "JJ"); // "Lira finishing 15th and Berg 16th"
    return (upos == RELATA_UPOS_NUM || upos == RELATA_UPOS_SYM || is_rank) && first->token != next->token &&
           relata_entity_at(g, first->entity)->kind != RELATA_ENTITY_NAMED &&
           relata_entity_at(g, next->entity)->kind == RELATA_ENTITY_NAMED;
}

// "sailed into the bay and the flight of Lira": what happened is no further place.
static bool is_deed_beside_place(const RelataProjection *g, const RelataNodeRef *first, const RelataNodeRef *next) {
    static const char *const deeds[] = {"act", "event", NULL}, *const places[] = {"location", "object", "place", NULL};
    uint8_t type = relata_entity_at(g, first->entity)->type, other = relata_entity_at(g, next->entity)->type;
    if (type == RELATA_TYPE_PLACE && other == RELATA_TYPE_PERSON &&
        relata_entity_at(g, next->entity)->kind == RELATA_ENTITY_NAMED)
        return true; // "one opens in Oslo, Hamlet in Lima"
    bool is_place = type == RELATA_TYPE_PLACE || relata_has_class(g->x, first->token, places);
    return is_place && first->token != next->token &&
           relata_entity_at(g, next->entity)->kind == RELATA_ENTITY_NOMINAL &&
           relata_has_class(g->x, next->token, deeds) && !relata_has_class(g->x, first->token, deeds);
}

// Whether a pair of two coordinations is meant: with "respectively" the first goes with the first.
static bool is_paired(const RelataProjection *g, uint32_t s, uint32_t n_subjects, uint32_t o, uint32_t n_objects) {
    if ((n_subjects < 2 && n_objects < 2) || !is_respective(g))
        return true;
    return n_subjects == n_objects && s == o;
}

// The dependent of a word that another word stands under, 0 if it does not.
static uint32_t branch_towards(const RelataTree *tree, uint32_t from, uint32_t to) {
    for (int step = 0; step < RELATA_MAX_CHAIN && to; step++, to = relata_tree_head(tree, to))
        if (relata_tree_head(tree, to) == from)
            return to;
    return 0;
}

// The word of a list that a name beside it stands for: "mother" of "his mother, Ana Lira, and …".
static uint32_t listed(const RelataTree *tree, uint32_t i) {
    return relata_tree_deprel(tree, i) == RELATA_DEPREL_APPOS ? relata_tree_head(tree, i) : i;
}

bool relata_is_of_first_alone(const RelataProjection *g, uint32_t first, uint32_t conjunct, uint32_t other) {
    const RelataTree *tree = &g->x->tree;
    if (relata_tree_deprel(tree, listed(tree, conjunct)) == RELATA_DEPREL_CONJ) {
        first = listed(tree, first);
        conjunct = listed(tree, conjunct);
    }
    uint32_t branch = first != conjunct && relata_tree_deprel(tree, conjunct) == RELATA_DEPREL_CONJ
                          ? branch_towards(tree, first, other)
                          : 0;
    RelataDeprel deprel = relata_tree_deprel(tree, branch);
    if (!branch || deprel == RELATA_DEPREL_CONJ || branch == conjunct)
        return false;
    if (branch > first)
        return tree->right[branch] < tree->left[conjunct] && relata_tree_head(tree, conjunct) == first;
    return relata_tree_child(tree, conjunct, RELATA_DEPREL_DET) ||
           relata_tree_child(tree, conjunct, RELATA_DEPREL_NMOD_POSS);
}

typedef struct {
    RelataNodeRef nodes[RELATA_MAX_NODES];
    uint32_t n;
} Ends;

// "Acme and Beta avoided $5 million in tax", "the raids and battles killed ten": how much or how many is said of them
// all.
static bool is_sum_of_all(const RelataProjection *g, const Ends *subjects, const Ends *objects, uint32_t o) {
    static const char *const of_each[] = {"each", "both", "respectively", NULL};
    const RelataTree *tree = &g->x->tree;
    uint32_t object = objects->nodes[o].token, subject = subjects->nodes[0].token;
    if (subjects->n < 2 || relata_tree_deprel(tree, subjects->nodes[1].token) != RELATA_DEPREL_CONJ)
        return false;
    for (uint32_t c = relata_tree_child(tree, subject, RELATA_DEPREL_CONJ); c;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_CONJ))
        if (relata_tree_is_lemma(tree, relata_tree_child(tree, c, RELATA_DEPREL_CC), "or"))
            return false;
    for (uint32_t i = 1; i <= tree->n; i++)
        if (relata_tree_lemma_in(tree, i, of_each))
            return false;
    return relata_is_amount(tree, object);
}

// Whether one of the subjects and one of the objects of two coordinations belong together.
static bool is_pair(const RelataProjection *g, const Ends *subjects, uint32_t s, const Ends *objects, uint32_t o,
                    const RelataArgument *argument) {
    const RelataNodeRef *subject = &subjects->nodes[s], *object = &objects->nodes[o];
    return !is_same_person(g, subjects->nodes, subjects->n, s) && !has_own_marker(g, argument, object->token) &&
           is_paired(g, s, subjects->n, o, objects->n) && !is_sum_of_all(g, subjects, objects, o) &&
           !is_of_other_kind(g, &objects->nodes[0], object) &&
           !(argument && argument->marker && is_deed_beside_place(g, &objects->nodes[0], object)) &&
           !relata_is_of_first_alone(g, subjects->nodes[0].token, subject->token, objects->nodes[0].token) &&
           !relata_is_of_first_alone(g, objects->nodes[0].token, object->token, subjects->nodes[0].token);
}

static void find_ends(RelataProjection *g, uint32_t subject, uint32_t object, Ends *subjects, Ends *objects) {
    subjects->n = relata_node_all(g->x, &g->nodes, referent(g, subject), subjects->nodes);
    objects->n = subjects->n ? relata_node_all(g->x, &g->nodes, object, objects->nodes) : 0;
}

// Every pair of two coordinations: "A and B visited C and D" is four statements.
void relata_state_all(RelataProjection *g, uint32_t subject, const char *relation, uint32_t object,
                      const RelataArgument *argument, float confidence) {
    Ends subjects, objects;
    find_ends(g, subject, object, &subjects, &objects);
    for (uint32_t s = 0; s < subjects.n; s++)
        for (uint32_t o = 0; o < objects.n; o++)
            if (is_pair(g, &subjects, s, &objects, o, argument))
                relata_state(g, &subjects.nodes[s], relation, &objects.nodes[o], argument, confidence);
}

// The same for objects with a name in them.
void relata_state_named(RelataProjection *g, uint32_t subject, const char *relation, uint32_t object,
                        const RelataArgument *argument, float confidence) {
    Ends subjects, objects;
    find_ends(g, subject, object, &subjects, &objects);
    for (uint32_t s = 0; s < subjects.n; s++)
        for (uint32_t o = 0; o < objects.n; o++) {
            const RelataEntity *e = relata_entity_at(g, objects.nodes[o].entity);
            if (is_pair(g, &subjects, s, &objects, o, argument) &&
                (relata_end_holds_name(g, &objects.nodes[o]) || e->type == RELATA_TYPE_FACILITY) &&
                e->type != RELATA_TYPE_DATE)
                relata_state(g, &subjects.nodes[s], relation, &objects.nodes[o], argument, confidence);
        }
}

typedef void Statements(RelataProjection *g);

static Statements *statements_of(const char *rule) {
    static const struct {
        const char *rule;
        Statements *statements;
    } table[] = {
        {"clause", relata_verb_statements},
        {"conjoined verb", relata_verb_statements},
        {"control", relata_verb_statements},
        {"relative clause", relata_verb_statements},
        {"participle", relata_verb_statements},
        {"adverbial participle", relata_verb_statements},
        {"purpose", relata_verb_statements},
        {"gerund", relata_verb_statements},
        {"infinitive", relata_verb_statements},
        {"copula", relata_copula_statements},
        {"role", relata_role_statements},
        {"affiliation", relata_affiliation_statements},
        {"age", relata_age_statements},
        {"apposition", relata_apposition_statements},
        {"toll", relata_toll_statements},
        {"population", relata_population_statements},
        {"neighbour", relata_neighbour_statements},
        {"possessive", relata_possession_statements},
        {"demonym", relata_possession_statements},
        {"change", relata_change_statements},
        {"share", relata_share_statements},
        {"forecast", relata_forecast_statements},
        {"location", relata_location_statements},
        {"event place", relata_event_place_statements},
        {"nominalization", relata_nominalization_statements},
        {"light verb", relata_nominalization_statements},
        {"between", relata_between_statements},
        {"compound participle", relata_participle_statements},
    };
    for (size_t k = 0; k < sizeof table / sizeof *table; k++)
        if (strcmp(table[k].rule, rule) == 0)
            return table[k].statements;
    return NULL;
}

static bool is_in_graph(const RelataProjection *g, uint32_t entity) {
    for (size_t k = 0; k < g->triples.n; k++)
        if (g->triples.items[k].subject == entity || g->triples.items[k].object == entity)
            return true;
    return false;
}

// Puts what a node's name says at its place in the text, where the event is told of and its place is not.
static bool add_asides(RelataProjection *g) {
    for (size_t a = 0; a < g->asides.n; a++) {
        const RelataTriple t = g->asides.items[a];
        if (is_in_graph(g, t.object))
            continue;
        if (!RELATA_ARRAY_ADD(&g->triples, t))
            return false;
        size_t at = g->triples.n - 1;
        for (; at && g->triples.items[at - 1].sentence > t.sentence; at--)
            g->triples.items[at] = g->triples.items[at - 1];
        g->triples.items[at] = t;
    }
    return true;
}

// The plot of a film or novel that the text is telling.
typedef struct {
    uint32_t verb; // says in this sentence what the work tells, 0 = none does
    uint32_t last; // 1 + the last sentence of the plot so far
    bool is_here;  // this sentence tells the plot
} Plot;

static void read_plot(const RelataProjection *g, uint32_t sentence, Plot *plot) {
    const RelataDocument *d = g->x->document;
    plot->verb = relata_plot_verb(&g->x->tree);
    bool is_next =
        plot->last && plot->last == sentence && d->sentences[sentence].block == d->sentences[sentence - 1].block;
    plot->is_here = plot->verb || (is_next && relata_goes_on_in_present(&g->x->tree));
    if (plot->is_here)
        plot->last = sentence + 1;
}

// Whether the proposition is a deed of the plot, and not what the work does.
static bool is_of_plot(const RelataProjection *g, const Plot *plot) {
    uint32_t verb = relata_local_token(g, g->p->predicate);
    return plot->is_here && verb != plot->verb && !relata_is_of_work(&g->x->tree, verb);
}

static RelataStatus project(RelataProjection *g) {
    RelataDocument *d = g->x->document;
    uint32_t sentence = UINT32_MAX;
    bool is_furniture = false;
    Plot plot = {0};
    for (uint32_t k = 0; k < d->n_propositions; k++) {
        g->p = &d->propositions[k];
        g->proposition = k;
        if (g->p->sentence != sentence) {
            sentence = g->p->sentence;
            g->sentence_begin = g->triples.n;
            if (relata_tree_load(&g->x->tree, d, sentence) != RELATA_OK)
                return RELATA_NO_MEMORY;
            is_furniture = relata_is_page_furniture(&g->x->tree);
            read_plot(g, sentence, &plot);
        }
        bool is_relative = strcmp(g->p->rule, "relative clause") == 0;
        Statements *statements = is_relative && !g->p->n_arguments ? NULL : statements_of(g->p->rule);
        bool is_no_deed = is_furniture || is_of_plot(g, &plot);
        if (statements && !(is_no_deed && statements == relata_verb_statements))
            statements(g);
        if (g->x->failed)
            return RELATA_NO_MEMORY;
    }
    if (!add_asides(g))
        return RELATA_NO_MEMORY;
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
    RelataProjection g = {.x = x};
    RelataStatus status = relata_nodes_begin(x, &g.nodes);
    if (status == RELATA_OK)
        status = project(&g);
    relata_nodes_clear(&g.nodes);
    free(g.triples.items);
    free(g.asides.items);
    return status;
}
