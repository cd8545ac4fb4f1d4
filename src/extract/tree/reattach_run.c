// Reattach, clauses that run together: where one ends and the next begins, told by verbs that lack a subject.
//
// "host the Jets and Atlanta takes on": the name right before a verb in the singular begins the next clause. "In Lima,
// a singer known as Ada sings": what follows the comma of an opening phrase is the subject of a verb that has none.
// "for Chad to supply": whoever is named between "for" and "to" does it. "- with members joining": a clause of its own.
// One function a rule, its example above it, as in reattach.c.
#include "extract/node/node.h"
#include "extract/proposition/clause.h"
#include "extract/proposition/noun.h"
#include "extract/tree/reattach.h"
#include "extract/tree/words.h"

#include <string.h>

// The first word of a verb with its auxiliaries.
static uint32_t group_begin(const RelataTree *tree, uint32_t verb) {
    uint32_t begin = verb;
    for (uint32_t c = tree->first[verb]; c && c < verb; c = tree->next[c]) {
        RelataDeprel deprel = relata_tree_deprel(tree, c);
        if ((deprel == RELATA_DEPREL_AUX || deprel == RELATA_DEPREL_AUX_PASS || deprel == RELATA_DEPREL_COP) &&
            c < begin)
            begin = c;
    }
    return begin;
}

// "when the Lions host the Jets and Oslo takes on Mesa": a list right before a verb in the singular, right behind a
// verb with a subject and no object: its first is that verb's object, its last the subject.
static bool reattach_next_clause(RelataExtraction *x, uint32_t i) {
    const RelataTree *tree = &x->tree;
    uint32_t verb = relata_tree_head(tree, i), last = relata_tree_child(tree, i, RELATA_DEPREL_CONJ),
             before = tree->left[i] - 1, cc = last ? relata_tree_child(tree, last, RELATA_DEPREL_CC) : 0;
    if (relata_tree_deprel(tree, i) != RELATA_DEPREL_NSUBJ || !last || !cc || cc != tree->left[last] ||
        tree->right[last] + 1 != verb || !relata_tree_has_xpos(tree, verb, "VBZ") || !before ||
        relata_tree_head(tree, before) != verb || !relata_is_finite(tree, before) ||
        relata_tree_deprel(tree, before) != RELATA_DEPREL_ADVCL || !relata_own_subject(tree, before) ||
        relata_tree_child(tree, before, RELATA_DEPREL_OBJ))
        return false;
    uint32_t above = relata_tree_head(tree, verb);
    RelataDeprel deprel = relata_tree_deprel(tree, verb);
    relata_hang(x, before, above, deprel);
    relata_hang(x, verb, before, RELATA_DEPREL_CONJ);
    relata_hang(x, i, before, RELATA_DEPREL_OBJ);
    relata_hang(x, last, verb, RELATA_DEPREL_NSUBJ);
    relata_hang(x, cc, verb, RELATA_DEPREL_CC);
    return true;
}

// "Mali and the rebel group Lira": the name right behind the noun is the group's, and no third of the list.
static bool reattach_group_name(RelataExtraction *x, uint32_t i) {
    const RelataTree *tree = &x->tree;
    static const char *const classes[] = {"group", "organization", "person", NULL};
    if (i < 3 || relata_tree_deprel(tree, i) != RELATA_DEPREL_CONJ || relata_tree_upos(tree, i) != RELATA_UPOS_PROPN ||
        tree->left[i] != i || relata_tree_deprel(tree, i - 1) != RELATA_DEPREL_CONJ ||
        relata_tree_head(tree, i - 1) != relata_tree_head(tree, i) ||
        relata_tree_upos(tree, i - 1) != RELATA_UPOS_NOUN || tree->right[i - 1] != i - 1 ||
        relata_tree_deprel(tree, relata_tree_head(tree, i)) == RELATA_DEPREL_NMOD || // a node has no appositions
        relata_tree_has_morph(tree, i - 1, RELATA_MORPH_PLUR) || !relata_has_class(x, i - 1, classes))
        return false;
    relata_hang(x, i, i - 1, RELATA_DEPREL_APPOS);
    return true;
}

