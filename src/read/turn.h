/// The turns of a conversation: who speaks stands before what is said.
#ifndef RELATA_READ_TURN_H
#define RELATA_READ_TURN_H

#include "read/blocks.h"

#include <stddef.h>

/// Bytes of a speaker's label at the beginning of a text, with its colon or brackets and the blanks after it:
/// "((Anna Berg)) ", "Mayor Berg: ". 0 if the text begins otherwise or nothing follows. A colon alone says little: see
/// relata_turn_split().
size_t relata_turn_length(const char *text, size_t n);
/// Makes the labels of paragraphs blocks of their own, RELATA_BLOCK_SPEAKER, so that the sentence after one stands
/// alone and has a speaker. Labels before a colon count where the same ones come again and again, as in an interview.
void relata_turn_split(RelataBlocks *blocks);

#endif
