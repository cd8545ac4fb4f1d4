/// Valency: which phrases a common noun asks for (valency.c). Tokens are sentence tokens.
#ifndef RELATA_EXTRACT_VALENCY_H
#define RELATA_EXTRACT_VALENCY_H

#include "extract/tree/tree.h"

/// Whether the noun asks for a phrase with this preposition, or for a gerund behind it: "stake in", "ban on".
bool relata_noun_takes(const RelataTree *tree, uint32_t noun, uint32_t marker);
/// Whether the noun asks for an infinitive: "request to".
bool relata_noun_takes_infinitive(const RelataTree *tree, uint32_t noun);
/// Whether the noun is a means or somebody sent, told apart by the infinitive that hangs on it: "money to build".
bool relata_noun_is_means(const RelataTree *tree, uint32_t noun);
/// Whether an infinitive right behind the noun tells what it is for, also where the tree hangs it on the verb: "a deal
/// to end the war".
bool relata_noun_is_for_infinitive(const RelataTree *tree, uint32_t noun);
/// "accused the board of fraud": whether a noun is the object of a verb that asks for the phrase with "of" behind it.
bool relata_verb_takes_of(const RelataTree *tree, uint32_t object);
/// Whether the noun says nothing without a phrase that it asks for: "stake", "rating", "role".
bool relata_noun_needs_phrase(const RelataTree *tree, uint32_t noun);
/// Whether the noun is a measure of what a phrase with "of" names: "cases", "shares".
bool relata_is_counted_of(const RelataTree *tree, uint32_t noun);

#endif
