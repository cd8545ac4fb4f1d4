// Half: phrases of a verb that leave out what the verb is about.
//
// Some verbs say little without their object or partner: what was given, whom one met, what was asked. Where that is
// missing, or stands beside the phrase and not in it, an edge to the phrase alone says half ("gave to Chad", "met in
// Oslo", "urged in Oslo"). The other half goes into the label where it is short, and there is no edge where it is not.
// Light verbs with a noun of winning or losing, and rises to fame, are told by what they mean. The lists are classes of
// verbs. In: a verb and a phrase of it. Out: yes or no, words for a label, or statements.
#include "extract/statement/half.h"

#include "extract/proposition/clause.h"
#include "extract/telling/telling.h"
#include "extract/tree/words.h"

#include <stdio.h>
#include <string.h>

static bool is_place_marker(const RelataTree *tree, uint32_t marker) {
    return relata_is_place_preposition(relata_tree_lemma(tree, marker));
}

// "gave to Chad", "expressed about the plan": the object is a pronoun, a clause or lost.
static bool lacks_object(const RelataProjection *g, uint32_t verb, uint32_t marker) {
    static const char *const verbs[] = {"give",  "have",  "express", "put",       "bring",   "offer",
                                        "hand",  "award", "grant",   "take",      "pose",    "impose",
                                        "mount", "wage",  "lend",    "convey",    "inflict", "wreak",
                                        "exert", "owe",   "devote",  "attribute", "cut",     NULL};
    static const char *const particles[] = {"over", "on", "off", "up", "back", "down", "away", NULL};
    const RelataTree *tree = &g->x->tree;
    bool is_particle = marker == verb + 1 && (relata_tree_lemma_in(tree, marker, particles) || // "handed over the town"
                                              relata_tree_is_lemma(tree, verb, "bring"));      // "brought about"
    return !g->p->is_passive && relata_tree_lemma_in(tree, verb, verbs) && !is_particle &&
           !relata_argument_with(g->p, RELATA_ROLE_OBJECT) &&
           !relata_tree_child(tree, verb, RELATA_DEPREL_COMPOUND_PRT);
}

// "were joined in Cairo by colleagues": by whom is the point.
static bool lacks_company(const RelataProjection *g, uint32_t verb, uint32_t marker) {
    static const char *const verbs[] = {"join", "accompany", "follow", "greet", "meet", "welcome", "escort", NULL};
    const RelataTree *tree = &g->x->tree;
    return g->p->is_passive && relata_tree_lemma_in(tree, verb, verbs) && is_place_marker(tree, marker);
}

// "urged in Bangladesh", "told in Oslo": what was urged or told is the point, and not where.
static bool lacks_matter(const RelataProjection *g, uint32_t verb, uint32_t marker) {
    static const char *const verbs[] = {"urge",   "ask",    "tell",  "press",   "insist", "vow",    "promise", "demand",
                                        "pledge", "remind", "claim", "suggest", "assert", "remark", "argue",   NULL};
    const RelataTree *tree = &g->x->tree;
    return !g->p->is_passive && relata_tree_lemma_in(tree, verb, verbs) && is_place_marker(tree, marker);
}

// "arrived on Saturday en route", "left on a visit", "located from the border": when, or why, but not where.
static bool lacks_goal(const RelataTree *tree, uint32_t verb, uint32_t noun, uint32_t marker) {
    static const char *const going[] = {"arrive", "leave", "depart", "return", "travel", "go", "come", "fly", NULL};
    static const char *const journeys[] = {"visit", "trip",    "tour",     "mission", "flight", "journey",
                                           "leave", "holiday", "vacation", "errand",  NULL};
    bool is_journey = relata_tree_is_lemma(tree, marker, "on") && relata_tree_lemma_in(tree, verb, going) &&
                      relata_tree_lemma_in(tree, noun, journeys) && !relata_tree_child(tree, noun, RELATA_DEPREL_NMOD);
    bool is_day = marker < tree->n && relata_tree_is_lemma(tree, marker, "on") &&
                  relata_weekday_of(relata_tree_form(tree, marker + 1));
    bool is_way = relata_tree_is_lemma(tree, marker, "to") && marker > 1 && // "arrived en route to Peru"
                  relata_tree_is_lemma(tree, marker - 1, "route");
    return is_journey || is_day || is_way ||
           (relata_tree_is_lemma(tree, verb, "locate") && relata_tree_is_lemma(tree, marker, "from"));
}

