// Title: which words of an office or trade belong to it.
//
//     in    a role noun with what stands before it: "the former deputy foreign minister", "most wanted terrorist"
//     out   the tokens of the title, added to the relation of a proposition
//
// The words of rank, of time and of the matter belong to it; names, demonyms and praise do not. `role.c` says whose the
// title is and of what.
#include "extract/proposition/title.h"

#include "extract/node/name.h"
#include "extract/proposition/noun.h"
#include "extract/tree/words.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

bool relata_title_has_adjective(const RelataTree *tree, uint32_t i) {
    static const char *const words[] = {
        "prime",     "deputy",    "vice",      "foreign",   "former",   "acting",   "interim",
        "chief",     "senior",    "general",   "executive", "federal",  "national", "financial",
        "military",  "first",     "assistant", "associate", "attorney", "governor", "lieutenant",
        "founding",  "head",      "managing",  "outgoing",  "incoming", "late",     "special",
        "political", "permanent", "honorary",  "close",     "longtime", "veteran",  "joint",
        "largest",   "biggest",   "main",      "key",       "only",     "second",   "longest",
        "large",     "big",       "long",      "majority",  "minority", "shadow",   "administrative",
        "operating", "top",       "leading",   "ranking",   "sole",     "lone",     "divisional",
        NULL};
    const char *form = relata_tree_form(tree, i);
    return (relata_tree_lemma_in(tree, i, words) && strcasecmp(form, "longer") != 0) || strcasecmp(form, "acting") == 0;
}

// "Grand Master", "Lord Mayor": a capitalised word that belongs to a capitalised title.
bool relata_title_has_capital(const RelataExtraction *x, uint32_t i, uint32_t role) {
    static const char *const parties[] = {"democratic", "republican", "conservative", "liberal", "green", NULL};
    const RelataTree *tree = &x->tree;
    const char *form = relata_tree_form(tree, i), *office = relata_tree_form(tree, role);
    return i > 1 && i + 1 == role && relata_tree_upos(tree, i) == RELATA_UPOS_ADJ && form[0] >= 'A' && form[0] <= 'Z' &&
           office[0] >= 'A' && office[0] <= 'Z' && !relata_is_demonym(x, i) && !relata_mention_at(x, i) &&
           !relata_tree_lemma_in(tree, i, parties);
}

// "presidential", "solar": adjectives of a matter and not of how good, old or known somebody is.
static bool is_classifying(const RelataTree *tree, uint32_t i) {
    static const char *const endings[] = {"al", "ic", "ary", NULL};
    static const char *const others[] = {"solar",        "nuclear",         "civil",          "human",     "renewable",
                                         "marine",       "mobile",          "digital",        "mental",    "online",
                                         "humanitarian", "anti-corruption", "anti-terrorism", "anti-drug", NULL};
    static const char *const judging[] = {
        "controversial", "influential",   "loyal",       "historic",     "potential",   "personal",
        "democratic",    "catholic",      "successful",  "local",        "critical",    "vocal",
        "iconic",        "legendary",     "charismatic", "typical",      "real",        "essential",
        "crucial",       "initial",       "final",       "actual",       "natural",     "exceptional",
        "original",      "usual",         "several",     "enthusiastic", "individual",  "principal",
        "additional",    "fantastic",     "equal",       "rival",        "temporary",   "public",
        "global",        "international", "vital",       "ethical",      "traditional", "extraordinary",
        "pivotal",       "central",       "integral",    "primary",      "classic",     "eventual",
        "regional",      "liberal",       "radical",     "islamic",      "energetic",   "tragic",
        "skeptical",     "contemporary",  NULL};
    const char *lemma = relata_tree_lemma(tree, i);
    size_t n = strlen(lemma);
    if (relata_tree_upos(tree, i) != RELATA_UPOS_ADJ || relata_tree_lemma_in(tree, i, judging))
        return false;
    static const char *const sides[] = {"anti-", "counter-", "pro-", NULL}; // "anti-terror", "pro-democracy"
    for (const char *const *s = sides; *s; s++)
        if (strncmp(lemma, *s, strlen(*s)) == 0 && islower((unsigned char)lemma[strlen(*s)]))
            return true;
    for (const char *const *e = endings; *e; e++)
        if (n > strlen(*e) + 2 && strcmp(lemma + n - strlen(*e), *e) == 0)
            return true;
    return relata_tree_lemma_in(tree, i, others);
}

