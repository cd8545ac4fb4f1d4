// How HTML and Markdown say what a report tells. HTML is one page without script or anything from outside, in landmarks
// and headings, for screens light and dark and for paper. Markdown is CommonMark with GitHub's tables; anchors are
// empty <a> elements, which every renderer knows.
#include "write/report.h"

#include "write/export.h"
#include "write/label.h"

#include <string.h>

static const char *const style =
    ":root{--paper:#fff;--ink:#111;--soft:#444;--rule:#bbb;--panel:#f5f5f2;--link:#084e85;--no:#8e1322;--mark:#fff1b8}"
    "\n"
    "@media (prefers-color-scheme:dark){:root{--paper:#14171a;--ink:#f0f0f0;--soft:#c3c8cd;--rule:#4a5056;"
    "--panel:#1d2125;--link:#8cc8f7;--no:#ff9aa2;--mark:#3d3413}}\n"
    "*{box-sizing:border-box}\n"
    "html{color-scheme:light dark}\n"
    "body{margin:0 auto;max-width:58rem;padding:0 1rem 3rem;background:var(--paper);color:var(--ink);"
    "font:1rem/1.5 'Liberation Sans',Arial,Helvetica,sans-serif;overflow-wrap:anywhere}\n"
    "h1{font-size:1.8rem;line-height:1.2;margin:1.5rem 0 .3rem}\n"
    "h2{font-size:1.3rem;margin:2.2rem 0 .5rem;border-bottom:2px solid var(--ink);padding-bottom:.2rem}\n"
    "h3{font-size:1.05rem;margin:1.6rem 0 .3rem}\n"
    "a{color:var(--link)}a:focus-visible{outline:3px solid var(--link);outline-offset:2px}\n"
    ".skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:.5rem;background:var(--paper);padding:.4rem}\n"
    ".lead{color:var(--soft);margin:0}\n"
    "nav ul{columns:2;padding-left:1.2rem;margin:.4rem 0}nav li{margin:0;padding:.15rem 0}\n"
    "figure{margin:1rem 0;overflow-x:auto}figure svg{display:block;max-width:100%;height:auto;margin:auto}\n"
    "@media screen and (min-width:60rem){figure{width:min(96vw,100rem);margin-left:calc(50% - min(48vw,50rem))}}\n"
    "ul,ol{padding-left:1.2rem}li{margin:.25rem 0}\n"
    "ul.statements{list-style:none;padding:0}\n"
    "ul.statements>li{border-left:3px solid var(--rule);padding:.2rem .8rem;margin:.7rem 0;break-inside:avoid}\n"
    "ul.statements p{margin:.1rem 0}\n"
    ":target{background:var(--mark);scroll-margin-top:1rem}\n"
    ".not{color:var(--no);font-weight:bold}\n"
    ".kind{border:1px solid var(--soft);border-radius:3px;padding:0 .3rem;font-size:.85rem}\n"
    ".note{color:var(--soft);font-size:.9rem}\n"
    "blockquote{margin:.3rem 0 .3rem 1rem}\n"
    "blockquote footer{color:var(--soft);font-size:.85rem}\n"
    "table{border-collapse:collapse;width:100%}caption{text-align:left;color:var(--soft);padding-bottom:.3rem}\n"
    "th,td{text-align:left;vertical-align:top;padding:.25rem .6rem .25rem 0;border-bottom:1px solid var(--rule)}\n"
    "th[scope=col],td.n,td.type{white-space:nowrap}td.n,th.n{text-align:right}\n"
    "@media (max-width:30rem){table{font-size:.8rem}th,td{padding-right:.3rem}"
    "th[scope=col],td.n,td.type{white-space:normal}}\n"
    "time{white-space:nowrap}\n"
    "@page{margin:18mm 16mm}\n"
    "@media print{:root{--paper:#fff;--ink:#000;--soft:#222;--rule:#888;--panel:#fff;--link:#000;--no:#7a0a18;"
    "--mark:#fff}body{max-width:none;padding:0;font-size:10pt}.skip{display:none}h2,h3{break-after:avoid}"
    "figure,tr{break-inside:avoid}tbody tr:first-child{break-before:avoid}figure "
    "svg{max-height:15cm}a[href^=http]::after{content:' <' attr(href) '>';font-size:.85em}}\n";

