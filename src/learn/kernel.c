// The machine is asked once; cpuid is slow where a hypervisor answers it.
#include "learn/kernel.h"

#include <stdatomic.h>

#if defined(__x86_64__) && defined(__GNUC__)
#include <cpuid.h>
#include <stdbool.h>

// The compiler's own list of features has this one only since recently: leaf 7.1, register EAX, bit 4.
static bool has_avx_vnni(void) {
    unsigned a = 0, b, c, d;
    return __get_cpuid_count(7, 1, &a, &b, &c, &d) && (a >> 4 & 1);
}

static RelataKernel best(void) {
    if (__builtin_cpu_supports("avx512vnni") && __builtin_cpu_supports("avx512bw"))
        return RELATA_KERNEL_AVX512_VNNI;
    if (!__builtin_cpu_supports("avx2"))
        return RELATA_KERNEL_SSE2;
    return has_avx_vnni() ? RELATA_KERNEL_AVX_VNNI : RELATA_KERNEL_AVX2;
}
#else
static RelataKernel best(void) {
    return RELATA_KERNEL_PLAIN;
}
#endif

static atomic_int limit = RELATA_KERNEL_AVX512_VNNI;
static atomic_int found = -1; // the machine's best

RelataKernel relata_kernel(void) {
    int kernel = atomic_load_explicit(&found, memory_order_relaxed);
    int most = atomic_load_explicit(&limit, memory_order_relaxed);
    if (kernel < 0) {
        kernel = best();
        atomic_store_explicit(&found, kernel, memory_order_relaxed);
    }
    return (RelataKernel)(kernel < most ? kernel : most);
}

void relata_kernel_limit(RelataKernel most) {
    atomic_store_explicit(&limit, (int)most, memory_order_relaxed);
}
