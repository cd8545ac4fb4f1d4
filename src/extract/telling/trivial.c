// Trivial: what is right and tells a stranger nothing, whatever its ends are.
//
// Reporters at work ("the paper interviewed Lira", "reported on the call"), what was only uttered or handed over
// ("made a comment", "received an update"), moves in a game and highs of a market, meals, steps on the way
// ("drove through the town", "walked into the House"), prices of a day, and what a pandemic hit. The lists are classes
// of verbs and of nouns; whatever has more to say does not reach them.
//
// In: a verb with its object or the noun of its phrase, as sentence tokens. Out: whether to leave the edge out.
#include "extract/telling/telling.h"

#include "extract/proposition/clause.h"
#include "extract/tree/words.h"

#include <ctype.h>
#include <string.h>

// "made a comment in Budapest", "gave details of the plan", "received an update on Lira": words that passed.
static bool is_utterance(const RelataTree *tree, uint32_t verb, uint32_t noun) {
    static const char *const uttering[] = {"make",   "give",    "offer",  "deliver", "release", "provide", "issue",
                                           "reveal", "publish", "repeat", "have",    "post",    NULL};
    static const char *const words[] = {"comment", "comments", "remark", "remarks", "detail",      "details",
                                        "gesture", "answer",   "reply",  "mention", "observation", "update",
                                        "glimpse", "air",      "taste",  "flavor",  "flavour",     NULL};
    static const char *const getting[] = {"receive", "get", "see", "read", NULL};
    static const char *const notes[] = {"update", "call", "text", "note", "notification", "sms", NULL};
    bool is_message = relata_tree_is_lemma(tree, noun, "message") && noun > 1 &&
                      relata_tree_head(tree, noun - 1) == noun &&
                      (relata_tree_deprel(tree, noun - 1) == RELATA_DEPREL_COMPOUND); // "an SMS message"
    static const char *const working[] = {"exert", "make", "undertake", "mount", "step", NULL};
    static const char *const works[] = {"effort", NULL};
    static const char *const bearing[] = {"bear", "have", "hold", "carry", NULL};
    static const char *const weights[] = {"significance", "importance", "relevance", "meaning", NULL};
    if (relata_tree_lemma_in(tree, verb, bearing) && relata_tree_lemma_in(tree, noun, weights))
        return true;
    if (relata_tree_lemma_in(tree, verb, working) && relata_tree_lemma_in(tree, noun, works))
        return true; // what they are for is told by itself
    if (relata_tree_is_lemma(tree, verb, "return") && relata_tree_is_lemma(tree, noun, "call"))
        return true;
    return (relata_tree_lemma_in(tree, verb, uttering) && relata_tree_lemma_in(tree, noun, words)) ||
           (relata_tree_lemma_in(tree, verb, getting) && (is_message || relata_tree_lemma_in(tree, noun, notes)));
}

// "missed a jump shot", "delivered two hits", "set a new high", "found the back of the net".
static bool is_move(const RelataTree *tree, uint32_t verb, uint32_t noun) {
    static const char *const playing[] = {"miss", "make",  "take",    "hit",     "deliver", "throw",
                                          "play", "get",   "score",   "convert", "attempt", "have",
                                          "cut",  "serve", "collect", "record",  NULL};
    static const char *const moves[] = {"shot",  "hit",  "defense", "offense", "punch",  "swing",
                                        "promo", "ball", "set",     "basket",  "bucket", NULL};
    static const char *const marking[] = {"post", "record", "set", "hit", "make", "reach", "touch", NULL};
    static const char *const marks[] = {"high", "low", NULL};
    static const char *const passing[] = {"faceoff", "pitch", "handoff", "snap", "corner", "pass",
                                          "rebound", "puck",  "header",  "ball", NULL};
    static const char *const winning[] = {"take", "win",  "get",  "receive", "give",
                                          "make", "send", "move", "play",    NULL};
    static const char *const nets[] = {"back", "net", "mark", "range", "target", NULL};
    return (relata_tree_lemma_in(tree, verb, playing) && relata_tree_lemma_in(tree, noun, moves)) ||
           (relata_tree_lemma_in(tree, verb, winning) && relata_tree_lemma_in(tree, noun, passing)) ||
           (relata_tree_lemma_in(tree, verb, marking) && relata_tree_lemma_in(tree, noun, marks) &&
            !relata_tree_child(tree, noun, RELATA_DEPREL_NMOD)) ||
           (relata_tree_is_lemma(tree, verb, "find") && relata_tree_lemma_in(tree, noun, nets));
}

// "led TD drives", "halted Lira's drive": a run of moves, by whose or of what kind it is.
static bool is_run(const RelataTree *tree, uint32_t noun) {
    static const char *const kinds[] = {"td", "touchdown", "scoring", "yard", "goal", NULL};
    uint32_t owner = relata_tree_child(tree, noun, RELATA_DEPREL_NMOD_POSS);
    bool is_kind = noun > 1 && relata_is_among_any_case(relata_tree_form(tree, noun - 1), kinds);
    return relata_tree_is_lemma(tree, noun, "drive") &&
           (is_kind || (owner && relata_tree_upos(tree, owner) == RELATA_UPOS_PROPN));
}

// "missed a jump shot", "halted Lira's drive", "had nine kills": a move in a game.
static bool is_play(const RelataProjection *g, uint32_t object) {
    static const char *const words[] = {
        "layup",    "jumper",   "kick",     "pass",       "chance",  "error",  "pitch",     "handoff",   "snap",
        "faceoff",  "header",   "volley",   "punt",       "rebound", "dunk",   "pointer",   "single",    "putt",
        "dig",      "save",     "kill",     "birdie",     "bogey",   "tackle", "touchdown", "assist",    "block",
        "turnover", "fumble",   "steal",    "free-throw", "homer",   "lob",    "catch",     "strikeout", "reception",
        "wicket",   "grounder", "fly-ball", "popup",      "bunt",    "sack",   NULL};
    const RelataTree *tree = &g->x->tree;
    return relata_tree_upos(tree, object) == RELATA_UPOS_NOUN &&
           (relata_tree_lemma_in(tree, object, words) || is_run(tree, object));
}

