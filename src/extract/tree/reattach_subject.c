// Reattach, subjects: which noun a verb has for its subject, where the order of words tells better than the tree.
//
// "between" wants two; a verb in a tense right behind the last of a list has it for its subject; what follows "found"
// or "claimed" up to a tense is a clause and no object; who only people can be (who lives, flees, protests) is the
// person named right before; a clause without its pronoun stands beside its noun; "Born in Oslo" is said of whoever is
// named next. One function a rule, its example above it, as in reattach.c.
#include "extract/node/node.h"
#include "extract/proposition/clause.h"
#include "extract/proposition/noun.h"
#include "extract/tree/reattach.h"
#include "extract/tree/words.h"

#include <string.h>

static bool is_subject(RelataDeprel deprel) {
    return deprel == RELATA_DEPREL_NSUBJ || deprel == RELATA_DEPREL_NSUBJ_PASS;
}

// "Fighting between Chad and a rebel group has killed ten": "between" takes both, and the verb has the noun before it.
static bool reattach_between(RelataExtraction *x, uint32_t i) {
    enum { LONGEST = 6 };
    const RelataTree *tree = &x->tree;
    uint32_t verb = relata_tree_head(tree, i), cc = tree->left[i] - 1, one = cc ? cc - 1 : 0;
    if (!is_subject(relata_tree_deprel(tree, i)) || i > verb || cc < 4 || !relata_tree_is_form(tree, cc, "and"))
        return false;
    while (one && one + LONGEST > cc &&
           !(tree->right[one] == cc - 1 && relata_tree_is_lemma(tree, relata_tree_case(tree, one), "between")))
        one--;
    uint32_t noun = one && one + LONGEST > cc ? relata_tree_head(tree, one) : 0;
    if (!noun || noun > one || noun == verb || relata_tree_child(tree, one, RELATA_DEPREL_CONJ) ||
        relata_tree_has_morph(tree, one, RELATA_MORPH_PLUR) ||
        relata_tree_is_under(tree, relata_tree_head(tree, noun), verb) || relata_tree_head(tree, noun) == verb)
        return false;
    uint32_t above = relata_tree_head(tree, noun);
    RelataDeprel deprel = relata_tree_deprel(tree, noun);
    relata_hang(x, i, one, RELATA_DEPREL_CONJ);
    relata_hang(x, cc, i, RELATA_DEPREL_CC);
    relata_hang(x, verb, above, deprel);
    relata_hang(x, noun, verb, RELATA_DEPREL_NSUBJ);
    if (relata_tree_has_xpos(tree, noun, "VBG"))
        x->document->tokens[tree->begin + noun - 1].upos = RELATA_UPOS_NOUN;
    return true;
}

static bool has_determiner(const RelataTree *tree, uint32_t noun) {
    return relata_tree_child(tree, noun, RELATA_DEPREL_DET) || relata_tree_child(tree, noun, RELATA_DEPREL_NMOD_POSS);
}

// The word before which a clause begins with its verb: the verb itself or its first auxiliary.
static uint32_t verb_group(const RelataTree *tree, uint32_t verb) {
    uint32_t first = relata_tree_child(tree, verb, RELATA_DEPREL_AUX),
             passive = relata_tree_child(tree, verb, RELATA_DEPREL_AUX_PASS);
    if (!first || (passive && passive < first))
        first = passive;
    return first && first < verb ? first : verb;
}

// Whether nothing, or an aside between two commas, stands between two tokens.
static bool is_next_or_behind_aside(const RelataTree *tree, uint32_t end, uint32_t begin) {
    return end + 1 == begin ||
           (end + 2 < begin && relata_tree_is_form(tree, begin - 1, ",") &&
            (relata_tree_is_form(tree, end + 1, ",") || relata_tree_upos(tree, end + 1) == RELATA_UPOS_SCONJ));
}

