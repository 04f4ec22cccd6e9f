/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include "fettle-cli-command.h"

G_BEGIN_DECLS

/**
 * FettleCliOptions:
 * @database: (nullable): the path given with --db
 * @json: whether --json was given
 * @arguments: (array zero-terminated=1): what is left: the command's own arguments
 *
 * What every command takes. Ends with [method@CliOptions.clear].
 */
typedef struct
{
  char *database;
  gboolean json;
  char **arguments;
} FettleCliOptions;

gboolean fettle_cli_options_parse (FettleCliOptions *self,
                                   const FettleCliCommand *command,
                                   const GOptionEntry *entries,
                                   int argc,
                                   char **argv,
                                   FettleCliStatus *status);
void fettle_cli_options_clear (FettleCliOptions *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (FettleCliOptions, fettle_cli_options_clear)

G_END_DECLS