// "handed over six prisoners": no number over six.
static bool reattach_particle(RelataExtraction *x, uint32_t i) {
    static const char *const handing[] = {"hand", "turn", "take", NULL};
    const RelataTree *tree = &x->tree;
    uint32_t number = relata_tree_head(tree, i), noun = number ? relata_tree_head(tree, number) : 0;
    if (!relata_tree_is_form(tree, i, "over") || relata_tree_deprel(tree, i) != RELATA_DEPREL_ADVMOD ||
        number != i + 1 || relata_tree_upos(tree, number) != RELATA_UPOS_NUM || i < 2 ||
        relata_tree_head(tree, noun) != i - 1 || relata_tree_deprel(tree, noun) != RELATA_DEPREL_OBJ ||
        !relata_tree_lemma_in(tree, i - 1, handing))
        return false;
    relata_hang(x, i, i - 1, RELATA_DEPREL_COMPOUND_PRT);
    return true;
}

// "says placing arms in Mali and Chad would be a threat": nobody says a gerund; it is the subject of what would be.
static bool reattach_gerund_subject(RelataExtraction *x, uint32_t gerund) {
    static const char *const verbs[] = {"say",  "believe", "think", "warn", "claim", "argue", "insist",
                                        "hope", "fear",    "add",   "note", "state", NULL};
    const RelataTree *tree = &x->tree;
    uint32_t verb = relata_tree_head(tree, gerund),
             said = verb ? relata_tree_child(tree, verb, RELATA_DEPREL_CCOMP) : 0,
             subject = said ? relata_own_subject(tree, said) : 0;
    if (relata_tree_deprel(tree, gerund) != RELATA_DEPREL_XCOMP || !relata_tree_has_xpos(tree, gerund, "VBG") ||
        gerund != verb + 1 || !relata_tree_lemma_in(tree, verb, verbs) || said < gerund || subject < gerund ||
        subject > said)
        return false;
    uint32_t cc = tree->left[subject] - 1, first = cc - 1;
    if (!relata_tree_is_form(tree, cc, "and") || relata_tree_head(tree, cc) != said ||
        !relata_tree_is_under(tree, first, gerund))
        return false;
    while (relata_tree_deprel(tree, first) == RELATA_DEPREL_FLAT)
        first = relata_tree_head(tree, first);
    relata_hang(x, subject, first, RELATA_DEPREL_CONJ);
    relata_hang(x, cc, subject, RELATA_DEPREL_CC);
    relata_hang(x, gerund, said, RELATA_DEPREL_CSUBJ);
    return true;
}

// The verb without a subject that follows the comma behind a phrase that its sentence or clause opens with; 0 if none.
static uint32_t open_verb(const RelataTree *tree, uint32_t opener, uint32_t right) {
    static const uint8_t opening[] = {RELATA_DEPREL_OBL, RELATA_DEPREL_ADVCL};
    uint32_t i = opener;
    while (i && relata_tree_deprel(tree, i) != opening[0] && relata_tree_deprel(tree, i) != opening[1])
        i = relata_tree_head(tree, i);
    if (i && relata_tree_deprel(tree, relata_tree_head(tree, i)) == RELATA_DEPREL_ADVCL &&
        relata_tree_head(tree, i) > 0 && relata_tree_head(tree, relata_tree_head(tree, i)) > right &&
        relata_tree_head(tree, i) < right)
        i = relata_tree_head(tree, i); // "when Ada sings in Lima, …"
    uint32_t verb = i ? relata_tree_head(tree, i) : 0, begin = verb ? group_begin(tree, verb) : 0;
    bool is_open = verb > right && relata_tree_upos(tree, verb) == RELATA_UPOS_VERB &&
                   !relata_own_subject(tree, verb) && begin == right + 2 && relata_tree_is_form(tree, right + 1, ",");
    return is_open && (relata_is_finite(tree, begin) || relata_tree_has_xpos(tree, begin, "MD")) ? verb : 0;
}

// "In Oslo, Chad, an ally of Mali, has …", "When Ada sings in Lima, a singer known as Ina opens": what stands behind
// the comma of an opening phrase is no other name of the place that the phrase ends with.
static bool reattach_opening(RelataExtraction *x, uint32_t i) {
    static const char *const persons[] = {"person", NULL};
    const RelataTree *tree = &x->tree;
    uint32_t place = relata_tree_head(tree, i), left = tree->left[i], subject = i;
    if (relata_tree_deprel(tree, i) != RELATA_DEPREL_APPOS || relata_tree_upos(tree, i) != RELATA_UPOS_NOUN ||
        !relata_is_name_of_type(x, place, RELATA_TYPE_PLACE) || left < 3 ||
        !(relata_is_role_noun(x, i) || relata_has_class(x, i, persons)) ||
        relata_tree_has_morph(tree, i, RELATA_MORPH_PLUR) || !relata_tree_child(tree, i, RELATA_DEPREL_DET))
        return false;
    uint32_t verb = open_verb(tree, place, tree->right[i]);
    if (!verb)
        return false;
    uint32_t other = relata_tree_child(tree, place, RELATA_DEPREL_NMOD_UNMARKED);
    if (other && other > place && relata_is_name_of_type(x, other, RELATA_TYPE_PLACE))
        subject = other;
    relata_hang(x, subject, verb, relata_subject_deprel(tree, verb));
    if (subject != i)
        relata_hang(x, i, subject, RELATA_DEPREL_APPOS);
    return true;
}

