// Reattach, nouns: parts of nouns and phrases behind them that the tree hangs on the wrong word.
//
// Two nouns side by side in a list are one ("table tennis"), and a plural that was taken for a verb is the noun that
// the words before it belong to ("two energy pacts"). What is announced to somebody, or in a statement, is not told
// apart by that. One function a rule, its example above it, as in
// reattach.c.
#include "extract/node/valency.h"
#include "extract/proposition/clause.h"
#include "extract/proposition/noun.h"
#include "extract/telling/telling.h"
#include "extract/tree/reattach.h"
#include "extract/tree/words.h"

#include <string.h>

// "sailing, table tennis and golf": two things of a list with nothing between them are one.
static bool reattach_pair(RelataExtraction *x, uint32_t i) {
    const RelataTree *tree = &x->tree;
    uint32_t next = i + 1;
    if (next > tree->n || relata_tree_deprel(tree, i) != RELATA_DEPREL_CONJ ||
        relata_tree_deprel(tree, next) != RELATA_DEPREL_CONJ ||
        relata_tree_head(tree, i) != relata_tree_head(tree, next) || tree->right[i] != i ||
        (tree->left[next] != next && tree->left[next] + 1 != i) || relata_tree_upos(tree, i) != RELATA_UPOS_NOUN ||
        relata_tree_upos(tree, next) != RELATA_UPOS_NOUN || relata_tree_has_morph(tree, i, RELATA_MORPH_PLUR))
        return false;
    relata_hang(x, i, next, RELATA_DEPREL_COMPOUND);
    return true;
}

// "signed two energy cooperation pacts": the last of the words was taken for a verb.
static bool reattach_plural(RelataExtraction *x, uint32_t i) {
    const RelataTree *tree = &x->tree;
    uint32_t noun = i > 1 ? i - 1 : 0, verb = relata_tree_head(tree, i);
    if (!noun || !verb || relata_tree_upos(tree, i) != RELATA_UPOS_VERB ||
        relata_tree_deprel(tree, i) != RELATA_DEPREL_OBJ || relata_tree_deprel(tree, noun) != RELATA_DEPREL_OBJ ||
        relata_tree_head(tree, noun) != verb || relata_tree_upos(tree, noun) != RELATA_UPOS_NOUN ||
        tree->right[noun] != noun)
        return false;
    for (uint32_t c = tree->first[noun]; c; c = tree->next[c])
        relata_token_to_mend(x, c)->head = i;
    relata_token_to_mend(x, i)->upos = RELATA_UPOS_NOUN;
    relata_token_to_mend(x, i)->morph = RELATA_MORPH_PLUR;
    relata_token_to_mend(x, i)->xpos = "NNS";
    relata_hang(x, noun, i, RELATA_DEPREL_COMPOUND);
    return true;
}

// "announced the engagement to Acme News": who was told it.
static bool reattach_hearer(RelataExtraction *x, uint32_t i) {
    static const char *const verbs[] = {"announce", "confirm", "reveal",      "disclose", "explain", "deny",
                                        "describe", "report",  "admit",       "mention",  "confess", "detail",
                                        "recount",  "confide", "acknowledge", NULL};
    static const char *const outlets[] = {
        "News",   "Times",      "Post",  "Magazine", "magazine", "TMZ",     "CNN",       "BBC",   "Reuters",
        "AP",     "AFP",        "NBC",   "ABC",      "CBS",      "Variety", "Billboard", "Daily", "Tribune",
        "Herald", "Television", "Radio", "Weekly",   "People",   "Today",   "Guardian",  NULL};
    const RelataTree *tree = &x->tree;
    uint32_t noun = relata_tree_head(tree, i), verb = noun ? relata_tree_head(tree, noun) : 0;
    const RelataMention *m = relata_mention_at(x, i);
    if (!verb || relata_tree_deprel(tree, i) != RELATA_DEPREL_NMOD ||
        relata_tree_deprel(tree, noun) != RELATA_DEPREL_OBJ ||
        !relata_tree_is_lemma(tree, relata_tree_case(tree, i), "to") || !relata_tree_lemma_in(tree, verb, verbs) || !m)
        return false;
    uint32_t last = m->token_end > tree->begin ? m->token_end - tree->begin : i;
    last = last < i || last > tree->n ? i : last;
    bool is_outlet = relata_is_outlet_noun(tree, i) || relata_is_among(relata_tree_form(tree, last), outlets) ||
                     relata_is_among(relata_tree_form(tree, i), outlets);
    if (!is_outlet)
        return false;
    relata_hang(x, i, verb, RELATA_DEPREL_OBL);
    return true;
}

