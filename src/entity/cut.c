// Cut: names that took in what is only said of them, before or behind.
//
// What the model marks runs on over offices, parties, peoples and kinds: "Undersecretary of State Ana Lira", "John
// Lake, D-W.Va.", "Islamic Militant Group Hamas", "Jamaicans Ana Lira". Here the word that shows it is read and the
// name begins or ends there.
//
// In: a name, tree, gazetteer matches. Out: the name, shorter; where two things were one name, a second name.
#include "entity/pieces.h"

#include "base/words.h"

#include <string.h>

// "Supreme Court on River temple": a known body, then what it judged.
static void cut_matter(RelataAnalysis *a, uint32_t at) {
    static const char *const links[] = {"on", "in", "at", "by", "over", "with", NULL};
    RelataName *name = &a->names.items[at - 1];
    const RelataMatch *m = a->match_at[name->begin] ? &a->matches.items[a->match_at[name->begin] - 1] : NULL;
    if (!m || m->begin != name->begin || m->end >= name->end || relata_is_capital_at(a, name->end - 1) ||
        !relata_is_among(relata_form_at(a, m->end), links))
        return;
    for (uint32_t t = m->end; t < name->end; t++)
        a->name_at[t] = 0;
    name->end = m->end;
}

// "John Lake, D-W.Va.": the party and state behind a senator's name.
static void cut_party(RelataAnalysis *a, uint32_t at) {
    static const char *const letters[] = {"D", "R", "I", NULL}, *const marks[] = {",", "(", NULL};
    RelataName *name = &a->names.items[at - 1];
    uint32_t begin = name->begin;
    bool is_all = name->end > begin + 2 && relata_is_hyphen_at(a, begin + 1); // "D-Gao", taken for somebody
    uint32_t letter = is_all ? begin : begin > 2 && relata_is_hyphen_at(a, begin - 1) ? begin - 2 : 0;
    if (letter && relata_is_among(relata_form_at(a, letter), letters) &&
        relata_is_among(relata_form_at(a, letter - 1), marks)) {
        for (uint32_t k = letter; k < letter + 2; k++)
            a->name_at[k] = is_all ? 0 : a->name_at[k];
        name->begin = letter + 2;
        name->type = RELATA_TYPE_PLACE; // "S.D." is no State Department
    }
    for (uint32_t t = name->begin + 1; name->type == RELATA_TYPE_PERSON && t + 1 < name->end; t++) {
        const char *form = relata_form_at(a, t + 1);
        if (strcmp(relata_form_at(a, t), ",") != 0 || !strchr("DRI", form[0]) || (form[1] && form[1] != '-'))
            continue;
        for (uint32_t k = t; k < name->end; k++)
            a->name_at[k] = 0;
        name->end = t;
    }
}

// "the Islamic Militant Group Hamas": what a known body is called before its name.
static void cut_kind(RelataAnalysis *a, uint32_t at) {
    static const char *const kinds[] = {"Group",     "Movement", "Organization", "Organisation", "Network", "Militia",
                                        "Newspaper", "Agency",   "Bloc",         "Faction",      NULL};
    RelataName *name = &a->names.items[at - 1];
    for (uint32_t t = name->begin + 1; t + 1 < name->end; t++) {
        const RelataMatch *m = a->match_at[t + 1] ? &a->matches.items[a->match_at[t + 1] - 1] : NULL;
        if (!relata_is_among(relata_form_at(a, t), kinds) || !m || m->begin != t + 1 || m->end != name->end ||
            m->type != RELATA_TYPE_ORGANIZATION || (relata_form_of(a, t + 1)->flags & RELATA_WORD_COMPANY))
            continue;
        for (uint32_t k = name->begin; k <= t; k++)
            a->name_at[k] = 0;
        name->begin = t + 1;
    }
}

