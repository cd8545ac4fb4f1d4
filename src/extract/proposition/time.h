/// Time: expressions of time to ISO 8601, against the day an article was published.
#ifndef RELATA_EXTRACT_TIME_H
#define RELATA_EXTRACT_TIME_H

#include <stdbool.h>
#include <stddef.h>

/// Both ends of an interval, possibly reduced ("2020-04", "2022"), "" if open or unknown.
typedef struct {
    char start[16];
    char end[16];
} RelataInterval;

/// Reads the words of a time expression ("mid", "September"; preposition first, if any). `published` is an ISO date
/// of any precision, or NULL: what depends on it is then left unknown. `is_future` says on which side of it a date
/// without a year lies. False if the words hold no date that can be told.
bool relata_time_normalize(const char *const *words, size_t n, const char *published, bool is_future,
                           RelataInterval *out);

#endif
