/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "vector-metrics.h"

#include <gio/gio.h>
#include <math.h>

#include "fettle-acwr.h"
#include "fettle-day.h"
#include "fettle-fitness.h"
#include "fettle-heart-rate.h"
#include "fettle-heart-rate-cleaning.h"
#include "fettle-heart-rate-load.h"
#include "fettle-load-tracking.h"
#include "fettle-monotony.h"
#include "fettle-moving-time.h"
#include "fettle-perceived-load.h"
#include "fettle-ramp.h"
#include "fettle-resample.h"
#include "fettle-session-spike.h"
#include "fettle-trimp.h"
#include "fettle-zones.h"
#include "vector-inputs.h"

#define NUMBER(name) vector_inputs_get_number (inputs, name)

static JsonNode *
refuse (GError **error, const char *what)
{
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "input makes no sense: %s", what);
  return NULL;
}

static FettleSex
get_sex (JsonObject *inputs)
{
  const char *sex = vector_inputs_get_text (inputs, "sex", "unspecified");

  if (g_str_equal (sex, "male"))
    return FETTLE_SEX_MALE;
  if (g_str_equal (sex, "female"))
    return FETTLE_SEX_FEMALE;

  return FETTLE_SEX_UNSPECIFIED;
}

static gboolean
get_zones (JsonObject *inputs, FettleZones *zones, GError **error)
{
  const char *model = vector_inputs_get_text (inputs, "model", NULL);
  double reference = vector_inputs_get_number_or (inputs, "ref", NUMBER ("max"));

  if (model != NULL)
    return fettle_zones_init_from_model (zones, model, reference, NUMBER ("rest"))
           || refuse (error, "model") != NULL;

  g_autoptr (GArray) bounds = vector_inputs_get_series (inputs, "bounds", error);
  if (bounds == NULL)
    return FALSE;

  return fettle_zones_init_from_bounds (zones, VECTOR_SERIES_DATA (bounds), bounds->len)
         || refuse (error, "bounds") != NULL;
}

static JsonNode *
time_local_day (JsonObject *inputs, GError **error)
{
  FettleDay day = fettle_day_from_instant ((int64_t) NUMBER ("utc"), (int) NUMBER ("offset_s"));
  char date[FETTLE_DAY_LENGTH];

  return vector_result_object ("date", vector_result_text (fettle_day_print (day, date)), "day",
                               vector_result_number (day), NULL);
}

static JsonNode *
stream_resample (JsonObject *inputs, GError **error)
{
  gboolean is_linear = g_str_equal (vector_inputs_get_text (inputs, "method", "linear"), "linear");
  FettleFill fill = is_linear ? FETTLE_FILL_LINEAR : FETTLE_FILL_HOLD;
  double gap_maximum = vector_inputs_get_number_or (inputs, "gap_max", FETTLE_GAP_MAXIMUM);
  g_autoptr (GArray) times = vector_inputs_get_series (inputs, "t", error);
  g_autoptr (GArray) values = times != NULL ? vector_inputs_get_series (inputs, "v", error) : NULL;
  g_autofree double *seconds = NULL;
  g_autofree double *resampled = NULL;
  size_t n;

  if (values == NULL)
    return NULL;
  if (values->len != times->len)
    return refuse (error, "times and values differ in length");

  n = fettle_resample (VECTOR_SERIES_DATA (times), VECTOR_SERIES_DATA (values), times->len, fill,
                       gap_maximum, NULL, 0, NULL, NULL);
  seconds = g_new (double, n);
  resampled = g_new (double, n);
  fettle_resample (VECTOR_SERIES_DATA (times), VECTOR_SERIES_DATA (values), times->len, fill,
                   gap_maximum, NULL, 0, seconds, resampled);

  return vector_result_object ("sec", vector_result_list (seconds, n), "val",
                               vector_result_list (resampled, n), NULL);
}

