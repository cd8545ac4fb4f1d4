#include "learn/corpus_train.h"

#include <stdio.h>
#include <string.h>
#include <zlib.h>

RelataStatus relata_corpus_read(const char *folder, const char *name, RelataStrbuf *out, RelataError *error) {
    char path[4096];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    gzFile file = gzopen(path, "rb");
    if (!file)
        return relata_fail(error, RELATA_IO, path, 0, 0, "cannot be read");
    char bytes[1 << 16];
    for (int n; (n = gzread(file, bytes, sizeof bytes)) > 0;)
        relata_strbuf_add(out, bytes, (size_t)n);
    gzclose(file);
    return out->failed ? relata_fail(error, RELATA_NO_MEMORY, path, 0, 0, "out of memory") : RELATA_OK;
}

char *relata_corpus_line(char **rest) {
    char *line = *rest;
    if (!line || !*line)
        return NULL;
    char *end = strchr(line, '\n');
    *rest = end ? end + 1 : NULL;
    if (end)
        *end = '\0';
    return line;
}

int relata_corpus_columns(char *line, char **columns, int most) {
    int n = 0;
    while (line && n < most) {
        columns[n++] = line;
        line = strchr(line, '\t');
        if (line)
            *line++ = '\0';
    }
    return n;
}
