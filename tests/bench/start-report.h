/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

typedef gboolean (*StartIsComplete) (GtkWindow *window);

/* Runs a program until a frame of its window is complete, and prints the instant (monotonic, in µs)
 * and the resident memory (in kB) to standard output. */
int start_report_run (AdwApplication *application, StartIsComplete is_complete);

G_END_DECLS
