#include "listing.h"

#include <unistd.h>

static RelataDocument *read_json(const char *text) {
    return read_string(text, strlen(text), "folder/list.json", RELATA_FORMAT_AUTO);
}

static void text_is_exact(void **state) {
    (void)state;
    RelataDocument *document =
        read_json("{\"id\": \"a\", \"text\": \"  Fog \\u00e9\\n\\nThe ferry\\nwas late . \\r\\n\", \"title\": \"T\"}");
    assert_string_equal(document->text, "  Fog \xC3\xA9\n\nThe ferry\nwas late . \r\n");
    assert_string_equal(document->id, "a");
    assert_string_equal(document->title, "T");
    assert_int_equal(document->n_blocks, 2);
    assert_memory_equal(document->text + document->blocks[1].span.begin, "The ferry\nwas late .", 20);
    assert_int_equal(document->blocks[1].span.end - document->blocks[1].span.begin, 20);
    relata_document_free(document);
}

static void controls_keep_their_places(void **state) {
    (void)state;
    RelataDocument *document = read_json("{\"text\": \"a\\u0000b\\u0007c\\td\"}");
    assert_string_equal(document->text, "a\xEF\xBF\xBD"
                                        "b\xEF\xBF\xBD"
                                        "c\td");
    relata_document_free(document);
}

static void fields_of_many_names(void **state) {
    (void)state;
    RelataDocument *document = read_json(
        "{\"headline\":\"Fog\",\"content\":\"The ferry was late.\",\"link\":\"http://p.example/1\",\"datePublished\":"
        "\"4 March 2021\",\"publisher\":{\"name\":\"The Post\"},\"id\":17}");
    assert_string_equal(document->id, "17");
    assert_string_equal(document->title, "Fog");
    assert_string_equal(document->url, "http://p.example/1");
    assert_string_equal(document->published, "2021-03-04");
    assert_string_equal(document->publisher, "The Post");
    relata_document_free(document);
    document = read_json("{\"html\": \"<p>The sea is <b>calm</b>.</p>\"}");
    assert_string_equal(document->text, "The sea is calm.");
    assert_string_equal(document->id, "list");
    relata_document_free(document);
}

static void errors_name_the_place(void **state) {
    (void)state;
    RelataError error = expect_failure("{\"text\":\n  nonsense}", 20, RELATA_FORMAT_JSON, RELATA_SYNTAX, "nonsense");
    assert_int_equal(error.line, 2);
    expect_failure("{\"text\": 5}", 11, RELATA_FORMAT_JSON, RELATA_SYNTAX, "no text");
    expect_failure("{\"text\":\"a\",\"text\":\"b\"}", 23, RELATA_FORMAT_JSON, RELATA_SYNTAX, "uplicate");
    expect_failure("[]", 2, RELATA_FORMAT_JSON, RELATA_SYNTAX, "no article");
    expect_failure("[1]", 3, RELATA_FORMAT_JSON, RELATA_SYNTAX, "object");
    expect_failure("{\"text\":\"cut o", 14, RELATA_FORMAT_JSON, RELATA_SYNTAX, "");
}

static void deep_nesting_is_a_limit(void **state) {
    (void)state;
    enum { N = 10000000 };
    char *text = malloc(N);
    assert_non_null(text);
    memset(text, '[', N);
    expect_failure(text, N, RELATA_FORMAT_JSON, RELATA_LIMIT, "depth");
    expect_failure(text, N, RELATA_FORMAT_JSONL, RELATA_LIMIT, "depth");
    free(text);
}

// Writes a file of the test's own; the caller unlinks it.
static void write_file(char path[32], const char *text, size_t n) {
    strcpy(path, "/tmp/relata-json-XXXXXX");
    int fd = mkstemp(path);
    assert_true(fd >= 0);
    assert_int_equal(write(fd, text, n), n);
    close(fd);
}

static RelataReader *open_path(const char *const *path, RelataReadOptions options) {
    RelataReader *reader;
    assert_int_equal(relata_reader_open(&reader, path, 1, &options, NULL), RELATA_OK);
    return reader;
}

static void a_bad_line_costs_that_line(void **state) {
    (void)state;
    const char *text =
        "{\"id\":\"a\",\"text\":\"One.\"}\n\nbad line\n{\"text\":\"Two.\"}\r\n[1]\n{\"id\":\"a\",\"text\":\"Three.\"}";
    char path[32];
    write_file(path, text, strlen(text));
    const char *paths[] = {path};
    RelataReader *reader = open_path(paths, (RelataReadOptions){.format = RELATA_FORMAT_JSONL});
    RelataDocument *document;
    RelataError error = {0};
    assert_int_equal(relata_reader_next(reader, &document, &error), RELATA_OK);
    assert_string_equal(document->id, "a");
    relata_document_free(document);
    assert_int_equal(relata_reader_next(reader, &document, &error), RELATA_SYNTAX);
    assert_int_equal(error.line, 3);
    assert_int_equal(error.column, 3);
    assert_string_equal(error.source, path);
    assert_int_equal(relata_reader_next(reader, &document, &error), RELATA_OK);
    assert_string_equal(strrchr(document->id, '#'), "#4");
    relata_document_free(document);
    assert_int_equal(relata_reader_next(reader, &document, &error), RELATA_SYNTAX);
    assert_int_equal(relata_reader_next(reader, &document, &error), RELATA_OK);
    assert_string_equal(document->text, "Three.");
    assert_string_equal(document->id, path); // "a" is taken
    relata_document_free(document);
    assert_int_equal(relata_reader_next(reader, &document, &error), RELATA_OK);
    assert_null(document);
    relata_reader_close(reader);
    unlink(path);
}

static void a_long_line_is_passed_over(void **state) {
    (void)state;
    RelataStrbuf text = {0};
    relata_strbuf_add_string(&text, "{\"text\":\"One.\"}\n{\"text\":\"");
    for (int i = 0; i < 100000; i++)
        relata_strbuf_add_string(&text, "long ");
    relata_strbuf_add_string(&text, "\"}\n{\"text\":\"Two.\"}\n");
    char path[32];
    write_file(path, text.bytes, text.n);
    const char *paths[] = {path};
    RelataReader *reader = open_path(paths, (RelataReadOptions){.format = RELATA_FORMAT_JSONL, .max_bytes = 100000});
    RelataDocument *document;
    RelataError error = {0};
    assert_int_equal(relata_reader_next(reader, &document, &error), RELATA_OK);
    relata_document_free(document);
    assert_int_equal(relata_reader_next(reader, &document, &error), RELATA_LIMIT);
    assert_int_equal(error.line, 2);
    assert_int_equal(relata_reader_next(reader, &document, &error), RELATA_OK);
    assert_string_equal(document->text, "Two.");
    relata_document_free(document);
    relata_reader_close(reader);
    relata_strbuf_clear(&text);
    unlink(path);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(text_is_exact),
        cmocka_unit_test(controls_keep_their_places),
        cmocka_unit_test(fields_of_many_names),
        cmocka_unit_test(errors_name_the_place),
        cmocka_unit_test(deep_nesting_is_a_limit),
        cmocka_unit_test(a_bad_line_costs_that_line),
        cmocka_unit_test(a_long_line_is_passed_over),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
