// The section `text` of the model, version 1. Integers are little-endian and are read in place.
//
//      0  8  magic "RELTEXT\0"
//      8  4  version of this layout (1)
//     12  4  int32 threshold of the sentence classifier
//     16  4  int32 by how much a boundary after a bare word must exceed it
//     20 44  zero
//     64     int8   token[2^16][4]    weights of the labels none, word, token; the fourth is unused
//      …     int16  sentence[2^18]    weights of "a sentence begins here"
//      …     uint32 words[2^16][2]    open addressing: fingerprint (never 0), bit fields of text_model.h
//
// The bytes were hashed when the model was opened, so only magic, version and length are checked here.
#include "text/text_model.h"

#include <string.h>

RelataStatus relata_text_model_open(RelataTextModel *out, const RelataModel *model, RelataError *error) {
    size_t n;
    const unsigned char *bytes = relata_model_section(model, "text", &n);
    const size_t n_token = (size_t)4 << RELATA_TOKEN_BITS, n_sentence = (size_t)2 << RELATA_SENTENCE_BITS,
                 n_words = (size_t)8 << RELATA_WORD_BITS;
    if (!bytes)
        return relata_fail(error, RELATA_MODEL, NULL, 0, 0, "the model has no section text");
    uint32_t version = 0;
    if (n >= RELATA_TEXT_HEADER)
        memcpy(&version, bytes + 8, sizeof version);
    if (n != RELATA_TEXT_HEADER + n_token + n_sentence + n_words || memcmp(bytes, "RELTEXT", 8) != 0 ||
        version != RELATA_TEXT_VERSION)
        return relata_fail(error, RELATA_MODEL, NULL, 0, 0, "the model's section text is of another version");
    memcpy(&out->threshold, bytes + 12, sizeof out->threshold);
    memcpy(&out->bare_margin, bytes + 16, sizeof out->bare_margin);
    bytes += RELATA_TEXT_HEADER;
    out->token = (const int8_t *)bytes;
    out->sentence = (const int16_t *)(const void *)(bytes + n_token);
    out->words = (const uint32_t *)(const void *)(bytes + n_token + n_sentence);
    return RELATA_OK;
}

uint32_t relata_text_word(const RelataTextModel *model, uint64_t hash) {
    const uint32_t mask = (1u << RELATA_WORD_BITS) - 1, fingerprint = (uint32_t)(hash >> 32) | 1u;
    for (uint32_t i = (uint32_t)hash & mask, tries = 0; tries < 64; i = (i + 1) & mask, tries++) {
        if (model->words[2 * (size_t)i] == fingerprint)
            return model->words[2 * (size_t)i + 1];
        if (model->words[2 * (size_t)i] == 0)
            break;
    }
    return 0;
}
