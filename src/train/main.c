// relata-train: makes the sections of the model and packs them. Called by `make model`.
//
//     relata-train SECTION --data DIR --lexicon DIR [--model FILE] --out FILE [--threads N] [--seed N]
//                  [--verdicts DIR] [--articles FILE] [--folds N]
//     relata-train pack --name NAME --out FILE SECTION.bin …
#include "train/train.h"

#include "base/file.h"
#include "learn/model_file.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const struct {
    const char *name;
    RelataTrainFn *train;
} sections[] = {
#define X(name) {#name, relata_train_##name},
    RELATA_SECTION_LIST(X)
#undef X
};

static int report(const RelataError *error) {
    fprintf(stderr, "relata-train: %s%s%s\n", error->source, error->source[0] ? ": " : "", error->message);
    return 3;
}

static int usage(void) {
    fprintf(stderr, "usage: relata-train SECTION --data DIR --lexicon DIR [--model FILE] --out FILE "
                    "[--threads N] [--seed N] [--verdicts DIR] [--articles FILE] [--folds N]\n"
                    "       relata-train pack --name NAME --out FILE SECTION.bin ...\nsections:");
    for (size_t i = 0; i < sizeof sections / sizeof *sections; i++)
        fprintf(stderr, " %s", sections[i].name);
    fprintf(stderr, "\n");
    return 2;
}

// The section's name is the file's, without folder and extension.
static void section_name(const char *path, char *name, size_t room) {
    const char *slash = strrchr(path, '/');
    snprintf(name, room, "%s", slash ? slash + 1 : path);
    char *dot = strrchr(name, '.');
    if (dot)
        *dot = '\0';
}

static int pack(const char *name, const char *out, char **paths, int n_paths) {
    enum { MOST = 64 };
    RelataModelPart parts[MOST] = {{0}};
    char names[MOST][64];
    RelataError error = {0};
    if (n_paths > MOST)
        return usage();
    for (int i = 0; i < n_paths; i++) {
        char *bytes;
        section_name(paths[i], names[i], sizeof names[i]);
        parts[i].name = names[i];
        if (relata_file_read(paths[i], UINT32_MAX, &bytes, &parts[i].n, &error) != RELATA_OK)
            return report(&error);
        parts[i].bytes = bytes;
    }
    RelataStatus status = relata_model_write(out, name, parts, (size_t)n_paths, &error);
    for (int i = 0; i < n_paths; i++)
        free((void *)(uintptr_t)parts[i].bytes);
    return status == RELATA_OK ? 0 : report(&error);
}

int main(int argc, char **argv) {
    RelataTrainOptions options = {.n_threads = 2, .seed = 1, .verdicts = "tests/eval/verdicts"};
    const char *name = "english 0.1";
    if (argc < 2)
        return usage();
    int i = 2;
    for (; i + 1 < argc && strncmp(argv[i], "--", 2) == 0; i += 2) {
        const char *option = argv[i], *value = argv[i + 1];
        if (strcmp(option, "--data") == 0)
            options.data = value;
        else if (strcmp(option, "--lexicon") == 0)
            options.lexicon = value;
        else if (strcmp(option, "--model") == 0)
            options.model = value;
        else if (strcmp(option, "--verdicts") == 0)
            options.verdicts = value;
        else if (strcmp(option, "--articles") == 0)
            options.articles = value;
        else if (strcmp(option, "--folds") == 0)
            options.folds = (uint32_t)strtoul(value, NULL, 10);
        else if (strcmp(option, "--out") == 0)
            options.out = value;
        else if (strcmp(option, "--name") == 0)
            name = value;
        else if (strcmp(option, "--threads") == 0)
            options.n_threads = (uint32_t)strtoul(value, NULL, 10);
        else if (strcmp(option, "--seed") == 0)
            options.seed = strtoull(value, NULL, 10);
        else
            return usage();
    }
    if (!options.out)
        return usage();
    if (strcmp(argv[1], "pack") == 0)
        return pack(name, options.out, argv + i, argc - i);
    for (size_t s = 0; s < sizeof sections / sizeof *sections; s++)
        if (strcmp(argv[1], sections[s].name) == 0 && options.data && options.lexicon) {
            RelataError error = {0};
            return sections[s].train(&options, &error) == RELATA_OK ? 0 : report(&error);
        }
    return usage();
}
