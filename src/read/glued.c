// Glued: "Fog closes harbour By Nora Lind, Staff Writer Thursday, March 4, 2021 at 6:00 am The harbour of Halden …",
// "Fog closes harbour HALDEN, N.Y. (AP) -- The harbour of Halden …".
//
// Where a text was taken off a page without its line ends, headline, author, date and first sentence are one line. The
// author line and the date show by their form, as a dateline does, and what stands before them is the headline. Author
// lines need an office, a date or a dateline behind the name ("By Nora Lind" alone may begin a sentence), dates a label
// ("Posted") or a weekday, year and time of day together, and a capital after them. In: blocks. Out: the same, with
// headline and furniture cut off as blocks of their own. Limits: only the first LONGEST_HEAD bytes of a paragraph are
// looked at; a headline right before a sentence, with nothing between, stays with it.
#include "read/glued.h"

#include "base/utf8.h"
#include "read/bytes.h"
#include "read/dateline.h"
#include "read/metadata.h"
#include "read/wire.h"

#include <string.h>
#include <strings.h>

enum { LONGEST_HEAD = 240, LONGEST_WORD = 24, MOST_NAMES = 4, MOST_OFFICE = 6, MOST_ROUNDS = 3 };

static bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

static size_t word_length(const char *text, size_t n, size_t at) {
    size_t end = at;
    while (end < n && text[end] != ' ')
        end++;
    return end - at;
}

// A phrase at `at` that ends where a word ends; *after is what follows it.
static bool has_phrase(const char *text, size_t n, size_t at, const char *phrase, size_t *after) {
    size_t length = strlen(phrase);
    if (n - at < length || memcmp(text + at, phrase, length) != 0)
        return false;
    *after = at + length;
    return *after == n || !(relata_is_letter((unsigned char)text[*after]) && phrase[length - 1] != ':');
}

static bool has_any(const char *text, size_t n, size_t at, const char *const *phrases, size_t *after) {
    for (; *phrases; phrases++)
        if (has_phrase(text, n, at, *phrases, after))
            return true;
    return false;
}

// What a sentence begins with.
static bool is_beginning(const char *text, size_t n, size_t at) {
    uint32_t used, c = at < n ? relata_utf8_decode(text + at, n - at, &used) : 0;
    return relata_is_upper(c) || c == '"' || c == 0x201C || c == 0x2018 || c == 0xFEFF;
}

// "6:00 am", "6:00 p.m.", "06:03am", with "at", "," or "-" before; bytes, 0 if there is none. *has_stop: "p.m."
static size_t time_length(const char *text, size_t n, size_t at, bool *has_stop) {
    static const char *const before[] = {"at", ",", "-", "|", NULL}, *const halves[] = {"am", "pm", "AM", "PM", NULL},
                             *const dotted[] = {"a.m.", "p.m.", NULL};
    size_t i = relata_skip_blanks(text, n, at), begin;
    if (has_any(text, n, i, before, &i))
        i = relata_skip_blanks(text, n, i);
    begin = i;
    while (i < n && i < begin + 2 && is_digit(text[i]))
        i++;
    if (i == begin || i + 2 >= n || !(text[i] == ':' || text[i] == '.') || !is_digit(text[i + 1]) ||
        !is_digit(text[i + 2]))
        return 0;
    i += 3;
    if (i + 2 < n && text[i] == ':' && is_digit(text[i + 1]) && is_digit(text[i + 2]))
        i += 3;
    size_t half = relata_skip_blanks(text, n, i);
    *has_stop = has_any(text, n, half, dotted, &i);
    return *has_stop || has_any(text, n, half, halves, &i) ? i - at : 0;
}

static bool has_weekday(const char *text, size_t n, size_t at) {
    static const char *const days[] = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun", NULL};
    for (const char *const *d = days; *d; d++)
        if (n - at > 3 && memcmp(text + at, *d, 3) == 0)
            return true;
    return false;
}

// A day and its time: "Thursday, March 4, 2021 at 6:00 am", after "Posted on" or a name also without time or weekday.
static size_t stamp_length(const char *text, size_t n, size_t at, bool is_labelled) {
    size_t used = 0, i = at;
    char iso[11];
    bool has_stop = false, is_day = has_weekday(text, n, at);
    if (at >= n || !(relata_is_ascii_upper(text[at]) || is_digit(text[at])) ||
        !relata_metadata_find_date(text + at, n - at, iso, &used) || used < 8)
        return 0;
    i += used;
    size_t time = time_length(text, n, i, &has_stop);
    i += time;
    if (i < n && text[i] != ' ')
        return 0;
    return is_labelled || (is_day && time && !has_stop) ? i - at : 0;
}

// "Posted on March 4, 2021 6:00 am", "Last updated: March 4, 2021".
static size_t posted_length(const char *text, size_t n, size_t at) {
    static const char *const labels[] = {
        "Posted on:",   "Posted On:", "Posted:",  "Posted on", "Posted",        "Published:",
        "Published on", "Published",  "Updated:", "Updated",   "UPDATED:",      "Last updated",
        "Last Updated", "(Updated:",  "(Updated", "Created:",  "Last updated:", NULL};
    size_t after;
    if (!has_any(text, n, at, labels, &after))
        return 0;
    after = relata_skip_blanks(text, n, after);
    size_t stamp = stamp_length(text, n, after, true);
    return stamp ? after + stamp - at : 0;
}

