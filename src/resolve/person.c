// Persons across articles.
//
// In this order, each step seeing the clusters the earlier ones made:
// 1. the same full name, titles aside;
// 2. the same given name and surname with more or fewer middle names; a surname with a fitting initial, if one person
// has it;
// 3. other spellings: the same sounds in both names, where a dictionary of names does not know the two as different
//    names, or where both hold the same office;
// 4. short names (a surname, or whatever one word articles use for the person): joined if one person bears it, if the
//    office decides, or if one bearer is in five times as many articles as all others. Never by a guess between equals.
// Cluster.c refuses what would join different given names, so a father and son who share a name part stay apart.
#include "resolve/identity.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { DOMINANCE = 5, MAX_BLOCK = 64, SHORTEST_VARIANT = 4 };

// ------------------------------------------------------------------------------------------ names

static bool is_known(const RelataIdentity *identity, RelataLexiconTable table, const char *word) {
    return identity->has_lexicon && relata_lexicon_get(identity->lexicon, table, word);
}

bool relata_person_is_name(const RelataIdentity *identity, const char *word) {
    return is_known(identity, RELATA_LEXICON_GIVEN_NAME, word) || is_known(identity, RELATA_LEXICON_SURNAME, word);
}

static bool is_title(const RelataIdentity *identity, const char *word) {
    static const char *const TITLES[] = {"mr",  "mrs",  "ms",   "dr",       "prof",      "president",
                                         "sir", "lord", "lady", "gen",      "general",   "col",
                                         "sen", "rep",  "gov",  "minister", "chancellor"};
    for (size_t i = 0; i < sizeof TITLES / sizeof *TITLES; i++)
        if (strcmp(word, TITLES[i]) == 0)
            return true;
    return is_known(identity, RELATA_LEXICON_TITLE, word) && !is_known(identity, RELATA_LEXICON_GIVEN_NAME, word) &&
           !is_known(identity, RELATA_LEXICON_SURNAME, word);
}

// Share of people who bear a given name, in percent; 0 if unknown or rare.
static double given_share(const RelataIdentity *identity, const char *word) {
    char men[32], women[32];
    const char *value =
        identity->has_lexicon ? relata_lexicon_get(identity->lexicon, RELATA_LEXICON_GIVEN_NAME, word) : NULL;
    if (!value)
        return 0;
    relata_lexicon_field(value, 0, 1, men, sizeof men);
    relata_lexicon_field(value, 0, 2, women, sizeof women);
    return strtod(men, NULL) + strtod(women, NULL);
}

static bool is_country(RelataIdentity *identity, const char *words) {
    return strncmp(relata_place_of(identity, words), "country/", 8) == 0;
}

// Whether words [begin, end) are what newspapers put before a name: offices, countries, common nouns.
static bool is_lead(RelataIdentity *identity, const RelataWords *words, uint32_t begin, uint32_t end) {
    static const double COMMON = 0.05;
    for (uint32_t i = begin; i < end; i++) {
        if (i + 1 < end && is_country(identity, relata_words_join(identity, words, i, i + 2, " "))) {
            i++;
            continue;
        }
        const char *word = words->words[i];
        if (given_share(identity, word) >= COMMON)
            return false;
        if (!is_title(identity, word) && !is_known(identity, RELATA_LEXICON_ROLE, word) &&
            !is_known(identity, RELATA_LEXICON_NOUN_CLASS, word) && !is_country(identity, word))
            return false;
    }
    return true;
}

// Where the name begins: "us president donald trump" at its third word.
static uint32_t begin_of_name(RelataIdentity *identity, const RelataWords *words) {
    uint32_t begin = 0;
    while (begin + 1 < words->n && is_title(identity, words->words[begin]))
        begin++;
    for (uint32_t i = begin + 1; i + 1 < words->n; i++)
        if (is_known(identity, RELATA_LEXICON_GIVEN_NAME, words->words[i]))
            return is_lead(identity, words, begin, i) ? i : begin;
    return begin;
}

static bool is_generation(const char *word) {
    return strcmp(word, "jr") == 0 || strcmp(word, "sr") == 0 || strcmp(word, "ii") == 0 || strcmp(word, "iii") == 0;
}

static const char *person_core(RelataIdentity *identity, const char *norm) {
    RelataWords words;
    relata_words_split(identity, norm, &words);
    uint32_t begin = begin_of_name(identity, &words), end = words.n;
    while (end > begin + 2 && is_generation(words.words[end - 1])) // "Elizabeth II" has no other name
        end--;
    return relata_words_join(identity, &words, begin, end, " ");
}

