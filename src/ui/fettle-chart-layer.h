/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <gtk/gtk.h>

#include "fettle-chart.h"

G_BEGIN_DECLS

/**
 * FettleChartLayer:
 * @node: (nullable): the drawn chart
 * @width: what it was drawn for, in logical pixels
 * @height: what it was drawn for, in logical pixels
 * @scale: device pixels to a logical one
 * @n_drawn: how often it was drawn
 *
 * A chart as it stands below the cursor, drawn once. The node stays the same object from frame to
 * frame, so that GTK sees without looking that nothing changed in it.
 */
typedef struct
{
  GskRenderNode *node;
  int width;
  int height;
  double scale;
  guint n_drawn;
} FettleChartLayer;

void fettle_chart_layer_drop (FettleChartLayer *self);
void fettle_chart_layer_snapshot (FettleChartLayer *self,
                                  GtkSnapshot *snapshot,
                                  FettleChart *chart,
                                  GtkWidget *widget,
                                  const FettleChartTheme *theme);
void fettle_chart_layer_snapshot_overlay (FettleChartLayer *self,
                                          GtkSnapshot *snapshot,
                                          FettleChart *chart,
                                          GtkWidget *widget,
                                          const FettleChartTheme *theme);

G_END_DECLS
