// Stores built piece by piece hold what stores built at once hold.
#include "unit/test.h"

#include "../store/build.h"

#include "base/strbuf.h"
#include "store/internal.h"

enum { ARTICLES = 60, ROUNDS = 8, NOISE = 30 };

static uint32_t seed;

static uint32_t draw(uint32_t n) {
    seed = seed * 1664525u + 1013904223u;
    return (seed >> 8) % n;
}

typedef struct {
    const char *name;
    RelataType type;
    RelataEntityKind kind;
    const char *key;
    const char *aliases;
} Sample;

#define P RELATA_TYPE_PERSON
#define O RELATA_TYPE_ORGANIZATION
#define L RELATA_TYPE_PLACE
#define F RELATA_TYPE_FACILITY
#define N RELATA_ENTITY_NAMED
#define C RELATA_ENTITY_NOMINAL

// Names that share something with others: surnames, sounds, acronyms, offices, heads.
static const Sample SAMPLES[] = {
    {"Marta Kowalska", P, N, NULL, "Kowalska"},
    {"Irena Kowalska", P, N, NULL, "Governor of Lodz"},
    {"Kowalska", P, N, NULL, "Governor of Lodz"},
    {"Kowalska", P, N, NULL, NULL},
    {"M. Kowalska", P, N, NULL, NULL},
    {"Emomali Rahmon", P, N, NULL, "President of Tajikistan|Rahmon"},
    {"Emomali Rahman", P, N, NULL, "President of Tajikistan"},
    {"Rahman", P, N, NULL, "President of Tajikistan"},
    {"Rachmon", P, N, NULL, "President of Tajikistan"},
    {"Ricardo Torres Molina", P, N, NULL, "Torres"},
    {"Torres", P, N, NULL, NULL},
    {"Molina", P, N, NULL, NULL},
    {"Bill Torres", P, N, NULL, "Mayor of Reno"},
    {"William J Torres", P, N, NULL, NULL},
    {"Reno", L, N, NULL, NULL},
    {"Janet Reno", P, N, NULL, "Reno"},
    {"Eurasian Economic Union", O, N, "org/EEU", "EEU"},
    {"EEU", O, N, NULL, NULL},
    {"Eastern Energy Utility", O, N, NULL, NULL},
    {"Baltica Inc", O, N, NULL, NULL},
    {"Baltica", O, N, NULL, NULL},
    {"Baltica Bank", O, N, NULL, NULL},
    {"Parliament", O, N, NULL, NULL},
    {"Parliament of Iraq", O, N, NULL, NULL},
    {"Iraq", L, N, "country/IQ", "Iraqi"},
    {"Norway", L, N, "country/NO", NULL},
    {"Senate", O, N, "inst/US/Senate", NULL},
    {"United States", L, N, "country/US", NULL},
    {"Hurricane Dorian", RELATA_TYPE_EVENT, N, NULL, NULL},
    {"Tropical Storm Dorian", RELATA_TYPE_EVENT, N, NULL, NULL},
    {"Dorian", P, N, NULL, NULL},
    {"Liberal Party", O, N, "party/CA/Liberal Party", NULL},
    {"Liberals", RELATA_TYPE_GROUP, N, NULL, NULL},
    {"Liberals", RELATA_TYPE_OTHER, N, NULL, NULL},
    {"Ohio Bill Torres", O, N, NULL, NULL},
    {"201st military base in Tajikistan", F, N, NULL, NULL},
    {"Russia's 201st base", F, N, NULL, NULL},
    {"4th base in Norway", F, N, NULL, NULL},
    {"remittances", RELATA_TYPE_OTHER, C, NULL, NULL},
    {"remittance", RELATA_TYPE_OTHER, C, NULL, NULL},
    {"the Iraqi army", O, C, NULL, NULL},
    {"Army of Iraq", O, N, NULL, NULL},
    {"Interpol", L, N, NULL, NULL},
    {"40%", RELATA_TYPE_QUANTITY, RELATA_ENTITY_LITERAL, NULL, NULL},
};

