// Tenure: whether an office is over.
//
// A graph has no place for "until last week", so an office that its holder has left is told as a former one. That it
// is over is told by the tense of its own copula ("was mayor"), by words before the title ("then", "ousted"), by years
// behind it, and by what became of the holder in the same sentence: whoever resigned, was fired, ousted or killed holds
// it no more, unless that is only asked for, planned or denied.
//
// In: role and holder of a proposition of rule `role`. Out: yes or no. Limits: one sentence; titles of players and
// trades are asked for their clubs only.
#include "extract/factuality/tenure.h"

#include "extract/factuality/judgement.h"
#include "extract/label/role_label.h"
#include "extract/proposition/clause.h"
#include "extract/tree/words.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

// Offices that somebody is put in and out of, and that end with the holder's life.
static bool is_office(const RelataTree *tree, uint32_t role) {
    static const char *const words[] = {
        "president", "minister",   "leader",     "ruler",          "king",          "queen",       "premier",
        "chief",     "governor",   "mayor",      "dictator",       "head",          "ceo",         "director",
        "chairman",  "chairwoman", "chair",      "chairperson",    "secretary",     "chancellor",  "commander",
        "coach",     "manager",    "ambassador", "envoy",          "senator",       "congressman", "congresswoman",
        "lawmaker",  "speaker",    "editor",     "judge",          "prosecutor",    "executive",   "cfo",
        "coo",       "boss",       "emperor",    "superintendent", "administrator", "treasurer",   "spokesman",
        "adviser",   "advisor",    "deputy",     "commissioner",   "strongman",     "emir",        "sultan",
        "prince",    "shah",       "warlord",    "spokeswoman",    "chieftain",     "sheriff",     "vice-president",
        "aide",      NULL};
    return relata_tree_lemma_in(tree, role, words);
}

// Whether a verb tells what happened: not "may resign", "refused to resign", "called on him to resign".
static bool has_happened(const RelataTree *tree, uint32_t verb) {
    if (!relata_tree_has_xpos(tree, verb, "VBD") && !relata_tree_has_xpos(tree, verb, "VBN") &&
        strcmp(relata_tree_form(tree, verb), "quit") != 0)
        return false;
    RelataJudgement j = relata_judge_clause(tree, verb);
    return !j.is_negative && j.modality != RELATA_PLANNED && j.modality != RELATA_POSSIBLE;
}

// "resigned", "quit his post", "stepped down", "died"
static bool is_leaving(const RelataTree *tree, uint32_t verb, uint32_t role) {
    static const char *const leaving[] = {"resign", "quit", NULL};
    static const char *const ending[] = {"retire", "abdicate", "die", "perish", NULL};
    static const char *const down[] = {"step", "stand", NULL};
    static const char *const offices[] = {"post", "position", "office", "job", "party", NULL};
    uint32_t object = relata_tree_child(tree, verb, RELATA_DEPREL_OBJ);
    if (relata_tree_lemma_in(tree, verb, leaving))
        return !object || relata_tree_lemma_in(tree, object, offices);
    bool is_down = relata_tree_lemma_in(tree, verb, down) && verb < tree->n &&
                   (relata_tree_is_lemma(tree, verb + 1, "down") || relata_tree_is_lemma(tree, verb + 1, "aside"));
    return is_office(tree, role) && (is_down || (relata_tree_lemma_in(tree, verb, ending) && !object));
}

// "removed from the list", "dismissed as a fool": not from office.
static bool is_of_something_else(const RelataTree *tree, uint32_t verb) {
    static const char *const posts[] = {"office", "post",    "power",      "position",   "job",
                                        "role",   "duty",    "command",    "team",       "cabinet",
                                        "party",  "service", "leadership", "government", NULL};
    for (uint32_t c = relata_tree_child(tree, verb, RELATA_DEPREL_OBL); c;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_OBL)) {
        uint32_t marker = relata_tree_case(tree, c);
        if (relata_tree_is_lemma(tree, marker, "from") && !relata_tree_lemma_in(tree, c, posts) &&
            relata_tree_is_lemma(tree, verb, "remove"))
            return true;
        if (relata_tree_is_lemma(tree, marker, "as") && relata_tree_is_lemma(tree, verb, "dismiss"))
            return true;
    }
    return false;
}

// "ousted", "fired", "assassinated": done to whoever held the office.
static bool is_removing(const RelataTree *tree, uint32_t verb, uint32_t role) {
    static const char *const words[] = {"oust",    "depose",   "topple", "overthrow",   "dismiss",  "fire",
                                        "sack",    "remove",   "unseat", "assassinate", "murder",   "execute",
                                        "kill",    "slay",     "hang",   "behead",      "dethrone", "replace",
                                        "succeed", "unseated", "expel",  NULL};
    static const char *const clubs[] = {"trade", NULL};
    if (relata_tree_lemma_in(tree, verb, clubs))
        return true;
    return is_office(tree, role) && relata_tree_lemma_in(tree, verb, words) && !is_of_something_else(tree, verb);
}

