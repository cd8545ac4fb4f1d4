// Factuality: does the article assert it, deny it, hold it possible, foresee it, or let somebody else say it?
//
// Read off the tree around a predicate, after the scheme of veridicality cues (Saurí and Pustejovsky 2009, FactBank) in
// a small form: words inside the verb group decide first (negation, modals, verbs and adjectives of intent), then the
// clause's place (condition, purpose, question), then who reports it. Scope follows the arcs upwards: a conjoined or
// embedded clause is under what its governors are under.
#include "extract/extraction.h"

#include "base/arena.h"
#include "base/strbuf.h"
#include "extract/quote.h"
#include "extract/time.h"
#include "extract/words.h"

#include <string.h>
#include <strings.h>

// ---------------------------------------------------------------------------------------------------------- polarity

static bool is_no(const RelataTree *tree, uint32_t i) {
    static const char *const words[] = {"not",    "n't",  "never",   "no",     "neither", "nor",
                                        "nobody", "none", "nothing", "hardly", "nt",      NULL};
    return relata_tree_lemma_in(tree, i, words);
}

// "refused to sign", "unable to pay", "without paying" state that it did not happen.
static bool is_negative_governor(const RelataTree *tree, uint32_t i) {
    static const char *const words[] = {"fail",      "refuse",     "decline", "deny",      "avoid",
                                        "lack",      "unable",     "cease",   "unwilling", "unlikely",
                                        "reluctant", "impossible", "neglect", "without",   NULL};
    return relata_tree_lemma_in(tree, i, words);
}

// "No documents were signed", "nobody came": the argument itself is denied.
static bool is_denied_argument(const RelataTree *tree, uint32_t head) {
    if (relata_tree_upos(tree, head) == RELATA_UPOS_PRON && is_no(tree, head))
        return true;
    uint32_t det = relata_tree_child(tree, head, RELATA_DEPREL_DET);
    if (!det)
        det = relata_tree_child(tree, head, RELATA_DEPREL_DET_PREDET);
    uint32_t pair = relata_tree_child(tree, head, RELATA_DEPREL_CC_PRECONJ);
    return (det && (relata_tree_is_lemma(tree, det, "no") || relata_tree_is_lemma(tree, det, "neither"))) ||
           (pair && relata_tree_is_lemma(tree, pair, "neither"));
}

// "prevented it from leaving"
bool relata_is_prevented(const RelataTree *tree, uint32_t clause) {
    static const char *const words[] = {"prevent",  "stop",  "ban",   "bar",    "keep", "refrain",
                                        "prohibit", "block", "deter", "exempt", NULL};
    uint32_t mark = relata_tree_child(tree, clause, RELATA_DEPREL_MARK), head = relata_tree_head(tree, clause);
    return mark && head && relata_tree_is_lemma(tree, mark, "from") && relata_tree_lemma_in(tree, head, words);
}

static bool is_negated(const RelataTree *tree, const RelataDraft *draft) {
    int count = 0;
    for (uint32_t k = 0; k < draft->n_relation; k++) {
        uint32_t i = draft->relation[k];
        count += is_no(tree, i) || (i != draft->predicate && is_negative_governor(tree, i));
    }
    for (uint32_t k = 0; k < draft->n_arguments; k++)
        count +=
            draft->arguments[k].role <= RELATA_ROLE_RECIPIENT && is_denied_argument(tree, draft->arguments[k].head);
    for (uint32_t c = tree->first[draft->predicate]; c; c = tree->next[c]) {
        RelataDeprel deprel = relata_tree_deprel(tree, c);
        bool is_seen = false;
        for (uint32_t k = 0; k < draft->n_relation; k++)
            is_seen = is_seen || draft->relation[k] == c;
        bool is_no_longer = (relata_tree_is_lemma(tree, c, "long") || relata_tree_is_lemma(tree, c, "longer")) &&
                            c > 1 && relata_tree_is_lemma(tree, c - 1, "no");
        if (is_no_longer || (!is_seen && ((deprel == RELATA_DEPREL_ADVMOD && (is_no(tree, c) || is_no_longer)) ||
                                          ((deprel == RELATA_DEPREL_MARK || deprel == RELATA_DEPREL_CASE) &&
                                           relata_tree_is_lemma(tree, c, "without")))))
            count++;
    }
    uint32_t above = relata_tree_deprel(tree, draft->predicate) == RELATA_DEPREL_CCOMP
                         ? relata_tree_head(tree, draft->predicate)
                         : 0;
    count += above && relata_tree_is_lemma(tree, above, "deny"); // "denied that it had paid"
    count += relata_is_prevented(tree, draft->predicate);
    return count % 2 == 1;
}

