// Noun: what noun phrases state without a verb.
//
// One function per construction, with an example of what it reads. Each looks at one token and commits zero or more
// drafts; their relation words are the noun itself ("president") or are implied ("have", "be", "in"). Which of them
// become triples, and under which label, is decided in triple.c by their rule's name.
#include "extract/extraction.h"
#include "extract/node.h"
#include "extract/words.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

static const RelataMention *mention_of(const RelataExtraction *x, uint32_t i) {
    const RelataDocument *d = x->document;
    uint32_t m = d->mention_at ? d->mention_at[x->tree.begin + i - 1] : 0;
    return m ? &d->mentions[m - 1] : NULL;
}

// Without an entity stage before it (bare trees) a proper noun will do.
static bool is_name(const RelataExtraction *x, uint32_t i) {
    const RelataMention *m = mention_of(x, i);
    return m ? m->kind == RELATA_MENTION_NAME
             : !x->document->n_mentions && relata_tree_upos(&x->tree, i) == RELATA_UPOS_PROPN;
}

static uint8_t type_of(const RelataExtraction *x, uint32_t i) {
    const RelataMention *m = mention_of(x, i);
    return m ? m->type : RELATA_TYPE_OTHER;
}

const char *relata_demonym(const RelataExtraction *x, uint32_t i) {
    char first = relata_tree_form(&x->tree, i)[0];
    if (relata_tree_upos(&x->tree, i) == RELATA_UPOS_NUM || (first >= 'a' && first <= 'z'))
        return NULL;
    const char *row = relata_lexicon_find(x->lexicon, RELATA_LEXICON_SURFACE, relata_tree_form(&x->tree, i));
    char how[32];
    bool is_found = row && relata_lexicon_field(row, 0, 2, how, sizeof how) &&
                    (strcmp(how, "demonym") == 0 || strcmp(how, "adjective") == 0);
    return is_found ? row : NULL;
}

static bool is_demonym(const RelataExtraction *x, uint32_t i) {
    return relata_demonym(x, i) != NULL;
}

static bool is_noun(const RelataTree *tree, uint32_t i) {
    RelataUpos upos = relata_tree_upos(tree, i);
    return upos == RELATA_UPOS_NOUN || upos == RELATA_UPOS_PROPN;
}

// A dependent that names somebody or something: a name, a demonym, a possessive pronoun.
static bool is_reference(const RelataExtraction *x, uint32_t i) {
    RelataDeprel deprel = relata_tree_deprel(&x->tree, i);
    if (deprel == RELATA_DEPREL_NMOD_POSS || mention_of(x, i))
        return true;
    return is_name(x, i) || (deprel == RELATA_DEPREL_AMOD && is_demonym(x, i));
}

bool relata_is_role_noun(const RelataExtraction *x, uint32_t token) {
    return is_noun(&x->tree, token) && relata_is_role_word(x, token);
}

bool relata_is_role_word(const RelataExtraction *x, uint32_t token) {
    const char *lemma = relata_tree_lemma(&x->tree, token);
    if (relata_lexicon_find(x->lexicon, RELATA_LEXICON_ROLE, lemma))
        return true;
    const char *value = relata_lexicon_find(x->lexicon, RELATA_LEXICON_NOUN_CLASS, lemma);
    char class[32];
    return value && relata_lexicon_field(value, 0, 0, class, sizeof class) && strcasecmp(class, "person") == 0;
}

// ------------------------------------------------------------------------------------------------- roles and titles

static bool is_title_adjective(const RelataTree *tree, uint32_t i) {
    static const char *const words[] = {
        "prime",     "deputy",    "vice",      "foreign",  "former",     "acting",    "interim",  "chief",
        "senior",    "general",   "executive", "federal",  "national",   "financial", "military", "first",
        "assistant", "associate", "attorney",  "governor", "lieutenant", "founding",  "head",     "managing",
        "outgoing",  "incoming",  "late",      "special",  "political",  "permanent", "honorary", "close",
        "longtime",  "veteran",   "joint",     "largest",  "biggest",    "main",      "key",      "only",
        "second",    "longest",   "large",     "big",      "long",       "majority",  "minority", NULL};
    return relata_tree_lemma_in(tree, i, words);
}

// "economic minister", "presidential nominee": adjectives of the matter that an office is for.
static bool is_matter(const RelataTree *tree, uint32_t i, uint32_t role) {
    static const char *const offices[] = {"minister", "ministry", "secretary", "nominee", "candidate",
                                          "envoy",    "officer",  "adviser",   "advisor", "correspondent",
                                          "attorney", "judge",    "governor",  NULL};
    static const char *const endings[] = {"al", "ic", "ary", NULL};
    static const char *const judging[] = {"controversial", "influential", "loyal",    "historic",   "potential",
                                          "personal",      "democratic",  "catholic", "successful", "local",
                                          "critical",      "vocal",       NULL};
    const char *lemma = relata_tree_lemma(tree, i);
    size_t n = strlen(lemma);
    if (relata_tree_upos(tree, i) != RELATA_UPOS_ADJ || relata_tree_lemma_in(tree, i, judging) ||
        !relata_tree_lemma_in(tree, role, offices))
        return false;
    for (const char *const *e = endings; *e; e++)
        if (n > strlen(*e) + 2 && strcmp(lemma + n - strlen(*e), *e) == 0)
            return true;
    return false;
}

static bool is_title_part(const RelataTree *tree, uint32_t i, uint32_t role) {
    return is_title_adjective(tree, i) || is_matter(tree, i, role);
}

// Words that belong to a role as one title: "prime minister", "deputy foreign minister", "vice presidential nominee".
static void add_role_words(const RelataExtraction *x, uint32_t role, RelataDraft *draft) {
    const RelataTree *tree = &x->tree;
    relata_draft_add_relation(draft, role);
    bool has_ordinal = relata_has_ordinal(tree, role);
    if (role > 1 && relata_tree_is_lemma(tree, role, "general") && is_noun(tree, role - 1) && !is_name(x, role - 1))
        relata_draft_add_relation(draft, role - 1); // "attorney general", whatever the arcs
    for (uint32_t i = role - 1; i && relata_tree_is_under(tree, i, role) && !is_name(x, i) && !is_demonym(x, i); i--) {
        const char *form = relata_tree_form(tree, i);
        bool is_running = strcmp(form, "running") == 0 && relata_tree_is_lemma(tree, role, "mate");
        bool is_compound =
            (i + 1 == role && relata_tree_is_lemma(tree, role, "general")) ||
            (relata_tree_deprel(tree, i) == RELATA_DEPREL_COMPOUND && relata_tree_upos(tree, i) == RELATA_UPOS_NOUN);
        if (strcmp(form, "-") == 0 && i > 1 && is_noun(tree, i - 1) && i + 1 == role) {
            relata_draft_add_relation(draft, --i); // "vice-president"
            continue;
        }
        bool is_narrower = has_ordinal && relata_tree_upos(tree, i) == RELATA_UPOS_ADJ; // "first female senator"
        if (!is_running && !is_compound && !is_narrower && !is_title_part(tree, i, role)) {
            if (relata_tree_upos(tree, i) != RELATA_UPOS_ADJ)
                break;
            continue;
        }
        relata_draft_add_relation(draft, i);
    }
    for (uint32_t c = tree->first[role]; c && c < role; c = tree->next[c]) {
        RelataDeprel deprel = relata_tree_deprel(tree, c);
        if (((deprel == RELATA_DEPREL_AMOD && is_title_adjective(tree, c)) || deprel == RELATA_DEPREL_COMPOUND) &&
            !is_name(x, c) && !is_demonym(x, c) && !tree->first[c])
            relata_draft_add_relation(draft, c);
    }
}

