// Full text: entities by their names, then sentences by their words.
//
// Names: the same steps as relata_store_find() (same, beginning, words), all of them together; similar spellings only
// if none of these finds anything. Sentences: all words must occur, ranked by BM25; what very many have is not ranked:
// the first some hundred of them are given in order of their articles.
#include "store/internal.h"

#include <stdlib.h>
#include <string.h>

enum { DEFAULT_LIMIT = 20, MAX_MATCHES = 2000, MAX_RANKED = 400, LEAST_PREFIX = 3 };

typedef RELATA_ARRAY(RelataHit) Hits;

// Names that match better come first, then entities of more articles.
static double score_of(const RelataScored *item) {
    static const double TIERS[] = {5, 4, 3, 2, 1, 0, 0};
    double articles = (double)item->candidate.node.n_articles;
    return TIERS[item->candidate.match] + (item->candidate.match == RELATA_MATCH_FUZZY ? item->weight : 0) +
           articles / (articles + 10) * 0.9;
}

static RelataStatus collect(RelataStore *store, RelataAnswer *answer, const char *norm, RelataScoredList *list,
                            RelataError *error) {
    RELATA_TRY(relata_lookup_names(store, answer, norm, list, error));
    size_t n = list->n;
    RelataScoredList more = {0};
    RelataStatus status = relata_lookup_prefix(store, answer, norm, &more, error);
    if (status == RELATA_OK)
        status = relata_lookup_words(store, answer, norm, &more, error);
    for (size_t i = 0; i < more.n && status == RELATA_OK; i++) {
        bool is_known = false;
        for (size_t j = 0; j < n && !is_known; j++)
            is_known = list->items[j].candidate.node.id == more.items[i].candidate.node.id;
        if (!is_known && !RELATA_ARRAY_ADD(list, more.items[i]))
            status = relata_store_no_memory(store, error);
    }
    free(more.items);
    if (status == RELATA_OK && !list->n)
        status = relata_lookup_similar(store, answer, norm, list, error);
    return status;
}

static RelataStatus search_names(RelataStore *store, RelataAnswer *answer, const char *norm,
                                 const RelataSearchOptions *options, uint32_t limit, Hits *hits, RelataError *error) {
    RelataScoredList list = {0};
    RelataStatus status = collect(store, answer, norm, &list, error);
    for (size_t i = 0; i < list.n; i++)
        list.items[i].weight = score_of(&list.items[i]);
    relata_scored_sort(&list);
    for (size_t i = 0; i < list.n && hits->n < limit && status == RELATA_OK; i++) {
        const RelataCandidate *candidate = &list.items[i].candidate;
        if (options->types && !(options->types & (1u << candidate->node.type)))
            continue;
        RelataHit hit = {.match = candidate->match,
                         .node = candidate->node,
                         .matched = candidate->matched,
                         .score = list.items[i].weight};
        if (!RELATA_ARRAY_ADD(hits, hit))
            status = relata_store_no_memory(store, error);
    }
    free(list.items);
    return status;
}

#define SELECT_SENTENCES                                                                                               \
    "SELECT (SELECT min(u.statement) FROM claim c CROSS JOIN support u ON u.claim=c.id WHERE c.id"                     \
    " BETWEEN d.id<<20 AND (d.id<<20)+1048575 AND c.sentence=n.id),"                                                   \
    "d.name,d.title,d.publisher,d.url,d.published,d.source,n.begin,n.end,n.cbegin,n.cend,n.text,"                      \
    "NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,0,0,0,0,0,f.rank FROM (SELECT g.id,g.rank FROM ("
#define IN_ORDER                                                                                                       \
    ") g CROSS JOIN document h ON h.id=g.id>>20 ORDER BY g.rank,h.name,g.id&1048575 LIMIT ?3) f"                       \
    " CROSS JOIN sentence n ON n.id=f.id CROSS JOIN document d ON d.id=n.id>>20 ORDER BY f.rank,d.name,n.begin"

