// Factuality: does the article assert it, deny it, hold it possible, foresee it, or let somebody else say it?
//
// A fold up the tree. A predicate starts with what its own clause says (polarity.c, modality.c, attribution.c); then
// each governor on the way up (climb.c) does to it what the tables of veridicality.c say ("refused to" denies, "wants
// to" plans, "said that" claims), under the governor's own negation and modality (governor.c). The scheme is that of
// FactBank (Saurí and Pustejovsky 2009) in a small form. The innermost modality and speaker stay; what stands above a
// report or a fact known to somebody changes neither polarity nor certainty any more. Here are event nouns, times, and
// what each kind of proposition needs.
//
// In: a draft about to be committed. Out: polarity, modality, source and time of the proposition.
#include "extract/factuality/judgement.h"

#include "base/arena.h"
#include "base/strbuf.h"
#include "extract/factuality/quote.h"
#include "extract/proposition/clause.h"
#include "extract/proposition/time.h"
#include "extract/tree/words.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// ------------------------------------------------------------------------------------------------------- event nouns

// "the cancelled visit", "a planned visit", "the alleged attack"
static void read_attributes(const RelataTree *tree, RelataJudgement *j, uint32_t noun) {
    static const char *const planned[] = {
        "plan",     "planned",  "propose",     "proposed",     "schedule", "scheduled",   "upcoming",    "future",
        "expected", "expect",   "postponed",   "coming",       "intended", "impending",   "forthcoming", "imminent",
        "pending",  "eventual", "anticipated", "long-awaited", "looming",  "prospective", NULL};
    static const char *const open[] = {"possible", "potential", "likely", "threatened", "attempted", "would-be", NULL};
    static const char *const hearsay[] = {"alleged", "allege", "reported", "report", "supposed", "purported", NULL};
    j->is_negative = j->is_negative != relata_is_failed(tree, noun);
    for (uint32_t c = relata_tree_child(tree, noun, RELATA_DEPREL_AMOD); c;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_AMOD)) {
        relata_weaken(j, relata_tree_lemma_in(tree, c, planned)   ? RELATA_PLANNED
                         : relata_tree_lemma_in(tree, c, open)    ? RELATA_POSSIBLE
                         : relata_tree_lemma_in(tree, c, hearsay) ? RELATA_CLAIMED
                                                                  : RELATA_CERTAIN);
    }
    static const char *const ahead[] = {"due",      "set",  "scheduled", "schedule", "slated", "slate",
                                        "expected", "plan", "planned",   "expect",   NULL};
    static const char *const beginning[] = {"begin", "start", "open", "commence", NULL};
    static const char *const soon[] = {"this", "next", "tomorrow", "later", "today", NULL};
    for (uint32_t c = relata_tree_child(tree, noun, RELATA_DEPREL_ACL); c;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_ACL)) {
        bool is_soon = false; // "the pullout beginning this week"
        for (uint32_t i = c + 1; i <= tree->right[c] && relata_tree_lemma_in(tree, c, beginning); i++)
            is_soon = is_soon || relata_tree_lemma_in(tree, i, soon);
        if (is_soon || relata_tree_lemma_in(tree, c, ahead))
            relata_weaken(j, RELATA_PLANNED);
    }
}

// "rejected Chad's criticism", "dismissed his remarks": what was said or done before is rejected, and stays done.
static bool is_done_before(const RelataTree *tree, uint32_t noun, uint32_t verb) {
    static const char *const verbs[] = {"reject", "dismiss", "oppose", NULL};
    static const char *const deeds[] = {"criticism", "condemnation", "remark", "comment",  "complaint", "appeal",
                                        "protest",   "warning",      "attack", "handling", "treatment", NULL};
    static const char *const posts[] = {"appointment", "nomination", "selection", "designation", "dismissal", NULL};
    return relata_tree_lemma_in(tree, verb, verbs) &&
           (relata_tree_lemma_in(tree, noun, deeds) ||
            (relata_tree_lemma_in(tree, noun, posts) && relata_tree_child(tree, noun, RELATA_DEPREL_NMOD_POSS)));
}

// "will criticize Chad's lack of aid", "opposes the Danish occupation of Gao": what somebody is to judge, and what
// lasts while somebody is against it, is there whatever becomes of the judging.
static bool is_there_anyway(const RelataTree *tree, uint32_t noun, uint32_t verb) {
    static const char *const judging[] = {"criticize", "criticise", "condemn", "denounce",    "praise",    "applaud",
                                          "deplore",   "lament",    "mourn",   "commemorate", "celebrate", "regret",
                                          "decry",     "slam",      "blast",   "protest",     "resent",    "avenge",
                                          "deride",    "bemoan",    "assail",  "lambast",     "lambaste",  NULL};
    static const char *const against[] = {"oppose", "resist", "fight", "reject", "defy", "undermine", NULL};
    static const char *const lasting[] = {"occupation", "blockade", "presence",    "rule",       "control",
                                          "siege",      "lack",     "involvement", "dependence", "reliance",
                                          "dominance",  "support",  NULL};
    bool is_definite = relata_tree_child(tree, noun, RELATA_DEPREL_NMOD_POSS) ||
                       relata_tree_is_lemma(tree, relata_tree_child(tree, noun, RELATA_DEPREL_DET), "the");
    return is_definite && relata_is_done_to(tree, noun) &&
           (relata_tree_lemma_in(tree, verb, judging) ||
            (relata_tree_lemma_in(tree, verb, against) && relata_tree_lemma_in(tree, noun, lasting)));
}

