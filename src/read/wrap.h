/// Lines of text and whether a line end is one the author meant or only hard wrapping.
#ifndef RELATA_READ_WRAP_H
#define RELATA_READ_WRAP_H

#include <stdbool.h>
#include <stddef.h>

/// [begin, end) of a text: a line without blanks at its ends and without the line end.
typedef struct {
    size_t begin, end;
} RelataLine;

/// The line at *at of text[n]; *at moves to the next line, which is n after the last one.
RelataLine relata_line_next(const char *text, size_t n, size_t *at);
/// The width in code points that the text was wrapped at, 0 if it was not. Looks at the first 2,000 lines.
size_t relata_wrap_width(const char *text, size_t n);
/// Whether the paragraph of `line` goes on in the line after it.
bool relata_line_goes_on(const char *text, RelataLine line, RelataLine next, size_t width);
/// Whether text[n] ends with . ! ? … or :, closing quotes and brackets after it passed over.
bool relata_ends_sentence(const char *text, size_t n);

#endif
