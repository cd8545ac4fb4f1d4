/// Child: work of other people's libraries, done in a process of its own, with limits of time and memory.
#ifndef RELATA_WRITE_CHILD_H
#define RELATA_WRITE_CHILD_H

#include "base/strbuf.h"

#include <stdint.h>
#include <sys/types.h>

enum { RELATA_MAX_CHILDREN = 4 };

typedef struct {
    pid_t pid;        // −1 = none
    int fd;           // −1 = at its end
    RelataStrbuf got; // what it sent, the caller's to clear
} RelataChild;

/// What a child does; it sends its results with relata_child_send() and returns.
typedef void (*RelataChildWork)(void *state, int fd);

/// Milliseconds of a clock that never jumps.
int64_t relata_child_now(void);
/// Starts a child that may run about `time_ms`. False, with errno, if no process can be had.
bool relata_child_start(RelataChild *child, RelataChildWork work, void *state, int64_t time_ms);
/// Reads what children send until all have ended or the clock reaches `deadline`.
void relata_child_read(RelataChild *children, uint32_t n, int64_t deadline);
/// Ends a child, whether it is done or not, and leaves no trace of it but `got`.
void relata_child_end(RelataChild *child);
/// In a child: sends bytes; false if nobody reads.
bool relata_child_send(int fd, const void *bytes, size_t n);

#endif
