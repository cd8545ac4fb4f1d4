// Modality: how sure the words of a clause itself make it.
//
// In: a predicate of the loaded tree. Out: certain, possible, planned or claimed, from modals, adverbs, an asking or
// conditional form, and times to come beside a present tense ("flies to Lima tomorrow"). Verbs above the clause are
// folded in climb.c.
#include "extract/factuality/factuality.h"
#include "extract/tree/words.h"

#include <string.h>
#include <strings.h>

bool relata_is_past(const RelataTree *tree, uint32_t verb) {
    uint32_t copula = relata_tree_child(tree, verb, RELATA_DEPREL_COP);
    return relata_tree_has_xpos(tree, copula ? copula : verb, "VBD");
}

bool relata_is_perfect(const RelataTree *tree, uint32_t verb) {
    uint32_t copula = relata_tree_child(tree, verb, RELATA_DEPREL_COP);
    uint32_t aux = relata_tree_child(tree, verb, RELATA_DEPREL_AUX);
    return aux && relata_tree_is_lemma(tree, aux, "have") && relata_tree_has_xpos(tree, copula ? copula : verb, "VBN");
}

// "would later win", "would go on to win": told from before, it happened.
static bool is_told_ahead(const RelataTree *tree, uint32_t clause) {
    static const char *const words[] = {"later", "eventually", "ultimately", "soon", "subsequently", "late", NULL};
    for (uint32_t c = relata_tree_child(tree, clause, RELATA_DEPREL_ADVMOD); c;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_ADVMOD))
        if (relata_tree_lemma_in(tree, c, words) || (relata_tree_is_lemma(tree, clause, "go") && c == clause + 1))
            return true;
    return false;
}

// "Tom Berg, who would then turn out to be her tutor": told from before, where nothing is put as a condition.
static bool is_told_in_passing(const RelataTree *tree, uint32_t clause) {
    static const char *const turning[] = {"turn", "prove", "become", "go", "come", "end", NULL};
    bool is_relative = false;
    for (uint32_t i = clause; i && !is_relative && (i == clause || relata_tree_deprel(tree, i) == RELATA_DEPREL_XCOMP);
         i = relata_tree_head(tree, i))
        is_relative = relata_tree_deprel(tree, i) == RELATA_DEPREL_ACL_RELCL;
    for (uint32_t i = 1; i <= tree->n; i++)
        if (relata_tree_is_lemma(tree, i, "if") || relata_tree_is_lemma(tree, i, "unless"))
            return false;
    for (uint32_t c = relata_tree_child(tree, clause, RELATA_DEPREL_ADVMOD); is_relative && c;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_ADVMOD))
        if (relata_tree_is_lemma(tree, c, "then") && relata_tree_lemma_in(tree, clause, turning))
            return true;
    return false;
}

static RelataModality modal_of(const RelataTree *tree, uint32_t i, uint32_t clause) {
    static const char *const open[] = {"may", "might", "could", "can", "should", "must", "ought", "need", "ca", NULL};
    static const char *const future[] = {"will", "shall", "'ll", "wo", NULL};
    if (relata_tree_lemma_in(tree, i, open))
        return RELATA_POSSIBLE;
    if (relata_tree_is_lemma(tree, i, "would") || relata_tree_is_lemma(tree, i, "'d"))
        return is_told_ahead(tree, clause) || is_told_in_passing(tree, clause) ? RELATA_CERTAIN : RELATA_POSSIBLE;
    return relata_tree_lemma_in(tree, i, future) ? RELATA_PLANNED : RELATA_CERTAIN;
}

bool relata_is_counterfactual(const RelataTree *tree, uint32_t clause) {
    for (uint32_t c = relata_tree_child(tree, clause, RELATA_DEPREL_AUX); c;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_AUX))
        if (relata_tree_is_lemma(tree, c, "would"))
            for (uint32_t d = relata_tree_next_child(tree, c, RELATA_DEPREL_AUX); d;
                 d = relata_tree_next_child(tree, d, RELATA_DEPREL_AUX))
                if (relata_tree_is_lemma(tree, d, "have") && relata_tree_has_xpos(tree, clause, "VBN"))
                    return true;
    return false;
}

