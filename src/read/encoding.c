// Bytes of any encoding to valid UTF-8 without NUL bytes.
//
// Order of belief: a byte order mark; the encoding the user named; UTF-8 if the bytes hold valid multi-byte
// sequences (text in another encoding almost never does so by chance, while pages that declare latin-1 and send
// UTF-8 are common); the encoding the content declares; windows-1252. The labels iso-8859-1 and us-ascii mean
// windows-1252, as the WHATWG Encoding Standard has it. Encodings other than these and UTF-16 go through iconv(3).
//
// Windows-1252 can decode nearly anything, so it is taken for undeclared bytes only if they look like it: no
// undefined bytes, no valid UTF-8 sequences in between, and not mostly above 0x7F.
#include "read/encoding.h"

#include "base/strbuf.h"
#include "base/utf8.h"

#include <errno.h>
#include <iconv.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

// Code points of 0x80–0x9F; 0 where windows-1252 has none.
static const uint16_t windows_1252[32] = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178,
};

uint32_t relata_encoding_windows_1252(uint32_t c) {
    return windows_1252[c - 0x80] ? windows_1252[c - 0x80] : RELATA_REPLACEMENT;
}

static RelataStatus no_memory(RelataError *error, const char *source) {
    return relata_fail(error, RELATA_NO_MEMORY, source, 0, 0, "out of memory");
}

static RelataStatus bad_byte(RelataError *error, const char *source, size_t at, const char *what) {
    relata_fail(error, RELATA_ENCODING, source, 0, 0,
                "byte %zu is not %s; convert the file to UTF-8 or name its encoding", at, what);
    if (error)
        error->byte = at;
    return RELATA_ENCODING;
}

static void add_code_point(RelataStrbuf *out, uint32_t c) {
    char bytes[4];
    relata_strbuf_add(out, bytes, relata_utf8_encode(c, bytes));
}

// Replaces the heap block by the buffer's.
static RelataStatus take(RelataStrbuf *out, char **bytes, size_t *n, const char *source, RelataError *error) {
    relata_strbuf_add(out, "", 0);
    if (!out->failed && !out->bytes)
        relata_strbuf_add_char(out, '\n');
    if (out->failed) {
        relata_strbuf_clear(out);
        return no_memory(error, source);
    }
    free(*bytes);
    *bytes = out->bytes;
    *n = out->n;
    return RELATA_OK;
}

static RelataStatus from_windows_1252(char **bytes, size_t *n, const char *source, RelataError *error) {
    RelataStrbuf out = {0};
    for (size_t i = 0; i < *n; i++) {
        unsigned char c = (unsigned char)(*bytes)[i];
        if (c < 0x80)
            relata_strbuf_add_char(&out, (char)c);
        else
            add_code_point(&out, c >= 0xA0 ? c : relata_encoding_windows_1252(c));
    }
    return take(&out, bytes, n, source, error);
}

static RelataStatus from_utf16(char **bytes, size_t *n, bool is_big, const char *source, RelataError *error) {
    RelataStrbuf out = {0};
    const unsigned char *p = (const unsigned char *)*bytes;
    uint32_t lead = 0;
    for (size_t i = 0; i + 1 < *n; i += 2) {
        uint32_t unit = is_big ? (uint32_t)(p[i] << 8 | p[i + 1]) : (uint32_t)(p[i + 1] << 8 | p[i]);
        if (lead && unit >= 0xDC00 && unit <= 0xDFFF) {
            add_code_point(&out, 0x10000 + ((lead - 0xD800) << 10) + (unit - 0xDC00));
            lead = 0;
            continue;
        }
        if (lead)
            add_code_point(&out, RELATA_REPLACEMENT);
        lead = unit >= 0xD800 && unit <= 0xDBFF ? unit : 0;
        if (!lead)
            add_code_point(&out, unit >= 0xDC00 && unit <= 0xDFFF ? RELATA_REPLACEMENT : unit);
    }
    if (lead || *n % 2)
        add_code_point(&out, RELATA_REPLACEMENT);
    return take(&out, bytes, n, source, error);
}

// Any encoding the C library knows. A bad byte becomes U+FFFD.
static RelataStatus from_iconv(iconv_t cd, char **bytes, size_t *n, const char *source, RelataError *error) {
    RelataStrbuf out = {0};
    char *in = *bytes, chunk[4096];
    size_t left = *n;
    bool is_flushed = false;
    while (!out.failed && !is_flushed) {
        char *to = chunk;
        size_t room = sizeof chunk;
        is_flushed = left == 0;
        size_t r = is_flushed ? iconv(cd, NULL, NULL, &to, &room) : iconv(cd, &in, &left, &to, &room);
        relata_strbuf_add(&out, chunk, (size_t)(to - chunk));
        if (r == (size_t)-1 && errno != E2BIG && left > 0) {
            add_code_point(&out, RELATA_REPLACEMENT);
            in++;
            left--;
        }
    }
    return take(&out, bytes, n, source, error);
}

