/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Measuring, and saying what was measured: a line for each figure, and a JSON object for each in
 * $FETTLE_BENCH_DIRECTORY. */

typedef void (*FettleBenchFunction) (gpointer data);

double fettle_bench_median (double *values, size_t n_values);
double fettle_bench_measure (FettleBenchFunction function, gpointer data, unsigned int n_runs);
void fettle_bench_compare (FettleBenchFunction first,
                           gpointer first_data,
                           FettleBenchFunction second,
                           gpointer second_data,
                           unsigned int n_runs,
                           double *first_seconds,
                           double *second_seconds);

void fettle_bench_report (const char *name, double value, const char *unit);
void fettle_bench_report_at_most (const char *name, double value, const char *unit, double budget);
void fettle_bench_report_at_least (const char *name, double value, const char *unit, double budget);

G_END_DECLS
