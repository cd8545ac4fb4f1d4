// Clipped: objects that have lost what told which one, for whom or for what.
//
// An object loses what hangs on it when it becomes a node: infinitives, the second phrase of a bare noun, and what the
// tree hangs on the verb. Where that was the point, the edge is left out: whose authority *to rule* was questioned, for
// what funding was denied, with whom the pact was made. So are the rest of what was told before ("the others") and
// parts of what nobody names.
//
// In: a verb with its object, as sentence tokens. Out: whether to leave the edge out.
#include "extract/telling/telling.h"

#include "extract/node/core.h"
#include "extract/node/set.h"
#include "extract/node/valency.h"
#include "extract/proposition/clause.h"
#include "extract/tree/words.h"

#include <string.h>

// Abilities and choices, which say little without what they are for: bare, somebody's, or with an infinitive.
static bool is_open_notion(RelataProjection *g, uint32_t noun) {
    const RelataTree *tree = &g->x->tree;
    RelataNodeRef node;
    bool is_aim = relata_is_shell(tree, noun, RELATA_SHELL_PLAN); // tells enough where nothing is cut off
    if (!(is_aim || relata_is_shell(tree, noun, RELATA_SHELL_OPEN)) ||
        relata_tree_upos(tree, noun) != RELATA_UPOS_NOUN || relata_tree_has_morph(tree, noun, RELATA_MORPH_PLUR))
        return false;
    const char *name = relata_node_of(g->x, &g->nodes, noun, &node) ? relata_entity_at(g, node.entity)->name : "";
    for (uint32_t c = tree->first[noun]; c; c = tree->next[c]) {
        RelataDeprel deprel = relata_tree_deprel(tree, c);
        if (deprel == RELATA_DEPREL_ACL && relata_is_infinitive(tree, c))
            return !strstr(name, relata_tree_form(tree, c));
        if (deprel == RELATA_DEPREL_NMOD || deprel == RELATA_DEPREL_COMPOUND || deprel == RELATA_DEPREL_AMOD)
            return false;
    }
    return !is_aim;
}

// "set a reward [in March] for clues": whether nothing but a time stands between an object and a preposition.
static bool is_next_but_time(const RelataTree *tree, uint32_t verb, uint32_t object, uint32_t marker) {
    uint32_t next = tree->right[object] + 1;
    for (uint32_t c = tree->first[verb]; c; c = tree->next[c])
        if (tree->left[c] == next && relata_is_time_word(relata_tree_lemma(tree, c)))
            next = tree->right[c] + 1;
    return marker == next;
}

// "rejected a plan drafted by the board", "took an interest in what was said": what tells which one hangs on the noun
// or on the verb and is too long, or points too far, to be part of a node without a name.
static bool is_cut_short(RelataProjection *g, uint32_t verb, uint32_t object, const char *name) {
    const RelataTree *tree = &g->x->tree;
    if (relata_tree_child(tree, object, RELATA_DEPREL_NUMMOD) && relata_tree_has_morph(tree, object, RELATA_MORPH_PLUR))
        return false;
    uint32_t clause = relata_tree_child(tree, object, RELATA_DEPREL_ACL);
    if (clause > object && relata_noun_takes_infinitive(tree, object) &&
        relata_tree_upos(tree, tree->left[clause]) != RELATA_UPOS_PUNCT &&
        relata_tree_upos(tree, tree->left[clause] - 1) != RELATA_UPOS_PUNCT &&
        !strstr(name, relata_tree_form(tree, clause)))
        return true;
    for (uint32_t c = tree->first[verb]; c; c = tree->next[c]) {
        uint32_t marker = relata_tree_deprel(tree, c) == RELATA_DEPREL_OBL ? relata_tree_case(tree, c)
                          : relata_tree_deprel(tree, c) == RELATA_DEPREL_ADVCL
                              ? relata_tree_child(tree, c, RELATA_DEPREL_MARK)
                              : 0;
        if (marker && is_next_but_time(tree, verb, object, marker) && relata_noun_takes(tree, object, marker) &&
            !relata_core_is_day(tree, c) && !relata_is_time_word(relata_tree_lemma(tree, c)) &&
            !relata_is_year(relata_tree_form(tree, c)) && !relata_carries_relation(g->x, verb, object, marker) &&
            !strstr(name, relata_tree_form(tree, c)))
            return true;
    }
    return false;
}