// "chief of staff", "head of state": an "of" phrase of one bare noun belongs to the role.
static bool is_part_of_role(const RelataExtraction *x, uint32_t c) {
    const RelataTree *tree = &x->tree;
    uint32_t marker = relata_tree_case(tree, c);
    return relata_tree_deprel(tree, c) == RELATA_DEPREL_NMOD && marker && relata_tree_is_lemma(tree, marker, "of") &&
           relata_tree_upos(tree, c) == RELATA_UPOS_NOUN && marker + 1 == c && tree->right[c] == c &&
           !relata_tree_has_morph(tree, c, RELATA_MORPH_PLUR) && !is_name(x, c);
}

// "formerly the director", "previously served as mayor": the adverb that makes an office a past one, 0 if none.
static uint32_t past_adverb(const RelataTree *tree, uint32_t i) {
    static const char *const words[] = {"formerly", "previously", NULL};
    for (uint32_t c = i ? tree->first[i] : 0; c; c = tree->next[c])
        if (relata_tree_deprel(tree, c) == RELATA_DEPREL_ADVMOD && relata_tree_lemma_in(tree, c, words))
            return c;
    return 0;
}

static void role_of(RelataExtraction *x, uint32_t role, uint32_t holder, uint32_t target, uint32_t marker,
                    uint32_t clause) {
    const RelataTree *tree = &x->tree;
    RelataDraft draft = {.predicate = role, .rule = "role", .clause = clause};
    relata_draft_add(&draft, RELATA_ROLE_SUBJECT, holder, 0, role);
    add_role_words(x, role, &draft);
    uint32_t past = past_adverb(tree, role) ? past_adverb(tree, role) : past_adverb(tree, clause);
    if (past)
        relata_draft_add_relation(&draft, past);
    for (uint32_t c = tree->first[role]; c; c = tree->next[c])
        if (c != target && is_part_of_role(x, c)) {
            relata_draft_add_relation(&draft, c - 1);
            relata_draft_add_relation(&draft, c);
        }
    relata_draft_add(&draft, RELATA_ROLE_OBLIQUE, target, marker, 0);
    relata_draft_commit(x, &draft);
}

// Nouns that tie one thing to another without being a person's role.
bool relata_is_relational_noun(const RelataTree *tree, uint32_t i) {
    static const char *const words[] = {
        "capital",     "ally",     "partner",   "neighbor",    "neighbour",   "member",    "subsidiary", "unit",
        "branch",      "part",     "rival",     "home",        "supplier",    "producer",  "exporter",   "hub",
        "alternative", "lifeline", "satellite", "guarantor",   "favorite",    "favourite", "target",     "source",
        "cause",       "symbol",   "host",      "counterpart", "predecessor", "successor", "division",   "affiliate",
        "arm",         "wing",     "suburb",    "district",    NULL};
    return relata_tree_lemma_in(tree, i, words);
}

// "the first state in the union to vote": first in what follows, not of its kind.
static bool is_first_to(const RelataTree *tree, uint32_t role) {
    return relata_has_ordinal(tree, role) &&
           (relata_tree_child(tree, role, RELATA_DEPREL_ACL) || relata_tree_child(tree, role, RELATA_DEPREL_ACL_RELCL));
}

// "the Chilean finance minister", "an adviser to the mayor on housing", "her brother": whatever the role is of.
static void role_targets(RelataExtraction *x, uint32_t role, uint32_t holder, uint32_t clause) {
    static const char *const prepositions[] = {"of", "to", "for", "at", "in", "with", "from", NULL};
    static const char *const empty[] = {"group",  "number", "kind", "type",  "sort", "one",    "man", "woman",
                                        "person", "half",   "lot",  "thing", "way",  "series", "bit", NULL};
    const RelataTree *tree = &x->tree;
    if (relata_tree_lemma_in(tree, role, empty) || is_first_to(tree, role))
        return;
    bool is_role = relata_is_role_noun(x, role) || relata_is_relational_noun(tree, role);
    for (uint32_t c = tree->first[role]; c; c = tree->next[c]) {
        RelataDeprel deprel = relata_tree_deprel(tree, c);
        uint32_t marker = relata_tree_case(tree, c);
        if (c == holder || (c < role && !is_role) ||
            (is_part_of_role(x, c) && relata_tree_child(tree, role, RELATA_DEPREL_NMOD_POSS)))
            continue;
        if (deprel == RELATA_DEPREL_NMOD_POSS || ((deprel == RELATA_DEPREL_AMOD || deprel == RELATA_DEPREL_COMPOUND) &&
                                                  c < role && (is_name(x, c) || is_demonym(x, c))))
            role_of(x, role, holder, c, 0, clause);
        else if (deprel == RELATA_DEPREL_NMOD && marker && relata_tree_lemma_in(tree, marker, prepositions))
            role_of(x, role, holder, c, marker, clause);
    }
}

// "an expert on trade at Leeds University": whoever has a role is "at" the place, not the trade.
static void role_places(RelataExtraction *x, uint32_t role, uint32_t holder) {
    const RelataTree *tree = &x->tree;
    for (uint32_t i = role + 1; i <= tree->right[role]; i++) {
        uint32_t marker = relata_tree_case(tree, i);
        if (relata_tree_deprel(tree, i) == RELATA_DEPREL_NMOD && relata_tree_head(tree, i) != role && marker &&
            relata_tree_is_lemma(tree, marker, "at") && is_name(x, i) && relata_is_role_noun(x, role) &&
            relata_tree_upos(tree, relata_tree_head(tree, i)) == RELATA_UPOS_NOUN)
            role_of(x, role, holder, i, marker, 0);
    }
}

