// Names that articles use for short, or with something before them, beside the whole name.
//
// - storms: "Dorian" and "Tropical Storm Dorian" in an article that has "Hurricane Dorian";
// - organisations without the word that says what they are: "Mahan" beside "Mahan Air";
// - members of a party for the party: "Democrats", "the Liberals"; a party with its country before it;
// - a person with a place left over from an office before the name: "Vermont Bernie Sanders";
// - names that the gazetteer knows for one organisation only, whatever they were taken for: "Interpol".
// Short names are joined only to what all their articles mention together with them, or to what alone could be meant.
#include "resolve/identity.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

static bool is_candidate(const RelataUnit *unit) {
    return unit->kind == RELATA_ENTITY_NAMED && !unit->is_fixed && !unit->is_body;
}

// No date or amount.
static bool is_thing(const RelataUnit *unit) {
    return unit->type < RELATA_TYPE_DATE || unit->type == RELATA_TYPE_OTHER;
}

static bool has_known_gender(const RelataUnit *unit) {
    return unit->gender == RELATA_GENDER_MASC || unit->gender == RELATA_GENDER_FEM;
}

static bool is_alone(RelataIdentity *identity, uint32_t unit) {
    return relata_unit_root(identity, unit) == unit && identity->units[unit].all.n_units == 1;
}

static RelataUnitBlocks names_of(RelataIdentity *identity) {
    RelataUnitBlocks blocks = {0};
    for (uint32_t i = 0; i < identity->n_units; i++)
        if (is_candidate(&identity->units[i]))
            relata_unit_blocks_add(identity, &blocks, identity->units[i].norm, i);
    relata_unit_blocks_sort(&blocks);
    return blocks;
}

// Joins to `unit` the ungendered, unlisted units of a name that every article of theirs has beside it. What is spoken
// of alone elsewhere is a thing of its own, such as the parent of a subsidiary.
static void join_shorts(RelataIdentity *identity, const RelataUnitBlocks *names, const char *name, uint32_t unit,
                        bool (*may_be)(const RelataIdentity *, const RelataUnit *), double score) {
    size_t begin = relata_unit_blocks_find(names, name);
    size_t end = begin < names->n ? relata_unit_blocks_end(names, begin) : begin;
    for (size_t i = begin; i < end; i++) {
        uint32_t other = names->items[i].unit;
        const RelataUnit *at = &identity->units[other];
        if (!at->key && !has_known_gender(at) && is_alone(identity, other) && may_be(identity, at) &&
            relata_unit_beside(identity, other, unit, true))
            relata_unit_join(identity, unit, other, RELATA_REASON_SHORT_NAME, score);
    }
}

// ------------------------------------------------------------------------------------------ storms

const char *relata_called_storm(const char *norm) {
    static const char *const KINDS[] = {"hurricane ",           "typhoon ",      "cyclone ", "tropical storm ",
                                        "tropical depression ", "super typhoon "};
    for (size_t i = 0; i < sizeof KINDS / sizeof *KINDS; i++)
        if (strncmp(norm, KINDS[i], strlen(KINDS[i])) == 0 && !strchr(norm + strlen(KINDS[i]), ' '))
            return norm + strlen(KINDS[i]);
    return NULL;
}

static bool is_any(const RelataIdentity *identity, const RelataUnit *unit) {
    (void)identity;
    return is_thing(unit);
}

static void join_storms(RelataIdentity *identity, const RelataUnitBlocks *names) {
    RelataUnitBlocks storms = {0};
    for (uint32_t i = 0; i < identity->n_units; i++) {
        const char *name = is_candidate(&identity->units[i]) ? relata_called_storm(identity->units[i].norm) : NULL;
        if (name)
            relata_unit_blocks_add(identity, &storms, name, i);
    }
    relata_unit_blocks_sort(&storms);
    for (size_t i = 0, end; i < storms.n; i = end) {
        end = relata_unit_blocks_end(&storms, i);
        for (size_t j = i + 1; j < end; j++)
            relata_unit_join(identity, storms.items[i].unit, storms.items[j].unit, RELATA_REASON_SHORT_NAME, 0.85);
        for (size_t j = i; j < end; j++)
            join_shorts(identity, names, storms.items[j].key, storms.items[j].unit, is_any, 0.85);
    }
    free(storms.items);
}

