/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <json-glib/json-glib.h>

#include "fettle-fit-json.h"
#include "fettle-fit-reader.h"

G_BEGIN_DECLS

/* Which fields of their own developers described, and what the records have of them. */
typedef struct _FettleFitDeveloperSummary FettleFitDeveloperSummary;

FettleFitDeveloperSummary *fettle_fit_developer_summary_new (void) G_GNUC_WARN_UNUSED_RESULT;
void fettle_fit_developer_summary_free (FettleFitDeveloperSummary *self);
void fettle_fit_developer_summary_take (FettleFitDeveloperSummary *self,
                                        const FettleFitReader *reader,
                                        const FettleFitMessage *message);
JsonArray *fettle_fit_developer_summary_to_json (const FettleFitDeveloperSummary *self)
    G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FettleFitDeveloperSummary, fettle_fit_developer_summary_free)

G_END_DECLS
