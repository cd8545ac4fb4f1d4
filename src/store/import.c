// Writing an export back: both what the articles say (documents, sentences, locals, claims), so that later builds can
// derive the graph anew, and the graph itself with the numbers that it had.
//
// Statements and claims are written as they come; entities, their names and locals at the end, when all that is known
// of them is. An export of a whole store says the rest as well (rest.c), and which rows its evidence comes from: then
// everything gets its row back. Of an export of a part, an article's entity is known by what the article calls it; how
// many articles use a name is counted from those, and raised where the order of names says that there were more.
#include "store/internal.h"

#include <relata/import.h>

#include "base/qualifiers.h"
#include "base/utf8.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_ID = 1000000000, MOST_NAME = 1 << 20 };

typedef struct {
    int64_t id;
    const char *name, *key;
    const char **aliases;
    uint32_t n_aliases;
    uint32_t degree, n_articles, n_mentions;
    uint8_t type;
    bool has_local; // the first one takes the names that no article's sentence shows
} Entity;

typedef struct {
    int64_t id; // document << shift | index
    uint32_t entity;
    const char *name;
} Local;

typedef struct {
    int64_t id;
    uint32_t n_locals, n_claims, n_bytes;
    const char *published;
    uint64_t digest;
    bool is_exact; // has the row that it had
} Document;

struct RelataImport {
    RelataStore *store;
    RelataArena *arena;
    RelataMap *entity_ids, *local_keys, *name_keys, *document_keys, *sentence_keys, *statement_ids;
    RELATA_ARRAY(Entity) entities; // [entity_ids]
    RELATA_ARRAY(Local) locals;    // [local_keys]
    RELATA_ARRAY(uint32_t) names;  // [name_keys] articles that call an entity so
    RELATA_ARRAY(Document) documents;
    RELATA_ARRAY(int64_t) sentences; // [sentence_keys]
    RelataStrbuf scratch;
    RelataImportCounts counts;
    int64_t last_statement;
    bool is_over, has_rest;
};

static RelataStatus no_memory(RelataImport *import, RelataError *error) {
    return relata_store_no_memory(import->store, error);
}

static RelataStatus wrong(RelataError *error, const char *what) {
    return relata_fail(error, RELATA_SYNTAX, NULL, 0, 0, "%s", what);
}

// ------------------------------------------------------------------------------------------ what may stand

// Names are kept free of controls when articles are read; what has them was not written by this program.
bool relata_store_is_name(const char *text) {
    size_t n = text ? strlen(text) : 0;
    if (n == 0 || n > MOST_NAME || relata_utf8_valid(text, n) != n)
        return false;
    for (size_t i = 0; i < n; i++) {
        unsigned char c = (unsigned char)text[i];
        if (c < ' ' || c == 0x7f || (c == 0xc2 && (unsigned char)text[i + 1] < 0xa0))
            return false;
    }
    return true;
}

static bool is_text(const char *text) {
    size_t n = text ? strlen(text) : 0;
    return !text || (n <= (64u << 20) && relata_utf8_valid(text, n) == n);
}

static bool is_share(double value) {
    return value >= 0 && value <= 1;
}

static RelataStatus check_evidence(const RelataEvidence *e, RelataError *error) {
    const char *const texts[] = {e->title,    e->publisher,  e->url,           e->published, e->source,
                                 e->text,     e->time.text,  e->time.start,    e->time.end,  e->place,
                                 e->quantity, e->qualifiers, e->relation_text, e->rule};
    if (!relata_store_is_name(e->doc))
        return wrong(error, "evidence without the id of its article");
    if (!e->text)
        return wrong(error, "evidence without its sentence");
    if (!relata_store_is_name(e->subject_text) || !relata_store_is_name(e->object_text))
        return wrong(error, "evidence that does not say what the article calls subject and object");
    if (e->begin > e->end || e->begin_byte > e->end_byte)
        return wrong(error, "a span that ends before it begins");
    if (!is_share(e->confidence))
        return wrong(error, "a confidence that is not from 0 to 1");
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        if (!is_text(texts[i]))
            return wrong(error, "text that is not UTF-8");
    if (!relata_are_qualifiers(e->qualifiers))
        return wrong(error, "qualifiers that are not lines of a role and words");
    return RELATA_OK;
}

