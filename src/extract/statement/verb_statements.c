// Verb statements: which edges a verb gives, with its object, its recipient and its subjects among themselves.
//
// Subject – verb – object; subject – verb + object noun + preposition – what hangs on the noun ("signed a treaty
// with"); giver – verb + gift – receiver; what two do with each other; and the sites among what is possessed. The
// verb's own prepositional phrases are read by oblique_statements.c; clauses hung on the wrong noun are known to
// loose_clause.c. What a careful reader would not draw is left out here by the shape of the phrase; what the ends are
// like is asked by worth.c and fit.c for every construction.
#include "extract/node/core.h"
#include "extract/node/valency.h"
#include "extract/proposition/clause.h"
#include "extract/proposition/noun.h"
#include "extract/statement/doubt.h"
#include "extract/statement/half.h"
#include "extract/statement/projection.h"
#include "extract/telling/telling.h"
#include "extract/tree/words.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>

bool relata_is_saying_verb(const char *lemma) {
    static const char *const words[] = {"say",     "call",   "dub",   "describe", "label", "tell",     "add",
                                        "state",   "note",   "think", "believe",  "mean",  "do",       "get",
                                        "comment", "remark", "speak", "see",      "hear",  "indicate", NULL};
    return relata_is_among(lemma, words);
}

// "a contract on repairs to 40 bridges": the bridges are not among what is possessed.
static bool is_beside_possession(const RelataTree *tree, uint32_t i, uint32_t object) {
    static const char *const markers[] = {"on",    "to",    "for",  "from", "over",    "against", "by",
                                          "about", "under", "with", "near", "between", NULL};
    for (; i && i != object; i = relata_tree_head(tree, i))
        if (relata_tree_deprel(tree, i) == RELATA_DEPREL_NMOD &&
            relata_tree_lemma_in(tree, relata_tree_case(tree, i), markers))
            return true;
    return false;
}

// "Peru maintains a force consisting of two ships and a station in Iquitos": the facilities among what is possessed.
static void possessed_facilities(RelataProjection *g, uint32_t verb, uint32_t owner, uint32_t object) {
    static const char *const possessing[] = {"possess", "have", "maintain", "operate", "run", "own", "keep", NULL};
    const RelataTree *tree = &g->x->tree;
    const RelataEntity *e = relata_named_entity(g, owner);
    static const char *const seats[] = {"headquarters", "headquarter", "office", "seat", "branch", NULL}; // of a body
    static const char *const owning[] = {"own", "run", NULL}; // a firm owns its shops, which says more
    if (!relata_tree_lemma_in(tree, verb, possessing) || !e || e->type == RELATA_TYPE_FACILITY ||
        (relata_tree_lemma_in(tree, verb, owning) && e->type != RELATA_TYPE_PLACE))
        return;
    bool is_place = e->type == RELATA_TYPE_PLACE; // nodes that are made below move the entities
    const RelataArgument *where_it_is = relata_argument_with(g->p, RELATA_ROLE_PLACE);
    uint32_t place = relata_node_place(tree, object);
    if (!place && where_it_is)
        place = relata_local_token(g, where_it_is->head); // hung on the verb
    uint32_t right = tree->right[object];
    for (uint32_t c = relata_tree_child(tree, verb, RELATA_DEPREL_ADVCL); c;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_ADVCL))
        if (relata_tree_is_lemma(tree, c, "consist") && tree->left[c] == right + 1)
            right = tree->right[c]; // likewise
    for (uint32_t i = tree->left[object]; i <= right; i++) {
        RelataNodeRef site, host;
        if (relata_tree_upos(tree, i) != RELATA_UPOS_NOUN || !relata_is_site_noun(g->x, i) ||
            relata_tree_deprel(tree, i) == RELATA_DEPREL_COMPOUND || is_beside_possession(tree, i, object) ||
            !relata_node_site(g->x, &g->nodes, i, place, &site) || !relata_node_of(g->x, &g->nodes, owner, &host))
            continue;
        bool is_owner = relata_tree_is_lemma(tree, verb, "own");
        bool is_running = relata_tree_is_lemma(tree, verb, "operate") || relata_tree_is_lemma(tree, verb, "run");
        const char *label = is_owner ? "owns" : is_place && !is_running ? "hosts" : "operates";
        if (is_owner || is_place || !relata_tree_lemma_in(tree, i, seats))
            relata_state(g, &host, label, &site, NULL, is_owner ? 1.0f : 0.9f);
        uint32_t where = relata_node_place(tree, i) ? relata_node_place(tree, i) : place;
        bool is_near = where && relata_tree_is_lemma(tree, relata_tree_case(tree, where), "near");
        bool is_there = g->p->polarity == RELATA_POSITIVE; // "operates no base in Mali"
        if (where && is_there && relata_node_of(g->x, &g->nodes, where, &host))
            relata_state(g, &site, is_near ? "located near" : "located in", &host, NULL, 0.9f);
    }
}

// Whether a rule made a proposition of the noun in this sentence, from the current proposition on.
static bool is_read_by(const RelataProjection *g, uint32_t noun, const char *rule) {
    const RelataDocument *d = g->x->document;
    for (uint32_t k = g->proposition; k < d->n_propositions && d->propositions[k].sentence == g->p->sentence; k++)
        if (d->propositions[k].predicate == g->x->tree.begin + noun - 1 && strcmp(d->propositions[k].rule, rule) == 0)
            return true;
    return false;
}

bool relata_is_read_as_role(const RelataProjection *g, uint32_t predicate) {
    return is_read_by(g, predicate, "role");
}

// Whether the noun was read as the event that a light verb ("make", "hold") only carries.
static bool is_read_as_event(const RelataProjection *g, uint32_t noun) {
    return is_read_by(g, noun, "light verb");
}

// Verbs with two objects, of which the first gets the second; not "made Mali a better place", "plays college hockey".
static bool takes_recipient(const RelataTree *tree, uint32_t verb) {
    static const char *const verbs[] = {
        "give",    "grant",     "offer", "lend",    "send",    "loan",     "transfer", "award", "pay",     "hand",
        "show",    "teach",     "tell",  "sell",    "bring",   "buy",      "deny",     "owe",   "promise", "allocate",
        "assign",  "earn",      "win",   "wish",    "write",   "pass",     "serve",    "feed",  "throw",   "guarantee",
        "extend",  "deliver",   "leave", "allow",   "issue",   "refuse",   "permit",   "gift",  "cede",    "fine",
        "charge",  "designate", "name",  "declare", "call",    "consider", "proclaim", "label", "bill",    "cost",
        "present", "accord",    "lease", "supply",  "provide", "build",    "get",      "save",  "mail",    NULL};
    return relata_tree_lemma_in(tree, verb, verbs);
}

// "offered Mali the prospect of talks with Chad", "cost the bank $5 million": of what is told whole in a node, to whom.
static void add_recipient(RelataProjection *g, uint32_t verb, uint32_t agent, uint32_t object,
                          char label[RELATA_LABEL]) {
    const RelataTree *tree = &g->x->tree;
    const RelataArgument *recipient = relata_argument_with(g->p, RELATA_ROLE_RECIPIENT);
    uint32_t who = recipient ? relata_local_token(g, recipient->head) : 0;
    const RelataEntity *e = who ? relata_named_entity(g, who) : NULL;
    size_t n = strlen(label);
    if (e && e != relata_named_entity(g, agent) && who > verb && who < object && !g->p->is_passive &&
        takes_recipient(tree, verb) && !strchr(label, ' ') && !relata_tree_child(tree, who, RELATA_DEPREL_CONJ) &&
        n + strlen(e->name) + 2 < RELATA_LABEL)
        snprintf(label + n, RELATA_LABEL - n, " %s", e->name);
}

