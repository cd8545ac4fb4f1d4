// Clause: verbs and copulas with their arguments.
//
// Every predicate of a sentence gives one n-ary draft: the verb group (auxiliaries, negation, the verbs it is
// governed through by control and raising, particle), the grammatical subject first, then the other arguments in
// text order. What a clause does not say itself it takes from above: conjoined verbs share subjects and objects,
// participles take the noun they modify or the subject of their matrix clause, relative clauses their antecedent.
//
// In: the loaded tree. Out: drafts committed to the extraction. Nothing here knows of graphs or benchmarks.
#include "extract/extraction.h"
#include "extract/words.h"

#include <string.h>

// ------------------------------------------------------------------------------------------------ what is a predicate

static bool has_copula(const RelataTree *tree, uint32_t i) {
    return relata_tree_child(tree, i, RELATA_DEPREL_COP) != 0;
}

static bool is_subject_relation(RelataDeprel deprel) {
    return deprel == RELATA_DEPREL_NSUBJ || deprel == RELATA_DEPREL_NSUBJ_PASS || deprel == RELATA_DEPREL_CSUBJ ||
           deprel == RELATA_DEPREL_CSUBJ_PASS || deprel == RELATA_DEPREL_NSUBJ_OUTER;
}

// What stands where a subject stands and is called something else by the tree: an oblique without a preposition before
// a finite verb ("About 800 crossed"), an "it" taken for an expletive ("it will be able to pay").
static uint32_t unnamed_subject(const RelataTree *tree, uint32_t i) {
    bool takes_it = relata_tree_child(tree, i, RELATA_DEPREL_XCOMP) || !has_copula(tree, i);
    for (uint32_t c = tree->first[i]; c && c < i; c = tree->next[c]) {
        RelataDeprel deprel = relata_tree_deprel(tree, c);
        if (deprel == RELATA_DEPREL_EXPL && takes_it && relata_tree_is_lemma(tree, c, "it") &&
            !relata_tree_child(tree, i, RELATA_DEPREL_CCOMP))
            return c;
        bool is_finite = relata_is_finite(tree, i) || relata_tree_child(tree, i, RELATA_DEPREL_AUX);
        if (deprel == RELATA_DEPREL_OBL && is_finite && !relata_tree_case(tree, c) &&
            relata_tree_upos(tree, i) == RELATA_UPOS_VERB && !relata_is_time_word(relata_tree_lemma(tree, c)) &&
            !relata_is_year(relata_tree_form(tree, c)))
            return c;
    }
    return 0;
}

// "the company Sony sued": of two subjects side by side the name is meant.
static uint32_t own_subject(const RelataTree *tree, uint32_t i) {
    uint32_t c = tree->first[i];
    while (c && !is_subject_relation(relata_tree_deprel(tree, c)))
        c = tree->next[c];
    uint32_t next = c ? tree->next[c] : 0;
    bool is_name_beside = next && is_subject_relation(relata_tree_deprel(tree, next)) &&
                          tree->left[next] == tree->right[c] + 1 && relata_tree_upos(tree, next) == RELATA_UPOS_PROPN &&
                          relata_tree_upos(tree, c) == RELATA_UPOS_NOUN;
    return is_name_beside ? next : c ? c : unnamed_subject(tree, i);
}

// Verbs that stand before a noun as adjectives, or inside a name, state nothing by themselves.
static bool is_clause_relation(RelataDeprel deprel) {
    switch (deprel) {
    case RELATA_DEPREL_ROOT:
    case RELATA_DEPREL_CCOMP:
    case RELATA_DEPREL_XCOMP:
    case RELATA_DEPREL_ADVCL:
    case RELATA_DEPREL_ADVCL_RELCL:
    case RELATA_DEPREL_ACL:
    case RELATA_DEPREL_ACL_RELCL:
    case RELATA_DEPREL_CONJ:
    case RELATA_DEPREL_PARATAXIS:
    case RELATA_DEPREL_CSUBJ:
    case RELATA_DEPREL_CSUBJ_PASS:
    case RELATA_DEPREL_CSUBJ_OUTER:
    case RELATA_DEPREL_APPOS:
    case RELATA_DEPREL_LIST:
    case RELATA_DEPREL_DEP:
        return true;
    default:
        return false;
    }
}

// "in neighboring Chad": taken for a verb with an object by parsers.
static bool is_attribute(const RelataTree *tree, uint32_t i) {
    static const char *const words[] = {"neighbor", "neighbour", "neighboring", "neighbouring", NULL};
    const char *xpos = relata_tree_token(tree, i)->xpos;
    return i < tree->n && xpos && strcmp(xpos, "VBG") == 0 && relata_tree_lemma_in(tree, i, words) &&
           relata_tree_upos(tree, i + 1) == RELATA_UPOS_PROPN;
}

