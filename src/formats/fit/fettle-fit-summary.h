/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <glib.h>
#include <stddef.h>
#include <stdint.h>

G_BEGIN_DECLS

/* What is in a FIT file, for people and for scripts: every message counted, checksums and offsets
 * said, the figures as the device wrote them. For looking at a file; to use one, decode it. */

char *fettle_fit_summarize (const uint8_t *data, size_t size, const char *name, gboolean *is_valid)
    G_GNUC_WARN_UNUSED_RESULT;
char *fettle_fit_describe (const uint8_t *data, size_t size, const char *name, gboolean *is_valid)
    G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
