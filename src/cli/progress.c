// Progress: one line on standard error, rewritten in place; only on a terminal and not with --quiet.
#include "cli.h"

#include <time.h>
#include <unistd.h>

double cli_seconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}

void cli_progress_begin(CliProgress *progress, const CliOptions *options) {
    progress->is_shown = !options->is_quiet && isatty(STDERR_FILENO);
    progress->begin = progress->shown = cli_seconds();
}

void cli_progress_show(CliProgress *progress, uint64_t n_articles) {
    double now;
    if (!progress->is_shown || (now = cli_seconds()) - progress->shown < 0.1)
        return;
    progress->shown = now;
    fprintf(stderr, "\r%llu articles, %.0f s\033[K", (unsigned long long)n_articles, now - progress->begin);
    fflush(stderr);
}

void cli_progress_end(CliProgress *progress) {
    if (progress->is_shown && progress->shown > progress->begin)
        fputs("\r\033[K", stderr);
}
