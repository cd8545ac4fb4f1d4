// The stage `text`: sentences and tokens of texts in our own words, and what must hold for any text.
#include "../test.h"

#include "base/strbuf.h"
#include "text/text.h"

#include <stdlib.h>
#include <string.h>

static RelataModel *model;
static RelataTextStage *stage;

static int open_stage(void **state) {
    (void)state;
    return relata_model_open(&model, NULL, NULL) != RELATA_OK || relata_text_new(&stage, model, NULL) != RELATA_OK;
}

static int close_stage(void **state) {
    (void)state;
    relata_text_free(stage);
    relata_model_close(model);
    return 0;
}

// A document of the text as one block, or of `sentences` given ones.
static RelataDocument *read_text(const char *text, size_t n) {
    RelataDocument *document = relata_document_new("t", "-");
    static RelataBlock block;
    assert_non_null(document);
    assert_int_equal(relata_document_set_text(document, text, n, NULL), RELATA_OK);
    block = (RelataBlock){.span = {0, (uint32_t)n}};
    document->blocks = &block;
    document->n_blocks = 1;
    return document;
}

// What holds for every text: spans are in order, forms are their bytes, nothing but blanks is left out.
static void check(const RelataDocument *document) {
    uint32_t at = 0, token = 0;
    for (uint32_t s = 0; s < document->n_sentences; s++) {
        const RelataSentence *sentence = &document->sentences[s];
        assert_int_equal(sentence->token_begin, token);
        assert_true(sentence->token_end > token);
        assert_int_equal(sentence->span.begin, document->tokens[token].span.begin);
        for (; token < sentence->token_end; token++) {
            const RelataToken *t = &document->tokens[token];
            size_t n = t->span.end - t->span.begin;
            assert_true(t->span.begin >= at && n > 0);
            assert_int_equal(strlen(t->form), n);
            assert_memory_equal(t->form, document->text + t->span.begin, n);
            at = t->span.end;
        }
        assert_int_equal(sentence->span.end, at);
    }
    assert_int_equal(token, document->n_tokens);
}

// Words separated by blanks, sentences by " | ", words of one multiword token joined by "+".
static char *analysis(const char *text) {
    RelataDocument *document = read_text(text, strlen(text));
    RelataStrbuf out = {0};
    assert_int_equal(relata_text_run(stage, document, NULL), RELATA_OK);
    check(document);
    for (uint32_t s = 0; s < document->n_sentences; s++) {
        uint32_t inside = 0;
        if (s)
            relata_strbuf_add_string(&out, " |");
        for (uint32_t t = document->sentences[s].token_begin; t < document->sentences[s].token_end; t++) {
            if (document->tokens[t].mwt)
                inside = document->tokens[t].mwt;
            bool is_further = inside && !document->tokens[t].mwt;
            if (out.n)
                relata_strbuf_add_char(&out, is_further ? '+' : ' ');
            inside -= inside > 0;
            relata_strbuf_add_string(&out, document->tokens[t].form);
        }
    }
    relata_document_free(document);
    relata_strbuf_add_string(&out, "");
    return out.bytes;
}

static void expect(const char *text, const char *want) {
    char *have = analysis(text);
    assert_string_equal(have, want);
    free(have);
}

static void test_plain(void **state) {
    (void)state;
    expect("The ferry sank. Nobody was hurt.", "The ferry sank . | Nobody was hurt .");
    expect("Prices fell, didn't they? Yes!", "Prices fell , did+n't they ? | Yes !");
}

static void test_abbreviations(void **state) {
    (void)state;
    expect("Mr. Hall met Dr. Ross on Jan. 5.", "Mr. Hall met Dr. Ross on Jan. 5 .");
    expect("J. P. Hale of Hale Inc. left the U.S. Senate.", "J. P. Hale of Hale Inc. left the U.S. Senate .");
    expect("Thomas I. Hill and Rep. Doris Lake met Sgt. Bell.", "Thomas I. Hill and Rep. Doris Lake met Sgt. Bell .");
    expect("Acme LLC. sold the mill on Hwy. 29 to the Lira Twp. Zoning Board.",
           "Acme LLC. sold the mill on Hwy. 29 to the Lira Twp. Zoning Board .");
    expect("Ana Berg (R-Mich.) met Col. (ret.) Tom Hill at Leeds (Wash.) Church.",
           "Ana Berg ( R - Mich. ) met Col. ( ret . ) Tom Hill at Leeds ( Wash. ) Church .");
    expect("The Court of Appeals for the D.C. Circuit agreed.", "The Court of Appeals for the D.C. Circuit agreed .");
    expect("The bomb hurt two U.S. Marines. Ana Berg became the U.S. Surgeon General.",
           "The bomb hurt two U.S. Marines . | Ana Berg became the U.S. Surgeon General .");
    expect("Sales rose 3.5% to $2.4 billion.", "Sales rose 3.5 % to $ 2.4 billion .");
}

static void test_quotations(void **state) {
    (void)state;
    expect("\"We lost.\" He sat down.", "\" We lost . \" | He sat down .");
    expect("“It rained,” she said. “We left.”", "“ It rained , ” she said . | “ We left . ”");
}

static void test_multiwords(void **state) {
    (void)state;
    expect("I'm sure we can't.", "I+'m sure we ca+n't .");
    expect("I’m sure we can’t.", "I+’m sure we ca+n’t .");
    expect("They cannot stop the bank's plan.", "They can+not stop the bank+'s plan .");
    expect("She is gonna win.", "She is gon+na win .");
}

