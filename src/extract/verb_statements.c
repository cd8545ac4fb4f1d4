// Verb statements: which pairs of a verb's arguments are edges, and under which label.
//
// Subject – verb – object; subject – verb + preposition – argument; subject – verb + object noun + preposition –
// argument where verb and noun are one relation ("signed a treaty with"); what two do with each other; and the sites
// among what is possessed. What a careful reader would not draw is left out here by the shape of the phrase; what the
// ends are like is asked by worth.c and fit.c for every construction.
#include "extract/clause.h"
#include "extract/doubt.h"
#include "extract/core.h"
#include "extract/factuality.h"
#include "extract/hollow.h"
#include "extract/projection.h"

#include "extract/words.h"
#include "extract/worth.h"

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
    uint32_t subject = relata_tree_child(tree, verb, RELATA_DEPREL_NSUBJ);
    return (relata_tree_is_lemma(tree, verb, "come") && relata_tree_is_lemma(tree, subject, "it")) ||
           relata_tree_is_lemma(tree, verb, "breathe") ||
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
    static const char *const words[] = {"announce", "observe", "write", "tweet", "post",    "reveal",  "report",
                                        "confirm",  "explain", "warn",  "ask",   "respond", "declare", NULL};
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
    static const char *const going[] = {"visit", "travel", "fly", "arrive", "come", "go", "return", NULL};
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

// Verbs that say little without the phrase behind them: "ran for mayor in Jos", "appeared on the ballot in Ohio".
static bool is_of_phrase(const RelataTree *tree, uint32_t verb) {
    static const char *const words[] = {"appear", "go",    "run",  "stand",   "finish",
                                        "come",   "place", "rank", "qualify", NULL};
    return relata_tree_lemma_in(tree, verb, words);
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
        bool is_bare = is_common && !relata_is_time_word(relata_tree_lemma(tree, c)) &&
                       !relata_tree_child(tree, c, RELATA_DEPREL_NMOD_POSS) && (is_office || !relata_is_named(g, c));
        bool is_idiom = c == relata_bare_phrase_of(tree, verb) && own != marker;
        if (c < verb || own < verb || own == marker || !(is_close || is_idiom) || !is_bare ||
            !(is_office || is_idiom || (is_of_phrase(tree, verb) && relata_tree_lemma_in(tree, own, closing))))
            continue;
        bool is_kind = c > 1 && relata_tree_head(tree, c - 1) == c &&
                       relata_tree_upos(tree, c - 1) == RELATA_UPOS_ADJ && !is_office;
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
    static const char *const directions[] = {"from", "to", "into", "toward", "towards", "through", "via", NULL};
    for (uint32_t c = relata_tree_child(tree, verb, RELATA_DEPREL_OBL); c && c < noun;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_OBL))
        if (c > verb && tree->right[c] + 1 == tree->left[noun] && relata_tree_lemma_in(tree, marker, places) &&
            relata_tree_lemma_in(tree, relata_tree_case(tree, c), directions))
            return true;
    return false;
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
    const RelataTree *tree = &g->x->tree;
    return !has_object && relata_tree_is_lemma(tree, marker, "to") &&
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
           (relata_tree_is_lemma(&g->x->tree, marker, "in") || relata_tree_upos(&g->x->tree, what) == RELATA_UPOS_NOUN);
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

// subject – verb (+ object noun) + preposition – prepositional argument
static void oblique_statements(RelataProjection *g, const RelataArgument *subject, uint32_t verb, bool is_passive) {
    const RelataProposition *p = g->p;
    bool is_received = is_passive && p->arguments[0].role == RELATA_ROLE_RECIPIENT && is_giving(&g->x->tree, verb);
    const RelataArgument *object = is_passive && !is_received ? NULL : relata_argument_with(p, RELATA_ROLE_OBJECT);
    if (is_passive && !object && has_retained_noun(&g->x->tree, verb))
        return;
    for (uint32_t k = 1; k < p->n_arguments; k++) {
        const RelataArgument *a = &p->arguments[k];
        if ((a->role != RELATA_ROLE_OBLIQUE && a->role != RELATA_ROLE_PLACE) ||
            !relata_is_argument_marker(&g->x->tree, relata_marker_of(g, a)))
            continue;
        char label[RELATA_LABEL];
        if (is_errand(g, verb, a)) {
            relata_state_all(g, relata_local_token(g, subject->head), "attended", relata_local_token(g, a->head), a,
                             0.8f);
            continue;
        }
        if (relata_is_discussed_with(g, verb, a)) {
            relata_state_named(g, relata_local_token(g, subject->head), "spoke with", relata_local_token(g, a->head), a,
                               0.9f);
            continue;
        }
        relata_verb_label(g, verb, is_passive, label);
        if (strcmp(label, "runs") == 0 && !object)
            snprintf(label, sizeof label, "ran"); // for an office; what is run has no preposition
        if (object && (!relata_carries_relation(g->x, verb, content_of(g, object), relata_marker_of(g, a)) ||
                       !relata_label_add_object(
                           g, &(RelataArgument){.head = g->x->tree.begin + content_of(g, object) - 1}, label)))
            continue;
        uint32_t noun = relata_local_token(g, a->head);
        if (!object && compound_statements(g, relata_local_token(g, subject->head), verb, noun, label))
            continue;
        if (is_end_of_range(g, verb, a) || is_second_reason(g, k) || is_in_language(g, noun, relata_marker_of(g, a)) ||
            is_named_somewhere(g, verb, relata_marker_of(g, a)))
            continue;
        static const char *const linking[] = {"become", "remain", NULL};
        if (object && relata_tree_is_lemma(&g->x->tree, relata_marker_of(g, a), "as"))
            continue;                                         // "attacked war as a tool": said of the object
        if (relata_tree_lemma_in(&g->x->tree, verb, linking)) // "became an ally under Ana Lira"
            continue;
        if (is_without_gift(g, verb, relata_marker_of(g, a), object != NULL) ||
            is_example(&g->x->tree, relata_marker_of(g, a)) || is_compared(&g->x->tree, relata_marker_of(g, a)) ||
            is_beside_fame(&g->x->tree, verb, relata_marker_of(g, a)) ||
            (!is_passive && is_passing_look(&g->x->tree, verb, relata_marker_of(g, a))) ||
            relata_is_beside_deed(g, verb, noun, relata_marker_of(g, a)) ||
            is_of_direction(&g->x->tree, verb, noun, relata_marker_of(g, a)) ||
            is_odd_phrase(g, verb, noun, relata_marker_of(g, a)) || is_stray_of(g, verb, relata_marker_of(g, a)) ||
            is_outlet(g, verb, noun, relata_marker_of(g, a)) || is_idiom(&g->x->tree, verb) ||
            (relata_is_circumstance(&g->x->tree, noun) && !relata_is_named(g, noun)) ||
            (!relata_is_whereabouts(g, noun) && !is_casualty(g, verb, noun) &&
             !takes_concepts(&g->x->tree, relata_marker_of(g, a))) ||
            (!object && is_publishing_verb(&g->x->tree, verb) && !takes_concepts(&g->x->tree, relata_marker_of(g, a))))
            continue;
        if (!object)
            add_phrase(g, verb, relata_marker_of(g, a), label);
        if (!object && bearing_statements(g, relata_local_token(g, subject->head), noun, a, label))
            continue;
        relata_label_add_marker(g, a, label);
        g->inner = object ? relata_local_token(g, object->head) : 0;
        if (object || !takes_concepts(&g->x->tree, relata_marker_of(g, a)))
            relata_state_named(g, relata_local_token(g, subject->head), label, relata_local_token(g, a->head), a,
                               object ? 0.8f : 0.9f);
        else
            relata_state_all(g, relata_local_token(g, subject->head), label, relata_local_token(g, a->head), a, 0.9f);
        g->inner = 0;
    }
}

