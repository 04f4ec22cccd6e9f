/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <adwaita.h>

#include "fettle-session.h"

G_BEGIN_DECLS

#define FETTLE_TYPE_WINDOW_OPENING (fettle_window_opening_get_type ())

/* What the window shows while a library takes long to open: how far it is, if that is known.
 *
 * Properties: "session" (construct-only). */
G_DECLARE_FINAL_TYPE (FettleWindowOpening, fettle_window_opening, FETTLE, WINDOW_OPENING, AdwBin)

G_END_DECLS
