// Described: offices without a name, under the name of who holds them.
//
// "The Pakistani leader has angered …": a stranger cannot tell who that is, but the article names him elsewhere, as
// "Pakistani President Pervez Musharraf". The holders of offices are read from the article's role propositions; a node
// that consists of an owner and an office ("Ohio congressman", "U.S. defense secretary", "president of Argentina",
// "Hamas chief") stands for the one person whom the article calls so. Leaders, rulers and chiefs are whoever is at the
// head; what nobody or more than one holds stays as it is, and identify.c says whether that is told well enough.
//
// In: propositions and entities of the document. Out: which entity stands for another.
// Limits: owners that the gazetteer or the article names; former holders only of what is called former; offices whose
// words agree.
#include "extract/node/described.h"

#include "base/arena.h"
#include "base/strbuf.h"
#include "extract/tree/words.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>

enum { MOST_HOLDERS = 64, LONGEST = 96, LONGEST_OWNER = 3 };

// --- holders

// The mention that a token of the document heads, NULL if none.
static const RelataMention *mention_of(const RelataDocument *d, uint32_t token) {
    uint32_t at = d->mention_at ? d->mention_at[token] : 0;
    return at ? &d->mentions[at - 1] : NULL;
}

// The gazetteer's key of a country, region or state, false if the words are none.
static bool place_key(const RelataExtraction *x, const char *words, char key[LONGEST]) {
    static const char *const kinds[] = {"country/", "region/", "admin1/", NULL};
    const char *row = relata_lexicon_find(x->lexicon, RELATA_LEXICON_SURFACE, words);
    if (!row || !relata_lexicon_field(row, 0, 0, key, LONGEST))
        return false;
    for (const char *const *k = kinds; *k; k++)
        if (strncmp(key, *k, strlen(*k)) == 0)
            return true;
    return false;
}

// "prime minister" of "the new Pakistani prime minister": the office's own words in small letters.
static const char *office_words(const RelataExtraction *x, const RelataProposition *p) {
    const RelataDocument *d = x->document;
    uint32_t begin = d->sentences[p->sentence].token_begin, first = p->predicate;
    while (first > begin && first + 3 > p->predicate && d->tokens[first - 1].head == p->predicate - begin + 1 &&
           first - 1 != p->arguments[1].head &&
           (d->tokens[first - 1].deprel == RELATA_DEPREL_AMOD || d->tokens[first - 1].deprel == RELATA_DEPREL_COMPOUND))
        first--;
    char words[LONGEST];
    size_t n = 0;
    for (uint32_t t = first; t <= p->predicate; t++) {
        int k = snprintf(words + n, sizeof words - n, "%s%s", t > first ? " " : "", d->tokens[t].form);
        if (k < 0 || n + (size_t)k >= sizeof words)
            return NULL;
        n += (size_t)k;
    }
    for (char *c = words; *c; c++)
        *c = (char)tolower((unsigned char)*c);
    return relata_arena_string(d->arena, words);
}

// "former Lebanese Prime Minister Ana Lira": somebody else holds it now.
static bool is_over(const RelataDocument *d, const RelataProposition *p) {
    static const char *const words[] = {"former",    "late",   "ex",      "slain",    "assassinated", "ousted",
                                        "deposed",   "exiled", "onetime", "then",     "outgoing",     "elect",
                                        "designate", "-elect", "toppled", "murdered", "ex-president", "incoming",
                                        "retired",   "acting", NULL};
    enum { BEFORE = 4 };
    uint32_t begin = d->sentences[p->sentence].token_begin;
    uint32_t t = p->predicate > begin + BEFORE ? p->predicate - BEFORE : begin;
    for (; t < p->predicate + 3 && t < d->n_tokens; t++)
        if (relata_is_among_any_case(d->tokens[t].form, words))
            return true;
    return false;
}

