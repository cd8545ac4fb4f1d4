// Compiles the lexical tables of LEXICON into the model section `lexicon`.
//
// Each table of relata/lexicon.h is gathered as a map from normalised key to rows, rows are ordered
// by weight, and the whole is written as hash tables over records (layout: lexicon/lexicon.h). The
// tables themselves say where they come from; their licences are listed in src/data/LICENSES.
#include "lexicon/lexicon.h"

#include "lexicon/tsv_train.h"
#include "train/train.h"

#include "base/arena.h"
#include "base/array.h"
#include "base/file.h"
#include "base/map.h"
#include "base/strbuf.h"

#include <relata/lexicon.h>

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
    uint32_t key;     // id in Table.keys
    int weight;       // higher first
    uint32_t order;   // of arrival, so that sorting is stable
    const char *text; // the row
} Row;

typedef struct {
    RelataMap *keys;
    RELATA_ARRAY(Row) rows;
} Table;

typedef struct {
    Table tables[RELATA_N_LEXICON_TABLES];
    RelataMap *place_names;          // normalised names of cities and regions, and
    RELATA_ARRAY(char *) place_keys; // what each means, to anchor their demonyms
    RelataArena *arena;
    const char *folder;
    RelataError *error;
    bool failed;
} Compiler;

static void add_row(Compiler *c, RelataLexiconTable table, const char *key, int weight, const char *format, ...)
    __attribute__((format(printf, 5, 6)));

static void add_row(Compiler *c, RelataLexiconTable table, const char *key, int weight, const char *format, ...) {
    char normal[256], text[8192];
    va_list args;
    va_start(args, format);
    vsnprintf(text, sizeof text, format, args);
    va_end(args);
    // Gazetteer keys are identifiers, not text.
    if (table == RELATA_LEXICON_THING)
        snprintf(normal, sizeof normal, "%s", key);
    else if (!relata_lexicon_normalize(key, normal, sizeof normal))
        return;
    Table *t = &c->tables[table];
    Row row = {relata_map_add_string(t->keys, normal), weight, (uint32_t)t->rows.n,
               relata_arena_string(c->arena, text)};
    if (!row.key || !row.text || !RELATA_ARRAY_ADD(&t->rows, row))
        c->failed = true;
}

// Whether every word is written as names are: one capital, then lower case.
static bool is_plain_name(const char *name) {
    for (size_t i = 0; name[i]; i++) {
        bool is_first = i == 0 || name[i - 1] == ' ' || name[i - 1] == '-';
        bool is_upper = name[i] >= 'A' && name[i] <= 'Z', is_lower = name[i] >= 'a' && name[i] <= 'z';
        if ((is_first && is_lower) || (!is_first && is_upper))
            return false;
    }
    return true;
}

static void add_surface(Compiler *c, const char *name, const char *key, const char *type, const char *how, int weight) {
    if (strlen(name) > 1 && strlen(name) < 120)
        add_row(c, RELATA_LEXICON_SURFACE, name, weight, "%s\t%s\t%s\t%d\t%s", key, type, how, weight,
                is_plain_name(name) ? "" : name);
}

// Calls add_surface for every value of a '|'-separated field.
static void add_surfaces(Compiler *c, const char *names, const char *key, const char *type, const char *how,
                         int weight) {
    char name[256];
    while (*names) {
        size_t n = strcspn(names, "|");
        snprintf(name, sizeof name, "%.*s", (int)n, names);
        add_surface(c, name, key, type, how, weight);
        names += n + (names[n] == '|');
    }
}

static void add_thing(Compiler *c, const char *key, const char *name, const char *type, const char *subtype,
                      const char *country, const char *note) {
    add_row(c, RELATA_LEXICON_THING, key, 0, "%s\t%s\t%s\t%s%s\t%s", name, type, subtype, *country ? "country/" : "",
            country, note);
}

// Remembers `key` as what `name` means among places, unless a more populous one came first.
static void anchor_place(Compiler *c, const char *name, const char *key) {
    char normal[256];
    if (!relata_lexicon_normalize(name, normal, sizeof normal))
        return;
    uint32_t known = relata_map_count(c->place_names);
    uint32_t id = relata_map_add_string(c->place_names, normal);
    if (id > known && !RELATA_ARRAY_ADD(&c->place_keys, relata_arena_string(c->arena, key)))
        c->failed = true;
}

