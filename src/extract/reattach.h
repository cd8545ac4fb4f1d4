/// Reattach: corrections of single arcs before a sentence is read (reattach.c).
#ifndef RELATA_EXTRACT_REATTACH_H
#define RELATA_EXTRACT_REATTACH_H

#include "extract/extraction.h"

/// Corrects the first wrong arc that the loaded sentence shows, in the document's tokens; true if there was one, and
/// the tree must be loaded again.
bool relata_reattach(RelataExtraction *x);
/// The same for one token, by the rules about clauses (reattach_clause.c).
bool relata_reattach_clause(RelataExtraction *x, uint32_t i);

#endif
