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
#define TICK_DISTANCE 1.7
#define TICKS_MOST    4
/* More points than this a pixel: joins are not seen, but cost. */
#define DENSE 0.5

static double
get_x (const FettleTracePlot *plot, double x)
{
  return plot->left + (x - plot->first) / (plot->last - plot->first) * (plot->right - plot->left);
}

static double
get_y (const FettleTracePanel *self, const FettleTracePlot *plot, double value)
{
  return plot->bottom - fettle_trace_panel_get_fraction (self, value) * (plot->bottom - plot->top);
}

/* --- the scale ----------------------------------------------------------------------------------
 */

static void
draw_tick (const FettleTracePanel *self,
           FettlePainter *painter,
           const FettleTracePlot *plot,
           const FettleTraceUnits *units,
           double value)
{
  gboolean mirrored = painter->theme->right_to_left;
  g_autofree char *label = fettle_trace_panel_dup_tick (self, units, value);

  fettle_painter_draw_text (painter, label, FETTLE_WEIGHT_DIMMED,
                            mirrored ? plot->right + LABEL_DISTANCE : plot->left - LABEL_DISTANCE,
                            get_y (self, plot, value), mirrored ? 0.0 : 1.0);
}

static void
draw_ticks (const FettleTracePanel *self,
            FettlePainter *painter,
            const FettleTracePlot *plot,
            const FettleTraceUnits *units)
{
  double room = (plot->bottom - plot->top) / (painter->line_height * TICK_DISTANCE);
  double ticks[FETTLE_TRACE_TICKS_MAXIMUM];
  size_t n_ticks
      = fettle_trace_panel_get_ticks (self, units, (size_t) CLAMP (floor (room), 1.0, TICKS_MOST),
                                      ticks);

  for (size_t i = 0; i < n_ticks; i++)
    {
      fettle_painter_draw_grid (painter, plot->left, plot->right, get_y (self, plot, ticks[i]));
      draw_tick (self, painter, plot, units, ticks[i]);
    }
}

/* Heart rate has its grid where the zones meet. Every bound has a line; words stand where there is
 * room. */
static void
draw_bounds (const FettleTracePanel *self,
             FettlePainter *painter,
             const FettleTracePlot *plot,
             const FettleTraceUnits *units,
             const FettleZones *zones)
{
  double last = INFINITY;

  for (size_t i = 0; i + 1 < zones->n_zones; i++)
    {
      double bound = zones->bounds[i];
      double y = get_y (self, plot, bound);

      if (bound <= self->low || bound >= self->high)
        continue;

      fettle_painter_draw_grid (painter, plot->left, plot->right, y);
      if (last - y < painter->line_height)
        continue;
      draw_tick (self, painter, plot, units, bound);
      last = y;
    }
}

/* Zones that are seen, from the lowest; @places are the middles of what is seen of them. */
static size_t
get_seen_zones (const FettleTracePanel *self,
                const FettleTracePlot *plot,
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
      places[n_seen++] = -get_y (self, plot, (low + high) / 2.0);
    }

  return n_seen;
}

