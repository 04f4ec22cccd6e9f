/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <gio/gio.h>

#include "fettle-day.h"
#include "fettle-library.h"
#include "fettle-progress.h"

G_BEGIN_DECLS

/* The sample season: 26 weeks of an invented athlete, as FIT files of our own encoder that take the
 * normal import path. The same seed and last day give the same bytes. */

#define FETTLE_SAMPLE_SEASON_SEED 26

/* Writes the files into @directory and returns how many, or -1. The season ends the day before
 * @today, in the zone of @zone. */
int fettle_sample_season_write (GFile *directory,
                                uint32_t seed,
                                FettleDay today,
                                GTimeZone *zone,
                                FettleProgress *progress,
                                GCancellable *cancellable,
                                GError **error);

/* Opens the library of the sample season in @directory, filling it first if it is empty or a season
 * of another day. */
void fettle_sample_season_open_async (const char *directory,
                                      FettleClock clock,
                                      gpointer clock_data,
                                      FettleProgress *progress,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data);
FettleLibrary *
fettle_sample_season_open_finish (GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