void relata_report_raw(RelataReportPage *page, const char *html, const char *markdown) {
    relata_strbuf_add_string(&page->out, page->is_html ? html : markdown);
}

static void add_html(RelataStrbuf *out, const char *text) {
    for (; *text; text++)
        switch (*text) {
        case '&':
            relata_strbuf_add_string(out, "&amp;");
            break;
        case '<':
            relata_strbuf_add_string(out, "&lt;");
            break;
        case '>':
            relata_strbuf_add_string(out, "&gt;");
            break;
        case '"':
            relata_strbuf_add_string(out, "&quot;");
            break;
        default:
            relata_strbuf_add_char(out, *text);
        }
}

// A backslash before all that CommonMark or a table could take for a mark; -, + and numbers only where a line may
// begin.
static void add_markdown(RelataStrbuf *out, const char *text) {
    size_t n_digits = strspn(text, "0123456789");
    for (size_t i = 0; text[i]; i++) {
        bool is_list = (i == 0 && strchr("-+=:", text[i])) || (n_digits && i == n_digits && strchr(".)", text[i]));
        if (is_list || strchr("\\`*_{}[]<>#|~&!$^", text[i]))
            relata_strbuf_add_char(out, '\\');
        relata_strbuf_add_char(out, text[i]);
    }
}

void relata_report_text(RelataReportPage *page, const char *text, uint32_t most) {
    const char *clean = relata_label_clean(page->arena, text, most);
    if (!clean)
        page->out.failed = true;
    else if (page->is_html)
        add_html(&page->out, clean);
    else
        add_markdown(&page->out, clean);
}

void relata_report_name(RelataReportPage *page, const char *name) {
    relata_report_raw(page, "<bdi>", "");
    relata_report_text(page, *name ? name : "(no name)", RELATA_LONG_NAME);
    relata_report_raw(page, "</bdi>", "");
}

void relata_report_note(RelataReportPage *page, const char *qualifiers) {
    const char *note = relata_label_note(page->arena, qualifiers, RELATA_LONG_TEXT);
    if (!note)
        page->out.failed = true;
    if (!note || !*note)
        return;
    relata_report_raw(page, " <bdi>", " ");
    relata_report_text(page, note, RELATA_LONG_TEXT + 2);
    relata_report_raw(page, "</bdi>", "");
}

void relata_report_number(RelataReportPage *page, uint64_t number) {
    char digits[24];
    int n = snprintf(digits, sizeof digits, "%llu", (unsigned long long)number);
    for (int i = 0; i < n; i++) {
        if (i && (n - i) % 3 == 0)
            relata_strbuf_add_char(&page->out, ',');
        relata_strbuf_add_char(&page->out, digits[i]);
    }
}

void relata_report_count(RelataReportPage *page, uint64_t number, const char *noun) {
    relata_report_number(page, number);
    bool is_y = noun[strlen(noun) - 1] == 'y';
    if (number == 1)
        relata_strbuf_printf(&page->out, " %s", noun);
    else
        relata_strbuf_printf(&page->out, " %.*s%s", (int)(strlen(noun) - is_y), noun, is_y ? "ies" : "s");
}

void relata_report_share(RelataReportPage *page, double value) {
    relata_add_share(&page->out, value);
}

void relata_report_jump(RelataReportPage *page, const char *kind, int64_t number, const char *text) {
    if (page->is_html)
        relata_strbuf_printf(&page->out, "<a href=\"#%s-%lld\">", kind, (long long)number);
    else
        relata_strbuf_add_char(&page->out, '[');
    relata_report_text(page, text, RELATA_LONG_NAME);
    if (page->is_html)
        relata_strbuf_add_string(&page->out, "</a>");
    else
        relata_strbuf_printf(&page->out, "](#%s-%lld)", kind, (long long)number);
}