static bool is_latin1_label(const char *name) {
    static const char *const labels[] = {"iso-8859-1", "iso8859-1", "latin1",       "latin-1", "us-ascii",
                                         "ascii",      "l1",        "windows-1252", "cp1252",  "iso_8859-1"};
    for (size_t i = 0; i < sizeof labels / sizeof *labels; i++)
        if (strcasecmp(name, labels[i]) == 0)
            return true;
    return false;
}

static bool is_utf8_label(const char *name) {
    return strcasecmp(name, "utf-8") == 0 || strcasecmp(name, "utf8") == 0;
}

// Decodes from a named encoding; RELATA_NOT_FOUND if the name is unknown.
static RelataStatus from_named(const char *name, char **bytes, size_t *n, const char *source, RelataError *error) {
    if (is_latin1_label(name))
        return from_windows_1252(bytes, n, source, error);
    if (strcasecmp(name, "utf-16le") == 0 || strcasecmp(name, "utf-16") == 0)
        return from_utf16(bytes, n, false, source, error);
    if (strcasecmp(name, "utf-16be") == 0)
        return from_utf16(bytes, n, true, source, error);
    iconv_t cd = iconv_open("UTF-8", name);
    if (cd == (iconv_t)-1)
        return relata_fail(error, RELATA_NOT_FOUND, source, 0, 0, "unknown encoding %.40s", name);
    RelataStatus status = from_iconv(cd, bytes, n, source, error);
    iconv_close(cd);
    return status;
}

// Bytes that are not valid UTF-8: do they look like windows-1252?
static bool looks_windows_1252(const char *bytes, size_t n) {
    size_t high = 0, sequences = 0, bad = 0;
    for (size_t i = 0; i < n;) {
        unsigned char c = (unsigned char)bytes[i];
        if (c < 0x80) {
            i++;
            continue;
        }
        uint32_t used;
        relata_utf8_decode(bytes + i, n - i, &used);
        sequences += used > 1;
        bad += used == 1;
        high += used;
        if (used == 1 && c < 0xA0 && !windows_1252[c - 0x80])
            return false;
        i += used;
    }
    return bad > sequences && high < n / 3 + 4;
}

// Each bad byte becomes U+FFFD.
static RelataStatus repair_utf8(char **bytes, size_t *n, const char *source, RelataError *error) {
    RelataStrbuf out = {0};
    for (size_t i = 0; i < *n;) {
        size_t good = relata_utf8_valid(*bytes + i, *n - i);
        relata_strbuf_add(&out, *bytes + i, good);
        i += good;
        if (i < *n) {
            add_code_point(&out, RELATA_REPLACEMENT);
            i++;
        }
    }
    return take(&out, bytes, n, source, error);
}

static bool is_control(unsigned char c) {
    return c < 0x20 ? c != '\t' && c != '\n' && c != '\r' && c != '\f' : c == 0x7F;
}

// U+0080 to U+009F, which terminals obey, were bytes of windows-1252 once; but U+0085 is a line break.
static bool is_c1(const char *p, const char *end) {
    return (unsigned char)*p == 0xC2 && p + 1 < end && (unsigned char)p[1] < 0xA0 && (unsigned char)p[1] != 0x85;
}

static const char *next_control(const char *p, const char *end) {
    while (p < end && !is_control((unsigned char)*p) && !is_c1(p, end))
        p++;
    return p;
}

// Control characters mean nothing in an article and NUL would end it.
static RelataStatus replace_controls(char **bytes, size_t *n, const char *source, RelataError *error) {
    const char *p = *bytes, *end = *bytes + *n;
    if (next_control(p, end) == end)
        return RELATA_OK;
    RelataStrbuf out = {0};
    while (p < end) {
        const char *control = next_control(p, end);
        relata_strbuf_add(&out, p, (size_t)(control - p));
        if (control < end)
            add_code_point(&out, is_c1(control, end) ? relata_encoding_windows_1252((unsigned char)control[1])
                                                     : RELATA_REPLACEMENT);
        p = control < end ? control + (is_c1(control, end) ? 2 : 1) : end;
    }
    return take(&out, bytes, n, source, error);
}

static void cut_mark(char *bytes, size_t *n, size_t length) {
    *n -= length;
    memmove(bytes, bytes + length, *n + 1);
}