// ------------------------------------------------------------------------------------------ organisations

// No word of people: "Mahan" beside "Mahan Air" may be a man.
static bool is_unknown_word(const RelataIdentity *identity, const RelataUnit *unit) {
    return identity->has_lexicon &&
           (unit->type == RELATA_TYPE_ORGANIZATION || unit->type == RELATA_TYPE_OTHER ||
            unit->type == RELATA_TYPE_PRODUCT || !relata_person_is_name(identity, unit->norm)) &&
           !relata_lexicon_get(identity->lexicon, RELATA_LEXICON_SURFACE, unit->norm) &&
           !relata_lexicon_get(identity->lexicon, RELATA_LEXICON_NOUN_CLASS, unit->norm);
}

// Words that say of what kind an organisation is: "Air", "Bank", "Council".
static bool is_kind(const RelataIdentity *identity, const char *word) {
    static const char *const KINDS[] = {"air",     "airways", "energy",   "entertainment", "games",
                                        "media",   "motors",  "pictures", "records",       "studio",
                                        "studios", "systems", "labs",     "technology"};
    for (size_t i = 0; i < sizeof KINDS / sizeof *KINDS; i++)
        if (strcmp(word, KINDS[i]) == 0)
            return true;
    char class[32] = "";
    const char *value = relata_lexicon_get(identity->lexicon, RELATA_LEXICON_NOUN_CLASS, word);
    if (value)
        relata_lexicon_field(value, 0, 0, class, sizeof class);
    return strcasecmp(class, "organization") == 0 || strcasecmp(class, "group") == 0 ||
           relata_lexicon_get(identity->lexicon, RELATA_LEXICON_COMPANY_SUFFIX, word);
}

// "Mahan" of "Mahan Air": the first word, if all others say of what kind it is; NULL otherwise.
static const char *short_form(RelataIdentity *identity, const RelataUnit *unit) {
    if (unit->type != RELATA_TYPE_ORGANIZATION && unit->type != RELATA_TYPE_OTHER)
        return NULL;
    RelataWords words;
    relata_words_split(identity, unit->norm, &words);
    for (uint32_t i = 1; i < words.n; i++)
        if (!is_kind(identity, words.words[i]))
            return NULL;
    return words.n >= 2 && words.n <= 3 ? words.words[0] : NULL;
}

static void join_short_forms(RelataIdentity *identity, const RelataUnitBlocks *names) {
    for (uint32_t i = 0; i < identity->n_units && identity->has_lexicon && !identity->failed; i++) {
        const RelataUnit *unit = &identity->units[i];
        const char *name = is_candidate(unit) && strchr(unit->norm, ' ') ? short_form(identity, unit) : NULL;
        if (name)
            join_shorts(identity, names, name, i, is_unknown_word, 0.8);
    }
}

// ------------------------------------------------------------------------------------------ parties

// Whether a cluster's key is that of a party of the country; of any if it is NULL.
static bool is_party_of(RelataIdentity *identity, uint32_t unit, const char *country) {
    const char *key = identity->units[relata_unit_root(identity, unit)].all.key;
    if (!country)
        return true;
    const char *code = strchr(country, '/') + 1;
    return key && strncmp(key, "party/", 6) == 0 && strncmp(key + 6, code, strlen(code)) == 0 &&
           key[6 + strlen(code)] == '/';
}

