// Complement: what a verb says of its object, as part of the label.
//
// Some verbs say little about their object alone: whom one accuses, of what; what one designates, as what; what one
// keeps, how. What they need stands beside the object, as a phrase ("accused Chad of fraud"), a gerund ("blamed Mali
// for breaking the truce"), a noun or an adjective ("declared Lee winner", "made the archive public"), and the tree
// hangs it on the verb or on the object. Where it is short it goes into the label; where it is not and the verb needs
// it, there is no statement.
//
// The frames are those of VerbNet's classes judge, declare, characterize, conjecture, appoint, dub, rob, ban, prevent,
// limit and their like. In: a verb and its object. Out: words appended to a label.
#include "extract/label/complement_words.h"
#include "extract/label/frame.h"
#include "extract/node/valency.h"
#include "extract/proposition/clause.h"
#include "extract/statement/projection.h"
#include "extract/telling/telling.h"
#include "extract/tree/words.h"

#include <stdio.h>
#include <string.h>

bool relata_verb_asks_for(const RelataTree *tree, uint32_t verb, uint32_t marker) {
    const RelataFrame *frame = relata_frame_of(tree, verb);
    return frame && frame->is_needed && relata_frame_has(frame, tree, marker);
}

// "used it as part of a campaign", "sold it as a result": these say nothing of the object.
static bool is_as_if(const RelataTree *tree, uint32_t noun) {
    static const char *const words[] = {
        "part",  "result",   "consequence", "rule", "whole",      "response", "example", "opposed", "way", "means",
        "child", "teenager", "gesture",     "well", "precaution", "reward",   "start",   "thing",   NULL};
    return relata_tree_lemma_in(tree, noun, words);
}

// "joined the board as a director": what the subject is, or what says nothing of the object.
static bool is_as_of_subject(const RelataTree *tree, uint32_t verb) {
    static const char *const words[] = {
        "attain",  "join",   "enter",   "leave",     "begin",   "end",   "finish",  "start", "win",
        "earn",    "make",   "lead",    "reach",     "play",    "teach", "attend",  "spend", "have",
        "get",     "put",    "see",     "show",      "hear",    "let",   "keep",    "refer", "go",
        "contact", "report", "endorse", "represent", "contest", "chair", "support", "back",  NULL};
    return relata_tree_lemma_in(tree, verb, words);
}

// What somebody or something is made, called or taken for; of other verbs the phrase says when or why.
static bool takes_as(const RelataTree *tree, uint32_t verb) {
    static const char *const words[] = {
        "select", "choose",  "pick",   "tap",       "nominate",  "elect",   "hire",     "cast",      "reelect",
        "hail",   "brand",   "label",  "cite",      "crown",     "adopt",   "rate",     "rank",      "retain",
        "employ", "recruit", "attack", "denounce",  "describe",  "promote", "propose",  "tout",      "confirm",
        "swear",  "laud",    "float",  "protect",   "install",   "condemn", "reject",   "criticize", "slam",
        "blast",  "praise",  "frame",  "paint",     "establish", "decry",   "position", "market",    "deploy",
        "engage", "keep",    "unveil", "introduce", "announce",  "pose",    "declare",  NULL};
    const RelataFrame *frame = relata_frame_of(tree, verb);
    return (frame && strstr(frame->markers, " as ")) || relata_tree_lemma_in(tree, verb, words);
}

// "raised the rate to 5 percent", "cut staff by a third"; not "raised funds by lottery".
static bool is_unmeasured(const RelataTree *tree, uint32_t verb, uint32_t complement) {
    static const char *const words[] = {"raise", "increase", "lower",  "cut",  "boost",  "slash",  "reduce",
                                        "trim",  "extend",   "expand", "lift", "double", "triple", NULL};
    static const char *const parts[] = {"half", "third", "quarter", "percent", "zero", NULL};
    return relata_tree_lemma_in(tree, verb, words) && !relata_tree_child(tree, complement, RELATA_DEPREL_NUMMOD) &&
           !relata_tree_lemma_in(tree, complement, parts);
}

