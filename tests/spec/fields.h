/// Fields: lines of the annotated examples, cut in place.
#ifndef RELATA_TESTS_SPEC_FIELDS_H
#define RELATA_TESTS_SPEC_FIELDS_H

#include <string.h>

/// Takes the blanks off both ends; `text` is written to.
static inline char *trim(char *text) {
    while (*text == ' ' || *text == '\t')
        text++;
    size_t n = strlen(text);
    while (n && strchr(" \t\r\n", text[n - 1]))
        text[--n] = '\0';
    return text;
}

/// Cuts the next field off at `separator`; NULL at the end.
static inline char *next_field(char **rest, char separator) {
    if (!*rest)
        return NULL;
    char *field = *rest, *end = strchr(field, separator);
    if (end)
        *end = '\0';
    *rest = end ? end + 1 : NULL;
    return trim(field);
}

#endif
