/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <glib.h>

#include "fettle-fit-message.h"
#include "fettle-recording.h"

G_BEGIN_DECLS

/* Heart rates that a chest strap kept while the watch could not hear it, and gave it afterwards. */
typedef struct
{
  GArray *beats; /* of the .c file, in the order of the file */
  double anchor; /* the instant at which the strap's clock stood at @anchor_clock; NaN before the
                    first */
  double anchor_clock;
} FettleFitHeartBeats;

void fettle_fit_heart_beats_init (FettleFitHeartBeats *self);
void fettle_fit_heart_beats_clear (FettleFitHeartBeats *self);
void fettle_fit_heart_beats_take (FettleFitHeartBeats *self, const FettleFitMessage *message);
void fettle_fit_heart_beats_fill (FettleFitHeartBeats *self, FettleRecording *recording);

G_END_DECLS