// "reached agreement with Mali on border trade": the matter, which stands behind the partner, in a few words.
static void add_pact_matter(const RelataProjection *g, uint32_t verb, uint32_t noun, uint32_t phrase,
                            char label[RELATA_LABEL]) {
    enum { LONGEST = 4 };
    static const char *const pacts[] = {"agreement", "deal",     "accord",     "settlement",    "compromise",
                                        "consensus", "contract", "memorandum", "understanding", NULL};
    const RelataTree *tree = &g->x->tree;
    uint32_t on = tree->right[phrase] + 1, matter = on <= tree->n ? relata_tree_head(tree, on) : 0;
    if (!relata_tree_lemma_in(tree, noun, pacts) || !matter || matter < on || tree->right[matter] - on > LONGEST ||
        !relata_tree_is_lemma(tree, relata_tree_case(tree, phrase), "with") || !relata_tree_is_lemma(tree, on, "on") ||
        relata_tree_upos(tree, matter) != RELATA_UPOS_NOUN || relata_is_time_word(relata_tree_lemma(tree, matter)) ||
        !(relata_tree_head(tree, matter) == verb || relata_tree_head(tree, matter) == noun ||
          relata_tree_head(tree, matter) == phrase))
        return;
    for (uint32_t i = on; i <= tree->right[matter]; i++) {
        size_t n = strlen(label);
        if (relata_tree_upos(tree, i) != RELATA_UPOS_DET && relata_tree_upos(tree, i) != RELATA_UPOS_PUNCT)
            snprintf(label + n, RELATA_LABEL - n, " %s", relata_tree_form(tree, i));
    }
}

// "brought calls from clerics for a boycott": for what somebody calls is the point.
static bool is_call_without_aim(const RelataTree *tree, uint32_t noun, uint32_t phrase) {
    if (!relata_tree_is_lemma(tree, relata_tree_case(tree, phrase), "from") ||
        !relata_is_shell(tree, noun, RELATA_SHELL_CALL))
        return false;
    for (uint32_t i = phrase + 1; i <= tree->n && i <= tree->right[phrase] + 1; i++)
        if (relata_tree_is_lemma(tree, i, "for") ||
            (relata_tree_is_lemma(tree, i, "to") && relata_tree_upos(tree, i) == RELATA_UPOS_PART))
            return true;
    return false;
}

static void object_phrase_statement(RelataProjection *g, uint32_t agent, uint32_t verb, const RelataArgument *object,
                                    uint32_t phrase) {
    static const char *const prepositions[] = {"to",   "from", "with", "against", "on",     "for",     "in",
                                               "over", "into", "of",   "about",   "toward", "towards", NULL};
    const RelataTree *tree = &g->x->tree;
    uint32_t noun = relata_local_token(g, object->head), marker = relata_tree_case(tree, phrase);
    char label[RELATA_LABEL];
    static const char *const passing[] = {"send", "submit", "present", "deliver", "review", "study", "publish", NULL};
    static const char *const own[] = {"with", "on", "between", NULL};
    if (relata_tree_lemma_in(tree, verb, passing) && relata_tree_lemma_in(tree, marker, own))
        return;                                       // "sent a treaty with Mali to the court"
    if (relata_tree_is_lemma(tree, verb, "recall") || // "recalled Lira's visit to Chad"
        phrase < noun || !marker || !relata_tree_lemma_in(tree, marker, prepositions) ||
        relata_is_outlet_noun(tree, phrase) || !relata_carries_relation(g->x, verb, noun, marker) ||
        relata_points_back(tree, noun, marker) ||
        (!relata_tree_is_lemma(tree, marker, "to") && relata_has_lost_matter(g, verb, noun)) ||
        is_call_without_aim(tree, noun, phrase))
        return;
    relata_verb_label(g, verb, false, label);
    relata_label_add_count(g, verb, noun, marker, label);
    if (relata_tree_is_lemma(tree, marker, "to"))
        add_recipient(g, verb, agent, noun, label); // "gave Peru access to"
    if (!relata_label_add_object(g, object, label))
        return;
    add_pact_matter(g, verb, noun, phrase, label);
    size_t n = strlen(label);
    snprintf(label + n, RELATA_LABEL - n, " %s", relata_tree_lemma(tree, marker));
    g->inner = noun;
    RelataArgument target = {.head = g->x->tree.begin + phrase - 1, .marker = g->x->tree.begin + marker};
    if (!relata_talk_statements(g, agent, verb, noun, &target, label))
        relata_state_named(g, agent, label, phrase, &target, 0.8f);
    g->inner = 0;
}

// "signed a treaty with Chile", "sent aid to Mali": the same edge wherever the tree hangs the phrase.
static bool object_phrase_statements(RelataProjection *g, uint32_t agent, uint32_t verb, const RelataArgument *object) {
    const RelataTree *tree = &g->x->tree;
    uint32_t noun = relata_local_token(g, object->head);
    if (relata_tree_upos(tree, noun) != RELATA_UPOS_NOUN || relata_is_named(g, noun) || is_read_as_event(g, noun))
        return false;
    size_t before = g->triples.n;
    for (uint32_t c = relata_tree_child(tree, noun, RELATA_DEPREL_NMOD); c;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_NMOD))
        if (!relata_is_day_or_month(tree, c, relata_tree_case(tree, c)))
            object_phrase_statement(g, agent, verb, object, c);
    if (relata_core_phrase_beside(tree, noun))
        object_phrase_statement(g, agent, verb, object, relata_core_phrase_beside(tree, noun));
    return g->triples.n > before;
}

// "the gifts Lira bought him": what was bought stands before the clause.
static bool is_given_before(const RelataTree *tree, uint32_t verb, uint32_t object) {
    uint32_t gift = relata_tree_head(tree, verb), giver = relata_tree_child(tree, verb, RELATA_DEPREL_NSUBJ);
    return relata_tree_deprel(tree, verb) == RELATA_DEPREL_ACL_RELCL && gift < giver && giver < verb &&
           tree->left[verb] == tree->left[giver] && object == verb + 1 &&
           relata_tree_upos(tree, object) == RELATA_UPOS_PRON && relata_tree_upos(tree, gift) == RELATA_UPOS_NOUN &&
           !relata_tree_lemma_in(tree, giver, (const char *const[]){"who", "that", "which", NULL}) &&
           takes_recipient(tree, verb);
}

// "granted Lira a pardon": whoever is granted something is not what is granted, whatever the tree calls it.
static bool is_recipient(const RelataProjection *g, uint32_t verb, uint32_t object) {
    static const char *const giving[] = {"grant", "give", "offer", "lend", NULL};
    const RelataEntity *e = relata_named_entity(g, object);
    if (is_given_before(&g->x->tree, verb, object))
        return true;
    static const char *const granting[] = {"give", "grant", NULL};
    if (e && e->type == RELATA_TYPE_PERSON && relata_tree_is_lemma(&g->x->tree, verb, "hold"))
        return true; // "hold Lira in contempt"
    if (e && (e->type == RELATA_TYPE_ORGANIZATION || e->type == RELATA_TYPE_GROUP) &&
        relata_tree_lemma_in(&g->x->tree, verb, granting))
        return true; // "gave the Red Cross until May to leave"
    return e && e->type == RELATA_TYPE_PERSON && relata_tree_lemma_in(&g->x->tree, verb, giving);
}