// Words with capitals, at most `most`; ends before a comma, or before a word that begins a date or an office.
static size_t names_end(const char *text, size_t n, size_t at, size_t *n_words, bool stops_at_office) {
    static const char *const offices[] = {"Published", "Posted", "Updated", "Staff", "Special", NULL};
    size_t i = at, after;
    *n_words = 0;
    while (i < n && *n_words < MOST_NAMES && relata_is_ascii_upper(text[i]) && !has_weekday(text, n, i) &&
           !(stops_at_office && *n_words > 1 &&
             (has_any(text, n, i, offices, &after) || relata_dateline_length(text + i, n - i)))) {
        size_t length = word_length(text, n, i);
        bool is_end = text[i + length - 1] == ',';
        if (length - is_end > LONGEST_WORD || memchr(text + i, ':', length))
            return at;
        (*n_words)++;
        i += length - is_end;
        if (is_end)
            break;
        size_t next = relata_skip_blanks(text, n, i);
        if (next >= n || !relata_is_ascii_upper(text[next]))
            break;
        i = next;
    }
    while (i > at && text[i - 1] == ' ')
        i--;
    return i;
}

// ", Staff Writer", " Technology Reporter": up to the word for the office.
static size_t office_length(const char *text, size_t n, size_t at) {
    static const char *const ends[] = {"Reporter", "Editor", "Writer", "Correspondent", "Columnist", "Intern", NULL};
    size_t i = at + (at < n && text[at] == ',');
    for (int k = 0; k < MOST_OFFICE; k++) {
        i = relata_skip_blanks(text, n, i);
        size_t length = i < n ? word_length(text, n, i) : 0, after;
        if (!length || !(relata_is_ascii_upper(text[i]) || memcmp(text + i, "and", 3) == 0))
            return 0;
        if (has_any(text, n, i, ends, &after) && after == i + length)
            return after - at;
        i += length;
    }
    return 0;
}

// "By NORA LIND", "By NORA LIND and K. BERG HALDEN": names in capitals, with a place, and whom they write for; bytes, 0
// if there are none.
static size_t shouted_length(const char *text, size_t n, size_t at) {
    enum { LEAST_LETTERS = 3, MOST_CAPITALS = 8 };
    size_t n_words = 0, end = at, i = at, after;
    while (i < n && n_words < MOST_CAPITALS && !(n_words > 1 && relata_dateline_length(text + i, n - i))) {
        size_t length = word_length(text, n, i), letters = length - (text[i + length - 1] == ',');
        bool is_initial = letters == 2 && text[i + 1] == '.';
        if (!relata_wire_is_capital(text + i, letters) || (letters < LEAST_LETTERS && !is_initial))
            break;
        n_words++;
        end = i + letters;
        i = relata_skip_blanks(text, n, i + length);
        if (letters < length)
            break;
        if (has_phrase(text, n, i, "and", &after))
            i = relata_skip_blanks(text, n, after);
    }
    if (n_words < 2)
        return 0;
    size_t office = office_length(text, n, end);
    end = relata_skip_blanks(text, n, end + office);
    return end + relata_wire_credit_length(text + end, n - end) - at;
}

// "By Nora Lind, Staff Writer", "By Nora Lind on March 4, 2021 at 6:00 am", "By Nora Lind" before a dateline.
static size_t byline_length(const char *text, size_t n, size_t at) {
    static const char *const begins[] = {"By:", "By", "BY", NULL}, *const links[] = {"on", ",", "|", "-", NULL};
    size_t i, n_words;
    if (!has_any(text, n, at, begins, &i) || i >= n || text[i] != ' ')
        return 0;
    i = relata_skip_blanks(text, n, i);
    size_t shouted = shouted_length(text, n, i), end = names_end(text, n, i, &n_words, true);
    if (shouted && is_beginning(text, n, i + shouted))
        return i + shouted - at;
    if (n_words < 2)
        return 0;
    size_t and = relata_skip_blanks(text, n, end), after;
    if (has_phrase(text, n, and, "and", &after)) {
        size_t second = names_end(text, n, relata_skip_blanks(text, n, after), &n_words, true);
        end = n_words > 1 ? second : end;
    }
    size_t next = relata_skip_blanks(text, n, end);
    if (relata_dateline_length(text + next, n - next) || posted_length(text, n, next))
        return next - at;
    size_t office = office_length(text, n, end);
    next = relata_skip_blanks(text, n, end + office);
    bool is_linked = has_any(text, n, next, links, &after);
    size_t day = is_linked ? relata_skip_blanks(text, n, after) : next, stamp = stamp_length(text, n, day, true);
    return stamp ? day + stamp - at : office ? end + office - at : 0;
}

