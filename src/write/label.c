// Labels come from articles, so they may hold anything: broken UTF-8, escape sequences, twenty
// thousand characters. A drawing needs short, even lines of real text. Widths are those of the
// Helvetica metrics (Adobe Core 14 AFM), which Arial and Liberation Sans were made to fit.
#include "write/label.h"

#include "base/qualifiers.h"
#include "base/strbuf.h"
#include "base/utf8.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

// U+0020 … U+007E, in thousandths of an em.
static const uint16_t ascii_widths[95] = {
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333,  278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
    611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667,  611, 722, 667, 944, 667,
    667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278,  556, 556, 222, 222, 500,
    222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500,  500, 334, 260, 334, 584,
};

static bool is_bidi_control(uint32_t c) {
    return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

static bool is_forbidden(uint32_t c) {
    return c < 0x20 || (c >= 0x7F && c <= 0x9F) || (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
}

// Marks that sit on the letter before them, joiners, variation selectors.
static bool is_zero_width(uint32_t c) {
    return (c >= 0x0300 && c <= 0x036F) || (c >= 0x0483 && c <= 0x0489) || (c >= 0x0591 && c <= 0x05BD) ||
           (c >= 0x064B && c <= 0x065F) || (c >= 0x200B && c <= 0x200D) || (c >= 0x2060 && c <= 0x2064) ||
           (c >= 0x20D0 && c <= 0x20FF) || (c >= 0xFE00 && c <= 0xFE0F) || c == 0x00AD || c == 0xFEFF ||
           (c >= 0x1F3FB && c <= 0x1F3FF);
}

static bool is_wide(uint32_t c) {
    return (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xA4CF) || (c >= 0xAC00 && c <= 0xD7A3) ||
           (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFE30 && c <= 0xFE6F) || (c >= 0xFF00 && c <= 0xFF60) ||
           (c >= 0x1F300 && c <= 0x1FAFF) || (c >= 0x20000 && c <= 0x3FFFD);
}

static double char_width(uint32_t c) {
    if (c >= 0x20 && c <= 0x7E)
        return ascii_widths[c - 0x20] / 1000.0;
    if (is_zero_width(c))
        return 0;
    if (c == 0xA0 || c == 0xB7 || c == 0x2019)
        return 0.28;
    return is_wide(c) ? 1.0 : 0.6;
}

// Where to end a text that is too long: after a whole word, unless that would lose more than a third.
static size_t cut_at_word(const char *text, size_t end) {
    size_t cut = end;
    while (cut > end - end / 3 && text[cut - 1] != ' ')
        cut--;
    if (cut > 0 && text[cut - 1] == ' ')
        end = cut;
    while (end > 0 && strchr(" ,;:", text[end - 1]))
        end--;
    return end;
}

char *relata_label_clean(RelataArena *arena, const char *text, size_t max_chars) {
    size_t n = text ? strlen(text) : 0, chars = 0;
    // A long text is cut below anyway; a code point is at most 4 bytes, and blanks and vanishing ones are few.
    if (n > max_chars * 16 + 64)
        n = max_chars * 16 + 64;
    char *out = relata_arena_alloc(arena, n * 3 + 8);
    if (!out)
        return NULL;
    size_t end = 0;
    bool blank = true; // no blank at the beginning, nor after a blank
    for (size_t i = 0; i < n;) {
        uint32_t used, c = relata_utf8_decode(text + i, n - i, &used);
        i += used;
        if (is_bidi_control(c))
            continue;
        bool is_blank = relata_is_space(c) || c == '\t' || c == '\n' || c == '\r';
        if (is_blank && blank)
            continue;
        if (is_blank && chars >= max_chars) {
            blank = true; // a blank at the very end is none
            continue;
        }
        if (is_blank)
            c = ' ';
        else if (is_forbidden(c))
            c = RELATA_REPLACEMENT;
        blank = is_blank;
        if (chars >= max_chars && !is_zero_width(c)) {
            end = cut_at_word(out, end);
            memcpy(out + end, "…", 3);
            end += 3;
            break;
        }
        chars++;
        end += relata_utf8_encode(c, out + end);
    }
    while (end > 0 && out[end - 1] == ' ')
        end--;
    out[end] = '\0';
    return out;
}

static double width_of(const char *text, size_t n) {
    double width = 0;
    for (size_t i = 0; i < n;) {
        uint32_t used, c = relata_utf8_decode(text + i, n - i, &used);
        width += char_width(c);
        i += used;
    }
    return width;
}

const char *relata_label_note(RelataArena *arena, const char *qualifiers, size_t most) {
    RelataStrbuf note = {0};
    relata_qualifiers_join(&note, qualifiers);
    bool is_empty = !note.n && !note.failed;
    const char *words = note.failed ? NULL : relata_label_clean(arena, relata_strbuf_string(&note), most);
    relata_strbuf_clear(&note);
    if (is_empty || !words)
        return is_empty ? "" : NULL;
    relata_strbuf_printf(&note, "(%s)", words);
    const char *text = note.failed ? NULL : relata_arena_string(arena, relata_strbuf_string(&note));
    relata_strbuf_clear(&note);
    return text;
}

double relata_label_width(const char *text) {
    return width_of(text, strlen(text));
}

enum { MAX_WORDS = 64, MAX_LINES = 8 };

typedef struct {
    const char *begin[MAX_WORDS];
    size_t length[MAX_WORDS];
    double width[MAX_WORDS];
    uint32_t n;
} Words;

static void add_word(Words *words, const char *begin, size_t length) {
    if (words->n == MAX_WORDS || length == 0)
        return;
    words->begin[words->n] = begin;
    words->length[words->n] = length;
    words->width[words->n++] = width_of(begin, length);
}

// Whether the word text[0..n) is what a relation ends in, "to" or "with": by itself on a line it would lead nowhere.
static bool ends_relation(const char *text, size_t n) {
    bool is_last = !text[n] || strncmp(text + n, " ·", 3) == 0;
    return is_last && n <= 4 && text[0] >= 'a' && text[0] <= 'z';
}

// A "·" stays with the word before it, and so does the last small word of a relation if there is room.
static void split_words(Words *words, const char *text, double width) {
    bool is_first = true; // of a relation
    while (*text) {
        size_t n = strcspn(text, " ");
        bool is_small = !is_first && ends_relation(text, n);
        is_first = strncmp(text + n, " ·", 3) == 0;
        if (is_first)
            n += 3;
        uint32_t last = words->n - 1;
        double joined = is_small ? words->width[last] + 0.278 + width_of(text, n) : 0;
        if (is_small && joined <= width && words->n < MAX_WORDS) {
            words->length[last] = (size_t)(text - words->begin[last]) + n;
            words->width[last] = joined;
        } else {
            add_word(words, text, n);
        }
        text += n;
        text += strspn(text, " ");
    }
}

static double line_width(const Words *words, uint32_t begin, uint32_t end) {
    double width = 0.278 * (end - begin - 1);
    for (uint32_t i = begin; i < end; i++)
        width += words->width[i];
    return width;
}

// Best breaks[0 … lines]: the widest line as narrow as possible, then the most even, by dynamic
// programming over (lines, words). Returns the widest line.
static double break_lines(const Words *words, uint32_t lines, uint32_t *breaks) {
    static const double huge = 1e9;
    double widest[MAX_LINES + 1][MAX_WORDS + 1], uneven[MAX_LINES + 1][MAX_WORDS + 1];
    uint32_t from[MAX_LINES + 1][MAX_WORDS + 1];
    for (uint32_t k = 0; k <= lines; k++)
        for (uint32_t i = 0; i <= words->n; i++) {
            widest[k][i] = k == 0 && i == 0 ? 0 : huge;
            uneven[k][i] = 0;
            from[k][i] = 0;
        }
    for (uint32_t k = 1; k <= lines; k++)
        for (uint32_t i = k; i <= words->n; i++)
            for (uint32_t j = k - 1; j < i; j++) {
                double line = line_width(words, j, i);
                double max = line > widest[k - 1][j] ? line : widest[k - 1][j];
                double sum = uneven[k - 1][j] + line * line;
                if (max < widest[k][i] - 1e-9 || (max < widest[k][i] + 1e-9 && sum < uneven[k][i])) {
                    widest[k][i] = max;
                    uneven[k][i] = sum;
                    from[k][i] = j;
                }
            }
    uint32_t i = words->n;
    for (uint32_t k = lines; k > 0; k--) {
        breaks[k] = i;
        i = from[k][i];
    }
    breaks[0] = 0;
    return widest[lines][words->n];
}

// As few lines as keep within the width; otherwise all of them. Two may be a fifth wider, which takes less room than
// three.
static uint32_t best_lines(const Words *words, double width, uint32_t max_lines, uint32_t *breaks, double *widest) {
    uint32_t lines = 1;
    for (;; lines++) {
        *widest = break_lines(words, lines, breaks);
        if (*widest <= (lines == 2 ? 1.2 : 1) * width || lines == max_lines || lines == words->n)
            return lines;
    }
}

static char *join(RelataArena *arena, const Words *words, const uint32_t *breaks, uint32_t lines) {
    RelataStrbuf out = {0};
    for (uint32_t k = 0; k < lines; k++)
        for (uint32_t i = breaks[k]; i < breaks[k + 1]; i++) {
            if (out.n)
                relata_strbuf_add_char(&out, i == breaks[k] ? '\n' : ' ');
            relata_strbuf_add(&out, words->begin[i], words->length[i]);
        }
    char *text = out.failed ? NULL : relata_arena_copy(arena, relata_strbuf_string(&out), out.n);
    relata_strbuf_clear(&out);
    return text;
}

char *relata_label_wrap(RelataArena *arena, const char *text, const char *suffix, double width, uint32_t max_lines) {
    Words words = {0};
    uint32_t breaks[MAX_LINES + 1], n_suffix = suffix && *suffix ? 1 : 0;
    split_words(&words, text, width);
    if (words.n > MAX_WORDS - 2)
        words.n = MAX_WORDS - 2;
    if (max_lines > MAX_LINES)
        max_lines = MAX_LINES;
    uint32_t n_text = words.n;
    if (n_suffix)
        add_word(&words, suffix, strlen(suffix));
    if (!words.n)
        return relata_arena_string(arena, "");
    double widest;
    uint32_t lines = best_lines(&words, width, max_lines, breaks, &widest);
    while (widest > 1.5 * width && n_text > 1) {
        words.n = --n_text;
        add_word(&words, "…", 3);
        if (n_suffix)
            add_word(&words, suffix, strlen(suffix));
        lines = best_lines(&words, width, max_lines, breaks, &widest);
    }
    return join(arena, &words, breaks, lines);
}
