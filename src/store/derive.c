// Writing the graph that identity's clusters make.
//
// 1. Ids: a cluster keeps the id that most of its members had; else the id its key ever had; the rest get the next
//    numbers in the order of their keys. So ids survive rebuilds, and do not depend on the order of articles.
// 2. Statements: claims are brought to entity ids, sorted and grouped; each group is a statement.
// 3. Every derived table is compared with the rows it has, in one sorted sweep over both, and only differences are
//    written. A sweep in the order of the table's key writes at or behind its cursor only; where the order is
//    another one it reads through a sorter (ORDER BY +column). Either way it never meets its own writes.
//
// Confidence of a statement: noisy-or over articles, each with its best claim, 1 − Π(1 − cᵢ), at most 0.99.
#include "store/derive.h"

#include <stdlib.h>
#include <string.h>

static const double MAX_CONFIDENCE = 0.99;

typedef struct {
    int64_t statement, claim;
} Support;

static RelataStatus no_memory(RelataDerive *derive) {
    return relata_store_no_memory(derive->store, derive->error);
}

// ------------------------------------------------------------------------------------------ ids

static int by_local(const void *a, const void *b) {
    const RelataMember *x = a, *y = b;
    return x->local < y->local ? -1 : x->local > y->local;
}

const RelataMember *relata_derive_member(const RelataDerive *derive, int64_t local) {
    RelataMember key = {.local = local};
    return derive->locals->n ? bsearch(&key, derive->members, derive->locals->n, sizeof key, by_local) : NULL;
}

static RelataStatus look_members_up(RelataDerive *derive) {
    derive->before = malloc((derive->locals->n + 1) * sizeof *derive->before);
    if (!derive->before)
        return no_memory(derive);
    for (size_t i = 0; i < derive->locals->n; i++) {
        RELATA_TRY(relata_sql_integer(derive->store, &derive->members[i].entity, 0, derive->error,
                                      "SELECT entity FROM member WHERE local=?", "i", derive->members[i].local));
        derive->before[i] = derive->members[i].entity;
    }
    return RELATA_OK;
}

static RelataStatus load_members(RelataDerive *derive) {
    const RelataLocals *locals = derive->locals;
    derive->members = malloc((locals->n + 1) * sizeof *derive->members);
    if (!derive->members)
        return no_memory(derive);
    for (size_t i = 0; i < locals->n; i++)
        derive->members[i] = (RelataMember){locals->items[i].id, 0, locals->items[i].cluster};
    if (locals->n)
        qsort(derive->members, locals->n, sizeof *derive->members, by_local);
    if (derive->is_part)
        return look_members_up(derive);
    sqlite3_stmt *statement;
    RELATA_TRY(relata_sql_begin(derive->store, &statement, derive->error,
                                "SELECT local,entity FROM member ORDER BY local", ""));
    RelataStatus status;
    bool row;
    size_t i = 0;
    RELATA_SQL_EACH(derive->store, statement, row, status, derive->error) {
        int64_t local = sqlite3_column_int64(statement, 0);
        while (i < locals->n && derive->members[i].local < local)
            i++;
        if (i < locals->n && derive->members[i].local == local)
            derive->members[i].entity = sqlite3_column_int64(statement, 1);
    }
    return status;
}

// Locals of each cluster, by counting sort.
static RelataStatus group_members(RelataDerive *derive) {
    const RelataLocals *locals = derive->locals;
    derive->first = calloc((size_t)derive->n_clusters + 2, sizeof *derive->first);
    derive->order = malloc((locals->n + 1) * sizeof *derive->order);
    if (!derive->first || !derive->order)
        return no_memory(derive);
    for (size_t i = 0; i < locals->n; i++)
        derive->first[locals->items[i].cluster + 2]++;
    for (uint32_t c = 1; c <= derive->n_clusters; c++)
        derive->first[c + 1] += derive->first[c];
    for (size_t i = 0; i < locals->n; i++)
        derive->order[derive->first[locals->items[i].cluster + 1]++] = (uint32_t)i;
    return RELATA_OK;
}

typedef struct {
    const char *key;
    uint32_t cluster;
    uint32_t first; // first local, which orders clusters of the same name
} KeyedCluster;

static int by_key(const void *a, const void *b) {
    const KeyedCluster *x = a, *y = b;
    int order = strcmp(x->key, y->key);
    return order ? order : x->first < y->first ? -1 : x->first > y->first;
}