// Short forms of English given names, each with the one form it is compared by.
static const char *const SHORT_FORMS[][2] = {
    {"abby", "abigail"},        {"andy", "andrew"},     {"antony", "anthony"},  {"barb", "barbara"},
    {"ben", "benjamin"},        {"bernie", "bernard"},  {"beth", "elizabeth"},  {"bill", "william"},
    {"bob", "robert"},          {"bobby", "robert"},    {"chuck", "charles"},   {"cathy", "katherine"},
    {"catherine", "katherine"}, {"dan", "daniel"},      {"danny", "daniel"},    {"dave", "david"},
    {"debbie", "deborah"},      {"dick", "richard"},    {"don", "donald"},      {"doug", "douglas"},
    {"ed", "edward"},           {"fred", "frederick"},  {"gabe", "gabriel"},    {"geoff", "geoffrey"},
    {"greg", "gregory"},        {"jake", "jacob"},      {"jeff", "jeffrey"},    {"jen", "jennifer"},
    {"jenny", "jennifer"},      {"jim", "james"},       {"jimmy", "james"},     {"joe", "joseph"},
    {"joey", "joseph"},         {"johnny", "john"},     {"jon", "jonathan"},    {"josh", "joshua"},
    {"kate", "katherine"},      {"kathy", "katherine"}, {"katie", "katherine"}, {"ken", "kenneth"},
    {"larry", "lawrence"},      {"liz", "elizabeth"},   {"maggie", "margaret"}, {"matt", "matthew"},
    {"mike", "michael"},        {"mitch", "mitchell"},  {"nate", "nathan"},     {"nick", "nicholas"},
    {"pam", "pamela"},          {"pete", "peter"},      {"phil", "philip"},     {"phillip", "philip"},
    {"ray", "raymond"},         {"rich", "richard"},    {"rick", "richard"},    {"rob", "robert"},
    {"ron", "ronald"},          {"stephen", "steven"},  {"steve", "steven"},    {"sue", "susan"},
    {"ted", "edward"},          {"theo", "theodore"},   {"tim", "timothy"},     {"tom", "thomas"},
    {"tony", "anthony"},        {"will", "william"},    {"zach", "zachary"}};

static const char *formal_name(const char *given) {
    for (size_t i = 0; i < sizeof SHORT_FORMS / sizeof *SHORT_FORMS; i++)
        if (strcmp(given, SHORT_FORMS[i][0]) == 0)
            return SHORT_FORMS[i][1];
    return given;
}

static bool is_initial(const char *word) {
    return !word[1] || (!word[2] && !strpbrk(word, "aeiouy"));
}

static bool is_particle(const char *word) {
    static const char *const PARTICLES[] = {"al", "el",  "bin", "ibn", "van", "von", "de",
                                            "da", "der", "den", "di",  "la",  "le",  "ben"};
    for (size_t i = 0; i < sizeof PARTICLES / sizeof *PARTICLES; i++)
        if (strcmp(word, PARTICLES[i]) == 0)
            return true;
    return false;
}

// Middle names without particles, "" if none.
static const char *middle_of(RelataIdentity *identity, const RelataWords *words) {
    RelataWords middle = {0};
    for (uint32_t i = 1; i + 1 < words->n; i++)
        if (!is_particle(words->words[i]))
            middle.words[middle.n++] = words->words[i];
    return middle.n ? relata_words_join(identity, &middle, 0, middle.n, " ") : NULL;
}

void relata_person_parts(RelataIdentity *identity, uint32_t index) {
    RelataUnit *unit = &identity->units[index];
    RelataWords words;
    unit->core = person_core(identity, unit->norm);
    relata_words_split(identity, unit->core, &words);
    if (words.n < 2)
        return;
    unit->all.given = formal_name(words.words[0]);
    unit->all.middle = middle_of(identity, &words);
    const char *last = strrchr(unit->norm, ' ');
    if (last && is_generation(last + 1))
        unit->all.generation = strcmp(last + 1, "ii") == 0 ? "jr" : last + 1;
}

typedef struct {
    uint32_t unit;
    RelataWords words;
} Name;

