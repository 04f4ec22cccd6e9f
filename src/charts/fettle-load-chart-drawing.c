/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "fettle-chart-line.h"
#include "fettle-fitness.h"
#include "fettle-format.h"
#include "fettle-load-chart-private.h"
#include "fettle-ticks.h"

#define FITNESS_WIDTH 2.75
#define FATIGUE_WIDTH 1.5
#define FORM_WIDTH    1.75
/* Of the stretch of today, which is short. */
#define DASH_ON  3.0
#define DASH_OFF 2.0
/* The card shines through around a line that crosses bars. */
#define CASING       1.25
#define CASING_ALPHA 0.85

#define BAND               0.1
#define BAND_HIGH_CONTRAST 0.25
#define BAND_EDGE          0.45
#define BAND_STEP          5.0
#define LABEL_DISTANCE     8.0

/* --- scales -------------------------------------------------------------------------------------
 */

static void
draw_scale (FettlePainter *painter,
            const FettleLoadLayout *layout,
            const FettleLoadPanel *panel,
            char *(*dup_figure) (double value, int decimals))
{
  int decimals = fettle_ticks_get_decimals (panel->step);

  for (double tick = ceil (panel->low / panel->step - 1e-6) * panel->step;
       tick <= panel->high * (1.0 + 1e-6); tick += panel->step)
    {
      double y = fettle_load_panel_get_y (panel, tick);
      g_autofree char *label = dup_figure (tick, decimals);

      /* Right at the top its word would stand in the title: a line without one says nothing. */
      if (y - painter->line_height / 2.0 < panel->top - FETTLE_LOAD_TITLE_GAP)
        continue;
      if (fabs (tick) < panel->step / 2.0 && panel->low < 0.0)
        fettle_painter_draw_zero (painter, layout->left, layout->right, y);
      else
        fettle_painter_draw_grid (painter, layout->left, layout->right, y);
      fettle_painter_draw_text (painter, label, FETTLE_WEIGHT_DIMMED, layout->left - LABEL_DISTANCE,
                                y, 1.0);
    }
}

/* --- lines --------------------------------------------------------------------------------------
 */

static void
draw_line (FettleLoadChart *self,
           FettlePainter *painter,
           const FettleLoadLayout *layout,
           const FettleLoadPanel *panel,
           FettleLoadColumn column,
           double width,
           gboolean has_casing)
{
  FettleChartFrame frame = { layout->left,        layout->right,      panel->top, panel->bottom,
                             layout->first - 0.5, layout->last + 0.5, panel->low, panel->high };
  g_autoptr (FettleChartLine) line = fettle_chart_line_new (painter, self->series[column], &frame);
  FettleColor color = fettle_painter_get_ink (painter, fettle_load_column_get_ink (column));

  if (has_casing)
    fettle_chart_line_draw (line, painter, width + 2.0 * CASING, -INFINITY, INFINITY,
                            painter->theme->background, CASING_ALPHA);
  fettle_chart_line_draw (line, painter, width, -INFINITY, INFINITY, color, 1.0);
}

static void
stroke_today (FettleLoadChart *self,
              FettlePainter *painter,
              const FettleLoadLayout *layout,
              const FettleLoadPanel *panel,
              FettleLoadColumn column,
              double width)
{
  FettleDay morning = fettle_load_chart_get_morning (self);
  double from = fettle_load_chart_get_value (self, column, morning);
  double to = fettle_load_chart_get_value (self, column, morning + 1);

  cairo_set_line_width (painter->cr, fettle_painter_get_line_width (painter, width));
  cairo_move_to (painter->cr, fettle_load_layout_get_x (layout, morning),
                 fettle_load_panel_get_y (panel, from));
  cairo_line_to (painter->cr, fettle_load_layout_get_x (layout, morning + 1),
                 fettle_load_panel_get_y (panel, to));
  cairo_stroke (painter->cr);
}

/* From this morning to now. */
static void
draw_today_line (FettleLoadChart *self,
                 FettlePainter *painter,
                 const FettleLoadLayout *layout,
                 const FettleLoadPanel *panel,
                 FettleLoadColumn column,
                 double width,
                 gboolean has_casing)
{
  static const double dashes[] = { DASH_ON, DASH_OFF };
  FettleDay morning = fettle_load_chart_get_morning (self);

  if (isnan (fettle_load_chart_get_value (self, column, morning))
      || isnan (fettle_load_chart_get_value (self, column, morning + 1)))
    return;

  cairo_save (painter->cr);
  cairo_set_line_cap (painter->cr, CAIRO_LINE_CAP_BUTT);
  if (has_casing)
    {
      fettle_painter_set_color (painter, painter->theme->background, CASING_ALPHA);
      stroke_today (self, painter, layout, panel, column, width + 2.0 * CASING);
    }
  cairo_set_dash (painter->cr, dashes, G_N_ELEMENTS (dashes), 0.0);
  fettle_painter_set_color (painter,
                            fettle_painter_get_ink (painter, fettle_load_column_get_ink (column)),
                            1.0);
  stroke_today (self, painter, layout, panel, column, width);
  cairo_restore (painter->cr);
}

