/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include "fettle-library.h"

G_BEGIN_DECLS

/* The ten-year athlete, the standard load of the budgets: 3,650 days with 4,000 activities of
 * 10.8 million heart-rate seconds, the last year's as rows too. The same on every machine. */

#define FETTLE_BENCH_DECADE_NOW INT64_C (1795089600) /* Thursday 19 November 2026, 12:00 UTC */

FettleLibrary *fettle_bench_decade_open (const char *directory) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
