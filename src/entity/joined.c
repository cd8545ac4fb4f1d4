// Joined: names that stand in pieces, put together by the words between them.
//
// What the model marks ends at marks and small words: "Wells Fargo" of "Wells Fargo & Co", "Mary" of "St. Mary's Food
// Bank", "Kitchen" of "Hell's Kitchen", "Texans" of "Texans for River Choice", "iPad" of "iPad Pro". Here the mark is
// read: "&" and "+" join two capitals, a saint has the body that is called after him, a possessor the place or shop,
// "for" and "against" what a movement stands for, and the tree's flat arcs the rest.
//
// In: all names of the document, tree. Out: the same names, longer; names that another swallowed are left empty.
#include "entity/pieces.h"

#include "base/words.h"

#include <string.h>
#include <strings.h>

enum { LONGEST_RUN = 6, LONGEST_SMALL = 3 };

static bool is_full_person(const RelataName *name) {
    return name && name->type == RELATA_TYPE_PERSON && name->end > name->begin + 1;
}

// The token of a span that hangs outside it.
static uint32_t head_of(const RelataAnalysis *a, uint32_t begin, uint32_t end) {
    for (uint32_t t = begin; t < end; t++)
        if (a->head_at[t] <= begin || a->head_at[t] > end)
            return t;
    return begin;
}

void relata_take_tokens(RelataAnalysis *a, uint32_t at, uint32_t begin, uint32_t end) {
    RelataName *name = &a->names.items[at - 1];
    for (uint32_t t = begin; t < end; t++) {
        RelataName *other = a->name_at[t] == at ? NULL : relata_name_of(a, t);
        for (uint32_t k = other ? other->begin : 0; other && k < other->end; k++)
            a->name_at[k] = a->name_at[k] == at ? at : 0; // none of its words stays with it
        if (other)
            other->end = other->begin;
        a->name_at[t] = at;
    }
    name->begin = begin;
    name->end = end;
}

// One past the capitals from `t` on that are no person's full name; a name among them is taken whole.
static uint32_t run_end(const RelataAnalysis *a, uint32_t t) {
    uint32_t end = relata_sentence_at(a, t)->token_end, last = t + LONGEST_RUN < end ? t + LONGEST_RUN : end;
    while (t < last && relata_is_capital_at(a, t) && !is_full_person(relata_name_of(a, t)) && !relata_is_title(a, t)) {
        const RelataName *name = relata_name_of(a, t);
        if (name && name->type == RELATA_TYPE_DATE)
            break;
        t = name && name->end > t ? name->end : t + 1;
        t += t + 1 < last && relata_is_hyphen_at(a, t) && relata_is_capital_at(a, t + 1); // "Long-Term"
    }
    return t < end ? t : end;
}

// --- "&" and "+" -------------------------------------------------------------------------------------------------

static bool is_joint(const RelataAnalysis *a, uint32_t t) {
    static const char *const marks[] = {"&", "+", "&amp;", NULL};
    return relata_is_among(relata_form_at(a, t), marks);
}

// "Co.", "Sons": what only a firm's name has behind "&".
static bool is_rest_of_firm(const RelataAnalysis *a, uint32_t t) {
    static const char *const rests[] = {"Co", "Co.", "Company", "Sons", "Son", "Bros", "Bros.", "Partners", NULL};
    return relata_is_among(relata_form_at(a, t), rests);
}

// Two persons, or two places or peoples of the gazetteer, that a headline writes with the mark of a firm.
static bool are_two(const RelataAnalysis *a, const RelataName *first, const RelataName *second) {
    bool is_given = (relata_form_of(a, first->begin)->flags & RELATA_WORD_GIVEN) && second &&
                    (relata_form_of(a, second->begin)->flags & RELATA_WORD_GIVEN);
    return is_full_person(first) || is_full_person(second) || is_given ||
           (relata_is_key_name(a, first) && second && relata_is_key_name(a, second));
}

static void join_firm(RelataAnalysis *a, uint32_t at) {
    const RelataName *name = &a->names.items[at - 1];
    uint32_t mark = name->end, next = mark + 1, end = relata_sentence_at(a, name->begin)->token_end;
    if (next >= end || !is_joint(a, mark) || !relata_is_capital_at(a, next))
        return;
    const RelataName *second = relata_name_of(a, next);
    bool is_rest = is_rest_of_firm(a, next);
    const RelataName *before =
        name->begin > relata_sentence_at(a, name->begin)->token_begin ? relata_name_of(a, name->begin - 1) : NULL;
    bool is_firm = before && before->type == RELATA_TYPE_ORGANIZATION && before->end == name->begin &&
                   a->document->tokens[name->begin].deprel == RELATA_DEPREL_FLAT && second && second->end == next + 1 &&
                   name->end == name->begin + 1; // "Acme Lind & Berg"
    if (is_firm)
        relata_take_tokens(a, at, before->begin, name->end);
    if (!is_rest && !is_firm &&
        (are_two(a, name, second) || name->type == RELATA_TYPE_DATE || relata_is_title(a, next)))
        return;
    uint32_t last = is_rest || !second ? next + 1 : second->end;
    relata_take_tokens(a, at, name->begin, last);
    if (name->type != RELATA_TYPE_PLACE || is_rest)
        a->names.items[at - 1].type = RELATA_TYPE_ORGANIZATION;
}

// --- possessors --------------------------------------------------------------------------------------------------

static bool is_possessive(const RelataAnalysis *a, uint32_t t) {
    const RelataToken *token = &a->document->tokens[t];
    return token->upos == RELATA_UPOS_PART && t && a->document->tokens[t - 1].span.end == token->span.begin;
}

// "Church", "Kitchen": a place or shop that is called after somebody.
static bool is_house(const RelataAnalysis *a, uint32_t t) {
    static const char *const houses[] = {
        "Church",  "Cathedral", "Hospital",   "School", "College",  "University", "Parish",    "Academy",  "Chapel",
        "Abbey",   "Kitchen",   "Pizza",      "Grill",  "Bar",      "Cafe",       "Café",      "Diner",    "Restaurant",
        "Market",  "Deli",      "Bakery",     "Tavern", "Pub",      "Inn",        "Bay",       "Cove",     "Landing",
        "Point",   "Island",    "Head",       "Corner", "Brewery",  "Barn",       "Garden",    "Saloon",   "Steakhouse",
        "Fury",    "Bank",      "Foundation", "Hall",   "Basilica", "Convent",    "Clinic",    "Pharmacy", "Seafood",
        "Burgers", "Coffee",    "Barbecue",   "BBQ",    "Theatre",  "Theater",    "Playhouse", NULL};
    return relata_is_among(relata_form_at(a, t), houses);
}

static void call_after(RelataAnalysis *a, uint32_t at, uint32_t end) {
    RelataName *name = &a->names.items[at - 1];
    uint8_t type = relata_words_at(a->words, relata_form_of(a, end - 1)->lower)->noun_type;
    const RelataName *house = relata_name_of(a, end - 1);
    if (house && house->type == RELATA_TYPE_PLACE && house != name)
        type = RELATA_TYPE_PLACE;
    relata_take_tokens(a, at, name->begin, end);
    name->type = type == RELATA_TYPE_FACILITY || type == RELATA_TYPE_PLACE ? type : RELATA_TYPE_ORGANIZATION;
}

static bool is_saint(const RelataAnalysis *a, uint32_t t) {
    static const char *const saints[] = {"St.", "St", "Saint", "Ste.", NULL};
    return relata_is_among(relata_form_at(a, t), saints);
}

// "St." before "Mary", which is a title to the model.
static void take_saint(RelataAnalysis *a, uint32_t at) {
    const RelataName *name = &a->names.items[at - 1];
    uint32_t t = name->begin, up = t > relata_sentence_at(a, t)->token_begin ? a->head_at[t - 1] : 0;
    uint32_t head = head_of(a, name->begin, name->end);
    bool is_tied = up && ((up > name->begin && up <= name->end) || up == a->head_at[head]);
    if (is_tied && is_saint(a, t - 1) && !a->name_at[t - 1])
        relata_take_tokens(a, at, t - 1, name->end);
}

// "St. Edward coach", "St. Agnes faculty": the noun tells of a school or club.
static bool is_saints_house(const RelataAnalysis *a, const RelataName *name) {
    uint32_t head = head_of(a, name->begin, name->end), up = a->head_at[head];
    uint8_t deprel = a->document->tokens[head].deprel;
    return up > name->end && (deprel == RELATA_DEPREL_COMPOUND || deprel == RELATA_DEPREL_NMOD_POSS) &&
           ((relata_lemma_of(a, up - 1)->flags & RELATA_WORD_ROLE) || deprel == RELATA_DEPREL_COMPOUND);
}

static void join_saint(RelataAnalysis *a, uint32_t at) {
    const RelataName *name = &a->names.items[at - 1];
    take_saint(a, at);
    if (!is_saint(a, name->begin) || name->end < name->begin + 2)
        return;
    uint32_t end = relata_sentence_at(a, name->begin)->token_end, body = name->end;
    if (body + 1 < end && is_possessive(a, body))
        body++;
    uint32_t last = body < end ? run_end(a, body) : body;
    if (last > body && (is_house(a, last - 1) || (!relata_is_key_name(a, name) && body > name->end)))
        call_after(a, at, last);
    else if (name->type == RELATA_TYPE_PERSON && name->end == name->begin + 2 && is_saints_house(a, name))
        a->names.items[at - 1].type = RELATA_TYPE_ORGANIZATION;
}

// "Hell's Kitchen", "Lira's Pizza": one word, its possessive, and a house with a capital.
static void join_house(RelataAnalysis *a, uint32_t at) {
    const RelataName *name = &a->names.items[at - 1];
    uint32_t house = name->end + 1, end = relata_sentence_at(a, name->begin)->token_end;
    if (name->end != name->begin + 1 || house >= end || !is_possessive(a, name->end) || relata_is_key_name(a, name))
        return;
    uint32_t last = run_end(a, house);
    if (last > house && last <= house + 2 && is_house(a, last - 1))
        call_after(a, at, last);
}

