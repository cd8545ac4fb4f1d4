/// Bound: whom a pronoun means where the grammar of its sentence says so (bound.c).
#ifndef RELATA_EXTRACT_BOUND_H
#define RELATA_EXTRACT_BOUND_H

#include "extract/extraction.h"

/// One more than the entity that a pronoun of the loaded sentence means by grammar ("Acme said it sold", "Tom Berg and
/// his wife"); 0 where that leaves a choice, and for tokens that are no pronouns.
uint32_t relata_bound(const RelataExtraction *x, uint32_t token);

#endif