bool relata_is_predicate(const RelataTree *tree, uint32_t i) {
    if (has_copula(tree, i))
        return true;
    if (relata_tree_upos(tree, i) == RELATA_UPOS_VERB && is_attribute(tree, i))
        return false;
    if (relata_tree_upos(tree, i) == RELATA_UPOS_VERB)
        return is_clause_relation(relata_tree_deprel(tree, i)) || own_subject(tree, i);
    if (relata_tree_upos(tree, i) == RELATA_UPOS_NOUN) // "which borders Chad", taken for a noun
        return own_subject(tree, i) && relata_tree_child(tree, i, RELATA_DEPREL_OBJ);
    return relata_tree_upos(tree, i) == RELATA_UPOS_AUX && relata_tree_child(tree, i, RELATA_DEPREL_EXPL) &&
           own_subject(tree, i);
}

static bool is_marked_passive(const RelataTree *tree, uint32_t verb) {
    return relata_tree_child(tree, verb, RELATA_DEPREL_AUX_PASS) ||
           relata_tree_child(tree, verb, RELATA_DEPREL_NSUBJ_PASS);
}

bool relata_is_passive(const RelataTree *tree, uint32_t verb) {
    for (int step = 0; step < RELATA_MAX_CHAIN && relata_tree_upos(tree, verb) == RELATA_UPOS_VERB; step++) {
        if (is_marked_passive(tree, verb))
            return true;
        const char *xpos = relata_tree_token(tree, verb)->xpos;
        if (own_subject(tree, verb) || relata_tree_child(tree, verb, RELATA_DEPREL_AUX) || !xpos ||
            strcmp(xpos, "VBN") != 0)
            return false;
        RelataDeprel deprel = relata_tree_deprel(tree, verb);
        if (deprel == RELATA_DEPREL_ACL || deprel == RELATA_DEPREL_ADVCL)
            return true;
        if (deprel != RELATA_DEPREL_CONJ)
            return false;
        verb = relata_tree_head(tree, verb); // "was caught and fined"
    }
    return false;
}

static bool is_infinitive(const RelataTree *tree, uint32_t i) {
    uint32_t mark = relata_tree_child(tree, i, RELATA_DEPREL_MARK);
    while (mark && !relata_tree_is_lemma(tree, mark, "to"))
        mark = relata_tree_next_child(tree, mark, RELATA_DEPREL_MARK);
    return mark != 0;
}

// "tried to sell": the matrix verb is read as part of the lower verb's relation, unless it has an object of its own
// ("allowed employees to dress"), which is then the lower verb's subject.
static uint32_t merged_matrix(const RelataTree *tree, uint32_t i) {
    if (relata_tree_deprel(tree, i) != RELATA_DEPREL_XCOMP || !relata_is_predicate(tree, i))
        return 0;
    uint32_t matrix = relata_tree_head(tree, i);
    if (relata_tree_child(tree, matrix, RELATA_DEPREL_OBJ) || relata_tree_child(tree, matrix, RELATA_DEPREL_IOBJ))
        return 0;
    RelataUpos upos = relata_tree_upos(tree, matrix);
    return upos == RELATA_UPOS_VERB || upos == RELATA_UPOS_AUX || upos == RELATA_UPOS_ADJ ? matrix : 0;
}

// The verb that a conjoined verb takes its matrix from: "wants to join and help".
static uint32_t chain_matrix(const RelataTree *tree, uint32_t i) {
    for (int step = 0; step < RELATA_MAX_CHAIN && i; step++) {
        uint32_t matrix = merged_matrix(tree, i);
        if (matrix)
            return matrix;
        if (relata_tree_deprel(tree, i) != RELATA_DEPREL_CONJ || own_subject(tree, i) ||
            relata_tree_has_morph(tree, i, RELATA_MORPH_FIN))
            return 0;
        i = relata_tree_head(tree, i);
    }
    return 0;
}

static bool has_merged_complement(const RelataTree *tree, uint32_t i) {
    for (uint32_t c = relata_tree_child(tree, i, RELATA_DEPREL_XCOMP); c;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_XCOMP))
        if (merged_matrix(tree, c) == i)
            return true;
    return false;
}

// ------------------------------------------------------------------------------------------------------ the subject

static uint32_t subject_at(const RelataTree *tree, uint32_t i, uint32_t *without, int depth);

// "Shoigu, who visited Minsk": the relative pronoun stands for the noun above the clause.
uint32_t relata_antecedent(const RelataTree *tree, uint32_t pronoun, uint32_t *without) {
    const RelataToken *token = relata_tree_token(tree, pronoun);
    bool is_relative = (token->morph & RELATA_MORPH_REL) ||
                       (token->xpos && (!strcmp(token->xpos, "WDT") || !strncmp(token->xpos, "WP", 2)));
    if (!is_relative)
        return 0;
    uint32_t i = relata_tree_head(tree, pronoun);
    for (int step = 0; step < RELATA_MAX_CHAIN && i; step++, i = relata_tree_head(tree, i))
        if (relata_tree_deprel(tree, i) == RELATA_DEPREL_ACL_RELCL) {
            *without = i;
            return relata_tree_head(tree, i);
        }
    return 0;
}

