/// The dateline before the first sentence of a report.
#ifndef RELATA_READ_DATELINE_H
#define RELATA_READ_DATELINE_H

#include "read/blocks.h"

#include <stddef.h>

/// Bytes of the dateline at the beginning of a text, its dash among them and the blanks after it: "OSLO, March 3
/// (Reuters) - ", "(Lima) – ". 0 if the text begins otherwise or little follows.
size_t relata_dateline_length(const char *text, size_t n);
/// Makes datelines of paragraphs blocks of their own, RELATA_BLOCK_BYLINE, so that the sentence after one stands alone.
void relata_dateline_split(RelataBlocks *blocks);

#endif
