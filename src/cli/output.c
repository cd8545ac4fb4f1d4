// Primary output: standard output, or a file that is written whole or not at all.
//
// A file is written under a name of its own beside the one asked for and renamed at the end, so that a
// reader, or a later run after a crash, sees the old file or the new. Devices and pipes named by -o
// (/dev/full, a FIFO) cannot be renamed over and are written directly.
#include "cli.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static bool is_plain_or_new(const char *path) {
    struct stat info;
    return stat(path, &info) != 0 || S_ISREG(info.st_mode);
}

static bool open_partial(CliOutput *output) {
    int n = snprintf(output->partial, sizeof output->partial, "%s.XXXXXX", output->path);
    if (n < 0 || (size_t)n >= sizeof output->partial) {
        errno = ENAMETOOLONG;
        return false;
    }
    int descriptor = mkstemp(output->partial);
    if (descriptor < 0)
        return false;
    mode_t mask = umask(0);
    umask(mask);
    fchmod(descriptor, 0666 & ~mask);
    output->file = fdopen(descriptor, "w");
    return output->file != NULL;
}

// A sink of its own rather than relata_sink_file(), so that the message says which file.
static RelataStatus write_output(void *state, const char *bytes, size_t n, RelataError *error) {
    CliOutput *output = state;
    errno = 0;
    if (fwrite(bytes, 1, n, output->file) == n)
        return RELATA_OK;
    return relata_fail(error, RELATA_IO, output->path ? output->path : "standard output", 0, 0, "cannot be written: %s",
                       errno ? strerror(errno) : "unknown reason");
}

bool cli_output_open(CliOutput *output, const CliOptions *options) {
    *output = (CliOutput){.file = stdout};
    if (options->output && strcmp(options->output, "-") != 0) {
        output->path = options->output;
        bool is_open;
        if (is_plain_or_new(output->path))
            is_open = open_partial(output);
        else
            is_open = (output->file = fopen(output->path, "w")) != NULL;
        if (!is_open) {
            cli_complain("%s: cannot be written: %s", output->path, strerror(errno));
            return false;
        }
    }
    output->sink = (RelataSink){write_output, output};
    return true;
}

int cli_output_close(CliOutput *output, int status) {
    bool is_bad = ferror(output->file) != 0;
    errno = 0;
    is_bad |= fflush(output->file) != 0;
    int reason = errno;
    bool is_void = output->is_void && output->partial[0] && ftello(output->file) == 0;
    if (output->path && fclose(output->file) != 0) {
        is_bad = true;
        reason = errno;
    }
    if (is_bad && status != CLI_FAILED)
        cli_complain("%s: cannot be written%s%s", output->path ? output->path : "standard output", reason ? ": " : "",
                     reason ? strerror(reason) : "");
    if (is_bad)
        status = CLI_FAILED;
    if (!output->partial[0])
        return status;
    if (status == CLI_FAILED || status == CLI_USAGE || is_void) {
        unlink(output->partial);
    } else if (rename(output->partial, output->path) != 0) {
        cli_complain("%s: cannot be written: %s", output->path, strerror(errno));
        unlink(output->partial);
        status = CLI_FAILED;
    }
    return status;
}

bool cli_is_colored(const CliOptions *options) {
    if (options->color && strcmp(options->color, "auto") != 0)
        return strcmp(options->color, "always") == 0;
    const char *no_color = getenv("NO_COLOR");
    const char *terminal = getenv("TERM");
    return isatty(STDOUT_FILENO) && !(no_color && *no_color) && terminal && strcmp(terminal, "dumb") != 0;
}
