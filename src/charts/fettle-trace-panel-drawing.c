/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include <math.h>

#include "fettle-ticks.h"
#include "fettle-trace-chart-private.h"

#define LINE_WIDTH         1.6
#define AREA               0.14
#define AREA_HIGH_CONTRAST 0.35
#define LABEL_DISTANCE     8.0
/* Ticks as a part of a line of text that lies free between them. */
#define TICK_DISTANCE 1.4
#define TICKS_MOST    4.0

/* --- the scale ----------------------------------------------------------------------------------
 */

static void
draw_tick (const FettleTracePanel *self,
           FettlePainter *painter,
           const FettleChartFrame *plot,
           const FettleTraceUnits *units,
           double value)
{
  gboolean mirrored = painter->theme->right_to_left;
  g_autofree char *label = fettle_trace_panel_dup_tick (self, units, value);

  fettle_painter_draw_text (painter, label, FETTLE_WEIGHT_DIMMED,
                            mirrored ? plot->right + LABEL_DISTANCE : plot->left - LABEL_DISTANCE,
                            fettle_chart_frame_get_y (plot, value), mirrored ? 0.0 : 1.0);
}

static void
draw_ticks (const FettleTracePanel *self,
            FettlePainter *painter,
            const FettleChartFrame *plot,
            const FettleTraceUnits *units)
{
  double room = (plot->bottom - plot->top) / (painter->line_height * TICK_DISTANCE);
  double ticks[FETTLE_TRACE_TICKS_MAXIMUM];
  size_t n_ticks = fettle_trace_panel_get_ticks (self, units, MIN (room, TICKS_MOST), ticks);

  for (size_t i = 0; i < n_ticks; i++)
    {
      fettle_painter_draw_grid (painter, plot->left, plot->right,
                                fettle_chart_frame_get_y (plot, ticks[i]));
      draw_tick (self, painter, plot, units, ticks[i]);
    }
}

/* Heart rate has its grid where the zones meet. Every bound has a line; words stand where there is
 * room. */
static void
draw_bounds (const FettleTracePanel *self,
             FettlePainter *painter,
             const FettleChartFrame *plot,
             const FettleTraceUnits *units,
             const FettleZones *zones)
{
  double last = INFINITY;

  for (size_t i = 0; i + 1 < zones->n_zones; i++)
    {
      double bound = zones->bounds[i];
      double y = fettle_chart_frame_get_y (plot, bound);

      if (bound <= self->low || bound >= self->high)
        continue;

      fettle_painter_draw_grid (painter, plot->left, plot->right, y);
      if (last - y < painter->line_height)
        continue;
      draw_tick (self, painter, plot, units, bound);
      last = y;
    }
}

static size_t
count_bounds (const FettleTracePanel *self, const FettleZones *zones)
{
  size_t n_seen = 0;

  for (size_t i = 0; i + 1 < zones->n_zones; i++)
    n_seen += zones->bounds[i] > self->low && zones->bounds[i] < self->high ? 1 : 0;

  return n_seen;
}

/* Zones that are seen, from the lowest; @places are the middles of what is seen of them. */
static size_t
get_seen_zones (const FettleTracePanel *self,
                const FettleChartFrame *plot,
                const FettleZones *zones,
                size_t *seen,
                double *places)
{
  size_t n_seen = 0;

  for (size_t zone = 0; zone < zones->n_zones; zone++)
    {
      double low = zone == 0 ? self->low : MAX (zones->bounds[zone - 1], self->low);
      double high = zone + 1 == zones->n_zones ? self->high : MIN (zones->bounds[zone], self->high);

      if (low >= high)
        continue;
      seen[n_seen] = zone;
      /* Downwards, as the places ascend. */
      places[n_seen++] = -fettle_chart_frame_get_y (plot, (low + high) / 2.0);
    }

  return n_seen;
}

static void
draw_zone_names (const FettleTracePanel *self,
                 FettlePainter *painter,
                 const FettleChartFrame *plot,
                 const FettleZones *zones)
{
  gboolean mirrored = painter->theme->right_to_left;
  size_t seen[FETTLE_ZONES_MAXIMUM];
  double places[FETTLE_ZONES_MAXIMUM];
  size_t n_seen = get_seen_zones (self, plot, zones, seen, places);

  fettle_ticks_spread (places, n_seen, painter->line_height, -plot->bottom, -plot->top);
  for (size_t i = 0; i < n_seen; i++)
    {
      g_autofree char *name = g_strdup_printf ("Z%d", (int) seen[i] + 1);
      FettleInk ink = fettle_palette_zone_ink (seen[i], zones->n_zones);

      /* Without room for all, the upper ones stay: that is where training is decided. */
      if (i + 1 < n_seen && places[i + 1] - places[i] < 0.9 * painter->line_height
          && (n_seen - i) % 2 == 0)
        continue;
      fettle_painter_draw_text_in (painter, name, FETTLE_WEIGHT_BOLD,
                                   fettle_painter_get_text_ink (painter, ink),
                                   mirrored ? plot->left - LABEL_DISTANCE
                                            : plot->right + LABEL_DISTANCE,
                                   -places[i], mirrored ? 1.0 : 0.0);
    }
}

