// What identity may compare two entities by, as keys: entities that share none, directly or through others, are never
// compared, so that they can be resolved apart (store/part.c).
//
// This file mirrors the passes: every key that a pass sorts or looks up has its link here. 'n' holds names, and the
// parts of names that passes look up among names; the others hold what only one pass uses. Short forms that count only
// beside the whole name are linked only where an article has both. A pass that compares by something new must be given
// a link: tests/unit/resolve/test_parts.c compares stores built at once and piece by piece.
#include "resolve/identity.h"

#include <ctype.h>
#include <string.h>

typedef struct {
    RelataIdentity *identity;
    RelataLinks *links;
    RelataStrbuf scratch;
    RelataStrbuf line;
} Linker;

static void add(Linker *linker, uint32_t unit, char kind, const char *text) {
    RelataLink link = {relata_store_link(kind, text), unit};
    if (!*text)
        return;
    linker->identity->failed |= !RELATA_ARRAY_ADD(linker->links, link);
}

static void add_pair(Linker *linker, uint32_t unit, char kind, const char *a, const char *b) {
    relata_strbuf_truncate(&linker->scratch, 0);
    relata_strbuf_printf(&linker->scratch, "%s\n%s", a ? a : "", b ? b : "");
    linker->identity->failed |= linker->scratch.failed;
    add(linker, unit, kind, relata_strbuf_string(&linker->scratch));
}

// ------------------------------------------------------------------------------------------ units

static void link_roles(Linker *linker, uint32_t unit, const char *surname) {
    char sounds[64];
    relata_skeleton(surname, sounds, sizeof sounds);
    for (const char *p = linker->identity->units[unit].roles; *p;) {
        size_t n = strcspn(p, "|");
        const char *role = relata_arena_copy(linker->identity->arena, p, n);
        linker->identity->failed |= !role;
        add_pair(linker, unit, 'r', role, sounds);
        p += n + (p[n] == '|');
    }
}

static void link_person(Linker *linker, uint32_t index) {
    RelataIdentity *identity = linker->identity;
    const RelataUnit *unit = &identity->units[index];
    RelataWords words;
    char sounds[2][64];
    relata_words_split(identity, unit->core, &words);
    add(linker, index, 'n', unit->core);
    if (!words.n)
        return;
    const char *last = words.words[words.n - 1];
    link_roles(linker, index, last);
    if (words.n < 2)
        return;
    add(linker, index, 'n', last);
    add(linker, index, 'f', relata_words_join(identity, &words, 0, words.n, ""));
    add_pair(linker, index, 'g', unit->all.given, last);
    relata_skeleton(words.words[0], sounds[0], sizeof sounds[0]);
    relata_skeleton(last, sounds[1], sizeof sounds[1]);
    add_pair(linker, index, 's', sounds[0], sounds[1]);
    for (uint32_t begin = 1; begin + 2 <= words.n; begin++)
        add(linker, index, 'n', relata_words_join(identity, &words, begin, words.n, " "));
}

static void link_thing(Linker *linker, uint32_t index) {
    RelataIdentity *identity = linker->identity;
    const RelataUnit *unit = &identity->units[index];
    const char *others[RELATA_MAX_OTHER_NAMES];
    const char *storm = relata_called_storm(unit->norm);
    if (unit->type == RELATA_TYPE_ORGANIZATION)
        add(linker, index, 'o', unit->core);
    if (storm)
        add(linker, index, 'h', storm);
    uint32_t n = relata_organization_other_names(identity, index, others);
    n += relata_called_other_names(identity, index, others + n);
    for (uint32_t i = 0; i < n; i++)
        add(linker, index, 'n', others[i]);
    const char *key = relata_called_key(identity, index);
    if (key)
        add(linker, index, 'k', key);
}

static void link_unit(Linker *linker, uint32_t index) {
    RelataIdentity *identity = linker->identity;
    const RelataUnit *unit = &identity->units[index];
    add(linker, index, 'n', unit->norm);
    if (unit->key)
        add(linker, index, 'k', unit->key);
    if (unit->is_body) {
        bool is_house = strncmp(unit->core, "house", 5) == 0;
        add_pair(linker, index, 'b', unit->all.owner, is_house ? "house" : unit->core);
        return;
    }
    if (unit->kind == RELATA_ENTITY_NAMED && unit->type == RELATA_TYPE_PERSON)
        link_person(linker, index);
    if (unit->kind == RELATA_ENTITY_NAMED)
        link_thing(linker, index);
    else
        add_pair(linker, index, unit->kind == RELATA_ENTITY_LITERAL ? 'v' : 'c', unit->core, NULL);
    const char *place = relata_facility_key(identity, index);
    if (place)
        add(linker, index, 'p', place);
}