static void put(RelataStore *store, uint32_t article, uint32_t version) {
    char id[16];
    uint32_t entities[8];
    seed = article * 7919 + version * 104729 + 1;
    snprintf(id, sizeof id, "%03u", article);
    Build *build = build_begin(id);
    for (uint32_t i = 0; i < 8; i++) {
        const Sample *sample = &SAMPLES[draw(sizeof SAMPLES / sizeof *SAMPLES)];
        entities[i] = build_entity_full(build, sample->name, sample->type, sample->kind, sample->key, sample->aliases,
                                        RELATA_GENDER_UNKNOWN);
    }
    // names of nobody else, so that what is linked stays a small part of the store
    for (uint32_t i = 0; i < NOISE; i++) {
        char name[32];
        snprintf(name, sizeof name, "Q%ux%u Z%ux%uy", article, i, i, article);
        (void)build_name(build, name, P, NULL);
    }
    static const char *const RELATIONS[] = {"met with", "visited", "leads"};
    for (uint32_t i = 0; i < 3; i++) {
        uint32_t subject = draw(8), object = draw(8);
        if (subject != object)
            build_triple(build, entities[subject], RELATIONS[draw(3)], entities[object], 0.5 + draw(40) / 100.0);
    }
    assert_int_equal(build_put(build, store, NULL), RELATA_OK);
}

// All of the graph but ids, in an order that does not depend on them.
static const char *const DUMPS[] = {
    "SELECT e.name,e.type,e.kind,coalesce(e.key,''),e.n_articles,e.n_mentions,e.degree,(SELECT group_concat(x,'|') FROM"
    " (SELECT norm||'='||name||':'||n_articles||is_canonical x FROM alias a WHERE a.entity=e.id ORDER BY norm))"
    " FROM entity e ORDER BY 1,2,3,4,5,6,7,8",
    "SELECT a.name,r.name,b.name,s.n_articles,s.n_claims,s.confidence,coalesce(s.day,''),(SELECT group_concat(x,'|')"
    " FROM (SELECT d.name||':'||(c.id&1048575) x FROM support u JOIN claim c ON c.id=u.claim JOIN document d"
    " ON d.id=c.id>>20 WHERE u.statement=s.id ORDER BY 1)) FROM statement s JOIN relation r ON r.id=s.relation"
    " JOIN entity a ON a.id=s.subject JOIN entity b ON b.id=s.object ORDER BY 1,2,3,4,5,6,7,8",
    "SELECT d.name,m.local&1048575,e.name,m.reason,m.score,coalesce((SELECT v.name||':'||(m.via&1048575) FROM document "
    "v"
    " WHERE v.id=m.via>>20),''),'','' FROM member m JOIN document d ON d.id=m.local>>20 JOIN entity e ON e.id=m.entity"
    " ORDER BY 1,2",
    "SELECT key,value,'','','','','','' FROM meta WHERE key IN ('n_entities','n_statements') ORDER BY key",
    "SELECT (SELECT count(*) FROM name_fts),(SELECT count(*) FROM alias),(SELECT count(*) FROM "
    "touched),'','','','',''"};

static void dump(RelataStore *store, RelataStrbuf *out) {
    relata_strbuf_truncate(out, 0);
    for (size_t i = 0; i < sizeof DUMPS / sizeof *DUMPS; i++) {
        sqlite3_stmt *statement;
        bool row;
        assert_int_equal(relata_sql_begin(store, &statement, NULL, DUMPS[i], ""), RELATA_OK);
        while (relata_sql_next(store, statement, &row, NULL) == RELATA_OK && row)
            for (int c = 0; c < 8; c++)
                relata_strbuf_printf(out, "%s%c", (const char *)sqlite3_column_text(statement, c), c < 7 ? '\t' : '\n');
    }
    assert_false(out->failed);
}

static RelataStore *open_store(char **path) {
    RelataStore *store;
    *path = build_store_path();
    assert_int_equal(relata_store_open(&store, *path, RELATA_STORE_WRITE, NULL), RELATA_OK);
    return store;
}

static void close_store(RelataStore *store, char *path) {
    relata_store_close(store);
    build_remove_store(path);
}

static void resolve(RelataStore *store, const RelataModel *model) {
    RelataError error = {0};
    RelataStatus status = relata_store_resolve(store, model, &error);
    assert_string_equal(error.message, "");
    assert_int_equal(status, RELATA_OK);
}

