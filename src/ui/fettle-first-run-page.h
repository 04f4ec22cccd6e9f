/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define FETTLE_TYPE_FIRST_RUN_PAGE (fettle_first_run_page_get_type ())

/* What an empty library shows: three ways to get something into it. Its buttons are actions of the
 * window.
 *
 * Properties: "menu-model" (of the primary menu). */
G_DECLARE_FINAL_TYPE (FettleFirstRunPage, fettle_first_run_page, FETTLE, FIRST_RUN_PAGE, AdwBin)

G_END_DECLS
