/// Encoder: sentences to the states of the LSTM layers, in integers.
#ifndef RELATA_SYNTAX_ENCODER_H
#define RELATA_SYNTAX_ENCODER_H

#include "syntax/section.h"

#include <relata/document.h>

enum { RELATA_SYNTAX_ROWS = 512 }; // words encoded at once, at least MOST_WORDS

/// A sentence, or a piece of a very long one.
typedef struct {
    uint32_t token;    // first token
    uint32_t n;        // tokens, at most MOST_WORDS
    uint32_t sentence; //
} RelataSyntaxPiece;

/// A group of pieces of falling length and what the network makes of them; one row a token, piece after piece.
typedef struct {
    const RelataSyntaxPiece *pieces; // [n_pieces]
    uint32_t n_pieces, n_rows;
    RelataLexicon lexicon;
    RelataSyntaxKnownCache known;
    uint32_t begin[RELATA_SYNTAX_ROWS];                  // [n_pieces] first row
    RelataSyntaxWord words[RELATA_SYNTAX_MOST_WORDS];    // of one piece
    RelataSyntaxInput inputs[RELATA_SYNTAX_MOST_WORDS];  //
    uint8_t x[RELATA_SYNTAX_ROWS * RELATA_SYNTAX_INPUT]; // input of the lowest layer, plus 128
    uint8_t state[RELATA_SYNTAX_LAYERS][RELATA_SYNTAX_ROWS * RELATA_SYNTAX_STATE]; // states · 127 + 128
    int32_t sums[RELATA_SYNTAX_ROWS * 8 * RELATA_SYNTAX_HIDDEN];                   //
    float cell[RELATA_SYNTAX_ROWS * RELATA_SYNTAX_HIDDEN]; // [n_pieces × HIDDEN] of one direction
    int32_t *sum_row[RELATA_SYNTAX_ROWS];                  //
    const uint8_t *byte_row[RELATA_SYNTAX_ROWS];           //
    uint8_t zero[RELATA_SYNTAX_HIDDEN];                    // the state before the first word: 128
} RelataSyntaxGroup;

/// Runs the encoder over the group's pieces of the document's tokens.
void relata_syntax_encode(RelataSyntaxGroup *group, const RelataSyntaxSection *section, const RelataDocument *document);
/// sums[n_rows × matrix.n] = x · W for the group's rows; x has `matrix.k` bytes a row.
void relata_syntax_apply(RelataSyntaxGroup *group, const RelataIntegerMatrix *matrix, const uint8_t *x);

#endif
