// Polarity: whether the words of a clause, or of a noun, deny it.
//
// In: a predicate or noun of the loaded tree. Out: yes or no, of that clause alone; what its governors make of it is
// folded in climb.c. Negation counts where it stands with the verb (adverbs, "at no time") or with what the clause
// is about ("nobody", "no bank", "few"); "not only", "no sooner … than" and "hardly … when" assert.
#include "extract/factuality/factuality.h"
#include "extract/proposition/clause.h"

#include <string.h>

static bool is_negator(const RelataTree *tree, uint32_t i) {
    static const char *const words[] = {"not", "n't",    "nt",       "never",   "neither",
                                        "nor", "hardly", "scarcely", "nowhere", NULL};
    return relata_tree_lemma_in(tree, i, words);
}

// "not only", "not merely", "not until May did …", "no sooner … than", "hardly … when": these assert.
static bool is_asserting(const RelataTree *tree, uint32_t i) {
    static const char *const limits[] = {"only", "merely",  "just", "simply",       "solely",       "least", "until",
                                         "till", "without", "but",  "surprisingly", "unexpectedly", NULL};
    static const char *const early[] = {"hardly", "scarcely", NULL};
    static const char *const then[] = {"when", "before", "than", NULL};
    if (i < tree->n && relata_tree_lemma_in(tree, i + 1, limits))
        return true;
    if (i + 3 <= tree->n && relata_tree_is_lemma(tree, i + 1, "for") && relata_tree_is_lemma(tree, i + 3, "first"))
        return true; // "not for the first time"
    if (!relata_tree_lemma_in(tree, i, early))
        return false;
    if (i < tree->n && relata_tree_is_lemma(tree, i + 1, "have"))
        return true; // "Hardly had he"
    uint32_t verb = relata_tree_head(tree, i);
    for (uint32_t c = verb ? relata_tree_child(tree, verb, RELATA_DEPREL_ADVCL) : 0; c;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_ADVCL))
        if (relata_tree_lemma_in(tree, tree->left[c], then))
            return true;
    return false;
}

// "no longer", "never before", "not once": the negation stands with another adverb.
static bool is_negative_adverb(const RelataTree *tree, uint32_t i) {
    static const char *const carriers[] = {"long", "longer", "before", "once", "yet", "again", "ever", "anymore", NULL};
    static const char *const seldom[] = {"rarely", "seldom", NULL};
    if (is_negator(tree, i))
        return !is_asserting(tree, i);
    if (relata_tree_lemma_in(tree, i, seldom)) { // "rarely, if ever,"
        uint32_t next = i + 1 + (i < tree->n && strcmp(relata_tree_form(tree, i + 1), ",") == 0);
        return next < tree->n && relata_tree_is_lemma(tree, next, "if") && relata_tree_is_lemma(tree, next + 1, "ever");
    }
    uint32_t first = tree->left[i];
    return first < i && relata_tree_lemma_in(tree, i, carriers) &&
           (is_negator(tree, first) || relata_tree_is_lemma(tree, first, "no"));
}

// "at no time", "under no circumstances"
static bool is_negative_phrase(const RelataTree *tree, uint32_t i) {
    static const char *const nouns[] = {"time",  "case",     "way",       "circumstance", "account",
                                        "point", "instance", "condition", "means",        "stage",
                                        "event", "occasion", "sense",     "respect",      NULL};
    uint32_t det = relata_tree_child(tree, i, RELATA_DEPREL_DET);
    return det && relata_tree_is_lemma(tree, det, "no") && relata_tree_lemma_in(tree, i, nouns);
}

// "In none of these cases did they pay": a denied phrase in front makes the auxiliary come before the subject.
static bool is_inverted(const RelataTree *tree, uint32_t phrase, uint32_t clause) {
    uint32_t aux = relata_tree_child(tree, clause, RELATA_DEPREL_AUX);
    uint32_t subject = relata_tree_child(tree, clause, RELATA_DEPREL_NSUBJ);
    if (!aux)
        aux = relata_tree_child(tree, clause, RELATA_DEPREL_AUX_PASS);
    if (!subject)
        subject = relata_tree_child(tree, clause, RELATA_DEPREL_NSUBJ_PASS);
    bool is_not_without = tree->left[phrase] > 1 && is_negator(tree, tree->left[phrase] - 1);
    return phrase < aux && aux < subject && subject < clause && !is_not_without;
}

