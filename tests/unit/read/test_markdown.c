#include "listing.h"

#define EXPECT(text, expected) expect_blocks(text, RELATA_FORMAT_MARKDOWN, expected)

static void inline_markup_is_taken_away(void **state) {
    (void)state;
    EXPECT("The *old* __town__ of [Arle](http://a.example/x_(y) \"t\") has `3 * 3` lamps &amp; **no** gas.",
           "paragraph: The old town of Arle has 3 * 3 lamps & no gas.\n");
    EXPECT("See [the map][1], [the plan][] and [the] snake_case_name 5 * 3 \\*star\\*.\n\n[1]: http://a.example\n"
           "[the plan]: /p\n",
           "paragraph: See the map, the plan and [the] snake_case_name 5 * 3 *star*.\n");
    EXPECT("A <b>bold</b> word, <!-- unseen --> an address <http://a.example/> and a < b.[^1]\n\n[^1]: A note.",
           "paragraph: A bold word, an address http://a.example/ and a < b.\nparagraph: A note.\n");
}

static void headings_and_title(void **state) {
    (void)state;
    EXPECT("# Lamps in Arle #\n\nThe town has lamps.\n\nGas\n---\n\nIt had gas.\n\n### Oil\nIt had oil.",
           "title: Lamps in Arle\nparagraph: The town has lamps.\nheading: Gas\nparagraph: It had gas.\n"
           "heading: Oil\nparagraph: It had oil.\n");
}

static void lists_quotations_tables(void **state) {
    (void)state;
    EXPECT(
        "- One *lamp*\n- Two\n  lamps\n1. First\n\n> It was\n> dark.\n\n| Town | Lamps |\n|---|:-:|\n| Arle | 40 |\n",
        "item: One lamp\nitem: Two lamps\nitem: First\nquote: It was dark.\ncell: Town\ncell: Lamps\ncell: Arle\n"
        "cell: 40\n");
}

static void pictures_give_captions(void **state) {
    (void)state;
    EXPECT("![A lamp](l.jpg)\n\nText ![](x.png) goes on.", "caption: A lamp\nparagraph: Text goes on.\n");
}

static void links_alone_lead_elsewhere(void **state) {
    (void)state;
    EXPECT("The town has lamps.\n\n**Related article:** [Gas is gone](g)\n\n- [Oil](o)\n- Water",
           "paragraph: The town has lamps.\nboiler: Related article: Gas is gone\nboiler: Oil\nitem: Water\n");
}

static void code_is_not_prose(void **state) {
    (void)state;
    EXPECT("The town has lamps.\n\n```\nlamp();\n```\nIt is lit.\n\n```\nnever closed",
           "paragraph: The town has lamps.\nboiler: lamp();\nparagraph: It is lit.\nparagraph: never closed\n");
}

static void hard_breaks_and_joined_lines(void **state) {
    (void)state;
    EXPECT("The town of Arle is lit by forty lamps from\nNorwell and has been so for years.\n\nArle Lighting  "
           "\nNorwell Gas\\\n",
           "paragraph: The town of Arle is lit by forty lamps from Norwell and has been so for years.\n"
           "paragraph: Arle Lighting\nparagraph: Norwell Gas\n");
}

static void front_matter_is_metadata(void **state) {
    (void)state;
    const char *text =
        "---\ntitle: \"Lamps in Arle\"\ndate: 2021-03-04T10:00\nsource: The Post\n---\nThe town has lamps.\n";
    RelataDocument *document = read_string(text, strlen(text), "test.md", RELATA_FORMAT_AUTO);
    assert_string_equal(document->title, "Lamps in Arle");
    assert_string_equal(document->published, "2021-03-04");
    assert_string_equal(document->publisher, "The Post");
    assert_string_equal(document->text, "The town has lamps.");
    relata_document_free(document);
}

static void text_files_may_hold_markdown(void **state) {
    (void)state;
    const char *text = "The town of [Arle](http://a.example) has lamps.\n";
    RelataDocument *document = read_string(text, strlen(text), "arle.txt", RELATA_FORMAT_AUTO);
    assert_string_equal(document->text, "The town of Arle has lamps.");
    relata_document_free(document);
}

static void hostile_marks_take_linear_time(void **state) {
    (void)state;
    enum { N = 300000 };
    static const char *const marks[] = {"[",    "](", "*a", "_a *b", "`",  "``a", "<a ",
                                        "<!--", "![", "> ", "- ",    "\\", "&a",  "|"};
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        RelataStrbuf text = {0};
        relata_strbuf_add_string(&text, "# a\n\nb ");
        for (int k = 0; k < N; k++)
            relata_strbuf_add_string(&text, marks[i]);
        RelataDocument *document = read_string(text.bytes, text.n, "test", RELATA_FORMAT_MARKDOWN);
        assert_string_equal(document->title, "a");
        relata_document_free(document);
        relata_strbuf_clear(&text);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(inline_markup_is_taken_away),  cmocka_unit_test(headings_and_title),
        cmocka_unit_test(lists_quotations_tables),      cmocka_unit_test(pictures_give_captions),
        cmocka_unit_test(links_alone_lead_elsewhere),   cmocka_unit_test(code_is_not_prose),
        cmocka_unit_test(hard_breaks_and_joined_lines), cmocka_unit_test(front_matter_is_metadata),
        cmocka_unit_test(text_files_may_hold_markdown), cmocka_unit_test(hostile_marks_take_linear_time),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
