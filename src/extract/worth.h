/// Worth: whether a statement between two nodes tells something to a reader who does not have the article at hand.
#ifndef RELATA_EXTRACT_WORTH_H
#define RELATA_EXTRACT_WORTH_H

#include "extract/node.h"

/// Whether a node is a name or a phrase with one in it: "Malian economy", "remittances from Chad".
bool relata_holds_name(const RelataExtraction *x, const RelataNodes *nodes, const RelataNodeRef *node);
/// Whether an edge from `subject` to `object` is worth drawing, whatever its label says.
bool relata_is_worth(const RelataExtraction *x, const RelataNodes *nodes, const RelataProposition *p,
                     const RelataNodeRef *subject, const RelataNodeRef *object);
/// "sent troops to", "signed deal with": whether verb and object noun make one relation with the preposition's noun;
/// not "owns restaurant at". All are sentence tokens.
bool relata_carries_relation(const RelataExtraction *x, uint32_t verb, uint32_t noun, uint32_t marker);
/// "wants the troops to leave", "showed Lira leading": whether the object of a verb is only the subject of what the
/// verb is about.
bool relata_is_clausal_object(const RelataTree *tree, uint32_t verb, uint32_t object);
/// "discussed", "cited", "told": verbs that only bring something up, whose objects say nothing about their subjects.
bool relata_is_mere_mention(const RelataTree *tree, uint32_t verb);
/// A phrase whose noun only opens a circumstance: "in light of", "in honor of", "in response to".
bool relata_is_circumstance(const RelataTree *tree, uint32_t noun);

/// Whether the words of an end tell a stranger which thing it is (identify.c).
bool relata_identifies(const RelataExtraction *x, const RelataNodes *nodes, const RelataNodeRef *end);

/// "rally in Rome took place in Rome": whether the subject's name says already where it is (identify.c).
bool relata_says_itself(const RelataEntity *from, const char *relation, const RelataEntity *to);

#endif
