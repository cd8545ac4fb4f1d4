// Relation: inflection and near synonyms of English verbs.
//
// Irregular verbs are a table; the others follow the spelling rules (stop → stopped, carry → carried, agree → agreed).
// A final consonant is doubled after one stressed short vowel: in words of one syllable, and in the listed longer ones.
#include "extract/label/relation.h"
#include "extract/tree/words.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
    const char *lemma, *past, *participle;
} Irregular;

// By lemma.
static const Irregular irregulars[] = {
    {"arise", "arose", "arisen"},
    {"awake", "awoke", "awoken"},
    {"be", "was", "been"},
    {"bear", "bore", "born"},
    {"beat", "beat", "beaten"},
    {"become", "became", "become"},
    {"befall", "befell", "befallen"},
    {"begin", "began", "begun"},
    {"behold", "beheld", "beheld"},
    {"bend", "bent", "bent"},
    {"beset", "beset", "beset"},
    {"bet", "bet", "bet"},
    {"bid", "bid", "bid"},
    {"bind", "bound", "bound"},
    {"bite", "bit", "bitten"},
    {"bleed", "bled", "bled"},
    {"blow", "blew", "blown"},
    {"break", "broke", "broken"},
    {"breed", "bred", "bred"},
    {"bring", "brought", "brought"},
    {"broadcast", "broadcast", "broadcast"},
    {"build", "built", "built"},
    {"burst", "burst", "burst"},
    {"buy", "bought", "bought"},
    {"cast", "cast", "cast"},
    {"catch", "caught", "caught"},
    {"choose", "chose", "chosen"},
    {"cleave", "cleft", "cleft"},
    {"cling", "clung", "clung"},
    {"come", "came", "come"},
    {"cost", "cost", "cost"},
    {"creep", "crept", "crept"},
    {"cut", "cut", "cut"},
    {"deal", "dealt", "dealt"},
    {"dig", "dug", "dug"},
    {"do", "did", "done"},
    {"draw", "drew", "drawn"},
    {"drink", "drank", "drunk"},
    {"drive", "drove", "driven"},
    {"eat", "ate", "eaten"},
    {"fall", "fell", "fallen"},
    {"feed", "fed", "fed"},
    {"feel", "felt", "felt"},
    {"fight", "fought", "fought"},
    {"find", "found", "found"},
    {"flee", "fled", "fled"},
    {"fling", "flung", "flung"},
    {"fly", "flew", "flown"},
    {"forbid", "forbade", "forbidden"},
    {"forecast", "forecast", "forecast"},
    {"forego", "forewent", "foregone"},
    {"foresee", "foresaw", "foreseen"},
    {"foretell", "foretold", "foretold"},
    {"forget", "forgot", "forgotten"},
    {"forgive", "forgave", "forgiven"},
    {"forgo", "forwent", "forgone"},
    {"forsake", "forsook", "forsaken"},
    {"freeze", "froze", "frozen"},
    {"get", "got", "got"},
    {"give", "gave", "given"},
    {"go", "went", "gone"},
    {"grind", "ground", "ground"},
    {"grow", "grew", "grown"},
    {"hang", "hung", "hung"},
    {"have", "had", "had"},
    {"hear", "heard", "heard"},
    {"hide", "hid", "hidden"},
    {"hit", "hit", "hit"},
    {"hold", "held", "held"},
    {"hurt", "hurt", "hurt"},
    {"inset", "inset", "inset"},
    {"interweave", "interwove", "interwoven"},
    {"keep", "kept", "kept"},
    {"kneel", "knelt", "knelt"},
    {"know", "knew", "known"},
    {"lay", "laid", "laid"},
    {"lead", "led", "led"},
    {"leave", "left", "left"},
    {"lend", "lent", "lent"},
    {"let", "let", "let"},
    {"lie", "lay", "lain"},
    {"light", "lit", "lit"},
    {"lose", "lost", "lost"},
    {"make", "made", "made"},
    {"mean", "meant", "meant"},
    {"meet", "met", "met"},
    {"mislead", "misled", "misled"},
    {"misread", "misread", "misread"},
    {"misspend", "misspent", "misspent"},
    {"mistake", "mistook", "mistaken"},
    {"misunderstand", "misunderstood", "misunderstood"},
    {"offset", "offset", "offset"},
    {"outbid", "outbid", "outbid"},
    {"outdo", "outdid", "outdone"},
    {"outfight", "outfought", "outfought"},
    {"outgrow", "outgrew", "outgrown"},
    {"outrun", "outran", "outrun"},
    {"outsell", "outsold", "outsold"},
    {"outshine", "outshone", "outshone"},
    {"outspend", "outspent", "outspent"},
    {"overcome", "overcame", "overcome"},
    {"overhear", "overheard", "overheard"},
    {"override", "overrode", "overridden"},
    {"overrun", "overran", "overrun"},
    {"oversee", "oversaw", "overseen"},
    {"oversell", "oversold", "oversold"},
    {"overspend", "overspent", "overspent"},
    {"overtake", "overtook", "overtaken"},
    {"overthrow", "overthrew", "overthrown"},
    {"partake", "partook", "partaken"},
    {"pay", "paid", "paid"},
    {"preset", "preset", "preset"},
    {"proofread", "proofread", "proofread"},
    {"put", "put", "put"},
    {"quit", "quit", "quit"},
    {"read", "read", "read"},
    {"rebuild", "rebuilt", "rebuilt"},
    {"recast", "recast", "recast"},
    {"redo", "redid", "redone"},
    {"redraw", "redrew", "redrawn"},
    {"remake", "remade", "remade"},
    {"repay", "repaid", "repaid"},
    {"reread", "reread", "reread"},
    {"rerun", "reran", "rerun"},
    {"resell", "resold", "resold"},
    {"reset", "reset", "reset"},
    {"retake", "retook", "retaken"},
    {"retell", "retold", "retold"},
    {"rethink", "rethought", "rethought"},
    {"rewrite", "rewrote", "rewritten"},
    {"rid", "rid", "rid"},
    {"ride", "rode", "ridden"},
    {"ring", "rang", "rung"},
    {"rise", "rose", "risen"},
    {"run", "ran", "run"},
    {"say", "said", "said"},
    {"see", "saw", "seen"},
    {"seek", "sought", "sought"},
    {"sell", "sold", "sold"},
    {"send", "sent", "sent"},
    {"set", "set", "set"},
    {"sew", "sewed", "sewn"},
    {"shake", "shook", "shaken"},
    {"shed", "shed", "shed"},
    {"shine", "shone", "shone"},
    {"shoot", "shot", "shot"},
    {"show", "showed", "shown"},
    {"shrink", "shrank", "shrunk"},
    {"shut", "shut", "shut"},
    {"sing", "sang", "sung"},
    {"sink", "sank", "sunk"},
    {"sit", "sat", "sat"},
    {"slay", "slew", "slain"},
    {"sleep", "slept", "slept"},
    {"slide", "slid", "slid"},
    {"sling", "slung", "slung"},
    {"slit", "slit", "slit"},
    {"sneak", "sneaked", "sneaked"},
    {"sow", "sowed", "sown"},
    {"speak", "spoke", "spoken"},
    {"speed", "sped", "sped"},
    {"spend", "spent", "spent"},
    {"spin", "spun", "spun"},
    {"spit", "spat", "spat"},
    {"split", "split", "split"},
    {"spread", "spread", "spread"},
    {"spring", "sprang", "sprung"},
    {"stand", "stood", "stood"},
    {"steal", "stole", "stolen"},
    {"stick", "stuck", "stuck"},
    {"sting", "stung", "stung"},
    {"stink", "stank", "stunk"},
    {"stride", "strode", "stridden"},
    {"strike", "struck", "struck"},
    {"string", "strung", "strung"},
    {"strive", "strove", "striven"},
    {"sublet", "sublet", "sublet"},
    {"swear", "swore", "sworn"},
    {"sweep", "swept", "swept"},
    {"swell", "swelled", "swollen"},
    {"swim", "swam", "swum"},
    {"swing", "swung", "swung"},
    {"take", "took", "taken"},
    {"teach", "taught", "taught"},
    {"tear", "tore", "torn"},
    {"telecast", "telecast", "telecast"},
    {"tell", "told", "told"},
    {"think", "thought", "thought"},
    {"throw", "threw", "thrown"},
    {"thrust", "thrust", "thrust"},
    {"tread", "trod", "trodden"},
    {"undercut", "undercut", "undercut"},
    {"undergo", "underwent", "undergone"},
    {"undersell", "undersold", "undersold"},
    {"understand", "understood", "understood"},
    {"undertake", "undertook", "undertaken"},
    {"underwrite", "underwrote", "underwritten"},
    {"undo", "undid", "undone"},
    {"unwind", "unwound", "unwound"},
    {"uphold", "upheld", "upheld"},
    {"upset", "upset", "upset"},
    {"wake", "woke", "woken"},
    {"wear", "wore", "worn"},
    {"weave", "wove", "woven"},
    {"wed", "wed", "wed"},
    {"weep", "wept", "wept"},
    {"win", "won", "won"},
    {"wind", "wound", "wound"},
    {"withdraw", "withdrew", "withdrawn"},
    {"withhold", "withheld", "withheld"},
    {"withstand", "withstood", "withstood"},
    {"wring", "wrung", "wrung"},
    {"write", "wrote", "written"},
};

