// Reattach, phrases: times, addresses, other names and lists that the tree hangs on the wrong word.
//
// A weekday behind "said" tells when it was said; a place behind a comma behind a place is where that lies; a river
// behind a town is not where somebody was born; "the barrier that he overcame" is no town, and a dog's name is not
// that of bottles; what stands behind the comma that closes a clause is no further object of it; a participle that the
// tagger takes for an adjective has an object; what a deal is for is no purpose of whoever speaks about it. One
// function a rule, its example above it, as in reattach.c.
#include "extract/node/node.h"
#include "extract/node/valency.h"
#include "extract/proposition/clause.h"
#include "extract/proposition/noun.h"
#include "extract/tree/reattach.h"
#include "extract/tree/words.h"

#include <ctype.h>
#include <string.h>

static bool is_dash(const RelataTree *tree, uint32_t i) {
    static const char *const dashes[] = {"-", "--", "\xe2\x80\x93", "\xe2\x80\x94", NULL};
    return i && i <= tree->n && relata_is_among(relata_tree_form(tree, i), dashes);
}

// "said Thursday tests had begun": the day of the saying.
static bool reattach_weekday(RelataExtraction *x, uint32_t i) {
    static const char *const verbs[] = {"say", "announce", "report", "confirm", "reveal", "add", "claim", "warn", NULL};
    const RelataTree *tree = &x->tree;
    uint32_t noun = relata_tree_head(tree, i), verb = i > 1 ? i - 1 : 0;
    RelataDeprel deprel = relata_tree_deprel(tree, i);
    bool is_before =
        deprel == RELATA_DEPREL_COMPOUND || deprel == RELATA_DEPREL_NMOD_UNMARKED || deprel == RELATA_DEPREL_NMOD;
    if (!verb || !is_before || noun < i || !relata_weekday_of(relata_tree_form(tree, i)) ||
        !relata_tree_has_xpos(tree, verb, "VBD") || !relata_tree_lemma_in(tree, verb, verbs) ||
        relata_tree_deprel(tree, noun) == RELATA_DEPREL_OBJ || !relata_tree_is_under(tree, noun, verb))
        return false;
    relata_hang(x, i, verb, RELATA_DEPREL_OBL_UNMARKED);
    return true;
}

// The name of a place that ends with token `end`; 0 if there is none.
static uint32_t place_ending(const RelataExtraction *x, uint32_t end) {
    for (uint32_t k = end; k && k + 6 > end; k--) {
        const RelataMention *m = relata_mention_at(x, k);
        if (m && m->kind == RELATA_MENTION_NAME && m->type == RELATA_TYPE_PLACE && m->token_end == x->tree.begin + end)
            return k;
    }
    return 0;
}

// The name of a place that ends right before a comma before token i, also where its short form in brackets follows.
static uint32_t place_before_comma(const RelataExtraction *x, uint32_t i) {
    const RelataTree *tree = &x->tree;
    uint32_t end = i > 2 && relata_tree_is_form(tree, i - 1, ",") ? i - 2 : 0;
    if (end > 3 && relata_tree_is_form(tree, end, ")") && relata_tree_is_form(tree, end - 2, "("))
        end -= 3;
    return place_ending(x, end);
}

// What is based there: the noun that the participle stands before, or the last of the words behind it; 0 if none.
static uint32_t based_noun(const RelataTree *tree, uint32_t based) {
    uint32_t noun = relata_tree_head(tree, based);
    if (noun > based)
        return relata_is_noun(tree, noun) ? noun : 0;
    for (noun = based; noun < tree->n; noun++) {
        RelataUpos next = relata_tree_upos(tree, noun + 1);
        if (next != RELATA_UPOS_PROPN && next != RELATA_UPOS_NOUN && next != RELATA_UPOS_ADJ)
            break;
    }
    return noun > based && relata_is_noun(tree, noun) ? noun : 0;
}