// Whether the possessive mark at `t` ends the name itself: "St George's had lost", "Lira's sold".
bool relata_is_mark_of_name(const RelataAnalysis *a, uint32_t t) {
    const RelataToken *next = &a->document->tokens[t + 1];
    if (t + 1 >= relata_sentence_at(a, t)->token_end || !is_possessive(a, t))
        return false;
    static const char *const plural[] = {"are", "were", "have", "do", NULL}; // "the Gary's have", "SOE's are"
    return (next->upos == RELATA_UPOS_AUX || next->upos == RELATA_UPOS_VERB) && !relata_is_among(next->form, plural) &&
           next->deprel != RELATA_DEPREL_AMOD && next->deprel != RELATA_DEPREL_COMPOUND && next->xpos &&
           strcmp(next->xpos, "VBG") != 0 && a->document->tokens[t - 1].deprel == RELATA_DEPREL_NSUBJ;
}

// "Lira's" before its verb: a house that is called by a possessive alone.
static void join_mark(RelataAnalysis *a, uint32_t at) {
    RelataName *name = &a->names.items[at - 1];
    bool is_inside = is_possessive(a, name->end - 1);
    uint32_t mark = is_inside ? name->end - 1 : name->end;
    if (mark >= relata_sentence_at(a, name->begin)->token_end || !relata_is_mark_of_name(a, mark) ||
        name->type == RELATA_TYPE_DATE)
        return;
    relata_take_tokens(a, at, name->begin, mark + 1);
    if (name->type == RELATA_TYPE_PERSON)
        name->type = RELATA_TYPE_ORGANIZATION;
}

// --- what a movement stands for ----------------------------------------------------------------------------------

// Words with capitals in title case tell nothing of names.
bool relata_is_title_case(const RelataAnalysis *a, const RelataSentence *s) {
    uint32_t n_small = 0;
    for (uint32_t t = s->token_begin; t < s->token_end; t++) {
        const RelataWord *word = relata_form_of(a, t);
        n_small += (word->flags & RELATA_WORD_LETTERS) && word->length > LONGEST_SMALL && !relata_is_capital_at(a, t);
    }
    return n_small == 0;
}

// A common noun or adjective with a capital that names nobody and nowhere.
static bool is_matter(const RelataAnalysis *a, uint32_t t) {
    const RelataName *name = relata_name_of(a, t);
    const RelataWord *word = relata_form_of(a, t);
    uint8_t upos = a->document->tokens[t].upos;
    bool is_word = (word->flags & RELATA_WORD_COMMON) || upos == RELATA_UPOS_ADJ || upos == RELATA_UPOS_DET ||
                   upos == RELATA_UPOS_NOUN;
    return is_word && relata_is_capital_at(a, t) && !(word->flags & (RELATA_WORD_GIVEN | RELATA_WORD_SURFACE)) &&
           !a->match_at[t] && !relata_is_title(a, t) && !(relata_lemma_of(a, t)->flags & RELATA_WORD_ROLE) &&
           !(name && (name->type == RELATA_TYPE_PERSON || name->type == RELATA_TYPE_PLACE ||
                      name->type == RELATA_TYPE_DATE || name->type == RELATA_TYPE_GROUP));
}

static void join_matter(RelataAnalysis *a, uint32_t at) {
    static const char *const links[] = {"for", "against", NULL};
    const RelataName *name = &a->names.items[at - 1];
    const RelataSentence *s = relata_sentence_at(a, name->begin);
    uint32_t t = name->end + 1;
    if (t < s->token_end && name->type == RELATA_TYPE_OTHER && name->end == name->begin + 1 &&
        strcmp(relata_form_at(a, t - 1), "for") == 0 && strcasecmp(relata_form_at(a, t), "all") == 0 &&
        a->head_at[t] == a->head_at[name->begin]) {
        relata_take_tokens(a, at, name->begin, t + 1); // "Medicare for all"
        return;
    }
    if (t >= s->token_end || name->type == RELATA_TYPE_PERSON || name->type == RELATA_TYPE_DATE ||
        !relata_is_among(relata_form_at(a, t - 1), links) || !is_matter(a, t) || relata_is_title_case(a, s))
        return;
    uint32_t last = run_end(a, t);
    if (last + 1 < s->token_end && strcmp(relata_form_at(a, last), "and") == 0 && is_matter(a, last + 1) &&
        run_end(a, last + 1) == last + 2) // "Comic Relief" of "Fund for Children and Comic Relief" is another
        last += 2;
    if (last == t)
        return;
    relata_take_tokens(a, at, name->begin, last);
    if (name->type != RELATA_TYPE_OTHER)
        a->names.items[at - 1].type = RELATA_TYPE_ORGANIZATION;
}

// "Transport and Environment": two words of the dictionary with capitals, which only together name a body.
static void join_words(RelataAnalysis *a, uint32_t at) {
    RelataName *name = &a->names.items[at - 1];
    const RelataSentence *s = relata_sentence_at(a, name->begin);
    uint32_t t = name->end + 1;
    if (name->end != name->begin + 1 || t >= s->token_end || strcmp(relata_form_at(a, t - 1), "and") != 0 ||
        name->begin == s->token_begin || strcmp(relata_form_at(a, name->begin - 1), ",") == 0 ||
        relata_is_title_case(a, s))
        return;
    const RelataName *second = relata_name_of(a, t);
    bool is_alone = t + 1 == s->token_end || !relata_is_capital_at(a, t + 1); // not "Strength and Conditioning Coach"
    if (!is_alone || (second && (second->begin != t || second->end != t + 1)) || !is_matter(a, name->begin) ||
        !is_matter(a, t) || !(relata_form_of(a, name->begin)->flags & relata_form_of(a, t)->flags & RELATA_WORD_COMMON))
        return;
    relata_take_tokens(a, at, name->begin, t + 1);
    name->type = RELATA_TYPE_ORGANIZATION;
}

// --- the rest ----------------------------------------------------------------------------------------------------

// "iPad Pro", "Acme Tools Canada", "Google India": two names that the tree makes one.
static void join_flat(RelataAnalysis *a, uint32_t at) {
    const RelataName *name = &a->names.items[at - 1];
    uint32_t t = name->end;
    if (t >= relata_sentence_at(a, name->begin)->token_end || !a->name_at[t] || is_full_person(name))
        return;
    const RelataName *second = relata_name_of(a, t);
    uint32_t up = a->head_at[t], head = head_of(a, name->begin, name->end);
    const RelataToken *tokens = a->document->tokens;
    bool is_flat = tokens[t].deprel == RELATA_DEPREL_FLAT && up > name->begin && up <= name->end,
         is_before = tokens[head].deprel == RELATA_DEPREL_COMPOUND && a->head_at[head] == t + 1 &&
                     tokens[t].deprel != RELATA_DEPREL_COMPOUND,
         is_rest = second->type == RELATA_TYPE_OTHER && name->type != RELATA_TYPE_PERSON &&
                   name->type != RELATA_TYPE_DATE && !relata_is_key_name(a, second),
         is_body = name->type == RELATA_TYPE_ORGANIZATION, is_branch = is_body && second->type == RELATA_TYPE_PLACE;
    bool is_beside = tokens[head].deprel == RELATA_DEPREL_COMPOUND && tokens[t].deprel == RELATA_DEPREL_COMPOUND &&
                     a->head_at[head] == up && up == t + 2 && tokens[t - 1].space_after &&
                     (relata_lemma_of(a, up - 1)->flags & RELATA_WORD_ROLE); // "Acme Steel Leeds president"
    if (second->end == t + 1 &&
        ((is_flat && is_rest) || ((is_flat || is_before) && is_branch) ||
         (is_beside && is_body && !relata_is_key_name(a, second) && name->end > name->begin + 1 &&
          !is_full_person(second) && second->type != RELATA_TYPE_DATE && second->type != RELATA_TYPE_PERSON)))
        relata_take_tokens(a, at, name->begin, second->end);
}

// "Leeds Liberal League chief": what an office is of, behind the place that it bears.
static void join_office_body(RelataAnalysis *a, uint32_t at) {
    RelataName *name = &a->names.items[at - 1];
    uint32_t t = name->end, end = relata_sentence_at(a, name->begin)->token_end;
    if (t >= end || name->type != RELATA_TYPE_PLACE || !a->name_at[t])
        return;
    const RelataName *second = relata_name_of(a, t);
    uint32_t office = second->end;
    bool is_body = second->begin == t && office > t + 1 && office < end && second->type == RELATA_TYPE_PERSON &&
                   !(relata_form_of(a, t)->flags & RELATA_WORD_GIVEN) && !relata_is_capital_at(a, office) &&
                   (relata_lemma_of(a, office)->flags & RELATA_WORD_ROLE);
    if (!is_body)
        return;
    relata_take_tokens(a, at, name->begin, office);
    name->type = RELATA_TYPE_ORGANIZATION;
}

// "Roe v. Wade": a case is neither party.
static void join_case(RelataAnalysis *a, uint32_t at) {
    static const char *const versus[] = {"v.", "v", NULL};
    RelataName *name = &a->names.items[at - 1];
    uint32_t t = name->end + 1;
    for (uint32_t k = name->begin + 1; k + 1 < name->end; k++)
        if (name->type == RELATA_TYPE_PERSON && relata_is_among(relata_form_at(a, k), versus))
            name->type = RELATA_TYPE_OTHER;
    if (t >= relata_sentence_at(a, name->begin)->token_end || name->type != RELATA_TYPE_PERSON ||
        !relata_is_among(relata_form_at(a, t - 1), versus) || !a->name_at[t] || relata_name_of(a, t)->begin != t)
        return;
    relata_take_tokens(a, at, name->begin, relata_name_of(a, t)->end);
    name->type = RELATA_TYPE_OTHER;
}