bool relata_might_have(const RelataTree *tree, uint32_t clause) {
    static const char *const modals[] = {"might", "could", NULL};
    bool has_modal = false, has_have = false;
    for (uint32_t c = relata_tree_child(tree, clause, RELATA_DEPREL_AUX); c;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_AUX)) {
        has_have = has_have || (has_modal && relata_tree_is_lemma(tree, c, "have"));
        has_modal = has_modal || relata_tree_lemma_in(tree, c, modals);
    }
    return has_have && relata_tree_has_xpos(tree, clause, "VBN");
}

static RelataModality adverb_of(const RelataTree *tree, uint32_t i) {
    static const char *const doubt[] = {"perhaps",    "maybe",       "possibly",  "probably", "potentially",
                                        "presumably", "conceivably", "likely",    "arguably", "theoretically",
                                        "seemingly",  "ostensibly",  "hopefully", NULL};
    static const char *const hearsay[] = {"reportedly", "allegedly", "supposedly", "purportedly", "apparently", NULL};
    if (relata_tree_lemma_in(tree, i, hearsay))
        return RELATA_CLAIMED;
    return relata_tree_lemma_in(tree, i, doubt) ? RELATA_POSSIBLE : RELATA_CERTAIN;
}

// "by one tradition", "by some accounts"
static bool is_tradition(const RelataTree *tree, uint32_t i) {
    static const char *const words[] = {"tradition", "legend", "account", "folklore", "lore", "report", NULL};
    return relata_tree_lemma_in(tree, i, words) && relata_tree_is_lemma(tree, relata_tree_case(tree, i), "by") &&
           relata_tree_case(tree, i) < i && !relata_tree_child(tree, i, RELATA_DEPREL_NMOD_POSS);
}

// "in all likelihood"
static bool is_likelihood(const RelataTree *tree, uint32_t i) {
    static const char *const words[] = {"likelihood", "probability", NULL};
    return relata_tree_lemma_in(tree, i, words);
}

// "…, it seems, …"
static RelataModality aside_of(const RelataTree *tree, uint32_t i) {
    static const char *const doubt[] = {"seem", "appear", NULL};
    static const char *const hearsay[] = {"claim", "allege", "say", "believe", "report", "rumor", "rumour", NULL};
    if (relata_tree_deprel(tree, i) != RELATA_DEPREL_PARATAXIS)
        return RELATA_CERTAIN;
    if (relata_tree_lemma_in(tree, i, doubt))
        return RELATA_POSSIBLE;
    return relata_tree_lemma_in(tree, i, hearsay) && relata_is_passive(tree, i) ? RELATA_CLAIMED : RELATA_CERTAIN;
}

bool relata_is_conditional(const RelataTree *tree, uint32_t clause) {
    static const char *const marks[] = {"if",      "unless", "whether", "lest", "provided",
                                        "provide", "assume", "suppose", NULL};
    for (uint32_t c = tree->first[clause]; c && c < clause; c = tree->next[c]) {
        RelataDeprel deprel = relata_tree_deprel(tree, c);
        if ((deprel == RELATA_DEPREL_MARK || deprel == RELATA_DEPREL_ADVMOD) && relata_tree_lemma_in(tree, c, marks))
            return true;
        if (deprel == RELATA_DEPREL_MARK && relata_tree_is_lemma(tree, c, "in") && c < tree->n &&
            relata_tree_is_lemma(tree, c + 1, "case"))
            return true;
        if (deprel == RELATA_DEPREL_AUX && c == tree->left[clause] && relata_tree_is_lemma(tree, c, "should"))
            return true; // "Should violence escalate, …"
    }
    return false;
}

// "even if", "as if", "whether … or not": the main clause holds either way.
static bool is_concession(const RelataTree *tree, uint32_t clause) {
    uint32_t first = tree->left[clause];
    return relata_tree_is_lemma(tree, first, "even") || relata_tree_is_lemma(tree, first, "whether") ||
           relata_tree_is_lemma(tree, first, "as");
}

// "has offered Mali aid if it signs", "threatened sanctions if": the offer and the threat are made already.
static bool is_made_already(const RelataTree *tree, uint32_t clause) {
    static const char *const words[] = {"offer", "promise", "pledge",  "threaten",  "vow",  "warn",
                                        "agree", "swear",   "propose", "guarantee", "urge", NULL};
    return relata_tree_lemma_in(tree, clause, words) &&
           (relata_is_past(tree, clause) || relata_is_perfect(tree, clause));
}