// "chief executive of Gary, Ind.-based Acme": of Acme, and not of the town, which says where that is based.
static bool reattach_based(RelataExtraction *x, uint32_t i) {
    const RelataTree *tree = &x->tree;
    if (i < 3 || !relata_tree_is_lemma(tree, i, "base") || !is_dash(tree, i - 1))
        return false;
    uint32_t end = i - 2 - (relata_tree_is_form(tree, i - 2, ".") || relata_tree_is_form(tree, i - 2, ","));
    uint32_t state = place_ending(x, end), noun = based_noun(tree, i);
    if (!state || !noun)
        return false;
    uint32_t begin = relata_mention_at(x, state)->token_begin - tree->begin + 1;
    uint32_t town = place_before_comma(x, begin), place = town ? town : state;
    uint32_t above = relata_tree_head(tree, place);
    if (above == i && relata_tree_head(tree, i) == noun)
        return false;
    if (!relata_tree_is_under(tree, place, noun)) {
        if (above == noun || above == i || relata_tree_is_under(tree, above, noun) ||
            relata_tree_is_under(tree, above, i) || relata_tree_case(tree, noun))
            return false;
        for (uint32_t c = tree->first[place]; c && c < place; c = tree->next[c])
            if (relata_tree_deprel(tree, c) == RELATA_DEPREL_CASE || relata_tree_deprel(tree, c) == RELATA_DEPREL_DET)
                relata_hang(x, c, noun, relata_tree_deprel(tree, c));
        relata_hang(x, noun, above, relata_tree_deprel(tree, place));
    } else if (relata_tree_is_under(tree, noun, i)) {
        return false;
    }
    relata_hang(x, i, noun, RELATA_DEPREL_AMOD);
    relata_hang(x, place, i, RELATA_DEPREL_OBL_UNMARKED);
    relata_hang(x, i - 1, place, RELATA_DEPREL_PUNCT);
    if (town)
        relata_hang(x, state, town, RELATA_DEPREL_APPOS);
    return true;
}

// "a device to be tried in New South Wales (NSW), Australia by Acme": where the place lies is no second device.
static bool reattach_address(RelataExtraction *x, uint32_t i) {
    const RelataTree *tree = &x->tree;
    uint32_t head = relata_tree_head(tree, i), place = 0;
    if (relata_tree_deprel(tree, i) != RELATA_DEPREL_CONJ || !relata_is_name_of_type(x, i, RELATA_TYPE_PLACE) ||
        relata_tree_child(tree, i, RELATA_DEPREL_CC) || relata_tree_child(tree, i, RELATA_DEPREL_CONJ) ||
        relata_is_name_of_type(x, head, RELATA_TYPE_PLACE) || relata_tree_upos(tree, head) != RELATA_UPOS_NOUN)
        return false;
    place = place_before_comma(x, tree->left[i]);
    if (!place || place == head || relata_tree_deprel(tree, place) == RELATA_DEPREL_CONJ ||
        relata_tree_is_under(tree, place, i))
        return false;
    relata_hang(x, i, place, RELATA_DEPREL_APPOS);
    return true;
}

// "was stolen from a museum, across the street from the town hall": the comma parts where the museum is from the deed.
static bool reattach_across(RelataExtraction *x, uint32_t i) {
    static const char *const markers[] = {"across", "opposite", "near", "beside", "outside", "off", "behind", NULL};
    const RelataTree *tree = &x->tree;
    uint32_t verb = relata_tree_head(tree, i), left = tree->left[i];
    if (left > 1 && relata_tree_is_form(tree, left, ","))
        left++;
    if (relata_tree_deprel(tree, i) != RELATA_DEPREL_OBL || i < verb || !verb || left < 3 ||
        !relata_tree_is_form(tree, left - 1, ",") || !relata_tree_lemma_in(tree, left, markers))
        return false;
    for (uint32_t c = relata_tree_child(tree, verb, RELATA_DEPREL_OBL); c && c < i;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_OBL))
        if (c > verb && tree->right[c] + 2 == left && !relata_is_time_word(relata_tree_lemma(tree, c)) &&
            !relata_is_name_of_type(x, c, RELATA_TYPE_PERSON)) {
            relata_hang(x, i, c, RELATA_DEPREL_NMOD);
            return true;
        }
    return false;
}

// "was born in Mesa on the Blue River": the river tells where the town is.
static bool reattach_waterside(RelataExtraction *x, uint32_t i) {
    static const char *const markers[] = {"on", "near", "outside", "off", "along", NULL};
    static const char *const inside[] = {"in", "at", "near", NULL};
    const RelataTree *tree = &x->tree;
    uint32_t verb = relata_tree_head(tree, i);
    if (relata_tree_deprel(tree, i) != RELATA_DEPREL_OBL || i < verb || !verb ||
        !(relata_is_name_of_type(x, i, RELATA_TYPE_PLACE) || relata_is_name_of_type(x, i, RELATA_TYPE_FACILITY)) ||
        !relata_tree_lemma_in(tree, relata_tree_case(tree, i), markers))
        return false;
    for (uint32_t c = relata_tree_child(tree, verb, RELATA_DEPREL_OBL); c && c < i;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_OBL))
        if (c > verb && tree->right[c] + 1 == tree->left[i] && relata_is_name_of_type(x, c, RELATA_TYPE_PLACE) &&
            relata_tree_lemma_in(tree, relata_tree_case(tree, c), inside)) {
            bool is_near = relata_tree_is_lemma(tree, relata_tree_case(tree, i), "near");
            relata_hang(x, i, c, is_near ? RELATA_DEPREL_NMOD : RELATA_DEPREL_DEP); // no town is in a river
            return true;
        }
    return false;
}

