#include "../test.h"

#include "read/metadata.h"

#include <string.h>

static void dates_of_newspapers(void **state) {
    (void)state;
    static const char *const cases[][2] = {
        {"June 30, 2022", "2022-06-30"},
        {"30 June 2022", "2022-06-30"},
        {"Thursday, 30th of June 2022 at noon", "2022-06-30"},
        {"Published: Sept. 3, 1999", "1999-09-03"},
        {"2022-06-30T10:00:00Z", "2022-06-30"},
        {"Tue, 03 Jan 2023 10:00:00 GMT", "2023-01-03"},
        {"30.06.2022", "2022-06-30"},
        {"13/06/2022", "2022-06-13"},
        {"06/07/2022", ""},
        {"June 31, 2022", ""},
        {"June 2022", ""},
        {"30 lamps", ""},
        {"12345678901", ""},
        {"", ""},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char iso[11] = "";
        size_t used;
        bool is_found = relata_metadata_find_date(cases[i][0], strlen(cases[i][0]), iso, &used);
        assert_string_equal(is_found ? iso : "", cases[i][1]);
    }
}

static void dates_in_addresses(void **state) {
    (void)state;
    char iso[11];
    const char *url = "https://post.example/news/2022/06/30/fog-a781";
    assert_true(relata_metadata_url_date(url, strlen(url), iso));
    assert_string_equal(iso, "2022-06-30");
    url = "https://post.example/fog-2022-06-30.html";
    assert_true(relata_metadata_url_date(url, strlen(url), iso));
    url = "https://post.example/2022/99/30/";
    assert_false(relata_metadata_url_date(url, strlen(url), iso));
}

static void clean_names(void **state) {
    (void)state;
    RelataArena *arena = relata_arena_new();
    assert_string_equal(relata_metadata_clean(arena, " The\n  Post\0x ", 14), "The Post x");
    assert_string_equal(relata_metadata_clean(arena, "", 0), "");
    relata_arena_free(arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(dates_of_newspapers),
        cmocka_unit_test(dates_in_addresses),
        cmocka_unit_test(clean_names),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
