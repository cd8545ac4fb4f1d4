/// Known names: organisations, media, shops, teams and products that the lexicon's sources lack.
///
/// They are evidence for the model of names, never more: "Target" and "Shell" are words too.
#ifndef RELATA_ENTITY_KNOWN_NAMES_H
#define RELATA_ENTITY_KNOWN_NAMES_H

#include <stdbool.h>
#include <stdint.h>

typedef enum {
    RELATA_KNOWN_NONE,
    RELATA_KNOWN_COMPANY,
    RELATA_KNOWN_MEDIA,
    RELATA_KNOWN_SHOP, // shops, restaurants, hotels: places to go as well as companies
    RELATA_KNOWN_BODY, // agencies, universities, charities, unions
    RELATA_KNOWN_TEAM, // teams and bands
    RELATA_KNOWN_PRODUCT,
    RELATA_N_KNOWN
} RelataKnown;

/// What is known; made once, then read-only.
typedef struct RelataKnownNames RelataKnownNames;

/// NULL if memory is refused.
RelataKnownNames *relata_known_names_new(void);
void relata_known_names_free(RelataKnownNames *names);
/// Class of a name; `hash` mixes the hashes of its words in lower case with relata_known_names_mix().
RelataKnown relata_known_names_find(const RelataKnownNames *names, uint32_t hash);
/// Whether some name may begin with a word whose lower-cased form hashes to `word`; rarely true without need.
bool relata_known_names_begin(const RelataKnownNames *names, uint32_t word);
/// Hash of a name that goes on with one more word, whose lower-cased form hashes to `word`; begins with 0.
uint32_t relata_known_names_mix(uint32_t hash, uint32_t word);

#endif
