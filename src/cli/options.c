// Options: one table for all verbs, so that an option means the same everywhere.
//
// `--name value`, `--name=value`, `-o FILE`; options may follow operands; `--` ends them; a lone `-` is an
// operand. Names are never abbreviated, so that a script keeps its meaning when an option is added.
#include "cli.h"

#include <ctype.h>
#include <math.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

typedef enum { SWITCH, TEXT, COUNT, FRACTION, DATE, CHOICE, LIST, FORMAT, HELP } OptionKind;

typedef struct {
    const char *name;
    const char *value; // placeholder in the help, NULL for a switch
    const char *help;
    OptionKind kind;
    size_t offset;       // of the field of CliOptions
    const char *choices; // for CHOICE
    char letter;         // short form, 0 = none
} Option;

#define AT(field) offsetof(CliOptions, field)
#define TYPES "PERSON|ORGANIZATION|PLACE|FACILITY|GROUP|EVENT|WORK|PRODUCT|DATE|QUANTITY|MONEY|OTHER"

static const Option table[] = {
    {"db", "FILE", "the store (default: $RELATA_DB, else relata.db)", TEXT, AT(db), NULL, 0},
    {"from", "FORMAT", "format of the inputs, instead of finding it out", CHOICE, AT(from),
     "text|markdown|html|feed|json|jsonl", 0},
    {"input", "FORMAT", "inputs are split or analysed already", CHOICE, AT(input), "conllu|trees|sentences|tokens", 0},
    {"encoding", "NAME", "encoding of the inputs, instead of finding it out", TEXT, AT(encoding), NULL, 0},
    {"model", "FILE", "a model other than the one inside the program", TEXT, AT(model), NULL, 0},
    {"ontology", "FILE", "relations of one's own, before the ones inside the program", TEXT, AT(ontology), NULL, 0},
    {"threads", "N", "threads (default: one a processor); never changes the output", COUNT, AT(threads), NULL, 0},
    {"format", "FORMAT", "form of the output", FORMAT, AT(format), NULL, 0},
    {"output", "FILE", "write to FILE, whole or not at all", TEXT, AT(output), NULL, 'o'},
    {"focus", "ENTITY", "this entity and what is around it; may be repeated", LIST, AT(focus), NULL, 0},
    {"depth", "N", "how many steps away", COUNT, AT(depth), NULL, 0},
    {"direction", "WAY", "which way the statements point, seen from the entity", CHOICE, AT(direction), "in|out|both",
     0},
    {"directed", NULL, "follow statements from subject to object only", SWITCH, AT(is_directed), NULL, 0},
    {"avoid", "ENTITY", "do not pass through this entity; may be repeated", LIST, AT(avoid), NULL, 0},
    {"relation", "RELATION", "only this relation: label, its beginning, or Wikidata property", TEXT, AT(relation), NULL,
     0},
    {"type", "TYPE", "only entities of this type; may be repeated", LIST, AT(type), TYPES, 0},
    {"min-confidence", "X", "only statements at least this sure, from 0 to 1", FRACTION, AT(min_confidence), NULL, 0},
    {"min-articles", "N", "only statements that so many articles support", COUNT, AT(min_articles), NULL, 0},
    {"polarity", "WHICH", "only what is affirmed or denied", CHOICE, AT(polarity), "positive|negative", 0},
    {"modality", "WHICH", "only statements of this kind", CHOICE, AT(modality), "certain|possible|planned|claimed", 0},
    {"source", "ARTICLE", "only what this article says", TEXT, AT(source), NULL, 0},
    {"since", "DATE", "only what happened or was written then or later: 2020, 2020-04, 2020-04-17", DATE, AT(since),
     NULL, 0},
    {"until", "DATE", "only what happened or was written then or earlier", DATE, AT(until), NULL, 0},
    {"limit", "N", "at most this many answers", COUNT, AT(limit), NULL, 0},
    {"why", NULL, "show why each name counts as this entity", SWITCH, AT(has_reasons), NULL, 0},
    {"explain", NULL, "show how: the SQL of a pattern, the rule and path of a statement", SWITCH, AT(is_explained),
     NULL, 0},
    {"by", "WHAT", "what ranks an entity", CHOICE, AT(by), "pagerank|degree|betweenness|articles", 0},
    {"order", "ORDER", "order of the answers", CHOICE, AT(order), "support|confidence|time|relation|name", 0},
    {"members", "N", "members listed of each community (8)", COUNT, AT(members), NULL, 0},
    {"min-size", "N", "only communities of so many entities (3)", COUNT, AT(min_size), NULL, 0},
    {"undated", NULL, "also statements without a time of their own, by date of article", SWITCH, AT(has_undated), NULL,
     0},
    {"latest", NULL, "with --limit: the latest, not the earliest", SWITCH, AT(is_latest), NULL, 0},
    {"evidence", NULL, "show the sentences too", SWITCH, AT(has_evidence), NULL, 0},
    {"nodes", "N", "at most this many entities, the best connected", COUNT, AT(nodes), NULL, 0},
    {"edges", "N", "at most this many statements, the best supported", COUNT, AT(edges), NULL, 0},
    {"theme", "THEME", "colours of the drawing", CHOICE, AT(theme), "auto|light|dark|print", 0},
    {"title", "TEXT", "title of the drawing", TEXT, AT(title), NULL, 0},
    {"id-prefix", "TEXT", "put before every id of the SVG, so that several stand in one page", TEXT, AT(id_prefix),
     NULL, 0},
    {"links", "TEMPLATE", "address that a statement links to; {statement} is its number", TEXT, AT(links), NULL, 0},
    {"color", "WHEN", "colour: on a terminal, always or never (NO_COLOR is heeded)", CHOICE, AT(color),
     "auto|always|never", 0},
    {"quiet", NULL, "no progress, no notes", SWITCH, AT(is_quiet), NULL, 0},
    {"help", NULL, "this text", HELP, 0, NULL, 'h'},
};

