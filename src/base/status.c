#include <relata/status.h>

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

const char *relata_status_name(RelataStatus status) {
    static const char *const names[] = {
        "ok",          "out of memory", "input or output error", "encoding error", "syntax error", "model error",
        "store error", "layout error",  "limit exceeded",        "not found",      "bad argument", "ambiguous",
    };
    return (size_t)status < sizeof names / sizeof *names ? names[status] : "unknown";
}

// Cuts at a code point so that a long name never leaves half a character.
static void copy_cut(char *to, size_t room, const char *from) {
    size_t n = strlen(from);
    if (n >= room) {
        n = room - 1;
        while (n > 0 && ((unsigned char)from[n] & 0xC0) == 0x80)
            n--;
    }
    memmove(to, from, n);
    to[n] = '\0';
}

RelataStatus relata_fail(RelataError *error, RelataStatus status, const char *source, uint32_t line, uint32_t column,
                         const char *format, ...) {
    if (!error)
        return status;
    char message[1024];
    va_list args;
    va_start(args, format);
    vsnprintf(message, sizeof message, format, args);
    va_end(args);
    *error = (RelataError){.status = status, .line = line, .column = column};
    copy_cut(error->message, sizeof error->message, message);
    copy_cut(error->source, sizeof error->source, source ? source : "");
    return status;
}
