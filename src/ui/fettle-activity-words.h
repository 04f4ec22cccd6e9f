/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include "fettle-activity.h"
#include "fettle-day.h"
#include "fettle-format.h"
#include "fettle-palette.h"

G_BEGIN_DECLS

/**
 * FettleActivityKind:
 *
 * The families that sports are shown in: an icon, a colour and a filter each.
 */
typedef enum
{
  FETTLE_ACTIVITY_KIND_RUN,
  FETTLE_ACTIVITY_KIND_RIDE,
  FETTLE_ACTIVITY_KIND_SWIM,
  FETTLE_ACTIVITY_KIND_STRENGTH,
  FETTLE_ACTIVITY_KIND_WALK,
  FETTLE_ACTIVITY_KIND_OTHER,
  FETTLE_N_ACTIVITY_KINDS
} FettleActivityKind;

FettleActivityKind fettle_activity_get_kind (FettleActivity *activity);
const char *fettle_activity_kind_get_name (FettleActivityKind kind);  /* "run", not translated */
const char *fettle_activity_kind_get_title (FettleActivityKind kind); /* "Run" */
const char *fettle_activity_kind_get_icon_name (FettleActivityKind kind);
FettleInk fettle_activity_kind_get_ink (FettleActivityKind kind);

const char *fettle_activity_get_sport_title (FettleActivity *activity); /* "Trail running" */
const char *fettle_activity_get_title (FettleActivity *activity);       /* its name, or the sport */
FettleDay fettle_activity_get_day (FettleActivity *activity);
double fettle_activity_get_distance (FettleActivity *activity);
double fettle_activity_get_mean_speed (FettleActivity *activity); /* m/s; NaN without */
FettleSpeedStyle fettle_activity_get_speed_style (FettleActivity *activity);
/* What the channel is multiplied by and called: strides are shown as steps. */
double fettle_activity_get_cadence_factor (FettleActivity *activity);
const char *fettle_activity_get_cadence_unit (FettleActivity *activity);
char *
fettle_activity_dup_cadence (FettleActivity *activity, double cadence) G_GNUC_WARN_UNUSED_RESULT;
/* Of a nullable integer column: NaN for NULL. */
double fettle_activity_real_from_integer (int64_t value);

char *fettle_activity_dup_date_line (FettleActivity *activity) G_GNUC_WARN_UNUSED_RESULT;
char *fettle_activity_dup_sentence (FettleActivity *activity,
                                    FettleUnits units) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
