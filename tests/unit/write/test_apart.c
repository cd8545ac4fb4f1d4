// Boxes that lie on one another end apart, whatever they were.
#include "unit/test.h"

#include "base/map.h"
#include "write/apart.h"

#include <math.h>
#include <stdlib.h>

enum { N = 400 };

static bool meet(const RelataPoint *p, const RelataPoint *halves, uint32_t a, uint32_t b) {
    return fabs(p[a].x - p[b].x) < halves[a].x + halves[b].x - 1e-3 &&
           fabs(p[a].y - p[b].y) < halves[a].y + halves[b].y - 1e-3;
}

static uint32_t count_meeting(const RelataPoint *p, const RelataPoint *halves, uint32_t n) {
    uint32_t meeting = 0;
    for (uint32_t a = 0; a < n; a++)
        for (uint32_t b = a + 1; b < n; b++)
            meeting += meet(p, halves, a, b);
    return meeting;
}

static double number(uint64_t seed, uint32_t i, double most) {
    return (double)(relata_hash_mix(seed, i) % 10007) / 10007 * most;
}

// Boxes of many sizes within a square of `side`.
static void scatter(RelataPoint *p, RelataPoint *halves, uint64_t seed, double side) {
    for (uint32_t i = 0; i < N; i++) {
        p[i] = (RelataPoint){number(seed, i, side) - side / 2, number(seed + 1, i, side) - side / 2};
        halves[i] = (RelataPoint){4 + number(seed + 2, i, 60), 4 + number(seed + 3, i, 25)};
    }
}

static void test_ends_apart(void **state) {
    (void)state;
    static const double sides[] = {2000, 900, 300, 1, 0};
    RelataPoint p[N], halves[N];
    for (size_t i = 0; i < sizeof sides / sizeof *sides; i++) {
        scatter(p, halves, i, sides[i]);
        assert_true(relata_apart(p, halves, N, 605));
        assert_int_equal(count_meeting(p, halves, N), 0);
    }
}

// What has room stays in the width of the page, and what meets nothing stays where it is.
static void test_moves_little(void **state) {
    (void)state;
    RelataPoint p[N], halves[N], before[N];
    scatter(p, halves, 7, 1000);
    assert_true(relata_apart(p, halves, N, 605));
    for (uint32_t i = 0; i < N; i++) {
        assert_true(fabs(p[i].x) + halves[i].x <= 605.5);
        before[i] = p[i];
    }
    assert_true(relata_apart(p, halves, N, 606));
    for (uint32_t i = 0; i < N; i++)
        assert_true(hypot(p[i].x - before[i].x, p[i].y - before[i].y) < 1e-3);
}

static void test_too_wide_and_none(void **state) {
    (void)state;
    RelataPoint p[2] = {{3, 3}, {3, 3}}, halves[2] = {{900, 10}, {900, 10}};
    assert_true(relata_apart(p, halves, 0, 605));
    assert_true(relata_apart(p, halves, 2, 605));
    assert_int_equal(count_meeting(p, halves, 2), 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_ends_apart),
        cmocka_unit_test(test_moves_little),
        cmocka_unit_test(test_too_wide_and_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
