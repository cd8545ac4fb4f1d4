/// A stretch of text as the classifiers see it: folded characters with classes, then tokens.
#ifndef RELATA_TEXT_VIEW_H
#define RELATA_TEXT_VIEW_H

#include "text/text_model.h"

#include <stdbool.h>

/// What begins at a character.
typedef enum {
    RELATA_MARK_NONE,     // inside a word
    RELATA_MARK_WORD,     // a further word of a multiword token
    RELATA_MARK_TOKEN,    // a token
    RELATA_MARK_SENTENCE, // a token that begins a sentence
    RELATA_MARK_BLANK     // a blank
} RelataMark;

typedef enum {
    RELATA_CHAR_BLANK,
    RELATA_CHAR_LOWER,
    RELATA_CHAR_UPPER,
    RELATA_CHAR_LETTER, // without case
    RELATA_CHAR_DIGIT,
    RELATA_CHAR_STOP,  // . ! ? …
    RELATA_CHAR_COMMA, // , ; :
    RELATA_CHAR_APOSTROPHE,
    RELATA_CHAR_QUOTE, // straight
    RELATA_CHAR_OPEN,  // ( [ { and opening quotation marks
    RELATA_CHAR_CLOSE,
    RELATA_CHAR_DASH, //
    RELATA_CHAR_SLASH,
    RELATA_CHAR_SYMBOL, // other punctuation and symbols
    RELATA_CHAR_EXTEND  // combining marks and joiners: they stay with what they follow
} RelataCharClass;

typedef struct {
    uint32_t c;    // lower-cased; typographic quotation marks made plain
    uint32_t byte; // offset in the document's text
    uint8_t class; // RelataCharClass
    uint8_t mark;  // RelataMark
} RelataChar;

/// A token of the view, for the sentence classifier.
typedef struct {
    uint64_t hash;   // of the folded characters
    uint32_t begin;  // first character
    uint32_t end;    // one past the last
    uint32_t word;   // what is known of it, see text_model.h
    uint8_t shape;   // 0–63, see segment.c
    uint8_t stop_in; // tokens to the next stop, at most 30
    bool has_space;  // a blank stands before it
} RelataTextToken;

enum { RELATA_MAX_FEATURES = 96 };

typedef struct {
    RelataTextModel model;
    RelataChar *chars; // [n_chars + 1], the last is a blank
    uint32_t n_chars;
    size_t room_chars;
    RelataTextToken *tokens; // [n_tokens]
    uint32_t n_tokens;
    size_t room_tokens;
    uint32_t n_starts; // sentences of the document so far …
    uint32_t n_lower;  // … and those that begin in lower case: some writers never use capitals
} RelataTextView;

/// Asked at each candidate: the mark of a token (tokenize), or a score, a boundary if above zero (segment).
/// `at` is a character; features[n] are hashes.
typedef int32_t RelataDecide(void *state, uint32_t at, const uint32_t *features, uint32_t n);

void relata_text_view_clear(RelataTextView *view);
/// Loads bytes [begin, end) of `text`; RELATA_NO_MEMORY.
RelataStatus relata_text_view_load(RelataTextView *view, const char *text, uint32_t begin, uint32_t end,
                                   RelataError *error);
/// Marks token beginnings, asking `decide` at every doubtful place from left to right.
void relata_tokenize(RelataTextView *view, RelataDecide *decide, void *state);
/// Makes the tokens of the marks, then turns marks of tokens into marks of sentences; RELATA_NO_MEMORY.
RelataStatus relata_segment(RelataTextView *view, RelataDecide *decide, void *state, RelataError *error);

/// The decisions of the model; `state` is the view.
int32_t relata_decide_token(void *state, uint32_t at, const uint32_t *features, uint32_t n);
int32_t relata_decide_sentence(void *state, uint32_t at, const uint32_t *features, uint32_t n);

/// Appends hashes of features: each template has a number, so that equal values differ between templates.
typedef struct {
    uint32_t *items;
    uint32_t n;
} RelataFeatures;

static inline void relata_feature(RelataFeatures *features, uint32_t template, uint64_t value) {
    uint64_t h = (value ^ (uint64_t) template << 56) * 0x9e3779b97f4a7c15u;
    h = (h ^ h >> 32) * 0xd6e8feb86659fd93u;
    features->items[features->n++] = (uint32_t)(h >> 32);
}

/// Joins two values into one.
static inline uint64_t relata_join(uint64_t a, uint64_t b) {
    uint64_t h = (a ^ (b + 0x9e3779b97f4a7c15u + (a << 6) + (a >> 2))) * 0xff51afd7ed558ccdu;
    return h ^ h >> 31;
}

static inline bool relata_char_is_word(const RelataChar *c) {
    return c->class >= RELATA_CHAR_LOWER && c->class <= RELATA_CHAR_DIGIT;
}

static inline bool relata_char_is_letter(const RelataChar *c) {
    return c->class >= RELATA_CHAR_LOWER && c->class <= RELATA_CHAR_LETTER;
}

#endif
