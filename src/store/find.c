// Which entity a name means: by id, canonical name, other name, beginning, words; similar names when nothing fits.
//
// The first of these that finds anything decides. Among several entities one is taken if it has three times the support
// of the next: the articles that call it so for names, all of its articles for beginnings and words. A canonical name
// counts as being the entity's own: it stands against other names with all the articles of its entity.
#include "store/internal.h"

#include "base/array.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MAX_CANDIDATES = 20, DOMINANCE = 3, MAX_PREFIX_ROWS = 2000, MAX_FUZZY = 200 };

static const char *const MATCH_NAMES[] = {"id", "name", "alias", "prefix", "word", "fuzzy", "text"};

const char *relata_match_name(RelataMatch match) {
    return (unsigned)match < sizeof MATCH_NAMES / sizeof *MATCH_NAMES ? MATCH_NAMES[match] : "";
}

static int by_weight(const void *a, const void *b) {
    const RelataScored *x = a, *y = b;
    if (x->weight < y->weight || x->weight > y->weight)
        return x->weight > y->weight ? -1 : 1;
    if (x->candidate.match != y->candidate.match)
        return x->candidate.match < y->candidate.match ? -1 : 1;
    int order = strcmp(x->candidate.node.name, y->candidate.node.name);
    if (order)
        return order;
    if (x->candidate.node.type != y->candidate.node.type)
        return x->candidate.node.type < y->candidate.node.type ? -1 : 1;
    return x->candidate.node.id < y->candidate.node.id ? -1 : x->candidate.node.id > y->candidate.node.id;
}

// Adds a candidate, or the greater weight to the one of the same entity.
static RelataStatus add(RelataStore *store, RelataScoredList *list, const RelataScored *item, RelataError *error) {
    for (size_t i = 0; i < list->n; i++)
        if (list->items[i].candidate.node.id == item->candidate.node.id) {
            if (item->weight > list->items[i].weight)
                list->items[i] = *item;
            return RELATA_OK;
        }
    return RELATA_ARRAY_ADD(list, *item) ? RELATA_OK : relata_store_no_memory(store, error);
}

// Rows: node columns, alias name, its articles, is_canonical, norm.
static RelataStatus read_rows(RelataStore *store, RelataAnswer *answer, sqlite3_stmt *statement, RelataMatch match,
                              RelataScoredList *list, RelataError *error) {
    RelataStatus status;
    bool row;
    RELATA_SQL_EACH(store, statement, row, status, error) {
        RelataScored item = {.candidate.match = match};
        bool is_canonical = sqlite3_column_int(statement, 7) != 0;
        if ((status = relata_row_node(store, answer, statement, 0, &item.candidate.node, error)) != RELATA_OK)
            break;
        item.candidate.matched = relata_sql_string(answer, statement, 5);
        item.weight = match == RELATA_MATCH_ALIAS && !is_canonical ? sqlite3_column_double(statement, 6)
                                                                   : (double)item.candidate.node.n_articles;
        if (match == RELATA_MATCH_ALIAS && is_canonical)
            item.candidate.match = RELATA_MATCH_NAME;
        if (!item.candidate.matched)
            status = relata_store_no_memory(store, error);
        if (status == RELATA_OK)
            status = add(store, list, &item, error);
        if (status != RELATA_OK)
            break;
    }
    sqlite3_reset(statement);
    return status;
}

#define SELECT_NAMES "SELECT " RELATA_NODE_COLUMNS ",a.name,a.n_articles,a.is_canonical,a.norm FROM "

RelataStatus relata_lookup_names(RelataStore *store, RelataAnswer *answer, const char *norm, RelataScoredList *list,
                                 RelataError *error) {
    sqlite3_stmt *statement;
    RELATA_TRY(relata_sql_begin(store, &statement, error,
                                SELECT_NAMES "alias a CROSS JOIN entity e ON e.id=a.entity WHERE a.norm=?", "s", norm));
    return read_rows(store, answer, statement, RELATA_MATCH_ALIAS, list, error);
}