// "forced the bank to close": the object of the matrix does it; "promised to close": its subject.
static uint32_t controller(const RelataTree *tree, uint32_t i, uint32_t *without, int depth) {
    uint32_t matrix = relata_tree_head(tree, i);
    static const char *const own[] = {"promise", "vow", "pledge", "swear", NULL}; // whoever promises does it
    uint32_t object = relata_tree_child(tree, matrix, RELATA_DEPREL_OBJ);
    if (!object)
        object = relata_tree_child(tree, matrix, RELATA_DEPREL_IOBJ);
    if (object && !relata_tree_lemma_in(tree, matrix, own)) {
        uint32_t noun = relata_antecedent(tree, object, without);
        return noun ? noun : object;
    }
    return subject_at(tree, matrix, without, depth + 1);
}

// "the plan of Russia to build", "his offer to help": whoever has the noun; otherwise whoever the noun's verb is
// about ("Moscow made an offer to help").
static uint32_t owner_of_infinitive(const RelataTree *tree, uint32_t noun, uint32_t *without, int depth) {
    uint32_t owner = relata_tree_child(tree, noun, RELATA_DEPREL_NMOD_POSS);
    if (owner)
        return owner;
    uint32_t verb = relata_tree_deprel(tree, noun) == RELATA_DEPREL_OBJ ? relata_tree_head(tree, noun) : 0;
    uint32_t recipient = verb ? relata_tree_child(tree, verb, RELATA_DEPREL_IOBJ) : 0;
    if (verb && !recipient && relata_tree_child(tree, verb, RELATA_DEPREL_OBJ) < noun)
        recipient = relata_tree_child(tree, verb, RELATA_DEPREL_OBJ); // of two objects the first
    if (recipient)
        return recipient;
    return verb ? subject_at(tree, verb, without, depth + 1) : 0;
}

static bool is_nominal(const RelataTree *tree, uint32_t i) {
    RelataUpos upos = relata_tree_upos(tree, i);
    return upos == RELATA_UPOS_NOUN || upos == RELATA_UPOS_PROPN || upos == RELATA_UPOS_PRON ||
           upos == RELATA_UPOS_NUM || upos == RELATA_UPOS_SYM || upos == RELATA_UPOS_X || upos == RELATA_UPOS_DET;
}

static bool is_object_control(const RelataTree *tree, uint32_t verb) {
    static const char *const words[] = {"force",   "ask",       "urge",      "persuade", "allow",  "help",    "tell",
                                        "order",   "invite",    "encourage", "enable",   "permit", "require", "want",
                                        "expect",  "pressure",  "convince",  "cause",    "warn",   "advise",  "request",
                                        "push",    "authorize", "instruct",  "hire",     "compel", "oblige",  "command",
                                        "appoint", "elect",     NULL};
    return relata_tree_lemma_in(tree, verb, words);
}

// "urged the bank to close": after verbs like these an infinitive belongs to the object, also where the tree calls it
// adverbial.
static bool is_controlled(const RelataTree *tree, uint32_t i) {
    uint32_t verb = relata_tree_head(tree, i), object = verb ? relata_tree_child(tree, verb, RELATA_DEPREL_OBJ) : 0;
    return object && object < i &&
           ((is_infinitive(tree, i) && is_object_control(tree, verb)) || relata_is_object_gerund(tree, i));
}

bool relata_has_ordinal(const RelataTree *tree, uint32_t noun) {
    static const char *const words[] = {"first", "last", "only", "next", "second", "third", "one", NULL};
    for (uint32_t c = tree->first[noun]; c && c < noun; c = tree->next[c])
        if (relata_tree_lemma_in(tree, c, words))
            return true;
    return false;
}

static uint32_t subject_of_acl(const RelataTree *tree, uint32_t i, uint32_t *without, int depth) {
    uint32_t noun = relata_tree_head(tree, i);
    if (!is_nominal(tree, noun))
        return subject_at(tree, noun, without, depth + 1);
    if (is_infinitive(tree, i)) {
        if (relata_has_ordinal(tree, noun)) {
            *without = i;
            return noun;
        }
        uint32_t verb = relata_tree_deprel(tree, noun) == RELATA_DEPREL_OBJ ? relata_tree_head(tree, noun) : 0;
        bool is_only_object = verb && !relata_tree_child(tree, verb, RELATA_DEPREL_IOBJ) &&
                              relata_tree_child(tree, verb, RELATA_DEPREL_OBJ) == noun;
        if (is_only_object && is_object_control(tree, verb))
            return noun;
        return owner_of_infinitive(tree, noun, without, depth);
    }
    *without = i;
    return noun;
}

// "a case for Malta joining", "with sales falling": the noun before a gerund without a mark is its subject, even where
// the tree hangs it on the verb above.
static uint32_t gerund_subject(const RelataTree *tree, uint32_t i) {
    static const char *const prepositions[] = {"for", "of", "with", "than", "about", "despite", "to", NULL};
    const char *xpos = relata_tree_token(tree, i)->xpos;
    uint32_t left = tree->left[i];
    if (!xpos || strcmp(xpos, "VBG") != 0 || left < 2 || relata_tree_upos(tree, left) == RELATA_UPOS_PUNCT ||
        relata_tree_upos(tree, left - 1) == RELATA_UPOS_PUNCT || relata_tree_child(tree, i, RELATA_DEPREL_MARK))
        return 0;
    for (uint32_t noun = left - 1; noun && tree->right[noun] == left - 1; noun = relata_tree_head(tree, noun)) {
        uint32_t marker = relata_tree_case(tree, noun);
        if (marker && relata_tree_lemma_in(tree, marker, prepositions))
            return noun;
    }
    return 0;
}

