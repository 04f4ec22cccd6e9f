/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * CommandResult:
 * @status: what the program ended with
 * @output: what it printed
 * @errors: what it complained about
 *
 * A run of the program.
 */
typedef struct
{
  int status;
  char *output;
  char *errors;
} CommandResult;

/* Runs the built program with these arguments, ended by NULL, and waits for it. */
void command_run (CommandResult *result, const char *first, ...) G_GNUC_NULL_TERMINATED;

/* The same with another program than the built one, such as a copy of it. */
void command_run_program (CommandResult *result, const char *program, const char *first, ...)
    G_GNUC_NULL_TERMINATED;

void command_result_clear (CommandResult *result);

/* One sentence on standard error that begins with the program's name, and nothing on standard
 * output. */
void command_assert_refused (CommandResult *result, int status, const char *part_of_sentence);

/* The only document, or the documents of the lines, of what was printed. */
JsonObject *command_parse_document (CommandResult *result) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *command_parse_lines (CommandResult *result) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CommandResult, command_result_clear)

G_END_DECLS
