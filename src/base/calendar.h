/// Calendar: months, weekdays and years by their English words.
#ifndef RELATA_BASE_CALENDAR_H
#define RELATA_BASE_CALENDAR_H

#include <stdbool.h>

/// 1 … 12 for a month's name or three-letter abbreviation in any case, "Sept" too, with or without a period behind it;
/// 0 otherwise.
int relata_month_of(const char *word);
/// 1 (Monday) … 7 for a weekday's name in any case, 0 otherwise.
int relata_weekday_of(const char *word);
/// Four digits from 1000 to 2999, or a decade such as 1990s.
bool relata_is_year(const char *form);

#endif
