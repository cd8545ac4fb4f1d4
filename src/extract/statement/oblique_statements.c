// Oblique statements: which prepositional phrases of a verb are edges, and under which label.
//
// Subject – verb – preposition – argument ("relied on exports"), subject – verb – object noun – preposition – argument
// where verb and noun are one relation, compound prepositions ("in support of"), bearings ("north of"), and what a
// phrase right behind the verb adds to the label of the next one ("served as envoy to Mali"). Left out are phrases that
// name no party to the deed: roles, counts, outlets, examples, comparisons, languages, places of a place. Phrases that
// only stand beside what is done are known to circumstance.c.
#include "extract/node/core.h"
#include "extract/proposition/clause.h"
#include "extract/statement/half.h"
#include "extract/statement/projection.h"
#include "extract/telling/telling.h"
#include "extract/tree/words.h"

#include <stdio.h>
#include <string.h>

// Prepositions that make an argument; the others ("during", "despite") tell circumstances.
bool relata_is_argument_marker(const RelataTree *tree, uint32_t marker) {
    static const char *const words[] = {"to",     "into",   "in",    "at",    "from", "with",   "against", "on",
                                        "for",    "of",     "about", "over",  "by",   "toward", "towards", "through",
                                        "across", "as",     "among", "under", "near", "around", "onto",    "via",
                                        "after",  "behind", "out",   "off",   "away", NULL};
    static const char *const mediating[] = {"mediate", "broker", NULL};
    uint32_t noun = marker ? relata_tree_head(tree, marker) : 0;
    bool is_between = relata_tree_is_lemma(tree, marker, "between") &&
                      relata_tree_lemma_in(tree, relata_tree_head(tree, noun), mediating);
    return marker && (is_between || relata_tree_lemma_in(tree, marker, words));
}

// Prepositions whose arguments complete the verb ("relied on exports"); with the others a common noun is a
// circumstance ("won in style") unless a name is in it.
static bool takes_concepts(const RelataTree *tree, uint32_t marker) {
    static const char *const words[] = {"to",    "into",    "with", "against", "on",  "of",
                                        "about", "through", "by",   "across",  "for", NULL};
    return relata_tree_lemma_in(tree, marker, words);
}

// What something can be in, at or from: a name, or a place, body or event with a name in its phrase.
bool relata_is_whereabouts(const RelataProjection *g, uint32_t noun) {
    static const char *const classes[] = {"place",    "facility", "organization", "group",    "event",
                                          "artifact", "vehicle",  "location",     "document", NULL};
    if (relata_tree_upos(&g->x->tree, noun) == RELATA_UPOS_PROPN || relata_is_named(g, noun))
        return true;
    return relata_has_class(g->x, noun, classes);
}

// "ran as the nominee", "won with 220 votes", "was found after a trial": roles, counts and what came before.
static bool is_odd_phrase(const RelataProjection *g, uint32_t verb, uint32_t noun, uint32_t marker) {
    static const char *const naming[] = {"name", "model", "look", "call", "pattern", NULL};
    static const char *const counted[] = {"with", "for", NULL};
    const RelataTree *tree = &g->x->tree;
    const RelataEntity *e = relata_named_entity(g, noun);
    bool is_office = relata_is_role_word(g->x, noun) ||
                     (e && e->type == RELATA_TYPE_PERSON && relata_tree_upos(tree, noun) == RELATA_UPOS_NOUN);
    return (relata_tree_is_lemma(tree, marker, "as") && (is_office || relata_tree_is_lemma(tree, verb, "refer"))) ||
           (relata_tree_lemma_in(tree, marker, counted) && relata_tree_child(tree, noun, RELATA_DEPREL_NUMMOD) &&
            !relata_tree_is_lemma(tree, verb, "account")) ||
           (relata_tree_is_lemma(tree, marker, "after") && !relata_tree_lemma_in(tree, verb, naming));
}

// "caught up with", "reached out to": a reporter's way to an interview; "fell short of" says no fall, "when it comes to
// trade" no coming, and who breathed his last died.
static bool is_idiom(const RelataTree *tree, uint32_t verb) {
    static const char *const states[] = {"behind", "ahead", "viral",  "missing", "public",
                                         "wrong",  "bust",  "silent", NULL};
    uint32_t subject = relata_tree_child(tree, verb, RELATA_DEPREL_NSUBJ);
    return (relata_tree_is_lemma(tree, verb, "come") && relata_tree_is_lemma(tree, subject, "it")) ||
           relata_tree_is_lemma(tree, verb, "breathe") ||
           (relata_tree_is_lemma(tree, verb, "go") && verb < tree->n && relata_tree_lemma_in(tree, verb + 1, states)) ||
           (relata_tree_is_lemma(tree, verb, "fall") && verb < tree->n &&
            relata_tree_is_lemma(tree, verb + 1, "short")) ||
           (relata_tree_is_lemma(tree, verb, "catch") && verb < tree->n &&
            relata_tree_is_lemma(tree, verb + 1, "up")) ||
           (relata_tree_is_lemma(tree, verb, "reach") && verb < tree->n && relata_tree_is_lemma(tree, verb + 1, "out"));
}

// "was killed in the bombing in Oslo": what somebody died or was hurt in.
static bool is_casualty(const RelataProjection *g, uint32_t verb, uint32_t noun) {
    static const char *const verbs[] = {"kill", "die", "injure", "wound", "hurt", NULL}, *const classes[] = {
                                                                                             "act", "event", NULL};
    const RelataMention *m = relata_mention_at(g->x, noun);
    return relata_tree_lemma_in(&g->x->tree, verb, verbs) &&
           (relata_has_class(g->x, noun, classes) || relata_tree_is_lemma(&g->x->tree, noun, "airstrike") ||
            (m && m->type == RELATA_TYPE_EVENT));
}

// "announced on Facebook": where something is made known is not what it is about.
static bool is_publishing_verb(const RelataTree *tree, uint32_t verb) {
    static const char *const words[] = {"announce", "observe", "write",   "tweet",    "post",
                                        "reveal",   "report",  "confirm", "explain",  "warn",
                                        "ask",      "respond", "declare", "disclose", NULL};
    return relata_tree_lemma_in(tree, verb, words);
}

// "grew ahead of the vote": after a verb that does not ask for it, "of" belongs to a word before it.
static bool is_stray_of(const RelataProjection *g, uint32_t verb, uint32_t marker) {
    static const char *const words[] = {"accuse",   "convict", "consist", "die",    "warn",    "speak",   "approve",
                                        "dispose",  "think",   "suspect", "acquit", "deprive", "rob",     "inform",
                                        "complain", "assure",  "remind",  "cure",   "clear",   "rid",     "strip",
                                        "beware",   "hear",    "dream",   "boast",  "partake", "relieve", NULL};
    return relata_tree_is_lemma(&g->x->tree, marker, "of") && !relata_tree_lemma_in(&g->x->tree, verb, words);
}

