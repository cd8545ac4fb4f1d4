// The interactive page: everything in one file, nothing fetched, nothing from articles active.
#include "unit/write/sample.h"

#include "write/html.h"

#include <string.h>

static RelataStrbuf page_of(const RelataGraph *graph) {
    RelataDrawOptions options = {.format = RELATA_DRAW_HTML, .starts = 4};
    RelataStrbuf page = {0};
    RelataError error = {0};
    if (sample_draw(graph, &options, &page, &error) != RELATA_OK)
        fail_msg("%s", error.message);
    return page;
}

static int count(const RelataStrbuf *page, const char *words) {
    int n = 0;
    for (const char *p = relata_strbuf_string(page); (p = strstr(p, words)); p += strlen(words))
        n++;
    return n;
}

static void test_every_statement_is_listed(void **state) {
    (void)state;
    RelataGraph *graph = sample_small();
    RelataStrbuf page = page_of(graph);
    assert_int_equal(count(&page, "<li id=\"ev-"), 5);
    assert_int_equal(count(&page, "<li id=\"ev-501\" data-line=\"e500\" data-s=\"n100\" data-o=\"n101\""), 1);
    assert_int_equal(count(&page, "xlink:href=\"#ev-500\""), 2); // the line and its label
    assert_int_equal(count(&page, "<blockquote>“Okoye, mayor of Port Casimir since 2021, spoke first.” — "
                                  "<cite>Harbour Herald</cite>, <time datetime=\"2024-03-05\">5 Mar 2024</time>"),
                     1);
    assert_int_equal(count(&page, "<b>Tamar dam</b> <bdi>(to see the cracks; with R&amp;D of &lt;Norvik&gt;)</bdi>"),
                     1);
    assert_int_equal(count(&page, "data-name=\"Mira Okoye\""), 1);
    relata_strbuf_clear(&page);
    relata_graph_free(graph);
}

static void test_nothing_is_fetched(void **state) {
    (void)state;
    RelataGraph *graph = sample_small();
    RelataStrbuf page = page_of(graph);
    assert_int_equal(count(&page, "default-src 'none'"), 1);
    assert_int_equal(count(&page, "<script"), 1);
    assert_int_equal(count(&page, "<script nonce="), 1);
    static const char *const never[] = {"<link", "<img", "<iframe", "@import", "url(", " src=", "fetch(", "eval("};
    for (size_t i = 0; i < sizeof never / sizeof *never; i++)
        assert_int_equal(count(&page, never[i]), 0);
    relata_strbuf_clear(&page);
    relata_graph_free(graph);
}

static void test_hostile_text_is_escaped(void **state) {
    (void)state;
    RelataGraph *graph = sample_hostile_graph();
    RelataQuote quote = {"A \"sentence\" <i>x</i>.", "<cite>", "2024\" onload=\"x", "javascript:alert(1)"};
    assert_int_equal(relata_graph_add_quote(graph, 0, &quote, NULL), RELATA_OK);
    quote = (RelataQuote){"Another.", "Post", NULL, "https://example.org/?a=1&b=\"2\""};
    assert_int_equal(relata_graph_add_quote(graph, 0, &quote, NULL), RELATA_OK);
    quote = (RelataQuote){"A third.", "Post", NULL, "https://example.org/?a=1&b=2"};
    assert_int_equal(relata_graph_add_quote(graph, 0, &quote, NULL), RELATA_OK);
    RelataStrbuf page = page_of(graph);
    assert_int_equal(count(&page, "<script"), 1);
    assert_int_equal(count(&page, "</script>"), 1);
    assert_int_equal(count(&page, "<b>bold</b>"), 0);
    assert_int_equal(count(&page, "<i>"), 0);
    assert_int_equal(count(&page, "href=\"javascript"), 0);
    assert_int_equal(count(&page, "\" onload"), 0);
    assert_int_equal(count(&page, "href=\"https://example.org/?a=1&amp;b=2\""), 1);
    assert_int_equal(count(&page, "href=\"https://example.org"), 1);
    for (const char *p = relata_strbuf_string(&page); *p; p++)
        assert_true((unsigned char)*p >= ' ' || *p == '\n');
    relata_strbuf_clear(&page);
    relata_graph_free(graph);
}

static void test_script_is_small(void **state) {
    (void)state;
    size_t n = 0;
    for (const char *const *line = relata_page_script; *line; line++)
        n += strlen(*line) + 1;
    assert_true(n > 1000 && n <= 10 * 1024);
}

static void test_too_many_for_a_page(void **state) {
    (void)state;
    RelataGraph *graph = relata_graph_new();
    for (int i = 0; i < 2001; i++)
        sample_node(graph, "n", RELATA_TYPE_OTHER);
    RelataDrawOptions options = {.format = RELATA_DRAW_HTML};
    RelataStrbuf page = {0};
    RelataError error = {0};
    assert_int_equal(sample_draw(graph, &options, &page, &error), RELATA_LIMIT);
    assert_non_null(strstr(error.message, "at most 2000"));
    relata_graph_free(graph);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_statement_is_listed), cmocka_unit_test(test_nothing_is_fetched),
        cmocka_unit_test(test_hostile_text_is_escaped),   cmocka_unit_test(test_script_is_small),
        cmocka_unit_test(test_too_many_for_a_page),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