// ---------------------------------------------------------------------------------------------------------- modality

static bool is_planning(const RelataTree *tree, uint32_t i) {
    static const char *const words[] = {
        "plan",    "intend",  "want",     "hope",      "expect",  "aim",       "seek",     "wish",        "prepare",
        "pledge",  "promise", "vow",      "offer",     "agree",   "decide",    "schedule", "due",         "try",
        "attempt", "look",    "propose",  "threaten",  "poised",  "ready",     "willing",  "keen",        "going",
        "go",      "set",     "eager",    "will",      "shall",   "'ll",       "wo",       "prompt",      "urge",
        "favor",   "favour",  "advocate", "recommend", "suggest", "oppose",    "prefer",   "contemplate", "tell",
        "ask",     "order",   "require",  "allow",     "invite",  "encourage", "permit",   "request",     "opt",
        "strive",  "slate",   "bind",     NULL};
    return relata_tree_lemma_in(tree, i, words);
}

static bool is_possible_word(const RelataTree *tree, uint32_t i) {
    static const char *const words[] = {"may",        "might", "could",    "can",         "would", "should",
                                        "must",       "ought", "likely",   "unlikely",    "able",  "possibly",
                                        "perhaps",    "maybe", "probably", "potentially", "seem",  "appear",
                                        "presumably", "need",  "consider", "ca",          NULL};
    return relata_tree_lemma_in(tree, i, words);
}

static bool is_hearsay_word(const RelataTree *tree, uint32_t i) {
    static const char *const words[] = {"reportedly", "allegedly", "supposedly", "purportedly", "apparently", NULL};
    return relata_tree_lemma_in(tree, i, words);
}

// "was able to pay" did.
static bool is_past_ability(const RelataTree *tree, uint32_t i) {
    uint32_t copula = relata_tree_child(tree, i, RELATA_DEPREL_COP);
    const char *xpos = copula ? relata_tree_token(tree, copula)->xpos : NULL;
    return xpos && strcmp(xpos, "VBD") == 0 && relata_tree_is_lemma(tree, i, "able");
}

// "is believed to have left"
static bool is_said_to(const RelataTree *tree, uint32_t i) {
    static const char *const words[] = {"believe", "say",   "report", "allege",  "think",
                                        "claim",   "rumor", "rumour", "suppose", NULL};
    return relata_tree_upos(tree, i) == RELATA_UPOS_VERB && relata_tree_lemma_in(tree, i, words) &&
           relata_is_passive(tree, i);
}

static RelataModality group_modality(const RelataTree *tree, const RelataDraft *draft) {
    RelataModality modality = RELATA_CERTAIN;
    for (uint32_t k = 0; k < draft->n_relation; k++) {
        uint32_t i = draft->relation[k];
        RelataDeprel deprel = relata_tree_deprel(tree, i);
        bool is_auxiliary = deprel == RELATA_DEPREL_AUX || deprel == RELATA_DEPREL_ADVMOD;
        if (i == draft->predicate || (!is_auxiliary && relata_tree_upos(tree, i) == RELATA_UPOS_AUX))
            continue;
        if (is_hearsay_word(tree, i) || is_said_to(tree, i))
            return RELATA_CLAIMED;
        if (is_possible_word(tree, i) && !is_past_ability(tree, i))
            return RELATA_POSSIBLE;
        if (is_planning(tree, i))
            modality = RELATA_PLANNED;
    }
    for (uint32_t c = relata_tree_child(tree, draft->predicate, RELATA_DEPREL_ADVMOD); c && modality == RELATA_CERTAIN;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_ADVMOD)) {
        if (is_hearsay_word(tree, c))
            modality = RELATA_CLAIMED;
        else if (is_possible_word(tree, c))
            modality = RELATA_POSSIBLE;
    }
    return modality;
}

static bool is_conditional(const RelataTree *tree, uint32_t clause) {
    static const char *const marks[] = {"if", "unless", "whether", "lest", "provided", NULL};
    for (uint32_t c = tree->first[clause]; c && c < clause; c = tree->next[c]) {
        RelataDeprel deprel = relata_tree_deprel(tree, c);
        if ((deprel == RELATA_DEPREL_MARK || deprel == RELATA_DEPREL_ADVMOD) && relata_tree_lemma_in(tree, c, marks))
            return true;
        if (deprel == RELATA_DEPREL_AUX && c == tree->left[clause] && relata_tree_is_lemma(tree, c, "should"))
            return true; // "Should violence escalate, …"
    }
    return false;
}

