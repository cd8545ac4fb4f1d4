// Textbook: where a place lies, when every reader knows it and no article means to tell.
//
//     in    a statement between two places of the gazetteer
//     out   whether it says no more than an atlas: "Munich is in Germany", "Texas is in the United States"
//
// What the article argues about (denied, somebody's word, a plan) is no such statement, nor is a lesser place in its
// town, state or country, or a capital's being one; that a country is in a great region, it is. That two of a
// country's states border each other, that there is a supreme court or a foreign ministry in a country, a high school
// in a town, a well-known country's party in it, that a country
// mentioned as "neighbouring" borders another, tells nothing either. How large a city is, the gazetteer tells by the
// weight of its name. Limits: places that it does not have or has under another key.
#include "extract/statement/textbook.h"

#include "extract/tree/words.h"

#include <stdio.h>
#include <string.h>

enum { KEY = 96, LARGE = 4, GREAT = 6 }; // weights of names of cities with 100,000 and 500,000 people

// Countries whose divisions and larger cities are known abroad.
static bool is_familiar(const char *country) {
    static const char *const countries[] = {
        "country/US",     "country/CA",     "country/GB", "country/AU", "country/IN", "country/CN",
        "country/DE",     "country/FR",     "country/IT", "country/ES", "country/JP", "country/BR",
        "country/GB.ENG", "country/GB.SCT", "country/NZ", "country/NL", "country/IE", NULL};
    return relata_is_among(country, countries);
}

static bool is_kind(const char *key, const char *kind) {
    size_t n = strlen(kind);
    return strncmp(key, kind, n) == 0 && key[n] == '/';
}

// The weight of the city that a name has in a country, 0 if there is none.
static int city_weight(RelataLexicon lexicon, const char *name, const char *country) {
    const char *rows = relata_lexicon_find(lexicon, RELATA_LEXICON_SURFACE, name);
    char key[KEY], weight[4], where[KEY];
    for (uint32_t row = 0; rows && relata_lexicon_field(rows, row, 0, key, sizeof key); row++) {
        const char *thing = is_kind(key, "city") ? relata_lexicon_get(lexicon, RELATA_LEXICON_THING, key) : NULL;
        if (thing && relata_lexicon_field(thing, 0, 3, where, sizeof where) && strcmp(where, country) == 0 &&
            relata_lexicon_field(rows, row, 3, weight, sizeof weight))
            return *weight - '0';
    }
    return 0;
}

// What the gazetteer has of a place.
typedef struct {
    const char *key;
    char name[KEY], kind[KEY], country[KEY];
    char note[KEY]; // of a region the countries that it is in, none of a great one
} Place;

static bool look_up(RelataLexicon lexicon, const RelataEntity *e, Place *place) {
    const char *value = e->key ? relata_lexicon_get(lexicon, RELATA_LEXICON_THING, e->key) : NULL;
    place->key = e->key;
    place->note[0] = '\0';
    if (value && !relata_lexicon_field(value, 0, 4, place->note, KEY))
        place->note[0] = '\0';
    return value && relata_lexicon_field(value, 0, 0, place->name, KEY) &&
           relata_lexicon_field(value, 0, 2, place->kind, KEY) &&
           relata_lexicon_field(value, 0, 3, place->country, KEY);
}

// "Cleveland, Ohio": cities of less than 500,000 people whose state every reader knows.
static bool is_known_city(const char *name) {
    static const char *const cities[] = {"Atlanta",    "Miami",       "Cleveland",   "Pittsburgh",     "Oakland",
                                         "Orlando",    "Tampa",       "Minneapolis", "New Orleans",    "Cincinnati",
                                         "St. Louis",  "Saint Louis", "Buffalo",     "Newark",         "Honolulu",
                                         "Anchorage",  "Las Vegas",   "Raleigh",     "Salt Lake City", "Omaha",
                                         "Sacramento", NULL};
    return relata_is_among(name, cities);
}

static bool is_known_within(RelataLexicon lexicon, const Place *inner, const Place *outer) {
    bool is_continent = strcmp(outer->kind, "continent") == 0;
    bool is_of_many = is_continent || (is_kind(outer->key, "region") && !*outer->note);
    if (is_kind(inner->key, "country") && is_of_many) // even of a state of two; "the Caribbean nation"
        return true;
    if (is_continent || !relata_lexicon_is_within(lexicon, inner->key, outer->key))
        return false;
    if (is_kind(inner->key, "country"))
        return true;
    if (is_kind(inner->key, "region")) // of one country: "British Columbia"
        return is_familiar(outer->key);
    bool is_country = relata_lexicon_is_same_place(lexicon, inner->country, outer->key);
    int weight = city_weight(lexicon, inner->name, inner->country);
    if (is_kind(inner->key, "admin1"))
        return is_country && (is_familiar(inner->country) || weight >= GREAT);
    if (is_country) // towns of the United States are told by their state
        return weight >= (is_familiar(inner->country) ? LARGE : GREAT) || strcmp(outer->key, "country/US") == 0;
    if (strcmp(inner->country, "country/US") == 0 && is_kind(outer->key, "admin1") && is_known_city(inner->name))
        return true;
    return weight >= (is_kind(outer->key, "country") ? LARGE : GREAT);
}

