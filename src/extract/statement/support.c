// Support: which verb and noun make one relation together.
//
// "sent troops to", "signed a deal with", "has ties with": the noun carries the meaning, the verb supports it, and what
// the preposition brings in is the other end (support verb constructions). The nouns are ties, deeds and posts; some
// verbs move anything from one to the other. Beside them stand nouns that only open a circumstance ("in light of").
//
// In: a verb, its object noun and a preposition, as sentence tokens. Out: whether one label holds all three.
#include "extract/telling/telling.h"
#include "extract/tree/words.h"

// What is sent, given, moved or taken from one to the other.
static bool is_transfer(const RelataTree *tree, uint32_t verb, uint32_t marker) {
    static const char *const moving[] = {
        "send",       "give",     "provide", "deliver",    "supply",   "sell",    "export", "import",   "ship",
        "withdraw",   "deploy",   "station", "pull",       "transfer", "offer",   "grant",  "award",    "donate",
        "lend",       "lease",    "receive", "obtain",     "buy",      "borrow",  "get",    "pay",      "impose",
        "close",      "open",     "reopen",  "position",   "take",     "derive",  "move",   "purchase", "win",
        "lose",       "extend",   "lift",    "bring",      "launch",   "fire",    "return", "acquire",  "steal",
        "remove",     "evacuate", "drop",    "write",      "present",  "submit",  "pass",   "dispatch", "hand",
        "contribute", "forge",    "post",    "set",        "build",    "lead",    "carry",  "recall",   "summon",
        "expel",      "seize",    "capture", "confiscate", "loot",     "smuggle", NULL};
    static const char *const directions[] = {"to", "from", "into", "against", "onto", NULL};
    static const char *const staying[] = {"deploy",  "station",   "position", "open",    "close",     "build",
                                          "launch",  "win",       "lose",     "set",     "write",     "fund",
                                          "finance", "establish", "develop",  "operate", "construct", NULL};
    static const char *const places[] = {"in", "at", "on", NULL};
    static const char *const turning[] = {"use",    "employ", "wield", "exploit", "mobilize", "incite", "raise",
                                          "direct", "file",   "hurl",  "unleash", NULL}; // "used gas against"
    return (relata_tree_is_lemma(tree, marker, "against") && relata_tree_lemma_in(tree, verb, turning)) ||
           (relata_tree_lemma_in(tree, marker, directions) && relata_tree_lemma_in(tree, verb, moving)) ||
           (relata_tree_lemma_in(tree, marker, places) && relata_tree_lemma_in(tree, verb, staying));
}

// "signed the treaty in Oslo": which one stands elsewhere, and where it was signed does not tell.
static bool is_known_pact(const RelataTree *tree, uint32_t pact, uint32_t marker) {
    static const char *const pacts[] = {"agreement", "deal",       "treaty",   "pact", "accord",
                                        "contract",  "memorandum", "protocol", NULL};
    uint32_t own = tree->first[pact];
    return relata_tree_lemma_in(tree, pact, pacts) && relata_tree_is_lemma(tree, own, "the") && own + 1 == pact &&
           relata_is_place_preposition(relata_tree_lemma(tree, marker));
}

