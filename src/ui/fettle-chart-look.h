/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <gtk/gtk.h>

#include "fettle-chart-theme.h"

G_BEGIN_DECLS

/**
 * FettleChartLook:
 * @theme: how charts look in the widget
 * @font: (nullable): the font they are written in
 *
 * The widget's style, as a chart takes it.
 */
typedef struct
{
  FettleChartTheme theme;
  PangoFontDescription *font;
} FettleChartLook;

/* TRUE if the look is another one now. */
gboolean fettle_chart_look_update (FettleChartLook *self, GtkWidget *widget);
void fettle_chart_look_clear (FettleChartLook *self);

G_END_DECLS
