// The stage `text`: marks token and sentence beginnings block by block, then lays out the arrays.
//
// In: the document's text and blocks (or given sentence spans). Out: sentences and tokens. A first pass
// writes one mark a byte; a second counts; a third fills the arrays and the forms, each in one piece of
// the arena. Sentences never cross a block or a blank line. The text is read in pieces of at most PIECE bytes.
#include "text/text.h"

#include "base/arena.h"
#include "text/view.h"

#include <stdlib.h>
#include <string.h>

enum { PIECE = 1 << 20 }; // bytes of text read at once

struct RelataTextStage {
    RelataTextView view;
    uint8_t *marks; // [n_marks] RelataMark of each byte of the text
    size_t n_marks;
};

RelataStatus relata_text_new(RelataTextStage **out, const RelataModel *model, RelataError *error) {
    *out = calloc(1, sizeof **out);
    if (!*out)
        return relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory");
    RelataStatus status = relata_text_model_open(&(*out)->view.model, model, error);
    if (status != RELATA_OK) {
        free(*out);
        *out = NULL;
    }
    return status;
}

void relata_text_free(RelataTextStage *text) {
    if (!text)
        return;
    relata_text_view_clear(&text->view);
    free(text->marks);
    free(text);
}

static int32_t never(void *state, uint32_t at, const uint32_t *features, uint32_t n) {
    (void)state;
    (void)at;
    (void)features;
    (void)n;
    return -1;
}

// Reads a stretch without blank lines; writes its marks.
static RelataStatus mark_piece(RelataTextStage *text, const char *bytes, uint32_t begin, uint32_t end,
                               bool is_one_sentence, RelataError *error) {
    RelataTextView *view = &text->view;
    RELATA_TRY(relata_text_view_load(view, bytes, begin, end, error));
    relata_tokenize(view, relata_decide_token, view);
    RELATA_TRY(relata_segment(view, is_one_sentence ? never : relata_decide_sentence, view, error));
    for (uint32_t i = 0; i < view->n_chars; i++)
        text->marks[view->chars[i].byte] = view->chars[i].mark;
    if (text->marks[end] == RELATA_MARK_NONE)
        text->marks[end] = RELATA_MARK_BLANK;
    return RELATA_OK;
}

// End of the piece that begins at `begin`: the next blank line, or a blank near the limit.
static uint32_t piece_end(const char *bytes, uint32_t begin, uint32_t end) {
    uint32_t last_blank = begin;
    bool was_newline = false;
    for (uint32_t i = begin; i < end; i++) {
        char c = bytes[i];
        bool is_blank = c == ' ' || (c >= '\t' && c <= '\r');
        if (c == '\n' && was_newline)
            return i;
        was_newline = c == '\n' || (was_newline && is_blank);
        if (is_blank)
            last_blank = i;
        if (i - begin >= PIECE && ((unsigned char)c & 0xC0) != 0x80)
            return last_blank > begin ? last_blank : i;
    }
    return end;
}

static RelataStatus mark_span(RelataTextStage *text, const char *bytes, RelataSpan span, bool is_one_sentence,
                              RelataError *error) {
    for (uint32_t begin = span.begin; begin < span.end;) {
        uint32_t end = is_one_sentence && span.end - begin <= PIECE ? span.end : piece_end(bytes, begin, span.end);
        RELATA_TRY(mark_piece(text, bytes, begin, end, is_one_sentence, error));
        begin = end;
    }
    return RELATA_OK;
}

typedef struct {
    RelataDocument *document;
    const uint8_t *marks;
    char *forms;      // where the next form goes
    uint32_t block;   //
    uint32_t n_words; // of the multiword token that is open
} Layout;

// A token's form is its text without typesetting: ligatures of f are letters, soft hyphens nothing. Never longer.
static uint32_t copy_form(char *form, const char *text, uint32_t n) {
    static const char *const ligatures[] = {"ff", "fi", "fl", "ffi", "ffl"}; // U+FB00 to U+FB04
    uint32_t length = 0;
    for (uint32_t i = 0; i < n; i++) {
        const unsigned char *c = (const unsigned char *)text + i;
        if (i + 2 < n && c[0] == 0xEF && c[1] == 0xAC && c[2] >= 0x80 && c[2] <= 0x84) {
            for (const char *letter = ligatures[c[2] - 0x80]; *letter; letter++)
                form[length++] = *letter;
            i += 2;
        } else if (i + 1 < n && length && c[0] == 0xC2 && c[1] == 0xAD) {
            i++;
        } else {
            form[length++] = text[i];
        }
    }
    return length;
}