typedef struct {
    RelataIdentity *identity;
    uint32_t n_full, n_short;
    Name *full;                // [n_full] names of two words and more
    Name *shorts;              // [n_short] one word
    RelataUnitBlocks surnames; // last word → unit
    RelataUnitBlocks attested; // one-word alias → unit with a longer name
    RelataUnitBlocks inner;    // last word but one, of three and more → unit
    RelataUnitBlocks roles;    // office → unit
} Persons;

static bool is_person(const RelataUnit *unit) {
    return unit->type == RELATA_TYPE_PERSON && unit->kind == RELATA_ENTITY_NAMED;
}

static void collect(Persons *persons) {
    RelataIdentity *identity = persons->identity;
    persons->full = malloc((identity->n_units + 1) * sizeof *persons->full);
    persons->shorts = malloc((identity->n_units + 1) * sizeof *persons->shorts);
    identity->failed |= !persons->full || !persons->shorts;
    for (uint32_t i = 0; i < identity->n_units && !identity->failed; i++) {
        RelataUnit *unit = &identity->units[i];
        if (!is_person(unit))
            continue;
        Name name = {.unit = i};
        relata_words_split(identity, unit->core, &name.words);
        if (name.words.n < 2) {
            persons->shorts[persons->n_short++] = name;
            continue;
        }
        persons->full[persons->n_full++] = name;
    }
}

// ------------------------------------------------------------------------------------------ 1, 2: full names

static void join_blocks(RelataIdentity *identity, RelataUnitBlocks *blocks, RelataReason reason, double score) {
    relata_unit_blocks_sort(blocks);
    for (size_t i = 0, end; i < blocks->n; i = end) {
        end = relata_unit_blocks_end(blocks, i);
        for (size_t j = i + 1; j < end; j++)
            relata_unit_join(identity, blocks->items[i].unit, blocks->items[j].unit, reason, score);
    }
}

static void join_same(Persons *persons) {
    RelataUnitBlocks blocks = {0};
    for (uint32_t i = 0; i < persons->n_full; i++) // "Jong-un" and "Jongun" are one
        relata_unit_blocks_add(
            persons->identity, &blocks,
            relata_words_join(persons->identity, &persons->full[i].words, 0, persons->full[i].words.n, ""),
            persons->full[i].unit);
    join_blocks(persons->identity, &blocks, RELATA_REASON_FULL_NAME, 0.97);
    free(blocks.items);
}

// Same first and last name, the first perhaps in a short form: middle names may be missing. Those with most articles
// first, so that "John Smith" goes with the better known of two who differ in the middle.
static void join_middles(Persons *persons) {
    RelataIdentity *identity = persons->identity;
    RelataUnitBlocks blocks = {0};
    for (uint32_t i = 0; i < persons->n_full; i++) {
        const RelataWords *words = &persons->full[i].words;
        if (is_initial(words->words[0]))
            continue;
        RelataWords ends = {2, {formal_name(words->words[0]), words->words[words->n - 1]}};
        relata_unit_blocks_add(identity, &blocks, relata_words_join(identity, &ends, 0, 2, " "), persons->full[i].unit);
    }
    relata_unit_blocks_sort(&blocks);
    for (size_t i = 0, end; i < blocks.n; i = end) {
        end = relata_unit_blocks_end(&blocks, i);
        uint32_t best = blocks.items[i].unit;
        for (size_t j = i; j < end; j++) {
            uint32_t root = relata_unit_root(identity, blocks.items[j].unit);
            if (identity->units[root].all.n_articles > identity->units[relata_unit_root(identity, best)].all.n_articles)
                best = blocks.items[j].unit;
        }
        const char *given = identity->units[best].core;
        for (size_t j = i; j < end; j++) {
            bool is_same = strncmp(identity->units[blocks.items[j].unit].core, given, strcspn(given, " ") + 1) == 0;
            relata_unit_join(identity, best, blocks.items[j].unit,
                             is_same ? RELATA_REASON_MIDDLE : RELATA_REASON_NICKNAME, is_same ? 0.93 : 0.85);
        }
    }
    free(blocks.items);
}

