/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-chart-view-private.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <math.h>

/**
 * FettleChartView:
 *
 * The widget around a [class@Chart].
 *
 * Drawing a chart costs tens of milliseconds, a frame has sixteen. So the chart is drawn once into
 * a texture at the size of the device's pixels, which is thrown away when the size, the scale, the
 * look or the data change; a moving cursor only draws the thin overlay above it.
 */

struct _FettleChartView
{
  GtkWidget parent_instance;

  FettleChart *chart;
  gboolean selectable;

  FettleChartTheme theme;
  PangoFontDescription *font;
  GdkTexture *layer;
  int layer_width;
  int layer_height;
  double layer_scale;
  guint n_layers_drawn;

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

static FettleColor
color_from_rgba (const GdkRGBA *rgba)
{
  return (FettleColor) { rgba->red, rgba->green, rgba->blue, rgba->alpha };
}

static double
get_text_scale (GtkWidget *widget)
{
  int dpi = 0;

  g_object_get (gtk_widget_get_settings (widget), "gtk-xft-dpi", &dpi, NULL);
  return dpi > 0 ? dpi / (96.0 * 1024.0) : 1.0;
}

static void
make_theme (FettleChartView *self, FettleChartTheme *theme)
{
  GtkWidget *widget = GTK_WIDGET (self);
  AdwStyleManager *manager = adw_style_manager_get_for_display (gtk_widget_get_display (widget));
  g_autoptr (GdkRGBA) accent = adw_style_manager_get_accent_color_rgba (manager);
  gboolean dark = adw_style_manager_get_dark (manager);
  GdkRGBA foreground, standalone;

  fettle_chart_theme_init (theme, dark ? FETTLE_PALETTE_DARK : FETTLE_PALETTE_LIGHT);
  theme->high_contrast = adw_style_manager_get_high_contrast (manager);
  gtk_widget_get_color (widget, &foreground);
  theme->foreground = color_from_rgba (&foreground);
  adw_rgba_to_standalone (accent, dark, &standalone);
  theme->accent = color_from_rgba (&standalone);
  theme->text_scale = get_text_scale (widget);
  theme->right_to_left = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
}

static gboolean
color_equal (const FettleColor *a, const FettleColor *b)
{
  return a->red == b->red && a->green == b->green && a->blue == b->blue && a->alpha == b->alpha;
}

static gboolean
theme_equal (const FettleChartTheme *a, const FettleChartTheme *b)
{
  return a->variant == b->variant && a->high_contrast == b->high_contrast
         && color_equal (&a->foreground, &b->foreground)
         && color_equal (&a->background, &b->background) && color_equal (&a->accent, &b->accent)
         && a->text_scale == b->text_scale && a->right_to_left == b->right_to_left;
}

static void
drop_layer (FettleChartView *self)
{
  g_clear_object (&self->layer);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Styles change for reasons that leave no trace in the chart, such as the focus ring: only a
 * different theme costs a new layer. */
static void
update_theme (FettleChartView *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  const PangoFontDescription *font = pango_context_get_font_description (context);
  FettleChartTheme theme;

  make_theme (self, &theme);
  if (theme_equal (&theme, &self->theme) && self->font != NULL
      && pango_font_description_equal (font, self->font))
    return;

  g_clear_pointer (&self->font, pango_font_description_free);
  self->font = pango_font_description_copy (font);
  self->theme = theme;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  drop_layer (self);
}

static void
fettle_chart_view_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (fettle_chart_view_parent_class)->css_changed (widget, change);
  update_theme (FETTLE_CHART_VIEW (widget));
}

static void
fettle_chart_view_direction_changed (GtkWidget *widget, GtkTextDirection previous)
{
  GTK_WIDGET_CLASS (fettle_chart_view_parent_class)->direction_changed (widget, previous);
  update_theme (FETTLE_CHART_VIEW (widget));
}

static void
fettle_chart_view_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  FettleChartView *self = FETTLE_CHART_VIEW (widget);

  GTK_WIDGET_CLASS (fettle_chart_view_parent_class)->system_setting_changed (widget, setting);
  update_theme (self);
  /* Hinting and the like are no part of the theme. */
  if (setting == GTK_SYSTEM_SETTING_FONT_CONFIG)
    drop_layer (self);
}

/* --- drawing --- */

static double
get_surface_scale (GtkWidget *widget)
{
  GtkNative *native = gtk_widget_get_native (widget);
  GdkSurface *surface = native != NULL ? gtk_native_get_surface (native) : NULL;

  return surface != NULL ? gdk_surface_get_scale (surface) : gtk_widget_get_scale_factor (widget);
}

static void
release_surface (gpointer surface)
{
  cairo_surface_destroy (surface);
}

