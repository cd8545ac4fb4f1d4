// Time: a reader of English time expressions, left to right.
//
// The words are scanned once for the parts they may hold (weekday, day, month, year, unit, number, direction, part of a
// period); then the most specific combination decides. Relative expressions ("last week", "two days ago", "on
// Friday") are counted from the publication day, in the proleptic Gregorian calendar (days since 1970-01-01, after
// H. Hinnant, "chrono-compatible low-level date algorithms"). What is counted from another event ("the next day") or
// has no number ("several years ago") is left unknown. Limits: no clock times, no holidays, no fiscal years.
#include "extract/proposition/time.h"

#include "extract/tree/words.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

typedef struct {
    int year, month, day; // 0 = not said
} Date;

static long days_of(Date d) {
    long y = d.year - (d.month <= 2), era = (y >= 0 ? y : y - 399) / 400, yoe = y - era * 400;
    long doy = (153 * (d.month + (d.month > 2 ? -3 : 9)) + 2) / 5 + d.day - 1;
    return era * 146097 + yoe * 365 + yoe / 4 - yoe / 100 + doy - 719468;
}

static Date date_of(long days) {
    days += 719468;
    long era = (days >= 0 ? days : days - 146096) / 146097, doe = days - era * 146097;
    long yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365, doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
    long mp = (5 * doy + 2) / 153;
    Date d = {(int)(yoe + era * 400), (int)(mp + (mp < 10 ? 3 : -9)), (int)(doy - (153 * mp + 2) / 5 + 1)};
    d.year += d.month <= 2;
    return d;
}

// 1 = Monday … 7 = Sunday
static int weekday(long days) {
    return (int)((days % 7 + 7 + 3) % 7) + 1;
}

static void print(Date d, char out[16]) {
    if (d.year < 1 || d.year > 9999)
        out[0] = '\0';
    else if (d.day)
        snprintf(out, 16, "%04d-%02d-%02d", d.year % 10000, d.month % 100, d.day % 100);
    else if (d.month)
        snprintf(out, 16, "%04d-%02d", d.year % 10000, d.month % 100);
    else
        snprintf(out, 16, "%04d", d.year % 10000);
}

static Date parse_published(const char *published) {
    Date d = {0, 0, 0};
    if (published && sscanf(published, "%4d-%2d-%2d", &d.year, &d.month, &d.day) < 1)
        d = (Date){0, 0, 0};
    if (d.month < 0 || d.month > 12 || d.day < 0 || d.day > 31)
        d = (Date){0, 0, 0};
    return d;
}

typedef enum {
    UNIT_NONE,
    UNIT_DAY,
    UNIT_WEEK,
    UNIT_MONTH,
    UNIT_QUARTER,
    UNIT_YEAR,
    UNIT_DECADE,
    UNIT_CENTURY,
    UNIT_HOUR,
    UNIT_HALF
} Unit;

typedef struct {
    int year, month, day, last_day, weekday, number, decade;
    int second_year;    // of a range
    int last_month;     // likewise
    int season;         // 1 spring … 4 winter
    Unit unit;          //
    int direction;      // -1 last, 0 this, +1 next
    bool has_direction; //
    bool is_ago;        // "two days ago"
    bool is_count;      // "the last two years", "the first five months"
    bool is_first, is_since, is_until, is_before, is_after;
    bool is_past;  // "the past week", up to now, which "last week" is not
    bool is_told;  // "the next day", counted from another event
    bool is_vague; // "several years ago"
    bool is_in, is_within, is_weekend;
    int part;  // 1 early, 2 mid, 3 late, 4 the beginning, 5 the end
    int shift; // yesterday -1, today 0, tomorrow +1
    bool has_shift;
} Parts;

static Unit unit_of(const char *word) {
    static const char *const names[] = {"",     "day",    "week",    "month", "quarter",
                                        "year", "decade", "century", "hour",  "half"};
    size_t n = strlen(word);
    if (strcasecmp(word, "centuries") == 0)
        return UNIT_CENTURY;
    for (int u = 1; u <= UNIT_HALF; u++) {
        size_t m = strlen(names[u]);
        if (strncasecmp(word, names[u], m) == 0 && (n == m || (n == m + 1 && (word[m] | 32) == 's')))
            return (Unit)u;
    }
    return UNIT_NONE;
}

