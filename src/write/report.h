/// Report: the marks on paper. report.c decides what is told, these functions how HTML and Markdown say it; all text of
/// articles passes report_text.c, which escapes it.
#ifndef RELATA_WRITE_REPORT_H
#define RELATA_WRITE_REPORT_H

#include <relata/write.h>

#include "base/arena.h"
#include "base/strbuf.h"

typedef struct {
    bool is_html;
    RelataArena *arena;
    RelataStrbuf out;
} RelataReportPage;

enum { RELATA_LONG_NAME = 120, RELATA_LONG_TEXT = 2000 };

/// Adds text of ours as it is: `html` or `markdown`.
void relata_report_raw(RelataReportPage *page, const char *html, const char *markdown);
/// Adds text of an article, or of whoever named it: one line, at most so many characters, escaped.
void relata_report_text(RelataReportPage *page, const char *text, uint32_t most);
/// A name, which may run from right to left.
void relata_report_name(RelataReportPage *page, const char *name);
/// A blank and what a statement says beside its two ends, in parentheses; nothing if it says nothing.
void relata_report_note(RelataReportPage *page, const char *qualifiers);
void relata_report_number(RelataReportPage *page, uint64_t number);
/// "12 articles", "1 article".
void relata_report_count(RelataReportPage *page, uint64_t number, const char *noun);
void relata_report_share(RelataReportPage *page, double value);
/// A link within the page, to "#KIND-NUMBER".
void relata_report_jump(RelataReportPage *page, const char *kind, int64_t number, const char *text);
/// A link to an address outside if it is one of the web, else the text alone.
void relata_report_link(RelataReportPage *page, const char *url, const char *text);
/// What such links lead to; in HTML an attribute of the element being opened.
void relata_report_anchor(RelataReportPage *page, const char *kind, int64_t number);
/// The beginning and end of a page and of its sections; `id` is ours.
void relata_report_begin(RelataReportPage *page, const char *title);
void relata_report_end(RelataReportPage *page);
void relata_report_section(RelataReportPage *page, const char *id, const char *title);
void relata_report_section_end(RelataReportPage *page);
void relata_report_list(RelataReportPage *page);
void relata_report_item(RelataReportPage *page);
void relata_report_item_end(RelataReportPage *page);
void relata_report_list_end(RelataReportPage *page);

#endif
