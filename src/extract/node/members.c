// Members: counted things that the sentence names.
//
// "Two senators, Ana Lira and Tom Berg, visited Gao" says who they were; "two senators" alone tells nobody. Where as
// many names as were counted stand right behind the noun in one list, or right before it ("Lira and Berg, two key
// members of the band"), what is said of the counted is said of each. The tree hangs such lists in several ways; their
// words and the number are surer, so it is asked only whether the list hangs on the noun at all.
//
// In: a noun with a number, or a number with "of". Out: their nodes. Limits: two to ten; every member a
// name, with a title at most; what somebody has ("has two sons, …") keeps its number.
#include "extract/node/members.h"

#include "extract/node/name.h"
#include "extract/tree/words.h"

#include <stdlib.h>
#include <string.h>

enum { MOST = 10, FARTHEST = 8, LONGEST_TITLE = 4 };

// The value of a numeral from two to ten; 0 for others.
static uint32_t small_number(const RelataTree *tree, uint32_t i) {
    const char *form = relata_tree_form(tree, i);
    long value = i && form[0] >= '1' && form[0] <= '9' ? strtol(form, NULL, 10) : i ? relata_number_word(form) : 0;
    return value >= 2 && value <= MOST ? (uint32_t)value : 0;
}

static bool is_and(const RelataTree *tree, uint32_t i) {
    return relata_tree_is_lemma(tree, i, "and") || strcmp(relata_tree_form(tree, i), "&") == 0;
}

static bool is_comma(const RelataTree *tree, uint32_t i) {
    return strcmp(relata_tree_form(tree, i), ",") == 0;
}

static bool opens_list(const RelataTree *tree, uint32_t i) {
    static const char *const marks[] = {",", ":", "-", "--", "\xe2\x80\x93", "\xe2\x80\x94", "(", NULL};
    return relata_is_among(relata_tree_form(tree, i), marks);
}

static bool closes_list(const RelataTree *tree, uint32_t i) {
    static const char *const marks[] = {".", ";", ")", "?", "!", "\"", "\xe2\x80\x9d", NULL};
    return i > tree->n || opens_list(tree, i) || relata_is_among(relata_tree_form(tree, i), marks);
}

static bool may_stand_in_phrase(const RelataTree *tree, uint32_t i) {
    RelataUpos upos = relata_tree_upos(tree, i);
    return upos == RELATA_UPOS_NOUN || upos == RELATA_UPOS_PROPN || upos == RELATA_UPOS_ADJ || upos == RELATA_UPOS_DET;
}

// The name that begins at a token or behind a title there, NULL if there is none.
static const RelataMention *name_from(const RelataExtraction *x, const RelataNodes *nodes, uint32_t i) {
    const RelataTree *tree = &x->tree;
    for (uint32_t k = i; k <= tree->n && k <= i + LONGEST_TITLE + 4; k++) {
        const RelataMention *m = relata_mention_at(x, k);
        bool is_name = m && m->kind == RELATA_MENTION_NAME && relata_name_is_named(x, nodes, k);
        if (is_name && m->token_begin >= tree->begin + i - 1)
            return m->token_begin <= tree->begin + i - 1 + LONGEST_TITLE && m->token_end <= tree->begin + tree->n
                       ? m
                       : NULL;
        if (!may_stand_in_phrase(tree, k))
            return NULL;
    }
    return NULL;
}

static uint32_t head_of(const RelataTree *tree, const RelataMention *m) {
    return m->head - tree->begin + 1;
}

// A list of exactly `n` names from a token on, closed by a mark; 0 if there is none.
static uint32_t list_from(const RelataExtraction *x, const RelataNodes *nodes, uint32_t i, uint32_t n, uint32_t *tokens,
                          uint32_t *next) {
    const RelataTree *tree = &x->tree;
    for (uint32_t k = 0; k < n; k++) {
        const RelataMention *m = i <= tree->n ? name_from(x, nodes, i) : NULL;
        if (!m)
            return 0;
        tokens[k] = head_of(tree, m);
        *next = i = m->token_end - tree->begin + 1;
        bool has_comma = i <= tree->n && is_comma(tree, i),
             has_and = i + has_comma <= tree->n && is_and(tree, i + has_comma);
        if (k + 1 < n && !(k + 2 == n ? has_and : has_comma && !has_and))
            return 0;
        i += has_comma + has_and;
    }
    return n;
}

