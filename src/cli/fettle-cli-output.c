/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-cli-output.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* Of the first write that failed. */
static int output_error;

/**
 * fettle_cli_is_hidden:
 * @character: a character
 *
 * Returns: whether a terminal would do something else than show it: break the line, move, or turn
 * what follows around
 */
gboolean
fettle_cli_is_hidden (gunichar character)
{
  return g_unichar_iscntrl (character) || character == 0x061c
         || (character >= 0x200e && character <= 0x200f)
         || (character >= 0x2028 && character <= 0x202e)
         || (character >= 0x2066 && character <= 0x2069);
}

/**
 * fettle_cli_escape:
 * @text: any text, such as the name of a file
 *
 * Returns: (transfer full): the text in one line, with what a terminal would not show as its number
 */
char *
fettle_cli_escape (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *escaped = g_string_sized_new (strlen (valid));

  for (const char *c = valid; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar character = g_utf8_get_char (c);

      if (fettle_cli_is_hidden (character))
        g_string_append_printf (escaped, "\\u%04x", character);
      else
        g_string_append_unichar (escaped, character);
    }

  return g_string_free (escaped, FALSE);
}

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
  if (fputs (text, stdout) == EOF && output_error == 0)
    output_error = errno;
}

/**
 * fettle_cli_finish_output:
 *
 * Writes what is left to be printed, and says so where something could not be.
 *
 * Returns: whether all of it is written
 */
gboolean
fettle_cli_finish_output (void)
{
  if (fflush (stdout) != 0 && output_error == 0)
    output_error = errno;
  if (output_error == 0)
    return TRUE;

  /* Translators: the placeholder is why, as the system says it: “No space left on device”. */
  fettle_cli_complain (_ ("What was printed could not be written: %s"), g_strerror (output_error));
  return FALSE;
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
  g_autofree char *line = NULL;
  va_list arguments;

  va_start (arguments, format);
  sentence = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  /* What is on its way to the same terminal comes first. */
  fflush (stdout);
  line = fettle_cli_escape (sentence);
  fprintf (stderr, "fettle: %s\n", line);
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
