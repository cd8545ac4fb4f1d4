// Writing what an article says, and taking it out again.
//
// Kept of a document: its metadata; its named entities, and of concepts and values those that a triple uses; its
// triples; the sentences these were read from. Nothing that only stands in boilerplate or a caption is kept. A document
// is written under a savepoint, so that it is in the store whole or not at all; documents are committed in batches.
#include "store/internal.h"

#include "base/utf8.h"

#include <stdlib.h>
#include <string.h>

enum { MAX_ITEMS = 1 << RELATA_DOCUMENT_SHIFT };

typedef struct {
    RelataStore *store;
    const RelataDocument *document;
    RelataError *error;
    int64_t base;     // document id << shift
    bool *is_used;    // [n_entities] a kept triple names it
    bool *is_kept;    // [n_triples]
    bool *is_written; // [n_sentences + 1]
    uint32_t n_claims;
    uint32_t n_locals;
    int64_t digest;
    RelataStrbuf name;    // scratch
    RelataStrbuf aliases; // scratch
} Put;

// Controls in names would break terminals and lists: they become blanks.
static void clean(RelataStrbuf *out, const char *text) {
    bool is_blank = false;
    size_t begin = out->n;
    for (const char *p = text; *p; p++) {
        unsigned char byte = (unsigned char)*p, second = byte ? (unsigned char)p[1] : 0;
        bool is_c1 = byte == 0xc2 && second >= 0x80 && second < 0xa0; // U+0080 to U+009F
        if (byte <= ' ' || byte == 0x7f || is_c1) {
            p += is_c1;
            is_blank = true;
            continue;
        }
        if (is_blank && out->n > begin)
            relata_strbuf_add_char(out, ' ');
        is_blank = false;
        relata_strbuf_add_char(out, *p);
    }
}

static bool is_real_block(const RelataDocument *document, uint32_t sentence) {
    if (sentence >= document->n_sentences || document->sentences[sentence].block >= document->n_blocks)
        return true;
    RelataBlockKind kind = document->blocks[document->sentences[sentence].block].kind;
    return kind != RELATA_BLOCK_BOILER && kind != RELATA_BLOCK_CAPTION;
}

static bool is_node(const RelataDocument *document, uint32_t entity) {
    return entity < document->n_entities && document->entities[entity].kind != RELATA_ENTITY_EMPTY &&
           document->entities[entity].name && document->entities[entity].name[0];
}

static bool is_claim(const RelataDocument *document, const RelataTriple *triple) {
    return !triple->is_implied && is_node(document, triple->subject) && is_node(document, triple->object) &&
           triple->subject != triple->object && triple->relation && triple->relation[0] &&
           triple->evidence.begin <= triple->evidence.end && triple->evidence.end <= document->n_bytes &&
           is_real_block(document, triple->sentence);
}

static void choose(Put *put) {
    const RelataDocument *document = put->document;
    for (uint32_t i = 0; i < document->n_triples; i++) {
        const RelataTriple *triple = &document->triples[i];
        put->is_kept[i] = is_claim(document, triple);
        if (!put->is_kept[i])
            continue;
        put->n_claims++;
        put->is_used[triple->subject] = put->is_used[triple->object] = true;
        if (triple->attributed_to && is_node(document, triple->attributed_to - 1))
            put->is_used[triple->attributed_to - 1] = true;
    }
    for (uint32_t i = 0; i < document->n_entities; i++) {
        const RelataEntity *entity = &document->entities[i];
        if (put->is_used[i] || entity->kind != RELATA_ENTITY_NAMED || !is_node(document, i))
            continue;
        for (uint32_t m = 0; m < entity->n_mentions && !put->is_used[i]; m++) {
            uint32_t token = document->mentions[entity->mentions[m]].token_begin;
            put->is_used[i] = is_real_block(document, relata_document_sentence_at(document, token));
        }
        if (!entity->n_mentions)
            put->is_used[i] = true;
    }
}