// "scored a goal and the Lions beat Leeds", "is known for its trees, and Mesa, in contrast, has few": the last of a
// list right before a verb in a tense is its subject; behind an aside only a name after a common noun.
static bool reattach_last_of_list(RelataExtraction *x, uint32_t verb) {
    enum { FARTHEST = 10 };
    const RelataTree *tree = &x->tree;
    uint32_t begin = verb_group(tree, verb), head = relata_tree_head(tree, verb);
    RelataDeprel deprel = relata_tree_deprel(tree, verb);
    if (relata_tree_upos(tree, verb) != RELATA_UPOS_VERB || begin < 4 || !head || head > begin ||
        (deprel != RELATA_DEPREL_CONJ && deprel != RELATA_DEPREL_PARATAXIS) || relata_own_subject(tree, verb) ||
        !relata_is_finite(tree, begin == verb ? verb : begin))
        return false;
    for (uint32_t last = begin - 1; last > head && last + FARTHEST > begin; last--) {
        uint32_t first = relata_tree_deprel(tree, last) == RELATA_DEPREL_CONJ ? relata_tree_head(tree, last) : 0,
                 own = relata_tree_child(tree, verb, RELATA_DEPREL_CC),
                 cc = own     ? (own + 1 == tree->left[last] ? own : 0)
                      : first ? relata_tree_child(tree, last, RELATA_DEPREL_CC)
                              : 0,
                 end = tree->right[last];
        bool is_proper = relata_tree_upos(tree, last) == RELATA_UPOS_PROPN;
        bool is_renamed = end + 2 == begin && relata_tree_is_form(tree, end + 1, ",") &&
                          relata_tree_child(tree, last, RELATA_DEPREL_APPOS); // "and his son, Tom Berg, was chosen"
        if (!first || !cc || end >= begin || !relata_is_noun(tree, last) ||
            !(is_renamed || is_next_or_behind_aside(tree, end, begin)) || !relata_tree_is_under(tree, first, head))
            continue;
        bool is_right_behind = end + 1 == begin || is_renamed;
        if (is_right_behind && relata_tree_deprel(tree, first) == RELATA_DEPREL_NMOD)
            return false; // "goals from Lira and Berg won": the goals did
        if (is_right_behind ? !is_proper && !has_determiner(tree, last)
                            : !is_proper || relata_tree_upos(tree, first) == RELATA_UPOS_PROPN)
            return false;
        relata_hang(x, last, verb, relata_subject_deprel(tree, verb));
        relata_hang(x, cc, verb, RELATA_DEPREL_CC);
        relata_hang(x, verb, head, RELATA_DEPREL_CONJ);
        return true;
    }
    return false;
}

// "beat Leeds, 4-1, and Mesa crushed Oslo": a past tense with an object right behind the last of a list.
static bool reattach_next_game(RelataExtraction *x, uint32_t verb) {
    const RelataTree *tree = &x->tree;
    uint32_t last = relata_tree_head(tree, verb), first = last ? relata_tree_head(tree, last) : 0,
             cc = last ? relata_tree_child(tree, last, RELATA_DEPREL_CC) : 0,
             above = first ? relata_tree_head(tree, first) : 0;
    if (relata_tree_deprel(tree, verb) != RELATA_DEPREL_ACL || !relata_tree_has_xpos(tree, verb, "VBD") ||
        relata_tree_deprel(tree, last) != RELATA_DEPREL_CONJ || !cc || !relata_tree_is_form(tree, cc, "and") ||
        relata_tree_upos(tree, last) != RELATA_UPOS_PROPN || verb != last + 1 || !above ||
        relata_tree_upos(tree, above) != RELATA_UPOS_VERB || !relata_tree_child(tree, verb, RELATA_DEPREL_OBJ) ||
        relata_tree_deprel(tree, first) != RELATA_DEPREL_OBJ)
        return false;
    relata_hang(x, verb, above, RELATA_DEPREL_CONJ);
    relata_hang(x, last, verb, RELATA_DEPREL_NSUBJ);
    relata_hang(x, cc, verb, RELATA_DEPREL_CC);
    return true;
}

