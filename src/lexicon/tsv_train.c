#include "lexicon/tsv_train.h"

#include "base/file.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int split(char *line, const char **fields) {
    int n = 0;
    while (line && n < RELATA_TSV_COLUMNS) {
        fields[n++] = line;
        line = strchr(line, '\t');
        if (line)
            *line++ = '\0';
    }
    return n;
}

static char *next_line(RelataTsv *tsv) {
    char *line = tsv->next;
    if (!*line)
        return NULL;
    char *end = strchr(line, '\n');
    tsv->next = end ? end + 1 : line + strlen(line);
    if (end)
        *end = '\0';
    return line;
}

RelataStatus relata_tsv_open(RelataTsv *out, const char *folder, const char *name, RelataError *error) {
    char path[4096];
    size_t n;
    *out = (RelataTsv){0};
    snprintf(path, sizeof path, "%s/%s", folder, name);
    RELATA_TRY(relata_file_read(path, UINT32_MAX, &out->bytes, &n, error));
    out->next = out->bytes;
    char *line = next_line(out);
    out->n_header = line ? split(line, out->header) : 0;
    return RELATA_OK;
}

void relata_tsv_close(RelataTsv *tsv) {
    free(tsv->bytes);
    *tsv = (RelataTsv){0};
}

bool relata_tsv_next(RelataTsv *tsv) {
    char *line = next_line(tsv);
    if (!line)
        return false;
    tsv->n_fields = split(line, tsv->fields);
    return true;
}

const char *relata_tsv_get(const RelataTsv *tsv, const char *column) {
    for (int i = 0; i < tsv->n_header && i < tsv->n_fields; i++)
        if (strcmp(tsv->header[i], column) == 0)
            return tsv->fields[i];
    return "";
}
