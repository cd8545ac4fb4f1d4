/// Reads fuzzed bytes in one of several formats and checks what comes out.
#ifndef TESTS_FUZZ_READ_BYTES_H
#define TESTS_FUZZ_READ_BYTES_H

#include <relata/read.h>

#include "check_document.h"

#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n);

static inline int read_bytes(const uint8_t *bytes, size_t n, RelataFormat format, const char *encoding) {
    RelataDocument *document = NULL;
    RelataError error = {0};
    RelataReadOptions options = {.format = format, .encoding = encoding};
    RelataStatus status = relata_read_bytes(&document, bytes, n, "fuzzed", &options, &error);
    require((status == RELATA_OK) == (document != NULL));
    require(status == error.status);
    require(status == RELATA_OK || error.message[0]);
    if (document)
        check_document(document);
    relata_document_free(document);
    return 0;
}

#endif
