// Role label: the words of an edge between a holder and what the role is of.
//
//     in    a proposition of rule `role`: the title's words, the preposition of its target
//     out   "foreign minister of", "former coach of", "director of policy at", "lecturer in", "member of"
//
// The title's words stand in the proposition; here they lose what the target's name says itself and get the preposition
// that fits: a minister is a country's, a novelist from there. What tells that the office is over, not begun yet or of
// a past year stands before them.
#include "extract/label/role_label.h"

#include "extract/factuality/tenure.h"
#include "extract/proposition/clause.h"
#include "extract/proposition/noun.h"
#include "extract/statement/textbook.h"
#include "extract/tree/words.h"

#include <stdio.h>
#include <string.h>

// "Memphis music engineer Lira", "the Leeds plumber": a trade that many have in a town, not an office of it.
static bool is_trade_in_town(const RelataProjection *g, uint32_t role, uint32_t town, const char *row) {
    static const char *const trades[] = {"expert", "worker", "artist", "criminal", "journalist", NULL};
    static const char *const nouns[] = {"apprentice", "trainer",  "engineer",   "farmer",  "resident",
                                        "plumber",    "preacher", "boxer",      "golfer",  "sprinter",
                                        "swimmer",    "cyclist",  "jockey",     "gymnast", "skier",
                                        "skater",     "runner",   "triathlete", NULL};
    const RelataTree *tree = &g->x->tree;
    const RelataEntity *e = relata_named_entity(g, town);
    char class[32];
    if (!e || e->type != RELATA_TYPE_PLACE || relata_tree_deprel(tree, town) == RELATA_DEPREL_NMOD_POSS ||
        town > role || (e->key && strncmp(e->key, "city/", 5) != 0 && strncmp(e->key, "admin1/", 7) != 0))
        return false;
    return relata_tree_lemma_in(tree, role, nouns) ||
           (row && relata_lexicon_field(row, 0, 0, class, sizeof class) && relata_is_among(class, trades));
}

// "civil rights leader", "human rights attorney", "terrorist leader": whoever stands for rights or leads a band has no
// office of the country.
static bool is_rights_leader(const RelataTree *tree, uint32_t role) {
    static const char *const words[] = {"leader", "attorney", "lawyer", "champion", "pioneer", "icon", NULL};
    static const char *const bands[] = {"terrorist", "extremist", "gang", "cartel", "mafia", "terror", NULL};
    return role > 2 && ((relata_tree_lemma_in(tree, role, words) && relata_tree_is_lemma(tree, role - 1, "right")) ||
                        (relata_tree_is_lemma(tree, role, "leader") && relata_tree_lemma_in(tree, role - 1, bands)));
}

// A "Swedish novelist" is from Sweden and not Sweden's, as its minister is.
static bool is_nationality(const RelataProjection *g, uint32_t role, uint32_t target) {
    static const char *const of_there[] = {"resident", "native", "citizen", "national", NULL};
    if (relata_tree_lemma_in(&g->x->tree, role, of_there) ||
        relata_tree_has_morph(&g->x->tree, target, RELATA_MORPH_PLUR)) // "Spartans coach Lira": a team
        return false;
    static const char *const private[] = {"expert",     "worker",     "criminal", "athlete",   "artist",
                                          "journalist", "traveler",   "victim",   "religious", "male",
                                          "female",     "inhabitant", "child",    "executive", NULL};
    static const char *const nouns[] = {
        "developer",     "architect",   "farmer",       "explorer",         "student",
        "pupil",         "activist",    "dissident",    "reformer",         "master",
        "founder",       "inventor",    "grandmaster",  "arbiter",          "commander",
        "general",       "admiral",     "colonel",      "soldier",          "sergeant",
        "sailor",        "refugee",     "creator",      "climber",          "socialist",
        "communist",     "statesman",   "politician",   "environmentalist", "philanthropist",
        "defendant",     "warlord",     "campaigner",   "organizer",        "organiser",
        "golfer",        "striker",     "midfielder",   "goalkeeper",       "veteran",
        "humanitarian",  "feminist",    "abolitionist", "pacifist",         "hero",
        "heroine",       "legend",      "icon",         "extremist",        "separatist",
        "nationalist",   "anarchist",   "fugitive",     "survivor",         "filmmaker",
        "moviemaker",    "cartoonist",  "gymnast",      "swimmer",          "militant",
        "guerrilla",     "guerilla",    "terrorist",    "insurgent",        "rebel",
        "jihadist",      "fighter",     "cleric",       "preacher",         "imam",
        "theologian",    "dissenter",   "tycoon",       "oligarch",         "magnate",
        "industrialist", "hostage",     "prisoner",     "inmate",           "exile",
        "defector",      "suspect",     "gunman",       "bowler",           "batsman",
        "spinner",       "jockey",      "rider",        "intellectual",     "thinker",
        "mountaineer",   "musician",    "adventurer",   "aristocrat",       "whistleblower",
        "player",        "star",        "contractor",   "settler",          "translator",
        "interpreter",   "celebrity",   "heir",         "heiress",          "peacekeeper",
        "marine",        "paratrooper", "pilot",        "aviator",          "sportsman",
        "sportswoman",   "bodybuilder", "wrestler",     "fencer",           "rower",
        "surfer",        "snowboarder", "cameraman",    "broadcaster",      "blogger",
        "influencer",    NULL};
    static const char *const fled[] = {"refugee",  "exile",   "migrant",  "immigrant", "evacuee",
                                       "defector", "escapee", "deportee", "emigrant",  NULL};
    static const char *const filming[] = {"director", "producer", NULL}; // of films, where nothing else is said
    char class[32];
    const char *form = relata_tree_form(&g->x->tree, target);
    const RelataEntity *e = relata_named_entity(g, target);
    bool is_country = e && relata_is_country_key(e->key); // "Costa Rican"
    bool is_adjective =
        relata_demonym(g->x, target) || (is_country && relata_tree_upos(&g->x->tree, target) == RELATA_UPOS_ADJ) ||
        strcmp(form, "US") == 0 || strcmp(form, "UK") == 0 || strcmp(form, "U.S.") == 0 || strcmp(form, "U.K.") == 0;
    static const char *const churches[] = {"Vatican City", "Vatican", "Holy See", NULL}; // its bishops are its own
    static const char *const civil[] = {"attorney", "solicitor", "secretary", "director",   "consul",
                                        "surgeon",  "inspector", "governor",  "postmaster", NULL};
    if ((e && relata_is_among(e->name, churches)) ||
        (relata_tree_is_lemma(&g->x->tree, role, "general") && relata_tree_lemma_in(&g->x->tree, role - 1, civil)))
        return false;
    static const char *const eminent[] = {"statesman",      "politician",    "dissident",    "environmentalist",
                                          "philanthropist", "poet",          "novelist",     "painter",
                                          "musician",       "singer",        "actor",        "actress",
                                          "writer",         "author",        "playwright",   "sculptor",
                                          "composer",       "artist",        "filmmaker",    "photographer",
                                          "scientist",      "athlete",       "boxer",        "footballer",
                                          "cyclist",        "golfer",        "swimmer",      "sprinter",
                                          "businessman",    "businesswoman", "entrepreneur", "intellectual",
                                          "scholar",        "journalist",    "comedian",     "architect",
                                          "rapper",         "songwriter",    "guitarist",    "conductor",
                                          "pianist",        "dancer",        "explorer",     "historian",
                                          "philosopher",    "tycoon",        "militant",     "terrorist",
                                          "cleric",         "lawyer",        "activist",     NULL}; // "Mali's …"
    if (e && e->type == RELATA_TYPE_PLACE && relata_tree_lemma_in(&g->x->tree, role, fled) && target < role)
        return true; // from wherever
    bool is_land = is_country || (e && e->key && strncmp(e->key, "region/", 7) == 0);
    if (is_land && relata_tree_deprel(&g->x->tree, target) == RELATA_DEPREL_NMOD_POSS &&
        relata_tree_lemma_in(&g->x->tree, role, eminent))
        return true;
    if (is_adjective && (relata_tree_lemma_in(&g->x->tree, role, nouns) || is_rights_leader(&g->x->tree, role)))
        return true;
    static const char *const courts[] = {"prosecutor", "magistrate", NULL}; // "a German prosecutor", in another's team
    if (relata_demonym(g->x, target) && g->p->n_relation == 1 && relata_tree_lemma_in(&g->x->tree, role, courts))
        return true;
    if (is_adjective && strchr(form, '.') == NULL && strlen(form) > 3 && g->p->n_relation == 1 &&
        relata_tree_lemma_in(&g->x->tree, role, filming) &&
        relata_tree_deprel(&g->x->tree, target) != RELATA_DEPREL_NMOD_POSS)
        return true;
    const char *value = relata_lexicon_find(g->x->lexicon, RELATA_LEXICON_ROLE, relata_tree_lemma(&g->x->tree, role));
    if (is_trade_in_town(g, role, target, value))
        return true;
    if (is_adjective && !value && relata_is_role_word(g->x, role) && !relata_is_relational_noun(&g->x->tree, role))
        return true; // a trade that the lexicon does not have
    if (!is_adjective || !relata_lexicon_field(value, 0, 0, class, sizeof class))
        return false;
    return relata_is_among(class, private);
}

