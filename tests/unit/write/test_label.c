// Labels: cleaning, measuring, wrapping.
#include "unit/test.h"

#include "base/arena.h"
#include "base/utf8.h"
#include "write/label.h"

#include <string.h>

static RelataArena *arena;

static int set_up(void **state) {
    (void)state;
    arena = relata_arena_new();
    return arena ? 0 : -1;
}

static int tear_down(void **state) {
    (void)state;
    relata_arena_free(arena);
    return 0;
}

static void test_clean(void **state) {
    (void)state;
    static const struct {
        const char *from, *to;
    } cases[] = {
        {"plain", "plain"},
        {NULL, ""},
        {"  two \t\n words ", "two words"},
        {"a\x01"
         "b\x7f",
         "a\uFFFDb\uFFFD"},
        {"bad \xC3\x28", "bad \uFFFD("},
        {"\xEF\xBF\xBE", "\uFFFD"},
        {"x\u202Ey\u200F", "xy"},
        {"na\u00EFve \u00B7 Ж", "na\u00EFve \u00B7 Ж"},
        {"no\u00A0break", "no break"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_string_equal(relata_label_clean(arena, cases[i].from, 100), cases[i].to);
}

static void test_clean_cuts_long_text(void **state) {
    (void)state;
    assert_string_equal(relata_label_clean(arena, "abcdef", 6), "abcdef");
    assert_string_equal(relata_label_clean(arena, "abcdefg", 6), "abcdef…");
    assert_string_equal(relata_label_clean(arena, "abcde fg", 6), "abcde…");
    static char longest[20001];
    memset(longest, 'z', 20000);
    assert_int_equal(relata_utf8_count(relata_label_clean(arena, longest, 60), 63), 61);
}

static void test_note(void **state) {
    (void)state;
    assert_string_equal(relata_label_note(arena, NULL, 100), "");
    assert_string_equal(relata_label_note(arena, "no line", 100), "");
    assert_string_equal(relata_label_note(arena, "oblique\tas harbour master\npurpose\tto \x1b[1mwin", 100),
                        "(as harbour master; to \uFFFD[1mwin)");
    assert_string_equal(relata_label_note(arena, "oblique\tas harbour master", 10), "(as harbour…)");
}

static void test_width_follows_the_letters(void **state) {
    (void)state;
    assert_true(relata_label_width("WWW") > 2 * relata_label_width("iii"));
    assert_true(relata_label_width("e\u0301") == relata_label_width("e"));
    assert_true(relata_label_width("北") == 1.0);
    assert_true(relata_label_width("") == 0);
}

static void test_wrap(void **state) {
    (void)state;
    assert_string_equal(relata_label_wrap(arena, "met", NULL, 5.7, 3), "met");
    assert_string_equal(relata_label_wrap(arena, "met", "(3)", 5.7, 3), "met (3)");
    assert_string_equal(relata_label_wrap(arena, "signed agreement with", NULL, 5.7, 3), "signed\nagreement with");
    assert_string_equal(relata_label_wrap(arena, "is investing in · visited", "(2)", 6.2, 3),
                        "is investing in ·\nvisited (2)");
    assert_string_equal(relata_label_wrap(arena, "in", NULL, 6.2, 3), "in");
    assert_string_equal(relata_label_wrap(arena, "met · visited", NULL, 3.5, 3), "met ·\nvisited");
    assert_string_equal(relata_label_wrap(arena, "", NULL, 5, 3), "");
    assert_string_equal(relata_label_wrap(arena, "Honorificabilitudinitatibus", NULL, 5, 3),
                        "Honorificabilitudinitatibus");
}

static void test_wrap_keeps_the_suffix_and_the_lines(void **state) {
    (void)state;
    const char *text = "declined to comment on the report about the state of the harbour and the dam";
    const char *label = relata_label_wrap(arena, text, "(12)", 5.7, 3);
    size_t lines = 1;
    for (const char *p = label; *p; p++)
        lines += *p == '\n';
    assert_int_equal(lines, 3);
    assert_non_null(strstr(label, "(12)"));
    assert_non_null(strstr(label, "…"));
    assert_memory_equal(label, "declined", 8);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_clean), cmocka_unit_test(test_clean_cuts_long_text),
        cmocka_unit_test(test_note),  cmocka_unit_test(test_width_follows_the_letters),
        cmocka_unit_test(test_wrap),  cmocka_unit_test(test_wrap_keeps_the_suffix_and_the_lines),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
