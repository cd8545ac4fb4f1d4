// Noun: what noun phrases state without a verb.
//
// One function per construction, with an example of what it reads. Each looks at one token and commits zero or more
// drafts; their relation words are the noun itself ("president") or are implied ("have", "be", "in"). Which of them
// become triples, and under which label, is decided in noun_statements.c by their rule's name. The constructions stand
// in files by what they read: role.c, age.c, place.c, event.c, pair.c, change.c; here is what they share.
#include "extract/proposition/noun.h"

#include "extract/node/name.h"
#include "extract/tree/words.h"

#include <string.h>
#include <strings.h>

const RelataMention *relata_mention_at(const RelataExtraction *x, uint32_t i) {
    const RelataDocument *d = x->document;
    uint32_t m = d->mention_at ? d->mention_at[x->tree.begin + i - 1] : 0;
    return m ? &d->mentions[m - 1] : NULL;
}

// Without an entity stage before it (bare trees) a proper noun will do.
bool relata_is_name(const RelataExtraction *x, uint32_t i) {
    const RelataMention *m = relata_mention_at(x, i);
    return m ? m->kind == RELATA_MENTION_NAME
             : !x->document->n_mentions && relata_tree_upos(&x->tree, i) == RELATA_UPOS_PROPN;
}

uint8_t relata_type_at(const RelataExtraction *x, uint32_t i) {
    const RelataMention *m = relata_mention_at(x, i);
    return m ? m->type : RELATA_TYPE_OTHER;
}

bool relata_is_of_descent(const RelataTree *tree, uint32_t i) {
    const char *next = i < tree->n ? relata_tree_form(tree, i + 1) : "";
    return strcmp(next, "American") == 0 || strcmp(next, "Americans") == 0;
}

const char *relata_demonym(const RelataExtraction *x, uint32_t i) {
    char first = relata_tree_form(&x->tree, i)[0];
    if (relata_tree_upos(&x->tree, i) == RELATA_UPOS_NUM || relata_is_of_descent(&x->tree, i) ||
        (first >= 'a' && first <= 'z'))
        return NULL;
    const char *row = relata_lexicon_find(x->lexicon, RELATA_LEXICON_SURFACE, relata_tree_form(&x->tree, i));
    char how[32];
    bool is_found = row && relata_lexicon_field(row, 0, 2, how, sizeof how) &&
                    (strcmp(how, "demonym") == 0 || strcmp(how, "adjective") == 0);
    const RelataMention *m = is_found ? relata_mention_at(x, i) : NULL;
    bool is_longer = m && m->kind == RELATA_MENTION_NAME && m->token_end > m->token_begin + 1 &&
                     m->type == RELATA_TYPE_EVENT; // "Australian Open"
    return is_found && !is_longer ? row : NULL;
}

bool relata_is_demonym(const RelataExtraction *x, uint32_t i) {
    return relata_demonym(x, i) != NULL;
}

bool relata_is_noun(const RelataTree *tree, uint32_t i) {
    RelataUpos upos = relata_tree_upos(tree, i);
    return upos == RELATA_UPOS_NOUN || upos == RELATA_UPOS_PROPN;
}

// A dependent that names somebody or something: a name, a demonym, a possessive pronoun.
bool relata_is_reference(const RelataExtraction *x, uint32_t i) {
    RelataDeprel deprel = relata_tree_deprel(&x->tree, i);
    if (deprel == RELATA_DEPREL_NMOD_POSS || relata_mention_at(x, i))
        return true;
    return relata_is_name(x, i) || (deprel == RELATA_DEPREL_AMOD && relata_is_demonym(x, i));
}

bool relata_is_in_law(const RelataTree *tree, uint32_t i) {
    return i > 4 && relata_tree_is_lemma(tree, i, "law") && strcmp(relata_tree_form(tree, i - 1), "-") == 0 &&
           strcmp(relata_tree_form(tree, i - 2), "in") == 0 && strcmp(relata_tree_form(tree, i - 3), "-") == 0;
}

bool relata_is_role_noun(const RelataExtraction *x, uint32_t token) {
    return relata_is_noun(&x->tree, token) && relata_is_role_word(x, token);
}