// What the verb above an event makes of it: "called off the visit", "will pay a visit", "the visit did not take place".
static void pass_event_verb(const RelataTree *tree, RelataJudgement *j, uint32_t noun, uint32_t verb) {
    static const char *const stances[] = {"support",   "backing", "opposition", "approval", "condemnation",
                                          "deal",      "pact",    "agreement",  "treaty",   "accord",
                                          "ceasefire", "truce",   NULL};
    static const char *const voicing[] = {"announce", "offer", "pledge", "declare", NULL};
    RelataDeprel deprel = relata_tree_deprel(tree, noun);
    uint32_t raised = deprel == RELATA_DEPREL_NSUBJ ? relata_tree_child(tree, verb, RELATA_DEPREL_XCOMP) : 0;
    if (raised && relata_tree_child(tree, raised, RELATA_DEPREL_AUX_PASS) &&
        relata_effect_on_subject(tree, verb) == RELATA_EFFECT_NONE &&
        relata_effect_of_verb(tree, raised, RELATA_COMPLEMENT_EVENT) == RELATA_EFFECT_FAILS) {
        j->is_negative = !j->is_negative; // "had to be cancelled"
        relata_pass_verb(tree, j, raised, verb);
        j->is_closed = true;
        return;
    }
    if (raised && relata_effect_on_subject(tree, verb) == RELATA_EFFECT_NONE &&
        relata_effect_on_subject(tree, raised) != RELATA_EFFECT_NONE) { // "has yet to happen", "is not going to fail"
        RelataEffect effect = relata_effect_on_subject(tree, raised);
        relata_apply_effect(tree, j, effect, raised, relata_is_denied_clause(tree, raised), RELATA_COMPLEMENT_EVENT);
        relata_pass_verb(tree, j, raised, verb);
        return;
    }
    bool is_denied = relata_is_denied_clause(tree, verb) && !relata_is_denied_noun(tree, noun);
    uint32_t marker = deprel == RELATA_DEPREL_OBL ? relata_tree_case(tree, noun) : 0;
    RelataEffect effect = marker                          ? relata_effect_of_phrase(tree, verb, marker)
                          : deprel == RELATA_DEPREL_NSUBJ ? relata_effect_on_subject(tree, verb)
                          : relata_is_done_to(tree, noun) ? relata_effect_of_verb(tree, verb, RELATA_COMPLEMENT_EVENT)
                                                          : RELATA_EFFECT_NONE;
    if (effect == RELATA_EFFECT_PLANNED && relata_tree_lemma_in(tree, noun, stances) &&
        relata_tree_lemma_in(tree, verb, voicing))
        effect = RELATA_EFFECT_HOLDS; // "announced its support for": that is support
    if (effect == RELATA_EFFECT_NONE && relata_is_done_to(tree, noun) && relata_is_light_verb(tree, verb))
        effect = RELATA_EFFECT_HOLDS;
    if (effect == RELATA_EFFECT_FAILS && (relata_is_counterfactual(tree, verb) || is_done_before(tree, noun, verb)))
        effect = RELATA_EFFECT_NONE;
    if (effect == RELATA_EFFECT_PLANNED || effect == RELATA_EFFECT_POSSIBLE) // nothing above is asked any more
        is_denied = relata_is_not_done(tree, verb) && !relata_is_denied_noun(tree, noun);
    relata_apply_effect(tree, j, effect, verb, is_denied, RELATA_COMPLEMENT_EVENT);
    if (is_there_anyway(tree, noun, verb))
        effect = RELATA_EFFECT_NONE;
    else if (effect == RELATA_EFFECT_NONE || effect == RELATA_EFFECT_KNOWN)
        relata_weaken(j, relata_clause_modality(tree, verb));
    bool is_called = effect == RELATA_EFFECT_POSSIBLE && relata_tree_child(tree, verb, RELATA_DEPREL_COP); // "imminent"
    j->is_closed = j->is_closed || (effect != RELATA_EFFECT_HOLDS && effect != RELATA_EFFECT_FAILS && !is_called);
}

// "met in Oslo ahead of a visit", wherever "ahead" hangs
static bool is_ahead_of(const RelataTree *tree, uint32_t noun) {
    uint32_t marker = relata_tree_case(tree, noun);
    return marker > 1 && marker < noun &&
           (relata_tree_is_lemma(tree, marker, "ahead") ||
            (relata_tree_is_lemma(tree, marker, "of") && relata_tree_is_lemma(tree, marker - 1, "ahead")));
}

// "dismissed questions about the visit", "wants an end to the attacks": the event is there, whatever becomes of the
// noun above it.
static bool is_taken_for_granted(const RelataTree *tree, uint32_t noun) {
    static const char *const asking[] = {"question",   "concern", "worry",      "criticism",     "complaint",
                                         "settlement", "halt",    "resolution", "investigation", "inquiry",
                                         "criticism",  "anger",   "outrage",    "controversy",   NULL};
    static const char *const markers[] = {"about", "over", "of", "to", "into", "at", NULL};
    return relata_tree_deprel(tree, noun) == RELATA_DEPREL_NMOD &&
           relata_tree_lemma_in(tree, relata_tree_head(tree, noun), asking) &&
           relata_tree_lemma_in(tree, relata_tree_case(tree, noun), markers);
}

// "a planned trip to Lima, which was cancelled"
static bool is_called_off(const RelataTree *tree, uint32_t noun) {
    for (uint32_t c = relata_tree_child(tree, noun, RELATA_DEPREL_ACL_RELCL); c;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_ACL_RELCL)) {
        bool is_lost = relata_is_passive(tree, c)
                           ? relata_effect_of_verb(tree, c, RELATA_COMPLEMENT_EVENT) == RELATA_EFFECT_FAILS
                           : relata_effect_on_subject(tree, c) == RELATA_EFFECT_FAILS;
        uint32_t without, subject = relata_own_subject(tree, c);
        if (is_lost && subject && relata_antecedent(tree, subject, &without) && !relata_is_denied_clause(tree, c) &&
            relata_clause_modality(tree, c) == RELATA_CERTAIN)
            return true;
    }
    return false;
}

static bool is_done(const RelataTree *tree, uint32_t verb) {
    RelataJudgement j = relata_judge_clause(tree, verb);
    return !j.is_negative && (j.modality == RELATA_CERTAIN || j.modality == RELATA_CLAIMED);
}