// "separatist leader", "Islamic leader", "regional chief": whom among a people or in which part of a body somebody
// leads, so that the whole is not theirs.
static bool is_of_side(const RelataTree *tree, uint32_t i, uint32_t role) {
    static const char *const heads[] = {"leader",    "chief",       "head",           "commander",     "boss",
                                        "chieftain", "cleric",      "director",       "manager",       "coordinator",
                                        "spokesman", "spokeswoman", "representative", "administrator", "supervisor",
                                        "editor",    NULL};
    static const char *const sides[] = {
        "separatist",    "rebel",      "militant",     "insurgent",   "guerrilla",   "secessionist", "nationalist",
        "opposition",    "islamist",   "communist",    "socialist",   "democratic",  "liberal",      "conservative",
        "republican",    "regional",   "provincial",   "local",       "islamic",     "christian",    "muslim",
        "catholic",      "protestant", "orthodox",     "evangelical", "sunni",       "shiite",       "shi'ite",
        "shia",          "jewish",     "hindu",        "buddhist",    "sikh",        "maoist",       "marxist",
        "loyalist",      "royalist",   "dissident",    "indigenous",  "native",      "aboriginal",   "breakaway",
        "resistance",    "jihadist",   "paramilitary", "underground", "traditional", "hereditary",   "global",
        "international", NULL};
    RelataUpos upos = relata_tree_upos(tree, i);
    return (upos == RELATA_UPOS_ADJ || upos == RELATA_UPOS_VERB) && relata_tree_lemma_in(tree, role, heads) &&
           relata_tree_lemma_in(tree, i, sides);
}

// "economic minister", "presidential nominee", "social worker": adjectives of the matter that an office or trade is
// for.
static bool is_matter(const RelataTree *tree, uint32_t i, uint32_t role) {
    uint32_t next = i + 1;
    while (next < role && relata_tree_upos(tree, next) == RELATA_UPOS_PROPN)
        next++; // "a local Lira Party leader"
    if (next == role && is_of_side(tree, i, role))
        return true;
    static const char *const offices[] = {"minister", "ministry", "secretary", "nominee", "candidate",
                                          "envoy",    "officer",  "adviser",   "advisor", "correspondent",
                                          "attorney", "judge",    "governor",  NULL};
    return (i + 1 == role || relata_tree_lemma_in(tree, role, offices)) && is_classifying(tree, i);
}

// "intellectual" of "intellectual property lawyer": what says of which kind the noun before the role is.
bool relata_title_has_compound(const RelataExtraction *x, uint32_t i, uint32_t role) {
    const RelataTree *tree = &x->tree;
    if (!i || i + 1 >= role || relata_tree_upos(tree, i) != RELATA_UPOS_ADJ || relata_is_demonym(x, i) ||
        relata_is_name(x, i) || !relata_is_noun(tree, i + 1) || relata_is_name(x, i + 1))
        return false;
    return relata_tree_head(tree, i) == i + 1 || is_classifying(tree, i) || relata_tree_is_lemma(tree, i, "public");
}

bool relata_title_has_part(const RelataTree *tree, uint32_t i, uint32_t role) {
    return relata_title_has_adjective(tree, i) || is_matter(tree, i, role);
}

// "open" of "open-source developer": what a hyphen ties to a word of the title.
void relata_title_add_hyphened(const RelataTree *tree, uint32_t i, RelataDraft *draft) {
    while (i > 2 && strcmp(relata_tree_form(tree, i - 1), "-") == 0 && !relata_tree_token(tree, i - 1)->space_after &&
           !relata_tree_token(tree, i - 2)->space_after) {
        i -= 2;
        relata_draft_add_relation(draft, i);
    }
}

// "lead author Professor Ana Lira": another role of hers.
static bool is_beside_professor(const RelataExtraction *x, uint32_t i, uint32_t role) {
    return relata_tree_is_lemma(&x->tree, role, "professor") && relata_is_role_word(x, i) &&
           !relata_title_has_adjective(&x->tree, i);
}

// "the Lira Early Career Professor of Law": the names of the chair, which others have held.
bool relata_is_of_chair(const RelataTree *tree, uint32_t i, uint32_t role) {
    return relata_tree_is_lemma(tree, role, "professor") && relata_tree_upos(tree, i) == RELATA_UPOS_PROPN &&
           !relata_title_has_adjective(tree, i);
}

// "most" of "the most popular fruit", "third" of "the third oldest party": the one word right before an adjective that
// belongs to it, 0 if it has none.
static uint32_t degree_of(const RelataTree *tree, uint32_t i) {
    uint32_t adverb = relata_tree_child(tree, i, RELATA_DEPREL_ADVMOD);
    return adverb && adverb + 1 == i && tree->left[i] == adverb && tree->right[i] == i ? adverb : 0;
}

