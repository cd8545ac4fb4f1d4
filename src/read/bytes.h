/// Bytes of a text: blanks, where a word ends, letters of English.
#ifndef RELATA_READ_BYTES_H
#define RELATA_READ_BYTES_H

#include <stdbool.h>
#include <stddef.h>

/// The first byte from `at` on that is no blank, n if there is none.
static inline size_t relata_skip_blanks(const char *text, size_t n, size_t at) {
    while (at < n && text[at] == ' ')
        at++;
    return at;
}

/// The first blank from `at` on, n if there is none.
static inline size_t relata_word_end(const char *text, size_t n, size_t at) {
    while (at < n && text[at] != ' ')
        at++;
    return at;
}

/// Whatever the locale: "A" to "Z", "a" to "z".
static inline bool relata_is_ascii_upper(char c) {
    return c >= 'A' && c <= 'Z';
}

static inline bool relata_is_ascii_lower(char c) {
    return c >= 'a' && c <= 'z';
}

#endif
