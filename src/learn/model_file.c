// The model file, version 1. All integers are little-endian.
//
//      0  8  magic "RELATAMD"
//      8  4  version of this layout (1)
//     12  4  number of sections s, at most 64
//     16  8  size of the file in bytes
//     24  8  relata_hash() of everything after this field
//     32 32  name of the model, NUL-padded
//     64  s × 48:   24 name, NUL-padded | 8 offset, multiple of 64 | 8 bytes | 8 relata_hash() of them
//      …  the sections, each padded to a multiple of 64
//
// Bounds are checked and the whole is hashed when it is opened, so a section's reader may trust
// that its bytes are those that the trainer wrote, and checks only its own magic and version.
// Hashing reads eight bytes at a time: about 2 ms for 20 MB.
#include "learn/model_file.h"

#include "base/file.h"
#include "base/map.h"
#include "base/strbuf.h"

#include <endian.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { VERSION = 1, HEADER = 64, ENTRY = 48, SECTION_NAME = 24, MODEL_NAME = 32, ALIGN = 64, MAX_SECTIONS = 64 };
static const char magic[8] = {'R', 'E', 'L', 'A', 'T', 'A', 'M', 'D'};

extern const unsigned char relata_embedded_model[];
extern const unsigned char relata_embedded_model_end[];

struct RelataModel {
    const unsigned char *bytes;
    size_t n;
    bool is_mapped;      // by us; else embedded
    uint32_t n_sections; //
    char hash[17];
};

static uint64_t get64(const unsigned char *p) {
    uint64_t v;
    memcpy(&v, p, sizeof v);
    return le64toh(v);
}

static uint32_t get32(const unsigned char *p) {
    uint32_t v;
    memcpy(&v, p, sizeof v);
    return le32toh(v);
}

static void add_number(RelataStrbuf *buffer, uint64_t value, int n) {
    for (int i = 0; i < n; i++, value >>= 8)
        relata_strbuf_add_char(buffer, (char)(value & 0xFF));
}

static void add_name(RelataStrbuf *buffer, const char *name, size_t room) {
    size_t n = strlen(name);
    relata_strbuf_add(buffer, name, n);
    for (; n < room; n++)
        relata_strbuf_add_char(buffer, '\0');
}

// Four independent lanes keep the multiplier busy; the result is the same on every machine.
static uint64_t hash_bytes(const unsigned char *p, size_t n) {
    uint64_t lane[4] = {1, 2, 3, 4};
    size_t i = 0;
    for (; i + 32 <= n; i += 32)
        for (int k = 0; k < 4; k++) {
            uint64_t x = (lane[k] ^ get64(p + i + 8 * k)) * 0x9e3779b97f4a7c15u;
            lane[k] = x ^ (x >> 32);
        }
    uint64_t h = relata_hash(p + i, n - i);
    for (int k = 0; k < 4; k++)
        h = relata_hash_mix(h, lane[k]);
    return h;
}

static RelataStatus check(RelataModel *model, const char *path, RelataError *error) {
    const unsigned char *b = model->bytes;
    if (model->n < HEADER || memcmp(b, magic, sizeof magic) != 0)
        return relata_fail(error, RELATA_MODEL, path, 0, 0, "not a relata model");
    if (get32(b + 8) != VERSION)
        return relata_fail(error, RELATA_MODEL, path, 0, 0,
                           "model of layout version %u, this program reads version %d: rebuild it with make model",
                           get32(b + 8), VERSION);
    model->n_sections = get32(b + 12);
    if (get64(b + 16) != model->n || model->n_sections > MAX_SECTIONS ||
        HEADER + (size_t)model->n_sections * ENTRY > model->n || b[HEADER - 1] != '\0')
        return relata_fail(error, RELATA_MODEL, path, 0, 0, "damaged model (cut short, or its header is wrong)");
    for (uint32_t s = 0; s < model->n_sections; s++) {
        const unsigned char *entry = b + HEADER + (size_t)s * ENTRY;
        uint64_t offset = get64(entry + SECTION_NAME), n = get64(entry + SECTION_NAME + 8);
        if (offset % ALIGN || offset > model->n || n > model->n - offset || entry[SECTION_NAME - 1] != '\0')
            return relata_fail(error, RELATA_MODEL, path, 0, 0, "damaged model (section table)");
    }
    uint64_t hash = hash_bytes(b + 32, model->n - 32);
    if (get64(b + 24) != hash)
        return relata_fail(error, RELATA_MODEL, path, 0, 0, "damaged model (checksum does not match)");
    snprintf(model->hash, sizeof model->hash, "%016llx", (unsigned long long)hash);
    return RELATA_OK;
}