// "held two officers in contempt": the phrase is the point.
static bool is_held_in_phrase(const RelataProjection *g, uint32_t verb) {
    const RelataTree *tree = &g->x->tree;
    if (!relata_tree_is_lemma(tree, verb, "hold"))
        return false;
    for (uint32_t i = verb + 1; i <= tree->n; i++)
        if (relata_tree_is_lemma(tree, i, "contempt") && relata_tree_is_lemma(tree, i - 1, "in"))
            return true;
    return false;
}

// Two discuss something with each other; what one discusses with a reporter is no relation.
static bool is_lone_talk(RelataProjection *g, uint32_t verb, uint32_t agent) {
    RelataNodeRef who[RELATA_MAX_NODES];
    for (uint32_t k = 1; k < g->p->n_arguments; k++)
        if (relata_is_discussed_with(g, verb, &g->p->arguments[k]))
            return false;
    return relata_tree_is_lemma(&g->x->tree, verb, "discuss") && relata_node_all(g->x, &g->nodes, agent, who) < 2;
}

// "makes Lira someone to fear", "moving Chad one step closer": what the second object says of the first is the point.
static bool is_half_of_two(const RelataProjection *g, uint32_t verb, uint32_t object) {
    static const char *const verbs[] = {"make", "move", "bring", "put", "leave", "keep", "set", "take", "place", NULL};
    const RelataTree *tree = &g->x->tree;
    if (!relata_tree_lemma_in(tree, verb, verbs) || object < verb)
        return false;
    for (uint32_t c = tree->first[verb]; c; c = tree->next[c]) {
        RelataDeprel deprel = relata_tree_deprel(tree, c);
        if (c > object && tree->left[c] == tree->right[object] + 1 &&
            (deprel == RELATA_DEPREL_OBJ ||
             (deprel == RELATA_DEPREL_OBL_UNMARKED && relata_tree_is_lemma(tree, c, "step"))))
            return true;
    }
    return false;
}

// "has given settlers a week to accept": a time is what they were given.
static bool is_given_time(const RelataTree *tree, uint32_t verb, uint32_t object) {
    static const char *const verbs[] = {"give", "grant", "allow", "offer", NULL};
    if (!relata_tree_lemma_in(tree, verb, verbs))
        return false;
    for (uint32_t c = tree->first[verb]; c; c = tree->next[c]) {
        RelataDeprel deprel = relata_tree_deprel(tree, c);
        if (c > object && (deprel == RELATA_DEPREL_OBL_UNMARKED || deprel == RELATA_DEPREL_OBJ) &&
            relata_is_time_word(relata_tree_lemma(tree, c)) && relata_tree_child(tree, c, RELATA_DEPREL_NUMMOD))
            return true;
    }
    return false;
}

// "provided the army with rifles": what is given stands after "with".
static bool is_equipped(const RelataProjection *g, uint32_t verb) {
    static const char *const words[] = {"provide", "supply", "present", "equip", "furnish", "entrust", NULL};
    if (!relata_tree_lemma_in(&g->x->tree, verb, words))
        return false;
    for (uint32_t k = 0; k < g->p->n_arguments; k++)
        if (relata_tree_is_lemma(&g->x->tree, relata_marker_of(g, &g->p->arguments[k]), "with"))
            return true;
    return false;
}

// "placed the town under martial law": what was done is what the phrase or word after the object says.
static bool is_unfinished(const RelataTree *tree, uint32_t verb, uint32_t object) {
    static const char *const verbs[] = {"place", "put", "turn", "thrust", "plunge", "treat", NULL};
    if (!relata_tree_lemma_in(tree, verb, verbs))
        return false;
    for (uint32_t c = tree->first[verb]; c; c = tree->next[c]) {
        RelataDeprel deprel = relata_tree_deprel(tree, c);
        if (c > object && (deprel == RELATA_DEPREL_OBL || deprel == RELATA_DEPREL_OBL_UNMARKED ||
                           deprel == RELATA_DEPREL_XCOMP || deprel == RELATA_DEPREL_ADVCL))
            return true;
    }
    return relata_tree_child(tree, object, RELATA_DEPREL_NMOD) != 0;
}

// "Police arrived and shot him": the object of what has none is another verb's.
static bool is_without_object(const RelataTree *tree, uint32_t verb) {
    static const char *const verbs[] = {"arrive",    "come",     "go",       "die",    "occur", "happen",
                                        "appear",    "emerge",   "exist",    "talk",   "sit",   "apologize",
                                        "apologise", "react",    "respond",  "listen", "sleep", "laugh",
                                        "complain",  "struggle", "languish", NULL};
    return relata_tree_lemma_in(tree, verb, verbs);
}

// "contacted Egypt for military support": what is asked for is in the label.
static bool add_request(const RelataProjection *g, uint32_t verb, uint32_t object, char label[RELATA_LABEL]) {
    static const char *const asking[] = {"query", "contact", NULL};
    const RelataTree *tree = &g->x->tree;
    for (uint32_t k = 1; relata_tree_lemma_in(tree, verb, asking) && k < g->p->n_arguments; k++) {
        const RelataArgument *a = &g->p->arguments[k];
        if (!relata_is_named(g, object) || !relata_tree_is_lemma(tree, relata_marker_of(g, a), "for"))
            continue;
        relata_label_add_marker(g, a, label);
        return relata_label_add_object(g, a, label);
    }
    return false;
}

// "shall ensure that by November 10": a day is no object, but of verbs that make it a special one.
static bool is_day(const RelataProjection *g, uint32_t verb, uint32_t noun) {
    static const char *const verbs[] = {
        "mark",  "celebrate", "commemorate", "observe", "proclaim",  "declare", "schedule", "set",   "name", "call",
        "honor", "honour",    "choose",      "make",    "designate", "launch",  "create",   "enjoy", NULL};
    const char *form = relata_tree_form(&g->x->tree, noun);
    return (relata_month_of(form) || relata_weekday_of(form)) &&
           relata_tree_upos(&g->x->tree, noun) == RELATA_UPOS_PROPN && !relata_tree_lemma_in(&g->x->tree, verb, verbs);
}

// "Poe was followed by Lira": in a list of those who ran, not on the street.
static bool is_ranking(const RelataProjection *g, uint32_t verb, uint32_t agent, uint32_t noun) {
    const RelataEntity *one = relata_named_entity(g, agent), *other = relata_named_entity(g, noun);
    return g->p->is_passive && relata_tree_is_lemma(&g->x->tree, verb, "follow") && one && other &&
           one->type == RELATA_TYPE_PERSON && other->type == RELATA_TYPE_PERSON;
}

// "is learning English": the language and not the country.
static bool is_language(const RelataProjection *g, uint32_t verb, uint32_t noun) {
    static const char *const verbs[] = {"learn",      "speak", "teach", "study", "master",
                                        "understand", "know",  "write", NULL};
    return relata_tree_lemma_in(&g->x->tree, verb, verbs) && relata_demonym(g->x, noun) &&
           !relata_tree_child(&g->x->tree, noun, RELATA_DEPREL_DET);
}

