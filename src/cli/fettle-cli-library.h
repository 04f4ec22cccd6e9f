/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include "fettle-cli-options.h"
#include "fettle-library.h"

G_BEGIN_DECLS

/* The first makes the database if it is not there; the others want it to be there. */
FettleLibrary *
fettle_cli_library_open (const FettleCliOptions *options, GError **error) G_GNUC_WARN_UNUSED_RESULT;
FettleLibrary *fettle_cli_library_open_existing (const FettleCliOptions *options,
                                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;
char *
fettle_cli_library_find (const FettleCliOptions *options, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