static const char *anchored_place(const Compiler *c, const char *name) {
    char normal[256];
    relata_lexicon_normalize(name, normal, sizeof normal);
    uint32_t id = relata_map_find_string(c->place_names, normal);
    return id ? c->place_keys.items[id - 1] : NULL;
}

typedef void RowFn(Compiler *c, const RelataTsv *t);

static RelataStatus each_row(Compiler *c, const char *file, RowFn *add) {
    RelataTsv tsv;
    RELATA_TRY(relata_tsv_open(&tsv, c->folder, file, c->error));
    while (relata_tsv_next(&tsv))
        add(c, &tsv);
    relata_tsv_close(&tsv);
    return RELATA_OK;
}

// --- places ---------------------------------------------------------------------------------------

static void add_country(Compiler *c, const RelataTsv *t) {
    char key[64];
    const char *code = relata_tsv_get(t, "code");
    snprintf(key, sizeof key, "country/%s", code);
    add_row(c, RELATA_LEXICON_THING, key, 0, "%s\tPLACE\t%s\tcountry/%s\t%s\t%s", relata_tsv_get(t, "name"),
            relata_tsv_get(t, "type"), code, relata_tsv_get(t, "capital"), relata_tsv_get(t, "continent"));
}

static void add_country_alias(Compiler *c, const RelataTsv *t) {
    static const struct {
        const char *kind, *how;
        int weight;
    } kinds[] = {{"name", "name", 9},     {"short", "name", 9},      {"long", "name", 9},
                 {"alt", "alias", 8},     {"abbr", "acronym", 8},    {"former", "former", 5},
                 {"local", "alias", 5},   {"noun_sg", "demonym", 8}, {"noun_pl", "demonym", 8},
                 {"adj", "adjective", 9}, {"capital", "capital", 6}};
    char key[64];
    snprintf(key, sizeof key, "country/%s", relata_tsv_get(t, "code"));
    bool is_preferred = strcmp(relata_tsv_get(t, "preferred"), "y") == 0;
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (strcmp(relata_tsv_get(t, "kind"), kinds[i].kind) == 0)
            add_surface(c, relata_tsv_get(t, "alias"), key, strcmp(kinds[i].how, "demonym") ? "PLACE" : "GROUP",
                        kinds[i].how, kinds[i].weight - (is_preferred ? 0 : 4));
}

// Capitals are in the country aliases; here come seats of power, streets and buildings.
static void add_metonym(Compiler *c, const RelataTsv *t) {
    const char *type = relata_tsv_get(t, "type"), *code = relata_tsv_get(t, "code");
    char key[64];
    if (strncmp(type, "capital", 7) == 0 || !*code)
        return;
    snprintf(key, sizeof key, "country/%s", code);
    add_surface(c, relata_tsv_get(t, "form"), key, "PLACE", "metonym", *relata_tsv_get(t, "caution") ? 4 : 7);
}

static void add_region(Compiler *c, const RelataTsv *t) {
    char key[128];
    const char *name = relata_tsv_get(t, "name");
    snprintf(key, sizeof key, "region/%s", name);
    anchor_place(c, name, key);
    add_row(c, RELATA_LEXICON_THING, key, 0, "%s\tPLACE\t%s\t\t%s", name, relata_tsv_get(t, "kind"),
            relata_tsv_get(t, "countries"));
    add_surface(c, name, key, "PLACE", "name", 8);
    add_surfaces(c, relata_tsv_get(t, "variants"), key, "PLACE", "alias", 7);
    add_surfaces(c, relata_tsv_get(t, "noun_sg"), key, "GROUP", "demonym", 7);
    add_surfaces(c, relata_tsv_get(t, "noun_pl"), key, "GROUP", "demonym", 7);
    add_surfaces(c, relata_tsv_get(t, "adjective"), key, "PLACE", "adjective", 7);
}

