// CoNLL-U (https://universaldependencies.org/format.html): gold sentences and words, or whole trees.
//
// Each "# newdoc" begins a document; a file without any is one. The text is made of the sentences, joined by a blank,
// by nothing after SpaceAfter=No, by an empty line at "# newpar". A sentence's "# text" is taken where its characters
// are those of the words (white space apart), else the words are joined by their SpaceAfter. Of a multiword token the
// words divide its bytes if their forms make it up (do|n't) and share all of them if not. Empty nodes and enhanced
// dependencies are passed over. Trees are checked: ids count up, heads are in range, one root, no cycle.
#include "read/formats.h"

#include "base/arena.h"
#include "base/utf8.h"
#include "read/blocks.h"

#include <stdlib.h>
#include <string.h>

enum { N_COLUMNS = 10, LONGEST_SENTENCE = 100000 };
enum { ID, FORM, LEMMA, UPOS, XPOS, FEATS, HEAD, DEPREL, DEPS, MISC };

typedef struct {
    char *text; // owned
    size_t n;
    size_t at;     // next byte
    uint32_t line; // number of the line at `at`, less one
    bool is_parsed;
    char *source;    // owned
    uint32_t *heads; // [LONGEST_SENTENCE + 1] scratch of the tree check, made when needed
} Conllu;

typedef struct {
    const char *begin;
    size_t n;
} Field;

// One sentence while it is read.
typedef struct {
    RelataDocument *document;
    RelataStrbuf *text;
    uint32_t first_token;
    uint32_t first_line;
    uint32_t mwt_last; // id of the last word of the multiword token being read, 0 = none
    uint32_t mwt_first;
    Field mwt_form;
    bool mwt_space_after;
} Sentence;

static RelataStatus bad(const Conllu *in, RelataError *error, const char *what) {
    return relata_fail(error, RELATA_SYNTAX, in->source, in->line, 0, "%s", what);
}

static RelataStatus no_memory(const Conllu *in, RelataError *error) {
    return relata_fail(error, RELATA_NO_MEMORY, in->source, 0, 0, "out of memory");
}

static Field next_line(Conllu *in) {
    const char *begin = in->text + in->at;
    const char *stop = memchr(begin, '\n', in->n - in->at);
    Field line = {begin, stop ? (size_t)(stop - begin) : in->n - in->at};
    in->at += line.n + (stop != NULL);
    in->line++;
    if (line.n > 0 && line.begin[line.n - 1] == '\r')
        line.n--;
    return line;
}

static bool begins(Field line, const char *what, Field *rest) {
    size_t n = strlen(what);
    if (line.n < n || memcmp(line.begin, what, n) != 0)
        return false;
    const char *p = line.begin + n, *end = line.begin + line.n;
    if (p < end && *p != ' ' && *p != '=')
        return false;
    while (p < end && (*p == ' ' || *p == '='))
        p++;
    *rest = (Field){p, (size_t)(end - p)};
    return true;
}

static uint32_t split(Field line, Field columns[N_COLUMNS]) {
    uint32_t n = 0;
    const char *p = line.begin, *end = line.begin + line.n;
    for (; n < N_COLUMNS; n++) {
        const char *tab = memchr(p, '\t', (size_t)(end - p));
        columns[n] = (Field){p, (size_t)((tab ? tab : end) - p)};
        if (!tab)
            return n + 1;
        p = tab + 1;
    }
    return N_COLUMNS + 1;
}

// A decimal number of at most seven digits; false otherwise.
static bool number(const char *p, size_t n, uint32_t *out) {
    *out = 0;
    if (n == 0 || n > 7)
        return false;
    for (size_t i = 0; i < n; i++) {
        if (p[i] < '0' || p[i] > '9')
            return false;
        *out = *out * 10 + (uint32_t)(p[i] - '0');
    }
    return true;
}

