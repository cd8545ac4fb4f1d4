// Reattach, lists: names of several clauses without a tense that the tree runs together, and what is left out of them.
//
// "with A and B coming from X, C and D playing for Y": the names right before a participle are its subjects, and no
// further subjects of the one before. "with A playing for X, B for Y": whoever plays for Y does not play for X. "chose
// Green Party nominee A": the person is chosen, and not the party. "killed three and wounded 11 others": the others
// are the object of a past tense. One function a rule, its example above it, as in reattach.c.
#include "extract/node/node.h"
#include "extract/proposition/clause.h"
#include "extract/proposition/noun.h"
#include "extract/tree/reattach.h"
#include "extract/tree/words.h"

#include <string.h>

enum { LONGEST_LIST = 12, LONGEST_NAME = 6 };

// The head of the person's name that ends at a token; 0 if none does.
static uint32_t person_ending_at(const RelataExtraction *x, uint32_t end) {
    for (uint32_t k = end; k && k + LONGEST_NAME > end; k--) {
        const RelataMention *m = relata_mention_at(x, k);
        if (m && m->kind == RELATA_MENTION_NAME && m->type == RELATA_TYPE_PERSON && m->token_end == x->tree.begin + end)
            return k;
    }
    return 0;
}

// The first token of the name that a token heads.
static uint32_t name_begin(const RelataExtraction *x, uint32_t name) {
    return relata_mention_at(x, name)->token_begin - x->tree.begin + 1;
}

// The list of persons that ends at a token, last first: "A, B and C". Returns how many.
static uint32_t persons_before(const RelataExtraction *x, uint32_t end, uint32_t *names) {
    const RelataTree *tree = &x->tree;
    uint32_t n = 0;
    for (uint32_t name = person_ending_at(x, end); name && n < LONGEST_LIST; name = person_ending_at(x, end)) {
        names[n++] = name;
        end = name_begin(x, name) - 1;
        if (relata_tree_is_form(tree, end, "and"))
            end--;
        if (end && relata_tree_is_form(tree, end, ","))
            end--;
        if (end + 1 == name_begin(x, name))
            break;
    }
    return n;
}

static bool is_participle(const RelataTree *tree, uint32_t i) {
    RelataDeprel deprel = relata_tree_deprel(tree, i);
    return relata_tree_has_xpos(tree, i, "VBG") && !relata_tree_child(tree, i, RELATA_DEPREL_AUX) &&
           (deprel == RELATA_DEPREL_ACL || deprel == RELATA_DEPREL_ADVCL || deprel == RELATA_DEPREL_CONJ);
}

// The nearest participle before a token that stands right behind a person's name; 0 if there is none.
static uint32_t participle_before(const RelataExtraction *x, uint32_t i) {
    while (--i > 1)
        if (is_participle(&x->tree, i) && person_ending_at(x, i - 1))
            return i;
    return 0;
}

// "A and B coming from Leeds, C and D usually playing for Ajax": the names right before a participle are its subjects.
static bool reattach_group(RelataExtraction *x, uint32_t verb) {
    const RelataTree *tree = &x->tree;
    uint32_t names[LONGEST_LIST], end = verb - 1;
    if (!is_participle(tree, verb) || relata_own_subject(tree, verb))
        return false;
    while (end && relata_tree_upos(tree, end) == RELATA_UPOS_ADV)
        end--;
    uint32_t n = persons_before(x, end, names), before = n ? participle_before(x, name_begin(x, names[n - 1])) : 0,
             first = n ? names[n - 1] : 0;
    if (!before || before > first || relata_tree_is_under(tree, before, verb))
        return false;
    uint32_t above = relata_tree_head(tree, before);
    while (above && relata_tree_upos(tree, above) != RELATA_UPOS_VERB)
        above = relata_tree_head(tree, above);
    if (!above || above > before || relata_tree_is_under(tree, above, verb))
        return false;
    relata_hang(x, verb, above, RELATA_DEPREL_ADVCL);
    relata_hang(x, first, verb, RELATA_DEPREL_NSUBJ);
    for (uint32_t k = 0; k + 1 < n; k++)
        relata_hang(x, names[k], first, RELATA_DEPREL_CONJ);
    return true;
}

