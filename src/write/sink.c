#include "write/sink.h"

#include <relata/qualifier.h>

#include <errno.h>
#include <stdlib.h>
#include <string.h>

static RelataStatus write_file(void *state, const char *bytes, size_t n, RelataError *error) {
    errno = 0;
    if (fwrite(bytes, 1, n, state) == n)
        return RELATA_OK;
    return relata_fail(error, RELATA_IO, NULL, 0, 0, "cannot write the output: %s",
                       errno ? strerror(errno) : "unknown reason");
}

RelataSink relata_sink_file(FILE *file) {
    return (RelataSink){write_file, file};
}

RelataStatus relata_sink_buffer(RelataSink sink, RelataStrbuf *buffer, RelataError *error) {
    RelataStatus status = RELATA_OK;
    if (buffer->failed)
        status = relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory");
    else if (buffer->n)
        status = sink.write(sink.state, buffer->bytes, buffer->n, error);
    relata_strbuf_clear(buffer);
    return status;
}

bool relata_is_formula(const char *text) {
    static const char *const wide[] = {"\uff1d", "\uff0b", "\uff0d", "\uff20"};
    while (*text == ' ' || strncmp(text, "\ufeff", 3) == 0 || strncmp(text, "\u200b", 3) == 0)
        text += *text == ' ' ? 1 : 3;
    for (size_t i = 0; i < sizeof wide / sizeof *wide; i++)
        if (strncmp(text, wide[i], 3) == 0)
            return true;
    return *text && strchr("=+-@\t\r", *text);
}

// Where DEL or one of U+0080 to U+009F begins, else NULL. Valid UTF-8 is expected.
static const char *next_control(const char *p) {
    for (; *p; p++)
        if (*p == 0x7F || ((unsigned char)*p == 0xC2 && (unsigned char)p[1] >= 0x80 && (unsigned char)p[1] < 0xA0))
            return p;
    return NULL;
}

char *relata_json_text(json_t *json, size_t flags) {
    char *text = json ? json_dumps(json, flags | JSON_SORT_KEYS | JSON_REAL_PRECISION(4)) : NULL;
    json_decref(json);
    if (!text || !next_control(text))
        return text;
    RelataStrbuf out = {0};
    for (const char *p = text, *control; p; p = control) {
        control = next_control(p);
        relata_strbuf_add(&out, p, control ? (size_t)(control - p) : strlen(p));
        if (!control)
            break;
        relata_strbuf_printf(&out, "\\u00%02x", (unsigned)(unsigned char)(*control == 0x7F ? 0x7F : control[1]));
        control += *control == 0x7F ? 1 : 2;
    }
    free(text);
    char *escaped = out.failed ? NULL : strdup(relata_strbuf_string(&out));
    relata_strbuf_clear(&out);
    return escaped;
}

RelataStatus relata_sink_json(RelataSink sink, json_t *json, RelataError *error) {
    char *text = relata_json_text(json, JSON_ENCODE_ANY);
    if (!text)
        return relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory");
    RelataStrbuf line = {0};
    relata_strbuf_add_string(&line, text);
    relata_strbuf_add_char(&line, '\n');
    free(text);
    return relata_sink_buffer(sink, &line, error);
}

json_t *relata_json_string(const char *string) {
    return string ? json_string(string) : json_null();
}

json_t *relata_json_share(double value) {
    return json_real((double)(int64_t)(value * 100 + 0.5) / 100);
}

json_t *relata_json_qualifiers(const char *qualifiers) {
    json_t *array = json_array();
    RelataQualifier qualifier;
    for (const char *at = qualifiers; array && relata_qualifier_next(&at, &qualifier);)
        json_array_append_new(array, json_pack("{s:s, s:s%}", "role", relata_role_name(qualifier.role), "text",
                                               qualifier.words, qualifier.n));
    return array;
}

void relata_add_field(RelataStrbuf *out, const char *text, size_t n) {
    for (size_t i = 0; i < n; i++) {
        unsigned char c = (unsigned char)text[i];
        // C0, DEL and, in two bytes, the C1 controls U+0080–U+009F, which terminals obey too
        bool is_c1 = c == 0xC2 && i + 1 < n && (unsigned char)text[i + 1] >= 0x80 && (unsigned char)text[i + 1] <= 0x9F;
        relata_strbuf_add_char(out, c < ' ' || c == 0x7F || is_c1 ? ' ' : text[i]);
        i += is_c1;
    }
}