// "never in its history", "not in a single match"
static bool has_negator(const RelataTree *tree, uint32_t phrase) {
    for (uint32_t c = tree->first[phrase]; c && c < phrase; c = tree->next[c])
        if (relata_tree_deprel(tree, c) == RELATA_DEPREL_ADVMOD && is_negator(tree, c) && !is_asserting(tree, c))
            return true;
    return false;
}

// "nearly won": next to its verb; "nearly a year later" is not.
static bool is_near_miss(const RelataTree *tree, uint32_t adverb, uint32_t clause) {
    static const char *const words[] = {"almost", "nearly", NULL};
    return adverb + 1 == clause && relata_tree_lemma_in(tree, adverb, words) &&
           relata_tree_upos(tree, clause) == RELATA_UPOS_VERB;
}

// "left without paying", "instead of paying", "rather than pay"
static bool is_excluding_mark(const RelataTree *tree, uint32_t i) {
    static const char *const words[] = {"without", "instead", "rather", NULL};
    RelataDeprel deprel = relata_tree_deprel(tree, i);
    return (deprel == RELATA_DEPREL_MARK || deprel == RELATA_DEPREL_CASE || deprel == RELATA_DEPREL_CC) &&
           relata_tree_lemma_in(tree, i, words) && i < relata_tree_head(tree, i);
}

// "Under no circumstances will Chad pay, Lira said": the denied words stand right before the auxiliary that they make
// come first, wherever the tree hangs them.
static bool is_denied_in_front(const RelataTree *tree, uint32_t clause) {
    static const char *const words[] = {"no", "never", "nor", "none", "neither", NULL};
    uint32_t aux = tree->left[clause], subject = relata_tree_child(tree, clause, RELATA_DEPREL_NSUBJ);
    if (!subject)
        subject = relata_tree_child(tree, clause, RELATA_DEPREL_NSUBJ_PASS);
    if (aux < 2 || relata_tree_upos(tree, aux) != RELATA_UPOS_AUX || aux > subject || subject > clause)
        return false;
    for (uint32_t i = aux - 1; i && relata_tree_upos(tree, i) != RELATA_UPOS_PUNCT; i--) {
        RelataUpos upos = relata_tree_upos(tree, i);
        if (upos == RELATA_UPOS_VERB || upos == RELATA_UPOS_AUX)
            return false;
        if (relata_tree_lemma_in(tree, i, words))
            return !is_asserting(tree, i);
    }
    return false;
}

// "is no closer to paying", "is no bigger than Chad"
static bool is_no_more(const RelataTree *tree, uint32_t i, uint32_t clause) {
    return i + 1 == clause && relata_tree_is_lemma(tree, i, "no") && relata_tree_has_xpos(tree, clause, "JJR");
}

// "before it could pay"
static bool is_forestalled(const RelataTree *tree, uint32_t clause) {
    uint32_t mark = relata_tree_child(tree, clause, RELATA_DEPREL_MARK);
    uint32_t aux = relata_tree_child(tree, clause, RELATA_DEPREL_AUX);
    return mark && aux && relata_tree_is_lemma(tree, mark, "before") &&
           (relata_tree_is_lemma(tree, aux, "could") || relata_tree_is_lemma(tree, aux, "can"));
}

