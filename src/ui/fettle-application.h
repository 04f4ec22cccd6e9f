/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <adwaita.h>

#include "fettle-library.h"
#include "fettle-session.h"

G_BEGIN_DECLS

#define FETTLE_TYPE_APPLICATION (fettle_application_get_type ())

/* The program: one instance, its actions and their keys. It owns the session, and through it the
 * open library; windows look at the session.
 *
 * Properties: "session". */
G_DECLARE_FINAL_TYPE (FettleApplication, fettle_application, FETTLE, APPLICATION, AdwApplication)

FettleApplication *fettle_application_new (const char *directory,
                                           FettleClock clock,
                                           gpointer clock_data) G_GNUC_WARN_UNUSED_RESULT;
FettleSession *fettle_application_get_session (FettleApplication *self);

G_END_DECLS
