// Annotate: word ids, sentences, governors, quotations and gazetteer matches of every token.
//
// Gazetteer entries are matched on the text between two tokens, longest first from left to right, so that hyphens,
// slashes and stops are judged by the lexicon's own normal form. Only stretches with a capital or a digit at one end
// count: "us" and "turkey" are words.
#include "entity/analysis.h"

#include <stdlib.h>
#include <string.h>

enum { MATCH_TOKENS = 8, KEY_MAX = 256 };

static RelataHow how_find(const char *name) {
    static const char *const names[RELATA_N_HOWS] = {"name",    "alias",   "former",  "demonym", "adjective",
                                                     "metonym", "capital", "acronym", "leader"};
    for (int i = 0; i < RELATA_N_HOWS; i++)
        if (strcmp(name, names[i]) == 0)
            return (RelataHow)i;
    return RELATA_HOW_ALIAS;
}

bool relata_reading(const char *value, uint32_t types, uint32_t hows, char *key, size_t n, RelataType *type,
                    RelataHow *how) {
    char buffer[32];
    for (uint32_t row = 0; relata_lexicon_field(value, row, 0, key, n); row++) {
        if (!relata_lexicon_field(value, row, 1, buffer, sizeof buffer))
            continue;
        *type = relata_type_find(buffer);
        relata_lexicon_field(value, row, 2, buffer, sizeof buffer);
        *how = how_find(buffer);
        if (*type < RELATA_N_TYPES && (types >> *type & 1) && (hows >> *how & 1))
            return true;
    }
    return false;
}

static bool is_joiner(const char *form) {
    return strcmp(form, "-") == 0 || strcmp(form, "/") == 0 || strcmp(form, "&") == 0 || strcmp(form, "–") == 0;
}

// Normal form of the text from token `first` to `last`; 0 if it is too long.
static size_t key_of(const RelataAnalysis *a, uint32_t first, uint32_t last, char *key) {
    char raw[KEY_MAX];
    const RelataDocument *d = a->document;
    size_t begin = d->tokens[first].span.begin, end = d->tokens[last].span.end;
    if (end <= begin || end - begin >= sizeof raw)
        return 0;
    memcpy(raw, d->text + begin, end - begin);
    raw[end - begin] = '\0';
    return relata_lexicon_normalize(raw, key, KEY_MAX);
}

static bool is_marked(const RelataAnalysis *a, uint32_t token) {
    return relata_form_of(a, token)->flags & (RELATA_WORD_CAPITAL | RELATA_WORD_DIGIT | RELATA_WORD_MIXED);
}

// Longest entry that begins at `first`; its value, or NULL.
static const char *match_from(const RelataAnalysis *a, uint32_t first, uint32_t limit, uint32_t *end) {
    const RelataToken *tokens = a->document->tokens;
    const char *best = NULL;
    char key[KEY_MAX];
    if (limit > first + MATCH_TOKENS)
        limit = first + MATCH_TOKENS;
    for (uint32_t last = first; last < limit; last++) {
        if (key_of(a, first, last, key) == 0)
            break;
        const char *value = relata_lexicon_get(a->lexicon, RELATA_LEXICON_SURFACE, key);
        if (value && (is_marked(a, first) || is_marked(a, last))) {
            best = value;
            *end = last + 1;
        }
        bool is_joined = last + 1 < limit && (is_joiner(tokens[last + 1].form) || is_joiner(tokens[last].form));
        if (!is_joined && !relata_lexicon_has_prefix(a->lexicon, RELATA_LEXICON_SURFACE, key))
            break;
    }
    return best;
}

static RelataStatus match_sentence(RelataAnalysis *a, const RelataSentence *s, RelataError *error) {
    for (uint32_t t = s->token_begin; t < s->token_end;) {
        const RelataWord *word = relata_form_of(a, t);
        bool is_joined = t + 1 < s->token_end && is_joiner(a->document->tokens[t + 1].form);
        uint32_t end = t + 1;
        const char *value = NULL;
        if (is_joined || (word->flags & (RELATA_WORD_SURFACE | RELATA_WORD_OPENS)))
            value = match_from(a, t, s->token_end, &end);
        if (value) {
            char key[KEY_MAX];
            RelataType type = RELATA_TYPE_OTHER;
            RelataHow how = RELATA_HOW_ALIAS;
            relata_reading(value, ~0u, ~0u, key, sizeof key, &type, &how);
            RelataMatch match = {t, end, value, (uint8_t)type, (uint8_t)how};
            if (!RELATA_ARRAY_ADD(&a->matches, match))
                return relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory");
            for (uint32_t u = t; u < end; u++)
                a->match_at[u] = (uint32_t)a->matches.n;
        }
        t = value ? end : t + 1;
    }
    return RELATA_OK;
}