// The noun that ends right before the comma or dash before a phrase; 0 if there is none.
static uint32_t noun_before(const RelataTree *tree, uint32_t left) {
    uint32_t mark = left;
    if (relata_tree_upos(tree, mark) != RELATA_UPOS_PUNCT)
        mark--;
    if (mark < 2 || !(relata_tree_is_form(tree, mark, ",") || is_dash(tree, mark)))
        return 0;
    uint32_t noun = mark - 1;
    return relata_is_noun(tree, noun) ? noun : 0;
}

// "stepped up its attacks on the province — the last bastion of the rebels": places are other names of places.
static bool reattach_place(RelataExtraction *x, uint32_t i) {
    static const char *const places[] = {"bastion",  "stronghold", "city",     "town",    "village",  "province",
                                         "region",   "capital",    "district", "country", "nation",   "state",
                                         "suburb",   "county",     "enclave",  "island",  "republic", "hub",
                                         "hometown", "port",       "area",     NULL};
    static const char *const located[] = {"location", NULL};
    const RelataTree *tree = &x->tree;
    uint32_t head = relata_tree_head(tree, i), noun = noun_before(tree, tree->left[i]);
    if (relata_tree_deprel(tree, i) != RELATA_DEPREL_APPOS || !noun || noun <= head ||
        !relata_tree_lemma_in(tree, i, places) || relata_tree_has_morph(tree, i, RELATA_MORPH_PLUR) ||
        relata_tree_upos(tree, head) != RELATA_UPOS_NOUN || relata_tree_lemma_in(tree, head, places) ||
        relata_has_class(x, head, located) ||
        !(relata_tree_lemma_in(tree, noun, places) || relata_is_name_of_type(x, noun, RELATA_TYPE_PLACE)) ||
        relata_tree_is_under(tree, noun, i))
        return false;
    relata_hang(x, i, noun, RELATA_DEPREL_APPOS);
    return true;
}

// "was born in Mesa and grew up poor, a barrier he overcame": what sums up what was said is no place.
static bool reattach_sum(RelataExtraction *x, uint32_t i) {
    static const char *const notions[] = {"attribute", "cognition", "feeling", "state",  "communication",
                                          "motive",    "act",       "event",   "change", NULL};
    static const char *const sums[] = {"barrier", "obstacle", "move", "step", "blow", "boost", "result", "trend", NULL};
    const RelataTree *tree = &x->tree;
    uint32_t place = relata_tree_head(tree, i), left = tree->left[i];
    if (relata_tree_deprel(tree, i) == RELATA_DEPREL_APPOS && relata_tree_is_lemma(tree, i, "one") &&
        relata_tree_has_morph(tree, place, RELATA_MORPH_PLUR) && relata_tree_child(tree, i, RELATA_DEPREL_ACL_RELCL) &&
        relata_tree_head(tree, place)) { // "a bargain with the Danes, one that eluded him"
        relata_hang(x, i, relata_tree_head(tree, place), RELATA_DEPREL_PARATAXIS);
        return true;
    }
    if (relata_tree_deprel(tree, i) != RELATA_DEPREL_APPOS || !relata_is_name_of_type(x, place, RELATA_TYPE_PLACE) ||
        left < 3 || relata_tree_upos(tree, i) != RELATA_UPOS_NOUN || !relata_tree_child(tree, i, RELATA_DEPREL_DET) ||
        !(relata_has_class(x, i, notions) || relata_tree_lemma_in(tree, i, sums)))
        return false;
    uint32_t root = place;
    while (relata_tree_head(tree, root))
        root = relata_tree_head(tree, root);
    if (root == place)
        return false;
    relata_hang(x, i, root, RELATA_DEPREL_PARATAXIS);
    return true;
}

