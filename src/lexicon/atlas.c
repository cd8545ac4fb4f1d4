// Which place lies in which, as the gazetteer has it.
//
//     in    two keys of places: "city/3143244", "country/NO"
//     out   whether the first lies in the second: Oslo in Norway, in Europe
//
// A place has up to two wider ones, which are followed upwards: a city its division and its country, a division its
// country, a part of a state that has a key of its own ("country/GB.ENG") that state, a state its continent, a region
// the one country that it is in. A division that the gazetteer has as a region or a country too (Bavaria, England) is
// the same place. Limits: regions of several countries (the Amazon has parts of them, the Balkans have them whole, and
// the gazetteer does not say which); states of two continents, of which it has one; no town in a county.
#include <relata/lexicon.h>

#include <stdio.h>
#include <string.h>

enum { KEY = 96, STEPS = 5 }; // city, division, part of a state, state, continent

static bool is_kind(const char *key, const char *kind) {
    size_t n = strlen(kind);
    return strncmp(key, kind, n) == 0 && key[n] == '/';
}

static bool field_of(RelataLexicon lexicon, const char *key, uint32_t field, char *buffer) {
    return relata_lexicon_field(relata_lexicon_get(lexicon, RELATA_LEXICON_THING, key), 0, field, buffer, KEY);
}

// "admin1/DE.02" and "region/Bavaria": a division and a region of its country that bear one name.
static bool is_region_too(RelataLexicon lexicon, const char *division, const char *region) {
    char name[KEY], other[KEY], country[KEY], note[KEY];
    return is_kind(division, "admin1") && is_kind(region, "region") && field_of(lexicon, division, 0, name) &&
           field_of(lexicon, region, 0, other) && strcmp(name, other) == 0 && field_of(lexicon, division, 3, country) &&
           field_of(lexicon, region, 4, note) && is_kind(country, "country") && strcmp(country + 8, note) == 0;
}

bool relata_lexicon_is_same_place(RelataLexicon lexicon, const char *a, const char *b) {
    if (strcmp(a, b) == 0)
        return true;
    bool is_part = is_kind(a, "admin1") ? is_kind(b, "country") : is_kind(a, "country") && is_kind(b, "admin1");
    return (is_part && strcmp(strchr(a, '/'), strchr(b, '/')) == 0) || is_region_too(lexicon, a, b) ||
           is_region_too(lexicon, b, a);
}

// The state that a country's key names before its own part: "country/GB.ENG" → "country/GB".
static bool state_of(RelataLexicon lexicon, const char *country, char *state) {
    snprintf(state, KEY, "%.*s", (int)strcspn(country, "."), country);
    return strchr(country, '.') && relata_lexicon_get(lexicon, RELATA_LEXICON_THING, state);
}

// The wider places that the gazetteer has beside a place; their number.
static uint32_t wider_of(RelataLexicon lexicon, const char *key, char wider[2][KEY]) {
    uint32_t n = 0;
    char note[KEY];
    if (is_kind(key, "city") && field_of(lexicon, key, 4, wider[n]) && is_kind(wider[n], "admin1"))
        n++;
    if ((is_kind(key, "city") || is_kind(key, "admin1")) && field_of(lexicon, key, 3, wider[n]) && *wider[n])
        n++;
    if (is_kind(key, "country") && state_of(lexicon, key, wider[n]))
        n++;
    if (is_kind(key, "country") && field_of(lexicon, key, 5, note) && *note)
        snprintf(wider[n++], KEY, "region/%.80s", note);
    if (is_kind(key, "region") && field_of(lexicon, key, 4, note) && *note && !strchr(note, '|'))
        snprintf(wider[n++], KEY, "country/%.80s", note);
    return n;
}

static bool is_within(RelataLexicon lexicon, const char *inner, const char *outer, int steps) {
    char wider[2][KEY];
    uint32_t n = steps ? wider_of(lexicon, inner, wider) : 0;
    for (uint32_t i = 0; i < n; i++)
        if (relata_lexicon_is_same_place(lexicon, wider[i], outer) || is_within(lexicon, wider[i], outer, steps - 1))
            return true;
    return false;
}

bool relata_lexicon_is_within(RelataLexicon lexicon, const char *inner, const char *outer) {
    return !relata_lexicon_is_same_place(lexicon, inner, outer) && is_within(lexicon, inner, outer, STEPS);
}