// The only cluster of a name, or the only one that is a party of the country; RELATA_NO_UNIT otherwise.
static uint32_t party_called(RelataIdentity *identity, const RelataUnitBlocks *names, const char *name,
                             const char *country) {
    size_t begin = relata_unit_blocks_find(names, name);
    size_t end = begin < names->n ? relata_unit_blocks_end(names, begin) : begin;
    uint32_t found = RELATA_NO_UNIT;
    for (size_t i = begin; i < end; i++) {
        uint32_t unit = names->items[i].unit;
        if (!is_party_of(identity, unit, country))
            continue;
        if (found != RELATA_NO_UNIT && relata_unit_root(identity, found) != relata_unit_root(identity, unit))
            return RELATA_NO_UNIT;
        found = unit;
    }
    return found;
}

// "democrats" → "democratic party", "socialists" → "socialist party"; NULL if it is no plural.
static const char *party_of_members(RelataIdentity *identity, const char *norm) {
    size_t n = strlen(norm);
    if (n < 5 || norm[n - 1] != 's' || norm[n - 2] == 's')
        return NULL;
    bool is_democrat = n >= 9 && strcmp(norm + n - 9, "democrats") == 0;
    const char *name =
        relata_arena_printf(identity->arena, "%.*s%s party", (int)(n - 1), norm, is_democrat ? "ic" : "");
    identity->failed |= !name;
    return name;
}

static void join_party(RelataIdentity *identity, const RelataUnitBlocks *names, uint32_t i) {
    const RelataUnit *unit = &identity->units[i];
    const char *country = NULL, *party = party_of_members(identity, unit->norm);
    uint32_t found = party ? party_called(identity, names, party, NULL) : RELATA_NO_UNIT;
    size_t n = strlen(unit->norm);
    if (found == RELATA_NO_UNIT && n > 6 && strcmp(unit->norm + n - 6, " party") == 0) {
        RelataWords words;
        relata_words_split(identity, unit->norm, &words);
        for (uint32_t lead = 1; lead + 1 < words.n && lead <= 3 && found == RELATA_NO_UNIT; lead++) {
            country = relata_place_of(identity, relata_words_join(identity, &words, 0, lead, " "));
            if (strncmp(country, "country/", 8) == 0)
                found = party_called(identity, names, relata_words_join(identity, &words, lead, words.n, " "), country);
        }
    }
    if (found != RELATA_NO_UNIT)
        relata_unit_join(identity, found, i, RELATA_REASON_SHORT_NAME, party ? 0.8 : 0.9);
}

static void join_parties(RelataIdentity *identity, const RelataUnitBlocks *names) {
    for (uint32_t i = 0; i < identity->n_units && !identity->failed; i++) {
        const RelataUnit *unit = &identity->units[i];
        if (is_candidate(unit) && !unit->key && is_alone(identity, i) &&
            (unit->type == RELATA_TYPE_ORGANIZATION || unit->type == RELATA_TYPE_GROUP ||
             unit->type == RELATA_TYPE_OTHER))
            join_party(identity, names, i);
    }
}

// ------------------------------------------------------------------------------------------ places before persons

static void join_led(RelataIdentity *identity, const RelataUnitBlocks *names, uint32_t i) {
    RelataWords words;
    relata_words_split(identity, identity->units[i].norm, &words);
    for (uint32_t lead = 1; lead + 2 <= words.n && lead <= 3; lead++) {
        const char *place = relata_words_join(identity, &words, 0, lead, " ");
        size_t at = relata_place_of(identity, place) == place
                        ? names->n
                        : relata_unit_blocks_find(names, relata_words_join(identity, &words, lead, words.n, " "));
        if (at < names->n && identity->units[names->items[at].unit].type == RELATA_TYPE_PERSON) {
            relata_unit_join(identity, names->items[at].unit, i, RELATA_REASON_NAME, 0.8);
            return;
        }
    }
}

static void join_places_before(RelataIdentity *identity, const RelataUnitBlocks *names) {
    for (uint32_t i = 0; i < identity->n_units && identity->has_lexicon && !identity->failed; i++) {
        const RelataUnit *unit = &identity->units[i];
        if (is_candidate(unit) && !unit->key && is_thing(unit) && is_alone(identity, i) && strchr(unit->norm, ' '))
            join_led(identity, names, i);
    }
}

