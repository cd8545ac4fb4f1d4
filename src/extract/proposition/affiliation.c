// Affiliation: where or to whom a name belongs that merely stands beside it.
//
//     "Ana Lira of Leeds University", "Senator Ana Lira of Ohio", "Leeds University's Ana Lira", "the Danish shipping
//     company Maersk", "Maersk, a Danish company", "Aarhus in Denmark's Central Region"
//
// Reporters bring somebody in with the body or country behind "of" or before "'s" and no noun that says what they are
// there. Both ends are names, so that little but the parser can be wrong: a person has a title or more than one word,
// and the phrase stands right behind the name. Bodies without such a noun before them are left alone.
#include "base/words.h"
#include "extract/node/name.h"
#include "extract/proposition/noun.h"
#include "extract/tree/words.h"

#include <string.h>
#include <strings.h>

static bool is_of_type(const RelataMention *m, uint8_t type) {
    return m && m->kind == RELATA_MENTION_NAME && m->type == type;
}

// Whether a person's name has more than one word and none that bodies have ("Leeds Royal College").
static bool is_full(const RelataExtraction *x, const RelataMention *m) {
    static const char *const words[] = {"College",  "University", "School", "Institute", "Museum",
                                        "Hospital", "Center",     "Centre", "Company",   NULL};
    for (uint32_t t = m->token_begin; t < m->token_end; t++)
        if (relata_is_among(x->document->tokens[t].form, words))
            return false;
    return m->token_end - m->token_begin > 1;
}

static bool ends_with(const char *name, const char *end) {
    size_t n = strlen(name), m = strlen(end);
    return n >= m && strcmp(name + n - m, end) == 0;
}

// Bodies whose people are its members and not its staff.
static bool is_of_members(const RelataEntity *e) {
    static const char *const endings[] = {"Senate",    "Congress",   "Parliament", "Assembly",    "Democrats",
                                          "Committee", "Council",    "Society",    "Association", "Union",
                                          "Alliance",  "Federation", NULL};
    for (const char *const *end = endings; *end; end++)
        if (ends_with(e->name, *end))
            return true;
    return false;
}

static bool is_party(const RelataEntity *e) {
    return (e->key && strncmp(e->key, "party/", 6) == 0) || ends_with(e->name, "Party");
}

// "Elkins", and not "NASA" or "GitHub".
static bool has_small_letters(const char *name) {
    return name[0] >= 'A' && name[0] <= 'Z' && name[1] &&
           name[1 + strspn(name + 1, "abcdefghijklmnopqrstuvwxyz")] == '\0';
}

// What a person is to a body or place beside the name; NULL for other things, also what is a place to the reader of
// names alone.
static const char *tie_to(const RelataExtraction *x, const RelataMention *m) {
    if (is_of_type(m, RELATA_TYPE_PLACE) && x->document->entities[m->entity].key)
        return "be from";
    if (!is_of_type(m, RELATA_TYPE_ORGANIZATION))
        return NULL;
    const RelataEntity *body = &x->document->entities[m->entity];
    if (body->type == RELATA_TYPE_PLACE && body->key)
        return "be from"; // a country that was taken for its team
    if (!body->key && m->token_end == m->token_begin + 1 && has_small_letters(body->name))
        return "be from"; // a firm or a town
    return is_party(body) || is_of_members(body) ? "member of" : "affiliated with";
}

static void commit(RelataExtraction *x, uint32_t who, uint32_t where, uint32_t marker, const char *tie) {
    RelataDraft draft = {.predicate = where, .implied = tie, .rule = "affiliation"};
    relata_draft_add(&draft, RELATA_ROLE_SUBJECT, who, 0, where);
    relata_draft_add(&draft, RELATA_ROLE_OBLIQUE, where, marker, 0);
    relata_draft_commit(x, &draft);
}

// Offices that one has in a country, state or town; "committee chairman Ana Lira of Ohio" is merely from there.
static bool is_office_there(const RelataTree *tree, uint32_t title) {
    static const char *const words[] = {
        "president", "senator",     "governor",      "representative", "congressman", "mayor",
        "king",      "queen",       "prince",        "congresswoman",  "princess",    "emir",
        "sultan",    "minister",    "chancellor",    "premier",        "bishop",      "archbishop",
        "sheriff",   "assemblyman", "assemblywoman", "emperor",        "pm",          NULL};
    return relata_tree_lemma_in(tree, title, words);
}

