#include "listing.h"

#define PROSE_1 "The town of Halden opened its new bridge on Thursday after three years of work on both banks."
#define PROSE_2                                                                                                        \
    "Shop owners on the east bank expect more guests and more noise from the cars that will pass their doors."
#define EXPECT(text, expected) expect_blocks(text, RELATA_FORMAT_HTML, expected)

static void only_the_article_stays(void **state) {
    (void)state;
    EXPECT(
        "<html><head><title>x</title><style>p{}</style></head><body><nav><a href=/>Home</a></nav>"
        "<header><h1>The Post</h1></header><script>var a='<p>no</p>';</script><div class=page><h1>Bridge opens</h1>"
        "<p class=byline>By Nora Lind</p><p>" PROSE_1 "</p><div class='related-links'><a href=/y>Old bridge</a></div>"
        "<p>" PROSE_2 "</p><ul><li>The ferry stops in June.</li></ul></div><div class=sidebar><p>" PROSE_1 "</p></div>"
        "<div id=comments><p>" PROSE_2 "</p></div><footer><p>" PROSE_1 "</p></footer>"
        "<div style='display: none'>" PROSE_2 "</div></body></html>",
        "title: Bridge opens\nbyline: By Nora Lind\nparagraph: " PROSE_1 "\nparagraph: " PROSE_2
        "\nitem: The ferry stops in June.\n");
}

static void a_telling_name_may_mislead(void **state) {
    (void)state;
    EXPECT("<body><div class='sidebar-layout'><p>" PROSE_1 "</p><p>" PROSE_2 "</p></div><div class=ad><p>" PROSE_1
           "</p></div>",
           "paragraph: " PROSE_1 "\nparagraph: " PROSE_2 "\n");
}

static void article_element_counts_alone(void **state) {
    (void)state;
    EXPECT("<body><p>Welcome to the page of the newspaper.</p><article><h1>Bridge opens</h1><p>" PROSE_1
           "</p><p>" PROSE_2 "</p><p>Yes.</p></article><p>" PROSE_1 "</p>",
           "title: Bridge opens\nparagraph: " PROSE_1 "\nparagraph: " PROSE_2 "\nparagraph: Yes.\n");
}

static void text_is_decoded(void **state) {
    (void)state;
    EXPECT("<p>Caf&eacute; &#8220;A&#146;s&#8221; soft&shy;ly.<sup>[2]</sup> " PROSE_1 "<br><br>" PROSE_2 "</p>",
           "paragraph: Caf\xC3\xA9 \xE2\x80\x9C"
           "A\xE2\x80\x99s\xE2\x80\x9D softly. " PROSE_1 "\nparagraph: " PROSE_2 "\n");
    EXPECT("<meta charset=iso-8859-1><p>Caf\xC3\xA9. " PROSE_1, "paragraph: Caf\xC3\xA9. " PROSE_1 "\n");
    EXPECT("<meta charset=iso-8859-1><p>Caf\xE9. " PROSE_1, "paragraph: Caf\xC3\xA9. " PROSE_1 "\n");
    EXPECT("<meta charset=windows-1251><p>\xCC\xE8\xF0. " PROSE_1,
           "paragraph: \xD0\x9C\xD0\xB8\xD1\x80. " PROSE_1 "\n");
}

static void metadata_of_the_page(void **state) {
    (void)state;
    const char *text =
        "<head><title>Bridge opens | The Post</title><link rel=canonical href='https://p.example/b'>"
        "<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"NewsArticle\",\"datePublished\":"
        "\"2023-05-04T08:00Z\",\"publisher\":{\"name\":\"The Post\"}}]}</script></head><p>" PROSE_1 "</p>";
    RelataDocument *document = read_string(text, strlen(text), "page", RELATA_FORMAT_AUTO);
    assert_string_equal(document->title, "Bridge opens");
    assert_string_equal(document->publisher, "The Post");
    assert_string_equal(document->url, "https://p.example/b");
    assert_string_equal(document->published, "2023-05-04");
    relata_document_free(document);
}

static void json_ld_fills_in_for_scripts(void **state) {
    (void)state;
    EXPECT("<script type='application/ld+json'>{\"articleBody\":\"" PROSE_1 " " PROSE_2 " " PROSE_1
           "\"}</script><p>Loading page</p>",
           "paragraph: " PROSE_1 " " PROSE_2 " " PROSE_1 "\n");
}

static void tables_and_captions(void **state) {
    (void)state;
    EXPECT("<p>" PROSE_1
           "</p><figure><img alt=x><figcaption>The bridge</figcaption></figure><table><tr><th>Year<td>2020</table>"
           "<blockquote><p>It is a great day for us.</p></blockquote><p>" PROSE_2,
           "paragraph: " PROSE_1 "\ncaption: The bridge\ncell: Year\ncell: 2020\nquote: It is a great day for us.\n"
           "paragraph: " PROSE_2 "\n");
}

static void source_offsets(void **state) {
    (void)state;
    const char *text = "<html><body><p>" PROSE_1 "</p>\n<p>" PROSE_2 "</p></body></html>";
    RelataDocument *document = read_string(text, strlen(text), "page.html", RELATA_FORMAT_AUTO);
    assert_int_equal(document->n_blocks, 2);
    assert_memory_equal(text + document->blocks[1].source, "<p>Shop", 7);
    relata_document_free(document);
}

static void hostile_pages(void **state) {
    (void)state;
    static const char *const marks[] = {"<div>", "<b>", "<table><tr><td>", "<ul><li>"};
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        RelataStrbuf text = {0};
        while (text.n < 10000000)
            relata_strbuf_add_string(&text, marks[i]);
        expect_failure(text.bytes, text.n, RELATA_FORMAT_HTML, RELATA_LIMIT, "too deep");
        relata_strbuf_clear(&text);
    }
    EXPECT("<html><body><p>Cut off in the <b>mid", "paragraph: Cut off in the mid\n");
    expect_failure("<html><body></body>", 19, RELATA_FORMAT_HTML, RELATA_SYNTAX, "no text");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(only_the_article_stays),
        cmocka_unit_test(a_telling_name_may_mislead),
        cmocka_unit_test(article_element_counts_alone),
        cmocka_unit_test(text_is_decoded),
        cmocka_unit_test(metadata_of_the_page),
        cmocka_unit_test(json_ld_fills_in_for_scripts),
        cmocka_unit_test(tables_and_captions),
        cmocka_unit_test(source_offsets),
        cmocka_unit_test(hostile_pages),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