static bool has_condition(const RelataTree *tree, uint32_t clause) {
    for (uint32_t c = relata_tree_child(tree, clause, RELATA_DEPREL_ADVCL); c;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_ADVCL))
        if (is_conditional(tree, c))
            return true;
    return false;
}

static bool is_question(const RelataTree *tree) {
    for (uint32_t i = tree->n; i && relata_tree_upos(tree, i) == RELATA_UPOS_PUNCT; i--)
        if (strcmp(relata_tree_form(tree, i), "?") == 0)
            return true;
    return false;
}

// What the object of a verb like these is told to do did happen.
static bool is_causing(const RelataTree *tree, uint32_t verb) {
    static const char *const words[] = {"force", "make", "cause",  "see",    "watch", "hear",
                                        "let",   "lead", "compel", "oblige", NULL};
    return relata_tree_lemma_in(tree, verb, words);
}

// "may cause it to fall" is as possible as the causing; "caused it to fall" is a fact, "urged it to fall" a plan.
static RelataModality control_modality(const RelataTree *tree, uint32_t clause) {
    uint32_t verb = relata_tree_head(tree, clause);
    if (relata_tree_upos(tree, verb) != RELATA_UPOS_VERB)
        verb = relata_tree_head(tree, verb);
    if (!verb || !is_causing(tree, verb))
        return RELATA_PLANNED;
    RelataDraft matrix = {.predicate = verb, .rule = "clause"};
    relata_clause_group(tree, verb, &matrix);
    return group_modality(tree, &matrix);
}

static bool is_wishing(const RelataTree *tree, uint32_t verb) {
    static const char *const words[] = {"hope",     "fear",     "expect",    "wonder",  "speculate", "suspect",
                                        "predict",  "wish",     "worry",     "doubt",   "suggest",   "ask",
                                        "demand",   "propose",  "recommend", "want",    "imagine",   "suppose",
                                        "forecast", "estimate", "assume",    "pretend", NULL};
    return relata_tree_lemma_in(tree, verb, words);
}

// "argued for using it", "focused on training them": a gerund after a preposition is what the verb is about; after
// "by", "in", "after" and the like it did happen.
static bool is_prepositional_gerund(const RelataTree *tree, uint32_t clause) {
    static const char *const marks[] = {"for", "on", "to", "against", "about", "of", "at", "toward", "towards", NULL};
    uint32_t mark = relata_tree_child(tree, clause, RELATA_DEPREL_MARK);
    const char *xpos = relata_tree_token(tree, clause)->xpos;
    return mark && xpos && strcmp(xpos, "VBG") == 0 && relata_tree_lemma_in(tree, mark, marks);
}

// What the clause's place in the sentence makes of it.
static RelataModality place_modality(const RelataTree *tree, const RelataDraft *draft) {
    uint32_t i = draft->predicate;
    if (strcmp(draft->rule, "infinitive") == 0 && relata_has_ordinal(tree, relata_tree_head(tree, i)))
        return RELATA_CERTAIN; // "the first to arrive"
    if (strcmp(draft->rule, "purpose") == 0 || strcmp(draft->rule, "infinitive") == 0)
        return RELATA_PLANNED;
    if (strcmp(draft->rule, "gerund") == 0 || is_prepositional_gerund(tree, i))
        return RELATA_POSSIBLE;
    if (relata_is_prevented(tree, i))
        return RELATA_CERTAIN;
    if (strcmp(draft->rule, "control") == 0)
        return control_modality(tree, i);
    if (has_condition(tree, i) || is_question(tree))
        return RELATA_POSSIBLE;
    for (int step = 0; step < RELATA_MAX_CHAIN && i; step++, i = relata_tree_head(tree, i)) {
        RelataDeprel deprel = relata_tree_deprel(tree, i);
        uint32_t head = relata_tree_head(tree, i);
        if (is_conditional(tree, i))
            return RELATA_POSSIBLE;
        bool is_content = deprel == RELATA_DEPREL_CCOMP || deprel == RELATA_DEPREL_CSUBJ;
        if (is_content && (is_wishing(tree, head) || is_possible_word(tree, head)))
            return RELATA_POSSIBLE;
        bool is_clausal =
            deprel == RELATA_DEPREL_ACL || deprel == RELATA_DEPREL_ACL_RELCL || deprel == RELATA_DEPREL_CCOMP;
        if (is_clausal && relata_tree_upos(tree, head) == RELATA_UPOS_NOUN && relata_is_content_clause(tree, i))
            return RELATA_POSSIBLE; // "hopes that …", "the fear that …"
        if (deprel == RELATA_DEPREL_ACL_RELCL || deprel == RELATA_DEPREL_ROOT)
            break;
    }
    return RELATA_CERTAIN;
}