// The only cluster among items of a block that `fits`; RELATA_NO_UNIT if none or several.
static uint32_t only_one(RelataIdentity *identity, const RelataUnitBlocks *blocks, const char *key,
                         bool (*fits)(RelataIdentity *, uint32_t, const void *), const void *state) {
    uint32_t found = RELATA_NO_UNIT;
    size_t begin = relata_unit_blocks_find(blocks, key);
    size_t end = begin < blocks->n ? relata_unit_blocks_end(blocks, begin) : begin;
    for (size_t i = begin; i < end; i++) {
        uint32_t root = relata_unit_root(identity, blocks->items[i].unit);
        if (!fits(identity, blocks->items[i].unit, state))
            continue;
        if (found != RELATA_NO_UNIT && relata_unit_root(identity, found) != root)
            return RELATA_NO_UNIT;
        found = found == RELATA_NO_UNIT ? blocks->items[i].unit : found;
    }
    return found;
}

static bool has_initial(RelataIdentity *identity, uint32_t unit, const void *state) {
    const char *given = identity->units[unit].all.given, *initial = state;
    return given && !is_initial(given) && given[0] == initial[0];
}

static void join_initials(Persons *persons) {
    RelataIdentity *identity = persons->identity;
    for (uint32_t i = 0; i < persons->n_full; i++) {
        const RelataWords *words = &persons->full[i].words;
        if (!is_initial(words->words[0]))
            continue;
        uint32_t found =
            only_one(identity, &persons->surnames, words->words[words->n - 1], has_initial, words->words[0]);
        if (found != RELATA_NO_UNIT)
            relata_unit_join(identity, found, persons->full[i].unit, RELATA_REASON_INITIAL, 0.85);
    }
}

// ------------------------------------------------------------------------------------------ 3: spellings

// Whether two different words may be spellings of one name: not both known as names of their own.
static bool may_vary(const RelataIdentity *identity, RelataLexiconTable table, const char *a, const char *b) {
    if (strcmp(a, b) == 0)
        return true;
    if (strlen(a) < SHORTEST_VARIANT || strlen(b) < SHORTEST_VARIANT || relata_word_distance(a, b) > 2)
        return false;
    return identity->has_lexicon && !(is_known(identity, table, a) && is_known(identity, table, b));
}

static bool is_close(const char *a, const char *b) {
    return strcmp(a, b) == 0 ||
           (strlen(a) >= SHORTEST_VARIANT && strlen(b) >= SHORTEST_VARIANT && relata_word_distance(a, b) <= 2);
}

static void join_spelling(Persons *persons, const Name *a, const Name *b) {
    RelataIdentity *identity = persons->identity;
    const char *given_a = a->words.words[0], *given_b = b->words.words[0];
    const char *surname_a = a->words.words[a->words.n - 1], *surname_b = b->words.words[b->words.n - 1];
    if (relata_unit_root(identity, a->unit) == relata_unit_root(identity, b->unit))
        return;
    if (!is_close(given_a, given_b) || !is_close(surname_a, surname_b))
        return;
    if (relata_unit_share_role(identity, a->unit, b->unit)) {
        relata_unit_join(identity, a->unit, b->unit, RELATA_REASON_SPELLING_ROLE, 0.88);
        return;
    }
    if (may_vary(identity, RELATA_LEXICON_GIVEN_NAME, given_a, given_b) &&
        may_vary(identity, RELATA_LEXICON_SURNAME, surname_a, surname_b) &&
        !relata_unit_together(identity, a->unit, b->unit))
        relata_unit_join(identity, a->unit, b->unit, RELATA_REASON_SPELLING, 0.8);
}

static void join_spellings(Persons *persons) {
    RelataIdentity *identity = persons->identity;
    RelataUnitBlocks blocks = {0};
    for (uint32_t i = 0; i < persons->n_full; i++) {
        const RelataWords *words = &persons->full[i].words;
        char sounds[2][64], key[136];
        relata_skeleton(words->words[0], sounds[0], sizeof sounds[0]);
        relata_skeleton(words->words[words->n - 1], sounds[1], sizeof sounds[1]);
        if (is_initial(words->words[0]))
            continue;
        snprintf(key, sizeof key, "%s %s", sounds[0], sounds[1]);
        relata_unit_blocks_add(identity, &blocks, key, i); // the index of the name, not of the unit
    }
    relata_unit_blocks_sort(&blocks);
    for (size_t i = 0, end; i < blocks.n; i = end) {
        end = relata_unit_blocks_end(&blocks, i);
        // Names that are already one need one comparison: with the first of each cluster.
        uint32_t heads[MAX_BLOCK], n_heads = 0;
        for (size_t j = i; j < end; j++) {
            uint32_t name = blocks.items[j].unit;
            uint32_t root = relata_unit_root(identity, persons->full[name].unit);
            bool is_new = true;
            for (uint32_t h = 0; h < n_heads; h++) {
                join_spelling(persons, &persons->full[heads[h]], &persons->full[name]);
                is_new = is_new && relata_unit_root(identity, persons->full[heads[h]].unit) != root &&
                         relata_unit_root(identity, persons->full[name].unit) == root;
            }
            if (is_new && n_heads < MAX_BLOCK)
                heads[n_heads++] = name;
        }
    }
    free(blocks.items);
}