// "voted the bill down - with members of both parties joining in": whoever is named between "with" and a participle
// does what that says, and nothing was done with them.
static bool reattach_with_clause(RelataExtraction *x, uint32_t i) {
    static const char *const marks[] = {",", "-", "--", "\xe2\x80\x93", "\xe2\x80\x94", NULL};
    const RelataTree *tree = &x->tree;
    uint32_t verb = relata_tree_head(tree, i), last = 0, marker = relata_tree_case(tree, i);
    for (uint32_t c = i + 1; !last && c <= tree->right[i]; c++) // "with members of the party joining"
        if (relata_tree_deprel(tree, c) == RELATA_DEPREL_ACL && relata_tree_has_xpos(tree, c, "VBG"))
            last = c;
    if (relata_tree_deprel(tree, i) != RELATA_DEPREL_OBL || i < verb || !last || marker < 2 ||
        !relata_tree_is_lemma(tree, marker, "with") || !relata_tree_has_xpos(tree, last, "VBG") ||
        relata_own_subject(tree, last) || tree->left[last] != last ||
        !relata_is_among(relata_tree_form(tree, marker - 1), marks))
        return false;
    relata_hang(x, last, verb, RELATA_DEPREL_ADVCL);
    relata_hang(x, i, last, RELATA_DEPREL_NSUBJ);
    relata_hang(x, marker, last, RELATA_DEPREL_MARK);
    return true;
}

// "pressed for Chad to use its weight", "demanded from Chad to pay": whoever is named between the preposition that a
// verb of asking takes and "to" is to do it.
static bool reattach_asked(RelataExtraction *x, uint32_t i) {
    static const char *const asking[] = {"press", "push",   "wait", "vote",     "arrange", "hope", "long",
                                         "lobby", "clamor", "pray", "campaign", "plead",   NULL};
    static const char *const demanding[] = {"demand", "require", NULL}, *const sources[] = {"from", "of", NULL};
    const RelataTree *tree = &x->tree;
    if (relata_tree_deprel(tree, i) != RELATA_DEPREL_OBL)
        return false;
    uint32_t verb = relata_tree_head(tree, i), to = tree->right[i] + 1, marker = relata_tree_case(tree, i),
             clause = to <= tree->n ? relata_tree_head(tree, to) : 0;
    bool is_asked = (relata_tree_lemma_in(tree, verb, asking) && relata_tree_is_lemma(tree, marker, "for")) ||
                    (relata_tree_lemma_in(tree, verb, demanding) && relata_tree_lemma_in(tree, marker, sources));
    if (!is_asked || !clause || i < verb || !relata_tree_is_form(tree, to, "to") ||
        relata_tree_deprel(tree, to) != RELATA_DEPREL_MARK || relata_own_subject(tree, clause) ||
        relata_tree_head(tree, clause) != verb || relata_tree_child(tree, verb, RELATA_DEPREL_OBJ))
        return false;
    relata_hang(x, i, clause, RELATA_DEPREL_NSUBJ);
    relata_hang(x, marker, clause, RELATA_DEPREL_MARK);
    relata_hang(x, clause, verb, RELATA_DEPREL_CCOMP);
    return true;
}

// "signed an agreement for Chad to supply Mali": whoever is named between "for" and "to" is to do it.
static bool reattach_for_to(RelataExtraction *x, uint32_t i) {
    static const char *const nouns[] = {"agreement", "deal",    "contract", "treaty",   "pact",   "plan",
                                        "way",       "permit",  "order",    "proposal", "accord", "mechanism",
                                        "right",     "license", "licence",  "offer",    "time",   NULL};
    const RelataTree *tree = &x->tree;
    uint32_t noun = relata_tree_head(tree, i), to = tree->right[i] + 1, marker = relata_tree_case(tree, i),
             clause = to <= tree->n ? relata_tree_head(tree, to) : 0;
    if (relata_tree_deprel(tree, i) != RELATA_DEPREL_NMOD || !relata_is_name(x, i) || !marker || !clause ||
        !relata_tree_is_lemma(tree, marker, "for") || !relata_tree_is_form(tree, to, "to") ||
        relata_tree_deprel(tree, to) != RELATA_DEPREL_MARK || relata_own_subject(tree, clause) ||
        relata_tree_deprel(tree, clause) != RELATA_DEPREL_ACL || relata_tree_head(tree, clause) != noun ||
        !relata_tree_lemma_in(tree, noun, nouns))
        return false;
    relata_hang(x, i, clause, RELATA_DEPREL_NSUBJ);
    relata_hang(x, marker, clause, RELATA_DEPREL_MARK);
    return true;
}

