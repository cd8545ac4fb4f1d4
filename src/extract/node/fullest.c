// Fullest: the whole name of what the article's mentions name in part.
//
// A name is sometimes marked by one of its words only ("Sophia" of "Hagia Sophia"), and a family name is sometimes not
// tied to the person who has it. The whole article is searched for the word with a capitalised proper noun beside it:
// where all that is found is one and the same name, that is the entity's name. A company that is only ever called by
// the last word of the one person's name that has it ("Bloomberg") is that person. A parliament or high court without a
// country is that of the country that the article names most.
//
// In: the document's tokens, mentions and entities. Out: names and types of the nodes' entities.
// Limits: names of two words; articles with two persons of a name keep the bare one.
#include "extract/node/name.h"
#include "extract/statement/textbook.h"
#include "extract/tree/words.h"

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
    static const char *const honours[] = {"Mr", "Mrs",  "Ms",   "Dr", "Sir",    "Dame",     "Lord",     "Lady", "Rev",
                                          "St", "Pope", "Miss", "Jr", "Madame", "Majority", "Minority", NULL};
    if (relata_is_among(t->form, honours))
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
    bool is_short;    // a kind of body, and a body of that kind was found
} Found;

static void add_found(Found *found, const char *name, const RelataEntity *whole) {
    if (found->n_names && strcmp(found->name, name) == 0)
        return;
    snprintf(found->name, sizeof found->name, "%s", name);
    found->whole = whole;
    found->n_names++;
}

// "Observatory" for "Cedar Hill Observatory", whatever the two were taken for.
static bool is_short_for(const RelataEntity *e, const RelataEntity *in) {
    static const char *const bodies[] = {
        "Academy",     "Agency",   "Association", "Board",      "Commission", "Committee", "Council",  "Court",
        "Department",  "Facility", "Federation",  "Foundation", "Hospital",   "Institute", "Ministry", "Museum",
        "Observatory", "Tribunal", "University",  "Party",      "Union",      "Center",    "Centre",   "College",
        "Company",     "Bank",     "Church",      "League",     "School",     NULL};
    const char *last = strrchr(in->name, ' ');
    size_t n = strlen(e->name);
    const char *const *w = bodies;
    while (*w && strcmp(*w, e->name) != 0)
        w++;
    return *w && last && in->type != RELATA_TYPE_PERSON && in->kind == RELATA_ENTITY_NAMED &&
           (strcmp(last + 1, e->name) == 0 || (strncmp(in->name, e->name, n) == 0 && in->name[n] == ' '));
}

// "Lira" for "Lira Institution", of bodies only.
static bool opens_body(const RelataEntity *e, const RelataEntity *in) {
    static const char *const heads[] = {
        "Institution", "Institute", "University", "Foundation", "College",     "Group",    "Corporation", "Corp",
        "Inc",         "Holdings",  "Society",    "Company",    "Association", "Hospital", "Analysis",    "Analytics",
        "Laboratory",  "Clinic",    "Council",    "Commission", "Observatory", NULL};
    size_t n = strlen(e->name);
    if ((e->type != RELATA_TYPE_ORGANIZATION && e->type != RELATA_TYPE_OTHER) || e->key ||
        in->type != RELATA_TYPE_ORGANIZATION || strncmp(in->name, e->name, n) != 0 || in->name[n] != ' ')
        return false;
    const char *next = in->name + n + 1;
    for (const char *const *w = heads; *w; w++)
        if (strncmp(next, *w, strlen(*w)) == 0)
            return true;
    return false;
}

// "Stream" for "Quarry Stream", which was named first.
static bool closes_name(const RelataEntity *e, const RelataEntity *in) {
    const char *last = strrchr(in->name, ' ');
    return last && strcmp(last + 1, e->name) == 0 && !e->key && e->type != RELATA_TYPE_PERSON &&
           in->type != RELATA_TYPE_PERSON && in->kind == RELATA_ENTITY_NAMED;
}