// "refused money for such a bridge", "gained free access to what they keep": what would tell which one hangs on the
// noun and is no part of its node.
static bool is_clipped(RelataProjection *g, uint32_t verb, uint32_t object) {
    static const char *const telling[] = {"of", "to", "on", "about", "for", "against", "into", NULL};
    const RelataTree *tree = &g->x->tree;
    RelataNodeRef node;
    if (relata_tree_upos(tree, object) != RELATA_UPOS_NOUN || relata_is_named(g, object) ||
        !relata_node_of(g->x, &g->nodes, object, &node))
        return false;
    const char *name = relata_entity_at(g, node.entity)->name;
    bool is_one_word = !strchr(name, ' '), is_nameless = !relata_end_holds_name(g, &node);
    if (is_nameless && is_cut_short(g, verb, object, name))
        return true;
    for (uint32_t c = tree->first[object]; c; c = tree->next[c]) {
        if (c < object || relata_tree_deprel(tree, c) != RELATA_DEPREL_NMOD ||
            relata_is_time_word(relata_tree_lemma(tree, c)) || relata_core_is_day(tree, c))
            continue;
        uint32_t marker = relata_tree_case(tree, c);
        bool is_tied = is_nameless && marker == object + 1 &&
                       (relata_tree_lemma_in(tree, marker, telling) || relata_noun_takes(tree, object, marker)) &&
                       !relata_tree_child(tree, object, RELATA_DEPREL_NUMMOD);
        if (is_one_word || (is_tied && !strstr(name, relata_tree_form(tree, c))))
            return true;
    }
    return false;
}

// "sent the police a plan": to whom something without a name was given is half of what was said.
static bool is_without_recipient(RelataProjection *g, uint32_t verb, uint32_t object) {
    static const char *const giving[] = {"send", "give",  "allow", "grant", "offer", "show", "deny", "hand",
                                         "pay",  "teach", "bring", "lend",  "award", "save", "cost", NULL};
    const RelataArgument *recipient = relata_argument_with(g->p, RELATA_ROLE_RECIPIENT);
    return recipient && relata_tree_lemma_in(&g->x->tree, verb, giving) && !g->p->is_passive &&
           !relata_holds_name_below(g, relata_local_token(g, recipient->head)) && !relata_holds_name_below(g, object);
}

// "paid $4 million to her sons": to whom is half of what was said, and where it has a name an edge of its own.
static bool is_sum_for_somebody(const RelataTree *tree, uint32_t verb, uint32_t object) {
    if (!relata_is_amount(tree, object))
        return false;
    for (uint32_t c = relata_tree_child(tree, verb, RELATA_DEPREL_OBL); c;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_OBL))
        if (relata_tree_is_lemma(tree, relata_tree_case(tree, c), "to") && tree->left[c] == tree->right[object] + 1)
            return true;
    return false;
}

static bool has_modifier(const RelataTree *tree, uint32_t noun) {
    for (uint32_t c = tree->first[noun]; c; c = tree->next[c]) {
        RelataDeprel deprel = relata_tree_deprel(tree, c);
        if (deprel == RELATA_DEPREL_AMOD || deprel == RELATA_DEPREL_COMPOUND || deprel == RELATA_DEPREL_NMOD ||
            deprel == RELATA_DEPREL_NMOD_POSS || deprel == RELATA_DEPREL_NUMMOD)
            return true;
    }
    return false;
}

// "began an investigation of the death", "proposed an amendment to a law": told apart by what only its article knows.
static bool is_of_unknown(RelataProjection *g, uint32_t object) {
    static const char *const articles[] = {"the", "a", "an", NULL};
    const RelataTree *tree = &g->x->tree;
    if (relata_tree_upos(tree, object) != RELATA_UPOS_NOUN || relata_tree_child(tree, object, RELATA_DEPREL_NUMMOD))
        return false;
    uint32_t c = relata_tree_child(tree, object, RELATA_DEPREL_NMOD);
    while (c && c < object)
        c = relata_tree_next_child(tree, c, RELATA_DEPREL_NMOD);
    return c && relata_tree_upos(tree, c) == RELATA_UPOS_NOUN && !has_modifier(tree, c) &&
           relata_tree_lemma_in(tree, relata_tree_child(tree, c, RELATA_DEPREL_DET), articles) &&
           !relata_holds_name_below(g, object);
}