// "Manhattan District" before "Attorney", "Senate Majority" before "Leader": a part of the office.
static void cut_district(RelataAnalysis *a, uint32_t at) {
    static const char *const sides[] = {"Majority", "Minority", NULL}, *const leaders[] = {"Leader", "leader", "Whip",
                                                                                           "whip", NULL};
    RelataName *name = &a->names.items[at - 1];
    uint32_t t = name->end;
    if (name->end < name->begin + 2 || t >= relata_sentence_at(a, name->begin)->token_end)
        return;
    bool is_district =
             strcmp(relata_form_at(a, t - 1), "District") == 0 && strcmp(relata_form_at(a, t), "Attorney") == 0,
         is_side = relata_is_among(relata_form_at(a, t - 1), sides) && relata_is_among(relata_form_at(a, t), leaders),
         is_policy = name->end > name->begin + 2 && strcmp(relata_form_at(a, t - 1), "Policy") == 0 &&
                     strcmp(relata_form_at(a, t - 2), "Foreign") == 0 &&
                     (relata_lemma_of(a, t)->flags & RELATA_WORD_ROLE);
    if (!is_district && !is_side && !is_policy)
        return;
    for (int k = 0; k <= is_policy; k++) // "European Union Foreign Policy" before "chief"
        a->name_at[--name->end] = 0;
}

// "Louisiana-Lafayette": two places with a hyphen are one thing where the tree makes them one.
static void join_hyphen(RelataAnalysis *a, uint32_t at) {
    RelataName *name = &a->names.items[at - 1];
    uint32_t t = name->end + 1;
    if (t >= relata_sentence_at(a, name->begin)->token_end || name->type != RELATA_TYPE_PLACE ||
        !relata_is_hyphen_at(a, t - 1) || !a->name_at[t] || a->document->tokens[t].deprel != RELATA_DEPREL_FLAT ||
        a->head_at[t] <= name->begin || a->head_at[t] > name->end)
        return;
    const RelataName *second = relata_name_of(a, t);
    uint8_t deprel = a->document->tokens[head_of(a, name->begin, name->end)].deprel;
    if (strlen(relata_form_at(a, name->begin)) == 1) // "D-Gao", a party and where its senator is from
        return;
    if (second->begin != t || deprel == RELATA_DEPREL_COMPOUND || deprel == RELATA_DEPREL_AMOD)
        return;
    name->type = second->type == RELATA_TYPE_PLACE ? RELATA_TYPE_PLACE : RELATA_TYPE_ORGANIZATION;
    relata_take_tokens(a, at, name->begin, second->end);
}

// "the Lira-Berga region": the first part is no place that the gazetteer has.
static void join_hyphen_region(RelataAnalysis *a, uint32_t at) {
    const RelataName *name = &a->names.items[at - 1];
    uint32_t t = name->end + 1, end = relata_sentence_at(a, name->begin)->token_end;
    if (t >= end || name->end != name->begin + 1 || name->type != RELATA_TYPE_PLACE || !relata_is_hyphen_at(a, t - 1) ||
        a->match_at[name->begin] || !a->name_at[t] || a->head_at[name->begin] != t + 1)
        return;
    const RelataName *second = relata_name_of(a, t);
    if (second->begin == t && second->type == RELATA_TYPE_PLACE && strlen(relata_form_at(a, name->begin)) > 3)
        relata_take_tokens(a, at, name->begin, second->end);
}

// "Middle East and Central Asia Department": what begins with a place of its own.
static bool is_department(const RelataAnalysis *a, const RelataName *name) {
    static const char *const words[] = {"Department", "Division", "Bureau", "Directorate", NULL};
    const RelataMatch *m = a->match_at[name->begin] ? &a->matches.items[a->match_at[name->begin] - 1] : NULL;
    return m && m->begin == name->begin && m->type == RELATA_TYPE_PLACE &&
           relata_is_among(relata_form_at(a, name->end - 1), words);
}

// "Perth and Kinross Council": a body of two places.
static void join_council(RelataAnalysis *a, uint32_t at) {
    RelataName *name = &a->names.items[at - 1];
    uint32_t t = name->end + 1;
    if (t >= relata_sentence_at(a, name->begin)->token_end || name->type != RELATA_TYPE_PLACE ||
        strcmp(relata_form_at(a, t - 1), "and") != 0 || !a->name_at[t])
        return;
    const RelataName *second = relata_name_of(a, t);
    if (second->begin == t && second->end > t + 1 &&
        (strcmp(relata_form_at(a, second->end - 1), "Council") == 0 || is_department(a, second))) {
        relata_take_tokens(a, at, name->begin, second->end);
        name->type = RELATA_TYPE_ORGANIZATION;
    }
}

// "Court of Appeals for the Ninth Circuit", "District Court for the Southern District of New York".
static void join_circuit(RelataAnalysis *a, uint32_t at) {
    static const char *const courts[] = {"Court", "Appeals", NULL}, *const ends[] = {"Circuit", "District", NULL};
    const RelataName *name = &a->names.items[at - 1];
    uint32_t end = relata_sentence_at(a, name->begin)->token_end, t = name->end + 2;
    if (t >= end || !relata_is_among(relata_form_at(a, name->end - 1), courts) ||
        strcmp(relata_form_at(a, t - 2), "for") != 0 || strcmp(relata_form_at(a, t - 1), "the") != 0 ||
        !relata_is_capital_at(a, t))
        return;
    uint32_t last = t;
    while (last + 1 < end && last < t + 2 && relata_is_capital_at(a, last + 1) &&
           !relata_is_among(relata_form_at(a, last), ends))
        last++;
    if (!relata_is_among(relata_form_at(a, last), ends))
        return;
    const RelataName *place =
        last + 2 < end && strcmp(relata_form_at(a, last + 1), "of") == 0 ? relata_name_of(a, last + 2) : NULL;
    bool is_of = place && (place->begin == last + 2 || place->begin == t) && place->type == RELATA_TYPE_PLACE;
    relata_take_tokens(a, at, name->begin, is_of ? place->end : last + 1);
}

// "U.S. Route 2", "Acme Airlines Flight 17".
static void join_number(RelataAnalysis *a, uint32_t at) {
    static const char *const roads[] = {"Route", "Highway", "Interstate", NULL}, *const papers[] = {
                                                                                     "S.B.",      "H.B.", "H.R.",
                                                                                     "A.B.",      "L.D.", "Statute",
                                                                                     "Ordinance", NULL};
    RelataName *name = &a->names.items[at - 1];
    uint32_t t = name->end + 1;
    if (t - 1 < relata_sentence_at(a, name->begin)->token_end && relata_is_among(relata_form_at(a, t - 2), papers) &&
        strspn(relata_form_at(a, t - 1), "0123456789")) {
        relata_take_tokens(a, at, name->begin, t); // "S.B. 62"
        name->type = RELATA_TYPE_OTHER;
        return;
    }
    if (t >= relata_sentence_at(a, name->begin)->token_end || !strspn(relata_form_at(a, t), "0123456789"))
        return;
    bool is_road = name->type == RELATA_TYPE_PLACE && relata_is_among(relata_form_at(a, t - 1), roads),
         is_flight = name->type == RELATA_TYPE_ORGANIZATION && strcmp(relata_form_at(a, t - 1), "Flight") == 0;
    if (!is_road && !is_flight)
        return;
    relata_take_tokens(a, at, name->begin, t + 1);
    name->type = is_road ? RELATA_TYPE_FACILITY : RELATA_TYPE_OTHER;
}

// "London's Stock Exchange": a body that only its town tells apart.
static void join_exchange(RelataAnalysis *a, uint32_t at) {
    RelataName *name = &a->names.items[at - 1];
    uint32_t t = name->end;
    if (t + 2 >= relata_sentence_at(a, name->begin)->token_end || name->type != RELATA_TYPE_PLACE ||
        !is_possessive(a, t) || strcmp(relata_form_at(a, t + 1), "Stock") != 0 ||
        strcmp(relata_form_at(a, t + 2), "Exchange") != 0)
        return;
    relata_take_tokens(a, at, name->begin, t + 3);
    name->type = RELATA_TYPE_ORGANIZATION;
}

// "Procter & Gamble" before "Co.", "Acme" before ", Inc."
static void join_suffix(RelataAnalysis *a, uint32_t at) {
    static const char *const suffixes[] = {"Co",  "Co.", "Corp", "Corp.", "Inc",  "Inc.", "Ltd",  "Ltd.", "LLC", "LLC.",
                                           "LLP", "PLC", "Plc",  "plc",   "N.V.", "S.A.", "GmbH", "AG",   NULL};
    RelataName *name = &a->names.items[at - 1];
    uint32_t t = name->end, end = relata_sentence_at(a, name->begin)->token_end;
    t += t + 1 < end && strcmp(relata_form_at(a, t), ",") == 0;
    if (t >= end || name->type == RELATA_TYPE_DATE || name->type == RELATA_TYPE_GROUP ||
        !relata_is_among(relata_form_at(a, t), suffixes) || relata_is_among(relata_form_at(a, t - 1), suffixes) ||
        (a->name_at[t] && (relata_name_of(a, t)->begin != t || relata_name_of(a, t)->end != t + 1)) ||
        (t > name->end && is_full_person(name)))
        return;
    relata_take_tokens(a, at, name->begin, t + 1);
    name->type = RELATA_TYPE_ORGANIZATION;
}

