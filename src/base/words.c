// Words in fixed lists: the lists of rules are short, so they are walked. They are asked of millions of words, most of
// which differ in the first byte, in more than the bit of the case.
#include "base/words.h"

#include <string.h>
#include <strings.h>

bool relata_is_among(const char *word, const char *const *words) {
    for (; *words; words++)
        if (**words == *word && strcmp(*words, word) == 0)
            return true;
    return false;
}

// Whether two bytes are the same but for the bit of the case.
static bool is_like(char a, char b) {
    return ((a ^ b) & ~0x20) == 0;
}

bool relata_is_among_any_case(const char *word, const char *const *words) {
    for (; *words; words++)
        if (is_like(**words, *word) && (!*word || is_like((*words)[1], word[1])) && strcasecmp(*words, word) == 0)
            return true;
    return false;
}

bool relata_is_listed(const char *word, const char *words) {
    size_t n = strlen(word);
    for (const char *at = n ? strstr(words, word) : NULL; at; at = strstr(at + 1, word))
        if (at > words && at[-1] == ' ' && at[n] == ' ')
            return true;
    return false;
}
