// Hollow: verbs whose objects do not say enough, and clauses that assert nothing.
//
// An object loses what hangs on it when it becomes a node: infinitives and the second phrase of a bare noun. Where that
// was the point, the edge is left out: whose authority *to rule* was questioned, for what funding was denied. Some
// verbs say nothing of any object ("approached", "appreciated"). And some clauses are not said to hold: what is asked
// with "whether", a gerund that is the subject of what somebody says, and what an election that was held was for.
//
// In: a verb with its object, as sentence tokens. Out: whether to leave the edge out.
#include "extract/hollow.h"

#include "extract/clause.h"
#include "extract/core.h"
#include "extract/factuality.h"
#include "extract/valency.h"
#include "extract/words.h"
#include "extract/worth.h"

#include <string.h>

bool relata_is_outlet_noun(const RelataTree *tree, uint32_t noun) {
    static const char *const words[] = {"twitter", "facebook", "instagram", "youtube", "telegram", "snapchat",
                                        "reddit",  "tiktok",   "whatsapp",  "weibo",   "myspace",  NULL};
    return relata_tree_lemma_in(tree, noun, words);
}

// Abilities and choices, which say little without what they are for: bare, somebody's, or with an infinitive.
static bool is_open_notion(RelataProjection *g, uint32_t noun) {
    const RelataTree *tree = &g->x->tree;
    RelataNodeRef node;
    static const char *const words[] = {"ability",  "authority",  "power",   "right",       "decision",  "choice",
                                        "capacity", "capability", "attempt", "willingness", "intention", "desire",
                                        "refusal",  "failure",    "chance",  "opportunity", "need",      NULL};
    static const char *const aims[] = {"offer",   "request", "plan",   "proposal", "call", "demand", "pledge",
                                       "promise", "threat",  "motion", "bid",      "plea", NULL};
    bool is_aim = relata_tree_lemma_in(tree, noun, aims); // tells enough where nothing is cut off
    if (!(is_aim || relata_tree_lemma_in(tree, noun, words)) || relata_tree_upos(tree, noun) != RELATA_UPOS_NOUN ||
        relata_tree_has_morph(tree, noun, RELATA_MORPH_PLUR))
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

// "needs a majority of 170 seats", "earned 9 delegates": of what, and where, stands in the sentences around.
static bool is_bare_count(const RelataTree *tree, uint32_t verb, uint32_t object) {
    static const char *const getting[] = {"have", "earn", "secure", "win", "get", "receive", "take", "gain", NULL};
    if (relata_tree_is_lemma(tree, verb, "need"))
        for (uint32_t i = tree->left[object]; i <= tree->right[object]; i++)
            if (relata_tree_upos(tree, i) == RELATA_UPOS_NUM)
                return true;
    return relata_tree_is_lemma(tree, object, "delegate") && relata_tree_lemma_in(tree, verb, getting) &&
           !relata_tree_child(tree, object, RELATA_DEPREL_NMOD) &&
           !relata_tree_child(tree, object, RELATA_DEPREL_NMOD_POSS);
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
    if (relata_tree_upos(tree, object) != RELATA_UPOS_NOUN || relata_holds_name_below(g, object) ||
        relata_tree_child(tree, object, RELATA_DEPREL_NUMMOD))
        return false;
    uint32_t c = relata_tree_child(tree, object, RELATA_DEPREL_NMOD);
    while (c && c < object)
        c = relata_tree_next_child(tree, c, RELATA_DEPREL_NMOD);
    return c && relata_tree_upos(tree, c) == RELATA_UPOS_NOUN && !has_modifier(tree, c) &&
           relata_tree_lemma_in(tree, relata_tree_child(tree, c, RELATA_DEPREL_DET), articles);
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

// "played a key role": in what, only a phrase tells.
static bool is_mere_role(RelataProjection *g, uint32_t verb, uint32_t object) {
    static const char *const words[] = {"role", "part", NULL};
    return relata_tree_is_lemma(&g->x->tree, verb, "play") && relata_tree_lemma_in(&g->x->tree, object, words) &&
           !relata_holds_name_below(g, object);
}

// "missed a jump shot", "halted Lira's drive", "had nine kills": a move in a game.
static bool is_play(const RelataProjection *g, uint32_t object) {
    static const char *const words[] = {
        "layup",      "jumper", "kick",  "pass",    "chance",    "error",     "pitch",  "handoff",  "snap",   "faceoff",
        "header",     "volley", "punt",  "rebound", "dunk",      "pointer",   "single", "putt",     "dig",    "save",
        "kill",       "birdie", "bogey", "tackle",  "touchdown", "assist",    "block",  "turnover", "fumble", "steal",
        "free-throw", "homer",  "lob",   "catch",   "strikeout", "reception", "wicket", NULL};
    return relata_tree_lemma_in(&g->x->tree, object, words) &&
           relata_tree_upos(&g->x->tree, object) == RELATA_UPOS_NOUN;
}

// "assured the board that", "persuaded the factions [in the war] to": what was said or asked is the point.
static bool is_told_something(const RelataTree *tree, uint32_t verb, uint32_t object) {
    static const char *const telling[] = {"promise", "assure", "reassure",  "convince", "persuade", "remind", "inform",
                                          "notify",  "warn",   "guarantee", "urge",     "advise",   "alert",  "beg",
                                          "argue",   "claim",  "pledge",    "insist",   NULL};
    static const char *const asking[] = {"convince", "persuade", "remind", "warn", "urge", "advise", "beg", NULL};
    if (!relata_tree_lemma_in(tree, verb, telling))
        return false;
    for (uint32_t k = object + 1; k <= tree->right[verb]; k++) {
        uint32_t up = relata_tree_head(tree, k);
        RelataDeprel deprel = relata_tree_deprel(tree, k);
        bool is_clause = deprel == RELATA_DEPREL_CCOMP || deprel == RELATA_DEPREL_XCOMP ||
                         deprel == RELATA_DEPREL_ADVCL || deprel == RELATA_DEPREL_ACL ||
                         deprel == RELATA_DEPREL_ACL_RELCL;
        uint32_t mark = relata_tree_child(tree, k, RELATA_DEPREL_MARK);
        bool is_near = up == verb || up == object || (up > object && relata_tree_head(tree, up) == object);
        if (is_clause && is_near &&
            (relata_tree_is_lemma(tree, mark, "that") ||
             (relata_is_infinitive(tree, k) && relata_tree_lemma_in(tree, verb, asking))))
            return true;
    }
    return false;
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

bool relata_is_hollow(RelataProjection *g, uint32_t verb, uint32_t object) {
    static const char *const empty[] = {"approach", "appreciate", "console", "comfort", "mock", "tease", "hug", NULL};
    const RelataTree *tree = &g->x->tree;
    const RelataEntity *e = relata_named_entity(g, object);
    bool is_appointed = e && e->type == RELATA_TYPE_PERSON; // "named Ana Lira to the board"
    if (relata_tree_lemma_in(tree, verb, empty) || (relata_tree_is_lemma(tree, verb, "name") && !is_appointed) ||
        (relata_tree_is_lemma(tree, verb, "use") && relata_is_outlet_noun(tree, object)) ||
        is_bare_count(tree, verb, object) || is_without_recipient(g, verb, object) ||
        is_sum_for_somebody(tree, verb, object) || is_of_unknown(g, object))
        return true;
    if (is_mere_role(g, verb, object) || is_play(g, object) || is_clipped_of_phrase(g, verb, object) ||
        is_one_of_many(g, object) || is_told_something(tree, verb, object) || is_used_to(g, verb, object) ||
        is_half_told(g, verb, object))
        return true;
    return (is_open_notion(g, object) && !relata_is_named(g, object)) || is_clipped(g, verb, object);
}

// "said fixing the plant may take a year": the subject of what was said.
static bool is_reported_gerund(const RelataTree *tree, uint32_t verb) {
    static const char *const saying[] = {"say", "state", "add", "note", "think", "believe", "argue", "claim", NULL};
    uint32_t above = relata_tree_head(tree, verb);
    RelataDeprel deprel = relata_tree_deprel(tree, verb);
    return above && above < verb && relata_tree_has_xpos(tree, verb, "VBG") &&
           (deprel == RELATA_DEPREL_XCOMP || deprel == RELATA_DEPREL_CCOMP) &&
           !relata_tree_child(tree, verb, RELATA_DEPREL_AUX) && !relata_tree_child(tree, verb, RELATA_DEPREL_NSUBJ) &&
           relata_tree_lemma_in(tree, above, saying);
}

// "held an election to choose a mayor": what was planned there was done, and the vote says so itself.
static bool is_aim_of_vote(const RelataTree *tree, uint32_t verb) {
    static const char *const choosing[] = {"select", "elect", "choose", "decide", "determine", "pick", NULL};
    static const char *const votes[] = {"election", "vote", "referendum", "ballot", "primary", "caucus", "poll", NULL};
    uint32_t above = relata_tree_head(tree, verb);
    if (!above || !relata_is_infinitive(tree, verb) || !relata_tree_lemma_in(tree, verb, choosing))
        return false;
    uint32_t object = relata_tree_child(tree, above, RELATA_DEPREL_OBJ);
    return relata_tree_lemma_in(tree, above, votes) || relata_tree_lemma_in(tree, object, votes);
}

// "asked whether Chad won": asked, by whatever verb it hangs on. Conditions stay: they are told as possible.
static bool is_asked(const RelataTree *tree, uint32_t verb) {
    for (uint32_t i = verb; i; i = relata_tree_head(tree, i)) {
        RelataDeprel deprel = relata_tree_deprel(tree, i);
        if (relata_tree_is_lemma(tree, relata_tree_child(tree, i, RELATA_DEPREL_MARK), "whether") ||
            (deprel == RELATA_DEPREL_CCOMP && relata_is_conditional(tree, i)))
            return true;
        if (deprel != RELATA_DEPREL_XCOMP && deprel != RELATA_DEPREL_CONJ)
            break;
    }
    return false;
}

// "declared an emergency so he could fund a wall"
static bool is_enabled(const RelataTree *tree, uint32_t verb) {
    uint32_t mark = relata_tree_child(tree, verb, RELATA_DEPREL_MARK);
    return mark && relata_tree_is_lemma(tree, mark, "so") && relata_tree_deprel(tree, verb) == RELATA_DEPREL_ADVCL;
}

// "announced a deal to end the war", "paid a friend to take the test": whatever the infinitive is hung on, it is the
// object that is to do it.
static bool is_aim_of_object(const RelataProjection *g, uint32_t verb) {
    static const char *const verbs[] = {"announce", "schedule", "release", "unveil",   "publish",
                                        "present",  "send",     "pay",     "offer",    "hire",
                                        "deploy",   "create",   "express", "dispatch", NULL};
    const RelataTree *tree = &g->x->tree;
    uint32_t above = relata_tree_head(tree, verb),
             object = above ? relata_tree_child(tree, above, RELATA_DEPREL_OBJ) : 0;
    return strcmp(g->p->rule, "purpose") == 0 && object && object > above && object < verb &&
           (relata_tree_lemma_in(tree, above, verbs) || relata_is_passive(tree, verb));
}

// "It is vital for Chad to join", "protests until Chad joins": wished or awaited.
static bool is_awaited(const RelataTree *tree, uint32_t verb) {
    static const char *const promising[] = {"promise", "vow", "pledge", "continue", "plan", "intend", "refuse", NULL};
    uint32_t mark = relata_tree_child(tree, verb, RELATA_DEPREL_MARK), above = relata_tree_head(tree, verb);
    bool is_wished = relata_tree_is_lemma(tree, mark, "for") && relata_is_infinitive(tree, verb) &&
                     relata_tree_child(tree, verb, RELATA_DEPREL_NSUBJ);
    return is_wished || (relata_tree_is_lemma(tree, mark, "until") && relata_tree_lemma_in(tree, above, promising));
}

// "has no ability to govern Mali"
static bool is_of_nothing(const RelataProjection *g, uint32_t verb) {
    const RelataTree *tree = &g->x->tree;
    uint32_t noun = relata_tree_deprel(tree, verb) == RELATA_DEPREL_ACL ? relata_tree_head(tree, verb) : 0;
    return noun && strcmp(g->p->rule, "infinitive") == 0 && g->p->polarity == RELATA_POSITIVE &&
           relata_tree_is_lemma(tree, relata_tree_child(tree, noun, RELATA_DEPREL_DET), "no");
}

bool relata_is_unasserted(const RelataProjection *g, uint32_t verb) {
    const RelataTree *tree = &g->x->tree;
    if (g->p->modality == RELATA_POSSIBLE && (is_asked(tree, verb) || is_enabled(tree, verb)))
        return true;
    if (g->p->modality == RELATA_CERTAIN && is_awaited(tree, verb))
        return true;
    return is_of_nothing(g, verb) || is_aim_of_object(g, verb) || is_reported_gerund(tree, verb) ||
           is_aim_of_vote(tree, verb);
}
