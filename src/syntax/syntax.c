// The stage: cuts a document's sentences into groups of like length, encodes, tags and parses each group, and joins
// the pieces of very long sentences. Results are written straight into the tokens. See network.h for the network.
#include "syntax/syntax.h"

#include "syntax/heads.h"
#include "syntax/lemmatize.h"

#include <stdlib.h>
#include <string.h>

enum { MOST = RELATA_SYNTAX_MOST_WORDS, CUT_BACK = 96 };

struct RelataSyntaxStage {
    RelataSyntaxSection section;
    RelataLemmatizer lemmatizer;
    RelataSyntaxTag *tags; // [n_tags + 1]
    RelataSyntaxGroup group;
    RelataSyntaxHeads heads;
    size_t room;                        // of the two lists
    RelataSyntaxPiece *pieces, *sorted; // [room] of one document
};

static RelataStatus read_tags(RelataSyntaxStage *syntax, RelataError *error) {
    const char *at = syntax->section.tags;
    syntax->tags = calloc(syntax->section.n_tags + 1, sizeof *syntax->tags);
    if (!syntax->tags)
        return relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory");
    for (uint32_t t = 1; t <= syntax->section.n_tags; t++) {
        RelataSyntaxTag *tag = &syntax->tags[t];
        tag->upos = (uint8_t)relata_upos_find(at);
        tag->xpos = at + strlen(at) + 1;
        tag->feats = tag->xpos + strlen(tag->xpos) + 1;
        tag->morph = relata_morph_bits(tag->feats);
        at = tag->feats + strlen(tag->feats) + 1;
    }
    return RELATA_OK;
}

RelataStatus relata_syntax_new(RelataSyntaxStage **out, const RelataModel *model, RelataError *error) {
    size_t n;
    const void *bytes = relata_model_section(model, "syntax", &n);
    *out = NULL;
    RelataSyntaxStage *syntax = malloc(sizeof *syntax);
    if (!syntax)
        return relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory");
    syntax->tags = NULL;
    syntax->pieces = syntax->sorted = NULL;
    syntax->room = 0;
    syntax->group.lexicon = relata_lexicon_of(model);
    memset(&syntax->group.known, 0, sizeof syntax->group.known);
    RelataStatus status = relata_syntax_section_open(&syntax->section, bytes, n, error);
    if (status == RELATA_OK)
        status = read_tags(syntax, error);
    if (status == RELATA_OK)
        status = relata_lemmatizer_open(&syntax->lemmatizer, model, error);
    if (status == RELATA_OK)
        *out = syntax;
    else
        relata_syntax_free(syntax);
    return status;
}

void relata_syntax_free(RelataSyntaxStage *syntax) {
    if (!syntax)
        return;
    free(syntax->tags);
    free(syntax->pieces);
    free(syntax->sorted);
    free(syntax);
}

// Where to cut a run of more than MOST tokens: after the last comma or the like, not too far back.
static uint32_t cut_at(const RelataToken *tokens) {
    for (uint32_t i = MOST; i > MOST - CUT_BACK; i--)
        if (strlen(tokens[i - 1].form) == 1 && strchr(",;:.!?)", tokens[i - 1].form[0]))
            return i;
    return MOST;
}

static size_t cut_pieces(RelataSyntaxPiece *pieces, const RelataDocument *document) {
    size_t n = 0;
    for (uint32_t s = 0; s < document->n_sentences; s++) {
        uint32_t begin = document->sentences[s].token_begin, end = document->sentences[s].token_end;
        while (begin < end) {
            uint32_t length = end - begin > MOST ? cut_at(document->tokens + begin) : end - begin;
            pieces[n++] = (RelataSyntaxPiece){begin, length, s};
            begin += length;
        }
    }
    return n;
}

// Longest first, otherwise in the order of the text.
static void sort_pieces(RelataSyntaxPiece *sorted, const RelataSyntaxPiece *pieces, size_t n) {
    size_t count[MOST + 2] = {0};
    for (size_t i = 0; i < n; i++)
        count[MOST - pieces[i].n + 1]++;
    for (uint32_t l = 0; l <= MOST; l++)
        count[l + 1] += count[l];
    for (size_t i = 0; i < n; i++)
        sorted[count[MOST - pieces[i].n]++] = pieces[i];
}

// Later pieces of a sentence hang on the root of the first; heads become positions in the sentence.
static void join_pieces(RelataDocument *document, const RelataSyntaxPiece *pieces, size_t n) {
    uint32_t root = 0; // of the sentence, 1-based
    for (size_t p = 0; p < n; p++) {
        uint32_t shift = pieces[p].token - document->sentences[pieces[p].sentence].token_begin;
        for (uint32_t i = 0; i < pieces[p].n; i++) {
            RelataToken *token = &document->tokens[pieces[p].token + i];
            if (token->head != 0) {
                token->head += shift;
            } else if (shift == 0) {
                root = i + 1;
            } else {
                token->head = root;
                token->deprel = RELATA_DEPREL_PARATAXIS;
            }
        }
    }
}

