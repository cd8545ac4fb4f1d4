/// What the files of the stage `store` share, and the door through which `resolve` derives the graph.
///
/// Ids: a document has a rowid that is never used again; what belongs to it (entities, sentences, claims) is
/// numbered `document << RELATA_DOCUMENT_SHIFT | index`, so that an article's rows lie together and are found by range.
#ifndef RELATA_STORE_INTERNAL_H
#define RELATA_STORE_INTERNAL_H

#include <relata/store.h>

#include "base/arena.h"
#include "base/array.h"
#include "base/map.h"
#include "base/strbuf.h"

#include <sqlite3.h>

enum {
    RELATA_APPLICATION_ID = 0x52454c41, // "RELA"
    RELATA_SCHEMA_VERSION = 4,
    RELATA_DOCUMENT_SHIFT = 20,
    RELATA_BATCH = 256,       // articles in one transaction at most
    RELATA_BATCH_SECONDS = 2, // and about how long one is open: what a kill can lose
    RELATA_N_CACHED = 160     // prepared statements kept
};

struct RelataStore {
    sqlite3 *db;
    RelataStoreMode mode;
    char path[256];      // for messages, cut if longer
    bool is_open_batch;  // a transaction of ours is open
    uint32_t n_batch;    // articles in it
    int64_t batch_begin; // in seconds of the monotonic clock
    struct {
        const char *sql;
        sqlite3_stmt *statement;
    } cache[RELATA_N_CACHED];
    uint32_t n_cached;
};

struct RelataAnswer {
    RelataArena *arena;
};

/// The schema, one SQL statement an item, ended by NULL (schema.c).
extern const char *const relata_store_schema[];

// sql.c: thin, checked calls of SQLite

/// Fills `error` from the database's last error; returns what `rc` means.
RelataStatus relata_sql_fail(RelataStore *store, int rc, RelataError *error);
/// A prepared statement from the cache, reset and bound. `format` has a letter a parameter: i int64_t, d double,
/// s const char * (NULL allowed; must live until the statement ends). The SQL text must be a constant.
RelataStatus relata_sql_begin(RelataStore *store, sqlite3_stmt **out, RelataError *error, const char *sql,
                              const char *format, ...);
/// Likewise, not from the cache: sqlite3_finalize() it. For SQL made at run time and for nested use.
RelataStatus relata_sql_prepare(RelataStore *store, sqlite3_stmt **out, RelataError *error, const char *sql);
/// Steps; *row says whether there is one. After the last row, and after an error, the statement is reset.
RelataStatus relata_sql_next(RelataStore *store, sqlite3_stmt *statement, bool *row, RelataError *error);
/// Runs a cached statement that returns no rows.
RelataStatus relata_sql_run(RelataStore *store, RelataError *error, const char *sql, const char *format, ...);
/// Runs SQL text of one or more statements.
RelataStatus relata_sql_exec(RelataStore *store, const char *sql, RelataError *error);
/// First column of the first row as an integer; `missing` if there is no row or it is NULL.
RelataStatus relata_sql_integer(RelataStore *store, int64_t *out, int64_t missing, RelataError *error, const char *sql,
                                const char *format, ...);
/// A column as a string of the answer; NULL for NULL or refused memory.
const char *relata_sql_string(RelataAnswer *answer, sqlite3_stmt *statement, int column);

/// Copies an array into the answer: what a question collected becomes its result. `*items` is set.
RelataStatus relata_store_give(RelataStore *store, RelataAnswer *answer, const void *from, size_t n, size_t size,
                               void **items, RelataError *error);
#define RELATA_GIVE(store, answer, array, place, error)                                                                \
    relata_store_give((store), (answer), (array)->items, (array)->n, sizeof *(array)->items, (void **)(place), (error))

#define RELATA_SQL_EACH(store, statement, row, status, error)                                                          \
    while (((status) = relata_sql_next((store), (statement), &(row), (error))) == RELATA_OK && (row))