static RelataStatus check_statement(const RelataStatement *s, const RelataEvidenceList *list, RelataError *error) {
    if (s->id < 1 || s->id > MOST_ID)
        return wrong(error, "a statement without a number from 1 to 1,000,000,000");
    if (!relata_store_is_name(s->relation))
        return wrong(error, "a statement without a relation");
    if (s->subject.id == s->object.id)
        return wrong(error, "a statement of an entity with itself");
    if (!is_share(s->confidence))
        return wrong(error, "a confidence that is not from 0 to 1");
    if (!list->n)
        return wrong(error, "a statement without evidence");
    for (uint32_t i = 0; i < list->n; i++)
        RELATA_TRY(check_evidence(&list->items[i], error));
    return RELATA_OK;
}

// ------------------------------------------------------------------------------------------ numbers of things

// Number of a key made of parts, from 0; *is_new says whether it was added. UINT32_MAX if memory was refused.
static uint32_t number_of(RelataImport *import, RelataMap *map, bool *is_new) {
    uint32_t before = relata_map_count(map), number;
    if (import->scratch.failed)
        return UINT32_MAX;
    number = relata_map_add(map, import->scratch.bytes, import->scratch.n);
    *is_new = number > before;
    return number ? number - 1 : UINT32_MAX;
}

static uint32_t number_of_id(RelataImport *import, RelataMap *map, int64_t id, bool *is_new) {
    relata_strbuf_truncate(&import->scratch, 0);
    relata_strbuf_printf(&import->scratch, "%lld", (long long)id);
    return number_of(import, map, is_new);
}

static const char *keep(RelataImport *import, const char *text, bool *failed) {
    const char *copy = text ? relata_arena_string(import->arena, text) : NULL;
    *failed |= text && !copy;
    return copy;
}

static RelataStatus keep_aliases(RelataImport *import, Entity *entity, const RelataNameList *aliases,
                                 RelataError *error) {
    bool failed = false;
    entity->n_aliases = aliases->n;
    entity->aliases = RELATA_ARENA_NEW(import->arena, const char *, aliases->n);
    for (uint32_t i = 0; entity->aliases && i < aliases->n; i++) {
        if (!relata_store_is_name(aliases->names[i]))
            return wrong(error, "a name that is empty or has control characters");
        entity->aliases[i] = keep(import, aliases->names[i], &failed);
    }
    return entity->aliases && !failed ? RELATA_OK : no_memory(import, error);
}

static RelataStatus take_entity(void *state, const RelataNode *node, const char *key, const RelataNameList *aliases,
                                RelataError *error) {
    RelataImport *import = state;
    bool is_new, failed = false;
    if (node->id < 1 || node->id > MOST_ID)
        return wrong(error, "an entity without a number from 1 to 1,000,000,000");
    if (!relata_store_is_name(node->name) || (unsigned)node->type >= RELATA_N_TYPES || !is_text(key))
        return wrong(error, "an entity without name or type");
    uint32_t number = number_of_id(import, import->entity_ids, node->id, &is_new);
    if (number == UINT32_MAX)
        return no_memory(import, error);
    if (!is_new) {
        Entity *known = &import->entities.items[number];
        if (strcmp(known->name, node->name) != 0 || known->type != node->type)
            return relata_fail(error, RELATA_SYNTAX, NULL, 0, 0, "entity %lld is \"%.60s\" here and \"%.60s\" before",
                               (long long)node->id, node->name, known->name);
        if (known->n_articles || !node->n_articles)
            return RELATA_OK;
        known->n_articles = node->n_articles; // so far it was known only as who says something
        known->key = known->key ? known->key : keep(import, key, &failed);
        return failed ? no_memory(import, error) : keep_aliases(import, known, aliases, error);
    }
    Entity entity = {.id = node->id, .type = (uint8_t)node->type, .n_articles = node->n_articles};
    entity.name = keep(import, node->name, &failed);
    entity.key = keep(import, key, &failed);
    if (failed)
        return no_memory(import, error);
    RELATA_TRY(keep_aliases(import, &entity, aliases, error));
    return RELATA_ARRAY_ADD(&import->entities, entity) ? RELATA_OK : no_memory(import, error);
}

