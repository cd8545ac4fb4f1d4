// Core: the words of a common noun that tell which one it is.
//
// Modifiers and the first phrase that names something stay ("treaty with Chile"), articles, asides and clauses go; a
// facility is told apart by where it is. A core that says nothing by itself ("the two", "the meeting") has no words.
#include "extract/node/core.h"

#include "extract/node/bound.h"
#include "extract/node/inner_name.h"
#include "extract/node/organ.h"
#include "extract/node/name.h"
#include "extract/node/referent.h"
#include "extract/node/tail.h"
#include "extract/node/valency.h"
#include "extract/proposition/clause.h"
#include "extract/telling/telling.h"
#include "extract/tree/words.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>

// "members of the bloc except Haiti", "banks including Nordea": who is out or in is no part of the name.
static bool is_listing(const RelataTree *tree, uint32_t i) {
    static const char *const words[] = {"except",  "excluding", "exclude", "including",
                                        "include", "besides",   "minus",   NULL};
    uint32_t marker = relata_tree_case(tree, i);
    return marker && marker < i && relata_tree_lemma_in(tree, marker, words);
}

// The last token of a phrase without clauses and asides hung on it.
static uint32_t core_right(const RelataTree *tree, uint32_t i) {
    uint32_t right = i;
    for (uint32_t c = tree->first[i]; c; c = tree->next[c]) {
        RelataDeprel deprel = relata_tree_deprel(tree, c);
        if (deprel != RELATA_DEPREL_ACL_RELCL && deprel != RELATA_DEPREL_ACL && deprel != RELATA_DEPREL_APPOS &&
            deprel != RELATA_DEPREL_PUNCT && tree->right[c] > right && !is_listing(tree, c))
            right = tree->right[c];
    }
    return right;
}

// Words that no node has within it: they point elsewhere or begin a clause of their own.
static bool is_plain(const RelataTree *tree, uint32_t left, uint32_t right) {
    for (uint32_t i = left; i <= right; i++) {
        const char *xpos = relata_tree_token(tree, i)->xpos;
        RelataUpos upos = relata_tree_upos(tree, i);
        bool is_hyphen = upos == RELATA_UPOS_PUNCT && strcmp(relata_tree_form(tree, i), "-") == 0 && i > left &&
                         !relata_tree_token(tree, i)->space_after && !relata_tree_token(tree, i - 1)->space_after;
        if (upos == RELATA_UPOS_PRON || (upos == RELATA_UPOS_PUNCT && !is_hyphen) || upos == RELATA_UPOS_AUX ||
            (xpos && xpos[0] == 'W'))
            return false;
    }
    return true;
}

enum { LONGEST_PHRASE = 7 }; // tokens of a phrase behind a noun, with its preposition

static bool has_name_within(const RelataTree *tree, uint32_t left, uint32_t right) {
    for (uint32_t i = left; i <= right; i++)
        if (relata_tree_upos(tree, i) == RELATA_UPOS_PROPN)
            return true;
    return false;
}

static bool has_name(const RelataTree *tree, uint32_t phrase) {
    return has_name_within(tree, tree->left[phrase], tree->right[phrase]);
}

// "of violations [during operations]", "at Leeds University [in the spring]": what hangs on a phrase that is too long
// with it, and names nothing unless the phrase has a name without it.
static bool is_spare_phrase(const RelataTree *tree, uint32_t parent, uint32_t child) {
    uint32_t left = tree->left[child];
    return child > parent && left > parent && relata_tree_deprel(tree, child) == RELATA_DEPREL_NMOD &&
           !relata_tree_is_lemma(tree, relata_tree_case(tree, child), "of") &&
           !relata_tree_child(tree, parent, RELATA_DEPREL_CONJ) &&
           core_right(tree, parent) - tree->left[parent] >= LONGEST_PHRASE &&
           is_plain(tree, tree->left[parent], left - 1) &&
           (!has_name(tree, child) || has_name_within(tree, tree->left[parent], left - 1) ||
            (relata_tree_is_lemma(tree, relata_tree_case(tree, child), "in") && // "deaths from flu [in East Timor]"
             relata_noun_takes(tree, relata_tree_head(tree, parent), relata_tree_case(tree, parent))));
}

// The last token of a phrase behind a noun, without what would make it too long.
static uint32_t phrase_right(const RelataTree *tree, uint32_t phrase) {
    uint32_t right = core_right(tree, phrase);
    for (uint32_t c = tree->first[phrase]; c; c = tree->next[c])
        if (is_spare_phrase(tree, phrase, c) && tree->left[c] <= right)
            right = tree->left[c] - 1;
    return right;
}

// "on Monday", "in April": when, which is no part of what a thing is called; a year tells events apart.
bool relata_core_is_day(const RelataTree *tree, uint32_t i) {
    bool is_month = false;
    for (uint32_t k = tree->left[i]; k <= tree->right[i]; k++) {
        if (relata_is_year(relata_tree_form(tree, k)))
            return false;
        is_month = is_month || (k + 1 == i && relata_month_of(relata_tree_form(tree, k))); // "on May 22"
    }
    return relata_is_time_word(relata_tree_lemma(tree, i)) || relata_month_of(relata_tree_form(tree, i)) ||
           (is_month && relata_tree_upos(tree, i) == RELATA_UPOS_NUM);
}

// "a shot at her rival on Twitter": where something is said; whom somebody has there is counted.
static bool is_on_outlet(const RelataTree *tree, uint32_t head, uint32_t child) {
    return relata_tree_is_lemma(tree, relata_tree_case(tree, child), "on") && relata_is_outlet_noun(tree, child) &&
           !relata_tree_child(tree, head, RELATA_DEPREL_NUMMOD);
}

// "the summit in 2022": there are few of the kind in a year.
static bool is_dated_meeting(const RelataTree *tree, uint32_t head, uint32_t child) {
    static const char *const events[] = {"summit", "election", "coup", "war", "referendum", "revolution", NULL};
    return relata_tree_lemma_in(tree, head, events) && relata_is_year(relata_tree_form(tree, child)) &&
           relata_tree_is_lemma(tree, relata_tree_case(tree, child), "in") && tree->right[child] == child;
}

// Nouns that say nothing without what they refer to.
static bool is_generic(const RelataTree *tree, uint32_t i) {
    static const char *const words[] = {
        "thing",      "way",       "part",    "lot",      "number",  "people",    "person",   "man",     "woman",
        "side",       "country",   "region",  "area",     "place",   "official",  "leader",   "group",   "member",
        "case",       "issue",     "problem", "matter",   "fact",    "move",      "step",     "kind",    "sort",
        "type",       "example",   "rest",    "other",    "nation",  "state",     "party",    "body",    "company",
        "firm",       "city",      "town",    "event",    "meeting", "statement", "report",   "article", "order",
        "addition",   "question",  "reason",  "result",   "end",     "effort",    "attempt",  "role",    "job",
        "term",       "line",      "level",   "point",    "one",     "guy",       "somebody", "anyone",  "someone",
        "everything", "something", "nothing", "anything", "which",   "who",       "what",     "percent", "process",
        "situation",  "idea",      "story",   "word",     "name",    "hand",      "eye",      "life",    "world",
        "work",       NULL};
    return relata_tree_lemma_in(tree, i, words);
}

// "updates on smoking trends", "ban on short flights": what a notion, deed or document is about, in a few words.
static bool is_matter(const RelataExtraction *x, uint32_t head, uint32_t child, uint32_t marker) {
    enum { LONGEST = 3 };
    static const char *const about[] = {"on", "about", "against", "for", "to", NULL};
    static const char *const others[] = {"place",    "group", "organization", "people", "facility",
                                         "quantity", "time",  "tops",         NULL};
    const RelataTree *tree = &x->tree;
    uint32_t left = marker + 1, right = core_right(tree, child);
    return relata_tree_lemma_in(tree, marker, about) && marker == head + 1 &&
           relata_tree_upos(tree, head) == RELATA_UPOS_NOUN && relata_tree_upos(tree, child) == RELATA_UPOS_NOUN &&
           right > left && right - left < LONGEST && !relata_has_class(x, head, others) &&
           (!is_generic(tree, child) || relata_tree_child(tree, child, RELATA_DEPREL_AMOD)); // "poor countries"
}

