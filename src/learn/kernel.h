/// Kernel: which instructions the arithmetic of decoding uses. Every kernel gives the same results.
#ifndef RELATA_LEARN_KERNEL_H
#define RELATA_LEARN_KERNEL_H

/// From what every machine runs to what few do; one includes those before it.
typedef enum {
    RELATA_KERNEL_PLAIN, // portable C
    RELATA_KERNEL_SSE2,  // every x86-64
    RELATA_KERNEL_AVX2,
    RELATA_KERNEL_AVX_VNNI,   // AVX2 with products of bytes
    RELATA_KERNEL_AVX512_VNNI //
} RelataKernel;

/// The best kernel that this machine runs, not above the limit.
RelataKernel relata_kernel(void);
/// For tests and timings: no thread uses a kernel above this one from now on.
void relata_kernel_limit(RelataKernel most);

#endif