// 2 for the smallest places to 7 for the largest cities.
static int city_weight(const RelataTsv *t) {
    long people = strtol(relata_tsv_get(t, "population"), NULL, 10);
    int weight = people >= 2000000 ? 7 : people >= 500000 ? 6 : people >= 100000 ? 4 : people >= 40000 ? 3 : 2;
    if (strcmp(relata_tsv_get(t, "feature"), "PPLC") == 0 && weight < 7)
        weight = 7;
    return strcmp(relata_tsv_get(t, "feature"), "PPLX") == 0 ? 1 : weight;
}

static void add_city(Compiler *c, const RelataTsv *t) {
    char key[64], region[64];
    const char *name = relata_tsv_get(t, "name"), *ascii = relata_tsv_get(t, "ascii");
    snprintf(key, sizeof key, "city/%s", relata_tsv_get(t, "geonameid"));
    int weight = city_weight(t);
    anchor_place(c, name, key);
    snprintf(region, sizeof region, "admin1/%s.%s", relata_tsv_get(t, "iso2"), relata_tsv_get(t, "admin1_code"));
    add_thing(c, key, name, "PLACE", strcmp(relata_tsv_get(t, "feature"), "PPLC") ? "city" : "capital",
              relata_tsv_get(t, "iso2"), *relata_tsv_get(t, "admin1_name") ? region : "");
    add_surface(c, name, key, "PLACE", "name", weight);
    if (*ascii)
        add_surface(c, ascii, key, "PLACE", "name", weight);
    add_surfaces(c, relata_tsv_get(t, "alternates"), key, "PLACE", "alias", weight);
}

static void add_admin1(Compiler *c, const RelataTsv *t) {
    char key[64];
    const char *name = relata_tsv_get(t, "name"), *iso2 = relata_tsv_get(t, "iso2");
    snprintf(key, sizeof key, "admin1/%s.%s", iso2, relata_tsv_get(t, "code"));
    int weight = strcmp(iso2, "US") == 0 ? 8 : *relata_tsv_get(t, "abbreviations") ? 7 : 4;
    anchor_place(c, name, key);
    add_thing(c, key, name, "PLACE", "admin1", iso2, "");
    add_surface(c, name, key, "PLACE", "name", weight);
    add_surface(c, relata_tsv_get(t, "ascii"), key, "PLACE", "name", weight);
    add_surfaces(c, relata_tsv_get(t, "abbreviations"), key, "PLACE", "acronym", 5);
}

static void add_place_demonym(Compiler *c, const RelataTsv *t) {
    const char *key = anchored_place(c, relata_tsv_get(t, "place"));
    bool is_noun = strcmp(relata_tsv_get(t, "pos"), "noun") == 0;
    if (!key)
        return;
    add_surface(c, relata_tsv_get(t, "form"), key, is_noun ? "GROUP" : "PLACE", is_noun ? "demonym" : "adjective", 6);
    add_surface(c, relata_tsv_get(t, "plural"), key, "GROUP", "demonym", 6);
}

// --- organisations and peoples -----------------------------------------------------------------------

static void add_leader(Compiler *c, const RelataTsv *t) {
    char key[256], note[512];
    const char *name = relata_tsv_get(t, "name");
    snprintf(key, sizeof key, "person/%s", name);
    snprintf(note, sizeof note, "%s (%s)", relata_tsv_get(t, "title"), relata_tsv_get(t, "as_of"));
    add_thing(c, key, name, "PERSON", relata_tsv_get(t, "role"), relata_tsv_get(t, "code"), note);
    add_surface(c, name, key, "PERSON", "name", 8);
    add_surfaces(c, relata_tsv_get(t, "variants"), key, "PERSON", "alias", 7);
    add_surface(c, relata_tsv_get(t, "family_name"), key, "PERSON", "leader", 3);
}

static void add_organization(Compiler *c, const RelataTsv *t) {
    char key[256];
    const char *id = relata_tsv_get(t, "org_id");
    snprintf(key, sizeof key, "org/%s", id);
    add_thing(c, key, relata_tsv_get(t, "name"), "ORGANIZATION", relata_tsv_get(t, "type"),
              relata_tsv_get(t, "country"), relata_tsv_get(t, "seat"));
    add_surface(c, relata_tsv_get(t, "name"), key, "ORGANIZATION", "name", 9);
    add_surfaces(c, relata_tsv_get(t, "variants"), key, "ORGANIZATION", "alias", 8);
    add_surface(c, relata_tsv_get(t, "acronym"), key, "ORGANIZATION", "acronym",
                strcmp(id, relata_tsv_get(t, "acronym")) == 0 ? 8 : 5);
}

