/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <glib.h>
#include <stddef.h>

G_BEGIN_DECLS

/**
 * FettleSeriesPoint:
 * @x: place in data units
 * @y: value
 * @starts: a gap lies before it: the line does not come from the point before
 *
 * A point of a line to draw.
 */
typedef struct
{
  double x;
  double y;
  gboolean starts;
} FettleSeriesPoint;

/* The values of a line over x, with a pyramid of lowest and highest values above them, so that
 * drawing costs the same for an hour and for ten years. Built once for the data; does not change.
 */
typedef struct _FettleSeries FettleSeries;

FettleSeries *fettle_series_new (const double *x,
                                 const double *y,
                                 size_t n_points,
                                 double gap_maximum) G_GNUC_WARN_UNUSED_RESULT;
void fettle_series_free (FettleSeries *self);

size_t fettle_series_get_n_points (const FettleSeries *self);
gboolean fettle_series_get_range (const FettleSeries *self,
                                  double first,
                                  double last,
                                  double *lowest,
                                  double *highest);
double fettle_series_get_quantile (const FettleSeries *self, double fraction);
size_t fettle_series_get_line (const FettleSeries *self,
                               double first,
                               double last,
                               size_t n_columns,
                               FettleSeriesPoint *points);

/* How many points a line over @n_columns has at most. */
#define FETTLE_SERIES_LINE_LENGTH(n_columns) (2 * (n_columns) + 2)

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FettleSeries, fettle_series_free)

G_END_DECLS
