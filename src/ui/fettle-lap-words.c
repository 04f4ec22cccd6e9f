/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-lap-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "fettle-format.h"

/* How a lap is named and counted. */

/**
 * fettle_lap_get_seconds:
 *
 * Returns: how long the timer ran, else how long the lap took; NaN if neither is known
 */
double
fettle_lap_get_seconds (FettleLap *lap)
{
  return isnan (lap->duration_seconds) ? lap->elapsed_seconds : lap->duration_seconds;
}

/**
 * fettle_lap_get_speed:
 *
 * Returns: the mean speed in m/s; NaN if it is not known
 */
double
fettle_lap_get_speed (FettleLap *lap)
{
  if (!isnan (lap->avg_speed))
    return lap->avg_speed;
  return fettle_lap_get_seconds (lap) > 0 ? lap->distance_meters / fettle_lap_get_seconds (lap)
                                          : NAN;
}

/**
 * fettle_lap_get_intensity_title:
 *
 * Returns: (nullable): what a lap is that is no effort; %NULL for an effort
 */
const char *
fettle_lap_get_intensity_title (FettleLap *lap)
{
  if (g_strcmp0 (lap->intensity, "warmup") == 0)
    return _ ("Warm-up");
  if (g_strcmp0 (lap->intensity, "cooldown") == 0)
    return _ ("Cool-down");
  if (g_strcmp0 (lap->intensity, "rest") == 0)
    return _ ("Rest");
  if (g_strcmp0 (lap->intensity, "recovery") == 0)
    return _ ("Recovery");
  return NULL;
}

/**
 * fettle_lap_dup_name:
 * @laps: (element-type FettleLap): all of the activity
 *
 * Where the watch knows efforts from rests, the efforts are counted; else the laps are.
 *
 * Returns: (transfer full): what to call the lap
 */
char *
fettle_lap_dup_name (FettleLap *lap, GListModel *laps)
{
  const char *title = fettle_lap_get_intensity_title (lap);
  guint n_laps = g_list_model_get_n_items (laps);
  int n_efforts = 0;
  gboolean has_rests = FALSE;

  if (title != NULL)
    return g_strdup (title);

  for (guint i = 0; i < n_laps; i++)
    {
      g_autoptr (FettleLap) other = g_list_model_get_item (laps, i);

      if (fettle_lap_get_intensity_title (other) != NULL)
        has_rests = TRUE;
      else if (other->lap_index <= lap->lap_index)
        n_efforts++;
    }
  if (!has_rests)
    return fettle_format_number ((double) lap->lap_index + 1, 0);
  /* Translators: the number of an effort between rests, as in “Rep 4”. */
  return g_strdup_printf (_ ("Rep %d"), n_efforts);
}
