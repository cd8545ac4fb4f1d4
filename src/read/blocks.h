/// Blocks: a text under construction, cut into paragraphs, headings, items and the like.
#ifndef RELATA_READ_BLOCKS_H
#define RELATA_READ_BLOCKS_H

#include <relata/document.h>

#include "base/array.h"
#include "base/strbuf.h"

/// A text with its blocks, on the heap until relata_blocks_finish() moves it into a document.
typedef struct {
    RelataStrbuf text;
    RELATA_ARRAY(RelataBlock) list; // spans of `text`, ascending, no overlap
    bool is_verbatim;               // `text` is the file's, byte for byte
    bool is_failed;                 // memory was refused
} RelataBlocks;

void relata_blocks_clear(RelataBlocks *blocks);
/// Appends a block: an empty line (items and cells: a line end) and then the text, blanks at its ends cut and runs of
/// blanks and line ends inside made one blank. A text of blanks only adds nothing. `source`: its offset in the file.
void relata_blocks_add(RelataBlocks *blocks, RelataBlockKind kind, const char *text, size_t n, uint64_t source);
/// Marks [begin, end) of a text that is in `text` already as a block; blanks at its ends are left out of the span.
void relata_blocks_mark(RelataBlocks *blocks, RelataBlockKind kind, size_t begin, size_t end, uint64_t source);
/// Bytes at the beginning of a paragraph that are a block of their own, with the blanks after them; 0 if none are.
typedef size_t RelataBlocksHead(const void *state, const char *text, size_t n);
/// Cuts the heads of paragraphs off as blocks of that kind.
void relata_blocks_split(RelataBlocks *blocks, RelataBlockKind kind, RelataBlocksHead *head, const void *state);
/// Moves text and blocks into the document's arena and clears `blocks`. A document without text gives RELATA_SYNTAX.
RelataStatus relata_blocks_finish(RelataBlocks *blocks, RelataDocument *document, RelataError *error);

#endif
