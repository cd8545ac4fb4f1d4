/// What stood in lines of its own and lost its line ends: headlines, author lines, datelines, heads of HTTP answers.
#ifndef RELATA_READ_GLUED_H
#define RELATA_READ_GLUED_H

#include "read/blocks.h"

/// Bytes of the furniture at the beginning of a text, blanks after it among them: "By Nora Lind, Staff Writer ",
/// "Posted: March 4, 2021 6:00 am ", "Date: Thu, 04 Mar 2021 06:18:27 GMT Connection: close "; 0 if there is none.
size_t relata_glued_length(const char *text, size_t n);
/// Makes furniture at the beginning or in the middle of paragraphs blocks of its own (RELATA_BLOCK_BOILER), and what
/// stands before it a heading. Datelines in the middle begin a paragraph (see dateline.h for what becomes of them).
void relata_glued_split(RelataBlocks *blocks);

#endif
