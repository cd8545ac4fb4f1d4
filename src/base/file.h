/// Whole files: read or mapped with a limit, written whole or not at all.
#ifndef RELATA_BASE_FILE_H
#define RELATA_BASE_FILE_H

#include <relata/status.h>

/// Reads a file ("-" = standard input) into a heap block with a NUL after its last byte; the caller frees.
/// More than `max_bytes` gives RELATA_LIMIT.
RelataStatus relata_file_read(const char *path, uint64_t max_bytes, char **bytes, size_t *n, RelataError *error);
/// Writes to a new file beside `path` and renames it there, so a reader sees the old file or the new.
RelataStatus relata_file_write(const char *path, const void *bytes, size_t n, RelataError *error);
/// Maps a file read-only; RELATA_IO if it cannot be.
RelataStatus relata_file_map(const char *path, const void **bytes, size_t *n, RelataError *error);
void relata_file_unmap(const void *bytes, size_t n);

#endif