RelataStatus relata_model_open(RelataModel **out, const char *path, RelataError *error) {
    *out = NULL;
    RelataModel *model = calloc(1, sizeof *model);
    if (!model)
        return relata_fail(error, RELATA_NO_MEMORY, path, 0, 0, "out of memory");
    RelataStatus status = RELATA_OK;
    if (path) {
        const void *bytes = NULL;
        status = relata_file_map(path, &bytes, &model->n, error);
        model->bytes = bytes;
        model->is_mapped = status == RELATA_OK;
    } else {
        model->bytes = relata_embedded_model;
        model->n = (size_t)(relata_embedded_model_end - relata_embedded_model);
    }
    if (status == RELATA_OK)
        status = check(model, path ? path : "built-in model", error);
    if (status != RELATA_OK) {
        relata_model_close(model);
        return status;
    }
    *out = model;
    return RELATA_OK;
}

void relata_model_close(RelataModel *model) {
    if (!model)
        return;
    if (model->is_mapped)
        relata_file_unmap(model->bytes, model->n);
    free(model);
}

const void *relata_model_section(const RelataModel *model, const char *name, size_t *n) {
    for (uint32_t s = 0; s < model->n_sections; s++) {
        const unsigned char *entry = model->bytes + HEADER + (size_t)s * ENTRY;
        if (strcmp((const char *)entry, name) == 0) {
            *n = (size_t)get64(entry + SECTION_NAME + 8);
            return model->bytes + get64(entry + SECTION_NAME);
        }
    }
    *n = 0;
    return NULL;
}

const char *relata_model_name(const RelataModel *model) {
    return (const char *)model->bytes + 32;
}

const char *relata_model_hash(const RelataModel *model) {
    return model->hash;
}

RelataStatus relata_model_write(const char *path, const char *name, const RelataModelPart *parts, size_t n_parts,
                                RelataError *error) {
    if (n_parts > MAX_SECTIONS || strlen(name) >= MODEL_NAME)
        return relata_fail(error, RELATA_ARGUMENT, path, 0, 0, "too many sections or too long a name");
    size_t offset = (HEADER + n_parts * ENTRY + ALIGN - 1) / ALIGN * ALIGN;
    RelataStrbuf body = {0}; // everything from byte 32 on
    add_name(&body, name, MODEL_NAME);
    for (size_t i = 0; i < n_parts; i++) {
        if (strlen(parts[i].name) >= SECTION_NAME)
            return relata_fail(error, RELATA_ARGUMENT, path, 0, 0, "too long a section name: %s", parts[i].name);
        add_name(&body, parts[i].name, SECTION_NAME);
        add_number(&body, offset, 8);
        add_number(&body, parts[i].n, 8);
        add_number(&body, hash_bytes(parts[i].bytes, parts[i].n), 8);
        offset += (parts[i].n + ALIGN - 1) / ALIGN * ALIGN;
    }
    for (size_t i = 0; i <= n_parts; i++) {
        while ((body.n + 32) % ALIGN && !body.failed)
            relata_strbuf_add_char(&body, '\0');
        if (i < n_parts)
            relata_strbuf_add(&body, parts[i].bytes, parts[i].n);
    }
    RelataStrbuf file = {0};
    relata_strbuf_add(&file, magic, sizeof magic);
    add_number(&file, VERSION, 4);
    add_number(&file, n_parts, 4);
    add_number(&file, body.n + 32, 8);
    add_number(&file, hash_bytes((const unsigned char *)relata_strbuf_string(&body), body.n), 8);
    relata_strbuf_add(&file, relata_strbuf_string(&body), body.n);
    RelataStatus status = body.failed || file.failed ? relata_fail(error, RELATA_NO_MEMORY, path, 0, 0, "out of memory")
                                                     : relata_file_write(path, file.bytes, file.n, error);
    relata_strbuf_clear(&body);
    relata_strbuf_clear(&file);
    return status;
}
