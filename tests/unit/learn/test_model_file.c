#include "unit/test.h"

#include "base/file.h"
#include "learn/model_file.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static char path[] = "/tmp/relata-model-XXXXXX";

static int write_model(void **state) {
    (void)state;
    int fd = mkstemp(path);
    if (fd < 0)
        return -1;
    close(fd);
    const RelataModelPart parts[] = {{"alpha", "12345", 5}, {"beta", "", 0}, {"gamma", "xyz", 3}};
    return relata_model_write(path, "test 1", parts, 3, NULL) == RELATA_OK ? 0 : -1;
}

static int remove_model(void **state) {
    (void)state;
    return unlink(path);
}

static void sections_come_back_aligned(void **state) {
    (void)state;
    RelataModel *model = NULL;
    size_t n = 99;
    assert_int_equal(relata_model_open(&model, path, NULL), RELATA_OK);
    const void *alpha = relata_model_section(model, "alpha", &n);
    assert_int_equal(n, 5);
    assert_memory_equal(alpha, "12345", 5);
    assert_int_equal((uintptr_t)relata_model_section(model, "gamma", &n) % 64, 0);
    assert_non_null(relata_model_section(model, "beta", &n));
    assert_int_equal(n, 0);
    assert_null(relata_model_section(model, "delta", &n));
    assert_string_equal(relata_model_name(model), "test 1");
    assert_int_equal(strlen(relata_model_hash(model)), 16);
    relata_model_close(model);
    relata_model_close(NULL);
}

// Every single damaged byte and every cut must be noticed.
static void damage_is_refused(void **state) {
    (void)state;
    char *bytes, copy[] = "/tmp/relata-model-bad";
    size_t n;
    RelataModel *model = NULL;
    assert_int_equal(relata_file_read(path, 1 << 20, &bytes, &n, NULL), RELATA_OK);
    for (size_t i = 0; i < n; i++) {
        bytes[i] ^= 0x21;
        assert_int_equal(relata_file_write(copy, bytes, n, NULL), RELATA_OK);
        assert_int_equal(relata_model_open(&model, copy, NULL), RELATA_MODEL);
        assert_null(model);
        bytes[i] ^= 0x21;
    }
    for (size_t cut = 1; cut < n; cut += 13) {
        assert_int_equal(relata_file_write(copy, bytes, cut, NULL), RELATA_OK);
        assert_int_equal(relata_model_open(&model, copy, NULL), RELATA_MODEL);
    }
    free(bytes);
    unlink(copy);
}

static void the_embedded_model_opens(void **state) {
    (void)state;
    RelataModel *model = NULL;
    size_t n;
    assert_int_equal(relata_model_open(&model, NULL, NULL), RELATA_OK);
    assert_non_null(relata_model_section(model, "lexicon", &n));
    relata_model_close(model);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(sections_come_back_aligned),
        cmocka_unit_test(damage_is_refused),
        cmocka_unit_test(the_embedded_model_opens),
    };
    return cmocka_run_group_tests(tests, write_model, remove_model);
}
