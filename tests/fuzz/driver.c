// Runs a fuzz target over files and folders of inputs, for builds without libFuzzer:
//
//     fuzz_html corpus/html
#include <dirent.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n);

static int run_file(const char *path) {
    FILE *file = fopen(path, "rb");
    struct stat info;
    if (!file || fstat(fileno(file), &info) != 0) {
        perror(path);
        return 1;
    }
    size_t n = (size_t)info.st_size;
    uint8_t *bytes = malloc(n + 1);
    int failed = !bytes || fread(bytes, 1, n, file) != n;
    fclose(file);
    if (!failed) // a block of the exact size lets a sanitizer see a read past the end
        bytes = realloc(bytes, n ? n : 1);
    if (!failed && bytes)
        LLVMFuzzerTestOneInput(bytes, n);
    free(bytes);
    return failed;
}

static int run(const char *path) {
    struct dirent **names;
    struct stat info;
    if (stat(path, &info) != 0 || !S_ISDIR(info.st_mode))
        return run_file(path);
    int n = scandir(path, &names, NULL, alphasort), failed = n < 0;
    for (int i = 0; i < n; i++) {
        char inner[4096];
        if (names[i]->d_name[0] != '.') {
            snprintf(inner, sizeof inner, "%s/%s", path, names[i]->d_name);
            failed |= run(inner);
        }
        free(names[i]);
    }
    if (n >= 0)
        free(names);
    return failed;
}

int main(int argc, char **argv) {
    int failed = 0;
    for (int i = 1; i < argc; i++)
        failed |= run(argv[i]);
    return failed;
}
