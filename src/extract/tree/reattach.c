// Reattach: arcs that names and finite verbs show to be wrong, put right before anything is read off the tree.
//
// Errors of parsers that turn persons into things and facts into their opposite: a "who" clause hung on a thing
// though a person's name stands right before it, "which" hung on a person, what is said of the last of a list hung on
// the first, a participle hung on the person though a thing that can be sunk or built stands right before it, the
// subject of a second clause taken for an object of the first. All can be told by kinds and places of words: only
// persons are "who", a finite verb has a subject, names need no "that", a pronoun behind a preposition is no object.
// One function a rule, its example above it. The document's tokens are changed, so that every later walk sees the same
// tree; trees printed by `relata parse` are made before and keep the parser's arcs.
//
// Limits: four arcs of a sentence, one after the other; what is hung wrong under a changed arc stays where it is.
#include "extract/tree/reattach.h"

#include "extract/node/node.h"
#include "extract/proposition/noun.h"
#include "extract/tree/words.h"

#include <string.h>

static bool has_subject(const RelataTree *tree, uint32_t verb) {
    for (uint32_t c = tree->first[verb]; c; c = tree->next[c]) {
        RelataDeprel deprel = relata_tree_deprel(tree, c);
        if (deprel == RELATA_DEPREL_NSUBJ || deprel == RELATA_DEPREL_NSUBJ_PASS || deprel == RELATA_DEPREL_CSUBJ ||
            deprel == RELATA_DEPREL_CSUBJ_PASS || deprel == RELATA_DEPREL_EXPL)
            return true;
    }
    return false;
}

// The conjunct that a clause without a subject begins right behind: "Niger" before "would play".
static uint32_t conjunct_before(const RelataTree *tree, uint32_t clause) {
    uint32_t end = tree->left[clause] - 1;
    for (uint32_t s = end; s && s + 8 > end; s--)
        if (relata_tree_deprel(tree, s) == RELATA_DEPREL_CONJ && tree->right[s] == end &&
            (relata_tree_upos(tree, s) == RELATA_UPOS_PROPN || relata_tree_upos(tree, s) == RELATA_UPOS_NOUN) &&
            relata_tree_child(tree, s, RELATA_DEPREL_CC))
            return s;
    return 0;
}

// "Chad beat Mali and Niger would play Togo"
static bool reattach_subject(RelataExtraction *x, uint32_t verb) {
    const RelataTree *tree = &x->tree;
    uint32_t left = tree->left[verb], head = relata_tree_head(tree, verb);
    RelataDeprel deprel = relata_tree_deprel(tree, verb);
    bool is_clause = deprel == RELATA_DEPREL_CCOMP || deprel == RELATA_DEPREL_PARATAXIS ||
                     deprel == RELATA_DEPREL_CONJ || deprel == RELATA_DEPREL_ADVCL;
    if (relata_tree_upos(tree, verb) != RELATA_UPOS_VERB || !is_clause || left < 3 || !head || head > left ||
        relata_tree_upos(tree, left) != RELATA_UPOS_AUX || relata_tree_head(tree, left) != verb ||
        has_subject(tree, verb))
        return false;
    uint32_t subject = conjunct_before(tree, verb), first = subject ? relata_tree_head(tree, subject) : 0;
    if (!subject || !relata_tree_is_under(tree, first, head) || relata_tree_deprel(tree, first) != RELATA_DEPREL_OBJ)
        return false;
    uint32_t cc = relata_tree_child(tree, subject, RELATA_DEPREL_CC);
    bool is_passive = relata_tree_child(tree, verb, RELATA_DEPREL_AUX_PASS) != 0;
    relata_token_to_mend(x, subject)->head = verb;
    relata_token_to_mend(x, subject)->deprel = is_passive ? RELATA_DEPREL_NSUBJ_PASS : RELATA_DEPREL_NSUBJ;
    relata_token_to_mend(x, cc)->head = verb;
    relata_token_to_mend(x, verb)->deprel = RELATA_DEPREL_CONJ;
    return true;
}

