/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include "fettle-activity.h"
#include "fettle-format.h"
#include "fettle-text-pen.h"

G_BEGIN_DECLS

char *fettle_activity_facts_dup_line (FettleActivity *activity,
                                      const char *date,
                                      FettleUnits units,
                                      FettleTextPen *pen,
                                      int width) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
