/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What is printed is UTF-8 in every locale, as files and terminals are. */
void fettle_cli_print (const char *format, ...) G_GNUC_PRINTF (1, 2);
void fettle_cli_complain (const char *format, ...) G_GNUC_PRINTF (1, 2);
void fettle_cli_complain_error (const GError *error);
gboolean fettle_cli_finish_output (void) G_GNUC_WARN_UNUSED_RESULT;
gboolean fettle_cli_is_hidden (gunichar character);
char *fettle_cli_escape (const char *text) G_GNUC_WARN_UNUSED_RESULT;
gboolean fettle_cli_is_terminal (int descriptor);

G_END_DECLS
