// Kinds: what a name is by what the article says of it.
//
// The model guesses the type of a name that it has never met from its letters and neighbours: "Angelina National
// Forest" begins as a person does, a restaurant called after its owner is one. The name's own last word says more, and
// so do the words that only fit one kind: "X, a Pentecostal church", "X is a village", "the editor-in-chief of X", "X
// is based in", "X's shareholders", "X pastry chef Ana Lira", "X made landfall".
//
// In: all names of the document, tree. Out: the same names with better types. Limits: what a sentence says of a name
// holds for the same words elsewhere by the vote that follows (ner.c); a person named in full stays one.
#include "entity/analysis.h"

#include "base/words.h"

#include <string.h>

enum { LONGEST_REACH = 4 };

static const RelataToken *token_at(const RelataAnalysis *a, uint32_t t) {
    return &a->document->tokens[t];
}

static const char *form_at(const RelataAnalysis *a, uint32_t t) {
    return token_at(a, t)->form;
}

static const char *lemma_at(const RelataAnalysis *a, uint32_t t) {
    return relata_lemma_of(a, t)->form;
}

static uint32_t first_of_sentence(const RelataAnalysis *a, uint32_t t) {
    return a->document->sentences[a->sentence_at[t]].token_begin;
}

static uint32_t end_of_sentence(const RelataAnalysis *a, uint32_t t) {
    return a->document->sentences[a->sentence_at[t]].token_end;
}

// The token of a name that hangs outside it.
static uint32_t head_of(const RelataAnalysis *a, const RelataName *name) {
    for (uint32_t t = name->begin; t < name->end; t++)
        if (a->head_at[t] <= name->begin || a->head_at[t] > name->end)
            return t;
    return name->begin;
}

static bool is_given(const RelataAnalysis *a, uint32_t t) {
    return relata_form_of(a, t)->flags & RELATA_WORD_GIVEN;
}

static bool is_family_name(const RelataAnalysis *a, uint32_t t) {
    return relata_form_of(a, t)->flags & RELATA_WORD_SURNAME;
}

// By a given name first, or before the last word: "Public Safety Ana Lira" has a person in it.
static bool is_full_person(const RelataAnalysis *a, const RelataName *name) {
    uint32_t n = name->end - name->begin;
    return name->type == RELATA_TYPE_PERSON && n > 1 &&
           (is_given(a, name->begin) || (n > 2 && is_given(a, name->end - 2)));
}

static bool is_single(const RelataName *name) {
    return name->end == name->begin + 1;
}

// A single word that the gazetteer has as a country, a capital or a body is what it is there.
static bool is_entry(const RelataAnalysis *a, const RelataName *name) {
    const RelataMatch *m = a->match_at[name->begin] ? &a->matches.items[a->match_at[name->begin] - 1] : NULL;
    return m && m->begin == name->begin && m->end == name->end && m->type != RELATA_TYPE_PERSON;
}

static bool is_demonym(const RelataAnalysis *a, const RelataName *name) {
    const RelataMatch *m = &a->matches.items[a->match_at[name->begin] - 1];
    return m->how == RELATA_HOW_DEMONYM || m->how == RELATA_HOW_ADJECTIVE;
}

// --- the name's own last word ------------------------------------------------------------------------------------

typedef struct {
    uint8_t type;
    const char *const *words;
} Kind;

static uint8_t kind_of(const Kind *kinds, size_t n, const char *word) {
    for (size_t i = 0; i < n; i++)
        if (relata_is_among(word, kinds[i].words))
            return kinds[i].type;
    return RELATA_N_TYPES;
}

static uint8_t type_of_ending(const char *word) {
    static const char *const places[] = {"Forest",    "Park",    "River",     "Lake",      "Lakes",        "Island",
                                         "Islands",   "Valley",  "Beach",     "Creek",     "Falls",        "Bay",
                                         "Desert",    "Canyon",  "Peninsula", "Reserve",   "County",       "Counties",
                                         "Township",  "Borough", "Province",  "Mountains", "Mountain",     "Reservoir",
                                         "Glacier",   "Sea",     "Ocean",     "Gulf",      "Wilderness",   "Basin",
                                         "Plateau",   "Strait",  "Refuge",    "Village",   "District",     "Gorge",
                                         "Territory", "Harbour", "Harbor",    "Heights",   "Municipality", NULL};
    static const char *const sites[] = {
        "Street",    "Avenue",   "Boulevard", "Road",     "Highway",    "Bridge", "Airport", "Stadium", "Arena",
        "Tower",     "Towers",   "Building",  "Plaza",    "Square",     "Castle", "Palace",  "Mosque",  "Temple",
        "Museum",    "Library",  "Theatre",   "Theater",  "Center",     "Centre", "Prison",  "Mall",    "Hotel",
        "Hospital",  "Cemetery", "Cathedral", "Station",  "Tunnel",     "Dam",    "Hall",    "Gardens", "Monastery",
        "Synagogue", "Lounge",   "Pavilion",  "Monument", "Auditorium", NULL};
    static const char *const bodies[] = {
        "Corporation", "Foundation",      "Club",        "FC",         "Restaurant",  "Council",
        "Committee",   "Association",     "University",  "College",    "School",      "Schools",
        "Academy",     "Institute",       "Ministry",    "Department", "Bank",        "Party",
        "News",        "Times",           "Tribune",     "Gazette",    "Herald",      "Chronicle",
        "Electric",    "Orchestra",       "Symphony",    "Chorus",     "Choir",       "Ballet",
        "Authority",   "Commission",      "Union",       "League",     "Federation",  "Society",
        "Agency",      "Group",           "Industries",  "Systems",    "Motors",      "Airlines",
        "Airways",     "Technologies",    "Holdings",    "Partners",   "Studios",     "Pictures",
        "Records",     "Books",           "Magazine",    "Church",     "Ministries",  "Charity",
        "Trust",       "Brewery",         "Kitchen",     "Café",       "Cafe",        "Bistro",
        "Grill",       "Diner",           "Bakery",      "Deli",       "Fund",        "Project",
        "Coalition",   "Alliance",        "Institution", "Clinic",     "Sports",      "Health",
        "Police",      "Brigade",         "Regiment",    "Squadron",   "Battalion",   "Insurance",
        "Energy",      "Pharmaceuticals", "Vision",      "Media",      "Productions", "Entertainment",
        "Brothers",    "United",          "Rovers",      "Wanderers",  "Athletic",    "Albion",
        NULL};
    static const char *const events[] = {
        "Day",        "Festival", "Cup",        "Championship", "Championships", "Games",      "Olympics",
        "Marathon",   "Awards",   "Conference", "Classic",      "Invitational",  "Grand Prix", "Parade",
        "Tournament", "Masters",  "Night",      "Week",         "Fair",          "Summit",     NULL};
    static const char *const others[] = {
        "Award",     "Prize",   "Medal",  "Scholarship", "Trophy",    "Fellowship",   "Syndrome",
        "Disease",   "Theorem", "Effect", "Rule",        "Doctrine",  "Initiative",   "Plan",
        "Programme", "Program", "Policy", "Agreement",   "Amendment", "Preparedness", NULL};
    static const char *const works[] = {"Show",      "Chronicles", "Diaries", "Musical",
                                        "Superstar", "Podcast",    "Wars",    NULL};
    const Kind kinds[] = {{RELATA_TYPE_PLACE, places},        {RELATA_TYPE_FACILITY, sites},
                          {RELATA_TYPE_ORGANIZATION, bodies}, {RELATA_TYPE_EVENT, events},
                          {RELATA_TYPE_OTHER, others},        {RELATA_TYPE_WORK, works}};
    return kind_of(kinds, sizeof kinds / sizeof *kinds, word);
}