// "the bottles she found while walking her dog, Rex": a name stands right behind what it names.
static bool reattach_name(RelataExtraction *x, uint32_t i) {
    static const char *const living[] = {"person", "animal", NULL};
    const RelataTree *tree = &x->tree;
    uint32_t head = relata_tree_head(tree, i), noun = noun_before(tree, tree->left[i]);
    if (relata_tree_deprel(tree, i) != RELATA_DEPREL_APPOS || !relata_is_name_of_type(x, i, RELATA_TYPE_PERSON) ||
        !noun || noun <= head || relata_tree_upos(tree, noun) != RELATA_UPOS_NOUN ||
        relata_tree_has_morph(tree, noun, RELATA_MORPH_PLUR) ||
        !(relata_has_class(x, noun, living) || relata_is_role_noun(x, noun)) || relata_has_class(x, head, living) ||
        relata_is_role_noun(x, head) || relata_is_name_of_type(x, head, RELATA_TYPE_PERSON) ||
        !relata_tree_child(tree, noun, RELATA_DEPREL_NMOD_POSS) || relata_tree_is_under(tree, noun, i))
        return false;
    relata_hang(x, i, noun, RELATA_DEPREL_APPOS);
    return true;
}

// "including Acme, which makes bricks, and Beta": behind the comma that closes a clause the list before it goes on.
static bool reattach_list(RelataExtraction *x, uint32_t i) {
    const RelataTree *tree = &x->tree;
    uint32_t object = relata_tree_head(tree, i), verb = object ? relata_tree_head(tree, object) : 0,
             name = verb ? relata_tree_head(tree, verb) : 0, cc = relata_tree_child(tree, i, RELATA_DEPREL_CC);
    if (relata_tree_deprel(tree, i) != RELATA_DEPREL_CONJ ||
        relata_tree_deprel(tree, verb) != RELATA_DEPREL_ACL_RELCL || !cc || cc > tree->left[i] + 1 ||
        !relata_tree_is_form(tree, cc - 1, ",") || object > i || verb > object || name > verb ||
        tree->right[object] > tree->right[i] || relata_tree_upos(tree, i) != RELATA_UPOS_PROPN ||
        relata_tree_upos(tree, object) == RELATA_UPOS_PROPN || relata_tree_upos(tree, name) != RELATA_UPOS_PROPN ||
        relata_tree_child(tree, object, RELATA_DEPREL_CONJ) != i)
        return false;
    uint32_t open = tree->left[verb];
    if (!relata_tree_is_form(tree, open, ",") && !relata_tree_is_form(tree, open - 1, ","))
        return false;
    relata_hang(x, i, name, RELATA_DEPREL_CONJ);
    return true;
}

// "between Danes who back Chad, and the Finns who support Mali": two that have a clause each are listed, and not what
// the first clause is about with the second.
static bool reattach_parallel(RelataExtraction *x, uint32_t i) {
    const RelataTree *tree = &x->tree;
    uint32_t cc = relata_tree_child(tree, i, RELATA_DEPREL_CC), clause = relata_tree_head(tree, i),
             own = relata_tree_child(tree, i, RELATA_DEPREL_ACL_RELCL);
    if (relata_tree_deprel(tree, i) != RELATA_DEPREL_CONJ || !cc || cc > i || !own ||
        relata_tree_child(tree, clause, RELATA_DEPREL_ACL_RELCL) || !relata_is_noun(tree, i))
        return false;
    while (clause && relata_tree_deprel(tree, clause) != RELATA_DEPREL_ACL_RELCL)
        clause = relata_tree_head(tree, clause);
    uint32_t noun = clause ? relata_tree_head(tree, clause) : 0, left = clause ? tree->left[clause] : 0;
    static const char *const pronouns[] = {"who", "which", "that", NULL};
    if (!noun || left > cc || !relata_tree_lemma_in(tree, left, pronouns) ||
        !relata_tree_lemma_in(tree, tree->left[own], pronouns) || relata_own_subject(tree, clause) != left ||
        relata_own_subject(tree, own) != tree->left[own])
        return false;
    relata_hang(x, i, noun, RELATA_DEPREL_CONJ);
    return true;
}

