/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <glib.h>

#include "fettle-fit-reader.h"

G_BEGIN_DECLS

char *fettle_fit_problem_to_string (const FettleFitProblem *problem) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
