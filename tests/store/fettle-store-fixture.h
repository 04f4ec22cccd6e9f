/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include "fettle-activities.h"
#include "fettle-connection.h"
#include "fettle-store.h"

G_BEGIN_DECLS

/* The athlete that the fixtures know. */
#define FETTLE_FIXTURE_USER "athlete"

/* A migrated database in memory, with the athlete. */
FettleConnection *fettle_fixture_connection (void) G_GNUC_WARN_UNUSED_RESULT;
/* A store in a file, with the athlete. */
FettleStore *fettle_fixture_store (const char *directory) G_GNUC_WARN_UNUSED_RESULT;
/* The same once it is there. */
FettleStore *fettle_fixture_store_at (const char *directory) G_GNUC_WARN_UNUSED_RESULT;
/* A FettleStoreFunc without data. */
gboolean fettle_fixture_insert_athlete (FettleConnection *connection,
                                        gpointer data,
                                        GCancellable *cancellable,
                                        GError **error);

/* A run of an hour at ten o'clock, not stored. */
FettleActivity *fettle_fixture_activity (const char *day) G_GNUC_WARN_UNUSED_RESULT;
/* Seconds with heart rate, speed and a gap, all depending on @seed. */
FettleStreams *fettle_fixture_streams (size_t n_samples, guint32 seed) G_GNUC_WARN_UNUSED_RESULT;
void fettle_fixture_assert_equal_streams (const FettleStreams *a, const FettleStreams *b);

FettleDay fettle_fixture_day (const char *text);
void fettle_fixture_execute (FettleConnection *connection, const char *sql);
int64_t fettle_fixture_integer (FettleConnection *connection, const char *sql);
char *fettle_fixture_text (FettleConnection *connection, const char *sql) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
