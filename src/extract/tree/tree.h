/// Tree: one sentence's dependency tree made walkable, for the constructions of this stage.
///
/// Tokens are numbered 1 … n as in CoNLL-U, 0 means none (and, as a parent, the root). Child lists are in text
/// order. The arrays belong to the stage and are reused from sentence to sentence.
#ifndef RELATA_EXTRACT_TREE_H
#define RELATA_EXTRACT_TREE_H

#include <relata/document.h>

typedef struct {
    const RelataDocument *document;
    uint32_t sentence;
    uint32_t begin; // the document's index of token 1
    uint32_t n;
    uint32_t room;      // tokens the arrays have room for
    uint32_t *first;    // [n + 1] first child, 0 = none
    uint32_t *next;     // [n + 1] next sibling, 0 = none
    uint32_t *left;     // [n + 1] first token of the subtree
    uint32_t *right;    // [n + 1] last token of the subtree
    uint32_t *order;    // [n] tokens, every governor before its dependents
    uint8_t *mark;      // [n + 1] scratch of relata_tree_yield()
    uint8_t *role;      // [n + 1] what relata_is_role_word() found: 0 not asked yet, 1 no, 2 yes
    const char **lemma; // [n + 1] what relata_tree_lemma() gives
} RelataTree;

/// Points the tree at a sentence. RELATA_SYNTAX (without a message) if its arcs are no tree: nothing is then read
/// from that sentence. The only other failure is RELATA_NO_MEMORY.
RelataStatus relata_tree_load(RelataTree *tree, const RelataDocument *document, uint32_t sentence);
void relata_tree_clear(RelataTree *tree);

/// Token i, 1 ≤ i ≤ n.
static inline const RelataToken *relata_tree_token(const RelataTree *tree, uint32_t i) {
    return &tree->document->tokens[tree->begin + i - 1];
}

static inline RelataDeprel relata_tree_deprel(const RelataTree *tree, uint32_t i) {
    return i ? (RelataDeprel)relata_tree_token(tree, i)->deprel : RELATA_DEPREL_NONE;
}

static inline RelataUpos relata_tree_upos(const RelataTree *tree, uint32_t i) {
    return i ? (RelataUpos)relata_tree_token(tree, i)->upos : RELATA_UPOS_NONE;
}

static inline uint32_t relata_tree_head(const RelataTree *tree, uint32_t i) {
    return i ? relata_tree_token(tree, i)->head : 0;
}

static inline bool relata_tree_has_morph(const RelataTree *tree, uint32_t i, uint32_t bits) {
    return i && (relata_tree_token(tree, i)->morph & bits) == bits;
}

/// First child with this relation, 0 if none.
uint32_t relata_tree_child(const RelataTree *tree, uint32_t i, RelataDeprel deprel);
/// First child of `i` after the child `previous` with this relation.
uint32_t relata_tree_next_child(const RelataTree *tree, uint32_t previous, RelataDeprel deprel);
/// The preposition or possessive mark of a noun, also where it hangs on the first part of its name; 0 if none.
uint32_t relata_tree_case(const RelataTree *tree, uint32_t i);
/// "" where the tree has none; 0 gives "".
static inline const char *relata_tree_form(const RelataTree *tree, uint32_t i) {
    const char *form = i ? relata_tree_token(tree, i)->form : NULL;
    return form ? form : "";
}

/// Likewise, and for a token behind the last; the form where there is no lemma. Offices that news shortens are whole:
/// "governor" of "Gov.".
static inline const char *relata_tree_lemma(const RelataTree *tree, uint32_t i) {
    return i <= tree->n ? tree->lemma[i] : "";
}

/// Case is ignored: lemmas of names keep theirs. Likewise below.
bool relata_tree_is_lemma(const RelataTree *tree, uint32_t i, const char *lemma);
/// Whether token `i`, 0 for none or one behind the last, is written as `form`.
bool relata_tree_is_form(const RelataTree *tree, uint32_t i, const char *form);
/// Whether `words`, a NULL-terminated list, holds the token's lemma.
bool relata_tree_lemma_in(const RelataTree *tree, uint32_t i, const char *const *words);
/// Whether the token has this tag of the Penn Treebank ("VBG"); 0 has none.
bool relata_tree_has_xpos(const RelataTree *tree, uint32_t i, const char *tag);
/// Whether `i` lies in the subtree of `ancestor`.
bool relata_tree_is_under(const RelataTree *tree, uint32_t i, uint32_t ancestor);

/// Whether a word begins with a capital amid a sentence of small letters, as in the name of a book or a programme: "her
/// Investing in Peru agenda".
bool relata_tree_is_title_word(const RelataTree *tree, uint32_t i);

/// Tells relata_tree_yield() whether to leave out the subtree of `child`, a dependent of `parent`, below `top`.
typedef bool RelataTreeDrop(const RelataTree *tree, uint32_t top, uint32_t parent, uint32_t child, const void *state);
/// Writes the tokens of the subtree of `top`, without dropped parts, ascending into out[room]; returns their number,
/// at most `room`. Punctuation at either end is left out, and so are brackets and quotation marks without a partner.
uint32_t relata_tree_yield(const RelataTree *tree, uint32_t top, RelataTreeDrop *drop, const void *state, uint32_t *out,
                           uint32_t room);

/// The token above another of one of the document's sentences, by its place in the document; UINT32_MAX above the root.
static inline uint32_t relata_token_above(const RelataDocument *document, const RelataSentence *sentence,
                                          uint32_t token) {
    uint32_t head = document->tokens[token].head;
    return head ? sentence->token_begin + head - 1 : UINT32_MAX;
}
/// Whether a token is another or stands under it, looking at most 48 steps up.
static inline bool relata_token_is_under(const RelataDocument *document, const RelataSentence *sentence, uint32_t token,
                                         uint32_t ancestor) {
    enum { MOST_STEPS = 48 };
    for (int step = 0; step < MOST_STEPS && token != UINT32_MAX; step++) {
        if (token == ancestor)
            return true;
        token = relata_token_above(document, sentence, token);
    }
    return false;
}

#endif