static bool is_no_space(Field misc) {
    return memmem(misc.begin, misc.n, "SpaceAfter=No", 13) != NULL;
}

// Where the document ends: before the next "# newdoc" that follows a sentence. Counts its lines of words and sentences.
static void measure(const Conllu *in, uint32_t *n_tokens, uint32_t *n_sentences) {
    Conllu scan = *in;
    Field rest;
    bool is_inside = false;
    *n_tokens = *n_sentences = 0;
    while (scan.at < scan.n) {
        Field line = next_line(&scan);
        if (begins(line, "# newdoc", &rest) && *n_sentences > 0 && !is_inside)
            return;
        bool is_word = line.n > 0 && line.begin[0] != '#';
        *n_sentences += is_word && !is_inside;
        *n_tokens += is_word;
        is_inside = is_word || (is_inside && line.n > 0);
    }
}

static const char *copy_field(RelataArena *arena, Field field, bool *is_refused) {
    const char *copy = relata_arena_copy(arena, field.begin, field.n);
    *is_refused |= !copy;
    return copy;
}

static RelataStatus add_columns(Conllu *in, RelataToken *token, const Field *columns, RelataArena *arena,
                                RelataError *error) {
    bool is_refused = false;
    token->lemma = copy_field(arena, columns[LEMMA], &is_refused);
    token->xpos = copy_field(arena, columns[XPOS], &is_refused);
    token->feats = copy_field(arena, columns[FEATS], &is_refused);
    const char *upos = copy_field(arena, columns[UPOS], &is_refused);
    const char *deprel = copy_field(arena, columns[DEPREL], &is_refused);
    if (is_refused)
        return no_memory(in, error);
    token->morph = relata_morph_bits(token->feats);
    token->upos = (uint8_t)relata_upos_find(upos);
    token->deprel = (uint8_t)relata_deprel_find(deprel);
    if (token->upos == RELATA_UPOS_NONE && strcmp(upos, "_") != 0)
        return bad(in, error, "unknown word class in column 4");
    if (!number(columns[HEAD].begin, columns[HEAD].n, &token->head))
        return bad(in, error, "the head in column 7 is not a number");
    return RELATA_OK;
}

static RelataStatus begin_multiword(Conllu *in, Sentence *s, const Field *columns, uint32_t n_columns, uint32_t next,
                                    RelataError *error) {
    if (s->mwt_last)
        return bad(in, error, "a multiword token inside another");
    const char *dash = memchr(columns[ID].begin, '-', columns[ID].n);
    size_t left = (size_t)(dash - columns[ID].begin);
    if (!number(columns[ID].begin, left, &s->mwt_first) || !number(dash + 1, columns[ID].n - left - 1, &s->mwt_last) ||
        s->mwt_first != next || s->mwt_last <= s->mwt_first || s->mwt_last - s->mwt_first >= UINT8_MAX)
        return bad(in, error, "wrong range of a multiword token in column 1");
    s->mwt_form = columns[FORM];
    s->mwt_space_after = n_columns < N_COLUMNS || !is_no_space(columns[MISC]);
    return RELATA_OK;
}

