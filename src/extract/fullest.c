// Fullest: the whole name of what the article's mentions name in part.
//
// A name is sometimes marked by one of its words only ("Sophia" of "Hagia Sophia"), and a family name is sometimes not
// tied to the person who has it. The whole article is searched for the word with a capitalised proper noun beside it:
// where all that is found is one and the same name, that is the entity's name. A company that is only ever called by
// the last word of the one person's name that has it ("Bloomberg") is that person.
//
// In: the document's tokens, mentions and entities. Out: names and types of the nodes' entities.
// Limits: names of two words; articles with two persons of a name keep the bare one.
#include "extract/name.h"

#include "base/arena.h"

#include <stdio.h>
#include <string.h>

enum { MOST_ENTITIES = 128, LONGEST_NAME = 96 }; // bounds the work on long texts

static bool is_capital(const RelataToken *t) {
    return t->upos == RELATA_UPOS_PROPN && t->form[0] >= 'A' && t->form[0] <= 'Z' && t->form[1] >= 'a' &&
           t->form[1] <= 'z' && !strchr(t->form, '.');
}

// The one word that all names of an entity are, NULL if there is another.
static const char *only_word(const RelataDocument *d, const RelataEntity *e) {
    const char *word = NULL;
    for (uint32_t k = 0; k < e->n_mentions; k++) {
        const RelataMention *m = &d->mentions[e->mentions[k]];
        if (m->kind != RELATA_MENTION_NAME)
            continue;
        const char *form = d->tokens[m->token_begin].form;
        if (m->token_end != m->token_begin + 1 || (word && strcmp(word, form) != 0))
            return NULL;
        word = form;
    }
    return word;
}

static bool is_role(const RelataExtraction *x, const char *word) {
    char lemma[64];
    relata_lexicon_normalize(word, lemma, sizeof lemma);
    return relata_lexicon_find(x->lexicon, RELATA_LEXICON_ROLE, lemma) != NULL;
}

static bool is_titled(const RelataExtraction *x, const RelataToken *t) {
    static const char *const honours[] = {"Mr",  "Mrs", "Ms",   "Dr",   "Sir", "Dame",   "Lord", "Lady",
                                          "Rev", "St",  "Pope", "Miss", "Jr",  "Madame", NULL};
    for (const char *const *w = honours; *w; w++)
        if (strcmp(*w, t->form) == 0)
            return true;
    const char *row = relata_lexicon_find(x->lexicon, RELATA_LEXICON_SURFACE, t->form);
    char how[32];
    bool is_country = row && relata_lexicon_field(row, 0, 2, how, sizeof how) &&
                      (strcmp(how, "demonym") == 0 || strcmp(how, "adjective") == 0);
    return is_country || is_role(x, t->form);
}

// The name mention that a token is in, by the token of its head; NULL if none. Mentions are in the order of the text.
static const RelataMention *mention_around(const RelataDocument *d, uint32_t token) {
    uint32_t low = 0, high = d->n_mentions;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (d->mentions[middle].token_begin <= token)
            low = middle + 1;
        else
            high = middle;
    }
    for (uint32_t k = low, step = 0; k-- > 0 && step < 4; step++) {
        const RelataMention *m = &d->mentions[k];
        if (m->kind == RELATA_MENTION_NAME && m->token_begin <= token && token < m->token_end)
            return m;
    }
    return NULL;
}

// "Ma" and "Ngok": the other word is in no name, or was taken for a person of its own.
static bool is_half(const RelataNodes *nodes, const RelataEntity *e, const RelataMention *m) {
    const RelataEntity *other = m ? &nodes->entities.items[m->entity] : NULL;
    return !m || (other != e && m->token_end == m->token_begin + 1 && e->type == RELATA_TYPE_PERSON &&
                  other->type == RELATA_TYPE_PERSON && !other->key && other->n_mentions == 1);
}

typedef struct {
    const RelataEntity *whole; // another entity that has the name, NULL if none
    char name[LONGEST_NAME];
    uint32_t n_names; // different ones
    bool is_alone;    // also stands without another capital
} Found;

static void add_found(Found *found, const char *name, const RelataEntity *whole) {
    if (found->n_names && strcmp(found->name, name) == 0)
        return;
    snprintf(found->name, sizeof found->name, "%s", name);
    found->whole = whole;
    found->n_names++;
}

