/// Triple: a statement of the graph with the evidence it was read from.
#ifndef RELATA_TRIPLE_H
#define RELATA_TRIPLE_H

#include <relata/proposition.h>
#include <relata/span.h>

#include <stdbool.h>
#include <stdint.h>

/// The `rule` of what the classifier of relations found, and of what it found that another triple of the article says.
/// Such triples come from no proposition.
#define RELATA_RULE_FOUND "relation classifier"
#define RELATA_RULE_IMPLIED "relation classifier, implied"
/// Likewise of what it found in an encyclopedic article between things that no one sentence names.
#define RELATA_RULE_PASSAGE "relation classifier, passage"
#define RELATA_NO_PROPOSITION UINT32_MAX

/// What the gazetteer says of the two ends of a triple that the classifier found.
typedef enum {
    RELATA_LOCALITY_UNKNOWN,
    RELATA_LOCALITY_WITHIN,   // one lies in the other
    RELATA_LOCALITY_TOGETHER, // both lie in one country
    RELATA_LOCALITY_APART     // they lie in different countries or regions
} RelataLocality;

/// A part of the confidence: what speaks for the statement (weight > 0) or against it, in log odds.
typedef struct {
    const char *feature; // "subject pronoun"
    float weight;
} RelataConfidencePart;

/// Qualifiers are lines "ROLE<TAB>WORDS", joined by newlines, in the order of the sentence, what stands before the verb
/// last: "purpose\tto win votes", "oblique\tas foreign secretary". ROLE is a name of RelataRole (relata_role_name());
/// WORDS are the article's, with their preposition; neither holds a tab or newline. relata/qualifier.h reads them.
typedef struct {
    uint32_t subject;          // index into RelataDocument.entities
    uint32_t object;           // likewise; literals are entities of kind LITERAL
    const char *relation;      // canonical label, lower case, words separated by spaces
    const char *relation_text; // what the article says
    const char *relation_id;   // Wikidata property ("P1365") or NULL
    uint8_t polarity;          // RelataPolarity
    uint8_t modality;          // RelataModality
    uint32_t attributed_to;    // 1 + index of the entity that says so, 0 = the article itself
    RelataTime time;
    const char *place;           // NULL if none
    const char *quantity;        // NULL if none
    const char *qualifiers;      // what its clause says beside the two ends, NULL if nothing: see below
    float confidence;            // 0–1, probability that a careful reader calls it right
    float certainty;             // 0–1, of the construction alone, before the model of confidence
    uint32_t n_parts;            //
    RelataConfidencePart *parts; // [n_parts] the weightiest parts of the confidence, those first; NULL if none
    const char *rule;            // construction it came from, static
    uint32_t proposition;        // index into RelataDocument.propositions, RELATA_NO_PROPOSITION if read from none
    bool is_implied;             // of the rule RELATA_RULE_IMPLIED or RELATA_RULE_PASSAGE, or known to every reader:
                                 // never stored
    bool is_converse;            // says from its object's side what another triple with a property says
    uint8_t locality;            // RelataLocality of what that classifier found
    uint32_t subject_token;      // the document's tokens that the two ends were read from
    uint32_t object_token;       //
    uint32_t sentence;           // index into RelataDocument.sentences; of a passage the first
    RelataSpan evidence;         // bytes of the sentence, or of the passage
    uint32_t repeats;            // 1 + index of the triple that says the same more surely, 0 = none does
} RelataTriple;

#endif
