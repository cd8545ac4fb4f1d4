/// The command line: what its verbs share. It sees only the public API, which proves that API enough.
///
/// main.c holds the table of verbs, options.c the one table of options, so that an option means the same
/// everywhere; every verb is one file cmd_<verb>.c with one function. Names here begin with `cli_`: they are
/// the program's, not the library's. Only this folder prints, reads the environment or decides an exit status.
#ifndef RELATA_CLI_CLI_H
#define RELATA_CLI_CLI_H

#include <relata.h>

#include <stdbool.h>
#include <stdio.h>

/// Exit statuses, a contract with scripts.
enum {
    CLI_DONE = 0,
    CLI_PARTLY = 1, // done, but something was not found or some inputs failed (each named on stderr)
    CLI_USAGE = 2,
    CLI_FAILED = 3 // nothing could be done: unreadable store, no space, no model
};

typedef struct CliVerb CliVerb;

/// The values of an option that may be given several times.
typedef struct {
    const char *items[16];
    uint32_t n;
} CliList;

/// What the user asked for. Absent options keep the zero or NULL that stands here unless noted.
typedef struct {
    const CliVerb *verb;
    const char *const *operands; // [n_operands] borrowed from the command line
    size_t n_operands;

    // reading and running
    const char *from;  // format of the inputs
    const char *input; // likewise, for text that is split or analysed already
    const char *encoding;
    const char *model;
    const char *ontology;
    uint32_t threads; // 0 = the machine's processors
    bool is_quiet;

    // the store and the output
    const char *db;     // never NULL: --db, $RELATA_DB or relata.db
    const char *format; // one of the verb's formats, NULL if it has none
    char default_format[16];
    const char *output; // NULL or "-" = standard output
    const char *color;  // auto, always or never; NULL = auto

    // asking
    CliList focus;
    CliList avoid;
    CliList type;
    const char *relation;
    const char *direction;
    const char *polarity;
    const char *modality;
    const char *source;
    const char *since;
    const char *until;
    uint32_t depth;
    uint32_t limit;
    uint32_t min_articles;
    double min_confidence; // negative = not given
    uint32_t members;      // listed of each community
    uint32_t min_size;     // of communities
    const char *by;        // what ranks entities
    const char *order;     // of neighbours
    bool is_directed;
    bool has_reasons;  // --why
    bool is_explained; // --explain
    bool has_evidence; // sentences with the answer
    bool has_undated;
    bool is_latest;

    // drawing
    const char *theme;
    const char *title;
    const char *id_prefix;
    const char *links;
    uint32_t nodes;
    uint32_t edges;
} CliOptions;

struct CliVerb {
    const char *name;
    const char *operands; // for the usage line: "INPUT..."
    const char *summary;  // one line
    const char *options;  // accepted options by name, separated by blanks
    const char *formats;  // "tsv|jsonl", the first is the default; NULL = no --format
    const char *notes;    // paragraphs for --help, NULL = none
    const char *examples; // lines for --help, each a command that works
    size_t least_operands;
    size_t most_operands; // SIZE_MAX = any number
    int (*run)(const CliOptions *options);
};

/// The verbs in the order of --help; the last has name NULL.
extern const CliVerb cli_verbs[];

// main.c
/// The verb of that name; NULL if there is none.
const CliVerb *cli_verb_find(const char *name);
/// Runs a command line, argv[0] being the program's name. The exit status is returned.
int cli_run(int argc, char **argv);

// complete.c
/// Calls `each` for everything that may stand for the last of `words`, which follow the program's name. Returns false
/// if that is the name of a file, which whoever asks knows better.
bool cli_complete(size_t n, const char *const *words, void (*each)(void *state, const char *candidate), void *state);
/// Prints them a line each, or "/" for the name of a file: what the completion of shells asks for.
int cli_complete_print(size_t n, const char *const *words);

// options.c
/// An option that a verb accepts, by number from 0; NULL after the last. *choices (joined by '|') and *value (what the
/// help calls it) are NULL where there are none.
const char *cli_option_at(const CliVerb *verb, size_t number, const char **choices, const char **value);
/// Parses what follows the verb. Returns CLI_DONE to go on, or an exit status; *is_finished is set when
/// --help was answered. `operands` has room for argc items.
int cli_options_parse(CliOptions *options, const CliVerb *verb, int argc, char **argv, const char **operands,
                      bool *is_finished);