bool relata_verb_takes(const RelataTree *tree, uint32_t verb, uint32_t phrase) {
    static const char *const seating[] = {"appoint", "name", "elect", "nominate", "assign", "admit", NULL};
    if (relata_tree_lemma_in(tree, verb, seating) && relata_tree_upos(tree, phrase) == RELATA_UPOS_PROPN &&
        relata_tree_is_lemma(tree, relata_opening_of(tree, phrase), "to"))
        return false; // "two judges to the High Court": a label takes no names
    return relata_frame_has(relata_frame_of(tree, verb), tree, relata_opening_of(tree, phrase)) &&
           !is_unmeasured(tree, verb, phrase);
}

// "led Chad to victory", "sent Lira to a camp", "brought the town under control": the preposition before where
// somebody or something was brought, which is the point; NULL if the phrase is of another kind.
static const char *goal_link(const RelataTree *tree, uint32_t verb, uint32_t marker, uint32_t noun) {
    static const char *const leading[] = {"lead",    "guide", "steer", "propel", "inspire", "coach", "carry",
                                          "captain", "power", "lift",  "take",   "fire",    NULL};
    static const char *const heights[] = {
        "victory",      "win",       "triumph", "title",   "championship", "crown",     "gold",       "glory",
        "independence", "power",     "final",   "finals",  "playoff",      "semifinal", "semifinals", "quarterfinal",
        "playoffs",     "promotion", "defeat",  "success", "prominence",   "fame",      "stardom",    NULL};
    static const char *const bringing[] = {"bring", "place", "put", "keep", "take", "hold", "throw", NULL};
    static const char *const sending[] = {"send",   "transfer", "take",    "rush",     "return", "move",
                                          "escort", "fly",      "airlift", "evacuate", "bring",  "confine",
                                          "admit",  "deport",   "commit",  "remand",   NULL};
    static const char *const sites[] = {"prison",  "hospital",    "jail",    "camp",   "facility", "base",
                                        "clinic",  "court",       "cell",    "center", "centre",   "penitentiary",
                                        "station", "institution", "shelter", "morgue", "colony",   NULL};
    if (relata_tree_is_lemma(tree, marker, "under") && relata_tree_lemma_in(tree, verb, bringing))
        return "under";
    bool is_height = relata_tree_lemma_in(tree, verb, leading) && relata_tree_lemma_in(tree, noun, heights);
    bool is_site = relata_tree_lemma_in(tree, verb, sending) && relata_tree_lemma_in(tree, noun, sites);
    return relata_tree_is_lemma(tree, marker, "to") && (is_height || is_site) ? "to" : NULL;
}

// The word between verb and complement, "" if there is none; NULL if the complement is of another kind.
static const char *link_of(const RelataTree *tree, uint32_t verb, uint32_t complement) {
    static const char *const installing[] = {"select",   "choose",  "pick",  "tap",  "name", "appoint",
                                             "nominate", "install", "elect", "hire", "cast", NULL};
    static const char *const deeming[] = {"declare", "deem", "consider", "pronounce", "rename", "proclaim", NULL};
    uint32_t marker = relata_opening_of(tree, complement);
    if (relata_tree_is_lemma(tree, marker, "as"))
        return is_as_if(tree, complement) || is_as_of_subject(tree, verb) || !takes_as(tree, verb) ? NULL : "as";
    if (relata_frame_has(relata_frame_of(tree, verb), tree, marker))
        return is_unmeasured(tree, verb, complement) ? NULL : relata_tree_lemma(tree, marker);
    const char *goal = marker ? goal_link(tree, verb, marker, complement) : NULL;
    if (goal)
        return goal;
    if (relata_tree_lemma_in(tree, verb, deeming))
        return marker ? NULL : "";
    if (!relata_tree_lemma_in(tree, verb, installing))
        return NULL;
    if (relata_tree_deprel(tree, complement) != RELATA_DEPREL_OBL)
        return marker ? NULL : "as";
    return relata_tree_is_lemma(tree, marker, "for") ? "for" : NULL;
}