/// Whole seconds of a clock that only goes forward.
int64_t relata_store_clock(void);
/// Begins the batch's transaction unless one is open; RELATA_ARGUMENT for a store opened to read.
RelataStatus relata_store_begin(RelataStore *store, RelataError *error);
/// Numbers kept in the table `meta`; 0 if absent.
RelataStatus relata_store_meta(RelataStore *store, const char *key, int64_t *out, RelataError *error);
RelataStatus relata_store_set_meta(RelataStore *store, const char *key, int64_t value, RelataError *error);
/// A confidence to four decimals, as it is kept: what is shown as 0.7 is not less than 0.7.
double relata_store_round(double confidence);
/// "out of memory".
RelataStatus relata_store_no_memory(RelataStore *store, RelataError *error);

// numbers.c

/// Ids, owned by whoever has the array.
typedef RELATA_ARRAY(int64_t) RelataNumbers;
/// Adds the first column of every row of a statement, which is reset.
RelataStatus relata_numbers_read(RelataStore *store, RelataNumbers *out, sqlite3_stmt *statement, RelataError *error);
/// Sorts them, each once.
void relata_numbers_sort(RelataNumbers *numbers);
/// Whether sorted numbers have this one.
bool relata_numbers_have(const RelataNumbers *numbers, int64_t number);

// name.c

/// Normal form of a name: case-folded, without diacritics, apostrophes and full stops in acronyms; every other
/// punctuation a blank; blanks collapsed; a leading article dropped. The same name always gives the same form.
void relata_name_normalize(const char *name, RelataStrbuf *out);

// rows.c: reading nodes, statements and evidence

/// Columns that relata_row_node() reads, from table alias `e`.
#define RELATA_NODE_COLUMNS "e.id,e.name,e.type,e.n_articles,e.degree"
/// Fills a node from five columns beginning at `column`.
RelataStatus relata_row_node(RelataStore *store, RelataAnswer *answer, sqlite3_stmt *statement, int column,
                             RelataNode *out, RelataError *error);
/// The node of an id; RELATA_NOT_FOUND if there is none.
RelataStatus relata_store_node(RelataStore *store, RelataAnswer *answer, int64_t id, RelataNode *out,
                               RelataError *error);
/// Best evidence of a statement; all NULL and 0 if there is none.
RelataStatus relata_store_best_evidence(RelataStore *store, RelataAnswer *answer, int64_t statement,
                                        RelataEvidence *out, RelataError *error);
/// What relata_row_statement() reads: append WHERE, ORDER BY. Tables: s statement, r relation, a subject, b object,
/// f who says so, c the best claim, t the best that has a time. Place, quantity and qualifiers are those of t, or, each
/// for itself, of c where t has none.
#define RELATA_SELECT_STATEMENT                                                                                        \
    "SELECT s.id,r.name,nullif(r.wikidata,''),s.polarity,s.modality,s.attributed,f.name,s.n_articles,s.n_claims,"      \
    "s.confidence,t.time_text,t.time_start,t.time_end,coalesce(t.place,c.place),coalesce(t.quantity,c.quantity),"      \
    "coalesce(t.qualifiers,c.qualifiers),"                                                                             \
    "a.id,a.name,a.type,a.n_articles,a.degree,b.id,b.name,b.type,b.n_articles,b.degree"                                \
    " FROM statement s CROSS JOIN relation r ON r.id=s.relation CROSS JOIN entity a ON a.id=s.subject"                 \
    " CROSS JOIN entity b ON b.id=s.object LEFT JOIN entity f ON f.id=s.attributed"                                    \
    " LEFT JOIN claim c ON c.id=s.claim LEFT JOIN claim t ON t.id=s.timed"
RelataStatus relata_row_statement(RelataStore *store, RelataAnswer *answer, sqlite3_stmt *row, RelataStatement *out,
                                  RelataError *error);

/// Puts a row of another store's rest back. RELATA_SYNTAX: not such a row, or its number is taken.
RelataStatus relata_store_put_rest(RelataStore *store, const RelataRestRow *row, RelataError *error);
/// Not empty, not over 1 MiB, UTF-8, without control characters.
bool relata_store_is_name(const char *text);

