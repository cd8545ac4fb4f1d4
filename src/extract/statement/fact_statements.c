// Fact statements: what tables of persons, bodies and events hold: occupations, dates of birth and founding, tolls.
//
// A stranger looks such facts up. Their objects are no things of the article but words and dates, which other rules
// leave out because they tell nothing of most verbs.
#include "extract/node/name.h"
#include "extract/statement/projection.h"

#include "extract/tree/words.h"

#include <stdio.h>
#include <ctype.h>
#include <string.h>

enum { RELATA_DATE = 32 }; // bytes of a date in the article's words

// Trades and ranks; what befalls somebody ("victim"), kin and followers are none.
static bool is_occupation(const RelataProjection *g, uint32_t noun) {
    static const char *const classes[] = {"expert", "worker",     "athlete", "official", "military",  "executive",
                                          "artist", "journalist", "legal",   "police",   "religious", NULL};
    static const char *const loose[] = {"guide",      "star",         "veteran", "nominee",  "hand",
                                        "specialist", "candidate",    "rebel",   "official", "author",
                                        "staffer",    "investigator", NULL};
    const RelataTree *tree = &g->x->tree;
    char class[32];
    const char *value = relata_lexicon_find(g->x->lexicon, RELATA_LEXICON_ROLE, relata_tree_lemma(tree, noun));
    if (!value || !relata_lexicon_field(value, 0, 0, class, sizeof class) ||
        relata_tree_has_morph(tree, noun, RELATA_MORPH_PLUR) || relata_tree_lemma_in(tree, noun, loose))
        return false;
    return relata_is_among(class, classes);
}

// "the third official", "a fellow drummer", "the finest actor", "comic artist Ana Lira": one among others, or somebody
// else.
static bool is_compared(const RelataProjection *g, uint32_t noun, const RelataEntity *who) {
    static const char *const words[] = {"fellow", "first", "second",  "third", "last",    "only",
                                        "one",    "most",  "another", "other", "current", NULL};
    static const char *const standing[] = {"lead", "act", "manage", "found", "practice", "retire", NULL};
    const RelataTree *tree = &g->x->tree;
    if (relata_tree_child(tree, noun, RELATA_DEPREL_FLAT))
        return true;
    for (uint32_t i = tree->left[noun]; i <= tree->right[noun] && i <= noun + 2; i++) {
        bool is_verb = i < noun && (relata_tree_has_xpos(tree, i, "VBD") || relata_tree_has_xpos(tree, i, "VBG")) &&
                       !relata_tree_lemma_in(tree, i, standing); // "quipped editor Ana Lira"
        if (is_verb || relata_tree_lemma_in(tree, i, words) || relata_tree_has_xpos(tree, i, "JJS") ||
            (i > noun && relata_tree_deprel(tree, i) != RELATA_DEPREL_PUNCT && relata_named_entity(g, i) &&
             relata_named_entity(g, i) != who))
            return true;
    }
    return false;
}

// "a former Army colonel": a trade that is over, where the node's words do not say so.
static bool is_over(const RelataTree *tree, uint32_t noun, const RelataEntity *trade) {
    static const char *const words[] = {"former", "retired", "ex", "onetime", "erstwhile", NULL};
    for (uint32_t i = noun - 1; i && i + 4 > noun; i--) {
        RelataUpos upos = relata_tree_upos(tree, i);
        if (relata_tree_lemma_in(tree, i, words))
            return !strcasestr(trade->name, relata_tree_form(tree, i));
        if (upos != RELATA_UPOS_ADJ && upos != RELATA_UPOS_NOUN && upos != RELATA_UPOS_PROPN)
            return false;
    }
    return false;
}

