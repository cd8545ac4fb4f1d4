// Drawing libraries are made for programs that end soon: they leak, print, call exit() and may take
// minutes. So they run in a forked child, which sends its results through a pipe. The child's own streams
// lead nowhere; it may take 2 GiB of memory beside what it inherits, and the processor for as long as it is given; it
// dies with its parent.
//
// A child of a process with threads inherits only the calling thread and may meet locks that others
// held; glibc and musl release those of the heap at fork(), and a child that waits for any other
// is ended at the deadline.
#include "write/child.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif

int64_t relata_child_now(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

bool relata_child_send(int fd, const void *bytes, size_t n) {
    const char *p = bytes;
    while (n) {
        ssize_t done = write(fd, p, n);
        if (done < 0 && errno == EINTR)
            continue;
        if (done <= 0)
            return false;
        p += done;
        n -= (size_t)done;
    }
    return true;
}

static void limit(int resource, rlim_t value) {
    struct rlimit old, new = {value, value};
    if (getrlimit(resource, &old) == 0 && (old.rlim_max == RLIM_INFINITY || old.rlim_max > value))
        setrlimit(resource, &new);
}

#if !defined(__SANITIZE_ADDRESS__) // which maps terabytes
// A child begins with all that its parent has mapped, which may be more than the child may add. Nothing is
// limited where the system does not say how much that is.
static void limit_memory(void) {
    char text[64] = "";
    int file = open("/proc/self/statm", O_RDONLY | O_CLOEXEC);
    ssize_t n = file >= 0 ? read(file, text, sizeof text - 1) : -1;
    if (file >= 0)
        close(file);
    rlim_t pages = n > 0 ? strtoul(text, NULL, 10) : 0;
    if (pages)
        limit(RLIMIT_AS, pages * (rlim_t)sysconf(_SC_PAGESIZE) + ((rlim_t)2 << 30));
}
#endif

static void confine(int64_t time_ms) {
#ifdef __linux__
    prctl(PR_SET_PDEATHSIG, SIGKILL);
#endif
    int null = open("/dev/null", O_RDWR);
    for (int fd = 0; null >= 0 && fd < 3; fd++)
        dup2(null, fd);
    signal(SIGPIPE, SIG_DFL);
    limit(RLIMIT_CPU, (rlim_t)(time_ms / 1000) + 2);
    limit(RLIMIT_CORE, 0);
#if !defined(__SANITIZE_ADDRESS__)
    limit_memory();
#endif
}

bool relata_child_start(RelataChild *child, RelataChildWork work, void *state, int64_t time_ms) {
    int ends[2];
    *child = (RelataChild){.pid = -1, .fd = -1};
    if (pipe2(ends, O_CLOEXEC) != 0)
        return false;
    child->pid = fork();
    if (child->pid == 0) {
        int fd = fcntl(ends[1], F_DUPFD_CLOEXEC, 3); // not among the streams about to be closed
        confine(time_ms);
        if (fd >= 0)
            work(state, fd);
        _exit(0);
    }
    close(ends[1]);
    if (child->pid < 0) {
        close(ends[0]);
        return false;
    }
    child->fd = ends[0];
    return true;
}

static void read_some(RelataChild *child) {
    char buffer[65536];
    ssize_t n = read(child->fd, buffer, sizeof buffer);
    if (n > 0) {
        relata_strbuf_add(&child->got, buffer, (size_t)n);
    } else if (n == 0 || (errno != EINTR && errno != EAGAIN)) {
        close(child->fd);
        child->fd = -1;
    }
}

void relata_child_read(RelataChild *children, uint32_t n, int64_t deadline) {
    for (;;) {
        struct pollfd polls[RELATA_MAX_CHILDREN];
        uint32_t of[RELATA_MAX_CHILDREN], open = 0;
        for (uint32_t i = 0; i < n; i++)
            if (children[i].fd >= 0) {
                polls[open] = (struct pollfd){.fd = children[i].fd, .events = POLLIN};
                of[open++] = i;
            }
        int64_t left = deadline - relata_child_now();
        if (!open || left <= 0)
            return;
        if (poll(polls, open, (int)left) < 0) {
            if (errno == EINTR)
                continue;
            return;
        }
        for (uint32_t i = 0; i < open; i++)
            if (polls[i].revents)
                read_some(&children[of[i]]);
    }
}

void relata_child_end(RelataChild *child) {
    if (child->fd >= 0)
        close(child->fd);
    child->fd = -1;
    if (child->pid <= 0)
        return;
    kill(child->pid, SIGKILL);
    while (waitpid(child->pid, NULL, 0) < 0 && errno == EINTR)
        continue;
    child->pid = -1;
}