// "Doris Day", "Mary Ann Hall": given names before what may be a surname; not "Ana Lira Day".
static bool may_be_surname(const RelataAnalysis *a, const RelataName *name) {
    uint32_t last = name->end - 1;
    bool is_surname = relata_form_of(a, last)->flags & RELATA_WORD_SURNAME;
    for (uint32_t t = name->begin; t < last; t++) {
        const char *form = form_at(a, t);
        bool is_initial = form[0] && (!form[1] || form[1] == '.'), is_family = t > name->begin && is_family_name(a, t);
        if (!is_initial && (is_family || !is_given(a, t)))
            return false;
    }
    static const char *const nobodys[] = {"County",       "Forest",     "Township",     "Stadium",
                                          "Airport",      "University", "Corporation",  "Foundation",
                                          "Restaurant",   "Festival",   "Championship", "Reservoir",
                                          "Technologies", "Industries", "Hospital",     NULL};
    return is_surname || (name->end == name->begin + 2 && !relata_is_among(form_at(a, last), nobodys));
}

static void read_ending(const RelataAnalysis *a, RelataName *name) {
    if (name->type != RELATA_TYPE_PERSON || is_single(name) || may_be_surname(a, name))
        return;
    uint8_t type = type_of_ending(form_at(a, name->end - 1));
    name->type = type < RELATA_N_TYPES ? type : name->type;
}

// "Scythians", "Sinhalese": a people, which has no streets.
static void read_people(const RelataAnalysis *a, RelataName *name) {
    static const char *const endings[] = {"ians", "ites", "ese", NULL};
    static const char *const peoples[] = {
        "Hutus",     "Tutsis",      "Sikhs",     "Hindus",       "Christians", "Muslims",   "Jews",
        "Sunnis",    "Shiites",     "Shi'ites",  "Shias",        "Tamils",     "Sinhalese", "Pashtuns",
        "Hazaras",   "Berbers",     "Zulus",     "Yorubas",      "Maoris",     "Inuits",    "Buddhists",
        "Catholics", "Protestants", "Mormons",   "Evangelicals", "Alawites",   "Yazidis",   "Cossacks",
        "Chechens",  "Karens",      "Rohingyas", "Tuaregs",      NULL};
    if (name->type != RELATA_TYPE_GROUP && relata_is_among(form_at(a, name->end - 1), peoples) &&
        name->end <= name->begin + 2 &&
        (name->type == RELATA_TYPE_PLACE || name->type == RELATA_TYPE_ORGANIZATION ||
         name->type == RELATA_TYPE_PERSON) &&
        token_at(a, name->end - 1)->deprel != RELATA_DEPREL_COMPOUND)
        name->type = RELATA_TYPE_GROUP;
    const RelataToken *last = token_at(a, name->end - 1);
    size_t n = strlen(last->form);
    bool may_be = is_single(name) && (name->type == RELATA_TYPE_PLACE || name->type == RELATA_TYPE_ORGANIZATION ||
                                      name->type == RELATA_TYPE_PERSON);
    if (!may_be || n < 7 || (is_entry(a, name) && !is_demonym(a, name)) || last->deprel == RELATA_DEPREL_COMPOUND ||
        last->deprel == RELATA_DEPREL_AMOD)
        return;
    for (const char *const *e = endings; *e; e++)
        if (strcmp(last->form + n - strlen(*e), *e) == 0 &&
            !(strcmp(*e, "ese") == 0 && name->type == RELATA_TYPE_PERSON))
            name->type = RELATA_TYPE_GROUP; // but "Scorsese"
}

// "Islam" is nobody's name where nothing stands beside it.
static void read_faith(const RelataAnalysis *a, RelataName *name) {
    static const char *const faiths[] = {"Islam",   "Christianity", "Judaism",       "Buddhism",  "Hinduism",
                                         "Sikhism", "Catholicism",  "Protestantism", "Mormonism", "Zoroastrianism",
                                         "Taoism",  "Confucianism", "Paganism",      "Shintoism", NULL};
    if (is_single(name) && relata_is_among(form_at(a, name->begin), faiths))
        name->type = RELATA_TYPE_OTHER;
}