static Entity *entity_of(RelataImport *import, int64_t id, uint32_t *number) {
    char text[24];
    int n = snprintf(text, sizeof text, "%lld", (long long)id);
    uint32_t found = relata_map_find(import->entity_ids, text, (size_t)n);
    *number = found - 1;
    return found ? &import->entities.items[found - 1] : NULL;
}

// ------------------------------------------------------------------------------------------ articles

static RelataStatus document_of(RelataImport *import, const RelataEvidence *e, uint32_t *out, RelataError *error) {
    bool is_new, failed = false;
    relata_strbuf_truncate(&import->scratch, 0);
    relata_strbuf_add_string(&import->scratch, e->doc);
    *out = number_of(import, import->document_keys, &is_new);
    if (*out == UINT32_MAX)
        return no_memory(import, error);
    if (!is_new)
        return RELATA_OK;
    Document document = {.id = e->ids.claim >> RELATA_DOCUMENT_SHIFT, .is_exact = e->ids.claim != 0};
    RELATA_TRY(relata_sql_run(
        import->store, error,
        "INSERT OR IGNORE INTO document(id,name,source,title,publisher,url,published,n_bytes,digest,n_entities,"
        "n_claims) VALUES (nullif(?,0),?,?,?,?,?,?,0,0,0,0)",
        "issssss", document.id, e->doc, e->source ? e->source : e->doc, e->title, e->publisher, e->url, e->published));
    if (document.is_exact) {
        int64_t id = 0;
        RELATA_TRY(
            relata_sql_integer(import->store, &id, 0, error, "SELECT id FROM document WHERE name=?", "s", e->doc));
        if (id != document.id)
            return wrong(error, "an article under the number of another");
    } else {
        document.id = sqlite3_last_insert_rowid(import->store->db);
    }
    document.published = keep(import, e->published, &failed);
    return !failed && RELATA_ARRAY_ADD(&import->documents, document) ? RELATA_OK : no_memory(import, error);
}

// What an article calls an entity: its number among the locals.
static RelataStatus local_of(RelataImport *import, uint32_t document, uint32_t entity, const char *name, int64_t *out,
                             RelataError *error) {
    bool is_new, failed = false;
    relata_strbuf_truncate(&import->scratch, 0);
    relata_strbuf_printf(&import->scratch, "%u %u %s", document, entity, name);
    uint32_t number = number_of(import, import->local_keys, &is_new);
    if (number == UINT32_MAX)
        return no_memory(import, error);
    if (is_new) {
        Document *d = &import->documents.items[document];
        if (d->n_locals >= 1u << RELATA_DOCUMENT_SHIFT)
            return relata_fail(error, RELATA_LIMIT, NULL, 0, 0, "over a million entities in one article");
        Local local = {d->id << RELATA_DOCUMENT_SHIFT | d->n_locals++, entity, keep(import, name, &failed)};
        if (failed || !RELATA_ARRAY_ADD(&import->locals, local))
            return no_memory(import, error);
        relata_strbuf_truncate(&import->scratch, 0);
        relata_strbuf_printf(&import->scratch, "%u %s", entity, name);
        uint32_t count = number_of(import, import->name_keys, &is_new);
        if (count == UINT32_MAX || (is_new && !RELATA_ARRAY_ADD(&import->names, 0)))
            return no_memory(import, error);
        import->names.items[count]++;
    }
    import->entities.items[entity].n_mentions++;
    *out = import->locals.items[number].id;
    return RELATA_OK;
}

// Likewise where its row is known.
static RelataStatus local_at(RelataImport *import, uint32_t entity, const char *name, int64_t id, RelataError *error) {
    bool is_new, failed = false;
    uint32_t number = number_of_id(import, import->local_keys, id, &is_new);
    if (number == UINT32_MAX)
        return no_memory(import, error);
    Local local = {id, entity, is_new ? keep(import, name, &failed) : NULL};
    import->entities.items[entity].n_mentions++;
    return !is_new || (!failed && RELATA_ARRAY_ADD(&import->locals, local)) ? RELATA_OK : no_memory(import, error);
}

