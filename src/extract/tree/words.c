#include "extract/tree/words.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

bool relata_is_time_word(const char *lemma) {
    const char *hyphen = strrchr(lemma, '-');
    if (hyphen && hyphen > lemma && hyphen[1])
        lemma = hyphen + 1; // "mid-August", "late-night"
    static const char *const words[] = {
        "afternoon", "century", "day",     "decade",    "evening",   "hour", "later",   "midnight", "minute",
        "moment",    "month",   "morning", "night",     "noon",      "now",  "quarter", "recently", "season",
        "second",    "spring",  "summer",  "autumn",    "winter",    "time", "today",   "tomorrow", "tonight",
        "week",      "weekend", "year",    "yesterday", "currently", "era",  "earlier", "ago",      NULL};
    return relata_is_among_any_case(lemma, words) ||
           (relata_month_of(lemma) && strcmp(lemma, "may") != 0 && strcmp(lemma, "march") != 0 && strlen(lemma) > 3) ||
           relata_weekday_of(lemma);
}

int relata_number_word(const char *word) {
    static const char *const small[] = {"zero",     "one",      "two",      "three",   "four",    "five",
                                        "six",      "seven",    "eight",    "nine",    "ten",     "eleven",
                                        "twelve",   "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
                                        "eighteen", "nineteen", "twenty"};
    static const char *const tens[] = {"thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred"};
    for (int i = 0; i <= 20; i++)
        if (strcasecmp(word, small[i]) == 0)
            return i;
    for (int i = 0; i < 8; i++)
        if (strcasecmp(word, tens[i]) == 0)
            return (i + 3) * 10;
    return -1;
}

bool relata_is_bearing(const char *lemma) {
    static const char *const words[] = {"north",     "south",     "east",      "west", "northeast",
                                        "northwest", "southeast", "southwest", NULL};
    return relata_is_among_any_case(lemma, words);
}

bool relata_consists_of(const char *name, const char *const *words) {
    char word[64];
    for (const char *c = name; *c; c += strspn(c, " ")) {
        size_t n = strcspn(c, " ");
        snprintf(word, sizeof word, "%.*s", (int)n, c);
        if (n >= sizeof word || !relata_is_among(word, words))
            return false;
        c += n;
    }
    return true;
}

bool relata_has_word(const char *name, const char *word) {
    size_t n = strlen(word);
    for (const char *c = strcasestr(name, word); c && n; c = strcasestr(c + 1, word))
        if ((c == name || c[-1] == ' ') && (c[n] == ' ' || c[n] == '\0'))
            return true;
    return false;
}

bool relata_is_place_preposition(const char *lemma) {
    static const char *const words[] = {"in", "at", "near", "on", "outside", "inside", NULL};
    return relata_is_among_any_case(lemma, words);
}

bool relata_is_branch_noun(const char *lemma) {
    static const char *const words[] = {"affiliate", "subsidiary", "branch", "division", "arm", "wing", NULL};
    return relata_is_among_any_case(lemma, words);
}
