// Lines of a file or of memory, one at a time.
//
// One buffer holds the unread bytes. It grows to the longest line seen and never beyond the limit: an over-long
// line is read on to its end in pieces that are thrown away, and reported as one error.
#include "read/lines.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { FIRST_ROOM = 65536 };

void relata_lines_init(RelataLines *lines, int fd, char *block, size_t n, size_t room, uint64_t max) {
    *lines = (RelataLines){.fd = fd, .buffer = block, .end = n, .room = room, .max = max};
}

void relata_lines_clear(RelataLines *lines) {
    free(lines->buffer);
    if (lines->fd > STDIN_FILENO)
        close(lines->fd);
    *lines = (RelataLines){.fd = -1, .is_ended = 1};
}

// Reads more behind `end`; the buffer always keeps one byte free for a NUL.
static RelataStatus fill(RelataLines *lines, const char *source, RelataError *error) {
    if (lines->begin > 0) {
        memmove(lines->buffer, lines->buffer + lines->begin, lines->end - lines->begin);
        lines->end -= lines->begin;
        lines->begin = 0;
    }
    if (lines->end + 1 >= lines->room) {
        size_t room = lines->room < FIRST_ROOM ? FIRST_ROOM : lines->room * 2;
        char *moved = realloc(lines->buffer, room);
        if (!moved)
            return relata_fail(error, RELATA_NO_MEMORY, source, 0, 0, "out of memory");
        lines->buffer = moved;
        lines->room = room;
    }
    for (;;) {
        ssize_t got = lines->fd < 0 ? 0 : read(lines->fd, lines->buffer + lines->end, lines->room - lines->end - 1);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return relata_fail(error, RELATA_IO, source, lines->number + 1, 0, "cannot be read: %s", strerror(errno));
        lines->end += (size_t)got;
        lines->is_ended = got == 0;
        return RELATA_OK;
    }
}

static RelataStatus too_long(RelataLines *lines, const char *source, RelataError *error) {
    return relata_fail(error, RELATA_LIMIT, source, lines->number, 0, "line longer than the limit of %llu bytes",
                       (unsigned long long)lines->max);
}

RelataStatus relata_lines_next(RelataLines *lines, char **line, size_t *n, const char *source, RelataError *error) {
    *line = NULL;
    size_t seen = 0; // bytes behind `begin` without a line end
    int is_too_long = 0;
    for (;;) {
        char *end = lines->end > lines->begin + seen
                        ? memchr(lines->buffer + lines->begin + seen, '\n', lines->end - lines->begin - seen)
                        : NULL;
        if (end || (lines->is_ended && lines->end > lines->begin)) {
            char *begin = lines->buffer + lines->begin;
            size_t length = end ? (size_t)(end - begin) : lines->end - lines->begin;
            lines->begin += length + (end != NULL);
            lines->offset += length + (end != NULL);
            lines->number++;
            if (is_too_long || length > lines->max)
                return too_long(lines, source, error);
            if (length > 0 && begin[length - 1] == '\r')
                length--;
            begin[length] = '\0';
            *line = begin;
            *n = length;
            return RELATA_OK;
        }
        if (lines->is_ended && is_too_long) {
            lines->number++;
            return too_long(lines, source, error);
        }
        if (lines->is_ended)
            return RELATA_OK;
        seen = lines->end - lines->begin;
        if (seen > lines->max) {
            is_too_long = 1;
            lines->offset += seen;
            lines->begin = lines->end = seen = 0;
        }
        RelataStatus status = fill(lines, source, error);
        if (status != RELATA_OK) {
            lines->is_ended = 1;
            lines->begin = lines->end = 0;
            return status;
        }
    }
}