// "neuroscientist", "presenter": nouns for persons that are too rare for the lexicon's classes.
static bool is_rare_trade(const RelataExtraction *x, uint32_t token, const char *lemma) {
    static const char *const endings[] = {"ist", "ician", "ographer", NULL};
    const char *value = relata_lexicon_find(x->lexicon, RELATA_LEXICON_NOMINALIZATION, lemma);
    char kind[32];
    size_t n = strlen(lemma);
    if (relata_tree_upos(&x->tree, token) != RELATA_UPOS_NOUN || strpbrk(lemma, "-0123456789") ||
        (n > 4 && strcmp(lemma + n - 4, "list") == 0))
        return false;
    for (const char *const *end = endings; *end; end++)
        if (n > strlen(*end) + 3 && strcmp(lemma + n - strlen(*end), *end) == 0)
            return true;
    bool is_doer = n > 5 && (strcmp(lemma + n - 2, "er") == 0 || strcmp(lemma + n - 2, "or") == 0);
    return is_doer && value && relata_lexicon_field(value, 0, 1, kind, sizeof kind) && strcmp(kind, "agent") == 0;
}

// "councilwoman", "frontman", "salesperson": offices and trades by who holds them, of which the lexicon has some.
static bool is_holder_word(const RelataTree *tree, uint32_t token, const char *lemma) {
    static const char *const councils[] = {"councilman", "assemblyman", "congressman", "selectman", "alderman", NULL};
    static const char *const others[] = {"talisman", "superhuman", "subhuman", "everyman", "snowman", "hitman", NULL};
    size_t n = strlen(lemma);
    RelataUpos upos = relata_tree_upos(tree, token);
    bool is_surname = upos != RELATA_UPOS_NOUN && !relata_tree_lemma_in(tree, token, councils); // "Tillman"
    if (!relata_is_noun(tree, token) || strpbrk(lemma, "-0123456789") || relata_tree_lemma_in(tree, token, others))
        return false;
    return (n > 6 && strcasecmp(lemma + n - 5, "woman") == 0) || (n > 8 && strcasecmp(lemma + n - 6, "person") == 0) ||
           (n > 7 && strcasecmp(lemma + n - 3, "man") == 0 && !is_surname);
}

// "Don" of "Don Ames": a given name in a person's name of several words.
static bool is_given_name(const RelataExtraction *x, uint32_t token) {
    const char *form = relata_tree_form(&x->tree, token);
    bool is_small = form[0] >= 'a' && form[0] <= 'z';
    const RelataMention *m = is_small ? NULL : relata_mention_at(x, token);
    m = is_small || m ? m : relata_name_around(x, token);
    return m && m->kind == RELATA_MENTION_NAME && m->type == RELATA_TYPE_PERSON && m->token_end > m->token_begin + 1 &&
           m->token_end > x->tree.begin + token && relata_lexicon_find(x->lexicon, RELATA_LEXICON_GIVEN_NAME, form);
}

static bool find_role_word(const RelataExtraction *x, uint32_t token) {
    const char *lemma = relata_tree_lemma(&x->tree, token);
    if (relata_lexicon_find(x->lexicon, RELATA_LEXICON_ROLE, lemma))
        return !is_given_name(x, token);
    const char *value = relata_lexicon_find(x->lexicon, RELATA_LEXICON_NOUN_CLASS, lemma);
    char class[32];
    if (!value)
        return is_rare_trade(x, token, lemma) || is_holder_word(&x->tree, token, lemma);
    return relata_lexicon_field(value, 0, 0, class, sizeof class) && strcasecmp(class, "person") == 0 &&
           !is_given_name(x, token);
}

bool relata_is_role_word(const RelataExtraction *x, uint32_t token) {
    if (!token || token > x->tree.n)
        return false;
    uint8_t *known = &x->tree.role[token];
    if (!*known)
        *known = find_role_word(x, token) ? 2 : 1;
    return *known == 2;
}

