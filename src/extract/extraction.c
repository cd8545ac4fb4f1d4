// Drafts to propositions: the words of each argument, factuality, confidence.
//
// The words of an argument are its subtree without what the proposition says elsewhere: the preposition, the clause
// it stands above, the subject and copula of a predicate nominal; and without asides that are propositions of
// their own: appositions, parentheses, relative clauses after a comma.
#include "extract/extraction.h"

#include "base/arena.h"

#include <string.h>

void relata_draft_add_relation(RelataDraft *draft, uint32_t token) {
    uint32_t at = draft->n_relation;
    for (uint32_t k = 0; k < draft->n_relation; k++)
        if (draft->relation[k] == token)
            return;
    if (at == RELATA_MAX_RELATION)
        return;
    while (at && draft->relation[at - 1] > token) {
        draft->relation[at] = draft->relation[at - 1];
        at--;
    }
    draft->relation[at] = token;
    draft->n_relation++;
}

void relata_draft_add(RelataDraft *draft, RelataRole role, uint32_t head, uint32_t marker, uint32_t without) {
    if (!head || draft->n_arguments == RELATA_MAX_ARGUMENTS)
        return;
    draft->arguments[draft->n_arguments++] = (RelataDraftArgument){(uint8_t)role, head, marker, without};
}

typedef struct {
    const RelataDraft *draft;
    const RelataDraftArgument *argument;
} Words;

static bool is_comma_before(const RelataTree *tree, uint32_t i) {
    uint32_t left = tree->left[i];
    if (relata_tree_upos(tree, left) == RELATA_UPOS_PUNCT)
        return true;
    return left > 1 && relata_tree_upos(tree, left - 1) == RELATA_UPOS_PUNCT &&
           strcmp(relata_tree_form(tree, left - 1), "-") != 0;
}

// What belongs to the clause and not to its predicate nominal, or to a conjoined clause of its own.
static bool is_clause_part(const RelataTree *tree, uint32_t child) {
    switch (relata_tree_deprel(tree, child)) {
    case RELATA_DEPREL_NSUBJ:
    case RELATA_DEPREL_NSUBJ_PASS:
    case RELATA_DEPREL_NSUBJ_OUTER:
    case RELATA_DEPREL_CSUBJ:
    case RELATA_DEPREL_COP:
    case RELATA_DEPREL_AUX:
    case RELATA_DEPREL_AUX_PASS:
    case RELATA_DEPREL_EXPL:
    case RELATA_DEPREL_ADVCL:
    case RELATA_DEPREL_OBL:
    case RELATA_DEPREL_OBL_UNMARKED:
    case RELATA_DEPREL_CCOMP:
    case RELATA_DEPREL_MARK:
    case RELATA_DEPREL_CASE:
    case RELATA_DEPREL_DISCOURSE:
        return true;
    case RELATA_DEPREL_ADVMOD:
        return relata_tree_has_morph(tree, child, RELATA_MORPH_NEG) || relata_tree_is_lemma(tree, child, "not");
    case RELATA_DEPREL_CONJ:
        return relata_is_predicate(tree, child);
    default:
        return false;
    }
}

static bool is_in_relation(const RelataDraft *draft, uint32_t token) {
    for (uint32_t k = 0; k < draft->n_relation; k++)
        if (draft->relation[k] == token)
            return true;
    return false;
}

static bool drop(const RelataTree *tree, uint32_t top, uint32_t parent, uint32_t child, const void *state) {
    const Words *words = state;
    if (child == words->argument->without || child == words->argument->marker)
        return true;
    RelataDeprel deprel = relata_tree_deprel(tree, child);
    if (deprel == RELATA_DEPREL_PARATAXIS)
        return true;
    if (parent == top) {
        if (top == words->draft->predicate && (is_clause_part(tree, child) || is_in_relation(words->draft, child)))
            return true;
        if (deprel == RELATA_DEPREL_CC && child < top)
            return true;
        if ((deprel == RELATA_DEPREL_CASE || deprel == RELATA_DEPREL_MARK) && child < top &&
            (words->argument->role == RELATA_ROLE_SUBJECT || words->argument->role == RELATA_ROLE_OBJECT))
            return relata_tree_upos(tree, top) != RELATA_UPOS_VERB;
    }
    if (deprel == RELATA_DEPREL_APPOS || deprel == RELATA_DEPREL_ACL_RELCL || deprel == RELATA_DEPREL_ACL)
        return is_comma_before(tree, child);
    return false;
}

