/// Documents as short strings, so that a test says in one line what it expects.
#ifndef TESTS_UNIT_READ_LISTING_H
#define TESTS_UNIT_READ_LISTING_H

#include "../test.h"

#include <relata/read.h>

#include "base/strbuf.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/// "title: A lamp\nparagraph: It works.\n" of a document's blocks.
static inline void list_blocks(const RelataDocument *document, RelataStrbuf *out) {
    static const char *const names[] = {"paragraph", "title",  "heading", "item",    "quote",
                                        "cell",      "byline", "speaker", "caption", "boiler"};
    for (uint32_t i = 0; i < document->n_blocks; i++) {
        RelataSpan span = document->blocks[i].span;
        relata_strbuf_printf(out, "%s: %.*s\n", names[document->blocks[i].kind], (int)(span.end - span.begin),
                             document->text + span.begin);
    }
}

static inline RelataDocument *read_string(const char *bytes, size_t n, const char *name, RelataFormat format) {
    RelataDocument *document = NULL;
    RelataError error = {0};
    RelataReadOptions options = {.format = format};
    RelataStatus status = relata_read_bytes(&document, bytes, n, name, &options, &error);
    if (status != RELATA_OK)
        fail_msg("%s: %s", error.source, error.message);
    return document;
}

/// Reads the text in the format and compares the listing of its blocks.
static inline void expect_blocks(const char *text, RelataFormat format, const char *expected) {
    RelataDocument *document = read_string(text, strlen(text), "test", format);
    RelataStrbuf listing = {0};
    list_blocks(document, &listing);
    assert_string_equal(relata_strbuf_string(&listing), expected);
    relata_strbuf_clear(&listing);
    relata_document_free(document);
}

/// Expects a failure of this kind whose message holds `words`.
static inline RelataError expect_failure(const char *bytes, size_t n, RelataFormat format, RelataStatus status,
                                         const char *words) {
    RelataDocument *document = NULL;
    RelataError error = {0};
    RelataReadOptions options = {.format = format};
    assert_int_equal(relata_read_bytes(&document, bytes, n, "test", &options, &error), status);
    assert_null(document);
    assert_string_equal(error.source, "test");
    if (!strstr(error.message, words))
        fail_msg("\"%s\" does not say \"%s\"", error.message, words);
    return error;
}

#endif