/* --- words at the ends --------------------------------------------------------------------------
 */

/* The last day that is over, is seen and has a value; FETTLE_DAY_NONE without one. */
static FettleDay
get_end (FettleLoadChart *self, const FettleLoadLayout *layout, FettleLoadColumn column)
{
  FettleDay day
      = MIN ((FettleDay) floor (layout->last + 1e-6), fettle_load_chart_get_morning (self));

  while (day >= layout->first && isnan (fettle_load_chart_get_value (self, column, day)))
    day--;

  return day >= layout->first ? day : FETTLE_DAY_NONE;
}

static void
draw_end_label (FettleLoadChart *self,
                FettlePainter *painter,
                const FettleLoadLayout *layout,
                FettleLoadColumn column,
                FettleDay day,
                double y)
{
  FettleColor color = fettle_painter_get_text_ink (painter, fettle_load_column_get_ink (column));
  FettleWeight weight
      = day == fettle_load_chart_get_morning (self) ? FETTLE_WEIGHT_BOLD : FETTLE_WEIGHT_NORMAL;
  g_autofree char *figure = fettle_load_chart_dup_figure (self, column, day);
  double x = layout->right + LABEL_DISTANCE;

  if (!layout->is_narrow)
    {
      g_autofree char *name = g_strconcat (fettle_load_column_get_title (column), "\u00a0", NULL);

      fettle_painter_draw_text_in (painter, name, FETTLE_WEIGHT_NORMAL, color, x, y, 0.0);
      x += fettle_painter_measure (painter, name, FETTLE_WEIGHT_NORMAL);
    }
  fettle_painter_draw_text_in (painter, figure, weight, color, x, y, 0.0);
}

static void
draw_end_dot (FettleLoadChart *self,
              FettlePainter *painter,
              const FettleLoadLayout *layout,
              const FettleLoadPanel *panel,
              FettleLoadColumn column)
{
  FettleDay morning = fettle_load_chart_get_morning (self);
  double value = fettle_load_chart_get_value (self, column, morning);

  if (!isnan (value) && morning >= layout->first && morning <= layout->last)
    fettle_painter_draw_dot (painter, fettle_load_layout_get_x (layout, morning),
                             fettle_load_panel_get_y (panel, value),
                             fettle_painter_get_ink (painter, fettle_load_column_get_ink (column)));
}

/* Both labels at the heights of their lines, moved apart where they would overlap. */
static void
draw_average_ends (FettleLoadChart *self, FettlePainter *painter, const FettleLoadLayout *layout)
{
  const FettleLoadPanel *panel = &layout->average;
  FettleLoadColumn columns[] = { FETTLE_LOAD_COLUMN_FITNESS, FETTLE_LOAD_COLUMN_FATIGUE };
  FettleDay fitness_day = get_end (self, layout, FETTLE_LOAD_COLUMN_FITNESS);
  FettleDay fatigue_day = get_end (self, layout, FETTLE_LOAD_COLUMN_FATIGUE);
  double places[2];

  if (fitness_day == FETTLE_DAY_NONE || fatigue_day == FETTLE_DAY_NONE)
    return;

  if (fettle_load_chart_get_value (self, FETTLE_LOAD_COLUMN_FATIGUE, fatigue_day)
      > fettle_load_chart_get_value (self, FETTLE_LOAD_COLUMN_FITNESS, fitness_day))
    {
      columns[0] = FETTLE_LOAD_COLUMN_FATIGUE;
      columns[1] = FETTLE_LOAD_COLUMN_FITNESS;
    }
  for (size_t i = 0; i < G_N_ELEMENTS (columns); i++)
    places[i] = fettle_load_panel_get_y (panel, fettle_load_chart_get_value (self, columns[i],
                                                                             fitness_day));
  fettle_ticks_spread (places, G_N_ELEMENTS (places), painter->line_height, panel->top,
                       panel->bottom - painter->line_height / 2.0);
  for (size_t i = 0; i < G_N_ELEMENTS (columns); i++)
    draw_end_label (self, painter, layout, columns[i], fitness_day, places[i]);
}