// "ex-Communist Peruvian Party", "a Republican House member": what is only said of the body that follows.
static void cut_opening(RelataAnalysis *a, uint32_t at) {
    static const char *const prefixes[] = {"ex", "pro", "anti", "non", "former", NULL},
                             *const parties[] = {"Republican", "Democratic", NULL},
                             *const chambers[] = {"House", "Senate", "Congress", NULL};
    RelataName *name = &a->names.items[at - 1];
    uint32_t t = name->begin;
    if (name->end < t + 2)
        return;
    bool is_prefixed = t > relata_sentence_at(a, t)->token_begin + 1 && relata_is_hyphen_at(a, t - 1) &&
                       relata_is_among(relata_lower_of(a, t - 2), prefixes),
         is_side = name->end == t + 2 && relata_is_among(relata_form_at(a, t), parties) &&
                   relata_is_among(relata_form_at(a, t + 1), chambers);
    if (!is_prefixed && !is_side)
        return;
    a->name_at[t] = 0;
    name->begin++;
}

// "U.S. Undersecretary of State Ana Lira": the office is no part of the name.
static void cut_office(RelataAnalysis *a, uint32_t at) {
    static const char *const matters[] = {"State", "Defense", "Defence", "Treasury", "Staff", NULL};
    RelataName *name = &a->names.items[at - 1];
    for (uint32_t t = name->begin + 2; t + 2 < name->end; t++) {
        if (!relata_is_among(relata_form_at(a, t), matters) || strcmp(relata_form_at(a, t - 1), "of") != 0 ||
            !(relata_form_of(a, t + 1)->flags & RELATA_WORD_GIVEN))
            continue;
        for (uint32_t k = name->begin; k <= t; k++)
            a->name_at[k] = 0;
        name->begin = t + 1;
        name->type = RELATA_TYPE_PERSON;
    }
}

// "players in the NFL Ana Lira and Tom Berg": letters that name a body, and a person right behind them.
static void cut_letters(RelataAnalysis *a, uint32_t at) {
    enum { LEAST_LETTERS = 3, MOST_LETTERS = 5 };
    RelataName *name = &a->names.items[at - 1];
    uint32_t t = name->begin;
    if (name->end != t + 3)
        return;
    const RelataWord *letters = relata_form_of(a, t), *given = relata_form_of(a, t + 1),
                     *family = relata_form_of(a, t + 2);
    if (!(letters->flags & RELATA_WORD_ALL_CAPS) || letters->length < LEAST_LETTERS || letters->length > MOST_LETTERS ||
        !(given->flags & RELATA_WORD_GIVEN) || !(family->flags & RELATA_WORD_SURNAME) ||
        (given->flags & family->flags & RELATA_WORD_COMMON) ||
        ((given->flags | family->flags) & RELATA_WORD_ALL_CAPS) ||
        (letters->flags & (RELATA_WORD_GIVEN | RELATA_WORD_TITLE)) || !a->match_at[t])
        return;
    a->name_at[t] = 0;
    name->begin++;
    name->type = RELATA_TYPE_PERSON;
}

// "Navy" of "Navy Capt. Ana Lira", "Staff" of "Chief of the General Staff": nobody.
static void mark_service(RelataAnalysis *a, uint32_t at) {
    static const char *const services[] = {"Navy", "Army", "Marine", "Marines", "Guard", NULL};
    RelataName *name = &a->names.items[at - 1];
    uint32_t t = name->begin;
    if (name->type != RELATA_TYPE_PERSON || name->end != t + 1)
        return;
    bool is_staff = t > relata_sentence_at(a, t)->token_begin + 1 && strcmp(relata_form_at(a, t), "Staff") == 0 &&
                    relata_is_among(relata_form_at(a, t - 1), (const char *const[]){"General", "Joint", NULL});
    if (is_staff)
        a->name_at[--name->begin] = at;
    if (is_staff || relata_is_among(relata_form_at(a, t), services))
        name->type = RELATA_TYPE_ORGANIZATION;
}