// ------------------------------------------------------------------------------------------ listed names

// The key of the only reading of a name, if it is an organisation's; NULL otherwise.
static const char *only_organization(RelataIdentity *identity, const char *norm) {
    char key[128], other[128];
    const char *value = relata_lexicon_get(identity->lexicon, RELATA_LEXICON_SURFACE, norm);
    if (!value || !relata_lexicon_field(value, 0, 0, key, sizeof key) ||
        relata_lexicon_field(value, 1, 0, other, sizeof other) || strncmp(key, "org/", 4) != 0)
        return NULL;
    const char *copy = relata_arena_string(identity->arena, key);
    identity->failed |= !copy;
    return copy;
}

static void join_listed(RelataIdentity *identity) {
    RelataUnitBlocks keys = {0};
    for (uint32_t i = 0; i < identity->n_units; i++)
        if (identity->units[i].key)
            relata_unit_blocks_add(identity, &keys, identity->units[i].key, i);
    relata_unit_blocks_sort(&keys);
    for (uint32_t i = 0; i < identity->n_units && identity->has_lexicon && !identity->failed; i++) {
        const RelataUnit *unit = &identity->units[i];
        if (!is_candidate(unit) || unit->key || !is_thing(unit) || has_known_gender(unit) || !is_alone(identity, i) ||
            relata_person_is_name(identity, unit->norm))
            continue;
        const char *key = only_organization(identity, unit->norm);
        size_t at = key ? relata_unit_blocks_find(&keys, key) : keys.n;
        if (at < keys.n)
            relata_unit_join(identity, keys.items[at].unit, i, RELATA_REASON_KEY, 0.8);
    }
    free(keys.items);
}

void relata_identity_called(RelataIdentity *identity) {
    RelataUnitBlocks names = names_of(identity);
    join_listed(identity);
    join_storms(identity, &names);
    join_short_forms(identity, &names);
    join_parties(identity, &names);
    join_places_before(identity, &names);
    free(names.items);
}

// ------------------------------------------------------------------------------------------ what links them

uint32_t relata_called_shorts(RelataIdentity *identity, uint32_t index, const char **out) {
    const RelataUnit *unit = &identity->units[index];
    if (!is_candidate(unit))
        return 0;
    uint32_t n = 0;
    const char *storm = relata_called_storm(unit->norm);
    const char *first = identity->has_lexicon && strchr(unit->norm, ' ') ? short_form(identity, unit) : NULL;
    if (storm)
        out[n++] = storm;
    if (first)
        out[n++] = first;
    return n;
}

uint32_t relata_called_other_names(RelataIdentity *identity, uint32_t index, const char **out) {
    const RelataUnit *unit = &identity->units[index];
    uint32_t n = 0;
    if (!is_candidate(unit) || unit->key || !is_thing(unit))
        return 0;
    bool is_group =
        unit->type == RELATA_TYPE_ORGANIZATION || unit->type == RELATA_TYPE_GROUP || unit->type == RELATA_TYPE_OTHER;
    const char *party = is_group ? party_of_members(identity, unit->norm) : NULL;
    if (party)
        out[n++] = party;
    RelataWords words;
    relata_words_split(identity, unit->norm, &words);
    for (uint32_t lead = 1; lead + 1 < words.n && lead <= 3 && identity->has_lexicon; lead++) {
        const char *place = relata_words_join(identity, &words, 0, lead, " ");
        if (relata_place_of(identity, place) != place)
            out[n++] = relata_words_join(identity, &words, lead, words.n, " ");
    }
    return n;
}

const char *relata_called_key(RelataIdentity *identity, uint32_t index) {
    const RelataUnit *unit = &identity->units[index];
    bool may_be = identity->has_lexicon && is_candidate(unit) && !unit->key && is_thing(unit);
    return may_be ? only_organization(identity, unit->norm) : NULL;
}
