// Writing what some parts of the store (part.c) make of the graph, and leaving the rest as it is.
//
// The locals are all those of some parts, so every entity is made of them wholly or not at all. Claims whose ends have
// become other entities, and those of new articles, are taken from the statements they supported and added to those
// they support now; statements that lost or gained one are summed up anew from all their claims. The result is what
// writing the whole graph gives.
#include "store/derive.h"

#include <stdlib.h>
#include <string.h>

typedef struct {
    int64_t entity, n;
} Delta;

typedef struct {
    RelataDerive derive;
    RelataNumbers moved;      // claims whose ends have changed, sorted
    RelataNumbers statements; // that lose or gain a claim, sorted
    RELATA_ARRAY(Delta) degrees;
    int64_t n_statements; // more than before
    int64_t n_entities;   // likewise
} Revise;

static RelataStatus no_memory(Revise *revise) {
    return relata_store_no_memory(revise->derive.store, revise->derive.error);
}

// ------------------------------------------------------------------------------------------ claims that moved

static bool has_changed(const RelataDerive *derive, int64_t local) {
    const RelataMember *member = relata_derive_member(derive, local);
    return member && member->entity != derive->before[member - derive->members];
}

// Claims of a document with an end that has changed.
static RelataStatus find_moved(Revise *revise, int64_t document) {
    RelataDerive *derive = &revise->derive;
    int64_t first = document << RELATA_DOCUMENT_SHIFT;
    sqlite3_stmt *statement;
    RelataStatus status;
    bool row;
    RELATA_TRY(relata_sql_begin(derive->store, &statement, derive->error,
                                "SELECT id,subject,object,attributed FROM claim WHERE id BETWEEN ? AND ?", "ii", first,
                                first + (INT64_C(1) << RELATA_DOCUMENT_SHIFT) - 1));
    RELATA_SQL_EACH(derive->store, statement, row, status, derive->error) {
        bool is_moved = false;
        for (int i = 1; i <= 3; i++)
            is_moved |= has_changed(derive, sqlite3_column_int64(statement, i));
        if (is_moved && !RELATA_ARRAY_ADD(&revise->moved, sqlite3_column_int64(statement, 0))) {
            status = no_memory(revise);
            break;
        }
    }
    sqlite3_reset(statement);
    return status;
}

static RelataStatus find_all_moved(Revise *revise) {
    const RelataDerive *derive = &revise->derive;
    int64_t last = -1;
    for (size_t i = 0; i < derive->locals->n; i++) {
        int64_t document = derive->members[i].local >> RELATA_DOCUMENT_SHIFT;
        if (document == last || derive->members[i].entity == derive->before[i])
            continue;
        RELATA_TRY(find_moved(revise, document));
        last = document;
    }
    relata_numbers_sort(&revise->moved);
    return RELATA_OK;
}

// ------------------------------------------------------------------------------------------ statements concerned

// Calls for the claim of an id: what it states goes into derive.claims; *is_said as relata_derive_read_claim().
static RelataStatus read_claim(Revise *revise, int64_t id, bool *is_said) {
    RelataDerive *derive = &revise->derive;
    sqlite3_stmt *statement;
    RelataClaim claim = {0};
    bool row = false;
    *is_said = false;
    RELATA_TRY(relata_sql_begin(derive->store, &statement, derive->error, RELATA_SELECT_CLAIM " WHERE id=?", "i", id));
    RELATA_TRY(relata_sql_next(derive->store, statement, &row, derive->error));
    if (!row)
        return RELATA_OK;
    RelataStatus status = relata_derive_read_claim(derive, statement, &claim, is_said);
    sqlite3_reset(statement);
    if (status == RELATA_OK && *is_said && !RELATA_ARRAY_ADD(&derive->claims, claim))
        status = no_memory(revise);
    return status;
}

// The statement that says what a claim states; 0 if there is none.
static RelataStatus find_statement(Revise *revise, const RelataClaim *claim, int64_t *out) {
    RelataDerive *derive = &revise->derive;
    return relata_sql_integer(derive->store, out, 0, derive->error,
                              "SELECT id FROM statement WHERE subject=? AND relation=? AND object=? AND polarity=?"
                              " AND modality=? AND attributed=?",
                              "iiiiii", claim->subject, derive->relations[claim->relation], claim->object,
                              (int64_t)claim->polarity, (int64_t)claim->modality, claim->attributed);
}

