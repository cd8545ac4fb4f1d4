// Markdown (CommonMark 0.30 with tables, footnotes and YAML front matter) to blocks.
//
// A line at a time: what the line opens (heading, item, quotation, table, fence …) is decided from its first
// characters, and text lines are gathered into a paragraph until something ends it. Newspapers' Markdown comes from
// converters and is seldom pure, so a line end inside a paragraph is kept as a paragraph's end unless the line was
// wrapped (wrap.h), and text indented by four blanks is text. Code blocks are no prose and are marked BOILER, as are
// paragraphs and items that are nothing but links: those lead to other articles.
#include "read/formats.h"

#include "base/arena.h"
#include "read/blocks.h"
#include "read/classify.h"
#include "read/inline.h"
#include "read/metadata.h"
#include "read/wrap.h"

#include <string.h>
#include <strings.h>

typedef struct {
    RelataBlocks blocks;
    RelataDocument *document;
    RelataInput input;
    size_t width;                      // of hard wrapping, 0 = none
    RelataMap *references;             // labels of link definitions
    RelataBlockKind kind;              // of the paragraph being gathered
    RelataLine paragraph;              // its bytes in the input; empty: none. Quote marks inside are cut later
    RelataLine last;                   // its last line
    bool has_title;                    // a heading was the title
    bool is_in_table;                  // the rows of a table are being read
    RelataStrbuf raw, plain, captions; // scratch
} Markdown;

static bool starts(const Markdown *m, RelataLine line, const char *what) {
    size_t n = strlen(what);
    return line.end - line.begin >= n && memcmp(m->input.text + line.begin, what, n) == 0;
}

// "> > text": cuts the marks of a quotation off the beginning; returns their number.
static int cut_quote(const char *text, RelataLine *line) {
    int depth = 0;
    while (line->begin < line->end && text[line->begin] == '>') {
        depth++;
        line->begin++;
        while (line->begin < line->end && (text[line->begin] == ' ' || text[line->begin] == '\t'))
            line->begin++;
    }
    return depth;
}

// "- ", "* ", "+ ", "• ", "1. ", "1) ", and the check box of a task after it.
static bool cut_item(const char *text, RelataLine *line) {
    const char *p = text + line->begin;
    size_t n = line->end - line->begin, at = 0;
    if (n > 1 && (*p == '-' || *p == '*' || *p == '+'))
        at = 1;
    else if (n > 3 && memcmp(p, "\xE2\x80\xA2", 3) == 0)
        at = 3;
    else {
        while (at < n && at < 3 && p[at] >= '0' && p[at] <= '9')
            at++;
        at = at > 0 && at < n && (p[at] == '.' || p[at] == ')') ? at + 1 : 0;
    }
    if (at == 0 || at >= n || (p[at] != ' ' && p[at] != '\t'))
        return false;
    if (n - at > 5 && p[at + 1] == '[' && (p[at + 2] == ' ' || (p[at + 2] | 32) == 'x') && p[at + 3] == ']')
        at += 4;
    while (at < n && (p[at] == ' ' || p[at] == '\t'))
        at++;
    line->begin += at;
    return true;
}

// The plain text of a stretch of the input, with the marks of quotations at its line beginnings cut.
static bool to_plain(Markdown *m, RelataLine stretch, RelataInlineFacts *facts) {
    relata_strbuf_truncate(&m->raw, 0);
    relata_strbuf_truncate(&m->plain, 0);
    relata_strbuf_truncate(&m->captions, 0);
    for (size_t at = stretch.begin; at < stretch.end;) {
        RelataLine line = relata_line_next(m->input.text, stretch.end, &at);
        cut_quote(m->input.text, &line);
        if (m->raw.n > 0)
            relata_strbuf_add_char(&m->raw, '\n');
        relata_strbuf_add(&m->raw, m->input.text + line.begin, line.end - line.begin);
    }
    return !m->raw.failed && relata_inline_markdown(relata_strbuf_string(&m->raw), m->raw.n, m->references, &m->plain,
                                                    &m->captions, facts);
}

static size_t count_letters(const char *text, size_t n) {
    size_t letters = 0;
    for (size_t i = 0; i < n; i++)
        letters += ((text[i] | 32) >= 'a' && (text[i] | 32) <= 'z') || (unsigned char)text[i] >= 0x80;
    return letters;
}

