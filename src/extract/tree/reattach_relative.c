// Reattach, relative clauses: which noun a clause with "who", "which" or "that" tells of.
//
// Parsers hang it on the noun right before it or on the first of a list, and take a town for who voted. Kinds tell
// better: only persons are "who" and none is "which", bodies decide and what they do does not, events begin and kill, a
// name needs no "that", a verb in the singular has one subject, and what lies between two is one thing. One table of
// cases, each with its example above it; a case gives the noun, 0 where it has none to give.
//
// Limits: the first case that knows a noun decides; clauses without a pronoun are left to reattach_subject.c.
#include "extract/tree/reattach.h"

#include "extract/node/node.h"
#include "extract/proposition/clause.h"
#include "extract/proposition/noun.h"
#include "extract/tree/words.h"

#include <string.h>

uint32_t relata_name_before(const RelataExtraction *x, uint32_t i, bool is_person) {
    enum { LONGEST = 6 };
    const RelataTree *tree = &x->tree;
    if (i > 1 && strcmp(relata_tree_form(tree, i - 1), ",") == 0)
        i--;
    for (uint32_t k = i - 1; k && k + LONGEST > i; k--) {
        const RelataMention *m = relata_mention_at(x, k);
        bool is_amount =
            m && (m->type == RELATA_TYPE_DATE || m->type == RELATA_TYPE_QUANTITY || m->type == RELATA_TYPE_MONEY);
        if (m && m->kind == RELATA_MENTION_NAME && (m->type == RELATA_TYPE_PERSON) == is_person && !is_amount &&
            m->token_end == tree->begin + i - 1)
            return k;
    }
    return 0;
}

uint32_t relata_relative_pronoun(const RelataTree *tree, uint32_t clause, const char *lemma) {
    for (uint32_t c = tree->first[clause]; c && c < clause; c = tree->next[c])
        if (relata_tree_is_lemma(tree, c, lemma))
            return tree->left[clause] + 1 < c ? 0 : c;
    return 0;
}

// A person that a phrase with a thing's name tells about: "a director of the Water Board, who …".
static uint32_t person_above(const RelataExtraction *x, uint32_t name) {
    const RelataTree *tree = &x->tree;
    uint32_t i = name;
    while (i && relata_tree_deprel(tree, i) == RELATA_DEPREL_NMOD) {
        i = relata_tree_head(tree, i);
        const RelataMention *m = relata_mention_at(x, i);
        if (m && m->kind == RELATA_MENTION_NAME && m->type == RELATA_TYPE_PERSON)
            return i;
        if (relata_is_role_noun(x, i) && !(m && m->kind == RELATA_MENTION_NAME))
            return i;
    }
    return 0;
}

// "refugees living in a camp near Lima who have …": the people around a phrase of a participle.
static uint32_t people_above(const RelataExtraction *x, uint32_t head) {
    static const char *const persons[] = {"person", NULL};
    const RelataTree *tree = &x->tree;
    uint32_t verb = relata_tree_deprel(tree, head) == RELATA_DEPREL_OBL ? relata_tree_head(tree, head) : 0,
             noun = verb && relata_tree_deprel(tree, verb) == RELATA_DEPREL_ACL ? relata_tree_head(tree, verb) : 0;
    bool is_people = noun && relata_tree_has_morph(tree, noun, RELATA_MORPH_PLUR) &&
                     (relata_has_class(x, noun, persons) || relata_is_role_noun(x, noun) ||
                      relata_tree_is_lemma(tree, noun, "people"));
    return is_people && relata_tree_upos(tree, head) == RELATA_UPOS_NOUN && !relata_has_class(x, head, persons) &&
                   !relata_is_role_noun(x, head)
               ? noun
               : 0;
}

// "the visit of Ana Lira, who …", "a director of the Water Board, who …"
static uint32_t antecedent_of_who(const RelataExtraction *x, uint32_t head, uint32_t who) {
    const RelataTree *tree = &x->tree;
    const RelataMention *m = relata_mention_at(x, head);
    bool is_body = m && m->kind == RELATA_MENTION_NAME && m->type != RELATA_TYPE_PERSON && m->type != RELATA_TYPE_GROUP;
    if (is_body)
        return person_above(x, head);
    uint32_t people = people_above(x, head);
    if (people)
        return people;
    if (relata_tree_upos(tree, head) != RELATA_UPOS_NOUN || relata_is_role_word(x, head) ||
        (m && (m->type == RELATA_TYPE_PERSON || m->type == RELATA_TYPE_GROUP)))
        return 0;
    return relata_name_before(x, who, true);
}