// "the ambassador to Georgia, Ana Lira": a person is no other name of a country or body.
static bool reattach_holder(RelataExtraction *x, uint32_t i) {
    const RelataTree *tree = &x->tree;
    if (relata_tree_deprel(tree, i) != RELATA_DEPREL_APPOS)
        return false;
    const RelataMention *m = relata_mention_at(x, i);
    uint32_t name = relata_tree_head(tree, i), role = name ? relata_tree_head(tree, name) : 0;
    const RelataMention *other = name ? relata_mention_at(x, name) : NULL;
    bool is_service = relata_tree_upos(tree, name) == RELATA_UPOS_NOUN && !relata_is_role_noun(x, name) &&
                      !(other && other->type == RELATA_TYPE_PERSON); // "the head of the prison service, Ana Lira"
    bool is_body = is_service || (other && other->kind == RELATA_MENTION_NAME &&
                                  (other->type == RELATA_TYPE_PLACE || other->type == RELATA_TYPE_ORGANIZATION));
    if (!m || m->kind != RELATA_MENTION_NAME || m->type != RELATA_TYPE_PERSON || !is_body ||
        relata_tree_deprel(tree, name) != RELATA_DEPREL_NMOD || role > name ||
        relata_tree_has_morph(tree, role, RELATA_MORPH_PLUR) || !relata_is_role_noun(x, role))
        return false;
    relata_token_to_mend(x, i)->head = role;
    return true;
}

// "Ana Lira, a student on the atoll, part of the islands": no person is part of a place, nor a capital or a suburb.
static bool is_thing_said_of_person(const RelataExtraction *x, uint32_t noun, uint32_t person) {
    static const char *const words[] = {"part",     "capital",  "suburb",    "region",     "province",
                                        "district", "division", "affiliate", "subsidiary", "unit",
                                        "branch",   "colony",   NULL};
    const RelataMention *m = relata_mention_at(x, person);
    return m && m->type == RELATA_TYPE_PERSON && !relata_tree_has_morph(&x->tree, person, RELATA_MORPH_PLUR) &&
           relata_tree_lemma_in(&x->tree, noun, words); // but soldiers may be part of a force
}

// "Ana Lira, a lawyer, and Tom Berg, a senator from Chad": who is called something right behind another name of a list
// is not the first of it.
static bool reattach_apposition(RelataExtraction *x, uint32_t i) {
    const RelataTree *tree = &x->tree;
    uint32_t first = relata_tree_head(tree, i), left = tree->left[i];
    if (relata_tree_deprel(tree, i) != RELATA_DEPREL_APPOS || left < 3 || !first || first > left ||
        relata_tree_has_morph(tree, i, RELATA_MORPH_PLUR))
        return false;
    if (relata_tree_upos(tree, left) == RELATA_UPOS_PUNCT)
        left++;
    if (is_thing_said_of_person(x, i, first)) {
        uint32_t thing = strcmp(relata_tree_form(tree, left - 1), ",") == 0 ? relata_name_before(x, left, false) : 0;
        if (!thing || !relata_tree_is_under(tree, thing, first))
            return false;
        relata_token_to_mend(x, i)->head = thing;
        return true;
    }
    if (relata_is_age(tree, i)) { // "whose son Tom, then 18, …"
        uint32_t whose = relata_name_before(x, left, true);
        if (!whose || whose <= first || strcmp(relata_tree_form(tree, left - 1), ",") != 0)
            return false;
        relata_token_to_mend(x, i)->head = whose;
        return true;
    }
    if (!relata_is_role_noun(x, i))
        return false;
    uint32_t name = relata_name_before(x, left, true);
    for (uint32_t c = relata_tree_child(tree, first, RELATA_DEPREL_CONJ); c && c < left && !name;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_CONJ)) { // "Congressman Tom Berg of Peru, the first"
        const RelataMention *m = relata_mention_at(x, c);
        if (tree->right[c] + 2 == left && m && m->kind == RELATA_MENTION_NAME && m->type == RELATA_TYPE_PERSON)
            name = c;
    }
    if (!name || name <= first || relata_tree_deprel(tree, name) != RELATA_DEPREL_CONJ ||
        relata_tree_head(tree, name) != first || strcmp(relata_tree_form(tree, left - 1), ",") != 0)
        return false;
    relata_token_to_mend(x, i)->head = name;
    return true;
}

