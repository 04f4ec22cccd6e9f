/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-chart-layer.h"
#include "fettle-chart-look.h"
#include "fettle-chart-view-private.h"

#include <adwaita.h>
#include <math.h>

/**
 * FettleChartView:
 *
 * The widget around a [class@Chart].
 *
 * Drawing a chart costs tens of milliseconds, a frame has sixteen. So the chart is drawn once at
 * the size of the device's pixels, and again when the size, the scale, the look or the data change;
 * a moving cursor only moves the few pieces above it.
 */

struct _FettleChartView
{
  GtkWidget parent_instance;

  FettleChart *chart;
  gboolean selectable;

  FettleChartLook look;
  FettleChartLayer layer;

  int chart_height;
  char *title;
  char *summary;

  GdkSurface *surface;
  FettleChartControls controls;
};

G_DEFINE_FINAL_TYPE (FettleChartView, fettle_chart_view, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_CHART = 1,
  PROP_SELECTABLE,
} FettleChartViewProperty;

static GParamSpec *properties[PROP_SELECTABLE + 1];

enum
{
  ANNOUNCED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* --- how it looks --- */

static void
drop_layer (FettleChartView *self)
{
  fettle_chart_layer_drop (&self->layer);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
update_look (FettleChartView *self)
{
  if (!fettle_chart_look_update (&self->look, GTK_WIDGET (self)))
    return;

  gtk_widget_queue_resize (GTK_WIDGET (self));
  drop_layer (self);
}

static void
fettle_chart_view_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (fettle_chart_view_parent_class)->css_changed (widget, change);
  update_look (FETTLE_CHART_VIEW (widget));
}

static void
fettle_chart_view_direction_changed (GtkWidget *widget, GtkTextDirection previous)
{
  GTK_WIDGET_CLASS (fettle_chart_view_parent_class)->direction_changed (widget, previous);
  update_look (FETTLE_CHART_VIEW (widget));
}

static void
fettle_chart_view_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  FettleChartView *self = FETTLE_CHART_VIEW (widget);

  GTK_WIDGET_CLASS (fettle_chart_view_parent_class)->system_setting_changed (widget, setting);
  update_look (self);
  /* Hinting and the like are no part of the theme. */
  if (setting == GTK_SYSTEM_SETTING_FONT_CONFIG)
    drop_layer (self);
}

/* --- drawing --- */

static void
fettle_chart_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  FettleChartView *self = FETTLE_CHART_VIEW (widget);

  if (self->chart == NULL || gtk_widget_get_width (widget) <= 0
      || gtk_widget_get_height (widget) <= 0)
    return;

  fettle_chart_layer_snapshot (&self->layer, snapshot, self->chart, widget, &self->look.theme);
  fettle_chart_layer_snapshot_overlay (&self->layer, snapshot, self->chart, widget,
                                       &self->look.theme);
}

static int
get_chart_height (FettleChartView *self)
{
  return self->chart == NULL
             ? 0
             : (int) ceil (
                   fettle_chart_get_natural_height (self->chart, self->look.theme.text_scale));
}

static void
fettle_chart_view_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  FettleChartView *self = FETTLE_CHART_VIEW (widget);

  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = 200;
      *natural = 640;
    }
  else
    {
      *minimum = 120;
      self->chart_height = get_chart_height (self);
      *natural = MAX (self->chart_height, *minimum);
    }
}

static void
fettle_chart_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  FettleChartView *self = FETTLE_CHART_VIEW (widget);

  if (self->controls.menu != NULL)
    gtk_popover_present (GTK_POPOVER (self->controls.menu));
}

static void
fettle_chart_view_realize (GtkWidget *widget)
{
  FettleChartView *self = FETTLE_CHART_VIEW (widget);

  GTK_WIDGET_CLASS (fettle_chart_view_parent_class)->realize (widget);
  self->surface = gtk_native_get_surface (gtk_widget_get_native (widget));
  g_signal_connect_object (self->surface, "notify::scale", G_CALLBACK (gtk_widget_queue_draw),
                           widget, G_CONNECT_SWAPPED);
}

