// Text to folded characters. Typographic marks are folded to plain ones, but a direction is kept in the
// class (opening or closing), so that one set of weights serves both habits of writing.
#include "text/view.h"

#include "base/array.h"
#include "base/utf8.h"

#include <stdlib.h>

static uint8_t ascii_class(uint32_t c) {
    if (c >= 'a' && c <= 'z')
        return RELATA_CHAR_LOWER;
    if (c >= 'A' && c <= 'Z')
        return RELATA_CHAR_UPPER;
    if (c >= '0' && c <= '9')
        return RELATA_CHAR_DIGIT;
    switch (c) {
    case '.':
    case '!':
    case '?':
        return RELATA_CHAR_STOP;
    case ',':
    case ';':
    case ':':
        return RELATA_CHAR_COMMA;
    case '\'':
    case '`':
        return RELATA_CHAR_APOSTROPHE;
    case '"':
        return RELATA_CHAR_QUOTE;
    case '(':
    case '[':
    case '{':
        return RELATA_CHAR_OPEN;
    case ')':
    case ']':
    case '}':
        return RELATA_CHAR_CLOSE;
    case '-':
        return RELATA_CHAR_DASH;
    case '/':
    case '\\':
        return RELATA_CHAR_SLASH;
    default:
        return relata_is_space(c) ? RELATA_CHAR_BLANK : RELATA_CHAR_SYMBOL;
    }
}

static bool is_extending(uint32_t c) {
    return c == 0xAD || c == 0x200C || c == 0x200D || (c >= 0x300 && c <= 0x36F) || (c >= 0x20D0 && c <= 0x20FF) ||
           (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0x1F3FB && c <= 0x1F3FF) || (c >= 0xE0020 && c <= 0xE007F) ||
           (c >= 0x200E && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2064);
}

// Class of a character outside ASCII; folds it.
static uint8_t wide_class(uint32_t *folded) {
    uint32_t c = *folded;
    switch (c) {
    case 0x2018:
    case 0x201A:
    case 0x2039:
        *folded = '\'';
        return RELATA_CHAR_OPEN;
    case 0x2019:
    case 0x02BC:
    case 0x00B4:
    case 0x2032:
        *folded = '\'';
        return RELATA_CHAR_APOSTROPHE;
    case 0x201C:
    case 0x201E:
    case 0x00AB:
        *folded = '"';
        return RELATA_CHAR_OPEN;
    case 0x201D:
    case 0x00BB:
    case 0x2033:
        *folded = '"';
        return RELATA_CHAR_CLOSE;
    case 0x2026:
        return RELATA_CHAR_STOP;
    case 0x2010:
    case 0x2011:
        *folded = '-';
        return RELATA_CHAR_DASH;
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
        return RELATA_CHAR_DASH;
    default:
        break;
    }
    if (relata_is_space(c))
        return RELATA_CHAR_BLANK;
    if (is_extending(c))
        return RELATA_CHAR_EXTEND;
    *folded = relata_to_lower(c);
    if (relata_is_lower(c))
        return RELATA_CHAR_LOWER;
    if (relata_is_upper(c))
        return RELATA_CHAR_UPPER;
    if (relata_is_digit(c))
        return RELATA_CHAR_DIGIT;
    return relata_is_letter(c) ? RELATA_CHAR_LETTER : RELATA_CHAR_SYMBOL;
}

void relata_text_view_clear(RelataTextView *view) {
    free(view->chars);
    free(view->tokens);
    view->chars = NULL;
    view->tokens = NULL;
    view->room_chars = view->room_tokens = 0;
}

RelataStatus relata_text_view_load(RelataTextView *view, const char *text, uint32_t begin, uint32_t end,
                                   RelataError *error) {
    size_t need = (size_t)(end - begin) + 1;
    if (view->room_chars < need) {
        free(view->chars);
        view->chars = malloc(need * sizeof *view->chars);
        view->room_chars = view->chars ? need : 0;
        if (!view->chars)
            return relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory");
    }
    uint32_t n = 0;
    for (uint32_t i = begin; i < end; n++) {
        uint32_t used = 1, c = (unsigned char)text[i];
        uint8_t class;
        if (c < 0x80) {
            class = ascii_class(c);
            c = class == RELATA_CHAR_UPPER ? c + 32 : c == '`' ? '\'' : c;
        } else {
            c = relata_utf8_decode(text + i, end - i, &used);
            class = wide_class(&c);
        }
        view->chars[n] = (RelataChar){c, i, class, class == RELATA_CHAR_BLANK ? RELATA_MARK_BLANK : RELATA_MARK_NONE};
        i += used;
    }
    view->chars[n] = (RelataChar){' ', end, RELATA_CHAR_BLANK, RELATA_MARK_BLANK};
    view->n_chars = n;
    return RELATA_OK;
}
