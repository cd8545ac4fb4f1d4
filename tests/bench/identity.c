// How identity across articles grows: made-up mentions, from ten thousand to a million.
//
//     identity FOLDER [MOST]
//
// An article has 25 named entities drawn from a skewed distribution (a few are everywhere, most are rare): persons,
// half of them by surname only, places, organisations with and without suffix, acronyms. Resolving is timed by the
// processor; seconds are also given for each n log₂ n, which must not grow, and for one article more, which depends on
// what it touches. The same numbers give the same articles.
#include <relata.h>

#include "base/arena.h"
#include "bench/draw.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum { ENTITIES = 25, LEAST = 10000, MOST = 1000000 };

static double processor(void) {
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

// A pronounceable word that stands for a number.
static void word(uint32_t n, char *out) {
    static const char *const onset[] = {"B", "D", "F", "G", "K", "L", "M", "N", "P", "R", "S", "T", "V", "Z", "J", "H"};
    static const char *const vowel[] = {"a", "e", "i", "o", "u", "ai", "ei", "ou"};
    uint64_t h = n * 2654435761u + 12345;
    *out = '\0';
    for (int i = 0; i < 4; i++, h /= 128) {
        size_t at = strlen(out);
        strcat(out, onset[h % 16]);
        if (i)
            out[at] = (char)(out[at] + 32);
        strcat(out, vowel[h / 16 % 8]);
    }
}

static RelataType name_of(uint32_t id, char *out) {
    char first[48], second[48];
    word(id % 4001 + 1, first);
    word(id + 100000, second);
    switch (id % 5) {
    case 0:
    case 1:
        if (draw() % 2)
            snprintf(out, 128, "%s %s", first, second);
        else
            snprintf(out, 128, "%s", second);
        return RELATA_TYPE_PERSON;
    case 2:
        snprintf(out, 128, "%s", second);
        return RELATA_TYPE_PLACE;
    case 3:
        snprintf(out, 128, "%s %s%s", first, second, draw() % 2 ? " Inc" : "");
        return RELATA_TYPE_ORGANIZATION;
    default:
        snprintf(out, 128, draw() % 3 ? "%s %s Council" : "%.1s%.1sC", first, second);
        return RELATA_TYPE_ORGANIZATION;
    }
}

static void must(RelataStatus status, const RelataError *error) {
    if (status == RELATA_OK)
        return;
    fprintf(stderr, "identity: %s: %s\n", relata_status_name(status), error->message);
    exit(1);
}

static void put(RelataStore *store, uint32_t number, uint32_t pool) {
    RelataError error = {0};
    char id[32], name[128];
    snprintf(id, sizeof id, "a%07u", number);
    RelataDocument *d = relata_document_new(id, id);
    d->entities = RELATA_ARENA_NEW(d->arena, RelataEntity, ENTITIES);
    while (d->n_entities < ENTITIES) {
        RelataType type = name_of(skewed(pool), name);
        d->entities[d->n_entities++] =
            (RelataEntity){.name = relata_arena_string(d->arena, name), .type = (uint8_t)type};
    }
    must(relata_document_set_text(d, "", 0, &error), &error);
    must(relata_store_put(store, d, &error), &error);
    relata_document_free(d);
}

static void measure(const char *path, uint32_t n) {
    RelataError error = {0};
    RelataStore *store;
    unlink(path);
    must(relata_store_open(&store, path, RELATA_STORE_WRITE, &error), &error);
    for (uint32_t i = 0; i < n / ENTITIES; i++)
        put(store, i, n);
    must(relata_store_commit(store, &error), &error);
    double begin = processor();
    must(relata_store_resolve(store, NULL, &error), &error);
    double all = processor() - begin;
    double more = 0;
    enum { TIMES = 5 };
    for (uint32_t i = 0; i < TIMES; i++) {
        put(store, n + i, n);
        begin = processor();
        must(relata_store_resolve(store, NULL, &error), &error);
        more += (processor() - begin) / TIMES;
    }
    RelataStoreSummary summary;
    must(relata_store_summary(store, &summary, &error), &error);
    printf("mentions %u entities %llu resolve_s %.2f ns_per_n_log_n %.0f one_more_ms %.1f\n", n,
           (unsigned long long)summary.n_entities, all, 1e9 * all / (n * log2(n)), 1e3 * more);
    fflush(stdout);
    relata_store_close(store);
    unlink(path);
}

int main(int argc, char **argv) {
    if (argc < 2) {
        fprintf(stderr, "usage: identity FOLDER [MOST]\n");
        return 2;
    }
    char path[512];
    snprintf(path, sizeof path, "%s/identity.db", argv[1]);
    uint32_t most = argc > 2 ? (uint32_t)atoi(argv[2]) : MOST;
    for (uint32_t n = LEAST; n <= most; n *= 10)
        measure(path, n);
    return 0;
}
