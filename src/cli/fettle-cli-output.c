/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-cli-output.h"

#include <unistd.h>

#include "fettle-import-error.h"
#include "fettle-store-error.h"

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
 * Says on standard error what went wrong. What the store says is for developers; the athlete's
 * sentence for it is that of the import.
 */
void
fettle_cli_complain_error (const GError *error)
{
  g_autofree char *sentence = NULL;

  g_return_if_fail (error != NULL);

  sentence = error->domain == FETTLE_STORE_ERROR ? fettle_error_dup_sentence (error)
                                                 : g_strdup (error->message);
  fettle_cli_complain ("%s", sentence);
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