// "wrote on Twitter", "told the Tribune": where and to which paper something is said is not what it is about.
static bool is_outlet(const RelataProjection *g, uint32_t verb, uint32_t noun, uint32_t marker) {
    static const char *const outlets[] = {"twitter",   "facebook",   "instagram", "youtube", "telegram", "television",
                                          "tv",        "radio",      "internet",  "online",  "reddit",   "tiktok",
                                          "interview", "conference", "website",   "blog",    "media",    NULL};
    static const char *const barring[] = {"ban", "suspend", "block", "remove", "list", NULL};
    static const char *const talking[] = {"talk",  "speak",    "say",   "comment", "respond",
                                          "reply", "indicate", "state", "note",    NULL};
    const RelataTree *tree = &g->x->tree;
    const RelataEntity *e = relata_named_entity(g, noun);
    return (relata_tree_lemma_in(tree, noun, outlets) && !relata_tree_lemma_in(tree, verb, barring)) ||
           (relata_tree_lemma_in(tree, verb, talking) && marker && e && e->type == RELATA_TYPE_ORGANIZATION);
}

// "visited Oslo for a climate summit": what somebody went there for.
static bool is_errand(const RelataProjection *g, uint32_t verb, const RelataArgument *a) {
    static const char *const going[] = {"visit",  "travel", "fly",    "arrive",  "come", "go",
                                        "return", "meet",   "gather", "convene", NULL};
    static const char *const gatherings[] = {"summit",  "meeting", "conference", "ceremony", "festival", "tournament",
                                             "funeral", "forum",   "congress",   "parade",   "election", "trial",
                                             "wedding", "talks",   "convention", NULL};
    const RelataTree *tree = &g->x->tree;
    return relata_tree_is_lemma(tree, relata_marker_of(g, a), "for") && relata_tree_lemma_in(tree, verb, going) &&
           relata_tree_lemma_in(tree, relata_local_token(g, a->head), gatherings);
}

// "lies to the north of Leeds", "moved east": where something is from, told apart only by what follows.
static bool is_bearing(const RelataTree *tree, uint32_t noun) {
    static const char *const words[] = {"north",     "south",     "east",      "west",      "northeast",
                                        "northwest", "southeast", "southwest", "east-west", NULL};
    return relata_tree_lemma_in(tree, noun, words) && relata_tree_upos(tree, noun) != RELATA_UPOS_PROPN;
}

// "lies to the north of Leeds"
static bool bearing_statements(RelataProjection *g, uint32_t subject, uint32_t bearing, const RelataArgument *a,
                               char label[RELATA_LABEL]) {
    const RelataTree *tree = &g->x->tree;
    if (!is_bearing(tree, bearing))
        return false;
    uint32_t of = relata_tree_child(tree, bearing, RELATA_DEPREL_NMOD);
    if (of && relata_tree_is_lemma(tree, relata_tree_case(tree, of), "of")) {
        size_t n = strlen(label);
        snprintf(label + n, RELATA_LABEL - n, " %s of", relata_tree_lemma(tree, bearing));
        relata_state_named(g, subject, label, of, a, 0.9f);
    }
    return true;
}

// Appends the words from the preposition to the noun, without articles.
static void add_words(const RelataTree *tree, uint32_t own, uint32_t c, char label[RELATA_LABEL]) {
    for (uint32_t i = own; i <= c; i++) {
        size_t n = strlen(label);
        bool is_tied = i > own && !relata_tree_token(tree, i - 1)->space_after;
        if (relata_tree_deprel(tree, i) != RELATA_DEPREL_DET &&
            n + strlen(relata_tree_form(tree, i)) + 2 < RELATA_LABEL)
            snprintf(label + n, RELATA_LABEL - n, "%s%s", is_tied ? "" : " ", relata_tree_form(tree, i));
    }
}

// "advanced to within 7 miles of Leeds", "lies 20 km from Leeds": how far from where, which is the other end.
static bool distance_statements(RelataProjection *g, uint32_t subject, uint32_t noun, uint32_t marker,
                                char label[RELATA_LABEL]) {
    static const char *const units[] = {"kilometer", "kilometre", "km",   "mile", "meter", "metre",
                                        "foot",      "yard",      "inch", "step", NULL};
    static const char *const markers[] = {"of", "from", NULL};
    const RelataTree *tree = &g->x->tree;
    uint32_t of = relata_tree_lemma_in(tree, noun, units) ? relata_tree_child(tree, noun, RELATA_DEPREL_NMOD) : 0,
             second = of ? relata_tree_case(tree, of) : 0;
    if (second != noun + 1 || marker > noun || !relata_tree_lemma_in(tree, second, markers))
        return false;
    if (marker > 1 && relata_tree_is_lemma(tree, marker - 1, "to"))
        marker--; // "to within"
    add_words(tree, marker, second, label);
    RelataArgument a = {.head = tree->begin + of - 1, .marker = tree->begin + second};
    relata_state_named(g, subject, label, of, &a, 0.9f);
    return true;
}

// "ruled in favor of Lira", "arrested on suspicion of murder", "developed in association with Leeds": a bare noun
// between two prepositions is part of them; the end is the noun behind. 0 if there is none.
static uint32_t behind_compound(const RelataTree *tree, uint32_t verb, uint32_t noun) {
    static const struct {
        const char *first, *noun, *second;
    } compounds[] = {
        {"in", "favor", "of"},         {"in", "favour", "of"},          {"in", "support", "of"},
        {"in", "defense", "of"},       {"in", "defence", "of"},         {"in", "opposition", "to"},
        {"in", "connection", "with"},  {"in", "association", "with"},   {"in", "conjunction", "with"},
        {"in", "contact", "with"},     {"in", "collaboration", "with"}, {"in", "partnership", "with"},
        {"in", "cooperation", "with"}, {"in", "consultation", "with"},  {"in", "coordination", "with"},
        {"in", "tandem", "with"},      {"on", "suspicion", "of"},       {"on", "behalf", "of"},
        {"in", "solidarity", "with"},  {"in", "competition", "with"},   {"in", "search", "of"},
        {"in", "charge", "of"},        {"in", "possession", "of"},      {"in", "honor", "of"},
        {"in", "honour", "of"},        {"in", "memory", "of"},          {"in", "pursuit", "of"},
        {"in", "relation", "to"},      {"in", "exchange", "for"},       {"in", "return", "for"},
        {"in", "response", "to"},      {"in", "alliance", "with"},      {"in", "league", "with"},
        {"in", "coalition", "with"},   {"in", "concert", "with"},       {"in", "line", "with"},
        {"on", "charges", "of"},       {"in", "retaliation", "for"},
    };
    static const char *const states[] = {"consist", "know", "include", "be", NULL};
    uint32_t behind = relata_tree_child(tree, noun, RELATA_DEPREL_NMOD), marker = relata_tree_case(tree, noun),
             second = behind ? relata_tree_case(tree, behind) : 0;
    if (!second || noun < verb || marker + 1 != noun || second != noun + 1 || relata_tree_lemma_in(tree, verb, states))
        return 0;
    for (size_t k = 0; k < sizeof compounds / sizeof *compounds; k++)
        if (relata_tree_is_lemma(tree, marker, compounds[k].first) &&
            relata_tree_is_lemma(tree, noun, compounds[k].noun) &&
            relata_tree_is_lemma(tree, second, compounds[k].second))
            return behind;
    return 0;
}

// States what stands behind such a compound; true if there is one.
static bool compound_statements(RelataProjection *g, uint32_t subject, uint32_t verb, uint32_t noun,
                                char label[RELATA_LABEL]) {
    const RelataTree *tree = &g->x->tree;
    uint32_t behind = behind_compound(tree, verb, noun);
    if (!behind)
        return false;
    uint32_t second = relata_tree_case(tree, behind);
    size_t n = strlen(label);
    snprintf(label + n, RELATA_LABEL - n, " %s %s %s", relata_tree_lemma(tree, relata_tree_case(tree, noun)),
             relata_tree_lemma(tree, noun), relata_tree_lemma(tree, second));
    RelataArgument a = {.head = tree->begin + behind - 1, .marker = tree->begin + second};
    relata_state_all(g, subject, label, behind, &a, 0.9f);
    return true;
}

