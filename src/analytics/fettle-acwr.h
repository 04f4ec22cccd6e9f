/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <glib.h>
#include <stddef.h>

G_BEGIN_DECLS

/**
 * FettleAcwrStatus:
 * @FETTLE_ACWR_INSUFFICIENT_DATA: fewer than 28 days
 * @FETTLE_ACWR_NO_BASELINE: no load in 28 days
 * @FETTLE_ACWR_DETRAINING: below 0.8
 * @FETTLE_ACWR_OPTIMAL: 0.8 to 1.3
 * @FETTLE_ACWR_MODERATE: above 1.3, to 1.5
 * @FETTLE_ACWR_HIGH_RISK: above 1.5
 *
 * The range a ratio stands in. The first two have no ratio.
 */
typedef enum
{
  FETTLE_ACWR_INSUFFICIENT_DATA,
  FETTLE_ACWR_NO_BASELINE,
  FETTLE_ACWR_DETRAINING,
  FETTLE_ACWR_OPTIMAL,
  FETTLE_ACWR_MODERATE,
  FETTLE_ACWR_HIGH_RISK,
} FettleAcwrStatus;

/**
 * FettleAcwr:
 * @acute: mean load of the last 7 days
 * @chronic: mean load of the last 28 days
 * @coupled: acute to chronic, the week being part of both; the ratio that is stored
 * @uncoupled: acute to the three weeks before it
 * @ewma: the ratio of two exponentially weighted averages
 * @status: the range of @coupled
 * @provisional: there are fewer than 28 days, so @acute or @chronic is the mean of what there is
 * @low_baseline: fewer than 5 points a day: raise no alarm
 *
 * The acute:chronic workload ratio of a day. NaN where a value cannot be computed.
 */
typedef struct
{
  double acute;
  double chronic;
  double coupled;
  double uncoupled;
  double ewma;
  FettleAcwrStatus status;
  gboolean provisional;
  gboolean low_baseline;
} FettleAcwr;

/* For the last of @n_days; and for each of them. */
void fettle_acwr_compute (const double *loads, size_t n_days, FettleAcwr *acwr);
void fettle_acwr_compute_series (const double *loads, size_t n_days, FettleAcwr *acwrs);

FettleAcwrStatus fettle_acwr_status_from_ratio (double ratio);
const char *fettle_acwr_status_get_name (FettleAcwrStatus status);

G_END_DECLS
