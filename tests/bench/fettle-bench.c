/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-bench.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

static int
compare_numbers (const void *a, const void *b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

/**
 * fettle_bench_median:
 * @values: (array length=n_values): figures, which are put in order
 * @n_values: how many, at least one
 *
 * Returns: the middle one
 */
double
fettle_bench_median (double *values, size_t n_values)
{
  qsort (values, n_values, sizeof *values, compare_numbers);
  return n_values % 2 == 1 ? values[n_values / 2]
                           : (values[n_values / 2 - 1] + values[n_values / 2]) / 2.0;
}

static double
run (FettleBenchFunction function, gpointer data)
{
  int64_t start = g_get_monotonic_time ();

  function (data);
  return (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC;
}

/**
 * fettle_bench_measure:
 * @function: what to measure
 * @data: its data
 * @n_runs: how often, after one run that does not count
 *
 * Returns: the median of its times in seconds
 */
double
fettle_bench_measure (FettleBenchFunction function, gpointer data, unsigned int n_runs)
{
  g_autofree double *seconds = g_new (double, n_runs);

  function (data);
  for (unsigned int i = 0; i < n_runs; i++)
    seconds[i] = run (function, data);

  return fettle_bench_median (seconds, n_runs);
}

/**
 * fettle_bench_compare:
 * @first: what to measure
 * @first_data: its data
 * @second: what to measure against it
 * @second_data: its data
 * @n_runs: how often each, after one run that does not count
 * @first_seconds: (out): the median of the times of @first
 * @second_seconds: (out): the median of the times of @second
 *
 * Runs both by turns, so that what else the machine does falls on both.
 */
void
fettle_bench_compare (FettleBenchFunction first,
                      gpointer first_data,
                      FettleBenchFunction second,
                      gpointer second_data,
                      unsigned int n_runs,
                      double *first_seconds,
                      double *second_seconds)
{
  g_autofree double *firsts = g_new (double, n_runs);
  g_autofree double *seconds = g_new (double, n_runs);

  first (first_data);
  second (second_data);
  for (unsigned int i = 0; i < n_runs; i++)
    {
      firsts[i] = run (first, first_data);
      seconds[i] = run (second, second_data);
    }

  *first_seconds = fettle_bench_median (firsts, n_runs);
  *second_seconds = fettle_bench_median (seconds, n_runs);
}

static void
write_json (const char *name, double value, const char *unit, double budget)
{
  const char *directory = g_getenv ("FETTLE_BENCH_DIRECTORY");
  char value_text[G_ASCII_DTOSTR_BUF_SIZE], budget_text[G_ASCII_DTOSTR_BUF_SIZE];
  g_autofree char *file_name = g_strconcat (name, ".json", NULL);
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  if (directory == NULL)
    return;

  path = g_build_filename (directory, file_name, NULL);
  g_ascii_formatd (value_text, sizeof value_text, "%.6g", value);
  g_ascii_formatd (budget_text, sizeof budget_text, "%.6g", budget);
  text = g_strdup_printf ("{\"name\": \"%s\", \"value\": %s, \"unit\": \"%s\", \"budget\": %s}",
                          name, value_text, unit, isnan (budget) ? "null" : budget_text);
  if (!g_file_set_contents (path, text, -1, &error))
    g_error ("%s", error->message);
}

static void
report (const char *name,
        double value,
        const char *unit,
        double budget,
        const char *relation,
        gboolean is_within)
{
  printf ("%s: %.4g %s", name, value, unit);
  if (!isnan (budget))
    printf (" (budget %s %.4g %s: %s)", relation, budget, unit, is_within ? "kept" : "NOT kept");
  printf ("\n");
  fflush (stdout);
  write_json (name, value, unit, budget);
}

/**
 * fettle_bench_report:
 * @name: the name of a figure
 * @value: its value
 * @unit: its unit
 *
 * Says a figure that has no budget.
 */
void
fettle_bench_report (const char *name, double value, const char *unit)
{
  report (name, value, unit, NAN, "", TRUE);
}

/**
 * fettle_bench_report_at_most:
 * @name: the name of a figure
 * @value: its value
 * @unit: its unit
 * @budget: what it may be at most
 *
 * Says a figure and whether it keeps its budget.
 */
void
fettle_bench_report_at_most (const char *name, double value, const char *unit, double budget)
{
  report (name, value, unit, budget, "≤", value <= budget);
}

/**
 * fettle_bench_report_at_least:
 * @name: the name of a figure
 * @value: its value
 * @unit: its unit
 * @budget: what it must be at least
 *
 * Says a figure and whether it keeps its budget.
 */
void
fettle_bench_report_at_least (const char *name, double value, const char *unit, double budget)
{
  report (name, value, unit, budget, "≥", value >= budget);
}