// Nothing but links, save a few letters such as "More:" before them.
static bool is_only_links(const Markdown *m, const RelataInlineFacts *facts) {
    size_t letters = count_letters(relata_strbuf_string(&m->plain), m->plain.n);
    return facts->n_link_bytes > 0 && letters > 0 && facts->n_link_bytes + 12 >= m->plain.n &&
           facts->n_link_bytes * 10 >= m->plain.n * 7;
}

static void add(Markdown *m, RelataBlockKind kind, RelataLine stretch) {
    RelataInlineFacts facts;
    if (!to_plain(m, stretch, &facts)) {
        m->blocks.is_failed = true;
        return;
    }
    uint64_t source = m->input.skipped + stretch.begin;
    if (m->captions.n > 0)
        relata_blocks_add(&m->blocks, RELATA_BLOCK_CAPTION, m->captions.bytes, m->captions.n, source);
    bool is_text = kind == RELATA_BLOCK_PARAGRAPH || kind == RELATA_BLOCK_ITEM;
    if (is_text && is_only_links(m, &facts))
        kind = RELATA_BLOCK_BOILER;
    relata_blocks_add(&m->blocks, kind, relata_strbuf_string(&m->plain), m->plain.n, source);
}

static void flush(Markdown *m) {
    if (m->paragraph.begin < m->paragraph.end)
        add(m, m->kind, m->paragraph);
    m->paragraph = m->last = (RelataLine){0, 0};
    m->kind = RELATA_BLOCK_PARAGRAPH;
}

// In Markdown a line end means nothing, so a long line without a final stop goes on even where it was not wrapped.
static bool goes_on(const Markdown *m, RelataLine line) {
    enum { LONG_LINE = 40 };
    const char *text = m->input.text + m->last.begin;
    size_t n = m->last.end - m->last.begin;
    return (n >= LONG_LINE && !relata_ends_sentence(text, n)) ||
           relata_line_goes_on(m->input.text, m->last, line, m->width);
}

// Adds a line to the paragraph or begins a new one with it; two blanks or a backslash before the line end break it
// there.
static void add_text_line(Markdown *m, RelataLine line, RelataBlockKind kind) {
    const char *text = m->input.text;
    bool is_open = m->paragraph.begin < m->paragraph.end;
    bool is_hard = is_open && (text[m->last.end - 1] == '\\' || memcmp(text + m->last.end, "  ", 2) == 0);
    bool is_lower = line.begin < line.end && text[line.begin] >= 'a' && text[line.begin] <= 'z';
    if (is_open && kind != m->kind && !(kind == RELATA_BLOCK_PARAGRAPH && m->kind != RELATA_BLOCK_PARAGRAPH))
        flush(m);
    else if (is_open && is_hard && !is_lower)
        flush(m);
    else if (is_open && !goes_on(m, line))
        flush(m);
    if (m->paragraph.begin == m->paragraph.end) {
        m->kind = kind;
        m->paragraph.begin = line.begin;
    }
    m->paragraph.end = line.end;
    m->last = line;
}

static void add_heading(Markdown *m, RelataLine line, size_t level) {
    bool is_title = !m->has_title && level <= 2;
    if (level == 1)
        m->has_title = true;
    m->has_title |= is_title;
    add(m, is_title ? RELATA_BLOCK_TITLE : RELATA_BLOCK_HEADING, line);
}

static bool atx_heading(Markdown *m, RelataLine line) {
    const char *text = m->input.text;
    size_t level = 0;
    while (line.begin < line.end && text[line.begin] == '#') {
        level++;
        line.begin++;
    }
    if (level == 0 || level > 6 || (line.begin < line.end && text[line.begin] != ' ' && text[line.begin] != '\t'))
        return false;
    while (line.end > line.begin && text[line.end - 1] == '#')
        line.end--;
    flush(m);
    add_heading(m, line, level);
    return true;
}

// A line of one character only (blanks allowed), at least `least` of them.
static bool is_rule(const char *text, RelataLine line, const char *set, size_t least) {
    size_t n = 0;
    char c = line.begin < line.end ? text[line.begin] : 0;
    if (!c || !strchr(set, c))
        return false;
    for (size_t i = line.begin; i < line.end; i++) {
        if (text[i] != c && text[i] != ' ')
            return false;
        n += text[i] == c;
    }
    return n >= least;
}

