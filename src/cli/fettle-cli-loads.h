/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include "fettle-training-load.h"

G_BEGIN_DECLS

void fettle_cli_loads_print (GPtrArray *loads);
char *fettle_cli_load_dup_status (FettleTrainingLoad *load) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
