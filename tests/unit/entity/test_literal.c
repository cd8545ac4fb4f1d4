// Dates, money and quantities: what is found, how far it reaches, and what is left alone.
#include "article.h"

static void expect(const char *words, const char *literal, RelataType type) {
    Article article = article_new(words, false);
    assert_int_equal(relata_find_literals(&article.a, NULL), RELATA_OK);
    assert_int_equal(article.a.names.n, 1);
    const RelataName *name = &article.a.names.items[0];
    const RelataToken *tokens = article.document->tokens;
    size_t begin = tokens[name->begin].span.begin, n = tokens[name->end - 1].span.end - begin;
    assert_int_equal(n, strlen(literal));
    assert_memory_equal(article.document->text + begin, literal, n);
    assert_int_equal(name->type, type);
    article_free(&article);
}

static void expect_none(const char *words) {
    Article article = article_new(words, false);
    assert_int_equal(relata_find_literals(&article.a, NULL), RELATA_OK);
    assert_int_equal(article.a.names.n, 0);
    article_free(&article);
}

static void test_dates(void **state) {
    (void)state;
    expect("It opened on 3 May 1987 in Lima", "3 May 1987", RELATA_TYPE_DATE);
    expect("It opened on March 14 +, 2011 at noon", "March 14, 2011", RELATA_TYPE_DATE);
    expect("The bridge fell in 1940", "1940", RELATA_TYPE_DATE);
    expect("She left in the late 1970s", "late 1970s", RELATA_TYPE_DATE);
    expect("They met last Thursday", "last Thursday", RELATA_TYPE_DATE);
    expect("They met two weeks ago", "two weeks ago", RELATA_TYPE_DATE);
    expect("They meet tomorrow", "tomorrow", RELATA_TYPE_DATE);
}

static void test_months_that_are_words(void **state) {
    (void)state;
    expect_none("May I come in");
    expect_none("They March on");
    expect("They meet in May", "May", RELATA_TYPE_DATE);
}

static void test_amounts(void **state) {
    (void)state;
    expect("It cost $ +2.5 billion then", "$2.5 billion", RELATA_TYPE_MONEY);
    expect("It cost 300 million euros", "300 million euros", RELATA_TYPE_MONEY);
    expect("It cost 40 Canadian dollars", "40 Canadian dollars", RELATA_TYPE_MONEY);
}

static void test_quantities(void **state) {
    (void)state;
    expect("Prices rose 4.1 percent", "4.1 percent", RELATA_TYPE_QUANTITY);
    expect("A pipe of 1,200 kilometers", "1,200 kilometers", RELATA_TYPE_QUANTITY);
    expect("A field of 30 square miles", "30 square miles", RELATA_TYPE_QUANTITY);
    expect_none("They sold 40 boats");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_dates),
        cmocka_unit_test(test_months_that_are_words),
        cmocka_unit_test(test_amounts),
        cmocka_unit_test(test_quantities),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
