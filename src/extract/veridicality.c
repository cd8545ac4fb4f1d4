// Veridicality: two tables, verbs with adjectives and nouns, each word with four letters.
//
// A letter says what the word makes of an infinitive, a gerund, a that-clause and an event under it, in this order:
//
//     H holds as the governor does (manage to)    F fails (refuse to)          P is planned (want to)
//     ? is possible (seem to)                     U is unlikely                S is supposed by somebody (fear that)
//     C is claimed (say that)                     B is believed (think that)   D is denied (deny that)
//     K is known to be so (regret that)           A is admitted (confirm that) . nothing
//
// A verb of past form that only then held ("had to", "was able to") is read by the caller.
#include "extract/veridicality.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
    const char *word;
    char effects[RELATA_N_COMPLEMENTS + 1];
} Entry;

// clang-format off
static const Entry verbs[] = {
    {"abandon", ".F.F"}, {"able", "?..."}, {"abort", ".F.F"}, {"about", "PP.."}, {"abstain", "FF.."},
    {"accept", "P?A."}, {"accuse", "CCCC"}, {"acknowledge", ".AAA"}, {"add", "..C."}, {"admit", ".AAA"},
    {"advise", "PPCP"}, {"advocate", "PPPP"}, {"agree", "P?CP"}, {"aim", "PP.P"}, {"allege", "C.CC"},
    {"allow", "PPPP"}, {"angry", ".KK."}, {"announce", "P.CP"}, {"annul", "...F"}, {"anticipate", ".?BP"},
    {"apologise", ".KKK"}, {"apologize", ".KKK"}, {"appeal", "P..."}, {"appear", "?.?."}, {"argue", "..C."},
    {"arrange", "P.PP"}, {"arrest", ".C.."}, {"ask", "P.PP"}, {"assert", "..C."}, {"assume", "C.B."},
    {"attempt", "PP.P"}, {"authorise", "P..P"}, {"authorize", "P..P"}, {"avert", ".F.F"}, {"avoid", ".F.F"},
    {"await", "...P"}, {"award", ".K.."}, {"aware", ".KK."}, {"back", ".?.P"}, {"ban", "FF.F"}, {"bar", "FF.F"},
    {"be", "P.H."}, {"beg", "P.PP"}, {"begin", "HH.H"}, {"believe", "C.B."}, {"bet", "..B."}, {"bid", "PP.P"},
    {"bind", "P..."}, {"blame", ".C.."}, {"block", "FF.F"}, {"blog", "..C."}, {"boast", ".CC."}, {"bound", "P..."},
    {"brag", ".CC."}, {"call", "P.C."}, {"call off", ".F.F"}, {"cancel", ".F.F"}, {"cause", "HH.H"},
    {"caution", "P.C."}, {"cease", "FF.F"}, {"certain", "P.H."}, {"charge", ".CC."}, {"chide", "..C."},
    {"choose", "H..."}, {"claim", "C.C."}, {"clear", "?FH."}, {"close", ".P.F"}, {"come", "H..."},
    {"come close", ".F.."}, {"command", "P.PP"}, {"comment", "..C."}, {"commit", "PP.P"}, {"compel", "H..."},
    {"complain", ".CCC"}, {"concede", ".AAA"}, {"conclude", "..C."}, {"condemn", ".K.."}, {"confess", ".AAA"},
    {"confident", "..B."}, {"confirm", ".AAA"}, {"consent", "P..."}, {"consider", "C???"}, {"contemplate", ".???"},
    {"contend", "..C."}, {"continue", "HHCH"}, {"convict", ".K.."}, {"convince", "P.B."}, {"credit", ".K.."},
    {"criticise", ".KK."}, {"criticize", ".KK."}, {"dare", "H..."}, {"debate", ".???"}, {"decide", "PPPP"},
    {"declare", "..C."}, {"decline", "F..F"}, {"defer", ".P.P"}, {"delay", ".P.P"}, {"delighted", ".KK."},
    {"demand", "P.PP"}, {"deny", ".DDD"}, {"deserve", "?..."}, {"detain", ".C.."}, {"deter", ".F.F"},
    {"determine", "P.C."}, {"determined", "P..."}, {"disagree", "..C."}, {"disappointed", ".KK."},
    {"discard", "...F"}, {"disclose", ".AAA"}, {"discontinue", ".F.F"}, {"discourage", "FF.F"},
    {"discover", ".KK."}, {"discuss", ".???"}, {"dismiss", ".DDD"}, {"dispute", ".DDD"}, {"doubt", ".SS."},
    {"dream", "?SS."}, {"drop", ".F.F"}, {"due", "P..."}, {"eager", "P..."}, {"earn", ".K.."}, {"elect", "H..."},
    {"emerge", "H.H."}, {"emphasise", "..C."}, {"emphasize", "..C."}, {"enable", "H..P"}, {"encourage", "PPPP"},
    {"ensure", "..H."}, {"envisage", ".PPP"}, {"estimate", "C.C."}, {"evident", "..H."}, {"exempt", "FF.."},
    {"expect", "P.BP"}, {"explain", "..C."}, {"fail", "FF.."}, {"fall through", "...F"}, {"false", "..F."},
    {"famous", ".K.."}, {"favor", "PPPP"}, {"favour", "PPPP"}, {"fear", "SSSS"}, {"feel", "..B."}, {"find", "CKC."},
    {"find out", ".KK."}, {"fine", ".K.."}, {"forbid", "FF.F"}, {"force", "H..H"}, {"forecast", "P.PP"},
    {"foresee", ".PPP"}, {"forget", "FKK."}, {"forgo", ".F.F"}, {"get", "H..."}, {"give up", ".F.F"},
    {"glad", ".KK."}, {"go", "P..."}, {"go ahead", "HH.."}, {"go on", "HH.H"}, {"grateful", ".KK."},
    {"guarantee", "P.PP"}, {"guess", "..B."}, {"guilty", ".K.K"}, {"happen", "H.HH"}, {"happy", ".KK."},
    {"have", "?..."}, {"hear", "C.C."}, {"help", "HH.."}, {"hesitate", "F..."}, {"hint", "..C."}, {"hold", "..C."},
    {"honor", ".K.."}, {"honour", ".K.."}, {"hope", "PPSP"}, {"imagine", ".SS."}, {"imply", "..C."},
    {"impossible", "FFF."}, {"indict", ".C.."}, {"inform", "..C."}, {"insist", ".HC."}, {"instruct", "P.P."},
    {"intend", "P.PP"}, {"investigate", ".SSS"}, {"invite", "P..P"}, {"jail", ".K.."}, {"joke", "..C."},
    {"keep", ".H.."}, {"know", "KKK."}, {"lack", "F..."}, {"lament", "..C."}, {"lead", "HH.."}, {"learn", "HKK."},
    {"let", "H..."}, {"liable", "?..."}, {"likely", "?.?."}, {"lobby", "PP.P"}, {"look", "PP.."},
    {"maintain", "..C."}, {"make", "H..."}, {"manage", "H..."}, {"mean", "PHH."}, {"mention", ".KA."},
    {"miss", ".F.F"}, {"mistaken", "..F."}, {"mull", ".???"}, {"muse", "..C."}, {"need", "?.?P"},
    {"neglect", "FF.."}, {"note", "..C."}, {"notice", ".KK."}, {"notorious", ".K.."}, {"obligate", "H..."},
    {"oblige", "H..."}, {"observe", "..C."}, {"obvious", "..H."}, {"offer", "PP.P"}, {"oppose", ".???"},
    {"opt", "P..."}, {"order", "PPPP"}, {"ought", "?..."}, {"overlook", ".FK."}, {"pause", ".F.."},
    {"permit", "PP.P"}, {"persuade", "H..."}, {"plan", "PPPP"}, {"pledge", "PPPP"}, {"point out", "..A."},
    {"poise", "P..."}, {"poised", "P..."}, {"possible", "?.?."}, {"postpone", ".P.P"}, {"praise", ".K.."},
    {"predict", "P.PP"}, {"prefer", "P.P."}, {"prepare", "PP.P"}, {"press", "PP.P"}, {"pressure", "PP.P"},
    {"presume", "C.B."}, {"pretend", "F.F."}, {"prevent", "FF.F"}, {"proceed", "HH.."}, {"prohibit", "FF.F"},
    {"project", "P.PP"}, {"promise", "P.PP"}, {"prompt", "H..."}, {"propose", "PPPP"}, {"proud", ".KK."},
    {"prove", "H.A."}, {"punish", ".K.."}, {"push", "PP.P"}, {"put off", ".P.P"}, {"question", ".SSS"},
    {"quip", "..C."}, {"quit", "FF.."}, {"quote", "..C."}, {"ready", "P..."}, {"realise", ".KK."},
    {"realize", ".KK."}, {"recall", ".KA."}, {"receive", ".K.."}, {"reckon", "..B."}, {"recommend", "PPPP"},
    {"refrain", "FF.."}, {"refuse", "F..F"}, {"refute", ".DDD"}, {"regret", ".KK."}, {"reject", ".DDF"},
    {"relieved", ".KK."}, {"reluctant", "F..."}, {"remain", "P..."}, {"remark", "..C."}, {"remember", "HKK."},
    {"repeat", "..C."}, {"reply", "..C."}, {"report", "C.C."}, {"request", "P.PP"}, {"require", "PPPP"},
    {"resolve", "P.P."}, {"respond", "..C."}, {"responsible", ".K.."}, {"reveal", ".AAA"}, {"rule", "..C."},
    {"rule out", ".DDD"}, {"rumor", "C.C."}, {"rumour", "C.C."}, {"sad", ".KK."}, {"say", "C.C."},
    {"schedule", "P..P"}, {"scrap", ".F.F"}, {"seek", "P.PP"}, {"seem", "?.?."}, {"sentence", ".K.."},
    {"set", "P..."}, {"set out", "P..."}, {"shelve", ".F.F"}, {"shout", "..C."}, {"show", "..A."},
    {"slate", "P..."}, {"sorry", ".KK."}, {"speculate", ".SS."}, {"start", "HH.H"}, {"state", "C.C."},
    {"stop", ".F.F"}, {"stress", "..C."}, {"strive", "P..."}, {"struggle", "P..."}, {"succeed", ".H.."},
    {"sue", ".CC."}, {"suggest", ".PS."}, {"suppose", "P.B."}, {"suspect", "CSSS"}, {"suspend", ".F.F"},
    {"swear", "P.C."}, {"tell", "PCC."}, {"tempt", "P..."}, {"testify", ".CC."}, {"thank", ".K.."},
    {"think", "CSB."}, {"threaten", "PPPP"}, {"true", "..H."}, {"trust", "..B."}, {"try", "PP.."},
    {"turn down", ".F.F"}, {"turn out", "H.H."}, {"tweet", "..C."}, {"unable", "F..."}, {"unaware", ".KK."},
    {"unclear", "..?."}, {"unlikely", "U.U."}, {"untrue", "..F."}, {"unwilling", "F..."}, {"urge", "PPPP"},
    {"use", "H..."}, {"veto", ".F.F"}, {"vote", "P.PP"}, {"vow", "P.PP"}, {"wait", "P..."}, {"want", "P.PP"},
    {"warn", "PFC."}, {"weigh", ".???"}, {"welcome", ".KK."}, {"willing", "P..."}, {"win", ".K.."},
    {"wish", "P.S."}, {"wonder", ".SS."}, {"worry", ".SS."}, {"write", "..C."}, {"yell", "..C."},
};