// "Ebola", "HIV": what nobody lives in or works for.
static void read_disease(const RelataAnalysis *a, RelataName *name) {
    static const char *const diseases[] = {
        "HIV",       "AIDS",         "Ebola",    "Zika",     "SARS",        "MERS",      "COVID",     "Covid",
        "H1N1",      "H5N1",         "H7N9",     "Dengue",   "Malaria",     "Cholera",   "Measles",   "Polio",
        "Influenza", "Tuberculosis", "Anthrax",  "Smallpox", "Chikungunya", "Hepatitis", "Alzheimer", "Parkinson",
        "Leukemia",  "Mpox",         "COVID-19", "HIV/AIDS", NULL};
    bool may_be = name->type == RELATA_TYPE_PLACE || name->type == RELATA_TYPE_ORGANIZATION;
    if (may_be && is_single(name) && relata_is_among(form_at(a, name->begin), diseases))
        name->type = RELATA_TYPE_OTHER;
}

// "the Dalai Lama", "the Aga Khan": an office that is a person's name.
static void read_holder(const RelataAnalysis *a, RelataName *name) {
    static const char *const firsts[] = {"Dalai", "Panchen", "Aga", NULL}, *const lasts[] = {"Lama", "Khan", NULL};
    if (name->end == name->begin + 2 && relata_is_among(form_at(a, name->begin), firsts) &&
        relata_is_among(form_at(a, name->begin + 1), lasts))
        name->type = RELATA_TYPE_PERSON;
}

// "Finland": a country that nobody is called after.
static void read_country(const RelataAnalysis *a, RelataName *name) {
    char key[128];
    RelataType type;
    RelataHow how;
    uint32_t flags = relata_form_of(a, name->begin)->flags;
    if (name->type != RELATA_TYPE_PERSON || !is_single(name) || (flags & RELATA_WORD_GIVEN) || !is_entry(a, name) ||
        is_demonym(a, name))
        return;
    const RelataMatch *m = &a->matches.items[a->match_at[name->begin] - 1];
    bool is_first = name->begin == first_of_sentence(a, name->begin);
    if (!(flags & RELATA_WORD_SURNAME) && relata_reading(m->value, ~0u, ~0u, key, sizeof key, &type, &how) &&
        strncmp(key, "country/", 8) == 0 && (is_first || !relata_is_title(a, name->begin - 1)))
        name->type = RELATA_TYPE_PLACE;
}

// "the Philippine army", "Philippine President": a country's adjective, and no body.
static void read_adjective(const RelataAnalysis *a, RelataName *name) {
    char key[128];
    RelataType type;
    RelataHow how;
    const RelataToken *token = token_at(a, name->begin);
    bool is_modifier = token->deprel == RELATA_DEPREL_AMOD || token->deprel == RELATA_DEPREL_COMPOUND;
    if (name->type != RELATA_TYPE_ORGANIZATION || !is_single(name) || !is_modifier || !is_entry(a, name))
        return;
    const RelataMatch *m = &a->matches.items[a->match_at[name->begin] - 1];
    if (m->how == RELATA_HOW_ADJECTIVE && relata_reading(m->value, ~0u, ~0u, key, sizeof key, &type, &how) &&
        strncmp(key, "country/", 8) == 0)
        name->type = RELATA_TYPE_GROUP;
}

// Whether the words are a known name of this class, whole.
static bool is_known(const RelataAnalysis *a, const RelataName *name, RelataKnown class_) {
    enum { ALONE, FIRST, LAST };
    uint8_t first = a->known_at[name->begin], last = a->known_at[name->end - 1];
    return first % RELATA_N_KNOWN == class_ && last % RELATA_N_KNOWN == class_ &&
           (is_single(name) ? first / RELATA_N_KNOWN == ALONE
                            : first / RELATA_N_KNOWN == FIRST && last / RELATA_N_KNOWN == LAST);
}

// "Nissan", "Dow Jones": a firm that is better known than whoever it is called after.
static void read_known(const RelataAnalysis *a, RelataName *name) {
    static const char *const firms[] = {
        "Apple",   "Nissan",  "Siemens", "Lenovo", "Roche",  "Disney", "Boeing", "Honda",   "Mazda",   "Ericsson",
        "Nokia",   "Bosch",   "Daimler", "Toyota", "Purdue", "Lehman", "Shell",  "Hyundai", "Renault", "Porsche",
        "Ferrari", "Peugeot", "Pfizer",  "Bayer",  "Nestle", "Heinz",  "Mattel", "Merck",   NULL};
    static const char *const doubles[] = {"Jones", "Lynch", "Mac",    "Mae",     "Stanley", "Vuitton", "Lilly",
                                          "Sachs", "Fargo", "Locker", "Reuters", "Chase",   NULL};
    if (name->type != RELATA_TYPE_PERSON ||
        !(is_known(a, name, RELATA_KNOWN_COMPANY) || is_known(a, name, RELATA_KNOWN_MEDIA)) ||
        (name->begin > first_of_sentence(a, name->begin) && relata_is_title(a, name->begin - 1)))
        return;
    uint32_t flags = relata_form_of(a, name->begin)->flags | relata_form_of(a, name->end - 1)->flags;
    bool is_nobodys = !(flags & (RELATA_WORD_GIVEN | RELATA_WORD_SURNAME | RELATA_WORD_COMMON)),
         is_listed = relata_is_among(form_at(a, name->end - 1), is_single(name) ? firms : doubles);
    if (is_nobodys || is_listed)
        name->type = RELATA_TYPE_ORGANIZATION;
}

// --- what it is said to be ---------------------------------------------------------------------------------------

