/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-activity-zones-card.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "fettle-activity-zone-row.h"
#include "fettle-format.h"
#include "fettle-rounding.h"
#include "fettle-ui.h"

struct _FettleActivityZonesCard
{
  AdwBin parent_instance;

  FettleActivityDetail *detail;

  GtkLabel *sum;
  GtkBox *rows;
  GtkLabel *note;
};

G_DEFINE_FINAL_TYPE (FettleActivityZonesCard, fettle_activity_zones_card, ADW_TYPE_BIN)

typedef enum
{
  PROP_DETAIL = 1,
} FettleActivityZonesCardProperty;

static GParamSpec *properties[PROP_DETAIL + 1];

/* A bound belongs to the higher zone: "150–168" is followed by "≥ 169". */
static char *
format_range (const FettleZones *zones, size_t zone)
{
  if (zone == 0)
    /* Translators: the heart rates of the lowest zone. */
    return g_strdup_printf (_ ("<\302\240%.0f"), zones->bounds[0]);
  if (zone + 1 == zones->n_zones)
    /* Translators: the heart rates of the highest zone. */
    return g_strdup_printf (_ ("≥\302\240%.0f"), zones->bounds[zone - 1]);
  /* Translators: the heart rates of a zone, from and to. */
  return g_strdup_printf (_ ("%1$.0f–%2$.0f"), zones->bounds[zone - 1], zones->bounds[zone] - 1);
}

/* Zones are parts of the maximum: who doubts them asks where that comes from. */
static char *
format_maximum (const FettleMaximumHeartRate *maximum, double used)
{
  g_autofree char *date = fettle_format_day (maximum->day);
  gboolean dated = maximum->day != FETTLE_DAY_NONE;

  /* While other activities are being computed anew, what is in force is not what was used. */
  if (maximum->value == used && maximum->source == FETTLE_MAXIMUM_SEEN && dated)
    /* Translators: a maximum heart rate and the date on which it was reached. */
    return g_strdup_printf (_ ("Zones from your maximum heart rate, %1$.0f\302\240bpm: the highest "
                               "so far, held on %2$s."),
                            used, date);
  if (maximum->value == used && maximum->source == FETTLE_MAXIMUM_DEVICE && dated)
    /* Translators: a maximum heart rate and the date on which the device had it. */
    return g_strdup_printf (_ ("Zones from your maximum heart rate, %1$.0f\302\240bpm, as your "
                               "device had it on %2$s."),
                            used, date);
  if (maximum->value == used && maximum->source == FETTLE_MAXIMUM_ATHLETE)
    /* Translators: a maximum heart rate. */
    return g_strdup_printf (_ ("Zones from your maximum heart rate, %.0f\302\240bpm, set by you."),
                            used);
  /* Translators: the maximum heart rate that zones are computed from. */
  return g_strdup_printf (_ ("Zones from your maximum heart rate, %.0f\302\240bpm."), used);
}

static char *
format_origin (FettleActivityDetail *detail, const FettleZones *zones)
{
  FettleActivity *activity = fettle_activity_detail_get_activity (detail);
  double maximum = activity->load_max_heart_rate;
  double resting = activity->load_resting_heart_rate;

  if (g_strcmp0 (zones->model, "hrr5") == 0 && !isnan (maximum) && !isnan (resting))
    /* Translators: resting and maximum heart rate that zones are computed from. */
    return g_strdup_printf (_ ("Zones from your heart-rate reserve, %1$.0f to %2$.0f\302\240bpm."),
                            resting, maximum);
  if (!isnan (maximum))
    return format_maximum (fettle_activity_detail_get_maximum_heart_rate (detail), maximum);
  return g_strdup (_ ("Zones from your heart rates."));
}

static char *
format_note (FettleActivityDetail *detail, const FettleZones *zones, double no_data)
{
  g_autofree char *origin = format_origin (detail, zones);
  g_autofree char *time = fettle_format_duration (no_data);
  const char *lag = _ ("Heart rate lags short efforts by 30\302\240s or more.");

  if (no_data < 1)
    /* Translators: two sentences. */
    return g_strdup_printf (_ ("%1$s %2$s"), origin, lag);
  /* Translators: two sentences and a time such as “4:12”. */
  return g_strdup_printf (_ ("%1$s %2$s No heart rate for %3$s."), origin, lag, time);
}

static void
clear_rows (FettleActivityZonesCard *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->rows))) != NULL)
    gtk_box_remove (self->rows, row);
}

