#include "unit/test.h"

#include <relata/lexicon.h>

#include <string.h>

static RelataModel *model;
static RelataLexicon lexicon;

static int open_model(void **state) {
    (void)state;
    if (relata_model_open(&model, NULL, NULL) != RELATA_OK)
        return -1;
    lexicon = relata_lexicon_of(model);
    return 0;
}

static int close_model(void **state) {
    (void)state;
    relata_model_close(model);
    return 0;
}

static void normal_forms(void **state) {
    (void)state;
    static const char *const cases[][2] = {
        {"U.S.", "us"},
        {"  S\xC3\xA3o   Paulo ", "sao paulo"},
        {"Côte d\xE2\x80\x99Ivoire", "cote d'ivoire"},
        {"St. Louis", "st louis"},
        {"3.5 million", "3.5 million"},
        {"Stra\xC3\x9F"
         "e",
         "strasse"},
        {"vice\xE2\x80\x93president", "vice-president"},
        {"", ""},
    };
    char buffer[64];
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        assert_int_equal(relata_lexicon_normalize(cases[i][0], buffer, sizeof buffer), strlen(cases[i][1]));
        assert_string_equal(buffer, cases[i][1]);
    }
    assert_int_equal(relata_lexicon_normalize("abcdef", buffer, 4), 0);
}

static void readings_come_likeliest_first(void **state) {
    (void)state;
    char field[128];
    const char *value = relata_lexicon_find(lexicon, RELATA_LEXICON_SURFACE, "French");
    assert_non_null(value);
    assert_true(relata_lexicon_field(value, 0, 0, field, sizeof field));
    assert_string_equal(field, "country/FR");
    value = relata_lexicon_find(lexicon, RELATA_LEXICON_SURFACE, "NATO");
    assert_true(relata_lexicon_field(value, 0, 1, field, sizeof field));
    assert_string_equal(field, "ORGANIZATION");
    value = relata_lexicon_get(lexicon, RELATA_LEXICON_THING, "country/FR");
    assert_true(relata_lexicon_field(value, 0, 0, field, sizeof field));
    assert_string_equal(field, "France");
}

static void packed_records_read_as_they_were_written(void **state) {
    (void)state;
    static const struct {
        RelataLexiconTable table;
        const char *key, *fields[5];
    } cases[] = {
        {RELATA_LEXICON_THING, "country/FR", {"France", "PLACE", NULL, "country/FR", "Paris"}},
        {RELATA_LEXICON_THING, "city/5128581", {"New York City", "PLACE", "city", "country/US", "admin1/US.NY"}},
        {RELATA_LEXICON_THING, "inst/US/US Supreme Court", {NULL, "ORGANIZATION", NULL, "country/US", ""}},
        {RELATA_LEXICON_SURFACE, "chicago", {NULL, "PLACE", "name", "7", ""}},
        {RELATA_LEXICON_SURNAME, "aston", {"3", "y", "", NULL, NULL}},
        {RELATA_LEXICON_NOUN_CLASS, "gunshot", {"ACT", "1.00", NULL, NULL, NULL}},
    };
    char field[128];
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const char *value = relata_lexicon_get(lexicon, cases[i].table, cases[i].key);
        assert_non_null(value);
        for (uint32_t f = 0; f < 5; f++)
            if (cases[i].fields[f]) {
                assert_true(relata_lexicon_field(value, 0, f, field, sizeof field));
                assert_string_equal(field, cases[i].fields[f]);
            }
    }
    assert_null(relata_lexicon_get(lexicon, RELATA_LEXICON_THING, "city/51285819"));
    assert_null(relata_lexicon_get(lexicon, RELATA_LEXICON_THING, "city/"));
    assert_null(relata_lexicon_get(lexicon, RELATA_LEXICON_THING, "city/512858"));
    assert_true(
        relata_lexicon_field(relata_lexicon_get(lexicon, RELATA_LEXICON_THING, "city/5128581"), 0, 4, field, 4));
    assert_string_equal(field, "adm");
}

static void prefixes_let_a_matcher_go_on(void **state) {
    (void)state;
    assert_true(relata_lexicon_has_prefix(lexicon, RELATA_LEXICON_SURFACE, "united"));
    assert_true(relata_lexicon_has_prefix(lexicon, RELATA_LEXICON_SURFACE, "united arab"));
    assert_false(relata_lexicon_has_prefix(lexicon, RELATA_LEXICON_SURFACE, "united arab emirates of the moon"));
}

