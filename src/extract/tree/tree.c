// Tree: child lists, spans and yields over the arcs of one sentence.
//
// A sentence is loaded once and then walked by every construction. Loading is O(n): child lists are threaded
// backwards so that they come out in text order, and one pass from the root gives an order in which governors come
// before dependents; what that pass does not reach is a cycle, and such a sentence is refused.
#include "extract/tree/tree.h"

#include "base/words.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

static bool grow(RelataTree *tree, uint32_t n) {
    if (n + 1 <= tree->room)
        return true;
    uint32_t room = n + 1 < 128 ? 128 : (n + 1) * 2;
    uint32_t **arrays[] = {&tree->first, &tree->next, &tree->left, &tree->right, &tree->order};
    for (size_t i = 0; i < sizeof arrays / sizeof *arrays; i++) {
        uint32_t *larger = realloc(*arrays[i], room * sizeof *larger);
        if (!larger)
            return false;
        *arrays[i] = larger;
    }
    uint8_t **const scratches[] = {&tree->mark, &tree->role};
    for (size_t i = 0; i < sizeof scratches / sizeof *scratches; i++) {
        uint8_t *larger = realloc(*scratches[i], room);
        if (!larger)
            return false;
        *scratches[i] = larger;
    }
    const char **lemma = realloc(tree->lemma, room * sizeof *lemma);
    if (!lemma)
        return false;
    tree->lemma = lemma;
    tree->room = room;
    return true;
}

void relata_tree_clear(RelataTree *tree) {
    free(tree->first);
    free(tree->next);
    free(tree->left);
    free(tree->right);
    free(tree->order);
    free(tree->mark);
    free(tree->role);
    free(tree->lemma);
    *tree = (RelataTree){0};
}

// Breadth first from the root. Returns how many tokens are reached.
static uint32_t walk(RelataTree *tree) {
    uint32_t n = 0;
    for (uint32_t c = tree->first[0]; c; c = tree->next[c])
        tree->order[n++] = c;
    for (uint32_t done = 0; done < n; done++)
        for (uint32_t c = tree->first[tree->order[done]]; c; c = tree->next[c])
            tree->order[n++] = c;
    return n;
}

// "Gov.", "Sen.": offices that news shortens before a name.
static const char *office_of(const char *form) {
    static const char *const offices[][2] = {{"Gov.", "governor"},   {"Sen.", "senator"},  {"Rep.", "representative"},
                                             {"Atty.", "attorney"},  {"Gen.", "general"},  {"Supt.", "superintendent"},
                                             {"Prof.", "professor"}, {"Lt.", "lieutenant"}};
    for (size_t k = 0; k < sizeof offices / sizeof *offices; k++)
        if (strncmp(offices[k][0], form, strcspn(offices[k][0], ".")) == 0 &&
            strlen(form) + 1 >= strlen(offices[k][0]) && strlen(form) <= strlen(offices[k][0]))
            return offices[k][1];
    return NULL;
}

static const char *find_lemma(const RelataTree *tree, uint32_t i) {
    const char *lemma = relata_tree_token(tree, i)->lemma, *form = relata_tree_form(tree, i);
    bool is_short = form[0] >= 'A' && form[0] <= 'Z' && strlen(form) < 6 && // the stop may be a token of its own
                    (strchr(form, '.') || (i < tree->n && strcmp(relata_tree_form(tree, i + 1), ".") == 0));
    const char *office = is_short && i < tree->n ? office_of(form) : NULL;
    return office ? office : lemma ? lemma : form;
}

RelataStatus relata_tree_load(RelataTree *tree, const RelataDocument *document, uint32_t sentence) {
    const RelataSentence *s = &document->sentences[sentence];
    tree->document = document;
    tree->sentence = sentence;
    tree->begin = s->token_begin;
    tree->n = s->token_end - s->token_begin;
    if (!grow(tree, tree->n))
        return RELATA_NO_MEMORY;
    memset(tree->first, 0, (tree->n + 1) * sizeof *tree->first);
    memset(tree->mark, 0, tree->n + 1);
    memset(tree->role, 0, tree->n + 1);
    tree->lemma[0] = "";
    for (uint32_t i = 1; i <= tree->n; i++)
        tree->lemma[i] = find_lemma(tree, i);
    tree->next[0] = 0;
    for (uint32_t i = tree->n; i >= 1; i--) {
        uint32_t head = relata_tree_head(tree, i);
        if (head > tree->n || head == i)
            return RELATA_SYNTAX;
        tree->next[i] = tree->first[head];
        tree->first[head] = i;
    }
    if (walk(tree) != tree->n)
        return RELATA_SYNTAX;
    for (uint32_t i = 1; i <= tree->n; i++)
        tree->left[i] = tree->right[i] = i;
    for (uint32_t k = tree->n; k-- > 0;) {
        uint32_t i = tree->order[k], head = relata_tree_head(tree, i);
        if (!head)
            continue;
        if (tree->left[i] < tree->left[head])
            tree->left[head] = tree->left[i];
        if (tree->right[i] > tree->right[head])
            tree->right[head] = tree->right[i];
    }
    return RELATA_OK;
}

