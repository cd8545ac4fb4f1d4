// Dates of articles, written in the ways of English-language newspapers, to ISO 8601.
//
// Numeric dates with slashes are taken only where day and month cannot be confused (13/06/2022) or are equal; ISO order
// is always safe. Years from 1500 to 2199.
#include "read/metadata.h"

#include "base/utf8.h"

#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>

typedef struct {
    const char *p, *end;
} Cursor;

static void skip(Cursor *c, const char *set) {
    while (c->p < c->end && *c->p && strchr(set, *c->p))
        c->p++;
}

static bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

static bool is_alpha(char c) {
    return (c | 32) >= 'a' && (c | 32) <= 'z';
}

static uint32_t digits(Cursor *c, uint32_t most) {
    uint32_t value = 0, n = 0;
    while (c->p < c->end && n < most && is_digit(*c->p)) {
        value = value * 10 + (uint32_t)(*c->p++ - '0');
        n++;
    }
    return n && (c->p == c->end || !is_digit(*c->p)) ? value : UINT32_MAX;
}

static size_t word_length(const Cursor *c) {
    size_t n = 0;
    while (c->p + n < c->end && is_alpha(c->p[n]))
        n++;
    return n;
}

static uint32_t month(Cursor *c) {
    static const char *const names[] = {"january", "february", "march",     "april",   "may",      "june",
                                        "july",    "august",   "september", "october", "november", "december"};
    size_t n = word_length(c);
    for (uint32_t i = 0; i < 12; i++) {
        bool is_short = n == 3 || (n == 4 && i == 8);
        if ((is_short || n == strlen(names[i])) && strncasecmp(c->p, names[i], n) == 0) {
            c->p += n;
            if (c->p < c->end && *c->p == '.')
                c->p++;
            return i + 1;
        }
    }
    return 0;
}

static bool is_date(uint32_t y, uint32_t m, uint32_t d) {
    static const uint8_t days[] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return y >= 1500 && y < 2200 && m >= 1 && m <= 12 && d >= 1 && d <= days[m - 1];
}

static bool write_date(uint32_t y, uint32_t m, uint32_t d, char iso[11]) {
    if (!is_date(y, m, d))
        return false;
    snprintf(iso, 11, "%04u-%02u-%02u", y % 10000, m % 100, d % 100);
    return true;
}

// Weekday names and words such as "Published:", "Updated on", "Date:" that introduce a date.
static void skip_introduction(Cursor *c) {
    static const char *const words[] = {"date",     "published", "updated",  "posted",   "on",        "created",
                                        "last",     "first",     "issued",   "modified", "mon",       "monday",
                                        "tue",      "tues",      "tuesday",  "wed",      "wednesday", "thu",
                                        "thur",     "thurs",     "thursday", "fri",      "friday",    "sat",
                                        "saturday", "sun",       "sunday",   "dated",    "release",   "the"};
    for (;;) {
        skip(c, " \t\r\n,:;.-|(*_");
        size_t n = word_length(c), i = 0;
        while (i < sizeof words / sizeof *words && (strlen(words[i]) != n || strncasecmp(c->p, words[i], n) != 0))
            i++;
        if (n == 0 || i == sizeof words / sizeof *words)
            return;
        c->p += n;
    }
}

// 2022-06-30, 2022/06/30, 20220630.
static bool iso_date(Cursor *c, char iso[11]) {
    Cursor at = *c;
    if (at.end - at.p < 8)
        return false;
    uint32_t y = 0;
    for (int i = 0; i < 4; i++, at.p++) {
        if (!is_digit(*at.p))
            return false;
        y = y * 10 + (uint32_t)(*at.p - '0');
    }
    char separator = *at.p;
    if (separator != '-' && separator != '/' && separator != '.')
        return false;
    at.p++;
    uint32_t m = digits(&at, 2);
    if (at.p == at.end || *at.p++ != separator)
        return false;
    uint32_t d = digits(&at, 2);
    if (!write_date(y, m, d, iso))
        return false;
    *c = at;
    return true;
}

static uint32_t day(Cursor *c) {
    uint32_t d = digits(c, 2);
    if (c->end - c->p >= 2 && d <= 31 &&
        (strncasecmp(c->p, "st", 2) == 0 || strncasecmp(c->p, "nd", 2) == 0 || strncasecmp(c->p, "rd", 2) == 0 ||
         strncasecmp(c->p, "th", 2) == 0))
        c->p += 2;
    return d;
}

