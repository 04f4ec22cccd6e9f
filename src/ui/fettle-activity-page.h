/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <adwaita.h>

#include "fettle-activity-detail.h"

G_BEGIN_DECLS

#define FETTLE_TYPE_ACTIVITY_PAGE (fettle_activity_page_get_type ())

/* One activity: summary, traces, time in zone, laps, legs.
 *
 * Properties: "library", "activity-id" (both construct only), "activity" (nullable until it is
 * loaded), "detail" (likewise), "state" (a FettleActivityPageState, as gint). */
G_DECLARE_FINAL_TYPE (FettleActivityPage,
                      fettle_activity_page,
                      FETTLE,
                      ACTIVITY_PAGE,
                      AdwNavigationPage)

/**
 * FettleActivityPageState:
 * @FETTLE_ACTIVITY_PAGE_WAITING: it is being loaded
 * @FETTLE_ACTIVITY_PAGE_LOADING: it takes long enough to say so
 * @FETTLE_ACTIVITY_PAGE_READY: it is there
 * @FETTLE_ACTIVITY_PAGE_FAILED: it cannot be read
 */
typedef enum
{
  FETTLE_ACTIVITY_PAGE_WAITING,
  FETTLE_ACTIVITY_PAGE_LOADING,
  FETTLE_ACTIVITY_PAGE_READY,
  FETTLE_ACTIVITY_PAGE_FAILED,
} FettleActivityPageState;

GtkWidget *
fettle_activity_page_new (FettleLibrary *library, int64_t activity_id) G_GNUC_WARN_UNUSED_RESULT;
/* The same with what a list knows already, so that the title is there at once. */
GtkWidget *
fettle_activity_page_new_for_activity (FettleLibrary *library,
                                       FettleActivity *activity) G_GNUC_WARN_UNUSED_RESULT;
FettleActivityPageState fettle_activity_page_get_state (FettleActivityPage *self);

G_END_DECLS