static bool has_condition(const RelataTree *tree, uint32_t clause) {
    bool is_made = is_made_already(tree, clause);
    for (uint32_t c = relata_tree_child(tree, clause, RELATA_DEPREL_ADVCL); c;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_ADVCL))
        if (relata_is_conditional(tree, c) && !is_concession(tree, c) && !(is_made && c > clause))
            return true;
    return false;
}

// "Why did Lira leave?", "How many troops did Chad send?": what is asked is the reason or number; that it is so is
// taken for granted.
static bool is_asked_about(const RelataTree *tree, uint32_t clause) {
    static const char *const words[] = {"why", "how", "when", "where", NULL};
    uint32_t first = tree->left[clause];
    while (first < clause &&
           (relata_tree_upos(tree, first) == RELATA_UPOS_PUNCT || relata_tree_upos(tree, first) == RELATA_UPOS_CCONJ))
        first++;
    uint32_t head = first < clause && relata_tree_lemma_in(tree, first, words) ? relata_tree_head(tree, first) : 0;
    while (head && head != clause && relata_tree_upos(tree, head) != RELATA_UPOS_VERB)
        head = relata_tree_head(tree, head); // "how many troops"
    return head == clause && relata_tree_deprel(tree, clause) == RELATA_DEPREL_ROOT;
}

// "— so how will they get out?", "— is it over?": here the question begins.
static bool begins_question(const RelataTree *tree, uint32_t dash) {
    static const char *const words[] = {"so", "but", "who",  "what", "how",   "why",    "where",
                                        "be", "do",  "will", "can",  "could", "should", NULL};
    static const char *const dashes[] = {"—", "–", "--", "-", NULL};
    return dash < tree->n && relata_is_among(relata_tree_form(tree, dash), dashes) &&
           relata_tree_lemma_in(tree, dash + 1, words);
}

// "How has it changed since Chad joined?": the time or cause of what is asked about holds.
static bool is_presupposed(const RelataTree *tree, uint32_t clause) {
    static const char *const marks[] = {"since", "after", "because", "although", "though", "despite", NULL};
    uint32_t mark = relata_tree_child(tree, clause, RELATA_DEPREL_MARK);
    return mark && relata_tree_deprel(tree, clause) == RELATA_DEPREL_ADVCL && relata_tree_lemma_in(tree, mark, marks) &&
           (relata_is_past(tree, clause) || relata_tree_has_xpos(tree, clause, "VBN"));
}

// Up to the next stop: a question that is quoted in a sentence ends before it.
static bool is_question(const RelataTree *tree, uint32_t clause) {
    static const char *const stops[] = {".", "!", ";", "…", NULL};
    if (is_presupposed(tree, clause))
        return false;
    for (uint32_t i = clause; i <= tree->n; i++) {
        const char *form = relata_tree_form(tree, i);
        if (strcmp(form, "?") == 0)
            return true;
        if (relata_is_among(form, stops) || begins_question(tree, i))
            return false;
    }
    return false;
}

// "tomorrow", "next week"
static bool is_to_come(const RelataTree *tree, uint32_t i) {
    static const char *const next[] = {"next", "coming", "upcoming", NULL};
    static const char *const words[] = {"tomorrow", "tonight", "next", NULL};
    if (relata_tree_lemma_in(tree, i, words))
        return true;
    return relata_tree_lemma_in(tree, tree->left[i], next) && tree->left[i] < i &&
           relata_tree_head(tree, tree->left[i]) == i;
}

// "on May 4", without a year, which histories have
static bool is_date_ahead(const RelataTree *tree, uint32_t i) {
    bool is_date = i > 2 && i < tree->n && relata_month_of(relata_tree_form(tree, i)) &&
                   relata_tree_upos(tree, i + 1) == RELATA_UPOS_NUM && relata_tree_is_lemma(tree, i - 1, "on");
    for (uint32_t k = i + 2; is_date && k <= i + 3 && k <= tree->n; k++)
        is_date = strlen(relata_tree_form(tree, k)) != 4 || relata_tree_upos(tree, k) != RELATA_UPOS_NUM;
    return is_date;
}

