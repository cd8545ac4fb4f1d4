/// Link: whether what stands before a pronoun tells who is meant (link.c).
#ifndef RELATA_EXTRACT_LINK_H
#define RELATA_EXTRACT_LINK_H

#include <relata/document.h>

/// Whether the pronoun at a token of the document, linked to the entity, may as well mean somebody else. False for
/// tokens that are no pronouns.
bool relata_is_link_doubtful(const RelataDocument *document, uint32_t token, uint32_t entity);

#endif