static void test_addresses(void **state) {
    (void)state;
    expect("See https://example.org/a/b?x=1,2.", "See https://example.org/a/b?x=1,2 .");
    expect("Ask jane.doe@news.example.com today.", "Ask jane.doe@news.example.com today .");
}

static void test_hyphens_and_units(void **state) {
    (void)state;
    expect("A state-owned firm re-elected him.", "A state - owned firm re-elected him .");
    expect("He ran 10km on 9/11.", "He ran 10 km on 9/11 .");
}

static void test_blank_lines_end_sentences(void **state) {
    (void)state;
    expect("A headline without stop\n\nthen the text", "A headline without stop | then the text");
    expect("  \n\n ", "");
}

static void test_spaces_after(void **state) {
    (void)state;
    RelataDocument *document = read_text("(It's)", 6);
    assert_int_equal(relata_text_run(stage, document, NULL), RELATA_OK);
    assert_int_equal(document->n_tokens, 4);
    assert_int_equal(document->tokens[1].mwt, 2);
    assert_false(document->tokens[0].space_after);
    assert_false(document->tokens[2].space_after);
    assert_true(document->tokens[3].space_after);
    relata_document_free(document);
}

static void test_given_sentences_are_kept(void **state) {
    (void)state;
    const char *text = "One. Two\nthree";
    RelataDocument *document = read_text(text, strlen(text));
    RelataSentence given[2] = {{.span = {0, 8}}, {.span = {9, 14}}};
    document->sentences = given;
    document->n_sentences = 2;
    assert_int_equal(relata_text_run(stage, document, NULL), RELATA_OK);
    check(document);
    assert_int_equal(document->n_sentences, 2);
    assert_int_equal(document->n_tokens, 4);
    relata_document_free(document);
}

static void test_sentences_stay_within_blocks(void **state) {
    (void)state;
    const char *text = "Storm nears coast Crews are ready";
    RelataDocument *document = read_text(text, strlen(text));
    RelataBlock blocks[2] = {{.span = {0, 17}}, {.span = {18, 33}}};
    document->blocks = blocks;
    document->n_blocks = 2;
    assert_int_equal(relata_text_run(stage, document, NULL), RELATA_OK);
    check(document);
    assert_int_equal(document->n_sentences, 2);
    assert_int_equal(document->sentences[1].block, 1);
    relata_document_free(document);
}

// The same piece of text over and over.
static void run_repeated(const char *piece, size_t times) {
    size_t n = strlen(piece);
    char *text = malloc(n * times + 1);
    assert_non_null(text);
    for (size_t i = 0; i < times; i++)
        memcpy(text + i * n, piece, n);
    RelataDocument *document = read_text(text, n * times);
    assert_int_equal(relata_text_run(stage, document, NULL), RELATA_OK);
    check(document);
    for (uint32_t s = 0; s < document->n_sentences; s++)
        assert_true(document->sentences[s].token_end - document->sentences[s].token_begin <= 310);
    for (uint32_t t = 0; t < document->n_tokens; t++)
        assert_true(document->tokens[t].mwt <= 4);
    relata_document_free(document);
    free(text);
}

static void test_hostile_texts(void **state) {
    (void)state;
    static const char *const pieces[] = {"a",
                                         "1",
                                         "'s",
                                         ".",
                                         "-",
                                         "a-",
                                         "@a.b",
                                         "://",
                                         "word ",
                                         "www.",
                                         "can'tn't",
                                         "e\xCC\x81",
                                         "\xE2\x80\x8B",
                                         "\xF0\x9F\x91\x8D\xF0\x9F\x8F\xBD",
                                         "\xE2\x80\x8D",
                                         "(\"",
                                         "\xF0\x9F\x87\xAB",
                                         "\x01",
                                         "\n",
                                         " ' ",
                                         "Mr. ",
                                         "http://a/"};
    for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++)
        run_repeated(pieces[i], 60000);
    run_repeated("x", 1 << 20);
    run_repeated("!?", 1 << 20);
}

static void test_emoji_and_marks_stay_whole(void **state) {
    (void)state;
    // thumbs up with a skin tone; a family joined by joiners; an accent as a combining mark
    expect("ok \xF0\x9F\x91\x8D\xF0\x9F\x8F\xBD", "ok \xF0\x9F\x91\x8D\xF0\x9F\x8F\xBD");
    expect("\xF0\x9F\x91\xA8\xE2\x80\x8D\xF0\x9F\x91\xA9", "\xF0\x9F\x91\xA8\xE2\x80\x8D\xF0\x9F\x91\xA9");
    expect("cafe\xCC\x81 noir", "cafe\xCC\x81 noir");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_plain),
        cmocka_unit_test(test_abbreviations),
        cmocka_unit_test(test_quotations),
        cmocka_unit_test(test_multiwords),
        cmocka_unit_test(test_addresses),
        cmocka_unit_test(test_hyphens_and_units),
        cmocka_unit_test(test_blank_lines_end_sentences),
        cmocka_unit_test(test_spaces_after),
        cmocka_unit_test(test_given_sentences_are_kept),
        cmocka_unit_test(test_sentences_stay_within_blocks),
        cmocka_unit_test(test_hostile_texts),
        cmocka_unit_test(test_emoji_and_marks_stay_whole),
    };
    return cmocka_run_group_tests(tests, open_stage, close_stage);
}
