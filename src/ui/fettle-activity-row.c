/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-activity-row.h"

#include <glib/gi18n-lib.h>

#include "fettle-activity-icon.h"
#include "fettle-activity-words.h"
#include "fettle-activity-zones-bar.h"
#include "fettle-ui.h"

struct _FettleActivityRow
{
  AdwBin parent_instance;

  FettleActivity *activity;
  FettleUnits units;
  gboolean dated;
};

G_DEFINE_FINAL_TYPE (FettleActivityRow, fettle_activity_row, ADW_TYPE_BIN)

typedef enum
{
  PROP_ACTIVITY = 1,
  PROP_DATED,
  PROP_UNITS,
} FettleActivityRowProperty;

static GParamSpec *properties[PROP_UNITS + 1];

static char *
format_title (gpointer object, FettleActivity *activity)
{
  return g_strdup (activity != NULL ? fettle_activity_get_title (activity) : "");
}

static char *
format_distance (gpointer object, FettleActivity *activity, int units)
{
  return activity != NULL
             ? fettle_format_distance (activity->distance_meters, (FettleUnits) units, 1)
             : g_strdup ("");
}

static void
add_fact (GStrvBuilder *facts, char *fact)
{
  if (g_str_equal (fact, FETTLE_FORMAT_MISSING))
    g_free (fact);
  else
    g_strv_builder_take (facts, fact);
}

/* What is missing is left out: the line is short, and the page of the activity says why. */
static char *
format_facts (gpointer object, FettleActivity *activity, int units, gboolean dated)
{
  g_autoptr (GStrvBuilder) facts = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;

  if (activity == NULL)
    return g_strdup ("");

  if (dated)
    add_fact (facts, fettle_format_day_short (fettle_activity_get_day (activity)));
  add_fact (facts, fettle_format_duration (
                       fettle_activity_real_from_integer (activity->duration_seconds)));
  add_fact (facts,
            fettle_format_speed (fettle_activity_get_mean_speed (activity),
                                 fettle_activity_get_speed_style (activity), (FettleUnits) units));
  add_fact (facts,
            fettle_format_with_unit (fettle_activity_real_from_integer (activity->avg_heart_rate),
                                     0, _ ("bpm")));
  parts = g_strv_builder_end (facts);
  return g_strjoinv (" · ", parts);
}

static void
fettle_activity_row_get_property (GObject *object,
                                  guint property_id,
                                  GValue *value,
                                  GParamSpec *pspec)
{
  FettleActivityRow *self = FETTLE_ACTIVITY_ROW (object);

  switch ((FettleActivityRowProperty) property_id)
    {
    case PROP_ACTIVITY:
      g_value_set_object (value, self->activity);
      break;
    case PROP_DATED:
      g_value_set_boolean (value, self->dated);
      break;
    case PROP_UNITS:
      g_value_set_int (value, (int) self->units);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
fettle_activity_row_set_property (GObject *object,
                                  guint property_id,
                                  const GValue *value,
                                  GParamSpec *pspec)
{
  FettleActivityRow *self = FETTLE_ACTIVITY_ROW (object);

  switch ((FettleActivityRowProperty) property_id)
    {
    case PROP_ACTIVITY:
      fettle_activity_row_set_activity (self, g_value_get_object (value));
      break;
    case PROP_DATED:
      if (self->dated == g_value_get_boolean (value))
        break;
      self->dated = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_UNITS:
      if ((int) self->units == g_value_get_int (value))
        break;
      self->units = (FettleUnits) g_value_get_int (value);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
fettle_activity_row_dispose (GObject *object)
{
  FettleActivityRow *self = FETTLE_ACTIVITY_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), FETTLE_TYPE_ACTIVITY_ROW);
  g_clear_object (&self->activity);

  G_OBJECT_CLASS (fettle_activity_row_parent_class)->dispose (object);
}

static void
fettle_activity_row_class_init (FettleActivityRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = fettle_activity_row_get_property;
  object_class->set_property = fettle_activity_row_set_property;
  object_class->dispose = fettle_activity_row_dispose;

  properties[PROP_ACTIVITY]
      = g_param_spec_object ("activity", NULL, NULL, FETTLE_TYPE_ACTIVITY, flags);
  properties[PROP_DATED] = g_param_spec_boolean ("dated", NULL, NULL, TRUE, flags);
  properties[PROP_UNITS] = g_param_spec_int ("units", NULL, NULL, FETTLE_UNITS_METRIC,
                                             FETTLE_UNITS_IMPERIAL, FETTLE_UNITS_METRIC, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (FETTLE_TYPE_ACTIVITY_ICON);
  g_type_ensure (FETTLE_TYPE_ACTIVITY_ZONES_BAR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               FETTLE_UI_TEMPLATE ("fettle-activity-row"));
  gtk_widget_class_bind_template_callback (widget_class, format_title);
  gtk_widget_class_bind_template_callback (widget_class, format_distance);
  gtk_widget_class_bind_template_callback (widget_class, format_facts);
}

static void
fettle_activity_row_init (FettleActivityRow *self)
{
  self->dated = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * fettle_activity_row_new:
 *
 * Returns: (transfer floating): a row without an activity
 */
GtkWidget *
fettle_activity_row_new (void)
{
  return g_object_new (FETTLE_TYPE_ACTIVITY_ROW, NULL);
}

/**
 * fettle_activity_row_set_activity:
 * @activity: (nullable): what to show
 *
 * Shows another activity.
 */
void
fettle_activity_row_set_activity (FettleActivityRow *self, FettleActivity *activity)
{
  g_return_if_fail (FETTLE_IS_ACTIVITY_ROW (self));

  if (g_set_object (&self->activity, activity))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ACTIVITY]);
}
