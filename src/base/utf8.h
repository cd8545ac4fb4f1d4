/// UTF-8: decoding, validation, classes and case of code points (by utf8proc).
#ifndef RELATA_BASE_UTF8_H
#define RELATA_BASE_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { RELATA_REPLACEMENT = 0xFFFD };

/// Decodes one code point of p[0..n), n ≥ 1; sets *used to its bytes (1 for a bad byte, which gives
/// RELATA_REPLACEMENT). Overlong forms, surrogates and values over U+10FFFF are bad.
uint32_t relata_utf8_decode(const char *p, size_t n, uint32_t *used);
/// Writes a code point into buffer[4]; returns its bytes.
uint32_t relata_utf8_encode(uint32_t c, char *buffer);
/// Offset of the first bad byte, or n if all is valid.
size_t relata_utf8_valid(const char *p, size_t n);
/// Number of code points in valid UTF-8.
size_t relata_utf8_count(const char *p, size_t n);

bool relata_is_upper(uint32_t c);
bool relata_is_lower(uint32_t c);
bool relata_is_letter(uint32_t c);
bool relata_is_digit(uint32_t c);
bool relata_is_space(uint32_t c); // blanks of every kind, also no-break and line breaks
bool relata_is_punct(uint32_t c); // punctuation and symbols
uint32_t relata_to_lower(uint32_t c);
uint32_t relata_to_upper(uint32_t c);
/// Lower-cased copy of a NUL-terminated string into buffer[n], cut at a code point; returns its length.
size_t relata_utf8_lower(const char *string, char *buffer, size_t n);

#endif