// "---|:--:|---" under the head of a table.
static bool is_table_rule(const char *text, RelataLine line) {
    size_t dashes = 0, bars = 0;
    for (size_t i = line.begin; i < line.end; i++) {
        dashes += text[i] == '-';
        bars += text[i] == '|';
        if (!strchr("-|: \t", text[i]))
            return false;
    }
    return dashes >= 3 && bars >= 1;
}

static void add_row(Markdown *m, RelataLine line) {
    const char *text = m->input.text;
    size_t begin = line.begin;
    for (size_t i = line.begin; i <= line.end; i++) {
        if (i < line.end && (text[i] != '|' || (i > line.begin && text[i - 1] == '\\')))
            continue;
        if (i > begin)
            add(m, RELATA_BLOCK_CELL, (RelataLine){begin, i});
        begin = i + 1;
    }
}

// "[label]: target" and "[^1]: note"; a definition is no text, a note is.
static bool definition(RelataMap *references, const char *text, RelataLine *line) {
    if (line->end - line->begin < 5 || text[line->begin] != '[')
        return false;
    const char *stop = memchr(text + line->begin, ']', line->end - line->begin);
    size_t close = stop ? (size_t)(stop - text) : 0;
    if (!stop || close + 2 >= line->end || text[close + 1] != ':' || close == line->begin + 1)
        return false;
    if (text[line->begin + 1] == '^') {
        line->begin = close + 2;
        while (line->begin < line->end && text[line->begin] == ' ')
            line->begin++;
        return false;
    }
    size_t target = close + 2;
    while (target < line->end && text[target] == ' ')
        target++;
    size_t n = close - line->begin - 1;
    bool is_address = memmem(text + target, line->end - target, "://", 3) || strchr("/#<.", text[target]);
    if (target == line->end || !is_address || n > 200)
        return false;
    char label[201];
    for (size_t i = 0; i < n; i++)
        label[i] = text[line->begin + 1 + i] >= 'A' && text[line->begin + 1 + i] <= 'Z'
                       ? (char)(text[line->begin + 1 + i] + 32)
                       : text[line->begin + 1 + i];
    relata_map_add(references, label, n);
    return true;
}

static void find_definitions(Markdown *m) {
    for (size_t at = 0; at < m->input.n;) {
        RelataLine line = relata_line_next(m->input.text, m->input.n, &at);
        if (line.begin < line.end && m->input.text[line.begin] == '[')
            definition(m->references, m->input.text, &line);
    }
}

// "key: value" of YAML front matter.
static void front_matter_line(Markdown *m, RelataLine line) {
    static const char *const names[] = {"title", "date", "published", "url", "link", "publisher", "source", "site"};
    const char *text = m->input.text + line.begin;
    size_t n = line.end - line.begin;
    RelataDocument *document = m->document;
    const char **fields[] = {&document->title, &document->published, &document->published, &document->url,
                             &document->url,   &document->publisher, &document->publisher, &document->publisher};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        size_t key = strlen(names[i]);
        if (n <= key + 1 || strncasecmp(text, names[i], key) != 0 || text[key] != ':')
            continue;
        const char *value = text + key + 1, *end = text + n;
        while (value < end && strchr(" \"'", *value))
            value++;
        while (end > value && strchr(" \"'", end[-1]))
            end--;
        if (value < end && !*fields[i])
            *fields[i] = fields[i] == &document->published
                             ? relata_metadata_date(document->arena, value, (size_t)(end - value))
                             : relata_metadata_clean(document->arena, value, (size_t)(end - value));
    }
}

// Reads "---" … "---" at the beginning; returns where the text begins.
static size_t front_matter(Markdown *m) {
    size_t at = 0;
    RelataLine line = relata_line_next(m->input.text, m->input.n, &at);
    if (!starts(m, line, "---") || line.end - line.begin != 3)
        return 0;
    size_t first = at;
    for (int i = 0; i < 100 && at < m->input.n; i++) {
        line = relata_line_next(m->input.text, m->input.n, &at);
        if (line.end - line.begin != 3 || !(starts(m, line, "---") || starts(m, line, "...")))
            continue;
        for (size_t inner = first; inner < line.begin;)
            front_matter_line(m, relata_line_next(m->input.text, line.begin, &inner));
        return at;
    }
    return 0;
}