// "earned $8 million in sales", "paid $4 million for repairs"
static bool is_in_kind(const RelataTree *tree, uint32_t noun, uint32_t phrase) {
    static const char *const sums[] = {"dollar", "euro", "pound", NULL};
    static const char *const markers[] = {"in", "for", NULL};
    return (relata_tree_upos(tree, noun) == RELATA_UPOS_SYM || relata_tree_lemma_in(tree, noun, sums)) &&
           relata_tree_lemma_in(tree, relata_tree_case(tree, phrase), markers) &&
           relata_tree_upos(tree, phrase) == RELATA_UPOS_NOUN && !relata_tree_child(tree, phrase, RELATA_DEPREL_DET);
}

// "a position in shares", "3.7 earnings per share": a phrase that the noun asks for, whatever is in it.
static bool is_asked_for(const RelataTree *tree, uint32_t head, uint32_t child, uint32_t marker) {
    bool is_per = relata_tree_is_lemma(tree, marker, "per") && marker == head + 1;
    return (is_per || relata_noun_takes(tree, head, marker) || is_in_kind(tree, head, child)) &&
           tree->left[child] == marker && relata_tree_upos(tree, child) == RELATA_UPOS_NOUN &&
           is_plain(tree, marker, phrase_right(tree, child));
}

// "a deal on air defense": pacts and laws are told apart by their matter.
static bool is_matter_of_pact(const RelataTree *tree, uint32_t head, uint32_t child) {
    static const char *const pacts[] = {"deal",       "agreement",  "treaty", "pact",   "accord",
                                        "memorandum", "law",        "bill",   "decree", "convention",
                                        "referendum", "resolution", "ruling", NULL};
    return relata_tree_lemma_in(tree, head, pacts) && relata_tree_upos(tree, child) == RELATA_UPOS_NOUN &&
           relata_tree_is_lemma(tree, relata_tree_case(tree, child), "on");
}

// "the treaty, in Oslo": a phrase that is set off from its noun.
static bool is_behind_comma(const RelataTree *tree, uint32_t phrase) {
    static const char *const marks[] = {",", ";", "(", ":", NULL};
    return relata_is_among(relata_tree_form(tree, tree->left[phrase] - 1), marks);
}

// "appealed the decision to the court", "sent the case to Chad": where the verb brings it.
static bool is_goal(const RelataTree *tree, uint32_t noun, uint32_t marker) {
    static const char *const verbs[] = {"appeal",  "refer", "submit", "send",    "transfer", "move", "hand",
                                        "deliver", "take",  "return", "concede", "forward",  NULL};
    return relata_tree_is_lemma(tree, marker, "to") && relata_tree_deprel(tree, noun) == RELATA_DEPREL_OBJ &&
           relata_tree_lemma_in(tree, relata_tree_head(tree, noun), verbs) && !relata_noun_takes(tree, noun, marker);
}

// "convicted two officers of complicity", not "two officers of the army": of what, which the verb asks for.
static bool is_charge(const RelataExtraction *x, uint32_t head, uint32_t child, uint32_t marker) {
    const RelataTree *tree = &x->tree;
    static const char *const classes[] = {"person", "people", "group", "organization", "place", "facility", NULL};
    return relata_tree_is_lemma(tree, marker, "of") && marker == head + 1 && relata_verb_takes_of(tree, head) &&
           relata_tree_upos(tree, child) == RELATA_UPOS_NOUN && !relata_tree_child(tree, child, RELATA_DEPREL_DET) &&
           !relata_tree_child(tree, child, RELATA_DEPREL_NUMMOD) && !relata_has_class(x, child, classes);
}

// The phrases after a noun that tell which one it is: the first "of" phrase, or the first phrase with a name in it
// ("treaty with Chile", "parade in Oslo").
static bool is_core_phrase(const RelataExtraction *x, uint32_t head, uint32_t child) {
    const RelataTree *tree = &x->tree;
    static const char *const prepositions[] = {"of",   "in",  "on",     "at",      "with", "against", "between",
                                               "from", "for", "inside", "outside", "near", "along",   NULL};
    static const char *const further[] = {"to", "about", "over", NULL}; // not where an owner tells which one
    static const char *const held[] = {"host", "people", "person", "man", "woman", NULL};
    uint32_t marker = relata_tree_case(tree, child);
    if (child < head || !marker || is_behind_comma(tree, child) ||
        phrase_right(tree, child) - tree->left[child] >= LONGEST_PHRASE ||
        !(relata_tree_lemma_in(tree, marker, prepositions) || is_asked_for(tree, head, child, marker) ||
          (relata_tree_lemma_in(tree, marker, further) && !relata_tree_child(tree, head, RELATA_DEPREL_NMOD_POSS) &&
           !relata_tree_lemma_in(tree, head, held))) ||
        (!relata_tree_is_lemma(tree, marker, "of") &&
         ((relata_core_is_day(tree, child) && !relata_tree_is_lemma(tree, marker, "per")) ||
          is_on_outlet(tree, head, child))))
        return false;
    if (is_goal(tree, head, marker) || is_charge(x, head, child, marker))
        return false;
    uint32_t first = relata_tree_child(tree, head, RELATA_DEPREL_NMOD);
    while (first && (first < head || relata_core_is_day(tree, first)))
        first = relata_tree_next_child(tree, first, RELATA_DEPREL_NMOD);
    if (relata_tree_is_lemma(tree, marker, "per"))
        return marker == head + 1;
    if (first != child) // "production of wheat in Kenya": hung on either noun
        return first && !has_name(tree, first) && has_name(tree, child) &&
               tree->left[child] == tree->right[first] + 1 &&
               ((relata_tree_is_lemma(tree, relata_tree_case(tree, first), "of") &&
                 relata_tree_is_lemma(tree, marker, "in") && relata_tree_upos(tree, child) == RELATA_UPOS_PROPN) ||
                (relata_noun_takes(tree, head, marker) && is_core_phrase(x, head, first)));
    return has_name(tree, child) || relata_tree_is_lemma(tree, marker, "of") || is_dated_meeting(tree, head, child) ||
           is_matter(x, head, child, marker) || is_matter_of_pact(tree, head, child) ||
           is_asked_for(tree, head, child, marker);
}

// "countries bordering the Baltic Sea", "a company based in Oslo": of a noun that says nothing by itself, a participle
// right after it, with a name, says which, where no other phrase does.
static bool is_naming_participle(const RelataTree *tree, uint32_t head, uint32_t child) {
    enum { LONGEST = 6, LONGEST_MOVED = 8 };
    static const char *const movable[] = {"money", "monies", "fund", "goods", "weapon", "arms", "refugee", NULL};
    const char *xpos = relata_tree_token(tree, child)->xpos;
    bool is_movable = relata_tree_lemma_in(tree, head, movable); // "money sent to Mali by workers"
    if (relata_tree_deprel(tree, child) != RELATA_DEPREL_ACL || child != head + 1 ||
        !(is_generic(tree, head) || is_movable) || !xpos || xpos[0] != 'V' || !strchr("GN", xpos[2]) ||
        relata_tree_child(tree, head, RELATA_DEPREL_NMOD))
        return false;
    uint32_t right = core_right(tree, child);
    if (right - child + 1 > (is_movable ? LONGEST_MOVED : LONGEST))
        return false;
    for (uint32_t i = child; i <= right; i++)
        if (relata_tree_upos(tree, i) == RELATA_UPOS_PROPN)
            return true;
    return false;
}

// "two men suspected of planning attacks": of counted people a short participle right behind them says which.
static bool is_participle_of_some(const RelataTree *tree, uint32_t head, uint32_t child) {
    enum { LONGEST = 9 };
    static const char *const people[] = {"man",      "woman",   "person",   "people",    "suspect",  "student",
                                         "child",    "officer", "soldier",  "worker",    "resident", "official",
                                         "teenager", "boy",     "girl",     "passenger", "factory",  "company",
                                         "vessel",   "ship",    "militant", NULL};
    uint32_t right = core_right(tree, child);
    return relata_tree_deprel(tree, child) == RELATA_DEPREL_ACL && child == head + 1 &&
           relata_tree_child(tree, head, RELATA_DEPREL_NUMMOD) &&
           (relata_tree_lemma_in(tree, head, people) || relata_tree_has_xpos(tree, head, "NNPS")) &&
           (relata_tree_has_xpos(tree, child, "VBN") || relata_tree_has_xpos(tree, child, "VBG")) && right > child &&
           right - child < LONGEST && is_plain(tree, child, right);
}