// "was built by Ana Lira from Chad": where a doer comes from, unless the verb takes things away from somewhere.
static bool reattach_origin(RelataExtraction *x, uint32_t i) {
    static const char *const taking[] = {
        "take",     "bring",  "send",      "steal",    "remove",   "move",    "expel",    "ban",    "transfer",
        "import",   "export", "buy",       "purchase", "free",     "release", "rescue",   "drive",  "force",
        "fire",     "launch", "broadcast", "transmit", "ship",     "smuggle", "evict",    "deport", "extradite",
        "fly",      "carry",  "evacuate",  "recruit",  "sign",     "acquire", "displace", "oust",   "recall",
        "withdraw", "pull",   "call",      "cut",      "liberate", NULL};
    const RelataTree *tree = &x->tree;
    uint32_t verb = relata_tree_head(tree, i),
             agent = verb ? relata_tree_child(tree, verb, RELATA_DEPREL_OBL_AGENT) : 0;
    if (relata_tree_deprel(tree, i) != RELATA_DEPREL_OBL || !agent || agent > i ||
        tree->right[agent] + 1 != tree->left[i] || !relata_is_name_of_type(x, i, RELATA_TYPE_PLACE) ||
        !relata_is_name_of_type(x, agent, RELATA_TYPE_PERSON) || relata_tree_lemma_in(tree, verb, taking) ||
        !relata_tree_is_lemma(tree, relata_tree_case(tree, i), "from"))
        return false;
    relata_hang(x, i, agent, RELATA_DEPREL_NMOD);
    return true;
}

// "the Sahara spreads, threatening towns in Mali": behind a comma, a participle with an object and no adjective.
static bool reattach_adjective(RelataExtraction *x, uint32_t i) {
    const RelataTree *tree = &x->tree;
    uint32_t object = relata_tree_head(tree, i), verb = object ? relata_tree_head(tree, object) : 0;
    if (relata_tree_deprel(tree, i) != RELATA_DEPREL_AMOD || !relata_tree_has_xpos(tree, i, "VBG") ||
        relata_tree_deprel(tree, object) != RELATA_DEPREL_OBJ || object < i || verb > i || i < 3 ||
        !relata_tree_is_form(tree, i - 1, ",") || relata_tree_upos(tree, verb) != RELATA_UPOS_VERB ||
        (tree->left[object] != i && tree->left[object] != i - 1))
        return false;
    for (uint32_t k = verb + 1; k < i; k++)
        if (relata_tree_deprel(tree, k) == RELATA_DEPREL_AMOD && relata_tree_head(tree, k) == object)
            return false;
    relata_hang(x, i, verb, RELATA_DEPREL_ADVCL);
    relata_hang(x, object, i, RELATA_DEPREL_OBJ);
    x->document->tokens[tree->begin + i - 1].upos = RELATA_UPOS_VERB;
    return true;
}

// "avoided antagonizing Danes", "executing Lira would help nobody": the gerund has the name for its object.
static bool reattach_gerund(RelataExtraction *x, uint32_t i) {
    static const char *const verbs[] = {"avoid",   "stop",    "start",    "begin",   "consider", "finish",    "risk",
                                        "resist",  "deny",    "admit",    "regret",  "suggest",  "recommend", "quit",
                                        "delay",   "involve", "mean",     "justify", "favor",    "favour",    "oppose",
                                        "resume",  "keep",    "enjoy",    "cease",   "continue", "entail",    "propose",
                                        "discuss", "forgo",   "postpone", NULL};
    const RelataTree *tree = &x->tree;
    uint32_t name = relata_tree_head(tree, i), verb = name ? relata_tree_head(tree, name) : 0;
    RelataDeprel deprel = relata_tree_deprel(tree, i);
    if ((deprel != RELATA_DEPREL_AMOD && deprel != RELATA_DEPREL_COMPOUND) || !relata_tree_has_xpos(tree, i, "VBG") ||
        !islower((unsigned char)relata_tree_form(tree, i)[0]) || name < i || tree->left[name] != i || !verb ||
        !relata_is_name(x, name) || relata_tree_upos(tree, verb) != RELATA_UPOS_VERB)
        return false;
    bool is_object =
        relata_tree_deprel(tree, name) == RELATA_DEPREL_OBJ && verb + 1 == i && relata_tree_lemma_in(tree, verb, verbs);
    bool is_subject = relata_tree_deprel(tree, name) == RELATA_DEPREL_NSUBJ && deprel == RELATA_DEPREL_COMPOUND &&
                      name < verb && relata_tree_has_xpos(tree, relata_tree_child(tree, verb, RELATA_DEPREL_AUX), "MD");
    if (!is_object && !is_subject)
        return false;
    relata_hang(x, i, verb, is_object ? RELATA_DEPREL_XCOMP : RELATA_DEPREL_CSUBJ);
    relata_hang(x, name, i, RELATA_DEPREL_OBJ);
    x->document->tokens[tree->begin + i - 1].upos = RELATA_UPOS_VERB;
    return true;
}

