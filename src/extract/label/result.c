// Result: what an object becomes, or is found or held to be, as a word of the label.
//
// "declared the law unconstitutional", "shot dead two officers", "brought home the trophy", "made the archive private":
// the verb tells little without the adjective or adverb, which stands right behind the verb or right behind the object
// (VerbNet's classes declare, render and caused motion; resultatives in Huddleston and Pullum 2002, ch. 4, 5.4). Which
// words go with which verbs is closed for most verbs; a few take nearly any adjective behind their object.
//
// In: a verb and its object, as sentence tokens. Out: the word, or 0. Limits: one word, which nothing else hangs on.
#include "extract/proposition/clause.h"
#include "extract/telling/telling.h"
#include "extract/tree/words.h"

#include <stdio.h>
#include <string.h>

typedef struct {
    const char *verbs, *results; // with a blank around each
} Pairs;

static const Pairs closed[] = {
    {" shoot shot stab beat strike gun find leave ", " dead unconscious "},
    {" find rescue pull keep bring capture take recover ", " alive unharmed unhurt unconscious "},
    {" find declare plead pronounce rule judge ", " guilty innocent liable negligent "},
    {" hold ", " accountable responsible liable hostage captive prisoner "},
    {" take seize ", " hostage captive prisoner "},
    {" set let break cut ", " free loose ablaze alight afire "},
    {" make ", " public private available mandatory possible safe free "},
    {" bring take carry send fly drive ship haul ", " home ashore "},
    {" keep leave ", " open alive secret safe intact private closed afloat confidential hidden unchanged captive "},
    {" leave ", " homeless stateless vacant vulnerable powerless injured wounded stranded flooded paralyzed isolated "},
    {" force push break blow throw crack pry ", " open "},
    {" lay ", " bare waste "},
    {" cut ", " short "},
};

static bool is_pair(const RelataTree *tree, uint32_t verb, uint32_t result) {
    for (size_t k = 0; k < sizeof closed / sizeof *closed; k++)
        if (relata_is_listed(relata_tree_lemma(tree, verb), closed[k].verbs) &&
            relata_is_listed(relata_tree_form(tree, result), closed[k].results))
            return true;
    return false;
}

// "ruled the map illegal": verbs by which nearly any adjective behind the object is the point; not "made him happy",
// "the best result possible".
static bool is_deemed(const RelataTree *tree, uint32_t verb, uint32_t result) {
    static const char *const deeming[] = {"declare", "rule",     "deem",    "pronounce", "judge", "render",
                                          "label",   "proclaim", "certify", "consider",  "make",  NULL};
    static const char *const vague[] = {
        "sure",      "certain",     "clear",     "easy",    "hard",    "difficult", "happy",    "proud",
        "angry",     "sick",        "good",      "great",   "likely",  "aware",     "familiar", "nervous",
        "mad",       "sad",         "possible",  "present", "able",    "unable",    "such",     "general",
        "elect",     "due",         "worth",     "more",    "last",    "next",      "high",     "long",
        "old",       "wide",        "strong",    "real",    "new",     "big",       "popular",  "famous",
        "important", "fun",         "cool",      "crazy",   "special", "perfect",   "bad",      "ready",
        "necessary", "significant", "different", "uneasy",  "jealous", "tough",     NULL};
    return relata_tree_has_xpos(tree, result, "JJ") && relata_tree_lemma_in(tree, verb, deeming) &&
           !relata_tree_lemma_in(tree, result, vague);
}

bool relata_is_result(const RelataTree *tree, uint32_t verb, uint32_t object, uint32_t word) {
    if (!word || word > tree->n || word == object || object <= verb || tree->left[word] != word ||
        (tree->right[word] != word && !(word > object && is_pair(tree, verb, word))) || // "accountable for the blast"
        relata_tree_upos(tree, object) == RELATA_UPOS_PRON)
        return false;
    if (word > object)
        return is_pair(tree, verb, word) || is_deemed(tree, verb, word);
    static const char *const moved[] = {"home", NULL};
    RelataUpos next = relata_tree_upos(tree, word + 1);
    bool is_noun = next == RELATA_UPOS_NOUN || next == RELATA_UPOS_ADJ; // "made public statements", "took home runs"
    bool is_capital = relata_tree_form(tree, word + 1)[0] >= 'A' && relata_tree_form(tree, word + 1)[0] <= 'Z';
    return word == verb + 1 && word < object && is_pair(tree, verb, word) &&
           (!is_noun || is_capital || relata_tree_is_form(tree, word, "dead")) &&
           (relata_tree_upos(tree, word) != RELATA_UPOS_NOUN || relata_tree_lemma_in(tree, word, moved));
}

uint32_t relata_result_of(const RelataTree *tree, uint32_t verb, uint32_t object) {
    uint32_t places[] = {verb + 1, tree->right[object] + 1};
    for (size_t k = 0; k < sizeof places / sizeof *places; k++)
        if (places[k] <= tree->n && relata_tree_head(tree, places[k]) == verb &&
            relata_is_result(tree, verb, object, places[k]))
            return places[k];
    return 0;
}

// "had 40 people on board", "has two suspects in custody": a bare phrase right behind the object, without which a verb
// of having says little; its preposition, or 0.
static uint32_t holding_phrase(const RelataTree *tree, uint32_t verb, uint32_t object) {
    static const char *const having[] = {"have", "carry", "keep", NULL};
    static const char *const markers[] = {"on", "in", NULL};
    static const char *const nouns[] = {"board",   "custody", "detention", "captivity", "stock",
                                        "reserve", "storage", "loan",      "display",   NULL};
    uint32_t marker = tree->right[object] + 1, noun = marker + 1;
    bool is_bare = object > verb && noun <= tree->n && relata_tree_case(tree, noun) == marker &&
                   tree->left[noun] == marker && tree->right[noun] == noun;
    return is_bare && relata_tree_lemma_in(tree, verb, having) && relata_tree_lemma_in(tree, marker, markers) &&
                   relata_tree_lemma_in(tree, noun, nouns)
               ? marker
               : 0;
}

bool relata_label_add_result(const RelataTree *tree, uint32_t verb, uint32_t object, char label[RELATA_LABEL]) {
    uint32_t result = relata_result_of(tree, verb, object), phrase = holding_phrase(tree, verb, object);
    size_t n = strlen(label);
    if (phrase && strchr(label, ' ') == strrchr(label, ' ')) { // "was carrying"
        snprintf(label + n, RELATA_LABEL - n, " %s %s", relata_tree_lemma(tree, phrase),
                 relata_tree_lemma(tree, phrase + 1));
        return true;
    }
    if (result && !strchr(label, ' '))
        snprintf(label + n, RELATA_LABEL - n, " %s", relata_tree_form(tree, result));
    return result != 0;
}