static uint8_t type_of_noun(const char *noun) {
    static const char *const bodies[] = {
        "company",      "firm",         "club",         "team",       "party",      "church",
        "charity",      "newspaper",    "magazine",     "band",       "agency",     "startup",
        "university",   "school",       "retailer",     "bank",       "airline",    "nonprofit",
        "organization", "organisation", "union",        "automaker",  "carmaker",   "brewery",
        "restaurant",   "corporation",  "conglomerate", "tank",       "tabloid",    "weekly",
        "daily",        "start-up",     "franchise",    "subsidiary", "militia",    "orchestra",
        "congregation", "academy",      "institute",    "brewer",     "insurer",    "lender",
        "chain",        "eatery",       "bakery",       "college",    "non-profit", "outlet",
        "website",      "journal",      "cooperative",  "league",     "federation", NULL};
    static const char *const places[] = {
        "village",      "town",         "city",          "suburb",  "district", "electorate", "county",
        "province",     "region",       "island",        "river",   "lake",     "mountain",   "forest",
        "peninsula",    "neighborhood", "neighbourhood", "hamlet",  "valley",   "township",   "municipality",
        "constituency", "settlement",   "glacier",       "volcano", "enclave",  "borough",    NULL};
    static const char *const works[] = {
        "film",    "novel",       "album", "song",   "movie",     "sitcom",   "musical",    "opera",  "memoir", "play",
        "podcast", "documentary", "drama", "comedy", "programme", "thriller", "miniseries", "single", NULL};
    static const char *const events[] = {"festival", "tournament", "hurricane", "typhoon", "cyclone",
                                         "storm",    "marathon",   "contest",   "concert", NULL};
    static const char *const products[] = {
        "app",   "drug",  "vaccine", "smartphone", "cryptocurrency", "beer",   "ship",      "vessel",
        "yacht", "ferry", "horse",   "racehorse",  "aircraft",       "rocket", "satellite", NULL};
    const Kind kinds[] = {{RELATA_TYPE_ORGANIZATION, bodies},
                          {RELATA_TYPE_PLACE, places},
                          {RELATA_TYPE_WORK, works},
                          {RELATA_TYPE_EVENT, events},
                          {RELATA_TYPE_PRODUCT, products}};
    return kind_of(kinds, sizeof kinds / sizeof *kinds, noun);
}

static bool has_article(const RelataAnalysis *a, uint32_t noun) {
    for (uint32_t t = noun; t > first_of_sentence(a, noun) && t + 6 > noun; t--)
        if (a->head_at[t - 1] == noun + 1 && token_at(a, t - 1)->deprel == RELATA_DEPREL_DET) {
            const char *form = relata_lower_of(a, t - 1);
            return strcmp(form, "a") == 0 || strcmp(form, "an") == 0 || strcmp(form, "the") == 0;
        }
    return false;
}

static bool has_preposition(const RelataAnalysis *a, uint32_t noun) {
    for (uint32_t t = noun; t > first_of_sentence(a, noun) && t + 6 > noun; t--)
        if (a->head_at[t - 1] == noun + 1 && token_at(a, t - 1)->deprel == RELATA_DEPREL_CASE)
            return true;
    return false;
}

static bool has_copula(const RelataAnalysis *a, uint32_t noun, uint32_t from) {
    for (uint32_t t = from; t < noun; t++)
        if (a->head_at[t] == noun + 1 && token_at(a, t)->deprel == RELATA_DEPREL_COP)
            return true;
    return false;
}

// The noun that says what a name is: "Lira, a church", "Lira is a church"; 0 if none, else 1 + the token.
static uint32_t noun_of(const RelataAnalysis *a, const RelataName *name) {
    enum { FARTHEST = 8 };
    uint32_t head = head_of(a, name), end = end_of_sentence(a, name->begin), up = a->head_at[head];
    for (uint32_t t = name->end + 1; t < end && t < name->end + FARTHEST; t++)
        if (a->head_at[t] == head + 1 && token_at(a, t)->deprel == RELATA_DEPREL_APPOS &&
            token_at(a, t)->upos == RELATA_UPOS_NOUN && strcmp(form_at(a, name->end), ",") == 0)
            return has_article(a, t) ? t + 1 : 0;
    bool is_subject = token_at(a, head)->deprel == RELATA_DEPREL_NSUBJ && up > name->end && up < name->end + FARTHEST;
    return is_subject && token_at(a, up - 1)->upos == RELATA_UPOS_NOUN && has_copula(a, up - 1, name->end) &&
                   !has_preposition(a, up - 1) && has_article(a, up - 1)
               ? up
               : 0;
}

// Whether a noun is only ever said of a person: not "supplier", "champion", "ally".
static bool is_persons_noun(const RelataAnalysis *a, uint32_t t) {
    static const char *const nouns[] = {
        "man",           "woman",     "person",      "boy",      "girl",      "student",    "teacher",    "doctor",
        "lawyer",        "driver",    "farmer",      "nurse",    "professor", "journalist", "soldier",    "mother",
        "father",        "son",       "daughter",    "brother",  "sister",    "wife",       "husband",    "politician",
        "actor",         "actress",   "singer",      "writer",   "author",    "novelist",   "poet",       "artist",
        "musician",      "senator",   "minister",    "mayor",    "governor",  "president",  "lawmaker",   "legislator",
        "cleric",        "priest",    "bishop",      "engineer", "scientist", "economist",  "analyst",    "businessman",
        "businesswoman", "spokesman", "spokeswoman", "athlete",  "striker",   "midfielder", "goalkeeper", "defender",
        "quarterback",   "pitcher",   "resident",    "retiree",  "activist",  "filmmaker",  "physician",  "researcher",
        "historian",     "veteran",   "teenager",    "attorney", "officer",   "policeman",  NULL};
    return relata_is_among(lemma_at(a, t), nouns);
}

static void read_noun(const RelataAnalysis *a, RelataName *name) {
    uint32_t noun = noun_of(a, name);
    if (!noun || is_entry(a, name) || name->type == RELATA_TYPE_GROUP)
        return;
    uint8_t type = type_of_noun(lemma_at(a, noun - 1));
    if (type < RELATA_N_TYPES && !is_full_person(a, name))
        name->type = type;
    else if (name->type == RELATA_TYPE_PLACE && !a->match_at[name->end - 1] && is_persons_noun(a, noun - 1))
        name->type = RELATA_TYPE_PERSON;
}