// The same where the tree has the gerund and takes the name for an object of the verb before.
static bool reattach_gerund_object(RelataExtraction *x, uint32_t i) {
    const RelataTree *tree = &x->tree;
    uint32_t verb = relata_tree_head(tree, i), gerund = verb ? relata_tree_child(tree, verb, RELATA_DEPREL_XCOMP) : 0;
    if (relata_tree_deprel(tree, i) != RELATA_DEPREL_OBJ || gerund != verb + 1 ||
        !relata_tree_has_xpos(tree, gerund, "VBG") || tree->left[i] != gerund + 1 || tree->right[gerund] != gerund)
        return false;
    relata_hang(x, i, gerund, RELATA_DEPREL_OBJ);
    return true;
}

// "is taking after her father": what has a preposition is no object.
static bool reattach_marked(RelataExtraction *x, uint32_t i) {
    static const char *const markers[] = {"after", "into", "from", "against", "with", "at", "through", NULL};
    const RelataTree *tree = &x->tree;
    uint32_t marker =
        relata_tree_deprel(tree, i) == RELATA_DEPREL_OBJ ? relata_tree_child(tree, i, RELATA_DEPREL_CASE) : 0;
    if (!marker || marker > i || marker < relata_tree_head(tree, i) ||
        relata_tree_upos(tree, marker) != RELATA_UPOS_ADP || !relata_tree_lemma_in(tree, marker, markers) ||
        tree->left[i] != marker || relata_tree_child(tree, relata_tree_head(tree, i), RELATA_DEPREL_COMPOUND_PRT))
        return false;
    relata_hang(x, i, relata_tree_head(tree, i), RELATA_DEPREL_OBL);
    return true;
}

// "taking after dad Tom Berg": the kin and the name are one.
static bool reattach_kin(RelataExtraction *x, uint32_t i) {
    static const char *const kin[] = {"dad",  "father",  "mother",   "mom",   "mum",  "brother",     "sister", "son",
                                      "wife", "husband", "daughter", "uncle", "aunt", "grandfather", "cousin", NULL};
    const RelataTree *tree = &x->tree;
    uint32_t noun = i > 1 ? i - 1 : 0;
    RelataDeprel deprel = relata_tree_deprel(tree, i);
    if ((deprel != RELATA_DEPREL_OBJ && deprel != RELATA_DEPREL_OBL) ||
        !relata_is_name_of_type(x, i, RELATA_TYPE_PERSON) || !noun || !relata_tree_lemma_in(tree, noun, kin) ||
        relata_tree_head(tree, noun) != relata_tree_head(tree, i) ||
        (relata_tree_deprel(tree, noun) != RELATA_DEPREL_OBJ && relata_tree_deprel(tree, noun) != RELATA_DEPREL_OBL))
        return false;
    relata_hang(x, i, noun, RELATA_DEPREL_APPOS);
    return true;
}

// "enters new era Ana Lira and the media are": a name right behind a noun that names nobody opens the next line, also
// where the tree takes the noun for a title.
static bool reattach_caption(RelataExtraction *x, uint32_t i) {
    static const char *const classes[] = {"act",     "time",    "cognition", "attribute", "state",
                                          "process", "feeling", "quantity",  NULL};
    const RelataTree *tree = &x->tree;
    uint32_t noun = i > 1 ? i - 1 : 0, head = relata_tree_head(tree, i), root = head;
    RelataDeprel deprel = relata_tree_deprel(tree, i);
    bool is_title = noun && relata_tree_deprel(tree, noun) == RELATA_DEPREL_NMOD_DESC &&
                    relata_tree_head(tree, noun) == i && deprel == RELATA_DEPREL_OBJ;
    bool is_beside = deprel == RELATA_DEPREL_APPOS && noun == head && tree->left[i] == i;
    if (!(is_title || is_beside) || !head || !relata_is_name_of_type(x, i, RELATA_TYPE_PERSON) ||
        relata_tree_upos(tree, noun) != RELATA_UPOS_NOUN || relata_is_role_noun(x, noun) ||
        !relata_has_class(x, noun, classes) || relata_tree_child(tree, noun, RELATA_DEPREL_DET))
        return false;
    while (relata_tree_head(tree, root))
        root = relata_tree_head(tree, root);
    if (root == noun)
        return false;
    if (is_title)
        relata_hang(x, noun, head, deprel);
    relata_hang(x, i, root, RELATA_DEPREL_PARATAXIS);
    return true;
}

