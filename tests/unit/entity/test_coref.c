// Who is who by names, offices and kin, without the trained ranker.
#include "article.h"

static void test_surname_and_full_name(void **state) {
    (void)state;
    Article x = article_new(
        "Maria|PROPN|nsubj|3 Okafor|PROPN|flat|1 won|VERB|root|0 ; Okafor|PROPN|nsubj|2 left|VERB|root|0", true);
    article_name(&x, 0, 2, RELATA_TYPE_PERSON);
    article_name(&x, 3, 4, RELATA_TYPE_PERSON);
    article_resolve(&x);
    assert_ptr_equal(article_entity(&x, 0), article_entity(&x, 3));
    assert_string_equal(article_entity(&x, 3)->name, "Maria Okafor");
    assert_int_equal(article_entity(&x, 3)->gender, RELATA_GENDER_FEM);
    article_free(&x);
}

// The son's surname is the father's given name: alone it means the son, wherever the father was named last.
static void test_bare_name_goes_to_its_surname(void **state) {
    (void)state;
    Article x = article_new("Daud|PROPN|nsubj|3 Karim|PROPN|flat|1 spoke|VERB|root|0 ; "
                            "Hassan|PROPN|nsubj|3 Daud|PROPN|flat|1 spoke|VERB|root|0 ; "
                            "Karim|PROPN|nsubj|2 spoke|VERB|root|0 ; Daud|PROPN|nsubj|2 spoke|VERB|root|0",
                            true);
    article_name(&x, 0, 2, RELATA_TYPE_PERSON);
    article_name(&x, 3, 5, RELATA_TYPE_PERSON);
    article_name(&x, 6, 7, RELATA_TYPE_PERSON);
    article_name(&x, 8, 9, RELATA_TYPE_PERSON);
    article_resolve(&x);
    assert_string_equal(article_entity(&x, 6)->name, "Daud Karim");
    assert_string_equal(article_entity(&x, 8)->name, "Hassan Daud");
    article_free(&x);
}

static void test_acronym(void **state) {
    (void)state;
    Article x = article_new("Lakeside|PROPN|compound|3 Farmers|PROPN|compound|3 Union|PROPN|nsubj|4 met|VERB|root|0 ; "
                            "LFU|PROPN|nsubj|2 voted|VERB|root|0",
                            true);
    article_name(&x, 0, 3, RELATA_TYPE_ORGANIZATION);
    article_name(&x, 4, 5, RELATA_TYPE_ORGANIZATION);
    article_resolve(&x);
    assert_string_equal(article_entity(&x, 4)->name, "Lakeside Farmers Union");
    assert_int_equal(article_entity(&x, 4)->n_aliases, 1);
    assert_string_equal(article_entity(&x, 4)->aliases[0], "LFU");
    article_free(&x);
}

static void test_short_forms(void **state) {
    (void)state;
    Article x =
        article_new("Lakeside|PROPN|compound|3 Farmers|PROPN|compound|3 Tribunal|PROPN|nsubj|4 met|VERB|root|0 ; "
                    "The|DET|det|2 Tribunal|PROPN|nsubj|3 voted|VERB|root|0 ; "
                    "Society|PROPN|nsubj|4 of|ADP|case|3 Bakers|PROPN|nmod|1 met|VERB|root|0 ; "
                    "the|DET|det|2 Society|PROPN|nsubj|3 voted|VERB|root|0",
                    true);
    article_name(&x, 0, 3, RELATA_TYPE_ORGANIZATION);
    article_name(&x, 5, 6, RELATA_TYPE_ORGANIZATION);
    article_name(&x, 7, 10, RELATA_TYPE_ORGANIZATION);
    article_name(&x, 12, 13, RELATA_TYPE_ORGANIZATION);
    article_resolve(&x);
    assert_string_equal(article_entity(&x, 5)->name, "Lakeside Farmers Tribunal");
    assert_string_equal(article_entity(&x, 12)->name, "Society of Bakers");
    article_free(&x);
}

