// A token is a row of the word table, found by its normalised form, and a sum of rows of the affix table: beginnings
// and ends of the form, its exact spelling, its shape, whether blanks stand around it, and where it stands. Affix rows
// are chosen by hash; rare collisions are what training makes of them.
#include "syntax/features.h"

#include "base/map.h"
#include "base/utf8.h"
#include "syntax/network.h"

#include <string.h>

enum { SHAPE = 24, CUTS = 5 };

// Typographic signs as typewriters have them.
static uint32_t plain_sign(uint32_t c) {
    switch (c) {
    case 0x2018:
    case 0x2019:
    case 0x201B:
    case 0x2032:
    case 0x00B4:
    case '`':
        return '\'';
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x2033:
    case 0x00AB:
    case 0x00BB:
        return '"';
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
    case 0x2212:
        return '-';
    case 0x00A0:
    case 0x202F:
        return ' ';
    default:
        return c;
    }
}

static bool is_address(const char *form) {
    const char *at = strchr(form, '@');
    return strncmp(form, "http", 4) == 0 || strncmp(form, "www.", 4) == 0 || (at && at > form && strchr(at, '.'));
}

size_t relata_syntax_normalize(const char *form, char *norm, size_t room) {
    size_t n = 0, length = strlen(form);
    if (is_address(form)) {
        memcpy(norm, "<address>", sizeof "<address>");
        return sizeof "<address>" - 1;
    }
    for (size_t i = 0; i < length;) {
        uint32_t used, c = relata_utf8_decode(form + i, length - i, &used);
        char bytes[4];
        i += used;
        c = relata_to_lower(plain_sign(c));
        uint32_t width = relata_utf8_encode(c == 0x2026 ? '.' : relata_is_digit(c) ? '0' : c, bytes);
        uint32_t times = c == 0x2026 ? 3 : 1;
        if (n + (size_t)width * times >= room)
            break;
        for (uint32_t t = 0; t < times; t++, n += width)
            memcpy(norm + n, bytes, width);
    }
    norm[n] = '\0';
    return n;
}

// Ends of the first and the last code points of the normalised form.
static void find_cuts(const char *norm, size_t n, size_t *first, size_t *last) {
    size_t at = 0;
    for (int i = 0; i < CUTS; i++) {
        if (at < n)
            for (at++; at < n && ((unsigned char)norm[at] & 0xC0) == 0x80;)
                at++;
        first[i] = at;
    }
    at = n;
    for (int i = 0; i < CUTS; i++) {
        if (at > 0)
            for (at--; at > 0 && ((unsigned char)norm[at] & 0xC0) == 0x80;)
                at--;
        last[i] = at;
    }
}

// "McDonald's" gives "XxXx'x": runs of one class are one sign.
static size_t find_shape(const char *form, char *shape, bool *has_lower, bool *has_upper) {
    size_t n = 0, length = strlen(form);
    *has_lower = *has_upper = false;
    for (size_t i = 0; i < length;) {
        uint32_t used, c = plain_sign(relata_utf8_decode(form + i, length - i, &used));
        char sign = relata_is_upper(c)    ? 'X'
                    : relata_is_letter(c) ? 'x'
                    : relata_is_digit(c)  ? '0'
                    : c < 0x80            ? (char)c
                                          : '*';
        i += used;
        *has_lower |= sign == 'x';
        *has_upper |= sign == 'X';
        if (n < SHAPE && (n == 0 || shape[n - 1] != sign))
            shape[n++] = sign;
    }
    return n;
}

static uint32_t bucket(uint32_t kind, const char *bytes, size_t n) {
    return (uint32_t)(relata_hash_mix(relata_hash(bytes, n), kind) % RELATA_SYNTAX_BUCKETS);
}

static void spelling(RelataSyntaxInput *input, const char *form) {
    char norm[RELATA_SYNTAX_NORM], shape[SHAPE + 2];
    size_t first[CUTS], last[CUTS], n = relata_syntax_normalize(form, norm, sizeof norm), f = 0;
    bool has_lower, has_upper;
    input->key = relata_hash(norm, n);
    find_cuts(norm, n, first, last);
    for (uint32_t i = 0; i < CUTS; i++)
        input->affix[f++] = bucket(i, norm + last[i], n - last[i]);
    for (uint32_t i = 0; i < 4; i++)
        input->affix[f++] = bucket(8 + i, norm, first[i]);
    size_t width = find_shape(form, shape, &has_lower, &has_upper);
    input->affix[f++] = bucket(16, shape, width);
    size_t length = strlen(form);
    input->affix[f++] = bucket(17, form, length < RELATA_SYNTAX_NORM ? length : RELATA_SYNTAX_NORM);
    shape[width] = (char)(length < 15 ? 'a' + (int)length : 'z');
    shape[width + 1] = strchr(form, '-') ? '-' : ' ';
    input->affix[f] = bucket(18, shape, width + 2);
}

// Sentences without a lower-case or without an upper-case letter are spelled so on purpose; 0, 1, 2 letters' worth.
static char find_case(const RelataSyntaxWord *words, uint32_t n) {
    uint32_t n_lower = 0, n_upper = 0, n_title = 0;
    for (uint32_t i = 0; i < n; i++) {
        char shape[SHAPE];
        bool lower, upper;
        find_shape(words[i].form, shape, &lower, &upper);
        n_lower += lower && !upper;
        n_upper += upper && !lower;
        n_title += upper && lower;
    }
    if (n_lower + n_title == 0 && n_upper > 1)
        return 'A';
    if (n_upper + n_title == 0)
        return 'a';
    return n_title > 2 && n_lower * 2 <= n_title ? 'T' : 'm';
}

uint32_t relata_syntax_word_id(const RelataSyntaxSlot *slots, uint32_t n_slots, uint64_t key) {
    uint32_t at = (uint32_t)key & (n_slots - 1);
    for (uint32_t probes = 0; probes < n_slots && slots[at].id; probes++, at = (at + 1) & (n_slots - 1))
        if (slots[at].check == (uint32_t)(key >> 32))
            return slots[at].id;
    return 0;
}

void relata_syntax_features(RelataSyntaxInput *inputs, const RelataSyntaxWord *words, uint32_t n,
                            RelataSyntaxCorpus corpus) {
    char letter_case = find_case(words, n);
    bool is_spaced = false; // somebody recorded the blanks
    for (uint32_t i = 0; i + 1 < n; i++)
        is_spaced |= words[i].is_glued;
    for (uint32_t i = 0; i < n; i++) {
        spelling(&inputs[i], words[i].form);
        uint32_t f = RELATA_SYNTAX_FEATURES - 3;
        char place[3] = {letter_case, i == 0 ? '^' : i + 1 == n ? '$' : ' ', 0};
        inputs[i].affix[f++] = bucket(20, place, 2);
        char blanks[2] = {'?', '?'};
        if (is_spaced) {
            blanks[0] = i > 0 && words[i - 1].is_glued ? 'x' : ' ';
            blanks[1] = i + 1 < n && words[i].is_glued ? 'x' : ' ';
        }
        inputs[i].affix[f++] = bucket(21, blanks, 2);
        place[0] = (char)('0' + (int)corpus);
        inputs[i].affix[f] = bucket(22, place, 1);
    }
}