// Only persons are ministers and psychologists; anything may be a member, a founder or a source.
bool relata_is_personal_role(const RelataProjection *g, uint32_t role) {
    static const char *const shared[] = {
        "member",    "founder",   "owner",      "sponsor",      "supporter",   "opponent",    "winner",
        "champion",  "leader",    "partner",    "guarantor",    "protector",   "host",        "author",
        "creator",   "publisher", "customer",   "buyer",        "signatory",   "participant", "patron",
        "candidate", "contender", "victim",     "competitor",   "critic",      "friend",      "enemy",
        "mediator",  "observer",  "provider",   "producer",     "investor",    "user",        "backer",
        "lender",    "heir",      "child",      "father",       "mother",      "peacemaker",  "player",
        "holder",    "creditor",  "donor",      "debtor",       "importer",    "exporter",    "consumer",
        "recipient", "purchaser", "benefactor", "foe",          "adversary",   "contributor", "beneficiary",
        "employer",  "operator",  "aggressor",  "manufacturer", "distributor", "builder",     NULL};
    return relata_is_role_word(g->x, role) && !relata_is_relational_noun(&g->x->tree, role) &&
           !relata_tree_lemma_in(&g->x->tree, role, shared);
}

// "Republican" before "President": the party's adjective, which makes a member and not an office of the party.
static bool is_party_adjective(const RelataProjection *g, uint32_t i) {
    const RelataEntity *e = relata_named_entity(g, i);
    const char *form = relata_tree_form(&g->x->tree, i);
    size_t n = e ? strlen(e->name) : 0;
    return n > 6 && strcmp(e->name + n - 6, " Party") == 0 && strcmp(form, "Party") != 0 && !strchr(form, ' ') &&
           g->x->tree.left[i] == i && strncmp(form, e->name, strlen(form) - 1) == 0;
}

// "Lankan" of "Sri Lankan President", "Authority" of "Palestinian Authority President": the rest of a name whose first
// word alone was taken for it.
static bool is_of_name_before(const RelataTree *tree, uint32_t object, uint32_t token, uint32_t role,
                              const RelataEntity *of) {
    enum { STEM = 3 };
    const char *form = relata_tree_form(tree, token), *last = of ? strrchr(of->name, ' ') : NULL;
    if (token != object + 1 || token == role || form[0] < 'A' || form[0] > 'Z')
        return false;
    return strcmp(form, "Authority") == 0 || (last && strlen(form) > STEM && strncmp(form, last + 1, STEM) == 0);
}

// "the first Latino mayor": the people's adjective without which a rank is somebody else's; its last token, 0 if there
// is none or it is the target.
static uint32_t people_behind_rank(const RelataProjection *g, uint32_t rank, uint32_t role, uint32_t object) {
    static const char *const ranks[] = {"first", "only", "second", "third", "youngest", "oldest", "last", NULL};
    const RelataTree *tree = &g->x->tree;
    if (!relata_is_among(relata_tree_form(tree, rank), ranks))
        return 0;
    for (uint32_t t = rank + 1; t < role; t++) {
        char first = relata_tree_form(tree, tree->left[t])[0];
        if (relata_tree_head(tree, t) == role && tree->left[t] == rank + 1 && t != object &&
            relata_tree_upos(tree, t) == RELATA_UPOS_ADJ && first >= 'A' && first <= 'Z' && relata_named_entity(g, t) &&
            relata_named_entity(g, t) != relata_named_entity(g, object))
            return t;
    }
    return 0;
}