// What stands at one place of the word: a longer name, two capitals that no mention has, or the word alone.
static void look_at(const RelataExtraction *x, const RelataNodes *nodes, const RelataEntity *e, uint32_t token,
                    Found *found) {
    const RelataDocument *d = x->document;
    const RelataMention *m = mention_around(d, token);
    const RelataEntity *in = m ? &nodes->entities.items[m->entity] : NULL;
    if (in && in != e) {
        size_t n = strlen(in->name);
        if (in->type == e->type && in->kind == RELATA_ENTITY_NAMED && strchr(in->name, ' ') && n < LONGEST_NAME)
            add_found(found, in->name, in);
        else if (in->type == e->type)
            found->n_names += 2; // a namesake
        return;
    }
    bool is_person = e->type == RELATA_TYPE_PERSON && !e->key, is_found = false;
    for (int side = -1; side <= 1; side += 2) {
        uint32_t first = side < 0 ? token - 1 : token, other = side < 0 ? token - 1 : token + 1;
        if (other >= d->n_tokens || (!token && side < 0) || (side > 0 && !is_person) || !d->tokens[first].space_after ||
            !is_capital(&d->tokens[other]) || is_titled(x, &d->tokens[other]) ||
            !is_half(nodes, e, mention_around(d, other)))
            continue;
        char name[LONGEST_NAME];
        int n = snprintf(name, sizeof name, "%s %s", d->tokens[first].form, d->tokens[first + 1].form);
        if (n < LONGEST_NAME)
            add_found(found, name, NULL);
        is_found = true;
    }
    found->is_alone = found->is_alone || !is_found;
}

static bool complete(RelataExtraction *x, RelataNodes *nodes, RelataEntity *e, const char *word) {
    const RelataDocument *d = x->document;
    Found found = {0};
    for (uint32_t t = 0; t < d->n_tokens && found.n_names < 2; t++)
        if (d->tokens[t].form[0] == word[0] && strcmp(d->tokens[t].form, word) == 0)
            look_at(x, nodes, e, t, &found);
    if (found.n_names > 1 && !found.is_alone && e->type != RELATA_TYPE_PERSON)
        e->kind = RELATA_ENTITY_EMPTY; // the last word of two names: nobody can tell which
    if (found.n_names != 1 || (found.is_alone && e->type != RELATA_TYPE_PERSON))
        return true;
    e->name = found.whole ? found.whole->name : relata_arena_string(d->arena, found.name);
    return e->name != NULL;
}

// "Bloomberg" beside "Michael Bloomberg": the person whose last name an organisation's only name is.
static void take_person(RelataNodes *nodes, RelataEntity *e, const char *word) {
    const RelataEntity *person = NULL;
    for (size_t k = 0; k < nodes->entities.n; k++) {
        const RelataEntity *other = &nodes->entities.items[k];
        const char *last = strrchr(other->name ? other->name : "", ' ');
        if (other->type != RELATA_TYPE_PERSON || other->kind != RELATA_ENTITY_NAMED || !last ||
            strcmp(last + 1, word) != 0)
            continue;
        if (person && strcmp(person->name, other->name) != 0)
            return;
        person = other;
    }
    if (!person)
        return;
    e->name = person->name;
    e->type = RELATA_TYPE_PERSON;
    e->key = person->key;
}

bool relata_name_fullest(RelataExtraction *x, RelataNodes *nodes) {
    uint32_t n = 0;
    for (size_t k = 0; k < nodes->entities.n && n < MOST_ENTITIES; k++) {
        RelataEntity *e = &nodes->entities.items[k];
        bool is_body = e->type == RELATA_TYPE_ORGANIZATION;
        if (e->kind != RELATA_ENTITY_NAMED || (e->key && !is_body) || !e->name || (!e->key && strchr(e->name, ' ')) ||
            e->type == RELATA_TYPE_GROUP || e->type == RELATA_TYPE_DATE)
            continue;
        const char *word = only_word(x->document, e);
        if (!word || !(word[0] >= 'A' && word[0] <= 'Z') || !(word[1] >= 'a' && word[1] <= 'z') || is_role(x, word))
            continue;
        n++;
        if (is_body && e->key)
            take_person(nodes, e, word);
        else if (!complete(x, nodes, e, word))
            return false;
    }
    return true;
}
