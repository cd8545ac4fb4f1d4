/// Words in fixed lists.
#ifndef RELATA_BASE_WORDS_H
#define RELATA_BASE_WORDS_H

#include <stdbool.h>

/// Whether `words`, which end in NULL, have the word, letter by letter.
bool relata_is_among(const char *word, const char *const *words);
/// The same, whatever the case of ASCII letters.
bool relata_is_among_any_case(const char *word, const char *const *words);
/// Whether `words`, one string with a blank around each (" to with "), have the word, letter by letter.
bool relata_is_listed(const char *word, const char *words);

#endif