// The phrase of a verb behind it that has the preposition of token i; 0 if there is none.
static uint32_t phrase_with_marker_of(const RelataTree *tree, uint32_t verb, uint32_t marker) {
    for (uint32_t c = relata_tree_child(tree, verb, RELATA_DEPREL_OBL); c && c < marker;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_OBL))
        if (c > verb && relata_tree_is_lemma(tree, relata_tree_case(tree, c), relata_tree_lemma(tree, marker)))
            return c;
    return 0;
}

// "with A playing for Lyon, B for Ajax": a name before a preposition that the participle before has too goes with what
// follows, and not with that participle.
static bool reattach_gapped(RelataExtraction *x, uint32_t name) {
    const RelataTree *tree = &x->tree;
    const RelataMention *m = relata_mention_at(x, name);
    uint32_t begin = m ? name_begin(x, name) : 0, marker = m ? m->token_end - tree->begin + 1 : 0;
    RelataDeprel deprel = relata_tree_deprel(tree, name);
    if (!m || m->kind != RELATA_MENTION_NAME || begin < 5 || marker >= tree->n ||
        relata_tree_upos(tree, marker) != RELATA_UPOS_ADP || deprel == RELATA_DEPREL_DEP ||
        (deprel != RELATA_DEPREL_CONJ && deprel != RELATA_DEPREL_APPOS) ||
        !(relata_tree_is_form(tree, begin - 1, ",") || relata_tree_is_form(tree, begin - 1, "and")))
        return false;
    uint32_t verb = participle_before(x, begin), place = relata_tree_head(tree, marker);
    if (!verb || !phrase_with_marker_of(tree, verb, marker) || place < marker ||
        !(relata_tree_is_under(tree, name, verb) || relata_tree_is_under(tree, place, verb)))
        return false;
    for (uint32_t k = verb; k < begin; k++)
        if (relata_is_finite(tree, k))
            return false;
    relata_hang(x, name, verb, RELATA_DEPREL_DEP);
    relata_hang(x, place, name, RELATA_DEPREL_DEP);
    return true;
}

// "named Berg as chief and Lira as deputy": the second person has the second office.
static bool reattach_second_office(RelataExtraction *x, uint32_t name) {
    static const char *const giving[] = {"name", "appoint", "elect", "choose", "install", "hire", "confirm", NULL};
    const RelataTree *tree = &x->tree;
    uint32_t verb = name, cc = relata_tree_child(tree, name, RELATA_DEPREL_CC), marker = tree->right[name] + 1;
    if (relata_tree_deprel(tree, name) != RELATA_DEPREL_CONJ || !relata_tree_is_form(tree, cc, "and") ||
        !relata_is_name_of_type(x, name, RELATA_TYPE_PERSON) || marker >= tree->n ||
        !relata_tree_is_form(tree, marker, "as"))
        return false;
    while (verb && relata_tree_upos(tree, verb) != RELATA_UPOS_VERB)
        verb = relata_tree_head(tree, verb);
    uint32_t office = relata_tree_head(tree, marker), own = verb ? phrase_with_marker_of(tree, verb, marker) : 0;
    if (!own || own > cc || relata_tree_deprel(tree, office) != RELATA_DEPREL_OBL || office == own ||
        relata_tree_head(tree, office) != verb)
        return false;
    bool is_given = relata_tree_lemma_in(tree, verb, giving);
    relata_hang(x, name, verb, RELATA_DEPREL_DEP);
    relata_hang(x, office, name, is_given ? RELATA_DEPREL_APPOS : RELATA_DEPREL_DEP);
    return true;
}

// "raised hopes, hurting not only trade, but also talks": "but also" goes on with what "not only" stands before.
static bool reattach_but_also(RelataExtraction *x, uint32_t i) {
    const RelataTree *tree = &x->tree;
    uint32_t cc = relata_tree_child(tree, i, RELATA_DEPREL_CC), head = relata_tree_head(tree, i), only = cc;
    if (relata_tree_deprel(tree, i) != RELATA_DEPREL_CONJ || !cc || !relata_tree_is_form(tree, cc, "but") ||
        !relata_tree_is_form(tree, cc + 1, "also") || !relata_is_noun(tree, i))
        return false;
    while (--only > head)
        if (relata_tree_is_form(tree, only, "only") || relata_tree_is_form(tree, only, "just"))
            break;
    uint32_t first = only > head ? relata_tree_head(tree, only) : 0;
    if (!first || first == head || first > cc || !relata_is_noun(tree, first) ||
        !relata_tree_is_form(tree, only - 1, "not"))
        return false;
    relata_hang(x, i, first, RELATA_DEPREL_CONJ);
    return true;
}

