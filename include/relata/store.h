/// Store: the graph on disk, one SQLite file, with the evidence of every statement.
///
/// What articles say is kept per article; the graph (entities, statements) is derived from it by
/// resolution, so that an article can be replaced or removed at any time and the same set of
/// articles gives the same graph whatever the order they came in.
///
/// Writing: open with RELATA_STORE_WRITE, relata_store_put() and relata_store_remove() articles, then
/// relata_store_resolve(), which makes the graph of them. Asking: open with RELATA_STORE_READ, make a
/// RelataAnswer, ask, print, free the answer. All that a question returns (structs, arrays, strings) lives in the
/// answer given to it and dies with it in one call; one answer can hold the results of many questions.
///
///     RelataAnswer *answer = relata_answer_new();
///     RelataNode mali;
///     RelataNeighborList list;
///     if (relata_store_find(store, answer, "Mali", &mali, &candidates, &error) == RELATA_OK &&
///         relata_store_neighbors(store, answer, mali.id, NULL, &list, &error) == RELATA_OK)
///         for (uint32_t i = 0; i < list.n; i++) …
///     relata_answer_free(answer);
///
/// Options are plain structs in which zero means "the default", so a designated initialiser suffices; NULL stands for
/// all defaults. Strings that are absent are NULL; names never are. A store is used by one thread at a time; several
/// processes may read a store while one writes it. Results never depend on the order in which articles came.
#ifndef RELATA_STORE_H
#define RELATA_STORE_H

#include <relata/document.h>
#include <relata/graph.h>
#include <relata/model.h>

#include <stdbool.h>

typedef struct RelataStore RelataStore;

typedef enum {
    RELATA_STORE_READ, // must exist
    RELATA_STORE_WRITE // made if absent
} RelataStoreMode;

/// Opens a store. RELATA_STORE: not a store, damaged, busy, or of a newer version; it is left as it is.
/// RELATA_IO: it cannot be opened or, with RELATA_STORE_READ, is not there. Works on read-only media with READ.
RelataStatus relata_store_open(RelataStore **out, const char *path, RelataStoreMode mode, RelataError *error);
/// Closes the store; what was not committed is dropped. NULL is allowed.
void relata_store_close(RelataStore *store);

// ---------------------------------------------------------------------------------------------- writing

/// Stores what a document says, replacing what the article of the same id said before; if that was the same, nothing
/// changes. The first change begins a batch; batches are committed every few hundred articles or seconds and by
/// relata_store_commit(). A failing call leaves nothing of the document, and the batch as it was. RELATA_STORE (busy:
/// another process is writing), RELATA_IO (no space: the batch is lost, earlier ones are safe), RELATA_LIMIT (over a
/// million entities or triples in one article).
RelataStatus relata_store_put(RelataStore *store, const RelataDocument *document, RelataError *error);
/// Takes the article of that id out, in the current batch; *found (may be NULL) says whether it was there.
RelataStatus relata_store_remove(RelataStore *store, const char *document, bool *found, RelataError *error);
/// Commits the batch, if one is open. After this a crash loses nothing of it.
RelataStatus relata_store_commit(RelataStore *store, RelataError *error);
/// Drops the batch, if one is open.
void relata_store_rollback(RelataStore *store);
/// Commits, then derives the graph from all articles and corrections in a transaction of its own; ids of what has
/// not changed stay. The model's lexicon (given names, titles) helps identity; NULL does without. Returns at
/// once if nothing has changed since the last time. O(n log n) in the entities of all articles.
RelataStatus relata_store_resolve(RelataStore *store, const RelataModel *model, RelataError *error);
/// Whether the graph is up to date with the articles: false after an interrupted build.
bool relata_store_is_resolved(RelataStore *store);

typedef struct {
    uint64_t n_articles;
    uint64_t n_entities;
    uint64_t n_statements;
} RelataStoreSummary;

/// Counts of the store as it is (the last two as of the last resolution). O(1).
RelataStatus relata_store_summary(RelataStore *store, RelataStoreSummary *out, RelataError *error);

/// An entity that the last resolution gave another name, because articles came or went or a person said so.
typedef struct {
    int64_t id;
    const char *before;
    const char *after;
} RelataRename;

typedef struct {
    uint32_t n;
    RelataRename *items; // [n] by new name
} RelataRenameList;