// "Lira is the son of President Tom Lira": one named as somebody's relative is not who is only called so.
static bool is_of_kin(const RelataDocument *d, const RelataMention *m) {
    static const char *const kin[] = {"aunt",   "brother", "cousin", "daughter", "father", "grandfather", "grandmother",
                                      "mother", "nephew",  "niece",  "parent",   "sister", "son",         "uncle",
                                      "widow",  "widower", "wife",   "husband",  NULL};
    const RelataSentence *s = &d->sentences[relata_document_sentence_at(d, m->head)];
    const RelataToken *t = &d->tokens[m->head];
    for (int step = 0; step < 2 && t->head; step++) {
        if (t->deprel != RELATA_DEPREL_NMOD && t->deprel != RELATA_DEPREL_APPOS &&
            t->deprel != RELATA_DEPREL_NMOD_POSS && t->deprel != RELATA_DEPREL_CONJ)
            return false;
        t = &d->tokens[s->token_begin + t->head - 1];
        if (t->lemma && relata_is_among(t->lemma, kin))
            return true;
    }
    return false;
}

// What stands at one place of the word: a longer name, two capitals that no mention has, or the word alone.
static void look_at(const RelataExtraction *x, const RelataNodes *nodes, const RelataEntity *e, uint32_t token,
                    Found *found) {
    const RelataDocument *d = x->document;
    const RelataMention *m = mention_around(d, token);
    const RelataEntity *in = m ? &nodes->entities.items[m->entity] : NULL;
    if (in && in != e && strncmp(in->name, "Mrs", 3) == 0 && in->type == RELATA_TYPE_PERSON)
        return; // "Mrs. Lira" is another than "Lira"
    if (in && in != e && in->type == RELATA_TYPE_PERSON && e->type == RELATA_TYPE_PERSON && is_of_kin(d, m)) {
        found->n_names += 2;
        return;
    }
    if (in && in != e) {
        size_t n = strlen(in->name);
        bool is_short = is_short_for(e, in) || opens_body(e, in) || (!found->is_alone && closes_name(e, in));
        found->is_short = found->is_short || is_short;
        if (is_short ||
            (in->type == e->type && in->kind == RELATA_ENTITY_NAMED && strchr(in->name, ' ') && n < LONGEST_NAME))
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
    if (found.n_names != 1 || (found.is_alone && e->type != RELATA_TYPE_PERSON && !found.is_short))
        return true;
    e->type = found.is_short && found.whole ? found.whole->type : e->type;
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

// The country that the article names most, NULL if two are named as often or none is named.
static const RelataEntity *main_country(const RelataNodes *nodes) {
    const RelataEntity *most = NULL;
    uint32_t n = 0;
    for (size_t k = 0; k < nodes->entities.n; k++) {
        const RelataEntity *e = &nodes->entities.items[k];
        if (!relata_is_country_key(e->key) || e->n_mentions < n)
            continue;
        most = e->n_mentions > n ? e : NULL;
        n = e->n_mentions;
    }
    return most;
}

// Whose body begins at a token: "Kenya" of "Kenya's Supreme Court", NULL if that is not said.
static const RelataEntity *owner_of(const RelataNodes *nodes, const RelataDocument *d, uint32_t t) {
    const char *mark = t >= 2 ? d->tokens[t - 1].form : "";
    static const char *const marks[] = {"'s", "'", "\xe2\x80\x99s", "\xe2\x80\x99", NULL};
    if (!relata_is_among(mark, marks))
        return NULL;
    const RelataMention *owner = mention_around(d, t - 2);
    const RelataEntity *e = owner ? &nodes->entities.items[owner->entity] : NULL;
    bool is_land = e && e->key && (relata_is_country_key(e->key) || strncmp(e->key, "admin1/", 7) == 0);
    return is_land && owner->token_end == t - 1 ? e : NULL;
}

// "the Senate", "the U.S. Senate", "France's Senate": whether what stands before a body's name lets it be the
// country's; "the state Senate" and "the Ohio Senate" do not.
static bool is_free_before(const RelataExtraction *x, const RelataNodes *nodes, uint32_t token, const char *key) {
    const RelataToken *before = token ? &x->document->tokens[token - 1] : NULL;
    char found[64];
    const RelataEntity *owner = owner_of(nodes, x->document, token);
    if (owner)
        return strcmp(owner->key, key) == 0;
    bool is_capital_word = before && before->form[0] >= 'A' && before->form[0] <= 'Z' &&
                           (before->upos == RELATA_UPOS_PROPN || before->upos == RELATA_UPOS_ADJ);
    if (!before || (!is_capital_word && before->form[0] != '\'' && strncmp(before->form, "\xe2\x80\x99", 3) != 0 &&
                    strcmp(before->form, "state") != 0))
        return true;
    const char *row = relata_lexicon_find(x->lexicon, RELATA_LEXICON_SURFACE, before->form);
    static const char *const any[] = {"White", "States", "Democratic", "Republican", NULL};
    if (relata_is_among(before->form, any))
        return true;
    return (row && relata_lexicon_field(row, 0, 0, found, sizeof found) && strcmp(found, key) == 0);
}

static bool is_free_behind(const RelataDocument *d, uint32_t token, const char *key) {
    static const char *const sides[] = {"Majority", "Minority", NULL}, *const ranks[] = {"Leader", "Whip", "leader",
                                                                                         NULL};
    bool is_american = token + 1 < d->n_tokens && relata_is_among(d->tokens[token].form, sides) &&
                       relata_is_among(d->tokens[token + 1].form, ranks);
    if (is_american && strcmp(key, "country/US") != 0)
        return false; // "Senate Majority Leader", wherever else the article plays
    return token + 1 >= d->n_tokens || strcmp(d->tokens[token].form, "of") != 0 ||
           strcmp(d->tokens[token + 1].form, "Representatives") == 0;
}

// Whether every place of a body's name can mean the country's; the words of the name are separated by blanks.
static bool is_everywhere_free(const RelataExtraction *x, const RelataNodes *nodes, const char *name, const char *key) {
    const RelataDocument *d = x->document;
    for (uint32_t t = 0; t < d->n_tokens; t++) {
        const char *c = name;
        uint32_t k = t;
        for (size_t n; *c && k < d->n_tokens; k++, c += n + (c[n] == ' ')) {
            n = strcspn(c, " ");
            if (strncmp(d->tokens[k].form, c, n) != 0 || d->tokens[k].form[n])
                break;
        }
        if (!*c && (!is_free_before(x, nodes, t, key) || !is_free_behind(d, k, key)))
            return false;
    }
    return true;
}

// The country of a body: that of its gazetteer key ("inst/US/Senate") if the article names it and no other more often;
// without a key the one that is named most.
static const RelataEntity *country_of(const RelataNodes *nodes, const RelataEntity *e) {
    const RelataEntity *most = main_country(nodes);
    if (!e->key)
        return most;
    for (size_t k = 0; k < nodes->entities.n; k++) {
        const char *key = nodes->entities.items[k].key;
        size_t n = relata_is_country_key(key) ? strlen(key + 8) : 0;
        if (n && strncmp(e->key, "inst/", 5) == 0 && strncmp(e->key + 5, key + 8, n) == 0 && e->key[5 + n] == '/')
            return !most || most == &nodes->entities.items[k] ? &nodes->entities.items[k] : NULL;
    }
    return NULL;
}

// Whether the gazetteer knows a chamber of the country under this name: Bangladesh has no Congress.
static bool has_chamber(const RelataExtraction *x, const char *country, const char *name) {
    static const char *const chambers[] = {"Senate", "Congress", "House of Representatives", "National Congress", NULL};
    char key[2 * LONGEST_NAME];
    if (!relata_is_among(name, chambers))
        return true;
    snprintf(key, sizeof key, "inst/%s/%s", strchr(country, '/') + 1, name);
    return relata_lexicon_get(x->lexicon, RELATA_LEXICON_THING, key) != NULL;
}

// What bodies of many countries are called alike, not "High School", which many towns have.
static bool is_common_body(const char *name) {
    static const char *const alone[] = {"Parliament", "Treasury", "Senate", "Congress", NULL};
    return strchr(name, ' ') ? relata_is_bare_body_name(name) && !strstr(name, "School") : relata_is_among(name, alone);
}

static const char *article_of(const RelataEntity *country) {
    static const char *const with_the[] = {"United ", "Philippines", "Netherlands", "Czech Republic", NULL};
    for (const char *const *c = with_the; *c; c++)
        if (strncmp(country->name, *c, strlen(*c)) == 0)
            return "the ";
    return "";
}

// "inst/KE/Senate" and "country/KE"
static bool is_key_of(const char *body, const char *country) {
    const char *code = strchr(country, '/') + 1;
    size_t n = strlen(code);
    return strncmp(body + 5, code, n) == 0 && body[5 + n] == '/';
}

// "High Court in Pretoria", "Danish Embassy in Lagos": the place right behind a body's name, NULL if there is none.
static const RelataEntity *seat_of(const RelataNodes *nodes, const RelataDocument *d, uint32_t t) {
    if (t + 1 >= d->n_tokens || strcmp(d->tokens[t].form, "in") != 0)
        return NULL;
    const RelataMention *seat = mention_around(d, t + 1);
    const RelataEntity *e = seat && seat->token_begin == t + 1 && seat->kind == RELATA_MENTION_NAME
                                ? &nodes->entities.items[seat->entity]
                                : NULL;
    return e && e->kind == RELATA_ENTITY_NAMED && e->type == RELATA_TYPE_PLACE ? e : NULL;
}

// "High Court", "U.S. Embassy": bodies of which there is one in many a town.
static bool is_body_of_towns(const char *name) {
    static const char *const words[] = {"Embassy", "embassy", "Consulate", "consulate", "Court", NULL};
    const char *last = strrchr(name, ' ');
    return last && relata_is_among(last + 1, words) && strcmp(name, "Supreme Court") != 0;
}

// "High Court" that is once said to be in Pretoria and nowhere else: the one there, wherever it is named.
static bool complete_seated(RelataExtraction *x, const RelataNodes *nodes, RelataEntity *e) {
    const RelataDocument *d = x->document;
    const RelataEntity *seat = NULL;
    if (e->key || e->type == RELATA_TYPE_PERSON || !is_body_of_towns(e->name))
        return true;
    for (uint32_t k = 0; k < e->n_mentions; k++) {
        const RelataMention *m = &d->mentions[e->mentions[k]];
        const RelataEntity *in = m->kind == RELATA_MENTION_NAME ? seat_of(nodes, d, m->token_end) : NULL;
        if (in && seat && in != seat)
            return true;
        seat = in ? in : seat;
    }
    if (seat && !strstr(e->name, seat->name))
        e->name = relata_arena_printf(d->arena, "%s in %s", e->name, seat->name);
    return e->name != NULL;
}

// "Central Election Commission" that is once called "Mali's": the commission of Mali, wherever it is named.
static bool complete_owned(RelataExtraction *x, const RelataNodes *nodes, RelataEntity *e) {
    const RelataDocument *d = x->document;
    const RelataEntity *owner = NULL;
    if ((e->key && strncmp(e->key, "inst/", 5) != 0) || e->type == RELATA_TYPE_PERSON || !is_common_body(e->name))
        return true;
    for (uint32_t k = 0; k < e->n_mentions; k++) {
        const RelataMention *m = &d->mentions[e->mentions[k]];
        const RelataEntity *own = m->kind == RELATA_MENTION_NAME ? owner_of(nodes, d, m->token_begin) : NULL;
        if (own && owner && own != owner)
            return true;
        owner = own ? own : owner;
    }
    if (!owner || (e->key && is_key_of(e->key, owner->key)))
        return true; // the gazetteer's own name
    e->key = NULL;   // of another country's body
    e->name = strcmp(owner->key, "country/US") == 0
                  ? relata_arena_printf(d->arena, "United States %s", e->name)
                  : relata_arena_printf(d->arena, "%s of %s%s", e->name, article_of(owner), owner->name);
    e->type = RELATA_TYPE_ORGANIZATION;
    return e->name != NULL;
}

// "Senate": the country's that the article names most, as the store takes it (resolve/body.c).
static bool complete_body(RelataExtraction *x, const RelataNodes *nodes, RelataEntity *e) {
    static const char *const bodies[] = {"Senate",
                                         "Congress",
                                         "Parliament",
                                         "Supreme Court",
                                         "National Assembly",
                                         "House of Representatives",
                                         "House",
                                         "National Congress",
                                         "Constitutional Court",
                                         "Federal Council",
                                         NULL};
    const char *const *w = bodies;
    while (*w && strcmp(*w, e->name) != 0)
        w++;
    const RelataEntity *country = *w ? country_of(nodes, e) : NULL;
    if (!country)
        return true;
    bool is_us = strcmp(country->key, "country/US") == 0, is_house = strcmp(e->name, "House") == 0;
    if ((is_house && !is_us) || !is_everywhere_free(x, nodes, e->name, country->key) ||
        !has_chamber(x, country->key, e->name))
        return true;
    char name[2 * LONGEST_NAME];
    if (is_us)
        snprintf(name, sizeof name, "United States %s", is_house ? "House of Representatives" : e->name);
    else
        snprintf(name, sizeof name, "%s of %s%.*s", e->name, article_of(country), LONGEST_NAME, country->name);
    e->name = relata_arena_string(x->document->arena, name);
    e->type = RELATA_TYPE_ORGANIZATION;
    return e->name != NULL;
}

// "Philippine": a country's adjective that was taken for the name of a place or body.
static bool name_country(RelataExtraction *x, RelataEntity *e) {
    const char *row = relata_lexicon_find(x->lexicon, RELATA_LEXICON_SURFACE, e->name);
    char how[32], key[64], name[LONGEST_NAME];
    if (!row || !relata_lexicon_field(row, 0, 0, key, sizeof key) ||
        !relata_lexicon_field(row, 0, 2, how, sizeof how) || !relata_is_country_key(key) ||
        strcmp(how, "adjective") != 0 || e->name[strlen(e->name) - 1] == 's')
        return true;
    const char *thing = relata_lexicon_get(x->lexicon, RELATA_LEXICON_THING, key);
    if (!thing || !relata_lexicon_field(thing, 0, 0, name, sizeof name))
        return true;
    e->name = relata_arena_string(x->document->arena, name);
    return e->name != NULL;
}

// "Ana Lira Ana Lira": a heading that ends in the name with which the text under it opens. "Walla Walla" is one.
static bool name_once(RelataExtraction *x, RelataEntity *e) {
    size_t n = strlen(e->name), half = n / 2;
    const char *space = strchr(e->name, ' ');
    if (n % 2 == 0 || e->name[half] != ' ' || space == e->name + half ||
        strncmp(e->name, e->name + half + 1, half) != 0)
        return true;
    char name[LONGEST_NAME];
    if (half >= sizeof name)
        return true;
    snprintf(name, sizeof name, "%.*s", (int)half, e->name);
    e->name = relata_arena_string(x->document->arena, name);
    return e->name != NULL;
}

bool relata_name_fullest(RelataExtraction *x, RelataNodes *nodes) {
    uint32_t n = 0;
    for (size_t k = 0; k < nodes->entities.n && n < MOST_ENTITIES; k++) {
        RelataEntity *e = &nodes->entities.items[k];
        if (e->kind == RELATA_ENTITY_NAMED && e->name && !name_once(x, e))
            return false;
        if (e->kind == RELATA_ENTITY_NAMED && e->name &&
            (!complete_owned(x, nodes, e) || !complete_body(x, nodes, e) || !complete_seated(x, nodes, e)))
            return false;
        bool is_body = e->type == RELATA_TYPE_ORGANIZATION;
        if (e->kind == RELATA_ENTITY_NAMED && (is_body || e->type == RELATA_TYPE_PLACE) && !e->key && e->name &&
            !name_country(x, e))
            return false;
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
