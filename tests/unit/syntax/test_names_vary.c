// Other sentences made of those of the corpora: joined ones, and ones whose names give way to others.
// Trainers are not part of the library, so their sources are taken in here.
#include "../test.h"

#include "syntax/names_vary_train.c"

enum { PERSON_B = 1, PERSON_E = 3 };

static RelataArena *arena;

static RelataTree *make_tree(const char *const *forms, const uint32_t *labels, uint32_t n) {
    RelataTree *tree = RELATA_ARENA_NEW(arena, RelataTree, 1);
    *tree = (RelataTree){.n = n,
                         .corpus = RELATA_SYNTAX_EWT,
                         .words = RELATA_ARENA_NEW(arena, RelataSyntaxWord, n),
                         .names = RELATA_ARENA_NEW(arena, uint32_t, n)};
    for (uint32_t i = 0; i < n; i++) {
        tree->words[i] = (RelataSyntaxWord){forms[i], false};
        tree->names[i] = 1u << labels[i];
    }
    return tree;
}

static void add(RelataTreebank *treebank, const char *const *forms, const uint32_t *labels, uint32_t n) {
    assert_true(RELATA_ARRAY_ADD(&treebank->trees, *make_tree(forms, labels, n)));
}

// Only what ends without a mark runs into the next sentence.
static void test_join(void **state) {
    (void)state;
    RelataTreebank from = {0}, to = {.arena = relata_arena_new()};
    add(&from, (const char *const[]){"Regards"}, (const uint32_t[]){0}, 1);
    add(&from, (const char *const[]){"Ines", "Vidal"}, (const uint32_t[]){PERSON_B, PERSON_E}, 2);
    add(&from, (const char *const[]){"Thanks", "!"}, (const uint32_t[]){0, 0}, 2);
    add(&from, (const char *const[]){"Bye", "."}, (const uint32_t[]){0, 0}, 2);
    assert_int_equal(relata_names_join(&to, &from, RELATA_SYNTAX_EWT, NULL), RELATA_OK);
    assert_int_equal(to.trees.n, 1);
    assert_int_equal(to.trees.items[0].n, 5);
    assert_string_equal(to.trees.items[0].words[2].form, "Vidal");
    assert_int_equal(to.trees.items[0].names[2], 1u << PERSON_E);
    assert_null(to.trees.items[0].head);
    free(from.trees.items);
    free(to.trees.items);
    relata_arena_free(to.arena);
}

static void test_swap(void **state) {
    (void)state;
    RelataNamePools pools = {0};
    RelataTreebank bank = {0};
    static const uint32_t labels[] = {PERSON_B, PERSON_E, 0};
    add(&bank, (const char *const[]){"Ines", "Vidal", "slept"}, labels, 3);
    add(&bank, (const char *const[]){"Omar", "Haddad", "woke"}, labels, 3);
    assert_true(relata_names_pool(&pools, &bank));
    assert_int_equal(pools.forms[PERSON_B].n, 2);
    uint32_t n_swapped = 0;
    for (uint64_t seed = 1; seed <= 100; seed++) {
        const RelataTree *tree = relata_names_swap(&bank.trees.items[0], &pools, seed, arena);
        assert_string_equal(tree->words[2].form, "slept");
        assert_true(strcmp(tree->words[0].form, "Ines") == 0 || strcmp(tree->words[0].form, "Omar") == 0);
        n_swapped += strcmp(tree->words[0].form, "Omar") == 0;
    }
    assert_in_range(n_swapped, 2, 40);
    assert_string_equal(bank.trees.items[0].words[0].form, "Ines");
    relata_names_clear(&pools);
    free(bank.trees.items);
}

static int open_arena(void **state) {
    (void)state;
    arena = relata_arena_new();
    return arena ? 0 : 1;
}

static int close_arena(void **state) {
    (void)state;
    relata_arena_free(arena);
    return 0;
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_join), cmocka_unit_test(test_swap)};
    return cmocka_run_group_tests(tests, open_arena, close_arena);
}