// "leads the alliance 36 percent to 31", "led the Bulls by 12 points": is ahead of it, and not at its head.
static bool is_ahead_by_count(const RelataTree *tree, uint32_t verb, uint32_t noun) {
    static const char *const units[] = {"percent", "%", "point", "per", "vote", "goal", "seat", "stroke", "run", NULL};
    if (!relata_tree_is_lemma(tree, verb, "lead"))
        return false;
    for (uint32_t i = tree->right[noun] + 1; i < tree->n && i <= tree->right[noun] + 4; i++) {
        RelataUpos upos = relata_tree_upos(tree, i);
        if (upos == RELATA_UPOS_VERB || upos == RELATA_UPOS_SCONJ)
            return false;
        if (upos == RELATA_UPOS_NUM &&
            (relata_tree_lemma_in(tree, i + 1, units) || strcmp(relata_tree_form(tree, i + 1), "-") == 0))
            return true;
    }
    return false;
}

static bool is_person(const RelataProjection *g, uint32_t token) {
    const RelataEntity *e = token ? relata_named_entity(g, token) : NULL;
    return e && e->type == RELATA_TYPE_PERSON;
}

// "a plan to take Chad on a new course"
static bool is_taken_along(const RelataTree *tree, uint32_t verb, uint32_t noun) {
    static const char *const markers[] = {"on", "into", "out", "through", "to", "down", "forward", NULL};
    uint32_t next = tree->right[noun] + 1;
    return next <= tree->n && next > verb && relata_tree_lemma_in(tree, next, markers);
}

// "after Mesa beat Leeds 2-0 Mesa coach Ana Lira spoke": behind the score another line begins.
static bool is_behind_score(const RelataTree *tree, uint32_t verb, uint32_t noun) {
    static const char *const verbs[] = {"beat", "defeat", "edge", "thrash", "crush", "draw", "lose", "down", NULL};
    for (uint32_t i = verb + 2; relata_tree_lemma_in(tree, verb, verbs) && i + 2 < noun; i++)
        if (relata_tree_upos(tree, i) == RELATA_UPOS_NUM && relata_tree_upos(tree, i + 2) == RELATA_UPOS_NUM &&
            strcmp(relata_tree_form(tree, i + 1), "-") == 0 && relata_tree_upos(tree, i - 1) == RELATA_UPOS_PROPN)
            return true;
    return false;
}

// "had Lira on the line", "had one child, Ana Lira", "took Lira", "had nine kills": what somebody has or takes tells
// something of illnesses, of names of other kinds, and where a place is taken.
static bool is_empty_taking(const RelataProjection *g, uint32_t verb, uint32_t agent, uint32_t noun,
                            const char *label) {
    static const char *const states[] = {"state", "person", NULL};
    const RelataTree *tree = &g->x->tree;
    if (relata_tree_is_lemma(tree, verb, "have"))
        return is_person(g, noun) || is_person(g, relata_tree_child(tree, noun, RELATA_DEPREL_APPOS)) ||
               (is_person(g, agent) && !relata_is_named(g, noun) && !relata_has_class(g->x, noun, states));
    static const char *const turns[] = {"step", "hit",  "shot",   "swipe", "advantage", "look",   "question",
                                        "turn", "care", "note",   "sweep", "floor",     "stage",  "podium",
                                        "ice",  "lead", "effect", "shape", "root",      "plunge", NULL};
    const RelataEntity *e = relata_named_entity(g, noun);
    return relata_tree_is_lemma(tree, verb, "take") && !strchr(label, ' ') &&
           (e ? e->type != RELATA_TYPE_PLACE || is_taken_along(tree, verb, noun)
              : relata_tree_lemma_in(tree, noun, turns));
}

// "set the vote for Sunday": when it shall be.
static bool is_set_for_day(const RelataTree *tree, uint32_t verb, uint32_t noun) {
    static const char *const setting[] = {"set", "fix", NULL};
    static const char *const bounds[] = {"deadline", "date",  "record", "goal", "target",
                                         "price",    "limit", "time",   NULL};
    if (!relata_tree_lemma_in(tree, verb, setting) || relata_tree_lemma_in(tree, noun, bounds))
        return false;
    for (uint32_t c = tree->first[verb]; c; c = tree->next[c]) {
        const char *form = relata_tree_form(tree, c);
        if (c > noun && relata_tree_is_lemma(tree, relata_tree_case(tree, c), "for") &&
            (relata_is_time_word(relata_tree_lemma(tree, c)) || relata_is_year(form) || relata_month_of(form)))
            return true;
    }
    return false;
}

// "showed the family her house", "signs a $5 deal": the second object is what was shown or signed.
static bool is_before_object(const RelataProjection *g, uint32_t verb, uint32_t noun) {
    if (!g->p->is_passive && relata_tree_is_lemma(&g->x->tree, verb, "fine") && relata_is_amount(&g->x->tree, noun))
        return true; // "fined Acme $5"
    static const char *const verbs[] = {"show", "teach", "tell", "ask",   "offer", "give",    "send",
                                        "pay",  "award", "hand", "grant", "owe",   "promise", NULL};
    const RelataTree *tree = &g->x->tree;
    if (relata_is_amount(tree, noun) || relata_tree_lemma_in(tree, verb, verbs))
        for (uint32_t k = 0; k < g->p->n_arguments; k++)
            if (g->p->arguments[k].role == RELATA_ROLE_OBJECT && relata_local_token(g, g->p->arguments[k].head) > noun)
                return true;
    return false;
}

// "joined Mali in an exercise", "joined the minister for talks": what the two do together is the point.
static bool is_joined_for(const RelataProjection *g, uint32_t verb, uint32_t noun) {
    static const char *const markers[] = {"in", "for", "on", NULL}, *const people[] = {"person", "people", NULL};
    const RelataTree *tree = &g->x->tree;
    const RelataEntity *e = relata_named_entity(g, noun);
    bool is_partner = e ? e->type == RELATA_TYPE_PERSON || relata_is_country_key(e->key)
                        : relata_is_role_word(g->x, noun) || relata_has_class(g->x, noun, people);
    for (uint32_t c = is_partner && relata_tree_is_lemma(tree, verb, "join") ? tree->first[verb] : 0; c;
         c = tree->next[c])
        if (c > noun && c > verb && relata_tree_deprel(tree, c) == RELATA_DEPREL_OBL &&
            relata_tree_lemma_in(tree, relata_tree_case(tree, c), markers) &&
            !relata_is_time_word(relata_tree_lemma(tree, c)) && !relata_is_year(relata_tree_form(tree, c)))
            return true;
    return false;
}