// The last token of a clause behind a noun, without the clauses in it.
static uint32_t clause_right(const RelataTree *tree, uint32_t clause) {
    uint32_t right = tree->right[clause];
    for (uint32_t i = clause + 1; i <= right; i++) {
        RelataDeprel deprel = relata_tree_deprel(tree, i);
        if ((deprel == RELATA_DEPREL_ACL || deprel == RELATA_DEPREL_ACL_RELCL || deprel == RELATA_DEPREL_ADVCL ||
             deprel == RELATA_DEPREL_APPOS || deprel == RELATA_DEPREL_PARATAXIS) &&
            tree->left[i] > clause)
            right = tree->left[i] - 1;
    }
    while (right > clause && relata_tree_upos(tree, right) == RELATA_UPOS_PUNCT)
        right--;
    return right;
}

// "a role in building schools", "a request to free a spy", "a law banning short flights": what a noun asks for, as a
// verb.
static bool is_matter_clause(const RelataTree *tree, uint32_t head, uint32_t child) {
    uint32_t mark = relata_tree_child(tree, child, RELATA_DEPREL_MARK), right = clause_right(tree, child),
             left = mark ? mark : child;
    if (child < head || relata_tree_upos(tree, head) != RELATA_UPOS_NOUN || tree->left[child] != left ||
        relata_tree_child(tree, child, RELATA_DEPREL_NSUBJ) || right == child ||
        right - left > LONGEST_PHRASE + (has_name_within(tree, child, right) ? 2 : 0) || !is_plain(tree, left, right))
        return false;
    static const char *const accusing[] = {"accuse", "convict", "acquit", "suspect", "clear", NULL};
    bool is_gerund = relata_tree_has_xpos(tree, child, "VBG");
    uint32_t first = head; // of a list of accused
    for (int step = 0; step < 4 && relata_tree_deprel(tree, first) == RELATA_DEPREL_CONJ; step++)
        first = relata_tree_head(tree, first);
    if (relata_tree_deprel(tree, first) == RELATA_DEPREL_OBJ &&
        relata_tree_lemma_in(tree, relata_tree_head(tree, first), accusing))
        return false; // "accused the board of cheating": the verb asks for it
    if (relata_is_infinitive(tree, child) || !mark)
        return relata_noun_takes_infinitive(tree, head) &&
               (mark || (is_gerund && child == head + 1 && right == tree->right[child]));
    return is_gerund && (relata_tree_is_lemma(tree, mark, "of") || relata_noun_takes(tree, head, mark));
}

// "a 53-year-old teacher", "a Danish-born cook": how old and from where a person is, which are facts of their own.
static bool is_persons_detail(const RelataExtraction *x, uint32_t head, uint32_t child) {
    static const char *const details[] = {"old", "born", "bear", NULL};
    return child < head && x->tree.left[child] < child && relata_tree_lemma_in(&x->tree, child, details) &&
           relata_is_role_noun(x, head);
}

const char *const relata_rate_units[] = {"year",   "month", "week",     "day",   "hour",  "minute", "second",
                                         "season", "share", "barrel",   "pound", "tonne", "ton",    "ounce",
                                         "gallon", "litre", "bushel",   "acre",  "unit",  "head",   "night",
                                         "ticket", "kilo",  "kilogram", NULL};

// "40 buses per month", "$6 million a year"
static bool is_rate(const RelataTree *tree, uint32_t noun, uint32_t c) {
    static const char *const articles[] = {"a", "an", NULL};
    bool is_counted =
        relata_tree_child(tree, noun, RELATA_DEPREL_NUMMOD) || relata_tree_upos(tree, noun) == RELATA_UPOS_SYM;
    if (!is_counted || tree->right[c] != c)
        return false;
    return relata_tree_is_lemma(tree, tree->left[c], "per") ||
           (tree->left[c] + 1 == c && relata_tree_lemma_in(tree, tree->left[c], articles) &&
            relata_tree_lemma_in(tree, c, relata_rate_units));
}

// "more than", "nearly", "over": between which bounds a number lies.
static bool is_bound(const RelataTree *tree, uint32_t i) {
    static const char *const words[] = {"more",  "less",  "nearly", "almost", "over",
                                        "under", "least", "most",   "up",     NULL};
    return relata_tree_lemma_in(tree, i, words);
}

// "money laundering", "wildlife trafficking", where the tree takes the second word for a verb of the first.
static bool is_gerund_compound(const RelataTree *tree, uint32_t noun, uint32_t verb) {
    return verb == noun + 1 && relata_tree_deprel(tree, verb) == RELATA_DEPREL_ACL &&
           relata_tree_has_xpos(tree, verb, "VBG") && relata_tree_upos(tree, noun) == RELATA_UPOS_NOUN &&
           !relata_tree_has_morph(tree, noun, RELATA_MORPH_PLUR) && !relata_tree_child(tree, noun, RELATA_DEPREL_DET) &&
           !relata_tree_child(tree, verb, RELATA_DEPREL_OBJ) && !relata_tree_child(tree, noun, RELATA_DEPREL_AMOD) &&
           relata_tree_is_lemma(tree, relata_tree_case(tree, noun), "of");
}

// "a women's collection", "the boys' team": whose it is says what kind it is.
bool relata_is_kind_of_owner(const RelataTree *tree, uint32_t owner) {
    static const char *const words[] = {"woman", "man", "child", "girl", "boy", "lady", "women", "men", NULL};
    return relata_tree_deprel(tree, owner) == RELATA_DEPREL_NMOD_POSS && relata_tree_lemma_in(tree, owner, words) &&
           relata_tree_has_morph(tree, owner, RELATA_MORPH_PLUR) && !relata_tree_child(tree, owner, RELATA_DEPREL_AMOD);
}

// Modifiers that belong to the core of a nominal node.
static bool is_core_modifier(const RelataExtraction *x, uint32_t head, uint32_t child) {
    const RelataTree *tree = &x->tree;
    static const char *const empty[] = {"own", "such", "same", "other", NULL};
    static const char *const likening[] = {"identical", "similar", "equal", "comparable", "equivalent", NULL};
    switch (relata_tree_deprel(tree, child)) {
    case RELATA_DEPREL_AMOD:
        return !relata_tree_lemma_in(tree, child, empty) &&
               !is_persons_detail(x, head, child) && // "residents, effective at noon"
               !(child > head && (relata_tree_upos(tree, tree->left[child] - 1) == RELATA_UPOS_PUNCT ||
                                  relata_tree_lemma_in(tree, child, likening))); // "shares similar to Acme's"
    case RELATA_DEPREL_COMPOUND: // but not a name before a number, which English has no compounds of
        return child > relata_tree_child(tree, head, RELATA_DEPREL_NUMMOD) ||
               relata_tree_upos(tree, child) != RELATA_UPOS_PROPN;
    case RELATA_DEPREL_NMOD_DESC:
    case RELATA_DEPREL_FLAT:
    case RELATA_DEPREL_NUMMOD:
    case RELATA_DEPREL_GOESWITH:
        return true;
    case RELATA_DEPREL_DET: // "all 25 of the seats"
        return relata_tree_is_lemma(tree, child, "all") && relata_tree_upos(tree, head) == RELATA_UPOS_NUM;
    case RELATA_DEPREL_ADVMOD: // "more than $1 million", "a bomb south of Gao"
        return child < head ? relata_tree_upos(tree, head) == RELATA_UPOS_SYM && is_bound(tree, child)
                            : relata_is_bearing(relata_tree_lemma(tree, child)) && child < tree->n &&
                                  relata_tree_is_lemma(tree, child + 1, "of") &&
                                  relata_tree_upos(tree, relata_tree_head(tree, child + 1)) == RELATA_UPOS_PROPN;
    case RELATA_DEPREL_NMOD_POSS:
        return relata_tree_upos(tree, child) == RELATA_UPOS_PROPN || relata_is_kind_of_owner(tree, child);
    case RELATA_DEPREL_NMOD:
        return is_core_phrase(x, head, child);
    case RELATA_DEPREL_APPOS:
    case RELATA_DEPREL_NMOD_UNMARKED:
        return is_rate(tree, head, child);
    case RELATA_DEPREL_ACL:
        return is_naming_participle(tree, head, child) || is_participle_of_some(tree, head, child) ||
               is_matter_clause(tree, head, child);
    default:
        return false;
    }
}

