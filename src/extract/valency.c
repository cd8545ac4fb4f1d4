// Valency: which phrases a common noun asks for.
//
// "A stake" says nothing before one knows in what: relational nouns have arguments as verbs have, each behind its own
// preposition ("stake in", "ban on", "request for" or "to"). What a noun asks for belongs to what it is called,
// wherever the tree hangs it; what it does not ask for is a circumstance ("the stake in March"). The classes are those
// of NomLex and of valency dictionaries of English, kept to nouns that news uses.
//
// In: a noun and a preposition, as sentence tokens. Out: whether they belong together.
// Limits: one list for all senses of a noun.
#include "extract/valency.h"

typedef struct {
    const char *marker;
    const char *const *nouns;
} Frame;

static const char *const in[] = {
    "role",          "part",         "position",   "interest",    "stake",      "share",      "investment",
    "involvement",   "increase",     "decrease",   "rise",        "drop",       "fall",       "decline",
    "growth",        "change",       "cut",        "reduction",   "success",    "victory",    "confidence",
    "faith",         "belief",       "trust",      "surge",       "experience", "expertise",  "degree",
    "participation", "improvement",  "gap",        "shift",       "spike",      "jump",       "delay",
    "error",         "breakthrough", "progress",   "seat",        "spot",       "course",     "diploma",
    "career",        "medal",        "gold",       "silver",      "bronze",     "complicity", "advance",
    "doctorate",     "leader",       "crisis",     "bachelor",    "master",     "debut",      "point",
    "majority",      "transparency", "difference", "discrepancy", "downturn",   "upturn",     NULL};
static const char *const on[] = {"agreement",    "deal",
                                 "pact",         "treaty",
                                 "accord",       "law",
                                 "bill",         "ban",
                                 "attack",       "assault",
                                 "report",       "rating",
                                 "limit",        "tax",
                                 "spot",         "restriction",
                                 "impact",       "effect",
                                 "influence",    "emphasis",
                                 "focus",        "decision",
                                 "ruling",       "book",
                                 "study",        "research",
                                 "paper",        "series",
                                 "film",         "documentary",
                                 "story",        "article",
                                 "lecture",      "speech",
                                 "talk",         "debate",
                                 "discussion",   "vote",
                                 "referendum",   "information",
                                 "data",         "evidence",
                                 "advice",       "guidance",
                                 "view",         "opinion",
                                 "statement",    "position",
                                 "stance",       "bid",
                                 "price",        "target",
                                 "objective",    "cap",
                                 "ceiling",      "seat",
                                 "crackdown",    "pressure",
                                 "work",         "consensus",
                                 "conference",   "curb",
                                 "sanction",     "embargo",
                                 "moratorium",   "perspective",
                                 "update",       "reliance",
                                 "dependence",   "tariff",
                                 "duty",         "levy",
                                 "raid",         "strike",
                                 "war",          "hold",
                                 "grip",         "clampdown",
                                 "survey",       "workshop",
                                 "seminar",      "resolution",
                                 "draft",        "bounty",
                                 "summit",       "committee",
                                 "subcommittee", "panel",
                                 "commission",   "council",
                                 "tribunal",     "outlook",
                                 "briefing",     "symposium",
                                 "hearing",      "presentation",
                                 "policy",       "letter",
                                 "memorandum",   "intent",
                                 "declaration",  "protocol",
                                 "convention",   "understanding",
                                 "question",     "recommendation",
                                 "suggestion",   "stand",
                                 "comment",      "expert",
                                 "framework",    "initiative",
                                 "plan",         "proposal",
                                 "offensive",    NULL};
static const char *const with[] = {
    "agreement",  "deal",         "contract", "pact",    "treaty",     "partnership", "alliance",      "cooperation",
    "relation",   "relationship", "tie",      "link",    "talk",       "negotiation", "meeting",       "conversation",
    "interview",  "discussion",   "dialogue", "dispute", "feud",       "war",         "conflict",      "border",
    "connection", "contact",      "fight",    "clash",   "ceasefire",  "settlement",  "collaboration", "accord",
    "friendship", "rivalry",      "merger",   "duet",    "compliance", "solidarity",  "confrontation", "series",
    "romance",    "affair",       "stint",    "spell",   "career",     NULL};