static RelataStatus concern(Revise *revise, int64_t claim) {
    RelataDerive *derive = &revise->derive;
    sqlite3_stmt *statement;
    bool is_said;
    RELATA_TRY(relata_sql_begin(derive->store, &statement, derive->error, "SELECT statement FROM support WHERE claim=?",
                                "i", claim));
    RELATA_TRY(relata_numbers_read(revise->derive.store, &revise->statements, statement, revise->derive.error));
    RELATA_TRY(read_claim(revise, claim, &is_said));
    if (!is_said)
        return RELATA_OK;
    int64_t id = 0;
    RELATA_TRY(find_statement(revise, &derive->claims.items[derive->claims.n - 1], &id));
    return !id || RELATA_ARRAY_ADD(&revise->statements, id) ? RELATA_OK : no_memory(revise);
}

// The moved claims, and all other claims of the statements they concern.
static RelataStatus load_claims(Revise *revise) {
    RelataDerive *derive = &revise->derive;
    sqlite3_stmt *statement;
    RelataNumbers claims = {0};
    bool is_said;
    for (size_t i = 0; i < revise->moved.n; i++)
        RELATA_TRY(concern(revise, revise->moved.items[i]));
    RELATA_TRY(relata_sql_begin(derive->store, &statement, derive->error, "SELECT id FROM touched WHERE kind=?", "i",
                                (int64_t)RELATA_TOUCHED_STATEMENT));
    RELATA_TRY(relata_numbers_read(revise->derive.store, &revise->statements, statement, revise->derive.error));
    relata_numbers_sort(&revise->statements);
    RelataStatus status = RELATA_OK;
    for (size_t i = 0; i < revise->statements.n && status == RELATA_OK; i++) {
        status = relata_sql_begin(derive->store, &statement, derive->error,
                                  "SELECT claim FROM support WHERE statement=?", "i", revise->statements.items[i]);
        if (status == RELATA_OK)
            status = relata_numbers_read(revise->derive.store, &claims, statement, revise->derive.error);
    }
    for (size_t i = 0; i < claims.n && status == RELATA_OK; i++)
        if (!relata_numbers_have(&revise->moved, claims.items[i]))
            status = read_claim(revise, claims.items[i], &is_said);
    free(claims.items);
    return status;
}

// ------------------------------------------------------------------------------------------ writing statements

static RelataStatus add_degrees(Revise *revise, int64_t subject, int64_t object, int64_t n) {
    revise->n_statements += n;
    return RELATA_ARRAY_ADD(&revise->degrees, ((Delta){subject, n})) &&
                   RELATA_ARRAY_ADD(&revise->degrees, ((Delta){object, n}))
               ? RELATA_OK
               : no_memory(revise);
}

static RelataStatus update_statement(Revise *revise, const RelataGroup *group) {
    RelataDerive *derive = &revise->derive;
    return relata_sql_run(derive->store, derive->error,
                          "UPDATE statement SET n_articles=?,n_claims=?,confidence=?,claim=?,timed=?,day=? WHERE id=?",
                          "iidiisi", (int64_t)group->n_articles, (int64_t)group->n_claims, group->confidence,
                          group->best, group->timed, group->day, group->id);
}

static RelataStatus write_group(Revise *revise, RelataGroup *group, RelataNumbers *kept, int64_t *last) {
    RelataDerive *derive = &revise->derive;
    RELATA_TRY(find_statement(revise, group->claims, &group->id));
    if (group->id) {
        RELATA_TRY(update_statement(revise, group));
    } else {
        group->id = ++*last;
        RELATA_TRY(relata_derive_insert_statement(derive, group));
        RELATA_TRY(add_degrees(revise, group->claims->subject, group->claims->object, 1));
    }
    for (size_t i = 0; i < group->n_claims; i++)
        if (relata_numbers_have(&revise->moved, group->claims[i].claim))
            RELATA_TRY(relata_sql_run(derive->store, derive->error, "INSERT INTO support VALUES (?,?)", "ii", group->id,
                                      group->claims[i].claim));
    return RELATA_ARRAY_ADD(kept, group->id) ? RELATA_OK : no_memory(revise);
}

static RelataStatus delete_statement(Revise *revise, int64_t id) {
    RelataDerive *derive = &revise->derive;
    int64_t subject = 0, object = 0;
    RELATA_TRY(relata_sql_integer(derive->store, &subject, 0, derive->error, "SELECT subject FROM statement WHERE id=?",
                                  "i", id));
    RELATA_TRY(relata_sql_integer(derive->store, &object, 0, derive->error, "SELECT object FROM statement WHERE id=?",
                                  "i", id));
    if (!subject)
        return RELATA_OK;
    RELATA_TRY(relata_sql_run(derive->store, derive->error, "DELETE FROM statement WHERE id=?", "i", id));
    RELATA_TRY(relata_sql_run(derive->store, derive->error, "DELETE FROM support WHERE statement=?", "i", id));
    return add_degrees(revise, subject, object, -1);
}

