/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-ai-analysis.h"

FETTLE_DEFINE_RECORD (FettleAiAnalysis,
                      fettle_ai_analysis,
                      "ai_analysis_cache",
                      FETTLE_AI_ANALYSIS_COLUMNS)