enum { N_OPTIONS = sizeof table / sizeof *table };

// Is `word` of n bytes one of the words of `list`, which are separated by `separator`?
static bool has_word(const char *list, char separator, const char *word, size_t n) {
    for (const char *p = list; p && *p; p++) {
        size_t length = strcspn(p, (const char[]){separator, '\0'});
        if (length == n && strncasecmp(p, word, n) == 0)
            return true;
        p += length;
        if (!*p)
            break;
    }
    return false;
}

static bool is_accepted(const CliVerb *verb, const Option *option) {
    if (option->kind == HELP)
        return true;
    if (option->kind == FORMAT)
        return verb->formats != NULL;
    return has_word(verb->options, ' ', option->name, strlen(option->name));
}

static const char *choices_of(const CliVerb *verb, const Option *option) {
    return option->kind == FORMAT ? verb->formats : option->choices;
}

const char *cli_option_at(const CliVerb *verb, size_t number, const char **choices, const char **value) {
    for (size_t i = 0; i < N_OPTIONS; i++)
        if (is_accepted(verb, &table[i]) && number-- == 0) {
            *choices = choices_of(verb, &table[i]);
            *value = table[i].value;
            return table[i].name;
        }
    return NULL;
}

// Damerau-Levenshtein distance without repeated transposition; long words count as far apart.
static unsigned distance(const char *a, const char *b) {
    enum { LONGEST = 40 };
    unsigned rows[3][LONGEST + 1];
    size_t n = strlen(a), m = strlen(b);
    if (n > LONGEST || m > LONGEST)
        return LONGEST;
    for (unsigned j = 0; j <= m; j++)
        rows[0][j] = j;
    for (unsigned i = 1; i <= n; i++) {
        unsigned *row = rows[i % 3], *above = rows[(i + 2) % 3], *before = rows[(i + 1) % 3];
        row[0] = i;
        for (unsigned j = 1; j <= m; j++) {
            unsigned best = above[j - 1] + (a[i - 1] != b[j - 1]);
            if (above[j] + 1 < best)
                best = above[j] + 1;
            if (row[j - 1] + 1 < best)
                best = row[j - 1] + 1;
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] && before[j - 2] + 1 < best)
                best = before[j - 2] + 1;
            row[j] = best;
        }
    }
    return rows[n % 3][m];
}