// The head of the noun phrase that has both role and holder.
static uint32_t phrase_of(const RelataTree *tree, uint32_t role, uint32_t holder) {
    uint32_t head = relata_tree_is_under(tree, holder, role) ? role : holder;
    for (int step = 0; step < RELATA_MAX_CHAIN; step++) {
        RelataDeprel deprel = relata_tree_deprel(tree, head);
        if (deprel != RELATA_DEPREL_FLAT && deprel != RELATA_DEPREL_APPOS && deprel != RELATA_DEPREL_NMOD_DESC &&
            deprel != RELATA_DEPREL_COMPOUND)
            return head;
        head = relata_tree_head(tree, head);
    }
    return head;
}

// "President Lira, who was ousted in 2009", "the king, killed last year"
static bool has_left_by_clause(const RelataTree *tree, uint32_t noun, uint32_t role) {
    uint32_t without;
    for (uint32_t c = tree->first[noun]; c; c = tree->next[c]) {
        RelataDeprel deprel = relata_tree_deprel(tree, c);
        uint32_t subject = c > noun ? relata_own_subject(tree, c) : 0;
        bool is_relative = deprel == RELATA_DEPREL_ACL_RELCL && subject && relata_antecedent(tree, subject, &without);
        bool is_participle = deprel == RELATA_DEPREL_ACL && c > noun && relata_tree_has_xpos(tree, c, "VBN");
        if (is_relative && !relata_is_passive(tree, c) && is_leaving(tree, c, role) && has_happened(tree, c))
            return true;
        if ((is_participle || (is_relative && relata_is_passive(tree, c))) && is_removing(tree, c, role) &&
            has_happened(tree, c))
            return true;
    }
    return false;
}

// "the downfall of President Lira", "Lira's assassination": unless it is a plan, or asked for.
static bool has_fallen(const RelataTree *tree, uint32_t noun, uint32_t role) {
    static const char *const ends[] = {"downfall",  "ouster",        "overthrow", "removal", "resignation",
                                       "toppling",  "assassination", "murder",    "killing", "death",
                                       "dismissal", "execution",     "sacking",   "firing",  "abdication",
                                       "ousting",   "demise",        "fall",      NULL};
    static const char *const schemes[] = {"plot", "conspiracy", "demand",  "call", "plan",
                                          "vote", "bid",        "attempt", NULL};
    uint32_t end = relata_tree_head(tree, noun);
    RelataDeprel deprel = relata_tree_deprel(tree, noun);
    bool is_of = deprel == RELATA_DEPREL_NMOD && relata_tree_is_lemma(tree, relata_tree_case(tree, noun), "of");
    if ((!is_of && deprel != RELATA_DEPREL_NMOD_POSS) || !is_office(tree, role) ||
        !relata_tree_lemma_in(tree, end, ends) || relata_is_denied_noun(tree, end))
        return false;
    uint32_t above = relata_tree_head(tree, end);
    for (int step = 0; step < RELATA_MAX_CHAIN && above; step++) {
        if (relata_is_predicate(tree, above))
            return relata_effect_of_verb(tree, above, RELATA_COMPLEMENT_EVENT) == RELATA_EFFECT_NONE &&
                   !relata_effect_of_phrase(tree, above,
                                            relata_tree_case(tree, end) ? relata_tree_case(tree, end) : 1) &&
                   has_happened(tree, above);
        if (relata_tree_lemma_in(tree, above, schemes) ||
            relata_effect_of_noun(tree, above, RELATA_COMPLEMENT_EVENT) == RELATA_EFFECT_PLANNED)
            return false;
        end = above;
        above = relata_tree_head(tree, above);
    }
    return false;
}

// "Those dismissed include the finance minister, Ana Lira."
static bool is_among_removed(const RelataTree *tree, uint32_t noun, uint32_t verb, uint32_t role) {
    uint32_t those =
        relata_tree_is_lemma(tree, verb, "include") ? relata_tree_child(tree, verb, RELATA_DEPREL_NSUBJ) : 0;
    uint32_t removed = those ? relata_tree_child(tree, those, RELATA_DEPREL_ACL) : 0;
    return removed && relata_tree_deprel(tree, noun) == RELATA_DEPREL_OBJ && is_removing(tree, removed, role) &&
           relata_tree_has_xpos(tree, removed, "VBN");
}