/// What relata_row_evidence() reads after the statement's id, from claim alias `c`.
#define RELATA_EVIDENCE_COLUMNS                                                                                        \
    "d.name,d.title,d.publisher,d.url,d.published,d.source,n.begin,n.end,n.cbegin,n.cend,n.text,x.name,y.name,"        \
    "c.relation_text,c.time_text,c.time_start,c.time_end,c.place,c.quantity,c.qualifiers,c.confidence,c.rule,"         \
    "c.id,c.sentence,c.subject,c.object,c.attributed"
#define RELATA_EVIDENCE_JOINS                                                                                          \
    " CROSS JOIN document d ON d.id=c.id>>20 CROSS JOIN sentence n ON n.id=c.sentence"                                 \
    " LEFT JOIN local x ON x.id=c.subject LEFT JOIN local y ON y.id=c.object"
RelataStatus relata_row_evidence(RelataStore *store, RelataAnswer *answer, sqlite3_stmt *row, RelataEvidence *out,
                                 RelataError *error);

/// A filter made ready: relations found, dates checked.
enum { RELATA_MAX_FILTER_RELATIONS = 128 }; // labels that one name of a relation may stand for

typedef struct {
    RelataFilter filter;
    bool has_relation; // and if n_relations = 0 nothing fits
    uint32_t n_relations;
    int64_t relations[RELATA_MAX_FILTER_RELATIONS];
    int64_t document; // row of filter.source, 0 = any
} RelataPreparedFilter;
/// A NULL filter lets everything through. RELATA_ARGUMENT: not a date; RELATA_NOT_FOUND: no such article.
RelataStatus relata_filter_prepare(RelataStore *store, const RelataFilter *filter, RelataPreparedFilter *out,
                                   RelataError *error);
/// Adds " AND …" conditions on statement alias `s`; types of entities are not among them. Only numbers and
/// checked dates are written into the SQL, never a user's words.
void relata_filter_sql(const RelataPreparedFilter *filter, RelataStrbuf *sql);
/// Adds " AND column IN (…)" if some types do not pass.
void relata_filter_type_sql(const RelataFilter *filter, const char *column, RelataStrbuf *sql);
bool relata_filter_has_type(const RelataFilter *filter, RelataType type);

/// Statements of an entity as subject, then as object, each by relation (statements.c).
RelataStatus relata_store_of_entity(RelataStore *store, RelataAnswer *answer, int64_t entity,
                                    const RelataFilter *filter, uint32_t limit, uint32_t *n, RelataStatement **items,
                                    RelataError *error);

// find.c: candidates for a name; each adds to the list what it finds, at most one an entity

typedef struct {
    RelataCandidate candidate;
    double weight;
} RelataScored;
typedef RELATA_ARRAY(RelataScored) RelataScoredList; // free(items)

RelataStatus relata_lookup_names(RelataStore *store, RelataAnswer *answer, const char *norm, RelataScoredList *list,
                                 RelataError *error);
RelataStatus relata_lookup_prefix(RelataStore *store, RelataAnswer *answer, const char *norm, RelataScoredList *list,
                                  RelataError *error);
RelataStatus relata_lookup_words(RelataStore *store, RelataAnswer *answer, const char *norm, RelataScoredList *list,
                                 RelataError *error);
/// Names with at most one letter in three wrong.
RelataStatus relata_lookup_similar(RelataStore *store, RelataAnswer *answer, const char *norm, RelataScoredList *list,
                                   RelataError *error);
/// By weight (descending), match, name.
void relata_scored_sort(RelataScoredList *list);
/// A full-text query for all words of a normal form, each quoted; the last one may be the beginning of a word.
void relata_words_query(const char *norm, bool is_prefix, RelataStrbuf *out);

// derive.c: the door for `resolve`

