/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <adwaita.h>

#include "fettle-import-group.h"

G_BEGIN_DECLS

#define FETTLE_TYPE_IMPORT_FILES_PAGE (fettle_import_files_page_get_type ())

/* The files of one group of an import's results, each with its reason. A file that brought an
 * activity leads to it.
 *
 * Properties: "group" (construct only).
 *
 * Signal "activity-chosen" (gint64). */
G_DECLARE_FINAL_TYPE (FettleImportFilesPage,
                      fettle_import_files_page,
                      FETTLE,
                      IMPORT_FILES_PAGE,
                      AdwNavigationPage)

AdwNavigationPage *
fettle_import_files_page_new (FettleImportGroup *group) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
