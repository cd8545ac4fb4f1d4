// JSON: see json_train.h. Recursive descent over the text.
#include "entity/json_train.h"

#include "base/utf8.h"

#include <stdlib.h>
#include <string.h>

enum { DEPTH_MAX = 32 };

typedef struct {
    RelataArena *arena;
    const char *at;
} Input;

static void skip_blanks(Input *in) {
    while (*in->at == ' ' || *in->at == '\n' || *in->at == '\t' || *in->at == '\r')
        in->at++;
}

static uint32_t read_hex(const char *p) {
    char digits[5] = {0};
    strncpy(digits, p, 4);
    return (uint32_t)strtoul(digits, NULL, 16);
}

static const char *read_escape(const char *p, char **out) {
    static const char from[] = "bfnrt", to[] = "\b\f\n\r\t";
    const char *found = *p ? strchr(from, *p) : NULL;
    if (*p != 'u') {
        *(*out)++ = found ? to[found - from] : *p;
        return p + 1;
    }
    uint32_t c = read_hex(p + 1);
    p += 5;
    if (c >= 0xd800 && c < 0xdc00 && p[0] == '\\' && p[1] == 'u') {
        c = 0x10000 + ((c - 0xd800) << 10) + (read_hex(p + 2) - 0xdc00);
        p += 6;
    }
    *out += relata_utf8_encode(c, *out);
    return p;
}

static const char *read_string(Input *in) {
    const char *end = ++in->at;
    while (*end && *end != '"')
        end += end[0] == '\\' && end[1] ? 2 : 1;
    char *text = relata_arena_alloc(in->arena, (size_t)(end - in->at) + 1), *out = text;
    for (const char *p = in->at; text && p < end;)
        if (*p == '\\')
            p = read_escape(p + 1, &out);
        else
            *out++ = *p++;
    in->at = *end ? end + 1 : end;
    return text;
}

static RelataJson *read_value(Input *in, int depth);

static bool read_children(Input *in, RelataJson *parent, char close, int depth) {
    RelataJson **link = &parent->child;
    in->at++;
    for (skip_blanks(in); *in->at && *in->at != close; skip_blanks(in)) {
        const char *key = NULL;
        if (close == '}') {
            key = *in->at == '"' ? read_string(in) : NULL;
            skip_blanks(in);
            if (!key || *in->at++ != ':')
                return false;
        }
        RelataJson *child = read_value(in, depth + 1);
        if (!child)
            return false;
        child->key = key;
        *link = child;
        link = &child->next;
        skip_blanks(in);
        if (*in->at == ',')
            in->at++;
    }
    return *in->at++ == close;
}

static RelataJson *read_value(Input *in, int depth) {
    RelataJson *value = RELATA_ARENA_NEW(in->arena, RelataJson, 1);
    skip_blanks(in);
    if (!value || depth > DEPTH_MAX || !*in->at)
        return NULL;
    if (*in->at == '{' || *in->at == '[')
        return read_children(in, value, *in->at == '{' ? '}' : ']', depth) ? value : NULL;
    if (*in->at == '"') {
        value->text = read_string(in);
        return value->text ? value : NULL;
    }
    size_t n = strcspn(in->at, ",]} \t\r\n");
    value->text = relata_arena_copy(in->arena, in->at, n);
    in->at += n;
    return value->text && n ? value : NULL;
}

RelataJson *relata_json_read(RelataArena *arena, const char *text) {
    Input in = {arena, text};
    return read_value(&in, 0);
}

const RelataJson *relata_json_find(const RelataJson *object, const char *key) {
    for (const RelataJson *child = object ? object->child : NULL; child; child = child->next)
        if (child->key && strcmp(child->key, key) == 0)
            return child;
    return NULL;
}

long relata_json_number(const RelataJson *object, const char *key) {
    const RelataJson *found = relata_json_find(object, key);
    return found && found->text ? strtol(found->text, NULL, 10) : 0;
}