// What a cluster is known by: its gazetteer key, else its kind, type and normalised name; numbered where several share
// that.
static RelataStatus make_keys(RelataDerive *derive) {
    KeyedCluster *keyed = malloc(((size_t)derive->n_clusters + 1) * sizeof *keyed);
    derive->keys = calloc((size_t)derive->n_clusters + 1, sizeof *derive->keys);
    RelataStrbuf norm = {0};
    bool failed = !keyed || !derive->keys;
    for (uint32_t c = 0; c < derive->n_clusters && !failed; c++) {
        const RelataCluster *cluster = &derive->clusters[c];
        relata_name_normalize(cluster->name, &norm);
        const char *key =
            cluster->key ? relata_arena_printf(derive->arena, "=%s", cluster->key)
                         : relata_arena_printf(derive->arena, "%s %u %s", relata_type_name((RelataType)cluster->type),
                                               (unsigned)cluster->kind, relata_strbuf_string(&norm));
        keyed[c] = (KeyedCluster){key, c, derive->order[derive->first[c]]};
        failed = !key || norm.failed;
    }
    relata_strbuf_clear(&norm);
    if (!failed && derive->n_clusters)
        qsort(keyed, derive->n_clusters, sizeof *keyed, by_key);
    uint32_t same = 0;
    for (uint32_t i = 0; i < derive->n_clusters && !failed; i++) {
        same = i && strcmp(keyed[i].key, keyed[i - 1].key) == 0 ? same + 1 : 0;
        derive->keys[keyed[i].cluster] =
            same ? relata_arena_printf(derive->arena, "%s #%u", keyed[i].key, same + 1) : keyed[i].key;
        failed = !derive->keys[keyed[i].cluster];
    }
    free(keyed);
    return failed ? no_memory(derive) : RELATA_OK;
}

typedef struct {
    int64_t entity;
    uint32_t cluster;
    uint32_t n;
} Vote;

static int by_cluster(const void *a, const void *b) {
    const Vote *x = a, *y = b;
    if (x->cluster != y->cluster)
        return x->cluster < y->cluster ? -1 : 1;
    return x->entity < y->entity ? -1 : x->entity > y->entity;
}

static int by_votes(const void *a, const void *b) {
    const Vote *x = a, *y = b;
    if (x->n != y->n)
        return x->n > y->n ? -1 : 1;
    if (x->entity != y->entity)
        return x->entity < y->entity ? -1 : 1;
    return x->cluster < y->cluster ? -1 : x->cluster > y->cluster;
}

// Ids by the majority of members, or of a minority that had the cluster's own key. `is_taken`[greatest id + 1].
static RelataStatus vote(RelataDerive *derive, bool *is_taken, int64_t greatest) {
    Vote *votes = malloc((derive->locals->n + 1) * sizeof *votes);
    if (!votes)
        return no_memory(derive);
    size_t n = 0, m = 0;
    for (size_t i = 0; i < derive->locals->n; i++)
        if (derive->members[i].entity > 0 && derive->members[i].entity <= greatest)
            votes[n++] = (Vote){derive->members[i].entity, derive->members[i].cluster, 1};
    if (n)
        qsort(votes, n, sizeof *votes, by_cluster);
    for (size_t i = 0; i < n; i++) {
        if (m && votes[m - 1].cluster == votes[i].cluster && votes[m - 1].entity == votes[i].entity)
            votes[m - 1].n++;
        else
            votes[m++] = votes[i];
    }
    for (size_t i = 0; i < m; i++)
        if (derive->known[votes[i].cluster] == votes[i].entity)
            votes[i].n = UINT32_MAX;
    if (m)
        qsort(votes, m, sizeof *votes, by_votes);
    for (size_t i = 0; i < m; i++) {
        if (derive->ids[votes[i].cluster] || is_taken[votes[i].entity])
            continue;
        derive->ids[votes[i].cluster] = votes[i].entity;
        is_taken[votes[i].entity] = true;
    }
    free(votes);
    return RELATA_OK;
}

static int by_cluster_key(const void *a, const void *b, void *keys) {
    const char *const *names = keys;
    return strcmp(names[*(const uint32_t *)a], names[*(const uint32_t *)b]);
}

