/// Known: what the lexicon knows of a sentence's words, as rows of a small table of the network.
#ifndef RELATA_SYNTAX_KNOWN_H
#define RELATA_SYNTAX_KNOWN_H

#include "syntax/features.h"

#include <relata/lexicon.h>

enum { RELATA_SYNTAX_KNOWN_ROWS = 400 };

/// Fills known[] of the inputs: the gazetteer entry the word is part of (type, kind of name, place in it), what else it
/// may be, whether it is a given name, surname, title or company suffix, and its class as a noun. Row 0 stands for
/// nothing known.
void relata_syntax_known(RelataSyntaxInput *inputs, const RelataSyntaxWord *words, uint32_t n, RelataLexicon lexicon);

#endif
