// Sections of the model that are empty, foreign, cut or out of order are refused, not read.
#include "../test.h"

#include "entity/clusters.h"
#include "entity/ner.h"
#include "entity/ranker.h"

#include <stdlib.h>
#include <string.h>

static void test_empty(void **state) {
    (void)state;
    RelataNer ner;
    RelataRanker ranker;
    RelataClusters clusters;
    uint16_t found[RELATA_N_CLUSTERINGS];
    assert_int_equal(relata_ner_open(&ner, NULL, 0, NULL), RELATA_OK);
    assert_null(ner.bytes);
    assert_int_equal(relata_ranker_open(&ranker, NULL, 0, NULL), RELATA_OK);
    assert_null(ranker.buckets);
    assert_int_equal(relata_clusters_open(&clusters, NULL, 0, NULL), RELATA_OK);
    relata_clusters_find(clusters, 7, found);
    assert_int_equal(found[0], 0);
}

static void test_foreign_and_cut(void **state) {
    (void)state;
    RelataNer ner;
    RelataRanker ranker;
    RelataClusters clusters;
    unsigned char bytes[64] = "nothing that this program knows";
    assert_int_equal(relata_ner_open(&ner, bytes, sizeof bytes, NULL), RELATA_MODEL);
    assert_int_equal(relata_ranker_open(&ranker, bytes, sizeof bytes, NULL), RELATA_MODEL);
    assert_int_equal(relata_clusters_open(&clusters, bytes, sizeof bytes, NULL), RELATA_MODEL);
    const uint32_t huge[4] = {RELATA_NER_VERSION, 0xffffffffu, 0xffffffffu, 0};
    memcpy(bytes, "RNER", 4);
    memcpy(bytes + 4, huge, sizeof huge);
    assert_int_equal(relata_ner_open(&ner, bytes, sizeof bytes, NULL), RELATA_MODEL);
    memcpy(bytes, "RCLU", 4);
    assert_int_equal(relata_clusters_open(&clusters, bytes, sizeof bytes, NULL), RELATA_MODEL);
}

static void test_clusters(void **state) {
    (void)state;
    struct {
        char magic[4];
        uint32_t version, n, hashes[2];
        uint16_t clusters[6];
    } section = {{'R', 'C', 'L', 'U'}, RELATA_CLUSTERS_VERSION, 2, {10, 20}, {1, 2, 3, 4, 5, 6}};
    RelataClusters clusters;
    uint16_t found[RELATA_N_CLUSTERINGS];
    assert_int_equal(relata_clusters_open(&clusters, &section, sizeof section, NULL), RELATA_OK);
    relata_clusters_find(clusters, 20, found);
    assert_int_equal(found[2], 6);
    relata_clusters_find(clusters, 15, found);
    assert_int_equal(found[0], 0);
}

static void test_ranker(void **state) {
    (void)state;
    size_t n = 12 + 65537 * 4 + 2 * 2 + 2 * 2;
    unsigned char *bytes = calloc(1, n);
    uint32_t header[2] = {RELATA_RANKER_VERSION, 1}, one = 1;
    int16_t weight = -300;
    memcpy(bytes, "RCOR", 4);
    memcpy(bytes + 4, header, sizeof header);
    for (size_t i = 1; i <= 65536; i++)
        memcpy(bytes + 12 + 4 * i, &one, 4); // the only feature has the hash 0
    memcpy(bytes + n - 4, &weight, sizeof weight);
    RelataRanker ranker;
    uint32_t features[2] = {0, 99};
    assert_int_equal(relata_ranker_open(&ranker, bytes, n, NULL), RELATA_OK);
    assert_int_equal(relata_ranker_score(&ranker, features, 2), -300);
    assert_int_equal(relata_ranker_open(&ranker, bytes, n - 4, NULL), RELATA_MODEL);
    free(bytes);
}

static void test_labels(void **state) {
    (void)state;
    uint32_t b = relata_name_label(RELATA_NAME_PLACE, RELATA_NAME_B),
             e = relata_name_label(RELATA_NAME_PLACE, RELATA_NAME_E);
    assert_true(relata_name_follows(0, b));
    assert_true(relata_name_follows(b, e));
    assert_false(relata_name_follows(b, 0));
    assert_false(relata_name_follows(b, relata_name_label(RELATA_NAME_PERSON, RELATA_NAME_E)));
    assert_true(relata_name_follows(e, b));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_empty),  cmocka_unit_test(test_foreign_and_cut), cmocka_unit_test(test_clusters),
        cmocka_unit_test(test_ranker), cmocka_unit_test(test_labels),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
