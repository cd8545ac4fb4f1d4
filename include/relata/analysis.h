/// Analysis: questions about a store as a whole. Who matters, who belongs together, what happened when, where
/// articles contradict each other, how two entities or two stores differ.
///
/// As in store.h: results live in the RelataAnswer, zeroed options are the defaults, NULL stands for all defaults.
#ifndef RELATA_ANALYSIS_H
#define RELATA_ANALYSIS_H

#include <relata/store.h>

// ---------------------------------------------------------------------------------------------- who matters

typedef enum {
    RELATA_BY_PAGERANK,    // tied to those who matter, by support
    RELATA_BY_DEGREE,      // tied to many
    RELATA_BY_BETWEENNESS, // on the way between others
    RELATA_BY_ARTICLES     // mentioned in many articles
} RelataRanking;

/// "pagerank", "degree", "betweenness", "articles"; static storage.
const char *relata_ranking_name(RelataRanking ranking);
/// False if unknown.
bool relata_ranking_find(const char *name, RelataRanking *out);

typedef struct {
    RelataFilter filter; // of the statements that count; but `types` chooses which entities are listed
    RelataRanking by;
    uint32_t limit; // 0 = 20
} RelataTopOptions;

typedef struct {
    RelataNode node;
    double score;         // PageRank of a sum of 1; neighbours; pairs of entities; articles
    uint32_t n_neighbors; // distinct, by the statements that count
} RelataRanked;

typedef struct {
    RelataRanking by;
    uint32_t n;
    RelataRanked *items; // [n] by score (descending), articles, name
    uint64_t n_total;    // entities with a statement that counts, before type and limit
    uint64_t n_ties;     // pairs of them that statements connect
    uint32_t n_pivots;   // betweenness: from how many entities it was estimated; n_total = it is exact
} RelataTopList;

/// Entities by rank. Dates, quantities and sums of money neither count nor are listed, unless `types` names them. The
/// whole graph is taken into memory as numbers: 40 bytes a statement.
RelataStatus relata_store_top(RelataStore *store, RelataAnswer *answer, const RelataTopOptions *options,
                              RelataTopList *out, RelataError *error);

// ---------------------------------------------------------------------------------------------- who belongs together

typedef struct {
    RelataFilter filter;  // as for top; `types` chooses which entities take part
    int64_t entity;       // only the community of this one, 0 = all
    uint32_t limit;       // communities, 0 = 20
    uint32_t max_members; // of each, 0 = 8
    uint32_t min_size;    // 0 = 3
} RelataCommunityOptions;

typedef struct {
    uint32_t number; // 1 = the largest
    uint32_t n_entities;
    uint64_t n_ties; // within it
    uint32_t n_members;
    RelataNode *members; // [n_members] best connected within it first
} RelataCommunity;

typedef struct {
    uint32_t n;
    RelataCommunity *items; // [n] the largest first
    uint64_t n_total;       // of at least min_size
    double modularity;      // how clear-cut they are, 0 to 1
} RelataCommunityList;

/// Communities: entities tied to each other more than to the rest (relata_network_communities()). RELATA_NOT_FOUND: no
/// such entity, or nothing ties it to another.
RelataStatus relata_store_communities(RelataStore *store, RelataAnswer *answer, const RelataCommunityOptions *options,
                                      RelataCommunityList *out, RelataError *error);

// ---------------------------------------------------------------------------------------------- what happened when

typedef struct {
    RelataFilter filter; // since and until mean the time of the event
    int64_t entity;      // only its statements, 0 = all
    uint32_t limit;      // 0 = all
    bool is_latest;      // with a limit: the latest rather than the earliest
    bool has_undated;    // also statements without a time of their own, after the others, by date of article
} RelataTimelineOptions;

/// A statement in time: statement.time.start is when it happened, `published` when it was written.
typedef struct {
    RelataStatement statement; // time.start NULL: it has no time of its own
    const char *doc;           // the article that gives the time, else the best one
    const char *published;     // its date, NULL if unknown
} RelataEvent;

typedef struct {
    uint32_t n;
    RelataEvent *items; // [n] by time, then articles (descending), subject, relation, object
    uint64_t n_dated;   // that have a time, before the limit
    uint64_t n_undated; // that have none
} RelataTimeline;

RelataStatus relata_store_timeline(RelataStore *store, RelataAnswer *answer, const RelataTimelineOptions *options,
                                   RelataTimeline *out, RelataError *error);

// ---------------------------------------------------------------------------------------------- contradictions

typedef enum {
    RELATA_CONFLICT_DENIED,    // one says it, another denies it
    RELATA_CONFLICT_DISPUTED,  // likewise, and somebody is quoted for one of them
    RELATA_CONFLICT_OPPOSITE,  // supports and opposes
    RELATA_CONFLICT_EXCLUSIVE, // two objects of a relation that can have one, such as born in
    RELATA_CONFLICT_NUMBER,    // the same thing counted differently
    RELATA_CONFLICT_DATE       // what happens once, dated differently: one statement twice, with two times
} RelataConflictKind;

