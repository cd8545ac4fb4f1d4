/// Articles of a few sentences for the tests of this stage, written as "form|UPOS|deprel|head" a word.
#ifndef TESTS_UNIT_ENTITY_ARTICLE_H
#define TESTS_UNIT_ENTITY_ARTICLE_H

#include "../test.h"

#include "base/strbuf.h"
#include "base/utf8.h"
#include "entity/analysis.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
    RelataDocument *document;
    RelataAnalysis a;
    RelataModel *model;
} Article;

static void read_word(RelataDocument *d, RelataToken *token, const char *word) {
    char form[64], upos[16], deprel[24], lower[64];
    unsigned head = 0;
    upos[0] = deprel[0] = '\0';
    assert_true(sscanf(word, "%63[^|]|%15[^|]|%23[^|]|%u", form, upos, deprel, &head) >= 1);
    relata_utf8_lower(form, lower, sizeof lower);
    token->form = relata_arena_string(d->arena, form);
    token->lemma = relata_arena_string(d->arena, lower);
    token->upos = (uint8_t)relata_upos_find(upos);
    token->deprel = (uint8_t)relata_deprel_find(deprel[0] ? deprel : "_");
    token->head = head;
    token->morph = RELATA_MORPH_SING;
}

/// Words are separated by blanks, sentences by " ; "; a word that begins with "+" follows without a blank.
static inline Article article_new(const char *words, bool has_model) {
    Article article = {.document = relata_document_new("a", "a")};
    RelataDocument *d = article.document;
    RelataStrbuf text = {0};
    char *copy = strdup(words), *at = copy;
    d->tokens = RELATA_ARENA_NEW(d->arena, RelataToken, 400);
    d->sentences = RELATA_ARENA_NEW(d->arena, RelataSentence, 40);
    d->blocks = RELATA_ARENA_NEW(d->arena, RelataBlock, 1);
    d->n_blocks = 1;
    for (char *word = at; (word = strsep(&at, " "));) {
        RelataSentence *s = &d->sentences[d->n_sentences];
        if (strcmp(word, ";") == 0) {
            s[1].token_begin = d->n_tokens;
            s->token_end = d->n_tokens;
            d->n_sentences++;
            continue;
        }
        bool is_joined = word[0] == '+';
        if (d->n_tokens && !is_joined)
            relata_strbuf_add_char(&text, ' ');
        RelataToken *token = &d->tokens[d->n_tokens++];
        read_word(d, token, word + is_joined);
        token->span.begin = (uint32_t)text.n;
        relata_strbuf_add_string(&text, token->form);
        token->span.end = (uint32_t)text.n;
    }
    d->sentences[d->n_sentences++].token_end = d->n_tokens;
    assert_int_equal(relata_document_set_text(d, relata_strbuf_string(&text), text.n, NULL), RELATA_OK);
    relata_strbuf_clear(&text);
    free(copy);
    article.a = (RelataAnalysis){.document = d, .scratch = relata_arena_new()};
    if (has_model) {
        assert_int_equal(relata_model_open(&article.model, NULL, NULL), RELATA_OK);
        article.a.lexicon = relata_lexicon_of(article.model);
    }
    article.a.words = relata_words_new(article.a.lexicon, (RelataClusters){0});
    assert_int_equal(relata_annotate(&article.a, NULL), RELATA_OK);
    return article;
}

/// Marks tokens [begin, end) as a name.
static inline void article_name(Article *article, uint32_t begin, uint32_t end, RelataType type) {
    RelataName name = {begin, end, (uint8_t)type, 0.9f};
    assert_true(RELATA_ARRAY_ADD(&article->a.names, name));
    for (uint32_t t = begin; t < end; t++)
        article->a.name_at[t] = (uint32_t)article->a.names.n;
}

/// Mentions, clusters and entities from the names so far, without a trained ranker.
static inline void article_resolve(Article *article) {
    RelataRanker none = {0};
    assert_int_equal(relata_find_mentions(&article->a, NULL), RELATA_OK);
    assert_int_equal(relata_resolve(&article->a, &none, NULL), RELATA_OK);
    assert_int_equal(relata_make_entities(&article->a, NULL), RELATA_OK);
}

/// The entity of the mention headed by a token; it must be there.
static inline const RelataEntity *article_entity(const Article *article, uint32_t token) {
    const RelataDocument *d = article->document;
    assert_true(d->mention_at[token] != 0);
    return &d->entities[d->mentions[d->mention_at[token] - 1].entity];
}

static inline void article_free(Article *article) {
    free(article->a.matches.items);
    free(article->a.names.items);
    free(article->a.mentions.items);
    relata_words_free(article->a.words);
    relata_arena_free(article->a.scratch);
    relata_document_free(article->document);
    if (article->model)
        relata_model_close(article->model);
}

#endif