// "voted in the same week as the Peruvian senate": what "as" compares goes with the noun that is the same.
static bool reattach_comparison(RelataExtraction *x, uint32_t i) {
    static const char *const words[] = {"same", "such", NULL};
    const RelataTree *tree = &x->tree;
    if (relata_tree_deprel(tree, i) != RELATA_DEPREL_OBL ||
        !relata_tree_is_lemma(tree, relata_tree_case(tree, i), "as"))
        return false;
    for (uint32_t noun = 1; noun < i; noun++)
        if (noun > relata_tree_head(tree, i) && relata_tree_head(tree, noun) == relata_tree_head(tree, i) &&
            relata_tree_lemma_in(tree, relata_tree_child(tree, noun, RELATA_DEPREL_AMOD), words)) {
            relata_token_to_mend(x, i)->head = noun;
            relata_token_to_mend(x, i)->deprel = RELATA_DEPREL_NMOD;
            return true;
        }
    return false;
}

// "estimate 5,000 of them are alive": a noun between two verbs of which the second has no other subject.
static bool reattach_object(RelataExtraction *x, uint32_t clause) {
    const RelataTree *tree = &x->tree;
    uint32_t left = tree->left[clause], verb = relata_tree_head(tree, clause);
    uint32_t object = verb && verb < left ? relata_tree_child(tree, verb, RELATA_DEPREL_OBJ) : 0;
    bool is_finite = relata_tree_has_xpos(tree, left, "VBZ") || relata_tree_has_xpos(tree, left, "VBP") ||
                     relata_tree_has_xpos(tree, left, "VBD") || relata_tree_has_xpos(tree, left, "MD");
    if (relata_tree_deprel(tree, clause) != RELATA_DEPREL_CCOMP || !object || object < verb ||
        tree->right[object] + 1 != left || relata_tree_upos(tree, left) != RELATA_UPOS_AUX || !is_finite ||
        has_subject(tree, clause))
        return false;
    bool is_passive = relata_tree_child(tree, clause, RELATA_DEPREL_AUX_PASS) != 0;
    relata_token_to_mend(x, object)->head = clause;
    relata_token_to_mend(x, object)->deprel = is_passive ? RELATA_DEPREL_NSUBJ_PASS : RELATA_DEPREL_NSUBJ;
    return true;
}

// "was called to the hotel, located off the road": what lies somewhere is the thing named right before.
static bool reattach_located(RelataExtraction *x, uint32_t i) {
    static const char *const verbs[] = {"locate", "situate", NULL};
    const RelataTree *tree = &x->tree;
    uint32_t left = tree->left[i], verb = relata_tree_head(tree, i);
    if (relata_tree_deprel(tree, i) != RELATA_DEPREL_ADVCL || !relata_tree_lemma_in(tree, i, verbs) ||
        !relata_tree_has_xpos(tree, i, "VBN") || has_subject(tree, i) || !verb || verb > i || left < 3 ||
        strcmp(relata_tree_form(tree, left), ",") != 0)
        return false;
    for (uint32_t noun = left - 1; noun > verb; noun--)
        if (tree->right[noun] == left - 1 && relata_is_noun(tree, noun)) {
            relata_token_to_mend(x, i)->head = noun;
            relata_token_to_mend(x, i)->deprel = RELATA_DEPREL_ACL;
            return true;
        }
    return false;
}

// "the car, which Acme has begun testing": what is tested, and not begun.
static bool reattach_gap(RelataExtraction *x, uint32_t i) {
    static const char *const verbs[] = {"begin", "start", "stop",   "continue", "finish", "keep", "try", "plan",
                                        "want",  "hope",  "refuse", "agree",    "decide", "help", NULL};
    const RelataTree *tree = &x->tree;
    const char *xpos = relata_tree_token(tree, i)->xpos;
    uint32_t verb = relata_tree_head(tree, i);
    uint32_t inner = verb ? relata_tree_child(tree, verb, RELATA_DEPREL_XCOMP) : 0;
    if (relata_tree_deprel(tree, i) != RELATA_DEPREL_OBJ || !xpos || xpos[0] != 'W' || i > verb || !inner ||
        !relata_tree_lemma_in(tree, verb, verbs) || relata_tree_upos(tree, inner) != RELATA_UPOS_VERB ||
        relata_tree_child(tree, inner, RELATA_DEPREL_OBJ))
        return false;
    relata_token_to_mend(x, i)->head = inner;
    return true;
}