static int by_string(const void *a, const void *b) {
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

// Sorted, so that how often a country is named is two searches and not a reading of every match.
static RelataStatus sort_keys(RelataAnalysis *a, RelataError *error) {
    char key[KEY_MAX];
    a->keys = RELATA_ARENA_NEW(a->scratch, const char *, a->matches.n);
    bool ok = a->keys != NULL;
    for (size_t i = 0; ok && i < a->matches.n; i++) {
        relata_lexicon_field(a->matches.items[i].value, 0, 0, key, sizeof key);
        a->keys[i] = relata_arena_string(a->scratch, key);
        ok = a->keys[i] != NULL;
    }
    if (!ok)
        return relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory");
    qsort(a->keys, a->matches.n, sizeof *a->keys, by_string);
    return RELATA_OK;
}

// 1 inside quotation marks and in the turns of a conversation; an opening mark that nothing closes within the block
// quotes nothing.
static void mark_quotes(RelataAnalysis *a) {
    const RelataDocument *d = a->document;
    uint32_t open = UINT32_MAX, block = UINT32_MAX;
    for (uint32_t s = 0; s < d->n_sentences; s++) {
        if (d->sentences[s].block != block)
            open = UINT32_MAX;
        block = d->sentences[s].block;
        if (relata_document_is_turn(d, s)) {
            memset(a->quote_at + d->sentences[s].token_begin, 1,
                   d->sentences[s].token_end - d->sentences[s].token_begin);
            continue;
        }
        for (uint32_t t = d->sentences[s].token_begin; t < d->sentences[s].token_end; t++) {
            const char *form = d->tokens[t].form;
            bool is_plain = strcmp(form, "\"") == 0;
            if (strcmp(form, "“") == 0 || strcmp(form, "``") == 0 || (is_plain && open == UINT32_MAX)) {
                open = t;
            } else if (open != UINT32_MAX && (is_plain || strcmp(form, "”") == 0 || strcmp(form, "''") == 0)) {
                memset(a->quote_at + open, 1, t + 1 - open);
                open = UINT32_MAX;
            }
        }
    }
}

static bool reserve(RelataAnalysis *a) {
    uint32_t n = a->document->n_tokens;
    a->word_at = RELATA_ARENA_NEW(a->scratch, uint32_t, n);
    a->lemma_at = RELATA_ARENA_NEW(a->scratch, uint32_t, n);
    a->sentence_at = RELATA_ARENA_NEW(a->scratch, uint32_t, n);
    a->head_at = RELATA_ARENA_NEW(a->scratch, uint32_t, n);
    a->match_at = RELATA_ARENA_NEW(a->scratch, uint32_t, n);
    a->name_at = RELATA_ARENA_NEW(a->scratch, uint32_t, n);
    a->quote_at = RELATA_ARENA_NEW(a->scratch, uint8_t, n);
    return a->word_at && a->lemma_at && a->sentence_at && a->head_at && a->match_at && a->name_at && a->quote_at;
}

RelataStatus relata_annotate(RelataAnalysis *a, RelataError *error) {
    const RelataDocument *d = a->document;
    if (!reserve(a))
        return relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory");
    for (uint32_t s = 0; s < d->n_sentences; s++) {
        const RelataSentence *sentence = &d->sentences[s];
        for (uint32_t t = sentence->token_begin; t < sentence->token_end; t++) {
            const RelataToken *token = &d->tokens[t];
            uint32_t word = relata_words_id(a->words, token->form);
            uint32_t lower = word ? relata_words_at(a->words, word)->lower : 0;
            uint32_t lemma = token->lemma && token->lemma[0] ? relata_words_id(a->words, token->lemma) : lower;
            if (!word || !lemma)
                return relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory");
            a->word_at[t] = word;
            a->lemma_at[t] = relata_words_at(a->words, lemma)->lower;
            a->sentence_at[t] = s;
            bool is_inside = token->head && token->head <= sentence->token_end - sentence->token_begin;
            a->head_at[t] = is_inside ? sentence->token_begin + token->head : 0;
        }
        RELATA_TRY(match_sentence(a, sentence, error));
    }
    mark_quotes(a);
    return sort_keys(a, error);
}
