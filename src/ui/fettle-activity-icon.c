/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-activity-icon.h"

#include <math.h>
#include <pango/pangocairo.h>

#include "fettle-ink.h"

/* Of the size of a text in pixels: 16 beside the usual text of 11 points at 96 dots an inch. */
#define SIZE_OF_TEXT (16.0 / (11.0 * 96.0 / 72.0))

/**
 * fettle_activity_icon_get_size:
 * @widget: the widget that is drawn
 *
 * Returns: the width and height of an icon beside the text of @widget, in pixels
 */
int
fettle_activity_icon_get_size (GtkWidget *widget)
{
  const PangoFontDescription *font
      = pango_context_get_font_description (gtk_widget_get_pango_context (widget));
  double size = (double) pango_font_description_get_size (font) / PANGO_SCALE;

  if (!pango_font_description_get_size_is_absolute (font))
    size *= pango_cairo_context_get_resolution (gtk_widget_get_pango_context (widget)) / 72.0;

  return (int) lround (size * SIZE_OF_TEXT);
}

/**
 * fettle_activity_icon_snapshot:
 * @kind: whose icon
 * @widget: the widget that is drawn
 * @snapshot: where to
 * @x: left edge where text runs from left to right, mirrored where it does not
 * @y: top edge
 * @size: width and height
 *
 * Draws the icon.
 */
void
fettle_activity_icon_snapshot (FettleActivityKind kind,
                               GtkWidget *widget,
                               GtkSnapshot *snapshot,
                               int x,
                               int y,
                               int size)
{
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gtk_widget_get_display (widget));
  GtkTextDirection direction = gtk_widget_get_direction (widget);
  GdkRGBA color = fettle_ink_get_rgba (fettle_activity_kind_get_ink (kind));
  g_autoptr (GtkIconPaintable) icon
      = gtk_icon_theme_lookup_icon (theme, fettle_activity_kind_get_icon_name (kind), NULL, size,
                                    gtk_widget_get_scale_factor (widget), direction, 0);

  if (direction == GTK_TEXT_DIR_RTL)
    x = gtk_widget_get_width (widget) - x - size;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) y));
  gtk_symbolic_paintable_snapshot_symbolic (GTK_SYMBOLIC_PAINTABLE (icon), snapshot, size, size,
                                            &color, 1);
  gtk_snapshot_restore (snapshot);
}