// "the son-in-law of Ana Lira": what hangs on the last word of the kin belongs to the first.
static bool reattach_in_law(RelataExtraction *x, uint32_t i) {
    const RelataTree *tree = &x->tree;
    uint32_t law = relata_tree_head(tree, i), kin = law ? relata_tree_head(tree, law) : 0;
    if (relata_tree_deprel(tree, i) != RELATA_DEPREL_NMOD || i < law || !relata_is_in_law(tree, law) || kin + 4 != law)
        return false;
    relata_token_to_mend(x, i)->head = kin;
    return true;
}

// "rode into the valley where Lima now lies, looking for gold": whoever rode looked, and not the town.
static bool reattach_participle(RelataExtraction *x, uint32_t i) {
    const RelataTree *tree = &x->tree;
    uint32_t verb = relata_tree_head(tree, i), noun = verb ? relata_tree_head(tree, verb) : 0;
    if (relata_tree_deprel(tree, i) != RELATA_DEPREL_ADVCL || !relata_tree_has_xpos(tree, i, "VBG") || i < verb ||
        relata_tree_deprel(tree, verb) != RELATA_DEPREL_ACL_RELCL || !relata_relative_pronoun(tree, verb, "where") ||
        !noun || has_subject(tree, i))
        return false;
    uint32_t above = relata_tree_head(tree, noun);
    if (!above || above > noun || relata_tree_upos(tree, above) != RELATA_UPOS_VERB)
        return false;
    relata_token_to_mend(x, i)->head = above;
    return true;
}

// "signed a deal on air defense": what a pact is on, hung on the verb.
static bool reattach_matter(RelataExtraction *x, uint32_t i) {
    static const char *const verbs[] = {"sign", "reach", "conclude", "negotiate", "ratify", "strike", "seal", NULL};
    static const char *const pacts[] = {"deal", "agreement", "treaty", "pact", "accord", "memorandum", NULL};
    const RelataTree *tree = &x->tree;
    uint32_t verb = relata_tree_head(tree, i), pact = verb ? relata_tree_child(tree, verb, RELATA_DEPREL_OBJ) : 0;
    if (relata_tree_deprel(tree, i) != RELATA_DEPREL_OBL || !pact || pact > i ||
        tree->left[i] != tree->right[pact] + 1 || !relata_tree_is_lemma(tree, relata_tree_case(tree, i), "on") ||
        relata_tree_upos(tree, i) != RELATA_UPOS_NOUN || relata_is_time_word(relata_tree_lemma(tree, i)) ||
        !relata_tree_lemma_in(tree, verb, verbs) || !relata_tree_lemma_in(tree, pact, pacts))
        return false;
    relata_token_to_mend(x, i)->head = pact;
    relata_token_to_mend(x, i)->deprel = RELATA_DEPREL_NMOD;
    return true;
}

// "was struck by a car driving on the left": what the agent of a passive did, told right behind it.
static bool reattach_behind_agent(RelataExtraction *x, uint32_t i) {
    const RelataTree *tree = &x->tree;
    uint32_t verb = relata_tree_head(tree, i),
             agent = verb ? relata_tree_child(tree, verb, RELATA_DEPREL_OBL_AGENT) : 0;
    if (relata_tree_deprel(tree, i) != RELATA_DEPREL_ADVCL || !relata_tree_has_xpos(tree, i, "VBG") ||
        tree->left[i] != i || !agent || agent > i || tree->right[agent] + 1 != i || has_subject(tree, i))
        return false;
    relata_token_to_mend(x, i)->head = agent;
    relata_token_to_mend(x, i)->deprel = RELATA_DEPREL_ACL;
    return true;
}

static bool is_person_at(const RelataExtraction *x, uint32_t i) {
    const RelataMention *m = relata_mention_at(x, i);
    return relata_is_role_noun(x, i) || (m && m->kind == RELATA_MENTION_NAME && m->type == RELATA_TYPE_PERSON);
}