// "Lira, the finance minister, resigned", "fired the mayor, Tom Berg": what the holder has just left.
static bool is_left(const RelataTree *tree, uint32_t role, uint32_t holder) {
    uint32_t noun = phrase_of(tree, role, holder), verb = relata_tree_head(tree, noun);
    if (!relata_tree_is_under(tree, role, noun) && role + 1 != holder)
        return false; // "stepped down as president and remains head of the party"
    switch (relata_tree_deprel(tree, noun)) {
    case RELATA_DEPREL_NSUBJ:
    case RELATA_DEPREL_VOCATIVE:
        if (is_leaving(tree, verb, role) && has_happened(tree, verb))
            return true;
        break;
    case RELATA_DEPREL_NSUBJ_PASS:
    case RELATA_DEPREL_OBJ:
        if ((is_removing(tree, verb, role) && has_happened(tree, verb)) || is_among_removed(tree, noun, verb, role))
            return true;
        break;
    default:
        if (has_fallen(tree, noun, role))
            return true;
        break;
    }
    uint32_t behind = tree->right[holder] + 1; // "…, the treasurer, Ana Lira, resigned and …", whatever the arcs
    if (behind < tree->n && strcmp(relata_tree_form(tree, behind), ",") == 0)
        behind++;
    if (behind <= tree->n && relata_tree_upos(tree, behind) == RELATA_UPOS_VERB && is_leaving(tree, behind, role) &&
        has_happened(tree, behind))
        return true;
    return has_left_by_clause(tree, noun, role) || (noun != holder && has_left_by_clause(tree, holder, role)) ||
           (noun != role && has_left_by_clause(tree, role, role));
}

// "was a member of the board", "was a leader of the army": of persons alone, for bodies may be members too.
static bool is_membership(const RelataProjection *g, uint32_t role, uint32_t holder) {
    static const char *const words[] = {"member", "leader", "partner", "candidate", "contender", NULL};
    const RelataEntity *who = relata_named_entity(g, holder);
    return who && who->type == RELATA_TYPE_PERSON && relata_tree_lemma_in(&g->x->tree, role, words);
}

// "a visit by President Lira in 1983": whoever held an office in a year long past. A year is long past if it is eight
// years before the article's, or before 2000 where nobody knows when that was.
static bool is_of_old_year(const RelataProjection *g, uint32_t role, uint32_t holder) {
    enum { TERM = 8, UNDATED = 1999 };
    const RelataTree *tree = &g->x->tree;
    const char *published = g->x->document->published;
    long last = published ? strtol(published, NULL, 10) - TERM : UNDATED;
    for (uint32_t i = 2; i <= tree->n; i++) {
        const char *form = relata_tree_form(tree, i);
        uint32_t verb = relata_is_year(form) && strlen(form) == 4 && relata_tree_is_lemma(tree, i - 1, "in")
                            ? relata_tree_head(tree, i)
                            : 0;
        for (int step = 0; step < RELATA_MAX_CHAIN && verb && relata_tree_upos(tree, verb) != RELATA_UPOS_VERB; step++)
            verb = relata_tree_head(tree, verb); // "in October 1983"
        if (verb && strtol(form, NULL, 10) <= last && is_office(tree, role) && holder != verb &&
            relata_tree_is_under(tree, holder, verb) && has_happened(tree, verb))
            return true;
    }
    return false;
}

// "served as mayor", "was mayor until 2011": an office that is over, as the verb or an end tells.
static bool is_past_office(const RelataProjection *g, uint32_t role, uint32_t holder) {
    static const char *const serving[] = {"serve", "act", NULL};
    static const char *const ends[] = {"until", "till", NULL};
    static const char *const lasting[] = {"native",   "artist",     "citizen", "resident",   "speaker",
                                          "finalist", "author",     "writer",  "composer",   "architect",
                                          "inventor", "painter",    "nominee", "contestant", "veteran",
                                          "survivor", "descendant", "figure",  NULL};
    const RelataTree *tree = &g->x->tree;
    uint32_t copula = relata_tree_child(tree, role, RELATA_DEPREL_COP),
             verb = copula ? copula : relata_tree_head(tree, role);
    const char *xpos = verb ? relata_tree_token(tree, verb)->xpos : NULL;
    char class[32];
    const char *value = relata_lexicon_find(g->x->lexicon, RELATA_LEXICON_ROLE, relata_tree_lemma(tree, role));
    bool is_aside =
        copula && relata_tree_deprel(tree, holder) == RELATA_DEPREL_APPOS; // "those there were the chief, Ana Lira, …"
    if (!xpos || is_aside || strcmp(xpos, "VBD") != 0 ||
        !(relata_is_personal_role(g, role) || is_membership(g, role, holder)) ||
        (value && relata_lexicon_field(value, 0, 0, class, sizeof class) && strcmp(class, "relative") == 0))
        return false;
    if (!copula)
        return relata_tree_lemma_in(tree, verb, serving) && relata_tree_deprel(tree, role) == RELATA_DEPREL_OBL &&
               relata_tree_is_lemma(tree, relata_tree_case(tree, role), "as");
    if (relata_tree_deprel(tree, role) != RELATA_DEPREL_CCOMP && !relata_tree_lemma_in(tree, role, lasting))
        return true; // "was head of the force", but not of what somebody said, whose tense is the verb's
    for (uint32_t i = role + 1; i <= tree->right[role]; i++)
        if (relata_tree_lemma_in(tree, i, ends) && i < tree->n && relata_is_year(relata_tree_form(tree, i + 1)))
            return true;
    return false;
}