// How sure the parser is of the arcs that hold the proposition together: a factor from 0.85 to 1. Below a margin of
// about 1 it tells nothing.
static float arc_certainty(const RelataTree *tree, const RelataDraft *draft) {
    float least = relata_tree_token(tree, draft->predicate)->margin;
    for (uint32_t k = 0; k < draft->n_arguments; k++) {
        float margin = relata_tree_token(tree, draft->arguments[k].head)->margin;
        if (margin < least)
            least = margin;
    }
    float squashed = least <= 0 ? 0 : least / (least + 1.0f), above = (squashed - 0.55f) / 0.35f;
    return 0.85f + 0.15f * (above < 0 ? 0 : above > 1 ? 1 : above);
}

// How often a proposition of each construction is right, by its agreement with crowd-written tuples (clauses and
// appositions) or by reading a sample (noun phrases).
static float rule_certainty(const char *rule) {
    static const struct {
        const char *rule;
        float certainty;
    } table[] = {
        {"clause", 0.78f},
        {"conjoined verb", 0.70f},
        {"copula", 0.65f},
        {"relative clause", 0.60f},
        {"participle", 0.56f},
        {"adverbial participle", 0.58f},
        {"purpose", 0.48f},
        {"control", 0.45f},
        {"gerund", 0.35f},
        {"infinitive", 0.30f},
        {"existential", 0.30f},
        {"title", 0.75f},
        {"age", 0.77f},
        {"role", 0.80f},
        {"affiliation", 0.75f},
        {"apposition", 0.60f},
        {"alias", 0.55f},
        {"location", 0.65f},
        {"possessive", 0.75f},
        {"demonym", 0.70f},
        {"inclusion", 0.50f},
        {"compound participle", 0.60f},
        {"nominalization", 0.60f},
        {"light verb", 0.65f},
        {"between", 0.60f},
        {"neighbour", 0.55f},
        {"event place", 0.60f},
        {"change", 0.65f},
        {"toll", 0.65f},
        {"share", 0.65f},
        {"forecast", 0.65f},
        {"population", 0.80f},
    };
    for (size_t k = 0; k < sizeof table / sizeof *table; k++)
        if (strcmp(table[k].rule, rule) == 0)
            return table[k].certainty;
    return 0.5f;
}

static bool fill_argument(RelataExtraction *x, const RelataDraft *draft, const RelataDraftArgument *from,
                          RelataArgument *to) {
    const RelataTree *tree = &x->tree;
    uint32_t buffer[RELATA_MAX_ARGUMENT_TOKENS];
    Words words = {draft, from};
    uint32_t n = relata_tree_yield(tree, from->head, drop, &words, buffer, RELATA_MAX_ARGUMENT_TOKENS);
    to->role = from->role;
    to->head = tree->begin + from->head - 1;
    to->marker = from->marker ? tree->begin + from->marker : 0;
    to->tokens = RELATA_ARENA_NEW(x->document->arena, uint32_t, n);
    to->n_tokens = n;
    if (!to->tokens)
        return false;
    for (uint32_t k = 0; k < n; k++)
        to->tokens[k] = tree->begin + buffer[k] - 1;
    return true;
}

// Subject first, the others by position.
static void sort_arguments(RelataDraft *draft) {
    for (uint32_t k = 2; k < draft->n_arguments; k++) {
        RelataDraftArgument argument = draft->arguments[k];
        uint32_t at = k;
        while (at > 1 && draft->arguments[at - 1].head > argument.head) {
            draft->arguments[at] = draft->arguments[at - 1];
            at--;
        }
        draft->arguments[at] = argument;
    }
}

void relata_draft_commit(RelataExtraction *x, RelataDraft *draft) {
    const RelataTree *tree = &x->tree;
    if (x->failed || !draft->n_arguments ||
        x->propositions.n - x->sentence_begin >= (size_t)tree->n * RELATA_PROPOSITIONS_PER_TOKEN)
        return;
    sort_arguments(draft);
    RelataProposition p = {.sentence = tree->sentence,
                           .predicate = tree->begin + draft->predicate - 1,
                           .n_relation = draft->n_relation,
                           .n_arguments = draft->n_arguments,
                           .implied = draft->implied,
                           .is_passive = draft->is_passive,
                           .rule = draft->rule};
    p.relation = RELATA_ARENA_NEW(x->document->arena, uint32_t, draft->n_relation);
    p.arguments = RELATA_ARENA_NEW(x->document->arena, RelataArgument, draft->n_arguments);
    x->failed = !p.relation || !p.arguments;
    for (uint32_t k = 0; k < draft->n_relation && !x->failed; k++)
        p.relation[k] = tree->begin + draft->relation[k] - 1;
    for (uint32_t k = 0; k < draft->n_arguments && !x->failed; k++)
        x->failed = !fill_argument(x, draft, &draft->arguments[k], &p.arguments[k]);
    if (x->failed)
        return;
    relata_extract_factuality(x, draft, &p);
    p.confidence = rule_certainty(draft->rule) * arc_certainty(tree, draft);
    if (!RELATA_ARRAY_ADD(&x->propositions, p))
        x->failed = true;
}