void cli_verb_help(FILE *file, const CliVerb *verb);
/// The word of a blank-separated list nearest to `word`, or NULL if none is near; written into buffer[n].
const char *cli_suggest(const char *word, const char *list, char *buffer, size_t n);

// report.c
/// Prints `relata: FILE:LINE:COLUMN: what is wrong` on standard error, control characters made harmless.
void cli_report(const RelataError *error);
/// Prints `relata: message` on standard error.
void cli_complain(const char *format, ...) RELATA_PRINTF(1, 2);
/// The exit status that a failed call of the library gives.
int cli_exit_status(RelataStatus status);
/// cli_report() and cli_exit_status() in one.
int cli_fail(const RelataError *error);
/// Opens the model that the options name.
RelataStatus cli_model_open(RelataModel **model, const CliOptions *options, RelataError *error);

// output.c
/// Where a verb's primary output goes: standard output, or a new file that takes its name only when whole.
typedef struct {
    FILE *file;
    RelataSink sink;    // into file
    const char *path;   // NULL = standard output
    char partial[4096]; // name of the unfinished file
    bool is_void;       // the question has no answer: if nothing was written, no file takes the name
} CliOutput;
bool cli_output_open(CliOutput *output, const CliOptions *options);
/// Finishes the output: flushes, checks, renames. `status` is the verb's so far; a failed write makes it CLI_FAILED.
int cli_output_close(CliOutput *output, int status);
bool cli_is_colored(const CliOptions *options);

// progress.c
typedef struct {
    bool is_shown;
    double begin, shown; // seconds of the monotonic clock
} CliProgress;
double cli_seconds(void);
void cli_progress_begin(CliProgress *progress, const CliOptions *options);
/// Rewrites the line of progress, at most ten times a second.
void cli_progress_show(CliProgress *progress, uint64_t n_articles);
void cli_progress_end(CliProgress *progress);

// articles.c
/// What to do with each analysed article.
typedef struct {
    RelataStatus (*article)(void *state, const RelataDocument *document, RelataError *error);
    void *state;
    RelataUntil until;
} CliArticles;
/// Runs the pipeline over the operands. Failed inputs are reported and counted; the exit status is returned.
int cli_articles_run(const CliOptions *options, const RelataModel *model, const CliArticles *articles,
                     uint64_t *n_articles);
/// Writes every article with `write` into the verb's output: all that parse, entities and extract do.
typedef RelataStatus CliWriteFn(RelataSink sink, const RelataDocument *document, RelataError *error);
int cli_articles_write(const CliOptions *options, RelataUntil until, CliWriteFn *write);

// question.c
typedef struct CliAsking CliAsking;

/// A store with a question put to it.
typedef struct {
    const CliOptions *options;
    const CliAsking *asking; // NULL for the verbs that go their own way
    RelataStore *store;
    RelataAnswer *answer; // memory of all results
    CliOutput output;     // not open for the verbs that correct
    RelataError error;
    uint32_t limit; // what is asked of the store: --limit, or for a person what a screen holds; 0 = all
    bool is_told;   // what went wrong has been said
} CliQuestion;
/// Opens the store and the output, asks, closes both. The exit status is returned.
int cli_question_run(const CliOptions *options, int (*ask)(CliQuestion *question));
int cli_question_run_asking(const CliOptions *options, const CliAsking *asking, int (*ask)(CliQuestion *question));
/// Likewise for a verb that writes files of its own, so that no output is opened.
int cli_question_run_unopened(const CliOptions *options, int (*ask)(CliQuestion *question));
/// The entity that `text` means; otherwise says what is wrong, listing candidates, and returns false.
bool cli_question_find(CliQuestion *question, const char *text, RelataNode *out);
/// Likewise for every name of a list, into ids[list->n].
bool cli_question_find_all(CliQuestion *question, const CliList *list, int64_t *ids);
/// Reports the error of a failed call and returns its exit status.
int cli_question_fail(CliQuestion *question);
/// Says that the question has no answer; RELATA_NOT_FOUND, for a CliAsking's `ask` to return.
RelataStatus cli_question_none(CliQuestion *question, const char *format, ...) RELATA_PRINTF(2, 3);
/// Prints who an answer for a person is about: name, type, articles, other names.
void cli_print_entity(const CliQuestion *question, const RelataNode *node, const RelataNameList *aliases);
/// "12 of 80 shown; --limit N shows more", where not all are.
void cli_print_shown(const CliQuestion *question, uint64_t n, uint64_t n_total);
/// The filter that the options ask for.
RelataFilter cli_filter(const CliOptions *options);
/// Whether the answer is for a person (a table), or a drawing; if neither, in which form it is printed.
bool cli_is_table(const CliOptions *options);
bool cli_is_drawing(const CliOptions *options);
RelataAnswerStyle cli_answer_style(const CliQuestion *question);

