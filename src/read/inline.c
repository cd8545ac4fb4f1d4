// Inline Markdown (CommonMark 0.30, section 6) to plain text.
//
// Two passes. The first walks the text once with a stack of open brackets and one of open emphasis, and flags every
// byte that belongs to the markup. The second copies what is not flagged and decodes character references. Where
// CommonMark and the texts of newspapers disagree the text wins: a bracket that is no link ("[the] minister"), a lone
// star and snake_case stay.
#include "read/inline.h"

#include "base/utf8.h"

#include <libxml/HTMLparser.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_OPEN = 64, LONGEST_TARGET = 4096, LONGEST_TAG = 2048, LONGEST_LABEL = 200 };
enum { KEEP, DROP, LITERAL, CAPTION }; // what becomes of a byte; LITERAL: kept, no reference decoded

typedef struct {
    size_t at;  // first byte of the mark
    uint32_t n; // bytes of it still open
    char c;     // '*', '_', '~'; '[' or '!' for brackets
} Open;

typedef struct {
    const char *text;
    size_t n;
    unsigned char *fate;    // [n]
    unsigned char *is_link; // [n]
    const RelataMap *references;
    Open brackets[MOST_OPEN];
    size_t n_brackets;
    Open marks[MOST_OPEN];
    size_t n_marks;
    size_t no_close_before; // no link target that begins before this byte ends
    size_t no_tick;         // no closing run of ticks is behind this byte
    bool has_open_comment;  // a comment was begun that nothing closes
} Scan;

static void drop(Scan *s, size_t begin, size_t end) {
    memset(s->fate + begin, DROP, end - begin);
}

static bool is_space_at(const Scan *s, size_t i) {
    return i >= s->n || (unsigned char)s->text[i] <= ' ';
}

static bool is_word_at(const Scan *s, size_t i) {
    unsigned char c = i < s->n ? (unsigned char)s->text[i] : 0;
    return c >= 0x80 || (c >= '0' && c <= '9') || ((c | 32) >= 'a' && (c | 32) <= 'z');
}

// The end of "(target "title")" that begins at `at`; 0 if it has none.
static size_t target_end(Scan *s, size_t at) {
    if (at >= s->n || s->text[at] != '(' || at < s->no_close_before)
        return 0;
    int depth = 0;
    char quote = 0;
    size_t i = at;
    for (; i < s->n && i - at < LONGEST_TARGET; i++) {
        char c = s->text[i];
        if (quote)
            quote = c == quote ? 0 : quote;
        else if (c == '"')
            quote = c;
        else if (c == '(' && ++depth > 8)
            return 0;
        else if (c == ')' && --depth == 0)
            return i + 1;
        else if (c == '\\')
            i++;
    }
    s->no_close_before = i;
    return 0;
}

static bool is_reference(const Scan *s, size_t begin, size_t end) {
    char label[LONGEST_LABEL + 1];
    if (end <= begin || end - begin > LONGEST_LABEL || !s->references)
        return false;
    for (size_t i = begin; i < end; i++)
        label[i - begin] = s->text[i] >= 'A' && s->text[i] <= 'Z' ? (char)(s->text[i] + 32) : s->text[i];
    return relata_map_find(s->references, label, end - begin) != 0;
}

// Ends the bracket that closes at `at`: [text](target), [text][label], [label], [^note]. Returns where to go on.
static size_t close_bracket(Scan *s, size_t at) {
    if (s->n_brackets == 0)
        return at + 1;
    Open open = s->brackets[--s->n_brackets];
    size_t inside = open.at + (open.c == '!' ? 2 : 1), end = target_end(s, at + 1);
    if (!end && at + 1 < s->n && s->text[at + 1] == '[') {
        const char *stop = memchr(s->text + at + 2, ']', s->n - at - 2 < LONGEST_LABEL ? s->n - at - 2 : LONGEST_LABEL);
        size_t close = stop ? (size_t)(stop - s->text) : 0;
        if (close && (is_reference(s, at + 2, close) || (close == at + 2 && is_reference(s, inside, at))))
            end = close + 1;
    }
    if (!end && inside < at && s->text[inside] == '^') {
        drop(s, open.at, at + 1);
        return at + 1;
    }
    if (!end && is_reference(s, inside, at))
        end = at + 1;
    if (!end)
        return at + 1;
    drop(s, open.at, inside);
    drop(s, at, end);
    if (open.c == '!') {
        for (size_t i = inside; i < at; i++)
            s->fate[i] = s->fate[i] == DROP ? DROP : CAPTION;
    } else {
        memset(s->is_link + inside, 1, at - inside);
    }
    return end;
}