static void test_short_form_of_two_is_neither(void **state) {
    (void)state;
    Article x = article_new("Lakeside|PROPN|compound|2 Tribunal|PROPN|nsubj|3 met|VERB|root|0 ; "
                            "Hillside|PROPN|compound|2 Tribunal|PROPN|nsubj|3 met|VERB|root|0 ; "
                            "the|DET|det|2 Tribunal|PROPN|nsubj|3 voted|VERB|root|0",
                            true);
    article_name(&x, 0, 2, RELATA_TYPE_ORGANIZATION);
    article_name(&x, 3, 5, RELATA_TYPE_ORGANIZATION);
    article_name(&x, 7, 8, RELATA_TYPE_ORGANIZATION);
    article_resolve(&x);
    assert_string_equal(article_entity(&x, 7)->name, "Tribunal");
    article_free(&x);
}

static void test_numbered_names(void **state) {
    (void)state;
    Article x = article_new("Rule|PROPN|nsubj|3 37|NUM|nummod|1 applies|VERB|root|0 ; "
                            "Rule|PROPN|nsubj|3 12|NUM|nummod|1 fell|VERB|root|0 ; "
                            "Rule|PROPN|nsubj|3 37|NUM|nummod|1 stands|VERB|root|0",
                            true);
    article_name(&x, 0, 1, RELATA_TYPE_OTHER);
    article_name(&x, 3, 4, RELATA_TYPE_OTHER);
    article_name(&x, 6, 7, RELATA_TYPE_OTHER);
    article_resolve(&x);
    assert_ptr_not_equal(article_entity(&x, 0), article_entity(&x, 3));
    assert_ptr_equal(article_entity(&x, 0), article_entity(&x, 6));
    article_free(&x);
}

static void test_surname_of_several_words(void **state) {
    (void)state;
    Article x = article_new("Anna|PROPN|nsubj|5 von|PROPN|flat|1 der|PROPN|flat|1 Berg|PROPN|flat|1 won|VERB|root|0 ; "
                            "Von|PROPN|nsubj|4 der|PROPN|flat|1 Berg|PROPN|flat|1 left|VERB|root|0 ; "
                            "Maria|PROPN|nsubj|4 Okafor|PROPN|flat|1 Nwosu|PROPN|flat|1 won|VERB|root|0 ; "
                            "Okafor|PROPN|nsubj|2 left|VERB|root|0",
                            true);
    article_name(&x, 0, 4, RELATA_TYPE_PERSON);
    article_name(&x, 5, 8, RELATA_TYPE_PERSON);
    article_name(&x, 9, 12, RELATA_TYPE_PERSON);
    article_name(&x, 13, 14, RELATA_TYPE_PERSON);
    article_resolve(&x);
    assert_string_equal(article_entity(&x, 5)->name, "Anna von der Berg");
    assert_string_equal(article_entity(&x, 13)->name, "Maria Okafor Nwosu");
    article_free(&x);
}

static void test_country_and_adjective(void **state) {
    (void)state;
    Article x = article_new(
        "Peru|PROPN|nsubj|2 agreed|VERB|root|0 ; Peruvian|ADJ|amod|2 ships|NOUN|nsubj|3 left|VERB|root|0", true);
    article_name(&x, 0, 1, RELATA_TYPE_PLACE);
    article_name(&x, 2, 3, RELATA_TYPE_GROUP);
    article_resolve(&x);
    assert_ptr_equal(article_entity(&x, 0), article_entity(&x, 2));
    assert_string_equal(article_entity(&x, 2)->key, "country/PE");
    assert_int_equal(article_entity(&x, 2)->type, RELATA_TYPE_PLACE);
    article_free(&x);
}

