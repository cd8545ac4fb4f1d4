// CoNLL-U, as gold words and as whole trees.
#include "read_bytes.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n) {
    read_bytes(bytes, n, RELATA_FORMAT_CONLLU, NULL);
    return read_bytes(bytes, n, RELATA_FORMAT_TREES, NULL);
}
