/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-chart.h"

#include <math.h>

/* A chart for who reads it instead of looking: in sentences, and as a table. */

/**
 * fettle_chart_dup_title:
 * @self: a chart
 *
 * Returns: (transfer full): what the chart shows, translated
 */
char *
fettle_chart_dup_title (FettleChart *self)
{
  g_return_val_if_fail (FETTLE_IS_CHART (self), NULL);

  return FETTLE_CHART_GET_CLASS (self)->dup_title (self);
}

/**
 * fettle_chart_dup_summary:
 * @self: a chart
 *
 * Returns: (transfer full): what can be read off it, in whole sentences, translated
 */
char *
fettle_chart_dup_summary (FettleChart *self)
{
  g_return_val_if_fail (FETTLE_IS_CHART (self), NULL);

  return FETTLE_CHART_GET_CLASS (self)->dup_summary (self);
}

/**
 * fettle_chart_dup_cursor_text:
 * @self: a chart
 *
 * Returns: (transfer full) (nullable): place and values under the cursor as one would say them,
 * translated; NULL without a cursor
 */
char *
fettle_chart_dup_cursor_text (FettleChart *self)
{
  double x;

  g_return_val_if_fail (FETTLE_IS_CHART (self), NULL);

  return fettle_chart_get_cursor (self, &x)
             ? FETTLE_CHART_GET_CLASS (self)->dup_point_text (self, x)
             : NULL;
}

/**
 * fettle_chart_dup_view_text:
 * @self: a chart
 *
 * Returns: (transfer full) (nullable): the stretch that is seen as one would say it, translated;
 * NULL without data
 */
char *
fettle_chart_dup_view_text (FettleChart *self)
{
  double first, last;

  g_return_val_if_fail (FETTLE_IS_CHART (self), NULL);

  fettle_chart_get_view (self, &first, &last);
  return last > first ? FETTLE_CHART_GET_CLASS (self)->dup_view_text (self, first, last) : NULL;
}

/**
 * fettle_chart_get_n_columns:
 * @self: a chart
 *
 * Returns: number of columns of the table that says the same as the chart
 */
guint
fettle_chart_get_n_columns (FettleChart *self)
{
  g_return_val_if_fail (FETTLE_IS_CHART (self), 0);

  return FETTLE_CHART_GET_CLASS (self)->get_n_columns (self);
}

/**
 * fettle_chart_dup_column_title:
 * @self: a chart
 * @column: a column of its table
 *
 * Returns: (transfer full): the title with the unit, translated
 */
char *
fettle_chart_dup_column_title (FettleChart *self, guint column)
{
  g_return_val_if_fail (FETTLE_IS_CHART (self), NULL);
  g_return_val_if_fail (column < fettle_chart_get_n_columns (self), NULL);

  return FETTLE_CHART_GET_CLASS (self)->dup_column_title (self, column);
}

/**
 * fettle_chart_get_n_rows:
 * @self: a chart
 *
 * Returns: number of rows of its table
 */
guint
fettle_chart_get_n_rows (FettleChart *self)
{
  g_return_val_if_fail (FETTLE_IS_CHART (self), 0);

  return FETTLE_CHART_GET_CLASS (self)->get_n_rows (self);
}

/**
 * fettle_chart_get_cursor_row:
 * @self: a chart that has rows
 *
 * Returns: the row of the cursor; without a cursor, where reading the table begins
 */
guint
fettle_chart_get_cursor_row (FettleChart *self)
{
  double x;

  g_return_val_if_fail (FETTLE_IS_CHART (self), 0);
  g_return_val_if_fail (fettle_chart_get_n_rows (self) > 0, 0);

  fettle_chart_get_cursor (self, &x);
  return FETTLE_CHART_GET_CLASS (self)->get_row (self, x);
}

/**
 * fettle_chart_dup_cell:
 * @self: a chart
 * @row: a row of its table
 * @column: a column of it
 *
 * Returns: (transfer full): the value in full precision without its unit; a dash where it is
 * missing
 */
char *
fettle_chart_dup_cell (FettleChart *self, guint row, guint column)
{
  g_return_val_if_fail (FETTLE_IS_CHART (self), NULL);
  g_return_val_if_fail (row < fettle_chart_get_n_rows (self), NULL);
  g_return_val_if_fail (column < fettle_chart_get_n_columns (self), NULL);

  return FETTLE_CHART_GET_CLASS (self)->dup_cell (self, row, column);
}