// "denounced the fighting in statements": how it was said.
static bool reattach_medium(RelataExtraction *x, uint32_t i) {
    static const char *const media[] = {"statement", "interview", "tweet",     "speech",     "email",   "e-mail",
                                        "post",      "telecast",  "broadcast", "communique", "message", "video",
                                        "memo",      "op-ed",     "editorial", "blog",       NULL};
    static const char *const verbs[] = {"denounce", "condemn", "criticize", "criticise", "praise",  "announce",
                                        "confirm",  "deny",    "defend",    "reject",    "welcome", "deplore",
                                        "describe", "explain", "reveal",    "blame",     "attack",  "discuss",
                                        "dismiss",  "mourn",   NULL};
    const RelataTree *tree = &x->tree;
    uint32_t noun = relata_tree_head(tree, i), verb = noun ? relata_tree_head(tree, noun) : 0;
    if (!verb || relata_tree_deprel(tree, i) != RELATA_DEPREL_NMOD ||
        relata_tree_deprel(tree, noun) != RELATA_DEPREL_OBJ ||
        !relata_tree_is_lemma(tree, relata_tree_case(tree, i), "in") || !relata_tree_lemma_in(tree, i, media) ||
        !relata_tree_lemma_in(tree, verb, verbs))
        return false;
    relata_hang(x, i, verb, RELATA_DEPREL_OBL);
    return true;
}

// "urged Chad in a letter to sign": what is asked stands in the letter, but is the verb's; a verb has one such clause.
static bool reattach_request(RelataExtraction *x, uint32_t i) {
    const RelataTree *tree = &x->tree;
    uint32_t noun = relata_tree_head(tree, i), verb = noun ? relata_tree_head(tree, noun) : 0,
             object = verb ? relata_tree_child(tree, verb, RELATA_DEPREL_OBJ) : 0;
    RelataDeprel deprel = relata_tree_deprel(tree, noun);
    if (!object || object < verb || object > noun || relata_tree_deprel(tree, i) != RELATA_DEPREL_ACL ||
        !relata_is_infinitive(tree, i) || tree->left[i] != noun + 1 ||
        (deprel != RELATA_DEPREL_OBL && deprel != RELATA_DEPREL_OBL_UNMARKED) || !relata_verb_bids(tree, verb) ||
        relata_noun_takes_infinitive(tree, noun) || relata_tree_child(tree, verb, RELATA_DEPREL_XCOMP))
        return false;
    relata_hang(x, i, verb, RELATA_DEPREL_XCOMP);
    return true;
}

// "fraud and attacks on banks": the phrase behind the last of two nouns is that noun's if only that one asks for it.
static bool reattach_last_phrase(RelataExtraction *x, uint32_t i) {
    const RelataTree *tree = &x->tree;
    uint32_t first = relata_tree_head(tree, i), last = tree->left[i] > 1 ? tree->left[i] - 1 : 0,
             marker = relata_tree_case(tree, i);
    if (relata_tree_deprel(tree, i) != RELATA_DEPREL_NMOD || marker != tree->left[i] || first >= last ||
        relata_tree_deprel(tree, last) != RELATA_DEPREL_CONJ || relata_tree_head(tree, last) != first ||
        relata_tree_upos(tree, first) != RELATA_UPOS_NOUN || relata_tree_upos(tree, last) != RELATA_UPOS_NOUN ||
        !relata_noun_takes(tree, last, marker) || relata_noun_takes(tree, first, marker))
        return false;
    relata_hang(x, i, last, RELATA_DEPREL_NMOD);
    return true;
}