// The title's words, without those that the target's name says itself ("Clemson University psychologist").
static void add_title_words(const RelataProjection *g, uint32_t object, char label[RELATA_LABEL]) {
    const RelataProposition *p = g->p;
    const RelataTree *tree = &g->x->tree;
    const RelataEntity *of = relata_named_entity(g, object);
    static const char *const verbs[] = {"quote", "cite", NULL};
    for (uint32_t k = 0; k < p->n_relation; k++) {
        size_t n = strlen(label);
        char word[64];
        uint32_t token = relata_local_token(g, p->relation[k]), role = relata_local_token(g, p->predicate);
        const char *form = relata_tree_form(tree, token);
        if (token != role && relata_tree_lemma_in(tree, token, verbs)) {
            label[0] = '\0'; // "Danish media quote Foreign Minister Ana Lira as saying"
            continue;
        }
        bool is_short = *form && form[strlen(form) - 1] == '.'; // "Lt."
        relata_lexicon_normalize(token == role || is_short ? relata_tree_lemma(tree, token) : form, word, sizeof word);
        if (is_of_name_before(tree, object, token, role, of))
            continue;
        static const char *const past[] = {"formerly", "previously", NULL};
        if (relata_tree_lemma_in(tree, token, past) && !n)
            snprintf(word, sizeof word, "former"); // "formerly", "previously"
        if (token == role || !of || strcmp(word, "of") == 0 || object > role || !relata_has_word(of->name, word))
            snprintf(label + n, RELATA_LABEL - n, "%s%s", n ? " " : "", word);
        uint32_t people = people_behind_rank(g, token, role, object);
        for (uint32_t t = token + 1; t <= people; t++) {
            relata_lexicon_normalize(relata_tree_form(tree, t), word, sizeof word);
            n = strlen(label);
            if (*word && *word != '-')
                snprintf(label + n, RELATA_LABEL - n, " %s", word);
        }
    }
}

// "self-driving": a token that a hyphen ties to another.
static bool is_in_hyphens(const RelataTree *tree, uint32_t i) {
    bool is_hyphen = strcmp(relata_tree_form(tree, i), "-") == 0;
    return i > 1 && i < tree->n &&
           (is_hyphen || strcmp(relata_tree_form(tree, i - 1), "-") == 0 ||
            strcmp(relata_tree_form(tree, i + 1), "-") == 0);
}

// "director for the group": of a body that nobody names, which is no field.
static bool is_body_of_nobody(const RelataProjection *g, uint32_t noun) {
    static const char *const words[] = {
        "group", "organization", "organisation", "agency",      "company",    "firm",    "party",  "team",
        "club",  "body",         "union",        "association", "charity",    "subject", "matter", "issue",
        "topic", "institute",    "university",   "school",      "government", "country", "nation", NULL};
    const RelataTree *tree = &g->x->tree;
    return relata_tree_upos(tree, noun) == RELATA_UPOS_NOUN && relata_tree_lemma_in(tree, noun, words) &&
           relata_tree_is_lemma(tree, noun - 1, "the");
}

// "director of policy at Acme", "Acme's director of television": the last word of what an office is over there, between
// it and the body or behind the body; 0 if nothing or a name tells it.
static uint32_t end_of_field(const RelataProjection *g, uint32_t role, const RelataArgument *target) {
    enum { LONGEST = 8 };
    static const char *const offices[] = {
        "director",      "head",    "chief",      "manager",   "president",   "vice-president", "officer", "secretary",
        "adviser",       "dean",    "professor",  "lecturer",  "executive",   "coordinator",    "advisor", "specialist",
        "expert",        "analyst", "researcher", "fellow",    "consultant",  "instructor",     "partner", "supervisor",
        "correspondent", "editor",  "counsel",    "spokesman", "spokeswoman", "engineer",       "teacher", NULL};
    static const char *const markers[] = {"of", "for", "in", "on", NULL};
    const RelataTree *tree = &g->x->tree;
    uint32_t field = relata_tree_child(tree, role, RELATA_DEPREL_NMOD), marker = relata_marker_of(g, target);
    while (field && field < role)
        field = relata_tree_next_child(tree, field, RELATA_DEPREL_NMOD);
    uint32_t object = relata_local_token(g, target->head), end = marker > role ? marker - 1 : field;
    if (!field || field == object || end < field || end > role + LONGEST || (marker > role && marker < field) ||
        (object > role && marker <= role) || relata_tree_case(tree, field) != role + 1 ||
        !relata_tree_lemma_in(tree, role + 1, markers) || !relata_tree_lemma_in(tree, role, offices) ||
        is_body_of_nobody(g, field))
        return 0;
    for (uint32_t i = role + 2; i <= end; i++) {
        RelataUpos upos = relata_tree_upos(tree, i);
        if ((upos != RELATA_UPOS_NOUN && upos != RELATA_UPOS_ADJ && upos != RELATA_UPOS_CCONJ &&
             upos != RELATA_UPOS_DET && !is_in_hyphens(tree, i)) ||
            relata_is_named(g, i))
            return 0;
    }
    return end;
}

// "the town's Director of Planning": an office of a field that its label has no words for.
static bool is_field_lost(const RelataProjection *g, uint32_t role, const RelataArgument *target, const char *label) {
    static const char *const offices[] = {"director", "head", "chief", "manager", "dean", NULL};
    const RelataTree *tree = &g->x->tree;
    if (role + 2 > tree->n || target->marker || strstr(label, " of ") || !relata_tree_lemma_in(tree, role, offices) ||
        !relata_tree_is_lemma(tree, role + 1, "of"))
        return false;
    uint32_t field = relata_tree_head(tree, role + 1);
    return relata_tree_head(tree, field) == role && field != relata_local_token(g, target->head) &&
           !end_of_field(g, role, target);
}

// "the US ambassador to Israel", "Tesco's director for Asia": the last word of whom or what an office is held for,
// where the phrase stands right behind the office and another end is whose it is; 0 if nothing or more than a few words
// do.
static uint32_t end_of_charge(const RelataProjection *g, uint32_t role, const RelataArgument *target) {
    enum { LONGEST = 7 };
    static const char *const offices[] = {
        "ambassador",    "envoy",      "representative", "delegate",    "commissioner",   "director",
        "ceo",           "executive",  "chief",          "head",        "manager",        "president",
        "minister",      "secretary",  "coordinator",    "commander",   "administrator",  "official",
        "negotiator",    "adviser",    "advisor",        "mediator",    "emissary",       "prosecutor",
        "diplomat",      "rapporteur", "spokesman",      "spokeswoman", "chairman",       "affiliate",
        "correspondent", "observer",   "expert",         "specialist",  "spokesperson",   "adjutant",
        "counselor",     "counsellor", "liaison",        "lobbyist",    "undersecretary", "attache",
        "researcher",    "analyst",    "authority",      "consultant",  "lecturer",       "inspector",
        "columnist",     "reporter",   "editor",         NULL};
    static const char *const markers[] = {"to", "for", "in", "on", NULL};
    const RelataTree *tree = &g->x->tree;
    uint32_t marker = role + 1, object = relata_local_token(g, target->head);
    uint32_t noun =
        marker < tree->n && relata_tree_lemma_in(tree, marker, markers) ? relata_tree_head(tree, marker) : 0;
    if (target->marker || object > role || !relata_tree_lemma_in(tree, role, offices) || noun <= marker ||
        relata_tree_deprel(tree, noun) != RELATA_DEPREL_NMOD || relata_tree_head(tree, noun) != role ||
        relata_is_time_word(relata_tree_lemma(tree, noun)) || is_body_of_nobody(g, noun))
        return 0; // "president for two years"
    const RelataMention *m = relata_mention_at(g->x, noun);
    uint32_t end =
        m && m->kind == RELATA_MENTION_NAME && m->token_end >= tree->begin ? m->token_end - tree->begin : noun;
    return end < noun || end > marker + LONGEST ? 0 : end;
}

