/// The embedded model for a group of tests: open_model() and close_model() are its setup and teardown.
#ifndef RELATA_TESTS_UNIT_MODEL_H
#define RELATA_TESTS_UNIT_MODEL_H

#include "unit/test.h"

#include <relata.h>

#include <string.h>

static RelataModel *model;

static inline int open_model(void **state) {
    (void)state;
    return relata_model_open(&model, NULL, NULL) == RELATA_OK ? 0 : -1;
}

static inline int close_model(void **state) {
    (void)state;
    relata_model_close(model);
    return 0;
}

/// The statements of a text of at least this confidence, and all before them. The caller frees the document.
static inline RelataDocument *read_statements(const char *text, double least) {
    RelataReadOptions options = {.format = RELATA_FORMAT_TEXT};
    RelataPipeline *pipeline = NULL;
    RelataDocument *document = NULL;
    assert_int_equal(relata_pipeline_new(&pipeline, model, NULL), RELATA_OK);
    relata_pipeline_set_least(pipeline, least);
    assert_int_equal(relata_read_bytes(&document, text, strlen(text), "t", &options, NULL), RELATA_OK);
    assert_int_equal(relata_pipeline_run(pipeline, document, RELATA_UNTIL_EXTRACT, NULL), RELATA_OK);
    relata_pipeline_free(pipeline);
    return document;
}

#endif