// Whom a party puts up or has lead it; others with a title are its members.
static bool is_office_of_party(const RelataTree *tree, uint32_t title) {
    static const char *const words[] = {"leader",  "chairman",  "chair",     "chairwoman", "candidate",
                                        "nominee", "spokesman", "secretary", "treasurer",  "spokeswoman",
                                        "founder", "head",      "delegate",  NULL};
    return relata_tree_lemma_in(tree, title, words);
}

// The title of a name, or the plural one of the first in its list ("Presidents Ana Lira of Chad and Eva Berg of Mali"),
// where it is an office of what "of" names; 0 if none.
static uint32_t office_of(const RelataExtraction *x, uint32_t holder, const RelataMention *where) {
    const RelataTree *tree = &x->tree;
    uint32_t title = relata_noun_title_before(x, relata_mention_at(x, holder)), first = holder;
    for (int step = 0; step < RELATA_MAX_CHAIN && relata_tree_deprel(tree, first) == RELATA_DEPREL_CONJ; step++)
        first = relata_tree_head(tree, first);
    const RelataMention *m = first != holder && !title ? relata_mention_at(x, first) : NULL;
    if (is_of_type(m, RELATA_TYPE_PERSON) && m->token_begin >= tree->begin)
        title = relata_noun_title_before(x, m);
    if (!title || (m && !relata_tree_has_morph(tree, title, RELATA_MORPH_PLUR)))
        return 0;
    if (where->type == RELATA_TYPE_PLACE)
        return is_office_there(tree, title) ? title : 0;
    static const char *const writing[] = {"author", "co-author", "coauthor", "writer", NULL}; // of what they wrote
    if (relata_tree_lemma_in(tree, title, writing))
        return 0;
    if (where->type == RELATA_TYPE_ORGANIZATION && relata_noun_is_title_of(x, title, RELATA_TYPE_ORGANIZATION))
        return 0; // of another body
    bool is_member = is_party(&x->document->entities[where->entity]);
    return is_member && !is_office_of_party(tree, title) ? 0 : title;
}

// "the Ana Lira of Chad": somebody who is like her.
static bool is_likened(const RelataExtraction *x, const RelataMention *who) {
    const RelataTree *tree = &x->tree;
    uint32_t before = who->token_begin - tree->begin;
    before -=
        before > 1 && relata_tree_upos(tree, before) == RELATA_UPOS_PUNCT; // 'nicknamed "the …"', 'the "… of Chad"'
    return before && relata_tree_is_lemma(tree, before, "the");
}

// Whether the preposition right behind a name says where its bearer belongs: "of", or "from" behind a comma ("Ana Lira,
// from Leeds, said").
static bool is_tying(const RelataTree *tree, const RelataMention *who, uint32_t marker) {
    static const char *const markers[] = {"from", "with", NULL};
    uint32_t token = marker ? tree->begin + marker - 1 : 0;
    bool is_behind_comma = token == who->token_end + 1 && strcmp(relata_tree_form(tree, marker - 1), ",") == 0;
    return relata_tree_is_lemma(tree, marker, "of") ? token == who->token_end || is_behind_comma
                                                    : is_behind_comma && relata_tree_lemma_in(tree, marker, markers);
}

// "of Perth and Kinross Council": a place that is only the first word of a body.
static bool is_cut(const RelataExtraction *x, const RelataMention *where) {
    const RelataDocument *d = x->document;
    uint32_t next = where->token_end, end = x->tree.begin + x->tree.n;
    if (where->type != RELATA_TYPE_PLACE || next + 2 >= end || strcmp(d->tokens[next].form, "and") != 0 ||
        d->tokens[next + 1].upos != RELATA_UPOS_PROPN)
        return false;
    const RelataMention *behind = relata_name_around(x, next + 2 - x->tree.begin);
    return behind && behind->type == RELATA_TYPE_ORGANIZATION;
}

// "Ana Lira of Leeds University", "Presidents Ana Lira of Chad and Eva Berg of Mali".
void relata_noun_of_body(RelataExtraction *x, uint32_t i) {
    const RelataTree *tree = &x->tree;
    uint32_t holder = relata_tree_head(tree, i), marker = relata_tree_case(tree, i);
    const RelataMention *who = holder ? relata_mention_at(x, holder) : NULL, *where = relata_mention_at(x, i);
    const char *tie = tie_to(x, where);
    if (!is_of_type(who, RELATA_TYPE_PERSON) || who->token_begin < tree->begin || !tie ||
        relata_tree_deprel(tree, i) != RELATA_DEPREL_NMOD || !is_tying(tree, who, marker))
        return;
    uint32_t office = relata_tree_is_lemma(tree, marker, "of") ? office_of(x, holder, where) : 0;
    if (office)
        relata_noun_role_of(x, office, holder, i, marker, 0);
    else if (is_full(x, who) && !is_likened(x, who) && !relata_is_role_word(x, holder) && !is_cut(x, where))
        commit(x, holder, i, marker, tie);
}

