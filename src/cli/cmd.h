/// One function a verb, in cmd_<verb>.c; main.c has the table.
#ifndef RELATA_CLI_CMD_H
#define RELATA_CLI_CMD_H

#include "cli.h"

int cli_alias(const CliOptions *options);
int cli_build(const CliOptions *options);
int cli_communities(const CliOptions *options);
int cli_compare(const CliOptions *options);
int cli_conflicts(const CliOptions *options);
int cli_diff(const CliOptions *options);
int cli_draw(const CliOptions *options);
int cli_entities(const CliOptions *options);
int cli_evidence(const CliOptions *options);
int cli_export(const CliOptions *options);
int cli_extract(const CliOptions *options);
int cli_import(const CliOptions *options);
int cli_merge(const CliOptions *options);
int cli_neighbors(const CliOptions *options);
int cli_never(const CliOptions *options);
int cli_parse(const CliOptions *options);
int cli_path(const CliOptions *options);
int cli_query(const CliOptions *options);
int cli_read(const CliOptions *options);
int cli_remove(const CliOptions *options);
int cli_report_verb(const CliOptions *options); // cli_report() prints errors
int cli_search(const CliOptions *options);
int cli_shell(const CliOptions *options);
int cli_show(const CliOptions *options);
int cli_sources(const CliOptions *options);
int cli_split(const CliOptions *options);
int cli_stats(const CliOptions *options);
int cli_timeline(const CliOptions *options);
int cli_top(const CliOptions *options);

#endif
