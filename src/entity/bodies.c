// Bodies: commissions, funds, conferences and treaties that are called by what they are for, and by two peoples.
//
// "Office for the Coordination of Humanitarian Affairs", "Economic Commission for Latin America and the Caribbean",
// "Organization for Trade and Development": what the model marks ends at the first small word, or the rest is a second
// body. A noun of a body with a capital takes the phrases behind it, as long as they are words of the dictionary or
// regions with capitals and the tree hangs them on the name. "Polish-Lithuanian Commonwealth" takes its first people,
// "Pius the XII" and "World Wars I and II" their numerals.
//
// In: a name, tree. Out: the name, longer. Limits: no person or town is a matter; lists with commas are joined.c's.
#include "entity/pieces.h"

#include "base/words.h"

#include <string.h>

enum { LONGEST_PIECE = 5, MOST_PIECES = 6 };

static bool is_body_word(const char *form) {
    static const char *const bodies[] = {
        "Office",      "Commission", "Committee",    "Force",         "Fund",        "Council",     "Agency",
        "Conference",  "Coalition",  "Campaign",     "Alliance",      "Institute",   "Centre",      "Center",
        "Forum",       "Initiative", "Mission",      "Programme",     "Program",     "Panel",       "Tribunal",
        "Convention",  "Treaty",     "Agreement",    "Charter",       "Protocol",    "Bureau",      "Organization",
        "Declaration", "Network",    "Organisation", "Foundation",    "Society",     "Federation",  "Secretariat",
        "Department",  "Ministry",   "Directorate",  "Commissioner",  "Partnership", "Observatory", "Subcommittee",
        "Association", "Group",      "Day",          "Decade",        "Act",         "Academy",     "Board",
        "Authority",   "Project",    "Service",      "Confederation", "Division",    "Team",        "Fellowship",
        "Award",       "Prize",      "Faculty",      "School",        "Delegation",  NULL};
    return relata_is_among(form, bodies);
}

static bool is_form(const RelataAnalysis *a, uint32_t t, const char *form) {
    return strcmp(relata_form_at(a, t), form) == 0;
}

// "Europe", "the Caribbean": what bodies are for as a whole.
static bool is_region_word(const char *form) {
    static const char *const lands[] = {"Europe",        "Asia",    "Africa",   "America",  "Americas",
                                        "Caribbean",     "Pacific", "East",     "West",     "Arctic",
                                        "Mediterranean", "Sahel",   "Oceania",  "Balkans",  "World",
                                        "Levant",        "Maghreb", "Atlantic", "Caucasus", NULL};
    return relata_is_among(form, lands);
}

// A word of the dictionary or of a people, with a capital, that is nobody's and no place's name.
static bool is_matter(const RelataAnalysis *a, uint32_t t) {
    static const char *const others[] = {"Police",     "Army",  "Navy",  "Parliament", "Congress", "Senate",
                                         "Government", "House", "Court", NULL}; // these do things of their own
    const RelataName *name = relata_name_of(a, t);
    const RelataWord *word = relata_form_of(a, t);
    bool is_name = name && (name->type == RELATA_TYPE_PERSON || name->type == RELATA_TYPE_PLACE ||
                            name->type == RELATA_TYPE_DATE || relata_is_key_name(a, name));
    bool is_word = ((word->flags | relata_lemma_of(a, t)->flags) & RELATA_WORD_COMMON) ||
                   a->document->tokens[t].upos == RELATA_UPOS_ADJ;
    return relata_is_capital_at(a, t) && !(word->flags & (RELATA_WORD_ALL_CAPS | RELATA_WORD_GIVEN)) && is_word &&
           !relata_is_title(a, t) && !is_name && !is_body_word(relata_form_at(a, t)) &&
           !relata_is_among(relata_form_at(a, t), others) && !(word->flags & (RELATA_WORD_WEEKDAY | RELATA_WORD_MONTH));
}

// Whether the tree hangs a piece on what stands before it in the name.
static bool hangs_on(const RelataAnalysis *a, uint32_t begin, uint32_t piece, uint32_t end) {
    for (uint32_t t = piece; t < end; t++)
        if (a->head_at[t] > begin && a->head_at[t] <= piece)
            return true;
    return false;
}

// One past the matter or region that begins at `t`, `t` if there is none.
static uint32_t piece_end(const RelataAnalysis *a, uint32_t t, uint32_t end, bool *is_region) {
    uint32_t last = t;
    const RelataName *place = t < end ? relata_name_of(a, t) : NULL;
    *is_region = place && place->type == RELATA_TYPE_PLACE && place->begin == t &&
                 is_region_word(relata_form_at(a, place->end - 1));
    if (*is_region)
        return place->end;
    while (last < end && last < t + LONGEST_PIECE && is_matter(a, last))
        last++;
    bool goes_on = last < end && (relata_is_capital_at(a, last) || relata_is_hyphen_at(a, last));
    return goes_on ? t : last; // "for Trade Minister Ana Lira"
}

