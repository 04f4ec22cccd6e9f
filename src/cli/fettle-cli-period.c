/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-cli-period.h"

#include <glib/gi18n-lib.h>

#include "fettle-cli-output.h"

/**
 * fettle_cli_day_parse:
 * @text: (nullable): what was typed; %NULL for no day
 * @day: (out): the day
 *
 * Reads a day, and complains if it is none.
 *
 * Returns: whether @text is a day
 */
gboolean
fettle_cli_day_parse (const char *text, FettleDay *day)
{
  g_return_val_if_fail (day != NULL, FALSE);

  *day = FETTLE_DAY_NONE;
  if (text == NULL || fettle_day_parse (text, day))
    return TRUE;
  /* Translators: the placeholder is what the user typed instead of a date. */
  fettle_cli_complain (_ ("“%s” is not a date such as 2026-11-23."), text);
  return FALSE;
}

/**
 * fettle_cli_period_parse:
 * @self: what to fill
 * @from: (nullable): the value of --from
 * @to: (nullable): the value of --to
 *
 * Reads the bounds of a period, and complains if they are none.
 *
 * Returns: whether they make sense
 */
gboolean
fettle_cli_period_parse (FettleCliPeriod *self, const char *from, const char *to)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (!fettle_cli_day_parse (from, &self->from) || !fettle_cli_day_parse (to, &self->to))
    return FALSE;
  if (self->from == FETTLE_DAY_NONE || self->to == FETTLE_DAY_NONE || self->from <= self->to)
    return TRUE;
  /* Translators: the placeholders are dates. */
  fettle_cli_complain (_ ("The period ends before it begins: %1$s is after %2$s."), from, to);
  return FALSE;
}