const char *cli_suggest(const char *word, const char *list, char *buffer, size_t n) {
    unsigned least = strlen(word) < 5 ? 1 : 1 + (unsigned)strlen(word) / 3;
    const char *found = NULL;
    char candidate[64];
    for (const char *p = list; *p;) {
        size_t length = strcspn(p, " |");
        snprintf(candidate, sizeof candidate, "%.*s", (int)length, p);
        unsigned d = distance(word, candidate);
        if (length > 1 && d <= least && d < strlen(word)) {
            least = d ? d - 1 : 0;
            snprintf(buffer, n, "%s", candidate);
            found = buffer;
        }
        p += length;
        p += *p != '\0';
    }
    return found;
}

static int refuse_value(const Option *option, const char *value, const char *choices) {
    char nearest[64];
    const char *suggestion = choices ? cli_suggest(value, choices, nearest, sizeof nearest) : NULL;
    if (choices) {
        char readable[256] = "";
        for (const char *p = choices; *p; p++) {
            size_t n = strlen(readable);
            snprintf(readable + n, sizeof readable - n, *p == '|' ? ", " : "%c", *p);
        }
        cli_complain("--%s: '%s' is not one of %s%s%s%s", option->name, value, readable,
                     suggestion ? "; did you mean " : "", suggestion ? suggestion : "", suggestion ? "?" : "");
    } else if (option->kind == COUNT) {
        cli_complain("--%s: '%s' is not a number from 0 to 4294967295", option->name, value);
    } else if (option->kind == DATE) {
        cli_complain("--%s: '%s' is not a date such as 2020, 2020-04 or 2020-04-17", option->name, value);
    } else {
        cli_complain("--%s: '%s' is not a number from 0 to 1", option->name, value);
    }
    return CLI_USAGE;
}

static bool parse_count(const char *value, uint32_t *out) {
    uint64_t n = 0;
    const char *p = value;
    for (; *p >= '0' && *p <= '9' && n <= UINT32_MAX; p++)
        n = n * 10 + (uint64_t)(*p - '0');
    *out = (uint32_t)n;
    return p > value && !*p && n <= UINT32_MAX;
}

static bool parse_fraction(const char *value, double *out) {
    char *end;
    *out = strtod(value, &end);
    return end > value && !*end && isfinite(*out) && *out >= 0 && *out <= 1;
}

static int add_to_list(CliList *list, const Option *option, const char *value) {
    enum { MOST = sizeof list->items / sizeof *list->items };
    if (list->n == MOST) {
        cli_complain("--%s: more than %d times", option->name, MOST);
        return CLI_USAGE;
    }
    list->items[list->n++] = value;
    return CLI_DONE;
}

