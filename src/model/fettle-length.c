/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-length.h"

FETTLE_DEFINE_RECORD (FettleLength, fettle_length, "lengths", FETTLE_LENGTH_COLUMNS)