static const char *const to[] = {
    "access",     "right",      "answer",       "approach",   "threat",      "damage",     "commitment", "contribution",
    "response",   "visit",      "trip",         "return",     "link",        "change",     "reference",  "solution",
    "resistance", "objection",  "opposition",   "challenge",  "alternative", "amendment",  "appeal",     "support",
    "aid",        "assistance", "transition",   "move",       "shift",       "invitation", "letter",     "message",
    "tribute",    "key",        "entry",        "allegiance", "loyalty",     "dedication", "devotion",   "exposure",
    "attention",  "guide",      "introduction", "road",       "path",        "route",      "transfer",   "adjustment",
    "successor",  "heir",       "reaction",     "relevance",  "risk",        "danger",     "obstacle",   "barrier",
    "tie",        "loss",       "defeat",       "testament",  "attitude",    "journey",    "exemption",  "increase",
    "sprain",     "fracture",   "injury",       "wound",      "blow",        "boost",      "setback",    "upgrade",
    NULL};
static const char *const for_[] = {"request",
                                   "demand",
                                   "plan",
                                   "bid",
                                   "call",
                                   "appeal",
                                   "application",
                                   "permit",
                                   "licence",
                                   "license",
                                   "support",
                                   "responsibility",
                                   "need",
                                   "deadline",
                                   "reward",
                                   "award",
                                   "prize",
                                   "nomination",
                                   "candidate",
                                   "candidacy",
                                   "warrant",
                                   "budget",
                                   "fund",
                                   "funding",
                                   "payment",
                                   "compensation",
                                   "market",
                                   "search",
                                   "reason",
                                   "basis",
                                   "case",
                                   "campaign",
                                   "treatment",
                                   "cure",
                                   "drug",
                                   "vaccine",
                                   "test",
                                   "program",
                                   "programme",
                                   "project",
                                   "target",
                                   "goal",
                                   "contract",
                                   "offer",
                                   "opportunity",
                                   "proposal",
                                   "preparation",
                                   "guideline",
                                   "rule",
                                   "standard",
                                   "system",
                                   "method",
                                   "tool",
                                   "strategy",
                                   "platform",
                                   "price",
                                   "push",
                                   "quest",
                                   "race",
                                   "hope",
                                   "desire",
                                   "respect",
                                   "sympathy",
                                   "admiration",
                                   "love",
                                   "preference",
                                   "recipe",
                                   "blueprint",
                                   "venue",
                                   "site",
                                   "centre",
                                   "center",
                                   "agreement",
                                   "deal",
                                   "order",
                                   "bill",
                                   "ai",
                                   "software",
                                   "app",
                                   "song",
                                   "idea",
                                   "fee",
                                   "refund",
                                   "requirement",
                                   "approval",
                                   "permission",
                                   "authorization",
                                   "authorisation",
                                   "position",
                                   "job",
                                   "post",
                                   "hub",
                                   "model",
                                   "framework",
                                   "timeline",
                                   "rating",
                                   "vote",
                                   "timetable",
                                   "roadmap",
                                   "charge",
                                   "explanation",
                                   "deposit",
                                   "donation",
                                   "grant",
                                   "loan",
                                   "pledge",
                                   "bailout",
                                   "package",
                                   "relief",
                                   "subsidy",
                                   "allowance",
                                   "scholarship",
                                   "shot",
                                   "jab",
                                   "injection",
                                   "vaccination",
                                   "screening",
                                   NULL};
static const char *const against[] = {
    "case",     "complaint",  "charge",     "lawsuit",   "suit",       "sanction",       "fight",     "campaign",
    "claim",    "allegation", "accusation", "protest",   "war",        "crime",          "offence",   "offense",
    "attack",   "violence",   "action",     "offensive", "defense",    "defence",        "vote",      "appeal",
    "ruling",   "evidence",   "threat",     "crackdown", "battle",     "struggle",       "warrant",   "verdict",
    "judgment", "judgement",  "injunction", "petition",  "protection", "vaccine",        "measure",   "victory",
    "win",      "goal",       "match",      "game",      "prejudice",  "discrimination", "operation", "movement",
    "assault",  "bias",       "hatred",     "racism",    "abuse",      "uprising",       "revolt",    "rebellion",
    NULL};
