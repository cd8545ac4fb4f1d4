#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

static RelataStatus io_error(RelataError *error, const char *path, const char *what) {
    return relata_fail(error, RELATA_IO, path, 0, 0, "%s: %s", what, strerror(errno));
}

static RelataStatus read_all(int fd, const char *path, uint64_t max_bytes, char **bytes, size_t *n,
                             RelataError *error) {
    struct stat info;
    if (fstat(fd, &info) != 0)
        return io_error(error, path, "cannot be read");
    if (S_ISDIR(info.st_mode)) {
        errno = EISDIR;
        return io_error(error, path, "cannot be read");
    }
    size_t room = S_ISREG(info.st_mode) && info.st_size > 0 && (uint64_t)info.st_size <= max_bytes
                      ? (size_t)info.st_size + 1
                      : 65536;
    size_t used = 0;
    char *block = malloc(room + 1);
    while (block) {
        ssize_t got = read(fd, block + used, room - used);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0) {
            free(block);
            return io_error(error, path, "cannot be read");
        }
        if (got == 0)
            break;
        used += (size_t)got;
        if (used > max_bytes) {
            free(block);
            return relata_fail(error, RELATA_LIMIT, path, 0, 0, "larger than the limit of %llu bytes",
                               (unsigned long long)max_bytes);
        }
        if (used == room) {
            room *= 2;
            char *moved = realloc(block, room + 1);
            if (!moved)
                free(block);
            block = moved;
        }
    }
    if (!block)
        return relata_fail(error, RELATA_NO_MEMORY, path, 0, 0, "out of memory");
    block[used] = '\0';
    *bytes = block;
    *n = used;
    return RELATA_OK;
}

RelataStatus relata_file_read(const char *path, uint64_t max_bytes, char **bytes, size_t *n, RelataError *error) {
    if (strcmp(path, "-") == 0)
        return read_all(STDIN_FILENO, path, max_bytes, bytes, n, error);
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return io_error(error, path, "cannot be opened");
    RelataStatus status = read_all(fd, path, max_bytes, bytes, n, error);
    close(fd);
    return status;
}

RelataStatus relata_file_write(const char *path, const void *bytes, size_t n, RelataError *error) {
    struct stat info;
    // A device or pipe (/dev/stdout) cannot be replaced, only written to.
    int in_place = stat(path, &info) == 0 && !S_ISREG(info.st_mode);
    size_t length = strlen(path);
    char *part = malloc(length + 32);
    if (!part)
        return relata_fail(error, RELATA_NO_MEMORY, path, 0, 0, "out of memory");
    snprintf(part, length + 32, in_place ? "%s" : "%s.part%ld", path, (long)getpid());
    int fd = open(part, in_place ? O_WRONLY | O_CLOEXEC : O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    RelataStatus status = fd < 0 ? io_error(error, path, "cannot be written") : RELATA_OK;
    const char *p = bytes;
    while (status == RELATA_OK && n > 0) {
        ssize_t put = write(fd, p, n);
        if (put < 0 && errno == EINTR)
            continue;
        if (put < 0) {
            status = io_error(error, path, "cannot be written");
            break;
        }
        p += put;
        n -= (size_t)put;
    }
    if (fd >= 0 && close(fd) != 0 && status == RELATA_OK)
        status = io_error(error, path, "cannot be written");
    if (!in_place && fd >= 0) {
        if (status == RELATA_OK && rename(part, path) != 0)
            status = io_error(error, path, "cannot be written");
        if (status != RELATA_OK)
            unlink(part);
    }
    free(part);
    return status;
}

RelataStatus relata_file_map(const char *path, const void **bytes, size_t *n, RelataError *error) {
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return io_error(error, path, "cannot be opened");
    struct stat info;
    RelataStatus status = RELATA_OK;
    if (fstat(fd, &info) != 0 || !S_ISREG(info.st_mode) || info.st_size == 0) {
        status = relata_fail(error, RELATA_IO, path, 0, 0, "not a regular file with content");
    } else {
        void *map = mmap(NULL, (size_t)info.st_size, PROT_READ, MAP_PRIVATE, fd, 0);
        if (map == MAP_FAILED)
            status = io_error(error, path, "cannot be mapped");
        *bytes = map;
        *n = (size_t)info.st_size;
    }
    close(fd);
    return status;
}

void relata_file_unmap(const void *bytes, size_t n) {
    if (bytes)
        munmap((void *)(uintptr_t)bytes, n);
}