// "scored five goals": in which game?
static bool is_score(const RelataTree *tree, uint32_t verb, uint32_t noun) {
    static const char *const points[] = {"goal", "winner", "equalizer", "equaliser", "hat-trick", NULL};
    static const char *const scoring[] = {"score", "net", "concede", NULL};
    return relata_tree_lemma_in(tree, verb, scoring) && relata_tree_lemma_in(tree, noun, points);
}

// "hosted one dinner", "enjoyed a diet of bread".
static bool is_meal(const RelataProjection *g, uint32_t noun) {
    const RelataTree *tree = &g->x->tree;
    static const char *const words[] = {"dinner", "lunch", "breakfast", "meal",   "diet",   "snack",
                                        "coffee", "tea",   "drink",     "brunch", "supper", NULL};
    return relata_tree_lemma_in(tree, noun, words) && relata_tree_upos(tree, noun) == RELATA_UPOS_NOUN &&
           !relata_is_named(g, noun);
}

// "the FBI interviewed Lira" is a step of an inquiry; of a paper it is its work.
static bool is_interview(const RelataProjection *g, uint32_t verb, uint32_t agent) {
    static const char *const inquiring[] = {
        "police",  "fbi",       "investigator", "detective", "prosecutor", "committee", "commission", "agent",
        "officer", "inspector", "authority",    "sheriff",   "inquiry",    "panel",     "deputy",     NULL};
    return relata_tree_is_lemma(&g->x->tree, verb, "interview") && !relata_tree_lemma_in(&g->x->tree, agent, inquiring);
}

// A reporter, by the title before the name or by the outlet whose they are: "Radio Lima's Ana Lira".
static bool is_reporter(const RelataExtraction *x, uint32_t i) {
    static const char *const titles[] = {"reporter",   "correspondent", "journalist",  "interviewer",
                                         "newscaster", "anchor",        "broadcaster", NULL};
    static const char *const outlets[] = {"VOA", "BBC", "CNN", "NPR", "AP",  "AFP",   "Reuters", "Wikinews",
                                          "PBS", "CBS", "NBC", "ABC", "CBC", "MSNBC", NULL};
    static const char *const media[] = {"News", "Radio", "Television", "TV", "Times", "Post", "Voice of America", NULL};
    enum { BEFORE = 4 };
    const RelataDocument *d = x->document;
    const RelataMention *m = relata_mention_at(x, i);
    if (!m || m->type != RELATA_TYPE_PERSON || m->kind != RELATA_MENTION_NAME || m->token_begin < x->tree.begin)
        return false;
    for (uint32_t t = m->token_begin; t > x->tree.begin && t + BEFORE > m->token_begin; t--)
        if (relata_is_among_any_case(d->tokens[t - 1].form, titles))
            return t == m->token_begin;
    uint32_t owner = relata_tree_child(&x->tree, i, RELATA_DEPREL_NMOD_POSS);
    const RelataMention *of = owner ? relata_mention_at(x, owner) : NULL;
    const char *name = of ? d->entities[of->entity].name : "";
    for (const char *const *w = media; *w; w++)
        if (relata_has_word(name, *w))
            return true;
    return relata_is_among(name, outlets);
}

bool relata_is_own_reporter(const RelataExtraction *x, uint32_t person, uint32_t outlet) {
    return relata_tree_deprel(&x->tree, outlet) == RELATA_DEPREL_NMOD_POSS &&
           relata_tree_head(&x->tree, outlet) == person && is_reporter(x, person);
}

// "VOA correspondent Ana Lira talked with reporter Eva Berg", "spoke with": how the report came about.
static bool is_reporters_talk(const RelataProjection *g, uint32_t verb, uint32_t agent, uint32_t other) {
    static const char *const talking[] = {"talk", "speak", "tell",   "interview", "bring", "introduce",
                                          "chat", "ask",   "report", "narrate",   "file",  NULL};
    return relata_tree_lemma_in(&g->x->tree, verb, talking) &&
           (is_reporter(g->x, agent) || (other && is_reporter(g->x, other)));
}

// "celebrated Earth Day", "issued a stern directive", "entered a period of decline": days that all keep, words and
// times of which nothing is told.
static bool is_occasion(const RelataProjection *g, uint32_t verb, uint32_t noun) {
    static const char *const keeping[] = {"celebrate", "observe", "commemorate", "mark", NULL};
    static const char *const days[] = {"day",      "eve",      "week",   "month",   "christmas",
                                       "easter",   "ramadan",  "eid",    "diwali",  "thanksgiving",
                                       "hanukkah", "passover", "nowruz", "holiday", NULL};
    static const char *const issuing[] = {"give", "issue", "release", "make", "deliver", "send", "write", "read", NULL};
    static const char *const papers[] = {"statement",   "directive", "announcement", "appearance", "apologies",
                                         "instruction", NULL};
    static const char *const entering[] = {"enter", "begin", "face", "undergo", "experience", NULL};
    static const char *const spans[] = {"period", "era", "phase", "stage", "age", "decline", NULL};
    static const char *const matters[] = {"address", "regard", "concern", "announce", NULL};
    const RelataTree *tree = &g->x->tree;
    uint32_t wording = relata_tree_child(tree, noun, RELATA_DEPREL_ACL); // "a statement saying that"
    if (wording && !relata_tree_lemma_in(tree, wording, matters))
        return false;
    return (relata_tree_lemma_in(tree, verb, keeping) && relata_tree_lemma_in(tree, noun, days)) ||
           (relata_tree_lemma_in(tree, verb, issuing) && relata_tree_lemma_in(tree, noun, papers)) ||
           (relata_tree_lemma_in(tree, verb, entering) && relata_tree_lemma_in(tree, noun, spans));
}

// "stunned Lebanon", "reverberated in", "shook the town": what a deed does to those who hear of it.
static bool is_stir(const RelataTree *tree, uint32_t verb) {
    static const char *const words[] = {"stun",     "reverberate", "resonate",  "captivate", "enthral",
                                        "enthrall", "electrify",   "mesmerize", "grip",      "horrify",
                                        "appal",    "appall",      "outrage",   "dismay",    "dazzle",
                                        "delight",  "thrill",      "astonish",  "amaze",     NULL};
    return relata_tree_lemma_in(tree, verb, words);
}

