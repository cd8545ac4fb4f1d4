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

static const char *cleaned(RelataArena *arena, const char *text) {
    return relata_metadata_clean(arena, text, strlen(text));
}

// Some feeds escape their titles twice.
static void escapes_left_in_titles(void **state) {
    (void)state;
    RelataArena *arena = relata_arena_new();
    assert_string_equal(cleaned(arena, "The Harbour\\u2019s Plan \\u2013 and More"), "The Harbour’s Plan – and More");
    assert_string_equal(cleaned(arena, "Quay\\xa0 \\xe9\\u2060t\\U"), "Quay ét\\U");
    assert_string_equal(cleaned(arena, "\\ud83d\\ude80 up"), "🚀 up");
    // Half a pair, control characters, letters, what is cut off: as they stand.
    static const char *const others[] = {"a\\ud83d b", "a\\ude80", "\\u0041", "\\u0000",
                                         "\\x1b[m",    "\\u20",    "\\",      "C:\\user\\x"};
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        assert_string_equal(cleaned(arena, others[i]), others[i]);
    relata_arena_free(arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(dates_of_newspapers),
        cmocka_unit_test(dates_in_addresses),
        cmocka_unit_test(clean_names),
        cmocka_unit_test(escapes_left_in_titles),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