bool relata_is_saying_verb(const char *lemma) {
    static const char *const words[] = {"say",     "call",   "dub",   "describe", "label", "tell",     "add",
                                        "state",   "note",   "think", "believe",  "mean",  "do",       "get",
                                        "comment", "remark", "speak", "see",      "hear",  "indicate", NULL};
    return relata_is_among(lemma, words);
}

// "a contract on repairs to 40 bridges": the bridges are not among what is possessed.
static bool is_beside_possession(const RelataTree *tree, uint32_t i, uint32_t object) {
    static const char *const markers[] = {"on",    "to",    "for",  "from", "over",    "against", "by",
                                          "about", "under", "with", "near", "between", NULL};
    for (; i && i != object; i = relata_tree_head(tree, i))
        if (relata_tree_deprel(tree, i) == RELATA_DEPREL_NMOD &&
            relata_tree_lemma_in(tree, relata_tree_case(tree, i), markers))
            return true;
    return false;
}

// "Peru maintains a force consisting of two ships and a station in Iquitos": the facilities among what is possessed.
static void possessed_facilities(RelataProjection *g, uint32_t verb, uint32_t owner, uint32_t object) {
    static const char *const possessing[] = {"possess", "have", "maintain", "operate", "run", "own", "keep", NULL};
    const RelataTree *tree = &g->x->tree;
    const RelataEntity *e = relata_named_entity(g, owner);
    static const char *const owning[] = {"own", "run", NULL}; // a firm owns its shops, which says more
    if (!relata_tree_lemma_in(tree, verb, possessing) || !e || e->type == RELATA_TYPE_FACILITY ||
        (relata_tree_lemma_in(tree, verb, owning) && e->type != RELATA_TYPE_PLACE))
        return;
    const RelataArgument *where_it_is = relata_argument_with(g->p, RELATA_ROLE_PLACE);
    uint32_t place = relata_node_place(tree, object);
    if (!place && where_it_is)
        place = relata_local_token(g, where_it_is->head); // hung on the verb
    uint32_t right = tree->right[object];
    for (uint32_t c = relata_tree_child(tree, verb, RELATA_DEPREL_ADVCL); c;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_ADVCL))
        if (relata_tree_is_lemma(tree, c, "consist") && tree->left[c] == right + 1)
            right = tree->right[c]; // likewise
    for (uint32_t i = tree->left[object]; i <= right; i++) {
        RelataNodeRef site, host;
        if (relata_tree_upos(tree, i) != RELATA_UPOS_NOUN || !relata_is_site_noun(g->x, i) ||
            relata_tree_deprel(tree, i) == RELATA_DEPREL_COMPOUND || is_beside_possession(tree, i, object) ||
            !relata_node_site(g->x, &g->nodes, i, place, &site) || !relata_node_of(g->x, &g->nodes, owner, &host))
            continue;
        bool is_owner = relata_tree_is_lemma(tree, verb, "own");
        relata_state(g, &host, is_owner ? "owns" : "hosts", &site, NULL, is_owner ? 1.0f : 0.9f);
        uint32_t where = relata_node_place(tree, i) ? relata_node_place(tree, i) : place;
        bool is_near = where && relata_tree_is_lemma(tree, relata_tree_case(tree, where), "near");
        if (where && relata_node_of(g->x, &g->nodes, where, &host))
            relata_state(g, &site, is_near ? "located near" : "located in", &host, NULL, 0.9f);
    }
}

// "The minister opened a school in Jos.", "Two men were charged with fraud by the court."
// Whether the same noun was read as a role ("president of"), which says more than that it is one.
bool relata_is_read_as_role(const RelataProjection *g, uint32_t predicate) {
    const RelataDocument *d = g->x->document;
    for (uint32_t k = g->proposition; k < d->n_propositions && d->propositions[k].sentence == g->p->sentence; k++)
        if (d->propositions[k].predicate == g->x->tree.begin + predicate - 1 &&
            strcmp(d->propositions[k].rule, "role") == 0)
            return true;
    return false;
}

// Whether the noun was read as the event that a light verb ("make", "hold") only carries.
static bool is_read_as_event(const RelataProjection *g, uint32_t noun) {
    const RelataDocument *d = g->x->document;
    for (uint32_t k = g->proposition; k < d->n_propositions && d->propositions[k].sentence == g->p->sentence; k++)
        if (d->propositions[k].predicate == g->x->tree.begin + noun - 1 &&
            strcmp(d->propositions[k].rule, "light verb") == 0)
            return true;
    return false;
}