// "the writer Berg, who edits the Post; and Lira": behind a semicolon the list around the clause goes on.
static bool reattach_behind_semicolon(RelataExtraction *x, uint32_t i) {
    const RelataTree *tree = &x->tree;
    uint32_t cc = relata_tree_child(tree, i, RELATA_DEPREL_CC), clause = relata_tree_head(tree, i);
    if (relata_tree_deprel(tree, i) != RELATA_DEPREL_CONJ || !cc || cc > i || !relata_is_noun(tree, i) ||
        !relata_tree_is_form(tree, cc - 1, ";"))
        return false;
    while (clause && relata_tree_deprel(tree, clause) != RELATA_DEPREL_ACL_RELCL)
        clause = relata_tree_head(tree, clause);
    if (!clause || tree->left[clause] > cc)
        return false;
    relata_hang(x, i, relata_tree_head(tree, clause), RELATA_DEPREL_CONJ);
    return true;
}

// The head of the name of no person that ends before the adjectives and nouns before a title; 0 if there is none.
static uint32_t body_before(const RelataExtraction *x, uint32_t role) {
    const RelataTree *tree = &x->tree;
    uint32_t end = role - 1;
    while (end && (relata_tree_upos(tree, end) == RELATA_UPOS_ADJ || relata_tree_upos(tree, end) == RELATA_UPOS_NOUN))
        end--;
    uint32_t name = 0;
    for (uint32_t k = end; k && k + LONGEST_LIST > end; k--) {
        const RelataMention *m = relata_mention_at(x, k);
        if (m && m->kind == RELATA_MENTION_NAME && m->type != RELATA_TYPE_PERSON && m->token_end == tree->begin + end)
            name = k; // the widest
    }
    return name;
}

// "chose Green Party presidential nominee Ana Lira as its nominee": the person behind the title behind a body's name.
static bool reattach_nominee(RelataExtraction *x, uint32_t i) {
    const RelataTree *tree = &x->tree;
    const RelataMention *m = relata_mention_at(x, i);
    uint32_t role = relata_tree_deprel(tree, i) == RELATA_DEPREL_APPOS ? relata_tree_head(tree, i) : 0;
    if (!m || m->kind != RELATA_MENTION_NAME || m->type != RELATA_TYPE_PERSON || role < 2 ||
        role + 1 != tree->left[i] || !relata_is_role_word(x, role) ||
        relata_tree_has_morph(tree, role, RELATA_MORPH_PLUR))
        return false;
    uint32_t body = body_before(x, role), verb = body ? relata_tree_head(tree, body) : 0;
    RelataDeprel deprel = relata_tree_deprel(tree, body);
    bool is_beside = relata_tree_head(tree, role) == verb && relata_tree_deprel(tree, role) == RELATA_DEPREL_OBL;
    bool is_argument = deprel == RELATA_DEPREL_OBJ || deprel == RELATA_DEPREL_NSUBJ ||
                       deprel == RELATA_DEPREL_NSUBJ_PASS || deprel == RELATA_DEPREL_OBL;
    if (!verb || !is_argument || (relata_tree_head(tree, role) != body && !is_beside))
        return false;
    const RelataMention *name = relata_mention_at(x, body);
    relata_hang(x, i, verb, deprel);
    for (uint32_t k = name->token_begin - tree->begin + 1; k <= name->token_end - tree->begin; k++)
        if (k != body && relata_tree_head(tree, k) == role) // "for" of "Party for Change nominee"
            relata_hang(x, k, body, RELATA_DEPREL_FLAT);
    x->document->tokens[tree->begin + role - 1].head = i;
    x->document->tokens[tree->begin + role - 1].deprel = RELATA_DEPREL_NMOD_DESC;
    x->document->tokens[tree->begin + body - 1].head = role;
    x->document->tokens[tree->begin + body - 1].deprel = RELATA_DEPREL_COMPOUND;
    return true;
}