// "two senators of the bloc, [Ana Lira …]": where a list begins behind a noun; 0 if nowhere.
static uint32_t list_behind(const RelataTree *tree, uint32_t noun) {
    for (uint32_t k = noun + 1; k < tree->n && k <= noun + FARTHEST; k++) {
        if (opens_list(tree, k))
            return k + 1;
        if (!may_stand_in_phrase(tree, k) && relata_tree_upos(tree, k) != RELATA_UPOS_ADP)
            return 0;
    }
    return 0;
}

// "Ana Lira and Tom Berg, [two members of the bloc]"
static uint32_t list_before(const RelataExtraction *x, const RelataNodes *nodes, uint32_t number, uint32_t n,
                            uint32_t *tokens) {
    const RelataTree *tree = &x->tree;
    uint32_t next = 0;
    if (number < 4 || !is_comma(tree, number - 1))
        return 0;
    for (uint32_t k = number - 2; k > 0 && k + n * 6 > number; k--) {
        const RelataMention *m = relata_mention_at(x, k);
        bool is_begin = m && m->token_begin >= tree->begin && m->kind == RELATA_MENTION_NAME;
        uint32_t first = is_begin ? m->token_begin - tree->begin + 1 : 0;
        bool is_first = first && (first == 1 || (!is_comma(tree, first - 1) && !is_and(tree, first - 1)));
        if (is_first && list_from(x, nodes, first, n, tokens, &next) && next == number - 1)
            return n;
    }
    return 0;
}

// Whether what stands behind a list hangs on it: an aside, or the subject of a participle behind it, which the tree may
// take for a past tense of its own.
static bool is_aside(const RelataTree *tree, uint32_t noun) {
    uint32_t verb = relata_tree_head(tree, noun);
    bool is_bare = verb > noun && relata_tree_deprel(tree, noun) == RELATA_DEPREL_NSUBJ &&
                   !relata_tree_child(tree, verb, RELATA_DEPREL_AUX) &&
                   !relata_tree_child(tree, verb, RELATA_DEPREL_AUX_PASS);
    return (is_bare &&
            (relata_tree_has_xpos(tree, verb, "VBN") || relata_tree_deprel(tree, verb) == RELATA_DEPREL_PARATAXIS)) ||
           relata_tree_deprel(tree, noun) == RELATA_DEPREL_APPOS;
}

// "has two sons": how many is what is told.
static bool is_had(const RelataTree *tree, uint32_t i) {
    static const char *const verbs[] = {"have", "get", "be", NULL};
    return relata_tree_deprel(tree, i) == RELATA_DEPREL_OBJ &&
           relata_tree_lemma_in(tree, relata_tree_head(tree, i), verbs);
}

// The heads of the names of what a noun, or a number with "of", counts; their number, 0 where not all are named.
static uint32_t named_by(const RelataExtraction *x, const RelataNodes *nodes, uint32_t i, uint32_t tokens[MOST]) {
    const RelataTree *tree = &x->tree;
    uint32_t number = relata_tree_child(tree, i, RELATA_DEPREL_NUMMOD), noun = i, next = 0;
    if (relata_tree_upos(tree, i) == RELATA_UPOS_NUM) { // "two of the senators"
        number = i;
        noun = relata_tree_child(tree, i, RELATA_DEPREL_NMOD);
        if (!relata_tree_is_lemma(tree, relata_tree_case(tree, noun), "of"))
            return 0;
    }
    uint32_t n = number && number <= noun ? small_number(tree, number) : 0;
    if (!n || !noun || relata_tree_upos(tree, noun) != RELATA_UPOS_NOUN ||
        !relata_tree_has_morph(tree, noun, RELATA_MORPH_PLUR) || relata_is_time_word(relata_tree_lemma(tree, noun)) ||
        is_had(tree, i))
        return 0;
    if (is_aside(tree, noun) && number == tree->left[noun] && list_before(x, nodes, number, n, tokens))
        return n;
    uint32_t first = list_behind(tree, noun);
    if (!first || !list_from(x, nodes, first, n, tokens, &next) || !closes_list(tree, next) ||
        !relata_tree_is_under(tree, tokens[0], i))
        return 0;
    return n;
}

bool relata_named_members(RelataExtraction *x, RelataNodes *nodes, uint32_t i, RelataNodeRef *out, uint32_t *n) {
    uint32_t tokens[MOST], many = named_by(x, nodes, i, tokens);
    if (!many || *n + many > RELATA_MAX_NODES)
        return false;
    for (uint32_t k = 0; k < many; k++)
        if (relata_node_of(x, nodes, tokens[k], &out[*n]))
            (*n)++;
    return true;
}
