// The model file and the lexicon in it: any bytes are refused or usable.
#include <relata/lexicon.h>

#include "learn/model_file.h"

#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n);

static void look_up(const RelataModel *model) {
    RelataLexicon lexicon = relata_lexicon_of(model);
    char field[64];
    for (int table = 0; table < RELATA_N_LEXICON_TABLES; table++) {
        const char *value = relata_lexicon_find(lexicon, (RelataLexiconTable)table, "Paris");
        relata_lexicon_field(value, 1, 1, field, sizeof field);
        relata_lexicon_has_prefix(lexicon, (RelataLexiconTable)table, "united");
    }
}

// The first byte chooses: the bytes are a whole file, or the lexicon of a file that is sound.
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n) {
    int fd = n ? memfd_create("model", 0) : -1;
    if (fd < 0)
        return 0;
    char path[64];
    snprintf(path, sizeof path, "/proc/self/fd/%d", fd);
    RelataStatus status = RELATA_OK;
    char copy[64];
    if (bytes[0] & 1) {
        RelataModelPart part = {"lexicon", bytes + 1, n - 1};
        snprintf(copy, sizeof copy, "/tmp/relata-fuzz-%ld", (long)getpid());
        status = relata_model_write(copy, "fuzz", &part, 1, NULL);
    } else {
        snprintf(copy, sizeof copy, "%s", path);
        if (write(fd, bytes + 1, n - 1) < 0)
            status = RELATA_IO;
    }
    RelataModel *model = NULL;
    if (status == RELATA_OK && relata_model_open(&model, copy, NULL) == RELATA_OK)
        look_up(model);
    relata_model_close(model);
    if (bytes[0] & 1)
        unlink(copy);
    close(fd);
    return 0;
}