// "fell", "rose", "went": never a participle, whatever the tagger says.
static bool is_past_only(const RelataTree *tree, uint32_t i) {
    static const char *const forms[] = {
        "fell",  "rose",  "grew",  "went",  "took",  "gave",  "saw",  "knew", "wrote",  "broke", "chose", "spoke",
        "stole", "drove", "began", "shook", "threw", "drew",  "flew", "ate",  "forgot", "swore", "wore",  "tore",
        "bore",  "rode",  "froze", "woke",  "sang",  "drank", "sank", "swam", "did",    "was",   "were",  NULL};
    return relata_is_among(relata_tree_form(tree, i), forms);
}

// "found exports fell by a half", "claimed the plan to cut taxes was made in Oslo": what is found or claimed is a
// clause.
static bool reattach_content(RelataExtraction *x, uint32_t clause) {
    static const char *const verbs[] = {"find",  "show",    "say",    "claim",  "believe",  "report",   "think",
                                        "argue", "suggest", "allege", "insist", "estimate", "fear",     "hope",
                                        "know",  "note",    "reveal", "warn",   "admit",    "indicate", NULL};
    const RelataTree *tree = &x->tree;
    uint32_t head = relata_tree_head(tree, clause), object = 0, verb = 0, begin = verb_group(tree, clause);
    RelataDeprel deprel = relata_tree_deprel(tree, clause);
    if (deprel == RELATA_DEPREL_ACL && is_past_only(tree, clause) && tree->left[clause] == clause) {
        object = head;
        verb = relata_tree_head(tree, object);
    } else if (deprel == RELATA_DEPREL_CONJ && relata_tree_upos(tree, begin) == RELATA_UPOS_AUX &&
               relata_is_finite(tree, begin) && begin > 1) {
        verb = head;
        object = verb && verb < begin ? relata_tree_child(tree, verb, RELATA_DEPREL_OBJ) : 0;
        if (!object || !relata_tree_is_under(tree, begin - 1, object))
            return false;
    }
    if (!object || !verb || verb > object || relata_tree_deprel(tree, object) != RELATA_DEPREL_OBJ ||
        !relata_tree_lemma_in(tree, verb, verbs) || relata_own_subject(tree, clause))
        return false;
    relata_hang(x, clause, verb, RELATA_DEPREL_CCOMP);
    relata_hang(x, object, clause, relata_subject_deprel(tree, clause));
    if (is_past_only(tree, clause))
        x->document->tokens[tree->begin + clause - 1].xpos = "VBD";
    return true;
}

// "told reporters they had left", "told CNN he would go": no clause about reporters.
static bool reattach_told(RelataExtraction *x, uint32_t clause) {
    static const char *const verbs[] = {"tell",   "inform",   "assure", "warn",     "remind", "advise",
                                        "notify", "convince", "show",   "persuade", NULL};
    const RelataTree *tree = &x->tree;
    if (relata_tree_deprel(tree, clause) != RELATA_DEPREL_ACL_RELCL)
        return false;
    uint32_t noun = relata_tree_head(tree, clause), verb = noun ? relata_tree_head(tree, noun) : 0,
             subject = relata_own_subject(tree, clause), without;
    RelataDeprel deprel = relata_tree_deprel(tree, noun);
    if (!subject || subject != tree->left[clause] || relata_tree_upos(tree, subject) != RELATA_UPOS_PRON ||
        relata_antecedent(tree, subject, &without) || (deprel != RELATA_DEPREL_IOBJ && deprel != RELATA_DEPREL_OBJ) ||
        !relata_tree_lemma_in(tree, verb, verbs) || tree->left[clause] != noun + 1)
        return false;
    relata_hang(x, clause, verb, RELATA_DEPREL_CCOMP);
    return true;
}

