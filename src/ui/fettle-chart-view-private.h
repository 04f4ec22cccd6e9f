/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include "fettle-chart-view.h"

G_BEGIN_DECLS

/**
 * FettleChartControls:
 *
 * What the pointer and the keyboard are in the middle of.
 */
typedef struct
{
  GSimpleActionGroup *actions;
  GtkWidget *menu;
  guint view_timeout_id;    /* until what is seen is said */
  double pointer_x;         /* where the pointer is, for zooming around it */
  graphene_point_t pointer; /* the same in the window, which layout does not move; NaN: unknown */
  double drag_anchor;       /* data: the end of the selection that stays */
  double drag_offset;       /* pixels panned so far */
  double pinch_scale;       /* the gesture's scale at the last step */
  double selection_anchor;  /* data: where Shift+arrow started; NaN outside of that */
  gboolean cursor_by_pointer;
  gboolean dragging;
} FettleChartControls;

FettleChartControls *fettle_chart_view_get_controls (FettleChartView *self);
void fettle_chart_view_say_view (FettleChartView *self);

#define FETTLE_CHART_ZOOM_STEP 1.25
#define FETTLE_CHART_PAN_STEP  0.1

gboolean fettle_chart_view_zoom (FettleChartView *self, double factor);
gboolean fettle_chart_view_reset_view (FettleChartView *self);
gboolean fettle_chart_view_show_table (FettleChartView *self);
void fettle_chart_view_open_menu (FettleChartView *self, double x, double y);

void fettle_chart_view_bind_keys (GtkWidgetClass *klass);
void fettle_chart_view_describe_keys (FettleChartView *self);
void fettle_chart_view_add_pointer (FettleChartView *self);

void fettle_chart_view_controls_init (FettleChartView *self);
void fettle_chart_view_controls_update (FettleChartView *self);
void fettle_chart_view_controls_dispose (FettleChartView *self);

G_END_DECLS
