// Loose clauses: verbs that the tree may have hung on the wrong noun, or whose denial says nothing of one thing.
//
// A participle gives statements only where its noun is sure: right behind a name, done by a name ("led by"), at a site
// ("spread across"); not where it looks like a past tense, an adjective or a preposition, stands under a passive, or
// was hung by the parser with hesitation. A relative clause gives none where its pronoun cannot mean its noun, where it
// denies of some what others do, or where it answers all that was said before. Nor does a condition that is denied.
#include "extract/factuality/factuality.h"
#include "extract/proposition/clause.h"
#include "extract/statement/projection.h"
#include "extract/tree/words.h"

#include <string.h>

// "fled following the raids": a preposition that looks like a verb.
static bool is_prepositional(const RelataTree *tree, uint32_t verb) {
    static const char *const verbs[] = {"follow", "regard",  "concern", "accord",   "owe", "depend",
                                        "pend",   "exclude", "bar",     "consider", NULL};
    return relata_tree_has_xpos(tree, verb, "VBG") && relata_tree_lemma_in(tree, verb, verbs) &&
           !relata_tree_child(tree, verb, RELATA_DEPREL_AUX);
}

// "by sitting President": a participle that stands before its noun as an adjective.
static bool is_before_noun(const RelataTree *tree, uint32_t verb) {
    return verb < tree->n && relata_tree_has_xpos(tree, verb, "VBG") && tree->left[verb] == verb &&
           relata_tree_upos(tree, verb + 1) == RELATA_UPOS_PROPN &&
           relata_tree_deprel(tree, verb + 1) == RELATA_DEPREL_COMPOUND;
}

// "The Royal Museum applied": after a name without a comma a past participle is mostly a past tense.
static bool is_tight_after_name(const RelataProjection *g, uint32_t verb, uint32_t subject) {
    const RelataTree *tree = &g->x->tree;
    uint32_t left = tree->left[verb];
    bool is_tight = left > 1 && relata_tree_upos(tree, left - 1) != RELATA_UPOS_PUNCT &&
                    relata_tree_upos(tree, left) != RELATA_UPOS_PUNCT;
    return relata_tree_upos(tree, subject) == RELATA_UPOS_PROPN && is_tight &&
           relata_tree_has_xpos(tree, verb, "VBN") && !relata_tree_child(tree, verb, RELATA_DEPREL_AUX_PASS);
}

// "talks with visiting Chadian President Tom Berg": a gerund before the title of a person is an adjective, whatever
// the tree makes of it.
static bool is_of_visitor(const RelataProjection *g, uint32_t verb) {
    static const char *const verbs[] = {"visit", "sit",    "rule",   "act",  "outgo", "income",  "retire",
                                        "reign", "defend", "depart", "jail", "lead",  "survive", NULL};
    static const char *const marks[] = {"with", "between", "alongside", "against", "over", "about", "for", "of", NULL};
    const RelataTree *tree = &g->x->tree;
    uint32_t object = relata_tree_child(tree, verb, RELATA_DEPREL_OBJ);
    const RelataEntity *who = object ? relata_named_entity(g, object) : NULL;
    return verb > 1 && relata_tree_has_xpos(tree, verb, "VBG") && relata_tree_lemma_in(tree, verb, verbs) &&
           relata_tree_lemma_in(tree, verb - 1, marks) && who && who->type == RELATA_TYPE_PERSON &&
           tree->left[object] == verb + 1;
}

// Adverbial participles that may be something else: neither of the forms of a participle, right behind a noun without a
// comma ("in a talk broadcast to Fiji"), behind an object that was renamed, or hung by the parser with hesitation.
static bool is_unsure_participle(const RelataTree *tree, uint32_t verb) {
    static const char *const naming[] = {"name",    "rename", "call",     "dub", "title",
                                         "entitle", "label",  "nickname", NULL};
    static const float sure = 1.0f;
    uint32_t left = tree->left[verb], head = relata_tree_head(tree, verb);
    bool is_gerund = relata_tree_has_xpos(tree, verb, "VBG"), is_past = relata_tree_has_xpos(tree, verb, "VBN");
    if (!is_gerund && !is_past)
        return true;
    if (left == 1 || relata_tree_child(tree, verb, RELATA_DEPREL_AUX))
        return false;
    bool is_marked = relata_tree_child(tree, verb, RELATA_DEPREL_MARK) != 0;
    bool is_tight = left == verb && relata_tree_upos(tree, left - 1) != RELATA_UPOS_PUNCT;
    bool is_of_object = head && head < verb && relata_tree_child(tree, head, RELATA_DEPREL_OBJ);
    if (is_past && !is_marked && verb > head &&
        (is_tight || (is_of_object && relata_tree_lemma_in(tree, verb, naming))))
        return true;
    return relata_tree_token(tree, verb)->margin < sure;
}