uint32_t relata_tree_child(const RelataTree *tree, uint32_t i, RelataDeprel deprel) {
    uint32_t c = tree->first[i];
    while (c && relata_tree_deprel(tree, c) != deprel)
        c = tree->next[c];
    return c;
}

uint32_t relata_tree_next_child(const RelataTree *tree, uint32_t previous, RelataDeprel deprel) {
    uint32_t c = tree->next[previous];
    while (c && relata_tree_deprel(tree, c) != deprel)
        c = tree->next[c];
    return c;
}

uint32_t relata_tree_case(const RelataTree *tree, uint32_t i) {
    uint32_t marker = relata_tree_child(tree, i, RELATA_DEPREL_CASE);
    for (uint32_t c = tree->first[i]; c && c < i && !marker; c = tree->next[c])
        if (relata_tree_deprel(tree, c) == RELATA_DEPREL_COMPOUND || relata_tree_deprel(tree, c) == RELATA_DEPREL_FLAT)
            marker = relata_tree_child(tree, c, RELATA_DEPREL_CASE);
    return marker;
}

// Asked of millions of words: most differ in the first byte, in more than the bit of the case.
bool relata_tree_is_lemma(const RelataTree *tree, uint32_t i, const char *lemma) {
    const char *own = relata_tree_lemma(tree, i);
    return ((*own ^ *lemma) & ~0x20) == 0 && strcasecmp(own, lemma) == 0;
}

bool relata_tree_has_xpos(const RelataTree *tree, uint32_t i, const char *tag) {
    const char *xpos = i ? relata_tree_token(tree, i)->xpos : NULL;
    return xpos && xpos[0] == tag[0] && xpos[1] == tag[1] && strcmp(xpos, tag) == 0; // most differ by then
}

bool relata_tree_is_form(const RelataTree *tree, uint32_t i, const char *form) {
    return i && i <= tree->n && strcmp(relata_tree_form(tree, i), form) == 0;
}

bool relata_tree_lemma_in(const RelataTree *tree, uint32_t i, const char *const *words) {
    return relata_is_among_any_case(relata_tree_lemma(tree, i), words);
}

bool relata_tree_is_under(const RelataTree *tree, uint32_t i, uint32_t ancestor) {
    while (i && i != ancestor)
        i = relata_tree_head(tree, i);
    return i == ancestor;
}

// Marks the subtree of `top` without its dropped parts. Depth is bounded by walking parents instead of recursing:
// a token is in if its parent is in and it is not dropped, and relata_tree.order visits parents first.
static void mark_subtree(const RelataTree *tree, uint32_t top, RelataTreeDrop *drop, const void *state) {
    uint32_t i = top;
    tree->mark[top] = 1;
    for (;;) {
        uint32_t c = tree->first[i];
        while (c && drop && drop(tree, top, i, c, state))
            c = tree->next[c];
        while (!c && i != top) {
            c = tree->next[i];
            i = relata_tree_head(tree, i);
            while (c && drop && drop(tree, top, i, c, state))
                c = tree->next[c];
        }
        if (!c)
            return;
        tree->mark[c] = 1;
        i = c;
    }
}

static int bracket_of(const char *form) {
    static const char *const open[] = {"(", "[", "``", "-LRB-", "\xe2\x80\x9c", "{", "-LSB-"};
    static const char *const close[] = {")", "]", "''", "-RRB-", "\xe2\x80\x9d", "}", "-RSB-"};
    for (int k = 0; k < 7; k++)
        if (strcmp(form, open[k]) == 0)
            return k + 1;
        else if (strcmp(form, close[k]) == 0)
            return -k - 1;
    return 0;
}