static void add_company(Compiler *c, const RelataTsv *t) {
    char key[128];
    snprintf(key, sizeof key, "company/%s", relata_tsv_get(t, "symbol"));
    add_thing(c, key, relata_tsv_get(t, "name"), "ORGANIZATION", "company", "US", relata_tsv_get(t, "headquarters"));
    add_surface(c, relata_tsv_get(t, "name"), key, "ORGANIZATION", "name", 6);
}

static void add_party(Compiler *c, const RelataTsv *t) {
    char key[300];
    const char *name = relata_tsv_get(t, "name"), *code = relata_tsv_get(t, "code");
    snprintf(key, sizeof key, "party/%s/%s", code, name);
    add_thing(c, key, name, "ORGANIZATION", "party", code, "");
    int weight = strstr(relata_tsv_get(t, "source"), "hand") ? 7 : 4;
    add_surface(c, name, key, "ORGANIZATION", "name", weight);
    add_surfaces(c, relata_tsv_get(t, "other_names"), key, "ORGANIZATION", "alias", weight);
    if (strlen(relata_tsv_get(t, "acronym")) > 2)
        add_surface(c, relata_tsv_get(t, "acronym"), key, "ORGANIZATION", "acronym", weight - 2);
    add_surfaces(c, relata_tsv_get(t, "member_sg"), key, "GROUP", "demonym", weight);
    add_surfaces(c, relata_tsv_get(t, "member_pl"), key, "GROUP", "demonym", weight);
}

static void add_institution(Compiler *c, const RelataTsv *t) {
    char key[300];
    const char *name = relata_tsv_get(t, "name"), *code = relata_tsv_get(t, "code");
    snprintf(key, sizeof key, "inst/%s/%s", code, name);
    add_thing(c, key, name, "ORGANIZATION", relata_tsv_get(t, "kind"), code, "");
    int weight = strcmp(code, "US") == 0 || strcmp(code, "GB") == 0 ? 8 : 4;
    add_surface(c, name, key, "ORGANIZATION", "name", weight);
    add_surfaces(c, relata_tsv_get(t, "local_names"), key, "ORGANIZATION", "alias", weight);
    if (strlen(relata_tsv_get(t, "acronym")) > 2)
        add_surface(c, relata_tsv_get(t, "acronym"), key, "ORGANIZATION", "acronym", 4);
}

static void add_ethnic_group(Compiler *c, const RelataTsv *t) {
    char key[200];
    const char *name = relata_tsv_get(t, "name");
    if (*relata_tsv_get(t, "is_nationality_of"))
        return; // a demonym of its country already
    snprintf(key, sizeof key, "group/%s", name);
    add_row(c, RELATA_LEXICON_THING, key, 0, "%s\tGROUP\tethnic\t\t%s", name, relata_tsv_get(t, "countries"));
    add_surface(c, name, key, "GROUP", "name", 5);
}

// --- names and words ---------------------------------------------------------------------------------

static void add_given_name(Compiler *c, const RelataTsv *t) {
    add_row(c, RELATA_LEXICON_GIVEN_NAME, relata_tsv_get(t, "name"), 0, "%s\t%s\t%s\t%s", relata_tsv_get(t, "gender"),
            relata_tsv_get(t, "male_pct"), relata_tsv_get(t, "female_pct"), relata_tsv_get(t, "common_word"));
}

static void add_surname(Compiler *c, const RelataTsv *t) {
    const char *rank = relata_tsv_get(t, "rank");
    long r = *rank ? strtol(rank, NULL, 10) : 50000;
    if (r > 50000)
        return;
    int weight = r < 100 ? 9 : r < 1000 ? 7 : r < 5000 ? 5 : r < 20000 ? 3 : 1;
    add_row(c, RELATA_LEXICON_SURNAME, relata_tsv_get(t, "name"), 0, "%d\t%s\t%s", weight,
            relata_tsv_get(t, "also_given"), relata_tsv_get(t, "common_word"));
}