// "a memorandum of understanding to fight smuggling", "support for a bill to ban nets"
static bool is_aim_of_matter(const RelataTree *tree, uint32_t parent, uint32_t child) {
    return relata_is_infinitive(tree, child) && is_matter_clause(tree, parent, child);
}

// "deaths of patients, according to the ministry": a phrase behind a comma.
static bool is_aside(const RelataTree *tree, uint32_t parent, uint32_t child) {
    RelataDeprel deprel = relata_tree_deprel(tree, child);
    return child > parent && (deprel == RELATA_DEPREL_NMOD || deprel == RELATA_DEPREL_OBL) &&
           relata_tree_case(tree, child) && strcmp(relata_tree_form(tree, tree->left[child] - 1), ",") == 0;
}

// "money sent to Mali [by workers]": who did it, where another phrase tells the thing apart already.
static bool is_spare_agent(const RelataTree *tree, uint32_t parent, uint32_t child) {
    return relata_tree_deprel(tree, child) == RELATA_DEPREL_OBL_AGENT &&
           relata_tree_deprel(tree, parent) == RELATA_DEPREL_ACL && relata_tree_child(tree, parent, RELATA_DEPREL_OBL);
}

// "suspected of planning an attack", of counted people
static bool is_matter_of_participle(const RelataTree *tree, uint32_t participle, uint32_t gerund) {
    uint32_t mark = relata_tree_child(tree, gerund, RELATA_DEPREL_MARK);
    return mark == participle + 1 && relata_tree_has_xpos(tree, gerund, "VBG") &&
           is_participle_of_some(tree, relata_tree_head(tree, participle), participle);
}

static bool drop_outside_core(const RelataTree *tree, uint32_t top, uint32_t parent, uint32_t child,
                              const void *state) {
    RelataDeprel deprel = relata_tree_deprel(tree, child);
    if (parent == top)
        return !is_core_modifier(state, top, child);
    if (is_gerund_compound(tree, parent, child))
        return false;
    if (is_gerund_compound(tree, relata_tree_head(tree, parent), parent))
        return true;
    return deprel == RELATA_DEPREL_ACL_RELCL || deprel == RELATA_DEPREL_APPOS || deprel == RELATA_DEPREL_PARATAXIS ||
           (deprel == RELATA_DEPREL_ADVCL && child > parent && relata_tree_upos(tree, parent) == RELATA_UPOS_VERB &&
            !is_matter_of_participle(tree, parent, child)) ||
           is_listing(tree, child) || is_aside(tree, parent, child) || is_spare_agent(tree, parent, child) ||
           (relata_tree_head(tree, parent) == top && is_spare_phrase(tree, parent, child)) ||
           (deprel == RELATA_DEPREL_NMOD && child > parent && relata_core_is_day(tree, child) &&
            !relata_tree_is_lemma(tree, relata_tree_case(tree, child), "of")) ||
           (deprel == RELATA_DEPREL_ACL && !is_aim_of_matter(tree, parent, child) &&
            !is_naming_participle(tree, parent, child) && !is_participle_of_some(tree, parent, child));
}

// Of the phrase of another word, whose own preposition stays.
static bool drop_outside_phrase(const RelataTree *tree, uint32_t top, uint32_t parent, uint32_t child,
                                const void *state) {
    if (parent == top && (relata_tree_deprel(tree, child) == RELATA_DEPREL_CASE || child < top))
        return false;
    return (parent == top && is_spare_phrase(tree, parent, child)) || drop_outside_core(tree, 0, parent, child, state);
}

static bool drop_behind(const RelataTree *tree, uint32_t top, uint32_t parent, uint32_t child, const void *state) {
    return (parent == top && child > top) || drop_outside_core(tree, top, parent, child, state);
}

// "Acme's sixth plant in Chad": counted among its owner's.
static bool is_numbered_site(const RelataTree *tree, uint32_t site) {
    static const char *const words[] = {"first",  "second", "third", "fourth", "fifth",          "sixth", "seventh",
                                        "eighth", "ninth",  "tenth", "only",   "second-largest", NULL};
    for (uint32_t c = relata_tree_child(tree, site, RELATA_DEPREL_AMOD); c && c < site;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_AMOD))
        if (relata_tree_lemma_in(tree, c, words) || relata_tree_has_xpos(tree, c, "JJS"))
            return true;
    return false;
}

// A site that is told apart by where it is needs no owner in its name.
static bool drop_outside_site(const RelataTree *tree, uint32_t top, uint32_t parent, uint32_t child,
                              const void *state) {
    RelataDeprel deprel = relata_tree_deprel(tree, child);
    bool is_owner = deprel == RELATA_DEPREL_NMOD_POSS && !is_numbered_site(tree, top);
    return (parent == top && (is_owner || deprel == RELATA_DEPREL_NMOD)) ||
           drop_outside_core(tree, top, parent, child, state);
}

// What is told apart without its aim, which a call or a request is not.
static bool is_undertaking(const RelataTree *tree, uint32_t i) {
    static const char *const words[] = {"network",  "scheme",     "operation",  "mission", "campaign",  "project",
                                        "program",  "programme",  "treaty",     "pact",    "agreement", "deal",
                                        "contract", "memorandum", "initiative", "law",     "bill",      NULL};
    return relata_tree_lemma_in(tree, i, words);
}

// The core without the clause that makes it too long.
static bool drop_clause(const RelataTree *tree, uint32_t top, uint32_t parent, uint32_t child, const void *state) {
    return relata_tree_deprel(tree, child) == RELATA_DEPREL_ACL || drop_outside_core(tree, top, parent, child, state);
}

bool relata_has_class(const RelataExtraction *x, uint32_t i, const char *const *classes) {
    const char *value = relata_lexicon_find(x->lexicon, RELATA_LEXICON_NOUN_CLASS, relata_tree_lemma(&x->tree, i));
    char class[32];
    if (!value || !relata_lexicon_field(value, 0, 0, class, sizeof class))
        return false;
    return relata_is_among_any_case(class, classes);
}

// The hyphen of "Mesa, Ariz.-based", whose state is left out.
static bool is_hyphen_before(const RelataTree *tree, const uint32_t *tokens, uint32_t n, uint32_t k) {
    return strcmp(relata_tree_form(tree, tokens[k]), "-") == 0 && k + 1 < n && tokens[k + 1] == tokens[k] + 1 &&
           !relata_tree_token(tree, tokens[k])->space_after;
}

void relata_core_add_words(const RelataTree *tree, const uint32_t *tokens, uint32_t n, RelataStrbuf *out) {
    for (uint32_t k = 0; k < n; k++) {
        bool is_joined = k && tokens[k] == tokens[k - 1] + 1 && !relata_tree_token(tree, tokens[k - 1])->space_after;
        if (k && !is_joined && !is_hyphen_before(tree, tokens, n, k))
            relata_strbuf_add_char(out, ' ');
        relata_strbuf_add_string(out, relata_tree_form(tree, tokens[k]));
    }
}

// A bare noun is a node if it stands for a kind ("remittances", "oil"), not for one that was named before ("the firm").
static bool is_telling_alone(const RelataExtraction *x, uint32_t i) {
    static const char *const bare[] = {"state", "city",    "county",     "nation", "court",
                                       "board", "council", "department", NULL};
    const RelataTree *tree = &x->tree;
    if ((relata_tree_upos(tree, i) == RELATA_UPOS_PROPN && !relata_tree_lemma_in(tree, i, bare)) ||
        ((relata_tree_child(tree, i, RELATA_DEPREL_COP) || relata_tree_deprel(tree, i) == RELATA_DEPREL_APPOS) &&
         relata_is_role_noun(x, i)))
        return true;
    return relata_tree_upos(tree, i) == RELATA_UPOS_NOUN && !is_generic(tree, i) &&
           !relata_tree_child(tree, i, RELATA_DEPREL_DET) && !relata_tree_child(tree, i, RELATA_DEPREL_NMOD_POSS);
}