// "on Friday", "this week"; not "every Friday", nor a date in full, which captions have ("meets Berg, June 3").
static bool is_day_ahead(const RelataTree *tree, uint32_t i) {
    static const char *const every[] = {"every", "each", "last", "past", "since", "from", NULL};
    static const char *const spans[] = {"week", "weekend", "month", "year", "today", "day", NULL};
    if (relata_weekday_of(relata_tree_form(tree, i)))
        return !(i > 1 &&
                 (relata_tree_lemma_in(tree, i - 1, every) || strcmp(relata_tree_form(tree, i - 1), ",") == 0)) &&
               !(i + 2 <= tree->n &&
                 (relata_month_of(relata_tree_form(tree, i + 1)) || relata_month_of(relata_tree_form(tree, i + 2))));
    return i > 2 && relata_tree_lemma_in(tree, i, spans) &&
           (relata_tree_is_lemma(tree, i - 2, "later") || relata_tree_is_lemma(tree, i - 2, "late") ||
            relata_tree_is_lemma(tree, i - 1, "later") || relata_tree_is_lemma(tree, i - 1, "this"));
}

// "flies to Lima on Friday": of trips, meetings and games a day beside the present tense is to come.
static bool is_scheduled(const RelataTree *tree, uint32_t clause) {
    static const char *const verbs[] = {
        "fly",  "head",    "travel",  "arrive", "visit", "depart", "leave",      "return", "meet",   "begin",   "start",
        "open", "play",    "face",    "host",   "go",    "attend", "resume",     "tour",   "launch", "convene", "kick",
        "make", "address", "welcome", "take",   "pay",   "hold",   "inaugurate", "vote",   "elect",  "release", NULL};
    if (!relata_tree_lemma_in(tree, clause, verbs))
        return false;
    for (uint32_t i = clause + 1; i <= tree->right[clause]; i++) {
        bool is_aim = relata_tree_is_lemma(tree, i - 1, "to"); // "travel to Lima to face Peru on Friday"
        if (relata_tree_upos(tree, i) == RELATA_UPOS_VERB && !is_aim)
            return false;
        if (is_day_ahead(tree, i) || is_date_ahead(tree, i))
            return true;
    }
    return false;
}

// "opening soon in Lima", without an auxiliary
static bool is_opening_soon(const RelataTree *tree, uint32_t clause) {
    return relata_tree_has_xpos(tree, clause, "VBG") && clause < tree->n &&
           relata_tree_is_lemma(tree, clause + 1, "soon") && !relata_tree_child(tree, clause, RELATA_DEPREL_MARK);
}

// "flies to Lima tomorrow", "is meeting Berg next week", "is heading to Lima"
static bool is_present_for_future(const RelataTree *tree, uint32_t clause) {
    uint32_t aux = relata_tree_child(tree, clause, RELATA_DEPREL_AUX);
    uint32_t tensed = relata_tree_has_xpos(tree, clause, "VBG") ? aux : clause;
    if (is_opening_soon(tree, clause))
        return true;
    bool is_bare = relata_tree_has_xpos(tree, tensed, "VB") && tensed == clause && !aux &&
                   relata_tree_deprel(tree, clause) == RELATA_DEPREL_ROOT && // a plural's present tense
                   relata_tree_child(tree, clause, RELATA_DEPREL_NSUBJ) &&
                   !relata_tree_child(tree, clause, RELATA_DEPREL_MARK);
    if (!is_bare && !relata_tree_has_xpos(tree, tensed, "VBZ") && !relata_tree_has_xpos(tree, tensed, "VBP"))
        return false;
    if (tensed == aux && aux && !relata_tree_is_lemma(tree, aux, "be"))
        return false; // "have been meeting since Monday"
    if (is_scheduled(tree, clause) || (tensed == aux && aux && relata_tree_is_lemma(tree, clause, "head") &&
                                       !relata_tree_child(tree, clause, RELATA_DEPREL_OBJ)))
        return true;
    for (uint32_t c = tree->first[clause]; c; c = tree->next[c]) {
        RelataDeprel deprel = relata_tree_deprel(tree, c);
        if ((deprel == RELATA_DEPREL_OBL || deprel == RELATA_DEPREL_OBL_UNMARKED || deprel == RELATA_DEPREL_ADVMOD) &&
            is_to_come(tree, c))
            return true;
    }
    return false;
}