static void identity(RelataExtraction *x, uint32_t name, uint32_t noun, uint32_t without, const char *rule) {
    RelataDraft draft = {.predicate = noun, .implied = "be", .rule = rule};
    relata_draft_add(&draft, RELATA_ROLE_SUBJECT, name, 0, without);
    relata_draft_add(&draft, RELATA_ROLE_OBJECT, noun, 0, name);
    relata_draft_commit(x, &draft);
}

// "Chilean President Gabriel Boric": the title as the name's description.
static void title(RelataExtraction *x, uint32_t i) {
    const RelataTree *tree = &x->tree;
    RelataDeprel deprel = relata_tree_deprel(tree, i);
    uint32_t holder = relata_tree_head(tree, i);
    if ((deprel == RELATA_DEPREL_NMOD_DESC || deprel == RELATA_DEPREL_COMPOUND) && i < holder && is_name(x, holder) &&
        relata_is_role_noun(x, i) && (type_of(x, holder) == RELATA_TYPE_PERSON || !mention_of(x, holder)))
        identity(x, holder, i, i, "title");
}

static bool is_inside_name(const RelataExtraction *x, uint32_t i) {
    uint32_t token = x->tree.begin + i - 1;
    for (int step = 0; step < 4 && i; step++, i = relata_tree_head(&x->tree, i)) {
        const RelataMention *m = mention_of(x, i);
        if (m && m->kind == RELATA_MENTION_NAME && m->token_begin <= token && token < m->token_end)
            return m->type == RELATA_TYPE_ORGANIZATION ||
                   !relata_is_role_word(x, m->head - x->tree.begin + 1); // "Defence Minister" is a title, not a name
    }
    return false;
}

static bool is_title_word(const RelataExtraction *x, uint32_t i) {
    RelataUpos upos = relata_tree_upos(&x->tree, i);
    const char *xpos = i ? relata_tree_token(&x->tree, i)->xpos : NULL;
    if (xpos && (strcmp(xpos, "VBN") == 0 || strcmp(xpos, "VBG") == 0))
        return relata_tree_deprel(&x->tree, i) == RELATA_DEPREL_AMOD; // "embattled"
    return i && !is_inside_name(x, i) &&
           (upos == RELATA_UPOS_NOUN || upos == RELATA_UPOS_PROPN || upos == RELATA_UPOS_ADJ) && !is_demonym(x, i);
}

// Adjectives that the lexicon also knows as persons ("a national of Chad") are no titles: "the National Assembly".
static bool is_office_word(const RelataExtraction *x, uint32_t i) {
    static const char *const adjectives[] = {"national",     "native",     "local", "liberal",
                                             "conservative", "democratic", NULL};
    return relata_is_role_word(x, i) && !relata_tree_lemma_in(&x->tree, i, adjectives);
}

// The last token of the title before a name, 0 if there is none: titles inside the name's span are skipped over.
static uint32_t title_before(const RelataExtraction *x, const RelataMention *m) {
    const RelataTree *tree = &x->tree;
    uint32_t begin = m->token_begin - tree->begin + 1, end = m->token_end - tree->begin, last = 0;
    for (uint32_t i = begin; i < end; i++)
        if (is_office_word(x, i))
            last = i;
    bool is_before = begin > 1 && relata_tree_upos(tree, begin - 1) != RELATA_UPOS_VERB;
    return last ? last : is_before && is_office_word(x, begin - 1) ? begin - 1 : 0;
}

// "Mayor of London Sadiq Khan", "chief of staff Helge Braun": the role noun before "of" and one word before the name.
static uint32_t role_before_of(const RelataExtraction *x, uint32_t begin) {
    const RelataTree *tree = &x->tree;
    bool is_of = begin > 3 && relata_tree_is_lemma(tree, begin - 2, "of") && relata_is_role_noun(x, begin - 3);
    return is_of ? begin - 3 : 0;
}

// "Secretary of State", "Minister of Health": the office is part of the title, whatever the capitals say.
static bool is_department(const RelataTree *tree, uint32_t i) {
    static const char *const words[] = {"state",     "staff",   "defense",  "defence", "health",      "finance",
                                        "justice",   "labor",   "labour",   "energy",  "education",   "commerce",
                                        "transport", "culture", "interior", "war",     "agriculture", "information",
                                        "economy",   "tourism", "trade",    "police",  NULL};
    return relata_tree_lemma_in(tree, i, words);
}

// Whoever the words before a title name: "Chilean", "Chile's", "Boric".
static uint32_t reference_before(const RelataExtraction *x, uint32_t i) {
    const RelataTree *tree = &x->tree;
    const char *form = relata_tree_form(tree, i);
    if (i > 1 && (form[0] == '\'' || strncmp(form, "\xe2\x80\x99", 3) == 0)) // 's
        i--;
    if (!i)
        return 0;
    if (is_demonym(x, i) || is_name(x, i))
        return i;
    for (uint32_t head = i; head; head = relata_tree_head(tree, head)) { // the last word of a longer name
        const RelataMention *m = mention_of(x, head);
        if (m && m->kind == RELATA_MENTION_NAME && m->token_end == tree->begin + i)
            return head;
    }
    return 0;
}

// "Chilean President Gabriel Boric", "Chile's finance minister Mario Marcel", "Boric aide Ana Lira": read off the
// words before a person's name, whatever arcs the parser gives them.
static void title_role(RelataExtraction *x, uint32_t holder) {
    static const char *const past[] = {"former", "ex", "late", "acting", "then", "interim", NULL};
    const RelataTree *tree = &x->tree;
    const RelataMention *m = mention_of(x, holder);
    if (!m || m->kind != RELATA_MENTION_NAME || m->token_begin < tree->begin)
        return;
    uint32_t begin = m->token_begin - tree->begin + 1;
    bool is_capital = (m->type == RELATA_TYPE_PLACE || m->type == RELATA_TYPE_OTHER) && begin > 1 &&
                      relata_tree_is_lemma(tree, begin - 1, "capital");
    uint32_t role = m->type == RELATA_TYPE_PERSON ? role_before_of(x, begin) : 0;
    if (role && is_name(x, begin - 1) && !is_department(tree, begin - 1)) {
        role_of(x, role, holder, begin - 1, begin - 2, 0);
        return;
    }
    uint32_t last = role                            ? begin - 1
                    : is_capital                    ? begin - 1
                    : m->type == RELATA_TYPE_PERSON ? title_before(x, m)
                                                    : 0,
             first = last;
    if (!last)
        return;
    if (role)
        first = role;
    if (first > 2 && strcmp(relata_tree_form(tree, first - 1), "-") == 0 && is_noun(tree, first - 2))
        first -= 2;                 // "vice-president", "director-general"
    bool is_inside = last >= begin; // a title that the name's span begins with
    while (first > 1 && !(relata_is_role_word(x, first - 1) && !is_title_adjective(tree, first - 1)) &&
           (is_inside && first > begin ? !is_demonym(x, first - 1) : is_title_word(x, first - 1)))
        first--;
    uint32_t target = first > 1 ? reference_before(x, first - 1) : 0;
    if (!target || target == holder)
        return;
    RelataDraft draft = {.predicate = last, .rule = "role"};
    relata_draft_add(&draft, RELATA_ROLE_SUBJECT, holder, 0, 0);
    for (uint32_t i = first; i <= last; i++)
        if (is_noun(tree, i) || i == last || is_title_part(tree, i, last) || (role && i > role))
            relata_draft_add_relation(&draft, i);
    uint32_t before = tree->left[target] < target ? tree->left[target] : target;
    if (before > 1 && relata_tree_lemma_in(tree, before - 1, past))
        relata_draft_add_relation(&draft, before - 1);
    else if (before == target && relata_tree_lemma_in(tree, before, past))
        relata_draft_add_relation(&draft, before);
    relata_draft_add(&draft, RELATA_ROLE_OBLIQUE, target, 0, 0);
    relata_draft_commit(x, &draft);
}