// "Africa's largest economy": the only one of its kind there.
bool relata_has_superlative(const RelataTree *tree, uint32_t noun) {
    for (uint32_t c = relata_tree_child(tree, noun, RELATA_DEPREL_AMOD); c && c < noun;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_AMOD)) {
        const char *xpos = relata_tree_token(tree, c)->xpos;
        if ((xpos && strcmp(xpos, "JJS") == 0 && !relata_tree_is_lemma(tree, c, "most")) ||
            relata_tree_is_lemma(tree, degree_of(tree, c), "most"))
            return true;
    }
    return false;
}

// "former" of "former Leeds, York and England striker", "deputy" of "deputy Treasury secretary": the word before the
// names before a role that says what kind of holder it has; 0 if there is none.
uint32_t relata_title_limit(const RelataExtraction *x, uint32_t role) {
    static const char *const past[] = {"former", "ex", "late", "onetime", "erstwhile", NULL};
    static const char *const limits[] = {"deputy",    "acting",   "interim",  "shadow", "assistant",
                                         "associate", "outgoing", "incoming", "top",    "chief",
                                         "lead",      "senior",   NULL};
    enum { FARTHEST = 16 };
    const RelataTree *tree = &x->tree;
    bool is_list = false;
    uint32_t i = role - 1;
    while (i && i + FARTHEST > role && relata_tree_upos(tree, i) != RELATA_UPOS_PROPN &&
           relata_tree_upos(tree, i) == RELATA_UPOS_NOUN)
        i--; // "Leeds football coach"
    for (uint32_t names = i; i && i + FARTHEST > role; i--) {
        const char *form = relata_tree_form(tree, i);
        const RelataMention *around = relata_name_around(x, i);
        if (is_list && around && around->type == RELATA_TYPE_PERSON && around->token_end - around->token_begin > 1)
            return 0; // "former governor Ana Lira and Senator Tom Berg"
        RelataUpos upos = relata_tree_upos(tree, i);
        bool is_limit = relata_tree_lemma_in(tree, i, limits) || strcasecmp(form, "acting") == 0;
        if (relata_tree_lemma_in(tree, i, past) || (!is_list && is_limit))
            return i < names ? i : 0;
        bool is_joint = strcmp(form, ",") == 0 || strcmp(form, "/") == 0 || upos == RELATA_UPOS_CCONJ;
        if (is_joint && relata_tree_upos(tree, i + 1) != RELATA_UPOS_PROPN)
            return 0;
        if (!is_joint && upos != RELATA_UPOS_PROPN && !relata_name_around(x, i) &&
            !(is_list &&
              relata_is_role_word(x, i)) && // "former Ohio governor and US senator" !relata_is_demonym(x, i) &&
            strcmp(form, "-") != 0)
            return 0;
        is_list = is_list || is_joint;
    }
    return 0;
}

// "Chief Health Officer": a common noun that its capital made a name, between two words of the title.
bool relata_title_has_matter_name(const RelataExtraction *x, uint32_t i, uint32_t role) {
    const RelataTree *tree = &x->tree;
    const RelataMention *m = i > 1 && i + 1 == role ? relata_mention_at(x, i) : NULL;
    return m && m->type == RELATA_TYPE_OTHER && m->token_end == m->token_begin + 1 &&
           relata_tree_head(tree, i) == role && relata_tree_head(tree, i - 1) == role &&
           relata_title_has_adjective(tree, i - 1);
}

// "most wanted terrorist", "most senior commander": which of the many it is.
static bool is_foremost(const RelataTree *tree, uint32_t i) {
    static const char *const words[] = {"want",   "wanted",    "senior",    "prominent",  "influential", "powerful",
                                        "famous", "decorated", "notorious", "successful", "respected",   NULL};
    return relata_tree_is_lemma(tree, degree_of(tree, i), "most") && relata_tree_lemma_in(tree, i, words);
}

// "200-meter Lima Games champion": the number of the distance or weight that a sporting title is of, 0 if there is
// none.
static uint32_t distance_of(const RelataTree *tree, uint32_t noun, uint32_t role) {
    static const char *const units[] = {"meter", "metre", "mile",     "kilometer", "kilometre",
                                        "yard",  "pound", "kilogram", NULL};
    static const char *const titles[] = {"champion",  "winner",  "medalist",      "medallist", "finalist",
                                         "runner-up", "titlist", "record-holder", NULL};
    uint32_t number = relata_tree_child(tree, noun, RELATA_DEPREL_NUMMOD);
    return relata_tree_lemma_in(tree, noun, units) && relata_tree_lemma_in(tree, role, titles) && number < noun ? number
                                                                                                                : 0;
}