// Whether so many sentences have the words that ranking them would take longer than it is worth: BM25 counts them all.
static RelataStatus has_many(RelataStore *store, const char *words, bool *out, RelataError *error) {
    int64_t n;
    RELATA_TRY(relata_sql_integer(store, &n, 0, error,
                                  "SELECT count(*) FROM (SELECT 1 FROM sentence_fts WHERE sentence_fts MATCH ?1"
                                  " LIMIT ?2)",
                                  "si", words, (int64_t)MAX_MATCHES));
    *out = n >= MAX_MATCHES;
    return RELATA_OK;
}

// The sentences with all words; the last may be the beginning of one, where it is long enough to say something.
static RelataStatus begin_sentences(RelataStore *store, const char *norm, RelataStrbuf *words, uint32_t limit,
                                    sqlite3_stmt **query, RelataError *error) {
    bool is_many = false;
    const char *last = strrchr(norm, ' ');
    relata_words_query(norm, false, words);
    if (!words->n)
        return RELATA_OK;
    RELATA_TRY(has_many(store, relata_strbuf_string(words), &is_many, error));
    if (!is_many && strlen(last ? last + 1 : norm) >= LEAST_PREFIX) {
        relata_words_query(norm, true, words);
        RELATA_TRY(has_many(store, relata_strbuf_string(words), &is_many, error));
    }
    return is_many ? relata_sql_begin(store, query, error,
                                      SELECT_SENTENCES "SELECT rowid AS id,0.0 AS rank FROM sentence_fts"
                                                       " WHERE sentence_fts MATCH ?1 LIMIT ?2" IN_ORDER,
                                      "sii", relata_strbuf_string(words), (int64_t)MAX_RANKED, (int64_t)limit)
                   : relata_sql_begin(store, query, error,
                                      SELECT_SENTENCES "SELECT rowid AS id,rank FROM sentence_fts"
                                                       " WHERE sentence_fts MATCH ?1 ORDER BY rank LIMIT ?2" IN_ORDER,
                                      "sii", relata_strbuf_string(words), (int64_t)MAX_RANKED, (int64_t)limit);
}

static RelataStatus search_sentences(RelataStore *store, RelataAnswer *answer, const char *norm, uint32_t limit,
                                     Hits *hits, RelataError *error) {
    RelataStrbuf words = {0};
    sqlite3_stmt *query = NULL;
    RelataStatus status = begin_sentences(store, norm, &words, limit, &query, error);
    bool row = false;
    while (status == RELATA_OK && words.n) {
        status = relata_sql_next(store, query, &row, error);
        if (status != RELATA_OK || !row)
            break;
        RelataHit hit = {.match = RELATA_MATCH_TEXT, .score = -sqlite3_column_double(query, 28)};
        status = relata_row_evidence(store, answer, query, &hit.evidence, error);
        if (status == RELATA_OK && !RELATA_ARRAY_ADD(hits, hit))
            status = relata_store_no_memory(store, error);
    }
    relata_strbuf_clear(&words);
    return status;
}

RelataStatus relata_store_search(RelataStore *store, RelataAnswer *answer, const char *words,
                                 const RelataSearchOptions *options, RelataHitList *out, RelataError *error) {
    static const RelataSearchOptions defaults = {0};
    options = options ? options : &defaults;
    *out = (RelataHitList){0};
    uint32_t limit = options->limit ? options->limit : DEFAULT_LIMIT;
    Hits hits = {0};
    RelataStrbuf norm = {0};
    relata_name_normalize(words, &norm);
    RelataStatus status = norm.failed ? relata_store_no_memory(store, error) : RELATA_OK;
    if (status == RELATA_OK && norm.n && !options->no_names)
        status = search_names(store, answer, norm.bytes, options, limit, &hits, error);
    if (status == RELATA_OK && norm.n && !options->no_sentences)
        status = search_sentences(store, answer, norm.bytes, limit, &hits, error);
    relata_strbuf_clear(&norm);
    out->n = (uint32_t)hits.n;
    out->items = RELATA_ARENA_NEW(answer->arena, RelataHit, hits.n);
    if (status == RELATA_OK && !out->items)
        status = relata_store_no_memory(store, error);
    if (status == RELATA_OK && hits.n)
        memcpy(out->items, hits.items, hits.n * sizeof *hits.items);
    free(hits.items);
    return status;
}
