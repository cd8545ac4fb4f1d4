// The stage `text`: marks token and sentence beginnings block by block, then lays out the arrays.
//
// In: the document's text and blocks (or given sentence spans). Out: sentences and tokens. A first pass
// writes one mark a byte; a second counts; a third fills the arrays and the forms, each in one piece of
// the arena. Sentences never cross a block or a blank line and hold at most MAX_WORDS words.
#include "text/text.h"

#include "base/arena.h"
#include "base/utf8.h"
#include "text/tokenize.h"

#include <stdlib.h>
#include <string.h>

enum { MAX_WORDS = 300 };

struct RelataTextStage {
    const RelataModel *model;
    uint8_t *marks; // [n_marks] RelataMark of each byte of the text
    size_t n_marks;
};

RelataStatus relata_text_new(RelataTextStage **out, const RelataModel *model, RelataError *error) {
    *out = calloc(1, sizeof **out);
    if (!*out)
        return relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory");
    (*out)->model = model;
    return RELATA_OK;
}

void relata_text_free(RelataTextStage *text) {
    if (!text)
        return;
    free(text->marks);
    free(text);
}

static uint32_t blank_at(const char *p, size_t n) {
    uint32_t used;
    uint32_t c = relata_utf8_decode(p, n, &used);
    return relata_is_space(c) ? used : 0;
}

static bool is_alnum(unsigned char c) {
    return c >= 0x80 || (c >= '0' && c <= '9') || ((c | 32) >= 'a' && (c | 32) <= 'z');
}

static bool ends_with(const char *p, uint32_t n, const char *suffix) {
    uint32_t m = (uint32_t)strlen(suffix);
    return n > m && strncasecmp(p + n - m, suffix, m) == 0;
}

static bool is_stop(const char *p, uint32_t n) {
    return n > 0 && (p[n - 1] == '.' || p[n - 1] == '!' || p[n - 1] == '?');
}

static bool is_abbreviation(const char *p, uint32_t n) {
    if (n == 2 || memchr(p, '.', n - 1))
        return n < 12;
    static const char *const list[] = {"Mr.", "Mrs.", "Dr.", "Ms.", "St.", "Jan.", "Feb.", "Aug.", "Sept.", "Oct.",
                                       "Nov.", "Dec.", "Inc.", "Corp.", "Sen.", "Gen.", "Rep.", "Gov.", "vs.", "Lt."};
    for (size_t i = 0; i < sizeof list / sizeof *list; i++)
        if (strlen(list[i]) == n && memcmp(p, list[i], n) == 0)
            return true;
    return false;
}

// One run of non-blanks.
static void mark_chunk(const char *text, uint32_t begin, uint32_t end, uint8_t *marks) {
    marks[begin] = RELATA_MARK_TOKEN;
    while (begin < end && !is_alnum((unsigned char)text[begin])) {
        marks[begin++] = RELATA_MARK_TOKEN;
    }
    if (begin == end)
        return;
    marks[begin] = RELATA_MARK_TOKEN;
    while (end > begin && !is_alnum((unsigned char)text[end - 1]) &&
           !(text[end - 1] == '.' && is_abbreviation(text + begin, end - begin)))
        marks[--end] = RELATA_MARK_TOKEN;
    const char *p = text + begin;
    uint32_t n = end - begin;
    static const char *const clitics[] = {"n't", "'s", "'re", "'ve", "'ll", "'d", "'m"};
    for (size_t i = 0; i < sizeof clitics / sizeof *clitics; i++)
        if (ends_with(p, n, clitics[i]))
            marks[end - strlen(clitics[i])] = RELATA_MARK_WORD;
    for (uint32_t i = begin + 1; i + 1 < end; i++)
        if (text[i] == '-' && !memchr(p, '.', n) && !memchr(p, '/', n))
            marks[i] = marks[i + 1] = RELATA_MARK_TOKEN;
}

static void mark_span(const char *text, uint32_t begin, uint32_t end, uint8_t *marks) {
    bool is_start = true, was_stop = false;
    uint32_t words = 0;
    for (uint32_t i = begin; i < end;) {
        uint32_t blank = blank_at(text + i, end - i);
        if (blank) {
            if (text[i] == '\n' && i + 1 < end && text[i + 1] == '\n')
                is_start = true;
            marks[i] = RELATA_MARK_BLANK;
            i += blank;
            continue;
        }
        uint32_t stop = i;
        while (stop < end && !blank_at(text + stop, end - stop))
            stop++;
        mark_chunk(text, i, stop, marks);
        bool is_upper = !(text[i] >= 'a' && text[i] <= 'z');
        if (is_start || (was_stop && is_upper) || words >= MAX_WORDS) {
            marks[i] = RELATA_MARK_SENTENCE;
            words = 0;
        }
        words++;
        is_start = false;
        was_stop = is_stop(text + i, stop - i) ? !is_abbreviation(text + i, stop - i)
                                               : stop - i > 1 && is_stop(text + i, stop - i - 1);
        i = stop;
    }
    if (marks[end] == RELATA_MARK_NONE)
        marks[end] = RELATA_MARK_BLANK;
}

typedef struct {
    RelataDocument *document;
    const uint8_t *marks;
    char *forms;         // where the next form goes
    uint32_t block;      //
    uint32_t n_words;    // of the multiword token that is open
} Layout;

static void end_token(Layout *layout, uint32_t end) {
    RelataDocument *d = layout->document;
    if (d->n_tokens == 0)
        return;
    RelataToken *token = &d->tokens[d->n_tokens - 1];
    if (token->form)
        return;
    token->span.end = end;
    uint32_t n = end - token->span.begin;
    memcpy(layout->forms, d->text + token->span.begin, n);
    token->form = layout->forms;
    layout->forms += n + 1;
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
    if (document->n_sentences) {
        for (uint32_t s = 0; s < document->n_sentences; s++)
            mark_span(document->text, document->sentences[s].span.begin, document->sentences[s].span.end, text->marks);
    } else if (document->n_blocks) {
        for (uint32_t b = 0; b < document->n_blocks; b++)
            mark_span(document->text, document->blocks[b].span.begin, document->blocks[b].span.end, text->marks);
    } else {
        mark_span(document->text, 0, document->n_bytes, text->marks);
    }
    return lay_out(text, document, error);
}