// "the number of cases passed 400": a past tense that the tree hangs on a noun has another subject.
static bool is_past_tense(const RelataTree *tree, uint32_t verb) {
    return relata_tree_has_xpos(tree, verb, "VBD") && !relata_tree_child(tree, verb, RELATA_DEPREL_NSUBJ);
}

// "Chad's army, led by Ana Lira": right behind a phrase with a name, and done by a name.
static bool is_led_by(RelataProjection *g, uint32_t verb, uint32_t subject) {
    static const char *const verbs[] = {"lead",  "head",  "own",     "back",    "found", "chair",
                                        "run",   "fund",  "finance", "support", "host",  "organize",
                                        "write", "build", "control", "operate", NULL};
    const RelataTree *tree = &g->x->tree;
    uint32_t agent = relata_tree_child(tree, verb, RELATA_DEPREL_OBL_AGENT);
    return agent && relata_tree_lemma_in(tree, verb, verbs) && relata_is_named(g, agent) && tree->left[verb] >= 2 &&
           tree->left[verb] <= relata_tree_head(tree, verb) + 8 && relata_holds_name_below(g, subject);
}

// "Chad's camp in Mali, spread across the towns of Gao and Jos": right behind the phrase of a site.
static bool is_placed(RelataProjection *g, uint32_t verb, uint32_t subject) {
    static const char *const verbs[] = {"locate",  "situate",     "base",    "spread",
                                        "scatter", "headquarter", "station", NULL};
    const RelataTree *tree = &g->x->tree;
    uint32_t left = tree->left[verb];
    return relata_tree_lemma_in(tree, verb, verbs) && relata_is_site_noun(g->x, subject) && left > subject &&
           left <= subject + 8 && relata_holds_name_below(g, subject) &&
           (relata_tree_is_lemma(tree, verb, "spread") || !is_past_tense(tree, verb)); // "spread" is all its forms
}

// "making Leeds the favourite entering the cup": right behind what the object is called, the object does it.
static bool is_of_named_object(const RelataTree *tree, uint32_t verb) {
    uint32_t head = relata_tree_head(tree, verb), object = head ? relata_tree_child(tree, head, RELATA_DEPREL_OBJ) : 0,
             second = object ? relata_tree_next_child(tree, object, RELATA_DEPREL_OBJ) : 0;
    return second && second < verb && tree->left[verb] == verb && relata_tree_upos(tree, verb - 1) != RELATA_UPOS_PUNCT;
}

// "stayed east of the Mesa River supporting the rebels": without a comma, a place that acts like somebody is not who
// acts.
static bool is_done_by_place(const RelataProjection *g, uint32_t verb) {
    static const char *const lying[] = {"border",  "surround", "overlook", "connect", "link",   "span",     "contain",
                                        "include", "comprise", "separate", "face",    "divide", "straddle", "join",
                                        "cover",   "adjoin",   "feed",     "flow",    "run",    "lead",     "house",
                                        "host",    "hold",     "use",      NULL};
    const RelataTree *tree = &g->x->tree;
    uint32_t place = relata_tree_head(tree, verb), above = place ? relata_tree_head(tree, place) : 0;
    const RelataEntity *e = place ? relata_named_entity(g, place) : NULL;
    RelataDeprel deprel = relata_tree_deprel(tree, place);
    return relata_tree_deprel(tree, verb) == RELATA_DEPREL_ACL && relata_tree_has_xpos(tree, verb, "VBG") && e &&
           (e->type == RELATA_TYPE_PLACE || e->type == RELATA_TYPE_FACILITY) && !relata_is_country_key(e->key) &&
           tree->left[verb] == verb && relata_tree_upos(tree, verb - 1) != RELATA_UPOS_PUNCT && above &&
           (deprel == RELATA_DEPREL_OBL || deprel == RELATA_DEPREL_NMOD) && !relata_tree_lemma_in(tree, verb, lying);
}

