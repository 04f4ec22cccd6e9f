/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-fit-problem.h"

/**
 * fettle_fit_problem_to_string:
 * @problem: a problem
 *
 * Says what is wrong in the terms of the format, for summaries and logs; not translated.
 *
 * Returns: (transfer full): the words
 */
char *
fettle_fit_problem_to_string (const FettleFitProblem *problem)
{
  switch (problem->kind)
    {
    case FETTLE_FIT_PROBLEM_NONE:
      return g_strdup ("no problem");
    case FETTLE_FIT_PROBLEM_EMPTY:
      return g_strdup ("no bytes");
    case FETTLE_FIT_PROBLEM_NO_SIGNATURE:
      return g_strdup ("no .FIT signature");
    case FETTLE_FIT_PROBLEM_HEADER_SIZE:
      return g_strdup_printf ("bad header size %u", problem->detail);
    case FETTLE_FIT_PROBLEM_HEADER_CUT:
      return g_strdup ("file ends inside a header");
    case FETTLE_FIT_PROBLEM_PROTOCOL:
      return g_strdup_printf ("unknown protocol version %u", problem->detail);
    case FETTLE_FIT_PROBLEM_UNDEFINED_LOCAL:
      return g_strdup_printf ("data message for undefined local type %u", problem->detail);
    case FETTLE_FIT_PROBLEM_DEFINITION_CUT:
      return g_strdup ("definition message runs past the end");
    case FETTLE_FIT_PROBLEM_MESSAGE_CUT:
      return g_strdup ("data message runs past the end");
    case FETTLE_FIT_PROBLEM_DATA_CUT:
      return g_strdup ("file ends before its declared data and CRC");
    default:
      g_return_val_if_reached (NULL);
    }
}