// An event noun is as certain as the clause it stands in ("plans a visit to Lima", "a visit may follow").
static RelataModality event_modality(const RelataTree *tree, uint32_t noun) {
    static const char *const open[] = {
        "plan",   "propose", "schedule", "cancel",  "discuss",  "consider", "request",   "seek",   "demand",
        "expect", "want",    "call",     "offer",   "promise",  "announce", "await",     "depend", "upcoming",
        "urge",   "need",    "require",  "prevent", "possible", "planned",  "potential", "future", NULL};
    for (uint32_t c = tree->first[noun]; c; c = tree->next[c])
        if (relata_tree_deprel(tree, c) == RELATA_DEPREL_AMOD && relata_tree_lemma_in(tree, c, open))
            return RELATA_PLANNED;
    uint32_t i = relata_tree_head(tree, noun);
    for (int step = 0; step < RELATA_MAX_CHAIN && i && !relata_is_predicate(tree, i); step++)
        i = relata_tree_head(tree, i);
    if (!i)
        return RELATA_CERTAIN;
    if (relata_tree_lemma_in(tree, i, open))
        return RELATA_PLANNED;
    for (uint32_t c = relata_tree_child(tree, i, RELATA_DEPREL_AUX); c;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_AUX)) {
        if (is_possible_word(tree, c))
            return RELATA_POSSIBLE;
        if (is_planning(tree, c))
            return RELATA_PLANNED;
    }
    return is_conditional(tree, i) ? RELATA_POSSIBLE : RELATA_CERTAIN;
}

// -------------------------------------------------------------------------------------------------------- attribution

static bool is_reporting(const RelataTree *tree, uint32_t verb) {
    static const char *const words[] = {
        "say",     "tell",      "state",    "claim",     "add",    "argue",    "announce", "report",   "note",
        "believe", "think",     "suggest",  "insist",    "warn",   "allege",   "declare",  "write",    "explain",
        "stress",  "emphasize", "maintain", "contend",   "assert", "estimate", "predict",  "forecast", "speculate",
        "fear",    "hope",      "expect",   "ask",       "reply",  "respond",  "continue", "conclude", "feel",
        "quote",   "tweet",     "accuse",   "promise",   "vow",    "pledge",   "deny",     "consider", "regard",
        "observe", "comment",   "remark",   "emphasise", "doubt",  NULL};
    return relata_tree_lemma_in(tree, verb, words);
}

static uint32_t according_to(const RelataTree *tree, uint32_t clause) {
    for (uint32_t c = relata_tree_child(tree, clause, RELATA_DEPREL_OBL); c;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_OBL))
        if (relata_tree_is_lemma(tree, relata_tree_case(tree, c), "accord") ||
            strcasecmp(relata_tree_form(tree, relata_tree_case(tree, c)), "according") == 0)
            return c;
    return 0;
}

static uint32_t reporter(const RelataTree *tree, uint32_t verb) {
    uint32_t without;
    return is_reporting(tree, verb) ? relata_clause_subject(tree, verb, &without) : 0;
}

bool relata_is_tagged_report(const RelataTree *tree, uint32_t verb) {
    RelataDeprel deprel = relata_tree_deprel(tree, verb);
    if ((deprel != RELATA_DEPREL_CCOMP && deprel != RELATA_DEPREL_PARATAXIS) || !is_reporting(tree, verb) ||
        relata_tree_child(tree, verb, RELATA_DEPREL_CCOMP) || relata_tree_child(tree, verb, RELATA_DEPREL_MARK))
        return false;
    uint32_t subject = relata_tree_child(tree, verb, RELATA_DEPREL_NSUBJ), left = tree->left[verb];
    return subject && relata_tree_head(tree, verb) && relata_is_predicate(tree, relata_tree_head(tree, verb)) &&
           (left <= 1 || relata_tree_upos(tree, left) == RELATA_UPOS_PUNCT ||
            relata_tree_upos(tree, left - 1) == RELATA_UPOS_PUNCT);
}