// "killed three people and wounded 11 others": counted others behind a verb are its object, and nobody wounded it.
static bool reattach_others(RelataExtraction *x, uint32_t i) {
    const RelataTree *tree = &x->tree;
    uint32_t verb = relata_tree_head(tree, i);
    if (relata_tree_deprel(tree, i) != RELATA_DEPREL_OBL_UNMARKED || !relata_tree_is_lemma(tree, i, "other") ||
        !relata_tree_child(tree, i, RELATA_DEPREL_NUMMOD) || tree->left[i] != verb + 1 ||
        relata_tree_child(tree, verb, RELATA_DEPREL_AUX_PASS) || relata_tree_child(tree, verb, RELATA_DEPREL_OBJ))
        return false;
    relata_hang(x, i, verb, RELATA_DEPREL_OBJ);
    if (relata_tree_has_xpos(tree, verb, "VBN") && !relata_tree_child(tree, verb, RELATA_DEPREL_AUX))
        x->document->tokens[tree->begin + verb - 1].xpos = "VBD";
    return true;
}

// "plays defending champion Ana Lira", "met visiting president Tom Berg": nobody defends or visits them; the title has
// an adjective.
static bool reattach_holding(RelataExtraction *x, uint32_t i) {
    static const char *const forms[] = {"defending", "reigning", "ruling",   "sitting",   "acting",   "outgoing",
                                        "leading",   "visiting", "incoming", "presiding", "managing", "retiring",
                                        "founding",  "serving",  "opposing", "surviving", NULL};
    const RelataTree *tree = &x->tree;
    uint32_t verb = relata_tree_head(tree, i), title = i + 1, name = i + 2;
    RelataDeprel deprel = relata_tree_deprel(tree, i);
    if (name > tree->n || !relata_is_among(relata_tree_form(tree, i), forms) || verb >= i || !verb ||
        relata_tree_upos(tree, i) != RELATA_UPOS_VERB ||
        (deprel != RELATA_DEPREL_XCOMP && deprel != RELATA_DEPREL_ADVCL && deprel != RELATA_DEPREL_CCOMP) ||
        (!relata_is_role_word(x, title) && relata_tree_deprel(tree, title) != RELATA_DEPREL_NMOD_DESC) ||
        !relata_is_name(x, name) ||
        (relata_tree_head(tree, title) != i &&
         (relata_tree_head(tree, title) != name || relata_tree_head(tree, name) != i)) ||
        relata_type_at(x, name) != RELATA_TYPE_PERSON)
        return false;
    relata_hang(x, name, verb, RELATA_DEPREL_OBJ);
    relata_hang(x, title, name, RELATA_DEPREL_NMOD_DESC);
    relata_hang(x, i, title, RELATA_DEPREL_AMOD);
    x->document->tokens[tree->begin + i - 1].upos = RELATA_UPOS_ADJ;
    return true;
}

// "accused clerks, judges, and bankers of taking bribes": what all of a list are accused of.
static bool reattach_charge(RelataExtraction *x, uint32_t i) {
    static const char *const verbs[] = {"accuse", "suspect", "convict", "acquit", "clear", "absolve", NULL};
    const RelataTree *tree = &x->tree;
    uint32_t last = relata_tree_head(tree, i), first = last ? relata_tree_head(tree, last) : 0,
             verb = first ? relata_tree_head(tree, first) : 0, marker = relata_tree_child(tree, i, RELATA_DEPREL_MARK);
    if (relata_tree_deprel(tree, i) != RELATA_DEPREL_ACL || !relata_tree_is_lemma(tree, marker, "of") ||
        relata_tree_deprel(tree, last) != RELATA_DEPREL_CONJ || relata_tree_deprel(tree, first) != RELATA_DEPREL_OBJ ||
        !relata_tree_lemma_in(tree, verb, verbs))
        return false;
    relata_hang(x, i, verb, RELATA_DEPREL_ADVCL);
    return true;
}