// "the company's": said of one that was named before; not "his son's", nor "the sheriff's office", which is a body.
static bool is_definite_owner(const RelataTree *tree, uint32_t owner, uint32_t of) {
    static const char *const bodies[] = {"office", "department", NULL};
    return relata_tree_upos(tree, owner) == RELATA_UPOS_NOUN &&
           relata_tree_is_lemma(tree, relata_tree_child(tree, owner, RELATA_DEPREL_DET), "the") &&
           !relata_tree_child(tree, owner, RELATA_DEPREL_NMOD_POSS) && !relata_tree_lemma_in(tree, of, bodies);
}

// "His Excellency" is somebody, not something of his.
static bool is_honour(const RelataTree *tree, uint32_t i) {
    static const char *const honours[] = {"Excellency", "Majesty",  "Highness", "Holiness", "Eminence", "Honor",
                                          "Honour",     "Lordship", "Ladyship", "Worship",  "Grace",    NULL};
    return relata_is_among(relata_tree_form(tree, i), honours) && relata_tree_child(tree, i, RELATA_DEPREL_NMOD_POSS);
}

// "its army", "the company's plant": the owner that the pronoun or noun refers to, by name; of "the army" its country.
const RelataEntity *relata_core_owner(const RelataExtraction *x, const RelataNodes *nodes, uint32_t i) {
    const RelataTree *tree = &x->tree;
    uint32_t owner = relata_tree_child(tree, i, RELATA_DEPREL_NMOD_POSS), without = 0;
    if (is_honour(tree, i))
        return NULL;
    if (!owner)
        return relata_organ_state(x, nodes, i);
    bool is_pronoun = relata_tree_upos(tree, owner) == RELATA_UPOS_PRON;
    uint32_t titled =
        owner && relata_tree_upos(tree, owner) == RELATA_UPOS_NOUN ? relata_name_beside(x, nodes, owner) : 0;
    const RelataMention *name = titled > owner && titled < i ? relata_mention_at(x, titled) : NULL;
    if (name && name->kind == RELATA_MENTION_NAME &&
        relata_tree_deprel(tree, titled) == RELATA_DEPREL_NMOD_POSS) // "founder Ana Lira's car"
        return &nodes->entities.items[name->entity];
    if (!(is_pronoun || is_definite_owner(tree, owner, i)))
        return NULL;
    uint32_t noun = is_pronoun ? relata_antecedent(tree, owner, &without) : owner;
    const RelataMention *m = relata_mention_at(x, noun ? noun : owner);
    uint32_t bound = is_pronoun ? relata_bound(x, owner) : 0;
    const RelataEntity *e = m ? &nodes->entities.items[bound ? bound - 1 : m->entity] : NULL;
    if (is_pronoun && m && relata_tree_has_morph(tree, owner, RELATA_MORPH_PERSON_1) &&
        !relata_is_own_voice(x, owner, m->entity))
        return NULL; // "my wife" of a speaker who is not known
    bool is_several = strcasecmp(relata_tree_form(tree, owner), "their") == 0; // not one person's
    return e && e->kind == RELATA_ENTITY_NAMED && !(is_several && e->type == RELATA_TYPE_PERSON) ? e : NULL;
}

// "U.S. and NATO" of "U.S. and NATO access", which the tree takes for objects of their own.
static void add_names_before(const RelataTree *tree, uint32_t first, RelataStrbuf *out) {
    if (first < 4 || relata_tree_upos(tree, first) != RELATA_UPOS_NOUN ||
        relata_tree_upos(tree, first - 1) != RELATA_UPOS_PROPN ||
        relata_tree_upos(tree, first - 3) != RELATA_UPOS_PROPN ||
        relata_tree_deprel(tree, first - 1) != RELATA_DEPREL_CONJ || relata_tree_head(tree, first - 1) != first - 3 ||
        relata_tree_deprel(tree, first - 3) != relata_tree_deprel(tree, first) ||
        relata_tree_head(tree, first - 3) != relata_tree_head(tree, first))
        return;
    const uint32_t names[] = {first - 3, first - 2, first - 1};
    relata_core_add_words(tree, names, 3, out);
    relata_strbuf_add_char(out, ' ');
}

static void add_owner(const RelataExtraction *x, const RelataNodes *nodes, uint32_t i, const uint32_t *tokens,
                      uint32_t n, RelataStrbuf *out) {
    const RelataEntity *owner = relata_core_owner(x, nodes, i);
    bool is_said = false; // a name that runs from the owner to what it owns
    for (uint32_t k = 0; owner && k < n; k++)
        is_said = is_said || strstr(owner->name, relata_tree_form(&x->tree, tokens[k])) == owner->name;
    if (owner && !is_said)
        relata_strbuf_printf(out,
                             owner->is_plural && strlen(owner->name) > 1 && // "Muslims' faith"
                                     owner->name[strlen(owner->name) - 1] == 's'
                                 ? "%s' "
                                 : "%s's ",
                             owner->name);
}

// "the bulk of whom", "how many banks", "the candidate of Chad and its ally", "[her] bank": phrases that a node cannot
// be.
static bool is_node_word(const RelataTree *tree, uint32_t i) {
    const char *xpos = relata_tree_token(tree, i)->xpos;
    RelataUpos upos = relata_tree_upos(tree, i);
    static const char *const pointing[] = {"this", "that", "these", "those", "any", "another", "either", "such", NULL};
    return upos != RELATA_UPOS_PRON && !(upos == RELATA_UPOS_DET && relata_tree_lemma_in(tree, i, pointing)) &&
           !(upos == RELATA_UPOS_VERB && i > 1 && relata_tree_upos(tree, i - 1) == RELATA_UPOS_CCONJ) &&
           !(xpos && xpos[0] == 'W') && !strpbrk(relata_tree_form(tree, i), "[]{}|<>") &&
           !strstr(relata_tree_form(tree, i), "\xe2\x96"); // squares of a map's legend
}

static bool is_dropped_opening(const RelataTree *tree, uint32_t i) {
    static const char *const words[] = {"just",          "only",       "about", "roughly", "around",
                                        "approximately", "the",        "a",     "an",      "exactly",
                                        "merely",        "reportedly", "also",  "even",    NULL};
    return relata_tree_lemma_in(tree, i, words);
}

// Words that a phrase is cut in two behind: "40 shares worth", "a collection of".
static bool is_loose_end(const RelataTree *tree, uint32_t i) {
    RelataUpos upos = relata_tree_upos(tree, i);
    bool is_worth = relata_tree_is_lemma(tree, i, "worth") && !relata_tree_is_lemma(tree, i - 1, "net");
    return is_worth || upos == RELATA_UPOS_CCONJ || upos == RELATA_UPOS_SCONJ || upos == RELATA_UPOS_DET ||
           (upos == RELATA_UPOS_ADP && relata_tree_token(tree, i - 1)->space_after);
}

// "$5 million over three [years]"
static bool is_cut_span(const RelataTree *tree, uint32_t i) {
    static const char *const markers[] = {"over", "within", "in", "for", NULL};
    return i > 1 && i < tree->n && relata_tree_upos(tree, i) == RELATA_UPOS_NUM &&
           relata_is_time_word(relata_tree_lemma(tree, i + 1)) && relata_tree_lemma_in(tree, i - 1, markers);
}

// "the integrity or lack of in his case": a phrase without its noun.
static bool is_two_prepositions(const RelataTree *tree, uint32_t one, uint32_t other) {
    static const char *const places[] = {"in", "on", "at", "for", "with", NULL};
    return other == one + 1 && relata_tree_is_lemma(tree, one, "of") &&
           relata_tree_upos(tree, other) == RELATA_UPOS_ADP && relata_tree_lemma_in(tree, other, places) &&
           relata_tree_upos(tree, one) == RELATA_UPOS_ADP;
}

// "the possibility of Democrats winning the election": what a notion is of is said by a verb with its own subject.
static bool is_notion_of_deed(const RelataTree *tree, uint32_t i) {
    static const char *const notions[] = {"possibility", "prospect", "idea",        "likelihood", "risk",
                                          "chance",      "danger",   "fear",        "hope",       "threat",
                                          "notion",      "thought",  "probability", "case",       "sight",
                                          "problem",     "instance", "report",      "practice",   NULL};
    uint32_t of = relata_tree_lemma_in(tree, i, notions) ? relata_tree_child(tree, i, RELATA_DEPREL_NMOD) : 0;
    if (!of || !relata_tree_is_lemma(tree, relata_tree_case(tree, of), "of"))
        return false;
    if (relata_tree_upos(tree, of) != RELATA_UPOS_PROPN && !relata_tree_has_morph(tree, of, RELATA_MORPH_PLUR))
        return false;
    uint32_t verb = relata_tree_child(tree, of, RELATA_DEPREL_ACL);
    verb = verb ? verb : relata_tree_child(tree, i, RELATA_DEPREL_ACL); // hung on either noun
    return verb == of + 1 && relata_tree_has_xpos(tree, verb, "VBG") && !is_gerund_compound(tree, of, verb);
}

