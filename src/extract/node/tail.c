// Tail: what stands behind a core and says what the noun is.
//
// A core ends with the first phrase that names something. Often that is not yet what a stranger needs: "a letter of
// intent" on what, "the naval base" where, "an Iranian suggestion" to do what, "eleven proteins" of all there are. What
// follows right behind is taken in while the noun, or the last one of the core, asks for it: an infinitive, a gerund
// behind its preposition, a phrase that the noun governs, where the last place is, by whom a deed is done; of bare and
// merely counted nouns also a participle or a restrictive relative clause. Each is cut before days, asides and clauses
// of its own, and left out whole where what is left is no phrase.
//
// In: the tokens of a core. Out: the same, longer. Limits: whatever stands behind a comma is lost; one reading of the
// tree, which is trusted less where the phrase hangs on the verb.
#include "extract/node/tail.h"

#include "extract/node/core.h"
#include "extract/node/valency.h"
#include "extract/proposition/clause.h"
#include "extract/statement/projection.h"
#include "extract/telling/telling.h"
#include "extract/tree/words.h"

#include <string.h>

enum { LONGEST = 13 }; // tokens of a node

typedef struct {
    const RelataExtraction *x;
    const RelataTree *tree;
    uint32_t top;           // the noun
    const uint32_t *tokens; // its core
    uint32_t n;
    uint32_t next;   // the token behind the core
    uint32_t part;   // the highest word whose phrase begins there
    uint32_t above;  // what it hangs on
    bool with_lists; // whether lists are taken in whole
} Tail;

static bool is_in_core(const Tail *t, uint32_t i) {
    for (uint32_t k = 0; k < t->n; k++)
        if (t->tokens[k] == i)
            return true;
    return false;
}

// The highest word whose subtree begins at a token, below `limit`.
static uint32_t top_at(const RelataTree *tree, uint32_t i, uint32_t limit) {
    uint32_t part = i;
    for (uint32_t up = relata_tree_head(tree, i); up && up != limit && tree->left[up] == i;
         up = relata_tree_head(tree, up))
        part = up;
    return part;
}

// A name, or an adjective made of one.
static bool has_name(const RelataExtraction *x, uint32_t left, uint32_t right) {
    for (uint32_t i = left; i <= right; i++)
        if (relata_tree_upos(&x->tree, i) == RELATA_UPOS_PROPN || relata_demonym(x, i))
            return true;
    return false;
}

static bool is_time(const RelataTree *tree, uint32_t part) {
    static const char *const markers[] = {"during", "after", "before", "since", "until",   "following", "amid", "ahead",
                                          "while",  "when",  "as",     "prior", "despite", "because",   "due",  NULL};
    return relata_core_is_day(tree, part) || relata_is_time_word(relata_tree_lemma(tree, part)) ||
           relata_is_year(relata_tree_form(tree, part)) ||
           relata_tree_lemma_in(tree, relata_tree_case(tree, part), markers);
}

// Hyphens within a word.
static bool is_inner_hyphen(const RelataTree *tree, uint32_t i) {
    return strcmp(relata_tree_form(tree, i), "-") == 0 && i > 1 && !relata_tree_token(tree, i)->space_after &&
           !relata_tree_token(tree, i - 1)->space_after;
}

static bool is_possessive_pronoun(const RelataTree *tree, uint32_t i) {
    return relata_tree_upos(tree, i) == RELATA_UPOS_PRON && relata_tree_deprel(tree, i) == RELATA_DEPREL_NMOD_POSS &&
           !relata_tree_has_morph(tree, i, RELATA_MORPH_PERSON_1);
}

// Whether a noun says nothing but its kind: bare or counted.
static bool is_bare(const RelataTree *tree, uint32_t noun) {
    for (uint32_t c = tree->first[noun]; c; c = tree->next[c]) {
        RelataDeprel deprel = relata_tree_deprel(tree, c);
        if (deprel == RELATA_DEPREL_AMOD || deprel == RELATA_DEPREL_COMPOUND || deprel == RELATA_DEPREL_NMOD_POSS ||
            deprel == RELATA_DEPREL_NMOD || deprel == RELATA_DEPREL_FLAT || deprel == RELATA_DEPREL_NMOD_DESC ||
            relata_is_year(relata_tree_form(tree, c))) // "the 1968 coup"
            return false;
    }
    return true;
}

