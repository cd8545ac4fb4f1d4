#include "unit/test.h"

#include <relata/document.h>

#include "base/arena.h"
#include "base/strbuf.h"
#include "base/utf8.h"

#include <string.h>

static void code_points_are_counted_anywhere(void **state) {
    (void)state;
    RelataStrbuf text = {0};
    for (int i = 0; i < 700; i++)
        relata_strbuf_add_string(&text, i % 3 ? "a" : "\xE2\x82\xAC");
    RelataDocument *document = relata_document_new("d", "-");
    assert_int_equal(relata_document_set_text(document, text.bytes, text.n, NULL), RELATA_OK);
    for (uint32_t byte = 0; byte <= text.n; byte++)
        if (byte == text.n || ((unsigned char)text.bytes[byte] & 0xC0) != 0x80)
            assert_int_equal(relata_document_code_point(document, byte), relata_utf8_count(text.bytes, byte));
    assert_int_equal(relata_document_code_point(document, UINT32_MAX), 700);
    relata_document_free(document);
    relata_strbuf_clear(&text);
    relata_document_free(NULL);
}

static void the_sentence_of_a_token(void **state) {
    (void)state;
    RelataSentence sentences[] = {
        {.token_begin = 0, .token_end = 3}, {.token_begin = 3, .token_end = 4}, {.token_begin = 4, .token_end = 9}};
    RelataDocument document = {.n_sentences = 3, .sentences = sentences};
    static const uint32_t expected[] = {0, 0, 0, 1, 2, 2, 2, 2, 2};
    for (uint32_t t = 0; t < 9; t++)
        assert_int_equal(relata_document_sentence_at(&document, t), expected[t]);
}

static void vocabularies_invert(void **state) {
    (void)state;
    for (int i = 0; i < RELATA_N_DEPREL; i++)
        assert_int_equal(relata_deprel_find(relata_deprel_name((RelataDeprel)i)), i);
    for (int i = 1; i < RELATA_N_UPOS; i++)
        assert_int_equal(relata_upos_find(relata_upos_name((RelataUpos)i)), i);
    for (int i = 0; i < RELATA_N_TYPES; i++)
        assert_int_equal(relata_type_find(relata_type_name((RelataType)i)), i);
    assert_int_equal(relata_deprel_find("nsubj:unheard"), RELATA_DEPREL_NSUBJ);
    assert_int_equal(relata_deprel_find("unheard"), RELATA_DEPREL_DEP);
    assert_int_equal(relata_morph_bits("Case=Nom|Number=Sing|Person=3"),
                     RELATA_MORPH_NOM | RELATA_MORPH_SING | RELATA_MORPH_PERSON_3);
    assert_int_equal(relata_morph_bits("_"), 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(code_points_are_counted_anywhere),
        cmocka_unit_test(the_sentence_of_a_token),
        cmocka_unit_test(vocabularies_invert),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