// "was joined by Lira", "knows Lira", "gave $50 to his sons": for what, how well, to whom.
static bool is_half_told(const RelataProjection *g, uint32_t verb, uint32_t agent, uint32_t noun) {
    static const char *const meeting[] = {"join", "know", NULL};
    static const char *const giving[] = {"pay",  "give",  "donate", "contribute", "transfer",
                                         "send", "award", "grant",  NULL};
    const RelataTree *tree = &g->x->tree;
    static const char *const people[] = {"person", NULL};
    if (is_joined_for(g, verb, noun))
        return true;
    if (relata_tree_lemma_in(tree, verb, meeting))
        return is_person(g, agent) &&
               (is_person(g, noun) || (!relata_is_named(g, noun) && relata_has_class(g->x, noun, people)));
    const RelataArgument *recipient = relata_argument_with(g->p, RELATA_ROLE_RECIPIENT);
    if (recipient && relata_tree_lemma_in(tree, verb, giving) && !g->p->is_passive && !relata_is_named(g, noun) &&
        !relata_tree_child(tree, noun, RELATA_DEPREL_NUMMOD))
        return true; // "gave Lira a total of $10", "sent Lira the plans": whom is half of it
    bool is_thing =
        g->p->is_passive && !relata_is_named(g, noun) && !relata_tree_child(tree, noun, RELATA_DEPREL_NUMMOD);
    if (!relata_tree_lemma_in(tree, verb, giving) || !(is_thing || relata_is_amount(tree, noun)))
        return false;
    for (uint32_t k = 1; k < g->p->n_arguments; k++)
        if (relata_tree_is_lemma(tree, relata_marker_of(g, &g->p->arguments[k]), "to"))
            return true;
    return false;
}

static bool is_bare_noun(const RelataTree *tree, uint32_t noun) {
    return !relata_tree_child(tree, noun, RELATA_DEPREL_DET) &&
           !relata_tree_child(tree, noun, RELATA_DEPREL_NMOD_POSS) &&
           !relata_tree_child(tree, noun, RELATA_DEPREL_AMOD) && !relata_tree_child(tree, noun, RELATA_DEPREL_COMPOUND);
}

// "had three children, including Ana Lira": whose parent somebody is; how many children where none has a name.
static void children_statements(RelataProjection *g, uint32_t parent, uint32_t children, const char *label) {
    RelataNodeRef nodes[RELATA_MAX_NODES], who[RELATA_MAX_NODES];
    uint32_t n = relata_node_all(g->x, &g->nodes, children, nodes), m = relata_node_all(g->x, &g->nodes, parent, who);
    for (uint32_t i = 0; i < m; i++)
        for (uint32_t k = 0; k < n; k++) {
            const RelataEntity *e = relata_entity_at(g, nodes[k].entity);
            bool is_child = e->kind == RELATA_ENTITY_NAMED && e->type == RELATA_TYPE_PERSON;
            relata_state(g, &who[i], is_child ? "parent of" : label, &nodes[k], NULL, 1.0f);
        }
}

// "issued the threat in a videotaped message"
static bool is_pointing_back(RelataProjection *g, uint32_t noun) {
    const RelataTree *tree = &g->x->tree;
    RelataNodeRef node;
    uint32_t phrase = relata_tree_child(tree, noun, RELATA_DEPREL_NMOD);
    if (relata_tree_upos(tree, noun) != RELATA_UPOS_NOUN || relata_is_named(g, noun) ||
        !relata_points_back(tree, noun, phrase ? relata_tree_case(tree, phrase) : 0) ||
        !relata_node_of(g->x, &g->nodes, noun, &node))
        return false;
    const char *name = relata_entity_at(g, node.entity)->name;
    if (strstr(name, " that "))
        return false;                                   // "the allegation that the board lied"
    for (uint32_t i = tree->left[noun]; i <= noun; i++) // called as it is here, and not as it was before
        if (strncmp(name, relata_tree_form(tree, i), strcspn(name, " ")) == 0)
            return true;
    return false;
}

static const char *const joint_pacts[] = {"deal",       "agreement",  "treaty",      "pact",       "accord",
                                          "memorandum", "contract",   "ceasefire",   "truce",      "protocol",
                                          "pledge",     "convention", "declaration", "communique", "compact",
                                          "settlement", "compromise", NULL};

// "signed a treaty", "fought a war", "formed an alliance": what it takes two to do.
static bool is_joint(const RelataTree *tree, uint32_t verb, uint32_t noun) {
    static const char *const signing[] = {"sign",      "reach", "conclude", "make",     "agree", "strike",
                                          "negotiate", "seal",  "initial",  "finalize", "renew", "extend",
                                          "ink",       "forge", "ratify",   "break",    "enter", NULL};
    static const char *const bonds[] = {"relation",  "relationship", "tie",         "alliance", "partnership",
                                        "coalition", "union",        "cooperation", "border",   NULL};
    static const char *const binding[] = {"establish", "restore",   "sever", "break", "resume", "form", "cut",
                                          "share",     "normalize", "build", "forge", "renew",  "have", NULL};
    static const char *const fights[] = {"war", "battle", "duel", "skirmish", "conflict", NULL};
    static const char *const fighting[] = {"fight", "wage", "end", NULL};
    static const char *const opening[] = {"launch", "start", "begin",   "open",    "resume",
                                          "hold",   "renew", "restart", "conduct", NULL};
    static const char *const shared[] = {"talk",     "talks",         "negotiation", "dialogue",   "process",
                                         "exercise", "maneuver",      "drill",       "discussion", "consultation",
                                         "summit",   "rapprochement", NULL};
    return relata_tree_is_lemma(tree, verb, "exchange") ||
           (relata_tree_lemma_in(tree, verb, opening) && relata_tree_lemma_in(tree, noun, shared)) ||
           (relata_tree_lemma_in(tree, verb, signing) && relata_tree_lemma_in(tree, noun, joint_pacts)) ||
           (relata_tree_lemma_in(tree, verb, binding) && relata_tree_lemma_in(tree, noun, bonds)) ||
           (relata_tree_lemma_in(tree, verb, fighting) && relata_tree_lemma_in(tree, noun, fights));
}

// "Chad and Mali signed deals with the firm": whom the object is shared with.
static bool is_shared_with_third(const RelataProjection *g, const RelataArgument *argument) {
    const RelataTree *tree = &g->x->tree;
    uint32_t noun = argument->role == RELATA_ROLE_OBJECT ? relata_local_token(g, argument->head) : 0;
    for (uint32_t c = noun ? relata_tree_child(tree, noun, RELATA_DEPREL_NMOD) : 0; c;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_NMOD))
        if (relata_tree_is_lemma(tree, relata_tree_case(tree, c), "with"))
            return true;
    return false;
}

static bool is_done_with_third(const RelataProjection *g) {
    for (uint32_t k = 1; k < g->p->n_arguments; k++)
        if (relata_tree_is_lemma(&g->x->tree, relata_marker_of(g, &g->p->arguments[k]), "with") ||
            is_shared_with_third(g, &g->p->arguments[k]))
            return true;
    return false;
}

// "Chad and Mali fought a short war": told as what the two did with each other.
static bool is_joint_of_two(RelataProjection *g, uint32_t verb, uint32_t agent, uint32_t noun) {
    RelataNodeRef who[RELATA_MAX_NODES], what;
    if (!is_joint(&g->x->tree, verb, noun) || g->p->is_passive || is_done_with_third(g) ||
        (relata_tree_lemma_in(&g->x->tree, noun, joint_pacts) &&
         relata_tree_child(&g->x->tree, noun, RELATA_DEPREL_COMPOUND)) || // "an energy pact"
        !relata_node_of(g->x, &g->nodes, noun, &what) ||
        relata_node_all(g->x, &g->nodes, agent, who) != 2)
        return false;
    const char *name = relata_entity_at(g, what.entity)->name, *last = strrchr(name, ' ');
    if (strcmp(last ? last + 1 : name, relata_tree_form(&g->x->tree, noun)) != 0)
        return false; // what follows says what it is about
    return relata_entity_at(g, who[0].entity)->kind == RELATA_ENTITY_NAMED &&
           relata_entity_at(g, who[1].entity)->kind == RELATA_ENTITY_NAMED;
}

