/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include "fettle-activity.h"
#include "fettle-connection.h"

G_BEGIN_DECLS

/* Finds the stored activity that is the same session as @activity; @present is NULL if there is
 * none. */
gboolean fettle_same_recording_find (FettleConnection *connection,
                                     const char *user_id,
                                     FettleActivity *activity,
                                     FettleActivity **present,
                                     GError **error);
/* By sport, start and duration, for recordings of two devices or through two services. */
gboolean fettle_same_recording_is_alike (FettleActivity *a, FettleActivity *b);
/* Of two that are the same, whether @a has more of it. */
gboolean fettle_same_recording_is_more (FettleActivity *a, FettleActivity *b);

G_END_DECLS
