#include "listing.h"

#define WORD(id, form, head) id "\t" form "\t_\tNOUN\tNN\t_\t" head "\tdep\t_\t_\n"

static RelataDocument *read_trees(const char *text) {
    return read_string(text, strlen(text), "test", RELATA_FORMAT_TREES);
}

static const char ferry[] = "# newdoc id = ferry\n# sent_id = s1\n# text = The ferry wasn't late.\n"
                            "1\tThe\tthe\tDET\tDT\tDefinite=Def\t2\tdet\t_\t_\n"
                            "2\tferry\tferry\tNOUN\tNN\tNumber=Sing\t5\tnsubj:pass\t_\t_\n"
                            "3-4\twasn't\t_\t_\t_\t_\t_\t_\t_\t_\n"
                            "3\twas\tbe\tAUX\tVBD\t_\t5\tcop\t_\t_\n"
                            "4\tn't\tnot\tPART\tRB\t_\t5\tadvmod\t_\t_\n"
                            "4.1\tso\tso\tADV\tRB\t_\t_\t_\t5:advmod\t_\n"
                            "5\tlate\tlate\tADJ\tJJ\t_\t0\troot\t_\tSpaceAfter=No\n"
                            "6\t.\t.\tPUNCT\t.\t_\t5\tpunct\t_\t_\n\n"
                            "# newpar\n" WORD("1", "Fog", "2") WORD("2", "came", "0") "\n";

static void trees_are_kept(void **state) {
    (void)state;
    RelataDocument *document = read_trees(ferry);
    assert_string_equal(document->text, "The ferry wasn't late.\n\nFog came");
    assert_string_equal(document->id, "ferry");
    assert_true(document->is_tokenized && document->is_parsed);
    assert_int_equal(document->n_tokens, 8);
    assert_int_equal(document->n_blocks, 2);
    assert_string_equal(document->sentences[0].sent_id, "s1");
    const RelataToken *t = document->tokens;
    assert_string_equal(t[2].lemma, "be");
    assert_int_equal(t[1].deprel, relata_deprel_find("nsubj:pass"));
    assert_int_equal(t[1].upos, RELATA_UPOS_NOUN);
    assert_int_equal(t[1].head, 5);
    assert_int_equal(t[2].mwt, 2);
    assert_int_equal(t[2].span.end, t[3].span.begin);
    assert_true(t[3].space_after);
    assert_false(t[4].space_after);
    relata_document_free(document);
}

static void gold_words_drop_the_rest(void **state) {
    (void)state;
    RelataDocument *document = read_string(ferry, strlen(ferry), "ferry.conllu", RELATA_FORMAT_AUTO);
    assert_true(document->is_tokenized);
    assert_false(document->is_parsed);
    assert_null(document->tokens[0].lemma);
    relata_document_free(document);
}

static void wrong_text_gives_way_to_forms(void **state) {
    (void)state;
    RelataDocument *document = read_trees("# text = Something else\n" WORD("1", "Fog", "2") WORD("2", "came", "0"));
    assert_string_equal(document->text, "Fog came");
    relata_document_free(document);
}

static void malformed_trees_are_refused(void **state) {
    (void)state;
    static const struct {
        const char *text, *words;
        uint32_t line;
    } cases[] = {
        {WORD("1", "a", "2") WORD("2", "b", "1") "\n", "0 roots", 1},
        {WORD("1", "a", "0") WORD("2", "b", "0") "\n", "2 roots", 1},
        {WORD("1", "a", "0") WORD("2", "b", "9") "\n", "head 9", 1},
        {"\n" WORD("1", "a", "0") WORD("2", "b", "3") WORD("3", "c", "2") "\n", "circle", 2},
        {WORD("1", "a", "0") WORD("3", "b", "1") "\n", "count up", 2},
        {WORD("1", "a", "x") "\n", "not a number", 1},
        {"1\ta\n", "ten columns", 1},
        {"1-2\tab\t_\t_\t_\t_\t_\t_\t_\t_\n" WORD("1", "a", "0") "\n", "missing", 3},
        {"1\ta\t_\tNOPE\tNN\t_\t0\troot\t_\t_\n", "word class", 1},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        RelataError error =
            expect_failure(cases[i].text, strlen(cases[i].text), RELATA_FORMAT_TREES, RELATA_SYNTAX, cases[i].words);
        assert_int_equal(error.line, cases[i].line);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(trees_are_kept),
        cmocka_unit_test(gold_words_drop_the_rest),
        cmocka_unit_test(wrong_text_gives_way_to_forms),
        cmocka_unit_test(malformed_trees_are_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