static RelataStatus number_clusters(RelataDerive *derive, bool *is_taken, int64_t next) {
    uint32_t *sorted = malloc(((size_t)derive->n_clusters + 1) * sizeof *sorted);
    if (!sorted)
        return no_memory(derive);
    for (uint32_t c = 0; c < derive->n_clusters; c++)
        sorted[c] = c;
    if (derive->n_clusters)
        qsort_r(sorted, derive->n_clusters, sizeof *sorted, by_cluster_key, derive->keys);
    RelataStatus status = RELATA_OK;
    for (uint32_t i = 0; i < derive->n_clusters; i++) {
        uint32_t c = sorted[i];
        int64_t known = derive->known[c];
        if (!derive->ids[c] && known > 0 && known < next && !is_taken[known]) {
            derive->ids[c] = known;
            is_taken[known] = true;
        }
    }
    for (uint32_t i = 0; i < derive->n_clusters && status == RELATA_OK; i++) {
        uint32_t c = sorted[i];
        if (!derive->ids[c])
            derive->ids[c] = next++;
        status =
            relata_sql_run(derive->store, derive->error,
                           "INSERT INTO entity_id VALUES (?1,?2) ON CONFLICT(key) DO UPDATE SET id=?2 WHERE id<>?2",
                           "si", derive->keys[c], derive->ids[c]);
    }
    free(sorted);
    return status == RELATA_OK ? relata_store_set_meta(derive->store, "last_entity", next - 1, derive->error) : status;
}

static RelataStatus load_known(RelataDerive *derive) {
    derive->known = calloc((size_t)derive->n_clusters + 1, sizeof *derive->known);
    if (!derive->known)
        return no_memory(derive);
    for (uint32_t c = 0; c < derive->n_clusters; c++) {
        RELATA_TRY(relata_sql_integer(derive->store, &derive->known[c], 0, derive->error,
                                      "SELECT id FROM entity_id WHERE key=?", "s", derive->keys[c]));
        int64_t holder = 0;
        if (derive->is_part && derive->known[c])
            RELATA_TRY(relata_sql_integer(derive->store, &holder, 0, derive->error,
                                          "SELECT local FROM member WHERE entity=? LIMIT 1", "i", derive->known[c]));
        if (holder && !relata_derive_member(derive, holder)) // an entity that is none of these goes by it
            derive->known[c] = 0;
    }
    return RELATA_OK;
}

RelataStatus relata_derive_assign_ids(RelataDerive *derive) {
    RELATA_TRY(load_members(derive));
    RELATA_TRY(group_members(derive));
    RELATA_TRY(make_keys(derive));
    RELATA_TRY(load_known(derive));
    int64_t greatest = 0;
    RELATA_TRY(relata_store_meta(derive->store, "last_entity", &greatest, derive->error));
    derive->ids = calloc((size_t)derive->n_clusters + 1, sizeof *derive->ids);
    bool *is_taken = calloc((size_t)greatest + 1, sizeof *is_taken);
    RelataStatus status = derive->ids && is_taken ? vote(derive, is_taken, greatest) : no_memory(derive);
    if (status == RELATA_OK)
        status = number_clusters(derive, is_taken, greatest + 1);
    free(is_taken);
    for (size_t i = 0; i < derive->locals->n && status == RELATA_OK; i++)
        derive->members[i].entity = derive->ids[derive->members[i].cluster];
    return status;
}

// ------------------------------------------------------------------------------------------ statements

RelataStatus relata_derive_load_relations(RelataDerive *derive) {
    int64_t n = 0;
    RELATA_TRY(relata_sql_integer(derive->store, &n, 0, derive->error, "SELECT count(*) FROM relation", ""));
    RELATA_TRY(
        relata_sql_integer(derive->store, &derive->max_relation, 0, derive->error, "SELECT max(id) FROM relation", ""));
    derive->relations = calloc((size_t)n + 1, sizeof *derive->relations);
    derive->rank_of = calloc((size_t)derive->max_relation + 1, sizeof *derive->rank_of);
    if (!derive->relations || !derive->rank_of)
        return no_memory(derive);
    sqlite3_stmt *statement;
    RELATA_TRY(relata_sql_begin(derive->store, &statement, derive->error, "SELECT id FROM relation ORDER BY name", ""));
    RelataStatus status;
    bool row;
    RELATA_SQL_EACH(derive->store, statement, row, status, derive->error) {
        int64_t id = sqlite3_column_int64(statement, 0);
        if (id < 1 || derive->n_relations == (uint32_t)n)
            continue;
        derive->rank_of[id] = derive->n_relations;
        derive->relations[derive->n_relations++] = id;
    }
    return status;
}