// A capital that acts is its country; as a place it is the city.
static void test_capital_as_government(void **state) {
    (void)state;
    Article x = article_new("Lima|PROPN|nsubj|2 rejected|VERB|root|0 it|PRON|obj|2 ; "
                            "They|PRON|nsubj|2 met|VERB|root|0 in|ADP|case|4 Lima|PROPN|obl|2 ; Peru|PROPN|nsubj|2 "
                            "waits|VERB|root|0",
                            true);
    article_name(&x, 0, 1, RELATA_TYPE_PLACE);
    article_name(&x, 6, 7, RELATA_TYPE_PLACE);
    article_name(&x, 7, 8, RELATA_TYPE_PLACE);
    article_resolve(&x);
    assert_ptr_equal(article_entity(&x, 0), article_entity(&x, 7));
    assert_ptr_not_equal(article_entity(&x, 0), article_entity(&x, 6));
    article_free(&x);
}

// What is in a capital is in the city; support from it is its government's. A territory is no city of its name.
static void test_capital_as_place(void **state) {
    (void)state;
    Article x = article_new("Support|NOUN|nsubj|4 in|ADP|case|3 Lima|PROPN|nmod|1 failed|VERB|root|0 ; "
                            "Support|NOUN|nsubj|4 from|ADP|case|3 Lima|PROPN|nmod|1 grew|VERB|root|0 ; "
                            "Singapore|PROPN|nsubj|2 waits|VERB|root|0",
                            true);
    article_name(&x, 2, 3, RELATA_TYPE_PLACE);
    article_name(&x, 6, 7, RELATA_TYPE_PLACE);
    article_name(&x, 8, 9, RELATA_TYPE_PLACE);
    article_resolve(&x);
    assert_true(strncmp(article_entity(&x, 2)->key, "city/", 5) == 0);
    assert_string_equal(article_entity(&x, 6)->key, "country/PE");
    assert_string_equal(article_entity(&x, 8)->key, "country/SG");
    article_free(&x);
}

static void test_office_with_country(void **state) {
    (void)state;
    Article x =
        article_new("Chilean|ADJ|amod|3 President|PROPN|nmod:desc|3 Ana|PROPN|nsubj|5 Rojas|PROPN|flat|3 "
                    "spoke|VERB|root|0 ; the|DET|det|3 Chilean|ADJ|amod|3 president|NOUN|nsubj|4 left|VERB|root|0",
                    true);
    article_name(&x, 0, 1, RELATA_TYPE_GROUP);
    article_name(&x, 2, 4, RELATA_TYPE_PERSON);
    article_name(&x, 6, 7, RELATA_TYPE_GROUP);
    article_resolve(&x);
    assert_string_equal(article_entity(&x, 7)->name, "Ana Rojas");
    article_free(&x);
}

static void test_dates_agree_and_amounts_do_not(void **state) {
    (void)state;
    Article x =
        article_new("in|ADP|case|2 2015|NUM|root|0 ; in|ADP|case|2 2015|NUM|root|0 ; 5|NUM|nummod|2 miles|NOUN|root|0 "
                    "; 5|NUM|nummod|2 miles|NOUN|root|0",
                    false);
    assert_int_equal(relata_find_literals(&x.a, NULL), RELATA_OK);
    article_resolve(&x);
    assert_ptr_equal(article_entity(&x, 1), article_entity(&x, 3));
    assert_ptr_not_equal(article_entity(&x, 5), article_entity(&x, 7));
    assert_int_equal(article_entity(&x, 1)->kind, RELATA_ENTITY_LITERAL);
    article_free(&x);
}

// A pronoun before its name, in a phrase that the name's clause governs.
static void test_forward(void **state) {
    (void)state;
    Article x = article_new("For|ADP|case|3 his|PRON|nmod:poss|3 trip|NOUN|obl|5 Novak|PROPN|nsubj|5 chose|VERB|root|0 "
                            "Peru|PROPN|obj|5",
                            true);
    article_name(&x, 3, 4, RELATA_TYPE_PERSON);
    article_name(&x, 5, 6, RELATA_TYPE_PLACE);
    article_resolve(&x);
    assert_string_equal(article_entity(&x, 1)->name, "Novak");
    article_free(&x);
}

