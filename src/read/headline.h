/// Headlines that run into the first sentence, told by the word that the sentence begins with.
#ifndef RELATA_READ_HEADLINE_H
#define RELATA_READ_HEADLINE_H

#include "read/blocks.h"

/// Makes a headline at the beginning of a paragraph, with nothing between it and the sentence behind, a heading.
void relata_headline_split(RelataBlocks *blocks);

#endif