static JsonNode *
stream_hr_clean (JsonObject *inputs, GError **error)
{
  g_autoptr (GArray) heart_rate = vector_inputs_get_series (inputs, "hr", error);
  g_autofree double *cleaned = NULL;

  if (heart_rate == NULL)
    return NULL;

  cleaned = g_new (double, heart_rate->len);
  fettle_heart_rate_clean (VECTOR_SERIES_DATA (heart_rate), heart_rate->len, cleaned);
  return vector_result_list (cleaned, heart_rate->len);
}

static JsonNode *
stream_moving_time (JsonObject *inputs, GError **error)
{
  g_autoptr (GArray) speed = vector_inputs_get_series (inputs, "speed", error);

  if (speed == NULL)
    return NULL;

  return vector_result_number (
      fettle_moving_time (VECTOR_SERIES_DATA (speed), speed->len, NUMBER ("threshold"),
                          vector_inputs_get_number_or (inputs, "min_stop_s", 3.0)));
}

static JsonNode *
zones_bounds (JsonObject *inputs, GError **error)
{
  FettleZones zones;

  if (!get_zones (inputs, &zones, error))
    return NULL;

  return vector_result_list (zones.bounds, zones.n_zones - 1);
}

static JsonNode *
zones_assign (JsonObject *inputs, GError **error)
{
  FettleZones zones;
  g_autoptr (GArray) values = vector_inputs_get_series (inputs, "x", error);

  if (values == NULL || !get_zones (inputs, &zones, error))
    return NULL;

  for (guint i = 0; i < values->len; i++)
    {
      size_t zone = fettle_zones_assign (&zones, g_array_index (values, double, i));

      g_array_index (values, double, i) = zone == FETTLE_ZONE_NONE ? NAN : (double) zone + 1.0;
    }

  return vector_result_list (VECTOR_SERIES_DATA (values), values->len);
}

static JsonNode *
zones_time_in_zone (JsonObject *inputs, GError **error)
{
  FettleZones zones;
  double seconds[FETTLE_ZONES_MAXIMUM];
  double no_data;
  g_autoptr (GArray) values = vector_inputs_get_series (inputs, "x", error);

  if (values == NULL || !get_zones (inputs, &zones, error))
    return NULL;

  no_data = fettle_zones_compute_times (&zones, VECTOR_SERIES_DATA (values), values->len, seconds);
  return vector_result_object ("zones", vector_result_list (seconds, zones.n_zones), "no_data",
                               vector_result_number (no_data), NULL);
}

static JsonNode *
hr_max_age (JsonObject *inputs, GError **error)
{
  FettleHeartRateFormula formula;

  if (!fettle_heart_rate_formula_from_name (vector_inputs_get_text (inputs, "formula", "tanaka"),
                                            &formula))
    return refuse (error, "formula");

  return vector_result_number (fettle_heart_rate_get_maximum (formula, NUMBER ("age")));
}

static JsonNode *
hr_karvonen (JsonObject *inputs, GError **error)
{
  return vector_result_number (
      fettle_heart_rate_from_reserve (NUMBER ("rest"), NUMBER ("max"), NUMBER ("frac")));
}

static JsonNode *
load_trimp_banister (JsonObject *inputs, GError **error)
{
  g_autoptr (GArray) heart_rate = NULL;

  if (json_object_has_member (inputs, "hr_avg"))
    return vector_result_number (
        fettle_trimp_banister_from_average (NUMBER ("hr_avg"), NUMBER ("minutes"), get_sex (inputs),
                                            NUMBER ("rest"), NUMBER ("max")));

  heart_rate = vector_inputs_get_series (inputs, "hr", error);
  if (heart_rate == NULL)
    return NULL;

  return vector_result_number (fettle_trimp_banister (VECTOR_SERIES_DATA (heart_rate),
                                                      heart_rate->len, get_sex (inputs),
                                                      NUMBER ("rest"), NUMBER ("max")));
}