static bool is_meeting(const RelataTree *tree, uint32_t verb) {
    static const char *const verbs[] = {"meet", "confer", "talk", "speak", "negotiate", "consult", "dine", NULL};
    return relata_tree_lemma_in(tree, verb, verbs);
}

// "with Ana Lira", "with envoys": the verb's phrase about a partner, 0 if none.
static uint32_t partner_of(const RelataTree *tree, uint32_t verb) {
    for (uint32_t c = relata_tree_child(tree, verb, RELATA_DEPREL_OBL); c;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_OBL))
        if (c > verb && relata_tree_is_lemma(tree, relata_tree_case(tree, c), "with"))
            return c;
    return 0;
}

// "handed over near the border": to whom is the point.
static bool lacks_receiver(const RelataProjection *g, uint32_t verb, uint32_t marker) {
    static const char *const verbs[] = {"hand",      "turn",      "deliver", "transfer",
                                        "extradite", "surrender", "return",  NULL};
    const RelataTree *tree = &g->x->tree;
    if (!g->p->is_passive || !relata_tree_lemma_in(tree, verb, verbs) || !is_place_marker(tree, marker))
        return false;
    for (uint32_t c = relata_tree_child(tree, verb, RELATA_DEPREL_OBL); c;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_OBL))
        if (c > verb && relata_tree_is_lemma(tree, relata_tree_case(tree, c), "to"))
            return true;
    return false;
}

bool relata_is_half_phrase(const RelataProjection *g, uint32_t verb, uint32_t noun, uint32_t marker) {
    return lacks_object(g, verb, marker) || lacks_company(g, verb, marker) || lacks_matter(g, verb, marker) ||
           lacks_goal(&g->x->tree, verb, noun, marker) || lacks_receiver(g, verb, marker) ||
           (is_meeting(&g->x->tree, verb) && relata_tree_is_lemma(&g->x->tree, marker, "for") &&
            partner_of(&g->x->tree, verb)); // "met with Lira for talks"
}

// Whether the subject is one of several who met each other, or one alone: "Ana Lira", "the presidents of Chad and
// Mali".
static bool is_one_of(const RelataProjection *g) {
    const RelataTree *tree = &g->x->tree;
    uint32_t subject = relata_local_token(g, g->p->arguments[0].head);
    const RelataEntity *e = relata_named_entity(g, subject);
    bool is_several = relata_tree_has_morph(tree, subject, RELATA_MORPH_PLUR); // "ministers"
    uint32_t whose = relata_tree_child(tree, subject, RELATA_DEPREL_NMOD);
    return (e && (e->type == RELATA_TYPE_PERSON || e->type == RELATA_TYPE_PLACE)) ||
           (relata_is_role_word(g->x, subject) && !is_several) ||
           relata_tree_child(tree, subject, RELATA_DEPREL_CONJ) ||
           (is_several && whose && relata_tree_child(tree, whose, RELATA_DEPREL_CONJ));
}

static void add_form(const RelataTree *tree, uint32_t token, char label[RELATA_LABEL]) {
    size_t n = strlen(label);
    snprintf(label + n, RELATA_LABEL - n, " %s", relata_tree_form(tree, token));
}

void relata_label_add_partner(const RelataProjection *g, uint32_t verb, uint32_t marker, char label[RELATA_LABEL]) {
    enum { LONGEST_PARTNER = 5 };
    const RelataTree *tree = &g->x->tree;
    if (!is_meeting(tree, verb) || g->p->is_passive || relata_argument_with(g->p, RELATA_ROLE_OBJECT) ||
        strchr(label, ' '))
        return;
    uint32_t partner = partner_of(tree, verb), own = partner ? relata_tree_case(tree, partner) : 0;
    if (!partner && relata_tree_is_lemma(tree, verb, "meet") && is_place_marker(tree, marker) && is_one_of(g))
        snprintf(label, RELATA_LABEL, "attended meeting");
    bool is_of_partner = relata_tree_is_lemma(tree, marker, "from") && marker == partner + 1;
    if (!partner || own == marker || !(is_place_marker(tree, marker) || is_of_partner) ||
        partner - own > LONGEST_PARTNER)
        return;
    uint32_t end = partner; // without "about the probe"
    for (uint32_t c = tree->first[partner]; c; c = tree->next[c])
        if (c > end && relata_tree_deprel(tree, c) == RELATA_DEPREL_FLAT)
            end = c;
    if (!is_of_partner && tree->right[partner] - own <= LONGEST_PARTNER)
        end = tree->right[partner];
    for (uint32_t i = own; i <= end; i++)
        if (relata_tree_upos(tree, i) != RELATA_UPOS_DET)
            add_form(tree, i, label);
}