// ------------------------------------------------------------------------------------------ 4: short names

typedef struct {
    uint32_t root;
    uint32_t unit; // its first unit met
    uint32_t weight;
    bool has_role;
} Bearer;

typedef struct {
    uint32_t n;
    Bearer items[MAX_BLOCK];
    bool is_full; // more bearers than could be listed
} Bearers;

static void add_bearer(RelataIdentity *identity, Bearers *bearers, uint32_t unit, uint32_t weight) {
    uint32_t root = relata_unit_root(identity, unit);
    for (uint32_t i = 0; i < bearers->n; i++)
        if (bearers->items[i].root == root) {
            bearers->items[i].weight += weight;
            return;
        }
    if (bearers->n == MAX_BLOCK) {
        bearers->is_full = true;
        return;
    }
    bearers->items[bearers->n++] = (Bearer){root, unit, weight, false};
}

static void add_block(RelataIdentity *identity, const RelataUnitBlocks *blocks, const char *key, uint8_t gender,
                      Bearers *bearers) {
    size_t begin = relata_unit_blocks_find(blocks, key);
    size_t end = begin < blocks->n ? relata_unit_blocks_end(blocks, begin) : begin;
    for (size_t i = begin; i < end; i++) {
        const RelataUnit *unit = &identity->units[blocks->items[i].unit];
        uint8_t other = identity->units[relata_unit_root(identity, blocks->items[i].unit)].all.gender;
        if (gender && other && gender != other)
            continue;
        add_bearer(identity, bearers, blocks->items[i].unit, unit->n_articles);
    }
}

static const Bearer *with_role(RelataIdentity *identity, Bearers *bearers, uint32_t unit) {
    const Bearer *found = NULL;
    for (uint32_t i = 0; i < bearers->n; i++)
        if (relata_unit_share_role(identity, unit, bearers->items[i].unit)) {
            if (found)
                return NULL;
            found = &bearers->items[i];
        }
    return found;
}

static const Bearer *dominant(const Bearers *bearers) {
    uint64_t sum = 0;
    const Bearer *best = NULL;
    for (uint32_t i = 0; i < bearers->n; i++) {
        sum += bearers->items[i].weight;
        if (!best || bearers->items[i].weight > best->weight)
            best = &bearers->items[i];
    }
    return best && best->weight >= DOMINANCE * (sum - best->weight) ? best : NULL;
}

// "Mayor" and "Senator" are offices before they are surnames: only bearers that the same article names in full stay.
static void keep_beside(RelataIdentity *identity, Bearers *bearers, uint32_t unit) {
    uint32_t n = 0;
    for (uint32_t i = 0; i < bearers->n; i++)
        if (relata_unit_beside(identity, bearers->items[i].unit, unit, false))
            bearers->items[n++] = bearers->items[i];
    bearers->n = n;
}

// "Muhamed Berg", President of Mali, where only a Mohamed Berg is known in that office.
static void join_by_office(Persons *persons, const Name *name) {
    RelataIdentity *identity = persons->identity;
    const char *roles = identity->units[name->unit].roles;
    char sounds[64], other[64], role[256];
    relata_skeleton(name->words.words[0], sounds, sizeof sounds);
    uint32_t found = RELATA_NO_UNIT;
    for (const char *p = roles; *p;) {
        size_t n = strcspn(p, "|");
        snprintf(role, sizeof role, "%.*s", (int)n, p);
        size_t begin = relata_unit_blocks_find(&persons->roles, role);
        size_t end = begin < persons->roles.n ? relata_unit_blocks_end(&persons->roles, begin) : begin;
        for (size_t i = begin; i < end; i++) {
            const Name *holder = &persons->full[persons->roles.items[i].unit];
            const char *surname = holder->words.words[holder->words.n - 1];
            relata_skeleton(surname, other, sizeof other);
            if (strcmp(sounds, other) != 0 || !is_close(surname, name->words.words[0]))
                continue;
            if (found != RELATA_NO_UNIT &&
                relata_unit_root(identity, found) != relata_unit_root(identity, holder->unit))
                return;
            found = holder->unit;
        }
        p += n + (p[n] == '|');
    }
    if (found != RELATA_NO_UNIT)
        relata_unit_join(identity, found, name->unit, RELATA_REASON_SPELLING_ROLE, 0.75);
}

