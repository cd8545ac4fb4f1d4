/// Draw: the made-up worlds of the benches, the same in every run (xorshift, Marsaglia 2003).
#ifndef RELATA_TESTS_BENCH_DRAW_H
#define RELATA_TESTS_BENCH_DRAW_H

#include <stdint.h>

static uint64_t seed = 88172645463325252u;

static inline uint64_t draw(void) {
    seed ^= seed << 13;
    seed ^= seed >> 7;
    seed ^= seed << 17;
    return seed;
}

/// Skewed to small numbers: u³ of n.
static inline uint32_t skewed(uint32_t n) {
    double u = (double)(draw() >> 11) / 9007199254740992.0;
    return (uint32_t)(u * u * u * n);
}

#endif