// "the war with the Front, which tried to murder her", "exports to Chad and Mali, which rely on gas": bodies and
// countries plan and murder, wars and wares do not.
static bool is_deed_done_by(const RelataExtraction *x, uint32_t deed, uint32_t name, uint32_t which) {
    static const char *const verbs[] = {
        "murder",      "kill",      "try",       "manage",   "plan",     "decide",    "vow",      "refuse",   "want",
        "elect",       "hire",      "say",       "claim",    "own",      "rely",      "seek",     "hope",     "fight",
        "battle",      "accuse",    "deny",      "border",   "govern",   "possess",   "host",     "insist",   "oppose",
        "reject",      "suffer",    "import",    "export",   "intend",   "pledge",    "promise",  "threaten", "invade",
        "occupy",      "recognize", "regard",    "argue",    "belong",   "join",      "employ",   "operate",  "sell",
        "manufacture", "withdraw",  "depend",    "struggle", "complete", "sign",      "announce", "launch",   "agree",
        "ban",         "impose",    "ratify",    "denounce", "condemn",  "criticize", "vote",     "buy",      "acquire",
        "merge",       "conduct",   "criticise", "sponsor",  "supply",   NULL};
    static const char *const deeds[] = {"act", "event", NULL};
    static const char *const wares[] = {"export", "import",   "sale",   "shipment", "delivery", "supply",   "aid",
                                        "visit",  "trip",     "tie",    "relation", "talk",     "attack",   "flight",
                                        "war",    "interest", "border", "trade",    "loan",     "pressure", NULL};
    const RelataTree *tree = &x->tree;
    const RelataMention *m = relata_mention_at(x, name);
    const char *key = m ? x->document->entities[m->entity].key : NULL;
    bool is_country = relata_is_country_key(key);
    uint32_t verb = relata_tree_head(tree, which);
    return m && (m->type == RELATA_TYPE_ORGANIZATION || is_country) &&
           relata_tree_deprel(tree, which) == RELATA_DEPREL_NSUBJ &&
           (relata_has_class(x, deed, deeds) || relata_tree_lemma_in(tree, deed, wares)) &&
           relata_tree_lemma_in(tree, verb, verbs);
}

// "Ana Lira, head of the Water Board, which …": a person is no "which".
static uint32_t antecedent_of_which(const RelataExtraction *x, uint32_t head, uint32_t which) {
    const RelataTree *tree = &x->tree;
    const RelataMention *m = relata_mention_at(x, head);
    bool is_person = (m && m->type == RELATA_TYPE_PERSON) ||
                     (relata_tree_upos(tree, head) == RELATA_UPOS_NOUN &&
                      !relata_tree_has_morph(tree, head, RELATA_MORPH_PLUR) && relata_is_role_noun(x, head));
    if (m && m->kind == RELATA_MENTION_PRONOUN)
        return 0;
    uint32_t name = relata_name_before(x, which, false), clause = relata_tree_head(tree, which);
    bool is_of_several = relata_tree_has_xpos(tree, clause, "VBP");
    if (name && is_of_several && relata_tree_deprel(tree, name) == RELATA_DEPREL_CONJ)
        name = relata_tree_head(tree, name); // of "Chad and Mali" both
    return is_person || (name && is_deed_done_by(x, head, name, which)) ? name : 0;
}

// "the Data Center in Lima, which monitors ice": a body does things, and the town that it is in does not.
static uint32_t body_above(const RelataExtraction *x, uint32_t place, uint32_t clause) {
    static const char *const deeds[] = {"monitor",  "track",   "study",   "publish", "produce", "operate", "manage",
                                        "run",      "provide", "offer",   "develop", "make",    "sell",    "own",
                                        "employ",   "oversee", "conduct", "collect", "compile", "advise",  "represent",
                                        "research", "review",  "test",    "train",   "treat",   "issue",   NULL};
    static const char *const markers[] = {"in", "at", "near", "of", NULL};
    const RelataTree *tree = &x->tree;
    const RelataMention *m = relata_mention_at(x, place);
    uint32_t body = relata_tree_deprel(tree, place) == RELATA_DEPREL_NMOD ? relata_tree_head(tree, place) : 0;
    const RelataMention *other = body ? relata_mention_at(x, body) : NULL;
    bool is_town = m && m->kind == RELATA_MENTION_NAME && m->type == RELATA_TYPE_PLACE &&
                   relata_tree_lemma_in(tree, relata_tree_case(tree, place), markers);
    return is_town && other && other->kind == RELATA_MENTION_NAME && other->type == RELATA_TYPE_ORGANIZATION &&
                   other->token_end < x->tree.begin + place && relata_tree_lemma_in(tree, clause, deeds) &&
                   relata_tree_child(tree, clause, RELATA_DEPREL_OBJ) && !relata_is_passive(tree, clause)
               ? body
               : 0;
}