static RelataStatus add_word(Conllu *in, Sentence *s, Field line, RelataError *error) {
    Field columns[N_COLUMNS];
    uint32_t n_columns = split(line, columns), id;
    RelataDocument *document = s->document;
    uint32_t next = document->n_tokens - s->first_token + 1;
    if (n_columns < 2 || n_columns > N_COLUMNS || (in->is_parsed && n_columns < N_COLUMNS))
        return bad(in, error,
                   in->is_parsed ? "a word needs ten columns separated by tabs"
                                 : "a word needs two to ten columns separated by tabs");
    if (memchr(columns[ID].begin, '.', columns[ID].n))
        return RELATA_OK;
    if (columns[FORM].n == 0)
        return bad(in, error, "the form in column 2 is empty");
    if (memchr(columns[ID].begin, '-', columns[ID].n))
        return begin_multiword(in, s, columns, n_columns, next, error);
    if (!number(columns[ID].begin, columns[ID].n, &id) || id != next)
        return bad(in, error, "the ids in column 1 do not count up from 1");
    if (next > LONGEST_SENTENCE)
        return relata_fail(error, RELATA_LIMIT, in->source, in->line, 0, "sentence of over %d words", LONGEST_SENTENCE);
    RelataToken *token = &document->tokens[document->n_tokens++];
    bool is_refused = false;
    token->form = copy_field(document->arena, columns[FORM], &is_refused);
    if (is_refused)
        return no_memory(in, error);
    bool is_inner = s->mwt_last > id;
    token->space_after = s->mwt_last == id ? s->mwt_space_after
                         : is_inner        ? false
                                           : n_columns < N_COLUMNS || !is_no_space(columns[MISC]);
    if (s->mwt_last && id == s->mwt_first) {
        token->mwt = (uint8_t)(s->mwt_last - s->mwt_first + 1);
        // The span of a multiword token's first word carries its form until the text is laid out.
        token->span = (RelataSpan){(uint32_t)(s->mwt_form.begin - in->text), (uint32_t)s->mwt_form.n};
    }
    if (s->mwt_last == id)
        s->mwt_last = 0;
    return in->is_parsed ? add_columns(in, token, columns, document->arena, error) : RELATA_OK;
}

// What stands in the text for the token at `i`: its own form, or that of the multiword token that begins there.
static Field surface(const Conllu *in, const RelataToken *token) {
    if (token->mwt)
        return (Field){in->text + token->span.begin, token->span.end};
    return (Field){token->form, strlen(token->form)};
}

static uint32_t step(const RelataToken *token) {
    return token->mwt ? token->mwt : 1;
}

static size_t skip_blanks(Field text, size_t at) {
    uint32_t used;
    while (at < text.n && relata_is_space(relata_utf8_decode(text.begin + at, text.n - at, &used)))
        at += used;
    return at;
}

// Lays the words of a multiword token, or a single word, over [begin, end) of the text.
static void lay_words(RelataToken *tokens, uint32_t n, const char *surface_text, uint32_t begin, uint32_t end) {
    size_t total = 0;
    for (uint32_t i = 0; i < n; i++)
        total += strlen(tokens[i].form);
    bool is_made_up = total == end - begin;
    for (uint32_t i = 0, at = 0; i < n && is_made_up; at += (uint32_t)strlen(tokens[i++].form))
        is_made_up = memcmp(surface_text + at, tokens[i].form, strlen(tokens[i].form)) == 0;
    for (uint32_t i = 0; i < n; i++) {
        uint32_t stop = is_made_up ? begin + (uint32_t)strlen(tokens[i].form) : end;
        tokens[i].span = (RelataSpan){begin, stop};
        if (is_made_up)
            begin = stop;
    }
}

// Finds the words in the sentence's "# text"; false if its characters are not theirs. Only looks.
static bool is_text_of(const Conllu *in, Field text, const RelataToken *tokens, uint32_t n) {
    size_t at = 0;
    for (uint32_t i = 0; i < n; i += step(&tokens[i])) {
        Field form = surface(in, &tokens[i]);
        at = skip_blanks(text, at);
        if (text.n - at < form.n || memcmp(text.begin + at, form.begin, form.n) != 0)
            return false;
        at += form.n;
    }
    return skip_blanks(text, at) == text.n;
}

