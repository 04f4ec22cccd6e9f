/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

/* What the parts of a library are called in its folder. */
#define FETTLE_LIBRARY_DATABASE  "fettle.db"
#define FETTLE_LIBRARY_ORIGINALS "originals"
