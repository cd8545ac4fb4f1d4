/// Blanks of a text: where the next word of a line may begin.
#ifndef RELATA_READ_BLANKS_H
#define RELATA_READ_BLANKS_H

#include <stddef.h>

/// The first byte from `at` on that is no blank, n if there is none.
static inline size_t relata_skip_blanks(const char *text, size_t n, size_t at) {
    while (at < n && text[at] == ' ')
        at++;
    return at;
}

#endif
