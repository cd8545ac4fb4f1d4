// Tables for people, by libsmartcols: as wide as the terminal, one column cut to fit, colour where wanted.
#include "cli.h"

#include <libsmartcols.h>
#include <stdarg.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

struct CliTable {
    struct libscols_table *table;
    struct libscols_line *line;
    size_t column; // of the next cell
    bool is_bad;   // memory was refused
};

// The terminal's columns; where there is none, $COLUMNS or what a page of text holds.
static size_t width_of(FILE *file) {
    struct winsize size;
    if (ioctl(fileno(file), TIOCGWINSZ, &size) == 0 && size.ws_col >= 40)
        return size.ws_col;
    const char *columns = getenv("COLUMNS");
    long n = columns ? strtol(columns, NULL, 10) : 0;
    return n >= 40 && n <= 1000 ? (size_t)n : 120;
}

CliTable *cli_table_new(const CliOptions *options, FILE *file) {
    CliTable *table = calloc(1, sizeof *table);
    if (!table)
        return NULL;
    table->table = scols_new_table();
    if (!table->table) {
        free(table);
        return NULL;
    }
    scols_table_set_stream(table->table, file);
    scols_table_enable_colors(table->table, cli_is_colored(options));
    scols_table_set_termforce(table->table, SCOLS_TERMFORCE_ALWAYS);
    scols_table_set_termwidth(table->table, width_of(file));
    scols_table_set_column_separator(table->table, "  ");
    return table;
}

void cli_table_column(CliTable *table, const char *name, CliAlign align) {
    int flags = align == CLI_RIGHT ? SCOLS_FL_RIGHT : align == CLI_CUT ? SCOLS_FL_TRUNC : 0;
    if (table && !scols_table_new_column(table->table, name, align == CLI_CUT ? 0.2 : 0, flags))
        table->is_bad = true;
}

void cli_table_row(CliTable *table) {
    if (!table)
        return;
    table->line = scols_table_new_line(table->table, NULL);
    table->column = 0;
    table->is_bad |= !table->line;
}

void cli_table_cell(CliTable *table, const char *color, const char *format, ...) {
    if (!table || !table->line)
        return;
    char *text = NULL;
    va_list arguments;
    va_start(arguments, format);
    if (vasprintf(&text, format, arguments) < 0)
        text = NULL;
    va_end(arguments);
    struct libscols_cell *cell = scols_line_get_cell(table->line, table->column);
    if (!text || scols_line_refer_data(table->line, table->column, text) != 0) {
        free(text);
        table->is_bad = true;
    }
    if (color && cell)
        scols_cell_set_color(cell, color);
    table->column++;
}

bool cli_table_print(CliTable *table) {
    if (!table)
        return false;
    bool is_good =
        !table->is_bad && (scols_table_get_nlines(table->table) == 0 || scols_print_table(table->table) == 0);
    scols_unref_table(table->table);
    free(table);
    return is_good;
}

const char *cli_type_color(RelataType type) {
    switch (type) {
    case RELATA_TYPE_PERSON:
        return "blue";
    case RELATA_TYPE_PLACE:
        return "green";
    case RELATA_TYPE_ORGANIZATION:
    case RELATA_TYPE_GROUP:
        return "brown";
    case RELATA_TYPE_FACILITY:
    case RELATA_TYPE_PRODUCT:
    case RELATA_TYPE_WORK:
        return "magenta";
    case RELATA_TYPE_EVENT:
        return "cyan";
    default:
        return NULL;
    }
}

const char *cli_relation_color(RelataPolarity polarity, RelataModality modality) {
    return polarity == RELATA_NEGATIVE ? "red" : modality == RELATA_CERTAIN ? "bold" : NULL;
}

const char *cli_relation(const char *relation, RelataPolarity polarity, RelataModality modality,
                         const char *attributed_to, char *buffer, size_t n) {
    int length = snprintf(buffer, n, "%s%s", polarity == RELATA_NEGATIVE ? "not " : "", relation);
    size_t used = length < 0 ? 0 : (size_t)length < n ? (size_t)length : n - 1;
    const char *kind = modality == RELATA_CERTAIN ? "" : relata_modality_name(modality);
    if (attributed_to && modality == RELATA_CLAIMED)
        snprintf(buffer + used, n - used, " (claimed by %s)", attributed_to);
    else if (attributed_to)
        snprintf(buffer + used, n - used, " (%s%ssays %s)", kind, *kind ? ", " : "", attributed_to);
    else if (*kind)
        snprintf(buffer + used, n - used, " (%s)", kind);
    return buffer;
}

void cli_print_text(FILE *file, const char *text) {
    for (const unsigned char *p = (const unsigned char *)(text ? text : ""); *p; p++) {
        // C0 controls, DEL, and the C1 controls U+0080–U+009F that some terminals obey
        bool is_c1 = *p == 0xC2 && p[1] >= 0x80 && p[1] <= 0x9F;
        fputc(*p < 0x20 || *p == 0x7F || is_c1 ? ' ' : *p, file);
        p += is_c1;
    }
}