// "Africa Confidential", "Mission Impossible": a capital adjective behind a name, with nothing behind it to modify.
static void join_epithet(RelataAnalysis *a, uint32_t at) {
    RelataName *name = &a->names.items[at - 1];
    uint32_t t = name->end, end = relata_sentence_at(a, name->begin)->token_end;
    if (t + 1 >= end || name->end != name->begin + 1 || name->type == RELATA_TYPE_DATE ||
        name->type == RELATA_TYPE_PERSON || name->type == RELATA_TYPE_GROUP || a->name_at[t] || a->match_at[t] ||
        !relata_is_capital_at(a, t) || (relata_form_of(a, t)->flags & RELATA_WORD_ALL_CAPS) ||
        a->document->tokens[t].upos != RELATA_UPOS_ADJ || !a->document->tokens[t - 1].space_after ||
        relata_is_title_case(a, relata_sentence_at(a, t)))
        return;
    uint8_t next = a->document->tokens[t + 1].upos;
    if (next != RELATA_UPOS_PUNCT && next != RELATA_UPOS_VERB && next != RELATA_UPOS_AUX && next != RELATA_UPOS_ADP)
        return;
    relata_take_tokens(a, at, name->begin, t + 1);
    name->type = RELATA_TYPE_OTHER;
}

// "Volvo XC90": a maker and the letters and figures of what it makes. "Acme International UK": a branch.
static void join_model(RelataAnalysis *a, uint32_t at) {
    static const char *const lands[] = {"USA", "UK", NULL};
    RelataName *name = &a->names.items[at - 1];
    uint32_t t = name->end;
    if (t >= relata_sentence_at(a, t - 1)->token_end || name->type != RELATA_TYPE_ORGANIZATION ||
        !a->document->tokens[t - 1].space_after ||
        (a->name_at[t] && (relata_name_of(a, t)->begin != t || relata_name_of(a, t)->end != t + 1)))
        return;
    const char *form = relata_form_at(a, t);
    size_t n_letters = strspn(form, "ABCDEFGHIJKLMNOPQRSTUVWXYZ"), n_digits = strspn(form + n_letters, "0123456789");
    bool is_model = n_letters && n_digits && !form[n_letters + n_digits];
    uint32_t up = a->head_at[t], head = head_of(a, name->begin, name->end);
    bool is_tied = (up > name->begin && up <= name->end) || a->head_at[head] == t + 1,
         is_branch = relata_is_among(form, lands) && name->end > name->begin + 1 && is_tied;
    if (!is_model && !is_branch)
        return;
    relata_take_tokens(a, at, name->begin, t + 1);
    name->type = is_model ? RELATA_TYPE_PRODUCT : RELATA_TYPE_ORGANIZATION;
}

// "Three O'Clock Blues", "All Ways Lounge": a number or "All" with a capital, inside a sentence, opens the name.
static void join_count(RelataAnalysis *a, uint32_t at) {
    static const char *const words[] = {"One",  "Two", "Three", "Four",   "Five",    "Six",      "Seven", "Eight",
                                        "Nine", "Ten", "All",   "Twenty", "Hundred", "Thousand", NULL};
    RelataName *name = &a->names.items[at - 1];
    uint32_t t = name->begin;
    if (t < relata_sentence_at(a, t)->token_begin + 2 || name->type == RELATA_TYPE_PERSON ||
        name->type == RELATA_TYPE_DATE || name->type == RELATA_TYPE_GROUP || name->type == RELATA_TYPE_MONEY ||
        name->type == RELATA_TYPE_QUANTITY || a->name_at[t - 1] || !relata_is_among(relata_form_at(a, t - 1), words) ||
        relata_is_key_name(a, name) || a->document->tokens[t - 2].upos == RELATA_UPOS_PUNCT ||
        relata_is_capital_at(a, t - 2) || relata_is_title_case(a, relata_sentence_at(a, t)))
        return;
    relata_take_tokens(a, at, t - 1, name->end);
}

// "The Room Where It Happened": pronouns and "where" with capitals stand in titles only.
static void join_title(RelataAnalysis *a, uint32_t at) {
    static const char *const words[] = {"Where", "Who", "It",   "Me",  "My",    "You", "What", "When", "That",
                                        "We",    "Us",  "Your", "Our", "Their", "She", "Him",  NULL};
    RelataName *name = &a->names.items[at - 1];
    uint32_t t = name->end, end = relata_sentence_at(a, name->begin)->token_end;
    bool is_work = name->type == RELATA_TYPE_OTHER || name->type == RELATA_TYPE_WORK ||
                   name->type == RELATA_TYPE_FACILITY || name->type == RELATA_TYPE_PRODUCT;
    if (t + 1 >= end || !is_work || name->begin == relata_sentence_at(a, name->begin)->token_begin ||
        !relata_is_among(relata_form_at(a, t), words) || !relata_is_capital_at(a, t + 1) ||
        relata_is_title_case(a, relata_sentence_at(a, t)))
        return;
    while (t < end && t < name->end + LONGEST_RUN && relata_is_capital_at(a, t))
        t++;
    relata_take_tokens(a, at, name->begin, t);
    name->type = RELATA_TYPE_WORK;
}

// A capital word of the dictionary that is nobody's and no place's name.
static bool is_matter_word(const RelataAnalysis *a, uint32_t t) {
    const RelataName *name = relata_name_of(a, t);
    const RelataWord *word = relata_form_of(a, t);
    return relata_is_capital_at(a, t) && !(word->flags & (RELATA_WORD_ALL_CAPS | RELATA_WORD_GIVEN)) &&
           !a->match_at[t] && ((word->flags | relata_lemma_of(a, t)->flags) & RELATA_WORD_COMMON) &&
           !relata_is_title(a, t) &&
           !(name &&
             (name->type == RELATA_TYPE_PERSON || name->type == RELATA_TYPE_PLACE || name->type == RELATA_TYPE_DATE));
}

// "Bureau of Alcohol, Tobacco, Firearms and Explosives", "Department of Health and Human Services": a body that
// several matters name. A list of two with "and" needs the last matter to be one or two words.
static void join_list(RelataAnalysis *a, uint32_t at) {
    enum { LONGEST_LIST = 12 };
    static const char *const bodies[] = {"Ministry",  "Department", "Bureau",    "Committee",   "Office",
                                         "Secretary", "Centers",    "Institute", "Secretariat", "Directorate",
                                         "Agency",    "Council",    NULL},
                             *const links[] = {"of", "for", "on", NULL};
    RelataName *name = &a->names.items[at - 1];
    uint32_t end = relata_sentence_at(a, name->begin)->token_end, t = name->end, last = 0;
    bool is_body = false, is_of = false, is_and = false;
    const RelataMatch *m = a->match_at[name->begin] ? &a->matches.items[a->match_at[name->begin] - 1] : NULL;
    if (m && m->begin == name->begin && m->end > name->end && m->type == RELATA_TYPE_ORGANIZATION &&
        name->type == RELATA_TYPE_ORGANIZATION && a->document->tokens[m->end - 1].upos != RELATA_UPOS_PUNCT) {
        relata_take_tokens(a, at, name->begin, m->end); // the gazetteer has the whole
        return;
    }
    for (uint32_t k = name->begin; k < name->end; k++) {
        is_of = is_of || (is_body && relata_is_among(relata_form_at(a, k), links));
        is_body = is_body || relata_is_among(relata_form_at(a, k), bodies);
        is_and = is_and || strcmp(relata_form_at(a, k), "and") == 0;
    }
    if (!is_of || is_and || !is_matter_word(a, name->end - 1) ||
        relata_is_among(relata_form_at(a, name->end - 1), bodies))
        return;
    while (t + 1 < end && t < name->end + LONGEST_LIST && !is_and) {
        is_and = strcmp(relata_form_at(a, t), "and") == 0;
        t += strcmp(relata_form_at(a, t), ",") == 0 || is_and;
        if (!is_and && strcmp(relata_form_at(a, t), "and") == 0) {
            is_and = true;
            t++;
        }
        uint32_t begin = t;
        while (t < end && t < begin + 3 && is_matter_word(a, t) && !relata_is_among(relata_form_at(a, t), bodies))
            t++;
        if (t == begin)
            return;
        last = t;
    }
    if (is_and && last)
        relata_take_tokens(a, at, name->begin, last);
}

// "Hagia Sophia", "Notre Dame": buildings that are called as persons are.
static void mark_landmark(const RelataAnalysis *a, RelataName *name) {
    static const char *const openings[] = {"Hagia", "Taj", "Sagrada", "Angkor", "Machu", NULL};
    if (name->type == RELATA_TYPE_PERSON && name->end == name->begin + 2 &&
        relata_is_among(relata_form_at(a, name->begin), openings))
        name->type = RELATA_TYPE_FACILITY;
}

// "Africa Clearing House": neither the House nor Africa.
static void join_house_of(RelataAnalysis *a, uint32_t at) {
    static const char *const chambers[] = {"House", NULL};
    RelataName *name = &a->names.items[at - 1];
    uint32_t first = relata_sentence_at(a, name->begin)->token_begin, t = name->begin;
    if (name->end != name->begin + 1 || !relata_is_among(relata_form_at(a, t), chambers) || t < first + 2 ||
        !relata_is_capital_at(a, t - 1) || a->name_at[t - 1] || relata_is_title(a, t - 1) ||
        (a->match_at[t - 1] && a->matches.items[a->match_at[t - 1] - 1].end == t) ||
        (strcmp(relata_form_at(a, t - 1), "Clearing") != 0 && a->head_at[t - 1] != t + 1) ||
        !(relata_form_of(a, t - 1)->flags & RELATA_WORD_COMMON))
        return;
    const RelataName *place = relata_name_of(a, t - 2);
    bool is_tied = place && place->type == RELATA_TYPE_PLACE && place->end == t - 1;
    relata_take_tokens(a, at, is_tied ? place->begin : t - 1, name->end);
    name->type = RELATA_TYPE_ORGANIZATION;
}

// "Association of Boat Owners", "Chamber of Commerce": a body of which every country may have one.
static bool has_kind_of_body(const RelataAnalysis *a, const RelataName *name) {
    static const char *const bodies[] = {"Association", "Chamber",  "Federation", "Council", "Union",   "Network",
                                         "Society",     "Alliance", "Conference", "League",  "Academy", NULL};
    for (uint32_t t = name->begin; t + 2 < name->end; t++)
        if (relata_is_among(relata_form_at(a, t), bodies) &&
            (strcmp(relata_form_at(a, t + 1), "of") == 0 || strcmp(relata_form_at(a, t + 1), "for") == 0))
            return true;
    return false;
}