// "has yet to pay"
static bool is_outstanding(const RelataTree *tree, uint32_t clause) {
    uint32_t to = relata_tree_child(tree, clause, RELATA_DEPREL_XCOMP), yet = 0;
    uint32_t heads[] = {clause, to}; // "yet" hangs on either
    for (int h = 0; h < 2 && !yet; h++)
        for (uint32_t c = heads[h] ? relata_tree_child(tree, heads[h], RELATA_DEPREL_ADVMOD) : 0; c && !yet;
             c = relata_tree_next_child(tree, c, RELATA_DEPREL_ADVMOD))
            yet = relata_tree_is_lemma(tree, c, "yet") ? c : 0;
    if (to)
        return yet && yet < to &&
               (relata_tree_is_lemma(tree, clause, "have") || relata_tree_is_lemma(tree, clause, "be"));
    uint32_t mark = relata_tree_child(tree, clause, RELATA_DEPREL_MARK); // "is yet to pay", its verb the predicate
    return yet && yet + 1 == mark && relata_tree_is_lemma(tree, mark, "to") &&
           relata_tree_deprel(tree, clause) != RELATA_DEPREL_XCOMP &&
           relata_tree_upos(tree, clause) == RELATA_UPOS_VERB;
}

// "would rather resign than pay"
static bool is_less_liked(const RelataTree *tree, uint32_t mark) {
    uint32_t clause = relata_tree_head(tree, mark), main = relata_tree_head(tree, clause);
    if (!relata_tree_is_lemma(tree, mark, "than") || mark > clause || !main || main > mark)
        return false;
    for (uint32_t c = relata_tree_child(tree, main, RELATA_DEPREL_ADVMOD); c && c < mark;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_ADVMOD))
        if (relata_tree_is_lemma(tree, c, "rather"))
            return true;
    return false;
}

static bool has_article(const RelataTree *tree, uint32_t noun) {
    uint32_t det = relata_tree_child(tree, noun, RELATA_DEPREL_DET);
    return det && (relata_tree_is_lemma(tree, det, "a") || relata_tree_is_lemma(tree, det, "the"));
}

// "the No Surprises Act": a capital within the sentence, before a name.
static bool is_within_name(const RelataTree *tree, uint32_t i) {
    const char *form = relata_tree_form(tree, i);
    return i > 1 && form[0] == 'N' && relata_tree_upos(tree, i - 1) != RELATA_UPOS_PUNCT && i < tree->n &&
           relata_tree_upos(tree, i + 1) == RELATA_UPOS_PROPN;
}

// "no", "neither", "not all", "hardly any", "few" before the noun
static bool is_denying_modifier(const RelataTree *tree, uint32_t i, uint32_t noun) {
    static const char *const always[] = {"no", "neither", NULL};
    static const char *const scarce[] = {"few", "little", NULL};
    static const char *const all[] = {"all",    "every", "each", "any",    "a",    "an",
                                      "single", "one",   "many", "enough", "much", NULL};
    if (i > noun)
        return false;
    if (relata_tree_lemma_in(tree, i, always)) // "the No Surprises Act", "no matter how"
        return !(is_within_name(tree, i) || relata_tree_is_lemma(tree, noun, "matter"));
    if (is_negator(tree, i)) // "not Mali but Niger" is for relata_is_excluded()
        return i < tree->n && (relata_tree_lemma_in(tree, i + 1, all) ||
                               (i > 1 && relata_tree_is_lemma(tree, i - 1, "have") &&
                                relata_tree_is_lemma(tree, i + 1, "the"))); // "has not the crew"
    if (relata_tree_lemma_in(tree, i, scarce) && relata_tree_deprel(tree, i) == RELATA_DEPREL_AMOD &&
        strlen(relata_tree_form(tree, i)) == strlen(relata_tree_lemma(tree, i))) // not "fewer"
        return !has_article(tree, noun);
    uint32_t first = tree->left[i];
    return first < i && is_negator(tree, first) && relata_tree_lemma_in(tree, i, all);
}

bool relata_is_denied_noun(const RelataTree *tree, uint32_t noun) {
    static const char *const nobody[] = {"nobody", "none", "nothing", "neither", "nowhere", NULL};
    static const char *const few[] = {"few", "little", NULL};
    static const char *const absence[] = {"absence", "lack", NULL};
    uint32_t marker = relata_tree_case(tree, noun);
    if (marker && marker < noun && relata_tree_is_lemma(tree, marker, "without"))
        return true;
    if (relata_tree_lemma_in(tree, noun, nobody) || (relata_tree_lemma_in(tree, noun, few) && !has_article(tree, noun)))
        return true;
    for (uint32_t c = tree->first[noun]; c && c < noun; c = tree->next[c])
        if (is_denying_modifier(tree, c, noun))
            return true;
    return relata_tree_deprel(tree, noun) == RELATA_DEPREL_NMOD &&
           relata_tree_lemma_in(tree, relata_tree_head(tree, noun), absence);
}

