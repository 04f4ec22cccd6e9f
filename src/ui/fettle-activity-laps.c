/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-activity-laps.h"

#include <math.h>

#include "fettle-activity-words.h"
#include "fettle-bar.h"
#include "fettle-column-title.h"
#include "fettle-lap-words.h"
#include "fettle-ui.h"

struct _FettleActivityLaps
{
  AdwBin parent_instance;

  FettleActivityDetail *detail;
  FettleUnits units;
  gboolean compact;
  double fastest; /* m/s: what the bars are measured by */

  GtkColumnView *view;
  GtkSingleSelection *selection;
  GtkColumnViewColumn *name_column;
  GtkColumnViewColumn *time_column;
  GtkColumnViewColumn *distance_column;
  GtkColumnViewColumn *speed_column;
  GtkColumnViewColumn *bar_column;
  GtkColumnViewColumn *heart_rate_column;
  GtkColumnViewColumn *max_heart_rate_column;
  GtkColumnViewColumn *power_column;
  GtkColumnViewColumn *cadence_column;
};

G_DEFINE_FINAL_TYPE (FettleActivityLaps, fettle_activity_laps, ADW_TYPE_BIN)

typedef enum
{
  PROP_COMPACT = 1,
  PROP_DETAIL,
  PROP_SELECTED,
  PROP_UNITS,
} FettleActivityLapsProperty;

static GParamSpec *properties[PROP_UNITS + 1];

/* --- what stands in a cell --- */

static FettleActivity *
get_activity (FettleActivityLaps *self)
{
  return fettle_activity_detail_get_activity (self->detail);
}

static char *
format_name (FettleActivityLaps *self, FettleLap *lap)
{
  return fettle_lap_dup_name (lap, fettle_activity_detail_get_laps (self->detail));
}

static char *
format_time (FettleActivityLaps *self, FettleLap *lap)
{
  return fettle_format_duration (fettle_lap_get_seconds (lap));
}

static char *
format_distance (FettleActivityLaps *self, FettleLap *lap)
{
  return fettle_activity_get_kind (get_activity (self)) == FETTLE_ACTIVITY_KIND_SWIM
             ? fettle_format_metres (lap->distance_meters, self->units)
             : fettle_format_distance (lap->distance_meters, self->units, 2);
}

static char *
format_speed (FettleActivityLaps *self, FettleLap *lap)
{
  return fettle_format_speed_figure (fettle_lap_get_speed (lap),
                                     fettle_activity_get_speed_style (get_activity (self)),
                                     self->units);
}

static char *
format_heart_rate (FettleActivityLaps *self, FettleLap *lap)
{
  return fettle_format_number (fettle_activity_real_from_integer (lap->avg_heart_rate), 0);
}

static char *
format_max_heart_rate (FettleActivityLaps *self, FettleLap *lap)
{
  return fettle_format_number (fettle_activity_real_from_integer (lap->max_heart_rate), 0);
}

static char *
format_power (FettleActivityLaps *self, FettleLap *lap)
{
  return fettle_format_number (fettle_activity_real_from_integer (lap->avg_power), 0);
}

static char *
format_cadence (FettleActivityLaps *self, FettleLap *lap)
{
  return fettle_format_number (fettle_activity_real_from_integer (lap->avg_cadence)
                                   * fettle_activity_get_cadence_factor (get_activity (self)),
                               0);
}

/* --- cells --- */

typedef char *(*FormatFunc) (FettleActivityLaps *self, FettleLap *lap);

static void
on_text_setup (GtkSignalListItemFactory *factory, GtkColumnViewCell *cell, FettleActivityLaps *self)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_widget_add_css_class (label, "numeric");
  gtk_column_view_cell_set_child (cell, label);
}

static void
on_name_setup (GtkSignalListItemFactory *factory, GtkColumnViewCell *cell, FettleActivityLaps *self)
{
  on_text_setup (factory, cell, self);
  gtk_label_set_xalign (GTK_LABEL (gtk_column_view_cell_get_child (cell)), 0);
}