// "finds her place in a world she feels lost in": a clause without its pronoun stands right behind its noun.
static bool reattach_contact(RelataExtraction *x, uint32_t clause) {
    const RelataTree *tree = &x->tree;
    if (relata_tree_deprel(tree, clause) != RELATA_DEPREL_ACL_RELCL)
        return false;
    uint32_t noun = relata_tree_head(tree, clause), left = tree->left[clause], near = left > 1 ? left - 1 : 0,
             subject = relata_own_subject(tree, clause), without;
    if (!near || near == noun || subject != left || relata_tree_upos(tree, subject) != RELATA_UPOS_PRON ||
        relata_antecedent(tree, subject, &without) || relata_tree_upos(tree, near) != RELATA_UPOS_NOUN ||
        tree->right[near] + 1 < left || relata_is_time_word(relata_tree_lemma(tree, near)) ||
        relata_tree_is_under(tree, near, clause))
        return false;
    for (uint32_t i = near; i != noun; i = relata_tree_head(tree, i)) {
        RelataDeprel deprel = relata_tree_deprel(tree, i);
        if (!i || deprel == RELATA_DEPREL_OBL || deprel == RELATA_DEPREL_OBJ)
            break; // in another clause
        if (relata_tree_head(tree, i) == noun)
            return false;
    }
    relata_hang(x, clause, near, RELATA_DEPREL_ACL_RELCL);
    return true;
}

static bool is_human(const RelataExtraction *x, uint32_t i) {
    static const char *const classes[] = {"person", NULL}, *const words[] = {"people",    "man",    "woman", "citizen",
                                                                             "christian", "muslim", "jew",   "hindu",
                                                                             "sikh",      NULL};
    const RelataMention *m = relata_mention_at(x, i);
    if (m && m->kind == RELATA_MENTION_NAME)
        return m->type == RELATA_TYPE_PERSON || m->type == RELATA_TYPE_GROUP;
    return relata_is_role_noun(x, i) || relata_has_class(x, i, classes) || relata_tree_lemma_in(&x->tree, i, words);
}

// "checks on Danes seeking asylum": a clause for what people seek for themselves; bills and talks seek other things.
static bool is_seeking_refuge(const RelataTree *tree, uint32_t verb) {
    static const char *const seeking[] = {"seek", "await", "need", "claim", "get", "receive", "find", NULL};
    static const char *const wants[] = {"asylum",     "refuge",    "shelter",     "work", "job",
                                        "employment", "treatment", "citizenship", "visa", "care",
                                        "therapy",    "haven",     "sanctuary",   NULL};
    return relata_tree_lemma_in(tree, verb, seeking) &&
           relata_tree_lemma_in(tree, relata_tree_child(tree, verb, RELATA_DEPREL_OBJ), wants);
}

// "a request from Danes living in Peru", "talks with the rebels fleeing Mali": only people do.
static bool reattach_people(RelataExtraction *x, uint32_t i) {
    static const char *const verbs[] = {
        "live",        "reside",   "flee",   "protest", "study",     "dwell",   "hail",     "march",
        "demonstrate", "suffer",   "wear",   "retire",  "migrate",   "squat",   "shop",     "kneel",
        "vote",        "hide",     "hole",   "taunt",   "shelter",   "pose",    "chant",    "commute",
        "pray",        "worship",  "camp",   "queue",   "emigrate",  "smile",   "dance",    "cheer",
        "loot",        "mourn",    "hunt",   "sleep",   "gather",    "undergo", "brandish", "wield",
        "humiliate",   "mistreat", "starve", "perish",  "immigrate", "stay",    NULL};
    const RelataTree *tree = &x->tree;
    uint32_t noun = relata_tree_head(tree, i), near = i - 1; // then the innermost noun that can be meant
    while (near > noun && relata_tree_upos(tree, near) == RELATA_UPOS_ADV && relata_tree_head(tree, near) == i)
        near--; // "now living"
    uint32_t end = near;
    if (relata_tree_deprel(tree, i) != RELATA_DEPREL_ACL || tree->left[i] != end + 1 ||
        !relata_tree_has_xpos(tree, i, "VBG") || is_human(x, noun) ||
        !(relata_tree_lemma_in(tree, i, verbs) || is_seeking_refuge(tree, i)))
        return false;
    const RelataMention *m = relata_mention_at(x, noun);
    if (m && m->kind == RELATA_MENTION_NAME && m->token_end >= tree->begin + near)
        return false; // "the Network of People living with HIV"
    while (near && near != noun && !is_human(x, near))
        near = relata_tree_head(tree, near);
    if (!near || near == noun || tree->right[near] < end || !relata_is_noun(tree, near) ||
        !relata_tree_is_under(tree, near, noun))
        return false;
    relata_hang(x, i, near, RELATA_DEPREL_ACL);
    return true;
}

