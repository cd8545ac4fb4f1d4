/// Metadata of an article: dates in the forms that newspapers use, titles and names made clean.
#ifndef RELATA_READ_METADATA_H
#define RELATA_READ_METADATA_H

#include "base/arena.h"

#include <stdbool.h>
#include <stddef.h>

/// A date at the beginning of the text ("June 30, 2022", "30 June 2022", "2022-06-30T10:00Z", "Thu, 30 Jun 2022",
/// weekday and "Published:" before it allowed) in ISO 8601, cut to the day. *used: bytes of the date, 0 if none.
/// Returns false if there is none.
bool relata_metadata_find_date(const char *text, size_t n, char iso[11], size_t *used);
/// The same as a string in the arena; NULL if there is no date (or memory is refused).
const char *relata_metadata_date(RelataArena *arena, const char *text, size_t n);
/// The date in a URL's path ("/2022/06/30/", "/2022-06-30-"); false if there is none.
bool relata_metadata_url_date(const char *url, size_t n, char iso[11]);
/// A one-line copy: blanks collapsed and cut at the ends, NUL and control characters left out. What was escaped once
/// too often for JSON, and stands there as \u2019 or \xa0, becomes the character that it means. NULL if refused.
const char *relata_metadata_clean(RelataArena *arena, const char *text, size_t n);

#endif
