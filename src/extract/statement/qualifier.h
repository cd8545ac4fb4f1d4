/// Qualifiers: what a clause says beside the two ends of a statement.
#ifndef RELATA_EXTRACT_QUALIFIER_H
#define RELATA_EXTRACT_QUALIFIER_H

#include <relata/document.h>

/// Sets RelataTriple.qualifiers of a statement read from a verb or deed, in the document's arena; NULL if its clause
/// says no more than the statement's other fields. false: out of memory.
bool relata_qualify(RelataDocument *document, RelataTriple *triple);

#endif
