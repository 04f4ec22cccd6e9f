/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-undo-result.h"

#include <glib/gi18n-lib.h>

#include "fettle-format.h"

static char *
print_activities (guint n_activities)
{
  g_autofree char *figure = fettle_format_number (n_activities, 0);

  /* Translators: %s is a number of activities. */
  return g_strdup_printf (ngettext ("Import undone: %s activity removed.",
                                    "Import undone: %s activities removed.", n_activities),
                          figure);
}

static char *
print_separated (guint n_separated, gboolean is_alone)
{
  g_autofree char *figure = fettle_format_number (n_separated, 0);

  if (is_alone)
    /* Translators: %s is a number of files. */
    return g_strdup_printf (
        ngettext ("Import undone: %s file is no longer kept with another of its session.",
                  "Import undone: %s files are no longer kept with others of their session.",
                  n_separated),
        figure);

  /* Translators: %s is a number of files. */
  return g_strdup_printf (ngettext ("%s file is no longer kept with another of its session.",
                                    "%s files are no longer kept with others of their session.",
                                    n_separated),
                          figure);
}

/**
 * fettle_undo_result_dup_sentence:
 * @self: what undoing an import came to
 *
 * Returns: (transfer full): it in a sentence or two
 */
char *
fettle_undo_result_dup_sentence (const FettleUndoResult *self)
{
  g_autofree char *activities = NULL;
  g_autofree char *separated = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if (!self->was_undone)
    return g_strdup (_ ("There is no import that can be undone."));
  if (self->n_activities == 0 && self->n_separated == 0)
    return g_strdup (_ ("Import undone: none of its activities was still here."));
  if (self->n_activities == 0)
    return print_separated (self->n_separated, TRUE);

  activities = print_activities (self->n_activities);
  if (self->n_separated == 0)
    return g_steal_pointer (&activities);

  separated = print_separated (self->n_separated, FALSE);
  return g_strconcat (activities, " ", separated, NULL);
}