static RelataStatus put_sentence(Put *put, const RelataTriple *triple) {
    const RelataDocument *document = put->document;
    uint32_t index = triple->sentence;
    if (index < document->n_sentences) {
        if (put->is_written[index])
            return RELATA_OK;
        put->is_written[index] = true;
    }
    RelataSpan span = triple->evidence;
    relata_strbuf_truncate(&put->name, 0);
    relata_strbuf_add(&put->name, document->text + span.begin, span.end - span.begin);
    const char *text = relata_strbuf_string(&put->name);
    int64_t id = put->base | (int64_t)index;
    RELATA_TRY(relata_sql_run(put->store, put->error, "INSERT OR IGNORE INTO sentence VALUES (?,?,?,?,?,?)", "iiiiis",
                              id, (int64_t)span.begin, (int64_t)span.end,
                              (int64_t)relata_document_code_point(document, span.begin),
                              (int64_t)relata_document_code_point(document, span.end), text));
    if (!sqlite3_changes(put->store->db))
        return RELATA_OK;
    return relata_sql_run(put->store, put->error, "INSERT INTO sentence_fts(rowid, text) VALUES (?,?)", "is", id, text);
}

static RelataStatus relation_id(Put *put, const char *name, const char *wikidata, int64_t *out) {
    RELATA_TRY(
        relata_sql_integer(put->store, out, 0, put->error,
                           "SELECT id FROM relation WHERE name=?1 AND (?2 IS NULL OR wikidata<=?2 AND wikidata>=?2)",
                           "ss", name, wikidata));
    if (*out)
        return RELATA_OK;
    // New, or with another property: the greatest stays, whatever the order of articles.
    RELATA_TRY(relata_sql_run(put->store, put->error,
                              "INSERT INTO relation(name,wikidata) VALUES (?1,?2) ON CONFLICT(name) DO UPDATE"
                              " SET wikidata=max(coalesce(wikidata,''),excluded.wikidata)",
                              "ss", name, wikidata));
    return relata_sql_integer(put->store, out, 0, put->error, "SELECT id FROM relation WHERE name=?", "s", name);
}

static RelataStatus put_claim(Put *put, uint32_t index) {
    const RelataTriple *triple = &put->document->triples[index];
    RELATA_TRY(put_sentence(put, triple));
    int64_t relation = 0;
    RELATA_TRY(relation_id(put, triple->relation, triple->relation_id, &relation));
    int64_t attributed = triple->attributed_to && is_node(put->document, triple->attributed_to - 1)
                             ? put->base | (int64_t)(triple->attributed_to - 1)
                             : 0;
    double confidence =
        triple->confidence >= 0 && triple->confidence <= 1 ? relata_store_round(triple->confidence) : 0.5;
    return relata_sql_run(put->store, put->error, "INSERT INTO claim VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
                          "iiiiiiidissssssss", put->base | (int64_t)index, put->base | (int64_t)triple->subject,
                          relation, put->base | (int64_t)triple->object, attributed, (int64_t)triple->polarity,
                          (int64_t)triple->modality, confidence, put->base | (int64_t)triple->sentence,
                          triple->relation_text, triple->time.text, triple->time.start, triple->time.end, triple->place,
                          triple->quantity, triple->qualifiers, triple->rule);
}

static RelataStatus put_local(Put *put, uint32_t index) {
    const RelataDocument *document = put->document;
    const RelataEntity *entity = &document->entities[index];
    relata_strbuf_truncate(&put->name, 0);
    relata_strbuf_truncate(&put->aliases, 0);
    clean(&put->name, entity->name);
    if (!put->name.n) // only controls: it has no name to go by
        relata_strbuf_add_string(&put->name, "?");
    for (uint32_t i = 0; i < entity->n_aliases; i++) {
        if (put->aliases.n)
            relata_strbuf_add_char(&put->aliases, '\n');
        clean(&put->aliases, entity->aliases[i]);
    }
    RelataSpan span = {0, 0};
    if (entity->n_mentions) {
        const RelataMention *mention = &document->mentions[entity->mentions[0]];
        span.begin = document->tokens[mention->token_begin].span.begin;
        span.end = document->tokens[mention->token_end - 1].span.end;
    }
    put->n_locals++;
    return relata_sql_run(put->store, put->error, "INSERT INTO local VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)",
                          "isssiiiiiiiii", put->base | (int64_t)index, relata_strbuf_string(&put->name), entity->key,
                          relata_strbuf_string(&put->aliases), (int64_t)entity->type, (int64_t)entity->kind,
                          (int64_t)entity->gender, (int64_t)entity->is_plural, (int64_t)entity->n_mentions,
                          (int64_t)span.begin, (int64_t)span.end,
                          (int64_t)relata_document_code_point(document, span.begin),
                          (int64_t)relata_document_code_point(document, span.end));
}