static RelataStatus sentence_of(RelataImport *import, uint32_t document, const RelataEvidence *e, int64_t *out,
                                RelataError *error) {
    bool is_new;
    Document *d = &import->documents.items[document];
    relata_strbuf_truncate(&import->scratch, 0);
    relata_strbuf_printf(&import->scratch, "%u %u %u %u", document, e->begin_byte, e->end_byte, e->begin);
    uint32_t number = number_of(import, import->sentence_keys, &is_new);
    if (number == UINT32_MAX)
        return no_memory(import, error);
    if (!is_new) {
        *out = import->sentences.items[number];
        return RELATA_OK;
    }
    // Else that of the claim that comes next, so that it is the article's own.
    *out = d->is_exact ? e->ids.sentence : d->id << RELATA_DOCUMENT_SHIFT | d->n_claims;
    d->n_bytes = e->end_byte > d->n_bytes ? e->end_byte : d->n_bytes;
    if (!RELATA_ARRAY_ADD(&import->sentences, *out))
        return no_memory(import, error);
    RELATA_TRY(relata_sql_run(import->store, error, "INSERT OR IGNORE INTO sentence VALUES (?,?,?,?,?,?)", "iiiiis",
                              *out, (int64_t)e->begin_byte, (int64_t)e->end_byte, (int64_t)e->begin, (int64_t)e->end,
                              e->text));
    if (!sqlite3_changes(import->store->db))
        return wrong(error, "a sentence under the number of another");
    return relata_sql_run(import->store, error, "INSERT INTO sentence_fts(rowid, text) VALUES (?,?)", "is", *out,
                          e->text);
}

static RelataStatus relation_of(RelataImport *import, const RelataStatement *s, int64_t *out, RelataError *error) {
    RELATA_TRY(relata_sql_run(import->store, error,
                              "INSERT INTO relation(name,wikidata) VALUES (?1,?2) ON CONFLICT(name) DO UPDATE"
                              " SET wikidata=max(coalesce(wikidata,''),excluded.wikidata) WHERE"
                              " excluded.wikidata IS NOT wikidata AND excluded.wikidata IS NOT NULL",
                              "ss", s->relation, s->relation_id));
    return relata_sql_integer(import->store, out, 0, error, "SELECT id FROM relation WHERE name=?", "s", s->relation);
}

// ------------------------------------------------------------------------------------------ statements

typedef struct {
    uint32_t subject, object, attributed; // numbers of entities
    int64_t relation;
} Ends;

static RelataStatus find_ends(RelataImport *import, const RelataStatement *s, Ends *ends, RelataError *error) {
    if (!entity_of(import, s->subject.id, &ends->subject) || !entity_of(import, s->object.id, &ends->object) ||
        (s->attributed_id && !entity_of(import, s->attributed_id, &ends->attributed)))
        return wrong(error, "a statement names an entity that is not there");
    return relation_of(import, s, &ends->relation, error);
}

// The article's own entities at the ends of a claim and behind it, where the export does not say which they were.
static RelataStatus find_locals(RelataImport *import, const RelataStatement *s, const Ends *ends, uint32_t document,
                                const RelataEvidence *e, RelataEvidenceIds *ids, RelataError *error) {
    RELATA_TRY(local_of(import, document, ends->subject, e->subject_text, &ids->subject, error));
    RELATA_TRY(local_of(import, document, ends->object, e->object_text, &ids->object, error));
    if (!s->attributed_id)
        return RELATA_OK;
    return local_of(import, document, ends->attributed, import->entities.items[ends->attributed].name, &ids->attributed,
                    error);
}

static RelataStatus take_locals(RelataImport *import, const RelataStatement *s, const Ends *ends,
                                const RelataEvidence *e, RelataError *error) {
    RELATA_TRY(local_at(import, ends->subject, e->subject_text, e->ids.subject, error));
    RELATA_TRY(local_at(import, ends->object, e->object_text, e->ids.object, error));
    if (!s->attributed_id)
        return RELATA_OK;
    return local_at(import, ends->attributed, import->entities.items[ends->attributed].name, e->ids.attributed, error);
}

// Rows of one article, all of them or none.
static RelataStatus check_ids(const RelataStatement *s, const Document *d, const RelataEvidenceIds *ids,
                              RelataError *error) {
    int64_t of = ids->claim >> RELATA_DOCUMENT_SHIFT;
    bool is_one = of == d->id && ids->sentence >> RELATA_DOCUMENT_SHIFT == of &&
                  ids->subject >> RELATA_DOCUMENT_SHIFT == of && ids->object >> RELATA_DOCUMENT_SHIFT == of &&
                  (s->attributed_id ? ids->attributed >> RELATA_DOCUMENT_SHIFT == of : !ids->attributed);
    if (d->is_exact != (ids->claim != 0) || (d->is_exact && !is_one))
        return wrong(error, "evidence whose numbers are not of one article");
    return RELATA_OK;
}