bool relata_is_bare_body_name(const char *name) {
    static const char *const words[] = {"High",
                                        "School",
                                        "Middle",
                                        "Elementary",
                                        "Primary",
                                        "Supreme",
                                        "Court",
                                        "Constitutional",
                                        "National",
                                        "Assembly",
                                        "Parliament",
                                        "Senate",
                                        "House",
                                        "Congress",
                                        "Food",
                                        "Bank",
                                        "Catholic",
                                        "Church",
                                        "Hospital",
                                        "University",
                                        "College",
                                        "Ministry",
                                        "Police",
                                        "Government",
                                        "Central",
                                        "Library",
                                        "Department",
                                        "City",
                                        "Council",
                                        "Federal",
                                        "Public",
                                        "District",
                                        "County",
                                        "State",
                                        "Committee",
                                        "Board",
                                        "Appeal",
                                        "of",
                                        "Secondary",
                                        "the",
                                        "Foreign",
                                        "Interior",
                                        "Defense",
                                        "Defence",
                                        "Finance",
                                        "Health",
                                        "Justice",
                                        "Education",
                                        "Culture",
                                        "Housing",
                                        "Natural",
                                        "Resources",
                                        "Energy",
                                        "Trade",
                                        "Transport",
                                        "Agriculture",
                                        "Economy",
                                        "Tourism",
                                        "Labor",
                                        "Labour",
                                        "Affairs",
                                        "External",
                                        "Home",
                                        "Information",
                                        "Office",
                                        "Commonwealth",
                                        "and",
                                        "Development",
                                        "Oil",
                                        "Environment",
                                        "Cabinet",
                                        "Election",
                                        "Elections",
                                        "Electoral",
                                        "Commission",
                                        "Communications",
                                        "Atomic",
                                        "Organization",
                                        "Organisation",
                                        "Armed",
                                        "Forces",
                                        "Army",
                                        "Navy",
                                        "Air",
                                        "Force",
                                        "Guard",
                                        "Guards",
                                        "Intelligence",
                                        "Service",
                                        "Revolutionary",
                                        "Independent",
                                        "Party",
                                        "Ministries",
                                        "Planning",
                                        "Water",
                                        "Science",
                                        "Technology",
                                        "Sports",
                                        "Youth",
                                        "Women",
                                        "Strategic",
                                        "Space",
                                        "Military",
                                        "Statistics",
                                        "Tax",
                                        "Treasury",
                                        "Authority",
                                        "Human",
                                        "Rights",
                                        "Civil",
                                        "Aviation",
                                        "Reserve",
                                        "Security",
                                        "Anti-Corruption",
                                        "Agency",
                                        "Chamber",
                                        "Deputies",
                                        "Appeals",
                                        "Representatives",
                                        "Guardian",
                                        "Legislative",
                                        "Administrative",
                                        "Coast",
                                        "Customs",
                                        "Works",
                                        "Industry",
                                        "Commerce",
                                        "Petroleum",
                                        "Prosecutor",
                                        "Attorney",
                                        NULL};
    return relata_consists_of(name, words);
}

bool relata_is_bare_body(const RelataEntity *e) {
    return relata_is_bare_body_name(e->name) && e->kind == RELATA_ENTITY_NAMED && e->type != RELATA_TYPE_PLACE;
}

// "the US space agency NASA": what every reader knows it for.
static bool is_known_agency(const RelataTriple *triple, const RelataEntity *body, const RelataEntity *of) {
    return strcmp(triple->relation, "space agency of") == 0 && body->key && of->key && is_familiar(of->key);
}

// Regions, and a base, that news has made known to every reader.
static bool is_known_region(const RelataEntity *inner) {
    static const char *const regions[] = {"Darfur",         "Kashmir",        "Punjab",
                                          "Sindh",          "Balochistan",    "Baluchistan",
                                          "Kandahar",       "Helmand",        "Sumatra",
                                          "Java",           "Bali",           "Aceh",
                                          "Sulawesi",       "Borneo",         "Mindanao",
                                          "Chechnya",       "Crimea",         "Siberia",
                                          "Tibet",          "Xinjiang",       "Guantanamo Bay",
                                          "North Caucasus", "Sumatra Island", "Java Island",
                                          "Kurdistan",      "Sinai",          "Zanzibar",
                                          "Catalonia",      "Sicily",         "Sardinia",
                                          "Corsica",        "Crete",          "Okinawa",
                                          "Hokkaido",       "Patagonia",      "Tuscany",
                                          "Lapland",        "Transylvania",   "North West Frontier Province",
                                          "Niger Delta",    "Khorasan",       NULL};
    return relata_is_among(inner->name, regions);
}

