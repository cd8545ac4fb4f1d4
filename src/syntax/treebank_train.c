// Reading trees for training. Only syntactic words count: empty nodes are dropped, ranges of multiword tokens say that
// their words stand together.
#include "syntax/treebank.h"

#include "base/utf8.h"
#include "learn/random.h"
#include "syntax/network.h"

#include <relata/parse.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

enum { LINE = 1 << 16, COLUMNS = 10 };

// The sentence being read.
typedef struct {
    RelataTree tree;
    uint32_t range_end; // last word of the open multiword token
    bool range_glued;   // whether that token is glued to the next
    bool is_bad;
} Draft;

static bool new_draft(Draft *draft, RelataArena *arena, RelataSyntaxCorpus corpus) {
    enum { N = RELATA_SYNTAX_MOST_WORDS };
    *draft = (Draft){.tree = {.corpus = corpus,
                              .words = RELATA_ARENA_NEW(arena, RelataSyntaxWord, N),
                              .head = RELATA_ARENA_NEW(arena, uint16_t, N),
                              .tag = RELATA_ARENA_NEW(arena, uint16_t, N),
                              .upos = RELATA_ARENA_NEW(arena, uint8_t, N),
                              .deprel = RELATA_ARENA_NEW(arena, uint8_t, N)}};
    return draft->tree.words && draft->tree.head && draft->tree.tag && draft->tree.upos && draft->tree.deprel;
}

// A copy of just the words there are.
static bool keep(RelataTreebank *treebank, const Draft *draft) {
    RelataTree tree = draft->tree;
    uint32_t n = tree.n;
    RelataArena *arena = treebank->arena;
    RelataTree copy = tree;
    copy.words = RELATA_ARENA_NEW(arena, RelataSyntaxWord, n);
    copy.head = RELATA_ARENA_NEW(arena, uint16_t, n);
    copy.tag = RELATA_ARENA_NEW(arena, uint16_t, n);
    copy.upos = RELATA_ARENA_NEW(arena, uint8_t, n);
    copy.deprel = RELATA_ARENA_NEW(arena, uint8_t, n);
    if (!copy.words || !copy.head || !copy.tag || !copy.upos || !copy.deprel)
        return false;
    memcpy(copy.words, tree.words, n * sizeof *copy.words);
    memcpy(copy.head, tree.head, n * sizeof *copy.head);
    memcpy(copy.tag, tree.tag, n * sizeof *copy.tag);
    memcpy(copy.upos, tree.upos, n);
    memcpy(copy.deprel, tree.deprel, n);
    treebank->n_words += n;
    return RELATA_ARRAY_ADD(&treebank->trees, copy);
}

static void add_range(Draft *draft, char **column) {
    const char *dash = strchr(column[0], '-');
    draft->range_end = (uint32_t)strtoul(dash + 1, NULL, 10);
    draft->range_glued = strstr(column[9], "SpaceAfter=No") != NULL;
}

static bool add_word(Draft *draft, char **column, RelataMap *tags, bool is_open, RelataArena *arena) {
    RelataTree *tree = &draft->tree;
    if (tree->n == RELATA_SYNTAX_MOST_WORDS) {
        draft->is_bad = true;
        return true;
    }
    uint32_t i = tree->n++, head = (uint32_t)strtoul(column[6], NULL, 10);
    char tag[512];
    int n = snprintf(tag, sizeof tag, "%s\t%s\t%s", column[3], column[4], column[5]);
    bool is_glued = strstr(column[9], "SpaceAfter=No") != NULL;
    if (tree->n < draft->range_end)
        is_glued = true;
    else if (tree->n == draft->range_end)
        is_glued = draft->range_glued;
    tree->words[i] = (RelataSyntaxWord){relata_arena_string(arena, column[1]), is_glued};
    tree->tag[i] = (uint16_t)(is_open ? relata_map_add(tags, tag, (size_t)n) : relata_map_find(tags, tag, (size_t)n));
    tree->upos[i] = (uint8_t)relata_upos_find(column[3]);
    tree->head[i] = (uint16_t)head;
    tree->deprel[i] = (uint8_t)relata_deprel_find(column[7]);
    draft->is_bad |= head > RELATA_SYNTAX_MOST_WORDS;
    return tree->words[i].form != NULL;
}

static bool split(char *line, char **column) {
    size_t n = 0;
    for (char *at = line; at && n < COLUMNS; n++) {
        column[n] = at;
        at = strchr(at, '\t');
        if (at)
            *at++ = '\0';
    }
    return n == COLUMNS;
}