static int by_lemma(const void *word, const void *irregular) {
    return strcmp(word, ((const Irregular *)irregular)->lemma);
}

static const Irregular *irregular_of(const char *lemma) {
    return bsearch(lemma, irregulars, sizeof irregulars / sizeof *irregulars, sizeof *irregulars, by_lemma);
}

static bool is_vowel(char c) {
    return c && strchr("aeiou", c);
}

// One syllable with a short vowel before one consonant: stop, plan, ban; or a listed longer word.
static bool doubles(const char *lemma) {
    static const char *const longer[] = {
        "admit",   "commit",   "compel",   "control", "defer",  "deter",    "emit",     "equip",  "expel",  "dispel",
        "rebel",   "patrol",   "incur",    "infer",   "occur",  "omit",     "permit",   "prefer", "propel", "rebut",
        "recur",   "confer",   "excel",    "acquit",  "allot",  "concur",   "abhor",    "refer",  "regret", "repel",
        "submit",  "transfer", "transmit", "program", "kidnap", "handicap", "worship",  "unplug", "outfit", "sandbag",
        "overlap", "entrap",   "unwrap",   "remit",   "extol",  "annul",    "outstrip", "zigzag", "hobnob", "recap",
        "debug",   "format",   "fulfil",   "enrol",   "instil", NULL};
    size_t n = strlen(lemma), vowels = 0;
    if (relata_is_among(lemma, longer))
        return true;
    if (n < 3 || is_vowel(lemma[n - 1]) || strchr("wxy", lemma[n - 1]) || !is_vowel(lemma[n - 2]) ||
        (is_vowel(lemma[n - 3]) && !(n > 3 && lemma[n - 4] == 'q')))
        return false;
    for (size_t i = 0; i < n; i++)
        vowels += is_vowel(lemma[i]) && !(i && lemma[i - 1] == 'q'); // "quip"
    return vowels == 1;
}