// "received little support": some, and the object says how much.
static bool is_some(const RelataTree *tree, uint32_t object) {
    static const char *const scarce[] = {"few", "little", NULL};
    for (uint32_t c = relata_tree_child(tree, object, RELATA_DEPREL_AMOD); c && c < object;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_AMOD))
        if (relata_tree_lemma_in(tree, c, scarce))
            return true;
    return false;
}

static bool is_denied_argument(const RelataTree *tree, uint32_t i) {
    switch (relata_tree_deprel(tree, i)) {
    case RELATA_DEPREL_OBJ:
        return relata_is_denied_noun(tree, i) && !is_some(tree, i);
    case RELATA_DEPREL_NSUBJ:
    case RELATA_DEPREL_NSUBJ_PASS:
    case RELATA_DEPREL_IOBJ:
    case RELATA_DEPREL_OBL_AGENT:
        return relata_is_denied_noun(tree, i);
    default:
        return false;
    }
}

// The negation that conjoined verbs of one form share: "has not visited or helped".
static uint32_t shared_group(const RelataTree *tree, uint32_t clause) {
    if (relata_tree_deprel(tree, clause) != RELATA_DEPREL_CONJ || relata_tree_child(tree, clause, RELATA_DEPREL_AUX) ||
        relata_tree_child(tree, clause, RELATA_DEPREL_AUX_PASS) || relata_tree_child(tree, clause, RELATA_DEPREL_COP) ||
        relata_tree_child(tree, clause, RELATA_DEPREL_NSUBJ) ||
        relata_tree_child(tree, clause, RELATA_DEPREL_NSUBJ_PASS))
        return 0;
    uint32_t cc = relata_tree_child(tree, clause, RELATA_DEPREL_CC), first = relata_tree_head(tree, clause);
    const char *form = relata_tree_token(tree, clause)->xpos, *other = relata_tree_token(tree, first)->xpos;
    static const char *const own[] = {"but", "nor", NULL}; // "neither joined nor helped" is denied twice, not both
    bool is_alike = form && other && strcmp(form, other) == 0 && !(cc && relata_tree_lemma_in(tree, cc, own));
    return is_alike || (cc && relata_tree_is_lemma(tree, cc, "or")) ? first : 0; // "or" shares whatever the forms
}

// A subject above a conjoined verb is its own too: "Nobody came or wrote".
static bool has_denied_shared_subject(const RelataTree *tree, uint32_t clause) {
    uint32_t without, subject = relata_clause_subject(tree, clause, &without);
    return subject && relata_tree_head(tree, subject) != clause &&
           relata_tree_deprel(tree, clause) == RELATA_DEPREL_CONJ && relata_is_denied_noun(tree, subject);
}

// "so as not to pay": the negation stands before "to", wherever the tree hangs it.
static bool is_denied_infinitive(const RelataTree *tree, uint32_t mark, uint32_t clause) {
    uint32_t head = mark > 1 ? relata_tree_head(tree, mark - 1) : 0;
    return relata_tree_is_lemma(tree, mark, "to") && mark > 1 && is_negator(tree, mark - 1) && head != clause &&
           head != relata_tree_head(tree, clause);
}

// "has not, it seems, paid": what stands between commas may take the negated auxiliary away from its verb.
static bool is_denied_before_aside(const RelataTree *tree, uint32_t clause) {
    uint32_t i = clause;
    while (i > 1 && relata_tree_upos(tree, i - 1) == RELATA_UPOS_ADV)
        i--;
    if (i < 4 || strcmp(relata_tree_form(tree, i - 1), ",") != 0 || relata_tree_upos(tree, clause) != RELATA_UPOS_VERB)
        return false;
    for (i -= 2; i > 2 && strcmp(relata_tree_form(tree, i), ",") != 0; i--)
        if (relata_tree_upos(tree, i) == RELATA_UPOS_PUNCT)
            return false;
    uint32_t holder = relata_tree_head(tree, i - 1);
    return i > 2 && is_negator(tree, i - 1) && relata_tree_upos(tree, i - 2) == RELATA_UPOS_AUX && holder != clause;
}

