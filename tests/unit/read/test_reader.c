#include "listing.h"

#include <sys/stat.h>
#include <unistd.h>

// A folder of the test's own with files in it.
typedef struct {
    char path[32];
} Folder;

static void put(const Folder *folder, const char *name, const char *bytes, size_t n) {
    char path[256];
    snprintf(path, sizeof path, "%s/%s", folder->path, name);
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(bytes, 1, n, file), n);
    fclose(file);
}

static void put_text(const Folder *folder, const char *name, const char *text) {
    put(folder, name, text, strlen(text));
}

static void make_folder(const Folder *folder, const char *name) {
    char path[256];
    snprintf(path, sizeof path, "%s/%s", folder->path, name);
    assert_int_equal(mkdir(path, 0777), 0);
}

static int set_up(void **state) {
    Folder *folder = calloc(1, sizeof *folder);
    strcpy(folder->path, "/tmp/relata-read-XXXXXX");
    *state = folder;
    return mkdtemp(folder->path) ? 0 : 1;
}

static int tear_down(void **state) {
    Folder *folder = *state;
    char command[64];
    snprintf(command, sizeof command, "rm -rf %s", folder->path);
    int status = system(command);
    free(folder);
    return status;
}

// "id id !status id": what a run over the inputs gives, in its order.
static void expect_run(const char *const *inputs, size_t n, const char *expected) {
    RelataReader *reader;
    RelataStrbuf run = {0};
    assert_int_equal(relata_reader_open(&reader, inputs, n, NULL, NULL), RELATA_OK);
    for (;;) {
        RelataDocument *document;
        RelataError error = {0};
        RelataStatus status = relata_reader_next(reader, &document, &error);
        if (status == RELATA_OK && !document)
            break;
        relata_strbuf_add_string(&run, run.n ? " " : "");
        if (document)
            relata_strbuf_add_string(&run, document->id);
        else
            relata_strbuf_printf(&run, "!%s", relata_status_name(status));
        relata_document_free(document);
    }
    relata_reader_close(reader);
    assert_string_equal(relata_strbuf_string(&run), expected);
    relata_strbuf_clear(&run);
}

static void folders_are_walked_in_order(void **state) {
    const Folder *folder = *state;
    make_folder(folder, "b");
    make_folder(folder, ".hidden");
    put_text(folder, "b/one.txt", "One.");
    put_text(folder, "c.html", "<p>Two.");
    put_text(folder, "a.md", "Three.");
    put_text(folder, ".hidden/x.txt", "No.");
    put_text(folder, ".x.txt", "No.");
    put(folder, "data.bin", "\0\1\2\3", 4);
    put_text(folder, "README", "Four.");
    const char *inputs[] = {folder->path};
    expect_run(inputs, 1, "README a one c");
}

static void ids_stay_unique(void **state) {
    const Folder *folder = *state;
    make_folder(folder, "x");
    put_text(folder, "one.txt", "One.");
    put_text(folder, "x/one.txt", "Other.");
    put_text(folder, "y.jsonl", "{\"id\":\"one\",\"text\":\"A.\"}\n{\"id\":\"one\",\"text\":\"B.\"}\n");
    const char *inputs[] = {folder->path};
    char expected[256];
    snprintf(expected, sizeof expected, "one %s/x/one.txt %s/y.jsonl %s/y.jsonl#2", folder->path, folder->path,
             folder->path);
    expect_run(inputs, 1, expected);
}

static void a_bad_input_costs_itself(void **state) {
    const Folder *folder = *state;
    put_text(folder, "a.txt", "One.");
    put_text(folder, "b.txt", "");
    put(folder, "c.txt", "\x89PNG\r\n\0\0", 8);
    put_text(folder, "d.json", "{");
    put_text(folder, "e.txt", "Two.");
    const char *inputs[] = {"/nonexistent/file.txt", folder->path, "/dev/null"};
    expect_run(inputs, 3, "!not found a !syntax error !encoding error !syntax error e !syntax error");
}

static void an_unreadable_folder_is_named(void **state) {
    const Folder *folder = *state;
    put_text(folder, "a.txt", "One.");
    make_folder(folder, "closed");
    char closed[64];
    snprintf(closed, sizeof closed, "%s/closed", folder->path);
    chmod(closed, 0);
    const char *inputs[] = {folder->path};
    // The superuser may read everything.
    expect_run(inputs, 1, geteuid() == 0 ? "a" : "a !input or output error");
    chmod(closed, 0777);
    const char *empty[] = {closed};
    expect_run(empty, 1, "!not found");
}

static void links_in_a_circle_end(void **state) {
    const Folder *folder = *state;
    char link[64];
    snprintf(link, sizeof link, "%s/again", folder->path);
    assert_int_equal(symlink(folder->path, link), 0);
    RelataReader *reader;
    const char *inputs[] = {folder->path};
    RelataDocument *document;
    RelataError error = {0};
    assert_int_equal(relata_reader_open(&reader, inputs, 1, NULL, NULL), RELATA_OK);
    assert_int_not_equal(relata_reader_next(reader, &document, &error), RELATA_OK);
    assert_int_equal(relata_reader_next(reader, &document, &error), RELATA_OK);
    assert_null(document);
    relata_reader_close(reader);
}

static void too_large_is_a_limit(void **state) {
    (void)state;
    RelataDocument *document;
    RelataReadOptions options = {.max_bytes = 10};
    assert_int_equal(relata_read_bytes(&document, "This is longer.", 15, "x", &options, NULL), RELATA_LIMIT);
}

static void formats_have_names(void **state) {
    (void)state;
    RelataFormat format;
    assert_true(relata_format_find("markdown", &format));
    assert_int_equal(format, RELATA_FORMAT_MARKDOWN);
    assert_true(relata_format_find("trees", &format));
    assert_false(relata_format_find("pdf", &format));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(folders_are_walked_in_order, set_up, tear_down),
        cmocka_unit_test_setup_teardown(ids_stay_unique, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_bad_input_costs_itself, set_up, tear_down),
        cmocka_unit_test_setup_teardown(an_unreadable_folder_is_named, set_up, tear_down),
        cmocka_unit_test_setup_teardown(links_in_a_circle_end, set_up, tear_down),
        cmocka_unit_test(too_large_is_a_limit),
        cmocka_unit_test(formats_have_names),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
