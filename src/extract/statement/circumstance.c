// Circumstance: phrases of a verb that are no end of an edge, because they stand beside what is done.
//
// A preposition makes an argument of some verbs and a circumstance of others: what a clause opens with is its frame,
// "with" brings in what happens at the same time unless the verb asks for it, "under" a rule, and the ways and
// postures of people tell a stranger nothing. The lists are classes of verbs, by preposition. In: a verb, the noun of
// its phrase and the preposition, as sentence tokens. Out: whether to leave the edge out.
#include "extract/statement/projection.h"

#include "extract/telling/telling.h"
#include "extract/tree/words.h"

// "For California, Lira stands alone": what a clause opens with, before its subject, tells its frame; and what somebody
// sails, dies or arrives with is beside the point.
static bool is_frame(const RelataProjection *g, uint32_t verb, uint32_t noun, uint32_t marker) {
    static const char *const framing[] = {"for", "on", "with", "as", "about", "of", "against", NULL};
    static const char *const going[] = {"sail", "occur", "happen", "die",    "travel", "arrive", "come",   "go", "open",
                                        "end",  "begin", "land",   "return", "finish", "stay",   "secure", NULL};
    const RelataTree *tree = &g->x->tree;
    uint32_t subject = relata_local_token(g, g->p->arguments[0].head);
    bool is_first = noun < subject && subject < verb && marker < noun && relata_tree_head(tree, noun) == verb &&
                    relata_tree_head(tree, subject) == verb;
    return (is_first && relata_tree_lemma_in(tree, marker, framing)) ||
           (relata_tree_is_lemma(tree, marker, "with") && relata_tree_lemma_in(tree, verb, going) &&
            !relata_is_named(g, noun));
}

// "went into a hotel bedroom", "walked through the kitchen": steps of a story, where nothing there has a name.
static bool is_step(RelataProjection *g, uint32_t verb, uint32_t noun) {
    static const char *const going[] = {"go", "walk", "run", "step", "come", "climb", "sit", "stand", NULL};
    static const char *const deeds[] = {"act", "event", NULL}; // "went through a war"
    return relata_tree_lemma_in(&g->x->tree, verb, going) && !relata_argument_with(g->p, RELATA_ROLE_OBJECT) &&
           relata_tree_upos(&g->x->tree, noun) == RELATA_UPOS_NOUN && !relata_has_class(g->x, noun, deeds) &&
           !relata_holds_name_below(g, noun);
}

// "ran back to Ana", "sat behind Ana", "drove to Ana's house", "jogged on Poe Avenue": ways and postures of
// people.
static bool is_idle(const RelataProjection *g, uint32_t verb, uint32_t noun, uint32_t marker) {
    static const char *const idle[] = {"jog",  "stroll", "scroll", "lounge", "kneel", "pose",
                                       "wave", "grin",   "nod",    "smile",  "doze",  NULL};
    static const char *const going[] = {"go",    "walk",   "run",    "step", "climb", "sit",  "stand", "drive", "lie",
                                        "crawl", "stroll", "wander", "rush", "stop",  "hang", "lean",  NULL};
    static const char *const markers[] = {"to",     "into", "behind", "near",    "by",
                                          "around", "onto", "toward", "towards", NULL};
    static const char *const homes[] = {"house", "home", "apartment", "flat",    "room",   "bedroom", "car",
                                        "shop",  "door", "garage",    "kitchen", "office", NULL};
    static const char *const through[] = {"through", "for", "into", NULL}; // "went for the jugular"
    static const char *const deeds[] = {"act", "event", NULL};
    const RelataTree *tree = &g->x->tree;
    const RelataEntity *e = relata_named_entity(g, noun);
    bool is_plain = relata_tree_upos(tree, noun) == RELATA_UPOS_NOUN && !e && !relata_is_role_word(g->x, noun) &&
                    !relata_has_class(g->x, noun, deeds);
    if (relata_tree_lemma_in(tree, verb, idle) || (is_plain && relata_tree_is_lemma(tree, verb, "go") &&
                                                   relata_tree_lemma_in(tree, marker, through) && marker == verb + 1))
        return true;
    return relata_tree_lemma_in(tree, verb, going) && relata_tree_lemma_in(tree, marker, markers) &&
           ((e && e->type == RELATA_TYPE_PERSON) ||
            (relata_tree_lemma_in(tree, noun, homes) && relata_tree_child(tree, noun, RELATA_DEPREL_NMOD_POSS)));
}