static void
fill_rows (FettleActivityZonesCard *self, const FettleZones *zones, const int64_t *seconds)
{
  double parts[FETTLE_ZONES_MAXIMUM];
  int64_t percents[FETTLE_ZONES_MAXIMUM];
  int64_t longest = 1;

  for (size_t i = 0; i < zones->n_zones; i++)
    {
      parts[i] = (double) seconds[i];
      longest = MAX (longest, seconds[i]);
    }
  fettle_round_parts (parts, zones->n_zones, 100, percents);
  for (size_t i = zones->n_zones; i-- > 0;)
    {
      g_autofree char *range = format_range (zones, i);

      gtk_box_append (self->rows, fettle_activity_zone_row_new ((guint) i, (guint) zones->n_zones,
                                                                range, parts[i], (int) percents[i],
                                                                parts[i] / (double) longest));
    }
}

static int64_t
sum_up (const int64_t *seconds, size_t n_zones)
{
  int64_t sum = 0;

  for (size_t i = 0; i < n_zones; i++)
    sum += seconds[i];
  return sum;
}

static void
show_zones (FettleActivityZonesCard *self,
            const FettleZones *zones,
            const int64_t *seconds,
            int64_t no_data)
{
  double sum = (double) sum_up (seconds, zones->n_zones);
  g_autofree char *time = fettle_format_duration (sum);
  /* Translators: the times in all zones together. */
  g_autofree char *words = g_strdup_printf (_ ("bpm, sum %s"), time);
  g_autofree char *note = format_note (self->detail, zones, (double) no_data);

  fill_rows (self, zones, seconds);
  gtk_label_set_label (self->sum, words);
  gtk_label_set_label (self->note, note);
}

/* Zones of less than a second together say nothing. */
static void
update (FettleActivityZonesCard *self)
{
  const FettleZones *zones = NULL;
  const double *exact = NULL;
  int64_t seconds[FETTLE_ZONES_MAXIMUM] = { 0 };
  int64_t no_data = 0;
  size_t n_zones = 0;

  clear_rows (self);
  if (self->detail != NULL)
    {
      zones = fettle_activity_detail_get_zones (self->detail);
      exact = fettle_activity_detail_get_zone_seconds (self->detail, &n_zones);
    }
  if (exact != NULL)
    no_data = fettle_zones_round_times (
        exact, n_zones, fettle_activity_detail_get_activity (self->detail)->duration_seconds,
        seconds);

  gtk_widget_set_visible (GTK_WIDGET (self), zones != NULL && n_zones >= zones->n_zones
                                                 && sum_up (seconds, n_zones) > 0);
  if (gtk_widget_get_visible (GTK_WIDGET (self)))
    show_zones (self, zones, seconds, no_data);
}

static void
fettle_activity_zones_card_get_property (GObject *object,
                                         guint property_id,
                                         GValue *value,
                                         GParamSpec *pspec)
{
  switch ((FettleActivityZonesCardProperty) property_id)
    {
    case PROP_DETAIL:
      g_value_set_object (value, FETTLE_ACTIVITY_ZONES_CARD (object)->detail);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
fettle_activity_zones_card_set_property (GObject *object,
                                         guint property_id,
                                         const GValue *value,
                                         GParamSpec *pspec)
{
  switch ((FettleActivityZonesCardProperty) property_id)
    {
    case PROP_DETAIL:
      fettle_activity_zones_card_set_detail (FETTLE_ACTIVITY_ZONES_CARD (object),
                                             g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
fettle_activity_zones_card_dispose (GObject *object)
{
  FettleActivityZonesCard *self = FETTLE_ACTIVITY_ZONES_CARD (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), FETTLE_TYPE_ACTIVITY_ZONES_CARD);
  g_clear_object (&self->detail);

  G_OBJECT_CLASS (fettle_activity_zones_card_parent_class)->dispose (object);
}

static void
fettle_activity_zones_card_class_init (FettleActivityZonesCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = fettle_activity_zones_card_get_property;
  object_class->set_property = fettle_activity_zones_card_set_property;
  object_class->dispose = fettle_activity_zones_card_dispose;

  properties[PROP_DETAIL]
      = g_param_spec_object ("detail", NULL, NULL, FETTLE_TYPE_ACTIVITY_DETAIL,
                             G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               FETTLE_UI_TEMPLATE ("fettle-activity-zones-card"));
  gtk_widget_class_bind_template_child (widget_class, FettleActivityZonesCard, sum);
  gtk_widget_class_bind_template_child (widget_class, FettleActivityZonesCard, rows);
  gtk_widget_class_bind_template_child (widget_class, FettleActivityZonesCard, note);
}

static void
fettle_activity_zones_card_init (FettleActivityZonesCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * fettle_activity_zones_card_set_detail:
 * @detail: (nullable): the activity
 *
 * Shows another activity.
 */
void
fettle_activity_zones_card_set_detail (FettleActivityZonesCard *self, FettleActivityDetail *detail)
{
  g_return_if_fail (FETTLE_IS_ACTIVITY_ZONES_CARD (self));

  if (!g_set_object (&self->detail, detail))
    return;

  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DETAIL]);
}