// "ended its alliance with Chad", "their partnership ended": what lasts until then is no longer so; what only took
// place
// ("the war between") stays so.
static bool is_over(const RelataTree *tree, uint32_t noun, uint32_t verb) {
    static const char *const lasting[] = {"partnership",  "alliance",     "cooperation", "collaboration",
                                          "relationship", "relation",     "tie",         "friendship",
                                          "contact",      "marriage",     "engagement",  "link",
                                          "relations",    "ties",         "union",       "coalition",
                                          "flight",       "co-operation", NULL};
    static const char *const ending[] = {"end",   "terminate", "sever", "cut",      "dissolve", "break",     "quit",
                                         "leave", "tear",      "rip",   "abrogate", "revoke",   "repudiate", NULL};
    static const char *const over[] = {"end", "over", "dissolve", "break", "collapse", "expire", "lapse", NULL};
    static const char *const pacts[] = {"agreement", "treaty", "pact", "deal", "contract", "accord", NULL};
    bool is_own_pact = relata_tree_lemma_in(tree, noun, pacts) &&
                       relata_tree_child(tree, noun, RELATA_DEPREL_NMOD_POSS); // "ended its treaty with Chad"
    if (!(relata_tree_lemma_in(tree, noun, lasting) || is_own_pact) || !is_done(tree, verb))
        return false;
    return relata_is_done_to(tree, noun)
               ? relata_tree_lemma_in(tree, verb, ending)
               : relata_tree_deprel(tree, noun) == RELATA_DEPREL_NSUBJ && relata_tree_lemma_in(tree, verb, over);
}

// "his recent visit", "Chad's continued support": by its own words it has been or goes on, whatever is said of it.
static bool is_of_the_past(const RelataTree *tree, uint32_t noun) {
    static const char *const words[] = {"recent",     "latest",     "previous",     "past",          "earlier",
                                        "ongoing",    "continuing", "current",      "repeated",      "continue",
                                        "persistent", "longtime",   "longstanding", "long-standing", NULL};
    for (uint32_t c = relata_tree_child(tree, noun, RELATA_DEPREL_AMOD); c && c < noun;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_AMOD))
        if (relata_tree_lemma_in(tree, c, words) && relata_tree_child(tree, noun, RELATA_DEPREL_NMOD_POSS))
            return true;
    return false;
}

// "what it called rumours about its involvement": the guess that a phrase is about, where the tree hangs the phrase on
// the verb; 0 if there is none.
static uint32_t guess_before(const RelataTree *tree, uint32_t noun) {
    uint32_t marker = relata_tree_case(tree, noun), guess = marker > 1 && marker < noun ? marker - 1 : 0;
    return guess && relata_tree_deprel(tree, noun) == RELATA_DEPREL_OBL &&
                   relata_tree_deprel(tree, guess) == RELATA_DEPREL_OBJ &&
                   relata_tree_head(tree, guess) == relata_tree_head(tree, noun) &&
                   relata_effect_of_noun_phrase(tree, guess, marker) == RELATA_EFFECT_SUPPOSED
               ? guess
               : 0;
}

// "plans a visit to Lima", "reports of an attack", "the absence of a pact"
static RelataJudgement judge_event(const RelataTree *tree, uint32_t noun) {
    static const char *const times[] = {"during", "after", "since", "amid", "despite", "following", NULL};
    static const char *const doubtful[] = {"involvement", "role", "link", "complicity", "participation", NULL};
    if (relata_is_predicate(tree, noun))
        return relata_judge_clause(tree, noun); // "was not the party's choice for the post"
    RelataJudgement j = {.is_negative = relata_is_denied_noun(tree, noun) != is_called_off(tree, noun),
                         .modality = RELATA_CERTAIN};
    read_attributes(tree, &j, noun);
    if (!j.is_negative && j.modality == RELATA_CERTAIN && is_of_the_past(tree, noun))
        return j;
    bool is_beside = false;  // a time or circumstance, of which the nouns above say nothing
    bool is_treated = false; // the verb above has had its say: "plans for a visit were dropped"
    for (int step = 0; step < RELATA_MAX_CHAIN; step++) {
        uint32_t guess = guess_before(tree, noun), head = guess ? guess : relata_tree_head(tree, noun);
        if (!head)
            return j;
        if (is_ahead_of(tree, noun))
            relata_weaken(&j, RELATA_PLANNED);
        if (relata_is_predicate(tree, head)) {
            if (is_over(tree, noun, head)) {
                j.is_negative = !j.is_negative;
                return j;
            }
            if (relata_tree_deprel(tree, noun) != RELATA_DEPREL_CONJ && !is_treated)
                pass_event_verb(tree, &j, noun, head);
            relata_climb(tree, &j, head);
            if (j.modality != RELATA_CERTAIN && relata_is_taken_back_by_ellipsis(tree, head))
                j.is_negative = !j.is_negative;
            return j;
        }
        if (is_taken_for_granted(tree, noun)) {
            if (relata_tree_lemma_in(tree, noun, doubtful))
                relata_weaken(&j, RELATA_POSSIBLE); // "questions about its involvement"
            return j;
        }
        if (relata_tree_is_lemma(tree, head, "ahead"))
            relata_weaken(&j, RELATA_PLANNED); // "ahead of a visit"
        bool is_when =
            relata_tree_lemma_in(tree, relata_tree_case(tree, noun), times); // "by order of Lee during a war"
        is_beside = is_beside || is_when;
        if ((guess || relata_tree_deprel(tree, noun) == RELATA_DEPREL_NMOD) && !is_beside &&
            !relata_is_denied_noun(tree, noun)) {
            RelataEffect effect = relata_effect_of_noun_phrase(tree, head, relata_tree_case(tree, noun));
            relata_apply_effect(tree, &j, effect, head, relata_is_denied_noun(tree, head), RELATA_COMPLEMENT_EVENT);
            if (effect != RELATA_EFFECT_NONE)
                relata_treat_noun(tree, &j, head, effect);
            is_treated = effect != RELATA_EFFECT_NONE;
            if (effect == RELATA_EFFECT_KNOWN)
                return j; // "the anniversary of the attack"
        } else
            is_treated = false;
        noun = head;
    }
    return j;
}

// ---------------------------------------------------------------------------------------------------------------- time

static const RelataArgument *time_argument(const RelataProposition *p) {
    for (uint32_t k = 0; k < p->n_arguments; k++)
        if (p->arguments[k].role == RELATA_ROLE_TIME)
            return &p->arguments[k];
    return NULL;
}

static const char *keep(RelataExtraction *x, const char *string) {
    if (!*string)
        return NULL;
    const char *copy = relata_arena_string(x->document->arena, string);
    x->failed = x->failed || !copy;
    return copy;
}

// "at the time", "at present": no date, and nothing that a stranger could look up; "for a time" is a limit.
static bool is_sometime(const RelataDocument *d, const RelataArgument *a) {
    static const char *const words[] = {"time", "moment", "present", "currently", "later", NULL};
    const char *lemma = d->tokens[a->head].lemma, *marker = a->marker ? d->tokens[a->marker - 1].lemma : NULL;
    if (!lemma || (marker && (strcmp(marker, "for") == 0 || strcmp(marker, "until") == 0)))
        return false;
    return relata_is_among(lemma, words);
}

