#include <relata/document.h>

#include "base/arena.h"
#include "base/utf8.h"

#include <stdlib.h>
#include <string.h>

enum { CHECKPOINT = 256 };

RelataDocument *relata_document_new(const char *id, const char *source) {
    RelataDocument *document = calloc(1, sizeof *document);
    if (!document)
        return NULL;
    document->arena = relata_arena_new();
    if (document->arena) {
        document->id = relata_arena_string(document->arena, id);
        document->source = relata_arena_string(document->arena, source);
        document->text = "";
    }
    if (!document->arena || !document->id || !document->source) {
        relata_document_free(document);
        return NULL;
    }
    return document;
}

void relata_document_free(RelataDocument *document) {
    if (!document)
        return;
    relata_arena_free(document->arena);
    free(document);
}

RelataStatus relata_document_set_text(RelataDocument *document, const char *text, size_t n, RelataError *error) {
    if (n > UINT32_MAX / 2)
        return relata_fail(error, RELATA_LIMIT, document->source, 0, 0, "article of over 2 GiB");
    char *copy = relata_arena_copy(document->arena, text, n);
    uint32_t *checkpoints = RELATA_ARENA_NEW(document->arena, uint32_t, n / CHECKPOINT + 1);
    if (!copy || !checkpoints)
        return relata_fail(error, RELATA_NO_MEMORY, document->source, 0, 0, "out of memory");
    for (size_t i = CHECKPOINT; i <= n; i += CHECKPOINT)
        checkpoints[i / CHECKPOINT] =
            checkpoints[i / CHECKPOINT - 1] + (uint32_t)relata_utf8_count(copy + i - CHECKPOINT, CHECKPOINT);
    document->text = copy;
    document->n_bytes = (uint32_t)n;
    document->checkpoints = checkpoints;
    return RELATA_OK;
}

uint32_t relata_document_code_point(const RelataDocument *document, uint32_t byte) {
    if (!document->checkpoints)
        return 0;
    if (byte > document->n_bytes)
        byte = document->n_bytes;
    uint32_t block = byte / CHECKPOINT;
    return document->checkpoints[block] +
           (uint32_t)relata_utf8_count(document->text + (size_t)block * CHECKPOINT, byte % CHECKPOINT);
}

bool relata_document_is_turn(const RelataDocument *document, uint32_t sentence) {
    uint32_t block = document->sentences[sentence].block;
    return block > 0 && block < document->n_blocks && document->blocks[block - 1].kind == RELATA_BLOCK_SPEAKER &&
           document->blocks[block].kind != RELATA_BLOCK_SPEAKER;
}

uint32_t relata_document_sentence_at(const RelataDocument *document, uint32_t token) {
    uint32_t low = 0, high = document->n_sentences;
    while (high - low > 1) {
        uint32_t middle = low + (high - low) / 2;
        if (document->sentences[middle].token_begin <= token)
            low = middle;
        else
            high = middle;
    }
    return low;
}