// "a sailor from a ship sunk by a submarine", "a sponsor of the fair being held in Lima": what befalls things befell
// the thing right before the participle.
static bool reattach_thing(RelataExtraction *x, uint32_t i) {
    static const char *const verbs[] = {
        "sink",    "build",   "publish", "own",     "found",   "organize",    "release", "locate",    "host",
        "launch",  "produce", "create",  "design",  "develop", "manufacture", "make",    "sell",      "situate",
        "install", "fund",    "base",    "hold",    "stage",   "establish",   "endow",   "construct", "inaugurate",
        "erect",   "print",   "record",  "compose", "rename",  NULL};
    const RelataTree *tree = &x->tree;
    const char *xpos = relata_tree_token(tree, i)->xpos;
    uint32_t person = relata_tree_head(tree, i), left = tree->left[i];
    if (relata_tree_is_form(tree, left, ",") && left + 1 == i)
        left = i; // "holder of the Lima Chair, established last year"
    uint32_t end = relata_tree_is_form(tree, left - 1, ",") ? left - 2 : left - 1;
    if (relata_tree_deprel(tree, i) != RELATA_DEPREL_ACL || !xpos ||
        (strcmp(xpos, "VBN") != 0 && !relata_tree_child(tree, i, RELATA_DEPREL_OBL_AGENT)) ||
        (left != i && (left + 1 != i || !relata_tree_is_lemma(tree, left, "be"))) || !person || i < person + 3 ||
        !relata_tree_lemma_in(tree, i, verbs) || relata_is_role_noun(x, end) || !relata_is_noun(tree, end))
        return false;
    uint32_t thing = end, above = relata_tree_head(tree, thing);
    while (above && tree->right[above] == end &&
           (relata_tree_deprel(tree, thing) != RELATA_DEPREL_NMOD ||
            (end + 1 < left && relata_tree_deprel(tree, above) == RELATA_DEPREL_NMOD &&
             !relata_is_name_of_type(x, above, RELATA_TYPE_PERSON)))) {
        thing = above; // behind a comma all of "the chair in history"
        above = relata_tree_head(tree, thing);
    }
    const RelataMention *whole = relata_mention_at(x, above);
    if (end + 1 < left && (!is_person_at(x, person) ||
                           (whole && whole->kind == RELATA_MENTION_NAME && whole->token_end >= tree->begin + thing)))
        return false;
    const RelataMention *m = relata_mention_at(x, thing);
    if (relata_tree_deprel(tree, thing) != RELATA_DEPREL_NMOD || !relata_tree_is_under(tree, thing, person) ||
        !(is_person_at(x, person) || is_person_at(x, relata_tree_head(tree, thing))) || thing == person ||
        (m && m->type == RELATA_TYPE_PERSON && (m->kind == RELATA_MENTION_NAME || end + 1 == left)))
        return false;
    relata_token_to_mend(x, i)->head = thing;
    return true;
}

// "a speech to the union warning of": a participle that the tree took for the head of the name before it.
static bool reattach_warning(RelataExtraction *x, uint32_t i) {
    static const char *const nouns[] = {"warning", "urging", "calling", "demanding", "accusing", "asking", NULL};
    static const char *const next[] = {"of", "for", "on", "that", "against", NULL};
    const RelataTree *tree = &x->tree;
    uint32_t name = i > 1 ? i - 1 : 0;
    if (!name || !relata_tree_lemma_in(tree, i, nouns) || i == tree->n || !relata_is_name(x, name) ||
        relata_tree_head(tree, name) != i || relata_tree_deprel(tree, name) != RELATA_DEPREL_COMPOUND ||
        relata_tree_deprel(tree, i) != RELATA_DEPREL_NMOD || !relata_tree_lemma_in(tree, i + 1, next))
        return false;
    for (uint32_t c = tree->first[i]; c && c < name; c = tree->next[c])
        relata_token_to_mend(x, c)->head = name;
    relata_token_to_mend(x, name)->head = relata_tree_head(tree, i);
    relata_token_to_mend(x, name)->deprel = RELATA_DEPREL_NMOD;
    relata_token_to_mend(x, i)->head = name;
    relata_token_to_mend(x, i)->deprel = RELATA_DEPREL_ACL;
    return true;
}

// "the death of the pioneer Ana Lira": the name behind a noun of persons is that person's, and not the deed's.
static bool reattach_named(RelataExtraction *x, uint32_t i) {
    const RelataTree *tree = &x->tree;
    const RelataMention *m = relata_mention_at(x, i);
    uint32_t noun = relata_tree_head(tree, i);
    if (relata_tree_deprel(tree, i) != RELATA_DEPREL_APPOS || !m || m->kind != RELATA_MENTION_NAME ||
        m->type != RELATA_TYPE_PERSON || tree->left[i] != i || i < 3 || noun + 2 > i || relata_is_role_noun(x, noun) ||
        relata_tree_upos(tree, noun) != RELATA_UPOS_NOUN || !relata_is_role_noun(x, i - 1) ||
        relata_tree_has_morph(tree, i - 1, RELATA_MORPH_PLUR) || !relata_tree_is_under(tree, i - 1, noun))
        return false;
    relata_token_to_mend(x, i)->head = i - 1;
    return true;
}

