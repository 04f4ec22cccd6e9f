/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <glib.h>

#include "fettle-fit-profile.h"

G_BEGIN_DECLS

char *fettle_fit_value_name (FettleFitType type, int value) G_GNUC_WARN_UNUSED_RESULT;
char *fettle_fit_message_name (unsigned int message) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