// "banned travel from China": the phrase behind the bare noun tells which, wherever it hangs.
static bool is_clipped_of_phrase(RelataProjection *g, uint32_t verb, uint32_t object) {
    static const char *const verbs[] = {"ban",    "deny",    "seek",    "demand", "reject",
                                        "oppose", "support", "request", "face",   NULL};
    static const char *const markers[] = {"from", "for", "of", "against", NULL};
    const RelataTree *tree = &g->x->tree;
    if (!relata_tree_lemma_in(tree, verb, verbs) || relata_tree_upos(tree, object) != RELATA_UPOS_NOUN ||
        tree->left[object] != object || relata_holds_name_below(g, object))
        return false;
    for (uint32_t c = relata_tree_child(tree, verb, RELATA_DEPREL_OBL); c;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_OBL))
        if (tree->left[c] == tree->right[object] + 1 && relata_tree_lemma_in(tree, relata_tree_case(tree, c), markers))
            return true;
    return false;
}

// "led one of the two studies"
static bool is_one_of_many(RelataProjection *g, uint32_t object) {
    const RelataTree *tree = &g->x->tree;
    return relata_tree_is_lemma(tree, object, "one") && relata_tree_child(tree, object, RELATA_DEPREL_NMOD) &&
           !relata_holds_name_below(g, object);
}

// "used the speech to say", "used the site to test": what it was used for.
static bool is_used_to(const RelataProjection *g, uint32_t verb, uint32_t object) {
    const RelataTree *tree = &g->x->tree;
    static const char *const words[] = {"address", "speech",   "visit",     "trip",   "appearance",  "event",
                                        "meeting", "occasion", "interview", "rally",  "conference",  "statement",
                                        "power",   "veto",     "authority", "moment", "opportunity", NULL};
    const RelataEntity *e = relata_named_entity(g, object);
    bool is_site = e && (e->type == RELATA_TYPE_PLACE || e->type == RELATA_TYPE_FACILITY);
    if (!relata_tree_is_lemma(tree, verb, "use") || !(is_site || relata_tree_lemma_in(tree, object, words)))
        return false;
    for (uint32_t c = tree->first[verb]; c; c = tree->next[c])
        if (c > object && relata_is_infinitive(tree, c))
            return true;
    return false;
}

// "tweeted: 'Calm, friends'", "was found by Ana Lira": a word of what was said; in what state somebody was found.
static bool is_half_told(const RelataProjection *g, uint32_t verb, uint32_t object) {
    static const char *const posting[] = {"tweet", "retweet", "quip", "exclaim", NULL};
    static const char *const states[] = {"dead", "guilty", "alive", "unconscious", NULL};
    const RelataTree *tree = &g->x->tree;
    const RelataEntity *e = relata_named_entity(g, object);
    if (relata_tree_lemma_in(tree, verb, posting) && object > verb &&
        relata_tree_upos(tree, verb + 1) == RELATA_UPOS_PUNCT)
        return true;
    return relata_tree_is_lemma(tree, verb, "find") && e && e->type == RELATA_TYPE_PERSON && g->p->is_passive &&
           !relata_tree_lemma_in(tree, relata_tree_child(tree, verb, RELATA_DEPREL_XCOMP), states);
}

// "sentences of two others", "the others": the rest of what was told before.
static bool is_rest(const char *name) {
    const char *last = strrchr(name, ' ');
    return strcmp(last ? last + 1 : name, "others") == 0 && (!last || strstr(name, " of "));
}

// "enough food [to last a month]", "a BA", "a 4.3 GPA": measured or told apart by what the node has not.
static bool is_unmeasured(const RelataTree *tree, uint32_t noun, const char *name) {
    static const char *const degrees[] = {"BA",  "BS",    "BSc", "MS", "MSc", "MA",  "MBA", "MFA",
                                          "PhD", "Ph.D.", "LLB", "JD", "GPA", "EPS", "MVP", NULL};
    static const char *const measures[] = {"enough", "sufficient", "insufficient", NULL};
    for (uint32_t c = tree->first[noun]; c && c < noun; c = tree->next[c])
        if (relata_tree_lemma_in(tree, c, measures))
            return true;
    static const char *const many[] = {"million", "billion", "thousand", "hundred", NULL};
    static const char *const moneys[] = {"dollars", "euros", "pounds", NULL};
    const char *last = strrchr(name, ' ');
    if (last && relata_tree_lemma_in(tree, noun, many) && relata_is_among(last + 1, moneys))
        return true; // "generated millions of dollars"
    for (const char *const *w = degrees; *w; w++)
        if (strcmp(name, *w) == 0)
            return true;
    return false;
}

