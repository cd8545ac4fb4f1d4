// JSON and JSON Lines.
#include "read_bytes.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n) {
    read_bytes(bytes, n, RELATA_FORMAT_JSON, NULL);
    return read_bytes(bytes, n, RELATA_FORMAT_JSONL, NULL);
}