// "defence secretary" is a defense minister.
static void normalize_office(const char *office, char out[LONGEST]) {
    static const char *const same[][2] = {{"defence", "defense"},           {"secretary", "minister"},
                                          {"premier", "prime minister"},    {"labour", "labor"},
                                          {"congresswoman", "congressman"}, {"chairwoman", "chairman"},
                                          {"representative", "congressman"}};
    size_t n = 0;
    out[0] = '\0';
    for (const char *c = office; *c; c += strspn(c, " ")) {
        size_t m = strcspn(c, " ");
        const char *word = NULL;
        for (size_t k = 0; k < sizeof same / sizeof *same && !word; k++)
            if (strlen(same[k][0]) == m && strncasecmp(same[k][0], c, m) == 0)
                word = same[k][1];
        int added = word ? snprintf(out + n, LONGEST - n, "%s%s", n ? " " : "", word)
                         : snprintf(out + n, LONGEST - n, "%s%.*s", n ? " " : "", (int)m, c);
        if (added < 0 || n + (size_t)added >= LONGEST)
            return;
        n += (size_t)added;
        c += m;
    }
}

static bool add_holder(RelataExtraction *x, RelataNodes *nodes, const RelataProposition *p) {
    const RelataDocument *d = x->document;
    const RelataMention *who = mention_of(d, p->arguments[0].head), *of = mention_of(d, p->arguments[1].head);
    char key[LONGEST];
    if (!who || nodes->entities.items[who->entity].type != RELATA_TYPE_PERSON ||
        nodes->entities.items[who->entity].kind != RELATA_ENTITY_NAMED)
        return true;
    RelataHolder holder = {.person = who->entity, .owner = UINT32_MAX};
    const RelataEntity *owner = of ? &nodes->entities.items[of->entity] : NULL;
    if (owner && owner->kind == RELATA_ENTITY_NAMED) {
        holder.owner = of->entity;
        holder.key = owner->key;
    } else if (place_key(x, d->tokens[p->arguments[1].head].form, key))
        holder.key = relata_arena_string(d->arena, key);
    else
        return true;
    holder.office = office_words(x, p);
    if (!holder.office)
        return true;
    normalize_office(holder.office, key);
    holder.normal = relata_arena_string(d->arena, key);
    if (!holder.normal)
        return false;
    holder.is_over = is_over(d, p);
    return RELATA_ARRAY_ADD(&nodes->holders, holder);
}

bool relata_find_holders(RelataExtraction *x, RelataNodes *nodes) {
    const RelataDocument *d = x->document;
    for (uint32_t k = 0; k < d->n_propositions && nodes->holders.n < MOST_HOLDERS; k++) {
        const RelataProposition *p = &d->propositions[k];
        if (strcmp(p->rule, "role") == 0 && p->n_arguments > 1 && p->polarity == RELATA_POSITIVE &&
            p->modality == RELATA_CERTAIN && !add_holder(x, nodes, p))
            return false;
    }
    return true;
}

// --- descriptions

// "leader", "military ruler", "chief": whoever is at the head.
static bool is_headship(const char *office) {
    static const char *const heads[] = {"leader", "ruler", "chief", "head", "strongman", "boss", NULL};
    const char *last = strrchr(office, ' ');
    return relata_is_among_any_case(last ? last + 1 : office, heads) && !strstr(office, "opposition") &&
           !strstr(office, "rebel") && !strstr(office, "former") && !strstr(office, "deputy");
}

static bool is_head(const char *office) {
    static const char *const words[] = {"president",
                                        "prime minister",
                                        "premier",
                                        "chancellor",
                                        "king",
                                        "queen",
                                        "leader",
                                        "ruler",
                                        "military ruler",
                                        "chief",
                                        "head",
                                        "chairman",
                                        "director",
                                        "director general",
                                        "emir",
                                        "sultan",
                                        "supreme leader",
                                        "secretary-general",
                                        "secretary general",
                                        "dictator",
                                        "director-general",
                                        "commander",
                                        NULL};
    return relata_is_among(office, words);
}

static bool is_lawmaker(const char *office) {
    static const char *const words[] = {"congressman",    "congresswoman", "senator", "lawmaker",
                                        "representative", "legislator",    "mp",      NULL};
    const char *last = strrchr(office, ' ');
    return relata_is_among_any_case(last ? last + 1 : office, words);
}

