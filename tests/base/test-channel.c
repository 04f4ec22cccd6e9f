/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-channel.h"
#include "fettle-test.h"

#include <math.h>

static void
test_names_lead_back (void)
{
  FettleChannel found;

  for (FettleChannel channel = 0; channel < FETTLE_N_CHANNELS; channel++)
    {
      const FettleChannelInfo *info = fettle_channel_get_info (channel);

      g_assert_nonnull (info->unit);
      g_assert_cmpfloat (info->scale, >, 0.0);
      g_assert_true (fettle_channel_from_name (info->name, &found));
      g_assert_cmpint (found, ==, channel);
    }
  g_assert_false (fettle_channel_from_name ("heart-rate", &found));
}

static void
test_device_values_are_exact (void)
{
  /* A packed FIT distance counts sixteenths, a plain one centimetres, an altitude fifths. */
  for (int sixteenth = 0; sixteenth < 4096; sixteenth++)
    {
      int32_t stored = fettle_channel_unscale (FETTLE_CHANNEL_DISTANCE, sixteenth / 16.0);

      g_assert_cmpfloat (fettle_channel_scale (FETTLE_CHANNEL_DISTANCE, stored), ==,
                         sixteenth / 16.0);
    }
  for (int fifth = -2500; fifth < 20000; fifth++)
    {
      int32_t stored = fettle_channel_unscale (FETTLE_CHANNEL_ALTITUDE, fifth / 5.0);

      g_assert_cmpfloat (fettle_channel_scale (FETTLE_CHANNEL_ALTITUDE, stored), ==, fifth / 5.0);
    }
  g_assert_cmpint (fettle_channel_unscale (FETTLE_CHANNEL_DISTANCE, 0.01), ==, 4);
}

static void
test_what_cannot_be_stored_is_missing (void)
{
  g_assert_cmpint (fettle_channel_unscale (FETTLE_CHANNEL_POWER, NAN), ==, FETTLE_SAMPLE_MISSING);
  g_assert_cmpint (fettle_channel_unscale (FETTLE_CHANNEL_POWER, INFINITY), ==,
                   FETTLE_SAMPLE_MISSING);
  g_assert_cmpint (fettle_channel_unscale (FETTLE_CHANNEL_POWER, 3e9), ==, FETTLE_SAMPLE_MISSING);
  g_assert_true (isnan (fettle_channel_scale (FETTLE_CHANNEL_POWER, FETTLE_SAMPLE_MISSING)));
  g_assert_cmpfloat (fettle_channel_scale (FETTLE_CHANNEL_POWER, 0), ==, 0.0);
}

int
main (int argc, char **argv)
{
  fettle_test_init (&argc, &argv);

  g_test_add_func ("/base/channel/names-lead-back", test_names_lead_back);
  g_test_add_func ("/base/channel/device-values-are-exact", test_device_values_are_exact);
  g_test_add_func ("/base/channel/what-cannot-be-stored-is-missing",
                   test_what_cannot_be_stored_is_missing);

  return g_test_run ();
}
