/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <glib.h>
#include <stdint.h>

#include "fettle-fit-message.h"
#include "fettle-wellness.h"

G_BEGIN_DECLS

/* Fills a day from the messages of a FIT file. */
typedef struct
{
  FettleWellness *wellness; /* owned by the caller */
  uint32_t last_time;       /* what short times count from, in FIT seconds */
} FettleFitWellnessTaker;

void fettle_fit_wellness_taker_init (FettleFitWellnessTaker *self, FettleWellness *wellness);
void fettle_fit_wellness_taker_take (FettleFitWellnessTaker *self, const FettleFitMessage *message);

G_END_DECLS
