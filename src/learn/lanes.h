/// Lanes: sixteen floats at a time, with the same result on every machine.
///
/// GCC's vector extension fixes the number of lanes; the compiler splits an operation into as many instructions
/// as the machine needs. Only operations that IEEE 754 rounds exactly are used (+ − × ÷, comparison,
/// conversion), contraction to fused operations is off, so SSE2, AVX2 and AVX-512 builds agree bit by bit.
/// Functions take pointers because passing wide vectors by value changes with the instruction set.
#ifndef RELATA_LEARN_LANES_H
#define RELATA_LEARN_LANES_H

#include "learn/kernel.h"

#include <stdint.h>

enum { RELATA_LANES = 16 };

typedef float RelataLanes __attribute__((vector_size(64), aligned(4), may_alias));
typedef int32_t RelataIntLanes __attribute__((vector_size(64), aligned(4), may_alias));

#define RELATA_INLINE static inline __attribute__((always_inline))

/// Compiles one body for several instruction sets: NAME(parameters) calls BODY, which must be RELATA_INLINE.
/// The choice is made at run time and cannot change the result.
#if defined(__x86_64__) && defined(__GNUC__)
#define RELATA_DISPATCH(name, parameters, body)                                                                        \
    __attribute__((target("avx512f"))) static void name##_avx512 parameters {                                          \
        body;                                                                                                          \
    }                                                                                                                  \
    __attribute__((target("avx2"))) static void name##_avx2 parameters {                                               \
        body;                                                                                                          \
    }                                                                                                                  \
    static void name##_plain parameters {                                                                              \
        body;                                                                                                          \
    }
#define RELATA_SELECT(name)                                                                                            \
    (relata_kernel() >= RELATA_KERNEL_AVX512_VNNI ? name##_avx512                                                      \
     : relata_kernel() >= RELATA_KERNEL_AVX2      ? name##_avx2                                                        \
                                                  : name##_plain)
#else
#define RELATA_DISPATCH(name, parameters, body)                                                                        \
    static void name##_plain parameters {                                                                              \
        body;                                                                                                          \
    }
#define RELATA_SELECT(name) name##_plain
#endif

/// min and max of lanes with a constant.
RELATA_INLINE void relata_lanes_clamp(RelataLanes *x, float low, float high) {
    RelataLanes v = *x;
    RelataIntLanes below = v<low, above = v> high;
    RelataLanes l = (RelataLanes){0} + low, h = (RelataLanes){0} + high;
    RelataIntLanes bits = (below & (RelataIntLanes)l) | (~below & (RelataIntLanes)v);
    *x = (RelataLanes)((above & (RelataIntLanes)h) | (~above & bits));
}

/// x ← tanh(x): the odd rational approximation of degree 13/6 that linear algebra libraries use; error below 1e-6.
RELATA_INLINE void relata_lanes_tanh(RelataLanes *x) {
    relata_lanes_clamp(x, -7.9f, 7.9f);
    RelataLanes v = *x, s = v * v;
    RelataLanes p = s * -2.76076847742355e-16f + 2.00018790482477e-13f;
    p = p * s + -8.60467152213735e-11f;
    p = p * s + 5.12229709037114e-08f;
    p = p * s + 1.48572235717979e-05f;
    p = p * s + 6.37261928875436e-04f;
    p = p * s + 4.89352455891786e-03f;
    RelataLanes q = s * 1.19825839466702e-06f + 1.18534705686654e-04f;
    q = q * s + 2.26843463243900e-03f;
    q = q * s + 4.89352518554385e-03f;
    *x = v * p / q;
}

/// x ← 1 / (1 + e^−x)
RELATA_INLINE void relata_lanes_sigmoid(RelataLanes *x) {
    *x *= 0.5f;
    relata_lanes_tanh(x);
    *x = *x * 0.5f + 0.5f;
}

/// x ← e^x for x ≤ 0 (smaller than −87 gives about 1e-38): 2^n by its exponent bits, the rest by a polynomial.
RELATA_INLINE void relata_lanes_exp(RelataLanes *x) {
    relata_lanes_clamp(x, -87.0f, 87.0f);
    RelataLanes v = *x, n = v * 1.44269504f + 12582912.0f; // rounds to an integer in the low bits
    RelataIntLanes exponent = ((RelataIntLanes)n - 0x4B400000 + 127) << 23;
    n -= 12582912.0f;
    RelataLanes r = v - n * 0.693359375f + n * 2.12194440e-4f;
    RelataLanes p = r * 1.9875691500e-4f + 1.3981999507e-3f;
    p = p * r + 8.3334519073e-3f;
    p = p * r + 4.1665795894e-2f;
    p = p * r + 1.6666665459e-1f;
    p = p * r + 5.0000001201e-1f;
    *x = (p * r * r + r + 1.0f) * (RelataLanes)exponent;
}

#endif