// asking.c: what all verbs have in common that ask a store one question

/// The entities and statements that an answer names: what is drawn of it, and whose sentences are shown.
typedef struct {
    struct {
        int64_t *items;
        uint32_t n, room;
    } entities, statements, focus;
    bool has_ties; // draw the statements between the entities too
    bool is_bad;   // memory was refused
} CliPart;
void cli_part_entity(CliPart *part, int64_t id);
void cli_part_statement(CliPart *part, int64_t id);
void cli_part_focus(CliPart *part, int64_t id);

/// A verb that asks: how its answer is had, printed for people and for programs, drawn, and proved.
struct CliAsking {
    size_t size;          // of the answer, which is handed to the functions zeroed
    uint32_t table_limit; // rows that a person gets without asking for more, 0 = all
    /// Finds entities and asks. What it returns becomes the exit status; it is reported unless `is_told`.
    RelataStatus (*ask)(CliQuestion *question, void *answer);
    RelataStatus (*write)(RelataSink sink, const void *answer, RelataAnswerStyle style, RelataError *error);
    bool (*table)(const CliQuestion *question, const void *answer); // false if memory was refused
    void (*name)(CliPart *part, const void *answer);                // NULL: cannot be drawn, has no sentences
    void (*done)(void *answer);                                     // frees what `ask` opened; NULL: nothing
};
/// Runs such a verb. The exit status is returned.
int cli_ask(const CliOptions *options, const CliAsking *asking);

// draw.c
/// Draws a graph in the form that the options ask for, with what they say of title, theme and links.
int cli_draw_graph(CliQuestion *question, RelataGraph *graph);

// correct.c
/// Changes a store; *status becomes CLI_PARTLY where something asked for was not found.
typedef RelataStatus CliChangeFn(RelataStore *store, const CliOptions *options, int *status, RelataError *error);
/// Opens the store for writing, changes it, derives the graph anew, prints a summary. The exit status is returned.
int cli_correct(const CliOptions *options, CliChangeFn *change);

// table.c
/// A table for a person: as wide as the terminal, colours where they are wanted.
typedef struct CliTable CliTable;
typedef enum {
    CLI_LEFT,
    CLI_RIGHT,
    CLI_CUT,  // running text, gets what the line has left; so do the next two, and a table has one of the three
    CLI_FOLD, // likewise, but nothing is cut: it goes on in the lines below
    CLI_SPARE // likewise, but left out where names would have no room beside it
} CliAlign;
/// Memory that is refused shows in cli_table_print().
CliTable *cli_table_new(const CliOptions *options, FILE *file);
/// A column; cells wider than `most` columns of the terminal are cut, 0 = no limit.
void cli_table_column(CliTable *table, const char *name, CliAlign align, size_t most);
void cli_table_row(CliTable *table);
/// The next cell of the row; NULL is empty. `color` is a name that smartcols knows, NULL for none.
void cli_table_cell(CliTable *table, const char *color, const char *format, ...) RELATA_PRINTF(3, 4);
/// Prints and frees; false if memory was refused.
bool cli_table_print(CliTable *table);
const char *cli_type_color(RelataType type);
/// The relation as a person reads it: "not hosts", "joins (planned)", "visited (claimed by X)".
const char *cli_relation(const char *relation, RelataPolarity polarity, RelataModality modality,
                         const char *attributed_to, char *buffer, size_t n);
/// Adds a name in its colour, and behind it what its statement says beside the two ends: "Ada Ruiz (as chair)".
void cli_table_end(CliTable *table, const RelataNode *node, const char *qualifiers);
/// Adds the cells of a statement: subject, relation, object with its qualifiers, each in its colour.
void cli_table_statement(CliTable *table, const RelataStatement *statement);
/// Its colour: what is denied stands out, what is not certain steps back.
const char *cli_relation_color(RelataPolarity polarity, RelataModality modality);
/// Prints text from outside (an article, a file name), its control characters made blanks, so that it cannot steer the
/// terminal.
void cli_print_text(FILE *file, const char *text);
/// Likewise qualifiers, in parentheses between `before` and `after`; nothing if there are none.
void cli_print_note(FILE *file, const char *before, const char *qualifiers, const char *after);

#endif
