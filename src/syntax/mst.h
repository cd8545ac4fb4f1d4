/// Maximum spanning tree: the best tree under scores of single arcs.
#ifndef RELATA_SYNTAX_MST_H
#define RELATA_SYNTAX_MST_H

#include "syntax/network.h"

#include <stdint.h>

enum { RELATA_MST_NODES = RELATA_SYNTAX_MOST_WORDS + 1 };

/// Scratch memory of relata_mst(), about 1.1 MB.
typedef struct {
    int64_t weight[RELATA_MST_NODES][RELATA_MST_NODES]; // [dependent][head]
    uint16_t best[RELATA_MST_NODES];                    // head
    uint8_t state[RELATA_MST_NODES];                    // of the search for cycles
    uint16_t active[RELATA_MST_NODES];                  // nodes not merged into another
    uint32_t n_active, n_cycles;
    struct {
        uint16_t n, member[RELATA_MST_NODES]; // member[0] stands for the cycle from then on
        uint16_t head[RELATA_MST_NODES];      // [n] of the members within the cycle
        uint16_t enter[RELATA_MST_NODES];     // member that takes an arc from node u
        uint16_t leave[RELATA_MST_NODES];     // member that gives node u its arc
    } cycle[RELATA_MST_NODES];                // each merge takes one node at least
} RelataMst;

/// Heads (1-based, 0 = root) of the n ≤ RELATA_SYNTAX_MOST_WORDS words of the best tree in which exactly one word hangs
/// on the root. `scores` is [n][n + 1]: row = dependent, column = head (0 = root). O(n²) when the best heads already
/// form a tree, O(n³) at worst. Of equal heads the first wins.
void relata_mst(RelataMst *mst, const int32_t *scores, uint32_t n, uint32_t *heads);

#endif
