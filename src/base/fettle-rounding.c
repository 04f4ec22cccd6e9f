/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-rounding.h"

#include <math.h>

static double
get_share (double part, double sum, gint64 total)
{
  return part > 0.0 ? part / sum * (double) total : 0.0;
}

/* The first of those that lost most by being cut. */
static gsize
find_largest_remainder (const double *parts,
                        gsize n_parts,
                        double sum,
                        gint64 total,
                        const gint64 *rounded)
{
  double largest = -INFINITY;
  gsize index = 0;

  for (gsize i = 0; i < n_parts; i++)
    {
      double remainder = get_share (parts[i], sum, total) - (double) rounded[i];

      if (parts[i] > 0.0 && remainder > largest)
        {
          largest = remainder;
          index = i;
        }
    }

  return index;
}

/**
 * fettle_round_parts:
 * @parts: (array length=n_parts): amounts; what is below zero, or NaN, counts as nothing
 * @n_parts: number of amounts
 * @total: what the rounded amounts add up to, from 0
 * @rounded: (out caller-allocates) (array length=n_parts): whole amounts in the proportions of
 * @parts
 *
 * Rounds by largest remainder (Hamilton's method): each amount is cut, and what is missing goes,
 * one by one, to those that lost most. An amount of nothing stays nothing. Without any amount all
 * are 0.
 */
void
fettle_round_parts (const double *parts, gsize n_parts, gint64 total, gint64 *rounded)
{
  double sum = 0.0;
  gint64 missing = total;

  for (gsize i = 0; i < n_parts; i++)
    {
      sum += parts[i] > 0.0 ? parts[i] : 0.0;
      rounded[i] = 0;
    }
  if (!(sum > 0.0))
    return;

  for (gsize i = 0; i < n_parts; i++)
    {
      rounded[i] = (gint64) floor (get_share (parts[i], sum, total));
      missing -= rounded[i];
    }
  for (; missing > 0; missing--)
    rounded[find_largest_remainder (parts, n_parts, sum, total, rounded)]++;
}