// "no action or lack of action by Lira": the phrase behind the second noun, which the tree hangs on the first.
static bool is_of_itself(const RelataTree *tree, uint32_t i) {
    uint32_t of = relata_tree_child(tree, i, RELATA_DEPREL_CONJ) ? relata_tree_child(tree, i, RELATA_DEPREL_NMOD) : 0;
    return of && strcmp(relata_tree_lemma(tree, of), relata_tree_lemma(tree, i)) == 0;
}

// "Sunday's", "last May's": how many words at `first` are a day that owns what follows.
static uint32_t day_owner(const RelataTree *tree, uint32_t first, bool is_near) {
    static const char *const spans[] = {"week", "month", "year", "weekend", "yesterday", "today", "tomorrow", NULL};
    const char *form = relata_tree_form(tree, first);
    size_t n = strcspn(form, "'\xe2");
    char word[32];
    snprintf(word, sizeof word, "%.*s", (int)n, form);
    if (form[n] && (relata_weekday_of(word) || (is_near && relata_month_of(word))))
        return 1; // in one token
    bool is_owner = first < tree->n && relata_tree_deprel(tree, first + 1) == RELATA_DEPREL_CASE &&
                    !relata_tree_token(tree, first)->space_after;
    bool is_day = relata_weekday_of(form) || (is_near && relata_month_of(form)) ||
                  ((is_near || first == tree->left[first]) && relata_tree_lemma_in(tree, first, spans));
    return is_owner && is_day ? 2 : 0;
}

// "Sunday's election", "last May's election": how many words in front say when, which no stranger can look up.
static uint32_t owning_day(const RelataTree *tree, const uint32_t *tokens, uint32_t n) {
    static const char *const near[] = {"last", "this", "next", NULL};
    uint32_t k = n > 2 && relata_tree_lemma_in(tree, tokens[0], near);
    uint32_t words = n > k + 1 ? day_owner(tree, tokens[k], k) : 0;
    return words && k + words < n && tokens[k + words] == tokens[k] + words ? k + words : 0;
}

// What is left of "Sunday's election": no more than what any country has.
static bool is_bare_behind_day(const RelataTree *tree, uint32_t i) {
    return (i > 1 && day_owner(tree, i - 1, true) == 1) || (i > 2 && day_owner(tree, i - 2, true) == 2);
}

// How many of the tokens in front belong to the clause: "so far 40 banks", "as many as 40", "including Chad".
static uint32_t loose_opening(const RelataTree *tree, const uint32_t *tokens, uint32_t n) {
    if (n < 2)
        return 0;
    if (strcmp(relata_tree_form(tree, tokens[0]), "'") == 0)
        return 1; // a quotation mark whose partner stands elsewhere
    uint32_t day = owning_day(tree, tokens, n);
    if (day)
        return day;
    if (n > 2 && relata_tree_is_lemma(tree, tokens[0], "so") && relata_tree_is_lemma(tree, tokens[1], "far"))
        return 2;
    if (n > 3 && relata_tree_is_lemma(tree, tokens[0], "as") && relata_tree_is_lemma(tree, tokens[1], "well"))
        return 3; // "as well as titles"
    static const char *const times[] = {"last", "this", "next", "late", "early", NULL};
    if (n > 3 && relata_tree_lemma_in(tree, tokens[0], times) &&
        (relata_month_of(relata_tree_form(tree, tokens[1])) || relata_weekday_of(relata_tree_form(tree, tokens[1])) ||
         relata_tree_is_lemma(tree, tokens[1], "year") || relata_tree_is_lemma(tree, tokens[1], "week")) &&
        (relata_tree_upos(tree, tokens[2]) == RELATA_UPOS_NUM || relata_tree_upos(tree, tokens[2]) == RELATA_UPOS_ADJ))
        return 2; // "last April seven workers"
    static const char *const many[] = {"many", "much", "few", "little", NULL};
    if (relata_tree_lemma_in(tree, tokens[0], many) && relata_tree_upos(tree, tokens[1]) == RELATA_UPOS_NUM)
        return 1; // "as many as 40", where the tree hangs "as" on the verb
    if (n > 3 && relata_tree_is_lemma(tree, tokens[0], "as") && relata_tree_lemma_in(tree, tokens[1], many) &&
        relata_tree_is_lemma(tree, tokens[2], "as"))
        return 0; // a limit, which stays
    return relata_tree_is_lemma(tree, tokens[0], "as") || relata_tree_is_lemma(tree, tokens[0], "including") ||
           relata_tree_is_lemma(tree, tokens[0], "include");
}

// "legendary actor", "proper newsman": what somebody thinks of a person, who is an actor or newsman.
static bool is_praise(const RelataExtraction *x, uint32_t i, uint32_t noun) {
    static const char *const words[] = {"talented",  "legendary", "great",     "famous",    "renowned",    "celebrated",
                                        "acclaimed", "beloved",   "proper",    "brilliant", "obscure",     "immediate",
                                        "noted",     "prominent", "respected", "iconic",    "famed",       "popular",
                                        "good",      "fine",      "gifted",    "purported", "outstanding", "subsequent",
                                        "local",     NULL};
    return relata_tree_upos(&x->tree, noun) == RELATA_UPOS_NOUN && relata_tree_lemma_in(&x->tree, i, words) &&
           relata_tree_head(&x->tree, i) == noun && relata_is_role_noun(x, noun) &&
           !relata_tree_has_morph(&x->tree, noun, RELATA_MORPH_PLUR);
}

// "a" of "a million citizens", which is one.
static bool is_round_number(const RelataTree *tree, uint32_t i) {
    static const char *const numbers[] = {"hundred", "thousand", "million", "billion", "dozen", NULL};
    return i < tree->n && relata_tree_is_lemma(tree, i, "a") && relata_tree_lemma_in(tree, i + 1, numbers);
}

// Whether the capital of a sentence's first word only opens the sentence: not in "Red Machines", nor in "EU" or a name.
static bool is_opening_capital(const RelataExtraction *x, uint32_t first, uint32_t next) {
    const RelataTree *tree = &x->tree;
    const char *form = relata_tree_form(tree, first), *second = next == first + 1 ? relata_tree_form(tree, next) : "";
    return relata_tree_upos(tree, first) != RELATA_UPOS_PROPN && !relata_demonym(x, first) && form[0] >= 'A' &&
           form[0] <= 'Z' && form[1] >= 'a' && form[1] <= 'z' && !(second[0] >= 'A' && second[0] <= 'Z');
}

// Whether a sentence or what is quoted in it begins with a token.
static bool is_opening(const RelataTree *tree, uint32_t i) {
    static const char *const marks[] = {"\"", "\xe2\x80\x9c", "\xe2\x80\x98", "``", NULL};
    return i == 1 || relata_is_among(relata_tree_form(tree, i - 1), marks);
}

// "a run of games without a win", "the effect of heat on wheat": what stands after a phrase with "of" all the same.
static bool is_second_phrase(const RelataTree *tree, uint32_t first, uint32_t phrase) {
    static const char *const binding[] = {"on", "against", "between", "over", "into", NULL};
    uint32_t marker = relata_tree_case(tree, phrase);
    return relata_tree_is_lemma(tree, marker, "without") || relata_tree_is_lemma(tree, marker, "as") ||
           (!has_name(tree, first) && (has_name(tree, phrase) || relata_tree_lemma_in(tree, marker, binding)));
}