// "Date: Thu, 04 Mar 2021 06:18:27 GMT Connection: close": the head of an HTTP answer.
static size_t http_length(const char *text, size_t n, size_t at) {
    static const char *const dated[] = {"Date:", "Last-Modified:", "Expires:", NULL},
                             *const others[] = {"Connection:",    "Content-Length:",
                                                "Accept-Ranges:", "X-Varnish:",
                                                "Content-Type:",  "Access-Control-Allow-Origin:",
                                                "Cache-Control:", "X-Powered-By:",
                                                "Vary:",          "ETag:",
                                                "Age:",           NULL};
    size_t i = at, after, n_fields = 0;
    for (; i < n; n_fields++) {
        if (has_any(text, n, i, dated, &after)) {
            const char *zone = memmem(text + after, n - after < 40 ? n - after : 40, " GMT", 4);
            if (!zone)
                break;
            i = (size_t)(zone - text) + 4;
        } else if (has_any(text, n, i, others, &after)) {
            after = relata_skip_blanks(text, n, after);
            i = after + word_length(text, n, after);
        } else {
            break;
        }
        i = relata_skip_blanks(text, n, i);
    }
    return n_fields > 1 ? i - at : 0;
}

// What buttons and links say before the text: "Full Story", "SEE MORE", "Print".
static size_t label_length(const char *text, size_t n, size_t at) {
    static const char *const labels[] = {"Full Story >",     "Full Story", "SEE MORE", "Read more >", "Read more »",
                                         "Click for More >", "More >",     "NET",      ".NET",        NULL},
                             *const buttons[] = {"Email", "Tweet", "Print", NULL};
    size_t after, next;
    if (has_any(text, n, at, labels, &after))
        return after - at;
    if (at || !has_any(text, n, at, buttons, &after))
        return 0;
    next = relata_skip_blanks(text, n, after); // "Email Town officials said …"
    return next < n && next > after && relata_is_ascii_upper(text[next]) && !relata_is_ascii_upper(text[next + 1])
               ? after
               : 0;
}

static size_t length_at(const char *text, size_t n, size_t at) {
    size_t length = byline_length(text, n, at);
    length = length ? length : posted_length(text, n, at);
    length = length ? length : stamp_length(text, n, at, false);
    length = length ? length : http_length(text, n, at);
    length = length ? length : label_length(text, n, at);
    size_t end = relata_skip_blanks(text, n, at + length);
    if (end < n && length && text[end] == ')')
        end = relata_skip_blanks(text, n, end + 1);
    return length && is_beginning(text, n, end) ? end - at : 0;
}

size_t relata_glued_length(const char *text, size_t n) {
    return n ? length_at(text, n, 0) : 0;
}

// Words that furniture never stands behind: a date or place belongs to them.
static bool is_open_word(const char *text, size_t n) {
    static const char *const words[] = {"on",   "at",   "of",  "for",   "from", "to",   "the", "is",    "was",
                                        "be",   "by",   "in",  "until", "and",  "with", "a",   "since", "are",
                                        "than", "held", "The", "near",  "or",   "as",   "&",   NULL};
    for (const char *const *w = words; *w; w++)
        if (strlen(*w) == n && memcmp(text, *w, n) == 0)
            return true;
    return n == 0 || strchr(",(:/-", text[n - 1]);
}

// Where furniture or a dateline begins behind a headline; 0 if none does.
static size_t headline_length(const void *state, const char *text, size_t n) {
    (void)state;
    size_t last = 0;
    if (relata_dateline_length(text, n))
        return 0; // "HOLLY SPRINGS -- " is no headline before "SPRINGS -- "
    for (size_t at = 0; at < n && at < LONGEST_HEAD; at = relata_skip_blanks(text, n, at + word_length(text, n, at))) {
        size_t before = at - last;
        while (before && text[last + before - 1] == ' ')
            before--;
        bool may_be = at && (relata_is_ascii_upper(text[at]) || text[at] == '(') && !is_open_word(text + last, before);
        if (may_be && (length_at(text, n, at) || relata_dateline_behind(text, n, at)))
            return at;
        last = at;
    }
    return 0;
}

static size_t furniture_length(const void *state, const char *text, size_t n) {
    (void)state;
    return relata_glued_length(text, n);
}

// What an agency puts before the author line for editors: slug, headline, notes.
static size_t wire_length(const void *state, const char *text, size_t n) {
    enum { LONGEST_WIRE = 900 };
    (void)state;
    if (!relata_wire_has_slug(text, n))
        return 0;
    for (size_t at = 0; at < n && at < LONGEST_WIRE; at = relata_skip_blanks(text, n, at + word_length(text, n, at)))
        if (at && byline_length(text, n, at))
            return at;
    return 0;
}

void relata_glued_split(RelataBlocks *blocks) {
    relata_blocks_split(blocks, RELATA_BLOCK_BOILER, wire_length, NULL);
    for (int k = 0; k < MOST_ROUNDS; k++) {
        relata_blocks_split(blocks, RELATA_BLOCK_BOILER, furniture_length, NULL);
        relata_blocks_split(blocks, RELATA_BLOCK_HEADING, headline_length, NULL);
    }
}
