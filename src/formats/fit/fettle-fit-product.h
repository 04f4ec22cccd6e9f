/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a person calls a device. */
char *fettle_fit_product_dup_name (int manufacturer,
                                   int product,
                                   const char *written) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