static uint32_t subject_at(const RelataTree *tree, uint32_t i, uint32_t *without, int depth) {
    if (depth > RELATA_MAX_CHAIN || !i)
        return 0;
    uint32_t own = own_subject(tree, i);
    if (own) {
        uint32_t noun = relata_antecedent(tree, own, without);
        return noun ? noun : own;
    }
    switch (relata_tree_deprel(tree, i)) {
    case RELATA_DEPREL_CONJ:
        return subject_at(tree, relata_tree_head(tree, i), without, depth + 1);
    case RELATA_DEPREL_XCOMP:
        return controller(tree, i, without, depth);
    case RELATA_DEPREL_ADVCL:
        if (gerund_subject(tree, i))
            return gerund_subject(tree, i);
        if (is_controlled(tree, i))
            return controller(tree, i, without, depth);
        return is_nominal(tree, relata_tree_head(tree, i)) && !relata_is_predicate(tree, relata_tree_head(tree, i))
                   ? 0
                   : subject_at(tree, relata_tree_head(tree, i), without, depth + 1);
    case RELATA_DEPREL_ACL:
        return subject_of_acl(tree, i, without, depth);
    case RELATA_DEPREL_ACL_RELCL: // "the man [who was] seen": a relative clause without its pronoun
        *without = i;
        return relata_is_passive(tree, i) ? relata_tree_head(tree, i) : 0;
    default:
        return 0;
    }
}

uint32_t relata_clause_subject(const RelataTree *tree, uint32_t predicate, uint32_t *without) {
    *without = 0;
    return subject_at(tree, predicate, without, 0);
}

// --------------------------------------------------------------------------------------------------- the verb group

static bool is_negation(const RelataTree *tree, uint32_t i) {
    static const char *const words[] = {"not", "n't", "never", "no", "nt", NULL};
    return relata_tree_lemma_in(tree, i, words) || relata_tree_has_morph(tree, i, RELATA_MORPH_NEG);
}

// Adverbs belong to the relation where they stand inside the verb group or lead up to it ("has often visited").
static bool is_group_adverb(const RelataTree *tree, uint32_t adverb, uint32_t verb) {
    if (tree->first[adverb] || relata_tree_upos(tree, adverb) == RELATA_UPOS_SCONJ)
        return false;
    if (is_negation(tree, adverb))
        return true;
    if (relata_tree_has_morph(tree, adverb, RELATA_MORPH_INT) || relata_tree_has_morph(tree, adverb, RELATA_MORPH_REL))
        return false;
    for (uint32_t i = adverb + 1; i < verb; i++) {
        RelataDeprel deprel = relata_tree_deprel(tree, i);
        if (relata_tree_head(tree, i) != verb || (deprel != RELATA_DEPREL_AUX && deprel != RELATA_DEPREL_AUX_PASS &&
                                                  deprel != RELATA_DEPREL_ADVMOD && deprel != RELATA_DEPREL_COP))
            return false;
    }
    return adverb < verb;
}

static bool has_own_auxiliary(const RelataTree *tree, uint32_t i) {
    return relata_tree_child(tree, i, RELATA_DEPREL_AUX) || relata_tree_child(tree, i, RELATA_DEPREL_AUX_PASS) ||
           has_copula(tree, i);
}

static const char *verb_form(const RelataTree *tree, uint32_t i) {
    const char *xpos = relata_tree_token(tree, i)->xpos;
    return xpos ? xpos : "";
}

// "will meet and discuss": a conjoined verb of the same form shares the auxiliaries before the first.
static void add_shared_auxiliaries(const RelataTree *tree, uint32_t verb, RelataDraft *draft) {
    if (relata_tree_deprel(tree, verb) != RELATA_DEPREL_CONJ || has_own_auxiliary(tree, verb) ||
        own_subject(tree, verb))
        return;
    uint32_t first = relata_tree_head(tree, verb);
    if (strcmp(verb_form(tree, first), verb_form(tree, verb)) != 0)
        return;
    for (uint32_t c = tree->first[first]; c && c < first; c = tree->next[c])
        if (relata_tree_deprel(tree, c) == RELATA_DEPREL_AUX || relata_tree_deprel(tree, c) == RELATA_DEPREL_AUX_PASS ||
            (relata_tree_deprel(tree, c) == RELATA_DEPREL_ADVMOD && is_negation(tree, c)))
            relata_draft_add_relation(draft, c);
}

static void add_group(const RelataTree *tree, uint32_t i, bool with_head, RelataDraft *draft) {
    if (with_head)
        relata_draft_add_relation(draft, i);
    for (uint32_t c = tree->first[i]; c; c = tree->next[c])
        switch (relata_tree_deprel(tree, c)) {
        case RELATA_DEPREL_AUX:
        case RELATA_DEPREL_AUX_PASS:
        case RELATA_DEPREL_COP:
        case RELATA_DEPREL_COMPOUND_PRT:
            relata_draft_add_relation(draft, c);
            break;
        case RELATA_DEPREL_MARK:
            if (relata_tree_is_lemma(tree, c, "to") && draft->n_relation > 1)
                relata_draft_add_relation(draft, c);
            break;
        case RELATA_DEPREL_ADVMOD:
            // "is also rich": after a copula an adverb goes with what follows, unless it denies.
            if (is_group_adverb(tree, c, i) &&
                (with_head || c < relata_tree_child(tree, i, RELATA_DEPREL_COP) || is_negation(tree, c)))
                relata_draft_add_relation(draft, c);
            break;
        default:
            break;
        }
    add_shared_auxiliaries(tree, i, draft);
}