// "Jamaicans Ana Lira and Tom Berg": of what people the person is.
static void cut_people(RelataAnalysis *a, uint32_t at) {
    RelataName *name = &a->names.items[at - 1];
    const RelataMatch *m = a->match_at[name->begin] ? &a->matches.items[a->match_at[name->begin] - 1] : NULL;
    if (name->type != RELATA_TYPE_PERSON || name->end < name->begin + 3 || !m || m->end != name->begin + 1 ||
        m->how != RELATA_HOW_DEMONYM ||
        !((a->document->tokens[name->begin].morph & RELATA_MORPH_PLUR) ||
          (relata_form_of(a, name->begin + 1)->flags & RELATA_WORD_GIVEN)) ||
        (relata_form_of(a, name->begin)->flags & (RELATA_WORD_GIVEN | RELATA_WORD_SURNAME)))
        return;
    a->name_at[name->begin++] = 0;
}

// "U.S. Middle East" before "envoy": a country, and the region that the office is for.
static RelataName region_behind(const RelataAnalysis *a, const RelataName *name) {
    static const char *const countries[] = {"U.S.", "US", "UN", "U.N.", "EU", "E.U.", "British", "UK", NULL};
    uint32_t second = name->begin + 1, office = name->end;
    if (office >= relata_sentence_at(a, name->begin)->token_end ||
        !(relata_lemma_of(a, office)->flags & RELATA_WORD_ROLE))
        return (RelataName){0};
    const RelataMatch *m =
        second < name->end && a->match_at[second] ? &a->matches.items[a->match_at[second] - 1] : NULL;
    bool is_two = m && name->type == RELATA_TYPE_PLACE && m->begin == second && m->end == name->end &&
                  m->type == RELATA_TYPE_PLACE && relata_is_among(relata_form_at(a, name->begin), countries);
    return is_two ? (RelataName){second, name->end, RELATA_TYPE_PLACE, name->score} : (RelataName){0};
}

static RelataStatus part_region(RelataAnalysis *a, uint32_t at, RelataError *error) {
    RelataName *name = &a->names.items[at - 1], region = region_behind(a, name);
    if (region.end == region.begin)
        return RELATA_OK;
    name->end = region.begin;
    if (!RELATA_ARRAY_ADD(&a->names, region))
        return relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory");
    for (uint32_t t = region.begin; t < region.end; t++)
        a->name_at[t] = (uint32_t)a->names.n;
    return RELATA_OK;
}

static void drop(RelataAnalysis *a, RelataName *name) {
    for (uint32_t t = name->begin; t < name->end; t++)
        a->name_at[t] = 0;
    name->end = name->begin;
}

// "Opera fans cheered": a word of the dictionary that only opens its sentence, before the noun that it belongs to.
static bool is_opening_word(const RelataAnalysis *a, const RelataName *name) {
    uint32_t t = name->begin;
    const RelataSentence *s = relata_sentence_at(a, t);
    const RelataToken *tokens = a->document->tokens;
    const RelataWord *word = relata_form_of(a, t);
    static const char *const followers[] = {"fans",    "lovers", "enthusiasts", "buffs", "aficionados",
                                            "singers", "stars",  "goers",       NULL}; // whatever town has the name
    bool is_first = t == s->token_begin && name->end == t + 1 && t + 1 < s->token_end &&
                    tokens[t].deprel == RELATA_DEPREL_COMPOUND && a->head_at[t] == t + 2;
    return is_first && tokens[t + 1].upos == RELATA_UPOS_NOUN && !relata_is_capital_at(a, t + 1) &&
           (word->flags & RELATA_WORD_COMMON) && !(word->flags & (RELATA_WORD_GIVEN | RELATA_WORD_SURNAME)) &&
           ((!a->match_at[t] && !a->known_at[t]) || relata_is_among(relata_lower_of(a, t + 1), followers)) &&
           !(word->flags & (RELATA_WORD_ALL_CAPS | RELATA_WORD_MIXED)) &&
           (name->type == RELATA_TYPE_PLACE || name->type == RELATA_TYPE_FACILITY || name->type == RELATA_TYPE_OTHER);
}