// Nouns that tie one thing to another without being a person's role.
bool relata_is_relational_noun(const RelataTree *tree, uint32_t i) {
    static const char *const words[] = {
        "capital",     "ally",     "partner",   "neighbor",    "neighbour",   "member",    "subsidiary", "unit",
        "branch",      "part",     "rival",     "home",        "supplier",    "producer",  "exporter",   "hub",
        "alternative", "lifeline", "satellite", "guarantor",   "favorite",    "favourite", "target",     "source",
        "cause",       "symbol",   "host",      "counterpart", "predecessor", "successor", "division",   "affiliate",
        "arm",         "wing",     "suburb",    "region",      "province",    "enclave",   "exclave",    "colony",
        "district",    "agency",   "component", NULL};
    return relata_tree_lemma_in(tree, i, words);
}

bool relata_is_of_people(const RelataTree *tree, uint32_t noun, uint32_t adjective) {
    static const char *const words[] = {"predominantly", "predominately", "mainly",       "mostly", "largely",
                                        "primarily",     "heavily",       "majority",     "ethnic", "chiefly",
                                        "ethnically",    "traditionally", "historically", NULL};
    for (uint32_t k = adjective; k > 1 && k + 4 > adjective && k > tree->left[noun]; k--)
        if (relata_is_among(relata_tree_form(tree, k - 1), words))
            return true;
    return false;
}

void relata_noun_identity(RelataExtraction *x, uint32_t name, uint32_t noun, uint32_t without, const char *rule) {
    RelataDraft draft = {.predicate = noun, .implied = "be", .rule = rule};
    relata_draft_add(&draft, RELATA_ROLE_SUBJECT, name, 0, without);
    relata_draft_add(&draft, RELATA_ROLE_OBJECT, noun, 0, name);
    relata_draft_commit(x, &draft);
}

// "the Danish band Lima Sound": the name right behind a noun that says what it is, or the noun itself.
uint32_t relata_noun_name_behind(const RelataExtraction *x, uint32_t noun) {
    static const char *const bodies[] = {
        "band",      "group",    "side",    "club",       "team",     "company",   "firm",      "charity",   "label",
        "newspaper", "magazine", "website", "giant",      "party",    "startup",   "network",   "agency",    "duo",
        "trio",      "outfit",   "bank",    "airline",    "retailer", "publisher", "franchise", "orchestra", "choir",
        "paper",     "school",   "college", "university", "hospital", "brand",     "daily",     NULL};
    const RelataTree *tree = &x->tree;
    if (relata_is_name(x, noun) || !relata_tree_lemma_in(tree, noun, bodies) || noun >= tree->n ||
        relata_tree_has_morph(tree, noun, RELATA_MORPH_PLUR))
        return noun;
    const RelataMention *m = relata_name_covering(x, noun + 1);
    bool is_behind = m && m->kind == RELATA_MENTION_NAME && m->token_begin == tree->begin + noun;
    return is_behind ? m->head - tree->begin + 1 : noun;
}

void relata_extract_nouns(RelataExtraction *x) {
    for (uint32_t i = 1; i <= x->tree.n; i++) {
        relata_noun_title(x, i);
        relata_noun_title_role(x, i);
        relata_noun_of_body(x, i);
        relata_noun_owned_name(x, i);
        relata_noun_national_body(x, i);
        relata_noun_place_within(x, i);
        relata_noun_settlement(x, i);
        relata_noun_lawmaker(x, i);
        relata_noun_age(x, i);
        relata_noun_age_at_death(x, i);
        relata_noun_place_in_place(x, i);
        relata_noun_part_of_body(x, i);
        relata_noun_own_ally(x, i);
        relata_noun_apposition(x, i);
        relata_noun_predicated_role(x, i);
        relata_noun_possession(x, i);
        relata_noun_location(x, i);
        relata_noun_country_of_region(x, i);
        relata_noun_counted_there(x, i);
        relata_noun_inclusion(x, i);
        relata_noun_member_shares(x, i);
        relata_noun_compound_participle(x, i);
        relata_noun_nominalization(x, i);
        relata_noun_backing(x, i);
        relata_noun_between(x, i);
        relata_noun_two_sided(x, i);
        relata_noun_joined_names(x, i);
        relata_noun_change(x, i);
        relata_noun_share(x, i);
        relata_noun_forecast(x, i);
        relata_noun_toll(x, i);
        relata_noun_population(x, i);
        relata_noun_neighbour(x, i);
    }
}