// "Human Rights in China", "al-Qaeda in the Arabian Peninsula": bodies and branches that are called so.
static void join_branch(RelataAnalysis *a, uint32_t at) {
    static const char *const groups[] = {"Qaeda", "Qaida", "Qa'ida", NULL}, *const lands[] = {
                                                                                "Yemen",       "Iraq",        "Arabian",
                                                                                "Maghreb",     "Islamic",     "Indian",
                                                                                "Mesopotamia", "Afghanistan", NULL};
    const RelataName *name = &a->names.items[at - 1];
    uint32_t end = relata_sentence_at(a, name->begin)->token_end, t = name->end + 1;
    if (t >= end || strcmp(relata_form_at(a, t - 1), "in") != 0)
        return;
    bool is_rights = name->end == name->begin + 2 && strcmp(relata_form_at(a, name->begin), "Human") == 0 &&
                     strcmp(relata_form_at(a, name->begin + 1), "Rights") == 0 &&
                     name->type == RELATA_TYPE_ORGANIZATION,
         is_group = false;
    for (uint32_t k = name->begin; k < name->end; k++)
        for (const char *const *w = groups; *w; w++)
            is_group = is_group || strstr(relata_form_at(a, k), *w);
    bool is_body = name->type == RELATA_TYPE_ORGANIZATION && has_kind_of_body(a, name) && a->head_at[t] > name->begin &&
                   a->head_at[t] <= name->end;
    t += t + 1 < end && strcmp(relata_form_at(a, t), "the") == 0;
    const RelataName *place = relata_name_of(a, t);
    if (place && place->begin == t &&
        (is_rights || (is_body && place->type == RELATA_TYPE_PLACE) ||
         (is_group && relata_is_among(relata_form_at(a, t), lands))))
        relata_take_tokens(a, at, name->begin, place->end);
}

// "Australian Open", "French Open": contests that a people's adjective names.
static void join_open(RelataAnalysis *a, uint32_t at) {
    RelataName *name = &a->names.items[at - 1];
    uint32_t t = name->end;
    if (t >= relata_sentence_at(a, t - 1)->token_end || name->end != name->begin + 1 ||
        strcmp(relata_form_at(a, t), "Open") != 0 ||
        (name->type != RELATA_TYPE_GROUP && name->type != RELATA_TYPE_PLACE) || !a->document->tokens[t - 1].space_after)
        return;
    relata_take_tokens(a, at, name->begin, t + 1);
    name->type = RELATA_TYPE_EVENT;
}

// "Mosque of Islamic Brotherhood", "Queen of the Universe Parish": what stands before "of" belongs to the house.
static void join_of(RelataAnalysis *a, uint32_t at) {
    static const char *const houses[] = {"First",  "Mosque",  "Church",  "Temple",    "Cathedral", "Basilica", "Shrine",
                                         "Chapel", "Knights", "Sisters", "Daughters", "Sons",      "Brothers", "Bank",
                                         "House",  "Museum",  "Library", "Hall",      "Embassy",   "Society",  NULL};
    RelataName *name = &a->names.items[at - 1];
    uint32_t first = relata_sentence_at(a, name->begin)->token_begin, t = name->begin, of = t - 1;
    if (t == first + 2 && strcmp(relata_form_at(a, first), "First") == 0 &&
        strcmp(relata_form_at(a, first + 1), "of") == 0 && name->type == RELATA_TYPE_PLACE) {
        relata_take_tokens(a, at, first, name->end); // "First of America"
        name->type = RELATA_TYPE_ORGANIZATION;
        return;
    }
    if (t < first + 3 || name->type == RELATA_TYPE_DATE || name->type == RELATA_TYPE_PERSON)
        return;
    of -= strcmp(relata_form_at(a, of), "the") == 0;
    uint32_t head = of - 1;
    if (head <= first || strcmp(relata_form_at(a, of), "of") != 0 || !relata_is_capital_at(a, head) ||
        a->name_at[head] || a->match_at[head])
        return;
    bool is_parish = is_house(a, name->end - 1) && name->end > t + 1 && strcmp(relata_form_at(a, head), "Queen") == 0;
    if (!relata_is_among(relata_form_at(a, head), houses) && !is_parish)
        return;
    while (head > first + 1 && relata_is_capital_at(a, head - 1) && !a->name_at[head - 1] &&
           a->head_at[head - 1] == head + 1)
        head--;
    relata_take_tokens(a, at, head, name->end);
    if (name->type == RELATA_TYPE_PLACE || name->type == RELATA_TYPE_OTHER)
        name->type = RELATA_TYPE_ORGANIZATION;
}

// "Yeah Lima": a word that calls out, inside a sentence and with a capital, opens the name behind it.
static void join_call(RelataAnalysis *a, uint32_t at) {
    static const char *const calls[] = {"Yeah", "Hey", "Hello", "Oh", "Wow", "Yay", "Hi", NULL};
    RelataName *name = &a->names.items[at - 1];
    uint32_t t = name->begin;
    if (t < relata_sentence_at(a, t)->token_begin + 2 || !relata_is_among(relata_form_at(a, t - 1), calls) ||
        !a->document->tokens[t - 1].space_after)
        return;
    relata_take_tokens(a, at, t - 1, name->end);
    name->type = name->type == RELATA_TYPE_PERSON ? RELATA_TYPE_ORGANIZATION : name->type;
}

// "Berkeley High" before "students", "Arizona State" before "quarterback": a school is not its town or state.
static void join_school(RelataAnalysis *a, uint32_t at) {
    static const char *const schools[] = {"High", "Tech", "Prep", "Catholic", "Christian", "Elementary", "U", NULL},
                             *const campus[] = {"quarterback", "football",   "basketball", "baseball",  "softball",
                                                "volleyball",  "soccer",     "hockey",     "wrestling", "track",
                                                "student",     "coach",      "player",     "campus",    "running",
                                                "receiver",    "linebacker", "guard",      "forward",   "freshman",
                                                "sophomore",   "junior",     "senior",     "redshirt",  "professor",
                                                "alumnus",     "athlete",    "wrestler",   "pitcher",   NULL};
    RelataName *name = &a->names.items[at - 1];
    uint32_t t = name->end, next = t + 1, end = relata_sentence_at(a, name->begin)->token_end;
    if (next >= end || is_full_person(name) || name->type == RELATA_TYPE_DATE || name->type == RELATA_TYPE_GROUP ||
        (a->name_at[t] && relata_name_of(a, t)->end > next) || relata_is_capital_at(a, next) ||
        !a->document->tokens[t - 1].space_after || a->document->tokens[next].upos == RELATA_UPOS_NUM)
        return;
    uint8_t upos = a->document->tokens[next].upos;
    bool is_before_noun = upos == RELATA_UPOS_NOUN || upos == RELATA_UPOS_ADJ,
         is_state =
             strcmp(relata_form_at(a, t), "State") == 0 && relata_is_among(relata_lemma_of(a, next)->form, campus);
    if (!is_state && (!relata_is_among(relata_form_at(a, t), schools) || !is_before_noun))
        return;
    relata_take_tokens(a, at, name->begin, next);
    name->type = RELATA_TYPE_ORGANIZATION;
}

// "Berg Farm" before "parent": a house whose name the model cut.
static void join_plain_house(RelataAnalysis *a, uint32_t at) {
    static const char *const houses[] = {"Farm", "School", "Church", "College", "Academy", "Elementary", NULL};
    const RelataName *name = &a->names.items[at - 1];
    uint32_t t = name->end;
    if (t + 1 >= relata_sentence_at(a, t - 1)->token_end || name->type != RELATA_TYPE_PERSON ||
        name->end != name->begin + 1 || a->name_at[t] || !relata_is_among(relata_form_at(a, t), houses) ||
        relata_is_capital_at(a, t + 1) ||
        (a->head_at[t - 1] != t + 1 && (a->head_at[t - 1] != a->head_at[t] || a->head_at[t] <= t + 1)))
        return;
    call_after(a, at, t + 1);
}

// "National Service", of which the model takes "Service" for somebody.
static void join_service(RelataAnalysis *a, uint32_t at) {
    RelataName *name = &a->names.items[at - 1];
    uint32_t t = name->begin;
    if (name->end != t + 1 || name->type != RELATA_TYPE_PERSON || strcmp(relata_form_at(a, t), "Service") != 0 ||
        t == relata_sentence_at(a, t)->token_begin || !relata_is_capital_at(a, t - 1) || a->name_at[t - 1] ||
        a->head_at[t - 1] != t + 1)
        return;
    relata_take_tokens(a, at, t - 1, t + 1);
    name->type = RELATA_TYPE_OTHER;
}

// "Off the Hook Seafood": a name that opens with a phrase, inside a sentence.
static void join_phrase(RelataAnalysis *a, uint32_t at) {
    static const char *const words[] = {"Off", "On", "Over", "Beyond", "Behind", "Under", "Around", "Into", NULL};
    RelataName *name = &a->names.items[at - 1];
    uint32_t t = name->begin;
    if (t < relata_sentence_at(a, t)->token_begin + 3 || strcmp(relata_form_at(a, t - 1), "the") != 0 ||
        a->name_at[t - 2] || !relata_is_among(relata_form_at(a, t - 2), words) ||
        relata_is_title_case(a, relata_sentence_at(a, t)) || a->document->tokens[t - 3].upos == RELATA_UPOS_PUNCT)
        return;
    relata_take_tokens(a, at, t - 2, name->end);
}