// Unmarks brackets and quotation marks whose partner is not among the marked tokens.
static void drop_lone_brackets(const RelataTree *tree, uint32_t left, uint32_t right) {
    enum { DEPTH = 16 };
    uint32_t open[DEPTH], depth = 0;
    for (uint32_t i = left; i <= right; i++) {
        if (!tree->mark[i] || relata_tree_upos(tree, i) != RELATA_UPOS_PUNCT)
            continue;
        int kind = bracket_of(relata_tree_form(tree, i));
        if (kind > 0 && depth < DEPTH)
            open[depth++] = i;
        else if (kind < 0 && depth && bracket_of(relata_tree_form(tree, open[depth - 1])) == -kind)
            depth--;
        else if (kind)
            tree->mark[i] = 0;
    }
    while (depth)
        tree->mark[open[--depth]] = 0;
}

static bool is_edge_punctuation(const RelataTree *tree, uint32_t i) {
    if (relata_tree_upos(tree, i) != RELATA_UPOS_PUNCT)
        return false;
    return bracket_of(relata_tree_form(tree, i)) == 0 || strcmp(relata_tree_form(tree, i), "") == 0;
}

static bool is_straight_mark(const RelataTree *tree, uint32_t i) {
    return strcmp(relata_tree_form(tree, i), "\"") == 0;
}

// Cuts punctuation off the end, but for the straight mark that closes a quotation: 'touch of "gold"'. A straight mark
// that is left alone is taken out.
static uint32_t cut_end(const RelataTree *tree, uint32_t *out, uint32_t n) {
    uint32_t n_marks = 0, lone = 0;
    while (n && is_edge_punctuation(tree, out[n - 1]) && !is_straight_mark(tree, out[n - 1]))
        n--;
    for (uint32_t k = 0; k < n; k++)
        if (is_straight_mark(tree, out[k])) {
            n_marks++;
            lone = k;
        }
    if (n > 2 && is_straight_mark(tree, out[n - 1]) && is_edge_punctuation(tree, out[n - 2]) && n_marks % 2 == 0) {
        out[n - 2] = out[n - 1]; // 'a "woman of colour."'
        n--;
    }
    if (n_marks % 2) {
        memmove(out + lone, out + lone + 1, (n - lone - 1) * sizeof *out);
        n--;
    }
    while (n && is_edge_punctuation(tree, out[n - 1]) && !is_straight_mark(tree, out[n - 1]))
        n--;
    return n;
}

uint32_t relata_tree_yield(const RelataTree *tree, uint32_t top, RelataTreeDrop *drop, const void *state, uint32_t *out,
                           uint32_t room) {
    uint32_t left = tree->left[top], right = tree->right[top], n = 0;
    mark_subtree(tree, top, drop, state);
    drop_lone_brackets(tree, left, right);
    for (uint32_t i = left; i <= right; i++) {
        if (tree->mark[i] && (n || !is_edge_punctuation(tree, i)) && n < room)
            out[n++] = i;
        tree->mark[i] = 0;
    }
    return cut_end(tree, out, n);
}

bool relata_tree_is_title_word(const RelataTree *tree, uint32_t i) {
    enum { SHORTEST = 4 };
    uint32_t n_words = 0, n_capitals = 0;
    if (i < 2 || !isupper((unsigned char)relata_tree_form(tree, i)[0]) ||
        relata_tree_upos(tree, i - 1) == RELATA_UPOS_PUNCT)
        return false;
    const char *xpos = relata_tree_token(tree, i)->xpos;
    uint32_t subject = relata_tree_child(tree, i, RELATA_DEPREL_NSUBJ);
    if (xpos && (strcmp(xpos, "VB") == 0 || strcmp(xpos, "VBP") == 0) &&
        !relata_tree_child(tree, i, RELATA_DEPREL_AUX) && subject && subject < i &&
        !relata_tree_has_morph(tree, subject, RELATA_MORPH_PLUR))
        return true; // "Arms Transfer Decisions": no verb of its subject
    uint32_t root = i;
    while (relata_tree_head(tree, root))
        root = relata_tree_head(tree, root);
    if (root != i && relata_tree_upos(tree, root) == RELATA_UPOS_VERB &&
        islower((unsigned char)relata_tree_form(tree, root)[0]))
        return true; // "the Committee on Practices Affecting Health met"
    for (uint32_t k = 2; k <= tree->n; k++) {
        const char *form = relata_tree_form(tree, k);
        if (strlen(form) < SHORTEST || relata_tree_upos(tree, k) == RELATA_UPOS_PROPN)
            continue;
        n_words++;
        n_capitals += isupper((unsigned char)form[0]) != 0;
    }
    return n_capitals * 2 < n_words;
}
