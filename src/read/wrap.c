// Lines of text and hard wrapping.
//
// A line end inside a paragraph shows in two ways: the next line's first word would not have fitted into the width that
// the text's lines keep to, or the line stops in the middle of a sentence and the next goes on in lower case.
#include "read/wrap.h"

#include "base/utf8.h"

#include <string.h>

enum { WIDEST_WRAP = 130, NARROWEST_WRAP = 40, MOST_LINES = 2000 };

RelataLine relata_line_next(const char *text, size_t n, size_t *at) {
    const char *stop = memchr(text + *at, '\n', n - *at);
    RelataLine line = {*at, stop ? (size_t)(stop - text) : n};
    *at = line.end + (stop != NULL);
    while (line.end > line.begin && (unsigned char)text[line.end - 1] <= ' ')
        line.end--;
    while (line.begin < line.end && (unsigned char)text[line.begin] <= ' ')
        line.begin++;
    return line;
}

static size_t columns(const char *text, RelataLine line) {
    return relata_utf8_count(text + line.begin, line.end - line.begin);
}

// A line that no wrapping could make shorter says nothing about the width.
static bool has_url(const char *text, RelataLine line) {
    return memmem(text + line.begin, line.end - line.begin, "://", 3) != NULL;
}

// Wrapped text: nearly all lines that another follows are nearly as long as the longest.
size_t relata_wrap_width(const char *text, size_t n) {
    size_t longest = 0, n_inner = 0, n_full = 0, at = 0, previous = 0;
    for (size_t i = 0; i < MOST_LINES && at < n && longest <= WIDEST_WRAP; i++) {
        RelataLine line = relata_line_next(text, n, &at);
        size_t width = columns(text, line);
        if (width > longest && !has_url(text, line))
            longest = width;
    }
    if (longest < NARROWEST_WRAP || longest > WIDEST_WRAP)
        return 0;
    at = 0;
    for (size_t i = 0; i < MOST_LINES && at < n; i++) {
        RelataLine line = relata_line_next(text, n, &at);
        if (line.begin < line.end && previous) {
            n_inner++;
            n_full += previous * 4 >= longest * 3;
        }
        previous = columns(text, line);
    }
    return n_full * 3 > n_inner * 2 ? longest : 0;
}

bool relata_ends_sentence(const char *text, size_t n) {
    static const char *const closing[] = {"\"", "'", ")", "]", "\xE2\x80\x9D", "\xE2\x80\x99", "*", "_"};
    static const char *const stops[] = {".", "!", "?", ":", "\xE2\x80\xA6"};
    for (size_t i = 0; i < sizeof closing / sizeof *closing;) {
        size_t length = strlen(closing[i]);
        if (n >= length && memcmp(text + n - length, closing[i], length) == 0) {
            n -= length;
            i = 0;
        } else {
            i++;
        }
    }
    for (size_t i = 0; i < sizeof stops / sizeof *stops; i++)
        if (n >= strlen(stops[i]) && memcmp(text + n - strlen(stops[i]), stops[i], strlen(stops[i])) == 0)
            return true;
    return false;
}

bool relata_line_goes_on(const char *text, RelataLine line, RelataLine next, size_t width) {
    uint32_t used;
    if (line.begin == line.end || next.begin == next.end)
        return false;
    uint32_t first = relata_utf8_decode(text + next.begin, next.end - next.begin, &used);
    if (relata_is_lower(first) && !relata_ends_sentence(text + line.begin, line.end - line.begin))
        return true;
    if (!width)
        return false;
    RelataLine word = {next.begin, next.begin};
    while (word.end < next.end && text[word.end] != ' ')
        word.end++;
    return columns(text, line) + 1 + columns(text, word) > width;
}
