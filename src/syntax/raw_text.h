/// Raw text: sentences without trees, for pre-training and for the trainer's own labels.
#ifndef RELATA_SYNTAX_RAW_TEXT_H
#define RELATA_SYNTAX_RAW_TEXT_H

#include "base/arena.h"
#include "base/array.h"
#include "base/strbuf.h"
#include "syntax/treebank.h"

typedef struct {
    size_t begin; // in bytes
    uint32_t n;   // words
} RelataRawSentence;

/// Words lie one after the other: a byte 1 (glued to the next) or 2, the form, NUL.
typedef struct {
    RelataStrbuf bytes;
    RELATA_ARRAY(RelataRawSentence) sentences;
    uint64_t n_words;
} RelataRawText;

/// Reads the corpora under DIR/raw_text and the news of DIR/ner/gmb, about `most` words in all; smaller corpora count
/// twice.
RelataStatus relata_raw_text_read(RelataRawText *text, const char *data, uint64_t most, RelataError *error);
/// Adds the sentences of a treebank `times` times.
bool relata_raw_text_add_trees(RelataRawText *text, const RelataTreebank *treebank, uint32_t times);
void relata_raw_text_clear(RelataRawText *text);
/// A sentence as a tree without arcs and tags; forms are borrowed from the text. NULL if memory is refused.
RelataTree *relata_raw_text_sentence(const RelataRawText *text, size_t index, RelataArena *arena);

#endif