// "fell 14 percent": by how much something changed.
static bool is_change_by(const RelataTree *tree, uint32_t verb, uint32_t noun) {
    static const char *const verbs[] = {
        "fall",   "drop",  "decline", "rise",    "increase", "grow",     "climb",      "jump",       "slip",    "sink",
        "plunge", "soar",  "surge",   "slide",   "tumble",   "decrease", "shrink",     "slump",      "plummet", "ease",
        "dip",    "swell", "edge",    "advance", "contract", "expand",   "appreciate", "depreciate", NULL};
    return noun > verb && relata_tree_lemma_in(tree, verb, verbs) &&
           (relata_is_amount(tree, noun) || relata_tree_is_lemma(tree, noun, "percent")) &&
           !relata_tree_case(tree, noun);
}

// " by" or, in "fell below $54", " below": between how something changed and the amount; "" of other objects.
static const char *change_link(const RelataTree *tree, uint32_t verb, uint32_t noun) {
    static const char *const bounds[][2] = {
        {"below", " below"}, {"above", " above"}, {"under", " below"}, {"past", " past"}, {"beyond", " beyond"}};
    if (!is_change_by(tree, verb, noun))
        return "";
    for (size_t k = 0; k < sizeof bounds / sizeof *bounds; k++)
        if (relata_tree_is_lemma(tree, verb + 1, bounds[k][0]) && verb + 1 < noun)
            return bounds[k][1];
    return " by";
}

// "sent 400 troops to Mali", "gave Mali two ships": told with where they went, and how many.
static bool is_told_with_goal(RelataProjection *g, uint32_t verb, uint32_t noun) {
    const RelataTree *tree = &g->x->tree;
    const RelataArgument *recipient = relata_argument_with(g->p, RELATA_ROLE_RECIPIENT);
    char label[RELATA_LABEL] = "";
    if (recipient && !g->p->is_passive && relata_is_named(g, relata_local_token(g, recipient->head)) &&
        relata_tree_upos(tree, noun) == RELATA_UPOS_NOUN && takes_recipient(tree, verb) &&
        !relata_is_amount(tree, noun) && relata_label_add_count(g, verb, noun, 0, label))
        return true;
    for (uint32_t c = g->p->is_passive ? 0 : relata_tree_child(tree, verb, RELATA_DEPREL_OBL); c;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_OBL)) {
        uint32_t marker = relata_tree_case(tree, c);
        if (c > noun && tree->left[c] == tree->right[noun] + 1 && relata_is_named(g, c) &&
            relata_carries_relation(g->x, verb, noun, marker) && relata_label_add_count(g, verb, noun, marker, label)) {
            RelataNodeRef node; // "deployed 20 experts to Angola to fight the virus" says more
            return relata_node_of(g->x, &g->nodes, noun, &node) &&
                   !strstr(relata_entity_at(g, node.entity)->name, " to ");
        }
    }
    return false;
}

// "her tour included Chad": the places of a journey are no part of it.
static bool is_stop_of_tour(const RelataProjection *g, uint32_t verb, uint32_t agent, uint32_t noun) {
    static const char *const journeys[] = {"tour",   "trip",  "visit",   "journey", "itinerary",
                                           "cruise", "swing", "mission", NULL};
    return relata_tree_is_lemma(&g->x->tree, verb, "include") && relata_tree_lemma_in(&g->x->tree, agent, journeys) &&
           relata_type_at(g->x, noun) == RELATA_TYPE_PLACE;
}

static bool is_naming_verb(const RelataTree *tree, uint32_t verb) {
    static const char *const naming[] = {"designate", "name", "declare", "call", "consider", "proclaim", "label", NULL};
    return relata_tree_lemma_in(tree, verb, naming);
}

// "proclaimed Lira president": what she was called is told of her.
static bool is_name_given(const RelataProjection *g, uint32_t verb, uint32_t noun) {
    const RelataArgument *recipient = relata_argument_with(g->p, RELATA_ROLE_RECIPIENT);
    uint32_t who = recipient ? relata_local_token(g, recipient->head) : 0;
    return who && who < noun && is_naming_verb(&g->x->tree, verb) && relata_is_named(g, who);
}

// subject – verb – object, unless the object noun was said better: as a role, as an event, or inside the label of an
// edge to the name in its phrase (a counted object is kept beside that).
static void object_statements(RelataProjection *g, uint32_t agent, uint32_t verb, const RelataArgument *object,
                              const char *label) {
    static const char *const linking[] = {"become", "remain", "constitute", "represent", NULL};
    static const char *const moving[] = {"return", "travel", "relocate", NULL};
    static const char *const bearing[] = {"have", "raise", NULL};
    static const char *const children[] = {"child", "son", "daughter", "kid", NULL};
    static const char *const selves[] = {"himself", "herself", "itself", "themselves", "myself", "yourself", NULL};
    static const char *const arguing[] = {"argue", "insist", "contend", "assert", "allege", "maintain", NULL};
    static const char *const places[] = {"backstage", "home",     "abroad",   "overseas", "upstairs", "downstairs",
                                         "downtown",  "offstage", "onstage",  "outside",  "inside",   "online",
                                         "midway",    "halfway",  "sideways", NULL};
    uint32_t noun = relata_local_token(g, object->head);
    if (relata_tree_lemma_in(&g->x->tree, noun, places) && is_bare_noun(&g->x->tree, noun))
        return; // "attacked him backstage"
    const char *form = relata_tree_form(&g->x->tree, noun);
    if (isdigit((unsigned char)form[0]) && strcmp(form + strspn(form, "0123456789"), "th") == 0)
        return; // "Lira finishing 15th and Berg one lower"
    if (relata_is_share_of_whole(&g->x->tree, noun))
        return; // "makes up 30 percent of", by its own rule
    if (relata_tree_lemma_in(&g->x->tree, verb, arguing) && relata_is_named(g, noun))
        return; // "Berg, who Lira argued was no lawyer"
    if (relata_tree_lemma_in(&g->x->tree, noun, selves) || relata_match_statement(g, agent, verb, noun))
        return; // "considered himself an artist"
    if (is_joint_of_two(g, verb, agent, noun) || is_name_given(g, verb, noun))
        return;
    if (relata_tree_lemma_in(&g->x->tree, verb, bearing) && relata_tree_lemma_in(&g->x->tree, noun, children)) {
        children_statements(g, agent, noun, label);
        return;
    }
    bool is_linking = relata_tree_lemma_in(&g->x->tree, verb, linking);
    bool is_goal = relata_tree_lemma_in(&g->x->tree, verb, moving) && relata_type_at(g->x, noun) == RELATA_TYPE_PLACE;
    char longer[RELATA_LABEL];
    snprintf(longer, sizeof longer, "%.*s%s", RELATA_LABEL - 8, label,
             is_goal ? " to" : change_link(&g->x->tree, verb, noun)); // "returned home Lyon"
    bool is_complete = relata_label_add_complement(g, verb, noun, longer) || add_request(g, verb, noun, longer) ||
                       relata_label_add_bare_phrase(&g->x->tree, verb, longer);
    if (is_stop_of_tour(g, verb, agent, noun))
        snprintf(longer, sizeof longer, "included stop in");
    if (is_set_for_day(&g->x->tree, verb, noun) && strcmp(longer, "set") == 0)
        snprintf(longer, sizeof longer, "scheduled");
    bool has_result = !is_complete && relata_label_add_result(&g->x->tree, verb, noun, longer);
    // "became the first Dane" makes nobody a country
    if (is_read_as_event(g, noun) || (is_linking && relata_is_read_as_role(g, noun)) ||
        (relata_tree_is_lemma(&g->x->tree, verb, "become") && relata_demonym(g->x, noun)) ||
        is_recipient(g, verb, noun) || is_ranking(g, verb, agent, noun) || is_ahead_by_count(&g->x->tree, verb, noun) ||
        (!is_complete && !has_result &&
         (relata_is_clausal_object(&g->x->tree, verb, noun) || is_unfinished(&g->x->tree, verb, noun) ||
          relata_lacks_complement(&g->x->tree, verb, noun))) ||
        is_language(g, verb, noun) || is_day(g, verb, noun) || relata_is_mere_mention(&g->x->tree, verb) ||
        relata_is_trivial_object(g, verb, agent, noun) || is_without_object(&g->x->tree, verb) ||
        is_half_of_two(g, verb, noun) || is_behind_score(&g->x->tree, verb, noun) ||
        is_given_time(&g->x->tree, verb, noun) || is_lone_talk(g, verb, agent) || is_equipped(g, verb))
        return;
    if (is_held_in_phrase(g, verb))
        snprintf(longer, sizeof longer, "held in contempt");
    if (relata_tree_is_lemma(&g->x->tree, verb, "turn") && relata_is_role_word(g->x, noun))
        snprintf(longer, sizeof longer, "became"); // "a farmer turned senator"
    bool is_counted = relata_tree_child(&g->x->tree, noun, RELATA_DEPREL_NUMMOD) != 0;
    possessed_facilities(g, verb, agent, noun); // first, for it names sites by their place
    bool is_said = object_phrase_statements(g, agent, verb, object);
    if (is_complete || ((!is_said || is_counted) && !relata_is_trivial_alone(g, verb, noun) &&
                        !relata_is_clipped_object(g, verb, noun) && !relata_has_lost_matter(g, verb, noun) &&
                        !is_pointing_back(g, noun) && !is_empty_taking(g, verb, agent, noun, longer) &&
                        !is_half_told(g, verb, agent, noun) && !is_before_object(g, verb, noun) &&
                        !(is_counted && is_told_with_goal(g, verb, noun)))) {
        add_recipient(g, verb, agent, noun, longer);
        relata_state_all(g, agent, longer, noun, NULL, 1.0f);
    }
}