// "Rosselló" in an article that has "Ricardo Rosselló Nevares": the first of two surnames.
static void join_inner(Persons *persons, const Name *name) {
    RelataIdentity *identity = persons->identity;
    if (relata_unit_root(identity, name->unit) != name->unit)
        return;
    const RelataUnitBlocks *inner = &persons->inner;
    size_t begin = relata_unit_blocks_find(inner, name->words.words[0]);
    size_t end = begin < inner->n ? relata_unit_blocks_end(inner, begin) : begin;
    Bearers bearers = {0};
    for (size_t i = begin; i < end; i++)
        if (relata_unit_beside(identity, inner->items[i].unit, name->unit, false))
            add_bearer(identity, &bearers, inner->items[i].unit, 1);
    if (bearers.n == 1)
        relata_unit_join(identity, bearers.items[0].unit, name->unit, RELATA_REASON_SURNAME, 0.8);
}

static void join_short(Persons *persons, const Name *name) {
    RelataIdentity *identity = persons->identity;
    const RelataUnit *unit = &identity->units[name->unit];
    if (unit->is_fixed || !name->words.n)
        return;
    Bearers bearers = {0};
    if (!relata_person_is_given_alone(identity, name->words.words[0]))
        add_block(identity, &persons->surnames, name->words.words[0], unit->gender, &bearers);
    bool is_surname = bearers.n > 0;
    add_block(identity, &persons->attested, name->words.words[0], unit->gender, &bearers);
    if (!bearers.n) {
        join_by_office(persons, name);
        join_inner(persons, name);
        return;
    }
    if (is_known(identity, RELATA_LEXICON_ROLE, name->words.words[0]))
        keep_beside(identity, &bearers, name->unit);
    const Bearer *role = with_role(identity, &bearers, name->unit);
    if (role)
        relata_unit_join(identity, role->unit, name->unit, RELATA_REASON_SURNAME_ROLE, 0.92);
    else if (bearers.n == 1 && !bearers.is_full)
        relata_unit_join(identity, bearers.items[0].unit, name->unit,
                         is_surname ? RELATA_REASON_SURNAME : RELATA_REASON_SHORT_NAME, 0.85);
    else if (!bearers.is_full && (role = dominant(&bearers)))
        relata_unit_join(identity, role->unit, name->unit, RELATA_REASON_SURNAME_DOMINANT, 0.7);
}

// One-word names that nobody with a longer name bears: the same word is the same person, unless genders or offices
// differ.
static void join_lone(Persons *persons) {
    RelataIdentity *identity = persons->identity;
    RelataUnitBlocks blocks = {0};
    for (uint32_t i = 0; i < persons->n_short; i++) {
        const Name *name = &persons->shorts[i];
        if (name->words.n && relata_unit_blocks_find(&persons->surnames, name->words.words[0]) == persons->surnames.n &&
            !relata_person_is_given_alone(identity, name->words.words[0]))
            relata_unit_blocks_add(identity, &blocks, name->words.words[0], name->unit);
    }
    join_blocks(identity, &blocks, RELATA_REASON_NAME, 0.8);
    free(blocks.items);
}

// "López Obrador" with "Andrés Manuel López Obrador": the last words of one longer name, not led by a given name.
static void join_tails(Persons *persons) {
    RelataIdentity *identity = persons->identity;
    RelataUnitBlocks tails = {0};
    for (uint32_t i = 0; i < persons->n_full; i++) {
        const RelataWords *words = &persons->full[i].words;
        for (uint32_t begin = 1; begin + 2 <= words->n; begin++)
            relata_unit_blocks_add(identity, &tails, relata_words_join(identity, words, begin, words->n, " "),
                                   persons->full[i].unit);
    }
    relata_unit_blocks_sort(&tails);
    for (uint32_t i = 0; i < persons->n_full && !identity->failed; i++) {
        const Name *name = &persons->full[i];
        RelataUnit *unit = &identity->units[name->unit];
        if (unit->is_fixed || is_known(identity, RELATA_LEXICON_GIVEN_NAME, name->words.words[0]) ||
            relata_unit_root(identity, name->unit) != name->unit || unit->all.n_units > 1)
            continue;
        Bearers bearers = {0};
        add_block(identity, &tails, unit->core, unit->gender, &bearers);
        if (bearers.n != 1 || bearers.items[0].root == name->unit)
            continue;
        const char *given = unit->all.given, *middle = unit->all.middle;
        unit->all.given = unit->all.middle = NULL; // they are surnames
        if (!relata_unit_join(identity, bearers.items[0].unit, name->unit, RELATA_REASON_SURNAME, 0.85)) {
            unit->all.given = given;
            unit->all.middle = middle;
        }
    }
    free(tails.items);
}