// "identified Lira as a person", "limited guests to two friends": a word that says nothing by itself, or how many.
static bool is_empty_word(const RelataTree *tree, uint32_t verb, uint32_t complement, uint32_t n) {
    static const char *const limiting[] = {"limit", "restrict", "confine", NULL};
    static const char *const words[] = {"person", "man",    "woman", "one",   "thing", "member", "type",
                                        "kind",   "source", "area",  "place", "some",  "other",  NULL};
    static const char *const posts[] = {"position", "post", "job", "role", "office", NULL}; // "appointed to his post"
    bool is_owned = relata_tree_has_xpos(tree, relata_tree_child(tree, complement, RELATA_DEPREL_NMOD_POSS), "PRP$");
    if (n == 1u + is_owned && relata_tree_lemma_in(tree, complement, posts) &&
        relata_tree_is_lemma(tree, relata_opening_of(tree, complement), "to"))
        return true;
    bool is_plural = n > 1 && relata_tree_has_xpos(tree, complement, "NNS") && // "identified mines as likely causes"
                     relata_tree_is_lemma(tree, relata_opening_of(tree, complement), "as");
    return is_plural || (n == 1 && relata_tree_lemma_in(tree, complement, words)) ||
           (n == 1 && relata_tree_is_lemma(tree, verb, "consider")) ||
           (relata_tree_child(tree, complement, RELATA_DEPREL_NUMMOD) && relata_tree_lemma_in(tree, verb, limiting));
}

// "urged Chad to sign the treaty", "commits the army to fight": what somebody is asked, made or allowed to do.
bool relata_verb_bids(const RelataTree *tree, uint32_t verb) {
    static const char *const words[] = {
        "urge",     "direct",   "authorize", "authorise", "beg",      "implore",   "convince", "persuade",  "warn",
        "command",  "instruct", "advise",    "press",     "lobby",    "ask",       "push",     "exhort",    "oblige",
        "induce",   "pressure", "prompt",    "task",      "invite",   "order",     "force",    "compel",    "require",
        "allow",    "permit",   "enable",    "encourage", "commit",   "challenge", "forbid",   "dare",      "bind",
        "obligate", "empower",  "coerce",    "tell",      "remind",   "choose",    "select",   "pick",      "appoint",
        "nominate", "hire",     "recruit",   "assign",    "dispatch", "send",      "elect",    "designate", "caution",
        "entice",   "inspire",  "motivate",  "train",     "mandate",  "counsel",   "request",  "petition",  NULL};
    return relata_tree_lemma_in(tree, verb, words);
}

// Who can be asked: people, bodies, states, and not a meeting that is called.
static bool can_be_asked(const RelataExtraction *x, uint32_t object) {
    const RelataMention *m = relata_mention_at(x, object);
    static const char *const classes[] = {"organization", "group", "people", "person", NULL};
    static const char *const bodies[] = {"force",  "service",    "leadership", "troop",   "unit",   "country",
                                         "nation", "government", "party",      "court",   "agency", "police",
                                         "state",  "troops",     "authority",  "company", "firm",   "militia",
                                         "bank",   "navy",       NULL};
    return relata_tree_lemma_in(&x->tree, object, bodies) || relata_is_role_word(x, object) ||
           relata_has_class(x, object, classes) ||
           (m && (m->type == RELATA_TYPE_PERSON || m->type == RELATA_TYPE_ORGANIZATION ||
                  m->type == RELATA_TYPE_PLACE || m->type == RELATA_TYPE_GROUP));
}

// "urged Chad on Monday to pay": nothing but short phrases of the verb between two places.
static bool is_gap(const RelataTree *tree, uint32_t verb, uint32_t left, uint32_t right) {
    enum { LONGEST_GAP = 6 };
    if (left >= right || right - left > LONGEST_GAP)
        return false;
    for (uint32_t i = left + 1; i < right; i++) {
        uint32_t top = i;
        while (top && relata_tree_head(tree, top) != verb)
            top = relata_tree_head(tree, top);
        RelataDeprel deprel = top ? relata_tree_deprel(tree, top) : RELATA_DEPREL_NONE;
        if (deprel != RELATA_DEPREL_OBL && deprel != RELATA_DEPREL_OBL_UNMARKED && deprel != RELATA_DEPREL_ADVMOD)
            return false;
    }
    return true;
}