// Words with a fixed meaning; false if the word is none of them.
static bool read_keyword(const char *w, Parts *p) {
    static const char *const last[] = {"last", "past", NULL}, *const next[] = {"next", "coming", NULL};
    static const char *const told[] = {"following", "previous", "earlier", "later", NULL};
    static const char *const vague[] = {"several", "few", "many", "some", "recent", NULL};
    static const char *const parts[] = {"", "early", "mid", "late", "beginning", "end"};
    static const char *const seasons[] = {"spring", "summer", "autumn", "winter"};
    static const char *const day[] = {"yesterday", "today", "tomorrow"};
    static const char *const until[] = {"until", "till", "by", NULL};
    for (int k = 0; k < 3; k++)
        if (strcasecmp(w, day[k]) == 0) {
            p->shift = k - 1;
            return p->has_shift = true;
        }
    if (strcasecmp(w, "tonight") == 0)
        return p->has_shift = true;
    for (int k = 0; k < 4; k++)
        if (strcasecmp(w, seasons[k]) == 0)
            return p->season = k + 1, true;
    if (relata_is_among_any_case(w, vague))
        return p->is_vague = true;
    if (relata_is_among_any_case(w, last)) {
        p->is_past = strcasecmp(w, "past") == 0;
        return p->direction = -1, p->has_direction = true;
    }
    if (relata_is_among_any_case(w, next))
        return p->direction = 1, p->has_direction = true;
    if (strcasecmp(w, "this") == 0)
        return p->has_direction = true;
    if (relata_is_among_any_case(w, told))
        return p->is_told = true;
    if (strcasecmp(w, "ago") == 0)
        return p->is_ago = true;
    if (strcasecmp(w, "before") == 0)
        return p->is_before = true;
    if (strcasecmp(w, "after") == 0)
        return p->is_after = true;
    if (strcasecmp(w, "in") == 0)
        return p->is_in = true;
    if (strcasecmp(w, "within") == 0)
        return p->is_within = true;
    if (strcasecmp(w, "weekend") == 0)
        return p->is_weekend = true;
    if (strcasecmp(w, "first") == 0)
        return p->is_first = true;
    if (strcasecmp(w, "since") == 0)
        return p->is_since = true;
    if (relata_is_among_any_case(w, until))
        return p->is_until = true;
    if (strncasecmp(w, "mid-", 4) == 0)
        return p->part = 2, false;
    if (strcasecmp(w, "start") == 0)
        return p->part = 4, true;
    for (int k = 1; k < 6; k++)
        if (strcasecmp(w, parts[k]) == 0)
            return p->part = k, true;
    return false;
}

static void read_number(const char *w, Parts *p) {
    char *end;
    long value = strtol(w, &end, 10);
    bool is_ordinal = *end && relata_is_among_any_case(end, (const char *const[]){"st", "nd", "rd", "th", NULL});
    if (end == w || (*end && !is_ordinal) || value < 0 || value > 3000)
        return;
    if (value >= 1 && value <= 31 && (p->month || is_ordinal || !p->day)) {
        if (p->day && p->month)
            p->last_day = (int)value;
        else
            p->day = (int)value;
    }
    p->number = (int)value;
}

// "second" … "fourth" of quarters and halves, "nineteenth" of centuries; 0 if the word is none.
static int ordinal_of(const char *w) {
    static const char *const words[] = {"second", "third", "fourth"};
    char stem[24];
    size_t n = strlen(w);
    for (int k = 0; k < 3; k++)
        if (strcasecmp(w, words[k]) == 0)
            return k + 2;
    if (n < 6 || n >= sizeof stem || strcasecmp(w + n - 2, "th") != 0)
        return 0;
    memcpy(stem, w, n - 2);
    stem[n - 2] = '\0';
    int number = relata_number_word(stem);
    return number > 0 ? number : 0;
}

static bool read_iso(const char *w, Parts *p) {
    int year, month, day;
    if (strlen(w) != 10 || sscanf(w, "%4d-%2d-%2d", &year, &month, &day) != 3 || month < 1 || month > 12 || day < 1 ||
        day > 31)
        return false;
    p->year = year, p->month = month, p->day = day;
    return true;
}

