/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-activities-header.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "fettle-activity-words.h"
#include "fettle-ui.h"

struct _FettleActivitiesHeader
{
  AdwBin parent_instance;

  char *title;
  char *totals;
};

G_DEFINE_FINAL_TYPE (FettleActivitiesHeader, fettle_activities_header, ADW_TYPE_BIN)

typedef enum
{
  PROP_TITLE = 1,
  PROP_TOTALS,
} FettleActivitiesHeaderProperty;

static GParamSpec *properties[PROP_TOTALS + 1];

typedef struct
{
  guint n_activities;
  double distance;
  double time;
  double load; /* NaN: of none of them */
} Totals;

/* Exact values are added up and the sum is rounded, which is as near as can be. From the sum of the
 * rounded figures in the rows it differs by half a point a row at most, and by none on average. */
static Totals
add_up (GListModel *activities, guint start, guint end)
{
  Totals totals = { .load = NAN };

  for (guint i = start; i < end; i++)
    {
      g_autoptr (FettleActivity) activity = g_list_model_get_item (activities, i);

      if (activity == NULL)
        break;
      totals.n_activities++;
      if (!isnan (activity->distance_meters))
        totals.distance += activity->distance_meters;
      totals.time += (double) activity->duration_seconds;
      if (!isnan (activity->training_load))
        totals.load = (isnan (totals.load) ? 0 : totals.load) + activity->training_load;
    }
  return totals;
}

static void
add_part (GStrvBuilder *parts, char *part)
{
  if (g_str_equal (part, FETTLE_FORMAT_MISSING))
    g_free (part);
  else
    g_strv_builder_take (parts, part);
}

static char *
format_count (const Totals *totals)
{
  g_autofree char *number = fettle_format_number (totals->n_activities, 0);

  /* Translators: %s is the number of activities in a month. */
  return g_strdup_printf (ngettext ("%s activity", "%s activities", totals->n_activities), number);
}

static char *
format_load (const Totals *totals)
{
  g_autofree char *number = fettle_format_number (totals->load, 0);

  if (isnan (totals->load))
    return g_steal_pointer (&number);

  /* Translators: the load of a month among its other sums, such as “load 1,436”. */
  return g_strdup_printf (_ ("load\u00a0%s"), number);
}

/* “16 activities · 394 km · 23 h 21 · load 1,436”, without what there is none of. */
static char *
format_totals (const Totals *totals, FettleUnits units)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;

  add_part (builder, format_count (totals));
  if (totals->distance > 0)
    add_part (builder, fettle_format_distance (totals->distance, units, 0));
  add_part (builder, fettle_format_duration_words (totals->time));
  add_part (builder, format_load (totals));

  parts = g_strv_builder_end (builder);
  return g_strjoinv (" · ", parts);
}

static void
fettle_activities_header_get_property (GObject *object,
                                       guint property_id,
                                       GValue *value,
                                       GParamSpec *pspec)
{
  FettleActivitiesHeader *self = FETTLE_ACTIVITIES_HEADER (object);

  switch ((FettleActivitiesHeaderProperty) property_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_TOTALS:
      g_value_set_string (value, self->totals);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
fettle_activities_header_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FETTLE_TYPE_ACTIVITIES_HEADER);

  G_OBJECT_CLASS (fettle_activities_header_parent_class)->dispose (object);
}

static void
fettle_activities_header_finalize (GObject *object)
{
  FettleActivitiesHeader *self = FETTLE_ACTIVITIES_HEADER (object);

  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->totals, g_free);

  G_OBJECT_CLASS (fettle_activities_header_parent_class)->finalize (object);
}

static void
fettle_activities_header_class_init (FettleActivitiesHeaderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = fettle_activities_header_get_property;
  object_class->dispose = fettle_activities_header_dispose;
  object_class->finalize = fettle_activities_header_finalize;

  properties[PROP_TITLE]
      = g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_TOTALS]
      = g_param_spec_string ("totals", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               FETTLE_UI_TEMPLATE ("fettle-activities-header"));
}

static void
fettle_activities_header_init (FettleActivitiesHeader *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * fettle_activities_header_new:
 *
 * Returns: (transfer floating): a header without words
 */
GtkWidget *
fettle_activities_header_new (void)
{
  return g_object_new (FETTLE_TYPE_ACTIVITIES_HEADER, NULL);
}

/**
 * fettle_activities_header_set_rows:
 * @activities: (element-type FettleActivity): the sorted list
 * @start: the section's first row
 * @end: the row after its last
 * @units: the athlete's units
 *
 * Names the month of the first row and adds up all of them.
 */
void
fettle_activities_header_set_rows (FettleActivitiesHeader *self,
                                   GListModel *activities,
                                   guint start,
                                   guint end,
                                   FettleUnits units)
{
  g_autoptr (FettleActivity) first = g_list_model_get_item (activities, start);
  Totals totals = add_up (activities, start, end);
  g_autofree char *title
      = first != NULL ? fettle_format_month (fettle_activity_get_day (first)) : g_strdup ("");
  g_autofree char *words = format_totals (&totals, units);

  g_return_if_fail (FETTLE_IS_ACTIVITIES_HEADER (self));

  if (g_set_str (&self->title, title))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
  if (g_set_str (&self->totals, words))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TOTALS]);
}
