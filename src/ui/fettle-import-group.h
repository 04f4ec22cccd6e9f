/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include "fettle-import-report.h"

G_BEGIN_DECLS

#define FETTLE_TYPE_IMPORT_GROUP (fettle_import_group_get_type ())

/* Results of an import that are alike: the same outcome under the same heading for the same reason.
 */
G_DECLARE_FINAL_TYPE (FettleImportGroup, fettle_import_group, FETTLE, IMPORT_GROUP, GObject)

/* (element-type FettleImportGroup): in the order of the outcomes, large groups first. */
GPtrArray *fettle_import_groups_new (FettleImportReport *report) G_GNUC_WARN_UNUSED_RESULT;

FettleImportOutcome fettle_import_group_get_outcome (FettleImportGroup *self);
const char *fettle_import_group_get_title (FettleImportGroup *self);
const char *fettle_import_group_get_reason (FettleImportGroup *self);
GListModel *fettle_import_group_get_results (FettleImportGroup *self);
char *fettle_import_group_dup_names (FettleImportGroup *self) G_GNUC_WARN_UNUSED_RESULT;

/* What an outcome is called as a heading, and what it means. */
const char *fettle_import_outcome_get_title (FettleImportOutcome outcome);
const char *fettle_import_outcome_get_meaning (FettleImportOutcome outcome);
const char *fettle_import_outcome_get_icon_name (FettleImportOutcome outcome);

G_END_DECLS