static void read_word(const char *w, Parts *p) {
    if (read_keyword(w, p) || read_iso(w, p))
        return;
    if (ordinal_of(w)) {
        p->number = ordinal_of(w);
        p->is_first = true;
        return;
    }
    const char *base = strncasecmp(w, "mid-", 4) == 0 ? w + 4 : w;
    int month = relata_month_of(base), number;
    if (relata_is_year(base)) {
        int year = atoi(base);
        if (base[4])
            p->decade = year;
        else if (p->year)
            p->second_year = year;
        else
            p->year = year;
    } else if (month && (strcasecmp(w, "may") != 0 || w[0] == 'M')) {
        if (p->month && p->month != month && !p->day)
            p->last_month = month;
        else
            p->month = month;
    } else if (relata_weekday_of(w))
        p->weekday = relata_weekday_of(w);
    else if (unit_of(w) != UNIT_NONE)
        p->unit = unit_of(w);
    else if ((number = relata_number_word(w)) > 0 || strcasecmp(w, "a") == 0 || strcasecmp(w, "an") == 0)
        p->number = number > 0 ? number : p->number ? p->number : 1;
    else if ((w[0] | 32) == 'q' && w[1] >= '1' && w[1] <= '4' && !w[2])
        p->unit = UNIT_QUARTER, p->number = w[1] - '0', p->is_first = true;
    else if (isdigit((unsigned char)w[0]))
        read_number(w, p);
}

static bool set_both(Date start, Date end, RelataInterval *out) {
    print(start, out->start);
    print(end, out->end);
    return out->start[0] != '\0';
}

static bool set_days(long first, long last, RelataInterval *out) {
    return set_both(date_of(first), date_of(last), out);
}

static Date months_on(Date d, int months) {
    int m = d.year * 12 + d.month - 1 + months;
    return (Date){m / 12, m % 12 + 1, 0};
}

// "the first five months of 2022", "the first quarter of 2022"
static bool first_part(const Parts *p, RelataInterval *out) {
    bool is_last = p->has_direction && p->direction < 0;
    if ((!p->is_first && !is_last) || !p->year)
        return false;
    if (p->unit == UNIT_HALF && p->number <= 2) {
        int half = p->number == 2 || is_last ? 2 : 1;
        return set_both((Date){p->year, half * 6 - 5, 0}, (Date){p->year, half * 6, 0}, out);
    }
    if (is_last && p->unit == UNIT_MONTH && p->number >= 1 && p->number <= 12)
        return set_both((Date){p->year, 13 - p->number, 0}, (Date){p->year, 12, 0}, out);
    if (p->unit == UNIT_QUARTER) {
        int quarter = is_last ? 4 : p->number ? p->number : 1;
        return quarter <= 4 && set_both((Date){p->year, quarter * 3 - 2, 0}, (Date){p->year, quarter * 3, 0}, out);
    }
    return p->unit == UNIT_MONTH && p->number >= 1 && p->number <= 12 &&
           set_both((Date){p->year, 1, 0}, (Date){p->year, p->number, 0}, out);
}

static bool decade(const Parts *p, RelataInterval *out) {
    static const int first[] = {0, 0, 4, 7, 0, 9}, last[] = {9, 3, 6, 9, 0, 9};
    return p->decade &&
           set_both((Date){p->decade + first[p->part], 0, 0}, (Date){p->decade + last[p->part], 0, 0}, out);
}

// "the late 19th century"
static bool century(const Parts *p, Date now, RelataInterval *out) {
    static const int first[] = {1, 1, 34, 67, 1, 91}, last[] = {100, 33, 66, 100, 10, 100};
    int number = p->number;
    if (p->unit != UNIT_CENTURY || p->is_ago)
        return false;
    if (p->has_direction && now.year && !number)
        number = (now.year + 99) / 100 + p->direction;
    int base = (number - 1) * 100;
    return number >= 1 && number <= 30 &&
           set_both((Date){base + first[p->part], 0, 0}, (Date){base + last[p->part], 0, 0}, out);
}

// "early 2019", "the end of 2019"
static bool part_of_year(const Parts *p, RelataInterval *out) {
    static const int first[] = {0, 1, 5, 9, 1, 12}, last[] = {0, 4, 8, 12, 1, 12};
    return p->part && p->year && !p->month && !p->second_year && p->unit == UNIT_NONE &&
           set_both((Date){p->year, first[p->part], 0}, (Date){p->year, last[p->part], 0}, out);
}

// "the summer of 2018", "last spring"; seasons of the northern hemisphere, winter by the year in which it begins.
static bool in_season(const Parts *p, Date now, bool is_future, RelataInterval *out) {
    if (!p->season || p->month)
        return false;
    int year = p->year, first = p->season * 3;
    if (!year && now.year && now.month) {
        if (p->has_direction && p->direction)
            is_future = p->direction > 0;
        year = now.year;
        if (!(p->has_direction && !p->direction)) // "this summer" is this year's
            year += is_future ? first < now.month : -(first > now.month);
    }
    return year && set_both((Date){year, first, 0}, months_on((Date){year, first, 0}, 2), out);
}

