/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-fit-value-name.h"

/**
 * fettle_fit_value_name:
 * @type: a type of the profile
 * @value: a value of it, or -1 for none
 *
 * Returns: (transfer full) (nullable): its name, "unknown_N" for a number without one, %NULL for
 * none
 */
char *
fettle_fit_value_name (FettleFitType type, int value)
{
  const char *name;

  if (value < 0)
    return NULL;

  name = fettle_fit_profile_get_value_name (type, (uint32_t) value);
  return name != NULL ? g_strdup (name) : g_strdup_printf ("unknown_%d", value);
}

/**
 * fettle_fit_message_name:
 * @message: a global message number
 *
 * Returns: (transfer full): its name, "unknown_N" for a number without one
 */
char *
fettle_fit_message_name (unsigned int message)
{
  const FettleFitMessageInfo *info = fettle_fit_profile_find_message (message);

  return info != NULL ? g_strdup (info->name) : g_strdup_printf ("unknown_%u", message);
}