// "Her brother, Borna, plays", "his wife Lima": kin, who are called by a given name. "a propeller plane, a Lira
// Sierra": what a noun with an article says of the name that follows with one.
static void read_noun_before(const RelataAnalysis *a, RelataName *name) {
    static const char *const kin[] = {"brother", "sister",  "wife",       "husband",   "son",   "daughter", "mother",
                                      "father",  "uncle",   "aunt",       "cousin",    "niece", "nephew",   "fiancé",
                                      "fiancée", "fiancee", "girlfriend", "boyfriend", NULL};
    static const char *const crafts[] = {"plane",  "airplane", "aeroplane", "aircraft", "helicopter",
                                         "jet",    "airliner", "car",       "truck",    "motorcycle",
                                         "pistol", "rifle",    "handgun",   "yacht",    "boat",
                                         "drone",  "jetliner", "glider",    NULL};
    uint32_t head = head_of(a, name), noun = a->head_at[head], first = first_of_sentence(a, name->begin);
    if (token_at(a, head)->deprel != RELATA_DEPREL_APPOS || !noun || noun > name->begin || name->begin < first + 2 ||
        token_at(a, noun - 1)->upos != RELATA_UPOS_NOUN || is_full_person(a, name))
        return;
    const char *before = relata_lower_of(a, name->begin - 1), *lemma = lemma_at(a, noun - 1);
    bool has_owner = noun > first + 1 && token_at(a, noun - 2)->deprel == RELATA_DEPREL_NMOD_POSS,
         is_next = noun == name->begin || (noun + 1 == name->begin && strcmp(before, ",") == 0);
    if (name->type == RELATA_TYPE_PLACE && is_single(name) && has_owner && is_next && relata_is_among(lemma, kin))
        name->type = RELATA_TYPE_PERSON;
    else if ((strcmp(before, "a") == 0 || strcmp(before, "an") == 0) && relata_is_among(lemma, crafts))
        name->type = RELATA_TYPE_PRODUCT;
}

// "Ford will cut 25,000 jobs": a known firm that is called as its founder was, by what only firms have.
static void read_employer(const RelataAnalysis *a, RelataName *name) {
    static const char *const verbs[] = {"cut",   "shed",   "eliminate", "slash",  "recall", "lay",      "close",
                                        "build", "make",   "produce",   "report", "post",   "announce", "manufacture",
                                        "sell",  "employ", "hire",      "open",   NULL};
    static const char *const things[] = {"job",     "worker",   "vehicle",  "car",       "truck",    "plant", "factory",
                                         "profit",  "loss",     "earnings", "layoff",    "dividend", "suv",   "pickup",
                                         "revenue", "employee", "sale",     "workforce", "store",    "share", NULL};
    uint32_t head = head_of(a, name), up = a->head_at[head];
    if (name->type != RELATA_TYPE_PERSON || !is_single(name) || !is_known(a, name, RELATA_KNOWN_COMPANY) ||
        token_at(a, head)->deprel != RELATA_DEPREL_NSUBJ || !up || !relata_is_among(lemma_at(a, up - 1), verbs))
        return;
    for (uint32_t t = up; t < end_of_sentence(a, head); t++)
        if (a->head_at[t] == up && token_at(a, t)->deprel == RELATA_DEPREL_OBJ &&
            relata_is_among(lemma_at(a, t), things))
            name->type = RELATA_TYPE_ORGANIZATION;
}

// "Karadzic is charged with genocide": what is done to persons only, of a word that no list has.
static void read_accused(const RelataAnalysis *a, RelataName *name) {
    static const char *const verbs[] = {"arrest",      "jail",     "imprison", "behead", "extradite",   "hospitalize",
                                        "hospitalise", "handcuff", "bear",     "exile",  "assassinate", "bury",
                                        "detain",      "marry",    "elect",    "kidnap", "widow",       NULL};
    static const char *const crimes[] = {"genocide", "murder",  "crime",     "manslaughter", "rape", "treason",
                                         "assault",  "perjury", "espionage", "robbery",      NULL};
    uint32_t head = head_of(a, name), up = a->head_at[head];
    bool is_open = name->type == RELATA_TYPE_ORGANIZATION || name->type == RELATA_TYPE_PLACE;
    if (!is_open || !is_single(name) || token_at(a, head)->deprel != RELATA_DEPREL_NSUBJ_PASS || up <= name->end ||
        a->match_at[name->begin] || a->known_at[name->begin] ||
        (relata_form_of(a, name->begin)->flags & (RELATA_WORD_ALL_CAPS | RELATA_WORD_MIXED)))
        return;
    bool is_done = relata_is_among(lemma_at(a, up - 1), verbs);
    for (uint32_t t = up; t < up + 5 && t < end_of_sentence(a, head) && strcmp(lemma_at(a, up - 1), "charge") == 0; t++)
        is_done = is_done || relata_is_among(lemma_at(a, t), crimes);
    if (is_done)
        name->type = RELATA_TYPE_PERSON;
}

// --- what it has and does ----------------------------------------------------------------------------------------

// The word that a name hangs on, if that stands right before it behind a preposition: "editor" of "editor of X";
// NULL if none.
static const char *noun_before(const RelataAnalysis *a, const RelataName *name, const char *const *prepositions) {
    uint32_t first = first_of_sentence(a, name->begin), t = name->begin;
    t -= t > first && strcmp(relata_lower_of(a, t - 1), "the") == 0;
    if (t < first + 2 || !relata_is_among(relata_lower_of(a, t - 1), prepositions))
        return NULL;
    return lemma_at(a, t - 2);
}

// "chief executive of X", "psychologist with X", "Leon founder Ana Lira": offices that nobody holds with a person.
static bool is_office(const char *noun) {
    static const char *const nouns[] = {
        "executive",  "founder",        "director",    "ceo",          "cfo",        "president",  "chairman",
        "chairwoman", "head",           "librarian",   "trustee",      "analyst",    "professor",  "principal",
        "dean",       "superintendent", "economist",   "psychologist", "engineer",   "welder",     "cashier",
        "bassist",    "guitarist",      "drummer",     "goalkeeper",   "striker",    "midfielder", "winger",
        "defender",   "producer",       "headteacher", "curator",      "strategist", "scientist",  "researcher",
        "treasurer",  "receptionist",   "constable",   "cofounder",    NULL};
    return relata_is_among(noun, nouns);
}

// "Hoback resident Ana Lira", "X's coast": what only a place has.
static bool is_of_place(const char *noun) {
    static const char *const nouns[] = {"resident",  "native",    "mayor",      "councillor", "coast",
                                        "coastline", "capital",   "province",   "border",     "airspace",
                                        "suburb",    "outskirts", "population", NULL};
    return relata_is_among(noun, nouns);
}