static bool is_web(const char *url) {
    return url && (strncmp(url, "http://", 7) == 0 || strncmp(url, "https://", 8) == 0) && strlen(url) < 4000;
}

// Percent-encodes what could end the address early in either format.
static void add_address(RelataStrbuf *out, const char *url) {
    for (; *url; url++)
        if (*url == '&')
            relata_strbuf_add_string(out, "&amp;");
        else if ((unsigned char)*url <= ' ' || (unsigned char)*url >= 0x7F || strchr("\"'<>\\()`|{}^", *url))
            relata_strbuf_printf(out, "%%%02X", (unsigned char)*url);
        else
            relata_strbuf_add_char(out, *url);
}

void relata_report_link(RelataReportPage *page, const char *url, const char *text) {
    bool is_link = is_web(url);
    if (is_link && page->is_html) {
        relata_strbuf_add_string(&page->out, "<a href=\"");
        add_address(&page->out, url);
        relata_strbuf_add_string(&page->out, "\">");
    } else if (is_link) {
        relata_strbuf_add_char(&page->out, '[');
    }
    relata_report_text(page, text, RELATA_LONG_NAME);
    if (is_link && page->is_html) {
        relata_strbuf_add_string(&page->out, "</a>");
    } else if (is_link) {
        relata_strbuf_add_string(&page->out, "](");
        add_address(&page->out, url);
        relata_strbuf_add_char(&page->out, ')');
    }
}

void relata_report_anchor(RelataReportPage *page, const char *kind, int64_t number) {
    relata_strbuf_printf(&page->out, page->is_html ? " id=\"%s-%lld\"" : "<a id=\"%s-%lld\"></a>", kind,
                         (long long)number);
}

void relata_report_begin(RelataReportPage *page, const char *title) {
    if (page->is_html) {
        relata_strbuf_add_string(&page->out,
                                 "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                                 "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                                 "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                                 "style-src 'unsafe-inline'; img-src data:\">\n<title>");
        relata_report_text(page, title, RELATA_LONG_NAME);
        relata_strbuf_add_string(&page->out, "</title>\n<style>\n");
        relata_strbuf_add_string(&page->out, style);
        relata_strbuf_add_string(&page->out,
                                 "</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#content\">Skip to the "
                                 "content</a>\n<header>\n");
    }
    relata_report_raw(page, "<h1>", "# ");
    relata_report_text(page, title, RELATA_LONG_NAME);
    relata_report_raw(page, "</h1>\n", "\n\n");
}

void relata_report_end(RelataReportPage *page) {
    relata_report_raw(page, "</main>\n<footer class=\"note\">\n<p>", "---\n\n");
    relata_report_raw(page,
                      "Made by relata from the articles listed above. Statements were read by a program: check the "
                      "sentence before relying on one.",
                      "Made by relata from the articles listed above. Statements were read by a program: check the "
                      "sentence before relying on one.");
    relata_report_raw(page, "</p>\n</footer>\n</body>\n</html>\n", "\n");
}

void relata_report_section(RelataReportPage *page, const char *id, const char *title) {
    if (page->is_html)
        relata_strbuf_printf(&page->out, "<section aria-labelledby=\"%s\">\n<h2 id=\"%s\">%s</h2>\n", id, id, title);
    else
        relata_strbuf_printf(&page->out, "<a id=\"%s\"></a>\n\n## %s\n\n", id, title);
}

void relata_report_section_end(RelataReportPage *page) {
    relata_report_raw(page, "</section>\n", "");
}

void relata_report_list(RelataReportPage *page) {
    relata_report_raw(page, "<ul>\n", "");
}

void relata_report_item(RelataReportPage *page) {
    relata_report_raw(page, "<li>", "- ");
}

void relata_report_item_end(RelataReportPage *page) {
    relata_report_raw(page, "</li>\n", "\n");
}

void relata_report_list_end(RelataReportPage *page) {
    relata_report_raw(page, "</ul>\n", "\n");
}