/// An entity of one article, as identity sees it, and what identity says of it.
typedef struct {
    int64_t id;        // document << RELATA_DOCUMENT_SHIFT | index in the article
    uint32_t document; // number of the article in order of article ids, 0-based
    uint32_t n_mentions;
    const char *name;
    const char *norm;    // relata_name_normalize(name)
    const char *key;     // gazetteer key or NULL
    const char *aliases; // joined by newlines, "" if none
    uint8_t type;        // RelataType
    uint8_t kind;        // RelataEntityKind
    uint8_t gender;      // RELATA_GENDER_*
    bool is_plural;
    uint8_t reason;   // out: RelataReason
    uint32_t cluster; // out: 0-based
    int64_t via;      // out: id of the entity it was joined through, 0 = none
    float score;      // out: 0–1
} RelataLocal;

/// Why an article's entity belongs to its cluster.
#define RELATA_REASON_LIST(X)                                                                                          \
    X(FIRST, "the first of its kind")                                                                                  \
    X(KEY, "same gazetteer entry")                                                                                     \
    X(NAME, "same name")                                                                                               \
    X(FULL_NAME, "same full name")                                                                                     \
    X(INITIAL, "same surname, fitting initial")                                                                        \
    X(MIDDLE, "same name, more or fewer middle names")                                                                 \
    X(NICKNAME, "same surname, short form of the given name")                                                          \
    X(SPELLING, "another spelling of the name")                                                                        \
    X(SPELLING_ROLE, "another spelling of the name, same office")                                                      \
    X(SURNAME, "surname, borne by one person only")                                                                    \
    X(SURNAME_ROLE, "surname and office")                                                                              \
    X(SURNAME_DOMINANT, "surname, mostly borne by this person")                                                        \
    X(SHORT_NAME, "short form used for it elsewhere")                                                                  \
    X(ACRONYM, "acronym explained in an article")                                                                      \
    X(ACRONYM_FITS, "acronym of the name")                                                                             \
    X(SUFFIX, "same company, another legal suffix")                                                                    \
    X(BODY, "same body of the same country")                                                                           \
    X(FACILITY, "same number and kind, fitting place")                                                                 \
    X(CONCEPT, "same head and modifiers")                                                                              \
    X(VALUE, "same value")                                                                                             \
    X(CORRECTION, "joined by a person")                                                                                \
    X(SEPARATED, "kept apart by a person")

typedef enum {
#define X(name, text) RELATA_REASON_##name,
    RELATA_REASON_LIST(X)
#undef X
        RELATA_N_REASONS
} RelataReason;

/// "same full name"; static storage.
const char *relata_reason_text(RelataReason reason);

/// An article as resolution sees it.
typedef struct {
    int64_t id;
    uint32_t rank;         // position in order of article ids
    const char *published; // ISO 8601 or NULL
} RelataDated;

/// What a change since the last resolution concerns.
typedef enum {
    RELATA_TOUCHED_DOCUMENT, // put
    RELATA_TOUCHED_PART,     // lost a member
    RELATA_TOUCHED_ENTITY,   // likewise
    RELATA_TOUCHED_STATEMENT // lost a claim
} RelataTouch;

typedef struct {
    RelataMap *strings; // every string below, each once, so equal strings are the same pointer
    size_t n;
    RelataLocal *items; // [n] by article id, then by index in the article
    size_t n_articles;
    RelataDated *articles; // [n_articles] by rowid
    bool is_part;          // not all of the store's
} RelataLocals;

typedef enum {
    RELATA_CORRECTION_ALIAS,
    RELATA_CORRECTION_MERGE,
    RELATA_CORRECTION_SPLIT,
    RELATA_CORRECTION_NEVER
} RelataCorrectionKind;

typedef struct {
    RelataCorrectionKind kind;
    const char *name;  // of the first, as the person wrote it
    const char *other; // of the second, likewise
    const char *first; // normalised names
    const char *second;
} RelataCorrection;

typedef struct {
    size_t n;
    RelataCorrection *items; // [n] sorted by kind, first, second
} RelataCorrections;

// part.c: what has to be resolved together

/// Something that units of locals may be compared by.
typedef struct {
    int64_t hash; // relata_store_link()
    uint32_t unit;
} RelataLink;
typedef RELATA_ARRAY(RelataLink) RelataLinks; // free(items)