typedef struct RelataAnswer RelataAnswer; // memory of results, see below

RelataStatus relata_store_renames(RelataStore *store, RelataAnswer *answer, RelataRenameList *out, RelataError *error);

/// Corrections by a person. They are stated in names (as relata_store_find() takes them), kept for ever, and applied
/// by each relata_store_resolve(), which the caller runs afterwards. RELATA_NOT_FOUND and RELATA_AMBIGUOUS as for find.
/// `alias`: the name `alias` means that entity. `merge`: two entities are one; the first keeps its id and name.
/// `split`: what the articles call `name` is not that entity but one of its own; RELATA_NOT_FOUND where no article
/// keeps the two apart. `never_merge`: the two stay apart, or come apart if they are one. All are kept in the store and
/// in the text file PATH.corrections beside it, which is read whenever the store is opened for writing and has changed;
/// RELATA_SYNTAX with its line if it cannot be read.
RelataStatus relata_store_alias(RelataStore *store, const char *entity, const char *alias, RelataError *error);
RelataStatus relata_store_merge(RelataStore *store, const char *first, const char *second, RelataError *error);
RelataStatus relata_store_split(RelataStore *store, const char *entity, const char *name, RelataError *error);
RelataStatus relata_store_never_merge(RelataStore *store, const char *first, const char *second, RelataError *error);

// ---------------------------------------------------------------------------------------------- answers

/// Memory of the results of questions. NULL if memory is refused.
RelataAnswer *relata_answer_new(void);
void relata_answer_free(RelataAnswer *answer);
/// Forgets all results but keeps memory for the next ones.
void relata_answer_clear(RelataAnswer *answer);

/// Which statements count. Zero or NULL in a field lets everything through.
typedef struct {
    const char *relation;  // canonical label or Wikidata property ("P1365"); case does not matter; '_' is a blank
    uint32_t types;        // set of 1u << RelataType of the other entity (of both ends where none is in focus)
    uint32_t polarities;   // set of 1u << RelataPolarity
    uint32_t modalities;   // set of 1u << RelataModality
    double min_confidence; // 0–1
    uint32_t min_articles; //
    const char *source;    // id of an article that must support it
    const char *since;     // ISO 8601, possibly reduced: the statement's time, else its latest article's date
    const char *until;     // likewise, the last that fits: "2022" includes all of it
    bool no_literals;      // leave out dates, quantities and sums of money as objects
} RelataFilter;

/// One stated fact of the graph, over all articles.
typedef struct {
    int64_t id;
    RelataNode subject;
    RelataNode object;
    const char *relation;    // canonical label
    const char *relation_id; // Wikidata property or NULL
    RelataPolarity polarity;
    RelataModality modality;
    int64_t attributed_id;     // entity that says so, 0 = the articles themselves
    const char *attributed_to; // its name or NULL
    RelataTime time;           // of the best evidence that has one; text NULL if none
    const char *place;         // of the same evidence, or of the best one if that has none; NULL if none
    const char *quantity;      // likewise
    const char *qualifiers;    // likewise, as RelataTriple.qualifiers (relata/triple.h)
    uint32_t n_articles;       // distinct articles that say so
    uint32_t n_evidence;       // sentences that say so
    double confidence; // noisy-or over articles (best evidence each, all but the surest at half weight), at most 0.99
} RelataStatement;

/// The rows of a store that a piece of evidence comes from: its claim, its sentence, and the article's own entities at
/// its ends and behind it. All 0 where they are not known.
typedef struct {
    int64_t claim, sentence, subject, object, attributed;
} RelataEvidenceIds;

/// One place in one article where a statement was read.
typedef struct {
    int64_t statement; // 0 if the sentence states nothing (search)
    const char *doc;   // article id
    const char *title; // NULL if unknown; likewise the next three
    const char *publisher;
    const char *url;
    const char *published;         // ISO 8601
    const char *source;            // path or URI the article was read from
    uint32_t begin, end;           // the sentence in code points of the article's text
    uint32_t begin_byte, end_byte; // likewise in bytes
    const char *text;              // the sentence
    const char *subject_text;      // what this article calls the subject, the object
    const char *object_text;
    const char *relation_text; // what the article says for the relation
    RelataTime time;
    const char *place;
    const char *quantity;
    const char *qualifiers; // as RelataTriple.qualifiers (relata/triple.h)
    double confidence;      // of the extraction
    const char *rule;       // construction it came from
    RelataEvidenceIds ids;
} RelataEvidence;

