/// Arena: memory of one document, given out in pieces and freed at once.
#ifndef RELATA_BASE_ARENA_H
#define RELATA_BASE_ARENA_H

#include <stddef.h>
#include <stdint.h>

typedef struct RelataArena RelataArena;

/// NULL if memory is refused.
RelataArena *relata_arena_new(void);
void relata_arena_free(RelataArena *arena);
/// Forgets all pieces but keeps the largest chunk for reuse.
void relata_arena_reset(RelataArena *arena);
/// `n` zeroed bytes, aligned to 16; NULL if memory is refused. `n` = 0 gives a valid pointer.
void *relata_arena_alloc(RelataArena *arena, size_t n);
/// `count` zeroed items of `size` bytes; NULL on overflow or refused memory.
void *relata_arena_array(RelataArena *arena, size_t count, size_t size);
/// NUL-terminated copy of n bytes.
char *relata_arena_copy(RelataArena *arena, const char *bytes, size_t n);
char *relata_arena_string(RelataArena *arena, const char *string);
char *relata_arena_printf(RelataArena *arena, const char *format, ...) __attribute__((format(printf, 2, 3)));
/// Bytes taken from the system.
size_t relata_arena_size(const RelataArena *arena);

/// Typed array: RELATA_ARENA_NEW(arena, RelataToken, n).
#define RELATA_ARENA_NEW(arena, type, count) ((type *)relata_arena_array((arena), (count), sizeof(type)))

#endif
