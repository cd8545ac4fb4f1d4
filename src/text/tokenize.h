/// Tokenizer: where tokens and words begin in a stretch of text.
#ifndef RELATA_TEXT_TOKENIZE_H
#define RELATA_TEXT_TOKENIZE_H

#include <stdint.h>

/// What begins at a byte of the text. Blanks are marked NONE, the byte after a token that ends is BLANK,
/// a new token or part of a blank.
typedef enum {
    RELATA_MARK_NONE,     // inside a word, or a blank
    RELATA_MARK_WORD,     // a further word of a multiword token
    RELATA_MARK_TOKEN,    // a token
    RELATA_MARK_SENTENCE, // a token that begins a sentence
    RELATA_MARK_BLANK     // a blank
} RelataMark;

#endif