static RelataStatus decode(char **bytes, size_t *n, const RelataEncodingHints *hints, const char *source,
                           size_t *skipped, RelataError *error) {
    if (relata_encoding_is_utf16(*bytes, *n)) {
        bool is_big = (unsigned char)(*bytes)[0] == 0xFE;
        *skipped = 2;
        cut_mark(*bytes, n, 2);
        return from_utf16(bytes, n, is_big, source, error);
    }
    if (*n >= 3 && memcmp(*bytes, "\xEF\xBB\xBF", 3) == 0) {
        *skipped = 3;
        cut_mark(*bytes, n, 3);
    } else if (hints->user && !is_utf8_label(hints->user)) {
        return from_named(hints->user, bytes, n, source, error);
    }
    size_t valid = relata_utf8_valid(*bytes, *n);
    if (valid == *n)
        return RELATA_OK;
    bool is_said_utf8 = hints->user != NULL || *skipped || (hints->declared && is_utf8_label(hints->declared));
    if (!is_said_utf8 && hints->declared && hints->declared[0] &&
        from_named(hints->declared, bytes, n, source, NULL) == RELATA_OK)
        return RELATA_OK;
    if (!is_said_utf8 && looks_windows_1252(*bytes, *n))
        return from_windows_1252(bytes, n, source, error);
    if (hints->is_lenient)
        return repair_utf8(bytes, n, source, error);
    return bad_byte(error, source, valid, is_said_utf8 ? "UTF-8" : "text in UTF-8 or windows-1252");
}

RelataStatus relata_encoding_to_utf8(char **bytes, size_t *n, const RelataEncodingHints *hints, const char *source,
                                     size_t *skipped, RelataError *error) {
    *skipped = 0;
    RELATA_TRY(decode(bytes, n, hints, source, skipped, error));
    return replace_controls(bytes, n, source, error);
}

bool relata_encoding_is_utf16(const char *bytes, size_t n) {
    return n >= 2 && (memcmp(bytes, "\xFF\xFE", 2) == 0 || memcmp(bytes, "\xFE\xFF", 2) == 0);
}

void relata_encoding_declared(const char *bytes, size_t n, char name[40]) {
    enum { HEAD = 4096 };
    name[0] = '\0';
    if (n > HEAD)
        n = HEAD;
    for (size_t i = 0; i + 9 < n; i++) {
        size_t at = 0;
        if (strncasecmp(bytes + i, "charset", 7) == 0)
            at = i + 7;
        else if (strncasecmp(bytes + i, "encoding", 8) == 0 && memchr(bytes, '<', i) && memmem(bytes, i, "<?xml", 5))
            at = i + 8;
        if (!at)
            continue;
        while (at < n && strchr(" =\"'\t\n\r", bytes[at]) && bytes[at])
            at++;
        size_t length = 0;
        while (at + length < n && length < 39 && bytes[at + length] > ' ' && !strchr("\"';/>?", bytes[at + length]))
            length++;
        memcpy(name, bytes + at, length);
        name[length] = '\0';
        if (length)
            return;
    }
}

const char *relata_encoding_binary(const char *bytes, size_t n) {
    static const struct {
        const char *magic;
        size_t n;
        const char *name;
    } magics[] = {
        {"%PDF-", 5, "a PDF file"},
        {"PK\3\4", 4, "a ZIP or Office file"},
        {"\x7F"
         "ELF",
         4, "a program"},
        {"\x89PNG", 4, "a picture"},
        {"\xFF\xD8\xFF", 3, "a picture"},
        {"GIF8", 4, "a picture"},
        {"\x1F\x8B", 2, "a gzip file"},
        {"BZh", 3, "a bzip2 file"},
        {"\xFD"
         "7zXZ",
         5, "an xz file"},
        {"\x28\xB5\x2F\xFD", 4, "a zstd file"},
        {"\xD0\xCF\x11\xE0", 4, "an Office file"},
        {"SQLite format 3", 15, "an SQLite file"},
        {"{\\rtf", 5, "an RTF file"},
    };
    for (size_t i = 0; i < sizeof magics / sizeof *magics; i++)
        if (n >= magics[i].n && memcmp(bytes, magics[i].magic, magics[i].n) == 0)
            return magics[i].name;
    if (relata_encoding_is_utf16(bytes, n))
        return NULL;
    size_t controls = 0, nuls = 0;
    for (size_t i = 0; i < n; i++) {
        controls += is_control((unsigned char)bytes[i]);
        nuls += bytes[i] == '\0';
    }
    return nuls * 200 > n || controls * 20 > n ? "binary data" : NULL;
}