static void regular_past(const char *lemma, char *buffer, size_t n) {
    size_t length = strlen(lemma);
    char last = length ? lemma[length - 1] : '\0';
    if (last == 'e')
        snprintf(buffer, n, "%sd", lemma);
    else if (last == 'y' && length > 1 && !is_vowel(lemma[length - 2]))
        snprintf(buffer, n, "%.*sied", (int)length - 1, lemma);
    else if (doubles(lemma))
        snprintf(buffer, n, "%s%ced", lemma, last);
    else
        snprintf(buffer, n, "%sed", lemma);
}

// Inflects the first word of a phrasal verb ("build up" → "built up"). False if there is one word only.
static bool inflect_first(const char *lemma, void (*inflect)(const char *, char *, size_t), char *buffer, size_t n) {
    const char *blank = strchr(lemma, ' ');
    char first[64], inflected[72];
    if (!blank || (size_t)(blank - lemma) >= sizeof first)
        return false;
    snprintf(first, sizeof first, "%.*s", (int)(blank - lemma), lemma);
    inflect(first, inflected, sizeof inflected);
    snprintf(buffer, n, "%s%s", inflected, blank);
    return true;
}

// "lent", "sent", where a tag went wrong: a past form is taken for a verb of its own and stays as it is.
static bool is_past_already(const char *lemma) {
    static const char *const verbs[] = {"found", "saw",   "fell",   "lay",  "bore",
                                        "wound", "bound", "ground", "felt", NULL};
    if (relata_is_among(lemma, verbs))
        return false;
    for (size_t i = 0; i < sizeof irregulars / sizeof *irregulars; i++)
        if ((*irregulars[i].past == *lemma && strcmp(irregulars[i].past, lemma) == 0) ||
            (*irregulars[i].participle == *lemma && strcmp(irregulars[i].participle, lemma) == 0))
            return true;
    return false;
}