// "a consortium of Danish firms led by Acme": of the two nouns the one that somebody leads.
static bool reattach_led(RelataExtraction *x, uint32_t i) {
    static const char *const leading[] = {"lead",  "head",     "chair",   "spearhead", "back",    "organize",
                                          "found", "organise", "sponsor", "host",      "command", NULL};
    static const char *const groups[] = {"consortium", "group",   "coalition", "team",       "delegation", "alliance",
                                         "panel",      "force",   "committee", "bloc",       "band",       "party",
                                         "unit",       "network", "gathering", "meeting",    "contingent", "syndicate",
                                         "squad",      "cell",    "mission",   "commission", NULL};
    const RelataTree *tree = &x->tree;
    uint32_t noun = relata_tree_head(tree, i), group = noun ? relata_tree_head(tree, noun) : 0;
    if (!group || relata_tree_deprel(tree, i) != RELATA_DEPREL_ACL || !relata_tree_has_xpos(tree, i, "VBN") ||
        relata_tree_deprel(tree, noun) != RELATA_DEPREL_NMOD || group > noun ||
        !relata_tree_has_morph(tree, noun, RELATA_MORPH_PLUR) ||
        !relata_tree_is_lemma(tree, relata_tree_case(tree, noun), "of") || !relata_tree_is_lemma(tree, i + 1, "by") ||
        !relata_tree_lemma_in(tree, i, leading) || !relata_tree_lemma_in(tree, group, groups))
        return false;
    relata_hang(x, i, group, RELATA_DEPREL_ACL);
    return true;
}

// "part of the Nordic Union, which it joined in 1973": behind a comma it is the whole that is told of.
static bool reattach_whole(RelataExtraction *x, uint32_t clause) {
    static const char *const parts[] = {"part", "member", "half", "rest", "citizen", "resident", "native", NULL};
    const RelataTree *tree = &x->tree;
    uint32_t part = relata_tree_head(tree, clause), whole = 0;
    if (relata_tree_deprel(tree, clause) != RELATA_DEPREL_ACL_RELCL || !part ||
        !relata_tree_lemma_in(tree, part, parts) || strcmp(relata_tree_form(tree, tree->left[clause]), ",") != 0)
        return false;
    for (uint32_t c = tree->first[part]; c && c < clause; c = tree->next[c])
        if (c > part && relata_tree_deprel(tree, c) == RELATA_DEPREL_NMOD && relata_is_name(x, c) &&
            relata_tree_is_lemma(tree, relata_tree_case(tree, c), "of"))
            whole = c;
    bool is_which = false;
    for (uint32_t c = tree->first[clause]; c; c = tree->next[c])
        is_which = is_which || relata_tree_is_form(tree, c, "which");
    if (!whole || !is_which)
        return false;
    relata_token_to_mend(x, clause)->head = whole;
    return true;
}

// "reactors three and four of the plant": numerals behind a plural tell which; the second is no further thing.
static bool reattach_numeral(RelataExtraction *x, uint32_t i) {
    const RelataTree *tree = &x->tree;
    uint32_t noun = relata_tree_head(tree, i), cc = i > 1 ? i - 1 : 0, first = cc > 1 ? cc - 1 : 0;
    if (relata_tree_deprel(tree, i) != RELATA_DEPREL_CONJ || relata_tree_upos(tree, i) != RELATA_UPOS_NUM || !first ||
        !noun || first != noun + 1 || !relata_tree_has_morph(tree, noun, RELATA_MORPH_PLUR) ||
        relata_tree_upos(tree, first) != RELATA_UPOS_NUM || relata_tree_head(tree, first) != noun ||
        relata_tree_head(tree, cc) != i || relata_tree_deprel(tree, cc) != RELATA_DEPREL_CC)
        return false;
    for (uint32_t c = tree->first[i]; c; c = tree->next[c])
        if (c > i)
            relata_token_to_mend(x, c)->head = noun;
    relata_hang(x, i, first, RELATA_DEPREL_CONJ);
    return true;
}

// "Wednesday's fighting", where the day is taken for who fought.
static bool reattach_day(RelataExtraction *x, uint32_t i) {
    const RelataTree *tree = &x->tree;
    const char *form = relata_tree_form(tree, i), *mark = strstr(form, "day's");
    if (!mark || mark[5] || relata_tree_deprel(tree, i) != RELATA_DEPREL_NSUBJ)
        return false;
    relata_token_to_mend(x, i)->deprel = RELATA_DEPREL_NMOD_POSS;
    return true;
}