// Whether the office's field is told with the body it is held at.
bool relata_is_field_of_office(const RelataProjection *g, uint32_t role, uint32_t noun) {
    const RelataDocument *d = g->x->document;
    uint32_t first = g->proposition;
    while (first && d->propositions[first - 1].sentence == g->p->sentence)
        first--;
    for (uint32_t k = first; k < d->n_propositions && d->propositions[k].sentence == g->p->sentence; k++) {
        const RelataProposition *p = &d->propositions[k];
        if (p->predicate == g->p->predicate && strcmp(p->rule, "role") == 0 && p->n_arguments > 1 &&
            p->arguments[1].head != g->p->arguments[1].head && end_of_field(g, role, &p->arguments[1]) >= noun &&
            relata_is_named(g, relata_local_token(g, p->arguments[1].head)))
            return true;
    }
    return false;
}

// Whom a body has and is not led by: "White House adviser Lira" advises at it.
static bool is_held_at(const RelataProjection *g, uint32_t role, uint32_t object) {
    static const char *const words[] = {"adviser", "advisor", "partner", NULL};
    const RelataEntity *whose = relata_named_entity(g, object);
    return relata_tree_lemma_in(&g->x->tree, role, words) && whose && whose->type == RELATA_TYPE_ORGANIZATION;
}

static bool is_party(const RelataEntity *e) {
    return e &&
           ((e->key && strncmp(e->key, "party/", 6) == 0) || strstr(e->name, "Party") || strstr(e->name, " party"));
}

// "Supreme Court nominee Lira", "Oscar nominee Lira": named for it, and not by it as by a party or president.
static bool is_nominee_for(const RelataProjection *g, uint32_t role, uint32_t object) {
    const RelataEntity *whose = relata_named_entity(g, object);
    const RelataTree *tree = &g->x->tree;
    if (relata_tree_is_lemma(tree, role, "nominee") && object + 2 == role &&
        strcmp(relata_tree_form(tree, object + 1), "-") == 0)
        return true; // "Oscar-nominee"
    static const char *const prizes[] = {"Oscar", "Emmy",  "Grammy",   "Tony", "Bafta",
                                         "BAFTA", "Nobel", "Pulitzer", NULL};
    if (relata_tree_is_lemma(tree, role, "nominee") && object < role && whose && relata_is_among(whose->name, prizes))
        return true; // whatever it was taken for
    return relata_tree_is_lemma(&g->x->tree, role, "nominee") && whose && !is_party(whose) && object < role &&
           whose->type != RELATA_TYPE_PERSON && whose->type != RELATA_TYPE_PLACE && whose->type != RELATA_TYPE_GROUP &&
           relata_tree_deprel(&g->x->tree, object) != RELATA_DEPREL_NMOD_POSS;
}

// "her partner, Tom Berg"
static bool is_between_two(const RelataProjection *g, uint32_t role, uint32_t object) {
    const RelataEntity *whose = relata_named_entity(g, object);
    return relata_tree_is_lemma(&g->x->tree, role, "partner") && whose && whose->type == RELATA_TYPE_PERSON;
}

static bool is_held_by_person(const RelataProjection *g) {
    const RelataEntity *who = relata_named_entity(g, relata_local_token(g, g->p->arguments[0].head));
    return who && who->type == RELATA_TYPE_PERSON;
}

// "a party leader", "one of the leaders of": one of those who lead.
static bool is_one_of_several(const RelataTree *tree, uint32_t role) {
    uint32_t marker = relata_tree_case(tree, role);
    return relata_tree_is_lemma(tree, relata_tree_child(tree, role, RELATA_DEPREL_DET), "a") ||
           (relata_tree_is_lemma(tree, marker, "of") && relata_tree_has_morph(tree, role, RELATA_MORPH_PLUR) &&
            relata_tree_is_lemma(tree, relata_tree_head(tree, role), "one"));
}

// "a U.S. attorney", "US Representative": the country's shorthand right before the title, and no owner.
static bool is_of_united_states(const RelataProjection *g, uint32_t role, uint32_t object) {
    const RelataEntity *whose = relata_named_entity(g, object);
    return whose && whose->key && strcmp(whose->key, "country/US") == 0 && object < role &&
           strcmp(relata_tree_form(&g->x->tree, object), "American") != 0 &&
           relata_tree_deprel(&g->x->tree, object) != RELATA_DEPREL_NMOD_POSS;
}

// "Likud minister", "Labour MP": somebody of the party, which has no such office.
static bool is_seat_of_party(const RelataProjection *g, uint32_t role, uint32_t object) {
    static const char *const seats[] = {"minister",        "mp",         "lawmaker",  "legislator",  "senator",
                                        "deputy",          "governor",   "mayor",     "congressman", "congresswoman",
                                        "parliamentarian", "councillor", "councilor", "premier",     NULL};
    static const char *const parties[] = {"Likud",        "Kadima",   "Fatah",   "Labour", "Labor",
                                          "Conservative", "Tory",     "Liberal", "Shas",   "Sinn Fein",
                                          "Solidarity",   "Congress", NULL};
    const RelataEntity *whose = relata_named_entity(g, object);
    return !g->p->arguments[1].marker && object < role && g->p->n_relation == 1 && whose &&
           (is_party(whose) || relata_is_among(whose->name, parties)) &&
           relata_tree_lemma_in(&g->x->tree, role, seats) &&
           relata_tree_deprel(&g->x->tree, object) != RELATA_DEPREL_NMOD_POSS;
}

// "representative", "former representative", and not "trade representative" or "special representative".
static bool is_bare_title(const char *label) {
    static const char *const times[] = {"former ", "then ", "late ", "incoming ", "outgoing ", "first-term ", NULL};
    for (const char *const *w = times; *w; w++)
        if (strncmp(label, *w, strlen(*w)) == 0)
            label += strlen(*w);
    return !strchr(label, ' ');
}