// ---------------------------------------------------------------------------------------------- entities

typedef enum {
    RELATA_MATCH_ID,     // "12", "@12"
    RELATA_MATCH_NAME,   // the canonical name
    RELATA_MATCH_ALIAS,  // another name
    RELATA_MATCH_PREFIX, // the beginning of a name
    RELATA_MATCH_WORD,   // all words occur in a name
    RELATA_MATCH_FUZZY,  // a name spelled much like it
    RELATA_MATCH_TEXT    // words of an evidence sentence
} RelataMatch;

/// "alias"; static storage.
const char *relata_match_name(RelataMatch match);

typedef struct {
    RelataNode node;
    RelataMatch match;
    const char *matched; // the name that matched
} RelataCandidate;

typedef struct {
    uint32_t n;
    RelataCandidate *items; // [n] likeliest first, at most 20
} RelataCandidateList;

/// The entity that a name, alias or id ("12" where nothing has that name, "@12" always) means. Names are compared
/// without case, diacritics, and punctuation. RELATA_NOT_FOUND: nothing fits; candidates then hold similar names.
/// RELATA_AMBIGUOUS: several fit and none clearly dominates (three times the articles of the next). RELATA_OK with
/// candidates.n > 1: several fitted, *out dominates: tell the user which was taken. `candidates` may be NULL.
RelataStatus relata_store_find(RelataStore *store, RelataAnswer *answer, const char *text, RelataNode *out,
                               RelataCandidateList *candidates, RelataError *error);
/// The entity of an id; RELATA_NOT_FOUND if there is none.
RelataStatus relata_store_entity(RelataStore *store, RelataAnswer *answer, int64_t id, RelataNode *out,
                                 RelataError *error);

/// Other names of an entity, most used first, without its canonical name.
typedef struct {
    uint32_t n;
    const char **names; // [n]
} RelataNameList;

RelataStatus relata_store_aliases(RelataStore *store, RelataAnswer *answer, int64_t entity, RelataNameList *out,
                                  RelataError *error);

// ---------------------------------------------------------------------------------------------- neighbors

/// "out", "in", "both" (also for 0); static storage.
const char *relata_direction_name(RelataDirection direction);

typedef enum {
    RELATA_ORDER_SUPPORT,    // articles, then confidence (descending), relation, name
    RELATA_ORDER_CONFIDENCE, // confidence, then articles (descending), relation, name
    RELATA_ORDER_TIME,       // latest first; statements without a time of their own by date of article
    RELATA_ORDER_RELATION,   // relation, then as for support
    RELATA_ORDER_NAME        // name of the neighbour, then as for support
} RelataOrder;

/// "support", "confidence", "time", "relation", "name"; false if unknown.
bool relata_order_find(const char *name, RelataOrder *out);

typedef struct {
    RelataFilter filter;
    RelataDirection direction; // 0 = RELATA_BOTH
    uint32_t depth;            // 0 and 1: the entity's own neighbours; 2: also theirs …; at most 6
    uint32_t limit;            // 0 = all
    RelataOrder order;         // of the ties of one depth, and so which are within the limit
} RelataNeighborOptions;

/// A tie between an entity and a neighbour: the statements that agree in all but attribution.
typedef struct {
    RelataNode from; // the entity itself, or with depth > 1 the one the tie was reached from
    RelataNode neighbor;
    const char *relation;
    const char *relation_id;
    RelataDirection direction; // RELATA_OUT: `from` is the subject; RELATA_IN: the object
    RelataPolarity polarity;
    RelataModality modality;
    const char *attributed_to; // who says so if all statements agree in that, else NULL
    RelataTime time;           // of the statement with most articles
    const char *qualifiers;    // likewise, as RelataTriple.qualifiers (relata/triple.h)
    uint32_t depth;            // 1 = direct
    uint32_t n_articles;       // distinct
    double confidence;
    uint32_t n_statements;
    int64_t *statements;     // [n_statements] ascending ids
    RelataEvidence evidence; // the best one
} RelataNeighbor;

typedef struct {
    RelataNode entity;
    RelataNameList aliases;
    uint32_t n;
    RelataNeighbor *items; // [n] by depth, then in the order asked for
    uint64_t n_total;      // ties that fit, before the limit
} RelataNeighborList;