// "They accuse", "it joins": no past tense ends so, whatever the tagger says; the tag that the ending speaks for, or
// NULL.
static const char *present_tag(const RelataToken *token) {
    size_t n = strlen(token->form);
    if (token->upos != RELATA_UPOS_VERB || !token->xpos || strcmp(token->xpos, "VBD") != 0 || n < 5)
        return NULL;
    const char *end = token->form + n - 3;
    bool is_base = strcmp(end, "use") == 0 || strcmp(end, "ize") == 0 || strcmp(end, "ate") == 0;
    return end[2] == 's' ? "VBZ" : is_base ? "VBP" : NULL;
}

static void mend_tense(const RelataSyntaxStage *syntax, RelataToken *token) {
    const char *xpos = present_tag(token);
    for (uint32_t t = 1; xpos && t <= syntax->section.n_tags; t++) {
        const RelataSyntaxTag *tag = &syntax->tags[t];
        if (tag->upos != token->upos || strcmp(tag->xpos, xpos) != 0 || !strstr(tag->feats, "Mood=Ind") ||
            !strstr(tag->feats, "Person=3"))
            continue;
        token->xpos = tag->xpos;
        token->feats = tag->feats;
        token->morph = tag->morph;
        return;
    }
}

static RelataStatus add_lemmas(RelataSyntaxStage *syntax, RelataDocument *document, RelataError *error) {
    for (uint32_t i = 0; i < document->n_tokens; i++) {
        RelataToken *token = &document->tokens[i];
        mend_tense(syntax, token);
        token->lemma = relata_lemmatize(&syntax->lemmatizer, document->arena, token->form, (RelataUpos)token->upos,
                                        token->xpos, token->feats);
        if (!token->lemma)
            return relata_fail(error, RELATA_NO_MEMORY, document->source, 0, 0, "out of memory");
    }
    return RELATA_OK;
}

static RelataStatus make_room(RelataSyntaxStage *syntax, const RelataDocument *document, RelataError *error) {
    size_t n = (size_t)document->n_sentences + document->n_tokens / (MOST - CUT_BACK) + 1;
    if (n <= syntax->room)
        return RELATA_OK;
    RelataSyntaxPiece *pieces = realloc(syntax->pieces, n * sizeof *pieces);
    if (pieces)
        syntax->pieces = pieces;
    RelataSyntaxPiece *sorted = realloc(syntax->sorted, n * sizeof *sorted);
    if (sorted)
        syntax->sorted = sorted;
    if (!pieces || !sorted)
        return relata_fail(error, RELATA_NO_MEMORY, document->source, 0, 0, "out of memory");
    syntax->room = n;
    return RELATA_OK;
}

static RelataStatus make_name_scores(RelataSyntaxStage *syntax, RelataDocument *document, int16_t **scores,
                                     RelataError *error) {
    *scores = relata_arena_array(document->arena, document->n_tokens, RELATA_NAME_COLUMNS * sizeof **scores);
    if (!*scores)
        return relata_fail(error, RELATA_NO_MEMORY, document->source, 0, 0, "out of memory");
    document->name_scores = *scores;
    document->name_transitions = syntax->section.name_transitions;
    return RELATA_OK;
}

RelataStatus relata_syntax_run(RelataSyntaxStage *syntax, RelataDocument *document, bool with_names,
                               RelataError *error) {
    if (document->is_parsed && !with_names)
        return RELATA_OK;
    RELATA_TRY(make_room(syntax, document, error));
    int16_t *name_scores = NULL;
    if (with_names)
        RELATA_TRY(make_name_scores(syntax, document, &name_scores, error));
    size_t n = cut_pieces(syntax->pieces, document);
    sort_pieces(syntax->sorted, syntax->pieces, n);
    for (size_t begin = 0, end; begin < n; begin = end) {
        uint32_t rows = 0;
        for (end = begin; end < n && rows + syntax->sorted[end].n <= RELATA_SYNTAX_ROWS; end++)
            rows += syntax->sorted[end].n;
        syntax->group.pieces = syntax->sorted + begin;
        syntax->group.n_pieces = (uint32_t)(end - begin);
        relata_syntax_encode(&syntax->group, &syntax->section, document);
        if (name_scores)
            relata_syntax_names(&syntax->heads, &syntax->group, &syntax->section, name_scores);
        if (document->is_parsed)
            continue;
        relata_syntax_tag(&syntax->heads, &syntax->group, &syntax->section, syntax->tags, document);
        relata_syntax_parse(&syntax->heads, &syntax->group, &syntax->section, document);
    }
    if (document->is_parsed)
        return RELATA_OK;
    join_pieces(document, syntax->pieces, n);
    return add_lemmas(syntax, document, error);
}