RelataStatus relata_lookup_prefix(RelataStore *store, RelataAnswer *answer, const char *norm, RelataScoredList *list,
                                  RelataError *error) {
    sqlite3_stmt *statement;
    RELATA_TRY(relata_sql_begin(store, &statement, error,
                                SELECT_NAMES "(SELECT * FROM alias WHERE norm>=?1 AND norm<?1||char(1114111)"
                                             " LIMIT ?2) a CROSS JOIN entity e ON e.id=a.entity"
                                             " ORDER BY e.n_articles DESC,e.name LIMIT 100",
                                "si", norm, (int64_t)MAX_PREFIX_ROWS));
    return read_rows(store, answer, statement, RELATA_MATCH_PREFIX, list, error);
}

void relata_words_query(const char *norm, bool is_prefix, RelataStrbuf *out) {
    relata_strbuf_truncate(out, 0);
    for (const char *p = norm; *p;) {
        size_t n = strcspn(p, " ");
        if (n) {
            relata_strbuf_add_string(out, out->n ? " \"" : "\"");
            for (size_t i = 0; i < n; i++)
                if (p[i] != '"')
                    relata_strbuf_add_char(out, p[i]);
            relata_strbuf_add_char(out, '"');
        }
        p += n + (p[n] == ' ');
    }
    if (is_prefix && out->n)
        relata_strbuf_add_char(out, '*');
}

RelataStatus relata_lookup_words(RelataStore *store, RelataAnswer *answer, const char *norm, RelataScoredList *list,
                                 RelataError *error) {
    RelataStrbuf query = {0};
    relata_words_query(norm, true, &query);
    sqlite3_stmt *statement;
    RelataStatus status =
        relata_sql_begin(store, &statement, error,
                         SELECT_NAMES "(SELECT rowid AS id FROM name_fts WHERE name_fts MATCH ?1 LIMIT ?2) f"
                                      " CROSS JOIN alias a ON a.id=f.id CROSS JOIN entity e ON e.id=a.entity"
                                      " ORDER BY e.n_articles DESC,e.name LIMIT 100",
                         "si", relata_strbuf_string(&query), (int64_t)MAX_PREFIX_ROWS);
    if (status == RELATA_OK && query.n)
        status = read_rows(store, answer, statement, RELATA_MATCH_WORD, list, error);
    relata_strbuf_clear(&query);
    return status;
}

// ------------------------------------------------------------------------------------------ typing errors

enum { MAX_COMPARED = 64 };

// Edit distance with neighbouring letters swapped as one error (Damerau 1964, restricted), over bytes; long strings are
// cut.
static uint32_t distance(const char *a, const char *b) {
    size_t n = strnlen(a, MAX_COMPARED), m = strnlen(b, MAX_COMPARED);
    uint32_t rows[3][MAX_COMPARED + 1];
    for (size_t j = 0; j <= m; j++)
        rows[0][j] = (uint32_t)j;
    for (size_t i = 1; i <= n; i++) {
        uint32_t *row = rows[i % 3], *above = rows[(i + 2) % 3], *twice = rows[(i + 1) % 3];
        row[0] = (uint32_t)i;
        for (size_t j = 1; j <= m; j++) {
            uint32_t best = above[j - 1] + (a[i - 1] != b[j - 1]);
            best = above[j] + 1 < best ? above[j] + 1 : best;
            best = row[j - 1] + 1 < best ? row[j - 1] + 1 : best;
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] && twice[j - 2] + 1 < best)
                best = twice[j - 2] + 1;
            row[j] = best;
        }
    }
    return rows[n % 3][m];
}

enum { MAX_TRIGRAMS = 61, MAX_ASKED = 6, MAX_POSTINGS = 60000 };

typedef struct {
    char text[16]; // quoted for full text
    int64_t n;     // names that have it
} Trigram;

// Three letters each of a norm, without those that full text cannot hold.
static uint32_t trigrams_of(const char *norm, Trigram out[]) {
    size_t starts[MAX_COMPARED + 1], n = 0;
    for (size_t i = 0; i < strnlen(norm, MAX_COMPARED); i++)
        if (((unsigned char)norm[i] & 0xc0) != 0x80)
            starts[n++] = i;
    starts[n] = strnlen(norm, MAX_COMPARED);
    uint32_t n_trigrams = 0;
    for (size_t i = 0; i + 3 <= n && n_trigrams < MAX_TRIGRAMS; i++) {
        size_t length = starts[i + 3] - starts[i];
        if (length > sizeof out->text - 3 || memchr(norm + starts[i], '"', length))
            continue;
        Trigram *trigram = &out[n_trigrams++];
        *trigram = (Trigram){0};
        memcpy(trigram->text, norm + starts[i], length);
    }
    return n_trigrams;
}

