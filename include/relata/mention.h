/// Mention: a stretch of words that refers to something.
#ifndef RELATA_MENTION_H
#define RELATA_MENTION_H

#include <stdbool.h>
#include <stdint.h>

// clang-format off
#define RELATA_TYPE_LIST(X)                                                                    \
    X(PERSON) X(ORGANIZATION) X(PLACE) X(FACILITY) X(GROUP) X(EVENT) X(WORK) X(PRODUCT)        \
    X(DATE) X(QUANTITY) X(MONEY) X(OTHER)
// clang-format on

/// What a mention or entity is. PLACE: countries, cities, regions, natural places. GROUP:
/// nationalities, peoples, parties seen as people. OTHER: everything else (concepts).
typedef enum {
#define X(name) RELATA_TYPE_##name,
    RELATA_TYPE_LIST(X)
#undef X
        RELATA_N_TYPES
} RelataType;

typedef enum { RELATA_MENTION_NAME, RELATA_MENTION_NOMINAL, RELATA_MENTION_PRONOUN } RelataMentionKind;

typedef struct {
    uint32_t token_begin;  // first token, an index into RelataDocument.tokens
    uint32_t token_end;    // one past the last
    uint32_t head;         // the head token
    uint32_t entity;       // index into RelataDocument.entities
    uint8_t kind;          // RelataMentionKind
    uint8_t type;          // RelataType
    float score;           // confidence of boundaries and type, 0–1
    uint32_t phrase_begin; // the whole noun phrase, with determiner, titles, relative clauses, appositions and 's:
    uint32_t phrase_end;   // what corpora of coreference mark; never shorter than token_begin … token_end
    float sureness; // that it belongs to its entity, 0–1: the ranker's share of likelihood for this entity, times that
                    // of the antecedent; 1 for what founds the entity or is linked by its name, office or kin
    bool is_indefinite; // a nominal without "the", "this", a possessive or the like
} RelataMention;

/// "PERSON"; static storage.
const char *relata_type_name(RelataType type);
/// Upper or lower case; RELATA_N_TYPES if unknown.
RelataType relata_type_find(const char *name);

#endif