// "ways [to avoid it]", "the issue", "candidates": too little to say what a gathering was for.
static bool is_empty_aim(const RelataTree *tree, uint32_t noun) {
    static const char *const words[] = {"way",     "issue", "matter",   "situation", "plan",  "question", "problem",
                                        "measure", "topic", "possible", "step",      "thing", "detail",   NULL};
    uint32_t own = tree->first[noun];
    bool is_definite = relata_tree_is_lemma(tree, own, "the") && !tree->next[own];
    return relata_tree_lemma_in(tree, noun, words) ||
           (relata_tree_upos(tree, noun) == RELATA_UPOS_NOUN && (!own || is_definite));
}

// What needs two: "talks [with Chad]".
static bool is_talk(const RelataTree *tree, uint32_t noun) {
    static const char *const words[] = {"talk",         "talks",   "negotiation",  "discussion", "conversation",
                                        "consultation", "meeting", "dialogue",     "dialog",     "summit",
                                        "peace",        "truce",   "negotiations", NULL};
    return relata_tree_lemma_in(tree, noun, words);
}

static bool has_partner(const RelataTree *tree, uint32_t verb, uint32_t talk) {
    static const char *const markers[] = {"with", "between", "among", "of", "by", NULL};
    for (uint32_t c = relata_tree_child(tree, talk, RELATA_DEPREL_NMOD); c;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_NMOD))
        if (relata_tree_lemma_in(tree, relata_tree_case(tree, c), markers))
            return true;
    return partner_of(tree, verb) != 0;
}

bool relata_talk_statements(RelataProjection *g, uint32_t subject, uint32_t verb, uint32_t talk,
                            const RelataArgument *place, const char *label) {
    static const char *const two[] = {"talk", "talks", "negotiation", "negotiations", "discussion", NULL};
    const RelataTree *tree = &g->x->tree;
    RelataNodeRef who[RELATA_MAX_NODES], where;
    const char *marker = strrchr(label, ' ');
    uint32_t noun = relata_local_token(g, place->head);
    if (!is_talk(tree, talk) || !marker || !is_place_marker(tree, relata_marker_of(g, place)) ||
        has_partner(tree, verb, talk))
        return false;
    uint32_t n = relata_node_all(g->x, &g->nodes, subject, who);
    const RelataEntity *e = relata_named_entity(g, subject);
    if (n != 2) // "Lira held talks in Oslo"
        return n == 1 && e && (e->type == RELATA_TYPE_PERSON || relata_is_country_key(e->key)) &&
               relata_tree_lemma_in(tree, talk, two);
    if (!relata_node_of(g->x, &g->nodes, noun, &where) || !relata_is_named(g, noun))
        return false;
    for (uint32_t k = 0; k < 2; k++) {
        char longer[RELATA_LABEL];
        const char *partner = relata_entity_at(g, who[1 - k].entity)->name;
        if (strlen(label) + strlen(partner) + sizeof " with " < sizeof longer) {
            snprintf(longer, sizeof longer, "%.*s with %s%s", (int)(marker - label), label, partner, marker);
            relata_state(g, &who[k], longer, &where, place, 0.8f);
        }
    }
    return true;
}