// "the bid to lead the African bloc [casting a cloud]", which may hang on another word; not "soldiers killed in Mali".
static bool is_spare_participle(const RelataTree *tree, uint32_t part) {
    return relata_tree_deprel(tree, part) == RELATA_DEPREL_ACL && tree->left[part] == part &&
           !is_bare(tree, relata_tree_head(tree, part));
}

// "his counterpart", "its country": told apart by whose.
static bool is_somebodys(const RelataExtraction *x, uint32_t pronoun) {
    static const char *const classes[] = {"person", "people", NULL};
    static const char *const bodies[] = {"place", "organization", "group", NULL};
    uint32_t noun = relata_tree_head(&x->tree, pronoun);
    return relata_has_class(x, noun, classes) ||
           (relata_has_class(x, noun, bodies) && pronoun + 1 == noun && x->tree.right[noun] == noun);
}

// "against NATO, Danish and Malian forces": a comma before the next of a list.
static bool is_list_comma(const Tail *t, uint32_t i) {
    static const char *const loose[] = {"or", "as", "but", "nor", "including", "especially", "not", "even", NULL};
    uint32_t next = relata_tree_head(t->tree, i);
    return t->with_lists && i < t->tree->n && relata_tree_is_form(t->tree, i, ",") &&
           !relata_tree_lemma_in(t->tree, i + 1, loose) && next > i &&
           relata_tree_deprel(t->tree, next) == RELATA_DEPREL_CONJ &&
           relata_tree_upos(t->tree, next) != RELATA_UPOS_VERB && relata_tree_head(t->tree, next) >= t->next;
}

// Words that no tail has: it ends before them.
static bool is_stop(const Tail *t, uint32_t i) {
    static const char *const pointing[] = {"this", "that", "these", "those", "such", NULL};
    const RelataTree *tree = t->tree;
    const char *xpos = relata_tree_token(tree, i)->xpos;
    RelataUpos upos = relata_tree_upos(tree, i);
    uint32_t part = top_at(tree, i, t->part);
    RelataDeprel deprel = relata_tree_deprel(tree, part);
    if (is_list_comma(t, i))
        return false;
    if (i > t->next && part != t->part &&
        (deprel == RELATA_DEPREL_ACL_RELCL || deprel == RELATA_DEPREL_APPOS || deprel == RELATA_DEPREL_PARATAXIS ||
         is_time(tree, part) || is_spare_participle(tree, part)))
        return true;
    static const char *const adverbs[] = {"here", "there", "both", "too", "also", "instead", "again", NULL};
    if (upos == RELATA_UPOS_CCONJ && i < tree->n && relata_tree_deprel(tree, i + 1) == RELATA_DEPREL_AMOD &&
        relata_tree_upos(tree, i + 1) == RELATA_UPOS_VERB)
        return true; // "found in glue and used tools", where the next verb is taken for an adjective
    return (upos == RELATA_UPOS_PRON && !is_possessive_pronoun(tree, i) && i != t->next) ||
           (is_possessive_pronoun(tree, i) && is_somebodys(t->x, i)) || relata_tree_lemma_in(tree, i, adverbs) ||
           (upos == RELATA_UPOS_PUNCT && !is_inner_hyphen(tree, i)) ||
           (upos == RELATA_UPOS_DET && relata_tree_lemma_in(tree, i, pointing) && i != t->next) ||
           (xpos && xpos[0] == 'W' && i != t->next) || strpbrk(relata_tree_form(tree, i), "[]{}|<>") != NULL;
}

// Whether every word up to `last` hangs on one of the tail.
static bool is_whole(const Tail *t, uint32_t last) {
    for (uint32_t i = t->next; i <= last; i++) {
        uint32_t head = relata_tree_head(t->tree, i);
        if (i != t->part && (head < t->next || head > last))
            return false;
    }
    return last >= t->part;
}

