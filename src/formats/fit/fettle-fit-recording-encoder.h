/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <glib.h>

#include "fettle-recording.h"

G_BEGIN_DECLS

GBytes *fettle_fit_encode (const FettleRecording *recording) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
