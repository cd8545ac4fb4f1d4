// Facilities across articles: "France's 5th air base", "5th base in Chad".
//
// A name is taken apart into whose it is ("Mali's", "Malian"), where it is ("in Chad"), and the rest. Two
// names are one facility if the rests are the same, or have the same number and head word with one's words among the
// other's, and if owners and places do not differ. A name without a place is left alone where several places compete
// for it.
#include "resolve/identity.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

enum { MAX_COMPARED = 40 };

static bool is_preposition(const char *word) {
    return strcmp(word, "in") == 0 || strcmp(word, "at") == 0 || strcmp(word, "near") == 0;
}

void relata_facility_parts(RelataIdentity *identity, uint32_t index) {
    RelataUnit *unit = &identity->units[index];
    const char *name = unit->local->name;
    size_t n_owner, skip = relata_words_possessive(name, &n_owner);
    if (skip)
        unit->all.owner = relata_place_of(identity, relata_words_norm(identity, name, n_owner));
    RelataWords words;
    relata_words_split(identity, relata_words_norm(identity, name + skip, strlen(name + skip)), &words);
    uint32_t begin = 0, end = words.n;
    for (uint32_t i = 1; i + 1 < words.n && end == words.n; i++)
        if (is_preposition(words.words[i])) {
            const char *where = relata_words_join(identity, &words, i + 1, words.n, " ");
            unit->all.place = relata_place_of(identity, where);
            end = i;
        }
    if (!skip && end > 2) { // "French 5th base": an adjective of a country is the owner
        const char *place = relata_place_of(identity, words.words[0]);
        if (place != words.words[0] && strncmp(place, "country/", 8) == 0) {
            unit->all.owner = place;
            begin = 1;
        }
    }
    unit->core = relata_words_join(identity, &words, begin, end, " ");
}

// ------------------------------------------------------------------------------------------ passes

static const char *number_in(const RelataWords *words) {
    for (uint32_t i = 0; i < words->n; i++)
        if (isdigit((unsigned char)words->words[i][0]))
            return words->words[i];
    return NULL;
}

static bool is_subset(const RelataWords *a, const RelataWords *b) {
    for (uint32_t i = 0; i < a->n; i++) {
        bool found = false;
        for (uint32_t j = 0; j < b->n && !found; j++)
            found = strcmp(a->words[i], b->words[j]) == 0;
        if (!found)
            return false;
    }
    return true;
}

// Whether clusters of a block are in different places, so that one without a place could be any of them.
static bool is_contested(RelataIdentity *identity, const RelataUnitBlocks *blocks, size_t begin, size_t end) {
    const char *place = NULL;
    for (size_t i = begin; i < end; i++) {
        const char *other = identity->units[relata_unit_root(identity, blocks->items[i].unit)].all.place;
        if (place && other && strcmp(place, other) != 0)
            return true;
        place = place ? place : other;
    }
    return false;
}

static void join_pair(RelataIdentity *identity, uint32_t a, uint32_t b, bool is_contested_block) {
    const RelataUnit *x = &identity->units[relata_unit_root(identity, a)];
    const RelataUnit *y = &identity->units[relata_unit_root(identity, b)];
    if (x == y || (is_contested_block && (!x->all.place || !y->all.place)))
        return;
    RelataWords first, second;
    relata_words_split(identity, identity->units[a].core, &first);
    relata_words_split(identity, identity->units[b].core, &second);
    bool is_same = strcmp(identity->units[a].core, identity->units[b].core) == 0;
    if (is_same || is_subset(&first, &second) || is_subset(&second, &first))
        relata_unit_join(identity, a, b, RELATA_REASON_FACILITY, is_same ? 0.9 : 0.85);
}

static void join_blocks(RelataIdentity *identity, RelataUnitBlocks *blocks) {
    relata_unit_blocks_sort(blocks);
    for (size_t i = 0, end; i < blocks->n; i = end) {
        end = relata_unit_blocks_end(blocks, i);
        bool contested = is_contested(identity, blocks, i, end);
        for (size_t j = i; j < end; j++)
            for (size_t k = j + 1; k < end && k < j + MAX_COMPARED; k++)
                join_pair(identity, blocks->items[j].unit, blocks->items[k].unit, contested);
    }
}

// A capital or digit in the part of the name that is left when owner and place are gone: a name, not a description.
static bool is_proper(const RelataUnit *unit) {
    size_t owner, skip = relata_words_possessive(unit->local->name, &owner);
    const char *name = unit->local->name + skip;
    const char *in = strstr(name, " in ");
    for (const char *p = name; *p && (!in || p < in); p++)
        if (isupper((unsigned char)*p) && strchr(unit->core, ' '))
            return true;
    return false;
}

const char *relata_facility_key(RelataIdentity *identity, uint32_t index) {
    const RelataUnit *unit = &identity->units[index];
    bool may_be = unit->type == RELATA_TYPE_FACILITY || unit->type == RELATA_TYPE_ORGANIZATION;
    if (!may_be || unit->is_body || unit->kind == RELATA_ENTITY_LITERAL || unit->is_fixed)
        return NULL;
    RelataWords words;
    relata_words_split(identity, unit->core, &words);
    const char *number = number_in(&words);
    if (number && words.n >= 2) {
        RelataWords key = {2, {number, words.words[words.n - 1]}};
        return relata_words_join(identity, &key, 0, 2, " ");
    }
    bool is_named = unit->type == RELATA_TYPE_FACILITY && unit->kind == RELATA_ENTITY_NAMED && is_proper(unit);
    return is_named ? unit->core : NULL;
}

void relata_identity_facilities(RelataIdentity *identity) {
    RelataUnitBlocks blocks = {0};
    for (uint32_t i = 0; i < identity->n_units && !identity->failed; i++) {
        const char *key = relata_facility_key(identity, i);
        if (key)
            relata_unit_blocks_add(identity, &blocks, key, i);
    }
    join_blocks(identity, &blocks);
    free(blocks.items);
}