// "held a rifle", "wore Che shirts": what somebody has in hand, on or under them; "held up a Bible" was meant to be
// seen.
static bool is_in_hand(const RelataTree *tree, uint32_t verb, uint32_t noun) {
    static const char *const holding[] = {"hold", "carry", "wear",  "wield", "clutch", "brandish",
                                          "wave", "don",   "clasp", "grip",  "sport",  NULL};
    static const char *const things[] = {
        "rifle",    "gun",   "weapon",     "pistol",     "knife",      "sign",    "placard", "banner",   "candle",
        "portrait", "photo", "photograph", "phone",      "microphone", "bouquet", "flower",  "umbrella", "bag",
        "bottle",   "glass", "cup",        "ball",       "shirt",      "t-shirt", "hat",     "cap",      "suit",
        "dress",    "mask",  "jersey",     "jacket",     "scarf",      "tie",     "gown",    "coat",     "uniform",
        "outfit",   "jeans", "glasses",    "sunglasses", "helmet",     NULL};
    static const char *const driving[] = {"drive", "ride", "park", "board", NULL};
    static const char *const vehicles[] = {"truck",     "car",     "van",  "pickup",  "bicycle", "bike", "bus",
                                           "motorbike", "scooter", "taxi", "vehicle", "suv",     NULL};
    bool is_up = verb < tree->n && relata_tree_is_lemma(tree, verb + 1, "up");
    if (relata_tree_lemma_in(tree, verb, driving) && relata_tree_lemma_in(tree, noun, vehicles))
        return true; // "was driving a pickup truck"
    return relata_tree_lemma_in(tree, verb, holding) && relata_tree_lemma_in(tree, noun, things) && !is_up;
}

// "achieved critical acclaim", "garnered a strong reputation", "took on the task of", "addressed a crowd".
static bool is_empty_gain(const RelataTree *tree, uint32_t verb, uint32_t noun) {
    static const char *const gaining[] = {"achieve", "gain",  "garner", "earn",        "win",     "receive",
                                          "attract", "enjoy", "get",    "draw",        "attain",  "build",
                                          "find",    "have",  "show",   "demonstrate", "exhibit", NULL};
    static const char *const goods[] = {"acclaim",  "reputation", "recognition", "popularity", "success",
                                        "fame",     "attention",  "prominence",  "notoriety",  "momentum",
                                        "traction", "following",  "attitude",    "enthusiasm", "passion",
                                        "promise",  "potential",  "flair",       NULL};
    static const char *const tasks[] = {"task", "challenge", "job", "work", "mantle", NULL};
    static const char *const crowds[] = {"crowd", "audience", "reporter", "supporter", "journalist", "rally", NULL};
    static const char *const speaking[] = {"address", "greet", "tell", "brief", "thank", NULL};
    return (relata_tree_lemma_in(tree, verb, gaining) && relata_tree_lemma_in(tree, noun, goods)) ||
           (relata_tree_is_lemma(tree, verb, "take") && relata_tree_is_lemma(tree, verb + (verb < tree->n), "on") &&
            relata_tree_lemma_in(tree, noun, tasks)) ||
           (relata_tree_lemma_in(tree, verb, speaking) && relata_tree_lemma_in(tree, noun, crowds));
}

// "the pandemic hit Lima": it hit every place.
static bool is_pandemic(const RelataTree *tree, uint32_t verb, uint32_t agent) {
    static const char *const words[] = {"pandemic", "coronavirus", "covid-19", "covid", "virus", NULL};
    static const char *const hitting[] = {"hit", "strike", "affect", "reach", "impact", "ravage", "sweep", NULL};
    return relata_tree_lemma_in(tree, agent, words) && relata_tree_lemma_in(tree, verb, hitting);
}

// "knows a lot about beaches", "recognizes this essential fact".
static bool is_knowing(const RelataTree *tree, uint32_t verb, uint32_t noun) {
    static const char *const knowing[] = {"know", "recognize", "recognise", "understand", "learn", NULL};
    static const char *const words[] = {"lot", "fact", "thing", "bit", "much", "something", "truth", NULL};
    return relata_tree_lemma_in(tree, verb, knowing) && relata_tree_lemma_in(tree, noun, words);
}

// "paid $20 million", "offered $13 a share", "made the top ten": for what, to whom, or of what is the point. Who was
// ordered to pay was told enough.
static bool is_bare_sum(RelataProjection *g, uint32_t verb, uint32_t noun) {
    static const char *const spending[] = {
        "pay",    "offer", "extend",  "spend",    "take", "share", "pledge",  "promise",    "begin",  "launch",
        "budget", "set",   "approve", "allocate", "fine", "owe",   "charge",  "contribute", "donate", "give",
        "commit", "send",  "provide", "grant",    "lend", "loan",  "earmark", "deposit",    "wire",   NULL};
    static const char *const links[] = {" in ", " of ", " for ", " to ", NULL};
    const RelataTree *tree = &g->x->tree;
    RelataNodeRef node;
    if (relata_tree_upos(tree, noun) == RELATA_UPOS_NUM && noun > 1 && relata_tree_is_lemma(tree, noun - 1, "top"))
        return true;
    if (!relata_is_amount(tree, noun) || !relata_tree_lemma_in(tree, verb, spending) ||
        relata_tree_is_lemma(tree, relata_tree_head(tree, verb), "order") ||
        (relata_tree_is_lemma(tree, verb, "fine") && g->p->is_passive) || // who was fined is told
        !relata_node_of(g->x, &g->nodes, noun, &node))
        return false;
    for (const char *const *link = links; *link; link++)
        if (strstr(relata_entity_at(g, node.entity)->name, *link))
            return false;
    return true;
}

