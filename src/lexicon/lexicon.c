// Lookups in the compiled lexicon, in place. The layout is in lexicon/lexicon.h.
#include <relata/lexicon.h>

#include "lexicon/lexicon.h"

#include "base/map.h"
#include "base/utf8.h"

#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

enum { MAX_KEY = 255 };

static uint64_t get64(const unsigned char *p) {
    uint64_t v;
    memcpy(&v, p, sizeof v);
    return v;
}

static uint32_t get32(const unsigned char *p) {
    uint32_t v;
    memcpy(&v, p, sizeof v);
    return v;
}

static uint32_t get24(const unsigned char *p) {
    return p[0] | (uint32_t)p[1] << 8 | (uint32_t)p[2] << 16;
}

// What records share most, longest first where one begins another: bytes 0x01 to 0x1F without tab and newline, then
// 0xF5 to 0xFF. Part of the layout: a change here is a new version.
static const char *const pieces[] = {
    "\tPLACE\tcity\tcountry/",
    "\tPLACE\tname\t2\t",
    "\tPLACE\tname\t3\t",
    "\tPLACE\tname\t4\t",
    "\tPLACE\tadmin1\tcountry/",
    "\tORGANIZATION\tparty\tcountry/",
    "\tORGANIZATION\t",
    "\tadmin1/",
    "\tGROUP\tdemonym\t",
    "\tPERSON\t",
    "\tPLACE\t",
    "acronym\t",
    "adjective\t",
    "alias\t",
    "name\t",
    "\tevent\t",
    "\t1.00",
    "\t0.",
    "1\t\t",
    "3\t\t",
    "\t\t\t",
    "\t\t",
    "admin1/",
    "city/",
    "company/",
    "country/",
    "inst/",
    "party/",
    "person/",
    "ARTIFACT",
    "ATTRIBUTE",
    "COGNITION",
    "COMMUNICATION",
    "PERSON",
    "STATE",
    "Democratic ",
    "National ",
    " Party",
    " of ",
    "ACT",
};

const char *relata_lexicon_piece(char byte) {
    unsigned char c = (unsigned char)byte;
    if (c >= 0xF5)
        return pieces[c - 0xF5 + 29];
    if (c == 0 || c >= 0x20 || c == '\t' || c == '\n')
        return NULL;
    return pieces[c < '\t' ? c - 1 : c - 3];
}

_Static_assert(sizeof pieces / sizeof *pieces == 40, "one piece for each byte that stands for one");

RelataLexicon relata_lexicon_of(const RelataModel *model) {
    size_t n = 0;
    const unsigned char *bytes = relata_model_section(model, "lexicon", &n);
    if (!bytes || n < RELATA_LEXICON_HEADER + RELATA_N_LEXICON_TABLES * (size_t)RELATA_LEXICON_ENTRY ||
        memcmp(bytes, "RLEX", 4) != 0 || get32(bytes + 4) != RELATA_LEXICON_VERSION ||
        get32(bytes + 8) != RELATA_N_LEXICON_TABLES || bytes[n - 1] != '\0')
        return (RelataLexicon){NULL, 0};
    return (RelataLexicon){bytes, n};
}

// The slots of a table, or NULL; *n is a power of two.
static const unsigned char *slots_of(RelataLexicon lexicon, RelataLexiconTable table, size_t which, uint64_t *n) {
    if (!lexicon.bytes)
        return NULL;
    const unsigned char *entry =
        lexicon.bytes + RELATA_LEXICON_HEADER + (size_t)table * RELATA_LEXICON_ENTRY + which * 16;
    uint64_t offset = get64(entry);
    *n = get64(entry + 8);
    if (*n == 0 || (*n & (*n - 1)) || offset > lexicon.n_bytes || *n > (lexicon.n_bytes - offset) / RELATA_LEXICON_SLOT)
        return NULL;
    return lexicon.bytes + offset;
}

// Where the value begins if the packed key is `key`, or NULL.
static const char *after_key(const char *packed, const char *key) {
    for (; *packed; packed++) {
        const char *piece = relata_lexicon_piece(*packed);
        size_t n = piece ? strlen(piece) : 1;
        if (strncmp(piece ? piece : packed, key, n) != 0)
            return NULL;
        key += n;
    }
    return *key ? NULL : packed + 1;
}

const char *relata_lexicon_get(RelataLexicon lexicon, RelataLexiconTable table, const char *key) {
    uint64_t n = 0;
    const unsigned char *slots = slots_of(lexicon, table, 0, &n);
    if (!slots)
        return NULL;
    uint64_t i = relata_hash(key, strlen(key)) & (n - 1);
    for (uint64_t probes = 0; probes < n; probes++, i = (i + 1) & (n - 1)) {
        uint32_t record = get24(slots + RELATA_LEXICON_SLOT * i);
        if (!record || record >= lexicon.n_bytes)
            return NULL;
        const char *value = after_key((const char *)lexicon.bytes + record, key);
        if (value)
            return value < (const char *)lexicon.bytes + lexicon.n_bytes ? value : NULL;
    }
    return NULL;
}

