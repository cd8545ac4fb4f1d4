/// Namesake: names that stand for a part of what they name, for something like it, or for one thing of its make.
#ifndef RELATA_EXTRACT_NAMESAKE_H
#define RELATA_EXTRACT_NAMESAKE_H

#include "extract/node/node.h"

typedef enum {
    RELATA_NAMESAKE_ITSELF, ///< what it names
    RELATA_NAMESAKE_PART,   ///< "northern Morocco": a place of its own, called by its words
    RELATA_NAMESAKE_LIKE,   ///< "a more federal European Union", "known as Chad's Lira": a node of its words
    RELATA_NAMESAKE_NONE    ///< "made a TikTok", "the second Lira": no node
} RelataNamesake;

/// What the name that token `i` heads, mention `m`, stands for.
RelataNamesake relata_namesake(const RelataExtraction *x, const RelataMention *m, uint32_t i);

#endif