// "won a medal in Oslo", where "in Oslo" is taken for where it was won.
static bool is_phrase_beside(const RelataTree *tree, uint32_t noun, uint32_t c) {
    uint32_t marker = relata_tree_case(tree, c), right = phrase_right(tree, c),
             first = relata_tree_child(tree, noun, RELATA_DEPREL_NMOD);
    bool is_time = relata_core_is_day(tree, c) || relata_is_time_word(relata_tree_lemma(tree, c)) ||
                   relata_is_year(relata_tree_form(tree, c));
    return marker == tree->left[c] && (relata_noun_takes(tree, noun, marker) || is_in_kind(tree, noun, c)) &&
           right - marker < LONGEST_PHRASE && is_plain(tree, marker, right) && !is_time &&
           !is_on_outlet(tree, noun, c) && (first < noun || is_second_phrase(tree, first, c));
}

// "pledged $250 million [over two years] for Mali", "budgeted $2 million to fight the flu", "received $3 million
// [annually] in aid": what a sum is for, hung on the verb.
static uint32_t purpose_of_sum(const RelataTree *tree, uint32_t sum, uint32_t verb) {
    enum { LONGEST = 7 };
    static const char *const sums[] = {"dollar", "euro", "pound", "rupee", "yen", "yuan", NULL};
    static const char *const markers[] = {"for", "toward", "towards", "in", "from", NULL};
    bool is_sum = relata_tree_upos(tree, sum) == RELATA_UPOS_SYM || relata_tree_lemma_in(tree, sum, sums);
    for (uint32_t c = is_sum ? tree->first[verb] : 0; c; c = tree->next[c]) {
        RelataDeprel deprel = relata_tree_deprel(tree, c);
        uint32_t marker = relata_tree_case(tree, c);
        if (c <= sum || relata_is_time_word(relata_tree_lemma(tree, c)) || relata_is_year(relata_tree_form(tree, c)) ||
            deprel == RELATA_DEPREL_ADVMOD)
            continue;
        if (deprel == RELATA_DEPREL_OBL) {
            bool is_place = relata_tree_is_lemma(tree, marker, "in") &&
                            (relata_tree_upos(tree, c) != RELATA_UPOS_NOUN || marker + 1 != c);
            uint32_t right = phrase_right(tree, c);
            return relata_tree_lemma_in(tree, marker, markers) && !is_place && tree->left[c] == marker &&
                           right - marker < LONGEST_PHRASE && is_plain(tree, marker, right)
                       ? c
                       : 0;
        }
        uint32_t right = clause_right(tree, c), mark = relata_tree_child(tree, c, RELATA_DEPREL_MARK);
        for (uint32_t t = tree->first[c]; t; t = tree->next[t]) // "over two years", which add_phrase() leaves out too
            if (t > c && tree->left[t] <= right && relata_core_is_day(tree, t))
                right = tree->left[t] - 1;
        return deprel == RELATA_DEPREL_ADVCL && relata_is_infinitive(tree, c) && mark && mark + 1 == c &&
                       tree->left[c] == mark && right > c && right - mark < LONGEST && is_plain(tree, mark, right)
                   ? c
                   : 0;
    }
    return 0;
}

uint32_t relata_core_phrase_beside(const RelataTree *tree, uint32_t i) {
    uint32_t verb = relata_tree_deprel(tree, i) == RELATA_DEPREL_OBJ ? relata_tree_head(tree, i) : 0;
    uint32_t purpose = verb ? purpose_of_sum(tree, i, verb) : 0;
    if (purpose)
        return purpose;
    for (uint32_t c = verb ? tree->first[verb] : 0; c; c = tree->next[c]) {
        if (tree->left[c] != tree->right[i] + 1)
            continue;
        if (is_rate(tree, i, c))
            return c;
        if (relata_tree_deprel(tree, c) == RELATA_DEPREL_OBL)
            return is_phrase_beside(tree, i, c) ? c : 0;
        return relata_tree_deprel(tree, c) == RELATA_DEPREL_ADVCL &&
                       (!relata_is_infinitive(tree, c) || relata_noun_is_for_infinitive(tree, i)) &&
                       is_matter_clause(tree, i, c)
                   ? c
                   : 0;
    }
    return 0;
}

// "gave the study a warm welcome": two objects that the tree takes for one, told by an article behind a noun.
static bool is_run_together(const RelataTree *tree, const uint32_t *tokens, uint32_t n) {
    static const char *const articles[] = {"a", "an", NULL};
    static const char *const before[] = {
        "of",    "to",     "in",     "for",    "on",      "with",    "and",     "or",     "as",    "by",
        "from",  "at",     "than",   "into",   "be",      "that",    "without", "within", "such",  "like",
        "per",   "nor",    "but",    "&",      "not",     "half",    "quite",   "over",   "about", "around",
        "under", "nearly", "almost", "during", "against", "between", NULL};
    for (uint32_t k = 1; k + 1 < n; k++) {
        const char *last = relata_tree_form(tree, tokens[k - 1]);
        if (!relata_tree_lemma_in(tree, tokens[k], articles) || tokens[k] != tokens[k - 1] + 1 ||
            relata_tree_lemma_in(tree, tokens[k + 1], relata_rate_units) || // "400 buses a year"
            !isalpha((unsigned char)last[strlen(last) - 1])) // behind a stop the article belongs to what follows
            continue;
        if (!relata_tree_has_xpos(tree, tokens[k - 1], "VBG") && !relata_tree_lemma_in(tree, tokens[k - 1], before))
            return true;
    }
    return false;
}

// Adds the phrase that a noun asks for, with its preposition, where it stands right behind the core or tells what a sum
// is for; the new number of tokens.
static uint32_t add_phrase(const RelataExtraction *x, uint32_t i, uint32_t phrase, uint32_t *tokens, uint32_t n) {
    if (!n ||
        (tokens[n - 1] + 1 != x->tree.left[phrase] && !purpose_of_sum(&x->tree, i, relata_tree_head(&x->tree, i))))
        return n;
    return n + relata_tree_yield(&x->tree, phrase, drop_outside_phrase, x, tokens + n, LONGEST_PHRASE + 3);
}

// "a timetable for the troops to leave Chad": what shall be done stands behind who shall do it.
static void add_aim(const RelataExtraction *x, uint32_t i, uint32_t last, RelataStrbuf *out) {
    enum { LONGEST = 7 };
    const RelataTree *tree = &x->tree;
    uint32_t tokens[LONGEST], n = 0, to = last + 1,
                              verb = to < tree->n && relata_tree_is_lemma(tree, to, "to") ? to + 1 : 0;
    if (!verb || !relata_tree_is_lemma(tree, relata_tree_case(tree, last), "for") ||
        !relata_is_infinitive(tree, verb) || !relata_noun_takes(tree, i, relata_tree_case(tree, last)) ||
        !relata_noun_takes_infinitive(tree, i))
        return;
    uint32_t right = clause_right(tree, verb);
    if (right - to >= LONGEST || right == verb || !is_plain(tree, to, right))
        return;
    for (uint32_t k = to; k <= right; k++)
        tokens[n++] = k;
    relata_strbuf_add_char(out, ' ');
    relata_core_add_words(tree, tokens, n, out);
}

// "meeting of Africa Clearing House", of which the tree takes a part for a verb: the last name is whole.
static uint32_t complete_last(const RelataExtraction *x, uint32_t *tokens, uint32_t n, uint32_t longest) {
    const RelataMention *m = n > 1 && n <= longest ? relata_name_around(x, tokens[n - 1]) : NULL;
    if (!m || m->kind != RELATA_MENTION_NAME || m->type == RELATA_TYPE_PERSON || m->token_begin < x->tree.begin)
        return n;
    uint32_t last = m->token_end - x->tree.begin;
    while (n < longest && tokens[n - 1] < last && last <= x->tree.n) {
        tokens[n] = tokens[n - 1] + 1;
        n++;
    }
    return n;
}

// "$3.2-billion", "$37 3/4": a sum has all its words, however the tree hangs them.
static uint32_t complete_sum(const RelataExtraction *x, uint32_t i, uint32_t *tokens, uint32_t n, uint32_t longest) {
    const RelataMention *m = n && n <= longest ? relata_mention_at(x, i) : NULL;
    if (!m || m->kind != RELATA_MENTION_NAME || m->type != RELATA_TYPE_MONEY || m->token_begin < x->tree.begin)
        return n;
    for (uint32_t t = m->token_begin - x->tree.begin + 1; t <= m->token_end - x->tree.begin && n < longest; t++) {
        uint32_t k = 0;
        while (k < n && tokens[k] < t)
            k++;
        if (k < n && tokens[k] == t)
            continue;
        memmove(tokens + k + 1, tokens + k, (n - k) * sizeof *tokens);
        tokens[k] = t;
        n++;
    }
    return n;
}