// "Nobel Peace Laureate Ana Lira": what the person behind it is.
static bool is_honour(const RelataAnalysis *a, const RelataName *name) {
    static const char *const honours[] = {"Laureate", "Champion", "Winner",   "Medalist",  "Medallist", "Nominee",
                                          "Founder",  "Survivor", "Finalist", "Recipient", "Hopeful",   NULL};
    const RelataName *next =
        name->end < relata_sentence_at(a, name->begin)->token_end ? relata_name_of(a, name->end) : NULL;
    return name->type != RELATA_TYPE_PERSON && next && next->begin == name->end && next->type == RELATA_TYPE_PERSON &&
           relata_is_among(relata_form_at(a, name->end - 1), honours);
}

// "Ambassador Lira for Harbours": what somebody else's office is for.
static void cut_portfolio(RelataAnalysis *a, RelataName *name) {
    static const char *const titles[] = {"Ambassador", "President", "Senator", "Governor", "Mayor", "Judge", NULL};
    if (name->type == RELATA_TYPE_PERSON || name->end < name->begin + 3 ||
        !relata_is_among(relata_form_at(a, name->begin), titles))
        return;
    uint32_t end = name->begin + 2; // one name or two
    end += end < name->end && strcmp(relata_form_at(a, end), "for") != 0;
    if (end >= name->end || strcmp(relata_form_at(a, end), "for") != 0)
        return;
    for (uint32_t t = end; t < name->end; t++)
        a->name_at[t] = 0;
    a->name_at[name->begin++] = 0;
    name->end = end;
    name->type = RELATA_TYPE_PERSON;
}

// "U.S. Undersecretary of State" before a person's name: the office of the country.
static void cut_office_of(RelataAnalysis *a, RelataName *name) {
    static const char *const offices[] = {"Secretary", "Undersecretary", "Minister", "Under-Secretary", NULL};
    for (uint32_t t = name->begin + 1; name->type != RELATA_TYPE_PERSON && t + 1 < name->end; t++) {
        const RelataMatch *m = a->match_at[name->begin] ? &a->matches.items[a->match_at[name->begin] - 1] : NULL;
        if (!m || m->begin != name->begin || m->type != RELATA_TYPE_PLACE || m->end > t || t + 3 < name->end ||
            !relata_is_among(relata_form_at(a, t), offices) || strcmp(relata_form_at(a, t + 1), "of") != 0)
            continue;
        for (uint32_t k = m->end; k < name->end; k++)
            a->name_at[k] = 0;
        name->end = m->end;
        name->type = RELATA_TYPE_PLACE;
        return;
    }
}

// "North of Cairo, gunmen …": where from there, which opens a sentence.
static void cut_bearing(RelataAnalysis *a, uint32_t at) {
    static const char *const bearings[] = {"North",      "South",     "East",      "West",       "Northeast",
                                           "Northwest",  "Southeast", "Southwest", "Northwards", "Outside",
                                           "Downstream", "Upstream",  "Inland",    "Uptown",     NULL};
    RelataName *name = &a->names.items[at - 1];
    uint32_t t = name->begin;
    if (t != relata_sentence_at(a, t)->token_begin || name->end < t + 3 || relata_is_key_name(a, name) ||
        strcmp(relata_form_at(a, t + 1), "of") != 0 || !relata_is_among(relata_form_at(a, t), bearings))
        return;
    a->name_at[t] = a->name_at[t + 1] = 0;
    name->begin = t + 2;
}

RelataStatus relata_cut_name(RelataAnalysis *a, uint32_t at, RelataError *error) {
    if (is_opening_word(a, &a->names.items[at - 1]) || is_honour(a, &a->names.items[at - 1])) {
        drop(a, &a->names.items[at - 1]);
        return RELATA_OK;
    }
    cut_bearing(a, at);
    cut_matter(a, at);
    cut_party(a, at);
    cut_kind(a, at);
    cut_opening(a, at);
    cut_office(a, at);
    cut_office_of(a, &a->names.items[at - 1]);
    cut_portfolio(a, &a->names.items[at - 1]);
    cut_people(a, at);
    cut_letters(a, at);
    mark_service(a, at);
    return part_region(a, at, error);
}
