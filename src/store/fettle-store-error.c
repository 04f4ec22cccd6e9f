/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-store-error.h"

/* clang-format off */
G_DEFINE_QUARK (fettle-store-error-quark, fettle_store_error)
/* clang-format on */
