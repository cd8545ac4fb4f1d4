#include "base/calendar.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

static const char *const months[] = {"january", "february", "march",     "april",   "may",      "june",
                                     "july",    "august",   "september", "october", "november", "december"};
static const char *const weekdays[] = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};

// Of the words that are asked about, most differ from a name in the first byte, in more than the bit of the case.
static bool begins_like(const char *word, const char *name) {
    return ((*word ^ *name) & ~0x20) == 0;
}

int relata_month_of(const char *word) {
    size_t n = strlen(word);
    if (n && word[n - 1] == '.')
        n--;
    for (int m = 0; m < 12; m++)
        if (begins_like(word, months[m]) &&
            (strcasecmp(word, months[m]) == 0 || (n == 3 && strncasecmp(word, months[m], 3) == 0) ||
             (m == 8 && n == 4 && strncasecmp(word, "sept", 4) == 0)))
            return m + 1;
    return 0;
}

int relata_weekday_of(const char *word) {
    for (int d = 0; d < 7; d++)
        if (begins_like(word, weekdays[d]) && strcasecmp(word, weekdays[d]) == 0)
            return d + 1;
    return 0;
}

bool relata_is_year(const char *form) {
    size_t n = strlen(form);
    if (n == 5 && (form[4] == 's' || form[4] == 'S'))
        n = 4;
    if (n != 4 || (form[0] != '1' && form[0] != '2'))
        return false;
    for (size_t i = 0; i < 4; i++)
        if (!isdigit((unsigned char)form[i]))
            return false;
    return true;
}
