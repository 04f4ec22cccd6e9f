/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *fettle_chart_words_dup_duration (double seconds) G_GNUC_WARN_UNUSED_RESULT;
char *fettle_chart_words_join (GPtrArray *parts) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