// "allegations of involvement [in a scheme]": the last noun of the node asks for the phrase behind it.
static bool is_open_end(const RelataTree *tree, uint32_t noun, const char *name) {
    const char *last = strrchr(name, ' ');
    for (uint32_t i = noun + 1; last && i < tree->right[noun] + 1 && i < tree->n; i++)
        if (strcmp(relata_tree_form(tree, i), last + 1) == 0 && relata_noun_needs_phrase(tree, i) &&
            relata_noun_takes(tree, i, i + 1))
            return true;
    return false;
}

// "refused requests from Lima [for his extradition]": for what somebody asks, wherever it hangs.
static bool is_aim_without_end(const RelataTree *tree, uint32_t verb, uint32_t noun, const char *name) {
    static const char *const markers[] = {"for", "in", "against", NULL};
    for (uint32_t c = relata_is_shell(tree, noun, RELATA_SHELL_CALL) ? tree->first[verb] : 0; c; c = tree->next[c])
        if (c > noun && relata_tree_deprel(tree, c) == RELATA_DEPREL_OBL && tree->left[c] == tree->right[noun] + 1 &&
            relata_tree_upos(tree, c) == RELATA_UPOS_NOUN &&
            relata_tree_lemma_in(tree, relata_tree_case(tree, c), markers) &&
            !relata_is_time_word(relata_tree_lemma(tree, c)) && !strstr(name, relata_tree_form(tree, c)))
            return true;
    return false;
}

// "renounced the pact [in the field of health with Chad]": with whom, wherever it hangs.
static bool is_pact_without_partner(const RelataTree *tree, uint32_t verb, uint32_t noun, const char *name) {
    static const char *const pacts[] = {"agreement", "deal",   "treaty",      "pact",
                                        "contract",  "accord", "partnership", NULL};
    if (!relata_tree_lemma_in(tree, noun, pacts))
        return false;
    for (uint32_t i = noun + 1; i < tree->right[verb] && i < noun + 12; i++) {
        uint32_t partner = relata_tree_is_lemma(tree, i, "with") ? relata_tree_head(tree, i) : 0;
        uint32_t above = partner ? relata_tree_head(tree, partner) : 0;
        if (partner > i && relata_tree_upos(tree, partner) == RELATA_UPOS_PROPN &&
            (above == verb || (above >= noun && relata_tree_is_under(tree, above, verb))) &&
            !strstr(name, relata_tree_form(tree, partner)))
            return true;
        if (relata_tree_upos(tree, i) == RELATA_UPOS_VERB || strcmp(relata_tree_form(tree, i), ",") == 0)
            return false;
    }
    return false;
}

// "a five-point strategy meant to hold the board to account", "identities of the Danes stranded abroad": a participle
// behind the node tells which.
static bool is_told_by_participle(const RelataExtraction *x, uint32_t noun, const char *name) {
    static const char *const aiming[] = {"mean", "design", "aim", "intend", NULL};
    static const char *const people[] = {"person", "people", "group", NULL};
    const RelataTree *tree = &x->tree;
    const char *last = strrchr(name, ' ');
    for (uint32_t i = noun; i < tree->right[noun]; i++) {
        bool is_last = (relata_tree_upos(tree, i) == RELATA_UPOS_NOUN || relata_tree_has_xpos(tree, i, "NNPS")) &&
                       strcmp(relata_tree_form(tree, i), last ? last + 1 : name) == 0;
        uint32_t next = i + 1;
        while (next < tree->right[noun] && relata_is_time_word(relata_tree_lemma(tree, next))) // "last month"
            next++;
        bool is_participle = relata_tree_has_xpos(tree, next, "VBN") || relata_tree_has_xpos(tree, next, "VBG");
        if (!is_last || !is_participle || relata_tree_deprel(tree, next) != RELATA_DEPREL_ACL ||
            relata_tree_head(tree, next) != i)
            continue;
        return relata_tree_lemma_in(tree, next, aiming)
                   ? relata_tree_child(tree, next, RELATA_DEPREL_XCOMP) ||
                         relata_tree_child(tree, next, RELATA_DEPREL_ADVCL)
                   : i != noun && relata_tree_has_morph(tree, i, RELATA_MORPH_PLUR) && relata_has_class(x, i, people);
    }
    return false;
}

