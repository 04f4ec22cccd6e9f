/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-sqlite-deviation.h"

#include <math.h>

/* Mean and sum of squared distances so far (Welford 1962): no difference of large sums. */
typedef struct
{
  sqlite3_int64 n;
  double mean;
  double squares;
} Deviation;

static void
add (sqlite3_context *context, int n_values, sqlite3_value **values)
{
  Deviation *self = sqlite3_aggregate_context (context, sizeof *self);
  double value, distance;

  if (self == NULL || sqlite3_value_type (values[0]) == SQLITE_NULL)
    return;

  value = sqlite3_value_double (values[0]);
  distance = value - self->mean;
  self->n++;
  self->mean += distance / (double) self->n;
  self->squares += distance * (value - self->mean);
}

/* A window has moved on: the same backwards. */
static void
take_away (sqlite3_context *context, int n_values, sqlite3_value **values)
{
  Deviation *self = sqlite3_aggregate_context (context, sizeof *self);
  double value, distance;

  if (self == NULL || sqlite3_value_type (values[0]) == SQLITE_NULL)
    return;

  self->n--;
  if (self->n == 0)
    {
      self->mean = self->squares = 0.0;
      return;
    }

  value = sqlite3_value_double (values[0]);
  distance = value - self->mean;
  self->mean -= distance / (double) self->n;
  self->squares -= distance * (value - self->mean);
}

static void
give (sqlite3_context *context)
{
  Deviation *self = sqlite3_aggregate_context (context, 0);

  if (self == NULL || self->n < 2)
    sqlite3_result_null (context);
  else
    sqlite3_result_double (context, sqrt (fmax (self->squares, 0.0) / (double) (self->n - 1)));
}

/**
 * fettle_sqlite_deviation_register:
 * @database: an open database
 *
 * Gives SQL the aggregate STDDEV, which SQLite has not: the standard deviation of a sample, n − 1,
 * NULL below two values. NULL is no value. It can be used over a window.
 *
 * Returns: a result of SQLite
 */
int
fettle_sqlite_deviation_register (sqlite3 *database)
{
  return sqlite3_create_window_function (database, "stddev", 1,
                                         SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS,
                                         NULL, add, give, give, take_away, NULL);
}
