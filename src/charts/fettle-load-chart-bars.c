/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include <math.h>

#include "fettle-columns.h"
#include "fettle-load-chart-private.h"

/* The load of each day. */

#define BAR_PART   0.72
#define BAR_RADIUS 2.5
#define BAR_ALPHA  0.9
/* Bars narrower than this are drawn as one shape. */
#define BAR_LEAST 3.0

static void
add_bar (FettlePainter *painter, double left, double right, double top, double bottom)
{
  cairo_t *cr = painter->cr;
  double radius = MIN (MIN (BAR_RADIUS, (right - left) / 2.0), bottom - top);

  cairo_new_sub_path (cr);
  cairo_arc (cr, left + radius, top + radius, radius, G_PI, 1.5 * G_PI);
  cairo_arc (cr, right - radius, top + radius, radius, 1.5 * G_PI, 2.0 * G_PI);
  cairo_line_to (cr, right, bottom);
  cairo_line_to (cr, left, bottom);
  cairo_close_path (cr);
}

static void
add_bars (FettleLoadChart *self, FettlePainter *painter, const FettleLoadLayout *layout)
{
  FettleDay first = (FettleDay) floor (layout->first);
  FettleDay last = (FettleDay) ceil (layout->last);
  double half = layout->day_width * BAR_PART / 2.0;

  for (FettleDay day = first; day <= last; day++)
    {
      double value = fettle_load_chart_get_value (self, FETTLE_LOAD_COLUMN_LOAD, day);
      double x = fettle_load_layout_get_x (layout, day);

      if (!(value > 0.0))
        continue;
      add_bar (painter, round ((x - half) / painter->pixel) * painter->pixel,
               round ((x + half) / painter->pixel) * painter->pixel,
               fettle_load_panel_get_y (&layout->average, value), layout->average.bottom);
    }
}

/* Of every column of pixels the highest bar. */
static FettleColumns *
make_skyline (FettleLoadChart *self, FettlePainter *painter, const FettleLoadLayout *layout)
{
  FettleColumns *skyline = fettle_columns_new (painter, layout->left, layout->average.top,
                                               layout->right, layout->average.bottom, 1);
  double half = painter->pixel / layout->day_width / 2.0;

  for (size_t i = 0; i < fettle_columns_get_length (skyline); i++)
    {
      double day = layout->first - 0.5
                   + (fettle_columns_get_middle (skyline, i) - layout->left) / layout->day_width;
      double lowest, highest;

      /* A day that is wider than a pixel fills those that lie in it. */
      if (fettle_series_get_range (self->series[FETTLE_LOAD_COLUMN_LOAD],
                                   MIN (day - half, round (day)), MAX (day + half, round (day)),
                                   &lowest, &highest)
          && highest > 0.0)
        fettle_columns_widen (skyline, i, fettle_load_panel_get_y (&layout->average, highest),
                              layout->average.bottom);
    }

  return skyline;
}

void
fettle_load_chart_draw_bars (FettleLoadChart *self,
                             FettlePainter *painter,
                             const FettleLoadLayout *layout)
{
  FettleColor color = fettle_painter_get_ink (painter, FETTLE_INK_NEUTRAL);
  double alpha = painter->theme->high_contrast ? 1.0 : BAR_ALPHA;

  if (layout->day_width / painter->pixel < BAR_LEAST && painter->has_pixels)
    {
      g_autoptr (FettleColumns) skyline = make_skyline (self, painter, layout);

      fettle_columns_draw (skyline, painter, color, alpha);
      return;
    }

  add_bars (self, painter, layout);
  fettle_painter_set_color (painter, color, alpha);
  cairo_fill (painter->cr);
}