// "In the 2016 election she went on until June": the year that the sentence opens with is that of its months, and the
// day of publication is not what its weekdays are counted from. The year, or the day of publication.
static const char *time_reference(const RelataExtraction *x, const char *const *words, size_t n) {
    enum { OPENING = 6 };
    const RelataTree *tree = &x->tree;
    const char *published = x->document->published;
    for (size_t k = 0; k < n; k++)
        if (relata_is_year(words[k]) || strcasecmp(words[k], "ago") == 0)
            return published;
    if (!published || !relata_tree_is_lemma(tree, 1, "in"))
        return published;
    for (uint32_t i = 2; i <= OPENING && i <= tree->n && relata_tree_upos(tree, i) != RELATA_UPOS_PUNCT; i++) {
        const char *form = relata_tree_form(tree, i);
        if (relata_is_year(form) && strlen(form) == 4)
            return strncmp(form, published, 4) < 0 ? form : published;
    }
    return published;
}

// Whether the time of a plan is to come; "tried to sign him in January" was then.
static bool is_ahead(const RelataTree *tree, const RelataProposition *p) {
    static const char *const trying[] = {"try", "attempt", "seek", "threaten", "ask", "order", "urge", NULL};
    uint32_t verb = p->predicate - tree->begin + 1;
    uint32_t above = relata_tree_deprel(tree, verb) == RELATA_DEPREL_XCOMP ? relata_tree_head(tree, verb) : 0;
    return p->modality == RELATA_PLANNED &&
           !(above && relata_tree_lemma_in(tree, above, trying) && relata_is_past(tree, above));
}

// "announced plans for a meeting in March": when they meet, and not when that was announced.
static bool is_of_thing_announced(const RelataExtraction *x, const RelataProposition *p, const RelataArgument *a) {
    static const char *const verbs[] = {"announce", "plan",   "schedule", "propose", "discuss", "predict",  "forecast",
                                        "promise",  "demand", "prepare",  "unveil",  "approve", "postpone", "invite",
                                        "call",     "urge",   "welcome",  "agree",   "set",     "reject",   NULL};
    static const char *const events[] = {
        "meeting",   "summit",     "election",  "talk",       "talks",      "visit",    "vote",    "referendum",
        "ballot",    "conference", "trip",      "tour",       "match",      "hearing",  "trial",   "launch",
        "opening",   "withdrawal", "expansion", "festival",   "concert",    "exercise", "drill",   "cut",
        "increase",  "start",      "poll",      "tournament", "race",       "ceremony", "lifting", "deployment",
        "reduction", "congress",   "session",   "elections",  "completion", "release",  NULL};
    const RelataTree *tree = &x->tree;
    uint32_t verb = p->predicate - tree->begin + 1;
    uint32_t first = a->marker ? a->marker - tree->begin : 0; // the marker's token, counted from one
    return first > 1 && first > verb + 1 && relata_tree_lemma_in(tree, verb, verbs) &&
           relata_tree_upos(tree, first - 1) == RELATA_UPOS_NOUN && relata_tree_lemma_in(tree, first - 1, events) &&
           relata_tree_upos(tree, first) == RELATA_UPOS_ADP;
}

// "since 2001", "until at least Wednesday", "for five years": the word before a time that makes it a limit or a length;
// "before the revolution in 1979": the one before what is dated. NULL for others.
static const char *limit_of(const RelataExtraction *x, const RelataArgument *a) {
    static const char *const limits[] = {"since", "until",  "till", "before",     "after", "by",
                                         "for",   "within", "from", "throughout", "over",  NULL};
    static const char *const lengths[] = {"day",    "week",    "month", "year", "decade", "hour",
                                          "minute", "century", "time",  "rest", NULL};
    static const char *const beside[] = {"since", "until", "till", "before", "after", NULL};
    const RelataTree *tree = &x->tree;
    if (!a->marker)
        return NULL;
    uint32_t marker = a->marker - tree->begin; // the marker's token, counted from one
    const char *word = relata_tree_lemma(tree, marker), *head = x->document->tokens[a->head].lemma;
    bool is_for = strcmp(word, "for") == 0; // "planned for May"
    if (relata_is_among(word, limits))
        return is_for && !relata_is_among(head, lengths) ? NULL : word;
    for (uint32_t i = marker; relata_tree_is_lemma(tree, marker, "in") && --i && marker - i <= 6;) {
        uint32_t noun = relata_tree_head(tree, i);
        if (relata_tree_upos(tree, i) == RELATA_UPOS_PUNCT || relata_tree_upos(tree, i) == RELATA_UPOS_VERB)
            return NULL;
        if (relata_tree_lemma_in(tree, i, beside) && relata_tree_upos(tree, i) == RELATA_UPOS_ADP)
            return noun + 1 == marker ? relata_tree_lemma(tree, i) : NULL;
    }
    return NULL;
}

// "Also Friday": told beside another thing of that day.
static bool is_also(const RelataDocument *d, const RelataArgument *a) {
    static const char *const words[] = {"also", "only", "just", NULL};
    return a->n_tokens > 1 && relata_is_among_any_case(d->tokens[a->tokens[0]].form, words);
}

// "the week", "after weeks", "the next day", "after a lull": counted from what the words do not say, or no time at all.
static bool is_untold(const RelataExtraction *x, const RelataArgument *a) {
    static const char *const units[] = {"day",   "week",   "month",   "year",    "decade",  "hour",      "minute",
                                        "night", "season", "century", "morning", "evening", "afternoon", NULL};
    static const char *const small[] = {"the",     "that", "next", "following", "same", "previous", "later",
                                        "earlier", "a",    "an",   "early",     "late", NULL};
    static const char *const first[] = {"the", "that", "a", "an", NULL};
    const RelataDocument *d = x->document;
    const char *head = d->tokens[a->head].lemma;
    if (a->n_tokens > 1 && !relata_is_among_any_case(d->tokens[a->tokens[0]].form, first))
        return false; // "next month"
    if (!head || !relata_is_among(head, units) || (a->marker && strcmp(d->tokens[a->marker - 1].lemma, "for") == 0))
        return false;
    for (uint32_t k = 0; k < a->n_tokens; k++)
        if (a->tokens[k] != a->head && !relata_is_among_any_case(d->tokens[a->tokens[k]].form, small))
            return false;
    return true;
}

