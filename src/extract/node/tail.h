/// Tail: what stands behind the words of a common noun and says what it is (tail.c). Tokens are sentence tokens.
#ifndef RELATA_EXTRACT_TAIL_H
#define RELATA_EXTRACT_TAIL_H

#include "extract/extraction.h"

/// Adds to tokens[n], the core of the noun `top` in ascending order, the phrases and clauses right behind it that it
/// asks for; the array has room for `room` tokens. Returns the new number.
uint32_t relata_tail(const RelataExtraction *x, uint32_t top, uint32_t *tokens, uint32_t n, uint32_t room);

#endif