static int by_article(const void *a, const void *b) {
    const RelataDated *x = a, *y = b;
    return x->id < y->id ? -1 : x->id > y->id;
}

static const RelataDated *article_of(const RelataDerive *derive, int64_t row) {
    RelataDated key = {.id = row >> RELATA_DOCUMENT_SHIFT};
    return bsearch(&key, derive->locals->articles, derive->locals->n_articles, sizeof key, by_article);
}

// Entity of a local; 0 if it has none. Of a part, other locals are what they were.
static RelataStatus entity_of(RelataDerive *derive, int64_t local, int64_t *out) {
    const RelataMember *member = relata_derive_member(derive, local);
    *out = member ? member->entity : 0;
    if (member || !derive->is_part)
        return RELATA_OK;
    return relata_sql_integer(derive->store, out, 0, derive->error, "SELECT entity FROM member WHERE local=?", "i",
                              local);
}

RelataStatus relata_derive_read_claim(RelataDerive *derive, sqlite3_stmt *row, RelataClaim *out, bool *is_said) {
    int64_t relation = sqlite3_column_int64(row, 2), attributed = sqlite3_column_int64(row, 4);
    *out = (RelataClaim){.claim = sqlite3_column_int64(row, 0),
                         .polarity = (uint8_t)sqlite3_column_int(row, 5),
                         .modality = (uint8_t)sqlite3_column_int(row, 6),
                         .confidence = sqlite3_column_double(row, 7),
                         .is_timed = sqlite3_column_int(row, 8) != 0};
    RELATA_TRY(entity_of(derive, sqlite3_column_int64(row, 1), &out->subject));
    RELATA_TRY(entity_of(derive, sqlite3_column_int64(row, 3), &out->object));
    if (attributed)
        RELATA_TRY(entity_of(derive, attributed, &out->attributed));
    const RelataDated *article = article_of(derive, out->claim);
    *is_said = out->subject && out->object && article && out->subject != out->object && relation >= 1 &&
               relation <= derive->max_relation; // both ends may have become one
    if (*is_said) {
        out->relation = derive->rank_of[relation];
        out->document = article->rank;
    }
    return RELATA_OK;
}

static RelataStatus load_claims(RelataDerive *derive) {
    sqlite3_stmt *statement;
    RELATA_TRY(relata_sql_begin(derive->store, &statement, derive->error, RELATA_SELECT_CLAIM " ORDER BY id", ""));
    RelataStatus status;
    bool row;
    RELATA_SQL_EACH(derive->store, statement, row, status, derive->error) {
        RelataClaim claim;
        bool is_said = false;
        status = relata_derive_read_claim(derive, statement, &claim, &is_said);
        if (status == RELATA_OK && is_said && !RELATA_ARRAY_ADD(&derive->claims, claim))
            status = no_memory(derive);
        if (status != RELATA_OK)
            break;
    }
    sqlite3_reset(statement);
    return status;
}

#define ORDER_BY(x, y)                                                                                                 \
    if ((x) != (y))                                                                                                    \
    return (x) < (y) ? -1 : 1

int relata_derive_by_statement(const RelataClaim *x, const RelataClaim *y) {
    ORDER_BY(x->subject, y->subject);
    ORDER_BY(x->relation, y->relation);
    ORDER_BY(x->object, y->object);
    ORDER_BY(x->polarity, y->polarity);
    ORDER_BY(x->modality, y->modality);
    ORDER_BY(x->attributed, y->attributed);
    return 0;
}

static int by_claim(const void *a, const void *b) {
    const RelataClaim *x = a, *y = b;
    int order = relata_derive_by_statement(x, y);
    if (order)
        return order;
    ORDER_BY(x->document, y->document);
    ORDER_BY(x->claim, y->claim);
    return 0;
}

// What an article beside the surest one takes from the doubt: half of what it would if articles were independent, for
// they copy one another, and what misleads the reading of one phrase misleads it again.
static double shared_doubt(double confidence) {
    return 1 - 0.5 * confidence;
}

