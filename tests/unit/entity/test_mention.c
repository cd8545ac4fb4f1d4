// Which words head a mention, how far it reaches, and what agreement sees of it.
#include "article.h"

static const RelataAnaphor *mention_at(const Article *x, uint32_t head) {
    for (size_t i = 0; i < x->a.mentions.n; i++)
        if (x->a.mentions.items[i].head == head)
            return &x->a.mentions.items[i];
    return NULL;
}

static void test_noun_phrases(void **state) {
    (void)state;
    // the old bridge over the river , which fell
    Article x =
        article_new("the|DET|det|3 old|ADJ|amod|3 bridge|NOUN|nsubj|8 over|ADP|case|6 the|DET|det|6 river|NOUN|nmod|3 "
                    "never|ADV|advmod|8 fell|VERB|root|0",
                    true);
    assert_int_equal(relata_find_mentions(&x.a, NULL), RELATA_OK);
    assert_int_equal(x.a.mentions.n, 2);
    const RelataAnaphor *bridge = mention_at(&x, 2), *river = mention_at(&x, 5);
    assert_int_equal(bridge->begin, 0);
    assert_int_equal(bridge->end, 6);
    assert_int_equal(river->begin, 4);
    assert_true(bridge->is_definite);
    assert_int_equal(bridge->kind, RELATA_MENTION_NOMINAL);
    article_free(&x);
}

static void test_coordination_and_apposition_stay_out(void **state) {
    (void)state;
    Article x = article_new("cats|NOUN|root|0 and|CCONJ|cc|3 dogs|NOUN|conj|1", false);
    assert_int_equal(relata_find_mentions(&x.a, NULL), RELATA_OK);
    assert_int_equal(mention_at(&x, 0)->end, 1);
    assert_int_equal(mention_at(&x, 2)->begin, 2);
    article_free(&x);
}

static void test_pronouns(void **state) {
    (void)state;
    Article x =
        article_new("she|PRON|nsubj|2 saw|VERB|root|0 himself|PRON|obj|2 who|PRON|nsubj|2 it|PRON|expl|2", false);
    assert_int_equal(relata_find_mentions(&x.a, NULL), RELATA_OK);
    assert_int_equal(x.a.mentions.n, 2); // relative and expletive words refer to nothing
    assert_int_equal(mention_at(&x, 0)->gender, RELATA_GENDER_FEM);
    assert_true(mention_at(&x, 2)->is_reflexive);
    article_free(&x);
}

static void test_a_name_takes_the_place_of_its_phrase(void **state) {
    (void)state;
    Article x = article_new("the|DET|det|3 poet|NOUN|nmod:desc|3 Rosa|PROPN|root|0 Ortiz|PROPN|flat|3", true);
    article_name(&x, 2, 4, RELATA_TYPE_PERSON);
    assert_int_equal(relata_find_mentions(&x.a, NULL), RELATA_OK);
    assert_int_equal(x.a.mentions.n, 1);
    assert_int_equal(x.a.mentions.items[0].begin, 2);
    assert_int_equal(x.a.mentions.items[0].kind, RELATA_MENTION_NAME);
    article_free(&x);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_noun_phrases),
        cmocka_unit_test(test_coordination_and_apposition_stay_out),
        cmocka_unit_test(test_pronouns),
        cmocka_unit_test(test_a_name_takes_the_place_of_its_phrase),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
