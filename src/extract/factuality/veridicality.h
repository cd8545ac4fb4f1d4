/// Veridicality: what a word makes of the clause, infinitive, gerund or event that it governs.
///
/// After the classes of implicative and factive predicates (Karttunen 1971; Nairn, Condoravdi and Karttunen 2006), in
/// the small form that a news reader needs.
#ifndef RELATA_EXTRACT_VERIDICALITY_H
#define RELATA_EXTRACT_VERIDICALITY_H

#include "extract/tree/tree.h"

typedef enum {
    RELATA_EFFECT_NONE,
    RELATA_EFFECT_HOLDS,    // "managed to pay": as true and as sure as the governor
    RELATA_EFFECT_FAILS,    // "refused to pay": as false as the governor is true
    RELATA_EFFECT_PLANNED,  // "wants to pay", "demands that they pay"
    RELATA_EFFECT_POSSIBLE, // "is likely to pay"
    RELATA_EFFECT_UNLIKELY, // "is unlikely to pay"
    RELATA_EFFECT_SUPPOSED, // "fears that they pay": possible, and somebody's
    RELATA_EFFECT_CLAIMED,  // "says that they pay"
    RELATA_EFFECT_BELIEVED, // "thinks that they pay": claimed, and "does not think" denies
    RELATA_EFFECT_DENIED,   // "denies that they pay"
    RELATA_EFFECT_KNOWN,    // "regrets that they pay": true whatever the governor
    RELATA_EFFECT_ADMITTED  // "confirms that they pay": true, and somebody says so
} RelataEffect;

typedef enum {
    RELATA_COMPLEMENT_INFINITIVE, // "to pay"
    RELATA_COMPLEMENT_GERUND,     // "paying", "of paying"
    RELATA_COMPLEMENT_CLAUSE,     // "that they paid"
    RELATA_COMPLEMENT_EVENT,      // "the payment"
    RELATA_N_COMPLEMENTS
} RelataComplement;

/// What the verb or adjective `i`, with its particle ("call off"), makes of such a complement.
RelataEffect relata_effect_of_verb(const RelataTree *tree, uint32_t i, RelataComplement complement);
/// What a verb with the preposition of its phrase makes of the event there: "called for a visit", "called off a visit".
RelataEffect relata_effect_of_phrase(const RelataTree *tree, uint32_t verb, uint32_t marker);
/// What the noun `i` makes of it ("claim", "refusal").
RelataEffect relata_effect_of_noun(const RelataTree *tree, uint32_t i, RelataComplement complement);
/// What a noun with the preposition of its phrase makes of the event there: "talk of a visit", "a threat to its rule".
RelataEffect relata_effect_of_noun_phrase(const RelataTree *tree, uint32_t i, uint32_t marker);

#endif
