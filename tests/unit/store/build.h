/// Documents made by hand, as the stages before the store would leave them.
#ifndef RELATA_TESTS_UNIT_STORE_BUILD_H
#define RELATA_TESTS_UNIT_STORE_BUILD_H

#include <relata/store.h>

#include "base/arena.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { BUILD_ENTITIES = 64, BUILD_TRIPLES = 128 };

/// A document under construction. Sentences are appended to the text as triples are added.
typedef struct {
    RelataDocument *document;
    char text[1 << 16];
    size_t n;
} Build;

static inline Build *build_begin(const char *id) {
    Build *build = calloc(1, sizeof *build);
    build->document = relata_document_new(id, id);
    RelataArena *arena = build->document->arena;
    build->document->entities = RELATA_ARENA_NEW(arena, RelataEntity, BUILD_ENTITIES);
    build->document->triples = RELATA_ARENA_NEW(arena, RelataTriple, BUILD_TRIPLES);
    return build;
}

/// Adds an entity; `aliases` are separated by '|', NULL for none.
static inline uint32_t build_entity_full(Build *build, const char *name, RelataType type, RelataEntityKind kind,
                                         const char *key, const char *aliases, uint8_t gender) {
    RelataArena *arena = build->document->arena;
    RelataEntity *entity = &build->document->entities[build->document->n_entities];
    *entity = (RelataEntity){.name = relata_arena_string(arena, name),
                             .key = key ? relata_arena_string(arena, key) : NULL,
                             .type = (uint8_t)type,
                             .kind = (uint8_t)kind,
                             .gender = gender};
    entity->aliases = RELATA_ARENA_NEW(arena, const char *, 16);
    for (const char *p = aliases ? aliases : ""; *p;) {
        size_t n = strcspn(p, "|");
        entity->aliases[entity->n_aliases++] = relata_arena_copy(arena, p, n);
        p += n + (p[n] == '|');
    }
    return build->document->n_entities++;
}

static inline uint32_t build_name(Build *build, const char *name, RelataType type, const char *aliases) {
    return build_entity_full(build, name, type, RELATA_ENTITY_NAMED, NULL, aliases, RELATA_GENDER_UNKNOWN);
}

static inline RelataTriple *build_triple(Build *build, uint32_t subject, const char *relation, uint32_t object,
                                         double confidence) {
    RelataDocument *document = build->document;
    size_t begin = build->n;
    build->n += (size_t)snprintf(build->text + build->n, sizeof build->text - build->n, "%.200s %s %.200s. ",
                                 document->entities[subject].name, relation, document->entities[object].name);
    RelataTriple *triple = &document->triples[document->n_triples];
    *triple = (RelataTriple){.subject = subject,
                             .object = object,
                             .relation = relata_arena_string(document->arena, relation),
                             .relation_text = relata_arena_string(document->arena, relation),
                             .confidence = (float)confidence,
                             .rule = "test",
                             .sentence = document->n_triples,
                             .evidence = {(uint32_t)begin, (uint32_t)build->n - 1}};
    document->n_triples++;
    return triple;
}

/// Finishes the document and puts it into the store; frees the build.
static inline RelataStatus build_put(Build *build, RelataStore *store, RelataError *error) {
    RelataStatus status = relata_document_set_text(build->document, build->text, build->n, error);
    if (status == RELATA_OK)
        status = relata_store_put(store, build->document, error);
    relata_document_free(build->document);
    free(build);
    return status;
}

/// A path for a store in a fresh folder; build_remove_store() takes it away again.
static inline char *build_store_path(void) {
    char folder[] = "/tmp/relata-store-XXXXXX";
    char *path = malloc(sizeof folder + 16);
    if (!mkdtemp(folder))
        abort();
    snprintf(path, sizeof folder + 16, "%s/store.db", folder);
    return path;
}

static inline void build_remove_store(char *path) {
    static const char *const endings[] = {"", "-wal", "-shm", "-journal"};
    char name[256];
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        snprintf(name, sizeof name, "%s%s", path, endings[i]);
        unlink(name);
    }
    *strrchr(path, '/') = '\0';
    rmdir(path);
    free(path);
}

#endif