static const Entry nouns[] = {
    {"ability", "?..."}, {"absence", ".F.F"}, {"accusation", ".CCC"}, {"acknowledgment", ".AA."},
    {"admission", ".AA."}, {"agreement", "PPPP"}, {"aim", "PPPP"}, {"allegation", ".CCC"}, {"announcement", "PPC."},
    {"argument", "..C."}, {"assertion", "..C."}, {"assumption", "..B."}, {"attempt", "PP.P"}, {"ban", ".F.F"},
    {"belief", "..B."}, {"bid", "PP.P"}, {"bill", "PPP."}, {"call", "PPPP"}, {"cancellation", ".F.F"},
    {"capacity", "??.."}, {"chance", "P???"}, {"charge", ".CCC"}, {"claim", "CCCC"}, {"complaint", ".CCC"},
    {"concern", ".SSS"}, {"condition", "???."}, {"confirmation", ".AA."}, {"contention", "..C."},
    {"contract", "PPPP"}, {"conviction", ".KB."}, {"danger", "????"}, {"deal", "PPPP"}, {"decision", "PPPP"},
    {"demand", "PPPP"}, {"denial", ".DDD"}, {"desire", "PPPP"}, {"discovery", ".KK."}, {"dispute", ".SS."},
    {"doubt", ".SSS"}, {"effort", "PP.P"}, {"evidence", "????"}, {"expectation", "PPPP"}, {"fact", ".KK."},
    {"failure", "FF.."}, {"fear", "SSSS"}, {"feeling", "..B."}, {"finding", "..C."}, {"freedom", "??.."},
    {"guess", "..B."}, {"hint", ".???"}, {"hope", "SSSS"}, {"idea", "PPBP"}, {"inability", "FF.."},
    {"indication", "????"}, {"intention", "PPPP"}, {"knowledge", ".KK."}, {"lack", "FF.F"}, {"law", "PPP."},
    {"likelihood", "????"}, {"mission", "PP.."}, {"motion", "PPP."}, {"move", "PP.P"}, {"need", "PPPP"},
    {"news", ".KK."}, {"notion", "..B."}, {"offer", "PPPP"}, {"opinion", "..B."}, {"opportunity", "??.."},
    {"order", "PPPP"}, {"pact", "PP.."}, {"permission", "PP.."}, {"plan", "PPPP"}, {"pledge", "PPPP"},
    {"possibility", "????"}, {"prediction", "PPPP"}, {"preparation", "PP.P"}, {"pressure", "PP.P"},
    {"prevention", ".F.F"}, {"promise", "PPPP"}, {"proof", "..A."}, {"proposal", "PPPP"}, {"prospect", "????"},
    {"recommendation", "PPPP"}, {"refusal", "FF.F"}, {"reluctance", "FF.."}, {"remark", "..C."}, {"report", "CCCC"},
    {"request", "PPPP"}, {"responsibility", "PP.."}, {"revelation", ".KK."}, {"right", "??.."}, {"risk", "????"},
    {"rumor", ".CCC"}, {"rumour", ".CCC"}, {"sign", "????"}, {"signal", "????"}, {"speculation", ".CCC"},
    {"statement", "..C."}, {"story", "..C."}, {"suggestion", "PPSP"}, {"suspect", "..S."}, {"suspicion", ".SSS"},
    {"talk", ".PP."}, {"theory", "..B."}, {"threat", "PPPP"}, {"unwillingness", "FF.."}, {"view", "PPB."},
    {"vow", "PPPP"}, {"warning", "PPCP"}, {"wish", "PPPP"},
};
// clang-format on