RelataStatus relata_treebank_read(RelataTreebank *treebank, const char *path, RelataSyntaxCorpus corpus,
                                  RelataMap *tags, bool is_open, RelataError *error) {
    gzFile file = gzopen(path, "rb");
    char *line = malloc(LINE), *column[COLUMNS];
    RelataArena *scratch = relata_arena_new();
    Draft draft;
    uint32_t number = 0;
    RelataStatus status = RELATA_OK;
    if (!treebank->arena)
        treebank->arena = relata_arena_new();
    if (!file)
        status = relata_fail(error, RELATA_IO, path, 0, 0, "cannot open the treebank");
    else if (!line || !scratch || !treebank->arena || !new_draft(&draft, scratch, corpus))
        status = relata_fail(error, RELATA_NO_MEMORY, path, 0, 0, "out of memory");
    while (status == RELATA_OK && gzgets(file, line, LINE)) {
        bool is_kept = true;
        line[strcspn(line, "\r\n")] = '\0';
        number++;
        if (line[0] == '\0') {
            if (draft.tree.n > 0 && !draft.is_bad)
                is_kept = keep(treebank, &draft);
            relata_arena_reset(scratch);
            is_kept = new_draft(&draft, scratch, corpus) && is_kept;
        } else if (line[0] != '#') {
            if (!split(line, column))
                status = relata_fail(error, RELATA_SYNTAX, path, number, 0, "not ten columns");
            else if (strchr(column[0], '-'))
                add_range(&draft, column);
            else if (!strchr(column[0], '.'))
                is_kept = add_word(&draft, column, tags, is_open, treebank->arena);
        }
        if (!is_kept)
            status = relata_fail(error, RELATA_NO_MEMORY, path, number, 0, "out of memory");
    }
    if (file)
        gzclose(file);
    free(line);
    relata_arena_free(scratch);
    return status;
}

void relata_treebank_clear(RelataTreebank *treebank) {
    relata_arena_free(treebank->arena);
    free(treebank->trees.items);
    *treebank = (RelataTreebank){0};
}

typedef enum { AS_IS, CAPITALS, LOWER, TITLE, UNSTOPPED, UNSPACED } Variation;

static const char *respell(const char *form, Variation variation, RelataArena *arena) {
    char buffer[256];
    size_t length = strlen(form), n = 0;
    if (length * 2 + 8 > sizeof buffer)
        return form;
    for (size_t i = 0; i < length;) {
        uint32_t used, c = relata_utf8_decode(form + i, length - i, &used);
        bool is_first = i == 0;
        i += used;
        if (variation == CAPITALS || (variation == TITLE && is_first && length > 3))
            c = relata_to_upper(c);
        else if (variation == LOWER)
            c = relata_to_lower(c);
        n += relata_utf8_encode(c, buffer + n);
    }
    return relata_arena_copy(arena, buffer, n);
}

// The final stop can go if nothing hangs on it.
static bool has_free_stop(const RelataTree *tree) {
    if (!tree->upos || tree->n < 3 || tree->upos[tree->n - 1] != RELATA_UPOS_PUNCT)
        return false;
    for (uint32_t i = 0; i < tree->n; i++)
        if (tree->head[i] == tree->n)
            return false;
    return true;
}

const RelataTree *relata_tree_vary(const RelataTree *tree, uint64_t seed, RelataArena *arena) {
    uint32_t draw = relata_random_below(&seed, 100);
    Variation variation = draw < 3    ? CAPITALS
                          : draw < 6  ? LOWER
                          : draw < 8  ? TITLE
                          : draw < 13 ? UNSTOPPED
                          : draw < 20 ? UNSPACED
                                      : AS_IS;
    if (variation == AS_IS || (variation == UNSTOPPED && !has_free_stop(tree)))
        return tree;
    RelataTree *copy = RELATA_ARENA_NEW(arena, RelataTree, 1);
    RelataSyntaxWord *words = RELATA_ARENA_NEW(arena, RelataSyntaxWord, tree->n);
    if (!copy || !words)
        return NULL;
    *copy = *tree;
    copy->words = words;
    copy->n -= variation == UNSTOPPED;
    for (uint32_t i = 0; i < copy->n; i++) {
        words[i] = tree->words[i];
        if (variation == UNSPACED)
            words[i].is_glued = false;
        else if (variation != UNSTOPPED && !(words[i].form = respell(words[i].form, variation, arena)))
            return NULL;
    }
    return copy;
}