// "signed a treaty on behalf of Mali": for whom something is done.
static bool is_for_somebody(const RelataTree *tree, uint32_t noun) {
    static const char *const words[] = {"behalf", "support", "defense", "defence", "honor", "honour", "memory", NULL};
    return relata_tree_lemma_in(tree, noun, words);
}

// Verbs that say little without the phrase behind them: "ran for mayor in Jos", "appeared on the ballot in Ohio".
static bool is_of_phrase(const RelataTree *tree, uint32_t verb) {
    static const char *const words[] = {"appear", "go",    "run",  "stand",   "finish",
                                        "come",   "place", "rank", "qualify", NULL};
    return relata_tree_lemma_in(tree, verb, words);
}

// "sued for slander in Oslo", "was placed under house arrest in Jos": a short phrase right behind the verb that says
// what was done, before one that says where.
static bool is_deed_before_place(const RelataProjection *g, uint32_t verb, uint32_t c, uint32_t own, uint32_t marker) {
    static const char *const places[] = {"in", "at", "near", "on", "outside", "through", "during", NULL};
    static const char *const deeds[] = {"for", "with", "under", "against", "of", "on", "into", "to", NULL};
    static const char *const inner[] = {"involve", "engage", "employ", "interest", "enroll", "participate", NULL};
    static const char *const classes[] = {"place", "facility", "location", NULL};
    const RelataTree *tree = &g->x->tree;
    static const char *const judged[] = {"sue", "charge",      "convict",  "arrest", "indict",
                                         "try", "jail",        "fine",     "treat",  "test",
                                         "vie", "hospitalize", "nominate", "detain", NULL};
    static const char *const grounds[] = {"for", "with", "of", NULL};
    bool is_inner = relata_tree_is_lemma(tree, own, "in") && relata_tree_lemma_in(tree, verb, inner);
    uint32_t place = relata_tree_head(tree, marker); // "sued in Oslo for slander"
    bool is_behind = own == tree->right[place] + 1 && relata_tree_lemma_in(tree, verb, judged) &&
                     relata_tree_lemma_in(tree, own, grounds);
    return own != marker && (own == verb + 1 || is_behind) && c - own <= 3 &&
           relata_tree_lemma_in(tree, marker, places) && (is_inner || relata_tree_lemma_in(tree, own, deeds)) &&
           !relata_is_circumstance(tree, c) && !relata_has_class(g->x, c, classes) &&
           !relata_holds_name_below((RelataProjection *)g, c);
}

// Whether nothing but a day hangs behind a noun.
static bool is_whole(const RelataTree *tree, uint32_t noun) {
    for (uint32_t c = tree->first[noun]; c; c = tree->next[c])
        if (c > noun && !relata_is_time_word(relata_tree_lemma(tree, c)))
            return false;
    return true;
}

// "In the election of 2008 Lira served as manager for Berg": what the clause opens with says when.
static bool is_beside_office(const RelataTree *tree, uint32_t verb, uint32_t noun) {
    static const char *const verbs[] = {"serve", "act", NULL};
    if (noun > verb || !relata_tree_lemma_in(tree, verb, verbs))
        return false;
    for (uint32_t c = relata_tree_child(tree, verb, RELATA_DEPREL_OBL); c;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_OBL))
        if (c > verb && relata_tree_is_lemma(tree, relata_tree_case(tree, c), "as"))
            return true;
    return false;
}

// "clashed with police at Rafah", "nominated for the prize in Oslo": with whom and for what is said beside it.
static bool lacks_party(const RelataTree *tree, uint32_t verb, uint32_t noun, uint32_t marker) {
    static const struct {
        const char *verb, *marker;
    } halves[] = {{"clash", "with"},      {"negotiate", "with"}, {"battle", "with"}, {"battle", "against"},
                  {"nominate", "for"},    {"select", "for"},     {"choose", "for"},  {"shortlist", "for"},
                  {"collide", "with"},    {"side", "with"},      {"ally", "with"},   {"compete", "with"},
                  {"compete", "against"}, {"partner", "with"},   {"team", "with"},   {"merge", "with"},
                  {"argue", "with"},      {"react", "to"},       {"respond", "to"},  {"convict", "of"},
                  {"acquit", "of"},       {"sentence", "to"},    {"belong", "to"},   {"swap", "for"},
                  {"pair", "with"},       {"square", "against"}};
    static const char *const places[] = {"in", "at", "near", "on", NULL};
    for (size_t k = 0; relata_tree_lemma_in(tree, marker, places) && k < sizeof halves / sizeof *halves; k++)
        for (uint32_t c = relata_tree_is_lemma(tree, verb, halves[k].verb)
                              ? relata_tree_child(tree, verb, RELATA_DEPREL_OBL)
                              : 0;
             c; c = relata_tree_next_child(tree, c, RELATA_DEPREL_OBL))
            if (c != noun && relata_tree_is_lemma(tree, relata_tree_case(tree, c), halves[k].marker))
                return true;
    return false;
}

// "involved on Monday in Oslo in talks about a bridge", "reverted in Jos to his ways": what was done is said by another
// phrase, which is not in the label.
static bool lacks_deed(const RelataProjection *g, uint32_t verb, uint32_t noun, uint32_t marker, const char *label) {
    static const char *const verbs[] = {"revert",  "resort", "place", "put",    "subject",
                                        "involve", "commit", "limit", "amount", NULL};
    static const char *const places[] = {"in", "at", "near", "on", "through", NULL};
    static const char *const deeds[] = {"to", "under", "in", "on", "into", "at", NULL};
    const RelataTree *tree = &g->x->tree;
    if (is_beside_office(tree, verb, noun) || (!strchr(label, ' ') && lacks_party(tree, verb, noun, marker)))
        return true;
    if (!relata_tree_lemma_in(tree, verb, verbs) || !relata_tree_lemma_in(tree, marker, places) || strchr(label, ' '))
        return false;
    for (uint32_t c = relata_tree_child(tree, verb, RELATA_DEPREL_OBL); c;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_OBL))
        if (c > verb && c != noun && relata_tree_lemma_in(tree, relata_tree_case(tree, c), deeds) &&
            !relata_is_time_word(relata_tree_lemma(tree, c)) && (c < noun || noun < verb))
            return true;
    return false;
}

