/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-cli-output.h"

#include <stdarg.h>
#include <stdio.h>
#include <unistd.h>

/**
 * fettle_cli_print:
 * @format: text, as for printf()
 * @...: what stands in it
 *
 * Prints on standard output.
 */
void
fettle_cli_print (const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  fputs (text, stdout);
}

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

  /* What is on its way to the same terminal comes first. */
  fflush (stdout);
  fprintf (stderr, "fettle: %s\n", sentence);
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