static void
fettle_chart_view_unrealize (GtkWidget *widget)
{
  FettleChartView *self = FETTLE_CHART_VIEW (widget);

  g_signal_handlers_disconnect_by_func (self->surface, gtk_widget_queue_draw, widget);
  self->surface = NULL;
  fettle_chart_layer_drop (&self->layer);
  GTK_WIDGET_CLASS (fettle_chart_view_parent_class)->unrealize (widget);
}

/* --- what it says --- */

static void
update_words (FettleChartView *self)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (self);
  g_autofree char *title
      = self->chart != NULL ? fettle_chart_dup_title (self->chart) : g_strdup ("");
  g_autofree char *summary
      = self->chart != NULL ? fettle_chart_dup_summary (self->chart) : g_strdup ("");

  if (g_set_str (&self->title, title))
    gtk_accessible_update_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL, self->title, -1);
  if (g_set_str (&self->summary, summary))
    gtk_accessible_update_property (accessible, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, self->summary,
                                    -1);
}

/**
 * fettle_chart_view_announce:
 * @text: a sentence
 *
 * Has the screen reader say something about the chart. Not for each step of a pointer, which would
 * flood it.
 */
void
fettle_chart_view_announce (FettleChartView *self, const char *text)
{
  gtk_accessible_announce (GTK_ACCESSIBLE (self), text,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  g_signal_emit (self, signals[ANNOUNCED], 0, text);
}

/*< private >
 * fettle_chart_view_get_controls:
 *
 * Returns: (transfer none): the state of pointer and keyboard
 */
FettleChartControls *
fettle_chart_view_get_controls (FettleChartView *self)
{
  return &self->controls;
}

/* --- the chart's news --- */

static void
on_chart_changed (FettleChartView *self)
{
  drop_layer (self);
  update_words (self);
  fettle_chart_view_controls_update (self);
  /* Other data may need other panels; a step of zooming does not, and must not lay out the page. */
  if (get_chart_height (self) != self->chart_height)
    gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
on_cursor_changed (FettleChartView *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
  fettle_chart_view_controls_update (self);
}

/* --- the object --- */

static void
fettle_chart_view_get_property (GObject *object,
                                guint property_id,
                                GValue *value,
                                GParamSpec *pspec)
{
  FettleChartView *self = FETTLE_CHART_VIEW (object);

  switch ((FettleChartViewProperty) property_id)
    {
    case PROP_CHART:
      g_value_set_object (value, self->chart);
      break;
    case PROP_SELECTABLE:
      g_value_set_boolean (value, self->selectable);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
fettle_chart_view_set_property (GObject *object,
                                guint property_id,
                                const GValue *value,
                                GParamSpec *pspec)
{
  FettleChartView *self = FETTLE_CHART_VIEW (object);

  switch ((FettleChartViewProperty) property_id)
    {
    case PROP_CHART:
      fettle_chart_view_set_chart (self, g_value_get_object (value));
      break;
    case PROP_SELECTABLE:
      fettle_chart_view_set_selectable (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
fettle_chart_view_dispose (GObject *object)
{
  FettleChartView *self = FETTLE_CHART_VIEW (object);

  if (self->chart != NULL)
    g_signal_handlers_disconnect_by_data (self->chart, self);
  g_clear_object (&self->chart);
  fettle_chart_layer_drop (&self->layer);
  fettle_chart_view_controls_dispose (self);

  G_OBJECT_CLASS (fettle_chart_view_parent_class)->dispose (object);
}

static void
fettle_chart_view_finalize (GObject *object)
{
  FettleChartView *self = FETTLE_CHART_VIEW (object);

  fettle_chart_look_clear (&self->look);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->summary, g_free);

  G_OBJECT_CLASS (fettle_chart_view_parent_class)->finalize (object);
}

static void
fettle_chart_view_class_init (FettleChartViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = fettle_chart_view_get_property;
  object_class->set_property = fettle_chart_view_set_property;
  object_class->dispose = fettle_chart_view_dispose;
  object_class->finalize = fettle_chart_view_finalize;

  widget_class->css_changed = fettle_chart_view_css_changed;
  widget_class->direction_changed = fettle_chart_view_direction_changed;
  widget_class->system_setting_changed = fettle_chart_view_system_setting_changed;
  widget_class->measure = fettle_chart_view_measure;
  widget_class->realize = fettle_chart_view_realize;
  widget_class->size_allocate = fettle_chart_view_size_allocate;
  widget_class->snapshot = fettle_chart_view_snapshot;
  widget_class->unrealize = fettle_chart_view_unrealize;

  properties[PROP_CHART]
      = g_param_spec_object ("chart", NULL, NULL, FETTLE_TYPE_CHART,
                             G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_SELECTABLE]
      = g_param_spec_boolean ("selectable", NULL, NULL, FALSE,
                              G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[ANNOUNCED] = g_signal_new ("announced", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_css_name (widget_class, "chart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  fettle_chart_view_bind_keys (widget_class);
}

static void
fettle_chart_view_init (FettleChartView *self)
{
  AdwStyleManager *manager
      = adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  update_look (self);
  fettle_chart_view_describe_keys (self);
  fettle_chart_view_controls_init (self);

  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (update_look), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (update_look), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::accent-color-rgba", G_CALLBACK (update_look), self,
                           G_CONNECT_SWAPPED);
}

/**
 * fettle_chart_view_new:
 * @chart: (nullable): what to show
 *
 * Returns: (transfer floating): a widget that shows the chart
 */
GtkWidget *
fettle_chart_view_new (FettleChart *chart)
{
  return g_object_new (FETTLE_TYPE_CHART_VIEW, "chart", chart, NULL);
}

/**
 * fettle_chart_view_get_chart:
 *
 * Returns: (transfer none) (nullable): the chart that is shown
 */
FettleChart *
fettle_chart_view_get_chart (FettleChartView *self)
{
  g_return_val_if_fail (FETTLE_IS_CHART_VIEW (self), NULL);

  return self->chart;
}

/**
 * fettle_chart_view_set_chart:
 * @chart: (nullable): what to show
 *
 * Shows another chart, or nothing.
 */
void
fettle_chart_view_set_chart (FettleChartView *self, FettleChart *chart)
{
  g_return_if_fail (FETTLE_IS_CHART_VIEW (self));
  g_return_if_fail (chart == NULL || FETTLE_IS_CHART (chart));

  if (self->chart == chart)
    return;

  if (self->chart != NULL)
    g_signal_handlers_disconnect_by_data (self->chart, self);
  g_set_object (&self->chart, chart);
  if (chart != NULL)
    {
      g_signal_connect_object (chart, "changed", G_CALLBACK (on_chart_changed), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (chart, "cursor-changed", G_CALLBACK (on_cursor_changed), self,
                               G_CONNECT_SWAPPED);
    }
  on_chart_changed (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHART]);
}

/**
 * fettle_chart_view_get_selectable:
 *
 * Returns: whether dragging selects
 */
gboolean
fettle_chart_view_get_selectable (FettleChartView *self)
{
  g_return_val_if_fail (FETTLE_IS_CHART_VIEW (self), FALSE);

  return self->selectable;
}

/**
 * fettle_chart_view_set_selectable:
 * @selectable: TRUE: dragging and Shift+arrows select a stretch; FALSE: they pan
 *
 * Says what dragging means.
 */
void
fettle_chart_view_set_selectable (FettleChartView *self, gboolean selectable)
{
  g_return_if_fail (FETTLE_IS_CHART_VIEW (self));

  selectable = !!selectable;
  if (self->selectable == selectable)
    return;

  self->selectable = selectable;
  fettle_chart_view_describe_keys (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTABLE]);
}

/**
 * fettle_chart_view_get_n_layers_drawn:
 *
 * Counts the costly drawings, so that a test can say that hovering causes none.
 *
 * Returns: how often the layer below the cursor was drawn
 */
guint
fettle_chart_view_get_n_layers_drawn (FettleChartView *self)
{
  g_return_val_if_fail (FETTLE_IS_CHART_VIEW (self), 0);

  return self->layer.n_drawn;
}

/**
 * fettle_chart_view_x_at:
 * @pixel: a horizontal position in the widget
 *
 * Returns: the chart's horizontal value there; NaN without a chart
 */
double
fettle_chart_view_x_at (FettleChartView *self, double pixel)
{
  g_return_val_if_fail (FETTLE_IS_CHART_VIEW (self), NAN);

  if (self->chart == NULL)
    return NAN;
  return fettle_chart_x_at (self->chart, gtk_widget_get_pango_context (GTK_WIDGET (self)),
                            &self->look.theme, gtk_widget_get_width (GTK_WIDGET (self)), pixel);
}
