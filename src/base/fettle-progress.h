/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <glib-object.h>
#include <stdint.h>

G_BEGIN_DECLS

#define FETTLE_TYPE_PROGRESS (fettle_progress_get_type ())

/* How far a job is. Workers set it from any thread; properties change, and notify, on the main
 * context it was created in, at most once per iteration however often the workers report. */
G_DECLARE_FINAL_TYPE (FettleProgress, fettle_progress, FETTLE, PROGRESS, GObject)

FettleProgress *fettle_progress_new (void) G_GNUC_WARN_UNUSED_RESULT;

/* Any thread. */
void fettle_progress_set_total (FettleProgress *self, uint64_t total);
void fettle_progress_set_done (FettleProgress *self, uint64_t done);
void fettle_progress_add_done (FettleProgress *self, uint64_t amount);
void fettle_progress_set_message (FettleProgress *self, const char *message);

/* The main context. */
uint64_t fettle_progress_get_total (FettleProgress *self);
uint64_t fettle_progress_get_done (FettleProgress *self);
double fettle_progress_get_fraction (FettleProgress *self);
const char *fettle_progress_get_message (FettleProgress *self);

G_END_DECLS
