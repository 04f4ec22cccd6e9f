/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-chart-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdint.h>

static char *
join_two (char *first, char *second)
{
  g_autofree char *owned_first = first;
  g_autofree char *owned_second = second;

  if (first == NULL || second == NULL)
    return first != NULL ? g_steal_pointer (&owned_first) : g_steal_pointer (&owned_second);

  /* Translators: two parts of a duration as it is said: “2 hours” “5 minutes”. */
  return g_strdup_printf (C_ ("duration", "%1$s %2$s"), first, second);
}

/**
 * fettle_chart_words_dup_duration:
 * @seconds: a duration
 *
 * Returns: (transfer full): the duration as one says it, such as "32 minutes 27 seconds",
 * translated
 */
char *
fettle_chart_words_dup_duration (double seconds)
{
  const int64_t whole = (int64_t) round (MAX (seconds, 0.0));
  const int hours = (int) MIN (whole / 3600, INT_MAX);
  const int minutes = (int) (whole / 60 % 60);
  const int rest = (int) (whole % 60);
  char *words = NULL;

  if (hours > 0)
    words = g_strdup_printf (ngettext ("%d hour", "%d hours", (gulong) hours), hours);
  if (minutes > 0)
    words
        = join_two (words, g_strdup_printf (ngettext ("%d minute", "%d minutes", (gulong) minutes),
                                            minutes));
  if (rest > 0 || words == NULL)
    words = join_two (words,
                      g_strdup_printf (ngettext ("%d second", "%d seconds", (gulong) rest), rest));

  return words;
}

/**
 * fettle_chart_words_join:
 * @parts: (element-type utf8): words
 *
 * Returns: (transfer full): the parts as a list that is said in one go, translated
 */
char *
fettle_chart_words_join (GPtrArray *parts)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < parts->len; i++)
    {
      if (i > 0)
        /* Translators: between the parts of a spoken list: “179 bpm, zone 5”. */
        g_string_append (words, C_ ("list", ", "));
      g_string_append (words, g_ptr_array_index (parts, i));
    }

  return g_string_free (words, FALSE);
}
