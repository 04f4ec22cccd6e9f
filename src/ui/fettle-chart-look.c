/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-chart-look.h"

#include <adwaita.h>

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
make_theme (GtkWidget *widget, FettleChartTheme *theme)
{
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

/**
 * fettle_chart_look_update:
 * @widget: whose style
 *
 * Styles change for reasons that leave no trace in a chart, such as the focus ring.
 *
 * Returns: whether the look is another one now
 */
gboolean
fettle_chart_look_update (FettleChartLook *self, GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  const PangoFontDescription *font = pango_context_get_font_description (context);
  FettleChartTheme theme;

  make_theme (widget, &theme);
  if (theme_equal (&theme, &self->theme) && self->font != NULL
      && pango_font_description_equal (font, self->font))
    return FALSE;

  fettle_chart_look_clear (self);
  self->font = pango_font_description_copy (font);
  self->theme = theme;
  return TRUE;
}

/**
 * fettle_chart_look_clear:
 *
 * Lets go of the font.
 */
void
fettle_chart_look_clear (FettleChartLook *self)
{
  g_clear_pointer (&self->font, pango_font_description_free);
}
