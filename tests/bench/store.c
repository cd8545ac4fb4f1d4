// Times the store on made-up articles: writing, resolving, adding one more, and the questions.
//
//     store FOLDER ARTICLES [ENTITIES]
//
// Entities are drawn from a skewed distribution (a few are everywhere, most are rare), as in news; half of the persons
// appear by surname only. The same numbers give the same articles.
#include <relata.h>

#include "base/arena.h"
#include "bench/draw.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum { ENTITIES = 24, TRIPLES = 16, RELATIONS = 120, QUESTIONS = 200 };

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

// A pronounceable word that stands for a number.
static void word(uint32_t n, char *out) {
    static const char *const onset[] = {"b", "d", "f", "g", "k", "l", "m",  "n",
                                        "p", "r", "s", "t", "v", "z", "sh", "ch"};
    static const char *const vowel[] = {"a", "e", "i", "o", "u", "ai", "ei", "ou"};
    *out = '\0';
    uint64_t h = n * 2654435761u + 12345;
    for (int i = 0; i < 3; i++, h /= 128) {
        strcat(out, onset[h % 16]);
        strcat(out, vowel[h / 16 % 8]);
    }
    if ((unsigned char)*out >= 'a')
        *out = (char)(*out - 32);
}

static void name_of(uint32_t id, bool is_short, RelataType *type, char *out) {
    char first[32], second[32];
    word(id % 997 + 1, first);
    word(id + 1000, second);
    *type = (RelataType)(id % 4);
    static const char *const endings[] = {"", " Council", "", " Base"};
    if (*type == RELATA_TYPE_PLACE)
        sprintf(out, "%s", second);
    else if (*type == RELATA_TYPE_PERSON && is_short)
        sprintf(out, "%s", second);
    else
        sprintf(out, "%s %s%s", first, second, endings[*type]);
}

static RelataDocument *article(uint32_t number, uint32_t pool) {
    char id[32], name[128], text[TRIPLES * 64];
    snprintf(id, sizeof id, "a%07u", number);
    RelataDocument *d = relata_document_new(id, id);
    d->entities = RELATA_ARENA_NEW(d->arena, RelataEntity, ENTITIES);
    d->triples = RELATA_ARENA_NEW(d->arena, RelataTriple, TRIPLES);
    for (uint32_t i = 0; i < ENTITIES; i++) {
        RelataType type;
        name_of(skewed(pool), draw() % 2, &type, name);
        d->entities[d->n_entities++] =
            (RelataEntity){.name = relata_arena_string(d->arena, name), .type = (uint8_t)type};
    }
    size_t n = 0;
    for (uint32_t i = 0; i < TRIPLES; i++) {
        RelataTriple *t = &d->triples[d->n_triples];
        t->subject = (uint32_t)(draw() % ENTITIES);
        t->object = (uint32_t)(draw() % ENTITIES);
        if (t->subject == t->object)
            continue;
        snprintf(name, sizeof name, "relation %u", skewed(RELATIONS));
        t->relation = t->relation_text = relata_arena_string(d->arena, name);
        t->confidence = (float)(draw() % 100) / 100;
        t->sentence = d->n_triples++;
        t->evidence.begin = (uint32_t)n;
        n += (size_t)snprintf(text + n, sizeof text - n, "%.20s %s %.20s. ", d->entities[t->subject].name, t->relation,
                              d->entities[t->object].name);
        t->evidence.end = (uint32_t)n;
    }
    if (relata_document_set_text(d, text, n, NULL) != RELATA_OK)
        abort();
    return d;
}

static void must(RelataStatus status, const RelataError *error) {
    if (status == RELATA_OK)
        return;
    fprintf(stderr, "store: %s: %s\n", relata_status_name(status), error->message);
    exit(1);
}

static void put(RelataStore *store, uint32_t number, uint32_t pool) {
    RelataError error = {0};
    RelataDocument *document = article(number, pool);
    must(relata_store_put(store, document, &error), &error);
    relata_document_free(document);
}

static void build(const char *path, uint32_t n, uint32_t pool) {
    RelataError error = {0};
    RelataStore *store;
    must(relata_store_open(&store, path, RELATA_STORE_WRITE, &error), &error);
    double begin = now();
    for (uint32_t i = 0; i < n; i++)
        put(store, i, pool);
    must(relata_store_commit(store, &error), &error);
    double written = now();
    must(relata_store_resolve(store, NULL, &error), &error);
    double resolved = now();
    RelataStoreSummary summary;
    must(relata_store_summary(store, &summary, &error), &error);
    printf("articles %llu entities %llu statements %llu\n", (unsigned long long)summary.n_articles,
           (unsigned long long)summary.n_entities, (unsigned long long)summary.n_statements);
    printf("write_s %.2f articles_per_s %.0f resolve_s %.2f\n", written - begin, n / (written - begin),
           resolved - written);
    begin = now();
    put(store, n, pool);
    must(relata_store_resolve(store, NULL, &error), &error);
    printf("one_more_s %.2f\n", now() - begin);
    relata_store_close(store);
}

