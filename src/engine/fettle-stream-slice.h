/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include "fettle-streams.h"

G_BEGIN_DECLS

FettleStreams *fettle_streams_slice (const FettleStreams *streams,
                                     int32_t from,
                                     int32_t to) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