static RelataEffect effect_of(char letter) {
    static const char letters[] = ".HFP?USCBDKA"; // in the order of RelataEffect
    const char *at = strchr(letters, letter);
    return at ? (RelataEffect)(at - letters) : RELATA_EFFECT_NONE;
}

static int compare(const void *word, const void *entry) {
    return strcmp(word, ((const Entry *)entry)->word);
}

static RelataEffect find(const Entry *entries, size_t n, const char *word, RelataComplement complement) {
    const Entry *entry = bsearch(word, entries, n, sizeof *entries, compare);
    return entry ? effect_of(entry->effects[complement]) : RELATA_EFFECT_NONE;
}

// "off" of "called off", also where the tree takes it for an adverb; "close" of "came close to".
static const char *particle_of(const RelataTree *tree, uint32_t i) {
    static const char *const particles[] = {"on", "off", "out", "up", "down", "through", "ahead", "close", NULL};
    uint32_t particle = relata_tree_child(tree, i, RELATA_DEPREL_COMPOUND_PRT);
    if (!particle && i < tree->n && relata_tree_head(tree, i + 1) == i &&
        (relata_tree_deprel(tree, i + 1) == RELATA_DEPREL_ADVMOD ||
         relata_tree_deprel(tree, i + 1) == RELATA_DEPREL_XCOMP) &&
        relata_tree_lemma_in(tree, i + 1, particles))
        particle = i + 1;
    return particle ? relata_tree_lemma(tree, particle) : NULL;
}

// Lemmas of words that the tree takes for names keep their capital.
static void lower(const char *lemma, char *buffer, size_t n) {
    size_t k = 0;
    for (; lemma[k] && k + 1 < n; k++)
        buffer[k] = (char)tolower((unsigned char)lemma[k]);
    buffer[k] = '\0';
}

RelataEffect relata_effect_of_verb(const RelataTree *tree, uint32_t i, RelataComplement complement) {
    char word[48];
    const char *particle = particle_of(tree, i);
    lower(relata_tree_lemma(tree, i), word, sizeof word / 2);
    if (particle) {
        size_t n = strlen(word);
        snprintf(word + n, sizeof word - n, " %s", particle);
        RelataEffect effect = find(verbs, sizeof verbs / sizeof *verbs, word, complement);
        if (effect != RELATA_EFFECT_NONE)
            return effect;
        word[n] = '\0';
    }
    return find(verbs, sizeof verbs / sizeof *verbs, word, complement);
}

RelataEffect relata_effect_of_noun(const RelataTree *tree, uint32_t i, RelataComplement complement) {
    char word[48];
    lower(relata_tree_lemma(tree, i), word, sizeof word);
    return find(nouns, sizeof nouns / sizeof *nouns, word, complement);
}