// "left an indelible mark", "set a price objective on", "agreed with Lira", "audiences know Lira".
static bool is_mark(const RelataProjection *g, uint32_t verb, uint32_t noun) {
    static const char *const prints[] = {"mark", "impression", "imprint", NULL};
    static const char *const aims[] = {"objective", NULL};
    const RelataTree *tree = &g->x->tree;
    const RelataEntity *e = relata_named_entity(g, noun);
    static const char *const past[] = {"visit", "trip", "response", "move", "time", "day", "moment", "meeting", NULL};
    if (relata_tree_is_lemma(tree, verb, "recall") && relata_tree_lemma_in(tree, noun, past))
        return true;
    bool is_price = noun > 1 && relata_tree_is_lemma(tree, noun - 1, "price") && relata_tree_lemma_in(tree, noun, aims);
    static const char *const cares[] = {"treatment", "care",     "attention", "praise",
                                        "love",      "applause", "ovation",   NULL};
    if (relata_tree_is_lemma(tree, verb, "watch") ||
        (relata_tree_is_lemma(tree, verb, "receive") && relata_tree_lemma_in(tree, noun, cares) &&
         !relata_tree_child(tree, noun, RELATA_DEPREL_NMOD)))
        return true;
    return is_price || (relata_tree_is_lemma(tree, verb, "leave") && relata_tree_lemma_in(tree, noun, prints)) ||
           (relata_tree_is_lemma(tree, verb, "know") && e && e->type == RELATA_TYPE_PERSON);
}

// "had no answer to the defense", "has a rich history", "wants to have the budget approved".
static bool is_mere_having(const RelataTree *tree, uint32_t verb, uint32_t noun) {
    static const char *const words[] = {"answer",   "history", "name",    "experience", "idea",   "look",   "feel",
                                        "luck",     "trouble", "fun",     "reputation", "chance", "moment", "way",
                                        "internet", "channel", "website", "blog",       "page",   NULL};
    uint32_t behind = noun < tree->n ? noun + 1 : 0;
    bool is_caused = relata_tree_has_xpos(tree, verb, "VB") && relata_tree_has_xpos(tree, behind, "VBN") &&
                     (relata_tree_head(tree, behind) == noun || relata_tree_head(tree, behind) == verb);
    return relata_tree_is_lemma(tree, verb, "have") && (is_caused || relata_tree_lemma_in(tree, noun, words));
}

// "Ana Lira loves Tom Lind", "annoyed him", "marked a milestone": feelings, small deeds and days that are kept.
static bool is_small_deed(const RelataProjection *g, uint32_t verb, uint32_t agent, uint32_t object) {
    static const char *const feeling[] = {"love", "like", "adore", "dislike", "cherish", NULL};
    static const char *const deeds[] = {"annoy",  "irritate", "ogle",   "juggle", "spoon", "kiss",
                                        "tickle", "nudge",    "pester", "amuse",  "greet", NULL};
    static const char *const days[] = {"eve", "milestone", "occasion", "birthday", "day", "end", "start", NULL};
    const RelataTree *tree = &g->x->tree;
    const RelataEntity *e = relata_named_entity(g, agent);
    bool is_somebody = e && e->type == RELATA_TYPE_PERSON;
    return (is_somebody && relata_tree_lemma_in(tree, verb, feeling)) || relata_tree_lemma_in(tree, verb, deeds) ||
           (relata_tree_is_lemma(tree, verb, "mark") && relata_tree_lemma_in(tree, object, days));
}

// "the team then traveled to Lagos", "will meet at the Lagos Inn": a fixture, and the notice of a meeting.
static bool is_notice(const RelataProjection *g, uint32_t verb, uint32_t agent, uint32_t marker) {
    static const char *const places[] = {"in", "at", NULL};
    const RelataTree *tree = &g->x->tree;
    const RelataEntity *e = relata_named_entity(g, agent);
    const RelataEntity *there = relata_named_entity(g, relata_tree_head(tree, marker));
    bool is_place = there && (there->type == RELATA_TYPE_PLACE && there->key);
    if (relata_tree_is_lemma(tree, verb, "travel") && !relata_tree_has_xpos(tree, verb, "VBG") &&
        relata_tree_is_lemma(tree, marker, "to"))
        return e && e->type != RELATA_TYPE_PERSON && e->type != RELATA_TYPE_GROUP;
    return relata_tree_is_lemma(tree, verb, "meet") && relata_tree_lemma_in(tree, marker, places) && !is_place &&
           g->p->modality == RELATA_PLANNED;
}

// "delivered the presidential speech", "made phone calls", "attended a press conference", "was running a fever": what
// officials do all day, without what it was about or who was at the other end.
static bool is_routine(RelataProjection *g, uint32_t verb, uint32_t noun) {
    static const char *const speaking[] = {"deliver", "give", "make", "hold", "read", NULL};
    static const char *const speeches[] = {"speech", "address", "lecture",      "talk",    "sermon",
                                           "toast",  "homily",  "presentation", "keynote", NULL};
    static const char *const calling[] = {"make", "take", "place", "receive", "get", "answer", NULL};
    static const char *const wires[] = {"phone", "telephone", NULL}, *const press[] = {"press", "news", NULL};
    static const char *const ailing[] = {"run", "have", "suffer", "catch", "develop", NULL};
    static const char *const ails[] = {"fever", "temperature", "cold", "cough", "headache", "flu", NULL};
    static const char *const meetings[] = {"conference", "briefing", NULL};
    const RelataTree *tree = &g->x->tree;
    uint32_t kind = noun > 1 && relata_tree_head(tree, noun - 1) == noun ? noun - 1 : 0;
    bool is_speech = relata_tree_lemma_in(tree, verb, speaking) && relata_tree_lemma_in(tree, noun, speeches) &&
                     !relata_tree_child(tree, noun, RELATA_DEPREL_NMOD);
    bool is_call = relata_tree_lemma_in(tree, verb, calling) && relata_tree_is_lemma(tree, noun, "call") &&
                   relata_tree_lemma_in(tree, kind, wires);
    bool is_meeting = relata_tree_is_lemma(tree, verb, "attend") && relata_tree_lemma_in(tree, noun, meetings) &&
                      relata_tree_lemma_in(tree, kind, press);
    bool is_ill = relata_tree_lemma_in(tree, verb, ailing) && relata_tree_lemma_in(tree, noun, ails);
    return is_meeting || is_ill || ((is_speech || is_call) && !relata_holds_name_below(g, noun));
}