// Whether a small word may tie the next piece to the name.
static bool is_link(const RelataAnalysis *a, uint32_t t, bool is_open, bool is_region) {
    static const char *const first[] = {"for", "on", "against", NULL};
    const RelataToken *token = &a->document->tokens[t];
    const char *form = token->form;
    return relata_is_among(form, first) || (strcmp(form, "of") == 0 && !is_region) ||
           (is_open && (strcmp(form, "and") == 0 || (strcmp(form, "in") == 0 && !is_region)));
}

static void join_phrases(RelataAnalysis *a, uint32_t at) {
    const RelataName *name = &a->names.items[at - 1];
    const RelataSentence *s = relata_sentence_at(a, name->begin);
    uint32_t end = s->token_end, last = name->end;
    bool is_body = false, is_open = false, is_region = is_region_word(relata_form_at(a, name->end - 1));
    for (uint32_t t = name->begin; t < name->end; t++) {
        static const char *const links[] = {"for", "on", "of", "against", NULL};
        is_open = is_open || (is_body && relata_is_among(relata_form_at(a, t), links));
        is_body = is_body || is_body_word(relata_form_at(a, t));
    }
    if (!is_body || (!is_open && !is_body_word(relata_form_at(a, name->end - 1))) || relata_is_title_case(a, s))
        return;
    for (int n = 0; n < MOST_PIECES && last + 1 < end && is_link(a, last, is_open, is_region); n++) {
        bool is_and = is_form(a, last, "and"), was_region = is_region;
        uint32_t t = last + 1 + (is_form(a, last + 1, "the") && (!is_and || was_region)), next;
        next = t < end ? piece_end(a, t, end, &is_region) : t;
        bool is_like = is_and ? is_region == was_region : is_region || !is_form(a, last, "in");
        if (next == t || !is_like || !hangs_on(a, name->begin, last, next))
            break;
        last = next;
        is_open = true;
    }
    if (last == name->end)
        return;
    relata_take_tokens(a, at, name->begin, last);
    if (name->type == RELATA_TYPE_PLACE)
        a->names.items[at - 1].type = RELATA_TYPE_ORGANIZATION;
}

// "Polish-" of "Polish-Lithuanian Commonwealth", "Sino-" of "Sino-Soviet Treaty".
static bool is_people(const RelataAnalysis *a, uint32_t t) {
    static const char *const forms[] = {"Franco", "Anglo", "Sino",  "Austro", "Russo", "Indo", "Afro",    "Euro",
                                        "Serbo",  "Greco", "Ibero", "Luso",   "Turco", "Arab", "Hispano", NULL};
    const RelataMatch *m = a->match_at[t] ? &a->matches.items[a->match_at[t] - 1] : NULL;
    return relata_is_among(relata_form_at(a, t), forms) ||
           (m && m->begin == t && m->end == t + 1 && m->type == RELATA_TYPE_PLACE && relata_is_capital_at(a, t));
}

// What two peoples have together and call so.
static bool is_joint(const char *form) {
    static const char *const words[] = {
        "Treaty", "Agreement",  "Pact",      "Commission",    "Council",    "Forum",    "Brigade",     "Commonwealth",
        "Empire", "Alliance",   "Accord",    "Federation",    "Initiative", "Corridor", "Chamber",     "Committee",
        "League", "Axis",       "Monarchy",  "Confederation", "Friendship", "Society",  "Association", "Partnership",
        "Union",  "Foundation", "Institute", "Conference",    "Convention", "Congress", "Battlegroup", NULL};
    return relata_is_among(form, words);
}

static void join_peoples(RelataAnalysis *a, uint32_t at) {
    const RelataName *name = &a->names.items[at - 1];
    uint32_t begin = name->begin, first = relata_sentence_at(a, begin)->token_begin;
    if (name->type == RELATA_TYPE_PERSON || name->type == RELATA_TYPE_DATE)
        return;
    bool is_whole = name->end > begin + 1; // "Lithuanian Commonwealth", or only its last word
    const RelataName *before = !is_whole && begin > first ? relata_name_of(a, begin - 1) : NULL;
    begin = before && before->end == begin && is_people(a, before->begin) ? before->begin : begin;
    if (begin < first + 2 || !relata_is_hyphen_at(a, begin - 1) || !is_people(a, begin - 2) || !is_people(a, begin))
        return;
    bool is_end = false;
    for (uint32_t t = begin + 1; t < name->end; t++)
        is_end = is_end || is_joint(relata_form_at(a, t));
    const RelataName *people = relata_name_of(a, begin - 2);
    if (is_end && !relata_is_key_name(a, name))
        relata_take_tokens(a, at, people && people->end == begin - 1 ? people->begin : begin - 2, name->end);
}