// The whole chain "has been trying to sell": matrices first, so that their infinitive marks are kept.
static void add_verb_chain(const RelataTree *tree, uint32_t i, bool with_head, RelataDraft *draft) {
    uint32_t chain[RELATA_MAX_CHAIN], n = 0;
    for (uint32_t m = chain_matrix(tree, i); m && n < RELATA_MAX_CHAIN; m = chain_matrix(tree, m))
        chain[n++] = m;
    while (n)
        add_group(tree, chain[--n], true, draft);
    add_group(tree, i, with_head, draft);
}

void relata_clause_group(const RelataTree *tree, uint32_t clause, RelataDraft *draft) {
    add_verb_chain(tree, clause, true, draft);
}

// ------------------------------------------------------------------------------------------------------ arguments

static uint32_t case_of(const RelataTree *tree, uint32_t i) {
    return relata_tree_case(tree, i);
}

static bool is_temporal(const RelataTree *tree, uint32_t i) {
    uint32_t mention = tree->document->mention_at ? tree->document->mention_at[tree->begin + i - 1] : 0;
    if (mention && tree->document->mentions[mention - 1].type == RELATA_TYPE_DATE)
        return true;
    return relata_is_time_word(relata_tree_lemma(tree, i)) || relata_is_year(relata_tree_form(tree, i));
}

static bool is_place(const RelataTree *tree, uint32_t i, uint32_t marker) {
    static const char *const prepositions[] = {"in", "at", "near", "across", "outside", "inside", "within", NULL};
    uint32_t mention = tree->document->mention_at ? tree->document->mention_at[tree->begin + i - 1] : 0;
    uint8_t type = mention ? tree->document->mentions[mention - 1].type : RELATA_TYPE_OTHER;
    return marker && relata_tree_lemma_in(tree, marker, prepositions) &&
           (type == RELATA_TYPE_PLACE || type == RELATA_TYPE_FACILITY);
}

static void add_oblique(const RelataTree *tree, uint32_t i, RelataDraft *draft) {
    uint32_t without = 0, noun = relata_antecedent(tree, i, &without), marker = case_of(tree, i);
    RelataRole role = is_temporal(tree, i)        ? RELATA_ROLE_TIME
                      : is_place(tree, i, marker) ? RELATA_ROLE_PLACE
                                                  : RELATA_ROLE_OBLIQUE;
    relata_draft_add(draft, role, noun ? noun : i, marker, without);
}

// "by" under a passive brings in whoever does it, unless it is a measure ("by 40 votes"), a time or a way ("by mail").
static bool is_agent(const RelataTree *tree, uint32_t i) {
    uint32_t marker = case_of(tree, i);
    RelataUpos upos = relata_tree_upos(tree, i);
    bool is_way = upos == RELATA_UPOS_NOUN && !tree->first[marker] && tree->left[i] == marker && tree->right[i] == i &&
                  !relata_tree_has_morph(tree, i, RELATA_MORPH_PLUR);
    return relata_tree_is_lemma(tree, marker, "by") && !is_temporal(tree, i) && !is_way && upos != RELATA_UPOS_NUM &&
           upos != RELATA_UPOS_SYM && !relata_tree_child(tree, i, RELATA_DEPREL_NUMMOD);
}

static void add_agent(const RelataTree *tree, uint32_t i, RelataDraft *draft) {
    uint32_t without = 0, noun = relata_antecedent(tree, i, &without);
    relata_draft_add(draft, RELATA_ROLE_SUBJECT, noun ? noun : i, case_of(tree, i), without);
}

bool relata_is_content_clause(const RelataTree *tree, uint32_t clause) {
    if (relata_tree_is_lemma(tree, relata_tree_child(tree, clause, RELATA_DEPREL_MARK), "that"))
        return true;
    uint32_t first = relata_tree_child(tree, clause, RELATA_DEPREL_OBJ);
    return first && first < clause && relata_tree_is_lemma(tree, first, "that") &&
           relata_tree_next_child(tree, first, RELATA_DEPREL_OBJ);
}

static void add_object(const RelataTree *tree, uint32_t i, RelataRole role, RelataDraft *draft) {
    if (i < relata_tree_head(tree, i) && relata_is_content_clause(tree, relata_tree_head(tree, i)) &&
        relata_tree_is_lemma(tree, i, "that"))
        return; // a complementizer taken for a pronoun
    uint32_t without = 0, noun = relata_antecedent(tree, i, &without);
    relata_draft_add(draft, role, noun ? noun : i, 0, without);
}