// "Lima City International Airport" in Lima City, "Supreme Court of Peru": the name says it.
static bool says_itself(const RelataEntity *inner, const RelataEntity *outer) {
    size_t n = strlen(outer->name), whole = strlen(inner->name);
    if (inner->kind != RELATA_ENTITY_NAMED || outer->type != RELATA_TYPE_PLACE || whole <= n)
        return false;
    return (strncmp(inner->name, outer->name, n) == 0 && inner->name[n] == ' ') ||
           (strstr(inner->name, " of ") && inner->name[whole - n - 1] == ' ' &&
            strcmp(inner->name + whole - n, outer->name) == 0);
}

// "Ohio borders Indiana", "Canada borders the United States", "along the Afghan-Pakistani border": borders that news
// has made known to every reader; of other countries articles mean to tell.
static bool is_known_border(const Place *a, const Place *b) {
    static const char *const american[] = {"country/US", "country/CA", "country/MX", NULL};
    static const char *const in_news[][2] = {
        {"country/AF", "country/PK"}, {"country/IN", "country/PK"}, {"country/IL", "country/LB"},
        {"country/IL", "country/SY"}, {"country/IL", "country/EG"}, {"country/IL", "country/JO"},
        {"country/KP", "country/KR"}, {"country/CN", "country/KP"}, {"country/IQ", "country/IR"},
        {"country/IQ", "country/SY"}, {"country/RU", "country/UA"}, {"country/DE", "country/FR"}};
    if (relata_is_among(a->key, american) && relata_is_among(b->key, american))
        return true;
    bool is_american = strcmp(a->country, "country/US") == 0 || strcmp(b->country, "country/US") == 0;
    if (is_american && (relata_is_among(a->key, american) || relata_is_among(b->key, american)))
        return true; // "California borders Mexico"
    for (size_t k = 0; k < sizeof in_news / sizeof *in_news; k++)
        if ((strcmp(a->key, in_news[k][0]) == 0 && strcmp(b->key, in_news[k][1]) == 0) ||
            (strcmp(b->key, in_news[k][0]) == 0 && strcmp(a->key, in_news[k][1]) == 0))
            return true;
    return is_kind(a->key, "admin1") && is_kind(b->key, "admin1") && is_familiar(a->country) &&
           strcmp(a->country, b->country) == 0;
}

// "the Labour Party is in the United Kingdom", as the classifier of relations has it of every party.
static bool is_party_of(const RelataTriple *triple, const RelataEntity *body, const RelataEntity *where) {
    bool is_party = body->type == RELATA_TYPE_ORGANIZATION &&
                    ((body->key && is_kind(body->key, "party")) || strstr(body->name, " Party"));
    return is_party && where->key && is_familiar(where->key) && strncmp(triple->rule, "relation", 8) == 0;
}

bool relata_is_textbook(RelataLexicon lexicon, const RelataDocument *document, const RelataTriple *triple) {
    const RelataEntity *subject = &document->entities[triple->subject], *object = &document->entities[triple->object];
    Place inner, outer;
    static const char *const placing[] = {"located in", "based in", NULL};
    if (relata_is_among(triple->relation, placing) && (relata_is_bare_body(subject) || says_itself(subject, object)))
        return true;
    bool is_embassy = strcmp(triple->relation, "has embassy in") == 0 && strcmp(triple->rule, "demonym") == 0;
    bool is_of_lesser = subject->key && object->key && // "neighbouring Helmand"
                        !is_kind(subject->key, "country") && !is_kind(object->key, "country");
    if (is_embassy || (strcmp(triple->rule, "neighbour") == 0 && !is_of_lesser)) // "fled to neighbouring Chad"
        return true;
    bool is_border = strcmp(triple->relation, "borders") == 0, is_within = strcmp(triple->relation, "located in") == 0;
    bool is_seat = subject->key && object->key && is_kind(subject->key, "org") && is_kind(object->key, "city");
    if (is_known_agency(triple, subject, object) ||
        (is_within && is_known_region(subject) && object->key && is_kind(object->key, "country")))
        return true;
    if (is_within && (is_party_of(triple, subject, object) || is_seat)) // "the World Bank in Washington"
        return true;
    bool is_part = strcmp(triple->relation, "part of") == 0 && object->key && !is_kind(object->key, "country");
    return (is_border || is_within || is_part) && triple->polarity == RELATA_POSITIVE &&
           triple->modality == RELATA_CERTAIN && !triple->attributed_to && look_up(lexicon, subject, &inner) &&
           look_up(lexicon, object, &outer) &&
           (is_border ? is_known_border(&inner, &outer) : is_known_within(lexicon, &inner, &outer));
}