// "enjoyed outdoor activities", "misses dinner dates", "values human life", "read the mail": what one person likes or
// does in quiet, with nothing named in it.
static bool is_taste(RelataProjection *g, uint32_t verb, uint32_t agent, uint32_t noun) {
    static const char *const liking[] = {"enjoy", "savor", "savour", "relish",   "miss",    "value", "prefer",
                                         "crave", "read",  "reread", "treasure", "embrace", NULL};
    static const char *const things[] = {"chance", "opportunity", "deadline", "support", "game", "match",
                                         "season", "election",    "lead",     "meeting", "vote", NULL};
    const RelataTree *tree = &g->x->tree;
    const RelataEntity *e = relata_named_entity(g, agent);
    return e && e->type == RELATA_TYPE_PERSON && relata_tree_lemma_in(tree, verb, liking) &&
           !relata_tree_lemma_in(tree, noun, things) && !relata_is_named(g, noun) && !relata_holds_name_below(g, noun);
}

// "spent a portion of the holidays", "attended Christmas Mass", "picked up strength", "cast a pall over": days that
// pass, services that many attend, what a storm or a share gains, and figures of gloom.
static bool is_pastime(const RelataTree *tree, uint32_t verb, uint32_t noun) {
    static const char *const passing[] = {"spend", "pass", "enjoy", "celebrate", NULL};
    static const char *const times[] = {"holiday", "vacation", "weekend",  "christmas", "day",     "night", "evening",
                                        "morning", "weeks",    "week",     "afternoon", "time",    "hour",  "summer",
                                        "winter",  "minute",   "birthday", "moment",    "weekday", NULL};
    static const char *const parts[] = {"portion",   "part", "rest",     "most",   "half",
                                        "remainder", "much", "majority", "couple", NULL};
    static const char *const worship[] = {"mass", "service", "prayer", "church", "vespers", "worship", NULL};
    static const char *const kinds[] = {"memorial", "funeral", "remembrance", NULL};
    static const char *const gathering[] = {"pick", "gain", "gather", "lose", "build", NULL};
    static const char *const force[] = {"strength", "speed", "steam", "momentum", "pace", "ground", "traction", NULL};
    static const char *const glooms[] = {"pall", "shadow", "cloud", "gloom", "spell", NULL};
    uint32_t of = relata_tree_child(tree, noun, RELATA_DEPREL_NMOD);
    bool is_time = relata_tree_lemma_in(tree, noun, times) ||
                   (relata_tree_lemma_in(tree, noun, parts) && relata_tree_lemma_in(tree, of, times));
    bool is_for_dead = noun > 1 && relata_tree_lemma_in(tree, noun - 1, kinds);
    return (relata_tree_lemma_in(tree, verb, passing) && is_time) ||
           (relata_tree_is_lemma(tree, verb, "attend") && relata_tree_lemma_in(tree, noun, worship) && !is_for_dead) ||
           (relata_tree_lemma_in(tree, verb, gathering) && relata_tree_lemma_in(tree, noun, force)) ||
           (relata_tree_is_lemma(tree, verb, "cast") && relata_tree_lemma_in(tree, noun, glooms));
}

bool relata_is_trivial_phrase_of(const RelataProjection *g, uint32_t verb, uint32_t object) {
    return is_move(&g->x->tree, verb, object) || is_meal(g, object) || is_mark(g, verb, object);
}

// "York City forward Ana Lira scored": what somebody plays, taken for a verb.
static bool is_position(const RelataProjection *g, uint32_t verb, uint32_t object) {
    static const char *const words[] = {"forward", "guard",   "center",     "centre",  "tackle", "captain",
                                        "coach",   "partner", "substitute", "skipper", "pilot",  "star",
                                        "model",   "anchor",  "judge",      "chair",   "head",   NULL};
    const RelataTree *tree = &g->x->tree;
    const RelataEntity *e = relata_named_entity(g, object);
    bool is_bare =
        !relata_tree_child(tree, verb, RELATA_DEPREL_AUX) && !relata_tree_child(tree, verb, RELATA_DEPREL_MARK);
    return relata_tree_lemma_in(tree, verb, words) && e && e->type == RELATA_TYPE_PERSON && is_bare &&
           tree->left[object] == verb + 1 && strcmp(relata_tree_form(tree, verb), relata_tree_lemma(tree, verb)) == 0;
}

// "Danish cities, led by Aarhus, rose": the first of a list; "Ana Lira …, that includes": nobody has parts; a sum is
// none of whoever included it.
static bool is_first_of_many(const RelataProjection *g, uint32_t verb, uint32_t agent, uint32_t object) {
    static const char *const holding[] = {"include", "comprise", "encompass", NULL};
    const RelataTree *tree = &g->x->tree;
    const RelataEntity *e = relata_named_entity(g, agent);
    bool is_behind_comma = verb > 1 && verb > object && relata_tree_upos(tree, verb - 1) == RELATA_UPOS_PUNCT;
    bool is_list = relata_tree_has_morph(tree, object, RELATA_MORPH_PLUR) && is_behind_comma &&
                   relata_tree_is_lemma(tree, verb, "lead") && !relata_is_finite(tree, verb);
    bool is_person = e && (e->type == RELATA_TYPE_PERSON || relata_tree_is_lemma(tree, agent, "war"));
    bool is_whole = relata_tree_lemma_in(tree, verb, holding) &&
                    (is_person || (e && e->type == RELATA_TYPE_ORGANIZATION && relata_is_amount(tree, object)));
    return is_list || is_whole;
}

bool relata_is_trivial_object(RelataProjection *g, uint32_t verb, uint32_t agent, uint32_t object) {
    const RelataTree *tree = &g->x->tree;
    return is_utterance(tree, verb, object) || is_move(tree, verb, object) || is_meal(g, object) ||
           is_interview(g, verb, agent) || is_pandemic(tree, verb, agent) || is_knowing(tree, verb, object) ||
           is_mark(g, verb, object) || is_bare_sum(g, verb, object) || is_mere_having(tree, verb, object) ||
           is_first_of_many(g, verb, agent, object) || is_position(g, verb, object) || is_occasion(g, verb, object) ||
           is_stir(tree, verb) || is_empty_gain(tree, verb, object) || is_in_hand(tree, verb, object) ||
           is_reporters_talk(g, verb, agent, object) || is_small_deed(g, verb, agent, object) ||
           is_routine(g, verb, object) || is_taste(g, verb, agent, object) || is_pastime(tree, verb, object);
}