// Whether what is described by `office`, `normal` when normalised, is the office that somebody holds.
static bool is_same_office(const char *office, const char *normal, const RelataHolder *holder) {
    if (is_headship(office))
        return is_head(holder->office);
    if (strcasecmp(office, "lawmaker") == 0 || strcasecmp(office, "legislator") == 0)
        return is_lawmaker(holder->office);
    return strcasecmp(normal, holder->normal) == 0;
}

static bool is_owner(const RelataExtraction *x, const RelataNodes *nodes, const RelataHolder *holder,
                     const char *words) {
    char key[LONGEST];
    if (holder->key && place_key(x, words, key) && strcmp(key, holder->key) == 0)
        return true;
    const RelataEntity *owner = holder->owner != UINT32_MAX ? &nodes->entities.items[holder->owner] : NULL;
    if (!owner)
        return false;
    bool is_called = strcasecmp(owner->name, words) == 0;
    for (uint32_t k = 0; k < owner->n_aliases && !is_called; k++)
        is_called = strcasecmp(owner->aliases[k], words) == 0;
    return is_called;
}

// The one person who holds an office, UINT32_MAX if nobody or more than one does.
static uint32_t only_holder(const RelataExtraction *x, const RelataNodes *nodes, const char *owner, const char *office,
                            bool is_over) {
    uint32_t person = UINT32_MAX;
    char normal[LONGEST];
    normalize_office(office, normal);
    for (size_t k = 0; k < nodes->holders.n; k++) {
        const RelataHolder *holder = &nodes->holders.items[k];
        if (holder->is_over != is_over || !is_same_office(office, normal, holder) || !is_owner(x, nodes, holder, owner))
            continue;
        if (person != UINT32_MAX && person != holder->person &&
            strcmp(nodes->entities.items[person].name, nodes->entities.items[holder->person].name) != 0)
            return UINT32_MAX;
        person = holder->person;
    }
    return person;
}

// "Pakistan's", "Pakistan’s" → "Pakistan"
static void strip_owner(char *owner) {
    size_t n = strlen(owner);
    if (n > 2 && strcmp(owner + n - 2, "'s") == 0)
        owner[n - 2] = '\0';
    else if (n > 4 && strcmp(owner + n - 4, "\xe2\x80\x99s") == 0)
        owner[n - 4] = '\0';
}

// "the former Liberian president": the words behind what says that it is over.
static const char *without_over(const char *name) {
    static const char *const words[] = {"former ", "ousted ", "deposed ", "exiled ", "ex-", NULL};
    for (const char *const *w = words; *w; w++)
        if (strncmp(name, *w, strlen(*w)) == 0)
            return name + strlen(*w);
    return name;
}

uint32_t relata_described(const RelataExtraction *x, const RelataNodes *nodes, uint32_t entity) {
    const RelataEntity *e = &nodes->entities.items[entity];
    char owner[LONGEST], office[LONGEST];
    if (!nodes->holders.n || e->kind == RELATA_ENTITY_LITERAL || e->is_plural || e->key || strlen(e->name) >= LONGEST)
        return entity;
    const char *name = without_over(e->name), *of = strstr(name, " of ");
    bool is_over = name != e->name;
    if (of && of != name) { // "president of Argentina"
        snprintf(office, sizeof office, "%.*s", (int)(of - name), name);
        snprintf(owner, sizeof owner, "%s", of + 4);
        uint32_t person = islower((unsigned char)*office) ? only_holder(x, nodes, owner, office, is_over) : UINT32_MAX;
        return person == UINT32_MAX ? entity : person;
    }
    const char *c = name;
    for (int words = 1; words <= LONGEST_OWNER && (c = strchr(c, ' ')) != NULL; words++, c++) {
        snprintf(owner, sizeof owner, "%.*s", (int)(c - name), name);
        strip_owner(owner);
        uint32_t person = isupper((unsigned char)*owner) ? only_holder(x, nodes, owner, c + 1, is_over) : UINT32_MAX;
        if (person != UINT32_MAX)
            return person;
    }
    return entity;
}