static void object_phrase_statement(RelataProjection *g, uint32_t agent, uint32_t verb, const RelataArgument *object,
                                    uint32_t phrase) {
    static const char *const prepositions[] = {"to", "from", "with", "against", "on", "for",
                                               "in", "over", "into", "of",      NULL};
    const RelataTree *tree = &g->x->tree;
    uint32_t noun = relata_local_token(g, object->head), marker = relata_tree_case(tree, phrase);
    char label[RELATA_LABEL];
    if (phrase < noun || !marker || !relata_tree_lemma_in(tree, marker, prepositions) ||
        relata_is_outlet_noun(tree, phrase) || !relata_carries_relation(g->x, verb, noun, marker))
        return;
    relata_verb_label(g, verb, false, label);
    if (!relata_label_add_object(g, object, label))
        return;
    size_t n = strlen(label);
    snprintf(label + n, RELATA_LABEL - n, " %s", relata_tree_lemma(tree, marker));
    g->inner = noun;
    RelataArgument target = {.head = g->x->tree.begin + phrase - 1, .marker = g->x->tree.begin + marker};
    relata_state_named(g, agent, label, phrase, &target, 0.8f);
    g->inner = 0;
}

// "signed a treaty with Chile", "sent aid to Mali": the same edge wherever the tree hangs the phrase.
static bool object_phrase_statements(RelataProjection *g, uint32_t agent, uint32_t verb, const RelataArgument *object) {
    const RelataTree *tree = &g->x->tree;
    uint32_t noun = relata_local_token(g, object->head);
    if (relata_tree_upos(tree, noun) != RELATA_UPOS_NOUN || relata_is_named(g, noun) || is_read_as_event(g, noun))
        return false;
    size_t before = g->triples.n;
    for (uint32_t c = relata_tree_child(tree, noun, RELATA_DEPREL_NMOD); c;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_NMOD))
        object_phrase_statement(g, agent, verb, object, c);
    if (relata_core_phrase_beside(tree, noun))
        object_phrase_statement(g, agent, verb, object, relata_core_phrase_beside(tree, noun));
    return g->triples.n > before;
}

// "granted Lira a pardon": whoever is granted something is not what is granted, whatever the tree calls it.
static bool is_recipient(const RelataProjection *g, uint32_t verb, uint32_t object) {
    static const char *const giving[] = {"grant", "give", "offer", "lend", NULL};
    const RelataEntity *e = relata_named_entity(g, object);
    if (e && e->type == RELATA_TYPE_PERSON && relata_tree_is_lemma(&g->x->tree, verb, "hold"))
        return true; // "hold Lira in contempt"
    return e && e->type == RELATA_TYPE_PERSON && relata_tree_lemma_in(&g->x->tree, verb, giving);
}

// Verbs with two objects, of which the first gets the second; not "made Mali a better place", "plays college hockey".
static bool takes_recipient(const RelataTree *tree, uint32_t verb) {
    static const char *const verbs[] = {
        "give",     "grant",    "offer",     "lend",   "send",    "loan",      "transfer", "award",   "pay",
        "hand",     "show",     "teach",     "tell",   "sell",    "bring",     "buy",      "deny",    "owe",
        "promise",  "allocate", "assign",    "earn",   "win",     "wish",      "write",    "pass",    "serve",
        "feed",     "throw",    "guarantee", "extend", "deliver", "leave",     "allow",    "issue",   "refuse",
        "permit",   "gift",     "cede",      "fine",   "charge",  "designate", "name",     "declare", "call",
        "consider", "proclaim", "label",     "bill",   "cost",    "present",   "accord",   "lease",   "supply",
        "provide",  "build",    "get",       "save",   "build",   "mail",      NULL};
    return relata_tree_lemma_in(tree, verb, verbs);
}

// "held two officers in contempt": the phrase is the point.
static bool is_held_in_phrase(const RelataProjection *g, uint32_t verb) {
    const RelataTree *tree = &g->x->tree;
    if (!relata_tree_is_lemma(tree, verb, "hold"))
        return false;
    for (uint32_t i = verb + 1; i <= tree->n; i++)
        if (relata_tree_is_lemma(tree, i, "contempt") && relata_tree_is_lemma(tree, i - 1, "in"))
            return true;
    return false;
}

// Two discuss something with each other; what one discusses with a reporter is no relation.
static bool is_lone_talk(RelataProjection *g, uint32_t verb, uint32_t agent) {
    RelataNodeRef who[RELATA_MAX_NODES];
    for (uint32_t k = 1; k < g->p->n_arguments; k++)
        if (relata_is_discussed_with(g, verb, &g->p->arguments[k]))
            return false;
    return relata_tree_is_lemma(&g->x->tree, verb, "discuss") && relata_node_all(g->x, &g->nodes, agent, who) < 2;
}

// "provided the army with rifles": what is given stands after "with".
static bool is_equipped(const RelataProjection *g, uint32_t verb) {
    static const char *const words[] = {"provide", "supply", "present", "equip", "furnish", "entrust", NULL};
    if (!relata_tree_lemma_in(&g->x->tree, verb, words))
        return false;
    for (uint32_t k = 0; k < g->p->n_arguments; k++)
        if (relata_tree_is_lemma(&g->x->tree, relata_marker_of(g, &g->p->arguments[k]), "with"))
            return true;
    return false;
}

// "placed the town under martial law": what was done is what the phrase or word after the object says.
static bool is_unfinished(const RelataTree *tree, uint32_t verb, uint32_t object) {
    static const char *const verbs[] = {"place", "put", "turn", "thrust", "plunge", "treat", NULL};
    if (!relata_tree_lemma_in(tree, verb, verbs))
        return false;
    for (uint32_t c = tree->first[verb]; c; c = tree->next[c]) {
        RelataDeprel deprel = relata_tree_deprel(tree, c);
        if (c > object && (deprel == RELATA_DEPREL_OBL || deprel == RELATA_DEPREL_OBL_UNMARKED ||
                           deprel == RELATA_DEPREL_XCOMP || deprel == RELATA_DEPREL_ADVCL))
            return true;
    }
    return relata_tree_child(tree, object, RELATA_DEPREL_NMOD) != 0;
}

