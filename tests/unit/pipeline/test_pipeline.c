#include "unit/test.h"

#include <relata/pipeline.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { N_FILES = 40 };

static RelataModel *model;
static char folder[] = "/tmp/relata-pipeline-XXXXXX";

static const char *path_of(int i) {
    static char path[128];
    snprintf(path, sizeof path, "%s/article%02d.txt", folder, i);
    return path;
}

static int set_up(void **state) {
    (void)state;
    if (!mkdtemp(folder) || relata_model_open(&model, NULL, NULL) != RELATA_OK)
        return -1;
    for (int i = 0; i < N_FILES; i++) {
        FILE *file = fopen(path_of(i), "w");
        // Every seventh file is binary, which the reader refuses.
        for (int k = 0; k <= i * 3; k++)
            fprintf(file, i % 7 == 3 ? "%c%c\x01\x02" : "Article %d has sentence %d.\n\n", i % 7 == 3 ? 0 : i, k);
        fclose(file);
    }
    return 0;
}

static int tear_down(void **state) {
    (void)state;
    for (int i = 0; i < N_FILES; i++)
        unlink(path_of(i));
    relata_model_close(model);
    return rmdir(folder);
}

typedef struct {
    char log[4096];
    int n_documents, n_failures, stop_after;
} Seen;

static RelataStatus note(void *state, RelataDocument *document, const RelataError *failure) {
    Seen *seen = state;
    size_t used = strlen(seen->log);
    if (document)
        snprintf(seen->log + used, sizeof seen->log - used, "%s:%u ", document->id, document->n_sentences);
    else
        snprintf(seen->log + used, sizeof seen->log - used, "!%s ", strrchr(failure->source, '/'));
    *(document ? &seen->n_documents : &seen->n_failures) += 1;
    return seen->stop_after && seen->n_documents == seen->stop_after ? RELATA_STORE : RELATA_OK;
}

static RelataStatus run(uint32_t n_threads, Seen *seen) {
    const char *const inputs[] = {folder};
    RelataRunOptions options = {.n_threads = n_threads, .until = RELATA_UNTIL_TEXT};
    return relata_pipeline_run_all(model, inputs, 1, &options, note, seen, NULL);
}

static void the_order_does_not_depend_on_threads(void **state) {
    (void)state;
    static Seen one, many;
    assert_int_equal(run(1, &one), RELATA_OK);
    assert_int_equal(run(7, &many), RELATA_OK);
    assert_string_equal(one.log, many.log);
    assert_int_equal(one.n_failures, 6);
    assert_int_equal(one.n_documents, N_FILES - 6);
}

static void a_refusing_receiver_ends_the_run(void **state) {
    (void)state;
    for (uint32_t n_threads = 1; n_threads <= 5; n_threads += 2) {
        Seen seen = {.stop_after = 9};
        assert_int_equal(run(n_threads, &seen), RELATA_STORE);
        assert_int_equal(seen.n_documents, 9);
    }
}

static void a_missing_input_does_not_stop_the_others(void **state) {
    (void)state;
    char first[128];
    snprintf(first, sizeof first, "%s", path_of(0));
    const char *const inputs[] = {first, "/nowhere/at/all.txt", path_of(1)};
    RelataRunOptions options = {.n_threads = 2, .until = RELATA_UNTIL_READ};
    Seen seen = {.log = ""};
    assert_int_equal(relata_pipeline_run_all(model, inputs, 3, &options, note, &seen, NULL), RELATA_OK);
    assert_int_equal(seen.n_documents, 2);
    assert_int_equal(seen.n_failures, 1);
    assert_non_null(strstr(seen.log, "!/all.txt"));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_order_does_not_depend_on_threads),
        cmocka_unit_test(a_refusing_receiver_ends_the_run),
        cmocka_unit_test(a_missing_input_does_not_stop_the_others),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