static void add_title(Compiler *c, const RelataTsv *t) {
    const char *kind = relata_tsv_get(t, "kind"), *gender = relata_tsv_get(t, "gender");
    const char *names = relata_tsv_get(t, "variants");
    add_row(c, RELATA_LEXICON_TITLE, relata_tsv_get(t, "title"), 1, "%s\t%s", kind, gender);
    while (*names) {
        size_t n = strcspn(names, "|");
        char name[256];
        snprintf(name, sizeof name, "%.*s", (int)n, names);
        add_row(c, RELATA_LEXICON_TITLE, name, 0, "%s\t%s", kind, gender);
        names += n + (names[n] == '|');
    }
}

static int per_cent(const char *share) {
    return (int)(strtod(share, NULL) * 100 + 0.5);
}

static void add_noun_class(Compiler *c, const RelataTsv *t) {
    const char *noun = relata_tsv_get(t, "noun"), *news = relata_tsv_get(t, "news_class");
    const char *class = relata_tsv_get(t, "class"), *share = relata_tsv_get(t, "share");
    if (*news)
        add_row(c, RELATA_LEXICON_NOUN_CLASS, noun, 200, "%s\t1.00", news);
    if (*class && strcmp(class, news) != 0)
        add_row(c, RELATA_LEXICON_NOUN_CLASS, noun, 100 + per_cent(share), "%s\t%s", class, share);
    for (const char *p = relata_tsv_get(t, "other_classes"); *p;) {
        size_t n = strcspn(p, "|"), colon = strcspn(p, ":|");
        if (colon < n && strncmp(p, news, colon) != 0)
            add_row(c, RELATA_LEXICON_NOUN_CLASS, noun, per_cent(p + colon + 1), "%.*s\t%.*s", (int)colon, p,
                    (int)(n - colon - 1), p + colon + 1);
        p += n + (p[n] == '|');
    }
}

static void add_role(Compiler *c, const RelataTsv *t) {
    const char *subclass = relata_tsv_get(t, "subclass");
    add_row(c, RELATA_LEXICON_ROLE, relata_tsv_get(t, "noun"), 0, "%s", subclass);
}

static void add_nominalization(Compiler *c, const RelataTsv *t) {
    const char *share = relata_tsv_get(t, "share"), *source = relata_tsv_get(t, "source");
    bool is_hand = strstr(source, "hand") != NULL;
    if (strcmp(relata_tsv_get(t, "preferred"), "y") != 0 || (!is_hand && per_cent(share) < 10))
        return;
    int event_first = strcmp(relata_tsv_get(t, "relation"), "event") == 0 ? 1000 : 0;
    add_row(c, RELATA_LEXICON_NOMINALIZATION, relata_tsv_get(t, "noun"), event_first + per_cent(share), "%s\t%s\t%s",
            relata_tsv_get(t, "verb"), relata_tsv_get(t, "relation"), is_hand ? "1.00" : share);
}

static void add_company_suffix(Compiler *c, const RelataTsv *t) {
    add_row(c, RELATA_LEXICON_COMPANY_SUFFIX, relata_tsv_get(t, "suffix"), 0, "%s", relata_tsv_get(t, "strength"));
}

static const struct {
    const char *file;
    RowFn *add;
} sources[] = {
    {"places/countries.tsv", add_country},
    {"places/country_aliases.tsv", add_country_alias},
    {"places/metonyms.tsv", add_metonym},
    {"places/regions.tsv", add_region},
    {"places/admin1.tsv", add_admin1},
    {"places/cities.tsv", add_city},
    {"places/place_demonyms.tsv", add_place_demonym},
    {"places/leaders.tsv", add_leader},
    {"orgs/organizations.tsv", add_organization},
    {"orgs/companies_sp500.tsv", add_company},
    {"orgs/company_suffixes.tsv", add_company_suffix},
    {"places/parties.tsv", add_party},
    {"places/institutions.tsv", add_institution},
    {"places/ethnic_groups.tsv", add_ethnic_group},
    {"names/given_names.tsv", add_given_name},
    {"names/surnames.tsv", add_surname},
    {"names/titles.tsv", add_title},
    {"heads/noun_classes.tsv", add_noun_class},
    {"heads/person_roles.tsv", add_role},
    {"frames/nominalizations.tsv", add_nominalization},
};