// Adverbial clauses that say how, why or what for are arguments; those of time and condition are not.
static void add_adverbial_clause(const RelataTree *tree, uint32_t i, uint32_t verb, RelataDraft *draft) {
    static const char *const means[] = {"by", "without", "after", "before", "since", "through", "despite", NULL};
    uint32_t mark = relata_tree_child(tree, i, RELATA_DEPREL_MARK);
    if (i < verb || own_subject(tree, i) || !mark)
        return;
    if (is_infinitive(tree, i))
        relata_draft_add(draft, RELATA_ROLE_PURPOSE, i, mark, 0);
    else if (relata_tree_lemma_in(tree, mark, means))
        relata_draft_add(draft, RELATA_ROLE_CAUSE, i, mark, 0);
}

static void add_adverb(const RelataTree *tree, uint32_t i, uint32_t verb, RelataDraft *draft) {
    if (is_group_adverb(tree, i, verb))
        return;
    uint32_t without = 0, noun;
    if (relata_tree_is_lemma(tree, i, "where") && relata_tree_deprel(tree, verb) == RELATA_DEPREL_ACL_RELCL) {
        noun = relata_tree_head(tree, verb);
        without = verb;
        relata_draft_add(draft, RELATA_ROLE_PLACE, noun, 0, without);
    } else if (is_temporal(tree, i))
        relata_draft_add(draft, RELATA_ROLE_TIME, i, 0, 0);
    else if (i > verb && !is_negation(tree, i))
        relata_draft_add(draft, RELATA_ROLE_OBLIQUE, i, 0, 0);
}

static void add_dependents(const RelataTree *tree, uint32_t i, RelataDraft *draft) {
    for (uint32_t c = tree->first[i]; c; c = tree->next[c])
        switch (relata_tree_deprel(tree, c)) {
        case RELATA_DEPREL_OBJ:
            add_object(tree, c, RELATA_ROLE_OBJECT, draft);
            break;
        case RELATA_DEPREL_IOBJ:
            add_object(tree, c, RELATA_ROLE_RECIPIENT, draft);
            break;
        case RELATA_DEPREL_OBL:
        case RELATA_DEPREL_OBL_UNMARKED:
        case RELATA_DEPREL_OBL_AGENT:
            if (draft->n_arguments && draft->arguments[0].head == c)
                break; // read as the subject
            if (draft->is_passive && is_agent(tree, c))
                add_agent(tree, c, draft);
            else
                add_oblique(tree, c, draft);
            break;
        case RELATA_DEPREL_XCOMP:
            if (!merged_matrix(tree, c))
                relata_draft_add(draft, RELATA_ROLE_COMPLEMENT, c, case_of(tree, c), 0);
            break;
        case RELATA_DEPREL_CCOMP:
            if (!relata_is_tagged_report(tree, c))
                relata_draft_add(draft, RELATA_ROLE_COMPLEMENT, c, relata_tree_child(tree, c, RELATA_DEPREL_MARK), 0);
            break;
        case RELATA_DEPREL_ADVCL:
            if (is_attribute(tree, c) && relata_tree_child(tree, c, RELATA_DEPREL_OBJ))
                relata_draft_add(draft, RELATA_ROLE_OBLIQUE, relata_tree_child(tree, c, RELATA_DEPREL_OBJ),
                                 relata_tree_child(tree, c, RELATA_DEPREL_MARK), 0); // "fled to neighboring Chad"
            else
                add_adverbial_clause(tree, c, i, draft);
            break;
        case RELATA_DEPREL_ADVMOD:
            add_adverb(tree, c, i, draft);
            break;
        default:
            break;
        }
}

// "gave Chad two boats", "bought Rover two years ago": a name that the tree compounds with a counted noun after it is
// an object of its own, for English counts before it compounds. 0 if there is none; `noun` gets the counted noun.
static uint32_t name_before_count(const RelataTree *tree, uint32_t verb, uint32_t *noun) {
    for (uint32_t c = tree->first[verb]; c; c = tree->next[c]) {
        RelataDeprel deprel = relata_tree_deprel(tree, c);
        uint32_t name = relata_tree_child(tree, c, RELATA_DEPREL_COMPOUND),
                 number = relata_tree_child(tree, c, RELATA_DEPREL_NUMMOD);
        if (c > verb && name && number && name < number && relata_tree_upos(tree, name) == RELATA_UPOS_PROPN &&
            (deprel == RELATA_DEPREL_OBJ || deprel == RELATA_DEPREL_OBL_UNMARKED)) {
            *noun = c;
            return name;
        }
    }
    return 0;
}

static void split_count(const RelataTree *tree, uint32_t verb, RelataDraft *draft) {
    uint32_t noun, name = name_before_count(tree, verb, &noun);
    if (!name)
        return;
    for (uint32_t k = 0; k < draft->n_arguments; k++)
        if (draft->arguments[k].head == noun)
            draft->arguments[k].without = name;
    relata_draft_add(draft, is_temporal(tree, noun) ? RELATA_ROLE_OBJECT : RELATA_ROLE_RECIPIENT, name, 0, 0);
}

