// Veridicality: two tables, verbs with adjectives and nouns, each word with four letters.
//
// A letter says what the word makes of an infinitive, a gerund, a that-clause and an event under it, in this order:
//
//     H holds as the governor does (manage to)    F fails (refuse to)          P is planned (want to)
//     ? is possible (seem to)                     U is unlikely                S is supposed by somebody (fear that)
//     C is claimed (say that)                     B is believed (think that)   D is denied (deny that)
//     K is known to be so (regret that)           A is admitted (confirm that) . nothing
//
// A second word is a verb's particle, or the preposition of the event ("talk of a visit"; a "threat to" it makes
// nothing of it). A verb of past form that only then held ("had to", "was able to") is read by the caller.
#include "extract/factuality/veridicality.h"

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
    {"abandon", ".F.F"}, {"abjure", ".F.F"}, {"able", "?..."}, {"abort", ".F.F"}, {"about", "PP.."},
    {"absolve", ".F.F"}, {"abstain", "FF.."}, {"accelerate", "...H"}, {"accept", "P?A."}, {"accuse", "CCCC"},
    {"achieve", "...H"}, {"acknowledge", ".AAA"}, {"acquit", ".F.F"}, {"adamant", "..B."}, {"add", "..C."},
    {"address", ".K.."}, {"admit", ".AAA"}, {"advise", "PPCP"}, {"advocate", "PPPP"}, {"affirm", "..C."},
    {"afford", "?..."}, {"afraid", "F.S."}, {"agitate", "P..."}, {"agree", "P?CP"}, {"agree on", "...P"},
    {"agree to", "...P"}, {"aim", "PP.P"}, {"allege", "C.CC"}, {"allergic", ".F.."}, {"allow", "PPPP"},
    {"angle", "P..."}, {"angry", ".KK."}, {"announce", "PPCP"}, {"annul", "...F"}, {"anticipate", "P?BP"},
    {"anxious", "P..."}, {"apologise", ".KKK"}, {"apologize", ".KKK"}, {"appeal", "P..."}, {"appeal for", "...P"},
    {"appear", "?.?."}, {"applaud", ".KK."}, {"apply", "P..."}, {"apply for", "...P"}, {"appoint", "H..."},
    {"approve", ".?.P"}, {"apt", "?..."}, {"argue", "..C."}, {"argue against", "...?"}, {"argue for", "...?"},
    {"arrange", "P.PP"}, {"arrest", ".C.."}, {"ascertain", "..K."}, {"ask", "P.PP"}, {"ask for", "...P"},
    {"aspire", "P..."}, {"assert", "..C."}, {"assess", "..B."}, {"assume", "C.B."}, {"assure", "..C."},
    {"attempt", "PP.P"}, {"attest", "..C."}, {"authorise", "P..P"}, {"authorize", "P..P"}, {"averse", ".F.."},
    {"avert", ".F.F"}, {"avoid", ".F.F"}, {"avow", "..C."}, {"await", "...P"}, {"award", ".K.."}, {"aware", ".KK."},
    {"axe", ".F.F"}, {"back", ".?.P"}, {"back away", ".F.F"}, {"back down", ".F.F"}, {"back off", ".F.F"},
    {"back out", "FF.F"}, {"balk", "FF.."}, {"ban", "FF.F"}, {"bar", "FF.F"}, {"bargain", "P..."}, {"battle", "P..."},
    {"baulk", "FF.."}, {"be", "P.H."}, {"beg", "P.PP"}, {"begin", "HH.H"}, {"belie", ".DDD"}, {"believe", "C.B."},
    {"bemoan", ".KK."}, {"bet", "..B."}, {"better", "?..."}, {"bid", "PP.P"}, {"bind", "P..."}, {"blackball", ".F.F"},
    {"blame", ".C.."}, {"block", "FF.F"}, {"blog", "..C."}, {"boast", ".CC."}, {"bound", "P..."}, {"bow out", ".F.F"},
    {"boycott", ".F.F"}, {"brag", ".CC."}, {"break off", ".F.."}, {"broadcast", "..C."}, {"calculate", "..B."},
    {"call", "P.C."}, {"call for", "...P"}, {"call off", ".F.F"}, {"call on", "P..."}, {"campaign", "P?.P"},
    {"campaign for", "...P"}, {"can", "P..."}, {"cancel", ".F.F"}, {"catch", ".H.."}, {"cause", "HH.H"},
    {"caution", "P.C."}, {"cease", "FF.F"}, {"certain", "P.B."}, {"certify", "..C."}, {"charge", ".CC."},
    {"chide", "..C."}, {"choose", "H..."}, {"claim", "C.CC"}, {"clarify", "..A."}, {"clear", "?FH."}, {"close", ".P.F"},
    {"come", "H..."}, {"come close", ".F.."}, {"come near", ".F.."}, {"command", "P.PP"}, {"comment", "..C."},
    {"commit", "PP.P"}, {"communicate", "..C."}, {"compel", "H..."}, {"compete", "P..."}, {"complain", ".CCC"},
    {"complete", "...H"}, {"concede", ".AAA"}, {"concern", "..S."}, {"concerned", "..S."}, {"conclude", "..C."},
    {"condemn", ".K.."}, {"confess", ".AAA"}, {"confide", "..C."}, {"confident", "..B."}, {"confirm", ".AAA"},
    {"conjecture", "..B."}, {"consent", "P..."}, {"consent to", "...P"}, {"consider", "C???"}, {"conspire", "P..."},
    {"contemplate", ".???"}, {"contend", "..C."}, {"contest", ".DDD"}, {"continue", "HHCH"}, {"contradict", ".DDD"},
    {"convey", "..C."}, {"convict", ".K.K"}, {"convince", "P.B."}, {"corroborate", "..A."}, {"counter", "..C."},
    {"credit", ".K.."}, {"criticise", ".KK."}, {"criticize", ".KK."}, {"crow", "..C."}, {"crusade", "P..."},
    {"cry", "..C."}, {"dare", "H..."}, {"debar", "FF.F"}, {"debate", ".???"}, {"debunk", ".DDD"}, {"decide", "PPPP"},
    {"decide against", "...F"}, {"declare", "C.C."}, {"decline", "F..F"}, {"decree", "..C."}, {"decry", ".KK."},
    {"deduce", "..B."}, {"deem", "C.B."}, {"defer", ".P.P"}, {"delay", ".P.P"}, {"delighted", ".KK."},
    {"demand", "P.PP"}, {"demonstrate", "..A."}, {"deny", ".DDD"}, {"derail", "...F"}, {"deserve", "?..."},
    {"desist", ".F.."}, {"desperate", "P..."}, {"detain", ".C.."}, {"deter", ".F.F"}, {"determine", "P.C."},
    {"determined", "P..."}, {"devoid", ".F.."}, {"difficult", "?..."}, {"disagree", "..C."}, {"disallow", ".F.F"},
    {"disappointed", ".KK."}, {"disavow", ".DDD"}, {"discard", "...F"}, {"disclaim", ".DDD"}, {"disclose", ".AAA"},
    {"discontinue", ".F.F"}, {"discourage", "FF.F"}, {"discover", ".KK."}, {"discuss", ".???"}, {"disdain", "F..."},
    {"disincline", "F..."}, {"disinclined", "F..."}, {"dislike", ".K.."}, {"dismiss", ".DDD"}, {"disown", "...F"},
    {"dispense", ".F.."}, {"disprove", ".DDD"}, {"dispute", ".DDD"}, {"disqualify", "FF.."}, {"dissuade", "FF.F"},
    {"ditch", ".F.F"}, {"divulge", ".AAA"}, {"document", "..A."}, {"dodge", ".F.F"}, {"doubt", ".UUU"},
    {"doubtful", "U.U."}, {"dread", ".SSS"}, {"dream", "?SS."}, {"dream of", "...?"}, {"drop", ".F.F"},
    {"drop out", ".F.F"}, {"duck", ".F.F"}, {"due", "P..."}, {"eager", "P..."}, {"earn", ".K.."}, {"easy", "?..."},
    {"elaborate", "..C."}, {"elect", "H..."}, {"eligible", "?..."}, {"elude", "F..."}, {"emerge", "H.H."},
    {"emphasise", "..C."}, {"emphasize", "..C."}, {"empower", "P..."}, {"enable", "H..P"}, {"encourage", "PPPP"},
    {"end up", ".H.."}, {"endeavor", "P..."}, {"endeavour", "P..."}, {"enjoy", ".K.."}, {"enough", "?..."},
    {"ensure", "..H."}, {"entail", ".HHH"}, {"enthuse", "..C."}, {"entitle", "?..."}, {"entitled", "?..."},
    {"envisage", ".PPP"}, {"envision", ".?.."}, {"escape", ".F.F"}, {"eschew", ".F.F"}, {"essential", "?..."},
    {"establish", "..A."}, {"estimate", "C.C."}, {"evade", ".F.F"}, {"evident", "..H."}, {"excited", "P..."},
    {"exclaim", "..C."}, {"exclude", ".F.F"}, {"execute", "...H"}, {"exempt", "FF.."}, {"exonerate", ".F.F"},
    {"expect", "P.BP"}, {"expedite", "...H"}, {"explain", "..C."}, {"expose", ".KK."}, {"eye", ".?.?"},
    {"facilitate", "...H"}, {"fail", "FF.."}, {"fall short", ".F.."}, {"fall through", "...F"}, {"false", "F.F."},
    {"famous", ".K.."}, {"far", ".F.F"}, {"favor", "PPPP"}, {"favour", "PPPP"}, {"fear", "SSSS"}, {"feel", "..B."},
    {"fend off", ".F.."}, {"fight", "P..."}, {"fight off", ".F.."}, {"figure", "..B."}, {"film", ".H.."},
    {"finalise", "...H"}, {"finalize", "...H"}, {"find", "CKC."}, {"find out", ".KK."}, {"fine", ".K.."},
    {"finish", ".H.H"}, {"foil", "...F"}, {"forbear", "FF.."}, {"forbid", "FF.F"}, {"forbidden", "FF.."},
    {"force", "H..H"}, {"forecast", "P.PP"}, {"foresee", ".PPP"}, {"forestall", ".F.F"}, {"foretell", "..P."},
    {"forget", "FKK."}, {"forgive", ".K.."}, {"forgo", ".F.F"}, {"forswear", ".F.F"}, {"free", "?..."},
    {"freeze", "...F"}, {"frustrate", "...F"}, {"gather", "..B."}, {"gear", "P..."}, {"get", "H..."},
    {"get around", ".H.."}, {"get round", ".H.."}, {"give up", ".F.F"}, {"glad", ".KK."}, {"gloat", "..C."},
    {"go", "P..."}, {"go ahead", "HH.."}, {"go on", "HH.H"}, {"grateful", ".KK."}, {"gripe", "..C."}, {"groan", "..C."},
    {"grouse", "..C."}, {"grumble", "..C."}, {"guarantee", "P.PP"}, {"guess", "..B."}, {"guilty", ".H.K"},
    {"gun", "P..."}, {"halt", ".F.F"}, {"happen", "H.HH"}, {"happy", ".KK."}, {"hard", "?..."}, {"hate", ".K.."},
    {"have", "?.C."}, {"head", "P..."}, {"head off", ".F.."}, {"hear", "C.C."}, {"help", "HF.."}, {"hesitant", "F..."},
    {"hesitate", "F..."}, {"hinder", ".F.F"}, {"hint", "..C."}, {"hold", "..C."}, {"hold back", ".F.."},
    {"hold off", ".F.F"}, {"honor", ".K.."}, {"honour", ".K.."}, {"hope", "PPSP"}, {"hope for", "...P"},
    {"hustle", "P..."}, {"hypothesise", "..B."}, {"hypothesize", "..B."}, {"illustrate", "..A."}, {"imagine", ".SSS"},
    {"immune", ".F.."}, {"impatient", "P..."}, {"impede", ".F.F"}, {"implausible", "U.U."}, {"implicate", ".C.C"},
    {"imply", "..C."}, {"important", "?..."}, {"impossible", "FFF."}, {"improbable", "U.U."}, {"incapable", ".F.."},
    {"incite", "P..."}, {"inclined", "P..."}, {"incorrect", "F.F."}, {"indicate", "..C."}, {"indict", ".C.."},
    {"induce", "H..."}, {"ineligible", "F..."}, {"infer", "..B."}, {"inform", "..C."}, {"inhibit", ".F.F"},
    {"initiate", "...H"}, {"innocent", ".F.."}, {"insinuate", "..CC"}, {"insist", ".PC."}, {"insist on", "...P"},
    {"inspire", "H..."}, {"instruct", "P.P."}, {"intend", "P.PP"}, {"interested", "PP.."}, {"intimate", "..C."},
    {"invalidate", "...F"}, {"investigate", ".SSS"}, {"invite", "P..P"}, {"jail", ".K.."}, {"jockey", "P..."},
    {"joke", "..C."}, {"keen", "P..."}, {"keep", ".H.."}, {"keep away", ".F.."}, {"know", "KKK."}, {"lack", "F..F"},
    {"lament", ".KK."}, {"lead", "HH.."}, {"lean", "P..."}, {"learn", "HKK."}, {"leave out", ".F.F"},
    {"lecture", "..C."}, {"let", "H..."}, {"liable", "?..."}, {"lie", "..D."}, {"like", ".K.."}, {"likely", "?.?."},
    {"loath", "F..."}, {"lobby", "PP.P"}, {"lobby for", "...P"}, {"look", "PP.."}, {"look for", "...P"},
    {"love", ".K.."}, {"maintain", "..C."}, {"make", "H..."}, {"manage", "H..."}, {"mean", "PHH."}, {"mention", ".KA."},
    {"misleading", "F.F."}, {"miss", ".F.F"}, {"miss out", ".F.F"}, {"mistaken", "..F."}, {"moan", "..C."},
    {"motivate", "P..."}, {"move", "P..."}, {"mull", ".???"}, {"muse", "..C."}, {"mutter", "..C."}, {"narrate", "..C."},
    {"necessary", "?..."}, {"need", "?.?P"}, {"neglect", "FF.."}, {"negotiate", "P..."}, {"negotiate for", "...P"},
    {"nix", ".F.F"}, {"note", "..C."}, {"notice", ".KK."}, {"notify", "..C."}, {"notorious", ".K.."},
    {"nullify", "...F"}, {"object to", "...?"}, {"obligate", "H..."}, {"oblige", "H..."}, {"observe", "..C."},
    {"obviate", ".F.F"}, {"obvious", "..H."}, {"offer", "PP.P"}, {"omit", "FF.."}, {"opine", "..C."},
    {"oppose", ".???"}, {"opt", "P..."}, {"opt against", "...F"}, {"opt out", "FF.F"}, {"order", "PPPP"},
    {"organise", "...H"}, {"organize", "...H"}, {"ought", "?..."}, {"outlaw", ".F.F"}, {"overlook", ".FK."},
    {"overturn", "...F"}, {"partner", "P..."}, {"pass up", ".F.F"}, {"pause", ".F.F"}, {"perform", "...H"},
    {"permit", "PP.P"}, {"persuade", "H..."}, {"petition", "P.PP"}, {"photograph", ".H.."}, {"picture", ".H.."},
    {"plan", "PPPP"}, {"plan for", "...P"}, {"pledge", "PPPP"}, {"plot", "P..."}, {"point out", "..A."},
    {"poise", "P..."}, {"poised", "P..."}, {"posit", "..B."}, {"position", "P..."}, {"possible", "?.?."},
    {"post", "..C."}, {"postpone", ".P.P"}, {"powerless", "F..."}, {"praise", ".K.."}, {"pray", "..S."},
    {"preach", "..C."}, {"preclude", ".F.F"}, {"predict", "P.PP"}, {"preempt", ".F.F"}, {"prefer", "P.P."},
    {"prepare", "PP.P"}, {"prepare for", "...P"}, {"press", "PP.P"}, {"press for", "...P"}, {"pressure", "PP.P"},
    {"presume", "C.B."}, {"pretend", "F.F."}, {"prevent", "FF.F"}, {"proceed", "HH.."}, {"proclaim", "C.C."},
    {"profess", "C.C."}, {"prohibit", "FF.F"}, {"project", "P.PP"}, {"promise", "P.PP"}, {"prompt", "H..."},
    {"prone", "?..."}, {"pronounce", "..C."}, {"prophesy", "..P."}, {"propose", "PPPP"}, {"proscribe", ".F.F"},
    {"protect", ".F.."}, {"protest", "..C."}, {"proud", ".KK."}, {"prove", "H.A."}, {"provide", "..?."},
    {"pull back", ".F.F"}, {"pull out", ".F.F"}, {"punish", ".K.."}, {"purport", "C.C."}, {"push", "PP.P"},
    {"push for", "...P"}, {"put off", ".P.P"}, {"qualified", "?..."}, {"qualify", "?..."}, {"quash", "...F"},
    {"question", ".SSS"}, {"queue", "P..."}, {"quip", "..C."}, {"quit", "FF.."}, {"quote", "..C."}, {"race", "P..."},
    {"rally", "P..."}, {"read", "..C."}, {"ready", "P..."}, {"reaffirm", "..C."}, {"realise", ".KK."},
    {"realize", ".KK."}, {"reason", "..B."}, {"reassure", "..C."}, {"rebuff", "...F"}, {"rebut", ".DDD"},
    {"recall", ".KA."}, {"receive", ".K.."}, {"reckon", "..B."}, {"recognise", "..A."}, {"recognize", "..A."},
    {"recollect", "..A."}, {"recommend", "PPPP"}, {"recount", ".KC."}, {"refrain", "FF.."}, {"refuse", "F..F"},
    {"refute", ".DDD"}, {"regret", ".KK."}, {"reiterate", "..C."}, {"reject", ".DDF"}, {"relate", "..C."},
    {"relay", "..C."}, {"relieved", ".KK."}, {"relinquish", "...F"}, {"reluctant", "F..."}, {"remain", "P..."},
    {"remark", "..C."}, {"remember", "HKK."}, {"remind", "..A."}, {"renounce", ".F.F"}, {"repeal", "...F"},
    {"repeat", "..C."}, {"reply", "..C."}, {"report", "C.CC"}, {"repudiate", ".DDD"}, {"request", "P.PP"},
    {"require", "PPPP"}, {"rescind", "...F"}, {"resent", ".KK."}, {"resist", "FF.F"}, {"resolve", "P.P."},
    {"respond", "..C."}, {"responsible", ".K.."}, {"restrain", ".F.."}, {"resume", ".H.H"}, {"retort", "..C."},
    {"retract", ".D.F"}, {"reveal", ".AAA"}, {"revoke", "...F"}, {"rule", "..C."}, {"rule against", "...F"},
    {"rule out", "FFDF"}, {"rumor", "C.C."}, {"rumour", "C.C."}, {"rush", "P..."}, {"sad", ".KK."}, {"safe", "?..."},
    {"save", ".F.."}, {"say", "C.C."}, {"scared", "F..."}, {"schedule", "P..P"}, {"scorn", "F..."}, {"scotch", ".DDD"},
    {"scramble", "P..."}, {"scrap", ".F.F"}, {"scream", "..C."}, {"scupper", "...F"}, {"scuttle", "...F"},
    {"secure", "...H"}, {"seek", "P.PP"}, {"seem", "?.?."}, {"sense", "..B."}, {"sentence", "PK.."}, {"set", "P..."},
    {"set out", "P..."}, {"sever", "...F"}, {"shelve", ".F.F"}, {"shoot down", "...F"}, {"short", ".F.."},
    {"shout", "..C."}, {"show", "..A."}, {"shrink", ".F.."}, {"shun", ".F.F"}, {"shy away", ".F.."}, {"signal", "PPC."},
    {"sit out", ".F.F"}, {"skip", ".F.F"}, {"slate", "P..."}, {"solicit", "...P"}, {"sorry", ".KK."}, {"spare", ".F.."},
    {"specify", "..C."}, {"speculate", ".SS."}, {"spot", ".H.."}, {"spur", "H..."}, {"spurn", ".F.F"},
    {"stand", "P..."}, {"start", "HH.H"}, {"state", "C.C."}, {"stave off", ".F.."}, {"stay away", ".F.."},
    {"steer clear", ".F.."}, {"stipulate", "..P."}, {"stonewall", "...F"}, {"stop", ".F.F"}, {"stop short", ".F.."},
    {"strain", "P..."}, {"stress", "..C."}, {"strike down", "...F"}, {"strive", "P..."}, {"struggle", "P..."},
    {"stymie", ".F.F"}, {"succeed", ".H.."}, {"successful", ".H.."}, {"sue", "PCC."}, {"suggest", "CPS."},
    {"suppose", "P.B."}, {"sure", "P.B."}, {"surmise", "..B."}, {"suspect", "CSSS"}, {"suspend", ".F.F"},
    {"swear", "P.C."}, {"talk of", "...?"}, {"tell", "PCC."}, {"tempt", "P..."}, {"tempting", "?..."},
    {"terminate", "...F"}, {"testify", ".CC."}, {"thank", ".K.."}, {"theorise", "..B."}, {"theorize", "..B."},
    {"think", "CSB."}, {"think of", "...?"}, {"threaten", "PPPP"}, {"thunder", "..C."}, {"thwart", ".F.F"},
    {"torpedo", "...F"}, {"train", "P..."}, {"true", "..H."}, {"trust", "..B."}, {"try", "PP.."}, {"turn down", ".F.F"},
    {"turn out", "H.H."}, {"tweet", "..C."}, {"unable", "F..."}, {"unauthorised", "F..."}, {"unauthorized", "F..."},
    {"unaware", ".KK."}, {"unclear", "..?."}, {"uncover", ".KK."}, {"underline", "..C."}, {"underscore", "..C."},
    {"undertake", "P.P."}, {"undo", "...F"}, {"unfit", "F..."}, {"unlikely", "U.U."},
    {"unprepared", "F..."}, {"unsafe", "?..."}, {"unsuccessful", ".F.."}, {"unthinkable", "FFF."}, {"untrue", "F.F."},
    {"unwilling", "F..."}, {"unworthy", ".F.."}, {"urge", "PPPP"}, {"use", "H..."}, {"value", ".?.."},
    {"verify", "..A."}, {"veto", ".F.F"}, {"vie", "P..."}, {"volunteer", "P..."}, {"vote", "P.PP"},
    {"vote against", "...F"}, {"vote down", ".F.F"}, {"vouch", "..C."}, {"vow", "P.PP"}, {"wager", "..B."},
    {"wait", "P..."}, {"wait for", "...P"}, {"waive", "...F"}, {"walk away", ".F.F"}, {"want", "P.PP"},
    {"ward off", ".F.."}, {"warn", "PFC."}, {"warn against", "...?"}, {"warn of", "...?"}, {"weigh", ".???"},
    {"welcome", "?KK."}, {"whisper", "..C."}, {"willing", "P..."}, {"win", ".K.."}, {"wind up", ".H.."},
    {"wise", "?..."}, {"wish", "P.S."}, {"withdraw", ".F.F"}, {"withhold", "...F"}, {"wonder", ".SS."},
    {"work", "P..."}, {"worried", "..S."}, {"worry", ".SS."}, {"write", "..C."}, {"wrong", "F.F."}, {"yell", "..C."},
};