// Whether what begins behind a token may be cut off.
static bool is_spare(const Tail *t, uint32_t i) {
    const RelataTree *tree = t->tree;
    if (is_list_comma(t, i))
        return false;
    uint32_t part = top_at(tree, i, t->part);
    uint32_t marker = relata_tree_case(tree, part), above = relata_tree_head(tree, part);
    static const char *const swaps[] = {"exchange", "return", NULL};
    bool is_swap = // "to free five prisoners in exchange [for a reporter]"
        relata_tree_lemma_in(tree, above, swaps) && relata_tree_is_lemma(tree, relata_tree_case(tree, above), "in");
    switch (relata_tree_deprel(tree, part)) {
    case RELATA_DEPREL_NMOD:
        return !is_swap && !relata_tree_is_lemma(tree, marker, "of") && !relata_noun_takes(tree, above, marker) &&
               !relata_noun_needs_phrase(tree, above);
    case RELATA_DEPREL_ACL: // "in an effort [to avoid]"
        return !relata_is_infinitive(tree, part);
    case RELATA_DEPREL_OBL: // "to gain access [to records]", not "to leave room"
        return !(relata_tree_upos(tree, i) == RELATA_UPOS_NOUN && relata_noun_takes(tree, i, marker));
    case RELATA_DEPREL_OBL_AGENT:
    case RELATA_DEPREL_OBL_UNMARKED:
    case RELATA_DEPREL_NMOD_UNMARKED:
    case RELATA_DEPREL_ACL_RELCL:
    case RELATA_DEPREL_ADVCL:
    case RELATA_DEPREL_ADVMOD:
    case RELATA_DEPREL_APPOS:
    case RELATA_DEPREL_PARATAXIS:
    case RELATA_DEPREL_PUNCT:
        return true;
    case RELATA_DEPREL_CONJ:
        return !relata_tree_is_lemma(tree, relata_tree_case(tree, relata_tree_head(tree, part)), "between");
    default:
        return false;
    }
}

// "investments like shares [and bonds]": whether what begins behind a token is the rest of examples.
static bool cuts_examples(const Tail *t, uint32_t i) {
    static const char *const markers[] = {"like", "such", "as", "including", "include", NULL};
    uint32_t part = top_at(t->tree, i, t->part), first = relata_tree_head(t->tree, part);
    return relata_tree_deprel(t->tree, part) == RELATA_DEPREL_CONJ && first >= t->next &&
           relata_tree_lemma_in(t->tree, relata_tree_case(t->tree, first), markers);
}

// The last token of the longest tail that is whole and short enough; 0 if there is none.
static uint32_t end_of_tail(const Tail *t, uint32_t longest) {
    uint32_t best = 0, whole = 0, kept = 0, right = t->tree->right[t->part];
    for (uint32_t i = t->next; i <= right && !is_stop(t, i); i++) {
        kept += !is_possessive_pronoun(t->tree, i);
        if (kept > longest)
            break;
        RelataUpos upos = relata_tree_upos(t->tree, i);
        bool is_open = upos == RELATA_UPOS_VERB || upos == RELATA_UPOS_ADJ; // "a fund to serve [as …]"
        if (is_whole(t, i) && (i == right || (!is_open && is_spare(t, i + 1))))
            best = i;
        if (best == i && (i == right || !cuts_examples(t, i + 1)))
            whole = i;
    }
    return whole ? whole : best;
}

// "the issue", "the country": what was named before.
static bool is_bare_definite(const RelataTree *tree, uint32_t noun) {
    return relata_tree_upos(tree, noun) == RELATA_UPOS_NOUN && tree->left[noun] + 2 == noun &&
           relata_tree_is_lemma(tree, noun - 1, "the") && tree->right[noun] == noun;
}

// "the first team to win", "the youngest woman to lead"
static bool is_ranked(const RelataExtraction *x, uint32_t noun) {
    const RelataTree *tree = &x->tree;
    static const char *const ranks[] = {"first", "second", "third", "fourth", "fifth", "last", "latest", "only", NULL};
    static const char *const classes[] = {"person", "people", "group", "organization", "place", NULL};
    if (!relata_has_class(x, noun, classes))
        return false;
    for (uint32_t c = relata_tree_child(tree, noun, RELATA_DEPREL_AMOD); c && c < noun;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_AMOD))
        if (relata_tree_lemma_in(tree, c, ranks) || relata_tree_has_xpos(tree, c, "JJS"))
            return true;
    return false;
}

static bool takes_infinitive(const Tail *t, uint32_t noun) {
    return relata_noun_takes_infinitive(t->tree, noun) || relata_noun_is_means(t->tree, noun);
}