// "arrived in a Danish military aircraft", "left on a train": by what somebody came.
static bool is_aboard(const RelataTree *tree, uint32_t verb, uint32_t marker) {
    static const char *const going[] = {"arrive", "come", "travel", "leave", "depart", "return", "go", "enter", NULL};
    static const char *const markers[] = {"in", "on", "aboard", "by", NULL};
    static const char *const vehicles[] = {"aircraft", "plane", "airplane", "helicopter", "jet",   "car",
                                           "bus",      "train", "convoy",   "motorcade",  "truck", "van",
                                           "boat",     "ferry", "taxi",     "vehicle",    NULL};
    return relata_tree_lemma_in(tree, verb, going) && relata_tree_lemma_in(tree, marker, markers) &&
           relata_tree_lemma_in(tree, relata_tree_head(tree, marker), vehicles);
}

// "drove through the capital", "was walking through a town", "passed through a camp": on the way.
static bool is_on_the_way(const RelataProjection *g, uint32_t verb, uint32_t agent, uint32_t marker) {
    static const char *const going[] = {"drive", "walk", "pass",  "ride", "stroll", "march", "cycle",
                                        "roar",  "race", "speed", "head", "cruise", "jog",   NULL};
    static const char *const through[] = {"through", "along", "past", "on",        "down", "toward",
                                          "towards", "by",    "over", "alongside", NULL};
    const RelataTree *tree = &g->x->tree;
    static const char *const inside[] = {"into", "in", "out", "onto", NULL};
    static const char *const resting[] = {"sit", "stand", "lie", "wait", "lean", NULL};
    static const char *const beside[] = {"at", "near", "in", "on", "outside", "behind", "beside", "by", NULL};
    static const char *const bearings[] = {"far", "fresh", NULL};
    const RelataEntity *e = relata_named_entity(g, agent);
    if (e && e->type == RELATA_TYPE_PERSON && relata_tree_lemma_in(tree, verb, resting) && marker == verb + 1 &&
        relata_tree_lemma_in(tree, marker, beside))
        return true; // "is sitting at Poe Square"
    if (relata_tree_is_lemma(tree, verb, "walk") && relata_tree_lemma_in(tree, marker, inside))
        return true;
    static const char *const degrees[] = {"far", "fresh", "high", "low", "deep", "rampant", "wild", NULL};
    if (marker > verb + 1 && relata_tree_lemma_in(tree, marker - 1, degrees) &&
        (relata_tree_is_lemma(tree, verb, "run") || relata_tree_lemma_in(tree, marker - 1, bearings)))
        return true; // "runs high in Lima", "stays far from Lima", "comes fresh off a win"
    if (is_aboard(tree, verb, marker))
        return true;
    bool is_somebody = !e || e->type == RELATA_TYPE_PERSON || e->type == RELATA_TYPE_GROUP ||
                       relata_tree_has_morph(tree, agent, RELATA_MORPH_PLUR); // and no storm
    return is_somebody && !g->p->is_passive && relata_tree_lemma_in(tree, verb, going) &&
           relata_tree_lemma_in(tree, marker, through) && marker == verb + 1;
}

// "wrote on GitHub", "responded on a programme", "reported on the call": where or about what something was said.
static bool is_saying_there(const RelataTree *tree, uint32_t verb, uint32_t marker) {
    static const char *const saying[] = {"write", "respond", "report", "post", "reply", "tweet", "comment", NULL};
    return relata_tree_lemma_in(tree, verb, saying) && relata_tree_is_lemma(tree, marker, "on") &&
           (marker == verb + 1 || relata_tree_is_lemma(tree, verb, "report"));
}

// "is quoted by a paper as saying", "was mentioned by Lira": where the report has it from.
static bool is_quoted(const RelataProjection *g, uint32_t verb, uint32_t marker) {
    const RelataTree *tree = &g->x->tree;
    return g->p->is_passive && relata_is_mere_mention(tree, verb) && relata_tree_is_lemma(tree, marker, "by");
}

// "shares opened at $5", "traded at 30": a day's price.
static bool is_price(const RelataProjection *g, uint32_t verb, uint32_t agent, uint32_t marker) {
    static const char *const trading[] = {"open", "close", "trade", "start", "end", "sell", NULL};
    static const char *const papers[] = {"share", "shares", "stock", "future", "unit", "bond", NULL};
    const RelataTree *tree = &g->x->tree;
    return relata_tree_is_lemma(tree, marker, "at") && relata_tree_lemma_in(tree, verb, trading) &&
           relata_tree_lemma_in(tree, agent, papers);
}

// "met with Lira in Kabul": with whom is said.
static bool is_place_of_meeting(const RelataProjection *g, uint32_t verb, uint32_t marker) {
    static const char *const places[] = {"in", "at", NULL};
    const RelataTree *tree = &g->x->tree;
    if (!relata_tree_is_lemma(tree, verb, "meet") || !relata_tree_lemma_in(tree, marker, places))
        return false;
    for (uint32_t k = 1; k < g->p->n_arguments; k++)
        if (relata_tree_is_lemma(tree, relata_marker_of(g, &g->p->arguments[k]), "with"))
            return true;
    return false;
}

// "agreed with Ana Lira", "ran into trouble in Lima": on what, and what it was.
static bool is_open_end(const RelataProjection *g, uint32_t verb, uint32_t noun, uint32_t marker) {
    static const char *const troubles[] = {"trouble", "problem", "difficulty", "difficulties", "issue", NULL};
    const RelataTree *tree = &g->x->tree;
    const RelataEntity *e = relata_named_entity(g, noun);
    static const char *const ways[] = {"forward", "on", NULL}; // "looks forward to"
    static const char *const calls[] = {"place", "facility", "location", "area", "street", "block", NULL};
    uint8_t type = e ? e->type : RELATA_TYPE_OTHER;
    bool is_call = relata_tree_is_lemma(tree, verb, "respond") && relata_tree_is_lemma(tree, marker, "to") &&
                   (type == RELATA_TYPE_FACILITY || relata_has_class(g->x, noun, calls) ||
                    relata_tree_is_lemma(tree, noun, "block")); // "deputies responded to the 2300 block of"
    if (is_call ||
        (relata_tree_is_lemma(tree, verb, "look") && marker == verb + 2 && relata_tree_lemma_in(tree, verb + 1, ways)))
        return true;
    return (relata_tree_is_lemma(tree, verb, "agree") && relata_tree_is_lemma(tree, marker, "with") && e &&
            e->type == RELATA_TYPE_PERSON) ||
           (relata_tree_is_lemma(tree, verb, "run") && relata_tree_lemma_in(tree, noun, troubles));
}

