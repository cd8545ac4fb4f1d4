// The format of an input, from its name and its first bytes.
//
// The name decides between families (a .json file is JSON or JSON Lines, a .txt file plain text or Markdown), the
// content within them, and alone where there is no telling name. Many .txt files hold Markdown: one sure trait (a link,
// a fence, an ATX heading, emphasis around a whole line) is enough, since plain text almost never has any.
#include "read/formats.h"

#include "base/utf8.h"

#include <string.h>
#include <strings.h>

static const struct {
    const char *extension;
    RelataFormat format;
} extensions[] = {
    {"txt", RELATA_FORMAT_TEXT},          {"text", RELATA_FORMAT_TEXT},     {"md", RELATA_FORMAT_MARKDOWN},
    {"markdown", RELATA_FORMAT_MARKDOWN}, {"html", RELATA_FORMAT_HTML},     {"htm", RELATA_FORMAT_HTML},
    {"xhtml", RELATA_FORMAT_HTML},        {"json", RELATA_FORMAT_JSON},     {"jsonl", RELATA_FORMAT_JSONL},
    {"ndjson", RELATA_FORMAT_JSONL},      {"xml", RELATA_FORMAT_FEED},      {"rss", RELATA_FORMAT_FEED},
    {"atom", RELATA_FORMAT_FEED},         {"conllu", RELATA_FORMAT_CONLLU},
};

RelataFormat relata_format_of_name(const char *name) {
    const char *slash = name ? strrchr(name, '/') : NULL;
    const char *dot = name ? strrchr(slash ? slash : name, '.') : NULL;
    for (size_t i = 0; dot && i < sizeof extensions / sizeof *extensions; i++)
        if (strcasecmp(dot + 1, extensions[i].extension) == 0)
            return extensions[i].format;
    return RELATA_FORMAT_AUTO;
}

bool relata_format_find(const char *name, RelataFormat *out) {
    static const struct {
        const char *name;
        RelataFormat format;
    } formats[] = {
        {"auto", RELATA_FORMAT_AUTO},           {"text", RELATA_FORMAT_TEXT},     {"markdown", RELATA_FORMAT_MARKDOWN},
        {"html", RELATA_FORMAT_HTML},           {"feed", RELATA_FORMAT_FEED},     {"json", RELATA_FORMAT_JSON},
        {"jsonl", RELATA_FORMAT_JSONL},         {"conllu", RELATA_FORMAT_CONLLU}, {"trees", RELATA_FORMAT_TREES},
        {"sentences", RELATA_FORMAT_SENTENCES}, {"tokens", RELATA_FORMAT_TOKENS},
    };
    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++)
        if (strcmp(name, formats[i].name) == 0) {
            *out = formats[i].format;
            return true;
        }
    return false;
}

static size_t skip_blanks(const char *p, size_t n, size_t at) {
    while (at < n && (unsigned char)p[at] <= ' ')
        at++;
    return at;
}

static bool starts(const char *p, size_t n, const char *what) {
    size_t length = strlen(what);
    return n >= length && strncasecmp(p, what, length) == 0;
}

// '{"a": 1}' on a line of its own with another '{' under it, or alone.
static bool is_lines_of_json(const char *p, size_t n) {
    const char *stop = memchr(p, '\n', n);
    if (!stop)
        return false;
    const char *last = stop;
    while (last > p && (unsigned char)last[-1] <= ' ')
        last--;
    if (last == p || last[-1] != '}')
        return false;
    size_t next = skip_blanks(p, n, (size_t)(stop - p));
    return next < n && p[next] == '{';
}