// "Radio Lima's Ana Lira has more", "tells us about", "brings us": a reporter's byline.
static bool is_byline(const RelataExtraction *x, uint32_t who, const RelataMention *outlet) {
    static const char *const verbs[] = {"report", "explain", "photograph", "file", "narrate", "compile", NULL};
    static const char *const pieces[] = {"more",   "story",  "report",  "detail",  "details",   "look", "glimpse",
                                         "update", "latest", "profile", "preview", "highlight", NULL};
    const RelataTree *tree = &x->tree;
    const char *publisher = x->document->publisher, *name = x->document->entities[outlet->entity].name;
    uint32_t verb = relata_tree_deprel(tree, who) == RELATA_DEPREL_NSUBJ ? relata_tree_head(tree, who) : 0;
    if ((publisher && strcasecmp(publisher, name) == 0) || relata_tree_lemma_in(tree, verb, verbs))
        return true;
    for (uint32_t c = verb ? tree->first[verb] : 0; c; c = tree->next[c]) {
        RelataDeprel deprel = relata_tree_deprel(tree, c);
        bool is_object = deprel == RELATA_DEPREL_OBJ || deprel == RELATA_DEPREL_IOBJ;
        if (is_object && (relata_tree_lemma_in(tree, c, pieces) || strcmp(relata_tree_form(tree, c), "us") == 0))
            return true;
    }
    return false;
}

// "Leeds University's Ana Lira".
void relata_noun_owned_name(RelataExtraction *x, uint32_t i) {
    const RelataTree *tree = &x->tree;
    uint32_t owner = relata_tree_child(tree, i, RELATA_DEPREL_NMOD_POSS);
    const RelataMention *who = relata_mention_at(x, i), *where = owner ? relata_mention_at(x, owner) : NULL;
    const char *tie = tie_to(x, where);
    if (!is_of_type(who, RELATA_TYPE_PERSON) || !is_full(x, who) || !tie || where->token_end + 1 != who->token_begin)
        return;
    const char *key = x->document->entities[where->entity].key;
    if (where->type == RELATA_TYPE_PLACE && key && strncmp(key, "city/", 5) == 0)
        return; // "Miami's Ana Lira" plays for the town's club, is its mayor, lives there
    if (is_byline(x, i, where))
        return;
    bool is_body = where->type == RELATA_TYPE_ORGANIZATION && strcmp(tie, "be from") == 0; // no town has people so
    commit(x, i, owner, relata_tree_case(tree, owner), is_body ? "affiliated with" : tie);
}

static bool is_company_noun(const RelataTree *tree, uint32_t i) {
    static const char *const words[] = {
        "company",     "firm",      "bank",         "airline",     "retailer",     "broadcaster", "newspaper",
        "carmaker",    "automaker", "manufacturer", "charity",     "carrier",      "operator",    "conglomerate",
        "corporation", "startup",   "insurer",      "shipbuilder", "brewery",      "magazine",    "giant",
        "producer",    "developer", "publisher",    "supermarket", "organization", "nonprofit",   "foundation",
        "channel",     "station",   "daily",        "tabloid",     "business",     "brand",       NULL};
    return relata_tree_lemma_in(tree, i, words) && !relata_tree_has_morph(tree, i, RELATA_MORPH_PLUR);
}

// The country before a company noun: "Danish" of "the Danish shipping company", 0 if none.
static uint32_t country_before(const RelataExtraction *x, uint32_t noun) {
    enum { FARTHEST = 5 };
    const RelataTree *tree = &x->tree;
    for (uint32_t i = noun - 1; i && i + FARTHEST > noun; i--) {
        const RelataMention *m = relata_mention_at(x, i);
        RelataUpos upos = relata_tree_upos(tree, i);
        const char *key = m && m->kind == RELATA_MENTION_NAME ? x->document->entities[m->entity].key : NULL;
        if (relata_is_country_key(key) && relata_tree_deprel(tree, i) != RELATA_DEPREL_NMOD_POSS)
            return i;
        if (m && m->kind == RELATA_MENTION_NAME)
            return 0;
        if (upos != RELATA_UPOS_ADJ && upos != RELATA_UPOS_NOUN && strcmp(relata_tree_form(tree, i), "-") != 0)
            return 0;
    }
    return 0;
}