static const char *const from[] = {
    "request",  "support",     "message",   "letter",  "statement",    "donation",   "gift",       "grant",
    "loan",     "report",      "income",    "revenue", "profit",       "transfer",   "transition", "exemption",
    "retreat",  "withdrawal",  "departure", "help",    "aid",          "permission", "protection", "freedom",
    "release",  "resignation", "distance",  "break",   "return",       "demand",     "pressure",   "call",
    "footage",  "approval",    "criticism", "praise",  "funding",      "claim",      "concession", "death",
    "fatality", "casualty",    "injury",    "illness", "contribution", "pledge",     "invitation", NULL};
static const char *const into[] = {"investigation", "inquiry",    "enquiry", "probe", "research",
                                   "insight",       "investment", "entry",   "foray", "incursion",
                                   "expansion",     "study",      "look",    NULL};
static const char *const about[] = {
    "question", "concern",  "information",    "book",       "story",   "film",    "documentary",  "complaint",
    "claim",    "lie",      "joke",           "rumor",      "rumour",  "report",  "doubt",        "worry",
    "fear",     "decision", "debate",         "discussion", "song",    "article", "news",         "statement",
    "comment",  "theory",   "misinformation", "awareness",  "warning", "series",  "conversation", "letter",
    "message",  "movie",    "play",           "novel",      "musical", "talk",    "paper",        NULL};
static const char *const over[] = {"control",      "dispute", "concern", "victory", "win",       "power",
                                   "authority",    "fear",    "worry",   "lawsuit", "protest",   "row",
                                   "fight",        "war",     "lead",    "debate",  "triumph",   "dominance",
                                   "jurisdiction", "anger",   "outrage", "feud",    "advantage", NULL};
static const char *const between[] = {
    "agreement", "deal",        "conflict", "war",      "border", "relationship", "link",          "talk",
    "gap",       "difference",  "dispute",  "relation", "tie",    "match",        "fight",         "clash",
    "meeting",   "partnership", "merger",   "balance",  "game",   "cooperation",  "confrontation", NULL};
static const char *const as[] = {"role",        "position",    "job",         "status",      "career",
                                 "reputation",  "spell",       "term",        "stint",       "proclamation",
                                 "recognition", "designation", "description", "declaration", "portrayal",
                                 "candidacy",   NULL};
static const char *const without[] = {"run", "streak", NULL};

static const Frame frames[] = {{"in", in},          {"on", on},           {"with", with},       {"to", to},
                               {"for", for_},       {"against", against}, {"from", from},       {"into", into},
                               {"about", about},    {"over", over},       {"between", between}, {"as", as},
                               {"without", without}};

bool relata_noun_takes(const RelataTree *tree, uint32_t noun, uint32_t marker) {
    for (size_t k = 0; marker && k < sizeof frames / sizeof *frames; k++)
        if (relata_tree_is_lemma(tree, marker, frames[k].marker))
            return relata_tree_lemma_in(tree, noun, frames[k].nouns);
    return false;
}

bool relata_noun_takes_infinitive(const RelataTree *tree, uint32_t noun) {
    static const char *const words[] = {
        "request",     "plan",       "proposal",      "call",          "demand",        "pledge",
        "promise",     "threat",     "motion",        "bid",           "plea",          "decision",
        "effort",      "attempt",    "offer",         "right",         "ability",       "authority",
        "power",       "refusal",    "agreement",     "deal",          "order",         "bill",
        "law",         "permission", "campaign",      "deadline",      "petition",      "resolution",
        "proposition", "vote",       "move",          "push",          "drive",         "project",
        "program",     "programme",  "contract",      "warrant",       "commitment",    "opportunity",
        "chance",      "need",       "lawsuit",       "initiative",    "strategy",      "decree",
        "ordinance",   "directive",  "legislation",   "amendment",     "regulation",    "network",
        "scheme",      "plot",       "conspiracy",    "memorandum",    "operation",     "mission",
        "treaty",      "pact",       "timetable",     "understanding", "suggestion",    "aspiration",
        "pressure",    "failure",    "intention",     "willingness",   "unwillingness", "desire",
        "readiness",   "reluctance", "determination", "obligation",    "duty",          "mandate",
        "freedom",     "capacity",   "capability",    "tendency",      "temptation",    "vow",
        "oath",        "ambition",   "inability",     "aim",           "goal",          "target",
        "task",        "challenge",  "incentive",     "invitation",    "instruction",   "recommendation",
        "appeal",      "ultimatum",  "intent",        "preparation",   "measure",       "step",
        "way",         "method",     "arrangement",   "effort",        "nomination",    "appointment",
        "reason",      "pretext",    "claim",         "haste",         "drive",         "struggle",
        "fight",       "battle",     "campaign",      "race",          "rush",          "option",
        "choice",      "urge",       "eagerness",     "wish",          "preference",    NULL};
    return relata_tree_lemma_in(tree, noun, words);
}

