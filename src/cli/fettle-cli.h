/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean fettle_cli_handles (int argc, char **argv);
int fettle_cli_run (int argc, char **argv);

G_END_DECLS