// "the head of the commission investigating the crash": the body does, whoever heads it.
static bool reattach_inquiry(RelataExtraction *x, uint32_t i) {
    static const char *const verbs[] = {"investigate", "probe",   "examine", "review",    "monitor",   "oversee",
                                        "regulate",    "inspect", "hear",    "represent", "supervise", NULL};
    static const char *const bodies[] = {"commission", "committee", "panel",     "board",  "agency", "council", "body",
                                         "team",       "tribunal",  "jury",      "court",  "force",  "mission", "group",
                                         "inquiry",    "watchdog",  "authority", "office", "unit",   NULL};
    const RelataTree *tree = &x->tree;
    uint32_t noun = relata_tree_head(tree, i), body = i - 1;
    if (relata_tree_deprel(tree, i) != RELATA_DEPREL_ACL || tree->left[i] != i ||
        !relata_tree_has_xpos(tree, i, "VBG") || !relata_tree_lemma_in(tree, i, verbs) || body <= noun ||
        !relata_tree_lemma_in(tree, body, bodies) || relata_tree_deprel(tree, body) != RELATA_DEPREL_NMOD ||
        relata_tree_head(tree, body) != noun || !relata_is_role_noun(x, noun) ||
        !relata_tree_is_lemma(tree, relata_tree_case(tree, body), "of"))
        return false;
    relata_hang(x, i, body, RELATA_DEPREL_ACL);
    return true;
}

// "a concert on the Lima Lawn celebrating music": what is held somewhere celebrates, and not the place.
static bool reattach_held(RelataExtraction *x, uint32_t i) {
    static const char *const verbs[] = {"celebrate", "mark",    "commemorate", "honor",   "honour",  "feature",
                                        "showcase",  "promote", "discuss",     "protest", "condemn", NULL};
    static const char *const deeds[] = {"act", "event", "communication", "group", NULL}, *const markers[] = {
                                                                                             "in", "on", "at", NULL};
    const RelataTree *tree = &x->tree;
    uint32_t place = relata_tree_head(tree, i), noun = place ? relata_tree_head(tree, place) : 0;
    const RelataMention *m = place ? relata_mention_at(x, place) : NULL;
    if (relata_tree_deprel(tree, i) != RELATA_DEPREL_ACL || tree->left[i] != i ||
        !relata_tree_has_xpos(tree, i, "VBG") || !relata_tree_lemma_in(tree, i, verbs) ||
        relata_tree_deprel(tree, place) != RELATA_DEPREL_NMOD || !m || m->kind != RELATA_MENTION_NAME ||
        m->type == RELATA_TYPE_PERSON || !relata_tree_lemma_in(tree, relata_tree_case(tree, place), markers) ||
        relata_tree_upos(tree, noun) != RELATA_UPOS_NOUN || !relata_has_class(x, noun, deeds))
        return false;
    relata_hang(x, i, noun, RELATA_DEPREL_ACL);
    return true;
}

// "Trade between the two countries increased by 40%": what changes is what is counted, and not whose it is.
static bool reattach_change(RelataExtraction *x, uint32_t i) {
    static const char *const verbs[] = {"increase", "rise", "grow",  "fall",   "drop",   "decrease", "decline",
                                        "double",   "jump", "surge", "shrink", "plunge", "triple",   NULL};
    const RelataTree *tree = &x->tree;
    uint32_t noun = relata_tree_head(tree, i), whole = noun ? relata_tree_head(tree, noun) : 0,
             by = relata_tree_child(tree, i, RELATA_DEPREL_OBL);
    if (!by)
        by = relata_tree_child(tree, i, RELATA_DEPREL_OBL_AGENT);
    if (relata_tree_deprel(tree, i) != RELATA_DEPREL_ACL || tree->left[i] != i ||
        !relata_tree_lemma_in(tree, i, verbs) || relata_tree_has_xpos(tree, i, "VBG") ||
        relata_tree_deprel(tree, noun) != RELATA_DEPREL_NMOD || !whole || whole > noun ||
        relata_tree_upos(tree, whole) != RELATA_UPOS_NOUN || !by || !relata_tree_child(tree, by, RELATA_DEPREL_NUMMOD))
        return false;
    relata_hang(x, i, whole, RELATA_DEPREL_ACL);
    return true;
}