static RelataStatus put_rows(Put *put) {
    const RelataDocument *document = put->document;
    choose(put);
    RELATA_TRY(
        relata_sql_run(put->store, put->error,
                       "INSERT INTO document(name,source,title,publisher,url,published,n_bytes,digest,n_entities,"
                       "n_claims) VALUES (?,?,?,?,?,?,?,?,0,0)",
                       "ssssssii", document->id, document->source, document->title, document->publisher, document->url,
                       document->published, (int64_t)document->n_bytes, put->digest));
    int64_t id = sqlite3_last_insert_rowid(put->store->db);
    put->base = id << RELATA_DOCUMENT_SHIFT;
    RELATA_TRY(relata_store_touch(put->store, RELATA_TOUCHED_DOCUMENT, id, put->error));
    for (uint32_t i = 0; i < document->n_entities; i++)
        if (put->is_used[i])
            RELATA_TRY(put_local(put, i));
    for (uint32_t i = 0; i < document->n_triples; i++)
        if (put->is_kept[i])
            RELATA_TRY(put_claim(put, i));
    return relata_sql_run(put->store, put->error, "UPDATE document SET n_entities=?,n_claims=? WHERE id=?", "iii",
                          (int64_t)put->n_locals, (int64_t)put->n_claims, id);
}

// Deletes the article's rows; *id = 0 if there is none.
static RelataStatus delete_rows(RelataStore *store, const char *name, int64_t *id, RelataError *error) {
    RELATA_TRY(relata_sql_integer(store, id, 0, error, "SELECT id FROM document WHERE name=?", "s", name));
    if (!*id)
        return RELATA_OK;
    int64_t first = *id << RELATA_DOCUMENT_SHIFT, last = first + MAX_ITEMS - 1;
    RELATA_TRY(relata_store_touch_deleted(store, first, last, error));
    RELATA_TRY(relata_sql_run(store, error,
                              "INSERT INTO sentence_fts(sentence_fts,rowid,text)"
                              " SELECT 'delete',id,text FROM sentence WHERE id BETWEEN ? AND ?",
                              "ii", first, last));
    RELATA_TRY(relata_sql_run(store, error, "DELETE FROM sentence WHERE id BETWEEN ? AND ?", "ii", first, last));
    RELATA_TRY(relata_sql_run(store, error, "DELETE FROM claim WHERE id BETWEEN ? AND ?", "ii", first, last));
    RELATA_TRY(relata_sql_run(store, error, "DELETE FROM local WHERE id BETWEEN ? AND ?", "ii", first, last));
    return relata_sql_run(store, error, "DELETE FROM document WHERE id=?", "i", *id);
}

// Begins a batch if none is open and notes that the graph lags behind.
static RelataStatus begin_change(RelataStore *store, RelataError *error) {
    if (!store->is_open_batch) {
        RELATA_TRY(relata_store_begin(store, error));
        RELATA_TRY(relata_store_set_meta(store, "is_resolved", 0, error));
    }
    return relata_sql_exec(store, "SAVEPOINT article", error);
}

static RelataStatus end_change(RelataStore *store, RelataStatus status, RelataError *error) {
    if (status == RELATA_OK)
        status = relata_sql_exec(store, "RELEASE article", error);
    else if (sqlite3_get_autocommit(store->db)) // the whole batch was rolled back: no space
        relata_store_rollback(store);
    else
        (void)relata_sql_exec(store, "ROLLBACK TO article; RELEASE article", NULL);
    if (status != RELATA_OK)
        return status;
    bool is_due = ++store->n_batch >= RELATA_BATCH || relata_store_clock() - store->batch_begin >= RELATA_BATCH_SECONDS;
    return is_due ? relata_store_commit(store, error) : RELATA_OK;
}

// ------------------------------------------------------------------------------------------ digest

static uint64_t mix_text(uint64_t hash, const char *text) {
    return text ? relata_hash_mix(hash, relata_hash(text, strlen(text))) : relata_hash_mix(hash, 1);
}

static uint64_t mix_entity(uint64_t hash, const RelataEntity *entity) {
    hash = mix_text(mix_text(hash, entity->name), entity->key);
    hash = relata_hash_mix(hash, (uint64_t)entity->type << 24 | (uint64_t)entity->kind << 16 |
                                     (uint64_t)entity->gender << 8 | entity->is_plural);
    hash = relata_hash_mix(hash, entity->n_mentions);
    for (uint32_t i = 0; i < entity->n_aliases; i++)
        hash = mix_text(hash, entity->aliases[i]);
    return entity->n_mentions ? relata_hash_mix(hash, entity->mentions[0]) : hash;
}