// "served as envoy to Mali", "finished in second place in Ohio": what a phrase right behind the verb names belongs to
// the label of the next phrase.
static void add_phrase(const RelataProjection *g, uint32_t verb, uint32_t marker, char label[RELATA_LABEL]) {
    static const char *const closing[] = {"on", "for", "to", "in", NULL};
    const RelataTree *tree = &g->x->tree;
    for (uint32_t c = relata_tree_child(tree, verb, RELATA_DEPREL_OBL); c;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_OBL)) {
        uint32_t own = relata_tree_case(tree, c);
        bool is_office = relata_tree_is_lemma(tree, own, "as");
        bool is_close = c + 1 == marker || (c + 2 == marker && relata_tree_upos(tree, c + 1) == RELATA_UPOS_ADV);
        bool is_common = relata_tree_upos(tree, c) == RELATA_UPOS_NOUN || relata_tree_upos(tree, c) == RELATA_UPOS_ADJ;
        bool is_bare =
            is_common && !relata_is_time_word(relata_tree_lemma(tree, c)) &&
            (!relata_tree_child(tree, c, RELATA_DEPREL_NMOD_POSS) || relata_tree_is_lemma(tree, c, "seat")) &&
            (is_office || !relata_is_named(g, c));
        bool is_idiom = c == relata_bare_phrase_of(tree, verb) && own != marker;
        if (c > verb && is_bare && is_whole(tree, c) && is_deed_before_place(g, verb, c, own, marker)) {
            add_words(tree, own, c, label);
            return;
        }
        if (c < verb || own < verb || own == marker || !(is_close || is_idiom) || !is_bare ||
            !(is_office || is_idiom || (is_of_phrase(tree, verb) && relata_tree_lemma_in(tree, own, closing))))
            continue;
        RelataUpos before = c > 1 && relata_tree_head(tree, c - 1) == c ? relata_tree_upos(tree, c - 1) : RELATA_UPOS_X;
        bool is_kind = is_office ? before == RELATA_UPOS_NOUN : before == RELATA_UPOS_ADJ; // "campaign manager for"
        size_t n = strlen(label);
        snprintf(label + n, RELATA_LABEL - n, " %s %s%s%s", relata_tree_lemma(tree, own),
                 is_kind ? relata_tree_lemma(tree, c - 1) : "", is_kind ? " " : "", relata_tree_lemma(tree, c));
    }
}

// "is known for her songs in Peru": where somebody is known is not what for.
static bool is_beside_fame(const RelataTree *tree, uint32_t verb, uint32_t marker) {
    static const char *const telling[] = {"as", "for", "by", "to", "from", "about", "of", NULL};
    return relata_tree_is_lemma(tree, verb, "know") && !relata_tree_lemma_in(tree, marker, telling);
}

// "referring to Lira by her clan name", "looked at the report": what is only brought up, or stood before.
static bool is_passing_look(const RelataTree *tree, uint32_t verb, uint32_t marker) {
    static const char *const words[] = {"refer", "point", "allude", "look", "listen", "wait", "dream", NULL};
    static const char *const markers[] = {"to", "at", "for", "of", NULL};
    return relata_tree_lemma_in(tree, verb, words) && relata_tree_lemma_in(tree, marker, markers) && verb + 1 == marker;
}

// "was taken from a hospital in Lagos to Abuja": the place right behind a direction is where that lies.
static bool is_of_direction(const RelataTree *tree, uint32_t verb, uint32_t noun, uint32_t marker) {
    static const char *const places[] = {"in", "at", "near", "outside", NULL};
    return relata_tree_lemma_in(tree, marker, places) && relata_is_behind_direction(tree, verb, noun);
}

// "in such states as Ohio": an example of the noun before.
static bool is_example(const RelataTree *tree, uint32_t marker) {
    for (uint32_t i = marker, k = 0; relata_tree_is_lemma(tree, marker, "as") && i > 1 && k < 3; k++)
        if (relata_tree_is_lemma(tree, --i, "such"))
            return true;
    return false;
}

// "most of its gas": the noun that is meant.
static uint32_t content_of(const RelataProjection *g, const RelataArgument *object) {
    static const char *const parts[] = {"most", "much", "half", "part", "some", "third", "quarter", NULL};
    const RelataTree *tree = &g->x->tree;
    uint32_t head = relata_local_token(g, object->head), noun = relata_tree_child(tree, head, RELATA_DEPREL_NMOD);
    bool is_part = noun && relata_tree_lemma_in(tree, head, parts) &&
                   relata_tree_is_lemma(tree, relata_tree_case(tree, noun), "of");
    return is_part ? noun : head;
}

// "gave to a journalist", "is used to noise": what was given is lost, and nobody used anything.
static bool is_without_gift(const RelataProjection *g, uint32_t verb, uint32_t marker, bool has_object) {
    static const char *const verbs[] = {"give", "offer", "hand", "grant", "lend", "send", "show", "sell", NULL};
    static const char *const moving[] = {"owe",    "allocate",  "bring",    "put", "distribute",
                                         "assign", "attribute", "delegate", NULL};
    static const char *const markers[] = {"to", "for", "from", "in", "on", NULL};
    const RelataTree *tree = &g->x->tree;
    if (has_object)
        return false;
    if (!g->p->is_passive && relata_tree_lemma_in(tree, verb, moving) && relata_tree_lemma_in(tree, marker, markers))
        return true;
    static const char *const getting[] = {"receive", "buy",     "obtain",  "borrow", "steal", "earn",
                                          "get",     "collect", "acquire", "remove", "seize", NULL};
    if (!g->p->is_passive && relata_tree_is_lemma(tree, marker, "from") && relata_tree_lemma_in(tree, verb, getting) &&
        !relata_tree_child(tree, verb, RELATA_DEPREL_COMPOUND_PRT))
        return true; // "the $10 billion it received from the fund"
    return relata_tree_is_lemma(tree, marker, "to") &&
           (relata_tree_is_lemma(tree, verb, "use") || (!g->p->is_passive && relata_tree_lemma_in(tree, verb, verbs)));
}

// "proceed similarly to the trial of Lira", "contrary to Chad": compared with and not gone to.
static bool is_compared(const RelataTree *tree, uint32_t marker) {
    static const char *const words[] = {"similarly", "similar",   "contrary", "differently", "compared", "equal",
                                        "relative",  "according", "prior",    "identically", "unlike",   NULL};
    return marker > 1 && relata_tree_lemma_in(tree, marker - 1, words);
}

// "sings in English": the language and not the country.
static bool is_in_language(const RelataProjection *g, uint32_t noun, uint32_t marker) {
    static const char *const markers[] = {"in", "into", NULL};
    const RelataTree *tree = &g->x->tree;
    const char *form = relata_tree_form(tree, noun);
    size_t n = strlen(form);
    bool is_adjective = n > 3 && (strcmp(form + n - 2, "sh") == 0 || strcmp(form + n - 3, "ese") == 0 ||
                                  strcmp(form + n - 2, "an") == 0 || strcmp(form + n - 2, "ch") == 0);
    return is_adjective && relata_demonym(g->x, noun) && relata_tree_lemma_in(tree, marker, markers) &&
           tree->left[noun] == marker;
}

// "was named the worst in Chad": what it was named is lost.
static bool is_named_somewhere(const RelataProjection *g, uint32_t verb, uint32_t marker) {
    static const char *const verbs[] = {"name", "call", "dub", "declare", "consider", "label", "deem", "rate", NULL};
    uint32_t what = relata_tree_child(&g->x->tree, verb, RELATA_DEPREL_XCOMP);
    return g->p->is_passive && relata_tree_lemma_in(&g->x->tree, verb, verbs) &&
           (relata_tree_is_lemma(&g->x->tree, marker, "in") || relata_tree_is_lemma(&g->x->tree, marker, "by") ||
            relata_tree_upos(&g->x->tree, what) == RELATA_UPOS_NOUN);
}