RelataStatus relata_store_neighbors(RelataStore *store, RelataAnswer *answer, int64_t entity,
                                    const RelataNeighborOptions *options, RelataNeighborList *out, RelataError *error);

// ---------------------------------------------------------------------------------------------- show

/// Why an article's entity counts as this one: one row a name and reason.
typedef struct {
    const char *doc;     // article id, of the first article if several
    const char *name;    // what the article calls it
    RelataType type;     // as the article has it
    const char *reason;  // "same gazetteer key country/TJ", "surname of Jane Doe, the only one" …
    double score;        // 0–1
    uint32_t n_articles; // articles with this name and reason
} RelataMergeReason;

/// An article that mentions the entity.
typedef struct {
    const char *doc;
    const char *title;
    const char *published;
    const char *name; // what the article calls it most completely
    uint32_t n_mentions;
} RelataAppearance;

typedef struct {
    RelataNode entity;
    const char *key; // gazetteer key or NULL
    RelataEntityKind kind;
    uint32_t n_mentions;
    RelataNameList aliases;
    uint32_t n_types;
    struct {
        RelataType type;
        uint32_t n_articles;
    } types[RELATA_N_TYPES]; // [n_types] how many articles take it for what, most first
    uint32_t n_roles;
    RelataStatement *roles; // [n_roles] offices and memberships, affirmed, by time (those without one last)
    uint32_t n_statements;
    RelataStatement *statements; // [n_statements] as subject first, then as object; by relation, articles, confidence
    uint32_t n_appearances;
    RelataAppearance *appearances; // [n_appearances] by date, then id
    uint32_t n_reasons;
    RelataMergeReason *reasons; // [n_reasons] by score (descending), name; only with `why`
} RelataProfile;

typedef struct {
    RelataFilter filter;
    uint32_t limit; // statements and appearances each, 0 = all
    bool why;       // fill `reasons`
} RelataProfileOptions;

RelataStatus relata_store_profile(RelataStore *store, RelataAnswer *answer, int64_t entity,
                                  const RelataProfileOptions *options, RelataProfile *out, RelataError *error);

// ---------------------------------------------------------------------------------------------- search

typedef struct {
    RelataMatch match;
    RelataNode node;         // the entity; id 0 for a sentence
    const char *matched;     // the name that matched
    RelataEvidence evidence; // the sentence where match is RELATA_MATCH_TEXT
    double score;            // higher is better, within this answer
} RelataHit;

typedef struct {
    uint32_t n;
    RelataHit *items; // [n] entities first, each part by score
} RelataHitList;

typedef struct {
    uint32_t types;    // set of 1u << RelataType, 0 = all
    uint32_t limit;    // entities and sentences each, 0 = 20
    bool no_names;     // sentences only
    bool no_sentences; // entities only
} RelataSearchOptions;

/// Full text over names and evidence. Names also match by prefix and, if nothing else fits, with typing errors.
RelataStatus relata_store_search(RelataStore *store, RelataAnswer *answer, const char *words,
                                 const RelataSearchOptions *options, RelataHitList *out, RelataError *error);

// ---------------------------------------------------------------------------------------------- paths

typedef struct {
    uint32_t n_steps;
    RelataNode *nodes;      // [n_steps + 1]
    RelataStatement *steps; // [n_steps] the best statement between two nodes
    bool *is_forward;       // [n_steps] nodes[i] is its subject
    double cost;            // sum of 1 / (1 + log2(articles)) + small penalties for hubs and doubt
} RelataPath;

typedef struct {
    uint32_t n;
    RelataPath *items; // [n] cheapest first
} RelataPathList;

typedef struct {
    RelataFilter filter;
    uint32_t max_steps;   // 0 = 6
    uint32_t n_paths;     // 0 = 3
    const int64_t *avoid; // [n_avoid] entities that may not be passed
    uint32_t n_avoid;
    bool is_directed; // follow statements from subject to object only
} RelataPathOptions;

/// The n_paths cheapest loopless paths (Yen 1971); RELATA_OK with n = 0 if there is none.
RelataStatus relata_store_path(RelataStore *store, RelataAnswer *answer, int64_t from, int64_t to,
                               const RelataPathOptions *options, RelataPathList *out, RelataError *error);

// ---------------------------------------------------------------------------------------------- statements, evidence