// What else ties somebody to whose role it is: "member of" a party, "from" where somebody is merely a man or a lawyer.
// Whether that is the whole label; it stays as it is otherwise.
static bool label_other_tie(const RelataProjection *g, const RelataArgument *target, char label[RELATA_LABEL]) {
    static const char *const within_party[] = {"leader",  "chair",     "chairman",  "chairwoman",
                                               "nominee", "candidate", "supporter", "spokesman",
                                               "donor",   "voter",     NULL};
    static const char *const chairs[] = {"chair", "chairman", "chairwoman", "chairperson", NULL};
    static const char *const parts[] = {"subsidiary", "division", "branch", "affiliate", "unit", "arm", NULL};
    static const char *const anybody[] = {"man", "woman", "boy", "girl", "teenager", "teen", NULL};
    static const char *const trades[] = {
        "lawyer",      "inventor",   "entrepreneur", "lobbyist",     "businessman", "teacher",
        "host",        "singer",     "actor",        "actress",      "rapper",      "physician",
        "billionaire", "republican", "democrat",     "conservative", "libertarian", NULL}; // practised there, not held
    const RelataTree *tree = &g->x->tree;
    uint32_t role = relata_local_token(g, g->p->predicate), object = relata_local_token(g, target->head);
    const RelataEntity *whose = relata_named_entity(g, object);
    size_t n = strlen(label);
    if ((is_party_adjective(g, object) || is_seat_of_party(g, role, object)) &&
        !relata_tree_lemma_in(tree, role, within_party))
        snprintf(label, RELATA_LABEL, "member of");
    else if (!target->marker && relata_tree_lemma_in(tree, role, anybody))
        snprintf(label, RELATA_LABEL, whose && whose->type == RELATA_TYPE_PERSON ? "child of" : "from");
    else if (!target->marker && relata_tree_lemma_in(tree, role, trades) && whose && whose->type == RELATA_TYPE_PLACE)
        snprintf(label + n, RELATA_LABEL - n, " from");
    else if (relata_tree_is_lemma(tree, role, "representative") && !target->marker && is_bare_title(label) &&
             is_of_united_states(g, role, object))
        snprintf(label, RELATA_LABEL, "%smember of House of Representatives of",
                 strncmp(label, "former", 6) == 0 ? "former " : "");
    else if (relata_tree_is_lemma(tree, role, "attorney") && is_of_united_states(g, role, object) &&
             !(role < tree->n && strcasecmp(relata_tree_form(tree, role + 1), "general") == 0))
        snprintf(label, RELATA_LABEL, "%sfederal prosecutor of", strncmp(label, "former", 6) == 0 ? "former " : "");
    else if (relata_tree_lemma_in(tree, role, parts) && relata_demonym(g->x, object))
        snprintf(label, RELATA_LABEL, "based in"); // a firm's "Danish subsidiary"
    else if (strcmp(label, "leader") == 0 && whose && is_one_of_several(tree, role))
        snprintf(label, RELATA_LABEL, "leader in");
    else if (relata_tree_lemma_in(tree, role, chairs) && is_party(whose) && !strchr(label, ' '))
        snprintf(label, RELATA_LABEL, "party %s of", relata_tree_lemma(tree, role)); // whom another may lead
    else if (relata_tree_is_lemma(tree, role, "colleague") && target->marker && whose &&
             whose->type == RELATA_TYPE_ORGANIZATION)
        snprintf(label, RELATA_LABEL, "works for");
    else if (relata_tree_is_lemma(tree, role, "part") && whose && !whose->key && strcmp(label, "part") == 0)
        snprintf(label, RELATA_LABEL, "component of"); // of a railway or network, which is no place
    else
        return false;
    return true;
}

// "an Iran expert", "Darfur campaigner": what somebody knows or campaigns on.
static bool is_studied(const RelataProjection *g, uint32_t role, uint32_t object) {
    static const char *const words[] = {"expert", "specialist", "campaigner", "scholar", "watcher", NULL};
    const RelataEntity *whose = relata_named_entity(g, object);
    return whose && whose->type == RELATA_TYPE_PLACE && object < role && !relata_demonym(g->x, object) &&
           relata_tree_deprel(&g->x->tree, object) != RELATA_DEPREL_NMOD_POSS &&
           relata_tree_lemma_in(&g->x->tree, role, words);
}

// "its Lagos correspondent": where somebody is posted, and not where they are from.
static bool is_posted_in(const RelataProjection *g, uint32_t role, uint32_t object) {
    const RelataEntity *where = relata_named_entity(g, object);
    return relata_tree_is_lemma(&g->x->tree, role, "correspondent") && where && where->type == RELATA_TYPE_PLACE &&
           object < role && !relata_demonym(g->x, object) &&
           relata_tree_deprel(&g->x->tree, object) != RELATA_DEPREL_NMOD_POSS;
}

// Where somebody studies or works: a body, or a university or laboratory that was taken for a place.
static bool is_workplace(const RelataEntity *e) {
    static const char *const campuses[] = {"University", "College",     "Institute",   "School",  "Laboratory",
                                           "Hospital",   "Lab",         "Observatory", "Center",  "Centre",
                                           "Clinic",     "Polytechnic", "Museum",      "Academy", NULL};
    if (e && e->type == RELATA_TYPE_ORGANIZATION)
        return true;
    for (const char *const *w = campuses; e && !e->key && *w; w++)
        if ((e->type == RELATA_TYPE_FACILITY || e->type == RELATA_TYPE_PLACE) && relata_has_word(e->name, *w))
            return true;
    return false;
}

// "ecologist", "physicist", "geographer": trades of a science, by their endings.
static bool is_scientist(const RelataTree *tree, uint32_t role) {
    static const char *const endings[] = {"ologist", "icist", "stronomer", "eographer", "nographer", "mographer", NULL};
    const char *lemma = relata_tree_lemma(tree, role);
    size_t n = strlen(lemma);
    for (const char *const *e = endings; *e; e++)
        if (n > strlen(*e) && strcmp(lemma + n - strlen(*e), *e) == 0)
            return true;
    return false;
}

// "Foreign Office minister", "British Cabinet minister": of the country, and one of those at the office.
static bool is_seated_at(const RelataProjection *g, uint32_t role, uint32_t object) {
    static const char *const seats[] = {"Office", "Ministry", "Department", "Cabinet", NULL};
    const RelataEntity *whose = relata_named_entity(g, object);
    bool is_seat = false;
    for (const char *const *w = seats; whose && *w; w++)
        is_seat |= relata_has_word(whose->name, *w);
    return is_seat && relata_tree_is_lemma(&g->x->tree, role, "minister");
}