// 30 June 2022, June 30, 2022, 30.06.2022, 30/06/2022.
static bool spelled_date(Cursor *c, char iso[11]) {
    Cursor at = *c;
    uint32_t m = month(&at), d, y;
    skip(&at, " \t\r\n");
    if (m) {
        d = day(&at);
        skip(&at, " \t,\r\n");
        y = digits(&at, 4);
    } else {
        d = day(&at);
        bool is_numeric = at.p < at.end && (*at.p == '.' || *at.p == '/');
        skip(&at, is_numeric ? "./" : " \t-,\r\n");
        if (word_length(&at) == 2 && at.end - at.p > 2 && strncasecmp(at.p, "of ", 3) == 0)
            at.p += 3;
        m = is_numeric ? digits(&at, 2) : month(&at);
        skip(&at, is_numeric ? "./" : " \t,-\r\n");
        y = digits(&at, 4);
        if (is_numeric && d <= 12 && d != m)
            return false; // 06/07/2022 is June to some and July to others
    }
    if (!write_date(y, m, d, iso))
        return false;
    *c = at;
    return true;
}

bool relata_metadata_find_date(const char *text, size_t n, char iso[11], size_t *used) {
    Cursor c = {text, text + n};
    *used = 0;
    skip_introduction(&c);
    if (!iso_date(&c, iso) && !spelled_date(&c, iso))
        return false;
    *used = (size_t)(c.p - text);
    return true;
}

const char *relata_metadata_date(RelataArena *arena, const char *text, size_t n) {
    char iso[11];
    size_t used;
    return relata_metadata_find_date(text, n, iso, &used) ? relata_arena_string(arena, iso) : NULL;
}

bool relata_metadata_url_date(const char *url, size_t n, char iso[11]) {
    for (size_t i = 0; i + 9 < n; i++) {
        Cursor c = {url + i + 1, url + n};
        if ((url[i] == '/' || url[i] == '-') && is_digit(url[i + 1]) && iso_date(&c, iso) &&
            (c.p == c.end || !is_digit(*c.p)))
            return true;
    }
    return false;
}

static int32_t hex_value(const char *text, size_t n) {
    int32_t value = 0;
    for (size_t i = 0; i < n; i++) {
        char c = (char)(text[i] | 32);
        bool is_number = is_digit(text[i]);
        if (!is_number && (c < 'a' || c > 'f'))
            return -1;
        value = value * 16 + (is_number ? text[i] - '0' : c - 'a' + 10);
    }
    return value;
}

// The code point of an escape \xhh or \uhhhh at text[0..n), and its bytes; 0 if there is none that needs to be one.
static uint32_t escape(const char *text, size_t n, size_t *used) {
    size_t digits = n > 1 && text[1] == 'u' ? 4 : 2;
    if (n < 2 + digits || text[0] != '\\' || (text[1] != 'u' && text[1] != 'x'))
        return 0;
    int32_t value = hex_value(text + 2, digits), low = -1;
    *used = 2 + digits;
    if (value >= 0xD800 && value < 0xDC00 && n >= 12 && text[6] == '\\' && text[7] == 'u')
        low = hex_value(text + 8, 4);
    if (low >= 0xDC00 && low < 0xE000) {
        *used = 12;
        return 0x10000 + ((uint32_t)(value - 0xD800) << 10 | (uint32_t)(low - 0xDC00));
    }
    bool is_half = value >= 0xD800 && value < 0xE000;
    return value >= 0xA0 && !is_half ? (uint32_t)value : 0;
}

// A blank for blanks of every kind; marks that only say where a line may break vanish.
static size_t write_escaped(uint32_t c, char *to) {
    if ((c >= 0x200B && c <= 0x200D) || c == 0x2060 || c == 0xFEFF || c == 0xAD)
        return 0;
    return relata_utf8_encode(relata_is_space(c) ? ' ' : c, to);
}

const char *relata_metadata_clean(RelataArena *arena, const char *text, size_t n) {
    char *copy = relata_arena_alloc(arena, n + 1);
    size_t out = 0, used;
    for (size_t i = 0; copy && i < n; i++) {
        char c[4] = {text[i]};
        uint32_t escaped = escape(text + i, n - i, &used);
        size_t length = escaped ? write_escaped(escaped, c) : 1;
        if (escaped)
            i += used - 1;
        bool is_blank = length == 1 && ((unsigned char)c[0] <= ' ' || c[0] == 0x7F);
        if (!is_blank) {
            memcpy(copy + out, c, length);
            out += length;
        } else if (out > 0 && copy[out - 1] != ' ') {
            copy[out++] = ' ';
        }
    }
    while (copy && out > 0 && copy[out - 1] == ' ')
        out--;
    if (copy)
        copy[out] = '\0';
    return copy;
}
