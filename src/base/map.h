/// Interning hash map: strings to consecutive ids 1, 2, 3 … in order of first appearance, so that
/// iteration never shows hash order. 0 means absent.
#ifndef RELATA_BASE_MAP_H
#define RELATA_BASE_MAP_H

#include <stddef.h>
#include <stdint.h>

typedef struct RelataMap RelataMap;

/// NULL if memory is refused.
RelataMap *relata_map_new(void);
void relata_map_free(RelataMap *map);
/// Id of the string, added if new; 0 if memory is refused.
uint32_t relata_map_add(RelataMap *map, const char *bytes, size_t n);
uint32_t relata_map_add_string(RelataMap *map, const char *string);
/// Id of the string, 0 if absent.
uint32_t relata_map_find(const RelataMap *map, const char *bytes, size_t n);
uint32_t relata_map_find_string(const RelataMap *map, const char *string);
/// The string of an id from 1 to relata_map_count(); lives as long as the map.
const char *relata_map_string(const RelataMap *map, uint32_t id);
uint32_t relata_map_count(const RelataMap *map);
/// 64-bit hash of bytes, finalised (FNV-1a alone clusters on long common prefixes); the same on every machine.
uint64_t relata_hash(const void *bytes, size_t n);
/// Mixes a value into a hash.
uint64_t relata_hash_mix(uint64_t hash, uint64_t value);
/// Mixes a value into the hash of a feature; the same on every machine.
static inline uint32_t relata_mix(uint32_t hash, uint32_t value) {
    hash ^= value + 0x9e3779b9u + (hash << 6) + (hash >> 2);
    hash *= 0x85ebca6bu;
    hash ^= hash >> 13;
    hash *= 0xc2b2ae35u;
    return hash ^ (hash >> 16);
}

#endif