// "of", or the preposition that goes with the role where the text has none; `field_end` as end_of_field has it.
static void add_preposition(const RelataProjection *g, const RelataArgument *target, uint32_t field_end,
                            char label[RELATA_LABEL]) {
    static const char *const titles[] = {"staff", "state", NULL}; // "chief of staff"
    static const char *const standing[] = {"candidate", "nominee", NULL};
    static const char *const at_work[] = {
        "analyst",    "researcher", "scientist", "economist",      "psychologist",   "physicist",     "lecturer",
        "scholar",    "historian",  "biologist", "sociologist",    "epidemiologist", "virologist",    "surgeon",
        "physician",  "doctor",     "nurse",     "pediatrician",   "psychiatrist",   "geologist",     "astronomer",
        "strategist", "engineer",   "intern",    "senior",         "junior",         "sophomore",     "freshman",
        "teacher",    "student",    "chemist",   "neuroscientist", "anthropologist", "archaeologist", "professor",
        "expert",     "attorney",   "fellow",    "specialist",     "postdoc",        "instructor",    NULL};
    static const char *const reporting[] = {"reporter",    "journalist",   "columnist",    "correspondent",
                                            "anchor",      "photographer", "cartoonist",   "cameraman",
                                            "commentator", "newsman",      "investigator", NULL};
    static const char *const making[] = {"producer", "maker",       "manufacturer", "exporter", "importer", "supplier",
                                         "retailer", "distributor", "brewer",       "seller",   "provider", "builder",
                                         NULL};
    const RelataTree *tree = &g->x->tree;
    uint32_t role = relata_local_token(g, g->p->predicate), object = relata_local_token(g, target->head);
    const RelataEntity *whose = relata_named_entity(g, object);
    size_t n = strlen(label);
    static const char *const winning[] = {"medalist", "medallist", NULL};
    static const char *const years[] = {"senior", "junior", "sophomore", "freshman", NULL};
    bool is_staff = is_workplace(whose) && // of which kind, or else it is "works for"
                    (strchr(label, ' ') || relata_tree_lemma_in(tree, role, years) || is_scientist(tree, role));
    bool is_of_branch = strncmp(label, "country ", 8) == 0; // "the Mali country director" of a charity
    bool is_winner_at = relata_tree_lemma_in(tree, role, winning) && !relata_demonym(g->x, object) && whose &&
                        !relata_is_country_key(whose->key) && whose->type != RELATA_TYPE_PERSON; // "Oslo gold medalist"
    if (is_winner_at)
        snprintf(label + n, RELATA_LABEL - n, " at");
    else if (is_of_branch || (relata_tree_lemma_in(tree, role, standing) && whose && relata_is_country_key(whose->key)))
        snprintf(label + n, RELATA_LABEL - n, " in");
    else if (relata_tree_lemma_in(tree, role, making) && whose && whose->type == RELATA_TYPE_PLACE &&
             (strchr(label, ' ') || !is_held_by_person(g)))
        snprintf(label + n, RELATA_LABEL - n, " in"); // and not of the place
    else if (relata_tree_is_lemma(tree, role, "writer") && whose && whose->type != RELATA_TYPE_WORK)
        snprintf(label + n, RELATA_LABEL - n, " for");
    else if (is_nominee_for(g, role, object))
        snprintf(label, RELATA_LABEL, "nominated for");
    else if (strcmp(label, "partner") == 0 && is_between_two(g, role, object))
        snprintf(label + n, RELATA_LABEL - n, " to"); // in life or business
    else if (is_held_at(g, role, object))
        snprintf(label + n, RELATA_LABEL - n, " at");
    else if (field_end && !relata_tree_lemma_in(tree, field_end, titles) && relata_demonym(g->x, object))
        snprintf(label + n, RELATA_LABEL - n, " in"); // "its Iraqi head of operations"
    else if ((field_end && !relata_tree_lemma_in(tree, field_end, titles)) ||
             (relata_tree_is_lemma(tree, role, "professor") && strstr(label, " of ")))
        snprintf(label + n, RELATA_LABEL - n, " at");
    else if (is_staff && (relata_tree_lemma_in(tree, role, at_work) || is_scientist(tree, role)))
        snprintf(label + n, RELATA_LABEL - n, " at");
    else if (is_staff && relata_tree_lemma_in(tree, role, reporting))
        snprintf(label + n, RELATA_LABEL - n, " for");
    else if (is_seated_at(g, role, object))
        snprintf(label + n, RELATA_LABEL - n, strstr(whose->name, "Cabinet") ? " in" : " at");
    else if (is_studied(g, role, object))
        snprintf(label + n, RELATA_LABEL - n, " on");
    else if (is_posted_in(g, role, object))
        snprintf(label + n, RELATA_LABEL - n, " in");
    else
        snprintf(label + n, RELATA_LABEL - n, is_nationality(g, role, object) ? " from" : " of");
}

// Appends the words from `first` to `last` without their articles.
static void add_words(const RelataTree *tree, uint32_t first, uint32_t last, char label[RELATA_LABEL]) {
    for (uint32_t i = first; i <= last; i++) {
        size_t n = strlen(label);
        bool is_tight = !relata_tree_token(tree, i - 1)->space_after;
        if (relata_tree_upos(tree, i) != RELATA_UPOS_DET)
            snprintf(label + n, RELATA_LABEL - n, "%s%s", is_tight ? "" : " ", relata_tree_form(tree, i));
    }
}

// "of economics" of a professor, "of security" of a chief: the words from behind the role to the end of its field.
static void add_field(const RelataTree *tree, uint32_t role, uint32_t end, char label[RELATA_LABEL]) {
    char *of = end ? strstr(label, " of") : NULL; // a title's words may have it already
    if (of && of[3] == '\0')
        *of = '\0';
    add_words(tree, role + 1, end, label);
}

// "foreign minister of", "adviser to".
static void add_role_label(const RelataProjection *g, const RelataArgument *target, char label[RELATA_LABEL]) {
    const RelataTree *tree = &g->x->tree;
    uint32_t role = relata_local_token(g, g->p->predicate), object = relata_local_token(g, target->head);
    add_title_words(g, object, label);
    size_t n = strlen(label);
    if (role + 4 <= tree->n && relata_tree_is_lemma(tree, role + 2, "in") &&
        relata_tree_is_lemma(tree, role + 4, "law") && strcmp(relata_tree_form(tree, role + 1), "-") == 0)
        snprintf(label + n, RELATA_LABEL - n, "-in-law");
    uint32_t field_end = end_of_field(g, role, target);
    add_field(tree, role, strstr(label, " of ") ? 0 : field_end, label);
    if (label_other_tie(g, target, label))
        return;
    if (strcmp(label, "attorney") == 0 && target->marker && role > 1 && is_of_united_states(g, role, role - 1))
        snprintf(label, RELATA_LABEL, "U.S. attorney"); // who prosecutes there
    uint32_t charge_end = field_end ? 0 : end_of_charge(g, role, target);
    add_words(tree, role + 1, charge_end, label);
    if (charge_end)
        snprintf(label + strlen(label), RELATA_LABEL - strlen(label), " of");
    else if (target->marker)
        relata_label_add_marker(g, target, label);
    else
        add_preposition(g, target, field_end, label);
}