// "died aged 41", "died at the age of 41": of whoever died.
static void age_at_death(RelataExtraction *x, uint32_t i) {
    const RelataTree *tree = &x->tree;
    const char *form = relata_tree_form(tree, i);
    bool is_aged = strcasecmp(form, "aged") == 0, is_age = strcasecmp(form, "age") == 0;
    uint32_t number = i + 1, without;
    if (is_age && number <= tree->n && relata_tree_is_lemma(tree, number, "of"))
        number++;
    uint32_t verb = relata_tree_head(tree, i);
    if ((!is_aged && !is_age) || number > tree->n || !relata_is_age(tree, number) || !verb ||
        !relata_tree_is_lemma(tree, verb, "die"))
        return;
    uint32_t who = relata_clause_subject(tree, verb, &without);
    if (!who || type_of(x, who) != RELATA_TYPE_PERSON)
        return;
    RelataDraft draft = {.predicate = i, .implied = "be", .rule = "age"};
    relata_draft_add(&draft, RELATA_ROLE_SUBJECT, who, 0, 0);
    relata_draft_add(&draft, RELATA_ROLE_OBJECT, number, 0, 0);
    relata_draft_commit(x, &draft);
}

// "Lee, 41, resigned", "the 41-year-old Lee", "her 41-year-old aide, Kim Lee"
static void age(RelataExtraction *x, uint32_t i) {
    const RelataTree *tree = &x->tree;
    if (!relata_tree_is_lemma(tree, i, "year") || i + 1 >= tree->n)
        return;
    uint32_t old = i + 1, number = i - 1;
    if (relata_tree_upos(tree, old) == RELATA_UPOS_PUNCT)
        old++;
    if (number && relata_tree_upos(tree, number) == RELATA_UPOS_PUNCT)
        number--;
    if (!number || !relata_tree_is_lemma(tree, old, "old") || relata_tree_upos(tree, number) != RELATA_UPOS_NUM ||
        (number > 1 && relata_tree_upos(tree, number - 1) == RELATA_UPOS_NUM)) // "50 thousand years old"
        return;
    for (uint32_t k = old + 1; k <= tree->n && k < old + 8; k++) {
        const RelataMention *m = mention_of(x, k);
        RelataUpos upos = relata_tree_upos(tree, k);
        if (upos == RELATA_UPOS_VERB || upos == RELATA_UPOS_ADP || upos == RELATA_UPOS_CCONJ)
            return;
        if (m && m->type == RELATA_TYPE_PERSON && m->kind != RELATA_MENTION_PRONOUN) {
            RelataDraft draft = {.predicate = old, .implied = "be", .rule = "age"};
            relata_draft_add(&draft, RELATA_ROLE_SUBJECT, k, 0, 0);
            relata_draft_add(&draft, RELATA_ROLE_OBJECT, number, 0, 0);
            relata_draft_commit(x, &draft);
            return;
        }
    }
}

// "41": not the "one" of "one of the founders", nor a year.
bool relata_is_age(const RelataTree *tree, uint32_t i) {
    const char *form = relata_tree_form(tree, i);
    size_t n = strlen(form);
    for (uint32_t c = tree->first[i]; c; c = tree->next[c])
        if (relata_tree_deprel(tree, c) == RELATA_DEPREL_NMOD || relata_tree_deprel(tree, c) == RELATA_DEPREL_NUMMOD)
            return false; // "46 of them"
    return relata_tree_upos(tree, i) == RELATA_UPOS_NUM && n > 1 && n < 4 && strspn(form, "0123456789") == n;
}

// "Lira, a lecturer at Leeds University", "their neighbour, Ana Lira", "Lira, 41,".
static void apposition(RelataExtraction *x, uint32_t i) {
    const RelataTree *tree = &x->tree;
    if (relata_tree_deprel(tree, i) != RELATA_DEPREL_APPOS)
        return;
    uint32_t head = relata_tree_head(tree, i);
    if (relata_tree_is_lemma(tree, relata_tree_case(tree, head), "as") && relata_is_role_word(x, head))
        return; // "succeeded him as minister, the top diplomat of Chad": of the office, not of a person
    if (relata_is_age(tree, i) && is_name(x, head) && type_of(x, head) == RELATA_TYPE_PERSON) {
        identity(x, head, i, i, "age");
        return;
    }
    if (!is_noun(tree, i) || !(is_noun(tree, head)))
        return;
    if (is_name(x, i) && !is_name(x, head)) {
        identity(x, i, head, 0, "apposition");
        if (relata_is_role_noun(x, head) || relata_is_relational_noun(tree, head))
            role_targets(x, head, i, 0);
    } else {
        identity(x, head, i, i, is_name(x, i) ? "alias" : "apposition");
        if (relata_is_role_noun(x, i) || relata_is_relational_noun(tree, i)) {
            role_targets(x, i, head, 0);
            role_places(x, i, head);
        }
    }
}

