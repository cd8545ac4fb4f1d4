// Time: a reader of English time expressions, left to right.
//
// The words are scanned once for the parts they may hold (weekday, day, month, year, unit, number, direction, part of a
// period); then the most specific combination decides. Relative expressions ("last week", "two days ago", "on
// Friday") are counted from the publication day, in the proleptic Gregorian calendar (days since 1970-01-01, after
// H. Hinnant, "chrono-compatible low-level date algorithms"). Limits: no clock times, no holidays, no fiscal years.
#include "extract/time.h"

#include "extract/words.h"

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

typedef enum { UNIT_NONE, UNIT_DAY, UNIT_WEEK, UNIT_MONTH, UNIT_QUARTER, UNIT_YEAR, UNIT_DECADE, UNIT_CENTURY } Unit;

typedef struct {
    int year, month, day, last_day, weekday, number, decade;
    int second_year;    // of a range
    Unit unit;          //
    int direction;      // -1 last, 0 this, +1 next
    bool has_direction; //
    bool is_ago;        // "two days ago"
    bool is_count;      // "the last two years", "the first five months"
    bool is_first, is_since, is_until;
    int part;  // 1 early, 2 mid, 3 late
    int shift; // yesterday -1, today 0, tomorrow +1
    bool has_shift;
} Parts;

static Unit unit_of(const char *word) {
    static const char *const names[] = {"", "day", "week", "month", "quarter", "year", "decade", "century"};
    size_t n = strlen(word);
    if (strcasecmp(word, "centuries") == 0)
        return UNIT_CENTURY;
    for (int u = 1; u < 8; u++) {
        size_t m = strlen(names[u]);
        if (strncasecmp(word, names[u], m) == 0 && (n == m || (n == m + 1 && (word[m] | 32) == 's')))
            return (Unit)u;
    }
    return UNIT_NONE;
}

static bool is_word(const char *word, const char *const *list) {
    for (; *list; list++)
        if (strcasecmp(word, *list) == 0)
            return true;
    return false;
}

// Words with a fixed meaning; false if the word is none of them.
static bool read_keyword(const char *w, Parts *p) {
    static const char *const last[] = {"last", "past", "previous", NULL}, *const next[] = {"next", "coming",
                                                                                           "following", NULL};
    static const char *const early[] = {"early", "beginning", "start", NULL}, *const late[] = {"late", "end", NULL};
    static const char *const day[] = {"yesterday", "today", "tomorrow"};
    static const char *const until[] = {"until", "till", "by", NULL};
    for (int k = 0; k < 3; k++)
        if (strcasecmp(w, day[k]) == 0) {
            p->shift = k - 1;
            return p->has_shift = true;
        }
    if (strcasecmp(w, "tonight") == 0)
        return p->has_shift = true;
    if (is_word(w, last))
        return p->direction = -1, p->has_direction = true;
    if (is_word(w, next))
        return p->direction = 1, p->has_direction = true;
    if (strcasecmp(w, "this") == 0)
        return p->has_direction = true;
    if (strcasecmp(w, "ago") == 0 || strcasecmp(w, "earlier") == 0)
        return p->is_ago = true;
    if (strcasecmp(w, "first") == 0)
        return p->is_first = true;
    if (strcasecmp(w, "since") == 0)
        return p->is_since = true;
    if (is_word(w, until))
        return p->is_until = true;
    if (is_word(w, early))
        return p->part = 1, true;
    if (strncasecmp(w, "mid", 3) == 0 && (w[3] == '\0' || w[3] == '-'))
        return p->part = 2, w[3] == '\0';
    if (is_word(w, late))
        return p->part = 3, true;
    return false;
}

static void read_number(const char *w, Parts *p) {
    char *end;
    long value = strtol(w, &end, 10);
    bool is_ordinal = *end && is_word(end, (const char *const[]){"st", "nd", "rd", "th", NULL});
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

static void read_word(const char *w, Parts *p) {
    if (read_keyword(w, p))
        return;
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
    } else if (month && (strcasecmp(w, "may") != 0 || w[0] == 'M'))
        p->month = month;
    else if (relata_weekday_of(w))
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
    if (!p->is_first || !p->year)
        return false;
    if (p->unit == UNIT_QUARTER) {
        int quarter = p->number ? p->number : 1;
        return quarter <= 4 && set_both((Date){p->year, quarter * 3 - 2, 0}, (Date){p->year, quarter * 3, 0}, out);
    }
    return p->unit == UNIT_MONTH && p->number >= 1 && p->number <= 12 &&
           set_both((Date){p->year, 1, 0}, (Date){p->year, p->number, 0}, out);
}

static bool decade(const Parts *p, RelataInterval *out) {
    static const int first[] = {0, 0, 4, 7}, last[] = {9, 3, 6, 9};
    return p->decade &&
           set_both((Date){p->decade + first[p->part], 0, 0}, (Date){p->decade + last[p->part], 0, 0}, out);
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
    int n = p->number ? p->number : 1;
    if (!p->is_ago || p->unit == UNIT_NONE || !now.year)
        return false;
    if (p->unit == UNIT_YEAR || p->unit == UNIT_DECADE) {
        Date d = {now.year - n * (p->unit == UNIT_DECADE ? 10 : 1), 0, 0};
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
    if (!p->has_direction || p->unit == UNIT_NONE || !now.year)
        return false;
    int n = p->number ? p->number * p->direction : p->direction;
    bool is_count = p->number > 0 && p->direction;
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
    long day = days_of(now) + p->shift;
    return set_days(day, day, out);
}

bool relata_time_normalize(const char *const *words, size_t n, const char *published, bool is_future,
                           RelataInterval *out) {
    Parts p = {0};
    Date now = parse_published(published);
    *out = (RelataInterval){"", ""};
    for (size_t k = 0; k < n; k++)
        read_word(words[k], &p);
    bool is_known = first_part(&p, out) || decade(&p, out) ||
                    ((p.month || p.year) && calendar(&p, now, is_future, out)) || units_ago(&p, now, out) ||
                    shifted_day(&p, now, out) || on_weekday(&p, now, is_future, out) || units_around(&p, now, out);
    if (is_known && p.is_since)
        out->end[0] = '\0';
    if (is_known && p.is_until)
        out->start[0] = '\0';
    return is_known;
}