// "the Islamic Militant Group Hamas has", "backs the militant group Hamas": one subject or object, which was taken for
// two: a noun that says what the name right behind it is.
static bool reattach_kind(RelataExtraction *x, uint32_t i) {
    static const char *const kinds[] = {
        "group",     "movement", "organization", "organisation", "network",   "militia",  "party",
        "agency",    "band",     "company",      "firm",         "newspaper", "magazine", "station",
        "channel",   "website",  "daily",        "weekly",       "publisher", "airline",  "bank",
        "club",      "team",     "coalition",    "faction",      "union",     "charity",  "carmaker",
        "automaker", "retailer", "chain",        "broadcaster",  NULL};
    const RelataTree *tree = &x->tree;
    uint32_t next = i + 1;
    const RelataMention *m = next <= tree->n ? relata_mention_at(x, next) : NULL;
    RelataDeprel deprel = relata_tree_deprel(tree, i);
    bool is_argument =
        deprel == RELATA_DEPREL_NSUBJ || deprel == RELATA_DEPREL_NSUBJ_PASS || deprel == RELATA_DEPREL_OBJ;
    if (!m || !is_argument || relata_tree_deprel(tree, next) != deprel ||
        relata_tree_head(tree, i) != relata_tree_head(tree, next) || m->type != RELATA_TYPE_ORGANIZATION ||
        m->kind != RELATA_MENTION_NAME || tree->left[next] != next || !relata_tree_lemma_in(tree, i, kinds))
        return false;
    bool is_title = relata_tree_upos(tree, i) == RELATA_UPOS_PROPN;
    relata_hang(x, is_title ? i : next, is_title ? next : i, is_title ? RELATA_DEPREL_DEP : RELATA_DEPREL_APPOS);
    return true;
}

// "a border crossing from Mali", "a case of money laundering in Lima": a gerund that makes one noun with the noun
// before it, taken for what that noun does.
static bool reattach_gerund_noun(RelataExtraction *x, uint32_t i) {
    static const char *const firsts[] = {
        "border",  "cargo", "frontier", "railway",  "railroad", "pedestrian", "money",  "evidence", "jury",
        "witness", "vote",  "ballot",   "decision", "policy",   "power",      "bid",    "price",    "car",
        "suicide", "truck", "drug",     "mass",     "school",   "church",     "mosque", "studio",   "profit",
        "peace",   "rule",  "arms",     "weapon",   "data",     "food",       NULL};
    static const char *const gerunds[] = {
        "crossing",  "laundering", "tampering", "counting",    "making",  "sharing",    "rigging", "fixing", "bombing",
        "smuggling", "shooting",   "recording", "trafficking", "testing", "processing", "taking",  NULL};
    const RelataTree *tree = &x->tree;
    uint32_t noun = relata_tree_head(tree, i);
    if (relata_tree_deprel(tree, i) != RELATA_DEPREL_ACL || noun + 1 != i || !relata_tree_has_xpos(tree, noun, "NN") ||
        !relata_is_among(relata_tree_form(tree, i), gerunds) || !relata_tree_lemma_in(tree, noun, firsts) ||
        relata_tree_child(tree, i, RELATA_DEPREL_OBJ))
        return false;
    RelataToken *gerund = relata_token_to_mend(x, i);
    gerund->head = relata_tree_head(tree, noun);
    gerund->deprel = relata_token_to_mend(x, noun)->deprel;
    gerund->upos = RELATA_UPOS_NOUN;
    gerund->xpos = "NN";
    for (uint32_t c = tree->first[noun]; c; c = tree->next[c])
        if (c != i)
            relata_token_to_mend(x, c)->head = i;
    for (uint32_t c = tree->first[i]; c; c = tree->next[c])
        if (relata_tree_deprel(tree, c) == RELATA_DEPREL_OBL)
            relata_token_to_mend(x, c)->deprel = RELATA_DEPREL_NMOD;
    relata_hang(x, noun, i, RELATA_DEPREL_COMPOUND);
    return true;
}