// "deploys radar in Mali and missiles in Chad": a common noun with a place of its own is listed with the common noun
// before, and not with its place.
static bool reattach_with_place(RelataExtraction *x, uint32_t i) {
    const RelataTree *tree = &x->tree;
    uint32_t place = relata_tree_head(tree, i), noun = place ? relata_tree_head(tree, place) : 0,
             own = relata_tree_child(tree, i, RELATA_DEPREL_NMOD);
    if (relata_tree_deprel(tree, i) != RELATA_DEPREL_CONJ || relata_tree_upos(tree, i) != RELATA_UPOS_NOUN ||
        relata_tree_deprel(tree, place) != RELATA_DEPREL_NMOD || place > i || noun > place ||
        relata_type_at(x, place) != RELATA_TYPE_PLACE || !relata_is_name(x, place) ||
        relata_tree_upos(tree, noun) != RELATA_UPOS_NOUN || !own || relata_type_at(x, own) != RELATA_TYPE_PLACE ||
        relata_type_at(x, i) == RELATA_TYPE_PLACE ||
        !relata_tree_is_lemma(tree, relata_tree_case(tree, own),
                              relata_tree_lemma(tree, relata_tree_case(tree, place))))
        return false;
    relata_hang(x, i, noun, RELATA_DEPREL_CONJ);
    return true;
}

// "bombings in Chad and Mali", "the visit to Oslo and Lima": a place behind a place is no further visit.
static bool reattach_second_place(RelataExtraction *x, uint32_t i) {
    const RelataTree *tree = &x->tree;
    uint32_t noun = relata_tree_head(tree, i), cc = relata_tree_child(tree, i, RELATA_DEPREL_CC), place = 0;
    if (relata_tree_deprel(tree, i) != RELATA_DEPREL_CONJ || !cc || cc > i || tree->left[i] < cc ||
        !relata_is_name(x, i) || relata_type_at(x, i) != RELATA_TYPE_PLACE ||
        relata_tree_upos(tree, noun) != RELATA_UPOS_NOUN || relata_type_at(x, noun) == RELATA_TYPE_PLACE ||
        relata_tree_child(tree, i, RELATA_DEPREL_CASE))
        return false;
    for (uint32_t c = relata_tree_child(tree, noun, RELATA_DEPREL_NMOD); c && c < i;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_NMOD))
        if (tree->right[c] + 1 == cc && relata_is_name(x, c) && relata_type_at(x, c) == RELATA_TYPE_PLACE)
            place = c;
    if (!place)
        return false;
    relata_hang(x, i, place, RELATA_DEPREL_CONJ);
    return true;
}

// "the army and Lira militias": two words of one phrase that the tree takes for two things of a list with nothing
// between them; the first stands before the second.
static bool reattach_run_together(RelataExtraction *x, uint32_t i) {
    const RelataTree *tree = &x->tree;
    uint32_t name = i - 1, first = relata_tree_head(tree, i);
    if (i < 3 || relata_tree_deprel(tree, i) != RELATA_DEPREL_CONJ || relata_tree_upos(tree, i) != RELATA_UPOS_NOUN ||
        relata_tree_deprel(tree, name) != RELATA_DEPREL_CONJ || relata_tree_head(tree, name) != first ||
        !relata_is_name(x, name) || tree->right[name] != name || tree->left[i] != i || tree->right[i] != i ||
        !relata_tree_has_morph(tree, i, RELATA_MORPH_PLUR))
        return false;
    uint32_t cc = relata_tree_child(tree, name, RELATA_DEPREL_CC);
    relata_hang(x, name, i, RELATA_DEPREL_COMPOUND);
    if (cc)
        relata_hang(x, cc, i, RELATA_DEPREL_CC);
    return true;
}

// "Peru and Chile's relations", "the Mali and Chad border": what two have with each other is both's, and no third
// thing.
static bool reattach_mutual(RelataExtraction *x, uint32_t i) {
    static const char *const ties[] = {"relation",  "relationship", "tie",         "border",  "dispute",  "war",
                                       "conflict",  "rivalry",      "partnership", "talk",    "feud",     "friendship",
                                       "alliance",  "marriage",     "wedding",     "divorce", "frontier", "merger",
                                       "agreement", "deal",         NULL};
    const RelataTree *tree = &x->tree;
    if (relata_tree_deprel(tree, i) != RELATA_DEPREL_CONJ || !relata_tree_lemma_in(tree, i, ties))
        return false;
    uint32_t first = relata_tree_head(tree, i), owner = relata_tree_child(tree, i, RELATA_DEPREL_NMOD_POSS),
             cc = relata_tree_child(tree, i, RELATA_DEPREL_CC), above = relata_tree_head(tree, first);
    if (!owner || !cc || !above || above > first || !relata_is_name(x, first) || !relata_is_name(x, owner) ||
        relata_type_at(x, first) != relata_type_at(x, owner) || tree->left[owner] != cc + 1 ||
        !relata_tree_is_form(tree, cc, "and"))
        return false;
    RelataDeprel deprel = relata_tree_deprel(tree, first);
    uint32_t marker = relata_tree_case(tree, first);
    relata_hang(x, i, above, deprel);
    relata_hang(x, first, i, RELATA_DEPREL_NMOD_POSS);
    relata_hang(x, owner, first, RELATA_DEPREL_CONJ);
    relata_hang(x, cc, owner, RELATA_DEPREL_CC);
    if (marker)
        relata_hang(x, marker, i, RELATA_DEPREL_CASE);
    return true;
}