static void end_token(Layout *layout, uint32_t end) {
    RelataDocument *d = layout->document;
    if (d->n_tokens == 0)
        return;
    RelataToken *token = &d->tokens[d->n_tokens - 1];
    if (token->form)
        return;
    token->span.end = end;
    token->form = layout->forms;
    layout->forms += copy_form(layout->forms, d->text + token->span.begin, end - token->span.begin) + 1;
    if (d->n_sentences) {
        d->sentences[d->n_sentences - 1].span.end = end;
        d->sentences[d->n_sentences - 1].token_end = d->n_tokens;
    }
}

static void begin_token(Layout *layout, uint32_t at, RelataMark mark) {
    RelataDocument *d = layout->document;
    if (mark == RELATA_MARK_SENTENCE) {
        while (layout->block + 1 < d->n_blocks && d->blocks[layout->block].span.end <= at)
            layout->block++;
        d->sentences[d->n_sentences++] =
            (RelataSentence){.span = {at, at}, .token_begin = d->n_tokens, .block = layout->block};
    }
    d->tokens[d->n_tokens++] = (RelataToken){.span = {at, at}};
    if (mark == RELATA_MARK_WORD) {
        layout->n_words++;
        d->tokens[d->n_tokens - layout->n_words].mwt = (uint8_t)layout->n_words;
    } else {
        layout->n_words = 1;
    }
}

static RelataStatus lay_out(RelataTextStage *text, RelataDocument *d, RelataError *error) {
    size_t n_tokens = 0, n_sentences = 0;
    for (uint32_t i = 0; i < d->n_bytes; i++) {
        n_tokens += text->marks[i] >= RELATA_MARK_WORD && text->marks[i] <= RELATA_MARK_SENTENCE;
        n_sentences += text->marks[i] == RELATA_MARK_SENTENCE;
    }
    d->tokens = RELATA_ARENA_NEW(d->arena, RelataToken, n_tokens);
    d->sentences = RELATA_ARENA_NEW(d->arena, RelataSentence, n_sentences);
    Layout layout = {d, text->marks, relata_arena_alloc(d->arena, d->n_bytes + n_tokens + 1), 0, 0};
    if (!d->tokens || !d->sentences || !layout.forms)
        return relata_fail(error, RELATA_NO_MEMORY, d->source, 0, 0, "out of memory");
    d->n_tokens = d->n_sentences = 0;
    for (uint32_t i = 0; i < d->n_bytes; i++) {
        if (text->marks[i] == RELATA_MARK_NONE)
            continue;
        end_token(&layout, i);
        if (text->marks[i] != RELATA_MARK_BLANK)
            begin_token(&layout, i, text->marks[i]);
        else if (d->n_tokens)
            d->tokens[d->n_tokens - 1].space_after = true;
    }
    end_token(&layout, d->n_bytes);
    if (d->n_tokens)
        d->tokens[d->n_tokens - 1].space_after = true;
    return RELATA_OK;
}

RelataStatus relata_text_run(RelataTextStage *text, RelataDocument *document, RelataError *error) {
    if (text->n_marks < (size_t)document->n_bytes + 1) {
        free(text->marks);
        text->n_marks = (size_t)document->n_bytes + 1;
        text->marks = malloc(text->n_marks);
        if (!text->marks) {
            text->n_marks = 0;
            return relata_fail(error, RELATA_NO_MEMORY, document->source, 0, 0, "out of memory");
        }
    }
    memset(text->marks, RELATA_MARK_NONE, (size_t)document->n_bytes + 1);
    text->view.n_starts = text->view.n_lower = 0;
    RelataSpan whole = {0, document->n_bytes};
    bool are_given = document->n_sentences > 0;
    uint32_t n = are_given ? document->n_sentences : document->n_blocks ? document->n_blocks : 1;
    for (uint32_t i = 0; i < n; i++) {
        RelataSpan span = are_given            ? document->sentences[i].span
                          : document->n_blocks ? document->blocks[i].span
                                               : whole;
        RELATA_TRY(mark_span(text, document->text, span, are_given, error));
    }
    return lay_out(text, document, error);
}