// "Ana Lira is the director of the zoo", "was elected speaker of the house", "serves as an adviser to the king".
static void predicated_role(RelataExtraction *x, uint32_t i) {
    static const char *const naming[] = {
        "elect", "appoint", "name", "become",  "make",     "remain",    "nominate", "choose",    "install", "confirm",
        "serve", "work",    "act",  "reelect", "re-elect", "introduce", "present",  "designate", "propose", NULL};
    const RelataTree *tree = &x->tree;
    static const char *const linking[] = {"become", "remain", "constitute", "represent", NULL};
    bool has_copula = relata_tree_child(tree, i, RELATA_DEPREL_COP) != 0;
    bool is_copular =
        has_copula || (relata_tree_head(tree, i) && relata_tree_lemma_in(tree, relata_tree_head(tree, i), linking));
    bool is_relational = relata_is_relational_noun(tree, i);
    if (!is_relational && !(is_copular ? relata_tree_upos(tree, i) == RELATA_UPOS_NOUN || relata_is_role_noun(x, i)
                                       : relata_is_role_noun(x, i)))
        return;
    uint32_t verb = i, without;
    RelataDeprel deprel = relata_tree_deprel(tree, i);
    uint32_t marker = relata_tree_case(tree, i);
    if (!has_copula) {
        verb = relata_tree_head(tree, i);
        bool is_complement = deprel == RELATA_DEPREL_XCOMP ||
                             (deprel == RELATA_DEPREL_OBL && relata_tree_is_lemma(tree, marker, "as")) ||
                             (deprel == RELATA_DEPREL_OBJ && !marker && relata_tree_lemma_in(tree, verb, linking));
        uint32_t object = verb ? relata_tree_child(tree, verb, RELATA_DEPREL_OBJ) : 0;
        bool is_reflexive = object && relata_tree_has_morph(tree, object, RELATA_MORPH_REFLEX); // "cast itself as"
        if (!verb || !is_complement || (!is_reflexive && !relata_tree_lemma_in(tree, verb, naming)))
            return;
    }
    if (has_copula && marker)
        return; // "is in contact with"
    uint32_t holder = relata_clause_subject(tree, verb, &without);
    if (verb != i && !relata_is_passive(tree, verb) && deprel != RELATA_DEPREL_OBJ) {
        uint32_t object = relata_tree_child(tree, verb, RELATA_DEPREL_OBJ);
        holder = object && !relata_tree_has_morph(tree, object, RELATA_MORPH_REFLEX) ? object : holder;
    }
    if (holder && holder != i)
        role_targets(x, i, holder, verb);
}

// ------------------------------------------------------------------------------------------------------ possession

// "Peru's largest copper mine", "the Peruvian embassy in Quito": the owner has it.
static void possession(RelataExtraction *x, uint32_t i) {
    const RelataTree *tree = &x->tree;
    RelataDeprel deprel = relata_tree_deprel(tree, i);
    uint32_t thing = relata_tree_head(tree, i);
    bool is_owner = deprel == RELATA_DEPREL_NMOD_POSS ||
                    ((deprel == RELATA_DEPREL_AMOD || deprel == RELATA_DEPREL_COMPOUND) && is_demonym(x, i));
    if (!is_owner || !is_noun(tree, thing) || relata_tree_is_lemma(tree, i, "whose"))
        return;
    RelataDraft draft = {
        .predicate = thing, .implied = "has", .rule = deprel == RELATA_DEPREL_NMOD_POSS ? "possessive" : "demonym"};
    relata_draft_add(&draft, RELATA_ROLE_SUBJECT, i, relata_tree_case(tree, i), 0);
    relata_draft_add(&draft, RELATA_ROLE_OBJECT, thing, 0, i);
    relata_draft_commit(x, &draft);
}

// "the Cardiff marathon": what happened there.
static bool is_event_at(const RelataExtraction *x, uint32_t i) {
    static const char *const words[] = {"attack",   "bombing",  "massacre", "explosion", "blast", "earthquake",
                                        "riot",     "siege",    "ceremony", "flood",     "fire",  "shooting",
                                        "marathon", "festival", "protest",  "rally",     NULL};
    const RelataTree *tree = &x->tree;
    return relata_tree_deprel(tree, i) == RELATA_DEPREL_COMPOUND && is_name(x, i) &&
           type_of(x, i) == RELATA_TYPE_PLACE &&
           relata_tree_upos(tree, relata_tree_head(tree, i)) == RELATA_UPOS_NOUN &&
           relata_tree_lemma_in(tree, relata_tree_head(tree, i), words);
}

// "a prison in Cardiff", "the parade on Red Square": where a thing is.
static void location(RelataExtraction *x, uint32_t i) {
    static const char *const prepositions[] = {"in", "at", "near", "outside", "inside", "on", NULL};
    const RelataTree *tree = &x->tree;
    uint32_t thing = relata_tree_head(tree, i), marker = relata_tree_case(tree, i);
    bool is_phrase = relata_tree_deprel(tree, i) == RELATA_DEPREL_NMOD && is_noun(tree, thing) && marker &&
                     is_name(x, i) && relata_tree_lemma_in(tree, marker, prepositions);
    if (!is_phrase && !is_event_at(x, i))
        return;
    RelataDraft draft = {.predicate = thing, .implied = "be", .rule = is_phrase ? "location" : "event place"};
    relata_draft_add(&draft, RELATA_ROLE_SUBJECT, thing, 0, is_phrase ? i : 0);
    relata_draft_add(&draft, RELATA_ROLE_OBLIQUE, i, marker, 0);
    relata_draft_commit(x, &draft);
}

// Whether a place behind a comma is a country, or a state or province that the first place is not one of itself.
static bool is_territory(const RelataExtraction *x, const RelataMention *place, const RelataMention *m) {
    const RelataEntity *entities = x->document->entities;
    const char *inner = entities[place->entity].key, *outer = entities[m->entity].key;
    if (!outer)
        return false;
    return strncmp(outer, "country/", 8) == 0 ||
           (strncmp(outer, "admin1/", 7) == 0 && !(inner && strncmp(inner, "admin1/", 7) == 0));
}

// "Mesquite, Texas": a place and the larger one that it is in.
static void place_in_place(RelataExtraction *x, uint32_t i) {
    const RelataTree *tree = &x->tree;
    const RelataMention *m = mention_of(x, i);
    uint32_t place = relata_tree_head(tree, i);
    RelataDeprel deprel = relata_tree_deprel(tree, i);
    if (!m || !place || !is_name(x, i) || !is_name(x, place) || m->type != RELATA_TYPE_PLACE ||
        (type_of(x, place) != RELATA_TYPE_PLACE && type_of(x, place) != RELATA_TYPE_FACILITY) ||
        (deprel != RELATA_DEPREL_APPOS && deprel != RELATA_DEPREL_NMOD_UNMARKED && deprel != RELATA_DEPREL_FLAT))
        return;
    uint32_t begin = m->token_begin - tree->begin + 1, end = m->token_end - tree->begin;
    bool is_behind_comma = begin > place + 1 && strcmp(relata_tree_form(tree, begin - 1), ",") == 0 &&
                           mention_of(x, place)->token_end == tree->begin + begin - 2;
    bool is_listed = end < tree->n && relata_tree_upos(tree, end + 1) == RELATA_UPOS_CCONJ;
    if (!is_behind_comma || is_listed || relata_tree_child(tree, place, RELATA_DEPREL_CONJ) ||
        relata_tree_child(tree, i, RELATA_DEPREL_CONJ) || !is_territory(x, mention_of(x, place), m))
        return;
    RelataDraft draft = {.predicate = place, .implied = "be in", .rule = "location"};
    relata_draft_add(&draft, RELATA_ROLE_SUBJECT, place, 0, i);
    relata_draft_add(&draft, RELATA_ROLE_OBLIQUE, i, 0, 0);
    relata_draft_commit(x, &draft);
}

