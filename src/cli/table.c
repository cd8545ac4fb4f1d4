// Tables for people, by libsmartcols: as wide as the terminal, colour where wanted.
//
// Cells are collected first. Then every column is as wide as its widest cell, up to its limit, and one column,
// that of running text, gets what is left of the line; what does not fit is cut and ends in "…".
#include "cli.h"

#include <libsmartcols.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <wchar.h>

enum { MOST_COLUMNS = 16, LEAST_TEXT = 20, LEAST_WORD = 8, GAP = 2 };

typedef struct {
    char *text; // owned, NULL = empty
    const char *color;
} Cell;

struct CliTable {
    FILE *file;
    bool is_colored;
    struct {
        const char *name;
        CliAlign align;
        size_t most; // columns of the terminal
    } columns[MOST_COLUMNS];
    size_t n_columns;
    Cell *cells; // [n_cells] row by row
    size_t n_cells, room;
    bool is_bad; // memory was refused
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
    if (table) {
        table->file = file;
        table->is_colored = cli_is_colored(options);
    }
    return table;
}

void cli_table_column(CliTable *table, const char *name, CliAlign align, size_t most) {
    if (!table || table->n_columns == MOST_COLUMNS)
        return;
    table->columns[table->n_columns].name = name;
    table->columns[table->n_columns].align = align;
    table->columns[table->n_columns++].most = most;
}

static bool add_cell(CliTable *table, Cell cell) {
    if (table->n_cells == table->room) {
        size_t room = table->room ? table->room * 2 : 256;
        Cell *moved = realloc(table->cells, room * sizeof *moved);
        if (!moved)
            return false;
        table->cells = moved;
        table->room = room;
    }
    table->cells[table->n_cells++] = cell;
    return true;
}

void cli_table_row(CliTable *table) {
    while (table && table->n_columns && table->n_cells % table->n_columns)
        if (!add_cell(table, (Cell){0})) {
            table->is_bad = true;
            return;
        }
}

void cli_table_cell(CliTable *table, const char *color, const char *format, ...) {
    if (!table)
        return;
    char *text = NULL;
    va_list arguments;
    va_start(arguments, format);
    if (vasprintf(&text, format, arguments) < 0)
        text = NULL;
    va_end(arguments);
    if (!text || !add_cell(table, (Cell){text, color})) {
        free(text);
        table->is_bad = true;
    }
}

// Columns that the text takes, up to `most`; *bytes (may be NULL) are those within them.
static size_t width_within(const char *text, size_t most, size_t *bytes) {
    mbstate_t state = {0};
    size_t width = 0, at = 0, n = strlen(text);
    while (at < n) {
        wchar_t c;
        size_t used = mbrtowc(&c, text + at, n - at, &state);
        if (used == (size_t)-1 || used == (size_t)-2 || used == 0) {
            memset(&state, 0, sizeof state);
            used = 1;
            c = L'?';
        }
        int columns = wcwidth(c);
        size_t wide = columns < 0 ? 1 : (size_t)columns;
        if (width + wide > most)
            break;
        width += wide;
        at += used;
    }
    if (bytes)
        *bytes = at;
    return width;
}

// Shortens a cell to `most` columns; false if memory was refused.
static bool cut(Cell *cell, size_t most) {
    size_t bytes;
    char *shorter;
    width_within(cell->text, most, &bytes);
    if (cell->text[bytes] == '\0')
        return true;
    width_within(cell->text, most - 1, &bytes);
    while (bytes && cell->text[bytes - 1] == ' ')
        bytes--;
    if (asprintf(&shorter, "%.*s…", (int)bytes, cell->text) < 0)
        return false;
    free(cell->text);
    cell->text = shorter;
    return true;
}

static size_t natural_width(const CliTable *table, size_t column) {
    size_t most = table->columns[column].most ? table->columns[column].most : 4096;
    size_t width = width_within(table->columns[column].name, most, NULL);
    for (size_t i = column; i < table->n_cells; i += table->n_columns) {
        size_t w = table->cells[i].text ? width_within(table->cells[i].text, most, NULL) : 0;
        width = w > width ? w : width;
    }
    return width;
}

