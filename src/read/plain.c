// Plain text to blocks.
//
// The text of the document is that of the file, byte for byte, so offsets mean the same in both; only line ends inside
// a hard-wrapped paragraph become blanks. What is a paragraph: an empty line always ends one. A single line end ends
// one unless the line was wrapped, which shows in two ways: the next line's first word would not have fitted into the
// width that the file's lines keep to, or the line stops in the middle of a sentence and the next goes on in lower
// case.
#include "read/formats.h"

#include "base/arena.h"
#include "read/blocks.h"
#include "read/classify.h"
#include "read/wrap.h"

#include <stdlib.h>
#include <string.h>

// Joins the lines from line end to line end of a paragraph.
static void join_lines(char *text, size_t begin, size_t end) {
    for (char *p = text + begin; (p = memchr(p, '\n', (size_t)(text + end - p))) != NULL; p++) {
        *p = ' ';
        if (p > text + begin && p[-1] == '\r')
            p[-1] = ' ';
    }
}

RelataStatus relata_read_plain(RelataDocument *document, RelataInput input, bool is_exact, RelataError *error) {
    RelataBlocks blocks = {.is_verbatim = true};
    relata_strbuf_add(&blocks.text, input.text, input.n);
    if (blocks.text.failed)
        return relata_blocks_finish(&blocks, document, error);
    const char *text = relata_strbuf_string(&blocks.text);
    size_t n = input.n, at = 0, width = relata_wrap_width(text, n);
    RelataLine paragraph = {0, 0}, last = {0, 0};
    while (at <= n) {
        bool is_end = at == n;
        RelataLine line = is_end ? (RelataLine){n, n} : relata_line_next(text, n, &at);
        bool is_open = paragraph.end > paragraph.begin;
        if (is_open && (!relata_line_goes_on(text, last, line, width))) {
            if (!is_exact)
                join_lines(blocks.text.bytes, paragraph.begin, paragraph.end);
            relata_blocks_mark(&blocks, RELATA_BLOCK_PARAGRAPH, paragraph.begin, paragraph.end,
                               input.skipped + paragraph.begin);
            is_open = false;
        }
        paragraph = is_open ? (RelataLine){paragraph.begin, line.end} : line;
        last = line;
        if (is_end)
            break;
    }
    relata_classify(&blocks, document);
    return relata_blocks_finish(&blocks, document, error);
}

static bool is_blank(char c) {
    return c == ' ' || c == '\t';
}

// Cuts a line into tokens at blanks; returns their number and, if `tokens` is given, writes them.
static uint32_t cut_tokens(const char *text, RelataLine line, RelataArena *arena, RelataToken *tokens,
                           bool *is_refused) {
    uint32_t n = 0;
    for (size_t i = line.begin; i < line.end; n++) {
        size_t begin = i;
        while (i < line.end && !is_blank(text[i]))
            i++;
        if (tokens) {
            RelataToken *token = &tokens[n];
            token->span = (RelataSpan){(uint32_t)begin, (uint32_t)i};
            token->form = relata_arena_copy(arena, text + begin, i - begin);
            token->space_after = true;
            *is_refused |= !token->form;
        }
        while (i < line.end && is_blank(text[i]))
            i++;
    }
    return n;
}

static void count_lines(const char *text, size_t n, uint32_t *n_lines, uint32_t *n_tokens) {
    *n_lines = *n_tokens = 0;
    for (size_t at = 0; at < n;) {
        RelataLine line = relata_line_next(text, n, &at);
        *n_lines += line.begin < line.end;
        *n_tokens += cut_tokens(text, line, NULL, NULL, NULL);
    }
}

RelataStatus relata_read_sentences(RelataDocument *document, RelataInput input, bool is_tokenized, RelataError *error) {
    uint32_t n_lines, n_tokens;
    count_lines(input.text, input.n, &n_lines, &n_tokens);
    if (n_lines == 0)
        return relata_fail(error, RELATA_SYNTAX, document->source, 0, 0, "no text was found in it");
    RELATA_TRY(relata_document_set_text(document, input.text, input.n, error));
    RelataArena *arena = document->arena;
    document->blocks = RELATA_ARENA_NEW(arena, RelataBlock, n_lines);
    document->sentences = RELATA_ARENA_NEW(arena, RelataSentence, n_lines);
    document->tokens = is_tokenized ? RELATA_ARENA_NEW(arena, RelataToken, n_tokens) : NULL;
    bool is_refused = !document->blocks || !document->sentences || (is_tokenized && !document->tokens);
    for (size_t at = 0; at < input.n && !is_refused;) {
        RelataLine line = relata_line_next(input.text, input.n, &at);
        if (line.begin == line.end)
            continue;
        RelataSpan span = {(uint32_t)line.begin, (uint32_t)line.end};
        uint32_t index = document->n_sentences++, begin = document->n_tokens;
        document->blocks[document->n_blocks++] =
            (RelataBlock){span, RELATA_BLOCK_PARAGRAPH, (uint32_t)(line.begin + input.skipped)};
        if (is_tokenized)
            document->n_tokens += cut_tokens(input.text, line, arena, document->tokens + begin, &is_refused);
        document->sentences[index] = (RelataSentence){span, begin, document->n_tokens, index, NULL};
    }
    document->is_tokenized = is_tokenized;
    return is_refused ? relata_fail(error, RELATA_NO_MEMORY, document->source, 0, 0, "out of memory") : RELATA_OK;
}