static void
clip_to_panel (FettlePainter *painter, const FettleLoadLayout *layout, const FettleLoadPanel *panel)
{
  cairo_save (painter->cr);
  cairo_rectangle (painter->cr, layout->left, panel->top - FITNESS_WIDTH,
                   layout->right - layout->left, panel->bottom - panel->top + FITNESS_WIDTH);
  cairo_clip (painter->cr);
}

/* Solid lines end where the last whole day does. */
static void
clip_to_mornings (FettleLoadChart *self, FettlePainter *painter, const FettleLoadLayout *layout)
{
  double right = fettle_load_layout_get_x (layout, fettle_load_chart_get_morning (self));

  cairo_save (painter->cr);
  cairo_rectangle (painter->cr, layout->left, 0.0, MAX (right - layout->left, 0.0),
                   layout->form.bottom + FITNESS_WIDTH);
  cairo_clip (painter->cr);
}

void
fettle_load_chart_draw_average (FettleLoadChart *self,
                                FettlePainter *painter,
                                const FettleLoadLayout *layout)
{
  draw_scale (painter, layout, &layout->average, fettle_format_number);

  clip_to_panel (painter, layout, &layout->average);
  fettle_load_chart_draw_bars (self, painter, layout);
  clip_to_mornings (self, painter, layout);
  draw_line (self, painter, layout, &layout->average, FETTLE_LOAD_COLUMN_FATIGUE, FATIGUE_WIDTH,
             TRUE);
  draw_line (self, painter, layout, &layout->average, FETTLE_LOAD_COLUMN_FITNESS, FITNESS_WIDTH,
             TRUE);
  cairo_restore (painter->cr);
  draw_today_line (self, painter, layout, &layout->average, FETTLE_LOAD_COLUMN_FATIGUE,
                   FATIGUE_WIDTH, TRUE);
  draw_today_line (self, painter, layout, &layout->average, FETTLE_LOAD_COLUMN_FITNESS,
                   FITNESS_WIDTH, TRUE);
  cairo_restore (painter->cr);

  draw_end_dot (self, painter, layout, &layout->average, FETTLE_LOAD_COLUMN_FATIGUE);
  draw_end_dot (self, painter, layout, &layout->average, FETTLE_LOAD_COLUMN_FITNESS);
  draw_average_ends (self, painter, layout);
}

/* --- form ---------------------------------------------------------------------------------------
 */

static double
get_band_y (FettleLoadChart *self,
            const FettleLoadLayout *layout,
            FettleFormBand band,
            FettleDay day)
{
  double fitness = fettle_load_chart_get_value (self, FETTLE_LOAD_COLUMN_FITNESS, day);

  return fettle_load_panel_get_y (&layout->form, fettle_form_band_get_lower (band, fitness));
}

static void
add_band_edge (FettleLoadChart *self,
               FettlePainter *painter,
               const FettleLoadLayout *layout,
               FettleFormBand band,
               FettleDay from,
               FettleDay to,
               FettleDay step)
{
  for (FettleDay day = from;; day += step)
    {
      /* Fitness changes slowly: a day every few pixels is enough, but the ends are exact. */
      if (step > 0 ? day > to : day < to)
        day = to;
      cairo_line_to (painter->cr, fettle_load_layout_get_x (layout, day),
                     get_band_y (self, layout, band, day));
      if (day == to)
        break;
    }
}

static void
draw_band (FettleLoadChart *self,
           FettlePainter *painter,
           const FettleLoadLayout *layout,
           FettleFormBand band,
           FettleDay from,
           FettleDay to)
{
  FettleColor color = fettle_painter_get_ink (painter, FETTLE_INK_FITNESS);
  FettleDay step = (FettleDay) MAX (BAND_STEP / layout->day_width, 1.0);

  add_band_edge (self, painter, layout, band, from, to, step);
  add_band_edge (self, painter, layout, band + 1, to, from, -step);
  cairo_close_path (painter->cr);
  fettle_painter_set_color (painter, color,
                            painter->theme->high_contrast ? BAND_HIGH_CONTRAST : BAND);
  cairo_fill (painter->cr);

  cairo_set_line_width (painter->cr, 1.0);
  fettle_painter_set_color (painter, color, BAND_EDGE);
  for (FettleFormBand edge = band; edge <= band + 1; edge++)
    {
      add_band_edge (self, painter, layout, edge, from, to, step);
      cairo_stroke (painter->cr);
    }
}