const char *relata_lexicon_find(RelataLexicon lexicon, RelataLexiconTable table, const char *text) {
    char key[MAX_KEY + 1];
    return relata_lexicon_normalize(text, key, sizeof key) ? relata_lexicon_get(lexicon, table, key) : NULL;
}

bool relata_lexicon_has_prefix(RelataLexicon lexicon, RelataLexiconTable table, const char *prefix) {
    uint64_t n = 0;
    const unsigned char *slots = slots_of(lexicon, table, 1, &n);
    if (!slots)
        return false;
    uint64_t hash = relata_hash(prefix, strlen(prefix));
    uint32_t mark = (uint32_t)(hash >> 40) | 1;
    uint64_t i = hash & (n - 1);
    for (uint64_t probes = 0; probes < n; probes++, i = (i + 1) & (n - 1)) {
        uint32_t found = get24(slots + RELATA_LEXICON_SLOT * i);
        if (!found)
            return false;
        if (found == mark)
            return true;
    }
    return false;
}

bool relata_lexicon_field(const char *value, uint32_t row, uint32_t field, char *buffer, size_t n) {
    size_t used = 0;
    if (n)
        buffer[0] = '\0';
    if (!value || !n)
        return false;
    for (; row; row--) {
        value = strchr(value, '\n');
        if (!value)
            return false;
        value++;
    }
    for (; *value && *value != '\n'; value++) {
        const char plain[2] = {*value, '\0'}, *piece = relata_lexicon_piece(*value);
        for (piece = piece ? piece : plain; *piece; piece++) {
            if (*piece == '\t' && field-- == 0)
                return true;
            if (*piece != '\t' && field == 0 && used + 1 < n) {
                buffer[used++] = *piece;
                buffer[used] = '\0';
            }
        }
    }
    return field == 0;
}

// Plain forms of typographic characters; 0 = drop.
static uint32_t plain(uint32_t c) {
    if (c >= 0x2018 && c <= 0x201B)
        return '\'';
    if (c >= 0x201C && c <= 0x201F)
        return '"';
    if (c >= 0x2010 && c <= 0x2015)
        return '-';
    if (c == 0x2212 || c == 0x00AD)
        return c == 0x00AD ? 0 : '-';
    if (c == 0x02BC || c == 0x2032 || c == 0x00B4 || c == '`')
        return '\'';
    return c;
}

// The letter of a letter with marks, lower-cased: what NFKD with the marks dropped leaves, code point by code point.
static uint32_t fold(uint32_t c, uint32_t *second) {
    *second = 0;
    if (c < 0x80)
        return relata_to_lower(c);
    utf8proc_int32_t parts[16];
    int boundary = 0;
    utf8proc_ssize_t n = utf8proc_decompose_char((utf8proc_int32_t)c, parts, 16,
                                                 UTF8PROC_COMPAT | UTF8PROC_CASEFOLD | UTF8PROC_DECOMPOSE, &boundary);
    uint32_t first = 0;
    for (utf8proc_ssize_t i = 0; i < n && i < 16; i++) {
        utf8proc_category_t k = utf8proc_category(parts[i]);
        if (k == UTF8PROC_CATEGORY_MN || k == UTF8PROC_CATEGORY_ME)
            continue;
        if (!first)
            first = (uint32_t)parts[i];
        else if (!*second)
            *second = (uint32_t)parts[i];
    }
    return first;
}

// A stop is kept only between digits ("3.5"), a comma likewise.
static bool is_dropped(const char *text, size_t i, uint32_t c) {
    if (c != '.' && c != ',')
        return false;
    bool before = i > 0 && text[i - 1] >= '0' && text[i - 1] <= '9';
    return !(before && text[i + 1] >= '0' && text[i + 1] <= '9') && c == '.';
}

// A letter of ASCII, as nearly all are, without its case; 0 for others.
static char small_letter(char c) {
    return c >= 'a' && c <= 'z' ? c : c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : '\0';
}

size_t relata_lexicon_normalize(const char *text, char *buffer, size_t n) {
    size_t length = strlen(text), out = 0;
    bool blank = false;
    for (size_t i = 0; i < length;) {
        uint32_t used, parts[2];
        char letter = small_letter(text[i]);
        if (letter && !blank && out + 1 < n) {
            buffer[out++] = letter;
            i++;
            continue;
        }
        uint32_t c = plain(relata_utf8_decode(text + i, length - i, &used));
        size_t at = i;
        i += used;
        if (!c || is_dropped(text, at, c))
            continue;
        if (relata_is_space(c)) {
            blank = out > 0;
            continue;
        }
        parts[0] = fold(c, &parts[1]);
        for (int k = 0; k < 2 && parts[k]; k++) {
            char bytes[4];
            uint32_t m = relata_utf8_encode(parts[k], bytes);
            if (out + blank + m >= n)
                return 0;
            if (blank)
                buffer[out++] = ' ';
            blank = false;
            memcpy(buffer + out, bytes, m);
            out += m;
        }
    }
    if (n)
        buffer[out] = '\0';
    return out;
}
