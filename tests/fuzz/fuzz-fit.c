/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

/* Any bytes as a FIT file. Besides crashes, hangs and memory, checks that what was decoded survives
 * being written and read: once within the steps of the format, and from then on exactly. */

#include "config.h"

#include <stddef.h>
#include <stdint.h>

#include "fettle-fit-decoder.h"
#include "fettle-fit-recording-encoder.h"
#include "fettle-fit-summary.h"
#include "fit-bytes.h"

#define SECONDS_A_DAY 86400

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

static FettleFitFile *
decode (GBytes *bytes)
{
  size_t size;
  const uint8_t *data = g_bytes_get_data (bytes, &size);
  g_autoptr (GError) error = NULL;
  FettleFitFile *file = fettle_fit_decode (data, size, &error);

  g_assert_no_error (error);
  g_assert_no_error (file->problem);
  g_assert_cmpuint (file->recordings->len, ==, 1);
  return file;
}

/* Where time jumps by days, single samples are left out, and with them gone others may stand alone.
 */
static gboolean
time_is_steady (const FettleRecording *recording)
{
  for (size_t i = 1; i < recording->n_samples; i++)
    {
      if (ABS (recording->times[i] - recording->times[i - 1]) > SECONDS_A_DAY)
        return FALSE;
    }

  return TRUE;
}

static void
check_round_trip (const FettleRecording *recording)
{
  g_autoptr (GBytes) once = fettle_fit_encode (recording);
  g_autoptr (FettleFitFile) first = decode (once);
  g_autoptr (GBytes) twice = NULL;
  g_autoptr (FettleFitFile) second = NULL;

  if (!time_is_steady (recording))
    return;

  twice = fettle_fit_encode (g_ptr_array_index (first->recordings, 0));
  second = decode (twice);
  fit_assert_recordings_near (recording, g_ptr_array_index (first->recordings, 0));
  fit_assert_recordings_equal (g_ptr_array_index (first->recordings, 0),
                               g_ptr_array_index (second->recordings, 0));
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FettleFitFile) file = fettle_fit_decode (data, size, &error);
  g_autofree char *summary = fettle_fit_summarize (data, size, "fuzz.fit", NULL);

  g_assert_true ((file == NULL) == (error != NULL));
  g_assert_true (g_utf8_validate (summary, -1, NULL));
  for (unsigned int i = 0; file != NULL && i < file->recordings->len; i++)
    check_round_trip (g_ptr_array_index (file->recordings, i));

  return 0;
}
