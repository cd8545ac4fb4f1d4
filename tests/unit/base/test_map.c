#include "unit/test.h"

#include "base/map.h"

#include <stdio.h>

static void ids_follow_the_order_of_arrival(void **state) {
    (void)state;
    RelataMap *map = relata_map_new();
    char key[32];
    for (uint32_t i = 1; i <= 5000; i++) {
        snprintf(key, sizeof key, "http://example.org/entity/%u", i);
        assert_int_equal(relata_map_add_string(map, key), i);
    }
    for (uint32_t i = 1; i <= 5000; i++) {
        snprintf(key, sizeof key, "http://example.org/entity/%u", i);
        assert_int_equal(relata_map_find_string(map, key), i);
        assert_int_equal(relata_map_add_string(map, key), i);
        assert_string_equal(relata_map_string(map, i), key);
    }
    assert_int_equal(relata_map_count(map), 5000);
    assert_int_equal(relata_map_find_string(map, "absent"), 0);
    relata_map_free(map);
    relata_map_free(NULL);
}

static void nul_bytes_and_the_empty_string_are_keys(void **state) {
    (void)state;
    RelataMap *map = relata_map_new();
    assert_int_equal(relata_map_add(map, "", 0), 1);
    assert_int_equal(relata_map_add(map, "a\0b", 3), 2);
    assert_int_equal(relata_map_add(map, "a\0c", 3), 3);
    assert_int_equal(relata_map_find(map, "a\0b", 3), 2);
    assert_int_equal(relata_map_find(map, "a", 1), 0);
    relata_map_free(map);
}

static void hashes_are_fixed(void **state) {
    (void)state;
    // The model file relies on the hash being the same everywhere.
    assert_true(relata_hash("", 0) == 0xd96c79c61cf952d4u);
    assert_true(relata_hash("relata", 6) == 0xd3250cd0c1e1b4adu);
    assert_true(relata_hash("relata", 6) != relata_hash("relatb", 6));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(ids_follow_the_order_of_arrival),
        cmocka_unit_test(nul_bytes_and_the_empty_string_are_keys),
        cmocka_unit_test(hashes_are_fixed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