static RelataStatus put_claim(RelataImport *import, const RelataStatement *s, const Ends *ends, const RelataEvidence *e,
                              int64_t *out, RelataError *error) {
    uint32_t document;
    RelataEvidenceIds ids = e->ids;
    RELATA_TRY(document_of(import, e, &document, error));
    RELATA_TRY(check_ids(s, &import->documents.items[document], &ids, error));
    RELATA_TRY(ids.claim ? take_locals(import, s, ends, e, error)
                         : find_locals(import, s, ends, document, e, &ids, error));
    RELATA_TRY(sentence_of(import, document, e, &ids.sentence, error));
    Document *d = &import->documents.items[document];
    if (d->n_claims >= 1u << RELATA_DOCUMENT_SHIFT)
        return relata_fail(error, RELATA_LIMIT, NULL, 0, 0, "over a million statements of one article");
    *out = ids.claim ? ids.claim : d->id << RELATA_DOCUMENT_SHIFT | d->n_claims;
    d->n_claims++;
    d->digest = relata_hash_mix(d->digest, relata_hash(e->text, strlen(e->text)));
    RELATA_TRY(relata_sql_run(
        import->store, error, "INSERT OR IGNORE INTO claim VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
        "iiiiiiidissssssss", *out, ids.subject, ends->relation, ids.object, ids.attributed, (int64_t)s->polarity,
        (int64_t)s->modality, relata_store_round(e->confidence), ids.sentence, e->relation_text, e->time.text,
        e->time.start, e->time.end, e->place, e->quantity, e->qualifiers, e->rule));
    return sqlite3_changes(import->store->db) ? RELATA_OK : wrong(error, "evidence under the number of another");
}

// The surer one; of equally sure ones that of the first article.
static bool is_better(const RelataEvidence *a, const RelataEvidence *b) {
    if (a->confidence > b->confidence || a->confidence < b->confidence)
        return a->confidence > b->confidence;
    return strcmp(a->doc, b->doc) < 0;
}

// What derive.c finds out of the claims of a statement.
typedef struct {
    int64_t best, timed;
    const RelataEvidence *best_evidence, *timed_evidence;
    const char *day;
    uint32_t n_articles;
} Sum;

static void sum_up(const RelataEvidenceList *list, const int64_t *claims, Sum *sum) {
    for (uint32_t i = 0; i < list->n; i++) {
        const RelataEvidence *e = &list->items[i];
        bool is_new = true;
        for (uint32_t j = 0; j < i && is_new; j++)
            is_new = strcmp(list->items[j].doc, e->doc) != 0;
        sum->n_articles += is_new;
        if (!sum->best_evidence || is_better(e, sum->best_evidence)) {
            sum->best_evidence = e;
            sum->best = claims[i];
        }
        if (e->time.text && (!sum->timed_evidence || is_better(e, sum->timed_evidence))) {
            sum->timed_evidence = e;
            sum->timed = claims[i];
        }
        if (e->published && (!sum->day || strcmp(e->published, sum->day) > 0))
            sum->day = e->published;
    }
    if (sum->timed_evidence && sum->timed_evidence->time.start)
        sum->day = sum->timed_evidence->time.start;
}

static RelataStatus put_statement(RelataImport *import, const RelataStatement *s, const Ends *ends,
                                  const RelataEvidenceList *list, const int64_t *claims, RelataError *error) {
    Sum sum = {0};
    sum_up(list, claims, &sum);
    for (uint32_t i = 0; i < list->n; i++)
        RELATA_TRY(relata_sql_run(import->store, error, "INSERT INTO support VALUES (?,?)", "ii", s->id, claims[i]));
    import->entities.items[ends->subject].degree++;
    import->entities.items[ends->object].degree++;
    import->last_statement = s->id > import->last_statement ? s->id : import->last_statement;
    import->counts.n_statements++;
    import->counts.n_evidence += list->n;
    return relata_sql_run(import->store, error, "INSERT INTO statement VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)",
                          "iiiiiiiiidiis", s->id, s->subject.id, ends->relation, s->object.id, (int64_t)s->polarity,
                          (int64_t)s->modality, s->attributed_id, (int64_t)sum.n_articles, (int64_t)list->n,
                          relata_store_round(s->confidence), sum.best, sum.timed, sum.day);
}

