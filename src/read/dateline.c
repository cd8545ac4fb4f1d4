// Datelines: "OSLO, March 3 (Reuters) - ", "NAIROBI, Kenya (AP) — ", "(Lima) – ".
//
// A dateline is no part of the sentence after it. It shows by its form: up to a dash that stands apart only words with
// capitals, figures and commas, and either the place is in capitals or a bracket with such words stands before the
// dash; behind an agency's name there may be no dash. In: the text of a paragraph. Out: the length of the dateline, or
// the blocks with it cut off. Limits: a place in small letters without an agency ("Oslo, March 3 - ") stays with its
// sentence.
#include "read/dateline.h"

#include "base/utf8.h"
#include "read/bytes.h"

#include <string.h>

enum { LONGEST = 90, SHORTEST_REST = 20 };

// Bytes of a dash that stands apart, with the blanks around it: 0 if there is none at `at`.
static size_t dash_at(const char *text, size_t n, size_t at) {
    static const char *const dashes[] = {"\xE2\x80\x93", "\xE2\x80\x94", "\xE2\x80\x95", "--", "- -", "-", "_"};
    size_t begin = at;
    while (at < n && text[at] == ' ')
        at++;
    for (size_t k = 0; k < sizeof dashes / sizeof *dashes; k++) {
        size_t length = strlen(dashes[k]), end = at + length;
        bool is_long = (signed char)dashes[k][0] < 0;
        if (end >= n || memcmp(text + at, dashes[k], length) != 0 || !((at > begin && text[end] == ' ') || is_long))
            continue;
        while (end < n && text[end] == ' ')
            end++;
        return end - begin;
    }
    return 0;
}

// Bytes of "(Reuters)", 0 if none begins here.
static size_t bracket_at(const char *text, size_t n, size_t at) {
    if (at >= n || text[at] != '(')
        return 0;
    bool is_start = true;
    for (size_t i = at + 1; i < n && i < at + LONGEST / 2; i++) {
        if (text[i] == ')')
            return i > at + 2 ? i + 1 - at : 0;
        if (is_start && !relata_is_ascii_upper(text[i]) && (signed char)text[i] >= 0)
            return 0;
        is_start = text[i] == ' ' || text[i] == '/';
    }
    return 0;
}

// "of" in "PORT OF SPAIN" is in capitals too; "de" in "Rio de Janeiro" is not.
static bool is_small_word(const char *text, size_t n) {
    static const char *const words[] = {"of", "de", "la", "le", "du", "da", "do", "el", "al", "and"};
    for (size_t k = 0; k < sizeof words / sizeof *words; k++)
        if (n == strlen(words[k]) && memcmp(text, words[k], n) == 0)
            return true;
    return false;
}

// The end of the words of place and date. *is_capital: the place is in capitals.
static size_t words_end(const char *text, size_t n, bool *is_capital) {
    size_t i = 0, n_letters = 0;
    bool is_place = true;
    *is_capital = true;
    while (i < n && i < LONGEST) {
        if (text[i] == '(' || dash_at(text, n, i))
            break;
        if (strchr(" ,/", text[i])) {
            is_place = is_place && text[i] != ',';
            i++;
            continue;
        }
        size_t begin = i;
        for (; i < n && i < LONGEST && !strchr(" ,/(", text[i]) && !(i > begin && dash_at(text, n, i)); i++) {
            if (!relata_is_ascii_upper(text[i]) && !relata_is_ascii_lower(text[i]) && !strchr(".'-", text[i]) &&
                (signed char)text[i] >= 0 && !(text[i] >= '0' && text[i] <= '9'))
                return 0;
            *is_capital = *is_capital && !(is_place && relata_is_ascii_lower(text[i]));
            n_letters += is_place && relata_is_ascii_upper(text[i]);
        }
        if (relata_is_ascii_lower(text[begin]) && !is_small_word(text + begin, i - begin))
            return 0;
    }
    *is_capital = *is_capital && n_letters > 2;
    return i < LONGEST ? i : 0;
}

// What a sentence begins with: a capital, a figure, a quotation mark.
static bool is_beginning(const char *text, size_t n) {
    uint32_t used, c = relata_utf8_decode(text, n, &used);
    return relata_is_upper(c) || relata_is_digit(c) || c == '"' || c == '\'' || c == 0x201C || c == 0x2018 || c == '$';
}

