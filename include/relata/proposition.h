/// Proposition: a predicate with its arguments, as one clause or noun phrase states it.
///
/// One extractor, two projections: triples with short canonical nodes for the graph
/// (relata/triple.h), and the sentence's own words for Open IE benchmarks.
#ifndef RELATA_PROPOSITION_H
#define RELATA_PROPOSITION_H

#include <stdbool.h>
#include <stdint.h>

typedef enum { RELATA_POSITIVE, RELATA_NEGATIVE } RelataPolarity;

/// certain: asserted · possible: may, might, could, perhaps, if, a question · planned: will, to
/// be, intends · claimed: asserted by somebody whom the article quotes without vouching for it.
typedef enum { RELATA_CERTAIN, RELATA_POSSIBLE, RELATA_PLANNED, RELATA_CLAIMED } RelataModality;

typedef enum {
    RELATA_ROLE_SUBJECT,    // who or what (logical subject, the agent of a passive)
    RELATA_ROLE_OBJECT,     // direct object, or the predicate nominal of a copula
    RELATA_ROLE_RECIPIENT,  // indirect object
    RELATA_ROLE_OBLIQUE,    // prepositional argument or adjunct; `marker` says which
    RELATA_ROLE_TIME,       // when
    RELATA_ROLE_PLACE,      // where
    RELATA_ROLE_COMPLEMENT, // clausal argument
    RELATA_ROLE_CAUSE,      // because, due to
    RELATA_ROLE_PURPOSE,    // in order to
    RELATA_ROLE_CONDITION   // if, unless; of qualifiers only (relata/triple.h)
} RelataRole;

typedef struct {
    uint8_t role;    // RelataRole
    uint32_t head;   // head token of the argument
    uint32_t marker; // preposition or subordinator token + 1, 0 = none
    uint32_t n_tokens;
    uint32_t *tokens; // [n_tokens] all words of the argument, ascending, marker excluded
} RelataArgument;

/// An instant or interval in ISO 8601, possibly reduced ("2020-04", "2022").
typedef struct {
    const char *text;  // words of the article; NULL = no time
    const char *start; // NULL if open or unknown
    const char *end;
} RelataTime;

typedef struct {
    uint32_t sentence;
    uint32_t predicate; // head token of the predicate
    uint32_t n_relation;
    uint32_t *relation;  // [n_relation] tokens of the relation phrase, ascending
    const char *implied; // relation words that the sentence leaves out ("be", "have"), static; NULL = none
    uint32_t n_arguments;
    RelataArgument *arguments; // [n_arguments] grammatical subject first, then by position
    uint8_t polarity;          // RelataPolarity
    uint8_t modality;          // RelataModality
    bool is_passive;
    uint32_t source_token; // 1 + head token of whoever says so, 0 = the article
    RelataTime time;
    const char *rule; // name of the construction, static
    float confidence; // 0–1
} RelataProposition;

/// "positive"; static storage. Likewise below.
const char *relata_polarity_name(RelataPolarity polarity);
const char *relata_modality_name(RelataModality modality);
const char *relata_role_name(RelataRole role);

#endif