// "named Ana Lira as chief of staff, replacing Tom Berg": whoever is given the office replaces whoever had it.
static bool reattach_replacing(RelataExtraction *x, uint32_t i) {
    static const char *const verbs[] = {"replace", "succeed", NULL};
    static const char *const giving[] = {"name",    "appoint", "elect", "choose", "pick", "nominate",  "select",
                                         "install", "promote", "tap",   "hire",   "sign", "designate", NULL};
    const RelataTree *tree = &x->tree;
    uint32_t verb = relata_tree_head(tree, i), person = verb ? relata_tree_child(tree, verb, RELATA_DEPREL_OBJ) : 0;
    if (relata_tree_deprel(tree, i) != RELATA_DEPREL_ADVCL || !relata_tree_has_xpos(tree, i, "VBG") || i < verb ||
        !relata_tree_lemma_in(tree, i, verbs) || !relata_tree_lemma_in(tree, verb, giving) ||
        relata_tree_child(tree, i, RELATA_DEPREL_MARK) || relata_own_subject(tree, i) || !person || person > i)
        return false;
    for (uint32_t c = relata_tree_child(tree, person, RELATA_DEPREL_APPOS); c && c < i;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_APPOS))
        if (relata_is_name_of_type(x, c, RELATA_TYPE_PERSON))
            person = c; // "named another official, Ana Lira"
    relata_hang(x, i, person, RELATA_DEPREL_ACL);
    return true;
}

// "has replaced his deputy and plans to make changes": a plural between "and" and "to" is a verb where nobody could
// replace a deputy and a plan.
static bool reattach_plans(RelataExtraction *x, uint32_t i) {
    static const char *const forms[] = {"plans",   "hopes",     "vows",     "aims",   "pledges", "moves",
                                        "threats", "attempts",  "promises", "offers", "calls",   "claims",
                                        "needs",   "struggles", "votes",    NULL};
    static const char *const living[] = {"person", "group", "location", "animal", "artifact", NULL};
    const RelataTree *tree = &x->tree;
    uint32_t noun = relata_tree_head(tree, i), verb = noun ? relata_tree_head(tree, noun) : 0,
             cc = relata_tree_child(tree, i, RELATA_DEPREL_CC), goal = relata_tree_child(tree, i, RELATA_DEPREL_ACL),
             has = verb ? relata_tree_child(tree, verb, RELATA_DEPREL_AUX) : 0;
    bool is_present = relata_tree_has_xpos(tree, verb, "VBZ") || relata_tree_has_xpos(tree, has, "VBZ");
    if (relata_tree_deprel(tree, i) != RELATA_DEPREL_CONJ || relata_tree_deprel(tree, noun) != RELATA_DEPREL_OBJ ||
        !relata_is_among(relata_tree_form(tree, i), forms) || !cc || cc + 1 != i || tree->left[i] != cc || !goal ||
        !relata_tree_is_form(tree, i + 1, "to") || tree->left[goal] != i + 1 || !is_present ||
        !(relata_is_name(x, noun) || relata_has_class(x, noun, living) || relata_is_role_noun(x, noun)))
        return false;
    RelataToken *token = relata_token_to_mend(x, i);
    token->upos = RELATA_UPOS_VERB;
    token->xpos = "VBZ";
    token->morph = 0;
    relata_hang(x, goal, i, RELATA_DEPREL_XCOMP);
    relata_hang(x, i, verb, RELATA_DEPREL_CONJ);
    return true;
}

bool relata_reattach_run(RelataExtraction *x, uint32_t i) {
    static bool (*const rules[])(RelataExtraction *, uint32_t) = {
        reattach_next_clause, reattach_gerund_subject, reattach_opening, reattach_with_clause, reattach_for_to,
        reattach_plans,       reattach_replacing,      reattach_asked,   reattach_particle,    reattach_group_name};
    for (size_t k = 0; k < sizeof rules / sizeof *rules; k++)
        if (rules[k](x, i))
            return true;
    return false;
}