// "bombs, raids and gunfights with the rebels": what only the last of a list has.
static bool reattach_with(RelataExtraction *x, uint32_t i) {
    static const char *const markers[] = {"with", "against", NULL};
    const RelataTree *tree = &x->tree;
    uint32_t first = relata_tree_head(tree, i), last = 0;
    if (relata_tree_deprel(tree, i) != RELATA_DEPREL_NMOD || i < first ||
        !relata_tree_child(tree, first, RELATA_DEPREL_COMPOUND) ||
        !relata_tree_lemma_in(tree, relata_tree_case(tree, i), markers))
        return false;
    for (uint32_t c = relata_tree_child(tree, first, RELATA_DEPREL_CONJ); c && c < i;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_CONJ))
        if (tree->right[c] + 1 == tree->left[i] && relata_tree_upos(tree, c) == RELATA_UPOS_NOUN)
            last = c;
    if (!last)
        return false;
    relata_hang(x, i, last, RELATA_DEPREL_NMOD);
    return true;
}

// "with Ana coming third, Tom, Berg leaving Mali": a participle right behind one more name of a list is that one's.
static bool reattach_listed(RelataExtraction *x, uint32_t i) {
    const RelataTree *tree = &x->tree;
    uint32_t noun = relata_tree_head(tree, i), name = i > 2 ? i - 1 : 0;
    if (relata_tree_deprel(tree, i) != RELATA_DEPREL_ACL || !relata_tree_has_xpos(tree, i, "VBG") ||
        tree->left[i] != i || !name || !relata_is_name_of_type(x, name, RELATA_TYPE_PERSON) ||
        tree->left[name] != name || relata_tree_deprel(tree, name) != RELATA_DEPREL_APPOS ||
        !relata_tree_is_form(tree, name - 1, ",") || relata_tree_is_under(tree, noun, name) || noun == name)
        return false;
    relata_hang(x, i, name, RELATA_DEPREL_ACL);
    return true;
}

// "linked the blasts to rebels", "arrested six men on suspicion of fraud"; not "praised a plan for schools", "helped
// people in towns".
static bool is_of_verb(const RelataTree *tree, uint32_t verb, uint32_t noun, uint32_t i) {
    static const char *const places[] = {"in", "on", "at", "with", "from", NULL};
    static const char *const charges[] = {"suspicion", "charge", "allegation", "count", NULL};
    uint32_t marker = relata_tree_case(tree, i);
    if (relata_verb_asks_for(tree, verb, marker) || !marker)
        return relata_verb_takes(tree, verb, i);
    return relata_verb_takes(tree, verb, i) && !relata_noun_takes(tree, noun, marker) &&
           (!relata_tree_lemma_in(tree, marker, places) || relata_tree_lemma_in(tree, i, charges));
}

// "accused two officers of fraud", "blamed the leaders for violence": what the verb asks for is no part of its object.
static bool reattach_complement(RelataExtraction *x, uint32_t i) {
    const RelataTree *tree = &x->tree;
    uint32_t noun = relata_tree_head(tree, i), verb = noun ? relata_tree_head(tree, noun) : 0;
    bool is_deed = relata_tree_deprel(tree, i) == RELATA_DEPREL_ACL && relata_tree_has_xpos(tree, i, "VBG") &&
                   relata_tree_child(tree, i, RELATA_DEPREL_MARK);
    if ((relata_tree_deprel(tree, i) != RELATA_DEPREL_NMOD && !is_deed) || i < noun || !verb || verb > noun ||
        relata_tree_deprel(tree, noun) != RELATA_DEPREL_OBJ || relata_tree_upos(tree, verb) != RELATA_UPOS_VERB ||
        !is_of_verb(tree, verb, noun, i))
        return false;
    for (uint32_t c = relata_tree_child(tree, verb, RELATA_DEPREL_OBL); c;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_OBL))
        if (relata_verb_asks_for(tree, verb, relata_tree_case(tree, c)))
            return false; // "accused the chief of police of fraud"
    for (uint32_t c = relata_tree_child(tree, noun, RELATA_DEPREL_NMOD); c;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_NMOD))
        if (c > i && relata_verb_asks_for(tree, verb, relata_tree_case(tree, c)))
            return false; // likewise
    relata_hang(x, i, verb, is_deed ? RELATA_DEPREL_ADVCL : RELATA_DEPREL_OBL);
    return true;
}