// "Police arrived and shot him": the object of what has none is another verb's.
static bool is_without_object(const RelataTree *tree, uint32_t verb) {
    static const char *const verbs[] = {"arrive",  "come",   "go",    "die",   "occur",     "happen",    "appear",
                                        "emerge",  "exist",  "talk",  "sit",   "apologize", "apologise", "react",
                                        "respond", "listen", "sleep", "laugh", "complain",  NULL};
    return relata_tree_lemma_in(tree, verb, verbs);
}

// "fled following the raids": a preposition that looks like a verb.
static bool is_prepositional(const RelataTree *tree, uint32_t verb) {
    static const char *const verbs[] = {"follow", "regard", "concern", "accord", "owe", "depend", "pend", NULL};
    return relata_tree_has_xpos(tree, verb, "VBG") && relata_tree_lemma_in(tree, verb, verbs) &&
           !relata_tree_child(tree, verb, RELATA_DEPREL_AUX);
}

// "asked Egypt for military support": what is asked for is in the label.
static bool add_request(const RelataProjection *g, uint32_t verb, uint32_t object, char label[RELATA_LABEL]) {
    const RelataTree *tree = &g->x->tree;
    for (uint32_t k = 1; relata_tree_is_lemma(tree, verb, "ask") && k < g->p->n_arguments; k++) {
        const RelataArgument *a = &g->p->arguments[k];
        if (!relata_is_named(g, object) || !relata_tree_is_lemma(tree, relata_marker_of(g, a), "for"))
            continue;
        relata_label_add_marker(g, a, label);
        return relata_label_add_object(g, a, label);
    }
    return false;
}

// subject – verb – object, unless the object noun was said better: as a role, as an event, or inside the label of an
// edge to the name in its phrase (a counted object is kept beside that).
// "shall ensure that by November 10": a day is no object, but of verbs that make it a special one.
static bool is_day(const RelataProjection *g, uint32_t verb, uint32_t noun) {
    static const char *const verbs[] = {
        "mark",  "celebrate", "commemorate", "observe", "proclaim",  "declare", "schedule", "set",   "name", "call",
        "honor", "honour",    "choose",      "make",    "designate", "launch",  "create",   "enjoy", NULL};
    const char *form = relata_tree_form(&g->x->tree, noun);
    return (relata_month_of(form) || relata_weekday_of(form)) &&
           relata_tree_upos(&g->x->tree, noun) == RELATA_UPOS_PROPN && !relata_tree_lemma_in(&g->x->tree, verb, verbs);
}

// "Poe was followed by Lira": in a list of those who ran, not on the street.
static bool is_ranking(const RelataProjection *g, uint32_t verb, uint32_t agent, uint32_t noun) {
    const RelataEntity *one = relata_named_entity(g, agent), *other = relata_named_entity(g, noun);
    return g->p->is_passive && relata_tree_is_lemma(&g->x->tree, verb, "follow") && one && other &&
           one->type == RELATA_TYPE_PERSON && other->type == RELATA_TYPE_PERSON;
}

// "is learning English": the language and not the country.
static bool is_language(const RelataProjection *g, uint32_t verb, uint32_t noun) {
    static const char *const verbs[] = {"learn",      "speak", "teach", "study", "master",
                                        "understand", "know",  "write", NULL};
    return relata_tree_lemma_in(&g->x->tree, verb, verbs) && relata_demonym(g->x, noun) &&
           !relata_tree_child(&g->x->tree, noun, RELATA_DEPREL_DET);
}

static bool is_person(const RelataProjection *g, uint32_t token) {
    const RelataEntity *e = token ? relata_named_entity(g, token) : NULL;
    return e && e->type == RELATA_TYPE_PERSON;
}

// "had Lira on the line", "had one child, Ana Lira", "took Lira", "had nine kills": what somebody has or takes tells
// something of illnesses, of names of other kinds, and where a place is taken.
static bool is_empty_taking(const RelataProjection *g, uint32_t verb, uint32_t agent, uint32_t noun,
                            const char *label) {
    static const char *const states[] = {"state", "person", NULL};
    const RelataTree *tree = &g->x->tree;
    if (relata_tree_is_lemma(tree, verb, "have"))
        return is_person(g, noun) || is_person(g, relata_tree_child(tree, noun, RELATA_DEPREL_APPOS)) ||
               (is_person(g, agent) && !relata_is_named(g, noun) && !relata_has_class(g->x, noun, states));
    static const char *const turns[] = {"step",     "hit",  "shot", "swipe", "advantage", "look",
                                        "question", "turn", "care", "note",  "sweep",     NULL};
    const RelataEntity *e = relata_named_entity(g, noun);
    return relata_tree_is_lemma(tree, verb, "take") && !strchr(label, ' ') &&
           ((e && e->type != RELATA_TYPE_PLACE) || relata_tree_lemma_in(tree, noun, turns));
}

// "showed the family her house", "signs a $5 deal": the second object is what was shown or signed.
static bool is_before_object(const RelataProjection *g, uint32_t verb, uint32_t noun) {
    static const char *const verbs[] = {"show", "teach", "tell", "ask", "offer", "give", "send", NULL};
    const RelataTree *tree = &g->x->tree;
    if (relata_is_amount(tree, noun) || relata_tree_lemma_in(tree, verb, verbs))
        for (uint32_t k = 0; k < g->p->n_arguments; k++)
            if (g->p->arguments[k].role == RELATA_ROLE_OBJECT && relata_local_token(g, g->p->arguments[k].head) > noun)
                return true;
    return false;
}

// "was joined by Lira", "knows Lira", "gave $50 to his sons": for what, how well, to whom.
static bool is_half_told(const RelataProjection *g, uint32_t verb, uint32_t agent, uint32_t noun) {
    static const char *const meeting[] = {"join", "know", NULL};
    static const char *const giving[] = {"pay",  "give",  "donate", "contribute", "transfer",
                                         "send", "award", "grant",  NULL};
    const RelataTree *tree = &g->x->tree;
    if (relata_tree_lemma_in(tree, verb, meeting))
        return is_person(g, agent) && is_person(g, noun);
    if (!relata_tree_lemma_in(tree, verb, giving) || !relata_is_amount(tree, noun))
        return false;
    for (uint32_t k = 1; k < g->p->n_arguments; k++)
        if (relata_tree_is_lemma(tree, relata_marker_of(g, &g->p->arguments[k]), "to"))
            return true;
    return false;
}