// The sentence token of whoever says it, found on the way up from the predicate.
static uint32_t source_above(const RelataTree *tree, uint32_t i) {
    for (int step = 0; step < RELATA_MAX_CHAIN && i; step++, i = relata_tree_head(tree, i)) {
        if (relata_is_tagged_report(tree, i))
            return 0;
        uint32_t source = according_to(tree, i);
        if (source)
            return source;
        for (uint32_t c = tree->first[i]; c && !source; c = tree->next[c])
            source = relata_is_tagged_report(tree, c) ? reporter(tree, c) : 0;
        if (source)
            return source;
        RelataDeprel deprel = relata_tree_deprel(tree, i);
        bool is_content = deprel == RELATA_DEPREL_CCOMP || (deprel == RELATA_DEPREL_XCOMP && relata_is_finite(tree, i));
        if (is_content && (source = reporter(tree, relata_tree_head(tree, i))) != 0)
            return source;
    }
    return 0;
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

static void read_time(RelataExtraction *x, RelataProposition *p) {
    enum { LONGEST = 16 };
    const RelataDocument *d = x->document;
    const RelataArgument *a = time_argument(p);
    const char *words[LONGEST];
    size_t n = 0;
    if (!a)
        return;
    RelataStrbuf text = {0};
    if (a->marker)
        words[n++] = d->tokens[a->marker - 1].form;
    uint32_t sentence_begin = x->tree.begin, first = a->n_tokens ? a->tokens[0] : 0;
    if (a->n_tokens == 1 && strcmp(d->tokens[first].form, "ago") == 0) // "two years ago", whatever the arcs
        for (uint32_t t = first >= sentence_begin + 2 ? first - 2 : first; t < first; t++)
            words[n++] = d->tokens[t].form;
    for (uint32_t k = 0; k < a->n_tokens && n < LONGEST; k++) {
        words[n++] = d->tokens[a->tokens[k]].form;
        if (text.n)
            relata_strbuf_add_char(&text, ' ');
        relata_strbuf_add_string(&text, words[n - 1]);
    }
    RelataInterval interval;
    relata_time_normalize(words, n, d->published, p->modality == RELATA_PLANNED, &interval);
    p->time = (RelataTime){keep(x, relata_strbuf_string(&text)), keep(x, interval.start), keep(x, interval.end)};
    x->failed = x->failed || text.failed;
    relata_strbuf_clear(&text);
}

static bool is_presupposed(const char *rule) {
    static const char *const rules[] = {"title",      "role",      "apposition",  "alias",     "age",
                                        "possessive", "demonym",   "location",    "inclusion", "compound participle",
                                        "between",    "neighbour", "event place", NULL};
    for (const char *const *r = rules; *r; r++)
        if (strcmp(*r, rule) == 0)
            return true;
    return false;
}

static void judge(RelataExtraction *x, const RelataDraft *draft, RelataProposition *p) {
    const RelataTree *tree = &x->tree;
    bool is_event = strcmp(draft->rule, "nominalization") == 0 || strcmp(draft->rule, "light verb") == 0;
    p->polarity = (uint8_t)(is_negated(tree, draft) ? RELATA_NEGATIVE : RELATA_POSITIVE);
    RelataModality modality = is_event ? event_modality(tree, draft->predicate) : group_modality(tree, draft);
    if (modality == RELATA_CERTAIN && !is_event)
        modality = place_modality(tree, draft);
    uint32_t source = source_above(tree, draft->predicate);
    p->source_token = source ? tree->begin + source : relata_quote_speaker(x, tree->begin + draft->predicate - 1);
    p->modality = (uint8_t)(modality == RELATA_CERTAIN && p->source_token ? RELATA_CLAIMED : modality);
}

// "introduced him as his successor", "nominated her as judge": not in office yet.
static bool is_putting_forward(const RelataTree *tree, uint32_t verb) {
    static const char *const words[] = {"introduce", "present", "designate", "propose", "nominate", NULL};
    return relata_tree_lemma_in(tree, verb, words);
}

void relata_extract_factuality(RelataExtraction *x, const RelataDraft *draft, RelataProposition *p) {
    if (draft->clause) {
        RelataDraft clause = {.predicate = draft->clause, .rule = "clause"};
        relata_clause_group(&x->tree, draft->clause, &clause);
        judge(x, &clause, p);
        if (p->modality == RELATA_CERTAIN && is_putting_forward(&x->tree, draft->clause))
            p->modality = RELATA_PLANNED;
    } else if (!is_presupposed(draft->rule))
        judge(x, draft, p);
    read_time(x, p);
}