// Articles, confidence and best claims of a group of claims sorted by article.
static void sum_up(RelataGroup *statement) {
    double doubt = 1, best_of_article = 0;
    const RelataClaim *best = NULL, *timed = NULL;
    for (size_t i = 0; i < statement->n_claims; i++) {
        const RelataClaim *claim = &statement->claims[i];
        bool is_new = !i || claim->document != claim[-1].document;
        if (is_new) {
            doubt *= shared_doubt(best_of_article);
            best_of_article = 0;
            statement->n_articles++;
        }
        if (claim->confidence > best_of_article)
            best_of_article = claim->confidence;
        if (!best || claim->confidence > best->confidence)
            best = claim;
        if (claim->is_timed && (!timed || claim->confidence > timed->confidence))
            timed = claim;
    }
    double surest = best ? best->confidence : 0;
    doubt *= shared_doubt(best_of_article) / shared_doubt(surest) * (1 - surest);
    statement->confidence = 1 - doubt < MAX_CONFIDENCE ? relata_store_round(1 - doubt) : MAX_CONFIDENCE;
    statement->best = best ? best->claim : 0;
    statement->timed = timed ? timed->claim : 0;
}

// The date a statement is filed under: its own time, else the latest date of its articles.
static RelataStatus date_statement(RelataDerive *derive, RelataGroup *statement) {
    if (statement->timed) {
        sqlite3_stmt *query;
        RELATA_TRY(relata_sql_begin(derive->store, &query, derive->error, "SELECT time_start FROM claim WHERE id=?",
                                    "i", statement->timed));
        bool row;
        RELATA_TRY(relata_sql_next(derive->store, query, &row, derive->error));
        const char *start = row ? (const char *)sqlite3_column_text(query, 0) : NULL;
        statement->day = start ? relata_arena_string(derive->arena, start) : NULL;
        sqlite3_reset(query);
        if (statement->day)
            return RELATA_OK;
    }
    for (size_t i = 0; i < statement->n_claims; i++) {
        const RelataDated *article = article_of(derive, statement->claims[i].claim);
        if (article && article->published && (!statement->day || strcmp(article->published, statement->day) > 0))
            statement->day = article->published;
    }
    return RELATA_OK;
}

RelataStatus relata_derive_group(RelataDerive *derive) {
    if (derive->claims.n)
        qsort(derive->claims.items, derive->claims.n, sizeof *derive->claims.items, by_claim);
    for (size_t i = 0, j; i < derive->claims.n; i = j) {
        for (j = i + 1;
             j < derive->claims.n && !relata_derive_by_statement(&derive->claims.items[i], &derive->claims.items[j]);)
            j++;
        RelataGroup statement = {.claims = &derive->claims.items[i], .n_claims = j - i};
        sum_up(&statement);
        RELATA_TRY(date_statement(derive, &statement));
        if (!RELATA_ARRAY_ADD(&derive->statements, statement))
            return no_memory(derive);
    }
    return RELATA_OK;
}

static RelataClaim read_statement_key(const RelataDerive *derive, sqlite3_stmt *row) {
    int64_t relation = sqlite3_column_int64(row, 2);
    return (RelataClaim){.subject = sqlite3_column_int64(row, 1),
                         .relation = relation >= 1 && relation <= derive->max_relation ? derive->rank_of[relation] : 0,
                         .object = sqlite3_column_int64(row, 3),
                         .polarity = (uint8_t)sqlite3_column_int(row, 4),
                         .modality = (uint8_t)sqlite3_column_int(row, 5),
                         .attributed = sqlite3_column_int64(row, 6)};
}

static bool is_same_text(const char *a, const char *b) {
    return a == b || (a && b && strcmp(a, b) == 0);
}

static bool is_same_statement(const RelataGroup *statement, sqlite3_stmt *row) {
    return sqlite3_column_int64(row, 7) == statement->n_articles &&
           sqlite3_column_int64(row, 8) == (int64_t)statement->n_claims &&
           !(sqlite3_column_double(row, 9) < statement->confidence) &&
           !(sqlite3_column_double(row, 9) > statement->confidence) &&
           sqlite3_column_int64(row, 10) == statement->best && sqlite3_column_int64(row, 11) == statement->timed &&
           is_same_text((const char *)sqlite3_column_text(row, 12), statement->day);
}

RelataStatus relata_derive_insert_statement(RelataDerive *derive, const RelataGroup *statement) {
    const RelataClaim *key = statement->claims;
    return relata_sql_run(derive->store, derive->error, "INSERT INTO statement VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)",
                          "iiiiiiiiidiis", statement->id, key->subject, derive->relations[key->relation], key->object,
                          (int64_t)key->polarity, (int64_t)key->modality, key->attributed,
                          (int64_t)statement->n_articles, (int64_t)statement->n_claims, statement->confidence,
                          statement->best, statement->timed, statement->day);
}