// "the Niger delta": not the country.
static void join_nature(RelataAnalysis *a, uint32_t at) {
    static const char *const words[] = {"delta", "river", "basin", "desert", NULL};
    const RelataName *name = &a->names.items[at - 1];
    uint32_t t = name->end;
    if (t < relata_sentence_at(a, t - 1)->token_end && name->type == RELATA_TYPE_PLACE &&
        relata_is_among(relata_form_at(a, t), words) && a->head_at[t - 1] == t + 1 &&
        a->document->tokens[t - 1].deprel == RELATA_DEPREL_COMPOUND)
        relata_take_tokens(a, at, name->begin, t + 1);
}

// "the Woman of the Year award".
static void join_year(RelataAnalysis *a, uint32_t at) {
    static const char *const spans[] = {"Year", "Month", "Decade", "Century", "Week", NULL}, *const prizes[] = {
                                                                                                 "award",  "awards",
                                                                                                 "prize",  "title",
                                                                                                 "trophy", "honour",
                                                                                                 "honor",  NULL};
    RelataName *name = &a->names.items[at - 1];
    uint32_t t = name->begin, first = relata_sentence_at(a, t)->token_begin, end = relata_sentence_at(a, t)->token_end;
    if (name->end != t + 1 || t < first + 4 || !relata_is_among(relata_form_at(a, t), spans) ||
        strcmp(relata_form_at(a, t - 1), "the") != 0 || strcmp(relata_form_at(a, t - 2), "of") != 0 ||
        !relata_is_capital_at(a, t - 3))
        return;
    uint32_t begin = t - 3;
    while (begin > first + 1 && relata_is_capital_at(a, begin - 1) && !is_full_person(relata_name_of(a, begin - 1)) &&
           a->head_at[begin - 1] > begin && a->head_at[begin - 1] <= t - 2)
        begin--;
    bool is_prize = t + 1 < end && relata_is_among(relata_form_at(a, t + 1), prizes);
    if (is_prize)
        relata_take_tokens(a, at, begin, t + 2);
    if (is_prize)
        name->type = RELATA_TYPE_OTHER;
}

// "Hamilton Island": a place and what kind of place it is.
static void join_feature(RelataAnalysis *a, uint32_t at) {
    static const char *const features[] = {"Island", "Islands", "Lake",    "River",  "Mountain", "Mountains",
                                           "Valley", "Bay",     "Beach",   "Creek",  "Falls",    "Peninsula",
                                           "Hills",  "Heights", "Springs", "Point",  "Harbour",  "Harbor",
                                           "Strait", "Canyon",  "Desert",  "Forest", NULL};
    RelataName *name = &a->names.items[at - 1];
    uint32_t t = name->end;
    if (t >= relata_sentence_at(a, t - 1)->token_end || name->type == RELATA_TYPE_DATE ||
        name->type == RELATA_TYPE_GROUP || !relata_is_among(relata_form_at(a, t), features) ||
        !a->document->tokens[t - 1].space_after || a->document->tokens[t - 1].deprel != RELATA_DEPREL_COMPOUND ||
        a->head_at[t - 1] != t + 1 ||
        (relata_name_of(a, t) && (relata_name_of(a, t)->begin != t || relata_name_of(a, t)->end != t + 1)))
        return;
    relata_take_tokens(a, at, name->begin, t + 1);
    name->type = RELATA_TYPE_PLACE;
}

// "French Indochina", "Belgian Congo": lands that were called after whoever ruled them.
static void join_colony(RelataAnalysis *a, uint32_t at) {
    static const char *const rulers[] = {"French", "British", "Belgian", "Portuguese", "Spanish",
                                         "German", "Dutch",   "Italian", "Danish",     NULL},
                             *const lands[] = {"Indochina", "Guiana", "Guinea",  "Congo",  "Sudan",    "Cameroon",
                                               "Togoland",  "Sahara", "Timor",   "Malaya", "Honduras", "Somaliland",
                                               "Polynesia", "Burma",  "Algeria", NULL};
    RelataName *name = &a->names.items[at - 1];
    uint32_t t = name->begin;
    if (t == relata_sentence_at(a, t)->token_begin || name->end != t + 1 ||
        !relata_is_among(relata_form_at(a, t), lands) || !relata_is_among(relata_form_at(a, t - 1), rulers) ||
        !a->document->tokens[t - 1].space_after)
        return;
    relata_take_tokens(a, at, t - 1, t + 1);
    name->type = RELATA_TYPE_PLACE;
}

// "Bangsamoro Autonomous Region in Muslim Mindanao".
static void join_region(RelataAnalysis *a, uint32_t at) {
    const RelataName *name = &a->names.items[at - 1];
    uint32_t t = name->end + 1;
    if (t >= relata_sentence_at(a, name->begin)->token_end || name->end < name->begin + 2 ||
        strcmp(relata_form_at(a, t - 2), "Region") != 0 || strcmp(relata_form_at(a, t - 3), "Autonomous") != 0 ||
        strcmp(relata_form_at(a, t - 1), "in") != 0 || !a->name_at[t] || relata_name_of(a, t)->begin != t)
        return;
    relata_take_tokens(a, at, name->begin, relata_name_of(a, t)->end);
}

// "law firm Lind and Berg", "specialists Lind and Berg": two surnames are one firm.
static void join_partners(RelataAnalysis *a, uint32_t at) {
    static const char *const firms[] = {"firm",       "solicitor", "specialist", "lawyer",   "attorney",   "agent",
                                        "accountant", "architect", "consultant", "jeweller", "auctioneer", "publisher",
                                        "brewer",     "retailer",  "broker",     NULL};
    RelataName *name = &a->names.items[at - 1];
    uint32_t t = name->begin, second = name->end + 1;
    if (t == relata_sentence_at(a, t)->token_begin || second >= relata_sentence_at(a, t)->token_end ||
        name->type != RELATA_TYPE_PERSON || name->end != t + 1 || strcmp(relata_form_at(a, name->end), "and") != 0)
        return;
    const RelataName *other = relata_name_of(a, second);
    bool is_plural =
        a->document->tokens[t - 1].morph & RELATA_MORPH_PLUR || strcmp(relata_form_at(a, t - 1), "firm") == 0;
    if (!other || other->end != second + 1 || !is_plural || !relata_is_among(relata_lemma_of(a, t - 1)->form, firms) ||
        ((relata_form_of(a, t)->flags & RELATA_WORD_GIVEN) && (relata_form_of(a, second)->flags & RELATA_WORD_GIVEN) &&
         !(relata_form_of(a, second)->flags & RELATA_WORD_SURNAME)))
        return;
    relata_take_tokens(a, at, t, other->end);
    name->type = RELATA_TYPE_ORGANIZATION;
}

// "the Life and Liberty Party", "the World Rapid and Blitz Championship": two matters of one body or contest, which the
// model takes for two things.
static void join_matters(RelataAnalysis *a, uint32_t at) {
    static const char *const heads[] = {"Party",      "Championship", "Championships", "Act",       "Committee",
                                        "Commission", "Project",      "Association",   "Authority", "Conference",
                                        "Festival",   "Awards",       "Society",       "Program",   "Programme",
                                        "Cup",        "Exhibition",   "Museum",        NULL};
    RelataName *name = &a->names.items[at - 1];
    uint32_t and = name->end, t = and+1, first = relata_sentence_at(a, name->begin)->token_begin;
    if (t >= relata_sentence_at(a, name->begin)->token_end || name->begin == first ||
        strcmp(relata_form_at(a, and), "and") != 0 || !a->name_at[t] || is_full_person(name) ||
        name->type == RELATA_TYPE_DATE || name->type == RELATA_TYPE_GROUP || name->type == RELATA_TYPE_PLACE ||
        a->head_at[name->begin] == 0)
        return;
    const RelataName *second = relata_name_of(a, t);
    const RelataToken *before = &a->document->tokens[name->begin - 1];
    bool are_words = name->end == name->begin + 1 &&
                     name->type == RELATA_TYPE_OTHER && // "Life", and another party's name
                     (relata_form_of(a, name->begin)->flags & relata_form_of(a, t)->flags & RELATA_WORD_COMMON);
    bool is_whole = second->begin == t && second->end == t + 2 && relata_is_among(relata_form_at(a, t + 1), heads) &&
                    (are_words || !(relata_is_key_name(a, name) || relata_is_key_name(a, second)));
    bool is_the =
        before->upos == RELATA_UPOS_DET || before->upos == RELATA_UPOS_ADJ || before->upos == RELATA_UPOS_VERB;
    if (!is_whole || !is_the || relata_is_among(relata_form_at(a, name->end - 1), heads))
        return;
    relata_take_tokens(a, at, name->begin, second->end);
    name->type = strcmp(relata_form_at(a, t + 1), "Championship") == 0 ? RELATA_TYPE_EVENT : RELATA_TYPE_ORGANIZATION;
}