// "shortlisted for the prize for her novel": of two phrases with "for" the second says why.
static bool is_second_reason(const RelataProjection *g, uint32_t k) {
    const RelataTree *tree = &g->x->tree;
    const RelataArgument *a = g->p->arguments;
    for (uint32_t i = 1; g->p->is_passive && i < k && relata_tree_is_lemma(tree, relata_marker_of(g, &a[k]), "for");
         i++)
        if (a[i].role == RELATA_ROLE_OBLIQUE && relata_tree_is_lemma(tree, relata_marker_of(g, &a[i]), "for"))
            return true;
    return false;
}

// Verbs whose passive keeps what is given: "was given a medal in Lima".
static bool is_giving(const RelataTree *tree, uint32_t verb) {
    static const char *const words[] = {"give", "award", "grant", "offer", "hand",
                                        "pay",  "send",  "show",  "teach", NULL};
    return relata_tree_lemma_in(tree, verb, words);
}

// The same where the tree takes what is given for what its receiver became.
static bool has_retained_noun(const RelataTree *tree, uint32_t verb) {
    RelataUpos upos = relata_tree_upos(tree, relata_tree_child(tree, verb, RELATA_DEPREL_XCOMP));
    return is_giving(tree, verb) && (upos == RELATA_UPOS_NOUN || upos == RELATA_UPOS_PROPN);
}

// "in keeping with the limit", "put on a plane from Lima", "participated to", "tied with Chad", "struggled to 50": a
// preposition that is another word's, or of which the verb says too little.
static bool is_misfit(const RelataTree *tree, uint32_t verb, uint32_t marker) {
    static const char *const pairs[][2] = {
        {"keep", "with"},    {"put", "from"},    {"participate", "to"}, {"participate", "at"}, {"struggle", "to"},
        {"trail", "on"},     {"tie", "with"},    {"visit", "for"},      {"chip", "to"},        {"participate", "by"},
        {"attend", "to"},    {"make", "with"},   {"put", "on"},         {"revel", "to"},       {"relate", "to"},
        {"jump", "on"},      {"glide", "into"},  {"breeze", "into"},    {"sneak", "on"},       {"snuck", "on"},
        {"stumble", "upon"}, {"connect", "on"},  {"score", "on"},       {"score", "at"},       {"settle", "for"},
        {"have", "of"},      {"have", "in"},     {"have", "on"},        {"have", "for"},       {"look", "in"},
        {"have", "at"},      {"request", "for"}, {"go", "on"},          {"date", "to"},        {"listen", "at"},
        {"make", "on"},      {"make", "at"}};
    for (size_t k = 0; k < sizeof pairs / sizeof *pairs; k++)
        if (relata_tree_is_lemma(tree, verb, pairs[k][0]) && relata_tree_is_lemma(tree, marker, pairs[k][1]))
            return true;
    return false;
}

bool relata_is_day_or_month(const RelataTree *tree, uint32_t noun, uint32_t marker) {
    static const char *const markers[] = {"in", "on", "by", NULL};
    const char *form = relata_tree_form(tree, noun);
    return relata_tree_lemma_in(tree, marker, markers) && marker + 1 == noun && tree->right[noun] == noun &&
           (relata_month_of(form) || relata_weekday_of(form));
}

// "fell by 50 percent to 80 percent": how much, and not to what.
static bool is_end_of_range(const RelataProjection *g, uint32_t verb, const RelataArgument *to) {
    static const char *const shares[] = {"%", "percent", "cent", NULL};
    const RelataTree *tree = &g->x->tree;
    if (!relata_tree_is_lemma(tree, relata_marker_of(g, to), "to") ||
        !relata_tree_lemma_in(tree, relata_local_token(g, to->head), shares))
        return false;
    for (uint32_t k = 1; k < g->p->n_arguments; k++) {
        uint32_t by = relata_local_token(g, g->p->arguments[k].head);
        if (relata_tree_is_lemma(tree, relata_marker_of(g, &g->p->arguments[k]), "by") && by > verb &&
            relata_tree_lemma_in(tree, by, shares) && tree->right[by] + 1 == relata_marker_of(g, to))
            return true;
    }
    return false;
}

// "decided to EOL Lirix": an infinitive that the tree took for a noun.
static bool is_broken_infinitive(const RelataTree *tree, uint32_t verb, uint32_t marker) {
    static const char *const verbs[] = {"decide", "try",     "want", "intend", "hope", "refuse", "attempt",
                                        "manage", "decline", "seek", "fail",   "need", "plan",   "expect",
                                        "wish",   "pretend", "vow",  "strive", NULL};
    return relata_tree_is_lemma(tree, marker, "to") && relata_tree_lemma_in(tree, verb, verbs);
}

// "looked to Lira in the final": a phrase beside the one that the verb asks for.
static bool is_beside_look(const RelataProjection *g, uint32_t verb, uint32_t noun) {
    static const char *const verbs[] = {"look", "refer", "participate", "partake", "engage", NULL};
    const RelataTree *tree = &g->x->tree;
    if (g->p->is_passive || !relata_tree_lemma_in(tree, verb, verbs))
        return false;
    for (uint32_t c = relata_tree_child(tree, verb, RELATA_DEPREL_OBL); c;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_OBL))
        if (c != noun && c > verb && tree->left[c] == verb + 1)
            return true;
    return false;
}

// "voted in each election from Lira to Berg", "From Leeds to Oslo, people sang": from one to the other, and all
// between.
static bool is_range(const RelataProjection *g, uint32_t noun, uint32_t marker) {
    const RelataTree *tree = &g->x->tree;
    if (!relata_tree_is_lemma(tree, marker, "from"))
        return false;
    uint32_t next = tree->right[noun] + 1, other = relata_tree_child(tree, noun, RELATA_DEPREL_NMOD);
    if (!relata_tree_is_lemma(tree, relata_tree_case(tree, other), "to"))
        other =
            next <= tree->n && relata_tree_is_lemma(tree, next, "to") && relata_tree_upos(tree, next) == RELATA_UPOS_ADP
                ? relata_tree_head(tree, next)
                : 0;
    const RelataEntity *one = relata_named_entity(g, noun), *last = other ? relata_named_entity(g, other) : NULL;
    return (marker == 1 && other) ||
           (one && last && one->type == RELATA_TYPE_PERSON && last->type == RELATA_TYPE_PERSON);
}

// "By ANA LIRA Acme opened …": who wrote it.
static bool is_byline(const RelataProjection *g, uint32_t verb, uint32_t noun, uint32_t marker) {
    return !g->p->is_passive && noun < verb && strcmp(relata_tree_form(&g->x->tree, marker), "By") == 0;
}

// "20% emigrated, mostly to Chad": not all of those who are counted.
static bool is_of_most(const RelataProjection *g, uint32_t noun) {
    static const char *const words[] = {"mostly", "mainly", "largely", "primarily", "chiefly", "partly", NULL};
    const RelataTree *tree = &g->x->tree;
    uint32_t subject = relata_local_token(g, g->p->arguments[0].head);
    bool is_count = relata_tree_child(tree, subject, RELATA_DEPREL_NUMMOD) ||
                    relata_tree_upos(tree, subject) == RELATA_UPOS_NUM || relata_is_amount(tree, subject);
    return is_count && relata_tree_lemma_in(tree, relata_tree_child(tree, noun, RELATA_DEPREL_ADVMOD), words);
}

// "…, with Magna as a client": a circumstance of its own.
static bool is_absolute(const RelataTree *tree, uint32_t verb, uint32_t noun, uint32_t marker) {
    uint32_t next = tree->right[noun] + 1;
    return relata_tree_is_lemma(tree, marker, "with") && marker > verb && marker > 1 &&
           strcmp(relata_tree_form(tree, marker - 1), ",") == 0 && next <= tree->n &&
           relata_tree_is_lemma(tree, next, "as");
}