// "the Danish shipping company Maersk", "Maersk, a Danish shipping company".
void relata_noun_national_body(RelataExtraction *x, uint32_t i) {
    const RelataTree *tree = &x->tree;
    const RelataMention *who = relata_mention_at(x, i);
    if (!is_of_type(who, RELATA_TYPE_ORGANIZATION) || who->token_begin < tree->begin)
        return;
    uint32_t noun = who->token_begin - tree->begin; // the token before the name, 0 at the beginning
    if (!noun || !is_company_noun(tree, noun)) {
        noun = relata_tree_child(tree, i, RELATA_DEPREL_APPOS);
        if (noun < i || !is_company_noun(tree, noun) || relata_tree_child(tree, noun, RELATA_DEPREL_NMOD_POSS))
            return;
    }
    uint32_t country = country_before(x, noun);
    if (country)
        commit(x, i, country, 0, "based in");
}

// The name of a place that a preposition brings in, behind its modifiers: "Region" of "in Denmark's Central Region", 0
// if something else follows.
static uint32_t place_behind(const RelataExtraction *x, uint32_t marker) {
    enum { FARTHEST = 6 };
    static const char *const quarters[] = {"northern", "southern", "eastern", "western",      "central", "northeastern",
                                           "north",    "south",    "east",    "west",         "the",     "northwestern",
                                           "upstate",  "downtown", "nearby",  "southeastern", NULL};
    const RelataTree *tree = &x->tree;
    for (uint32_t i = marker + 1; i <= tree->n && i < marker + FARTHEST; i++) {
        const RelataMention *m = relata_mention_at(x, i);
        bool is_owner = relata_tree_deprel(tree, i) == RELATA_DEPREL_NMOD_POSS;
        if (is_of_type(m, RELATA_TYPE_PLACE) && !is_owner)
            return i;
        const RelataMention *around = relata_name_around(x, i);
        bool is_possessive = relata_tree_upos(tree, i) == RELATA_UPOS_PART;
        if (!relata_tree_lemma_in(tree, i, quarters) && !(around && around->type == RELATA_TYPE_PLACE) &&
            !(is_possessive && i > marker + 1))
            return 0;
    }
    return 0;
}

static bool is_waters(const RelataEntity *e) {
    return ends_with(e->name, " Ocean") || ends_with(e->name, " Sea");
}

// "Aarhus in Denmark's Central Region": one place's name and the larger one's right behind it, whatever the arcs.
void relata_noun_place_within(RelataExtraction *x, uint32_t i) {
    const RelataTree *tree = &x->tree;
    const RelataMention *inner = relata_mention_at(x, i);
    if (!is_of_type(inner, RELATA_TYPE_PLACE) || relata_is_demonym(x, i) || inner->token_end < tree->begin)
        return;
    uint32_t marker = inner->token_end - tree->begin + 1;
    if (marker >= tree->n || !relata_tree_is_lemma(tree, marker, "in"))
        return;
    uint32_t outer = place_behind(x, marker);
    if (!outer || (relata_tree_head(tree, outer) == i && relata_tree_deprel(tree, outer) == RELATA_DEPREL_NMOD) ||
        relata_is_demonym(x, outer) || is_waters(&x->document->entities[relata_mention_at(x, outer)->entity]))
        return; // read as a phrase of its noun already
    RelataDraft draft = {.predicate = i, .implied = "be", .rule = "location"};
    relata_draft_add(&draft, RELATA_ROLE_SUBJECT, i, 0, outer);
    relata_draft_add(&draft, RELATA_ROLE_OBLIQUE, outer, marker, 0);
    relata_draft_commit(x, &draft);
}

static bool is_place_name(const RelataExtraction *x, uint32_t i) {
    return i && is_of_type(relata_mention_at(x, i), RELATA_TYPE_PLACE) && !relata_is_demonym(x, i);
}

// "city of Gao", "Gao, a town": the place that a noun for a settlement names, or that it says more about; 0 if none.
static uint32_t settlement_of(const RelataExtraction *x, uint32_t noun) {
    const RelataTree *tree = &x->tree;
    if (relata_tree_deprel(tree, noun) == RELATA_DEPREL_APPOS && relata_tree_head(tree, noun) < noun)
        return is_place_name(x, relata_tree_head(tree, noun)) && !relata_tree_child(tree, noun, RELATA_DEPREL_CONJ)
                   ? relata_tree_head(tree, noun)
                   : 0;
    for (uint32_t c = tree->first[noun]; c; c = tree->next[c]) {
        RelataDeprel deprel = relata_tree_deprel(tree, c);
        bool is_of = deprel == RELATA_DEPREL_NMOD && relata_tree_is_lemma(tree, relata_tree_case(tree, c), "of");
        bool is_beside = (deprel == RELATA_DEPREL_APPOS || deprel == RELATA_DEPREL_FLAT) && tree->left[c] == noun + 1;
        if (c > noun && (is_of || is_beside) && is_place_name(x, c) && !relata_tree_child(tree, c, RELATA_DEPREL_CONJ))
            return c;
    }
    static const char *const parts[] = {"state", "district", NULL}; // "Ohio's third Congressional District"
    if (relata_is_name(x, noun))
        return relata_tree_lemma_in(tree, noun, parts) ? 0 : noun; // "Mali's Gao Region"
    bool is_compound = noun > 1 && relata_tree_head(tree, noun - 1) == noun &&
                       relata_tree_deprel(tree, noun - 1) == RELATA_DEPREL_COMPOUND;
    return is_compound && is_place_name(x, noun - 1) ? noun - 1 : 0; // "Mali's Gao region"
}