// "got an Open Skies Act (OSA) take-down notice": a name within the phrase of the noun behind it stands before that
// noun.
static bool reattach_enclosed(RelataExtraction *x, uint32_t i) {
    const RelataTree *tree = &x->tree;
    uint32_t verb = relata_tree_head(tree, i), noun = 0;
    if (relata_tree_deprel(tree, i) != RELATA_DEPREL_OBJ || !relata_is_name(x, i) || verb > i)
        return false;
    for (uint32_t c = relata_tree_child(tree, verb, RELATA_DEPREL_OBJ); c;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_OBJ))
        if (c > i && tree->left[c] < tree->left[i] && relata_tree_upos(tree, c) == RELATA_UPOS_NOUN)
            noun = c;
    if (!noun)
        return false;
    relata_hang(x, i, noun, RELATA_DEPREL_COMPOUND);
    return true;
}

// "Starting Monday passengers will pay": from when they do.
static bool reattach_starting(RelataExtraction *x, uint32_t i) {
    static const char *const forms[] = {"starting",  "beginning", "effective", "Starting",
                                        "Beginning", "Effective", NULL};
    const RelataTree *tree = &x->tree;
    const RelataMention *m = relata_mention_at(x, i);
    if (i < 2 || !m || m->type != RELATA_TYPE_DATE || relata_tree_deprel(tree, i) != RELATA_DEPREL_COMPOUND ||
        m->token_begin != tree->begin + i - 1 || !relata_is_among(relata_tree_form(tree, i - 1), forms) ||
        relata_tree_head(tree, i) < i || relata_tree_is_under(tree, i - 1, relata_tree_head(tree, i)))
        return false;
    relata_hang(x, i, i - 1, RELATA_DEPREL_OBL_UNMARKED);
    return true;
}

// "…," quipped Acme editor Ana Lira": whoever is said to speak behind what was said is the subject of that verb.
static bool reattach_quipped(RelataExtraction *x, uint32_t i) {
    static const char *const marks[] = {"\"", "''", "\xe2\x80\x9d", NULL};
    const RelataTree *tree = &x->tree;
    uint32_t noun = relata_tree_head(tree, i), above = noun ? relata_tree_head(tree, noun) : 0;
    if (i < 2 || noun < i || !above || above > i || relata_tree_deprel(tree, i) != RELATA_DEPREL_AMOD ||
        relata_tree_upos(tree, i) != RELATA_UPOS_VERB || tree->left[noun] != i ||
        !relata_is_among(relata_tree_form(tree, i - 1), marks) || !relata_tree_child(tree, noun, RELATA_DEPREL_APPOS))
        return false;
    relata_hang(x, i, above, RELATA_DEPREL_PARATAXIS);
    relata_hang(x, noun, i, RELATA_DEPREL_NSUBJ);
    x->document->tokens[tree->begin + i - 1].xpos = "VBD";
    return true;
}

bool relata_reattach_list(RelataExtraction *x, uint32_t i) {
    static bool (*const rules[])(RelataExtraction *, uint32_t) = {
        reattach_group,        reattach_gapped,        reattach_nominee,          reattach_others,
        reattach_holding,      reattach_charge,        reattach_with_place,       reattach_second_place,
        reattach_run_together, reattach_mutual,        reattach_enclosed,         reattach_starting,
        reattach_quipped,      reattach_second_office, reattach_behind_semicolon, reattach_but_also};
    for (size_t k = 0; k < sizeof rules / sizeof *rules; k++)
        if (rules[k](x, i))
            return true;
    return false;
}