// "between March and June 2017", "from March 2016 to June 2017"
static bool months_between(const Parts *p, RelataInterval *out) {
    int last_year = p->second_year ? p->second_year : p->year;
    return p->last_month && p->year && !p->day &&
           set_both((Date){p->year, p->month, 0}, (Date){last_year, p->last_month, 0}, out);
}

// A day or month without a year is the nearest one on the side that the tense tells.
static int year_near(const Parts *p, Date now, bool is_future) {
    if (p->has_direction && p->direction)
        is_future = p->direction > 0;
    int order = p->month != now.month || !p->day || !now.day ? p->month - now.month : p->day - now.day;
    if (is_future)
        return now.year + (order < 0);
    return now.year - (order > 0);
}

static bool calendar(const Parts *p, Date now, bool is_future, RelataInterval *out) {
    Date d = {p->year, p->month, p->month ? p->day : 0};
    if (!d.month)
        return d.year && set_both(d, (Date){p->second_year ? p->second_year : d.year, 0, 0}, out);
    if (!d.year && !now.year)
        return false;
    if (!d.year)
        d.year = now.month ? year_near(p, now, is_future) : now.year;
    Date end = d;
    if (p->last_day > d.day)
        end.day = p->last_day;
    return set_both(d, end, out);
}

static bool on_weekday(const Parts *p, Date now, bool is_future, RelataInterval *out) {
    if (!p->weekday || !now.day)
        return false;
    long today = days_of(now);
    int back = (weekday(today) - p->weekday + 7) % 7;
    if (p->has_direction && p->direction)
        is_future = p->direction > 0;
    long day = is_future ? today + (7 - back) % 7 : today - back;
    if (p->has_direction && p->direction && day == today)
        day += 7 * p->direction;
    return set_days(day, day, out);
}

static bool units_ago(const Parts *p, Date now, RelataInterval *out) {
    int n = p->number ? p->number : 1; // "a number of years ago" has none
    if (!p->is_ago || p->unit == UNIT_NONE || (!p->number && p->unit == UNIT_YEAR) || !now.year || p->is_vague)
        return false;
    if (p->unit == UNIT_YEAR || p->unit == UNIT_DECADE || p->unit == UNIT_CENTURY) {
        int years = p->unit == UNIT_CENTURY ? 100 : p->unit == UNIT_DECADE ? 10 : 1;
        Date d = {now.year - n * years, 0, 0};
        return set_both(d, d, out);
    }
    if (p->unit == UNIT_MONTH && now.month)
        return set_both(months_on(now, -n), months_on(now, -n), out);
    if (!now.day || (p->unit != UNIT_DAY && p->unit != UNIT_WEEK))
        return false;
    long day = days_of(now) - (long)n * (p->unit == UNIT_WEEK ? 7 : 1);
    return set_days(day, day, out);
}

// "the past two years": up to the day of publication. "last year", "next month", "this week": the whole unit.
static bool units_around(const Parts *p, Date now, RelataInterval *out) {
    if (!p->has_direction || p->unit == UNIT_NONE || !now.year || p->is_vague)
        return false;
    int n = p->number ? p->number * p->direction : p->direction;
    bool is_count = (p->number > 0 && p->direction) || p->is_past;
    if (p->unit == UNIT_QUARTER && now.month && !p->number) {
        Date first = months_on((Date){now.year, (now.month - 1) / 3 * 3 + 1, 0}, 3 * n);
        return set_both(first, months_on(first, 2), out);
    }
    if (p->unit == UNIT_YEAR || p->unit == UNIT_DECADE) {
        int years = n * (p->unit == UNIT_DECADE ? 10 : 1);
        Date other = {now.year + years, 0, 0}, here = {now.year, 0, 0};
        return is_count || p->unit == UNIT_DECADE ? (n < 0 ? set_both(other, here, out) : set_both(here, other, out))
                                                  : set_both(other, other, out);
    }
    if (p->unit == UNIT_MONTH && now.month) {
        Date other = months_on(now, n), here = {now.year, now.month, 0};
        return is_count ? (n < 0 ? set_both(other, here, out) : set_both(here, other, out))
                        : set_both(other, other, out);
    }
    if (!now.day)
        return false;
    long today = days_of(now);
    if (p->unit == UNIT_HOUR)
        return n <= -24 && set_days(today + n / 24, today, out);
    if (p->unit == UNIT_DAY)
        return n < 0 ? set_days(today + n, today, out) : set_days(today, today + n, out);
    long monday = today - weekday(today) + 1;
    if (p->unit != UNIT_WEEK)
        return false;
    if (is_count)
        return n < 0 ? set_days(today + 7 * n, today, out) : set_days(today, today + 7 * n, out);
    return set_days(monday + 7 * n, monday + 7 * n + 6, out);
}

