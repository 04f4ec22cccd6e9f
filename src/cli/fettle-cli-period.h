/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include "fettle-cli-options.h"
#include "fettle-day.h"

G_BEGIN_DECLS

/**
 * FettleCliPeriod:
 * @from: the first day, or %FETTLE_DAY_NONE
 * @to: the last day, or %FETTLE_DAY_NONE
 *
 * The days that --from and --to name.
 */
typedef struct
{
  FettleDay from;
  FettleDay to;
} FettleCliPeriod;

gboolean fettle_cli_period_parse (FettleCliPeriod *self, const char *from, const char *to);
gboolean fettle_cli_day_parse (const char *text, FettleDay *day);

G_END_DECLS