// "$100 for the largest trout caught from the bank": what befalls a sum is that it is raised, paid or spent.
static bool is_paid_without(const RelataTree *tree, uint32_t verb, uint32_t subject) {
    static const char *const verbs[] = {
        "raise",   "pay",    "spend",  "donate", "allocate", "earmark", "invest", "owe",  "steal",    "give", "award",
        "collect", "earn",   "borrow", "lend",   "lose",     "budget",  "set",    "put",  "use",      "need", "provide",
        "make",    "pledge", "offer",  "grant",  "commit",   "promise", "seize",  "send", "transfer", NULL};
    return relata_is_amount(tree, subject) && relata_tree_deprel(tree, verb) == RELATA_DEPREL_ACL &&
           !relata_tree_lemma_in(tree, verb, verbs);
}

// Participles whose noun the tree often gets wrong: after a comma or a preposition behind a common noun ("a home, known
// as"), "followed by" in a list, and adverbial ones under a passive ("can be cured by using it") or without a name.
static bool is_loose_participle(RelataProjection *g, uint32_t verb) {
    static const char *const listing[] = {"follow", "include", "comprise", "know", "make", "give", NULL};
    static const char *const pale[] = {"make", "give", "follow", NULL}; // "payments made to"
    const RelataTree *tree = &g->x->tree;
    uint32_t left = tree->left[verb], subject = relata_local_token(g, g->p->arguments[0].head),
             head = relata_tree_head(tree, verb);
    uint32_t mark = relata_tree_child(tree, verb, RELATA_DEPREL_MARK);
    if (strcmp(g->p->rule, "participle") == 0 && (is_led_by(g, verb, subject) || is_placed(g, verb, subject)))
        return false;
    if (relata_tree_is_lemma(tree, verb, "compare") && relata_tree_has_xpos(tree, verb, "VBN"))
        return true; // "saves $200 compared to a truck"
    if (is_paid_without(tree, verb, subject))
        return true;
    if (relata_tree_is_lemma(tree, verb, "base") && relata_tree_child(tree, verb, RELATA_DEPREL_OBL_AGENT))
        return true; // "based on research by Lira"
    if (strcmp(g->p->rule, "participle") == 0)
        return is_done_by_place(g, verb) || relata_tree_lemma_in(tree, verb, pale) || is_past_tense(tree, verb) ||
               is_tight_after_name(g, verb, subject) ||
               (!relata_is_named(g, subject) &&
                (mark || (left > 1 && relata_tree_upos(tree, left - 1) == RELATA_UPOS_PUNCT) ||
                 relata_tree_upos(tree, left) == RELATA_UPOS_PUNCT)) ||
               (relata_tree_is_lemma(tree, verb, "know") && left > 1 &&
                relata_tree_upos(tree, left - 1) == RELATA_UPOS_PUNCT);
    if (strcmp(g->p->rule, "adverbial participle") != 0)
        return false;
    if (relata_tree_is_lemma(tree, verb, "evidence"))
        return true; // "the movement has grown, evidenced by"
    if (relata_tree_is_lemma(tree, mark, "from") && mark > 1 && relata_tree_upos(tree, mark - 1) == RELATA_UPOS_NOUN &&
        !relata_is_object_gerund(tree, verb))
        return true; // "wear masks for protection from catching the flu"
    if (is_of_named_object(tree, verb) || is_of_visitor(g, verb))
        return true;
    if (relata_tree_deprel(tree, verb) == RELATA_DEPREL_AMOD || is_before_noun(tree, verb) ||
        is_unsure_participle(tree, verb))
        return true;
    bool is_by = mark && (relata_tree_is_lemma(tree, mark, "by") || relata_tree_is_lemma(tree, mark, "in"));
    RelataNodeRef who[RELATA_MAX_NODES];
    uint32_t n = relata_node_all(g->x, &g->nodes, subject, who);
    bool is_nameless = !n || relata_entity_at(g, who[0].entity)->kind != RELATA_ENTITY_NAMED;
    return is_nameless || relata_tree_lemma_in(tree, verb, listing) || (head && is_by && relata_is_passive(tree, head));
}

