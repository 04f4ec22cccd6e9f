/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <gtk/gtk.h>

#include "fettle-import-report.h"

G_BEGIN_DECLS

#define FETTLE_TYPE_IMPORT_PROPORTION_BAR (fettle_import_proportion_bar_get_type ())

/* The outcomes of an import as parts of one bar. A part that is not empty is always seen.
 *
 * Properties: "report" (FettleImportReport, nullable). */
G_DECLARE_FINAL_TYPE (FettleImportProportionBar,
                      fettle_import_proportion_bar,
                      FETTLE,
                      IMPORT_PROPORTION_BAR,
                      GtkWidget)

void fettle_import_proportion_bar_set_report (FettleImportProportionBar *self,
                                              FettleImportReport *report);

G_END_DECLS