/// Key of a text; `kind` keeps apart what is never compared. 'n' is for names: relata_name_normalize().
int64_t relata_store_link(char kind, const char *text);
/// Notes that the entities and claims of a document are about to be deleted, and deletes what is derived of them.
RelataStatus relata_store_touch_deleted(RelataStore *store, int64_t first, int64_t last, RelataError *error);
RelataStatus relata_store_touch(RelataStore *store, RelataTouch kind, int64_t id, RelataError *error);
/// The documents put since the last resolution, if so few things changed that a part of the graph is enough; otherwise
/// *is_small is false. The caller frees *ids.
RelataStatus relata_store_changed(RelataStore *store, int64_t **ids, size_t *n, bool *is_small, RelataError *error);
/// Writes all parts anew. `unit_of`[locals->n]; links are sorted by the call.
RelataStatus relata_store_write_parts(RelataStore *store, const RelataLocals *locals, const uint32_t *unit_of,
                                      uint32_t n_units, RelataLinks *links, RelataError *error);
/// Adds new locals to the parts and loads everything that has to be resolved with them, or because of what was
/// deleted; *is_small is false, and nothing is loaded, where that is most of the store.
RelataStatus relata_store_gather_parts(RelataStore *store, const RelataLocals *added, const uint32_t *unit_of,
                                       uint32_t n_units, RelataLinks *links, RelataLocals *out, bool *is_small,
                                       RelataError *error);
// review.c: the corrections as a text file beside the store

/// Takes the corrections of the file beside the store, if there is one and it has changed. RELATA_SYNTAX with its
/// line for what is none.
RelataStatus relata_store_read_review(RelataStore *store, RelataError *error);
/// Writes the file anew with a correction that the store has just noted, and without those it has taken back.
RelataStatus relata_store_write_review(RelataStore *store, const RelataCorrection *added, RelataError *error);

/// One global entity, as identity proposes it.
typedef struct {
    const char *name;    // canonical
    const char *key;     // gazetteer key or NULL
    const char *aliases; // names that a person gave it, joined by newlines; NULL if none
    uint8_t type;
    uint8_t kind;
} RelataCluster;

/// All entities of all articles; freed with relata_locals_free().
RelataStatus relata_store_load_locals(RelataStore *store, RelataLocals *out, RelataError *error);
/// The entities of the documents of these ids, or those of these ids themselves as far as they are there.
RelataStatus relata_store_load_documents(RelataStore *store, const int64_t *ids, size_t n, RelataLocals *out,
                                         RelataError *error);
RelataStatus relata_store_load_some(RelataStore *store, const int64_t *ids, size_t n, RelataLocals *out,
                                    RelataError *error);
void relata_locals_free(RelataLocals *locals);
RelataStatus relata_store_load_corrections(RelataStore *store, RelataArena *arena, RelataCorrections *out,
                                           RelataError *error);
/// Writes the graph that the clusters make, changing only rows that differ, within the open transaction.
RelataStatus relata_store_write_graph(RelataStore *store, const RelataLocals *locals, const RelataCluster *clusters,
                                      uint32_t n_clusters, RelataError *error);

/// Writes what the clusters of some parts make of the graph (revise.c), within the open transaction.
RelataStatus relata_store_revise_graph(RelataStore *store, const RelataLocals *locals, const RelataCluster *clusters,
                                       uint32_t n_clusters, RelataError *error);

/// The part of it that concerns names (aliases.c); names of other entities are deleted, or, with `is_part`, left alone.
/// `ids`[n_clusters] are entity ids; `order` and `first` give the
/// locals of each cluster: order[first[c]] … order[first[c + 1] - 1].
RelataStatus relata_store_write_aliases(RelataStore *store, const RelataLocals *locals, const RelataCluster *clusters,
                                        uint32_t n_clusters, const int64_t *ids, const uint32_t *order,
                                        const uint32_t *first, bool is_part, RelataError *error);
/// Deletes the names of an entity that is no more.
RelataStatus relata_store_delete_aliases(RelataStore *store, int64_t entity, RelataError *error);

#endif
