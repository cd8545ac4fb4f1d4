/// The dateline before the first sentence of a report.
#ifndef RELATA_READ_DATELINE_H
#define RELATA_READ_DATELINE_H

#include "read/blocks.h"

#include <stdbool.h>
#include <stddef.h>

/// Bytes of the dateline at the beginning of a text, its dash among them and the blanks after it: "OSLO, March 3
/// (Reuters) - ", "OSLO (AP) ", "(Lima) – ". 0 if the text begins otherwise or little follows.
size_t relata_dateline_length(const char *text, size_t n);
/// Whether a dateline begins at `at`, behind other words: the place in capitals (a long one, or with a region or an
/// agency), or a place and a day before an agency's name in brackets ("Oslo, March 3 (Reuters) - ").
bool relata_dateline_behind(const char *text, size_t n, size_t at);
/// Makes datelines of paragraphs blocks of their own, RELATA_BLOCK_BYLINE, so that the sentence after one stands alone.
void relata_dateline_split(RelataBlocks *blocks);

#endif
