/// Repeats: statements that an article makes more than once.
#ifndef RELATA_EXTRACT_REPEAT_H
#define RELATA_EXTRACT_REPEAT_H

#include <relata/document.h>

#include <stdbool.h>

/// Sets `repeats` of every triple that says what a surer one of its document says, and takes out those whose label is
/// a paler wording of another's between the same ends. The order stays. False if there is no memory.
bool relata_mark_repeats(RelataDocument *document);

/// Whether another triple of the same sentence has told all that `pale` tells (twice.c). Both are of the document.
bool relata_is_told_by(const RelataDocument *document, const RelataTriple *pale, const RelataTriple *other);

#endif