static JsonNode *
load_trimp_edwards (JsonObject *inputs, GError **error)
{
  g_autoptr (GArray) heart_rate = vector_inputs_get_series (inputs, "hr", error);

  if (heart_rate == NULL)
    return NULL;

  return vector_result_number (
      fettle_trimp_edwards (VECTOR_SERIES_DATA (heart_rate), heart_rate->len, NUMBER ("max")));
}

static JsonNode *
load_trimp_lucia (JsonObject *inputs, GError **error)
{
  g_autoptr (GArray) heart_rate = vector_inputs_get_series (inputs, "hr", error);

  if (heart_rate == NULL)
    return NULL;

  return vector_result_number (fettle_trimp_lucia (VECTOR_SERIES_DATA (heart_rate), heart_rate->len,
                                                   NUMBER ("vt1"), NUMBER ("vt2")));
}

static JsonNode *
load_trimp_zonal (JsonObject *inputs, GError **error)
{
  FettleZones zones;
  g_autoptr (GArray) heart_rate = vector_inputs_get_series (inputs, "hr", error);
  g_autoptr (GArray) weights
      = heart_rate != NULL ? vector_inputs_get_series (inputs, "weights", error) : NULL;

  if (weights == NULL || !get_zones (inputs, &zones, error))
    return NULL;
  if (weights->len != zones.n_zones)
    return refuse (error, "weights");

  return vector_result_number (fettle_trimp_zonal (VECTOR_SERIES_DATA (heart_rate), heart_rate->len,
                                                   &zones, VECTOR_SERIES_DATA (weights)));
}

static JsonNode *
load_hr (JsonObject *inputs, GError **error)
{
  FettleSex sex = get_sex (inputs);
  double resting = NUMBER ("rest"), maximum = NUMBER ("max"), threshold = NUMBER ("lthr");
  FettleHeartRateLoad load;
  g_autoptr (GArray) heart_rate = NULL;

  if (json_object_has_member (inputs, "trimp"))
    {
      gboolean single = json_object_get_boolean_member_with_default (inputs, "single_a", FALSE);

      return vector_result_number (
          single ? fettle_heart_rate_load_from_trimp_single (NUMBER ("trimp"), sex, resting,
                                                             maximum, threshold)
                 : fettle_heart_rate_load_from_trimp (NUMBER ("trimp"), sex, resting, maximum,
                                                      threshold));
    }

  heart_rate = vector_inputs_get_series (inputs, "hr", error);
  if (heart_rate == NULL)
    return NULL;

  fettle_heart_rate_load_compute (VECTOR_SERIES_DATA (heart_rate), heart_rate->len, sex, resting,
                                  maximum, threshold, &load);
  return vector_result_number (load.points);
}

static JsonNode *
load_srpe (JsonObject *inputs, GError **error)
{
  return vector_result_number (
      fettle_perceived_load_get_session (NUMBER ("rpe"), NUMBER ("minutes")));
}

static JsonNode *
load_rpe_points (JsonObject *inputs, GError **error)
{
  return vector_result_number (
      fettle_perceived_load_get_points (NUMBER ("rpe"), NUMBER ("minutes")));
}

static FettleSmoothing
get_smoothing (JsonObject *inputs)
{
  const char *mode = vector_inputs_get_text (inputs, "mode", "exp");

  if (g_str_equal (mode, "inv"))
    return FETTLE_SMOOTHING_INVERSE;
  if (g_str_equal (mode, "span"))
    return FETTLE_SMOOTHING_SPAN;

  return FETTLE_SMOOTHING_EXPONENTIAL;
}

static JsonNode *
pick (const double *series, size_t n, GArray *indices)
{
  g_autofree double *picked = g_new (double, indices->len);

  for (guint i = 0; i < indices->len; i++)
    {
      double index = g_array_index (indices, double, i);

      picked[i] = index >= 0.0 && index < (double) n ? series[(size_t) index] : NAN;
    }

  return vector_result_list (picked, indices->len);
}

