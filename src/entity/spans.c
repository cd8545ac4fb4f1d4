// Spans: names that the model cut short, made whole by what stands beside them.
//
// A person is the given name before and the family names behind that the tree ties to the name ("Ma" of "Ma Tolk"). A
// body whose acronym stands behind it in brackets begins and ends where the letters say ("Northern League for
// Protection of Rivers (NLPR)", of which the model takes "Northern League"): the letters are read backwards over
// capitals, past small words (Schwartz and Hearst, 2003, for capitalised long forms). A word that has the same capital
// before it wherever the article has the word is named by both ("New Harbours"); two names of a list that were taken
// for one are parted ("Volvo, Saab and Scania"), and one that was taken for two is joined ("Bosnia and Herzegovina").
//
// In: names of the model, tree. Out: the same names, longer; names that another swallowed are left empty.
#include "entity/analysis.h"

#include "base/words.h"

#include <string.h>

enum { MOST_WORDS = 2, LEAST_LETTERS = 3, MOST_LETTERS = 8 };

static bool is_tied(const RelataAnalysis *a, uint32_t t, const RelataName *name) {
    const RelataToken *tokens = a->document->tokens;
    uint32_t up = a->head_at[t];
    bool is_below = up > name->begin && up <= name->end;
    uint8_t deprel = tokens[t].deprel;
    for (uint32_t k = name->begin; !is_below && k < name->end; k++)
        if (a->head_at[k] == t + 1) {
            is_below = true;
            deprel = tokens[k].deprel;
        }
    return is_below &&
           (deprel == RELATA_DEPREL_FLAT || deprel == RELATA_DEPREL_COMPOUND || deprel == RELATA_DEPREL_AMOD);
}

static bool is_free_capital(const RelataAnalysis *a, uint32_t t) {
    const RelataWord *word = relata_form_of(a, t);
    return !a->name_at[t] && (word->flags & RELATA_WORD_CAPITAL) && !(word->flags & RELATA_WORD_ALL_CAPS) &&
           word->length > 1;
}

bool relata_is_title(const RelataAnalysis *a, uint32_t t) {
    const char *form = a->document->tokens[t].form;
    return (relata_form_of(a, t)->flags & RELATA_WORD_TITLE) && strcmp(form, "Don") != 0 && strcmp(form, "Junior") != 0;
}

static void take(RelataAnalysis *a, uint32_t at, uint32_t begin, uint32_t end) {
    RelataName *name = &a->names.items[at - 1];
    for (uint32_t t = begin; t < end; t++) {
        uint32_t other = a->name_at[t];
        if (other && other != at)
            a->names.items[other - 1].end = a->names.items[other - 1].begin;
        a->name_at[t] = at;
    }
    name->begin = begin;
    name->end = end;
}

// "Ma" of "Ma Tolk", "Brandt" of "Don Brandt", "Jane" of "Jane Ferrer Brandt".
static void complete_person(RelataAnalysis *a, uint32_t at) {
    const RelataName *name = &a->names.items[at - 1];
    const RelataSentence *s = &a->document->sentences[a->sentence_at[name->begin]];
    uint32_t before = name->begin;
    if (before-- > s->token_begin && is_free_capital(a, before) &&
        (relata_form_of(a, before)->flags & RELATA_WORD_GIVEN) && !relata_is_title(a, before) &&
        is_tied(a, before, name) && !(relata_form_of(a, name->begin)->flags & RELATA_WORD_TITLE))
        take(a, at, before, name->end);
    for (int k = 0; k < MOST_WORDS && name->end < s->token_end; k++) {
        uint32_t next = name->end;
        if (!is_free_capital(a, next) || a->document->tokens[next].upos != RELATA_UPOS_PROPN ||
            relata_is_title(a, next) || a->match_at[next] || a->document->tokens[next].deprel != RELATA_DEPREL_FLAT ||
            !is_tied(a, next, name))
            break;
        take(a, at, name->begin, next + 1);
    }
}

static bool is_small_word(const char *form) {
    static const char *const words[] = {"of", "for", "and", "the", "in", "on", "to", "de", "des", "et", "&", "-", NULL};
    return relata_is_among(form, words);
}