// "the visit of Ana Lira, who", "Lira, head of the Water Board, which"
static uint32_t of_name(const RelataExtraction *x, uint32_t clause) {
    const RelataTree *tree = &x->tree;
    uint32_t head = relata_tree_head(tree, clause), who = relata_relative_pronoun(tree, clause, "who"),
             which = who ? 0 : relata_relative_pronoun(tree, clause, "which");
    uint32_t name = who ? antecedent_of_who(x, head, who) : which ? antecedent_of_which(x, head, which) : 0;
    if (which && !name)
        name = body_above(x, head, clause);
    bool is_near = name && (relata_tree_is_under(tree, name, head) || relata_tree_is_under(tree, head, name));
    return is_near ? name : 0;
}

// Whether a noun wants telling which: "a deal", "his tour", "factional fighting"; not "people".
static bool is_told_which(const RelataExtraction *x, uint32_t noun) {
    const RelataTree *tree = &x->tree;
    if (relata_tree_child(tree, noun, RELATA_DEPREL_DET) || relata_tree_child(tree, noun, RELATA_DEPREL_NMOD_POSS))
        return relata_tree_upos(tree, noun) == RELATA_UPOS_NOUN;
    return relata_tree_child(tree, noun, RELATA_DEPREL_AMOD) && relata_is_event_noun(x, noun);
}

// "a deal with Acme that will lead to jobs": "that" without a comma tells which deal, and names need no telling.
static uint32_t of_told_noun(const RelataExtraction *x, uint32_t clause) {
    const RelataTree *tree = &x->tree;
    uint32_t name = relata_tree_head(tree, clause), noun = name ? relata_tree_head(tree, name) : 0,
             that = relata_relative_pronoun(tree, clause, "that"), left = tree->left[clause];
    const RelataMention *m = name ? relata_mention_at(x, name) : NULL;
    if (!that || that != left || left < 2 || relata_tree_upos(tree, left - 1) == RELATA_UPOS_PUNCT || !m ||
        m->kind != RELATA_MENTION_NAME || relata_tree_upos(tree, name) != RELATA_UPOS_PROPN ||
        relata_tree_deprel(tree, name) != RELATA_DEPREL_NMOD ||
        (relata_tree_child(tree, name, RELATA_DEPREL_DET) && m->type != RELATA_TYPE_PLACE) || !is_told_which(x, noun))
        return 0;
    return noun;
}

// "the shrine of Lira, which is the holiest": nobody is a "which".
static uint32_t of_thing(const RelataExtraction *x, uint32_t clause) {
    const RelataTree *tree = &x->tree;
    uint32_t name = relata_tree_head(tree, clause), which = relata_tree_child(tree, clause, RELATA_DEPREL_NSUBJ);
    which = which ? which : relata_tree_child(tree, clause, RELATA_DEPREL_NSUBJ_PASS);
    uint32_t noun = name ? relata_tree_head(tree, name) : 0;
    const RelataMention *m = name ? relata_mention_at(x, name) : NULL;
    if (!noun || !relata_tree_is_form(tree, which, "which") || !m || m->kind != RELATA_MENTION_NAME ||
        m->type != RELATA_TYPE_PERSON || relata_tree_deprel(tree, name) != RELATA_DEPREL_NMOD ||
        relata_tree_upos(tree, noun) != RELATA_UPOS_NOUN || noun > name || relata_is_role_noun(x, noun) ||
        relata_tree_child(tree, name, RELATA_DEPREL_DET))
        return 0; // "the anniversary of the Lira Plan, which": nobody is "the"
    return noun;
}

