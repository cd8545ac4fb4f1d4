/// Known: what the lexicon knows of a sentence's words, as rows of a small table of the network.
#ifndef RELATA_SYNTAX_KNOWN_H
#define RELATA_SYNTAX_KNOWN_H

#include "syntax/features.h"

#include <relata/lexicon.h>

enum { RELATA_SYNTAX_KNOWN_ROWS = 400, RELATA_SYNTAX_KNOWN_SLOTS = 4096 };

/// What the lexicon says of a single form.
typedef struct {
    uint64_t hash;       // of the form, 0 = free slot
    const char *entry;   // gazetteer entry of that form alone, NULL = none
    uint16_t word, noun; // rows
    bool opens;          // longer entries begin with it
} RelataSyntaxKnownWord;

/// Forms looked up lately; all zero at first. A slot is taken by the last form that falls into it.
typedef struct {
    RelataSyntaxKnownWord slots[RELATA_SYNTAX_KNOWN_SLOTS];
} RelataSyntaxKnownCache;

/// Fills known[] of the inputs: the gazetteer entry the word is part of (type, kind of name, place in it), what else it
/// may be, whether it is a given name, surname, title or company suffix, and its class as a noun. Row 0 stands for
/// nothing known.
/// At most RELATA_SYNTAX_MOST_WORDS words; the cache may be NULL.
void relata_syntax_known(RelataSyntaxInput *inputs, const RelataSyntaxWord *words, uint32_t n, RelataLexicon lexicon,
                         RelataSyntaxKnownCache *cache);

#endif