// "asked Chad to return remains Mali claims": what stands right behind the infinitive is its object, whatever the tree
// makes of it, and is lost.
static bool is_cut_infinitive(const RelataTree *tree, uint32_t verb, uint32_t c) {
    uint32_t next = tree->right[c] + 1;
    return next <= tree->n && tree->right[c] == c && relata_tree_upos(tree, next) == RELATA_UPOS_NOUN &&
           relata_tree_head(tree, next) == verb && relata_tree_deprel(tree, next) == RELATA_DEPREL_CCOMP;
}

// "used satellites to watch the border", not "used the visit to say", which uses nothing.
static bool is_instrument(const RelataExtraction *x, uint32_t verb, uint32_t object) {
    static const char *const using[] = {"use", "employ", "utilize", "utilise", "exploit", "harness", "misuse", NULL};
    static const char *const occasions[] = {"address", "speech",   "visit",     "trip",   "appearance",  "event",
                                            "meeting", "occasion", "interview", "rally",  "conference",  "statement",
                                            "power",   "veto",     "authority", "moment", "opportunity", NULL};
    const RelataTree *tree = &x->tree;
    const RelataMention *m = relata_mention_at(x, object);
    bool is_site =
        m && m->kind == RELATA_MENTION_NAME && (m->type == RELATA_TYPE_PLACE || m->type == RELATA_TYPE_FACILITY);
    return relata_tree_lemma_in(tree, verb, using) && !is_site && !relata_tree_lemma_in(tree, object, occasions);
}

static bool is_bidden_infinitive(const RelataExtraction *x, uint32_t verb, uint32_t object, uint32_t c) {
    const RelataTree *tree = &x->tree;
    RelataDeprel deprel = relata_tree_deprel(tree, c);
    uint32_t mark = relata_tree_child(tree, c, RELATA_DEPREL_MARK), behind = tree->right[object];
    if (relata_tree_head(tree, c) != verb || (deprel != RELATA_DEPREL_XCOMP && deprel != RELATA_DEPREL_ADVCL) ||
        !mark || mark + 1 != c || tree->left[c] != mark || !relata_is_infinitive(tree, c))
        return false;
    if (object < verb && relata_is_passive(tree, verb)) { // "Chad was urged by Mali to join"
        uint32_t agent = relata_tree_child(tree, verb, RELATA_DEPREL_OBL_AGENT);
        behind = agent ? tree->right[agent] : verb;
    }
    bool is_next = mark == behind + 1 || (deprel == RELATA_DEPREL_XCOMP && is_gap(tree, verb, behind, mark));
    bool is_asked = relata_verb_bids(tree, verb) && can_be_asked(x, object);
    return is_next && (is_asked || is_instrument(x, verb, object)) && !is_cut_infinitive(tree, verb, c);
}

// What may be said of the object: a common noun, a gerund with a preposition, an adjective that tells how it is made.
static bool is_complement(const RelataExtraction *x, uint32_t verb, uint32_t c) {
    static const char *const deeming[] = {"declare", "proclaim", "pronounce", "deem", "name", "crown", NULL};
    static const char *const judging[] = {"dismiss",      "reject", "denounce",  "condemn", "describe",
                                          "characterize", "brand",  "label",     "decry",   "criticize",
                                          "blast",        "slam",   "criticise", "portray", NULL};
    const RelataTree *tree = &x->tree;
    RelataDeprel deprel = relata_tree_deprel(tree, c);
    switch (relata_tree_upos(tree, c)) {
    case RELATA_UPOS_PROPN: // "for Vice President"
        return relata_is_role_word(x, c) && deprel == RELATA_DEPREL_OBL;
    case RELATA_UPOS_NOUN:
        if (deprel == RELATA_DEPREL_APPOS) // "declared Ana Lira the winner"
            return relata_tree_lemma_in(tree, verb, deeming) &&
                   relata_tree_upos(tree, tree->left[c]) == RELATA_UPOS_DET &&
                   relata_tree_upos(tree, tree->left[c] - 1) == RELATA_UPOS_PROPN;
        return deprel == RELATA_DEPREL_OBL || deprel == RELATA_DEPREL_XCOMP || deprel == RELATA_DEPREL_ADVCL ||
               deprel == RELATA_DEPREL_NMOD || deprel == RELATA_DEPREL_OBJ;
    case RELATA_UPOS_ADJ: // "dismissed the report as baseless"
        return relata_tree_is_lemma(tree, relata_opening_of(tree, c), "as") &&
               relata_tree_lemma_in(tree, verb, judging) &&
               (deprel == RELATA_DEPREL_OBL || deprel == RELATA_DEPREL_ADVCL || deprel == RELATA_DEPREL_XCOMP);
    case RELATA_UPOS_VERB:
        return relata_is_gerund(tree, c) &&
               relata_frame_has(relata_frame_of(tree, verb), tree, relata_opening_of(tree, c)) &&
               (deprel == RELATA_DEPREL_ADVCL || deprel == RELATA_DEPREL_ACL);
    default:
        return false;
    }
}