static RelataStatus write_statements(RelataDerive *derive) {
    int64_t next = 0;
    RELATA_TRY(relata_store_meta(derive->store, "last_statement", &next, derive->error));
    sqlite3_stmt *old;
    RELATA_TRY(relata_sql_begin(derive->store, &old, derive->error,
                                "SELECT s.id,subject,relation,object,polarity,modality,attributed,n_articles,n_claims,"
                                "confidence,claim,timed,day FROM statement s JOIN relation r ON r.id=relation"
                                " ORDER BY +subject,r.name,+object,+polarity,+modality,+attributed",
                                ""));
    bool row = false;
    size_t i = 0;
    RELATA_TRY(relata_sql_next(derive->store, old, &row, derive->error));
    while (row || i < derive->statements.n) {
        RelataGroup *statement = i < derive->statements.n ? &derive->statements.items[i] : NULL;
        RelataClaim key = {0};
        int order = -1; // the new row comes first
        if (row) {
            key = read_statement_key(derive, old);
            order = statement ? relata_derive_by_statement(statement->claims, &key) : 1;
        }
        if (order < 0) {
            statement->id = ++next;
            RELATA_TRY(relata_derive_insert_statement(derive, statement));
        } else if (order > 0) {
            RELATA_TRY(relata_sql_run(derive->store, derive->error, "DELETE FROM statement WHERE id=?", "i",
                                      (int64_t)sqlite3_column_int64(old, 0)));
        } else {
            statement->id = sqlite3_column_int64(old, 0);
            if (!is_same_statement(statement, old))
                RELATA_TRY(relata_sql_run(derive->store, derive->error,
                                          "UPDATE statement SET n_articles=?,n_claims=?,confidence=?,claim=?,timed=?,"
                                          "day=? WHERE id=?",
                                          "iidiisi", (int64_t)statement->n_articles, (int64_t)statement->n_claims,
                                          statement->confidence, statement->best, statement->timed, statement->day,
                                          statement->id));
        }
        i += order <= 0;
        if (order >= 0)
            RELATA_TRY(relata_sql_next(derive->store, old, &row, derive->error));
    }
    sqlite3_reset(old);
    return relata_store_set_meta(derive->store, "last_statement", next, derive->error);
}

static int by_support(const void *a, const void *b) {
    const Support *x = a, *y = b;
    ORDER_BY(x->statement, y->statement);
    ORDER_BY(x->claim, y->claim);
    return 0;
}

static RelataStatus sweep_support(RelataDerive *derive, const Support *support, size_t n) {
    sqlite3_stmt *old;
    RELATA_TRY(relata_sql_begin(derive->store, &old, derive->error,
                                "SELECT statement,claim FROM support ORDER BY statement,claim", ""));
    bool row = false;
    RELATA_TRY(relata_sql_next(derive->store, old, &row, derive->error));
    for (size_t i = 0; row || i < n;) {
        Support key = {0};
        int order = -1;
        if (row) {
            key = (Support){sqlite3_column_int64(old, 0), sqlite3_column_int64(old, 1)};
            order = i < n ? by_support(&support[i], &key) : 1;
        }
        if (order < 0)
            RELATA_TRY(relata_sql_run(derive->store, derive->error, "INSERT INTO support VALUES (?,?)", "ii",
                                      support[i].statement, support[i].claim));
        else if (order > 0)
            RELATA_TRY(relata_sql_run(derive->store, derive->error, "DELETE FROM support WHERE statement=? AND claim=?",
                                      "ii", key.statement, key.claim));
        i += order <= 0;
        if (order >= 0)
            RELATA_TRY(relata_sql_next(derive->store, old, &row, derive->error));
    }
    sqlite3_reset(old);
    return RELATA_OK;
}

static RelataStatus write_support(RelataDerive *derive) {
    Support *support = malloc((derive->claims.n + 1) * sizeof *support);
    if (!support)
        return no_memory(derive);
    size_t n = 0;
    for (size_t i = 0; i < derive->statements.n; i++)
        for (size_t j = 0; j < derive->statements.items[i].n_claims; j++)
            support[n++] = (Support){derive->statements.items[i].id, derive->statements.items[i].claims[j].claim};
    if (n)
        qsort(support, n, sizeof *support, by_support);
    RelataStatus status = sweep_support(derive, support, n);
    free(support);
    return status;
}

// ------------------------------------------------------------------------------------------ entities

static int by_entity_id(const void *a, const void *b, void *ids) {
    const int64_t *id = ids;
    int64_t x = id[*(const uint32_t *)a], y = id[*(const uint32_t *)b];
    return x < y ? -1 : x > y;
}