// What only bodies have: "shareholders of X", "X's subsidiary".
static bool is_of_firm(const char *noun) {
    static const char *const nouns[] = {"shareholder", "employee",    "subsidiary", "headquarters", "investor",
                                        "ceo",         "co-founder",  "share",      "customer",     "subscriber",
                                        "franchisee",  "headquarter", "unit",       "dealership",   "editor-in-chief",
                                        "publisher",   "newsroom",    NULL};
    return relata_is_among(noun, nouns);
}

// "editor of X", "editor-in-chief of X", which may be several words.
static bool is_editor_of(const RelataAnalysis *a, const RelataName *name) {
    static const char *const of[] = {"of", "at", NULL};
    const char *noun = noun_before(a, name, of);
    if (!noun)
        return false;
    uint32_t first = first_of_sentence(a, name->begin);
    bool is_chief = strcmp(noun, "chief") == 0;
    for (uint32_t t = name->begin; is_chief && t > first && t + 9 > name->begin; t--)
        if (strncmp(relata_lower_of(a, t - 1), "editor", 6) == 0)
            return true;
    return strcmp(noun, "editor") == 0;
}

// "chef", "striker": work that nobody has private.
static bool is_work(const char *noun) {
    static const char *const works[] = {"chef",        "sommelier",   "bartender",    "barista",
                                        "quarterback", "linebacker",  "shortstop",    "pitcher",
                                        "employee",    "shareholder", "spokesperson", NULL};
    return relata_is_among(noun, works) ||
           (is_office(noun) && strcmp(noun, "head") != 0 && strcmp(noun, "president") != 0 &&
            strcmp(noun, "strategist") != 0 && strncmp(noun, "chair", 5) != 0);
}

// "X pastry chef Ana Lira": whether who works so is named behind a name, and the name stands before the work.
static bool is_before_work(const RelataAnalysis *a, const RelataName *name, bool (*fits)(const char *)) {
    uint32_t head = head_of(a, name), end = end_of_sentence(a, name->begin), t = name->end;
    while (t < end && t < name->end + LONGEST_REACH && token_at(a, t)->upos == RELATA_UPOS_NOUN &&
           !fits(lemma_at(a, t)))
        t++;
    if (t + 1 >= end || t >= name->end + LONGEST_REACH || a->name_at[t] || !fits(lemma_at(a, t)) || !a->name_at[t + 1])
        return false;
    const RelataName *worker = &a->names.items[a->name_at[t + 1] - 1];
    return token_at(a, head)->deprel == RELATA_DEPREL_COMPOUND && worker->type == RELATA_TYPE_PERSON;
}

// "driver", "rider": who races for a team.
static bool is_racing(const char *noun) {
    static const char *const nouns[] = {
        "driver", "rider",   "striker",   "goalkeeper",  "quarterback", "midfielder", "linebacker",   "executive",
        "ceo",    "cyclist", "spokesman", "spokeswoman", "winger",      "pitcher",    "spokesperson", NULL};
    return relata_is_among(noun, nouns);
}

// "Lira-Berg driver Ana Lira": whom drivers drive for is a team, where the gazetteer has no such place.
static void read_stable(const RelataAnalysis *a, RelataName *name) {
    bool is_double = name->end == name->begin + 3 && strcmp(form_at(a, name->begin + 1), "-") == 0;
    if (name->type == RELATA_TYPE_PLACE && (!a->match_at[name->end - 1] || (is_double && !a->match_at[name->begin])) &&
        is_before_work(a, name, is_racing))
        name->type = RELATA_TYPE_ORGANIZATION;
}

// "the Lima-based Lira", where no family is called so.
static bool is_behind_based(const RelataAnalysis *a, const RelataName *name) {
    uint32_t first = first_of_sentence(a, name->begin), t = name->begin;
    return t > first + 1 && !is_given(a, t) && !is_family_name(a, name->end - 1) &&
           strcmp(relata_lower_of(a, t - 1), "based") == 0 && strcmp(form_at(a, t - 2), "-") == 0;
}

// "X is based in", "X, headquartered in".
static bool is_based(const RelataAnalysis *a, const RelataName *name) {
    static const char *const verbs[] = {"base", "headquarter", NULL};
    uint32_t head = head_of(a, name), up = a->head_at[head], end = end_of_sentence(a, name->begin);
    bool is_subject = token_at(a, head)->deprel == RELATA_DEPREL_NSUBJ_PASS;
    uint32_t verb = is_subject && up > name->end ? up - 1 : name->end + 1;
    bool is_in = verb + 1 < end && strcmp(form_at(a, verb + 1), "in") == 0;
    return (is_subject || (verb < end && strcmp(form_at(a, name->end), ",") == 0 && a->head_at[verb] == head + 1)) &&
           verb < end && is_in && relata_is_among(lemma_at(a, verb), verbs);
}

// The noun that a name is the possessor of; "" if none.
static const char *thing_of(const RelataAnalysis *a, const RelataName *name) {
    uint32_t head = head_of(a, name), up = a->head_at[head];
    return token_at(a, head)->deprel == RELATA_DEPREL_NMOD_POSS && up > name->end ? lemma_at(a, up - 1) : "";
}

// "HFSG", "ElectroBike": letters or capitals that no family is called by.
static bool is_spelt_as_body(const RelataAnalysis *a, const RelataName *name) {
    static const char *const openings[] = {"Mc",  "Mac",  "De",  "Di", "Du",  "La",  "Le",     "Van",
                                           "Von", "Fitz", "Jo",  "O'", "El",  "Al",  "St",     "Da",
                                           "Ma",  "Del",  "Dal", "Lo", "San", "Ver", "Vander", NULL};
    const RelataWord *word = relata_form_of(a, name->begin);
    const char *form = word->form;
    if (!is_single(name) || (word->flags & (RELATA_WORD_GIVEN | RELATA_WORD_SURNAME)) || strpbrk(form, "-'.") ||
        !(word->flags & RELATA_WORD_MIXED))
        return false;
    for (const char *const *o = openings; *o; o++)
        if (strncmp(form, *o, strlen(*o)) == 0)
            return false;
    return form[0] >= 'A' && form[0] <= 'Z';
}

