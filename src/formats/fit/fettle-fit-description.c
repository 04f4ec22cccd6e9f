/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-fit-summary.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "fettle-day.h"
#include "fettle-fit-decoder.h"
#include "fettle-fit-value-name.h"
#include "fettle-format.h"

static void
add_line (GString *text, const char *label, const char *value)
{
  /* Translators: a line of a description: what it is about, and what is said of it. */
  g_string_append_printf (text, C_ ("description of a file", "  %s: %s\n"), label, value);
}

static void
add_line_if_given (GString *text, const char *label, double value, char *formatted)
{
  g_autofree char *owned = formatted;

  if (!isnan (value))
    add_line (text, label, owned);
}

static char *
describe_instant (int64_t instant)
{
  char buffer[FETTLE_INSTANT_LENGTH];

  if (instant == FETTLE_INSTANT_NONE)
    return g_strdup (FETTLE_FORMAT_MISSING);

  /* Translators: the placeholder is a date and time such as 2026-11-19 06:30:00. */
  return g_strdup_printf (_ ("%s UTC"), fettle_instant_print (instant, buffer));
}

static void
add_file (GString *text, const FettleRecording *recording)
{
  const FettleRecordingDevice *creator = &recording->creator;
  g_autofree char *type = fettle_fit_value_name (FETTLE_FIT_TYPE_FILE, recording->file_type);
  g_autofree char *manufacturer
      = fettle_fit_value_name (FETTLE_FIT_TYPE_MANUFACTURER, creator->manufacturer);
  g_autofree char *created = describe_instant (recording->time_created);

  add_line (text, _ ("Kind of file"), type != NULL ? type : FETTLE_FORMAT_MISSING);
  add_line (text, _ ("Written on"), created);
  if (manufacturer != NULL)
    add_line (text, _ ("Manufacturer"), manufacturer);
  if (creator->product_name != NULL)
    add_line (text, _ ("Device"), creator->product_name);
}

static void
add_session (GString *text, const FettleRecordingSession *session)
{
  g_autofree char *sport = fettle_fit_value_name (FETTLE_FIT_TYPE_SPORT, session->sport);
  g_autofree char *start = describe_instant (session->start_time);

  g_string_append_printf (text, " %s\n",
                          session->is_from_samples ? _ ("Session, from its samples")
                                                   : _ ("Session"));
  if (session->name != NULL || sport != NULL)
    add_line (text, _ ("Sport"), session->name != NULL ? session->name : sport);
  add_line (text, _ ("Start"), start);
  add_line_if_given (text, _ ("Elapsed time"), session->elapsed_seconds,
                     fettle_format_duration (session->elapsed_seconds));
  add_line_if_given (text, _ ("Timer time"), session->timer_seconds,
                     fettle_format_duration (session->timer_seconds));
  add_line_if_given (text, _ ("Distance"), session->distance_metres,
                     fettle_format_distance (session->distance_metres, FETTLE_UNITS_METRIC, 2));
  add_line_if_given (text, _ ("Average heart rate"), session->average_heart_rate,
                     fettle_format_with_unit (session->average_heart_rate, 0, _ ("bpm")));
  add_line_if_given (text, _ ("Maximum heart rate"), session->maximum_heart_rate,
                     fettle_format_with_unit (session->maximum_heart_rate, 0, _ ("bpm")));
  add_line_if_given (text, _ ("Average power"), session->average_power,
                     fettle_format_with_unit (session->average_power, 0, _ ("W")));
  add_line_if_given (text, _ ("Ascent"), session->ascent_metres,
                     fettle_format_height (session->ascent_metres, FETTLE_UNITS_METRIC));
  add_line_if_given (text, _ ("Energy"), session->calories,
                     fettle_format_with_unit (session->calories, 0, _ ("kcal")));
}

static void
add_count (GString *text, const char *label, size_t count)
{
  g_autofree char *value = fettle_format_number ((double) count, 0);

  if (count > 0)
    add_line (text, label, value);
}

static void
add_samples (GString *text, const FettleRecording *recording)
{
  g_autoptr (GPtrArray) channels = g_ptr_array_new ();
  g_autofree char *list = NULL;

  for (FettleChannel channel = 0; channel < FETTLE_N_CHANNELS; channel++)
    {
      if (fettle_recording_has_channel (recording, channel))
        g_ptr_array_add (channels, (gpointer) fettle_channel_get_info (channel)->name);
    }
  g_ptr_array_add (channels, NULL);
  list = g_strjoinv (", ", (char **) channels->pdata);

  g_string_append_printf (text, " %s\n", _ ("Contents"));
  add_count (text, _ ("Samples"), recording->n_samples);
  if (recording->n_samples > 0)
    add_line (text, _ ("Channels"), list);
  add_count (text, _ ("Laps"), recording->laps->len);
  add_count (text, _ ("Lengths"), recording->lengths->len);
  add_count (text, _ ("Beat-to-beat intervals"), recording->rr_intervals->len);
  add_count (text, _ ("Devices"), recording->devices->len);
}

static void
add_wellness (GString *text, const FettleWellness *wellness)
{
  if (wellness == NULL)
    return;

  add_count (text, _ ("Heart rates of the day"), wellness->series[FETTLE_WELLNESS_HEART_RATE]->len);
  add_count (text, _ ("Stress levels"), wellness->series[FETTLE_WELLNESS_STRESS]->len);
  add_count (text, _ ("Respiration rates"),
             wellness->series[FETTLE_WELLNESS_RESPIRATION_RATE]->len);
  add_count (text, _ ("Blood oxygen levels"), wellness->series[FETTLE_WELLNESS_SPO2]->len);
  add_count (text, _ ("HRV values"), wellness->series[FETTLE_WELLNESS_HRV]->len);
  add_count (text, _ ("Sleep levels"), wellness->sleep_levels->len);
}

static void
add_recording (GString *text, const FettleRecording *recording)
{
  add_file (text, recording);
  for (unsigned int i = 0; i < recording->sessions->len; i++)
    add_session (text, &g_array_index (recording->sessions, FettleRecordingSession, i));
  add_samples (text, recording);
  add_wellness (text, recording->wellness);
}

/**
 * fettle_fit_describe:
 * @data: (array length=size) (nullable): a file
 * @size: its bytes
 * @name: what to call it
 * @is_valid: (out) (optional): whether all of it can be read and no checksum is wrong
 *
 * Says for people what decoding finds in a file, and what is wrong with it.
 *
 * Returns: (transfer full): lines of text
 */
char *
fettle_fit_describe (const uint8_t *data, size_t size, const char *name, gboolean *is_valid)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FettleFitFile) file = fettle_fit_decode (data, size, &error);
  GString *text = g_string_new (name);
  const GError *problem = file != NULL ? file->problem : error;

  g_string_append_c (text, '\n');
  if (problem != NULL)
    g_string_append_printf (text, " %s\n", problem->message);
  else if (file->remark != NULL)
    g_string_append_printf (text, " %s\n", file->remark->message);
  for (unsigned int i = 0; file != NULL && i < file->recordings->len; i++)
    add_recording (text, g_ptr_array_index (file->recordings, i));

  if (is_valid != NULL)
    *is_valid = problem == NULL;
  return g_string_free (text, FALSE);
}