static bool is_bare_noun(const RelataTree *tree, uint32_t noun) {
    return !relata_tree_child(tree, noun, RELATA_DEPREL_DET) &&
           !relata_tree_child(tree, noun, RELATA_DEPREL_NMOD_POSS) &&
           !relata_tree_child(tree, noun, RELATA_DEPREL_AMOD) && !relata_tree_child(tree, noun, RELATA_DEPREL_COMPOUND);
}

static void object_statements(RelataProjection *g, uint32_t agent, uint32_t verb, const RelataArgument *object,
                              const char *label) {
    static const char *const linking[] = {"become", "remain", "constitute", "represent", NULL};
    static const char *const selves[] = {"himself", "herself", "itself", "themselves", "myself", "yourself", NULL};
    static const char *const places[] = {"backstage", "home",     "abroad",   "overseas", "upstairs", "downstairs",
                                         "downtown",  "offstage", "onstage",  "outside",  "inside",   "online",
                                         "midway",    "halfway",  "sideways", NULL};
    uint32_t noun = relata_local_token(g, object->head);
    if (relata_tree_lemma_in(&g->x->tree, noun, places) && is_bare_noun(&g->x->tree, noun))
        return; // "attacked him backstage"
    if (relata_is_share_of_whole(&g->x->tree, noun))
        return; // "makes up 30 percent of", by its own rule
    if (relata_tree_lemma_in(&g->x->tree, noun, selves))
        return; // "considered himself an artist"
    bool is_linking = relata_tree_lemma_in(&g->x->tree, verb, linking);
    char longer[RELATA_LABEL];
    snprintf(longer, sizeof longer, "%s", label);
    bool is_complete = relata_label_add_complement(g, verb, noun, longer) || add_request(g, verb, noun, longer) ||
                       relata_label_add_bare_phrase(&g->x->tree, verb, longer);
    // "became the first Dane" makes nobody a country
    if (is_read_as_event(g, noun) || (is_linking && relata_is_read_as_role(g, noun)) ||
        (relata_tree_is_lemma(&g->x->tree, verb, "become") && relata_demonym(g->x, noun)) ||
        is_recipient(g, verb, noun) || is_ranking(g, verb, agent, noun) ||
        (!is_complete && (relata_is_clausal_object(&g->x->tree, verb, noun) || is_unfinished(&g->x->tree, verb, noun) ||
                          relata_lacks_complement(&g->x->tree, verb, noun))) ||
        is_language(g, verb, noun) || is_day(g, verb, noun) || relata_is_mere_mention(&g->x->tree, verb) ||
        is_without_object(&g->x->tree, verb) || is_lone_talk(g, verb, agent) || is_equipped(g, verb))
        return;
    if (is_held_in_phrase(g, verb))
        snprintf(longer, sizeof longer, "held in contempt");
    bool is_counted = relata_tree_child(&g->x->tree, noun, RELATA_DEPREL_NUMMOD) != 0;
    possessed_facilities(g, verb, agent, noun); // first, for it names sites by their place
    bool is_said = object_phrase_statements(g, agent, verb, object);
    if (is_complete || ((!is_said || is_counted) && !relata_is_hollow(g, verb, noun) &&
                        !is_empty_taking(g, verb, agent, noun, longer) && !is_half_told(g, verb, agent, noun) &&
                        !is_before_object(g, verb, noun)))
        relata_state_all(g, agent, longer, noun, NULL, 1.0f);
}

// "agreed to a ceasefire", "agreed on a treaty": the pact, 0 if none.
static uint32_t pact_agreed_on(const RelataProjection *g, const char *const *pacts) {
    static const char *const markers[] = {"to", "on", NULL};
    for (uint32_t k = 1; k < g->p->n_arguments; k++) {
        uint32_t noun = relata_local_token(g, g->p->arguments[k].head);
        if (relata_tree_lemma_in(&g->x->tree, relata_marker_of(g, &g->p->arguments[k]), markers) &&
            relata_tree_lemma_in(&g->x->tree, noun, pacts))
            return noun;
    }
    return 0;
}

// "Chad and Mali met in Lagos", "Chad and Mali signed a treaty": what two do with each other.
static void mutual_statements(RelataProjection *g, uint32_t verb, const RelataArgument *subject) {
    static const char *const mutual[] = {"meet",  "talk",  "negotiate", "clash", "cooperate", "fight",
                                         "marry", "split", "merge",     "trade", NULL};
    static const char *const joint[] = {"sign", "reach", "conclude", "make", NULL};
    static const char *const pacts[] = {"deal",       "agreement", "treaty",    "pact",        "accord",
                                        "memorandum", "contract",  "ceasefire", "declaration", NULL};
    const RelataTree *tree = &g->x->tree;
    const RelataArgument *object = relata_argument_with(g->p, RELATA_ROLE_OBJECT);
    bool is_joint = object && relata_tree_lemma_in(tree, verb, joint) &&
                    relata_tree_lemma_in(tree, relata_local_token(g, object->head), pacts);
    uint32_t pact = object || !relata_tree_is_lemma(tree, verb, "agree") ? 0 : pact_agreed_on(g, pacts);
    if (!is_joint && !pact && (object || !relata_tree_lemma_in(tree, verb, mutual)))
        return;
    for (uint32_t k = 1; k < g->p->n_arguments; k++)
        if (relata_marker_of(g, &g->p->arguments[k]) &&
            relata_tree_is_lemma(tree, relata_marker_of(g, &g->p->arguments[k]), "with"))
            return; // they did it with somebody else
    RelataNodeRef nodes[RELATA_MAX_NODES];
    uint32_t n = relata_node_all(g->x, &g->nodes, relata_local_token(g, subject->head), nodes);
    char label[RELATA_LABEL];
    relata_verb_label(g, verb, false, label);
    if (is_joint)
        relata_label_add_object(g, object, label);
    if (pact)
        snprintf(label + strlen(label), RELATA_LABEL - strlen(label), " to %s", relata_tree_form(tree, pact));
    snprintf(label + strlen(label), RELATA_LABEL - strlen(label), " with");
    if (n == 2)
        relata_state(g, &nodes[0], label, &nodes[1], NULL, 0.9f);
}