// "the prime minister, Ana Lira", "campaign manager Lira": an office is one of something that is not said.
static bool is_office(const RelataTree *tree, uint32_t noun, const RelataEntity *trade) {
    static const char *const offices[] = {"president",  "mayor", "governor", "premier", "adviser", "advisor",
                                          "executive",  "chief", "head",     "leader",  "rival",   "chairman",
                                          "chairwoman", "chair", "deputy",   NULL};
    static const char *const ranks[] = {"director", "manager", "minister", "secretary", NULL};
    static const char *const kinds[] = {"prime",   "deputy", "foreign",  "project", "campaign", "outgoing",
                                        "interim", "acting", "managing", "general", "former",   NULL};
    static const char *const bare[] = {
        "spokesman", "spokeswoman",     "spokesperson",    "head coach",  "rep",
        "Rep",       "manager",         "Product Manager", "captain",     "master",
        "champion",  "dealer",          "owner",           "co-owner",    "keynote speaker",
        "speaker",   "secretary",       "treasurer",       "interviewer", "host",
        "co-host",   "nominee",         "candidate",       "billionaire", "millionaire",
        "employee",  "Editor-in-Chief", "editor-in-chief", NULL};
    static const char *const speaking[] = {"spokesman", "spokeswoman", "spokesperson", NULL};
    static const char *const states[] = {"government", "presidential", "police",     "army",     "military",
                                         "coalition",  "opposition",   "ministry",   "national", "rebel",
                                         "navy",       "campaign",     "provincial", NULL};
    if (relata_tree_lemma_in(tree, noun, speaking) && noun > 1 && relata_tree_lemma_in(tree, noun - 1, states))
        return true; // "a police spokesman": of which country?
    static const char *const houses[] = {"parliament", "parliamentary", "assembly", "house", NULL};
    if (relata_tree_is_lemma(tree, noun, "speaker") && noun > 1 && relata_tree_lemma_in(tree, noun - 1, houses))
        return true;
    if (relata_tree_is_lemma(tree, noun, "minister") && noun > 1 &&
        relata_tree_upos(tree, noun - 1) == RELATA_UPOS_NOUN)
        return true; // "the information minister"
    if (relata_is_among(trade->name, bare) || isdigit((unsigned char)trade->name[0]) || strchr(trade->name, ',') ||
        !isalnum((unsigned char)trade->name[0]) ||
        relata_tree_is_lemma(tree, noun, "winner") ||          // "the 2012 award winner"
        trade->name[strspn(trade->name, "0123456789")] == '-') // "6-6 head coach"
        return true;
    if (strpbrk(trade->name, "ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
        return false;
    return relata_tree_lemma_in(tree, noun, offices) ||
           (relata_tree_lemma_in(tree, noun, ranks) &&
            (noun == 1 || relata_tree_lemma_in(tree, noun - 1, kinds) || relata_tree_is_lemma(tree, noun, "director")));
}

// "the female teacher", "a leading politician": a trade's name behind words that say how somebody is at it, or of whom
// it is said.
static const char *trade_alone(const char *name) {
    static const char *const words[] = {"female",
                                        "male",
                                        "new",
                                        "leading",
                                        "prominent",
                                        "renowned",
                                        "radical",
                                        "secular",
                                        "legendary",
                                        "talented",
                                        "purported",
                                        "influential",
                                        "outspoken",
                                        "award-winning",
                                        "famed",
                                        "famous",
                                        "acclaimed",
                                        "noted",
                                        "well-known",
                                        "respected",
                                        "controversial",
                                        "popular",
                                        "veteran",
                                        "young",
                                        "old",
                                        "elderly",
                                        "incomparable",
                                        "outstanding",
                                        "pioneering",
                                        "brilliant",
                                        "great",
                                        "beloved",
                                        "celebrated",
                                        "distinguished",
                                        "eminent",
                                        "experienced",
                                        "firebrand",
                                        "fiery",
                                        "hardline",
                                        "moderate",
                                        "reclusive",
                                        "self-styled",
                                        "self-proclaimed",
                                        "so-called",
                                        "would-be",
                                        "disgraced",
                                        "embattled",
                                        "jailed",
                                        "imprisoned",
                                        "detained",
                                        "exiled",
                                        "slain",
                                        "late",
                                        "local",
                                        "aspiring",
                                        "budding",
                                        "successful",
                                        "wealthy",
                                        "gifted",
                                        "top",
                                        "key",
                                        "New",
                                        "Female",
                                        "redshirt",
                                        "black",
                                        "white",
                                        "gay",
                                        "openly",
                                        "fellow",
                                        "longtime",
                                        NULL};
    for (;;) {
        char word[32];
        size_t n = strcspn(name, " ");
        if (!name[n] || n >= sizeof word)
            return name;
        snprintf(word, sizeof word, "%.*s", (int)n, name);
        if (!relata_is_among(word, words))
            return name;
        name += n + 1;
    }
}

// "Ana Lira, a journalist", "Lira is a former nurse": the trade of a person with a name, unless a role with a target
// says more.
bool relata_occupation_statement(RelataProjection *g, uint32_t subject, uint32_t noun) {
    static const char *const won[] = {"champion", "medalist", "medallist", "finalist", NULL}; // and no trade
    const RelataTree *tree = &g->x->tree;
    RelataNodeRef person, trade;
    if (relata_tree_upos(tree, noun) != RELATA_UPOS_NOUN || !is_occupation(g, noun) ||
        g->p->polarity == RELATA_NEGATIVE || g->p->modality != RELATA_CERTAIN || relata_is_read_as_role(g, noun) ||
        !relata_node_of(g->x, &g->nodes, subject, &person))
        return false;
    const RelataEntity *who = relata_entity_at(g, person.entity);
    if (who->type != RELATA_TYPE_PERSON || who->kind != RELATA_ENTITY_NAMED || is_compared(g, noun, who) ||
        relata_name_is_given(g->x, who) || relata_is_thing_name(g, who) ||
        !relata_node_site(g->x, &g->nodes, noun, 0, &trade) || is_over(tree, noun, relata_entity_at(g, trade.entity)) ||
        is_office(tree, noun, relata_entity_at(g, trade.entity)))
        return false;
    const char *name = relata_entity_at(g, trade.entity)->name, *alone = trade_alone(name);
    if (alone == name || relata_node_words(g->x, &g->nodes, noun, alone, &trade))
        relata_state(g, &person, relata_tree_lemma_in(tree, noun, won) ? "is" : "occupation", &trade, NULL, 0.9f);
    return true;
}

void relata_apposition_statements(RelataProjection *g) {
    relata_occupation_statement(g, relata_local_token(g, g->p->arguments[0].head),
                                relata_local_token(g, g->p->predicate));
}

// "were killed in the bombing in Oslo": the place right behind the event, hung on the verb or the noun; 0 if none.
static uint32_t place_after(const RelataTree *tree, uint32_t event) {
    uint32_t marker = tree->right[event] + 1;
    for (uint32_t c = event + 1; c <= tree->n && c < event + 6; c++) {
        uint32_t preposition = relata_tree_case(tree, c);
        bool is_place =
            relata_tree_upos(tree, c) == RELATA_UPOS_PROPN || relata_tree_child(tree, c, RELATA_DEPREL_APPOS);
        if (is_place && relata_tree_is_lemma(tree, preposition, "in") &&
            (preposition == marker || (preposition == event + 1 && relata_tree_head(tree, c) == event)))
            return c;
    }
    return 0;
}

// "Wednesday's attack", "two attacks in the capital , Friday": an event that only its day tells apart.
static bool is_event_of_day(const RelataEntity *event) {
    static const char *const days[] = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                       "Friday", "Saturday", "Sunday",    NULL};
    for (const char *const *day = days; *day && event->kind != RELATA_ENTITY_NAMED; day++) {
        const char *at = strstr(event->name, *day);
        if (at == event->name || (at && strstr(event->name, " , ")))
            return true;
    }
    return false;
}

// "the six million Jews killed in the war": of the people, whom the node has without their number, these are some.
static bool is_uncounted_people(const RelataProjection *g, const RelataNodeRef *victims) {
    const RelataTree *tree = &g->x->tree;
    return relata_tree_child(tree, victims->token, RELATA_DEPREL_NUMMOD) &&
           relata_tree_upos(tree, victims->token) == RELATA_UPOS_PROPN &&
           !strchr(relata_entity_at(g, victims->entity)->name, ' ');
}

// "20,000 lives", "tens of thousands of lives"
static bool is_of_lives(const RelataProjection *g, const RelataNodeRef *victims) {
    const char *name = relata_entity_at(g, victims->entity)->name;
    size_t n = strlen(name), n_word = strlen("lives");
    return n > n_word && strcmp(name + n - n_word, "lives") == 0;
}

// "20 people died in the Oslo bombing"
void relata_toll_statements(RelataProjection *g) {
    static const char *const hurting[] = {"injure", "wound", "hurt", NULL};
    const RelataTree *tree = &g->x->tree;
    uint32_t verb = relata_local_token(g, g->p->predicate);
    const char *label = relata_tree_is_lemma(tree, verb, "displace") ? "displaced"
                        : relata_tree_lemma_in(tree, verb, hurting)  ? "injured"
                                                                     : "killed";
    RelataNodeRef event, victims;
    uint32_t what = relata_local_token(g, g->p->arguments[0].head), place = place_after(tree, what);
    bool is_told = place && !relata_is_named(g, what) ? relata_node_site(g->x, &g->nodes, what, place, &event)
                                                      : relata_node_of(g->x, &g->nodes, what, &event);
    if (is_told && !is_event_of_day(relata_entity_at(g, event.entity)) &&
        relata_node_of(g->x, &g->nodes, relata_local_token(g, g->p->arguments[1].head), &victims) &&
        !is_uncounted_people(g, &victims))
        relata_state(g, &event, is_of_lives(g, &victims) ? "claimed" : label, &victims, NULL, 0.9f);
}

static bool has_year(const RelataTree *tree, uint32_t phrase) {
    for (uint32_t i = tree->left[phrase]; i <= tree->right[phrase]; i++)
        if (relata_is_year(relata_tree_form(tree, i)))
            return true;
    return false;
}

// "May 3 , 1955" without the blank before the comma; NULL if the words run on behind the date.
static const char *date_words(RelataProjection *g, char buffer[RELATA_DATE]) {
    size_t n = 0;
    for (const char *c = g->p->time.text ? g->p->time.text : ""; *c; c++) {
        if (c[0] == ' ' && c[1] == ',')
            continue;
        if (n + 1 >= RELATA_DATE)
            return NULL;
        buffer[n++] = *c;
    }
    buffer[n] = '\0';
    return n ? buffer : NULL;
}

// The label of a beginning or end that belongs to a thing for good, NULL for other verbs.
static const char *dated_label(const RelataProjection *g, uint32_t verb, bool is_day, const RelataEntity *what) {
    static const char *const founding[] = {"found", "establish", "form", NULL};
    static const char *const building[] = {"build", "complete", "construct", NULL};
    const RelataTree *tree = &g->x->tree;
    bool is_person = what->type == RELATA_TYPE_PERSON;
    bool is_passive = g->p->is_passive;
    if (is_person && relata_tree_is_lemma(tree, verb, "bear"))
        return is_day ? "born on" : "born in";
    if (is_person && relata_tree_is_lemma(tree, verb, "die"))
        return is_day ? "died on" : "died in";
    if (!is_person && what->type != RELATA_TYPE_PLACE && is_passive && relata_tree_lemma_in(tree, verb, founding))
        return "founded in";
    if (what->type == RELATA_TYPE_FACILITY && is_passive && relata_tree_lemma_in(tree, verb, building))
        return "built in";
    return NULL;
}

// "The court was founded in 1995", "born on May 3, 1955": dates that are facts of their own, with a year.
void relata_date_statements(RelataProjection *g, uint32_t verb) {
    const RelataProposition *p = g->p;
    const RelataTree *tree = &g->x->tree;
    RelataNodeRef what, when;
    uint32_t subject = relata_local_token(g, p->arguments[0].head);
    if (!relata_argument_with(p, RELATA_ROLE_TIME) || !relata_node_of(g->x, &g->nodes, subject, &what) ||
        relata_entity_at(g, what.entity)->kind != RELATA_ENTITY_NAMED)
        return;
    char words[RELATA_DATE];
    for (uint32_t k = 1; k < p->n_arguments && date_words(g, words); k++) {
        uint32_t date = relata_local_token(g, p->arguments[k].head);
        bool is_day = relata_tree_is_lemma(tree, relata_marker_of(g, &p->arguments[k]), "on");
        const char *label = dated_label(g, verb, is_day, relata_entity_at(g, what.entity));
        if (label && p->arguments[k].role == RELATA_ROLE_TIME && has_year(tree, date) &&
            (is_day || relata_tree_is_lemma(tree, relata_marker_of(g, &p->arguments[k]), "in")) &&
            relata_node_date(g->x, &g->nodes, date, words, &when))
            relata_state(g, &what, label, &when, &p->arguments[k], 0.9f);
    }
}

// "Bonn, where she lives", "Oslo, where he attended the summit": the place that a clause with "where" hangs on, 0 if
// none.
static uint32_t place_of_clause(const RelataProjection *g, uint32_t verb) {
    const RelataTree *tree = &g->x->tree;
    uint32_t place = relata_tree_head(tree, verb), where = tree->first[verb];
    const RelataEntity *e = place ? relata_named_entity(g, place) : NULL;
    while (where && !relata_tree_is_lemma(tree, where, "where"))
        where = tree->next[where];
    bool is_place = e && (e->type == RELATA_TYPE_PLACE || e->type == RELATA_TYPE_FACILITY);
    return where && where < verb && is_place && relata_tree_deprel(tree, verb) == RELATA_DEPREL_ACL_RELCL ? place : 0;
}

void relata_where_statements(RelataProjection *g, uint32_t verb) {
    static const char *const staying[] = {"live", "work",   "study",  "teach", "train",   "die",      "arrive", "land",
                                          "stay", "settle", "reside", "speak", "perform", "graduate", NULL};
    static const char *const attending[] = {"attend", "host", "hold", NULL};
    const RelataTree *tree = &g->x->tree;
    uint32_t place = place_of_clause(g, verb);
    const RelataArgument *subject = relata_argument_with(g->p, RELATA_ROLE_SUBJECT),
                         *object = relata_argument_with(g->p, RELATA_ROLE_OBJECT);
    RelataNodeRef event, where;
    if (!place || !subject)
        return;
    char label[RELATA_LABEL];
    if (!object && relata_tree_lemma_in(tree, verb, staying)) {
        relata_verb_label(g, verb, g->p->is_passive, label);
        size_t n = strlen(label);
        snprintf(label + n, sizeof label - n, " in");
        relata_state_named(g, relata_local_token(g, subject->head), label, place, NULL, 0.9f);
    } else if (object && relata_tree_lemma_in(tree, verb, attending) &&
               relata_node_of(g->x, &g->nodes, relata_local_token(g, object->head), &event) &&
               relata_end_holds_name(g, &event) && relata_node_of(g->x, &g->nodes, place, &where))
        relata_state(g, &event, "held in", &where, NULL, 0.9f);
}

bool relata_is_amount(const RelataTree *tree, uint32_t noun) {
    static const char *const units[] = {"dollar",   "euro",         "pound",    "yuan",    "ruble", "rouble",
                                        "yen",      "rupee",        "franc",    "million", "$",     "billion",
                                        "trillion", "\xe2\x82\xac", "\xc2\xa3", NULL};
    RelataUpos upos = relata_tree_upos(tree, noun);
    bool is_counted = relata_tree_child(tree, noun, RELATA_DEPREL_NUMMOD) != 0 || upos == RELATA_UPOS_SYM;
    return (is_counted || upos == RELATA_UPOS_NUM) && relata_tree_lemma_in(tree, noun, units);
}

// "allocated $7 million to": how much, as the object's node has it, where that is a sum alone.
bool relata_label_add_sum(RelataProjection *g, uint32_t sum, char label[RELATA_LABEL]) {
    enum { LONGEST = 24 };
    RelataNodeRef node;
    const char *name = relata_node_of(g->x, &g->nodes, sum, &node) ? relata_entity_at(g, node.entity)->name : "";
    size_t n = strlen(label);
    if (!*name || strlen(name) > LONGEST || strstr(name, " in ") || strstr(name, " for "))
        return false;
    snprintf(label + n, RELATA_LABEL - n, " %s", name);
    return true;
}

// "invested $5 billion in Mali", "donated a million dollars to the Red Cross"
void relata_amount_statements(RelataProjection *g, uint32_t verb) {
    static const char *const verbs[] = {"pay",    "donate",   "give",    "lend",     "owe",     "contribute", "send",
                                        "pledge", "grant",    "loan",    "allocate", "promise", "offer",      "provide",
                                        "wire",   "transfer", "earmark", "commit",   NULL};
    static const char *const placing[] = {"invest", "commit", "pump", "inject", "pour", "sink", "put", "spend", NULL};
    static const char *const places[] = {"in", "into", "on", NULL};
    const RelataTree *tree = &g->x->tree;
    const RelataArgument *subject = relata_argument_with(g->p, RELATA_ROLE_SUBJECT),
                         *object = relata_argument_with(g->p, RELATA_ROLE_OBJECT);
    bool is_placing = relata_tree_lemma_in(tree, verb, placing);
    if (!subject || !object || g->p->is_passive || !(is_placing || relata_tree_lemma_in(tree, verb, verbs)) ||
        !relata_is_amount(tree, relata_local_token(g, object->head)))
        return;
    for (uint32_t k = 1; k < g->p->n_arguments; k++) {
        const RelataArgument *a = &g->p->arguments[k];
        uint32_t marker = relata_marker_of(g, a);
        bool is_to = relata_tree_is_lemma(tree, marker, "to") && relata_tree_lemma_in(tree, verb, verbs);
        if (a->role == RELATA_ROLE_TIME || relata_local_token(g, a->head) < verb ||
            !(is_to || (is_placing && relata_tree_lemma_in(tree, marker, places))))
            continue;
        char label[RELATA_LABEL];
        relata_verb_label(g, verb, false, label);
        if (!relata_tree_is_lemma(tree, verb, "invest")) // whose sum is told with the object
            relata_label_add_sum(g, relata_local_token(g, object->head), label);
        relata_label_add_marker(g, a, label);
        relata_state_named(g, relata_local_token(g, subject->head), label, relata_local_token(g, a->head), a, 0.9f);
    }
}

// Whoever talks in the news, and no newspaper that asks them.
bool relata_is_partner(const RelataProjection *g, uint32_t token) {
    const RelataEntity *e = relata_named_entity(g, token);
    return e && ((e->type == RELATA_TYPE_PERSON && strchr(e->name, ' ')) || relata_is_country_key(e->key));
}

bool relata_is_discussed_with(const RelataProjection *g, uint32_t verb, const RelataArgument *a) {
    return relata_tree_is_lemma(&g->x->tree, verb, "discuss") &&
           relata_tree_is_lemma(&g->x->tree, relata_marker_of(g, a), "with") &&
           relata_is_partner(g, relata_local_token(g, a->head)) &&
           relata_is_partner(g, relata_local_token(g, g->p->arguments[0].head));
}

// What states and armies give each other; a text or a picture is for the press.
static bool is_supply(const RelataTree *tree, uint32_t noun) {
    static const char *const words[] = {
        "aid",     "loan",     "grant",       "weapon",     "drone",        "arm",     "arms",       "equipment",
        "vehicle", "aircraft", "tank",        "training",   "fund",         "funding", "money",      "gas",
        "oil",     "power",    "electricity", "food",       "water",        "vaccine", "medicine",   "ammunition",
        "missile", "radio",    "system",      "technology", "support",      "fuel",    "assistance", "rifle",
        "ship",    "gun",      "helicopter",  "credit",     "intelligence", "jet",     "benefit",    "service",
        "shelter", "uniform",  "supply",      "grain",      "fertilizer",   "boat",    "troop",      NULL};
    return relata_tree_lemma_in(tree, noun, words);
}

// "provided the army with rifles", "with $2 million in loans": what is given is in the label.
void relata_equipment_statements(RelataProjection *g, uint32_t verb) {
    static const char *const verbs[] = {"provide", "supply", "equip", "furnish", "arm", NULL};
    const RelataTree *tree = &g->x->tree;
    const RelataArgument *subject = relata_argument_with(g->p, RELATA_ROLE_SUBJECT),
                         *object = relata_argument_with(g->p, RELATA_ROLE_OBJECT);
    uint32_t whom = object ? relata_local_token(g, object->head) : 0;
    if (!subject || !whom || g->p->is_passive || !relata_tree_lemma_in(tree, verb, verbs))
        return;
    for (uint32_t i = whom + 1; i <= tree->n; i++) {
        uint32_t marker = relata_tree_is_lemma(tree, relata_tree_case(tree, i), "with") ? relata_tree_case(tree, i) : 0;
        uint32_t head = relata_tree_head(tree, i);
        if (!marker || marker != tree->right[whom] + 1 || (head != verb && head != whom))
            continue; // right behind whom
        uint32_t of = relata_is_amount(tree, i) ? relata_tree_child(tree, i, RELATA_DEPREL_NMOD) : i;
        char label[RELATA_LABEL] = "provided";
        RelataArgument given = {.head = tree->begin + of - 1};
        if (!of || !is_supply(tree, of) || !relata_label_add_object(g, &given, label))
            continue;
        size_t n = strlen(label);
        snprintf(label + n, sizeof label - n, " to");
        g->inner = of;
        relata_state_named(g, relata_local_token(g, subject->head), label, whom, NULL, 0.9f);
        g->inner = 0;
        return;
    }
}

// "Chad and Mali share a border"
void relata_border_statements(RelataProjection *g, uint32_t verb) {
    const RelataTree *tree = &g->x->tree;
    const RelataArgument *subject = relata_argument_with(g->p, RELATA_ROLE_SUBJECT),
                         *object = relata_argument_with(g->p, RELATA_ROLE_OBJECT);
    RelataNodeRef sides[RELATA_MAX_NODES];
    if (!subject || !object || !relata_tree_is_lemma(tree, verb, "share") ||
        !relata_tree_is_lemma(tree, relata_local_token(g, object->head), "border") ||
        relata_node_all(g->x, &g->nodes, relata_local_token(g, subject->head), sides) != 2)
        return;
    for (uint32_t k = 0; k < 2; k++)
        if (relata_entity_at(g, sides[k].entity)->type != RELATA_TYPE_PLACE)
            return;
    relata_state(g, &sides[0], "borders", &sides[1], NULL, 0.9f);
}

// "will join the talks as part of a summit of the union"
void relata_part_statements(RelataProjection *g) {
    static const char *const verbs[] = {"join",   "attend", "meet", "participate", "visit",  "speak",
                                        "travel", "come",   "play", "compete",     "appear", NULL};
    static const char *const gatherings[] = {"summit", "meeting",    "conference", "ceremony",     "festival",
                                             "forum",  "tournament", "congress",   "exhibition",   "talk",
                                             "event",  "rally",      "convention", "championship", NULL};
    const RelataTree *tree = &g->x->tree;
    uint32_t verb = relata_local_token(g, g->p->predicate);
    const RelataArgument *subject = relata_argument_with(g->p, RELATA_ROLE_SUBJECT);
    for (uint32_t k = 1; subject && relata_tree_lemma_in(tree, verb, verbs) && k < g->p->n_arguments; k++) {
        uint32_t part = relata_local_token(g, g->p->arguments[k].head),
                 event = relata_tree_child(tree, part, RELATA_DEPREL_NMOD);
        if (relata_tree_is_lemma(tree, part, "part") && relata_tree_lemma_in(tree, event, gatherings) &&
            relata_tree_is_lemma(tree, relata_marker_of(g, &g->p->arguments[k]), "as"))
            relata_state_named(g, relata_local_token(g, subject->head), "attended", event, &g->p->arguments[k], 0.9f);
    }
}

// "Mali has a population of 20 million", "Mali, with a population of 20 million, …", "Mali's population of 20 million".
void relata_population_statements(RelataProjection *g) {
    RelataNodeRef place, count;
    uint32_t where = relata_local_token(g, g->p->arguments[0].head);
    if (relata_node_of(g->x, &g->nodes, where, &place) &&
        relata_entity_at(g, place.entity)->type == RELATA_TYPE_PLACE &&
        relata_node_of(g->x, &g->nodes, relata_local_token(g, g->p->arguments[1].head), &count))
        relata_state(g, &place, "population", &count, NULL, 1.0f);
}