// "occupied in 1841, it was ceded the following year": counted from the year that the sentence told last.
static bool is_year_told(const RelataExtraction *x, const RelataArgument *a, RelataInterval *out) {
    static const char *const next[] = {"following", "next", NULL}, *const before[] = {"previous", "preceding", NULL};
    const RelataDocument *d = x->document;
    const char *head = d->tokens[a->head].lemma, *year = NULL;
    if (a->n_tokens != 3 || !head || strcmp(head, "year") != 0 || strcasecmp(d->tokens[a->tokens[0]].form, "the") != 0)
        return false;
    bool is_next = relata_is_among_any_case(d->tokens[a->tokens[1]].form, next);
    if (!is_next && !relata_is_among_any_case(d->tokens[a->tokens[1]].form, before))
        return false;
    for (uint32_t t = x->tree.begin; t < a->tokens[0]; t++)
        if (relata_is_year(d->tokens[t].form) && strlen(d->tokens[t].form) == 4)
            year = d->tokens[t].form;
    if (!year)
        return false;
    snprintf(out->start, sizeof out->start, "%ld", strtol(year, NULL, 10) + (is_next ? 1 : -1));
    snprintf(out->end, sizeof out->end, "%s", out->start);
    return true;
}

static void read_time(RelataExtraction *x, RelataProposition *p) {
    enum { LONGEST = 16 };
    const RelataDocument *d = x->document;
    const RelataArgument *a = time_argument(p);
    const char *words[LONGEST];
    size_t n = 0;
    if (!a || is_of_thing_announced(x, p, a))
        return;
    RelataStrbuf text = {0};
    const char *limit = limit_of(x, a);
    bool is_then = p->polarity == RELATA_POSITIVE && relata_is_until(&x->tree, p->predicate - x->tree.begin + 1);
    if (limit && !is_then) {
        words[n++] = limit;
        relata_strbuf_add_string(&text, limit);
    } else if (a->marker && !is_then) // "did not open until 1990"
        words[n++] = d->tokens[a->marker - 1].form;
    uint32_t sentence_begin = x->tree.begin, first = a->n_tokens ? a->tokens[0] : 0;
    if (a->n_tokens == 1 && strcmp(d->tokens[first].form, "ago") == 0) // "two years ago", whatever the arcs
        for (uint32_t t = first >= sentence_begin + 2 ? first - 2 : first; t < first; t++)
            words[n++] = d->tokens[t].form;
    for (uint32_t k = is_also(d, a) ? 1 : 0; k < a->n_tokens && n < LONGEST; k++) {
        words[n++] = d->tokens[a->tokens[k]].form;
        if (text.n)
            relata_strbuf_add_char(&text, ' ');
        relata_strbuf_add_string(&text, words[n - 1]);
    }
    RelataInterval interval;
    bool is_known = relata_time_normalize(words, n, time_reference(x, words, n), is_ahead(&x->tree, p), &interval);
    is_known = is_known || is_year_told(x, a, &interval);
    if (!is_known && (is_sometime(d, a) || is_untold(x, a))) {
        relata_strbuf_clear(&text);
        return;
    }
    p->time = (RelataTime){keep(x, relata_strbuf_string(&text)), keep(x, interval.start), keep(x, interval.end)};
    x->failed = x->failed || text.failed;
    relata_strbuf_clear(&text);
}

// ---------------------------------------------------------------------------------------------------------- judgements

static bool is_presupposed(const char *rule) {
    static const char *const rules[] = {"title",      "role",        "apposition",  "alias",     "age",
                                        "possessive", "demonym",     "location",    "inclusion", "compound participle",
                                        "neighbour",  "event place", "affiliation", NULL};
    return relata_is_among(rule, rules);
}

// A full stop between the speaker and the predicate: two sentences that the splitter joined.
static bool is_beyond_stop(const RelataTree *tree, uint32_t source, uint32_t predicate) {
    static const char *const closing[] = {"]", ")", "\"", "''", "\xe2\x80\x9d", NULL};
    for (uint32_t i = source; i && i + 1 < predicate; i++) {
        if (strcmp(relata_tree_form(tree, i), ".") != 0)
            continue;
        uint32_t next = i + 1;
        while (next < predicate && relata_tree_lemma_in(tree, next, closing))
            next++;
        const char *form = relata_tree_form(tree, next);
        if (*form >= 'A' && *form <= 'Z')
            return true;
    }
    return false;
}

// A clause, with its subject, in a quotation without a known speaker.
static bool is_in_nobodys_quote(const RelataExtraction *x, uint32_t predicate) {
    const RelataTree *tree = &x->tree;
    uint32_t without, subject = relata_clause_subject(tree, predicate, &without);
    return relata_is_quoted_by_nobody(x, tree->begin + predicate - 1) && subject &&
           relata_is_quoted_by_nobody(x, tree->begin + subject - 1);
}

static void state(RelataExtraction *x, uint32_t predicate, const RelataJudgement *judged, RelataProposition *p) {
    const RelataTree *tree = &x->tree;
    uint32_t speaker = relata_quote_speaker(x, tree->begin + predicate - 1);
    RelataJudgement own = *judged, *j = &own;
    if (own.source && !speaker && is_beyond_stop(tree, own.source, predicate)) {
        own.source = 0;
        own.modality = own.modality == RELATA_CLAIMED ? RELATA_CERTAIN : own.modality;
    }
    bool is_own = j->source && !(speaker && relata_is_first_person(tree, j->source));
    p->polarity = (uint8_t)(j->is_negative ? RELATA_NEGATIVE : RELATA_POSITIVE);
    p->source_token = is_own ? tree->begin + j->source : speaker;
    bool is_said = p->source_token || is_in_nobodys_quote(x, predicate);
    bool is_claim = j->modality == RELATA_CERTAIN && is_said && !(j->is_admitted && is_own);
    p->modality = (uint8_t)(is_claim ? RELATA_CLAIMED : j->modality);
}