// "In Chad, talks were held, and in Mali, a vote was held": of two places before the verb the first is another
// clause's.
static bool is_of_clause_before(const RelataTree *tree, uint32_t verb, uint32_t noun, uint32_t marker) {
    for (uint32_t c = relata_tree_child(tree, verb, RELATA_DEPREL_OBL); c && c < verb;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_OBL))
        if (c > noun && marker < noun && relata_tree_child(tree, c, RELATA_DEPREL_CC) &&
            relata_tree_is_lemma(tree, relata_tree_case(tree, c), relata_tree_lemma(tree, marker)))
            return true;
    return false;
}

// "happened on this hit by Lira", "— the last bastion of the rebels and home to Danes"
static bool is_of_noun_before(const RelataTree *tree, uint32_t verb, uint32_t marker) {
    static const char *const happening[] = {"happen", "occur", "exist", NULL};
    uint32_t doer = relata_tree_child(tree, verb, RELATA_DEPREL_OBL_AGENT);
    if (doer > verb && tree->right[doer] + 1 == marker && relata_tree_upos(tree, doer) == RELATA_UPOS_NOUN &&
        relata_tree_is_lemma(tree, marker, "from"))
        return true; // "ambushed by a crew from the station"
    return (relata_tree_is_lemma(tree, marker, "by") && relata_tree_lemma_in(tree, verb, happening)) ||
           (relata_tree_is_lemma(tree, marker, "to") && marker > verb + 1 &&
            relata_tree_is_lemma(tree, marker - 1, "home") &&
            relata_tree_deprel(tree, marker - 1) == RELATA_DEPREL_CONJ);
}

// "complained of discrimination by Lira", "reacted to rulings by the court": in the active, whose deed the noun before
// is; not "walked past the house by the river".
static bool is_doer_of_noun(const RelataProjection *g, uint32_t verb, uint32_t noun, uint32_t marker) {
    static const char *const ends[] = {"person", "organization", "group", "people", NULL};
    const RelataTree *tree = &g->x->tree;
    const RelataEntity *e = relata_named_entity(g, noun);
    bool is_behind_noun = marker > verb + 1 && relata_tree_upos(tree, marker - 1) == RELATA_UPOS_NOUN &&
                          !relata_is_time_word(relata_tree_lemma(tree, marker - 1));
    return !g->p->is_passive && !relata_argument_with(g->p, RELATA_ROLE_OBJECT) && is_behind_noun &&
           relata_tree_is_lemma(tree, marker, "by") && !relata_is_amount(tree, noun) &&
           ((e && (e->type == RELATA_TYPE_PERSON || e->type == RELATA_TYPE_ORGANIZATION ||
                   e->type == RELATA_TYPE_GROUP || e->type == RELATA_TYPE_PLACE)) ||
            relata_has_class(g->x, noun, ends));
}

// "Acme removed from the shop": what was removed is lost.
static bool is_without_removed(const RelataProjection *g, uint32_t verb, uint32_t marker) {
    static const char *const verbs[] = {"remove", "delete", "ban",     "exclude", "expel",  "evict",
                                        "rescue", "arrest", "recruit", "extract", "eject",  "oust",
                                        "banish", "kidnap", "seize",   "borrow",  "detain", NULL};
    const RelataTree *tree = &g->x->tree;
    return !g->p->is_passive && relata_tree_is_lemma(tree, marker, "from") && relata_tree_lemma_in(tree, verb, verbs) &&
           !relata_argument_with(g->p, RELATA_ROLE_OBJECT);
}

// "responded with $5 million for the victims": what is for them is the sum.
static bool is_of_sum_before(const RelataTree *tree, uint32_t verb, uint32_t marker) {
    for (uint32_t c = relata_tree_child(tree, verb, RELATA_DEPREL_OBL); c;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_OBL))
        if (relata_tree_is_lemma(tree, marker, "for") && tree->right[c] + 1 == marker && relata_is_amount(tree, c))
            return true;
    return false;
}

// Phrases that the tree hangs on a verb and that are none of its own.
static bool is_of_other_word(const RelataProjection *g, uint32_t verb, uint32_t noun, uint32_t marker) {
    const RelataTree *tree = &g->x->tree;
    return is_broken_infinitive(tree, verb, marker) || is_beside_look(g, verb, noun) || is_range(g, noun, marker) ||
           is_byline(g, verb, noun, marker) || is_of_most(g, noun) || is_absolute(tree, verb, noun, marker) ||
           is_of_clause_before(tree, verb, noun, marker) || is_of_noun_before(tree, verb, marker) ||
           is_doer_of_noun(g, verb, noun, marker) || is_without_removed(g, verb, marker) ||
           is_of_sum_before(tree, verb, marker);
}

// "apologized for Lira not being there", "worried about Chad joining": what somebody does, and not the one who does it.
static bool is_subject_of_gerund(const RelataTree *tree, uint32_t noun, uint32_t marker) {
    static const char *const markers[] = {"of", "about", "at", NULL};
    uint32_t next = tree->right[noun] + 1;
    bool is_denied = next <= tree->n && relata_is_negation(tree, next);
    next += is_denied;
    return next <= tree->n && relata_tree_has_xpos(tree, next, "VBG") &&
           (is_denied || relata_tree_lemma_in(tree, marker, markers)) &&
           relata_tree_upos(tree, noun) == RELATA_UPOS_PROPN &&
           (relata_tree_upos(tree, next) == RELATA_UPOS_VERB || relata_tree_upos(tree, next) == RELATA_UPOS_AUX);
}

// "appealed to retired nurses to volunteer", "voted in the referendum to leave": what was asked or voted for is the
// point.
static bool is_asked_to(const RelataTree *tree, uint32_t verb, uint32_t noun, uint32_t marker) {
    static const char *const verbs[] = {"appeal", "call", "plead", "vote", NULL}, *const markers[] = {"to",   "on",
                                                                                                      "upon", "with",
                                                                                                      "in",   NULL};
    if (!relata_tree_lemma_in(tree, verb, verbs) || !relata_tree_lemma_in(tree, marker, markers))
        return false;
    bool is_vote = relata_tree_is_lemma(tree, verb, "vote");
    for (uint32_t k = noun + 1; k <= tree->right[verb]; k++)
        if (relata_is_infinitive(tree, k) && (!is_vote || relata_tree_head(tree, k) == verb))
            return !is_vote || relata_tree_is_lemma(tree, marker, "in");
    return false;
}