static GdkTexture *
draw_layer (FettleChartView *self, int width, int height, double scale)
{
  int device_width = (int) ceil (width * scale);
  int device_height = (int) ceil (height * scale);
  cairo_surface_t *surface
      = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, device_width, device_height);
  gsize stride = (gsize) cairo_image_surface_get_stride (surface);
  g_autoptr (GBytes) bytes = NULL;
  cairo_t *cr = cairo_create (surface);

  cairo_scale (cr, scale, scale);
  fettle_chart_draw (self->chart, cr, gtk_widget_get_pango_context (GTK_WIDGET (self)),
                     &self->theme, width, height);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface),
                                      stride * (gsize) device_height, release_surface, surface);
  return gdk_memory_texture_new (device_width, device_height, GDK_MEMORY_DEFAULT, bytes, stride);
}

static void
ensure_layer (FettleChartView *self, int width, int height)
{
  double scale = get_surface_scale (GTK_WIDGET (self));

  if (self->layer != NULL && self->layer_width == width && self->layer_height == height
      && self->layer_scale == scale)
    return;

  g_clear_object (&self->layer);
  self->layer = draw_layer (self, width, height, scale);
  self->layer_width = width;
  self->layer_height = height;
  self->layer_scale = scale;
  self->n_layers_drawn++;
}

/* The overlay is recorded first, so that the node is only as large as what is in it: a cursor then
 * damages a column of the window and not the whole chart. */
static void
snapshot_overlay (FettleChartView *self, GtkSnapshot *snapshot, int width, int height)
{
  cairo_rectangle_t extents = { 0, 0, width, height };
  cairo_surface_t *recording = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, &extents);
  cairo_t *cr = cairo_create (recording);
  double x, y, ink_width, ink_height;

  fettle_chart_draw_overlay (self->chart, cr, gtk_widget_get_pango_context (GTK_WIDGET (self)),
                             &self->theme, width, height);
  cairo_destroy (cr);

  cairo_recording_surface_ink_extents (recording, &x, &y, &ink_width, &ink_height);
  if (ink_width > 0 && ink_height > 0)
    {
      double left = floor (x) - 1, top = floor (y) - 1;
      graphene_rect_t bounds = GRAPHENE_RECT_INIT ((float) left, (float) top,
                                                   (float) (ceil (x + ink_width) + 1 - left),
                                                   (float) (ceil (y + ink_height) + 1 - top));

      cr = gtk_snapshot_append_cairo (snapshot, &bounds);
      cairo_set_source_surface (cr, recording, 0, 0);
      cairo_paint (cr);
      cairo_destroy (cr);
    }
  cairo_surface_destroy (recording);
}

static void
fettle_chart_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  FettleChartView *self = FETTLE_CHART_VIEW (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);

  if (self->chart == NULL || width <= 0 || height <= 0)
    return;

  ensure_layer (self, width, height);
  gtk_snapshot_append_texture (
      snapshot, self->layer,
      &GRAPHENE_RECT_INIT (0, 0, (float) (gdk_texture_get_width (self->layer) / self->layer_scale),
                           (float) (gdk_texture_get_height (self->layer) / self->layer_scale)));
  snapshot_overlay (self, snapshot, width, height);
}

static int
get_chart_height (FettleChartView *self)
{
  return self->chart == NULL
             ? 0
             : (int) ceil (fettle_chart_get_natural_height (self->chart, self->theme.text_scale));
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
  g_clear_object (&self->layer);
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

static void
update_help (FettleChartView *self)
{
  const char *help
      = self->selectable
            ? _ ("Left and Right move the cursor, Page Up and Page Down move it further, Home and End to "
                 "the ends. Shift with Left or Right selects. Plus and Minus zoom, 0 shows everything, "
                 "T shows the values as a table.")
            : _ ("Left and Right move the cursor, Page Up and Page Down move it further, Home and End to "
                 "the ends. Shift with Left or Right scrolls. Plus and Minus zoom, 0 shows everything, "
                 "T shows the values as a table.");

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_HELP_TEXT, help,
                                  -1);
}

/*< private >
 * fettle_chart_view_announce:
 * @text: a sentence
 *
 * Has the screen reader say where the cursor is. Only for moves by keyboard: a pointer would flood
 * it.
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
  g_clear_object (&self->layer);
  fettle_chart_view_controls_dispose (self);

  G_OBJECT_CLASS (fettle_chart_view_parent_class)->dispose (object);
}

static void
fettle_chart_view_finalize (GObject *object)
{
  FettleChartView *self = FETTLE_CHART_VIEW (object);

  g_clear_pointer (&self->font, pango_font_description_free);
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
  fettle_chart_view_controls_class_init (widget_class);
}

static void
fettle_chart_view_init (FettleChartView *self)
{
  AdwStyleManager *manager
      = adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  update_theme (self);
  update_help (self);
  fettle_chart_view_controls_init (self);

  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (update_theme), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (update_theme), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::accent-color-rgba", G_CALLBACK (update_theme), self,
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
  update_help (self);
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

  return self->n_layers_drawn;
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
                            &self->theme, gtk_widget_get_width (GTK_WIDGET (self)), pixel);
}
