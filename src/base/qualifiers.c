// Qualifiers of statements as strings of lines, ROLE<TAB>WORDS. Whoever wants them walks the lines here.
#include "base/qualifiers.h"

#include <string.h>

static bool find_role(const char *name, size_t n, RelataRole *out) {
    for (*out = RELATA_ROLE_SUBJECT; *out <= RELATA_ROLE_CONDITION; ++*out) {
        const char *known = relata_role_name(*out);
        if (strlen(known) == n && memcmp(known, name, n) == 0)
            return true;
    }
    return false;
}

static bool read_line(const char *line, size_t n, RelataQualifier *out) {
    const char *tab = memchr(line, '\t', n);
    if (!tab)
        return false;
    out->words = tab + 1;
    out->n = n - (size_t)(out->words - line);
    return out->n && !memchr(out->words, '\t', out->n) && find_role(line, (size_t)(tab - line), &out->role);
}

bool relata_qualifier_next(const char **at, RelataQualifier *out) {
    while (*at && **at) {
        const char *line = *at;
        size_t n = strcspn(line, "\n");
        *at = line + n + (line[n] == '\n');
        if (read_line(line, n, out))
            return true;
    }
    return false;
}

bool relata_qualifier_add(RelataStrbuf *out, const char *role, const char *words) {
    RelataRole known;
    if (!find_role(role, strlen(role), &known) || !*words || strpbrk(words, "\t\n"))
        return false;
    relata_strbuf_printf(out, "%s%s\t", out->n ? "\n" : "", role);
    relata_strbuf_add_string(out, words);
    return true;
}

bool relata_are_qualifiers(const char *qualifiers) {
    RelataQualifier qualifier;
    for (const char *line = qualifiers; line; line = strchr(line, '\n')) {
        line += line != qualifiers;
        if (!read_line(line, strcspn(line, "\n"), &qualifier))
            return false;
    }
    return true;
}

void relata_qualifiers_join(RelataStrbuf *out, const char *qualifiers) {
    RelataQualifier qualifier;
    bool is_first = true;
    for (const char *at = qualifiers; relata_qualifier_next(&at, &qualifier); is_first = false) {
        relata_strbuf_add_string(out, is_first ? "" : "; ");
        relata_strbuf_add(out, qualifier.words, qualifier.n);
    }
}

char *relata_qualifiers_note(const char *qualifiers) {
    RelataStrbuf note = {0};
    relata_strbuf_add_char(&note, '(');
    relata_qualifiers_join(&note, qualifiers);
    bool is_empty = note.n <= 1;
    relata_strbuf_add_char(&note, ')');
    if (is_empty || note.failed)
        relata_strbuf_clear(&note);
    return note.bytes;
}
