/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define FETTLE_TYPE_FIRST_RUN_GARMIN_DIALOG (fettle_first_run_garmin_dialog_get_type ())

/* Says how the files of a Garmin watch get in without an account. */
G_DECLARE_FINAL_TYPE (FettleFirstRunGarminDialog,
                      fettle_first_run_garmin_dialog,
                      FETTLE,
                      FIRST_RUN_GARMIN_DIALOG,
                      AdwDialog)

AdwDialog *fettle_first_run_garmin_dialog_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
