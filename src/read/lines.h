/// Lines of a file or of memory, one at a time, in memory that does not grow with the file.
#ifndef RELATA_READ_LINES_H
#define RELATA_READ_LINES_H

#include <relata/status.h>

typedef struct {
    int fd;            // -1 = all is in the buffer already
    char *buffer;      // owned
    size_t begin, end; // unread bytes of the buffer
    size_t room;       //
    uint64_t max;      // longest line, in bytes
    uint64_t offset;   // of the next line in the file
    uint32_t number;   // of the last line given out, 1-based
    int is_ended;
} RelataLines;

/// Begins with `n` bytes that were read from fd already (a heap block with room for `room` bytes, taken over).
void relata_lines_init(RelataLines *lines, int fd, char *block, size_t n, size_t room, uint64_t max);
/// The next line without its line end, NUL-terminated in the buffer, valid until the next call; *line = NULL at the
/// end. RELATA_LIMIT: the line is too long and was passed over; RELATA_IO: no more lines will come.
RelataStatus relata_lines_next(RelataLines *lines, char **line, size_t *n, const char *source, RelataError *error);
/// Frees the buffer and closes fd, standard input excepted.
void relata_lines_clear(RelataLines *lines);

#endif
