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

bool relata_is_among_any_case(const char *word, const char *const *words) {
    for (; *words; words++)
        if (((**words ^ *word) & ~0x20) == 0 && strcasecmp(*words, word) == 0)
            return true;
    return false;
}