static void read_body(const RelataAnalysis *a, RelataName *name) {
    if (name->type == RELATA_TYPE_PLACE && !a->match_at[name->begin] && !a->match_at[name->end - 1] &&
        is_based(a, name))
        name->type = RELATA_TYPE_ORGANIZATION;
    static const char *const of[] = {"of", "in", NULL}, *const at[] = {"of", "at", "with", "for", NULL};
    if (name->type == RELATA_TYPE_PERSON && is_editor_of(a, name))
        name->type = RELATA_TYPE_ORGANIZATION;
    if (name->type != RELATA_TYPE_PERSON || is_full_person(a, name))
        return;
    const char *noun = noun_before(a, name, of), *office = noun_before(a, name, at), *thing = thing_of(a, name);
    if (is_of_place(thing) || is_before_work(a, name, is_of_place))
        name->type = RELATA_TYPE_PLACE;
    else if ((noun && is_of_firm(noun)) || (office && is_office(office)) || is_before_work(a, name, is_work) ||
             is_based(a, name) || is_behind_based(a, name) || is_of_firm(thing) || is_spelt_as_body(a, name))
        name->type = RELATA_TYPE_ORGANIZATION;
}

// "Lira made landfall", "Lira weakened to a depression".
static void read_storm(const RelataAnalysis *a, RelataName *name) {
    static const char *const verbs[] = {"weaken", "strengthen", "intensify", "dissipate", "churn",  "pummel", "batter",
                                        "affect", "hit",        "strike",    "threaten",  "expect", NULL};
    uint32_t head = head_of(a, name), up = a->head_at[head], end = end_of_sentence(a, name->begin);
    if (!is_single(name) || name->type != RELATA_TYPE_PERSON || token_at(a, head)->deprel != RELATA_DEPREL_NSUBJ || !up)
        return;
    bool is_landing = false, is_weather = false;
    for (uint32_t t = first_of_sentence(a, head); t < end; t++) {
        static const char *const words[] = {"storm", "surf", "rainfall", "mph", "hurricane", "depression", NULL};
        is_weather = is_weather || relata_is_among(relata_lower_of(a, t), words);
        is_landing = is_landing || (a->head_at[t] == up && strcmp(relata_lower_of(a, t), "landfall") == 0);
    }
    if (is_landing || (is_weather && relata_is_among(lemma_at(a, up - 1), verbs)))
        name->type = RELATA_TYPE_EVENT;
}

// "X is located in the state of Y": nobody is.
static void read_location(const RelataAnalysis *a, RelataName *name) {
    static const char *const verbs[] = {"locate", "situate", NULL};
    uint32_t head = head_of(a, name), up = a->head_at[head];
    if (name->type == RELATA_TYPE_PERSON && token_at(a, head)->deprel == RELATA_DEPREL_NSUBJ_PASS && up > name->end &&
        relata_is_among(lemma_at(a, up - 1), verbs))
        name->type = RELATA_TYPE_PLACE;
}

// "Lima Town beat Lira 45 points to 24": one side of a match is a team if the other is.
static void read_team(const RelataAnalysis *a, RelataName *name) {
    static const char *const verbs[] = {"beat", "defeat", "thrash", "edge", "trounce", "rout", "upset", "down", NULL};
    static const char *const words[] = {"points", "goals",   "match",   "rugby", "league",
                                        "season", "innings", "quarter", "tries", "wickets",
                                        "runs",   "fixture", "half",    "cup",   NULL};
    uint32_t head = head_of(a, name), up = a->head_at[head], end = end_of_sentence(a, name->begin);
    if (name->type != RELATA_TYPE_PERSON || !is_single(name) || !up || !relata_is_among(lemma_at(a, up - 1), verbs))
        return;
    uint8_t deprel = token_at(a, head)->deprel,
            wanted = deprel == RELATA_DEPREL_NSUBJ ? RELATA_DEPREL_OBJ : RELATA_DEPREL_NSUBJ;
    bool is_side = deprel == RELATA_DEPREL_NSUBJ || deprel == RELATA_DEPREL_OBJ, is_team = false, is_match = false;
    for (uint32_t t = first_of_sentence(a, head); is_side && t < end; t++) {
        const RelataName *other = a->name_at[t] ? &a->names.items[a->name_at[t] - 1] : NULL;
        is_match = is_match || relata_is_among(relata_lower_of(a, t), words);
        is_team = is_team || (other && a->head_at[t] == up && token_at(a, t)->deprel == wanted &&
                              (other->type == RELATA_TYPE_ORGANIZATION || other->type == RELATA_TYPE_PLACE));
    }
    if (is_team && is_match)
        name->type = RELATA_TYPE_ORGANIZATION;
}

// --- the other way: persons that were taken for places ------------------------------------------------------------

static bool is_town(const RelataAnalysis *a, const RelataName *name) {
    char key[128];
    RelataType type;
    RelataHow how;
    const RelataMatch *m = a->match_at[name->begin] ? &a->matches.items[a->match_at[name->begin] - 1] : NULL;
    if (!m || m->begin != name->begin || m->end != name->end)
        return !m;
    return relata_reading(m->value, ~0u, ~0u, key, sizeof key, &type, &how) && strncmp(key, "city/", 5) == 0 &&
           !relata_reading(m->value, ~0u, 1u << RELATA_HOW_CAPITAL, key, sizeof key, &type, &how);
}