// Words that belong to a role as one title: "prime minister", "deputy foreign minister", "vice presidential nominee".
void relata_title_add_words(const RelataExtraction *x, uint32_t role, RelataDraft *draft) {
    const RelataTree *tree = &x->tree;
    relata_draft_add_relation(draft, role);
    bool is_known = relata_is_role_noun(x, role) || relata_tree_is_lemma(tree, role, "holdout"); // to the ontology
    bool is_single = relata_has_ordinal(tree, role) || (relata_has_superlative(tree, role) && !is_known);
    if (role > 1 && relata_tree_is_lemma(tree, role, "general") && relata_is_noun(tree, role - 1) &&
        !relata_is_name(x, role - 1))
        relata_draft_add_relation(draft, role - 1); // "attorney general", whatever the arcs
    for (uint32_t i = role - 1;
         i && relata_tree_is_under(tree, i, role) && !relata_is_name(x, i) && !relata_is_demonym(x, i); i--) {
        const char *form = relata_tree_form(tree, i);
        bool is_running = strcmp(form, "running") == 0 && relata_tree_is_lemma(tree, role, "mate");
        bool is_compound =
            (i + 1 == role && relata_tree_is_lemma(tree, role, "general")) ||
            (relata_tree_deprel(tree, i) == RELATA_DEPREL_COMPOUND && relata_tree_upos(tree, i) == RELATA_UPOS_NOUN);
        if (strcmp(form, "-") == 0 && i > 1 && relata_is_noun(tree, i - 1) && i + 1 == role) {
            relata_draft_add_relation(draft, --i); // "vice-president"
            continue;
        }
        bool is_narrower = (is_single && relata_tree_upos(tree, i) == RELATA_UPOS_ADJ) || // "first female senator"
                           relata_title_has_compound(x, i, role);
        if (is_beside_professor(x, i, role))
            break;
        if (relata_is_of_chair(tree, i, role) || (i + 1 < role && relata_is_of_chair(tree, i + 1, role)))
            continue; // and what belongs to it
        if (!is_running && !is_compound && !is_narrower && !relata_title_has_part(tree, i, role) &&
            !relata_title_has_capital(x, i, role)) {
            if (relata_tree_upos(tree, i) != RELATA_UPOS_ADJ)
                break;
            continue;
        }
        relata_draft_add_relation(draft, i);
        relata_title_add_hyphened(tree, i, draft);
    }
    relata_title_add_hyphened(tree, role, draft); // "front-runner"
    if (role + 2 <= tree->n && strcmp(relata_tree_form(tree, role + 1), "-") == 0 &&
        relata_tree_is_lemma(tree, role + 2, "general"))
        relata_draft_add_relation(draft, role + 2); // "Secretary-General", taken for two
    if (relata_title_has_matter_name(x, role - 1, role)) {
        relata_draft_add_relation(draft, role - 1);
        relata_draft_add_relation(draft, role - 2);
    }
    if (relata_title_limit(x, role))
        relata_draft_add_relation(draft, relata_title_limit(x, role));
    for (uint32_t c = tree->first[role]; c && c < role; c = tree->next[c]) {
        RelataDeprel deprel = relata_tree_deprel(tree, c);
        uint32_t number = deprel == RELATA_DEPREL_COMPOUND ? distance_of(tree, c, role) : 0;
        bool is_most = deprel == RELATA_DEPREL_AMOD && is_foremost(tree, c);
        if (number || is_most) {
            relata_draft_add_relation(draft, number ? number : degree_of(tree, c));
            relata_draft_add_relation(draft, c);
            continue;
        }
        if (((deprel == RELATA_DEPREL_AMOD && (relata_title_has_adjective(tree, c) || is_single)) ||
             deprel == RELATA_DEPREL_COMPOUND) &&
            !relata_is_name(x, c) && !relata_is_demonym(x, c) &&
            (!tree->first[c] || (is_single && degree_of(tree, c))) && !is_beside_professor(x, c, role) &&
            !relata_is_of_chair(tree, c, role)) {
            if (tree->first[c])
                relata_draft_add_relation(draft, degree_of(tree, c));
            relata_draft_add_relation(draft, c);
            relata_title_add_hyphened(tree, c, draft);
        }
    }
}
