/// Words in fixed lists that end in NULL.
#ifndef RELATA_BASE_WORDS_H
#define RELATA_BASE_WORDS_H

#include <stdbool.h>

/// Whether `words`, which end in NULL, have the word, letter by letter.
bool relata_is_among(const char *word, const char *const *words);
/// The same, whatever the case of ASCII letters.
bool relata_is_among_any_case(const char *word, const char *const *words);

#endif