static void
draw_zone_names (const FettleTracePanel *self,
                 FettlePainter *painter,
                 const FettleTracePlot *plot,
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

/* Adds what of a line lies between two heights, the lower included, cut exactly there. */
static void
add_line_between (FettlePainter *painter,
                  const FettleSeriesPoint *points,
                  size_t n_points,
                  double low,
                  double high)
{
  gboolean drawing = FALSE;

  for (size_t i = 0; i < n_points; i++)
    {
      const FettleSeriesPoint *to = &points[i];
      const FettleSeriesPoint *from = to->starts || i == 0 ? to : &points[i - 1];
      double begin = 0.0, end = 1.0;

      if (from->y != to->y)
        {
          double at_low = (low - from->y) / (to->y - from->y);
          double at_high = (high - from->y) / (to->y - from->y);

          begin = MAX (MIN (at_low, at_high), 0.0);
          end = MIN (MAX (at_low, at_high), 1.0);
        }
      else if (from->y <= low || from->y > high)
        end = -1.0;

      if (begin > end || (from == to && i + 1 < n_points && !points[i + 1].starts))
        {
          drawing = FALSE;
          continue;
        }

      if (!drawing || begin > 0.0)
        cairo_move_to (painter->cr, from->x + begin * (to->x - from->x),
                       from->y + begin * (to->y - from->y));
      cairo_line_to (painter->cr, from->x + end * (to->x - from->x),
                     from->y + end * (to->y - from->y));
      drawing = end >= 1.0;
    }
}

static void
stroke (FettlePainter *painter, FettleColor color, gboolean is_dense)
{
  cairo_t *cr = painter->cr;

  cairo_set_line_width (cr, fettle_painter_get_line_width (painter, LINE_WIDTH));
  cairo_set_line_join (cr, is_dense ? CAIRO_LINE_JOIN_BEVEL : CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_cap (cr, is_dense ? CAIRO_LINE_CAP_BUTT : CAIRO_LINE_CAP_ROUND);
  fettle_painter_set_color (painter, color, 1.0);
  cairo_stroke (cr);
}

static void
draw_line_by_zone (const FettleTracePanel *self,
                   FettlePainter *painter,
                   const FettleTracePlot *plot,
                   const FettleZones *zones,
                   const FettleSeriesPoint *points,
                   size_t n_points,
                   gboolean is_dense)
{
  for (size_t zone = 0; zone < zones->n_zones; zone++)
    {
      double high = zone == 0 ? G_MAXDOUBLE : get_y (self, plot, zones->bounds[zone - 1]);
      double low
          = zone + 1 == zones->n_zones ? -G_MAXDOUBLE : get_y (self, plot, zones->bounds[zone]);
      FettleInk ink = fettle_palette_zone_ink (zone, zones->n_zones);

      add_line_between (painter, points, n_points, low, high);
      stroke (painter, fettle_painter_get_ink (painter, ink), is_dense);
    }
}

static void
draw_area (FettlePainter *painter,
           const FettleTracePlot *plot,
           const FettleSeriesPoint *points,
           size_t n_points)
{
  cairo_t *cr = painter->cr;

  for (size_t i = 0; i < n_points; i++)
    {
      if (points[i].starts || i == 0)
        cairo_move_to (cr, points[i].x, plot->bottom);
      cairo_line_to (cr, points[i].x, points[i].y);
      if (i + 1 == n_points || points[i + 1].starts)
        {
          cairo_line_to (cr, points[i].x, plot->bottom);
          cairo_close_path (cr);
        }
    }

  fettle_painter_set_foreground (painter,
                                 painter->theme->high_contrast ? AREA_HIGH_CONTRAST : AREA);
  cairo_fill (cr);
}

static void
draw_data (const FettleTracePanel *self,
           FettlePainter *painter,
           const FettleTracePlot *plot,
           const FettleZones *zones)
{
  size_t n_columns = (size_t) MAX (ceil ((plot->right - plot->left) / painter->pixel), 1.0);
  g_autofree FettleSeriesPoint *points
      = g_new (FettleSeriesPoint, FETTLE_SERIES_LINE_LENGTH (n_columns));
  size_t n_points
      = fettle_series_get_line (self->series, plot->first, plot->last, n_columns, points);
  gboolean is_dense = (double) n_points > DENSE * (double) n_columns;

  for (size_t i = 0; i < n_points; i++)
    {
      points[i].x = get_x (plot, points[i].x);
      points[i].y = get_y (self, plot, points[i].y);
    }

  cairo_save (painter->cr);
  cairo_rectangle (painter->cr, plot->left, plot->top - LINE_WIDTH, plot->right - plot->left,
                   plot->bottom - plot->top + 2.0 * LINE_WIDTH);
  cairo_clip (painter->cr);

  if (self->kind == FETTLE_TRACE_ALTITUDE)
    draw_area (painter, plot, points, n_points);
  if (self->kind == FETTLE_TRACE_HEART_RATE && zones != NULL)
    draw_line_by_zone (self, painter, plot, zones, points, n_points, is_dense);
  else
    {
      add_line_between (painter, points, n_points, -G_MAXDOUBLE, G_MAXDOUBLE);
      stroke (painter, fettle_painter_get_ink (painter, get_ink (self)), is_dense);
    }

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
                         const FettleTracePlot *plot,
                         const FettleTraceUnits *units,
                         const FettleZones *zones)
{
  gboolean has_zones = self->kind == FETTLE_TRACE_HEART_RATE && zones != NULL;

  if (has_zones)
    {
      draw_bounds (self, painter, plot, units, zones);
      draw_zone_names (self, painter, plot, zones);
    }
  else
    draw_ticks (self, painter, plot, units);

  draw_data (self, painter, plot, zones);
}
