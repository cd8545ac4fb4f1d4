/// Referent: whether a pronoun can mean the entity that it was taken to stand for (referent.c).
#ifndef RELATA_EXTRACT_REFERENT_H
#define RELATA_EXTRACT_REFERENT_H

#include "extract/extraction.h"

/// Whether "I", "my" and the like mean the entity: whoever speaks the quotation or turn around the token.
bool relata_is_own_voice(const RelataExtraction *x, uint32_t token, uint32_t entity);
/// False where grammar or quotation marks forbid it: "He has won, Lira said" is not about Lira. True for tokens that
/// are no pronouns. `token` is a sentence token, `entity` an index into the document's entities.
bool relata_can_mean(const RelataExtraction *x, const RelataProposition *p, uint32_t token, uint32_t entity);

#endif