void relata_past_of(const char *lemma, char *buffer, size_t n) {
    if (inflect_first(lemma, relata_past_of, buffer, n))
        return;
    const Irregular *irregular = irregular_of(lemma);
    if (irregular)
        snprintf(buffer, n, "%s", irregular->past);
    else if (is_past_already(lemma))
        snprintf(buffer, n, "%s", lemma);
    else
        regular_past(lemma, buffer, n);
}

void relata_participle_of(const char *lemma, char *buffer, size_t n) {
    if (inflect_first(lemma, relata_participle_of, buffer, n))
        return;
    const Irregular *irregular = irregular_of(lemma);
    if (irregular)
        snprintf(buffer, n, "%s", irregular->participle);
    else if (is_past_already(lemma))
        snprintf(buffer, n, "%s", lemma);
    else
        regular_past(lemma, buffer, n);
}

void relata_present_of(const char *lemma, char *buffer, size_t n) {
    if (inflect_first(lemma, relata_present_of, buffer, n))
        return;
    size_t length = strlen(lemma);
    char last = length ? lemma[length - 1] : '\0', before = length > 1 ? lemma[length - 2] : '\0';
    if (strcmp(lemma, "be") == 0)
        snprintf(buffer, n, "is");
    else if (!irregular_of(lemma) && is_past_already(lemma))
        snprintf(buffer, n, "%s", lemma);
    else if (strcmp(lemma, "have") == 0)
        snprintf(buffer, n, "has");
    else if (last == 'y' && !is_vowel(before))
        snprintf(buffer, n, "%.*sies", (int)length - 1, lemma);
    else if (strchr("sxzo", last) || (last == 'h' && (before == 's' || before == 'c')))
        snprintf(buffer, n, "%ses", lemma);
    else
        snprintf(buffer, n, "%ss", lemma);
}

bool relata_is_state_verb(const char *lemma) {
    static const char *const words[] = {
        "be",        "have",     "host",      "border",     "include",    "support",  "lead",      "own",
        "operate",   "contain",  "consist",   "comprise",   "depend",     "rely",     "belong",    "represent",
        "possess",   "maintain", "control",   "need",       "want",       "know",     "fear",      "hope",
        "believe",   "consider", "think",     "oppose",     "employ",     "cover",    "share",     "speak",
        "live",      "work",     "remain",    "seek",       "rule",       "govern",   "influence", "produce",
        "export",    "import",   "neighbor",  "neighbour",  "like",       "love",     "hate",      "mean",
        "cost",      "lack",     "require",   "involve",    "connect",    "surround", "resemble",  "deserve",
        "exist",     "lie",      "sit",       "constitute", "dominate",   "favor",    "favour",    "prefer",
        "regard",    "balance",  "cooperate", "reserve",    "house",      "head",     "chair",     "manage",
        "supervise", "oversee",  "reside",    "specialize", "specialise", "compete",  "rival",     "trust",
        "expect",    "feature",  "sponsor",   "supply",     "teach",      "study",    "run",       NULL};
    return relata_is_among(lemma, words);
}

void relata_edge_form_of(const char *lemma, char *buffer, size_t n) {
    if (relata_is_state_verb(lemma))
        relata_present_of(lemma, buffer, n);
    else
        relata_past_of(lemma, buffer, n);
}

const char *relata_relation_synonym(const char *lemma) {
    static const char *const groups[][8] = {
        {"replace", "supplant", "supersede", NULL}, {"own", "possess", NULL},  {"kill", "slay", NULL},
        {"criticize", "criticise", "rebuke", NULL}, {"buy", "purchase", NULL}, {"have", "boast", NULL},
    };
    for (size_t g = 0; g < sizeof groups / sizeof *groups; g++)
        for (size_t w = 1; groups[g][w]; w++)
            if (strcmp(groups[g][w], lemma) == 0)
                return groups[g][0];
    return lemma;
}
