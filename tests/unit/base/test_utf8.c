#include "unit/test.h"

#include "base/utf8.h"

#include <string.h>

static void decode_inverts_encode(void **state) {
    (void)state;
    for (uint32_t c = 1; c <= 0x10FFFF; c += c < 0x3000 ? 1 : 97) {
        if (c >= 0xD800 && c <= 0xDFFF)
            continue;
        char bytes[4];
        uint32_t used, n = relata_utf8_encode(c, bytes);
        assert_int_equal(relata_utf8_decode(bytes, n, &used), c);
        assert_int_equal(used, n);
    }
}

static void bad_bytes_are_found(void **state) {
    (void)state;
    static const struct {
        const char *bytes;
        size_t first_bad;
    } cases[] = {{"abc", 3},          {"a\x80", 1},
                 {"\xC0\xAF", 0},     {"ab\xE2\x82", 2},
                 {"\xED\xA0\x80", 0}, {"\xF4\x90\x80\x80", 0},
                 {"\xE2\x82\xAC", 3}, {"\xF8\x88\x80\x80\x80", 0}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_int_equal(relata_utf8_valid(cases[i].bytes, strlen(cases[i].bytes)), cases[i].first_bad);
}

static void classes_and_case(void **state) {
    (void)state;
    assert_true(relata_is_upper(0x0416) && relata_is_lower(0x0436) && relata_to_lower(0x0416) == 0x0436);
    assert_true(relata_is_space(0xA0) && relata_is_space(0x2003) && !relata_is_space('x'));
    assert_true(relata_is_punct(0x2014) && relata_is_punct(0x201C) && relata_is_punct(0x20AC));
    assert_true(relata_is_letter(0xE9) && !relata_is_letter('7') && relata_is_digit('7'));
    char lower[8];
    assert_int_equal(relata_utf8_lower("\xC3\x89t\xC3\xA9", lower, sizeof lower), 5);
    assert_string_equal(lower, "\xC3\xA9t\xC3\xA9");
    assert_int_equal(relata_utf8_lower("\xC3\x89\xC3\x89\xC3\x89\xC3\x89", lower, 4), 2); // cut at a code point
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(decode_inverts_encode),
        cmocka_unit_test(bad_bytes_are_found),
        cmocka_unit_test(classes_and_case),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
