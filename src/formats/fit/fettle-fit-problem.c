/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-fit-problem.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "fettle-fit-decoder.h"

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

static gboolean
begins_with (const uint8_t *data, size_t size, const char *bytes)
{
  size_t length = strlen (bytes);

  return size >= length && g_ascii_strncasecmp ((const char *) data, bytes, length) == 0;
}

/* Whether there is markup after blanks and a byte order mark. */
static gboolean
looks_like_markup (const uint8_t *data, size_t size)
{
  size_t i = begins_with (data, size, "\xEF\xBB\xBF") ? 3 : 0;

  while (i < size && g_ascii_isspace ((char) data[i]))
    i++;

  return begins_with (data + i, size - i, "<html")
         || begins_with (data + i, size - i, "<!doctype html");
}

static gboolean
looks_like_text (const uint8_t *data, size_t size)
{
  size = MIN (size, 512);
  for (size_t i = 0; i < size; i++)
    {
      if (data[i] < 0x20 && !g_ascii_isspace ((char) data[i]))
        return FALSE;
    }

  return TRUE;
}

/* What else the file may be. */
static GError *
new_not_fit_error (const uint8_t *data, size_t size)
{
  const char *text;

  if (begins_with (data, size, "PK\x03\x04") || begins_with (data, size, "PK\x05\x06"))
    text = _ ("This is a ZIP archive, not a FIT file.");
  else if (begins_with (data, size, "\x1F\x8B"))
    text = _ ("This is a gzip archive, not a FIT file.");
  else if (looks_like_markup (data, size))
    text = _ ("This is a web page, not a FIT file.");
  else if (looks_like_text (data, size))
    text = _ ("This is a text file, not a FIT file.");
  else
    text = _ ("This is not a FIT file.");

  return g_error_new_literal (FETTLE_FIT_ERROR, FETTLE_FIT_ERROR_NOT_FIT, text);
}

static GError *
new_truncated_error (size_t offset)
{
  /* Translators: the placeholder is a whole number, the bytes of the file that could be used. */
  return g_error_new (FETTLE_FIT_ERROR, FETTLE_FIT_ERROR_TRUNCATED,
                      _ ("The file ends too early: it is complete only up to byte %zu."), offset);
}

static GError *
new_damaged_error (size_t offset)
{
  /* Translators: the placeholder is a whole number, a place in the file. */
  return g_error_new (FETTLE_FIT_ERROR, FETTLE_FIT_ERROR_DAMAGED,
                      _ ("The file is damaged from byte %zu on."), offset);
}

/**
 * fettle_fit_problem_to_error:
 * @problem: what ended the reading
 * @segment: the segment in which it did
 * @data: (array length=size) (nullable): the file
 * @size: its bytes
 *
 * Returns: (transfer full): the problem as a sentence for the athlete
 */
GError *
fettle_fit_problem_to_error (const FettleFitProblem *problem,
                             const FettleFitSegment *segment,
                             const uint8_t *data,
                             size_t size)
{
  switch (problem->kind)
    {
    case FETTLE_FIT_PROBLEM_EMPTY:
      return g_error_new_literal (FETTLE_FIT_ERROR, FETTLE_FIT_ERROR_EMPTY,
                                  _ ("The file is empty."));
    case FETTLE_FIT_PROBLEM_NO_SIGNATURE:
    case FETTLE_FIT_PROBLEM_HEADER_SIZE:
      return problem->offset == 0 ? new_not_fit_error (data, size)
                                  : new_damaged_error (problem->offset);
    case FETTLE_FIT_PROBLEM_PROTOCOL:
      /* Translators: the placeholder is a whole number such as 3. */
      return g_error_new (
          FETTLE_FIT_ERROR, FETTLE_FIT_ERROR_UNSUPPORTED,
          _ ("The file is written in version %u of the FIT protocol; up to version 2 can be read."),
          problem->detail);
    case FETTLE_FIT_PROBLEM_HEADER_CUT:
    case FETTLE_FIT_PROBLEM_DATA_CUT:
      return new_truncated_error (problem->offset);
    case FETTLE_FIT_PROBLEM_DEFINITION_CUT:
    case FETTLE_FIT_PROBLEM_MESSAGE_CUT:
      return segment->is_truncated ? new_truncated_error (problem->offset)
                                   : new_damaged_error (problem->offset);
    case FETTLE_FIT_PROBLEM_UNDEFINED_LOCAL:
      return new_damaged_error (problem->offset);
    case FETTLE_FIT_PROBLEM_NONE:
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * fettle_fit_problem_to_remark:
 * @problem: what ended the reading
 * @segment: the last segment that was begun
 *
 * Returns: (transfer full) (nullable): the problem as a sentence, if all that was recorded could be
 * read in spite of it; else %NULL
 */
GError *
fettle_fit_problem_to_remark (const FettleFitProblem *problem, const FettleFitSegment *segment)
{
  if (problem->kind == FETTLE_FIT_PROBLEM_DATA_CUT && segment->has_all_data)
    return g_error_new_literal (FETTLE_FIT_ERROR, FETTLE_FIT_ERROR_NO_CHECKSUM,
                                _ ("The file ends before its checksum; its data is all there."));
  if ((problem->kind == FETTLE_FIT_PROBLEM_NO_SIGNATURE
       || problem->kind == FETTLE_FIT_PROBLEM_HEADER_SIZE)
      && problem->offset > 0 && segment->file_checksum == FETTLE_FIT_CHECKSUM_OK)
    /* Translators: the placeholder is a whole number, a place in the file. */
    return g_error_new (FETTLE_FIT_ERROR, FETTLE_FIT_ERROR_SURPLUS,
                        _ ("The file is complete at byte %zu, and what follows is no FIT data."),
                        problem->offset);

  return NULL;
}

/**
 * fettle_fit_problem_new_no_messages_error:
 *
 * Returns: (transfer full): says that the file is a FIT file without any message
 */
GError *
fettle_fit_problem_new_no_messages_error (void)
{
  return g_error_new_literal (FETTLE_FIT_ERROR, FETTLE_FIT_ERROR_EMPTY,
                              _ ("There is nothing in the file."));
}

/**
 * fettle_fit_problem_new_checksum_error:
 *
 * Returns: (transfer full): says that a checksum is wrong though everything could be read
 */
GError *
fettle_fit_problem_new_checksum_error (void)
{
  return g_error_new_literal (FETTLE_FIT_ERROR, FETTLE_FIT_ERROR_CHECKSUM,
                              _ ("The file was changed or damaged: its checksum is wrong."));
}

/**
 * fettle_fit_problem_new_size_error:
 *
 * Returns: (transfer full): says that the header has a wrong size though everything could be read
 */
GError *
fettle_fit_problem_new_size_error (void)
{
  return g_error_new_literal (FETTLE_FIT_ERROR, FETTLE_FIT_ERROR_WRONG_SIZE,
                              _ ("The file is complete, but its header says another size."));
}