// "demonstrated in Oslo against the war", "gathered to mark a vote": what a protest or gathering is about, from its
// first to its last word; false if the clause does not say it in a few words.
static bool cause_of(const RelataTree *tree, uint32_t verb, uint32_t *first, uint32_t *last) {
    enum { LONGEST = 6, LONGEST_AIM = 11 };
    static const char *const protests[] = {"demonstrate", "protest", "rally", "march", "riot", "strike", NULL};
    static const char *const gatherings[] = {"gather", "assemble", "convene", "congregate", "converge",
                                             "meet",   "march",    "rally",   NULL};
    static const char *const markers[] = {"against", "over", NULL};
    static const char *const aims[] = {"protest", "oppose", "demand", "support", "denounce", "condemn", "mark", NULL};
    bool is_gathering = relata_tree_lemma_in(tree, verb, gatherings) && !partner_of(tree, verb);
    for (uint32_t c = is_gathering || relata_tree_lemma_in(tree, verb, protests) ? tree->first[verb] : 0; c;
         c = tree->next[c]) {
        bool is_aim = relata_is_infinitive(tree, c) && !relata_verb_bids(tree, c) &&
                      (is_gathering || relata_tree_lemma_in(tree, c, aims));
        uint32_t what = is_aim ? relata_tree_child(tree, c, RELATA_DEPREL_OBJ) : 0;
        what = what && is_empty_aim(tree, what) ? 0 : what;
        bool is_phrase = relata_tree_deprel(tree, c) == RELATA_DEPREL_OBL &&
                         !relata_tree_is_lemma(tree, verb, "meet") && // "met over"
                         relata_tree_lemma_in(tree, relata_tree_case(tree, c), markers) &&
                         !relata_is_time_word(relata_tree_lemma(tree, c));
        uint32_t end = is_phrase ? c : what, of = relata_tree_child(tree, end, RELATA_DEPREL_NMOD);
        if (c < verb || !end || relata_tree_upos(tree, end) == RELATA_UPOS_PRON)
            continue;
        for (uint32_t i = tree->left[c]; i <= end; i++)
            if (relata_is_time_word(relata_tree_lemma(tree, i)) && !relata_weekday_of(relata_tree_form(tree, i)))
                return false; // "to protest last week's raids"
        *first = tree->left[c];
        *last = of && relata_tree_is_lemma(tree, relata_tree_case(tree, of), "of") ? of : end;
        for (uint32_t name = relata_tree_child(tree, *last, RELATA_DEPREL_FLAT); name;
             name = relata_tree_next_child(tree, name, RELATA_DEPREL_FLAT))
            *last = name > *last ? name : *last;
        return *last > *first && *last - *first <= (is_gathering && what ? LONGEST_AIM : LONGEST);
    }
    return false;
}

void relata_label_add_cause(const RelataProjection *g, uint32_t verb, uint32_t marker, char label[RELATA_LABEL]) {
    const RelataTree *tree = &g->x->tree;
    uint32_t first = 0, last = 0;
    bool is_one_who_met = relata_tree_is_lemma(tree, verb, "meet") && is_one_of(g);
    if (strchr(label, ' ') || is_one_who_met ||
        !(is_place_marker(tree, marker) || relata_tree_is_lemma(tree, marker, "through")) ||
        !cause_of(tree, verb, &first, &last) || (marker >= first && marker <= last))
        return;
    for (uint32_t i = first; i <= last; i++) {
        size_t n = strlen(label);
        bool is_tied = i > first && !relata_tree_token(tree, i - 1)->space_after;
        bool is_day = relata_weekday_of(relata_tree_form(tree, i)) || // "Sunday's anniversary"
                      (is_tied && relata_weekday_of(relata_tree_form(tree, i - 1)));
        if (relata_tree_upos(tree, i) != RELATA_UPOS_DET && !is_day &&
            n + strlen(relata_tree_form(tree, i)) + 12 < RELATA_LABEL)
            snprintf(label + n, RELATA_LABEL - n, "%s%s", is_tied ? "" : " ", relata_tree_form(tree, i));
    }
}

// The phrase that tells whom somebody won against or lost to.
static uint32_t opponent_of(const RelataTree *tree, uint32_t verb, uint32_t noun, const char *const *markers) {
    for (uint32_t c = relata_tree_child(tree, noun, RELATA_DEPREL_NMOD); c;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_NMOD))
        if (c > noun && relata_tree_lemma_in(tree, relata_tree_case(tree, c), markers))
            return c;
    for (uint32_t c = relata_tree_child(tree, verb, RELATA_DEPREL_OBL); c;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_OBL))
        if (relata_tree_case(tree, c) == tree->right[noun] + 1 &&
            relata_tree_lemma_in(tree, relata_tree_case(tree, c), markers))
            return c;
    return 0;
}