/// The label most like `text` among the relations of the store, to suggest; NULL if none is like it.
RelataStatus relata_store_nearest_relation(RelataStore *store, RelataAnswer *answer, const char *text,
                                           const char **nearest, RelataError *error);
/// Labels of relations that begin with `text`, in order, at most `limit`: for completion.
RelataStatus relata_store_relations(RelataStore *store, RelataAnswer *answer, const char *text, uint32_t limit,
                                    RelataNameList *out, RelataError *error);
/// Whether some statement may have that relation (label or Wikidata property, as a filter takes it).
RelataStatus relata_store_has_relation(RelataStore *store, const char *text, bool *has, RelataError *error);

typedef struct {
    uint32_t n;
    RelataStatement *items; // [n]
    uint64_t n_total;       // before the limit
} RelataStatementList;

/// The statement of an id; RELATA_NOT_FOUND if there is none.
RelataStatus relata_store_statement(RelataStore *store, RelataAnswer *answer, int64_t id, RelataStatement *out,
                                    RelataError *error);
/// Statements by number of articles, confidence (descending), subject, relation, object. limit 0 = all.
RelataStatus relata_store_statements(RelataStore *store, RelataAnswer *answer, const RelataFilter *filter,
                                     uint32_t limit, RelataStatementList *out, RelataError *error);

typedef struct {
    uint32_t n;
    RelataEvidence *items; // [n] by confidence (descending), date, article id, position
} RelataEvidenceList;

/// Where a statement comes from; RELATA_NOT_FOUND if there is no such statement. limit 0 = all.
RelataStatus relata_store_evidence(RelataStore *store, RelataAnswer *answer, int64_t statement, uint32_t limit,
                                   RelataEvidenceList *out, RelataError *error);

typedef struct {
    const char *doc;    // article id
    const char *source; // where it was read from
    const char *title;
    const char *publisher;
    const char *url;
    const char *published;
    uint32_t n_bytes; // of text
    uint32_t n_entities;
    uint32_t n_statements; // of the graph that it supports
} RelataArticle;

typedef struct {
    uint32_t n;
    RelataArticle *items; // [n] by date (unknown last), then id
} RelataArticleList;

RelataStatus relata_store_sources(RelataStore *store, RelataAnswer *answer, RelataArticleList *out, RelataError *error);

/// What a store holds beside statements and their evidence, row by row, so that an export is whole: articles and
/// entities without statements, how often and by what names articles speak of whom, corrections. What kinds of rows
/// there are is for the store to know (rest.c).
enum { RELATA_REST_CELLS = 16 };
typedef struct {
    bool is_integer;
    int64_t integer;
    const char *text; // NULL = nothing
} RelataRestCell;
typedef struct {
    const char *kind;
    uint32_t n;
    RelataRestCell cells[RELATA_REST_CELLS];
} RelataRestRow;
typedef struct RelataRest RelataRest;
/// Texts of a row last until the next one. relata_store_rest_end() also after an error.
RelataStatus relata_store_rest_begin(RelataStore *store, RelataRest **out, uint64_t *n_rows, RelataError *error);
RelataStatus relata_store_rest_next(RelataRest *rest, RelataRestRow *row, bool *is_over, RelataError *error);
void relata_store_rest_end(RelataRest *rest);

/// Calls `each` for every entity, statement or piece of evidence in the order of their ids; the pointers last until
/// it returns. A status other than RELATA_OK ends the walk and is returned. For exports of any size.
typedef RelataStatus RelataEntityFn(void *state, const RelataNode *node, const char *key, const RelataNameList *aliases,
                                    RelataError *error);
typedef RelataStatus RelataStatementFn(void *state, const RelataStatement *statement, RelataError *error);
typedef RelataStatus RelataEvidenceFn(void *state, const RelataEvidence *evidence, RelataError *error);
RelataStatus relata_store_each_entity(RelataStore *store, RelataEntityFn *each, void *state, RelataError *error);
RelataStatus relata_store_each_statement(RelataStore *store, const RelataFilter *filter, RelataStatementFn *each,
                                         void *state, RelataError *error);
RelataStatus relata_store_each_evidence(RelataStore *store, RelataEvidenceFn *each, void *state, RelataError *error);

/// The ends of a statement, and who says so (0 = the articles themselves), as entity ids.
typedef struct {
    int64_t statement;
    int64_t subject, object, attributed;
} RelataTie;