// "its Tajik ally": the country of the adjective is what the owner's noun says.
static void own_ally(RelataExtraction *x, uint32_t i) {
    static const char *const words[] = {"ally", "neighbor", "neighbour", "rival", "partner", "counterpart", NULL};
    const RelataTree *tree = &x->tree;
    uint32_t owner = relata_tree_child(tree, i, RELATA_DEPREL_NMOD_POSS);
    if (i < 3 || !owner || !relata_tree_lemma_in(tree, i, words) || !is_demonym(x, i - 1) || i - 1 <= owner ||
        relata_tree_head(tree, i - 1) != i || relata_tree_has_morph(tree, i, RELATA_MORPH_PLUR) ||
        relata_tree_child(tree, i, RELATA_DEPREL_APPOS))
        return;
    RelataDraft draft = {.predicate = i, .rule = "role"};
    relata_draft_add(&draft, RELATA_ROLE_SUBJECT, i - 1, 0, 0);
    relata_draft_add_relation(&draft, i);
    relata_draft_add(&draft, RELATA_ROLE_OBLIQUE, owner, 0, 0);
    relata_draft_commit(x, &draft);
}

// "countries including Chad and Niger", "a Chad-based company".
static void inclusion(RelataExtraction *x, uint32_t i) {
    static const char *const markers[] = {"including", "include", "such", NULL};
    const RelataTree *tree = &x->tree;
    uint32_t whole = relata_tree_head(tree, i), marker = relata_tree_case(tree, i);
    if (relata_tree_deprel(tree, i) != RELATA_DEPREL_NMOD || !marker || !relata_tree_lemma_in(tree, marker, markers))
        return;
    RelataDraft draft = {.predicate = whole, .implied = "include", .rule = "inclusion"};
    relata_draft_add(&draft, RELATA_ROLE_SUBJECT, whole, 0, i);
    relata_draft_add(&draft, RELATA_ROLE_OBJECT, i, marker, 0);
    relata_draft_commit(x, &draft);
}

// "the Ghana-led mission", "a Lagos-based bank": a participle before the noun with a name before it.
static void compound_participle(RelataExtraction *x, uint32_t i) {
    const RelataTree *tree = &x->tree;
    const char *xpos = relata_tree_token(tree, i)->xpos;
    if (relata_tree_deprel(tree, i) != RELATA_DEPREL_AMOD || !xpos || strcmp(xpos, "VBN") != 0)
        return;
    uint32_t agent = tree->first[i];
    while (agent && (relata_tree_upos(tree, agent) == RELATA_UPOS_PUNCT || !is_reference(x, agent)))
        agent = tree->next[agent];
    if (!agent || agent > i || relata_tree_upos(tree, i - 1) != RELATA_UPOS_PUNCT || i - 1 <= agent)
        return;
    RelataDraft draft = {.predicate = i, .implied = "be", .rule = "compound participle", .is_passive = true};
    relata_draft_add(&draft, RELATA_ROLE_OBJECT, relata_tree_head(tree, i), 0, i);
    relata_draft_add_relation(&draft, i);
    relata_draft_add(&draft, RELATA_ROLE_SUBJECT, agent, 0, 0);
    relata_draft_commit(x, &draft);
}

// -------------------------------------------------------------------------------------------------- nominalisations

static bool has_verb(const RelataExtraction *x, uint32_t i) {
    return relata_lexicon_find(x->lexicon, RELATA_LEXICON_NOMINALIZATION, relata_tree_lemma(&x->tree, i)) != NULL;
}

// Nouns for persons and things, whatever verb is made from them ("officer", "room", "ticket").
static bool is_thing(const RelataExtraction *x, uint32_t i) {
    static const char *const classes[] = {"person",   "artifact",     "document", "group",     "quantity", "place",
                                          "facility", "organization", "vehicle",  "substance", NULL};
    const char *value = relata_lexicon_find(x->lexicon, RELATA_LEXICON_NOUN_CLASS, relata_tree_lemma(&x->tree, i));
    char class[32];
    if (!value || relata_tree_is_lemma(&x->tree, i, "return") || // first of all a tax form, to the lexicon
        !relata_lexicon_field(value, 0, 0, class, sizeof class))
        return false;
    for (const char *const *c = classes; *c; c++)
        if (strcasecmp(*c, class) == 0)
            return true;
    return false;
}

// Nouns that are the event itself where a light verb carries them ("paid a visit to"); others need the verb's word
// ("had an impact on").
static bool is_carried(const RelataTree *tree, uint32_t i) {
    static const char *const words[] = {
        "visit",       "trip",       "attack",     "assault",   "raid",        "strike",       "invasion",  "reliance",
        "dependence",  "dependency", "support",    "help",      "aid",         "assistance",   "criticism", "praise",
        "recognition", "investment", "talk",       "meeting",   "negotiation", "consultation", "journey",   "return",
        "search",      "attention",  "withdrawal", "offensive", "control",     "influence",    NULL};
    return relata_tree_lemma_in(tree, i, words);
}

// Nouns whose first reading is something done, said or felt.
static bool is_event_noun(const RelataExtraction *x, uint32_t i) {
    static const char *const kinds[] = {"event", "communication", "feeling", "state", NULL};
    const char *value = relata_lexicon_find(x->lexicon, RELATA_LEXICON_NOMINALIZATION, relata_tree_lemma(&x->tree, i));
    char relation[32], share[16];
    if (!value || !relata_lexicon_field(value, 0, 1, relation, sizeof relation) ||
        !relata_lexicon_field(value, 0, 2, share, sizeof share) || strtod(share, NULL) < 0.25)
        return false;
    for (const char *const *kind = kinds; *kind; kind++)
        if (strcmp(relation, *kind) == 0)
            return true;
    return false;
}

// "the English page": a noun with the form of its verb is rarely what a country does, but for a few.
static bool is_plain(const RelataExtraction *x, uint32_t i) {
    static const char *const classes[] = {"communication", "cognition", "time", "state", "attribute", NULL};
    return !is_carried(&x->tree, i) && relata_has_class(x, i, classes);
}

