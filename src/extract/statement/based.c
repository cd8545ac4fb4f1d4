// Based: what a place has of bodies and buildings, said by an owner before a name.
//
//     in    "Peru's Andean University", "Chad's Acme"
//     out   "located in" of what stands on a ground, "based in" of other bodies
//
// Whose name says already where it is gets no edge, nor does what works in many countries.
#include "extract/node/name.h"
#include "extract/proposition/noun.h"
#include "extract/statement/projection.h"

#include "extract/tree/words.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

// "Ana Lira's party", "the Leeds Symphony's concert": a person or body that was taken for a place.
static bool is_owner_misread(const RelataProjection *g, const RelataEntity *place) {
    static const char *const bodies[] = {"Symphony", "Orchestra", "University", "College",  "School",  "Church",
                                         "Museum",   "Club",      "Team",       "Council",  "Company", "Ballet",
                                         "Opera",    "Theatre",   "Theater",    "Hospital", "Society", "Foundation",
                                         "Festival", "Choir",     "Band",       NULL};
    static const char *const grounds[] = {
        "City",   "County",  "Valley", "Park",    "Bay",      "State",    "Island",   "Islands", "Lake",    "Beach",
        "Hills",  "Heights", "Town",   "Village", "River",    "Creek",    "Falls",    "Springs", "Point",   "Hill",
        "Square", "Street",  "Road",   "Avenue",  "Province", "Region",   "District", "Area",    "Borough", "Township",
        "Bridge", "Port",    "Green",  "Grove",   "Coast",    "Republic", "Parish",   NULL};
    char first[64];
    const char *last = strrchr(place->name, ' ');
    if (place->key || !last)
        return false;
    snprintf(first, sizeof first, "%.*s", (int)strcspn(place->name, " "), place->name);
    return relata_is_among(last + 1, bodies) || (relata_lexicon_find(g->x->lexicon, RELATA_LEXICON_GIVEN_NAME, first) &&
                                                 !relata_is_among(last + 1, grounds));
}

// "Peru's Andean University"
static bool is_organization_in_place(const RelataProjection *g, uint32_t owner, uint32_t thing) {
    const RelataEntity *place = relata_named_entity(g, owner), *body = relata_named_entity(g, thing);
    if (place && is_owner_misread(g, place))
        return false;
    bool is_surname =
        place && !place->key && // "Grauman's Theatre", "St. Mary's Church"
        (strncmp(place->name, "St", 2) == 0 || relata_lexicon_find(g->x->lexicon, RELATA_LEXICON_SURNAME, place->name));
    return place && !is_surname && body && relata_is_name(g->x, thing) && place->type == RELATA_TYPE_PLACE &&
           (body->type == RELATA_TYPE_ORGANIZATION || body->type == RELATA_TYPE_FACILITY);
}

static bool is_one_of(const char *name, const char *const *words) {
    for (const char *const *w = words; *w; w++)
        if (relata_has_word(name, *w))
            return true;
    return false;
}

// What a country or town merely has on its ground.
static bool is_campus(const RelataEntity *e) {
    static const char *const words[] = {
        "University", "College", "School",    "Hospital", "Museum",  "Zoo",    "Hotel",   "Tower",       "Theatre",
        "Theater",    "Opera",   "Cathedral", "Church",   "Mosque",  "Temple", "Airport", "Stadium",     "Station",
        "Palace",     "Prison",  "Library",   "Reserve",  "Clinic",  "Houses", "Gallery", "Restaurant",  "Mall",
        "Cemetery",   "Abbey",   "Synagogue", "Castle",   "Gardens", "Market", "Arena",   "Observatory", NULL};
    return e && is_one_of(e->name, words);
}

// "based in" of a firm says where it is; of a state's own forces and of parties it says what nobody asks.
static const char *tie_of(const RelataEntity *body, const RelataEntity *place) {
    static const char *const forces[] = {"Force", "Forces", "Corps",  "Guard",   "Guards",  "Army",
                                         "Navy",  "Troops", "Legion", "Militia", "Marines", NULL};
    if (body->type == RELATA_TYPE_FACILITY || is_campus(body))
        return "located in";
    if (!relata_is_country_key(place->key))
        return "based in";
    const char *last = strrchr(body->name, ' ');
    if (last && relata_is_among(last + 1, forces) && !strstr(body->name, "Task Force"))
        return "armed force of";
    return relata_has_word(body->name, "Party") && !body->key ? "party in" : "based in"; // known ones are known
}

// "Chinese Academy", "University of Peru": whether a body's name says of which country or place it is.
bool relata_says_place(const RelataProjection *g, const RelataEntity *body, const RelataEntity *place) {
    char word[64], key[96];
    if (!body || !place)
        return false;
    if (body->type == RELATA_TYPE_PLACE) // "Lima City Airport" of "Lima City"
        return strlen(body->name) > strlen(place->name) && strlen(place->name) > 3 &&
               relata_has_word(body->name, place->name);
    if (strlen(place->name) > 3 && strcasestr(body->name, place->name))
        return true;
    for (const char *c = body->name; *c; c += strspn(c, " ")) {
        size_t n = strcspn(c, " ");
        if (n >= sizeof word)
            return false;
        memcpy(word, c, n);
        word[n] = '\0';
        const char *rows = relata_lexicon_find(g->x->lexicon, RELATA_LEXICON_SURFACE, word);
        for (uint32_t row = 0; rows && place->key && relata_lexicon_field(rows, row, 0, key, sizeof key); row++)
            if (strcmp(key, place->key) == 0)
                return true;
        c += n;
    }
    return false;
}

// "Argentina's Amnesty International": what works in many countries is not based in one for that.
static bool is_international(const RelataEntity *body, const RelataEntity *place) {
    return relata_is_country_key(place->key) && relata_has_word(body->name, "International") &&
           !strstr(body->name, "Airport");
}

void relata_based_statements(RelataProjection *g, uint32_t owner, uint32_t thing) {
    RelataNodeRef place, things[RELATA_MAX_NODES];
    uint32_t n = relata_node_all(g->x, &g->nodes, thing, things);
    if (!is_organization_in_place(g, owner, thing) || !relata_node_of(g->x, &g->nodes, owner, &place))
        return;
    for (uint32_t k = 0; k < n; k++) {
        const RelataEntity *body = relata_entity_at(g, things[k].entity);
        if (!relata_says_place(g, body, relata_entity_at(g, place.entity)) &&
            !is_international(body, relata_entity_at(g, place.entity)) &&
            !relata_is_of_first_alone(g, things[0].token, things[k].token, owner))
            relata_state(g, &things[k], tie_of(body, relata_entity_at(g, place.entity)), &place, NULL, 0.9f);
    }
}
