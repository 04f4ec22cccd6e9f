/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-activity-figures.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "fettle-activity-load.h"
#include "fettle-activity-words.h"
#include "fettle-figure.h"
#include "fettle-ui.h"

struct _FettleActivityFigures
{
  AdwBin parent_instance;

  int child_spacing;

  FettleFigure *distance_figure;
  FettleFigure *time_figure;
  FettleFigure *speed_figure;
  FettleFigure *heart_rate_figure;
  FettleFigure *ascent_figure;
  FettleFigure *power_figure;
  FettleFigure *load_figure;
};

G_DEFINE_FINAL_TYPE (FettleActivityFigures, fettle_activity_figures, ADW_TYPE_BIN)

typedef enum
{
  PROP_CHILD_SPACING = 1,
} FettleActivityFiguresProperty;

static GParamSpec *properties[PROP_CHILD_SPACING + 1];

/* A figure that a sport does not have is left out; one that the file lacks is a dash. */
static void
set_figure (FettleFigure *figure, gboolean present, char *value, const char *unit, const char *note)
{
  gboolean missing = g_str_equal (value, FETTLE_FORMAT_MISSING);

  gtk_widget_set_visible (GTK_WIDGET (figure), present);
  fettle_figure_set (figure, value, missing ? NULL : unit, note);
  g_free (value);
}

static void
update_speed (FettleActivityFigures *self, FettleActivity *activity, FettleUnits units)
{
  FettleSpeedStyle style = fettle_activity_get_speed_style (activity);
  double speed = fettle_activity_get_mean_speed (activity);

  g_object_set (self->speed_figure, "title",
                style == FETTLE_SPEED_STYLE_SPEED ? _ ("Speed") : _ ("Pace"), NULL);
  set_figure (self->speed_figure, speed > 0, fettle_format_speed_figure (speed, style, units),
              fettle_format_speed_unit (style, units), NULL);
}

static void
update_heart_rate (FettleActivityFigures *self, FettleActivity *activity)
{
  int64_t maximum = activity->max_heart_rate;
  double mean = fettle_activity_real_from_integer (activity->avg_heart_rate);
  g_autofree char *unit = NULL;

  if (maximum != FETTLE_NULL_INTEGER)
    /* Translators: follows the mean heart rate; %d is the highest, as in “151 bpm, max 181”. */
    unit = g_strdup_printf (_ ("bpm, max %d"), (int) maximum);
  else
    unit = g_strdup (_ ("bpm"));
  set_figure (self->heart_rate_figure, TRUE, fettle_format_number (mean, 0), unit,
              isnan (mean) ? _ ("not recorded") : NULL);
}

static const char *
get_load_note (FettleActivity *activity)
{
  if (isnan (activity->training_load))
    return fettle_activity_load_get_absence (activity);
  if (g_strcmp0 (activity->load_source, "rpe") == 0)
    return _ ("from your effort");
  return _ ("from heart rate");
}

/* --- the object --- */

static void
set_child_spacing (FettleActivityFigures *self, int spacing)
{
  if (self->child_spacing == spacing)
    return;

  self->child_spacing = spacing;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHILD_SPACING]);
}

static void
fettle_activity_figures_get_property (GObject *object,
                                      guint property_id,
                                      GValue *value,
                                      GParamSpec *pspec)
{
  FettleActivityFigures *self = FETTLE_ACTIVITY_FIGURES (object);

  switch ((FettleActivityFiguresProperty) property_id)
    {
    case PROP_CHILD_SPACING:
      g_value_set_int (value, self->child_spacing);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
fettle_activity_figures_set_property (GObject *object,
                                      guint property_id,
                                      const GValue *value,
                                      GParamSpec *pspec)
{
  switch ((FettleActivityFiguresProperty) property_id)
    {
    case PROP_CHILD_SPACING:
      set_child_spacing (FETTLE_ACTIVITY_FIGURES (object), g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
fettle_activity_figures_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FETTLE_TYPE_ACTIVITY_FIGURES);

  G_OBJECT_CLASS (fettle_activity_figures_parent_class)->dispose (object);
}

static void
fettle_activity_figures_class_init (FettleActivityFiguresClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = fettle_activity_figures_get_property;
  object_class->set_property = fettle_activity_figures_set_property;
  object_class->dispose = fettle_activity_figures_dispose;

  properties[PROP_CHILD_SPACING]
      = g_param_spec_int ("child-spacing", NULL, NULL, 0, G_MAXINT, 0,
                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (FETTLE_TYPE_FIGURE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               FETTLE_UI_TEMPLATE ("fettle-activity-figures"));
  gtk_widget_class_bind_template_child (widget_class, FettleActivityFigures, distance_figure);
  gtk_widget_class_bind_template_child (widget_class, FettleActivityFigures, time_figure);
  gtk_widget_class_bind_template_child (widget_class, FettleActivityFigures, speed_figure);
  gtk_widget_class_bind_template_child (widget_class, FettleActivityFigures, heart_rate_figure);
  gtk_widget_class_bind_template_child (widget_class, FettleActivityFigures, ascent_figure);
  gtk_widget_class_bind_template_child (widget_class, FettleActivityFigures, power_figure);
  gtk_widget_class_bind_template_child (widget_class, FettleActivityFigures, load_figure);
}

static void
fettle_activity_figures_init (FettleActivityFigures *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * fettle_activity_figures_set_activity:
 * @activity: an activity
 * @units: the athlete's units
 *
 * Shows the figures of @activity.
 */
void
fettle_activity_figures_set_activity (FettleActivityFigures *self,
                                      FettleActivity *activity,
                                      FettleUnits units)
{
  double elapsed = fettle_activity_real_from_integer (activity->elapsed_seconds);
  double time = fettle_activity_real_from_integer (activity->duration_seconds);
  double power = fettle_activity_real_from_integer (activity->avg_power);
  g_autofree char *elapsed_words = fettle_format_duration (elapsed);
  /* Translators: the time from start to end with pauses, as in “1:02:12 with pauses”. */
  g_autofree char *pauses = g_strdup_printf (_ ("%s with pauses"), elapsed_words);

  g_return_if_fail (FETTLE_IS_ACTIVITY_FIGURES (self));
  g_return_if_fail (FETTLE_IS_ACTIVITY (activity));

  set_figure (self->distance_figure, activity->distance_meters > 0,
              fettle_format_distance_figure (activity->distance_meters, units, 2),
              fettle_format_distance_unit (units), NULL);
  set_figure (self->time_figure, TRUE, fettle_format_duration (time), NULL,
              elapsed - time >= 1 ? pauses : NULL);
  update_speed (self, activity, units);
  update_heart_rate (self, activity);
  set_figure (self->ascent_figure, !isnan (activity->elevation_gain_meters),
              fettle_format_height_figure (activity->elevation_gain_meters, units),
              fettle_format_height_unit (units), NULL);
  set_figure (self->power_figure, !isnan (power), fettle_format_number (power, 0), C_ ("unit", "W"),
              NULL);
  set_figure (self->load_figure, TRUE, fettle_format_number (activity->training_load, 0), NULL,
              get_load_note (activity));
}