static JsonNode *
pmc_series (JsonObject *inputs, GError **error)
{
  g_autoptr (GArray) loads = vector_inputs_get_series (inputs, "loads", error);
  g_autoptr (GArray) at = loads != NULL ? vector_inputs_get_series (inputs, "at", error) : NULL;
  g_autofree double *fitness = NULL;
  g_autofree double *fatigue = NULL;
  g_autofree double *form = NULL;

  if (at == NULL)
    return NULL;

  fitness = g_new (double, loads->len);
  fatigue = g_new (double, loads->len);
  form = g_new (double, loads->len);
  fettle_fitness_compute (VECTOR_SERIES_DATA (loads), loads->len, get_smoothing (inputs),
                          vector_inputs_get_number_or (inputs, "seed_fit", 0.0),
                          vector_inputs_get_number_or (inputs, "seed_fat", 0.0), fitness, fatigue,
                          form);

  return vector_result_object ("fitness", pick (fitness, loads->len, at), "fatigue",
                               pick (fatigue, loads->len, at), "form", pick (form, loads->len, at),
                               NULL);
}

static JsonNode *
pmc_load_for_form (JsonObject *inputs, GError **error)
{
  return vector_result_number (
      fettle_fitness_get_load_for_form (NUMBER ("fitness"), NUMBER ("fatigue"), NUMBER ("target")));
}

static JsonNode *
pmc_morning_form (JsonObject *inputs, GError **error)
{
  g_autoptr (GArray) loads = vector_inputs_get_series (inputs, "loads", error);
  g_autofree double *form = NULL;

  if (loads == NULL)
    return NULL;

  form = g_new (double, loads->len);
  fettle_fitness_compute (VECTOR_SERIES_DATA (loads), loads->len, FETTLE_SMOOTHING_EXPONENTIAL, 0.0,
                          0.0, NULL, NULL, form);
  return vector_result_number (fettle_fitness_get_morning_form (form, loads->len));
}

static JsonNode *
acwr_all (JsonObject *inputs, GError **error)
{
  FettleAcwr acwr;
  g_autoptr (GArray) loads = vector_inputs_get_series (inputs, "loads", error);

  if (loads == NULL)
    return NULL;

  fettle_acwr_compute (VECTOR_SERIES_DATA (loads), loads->len, &acwr);
  return vector_result_object ("acute", vector_result_number (acwr.acute), "chronic",
                               vector_result_number (acwr.chronic), "coupled",
                               vector_result_number (acwr.coupled), "uncoupled",
                               vector_result_number (acwr.uncoupled), "ewma",
                               vector_result_number (acwr.ewma), "status",
                               vector_result_text (fettle_acwr_status_get_name (acwr.status)),
                               NULL);
}

static JsonNode *
acwr_status (JsonObject *inputs, GError **error)
{
  return vector_result_text (
      fettle_acwr_status_get_name (fettle_acwr_status_from_ratio (NUMBER ("acwr"))));
}

static JsonNode *
load_monotony (JsonObject *inputs, GError **error)
{
  gboolean is_sample = g_str_equal (vector_inputs_get_text (inputs, "sd", "population"), "sample");
  double monotony, strain;
  g_autoptr (GArray) loads = vector_inputs_get_series (inputs, "loads", error);

  if (loads == NULL)
    return NULL;

  fettle_monotony_compute (VECTOR_SERIES_DATA (loads), loads->len,
                           is_sample ? FETTLE_DEVIATION_SAMPLE : FETTLE_DEVIATION_POPULATION,
                           &monotony, &strain);
  return vector_result_object ("monotony", vector_result_number (monotony), "strain",
                               vector_result_number (strain), NULL);
}