// The verb that shows the number of a clause: at a token, or behind an aside ("which, in 2012, was").
static uint32_t first_verb(const RelataTree *tree, uint32_t clause, uint32_t next) {
    for (uint32_t c = tree->first[clause]; relata_tree_is_form(tree, next, ",") && c && c < clause; c = tree->next[c])
        if (c > next &&
            (relata_tree_deprel(tree, c) == RELATA_DEPREL_AUX || relata_tree_deprel(tree, c) == RELATA_DEPREL_AUX_PASS))
            return c;
    return next;
}

// "Oslo, Bergen and Lima, which was founded by Lira": one of a list, the last before the clause.
static uint32_t of_last(const RelataExtraction *x, uint32_t clause) {
    static const char *const pronouns[] = {"which", "who", "that", NULL}, *const of_one[] = {"is", "was", "has", NULL};
    const RelataTree *tree = &x->tree;
    uint32_t first = relata_tree_head(tree, clause), left = tree->left[clause], last = 0;
    if (relata_tree_upos(tree, left) == RELATA_UPOS_PUNCT)
        left++;
    bool is_one = left < clause && relata_tree_lemma_in(tree, left, pronouns) &&
                  (relata_is_among(relata_tree_form(tree, first_verb(tree, clause, left + 1)), of_one) ||
                   relata_tree_has_xpos(tree, first_verb(tree, clause, left + 1), "VBZ"));
    if (!first || !is_one)
        return 0;
    for (uint32_t c = relata_tree_child(tree, first, RELATA_DEPREL_CONJ); c && c < clause;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_CONJ))
        if (tree->right[c] + 1 == left || (tree->right[c] + 2 == left && relata_tree_is_form(tree, left - 1, ",")))
            last = c;
    uint32_t name = relata_tree_is_form(tree, left - 1, ",") ? left - 2 : left - 1;
    if (!last && relata_tree_has_morph(tree, first, RELATA_MORPH_PLUR) &&
        relata_tree_upos(tree, first) == RELATA_UPOS_NOUN && relata_is_name(x, name) &&
        relata_tree_upos(tree, name) == RELATA_UPOS_PROPN && name != first && relata_tree_is_under(tree, name, first))
        last = name; // "firms like Acme and Beta, which was bought"
    const RelataMention *m = relata_mention_at(x, first);
    bool is_within = m && last && m->token_end >= tree->begin + last; // "the Board of Peru and Chile, which is"
    if (!last || is_within || relata_tree_has_morph(tree, last, RELATA_MORPH_PLUR))
        return 0;
    return last;
}

// "attacks on interests in the kingdom, which has been fighting": one thing takes "has", several do not.
static uint32_t of_one_thing(const RelataExtraction *x, uint32_t clause) {
    static const char *const of_one[] = {"is", "was", "has", NULL}, *const pronouns[] = {"which", "who", NULL};
    const RelataTree *tree = &x->tree;
    uint32_t head = relata_tree_head(tree, clause), left = tree->left[clause];
    if (relata_tree_upos(tree, left) == RELATA_UPOS_PUNCT)
        left++;
    uint32_t verb = left + 1, end = left - 1;
    if (end && relata_tree_is_form(tree, end, ","))
        end--;
    if (!end || verb > clause || !relata_tree_lemma_in(tree, left, pronouns) ||
        !relata_tree_has_xpos(tree, head, "NNS") ||
        (!relata_is_among(relata_tree_form(tree, verb), of_one) && !relata_tree_has_xpos(tree, verb, "VBZ")))
        return 0;
    for (uint32_t near = end; near > head; near--)
        if (tree->right[near] == end && relata_is_noun(tree, near) && relata_tree_is_under(tree, near, head) &&
            relata_tree_deprel(tree, near) == RELATA_DEPREL_NMOD &&
            !relata_tree_child(tree, near, RELATA_DEPREL_CONJ) && !relata_tree_has_morph(tree, near, RELATA_MORPH_PLUR))
            return near;
    return 0;
}

static bool is_person_noun(const RelataExtraction *x, uint32_t i) {
    static const char *const persons[] = {"person", NULL};
    return relata_tree_upos(&x->tree, i) == RELATA_UPOS_NOUN &&
           (relata_is_role_noun(x, i) || relata_has_class(x, i, persons));
}