// "sent 400 officers to guard the polls", "promised $1 billion to rebuild Gao": what somebody makes, gives or sends is
// for what the infinitive says.
static bool is_made_for(const RelataTree *tree, uint32_t verb) {
    static const char *const verbs[] = {
        "promise",    "pledge",   "provide",  "give",     "seek",     "approve",  "donate",  "allocate",
        "earmark",    "request",  "offer",    "send",     "deploy",   "dispatch", "form",    "create",
        "establish",  "launch",   "start",    "begin",    "appoint",  "hold",     "convene", "organize",
        "host",       "propose",  "sign",     "need",     "design",   "develop",  "build",   "raise",
        "borrow",     "hire",     "recruit",  "train",    "adopt",    "pass",     "set",     "introduce",
        "issue",      "open",     "found",    "organise", "budget",   "grant",    "award",   "commit",
        "contribute", "mobilize", "announce", "unveil",   "schedule", "call",     NULL};
    return relata_tree_lemma_in(tree, verb, verbs);
}

// "an Iranian suggestion to hold talks", also where the tree hangs the aim on the verb
static bool is_aim(const Tail *t) {
    const RelataTree *tree = t->tree;
    if (!relata_is_infinitive(tree, t->part) || !relata_tree_is_lemma(tree, t->next, "to"))
        return false;
    if (is_in_core(t, t->above))
        return relata_tree_upos(tree, t->above) == RELATA_UPOS_NOUN &&
               relata_tree_deprel(tree, t->part) == RELATA_DEPREL_ACL &&
               (takes_infinitive(t, t->above) || takes_infinitive(t, t->top) || is_ranked(t->x, t->above));
    if (relata_tree_deprel(tree, t->top) != RELATA_DEPREL_OBJ || t->above != relata_tree_head(tree, t->top))
        return false;
    return relata_noun_takes_infinitive(tree, t->top) || relata_noun_takes_infinitive(tree, t->tokens[t->n - 1]) ||
           (is_made_for(tree, t->above) && !relata_is_bidden(t->x, t->above, t->top, t->part));
}

// "a letter of intent on selling gas"
static bool is_gerund_phrase(const Tail *t) {
    const RelataTree *tree = t->tree;
    static const char *const classes[] = {"person", "people", "group", "organization", "place", "facility", NULL};
    uint32_t mark = relata_tree_child(tree, t->part, RELATA_DEPREL_MARK);
    if (mark != t->next || !relata_tree_has_xpos(tree, t->part, "VBG"))
        return false;
    if (relata_tree_is_lemma(tree, mark, "of"))
        return is_in_core(t, t->above) && relata_tree_upos(tree, t->above) == RELATA_UPOS_NOUN &&
               !relata_has_class(t->x, t->above, classes) && !relata_verb_takes_of(tree, t->top);
    return (is_in_core(t, t->above) && relata_noun_takes(tree, t->above, mark)) ||
           relata_noun_takes(tree, t->top, mark);
}

static bool is_place(const Tail *t, uint32_t part) {
    const RelataMention *m = relata_mention_at(t->x, part);
    return m && m->kind == RELATA_MENTION_NAME && (m->type == RELATA_TYPE_PLACE || m->type == RELATA_TYPE_FACILITY);
}

static bool is_deed(const RelataExtraction *x, uint32_t noun) {
    return relata_lexicon_find(x->lexicon, RELATA_LEXICON_NOMINALIZATION, relata_tree_lemma(&x->tree, noun)) != NULL;
}

static bool is_doer(const Tail *t) {
    static const char *const classes[] = {"person", "people", "group", "organization", "place", NULL};
    return relata_tree_upos(t->tree, t->part) == RELATA_UPOS_PROPN || relata_has_class(t->x, t->part, classes);
}

// "has criticized", not "was considered" nor "considered by"
static bool is_active(const RelataTree *tree, uint32_t verb) {
    return !relata_tree_child(tree, verb, RELATA_DEPREL_AUX_PASS) &&
           !(relata_tree_has_xpos(tree, verb, "VBN") && !relata_tree_child(tree, verb, RELATA_DEPREL_AUX));
}

static bool is_place_marker(const RelataTree *tree, uint32_t marker) {
    static const char *const places[] = {"in", "at", "near", "on", "off", "outside", "around", "along", "across", NULL};
    return relata_tree_lemma_in(tree, marker, places);
}