// "Born on 3 May 1950, in Jos, Lira began …": what stands before the subject tells of the birth.
static bool reattach_birth(RelataExtraction *x, uint32_t i) {
    const RelataTree *tree = &x->tree;
    uint32_t verb = relata_tree_head(tree, i), birth = verb ? relata_tree_child(tree, verb, RELATA_DEPREL_ADVCL) : 0;
    if (relata_tree_deprel(tree, i) != RELATA_DEPREL_OBL || !birth || birth > 2)
        return false;
    uint32_t subject = relata_own_subject(tree, verb);
    if (!subject || i > subject || subject > verb || tree->left[i] <= birth ||
        !relata_tree_has_xpos(tree, birth, "VBN") || !relata_tree_is_form(tree, birth, birth == 1 ? "Born" : "born") ||
        tree->right[i] + 2 < tree->left[subject] || !relata_tree_is_form(tree, tree->left[subject] - 1, ","))
        return false;
    relata_hang(x, i, birth, RELATA_DEPREL_OBL);
    return true;
}

// "Speaking in Oslo, Ana Lira, the daughter of Berg accused Chad": a person is no other name of a place.
static bool reattach_opened(RelataExtraction *x, uint32_t i) {
    const RelataTree *tree = &x->tree;
    const RelataMention *m = relata_mention_at(x, i);
    uint32_t place = relata_tree_head(tree, i), noun = tree->right[i] + 2;
    const RelataMention *other = place ? relata_mention_at(x, place) : NULL;
    if (relata_tree_deprel(tree, i) != RELATA_DEPREL_APPOS || !m || m->kind != RELATA_MENTION_NAME ||
        m->type != RELATA_TYPE_PERSON || !other || other->type != RELATA_TYPE_PLACE || noun > tree->n ||
        !relata_tree_is_form(tree, tree->right[i] + 1, ","))
        return false;
    while (noun <= tree->n && !relata_is_noun(tree, noun))
        noun++;
    uint32_t verb = noun <= tree->n ? relata_tree_head(tree, noun) : 0;
    if (!verb || verb < noun || !is_subject(relata_tree_deprel(tree, noun)) || tree->left[noun] != tree->right[i] + 2 ||
        !relata_tree_child(tree, noun, RELATA_DEPREL_DET) || !relata_is_role_noun(x, noun) ||
        relata_tree_is_under(tree, verb, place))
        return false;
    relata_hang(x, i, verb, relata_tree_deprel(tree, noun));
    relata_hang(x, noun, i, RELATA_DEPREL_APPOS);
    return true;
}

// "Acme is growing, Lira said, while opening shops in Chad": what stands behind the tag of a report is of the report.
static bool reattach_behind_tag(RelataExtraction *x, uint32_t i) {
    const RelataTree *tree = &x->tree;
    if (relata_tree_deprel(tree, i) != RELATA_DEPREL_ADVCL || !relata_tree_has_xpos(tree, i, "VBG"))
        return false;
    uint32_t tag = relata_tree_head(tree, i), verb = tag ? relata_tree_head(tree, tag) : 0,
             subject = tag ? relata_own_subject(tree, tag) : 0;
    if (i < tag || relata_tree_deprel(tree, tag) != RELATA_DEPREL_PARATAXIS || !relata_is_tagged_report(tree, tag) ||
        !verb || verb > tag || !subject || relata_own_subject(tree, i) || !relata_tree_is_form(tree, tag + 1, ",") ||
        relata_tree_upos(tree, verb) != RELATA_UPOS_VERB)
        return false;
    relata_hang(x, i, verb, RELATA_DEPREL_ADVCL);
    return true;
}