static RelataStatus take_statement(void *state, const RelataStatement *s, const RelataEvidenceList *list,
                                   RelataError *error) {
    RelataImport *import = state;
    Ends ends = {0};
    bool is_new;
    RELATA_TRY(check_statement(s, list, error));
    RELATA_TRY(find_ends(import, s, &ends, error));
    if (number_of_id(import, import->statement_ids, s->id, &is_new) == UINT32_MAX)
        return no_memory(import, error);
    if (!is_new)
        return relata_fail(error, RELATA_SYNTAX, NULL, 0, 0, "statement %lld comes twice", (long long)s->id);
    int64_t *claims = malloc(list->n * sizeof *claims);
    RelataStatus status = claims ? RELATA_OK : no_memory(import, error);
    for (uint32_t i = 0; i < list->n && status == RELATA_OK; i++)
        status = put_claim(import, s, &ends, &list->items[i], &claims[i], error);
    if (status == RELATA_OK)
        status = put_statement(import, s, &ends, list, claims, error);
    free(claims);
    return status;
}

static RelataStatus take_rest(void *state, const RelataRestRow *row, RelataError *error) {
    RelataImport *import = state;
    import->has_rest = true;
    return relata_store_put_rest(import->store, row, error);
}

// ------------------------------------------------------------------------------------------ entities, at the end

static uint32_t articles_calling(RelataImport *import, uint32_t entity, const char *name) {
    relata_strbuf_truncate(&import->scratch, 0);
    relata_strbuf_printf(&import->scratch, "%u %s", entity, name);
    uint32_t found =
        import->scratch.failed ? 0 : relata_map_find(import->name_keys, import->scratch.bytes, import->scratch.n);
    return found ? import->names.items[found - 1] : 0;
}

static RelataStatus put_name(RelataImport *import, int64_t *id, const Entity *entity, const char *name,
                             uint32_t n_articles, bool is_canonical, RelataError *error) {
    RelataStrbuf norm = {0};
    relata_name_normalize(name, &norm);
    RelataStatus status = norm.failed ? no_memory(import, error) : RELATA_OK;
    ++*id;
    if (status == RELATA_OK)
        status =
            relata_sql_run(import->store, error, "INSERT INTO alias VALUES (?,?,?,?,?,?)", "iissii", *id, entity->id,
                           name, relata_strbuf_string(&norm), (int64_t)n_articles, (int64_t)is_canonical);
    if (status == RELATA_OK)
        status = relata_sql_run(import->store, error, "INSERT INTO name_fts(rowid,norm) VALUES (?,?)", "is", *id,
                                relata_strbuf_string(&norm));
    if (status == RELATA_OK)
        status = relata_sql_run(import->store, error, "INSERT INTO name_tri(rowid,norm) VALUES (?,?)", "is", *id,
                                relata_strbuf_string(&norm));
    relata_strbuf_clear(&norm);
    return status;
}

// Names come most used first, equally used ones in order of letters: so many articles each must have had at least.
static RelataStatus put_names(RelataImport *import, int64_t *id, uint32_t number, RelataError *error) {
    const Entity *entity = &import->entities.items[number];
    int64_t known = 0;
    if (import->has_rest)
        RELATA_TRY(relata_sql_integer(import->store, &known, 0, error, "SELECT count(*) FROM alias WHERE entity=?", "i",
                                      entity->id));
    if (known)
        return RELATA_OK;
    uint32_t *counts = RELATA_ARENA_NEW(import->arena, uint32_t, (size_t)entity->n_aliases + 1);
    if (!counts)
        return no_memory(import, error);
    for (uint32_t i = entity->n_aliases; i-- > 0;) {
        bool is_last = i + 1 == entity->n_aliases;
        uint32_t least = is_last ? 1 : counts[i + 1] + (strcmp(entity->aliases[i], entity->aliases[i + 1]) > 0);
        counts[i] = articles_calling(import, number, entity->aliases[i]);
        counts[i] = counts[i] > least ? counts[i] : least;
    }
    uint32_t n_own = articles_calling(import, number, entity->name);
    RELATA_TRY(put_name(import, id, entity, entity->name, n_own ? n_own : 1, true, error));
    for (uint32_t i = 0; i < entity->n_aliases; i++)
        RELATA_TRY(put_name(import, id, entity, entity->aliases[i], counts[i], false, error));
    return RELATA_OK;
}

