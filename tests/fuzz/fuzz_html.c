// HTML pages and feeds.
#include "read_bytes.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n) {
    read_bytes(bytes, n, RELATA_FORMAT_HTML, NULL);
    return read_bytes(bytes, n, RELATA_FORMAT_FEED, NULL);
}
