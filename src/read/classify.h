/// What part of an article each block is, from its words and its place.
#ifndef RELATA_READ_CLASSIFY_H
#define RELATA_READ_CLASSIFY_H

#include "read/blocks.h"

/// Finds title, headings, bylines, captions and boilerplate among the blocks that are PARAGRAPH, and boilerplate among
/// headings, items and quotations too. Fills the document's title, date and URL where they are unknown and
/// the text says them. Kinds that the format gave otherwise stay. O(bytes of the text).
void relata_classify(RelataBlocks *blocks, RelataDocument *document);

#endif
