/// Antecedent: the mention that says which event a bare noun means (antecedent.c).
#ifndef RELATA_EXTRACT_ANTECEDENT_H
#define RELATA_EXTRACT_ANTECEDENT_H

#include "extract/extraction.h"

/// The earlier mention of an event or pact under the same noun whose phrase has a name, with the document tokens
/// [*begin, *end) that name it; NULL if the noun is no such thing, or the article names none or several.
const RelataMention *relata_antecedent_of(const RelataExtraction *x, uint32_t i, uint32_t *begin, uint32_t *end);

#endif
