// Toll: what an event cost ("20 people were killed in the Oslo bombing", "the war claimed thousands of lives").
//
// News says whom an event killed, hurt or drove out in a dozen ways that share no verb and no subject. All of them are
// read as one proposition, the event doing it to those who are counted. Only counted ones: who is named or merely
// described is left to the clause.
#include "extract/proposition/noun.h"

#include "extract/node/node.h"
#include "extract/tree/words.h"

static bool is_counted(const RelataTree *tree, uint32_t i) {
    static const char *const words[] = {"ten", "dozen", "score", "hundred", "thousand", "million", NULL};
    return i && (relata_tree_child(tree, i, RELATA_DEPREL_NUMMOD) || relata_tree_upos(tree, i) == RELATA_UPOS_NUM ||
                 relata_tree_lemma_in(tree, i, words));
}

static bool is_event(const RelataExtraction *x, uint32_t i) {
    static const char *const classes[] = {"event", "act", NULL};
    return i && (relata_type_at(x, i) == RELATA_TYPE_EVENT || relata_has_class(x, i, classes)) &&
           relata_type_at(x, i) != RELATA_TYPE_PERSON && relata_is_noun(&x->tree, i);
}

// "riots in Chad": the event before a place.
static uint32_t event_before(const RelataExtraction *x, uint32_t place) {
    const RelataTree *tree = &x->tree;
    if (relata_tree_upos(tree, place) != RELATA_UPOS_PROPN && !relata_tree_child(tree, place, RELATA_DEPREL_APPOS))
        return 0;
    uint32_t marker = relata_tree_case(tree, place);
    static const char *const prepositions[] = {"in", "on", "at", "near", NULL};
    return marker > 1 && relata_tree_lemma_in(tree, marker, prepositions) && is_event(x, marker - 1) ? marker - 1 : 0;
}

// The event that a verb of dying or killing stands in: "in the crash", "during the protests", "by the blast".
static uint32_t event_of(const RelataExtraction *x, uint32_t verb) {
    static const char *const prepositions[] = {"in", "during", "by", "at", NULL};
    const RelataTree *tree = &x->tree;
    for (uint32_t c = tree->first[verb]; c; c = tree->next[c]) {
        uint32_t without,
            noun = relata_tree_upos(tree, c) == RELATA_UPOS_PRON ? relata_antecedent(tree, c, &without) : c;
        if (noun && relata_tree_lemma_in(tree, relata_tree_case(tree, c), prepositions)) {
            if (noun != c && !is_event(x, noun))
                noun = event_before(x, noun); // "the attack in Jos, in which 20 people died", hung on the place
            if (is_event(x, noun))
                return noun;
        }
    }
    return 0;
}

static void commit(RelataExtraction *x, uint32_t verb, uint32_t event, uint32_t victims) {
    if (!is_counted(&x->tree, victims) || !event || event == victims)
        return;
    RelataDraft draft = {.predicate = verb, .rule = "toll"};
    relata_draft_add(&draft, RELATA_ROLE_SUBJECT, event, 0, 0);
    relata_draft_add_relation(&draft, verb);
    relata_draft_add(&draft, RELATA_ROLE_OBJECT, victims, 0, 0);
    relata_draft_commit(x, &draft);
}