// "ruled out a link between": the verb denies the pair; a border that is closed is still there.
static bool is_pair_denied(const RelataTree *tree, uint32_t noun, uint32_t verb) {
    static const char *const places[] = {"border", "frontier", "boundary", "road", "crossing", "strait", "gap", NULL};
    RelataEffect effect = relata_effect_of_verb(tree, verb, RELATA_COMPLEMENT_EVENT);
    return relata_is_done_to(tree, noun) && !relata_tree_lemma_in(tree, noun, places) &&
           (effect == RELATA_EFFECT_FAILS || effect == RELATA_EFFECT_DENIED) && is_done(tree, verb);
}

// "the Chad-Mali deal": names before the noun are of those who have agreed on it.
static bool is_closed_deal(const RelataTree *tree, uint32_t noun) {
    static const char *const words[] = {"deal", "agreement", "treaty", "pact", "accord", NULL};
    for (uint32_t c = relata_tree_child(tree, noun, RELATA_DEPREL_COMPOUND); c;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_COMPOUND))
        if (relata_tree_upos(tree, c) == RELATA_UPOS_PROPN && relata_tree_lemma_in(tree, noun, words))
            return true;
    return false;
}

// "talks on forging a deal", "ways of restoring ties"
static bool is_talked_about(const RelataTree *tree, uint32_t verb) {
    static const char *const nouns[] = {"talk",       "talks",  "discussion", "negotiation", "way",  "idea",  "hope",
                                        "conference", "summit", "meeting",    "effort",      "work", "focus", "chance",
                                        "prospect",   "aim",    "goal",       "possibility", NULL};
    static const char *const verbs[] = {"aim", "work", "focus", "concentrate", "talk", "discuss", "negotiate", NULL};
    uint32_t above = relata_tree_head(tree, verb);
    RelataDeprel deprel = relata_tree_deprel(tree, verb);
    return relata_tree_has_xpos(tree, verb, "VBG") && above &&
           ((deprel == RELATA_DEPREL_ACL && relata_tree_lemma_in(tree, above, nouns)) ||
            (deprel == RELATA_DEPREL_ADVCL && relata_tree_lemma_in(tree, above, verbs)));
}

// "depends on negotiations between Chad and Mali"
static bool is_awaited(const RelataTree *tree, uint32_t noun) {
    static const char *const verbs[] = {"depend", "hinge", "rest", "hang", "wait", "contingent", "conditional", NULL};
    static const char *const markers[] = {"on", "upon", "for", NULL};
    uint32_t verb = relata_tree_head(tree, noun);
    return verb && relata_tree_deprel(tree, noun) == RELATA_DEPREL_OBL && relata_tree_lemma_in(tree, verb, verbs) &&
           relata_tree_lemma_in(tree, relata_tree_case(tree, noun), markers);
}

// Nouns with two sides ("the treaty between Chad and Niger") are presupposed unless their own words deny them.
static RelataJudgement judge_relation_noun(const RelataTree *tree, uint32_t noun) {
    RelataJudgement j = {.is_negative = relata_is_denied_noun(tree, noun), .modality = RELATA_CERTAIN};
    read_attributes(tree, &j, noun);
    static const char *const acts[] = {"deal",   "agreement", "treaty", "pact",          "accord", "contract",
                                       "merger", "talk",      "talks",  "meeting",       "match",  "summit",
                                       "swap",   "exchange",  "clash",  "confrontation", "duel",   NULL};
    static const char *const asking[] = {"require", "need", "demand", "urge", "advocate", "seek", "envisage", NULL};
    uint32_t verb = relata_tree_head(tree, noun);
    if (relata_tree_is_lemma(tree, verb, "reject") && is_closed_deal(tree, noun))
        return j; // "allies rejected a Chad-Mali deal": it is there
    if (!j.is_negative && (is_awaited(tree, noun) ||
                           (verb && relata_is_done_to(tree, noun) && relata_tree_lemma_in(tree, verb, asking)))) {
        relata_weaken(&j, RELATA_POSSIBLE); // "will require cooperation between"
        return j;
    }
    static const char *const making[] = {"create",    "spark",   "provoke",   "trigger",   "ignite", "forge", "build",
                                         "establish", "restore", "resume",    "revive",    "broker", "sow",   "avoid",
                                         "prevent",   "cause",   "normalize", "normalise", "avert",  NULL};
    bool is_there = verb && relata_tree_child(tree, verb, RELATA_DEPREL_EXPL) && relata_is_predicate(tree, verb);
    static const char *const spoken[] = {"talk", "discussion", "negotiation", "consultation", "meeting", NULL};
    static const char *const stopping[] = {"collapse", "fail", "stall", "founder", "falter", "break", NULL};
    bool is_broken_off = relata_tree_lemma_in(tree, noun, spoken) && relata_tree_lemma_in(tree, verb, stopping) &&
                         relata_tree_deprel(tree, noun) == RELATA_DEPREL_NSUBJ; // what collapsed was held till then
    if (verb && relata_is_done_to(tree, noun) && relata_tree_lemma_in(tree, verb, making) &&
        (relata_is_infinitive(tree, verb) || relata_tree_has_xpos(tree, verb, "VBG"))) {
        RelataJudgement made = relata_judge_clause(tree, verb); // "efforts to revive talks between"
        if (is_talked_about(tree, verb))
            made.modality = RELATA_POSSIBLE; // "talks on forging a deal between"
        relata_weaken(&j,
                      made.modality == RELATA_CLAIMED || made.modality == RELATA_CERTAIN ? j.modality : made.modality);
    }
    if (verb && relata_is_predicate(tree, verb) && is_over(tree, noun, verb))
        j.is_negative = !j.is_negative;
    else if (verb && relata_is_predicate(tree, verb) && !is_broken_off &&
             (is_there || relata_tree_is_lemma(tree, verb, "exist") || relata_tree_lemma_in(tree, noun, acts) ||
              is_pair_denied(tree, noun, verb)))
        pass_event_verb(tree, &j, noun, verb);
    else if (relata_tree_child(tree, noun, RELATA_DEPREL_EXPL))
        j.is_negative = j.is_negative || relata_is_denied_clause(tree, noun); // "there was no longer a war between"

    RelataEffect above = verb && relata_tree_deprel(tree, noun) == RELATA_DEPREL_NMOD
                             ? relata_effect_of_noun_phrase(tree, verb, relata_tree_case(tree, noun))
                             : RELATA_EFFECT_NONE;
    if (above == RELATA_EFFECT_FAILS && !relata_is_denied_noun(tree, noun))
        j.is_negative = !j.is_negative; // "the collapse of the merger between"
    static const char *const signs[] = {"sign", "signal", "evidence", "indication", "hint", NULL};
    bool is_chance = above == RELATA_EFFECT_POSSIBLE && !relata_tree_lemma_in(tree, verb, signs); // "the risk of a war"
    bool is_plan =
        is_chance ||
        (relata_tree_lemma_in(tree, noun, acts) &&
         (above == RELATA_EFFECT_PLANNED || above == RELATA_EFFECT_POSSIBLE)); // "no plans for a meeting between"
    if (above >= RELATA_EFFECT_SUPPOSED || is_plan) {                          // "reports of a merger between"
        relata_apply_effect(tree, &j, above, verb, relata_is_denied_noun(tree, verb), RELATA_COMPLEMENT_EVENT);
        relata_treat_noun(tree, &j, verb, above);
    }
    j.source = 0;
    return j;
}