// "One" of "Division One hockey".
static bool is_grade_number(const RelataTree *tree, uint32_t i) {
    static const char *const grades[] = {"Division", "Level",  "Phase",    "Grade", "Tier",
                                         "Type",     "League", "Category", NULL};
    return i > 1 && relata_tree_upos(tree, i) == RELATA_UPOS_NUM &&
           relata_is_among(relata_tree_form(tree, i - 1), grades);
}

// "a memorandum in Moscow Friday", "fighting in statements Friday": when the clause was, behind the noun's last phrase;
// not "Black Friday" or "every Friday".
static bool is_trailing_day(const RelataTree *tree, const uint32_t *tokens, uint32_t n) {
    static const char *const named[] = {"Black",  "Good",   "Easter", "Super",  "Bloody",    "Ash",
                                        "Holy",   "Palm",   "Cyber",  "Maundy", "Red",       "Blue",
                                        "Giving", "Shrove", "Small",  "Whit",   "Sheffield", NULL};
    uint32_t last = n > 2 ? tokens[n - 1] : 0, before = last ? tokens[n - 2] : 0;
    RelataUpos upos = relata_tree_upos(tree, before);
    return last && before + 1 == last && relata_weekday_of(relata_tree_form(tree, last)) &&
           (upos == RELATA_UPOS_NOUN || upos == RELATA_UPOS_PROPN) && relata_tree_token(tree, before)->space_after &&
           !relata_is_among(relata_tree_form(tree, before), named) &&
           !relata_tree_child(tree, last, RELATA_DEPREL_CASE);
}

// Takes from a core's words what opens and ends them and says nothing; how many are left.
static uint32_t trim(const RelataExtraction *x, uint32_t i, uint32_t *tokens, uint32_t n) {
    const RelataTree *tree = &x->tree;
    uint32_t skipped = 0;
    while (skipped < n && (is_dropped_opening(tree, tokens[skipped]) || is_praise(x, tokens[skipped], i)) &&
           !is_round_number(tree, tokens[skipped]))
        skipped++; // "just 318 seats", "the party's candidate"
    memmove(tokens, tokens + skipped, (n - skipped) * sizeof *tokens);
    n -= skipped;
    skipped = loose_opening(tree, tokens, n);
    memmove(tokens, tokens + skipped, (n - skipped) * sizeof *tokens);
    n -= skipped;
    n -= is_trailing_day(tree, tokens, n) && tokens[n - 1] != i;
    if (n > 2 && is_cut_span(tree, tokens[n - 1]))
        n -= 2;
    while (n > 1 && is_loose_end(tree, tokens[n - 1]))
        n--;
    if (n > 3 && relata_tree_upos(tree, tokens[n - 1]) == RELATA_UPOS_NUM &&
        strcmp(relata_tree_form(tree, tokens[n - 2]), ",") == 0 && relata_tree_upos(tree, i) != RELATA_UPOS_NUM &&
        !relata_is_year(relata_tree_form(tree, tokens[n - 1])))
        n -= 2; // "21 injured in Gao, 36": the next of a list
    return n;
}

static void add_place(const RelataExtraction *x, uint32_t place, RelataStrbuf *out) {
    enum { LONGEST = 12 };
    const RelataTree *tree = &x->tree;
    uint32_t tokens[LONGEST + 1];
    uint32_t n = relata_tree_yield(tree, place, drop_outside_core, x, tokens, LONGEST);
    uint32_t marker = relata_tree_case(tree, place);
    if (relata_tree_is_lemma(tree, marker, "of")) // "near the town of Gao"
        marker = relata_tree_case(tree, relata_tree_head(tree, place));
    bool is_near = relata_tree_is_lemma(tree, marker, "near");
    relata_strbuf_add_string(out, is_near ? " near " : " in ");
    relata_core_add_words(tree, tokens, n, out);
}

// The core's words; empty if they say nothing by themselves.
void relata_core_words(const RelataExtraction *x, const RelataNodes *nodes, uint32_t i, uint32_t place,
                       RelataStrbuf *out) {
    enum { LONGEST = 12 };
    const RelataTree *tree = &x->tree;
    uint32_t tokens[LONGEST + LONGEST_PHRASE + 3];
    if (is_honour(tree, i) || is_notion_of_deed(tree, i) || is_of_itself(tree, i))
        return;
    if (relata_is_site_noun(x, i) && relata_node_place(tree, i))
        place = relata_node_place(tree, i);
    else if (!place)
        place = relata_event_place(x, i);
    uint32_t n = relata_tree_yield(tree, i, place ? drop_outside_site : drop_outside_core, x, tokens, LONGEST + 1);
    if (n > LONGEST && is_undertaking(tree, i))
        n = relata_tree_yield(tree, i, drop_clause, x, tokens, LONGEST + 1);
    uint32_t beside = place ? 0 : relata_core_phrase_beside(tree, i);
    n = complete_sum(x, i, tokens, complete_last(x, tokens, n, LONGEST), LONGEST);
    if (n > LONGEST || (n == 1 && !place && !beside && !is_telling_alone(x, i) && !relata_core_owner(x, nodes, i)))
        return;
    for (uint32_t k = 0; k < n; k++)
        if (!is_node_word(tree, tokens[k]))
            return;
    n = trim(x, i, tokens, n);
    if (n == 1 && !place && !beside && is_bare_behind_day(tree, tokens[0]))
        return;
    for (uint32_t k = 0; k + 1 < n; k++)
        if (is_two_prepositions(tree, tokens[k], tokens[k + 1]))
            return;
    n = relata_inner_name(x, nodes, i, tokens, n, LONGEST);
    if (is_run_together(tree, tokens, n))
        return;
    if (beside)
        n = add_phrase(x, i, beside, tokens, n);
    if (!place)
        n = relata_tail(x, i, tokens, n, sizeof tokens / sizeof *tokens);
    RelataUpos opening = n ? relata_tree_upos(tree, tokens[0]) : RELATA_UPOS_NONE;
    if ((opening == RELATA_UPOS_ADP && !(relata_tree_upos(tree, i) == RELATA_UPOS_SYM && is_bound(tree, tokens[0]))) ||
        opening == RELATA_UPOS_CCONJ || opening == RELATA_UPOS_SCONJ)
        return; // "of these states", where the tree took a phrase for a noun
    if (!place)
        add_owner(x, nodes, i, tokens, n, out);
    if (n && tokens[0] == i)
        add_names_before(tree, i, out);
    size_t begin = out->n;
    if (n && is_grade_number(tree, tokens[0]))
        relata_strbuf_printf(out, "%s ", relata_tree_form(tree, tokens[0] - 1)); // "Division One hockey"
    relata_core_add_words(tree, tokens, n, out);
    if (n > 2)
        add_aim(x, i, tokens[n - 1], out);
    bool is_common = n > 1 || relata_tree_has_morph(tree, i, RELATA_MORPH_PLUR);
    if (n && is_common && is_opening(tree, tokens[0]) && is_opening_capital(x, tokens[0], n > 1 ? tokens[1] : 0) &&
        out->n > begin)
        out->bytes[begin] = (char)(out->bytes[begin] + 'a' - 'A');
    if (place)
        add_place(x, place, out);
}

void relata_core_short(const RelataExtraction *x, const RelataNodes *nodes, uint32_t i, RelataStrbuf *out) {
    enum { LONGEST = 8 };
    const RelataTree *tree = &x->tree;
    uint32_t tokens[LONGEST + 1], skipped = 0, n = relata_tree_yield(tree, i, drop_behind, x, tokens, LONGEST + 1);
    for (uint32_t k = 0; k < n; k++) // "trade and Danish workers", taken for one compound
        if (relata_tree_upos(tree, tokens[k]) == RELATA_UPOS_CCONJ)
            skipped = k + 1;
    while (skipped < n && is_dropped_opening(tree, tokens[skipped]) && !is_round_number(tree, tokens[skipped]))
        skipped++;
    if (n > LONGEST || n - skipped < 2 || relata_core_owner(x, nodes, i))
        return;
    for (uint32_t k = skipped; k < n; k++)
        if (!is_node_word(tree, tokens[k]))
            return;
    relata_core_add_words(tree, tokens + skipped, n - skipped, out);
}