// "2020", "2020-04" or "2020-04-17", with a month and a day that there are.
static bool is_date(const char *value) {
    static const char form[] = "dddd-dd-dd";
    size_t n = strlen(value);
    for (size_t i = 0; i < n && i < sizeof form - 1; i++)
        if (form[i] == 'd' ? value[i] < '0' || value[i] > '9' : value[i] != form[i])
            return false;
    int month = n >= 7 ? atoi(value + 5) : 1, day = n >= 10 ? atoi(value + 8) : 1;
    return (n == 4 || n == 7 || n == 10) && month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

static int set(CliOptions *options, const Option *option, const char *value) {
    char *field = (char *)options + option->offset;
    const char *choices = choices_of(options->verb, option);
    switch (option->kind) {
    case SWITCH:
    case HELP:
        *(bool *)(void *)field = true;
        return CLI_DONE;
    case COUNT:
        return parse_count(value, (uint32_t *)(void *)field) ? CLI_DONE : refuse_value(option, value, NULL);
    case FRACTION:
        return parse_fraction(value, (double *)(void *)field) ? CLI_DONE : refuse_value(option, value, NULL);
    case CHOICE:
    case FORMAT:
        if (!has_word(choices, '|', value, strlen(value)))
            return refuse_value(option, value, choices);
        break;
    case LIST:
        if (choices && !has_word(choices, '|', value, strlen(value)))
            return refuse_value(option, value, choices);
        return add_to_list((CliList *)(void *)field, option, value);
    case DATE:
        if (!is_date(value))
            return refuse_value(option, value, NULL);
        break;
    case TEXT:
        break;
    }
    *(const char **)(void *)field = value;
    return CLI_DONE;
}

// The option that an argument names; *value is what follows `=` or the letter, NULL if nothing does.
static const Option *find(const CliVerb *verb, const char *argument, const char **value) {
    *value = NULL;
    for (size_t i = 0; i < N_OPTIONS; i++) {
        const Option *option = &table[i];
        if (!is_accepted(verb, option))
            continue;
        if (argument[1] != '-') {
            if (option->letter && argument[1] == option->letter) {
                *value = argument[2] ? argument + 2 : NULL;
                return option;
            }
            continue;
        }
        size_t n = strcspn(argument + 2, "=");
        if (strlen(option->name) == n && strncmp(argument + 2, option->name, n) == 0) {
            *value = argument[2 + n] ? argument + 3 + n : NULL;
            return option;
        }
    }
    return NULL;
}

static int refuse_option(const CliVerb *verb, const char *argument) {
    char list[1024] = "help", nearest[64], word[64];
    for (size_t i = 0; i < N_OPTIONS; i++)
        if (is_accepted(verb, &table[i])) {
            size_t n = strlen(list);
            snprintf(list + n, sizeof list - n, " %s", table[i].name);
        }
    const char *name = argument + strspn(argument, "-");
    snprintf(word, sizeof word, "%.*s", (int)strcspn(name, "="), name);
    const char *suggestion = cli_suggest(word, list, nearest, sizeof nearest);
    if (suggestion)
        cli_complain("%s: no option %s; did you mean --%s?", verb->name, argument, suggestion);
    else
        cli_complain("%s: no option %s; see relata %s --help", verb->name, argument, verb->name);
    return CLI_USAGE;
}

static int check_operands(const CliOptions *options, const CliVerb *verb) {
    if (options->n_operands < verb->least_operands) {
        if (options->n_operands)
            cli_complain("%s: wants %s, but only one is given; see relata %s --help", verb->name, verb->operands,
                         verb->name);
        else
            cli_complain("%s: %s is missing; see relata %s --help", verb->name, verb->operands, verb->name);
        return CLI_USAGE;
    }
    if (options->n_operands > verb->most_operands) {
        const char *surplus = options->operands[verb->most_operands];
        cli_complain("%s: '%s' is one too many%s", verb->name, surplus,
                     verb->most_operands                        ? "; put quotes around a name of several words"
                     : has_word(verb->options, ' ', "focus", 5) ? "; --focus names an entity"
                                                                : "");
        return CLI_USAGE;
    }
    return CLI_DONE;
}

// Takes one option and its value from argv[*i]; moves *i to the last argument used.
static int take(CliOptions *options, int argc, char **argv, int *i, bool *is_finished) {
    const CliVerb *verb = options->verb;
    const char *argument = argv[*i], *value;
    const Option *option = find(verb, argument, &value);
    if (!option)
        return refuse_option(verb, argument);
    if (option->kind == HELP) {
        *is_finished = true;
        cli_verb_help(stdout, verb);
        return CLI_DONE;
    }
    if (option->kind == SWITCH && value) {
        cli_complain("%s: --%s takes no value", verb->name, option->name);
        return CLI_USAGE;
    }
    if (option->kind != SWITCH && !value) {
        if (*i + 1 >= argc) {
            cli_complain("%s: --%s needs a value: --%s %s", verb->name, option->name, option->name, option->value);
            return CLI_USAGE;
        }
        value = argv[++*i];
    }
    return set(options, option, value);
}

// What a file of a format is usually called, where that is not the format's own name.
static const struct {
    const char *ending, *format;
} endings[] = {{"ttl", "turtle"}, {"nq", "nquads"}, {"mmd", "mermaid"}, {"md", "markdown"},
               {"htm", "html"},   {"gv", "dot"},    {"ndjson", "jsonl"}};

// The format of this verb that an ending means, NULL if none.
static const char *format_of_ending(const char *formats, const char *ending) {
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
        if (strcasecmp(endings[i].ending, ending) == 0)
            ending = endings[i].format;
    return has_word(formats, '|', ending, strlen(ending)) ? ending : NULL;
}

// An ending that promises another format than this verb can write would give a file that nothing opens.
static bool is_other_format(const char *ending) {
    static const char others[] = "txt|md|markdown|xml|rdf|jpg|jpeg|gif|bmp|webp|xlsx|docx|odt|zip";
    bool is_one = has_word(others, '|', ending, strlen(ending));
    for (const CliVerb *verb = cli_verbs; verb->name && !is_one; verb++)
        is_one = verb->formats && format_of_ending(verb->formats, ending);
    return is_one;
}

// The format is what the output file is called after, else the first of the list; tables are for terminals only.
static int set_default_format(CliOptions *options) {
    const char *list = options->verb->formats, *slash = options->output ? strrchr(options->output, '/') : NULL;
    const char *dot = options->output ? strrchr(slash ? slash : options->output, '.') : NULL;
    const char *format = dot ? format_of_ending(list, dot + 1) : NULL;
    bool has_tables = strncmp(list, "table|", 6) == 0;
    bool is_page = has_word(list, '|', "dot", 3) || has_word(list, '|', "html", 4);
    options->format = options->default_format;
    if (format && strlen(format) < sizeof options->default_format) {
        for (size_t i = 0; i <= strlen(format); i++)
            options->default_format[i] = (char)tolower((unsigned char)format[i]);
        return CLI_DONE;
    }
    if (dot && is_page && !has_tables && is_other_format(dot + 1)) {
        cli_complain("%s: %s does not write '%s'; name one of its formats with --format, or another file",
                     options->output, options->verb->name, dot);
        return CLI_USAGE;
    }
    if (has_tables && (options->output || !isatty(STDOUT_FILENO)))
        list += 6;
    snprintf(options->default_format, sizeof options->default_format, "%.*s", (int)strcspn(list, "|"), list);
    return CLI_DONE;
}

int cli_options_parse(CliOptions *options, const CliVerb *verb, int argc, char **argv, const char **operands,
                      bool *is_finished) {
    const char *db = getenv("RELATA_DB");
    *options =
        (CliOptions){.verb = verb, .operands = operands, .db = db && *db ? db : "relata.db", .min_confidence = -1};
    bool is_ended = false;
    for (int i = 0; i < argc; i++) {
        const char *argument = argv[i];
        if (!is_ended && strcmp(argument, "--") == 0) {
            is_ended = true;
        } else if (!is_ended && argument[0] == '-' && argument[1]) {
            int status = take(options, argc, argv, &i, is_finished);
            if (status != CLI_DONE || *is_finished)
                return status;
        } else {
            operands[options->n_operands++] = argument;
        }
    }
    int status = !options->format && verb->formats ? set_default_format(options) : CLI_DONE;
    return status == CLI_DONE ? check_operands(options, verb) : status;
}

static void help_option(FILE *file, const CliVerb *verb, const Option *option) {
    char left[64];
    snprintf(left, sizeof left, "%s--%s%s%s",
             option->letter == 'o'   ? "-o, "
             : option->letter == 'h' ? "-h, "
                                     : "    ",
             option->name, option->value ? " " : "", option->value ? option->value : "");
    fprintf(file, "  %-27s %s", left, option->help);
    const char *choices = choices_of(verb, option);
    if (choices) {
        fprintf(file, ":\n%30s", "");
        for (const char *p = choices; *p; p++)
            if (*p == '|')
                fputs(", ", file);
            else
                fputc(*p, file);
    }
    fputc('\n', file);
}

void cli_verb_help(FILE *file, const CliVerb *verb) {
    fprintf(file, "usage: relata %s [OPTION]...%s%s\n\n%s\n", verb->name, *verb->operands ? " " : "", verb->operands,
            verb->summary);
    if (verb->notes)
        fprintf(file, "\n%s\n", verb->notes);
    fputs("\nOptions:\n", file);
    for (size_t i = 0; i < N_OPTIONS; i++)
        if (is_accepted(verb, &table[i]))
            help_option(file, verb, &table[i]);
    fprintf(file, "\nExamples:\n%s\n", verb->examples);
}
