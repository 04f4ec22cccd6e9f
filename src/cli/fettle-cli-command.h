/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FettleCliStatus:
 * @FETTLE_CLI_SUCCESS: all of the work is done
 * @FETTLE_CLI_FAILURE: some or all of it failed
 * @FETTLE_CLI_USAGE: the command was not understood
 *
 * What the program ends with.
 */
typedef enum
{
  FETTLE_CLI_SUCCESS = 0,
  FETTLE_CLI_FAILURE = 1,
  FETTLE_CLI_USAGE = 2,
} FettleCliStatus;

typedef struct _FettleCliCommand FettleCliCommand;

/**
 * FettleCliCommand:
 * @name: what is typed
 * @arguments: what follows it, for reading: "PATH…"; translated when shown
 * @summary: what it does, in a line; translated when shown
 * @minimum: how many arguments it needs
 * @maximum: how many it takes; -1 for any number
 * @run: does it; the first of the arguments is the command's name
 *
 * A sub-command. Each stands in a file of its own.
 */
struct _FettleCliCommand
{
  const char *name;
  const char *arguments;
  const char *summary;
  int minimum;
  int maximum;
  FettleCliStatus (*run) (const FettleCliCommand *self, int argc, char **argv);
};

extern const FettleCliCommand fettle_cli_activities_command;
extern const FettleCliCommand fettle_cli_decode_command;
extern const FettleCliCommand fettle_cli_doctor_command;
extern const FettleCliCommand fettle_cli_import_command;
extern const FettleCliCommand fettle_cli_load_command;
extern const FettleCliCommand fettle_cli_sample_command;
extern const FettleCliCommand fettle_cli_show_command;
extern const FettleCliCommand fettle_cli_sql_command;
extern const FettleCliCommand fettle_cli_summary_command;
extern const FettleCliCommand fettle_cli_undo_command;

G_END_DECLS
