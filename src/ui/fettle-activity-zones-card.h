/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <adwaita.h>

#include "fettle-activity-detail.h"

G_BEGIN_DECLS

#define FETTLE_TYPE_ACTIVITY_ZONES_CARD (fettle_activity_zones_card_get_type ())

/* The time in each heart-rate zone, and where the zones come from. Hides itself without heart rate.
 *
 * Property: "detail" (nullable). */
G_DECLARE_FINAL_TYPE (FettleActivityZonesCard,
                      fettle_activity_zones_card,
                      FETTLE,
                      ACTIVITY_ZONES_CARD,
                      AdwBin)

void
fettle_activity_zones_card_set_detail (FettleActivityZonesCard *self, FettleActivityDetail *detail);

G_END_DECLS