// "Berg whispers, and Lira covers her face": a verb in the singular has one subject, the last of what looks like a
// list.
static bool reattach_single(RelataExtraction *x, uint32_t i) {
    const RelataTree *tree = &x->tree;
    uint32_t first = relata_tree_head(tree, i), verb = first ? relata_tree_head(tree, first) : 0,
             cc = relata_tree_child(tree, i, RELATA_DEPREL_CC);
    if (relata_tree_deprel(tree, i) != RELATA_DEPREL_CONJ || !cc || !relata_tree_is_form(tree, cc, "and") ||
        !relata_tree_is_form(tree, cc - 1, ",") || !is_subject(relata_tree_deprel(tree, first)) ||
        tree->right[first] + 1 != verb || relata_tree_child(tree, first, RELATA_DEPREL_CONJ) != i ||
        !relata_tree_has_xpos(tree, verb, "VBZ") || relata_tree_upos(tree, i) != RELATA_UPOS_PROPN ||
        !relata_tree_has_xpos(tree, first, "NNS"))
        return false;
    RelataDeprel deprel = relata_tree_deprel(tree, first);
    relata_hang(x, i, verb, deprel);
    relata_hang(x, cc, verb, RELATA_DEPREL_CC);
    relata_hang(x, first, verb, RELATA_DEPREL_DEP);
    return true;
}

// "before occupying Serb armies were cleared": a tense right behind what the tree takes for the object of a gerund has
// that for its subject, and the gerund tells which.
static bool reattach_gerund_before(RelataExtraction *x, uint32_t verb) {
    const RelataTree *tree = &x->tree;
    uint32_t left = tree->left[verb], gerund = 0, noun = 0;
    if (left < 3 || relata_tree_upos(tree, verb) != RELATA_UPOS_VERB || relata_own_subject(tree, verb) ||
        !(relata_is_finite(tree, verb) || relata_tree_child(tree, verb, RELATA_DEPREL_AUX) ||
          relata_tree_child(tree, verb, RELATA_DEPREL_AUX_PASS)) ||
        (left != verb && relata_tree_upos(tree, left) != RELATA_UPOS_AUX))
        return false;
    for (uint32_t k = left - 1; k && k + 8 > left && !noun; k--)
        if (relata_tree_deprel(tree, k) == RELATA_DEPREL_OBJ && tree->right[k] + 1 == left)
            noun = k;
    gerund = noun ? relata_tree_head(tree, noun) : 0;
    if (!gerund || !relata_tree_has_xpos(tree, gerund, "VBG") ||
        relata_tree_deprel(tree, gerund) != RELATA_DEPREL_ADVCL || tree->left[noun] != gerund + 1 ||
        relata_tree_child(tree, noun, RELATA_DEPREL_DET) || !relata_tree_has_morph(tree, noun, RELATA_MORPH_PLUR) ||
        relata_tree_is_under(tree, verb, gerund))
        return false;
    uint32_t mark = relata_tree_child(tree, gerund, RELATA_DEPREL_MARK);
    relata_hang(x, noun, verb, relata_subject_deprel(tree, verb));
    relata_hang(x, gerund, noun, RELATA_DEPREL_AMOD);
    relata_token_to_mend(x, gerund)->upos = RELATA_UPOS_ADJ;
    if (mark)
        relata_hang(x, mark, verb, RELATA_DEPREL_MARK);
    return true;
}

bool relata_reattach_to_subject(RelataExtraction *x, uint32_t i) {
    static bool (*const rules[])(RelataExtraction *, uint32_t) = {
        reattach_gerund_before, reattach_between, reattach_last_of_list, reattach_content, reattach_told,
        reattach_contact,       reattach_people,  reattach_change,       reattach_birth,   reattach_opened,
        reattach_behind_tag,    reattach_single,  reattach_next_game,    reattach_held,    reattach_inquiry};
    for (size_t k = 0; k < sizeof rules / sizeof *rules; k++)
        if (rules[k](x, i))
            return true;
    return false;
}