static RelataStatus write_statements(Revise *revise) {
    RelataDerive *derive = &revise->derive;
    RelataNumbers kept = {0};
    int64_t last = 0;
    RELATA_TRY(relata_store_meta(derive->store, "last_statement", &last, derive->error));
    for (size_t i = 0; i < revise->moved.n; i++)
        RELATA_TRY(relata_sql_run(derive->store, derive->error, "DELETE FROM support WHERE claim=?", "i",
                                  revise->moved.items[i]));
    RelataStatus status = relata_derive_group(derive);
    for (size_t i = 0; i < derive->statements.n && status == RELATA_OK; i++)
        status = write_group(revise, &derive->statements.items[i], &kept, &last);
    relata_numbers_sort(&kept);
    for (size_t i = 0; i < revise->statements.n && status == RELATA_OK; i++)
        if (!relata_numbers_have(&kept, revise->statements.items[i]))
            status = delete_statement(revise, revise->statements.items[i]);
    free(kept.items);
    return status == RELATA_OK ? relata_store_set_meta(derive->store, "last_statement", last, derive->error) : status;
}

// ------------------------------------------------------------------------------------------ writing entities

static int by_entity(const void *a, const void *b) {
    int64_t x = ((const Delta *)a)->entity, y = ((const Delta *)b)->entity;
    return x < y ? -1 : x > y;
}

// What is added to the degree of each entity, once each.
static void sum_degrees(Revise *revise) {
    size_t m = 0;
    if (revise->degrees.n)
        qsort(revise->degrees.items, revise->degrees.n, sizeof *revise->degrees.items, by_entity);
    for (size_t i = 0; i < revise->degrees.n; i++) {
        if (m && revise->degrees.items[m - 1].entity == revise->degrees.items[i].entity)
            revise->degrees.items[m - 1].n += revise->degrees.items[i].n;
        else
            revise->degrees.items[m++] = revise->degrees.items[i];
    }
    revise->degrees.n = m;
}

static int64_t take_degree(Revise *revise, int64_t entity) {
    Delta key = {.entity = entity};
    Delta *found =
        revise->degrees.n ? bsearch(&key, revise->degrees.items, revise->degrees.n, sizeof key, by_entity) : NULL;
    int64_t n = found ? found->n : 0;
    if (found)
        found->n = 0;
    return n;
}

static RelataStatus write_entity(Revise *revise, uint32_t cluster) {
    RelataDerive *derive = &revise->derive;
    sqlite3_stmt *old;
    bool row = false;
    RELATA_TRY(relata_sql_begin(derive->store, &old, derive->error,
                                "SELECT id,name,key,type,kind,n_articles,n_mentions,degree FROM entity WHERE id=?", "i",
                                derive->ids[cluster]));
    RELATA_TRY(relata_sql_next(derive->store, old, &row, derive->error));
    int64_t degree = (row ? sqlite3_column_int64(old, 7) : 0) + take_degree(revise, derive->ids[cluster]);
    revise->n_entities += !row;
    RelataStatus status = relata_derive_write_entity(derive, cluster, degree, row ? old : NULL);
    sqlite3_reset(old);
    return status;
}

static RelataStatus delete_entity(Revise *revise, int64_t entity) {
    RelataDerive *derive = &revise->derive;
    int64_t is_there = 0;
    RELATA_TRY(
        relata_sql_integer(derive->store, &is_there, 0, derive->error, "SELECT 1 FROM entity WHERE id=?", "i", entity));
    if (!is_there)
        return RELATA_OK;
    revise->n_entities--;
    RELATA_TRY(relata_sql_run(derive->store, derive->error, "DELETE FROM entity WHERE id=?", "i", entity));
    (void)take_degree(revise, entity);
    return relata_store_delete_aliases(derive->store, entity, derive->error);
}

