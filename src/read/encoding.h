/// Bytes of any encoding to valid UTF-8 without NUL bytes.
#ifndef RELATA_READ_ENCODING_H
#define RELATA_READ_ENCODING_H

#include <relata/status.h>

#include <stdbool.h>
#include <stdint.h>

/// How bytes are to be understood.
typedef struct {
    const char *user;     // encoding the user named, NULL = none
    const char *declared; // encoding the content declares (meta charset, XML declaration), NULL = none
    bool is_lenient;      // bad bytes become U+FFFD instead of an error (HTML: browsers do the same)
} RelataEncodingHints;

/// Turns a heap block of *n bytes (NUL after its last) into valid UTF-8 in place or in a new block: *bytes stays owned
/// by the caller and is to be freed with free(). A byte order mark is cut. NUL and other control characters become
/// U+FFFD, save tab, line feed, form feed and carriage return. *skipped is the number of bytes cut at the beginning.
/// RELATA_ENCODING (with the byte's offset): not text in any encoding that fits.
RelataStatus relata_encoding_to_utf8(char **bytes, size_t *n, const RelataEncodingHints *hints, const char *source,
                                     size_t *skipped, RelataError *error);
/// Finds the encoding that the first kilobytes of HTML or XML declare; "" if none.
void relata_encoding_declared(const char *bytes, size_t n, char name[40]);
/// The character that windows-1252 has at the code point of a C1 control, 0x80 ≤ c < 0xA0; U+FFFD if none.
uint32_t relata_encoding_windows_1252(uint32_t c);
/// Whether the bytes begin with a UTF-16 byte order mark.
bool relata_encoding_is_utf16(const char *bytes, size_t n);
/// Name of a binary format ("a PDF file", "binary data") that the first bytes show, NULL for text.
const char *relata_encoding_binary(const char *bytes, size_t n);

#endif
