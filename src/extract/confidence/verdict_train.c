// Verdict files: tab separated, one line of column names, then a statement a line.
#include "extract/confidence/verdict_train.h"

#include "base/file.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { COLUMNS = 14, MAX_FILE = 1 << 24, PATH = 1024 };
enum {
    ARTICLE,
    OFFSET,
    SUBJECT,
    RELATION,
    OBJECT,
    POLARITY,
    MODALITY,
    ATTRIBUTED,
    RULE,
    SURENESS,
    VERDICT,
    CLASS,
    NOTE,
    SET
};

// Cuts a line into its fields in place; false if there are not COLUMNS of them.
static bool cut(char *line, char *fields[COLUMNS]) {
    size_t n = 0;
    for (char *rest = line; rest && n < COLUMNS; n++)
        fields[n] = strsep(&rest, "\t");
    return n == COLUMNS;
}

static RelataStatus read_file(RelataVerdicts *out, const char *path, RelataError *error) {
    char *bytes, *fields[COLUMNS];
    size_t n;
    RELATA_TRY(relata_file_read(path, MAX_FILE, &bytes, &n, error));
    if (!RELATA_ARRAY_ADD(&out->files, bytes)) {
        free(bytes);
        return relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory");
    }
    char *rest = bytes, *line = strsep(&rest, "\n");
    for (uint32_t number = 2; (line = strsep(&rest, "\n")) && line[0]; number++) {
        if (!cut(line, fields) || !strchr("ABC", fields[VERDICT][0]) || !fields[VERDICT][0])
            return relata_fail(error, RELATA_SYNTAX, path, number, 0, "not a judged statement");
        RelataVerdict verdict = {.article = fields[ARTICLE],
                                 .offset = (uint32_t)strtoul(fields[OFFSET], NULL, 10),
                                 .subject = fields[SUBJECT],
                                 .relation = fields[RELATION],
                                 .object = fields[OBJECT],
                                 .polarity = fields[POLARITY],
                                 .modality = fields[MODALITY],
                                 .verdict = fields[VERDICT][0],
                                 .set = fields[SET]};
        if (!RELATA_ARRAY_ADD(&out->items, verdict))
            return relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory");
    }
    return RELATA_OK;
}

static int is_table(const struct dirent *entry) {
    size_t n = strlen(entry->d_name);
    return n > 4 && strcmp(entry->d_name + n - 4, ".tsv") == 0;
}

RelataStatus relata_verdicts_read(RelataVerdicts *out, const char *folder, RelataError *error) {
    struct dirent **entries;
    int n = scandir(folder, &entries, is_table, alphasort);
    *out = (RelataVerdicts){0};
    if (n < 0)
        return relata_fail(error, RELATA_IO, folder, 0, 0, "the verdicts cannot be read");
    RelataStatus status = RELATA_OK;
    for (int i = 0; i < n; i++) {
        char path[PATH];
        snprintf(path, sizeof path, "%s/%s", folder, entries[i]->d_name);
        if (status == RELATA_OK)
            status = read_file(out, path, error);
        free(entries[i]);
    }
    free(entries);
    return status;
}

void relata_verdicts_clear(RelataVerdicts *verdicts) {
    for (size_t i = 0; i < verdicts->files.n; i++)
        free(verdicts->files.items[i]);
    free(verdicts->files.items);
    free(verdicts->items.items);
}

bool relata_verdicts_know(const RelataVerdicts *verdicts, const char *article) {
    for (size_t i = 0; i < verdicts->items.n; i++)
        if (strcmp(verdicts->items.items[i].article, article) == 0)
            return true;
    return false;
}

const RelataVerdict *relata_verdict_on(const RelataVerdicts *verdicts, const RelataDocument *document,
                                       const RelataTriple *triple) {
    uint32_t begin = relata_document_code_point(document, triple->evidence.begin),
             end = relata_document_code_point(document, triple->evidence.end);
    const char *subject = document->entities[triple->subject].name, *object = document->entities[triple->object].name;
    for (size_t i = 0; i < verdicts->items.n; i++) {
        const RelataVerdict *v = &verdicts->items.items[i];
        if (v->offset >= begin && v->offset < end && strcmp(v->article, document->id) == 0 &&
            strcmp(v->subject, subject) == 0 && strcmp(v->object, object) == 0 &&
            strcmp(v->relation, triple->relation) == 0 &&
            strcmp(v->polarity, relata_polarity_name(triple->polarity)) == 0 &&
            strcmp(v->modality, relata_modality_name(triple->modality)) == 0)
            return v;
    }
    return NULL;
}