static bool is_light_verb(const RelataTree *tree, uint32_t verb) {
    static const char *const words[] = {"make",      "pay",    "hold",    "take",  "have",  "give",
                                        "conduct",   "launch", "carry",   "sign",  "start", "begin",
                                        "undertake", "mount",  "provide", "reach", "enter", NULL};
    return verb && relata_tree_lemma_in(tree, verb, words);
}

// "the return of Ana Lira to Lima": of one who moves, speaks or leaves; of others "of" tells whom it befalls.
static uint32_t named_doer(const RelataExtraction *x, uint32_t i) {
    static const char *const words[] = {"visit",      "arrival", "return",    "resignation", "departure", "withdrawal",
                                        "trip",       "speech",  "accession", "retreat",     "escape",    "flight",
                                        "appearance", "entry",   "journey",   NULL};
    const RelataTree *tree = &x->tree;
    if (!relata_tree_lemma_in(tree, i, words))
        return 0;
    for (uint32_t c = relata_tree_child(tree, i, RELATA_DEPREL_NMOD); c;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_NMOD))
        if (relata_tree_is_lemma(tree, relata_tree_case(tree, c), "of") && is_name(x, c))
            return c;
    return 0;
}

// Whoever does what an event noun says: its owner, a country adjective, "by X", or the subject of its light verb.
static uint32_t event_agent(const RelataExtraction *x, uint32_t i, uint32_t *verb) {
    const RelataTree *tree = &x->tree;
    *verb = 0;
    for (uint32_t c = tree->first[i]; c; c = tree->next[c]) {
        RelataDeprel deprel = relata_tree_deprel(tree, c);
        uint32_t marker = relata_tree_case(tree, c);
        if (deprel == RELATA_DEPREL_NMOD_POSS || (deprel == RELATA_DEPREL_AMOD && is_demonym(x, c)) ||
            (deprel == RELATA_DEPREL_NMOD &&
             (relata_tree_is_lemma(tree, marker, "by") ||
              (relata_tree_is_lemma(tree, marker, "from") && type_of(x, c) == RELATA_TYPE_PERSON))))
            return c;
    }
    for (uint32_t c = relata_tree_child(tree, i, RELATA_DEPREL_NMOD); c;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_NMOD))
        for (uint32_t k = relata_tree_child(tree, c, RELATA_DEPREL_NMOD); k;
             k = relata_tree_next_child(tree, k, RELATA_DEPREL_NMOD))
            if (is_name(x, c) && is_name(x, k) && relata_tree_is_lemma(tree, relata_tree_case(tree, k), "by"))
                return k; // "the invasion of Mali by Chad", hung on the nearer name
    uint32_t doer = named_doer(x, i);
    if (doer)
        return doer;
    uint32_t above = relata_tree_deprel(tree, i) == RELATA_DEPREL_OBJ ? relata_tree_head(tree, i) : 0, without;
    if (!is_light_verb(tree, above) || relata_is_passive(tree, above))
        return 0;
    *verb = above;
    return relata_clause_subject(tree, above, &without);
}

static void add_event_arguments(const RelataExtraction *x, uint32_t head, uint32_t agent, RelataDeprel deprel,
                                RelataDraft *draft) {
    const RelataTree *tree = &x->tree;
    for (uint32_t c = relata_tree_child(tree, head, deprel); c; c = relata_tree_next_child(tree, c, deprel)) {
        uint32_t marker = relata_tree_case(tree, c);
        if (c == agent || !marker)
            continue;
        bool is_time = relata_is_time_word(relata_tree_lemma(tree, c)) || type_of(x, c) == RELATA_TYPE_DATE;
        RelataRole role = is_time                                    ? RELATA_ROLE_TIME
                          : relata_tree_is_lemma(tree, marker, "of") ? RELATA_ROLE_OBJECT
                                                                     : RELATA_ROLE_OBLIQUE;
        relata_draft_add(draft, role, c, marker, 0);
    }
}

// "Lula's visit to Bonn in May", "Canadian support for the mission", "the governor paid a visit to Bonn".
static void nominalization(RelataExtraction *x, uint32_t i) {
    const RelataTree *tree = &x->tree;
    if (relata_tree_upos(tree, i) != RELATA_UPOS_NOUN || !has_verb(x, i))
        return;
    uint32_t verb, agent = event_agent(x, i, &verb);
    if (!agent || is_thing(x, i) || (is_demonym(x, agent) && is_plain(x, i)) ||
        !(verb ? is_carried(tree, i) : is_event_noun(x, i)))
        return;
    RelataDraft draft = {.predicate = i, .rule = verb ? "light verb" : "nominalization"};
    relata_draft_add(&draft, RELATA_ROLE_SUBJECT, agent, relata_tree_case(tree, agent), 0);
    relata_draft_add_relation(&draft, i);
    add_event_arguments(x, i, agent, RELATA_DEPREL_NMOD, &draft);
    if (verb)
        add_event_arguments(x, verb, agent, RELATA_DEPREL_OBL, &draft);
    if (draft.n_arguments > 1)
        relata_draft_commit(x, &draft);
}

static bool is_two_sided(const RelataTree *tree, uint32_t i) {
    static const char *const words[] = {
        "cooperation", "relation", "border",    "trade",        "talk",    "war",   "conflict",
        "tie",         "alliance", "agreement", "partnership",  "dispute", "deal",  "treaty",
        "friendship",  "rivalry",  "accord",    "relationship", "pact",    "clash", "meeting",
        "summit",      "marriage", "contact",   "feud",         "link",    NULL};
    return relata_tree_lemma_in(tree, i, words);
}

// "the border between Chad and Niger", "talks between the union and the owners": both are tied by the noun.
static void between(RelataExtraction *x, uint32_t i) {
    const RelataTree *tree = &x->tree;
    uint32_t noun = relata_tree_head(tree, i), marker = relata_tree_case(tree, i);
    uint32_t other = relata_tree_child(tree, i, RELATA_DEPREL_CONJ);
    if (relata_tree_deprel(tree, i) != RELATA_DEPREL_NMOD || !marker || !other || !is_noun(tree, noun) ||
        !relata_tree_is_lemma(tree, marker, "between") || !(is_two_sided(tree, noun) || is_event_noun(x, noun)))
        return;
    RelataDraft draft = {.predicate = noun, .rule = "between"};
    relata_draft_add(&draft, RELATA_ROLE_SUBJECT, i, marker, other);
    relata_draft_add_relation(&draft, noun);
    relata_draft_add(&draft, RELATA_ROLE_OBLIQUE, other, 0, 0);
    relata_draft_commit(x, &draft);
}

