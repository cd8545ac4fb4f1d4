// Lemmas of forms with their tags.
#include "../test.h"

#include "syntax/lemmatize.h"

#include <stdlib.h>
#include <string.h>

static RelataModel *model;
static RelataArena *arena;
static RelataLemmatizer lemmatizer;

static int open_lemmatizer(void **state) {
    (void)state;
    arena = relata_arena_new();
    return !arena || relata_model_open(&model, NULL, NULL) != RELATA_OK ||
           relata_lemmatizer_open(&lemmatizer, model, NULL) != RELATA_OK;
}

static int close_lemmatizer(void **state) {
    (void)state;
    relata_arena_free(arena);
    relata_model_close(model);
    return 0;
}

static void expect(const char *form, RelataUpos upos, const char *xpos, const char *lemma) {
    assert_string_equal(relata_lemmatize(&lemmatizer, arena, form, upos, xpos, "_"), lemma);
}

static void test_regular(void **state) {
    (void)state;
    expect("studied", RELATA_UPOS_VERB, "VBD", "study");
    expect("hoping", RELATA_UPOS_VERB, "VBG", "hope");
    expect("hopping", RELATA_UPOS_VERB, "VBG", "hop");
    expect("Announces", RELATA_UPOS_VERB, "VBZ", "announce");
    expect("cities", RELATA_UPOS_NOUN, "NNS", "city");
    expect("houses", RELATA_UPOS_NOUN, "NNS", "house");
    expect("bigger", RELATA_UPOS_ADJ, "JJR", "big");
    expect("slightest", RELATA_UPOS_ADJ, "JJS", "slight");
}

static void test_irregular(void **state) {
    (void)state;
    expect("went", RELATA_UPOS_VERB, "VBD", "go");
    expect("WENT", RELATA_UPOS_VERB, "VBD", "go");
    expect("was", RELATA_UPOS_AUX, "VBD", "be");
    expect("men", RELATA_UPOS_NOUN, "NNS", "man");
    expect("series", RELATA_UPOS_NOUN, "NNS", "series");
    expect("better", RELATA_UPOS_ADJ, "JJR", "good");
    expect("them", RELATA_UPOS_PRON, "PRP", "they");
}

static void test_clitics(void **state) {
    (void)state;
    expect("n't", RELATA_UPOS_PART, "RB", "not");
    expect("n’t", RELATA_UPOS_PART, "RB", "not");
    expect("ca", RELATA_UPOS_AUX, "MD", "can");
    expect("'re", RELATA_UPOS_AUX, "VBP", "be");
}

static void test_names_keep_their_case(void **state) {
    (void)state;
    expect("Dushanbe", RELATA_UPOS_PROPN, "NNP", "Dushanbe");
    expect("NATO", RELATA_UPOS_PROPN, "NNP", "NATO");
    expect("QXDH", RELATA_UPOS_PROPN, "NNP", "QXDH");
    expect("Dutch", RELATA_UPOS_ADJ, "JJ", "Dutch");
    expect("The", RELATA_UPOS_DET, "DT", "the");
}

static void test_tags_that_never_met(void **state) {
    (void)state;
    assert_non_null(relata_lemmatize(&lemmatizer, arena, "Walks", RELATA_UPOS_VERB, "NOSUCH", NULL));
    assert_non_null(relata_lemmatize(&lemmatizer, arena, "Walks", RELATA_UPOS_NONE, NULL, NULL));
}

static void test_hostile_forms(void **state) {
    (void)state;
    char *form = malloc(100001);
    assert_non_null(form);
    memset(form, 'a', 100000);
    for (size_t n = 0; n < 600; n += 7) {
        form[n] = '\0';
        assert_non_null(relata_lemmatize(&lemmatizer, arena, form, RELATA_UPOS_VERB, "VBD", "_"));
        form[n] = 'a';
    }
    form[100000] = '\0';
    assert_ptr_equal(relata_lemmatize(&lemmatizer, arena, form, RELATA_UPOS_NOUN, "NNS", "_"), form);
    expect("\xC3", RELATA_UPOS_PROPN, "NNP",
           relata_lemmatize(&lemmatizer, arena, "\xC3", RELATA_UPOS_PROPN, "NNP", NULL));
    free(form);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_regular),
        cmocka_unit_test(test_irregular),
        cmocka_unit_test(test_clitics),
        cmocka_unit_test(test_names_keep_their_case),
        cmocka_unit_test(test_tags_that_never_met),
        cmocka_unit_test(test_hostile_forms),
    };
    return cmocka_run_group_tests(tests, open_lemmatizer, close_lemmatizer);
}