// "goes back and forth from Chad", "dashes all over Chad", "hopped on the bandwagon": figures of speech.
static bool is_figure(const RelataTree *tree, uint32_t verb, uint32_t noun, uint32_t marker) {
    static const char *const around[] = {"over", "around", "across", NULL};
    static const char *const images[] = {"bandwagon", "radar", "spotlight", "limelight", "backburner", NULL};
    bool is_to_and_fro = verb + 3 <= tree->n && relata_tree_is_lemma(tree, verb + 1, "back") &&
                         relata_tree_is_lemma(tree, verb + 3, "forth");
    return is_to_and_fro || relata_tree_lemma_in(tree, noun, images) ||
           (marker > verb + 1 && relata_tree_is_lemma(tree, marker - 1, "all") &&
            relata_tree_lemma_in(tree, marker, around));
}

// "joked with Lira", "was drinking with Lira": how people pass the time.
static bool is_small_talk(const RelataTree *tree, uint32_t verb, uint32_t marker) {
    static const char *const talking[] = {"joke",  "quip",   "banter", "laugh", "chat", "tease",
                                          "flirt", "gossip", "giggle", "drink", "dine", "ride",
                                          "hang",  "sit",    "bump",   "visit", "camp", NULL};
    static const char *const markers[] = {"with", "about", "at", "to", "into", NULL};
    return relata_tree_lemma_in(tree, verb, talking) && relata_tree_lemma_in(tree, marker, markers);
}

// "was returning to base", "was driving in Lima": under way, when what is told of happened.
static bool is_under_way(const RelataTree *tree, uint32_t verb, uint32_t marker) {
    static const char *const going[] = {"return", "drive", "ride", "commute", "jog", "cycle", NULL};
    static const char *const along[] = {"in", "on", "along", "near", "around", NULL};
    bool is_progressive =
        relata_tree_has_xpos(tree, verb, "VBG") && relata_tree_child(tree, verb, RELATA_DEPREL_AUX) != 0;
    return is_progressive && (relata_tree_lemma_in(tree, verb, going) || (relata_tree_is_lemma(tree, verb, "travel") &&
                                                                          relata_tree_lemma_in(tree, marker, along)));
}

// "arrived for a two-day visit": that they came tells it.
static bool is_stay(const RelataTree *tree, uint32_t verb, uint32_t noun, uint32_t marker) {
    static const char *const coming[] = {"arrive", "come",   "travel", "go", "fly",
                                         "leave",  "return", "head",   "be", NULL};
    static const char *const stays[] = {"visit", "trip", "tour", "stay", "stopover", "stop", "vacation", NULL};
    return relata_tree_is_lemma(tree, marker, "for") && relata_tree_lemma_in(tree, verb, coming) &&
           relata_tree_lemma_in(tree, noun, stays);
}

// "responded to Lira's speech": that something was answered, not what.
static bool is_reply(const RelataTree *tree, uint32_t verb, uint32_t noun, uint32_t marker) {
    static const char *const replying[] = {"respond", "reply", NULL};
    static const char *const words[] = {"speech",    "letter",  "remark",    "remarks",  "comment", "comments",
                                        "statement", "message", "call",      "question", "tweet",   "post",
                                        "criticism", "address", "e-mail",    "email",    "query",   "inquiry",
                                        "article",   "report",  "interview", "text",     NULL};
    return relata_tree_lemma_in(tree, verb, replying) && relata_tree_is_lemma(tree, marker, "to") &&
           relata_tree_lemma_in(tree, noun, words);
}

// "set out for Lagos", "was making his way to Lagos": on the way, where what is told of happened.
static bool is_setting_out(const RelataTree *tree, uint32_t verb, uint32_t marker) {
    return relata_tree_is_lemma(tree, verb, "set") && verb + 2 <= tree->n &&
           (relata_tree_is_lemma(tree, verb + 1, "out") || relata_tree_is_lemma(tree, verb + 1, "off")) &&
           marker == verb + 2 && relata_tree_is_lemma(tree, marker, "for");
}

// "crude rose in London", "shares fell in Tokyo": where it is traded.
static bool is_trade_there(const RelataTree *tree, uint32_t verb, uint32_t agent, uint32_t marker) {
    static const char *const moving[] = {"rise",  "fall",    "gain", "climb", "drop",  "slip",  "jump",
                                         "sink",  "ease",    "edge", "soar",  "trade", "slide", "advance",
                                         "close", "decline", "open", "end",   "lose",  "dip",   NULL};
    static const char *const goods[] = {"crude",  "oil",    "gold",  "silver", "share",  "stock", "dollar",
                                        "euro",   "yen",    "pound", "price",  "future", "index", "bond",
                                        "copper", "market", "ruble", "nikkei", NULL};
    static const char *const places[] = {"in", "at", "on", NULL};
    return relata_tree_lemma_in(tree, verb, moving) && relata_tree_lemma_in(tree, agent, goods) &&
           relata_tree_lemma_in(tree, marker, places);
}

// "braced for fire", "reacted to the vote", "reports for Radio Lima": before or beside what is told.
static bool is_prelude(const RelataTree *tree, uint32_t verb, uint32_t marker) {
    static const char *const verbs[][2] = {{"brace", "for"},  {"react", "to"}, {"report", "for"}, {"gear", "for"},
                                           {"ready", "for"},  {"wait", "for"}, {"hope", "for"},   {"look", "at"},
                                           {"glance", "at"},  {"stare", "at"}, {"gaze", "at"},    {"listen", "to"},
                                           {"talk", "about"}, {"laugh", "at"}, {"smile", "at"}};
    uint32_t adverb = verb + 1 < marker ? verb + 1 : 0;
    bool is_post = relata_tree_is_lemma(tree, verb, "report") && !relata_tree_has_xpos(tree, verb, "VBZ");
    if (relata_tree_upos(tree, adverb) == RELATA_UPOS_ADV || is_post)
        return false; // "reacted angrily to", "was reporting for"
    for (size_t k = 0; k < sizeof verbs / sizeof *verbs; k++)
        if (relata_tree_is_lemma(tree, verb, verbs[k][0]) && relata_tree_is_lemma(tree, marker, verbs[k][1]))
            return true;
    return false;
}

