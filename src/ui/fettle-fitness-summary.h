/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <gio/gio.h>

#include "fettle-training-load.h"

G_BEGIN_DECLS

/**
 * FettleFitnessSummary:
 * @n_days: days of history up to today
 * @fitness: at the end of yesterday, as fatigue, form and ratio
 * @fitness_change: over the four weeks before
 * @fatigue_change: over the week before
 * @acwr: acute to chronic ratio; NaN without
 * @acwr_status: (nullable): its status as the table has it
 *
 * What the athlete wakes up with; NaN where the history is too short.
 */
typedef struct
{
  guint n_days;
  double fitness;
  double fitness_change;
  double fatigue;
  double fatigue_change;
  double form;
  double acwr;
  const char *acwr_status;
} FettleFitnessSummary;

FettleFitnessSummary fettle_fitness_summary_compute (GListModel *history);
/* The three add up as they stand. */
char *
fettle_fitness_summary_dup_fitness (const FettleFitnessSummary *self) G_GNUC_WARN_UNUSED_RESULT;
char *
fettle_fitness_summary_dup_fatigue (const FettleFitnessSummary *self) G_GNUC_WARN_UNUSED_RESULT;
char *fettle_fitness_summary_dup_form (const FettleFitnessSummary *self) G_GNUC_WARN_UNUSED_RESULT;

char *fettle_fitness_summary_dup_fitness_note (const FettleFitnessSummary *self)
    G_GNUC_WARN_UNUSED_RESULT;
char *fettle_fitness_summary_dup_fatigue_note (const FettleFitnessSummary *self)
    G_GNUC_WARN_UNUSED_RESULT;
char *
fettle_fitness_summary_dup_form_note (const FettleFitnessSummary *self) G_GNUC_WARN_UNUSED_RESULT;
char *
fettle_fitness_summary_dup_acwr_note (const FettleFitnessSummary *self) G_GNUC_WARN_UNUSED_RESULT;
/* NULL once there is enough history. */
char *
fettle_fitness_summary_dup_building (const FettleFitnessSummary *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
