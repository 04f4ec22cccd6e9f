/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FettleUndoResult:
 * @was_undone: FALSE: there was no import that could be undone
 * @n_activities: activities that are taken out, legs not counted
 * @n_separated: files that are no longer kept with an activity that another import brought
 * @n_days: days of which an activity went or is as it was before
 *
 * What undoing an import came to.
 */
typedef struct
{
  gboolean was_undone;
  guint n_activities;
  guint n_separated;
  guint n_days;
} FettleUndoResult;

char *fettle_undo_result_dup_sentence (const FettleUndoResult *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
