// The section `relations`: sums and logits of a small one, and what is refused.
#include "unit/test.h"

#include "base/strbuf.h"
#include "relate/network.h"

#include <stdlib.h>
#include <string.h>

enum { WIDTH = RELATA_RELATE_WIDTH };

// Two features, one relation: the first feature adds 3 to the first sum, the second takes 2 from the second.
static RelataStrbuf make_section(void) {
    RelataStrbuf out = {0};
    uint32_t header[4] = {RELATA_RELATE_VERSION, 2, 1, 8}, buckets[4097] = {0}, hashes[2] = {0x00100001, 0x00100005};
    int8_t vectors[2][WIDTH] = {{3}, {0, -2}};
    float scale[WIDTH], bias[WIDTH] = {0.5f, 1}, weights[WIDTH] = {2, 4}, rest[2] = {-1, 0};
    for (int j = 0; j < WIDTH; j++)
        scale[j] = 0.5f;
    for (int b = 2; b < 4097; b++)
        buckets[b] = 2;
    relata_strbuf_add(&out, "RREL", 4);
    relata_strbuf_add(&out, (const char *)header, sizeof header);
    relata_strbuf_add(&out, (const char *)buckets, sizeof buckets);
    relata_strbuf_add(&out, (const char *)hashes, sizeof hashes);
    relata_strbuf_add(&out, (const char *)vectors, sizeof vectors);
    relata_strbuf_add(&out, (const char *)scale, sizeof scale);
    relata_strbuf_add(&out, (const char *)bias, sizeof bias);
    relata_strbuf_add(&out, (const char *)weights, sizeof weights);
    relata_strbuf_add(&out, (const char *)rest, sizeof rest);
    relata_strbuf_add(&out, "P1\0test", 8);
    return out;
}

static void gives_logits(void **state) {
    (void)state;
    RelataStrbuf section = make_section();
    RelataRelateNetwork network;
    RelataError error = {0};
    const uint32_t features[] = {0x00100001, 0x00100001, 0x00100005, 0x00100003, 0xffffffff};
    int32_t sums[WIDTH] = {0};
    float logits[RELATA_RELATE_PROPERTIES];
    assert_int_equal(relata_relate_network_open(&network, section.bytes, section.n, &error), RELATA_OK);
    assert_string_equal(network.names, "P1");
    assert_string_equal(network.names + 3, "test");
    relata_relate_network_add(&network, features, 5, sums);
    assert_int_equal(sums[0], 6);
    assert_int_equal(sums[1], -2);
    relata_relate_network_logits(&network, sums, logits);
    assert_float_equal(logits[0], 2 * 3.5 + 4 * 0 - 1, 1e-6);
    relata_strbuf_clear(&section);
}

static void refuses_what_is_damaged(void **state) {
    (void)state;
    RelataStrbuf section = make_section();
    RelataRelateNetwork network;
    RelataError error = {0};
    assert_int_equal(relata_relate_network_open(&network, "", 0, &error), RELATA_OK);
    assert_null(network.buckets);
    for (size_t n = 1; n < section.n; n += 97)
        assert_int_equal(relata_relate_network_open(&network, section.bytes, n, &error), RELATA_MODEL);
    const size_t places[] = {0, 4, 8, 12, 16, 24}; // magic, version, sizes, a bucket that goes back
    for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
        section.bytes[places[i]] ^= 0x40;
        assert_int_equal(relata_relate_network_open(&network, section.bytes, section.n, &error), RELATA_MODEL);
        section.bytes[places[i]] ^= 0x40;
    }
    section.bytes[section.n - 1] = 'x';
    assert_int_equal(relata_relate_network_open(&network, section.bytes, section.n, &error), RELATA_MODEL);
    relata_strbuf_clear(&section);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(gives_logits), cmocka_unit_test(refuses_what_is_damaged)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