bool relata_noun_is_means(const RelataTree *tree, uint32_t noun) {
    static const char *const words[] = {
        "money",      "fund",        "funding",   "aid",        "assistance", "help",      "loan",          "grant",
        "budget",     "donation",    "package",   "support",    "visa",       "license",   "licence",       "permit",
        "tax",        "alliance",    "coalition", "force",      "team",       "committee", "commission",    "panel",
        "council",    "body",        "troop",     "troops",     "police",     "soldier",   "peacekeeper",   "envoy",
        "delegation", "candidate",   "nominee",   "expert",     "inspector",  "observer",  "investigator",  "monitor",
        "talk",       "negotiation", "meeting",   "conference", "session",    "offensive", "investigation", "inquiry",
        "tool",       "means",       "system",    "technology", "technique",  "equipment", "weapon",        "vehicle",
        "facility",   "plant",       "factory",   "center",     "centre",     "website",   "site",          "place",
        "room",       "time",        "space",     "process",    "procedure",  "test",      "policy",        "rule",
        "fence",      "wall",        "barrier",   "machine",    "device",     "software",  "referendum",    "election",
        "convention", "pill",        "drug",      "vaccine",    "surgery",    "operation", "reform",        "change",
        "$",          "dollar",      "euro",      "pound",      "country",    "warning",   "signature",     "letter",
        "document",   "study",       "survey",    "tribunal",   "court",      "agency",    "unit",          "taskforce",
        NULL};
    return relata_tree_lemma_in(tree, noun, words);
}

bool relata_noun_is_for_infinitive(const RelataTree *tree, uint32_t noun) {
    static const char *const words[] = {"network",    "scheme",  "plot",       "conspiracy",  "memorandum", "campaign",
                                        "operation",  "mission", "agreement",  "deal",        "plan",       "proposal",
                                        "bill",       "law",     "contract",   "project",     "program",    "programme",
                                        "initiative", "lawsuit", "resolution", "legislation", "request",    "offer",
                                        "bid",        "order",   "treaty",     "pact",        NULL};
    return relata_tree_lemma_in(tree, noun, words);
}

bool relata_verb_takes_of(const RelataTree *tree, uint32_t object) {
    static const char *const verbs[] = {
        "accuse", "convict", "acquit",   "suspect",  "clear", "strip", "rob",     "deprive",    "inform",
        "warn",   "notify",  "assure",   "remind",   "rid",   "cure",  "absolve", "relieve",    "exonerate",
        "advise", "tell",    "convince", "persuade", "drain", "empty", "purge",   "dispossess", NULL};
    RelataDeprel deprel = relata_tree_deprel(tree, object);
    return (deprel == RELATA_DEPREL_OBJ || deprel == RELATA_DEPREL_NSUBJ_PASS || deprel == RELATA_DEPREL_IOBJ) &&
           relata_tree_lemma_in(tree, relata_tree_head(tree, object), verbs);
}

bool relata_noun_needs_phrase(const RelataTree *tree, uint32_t noun) {
    static const char *const words[] = {
        "position",      "stake",     "rating",     "involvement", "role",       "part",        "count",
        "spot",          "number",    "amount",     "rest",        "portion",    "percentage",  "proportion",
        "half",          "objective", "lack",       "set",         "variety",    "range",       "list",
        "participation", "focus",     "connection", "inclusion",   "collection", "combination", "version",
        "aspect",        "element",   "example",    "kind",        "sort",       "type",        "level",
        "degree",        "basis",     NULL};
    return relata_tree_lemma_in(tree, noun, words);
}

bool relata_is_counted_of(const RelataTree *tree, uint32_t noun) {
    static const char *const words[] = {"case", "share", "count", "unit",   "instance",
                                        "item", "piece", "copy",  "member", NULL};
    return relata_tree_lemma_in(tree, noun, words);
}
