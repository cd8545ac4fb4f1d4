// Open addressing with linear probing over ids; strings live in an arena of the map.
#include "base/map.h"

#include "base/arena.h"

#include <stdlib.h>
#include <string.h>

typedef struct {
    const char *string;
    size_t n;
    uint64_t hash;
} Entry;

struct RelataMap {
    RelataArena *arena;
    Entry *entries;  // [room]; entry i has id i + 1
    uint32_t n;      //
    uint32_t room;   //
    uint32_t *slots; // [n_slots] ids, 0 = free; n_slots is a power of two
    uint32_t n_slots;
};

uint64_t relata_hash_mix(uint64_t hash, uint64_t value) {
    uint64_t x = hash ^ (value + 0x9e3779b97f4a7c15u + (hash << 6) + (hash >> 2));
    x ^= x >> 30;
    x *= 0xbf58476d1ce4e5b9u;
    x ^= x >> 27;
    x *= 0x94d049bb133111ebu;
    return x ^ (x >> 31);
}

uint64_t relata_hash(const void *bytes, size_t n) {
    const unsigned char *p = bytes;
    uint64_t h = 0xcbf29ce484222325u;
    for (size_t i = 0; i < n; i++)
        h = (h ^ p[i]) * 0x100000001b3u;
    return relata_hash_mix(h, n);
}

RelataMap *relata_map_new(void) {
    RelataMap *map = calloc(1, sizeof *map);
    if (!map)
        return NULL;
    map->arena = relata_arena_new();
    map->n_slots = 64;
    map->slots = calloc(map->n_slots, sizeof *map->slots);
    if (!map->arena || !map->slots) {
        relata_map_free(map);
        return NULL;
    }
    return map;
}

void relata_map_free(RelataMap *map) {
    if (!map)
        return;
    relata_arena_free(map->arena);
    free(map->entries);
    free(map->slots);
    free(map);
}

static uint32_t slot_of(const RelataMap *map, const char *bytes, size_t n, uint64_t hash) {
    uint32_t mask = map->n_slots - 1;
    for (uint32_t i = (uint32_t)hash & mask;; i = (i + 1) & mask) {
        uint32_t id = map->slots[i];
        if (!id)
            return i;
        const Entry *entry = &map->entries[id - 1];
        if (entry->hash == hash && entry->n == n && memcmp(entry->string, bytes, n) == 0)
            return i;
    }
}

static int grow_slots(RelataMap *map) {
    uint32_t n_slots = map->n_slots * 2;
    uint32_t *slots = calloc(n_slots, sizeof *slots);
    if (!slots)
        return 0;
    for (uint32_t id = 1; id <= map->n; id++) {
        uint32_t i = (uint32_t)map->entries[id - 1].hash & (n_slots - 1);
        while (slots[i])
            i = (i + 1) & (n_slots - 1);
        slots[i] = id;
    }
    free(map->slots);
    map->slots = slots;
    map->n_slots = n_slots;
    return 1;
}

static int grow_entries(RelataMap *map) {
    if (map->n < map->room)
        return 1;
    uint32_t room = map->room ? map->room * 2 : 32;
    Entry *entries = realloc(map->entries, room * sizeof *entries);
    if (!entries)
        return 0;
    map->entries = entries;
    map->room = room;
    return 1;
}

uint32_t relata_map_add(RelataMap *map, const char *bytes, size_t n) {
    uint64_t hash = relata_hash(bytes, n);
    uint32_t slot = slot_of(map, bytes, n, hash);
    if (map->slots[slot])
        return map->slots[slot];
    if (map->n + 1 > map->n_slots / 4 * 3) {
        if (!grow_slots(map))
            return 0;
        slot = slot_of(map, bytes, n, hash);
    }
    char *copy = grow_entries(map) ? relata_arena_copy(map->arena, bytes, n) : NULL;
    if (!copy)
        return 0;
    map->entries[map->n] = (Entry){copy, n, hash};
    return map->slots[slot] = ++map->n;
}

uint32_t relata_map_add_string(RelataMap *map, const char *string) {
    return relata_map_add(map, string, strlen(string));
}

uint32_t relata_map_find(const RelataMap *map, const char *bytes, size_t n) {
    return map->slots[slot_of(map, bytes, n, relata_hash(bytes, n))];
}

uint32_t relata_map_find_string(const RelataMap *map, const char *string) {
    return relata_map_find(map, string, strlen(string));
}

const char *relata_map_string(const RelataMap *map, uint32_t id) {
    return map->entries[id - 1].string;
}

uint32_t relata_map_count(const RelataMap *map) {
    return map->n;
}
