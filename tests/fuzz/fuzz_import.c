// Exports that are not what they should be: JSON Lines and N-Quads into a store, which is rolled back each time.
#include <relata/import.h>

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n) {
    static RelataStore *store;
    if (!store && relata_store_open(&store, ":memory:", RELATA_STORE_WRITE, NULL) != RELATA_OK)
        abort();
    int file = memfd_create("import", 0);
    char path[64];
    snprintf(path, sizeof path, "/proc/self/fd/%d", file);
    if (file < 0 || (n && write(file, bytes, n) != (ssize_t)n))
        abort();
    RelataError error = {0};
    RelataImport *import;
    if (relata_store_import_begin(store, &import, &error) != RELATA_OK)
        abort();
    if (relata_read_export(path, relata_store_importer(import), &error) != RELATA_OK && error.status == RELATA_OK)
        abort();
    relata_store_import_free(import);
    close(file);
    return 0;
}
