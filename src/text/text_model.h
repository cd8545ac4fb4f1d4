/// The section `text` of the model: two tables of weights and a table of words, read in place.
#ifndef RELATA_TEXT_TEXT_MODEL_H
#define RELATA_TEXT_TEXT_MODEL_H

#include <relata/model.h>

#include <stddef.h>
#include <stdint.h>

enum {
    RELATA_TEXT_VERSION = 1,
    RELATA_TEXT_HEADER = 64,
    RELATA_TOKEN_BITS = 16,    // 2^16 slots of four int8 weights, one a label
    RELATA_SENTENCE_BITS = 18, // 2^18 slots of one int16 weight
    RELATA_WORD_BITS = 16      // 2^16 slots of a fingerprint and what is known of the word
};

/// What is known of a lower-cased word: bit fields of one uint32_t. Buckets of ratios are 1 (never) … 7
/// (always), 0 = too rare to say.
#define RELATA_WORD_LOWER(w) ((w)&7u)             // share of lower-case uses inside sentences of raw text
#define RELATA_WORD_FREQUENCY(w) ((w) >> 3 & 7u)  // logarithm of its count in raw text
#define RELATA_WORD_SPLIT(w) ((w) >> 6 & 15u)     // characters of the first word, if it may be two (cannot)
#define RELATA_WORD_KIND(w) ((w) >> 10 & 31u)     // kind of abbreviation, of words with their stop; 0 = none
#define RELATA_WORD_IS_COMMON(w) ((w) >> 15 & 1u) // the abbreviation is also a word that ends sentences
#define RELATA_WORD_STARTER(w) ((w) >> 16 & 7u)   // share of its uses that follow a stop
#define RELATA_WORD_GOES_ON(w) ((w) >> 19 & 7u)   // of words with their stop: lower case or a comma follows
#define RELATA_WORD_GIVEN(w) ((w) >> 22 & 1u)     // a given name
#define RELATA_WORD_SURNAME(w) ((w) >> 23 & 1u)   // a surname
#define RELATA_WORD_IS_SLIP(w) ((w) >> 24 & 1u)   // divided where its writer left a mark out (its for it's), else whole

/// Kinds of abbreviations that rules ask for, of those that RELATA_WORD_KIND tells apart (text_train.c has them all).
enum { RELATA_KIND_COMPANY = 2, RELATA_KIND_RANK = 14, RELATA_KIND_STATE = 15, RELATA_KIND_TITLE = 18 };

typedef struct {
    const int8_t *token;     // [2^RELATA_TOKEN_BITS][4]
    const int16_t *sentence; // [2^RELATA_SENTENCE_BITS]
    const uint32_t *words;   // [2^RELATA_WORD_BITS][2] fingerprint, what is known; 0 0 = empty
    int32_t threshold;       // a boundary's score is above it …
    int32_t bare_margin;     // … and by more than this after a word without a stop
} RelataTextModel;

/// Views the section. RELATA_MODEL if it is missing or of another layout.
RelataStatus relata_text_model_open(RelataTextModel *out, const RelataModel *model, RelataError *error);
/// What is known of the word with this hash (see RELATA_WORD_SEED); 0 if nothing.
uint32_t relata_text_word(const RelataTextModel *model, uint64_t hash);

/// Hash of a word: start with the seed, add each folded character.
#define RELATA_WORD_SEED 0xcbf29ce484222325u
static inline uint64_t relata_word_add(uint64_t hash, uint32_t c) {
    hash = (hash ^ c) * 0x9e3779b97f4a7c15u;
    return hash ^ hash >> 29;
}

#endif