// ------------------------------------------------------------------------------------------ within articles

static bool is_person_name(const RelataUnit *unit) {
    return unit->kind == RELATA_ENTITY_NAMED && unit->type == RELATA_TYPE_PERSON;
}

// Whether names are looked up by an alias: what one word a person is called by; acronyms and what they stand for.
static bool is_looked_up(const RelataIdentity *identity, uint32_t index, const RelataLocal *local, const char *text,
                         size_t n, const char *alias) {
    const RelataUnit *unit = &identity->units[index];
    if (!is_person_name(unit))
        return relata_organization_is_acronym(text, n) ||
               relata_organization_is_acronym(local->name, strlen(local->name));
    const char *last = strrchr(unit->core, ' ');
    return last && !memchr(text, ' ', n) && !islower((unsigned char)*text) &&
           (!relata_person_is_given_alone(identity, alias) || strcmp(last + 1, alias) == 0);
}

static void link_aliases(Linker *linker, uint32_t index, const RelataLocal *local) {
    RelataIdentity *identity = linker->identity;
    for (const char *p = local->kind == RELATA_ENTITY_NAMED ? local->aliases : ""; *p;) {
        size_t n = strcspn(p, "\n");
        relata_strbuf_truncate(&linker->line, 0);
        relata_strbuf_add(&linker->line, p, n);
        relata_name_normalize(relata_strbuf_string(&linker->line), &linker->scratch);
        identity->failed |= linker->line.failed || linker->scratch.failed;
        const char *alias = relata_strbuf_string(&linker->scratch);
        if (n && is_looked_up(identity, index, local, p, n, alias))
            add(linker, index, 'n', alias);
        p += n + (p[n] == '\n');
    }
}

static bool has_name(const RelataIdentity *identity, size_t begin, size_t end, const char *norm) {
    for (size_t i = begin; i < end; i++)
        if (strcmp(identity->locals->items[i].norm, norm) == 0 ||
            strcmp(identity->units[identity->unit_of[i]].core, norm) == 0)
            return true;
    return false;
}

// Short forms of a whole name that the article has beside it.
static void link_beside(Linker *linker, uint32_t index, size_t begin, size_t end) {
    RelataIdentity *identity = linker->identity;
    const char *shorts[RELATA_MAX_OTHER_NAMES];
    uint32_t n = relata_called_shorts(identity, index, shorts);
    if (is_person_name(&identity->units[index])) {
        RelataWords words;
        relata_words_split(identity, identity->units[index].core, &words);
        if (words.n >= 3)
            shorts[n++] = words.words[words.n - 2];
    }
    for (uint32_t i = 0; i < n; i++)
        if (has_name(identity, begin, end, shorts[i]))
            add(linker, index, 'n', shorts[i]);
}

// Either name of a correction stands for both.
static void link_corrections(Linker *linker) {
    const RelataIdentity *identity = linker->identity;
    for (size_t i = 0; i < identity->corrections.n; i++) {
        const RelataCorrection *item = &identity->corrections.items[i];
        for (uint32_t u = 0; u < identity->n_units; u++) {
            bool is_first = strcmp(identity->units[u].norm, item->first) == 0;
            if (is_first || strcmp(identity->units[u].norm, item->second) == 0)
                add(linker, u, 'n', is_first ? item->second : item->first);
        }
    }
}

void relata_identity_links(RelataIdentity *identity, RelataLinks *links) {
    Linker linker = {.identity = identity, .links = links};
    for (uint32_t i = 0; i < identity->n_units && !identity->failed; i++)
        link_unit(&linker, i);
    const RelataLocals *locals = identity->locals;
    for (size_t begin = 0, end; begin < locals->n && !identity->failed; begin = end) {
        for (end = begin; end < locals->n && locals->items[end].document == locals->items[begin].document;)
            end++;
        for (size_t i = begin; i < end && !identity->failed; i++) {
            link_aliases(&linker, identity->unit_of[i], &locals->items[i]);
            if (locals->items[i].kind == RELATA_ENTITY_NAMED)
                link_beside(&linker, identity->unit_of[i], begin, end);
        }
    }
    link_corrections(&linker);
    relata_strbuf_clear(&linker.scratch);
    relata_strbuf_clear(&linker.line);
}
