/// Growing byte string on the heap. A refused allocation is remembered in `failed` and later
/// calls do nothing, so a caller checks once at the end.
#ifndef RELATA_BASE_STRBUF_H
#define RELATA_BASE_STRBUF_H

#include <stdbool.h>
#include <stddef.h>

typedef struct {
    char *bytes; // NUL-terminated once anything was added; NULL before
    size_t n;    // without the terminator
    size_t room; //
    bool failed; // memory was refused
} RelataStrbuf;

void relata_strbuf_clear(RelataStrbuf *buffer); // frees; the buffer may be used again
void relata_strbuf_add(RelataStrbuf *buffer, const char *bytes, size_t n);
void relata_strbuf_add_string(RelataStrbuf *buffer, const char *string);
void relata_strbuf_add_char(RelataStrbuf *buffer, char c);
void relata_strbuf_printf(RelataStrbuf *buffer, const char *format, ...) __attribute__((format(printf, 2, 3)));
void relata_strbuf_truncate(RelataStrbuf *buffer, size_t n);
/// The string, "" if nothing was added. Borrowed until the next call.
const char *relata_strbuf_string(const RelataStrbuf *buffer);

#endif
