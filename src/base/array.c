#include "base/array.h"

#include <stdint.h>
#include <stdlib.h>

bool relata_array_grow(void **items, size_t n, size_t *room, size_t size) {
    if (n < *room)
        return true;
    size_t more = *room ? *room * 2 : 16;
    if (more > SIZE_MAX / size)
        return false;
    void *moved = realloc(*items, more * size);
    if (!moved)
        return false;
    *items = moved;
    *room = more;
    return true;
}