typedef void Question(RelataStore *store, RelataAnswer *answer, uint32_t i, uint32_t pool);

static void neighbors(RelataStore *store, RelataAnswer *answer, int64_t id, uint32_t limit) {
    RelataError error = {0};
    RelataNeighborList list;
    must(relata_store_neighbors(store, answer, id, &(RelataNeighborOptions){.limit = limit}, &list, &error), &error);
}

static int64_t some_entity(RelataStore *store, RelataAnswer *answer, uint32_t i, uint32_t pool) {
    char name[128];
    RelataType type;
    RelataNode node;
    name_of((uint32_t)((uint64_t)i * pool / QUESTIONS), false, &type, name);
    RelataStatus status = relata_store_find(store, answer, name, &node, NULL, NULL);
    return status == RELATA_OK ? node.id : 1;
}

static void ask_find(RelataStore *store, RelataAnswer *answer, uint32_t i, uint32_t pool) {
    some_entity(store, answer, i, pool);
}

static void ask_neighbors(RelataStore *store, RelataAnswer *answer, uint32_t i, uint32_t pool) {
    neighbors(store, answer, some_entity(store, answer, i, pool), 20);
}

static void ask_hub(RelataStore *store, RelataAnswer *answer, uint32_t i, uint32_t pool) {
    RelataError error = {0};
    RelataStats stats;
    (void)i;
    (void)pool;
    static int64_t hub;
    if (!hub) {
        must(relata_store_stats(store, answer, &stats, &error), &error);
        hub = stats.top[0].id;
        printf("hub_degree %u\n", stats.top[0].degree);
        return;
    }
    neighbors(store, answer, hub, 20);
}

static void ask_search(RelataStore *store, RelataAnswer *answer, uint32_t i, uint32_t pool) {
    char name[128];
    RelataType type;
    RelataHitList hits;
    RelataError error = {0};
    name_of((uint32_t)((uint64_t)i * pool / QUESTIONS), false, &type, name);
    must(relata_store_search(store, answer, name, NULL, &hits, &error), &error);
}

static void ask_typo(RelataStore *store, RelataAnswer *answer, uint32_t i, uint32_t pool) {
    char name[128];
    RelataType type;
    RelataHitList hits;
    RelataError error = {0};
    name_of((uint32_t)((uint64_t)i * pool / QUESTIONS), false, &type, name);
    name[strlen(name) / 2] = 'q';
    must(relata_store_search(store, answer, name, &(RelataSearchOptions){.no_sentences = true}, &hits, &error), &error);
}

static void ask_path(RelataStore *store, RelataAnswer *answer, uint32_t i, uint32_t pool) {
    int64_t from = some_entity(store, answer, i, pool), to = some_entity(store, answer, (i * 7 + 3) % QUESTIONS, pool);
    RelataPathList paths;
    RelataError error = {0};
    if (from != to)
        must(relata_store_path(store, answer, from, to, NULL, &paths, &error), &error);
}

static void ask_graph(RelataStore *store, RelataAnswer *answer, uint32_t i, uint32_t pool) {
    RelataGraph *graph;
    RelataError error = {0};
    int64_t focus = some_entity(store, answer, i, pool);
    must(relata_store_graph(store, &(RelataStoreSelection){.focus = &focus, .n_focus = 1}, &graph, NULL, &error),
         &error);
    relata_graph_free(graph);
}

static void measure(RelataStore *store, const char *what, Question *question, uint32_t n, uint32_t pool) {
    double worst = 0, sum = 0;
    for (uint32_t i = 0; i < n; i++) {
        RelataAnswer *answer = relata_answer_new();
        double begin = now();
        question(store, answer, i, pool);
        double took = now() - begin;
        relata_answer_free(answer);
        if (i && took > worst)
            worst = took;
        if (i)
            sum += took;
    }
    printf("%s_ms mean %.2f worst %.2f\n", what, 1000 * sum / (n - 1), 1000 * worst);
}

int main(int argc, char **argv) {
    if (argc < 3) {
        fprintf(stderr, "usage: store FOLDER ARTICLES [ENTITIES]\n");
        return 2;
    }
    char path[512];
    snprintf(path, sizeof path, "%s/bench.db", argv[1]);
    uint32_t n = (uint32_t)atoi(argv[2]), pool = argc > 3 ? (uint32_t)atoi(argv[3]) : n * 4;
    if (access(path, F_OK) != 0)
        build(path, n, pool);
    RelataError error = {0};
    RelataStore *store;
    double begin = now();
    must(relata_store_open(&store, path, RELATA_STORE_READ, &error), &error);
    printf("open_ms %.2f\n", 1000 * (now() - begin));
    measure(store, "find", ask_find, QUESTIONS, pool);
    measure(store, "neighbors", ask_neighbors, QUESTIONS, pool);
    measure(store, "hub", ask_hub, 10, pool);
    measure(store, "search", ask_search, QUESTIONS, pool);
    measure(store, "typo", ask_typo, QUESTIONS, pool);
    measure(store, "path", ask_path, 50, pool);
    measure(store, "graph", ask_graph, 20, pool);
    relata_store_close(store);
    return 0;
}
