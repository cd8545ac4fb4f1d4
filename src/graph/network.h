/// Network, inside: compressed sparse rows, every tie in the rows of both ends.
#ifndef RELATA_GRAPH_NETWORK_H
#define RELATA_GRAPH_NETWORK_H

#include <relata/network.h>

struct RelataNetwork {
    uint32_t n;
    uint64_t *offsets;   // [n + 1]
    uint32_t *neighbors; // [offsets[n]] sorted within a row
    float *weights;      // likewise
};

#endif