// --- writing -----------------------------------------------------------------------------------------

static void put(RelataStrbuf *out, uint64_t value, int n) {
    for (int i = 0; i < n; i++, value >>= 8)
        relata_strbuf_add_char(out, (char)(value & 0xFF));
}

static uint64_t power_over(uint64_t n) {
    uint64_t power = 4;
    while (power < n)
        power *= 2;
    return power;
}

static int by_key_and_weight(const void *a, const void *b) {
    const Row *x = a, *y = b;
    if (x->key != y->key)
        return x->key < y->key ? -1 : 1;
    if (x->weight != y->weight)
        return x->weight > y->weight ? -1 : 1;
    return x->order < y->order ? -1 : x->order > y->order;
}

// Whether an earlier row of the key says the same.
static bool is_repeated(const Table *t, size_t begin, size_t i) {
    for (size_t k = begin; k < i; k++)
        if (strcmp(t->rows.items[k].text, t->rows.items[i].text) == 0)
            return true;
    return false;
}

// The byte of the longest piece that the text begins with, 0 if there is none.
static char piece_at(const char *text, size_t *n) {
    char best = 0;
    *n = 0;
    for (int c = 1; c < 256; c++) {
        const char *piece = relata_lexicon_piece((char)c);
        if (piece && strlen(piece) > *n && strncmp(text, piece, strlen(piece)) == 0) {
            best = (char)c;
            *n = strlen(piece);
        }
    }
    return best;
}

// Appends a string with bytes for its pieces. A byte that stands for a piece is dropped: no text holds one.
static void add_packed(RelataStrbuf *out, const char *text) {
    while (*text) {
        size_t n;
        char byte = piece_at(text, &n);
        if (byte || !relata_lexicon_piece(*text))
            relata_strbuf_add_char(out, byte ? byte : *text);
        text += byte ? n : 1;
    }
}

// Appends the records of a table; offsets[key id - 1] is where each begins in `records`.
static void write_records(Table *t, RelataStrbuf *records, uint32_t *offsets) {
    enum { MOST_ROWS = 200 };
    if (t->rows.n)
        qsort(t->rows.items, t->rows.n, sizeof(Row), by_key_and_weight);
    for (size_t i = 0; i < t->rows.n;) {
        size_t begin = i, value;
        offsets[t->rows.items[i].key - 1] = (uint32_t)records->n;
        add_packed(records, relata_map_string(t->keys, t->rows.items[i].key));
        relata_strbuf_add_char(records, '\0');
        value = records->n;
        for (; i < t->rows.n && t->rows.items[i].key == t->rows.items[begin].key; i++) {
            if (is_repeated(t, begin, i) || i - begin >= MOST_ROWS)
                continue;
            if (records->n > value)
                relata_strbuf_add_char(records, '\n');
            add_packed(records, t->rows.items[i].text);
        }
        relata_strbuf_add_char(records, '\0');
    }
}

static void insert(uint32_t *slots, uint64_t n, uint64_t hash, uint32_t value) {
    uint64_t i = hash & (n - 1);
    while (slots[i] && slots[i] != value)
        i = (i + 1) & (n - 1);
    slots[i] = value;
}

// Every prefix of the key that ends before a blank.
static uint64_t insert_prefixes(const char *key, uint32_t *slots, uint64_t n) {
    uint64_t count = 0;
    for (const char *blank = strchr(key, ' '); blank; blank = strchr(blank + 1, ' '), count++)
        if (slots) {
            uint64_t hash = relata_hash(key, (size_t)(blank - key));
            insert(slots, n, hash, (uint32_t)(hash >> 40) | 1);
        }
    return count;
}