// "warned that rising prices could": what has no object is said of the noun behind it.
static bool reattach_intransitive(RelataExtraction *x, uint32_t i) {
    static const char *const verbs[] = {"rise",      "fall",        "soar",    "dwindle",  "decline", "emerge",
                                        "exist",     "remain",      "plummet", "plunge",   "surge",   "worsen",
                                        "persist",   "ail",         "simmer",  "loom",     "linger",  "falter",
                                        "slump",     "boom",        "thrive",  "flourish", "age",     "sag",
                                        "skyrocket", "deteriorate", "prevail", NULL};
    const RelataTree *tree = &x->tree;
    uint32_t noun = relata_tree_child(tree, i, RELATA_DEPREL_OBJ);
    if (!noun || !relata_tree_has_xpos(tree, i, "VBG") || !relata_tree_lemma_in(tree, i, verbs) ||
        tree->left[noun] != i + 1 || relata_tree_child(tree, noun, RELATA_DEPREL_DET) ||
        relata_tree_child(tree, i, RELATA_DEPREL_AUX))
        return false;
    relata_hang(x, noun, relata_tree_head(tree, i), relata_tree_deprel(tree, i));
    relata_hang(x, i, noun, RELATA_DEPREL_AMOD);
    relata_token_to_mend(x, i)->upos = RELATA_UPOS_ADJ;
    return true;
}

// "shot dead two officers", "rendered the pact void": what became of the object is the verb's, not the noun's.
static bool reattach_result(RelataExtraction *x, uint32_t i) {
    const RelataTree *tree = &x->tree;
    uint32_t noun = relata_tree_head(tree, i);
    RelataDeprel deprel = relata_tree_deprel(tree, i);
    if (relata_tree_deprel(tree, noun) == RELATA_DEPREL_AMOD || relata_tree_deprel(tree, noun) == RELATA_DEPREL_NUMMOD)
        noun = relata_tree_head(tree, noun); // "brought home best album honours"
    uint32_t verb = noun ? relata_tree_head(tree, noun) : 0;
    bool is_clause = deprel == RELATA_DEPREL_ACL && i == noun + 1; // "found two officers guilty of fraud"
    if ((deprel != RELATA_DEPREL_AMOD && deprel != RELATA_DEPREL_ADVMOD && deprel != RELATA_DEPREL_COMPOUND &&
         !is_clause) ||
        !verb || relata_tree_deprel(tree, noun) != RELATA_DEPREL_OBJ ||
        (i != verb + 1 && i != tree->right[noun] && !is_clause) || !relata_is_result(tree, verb, noun, i))
        return false;
    relata_hang(x, i, verb, RELATA_DEPREL_XCOMP);
    return true;
}

// "a group in Ohio, senior citizens, who voted": persons are no other name of a place, but of the group there.
static bool reattach_inhabitants(RelataExtraction *x, uint32_t i) {
    static const char *const persons[] = {"person", NULL}, *const groups[] = {"group", "person", "organization", NULL};
    static const char *const states[] = {"ally", "neighbor", "neighbour", "member", "rival", "partner", "enemy", NULL};
    const RelataTree *tree = &x->tree;
    uint32_t place = relata_tree_head(tree, i), group = place ? relata_tree_head(tree, place) : 0;
    if (relata_tree_deprel(tree, i) != RELATA_DEPREL_APPOS || i < place || !relata_tree_has_xpos(tree, i, "NNS") ||
        !relata_is_name_of_type(x, place, RELATA_TYPE_PLACE) || relata_tree_lemma_in(tree, i, states) ||
        relata_tree_deprel(tree, place) != RELATA_DEPREL_NMOD || relata_tree_child(tree, place, RELATA_DEPREL_CONJ) ||
        !relata_has_class(x, i, persons) || group > place)
        return false;
    relata_hang(x, i, group, relata_has_class(x, group, groups) ? RELATA_DEPREL_APPOS : RELATA_DEPREL_DEP);
    return true;
}

bool relata_reattach_noun(RelataExtraction *x, uint32_t i) {
    static bool (*const rules[])(RelataExtraction *, uint32_t) = {
        reattach_pair,        reattach_plural, reattach_hearer, reattach_medium,      reattach_request,
        reattach_last_phrase, reattach_led,    reattach_day,    reattach_inhabitants, reattach_whole,
        reattach_numeral,     reattach_kind,   reattach_result, reattach_gerund_noun, reattach_intransitive};
    for (size_t k = 0; k < sizeof rules / sizeof *rules; k++)
        if (rules[k](x, i))
            return true;
    return false;
}
