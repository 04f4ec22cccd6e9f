/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <glib.h>

#include "fettle-fit-reader.h"

G_BEGIN_DECLS

char *fettle_fit_problem_to_string (const FettleFitProblem *problem) G_GNUC_WARN_UNUSED_RESULT;
GError *fettle_fit_problem_to_error (const FettleFitProblem *problem,
                                     const FettleFitSegment *segment,
                                     const uint8_t *data,
                                     size_t size) G_GNUC_WARN_UNUSED_RESULT;
GError *fettle_fit_problem_to_remark (const FettleFitProblem *problem,
                                      const FettleFitSegment *segment) G_GNUC_WARN_UNUSED_RESULT;
GError *fettle_fit_problem_new_no_messages_error (void) G_GNUC_WARN_UNUSED_RESULT;
GError *fettle_fit_problem_new_checksum_error (void) G_GNUC_WARN_UNUSED_RESULT;
GError *fettle_fit_problem_new_size_error (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