// "agreed to a ceasefire", "agreed on a treaty": the pact, 0 if none.
static uint32_t pact_agreed_on(const RelataProjection *g, const char *const *pacts) {
    static const char *const markers[] = {"to", "on", NULL};
    for (uint32_t k = 1; k < g->p->n_arguments; k++) {
        uint32_t noun = relata_local_token(g, g->p->arguments[k].head);
        if (relata_tree_lemma_in(&g->x->tree, relata_marker_of(g, &g->p->arguments[k]), markers) &&
            relata_tree_lemma_in(&g->x->tree, noun, pacts))
            return noun;
    }
    return 0;
}

// "Chad and Mali met in Lagos", "Chad and Mali signed a treaty": what two do with each other.
static void mutual_statements(RelataProjection *g, uint32_t verb, const RelataArgument *subject) {
    static const char *const mutual[] = {"meet",  "talk",  "negotiate", "clash", "cooperate", "fight",
                                         "marry", "split", "merge",     "trade", NULL};
    const RelataTree *tree = &g->x->tree;
    const RelataArgument *object = relata_argument_with(g->p, RELATA_ROLE_OBJECT);
    uint32_t noun = object ? relata_local_token(g, object->head) : 0,
             counted =
                 relata_tree_is_lemma(tree, noun, "number") ? relata_tree_child(tree, noun, RELATA_DEPREL_NMOD) : 0;
    RelataArgument what = {.head = tree->begin + (counted ? counted : noun) - 1};
    bool is_joint_deed = noun && is_joint(tree, verb, counted ? counted : noun);
    uint32_t pact = object || !relata_tree_is_lemma(tree, verb, "agree") ? 0 : pact_agreed_on(g, joint_pacts);
    if (verb < tree->n && relata_tree_is_lemma(tree, verb + 1, "past")) // "talked past each other"
        return;
    if (!is_joint_deed && !pact && (object || !relata_tree_lemma_in(tree, verb, mutual)))
        return;
    if (is_done_with_third(g))
        return;
    RelataNodeRef nodes[RELATA_MAX_NODES];
    uint32_t n = relata_node_all(g->x, &g->nodes, relata_local_token(g, subject->head), nodes);
    char label[RELATA_LABEL];
    relata_verb_label(g, verb, false, label);
    if (is_joint_deed && !relata_label_add_object(g, &what, label))
        snprintf(label + strlen(label), RELATA_LABEL - strlen(label), " %s",
                 relata_tree_form(tree, counted ? counted : noun));
    if (pact)
        snprintf(label + strlen(label), RELATA_LABEL - strlen(label), " to %s", relata_tree_form(tree, pact));
    snprintf(label + strlen(label), RELATA_LABEL - strlen(label), " with");
    if (n == 2)
        relata_state(g, &nodes[0], label, &nodes[1], NULL, 0.9f);
}

// "The treaty was signed by Chad and Mali"
static void joint_statements(RelataProjection *g, uint32_t verb, const RelataArgument *agent) {
    static const char *const pacts[] = {"deal",   "agreement",  "treaty",   "pact",
                                        "accord", "memorandum", "contract", NULL};
    const RelataTree *tree = &g->x->tree;
    RelataNodeRef nodes[RELATA_MAX_NODES];
    const RelataArgument *object = relata_argument_with(g->p, RELATA_ROLE_OBJECT);
    if (!object || !relata_tree_is_lemma(tree, verb, "sign") ||
        !relata_tree_lemma_in(tree, relata_local_token(g, object->head), pacts) ||
        relata_node_all(g->x, &g->nodes, relata_local_token(g, agent->head), nodes) != 2)
        return;
    char label[RELATA_LABEL];
    snprintf(label, sizeof label, "signed %s with", relata_tree_lemma(tree, relata_local_token(g, object->head)));
    relata_state(g, &nodes[0], label, &nodes[1], NULL, 0.9f);
}

// "spoke out against the plan", "spoke with Ana Lira": what is said, or to whom, is in the verb's phrase.
static bool is_speaking_to(const RelataProjection *g, uint32_t verb) {
    static const char *const markers[] = {"with", "to", NULL};
    if (!relata_tree_is_lemma(&g->x->tree, verb, "speak"))
        return false;
    for (uint32_t k = 1; k < g->p->n_arguments; k++) {
        uint32_t marker = relata_marker_of(g, &g->p->arguments[k]);
        if (relata_tree_is_lemma(&g->x->tree, marker, "against") ||
            (relata_tree_lemma_in(&g->x->tree, marker, markers) &&
             relata_is_partner(g, relata_local_token(g, g->p->arguments[k].head)) &&
             relata_is_partner(g, relata_local_token(g, g->p->arguments[0].head))))
            return true;
    }
    return false;
}

