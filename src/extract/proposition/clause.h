/// Clause: what the readers of verbs share: predicates and subjects (subject.c) and verb groups (group.c).
///
/// All tokens are sentence tokens of the loaded tree.
#ifndef RELATA_EXTRACT_CLAUSE_H
#define RELATA_EXTRACT_CLAUSE_H

#include "extract/extraction.h"

// subject.c
/// Whether a token is the predicate of a copula: "is a doctor".
bool relata_has_copula(const RelataTree *tree, uint32_t i);
/// The subject that a predicate has itself, 0 if none.
uint32_t relata_own_subject(const RelataTree *tree, uint32_t i);
/// "in neighboring Chad": an adjective that parsers take for a verb with an object.
bool relata_is_attribute(const RelataTree *tree, uint32_t i);
/// Whether a verb has "to" before it.
bool relata_is_infinitive(const RelataTree *tree, uint32_t i);
/// "tried to sell": the matrix verb that is read as part of a lower verb's relation, 0 if none.
uint32_t relata_merged_matrix(const RelataTree *tree, uint32_t i);
/// The same for a verb conjoined with such a lower verb ("wants to join and help").
uint32_t relata_chain_matrix(const RelataTree *tree, uint32_t i);
/// Whether a verb is read as part of the relation of a verb below it.
bool relata_has_merged_complement(const RelataTree *tree, uint32_t i);
/// Verbs whose infinitive belongs to their object ("urge", "force").
bool relata_is_object_control(const RelataTree *tree, uint32_t verb);
/// Whether a clause's subject is the object of the verb above it: "urged Chad to pay".
bool relata_is_controlled(const RelataTree *tree, uint32_t i);
/// "a case for Malta joining": the noun before a gerund that is its subject, 0 if none.
uint32_t relata_gerund_subject(const RelataTree *tree, uint32_t i);

// complement.c
/// Whether the verb misleads without a phrase behind this preposition: "accused of", "prevented from".
bool relata_verb_asks_for(const RelataTree *tree, uint32_t verb, uint32_t marker);
/// Whether the verb has its object do something: "urged Chad to pay", "sent troops to help".
bool relata_verb_bids(const RelataTree *tree, uint32_t verb);
/// Whether the verb takes a phrase with such a preposition, which may be missing: "linked to", "praised for".
bool relata_verb_takes(const RelataTree *tree, uint32_t verb, uint32_t phrase);

// agreement.c
/// "the town's flower stand at the gate": whether a verb shows a number that the noun taken for its subject has not.
bool relata_disagrees(const RelataExtraction *x, uint32_t subject, uint32_t verb);

// clause.c
/// "was taken from a hospital in Lagos to Abuja": whether phrase `i` of `verb` (0 for none) stands right behind a
/// direction, so that it tells where that is.
bool relata_is_behind_direction(const RelataTree *tree, uint32_t verb, uint32_t i);

// group.c
/// "not", "never" and the like.
bool relata_is_negation(const RelataTree *tree, uint32_t i);
/// Whether an adverb belongs to the verb's relation ("has often visited").
bool relata_is_group_adverb(const RelataTree *tree, uint32_t adverb, uint32_t verb);
/// Adds the whole chain "has been trying to sell" to the relation, matrices first; the lowest verb only `with_head`.
void relata_add_verb_chain(const RelataTree *tree, uint32_t i, bool with_head, RelataDraft *draft);

#endif