// Of two objects the first is the recipient ("gave Chad two boats") and the second what the first is called ("named
// Lee chairman"), also where the tree calls both objects.
static void mark_second_object(const RelataTree *tree, uint32_t verb, RelataDraft *draft) {
    static const char *const naming[] = {"call",  "name",  "dub",     "consider", "declare", "deem",
                                         "label", "elect", "appoint", "make",     NULL};
    static const char *const giving[] = {"give",  "send", "offer", "sell", "lend",    "grant", "award", "show",
                                         "teach", "pay",  "hand",  "owe",  "promise", "deny",  "bring", NULL};
    RelataDraftArgument *first = NULL;
    bool is_naming = relata_tree_lemma_in(tree, verb, naming);
    if (!is_naming && !relata_tree_lemma_in(tree, verb, giving))
        return;
    for (uint32_t k = 1; k < draft->n_arguments; k++) {
        if (draft->arguments[k].role != RELATA_ROLE_OBJECT)
            continue;
        if (first && first->head < draft->arguments[k].head) {
            if (is_naming)
                draft->arguments[k].role = RELATA_ROLE_COMPLEMENT;
            else
                first->role = RELATA_ROLE_RECIPIENT;
            return;
        }
        first = &draft->arguments[k];
    }
}

// "designed and built ships": the object stands with one of two neighbouring verbs and belongs to both.
static uint32_t shared_object(const RelataTree *tree, uint32_t i) {
    if (relata_tree_child(tree, i, RELATA_DEPREL_OBJ) || relata_is_passive(tree, i))
        return 0;
    if (relata_tree_deprel(tree, i) == RELATA_DEPREL_CONJ) {
        uint32_t object = relata_tree_child(tree, relata_tree_head(tree, i), RELATA_DEPREL_OBJ);
        return object > i ? object : 0;
    }
    uint32_t other = relata_tree_child(tree, i, RELATA_DEPREL_CONJ);
    if (other && other <= i + 2 && !own_subject(tree, other) && tree->right[i] > other)
        return relata_tree_child(tree, other, RELATA_DEPREL_OBJ);
    return 0;
}

static bool has_role(const RelataDraft *draft, RelataRole role) {
    for (uint32_t k = 0; k < draft->n_arguments; k++)
        if (draft->arguments[k].role == role)
            return true;
    return false;
}

// "In May they left Oslo and reached Bergen": a time before the first of two verbs goes with both.
static void add_shared_time(const RelataTree *tree, uint32_t i, RelataDraft *draft) {
    if (relata_tree_deprel(tree, i) != RELATA_DEPREL_CONJ || own_subject(tree, i) || has_role(draft, RELATA_ROLE_TIME))
        return;
    uint32_t first = relata_tree_head(tree, i);
    for (uint32_t c = tree->first[first]; c && c < first; c = tree->next[c])
        if ((relata_tree_deprel(tree, c) == RELATA_DEPREL_OBL ||
             relata_tree_deprel(tree, c) == RELATA_DEPREL_OBL_UNMARKED) &&
            is_temporal(tree, c)) {
            relata_draft_add(draft, RELATA_ROLE_TIME, c, case_of(tree, c), 0);
            return;
        }
}

// "the house he built": the antecedent fills the gap of a relative clause that has a subject but no object.
static void fill_gap(const RelataTree *tree, uint32_t i, RelataDraft *draft) {
    uint32_t clause = i;
    for (int step = 0; step < RELATA_MAX_CHAIN && merged_matrix(tree, clause); step++)
        clause = merged_matrix(tree, clause);
    if (relata_tree_deprel(tree, clause) != RELATA_DEPREL_ACL_RELCL || has_role(draft, RELATA_ROLE_OBJECT) ||
        has_role(draft, RELATA_ROLE_COMPLEMENT) || draft->is_passive)
        return;
    uint32_t noun = relata_tree_head(tree, clause), without;
    for (uint32_t k = tree->left[clause]; k < i; k++)
        if (relata_antecedent(tree, k, &without))
            return; // a relative pronoun ("whose") fills it already
    for (uint32_t k = 0; k < draft->n_arguments; k++)
        if (draft->arguments[k].head == noun)
            return;
    relata_draft_add(draft, RELATA_ROLE_OBJECT, noun, 0, clause);
}

bool relata_is_finite(const RelataTree *tree, uint32_t i) {
    const char *xpos = relata_tree_token(tree, i)->xpos;
    return xpos && (strcmp(xpos, "VBD") == 0 || strcmp(xpos, "VBZ") == 0 || strcmp(xpos, "VBP") == 0);
}

static const char *rule_of(const RelataTree *tree, uint32_t i) {
    switch (relata_tree_deprel(tree, i)) {
    case RELATA_DEPREL_ACL: {
        uint32_t noun = relata_tree_head(tree, i),
                 verb = relata_tree_deprel(tree, noun) == RELATA_DEPREL_OBJ ? relata_tree_head(tree, noun) : 0;
        if (is_infinitive(tree, i) && verb && is_object_control(tree, verb))
            return "control";
        return is_infinitive(tree, i) ? "infinitive" : "participle";
    }
    case RELATA_DEPREL_ACL_RELCL:
        return "relative clause";
    case RELATA_DEPREL_ADVCL:
        if (gerund_subject(tree, i))
            return "gerund";
        if (is_controlled(tree, i))
            return "control";
        return own_subject(tree, i) ? "clause" : is_infinitive(tree, i) ? "purpose" : "adverbial participle";
    case RELATA_DEPREL_XCOMP:
        return merged_matrix(tree, i) || relata_is_finite(tree, i) ? "clause" : "control";
    case RELATA_DEPREL_CONJ:
        return own_subject(tree, i) ? "clause" : "conjoined verb";
    default:
        return "clause";
    }
}

