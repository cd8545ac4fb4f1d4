// Based: what a place has of bodies and buildings, said by an owner before a name.
//
//     in    "Peru's Andean University", "Chad's Acme"
//     out   "located in" of what stands on a ground, "based in" of other bodies
//
// Whose name says already where it is gets no edge, nor does what works in many countries.
#include "extract/name.h"
#include "extract/noun.h"
#include "extract/projection.h"

#include "extract/words.h"

#include <string.h>
#include <strings.h>

// "Peru's Andean University"
static bool is_organization_in_place(const RelataProjection *g, uint32_t owner, uint32_t thing) {
    const RelataEntity *place = relata_named_entity(g, owner), *body = relata_named_entity(g, thing);
    bool is_surname =
        place && !place->key && // "Grauman's Theatre", "St. Mary's Church"
        (strncmp(place->name, "St", 2) == 0 || relata_lexicon_find(g->x->lexicon, RELATA_LEXICON_SURNAME, place->name));
    return place && !is_surname && body && relata_is_name(g->x, thing) && place->type == RELATA_TYPE_PLACE &&
           (body->type == RELATA_TYPE_ORGANIZATION || body->type == RELATA_TYPE_FACILITY);
}

// What a country merely has on its ground.
static bool is_campus(const RelataEntity *e) {
    static const char *const words[] = {"University", "College", "School", "Hospital", "Museum", "Zoo", NULL};
    for (const char *const *w = words; e && *w; w++)
        if (strstr(e->name, *w))
            return true;
    return false;
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
            relata_state(g, &things[k],
                         body->type == RELATA_TYPE_FACILITY || is_campus(body) ? "located in" : "based in", &place,
                         NULL, 0.9f);
    }
}
