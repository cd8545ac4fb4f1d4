// Plain text, Markdown, sentences, tokens, and encodings: the first byte chooses.
#include "read_bytes.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n) {
    static const RelataFormat formats[] = {RELATA_FORMAT_TEXT, RELATA_FORMAT_MARKDOWN, RELATA_FORMAT_SENTENCES,
                                           RELATA_FORMAT_TOKENS, RELATA_FORMAT_AUTO};
    static const char *const encodings[] = {NULL, "windows-1252", "utf-16be", "koi8-r", "utf-8", "shift_jis"};
    if (n == 0)
        return 0;
    uint8_t choice = bytes[0];
    return read_bytes(bytes + 1, n - 1, formats[choice % 5], choice < 128 ? NULL : encodings[choice / 5 % 6]);
}