// "praised Ana for her work as a judge": another phrase stands before this one, which may be its own.
static bool is_behind_phrase(const RelataTree *tree, uint32_t verb, uint32_t object, uint32_t c) {
    for (uint32_t i = tree->first[verb]; i && i < c; i = tree->next[i])
        if (i > object && i > verb && relata_tree_deprel(tree, i) == RELATA_DEPREL_OBL)
            return true;
    return false;
}

// "limited access to data", "trained nurses in hospitals": the phrase is the object's own.
static bool is_of_object(const RelataTree *tree, uint32_t verb, uint32_t object, uint32_t c) {
    static const char *const places[] = {"in", "on", NULL};
    static const char *const charges[] = {"suspicion", "charge", "allegation", "count", NULL};
    uint32_t marker = relata_opening_of(tree, c);
    if (relata_tree_head(tree, c) != object || relata_verb_asks_for(tree, verb, marker))
        return false;
    return relata_noun_takes(tree, object, marker) ||
           (relata_tree_lemma_in(tree, marker, places) && !relata_tree_lemma_in(tree, c, charges));
}

// "arrested Lira in a crackdown on protests": a phrase of the noun right before it.
static bool is_of_noun_before(const RelataTree *tree, uint32_t object, uint32_t marker) {
    uint32_t before = marker ? marker - 1 : 0;
    return before > tree->right[object] && relata_tree_upos(tree, before) == RELATA_UPOS_NOUN &&
           relata_noun_takes(tree, before, marker);
}

// "warned the Group of Eight nations": a phrase of the object's name.
static bool is_in_name(const RelataExtraction *x, uint32_t object, uint32_t marker) {
    const RelataMention *m = marker > object ? relata_mention_at(x, object) : NULL;
    uint32_t token = x->tree.begin + marker - 1;
    return m && m->kind == RELATA_MENTION_NAME && token >= m->token_begin && token < m->token_end;
}

bool relata_is_bidden(const RelataExtraction *x, uint32_t verb, uint32_t object, uint32_t infinitive) {
    return is_bidden_infinitive(x, verb, object, infinitive);
}

// "urged the committee for the games to stay", "for Lira to stay": what is asked stands in the infinitive.
static bool is_asking_more(const RelataTree *tree, uint32_t verb, uint32_t c) {
    uint32_t asked = relata_tree_child(tree, verb, RELATA_DEPREL_XCOMP);
    return relata_verb_bids(tree, verb) && asked > c && relata_is_infinitive(tree, asked);
}

// "attacked the town for a second day"; "linked the chief to years of fraud"
static bool is_mere_time(const RelataTree *tree, uint32_t c) {
    static const char *const markers[] = {"for", "in", "on", "with", "by", "from", NULL};
    return relata_is_time_word(relata_tree_lemma(tree, c)) &&
           (!relata_opening_of(tree, c) || relata_tree_lemma_in(tree, relata_opening_of(tree, c), markers));
}