/// "denied", "disputed", "opposite", "exclusive", "number", "date"; static storage.
const char *relata_conflict_name(RelataConflictKind kind);

typedef struct {
    RelataConflictKind kind;
    RelataStatement first, second; // the affirmed one first; else the better supported
} RelataConflict;

typedef struct {
    uint32_t n;
    RelataConflict *items; // [n] by kind, articles of both (descending), names
    uint64_t n_total;
} RelataConflictList;

/// Pairs of statements that cannot both be so at the same time. What is planned or possible contradicts nothing, and
/// two statements with times of their own only where these overlap. `entity` restricts them to those with it at an end,
/// 0 = all; the filter applies to the first of a pair; limit 0 = all. Which place lies in which, the gazetteer of the
/// model tells; without a model (NULL) only articles do.
RelataStatus relata_store_conflicts(RelataStore *store, RelataAnswer *answer, const RelataModel *model, int64_t entity,
                                    const RelataFilter *filter, uint32_t limit, RelataConflictList *out,
                                    RelataError *error);

// ---------------------------------------------------------------------------------------------- two entities

typedef enum {
    RELATA_TRAIT_DIRECT, // a statement between the two
    RELATA_TRAIT_SHARED, // an entity tied to both
    RELATA_TRAIT_FIRST,  // a relation that only the first has
    RELATA_TRAIT_SECOND  // a relation that only the second has
} RelataTraitKind;

/// "direct", "shared", "first", "second"; static storage.
const char *relata_trait_name(RelataTraitKind kind);

typedef struct {
    RelataTraitKind kind;
    RelataNode neighbor;           // shared: the entity; first, second: the best supported at the other end
    uint32_t n_first, n_second;    // statements of each
    bool has_first, has_second;    // which of the following are there
    RelataStatement first, second; // the best supported of each; direct: the statement is `first`
} RelataTrait;

typedef struct {
    RelataNode first, second;
    uint32_t n;
    RelataTrait *items; // [n] by kind; direct by support; shared by support from both sides; relations by statements
    uint64_t n_direct, n_shared, n_only_first, n_only_second; // before the limit
} RelataComparison;

/// What two entities share and where they differ. `limit` is for each kind, 0 = all. RELATA_ARGUMENT if they are the
/// same.
RelataStatus relata_store_compare(RelataStore *store, RelataAnswer *answer, int64_t first, int64_t second,
                                  const RelataFilter *filter, uint32_t limit, RelataComparison *out,
                                  RelataError *error);

// ---------------------------------------------------------------------------------------------- two stores

typedef enum { RELATA_DIFF_ARTICLE, RELATA_DIFF_ENTITY, RELATA_DIFF_STATEMENT } RelataDiffKind;
typedef enum { RELATA_REMOVED, RELATA_ADDED, RELATA_CHANGED } RelataDiffChange;

/// "article", "entity", "statement"; "removed", "added", "changed"; static storage.
const char *relata_diff_kind_name(RelataDiffKind kind);
const char *relata_diff_change_name(RelataDiffChange change);

typedef struct {
    RelataDiffKind kind;
    RelataDiffChange change;
    const char *name;                    // article: its id; entity: its name
    RelataType type;                     // entity
    bool has_statement;                  // the next is filled: of the newer store, or of the older if removed
    RelataStatement statement;           //
    uint32_t old_articles, new_articles; // support; 0 = not there
    double old_confidence, new_confidence;
} RelataDifference;

typedef struct {
    uint32_t n;
    RelataDifference *items;                         // [n] articles, entities, statements; each by name
    uint64_t n_added[3], n_removed[3], n_changed[3]; // by kind, before the limit
    RelataStore *old_store, *new_store;              // borrowed: statements that were removed are of the older one
} RelataDiff;

/// How two stores differ: articles by id and content, entities by name and type, statements by the names of their ends,
/// relation, polarity, modality and attribution, changed if articles or confidence are not the same. The filter applies
/// to the statements of both. `limit` is for each kind, 0 = all.
RelataStatus relata_store_diff(RelataStore *old_store, RelataStore *new_store, RelataAnswer *answer,
                               const RelataFilter *filter, uint32_t limit, RelataDiff *out, RelataError *error);

// ---------------------------------------------------------------------------------------------- drawing an answer

/// Entities and statements that an answer names.
typedef struct {
    const int64_t *entities; // [n_entities]
    uint32_t n_entities;
    const int64_t *statements; // [n_statements]
    uint32_t n_statements;
    const int64_t *focus; // [n_focus] those asked about
    uint32_t n_focus;
    bool has_ties; // also the statements that connect the entities
} RelataPart;

/// The graph of just these, with sentences and sources, to be drawn; at most max_nodes and max_edges of them (0 = 25
/// and 40), chosen as relata_graph_select() does. The caller frees it.
RelataStatus relata_store_graph_of(RelataStore *store, const RelataPart *part, uint32_t max_nodes, uint32_t max_edges,
                                   RelataGraph **out, RelataError *error);

#endif
