// Tables for people, by libsmartcols: as wide as the terminal, colour where wanted.
//
// Cells are collected first. Then every column is as wide as its widest cell, up to its limit, and one column,
// that of running text, gets what is left of the line; what does not fit is cut and ends in "…", or goes on in the
// lines below.
#include "cli.h"

#include <libsmartcols.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <wchar.h>

enum { MOST_COLUMNS = 16, LEAST_TEXT = 20, LEAST_WORD = 8, LEAST_NAME = 16, GAP = 2 };

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
        size_t most;  // columns of the terminal
        size_t width; // likewise, of all its cells; 0 = left out
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

// The bytes of the control character at p, 0 if there is none: C0, DEL, and the C1 controls U+0080–U+009F that some
// terminals obey.
static size_t control_at(const char *p) {
    const unsigned char *u = (const unsigned char *)p;
    return (*u && *u < 0x20) || *u == 0x7F ? 1 : *u == 0xC2 && u[1] >= 0x80 && u[1] <= 0x9F ? 2 : 0;
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
    for (char *p = text; p && *p; p++) // smartcols would write them out, wider than the column
        memset(p, ' ', control_at(p));
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
    while (bytes && strchr(" (", cell->text[bytes - 1])) // nothing fits of what stands in parentheses
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

static bool is_running_text(CliAlign align) {
    return align == CLI_CUT || align == CLI_FOLD || align == CLI_SPARE;
}

// The widest columns give way, word by word, until the line holds all. Returns the columns used.
static size_t squeeze(CliTable *table, size_t used, size_t line) {
    while (used > line) {
        size_t widest = SIZE_MAX;
        for (size_t c = 0; c < table->n_columns; c++)
            if (table->columns[c].most &&
                (widest == SIZE_MAX || table->columns[c].width > table->columns[widest].width))
                widest = c;
        if (widest == SIZE_MAX || table->columns[widest].width <= LEAST_WORD)
            break;
        table->columns[widest].width--;
        used--;
    }
    return used;
}

// The width of every column; running text gets what the line has left, and where that is too little the widest of
// the others give way. Returns whether names are still told by what is left of them.
static bool choose_widths(CliTable *table, bool has_spare) {
    size_t line = width_of(table->file), used = 0, text = SIZE_MAX, n = 0, natural[MOST_COLUMNS];
    for (size_t c = 0; c < table->n_columns; c++) {
        bool is_text = is_running_text(table->columns[c].align);
        bool is_left_out = table->columns[c].align == CLI_SPARE && !has_spare;
        natural[c] = is_left_out ? 0 : is_text ? LEAST_TEXT : natural_width(table, c);
        text = is_text && !is_left_out ? c : text;
        table->columns[c].width = natural[c];
        used += is_left_out ? 0 : natural[c] + (n++ ? GAP : 0);
    }
    used = squeeze(table, used, line);
    if (text != SIZE_MAX && line > used)
        table->columns[text].width += line - used;
    for (size_t c = 0; c < table->n_columns; c++)
        if (table->columns[c].width < natural[c] && table->columns[c].width < LEAST_NAME)
            return false;
    return true;
}

// Cuts every cell to its column's width.
static void fit(CliTable *table) {
    if (!choose_widths(table, true))
        choose_widths(table, false);
    for (size_t i = 0; i < table->n_cells; i++) {
        size_t c = i % table->n_columns;
        if (table->cells[i].text && table->columns[c].width && table->columns[c].align != CLI_FOLD)
            table->is_bad |= !cut(&table->cells[i], table->columns[c].width);
    }
}

// The bytes of a text's first line: as many words as `most` columns hold, or what they hold of one word.
static size_t first_line(const char *text, size_t most) {
    size_t bytes;
    width_within(text, most, &bytes);
    size_t end = bytes;
    while (text[bytes] && end && text[end] != ' ')
        end--;
    return end ? end : bytes;
}

// The first n bytes of a cell.
static bool set_cell(struct libscols_line *line, size_t column, const Cell *cell, const char *text, size_t n) {
    char *part = strndup(text, n);
    bool is_good = part && scols_line_set_data(line, column, part) == 0 &&
                   (!cell->color || scols_cell_set_color(scols_line_get_cell(line, column), cell->color) == 0);
    free(part);
    return is_good;
}

// A row, and below it what its folded cell goes on with.
static bool fill_row(const CliTable *table, const Cell *row, struct libscols_table *out) {
    struct libscols_line *line = scols_table_new_line(out, NULL);
    bool is_good = line != NULL;
    for (size_t c = 0; c < table->n_columns && is_good; c++)
        if (row[c].text && table->columns[c].align != CLI_FOLD)
            is_good = set_cell(line, c, &row[c], row[c].text, strlen(row[c].text));
    for (size_t c = 0; c < table->n_columns && is_good; c++) {
        const char *text = table->columns[c].align == CLI_FOLD && row[c].text ? row[c].text : "";
        for (size_t n; *text && is_good; text += n + strspn(text + n, " ")) {
            n = first_line(text, table->columns[c].width);
            line = text == row[c].text ? line : scols_table_new_line(out, NULL);
            is_good = line && set_cell(line, c, &row[c], text, n);
        }
    }
    return is_good;
}

static bool fill(const CliTable *table, struct libscols_table *out) {
    for (size_t c = 0; c < table->n_columns; c++) {
        int flags = table->columns[c].align == CLI_RIGHT ? SCOLS_FL_RIGHT : 0;
        flags |= table->columns[c].width ? 0 : SCOLS_FL_HIDDEN;
        if (!scols_table_new_column(out, table->columns[c].name, 0, flags))
            return false;
    }
    for (size_t i = 0; i < table->n_cells; i += table->n_columns)
        if (!fill_row(table, &table->cells[i], out))
            return false;
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

void cli_table_end(CliTable *table, const RelataNode *node, const char *qualifiers) {
    char *note = relata_qualifiers_note(qualifiers);
    cli_table_cell(table, cli_type_color(node->type), "%s%s%s", node->name, note ? " " : "", note ? note : "");
    free(note);
}

void cli_table_statement(CliTable *table, const RelataStatement *s) {
    char relation[512];
    cli_table_cell(table, cli_type_color(s->subject.type), "%s", s->subject.name);
    cli_table_cell(table, cli_relation_color(s->polarity, s->modality), "%s",
                   cli_relation(s->relation, s->polarity, s->modality, s->attributed_to, relation, sizeof relation));
    cli_table_end(table, &s->object, s->qualifiers);
}

void cli_print_text(FILE *file, const char *text) {
    for (const char *p = text ? text : ""; *p; p++) {
        size_t n = control_at(p);
        fputc(n ? ' ' : *p, file);
        p += n ? n - 1 : 0;
    }
}

void cli_print_note(FILE *file, const char *before, const char *qualifiers, const char *after) {
    char *note = relata_qualifiers_note(qualifiers);
    if (note) {
        fputs(before, file);
        cli_print_text(file, note);
        fputs(after, file);
    }
    free(note);
}
