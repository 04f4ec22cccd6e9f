/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <gio/gio.h>

#include "fettle-day.h"
#include "fettle-format.h"
#include "fettle-store.h"
#include "fettle-user-profile.h"

G_BEGIN_DECLS

#define FETTLE_TYPE_LIBRARY (fettle_library_get_type ())

/* An athlete's data in one folder: the database, the originals, the last import. It owns the
 * long-lived services and is handed down to whoever needs them; there are no other globals. The
 * sample season is a library of its own in another folder.
 *
 * Properties: "directory", "sample" (gboolean), "profile" (FettleUserProfile, refreshed on change),
 * "zone" (GTimeZone of the athlete), "today" (FettleDay; notifies at the athlete's midnight). */
G_DECLARE_FINAL_TYPE (FettleLibrary, fettle_library, FETTLE, LIBRARY, GObject)

/**
 * FettleClock:
 *
 * Gives the current instant in seconds since 1970 UTC. NULL means the system's clock; tests and
 * screenshots give their own.
 */
typedef int64_t (*FettleClock) (gpointer data);

typedef struct _FettleActivityList FettleActivityList;

FettleLibrary *fettle_library_open (const char *directory,
                                    gboolean sample,
                                    FettleClock clock,
                                    gpointer clock_data,
                                    GCancellable *cancellable,
                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;
void fettle_library_open_async (const char *directory,
                                gboolean sample,
                                FettleClock clock,
                                gpointer clock_data,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
FettleLibrary *
fettle_library_open_finish (GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* For --db PATH: the database at @path, the originals beside it. */
FettleLibrary *fettle_library_open_database (const char *path,
                                             FettleClock clock,
                                             gpointer clock_data,
                                             GCancellable *cancellable,
                                             GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Later work on the store gets G_IO_ERROR_CLOSED. */
void fettle_library_close (FettleLibrary *self);

char *fettle_library_get_default_directory (void) G_GNUC_WARN_UNUSED_RESULT;
/* The database in it, and in every library that is opened by its folder. */
char *fettle_library_get_default_database (void) G_GNUC_WARN_UNUSED_RESULT;
char *fettle_library_get_sample_directory (void) G_GNUC_WARN_UNUSED_RESULT;

FettleStore *fettle_library_get_store (FettleLibrary *self);
const char *fettle_library_get_user_id (FettleLibrary *self);
const char *fettle_library_get_originals_directory (FettleLibrary *self);
gboolean fettle_library_is_sample (FettleLibrary *self);
FettleUserProfile *fettle_library_get_profile (FettleLibrary *self);
FettleUnits fettle_library_get_units (FettleLibrary *self);
GTimeZone *fettle_library_get_zone (FettleLibrary *self);
int64_t fettle_library_get_now (FettleLibrary *self);
FettleDay fettle_library_get_today (FettleLibrary *self);
FettleActivityList *fettle_library_get_activities (FettleLibrary *self);

G_END_DECLS
