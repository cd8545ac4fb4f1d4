/// Entity: what the mentions of one coreference chain of one article refer to.
#ifndef RELATA_ENTITY_H
#define RELATA_ENTITY_H

#include <stdbool.h>
#include <stdint.h>

/// How an entity came to be, which decides whether it may stand as a node of the graph.
typedef enum {
    RELATA_ENTITY_NAMED,   // at least one mention is a name (or is linked to the gazetteer)
    RELATA_ENTITY_NOMINAL, // common nouns only: "remittances", "border outpost"
    RELATA_ENTITY_LITERAL, // DATE, QUANTITY or MONEY
    RELATA_ENTITY_EMPTY    // only pronouns: never a node
} RelataEntityKind;

enum { RELATA_GENDER_UNKNOWN, RELATA_GENDER_MASC, RELATA_GENDER_FEM, RELATA_GENDER_NEUT };

typedef struct {
    const char *name; // best name in the article, or the gazetteer's canonical name; no pronoun
    const char *key;  // gazetteer key such as "country/TJ", "org/NATO"; NULL if not linked
    uint8_t type;     // RelataType
    uint8_t kind;     // RelataEntityKind
    uint8_t gender;   // RELATA_GENDER_*
    bool is_plural;   // refers to several things
    uint32_t n_mentions;
    uint32_t *mentions; // [n_mentions] indexes into RelataDocument.mentions, in text order
    uint32_t n_aliases;
    const char **aliases; // [n_aliases] other names the article uses, sorted, without `name`, no pronouns
} RelataEntity;

#endif