// "restarted parts of the making process", "approved four from the minority": a part of what nobody names.
static bool is_mere_part(const RelataTree *tree, uint32_t noun) {
    static const char *const parts[] = {"part", "portion", "section", "aspect", "element", "piece", "phase", NULL};
    static const char *const markers[] = {"from", "among", "of", NULL};
    static const char *const articles[] = {"the", "this", "that", "these", NULL};
    uint32_t whole = relata_tree_child(tree, noun, RELATA_DEPREL_NMOD);
    if (whole < noun || relata_tree_child(tree, noun, RELATA_DEPREL_AMOD) ||
        !relata_tree_lemma_in(tree, relata_tree_case(tree, whole), markers) ||
        relata_tree_upos(tree, whole) != RELATA_UPOS_NOUN)
        return false;
    bool is_number = relata_tree_upos(tree, noun) == RELATA_UPOS_NUM && !relata_tree_is_lemma(tree, noun, "percent");
    for (uint32_t i = whole; i <= tree->right[whole]; i++)
        if (relata_tree_upos(tree, i) == RELATA_UPOS_PROPN && !is_number)
            return false;
    for (uint32_t i = tree->left[whole]; i < whole && !is_number; i++)
        if (relata_tree_upos(tree, i) == RELATA_UPOS_PROPN)
            return false;
    return is_number ? !relata_tree_is_lemma(tree, relata_tree_case(tree, whole), "of")
                     : relata_tree_lemma_in(tree, noun, parts) &&
                           relata_tree_lemma_in(tree, relata_tree_child(tree, whole, RELATA_DEPREL_DET), articles);
}

// "withdrew the popular drug", "attended the private funeral": which one, and whose, stands before.
static bool is_known_one(const RelataExtraction *x, uint32_t noun, const char *name) {
    const RelataTree *tree = &x->tree;
    static const char *const praise[] = {"popular",   "controversial", "famous",   "troubled",  "beleaguered",
                                         "embattled", "disputed",      "infamous", "landmark",  "historic",
                                         "offending", "ill-fated",     "said",     "notorious", NULL};
    static const char *const rites[] = {"funeral", "wedding",     "autopsy",  "mortem",  "inquest", "burial",
                                        "birth",   "post-mortem", "ceremony", "hearing", NULL};
    uint32_t determiner = relata_tree_child(tree, noun, RELATA_DEPREL_DET);
    if (!relata_tree_is_lemma(tree, determiner, "the") || tree->right[noun] != noun || strstr(name, " in ") ||
        relata_tree_upos(tree, noun) != RELATA_UPOS_NOUN || relata_tree_child(tree, noun, RELATA_DEPREL_NMOD_POSS))
        return false;
    for (uint32_t i = determiner + 1; i < noun; i++)
        if (relata_tree_upos(tree, i) == RELATA_UPOS_PROPN)
            return false;
    uint32_t number = relata_tree_child(tree, noun, RELATA_DEPREL_NUMMOD); // "wounded the four soldiers"
    bool is_counted = number == determiner + 1 && number + 1 == noun && !relata_is_year(relata_tree_form(tree, number));
    uint32_t both[2];
    return (is_counted && !relata_set_members(x, noun, both)) || relata_tree_lemma_in(tree, noun, rites) ||
           relata_tree_lemma_in(tree, determiner + 1, praise);
}

// "announced the death in Gao [of a fisherman]", "backs an effort in Jos [to hold a vote]": behind another phrase.
static bool is_without_matter(const RelataTree *tree, uint32_t verb, uint32_t noun, const char *name) {
    if (!strstr(name, " in ") && !strstr(name, " at ") && !strstr(name, " from ") && !strstr(name, " by "))
        return false;
    for (uint32_t c = noun + 1; c <= tree->right[verb]; c++) {
        uint32_t above = relata_tree_head(tree, c);
        bool is_of = above == noun && relata_tree_deprel(tree, c) == RELATA_DEPREL_NMOD &&
                     relata_tree_is_lemma(tree, relata_tree_case(tree, c), "of");
        bool is_aim = relata_is_infinitive(tree, c) && relata_is_shell(tree, noun, RELATA_SHELL_AIM) &&
                      (above == verb || relata_tree_is_under(tree, c, noun));
        if ((is_of || is_aim) && !strstr(name, relata_tree_form(tree, c)))
            return true;
    }
    return false;
}