// "criticized abuses by Danish forces", "analyses evidence from Lima on the case": what the tree hangs on the verb.
static bool is_phrase_of_object(const Tail *t, uint32_t marker, bool is_named) {
    const RelataTree *tree = t->tree;
    uint32_t last = t->tokens[t->n - 1];
    if (relata_tree_deprel(tree, t->top) != RELATA_DEPREL_OBJ || t->above != relata_tree_head(tree, t->top) ||
        relata_tree_upos(tree, t->top) != RELATA_UPOS_NOUN)
        return false;
    if (relata_tree_is_lemma(tree, marker, "by"))
        return is_named && is_doer(t) && is_active(tree, t->above) && (is_deed(t->x, t->top) || is_deed(t->x, last));
    static const char *const blows[] = {"attack", "blast",    "bombing",       "explosion", "killing",
                                        "raid",   "shooting", "assault",       "ambush",    "airstrike",
                                        "strike", "massacre", "abduction",     "murder",    "crash",
                                        "fire",   "clash",    "assassination", NULL};
    if (relata_tree_lemma_in(tree, last, blows) && last != t->top && is_named && is_place_marker(tree, marker))
        return true; // "claimed responsibility for a blast in Gao"
    return relata_noun_takes(tree, t->top, marker) || relata_noun_takes(tree, last, marker);
}

// "the naval base in Guantanamo Bay", "attacks by Danish forces", "the mandate of the force"
static bool is_phrase(const Tail *t) {
    static const char *const others[] = {"with", "against", "between", "among", "over", "about", "on", "into", NULL};
    const RelataTree *tree = t->tree;
    uint32_t marker = relata_tree_case(tree, t->part);
    bool is_named = has_name(t->x, t->next, tree->right[t->part]);
    if (marker != t->next || is_bare_definite(tree, t->part) || relata_is_outlet_noun(tree, t->part) ||
        relata_tree_upos(tree, t->part) == RELATA_UPOS_PRON || is_time(tree, t->part))
        return false;
    if (!is_in_core(t, t->above))
        return is_phrase_of_object(t, marker, is_named);
    if (relata_tree_is_lemma(tree, marker, "of"))
        return !relata_verb_takes_of(tree, t->top);
    if (relata_tree_is_lemma(tree, marker, "by"))
        return is_named && is_doer(t) && is_deed(t->x, t->above);
    if (relata_noun_takes(tree, t->above, marker)) // "brought the contribution to $4 million"
        return !relata_tree_is_lemma(tree, marker, "to") || relata_tree_upos(tree, t->part) == RELATA_UPOS_NOUN ||
               relata_tree_upos(tree, t->part) == RELATA_UPOS_PROPN;
    if (is_place_marker(tree, marker))
        return t->above != t->top && relata_tree_upos(tree, t->above) == RELATA_UPOS_NOUN && is_place(t, t->part);
    return is_named && relata_tree_lemma_in(tree, marker, others);
}

static bool has_complement(const RelataTree *tree, uint32_t verb) {
    for (uint32_t c = tree->first[verb]; c; c = tree->next[c]) {
        RelataDeprel deprel = relata_tree_deprel(tree, c);
        if (c > verb && (deprel == RELATA_DEPREL_OBJ || deprel == RELATA_DEPREL_OBL || deprel == RELATA_DEPREL_XCOMP ||
                         deprel == RELATA_DEPREL_OBL_AGENT || deprel == RELATA_DEPREL_ADVCL))
            return true;
    }
    return false;
}

// "eleven proteins found in glue", "a warning to Americans travelling in Mali"
static bool is_participle(const Tail *t) {
    static const char *const stated[] = {"base",    "locate",  "situate", "headquarter", "name",   "call",
                                         "title",   "compare", "follow",  "include",     "accord", "regard",
                                         "concern", "give",    "depend",  NULL};
    static const char *const hurting[] = {"kill", "injure", "wound", "hurt", NULL}; // a toll
    const RelataTree *tree = t->tree;
    static const char *const measures[] = {"point", "goal", "dollar", "percent", "run", "yard", NULL};
    if (relata_tree_lemma_in(tree, t->part, stated) || relata_tree_upos(tree, t->above) == RELATA_UPOS_SYM ||
        relata_tree_lemma_in(tree, t->above, measures) ||
        (relata_tree_lemma_in(tree, t->part, hurting) && relata_tree_child(tree, t->above, RELATA_DEPREL_NUMMOD)))
        return false;
    return t->part == t->next && relata_tree_deprel(tree, t->part) == RELATA_DEPREL_ACL &&
           (relata_tree_has_xpos(tree, t->part, "VBN") || relata_tree_has_xpos(tree, t->part, "VBG")) &&
           has_complement(tree, t->part) && is_in_core(t, t->above) && is_bare(tree, t->above);
}