static JsonNode *
load_weekly_ramp (JsonObject *inputs, GError **error)
{
  g_autoptr (GArray) loads = vector_inputs_get_series (inputs, "loads", error);

  if (loads == NULL)
    return NULL;

  return vector_result_number (fettle_ramp_get_weekly (VECTOR_SERIES_DATA (loads), loads->len));
}

static JsonNode *
load_session_spike (JsonObject *inputs, GError **error)
{
  FettleSpike spike;
  double ratio;
  g_autoptr (GArray) previous = vector_inputs_get_series (inputs, "previous_30d", error);

  if (previous == NULL)
    return NULL;

  spike = fettle_session_spike_compute (NUMBER ("today"), VECTOR_SERIES_DATA (previous),
                                        previous->len, &ratio);
  return vector_result_object ("ratio", vector_result_number (ratio), "class",
                               vector_result_text (fettle_spike_get_name (spike)), NULL);
}

static JsonNode *
tracking_row (JsonObject *inputs, GError **error)
{
  FettleLoadTracking row;
  g_autofree FettleLoadTracking *rows = NULL;
  g_autoptr (GArray) loads = vector_inputs_get_series (inputs, "loads", error);

  if (loads == NULL)
    return NULL;
  if (loads->len == 0)
    return refuse (error, "loads");

  rows = g_new (FettleLoadTracking, loads->len);
  fettle_load_tracking_compute (VECTOR_SERIES_DATA (loads), loads->len, 0, 0.0, 0.0, rows);
  row = rows[loads->len - 1];

  return vector_result_object ("daily_training_load", vector_result_number (row.load),
                               "acute_training_load", vector_result_number (row.acute),
                               "chronic_training_load", vector_result_number (row.chronic), "acwr",
                               vector_result_number (row.acwr), "acwr_status",
                               vector_result_text (fettle_acwr_status_get_name (row.acwr_status)),
                               "fitness", vector_result_number (row.fitness), "fatigue",
                               vector_result_number (row.fatigue), "form",
                               vector_result_number (row.form), "training_monotony",
                               vector_result_number (row.monotony), "training_strain",
                               vector_result_number (row.strain), "weekly_ramp_rate",
                               vector_result_number (row.weekly_ramp), NULL);
}

VectorMetric
vector_metric_find (const char *name)
{
  /* clang-format off */
  static const struct
  {
    const char *name;
    VectorMetric metric;
  } metrics[] = {
    { "acwr.all",             acwr_all },
    { "acwr.status",          acwr_status },
    { "hr.karvonen",          hr_karvonen },
    { "hr.max_age",           hr_max_age },
    { "load.hr",              load_hr },
    { "load.monotony",        load_monotony },
    { "load.rpe_points",      load_rpe_points },
    { "load.session_spike",   load_session_spike },
    { "load.srpe",            load_srpe },
    { "load.trimp_banister",  load_trimp_banister },
    { "load.trimp_edwards",   load_trimp_edwards },
    { "load.trimp_lucia",     load_trimp_lucia },
    { "load.trimp_zonal",     load_trimp_zonal },
    { "load.weekly_ramp",     load_weekly_ramp },
    { "pmc.load_for_form",    pmc_load_for_form },
    { "pmc.morning_form",     pmc_morning_form },
    { "pmc.series",           pmc_series },
    { "stream.hr_clean",      stream_hr_clean },
    { "stream.moving_time",   stream_moving_time },
    { "stream.resample",      stream_resample },
    { "time.local_day",       time_local_day },
    { "tracking.row",         tracking_row },
    { "zones.assign",         zones_assign },
    { "zones.bounds",         zones_bounds },
    { "zones.time_in_zone",   zones_time_in_zone },
  };
  /* clang-format on */

  for (size_t i = 0; i < G_N_ELEMENTS (metrics); i++)
    {
      if (g_str_equal (metrics[i].name, name))
        return metrics[i].metric;
    }

  return NULL;
}
