// The section as the model has it is taken; cut, foreign or damaged bytes are refused.
#include "../test.h"

#include "syntax/section.h"

#include <relata/model.h>
#include <relata/parse.h>

#include <stdlib.h>
#include <string.h>

static RelataModel *model;
static unsigned char *copy; // 64-byte aligned
static size_t n;

static int open_section(void **state) {
    (void)state;
    if (relata_model_open(&model, NULL, NULL) != RELATA_OK)
        return 1;
    const void *bytes = relata_model_section(model, "syntax", &n);
    copy = aligned_alloc(64, (n + 127) / 64 * 64);
    if (!bytes || !copy)
        return 1;
    memcpy(copy, bytes, n);
    return 0;
}

static int close_section(void **state) {
    (void)state;
    free(copy);
    relata_model_close(model);
    return 0;
}

static RelataStatus open_bytes(size_t length) {
    RelataSyntaxSection section;
    return relata_syntax_section_open(&section, copy, length, NULL);
}

static void test_whole(void **state) {
    (void)state;
    assert_int_equal(open_bytes(n), RELATA_OK);
}

static void test_cut(void **state) {
    (void)state;
    static const size_t lengths[] = {0, 1, 8, 64, 127, 128, 129, 4096, 1000000};
    for (size_t i = 0; i < sizeof lengths / sizeof *lengths; i++)
        assert_int_equal(open_bytes(lengths[i]), RELATA_MODEL);
    assert_int_equal(open_bytes(n - 1), RELATA_MODEL);
    assert_int_equal(open_bytes(n + 1), RELATA_MODEL);
    RelataSyntaxSection section;
    assert_int_equal(relata_syntax_section_open(&section, NULL, 0, NULL), RELATA_MODEL);
}

// Every byte of the header counts: magic, version, sizes, shape.
static void test_header(void **state) {
    (void)state;
    for (size_t i = 0; i < 32; i++)
        for (int bit = 0; bit < 8; bit++) {
            copy[i] ^= (unsigned char)(1 << bit);
            assert_int_equal(open_bytes(n), RELATA_MODEL);
            copy[i] ^= (unsigned char)(1 << bit);
        }
}

// Every tag has a known word class, a Penn tag and features.
static void test_tags(void **state) {
    (void)state;
    RelataSyntaxSection section;
    assert_int_equal(relata_syntax_section_open(&section, copy, n, NULL), RELATA_OK);
    const char *at = section.tags;
    for (uint32_t t = 0; t < section.n_tags; t++) {
        assert_int_not_equal(relata_upos_find(at), RELATA_UPOS_NONE);
        for (int part = 0; part < 3; part++) {
            assert_true(at < section.tags + section.tags_size && *at != '\0');
            at += strlen(at) + 1;
        }
    }
    assert_ptr_equal(at, section.tags + section.tags_size);
}

static void test_wild_id(void **state) {
    (void)state;
    memset(copy + RELATA_SYNTAX_HEADER, 0xFF, 8);
    assert_int_equal(open_bytes(n), RELATA_MODEL);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_whole), cmocka_unit_test(test_cut),
                                       cmocka_unit_test(test_header), cmocka_unit_test(test_tags),
                                       cmocka_unit_test(test_wild_id)};
    return cmocka_run_group_tests(tests, open_section, close_section);
}