static void what_is_absent_is_not_found(void **state) {
    (void)state;
    char field[8], key[600];
    assert_null(relata_lexicon_find(lexicon, RELATA_LEXICON_SURFACE, "Zzyzxqpland"));
    assert_null(relata_lexicon_get(lexicon, RELATA_LEXICON_SURNAME, ""));
    memset(key, 'a', sizeof key - 1);
    key[sizeof key - 1] = '\0';
    assert_null(relata_lexicon_find(lexicon, RELATA_LEXICON_SURFACE, key));
    assert_false(relata_lexicon_field("a\tb\nc", 2, 0, field, sizeof field));
    assert_false(relata_lexicon_field("a\tb\nc", 0, 2, field, sizeof field));
    assert_true(relata_lexicon_field("a\tb\nc", 1, 0, field, sizeof field));
    assert_string_equal(field, "c");
    assert_false(relata_lexicon_field(NULL, 0, 0, field, sizeof field));
}

static void words_have_their_tables(void **state) {
    (void)state;
    char field[32];
    assert_true(relata_lexicon_field(relata_lexicon_find(lexicon, RELATA_LEXICON_NOMINALIZATION, "visit"), 0, 0, field,
                                     sizeof field));
    assert_string_equal(field, "visit");
    assert_true(relata_lexicon_field(relata_lexicon_find(lexicon, RELATA_LEXICON_GIVEN_NAME, "Maria"), 0, 0, field,
                                     sizeof field));
    assert_string_equal(field, "f");
    assert_non_null(relata_lexicon_find(lexicon, RELATA_LEXICON_ROLE, "minister"));
    assert_non_null(relata_lexicon_find(lexicon, RELATA_LEXICON_TITLE, "Lt. Gen."));
}

static void places_lie_in_wider_ones(void **state) {
    (void)state;
    static const struct {
        const char *inner, *outer;
        bool is_within;
    } cases[] = {
        {"city/3143244", "country/NO", true}, // Oslo
        {"city/3143244", "region/Europe", true},
        {"city/3143244", "country/DK", false},
        {"country/NO", "city/3143244", false},
        {"country/NO", "country/NO", false},
        {"city/5128581", "admin1/US.NY", true}, // New York City
        {"city/5128581", "country/US", true},
        {"admin1/US.NY", "region/North America", true},
        {"admin1/US.NY", "region/Asia", false},
        {"city/2643743", "country/GB.ENG", true}, // London
        {"city/2643743", "country/GB.SCT", false},
        {"country/GB.ENG", "country/GB", true},
        {"country/GB", "country/GB.ENG", false},
        {"admin1/GB.ENG", "country/GB.ENG", false}, // one place
        {"city/2867714", "region/Bavaria", true},   // Munich
        {"region/Bavaria", "country/DE", true},
        {"region/Bavaria", "region/Europe", true},
        {"country/BR", "region/Amazon", false}, // of several countries
        {"region/Amazon", "country/BR", false},
        {"city/", "country/NO", false},
        {"Oslo", "Norway", false},
        {"", "", false},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_int_equal(relata_lexicon_is_within(lexicon, cases[i].inner, cases[i].outer), cases[i].is_within);
    assert_true(relata_lexicon_is_same_place(lexicon, "admin1/GB.ENG", "country/GB.ENG"));
    assert_true(relata_lexicon_is_same_place(lexicon, "region/Bavaria", "admin1/DE.02"));
    assert_false(relata_lexicon_is_same_place(lexicon, "country/GB", "country/GB.ENG"));
    assert_false(relata_lexicon_is_within((RelataLexicon){0}, "city/3143244", "country/NO"));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(normal_forms),
        cmocka_unit_test(readings_come_likeliest_first),
        cmocka_unit_test(packed_records_read_as_they_were_written),
        cmocka_unit_test(prefixes_let_a_matcher_go_on),
        cmocka_unit_test(what_is_absent_is_not_found),
        cmocka_unit_test(words_have_their_tables),
        cmocka_unit_test(places_lie_in_wider_ones),
    };
    return cmocka_run_group_tests(tests, open_model, close_model);
}