static void
on_strong_setup (GtkSignalListItemFactory *factory,
                 GtkColumnViewCell *cell,
                 FettleActivityLaps *self)
{
  on_text_setup (factory, cell, self);
  gtk_widget_add_css_class (gtk_column_view_cell_get_child (cell), "heading");
}

static void
on_text_bind (GtkSignalListItemFactory *factory, GtkColumnViewCell *cell, FettleActivityLaps *self)
{
  FormatFunc func = g_object_get_data (G_OBJECT (factory), "fettle-format");
  FettleLap *lap = gtk_column_view_cell_get_item (cell);
  GtkWidget *label = gtk_column_view_cell_get_child (cell);
  g_autofree char *text = func (self, lap);

  gtk_label_set_label (GTK_LABEL (label), text);
  /* The efforts stand out, what is between them steps back. */
  if (fettle_lap_get_intensity_title (lap) != NULL)
    gtk_widget_add_css_class (label, "dimmed");
  else
    gtk_widget_remove_css_class (label, "dimmed");
}

static void
on_bar_setup (GtkSignalListItemFactory *factory, GtkColumnViewCell *cell, FettleActivityLaps *self)
{
  gtk_column_view_cell_set_child (cell,
                                  g_object_new (FETTLE_TYPE_BAR, "ink", FETTLE_INK_FITNESS, NULL));
}

static void
on_bar_bind (GtkSignalListItemFactory *factory, GtkColumnViewCell *cell, FettleActivityLaps *self)
{
  FettleLap *lap = gtk_column_view_cell_get_item (cell);
  GtkWidget *bar = gtk_column_view_cell_get_child (cell);
  double speed = fettle_lap_get_speed (lap);
  double fraction = self->fastest > 0 && speed > 0 ? MIN (speed / self->fastest, 1) : 0;

  g_object_set (bar, "fraction", fraction, NULL);
  gtk_widget_set_opacity (bar, fettle_lap_get_intensity_title (lap) != NULL ? 0.5 : 1);
}

static void
add_factory (FettleActivityLaps *self,
             GtkColumnViewColumn *column,
             GCallback setup,
             FormatFunc func)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_object_set_data (G_OBJECT (factory), "fettle-format", (gpointer) func);
  g_signal_connect (factory, "setup", setup, self);
  g_signal_connect (factory, "bind",
                    func != NULL ? G_CALLBACK (on_text_bind) : G_CALLBACK (on_bar_bind), self);
  gtk_column_view_column_set_factory (column, factory);
  if (func != NULL && column != self->name_column)
    fettle_column_title_end (self->view, column);
}

static void
add_factories (FettleActivityLaps *self)
{
  GCallback text = G_CALLBACK (on_text_setup);

  add_factory (self, self->name_column, G_CALLBACK (on_name_setup), format_name);
  add_factory (self, self->time_column, text, format_time);
  add_factory (self, self->distance_column, text, format_distance);
  add_factory (self, self->speed_column, G_CALLBACK (on_strong_setup), format_speed);
  add_factory (self, self->heart_rate_column, text, format_heart_rate);
  add_factory (self, self->max_heart_rate_column, text, format_max_heart_rate);
  add_factory (self, self->power_column, text, format_power);
  add_factory (self, self->cadence_column, text, format_cadence);
  add_factory (self, self->bar_column, G_CALLBACK (on_bar_setup), NULL);
}

/* --- the whole --- */