// "is pictured in Rome": what a caption says.
static bool is_caption(const RelataProjection *g, uint32_t verb) {
    static const char *const words[] = {"photograph", "picture", "snap", "film", NULL};
    return g->p->is_passive && relata_tree_lemma_in(&g->x->tree, verb, words);
}

// "eased through with a defeat of Lira", "performed with stops in Rome": what happens beside it, where the verb does
// not ask for "with"; and "under" tells a rule or a roof, where nobody serves, is held or charged under it.
static bool is_beside(const RelataProjection *g, uint32_t verb, uint32_t noun, uint32_t marker) {
    static const char *const with[] = {
        "deal",     "charge",    "help",       "assist",    "begin",      "start",     "end",        "finish",
        "agree",    "compare",   "continue",   "proceed",   "cope",       "struggle",  "fill",       "associate",
        "link",     "connect",   "credit",     "diagnose",  "infect",     "entrust",   "align",      "comply",
        "coincide", "conflict",  "collide",    "merge",     "combine",    "interfere", "involve",    "engage",
        "replace",  "present",   "provide",    "reward",    "honor",      "honour",    "award",      "face",
        "confront", "threaten",  "punish",     "respond",   "react",      "counter",   "overlap",    "contrast",
        "concern",  "task",      "burden",     "meet",      "live",       "contend",   "wrestle",    "grapple",
        "partner",  "work",      "cooperate",  "disagree",  "experiment", "go",        "hit",        "slap",
        "serve",    "equip",     "tie",        "share",     "talk",       "speak",     "consult",    "disappoint",
        "please",   "satisfy",   "sympathize", "treat",     "vaccinate",  "trade",     "side",       "sign",
        "register", "test",      "file",       "affiliate", "fight",      "compete",   "negotiate",  "settle",
        "identify", "intervene", "join",       "liaise",    "stick",      "rank",      "sympathise", "couple",
        NULL};
    static const char *const under[] = {"serve",    "train",     "study",    "play",    "work",   "fight",    "charge",
                                        "arrest",   "come",      "fall",     "hold",    "detain", "sue",      "list",
                                        "classify", "convict",   "ban",      "place",   "file",   "try",      "bring",
                                        "put",      "prosecute", "live",     "operate", "suffer", "register", "protect",
                                        "cover",    "govern",    "regulate", "know",    NULL};
    static const char *const deeds[] = {"act", "event", NULL};
    const RelataTree *tree = &g->x->tree;
    bool is_common = relata_tree_upos(tree, noun) == RELATA_UPOS_NOUN && !relata_is_named(g, noun);
    static const char *const coming[] = {"for", "on", "in", "at", "as", "by", "about", NULL}; // "comes on NBC"
    if (relata_tree_is_lemma(tree, verb, "come") && relata_tree_lemma_in(tree, marker, coming))
        return relata_bare_phrase_of(tree, verb) == 0;
    static const char *const playing[] = {"improve", "rebound", "return", "finish", "open", "end",
                                          "close",   "begin",   "debut",  "resume", NULL}; // a match beside a deed
    if (relata_tree_is_lemma(tree, marker, "against") && relata_tree_lemma_in(tree, verb, playing))
        return relata_bare_phrase_of(tree, verb) == 0;
    if (relata_tree_is_lemma(tree, marker, "under"))
        return !relata_tree_lemma_in(tree, verb, under) || relata_tree_is_lemma(tree, noun, "direction");
    return is_common && relata_tree_is_lemma(tree, marker, "with") && !relata_tree_lemma_in(tree, verb, with) &&
           !relata_tree_is_lemma(tree, marker - 1, "forward") && !relata_tree_is_lemma(tree, marker - 1, "ahead") &&
           relata_has_class(g->x, noun, deeds);
}

bool relata_is_beside_deed(RelataProjection *g, uint32_t verb, uint32_t noun, uint32_t marker) {
    return is_frame(g, verb, noun, marker) || is_step(g, verb, noun) || is_idle(g, verb, noun, marker) ||
           is_caption(g, verb) || is_beside(g, verb, noun, marker);
}

bool relata_is_scene_of_blow(const RelataProjection *g, const char *verb, uint32_t marker) {
    static const char *const striking[] = {"attack", "strike", "assault", "raid", "bomb", NULL};
    static const char *const places[] = {"in", "near", "at", NULL};
    return strcmp(g->p->rule, "light verb") == 0 && relata_is_among(verb, striking) &&
           relata_tree_lemma_in(&g->x->tree, marker, places);
}