bool relata_carries_relation(const RelataExtraction *x, uint32_t verb, uint32_t noun, uint32_t marker) {
    static const char *const ties[] = {
        "tie",         "relation",   "relationship", "link",         "contact",      "border",    "trade",
        "war",         "agreement",  "deal",         "treaty",       "pact",         "accord",    "alliance",
        "partnership", "contract",   "talk",         "meeting",      "negotiation",  "summit",    "conversation",
        "dialogue",    "friendship", "debate",       "support",      "assistance",   "aid",       "help",
        "backing",     "opposition", "criticism",    "reassurance",  "attack",       "assault",   "strike",
        "raid",        "offensive",  "operation",    "invasion",     "campaign",     "sanction",  "tariff",
        "ban",         "embargo",    "blockade",     "restriction",  "pressure",     "threat",    "influence",
        "control",     "power",      "authority",    "pardon",       "tribute",      "complaint", "lawsuit",
        "suit",        "charge",     "claim",        "bid",          "offer",        "stake",     "share",
        "interest",    "investment", "presence",     "base",         "seat",         "degree",    "doctorate",
        "title",       "medal",      "election",     "primary",      "race",         "match",     "game",
        "visit",       "trip",       "tour",         "independence", "attention",    "force",     "troop",
        "aspersion",   "landfall",   "place",        "part",         "office",       "ceasefire", "truce",
        "violence",    "order",      "dispute",      "conflict",     "loyalty",      "protest",   "emergency",
        "factory",     "plant",      "command",      "research",     "cooperation",  "victory",   "work",
        "troops",      "talks",      "message",      "letter",       "appeal",       "speech",    "soldier",
        "peacekeeper", "membership", "status",       "loan",         "grant",        "bailout",   "warrant",
        "subpoena",    "exercise",   "drill",        "warship",      "contingent",   "majority",  "role",
        "debut",       "career",     "headquarters", "headquarter",  "contribution", "objection", "concert",
        "memorial",    NULL};
    static const char *const games[] = {"football", "baseball", "basketball", "hockey",     "golf", "soccer",
                                        "rugby",    "cricket",  "tennis",     "volleyball", NULL};
    static const char *const quarrels[] = {"disagreement",  "feud",          "rift",   "row",
                                           "quarrel",       "rivalry",       "affair", "clash",
                                           "confrontation", "collaboration", NULL};
    static const char *const journeys[] = {"tour", "control", "visit", NULL};
    static const char *const judging[] = {
        // "criticized an operation in Chad": what is judged is the whole of it
        "criticize", "criticise",   "fear",    "celebrate", "encourage", "recall",   "praise",   "condemn",
        "oppose",    "welcome",     "mourn",   "denounce",  "mention",   "reject",   "defend",   "question",
        "discuss",   "endorse",     "expect",  "mark",      "highlight", "describe", "debate",   "approve",
        "review",    "appreciate",  "applaud", "hail",      "regret",    "lament",   "remember", "await",
        "examine",   "study",       "report",  "witness",   "probe",     "monitor",  "watch",    "investigate",
        "predict",   "acknowledge", "observe", NULL};
    static const char *const holding[] = {"take", "assume", "gain",   "lose", "seize", "relinquish", "hold",
                                          "have", "regain", "retain", "get",  "win",   "cede",       NULL};
    static const char *const held[] = {"charge",     "command",   "possession", "custody", "ownership",
                                       "leadership", "advantage", "care",       NULL};
    static const char *const places[] = {"in", "near", "at", "on", NULL}; // "confirmed a raid near Chad"
    static const char *const feelings[] = {"concern",    "doubt",    "question", "solidarity", "condolence",  "outrage",
                                           "regret",     "sympathy", "sorrow",   "anger",      "reservation", "fear",
                                           "confidence", "optimism", "alarm",    "gratitude",  "suspicion",   NULL};
    static const char *const felt[] = {"about", "over", "with", "to", "for", "on", NULL};
    const RelataTree *tree = &x->tree;
    if (is_known_pact(tree, noun, marker))
        return false;
    static const char *const envoys[] = {"ambassador", "envoy", "troop", "troops", "soldier", "diplomat", NULL};
    bool is_known_there = relata_tree_is_lemma(tree, verb, "confirm") && relata_tree_lemma_in(tree, marker, places);
    if ((relata_tree_lemma_in(tree, verb, judging) || is_known_there) && !relata_tree_lemma_in(tree, noun, envoys))
        return false;
    if (relata_tree_is_lemma(tree, marker, "of")) // otherwise the phrase belongs to the noun's own node
        return relata_tree_lemma_in(tree, noun, journeys) ||
               (relata_tree_lemma_in(tree, noun, held) && relata_tree_lemma_in(tree, verb, holding));
    return relata_tree_lemma_in(tree, noun, ties) || is_transfer(tree, verb, marker) ||
           (relata_tree_is_lemma(tree, marker, "with") && relata_tree_lemma_in(tree, noun, quarrels)) ||
           (relata_tree_lemma_in(tree, marker, felt) && relata_tree_lemma_in(tree, noun, feelings)) ||
           (relata_tree_is_lemma(tree, marker, "for") && relata_tree_lemma_in(tree, noun, games));
}

bool relata_is_circumstance(const RelataTree *tree, uint32_t noun) {
    static const char *const words[] = {
        "end",     "light",     "favor",   "favour",   "aftermath",   "wake",      "anticipation", "form",
        "order",   "terms",     "term",    "response", "honor",       "honour",    "accordance",   "case",
        "context", "course",    "midst",   "face",     "view",        "effort",    "attempt",      "time",
        "era",     "beginning", "start",   "absence",  "addition",    "behalf",    "exchange",     "line",
        "place",   "memory",    "protest", "comment",  "observation", "manner",    "way",          "process",
        "basis",   "result",    "account", "regard",   "respect",     "reference", "part",         "lead",
        "lot",     "front",     "name",    "hope",     "search",      "need",      "event",        "number",
        "scale",   "level",     "ground",  "stage",    "moment",      "half",      "rest",         "minute",
        "report",  "incident",  NULL};
    return relata_tree_lemma_in(tree, noun, words);
}