// "the ruling Lira movement", "the Lira militia": the noun behind a name that is no person's and no known place's.
static void read_noun_behind(const RelataAnalysis *a, RelataName *name) {
    static const char *const bodies[] = {"movement",   "party",     "militia",  "faction", "militant",
                                         "guerrilla",  "newspaper", "magazine", "airline", "cartel",
                                         "dealership", "brand",     NULL},
                             *const places[] = {"district",      "province",  "valley", "village", "neighborhood",
                                                "neighbourhood", "peninsula", "river",  "county",  NULL};
    uint32_t head = head_of(a, name), noun = name->end;
    bool may_be = (name->type == RELATA_TYPE_PLACE && is_town(a, name)) ||
                  (name->type == RELATA_TYPE_PERSON && is_single(name) && !is_given(a, name->begin) &&
                   !is_family_name(a, name->begin));
    if (!may_be || noun >= end_of_sentence(a, name->begin) || a->head_at[head] != noun + 1 || a->name_at[noun] ||
        token_at(a, head)->deprel != RELATA_DEPREL_COMPOUND || token_at(a, noun)->deprel == RELATA_DEPREL_COMPOUND)
        return;
    if (relata_is_among(lemma_at(a, noun), bodies))
        name->type = RELATA_TYPE_ORGANIZATION;
    else if (relata_is_among(lemma_at(a, noun), places))
        name->type = RELATA_TYPE_PLACE;
}

// "Lira told reporters", "Lira resigned": what towns do not do. A surname, with nothing before it.
static void read_speaker(const RelataAnalysis *a, RelataName *name) {
    static const char *const verbs[] = {
        "tell",      "say",   "resign", "tweet",  "reply", "testify",  "recall",      "joke",    "insist", "apologise",
        "apologize", "marry", "retire", "reject", "deny",  "accuse",   "admit",       "confess", "argue",  "explain",
        "promise",   "vow",   "write",  "smile",  "laugh", "denounce", "acknowledge", "praise",  NULL};
    uint32_t head = head_of(a, name), up = a->head_at[head];
    const RelataWord *word = relata_form_of(a, name->begin);
    if (name->type != RELATA_TYPE_PLACE || !is_single(name) || token_at(a, head)->deprel != RELATA_DEPREL_NSUBJ ||
        !up || !(word->flags & RELATA_WORD_SURNAME) || (word->flags & RELATA_WORD_ALL_CAPS) || !is_town(a, name))
        return;
    uint32_t before = name->begin;
    bool is_first = before == first_of_sentence(a, before);
    bool is_alone = is_first || token_at(a, before - 1)->upos == RELATA_UPOS_PUNCT ||
                    token_at(a, before - 1)->upos == RELATA_UPOS_CCONJ ||
                    token_at(a, before - 1)->upos == RELATA_UPOS_SCONJ;
    if (is_alone && token_at(a, up - 1)->upos == RELATA_UPOS_VERB && relata_is_among(lemma_at(a, up - 1), verbs))
        name->type = RELATA_TYPE_PERSON;
}

// A place that the gazetteer has as a body, and as no place.
static void read_entry(const RelataAnalysis *a, RelataName *name) {
    char key[128];
    RelataType type;
    RelataHow how;
    const RelataMatch *m = a->match_at[name->begin] ? &a->matches.items[a->match_at[name->begin] - 1] : NULL;
    bool is_nobody = name->type == RELATA_TYPE_PERSON && is_single(name) &&
                     !(token_at(a, name->begin)->morph & RELATA_MORPH_PLUR) && !is_given(a, name->begin) &&
                     !is_family_name(a, name->begin);
    if ((name->type == RELATA_TYPE_PLACE || is_nobody) && m && m->begin == name->begin && m->end == name->end &&
        m->type == RELATA_TYPE_ORGANIZATION && type_of_ending(form_at(a, name->end - 1)) != RELATA_TYPE_FACILITY &&
        strcmp(form_at(a, name->end - 1), "Guinea") != 0 && // an island, too
        !relata_reading(m->value, 1u << RELATA_TYPE_PLACE, ~0u, key, sizeof key, &type, &how))
        name->type = RELATA_TYPE_ORGANIZATION;
}

// "Shunte Coleman won": a given name before what is in no gazetteer, of whoever does something.
static bool is_given_in_full(const RelataAnalysis *a, const RelataName *name) {
    uint32_t head = head_of(a, name), up = a->head_at[head];
    return is_given(a, name->begin) && !a->match_at[name->begin] && !a->match_at[name->end - 1] &&
           token_at(a, head)->deprel == RELATA_DEPREL_NSUBJ && up > name->end &&
           token_at(a, up - 1)->upos == RELATA_UPOS_VERB && !(token_at(a, name->end - 1)->morph & RELATA_MORPH_PLUR) &&
           !(relata_form_of(a, name->end - 1)->flags & (RELATA_WORD_COMMON | RELATA_WORD_ALL_CAPS));
}

// "Imam Hussein", "Shunte Coleman": a title or a given name before what is in no gazetteer.
static void read_opening(const RelataAnalysis *a, RelataName *name) {
    static const char *const titles[] = {"Imam",   "Sheikh", "Sheik",    "Ayatollah",  "Mullah", "Rabbi",
                                         "Pastor", "Bishop", "Cardinal", "Archbishop", NULL};
    if (name->type == RELATA_TYPE_PLACE && name->end == name->begin + 2 && !is_entry(a, name) &&
        (relata_is_among(form_at(a, name->begin), titles) || is_given_in_full(a, name)) &&
        type_of_ending(form_at(a, name->end - 1)) == RELATA_N_TYPES)
        name->type = RELATA_TYPE_PERSON;
}

void relata_correct_types(RelataAnalysis *a) {
    for (size_t i = 0; i < a->names.n; i++) {
        RelataName *name = &a->names.items[i];
        bool is_literal =
            name->type == RELATA_TYPE_DATE || name->type == RELATA_TYPE_QUANTITY || name->type == RELATA_TYPE_MONEY;
        if (name->begin == name->end || is_literal || a->shouted[a->sentence_at[name->begin]])
            continue;
        read_entry(a, name);
        read_known(a, name);
        read_ending(a, name);
        read_people(a, name);
        read_faith(a, name);
        read_disease(a, name);
        read_holder(a, name);
        read_country(a, name);
        read_adjective(a, name);
        read_noun(a, name);
        read_noun_behind(a, name);
        read_body(a, name);
        read_noun_before(a, name);
        read_employer(a, name);
        read_accused(a, name);
        read_stable(a, name);
        read_storm(a, name);
        read_location(a, name);
        read_team(a, name);
        read_speaker(a, name);
        read_opening(a, name);
    }
}