bool relata_match_statement(RelataProjection *g, uint32_t agent, uint32_t verb, uint32_t noun) {
    static const char *const winning[] = {"have",     "score", "post",   "record",    "secure", "earn",
                                          "claim",    "win",   "clinch", "notch",     "seal",   "pull",
                                          "register", "gain",  "take",   "celebrate", NULL};
    static const char *const losing[] = {"have", "suffer", "take", "endure", "sustain", "absorb", NULL};
    static const char *const wins[] = {"win", "victory", "triumph", NULL}, *const losses[] = {"loss", "defeat", NULL};
    static const char *const over[] = {"over", "against", NULL}, *const to[] = {"to", "against", NULL};
    const RelataTree *tree = &g->x->tree;
    bool is_win = relata_tree_lemma_in(tree, verb, winning) && relata_tree_lemma_in(tree, noun, wins);
    bool is_loss = relata_tree_lemma_in(tree, verb, losing) && relata_tree_lemma_in(tree, noun, losses);
    uint32_t other = is_win || is_loss ? opponent_of(tree, verb, noun, is_win ? over : to) : 0;
    const RelataEntity *e = other ? relata_named_entity(g, other) : NULL;
    if (!e || g->p->is_passive || e->type == RELATA_TYPE_DATE || e->type == RELATA_TYPE_QUANTITY)
        return false;
    RelataArgument a = {.head = tree->begin + other - 1, .marker = tree->begin + relata_tree_case(tree, other)};
    relata_state_named(g, agent, is_win ? "defeated" : "lost to", other, &a, 0.9f);
    return true;
}

bool relata_meeting_statement(RelataProjection *g, uint32_t subject, const char *label, uint32_t noun) {
    static const char *const meetings[] = {"talk",   "meeting",      "discussion",  "negotiation", "consultation",
                                           "summit", "conversation", "dialogue",    "dialog",      "audience",
                                           "clash",  "dispute",      "partnership", "alliance",    NULL};
    static const char *const with[] = {"with", NULL};
    const RelataTree *tree = &g->x->tree;
    uint32_t other = relata_tree_lemma_in(tree, noun, meetings) && !relata_named_entity(g, noun)
                         ? opponent_of(tree, noun, noun, with)
                         : 0,
             marker = other ? relata_tree_case(tree, other) : 0;
    const RelataEntity *e = other ? relata_named_entity(g, other) : NULL;
    if (marker != noun + 1 || !e || e->type == RELATA_TYPE_DATE || e->type == RELATA_TYPE_QUANTITY)
        return false;
    char longer[RELATA_LABEL];
    int n = snprintf(longer, sizeof longer, "%s %s with", label, relata_tree_form(tree, noun));
    if (n < 0 || n >= (int)sizeof longer)
        return false;
    RelataArgument a = {.head = tree->begin + other - 1, .marker = tree->begin + marker};
    g->inner = noun;
    relata_state_named(g, subject, longer, other, &a, 0.9f);
    g->inner = 0;
    return true;
}

bool relata_rise_statement(RelataProjection *g, uint32_t subject, uint32_t verb, uint32_t noun) {
    static const char *const verbs[] = {"come", "rise", "shoot", "spring", "return", "sweep", NULL};
    static const char *const heights[] = {"prominence", "fame",  "stardom", "notoriety", "power", "attention",  "light",
                                          "blows",      "terms", "grips",   "end",       "halt",  "conclusion", NULL};
    static const char *const markers[] = {"with", "through", "in", "of", "as", NULL};
    const RelataTree *tree = &g->x->tree;
    if (!relata_tree_lemma_in(tree, verb, verbs) || !relata_tree_lemma_in(tree, noun, heights))
        return false;
    uint32_t other = opponent_of(tree, verb, noun, markers), marker = other ? relata_tree_case(tree, other) : 0;
    if (!other || relata_is_time_word(relata_tree_lemma(tree, other)) || relata_is_year(relata_tree_form(tree, other)))
        return true;
    char label[RELATA_LABEL];
    relata_verb_label(g, verb, false, label);
    size_t n = strlen(label);
    snprintf(label + n, sizeof label - n, " to %s %s", relata_tree_lemma(tree, noun), relata_tree_lemma(tree, marker));
    RelataArgument a = {.head = tree->begin + other - 1, .marker = tree->begin + marker};
    g->inner = noun;
    relata_state_named(g, subject, label, other, &a, 0.9f);
    g->inner = 0;
    return true;
}