static bool is_country(const RelataMatch *m) {
    char key[64];
    RelataType type;
    RelataHow how;
    return relata_reading(m->value, ~0u, ~0u, key, sizeof key, &type, &how) && strncmp(key, "country/", 8) == 0;
}

// "Acme Vision Australia": the branch of a body in a country, which the tree ties to it or gives the same owner's
// place.
static void join_branch(RelataAnalysis *a, uint32_t at) {
    const RelataName *name = &a->names.items[at - 1];
    uint32_t t = name->end, end = relata_sentence_at(a, name->begin)->token_end;
    const RelataMatch *m = t < end && a->match_at[t] ? &a->matches.items[a->match_at[t] - 1] : NULL;
    bool is_body =
        name->type == RELATA_TYPE_ORGANIZATION || (name->type == RELATA_TYPE_OTHER && name->end > name->begin + 1);
    if (!is_body || !m || m->begin != t || m->type != RELATA_TYPE_PLACE || m->how != RELATA_HOW_NAME ||
        !is_country(m) || relata_is_title_case(a, relata_sentence_at(a, t)) ||
        a->document->tokens[t - 1].span.end + 1 != a->document->tokens[t].span.begin)
        return;
    const RelataName *place = relata_name_of(a, t);
    uint32_t last = name->end - 1, up = a->head_at[t];
    bool is_tied = (up > name->begin && up <= name->end) || a->head_at[last] == m->end,
         is_owner = m->end < end && strcmp(relata_form_at(a, m->end), "'s") == 0 && up == a->head_at[last];
    if ((is_tied || is_owner) && place && place->begin == t && place->end == m->end)
        relata_take_tokens(a, at, name->begin, m->end);
}

void relata_join_body(RelataAnalysis *a, uint32_t at) {
    join_peoples(a, at);
    if (a->names.items[at - 1].begin < a->names.items[at - 1].end)
        join_branch(a, at);
    const RelataName *name = &a->names.items[at - 1];
    if (name->begin < name->end && name->type != RELATA_TYPE_PERSON && name->type != RELATA_TYPE_DATE &&
        name->type != RELATA_TYPE_GROUP)
        join_phrases(a, at);
}

// --- numerals ----------------------------------------------------------------------------------------------------

static bool is_roman(const RelataAnalysis *a, uint32_t t) {
    const char *form = relata_form_at(a, t);
    return form[0] && strlen(form) < 6 && strspn(form, "IVX") == strlen(form);
}

static bool is_numeral(const RelataAnalysis *a, uint32_t t) {
    const char *form = relata_form_at(a, t);
    return is_roman(a, t) || (form[0] && strspn(form, "0123456789") == strlen(form));
}

// "Pius the XII".
static void join_regnal(RelataAnalysis *a, uint32_t at) {
    static const char *const ordinals[] = {"First", "Second", "Third",   "Fourth", "Fifth",
                                           "Sixth", "Great",  "Seventh", "Eighth", NULL};
    const RelataName *name = &a->names.items[at - 1];
    uint32_t t = name->end + 1;
    if (name->type == RELATA_TYPE_PERSON && t < relata_sentence_at(a, name->begin)->token_end &&
        is_form(a, t - 1, "the") && (is_roman(a, t) || relata_is_among(relata_form_at(a, t), ordinals)) &&
        (t + 1 == relata_sentence_at(a, t)->token_end || !relata_is_capital_at(a, t + 1)))
        relata_take_tokens(a, at, name->begin, t + 1);
}

// "World Wars I and II", "Articles 3 and 5": one name in the plural.
static void join_several(RelataAnalysis *a, uint32_t at) {
    const RelataName *name = &a->names.items[at - 1];
    uint32_t end = relata_sentence_at(a, name->begin)->token_end, t = name->end;
    bool has_one = is_numeral(a, t - 1) && t > name->begin + 1; // the first is in the name already
    uint32_t noun = has_one ? t - 2 : t - 1, first = noun + 1;
    if (name->type == RELATA_TYPE_PERSON || name->type == RELATA_TYPE_DATE || first + 2 >= end ||
        !(a->document->tokens[noun].morph & RELATA_MORPH_PLUR) ||
        !(relata_lemma_of(a, noun)->flags & RELATA_WORD_COMMON) || !is_numeral(a, first) ||
        !is_form(a, first + 1, "and") || !is_numeral(a, first + 2) || is_roman(a, first) != is_roman(a, first + 2))
        return;
    relata_take_tokens(a, at, name->begin, first + 3);
}

void relata_join_numerals(RelataAnalysis *a, uint32_t at) {
    if (a->names.items[at - 1].begin == a->names.items[at - 1].end)
        return;
    join_regnal(a, at);
    join_several(a, at);
}
