// The network of numbers: against results worked out by hand, and against itself with the ties in another order.
#include <relata/network.h>

#include "unit/test.h"

#include <math.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

static RelataNetwork *network_of(uint32_t n, const RelataNetworkTie *ties, size_t n_ties) {
    RelataNetwork *network = NULL;
    assert_int_equal(relata_network_new(&network, n, ties, n_ties, NULL), RELATA_OK);
    return network;
}

static bool is_near(double a, double b) {
    return fabs(a - b) < 1e-6;
}

// 0 — 1 — 2 — 3, with a parallel tie, a loop and a node apart.
static void test_path(void **state) {
    (void)state;
    const RelataNetworkTie ties[] = {{0, 1, 1}, {1, 0, 1}, {1, 2, 1}, {2, 3, 1}, {3, 3, 1}};
    RelataNetwork *network = network_of(5, ties, 5);
    double score[5];
    uint32_t n_used;
    assert_int_equal(relata_network_n_nodes(network), 5);
    assert_int_equal(relata_network_n_ties(network), 3);
    relata_network_degree(network, score);
    assert_true(is_near(score[0], 1) && is_near(score[1], 2) && is_near(score[3], 1) && is_near(score[4], 0));
    assert_int_equal(relata_network_betweenness(network, 0, score, &n_used, NULL), RELATA_OK);
    assert_int_equal(n_used, 4);
    assert_true(is_near(score[0], 0) && is_near(score[1], 2) && is_near(score[2], 2) && is_near(score[4], 0));
    relata_network_free(network);
}

// All ways through the middle of a star of five arms: 5 · 4 / 2 pairs.
static void test_star(void **state) {
    (void)state;
    const RelataNetworkTie ties[] = {{0, 1, 1}, {0, 2, 1}, {0, 3, 1}, {0, 4, 1}, {0, 5, 1}};
    RelataNetwork *network = network_of(6, ties, 5);
    double score[6], sum = 0;
    assert_int_equal(relata_network_betweenness(network, 0, score, NULL, NULL), RELATA_OK);
    assert_true(is_near(score[0], 10) && is_near(score[3], 0));
    assert_int_equal(relata_network_pagerank(network, 0.85, score, NULL), RELATA_OK);
    for (int i = 0; i < 6; i++)
        sum += score[i];
    assert_true(is_near(sum, 1));
    // r = 0.15/6 + 0.85·5·s and s = 0.15/6 + 0.85·r/5
    assert_true(fabs(score[0] - (0.025 + 0.85 * 5 * 0.025) / (1 - 0.85 * 0.85)) < 1e-5);
    assert_true(is_near(score[1], score[5]));
    relata_network_free(network);
}

// Two fours, each tied throughout, and one tie between them.
static void test_communities(void **state) {
    (void)state;
    RelataNetworkTie ties[13];
    size_t n = 0;
    for (uint32_t side = 0; side < 2; side++)
        for (uint32_t a = 0; a < 4; a++)
            for (uint32_t b = a + 1; b < 4; b++)
                ties[n++] = (RelataNetworkTie){side * 4 + a, side * 4 + b, 1};
    ties[n++] = (RelataNetworkTie){3, 4, 1};
    uint32_t community[9], reversed[9], n_communities, again;
    double modularity;
    RelataNetwork *network = network_of(9, ties, n);
    assert_int_equal(relata_network_communities(network, community, &n_communities, &modularity, NULL), RELATA_OK);
    assert_int_equal(n_communities, 3);
    for (int i = 0; i < 8; i++)
        assert_int_equal(community[i], i / 4);
    assert_int_equal(community[8], 2);
    assert_true(is_near(modularity, 12.0 / 13 - 0.5));
    relata_network_free(network);
    for (size_t i = 0; i < n / 2; i++) {
        RelataNetworkTie tie = ties[i];
        ties[i] = ties[n - 1 - i];
        ties[n - 1 - i] = tie;
    }
    network = network_of(9, ties, n);
    assert_int_equal(relata_network_communities(network, reversed, &again, NULL, NULL), RELATA_OK);
    assert_memory_equal(community, reversed, sizeof community);
    relata_network_free(network);
}

// A ring of cliques, large enough for several levels; every clique ends in one community.
static void test_ring_of_cliques(void **state) {
    (void)state;
    enum { CLIQUES = 60, SIZE = 6, N = CLIQUES * SIZE };
    static RelataNetworkTie ties[CLIQUES * (SIZE * (SIZE - 1) / 2 + 1)];
    static uint32_t community[N];
    size_t n = 0;
    for (uint32_t c = 0; c < CLIQUES; c++) {
        for (uint32_t a = 0; a < SIZE; a++)
            for (uint32_t b = a + 1; b < SIZE; b++)
                ties[n++] = (RelataNetworkTie){c * SIZE + a, c * SIZE + b, 1};
        ties[n++] = (RelataNetworkTie){c * SIZE, (c + 1) % CLIQUES * SIZE + 1, 1};
    }
    RelataNetwork *network = network_of(N, ties, n);
    uint32_t n_communities;
    double modularity;
    assert_int_equal(relata_network_communities(network, community, &n_communities, &modularity, NULL), RELATA_OK);
    for (uint32_t v = 0; v < N; v++)
        assert_int_equal(community[v], community[v / SIZE * SIZE]);
    assert_true(modularity > 0.85);
    relata_network_free(network);
}

static void test_estimate(void **state) {
    (void)state;
    enum { N = 400 };
    static RelataNetworkTie ties[N];
    static double exact[N], estimate[N];
    for (uint32_t i = 0; i < N; i++)
        ties[i] = (RelataNetworkTie){i, (i + 1) % N, 1};
    RelataNetwork *network = network_of(N, ties, N);
    uint32_t n_used;
    assert_int_equal(relata_network_betweenness(network, N, exact, NULL, NULL), RELATA_OK);
    assert_int_equal(relata_network_betweenness(network, 100, estimate, &n_used, NULL), RELATA_OK);
    assert_int_equal(n_used, 100);
    for (int i = 0; i < N; i++)
        assert_true(fabs(estimate[i] - exact[i]) < 0.05 * exact[i]);
    relata_network_free(network);
}

static void test_wrong_ties(void **state) {
    (void)state;
    const RelataNetworkTie wrong[] = {{0, 2, 1}, {0, 1, 0}, {0, 1, -1}, {0, 1, NAN}, {0, 1, INFINITY}};
    for (size_t i = 0; i < 5; i++) {
        RelataNetwork *network = NULL;
        assert_int_equal(relata_network_new(&network, 2, &wrong[i], 1, NULL), RELATA_ARGUMENT);
        assert_null(network);
    }
    RelataNetwork *network = network_of(0, NULL, 0);
    uint32_t n = 7;
    double score[1];
    assert_int_equal(relata_network_communities(network, (uint32_t[]){0}, &n, NULL, NULL), RELATA_OK);
    assert_int_equal(n, 0);
    assert_int_equal(relata_network_betweenness(network, 0, score, NULL, NULL), RELATA_OK);
    assert_int_equal(relata_network_pagerank(network, 0.85, score, NULL), RELATA_OK);
    relata_network_free(network);
    relata_network_free(NULL);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_path),        cmocka_unit_test(test_star),
        cmocka_unit_test(test_communities), cmocka_unit_test(test_ring_of_cliques),
        cmocka_unit_test(test_estimate),    cmocka_unit_test(test_wrong_ties),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