// Literals by their type; of the rest, names begin with a capital or a digit.
static RelataEntityKind kind_of(const Entity *entity) {
    if (entity->type == RELATA_TYPE_DATE || entity->type == RELATA_TYPE_QUANTITY || entity->type == RELATA_TYPE_MONEY)
        return RELATA_ENTITY_LITERAL;
    return entity->key || !(entity->name[0] >= 'a' && entity->name[0] <= 'z') ? RELATA_ENTITY_NAMED
                                                                              : RELATA_ENTITY_NOMINAL;
}

static RelataStatus put_entity(RelataImport *import, uint32_t number, RelataError *error) {
    const Entity *e = &import->entities.items[number];
    RelataEntityKind kind = kind_of(e);
    RelataStrbuf key = {0};
    int64_t known = 0;
    if (import->has_rest)
        RELATA_TRY(
            relata_sql_integer(import->store, &known, 0, error, "SELECT count(*) FROM entity WHERE id=?", "i", e->id));
    if (known)
        return RELATA_OK;
    if (e->key) {
        relata_strbuf_printf(&key, "=%s", e->key);
    } else {
        relata_name_normalize(e->name, &import->scratch);
        relata_strbuf_printf(&key, "%s %u %s", relata_type_name((RelataType)e->type), (unsigned)kind,
                             relata_strbuf_string(&import->scratch));
    }
    RelataStatus status = key.failed || import->scratch.failed ? no_memory(import, error) : RELATA_OK;
    if (status == RELATA_OK)
        status = relata_sql_run(import->store, error, "INSERT OR IGNORE INTO entity_id VALUES (?,?)", "si", key.bytes,
                                e->id);
    relata_strbuf_clear(&key);
    RELATA_TRY(status);
    return relata_sql_run(import->store, error, "INSERT OR IGNORE INTO entity VALUES (?,?,?,?,?,?,?,?)", "issiiiii",
                          e->id, e->name, e->key, (int64_t)e->type, (int64_t)kind,
                          (int64_t)(e->n_articles ? e->n_articles : 1), (int64_t)e->n_mentions, (int64_t)e->degree);
}

static RelataStatus put_local(RelataImport *import, const Local *local, RelataError *error) {
    Entity *e = &import->entities.items[local->entity];
    relata_strbuf_truncate(&import->scratch, 0);
    for (uint32_t i = 0; i < e->n_aliases && !e->has_local; i++)
        relata_strbuf_printf(&import->scratch, "%s%s", i ? "\n" : "", e->aliases[i]);
    e->has_local = true;
    if (import->scratch.failed)
        return no_memory(import, error);
    RELATA_TRY(relata_sql_run(import->store, error, "INSERT OR IGNORE INTO local VALUES (?,?,?,?,?,?,?,?,1,0,0,0,0)",
                              "isssiiii", local->id, local->name, e->key, relata_strbuf_string(&import->scratch),
                              (int64_t)e->type, (int64_t)kind_of(e), (int64_t)0, (int64_t)0));
    return relata_sql_run(import->store, error, "INSERT OR IGNORE INTO member VALUES (?,?,?,0,1.0)", "iii", local->id,
                          e->id, (int64_t)RELATA_REASON_FIRST);
}

static RelataStatus put_document(RelataImport *import, const Document *d, RelataError *error) {
    return relata_sql_run(
        import->store, error, "UPDATE document SET n_bytes=?,digest=?,n_entities=?,n_claims=? WHERE id=?", "iiiii",
        (int64_t)d->n_bytes, (int64_t)(d->digest >> 1), (int64_t)d->n_locals, (int64_t)d->n_claims, d->id);
}