// Index in by_entity of an entity id.
static uint32_t position_of(const RelataDerive *derive, int64_t entity) {
    uint32_t low = 0, high = derive->n_clusters;
    while (low + 1 < high) {
        uint32_t middle = low + (high - low) / 2;
        if (derive->ids[derive->by_entity[middle]] <= entity)
            low = middle;
        else
            high = middle;
    }
    return low;
}

static RelataStatus count_degrees(RelataDerive *derive) {
    derive->by_entity = malloc(((size_t)derive->n_clusters + 1) * sizeof *derive->by_entity);
    derive->degrees = calloc((size_t)derive->n_clusters + 1, sizeof *derive->degrees);
    if (!derive->by_entity || !derive->degrees)
        return no_memory(derive);
    for (uint32_t c = 0; c < derive->n_clusters; c++)
        derive->by_entity[c] = c;
    if (derive->n_clusters)
        qsort_r(derive->by_entity, derive->n_clusters, sizeof *derive->by_entity, by_entity_id, derive->ids);
    for (size_t i = 0; i < derive->statements.n; i++) {
        derive->degrees[position_of(derive, derive->statements.items[i].claims->subject)]++;
        derive->degrees[position_of(derive, derive->statements.items[i].claims->object)]++;
    }
    return RELATA_OK;
}

RelataStatus relata_derive_write_entity(RelataDerive *derive, uint32_t c, int64_t degree, sqlite3_stmt *old) {
    const RelataCluster *cluster = &derive->clusters[c];
    int64_t n_articles = 0, n_mentions = 0, last = -1;
    for (uint32_t i = derive->first[c]; i < derive->first[c + 1]; i++) {
        const RelataLocal *local = &derive->locals->items[derive->order[i]];
        n_articles += (int64_t)local->document != last;
        last = local->document;
        n_mentions += local->n_mentions;
    }
    if (old && is_same_text((const char *)sqlite3_column_text(old, 1), cluster->name) &&
        is_same_text((const char *)sqlite3_column_text(old, 2), cluster->key) &&
        sqlite3_column_int(old, 3) == cluster->type && sqlite3_column_int(old, 4) == cluster->kind &&
        sqlite3_column_int64(old, 5) == n_articles && sqlite3_column_int64(old, 6) == n_mentions &&
        sqlite3_column_int64(old, 7) == degree)
        return RELATA_OK;
    const char *before = old ? (const char *)sqlite3_column_text(old, 1) : NULL;
    if (before && strcmp(before, cluster->name) != 0)
        RELATA_TRY(relata_sql_run(derive->store, derive->error, "INSERT INTO renamed VALUES (?,?,?)", "iss",
                                  derive->ids[c], before, cluster->name));
    return relata_sql_run(derive->store, derive->error, "INSERT OR REPLACE INTO entity VALUES (?,?,?,?,?,?,?,?)",
                          "issiiiii", derive->ids[c], cluster->name, cluster->key, (int64_t)cluster->type,
                          (int64_t)cluster->kind, n_articles, n_mentions, degree);
}

static RelataStatus write_entities(RelataDerive *derive) {
    RELATA_TRY(count_degrees(derive));
    RELATA_TRY(relata_sql_run(derive->store, derive->error, "DELETE FROM renamed", ""));
    sqlite3_stmt *old;
    RELATA_TRY(relata_sql_begin(derive->store, &old, derive->error,
                                "SELECT id,name,key,type,kind,n_articles,n_mentions,degree FROM entity ORDER BY id",
                                ""));
    bool row = false;
    RELATA_TRY(relata_sql_next(derive->store, old, &row, derive->error));
    for (uint32_t i = 0; row || i < derive->n_clusters;) {
        int64_t id = row ? sqlite3_column_int64(old, 0) : INT64_MAX;
        int64_t mine = i < derive->n_clusters ? derive->ids[derive->by_entity[i]] : INT64_MAX;
        if (mine <= id) {
            RELATA_TRY(
                relata_derive_write_entity(derive, derive->by_entity[i], derive->degrees[i], mine == id ? old : NULL));
            i++;
        } else {
            RELATA_TRY(relata_sql_run(derive->store, derive->error, "DELETE FROM entity WHERE id=?", "i", id));
        }
        if (row && id <= mine)
            RELATA_TRY(relata_sql_next(derive->store, old, &row, derive->error));
    }
    sqlite3_reset(old);
    return RELATA_OK;
}