// Phrases that name no party to the deed, by the verb and the preposition or by what they name.
static bool is_no_party(RelataProjection *g, uint32_t verb, const RelataArgument *a, const RelataArgument *object) {
    static const char *const linking[] = {"become", "remain", NULL};
    const RelataTree *tree = &g->x->tree;
    uint32_t noun = relata_local_token(g, a->head), marker = relata_marker_of(g, a);
    if ((object && relata_tree_is_lemma(tree, marker, "as")) || // "attacked war as a tool": said of the object
        relata_tree_lemma_in(tree, verb, linking) ||            // "became an ally under Ana Lira"
        is_of_other_word(g, verb, noun, marker))
        return true;
    if (is_subject_of_gerund(tree, noun, marker) || is_asked_to(tree, verb, noun, marker))
        return true;
    return is_without_gift(g, verb, marker, object != NULL) || is_example(tree, marker) || is_compared(tree, marker) ||
           is_beside_fame(tree, verb, marker) || (!g->p->is_passive && is_passing_look(tree, verb, marker)) ||
           relata_is_beside_deed(g, verb, noun, marker) || is_of_direction(tree, verb, noun, marker) ||
           is_odd_phrase(g, verb, noun, marker) || is_stray_of(g, verb, marker) || is_outlet(g, verb, noun, marker) ||
           is_idiom(tree, verb) || (relata_is_circumstance(tree, noun) && !relata_is_named(g, noun)) ||
           (!takes_concepts(tree, marker) && ((!relata_is_whereabouts(g, noun) && !is_casualty(g, verb, noun)) ||
                                              (!object && is_publishing_verb(tree, verb))));
}

// "visited Oslo for a summit", "discussed trade with Ana Lira": what the phrase says by itself; false for others.
static bool states_by_itself(RelataProjection *g, uint32_t subject, uint32_t verb, const RelataArgument *a) {
    uint32_t noun = relata_local_token(g, a->head);
    static const char *const coming[] = {"arrive", "come", NULL}, *const meeting[] = {"meet", "gather", "convene",
                                                                                      NULL};
    if (is_errand(g, verb, a)) { // who has only come has not been there yet
        bool is_there = relata_tree_is_lemma(&g->x->tree, verb, "visit") || g->p->modality == RELATA_PLANNED ||
                        relata_tree_lemma_in(&g->x->tree, verb, meeting);
        relata_state_all(g, subject,
                         is_there                                            ? "attended"
                         : relata_tree_lemma_in(&g->x->tree, verb, coming)   ? "came to attend"
                         : relata_tree_is_lemma(&g->x->tree, verb, "return") ? "returned to attend"
                                                                             : "traveled to attend",
                         noun, a, 0.8f);
    } else if (relata_is_discussed_with(g, verb, a))
        relata_state_named(g, subject, "spoke with", noun, a, 0.9f);
    else
        return false;
    return true;
}

// "reacted positively to": how is the point.
static bool is_reacting(const RelataTree *tree, uint32_t verb) {
    static const char *const words[] = {"react", "respond", "reply", NULL};
    return relata_tree_lemma_in(tree, verb, words);
}

// "moves to No. 2": of which list?
static bool is_rank(const RelataTree *tree, uint32_t noun) {
    uint32_t first = tree->left[noun];
    while (first < noun && relata_tree_deprel(tree, first) == RELATA_DEPREL_CASE)
        first++;
    return strcmp(relata_tree_form(tree, first), "No.") == 0 && tree->right[noun] <= first + 1;
}

// "went to Chad to fight", "travelled to Leeds to work": no visit, but what they went for.
static void add_errand(const RelataTree *tree, uint32_t verb, uint32_t marker, char label[RELATA_LABEL]) {
    static const char *const going[] = {"go", "travel", "come", NULL};
    static const char *const staying[] = {"fight", "live", "settle", "work", "study", "train", NULL};
    if (!relata_tree_lemma_in(tree, verb, going) || !relata_tree_is_lemma(tree, marker, "to"))
        return;
    for (uint32_t c = verb + 1; c <= tree->right[verb]; c++) {
        RelataDeprel deprel = relata_tree_deprel(tree, c);
        if ((deprel == RELATA_DEPREL_ADVCL || deprel == RELATA_DEPREL_XCOMP || deprel == RELATA_DEPREL_ACL) &&
            relata_tree_head(tree, c) == verb && c > marker && relata_tree_lemma_in(tree, c, staying) &&
            relata_tree_is_lemma(tree, c - 1, "to")) {
            size_t n = strlen(label) - strlen(" to"); // "went to fight in"
            snprintf(label + n, RELATA_LABEL - n, " to %s in", relata_tree_lemma(tree, c));
            return;
        }
    }
}

// "the tournament starts in Lima": where something begins it takes place.
static bool is_scene(const RelataProjection *g, uint32_t subject, uint32_t verb, const RelataArgument *a) {
    static const char *const opening[] = {"start", "begin", "open", NULL}, *const markers[] = {"in", "at", NULL};
    static const char *const gatherings[] = {"championship", "tournament", "summit",   "conference", "festival",
                                             "trial",        "games",      "olympics", "ceremony",   "election",
                                             "convention",   "congress",   "talk",     "protest",    NULL};
    const RelataTree *tree = &g->x->tree;
    const RelataEntity *event = relata_named_entity(g, subject),
                       *place = relata_named_entity(g, relata_local_token(g, a->head));
    return relata_tree_lemma_in(tree, verb, opening) && relata_tree_lemma_in(tree, relata_marker_of(g, a), markers) &&
           ((event && event->type == RELATA_TYPE_EVENT) || relata_tree_lemma_in(tree, subject, gatherings)) && place &&
           place->type == RELATA_TYPE_PLACE;
}

// "travelled to Lima for talks", "crossed the border into Chad for a visit": where to is said before what for.
static void add_destination(RelataProjection *g, uint32_t verb, uint32_t marker, char label[RELATA_LABEL]) {
    static const char *const going[] = {"go",    "travel", "fly",   "come", "return", "head",
                                        "cross", "sail",   "drive", "move", "arrive", NULL};
    static const char *const markers[] = {"to", "into", "in", NULL};
    const RelataTree *tree = &g->x->tree;
    if (!relata_tree_lemma_in(tree, verb, going) || !relata_tree_is_lemma(tree, marker, "for"))
        return;
    for (uint32_t i = verb + 1; i + 1 < marker; i++) {
        uint32_t place = relata_tree_lemma_in(tree, i, markers) ? relata_tree_head(tree, i) : 0;
        const RelataEntity *e = place > i && place < marker ? relata_named_entity(g, place) : NULL;
        size_t n = strlen(label);
        if (e && e->type == RELATA_TYPE_PLACE && n + strlen(e->name) + 12 < RELATA_LABEL) {
            snprintf(label + n, RELATA_LABEL - n, " %s %s", relata_tree_lemma(tree, i), e->name);
            return;
        }
    }
}

// "traded Lira to Gao", "deported Berg to Peru": where whom or what somebody moves came; said of what is moved.
static void moved_statement(RelataProjection *g, uint32_t verb, const RelataArgument *a, const RelataArgument *object) {
    static const char *const moving[] = {"trade",      "transfer", "deport", "extradite", "exile",    "relocate",
                                         "evacuate",   "airlift",  "banish", "transport", "redeploy", "reassign",
                                         "repatriate", "smuggle",  "expel",  "divide",    "separate", "isolate",
                                         "sever",      "detach",   NULL};
    static const char *const markers[] = {"to", "from", "into", NULL};
    const RelataTree *tree = &g->x->tree;
    uint32_t what = relata_local_token(g, object->head), noun = relata_local_token(g, a->head);
    if (g->p->is_passive || !relata_tree_lemma_in(tree, verb, moving) || !relata_is_named(g, what) ||
        !relata_is_named(g, noun) || !relata_tree_lemma_in(tree, relata_marker_of(g, a), markers))
        return;
    char label[RELATA_LABEL];
    relata_verb_label(g, verb, true, label);
    relata_label_add_marker(g, a, label);
    relata_state_named(g, what, label, noun, a, 0.9f);
}

