// Likely: whether the article lets a name be what the gazetteer has under it.
//
// A town has many namesakes and old names ("Salisbury" was Harare), an acronym many bodies (the CBI of India is no
// Confederation of British Industry). The place behind the comma says which town it is; another name than the one that
// the gazetteer prefers, and an acronym of one country's body, are taken only where the article names that country.
//
// In: a mention, the rows of the lexicon under its text, the document's gazetteer matches. Out: a key, or none.
#include "entity/analysis.h"

#include "base/words.h"

#include <string.h>

enum { KEY_MAX = 256, FIELD_MAX = 128, DATELINE = 4 };

static bool has_prefix(const char *string, const char *prefix) {
    return strncmp(string, prefix, strlen(prefix)) == 0;
}

static const char *thing_of(const RelataAnalysis *a, const char *key) {
    return relata_lexicon_get(a->lexicon, RELATA_LEXICON_THING, key);
}

// The key of the country (field 3) or of the state (field 4) of a thing; false if the gazetteer has none.
static bool part_of(const RelataAnalysis *a, const char *key, uint32_t field, char *found, size_t n) {
    const char *thing = thing_of(a, key);
    return thing && relata_lexicon_field(thing, 0, field, found, n) && *found;
}

static const char *text_of(const RelataAnalysis *a, uint32_t begin, uint32_t end, char raw[KEY_MAX]) {
    const RelataToken *tokens = a->document->tokens;
    size_t from = tokens[begin].span.begin, n = tokens[end - 1].span.end - from;
    if (n >= KEY_MAX)
        return NULL;
    memcpy(raw, a->document->text + from, n);
    raw[n] = '\0';
    return raw;
}