// "Lira is to meet Berg"; in headlines "Lira to meet Berg".
static bool is_arranged(const RelataTree *tree, uint32_t clause) {
    uint32_t mark = relata_tree_child(tree, clause, RELATA_DEPREL_MARK);
    uint32_t be = relata_tree_child(tree, clause, RELATA_DEPREL_COP);
    if (!be)
        be = relata_tree_child(tree, clause, RELATA_DEPREL_AUX);
    bool is_tensed = be && be < mark && relata_tree_is_lemma(tree, be, "be");
    return mark && relata_tree_is_lemma(tree, mark, "to") && relata_tree_upos(tree, clause) == RELATA_UPOS_VERB &&
           (is_tensed || relata_tree_deprel(tree, clause) == RELATA_DEPREL_ROOT);
}

bool relata_is_alleged(const RelataTree *tree, uint32_t noun) {
    static const char *const words[] = {"alleged", "allege", "supposed", "purported", NULL};
    for (uint32_t c = relata_tree_child(tree, noun, RELATA_DEPREL_AMOD); c;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_AMOD))
        if (relata_tree_lemma_in(tree, c, words))
            return true;
    return false;
}

// "committed the alleged offences": what the deed is, is what somebody says.
static bool is_alleged_deed(const RelataTree *tree, uint32_t clause) {
    static const char *const verbs[] = {"commit", "perpetrate", NULL};
    uint32_t deed = relata_tree_lemma_in(tree, clause, verbs) ? relata_tree_child(tree, clause, RELATA_DEPREL_OBJ) : 0;
    return deed && relata_is_alleged(tree, deed);
}

// The modals that conjoined verbs of one form share: "will meet and discuss".
static uint32_t group_of(const RelataTree *tree, uint32_t clause) {
    if (relata_tree_deprel(tree, clause) != RELATA_DEPREL_CONJ || relata_tree_child(tree, clause, RELATA_DEPREL_AUX) ||
        relata_tree_child(tree, clause, RELATA_DEPREL_COP) || relata_tree_child(tree, clause, RELATA_DEPREL_NSUBJ))
        return clause;
    uint32_t first = relata_tree_head(tree, clause);
    const char *form = relata_tree_token(tree, clause)->xpos;
    return form && relata_tree_has_xpos(tree, first, form) ? first : clause;
}

// "gave tentative approval to", "reached a provisional deal": may yet be taken back.
static bool is_tentative(const RelataTree *tree, uint32_t clause) {
    static const char *const verbs[] = {"give", "grant", "win", "reach", "receive", "get", "have", "strike", NULL};
    static const char *const words[] = {"tentative", "provisional", "conditional", "preliminary", NULL};
    uint32_t object = relata_tree_child(tree, clause, RELATA_DEPREL_OBJ);
    if (!object || !relata_tree_lemma_in(tree, clause, verbs))
        return false;
    for (uint32_t c = relata_tree_child(tree, object, RELATA_DEPREL_AMOD); c;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_AMOD))
        if (relata_tree_lemma_in(tree, c, words))
            return true;
    return false;
}

RelataModality relata_clause_modality(const RelataTree *tree, uint32_t clause) {
    RelataModality modality = RELATA_CERTAIN;
    uint32_t group = group_of(tree, clause);
    for (uint32_t c = tree->first[group]; c && modality == RELATA_CERTAIN; c = tree->next[c])
        if (relata_tree_deprel(tree, c) == RELATA_DEPREL_ADVMOD)
            modality = adverb_of(tree, c);
        else if (relata_tree_deprel(tree, c) == RELATA_DEPREL_OBL && (is_likelihood(tree, c) || is_tradition(tree, c)))
            modality = is_tradition(tree, c) ? RELATA_CLAIMED : RELATA_POSSIBLE;
        else
            modality = aside_of(tree, c);
    for (uint32_t c = relata_tree_child(tree, group, RELATA_DEPREL_AUX); c && modality == RELATA_CERTAIN;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_AUX))
        modality = modal_of(tree, c, clause);
    if (modality == RELATA_CERTAIN && is_alleged_deed(tree, clause))
        return RELATA_CLAIMED;
    if (modality != RELATA_CERTAIN)
        return modality;
    if (is_present_for_future(tree, clause) || is_arranged(tree, clause))
        return RELATA_PLANNED;
    if (relata_are_terms(tree, clause))
        return RELATA_PLANNED;
    return has_condition(tree, clause) || is_tentative(tree, clause) || relata_is_conditional(tree, clause) ||
                   (is_question(tree, clause) && !is_asked_about(tree, clause))
               ? RELATA_POSSIBLE
               : RELATA_CERTAIN;
}