// Entities that these locals, or deleted ones, were and that none is any more.
static RelataStatus delete_entities(Revise *revise) {
    RelataDerive *derive = &revise->derive;
    RelataNumbers before = {0}, now = {0};
    sqlite3_stmt *statement;
    bool failed = false;
    RelataStatus status = relata_sql_begin(derive->store, &statement, derive->error,
                                           "SELECT id FROM touched WHERE kind=?", "i", (int64_t)RELATA_TOUCHED_ENTITY);
    if (status == RELATA_OK)
        status = relata_numbers_read(revise->derive.store, &before, statement, revise->derive.error);
    for (size_t i = 0; i < derive->locals->n && !failed; i++)
        failed = derive->before[i] && !RELATA_ARRAY_ADD(&before, derive->before[i]);
    for (uint32_t c = 0; c < derive->n_clusters && !failed; c++)
        failed = !RELATA_ARRAY_ADD(&now, derive->ids[c]);
    relata_numbers_sort(&before);
    relata_numbers_sort(&now);
    if (failed)
        status = no_memory(revise);
    for (size_t i = 0; i < before.n && status == RELATA_OK; i++)
        if (!relata_numbers_have(&now, before.items[i]))
            status = delete_entity(revise, before.items[i]);
    free(before.items);
    free(now.items);
    return status;
}

static RelataStatus write_entities(Revise *revise) {
    RelataDerive *derive = &revise->derive;
    sum_degrees(revise);
    RELATA_TRY(relata_sql_run(derive->store, derive->error, "DELETE FROM renamed", ""));
    for (uint32_t c = 0; c < derive->n_clusters; c++)
        RELATA_TRY(write_entity(revise, c));
    RELATA_TRY(delete_entities(revise));
    for (size_t i = 0; i < revise->degrees.n; i++) // entities of other parts
        if (revise->degrees.items[i].n)
            RELATA_TRY(relata_sql_run(derive->store, derive->error, "UPDATE entity SET degree=degree+? WHERE id=?",
                                      "ii", revise->degrees.items[i].n, revise->degrees.items[i].entity));
    return relata_store_write_aliases(derive->store, derive->locals, derive->clusters, derive->n_clusters, derive->ids,
                                      derive->order, derive->first, true, derive->error);
}

static RelataStatus write_member(Revise *revise, const RelataLocal *local) {
    RelataDerive *derive = &revise->derive;
    const RelataMember *member = relata_derive_member(derive, local->id);
    sqlite3_stmt *old;
    bool row = false;
    RELATA_TRY(relata_sql_begin(derive->store, &old, derive->error,
                                "SELECT local,entity,reason,via,score FROM member WHERE local=?", "i", local->id));
    RELATA_TRY(relata_sql_next(derive->store, old, &row, derive->error));
    bool is_same = row && relata_derive_is_same_member(member, local, old);
    sqlite3_reset(old);
    return is_same ? RELATA_OK : relata_derive_write_member(derive, member, local);
}

static RelataStatus add_to_meta(Revise *revise, const char *key, int64_t n) {
    int64_t value = 0;
    RELATA_TRY(relata_store_meta(revise->derive.store, key, &value, revise->derive.error));
    return relata_store_set_meta(revise->derive.store, key, value + n, revise->derive.error);
}

static RelataStatus revise_all(Revise *revise) {
    RelataDerive *derive = &revise->derive;
    RELATA_TRY(relata_derive_assign_ids(derive));
    RELATA_TRY(relata_derive_load_relations(derive));
    RELATA_TRY(find_all_moved(revise));
    RELATA_TRY(load_claims(revise));
    RELATA_TRY(write_statements(revise));
    RELATA_TRY(write_entities(revise));
    for (size_t i = 0; i < derive->locals->n; i++)
        RELATA_TRY(write_member(revise, &derive->locals->items[i]));
    RELATA_TRY(add_to_meta(revise, "n_entities", revise->n_entities));
    RELATA_TRY(add_to_meta(revise, "n_statements", revise->n_statements));
    return relata_sql_run(derive->store, derive->error, "DELETE FROM touched", "");
}

RelataStatus relata_store_revise_graph(RelataStore *store, const RelataLocals *locals, const RelataCluster *clusters,
                                       uint32_t n_clusters, RelataError *error) {
    Revise revise = {.derive = {.store = store,
                                .error = error,
                                .locals = locals,
                                .clusters = clusters,
                                .n_clusters = n_clusters,
                                .is_part = true,
                                .arena = relata_arena_new()}};
    RelataStatus status = revise.derive.arena ? revise_all(&revise) : relata_store_no_memory(store, error);
    relata_derive_clear(&revise.derive);
    free(revise.moved.items);
    free(revise.statements.items);
    free(revise.degrees.items);
    return status;
}
