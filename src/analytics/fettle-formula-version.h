/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

/**
 * FETTLE_FORMULA_VERSION:
 *
 * The version of all formulas together. Derived rows carry it, and rows of an older version are
 * computed again. Raise it by one with every change that changes a result.
 */
#define FETTLE_FORMULA_VERSION 2
