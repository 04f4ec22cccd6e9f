/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-activity-zones-bar.h"

#include "fettle-ink.h"

#define RADIUS 2.5f
#define GAP    1

static void
append_zone (const FettleActivityZones *zones,
             size_t zone,
             GtkSnapshot *snapshot,
             const graphene_rect_t *bounds)
{
  GdkRGBA color = fettle_ink_get_rgba (fettle_palette_zone_ink (zone, zones->n_zones));

  gtk_snapshot_append_color (snapshot, &color, bounds);
}

/**
 * fettle_activity_zones_bar_snapshot:
 * @zones: the time in each zone
 * @widget: the widget that is drawn
 * @snapshot: where to
 * @x: left edge where text runs from left to right, mirrored where it does not
 * @y: top edge
 * @width: of all zones together
 *
 * Draws a bar %FETTLE_ACTIVITY_ZONES_BAR_HEIGHT high, or nothing without time in zones.
 */
void
fettle_activity_zones_bar_snapshot (const FettleActivityZones *zones,
                                    GtkWidget *widget,
                                    GtkSnapshot *snapshot,
                                    int x,
                                    int y,
                                    int width)
{
  const float height = FETTLE_ACTIVITY_ZONES_BAR_HEIGHT;
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  double total = fettle_activity_zones_get_total (zones);
  double start = rtl ? gtk_widget_get_width (widget) - x - width : x;
  double before = 0;
  GskRoundedRect outline;

  if (total <= 0)
    return;

  gsk_rounded_rect_init_from_rect (
      &outline, &GRAPHENE_RECT_INIT ((float) start, (float) y, (float) width, height), RADIUS);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  for (size_t i = 0; i < zones->n_zones; i++)
    {
      double share = zones->seconds[i] / total * width;
      double shown = MAX (share - GAP, 1);

      if (share <= 0)
        continue;
      append_zone (zones, i, snapshot,
                   &GRAPHENE_RECT_INIT ((float) (rtl ? start + width - before - shown
                                                     : start + before),
                                        (float) y, (float) shown, height));
      before += share;
    }
  gtk_snapshot_pop (snapshot);
}
