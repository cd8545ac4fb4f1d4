/// Random: a counter-based generator, so that any number can be had without those before it.
#ifndef RELATA_LEARN_RANDOM_H
#define RELATA_LEARN_RANDOM_H

#include <stdint.h>

/// The n-th number of stream `seed`: SplitMix64 (Steele, Lea and Flood 2014).
static inline uint64_t relata_random_at(uint64_t seed, uint64_t n) {
    uint64_t z = seed + (n + 1) * 0x9e3779b97f4a7c15u;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return z ^ (z >> 31);
}

/// The next number of a stream whose state the caller holds.
static inline uint64_t relata_random_next(uint64_t *state) {
    *state += 0x9e3779b97f4a7c15u;
    return relata_random_at(*state, 0);
}

/// Uniform in [0, 1).
static inline float relata_random_unit(uint64_t *state) {
    return (float)(relata_random_next(state) >> 40) * (1.0f / 16777216.0f);
}

/// Uniform in 0 … n−1; n > 0.
static inline uint32_t relata_random_below(uint64_t *state, uint32_t n) {
    return (uint32_t)(((relata_random_next(state) >> 32) * n) >> 32);
}

#endif
