#include "base/strbuf.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void relata_strbuf_clear(RelataStrbuf *buffer) {
    free(buffer->bytes);
    *buffer = (RelataStrbuf){0};
}

static bool reserve(RelataStrbuf *buffer, size_t more) {
    if (buffer->failed)
        return false;
    if (more > SIZE_MAX / 2 - buffer->n - 1) {
        buffer->failed = true;
        return false;
    }
    size_t need = buffer->n + more + 1;
    if (need <= buffer->room)
        return true;
    size_t room = buffer->room ? buffer->room : 64;
    while (room < need)
        room *= 2;
    char *bytes = realloc(buffer->bytes, room);
    if (!bytes) {
        buffer->failed = true;
        return false;
    }
    buffer->bytes = bytes;
    buffer->room = room;
    return true;
}

void relata_strbuf_add(RelataStrbuf *buffer, const char *bytes, size_t n) {
    if (!reserve(buffer, n))
        return;
    if (n)
        memcpy(buffer->bytes + buffer->n, bytes, n);
    buffer->n += n;
    buffer->bytes[buffer->n] = '\0';
}

void relata_strbuf_add_string(RelataStrbuf *buffer, const char *string) {
    relata_strbuf_add(buffer, string, strlen(string));
}

void relata_strbuf_add_char(RelataStrbuf *buffer, char c) {
    relata_strbuf_add(buffer, &c, 1);
}

void relata_strbuf_printf(RelataStrbuf *buffer, const char *format, ...) {
    va_list args, again;
    va_start(args, format);
    va_copy(again, args);
    int n = vsnprintf(NULL, 0, format, args);
    va_end(args);
    if (n >= 0 && reserve(buffer, (size_t)n)) {
        vsnprintf(buffer->bytes + buffer->n, (size_t)n + 1, format, again);
        buffer->n += (size_t)n;
    }
    va_end(again);
}

void relata_strbuf_truncate(RelataStrbuf *buffer, size_t n) {
    if (n < buffer->n) {
        buffer->n = n;
        buffer->bytes[n] = '\0';
    }
}

const char *relata_strbuf_string(const RelataStrbuf *buffer) {
    return buffer->bytes ? buffer->bytes : "";
}
