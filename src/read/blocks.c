#include "read/blocks.h"

#include "base/arena.h"
#include "base/utf8.h"

#include <stdlib.h>
#include <string.h>

void relata_blocks_clear(RelataBlocks *blocks) {
    relata_strbuf_clear(&blocks->text);
    free(blocks->list.items);
    *blocks = (RelataBlocks){0};
}

// Bytes of the blank at p, 0 if there is none.
static uint32_t blank_at(const char *p, size_t n) {
    if (n == 0)
        return 0;
    if ((unsigned char)*p < 0x80)
        return *p == ' ' || (*p >= '\t' && *p <= '\r') ? 1 : 0;
    uint32_t used;
    return relata_is_space(relata_utf8_decode(p, n, &used)) ? used : 0;
}

static size_t skip_blanks(const char *text, size_t begin, size_t end) {
    uint32_t used;
    while ((used = blank_at(text + begin, end - begin)) > 0)
        begin += used;
    return begin;
}

// Blanks of several bytes at the end are rare enough to be looked for one lead byte at a time.
static size_t cut_blanks(const char *text, size_t begin, size_t end) {
    while (end > begin) {
        size_t at = end - 1;
        while (at > begin && ((unsigned char)text[at] & 0xC0) == 0x80)
            at--;
        if (!blank_at(text + at, end - at))
            break;
        end = at;
    }
    return end;
}

void relata_blocks_mark(RelataBlocks *blocks, RelataBlockKind kind, size_t begin, size_t end, uint64_t source) {
    const char *text = relata_strbuf_string(&blocks->text);
    size_t from = skip_blanks(text, begin, end), to = cut_blanks(text, from, end);
    if (from == to)
        return;
    RelataBlock block = {
        .span = {(uint32_t)from, (uint32_t)to}, .kind = kind, .source = (uint32_t)(source + from - begin)};
    if (to > UINT32_MAX / 2 || !RELATA_ARRAY_ADD(&blocks->list, block))
        blocks->is_failed = true;
}

// Appends with each run of blanks made one; no-break spaces stay as they are.
static void add_collapsed(RelataStrbuf *out, const char *text, size_t begin, size_t end) {
    while (begin < end) {
        size_t run = begin;
        while (run < end && (unsigned char)text[run] > ' ')
            run++;
        relata_strbuf_add(out, text + begin, run - begin);
        begin = run;
        while (begin < end && (unsigned char)text[begin] <= ' ')
            begin++;
        if (begin < end)
            relata_strbuf_add_char(out, ' ');
    }
}

void relata_blocks_add(RelataBlocks *blocks, RelataBlockKind kind, const char *text, size_t n, uint64_t source) {
    size_t from = skip_blanks(text, 0, n), to = cut_blanks(text, from, n);
    if (from == to)
        return;
    bool is_tight = blocks->list.n > 0 && blocks->list.items[blocks->list.n - 1].kind == kind &&
                    (kind == RELATA_BLOCK_ITEM || kind == RELATA_BLOCK_CELL);
    if (blocks->text.n > 0)
        relata_strbuf_add_string(&blocks->text, is_tight ? "\n" : "\n\n");
    size_t begin = blocks->text.n;
    add_collapsed(&blocks->text, text, from, to);
    relata_blocks_mark(blocks, kind, begin, blocks->text.n, source);
}

static size_t head_length(const RelataBlocks *blocks, size_t i, RelataBlocksHead *head, const void *state) {
    RelataSpan span = blocks->list.items[i].span;
    bool is_paragraph = blocks->list.items[i].kind == RELATA_BLOCK_PARAGRAPH;
    return is_paragraph ? head(state, blocks->text.bytes + span.begin, span.end - span.begin) : 0;
}

void relata_blocks_split(RelataBlocks *blocks, RelataBlockKind kind, RelataBlocksHead *head, const void *state) {
    size_t n = blocks->list.n, more = 0;
    for (size_t i = 0; i < n; i++)
        more += head_length(blocks, i, head, state) > 0;
    for (size_t k = 0; k < more; k++)
        if (!RELATA_ARRAY_ADD(&blocks->list, (RelataBlock){0})) {
            blocks->is_failed = true;
            return;
        }
    RelataBlock *items = blocks->list.items;
    for (size_t i = n, to = n + more; i > 0 && to > i; i--) {
        size_t length = head_length(blocks, i - 1, head, state);
        RelataBlock block = items[i - 1];
        if (length) {
            uint32_t cut = block.span.begin + (uint32_t)length;
            items[--to] = (RelataBlock){.span = {cut, block.span.end},
                                        .kind = block.kind,
                                        .source = block.source + (blocks->is_verbatim ? (uint32_t)length : 0)};
            block.span.end = (uint32_t)cut_blanks(blocks->text.bytes, block.span.begin, cut);
            block.kind = kind;
        }
        items[--to] = block;
    }
}

RelataStatus relata_blocks_finish(RelataBlocks *blocks, RelataDocument *document, RelataError *error) {
    RelataStatus status = RELATA_OK;
    size_t n = blocks->list.n;
    RelataBlock *items = RELATA_ARENA_NEW(document->arena, RelataBlock, n);
    if (blocks->is_failed || blocks->text.failed || !items)
        status = relata_fail(error, RELATA_NO_MEMORY, document->source, 0, 0, "out of memory");
    else if (n == 0)
        status = relata_fail(error, RELATA_SYNTAX, document->source, 0, 0, "no text was found in it");
    else
        status = relata_document_set_text(document, blocks->text.bytes, blocks->text.n, error);
    if (status == RELATA_OK) {
        memcpy(items, blocks->list.items, n * sizeof *items);
        document->blocks = items;
        document->n_blocks = (uint32_t)n;
    }
    relata_blocks_clear(blocks);
    return status;
}