// "every bank but Nordea lent": the exception does what the rest does not, wherever the tree hangs the rest. Tells
// whether a rest stands before the subject, and whether it is all or nobody.
static bool is_exception(const RelataTree *tree, uint32_t clause, bool *is_of_all) {
    enum { FURTHEST = 5 };
    static const char *const marks[] = {"but", "except", "save", NULL};
    static const char *const all[] = {"all", "every", "each", "everybody", "everyone", "everything", NULL};
    static const char *const none[] = {"no", "nobody", "none", "nothing", NULL};
    uint32_t subject = relata_tree_child(tree, clause, RELATA_DEPREL_NSUBJ), at = subject ? tree->left[subject] : 0;
    if (subject && relata_tree_lemma_in(tree, at, marks))
        at++;
    if (at < 3 || !relata_tree_lemma_in(tree, at - 1, marks) || relata_tree_head(tree, clause) >= at)
        return false;
    for (uint32_t i = at - 2, k = 0; i && k < FURTHEST; i--, k++) {
        RelataUpos upos = relata_tree_upos(tree, i);
        if (upos == RELATA_UPOS_VERB || upos == RELATA_UPOS_AUX || upos == RELATA_UPOS_PUNCT)
            return false;
        *is_of_all = relata_tree_lemma_in(tree, i, all);
        if (*is_of_all || relata_tree_lemma_in(tree, i, none))
            return true;
    }
    return false;
}

// "was not elected mayor": the tree hangs the negation on the participle, and that on the noun.
static bool is_denied_behind_copula(const RelataTree *tree, uint32_t adjective, uint32_t noun) {
    uint32_t copula = relata_tree_child(tree, noun, RELATA_DEPREL_COP), first = tree->left[adjective];
    return copula && adjective < noun && first < adjective && first == copula + 1 && is_negator(tree, first) &&
           !is_asserting(tree, first);
}

// "will not and cannot pay", "neither can nor will pay": each auxiliary is denied, and the verb once.
static bool is_denied_again(const RelataTree *tree, uint32_t i, uint32_t clause) {
    bool is_denied = false;
    for (uint32_t c = tree->first[clause]; c && c <= i && i < clause; c = tree->next[c]) {
        RelataDeprel deprel = relata_tree_deprel(tree, c);
        if (is_denied && deprel == RELATA_DEPREL_CC)
            return true;
        is_denied = is_denied || (deprel == RELATA_DEPREL_ADVMOD && is_negative_adverb(tree, c));
    }
    return false;
}

static unsigned negations_of(const RelataTree *tree, uint32_t clause) {
    unsigned n = 0;
    for (uint32_t c = tree->first[clause]; c; c = tree->next[c]) {
        RelataDeprel deprel = relata_tree_deprel(tree, c);
        bool is_adverb = deprel == RELATA_DEPREL_ADVMOD || deprel == RELATA_DEPREL_CC_PRECONJ ||
                         deprel == RELATA_DEPREL_CC || deprel == RELATA_DEPREL_DET ||
                         (deprel == RELATA_DEPREL_AMOD && c < clause); // "is no longer chairman"
        if (is_adverb && is_denied_again(tree, c, clause))
            continue;
        if (is_adverb && (is_negative_adverb(tree, c) || is_near_miss(tree, c, clause) || is_no_more(tree, c, clause)))
            n++;
        else if (deprel == RELATA_DEPREL_AMOD && is_denied_behind_copula(tree, c, clause))
            n++;
        else if (deprel == RELATA_DEPREL_DET && c < clause && relata_tree_is_lemma(tree, c, "no") &&
                 relata_tree_child(tree, clause, RELATA_DEPREL_COP))
            n++; // "is no friend of"
        else if ((deprel == RELATA_DEPREL_OBL || deprel == RELATA_DEPREL_OBL_UNMARKED) && c < clause &&
                 (is_negative_phrase(tree, c) ||
                  ((relata_is_denied_noun(tree, c) || has_negator(tree, c)) && is_inverted(tree, c, clause))))
            n++;
        else if (is_excluding_mark(tree, c) || is_less_liked(tree, c) || is_denied_argument(tree, c) ||
                 (deprel == RELATA_DEPREL_MARK && is_denied_infinitive(tree, c, clause)))
            n++;
    }
    return n;
}

