/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-chart-axis.h"

#include <math.h>

#define LABEL_DISTANCE    10.0
#define PILL_PADDING      8.0
#define PILL_EXTRA_HEIGHT 4.0

typedef struct
{
  char *text;
  FettleWeight weight;
  double left;
  double right;
} Label;

struct _FettleChartAxis
{
  GArray *labels;
  double left;
  double right;
};

static void
clear_label (gpointer data)
{
  g_free (((Label *) data)->text);
}

/**
 * fettle_chart_axis_new:
 * @left: where words may begin, in logical pixels
 * @right: where they must end
 *
 * Returns: (transfer full): an axis without words
 */
FettleChartAxis *
fettle_chart_axis_new (double left, double right)
{
  FettleChartAxis *self = g_new (FettleChartAxis, 1);

  *self = (FettleChartAxis) { g_array_new (FALSE, FALSE, sizeof (Label)), left, right };
  g_array_set_clear_func (self->labels, clear_label);
  return self;
}

/**
 * fettle_chart_axis_free:
 * @self: (transfer full): an axis
 */
void
fettle_chart_axis_free (FettleChartAxis *self)
{
  g_array_unref (self->labels);
  g_free (self);
}

/**
 * fettle_chart_axis_add:
 * @self: an axis
 * @painter: measures the words
 * @text: the words
 * @weight: how they stand out
 * @x: where they stand
 * @alignment: 0: they begin at @x, 1: they end there
 *
 * Adds words if they overlap none that are there. They are moved to lie between the ends of the
 * axis.
 *
 * Returns: whether there was room
 */
gboolean
fettle_chart_axis_add (FettleChartAxis *self,
                       FettlePainter *painter,
                       const char *text,
                       FettleWeight weight,
                       double x,
                       double alignment)
{
  double width = fettle_painter_measure (painter, text, weight);
  double left = x - alignment * width;
  Label label;

  if (width > self->right - self->left)
    return FALSE;

  left = CLAMP (left, self->left, self->right - width);
  for (guint i = 0; i < self->labels->len; i++)
    {
      const Label *other = &g_array_index (self->labels, Label, i);

      if (left < other->right + LABEL_DISTANCE && left + width > other->left - LABEL_DISTANCE)
        return FALSE;
    }

  label = (Label) { g_strdup (text), weight, left, left + width };
  g_array_append_val (self->labels, label);
  return TRUE;
}

/**
 * fettle_chart_axis_draw:
 * @self: an axis
 * @painter: draws
 * @y: the middle of the line of words
 */
void
fettle_chart_axis_draw (FettleChartAxis *self, FettlePainter *painter, double y)
{
  for (guint i = 0; i < self->labels->len; i++)
    {
      const Label *label = &g_array_index (self->labels, Label, i);

      fettle_painter_draw_text (painter, label->text, label->weight, label->left, y, 0.0);
    }
}

static double
get_luminance (FettleColor color)
{
  const double channels[] = { color.red, color.green, color.blue };
  const double weights[] = { 0.2126, 0.7152, 0.0722 };
  double luminance = 0.0;

  for (size_t i = 0; i < G_N_ELEMENTS (channels); i++)
    luminance += weights[i]
                 * (channels[i] <= 0.04045 ? channels[i] / 12.92
                                           : pow ((channels[i] + 0.055) / 1.055, 2.4));

  return luminance;
}

/* White or black, whichever is read better on @ground; white when both are read well, as libadwaita
 * has it. */
static FettleColor
get_color_on (FettleColor ground)
{
  gboolean white_is_read = 1.05 / (get_luminance (ground) + 0.05) >= 3.0;
  double level = white_is_read ? 1.0 : 0.0;

  return (FettleColor) { level, level, level, 1.0 };
}

/**
 * fettle_chart_axis_draw_pill:
 * @self: the axis that was drawn
 * @painter: draws
 * @text: where the cursor stands
 * @x: where it stands in logical pixels
 * @y: the middle of the line of words
 *
 * Writes the place of the cursor on the axis in the accent colour. Words that it would cut are
 * covered.
 */
void
fettle_chart_axis_draw_pill (FettleChartAxis *self,
                             FettlePainter *painter,
                             const char *text,
                             double x,
                             double y)
{
  double width = fettle_painter_measure (painter, text, FETTLE_WEIGHT_BOLD) + 2.0 * PILL_PADDING;
  double height = painter->line_height + PILL_EXTRA_HEIGHT;
  double radius = height / 2.0;
  double left = CLAMP (x - width / 2.0, self->left, MAX (self->right - width, self->left));
  double right = left + width;

  for (guint i = 0; i < self->labels->len; i++)
    {
      const Label *label = &g_array_index (self->labels, Label, i);

      if (label->left < right + 2.0 && label->right > left - 2.0)
        fettle_painter_fill (painter, label->left - 1.0, y - radius, label->right + 1.0, y + radius,
                             painter->theme->background, 1.0);
    }

  fettle_painter_fill_rounded (painter, left, y - radius, right, y + radius, radius,
                               painter->theme->accent, 1.0);

  fettle_painter_draw_text_in (painter, text, FETTLE_WEIGHT_BOLD,
                               get_color_on (painter->theme->accent), (left + right) / 2.0, y, 0.5);
}

/**
 * fettle_chart_axis_get_height:
 * @painter: measures
 *
 * Returns: the height of a line of words with the pill around one, in logical pixels
 */
double
fettle_chart_axis_get_height (FettlePainter *painter)
{
  return painter->line_height + PILL_EXTRA_HEIGHT + 4.0;
}
