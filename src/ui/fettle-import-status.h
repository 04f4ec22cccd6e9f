/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <adwaita.h>

#include "fettle-import-flow.h"

G_BEGIN_DECLS

#define FETTLE_TYPE_IMPORT_STATUS (fettle_import_status_get_type ())

/* The row at the foot of the sidebar: how far the import is that runs, with a way to cancel it, or
 * what came of the last one, with a way to its results, until that is dismissed.
 *
 * Properties: "flow" (FettleImportFlow, nullable), "report" (FettleImportReport, nullable: what is
 * told). */
G_DECLARE_FINAL_TYPE (FettleImportStatus, fettle_import_status, FETTLE, IMPORT_STATUS, AdwBin)

void fettle_import_status_dismiss (FettleImportStatus *self);

G_END_DECLS