// "did not open until 1990": it did, then.
bool relata_is_until(const RelataTree *tree, uint32_t clause) {
    static const char *const until[] = {"until", "till", NULL};
    uint32_t aux = relata_tree_child(tree, clause, RELATA_DEPREL_AUX);
    if (!aux)
        aux = relata_tree_child(tree, clause, RELATA_DEPREL_AUX_PASS);
    if (!relata_tree_has_xpos(tree, aux, "VBD") || negations_of(tree, clause) != 1)
        return false;
    for (uint32_t c = relata_tree_child(tree, clause, RELATA_DEPREL_ADVCL); c;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_ADVCL))
        if (c > clause && relata_tree_lemma_in(tree, relata_tree_child(tree, c, RELATA_DEPREL_MARK), until))
            return true;
    for (uint32_t c = relata_tree_child(tree, clause, RELATA_DEPREL_OBL); c;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_OBL))
        if (c > clause && relata_tree_lemma_in(tree, relata_tree_case(tree, c), until) &&
            !relata_tree_is_lemma(tree, c, "now"))
            return true;
    return false;
}

// "was not among those who came", "is not the bank that paid", "was not among the guests invited": what others do; of
// "not the only one that pays" it does too.
static bool is_what_others_do(const RelataTree *tree, uint32_t clause) {
    static const char *const others[] = {"that", "those", "one", "person", "people", "man", "woman", NULL};
    static const char *const too[] = {"only", "first", "last", "sole", "time", "reason", NULL};
    static const char *const past[] = {"long", "longer", "anymore", NULL}; // "no longer the bank that lent"
    uint32_t noun = relata_tree_head(tree, clause), without;
    RelataDeprel deprel = relata_tree_deprel(tree, clause);
    if ((deprel != RELATA_DEPREL_ACL && deprel != RELATA_DEPREL_ACL_RELCL) ||
        !relata_tree_child(tree, noun, RELATA_DEPREL_COP) || negations_of(tree, noun) % 2 == 0)
        return false;
    if (deprel == RELATA_DEPREL_ACL_RELCL && relata_tree_lemma_in(tree, noun, others))
        return true;
    if (relata_tree_lemma_in(tree, noun, too) || relata_has_ordinal(tree, noun))
        return false;
    for (uint32_t c = tree->first[noun]; c && c < noun; c = tree->next[c])
        if (relata_tree_lemma_in(tree, c, too) || relata_tree_lemma_in(tree, c, past))
            return false;
    uint32_t subject = relata_own_subject(tree, clause);
    bool is_participle = relata_tree_has_xpos(tree, clause, "VBN") || relata_tree_has_xpos(tree, clause, "VBG");
    uint32_t det = relata_tree_child(tree, noun, RELATA_DEPREL_DET);
    return deprel == RELATA_DEPREL_ACL ? is_participle && det && relata_tree_is_lemma(tree, det, "the")
                                       : subject && relata_antecedent(tree, subject, &without);
}

// "did not leave because of the wages but because of the rain": it left.
static bool is_for_another_reason(const RelataTree *tree, uint32_t clause) {
    static const char *const marks[] = {"because", "for", "to", NULL};
    uint32_t because = clause + 1;
    while (because < tree->n && !relata_tree_is_lemma(tree, because, "because"))
        because++;
    for (uint32_t i = because + 1; because < tree->n && i < tree->n; i++)
        if (relata_tree_is_lemma(tree, i, "but"))
            return relata_tree_lemma_in(tree, i + 1, marks) && i <= tree->right[clause];
    return false;
}