// "estimated some 20 people killed in the crash", "reported 20 killed": whoever counted says so.
static void count_by_report(const RelataTree *tree, RelataJudgement *j, uint32_t predicate) {
    uint32_t victims = relata_tree_deprel(tree, predicate) == RELATA_DEPREL_ACL ? relata_tree_head(tree, predicate) : 0;
    uint32_t verb = victims ? relata_tree_head(tree, victims) : 0;
    for (int step = 0; step < RELATA_MAX_CHAIN && verb && relata_tree_upos(tree, verb) != RELATA_UPOS_VERB; step++)
        verb = relata_tree_head(tree, verb); // "estimated anywhere from 10 to 20 people killed"
    if (!verb || relata_tree_upos(tree, verb) != RELATA_UPOS_VERB ||
        relata_effect_of_verb(tree, verb, RELATA_COMPLEMENT_CLAUSE) < RELATA_EFFECT_SUPPOSED)
        return;
    relata_weaken(j, RELATA_CLAIMED);
    j->source = j->source ? j->source : relata_source_of_verb(tree, verb);
}

static RelataJudgement judge(const RelataTree *tree, const RelataDraft *draft) {
    if (strcmp(draft->rule, "between") == 0)
        return judge_relation_noun(tree, draft->predicate);
    bool is_change = strcmp(draft->rule, "change") == 0 &&
                     relata_tree_upos(tree, draft->predicate) == RELATA_UPOS_NOUN &&
                     !relata_is_predicate(tree, draft->predicate); // "forecast a rise of 2 percent"
    if (strcmp(draft->rule, "nominalization") == 0 || strcmp(draft->rule, "light verb") == 0 || is_change)
        return judge_event(tree, draft->predicate);
    RelataJudgement j = relata_judge_clause(tree, draft->predicate);
    if (strcmp(draft->rule, "gerund") == 0)
        relata_weaken(&j, RELATA_POSSIBLE);
    if (strcmp(draft->rule, "toll") == 0)
        count_by_report(tree, &j, draft->predicate);
    return j;
}

// "introduced him as his successor", "nominated her as judge": not in office yet.
static bool is_putting_forward(const RelataTree *tree, uint32_t verb) {
    static const char *const words[] = {"introduce", "present", "designate", "propose", "nominate", NULL};
    return relata_tree_lemma_in(tree, verb, words);
}

// "closed its embassy in Lima": it has none there any more.
static bool is_closed_down(const RelataTree *tree, uint32_t verb, uint32_t noun) {
    static const char *const words[] = {"close", "shut",   "shutter", "abolish", "dismantle", "abandon",    "quit",
                                        "ditch", "vacate", "lose",    "give",    "surrender", "relinquish", NULL};
    static const char *const seats[] = {"embassy", "consulate", "mission", "base",    "office", "branch", "plant",
                                        "factory", "store",     "shop",    "outpost", "bureau", NULL};
    bool is_given_away =
        !relata_tree_is_lemma(tree, verb, "give") || (verb < tree->n && relata_tree_is_lemma(tree, verb + 1, "up"));
    return verb && relata_tree_lemma_in(tree, verb, words) && is_given_away &&
           relata_tree_lemma_in(tree, noun, seats) && relata_tree_deprel(tree, noun) == RELATA_DEPREL_OBJ;
}

// The noun whose being there or being somebody's is stated by the way, where the verb above says whether it is there at
// all: "opened an embassy in Lima", "has no base in Chad", "there is no prison in Cardiff".
static uint32_t existence_verb(const RelataTree *tree, uint32_t noun) {
    static const char *const having[] = {"have",    "own",       "possess", "operate", "maintain",  "build",
                                         "open",    "establish", "create",  "found",   "construct", "plan",
                                         "propose", "set",       "host",    NULL};
    uint32_t verb = relata_tree_head(tree, noun);
    if (!verb || !relata_is_predicate(tree, verb))
        return 0;
    bool is_there =
        relata_tree_deprel(tree, noun) == RELATA_DEPREL_NSUBJ && relata_tree_child(tree, verb, RELATA_DEPREL_EXPL);
    bool is_had =
        relata_is_done_to(tree, noun) && (relata_tree_lemma_in(tree, verb, having) || is_closed_down(tree, verb, noun));
    bool is_existing =
        relata_tree_deprel(tree, noun) == RELATA_DEPREL_NSUBJ && relata_tree_is_lemma(tree, verb, "exist");
    return is_there || is_existing || is_had ? verb : 0;
}

// "the deployment of troops in Mali", "the construction of a base in Peru": what brings there what is stated to be
// there; 0 if nothing does.
static uint32_t placing_of(const RelataTree *tree, uint32_t noun) {
    static const char *const words[] = {"deployment", "stationing",    "placement", "construction", "building",
                                        "creation",   "establishment", "opening",   "installation", NULL};
    uint32_t above = relata_tree_deprel(tree, noun) == RELATA_DEPREL_NMOD ? relata_tree_head(tree, noun) : 0;
    return above && relata_tree_lemma_in(tree, above, words) &&
                   relata_tree_is_lemma(tree, relata_tree_case(tree, noun), "of")
               ? above
               : 0;
}

