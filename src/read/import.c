// Reading an export: opens it, looks at its first byte, and gives its lines to the reader of that format.
#include "read/import.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { MOST_BYTES = 64 << 20 };

RelataStatus relata_export_blame(const RelataExportLines *lines, uint32_t line, RelataStatus status,
                                 RelataError *error) {
    if (status != RELATA_OK && error && !error->line && (status == RELATA_SYNTAX || status == RELATA_LIMIT)) {
        snprintf(error->source, sizeof error->source, "%s", lines->source);
        error->line = line;
    }
    return status;
}

bool relata_export_polarity(const char *name, RelataPolarity *out) {
    for (*out = RELATA_POSITIVE; *out <= RELATA_NEGATIVE; ++*out)
        if (strcmp(name, relata_polarity_name(*out)) == 0)
            return true;
    return false;
}

bool relata_export_modality(const char *name, RelataModality *out) {
    for (*out = RELATA_CERTAIN; *out <= RELATA_CLAIMED; ++*out)
        if (strcmp(name, relata_modality_name(*out)) == 0)
            return true;
    return false;
}

RelataStatus relata_import_rest(const json_t *array, RelataImporter importer, RelataError *error) {
    RelataRestRow row = {.kind = json_string_value(json_array_get(array, 0))};
    bool is_good = row.kind && json_array_size(array) - 1 <= RELATA_REST_CELLS;
    for (size_t i = 1; is_good && i < json_array_size(array); i++) {
        const json_t *value = json_array_get(array, i);
        row.cells[row.n++] = (RelataRestCell){.is_integer = json_is_integer(value),
                                              .integer = json_integer_value(value),
                                              .text = json_string_value(value)};
        is_good = json_is_integer(value) || json_is_string(value) || json_is_null(value);
    }
    return is_good ? (importer.rest ? importer.rest(importer.state, &row, error) : RELATA_OK)
                   : relata_fail(error, RELATA_SYNTAX, NULL, 0, 0, "not a row of \"rest\" as relata exports it");
}

static bool add_byte(RelataExportLines *lines, char byte) {
    if (lines->n + 2 > lines->room) {
        size_t room = lines->room ? lines->room * 2 : 4096;
        char *moved = realloc(lines->text, room);
        if (!moved)
            return false;
        lines->text = moved;
        lines->room = room;
    }
    lines->text[lines->n++] = byte;
    lines->text[lines->n] = '\0';
    return true;
}

static int next_byte(RelataExportLines *lines) {
    int byte = lines->first ? (unsigned char)lines->first : getc_unlocked(lines->file);
    lines->first = '\0';
    return byte;
}

static RelataStatus read_line(RelataExportLines *lines, bool *is_over, RelataError *error) {
    int byte;
    lines->n = 0;
    lines->line++;
    while ((byte = next_byte(lines)) != EOF && byte != '\n') {
        if (!byte)
            return relata_fail(error, RELATA_SYNTAX, lines->source, lines->line, 0, "a NUL byte");
        if (lines->n >= MOST_BYTES)
            return relata_fail(error, RELATA_LIMIT, lines->source, lines->line, 0, "a line of over 64 MB");
        if (!add_byte(lines, (char)byte))
            return relata_fail(error, RELATA_NO_MEMORY, lines->source, lines->line, 0, "out of memory");
    }
    if (byte == EOF && ferror(lines->file))
        return relata_fail(error, RELATA_IO, lines->source, 0, 0, "cannot be read: %s", strerror(errno));
    *is_over = byte == EOF && lines->n == 0;
    return RELATA_OK;
}

RelataStatus relata_export_line(RelataExportLines *lines, bool *is_over, RelataError *error) {
    do
        RELATA_TRY(read_line(lines, is_over, error));
    while (!*is_over && (lines->n == 0 || strspn(lines->text, " \t\r") == lines->n));
    return RELATA_OK;
}

RelataStatus relata_read_export(const char *path, RelataImporter importer, RelataError *error) {
    bool is_input = strcmp(path, "-") == 0;
    RelataExportLines lines = {.source = is_input ? "standard input" : path};
    lines.file = is_input ? fdopen(dup(STDIN_FILENO), "r") : fopen(path, "r");
    if (!lines.file)
        return relata_fail(error, RELATA_IO, lines.source, 0, 0, "cannot be read: %s", strerror(errno));
    int first = getc(lines.file);
    lines.first = first > 0 ? (char)first : '\0';
    RelataStatus status;
    if (first == '{')
        status = relata_import_jsonl(&lines, importer, error);
    else if (first == '<' || first == '_' || first == '#')
        status = relata_import_nquads(&lines, importer, error);
    else if (first == EOF)
        status = ferror(lines.file)
                     ? relata_fail(error, RELATA_IO, lines.source, 0, 0, "cannot be read: %s", strerror(errno))
                     : relata_fail(error, RELATA_SYNTAX, lines.source, 1, 0, "the file is empty");
    else
        status = relata_fail(error, RELATA_SYNTAX, lines.source, 1, 1,
                             "neither JSON Lines nor N-Quads, as relata export writes them");
    free(lines.text);
    fclose(lines.file);
    return status;
}
