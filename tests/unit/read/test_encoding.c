#include "listing.h"

#define EXPECT(bytes, text) expect_text(bytes, sizeof(bytes) - 1, text)

static void expect_text(const char *bytes, size_t n, const char *text) {
    RelataDocument *document = read_string(bytes, n, "test.txt", RELATA_FORMAT_TEXT);
    assert_string_equal(document->text, text);
    relata_document_free(document);
}

static void marks_and_utf16(void **state) {
    (void)state;
    EXPECT("\xEF\xBB\xBF"
           "Sea.",
           "Sea.");
    EXPECT("\xFF\xFES\0e\0a\0.\0", "Sea.");
    EXPECT("\xFE\xFF\0S\0e\0a\xD8\x3D\xDE\x00", "Sea\xF0\x9F\x98\x80");
    EXPECT("\xFF\xFES\0\x00\xD8.\0", "S\xEF\xBF\xBD.");
}

static void windows_1252_is_recognised(void **state) {
    (void)state;
    EXPECT("The caf\xE9 \x93open\x94 \x96 \x80 5.",
           "The caf\xC3\xA9 \xE2\x80\x9Copen\xE2\x80\x9D \xE2\x80\x93 \xE2\x82\xAC 5.");
}

static void other_bytes_are_refused(void **state) {
    (void)state;
    static const char damaged[] = "Caf\xC3\xA9 and caf\xC3\xA9 and caf\xC3 there.";
    RelataError error = expect_failure(damaged, sizeof damaged - 1, RELATA_FORMAT_TEXT, RELATA_ENCODING, "UTF-8");
    assert_int_equal(error.byte, 23);
    expect_failure("A \x81\x8D b.", 7, RELATA_FORMAT_TEXT, RELATA_ENCODING, "byte 2");
    expect_failure("%PDF-1.4 text", 13, RELATA_FORMAT_AUTO, RELATA_ENCODING, "PDF");
}

static void controls_are_replaced(void **state) {
    (void)state;
    static const char bytes[] = "The text is long enough to pass for text; one \x07 of its many letters is a bell.";
    RelataDocument *document = read_string(bytes, sizeof bytes - 1, "test.txt", RELATA_FORMAT_TEXT);
    assert_non_null(strstr(document->text, "one \xEF\xBF\xBD of"));
    relata_document_free(document);
}

static void the_user_may_name_the_encoding(void **state) {
    (void)state;
    RelataDocument *document;
    RelataError error = {0};
    RelataReadOptions options = {.encoding = "koi8-r"};
    assert_int_equal(relata_read_bytes(&document, "\xED\xC9\xD2.", 4, "x.txt", &options, &error), RELATA_OK);
    assert_string_equal(document->text, "\xD0\x9C\xD0\xB8\xD1\x80.");
    relata_document_free(document);
    options.encoding = "no-such-thing";
    assert_int_equal(relata_read_bytes(&document, "\xED", 1, "x.txt", &options, &error), RELATA_NOT_FOUND);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(marks_and_utf16),
        cmocka_unit_test(windows_1252_is_recognised),
        cmocka_unit_test(other_bytes_are_refused),
        cmocka_unit_test(controls_are_replaced),
        cmocka_unit_test(the_user_may_name_the_encoding),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