/* --- the line -----------------------------------------------------------------------------------
 */

static FettleInk
get_ink (const FettleTracePanel *self)
{
  static const FettleInk inks[] = {
    [FETTLE_TRACE_HEART_RATE] = FETTLE_INK_FATIGUE, [FETTLE_TRACE_PACE] = FETTLE_INK_FITNESS,
    [FETTLE_TRACE_SPEED] = FETTLE_INK_FITNESS,      [FETTLE_TRACE_POWER] = FETTLE_INK_RUN,
    [FETTLE_TRACE_CADENCE] = FETTLE_INK_RIDE,       [FETTLE_TRACE_ALTITUDE] = FETTLE_INK_OTHER,
  };

  return inks[self->kind];
}

/**
 * fettle_trace_panel_get_color:
 * @self: a panel
 * @painter: knows the theme
 * @zones: (nullable): zones of heart rate
 * @value: a value
 *
 * Returns: the colour of the line at this value
 */
FettleColor
fettle_trace_panel_get_color (const FettleTracePanel *self,
                              FettlePainter *painter,
                              const FettleZones *zones,
                              double value)
{
  if (self->kind == FETTLE_TRACE_HEART_RATE && zones != NULL && !isnan (value))
    return fettle_painter_get_ink (painter,
                                   fettle_palette_zone_ink (fettle_zones_assign (zones, value),
                                                            zones->n_zones));

  return fettle_painter_get_ink (painter, get_ink (self));
}

/* The line is cut where it crosses from zone to zone; on a bound it is in the zone above. */
static void
draw_line_by_zone (FettleChartLine *line,
                   FettlePainter *painter,
                   const FettleChartFrame *plot,
                   const FettleZones *zones)
{
  for (size_t zone = 0; zone < zones->n_zones; zone++)
    {
      gboolean is_first = zone == 0, is_last = zone + 1 == zones->n_zones;
      double bottom
          = is_first ? INFINITY : fettle_chart_frame_get_y (plot, zones->bounds[zone - 1]);
      double top = is_last ? -INFINITY : fettle_chart_frame_get_y (plot, zones->bounds[zone]);
      FettleInk ink = fettle_palette_zone_ink (zone, zones->n_zones);

      if (bottom > plot->top && top < plot->bottom)
        fettle_chart_line_draw (line, painter, LINE_WIDTH, top, bottom,
                                fettle_painter_get_ink (painter, ink), 1.0);
    }
}

static void
draw_data (const FettleTracePanel *self,
           FettlePainter *painter,
           const FettleChartFrame *plot,
           const FettleZones *zones)
{
  g_autoptr (FettleChartLine) line = fettle_chart_line_new (painter, self->series, plot);
  double top = fettle_painter_align_y (painter, plot->top - LINE_WIDTH);
  double bottom = fettle_painter_align_y (painter, plot->bottom + LINE_WIDTH);

  cairo_save (painter->cr);
  cairo_rectangle (painter->cr, plot->left, top, plot->right - plot->left, bottom - top);
  cairo_clip (painter->cr);

  if (self->kind == FETTLE_TRACE_ALTITUDE)
    fettle_chart_line_draw_area (line, painter,
                                 painter->theme->high_contrast ? AREA_HIGH_CONTRAST : AREA);
  if (self->kind == FETTLE_TRACE_HEART_RATE && zones != NULL)
    draw_line_by_zone (line, painter, plot, zones);
  else
    fettle_chart_line_draw (line, painter, LINE_WIDTH, -INFINITY, INFINITY,
                            fettle_painter_get_ink (painter, get_ink (self)), 1.0);

  cairo_restore (painter->cr);
}

/**
 * fettle_trace_panel_draw:
 * @self: a panel
 * @painter: draws
 * @plot: where
 * @units: what values are written in
 * @zones: (nullable): zones of heart rate
 *
 * Draws the grid with its words and the line.
 */
void
fettle_trace_panel_draw (const FettleTracePanel *self,
                         FettlePainter *painter,
                         const FettleChartFrame *plot,
                         const FettleTraceUnits *units,
                         const FettleZones *zones)
{
  gboolean has_zones = self->kind == FETTLE_TRACE_HEART_RATE && zones != NULL;

  /* One bound alone is no scale to read values from. */
  if (has_zones && count_bounds (self, zones) > 1)
    draw_bounds (self, painter, plot, units, zones);
  else
    draw_ticks (self, painter, plot, units);
  if (has_zones)
    draw_zone_names (self, painter, plot, zones);

  draw_data (self, painter, plot, zones);
}
