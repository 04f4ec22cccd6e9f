/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-cli-output.h"

#include <unistd.h>

/**
 * fettle_cli_complain:
 * @format: a sentence, as for printf()
 * @...: what stands in it
 *
 * Says what is wrong on standard error.
 */
void
fettle_cli_complain (const char *format, ...)
{
  g_autofree char *sentence = NULL;
  va_list arguments;

  va_start (arguments, format);
  sentence = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_printerr ("fettle: %s\n", sentence);
}

/**
 * fettle_cli_complain_error:
 * @error: what went wrong
 *
 * Says on standard error what went wrong.
 */
void
fettle_cli_complain_error (const GError *error)
{
  g_return_if_fail (error != NULL);

  fettle_cli_complain ("%s", error->message);
}

/**
 * fettle_cli_is_terminal:
 * @descriptor: such as `STDERR_FILENO`
 *
 * Returns: whether a person sees what is written there
 */
gboolean
fettle_cli_is_terminal (int descriptor)
{
  return isatty (descriptor) == 1;
}