// "a detainee of the prison at Mesa who joined the rebels": no building is a "who", and whoever was in it is.
static uint32_t of_inmate(const RelataExtraction *x, uint32_t clause) {
    static const char *const others[] = {"person", "group", "animal", NULL};
    const RelataTree *tree = &x->tree;
    uint32_t head = relata_tree_head(tree, clause), i = head;
    const RelataMention *m = head ? relata_mention_at(x, head) : NULL;
    bool is_other = m && (m->type == RELATA_TYPE_PERSON || m->type == RELATA_TYPE_GROUP);
    if (!relata_relative_pronoun(tree, clause, "who") || relata_tree_upos(tree, head) != RELATA_UPOS_NOUN || is_other ||
        is_person_noun(x, head) || relata_has_class(x, head, others))
        return 0;
    while (relata_tree_deprel(tree, i) == RELATA_DEPREL_NMOD && relata_tree_head(tree, i) < i) {
        i = relata_tree_head(tree, i);
        if (is_person_noun(x, i))
            return i;
    }
    return 0;
}

static bool is_harm(const RelataTree *tree, uint32_t clause) {
    static const char *const harm[] = {"kill", "wound", "injure", "claim", "destroy", "damage", "leave", "hurt", NULL};
    return relata_tree_lemma_in(tree, clause, harm);
}

// Whether a clause tells how an event went, or whom it hurt.
static bool is_told_of_event(const RelataTree *tree, uint32_t clause, bool is_tight) {
    static const char *const course[] = {"begin",  "occur",    "happen",   "last",      "start",    "erupt", "coincide",
                                         "unfold", "commence", "conclude", "culminate", "escalate", "ensue", NULL};
    return (is_tight && is_harm(tree, clause)) ||
           (relata_tree_lemma_in(tree, clause, course) && !relata_tree_child(tree, clause, RELATA_DEPREL_OBJ)) ||
           (relata_tree_is_lemma(tree, clause, "take") &&
            relata_tree_is_lemma(tree, relata_tree_child(tree, clause, RELATA_DEPREL_OBJ), "place"));
}

// "an attack on a bus that killed ten", "the arrest of the Danes that began in May": what happens kills, begins and
// lasts, and not whom or what it befalls.
static uint32_t of_deed(const RelataExtraction *x, uint32_t clause) {
    static const char *const deeds[] = {"attack",  "bombing",   "fighting", "clash",    "strike",   "airstrike",
                                        "raid",    "explosion", "blast",    "shooting", "ambush",   "assault",
                                        "battle",  "crash",     "fire",     "shelling", "incident", "violence",
                                        "mission", "offensive", "protest",  "gunfight", "shootout", NULL};
    static const char *const things[] = {"bomb",  "bomber",     "missile", "rocket", "gunman",    "storm",
                                         "quake", "earthquake", "grenade", "mine",   "hurricane", "tornado",
                                         "flood", "fire",       "drone",   NULL};
    static const char *const pronouns[] = {"that", "which", NULL};
    const RelataTree *tree = &x->tree;
    uint32_t head = relata_tree_head(tree, clause), pronoun = tree->left[clause], deed = head;
    bool is_tight = relata_tree_is_form(tree, pronoun, "that");
    if (!relata_tree_lemma_in(tree, pronoun, pronouns) || !is_told_of_event(tree, clause, is_tight) ||
        relata_own_subject(tree, clause) != pronoun || relata_is_passive(tree, clause) ||
        relata_is_event_noun(x, head) || relata_tree_lemma_in(tree, head, deeds) ||
        relata_tree_lemma_in(tree, head, things))
        return 0;
    while (relata_tree_deprel(tree, deed) == RELATA_DEPREL_NMOD && relata_tree_head(tree, deed) < deed) {
        deed = relata_tree_head(tree, deed);
        if (relata_tree_lemma_in(tree, deed, deeds) || (!is_harm(tree, clause) && relata_is_event_noun(x, deed)))
            return deed;
    }
    return 0;
}

// "a crossing between Mali and Chad, which Peru closed": what two sides have between them is one thing.
static uint32_t of_between(const RelataExtraction *x, uint32_t clause) {
    static const char *const of_one[] = {"is", "was", "has", NULL};
    const RelataTree *tree = &x->tree;
    uint32_t side = relata_tree_head(tree, clause), which = relata_relative_pronoun(tree, clause, "which");
    if (relata_tree_deprel(tree, side) == RELATA_DEPREL_CONJ)
        side = relata_tree_head(tree, side);
    uint32_t noun = side ? relata_tree_head(tree, side) : 0;
    if (!which || !noun || relata_tree_deprel(tree, side) != RELATA_DEPREL_NMOD || noun > side ||
        !relata_tree_child(tree, side, RELATA_DEPREL_CONJ) || relata_tree_has_morph(tree, noun, RELATA_MORPH_PLUR) ||
        !relata_tree_is_lemma(tree, relata_tree_case(tree, side), "between") ||
        relata_tree_upos(tree, noun) != RELATA_UPOS_NOUN)
        return 0;
    bool is_one = relata_tree_deprel(tree, which) == RELATA_DEPREL_OBJ || relata_tree_has_xpos(tree, clause, "VBZ") ||
                  relata_is_among(relata_tree_form(tree, which + 1), of_one);
    return is_one ? noun : 0;
}

