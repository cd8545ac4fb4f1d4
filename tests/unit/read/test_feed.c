#include "listing.h"

#define OPEN                                                                                                           \
    "<rss version='2.0' xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel><title>Harbour News</title>"

static void entries_are_documents(void **state) {
    (void)state;
    const char *text =
        OPEN "<item><title>Ferry</title><link>http://h.example/1</link><pubDate>Tue, 03 Jan 2023 10:00:00 "
             "GMT</pubDate><guid>h1</guid><description>Short.</description><content:encoded><![CDATA[<p>The "
             "ferry was <b>late</b>.</p><p>Nobody knew why.</p>]]></content:encoded></item></channel></rss>";
    RelataDocument *document = read_string(text, strlen(text), "feed", RELATA_FORMAT_AUTO);
    assert_string_equal(document->id, "h1");
    assert_string_equal(document->title, "Ferry");
    assert_string_equal(document->url, "http://h.example/1");
    assert_string_equal(document->publisher, "Harbour News");
    assert_string_equal(document->published, "2023-01-03");
    assert_string_equal(document->text, "The ferry was late.\n\nNobody knew why.");
    relata_document_free(document);
}

static void atom_with_xhtml(void **state) {
    (void)state;
    const char *text =
        "<?xml version='1.0'?><feed xmlns='http://www.w3.org/2005/Atom'><title>Atom</title><entry><id>urn:1</id>"
        "<link rel='self' href='http://a/x'/><link href='http://a/1'/><updated>2020-02-03T00:00Z</updated>"
        "<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><p>Fog &amp; sea.</p></div></content>"
        "</entry></feed>";
    RelataDocument *document = read_string(text, strlen(text), "feed.xml", RELATA_FORMAT_AUTO);
    assert_string_equal(document->text, "Fog & sea.");
    assert_string_equal(document->url, "http://a/1");
    relata_document_free(document);
}

static void hostile_feeds(void **state) {
    (void)state;
    expect_failure("<rss><channel/></rss>", 21, RELATA_FORMAT_FEED, RELATA_NOT_FOUND, "no entries");
    expect_failure("not xml", 7, RELATA_FORMAT_FEED, RELATA_SYNTAX, "XML");
    const char *empty = OPEN "<item><title>x</title></item></channel></rss>";
    expect_failure(empty, strlen(empty), RELATA_FORMAT_FEED, RELATA_SYNTAX, "no text");
    RelataStrbuf text = {0};
    while (text.n < 10000000)
        relata_strbuf_add_string(&text, "<a><b>");
    expect_failure(text.bytes, text.n, RELATA_FORMAT_FEED, RELATA_LIMIT, "deep");
    relata_strbuf_clear(&text);
    // A billion laughs: entities of the feed's own are not expanded.
    const char *laughs = "<!DOCTYPE rss [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'>]><rss><channel><item><description>Fog "
                         "&b; in May.</description></item></channel></rss>";
    RelataDocument *document = read_string(laughs, strlen(laughs), "feed.rss", RELATA_FORMAT_AUTO);
    assert_true(document->n_bytes < 100);
    relata_document_free(document);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(entries_are_documents),
        cmocka_unit_test(atom_with_xhtml),
        cmocka_unit_test(hostile_feeds),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