// What is known of a text's beginning as a dateline.
typedef struct {
    size_t length; // 0: it is none
    bool is_capital, is_agency;
} Dateline;

// "(AP)", "(Reuters)": who needs no dash.
static bool is_agency(const char *bracket, size_t n) {
    static const char *const names[] = {"AP",  "Reuters", "REUTERS", "AFP", "UPI", "IANS", "PTI", "ANI", "Xinhua",
                                        "CNN", "CNS",     "TASS",    "dpa", "DPA", "TNS",  "MCT", "BBC", "Bloomberg"};
    for (size_t k = 0; k < sizeof names / sizeof *names; k++)
        if (n == strlen(names[k]) + 2 && memcmp(bracket + 1, names[k], n - 2) == 0)
            return true;
    return false;
}

// "FOG-HARBOUR (Oslo) The": a slug before the place.
static bool is_slug(const char *text, size_t n) {
    enum { SHORTEST = 7 };
    while (n && text[n - 1] == ' ')
        n--;
    return n >= SHORTEST && memchr(text, '-', n) && !memchr(text, ' ', n) && !memchr(text, ',', n);
}

static Dateline dateline_at(const char *text, size_t n) {
    Dateline none = {0}, found = {0};
    size_t at = 0;
    if (n == 0 || (text[0] != '(' && !relata_is_ascii_upper(text[0])))
        return none;
    if (text[0] != '(' && !(at = words_end(text, n, &found.is_capital)))
        return none;
    size_t bracket = bracket_at(text, n, at);
    if (!bracket && !found.is_capital)
        return none;
    found.is_agency = bracket && at && (is_agency(text + at, bracket) || (found.is_capital && is_slug(text, at)));
    size_t dash = dash_at(text, n, at + bracket), end = at + bracket + dash;
    if (!dash && found.is_agency)
        while (end < n && text[end] == ' ')
            end++;
    bool is_cut = dash || (found.is_agency && end > at + bracket);
    found.length = is_cut && n - end >= SHORTEST_REST && is_beginning(text + end, n - end) ? end : 0;
    return found;
}

size_t relata_dateline_length(const char *text, size_t n) {
    return dateline_at(text, n).length;
}

// "New" of "New Delhi": a place that two words with small letters name.
static bool opens_place(const char *text, size_t n) {
    static const char *const words[] = {"New ", "San ",   "Los ", "Santa ", "Port ",   "Hong ", "Tel ",
                                        "Abu ", "Addis ", "Ho ",  "Kuala ", "Buenos ", "Cape ", "Rio ",
                                        "St. ", "Saint ", "El ",  "La ",    "Fort ",   "Las ",  "Phnom "};
    for (size_t k = 0; k < sizeof words / sizeof *words; k++)
        if (n > strlen(words[k]) && memcmp(text, words[k], strlen(words[k])) == 0)
            return true;
    return false;
}

bool relata_dateline_behind(const char *text, size_t n, size_t at) {
    enum { LEAST_LETTERS = 5 };
    const char *place = text + at, *end = text + n;
    Dateline d = dateline_at(place, n - at);
    size_t n_letters = 0;
    if (!d.length || *place == '(')
        return false;
    const char *mark = place, *word = place; // up to the comma, bracket or dash behind the place
    while (mark < end && !strchr(",(", *mark) && !dash_at(text, n, (size_t)(mark - text))) {
        n_letters += relata_is_ascii_upper(*mark);
        if (*mark == ' ' && mark + 1 < end && relata_is_ascii_upper(mark[1]))
            word = mark + 1;
        mark++;
    }
    if (d.is_capital)
        return n_letters >= LEAST_LETTERS || *mark == ',' || d.is_agency;
    bool is_short =
        word == place || (opens_place(place, (size_t)(end - place)) && !memchr(place, ' ', (size_t)(word - place) - 1));
    return d.is_agency && *mark == ',' && is_short;
}

static size_t dateline_of(const void *state, const char *text, size_t n) {
    (void)state;
    return relata_dateline_length(text, n);
}

void relata_dateline_split(RelataBlocks *blocks) {
    relata_blocks_split(blocks, RELATA_BLOCK_BYLINE, dateline_of, NULL);
}
