/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include "fettle-library.h"
#include "fettle-progress.h"

G_BEGIN_DECLS

/**
 * FettleSessionState:
 * @FETTLE_SESSION_CLOSED: nothing was asked for yet
 * @FETTLE_SESSION_OPENING: a library is being opened
 * @FETTLE_SESSION_OPEN: there is a library to look at
 * @FETTLE_SESSION_FAILED: the athlete's own library cannot be opened
 */
typedef enum
{
  FETTLE_SESSION_CLOSED,
  FETTLE_SESSION_OPENING,
  FETTLE_SESSION_OPEN,
  FETTLE_SESSION_FAILED,
} FettleSessionState;

#define FETTLE_TYPE_SESSION (fettle_session_get_type ())

/* Which library is being looked at: the athlete's own, or the sample season. It owns both; the
 * application owns it.
 *
 * Properties: "library" (nullable while none is open), "state" (gint), "error" (nullable, of the
 * state "failed"), "progress" (nullable, while the sample season is made), "empty" (gboolean: the
 * library has no activity).
 *
 * Signal "sample-failed" (GError): the sample season could not be opened; the athlete's own library
 * is back. */
G_DECLARE_FINAL_TYPE (FettleSession, fettle_session, FETTLE, SESSION, GObject)

FettleSession *fettle_session_new (const char *directory,
                                   FettleClock clock,
                                   gpointer clock_data) G_GNUC_WARN_UNUSED_RESULT;

void fettle_session_open (FettleSession *self);
void fettle_session_open_sample (FettleSession *self);
void fettle_session_leave_sample (FettleSession *self);
/* At the end of the program. */
void fettle_session_close (FettleSession *self);

FettleSessionState fettle_session_get_state (FettleSession *self);
FettleLibrary *fettle_session_get_library (FettleSession *self);
const GError *fettle_session_get_error (FettleSession *self);
FettleProgress *fettle_session_get_progress (FettleSession *self);
gboolean fettle_session_is_empty (FettleSession *self);
gboolean fettle_session_is_read_only (FettleSession *self);
const char *fettle_session_get_directory (FettleSession *self);

G_END_DECLS