RelataStatus relata_derive_write_member(RelataDerive *derive, const RelataMember *member, const RelataLocal *local) {
    return relata_sql_run(derive->store, derive->error, "INSERT OR REPLACE INTO member VALUES (?,?,?,?,?)", "iiiid",
                          member->local, member->entity, (int64_t)local->reason, local->via, (double)local->score);
}

static int by_local_item(const void *a, const void *b, void *items) {
    const RelataLocal *locals = items;
    int64_t x = locals[*(const uint32_t *)a].id, y = locals[*(const uint32_t *)b].id;
    return x < y ? -1 : x > y;
}

bool relata_derive_is_same_member(const RelataMember *member, const RelataLocal *local, sqlite3_stmt *old) {
    return sqlite3_column_int64(old, 1) == member->entity && sqlite3_column_int(old, 2) == local->reason &&
           sqlite3_column_int64(old, 3) == local->via && !(sqlite3_column_double(old, 4) < (double)local->score) &&
           !(sqlite3_column_double(old, 4) > (double)local->score);
}

static RelataStatus write_members(RelataDerive *derive) {
    size_t n = derive->locals->n;
    uint32_t *sorted = derive->order; // no longer needed as it is
    for (size_t i = 0; i < n; i++)
        sorted[i] = (uint32_t)i;
    if (n)
        qsort_r(sorted, n, sizeof *sorted, by_local_item, derive->locals->items);
    sqlite3_stmt *old;
    RELATA_TRY(relata_sql_begin(derive->store, &old, derive->error,
                                "SELECT local,entity,reason,via,score FROM member ORDER BY local", ""));
    bool row = false;
    RELATA_TRY(relata_sql_next(derive->store, old, &row, derive->error));
    for (size_t i = 0; row || i < n;) {
        int64_t id = row ? sqlite3_column_int64(old, 0) : INT64_MAX;
        int64_t mine = i < n ? derive->members[i].local : INT64_MAX;
        if (mine <= id) {
            const RelataLocal *local = &derive->locals->items[sorted[i]];
            if (mine < id || !relata_derive_is_same_member(&derive->members[i], local, old))
                RELATA_TRY(relata_derive_write_member(derive, &derive->members[i], local));
            i++;
        } else {
            RELATA_TRY(relata_sql_run(derive->store, derive->error, "DELETE FROM member WHERE local=?", "i", id));
        }
        if (row && id <= mine)
            RELATA_TRY(relata_sql_next(derive->store, old, &row, derive->error));
    }
    sqlite3_reset(old);
    return RELATA_OK;
}

void relata_derive_clear(RelataDerive *derive) {
    relata_arena_free(derive->arena);
    free(derive->members);
    free(derive->before);
    free(derive->ids);
    free(derive->known);
    free(derive->keys);
    free(derive->order);
    free(derive->first);
    free(derive->by_entity);
    free(derive->degrees);
    free(derive->relations);
    free(derive->rank_of);
    free(derive->claims.items);
    free(derive->statements.items);
}

static RelataStatus derive_all(RelataDerive *derive) {
    RELATA_TRY(relata_derive_assign_ids(derive));
    RELATA_TRY(relata_derive_load_relations(derive));
    RELATA_TRY(load_claims(derive));
    RELATA_TRY(relata_derive_group(derive));
    RELATA_TRY(write_statements(derive));
    RELATA_TRY(write_support(derive));
    RELATA_TRY(write_entities(derive));
    RELATA_TRY(relata_store_write_aliases(derive->store, derive->locals, derive->clusters, derive->n_clusters,
                                          derive->ids, derive->order, derive->first, false, derive->error));
    RELATA_TRY(write_members(derive));
    RELATA_TRY(relata_store_set_meta(derive->store, "n_entities", derive->n_clusters, derive->error));
    return relata_store_set_meta(derive->store, "n_statements", (int64_t)derive->statements.n, derive->error);
}

RelataStatus relata_store_write_graph(RelataStore *store, const RelataLocals *locals, const RelataCluster *clusters,
                                      uint32_t n_clusters, RelataError *error) {
    RelataDerive derive = {
        .store = store, .error = error, .locals = locals, .clusters = clusters, .n_clusters = n_clusters};
    derive.arena = relata_arena_new();
    RelataStatus status = derive.arena ? derive_all(&derive) : relata_store_no_memory(store, error);
    relata_derive_clear(&derive);
    return status;
}