// "demanded money or updates": one of the two.
static bool is_either(const RelataTree *tree, uint32_t noun) {
    uint32_t other = relata_tree_child(tree, noun, RELATA_DEPREL_CONJ);
    bool is_second = relata_tree_deprel(tree, noun) == RELATA_DEPREL_CONJ;
    uint32_t cc = relata_tree_child(tree, is_second ? noun : other, RELATA_DEPREL_CC);
    return relata_tree_is_lemma(tree, cc, "or");
}

// "paid tribute to members of the army who died": several of a kind, told apart by a clause.
static bool is_told_by_clause(const RelataExtraction *x, uint32_t noun) {
    static const char *const classes[] = {"person", "people", "group", NULL};
    const RelataTree *tree = &x->tree;
    uint32_t clause = relata_tree_child(tree, noun, RELATA_DEPREL_ACL_RELCL);
    for (uint32_t c = tree->first[noun]; c && !clause; c = tree->next[c]) // hung on the name in the phrase
        if (c > noun && relata_tree_deprel(tree, c) == RELATA_DEPREL_NMOD)
            clause = relata_tree_child(tree, c, RELATA_DEPREL_ACL_RELCL);
    return clause && relata_tree_is_lemma(tree, tree->left[clause], "who") &&
           relata_tree_upos(tree, noun) == RELATA_UPOS_NOUN && relata_tree_has_morph(tree, noun, RELATA_MORPH_PLUR) &&
           relata_has_class(x, noun, classes) && !relata_tree_child(tree, noun, RELATA_DEPREL_NUMMOD) &&
           strcmp(relata_tree_form(tree, tree->left[clause] - 1), ",") != 0;
}

// "had nine more chances [than Gao]", "charges a higher fee [than the bank]": more than what?
static bool is_compared_to_lost(const RelataTree *tree, uint32_t verb, uint32_t noun, const char *name) {
    enum { REACH = 25 };
    bool is_more = false;
    for (uint32_t i = tree->left[noun]; i < noun; i++)
        is_more = is_more || ((relata_tree_has_xpos(tree, i, "JJR") || relata_tree_has_xpos(tree, i, "RBR")) &&
                              !relata_tree_is_lemma(tree, i + 1, "than"));
    for (uint32_t i = noun + 1; is_more && i <= tree->right[verb] && i < noun + REACH; i++)
        if (relata_tree_is_lemma(tree, i, "than"))
            return !strstr(name, " than ");
    return false;
}

// "a rendition of the Lira Sisters' [song]": the last name owns what is lost.
static bool is_cut_at_owner(const RelataTree *tree, uint32_t noun, const char *name) {
    const char *last = strrchr(name, ' ');
    for (uint32_t i = noun + 1; last && i < tree->n && i <= tree->right[noun] + 1; i++)
        if (relata_tree_has_xpos(tree, i + 1, "POS") && strcmp(relata_tree_form(tree, i), last + 1) == 0)
            return true;
    return false;
}

// What hangs on the node's words elsewhere in the clause, or stood before it in the article.
static bool is_leftover(RelataProjection *g, uint32_t verb, uint32_t object) {
    const RelataTree *tree = &g->x->tree;
    RelataNodeRef node;
    if (!relata_node_of(g->x, &g->nodes, object, &node))
        return false;
    const char *name = relata_entity_at(g, node.entity)->name;
    return is_rest(name) || is_unmeasured(tree, object, name) || is_open_end(tree, object, name) ||
           is_aim_without_end(tree, verb, object, name) || is_told_by_clause(g->x, object) ||
           is_pact_without_partner(tree, verb, object, name) || is_told_by_participle(g->x, object, name) ||
           is_mere_part(tree, object) || is_without_matter(tree, verb, object, name) ||
           is_compared_to_lost(tree, verb, object, name) || is_cut_at_owner(tree, object, name) ||
           is_known_one(g->x, object, name) || (is_either(tree, object) && g->p->polarity == RELATA_POSITIVE);
}

bool relata_is_clipped_object(RelataProjection *g, uint32_t verb, uint32_t object) {
    const RelataTree *tree = &g->x->tree;
    return is_without_recipient(g, verb, object) || is_sum_for_somebody(tree, verb, object) ||
           is_of_unknown(g, object) || is_clipped_of_phrase(g, verb, object) || is_one_of_many(g, object) ||
           is_used_to(g, verb, object) || is_half_told(g, verb, object) ||
           (is_open_notion(g, object) && !relata_is_named(g, object)) || is_clipped(g, verb, object) ||
           is_leftover(g, verb, object);
}