// The grammatical subject; under a passive it is what the verb is done to, or the recipient if an object is left
// ("was given a medal").
static void add_subject(const RelataTree *tree, uint32_t i, RelataDraft *draft) {
    uint32_t without, subject = relata_clause_subject(tree, i, &without);
    if (!subject)
        return;
    RelataRole role = RELATA_ROLE_SUBJECT;
    if (draft->is_passive)
        role = relata_tree_child(tree, i, RELATA_DEPREL_OBJ) ? RELATA_ROLE_RECIPIENT : RELATA_ROLE_OBJECT;
    relata_draft_add(draft, role, subject, 0, without);
}

// "In 1999 the bank moved its head office to Leeds."  (The bank; moved; its head office; to Leeds; in 1999)
static void verbal_clause(RelataExtraction *x, uint32_t i) {
    const RelataTree *tree = &x->tree;
    RelataDraft draft = {.predicate = i, .rule = rule_of(tree, i)};
    draft.is_passive = relata_is_passive(tree, i);
    add_subject(tree, i, &draft);
    if (!draft.n_arguments)
        return;
    add_verb_chain(tree, i, true, &draft);
    if (draft.is_passive && !relata_tree_child(tree, i, RELATA_DEPREL_AUX_PASS) && draft.n_relation == 1)
        draft.implied = "be";
    uint32_t chain[RELATA_MAX_CHAIN], n = 0;
    for (uint32_t m = chain_matrix(tree, i); m && n < RELATA_MAX_CHAIN; m = chain_matrix(tree, m))
        chain[n++] = m;
    while (n)
        add_dependents(tree, chain[--n], &draft);
    add_dependents(tree, i, &draft);
    uint32_t shared = shared_object(tree, i);
    if (shared)
        add_object(tree, shared, RELATA_ROLE_OBJECT, &draft);
    if (relata_is_tagged_report(tree, i))
        relata_draft_add(&draft, RELATA_ROLE_COMPLEMENT, relata_tree_head(tree, i), 0, i);
    fill_gap(tree, i, &draft);
    add_shared_time(tree, i, &draft);
    split_count(tree, i, &draft);
    mark_second_object(tree, i, &draft);
    relata_draft_commit(x, &draft);
}

// "There are three mines in the valley."  (three mines; are; in the valley)
static void existential_clause(RelataExtraction *x, uint32_t i) {
    const RelataTree *tree = &x->tree;
    RelataDraft draft = {.predicate = i, .rule = "existential"};
    relata_draft_add(&draft, RELATA_ROLE_SUBJECT, own_subject(tree, i), 0, 0);
    add_verb_chain(tree, i, true, &draft);
    add_dependents(tree, i, &draft);
    relata_draft_commit(x, &draft);
}

// "Kampala is the capital of Uganda.", "The village is near the border.", "She is proud of them."
static void copular_clause(RelataExtraction *x, uint32_t i) {
    const RelataTree *tree = &x->tree;
    RelataDraft draft = {.predicate = i, .rule = "copula"};
    add_subject(tree, i, &draft);
    if (!draft.n_arguments)
        return;
    bool is_adjective = relata_tree_upos(tree, i) == RELATA_UPOS_ADJ || relata_tree_upos(tree, i) == RELATA_UPOS_ADV;
    bool has_oblique = is_adjective && relata_tree_child(tree, i, RELATA_DEPREL_OBL) > i;
    add_verb_chain(tree, i, has_oblique, &draft);
    uint32_t marker = case_of(tree, i);
    if (!has_oblique)
        relata_draft_add(&draft, marker ? RELATA_ROLE_OBLIQUE : RELATA_ROLE_OBJECT, i, marker, 0);
    for (uint32_t c = tree->first[i]; c; c = tree->next[c])
        if (relata_tree_deprel(tree, c) == RELATA_DEPREL_OBL ||
            relata_tree_deprel(tree, c) == RELATA_DEPREL_OBL_UNMARKED)
            add_oblique(tree, c, &draft);
        else if (relata_tree_deprel(tree, c) == RELATA_DEPREL_CCOMP)
            relata_draft_add(&draft, RELATA_ROLE_COMPLEMENT, c, relata_tree_child(tree, c, RELATA_DEPREL_MARK), 0);
    relata_draft_commit(x, &draft);
}

void relata_extract_clauses(RelataExtraction *x) {
    const RelataTree *tree = &x->tree;
    for (uint32_t i = 1; i <= tree->n; i++) {
        if (!relata_is_predicate(tree, i) || has_merged_complement(tree, i))
            continue;
        if (relata_tree_child(tree, i, RELATA_DEPREL_EXPL) && relata_tree_is_lemma(tree, i, "be"))
            existential_clause(x, i);
        else if (has_copula(tree, i))
            copular_clause(x, i);
        else
            verbal_clause(x, i);
    }
}