// The complement of a verb with this object, 0 if there is none that could be said.
static uint32_t complement_of(const RelataExtraction *x, uint32_t verb, uint32_t object) {
    const RelataTree *tree = &x->tree;
    const RelataFrame *frame = relata_frame_of(tree, verb);
    uint32_t agent = relata_tree_child(tree, verb, RELATA_DEPREL_OBL_AGENT); // "praised by Lira for its help"
    for (uint32_t c = object + 1; c <= tree->right[verb]; c++) {
        if (is_bidden_infinitive(x, verb, object, c))
            return c;
        uint32_t head = relata_tree_head(tree, c);
        bool is_beside = head == verb || head == object || (object < verb && agent && head == agent) ||
                         (head > object && relata_tree_deprel(tree, head) == RELATA_DEPREL_CONJ &&
                          relata_tree_head(tree, head) == object);
        if (!is_beside)
            continue;
        uint32_t marker = relata_opening_of(tree, c);
        bool is_framed = relata_frame_has(frame, tree, marker) || (marker && goal_link(tree, verb, marker, c));
        bool is_beside_name = relata_tree_deprel(tree, c) == RELATA_DEPREL_APPOS; // "declared Ana Lira the winner"
        bool is_own = is_framed || is_beside_name || (head == verb && !is_behind_phrase(tree, verb, object, c));
        if (is_own && !is_of_object(tree, verb, object, c) && !is_in_name(x, object, marker) &&
            !is_of_noun_before(tree, object, marker) && c != verb && is_complement(x, verb, c) &&
            link_of(tree, verb, c) && !is_mere_time(tree, c) && !(is_framed && is_asking_more(tree, verb, c)))
            return c;
    }
    return 0;
}

// "urged to work to end the war", "sent to try to end it": what is to come of the work is the point.
static uint32_t aim_of(const RelataTree *tree, uint32_t verb, uint32_t infinitive) {
    static const char *const working[] = {"work", "act", "strive", NULL};
    static const char *const sending[] = {"send", "dispatch", "deploy", NULL};
    bool is_working = relata_tree_lemma_in(tree, infinitive, working) ||
                      (relata_tree_is_lemma(tree, infinitive, "try") && relata_tree_lemma_in(tree, verb, sending));
    for (uint32_t c = is_working ? tree->first[infinitive] : 0; c; c = tree->next[c]) {
        bool is_next = c == infinitive + 2 || (c == infinitive + 3 && relata_tree_is_lemma(tree, c - 2, "hard"));
        if (is_next && relata_is_infinitive(tree, c) && relata_tree_is_lemma(tree, c - 1, "to"))
            return c;
    }
    return infinitive;
}

// "sent 300 troops to Mali to keep the peace": where to stands before what for.
static void add_goal(const RelataProjection *g, uint32_t verb, uint32_t object, uint32_t infinitive,
                     char label[RELATA_LABEL]) {
    static const char *const sending[] = {"send", "dispatch", "deploy", "move", "assign", NULL};
    const RelataTree *tree = &g->x->tree;
    uint32_t mark = relata_tree_child(tree, infinitive, RELATA_DEPREL_MARK);
    for (uint32_t i = object + 1; relata_tree_lemma_in(tree, verb, sending) && i < mark; i++) {
        uint32_t place = relata_tree_is_lemma(tree, i, "to") ? relata_tree_head(tree, i) : 0;
        const RelataEntity *e = place > i && place < mark ? relata_named_entity(g, place) : NULL;
        size_t n = strlen(label);
        if (e && e->type == RELATA_TYPE_PLACE && n + strlen(e->name) + 5 < RELATA_LABEL) {
            snprintf(label + n, RELATA_LABEL - n, " to %s", e->name);
            return;
        }
    }
}

