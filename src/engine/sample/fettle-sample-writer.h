/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include "fettle-recording.h"

G_BEGIN_DECLS

GBytes *fettle_sample_writer_encode (const FettleRecording *recording) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