// "The treaty was signed by Chad and Mali"
static void joint_statements(RelataProjection *g, uint32_t verb, const RelataArgument *agent) {
    static const char *const pacts[] = {"deal",   "agreement",  "treaty",   "pact",
                                        "accord", "memorandum", "contract", NULL};
    const RelataTree *tree = &g->x->tree;
    RelataNodeRef nodes[RELATA_MAX_NODES];
    const RelataArgument *object = relata_argument_with(g->p, RELATA_ROLE_OBJECT);
    if (!object || !relata_tree_is_lemma(tree, verb, "sign") ||
        !relata_tree_lemma_in(tree, relata_local_token(g, object->head), pacts) ||
        relata_node_all(g->x, &g->nodes, relata_local_token(g, agent->head), nodes) != 2)
        return;
    char label[RELATA_LABEL];
    snprintf(label, sizeof label, "signed %s with", relata_tree_lemma(tree, relata_local_token(g, object->head)));
    relata_state(g, &nodes[0], label, &nodes[1], NULL, 0.9f);
}

// "by sitting President": a participle that stands before its noun as an adjective.
static bool is_before_noun(const RelataTree *tree, uint32_t verb) {
    return verb < tree->n && relata_tree_has_xpos(tree, verb, "VBG") && tree->left[verb] == verb &&
           relata_tree_upos(tree, verb + 1) == RELATA_UPOS_PROPN &&
           relata_tree_deprel(tree, verb + 1) == RELATA_DEPREL_COMPOUND;
}

// "The Royal Museum applied": after a name without a comma a past participle is mostly a past tense.
static bool is_tight_after_name(const RelataProjection *g, uint32_t verb, uint32_t subject) {
    const RelataTree *tree = &g->x->tree;
    uint32_t left = tree->left[verb];
    bool is_tight = left > 1 && relata_tree_upos(tree, left - 1) != RELATA_UPOS_PUNCT &&
                    relata_tree_upos(tree, left) != RELATA_UPOS_PUNCT;
    return relata_tree_upos(tree, subject) == RELATA_UPOS_PROPN && is_tight &&
           relata_tree_has_xpos(tree, verb, "VBN") && !relata_tree_child(tree, verb, RELATA_DEPREL_AUX_PASS);
}

// Adverbial participles that may be something else: neither of the forms of a participle, right behind a noun without a
// comma ("in a talk broadcast to Fiji"), behind an object that was renamed, or hung by the parser with hesitation.
static bool is_unsure_participle(const RelataTree *tree, uint32_t verb) {
    static const char *const naming[] = {"name",    "rename", "call",     "dub", "title",
                                         "entitle", "label",  "nickname", NULL};
    static const float sure = 1.0f;
    uint32_t left = tree->left[verb], head = relata_tree_head(tree, verb);
    bool is_gerund = relata_tree_has_xpos(tree, verb, "VBG"), is_past = relata_tree_has_xpos(tree, verb, "VBN");
    if (!is_gerund && !is_past)
        return true;
    if (left == 1 || relata_tree_child(tree, verb, RELATA_DEPREL_AUX))
        return false;
    bool is_marked = relata_tree_child(tree, verb, RELATA_DEPREL_MARK) != 0;
    bool is_tight = left == verb && relata_tree_upos(tree, left - 1) != RELATA_UPOS_PUNCT;
    bool is_of_object = head && head < verb && relata_tree_child(tree, head, RELATA_DEPREL_OBJ);
    if (is_past && !is_marked && verb > head &&
        (is_tight || (is_of_object && relata_tree_lemma_in(tree, verb, naming))))
        return true;
    return relata_tree_token(tree, verb)->margin < sure;
}

// "the number of cases passed 400": a past tense that the tree hangs on a noun has another subject.
static bool is_past_tense(const RelataTree *tree, uint32_t verb) {
    return relata_tree_has_xpos(tree, verb, "VBD") && !relata_tree_child(tree, verb, RELATA_DEPREL_NSUBJ);
}

// "Chad's army, led by Idi Itno": right behind a phrase with a name, and done by a name.
static bool is_led_by(RelataProjection *g, uint32_t verb, uint32_t subject) {
    static const char *const verbs[] = {"lead",  "head",  "own",     "back",    "found", "chair",
                                        "run",   "fund",  "finance", "support", "host",  "organize",
                                        "write", "build", "control", "operate", NULL};
    const RelataTree *tree = &g->x->tree;
    uint32_t agent = relata_tree_child(tree, verb, RELATA_DEPREL_OBL_AGENT);
    return agent && relata_tree_lemma_in(tree, verb, verbs) && relata_is_named(g, agent) && tree->left[verb] >= 2 &&
           tree->left[verb] <= relata_tree_head(tree, verb) + 8 && relata_holds_name_below(g, subject);
}

// "Chad's camp in Mali, spread across the towns of Gao and Jos": right behind the phrase of a site.
static bool is_placed(RelataProjection *g, uint32_t verb, uint32_t subject) {
    static const char *const verbs[] = {"locate",  "situate",     "base",    "spread",
                                        "scatter", "headquarter", "station", NULL};
    const RelataTree *tree = &g->x->tree;
    uint32_t left = tree->left[verb];
    return relata_tree_lemma_in(tree, verb, verbs) && relata_is_site_noun(g->x, subject) && left > subject &&
           left <= subject + 8 && relata_holds_name_below(g, subject) &&
           (relata_tree_is_lemma(tree, verb, "spread") || !is_past_tense(tree, verb)); // "spread" is all its forms
}