static int by_rarity(const void *a, const void *b) {
    const Trigram *x = a, *y = b;
    return x->n != y->n ? (x->n < y->n ? -1 : 1) : strcmp(x->text, y->text);
}

// How many names have each trigram, from the index's own vocabulary.
static RelataStatus count_trigrams(RelataStore *store, Trigram *trigrams, uint32_t n, RelataError *error) {
    RELATA_TRY(relata_sql_exec(store,
                               "PRAGMA query_only=0; CREATE VIRTUAL TABLE IF NOT EXISTS"
                               " temp.trigrams USING fts5vocab(main,name_tri,row)",
                               error));
    for (uint32_t i = 0; i < n; i++)
        RELATA_TRY(relata_sql_integer(store, &trigrams[i].n, 0, error, "SELECT doc FROM temp.trigrams WHERE term=?",
                                      "s", trigrams[i].text));
    return RELATA_OK;
}

typedef RELATA_ARRAY(int64_t) Postings;

// Names that have one of the rarest trigrams, once for each they have.
static RelataStatus read_postings(RelataStore *store, Trigram *trigrams, uint32_t n, Postings *out,
                                  RelataError *error) {
    uint32_t n_asked = 0;
    for (uint32_t i = 0; i < n && n_asked < MAX_ASKED; i++) {
        if (!trigrams[i].n || (i && strcmp(trigrams[i].text, trigrams[i - 1].text) == 0))
            continue;
        if (n_asked && (int64_t)out->n + trigrams[i].n > MAX_POSTINGS)
            break;
        n_asked++;
        char quoted[24];
        snprintf(quoted, sizeof quoted, "\"%.15s\"", trigrams[i].text);
        sqlite3_stmt *query;
        RELATA_TRY(relata_sql_begin(store, &query, error, "SELECT rowid FROM name_tri WHERE name_tri MATCH ?1 LIMIT ?2",
                                    "si", quoted, (int64_t)MAX_POSTINGS));
        RelataStatus status;
        bool row;
        RELATA_SQL_EACH(store, query, row, status, error) {
            if (!RELATA_ARRAY_ADD(out, sqlite3_column_int64(query, 0))) {
                sqlite3_reset(query);
                return relata_store_no_memory(store, error);
            }
        }
        RELATA_TRY(status);
    }
    return RELATA_OK;
}

typedef struct {
    int64_t alias;
    uint32_t n;
} Shared;

static int by_number_value(const void *a, const void *b) {
    int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;
    return x < y ? -1 : x > y;
}

static int by_shared(const void *a, const void *b) {
    const Shared *x = a, *y = b;
    return x->n != y->n ? (x->n > y->n ? -1 : 1) : x->alias < y->alias ? -1 : x->alias > y->alias;
}

// The names that share most of the trigrams: their row ids in place, most first; at most MAX_FUZZY.
static RelataStatus rank_postings(RelataStore *store, Postings *postings, RelataError *error) {
    Shared *shared = malloc((postings->n + 1) * sizeof *shared);
    if (!shared)
        return relata_store_no_memory(store, error);
    size_t n = 0;
    if (postings->n)
        qsort(postings->items, postings->n, sizeof *postings->items, by_number_value);
    for (size_t i = 0; i < postings->n; i++) {
        if (n && shared[n - 1].alias == postings->items[i])
            shared[n - 1].n++;
        else
            shared[n++] = (Shared){postings->items[i], 1};
    }
    if (n)
        qsort(shared, n, sizeof *shared, by_shared);
    postings->n = n < MAX_FUZZY ? n : MAX_FUZZY;
    for (size_t i = 0; i < postings->n; i++)
        postings->items[i] = shared[i].alias;
    free(shared);
    return RELATA_OK;
}