// "20 people were killed in the bombing", "20 died in the crash", "those 20 killed in the attack".
static void read_victims(RelataExtraction *x, uint32_t verb) {
    static const char *const harming[] = {"kill", "injure", "wound", "hurt", "displace", NULL};
    const RelataTree *tree = &x->tree;
    uint32_t victims = relata_tree_child(tree, verb, RELATA_DEPREL_NSUBJ_PASS), head = relata_tree_head(tree, verb);
    if (relata_tree_is_lemma(tree, verb, "die"))
        victims = relata_tree_child(tree, verb, RELATA_DEPREL_NSUBJ);
    else if (!relata_tree_lemma_in(tree, verb, harming))
        return;
    else if (!victims && relata_tree_deprel(tree, verb) == RELATA_DEPREL_ACL && relata_is_passive(tree, verb))
        victims = head;
    uint32_t event = event_of(x, verb);
    if (!event && relata_tree_deprel(tree, verb) == RELATA_DEPREL_CONJ)
        event = event_of(x, head); // "20 were killed in the crash and 30 injured"
    uint32_t other = relata_tree_child(tree, verb, RELATA_DEPREL_CONJ);
    if (!event && other && relata_tree_lemma_in(tree, other, harming))
        event = event_of(x, other);
    commit(x, verb, event, victims);
}

// "hundreds of people", "tens of thousands of lives": counted in words alone.
static bool is_about(const RelataTree *tree, uint32_t noun) {
    return is_counted(tree, noun) && relata_tree_has_morph(tree, noun, RELATA_MORPH_PLUR) &&
           relata_tree_upos(tree, noun) == RELATA_UPOS_NOUN && !relata_tree_child(tree, noun, RELATA_DEPREL_NUMMOD);
}

// "the deaths of 20 people", "20 deaths", "the lives of 20 people", "thousands of lives": those who are counted.
static uint32_t counted_below(const RelataTree *tree, uint32_t noun) {
    if (is_about(tree, noun))
        return noun;
    for (uint32_t c = relata_tree_child(tree, noun, RELATA_DEPREL_NMOD); c;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_NMOD))
        if (relata_tree_is_lemma(tree, relata_tree_case(tree, c), "of") && is_counted(tree, c))
            return c;
    return is_counted(tree, noun) ? noun : 0;
}

static bool is_of_lives(const RelataTree *tree, uint32_t noun) {
    for (uint32_t i = noun; i <= tree->right[noun]; i++)
        if (relata_tree_is_lemma(tree, i, "life") && (i == noun || is_counted(tree, noun)))
            return true;
    return false;
}

// "the war claimed thousands of lives", "the attack resulted in the deaths of 20 people".
static void read_losses(RelataExtraction *x, uint32_t verb) {
    static const char *const taking[] = {"claim", "take", "cost", NULL}, *const causing[] = {"cause", NULL},
                             *const leading[] = {"result", "lead", NULL},
                             *const killing[] = {"kill", "injure", "wound", NULL},
                             *const losses[] = {"death", "killing", NULL};
    const RelataTree *tree = &x->tree;
    uint32_t without, event = relata_clause_subject(tree, verb, &without);
    bool is_hung_low = event && !is_event(x, event);
    if (is_hung_low)
        event = event_before(x, event); // "riots in Chad, which claimed 20 lives", hung on the place
    uint32_t object = relata_tree_child(tree, verb, RELATA_DEPREL_OBJ), victims = 0;
    if (object && relata_tree_lemma_in(tree, verb, taking) && is_of_lives(tree, object))
        victims = counted_below(tree, object);
    if (object && relata_tree_lemma_in(tree, verb, killing) && (is_hung_low || is_about(tree, object)))
        victims = object; // otherwise the clause says it
    if (object && relata_tree_lemma_in(tree, verb, causing) && relata_tree_lemma_in(tree, object, losses))
        victims = counted_below(tree, object);
    for (uint32_t c = relata_tree_child(tree, verb, RELATA_DEPREL_OBL); c && relata_tree_lemma_in(tree, verb, leading);
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_OBL))
        if (relata_tree_lemma_in(tree, c, losses))
            victims = counted_below(tree, c);
    if (victims && !relata_is_passive(tree, verb) && is_event(x, event))
        commit(x, verb, event, victims);
}

void relata_noun_toll(RelataExtraction *x, uint32_t i) {
    if (relata_tree_upos(&x->tree, i) != RELATA_UPOS_VERB)
        return;
    read_victims(x, i);
    read_losses(x, i);
}
