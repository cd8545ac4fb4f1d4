// The stage on documents made by hand: none, one and very many words; trees are trees; company does not matter.
#include "../test.h"

#include "base/arena.h"
#include "syntax/syntax.h"

#include <stdlib.h>
#include <string.h>

static RelataModel *model;
static RelataSyntaxStage *syntax;

static int open_stage(void **state) {
    (void)state;
    return relata_model_open(&model, NULL, NULL) != RELATA_OK || relata_syntax_new(&syntax, model, NULL) != RELATA_OK;
}

static int close_stage(void **state) {
    (void)state;
    relata_syntax_free(syntax);
    relata_model_close(model);
    return 0;
}

// A document of sentences given as words between blanks, each sentence `times` over.
static RelataDocument *make_document(const char *const *sentences, uint32_t n, uint32_t times) {
    RelataDocument *document = relata_document_new("test", "test");
    assert_non_null(document);
    document->sentences = RELATA_ARENA_NEW(document->arena, RelataSentence, n + 1);
    document->tokens = RELATA_ARENA_NEW(document->arena, RelataToken, 20000);
    assert_true(document->sentences && document->tokens);
    for (uint32_t s = 0; s < n; s++) {
        document->sentences[s].token_begin = document->n_tokens;
        for (uint32_t t = 0; t < times; t++)
            for (const char *at = sentences[s]; *at;) {
                size_t length = strcspn(at, " ");
                RelataToken *token = &document->tokens[document->n_tokens++];
                token->form = relata_arena_copy(document->arena, at, length);
                token->space_after = true;
                at += length + (at[length] == ' ');
            }
        document->sentences[s].token_end = document->n_tokens;
    }
    document->n_sentences = n;
    return document;
}

static void expect_tree(const RelataDocument *document, const RelataSentence *sentence) {
    const RelataToken *tokens = document->tokens + sentence->token_begin;
    uint32_t n = sentence->token_end - sentence->token_begin, n_roots = 0;
    for (uint32_t i = 0; i < n; i++) {
        uint32_t node = i + 1, steps = 0;
        assert_true(tokens[i].head <= n && tokens[i].upos != RELATA_UPOS_NONE && tokens[i].lemma && tokens[i].xpos);
        assert_int_equal(tokens[i].deprel == RELATA_DEPREL_ROOT, tokens[i].head == 0);
        n_roots += tokens[i].head == 0;
        while (node && steps++ <= n)
            node = tokens[node - 1].head;
        assert_int_equal(node, 0);
    }
    assert_int_equal(n_roots, n > 0);
}

static const char *const news[] = {
    "The committee approved the budget on Monday .", "", "Yes",
    "“ We will rebuild the bridge , ” the mayor told reporters , “ before winter comes . ”",
    "FLOODS CUT OFF THREE VILLAGES"};

static void test_trees(void **state) {
    (void)state;
    RelataDocument *document = make_document(news, 5, 1);
    assert_int_equal(relata_syntax_run(syntax, document, true, NULL), RELATA_OK);
    for (uint32_t s = 0; s < document->n_sentences; s++)
        expect_tree(document, &document->sentences[s]);
    const RelataToken *t = document->tokens;
    assert_int_equal(t[2].head, 0); // approved
    assert_int_equal(t[2].upos, RELATA_UPOS_VERB);
    assert_int_equal(t[1].head, 3);
    assert_int_equal(t[1].deprel, RELATA_DEPREL_NSUBJ);
    assert_int_equal(t[4].head, 3);
    assert_int_equal(t[4].deprel, RELATA_DEPREL_OBJ);
    relata_document_free(document);
}

static void test_no_sentences(void **state) {
    (void)state;
    RelataDocument *document = make_document(news, 0, 1);
    assert_int_equal(relata_syntax_run(syntax, document, true, NULL), RELATA_OK);
    relata_document_free(document);
}

static void test_long_sentence(void **state) {
    (void)state;
    static const char *const endless[] = {"one after the other they came , and", "x"};
    RelataDocument *document = make_document(endless, 2, 1500);
    assert_int_equal(relata_syntax_run(syntax, document, true, NULL), RELATA_OK);
    expect_tree(document, &document->sentences[0]);
    expect_tree(document, &document->sentences[1]);
    relata_document_free(document);
}

// A sentence's tree is the same alone and among others, wherever it stands.
static void test_company(void **state) {
    (void)state;
    RelataDocument *together = make_document(news, 5, 1);
    assert_int_equal(relata_syntax_run(syntax, together, true, NULL), RELATA_OK);
    for (uint32_t s = 0; s < 5; s++) {
        RelataDocument *alone = make_document(&news[s], 1, 1);
        assert_int_equal(relata_syntax_run(syntax, alone, true, NULL), RELATA_OK);
        for (uint32_t i = 0; i < alone->n_tokens; i++) {
            const RelataToken *a = &alone->tokens[i], *b = &together->tokens[together->sentences[s].token_begin + i];
            assert_int_equal(a->head, b->head);
            assert_int_equal(a->deprel, b->deprel);
            assert_ptr_equal(a->xpos, b->xpos);
            assert_ptr_equal(a->feats, b->feats);
            assert_true(a->margin == b->margin);
        }
        relata_document_free(alone);
    }
    relata_document_free(together);
}

static void test_names(void **state) {
    (void)state;
    RelataDocument *document = make_document(news, 5, 1);
    assert_null(document->name_scores);
    assert_int_equal(relata_syntax_run(syntax, document, true, NULL), RELATA_OK);
    assert_non_null(document->name_scores);
    assert_non_null(document->name_transitions);
    relata_document_free(document);
}

// Trees that were given stay; only the names are scored.
static void test_given_trees(void **state) {
    (void)state;
    RelataDocument *document = make_document(news, 1, 1);
    document->is_parsed = true;
    document->tokens[0].head = 7;
    assert_int_equal(relata_syntax_run(syntax, document, true, NULL), RELATA_OK);
    assert_non_null(document->name_scores);
    assert_int_equal(document->tokens[0].head, 7);
    relata_document_free(document);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_trees),         cmocka_unit_test(test_no_sentences),
                                       cmocka_unit_test(test_long_sentence), cmocka_unit_test(test_company),
                                       cmocka_unit_test(test_names),         cmocka_unit_test(test_given_trees)};
    return cmocka_run_group_tests(tests, open_stage, close_stage);
}