bool relata_label_add_complement(const RelataProjection *g, uint32_t verb, uint32_t object, char label[RELATA_LABEL]) {
    static const char *const selecting[] = {"choose", "pick", "tap", NULL};
    static const char *const installing[] = {"select", "choose", "pick", "tap", "elect", "nominate", NULL};
    static const char *const deeming[] = {"proclamation", "recognition", "description", "designation", "declaration",
                                          "use",          "treatment",   "portrayal",   "listing",     NULL};
    const RelataTree *tree = &g->x->tree;
    static const char *const fining[] = {"fine", "pay", "charge", NULL}; // "fined Acme $5": what Acme was fined for
    uint32_t c = relata_is_amount(tree, object) && relata_tree_lemma_in(tree, verb, fining)
                     ? 0
                     : complement_of(g->x, verb, object);
    RelataComplementWords words = {.n = 0};
    bool is_bidden = c && is_bidden_infinitive(g->x, verb, object, c);
    uint32_t asked = c;
    c = is_bidden ? aim_of(tree, verb, c) : c;
    if (c)
        relata_complement_words(g, verb, object, c, &words);
    uint32_t own = 0; // words up to the noun
    while (own < words.n && words.tokens[own] <= c)
        own++;
    if (!words.n || relata_complement_is_cut(tree, &words, c) || (own == words.n && is_empty_word(tree, verb, c, own)))
        return false;
    bool is_office = relata_is_role_word(g->x, c) || relata_tree_is_lemma(tree, c, "mate");
    const char *link = is_bidden ? "to" : link_of(tree, verb, c);
    static const char *const ranking[] = {"promote", "elevate", "demote", NULL};
    bool is_as = strcmp(link, "as") == 0, is_rank = (is_office && !relata_tree_has_morph(tree, c, RELATA_MORPH_PLUR)) ||
                                                    relata_tree_is_lemma(tree, c, "rank") ||
                                                    relata_tree_is_lemma(tree, c, "status");
    if ((relata_tree_lemma_in(tree, verb, installing) && !is_office && strcmp(link, "to") != 0) ||
        (relata_tree_lemma_in(tree, verb, ranking) && !is_rank) ||
        (is_as && relata_tree_lemma_in(tree, object, deeming))) // "the proclamation of the hills as territory"
        return false;
    char before[RELATA_LABEL];
    memcpy(before, label, sizeof before);
    if (relata_tree_lemma_in(tree, verb, selecting) && !strchr(label, ' '))
        snprintf(label, RELATA_LABEL, "selected");
    if (relata_tree_is_lemma(tree, verb, "attack") && is_as)
        snprintf(label, RELATA_LABEL, "criticized"); // "attacked the plan as a gift to banks"
    if (is_bidden)
        add_goal(g, verb, object, asked, label);
    size_t length = strlen(label);
    snprintf(label + length, RELATA_LABEL - length, "%s%s", *link ? " " : "", link);
    if (relata_label_add_words(g, &words, c, label))
        return true;
    memcpy(label, before, sizeof before); // it has no room
    return false;
}

// "in custody", "for mercy": a noun without a determiner, which makes one meaning with the verb.
static bool is_bare_phrase(const RelataTree *tree, uint32_t noun) {
    static const char *const markers[] = {"in", "into", "to", "on", "at", "for", "under", NULL};
    static const char *const by[] = {"storm", "surprise", "force", NULL}; // "took Peru by storm"
    static const char *const houses[] = {"prison", "jail", "court", "hospital", "school", "college", NULL};
    uint32_t marker = relata_tree_case(tree, noun);
    bool is_noun = relata_tree_upos(tree, noun) == RELATA_UPOS_NOUN && relata_tree_has_xpos(tree, noun, "NN");
    return marker && marker + 1 == noun && tree->left[noun] == marker && tree->right[noun] == noun &&
           (is_noun || relata_tree_lemma_in(tree, noun, houses)) && // "sent to prison", tagged as a verb
           (relata_tree_lemma_in(tree, marker, markers) ||
            (relata_tree_is_lemma(tree, marker, "by") && relata_tree_lemma_in(tree, noun, by))) &&
           !relata_is_time_word(relata_tree_lemma(tree, noun)) && !relata_is_circumstance(tree, noun);
}