// The width of every column; running text gets what the line has left, and where that is too little the widest of
// the others give way.
static void choose_widths(const CliTable *table, size_t *width) {
    size_t line = width_of(table->file), used = 0, text = SIZE_MAX;
    for (size_t c = 0; c < table->n_columns; c++) {
        bool is_text = table->columns[c].align == CLI_CUT;
        text = is_text ? c : text;
        width[c] = is_text ? LEAST_TEXT : natural_width(table, c);
        used += width[c] + (c ? GAP : 0);
    }
    while (used > line) {
        size_t widest = SIZE_MAX;
        for (size_t c = 0; c < table->n_columns; c++)
            if (table->columns[c].most && (widest == SIZE_MAX || width[c] > width[widest]))
                widest = c;
        if (widest == SIZE_MAX || width[widest] <= LEAST_WORD)
            break;
        width[widest]--;
        used--;
    }
    if (text != SIZE_MAX && line > used)
        width[text] += line - used;
}

// Cuts every cell to its column's width.
static void fit(CliTable *table) {
    size_t width[MOST_COLUMNS];
    choose_widths(table, width);
    for (size_t i = 0; i < table->n_cells; i++)
        if (table->cells[i].text)
            table->is_bad |= !cut(&table->cells[i], width[i % table->n_columns]);
}

static bool fill(CliTable *table, struct libscols_table *out) {
    for (size_t c = 0; c < table->n_columns; c++)
        if (!scols_table_new_column(out, table->columns[c].name, 0,
                                    table->columns[c].align == CLI_RIGHT ? SCOLS_FL_RIGHT : 0))
            return false;
    struct libscols_line *line = NULL;
    for (size_t i = 0; i < table->n_cells; i++) {
        size_t column = i % table->n_columns;
        if (column == 0 && !(line = scols_table_new_line(out, NULL)))
            return false;
        const Cell *cell = &table->cells[i];
        if (cell->text && scols_line_set_data(line, column, cell->text) != 0)
            return false;
        if (cell->color && scols_cell_set_color(scols_line_get_cell(line, column), cell->color) != 0)
            return false;
    }
    return true;
}

static bool print(CliTable *table) {
    struct libscols_table *out = scols_new_table();
    if (!out)
        return false;
    scols_table_set_stream(out, table->file);
    scols_table_enable_colors(out, table->is_colored);
    scols_table_set_termforce(out, SCOLS_TERMFORCE_ALWAYS);
    scols_table_set_termwidth(out, 100000); // fit() has seen to the width
    scols_table_set_column_separator(out, "  ");
    bool is_good = fill(table, out) && scols_print_table(out) == 0;
    scols_unref_table(out);
    return is_good;
}

bool cli_table_print(CliTable *table) {
    if (!table)
        return false;
    cli_table_row(table);
    bool is_good = !table->is_bad;
    if (is_good && table->n_cells) {
        fit(table);
        is_good = !table->is_bad && print(table);
    }
    for (size_t i = 0; i < table->n_cells; i++)
        free(table->cells[i].text);
    free(table->cells);
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

void cli_table_statement(CliTable *table, const RelataStatement *s) {
    char relation[512];
    cli_table_cell(table, cli_type_color(s->subject.type), "%s", s->subject.name);
    cli_table_cell(table, cli_relation_color(s->polarity, s->modality), "%s",
                   cli_relation(s->relation, s->polarity, s->modality, s->attributed_to, relation, sizeof relation));
    cli_table_cell(table, cli_type_color(s->object.type), "%s", s->object.name);
}

void cli_print_text(FILE *file, const char *text) {
    for (const unsigned char *p = (const unsigned char *)(text ? text : ""); *p; p++) {
        // C0 controls, DEL, and the C1 controls U+0080–U+009F that some terminals obey
        bool is_c1 = *p == 0xC2 && p[1] >= 0x80 && p[1] <= 0x9F;
        fputc(*p < 0x20 || *p == 0x7F || is_c1 ? ' ' : *p, file);
        p += is_c1;
    }
}
