// The interactive page: the drawing inline, a list of every statement with its sentences, and a small
// script over both (src/write/page.c). Nothing is fetched: the page's own policy forbids it, and
// allows only the script that carries a number made from the figure. The list needs no script: the drawing's
// links lead to its entries, and it prints.
//
//     header  h1, form#filters: search, types, relation, source, years, confidence
//     main#figure  svg, buttons
//     aside#details  what is shown, ol#statements > li#ev-12 data-line="e12" data-s="n1" data-o="n2" …
//
// All text from articles is cleaned, then escaped; links to articles are http or https or none.
#include "write/html.h"

#include "base/map.h"
#include "base/strbuf.h"
#include "write/label.h"
#include "write/style.h"
#include "write/svg.h"

#include <stdlib.h>
#include <string.h>

enum { SENTENCE_CHARS = 600, NAME_CHARS = 120, MAX_OPTIONS = 200 };

typedef struct {
    RelataFigure *figure;
    RelataStrbuf out;
} Page;

static void add(Page *page, const char *html) {
    relata_strbuf_add_string(&page->out, html);
}

// Any bytes of an article as text or as a quoted attribute.
static void add_text(Page *page, const char *text, size_t max_chars) {
    const char *clean = relata_label_clean(page->figure->arena, text, max_chars);
    for (const char *p = clean ? clean : ""; *p; p++)
        switch (*p) {
        case '&':
            add(page, "&amp;");
            break;
        case '<':
            add(page, "&lt;");
            break;
        case '>':
            add(page, "&gt;");
            break;
        case '"':
            add(page, "&quot;");
            break;
        case '\'':
            add(page, "&#39;");
            break;
        default:
            relata_strbuf_add_char(&page->out, *p);
        }
}

static void add_lines(Page *page, const char *const *lines) {
    for (; *lines; lines++) {
        add(page, *lines);
        relata_strbuf_add_char(&page->out, '\n');
    }
}

// ---- Head and filters ----------------------------------------------------------------------------------------

static void add_head(Page *page) {
    add(page, "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    relata_strbuf_printf(&page->out,
                         "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
                         "'unsafe-inline'; script-src 'nonce-%016llx'; base-uri 'none'; form-action 'none'\">\n",
                         (unsigned long long)page->figure->hash);
    add(page, "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>");
    add_text(page, *page->figure->title ? page->figure->title : "Who is tied to whom", 200);
    add(page, "</title>\n<style>\n");
    add_lines(page, relata_page_style);
    add(page, "</style>\n</head>\n");
}

static void add_types(Page *page) {
    bool present[RELATA_N_TYPES] = {false};
    for (uint32_t i = 0; i < page->figure->n_nodes; i++)
        present[relata_graph_node(page->figure->graph, i)->type] = true;
    add(page, "<fieldset id=\"types\"><legend>Show</legend>");
    for (int type = 0; type < RELATA_N_TYPES; type++)
        if (present[type]) {
            const RelataTypeStyle *style = relata_style_type((RelataType)type);
            relata_strbuf_printf(&page->out, "<label><input type=\"checkbox\" value=\"%s\" checked> %s</label>",
                                 style->class_name, style->name);
        }
    add(page, "</fieldset>\n");
}