static uint64_t mix_triple(uint64_t hash, const RelataTriple *triple) {
    hash = relata_hash_mix(relata_hash_mix(hash, triple->subject), triple->object);
    hash = mix_text(mix_text(mix_text(hash, triple->relation), triple->relation_text), triple->relation_id);
    hash = relata_hash_mix(hash, (uint64_t)triple->polarity << 8 | triple->modality);
    hash = relata_hash_mix(hash, triple->attributed_to);
    hash = mix_text(mix_text(mix_text(hash, triple->time.text), triple->time.start), triple->time.end);
    hash = mix_text(mix_text(mix_text(hash, triple->place), triple->quantity), triple->qualifiers);
    hash = mix_text(hash, triple->rule);
    hash = relata_hash_mix(hash, (uint64_t)(relata_store_round((double)triple->confidence) * 10000));
    hash = relata_hash_mix(relata_hash_mix(hash, triple->evidence.begin), triple->evidence.end);
    return relata_hash_mix(hash, triple->sentence);
}

// Of everything the store would keep, and of the text it was read from.
static int64_t digest_of(const RelataDocument *document) {
    uint64_t hash = relata_hash(document->text, document->n_bytes);
    hash = mix_text(mix_text(mix_text(hash, document->source), document->title), document->publisher);
    hash = mix_text(mix_text(hash, document->url), document->published);
    for (uint32_t i = 0; i < document->n_entities; i++)
        hash = mix_entity(hash, &document->entities[i]);
    for (uint32_t i = 0; i < document->n_triples; i++)
        hash = mix_triple(hash, &document->triples[i]);
    return (int64_t)(hash >> 1);
}

// Whether the store has exactly this of the article already.
static RelataStatus is_known(RelataStore *store, const RelataDocument *document, int64_t digest, bool *out,
                             RelataError *error) {
    int64_t old = 0;
    RELATA_TRY(
        relata_sql_integer(store, &old, -1, error, "SELECT digest FROM document WHERE name=?", "s", document->id));
    *out = old == digest;
    return RELATA_OK;
}

RelataStatus relata_store_put(RelataStore *store, const RelataDocument *document, RelataError *error) {
    if (document->n_entities >= MAX_ITEMS || document->n_triples >= MAX_ITEMS || document->n_sentences >= MAX_ITEMS)
        return relata_fail(error, RELATA_LIMIT, document->source, 0, 0,
                           "over a million entities, triples or sentences");
    int64_t digest = digest_of(document);
    bool is_there = false;
    if (store->mode == RELATA_STORE_WRITE)
        RELATA_TRY(is_known(store, document, digest, &is_there, error));
    if (is_there)
        return RELATA_OK;
    RELATA_TRY(begin_change(store, error));
    Put put = {.store = store, .document = document, .error = error, .digest = digest};
    put.is_used = calloc((size_t)document->n_entities + 1, sizeof *put.is_used);
    put.is_kept = calloc((size_t)document->n_triples + 1, sizeof *put.is_kept);
    put.is_written = calloc((size_t)document->n_sentences + 1, sizeof *put.is_written);
    RelataStatus status = RELATA_OK;
    if (!put.is_used || !put.is_kept || !put.is_written)
        status = relata_store_no_memory(store, error);
    int64_t old = 0;
    if (status == RELATA_OK)
        status = delete_rows(store, document->id, &old, error);
    if (status == RELATA_OK)
        status = put_rows(&put);
    if (status == RELATA_OK && (put.name.failed || put.aliases.failed))
        status = relata_store_no_memory(store, error);
    free(put.is_used);
    free(put.is_kept);
    free(put.is_written);
    relata_strbuf_clear(&put.name);
    relata_strbuf_clear(&put.aliases);
    return end_change(store, status, error);
}

RelataStatus relata_store_remove(RelataStore *store, const char *document, bool *found, RelataError *error) {
    RELATA_TRY(begin_change(store, error));
    int64_t id = 0;
    RelataStatus status = delete_rows(store, document, &id, error);
    if (found)
        *found = id != 0;
    return end_change(store, status, error);
}
