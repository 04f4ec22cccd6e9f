/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <json-glib/json-glib.h>

#include "fettle-wellness.h"

G_BEGIN_DECLS

void fettle_fit_wellness_summary_add_to (const FettleWellness *wellness,
                                         JsonObject *message_counts,
                                         double utc_offset_seconds,
                                         JsonObject *summary);

G_END_DECLS
