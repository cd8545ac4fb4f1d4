/// Half-open byte range [begin, end) of a document's text.
#ifndef RELATA_SPAN_H
#define RELATA_SPAN_H

#include <stdint.h>

typedef struct {
    uint32_t begin; // first byte
    uint32_t end;   // one past the last byte
} RelataSpan;

#endif
