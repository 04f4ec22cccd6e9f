/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include <math.h>

#include "fettle-format.h"
#include "fettle-load-chart-private.h"
#include "fettle-ticks.h"

/* Where everything is, in logical pixels. */

#define FORM_PART 0.36
#define SIDE_GAP  8.0
/* Names stand at the ends of the lines if they take no more than this part of the width. */
#define NAMES_PART 0.2

#define SMALLEST_LOAD 40.0
#define SMALLEST_FORM 10.0

double
fettle_load_layout_get_x (const FettleLoadLayout *self, double day)
{
  return self->left + (day - self->first + 0.5) * self->day_width;
}

double
fettle_load_panel_get_y (const FettleLoadPanel *self, double value)
{
  return self->bottom - (value - self->low) / (self->high - self->low) * (self->bottom - self->top);
}

static double
measure_ends (FettleLoadChart *self, FettlePainter *painter, gboolean with_names)
{
  static const FettleLoadColumn columns[]
      = { FETTLE_LOAD_COLUMN_FITNESS, FETTLE_LOAD_COLUMN_FATIGUE, FETTLE_LOAD_COLUMN_FORM };
  double widest = 0.0;

  for (size_t i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_autofree char *name
          = g_strconcat (fettle_load_column_get_title (columns[i]), "\u00a0", NULL);
      g_autofree char *figure
          = fettle_load_chart_dup_figure (self, columns[i], fettle_load_chart_get_morning (self));
      double width = fettle_painter_measure (painter, figure, FETTLE_WEIGHT_BOLD);

      if (with_names)
        width += fettle_painter_measure (painter, name, FETTLE_WEIGHT_NORMAL);
      widest = MAX (widest, width);
    }

  return widest + SIDE_GAP;
}

/* The highest figure there ever is decides, so that the plot does not move while zooming. */
static double
measure_scale (FettleLoadChart *self, FettlePainter *painter)
{
  double lowest = 0.0, highest = SMALLEST_LOAD;
  g_autofree char *figure = NULL;

  fettle_series_get_range (self->series[FETTLE_LOAD_COLUMN_LOAD], -INFINITY, INFINITY, &lowest,
                           &highest);
  figure = fettle_format_number (MAX (highest, 100.0), 0);
  return fettle_painter_measure (painter, figure, FETTLE_WEIGHT_DIMMED) + SIDE_GAP;
}

void
fettle_load_chart_lay_out_sides (FettleLoadChart *self,
                                 FettlePainter *painter,
                                 double width,
                                 FettleLoadLayout *layout)
{
  double ends = measure_ends (self, painter, TRUE);

  layout->width = width;
  layout->is_narrow = ends > NAMES_PART * width;
  if (layout->is_narrow)
    ends = measure_ends (self, painter, FALSE);

  layout->left = ceil (measure_scale (self, painter));
  layout->right = MAX (floor (width - ends), layout->left + 1.0);
  fettle_chart_get_view (FETTLE_CHART (self), &layout->first, &layout->last);
  layout->day_width = (layout->right - layout->left) / (layout->last - layout->first + 1.0);
  layout->period = fettle_load_chart_choose_period (layout->day_width);
}

static void
widen_range (FettleLoadChart *self,
             const FettleLoadLayout *layout,
             FettleLoadColumn column,
             double *low,
             double *high)
{
  double lowest, highest;

  if (!fettle_series_get_range (self->series[column], layout->first - 0.5, layout->last + 0.5,
                                &lowest, &highest))
    return;

  *low = MIN (*low, lowest);
  *high = MAX (*high, highest);
}

static double
get_step (FettlePainter *painter, const FettleLoadPanel *panel, double n_most)
{
  double room = floor ((panel->bottom - panel->top) / (2.0 * painter->line_height));

  return fettle_ticks_get_step ((panel->high - panel->low) / CLAMP (room, 1.0, n_most));
}

/* Bars begin at zero and share the axis with their averages. */
static void
scale_average (FettleLoadChart *self, FettlePainter *painter, FettleLoadLayout *layout)
{
  FettleLoadPanel *panel = &layout->average;

  panel->low = 0.0;
  panel->high = MAX (SMALLEST_LOAD, fettle_load_chart_get_highest_bar (self, layout));
  widen_range (self, layout, FETTLE_LOAD_COLUMN_FITNESS, &panel->low, &panel->high);
  widen_range (self, layout, FETTLE_LOAD_COLUMN_FATIGUE, &panel->low, &panel->high);
  panel->step = get_step (painter, panel, 4.0);
  /* A quarter of a step is fine enough to fit, and coarse enough not to move with every pixel of a
   * drag. */
  panel->high = ceil (panel->high * 1.02 / panel->step * 4.0) * panel->step / 4.0;
}

static void
scale_form (FettleLoadChart *self, FettlePainter *painter, FettleLoadLayout *layout)
{
  FettleLoadPanel *panel = &layout->form;

  panel->low = -SMALLEST_FORM;
  panel->high = SMALLEST_FORM;
  widen_range (self, layout, FETTLE_LOAD_COLUMN_FORM, &panel->low, &panel->high);
  panel->step = get_step (painter, panel, 4.0);
  panel->low = floor (panel->low * 1.08 / panel->step * 4.0) * panel->step / 4.0;
  panel->high = ceil (panel->high * 1.08 / panel->step * 4.0) * panel->step / 4.0;
}

void
fettle_load_chart_lay_out (FettleLoadChart *self,
                           FettlePainter *painter,
                           double width,
                           double height,
                           FettleLoadLayout *layout)
{
  double title = painter->line_height + FETTLE_LOAD_TITLE_GAP;
  double axis = fettle_chart_axis_get_height (painter);
  double room = MAX (height - 2.0 * title - FETTLE_LOAD_PANEL_GAP - axis, 40.0);

  fettle_load_chart_lay_out_sides (self, painter, width, layout);
  layout->average.top = title;
  layout->average.bottom = round (title + (1.0 - FORM_PART) * room);
  layout->form.top = layout->average.bottom + FETTLE_LOAD_PANEL_GAP + title;
  layout->form.bottom = round (layout->form.top + FORM_PART * room);
  layout->axis_y = layout->form.bottom + axis / 2.0;
  scale_average (self, painter, layout);
  scale_form (self, painter, layout);
}