static int by_name(const void *a, const void *b) {
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

// A choice among distinct names, sorted; what is chosen is compared with what the list of statements says, so both
// are cleaned alike.
static void add_choice(Page *page, const char *id, const char *label, const char *any, const RelataMap *names) {
    uint32_t n = names ? relata_map_count(names) : 0;
    const char **sorted = malloc((n + 1) * sizeof *sorted);
    relata_strbuf_printf(&page->out, "<label>%s <select id=\"%s\"><option value=\"\">%s</option>", label, id, any);
    for (uint32_t i = 0; sorted && i < n; i++)
        sorted[i] = relata_map_string(names, i + 1);
    if (sorted)
        qsort(sorted, n, sizeof *sorted, by_name);
    for (uint32_t i = 0; sorted && i < n && i < MAX_OPTIONS; i++) {
        add(page, "<option>");
        add_text(page, sorted[i], NAME_CHARS);
        add(page, "</option>");
    }
    add(page, "</select></label>\n");
    free(sorted);
}

static void add_name(Page *page, RelataMap *names, const char *name) {
    const char *clean = name ? relata_label_clean(page->figure->arena, name, NAME_CHARS) : NULL;
    if (names && clean && *clean)
        relata_map_add_string(names, clean);
}

static void add_choices(Page *page) {
    const RelataGraph *graph = page->figure->graph;
    RelataMap *relations = relata_map_new(), *sources = relata_map_new();
    for (uint32_t e = 0; e < relata_graph_n_edges(graph); e++) {
        uint32_t n;
        const RelataQuote *quotes = relata_graph_quotes(graph, e, &n);
        add_name(page, relations, relata_graph_edge(graph, e)->relation);
        for (uint32_t i = 0; i < n; i++)
            add_name(page, sources, quotes[i].article);
    }
    add_choice(page, "relation", "Relation", "all", relations);
    add_choice(page, "source", "Article", "all", sources);
    relata_map_free(relations);
    relata_map_free(sources);
}

static void add_header(Page *page) {
    add(page, "<header>\n<h1>");
    add_text(page, *page->figure->title ? page->figure->title : "Who is tied to whom", 200);
    add(page, "</h1>\n<form id=\"filters\" class=\"script\" hidden>\n");
    add(page, "<label>Find <input type=\"search\" id=\"search\" size=\"18\" placeholder=\"name\"></label>\n");
    add_types(page);
    add_choices(page);
    add(page, "<label>From <input type=\"number\" id=\"from\" min=\"1000\" max=\"2999\" placeholder=\"year\"></label>\n"
              "<label>to <input type=\"number\" id=\"to\" min=\"1000\" max=\"2999\" placeholder=\"year\"></label>\n"
              "<label>Confidence from <input type=\"range\" id=\"confidence\" min=\"0\" max=\"100\" step=\"5\" "
              "value=\"0\"> <output id=\"least\">0 %</output></label>\n"
              "</form>\n</header>\n");
}

// ---- Statements --------------------------------------------------------------------------------------------------

static bool is_web(const char *url) {
    return url && relata_svg_link_is_safe(url) && strncmp(url, "http", 4) == 0;
}

static void add_quote(Page *page, const RelataQuote *quote) {
    const char *published = relata_figure_published(page->figure, quote);
    add(page, "<blockquote>“");
    add_text(page, quote->sentence, SENTENCE_CHARS);
    add(page, "”");
    if (quote->article) {
        add(page, " — <cite>");
        if (is_web(quote->url)) {
            add(page, "<a rel=\"noopener noreferrer\" href=\"");
            add_text(page, quote->url, 2000);
            add(page, "\">");
        }
        add_text(page, quote->article, NAME_CHARS);
        add(page, is_web(quote->url) ? "</a></cite>" : "</cite>");
    }
    if (published) {
        add(page, ", <time datetime=\"");
        add_text(page, published, 24);
        add(page, "\">");
        add_text(page, relata_figure_date(page->figure, published), 24);
        add(page, "</time>");
    }
    add(page, "</blockquote>");
}

// "[planned], according to X, 2020-04; in 3 articles; confidence 87 %"
static void add_terms(Page *page, const RelataEdge *edge) {
    add(page, " <span class=\"hint\">");
    if (edge->modality != RELATA_CERTAIN)
        relata_strbuf_printf(&page->out, "%s; ", relata_modality_name(edge->modality));
    if (edge->attributed_to) {
        add(page, "according to ");
        add_text(page, edge->attributed_to, NAME_CHARS);
        add(page, "; ");
    }
    if (edge->time) {
        add_text(page, edge->time, 40);
        add(page, "; ");
    }
    if (edge->n_articles > 1)
        relata_strbuf_printf(&page->out, "in %u articles; ", edge->n_articles);
    relata_strbuf_printf(&page->out, "confidence %d&nbsp;%%</span>", (int)(edge->confidence * 100 + 0.5));
}

// What the statement says beside its two ends.
static void add_note(Page *page, const char *qualifiers) {
    const char *note = relata_label_note(page->figure->arena, qualifiers, SENTENCE_CHARS);
    if (!note || !*note)
        return;
    add(page, " <bdi>");
    add_text(page, note, SENTENCE_CHARS + 2);
    add(page, "</bdi>");
}

static void add_statement(Page *page, const RelataFigureLine *line, uint32_t e) {
    const RelataFigure *figure = page->figure;
    const RelataEdge *edge = relata_graph_edge(figure->graph, e);
    int hundredths = (int)(edge->confidence * 100 + 0.5);
    relata_strbuf_printf(&page->out, "<li id=\"ev-%lld\" data-line=\"%s\" data-s=\"%s\" data-o=\"%s\"",
                         (long long)edge->statement, line->id, figure->nodes[line->subject].id,
                         figure->nodes[line->object].id);
    relata_strbuf_printf(&page->out, " data-confidence=\"%d.%02d\" data-relation=\"", hundredths / 100,
                         hundredths % 100);
    add_text(page, edge->relation, NAME_CHARS);
    add(page, "\"><b>");
    add_text(page, figure->nodes[edge->subject].name, NAME_CHARS);
    add(page, line->is_negative || line->is_hostile ? "</b> — <span class=\"against\">" : "</b> — <span>");
    add(page, line->is_negative ? "not: " : "");
    add_text(page, edge->relation, NAME_CHARS);
    add(page, "</span> → <b>");
    add_text(page, figure->nodes[edge->object].name, NAME_CHARS);
    add(page, "</b>");
    add_note(page, edge->qualifiers);
    add_terms(page, edge);
    uint32_t n;
    const RelataQuote *quotes = relata_graph_quotes(figure->graph, e, &n);
    for (uint32_t i = 0; i < n; i++)
        add_quote(page, &quotes[i]);
    add(page, "</li>\n");
}

static void add_details(Page *page) {
    const RelataFigure *figure = page->figure;
    add(page, "<aside id=\"details\">\n<h2 id=\"what\">All statements</h2>\n"
              "<p class=\"hint\"><output id=\"count\" aria-live=\"polite\"></output> "
              "<button type=\"button\" id=\"clear\" hidden>Show all</button></p>\n"
              "<p class=\"hint script\" hidden>Select an entity or a line to see its sentences. Keys: / find, Tab and "
              "Enter select, Esc all, + − 0 and arrows move the drawing.</p>\n<ol id=\"statements\">\n");
    for (uint32_t i = 0; i < figure->n_lines; i++)
        for (uint32_t k = 0; k < figure->lines[i].n_statements; k++)
            add_statement(page, &figure->lines[i], figure->lines[i].statements[k]);
    add(page, "</ol>\n<p class=\"hint\">");
    add_text(page, figure->caption, 4000);
    add(page, "</p>\n</aside>\n");
}

RelataStatus relata_html_write(RelataFigure *figure, const char *svg, size_t n_svg, RelataSink sink,
                               RelataError *error) {
    Page page = {.figure = figure};
    add_head(&page);
    add(&page, "<body>\n");
    add_header(&page);
    add(&page, "<main id=\"figure\">\n");
    relata_strbuf_add(&page.out, svg, n_svg);
    add(&page, "<p id=\"buttons\" class=\"script\" hidden><button type=\"button\" id=\"zoomin\" "
               "aria-label=\"Zoom in\">+</button><button type=\"button\" id=\"zoomout\" aria-label=\"Zoom out\">"
               "−</button><button type=\"button\" id=\"home\">Whole drawing</button></p>\n</main>\n");
    add_details(&page);
    relata_strbuf_printf(&page.out, "<script nonce=\"%016llx\">\n", (unsigned long long)figure->hash);
    add_lines(&page, relata_page_script);
    add(&page, "</script>\n</body>\n</html>\n");
    RelataStatus status = page.out.failed
                              ? relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory for the page")
                              : sink.write(sink.state, relata_strbuf_string(&page.out), page.out.n, error);
    relata_strbuf_clear(&page.out);
    return status;
}