// "lost the vote in Ohio to Lira", "launched its campaign in Gao with a call": what the object's own phrase names.
static void add_inner_phrase(const RelataProjection *g, uint32_t object, uint32_t marker, char label[RELATA_LABEL]) {
    enum { LONGEST = 4 };
    const RelataTree *tree = &g->x->tree;
    for (uint32_t c = relata_tree_child(tree, object, RELATA_DEPREL_NMOD); c;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_NMOD)) {
        uint32_t own = relata_tree_case(tree, c);
        if (c > object && own == object + 1 && tree->right[c] + 1 == marker && tree->right[c] - own <= LONGEST &&
            relata_tree_upos(tree, c) == RELATA_UPOS_PROPN && !relata_core_is_day(tree, c)) {
            add_words(tree, own, tree->right[c], label);
            return;
        }
    }
}

// "was found dead last week in Oslo": in which state, wherever the tree hangs it; false for a person found in none.
static bool add_state_found(const RelataProjection *g, uint32_t verb, uint32_t subject, uint32_t marker,
                            char label[RELATA_LABEL]) {
    static const char *const states[] = {"dead",     "guilty",    "alive",       "unconscious", "hanged",
                                         "murdered", "hiding",    "responsible", "liable",      "slain",
                                         "shot",     "strangled", NULL};
    const RelataTree *tree = &g->x->tree;
    const RelataEntity *e = relata_named_entity(g, subject);
    if (!relata_tree_is_lemma(tree, verb, "find") || !g->p->is_passive || !e || e->type != RELATA_TYPE_PERSON ||
        strcmp(label, "found") != 0 || !relata_is_place_preposition(relata_tree_lemma(tree, marker)))
        return true;
    if (verb >= tree->n || !relata_is_among(relata_tree_form(tree, verb + 1), states))
        return false;
    snprintf(label, RELATA_LABEL, "found %s", relata_tree_form(tree, verb + 1));
    return true;
}

// "remained surrounded by troops": a participle that no "have" makes a perfect is passive beside "by".
static bool is_passive_beside(const RelataProjection *g, uint32_t verb, uint32_t marker, bool has_object) {
    const RelataTree *tree = &g->x->tree;
    return !has_object && relata_tree_is_lemma(tree, marker, "by") && relata_tree_has_xpos(tree, verb, "VBN") &&
           !relata_tree_child(tree, verb, RELATA_DEPREL_AUX);
}

// subject – verb (+ object noun) + preposition – the argument at place `k`
static void oblique_statement(RelataProjection *g, uint32_t subject, uint32_t verb, uint32_t k,
                              const RelataArgument *object) {
    const RelataTree *tree = &g->x->tree;
    const RelataArgument *a = &g->p->arguments[k];
    uint32_t noun = relata_local_token(g, a->head), marker = relata_marker_of(g, a);
    if (states_by_itself(g, subject, verb, a) ||
        (!object && (relata_rise_statement(g, subject, verb, noun) || relata_is_half_phrase(g, verb, noun, marker))))
        return;
    if (object ? relata_points_back(&g->x->tree, relata_local_token(g, object->head), marker)
               : relata_says_by_clause(&g->x->tree, verb, marker))
        return;
    char label[RELATA_LABEL];
    relata_verb_label(g, verb, g->p->is_passive || is_passive_beside(g, verb, marker, object != NULL), label);
    if (strcmp(label, "runs") == 0 && !object)
        snprintf(label, sizeof label, "%s", // for an office; what is run has no preposition
                 relata_tree_has_xpos(tree, verb, "VBG") && !relata_tree_child(tree, verb, RELATA_DEPREL_MARK)
                     ? "is running"
                     : "ran");
    if (object) {
        moved_statement(g, verb, a, object);
        uint32_t content = content_of(g, object);
        RelataArgument inner = {.head = g->x->tree.begin + content - 1};
        if (!relata_carries_relation(g->x, verb, content, marker) && !is_for_somebody(tree, noun))
            return;
        relata_label_add_count(g, verb, content, marker, label);
        if (!relata_label_add_object(g, &inner, label))
            return;
        add_inner_phrase(g, content, marker, label);
    }
    if ((!object || is_for_somebody(tree, noun)) && compound_statements(g, subject, verb, noun, label))
        return;
    if (is_end_of_range(g, verb, a) || is_second_reason(g, k) || is_in_language(g, noun, marker) ||
        is_named_somewhere(g, verb, marker) || is_no_party(g, verb, a, object) ||
        (!object && is_misfit(tree, verb, marker) && !relata_bare_phrase_of(tree, verb)) ||
        relata_is_day_or_month(tree, noun, marker) || relata_is_trivial_phrase(g, verb, subject, marker))
        return;
    if (object && relata_is_trivial_phrase_of(g, verb, relata_local_token(g, object->head)))
        return;
    if (!object) {
        add_phrase(g, verb, marker, label);
        relata_label_add_cause(g, verb, marker, label);
        relata_label_add_partner(g, verb, marker, label);
    }
    uint32_t manner = verb + 1 < marker ? verb + 1 : 0;
    if (!object && manner && relata_tree_upos(&g->x->tree, manner) == RELATA_UPOS_ADV && is_reacting(&g->x->tree, verb))
        snprintf(label + strlen(label), sizeof label - strlen(label), " %s", relata_tree_lemma(&g->x->tree, manner));
    if (!add_state_found(g, verb, subject, marker, label) || is_rank(&g->x->tree, noun) ||
        (!object && lacks_deed(g, verb, noun, marker, label)))
        return;
    if (!object &&
        (bearing_statements(g, subject, noun, a, label) || distance_statements(g, subject, noun, marker, label)))
        return;
    if (!object && is_scene(g, subject, verb, a)) {
        relata_state_named(g, subject, "took place in", noun, a, 0.9f);
        return;
    }
    add_destination(g, verb, marker, label);
    relata_label_add_marker(g, a, label);
    if (relata_meeting_statement(g, subject, label, noun))
        return;
    if (!object)
        add_errand(tree, verb, marker, label);
    if (object && relata_talk_statements(g, subject, verb, relata_local_token(g, object->head), a, label))
        return;
    g->inner = object ? relata_local_token(g, object->head) : 0;
    if (object || !takes_concepts(&g->x->tree, marker))
        relata_state_named(g, subject, label, noun, a, object ? 0.8f : 0.9f);
    else
        relata_state_all(g, subject, label, noun, a, 0.9f);
    g->inner = 0;
}

void relata_oblique_statements(RelataProjection *g, uint32_t verb) {
    const RelataProposition *p = g->p;
    const RelataTree *tree = &g->x->tree;
    bool is_received = p->is_passive && p->arguments[0].role == RELATA_ROLE_RECIPIENT && is_giving(tree, verb);
    const RelataArgument *object = p->is_passive && !is_received ? NULL : relata_argument_with(p, RELATA_ROLE_OBJECT);
    if (p->is_passive && !object && has_retained_noun(tree, verb))
        return;
    uint32_t subject = relata_local_token(g, p->arguments[0].head);
    for (uint32_t k = 1; k < p->n_arguments; k++) {
        RelataRole role = p->arguments[k].role;
        if ((role == RELATA_ROLE_OBLIQUE || role == RELATA_ROLE_PLACE) &&
            relata_is_argument_marker(tree, relata_marker_of(g, &p->arguments[k])))
            oblique_statement(g, subject, verb, k, object);
    }
}
