/// A small reader of JSON corpora for the trainers of this stage, into a tree of nodes.
#ifndef RELATA_ENTITY_JSON_TRAIN_H
#define RELATA_ENTITY_JSON_TRAIN_H

#include "base/arena.h"

#include <stdint.h>

/// A value: an object or array has children in order; those of an object have keys.
typedef struct RelataJson {
    const char *key;          // NULL outside objects
    const char *text;         // strings, unescaped, and numbers as written; NULL for objects and arrays
    struct RelataJson *child; // first
    struct RelataJson *next;  // sibling
} RelataJson;

/// Reads a whole text; the nodes live in the arena. NULL if it is malformed, too deep, or memory is refused.
RelataJson *relata_json_read(RelataArena *arena, const char *text);
/// The child with a key, NULL if there is none.
const RelataJson *relata_json_find(const RelataJson *object, const char *key);
/// A child's number, 0 if there is none.
long relata_json_number(const RelataJson *object, const char *key);

#endif