// Appends the sentence to the text and gives the words their spans.
static void lay_sentence(const Conllu *in, Sentence *s, Field given, uint32_t n) {
    RelataToken *tokens = s->document->tokens + s->first_token;
    bool is_given = is_text_of(in, given, tokens, n);
    size_t from = 0; // in `given`
    for (uint32_t i = 0, width; i < n; i += width) {
        Field form = surface(in, &tokens[i]);
        width = step(&tokens[i]);
        if (is_given) {
            size_t to = skip_blanks(given, from);
            relata_strbuf_add(s->text, given.begin + from, i > 0 ? to - from : 0);
            from = to + form.n;
        }
        uint32_t begin = (uint32_t)s->text->n;
        relata_strbuf_add(s->text, form.begin, form.n);
        lay_words(tokens + i, width, form.begin, begin, (uint32_t)s->text->n);
        if (!is_given && i + width < n && tokens[i + width - 1].space_after)
            relata_strbuf_add_char(s->text, ' ');
    }
}

// One root, heads in range, no cycle: every word is followed up to the root once, marking its way.
static RelataStatus check_tree(Conllu *in, const RelataToken *tokens, uint32_t n, uint32_t line, RelataError *error) {
    if (!in->heads)
        in->heads = calloc(LONGEST_SENTENCE + 1, sizeof *in->heads);
    if (!in->heads)
        return no_memory(in, error);
    memset(in->heads, 0, (n + 1) * sizeof *in->heads);
    uint32_t n_roots = 0;
    for (uint32_t i = 0; i < n; i++) {
        if (tokens[i].head > n)
            return relata_fail(error, RELATA_SYNTAX, in->source, line, 0, "word %u: head %u of %u words", i + 1,
                               tokens[i].head, n);
        n_roots += tokens[i].head == 0;
    }
    if (n_roots != 1)
        return relata_fail(error, RELATA_SYNTAX, in->source, line, 0, "the sentence has %u roots instead of one",
                           n_roots);
    for (uint32_t i = 1; i <= n; i++) {
        uint32_t at = i;
        while (at && !in->heads[at]) {
            in->heads[at] = i;
            at = tokens[at - 1].head;
        }
        if (at && in->heads[at] == i)
            return relata_fail(error, RELATA_SYNTAX, in->source, line, 0, "the heads go in a circle at word %u", at);
    }
    return RELATA_OK;
}

typedef struct {
    Field text, sent_id;
    bool is_new_paragraph;
} Comments;

// Ends the sentence whose words were read: text, span, block.
static RelataStatus end_sentence(Conllu *in, Sentence *s, RelataBlocks *blocks, const Comments *comments,
                                 RelataError *error) {
    RelataDocument *document = s->document;
    uint32_t n = document->n_tokens - s->first_token;
    if (n == 0)
        return RELATA_OK;
    if (s->mwt_last)
        return bad(in, error, "words of a multiword token are missing");
    if (in->is_parsed)
        RELATA_TRY(check_tree(in, document->tokens + s->first_token, n, s->first_line, error));
    RelataToken *before = s->first_token ? &document->tokens[s->first_token - 1] : NULL;
    bool is_new = comments->is_new_paragraph || !before;
    if (before && (comments->is_new_paragraph || before->space_after))
        relata_strbuf_add_string(s->text, comments->is_new_paragraph ? "\n\n" : " ");
    uint32_t begin = (uint32_t)s->text->n;
    lay_sentence(in, s, comments->text, n);
    uint32_t end = (uint32_t)s->text->n;
    if (is_new)
        relata_blocks_mark(blocks, RELATA_BLOCK_PARAGRAPH, begin, end, (uint64_t)(in->at < UINT32_MAX ? in->at : 0));
    else if (blocks->list.n)
        blocks->list.items[blocks->list.n - 1].span.end = end;
    bool is_refused = blocks->list.n == 0;
    document->sentences[document->n_sentences++] = (RelataSentence){
        .span = {begin, end},
        .token_begin = s->first_token,
        .token_end = document->n_tokens,
        .block = (uint32_t)blocks->list.n - 1,
        .sent_id = comments->sent_id.n
                       ? relata_arena_copy(document->arena, comments->sent_id.begin, comments->sent_id.n)
                       : NULL,
    };
    return is_refused ? bad(in, error, "a sentence of blanks") : RELATA_OK;
}