// Runs of * _ ~: closes what it can, opens the rest.
static size_t emphasis(Scan *s, size_t at) {
    char c = s->text[at];
    size_t end = at;
    while (end < s->n && s->text[end] == c)
        end++;
    uint32_t run = (uint32_t)(end - at);
    bool is_left = !is_space_at(s, end), is_right = at > 0 && !is_space_at(s, at - 1);
    if (c == '_') {
        is_left = is_left && !(at > 0 && is_word_at(s, at - 1));
        is_right = is_right && !is_word_at(s, end);
    }
    if ((c == '~' && run != 2) || run > 6)
        return end;
    for (size_t k = s->n_marks; is_right && run > 0 && k > 0; k--) {
        Open *open = &s->marks[k - 1];
        if (open->c != c || open->n == 0)
            continue;
        uint32_t both = open->n < run ? open->n : run;
        drop(s, open->at + open->n - both, open->at + open->n);
        drop(s, at, at + both);
        open->n -= both;
        at += both;
        run -= both;
        s->n_marks = open->n ? k : k - 1;
    }
    if (run > 0 && is_left && s->n_marks < MOST_OPEN)
        s->marks[s->n_marks++] = (Open){at, run, c};
    return end;
}

static size_t code_span(Scan *s, size_t at) {
    size_t end = at;
    while (end < s->n && s->text[end] == '`')
        end++;
    size_t run = end - at;
    for (size_t i = end; i < s->n && at >= s->no_tick;) {
        const char *tick = memchr(s->text + i, '`', s->n - i);
        if (!tick) {
            s->no_tick = s->n;
            break;
        }
        size_t from = (size_t)(tick - s->text), to = from;
        while (to < s->n && s->text[to] == '`')
            to++;
        if (to - from == run) {
            drop(s, at, end);
            memset(s->fate + end, LITERAL, from - end);
            drop(s, from, to);
            return to;
        }
        if (i - end > LONGEST_TARGET)
            break;
        i = to;
    }
    return end;
}

// Tags, comments and <https://autolinks>.
static size_t angle(Scan *s, size_t at) {
    size_t left = s->n - at < LONGEST_TAG ? s->n - at : LONGEST_TAG;
    const char *p = s->text + at;
    bool is_comment = left > 4 && memcmp(p, "<!--", 4) == 0;
    // A comment that nothing closes is looked for once: ten thousand openings must not cost ten thousand searches.
    const char *stop = !is_comment ? memchr(p, '>', left) : s->has_open_comment ? NULL : memmem(p, s->n - at, "-->", 3);
    s->has_open_comment |= is_comment && !stop;
    if (!stop)
        return at + 1;
    size_t end = (size_t)(stop - s->text) + (is_comment ? 3 : 1);
    char c = left > 1 ? p[1] == '/' && left > 2 ? p[2] : p[1] : 0;
    bool is_tag = is_comment || ((c | 32) >= 'a' && (c | 32) <= 'z');
    if (!is_tag || (!is_comment && memchr(p + 1, '<', (size_t)(stop - p) - 1)))
        return at + 1;
    const char *colon = memchr(p, ':', (size_t)(stop - p)), *blank = memchr(p, ' ', (size_t)(stop - p));
    const char *mail = memchr(p, '@', (size_t)(stop - p));
    if (!is_comment && !blank && (colon || mail)) {
        drop(s, at, at + 1);
        drop(s, end - 1, end);
        memset(s->fate + at + 1, LITERAL, end - at - 2);
        memset(s->is_link + at + 1, 1, end - at - 2);
    } else {
        drop(s, at, end);
    }
    return end;
}

// A backslash makes the punctuation after it a letter like others; before a line end it is a hard break.
static size_t escape(Scan *s, size_t at) {
    if (at + 1 == s->n || s->text[at + 1] == '\n') {
        drop(s, at, at + 1);
        return at + 1;
    }
    unsigned char c = (unsigned char)s->text[at + 1];
    if (c >= 0x80 || !relata_is_punct(c))
        return at + 1;
    drop(s, at, at + 1);
    s->fate[at + 1] = LITERAL;
    return at + 2;
}