uint32_t relata_bare_phrase_of(const RelataTree *tree, uint32_t verb) {
    static const char *const verbs[] = {
        "take",  "bring", "put",  "hold", "keep",  "go",    "come",   "fall",    "get",    "send", "return",
        "stand", "throw", "set",  "call", "turn",  "leave", "plead",  "unite",   "burst",  "draw", "move",
        "lie",   "beg",   "join", "ask",  "apply", "place", "remand", "precede", "engage", "free", NULL};
    if (!relata_tree_lemma_in(tree, verb, verbs))
        return 0;
    for (uint32_t c = relata_tree_child(tree, verb, RELATA_DEPREL_OBL); c;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_OBL))
        if (c > verb && is_bare_phrase(tree, c))
            return c;
    uint32_t object = relata_tree_child(tree, verb, RELATA_DEPREL_OBJ), // "held Lira in check", hung on the name
        c = object ? relata_tree_child(tree, object, RELATA_DEPREL_NMOD) : 0;
    static const char *const moving[] = {"send", "take", "put", "bring", "place", "throw", "return", "remand", NULL};
    bool is_beside = c > object && tree->left[c] == object + 1 &&
                     (relata_tree_upos(tree, object) == RELATA_UPOS_PROPN || relata_tree_lemma_in(tree, verb, moving));
    return is_beside && is_bare_phrase(tree, c) ? c : 0;
}

bool relata_label_add_bare_phrase(const RelataTree *tree, uint32_t verb, char label[RELATA_LABEL]) {
    uint32_t noun = relata_bare_phrase_of(tree, verb);
    size_t n = strlen(label);
    if (noun)
        snprintf(label + n, RELATA_LABEL - n, " %s %s", relata_tree_lemma(tree, relata_tree_case(tree, noun)),
                 relata_tree_lemma(tree, noun));
    return noun != 0;
}

static bool has_other_half(const RelataTree *tree, uint32_t verb, uint32_t object) {
    static const char *const states[] = {"state", "country", "nation", "republic", "independent", NULL};
    static const char *const recognizing[] = {"recognize", "recognise", NULL};
    const RelataFrame *frame = relata_half_frame_of(tree, verb);
    for (uint32_t c = frame ? relata_tree_child(tree, verb, RELATA_DEPREL_OBL) : 0; c;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_OBL))
        if (c > object && c > verb && relata_frame_has(frame, tree, relata_tree_case(tree, c)) &&
            !relata_is_time_word(relata_tree_lemma(tree, c)) && !relata_is_year(relata_tree_form(tree, c)) &&
            !(relata_tree_lemma_in(tree, verb, recognizing) && relata_tree_lemma_in(tree, c, states)))
            return true; // not "recognized Kosovo as a state"
    uint32_t behind = frame && object > verb ? relata_tree_child(tree, object, RELATA_DEPREL_NMOD) : 0;
    while (behind && behind < object)
        behind = relata_tree_next_child(tree, behind, RELATA_DEPREL_NMOD);
    static const char *const aiming[] = {"aim", "direct", NULL}; // hung on the object
    const char *marker = relata_tree_lemma_in(tree, verb, aiming) ? "at" : "from";
    return behind && relata_tree_is_lemma(tree, relata_tree_case(tree, behind), marker) &&
           relata_frame_has(frame, tree, relata_tree_case(tree, behind));
}

// "pulled 4,000 troops", "pushed Chad": from where, to what?
static bool is_moved_somewhere(const RelataTree *tree, uint32_t verb) {
    static const char *const moving[] = {"pull", "push", "drag", "nudge", "steer", "shift", "peg", NULL};
    static const char *const away[] = {"away", "aside", NULL};
    return relata_tree_lemma_in(tree, verb, moving) && !relata_tree_child(tree, verb, RELATA_DEPREL_COMPOUND_PRT) &&
           !relata_tree_lemma_in(tree, relata_tree_child(tree, verb, RELATA_DEPREL_ADVMOD), away);
}

// "declared Lira": the winner, guilty, or what?
static bool is_called_nothing(const RelataTree *tree, uint32_t verb, uint32_t object) {
    static const char *const calling[] = {"declare", "proclaim", "pronounce", "deem", "dub", "brand", NULL};
    return relata_tree_lemma_in(tree, verb, calling) && relata_tree_upos(tree, object) == RELATA_UPOS_PROPN &&
           !relata_tree_child(tree, object, RELATA_DEPREL_DET);
}

bool relata_lacks_complement(const RelataTree *tree, uint32_t verb, uint32_t object) {
    const RelataFrame *frame = relata_frame_of(tree, verb);
    return is_called_nothing(tree, verb, object) || is_moved_somewhere(tree, verb) || (frame && frame->is_needed) ||
           has_other_half(tree, verb, object);
}
