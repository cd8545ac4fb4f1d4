#include "unit/test.h"

#include "base/qualifiers.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *const two = "oblique\tas harbour master\ntime\tin 2016";

static void lines_are_walked_in_order(void **state) {
    (void)state;
    RelataQualifier qualifier;
    const char *at = two;
    assert_true(relata_qualifier_next(&at, &qualifier));
    assert_int_equal(qualifier.role, RELATA_ROLE_OBLIQUE);
    assert_int_equal(qualifier.n, strlen("as harbour master"));
    assert_memory_equal(qualifier.words, "as harbour master", qualifier.n);
    assert_true(relata_qualifier_next(&at, &qualifier));
    assert_int_equal(qualifier.role, RELATA_ROLE_TIME);
    assert_string_equal(qualifier.words, "in 2016");
    assert_false(relata_qualifier_next(&at, &qualifier));
    at = NULL;
    assert_false(relata_qualifier_next(&at, &qualifier));
}

static void what_is_no_qualifier_is_passed_over_and_known(void **state) {
    (void)state;
    static const char *const wrong[] = {"",
                                        "purpose",
                                        "purpose\t",
                                        "\tto win votes",
                                        "Purpose\tto win votes",
                                        "goal\tto win votes",
                                        "purpose\tto\twin"};
    RelataQualifier qualifier;
    char text[64];
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        assert_false(relata_are_qualifiers(wrong[i]));
        snprintf(text, sizeof text, "%s\nplace\tin Port Harrow", wrong[i]);
        assert_false(relata_are_qualifiers(text));
        const char *at = text;
        assert_true(relata_qualifier_next(&at, &qualifier));
        assert_int_equal(qualifier.role, RELATA_ROLE_PLACE);
        assert_false(relata_qualifier_next(&at, &qualifier));
    }
    assert_true(relata_are_qualifiers(NULL));
    assert_true(relata_are_qualifiers(two));
    assert_false(relata_are_qualifiers("time\tin 2016\n"));
}

static void lines_are_made(void **state) {
    (void)state;
    RelataStrbuf out = {0};
    assert_true(relata_qualifier_add(&out, "oblique", "as harbour master"));
    assert_false(relata_qualifier_add(&out, "manner", "with a shrug"));
    assert_false(relata_qualifier_add(&out, "time", ""));
    assert_false(relata_qualifier_add(&out, "time", "in\n2016"));
    assert_false(relata_qualifier_add(&out, "time", "in\t2016"));
    assert_true(relata_qualifier_add(&out, "time", "in 2016"));
    assert_string_equal(relata_strbuf_string(&out), two);
    relata_strbuf_clear(&out);
}

static void people_read_the_words(void **state) {
    (void)state;
    RelataStrbuf out = {0};
    relata_qualifiers_join(&out, two);
    assert_string_equal(relata_strbuf_string(&out), "as harbour master; in 2016");
    relata_strbuf_clear(&out);
    relata_qualifiers_join(&out, NULL);
    assert_string_equal(relata_strbuf_string(&out), "");
    relata_strbuf_clear(&out);
    char *note = relata_qualifiers_note(two);
    assert_string_equal(note, "(as harbour master; in 2016)");
    free(note);
    assert_null(relata_qualifiers_note(NULL));
    assert_null(relata_qualifiers_note("no line"));
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(lines_are_walked_in_order),
                                       cmocka_unit_test(what_is_no_qualifier_is_passed_over_and_known),
                                       cmocka_unit_test(lines_are_made), cmocka_unit_test(people_read_the_words)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