static RelataStatus write_section(Compiler *c, const char *path) {
    RelataStrbuf records = {0}, file = {0};
    uint32_t *offsets[RELATA_N_LEXICON_TABLES], *slots[RELATA_N_LEXICON_TABLES][2];
    uint64_t n_slots[RELATA_N_LEXICON_TABLES][2],
        at = RELATA_LEXICON_HEADER + RELATA_N_LEXICON_TABLES * (uint64_t)RELATA_LEXICON_ENTRY;
    for (int k = 0; k < RELATA_N_LEXICON_TABLES; k++) {
        Table *t = &c->tables[k];
        uint64_t n = relata_map_count(t->keys), prefixes = 0;
        for (uint32_t id = 1; id <= n && k == RELATA_LEXICON_SURFACE; id++)
            prefixes += insert_prefixes(relata_map_string(t->keys, id), NULL, 0);
        n_slots[k][0] = power_over(n + n / 4);
        n_slots[k][1] = prefixes ? power_over(prefixes + prefixes / 4) : 0;
        offsets[k] = calloc(n + 1, sizeof(uint32_t));
        slots[k][0] = calloc(n_slots[k][0], sizeof(uint32_t));
        slots[k][1] = calloc(n_slots[k][1] + 1, sizeof(uint32_t));
        if (!offsets[k] || !slots[k][0] || !slots[k][1])
            return relata_fail(c->error, RELATA_NO_MEMORY, path, 0, 0, "out of memory");
        write_records(t, &records, offsets[k]);
    }
    relata_strbuf_add(&file, "RLEX", 4);
    put(&file, RELATA_LEXICON_VERSION, 4);
    put(&file, RELATA_N_LEXICON_TABLES, 4);
    put(&file, 0, 4);
    for (int k = 0; k < RELATA_N_LEXICON_TABLES; k++)
        for (int which = 0; which < 2; which++) {
            put(&file, at, 8);
            put(&file, n_slots[k][which], 8);
            at += RELATA_LEXICON_SLOT * n_slots[k][which];
        }
    for (int k = 0; k < RELATA_N_LEXICON_TABLES; k++) {
        RelataMap *keys = c->tables[k].keys;
        for (uint32_t id = 1; id <= relata_map_count(keys); id++) {
            const char *key = relata_map_string(keys, id);
            insert(slots[k][0], n_slots[k][0], relata_hash(key, strlen(key)), (uint32_t)(at + offsets[k][id - 1]));
            insert_prefixes(key, n_slots[k][1] ? slots[k][1] : NULL, n_slots[k][1]);
        }
        for (int which = 0; which < 2; which++) {
            for (uint64_t i = 0; i < n_slots[k][which]; i++)
                put(&file, slots[k][which][i], RELATA_LEXICON_SLOT);
            free(slots[k][which]);
        }
        free(offsets[k]);
    }
    if ((at + records.n) >> 8 * RELATA_LEXICON_SLOT)
        return relata_fail(c->error, RELATA_MODEL, path, 0, 0, "the records are too many for the slots");
    relata_strbuf_add(&file, relata_strbuf_string(&records), records.n);
    bool failed = c->failed || records.failed || file.failed;
    RelataStatus status = failed ? relata_fail(c->error, RELATA_NO_MEMORY, path, 0, 0, "out of memory")
                                 : relata_file_write(path, file.bytes, file.n, c->error);
    relata_strbuf_clear(&records);
    relata_strbuf_clear(&file);
    return status;
}

RelataStatus relata_train_lexicon(const RelataTrainOptions *options, RelataError *error) {
    Compiler c = {.folder = options->lexicon, .error = error};
    RelataStatus status = RELATA_OK;
    c.arena = relata_arena_new();
    c.place_names = relata_map_new();
    c.failed = !c.arena || !c.place_names;
    for (int k = 0; k < RELATA_N_LEXICON_TABLES; k++) {
        c.tables[k].keys = relata_map_new();
        c.failed = c.failed || !c.tables[k].keys;
    }
    if (c.failed)
        status = relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory");
    for (size_t i = 0; i < sizeof sources / sizeof *sources && status == RELATA_OK; i++)
        status = each_row(&c, sources[i].file, sources[i].add);
    if (status == RELATA_OK)
        status = write_section(&c, options->out);
    for (int k = 0; k < RELATA_N_LEXICON_TABLES; k++) {
        relata_map_free(c.tables[k].keys);
        free(c.tables[k].rows.items);
    }
    free(c.place_keys.items);
    relata_map_free(c.place_names);
    relata_arena_free(c.arena);
    return status;
}
