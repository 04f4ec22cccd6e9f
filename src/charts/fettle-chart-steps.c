/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-chart.h"

#include <math.h>

/* The cursor as keys move it. */

/* What a page key moves, and how near to the edge a cursor comes before the view follows it. */
#define PAGE 0.1
#define EDGE 0.05

/* The page keys go a tenth of what is seen, and at least one point. */
static double
step_page (FettleChart *self, double x, gboolean forward)
{
  FettleChartClass *klass = FETTLE_CHART_GET_CLASS (self);
  double first, last, next, page;

  fettle_chart_get_view (self, &first, &last);
  next = klass->step (self, x, forward);
  page = klass->snap (self, x + (forward ? PAGE : -PAGE) * (last - first));

  return forward ? MAX (next, page) : MIN (next, page);
}

static double
get_step_target (FettleChart *self, FettleChartStep step)
{
  FettleChartClass *klass = FETTLE_CHART_GET_CLASS (self);
  double extent_first, extent_last, first, last, x;
  gboolean forward = step == FETTLE_CHART_STEP_NEXT || step == FETTLE_CHART_STEP_NEXT_PAGE;

  fettle_chart_get_extent (self, &extent_first, &extent_last);
  if (step == FETTLE_CHART_STEP_FIRST)
    return klass->snap (self, extent_first);
  if (step == FETTLE_CHART_STEP_LAST)
    return klass->snap (self, extent_last);

  if (!fettle_chart_get_cursor (self, &x))
    {
      fettle_chart_get_view (self, &first, &last);
      return klass->snap (self, forward ? first : last);
    }

  if (step == FETTLE_CHART_STEP_NEXT_PAGE || step == FETTLE_CHART_STEP_PREVIOUS_PAGE)
    return step_page (self, x, forward);

  return klass->step (self, x, forward);
}

static void
scroll_to (FettleChart *self, double x)
{
  double first, last, edge;

  fettle_chart_get_view (self, &first, &last);
  edge = EDGE * (last - first);
  if (x < first)
    fettle_chart_set_view (self, x - edge, x - edge + (last - first));
  else if (x > last)
    fettle_chart_set_view (self, x + edge - (last - first), x + edge);
}

/**
 * fettle_chart_move_cursor:
 * @self: a chart
 * @step: how far
 *
 * Moves the cursor as a key does, and the view along with it. The first key puts it at the edge of
 * what is seen.
 */
void
fettle_chart_move_cursor (FettleChart *self, FettleChartStep step)
{
  double x;

  g_return_if_fail (FETTLE_IS_CHART (self));

  x = get_step_target (self, step);
  if (isnan (x))
    return;

  fettle_chart_set_cursor (self, x);
  scroll_to (self, x);
}