// "with whom Lira feuded": a pronoun behind a preposition is no object.
static bool reattach_whom(RelataExtraction *x, uint32_t i) {
    const RelataTree *tree = &x->tree;
    const char *xpos = relata_tree_token(tree, i)->xpos;
    uint32_t marker = relata_tree_child(tree, i, RELATA_DEPREL_CASE);
    if (relata_tree_deprel(tree, i) != RELATA_DEPREL_OBJ || !xpos || xpos[0] != 'W' || !marker || marker + 1 != i ||
        relata_tree_upos(tree, marker) != RELATA_UPOS_ADP)
        return false;
    relata_token_to_mend(x, i)->deprel = RELATA_DEPREL_OBL;
    return true;
}

// "sent home by workers, the bulk of whom live in Mali, may fall": a part of whom is the subject of the clause behind
// it, whatever subject or name the tree took it for, and that clause hangs on the people right before.
static bool reattach_part(RelataExtraction *x, uint32_t i) {
    static const char *const parts[] = {"most", "many", "bulk", "majority", NULL};
    const RelataTree *tree = &x->tree;
    uint32_t clause = relata_tree_child(tree, i, RELATA_DEPREL_ACL_RELCL),
             whom = relata_tree_lemma_in(tree, i, parts) ? relata_tree_child(tree, i, RELATA_DEPREL_NMOD) : 0;
    uint32_t left = tree->left[i], noun = left > 2 ? left - 1 : 0;
    if (noun && strcmp(relata_tree_form(tree, noun), ",") == 0)
        noun--;
    else if (strcmp(relata_tree_form(tree, left), ",") != 0)
        return false;
    if (!clause || !noun || !whom || strcmp(relata_tree_form(tree, whom), "whom") != 0 || whom > clause ||
        has_subject(tree, clause) || relata_tree_upos(tree, noun) != RELATA_UPOS_NOUN ||
        !relata_tree_has_morph(tree, noun, RELATA_MORPH_PLUR) || relata_tree_is_under(tree, noun, clause))
        return false;
    relata_token_to_mend(x, clause)->head = noun;
    relata_token_to_mend(x, i)->head = clause;
    relata_token_to_mend(x, i)->deprel = RELATA_DEPREL_NSUBJ;
    return true;
}

// Small words and marks carry no arc that these rules mend: half of all tokens.
static bool is_small(const RelataTree *tree, uint32_t i) {
    enum {
        SMALL = 1u << RELATA_UPOS_ADP | 1u << RELATA_UPOS_AUX | 1u << RELATA_UPOS_CCONJ | 1u << RELATA_UPOS_DET |
                1u << RELATA_UPOS_INTJ | 1u << RELATA_UPOS_PART | 1u << RELATA_UPOS_PUNCT | 1u << RELATA_UPOS_SCONJ
    };
    return SMALL >> relata_tree_upos(tree, i) & 1;
}

bool relata_reattach(RelataExtraction *x) {
    static bool (*const rules[])(RelataExtraction *, uint32_t) = {
        reattach_subject,    reattach_holder,  reattach_apposition, reattach_comparison,
        reattach_object,     reattach_located, reattach_gap,        reattach_in_law,
        reattach_participle, reattach_matter,  reattach_warning,    reattach_behind_agent,
        reattach_thing,      reattach_named,   reattach_whom,       reattach_part};
    for (uint32_t i = 1; i <= x->tree.n; i++) {
        if (is_small(&x->tree, i))
            continue;
        if (relata_reattach_relative(x, i))
            return true;
        for (size_t k = 0; k < sizeof rules / sizeof *rules; k++)
            if (rules[k](x, i))
                return true;
        if (relata_reattach_clause(x, i) || relata_reattach_to_subject(x, i) || relata_reattach_phrase(x, i) ||
            relata_reattach_noun(x, i) || relata_reattach_list(x, i) || relata_reattach_run(x, i) ||
            relata_reattach_doer(x, i) || relata_reattach_receiver(x, i) || relata_reattach_name(x, i) ||
            relata_reattach_title(x, i))
            return true;
    }
    return false;
}