static gboolean
any_lap (GListModel *laps, gboolean (*has) (FettleLap *lap))
{
  for (guint i = 0; i < g_list_model_get_n_items (laps); i++)
    {
      g_autoptr (FettleLap) lap = g_list_model_get_item (laps, i);

      if (has (lap))
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_speed (FettleLap *lap)
{
  return fettle_lap_get_speed (lap) > 0;
}

static gboolean
has_distance (FettleLap *lap)
{
  return lap->distance_meters > 0;
}

static gboolean
has_heart_rate (FettleLap *lap)
{
  return lap->avg_heart_rate != FETTLE_NULL_INTEGER;
}

static gboolean
has_power (FettleLap *lap)
{
  return lap->avg_power != FETTLE_NULL_INTEGER;
}

static gboolean
has_cadence (FettleLap *lap)
{
  return lap->avg_cadence != FETTLE_NULL_INTEGER;
}

static double
find_fastest (GListModel *laps)
{
  double fastest = 0;

  for (guint i = 0; i < g_list_model_get_n_items (laps); i++)
    {
      g_autoptr (FettleLap) lap = g_list_model_get_item (laps, i);

      fastest = fmax (fastest, fettle_lap_get_speed (lap));
    }
  return fastest;
}

/* A column is there if a lap has something to put into it; units stand in the titles. */
static void
update_columns (FettleActivityLaps *self, GListModel *laps)
{
  FettleSpeedStyle style = fettle_activity_get_speed_style (get_activity (self));
  gboolean with_speed = any_lap (laps, has_speed);
  gboolean with_heart_rate = any_lap (laps, has_heart_rate);

  gtk_column_view_column_set_title (self->speed_column,
                                    fettle_format_speed_unit (style, self->units));
  gtk_column_view_column_set_title (self->cadence_column,
                                    fettle_activity_get_cadence_unit (get_activity (self)));
  gtk_column_view_column_set_visible (self->distance_column, any_lap (laps, has_distance));
  gtk_column_view_column_set_visible (self->speed_column, with_speed);
  gtk_column_view_column_set_visible (self->bar_column, with_speed && !self->compact);
  gtk_column_view_column_set_visible (self->heart_rate_column, with_heart_rate);
  gtk_column_view_column_set_visible (self->max_heart_rate_column,
                                      with_heart_rate && !self->compact);
  gtk_column_view_column_set_visible (self->power_column, any_lap (laps, has_power));
  gtk_column_view_column_set_visible (self->cadence_column, any_lap (laps, has_cadence));
}

static void
update (FettleActivityLaps *self)
{
  GListModel *laps = self->detail != NULL ? fettle_activity_detail_get_laps (self->detail) : NULL;

  gtk_widget_set_visible (GTK_WIDGET (self), laps != NULL && g_list_model_get_n_items (laps) > 1);
  gtk_single_selection_set_model (self->selection, NULL);
  if (!gtk_widget_get_visible (GTK_WIDGET (self)))
    return;
  self->fastest = find_fastest (laps);
  update_columns (self, laps);
  gtk_single_selection_set_model (self->selection, laps);
}

static void
on_selected (FettleActivityLaps *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
}

/* Enter selects, as a click does. */
static void
on_activated (GtkColumnView *view, guint position, FettleActivityLaps *self)
{
  fettle_activity_laps_select (self, position);
}

static void
fettle_activity_laps_get_property (GObject *object,
                                   guint property_id,
                                   GValue *value,
                                   GParamSpec *pspec)
{
  FettleActivityLaps *self = FETTLE_ACTIVITY_LAPS (object);

  switch ((FettleActivityLapsProperty) property_id)
    {
    case PROP_COMPACT:
      g_value_set_boolean (value, self->compact);
      break;
    case PROP_DETAIL:
      g_value_set_object (value, self->detail);
      break;
    case PROP_SELECTED:
      g_value_set_object (value, fettle_activity_laps_get_selected (self));
      break;
    case PROP_UNITS:
      g_value_set_int (value, (int) self->units);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
fettle_activity_laps_set_property (GObject *object,
                                   guint property_id,
                                   const GValue *value,
                                   GParamSpec *pspec)
{
  FettleActivityLaps *self = FETTLE_ACTIVITY_LAPS (object);

  switch ((FettleActivityLapsProperty) property_id)
    {
    case PROP_COMPACT:
      if (self->compact == g_value_get_boolean (value))
        break;
      self->compact = g_value_get_boolean (value);
      update (self);
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_DETAIL:
      fettle_activity_laps_set_detail (self, g_value_get_object (value));
      break;
    case PROP_UNITS:
      if ((int) self->units == g_value_get_int (value))
        break;
      self->units = (FettleUnits) g_value_get_int (value);
      update (self);
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_SELECTED:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
fettle_activity_laps_dispose (GObject *object)
{
  FettleActivityLaps *self = FETTLE_ACTIVITY_LAPS (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), FETTLE_TYPE_ACTIVITY_LAPS);
  g_clear_object (&self->detail);

  G_OBJECT_CLASS (fettle_activity_laps_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               FETTLE_UI_TEMPLATE ("fettle-activity-laps"));
  gtk_widget_class_bind_template_child (widget_class, FettleActivityLaps, view);
  gtk_widget_class_bind_template_child (widget_class, FettleActivityLaps, selection);
  gtk_widget_class_bind_template_child (widget_class, FettleActivityLaps, name_column);
  gtk_widget_class_bind_template_child (widget_class, FettleActivityLaps, time_column);
  gtk_widget_class_bind_template_child (widget_class, FettleActivityLaps, distance_column);
  gtk_widget_class_bind_template_child (widget_class, FettleActivityLaps, speed_column);
  gtk_widget_class_bind_template_child (widget_class, FettleActivityLaps, bar_column);
  gtk_widget_class_bind_template_child (widget_class, FettleActivityLaps, heart_rate_column);
  gtk_widget_class_bind_template_child (widget_class, FettleActivityLaps, max_heart_rate_column);
  gtk_widget_class_bind_template_child (widget_class, FettleActivityLaps, power_column);
  gtk_widget_class_bind_template_child (widget_class, FettleActivityLaps, cadence_column);
  gtk_widget_class_bind_template_callback (widget_class, on_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_selected);
}

static void
fettle_activity_laps_class_init (FettleActivityLapsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = fettle_activity_laps_get_property;
  object_class->set_property = fettle_activity_laps_set_property;
  object_class->dispose = fettle_activity_laps_dispose;

  properties[PROP_COMPACT] = g_param_spec_boolean ("compact", NULL, NULL, FALSE, flags);
  properties[PROP_DETAIL]
      = g_param_spec_object ("detail", NULL, NULL, FETTLE_TYPE_ACTIVITY_DETAIL, flags);
  properties[PROP_SELECTED] = g_param_spec_object ("selected", NULL, NULL, FETTLE_TYPE_LAP,
                                                   G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_UNITS] = g_param_spec_int ("units", NULL, NULL, FETTLE_UNITS_METRIC,
                                             FETTLE_UNITS_IMPERIAL, FETTLE_UNITS_METRIC, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
fettle_activity_laps_init (FettleActivityLaps *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_factories (self);
}

/**
 * fettle_activity_laps_set_detail:
 * @detail: (nullable): the activity
 *
 * Shows the laps of another activity.
 */
void
fettle_activity_laps_set_detail (FettleActivityLaps *self, FettleActivityDetail *detail)
{
  g_return_if_fail (FETTLE_IS_ACTIVITY_LAPS (self));

  if (!g_set_object (&self->detail, detail))
    return;

  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DETAIL]);
}

/**
 * fettle_activity_laps_get_selected:
 *
 * Returns: (transfer none) (nullable): the lap that is selected
 */
FettleLap *
fettle_activity_laps_get_selected (FettleActivityLaps *self)
{
  g_return_val_if_fail (FETTLE_IS_ACTIVITY_LAPS (self), NULL);

  return gtk_single_selection_get_selected_item (self->selection);
}

/**
 * fettle_activity_laps_select:
 * @position: from 0; %G_MAXUINT for none
 *
 * Selects a lap as a click does.
 */
void
fettle_activity_laps_select (FettleActivityLaps *self, guint position)
{
  g_return_if_fail (FETTLE_IS_ACTIVITY_LAPS (self));

  gtk_single_selection_set_selected (self->selection, position);
}
