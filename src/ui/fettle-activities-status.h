/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * FettleActivitiesState:
 * @FETTLE_ACTIVITIES_WAITING: nothing to show yet
 * @FETTLE_ACTIVITIES_LOADING: it takes long enough to say so
 * @FETTLE_ACTIVITIES_EMPTY: the library has no activity
 * @FETTLE_ACTIVITIES_NO_RESULT: none that is searched for
 * @FETTLE_ACTIVITIES_LIST: there are rows
 * @FETTLE_ACTIVITIES_FAILED: the library cannot be read
 */
typedef enum
{
  FETTLE_ACTIVITIES_WAITING,
  FETTLE_ACTIVITIES_LOADING,
  FETTLE_ACTIVITIES_EMPTY,
  FETTLE_ACTIVITIES_NO_RESULT,
  FETTLE_ACTIVITIES_LIST,
  FETTLE_ACTIVITIES_FAILED,
} FettleActivitiesState;

#define FETTLE_TYPE_ACTIVITIES_STATUS (fettle_activities_status_get_type ())

/* What there is to show of a list of activities, while it is loaded, searched and changed.
 *
 * Property: "state" (a FettleActivitiesState, as gint). */
G_DECLARE_FINAL_TYPE (FettleActivitiesStatus,
                      fettle_activities_status,
                      FETTLE,
                      ACTIVITIES_STATUS,
                      GObject)

FettleActivitiesStatus *fettle_activities_status_new (GListModel *shown) G_GNUC_WARN_UNUSED_RESULT;
void fettle_activities_status_set_model (FettleActivitiesStatus *self, GListModel *model);
FettleActivitiesState fettle_activities_status_get_state (FettleActivitiesStatus *self);
char *fettle_activities_status_dup_error (FettleActivitiesStatus *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