// "Chad-Niger military cooperation": two names joined by a dash before a noun with two sides.
static void joined_names(RelataExtraction *x, uint32_t i) {
    const RelataTree *tree = &x->tree;
    if (i < 2 || i + 2 > tree->n || !is_name(x, i - 1) || !is_name(x, i + 1) ||
        !relata_tree_lemma_in(tree, i, (const char *const[]){"-", "\xe2\x80\x93", "\xe2\x80\x94", "/", NULL}))
        return;
    uint32_t noun = i + 2;
    while (noun < tree->n && noun < i + 5 && !is_two_sided(tree, noun))
        noun++;
    if (!is_two_sided(tree, noun))
        return;
    RelataDraft draft = {.predicate = noun, .rule = "between"};
    relata_draft_add(&draft, RELATA_ROLE_SUBJECT, i - 1, 0, 0);
    relata_draft_add_relation(&draft, noun);
    relata_draft_add(&draft, RELATA_ROLE_OBLIQUE, i + 1, 0, 0);
    relata_draft_commit(x, &draft);
}

// "fled from Chad to neighbouring Niger": next to the country named last before it.
static void neighbour(RelataExtraction *x, uint32_t i) {
    static const char *const words[] = {"neighboring", "neighbouring", "neighbor", "neighbour", NULL};
    const RelataTree *tree = &x->tree;
    if (i == tree->n || !relata_tree_lemma_in(tree, i, words) || !is_name(x, i + 1) ||
        type_of(x, i + 1) != RELATA_TYPE_PLACE)
        return;
    for (uint32_t k = i; k-- > 1;) {
        if (!is_name(x, k) || type_of(x, k) != RELATA_TYPE_PLACE ||
            mention_of(x, k)->entity == mention_of(x, i + 1)->entity)
            continue;
        RelataDraft draft = {.predicate = i, .rule = "neighbour"};
        relata_draft_add(&draft, RELATA_ROLE_SUBJECT, k, 0, 0);
        relata_draft_add_relation(&draft, i);
        relata_draft_add(&draft, RELATA_ROLE_OBJECT, i + 1, 0, 0);
        relata_draft_commit(x, &draft);
        return;
    }
}

// "Chad's border with Niger", "the union's dispute with the owners": a noun that has two sides.
static void two_sided(RelataExtraction *x, uint32_t i) {
    static const char *const prepositions[] = {"with", "against", NULL};
    const RelataTree *tree = &x->tree;
    uint32_t noun = relata_tree_head(tree, i), marker = relata_tree_case(tree, i);
    if (relata_tree_deprel(tree, i) != RELATA_DEPREL_NMOD || !marker ||
        !relata_tree_lemma_in(tree, marker, prepositions) || !is_two_sided(tree, noun) || is_event_noun(x, noun))
        return;
    for (uint32_t c = tree->first[noun]; c && c < noun; c = tree->next[c]) {
        RelataDeprel deprel = relata_tree_deprel(tree, c);
        if (deprel != RELATA_DEPREL_NMOD_POSS && !(deprel == RELATA_DEPREL_AMOD && is_demonym(x, c)))
            continue;
        RelataDraft draft = {.predicate = noun, .rule = "between"};
        relata_draft_add(&draft, RELATA_ROLE_SUBJECT, c, 0, 0);
        relata_draft_add_relation(&draft, noun);
        relata_draft_add(&draft, RELATA_ROLE_OBLIQUE, i, marker, 0);
        relata_draft_commit(x, &draft);
        return;
    }
}

static bool is_share(const RelataTree *tree, uint32_t i) {
    static const char *const words[] = {"%", "percent", "per cent", NULL};
    return relata_tree_lemma_in(tree, i, words);
}

// The share by which a noun says that something changed: "a 40 percent fall", "a fall of 40 percent".
static uint32_t share_of(const RelataTree *tree, uint32_t noun) {
    for (uint32_t c = tree->first[noun]; c; c = tree->next[c])
        if (is_share(tree, c) && (c < noun || relata_tree_is_lemma(tree, relata_tree_case(tree, c), "of")))
            return c;
    return 0;
}

// What changed: "a fall in exports"; "exports saw a fall"; "exports reached a million tons, a rise of 4 percent".
static uint32_t what_changed(const RelataExtraction *x, uint32_t noun) {
    static const char *const verbs[] = {"see",    "record", "experience", "post", "show",
                                        "report", "suffer", "register",   NULL};
    const RelataTree *tree = &x->tree;
    for (uint32_t c = relata_tree_child(tree, noun, RELATA_DEPREL_NMOD); c;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_NMOD))
        if (relata_tree_is_lemma(tree, relata_tree_case(tree, c), "in") && type_of(x, c) != RELATA_TYPE_DATE &&
            !relata_is_time_word(relata_tree_lemma(tree, c)) && !relata_is_year(relata_tree_form(tree, c)))
            return c;
    uint32_t above = relata_tree_head(tree, noun), without;
    RelataDeprel deprel = relata_tree_deprel(tree, noun);
    if (deprel == RELATA_DEPREL_OBJ && relata_tree_lemma_in(tree, above, verbs))
        return relata_clause_subject(tree, above, &without);
    bool is_beside = deprel == RELATA_DEPREL_APPOS && relata_tree_deprel(tree, above) == RELATA_DEPREL_OBJ;
    return is_beside ? relata_clause_subject(tree, relata_tree_head(tree, above), &without) : 0;
}

// "a 40 percent fall in exports"
static void change(RelataExtraction *x, uint32_t i) {
    static const char *const words[] = {"decline", "decrease", "fall", "drop",  "reduction", "increase",
                                        "rise",    "growth",   "jump", "surge", NULL};
    const RelataTree *tree = &x->tree;
    if (relata_tree_upos(tree, i) != RELATA_UPOS_NOUN || !relata_tree_lemma_in(tree, i, words))
        return;
    uint32_t share = share_of(tree, i), thing = share ? what_changed(x, i) : 0;
    if (!thing)
        return;
    RelataDraft draft = {.predicate = i, .rule = "change"};
    relata_draft_add(&draft, RELATA_ROLE_SUBJECT, thing, 0, i);
    relata_draft_add_relation(&draft, i);
    relata_draft_add(&draft, RELATA_ROLE_OBLIQUE, share, 0, 0);
    relata_draft_commit(x, &draft);
}

void relata_extract_nouns(RelataExtraction *x) {
    for (uint32_t i = 1; i <= x->tree.n; i++) {
        title(x, i);
        title_role(x, i);
        age(x, i);
        age_at_death(x, i);
        place_in_place(x, i);
        own_ally(x, i);
        apposition(x, i);
        predicated_role(x, i);
        possession(x, i);
        location(x, i);
        inclusion(x, i);
        compound_participle(x, i);
        nominalization(x, i);
        between(x, i);
        two_sided(x, i);
        joined_names(x, i);
        change(x, i);
        neighbour(x, i);
    }
}
