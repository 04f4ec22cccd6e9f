/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <stddef.h>
#include <stdint.h>

uint16_t fettle_fit_crc (uint16_t crc, const uint8_t *data, size_t size);