static RelataStatus put_counts(RelataImport *import, RelataError *error) {
    int64_t n_articles, n_entities, last;
    RELATA_TRY(relata_sql_integer(import->store, &n_articles, 0, error, "SELECT count(*) FROM document", ""));
    RELATA_TRY(relata_sql_integer(import->store, &n_entities, 0, error, "SELECT count(*) FROM entity", ""));
    RELATA_TRY(relata_sql_integer(import->store, &last, 0, error,
                                  "SELECT max(coalesce((SELECT max(id) FROM entity),0),"
                                  "coalesce((SELECT max(id) FROM entity_id),0))",
                                  ""));
    import->counts.n_articles = (uint64_t)n_articles;
    import->counts.n_entities = (uint64_t)n_entities;
    RELATA_TRY(relata_store_set_meta(import->store, "last_entity", last, error));
    RELATA_TRY(relata_store_set_meta(import->store, "last_statement", import->last_statement, error));
    RELATA_TRY(relata_store_set_meta(import->store, "n_entities", n_entities, error));
    RELATA_TRY(relata_store_set_meta(import->store, "n_statements", (int64_t)import->counts.n_statements, error));
    return relata_store_set_meta(import->store, "is_resolved", 1, error);
}

static RelataStatus put_rest(RelataImport *import, RelataError *error) {
    int64_t name = 0;
    RELATA_TRY(relata_sql_integer(import->store, &name, 0, error, "SELECT max(id) FROM alias", ""));
    for (uint32_t i = 0; i < import->entities.n; i++) {
        RELATA_TRY(put_entity(import, i, error));
        RELATA_TRY(put_names(import, &name, i, error));
    }
    for (size_t i = 0; i < import->locals.n; i++)
        RELATA_TRY(put_local(import, &import->locals.items[i], error));
    for (size_t i = 0; i < import->documents.n; i++)
        if (!import->documents.items[i].is_exact)
            RELATA_TRY(put_document(import, &import->documents.items[i], error));
    if (import->has_rest)
        RELATA_TRY(relata_sql_exec(import->store,
                                   "INSERT INTO name_fts(name_fts) VALUES ('rebuild');"
                                   "INSERT INTO name_tri(name_tri) VALUES ('rebuild')",
                                   error));
    return put_counts(import, error);
}

// ------------------------------------------------------------------------------------------ the door

RelataStatus relata_store_import_begin(RelataStore *store, RelataImport **out, RelataError *error) {
    *out = NULL;
    int64_t n = 0;
    RELATA_TRY(relata_sql_integer(store, &n, 0, error,
                                  "SELECT (SELECT count(*) FROM document)+(SELECT count(*) FROM entity)", ""));
    if (n)
        return relata_fail(error, RELATA_ARGUMENT, store->path, 0, 0,
                           "the store holds articles already; import into a new one");
    RelataImport *import = calloc(1, sizeof *import);
    if (!import)
        return relata_store_no_memory(store, error);
    import->store = store;
    import->arena = relata_arena_new();
    RelataMap **const maps[] = {&import->entity_ids,    &import->local_keys,    &import->name_keys,
                                &import->document_keys, &import->sentence_keys, &import->statement_ids};
    bool is_good = import->arena != NULL;
    for (size_t i = 0; i < sizeof maps / sizeof *maps; i++)
        is_good &= (*maps[i] = relata_map_new()) != NULL;
    RelataStatus status = is_good ? relata_store_begin(store, error) : no_memory(import, error);
    if (status != RELATA_OK) {
        import->is_over = true;
        relata_store_import_free(import);
        return status;
    }
    *out = import;
    return RELATA_OK;
}

RelataImporter relata_store_importer(RelataImport *import) {
    return (RelataImporter){import, take_entity, take_statement, take_rest};
}

RelataStatus relata_store_import_end(RelataImport *import, RelataImportCounts *counts, RelataError *error) {
    RELATA_TRY(put_rest(import, error));
    RELATA_TRY(relata_store_commit(import->store, error));
    import->is_over = true;
    if (counts)
        *counts = import->counts;
    return RELATA_OK;
}

void relata_store_import_free(RelataImport *import) {
    if (!import)
        return;
    if (!import->is_over)
        relata_store_rollback(import->store);
    relata_map_free(import->entity_ids);
    relata_map_free(import->local_keys);
    relata_map_free(import->name_keys);
    relata_map_free(import->document_keys);
    relata_map_free(import->sentence_keys);
    relata_map_free(import->statement_ids);
    free(import->entities.items);
    free(import->locals.items);
    free(import->names.items);
    free(import->documents.items);
    free(import->sentences.items);
    relata_strbuf_clear(&import->scratch);
    relata_arena_free(import->arena);
    free(import);
}
