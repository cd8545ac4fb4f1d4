// Reports are read back: HTML by libxml2, Markdown by looking for what would be markup.
#include "world.h"

#include <libxml/HTMLparser.h>
#include <libxml/xpath.h>

static char *report(World *world, const RelataReportOptions *options) {
    RelataStrbuf out = {0};
    RelataError error = {0};
    RelataStatus status = relata_report(world->store, options, (RelataSink){sample_write, &out}, &error);
    assert_string_equal(error.message, "");
    assert_int_equal(status, RELATA_OK);
    char *text = strdup(relata_strbuf_string(&out));
    assert_int_equal(relata_utf8_valid(text, out.n), out.n);
    relata_strbuf_clear(&out);
    return text;
}

static size_t count(xmlXPathContextPtr context, const char *path) {
    xmlXPathObjectPtr found = xmlXPathEvalExpression(BAD_CAST path, context);
    assert_non_null(found);
    size_t n = found->nodesetval ? (size_t)found->nodesetval->nodeNr : 0;
    xmlXPathFreeObject(found);
    return n;
}

static void check_links(xmlXPathContextPtr context) {
    xmlXPathObjectPtr found = xmlXPathEvalExpression(BAD_CAST "//a/@*[name()='href' or name()='xlink:href']", context);
    assert_true(found->nodesetval->nodeNr > 20);
    for (int i = 0; i < found->nodesetval->nodeNr; i++) {
        xmlChar *href = xmlNodeGetContent(found->nodesetval->nodeTab[i]);
        char path[256];
        if (href[0] == '#') {
            snprintf(path, sizeof path, "//*[@id='%.200s']", (const char *)href + 1);
            assert_int_equal(count(context, path), 1);
        } else {
            assert_int_equal(strncmp((const char *)href, "https://example.org/", 20), 0);
        }
        xmlFree(href);
    }
    xmlXPathFreeObject(found);
}

static void html_is_read_back(void **state) {
    World *world = *state;
    char *text = report(world, &(RelataReportOptions){.title = "<script>alert(1)</script> & \"more\""});
    htmlDocPtr document = htmlReadMemory(text, (int)strlen(text), NULL, "UTF-8",
                                         HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET);
    assert_non_null(document);
    xmlXPathContextPtr context = xmlXPathNewContext(document);
    assert_int_equal(count(context, "//script"), 0);
    assert_int_equal(count(context, "//b"), 0);
    assert_int_equal(count(context, "//h1"), 1);
    assert_int_equal(count(context, "//*[starts-with(@id,'ev-')]"), world->summary.n_statements);
    assert_int_equal(count(context, "//blockquote"), world->n_evidence);
    assert_int_equal(count(context, "//*[@*[starts-with(name(),'on')]]"), 0);
    assert_int_equal(count(context, "//section[h2[@id='timeline' or @id='statements']]//bdi[.='(as its first woman; to "
                                    "save: the coast line)']"),
                     2);
    check_links(context);
    xmlXPathFreeContext(context);
    xmlFreeDoc(document);
    char *again = report(world, &(RelataReportOptions){.title = "<script>alert(1)</script> & \"more\""});
    assert_string_equal(text, again);
    free(again);
    free(text);
}

// Raw HTML in Markdown is ours alone: anchors.
static void markdown_has_no_foreign_markup(void **state) {
    World *world = *state;
    char *text = report(world, &(RelataReportOptions){.format = RELATA_REPORT_MARKDOWN, .figure = "figure.svg"});
    size_t n_anchors = 0, n_rows = 0;
    assert_non_null(strstr(text, "](figure.svg)"));
    assert_non_null(strstr(text, "**Norrail** (as its first woman; to save: the coast line)"));
    for (const char *p = strchr(text, '<'); p; p = strchr(p + 1, '<')) {
        bool is_anchor = strncmp(p, "<a id=\"", 7) == 0 || strncmp(p, "</a>", 4) == 0;
        assert_true(is_anchor || p[-1] == '\\');
        n_anchors += strncmp(p, "<a id=\"ev-", 10) == 0;
    }
    assert_int_equal(n_anchors, world->summary.n_statements);
    for (char *line = strstr(text, "|---"); line && *line == '|'; line = strchr(line, '\n') + 1) {
        size_t n = 0;
        for (const char *p = line; *p != '\n'; p++)
            n += *p == '|' && (p == line || p[-1] != '\\');
        assert_int_equal(n, 6);
        n_rows++;
    }
    assert_true(n_rows > 5);
    free(text);
}

static void doubt_is_told(void **state) {
    World *world = *state;
    char *text = report(world, &(RelataReportOptions){.filter.source = "plain"});
    assert_non_null(strstr(text, "<span class=\"not\">not:</span> <em>visited</em>"));
    assert_non_null(strstr(text, "<h3>Claimed</h3>"));
    assert_non_null(strstr(text, "<h3>Planned or expected</h3>"));
    assert_non_null(strstr(text, ", according to <bdi>Ada Ruiz</bdi>"));
    assert_non_null(strstr(text, "<time>2021-05</time>"));
    char *contradictions = strstr(text, "<h2 id=\"contradictions\">"), *section = strstr(contradictions, "</section>");
    assert_non_null(section);
    *section = '\0';
    assert_non_null(strstr(contradictions, "<em>praised</em>"));
    assert_null(strstr(contradictions, "<em>visited</em>"));
    free(text);
}

// A contradiction is told even if the limit would leave it out.
static void contradictions_have_no_limit(void **state) {
    World *world = *state;
    char *text = report(world, &(RelataReportOptions){.limit = 1, .max_nodes = 2, .max_edges = 1});
    assert_non_null(strstr(text, "<h2 id=\"contradictions\">"));
    free(text);
}

static void nothing_to_report(void **state) {
    World *world = *state;
    RelataStrbuf out = {0};
    RelataError error = {0};
    RelataReportOptions options = {.filter.min_confidence = 1};
    assert_int_equal(relata_report(world->store, &options, (RelataSink){sample_write, &out}, &error), RELATA_NOT_FOUND);
    assert_int_equal(out.n, 0);
}

static void the_figure_stands_alone(void **state) {
    World *world = *state;
    RelataStrbuf out = {0};
    RelataError error = {0};
    RelataReportOptions options = {.format = RELATA_REPORT_MARKDOWN};
    assert_int_equal(relata_report_figure(world->store, &options, (RelataSink){sample_write, &out}, &error), RELATA_OK);
    assert_non_null(strstr(out.bytes, "<svg "));
    assert_null(strstr(out.bytes, "href="));
    relata_strbuf_clear(&out);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(html_is_read_back),
        cmocka_unit_test(markdown_has_no_foreign_markup),
        cmocka_unit_test(doubt_is_told),
        cmocka_unit_test(nothing_to_report),
        cmocka_unit_test(contradictions_have_no_limit),
        cmocka_unit_test(the_figure_stands_alone),
    };
    return cmocka_run_group_tests(tests, make_world, end_world);
}
