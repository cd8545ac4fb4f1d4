/// What writing the graph whole (derive.c) and writing a part of it anew (revise.c) share.
#ifndef RELATA_STORE_DERIVE_H
#define RELATA_STORE_DERIVE_H

#include "store/internal.h"

#include "base/array.h"

typedef struct {
    int64_t local;
    int64_t entity; // the old one when loaded, later the new one
    uint32_t cluster;
} RelataMember;

typedef struct {
    int64_t subject, object, attributed; // entity ids
    int64_t claim;
    uint32_t relation; // rank in order of labels
    uint32_t document; // rank in order of article ids
    double confidence;
    uint8_t polarity, modality;
    bool is_timed;
} RelataClaim;

typedef struct {
    int64_t id;
    const RelataClaim *claims; // [n_claims]
    size_t n_claims;
    uint32_t n_articles;
    double confidence;
    int64_t best;
    int64_t timed;
    const char *day;
} RelataGroup;

typedef struct {
    RelataStore *store;
    RelataError *error;
    const RelataLocals *locals;
    const RelataCluster *clusters;
    uint32_t n_clusters;
    RelataArena *arena;
    RelataMember *members; // [locals->n] by local id
    int64_t *ids;          // [n_clusters] entity ids
    int64_t *known;        // [n_clusters] ids their keys once had, 0 = none
    const char **keys;     // [n_clusters] identity keys
    uint32_t *order;       // [locals->n] locals by cluster, then as in locals
    uint32_t *first;       // [n_clusters + 1] where a cluster's locals begin in `order`
    uint32_t *by_entity;   // [n_clusters] clusters by entity id
    uint32_t *degrees;     // [n_clusters] indexed like by_entity
    uint32_t n_relations;
    int64_t *relations; // [n_relations] row ids by label
    uint32_t *rank_of;  // [greatest row id + 1]
    int64_t max_relation;
    bool is_part;    // the locals are those of some entities only
    int64_t *before; // [locals->n] of a part: the entities they were, by local id; 0 = new
    RELATA_ARRAY(RelataClaim) claims;
    RELATA_ARRAY(RelataGroup) statements;
} RelataDerive;

/// Loads what members were, groups the locals of each cluster and gives every cluster its id.
RelataStatus relata_derive_assign_ids(RelataDerive *derive);
RelataStatus relata_derive_load_relations(RelataDerive *derive);
/// The member of a local's id; NULL if it is none of these locals.
const RelataMember *relata_derive_member(const RelataDerive *derive, int64_t local);

/// What relata_derive_read_claim() reads; append WHERE.
#define RELATA_SELECT_CLAIM                                                                                            \
    "SELECT id,subject,relation,object,attributed,polarity,modality,confidence,time_text IS NOT NULL FROM claim"
/// Reads a claim with the ends brought to entities; *is_said is false where it says nothing of two entities.
RelataStatus relata_derive_read_claim(RelataDerive *derive, sqlite3_stmt *row, RelataClaim *out, bool *is_said);
/// Order of what claims state: subject, relation, object, polarity, modality, who says so.
int relata_derive_by_statement(const RelataClaim *x, const RelataClaim *y);
/// Sorts the claims and makes a group of those that state the same.
RelataStatus relata_derive_group(RelataDerive *derive);
RelataStatus relata_derive_insert_statement(RelataDerive *derive, const RelataGroup *group);
/// Writes an entity if it differs from `old` (id, name, key, type, kind, n_articles, n_mentions, degree; NULL = none).
RelataStatus relata_derive_write_entity(RelataDerive *derive, uint32_t cluster, int64_t degree, sqlite3_stmt *old);
bool relata_derive_is_same_member(const RelataMember *member, const RelataLocal *local, sqlite3_stmt *old);
RelataStatus relata_derive_write_member(RelataDerive *derive, const RelataMember *member, const RelataLocal *local);
void relata_derive_clear(RelataDerive *derive);

#endif