static void compare(RelataStore *store, const uint32_t *versions, const RelataModel *model) {
    RelataStrbuf mine = {0}, whole = {0};
    char *path;
    RelataStore *other = open_store(&path);
    for (uint32_t i = 0; i < ARTICLES; i++)
        if (versions[i])
            put(other, i, versions[i]);
    resolve(other, model);
    dump(store, &mine);
    dump(other, &whole);
    assert_string_equal(relata_strbuf_string(&mine), relata_strbuf_string(&whole));
    relata_strbuf_clear(&mine);
    relata_strbuf_clear(&whole);
    close_store(other, path);
}

static bool is_part(RelataStore *store) {
    int64_t *ids;
    size_t n;
    bool is_small;
    assert_int_equal(relata_store_changed(store, &ids, &n, &is_small, NULL), RELATA_OK);
    free(ids);
    return is_small;
}

// Half of the articles at once, then a few at a time put, replaced and removed.
static void grow(uint32_t first, const RelataModel *model) {
    uint32_t versions[ARTICLES] = {0}, turn = first, n_parts = 0;
    char *path;
    RelataStore *store = open_store(&path);
    for (uint32_t i = 0; i < ARTICLES / 2; i++)
        put(store, i * 2, versions[i * 2] = 1);
    resolve(store, model);
    for (uint32_t round = 0; round < ROUNDS; round++) {
        for (uint32_t i = 0; i < 1 + round % 3; i++) {
            uint32_t article = (turn = turn * 31 + 17) % ARTICLES;
            char id[16];
            snprintf(id, sizeof id, "%03u", article);
            if (versions[article] && turn % 3 == 0) {
                versions[article] = 0;
                assert_int_equal(relata_store_remove(store, id, NULL, NULL), RELATA_OK);
            } else {
                put(store, article, ++versions[article]);
            }
        }
        n_parts += is_part(store);
        resolve(store, model);
        compare(store, versions, model);
    }
    assert_true(n_parts > 0);
    close_store(store, path);
}

static void a_store_grows_to_what_it_would_be_at_once(void **state) {
    (void)state;
    for (uint32_t i = 0; i < 3; i++)
        grow(i * 101 + 3, NULL);
}

static void likewise_with_a_lexicon(void **state) {
    (void)state;
    RelataModel *model;
    assert_int_equal(relata_model_open(&model, NULL, NULL), RELATA_OK);
    for (uint32_t i = 0; i < 3; i++)
        grow(i * 89 + 5, model);
    relata_model_close(model);
}

// Parts are joined by what links them, and only they are looked at.
static void a_part_is_resolved_without_the_rest(void **state) {
    (void)state;
    char *path;
    RelataStore *store = open_store(&path);
    char name[64];
    for (uint32_t i = 0; i < 400; i++) {
        snprintf(name, sizeof name, "%04u", i);
        Build *build = build_begin(name);
        snprintf(name, sizeof name, "Marta %c%c%cowska", 'A' + (int)(i % 20), 'a' + (int)(i / 20), 'k');
        (void)build_name(build, name, P, NULL);
        assert_int_equal(build_put(build, store, NULL), RELATA_OK);
    }
    resolve(store, NULL);
    Build *build = build_begin("joins two");
    (void)build_name(build, "Marta Aakowska", P, "Bakowska");
    assert_int_equal(build_put(build, store, NULL), RELATA_OK);
    int64_t *ids, roots = 0;
    size_t n;
    bool is_small;
    assert_int_equal(relata_store_changed(store, &ids, &n, &is_small, NULL), RELATA_OK);
    assert_true(is_small);
    assert_int_equal(n, 1);
    free(ids);
    resolve(store, NULL);
    assert_int_equal(relata_sql_integer(store, &roots, 0, NULL, "SELECT count(*) FROM part_root", ""), RELATA_OK);
    assert_int_equal(roots, 1);
    close_store(store, path);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(a_store_grows_to_what_it_would_be_at_once),
                                       cmocka_unit_test(likewise_with_a_lexicon),
                                       cmocka_unit_test(a_part_is_resolved_without_the_rest)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
