/// Network: a graph as plain numbers, for measures over millions of ties.
///
/// Where RelataGraph holds names and sentences of the part to be drawn, a network holds nothing but who is tied to whom
/// and how strongly: about 24 bytes a tie. It is undirected and simple: parallel ties become one of their joint
/// weight, loops are dropped. Nodes are numbered from 0; all results are the caller's arrays, [n_nodes], and depend
/// on nothing but the ties, whatever their order. A network does not change once made, so threads may share it.
#ifndef RELATA_NETWORK_H
#define RELATA_NETWORK_H

#include <relata/status.h>

#include <stddef.h>
#include <stdint.h>

typedef struct RelataNetwork RelataNetwork;

typedef struct {
    uint32_t a, b; // nodes
    float weight;  // greater than 0
} RelataNetworkTie;

/// A network of nodes 0 … n − 1. O(n + ties). RELATA_ARGUMENT: a tie ends at no node or has no weight.
RelataStatus relata_network_new(RelataNetwork **out, uint32_t n, const RelataNetworkTie *ties, size_t n_ties,
                                RelataError *error);
void relata_network_free(RelataNetwork *network);
uint32_t relata_network_n_nodes(const RelataNetwork *network);
/// Ties after parallel ones are joined.
uint64_t relata_network_n_ties(const RelataNetwork *network);

/// Neighbours of each node.
void relata_network_degree(const RelataNetwork *network, double *score);
/// PageRank by weight (Brin & Page 1998), sum 1; nodes without ties share evenly. `damping` is usually 0.85. At most
/// 100 rounds, or until less than 1e-7 of it moves.
RelataStatus relata_network_pagerank(const RelataNetwork *network, double damping, double *score, RelataError *error);
/// Betweenness: for how many pairs of nodes a node lies on a shortest way, each way counted by its share (Brandes
/// 2001). From `n_pivots` nodes spread evenly over those with ties, scaled up (Brandes & Pich 2007); 0 chooses so many
/// that it takes seconds, and all where that can be: *n_used (may be NULL) says how many.
RelataStatus relata_network_betweenness(const RelataNetwork *network, uint32_t n_pivots, double *score,
                                        uint32_t *n_used, RelataError *error);
/// Communities by modularity (Louvain: Blondel et al. 2008), those that fall apart split into their connected parts
/// (which Leiden does too: Traag et al. 2019). Numbered from 0, the largest first; a node without ties is one of its
/// own. *n is their number, *modularity (may be NULL) says how clear-cut they are, 0 to 1.
RelataStatus relata_network_communities(const RelataNetwork *network, uint32_t *community, uint32_t *n,
                                        double *modularity, RelataError *error);

#endif