static void scan(Scan *s) {
    for (size_t i = 0; i < s->n;) {
        switch (s->text[i]) {
        case '\\':
            i = escape(s, i);
            break;
        case '`':
            i = code_span(s, i);
            break;
        case '<':
            i = angle(s, i);
            break;
        case '*':
        case '_':
        case '~':
            i = emphasis(s, i);
            break;
        case '[':
            if (s->n_brackets == MOST_OPEN) { // the oldest is the least likely to be a link's
                memmove(s->brackets, s->brackets + 1, sizeof *s->brackets * (MOST_OPEN - 1));
                s->n_brackets--;
            }
            s->brackets[s->n_brackets++] = i > 0 && s->text[i - 1] == '!' ? (Open){i - 1, 2, '!'} : (Open){i, 1, '['};
            i++;
            break;
        case ']':
            i = close_bracket(s, i);
            break;
        default:
            i++;
        }
    }
}

size_t relata_inline_reference(const char *text, size_t n, char out[4], size_t *used) {
    enum { LONGEST_NAME = 32 };
    char name[LONGEST_NAME];
    size_t length = 0;
    const char *p = text + 1;
    while (length + 1 < n && length < LONGEST_NAME - 1 && p[length] != ';' && (p[length] == '#' || p[length] > ' ')) {
        name[length] = p[length];
        length++;
    }
    if (length == 0 || length + 1 >= n || p[length] != ';')
        return 0;
    name[length] = '\0';
    unsigned long c = 0;
    if (name[0] == '#') {
        char *end;
        bool is_hex = (name[1] | 32) == 'x';
        c = strtoul(name + 1 + is_hex, &end, is_hex ? 16 : 10);
        if (*end || end == name + 1 + is_hex)
            return 0;
    } else {
        const htmlEntityDesc *entity = htmlEntityLookup((const xmlChar *)name);
        c = entity ? entity->value : strcmp(name, "apos") == 0 ? '\'' : 0;
        if (!c)
            return 0;
    }
    *used = length + 2;
    bool is_character =
        (c >= 0x20 || c == '\t' || c == '\n') && c != 0x7F && c <= 0x10FFFF && !(c >= 0xD800 && c <= 0xDFFF);
    return relata_utf8_encode(is_character ? (uint32_t)c : RELATA_REPLACEMENT, out);
}

// Copies the bytes that are not markup.
static void emit(const Scan *s, RelataStrbuf *out, RelataStrbuf *captions, RelataInlineFacts *facts) {
    bool is_in_caption = false;
    for (size_t i = 0; i < s->n;) {
        unsigned char fate = s->fate[i];
        size_t end = i + 1;
        if (fate == CAPTION) {
            facts->n_images += !is_in_caption;
            if (!is_in_caption && captions->n > 0)
                relata_strbuf_add_char(captions, '\n');
        }
        is_in_caption = fate == CAPTION || (is_in_caption && fate == DROP);
        RelataStrbuf *to = fate == CAPTION ? captions : out;
        char bytes[4];
        size_t used, written;
        if (fate == DROP) {
            i++;
            continue;
        }
        if (fate != LITERAL && s->text[i] == '&' &&
            (written = relata_inline_reference(s->text + i, s->n - i, bytes, &used))) {
            relata_strbuf_add(to, bytes, written);
            end = i + used;
        } else {
            while (end < s->n && s->fate[end] == fate && s->text[end] != '&' && s->is_link[end] == s->is_link[i])
                end++;
            relata_strbuf_add(to, s->text + i, end - i);
        }
        if (fate != CAPTION && s->is_link[i])
            facts->n_link_bytes += end - i;
        i = end;
    }
}

bool relata_inline_markdown(const char *text, size_t n, const RelataMap *references, RelataStrbuf *out,
                            RelataStrbuf *captions, RelataInlineFacts *facts) {
    *facts = (RelataInlineFacts){0};
    unsigned char *scratch = calloc(n + 1, 2);
    if (!scratch)
        return false;
    Scan s = {.text = text, .n = n, .fate = scratch, .is_link = scratch + n + 1, .references = references};
    scan(&s);
    facts->is_emphasised = n > 0 && s.fate[0] == DROP && (*text == '*' || *text == '_');
    emit(&s, out, captions, facts);
    free(scratch);
    return !out->failed && !captions->failed;
}