// Adds the name of an alias row if few enough letters are wrong.
static RelataStatus add_similar(RelataStore *store, RelataAnswer *answer, int64_t alias, const char *norm,
                                RelataScoredList *list, RelataError *error) {
    sqlite3_stmt *query;
    RELATA_TRY(relata_sql_begin(store, &query, error,
                                SELECT_NAMES "alias a CROSS JOIN entity e ON e.id=a.entity WHERE a.id=?", "i", alias));
    bool row;
    RELATA_TRY(relata_sql_next(store, query, &row, error));
    const char *other = row ? (const char *)sqlite3_column_text(query, 8) : NULL;
    uint32_t errors = other ? distance(norm, other) : UINT32_MAX;
    RelataStatus status = RELATA_OK;
    if (other && errors * 3 <= strnlen(norm, MAX_COMPARED)) { // at most a third of it is wrong
        RelataScored item = {.candidate.match = RELATA_MATCH_FUZZY};
        status = relata_row_node(store, answer, query, 0, &item.candidate.node, error);
        item.candidate.matched = relata_sql_string(answer, query, 5);
        item.weight = 1.0 / (1 + errors) + 1e-6 * (double)item.candidate.node.n_articles;
        if (status == RELATA_OK)
            status = item.candidate.matched ? add(store, list, &item, error) : relata_store_no_memory(store, error);
    }
    sqlite3_reset(query);
    return status;
}

RelataStatus relata_lookup_similar(RelataStore *store, RelataAnswer *answer, const char *norm, RelataScoredList *list,
                                   RelataError *error) {
    Trigram trigrams[MAX_TRIGRAMS];
    Postings postings = {0};
    uint32_t n = trigrams_of(norm, trigrams);
    RelataStatus status = n ? count_trigrams(store, trigrams, n, error) : RELATA_OK;
    if (status == RELATA_OK && n) {
        qsort(trigrams, n, sizeof *trigrams, by_rarity);
        status = read_postings(store, trigrams, n, &postings, error);
    }
    if (status == RELATA_OK)
        status = rank_postings(store, &postings, error);
    for (size_t i = 0; i < postings.n && status == RELATA_OK; i++)
        status = add_similar(store, answer, postings.items[i], norm, list, error);
    free(postings.items);
    return status;
}

RelataStatus relata_store_nearest_relation(RelataStore *store, RelataAnswer *answer, const char *text,
                                           const char **nearest, RelataError *error) {
    *nearest = NULL;
    uint32_t least = (uint32_t)strnlen(text, MAX_COMPARED) / 3 + 1;
    sqlite3_stmt *query;
    RELATA_TRY(relata_sql_begin(store, &query, error, "SELECT name FROM relation ORDER BY name", ""));
    RelataStatus status;
    bool row;
    RELATA_SQL_EACH(store, query, row, status, error) {
        const char *name = (const char *)sqlite3_column_text(query, 0);
        uint32_t errors = name ? distance(text, name) : UINT32_MAX;
        if (errors < least) {
            least = errors;
            *nearest = relata_sql_string(answer, query, 0);
        }
    }
    return status;
}

RelataStatus relata_store_relations(RelataStore *store, RelataAnswer *answer, const char *text, uint32_t limit,
                                    RelataNameList *out, RelataError *error) {
    *out = (RelataNameList){.names = RELATA_ARENA_NEW(answer->arena, const char *, limit)};
    if (!out->names)
        return relata_store_no_memory(store, error);
    sqlite3_stmt *query;
    RELATA_TRY(relata_sql_begin(store, &query, error,
                                "SELECT name FROM relation WHERE name>=?1 AND name<?1||char(1114111) ORDER BY name"
                                " LIMIT ?2",
                                "si", text, (int64_t)limit));
    RelataStatus status;
    bool row;
    RELATA_SQL_EACH(store, query, row, status, error) {
        const char *name = out->n < limit ? relata_sql_string(answer, query, 0) : NULL;
        if (name)
            out->names[out->n++] = name;
    }
    return status;
}

RelataStatus relata_store_has_relation(RelataStore *store, const char *text, bool *has, RelataError *error) {
    RelataPreparedFilter prepared;
    RelataFilter filter = {.relation = text};
    RELATA_TRY(relata_filter_prepare(store, &filter, &prepared, error));
    *has = !prepared.has_relation || prepared.n_relations > 0;
    return RELATA_OK;
}

// ------------------------------------------------------------------------------------------ the question

void relata_scored_sort(RelataScoredList *list) {
    if (list->n)
        qsort(list->items, list->n, sizeof *list->items, by_weight);
}

static RelataStatus give(RelataStore *store, RelataAnswer *answer, const RelataScoredList *list,
                         RelataCandidateList *out, RelataError *error) {
    uint32_t n = list->n < MAX_CANDIDATES ? (uint32_t)list->n : MAX_CANDIDATES;
    *out = (RelataCandidateList){n, RELATA_ARENA_NEW(answer->arena, RelataCandidate, n)};
    if (!out->items)
        return relata_store_no_memory(store, error);
    for (uint32_t i = 0; i < n; i++)
        out->items[i] = list->items[i].candidate;
    return RELATA_OK;
}