// "deal" of "a deal in Mali to free": the noun right before a token, or told apart by the phrase that stands there,
// that says what is to be done; 0 if there is none.
static uint32_t deal_before(const RelataTree *tree, uint32_t to) {
    static const char *const words[] = {"deal",    "plan",        "bid",      "agreement", "attempt",  "effort",
                                        "pact",    "proposal",    "offer",    "operation", "campaign", "mission",
                                        "promise", "negotiation", "decision", "move",      "scheme",   NULL};
    uint32_t noun = to > 1 ? to - 1 : 0;
    while (noun && relata_is_noun(tree, noun) && !relata_tree_lemma_in(tree, noun, words))
        noun = relata_tree_head(tree, noun) < noun ? relata_tree_head(tree, noun) : 0;
    return noun && relata_is_noun(tree, noun) ? noun : 0;
}

// "a deal to free five prisoners", where "free" is taken for an adjective and "to" for a preposition: no adjective
// stands before a determiner or a number.
static bool reattach_freed(RelataExtraction *x, uint32_t i) {
    static const char *const verbs[] = {"free", "open", "clear", "secure", "complete", "empty", NULL};
    const RelataTree *tree = &x->tree;
    uint32_t object = relata_tree_head(tree, i), to = i > 1 ? i - 1 : 0, opener = i + 1;
    if (relata_tree_deprel(tree, i) != RELATA_DEPREL_AMOD || relata_tree_upos(tree, i) != RELATA_UPOS_ADJ ||
        opener >= object || !to || relata_tree_case(tree, object) != to || tree->left[object] != to ||
        !relata_tree_is_form(tree, to, "to") || tree->right[i] != i || !relata_tree_lemma_in(tree, i, verbs))
        return false;
    while (opener < object && relata_tree_head(tree, opener) != object)
        opener++;
    RelataDeprel deprel = relata_tree_deprel(tree, opener);
    uint32_t deal = deal_before(tree, to);
    if (opener == object || tree->left[opener] != i + 1 || !deal ||
        (deprel != RELATA_DEPREL_DET && deprel != RELATA_DEPREL_NUMMOD && deprel != RELATA_DEPREL_NMOD_POSS))
        return false;
    RelataToken *token = relata_token_to_mend(x, i);
    token->upos = RELATA_UPOS_VERB;
    token->xpos = "VB";
    token->morph = 0;
    token->head = deal;
    token->deprel = RELATA_DEPREL_ACL;
    relata_token_to_mend(x, object)->head = i;
    relata_token_to_mend(x, object)->deprel = RELATA_DEPREL_OBJ;
    relata_token_to_mend(x, to)->head = i;
    relata_token_to_mend(x, to)->deprel = RELATA_DEPREL_MARK;
    return true;
}

// "raised doubts about a deal in Mali to free the hostages": what the deal is for, and not why doubts were raised.
static bool reattach_purpose(RelataExtraction *x, uint32_t i) {
    static const char *const markers[] = {"about", "over", "regarding", "concerning", NULL};
    const RelataTree *tree = &x->tree;
    uint32_t to = tree->left[i], verb = relata_tree_head(tree, i);
    RelataDeprel deprel = relata_tree_deprel(tree, i);
    uint32_t deal = relata_tree_is_form(tree, to, "to") && relata_tree_head(tree, to) == i ? deal_before(tree, to) : 0;
    if ((deprel != RELATA_DEPREL_ADVCL && deprel != RELATA_DEPREL_XCOMP) || to + 1 != i || !deal || deal < verb ||
        !relata_tree_lemma_in(tree, relata_tree_case(tree, deal), markers) || !relata_tree_is_under(tree, deal, verb))
        return false;
    relata_hang(x, i, deal, RELATA_DEPREL_ACL);
    return true;
}

bool relata_reattach_phrase(RelataExtraction *x, uint32_t i) {
    static bool (*const rules[])(RelataExtraction *, uint32_t) = {
        reattach_weekday,   reattach_parallel, reattach_origin,        reattach_across, reattach_address,
        reattach_waterside, reattach_place,    reattach_sum,           reattach_name,   reattach_list,
        reattach_adjective, reattach_gerund,   reattach_gerund_object, reattach_marked, reattach_kin,
        reattach_listed,    reattach_with,     reattach_caption,       reattach_freed,  reattach_purpose,
        reattach_complement};
    for (size_t k = 0; k < sizeof rules / sizeof *rules; k++)
        if (rules[k](x, i))
            return true;
    return reattach_based(x, i);
}
