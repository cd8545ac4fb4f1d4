/// Typed growing arrays on the heap.
///
///     typedef RELATA_ARRAY(uint32_t) Ids;          struct { uint32_t *items; size_t n, room; }
///     Ids ids = {0};
///     if (!RELATA_ARRAY_ADD(&ids, 7)) …            memory was refused, the array is as before
///     free(ids.items);
#ifndef RELATA_BASE_ARRAY_H
#define RELATA_BASE_ARRAY_H

#include <stdbool.h>
#include <stddef.h>

#define RELATA_ARRAY(type)                                                                                             \
    struct {                                                                                                           \
        type *items;                                                                                                   \
        size_t n;                                                                                                      \
        size_t room;                                                                                                   \
    }

/// Makes room for one more item of `size` bytes; false if memory is refused.
bool relata_array_grow(void **items, size_t n, size_t *room, size_t size);

#define RELATA_ARRAY_ADD(array, item)                                                                                  \
    (relata_array_grow((void **)&(array)->items, (array)->n, &(array)->room, sizeof *(array)->items)                   \
         ? ((array)->items[(array)->n++] = (item), true)                                                               \
         : false)

#endif