bool relata_is_trivial_phrase(const RelataProjection *g, uint32_t verb, uint32_t agent, uint32_t marker) {
    const RelataTree *tree = &g->x->tree;
    if (is_small_talk(tree, verb, marker) || is_notice(g, verb, agent, marker) ||
        is_figure(tree, verb, relata_tree_head(tree, marker), marker))
        return true;
    if (is_open_end(g, verb, relata_tree_head(tree, marker), marker) || is_stir(tree, verb) ||
        is_reporters_talk(g, verb, agent, relata_tree_head(tree, marker)) || is_under_way(tree, verb, marker) ||
        is_prelude(tree, verb, marker) || is_reply(tree, verb, relata_tree_head(tree, marker), marker) ||
        is_setting_out(tree, verb, marker) || is_trade_there(tree, verb, agent, marker) ||
        is_stay(tree, verb, relata_tree_head(tree, marker), marker))
        return true;
    return is_on_the_way(g, verb, agent, marker) || is_saying_there(tree, verb, marker) || is_quoted(g, verb, marker) ||
           is_price(g, verb, agent, marker) || is_place_of_meeting(g, verb, marker) || is_pandemic(tree, verb, agent) ||
           is_interview(g, verb, agent);
}

bool relata_is_page_furniture(const RelataTree *tree) {
    static const char *const stamps[][2] = {
        {"Posted", "by"},  {"Posted", "in"},    {"Posted", "on"},    {"posted", "by"},    {"Subscribe", "to"},
        {"Updated", NULL}, {"have", "reached"}, {"Submitted", "by"}, {"Published", "on"}, {"Click", "here"}};
    bool is_photo = false;
    for (uint32_t i = 2; i <= tree->n; i++) {
        const char *form = relata_tree_form(tree, i), *next = i < tree->n ? relata_tree_form(tree, i + 1) : "";
        const char *at = strchr(form, '@');
        is_photo = is_photo || relata_tree_is_lemma(tree, i, "photo") || relata_tree_is_lemma(tree, i, "video");
        if (at && at[1] && (at == form || strchr(at, '.')))
            return true;
        for (size_t k = 0; k < sizeof stamps / sizeof *stamps; k++) {
            if (*form != *stamps[k][0] || strcmp(form, stamps[k][0]) != 0)
                continue;
            bool is_next = stamps[k][1] ? strcmp(next, stamps[k][1]) == 0 : isdigit((unsigned char)next[0]);
            bool is_known = strcmp(stamps[k][0], "posted") == 0 ? is_photo
                            : strcmp(stamps[k][0], "have") == 0 ? strcmp(relata_tree_form(tree, i - 1), "You") == 0
                                                                : true;
            if (is_next && is_known)
                return true;
        }
    }
    return false;
}

bool relata_is_outlet_noun(const RelataTree *tree, uint32_t noun) {
    static const char *const words[] = {"twitter", "facebook", "instagram", "youtube", "telegram", "snapchat",
                                        "reddit",  "tiktok",   "whatsapp",  "weibo",   "myspace",  NULL};
    return relata_tree_lemma_in(tree, noun, words);
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

// "sold 3,000 shares of the stock", "reaffirmed a buy rating", "raised its price target": of which firm, only the
// sentences around tell.
static bool is_market_note(RelataProjection *g, uint32_t object) {
    static const char *const stocks[] = {"stock", "company", "firm", "business", NULL};
    const RelataTree *tree = &g->x->tree;
    uint32_t of = relata_tree_child(tree, object, RELATA_DEPREL_NMOD);
    uint32_t kind = object > 1 && relata_tree_head(tree, object - 1) == object ? object - 1 : 0;
    static const char *const advice[] = {"buy",          "sell",       "hold",        "neutral",
                                         "outperform",   "overweight", "underweight", "outperform",
                                         "underperform", "equal",      "strong-buy",  NULL};
    bool is_advice = relata_tree_is_lemma(tree, object, "rating") && relata_tree_lemma_in(tree, kind, advice);
    bool is_aim = relata_tree_is_lemma(tree, object, "target") && relata_tree_is_lemma(tree, kind, "price");
    bool is_lot = relata_tree_is_lemma(tree, object, "share") && relata_tree_lemma_in(tree, of, stocks);
    return (is_advice || is_aim || is_lot) && !relata_holds_name_below(g, object);
}

// "played a key role": in what, only a phrase tells.
static bool is_mere_role(RelataProjection *g, uint32_t verb, uint32_t object) {
    static const char *const words[] = {"role", "part", NULL};
    return relata_tree_is_lemma(&g->x->tree, verb, "play") && relata_tree_lemma_in(&g->x->tree, object, words) &&
           !relata_holds_name_below(g, object);
}

bool relata_is_trivial_alone(RelataProjection *g, uint32_t verb, uint32_t object) {
    static const char *const empty[] = {"approach", "appreciate", "console", "comfort", "mock", "tease", "hug", NULL};
    const RelataTree *tree = &g->x->tree;
    const RelataEntity *e = relata_named_entity(g, object);
    bool is_appointed = e && e->type == RELATA_TYPE_PERSON; // "named Ana Lira to the board"
    return relata_tree_lemma_in(tree, verb, empty) || (relata_tree_is_lemma(tree, verb, "name") && !is_appointed) ||
           (relata_tree_is_lemma(tree, verb, "use") && relata_is_outlet_noun(tree, object)) ||
           is_bare_count(tree, verb, object) || is_mere_role(g, verb, object) || is_play(g, object) ||
           is_score(tree, verb, object) || is_market_note(g, object);
}

bool relata_is_mere_mention(const RelataTree *tree, uint32_t verb) {
    static const char *const words[] = {
        "cite",      "mention",   "note",      "tell",      "ask",     "quote",     "await", "list",  "answer",
        "contact",   "thank",     "reiterate", "state",     "comment", "report",    "point", "refer", "underline",
        "emphasize", "emphasise", "stress",    "highlight", "echo",    "reference", NULL};
    return relata_tree_lemma_in(tree, verb, words);
}