// "if she cannot govern", "not old enough to own": nobody says that she does not.
static bool is_denied_condition(const RelataProjection *g, uint32_t verb) {
    const RelataTree *tree = &g->x->tree;
    if (g->p->polarity != RELATA_NEGATIVE || g->p->modality != RELATA_POSSIBLE)
        return false;
    for (uint32_t i = verb; i; i = relata_tree_head(tree, i)) {
        RelataDeprel deprel = relata_tree_deprel(tree, i);
        uint32_t degree = relata_tree_child(tree, i, RELATA_DEPREL_ADVMOD);
        while (degree && !relata_tree_is_lemma(tree, degree, "enough"))
            degree = relata_tree_next_child(tree, degree, RELATA_DEPREL_ADVMOD);
        if (relata_is_conditional(tree, i) || degree)
            return true;
        if (deprel != RELATA_DEPREL_XCOMP && deprel != RELATA_DEPREL_CONJ && deprel != RELATA_DEPREL_ADVCL)
            break;
    }
    return false;
}

static bool is_restrictive(const RelataTree *tree, uint32_t clause) {
    uint32_t left = tree->left[clause];
    return left > 1 && relata_tree_upos(tree, left) != RELATA_UPOS_PUNCT &&
           relata_tree_upos(tree, left - 1) != RELATA_UPOS_PUNCT;
}

// A given name with a surname, which is not a firm's or a law's taken for a person.
static bool is_full_person(const RelataProjection *g, const RelataMention *m) {
    char given[64];
    if (m->kind != RELATA_MENTION_NAME || m->type != RELATA_TYPE_PERSON || m->token_end < m->token_begin + 2)
        return false;
    relata_lexicon_normalize(g->x->document->tokens[m->token_begin].form, given, sizeof given);
    return relata_lexicon_find(g->x->lexicon, RELATA_LEXICON_GIVEN_NAME, given) != NULL;
}

// "his sister Ana Lira, which": a noun with a person's name beside it.
static bool is_named_person(const RelataProjection *g, uint32_t noun) {
    const RelataTree *tree = &g->x->tree;
    uint32_t name = relata_tree_child(tree, noun, RELATA_DEPREL_APPOS);
    const RelataMention *m = name ? relata_mention_at(g->x, name) : NULL;
    return m && relata_tree_upos(tree, noun) == RELATA_UPOS_NOUN && relata_is_role_noun(g->x, noun) &&
           is_full_person(g, m);
}

// A place, or a body that was taken for the one whom a noun means ("the Russian").
static bool is_no_person(const RelataProjection *g, const RelataMention *m) {
    return m->type == RELATA_TYPE_PLACE ||
           (m->kind == RELATA_MENTION_NOMINAL && m->entity < g->x->document->n_entities &&
            (g->x->document->entities[m->entity].type == RELATA_TYPE_ORGANIZATION ||
             g->x->document->entities[m->entity].type == RELATA_TYPE_PLACE) &&
            g->x->document->entities[m->entity].kind == RELATA_ENTITY_NAMED);
}

// "who" of a place, "which" of a person: the clause is about another noun.
static bool is_other_pronoun(const RelataProjection *g, uint32_t clause) {
    const RelataTree *tree = &g->x->tree;
    uint32_t noun = relata_tree_head(tree, clause), without;
    const RelataMention *m = noun ? relata_mention_at(g->x, noun) : NULL;
    for (uint32_t i = tree->left[clause]; m && i < clause; i++)
        if (relata_antecedent(tree, i, &without) == noun)
            return relata_tree_is_lemma(tree, i, "who")
                       ? is_no_person(g, m)
                       : relata_tree_is_lemma(tree, i, "which") && (is_full_person(g, m) || is_named_person(g, noun));
    return false;
}

// "the suspect in a shooting in Lima that left two dead": of a disaster between noun and clause, not of the suspect.
static bool is_of_disaster_between(const RelataTree *tree, uint32_t clause) {
    static const char *const verbs[] = {"leave", "kill",    "claim", "injure", "wound", "destroy",  "damage", "occur",
                                        "rock",  "trigger", "shake", "happen", "cause", "displace", NULL};
    static const char *const events[] = {"shooting",  "attack",    "crash", "accident",   "bombing",  "explosion",
                                         "blast",     "fire",      "clash", "raid",       "fight",    "collision",
                                         "strike",    "riot",      "storm", "earthquake", "quake",    "massacre",
                                         "ambush",    "stampede",  "flood", "assault",    "outbreak", "derailment",
                                         "hurricane", "landslide", NULL};
    static const char *const pronouns[] = {"that", "which", NULL};
    uint32_t left = tree->left[clause];
    if (!relata_tree_lemma_in(tree, left, pronouns) || !relata_tree_lemma_in(tree, clause, verbs))
        return false;
    for (uint32_t i = relata_tree_head(tree, clause) + 1; i < left; i++)
        if (relata_tree_upos(tree, i) == RELATA_UPOS_NOUN && relata_tree_lemma_in(tree, i, events))
            return !relata_tree_lemma_in(tree, relata_tree_head(tree, clause), events);
    return false;
}