// The root element of XML, or how an HTML page begins.
static RelataFormat sniff_markup(const char *p, size_t n) {
    static const char *const feeds[] = {"<rss", "<feed", "<rdf:rdf", "<channel"};
    static const char *const pages[] = {
        "<!doctype html", "<html",   "<head", "<body",  "<article", "<div",   "<p>",   "<p ",   "<h1",
        "<section",       "<main",   "<meta", "<title", "<span",    "<table", "<base", "<link", "<script",
        "<style",         "<header", "<nav"};
    enum { MOST_PROLOGUE = 50 };
    for (int i = 0; i < MOST_PROLOGUE && n > 0; i++) {
        for (size_t k = 0; k < sizeof feeds / sizeof *feeds; k++)
            if (starts(p, n, feeds[k]))
                return RELATA_FORMAT_FEED;
        for (size_t k = 0; k < sizeof pages / sizeof *pages; k++)
            if (starts(p, n, pages[k]))
                return RELATA_FORMAT_HTML;
        bool is_comment = starts(p, n, "<!--");
        if (!is_comment && !starts(p, n, "<?") && !starts(p, n, "<!"))
            break;
        const char *stop = is_comment ? memmem(p, n, "-->", 3) : memchr(p, '>', n);
        if (!stop)
            return RELATA_FORMAT_HTML;
        size_t at = skip_blanks(p, n, (size_t)(stop - p) + (is_comment ? 3 : 1));
        p += at;
        n -= at;
    }
    return RELATA_FORMAT_AUTO;
}

static bool is_conllu(const char *p, size_t n) {
    if (starts(p, n, "# newdoc") || starts(p, n, "# sent_id") || starts(p, n, "# text =") ||
        starts(p, n, "# global.columns"))
        return true;
    const char *stop = memchr(p, '\n', n);
    size_t tabs = 0;
    for (const char *q = p; stop && q < stop; q++)
        tabs += *q == '\t';
    return tabs == 9 && starts(p, n, "1\t");
}

static bool is_markdown_line(const char *p, size_t n) {
    size_t hashes = 0;
    while (hashes < n && p[hashes] == '#')
        hashes++;
    if (hashes >= 1 && hashes <= 6 && n > hashes + 1 && p[hashes] == ' ' && (unsigned char)p[hashes + 1] > ' ')
        return true;
    if (starts(p, n, "```") || starts(p, n, "~~~") || starts(p, n, "![") ||
        (n > 4 && memcmp(p, "**", 2) == 0 && p[2] > ' '))
        return true;
    const char *link = n > 3 ? memmem(p, n, "](", 2) : NULL;
    return link && memchr(p, '[', (size_t)(link - p)) && memchr(link, ')', n - (size_t)(link - p));
}

static bool is_markdown(const char *p, size_t n) {
    for (size_t at = 0; at < n;) {
        const char *stop = memchr(p + at, '\n', n - at);
        size_t end = stop ? (size_t)(stop - p) : n;
        if (is_markdown_line(p + at, end - at))
            return true;
        at = end + 1;
    }
    return false;
}

RelataFormat relata_format_sniff(const char *head, size_t n, const char *name) {
    RelataFormat named = relata_format_of_name(name);
    size_t at = n >= 3 && memcmp(head, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
    at = skip_blanks(head, n, at);
    const char *p = head + at;
    n -= at;
    if (named == RELATA_FORMAT_JSON)
        return n > 0 && *p == '{' && is_lines_of_json(p, n) ? RELATA_FORMAT_JSONL : named;
    if (named == RELATA_FORMAT_FEED || named == RELATA_FORMAT_HTML) {
        RelataFormat found = n > 0 && *p == '<' ? sniff_markup(p, n) : RELATA_FORMAT_AUTO;
        return found != RELATA_FORMAT_AUTO ? found : RELATA_FORMAT_HTML;
    }
    if (named != RELATA_FORMAT_AUTO && named != RELATA_FORMAT_TEXT)
        return named;
    if (n > 0 && *p == '<') {
        RelataFormat found = sniff_markup(p, n);
        if (found != RELATA_FORMAT_AUTO)
            return found;
    }
    size_t inner = n > 0 ? skip_blanks(p, n, 1) : 0;
    if (inner < n && *p == '{' && (p[inner] == '"' || p[inner] == '}'))
        return is_lines_of_json(p, n) ? RELATA_FORMAT_JSONL : RELATA_FORMAT_JSON;
    if (inner < n && *p == '[' && (p[inner] == '{' || (p[inner] == ']' && inner + 2 >= n)))
        return RELATA_FORMAT_JSON;
    if (is_conllu(p, n))
        return RELATA_FORMAT_CONLLU;
    return is_markdown(p, n) ? RELATA_FORMAT_MARKDOWN : RELATA_FORMAT_TEXT;
}