// "tested positive for measles", "pleaded guilty to fraud": the phrase hangs on the adjective.
static void result_statements(RelataProjection *g, uint32_t verb, const RelataArgument *subject) {
    static const char *const verbs[] = {"test", "plead", NULL};
    const RelataTree *tree = &g->x->tree;
    uint32_t result = relata_tree_lemma_in(tree, verb, verbs) ? relata_tree_child(tree, verb, RELATA_DEPREL_XCOMP) : 0;
    uint32_t phrase = result == verb + 1 ? relata_tree_child(tree, result, RELATA_DEPREL_OBL) : 0,
             marker = phrase ? relata_tree_case(tree, phrase) : 0;
    const RelataEntity *e = phrase ? relata_named_entity(g, phrase) : NULL;
    if (!marker || (e && e->type == RELATA_TYPE_PERSON) ||
        !(relata_tree_is_lemma(tree, marker, "for") || relata_tree_is_lemma(tree, marker, "to")))
        return;
    char label[RELATA_LABEL];
    relata_verb_label(g, verb, false, label);
    snprintf(label + strlen(label), RELATA_LABEL - strlen(label), " %s", relata_tree_lemma(tree, marker));
    RelataArgument a = {.head = tree->begin + phrase - 1, .marker = tree->begin + marker};
    relata_state_all(g, relata_local_token(g, subject->head), label, phrase, &a, 0.9f);
}

// Appends what is given ("gave aid to", "fined $5 m", "designated as terrorist group"); false if it tells too little.
static bool add_gift(RelataProjection *g, uint32_t verb, const RelataArgument *gift, char label[RELATA_LABEL]) {
    static const char *const airy[] = {"opportunity", "chance", "idea", "look",  "nod",  "feel",
                                       "sense",       "hug",    "kiss", "smile", "shot", NULL};
    static const char *const handing[] = {"lend", "give", "grant", "offer", "send", "loan", "transfer", NULL};
    const RelataTree *tree = &g->x->tree;
    uint32_t noun = relata_local_token(g, gift->head);
    bool is_amount = relata_is_amount(tree, noun); // "fined Ford a million dollars"
    bool is_naming = is_naming_verb(tree, verb);   // "designated the group a terrorist organization"
    if (is_naming)
        snprintf(label + strlen(label), RELATA_LABEL - strlen(label), " as");
    if (relata_tree_lemma_in(tree, noun, airy)) // to do or know what?
        return false;
    const RelataArgument *recipient = relata_argument_with(g->p, RELATA_ROLE_RECIPIENT);
    if (!is_amount && !is_naming && recipient && relata_is_named(g, relata_local_token(g, recipient->head)))
        relata_label_add_count(g, verb, noun, 0, label);
    if (!is_amount && !relata_label_add_object(g, gift, label))
        return false;
    bool is_handed = is_amount && relata_tree_lemma_in(tree, verb, handing);
    if (is_handed && !relata_label_add_sum(g, noun, label))
        return false; // "gave Chad $2 billion in aid" is told with the sum
    bool is_bare = is_naming || (is_amount && !is_handed);
    snprintf(label + strlen(label), RELATA_LABEL - strlen(label), "%s", is_bare ? "" : " to");
    return true;
}

// "offers exporters access to Mali": "offers access to" is said of Mali.
static bool is_gift_to_another(const RelataProjection *g, const RelataArgument *gift) {
    const RelataTree *tree = &g->x->tree;
    uint32_t next = relata_local_token(g, gift->head) + 1;
    return next < tree->n && relata_tree_is_lemma(tree, next, "to") && relata_tree_upos(tree, next) == RELATA_UPOS_ADP;
}

// giver – verb + gift – receiver; without a gift what is asked of somebody
static void recipient_statements(RelataProjection *g, uint32_t verb, const RelataArgument *agent) {
    const RelataProposition *p = g->p;
    const RelataArgument *object = relata_argument_with(p, RELATA_ROLE_OBJECT),
                         *recipient = relata_argument_with(p, RELATA_ROLE_RECIPIENT);
    for (const RelataArgument *a = object; a && !recipient && ++a < p->arguments + p->n_arguments;)
        if (a->role == RELATA_ROLE_OBJECT && is_recipient(g, verb, relata_local_token(g, object->head))) {
            recipient = object; // "granted Lira a pardon", with two objects in the tree
            object = a;
        }
    if (!recipient)
        return;
    char label[RELATA_LABEL];
    relata_verb_label(g, verb, false, label);
    uint32_t giver = relata_local_token(g, agent->head), who = relata_local_token(g, recipient->head);
    if (!object && (relata_label_add_complement(g, verb, who, label) || add_request(g, verb, who, label)))
        relata_state_all(g, giver, label, who, NULL, 0.9f);
    if (!object || !takes_recipient(&g->x->tree, verb) || is_gift_to_another(g, object) ||
        (relata_tree_child(&g->x->tree, relata_local_token(g, object->head), RELATA_DEPREL_ACL) &&
         !relata_noun_takes_infinitive(&g->x->tree, relata_local_token(g, object->head))) || // "a place to work"
        (!relata_is_amount(&g->x->tree, relata_local_token(g, object->head)) &&
         relata_is_trivial_object(g, verb, giver, relata_local_token(g, object->head))) ||
        !add_gift(g, verb, object, label))
        return;
    g->inner = relata_local_token(g, object->head);
    relata_state_all(g, giver, label, who, NULL, 0.9f);
    g->inner = 0;
}

void relata_verb_statements(RelataProjection *g) {
    const RelataProposition *p = g->p;
    const RelataTree *tree = &g->x->tree;
    uint32_t verb = relata_local_token(g, p->predicate);
    if (relata_tree_is_title_word(tree, verb) || relata_is_unasserted(g, verb) || relata_is_misread(g, verb) ||
        relata_is_loose_clause(g, verb) || relata_disagrees(g->x, relata_local_token(g, p->arguments[0].head), verb))
        return;
    const RelataArgument *agent = relata_argument_with(p, RELATA_ROLE_SUBJECT);
    if (relata_tree_is_lemma(tree, verb, "include") && !p->is_passive && relata_is_infinitive(tree, verb))
        return; // "widened her focus to include courts": the focus does
    relata_opening_statements(g, verb);
    if (relata_is_saying_verb(relata_tree_lemma(tree, verb)) && !is_speaking_to(g, verb))
        return;
    if (agent) {
        char label[RELATA_LABEL];
        relata_verb_label(g, verb, false, label);
        for (uint32_t k = 0; k < p->n_arguments; k++)
            if (p->arguments[k].role == RELATA_ROLE_OBJECT)
                object_statements(g, relata_local_token(g, agent->head), verb, &p->arguments[k], label);
        recipient_statements(g, verb, agent);
    }
    relata_date_statements(g, verb);
    relata_where_statements(g, verb);
    relata_amount_statements(g, verb);
    relata_equipment_statements(g, verb);
    relata_border_statements(g, verb);
    relata_part_statements(g);
    relata_oblique_statements(g, verb);
    if (agent && !p->is_passive) {
        result_statements(g, verb, agent);
        mutual_statements(g, verb, agent);
    }
    if (agent && p->is_passive)
        joint_statements(g, verb, agent);
}
