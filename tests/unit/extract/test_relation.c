#include "unit/test.h"

#include "extract/label/relation.h"

#include <string.h>

static void past_tense_follows_the_spelling_rules(void **state) {
    (void)state;
    static const char *const pairs[][2] = {{"visit", "visited"},     {"stop", "stopped"},     {"carry", "carried"},
                                           {"agree", "agreed"},      {"play", "played"},      {"meet", "met"},
                                           {"open", "opened"},       {"commit", "committed"}, {"fix", "fixed"},
                                           {"withdraw", "withdrew"}, {"plan", "planned"},     {"attack", "attacked"}};
    for (size_t k = 0; k < sizeof pairs / sizeof *pairs; k++) {
        char got[64];
        relata_past_of(pairs[k][0], got, sizeof got);
        assert_string_equal(got, pairs[k][1]);
    }
}

static void participles_differ_from_past_where_english_does(void **state) {
    (void)state;
    char got[64];
    relata_participle_of("take", got, sizeof got);
    assert_string_equal(got, "taken");
    relata_participle_of("locate", got, sizeof got);
    assert_string_equal(got, "located");
}

static void states_stand_in_the_present_and_events_in_the_past(void **state) {
    (void)state;
    char got[64];
    relata_edge_form_of("host", got, sizeof got);
    assert_string_equal(got, "hosts");
    relata_edge_form_of("have", got, sizeof got);
    assert_string_equal(got, "has");
    relata_edge_form_of("supply", got, sizeof got);
    assert_string_equal(got, "supplies");
    relata_edge_form_of("replace", got, sizeof got);
    assert_string_equal(got, "replaced");
}

static void near_synonyms_share_a_verb(void **state) {
    (void)state;
    assert_string_equal(relata_relation_synonym("supplant"), "replace");
    assert_string_equal(relata_relation_synonym("visit"), "visit");
    assert_string_equal(relata_relation_synonym(""), "");
}

static void empty_and_odd_lemmas_are_harmless(void **state) {
    (void)state;
    char got[4];
    relata_past_of("", got, sizeof got);
    assert_string_equal(got, "ed");
    relata_present_of("", got, sizeof got);
    relata_past_of("extraordinarily", got, sizeof got);
    assert_int_equal(strlen(got), 3);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(past_tense_follows_the_spelling_rules),
        cmocka_unit_test(participles_differ_from_past_where_english_does),
        cmocka_unit_test(states_stand_in_the_present_and_events_in_the_past),
        cmocka_unit_test(near_synonyms_share_a_verb),
        cmocka_unit_test(empty_and_odd_lemmas_are_harmless),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
