/// One function a verb, in cmd_<verb>.c; main.c has the table.
#ifndef RELATA_CLI_CMD_H
#define RELATA_CLI_CMD_H

#include "cli.h"

int cli_parse(const CliOptions *options);
int cli_entities(const CliOptions *options);
int cli_extract(const CliOptions *options);

#endif
