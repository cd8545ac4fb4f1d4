// Arena allocator: chunks of growing size in a list; a piece is never freed alone. Built with
// -DRELATA_ARENA_MALLOC every piece is its own allocation, so that sanitizers see an overrun.
#include "base/arena.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FIRST_CHUNK = 64 * 1024, LARGEST_CHUNK = 4 * 1024 * 1024, ALIGN = 16 };

typedef struct Chunk {
    struct Chunk *next;
    size_t size; // usable bytes after the header
    size_t used; //
    size_t pad_; // keeps the data aligned to 16
} Chunk;

struct RelataArena {
    Chunk *chunks; // newest first
    size_t total;  // bytes taken from the system
};

RelataArena *relata_arena_new(void) {
    return calloc(1, sizeof(RelataArena));
}

static void free_chunks(Chunk *chunk) {
    while (chunk) {
        Chunk *next = chunk->next;
        free(chunk);
        chunk = next;
    }
}

void relata_arena_free(RelataArena *arena) {
    if (!arena)
        return;
    free_chunks(arena->chunks);
    free(arena);
}

void relata_arena_reset(RelataArena *arena) {
    Chunk *largest = NULL;
    for (Chunk *c = arena->chunks; c; c = c->next)
        if (!largest || c->size > largest->size)
            largest = c;
    for (Chunk *c = arena->chunks; c;) {
        Chunk *next = c->next;
        if (c != largest)
            free(c);
        c = next;
    }
    arena->chunks = largest;
    arena->total = 0;
    if (largest) {
        largest->next = NULL;
        largest->used = 0;
        arena->total = sizeof(Chunk) + largest->size;
    }
}

static Chunk *add_chunk(RelataArena *arena, size_t need) {
#ifdef RELATA_ARENA_MALLOC
    size_t size = need;
#else
    size_t size = arena->chunks ? arena->chunks->size * 2 : FIRST_CHUNK;
    if (size > LARGEST_CHUNK)
        size = LARGEST_CHUNK;
    if (size < need)
        size = need;
#endif
    if (size > SIZE_MAX - sizeof(Chunk))
        return NULL;
    Chunk *chunk = malloc(sizeof(Chunk) + size);
    if (!chunk)
        return NULL;
    *chunk = (Chunk){.next = arena->chunks, .size = size};
    arena->chunks = chunk;
    arena->total += sizeof(Chunk) + size;
    return chunk;
}

void *relata_arena_alloc(RelataArena *arena, size_t n) {
    if (n > SIZE_MAX - ALIGN)
        return NULL;
    n = n ? (n + ALIGN - 1) / ALIGN * ALIGN : ALIGN;
    Chunk *chunk = arena->chunks;
    if (!chunk || chunk->size - chunk->used < n) {
        chunk = add_chunk(arena, n);
        if (!chunk)
            return NULL;
    }
    unsigned char *piece = (unsigned char *)(chunk + 1) + chunk->used;
    chunk->used += n;
    memset(piece, 0, n);
    return piece;
}

void *relata_arena_array(RelataArena *arena, size_t count, size_t size) {
    if (size && count > SIZE_MAX / size)
        return NULL;
    return relata_arena_alloc(arena, count * size);
}

char *relata_arena_copy(RelataArena *arena, const char *bytes, size_t n) {
    if (n == SIZE_MAX)
        return NULL;
    char *copy = relata_arena_alloc(arena, n + 1);
    if (copy && n)
        memcpy(copy, bytes, n);
    return copy;
}

char *relata_arena_string(RelataArena *arena, const char *string) {
    return relata_arena_copy(arena, string, strlen(string));
}

char *relata_arena_printf(RelataArena *arena, const char *format, ...) {
    va_list args, again;
    va_start(args, format);
    va_copy(again, args);
    int n = vsnprintf(NULL, 0, format, args);
    va_end(args);
    char *text = n < 0 ? NULL : relata_arena_alloc(arena, (size_t)n + 1);
    if (text)
        vsnprintf(text, (size_t)n + 1, format, again);
    va_end(again);
    return text;
}

size_t relata_arena_size(const RelataArena *arena) {
    return arena->total;
}