static void test_government_is_its_country(void **state) {
    (void)state;
    Article x = article_new("Chile|PROPN|nsubj|2 waits|VERB|root|0 ; the|DET|det|3 Chilean|ADJ|amod|3 "
                            "government|NOUN|nsubj|4 agreed|VERB|root|0",
                            true);
    article_name(&x, 0, 1, RELATA_TYPE_PLACE);
    article_name(&x, 3, 4, RELATA_TYPE_GROUP);
    article_resolve(&x);
    assert_string_equal(article_entity(&x, 4)->name, "Chile");
    article_free(&x);
}

// Heads that point outside their sentence or at each other must do no harm.
static void test_hostile_trees(void **state) {
    (void)state;
    Article x = article_new("his|PRON|nmod:poss|2 son|NOUN|nmod:poss|1 father|NOUN|appos|3 her|PRON|nmod:poss|900 "
                            "x|X|conj|5 ; a|DET|det|2 dog|NOUN|conj|1",
                            true);
    article_name(&x, 0, 2, RELATA_TYPE_PERSON);
    article_resolve(&x);
    assert_true(x.document->n_entities > 0);
    article_free(&x);
}

// A mother and her daughter share their names; the surname alone is whoever is spoken of more.
static void test_relatives_stay_apart(void **state) {
    (void)state;
    Article x =
        article_new("Anna|PROPN|nsubj|3 Berg|PROPN|flat|1 left|VERB|root|0 ; Berg|PROPN|nsubj|2 left|VERB|root|0 ; "
                    "Berg|PROPN|nmod:poss|3 's|PART|case|1 mother|NOUN|nsubj|8 ,|PUNCT|punct|5 "
                    "Anna|PROPN|appos|3 Clara|PROPN|flat|5 Berg|PROPN|flat|5 came|VERB|root|0 ; "
                    "Berg|PROPN|nsubj|2 spoke|VERB|root|0",
                    true);
    article_name(&x, 0, 2, RELATA_TYPE_PERSON);
    article_name(&x, 3, 4, RELATA_TYPE_PERSON);
    article_name(&x, 5, 6, RELATA_TYPE_PERSON);
    article_name(&x, 9, 12, RELATA_TYPE_PERSON);
    article_name(&x, 13, 14, RELATA_TYPE_PERSON);
    article_resolve(&x);
    assert_ptr_equal(article_entity(&x, 0), article_entity(&x, 5));
    assert_ptr_not_equal(article_entity(&x, 0), article_entity(&x, 9));
    assert_ptr_equal(article_entity(&x, 0), article_entity(&x, 13));
    article_free(&x);
}

// "I" in a quotation is whoever says it, though named after it.
static void test_speaker(void **state) {
    (void)state;
    Article x = article_new("\"|PUNCT|punct|3 I|PRON|nsubj|3 won|VERB|ccomp|7 ,|PUNCT|punct|3 \"|PUNCT|punct|3 "
                            "Okafor|PROPN|nsubj|7 say|VERB|root|0",
                            true);
    article_name(&x, 5, 6, RELATA_TYPE_PERSON);
    article_resolve(&x);
    assert_ptr_equal(article_entity(&x, 1), article_entity(&x, 5));
    article_free(&x);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_surname_and_full_name),
        cmocka_unit_test(test_bare_name_goes_to_its_surname),
        cmocka_unit_test(test_acronym),
        cmocka_unit_test(test_short_forms),
        cmocka_unit_test(test_short_form_of_two_is_neither),
        cmocka_unit_test(test_numbered_names),
        cmocka_unit_test(test_surname_of_several_words),
        cmocka_unit_test(test_country_and_adjective),
        cmocka_unit_test(test_capital_as_government),
        cmocka_unit_test(test_capital_as_place),
        cmocka_unit_test(test_office_with_country),
        cmocka_unit_test(test_dates_agree_and_amounts_do_not),
        cmocka_unit_test(test_hostile_trees),
        cmocka_unit_test(test_forward),
        cmocka_unit_test(test_government_is_its_country),
        cmocka_unit_test(test_relatives_stay_apart),
        cmocka_unit_test(test_speaker),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
