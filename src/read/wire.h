/// What agencies and papers put round a story in the same line: headlines in capitals, credits, rights, slugs.
#ifndef RELATA_READ_WIRE_H
#define RELATA_READ_WIRE_H

#include "read/blocks.h"

#include <stdbool.h>
#include <stddef.h>

/// Bytes of a credit at the beginning of text[n], 0 if there is none: "c.2002 Lowfield Tribune", "(c) 2002, The
/// Lowfield Post", "Lowfield News Service".
size_t relata_wire_credit_length(const char *text, size_t n);
/// Whether the words text[n] are in capitals: letters, and none of them small.
bool relata_wire_is_capital(const char *text, size_t n);
/// Whether text[n] begins with a slug such as "BC-HARBOUR-FOG" within its first words.
bool relata_wire_has_slug(const char *text, size_t n);
/// Makes headlines in capitals that stand before a sentence of the same line headings of their own, also behind another
/// sentence, where several stories were joined.
void relata_wire_split(RelataBlocks *blocks);

#endif