// "documents that name two officers", "activists who tried to march": of a bare or counted noun, which.
static bool is_relative(const Tail *t) {
    static const char *const words[] = {"who", "that", "which", NULL};
    const RelataTree *tree = t->tree;
    return relata_tree_lemma_in(tree, t->next, words) && relata_tree_deprel(tree, t->next) == RELATA_DEPREL_NSUBJ &&
           relata_tree_head(tree, t->next) == t->part && relata_tree_upos(tree, t->part) == RELATA_UPOS_VERB &&
           has_complement(tree, t->part) && is_in_core(t, t->above) && is_bare(tree, t->above) &&
           relata_tree_deprel(tree, t->top) != RELATA_DEPREL_NSUBJ;
}

// "a recommendation that the board stay": what a shell noun says.
static bool is_content(const Tail *t) {
    const RelataTree *tree = t->tree;
    uint32_t mark = relata_tree_child(tree, t->part, RELATA_DEPREL_MARK);
    return mark == t->next && relata_tree_is_lemma(tree, mark, "that") && is_in_core(t, t->above) &&
           relata_is_shell(tree, t->above, RELATA_SHELL_SAYS | RELATA_SHELL_BACK) &&
           relata_tree_child(tree, t->part, RELATA_DEPREL_NSUBJ);
}

// Whether the part behind the core belongs to it.
static bool is_asked_for(const Tail *t) {
    switch (relata_tree_deprel(t->tree, t->part)) {
    case RELATA_DEPREL_NMOD:
    case RELATA_DEPREL_OBL:
    case RELATA_DEPREL_OBL_AGENT:
        return is_phrase(t);
    case RELATA_DEPREL_ACL:
    case RELATA_DEPREL_ADVCL:
    case RELATA_DEPREL_CCOMP:
        return is_aim(t) || is_gerund_phrase(t) || is_participle(t) || is_content(t);
    case RELATA_DEPREL_ACL_RELCL:
        return is_relative(t);
    default:
        return false;
    }
}

// What a person is by trade is a title; "behalf" and "field" are the middle of a preposition.
static bool is_closed(const RelataExtraction *x, uint32_t top) {
    static const char *const words[] = {
        "behalf", "addition", "case",   "field",   "area",     "sphere", "realm", "domain", "wake",      "face",
        "terms",  "absence",  "light",  "view",    "favor",    "favour", "front", "name",   "aftermath", "hand",
        "course", "spite",    "regard", "respect", "response", "midst",  "eve",   "lieu",   NULL};
    return relata_tree_lemma_in(&x->tree, top, words) ||
           (relata_is_role_noun(x, top) && !relata_tree_has_morph(&x->tree, top, RELATA_MORPH_PLUR));
}

uint32_t relata_tail(const RelataExtraction *x, uint32_t top, uint32_t *tokens, uint32_t n, uint32_t room) {
    const RelataTree *tree = &x->tree;
    if (is_closed(x, top))
        return n;
    uint32_t longest = room < LONGEST ? room : LONGEST;
    while (n && n < longest && tokens[n - 1] < tree->n) {
        Tail t = {.x = x, .tree = tree, .top = top, .tokens = tokens, .n = n, .next = tokens[n - 1] + 1};
        t.part = top_at(tree, t.next, 0);
        t.above = relata_tree_head(tree, t.part);
        t.with_lists = true;
        uint32_t last = t.above && is_asked_for(&t) ? end_of_tail(&t, longest - n) : 0;
        t.with_lists = false;
        last = last || !t.above || !is_asked_for(&t) ? last : end_of_tail(&t, longest - n);
        if (!last || (is_participle(&t) && last == t.part))
            break;
        for (uint32_t i = t.next; i <= last; i++)
            if (!is_possessive_pronoun(tree, i))
                tokens[n++] = i;
    }
    return n;
}