// "the then president", "by then Prime Minister Lira": an adjective there, and not when something happened.
static bool is_adjective_then(const RelataTree *tree, uint32_t k, uint32_t role, uint32_t holder) {
    const char *next = k < tree->n ? relata_tree_form(tree, k + 1) : "";
    if (next[0] == '-' || strcmp(next, "the") == 0)
        return true;
    RelataUpos before = k > 1 ? relata_tree_upos(tree, k - 1) : RELATA_UPOS_CCONJ;
    uint32_t head = relata_tree_head(tree, k);
    return k < role &&
           (before == RELATA_UPOS_ADP || before == RELATA_UPOS_DET ||
            (before == RELATA_UPOS_PUNCT && (head == role || head == holder)) ||
            (before == RELATA_UPOS_VERB && head != k - 1 && relata_tree_upos(tree, head) != RELATA_UPOS_VERB));
}

// "then-Mayor Ana Lira", "the ex-minister", "former Senator Lira of Ohio": the word that makes an office a past one.
static bool is_then(const RelataTree *tree, uint32_t role, uint32_t holder) {
    enum { FARTHEST = 10 };
    static const char *const ousted[] = {"deposed",  "ousted",       "toppled",  "overthrown", "slain",
                                         "murdered", "assassinated", "executed", "late",       NULL};
    bool is_list = false;
    for (uint32_t k = role; k && k + FARTHEST > role; k--) {
        const char *form = relata_tree_form(tree, k), *next = k < tree->n ? relata_tree_form(tree, k + 1) : "";
        char word[32];
        relata_lexicon_normalize(form, word, sizeof word);
        RelataUpos upos = relata_tree_upos(tree, k);
        uint32_t head = relata_tree_head(tree, k);
        bool is_own = head == role || head == holder;
        is_list |= upos == RELATA_UPOS_CCONJ;
        if ((k + FARTHEST / 2 > role && relata_is_among(word, ousted) && is_office(tree, role)) ||
            strncmp(word, "then-", 5) == 0 || strncmp(word, "ex-", 3) == 0 ||
            (strcmp(word, "then") == 0 && is_adjective_then(tree, k, role, holder)) ||
            (strcmp(word, "ex") == 0 && next[0] == '-') ||
            (strcmp(word, "former") == 0 && is_own && !is_list && k < role))
            return true;
        if ((upos == RELATA_UPOS_PUNCT && form[0] != '-') || upos == RELATA_UPOS_VERB || upos == RELATA_UPOS_SCONJ ||
            upos == RELATA_UPOS_AUX)
            return false;
    }
    return false;
}

// "the ruler from 1990 to 2000", "head of the party (1990-2000)": an office with the year in which it ended.
static bool is_of_past_years(const RelataTree *tree, uint32_t role) {
    for (uint32_t i = role + 1; i + 3 <= tree->n && i <= tree->right[role]; i++) {
        RelataUpos upos = relata_tree_upos(tree, i);
        if (upos == RELATA_UPOS_PUNCT || upos == RELATA_UPOS_VERB || upos == RELATA_UPOS_PRON)
            return false; // of what follows
        if (relata_tree_is_lemma(tree, i, "from") && relata_is_year(relata_tree_form(tree, i + 1)) &&
            (relata_tree_is_lemma(tree, i + 2, "to") || relata_tree_is_lemma(tree, i + 2, "until")) &&
            relata_is_year(relata_tree_form(tree, i + 3)))
            return true;
    }
    return false;
}

bool relata_is_office_over(const RelataProjection *g, uint32_t role, uint32_t holder) {
    const RelataTree *tree = &g->x->tree;
    bool is_held = relata_is_personal_role(g, role) || is_office(tree, role);
    return is_past_office(g, role, holder) || is_left(tree, role, holder) || is_of_old_year(g, role, holder) ||
           (is_held && (is_then(tree, role, holder) || is_of_past_years(tree, role)));
}