static const Entry nouns[] = {
    {"abandonment", ".F.F"}, {"ability", "?..."}, {"absence", ".F.F"}, {"accusation", ".CCC"},
    {"acknowledgement", ".AA."}, {"acknowledgment", ".AA."}, {"admission", ".AA."}, {"aftermath", ".K.K"},
    {"agreement", "PPPP"}, {"aim", "PPPP"}, {"allegation", ".CCC"}, {"ambition", "PP.P"}, {"anniversary", ".K.K"},
    {"announcement", "PPC."}, {"appeal", "PP.P"}, {"application", "PP.P"}, {"argument", "..C."},
    {"arrangement", "PP.."}, {"assertion", "..C."}, {"assessment", "..B."}, {"assumption", "..B."},
    {"assurance", "P.C."}, {"attempt", "PP.P"}, {"ban", ".F.F"}, {"belief", "..B."}, {"bid", "PP.P"}, {"bill", "PPP."},
    {"boast", "..C."}, {"boycott", "...F"}, {"breakdown", "...F"}, {"brink", ".?.?"}, {"call", "PPPP"},
    {"campaign", "PP.P"}, {"canard", "..D."}, {"cancellation", ".F.F"}, {"candidacy", "PP.P"}, {"candidature", "PP.P"},
    {"capacity", "??.."}, {"chance", "P???"}, {"charge", ".CCC"}, {"choice", "P..."}, {"claim", "CCCC"},
    {"collapse", "...F"}, {"commemoration", ".K.K"}, {"commitment", "PPPP"}, {"complaint", ".CCC"}, {"concern", ".SSS"},
    {"conclusion", "..C."}, {"condition", "???."}, {"confession", ".AA."}, {"confidence", "..B."},
    {"confirmation", ".AA."}, {"conjecture", "..B."}, {"contention", "..C."}, {"contract", "PPPP"},
    {"conviction", ".KB."}, {"criterion", "??.."}, {"cusp", ".?.?"}, {"danger", "????"}, {"danger to", "...."},
    {"deadline", "PP.."}, {"deal", "PPPP"}, {"decision", "PPPP"}, {"declaration", "..C."}, {"demand", "PPPP"},
    {"denial", ".DDD"}, {"desire", "PPPP"}, {"directive", "PP.."}, {"disclosure", ".AA."}, {"discovery", ".KK."},
    {"dispute", ".SS."}, {"doubt", ".SSS"}, {"dream", "PPPP"}, {"drive", "PP.P"}, {"effort", "PP.P"},
    {"eligibility", "?..."}, {"estimate", "..C."}, {"eve", "...P"}, {"evidence", "????"}, {"expectation", "PPPP"},
    {"fabrication", "..D."}, {"fact", ".KK."}, {"failure", "FF.."}, {"fallacy", "..D."}, {"falsehood", "..D."},
    {"favor", ".?.?"}, {"favour", ".?.?"}, {"fear", "SSSS"}, {"feeling", "..B."}, {"fiction", "..D."},
    {"finding", "..C."}, {"forecast", "PPPP"}, {"freedom", "??.."}, {"goal", "PPP."}, {"guess", "..B."},
    {"hesitation", "FF.."}, {"hint", ".???"}, {"hoax", "..D."}, {"hope", "SSSS"}, {"hypothesis", "..B."},
    {"idea", "PPBP"}, {"impossibility", "FFF."}, {"impression", "..B."}, {"inability", "FF.."}, {"inclination", "PP.."},
    {"indication", "????"}, {"initiative", "PP.."}, {"insinuation", "..C."}, {"insistence", "..C."},
    {"instruction", "PP.."}, {"intent", "PPPP"}, {"intention", "PPPP"}, {"invitation", "PP.P"}, {"knowledge", ".KK."},
    {"lack", "FF.F"}, {"law", "PPP."}, {"lawsuit", "..C."}, {"legacy", ".K.K"}, {"licence", "PP.."},
    {"license", "PP.."}, {"lie", "..D."}, {"likelihood", "????"}, {"memory", ".K.K"}, {"message", "..C."},
    {"misconception", "..D."}, {"mission", "PP.."}, {"motion", "PPP."}, {"move", "PP.P"}, {"myth", "..D."},
    {"need", "PPPP"}, {"news", ".KK."}, {"notion", "..B."}, {"objection", ".??."}, {"obligation", "PP.."},
    {"odd", "????"}, {"odds", "????"}, {"offer", "PPPP"}, {"opinion", "..B."}, {"opportunity", "??.."},
    {"opposition", ".??."}, {"option", "?..."}, {"order", "PPPP"}, {"pact", "PP.."}, {"permission", "PP.."},
    {"permit", "PP.."}, {"perspective", "????"}, {"plan", "PPPP"}, {"plea", "PP.P"}, {"pledge", "PPPP"},
    {"possibility", "????"}, {"prediction", "PPPP"}, {"premise", "..B."}, {"preparation", "PP.P"}, {"pressure", "PP.P"},
    {"presumption", "..B."}, {"pretence", "..D."}, {"pretense", "..D."}, {"pretext", "..C."}, {"prevention", ".F.F"},
    {"probability", "????"}, {"process", ".P.P"}, {"program", "PP.."}, {"programme", "PP.."}, {"project", "PP.."},
    {"promise", "PPPP"}, {"proof", "..A."}, {"prophecy", "..P."}, {"proposal", "PPPP"}, {"prospect", "????"},
    {"push", "PP.P"}, {"qualification", "?..."}, {"readiness", "PP.."}, {"realisation", ".KK."},
    {"realization", ".KK."}, {"recommendation", "PPPP"}, {"refusal", "FF.F"}, {"rejection", ".DDF"},
    {"reluctance", "FF.."}, {"remark", "..C."}, {"remembrance", ".K.K"}, {"reminder", ".KK."}, {"report", "CCCC"},
    {"request", "PPPP"}, {"requirement", "?P.."}, {"resistance", ".??."}, {"resolution", "PPP."},
    {"responsibility", "PP.."}, {"revelation", ".KK."}, {"right", "??.."}, {"risk", "????"}, {"risk to", "...."},
    {"rumor", ".CCS"}, {"rumour", ".CCS"}, {"scheme", "PPPP"}, {"sign", "????"}, {"signal", "????"},
    {"specter", "...?"}, {"spectre", "...?"}, {"speculation", ".CCS"}, {"statement", "..C."}, {"story", "..C."},
    {"strategy", "PP.."}, {"suggestion", "PPSS"}, {"superstition", "..D."}, {"suspect", "..S."}, {"suspension", "...F"},
    {"suspicion", ".SSS"}, {"talk", "PPP."}, {"talk of", "...S"}, {"talks", "PP.."}, {"target", "PP.."},
    {"temptation", "??.."}, {"testimony", "..C."}, {"theory", "..B."}, {"threat", "PPP?"}, {"threat to", "...."},
    {"threshold", ".?.?"}, {"tweet", "..C."}, {"understanding", "..B."}, {"undertaking", "PP.."},
    {"unwillingness", "FF.."}, {"verge", ".?.?"}, {"veto", "...F"}, {"view", "PPB."}, {"vote", "PP.P"}, {"vow", "PPPP"},
    {"wake", ".K.K"}, {"warning", "PPC?"}, {"willingness", "PP.P"}, {"wish", "PPPP"}, {"worry", ".SSS"},
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

static const Entry *entry_of(const Entry *entries, size_t n, const char *word) {
    return bsearch(word, entries, n, sizeof *entries, compare);
}

static RelataEffect find(const Entry *entries, size_t n, const char *word, RelataComplement complement) {
    const Entry *entry = entry_of(entries, n, word);
    return entry ? effect_of(entry->effects[complement]) : RELATA_EFFECT_NONE;
}

// "off" of "called off", also where the tree takes it for an adverb; "close" of "came close to".
static const char *particle_of(const RelataTree *tree, uint32_t i) {
    static const char *const particles[] = {"on",     "off",   "out",   "up",    "down", "through", "ahead", "back",
                                            "around", "round", "close", "short", "over", "away",    "near",  NULL};
    uint32_t particle = relata_tree_child(tree, i, RELATA_DEPREL_COMPOUND_PRT);
    if (!particle && i < tree->n && relata_tree_head(tree, i + 1) == i &&
        (relata_tree_deprel(tree, i + 1) == RELATA_DEPREL_ADVMOD ||
         relata_tree_deprel(tree, i + 1) == RELATA_DEPREL_XCOMP) &&
        relata_tree_lemma_in(tree, i + 1, particles))
        particle = i + 1;
    bool is_out = !particle && i + 2 < tree->n && relata_tree_is_lemma(tree, i + 1, "out") &&
                  relata_tree_is_lemma(tree, i + 2, "of"); // "backed out of buying": a preposition to the tree
    return is_out ? "out" : particle ? relata_tree_lemma(tree, particle) : NULL;
}

// Lemmas of words that the tree takes for names keep their capital.
static void lower(const char *lemma, char *buffer, size_t n) {
    size_t k = 0;
    for (; lemma[k] && k + 1 < n; k++)
        buffer[k] = (char)tolower((unsigned char)lemma[k]);
    buffer[k] = '\0';
}

// "was absolved of", "came promising to": participles that the tree takes for adjectives, by the verb they are of.
static RelataEffect effect_of_participle(const char *word, RelataComplement complement) {
    static const struct {
        const char *ending, *instead;
    } endings[] = {{"ed", ""}, {"ed", "e"}, {"ing", ""}, {"ing", "e"}};
    size_t n = strlen(word);
    for (size_t k = 0; k < sizeof endings / sizeof *endings; k++) {
        size_t m = strlen(endings[k].ending);
        char verb[48];
        if (n <= m + 2 || strcmp(word + n - m, endings[k].ending) != 0)
            continue;
        snprintf(verb, sizeof verb, "%.*s%s", (int)(n - m), word, endings[k].instead);
        RelataEffect effect = find(verbs, sizeof verbs / sizeof *verbs, verb, complement);
        if (effect != RELATA_EFFECT_NONE)
            return effect;
    }
    return RELATA_EFFECT_NONE;
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
    RelataEffect effect = find(verbs, sizeof verbs / sizeof *verbs, word, complement);
    if (effect == RELATA_EFFECT_NONE && relata_tree_upos(tree, i) == RELATA_UPOS_ADJ)
        effect = effect_of_participle(word, complement);
    if (effect != RELATA_EFFECT_NONE)
        return effect;
    lower(relata_tree_form(tree, i), word, sizeof word); // "was exempt", "ought": forms whose lemma is a guess
    return find(verbs, sizeof verbs / sizeof *verbs, word, complement);
}

RelataEffect relata_effect_of_phrase(const RelataTree *tree, uint32_t verb, uint32_t marker) {
    char word[48];
    lower(relata_tree_lemma(tree, verb), word, sizeof word / 2);
    size_t n = strlen(word);
    snprintf(word + n, sizeof word - n, " %s", relata_tree_lemma(tree, marker));
    return find(verbs, sizeof verbs / sizeof *verbs, word, RELATA_COMPLEMENT_EVENT);
}

RelataEffect relata_effect_of_noun(const RelataTree *tree, uint32_t i, RelataComplement complement) {
    char word[48];
    lower(relata_tree_lemma(tree, i), word, sizeof word);
    return find(nouns, sizeof nouns / sizeof *nouns, word, complement);
}

RelataEffect relata_effect_of_noun_phrase(const RelataTree *tree, uint32_t i, uint32_t marker) {
    char word[48];
    lower(relata_tree_lemma(tree, i), word, sizeof word / 2);
    size_t n = strlen(word);
    snprintf(word + n, sizeof word - n, " %s", relata_tree_lemma(tree, marker));
    const Entry *entry = entry_of(nouns, sizeof nouns / sizeof *nouns, word);
    return entry ? effect_of(entry->effects[RELATA_COMPLEMENT_EVENT])
                 : relata_effect_of_noun(tree, i, RELATA_COMPLEMENT_EVENT);
}