// Where the words begin whose initials a bracketed acronym is made of; `bracket` itself if the letters do not fit.
static uint32_t long_form(const RelataAnalysis *a, const RelataSentence *s, uint32_t bracket) {
    const RelataToken *tokens = a->document->tokens;
    const char *letters = tokens[bracket + 1].form;
    size_t left = strlen(letters);
    uint32_t t = bracket;
    while (left && t > s->token_begin) {
        const char *form = tokens[--t].form;
        if (form[0] == letters[left - 1])
            left--;
        else if (!is_small_word(form) || t + 1 == bracket)
            return bracket;
    }
    return left ? bracket : t;
}

static bool is_acronym(const char *form) {
    size_t n = strlen(form);
    return n >= LEAST_LETTERS && n <= MOST_LETTERS && strspn(form, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == n;
}

static bool crosses(const RelataAnalysis *a, uint32_t begin, uint32_t end) {
    for (uint32_t t = begin; t < end; t++) {
        const RelataName *name = a->name_at[t] ? &a->names.items[a->name_at[t] - 1] : NULL;
        if (name && (name->begin < begin || name->end > end))
            return true;
    }
    return false;
}

static bool may_be_body(const RelataName *name) {
    return name->type == RELATA_TYPE_ORGANIZATION || name->type == RELATA_TYPE_OTHER;
}

static RelataStatus add(RelataAnalysis *a, RelataName name, RelataError *error) {
    if (!RELATA_ARRAY_ADD(&a->names, name))
        return relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory");
    for (uint32_t t = name.begin; t < name.end; t++)
        a->name_at[t] = (uint32_t)a->names.n;
    return RELATA_OK;
}

// The first body named in the span becomes all of it; where none is, the span has the type of its acronym.
static RelataStatus make_body(RelataAnalysis *a, uint32_t begin, uint32_t end, RelataError *error) {
    uint32_t acronym = a->name_at[end + 1], n_names = 0;
    for (uint32_t t = begin; t < end; t++) {
        uint32_t at = a->name_at[t];
        n_names += at != 0;
        if (at && may_be_body(&a->names.items[at - 1])) {
            take(a, at, begin, end);
            return RELATA_OK;
        }
    }
    if (n_names || !acronym || !may_be_body(&a->names.items[acronym - 1]))
        return RELATA_OK;
    return add(a, (RelataName){begin, end, a->names.items[acronym - 1].type, a->names.items[acronym - 1].score}, error);
}

static RelataStatus complete_bodies(RelataAnalysis *a, const RelataSentence *s, RelataError *error) {
    const RelataToken *tokens = a->document->tokens;
    for (uint32_t t = s->token_begin + LEAST_LETTERS; t + 2 < s->token_end; t++) {
        if (strcmp(tokens[t].form, "(") != 0 || !is_acronym(tokens[t + 1].form) || strcmp(tokens[t + 2].form, ")") != 0)
            continue;
        uint32_t begin = long_form(a, s, t);
        if (begin < t && !crosses(a, begin, t))
            RELATA_TRY(make_body(a, begin, t, error));
    }
    return RELATA_OK;
}

// "House" of "Speaker of the House Ana Lira".
static bool is_chamber(const RelataAnalysis *a, const RelataName *name, uint32_t t) {
    static const char *const chambers[] = {"House", "Senate", "Assembly", "Parliament", NULL};
    bool is_before = t == name->begin && t + 2 < name->end && (relata_form_of(a, t + 1)->flags & RELATA_WORD_GIVEN) &&
                     !(relata_form_of(a, name->end - 1)->flags & RELATA_WORD_COMMON);
    return is_before && relata_is_among(a->document->tokens[t].form, chambers);
}

// "Libyan national Omar Saad": the noun for a person and what is before it are no part of the name.
static void drop_noun(RelataAnalysis *a, uint32_t at) {
    RelataName *name = &a->names.items[at - 1];
    for (uint32_t t = name->begin; t + 1 < name->end; t++) {
        const RelataWord *word = relata_form_of(a, t), *next = relata_form_of(a, t + 1);
        bool is_noun = !(word->flags & RELATA_WORD_CAPITAL) && a->document->tokens[t].upos == RELATA_UPOS_NOUN &&
                       (relata_lemma_of(a, t)->flags & RELATA_WORD_ROLE);
        if (!is_chamber(a, name, t) && (!is_noun || !(next->flags & RELATA_WORD_CAPITAL)))
            continue;
        for (uint32_t k = name->begin; k <= t; k++)
            a->name_at[k] = 0;
        name->begin = t + 1;
        name->type = RELATA_TYPE_PERSON;
    }
}

// The capital before a name of one word that is in no name, no title and no people; NULL if there is none.
static const RelataWord *capital_before(const RelataAnalysis *a, uint32_t t) {
    const RelataToken *tokens = a->document->tokens;
    if (t == a->document->sentences[a->sentence_at[t]].token_begin || !is_free_capital(a, t - 1) ||
        tokens[t - 1].span.end == tokens[t].span.begin || a->match_at[t - 1] || relata_is_title(a, t - 1) ||
        (relata_lemma_of(a, t - 1)->flags & RELATA_WORD_ROLE))
        return NULL;
    uint8_t upos = tokens[t - 1].upos;
    bool is_part = upos == RELATA_UPOS_PROPN || upos == RELATA_UPOS_ADJ || upos == RELATA_UPOS_NOUN;
    return is_part ? relata_form_of(a, t - 1) : NULL;
}

// "New" of "New Harbours": the capital that stands before a word wherever the article has it, twice at least and once
// where no sentence begins.
static bool has_constant_capital(const RelataAnalysis *a, uint32_t at) {
    const RelataName *name = &a->names.items[at - 1];
    const RelataWord *before = capital_before(a, name->begin);
    uint32_t n = 0, n_inside = 0;
    for (uint32_t t = 1; before && t < a->document->n_tokens; t++) {
        if (a->word_at[t] != a->word_at[name->begin])
            continue;
        bool is_within = a->name_at[t] && a->name_at[t] == a->name_at[t - 1]; // already a part of the longer name
        if (is_within ? relata_form_of(a, t - 1) != before : capital_before(a, t) != before)
            return false;
        n++;
        n_inside += t > a->document->sentences[a->sentence_at[t]].token_begin + 1;
    }
    return n > 1 && n_inside;
}

static void widen_alike(RelataAnalysis *a, uint32_t at) {
    const RelataName *name = &a->names.items[at - 1];
    uint32_t word = a->word_at[name->begin];
    if (name->end != name->begin + 1 || name->type == RELATA_TYPE_PERSON || !has_constant_capital(a, at))
        return;
    for (uint32_t t = 1; t < a->document->n_tokens; t++) {
        uint32_t here = a->word_at[t] == word ? a->name_at[t] : 0;
        if (here && a->names.items[here - 1].begin == t && a->names.items[here - 1].end == t + 1)
            take(a, here, t - 1, t + 1);
    }
}

static bool is_alone_elsewhere(const RelataAnalysis *a, uint32_t t) {
    for (uint32_t k = 0; k < a->document->n_tokens; k++) {
        const RelataName *name =
            k != t && a->word_at[k] == a->word_at[t] && a->name_at[k] ? &a->names.items[a->name_at[k] - 1] : NULL;
        if (name && name->end == name->begin + 1)
            return true;
    }
    return false;
}

// "Volvo, Saab and Scania": two names that were taken for one, told by a list before them or by one of them elsewhere.
static RelataStatus part_pairs(RelataAnalysis *a, uint32_t at, RelataError *error) {
    RelataName *name = &a->names.items[at - 1];
    const RelataToken *tokens = a->document->tokens;
    bool may_be = name->type == RELATA_TYPE_ORGANIZATION || name->type == RELATA_TYPE_OTHER ||
                  name->type == RELATA_TYPE_PRODUCT || name->type == RELATA_TYPE_PERSON;
    if (!may_be || name->end != name->begin + 3 || strcmp(tokens[name->begin + 1].form, "and") != 0 ||
        a->match_at[name->begin + 1])
        return RELATA_OK;
    bool is_listed = name->begin && strcmp(tokens[name->begin - 1].form, ",") == 0;
    if (!is_listed && !is_alone_elsewhere(a, name->begin) && !is_alone_elsewhere(a, name->begin + 2))
        return RELATA_OK;
    RelataName second = {name->begin + 2, name->end, name->type, name->score};
    name->end = name->begin + 1;
    a->name_at[name->end] = 0;
    return add(a, second, error);
}

// "Ana Berg of Acme" is a person and a body, "Joan of Arc" one person.
static RelataStatus part_from_body(RelataAnalysis *a, uint32_t at, RelataError *error) {
    RelataName *name = &a->names.items[at - 1];
    uint32_t of = name->begin + 2;
    while (of + 1 < name->end && strcmp(a->document->tokens[of].form, "of") != 0)
        of++;
    if (name->type != RELATA_TYPE_PERSON || of + 1 >= name->end || relata_is_title(a, name->begin) ||
        !(relata_form_of(a, name->begin)->flags & RELATA_WORD_GIVEN))
        return RELATA_OK;
    RelataName body = {of + 1, name->end, RELATA_TYPE_ORGANIZATION, name->score};
    name->end = of;
    a->name_at[of] = 0;
    return add(a, body, error);
}

// "University of Texas at Arlington", "University of California, Santa Cruz": one of several universities of a state.
static void take_campus(RelataAnalysis *a, uint32_t at) {
    static const char *const states[] = {"California", "Wisconsin", "Maryland", "Nebraska", NULL};
    const RelataName *name = &a->names.items[at - 1];
    const RelataToken *tokens = a->document->tokens;
    uint32_t place = name->end + 1, end = a->document->sentences[a->sentence_at[name->begin]].token_end;
    bool is_university = name->end == name->begin + 3 && strcmp(tokens[name->begin].form, "University") == 0 &&
                         strcmp(tokens[name->begin + 1].form, "of") == 0;
    if (!is_university || place >= end || !a->name_at[place])
        return;
    const char *mark = tokens[name->end].form;
    bool is_parted = strcmp(mark, ",") == 0 && relata_is_among(tokens[name->end - 1].form, states);
    const RelataName *campus = &a->names.items[a->name_at[place] - 1];
    if ((is_parted || strcmp(mark, "at") == 0) && campus->begin == place && campus->type == RELATA_TYPE_PLACE)
        take(a, at, name->begin, campus->end);
}

// "National Rivers Act" is nobody's name.
static void mark_acts(RelataAnalysis *a, uint32_t at) {
    RelataName *name = &a->names.items[at - 1];
    static const char *const words[] = {"Act", "Bill", "Treaty", "Accord", "Protocol", "Amendment", "Convention", NULL};
    const char *last = a->document->tokens[name->end - 1].form;
    bool may_be = name->type == RELATA_TYPE_PERSON ||
                  (name->type == RELATA_TYPE_ORGANIZATION && strcmp(last, "Convention") != 0); // who meets there
    if (may_be && name->end > name->begin + 1 && relata_is_among(last, words))
        name->type = RELATA_TYPE_OTHER;
}

// "President of the United States Ana Berg", where the model begins the person at "of": a place and a person, or one of
// them.
static RelataStatus part_place(RelataAnalysis *a, uint32_t at, RelataError *error) {
    RelataName *name = &a->names.items[at - 1];
    uint32_t begin = name->begin, first = begin;
    if (name->type != RELATA_TYPE_PERSON || a->document->tokens[begin].upos != RELATA_UPOS_ADP)
        return RELATA_OK;
    while (first + 1 < name->end && !(relata_form_of(a, first)->flags & RELATA_WORD_CAPITAL))
        first++;
    const RelataMatch *match = a->match_at[first] ? &a->matches.items[a->match_at[first] - 1] : NULL;
    bool is_place = match && match->type == RELATA_TYPE_PLACE && match->end > first && match->end <= name->end;
    RelataName place = {first, is_place ? match->end : first, RELATA_TYPE_PLACE, name->score};
    bool is_all = is_place && place.end == name->end;
    name->begin = is_all ? first : place.end;
    name->type = is_all ? RELATA_TYPE_PLACE : name->type;
    for (uint32_t t = begin; t < name->begin; t++)
        a->name_at[t] = 0;
    return is_place && !is_all ? add(a, place, error) : RELATA_OK;
}

// "Bosnia and Herzegovina", which the model takes for two places: one where the gazetteer has them as one.
static void join_places(RelataAnalysis *a, uint32_t at) {
    const RelataName *name = &a->names.items[at - 1];
    const RelataToken *tokens = a->document->tokens;
    const RelataSentence *s = &a->document->sentences[a->sentence_at[name->begin]];
    uint32_t and = name->end;
    if (name->type != RELATA_TYPE_PLACE || and+1 >= s->token_end || tokens[and].upos != RELATA_UPOS_CCONJ)
        return;
    uint32_t other = a->name_at[and+1];
    const RelataMatch *whole = a->match_at[name->begin] ? &a->matches.items[a->match_at[name->begin] - 1] : NULL;
    if (other && whole && whole->begin == name->begin && whole->type == RELATA_TYPE_PLACE &&
        whole->end == a->names.items[other - 1].end)
        take(a, at, name->begin, whole->end);
}

RelataStatus relata_complete_spans(RelataAnalysis *a, RelataError *error) {
    for (uint32_t i = 0; i < a->document->n_sentences; i++)
        if (!a->shouted[i])
            RELATA_TRY(complete_bodies(a, &a->document->sentences[i], error));
    for (uint32_t i = 1; i <= a->names.n; i++) {
        const RelataName *name = &a->names.items[i - 1];
        if (name->begin == name->end || a->shouted[a->sentence_at[name->begin]])
            continue;
        mark_acts(a, i);
        drop_noun(a, i);
        take_campus(a, i);
        if (name->type == RELATA_TYPE_PERSON)
            complete_person(a, i);
        RELATA_TRY(part_from_body(a, i, error)); // which and what follows move the names
        RELATA_TRY(part_pairs(a, i, error));
        RELATA_TRY(part_place(a, i, error));
        join_places(a, i);
    }
    return RELATA_OK;
}

// "Queen's University", which the model takes for a place and what is not a name; the town behind it tells which one.
static void take_patron(RelataAnalysis *a, uint32_t at) {
    static const char *const patrons[] = {"Queen", "King", NULL};
    static const char *const bodies[] = {"University", "College", "Hospital", NULL};
    const RelataName *name = &a->names.items[at - 1];
    const RelataToken *tokens = a->document->tokens;
    const RelataSentence *s = &a->document->sentences[a->sentence_at[name->begin]];
    uint32_t body = name->end - 1, patron = body - 2, town = body + 1;
    if (body < s->token_begin + 2 || name->begin < patron || tokens[patron].span.end != tokens[patron + 1].span.begin)
        return;
    if (!relata_is_among(tokens[body].form, bodies) || !relata_is_among(tokens[patron].form, patrons) ||
        crosses(a, patron, body + 1))
        return;
    town += town + 1 < s->token_end && strcmp(tokens[town].form, ",") == 0;
    uint32_t there = town < s->token_end ? a->name_at[town] : 0;
    bool is_town =
        there && a->names.items[there - 1].type == RELATA_TYPE_PLACE && a->names.items[there - 1].begin == town;
    take(a, at, patron, is_town ? a->names.items[there - 1].end : body + 1);
    a->names.items[at - 1].type = RELATA_TYPE_ORGANIZATION;
}

void relata_widen_spans(RelataAnalysis *a) {
    for (uint32_t i = 1; i <= a->names.n; i++) {
        const RelataName *name = &a->names.items[i - 1];
        if (name->begin == name->end || a->shouted[a->sentence_at[name->begin]])
            continue;
        if (name->type == RELATA_TYPE_PERSON)
            complete_person(a, i);
        take_patron(a, i);
        widen_alike(a, i);
    }
}