// "Berg Gas and Electric", "Department of Fish and Wildlife", "Berg Inn and Suites": trades that firms and bodies name
// together, so that the second is no other thing.
static bool are_trades(const char *first, const char *second) {
    static const char *const pairs[][2] = {{"Power", "Light"},
                                           {"Gas", "Electric"},
                                           {"Gas", "Light"},
                                           {"Light", "Power"},
                                           {"Electric", "Gas"},
                                           {"Water", "Power"},
                                           {"Water", "Sewer"},
                                           {"Water", "Light"},
                                           {"Fish", "Wildlife"},
                                           {"Fish", "Game"},
                                           {"Parks", "Wildlife"},
                                           {"Parks", "Recreation"},
                                           {"Park", "Recreation"},
                                           {"Health", "Human"},
                                           {"Health", "Safety"},
                                           {"Health", "Wellness"},
                                           {"Food", "Agriculture"},
                                           {"Food", "Drug"},
                                           {"Arts", "Sciences"},
                                           {"Arts", "Crafts"},
                                           {"Arts", "Letters"},
                                           {"Arts", "Humanities"},
                                           {"Arts", "Culture"},
                                           {"Art", "Design"},
                                           {"Art", "Culture"},
                                           {"Science", "Technology"},
                                           {"Science", "Industry"},
                                           {"Science", "Engineering"},
                                           {"Trade", "Industry"},
                                           {"Trade", "Development"},
                                           {"Savings", "Loan"},
                                           {"Bank", "Trust"},
                                           {"Life", "Casualty"},
                                           {"Fire", "Rescue"},
                                           {"Fire", "Casualty"},
                                           {"Iron", "Steel"},
                                           {"Oil", "Gas"},
                                           {"Telephone", "Telegraph"},
                                           {"Bar", "Grill"},
                                           {"Grill", "Bar"},
                                           {"Inn", "Suites"},
                                           {"Hotel", "Casino"},
                                           {"Hotel", "Suites"},
                                           {"Hotel", "Spa"},
                                           {"Resort", "Spa"},
                                           {"Resort", "Casino"},
                                           {"Golf", "Country"},
                                           {"Post", "Courier"},
                                           {"News", "Record"},
                                           {"News", "Observer"},
                                           {"Museum", "Gardens"},
                                           {"Museum", "Library"},
                                           {"Zoo", "Aquarium"},
                                           {"Library", "Museum"},
                                           {"Agriculture", "Markets"},
                                           {"Transport", "Works"},
                                           {"Housing", "Urban"},
                                           {"Education", "Training"},
                                           {"Education", "Science"},
                                           {"Research", "Development"},
                                           {"Standards", "Technology"},
                                           {"Law", "Justice"},
                                           {"Law", "Order"},
                                           {"Boys", "Girls"},
                                           {"Bed", "Breakfast"},
                                           {"Funeral", "Cremation"},
                                           {"Home", "Garden"},
                                           {"Children", "Families"}};
    for (size_t k = 0; k < sizeof pairs / sizeof *pairs; k++)
        if (strcmp(first, pairs[k][0]) == 0 && strcmp(second, pairs[k][1]) == 0)
            return true;
    return false;
}

static void join_trades(RelataAnalysis *a, uint32_t at) {
    RelataName *name = &a->names.items[at - 1];
    uint32_t and = name->end, end = relata_sentence_at(a, name->begin)->token_end;
    if (name->type == RELATA_TYPE_DATE)
        return;
    if (and+1 < end && strcmp(relata_form_at(a, and), "and") == 0 &&
        are_trades(relata_form_at(a, and-1), relata_form_at(a, and+1)) && name->end > name->begin + 1) {
        const RelataName *second = relata_name_of(a, and+1);
        if (!second || second->begin == and+1) {
            relata_take_tokens(a, at, name->begin, run_end(a, and+1));
            name->type = RELATA_TYPE_ORGANIZATION;
        }
    } else if (name->begin > 0 && name->end > name->begin + 2 &&
               strcmp(relata_form_at(a, name->begin + 1), "and") == 0 &&
               are_trades(relata_form_at(a, name->begin), relata_form_at(a, name->begin + 2))) {
        const RelataName *before = relata_name_of(a, name->begin - 1);
        if (before && before->type == RELATA_TYPE_PLACE && before->end == name->begin &&
            a->sentence_at[before->begin] == a->sentence_at[name->begin])
            relata_take_tokens(a, at, before->begin, name->end); // "Florida" before "Power and Light"
    }
}

// "the Green and White": what a team is called by.
static void join_colours(RelataAnalysis *a, uint32_t at) {
    static const char *const colours[] = {"Green",  "White",  "Black",  "Red",     "Blue",    "Gold",     "Maroon",
                                          "Purple", "Orange", "Silver", "Crimson", "Scarlet", "Gray",     "Grey",
                                          "Brown",  "Navy",   "Cream",  "Garnet",  "Yellow",  "Cardinal", NULL};
    RelataName *name = &a->names.items[at - 1];
    uint32_t and = name->end, end = relata_sentence_at(a, name->begin)->token_end;
    if (name->end != name->begin + 1 || name->begin == relata_sentence_at(a, name->begin)->token_begin ||
        and+1 >= end || strcmp(relata_form_at(a, and), "and") != 0 ||
        strcasecmp(relata_form_at(a, name->begin - 1), "the") != 0 ||
        !relata_is_among(relata_form_at(a, name->begin), colours) ||
        !relata_is_among(relata_form_at(a, and+1), colours) || (and+2 < end && relata_is_capital_at(a, and+2)))
        return;
    relata_take_tokens(a, at, name->begin, and+2);
    name->type = RELATA_TYPE_ORGANIZATION;
}

// "Katherine (Kate) Berg".
static void join_nickname(RelataAnalysis *a, uint32_t at) {
    const RelataName *name = &a->names.items[at - 1];
    uint32_t t = name->end, end = relata_sentence_at(a, name->begin)->token_end;
    if (name->type != RELATA_TYPE_PERSON || name->end != name->begin + 1 || t + 3 >= end ||
        strcmp(relata_form_at(a, t), "(") != 0 || strcmp(relata_form_at(a, t + 2), ")") != 0 ||
        !relata_is_capital_at(a, t + 1) || !relata_is_capital_at(a, t + 3) ||
        !(relata_form_of(a, name->begin)->flags & RELATA_WORD_GIVEN))
        return;
    const RelataName *last = relata_name_of(a, t + 3);
    if (!last || last->type == RELATA_TYPE_PERSON)
        relata_take_tokens(a, at, name->begin, last ? last->end : t + 4);
}

// "San Francisco 49ers".
static void join_team(RelataAnalysis *a, uint32_t at) {
    RelataName *name = &a->names.items[at - 1];
    uint32_t t = name->end;
    if (t >= relata_sentence_at(a, name->begin)->token_end || a->name_at[t] || name->type == RELATA_TYPE_DATE)
        return;
    const char *form = relata_form_at(a, t);
    size_t n = strspn(form, "0123456789");
    if (n && strcmp(form + n, "ers") == 0 && a->document->tokens[t - 1].space_after) {
        relata_take_tokens(a, at, name->begin, t + 1);
        name->type = RELATA_TYPE_ORGANIZATION;
    }
}

// "the Hardware Show": nobody is called so.
static void mark_thing(RelataAnalysis *a, uint32_t at) {
    RelataName *name = &a->names.items[at - 1];
    uint32_t t = name->begin;
    if (name->type != RELATA_TYPE_PERSON || t == relata_sentence_at(a, t)->token_begin || name->end < t + 2)
        return;
    uint32_t the = t - 1, first_token = relata_sentence_at(a, t)->token_begin;
    while (the > first_token && t - the < LONGEST_RUN && relata_is_capital_at(a, the) &&
           !is_full_person(relata_name_of(a, the)) && a->head_at[the] > the + 1 && a->head_at[the] <= name->end)
        the--; // "the National Hardware Show"
    const RelataWord *last = relata_form_of(a, name->end - 1);
    bool is_the = a->document->tokens[the].upos == RELATA_UPOS_DET && a->head_at[the] == head_of(a, t, name->end) + 1;
    uint32_t first = relata_form_of(a, t)->flags;
    if (is_the && (last->flags & RELATA_WORD_COMMON) && !(first & RELATA_WORD_GIVEN) &&
        (!(last->flags & RELATA_WORD_SURNAME) || (first & RELATA_WORD_COMMON)))
        name->type = RELATA_TYPE_OTHER;
}

static bool is_body_noun(const char *form) {
    static const char *const bodies[] = {
        "side",       "club",     "team",      "company",   "firm",      "startup", "start-up",    "retailer",
        "airline",    "charity",  "newspaper", "band",      "magazine",  "website", "broadcaster", "chain",
        "tabloid",    "carmaker", "automaker", "drugmaker", "chipmaker", "brewery", "nonprofit",   "supermarket",
        "restaurant", "platform", "duo",       "cartel",    NULL};
    return relata_is_among(form, bodies);
}

// "the Berg Toyota dealership", "the Sergeant Lira supply vessel": a noun behind the name says what it is.
static void mark_kind_behind(const RelataAnalysis *a, RelataName *name) {
    static const char *const shops[] = {"dealership", "dealer", "franchise", "supermarket", "brewery", NULL},
                             *const crafts[] = {"vessel", "ship", "frigate", "submarine", "destroyer", "cruiser", NULL};
    const RelataToken *tokens = a->document->tokens;
    uint32_t head = head_of(a, name->begin, name->end), up = a->head_at[head];
    if (!up || up <= name->end || up > name->end + 2 || tokens[head].deprel != RELATA_DEPREL_COMPOUND)
        return;
    uint32_t above = tokens[up - 1].deprel == RELATA_DEPREL_COMPOUND ? a->head_at[up - 1] : 0;
    const char *noun = relata_form_at(a, above == up + 1 ? up : up - 1); // "supply vessel"
    name->type = relata_is_among(noun, shops)    ? RELATA_TYPE_ORGANIZATION
                 : relata_is_among(noun, crafts) ? RELATA_TYPE_PRODUCT
                                                 : name->type;
}

// "Danish side Berg Odense", "the ship Ana Berg": the noun before the name says that it is nobody's.
static void mark_kind(const RelataAnalysis *a, RelataName *name) {
    static const char *const products[] = {"brand", "ship", "vessel", "app", "aircraft", "drug", NULL},
                             *const works[] = {"film", "movie", "novel", "album", "song", "series", NULL};
    uint32_t t = name->begin, head = head_of(a, t, name->end);
    if (name->type == RELATA_TYPE_PERSON)
        mark_kind_behind(a, name);
    if (name->type != RELATA_TYPE_PERSON || t == relata_sentence_at(a, t)->token_begin ||
        relata_is_capital_at(a, t - 1))
        return;
    if (a->document->tokens[head].deprel == RELATA_DEPREL_NSUBJ && a->head_at[t - 1] != head + 1)
        return; // "the firm Ana Berg founded"
    const char *noun = relata_form_at(a, t - 1);
    name->type = is_body_noun(noun)                ? RELATA_TYPE_ORGANIZATION
                 : relata_is_among(noun, products) ? RELATA_TYPE_PRODUCT
                 : relata_is_among(noun, works)    ? RELATA_TYPE_WORK
                                                   : name->type;
}