/// Likewise for the statements that a filter lets through, without names: several times faster.
typedef RelataStatus RelataTieFn(void *state, const RelataTie *tie, RelataError *error);
RelataStatus relata_store_each_tie(RelataStore *store, const RelataFilter *filter, RelataTieFn *each, void *state,
                                   RelataError *error);

/// From now on all questions see the store as it is now, whatever other processes write, until it is released.
RelataStatus relata_store_hold(RelataStore *store, RelataError *error);
void relata_store_release(RelataStore *store);

// ---------------------------------------------------------------------------------------------- statistics

typedef struct {
    const char *name;
    uint64_t n;
} RelataCount;

typedef struct {
    uint64_t n_articles;
    uint64_t n_entities;
    uint64_t n_aliases;
    uint64_t n_statements;
    uint64_t n_evidence;
    uint64_t n_negative; // statements
    uint64_t n_attributed;
    uint64_t n_bytes;            // of the file
    const char *first_published; // NULL if no article has a date
    const char *last_published;
    uint32_t n_types;
    RelataCount *types; // [n_types] entities by type, most first
    uint32_t n_relations;
    RelataCount *relations; // [n_relations] statements by relation, most first, at most 50
    uint64_t n_relations_total;
    uint32_t n_top;
    RelataNode *top; // [n_top] entities by degree, at most 20
    bool is_resolved;
} RelataStats;

RelataStatus relata_store_stats(RelataStore *store, RelataAnswer *answer, RelataStats *out, RelataError *error);

// ---------------------------------------------------------------------------------------------- drawing

/// Which part of the graph is drawn.
typedef struct {
    RelataFilter filter;  //
    const int64_t *focus; // [n_focus] entities; none = the whole graph
    uint32_t n_focus;
    uint32_t depth;     // steps from the focus, 0 = 2
    uint32_t max_nodes; // 0 = 25
    uint32_t max_edges; // 0 = 40
} RelataStoreSelection;

typedef struct {
    uint64_t n_nodes;    // entities that fit before the limits (the reach of the focus, or all)
    uint64_t n_edges;    // statements likewise
    uint64_t n_articles; // in the store
} RelataSelectionTotals;

/// A subgraph for drawing: the focus, then the entities that personalised PageRank over supporting articles ranks
/// highest, then the statements between them by articles and confidence, with isolated nodes left out. Adds the sources
/// of the chosen statements with their dates. `totals` (may be NULL) are for the caption ("25 of 212 entities"). The
/// caller frees the graph.
RelataStatus relata_store_graph(RelataStore *store, const RelataStoreSelection *selection, RelataGraph **out,
                                RelataSelectionTotals *totals, RelataError *error);

// ---------------------------------------------------------------------------------------------- triple patterns

/// One value of a row: an entity (node.id > 0) or a relation's label.
typedef struct {
    RelataNode node;
    const char *relation;
} RelataBinding;

typedef struct {
    uint32_t n_columns;
    const char **columns; // [n_columns] variable names without '?', by first appearance
    uint32_t n_rows;
    RelataBinding *cells; // [n_rows * n_columns]
    int64_t *statements;  // those behind row r: statements[first[r]] … statements[first[r + 1] - 1], by pattern
    uint32_t *first;      // [n_rows + 1]
    const char *sql;      // what it was compiled to
} RelataRows;

/// Triple patterns: `?x replaced ?y . ?y "member of" CSTO`. A term is ?variable (with :TYPE if wanted), a word, a
/// "quoted name", or @id; a relation is a word, a "phrase", p1|p2, ^p (inverse), ?variable; p+, p*, p{2}, p{1,3} follow
/// it over several statements (at most 8), of which the row has a shortest chain. The filter applies to every pattern;
/// what is denied counts only where it asks for it. RELATA_SYNTAX with the column where the pattern is wrong;
/// RELATA_NOT_FOUND, RELATA_AMBIGUOUS for names; RELATA_LIMIT where it would take more than some seconds, counted in
/// steps of SQLite: patterns that share no variable, above all. Distinct rows, sorted by the names bound. limit 0 =
/// 1,000.
RelataStatus relata_store_query(RelataStore *store, RelataAnswer *answer, const char *pattern,
                                const RelataFilter *filter, uint32_t limit, RelataRows *out, RelataError *error);

#endif