// The larger place that the noun's words name: "Malian", "Mali's", "in Mali"; 0 if there is none.
static uint32_t territory_of(const RelataExtraction *x, uint32_t noun, uint32_t settlement) {
    const RelataTree *tree = &x->tree;
    for (uint32_t c = tree->first[noun]; c; c = tree->next[c]) {
        RelataDeprel deprel = relata_tree_deprel(tree, c);
        const RelataMention *m = relata_mention_at(x, c);
        bool is_before = c < noun && (deprel == RELATA_DEPREL_AMOD || deprel == RELATA_DEPREL_COMPOUND ||
                                      deprel == RELATA_DEPREL_NMOD_POSS);
        bool is_in = c > noun && deprel == RELATA_DEPREL_NMOD && c != settlement &&
                     relata_tree_is_lemma(tree, relata_tree_case(tree, c), "in");
        const char *key = m && m->kind == RELATA_MENTION_NAME ? x->document->entities[m->entity].key : NULL;
        bool is_territory = key && (relata_is_country_key(key) || strncmp(key, "admin1/", 7) == 0);
        if ((is_before || is_in) && is_territory && c != settlement &&
            !(is_before && relata_is_of_people(tree, noun, c)) &&
            (settlement != noun || is_in || deprel == RELATA_DEPREL_NMOD_POSS))
            return c;
    }
    return 0;
}

// "the Malian city of Gao", "Gao, a town in Mali", "Gao, Mali's second city", "Mali's Gao region".
void relata_noun_settlement(RelataExtraction *x, uint32_t i) {
    static const char *const words[] = {"city",   "town",   "village",      "province", "region",     "district",
                                        "island", "port",   "suburb",       "county",   "settlement", "oblast",
                                        "valley", "resort", "municipality", "state",    "prefecture", NULL};
    const RelataTree *tree = &x->tree;
    if (!relata_is_noun(tree, i) || !relata_tree_lemma_in(tree, i, words) ||
        relata_tree_has_morph(tree, i, RELATA_MORPH_PLUR))
        return;
    uint32_t inner = settlement_of(x, i), outer = inner ? territory_of(x, i, inner) : 0;
    if (!outer || relata_mention_at(x, outer)->entity == relata_mention_at(x, inner)->entity)
        return;
    commit(x, inner, outer, relata_tree_case(tree, outer), "located in");
}

// The person whose name ends right before a token; 0 if none does.
static uint32_t person_before(const RelataExtraction *x, uint32_t i) {
    enum { LONGEST_NAME = 5 };
    for (uint32_t k = i - 1; k && k + LONGEST_NAME > i; k--) {
        const RelataMention *m = relata_mention_at(x, k);
        if (is_of_type(m, RELATA_TYPE_PERSON))
            return m->token_end == x->tree.begin + i - 1 ? k : 0;
    }
    return 0;
}

// "Sen. Ana Lira, D-Ohio", "Ana Lira (R-Ohio)": the party's letter and the state or town that a lawmaker sits for.
void relata_noun_lawmaker(RelataExtraction *x, uint32_t i) {
    static const char *const letters[] = {"D", "R", "I", NULL}, *const marks[] = {",", "(", NULL};
    const RelataTree *tree = &x->tree;
    if (i < 3 || i + 2 > tree->n || !relata_is_among(relata_tree_form(tree, i), letters) ||
        strcmp(relata_tree_form(tree, i + 1), "-") != 0 || relata_tree_token(tree, i)->space_after ||
        !relata_is_among(relata_tree_form(tree, i - 1), marks))
        return;
    const RelataMention *where = relata_mention_at(x, i + 2);
    uint32_t who = person_before(x, i - 1);
    if (who && is_of_type(where, RELATA_TYPE_PLACE) && where->token_begin == tree->begin + i + 1)
        commit(x, who, i + 2, 0, "represent");
}
