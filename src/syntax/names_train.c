// The names of the treebanks' sentences, and the corpora that have only names as trees without heads.
#include "syntax/names.h"

#include "base/strbuf.h"
#include "learn/name_corpus.h"
#include "syntax/network.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// Corpora without trees.
static const struct {
    RelataNameSource source;
    RelataSyntaxCorpus corpus;
    uint32_t words; // about so many are drawn for an epoch, 0 = all
} without_trees[] = {
    {RELATA_NAMES_WIKIGOLD, RELATA_SYNTAX_WIKIGOLD, 0}, {RELATA_NAMES_POLITICS, RELATA_SYNTAX_CROSSNER, 0},
    {RELATA_NAMES_SCIENCE, RELATA_SYNTAX_CROSSNER, 0},  {RELATA_NAMES_LITERATURE, RELATA_SYNTAX_CROSSNER, 0},
    {RELATA_NAMES_MUSIC, RELATA_SYNTAX_CROSSNER, 0},    {RELATA_NAMES_AI, RELATA_SYNTAX_CROSSNER, 0},
    {RELATA_NAMES_WNUT, RELATA_SYNTAX_WNUT, 32000},     {RELATA_NAMES_GMB, RELATA_SYNTAX_GMB, 52000},
};

static bool keep(RelataTreebank *treebank, const RelataNameSentence *sentence, RelataSyntaxCorpus corpus) {
    uint32_t n = sentence->n;
    RelataTree tree = {.n = n,
                       .corpus = corpus,
                       .words = RELATA_ARENA_NEW(treebank->arena, RelataSyntaxWord, n),
                       .names = RELATA_ARENA_NEW(treebank->arena, uint32_t, n)};
    if (!tree.words || !tree.names)
        return false;
    memcpy(tree.names, sentence->labels, n * sizeof *tree.names);
    for (uint32_t t = 0; t < n; t++) {
        const char *form = sentence->forms[t];
        tree.words[t].form = relata_arena_string(treebank->arena, form);
        tree.words[t].is_glued = t + 1 < n && relata_name_corpus_is_glued(form, sentence->forms[t + 1]);
        if (!tree.words[t].form)
            return false;
    }
    treebank->n_words += n;
    return RELATA_ARRAY_ADD(&treebank->trees, tree);
}

static RelataStatus read_source(RelataTreebank *treebank, RelataNameSource source, RelataSyntaxCorpus corpus,
                                const char *data, uint32_t most, RelataLexicon lexicon, RelataError *error) {
    RelataNameCorpus sentences = {0};
    if (!treebank->arena)
        treebank->arena = relata_arena_new();
    RelataStatus status = relata_name_corpus_read(&sentences, data, source, lexicon, error);
    bool is_ok = treebank->arena;
    size_t first = treebank->trees.n;
    uint32_t before = treebank->n_words;
    for (size_t i = 0; i < sentences.sentences.n && is_ok; i++)
        if (sentences.sentences.items[i].n <= RELATA_SYNTAX_MOST_WORDS)
            is_ok = keep(treebank, &sentences.sentences.items[i], corpus);
    uint32_t words = treebank->n_words - before;
    for (size_t i = first; i < treebank->trees.n; i++)
        treebank->trees.items[i].share = most && words > most ? (float)most / (float)words : 1.0f;
    relata_name_corpus_clear(&sentences);
    return status != RELATA_OK || is_ok ? status : relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory");
}

// Forms joined, as a key.
static const char *key_of(const RelataTree *tree, RelataStrbuf *key) {
    relata_strbuf_truncate(key, 0);
    for (uint32_t t = 0; t < tree->n; t++) {
        relata_strbuf_add_string(key, tree->words[t].form);
        relata_strbuf_add_char(key, '\n');
    }
    return relata_strbuf_string(key);
}

RelataStatus relata_names_of_trees(RelataTreebank *treebank, const char *data, RelataSyntaxCorpus corpus,
                                   bool is_development, RelataLexicon lexicon, RelataError *error) {
    RelataTreebank names = {0};
    RelataMap *map = relata_map_new();
    RelataStrbuf key = {0};
    RELATA_ARRAY(uint32_t) first = {0}; // [id − 1] sentence of that key
    RelataNameSource source = corpus == RELATA_SYNTAX_GUM
                                  ? (is_development ? RELATA_NAMES_GUM_DEV : RELATA_NAMES_GUM_TRAIN)
                                  : (is_development ? RELATA_NAMES_UNER_DEV : RELATA_NAMES_UNER_TRAIN);
    RelataStatus status = read_source(&names, source, corpus, data, 0, lexicon, error);
    bool is_ok = map != NULL;
    uint32_t n_found = 0;
    for (uint32_t i = 0; i < names.trees.n && is_ok && status == RELATA_OK; i++) {
        uint32_t id = relata_map_add_string(map, key_of(&names.trees.items[i], &key));
        is_ok = id != 0 && (id <= first.n || RELATA_ARRAY_ADD(&first, i));
    }
    for (size_t i = 0; i < treebank->trees.n && is_ok && status == RELATA_OK; i++) {
        RelataTree *tree = &treebank->trees.items[i];
        uint32_t id = tree->corpus == corpus ? relata_map_find_string(map, key_of(tree, &key)) : 0;
        if (id == 0)
            continue;
        is_ok = (tree->names = RELATA_ARENA_NEW(treebank->arena, uint32_t, tree->n));
        if (is_ok)
            memcpy(tree->names, names.trees.items[first.items[id - 1]].names, tree->n * sizeof *tree->names);
        n_found++;
    }
    fprintf(stderr, "names of %u sentences out of %zu\n", n_found, names.trees.n);
    relata_treebank_clear(&names);
    relata_map_free(map);
    relata_strbuf_clear(&key);
    free(first.items);
    return status != RELATA_OK || is_ok ? status : relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory");
}

RelataStatus relata_names_read(RelataTreebank *treebank, const char *data, RelataLexicon lexicon, RelataError *error) {
    for (size_t i = 0; i < sizeof without_trees / sizeof *without_trees; i++)
        RELATA_TRY(read_source(treebank, without_trees[i].source, without_trees[i].corpus, data, without_trees[i].words,
                               lexicon, error));
    return RELATA_OK;
}
