/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <glib.h>
#include <pango/pango.h>

#include "fettle-palette.h"

G_BEGIN_DECLS

/**
 * FettleChartTheme:
 * @variant: which palette
 * @high_contrast: lines 1 px wider, fills opaque, grid 25 %
 * @foreground: text and neutral ink
 * @background: the card that the chart lies on
 * @accent: for today, selection and cursor only
 * @font: (nullable): the caption font; NULL takes the context's at caption size
 * @text_scale: 1.0 = 100 %
 * @right_to_left: labels mirror, the time axis does not
 *
 * How a chart looks, given by the widget, the printer or the exporter.
 */
typedef struct
{
  FettlePaletteVariant variant;
  gboolean high_contrast;
  FettleColor foreground;
  FettleColor background;
  FettleColor accent;
  const PangoFontDescription *font;
  double text_scale;
  gboolean right_to_left;
} FettleChartTheme;

/* A theme with Adwaita's own colours, for print and tests. */
void fettle_chart_theme_init (FettleChartTheme *theme, FettlePaletteVariant variant);

G_END_DECLS