// "suspected rebel leader Tom Berg", "the self-proclaimed head of the cult": somebody says that he is.
static bool is_of_suspect(const RelataTree *tree, uint32_t role) {
    enum { FARTHEST = 6 };
    static const char *const words[] = {"suspected", "alleged",         "reputed",  "purported",
                                        "accused",   "self-proclaimed", "supposed", "so-called",
                                        "presumed",  "self-styled",     "reported", NULL};
    for (uint32_t k = role; --k && k + FARTHEST > role;) {
        char word[32];
        relata_lexicon_normalize(relata_tree_form(tree, k), word, sizeof word);
        RelataUpos upos = relata_tree_upos(tree, k);
        if (relata_is_among(word, words))
            return relata_tree_deprel(tree, k) == RELATA_DEPREL_AMOD;
        if (upos != RELATA_UPOS_NOUN && upos != RELATA_UPOS_PROPN && upos != RELATA_UPOS_ADJ)
            return false;
    }
    return false;
}

// "her elected successor, Tom Berg", "the planned capital of": has not followed her yet, is none yet.
static bool is_yet_to_follow(const RelataTree *tree, uint32_t role) {
    static const char *const roles[] = {"successor", "replacement", "heir", NULL};
    static const char *const words[] = {"elected",     "elect",    "designated", "designate", "chosen",   "choose",
                                        "likely",      "possible", "potential",  "expected",  "expect",   "presumptive",
                                        "prospective", "apparent", "handpicked", "anointed",  "would-be", "eventual",
                                        "planned",     "future",   "preferred",  "intended",  NULL};
    static const char *const of_any[] = {"planned", "plan",     "proposed", "propose",    "prospective", "intended",
                                         "intend",  "would-be", "future",   "designated", "presumptive", NULL};
    bool is_next = relata_tree_lemma_in(tree, role, roles);
    for (uint32_t c = relata_tree_child(tree, role, RELATA_DEPREL_AMOD); c;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_AMOD))
        if (relata_tree_lemma_in(tree, c, is_next ? words : of_any))
            return true;
    return false;
}

// What is presupposed is so, unless its noun is denied or not there yet.
static void state_presupposed(RelataExtraction *x, const RelataDraft *draft, RelataProposition *p) {
    static const char *const rules[] = {"location", "possessive", "demonym", NULL};
    const RelataTree *tree = &x->tree;
    uint32_t holder = draft->arguments[0].head; // "it was not the mayor Ana Lira": she still is
    bool is_no = relata_tree_deprel(tree, draft->predicate) == RELATA_DEPREL_APPOS &&
                 relata_is_denied_noun(tree, draft->predicate); // "Ann, no friend of Lee"
    if (strcmp(draft->rule, "role") == 0 && (is_no || relata_is_denied_clause(tree, draft->predicate)) &&
        !(holder > draft->predicate && relata_has_copula(tree, draft->predicate)))
        p->polarity = RELATA_NEGATIVE; // "Ann, never a citizen of Peru"
    if ((strcmp(draft->rule, "role") == 0 || strcmp(draft->rule, "apposition") == 0 ||
         strcmp(draft->rule, "title") == 0) &&
        is_of_suspect(tree, draft->predicate))
        p->modality = RELATA_CLAIMED;
    if (strcmp(draft->rule, "role") == 0 && is_yet_to_follow(tree, draft->predicate))
        p->modality = RELATA_PLANNED;
    for (const char *const *r = rules; *r; r++) {
        if (strcmp(*r, draft->rule) != 0)
            continue;
        uint32_t noun = draft->arguments[strcmp(*r, "location") == 0 ? 0 : draft->n_arguments - 1].head;
        uint32_t verb = existence_verb(tree, noun), placing = verb ? 0 : placing_of(tree, noun);
        RelataJudgement j = {.is_negative = relata_is_denied_noun(tree, noun), .modality = RELATA_CERTAIN};
        if (verb || placing)
            j = verb ? relata_judge_clause(tree, verb) : judge_event(tree, placing);
        j.is_negative = j.is_negative != is_closed_down(tree, verb, noun);
        p->polarity = (uint8_t)(j.is_negative ? RELATA_NEGATIVE : RELATA_POSITIVE);
        p->modality = (uint8_t)(j.modality == RELATA_CLAIMED ? RELATA_CERTAIN : j.modality);
    }
}

void relata_extract_factuality(RelataExtraction *x, const RelataDraft *draft, RelataProposition *p) {
    if (draft->clause) {
        RelataJudgement j = relata_judge_clause(&x->tree, draft->clause);
        state(x, draft->clause, &j, p);
        if (p->modality == RELATA_CERTAIN && is_putting_forward(&x->tree, draft->clause))
            p->modality = RELATA_PLANNED;
    } else if (is_presupposed(draft->rule))
        state_presupposed(x, draft, p);
    else {
        RelataJudgement j = judge(&x->tree, draft);
        state(x, draft->predicate, &j, p);
    }
    read_time(x, p);
}

// "won a prize for discovering": the winner did it.
static bool is_prize(const RelataTree *tree, uint32_t noun) {
    static const char *const words[] = {"prize", "award", "medal",  "praise", "credit",
                                        "fame",  "title", "honour", "honor",  NULL};
    return relata_tree_lemma_in(tree, noun, words);
}

// Gerunds after "from", "of" and "for" that the object does or did.
bool relata_is_object_gerund(const RelataTree *tree, uint32_t clause) {
    static const char *const marks[] = {"from", "of", "for", NULL};
    uint32_t head = relata_tree_head(tree, clause),
             object = head ? relata_tree_child(tree, head, RELATA_DEPREL_OBJ) : 0;
    if (!object || object > clause || relata_complement_of(tree, clause) != RELATA_COMPLEMENT_GERUND ||
        !relata_has_mark_of(tree, clause, marks))
        return false;
    static const char *const from[] = {"from", NULL};
    if (relata_tree_is_lemma(tree, head, "keep") && relata_has_mark_of(tree, clause, from))
        return true;
    switch (relata_effect_of_verb(tree, head, RELATA_COMPLEMENT_GERUND)) {
    case RELATA_EFFECT_FAILS:
    case RELATA_EFFECT_CLAIMED:
    case RELATA_EFFECT_KNOWN:
    case RELATA_EFFECT_SUPPOSED:
        return relata_tree_upos(tree, object) != RELATA_UPOS_NOUN || !is_prize(tree, object);
    default:
        return false;
    }
}