bool relata_is_denied_clause(const RelataTree *tree, uint32_t clause) {
    bool is_of_all;
    if (relata_is_until(tree, clause) || is_for_another_reason(tree, clause))
        return false;
    if (is_exception(tree, clause, &is_of_all))
        return (negations_of(tree, clause) + is_of_all) % 2 == 1;
    unsigned n = negations_of(tree, clause) + is_forestalled(tree, clause) + is_outstanding(tree, clause) +
                 has_denied_shared_subject(tree, clause) + is_denied_before_aside(tree, clause) +
                 is_what_others_do(tree, clause);
    n += n == 0 && is_denied_in_front(tree, clause);
    n += relata_tree_deprel(tree, clause) == RELATA_DEPREL_ACL_RELCL &&
         relata_is_denied_noun(tree, relata_tree_head(tree, clause)); // "no storms that hit Chad"
    uint32_t first = shared_group(tree, clause);
    if (first)
        for (uint32_t c = tree->first[first]; c && c < first; c = tree->next[c])
            n += (relata_tree_deprel(tree, c) == RELATA_DEPREL_ADVMOD && is_negative_adverb(tree, c)) ||
                 is_excluding_mark(tree, c);
    return n % 2 == 1;
}

// "all carmakers", "everybody"
static bool is_of_all(const RelataTree *tree, uint32_t noun) {
    static const char *const words[] = {"all", "every", "everybody", "everyone", NULL};
    return relata_tree_lemma_in(tree, noun, words) || relata_tree_lemma_in(tree, tree->left[noun], words) ||
           relata_tree_lemma_in(tree, relata_tree_child(tree, noun, RELATA_DEPREL_DET), words);
}

// "but never Togo", "to neither Togo nor Mali": what the adverb stands before alone; before what a clause is about it
// denies the clause.
static bool is_denied_apart(const RelataTree *tree, uint32_t noun) {
    static const char *const words[] = {"never", "neither", NULL};
    for (uint32_t c = tree->first[noun]; c && c < noun; c = tree->next[c])
        if (relata_tree_lemma_in(tree, c, words))
            return true;
    bool is_second = relata_tree_deprel(tree, noun) == RELATA_DEPREL_CONJ;
    uint32_t cc = is_second ? relata_tree_child(tree, noun, RELATA_DEPREL_CC) : 0;
    return cc && relata_tree_is_lemma(tree, cc, "nor") && is_denied_apart(tree, relata_tree_head(tree, noun));
}

// "Togo, not Mali", "not Pfizer but Monsanto", "did not sell the maps but the phones"
bool relata_is_excluded(const RelataTree *tree, uint32_t noun, bool is_denied) {
    static const char *const all[] = {"all", "every", "each", "any", "a", "single", "one", NULL};
    static const char *const instead[] = {"rather", "instead", NULL};
    uint32_t cc = relata_tree_child(tree, noun, RELATA_DEPREL_CC);
    bool is_second = relata_tree_deprel(tree, noun) == RELATA_DEPREL_CONJ && cc;
    if ((is_second && relata_tree_lemma_in(tree, cc, instead)) || (!is_denied && is_denied_apart(tree, noun)))
        return true;
    if (is_second && !is_denied && relata_tree_is_lemma(tree, relata_tree_case(tree, noun), "without"))
        return true; // "accepted the plan, but without Chad"
    for (uint32_t c = tree->first[noun]; c && c < noun; c = tree->next[c])
        if (relata_tree_is_lemma(tree, c, "not") && !is_asserting(tree, c) && !relata_tree_lemma_in(tree, c + 1, all) &&
            !relata_tree_child(tree, noun, RELATA_DEPREL_COP))
            return true;
    bool is_also = is_second && cc < tree->n && relata_tree_is_lemma(tree, cc + 1, "also");
    return is_second && !is_also && relata_tree_is_lemma(tree, cc, "but") &&
           (is_denied || is_of_all(tree, relata_tree_head(tree, noun)));
}
