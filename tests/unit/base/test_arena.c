#include "unit/test.h"

#include "base/arena.h"

#include <string.h>

static void pieces_are_zeroed_aligned_and_apart(void **state) {
    (void)state;
    RelataArena *arena = relata_arena_new();
    unsigned char *last = NULL;
    for (size_t n = 0; n < 3000; n += 7) {
        unsigned char *piece = relata_arena_alloc(arena, n);
        assert_non_null(piece);
        assert_int_equal((uintptr_t)piece % 16, 0);
        for (size_t i = 0; i < n; i++)
            assert_int_equal(piece[i], 0);
        memset(piece, 0xAB, n);
        assert_ptr_not_equal(piece, last);
        last = piece;
    }
    relata_arena_free(arena);
}

static void a_piece_larger_than_a_chunk_fits(void **state) {
    (void)state;
    RelataArena *arena = relata_arena_new();
    char *large = relata_arena_alloc(arena, 20u << 20);
    assert_non_null(large);
    large[(20u << 20) - 1] = 'x';
    assert_string_equal(relata_arena_copy(arena, "abcdef", 3), "abc");
    relata_arena_free(arena);
}

static void overflow_is_refused(void **state) {
    (void)state;
    RelataArena *arena = relata_arena_new();
    assert_null(relata_arena_array(arena, SIZE_MAX / 2, 3));
    assert_null(relata_arena_alloc(arena, SIZE_MAX - 3));
    relata_arena_free(arena);
}

static void reset_keeps_one_chunk_and_zeroes_again(void **state) {
    (void)state;
    RelataArena *arena = relata_arena_new();
    for (int i = 0; i < 100; i++)
        memset(relata_arena_alloc(arena, 10000), 1, 10000);
    size_t before = relata_arena_size(arena);
    relata_arena_reset(arena);
    assert_true(relata_arena_size(arena) < before);
    char *piece = relata_arena_alloc(arena, 10000);
    for (int i = 0; i < 10000; i++)
        assert_int_equal(piece[i], 0);
    relata_arena_free(arena);
    relata_arena_free(NULL);
}

static void printf_makes_a_string(void **state) {
    (void)state;
    RelataArena *arena = relata_arena_new();
    assert_string_equal(relata_arena_printf(arena, "%s-%d", "a", 7), "a-7");
    relata_arena_free(arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(pieces_are_zeroed_aligned_and_apart),
        cmocka_unit_test(a_piece_larger_than_a_chunk_fits),
        cmocka_unit_test(overflow_is_refused),
        cmocka_unit_test(reset_keeps_one_chunk_and_zeroes_again),
        cmocka_unit_test(printf_makes_a_string),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