/* Bands stand wherever there is a fitness to measure form by. */
static void
draw_bands (FettleLoadChart *self, FettlePainter *painter, const FettleLoadLayout *layout)
{
  FettleDay last = (FettleDay) ceil (layout->last + 0.5);
  FettleDay from = FETTLE_DAY_NONE;

  for (FettleDay day = (FettleDay) floor (layout->first - 0.5); day <= last + 1; day++)
    {
      gboolean is_known
          = day <= last
            && !isnan (fettle_load_chart_get_value (self, FETTLE_LOAD_COLUMN_FITNESS, day));

      if (is_known && from == FETTLE_DAY_NONE)
        from = day;
      if (!is_known && from != FETTLE_DAY_NONE)
        {
          draw_band (self, painter, layout, FETTLE_FORM_PRODUCTIVE, from, day - 1);
          draw_band (self, painter, layout, FETTLE_FORM_FRESH, from, day - 1);
          from = FETTLE_DAY_NONE;
        }
    }
}

/* Whether the line of form keeps clear of words between two places. */
static gboolean
is_free (FettleLoadChart *self,
         FettlePainter *painter,
         const FettleLoadLayout *layout,
         double left,
         double right,
         double y)
{
  double first = layout->first - 0.5 + (left - layout->left) / layout->day_width;
  double last = layout->first - 0.5 + (right - layout->left) / layout->day_width;
  double lowest, highest;

  if (!fettle_series_get_range (self->series[FETTLE_LOAD_COLUMN_FORM], first - 1.0, last + 1.0,
                                &lowest, &highest))
    return TRUE;

  return fettle_load_panel_get_y (&layout->form, highest) > y + painter->line_height / 2.0
         || fettle_load_panel_get_y (&layout->form, lowest) < y - painter->line_height / 2.0;
}

/* Names a band once, as near to where reading begins as the line leaves room. */
static void
draw_band_name (FettleLoadChart *self,
                FettlePainter *painter,
                const FettleLoadLayout *layout,
                FettleFormBand band,
                const char *name)
{
  gboolean mirrored = painter->theme->right_to_left;
  double width = fettle_painter_measure (painter, name, FETTLE_WEIGHT_DIMMED);
  double begin = mirrored ? layout->right - LABEL_DISTANCE - width : layout->left + LABEL_DISTANCE;
  size_t n_places = (size_t) MAX ((layout->right - layout->left) / width - 1.0, 1.0);

  for (size_t i = 0; i < n_places; i++)
    {
      double left = begin + (mirrored ? -1.0 : 1.0) * (double) i * width;
      FettleDay day
          = (FettleDay) round (layout->first - 0.5 + (left - layout->left) / layout->day_width);
      double low = MIN (get_band_y (self, layout, band, day), layout->form.bottom);
      double high = MAX (get_band_y (self, layout, band + 1, day), layout->form.top);

      /* Also where there is no band: NaN. */
      if (!(low - high >= 0.8 * painter->line_height))
        continue;
      if (is_free (self, painter, layout, left, left + width, (low + high) / 2.0))
        {
          fettle_painter_draw_text (painter, name, FETTLE_WEIGHT_DIMMED, left, (low + high) / 2.0,
                                    0.0);
          return;
        }
    }
}

void
fettle_load_chart_draw_form (FettleLoadChart *self,
                             FettlePainter *painter,
                             const FettleLoadLayout *layout)
{
  FettleDay end = get_end (self, layout, FETTLE_LOAD_COLUMN_FORM);

  clip_to_panel (painter, layout, &layout->form);
  draw_bands (self, painter, layout);
  cairo_restore (painter->cr);

  draw_scale (painter, layout, &layout->form, fettle_format_signed);

  clip_to_panel (painter, layout, &layout->form);
  clip_to_mornings (self, painter, layout);
  draw_line (self, painter, layout, &layout->form, FETTLE_LOAD_COLUMN_FORM, FORM_WIDTH, FALSE);
  cairo_restore (painter->cr);
  draw_today_line (self, painter, layout, &layout->form, FETTLE_LOAD_COLUMN_FORM, FORM_WIDTH,
                   FALSE);
  cairo_restore (painter->cr);
  draw_band_name (self, painter, layout, FETTLE_FORM_FRESH, C_ ("form", "fresh"));
  draw_band_name (self, painter, layout, FETTLE_FORM_PRODUCTIVE, C_ ("form", "productive"));

  draw_end_dot (self, painter, layout, &layout->form, FETTLE_LOAD_COLUMN_FORM);
  if (end != FETTLE_DAY_NONE)
    draw_end_label (
        self, painter, layout, FETTLE_LOAD_COLUMN_FORM, end,
        fettle_load_panel_get_y (&layout->form,
                                 fettle_load_chart_get_value (self, FETTLE_LOAD_COLUMN_FORM, end)));
}