// "president-elect", "the 46th President of Peru elect": who was chosen holds no office yet.
static void mark_elect(const RelataProjection *g, uint32_t role, uint32_t target, char label[RELATA_LABEL]) {
    const RelataTree *tree = &g->x->tree;
    char *elect = strstr(label, " elect"), rest[RELATA_LABEL];
    uint32_t next = tree->right[target] + 1;
    if (elect && relata_tree_is_lemma(tree, role, "elect"))
        *elect = '-';
    else if (next <= tree->n && strcasecmp(relata_tree_form(tree, next), "elect") == 0) {
        size_t n = strcspn(label, " ");
        snprintf(rest, sizeof rest, "%s", label + n);
        snprintf(label + n, RELATA_LABEL - n, "-elect%.*s", RELATA_LABEL - 16, rest);
    }
}

// "In 2016, party nominee Ana Lira won …": who stood in a year that is over stands no more.
static void add_year(const RelataProjection *g, uint32_t role, char label[RELATA_LABEL]) {
    static const char *const standing[] = {"candidate", "nominee", NULL};
    const RelataTree *tree = &g->x->tree;
    const char *date = g->x->document->published;
    char before[RELATA_LABEL];
    if (tree->n < 3 || !relata_tree_is_lemma(tree, 1, "in") || !relata_is_year(relata_tree_form(tree, 2)) || !date ||
        strncmp(date, relata_tree_form(tree, 2), 4) == 0 || !relata_tree_lemma_in(tree, role, standing) ||
        (label[0] >= '1' && label[0] <= '2') || strncmp(label, "former", 6) == 0)
        return;
    snprintf(before, sizeof before, "%s", label);
    snprintf(label, RELATA_LABEL, "%.4s %.*s", relata_tree_form(tree, 2), RELATA_LABEL - 6, before);
}

// "Coast Guard Captain Ana Lira" is a captain in it, one of many, and does not lead it.
static bool is_rank(const RelataTree *tree, uint32_t role, const RelataEntity *of) {
    static const char *const ranks[] = {"captain",  "sergeant", "colonel", "lieutenant", "major",
                                        "corporal", "private",  "officer", "soldier",    "pilot",
                                        "general",  "admiral",  NULL};
    static const char *const forces[] = {"Army",  "Navy",   "Air Force", "Coast Guard",  "Marine", "Guard",
                                         "Force", "Forces", "Police",    "Constabulary", NULL};
    for (const char *const *w = forces; of && *w && relata_tree_lemma_in(tree, role, ranks); w++)
        if (strstr(of->name, *w))
            return true;
    return false;
}

// "Tesco's director for all of Asia": not the head of the whole, where the label does not say of what.
static bool is_of_part(const RelataProjection *g, uint32_t role, const RelataArgument *target) {
    static const char *const heads[] = {"chief", "ceo",     "executive", "director", "president",
                                        "head",  "manager", "chairman",  "chair",    NULL};
    const RelataTree *tree = &g->x->tree;
    if ((target->marker && !relata_tree_is_lemma(tree, relata_marker_of(g, target), "of")) ||
        end_of_charge(g, role, target))
        return false;
    for (uint32_t c = relata_tree_child(tree, role, RELATA_DEPREL_NMOD); c;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_NMOD)) {
        const RelataEntity *part = relata_named_entity(g, c);
        if (relata_tree_lemma_in(tree, role, heads) && relata_tree_is_lemma(tree, relata_tree_case(tree, c), "for") &&
            part && part->type == RELATA_TYPE_PLACE)
            return true;
    }
    return false;
}

// "the union's mission chief in Chad": the place of an office that a body has there, told with the body.
static bool is_charge_of_body(const RelataProjection *g, uint32_t role, const RelataArgument *target) {
    static const char *const heads[] = {"chief",        "director",   "head",        "manager",    "president",
                                        "coordinator",  "executive",  "official",    "spokesman",  "spokeswoman",
                                        "spokesperson", "adviser",    "advisor",     "researcher", "analyst",
                                        "consultant",   "negotiator", "coordinator", NULL};
    static const char *const markers[] = {"in", "for", NULL};
    const RelataDocument *d = g->x->document;
    if (!target->marker || !relata_tree_lemma_in(&g->x->tree, role, heads) ||
        !relata_tree_lemma_in(&g->x->tree, relata_marker_of(g, target), markers))
        return false;
    uint32_t first = g->proposition, place = relata_local_token(g, target->head);
    while (first && d->propositions[first - 1].sentence == g->p->sentence)
        first--;
    for (uint32_t k = first; k < d->n_propositions && d->propositions[k].sentence == g->p->sentence; k++) {
        const RelataProposition *p = &d->propositions[k];
        if (p->predicate == g->p->predicate && strcmp(p->rule, "role") == 0 && p->n_arguments > 1 &&
            p->arguments[1].head != target->head && end_of_charge(g, role, &p->arguments[1]) >= place &&
            relata_is_named(g, relata_local_token(g, p->arguments[1].head)))
            return true;
    }
    return false;
}

// "Board of Directors", "City Council".
static bool is_board(const RelataEntity *e) {
    static const char *const boards[] = {
        "Board of Directors",   "Board of Trustees",  "Board of Governors",  "Board of Regents",
        "Board of Supervisors", "Board of Education", "Executive Committee", "State Congress",
        "Police Department",    "Fire Department",    "Sheriff's Office",    "City Council",
        "Town Council",         "School Board",       "Planning Commission", NULL};
    return e && !e->key && relata_is_among(e->name, boards);
}

// The name behind "of" right behind a name, 0 if there is none.
static uint32_t name_behind(const RelataProjection *g, uint32_t body) {
    const RelataTree *tree = &g->x->tree;
    const RelataMention *m = relata_mention_at(g->x, body);
    uint32_t marker = m && m->token_end >= tree->begin ? m->token_end - tree->begin + 1 : 0;
    uint32_t name =
        marker && marker < tree->n && relata_tree_is_lemma(tree, marker, "of") ? relata_tree_head(tree, marker) : 0;
    const RelataEntity *e = name > marker ? relata_named_entity(g, name) : NULL;
    bool is_body = e && (e->type == RELATA_TYPE_ORGANIZATION || e->type == RELATA_TYPE_PLACE);
    return is_body && relata_is_name(g->x, name) ? name : 0;
}

uint32_t relata_owner_of_bare_body(const RelataProjection *g, uint32_t body) {
    const RelataTree *tree = &g->x->tree;
    const RelataEntity *e = relata_named_entity(g, body);
    if (!is_board(e) && !(e && !e->key && relata_is_bare_body(e)))
        return 0;
    uint32_t owner = relata_tree_child(tree, body, RELATA_DEPREL_NMOD_POSS);
    const RelataEntity *whose = owner && owner < body ? relata_named_entity(g, owner) : NULL;
    if (whose && relata_is_name(g->x, owner) &&
        (whose->type == RELATA_TYPE_PLACE || (is_board(e) && whose->type == RELATA_TYPE_ORGANIZATION)))
        return owner;
    return is_board(e) ? name_behind(g, body) : 0;
}