// How many of the sorted keys compare below `limit` with a key.
static uint32_t keys_below(const RelataAnalysis *a, const char *key, int limit) {
    uint32_t low = 0, high = (uint32_t)a->matches.n;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (strcmp(a->keys[middle], key) < limit)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

uint32_t relata_times_named(const RelataAnalysis *a, const char *country) {
    return keys_below(a, country, 1) - keys_below(a, country, 0);
}

// --- towns -------------------------------------------------------------------------------------------------------

// The rows of the place that follows the mention behind a comma or in brackets; NULL if none does.
static const char *place_behind(const RelataAnalysis *a, const RelataAnaphor *m) {
    const RelataDocument *d = a->document;
    uint32_t t = m->end + 1;
    if (t >= d->sentences[m->sentence].token_end)
        return NULL;
    const char *mark = d->tokens[m->end].form;
    const RelataName *name = a->name_at[t] ? &a->names.items[a->name_at[t] - 1] : NULL;
    char raw[KEY_MAX];
    bool is_beside = (strcmp(mark, ",") == 0 || strcmp(mark, "(") == 0) && name && name->begin == t &&
                     name->type == RELATA_TYPE_PLACE;
    const char *text = is_beside ? text_of(a, name->begin, name->end, raw) : NULL;
    return text ? relata_lexicon_find(a->lexicon, RELATA_LEXICON_SURFACE, text) : NULL;
}

// Whether a place name may be this country or state.
static bool names_key(const char *value, const char *wanted) {
    char key[KEY_MAX];
    for (uint32_t row = 0; relata_lexicon_field(value, row, 0, key, sizeof key); row++)
        if (strcmp(key, wanted) == 0)
            return true;
    return false;
}

static bool is_region(const char *value) {
    char key[KEY_MAX];
    return relata_lexicon_field(value, 0, 0, key, sizeof key) &&
           (has_prefix(key, "country/") || has_prefix(key, "admin1/"));
}

bool relata_town_beside(const RelataAnalysis *a, const RelataAnaphor *m, const char *value, char *key, size_t n) {
    char town[KEY_MAX], region[FIELD_MAX];
    const char *behind = place_behind(a, m);
    if (!behind || !is_region(behind))
        return false;
    for (uint32_t row = 0; relata_lexicon_field(value, row, 0, town, sizeof town); row++) {
        if (!has_prefix(town, "city/") || strlen(town) >= n)
            continue;
        bool is_there = (part_of(a, town, 3, region, sizeof region) && names_key(behind, region)) ||
                        (part_of(a, town, 4, region, sizeof region) && names_key(behind, region));
        if (is_there) {
            memcpy(key, town, strlen(town) + 1);
            return true;
        }
    }
    return false;
}

// Whether a mention has the name that the gazetteer prefers, whatever the accents and capitals.
static bool has_main_name(const RelataAnalysis *a, const RelataAnaphor *m, const char *key) {
    char raw[KEY_MAX], name[FIELD_MAX], here[KEY_MAX], there[KEY_MAX];
    const char *thing = thing_of(a, key), *text = text_of(a, m->begin, m->end, raw);
    return thing && text && relata_lexicon_field(thing, 0, 0, name, sizeof name) &&
           relata_lexicon_normalize(text, here, sizeof here) && relata_lexicon_normalize(name, there, sizeof there) &&
           strcmp(here, there) == 0;
}

static bool is_named(const RelataAnalysis *a, const char *key, uint32_t field) {
    char part[FIELD_MAX];
    return part_of(a, key, field, part, sizeof part) && relata_times_named(a, part) > 0;
}

bool relata_better_place(const RelataAnalysis *a, const char *value, const char *chosen, char *key, size_t n) {
    char found[KEY_MAX], how[32];
    for (uint32_t row = 0; relata_lexicon_field(value, row, 0, found, sizeof found); row++) {
        bool is_place = has_prefix(found, "city/") || has_prefix(found, "admin1/") || has_prefix(found, "region/");
        if (!is_place || strcmp(found, chosen) == 0 || strlen(found) >= n ||
            !relata_lexicon_field(value, row, 2, how, sizeof how) || strcmp(how, "name") != 0 || !is_named(a, found, 3))
            continue;
        memcpy(key, found, strlen(found) + 1);
        return true;
    }
    return false;
}

// "D.C.", "LA": short for a town, not an old name of one.
static bool is_short(const RelataAnalysis *a, const RelataAnaphor *m) {
    const char *form = a->document->tokens[m->begin].form;
    return m->end == m->begin + 1 && !form[strcspn(form, "abcdefghijklmnopqrstuvwxyz")];
}

static bool is_town(const RelataAnalysis *a, const RelataAnaphor *m, const char *key) {
    char kind[32];
    const char *thing = thing_of(a, key), *behind = place_behind(a, m);
    bool is_capital = thing && relata_lexicon_field(thing, 0, 2, kind, sizeof kind) && strcmp(kind, "capital") == 0;
    if (behind && is_region(behind) && !is_capital)
        return false; // another town of the name: relata_town_beside() knows none there
    return has_main_name(a, m, key) || is_short(a, m) || is_named(a, key, 3) || is_named(a, key, 4);
}

// --- acronyms ----------------------------------------------------------------------------------------------------

static const char *word_before(const RelataAnalysis *a, const RelataAnaphor *m) {
    return m->begin > a->document->sentences[m->sentence].token_begin
               ? relata_words_at(a->words, relata_form_of(a, m->begin - 1)->lower)->form
               : "";
}

// "Boston, MA", "in NC": two letters are a state only behind a town, a comma or a preposition of place.
static bool is_state(const RelataAnalysis *a, const RelataAnaphor *m) {
    static const char *const before[] = {",", "(", "in", "from", "of", "to", "across", "near", "outside", NULL};
    if (a->document->tokens[m->begin].form[2])
        return true;
    uint32_t name = m->begin ? a->name_at[m->begin - 1] : 0;
    return relata_is_among(word_before(a, m), before) || (name && a->names.items[name - 1].type == RELATA_TYPE_PLACE);
}

// A body of one country goes by its letters there; what all countries share, and what the United States have, anywhere.
static bool is_body(const RelataAnalysis *a, const char *key) {
    static const char *const anywhere[] = {"media", "un_agency", NULL};
    char country[FIELD_MAX], kind[32];
    const char *thing = thing_of(a, key);
    bool is_known = thing && relata_lexicon_field(thing, 0, 2, kind, sizeof kind) && relata_is_among(kind, anywhere);
    return is_known || !part_of(a, key, 3, country, sizeof country) || strcmp(country, "country/US") == 0 ||
           relata_times_named(a, country) > 0;
}

// "a WHO" is nobody's acronym here.
static bool is_one_of_many(const RelataAnalysis *a, const RelataAnaphor *m) {
    static const char *const articles[] = {"a", "an", "another", "every", NULL};
    uint32_t up = m->begin ? a->head_at[m->begin - 1] : 0;
    return up == m->head + 1 && relata_is_among(word_before(a, m), articles);
}

// "North", "mango": a word of the dictionary is a province or town of the name only where its country is named, as
// Cameroon's North is.
static bool is_plain_word(const RelataAnalysis *a, const RelataAnaphor *m) {
    static const char *const parts[] = {"central",  "western", "eastern", "northern",
                                        "southern", "upper",   "lower",   NULL};
    const RelataWord *word = relata_form_of(a, m->begin), *lower = relata_words_at(a->words, word->lower);
    return m->end == m->begin + 1 && ((word->flags & RELATA_WORD_COMMON) || relata_is_among(lower->form, parts));
}

// "The rock band Boston", "the daily newspaper Le Soir": the noun right before a name says that it is no place.
static bool is_called_otherwise(const RelataAnalysis *a, const RelataAnaphor *m) {
    static const char *const nouns[] = {
        "band",     "duo",     "trio",     "quartet", "orchestra", "newspaper", "daily", "weekly",  "magazine",
        "journal",  "airline", "carrier",  "film",    "movie",     "musical",   "novel", "album",   "song",
        "opera",    "sitcom",  "thriller", "drama",   "comedy",    "website",   "app",   "brewery", "startup",
        "retailer", "yacht",   "ship",     "frigate", "destroyer", "submarine", "ferry", "horse",   "character",
        "rapper",   "singer",  "actor",    "actress", NULL};
    uint32_t noun = m->begin ? m->begin - 1 : 0;
    bool is_beside = m->begin > a->document->sentences[m->sentence].token_begin &&
                     a->document->tokens[noun].upos == RELATA_UPOS_NOUN &&
                     (a->head_at[noun] == m->head + 1 || a->head_at[m->head] == noun + 1);
    return is_beside && relata_is_among(relata_lemma_of(a, noun)->form, nouns);
}

// "A group known as GUAM": a place that nobody spells in capitals; a dateline does, and so does a headline.
static bool is_spelt_as_letters(const RelataAnalysis *a, const RelataAnaphor *m) {
    uint32_t from = a->document->sentences[m->sentence].token_begin;
    const RelataWord *word = relata_form_of(a, m->begin);
    bool is_one = m->end == m->begin + 1 && m->begin > from + DATELINE && (word->flags & RELATA_WORD_ALL_CAPS) &&
                  word->length > 3 && !strchr(a->document->tokens[m->begin].form, '.');
    const RelataWord *before = is_one ? relata_form_of(a, m->begin - 1) : NULL;
    return before && !(before->flags & (RELATA_WORD_ALL_CAPS | RELATA_WORD_CAPITAL)) && !a->shouted[m->sentence];
}

bool relata_is_no_place(const RelataAnalysis *a, const RelataAnaphor *m) {
    return is_called_otherwise(a, m) || is_spelt_as_letters(a, m);
}

bool relata_link_is_likely(const RelataAnalysis *a, const RelataAnaphor *m, const char *key, RelataHow how) {
    bool is_capital = relata_form_of(a, m->begin)->flags & RELATA_WORD_CAPITAL;
    if (((has_prefix(key, "admin1/") && !has_prefix(key, "admin1/US.")) || (has_prefix(key, "city/") && !is_capital)) &&
        is_plain_word(a, m) && !is_named(a, key, 3))
        return false;
    if (has_prefix(key, "city/"))
        return is_town(a, m, key);
    if (has_prefix(key, "region/") && how == RELATA_HOW_ADJECTIVE) { // "the Western" is a film
        uint8_t deprel = a->document->tokens[m->head].deprel;
        uint32_t up = a->head_at[m->head];
        bool is_verb = up && a->document->tokens[up - 1].upos == RELATA_UPOS_VERB; // "Kurdish-led"
        return !is_verb && (deprel == RELATA_DEPREL_AMOD || deprel == RELATA_DEPREL_COMPOUND);
    }
    if (how != RELATA_HOW_ACRONYM && (how != RELATA_HOW_ALIAS || !is_short(a, m)))
        return true;
    if (has_prefix(key, "admin1/"))
        return is_state(a, m);
    return (has_prefix(key, "country/") || is_body(a, key)) && !is_one_of_many(a, m);
}