static bool shifted_day(const Parts *p, Date now, RelataInterval *out) {
    if (!p->has_shift || !now.day)
        return false;
    int beyond = p->unit != UNIT_DAY ? 0 : p->is_before && p->shift < 0 ? -1 : p->is_after && p->shift > 0;
    long day = days_of(now) + p->shift + beyond;
    return set_days(day, day, out);
}

// "in two weeks", "within two years": counted forward.
static bool units_ahead(const Parts *p, Date now, bool is_future, RelataInterval *out) {
    if (!is_future || (!p->is_in && !p->is_within) || p->number < 1 || p->has_direction || !now.year || p->is_first)
        return false;
    Date end = {0, 0, 0}, start = {now.year, 0, 0};
    if (p->unit == UNIT_YEAR || p->unit == UNIT_DECADE)
        end.year = now.year + p->number * (p->unit == UNIT_DECADE ? 10 : 1);
    else if (p->unit == UNIT_MONTH && now.month)
        end = months_on(now, p->number), start.month = now.month;
    else if ((p->unit == UNIT_DAY || p->unit == UNIT_WEEK) && now.day)
        end = date_of(days_of(now) + (long)p->number * (p->unit == UNIT_WEEK ? 7 : 1)), start = now;
    return end.year && set_both(p->is_within ? start : end, end, out);
}

static bool on_weekend(const Parts *p, Date now, bool is_future, RelataInterval *out) {
    if (!p->is_weekend || !now.day)
        return false;
    long today = days_of(now), saturday = today - weekday(today) + 6;
    bool is_just_over = !is_future && weekday(today) < 4; // on a Tuesday what was "this weekend" was the last one
    if (p->has_direction && (p->direction || !is_just_over))
        saturday += 7 * p->direction;
    else if (!is_future && saturday > today)
        saturday -= 7;
    return set_days(saturday, saturday + 1, out);
}

// "last night", "this morning": a day.
static void read_time_of_day(const char *const *words, size_t n, Parts *p) {
    static const char *const times[] = {"night", "evening", "morning", "afternoon", NULL};
    for (size_t k = 0; k < n; k++)
        if (p->has_direction && p->unit == UNIT_NONE && !p->weekday && relata_is_among_any_case(words[k], times) &&
            !(k > 1 && strcasecmp(words[k - 2], "the") == 0)) { // "the last night" of something
            p->shift = p->direction;
            p->has_shift = p->direction <= 0;
        }
}

// "the next day", "on the last day", "five years earlier": counted from what the text told before, not from the day of
// publication.
static bool is_told_elsewhere(const char *const *words, size_t n, const Parts *p) {
    bool is_definite = n > 1 && (strcasecmp(words[0], "the") == 0 || strcasecmp(words[1], "the") == 0);
    bool is_next = p->has_direction && p->direction && p->unit == UNIT_DAY && !p->number && is_definite;
    return !p->year && !p->month && !p->weekday && !p->has_shift && !p->has_direction ? p->is_told : is_next;
}

bool relata_time_normalize(const char *const *words, size_t n, const char *published, bool is_future,
                           RelataInterval *out) {
    Parts p = {0};
    Date now = parse_published(published);
    *out = (RelataInterval){"", ""};
    for (size_t k = 0; k < n; k++)
        read_word(words[k], &p);
    read_time_of_day(words, n, &p);
    if (is_told_elsewhere(words, n, &p))
        return false;
    bool is_known = first_part(&p, out) || decade(&p, out) || century(&p, now, out) || part_of_year(&p, out) ||
                    in_season(&p, now, is_future, out) || months_between(&p, out) ||
                    ((p.month || p.year) && calendar(&p, now, is_future, out)) || units_ago(&p, now, out) ||
                    shifted_day(&p, now, out) || on_weekday(&p, now, is_future, out) ||
                    on_weekend(&p, now, is_future, out) || units_around(&p, now, out) ||
                    units_ahead(&p, now, is_future, out);
    bool is_open = (p.year || p.month) && !p.has_shift;
    if (is_known && (p.is_since || (p.is_after && is_open)))
        out->end[0] = '\0';
    if (is_known && (p.is_until || (p.is_before && is_open)))
        out->start[0] = '\0';
    return is_known;
}