static RelataStatus by_number(RelataStore *store, RelataAnswer *answer, const char *digits, RelataScoredList *list,
                              RelataError *error) {
    size_t n = strlen(digits);
    if (!n || n > 18 || strspn(digits, "0123456789") != n)
        return RELATA_OK;
    RelataScored item = {.candidate = {.match = RELATA_MATCH_ID, .matched = ""}};
    RelataStatus status = relata_store_node(store, answer, strtoll(digits, NULL, 10), &item.candidate.node, NULL);
    if (status != RELATA_OK)
        return status == RELATA_NOT_FOUND ? RELATA_OK : status;
    item.candidate.matched = item.candidate.node.name;
    return add(store, list, &item, error);
}

static RelataStatus decide(RelataStore *store, const char *text, const RelataScoredList *list, RelataNode *out,
                           RelataError *error) {
    if (!list->n || list->items[0].candidate.match == RELATA_MATCH_FUZZY)
        return relata_fail(error, RELATA_NOT_FOUND, store->path, 0, 0, "no entity is called \"%.100s\"", text);
    if (list->n > 1 && list->items[0].weight < DOMINANCE * list->items[1].weight)
        return relata_fail(error, RELATA_AMBIGUOUS, store->path, 0, 0, "\"%.100s\" may be one of %zu entities", text,
                           list->n);
    *out = list->items[0].candidate.node;
    return RELATA_OK;
}

static RelataStatus look_up(RelataStore *store, RelataAnswer *answer, const char *text, const char *norm,
                            RelataScoredList *list, RelataError *error) {
    if (text[0] == '@')
        RELATA_TRY(by_number(store, answer, text + 1, list, error));
    if (!list->n)
        RELATA_TRY(relata_lookup_names(store, answer, norm, list, error));
    if (!list->n)
        RELATA_TRY(by_number(store, answer, text, list, error));
    if (!list->n)
        RELATA_TRY(relata_lookup_prefix(store, answer, norm, list, error));
    if (!list->n)
        RELATA_TRY(relata_lookup_words(store, answer, norm, list, error));
    if (!list->n)
        RELATA_TRY(relata_lookup_similar(store, answer, norm, list, error));
    return RELATA_OK;
}

RelataStatus relata_store_find(RelataStore *store, RelataAnswer *answer, const char *text, RelataNode *out,
                               RelataCandidateList *candidates, RelataError *error) {
    *out = (RelataNode){0};
    if (candidates)
        *candidates = (RelataCandidateList){0};
    RelataStrbuf norm = {0};
    RelataScoredList list = {0};
    relata_name_normalize(text, &norm);
    RelataStatus status = norm.failed ? relata_store_no_memory(store, error)
                          : norm.n    ? look_up(store, answer, text, norm.bytes, &list, error)
                                      : RELATA_OK;
    relata_strbuf_clear(&norm);
    relata_scored_sort(&list);
    if (status == RELATA_OK && candidates)
        status = give(store, answer, &list, candidates, error);
    if (status == RELATA_OK)
        status = decide(store, text, &list, out, error);
    free(list.items);
    return status;
}

RelataStatus relata_store_aliases(RelataStore *store, RelataAnswer *answer, int64_t entity, RelataNameList *out,
                                  RelataError *error) {
    *out = (RelataNameList){0};
    int64_t n = 0;
    RELATA_TRY(relata_sql_integer(store, &n, 0, error, "SELECT count(*) FROM alias WHERE entity=? AND NOT is_canonical",
                                  "i", entity));
    out->names = RELATA_ARENA_NEW(answer->arena, const char *, (size_t)n);
    if (!out->names)
        return relata_store_no_memory(store, error);
    sqlite3_stmt *statement;
    RELATA_TRY(relata_sql_begin(store, &statement, error,
                                "SELECT name FROM alias WHERE entity=? AND NOT is_canonical"
                                " ORDER BY n_articles DESC,name,norm",
                                "i", entity));
    RelataStatus status;
    bool row;
    RELATA_SQL_EACH(store, statement, row, status, error) {
        const char *name = out->n < n ? relata_sql_string(answer, statement, 0) : NULL;
        if (name)
            out->names[out->n++] = name;
    }
    return status;
}
