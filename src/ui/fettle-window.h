/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <adwaita.h>

#include "fettle-import-flow.h"
#include "fettle-session.h"

G_BEGIN_DECLS

#define FETTLE_TYPE_WINDOW (fettle_window_get_type ())

/* The window: what the session holds, as pages beside a sidebar, or the page that says why there is
 * nothing to see. It owns the pages and the imports of the library that it shows.
 *
 * Properties: "session" (construct only), "flow" (FettleImportFlow, nullable). */
G_DECLARE_FINAL_TYPE (FettleWindow, fettle_window, FETTLE, WINDOW, AdwApplicationWindow)

FettleWindow *
fettle_window_new (GtkApplication *application, FettleSession *session) G_GNUC_WARN_UNUSED_RESULT;

void fettle_window_import (FettleWindow *self, GListModel *files);
void fettle_window_present (FettleWindow *self);
void fettle_window_show_page (FettleWindow *self, const char *name);
void fettle_window_show_activity (FettleWindow *self, int64_t activity_id);
FettleImportFlow *fettle_window_get_flow (FettleWindow *self);

G_END_DECLS