// "Pakistan Muslim League (N)", "Communist Party of India (Marxist)": the wing of a party, which its letters are not.
static void join_wing(RelataAnalysis *a, uint32_t at) {
    static const char *const parties[] = {"Party", "League", "Dal",   "Congress",   "Front",  "Movement",
                                          "India", "Nepal",  "Union", "Bangladesh", "Turkey", NULL},
                             *const wings[] = {
                                 "Marxist", "Maoist",     "United",    "Secular", "Leninist",   "N", "Q", "F", "S", "M",
                                 "Nawaz",   "Functional", "Stalinist", "Unified", "Liberation", NULL};
    const RelataName *name = &a->names.items[at - 1];
    uint32_t t = name->end + 1, end = relata_sentence_at(a, name->begin)->token_end;
    if (t + 1 >= end || name->end < name->begin + 2 || strcmp(relata_form_at(a, t - 1), "(") != 0 ||
        strcmp(relata_form_at(a, t + 1), ")") != 0 || !relata_is_among(relata_form_at(a, t), wings) ||
        !relata_is_among(relata_form_at(a, t - 2), parties))
        return;
    relata_take_tokens(a, at, name->begin, t + 2);
    a->names.items[at - 1].type = RELATA_TYPE_ORGANIZATION;
}

// "Lira in the Morning", "Berg in the Park": a programme called after somebody.
static void join_programme(RelataAnalysis *a, uint32_t at) {
    static const char *const words[] = {
        "Morning", "Evening", "Afternoon", "Night",  "Park", "Dark",  "Wonderland", "Wilderness", "Attic",      "Rain",
        "Sky",     "Mirror",  "Motion",    "Action", "Need", "Bloom", "Flight",     "Harmony",    "Transition", NULL};
    RelataName *name = &a->names.items[at - 1];
    uint32_t t = name->end + 1, end = relata_sentence_at(a, name->begin)->token_end;
    if (t >= end || name->type == RELATA_TYPE_DATE || name->type == RELATA_TYPE_GROUP ||
        strcmp(relata_form_at(a, t - 1), "in") != 0)
        return;
    t += strcmp(relata_form_at(a, t), "the") == 0;
    bool is_end =
        t < end && relata_is_among(relata_form_at(a, t), words) && (t + 1 == end || !relata_is_capital_at(a, t + 1));
    if (!is_end || relata_is_title_case(a, relata_sentence_at(a, t)))
        return;
    relata_take_tokens(a, at, name->begin, t + 1);
    name->type = RELATA_TYPE_WORK;
}

// "U.S. Campaign for Burma", "Council of the Muslim Faith": a body's noun with a capital, which asks for what it is
// for.
static void join_body_of(RelataAnalysis *a, uint32_t at) {
    static const char *const bodies[] = {"Campaign", "Council",   "Office",   "Society",   "Institute",
                                         "Friends",  "Committee", "Alliance", "Coalition", "Association",
                                         "Museum",   "Academy",   "Board",    NULL};
    RelataName *name = &a->names.items[at - 1];
    uint32_t end = relata_sentence_at(a, name->begin)->token_end, link = name->end, t = link + 1;
    if (t >= end || name->end != name->begin + 1 || !relata_is_among(relata_form_at(a, name->begin), bodies) ||
        (strcmp(relata_form_at(a, link), "of") != 0 && strcmp(relata_form_at(a, link), "for") != 0))
        return;
    t += t + 1 < end && strcmp(relata_form_at(a, t), "the") == 0;
    uint32_t last = run_end(a, t), begin = name->begin;
    if (last == t || relata_is_title_case(a, relata_sentence_at(a, t)) || a->head_at[last - 1] <= begin ||
        (a->head_at[last - 1] > last))
        return;
    const RelataName *before = begin > relata_sentence_at(a, begin)->token_begin ? relata_name_of(a, begin - 1) : NULL;
    if (before && before->type == RELATA_TYPE_PLACE && a->head_at[begin - 1] == begin + 1)
        begin = before->begin;
    relata_take_tokens(a, at, begin, last);
    name->type = RELATA_TYPE_ORGANIZATION;
}

// "the Sunday Telegraph": a paper that its day tells apart.
static void join_weekly(RelataAnalysis *a, uint32_t at) {
    static const char *const papers[] = {"Telegraph", "Times", "Mirror",   "Mail", "Express", "Herald",      "Tribune",
                                         "Mercury",   "World", "Business", "Post", "Sport",   "Independent", NULL};
    RelataName *name = &a->names.items[at - 1];
    uint32_t t = name->begin, first = relata_sentence_at(a, t)->token_begin;
    if (t < first + 2 || name->end != t + 1 || !relata_is_among(relata_form_at(a, t), papers) ||
        !(relata_form_of(a, t - 1)->flags & RELATA_WORD_WEEKDAY) || a->head_at[t - 1] <= t)
        return;
    if (strcmp(relata_lower_of(a, t - 2), "the") != 0 && !is_possessive(a, t - 2))
        return;
    relata_take_tokens(a, at, t - 1, t + 1);
    name->type = RELATA_TYPE_ORGANIZATION;
}

// "Red Cross of Posey County", "Eastern District of Virginia": one of several of the name.
static void join_local(RelataAnalysis *a, uint32_t at) {
    static const char *const bodies[] = {"Cross",       "Commerce", "Way",         "Club",     "Clubs",
                                         "YMCA",        "YWCA",     "Habitat",     "Humanity", "Goodwill",
                                         "Conservancy", "Diocese",  "Archdiocese", "District", NULL},
                             *const winds[] = {"Eastern", "Western", "Northern", "Southern", "Middle", "Central", NULL};
    RelataName *name = &a->names.items[at - 1];
    uint32_t t = name->end + 1, last = name->end - 1;
    if (t >= relata_sentence_at(a, name->begin)->token_end || name->type == RELATA_TYPE_PERSON ||
        strcmp(relata_form_at(a, t - 1), "of") != 0 || !relata_is_among(relata_form_at(a, last), bodies) ||
        !a->name_at[t])
        return;
    const RelataName *place = relata_name_of(a, t);
    bool is_district = strcmp(relata_form_at(a, last), "District") == 0;
    if (place->begin != t || place->type != RELATA_TYPE_PLACE || name->end < name->begin + 2 ||
        (is_district && !relata_is_among(relata_form_at(a, name->begin), winds)))
        return;
    relata_take_tokens(a, at, name->begin, place->end);
    name->type = is_district ? RELATA_TYPE_PLACE : RELATA_TYPE_ORGANIZATION;
}

// "Bosnia-Herzegovina": one place where the gazetteer has both as one.
static void join_hyphen_place(RelataAnalysis *a, uint32_t at) {
    const RelataName *name = &a->names.items[at - 1];
    const RelataMatch *m = a->match_at[name->begin] ? &a->matches.items[a->match_at[name->begin] - 1] : NULL;
    if (m && name->type == RELATA_TYPE_PLACE && m->type == RELATA_TYPE_PLACE && m->begin == name->begin &&
        m->end > name->end + 1 && relata_is_hyphen_at(a, name->end))
        relata_take_tokens(a, at, name->begin, m->end);
}

// "Super Bowl LIV" is held somewhere, not a place.
static void mark_contest(const RelataAnalysis *a, RelataName *name) {
    static const char *const contests[] = {"Bowl", "Cup", "Olympics", "Championship", "Championships", "Prix", NULL};
    for (uint32_t t = name->begin + 1; t < name->end; t++)
        if (name->type == RELATA_TYPE_PLACE && !relata_is_key_name(a, name) &&
            relata_is_among(relata_form_at(a, t), contests))
            name->type = RELATA_TYPE_EVENT;
}

RelataStatus relata_join_names(RelataAnalysis *a, RelataError *error) {
    RELATA_TRY(relata_quoted_titles(a, error));
    for (uint32_t i = 1; i <= a->names.n; i++) {
        const RelataName *name = &a->names.items[i - 1];
        if (name->begin == name->end || a->shouted[a->sentence_at[name->begin]])
            continue;
        RELATA_TRY(relata_cut_name(a, i, error));
        name = &a->names.items[i - 1];
        if (name->begin == name->end)
            continue;
        mark_landmark(a, &a->names.items[i - 1]);
        mark_thing(a, i);
        mark_contest(a, &a->names.items[i - 1]);
        mark_kind(a, &a->names.items[i - 1]);
        join_saint(a, i);
        join_mark(a, i);
        join_house(a, i);
        join_house_of(a, i);
        join_open(a, i);
        join_circuit(a, i);
        join_exchange(a, i);
        join_suffix(a, i);
        join_epithet(a, i);
        join_model(a, i);
        join_count(a, i);
        join_title(a, i);
        join_list(a, i);
        join_number(a, i);
        join_branch(a, i);
        join_of(a, i);
        join_call(a, i);
        join_school(a, i);
        join_plain_house(a, i);
        join_service(a, i);
        join_phrase(a, i);
        join_nature(a, i);
        join_region(a, i);
        join_year(a, i);
        join_feature(a, i);
        join_colony(a, i);
        join_partners(a, i);
        join_firm(a, i);
        join_flat(a, i);
        join_office_body(a, i);
        join_case(a, i);
        cut_district(a, i);
        join_words(a, i);
        join_hyphen(a, i);
        join_council(a, i);
        join_matters(a, i);
        join_trades(a, i);
        join_colours(a, i);
        join_nickname(a, i);
        join_team(a, i);
        join_matter(a, i);
        join_wing(a, i);
        join_programme(a, i);
        join_body_of(a, i);
        join_local(a, i);
        join_weekly(a, i);
        join_hyphen_place(a, i);
        join_hyphen_region(a, i);
        relata_join_body(a, i);
        relata_join_numerals(a, i);
    }
    return RELATA_OK;
}