static RelataStatus read_document(Conllu *in, RelataDocument *document, RelataBlocks *blocks, RelataError *error) {
    Sentence s = {.document = document, .text = &blocks->text};
    Comments comments = {0};
    Field rest;
    while (in->at < in->n) {
        size_t line_at = in->at;
        Field line = next_line(in);
        bool is_word = line.n > 0 && line.begin[0] != '#';
        if (is_word) {
            if (document->n_tokens == s.first_token && !s.mwt_last)
                s.first_line = in->line;
            RELATA_TRY(add_word(in, &s, line, error));
        } else if (line.n == 0) {
            bool is_sentence = document->n_tokens > s.first_token;
            RELATA_TRY(end_sentence(in, &s, blocks, &comments, error));
            s = (Sentence){.document = document, .text = &blocks->text, .first_token = document->n_tokens};
            if (is_sentence)
                comments = (Comments){0};
        } else if (begins(line, "# newdoc", &rest)) {
            if (document->n_sentences > 0 && document->n_tokens == s.first_token) {
                in->at = line_at;
                in->line--;
                return RELATA_OK;
            }
            if (begins(rest, "id", &rest) && !document->id[0] && rest.n) {
                document->id = relata_arena_copy(document->arena, rest.begin, rest.n);
                if (!document->id)
                    return no_memory(in, error);
            }
        } else if (begins(line, "# newpar", &rest)) {
            comments.is_new_paragraph = true;
        } else if (begins(line, "# text", &rest)) {
            comments.text = rest;
        } else if (begins(line, "# sent_id", &rest)) {
            comments.sent_id = rest;
        }
    }
    return end_sentence(in, &s, blocks, &comments, error);
}

// After an error: on to the next "# newdoc".
static void skip_document(Conllu *in) {
    Field rest;
    while (in->at < in->n) {
        size_t line_at = in->at;
        if (begins(next_line(in), "# newdoc", &rest)) {
            in->at = line_at;
            in->line--;
            return;
        }
    }
}

static RelataStatus next(void *state, RelataDocument **out, RelataError *error) {
    Conllu *in = state;
    uint32_t n_tokens, n_sentences;
    *out = NULL;
    measure(in, &n_tokens, &n_sentences);
    if (n_sentences == 0)
        return RELATA_OK;
    RelataDocument *document = relata_document_new("", in->source);
    if (!document)
        return no_memory(in, error);
    RelataBlocks blocks = {0};
    document->tokens = RELATA_ARENA_NEW(document->arena, RelataToken, n_tokens);
    document->sentences = RELATA_ARENA_NEW(document->arena, RelataSentence, n_sentences);
    RelataStatus status =
        document->tokens && document->sentences ? read_document(in, document, &blocks, error) : no_memory(in, error);
    if (status == RELATA_OK)
        status = relata_blocks_finish(&blocks, document, error);
    document->is_tokenized = true;
    document->is_parsed = in->is_parsed;
    if (status != RELATA_OK) {
        relata_blocks_clear(&blocks);
        relata_document_free(document);
        skip_document(in);
        return status;
    }
    *out = document;
    return RELATA_OK;
}

static void free_state(void *state) {
    Conllu *in = state;
    free(in->text);
    free(in->source);
    free(in->heads);
    free(in);
}

RelataStatus relata_conllu_open(RelataArticles *out, char *text, size_t n, bool is_parsed, const char *source,
                                RelataError *error) {
    Conllu *in = calloc(1, sizeof *in);
    char *copy = strdup(source);
    if (!in || !copy) {
        free(in);
        free(copy);
        free(text);
        return relata_fail(error, RELATA_NO_MEMORY, source, 0, 0, "out of memory");
    }
    *in = (Conllu){.text = text, .n = n, .is_parsed = is_parsed, .source = copy};
    *out = (RelataArticles){next, free_state, in};
    return RELATA_OK;
}
