// Normal forms of names: what two spellings must share to be looked up as one.
//
// Unicode compatibility decomposition and case folding (utf8proc), combining marks dropped, letters that do not
// decompose (ø, ł, đ, ß, æ …) written plainly, apostrophes and full stops between letters dropped, all other
// punctuation and controls a blank, blanks collapsed, a leading "the" dropped unless nothing else is left.
#include "store/internal.h"

#include "base/utf8.h"

#include <string.h>
#include <utf8proc.h>

// Letters with a stroke and ligatures have no decomposition.
static const struct {
    uint32_t letter;
    const char *plain;
} PLAIN[] = {{0xe6, "ae"}, {0xf0, "d"},   {0xf8, "o"},  {0xfe, "th"}, {0x111, "d"}, {0x131, "i"},
             {0x142, "l"}, {0x153, "oe"}, {0x259, "a"}, {0x127, "h"}, {0x167, "t"}, {0x14b, "n"}};

static bool is_dropped(uint32_t c) {
    return c == '\'' || c == 0x2018 || c == 0x2019 || c == 0x02bc || c == 0x02bb || c == '`' || c == 0xb4 || c == '.' ||
           c == 0xad || c == 0x200b || c == 0x200c || c == 0x200d || c == 0xfeff;
}

static void add_letter(RelataStrbuf *out, uint32_t c) {
    for (size_t i = 0; i < sizeof PLAIN / sizeof *PLAIN; i++)
        if (PLAIN[i].letter == c) {
            relata_strbuf_add_string(out, PLAIN[i].plain);
            return;
        }
    char bytes[4];
    relata_strbuf_add(out, bytes, relata_utf8_encode(c, bytes));
}

static void add_code_point(RelataStrbuf *out, uint32_t c, bool *is_blank) {
    utf8proc_int32_t parts[24];
    int boundary = 0;
    utf8proc_ssize_t n = utf8proc_decompose_char(
        (utf8proc_int32_t)c, parts, 24,
        UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK | UTF8PROC_IGNORE, &boundary);
    for (utf8proc_ssize_t i = 0; i < n && i < 24; i++) {
        uint32_t part = (uint32_t)parts[i];
        if (is_dropped(part))
            continue;
        if (relata_is_space(part) || part < ' ' || part == 0x7f ||
            (relata_is_punct(part) && part != '&' && part != '+' && part != '%' && part != '$')) {
            *is_blank = true;
            continue;
        }
        if (*is_blank && out->n)
            relata_strbuf_add_char(out, ' ');
        *is_blank = false;
        add_letter(out, part);
    }
}

void relata_name_normalize(const char *name, RelataStrbuf *out) {
    relata_strbuf_truncate(out, 0);
    size_t n = strlen(name);
    bool is_blank = false;
    for (size_t i = 0; i < n;) {
        unsigned char byte = (unsigned char)name[i];
        if (byte < 0x80 && ((byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') ||
                            (byte >= 'A' && byte <= 'Z'))) { // the common case, without tables
            if (is_blank && out->n)
                relata_strbuf_add_char(out, ' ');
            is_blank = false;
            relata_strbuf_add_char(out, (char)(byte >= 'A' && byte <= 'Z' ? byte + 32 : byte));
            i++;
            continue;
        }
        uint32_t used;
        uint32_t c = relata_utf8_decode(name + i, n - i, &used);
        add_code_point(out, c, &is_blank);
        i += used;
    }
    if (out->n > 4 && memcmp(out->bytes, "the ", 4) == 0) {
        memmove(out->bytes, out->bytes + 4, out->n - 4);
        relata_strbuf_truncate(out, out->n - 4);
    }
    if (!out->n) // nothing but punctuation: the name stands for itself
        relata_strbuf_add_string(out, name);
}