// "Hall of Fame golfer Tom Berg" is in it, "Union Prime Minister Ana Lira" is of a country, "the first islander to win"
// is none of many.
static bool is_of_no_office(const RelataProjection *g, uint32_t role, uint32_t object, const char *label) {
    static const char *const members[] = {"member",  "inductee", "president", "director",
                                          "curator", "chairman", "ceo",       NULL};
    const RelataTree *tree = &g->x->tree;
    const RelataEntity *of = relata_named_entity(g, object);
    if (of && strstr(of->name, "Hall of Fame") && !relata_tree_lemma_in(tree, role, members))
        return true;
    if (of && of->type == RELATA_TYPE_ORGANIZATION && strstr(label, "prime minister of") && object < role)
        return true;
    static const char *const places[] = {"city", "town", "village", "place", NULL};
    static const char *const houses[] = {"Cabinet",   "Parliament", "Congress",   "Senate",
                                         "Politburo", "Assembly",   "Government", NULL};
    if (of && object < role && relata_is_among(of->name, houses) &&
        relata_tree_child(tree, role, RELATA_DEPREL_NMOD_POSS))
        return true; // "Chad's first female Cabinet member", told with the country
    if (is_board(of) && !relata_owner_of_bare_body(g, object))
        return true; // of which town or firm?
    if (g->p->polarity == RELATA_NEGATIVE && relata_tree_lemma_in(tree, role, places))
        return true; // "York is no city of angels"
    for (uint32_t c = relata_tree_child(tree, role, RELATA_DEPREL_NMOD); c;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_NMOD))
        if (relata_tree_is_lemma(tree, role, "diplomat") && c > role && object < role &&
            relata_tree_is_lemma(tree, relata_tree_case(tree, c), "in"))
            return true; // "the country's top diplomat in Mali" is not its minister
    uint32_t deed = relata_tree_child(tree, role, RELATA_DEPREL_ACL);
    bool is_one_to = deed > role && relata_is_infinitive(tree, deed);
    return is_one_to &&
           (strncmp(label, "latest ", 7) == 0 || (strncmp(label, "first ", 6) == 0 && strstr(label, " from")));
}

// "his unknown Republican rival", "America's Arab ally": of what kind somebody's rival is, which is no end of the edge.
static bool is_kind_of_owned(const RelataTree *tree, uint32_t role, uint32_t end) {
    static const char *const nouns[] = {"ally", "rival", "opponent", "challenger", "foe", "enemy", "partner", NULL};
    return relata_tree_deprel(tree, end) == RELATA_DEPREL_AMOD && relata_tree_head(tree, end) == role &&
           relata_tree_lemma_in(tree, role, nouns) && relata_tree_child(tree, role, RELATA_DEPREL_NMOD_POSS);
}

// "White House correspondent Ana Lira" writes about the house and for somebody else.
static bool is_beat(const RelataProjection *g, uint32_t role, uint32_t object, const RelataArgument *target) {
    static const char *const writing[] = {"correspondent", "reporter", "columnist", NULL};
    static const char *const beats[] = {"White House",
                                        "Pentagon",
                                        "Supreme Court",
                                        "United States Congress",
                                        "Congress",
                                        "Capitol Hill",
                                        "Senate",
                                        "State Department",
                                        "Justice Department",
                                        "United States Department of State",
                                        "Downing Street",
                                        "Kremlin",
                                        "Vatican",
                                        "Holy See",
                                        "United Nations",
                                        "Westminster",
                                        "Wall Street",
                                        "Parliament",
                                        "City Hall",
                                        "European Union",
                                        "NATO",
                                        "United States Department of Justice",
                                        "Supreme Court of the United States",
                                        "Royal Family",
                                        NULL};
    const RelataEntity *e = relata_named_entity(g, object);
    return !target->marker && e && relata_tree_lemma_in(&g->x->tree, role, writing) &&
           relata_tree_deprel(&g->x->tree, object) != RELATA_DEPREL_NMOD_POSS && relata_is_among(e->name, beats);
}

// The label of a role with its year, its rank and what tells that it is over; false if it tells too little.
// "half-sister of 's King Abdullah": whose the text has lost.
static void drop_lost_owner(char label[RELATA_LABEL]) {
    static const char *const marks[] = {" 's", " \xe2\x80\x99s", NULL};
    for (const char *const *mark = marks; *mark; mark++)
        if (strlen(label) > strlen(*mark) && strcmp(label + strlen(label) - strlen(*mark), *mark) == 0)
            label[strlen(label) - strlen(*mark)] = '\0';
}

bool relata_role_label(const RelataProjection *g, uint32_t role, uint32_t holder, uint32_t object,
                       const RelataArgument *target, char label[RELATA_LABEL]) {
    static const char *const unled[] = {"officer", "storm", "hurricane", NULL};
    const RelataTree *tree = &g->x->tree;
    if (is_kind_of_owned(tree, role, holder))
        return false;
    add_role_label(g, target, label);
    drop_lost_owner(label);
    if (is_field_lost(g, role, target, label))
        return false;
    add_year(g, role, label);
    mark_elect(g, role, object, label);
    if (is_of_part(g, role, target) || is_charge_of_body(g, role, target) || is_of_no_office(g, role, object, label))
        return false;
    if (is_rank(tree, role, relata_named_entity(g, object)) && !target->marker) {
        relata_lower_lemma(g, role, label, RELATA_LABEL);
        snprintf(label + strlen(label), RELATA_LABEL - strlen(label), " in");
    } else if (relata_tree_lemma_in(tree, role, unled) && strchr(label, ' ') == strrchr(label, ' ')) {
        return false; // "Cabinet officer Lira", "the eighth storm of the season"
    }
    bool is_said = strncmp(label, "former", 6) == 0 || strncmp(label, "ex-", 3) == 0 ||
                   strncmp(label, "late ", 5) == 0 || strncmp(label, "first ", 6) == 0 ||
                   strncmp(label, "last ", 5) == 0;      // who was the first stays it
    if (!is_said && g->p->polarity == RELATA_POSITIVE && // "was not president" never was
        relata_is_office_over(g, role, holder)) {
        char present[RELATA_LABEL];
        snprintf(present, sizeof present, "%s", label + (strncmp(label, "then ", 5) == 0 ? 5 : 0));
        snprintf(label, RELATA_LABEL, "former %.*s", RELATA_LABEL - 8, present);
    }
    if (is_beat(g, role, object, target))
        snprintf(label, RELATA_LABEL, strncmp(label, "former", 6) == 0 ? "covered" : "covers");
    return true;
}
