/// What must hold for every document that the readers give, whatever the bytes were.
#ifndef TESTS_FUZZ_CHECK_DOCUMENT_H
#define TESTS_FUZZ_CHECK_DOCUMENT_H

#include <relata/document.h>

#include "base/utf8.h"

#include <stdlib.h>
#include <string.h>

static inline void require(bool is_true) {
    if (!is_true)
        abort();
}

static inline bool is_boundary(const RelataDocument *document, uint32_t byte) {
    return byte == document->n_bytes || ((unsigned char)document->text[byte] & 0xC0) != 0x80;
}

static inline void check_span(const RelataDocument *document, RelataSpan span, uint32_t least) {
    require(span.begin >= least && span.begin <= span.end && span.end <= document->n_bytes);
    require(is_boundary(document, span.begin) && is_boundary(document, span.end));
}

static inline void check_document(const RelataDocument *document) {
    require(document->id && document->source && document->text);
    require(strlen(document->text) == document->n_bytes);
    require(relata_utf8_valid(document->text, document->n_bytes) == document->n_bytes);
    require(document->n_blocks > 0);
    uint32_t at = 0;
    for (uint32_t i = 0; i < document->n_blocks; i++) {
        check_span(document, document->blocks[i].span, at);
        require(document->blocks[i].span.begin < document->blocks[i].span.end);
        at = document->blocks[i].span.end;
    }
    at = 0;
    for (uint32_t i = 0; i < document->n_sentences; i++) {
        const RelataSentence *sentence = &document->sentences[i];
        check_span(document, sentence->span, at);
        at = sentence->span.end;
        require(sentence->block < document->n_blocks && sentence->token_begin <= sentence->token_end &&
                sentence->token_end <= document->n_tokens);
        for (uint32_t t = sentence->token_begin; t < sentence->token_end; t++) {
            const RelataToken *token = &document->tokens[t];
            check_span(document, token->span, sentence->span.begin);
            require(token->form && token->span.end <= sentence->span.end);
            require(!document->is_parsed || token->head <= sentence->token_end - sentence->token_begin);
        }
    }
}

#endif