// "Ana Lira, an ethnic Dane who helped": whoever is called one of a people, where nothing else says who that is.
static uint32_t of_one_of_people(const RelataExtraction *x, uint32_t clause) {
    const RelataTree *tree = &x->tree;
    uint32_t head = relata_tree_head(tree, clause), name = head ? relata_tree_head(tree, head) : 0,
             article = relata_tree_child(tree, head, RELATA_DEPREL_DET);
    bool is_one = relata_tree_deprel(tree, head) == RELATA_DEPREL_APPOS && relata_tree_is_lemma(tree, article, "a") &&
                  relata_is_name(x, head) && !relata_is_name_of_type(x, head, RELATA_TYPE_PERSON);
    return is_one && name < head && relata_is_name_of_type(x, name, RELATA_TYPE_PERSON) &&
                   relata_relative_pronoun(tree, clause, "who")
               ? name
               : 0;
}

// "accusations from Mali that Chad meddled with the vote": what is said, and nothing that the clause has lost.
static bool reattach_content(RelataExtraction *x, uint32_t clause) {
    static const char *const nouns[] = {
        "accusation",   "claim",        "allegation",  "report",     "fear",      "belief",     "evidence",   "news",
        "suggestion",   "assertion",    "statement",   "concern",    "rumor",     "rumour",     "complaint",  "charge",
        "conclusion",   "hope",         "indication",  "sign",       "suspicion", "warning",    "admission",  "denial",
        "revelation",   "view",         "notion",      "insistence", "assurance", "guarantee",  "allegation", "doubt",
        "confirmation", "announcement", "speculation", "finding",    "proof",     "perception", "impression", NULL};
    const RelataTree *tree = &x->tree;
    uint32_t noun = relata_tree_head(tree, clause), that = tree->left[clause],
             subject = relata_tree_child(tree, clause, RELATA_DEPREL_NSUBJ);
    if (!subject)
        subject = relata_tree_child(tree, clause, RELATA_DEPREL_NSUBJ_PASS);
    bool is_told = relata_tree_lemma_in(tree, noun, nouns) && relata_tree_is_form(tree, that, "that") &&
                   relata_tree_head(tree, that) == clause && relata_tree_deprel(tree, that) == RELATA_DEPREL_OBJ;
    if (!is_told || !subject || subject == that || subject > clause)
        return false;
    bool is_whole = relata_is_passive(tree, clause) || relata_tree_child(tree, clause, RELATA_DEPREL_CCOMP);
    for (uint32_t c = relata_tree_child(tree, clause, RELATA_DEPREL_OBJ); c;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_OBJ))
        is_whole = is_whole || c > clause;
    uint32_t phrase = relata_tree_child(tree, clause, RELATA_DEPREL_OBL);
    if (!is_whole && !(phrase > clause && tree->left[phrase] == clause + 1))
        return false;
    relata_hang(x, that, clause, RELATA_DEPREL_MARK);
    relata_hang(x, clause, noun, RELATA_DEPREL_ACL);
    return true;
}

bool relata_reattach_relative(RelataExtraction *x, uint32_t clause) {
    static uint32_t (*const cases[])(const RelataExtraction *, uint32_t) = {
        of_name, of_told_noun, of_thing, of_inmate, of_one_of_people, of_between, of_last, of_deed, of_one_thing};
    if (relata_tree_deprel(&x->tree, clause) != RELATA_DEPREL_ACL_RELCL)
        return false;
    if (reattach_content(x, clause))
        return true;
    uint32_t head = relata_tree_head(&x->tree, clause);
    for (size_t k = 0; k < sizeof cases / sizeof *cases; k++) {
        uint32_t noun = cases[k](x, clause);
        if (noun && noun != head) {
            relata_hang(x, clause, noun, RELATA_DEPREL_ACL_RELCL);
            return relata_token_to_mend(x, clause)->head != head;
        }
    }
    return false;
}