// Passes over lines up to the one that ends the fence, the comment or the element; their bytes are added as `kind`, or
// left out. Returns where to go on.
static size_t skip_until(Markdown *m, size_t at, const char *stop, bool is_kept) {
    size_t begin = at;
    while (at < m->input.n) {
        RelataLine line = relata_line_next(m->input.text, m->input.n, &at);
        if (!memmem(m->input.text + line.begin, line.end - line.begin, stop, strlen(stop)))
            continue;
        if (is_kept && line.begin > begin)
            relata_blocks_add(&m->blocks, RELATA_BLOCK_BOILER, m->input.text + begin, line.begin - begin,
                              m->input.skipped + begin);
        return at;
    }
    return is_kept ? begin : at; // a fence that never ends was none
}

// Lines that stand for themselves. Returns false for a line of text.
static bool block_line(Markdown *m, RelataLine line, size_t *at) {
    const char *text = m->input.text;
    static const char *const raw[][2] = {{"<!--", "-->"}, {"<script", "</script"}, {"<style", "</style"}};
    if (starts(m, line, "```") || starts(m, line, "~~~")) {
        flush(m);
        *at = skip_until(m, *at, starts(m, line, "```") ? "```" : "~~~", true);
        return true;
    }
    for (size_t i = 0; i < sizeof raw / sizeof *raw; i++)
        if (starts(m, line, raw[i][0]) &&
            !memmem(text + line.begin, line.end - line.begin, raw[i][1], strlen(raw[i][1]))) {
            flush(m);
            *at = skip_until(m, *at, raw[i][1], false);
            return true;
        }
    if (atx_heading(m, line))
        return true;
    bool is_one_line = m->paragraph.begin < m->paragraph.end && m->paragraph.begin == m->last.begin &&
                       m->kind == RELATA_BLOCK_PARAGRAPH;
    if (is_one_line && (is_rule(text, line, "=", 2) || is_rule(text, line, "-", 2)) &&
        m->last.end - m->last.begin <= 200) {
        RelataLine heading = m->last;
        m->paragraph = (RelataLine){0, 0};
        add_heading(m, heading, text[line.begin] == '=' ? 1 : 2);
        return true;
    }
    if (is_rule(text, line, "-*_=", 3)) {
        flush(m);
        return true;
    }
    if (is_one_line && is_table_rule(text, line) && memchr(text + m->last.begin, '|', m->last.end - m->last.begin)) {
        RelataLine head = m->last;
        m->paragraph = (RelataLine){0, 0};
        add_row(m, head);
        m->is_in_table = true;
        return true;
    }
    if (m->is_in_table && memchr(text + line.begin, '|', line.end - line.begin)) {
        add_row(m, line);
        return true;
    }
    m->is_in_table = false;
    return definition(m->references, text, &line);
}

static void read_line(Markdown *m, RelataLine line, size_t *at) {
    const char *text = m->input.text;
    RelataLine inner = line;
    if (line.begin == line.end) {
        flush(m);
        m->is_in_table = false;
        return;
    }
    RelataBlockKind kind = cut_quote(text, &inner) ? RELATA_BLOCK_QUOTE : RELATA_BLOCK_PARAGRAPH;
    if (inner.begin == inner.end) {
        flush(m);
        return;
    }
    if (block_line(m, inner, at))
        return;
    if (text[inner.begin] == '[')
        definition(m->references, text, &inner); // the text of a footnote
    if (cut_item(text, &inner)) {
        flush(m);
        kind = RELATA_BLOCK_ITEM;
    }
    if (inner.begin < inner.end)
        add_text_line(m, inner, kind);
}

RelataStatus relata_read_markdown(RelataDocument *document, RelataInput input, RelataError *error) {
    Markdown m = {.document = document, .input = input, .references = relata_map_new()};
    m.blocks.is_failed = !m.references;
    if (m.references)
        find_definitions(&m);
    m.width = relata_wrap_width(input.text, input.n);
    for (size_t at = m.references ? front_matter(&m) : input.n; at < input.n;) {
        RelataLine line = relata_line_next(input.text, input.n, &at);
        read_line(&m, line, &at);
    }
    flush(&m);
    relata_strbuf_clear(&m.raw);
    relata_strbuf_clear(&m.plain);
    relata_strbuf_clear(&m.captions);
    relata_map_free(m.references);
    relata_classify(&m.blocks, document);
    return relata_blocks_finish(&m.blocks, document, error);
}
