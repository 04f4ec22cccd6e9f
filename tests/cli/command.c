/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "command.h"

#include <gio/gio.h>
#include <stdarg.h>
#include <string.h>

static void
run (CommandResult *result, const char *program, const char *first, va_list list)
{
  g_autoptr (GPtrArray) arguments = g_ptr_array_new ();
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;

  command_result_clear (result);
  g_ptr_array_add (arguments, (gpointer) program);
  for (const char *argument = first; argument != NULL; argument = va_arg (list, const char *))
    g_ptr_array_add (arguments, (gpointer) argument);
  g_ptr_array_add (arguments, NULL);

  process
      = g_subprocess_newv ((const char *const *) arguments->pdata,
                           G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE, &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &result->output, &result->errors, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));
  result->status = g_subprocess_get_exit_status (process);
}

void
command_run (CommandResult *result, const char *first, ...)
{
  va_list list;

  va_start (list, first);
  run (result, g_getenv ("FETTLE_PROGRAM"), first, list);
  va_end (list);
}

void
command_run_program (CommandResult *result, const char *program, const char *first, ...)
{
  va_list list;

  va_start (list, first);
  run (result, program, first, list);
  va_end (list);
}

void
command_result_clear (CommandResult *result)
{
  g_clear_pointer (&result->output, g_free);
  g_clear_pointer (&result->errors, g_free);
  result->status = -1;
}

void
command_assert_refused (CommandResult *result, int status, const char *part_of_sentence)
{
  if (strstr (result->errors, part_of_sentence) == NULL)
    g_error ("“%s” is not in “%s”", part_of_sentence, result->errors);
  g_assert_true (g_str_has_prefix (result->errors, "fettle: "));
  g_assert_true (strchr (result->errors, '\n') == result->errors + strlen (result->errors) - 1);
  g_assert_cmpstr (result->output, ==, "");
  g_assert_cmpint (result->status, ==, status);
}

JsonObject *
command_parse_document (CommandResult *result)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = json_from_string (result->output, &error);

  g_assert_no_error (error);
  g_assert_nonnull (node);
  g_assert_true (JSON_NODE_HOLDS_OBJECT (node));
  return json_object_ref (json_node_get_object (node));
}

GPtrArray *
command_parse_lines (CommandResult *result)
{
  GPtrArray *documents = g_ptr_array_new_with_free_func ((GDestroyNotify) json_object_unref);
  g_auto (GStrv) lines = g_strsplit (result->output, "\n", -1);

  for (size_t i = 0; lines[i] != NULL; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (JsonNode) node = NULL;

      if (*lines[i] == '\0')
        continue;
      node = json_from_string (lines[i], &error);
      g_assert_no_error (error);
      g_ptr_array_add (documents, json_object_ref (json_node_get_object (node)));
    }
  return documents;
}