// Participles whose noun the tree often gets wrong: after a comma or a preposition behind a common noun ("a home, known
// as"), "followed by" in a list, and adverbial ones under a passive ("can be cured by using it") or without a name.
static bool is_loose_participle(RelataProjection *g, uint32_t verb) {
    static const char *const listing[] = {"follow", "include", "comprise", "know", "make", "give", NULL};
    static const char *const pale[] = {"make", "give", "follow", NULL}; // "payments made to"
    const RelataTree *tree = &g->x->tree;
    uint32_t left = tree->left[verb], subject = relata_local_token(g, g->p->arguments[0].head),
             head = relata_tree_head(tree, verb);
    uint32_t mark = relata_tree_child(tree, verb, RELATA_DEPREL_MARK);
    if (strcmp(g->p->rule, "participle") == 0 && (is_led_by(g, verb, subject) || is_placed(g, verb, subject)))
        return false;
    if (relata_tree_is_lemma(tree, verb, "base") && relata_tree_child(tree, verb, RELATA_DEPREL_OBL_AGENT))
        return true; // "based on research by Lira"
    if (strcmp(g->p->rule, "participle") == 0)
        return relata_tree_lemma_in(tree, verb, pale) || is_past_tense(tree, verb) ||
               is_tight_after_name(g, verb, subject) ||
               (!relata_is_named(g, subject) &&
                (mark || (left > 1 && relata_tree_upos(tree, left - 1) == RELATA_UPOS_PUNCT) ||
                 relata_tree_upos(tree, left) == RELATA_UPOS_PUNCT)) ||
               (relata_tree_is_lemma(tree, verb, "know") && left > 1 &&
                relata_tree_upos(tree, left - 1) == RELATA_UPOS_PUNCT);
    if (strcmp(g->p->rule, "adverbial participle") != 0)
        return false;
    if (relata_tree_is_lemma(tree, verb, "evidence"))
        return true; // "the movement has grown, evidenced by"
    if (relata_tree_deprel(tree, verb) == RELATA_DEPREL_AMOD || is_before_noun(tree, verb) ||
        is_unsure_participle(tree, verb))
        return true;
    bool is_by = mark && (relata_tree_is_lemma(tree, mark, "by") || relata_tree_is_lemma(tree, mark, "in"));
    RelataNodeRef who[RELATA_MAX_NODES];
    uint32_t n = relata_node_all(g->x, &g->nodes, subject, who);
    bool is_nameless = !n || relata_entity_at(g, who[0].entity)->kind != RELATA_ENTITY_NAMED;
    return is_nameless || relata_tree_lemma_in(tree, verb, listing) || (head && is_by && relata_is_passive(tree, head));
}

// "spoke out against the plan", "spoke with Ana Lira": what is said, or to whom, is in the verb's phrase.
static bool is_speaking_to(const RelataProjection *g, uint32_t verb) {
    static const char *const markers[] = {"with", "to", NULL};
    if (!relata_tree_is_lemma(&g->x->tree, verb, "speak"))
        return false;
    for (uint32_t k = 1; k < g->p->n_arguments; k++) {
        uint32_t marker = relata_marker_of(g, &g->p->arguments[k]);
        if (relata_tree_is_lemma(&g->x->tree, marker, "against") ||
            (relata_tree_lemma_in(&g->x->tree, marker, markers) &&
             relata_is_partner(g, relata_local_token(g, g->p->arguments[k].head)) &&
             relata_is_partner(g, relata_local_token(g, g->p->arguments[0].head))))
            return true;
    }
    return false;
}

// "if she cannot govern", "not old enough to own": nobody says that she does not.
static bool is_denied_condition(const RelataProjection *g, uint32_t verb) {
    const RelataTree *tree = &g->x->tree;
    if (g->p->polarity != RELATA_NEGATIVE || g->p->modality != RELATA_POSSIBLE)
        return false;
    for (uint32_t i = verb; i; i = relata_tree_head(tree, i)) {
        RelataDeprel deprel = relata_tree_deprel(tree, i);
        uint32_t degree = relata_tree_child(tree, i, RELATA_DEPREL_ADVMOD);
        while (degree && !relata_tree_is_lemma(tree, degree, "enough"))
            degree = relata_tree_next_child(tree, degree, RELATA_DEPREL_ADVMOD);
        if (relata_is_conditional(tree, i) || degree)
            return true;
        if (deprel != RELATA_DEPREL_XCOMP && deprel != RELATA_DEPREL_CONJ && deprel != RELATA_DEPREL_ADVCL)
            break;
    }
    return false;
}

static bool is_restrictive(const RelataTree *tree, uint32_t clause) {
    uint32_t left = tree->left[clause];
    return left > 1 && relata_tree_upos(tree, left) != RELATA_UPOS_PUNCT &&
           relata_tree_upos(tree, left - 1) != RELATA_UPOS_PUNCT;
}

// A given name with a surname, which is not a firm's or a law's taken for a person.
static bool is_full_person(const RelataProjection *g, const RelataMention *m) {
    char given[64];
    if (m->kind != RELATA_MENTION_NAME || m->type != RELATA_TYPE_PERSON || m->token_end < m->token_begin + 2)
        return false;
    relata_lexicon_normalize(g->x->document->tokens[m->token_begin].form, given, sizeof given);
    return relata_lexicon_find(g->x->lexicon, RELATA_LEXICON_GIVEN_NAME, given) != NULL;
}

// "who" of a place, "which" of a person: the clause is about another noun.
static bool is_other_pronoun(const RelataProjection *g, uint32_t clause) {
    const RelataTree *tree = &g->x->tree;
    uint32_t noun = relata_tree_head(tree, clause), without;
    const RelataMention *m = noun ? relata_mention_at(g->x, noun) : NULL;
    for (uint32_t i = tree->left[clause]; m && i < clause; i++)
        if (relata_antecedent(tree, i, &without) == noun)
            return (relata_tree_is_lemma(tree, i, "who") && m->type == RELATA_TYPE_PLACE) ||
                   (relata_tree_is_lemma(tree, i, "which") && is_full_person(g, m));
    return false;
}

// "players who cannot pay": some are denied it, not all. "asked for the keys, which he denied": "which" may be all that
// was said before.
static bool is_loose_relative(const RelataProjection *g, uint32_t verb) {
    static const char *const answering[] = {"deny",   "dispute",     "refuse",  "reject", "confirm",
                                            "accept", "dismiss",     "admit",   "refute", "entertain",
                                            "agree",  "acknowledge", "welcome", NULL};
    const RelataTree *tree = &g->x->tree;
    if (relata_tree_deprel(tree, verb) != RELATA_DEPREL_ACL_RELCL)
        return false;
    if (is_other_pronoun(g, verb))
        return true;
    if (is_restrictive(tree, verb))
        return g->p->polarity == RELATA_NEGATIVE;
    const RelataArgument *object = relata_argument_with(g->p, RELATA_ROLE_OBJECT);
    return object && relata_local_token(g, object->head) == relata_tree_head(tree, verb) &&
           relata_tree_lemma_in(tree, verb, answering);
}