// "a fleet to guard the Gulf which was joined by Peru": without a comma "which" is no town or sea with a name.
static bool is_tight_on_place(const RelataProjection *g, uint32_t clause) {
    const RelataTree *tree = &g->x->tree;
    uint32_t noun = relata_tree_head(tree, clause), left = tree->left[clause];
    const RelataMention *m = relata_mention_at(g->x, noun);
    static const char *const inside[] = {"in", "at", "near", NULL};
    bool is_place =
        m && (m->type == RELATA_TYPE_PLACE || relata_tree_lemma_in(tree, relata_tree_case(tree, noun), inside));
    return is_place && m->kind == RELATA_MENTION_NAME && is_restrictive(tree, clause) &&
           relata_tree_is_lemma(tree, left, "which") && relata_tree_deprel(tree, noun) != RELATA_DEPREL_ROOT;
}

// "players who cannot pay": some are denied it, not all. "asked for the keys, which he denied": "which" may be all that
// was said before.
static bool is_loose_relative(const RelataProjection *g, uint32_t verb) {
    static const char *const answering[] = {"deny",   "dispute",     "refuse",  "reject", "confirm",
                                            "accept", "dismiss",     "admit",   "refute", "entertain",
                                            "agree",  "acknowledge", "welcome", NULL};
    const RelataTree *tree = &g->x->tree;
    if (relata_tree_deprel(tree, verb) != RELATA_DEPREL_ACL_RELCL)
        return false;
    if (is_other_pronoun(g, verb) || is_tight_on_place(g, verb) || is_of_disaster_between(tree, verb))
        return true;
    if (is_restrictive(tree, verb))
        return g->p->polarity == RELATA_NEGATIVE;
    const RelataArgument *object = relata_argument_with(g->p, RELATA_ROLE_OBJECT);
    return object && relata_local_token(g, object->head) == relata_tree_head(tree, verb) &&
           relata_tree_lemma_in(tree, verb, answering);
}

// "the name Chad comes from": of the word, and not of what it names.
static bool is_of_word(const RelataProjection *g) {
    static const char *const words[] = {"name",    "word",    "term",   "title",      "nickname",
                                        "acronym", "surname", "phrase", "expression", "abbreviation",
                                        "logo",    "slogan",  NULL};
    if (!g->p->n_arguments)
        return false;
    uint32_t subject = relata_local_token(g, g->p->arguments[0].head);
    const RelataEntity *e = relata_tree_lemma_in(&g->x->tree, subject, words) ? relata_named_entity(g, subject) : NULL;
    return e && e->type != RELATA_TYPE_PERSON;
}

// "and Danes know as the Great Belt": what has no object here is about something that the tree does not give.
static bool is_without_object(const RelataTree *tree, uint32_t verb) {
    static const char *const naming[] = {"know",     "describe", "regard",   "characterize", "characterise",
                                         "depict",   "portray",  "denounce", "recognize",    "recognise",
                                         "perceive", "label",    NULL};
    if (!relata_tree_lemma_in(tree, verb, naming) || relata_is_passive(tree, verb) ||
        relata_tree_deprel(tree, verb) == RELATA_DEPREL_ACL ||
        relata_tree_deprel(tree, verb) == RELATA_DEPREL_ACL_RELCL || !relata_own_subject(tree, verb) ||
        relata_tree_has_xpos(tree, verb, "VBN"))
        return false;
    bool is_as = false;
    for (uint32_t c = tree->first[verb]; c; c = tree->next[c]) {
        RelataDeprel deprel = relata_tree_deprel(tree, c);
        if (deprel == RELATA_DEPREL_OBJ || deprel == RELATA_DEPREL_CCOMP)
            return false;
        is_as = is_as || (deprel == RELATA_DEPREL_OBL && relata_tree_is_lemma(tree, relata_tree_case(tree, c), "as"));
    }
    return is_as;
}

bool relata_is_loose_clause(RelataProjection *g, uint32_t verb) {
    return is_denied_condition(g, verb) || is_loose_relative(g, verb) || is_loose_participle(g, verb) ||
           is_prepositional(&g->x->tree, verb) || is_without_object(&g->x->tree, verb) || is_of_word(g);
}