// ------------------------------------------------------------------------------------------ indexes

// A given name by itself ("Robert") says who is meant within an article, but not across articles. Names that are
// often surnames ("Kim") are not taken for one.
bool relata_person_is_given_alone(const RelataIdentity *identity, const char *word) {
    enum { OFTEN = 7 };
    char weight[16] = "";
    const char *surname =
        identity->has_lexicon ? relata_lexicon_get(identity->lexicon, RELATA_LEXICON_SURNAME, word) : NULL;
    if (surname)
        relata_lexicon_field(surname, 0, 0, weight, sizeof weight);
    return is_known(identity, RELATA_LEXICON_GIVEN_NAME, word) && atoi(weight) < OFTEN;
}

// One-word aliases that begin with a capital, of entities with longer names: what articles call them for short.
static void index_aliases(Persons *persons) {
    RelataIdentity *identity = persons->identity;
    RelataStrbuf line = {0}, norm = {0};
    for (uint32_t i = 0; i < persons->n_full && !identity->failed; i++) {
        const RelataUnit *unit = &identity->units[persons->full[i].unit];
        for (const char *p = unit->local->aliases; *p;) {
            size_t n = strcspn(p, "\n");
            bool is_short = n && !memchr(p, ' ', n) && !islower((unsigned char)*p);
            relata_strbuf_truncate(&line, 0);
            relata_strbuf_add(&line, p, n);
            if (is_short)
                relata_name_normalize(relata_strbuf_string(&line), &norm);
            const char *alias = relata_strbuf_string(&norm), *last = strrchr(unit->core, ' ');
            if (is_short && (!relata_person_is_given_alone(identity, alias) || (last && strcmp(last + 1, alias) == 0)))
                relata_unit_blocks_add(identity, &persons->attested, alias, persons->full[i].unit);
            p += n + (p[n] == '\n');
        }
    }
    identity->failed |= line.failed || norm.failed;
    relata_strbuf_clear(&line);
    relata_strbuf_clear(&norm);
    relata_unit_blocks_sort(&persons->attested);
}

static void index_names(Persons *persons) {
    RelataIdentity *identity = persons->identity;
    for (uint32_t i = 0; i < persons->n_full; i++) {
        const RelataWords *words = &persons->full[i].words;
        relata_unit_blocks_add(identity, &persons->surnames, words->words[words->n - 1], persons->full[i].unit);
        if (words->n >= 3 && !is_initial(words->words[words->n - 2]))
            relata_unit_blocks_add(identity, &persons->inner, words->words[words->n - 2], persons->full[i].unit);
        char role[256];
        for (const char *p = identity->units[persons->full[i].unit].roles; *p;) {
            size_t n = strcspn(p, "|");
            snprintf(role, sizeof role, "%.*s", (int)n, p);
            relata_unit_blocks_add(identity, &persons->roles, role, i); // the index of the name
            p += n + (p[n] == '|');
        }
    }
    relata_unit_blocks_sort(&persons->surnames);
    relata_unit_blocks_sort(&persons->inner);
    relata_unit_blocks_sort(&persons->roles);
    index_aliases(persons);
}

void relata_identity_persons(RelataIdentity *identity) {
    Persons persons = {.identity = identity};
    collect(&persons);
    if (!identity->failed) {
        index_names(&persons);
        join_same(&persons);
        join_middles(&persons);
        join_initials(&persons);
        join_spellings(&persons);
        join_tails(&persons);
        for (uint32_t i = 0; i < persons.n_short && !identity->failed; i++)
            join_short(&persons, &persons.shorts[i]);
        join_lone(&persons);
    }
    free(persons.full);
    free(persons.shorts);
    free(persons.surnames.items);
    free(persons.attested.items);
    free(persons.inner.items);
    free(persons.roles.items);
}
