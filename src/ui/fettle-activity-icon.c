/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-activity-icon.h"

#include "fettle-ink.h"

/**
 * fettle_activity_icon_snapshot:
 * @kind: whose icon
 * @widget: the widget that is drawn
 * @snapshot: where to
 * @x: left edge where text runs from left to right, mirrored where it does not
 * @y: top edge
 *
 * Draws the icon, %FETTLE_ACTIVITY_ICON_SIZE wide and high.
 */
void
fettle_activity_icon_snapshot (FettleActivityKind kind,
                               GtkWidget *widget,
                               GtkSnapshot *snapshot,
                               int x,
                               int y)
{
  const int size = FETTLE_ACTIVITY_ICON_SIZE;
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
