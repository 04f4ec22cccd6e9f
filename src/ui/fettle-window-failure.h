/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define FETTLE_TYPE_WINDOW_FAILURE (fettle_window_failure_get_type ())

/* What the window shows when the athlete's library cannot be opened: what is the matter, that
 * nothing was changed, and the one thing that helps.
 *
 * Properties: "error" (GError, nullable). */
G_DECLARE_FINAL_TYPE (FettleWindowFailure, fettle_window_failure, FETTLE, WINDOW_FAILURE, AdwBin)

void fettle_window_failure_set_error (FettleWindowFailure *self, const GError *error);

G_END_DECLS
