/// Quote: direct speech and who speaks it, across the sentences of a document.
#ifndef RELATA_EXTRACT_QUOTE_H
#define RELATA_EXTRACT_QUOTE_H

#include "extract/extraction.h"

/// Finds the quotations of the document and their speakers. Call before the sentences are read.
RelataStatus relata_quote_find(RelataExtraction *x);
/// 1 + the document's token of whoever speaks the quotation that this token stands in, 0 if it stands in none or the
/// speaker is unknown.
uint32_t relata_quote_speaker(const RelataExtraction *x, uint32_t token);
/// Whether the token stands in a quotation whose speaker nobody knows: marks around it, or one that opens its sentence.
bool relata_is_quoted_by_nobody(const RelataExtraction *x, uint32_t token);
/// Whether the document's token is "I" or the like and means whoever speaks the quotation around it.
bool relata_quote_is_own(const RelataExtraction *x, uint32_t token);

#endif
