#include "unit/test.h"

#include "base/file.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static char folder[] = "/tmp/relata-test-XXXXXX";

static int make_folder(void **state) {
    (void)state;
    return mkdtemp(folder) ? 0 : -1;
}

static int remove_folder(void **state) {
    (void)state;
    return rmdir(folder);
}

static const char *path_of(const char *name) {
    static char path[256];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    return path;
}

static void what_was_written_is_read(void **state) {
    (void)state;
    const char *path = path_of("a");
    char *bytes = NULL;
    const void *map = NULL;
    size_t n = 0;
    assert_int_equal(relata_file_write(path, "one\0two", 7, NULL), RELATA_OK);
    assert_int_equal(relata_file_write(path, "three\0", 6, NULL), RELATA_OK);
    assert_int_equal(relata_file_read(path, 100, &bytes, &n, NULL), RELATA_OK);
    assert_int_equal(n, 6);
    assert_memory_equal(bytes, "three\0", 7);
    assert_int_equal(relata_file_map(path, &map, &n, NULL), RELATA_OK);
    assert_memory_equal(map, "three\0", 6);
    relata_file_unmap(map, n);
    free(bytes);
    unlink(path);
}

static void a_limit_is_kept(void **state) {
    (void)state;
    const char *path = path_of("b");
    char *bytes = NULL;
    size_t n = 0;
    RelataError error = {0};
    assert_int_equal(relata_file_write(path, "123456", 6, NULL), RELATA_OK);
    assert_int_equal(relata_file_read(path, 5, &bytes, &n, &error), RELATA_LIMIT);
    assert_non_null(strstr(error.message, "limit of 5 bytes"));
    assert_string_equal(error.source, path);
    unlink(path);
}

static void failures_leave_nothing_behind(void **state) {
    (void)state;
    char path[300], *bytes = NULL;
    size_t n = 0;
    RelataError error = {0};
    snprintf(path, sizeof path, "%s/none/file", folder);
    assert_int_equal(relata_file_write(path, "x", 1, &error), RELATA_IO);
    assert_int_equal(relata_file_read(path, 5, &bytes, &n, &error), RELATA_IO);
    assert_int_equal(relata_file_read(folder, 5, &bytes, &n, &error), RELATA_IO);
    assert_int_equal(relata_file_write("/dev/full", "x", 1, &error), RELATA_IO);
}

static void a_long_source_is_cut_at_a_code_point(void **state) {
    (void)state;
    char name[600];
    RelataError error = {0};
    for (size_t i = 0; i + 1 < sizeof name; i += 2)
        memcpy(name + i, "\xC3\xA9", 2);
    name[598] = '\0';
    assert_int_equal(relata_fail(&error, RELATA_IO, name, 1, 2, "%s", name), RELATA_IO);
    assert_int_equal(strlen(error.source) % 2, 0);
    assert_int_equal(strlen(error.message) % 2, 0);
    assert_string_equal(relata_status_name(RELATA_LIMIT), "limit exceeded");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_was_written_is_read),
        cmocka_unit_test(a_limit_is_kept),
        cmocka_unit_test(failures_leave_nothing_behind),
        cmocka_unit_test(a_long_source_is_cut_at_a_code_point),
    };
    return cmocka_run_group_tests(tests, make_folder, remove_folder);
}
