/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-chart.h"

#include <math.h>

#include "fettle-chart-private.h"

typedef struct
{
  /* NaN: all is seen. */
  double first;
  double last;

  double cursor;
  double selection_first;
  double selection_last;
} FettleChartPrivate;

enum
{
  SIGNAL_CHANGED,
  SIGNAL_CURSOR_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (FettleChart, fettle_chart, G_TYPE_OBJECT)

#define PRIVATE(self) ((FettleChartPrivate *) fettle_chart_get_instance_private (self))

static void
fettle_chart_class_init (FettleChartClass *klass)
{
  /**
   * FettleChart::changed:
   *
   * What fettle_chart_draw() draws is out of date, and so is all that lies over it.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * FettleChart::cursor-changed:
   *
   * What fettle_chart_draw_overlay() draws is out of date.
   */
  signals[SIGNAL_CURSOR_CHANGED]
      = g_signal_new ("cursor-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                      NULL, G_TYPE_NONE, 0);
}

static void
fettle_chart_init (FettleChart *self)
{
  *PRIVATE (self) = (FettleChartPrivate) { NAN, NAN, NAN, NAN, NAN };
}

static gboolean
is_inside (FettleChart *self, double x)
{
  double first, last;

  fettle_chart_get_extent (self, &first, &last);
  return x >= first && x <= last;
}

void
fettle_chart_look_changed (FettleChart *self)
{
  g_return_if_fail (FETTLE_IS_CHART (self));

  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

void
fettle_chart_data_changed (FettleChart *self)
{
  FettleChartPrivate *state = PRIVATE (self);
  double first, last;

  g_return_if_fail (FETTLE_IS_CHART (self));

  fettle_chart_get_view (self, &first, &last);
  if (!(is_inside (self, first) && is_inside (self, last)))
    state->first = state->last = NAN;
  if (!is_inside (self, state->cursor))
    state->cursor = NAN;
  if (!is_inside (self, state->selection_first) || !is_inside (self, state->selection_last))
    state->selection_first = state->selection_last = NAN;

  fettle_chart_look_changed (self);
}

void
fettle_chart_places_changed (FettleChart *self, FettleChartPlaceFunction get_place, gpointer data)
{
  FettleChartPrivate *state = PRIVATE (self);
  double *places[] = { &state->first, &state->last, &state->cursor, &state->selection_first,
                       &state->selection_last };

  g_return_if_fail (FETTLE_IS_CHART (self));

  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    if (!isnan (*places[i]))
      *places[i] = get_place (self, *places[i], data);
  /* Where nothing moved there is nothing to see or to select. */
  if (!(state->last > state->first))
    state->first = state->last = NAN;
  if (!(state->selection_last > state->selection_first))
    state->selection_first = state->selection_last = NAN;

  fettle_chart_look_changed (self);
}

/**
 * fettle_chart_get_extent:
 * @self: a chart
 * @first: (out): where the data begin, in data units
 * @last: (out): where they end; equal to @first when there are none
 */
void
fettle_chart_get_extent (FettleChart *self, double *first, double *last)
{
  g_return_if_fail (FETTLE_IS_CHART (self));

  FETTLE_CHART_GET_CLASS (self)->get_extent (self, first, last);
}

/**
 * fettle_chart_get_view:
 * @self: a chart
 * @first: (out): the left edge of what is seen, in data units
 * @last: (out): the right edge
 */
void
fettle_chart_get_view (FettleChart *self, double *first, double *last)
{
  FettleChartPrivate *state = PRIVATE (self);

  g_return_if_fail (FETTLE_IS_CHART (self));

  if (isnan (state->first))
    {
      fettle_chart_get_extent (self, first, last);
      return;
    }

  *first = state->first;
  *last = state->last;
}

/**
 * fettle_chart_set_view:
 * @self: a chart
 * @first: the left edge of what is to be seen, in data units
 * @last: the right edge
 *
 * Shows a part of the data. A part that is too short is widened around its middle, and moved or cut
 * to lie inside the extent.
 */
void
fettle_chart_set_view (FettleChart *self, double first, double last)
{
  FettleChartPrivate *state = PRIVATE (self);
  double extent_first, extent_last, old_first, old_last, span;

  g_return_if_fail (FETTLE_IS_CHART (self));
  g_return_if_fail (isfinite (first) && isfinite (last));

  fettle_chart_get_extent (self, &extent_first, &extent_last);
  fettle_chart_get_view (self, &old_first, &old_last);
  if (!(extent_last > extent_first))
    return;

  span = MAX (last - first, FETTLE_CHART_GET_CLASS (self)->get_smallest_view (self));
  span = MIN (span, extent_last - extent_first);
  first = CLAMP ((first + last - span) / 2.0, extent_first, extent_last - span);

  if (span >= extent_last - extent_first)
    state->first = state->last = NAN;
  else
    {
      state->first = first;
      state->last = first + span;
    }

  fettle_chart_get_view (self, &first, &last);
  if (first != old_first || last != old_last)
    fettle_chart_look_changed (self);
}

/**
 * fettle_chart_zoom:
 * @self: a chart
 * @factor: above 1 shows less of the data, larger; below 1 more
 * @x: the place that stays where it is, in data units
 */
void
fettle_chart_zoom (FettleChart *self, double factor, double x)
{
  double first, last, smallest, place, span;

  g_return_if_fail (FETTLE_IS_CHART (self));
  g_return_if_fail (factor > 0.0);

  fettle_chart_get_view (self, &first, &last);
  if (!(last > first))
    return;

  /* Widening a part that became too short would move it: stop before that. */
  smallest = MIN (FETTLE_CHART_GET_CLASS (self)->get_smallest_view (self), last - first);
  span = MAX ((last - first) / factor, smallest);
  place = CLAMP ((x - first) / (last - first), 0.0, 1.0);
  x = first + place * (last - first);
  fettle_chart_set_view (self, x - place * span, x + (1.0 - place) * span);
}

/**
 * fettle_chart_pan:
 * @self: a chart
 * @fraction: how far to move the view, as a part of what is seen; above 0 to later data
 */
void
fettle_chart_pan (FettleChart *self, double fraction)
{
  double first, last, distance;

  g_return_if_fail (FETTLE_IS_CHART (self));
  g_return_if_fail (isfinite (fraction));

  fettle_chart_get_view (self, &first, &last);
  distance = fraction * (last - first);
  fettle_chart_set_view (self, first + distance, last + distance);
}

/**
 * fettle_chart_reset_view:
 * @self: a chart
 *
 * Shows all of the data.
 */
void
fettle_chart_reset_view (FettleChart *self)
{
  double first, last;

  g_return_if_fail (FETTLE_IS_CHART (self));

  fettle_chart_get_extent (self, &first, &last);
  fettle_chart_set_view (self, first, last);
}

/**
 * fettle_chart_is_zoomed:
 * @self: a chart
 *
 * Returns: whether only a part of the data is seen
 */
gboolean
fettle_chart_is_zoomed (FettleChart *self)
{
  g_return_val_if_fail (FETTLE_IS_CHART (self), FALSE);

  return !isnan (PRIVATE (self)->first);
}

/**
 * fettle_chart_get_cursor:
 * @self: a chart
 * @x: (out) (optional): where the cursor stands, in data units
 *
 * Returns: whether there is a cursor
 */
gboolean
fettle_chart_get_cursor (FettleChart *self, double *x)
{
  g_return_val_if_fail (FETTLE_IS_CHART (self), FALSE);

  if (x != NULL)
    *x = PRIVATE (self)->cursor;
  return !isnan (PRIVATE (self)->cursor);
}

static void
set_cursor (FettleChart *self, double x)
{
  FettleChartPrivate *state = PRIVATE (self);

  if (state->cursor == x || (isnan (state->cursor) && isnan (x)))
    return;

  state->cursor = x;
  g_signal_emit (self, signals[SIGNAL_CURSOR_CHANGED], 0);
}

/**
 * fettle_chart_set_cursor:
 * @self: a chart
 * @x: a place in data units, or NaN for no cursor
 *
 * Puts the cursor on the nearest point with data.
 */
void
fettle_chart_set_cursor (FettleChart *self, double x)
{
  g_return_if_fail (FETTLE_IS_CHART (self));

  set_cursor (self, isnan (x) ? NAN : FETTLE_CHART_GET_CLASS (self)->snap (self, x));
}

/**
 * fettle_chart_get_selection:
 * @self: a chart
 * @first: (out) (optional): where the selection begins, in data units
 * @last: (out) (optional): where it ends
 *
 * Returns: whether there is a selection
 */
gboolean
fettle_chart_get_selection (FettleChart *self, double *first, double *last)
{
  FettleChartPrivate *state = PRIVATE (self);

  g_return_val_if_fail (FETTLE_IS_CHART (self), FALSE);

  if (first != NULL)
    *first = state->selection_first;
  if (last != NULL)
    *last = state->selection_last;
  return !isnan (state->selection_first);
}

/**
 * fettle_chart_set_selection:
 * @self: a chart
 * @first: one end in data units, or NaN for no selection
 * @last: the other end
 *
 * Selects a stretch between two points with data.
 */
void
fettle_chart_set_selection (FettleChart *self, double first, double last)
{
  FettleChartPrivate *state = PRIVATE (self);
  FettleChartClass *klass = FETTLE_CHART_GET_CLASS (self);
  double low = NAN, high = NAN;

  g_return_if_fail (FETTLE_IS_CHART (self));

  if (!isnan (first) && !isnan (last))
    {
      low = klass->snap (self, MIN (first, last));
      high = klass->snap (self, MAX (first, last));
    }
  /* A stretch of one point is none. */
  if (!(high > low))
    low = high = NAN;

  if ((state->selection_first == low && state->selection_last == high)
      || (isnan (state->selection_first) && isnan (low)))
    return;

  state->selection_first = low;
  state->selection_last = high;
  g_signal_emit (self, signals[SIGNAL_CURSOR_CHANGED], 0);
}
