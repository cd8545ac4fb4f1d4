// Messages on standard error and what they mean for the exit status.
#include "cli.h"

#include <stdarg.h>

void cli_report(const RelataError *error) {
    fputs("relata: ", stderr);
    if (error->source[0]) {
        cli_print_text(stderr, error->source);
        if (error->line)
            fprintf(stderr, ":%u", error->line);
        if (error->line && error->column)
            fprintf(stderr, ":%u", error->column);
        fputs(": ", stderr);
    }
    cli_print_text(stderr, error->message[0] ? error->message : relata_status_name(error->status));
    fputc('\n', stderr);
}

void cli_complain(const char *format, ...) {
    char message[1024];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(message, sizeof message, format, arguments);
    va_end(arguments);
    fputs("relata: ", stderr);
    cli_print_text(stderr, message);
    fputc('\n', stderr);
}

int cli_exit_status(RelataStatus status) {
    switch (status) {
    case RELATA_OK:
        return CLI_DONE;
    case RELATA_NOT_FOUND:
    case RELATA_AMBIGUOUS:
        return CLI_PARTLY;
    case RELATA_ARGUMENT:
    case RELATA_SYNTAX:
        return CLI_USAGE;
    default:
        return CLI_FAILED;
    }
}

int cli_fail(const RelataError *error) {
    cli_report(error);
    return cli_exit_status(error->status);
}

RelataStatus cli_model_open(RelataModel **model, const CliOptions *options, RelataError *error) {
    return relata_model_open(model, options->model, error);
}