// "tested positive for measles", "pleaded guilty to fraud": the phrase hangs on the adjective.
static void result_statements(RelataProjection *g, uint32_t verb, const RelataArgument *subject) {
    static const char *const verbs[] = {"test", "plead", NULL};
    const RelataTree *tree = &g->x->tree;
    uint32_t result = relata_tree_lemma_in(tree, verb, verbs) ? relata_tree_child(tree, verb, RELATA_DEPREL_XCOMP) : 0;
    uint32_t phrase = result == verb + 1 ? relata_tree_child(tree, result, RELATA_DEPREL_OBL) : 0,
             marker = phrase ? relata_tree_case(tree, phrase) : 0;
    const RelataEntity *e = phrase ? relata_named_entity(g, phrase) : NULL;
    if (!marker || (e && e->type == RELATA_TYPE_PERSON) ||
        !(relata_tree_is_lemma(tree, marker, "for") || relata_tree_is_lemma(tree, marker, "to")))
        return;
    char label[RELATA_LABEL];
    relata_verb_label(g, verb, false, label);
    snprintf(label + strlen(label), RELATA_LABEL - strlen(label), " %s", relata_tree_lemma(tree, marker));
    RelataArgument a = {.head = tree->begin + phrase - 1, .marker = tree->begin + marker};
    relata_state_all(g, relata_local_token(g, subject->head), label, phrase, &a, 0.9f);
}

void relata_verb_statements(RelataProjection *g) {
    const RelataProposition *p = g->p;
    const RelataTree *tree = &g->x->tree;
    uint32_t verb = relata_local_token(g, p->predicate);
    if (relata_tree_is_title_word(tree, verb) || is_denied_condition(g, verb) || relata_is_unasserted(g, verb) ||
        relata_is_misread(g, verb) || is_loose_relative(g, verb) || is_loose_participle(g, verb) ||
        is_prepositional(tree, verb) || relata_disagrees(g->x, relata_local_token(g, p->arguments[0].head), verb))
        return;
    const RelataArgument *agent = relata_argument_with(p, RELATA_ROLE_SUBJECT), *first = &p->arguments[0];
    if (relata_tree_is_lemma(tree, verb, "include") && !p->is_passive && relata_is_infinitive(tree, verb))
        return; // "widened her focus to include courts": the focus does
    relata_opening_statements(g, verb);
    if (relata_is_saying_verb(relata_tree_lemma(tree, verb)) && !is_speaking_to(g, verb))
        return;
    char label[RELATA_LABEL];
    if (agent) {
        relata_verb_label(g, verb, false, label);
        for (uint32_t k = 0; k < p->n_arguments; k++)
            if (p->arguments[k].role == RELATA_ROLE_OBJECT)
                object_statements(g, relata_local_token(g, agent->head), verb, &p->arguments[k], label);
    }
    const RelataArgument *object = relata_argument_with(p, RELATA_ROLE_OBJECT),
                         *recipient = relata_argument_with(p, RELATA_ROLE_RECIPIENT);
    for (const RelataArgument *a = object; a && !recipient && ++a < p->arguments + p->n_arguments;)
        if (a->role == RELATA_ROLE_OBJECT && is_recipient(g, verb, relata_local_token(g, object->head))) {
            recipient = object; // "granted Lira a pardon", with two objects in the tree
            object = a;
        }
    if (agent && recipient && !object) {
        uint32_t who = relata_local_token(g, recipient->head);
        relata_verb_label(g, verb, false, label);
        if (add_request(g, verb, who, label))
            relata_state_all(g, relata_local_token(g, agent->head), label, who, NULL, 0.9f);
    }
    bool is_for_something = object && relata_tree_child(tree, relata_local_token(g, object->head), RELATA_DEPREL_ACL);
    if (agent && object && recipient && !is_for_something &&
        takes_recipient(tree, verb)) { // not "gives Lira a place to work"
        relata_verb_label(g, verb, false, label);
        bool is_amount = relata_is_amount(tree, relata_local_token(g, object->head)); // "fined Ford a million dollars"
        static const char *const naming[] = {"designate", "name",     "declare", "call",
                                             "consider",  "proclaim", "label",   NULL};
        bool is_naming = relata_tree_lemma_in(tree, verb, naming); // "designated the group a terrorist organization"
        if (is_naming)
            snprintf(label + strlen(label), RELATA_LABEL - strlen(label), " as");
        static const char *const airy[] = {"opportunity", "chance", "idea", "look",  "nod",  "feel",
                                           "sense",       "hug",    "kiss", "smile", "shot", NULL};
        bool is_airy = relata_tree_lemma_in(tree, relata_local_token(g, object->head), airy); // to do or know what?
        if (!is_airy && (is_amount || relata_label_add_object(g, object, label))) {
            size_t n = strlen(label);
            static const char *const handing[] = {"lend", "give", "grant", "offer", "send", "loan", "transfer", NULL};
            bool is_bare = is_naming || (is_amount && !relata_tree_lemma_in(tree, verb, handing));
            snprintf(label + n, RELATA_LABEL - n, "%s", is_bare ? "" : " to");
            g->inner = relata_local_token(g, object->head);
            relata_state_all(g, relata_local_token(g, agent->head), label, relata_local_token(g, recipient->head), NULL,
                             0.9f);
            g->inner = 0;
        }
    }
    relata_date_statements(g, verb);
    relata_where_statements(g, verb);
    relata_amount_statements(g, verb);
    relata_equipment_statements(g, verb);
    relata_border_statements(g, verb);
    relata_part_statements(g);
    oblique_statements(g, first, verb, p->is_passive);
    if (agent && !p->is_passive)
        result_statements(g, verb, agent);
    if (agent && !p->is_passive)
        mutual_statements(g, verb, agent);
    if (agent && p->is_passive)
        joint_statements(g, verb, agent);
}
