/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <glib.h>
#include <stddef.h>
#include <stdint.h>

#include "fettle-recording.h"

G_BEGIN_DECLS

/**
 * FettleFitError:
 * @FETTLE_FIT_ERROR_EMPTY: no bytes at all, or a FIT file without any message
 * @FETTLE_FIT_ERROR_NOT_FIT: not a FIT file (message names what it looks like, if known)
 * @FETTLE_FIT_ERROR_UNSUPPORTED: a protocol of a major version above 2
 * @FETTLE_FIT_ERROR_TRUNCATED: the file ends before what its header announces
 * @FETTLE_FIT_ERROR_DAMAGED: bytes that make no sense (message has the offset)
 * @FETTLE_FIT_ERROR_CHECKSUM: everything decodes but a checksum differs
 * @FETTLE_FIT_ERROR_WRONG_SIZE: everything decodes and its checksum is right, but the header says
 *   another size
 * @FETTLE_FIT_ERROR_NO_CHECKSUM: everything decodes but the file ends before its checksum
 * @FETTLE_FIT_ERROR_SURPLUS: everything decodes and its checksum is right, but bytes follow that
 * are no FIT
 */
typedef enum
{
  FETTLE_FIT_ERROR_EMPTY,
  FETTLE_FIT_ERROR_NOT_FIT,
  FETTLE_FIT_ERROR_UNSUPPORTED,
  FETTLE_FIT_ERROR_TRUNCATED,
  FETTLE_FIT_ERROR_DAMAGED,
  FETTLE_FIT_ERROR_CHECKSUM,
  FETTLE_FIT_ERROR_WRONG_SIZE,
  FETTLE_FIT_ERROR_NO_CHECKSUM,
  FETTLE_FIT_ERROR_SURPLUS,
} FettleFitError;

#define FETTLE_FIT_ERROR (fettle_fit_error_quark ())
GQuark fettle_fit_error_quark (void);

/**
 * FettleFitFile:
 * @recordings: (element-type FettleRecording): one for each segment that has a file_id of its own;
 *   segments without one belong to the recording before
 * @problem: (nullable): what stopped the reading or is wrong with the file, with offset;
 * @recordings still hold everything before it
 * @problem_offset: the offset of @problem in bytes, or -1
 * @remark: (nullable): what is odd about a file without @problem, which is whole
 */
typedef struct
{
  GPtrArray *recordings;
  GError *problem;
  int64_t problem_offset;
  GError *remark;
} FettleFitFile;

FettleFitFile *
fettle_fit_decode (const uint8_t *data, size_t size, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void fettle_fit_file_free (FettleFitFile *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FettleFitFile, fettle_fit_file_free)

G_END_DECLS
