/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <glib.h>

#include "fettle-file-kind.h"
#include "fettle-import-result.h"

G_BEGIN_DECLS

/**
 * FettleImportError:
 * @FETTLE_IMPORT_ERROR_EMPTY: no bytes
 * @FETTLE_IMPORT_ERROR_TOO_LARGE: larger than any recording
 * @FETTLE_IMPORT_ERROR_UNKNOWN_FORMAT: of a kind that Fettle does not read
 * @FETTLE_IMPORT_ERROR_NOT_YET: training data in a format that Fettle does not read so far
 * @FETTLE_IMPORT_ERROR_NOT_TRAINING_DATA: a picture, a document, a film
 * @FETTLE_IMPORT_ERROR_NOT_AN_ACTIVITY: a FIT file of another purpose
 * @FETTLE_IMPORT_ERROR_NO_TIME: an activity without a recorded second
 * @FETTLE_IMPORT_ERROR_TOO_LONG: samples longer after the start than any recording
 * @FETTLE_IMPORT_ERROR_BACKWARDS: many samples before the ones before them
 * @FETTLE_IMPORT_ERROR_FUTURE: recorded after tomorrow
 * @FETTLE_IMPORT_ERROR_CUT: it ends before anything that could be stored
 * @FETTLE_IMPORT_ERROR_DAMAGED: its bytes make no sense before anything that could be stored
 * @FETTLE_IMPORT_ERROR_ENCRYPTED: in an archive with a password
 * @FETTLE_IMPORT_ERROR_NESTED: an archive in an archive
 * @FETTLE_IMPORT_ERROR_BOMB: unpacks to more than is sane
 * @FETTLE_IMPORT_ERROR_ARCHIVE_DAMAGED: the archive cannot be read
 * @FETTLE_IMPORT_ERROR_ENTRY_DAMAGED: its bytes in the archive are damaged, others may not be
 * @FETTLE_IMPORT_ERROR_EMPTY_ARCHIVE: an archive without a file
 * @FETTLE_IMPORT_ERROR_LINK: an entry of an archive that only names another file
 * @FETTLE_IMPORT_ERROR_LINK_TO_NOTHING: a link whose end is not there
 * @FETTLE_IMPORT_ERROR_NOT_A_FILE: a device, a socket
 * @FETTLE_IMPORT_ERROR_BUSY: another import into the library is running
 * @FETTLE_IMPORT_ERROR_NO_SUCH_FILE: it was not there when the import began
 * @FETTLE_IMPORT_ERROR_ORIGINAL_LOST: the file from before cannot be read again
 *
 * Why a file was not imported. The messages are sentences for the athlete.
 */
typedef enum
{
  FETTLE_IMPORT_ERROR_EMPTY,
  FETTLE_IMPORT_ERROR_TOO_LARGE,
  FETTLE_IMPORT_ERROR_UNKNOWN_FORMAT,
  FETTLE_IMPORT_ERROR_NOT_YET,
  FETTLE_IMPORT_ERROR_NOT_TRAINING_DATA,
  FETTLE_IMPORT_ERROR_NOT_AN_ACTIVITY,
  FETTLE_IMPORT_ERROR_NO_TIME,
  FETTLE_IMPORT_ERROR_TOO_LONG,
  FETTLE_IMPORT_ERROR_BACKWARDS,
  FETTLE_IMPORT_ERROR_FUTURE,
  FETTLE_IMPORT_ERROR_CUT,
  FETTLE_IMPORT_ERROR_DAMAGED,
  FETTLE_IMPORT_ERROR_ENCRYPTED,
  FETTLE_IMPORT_ERROR_NESTED,
  FETTLE_IMPORT_ERROR_BOMB,
  FETTLE_IMPORT_ERROR_ARCHIVE_DAMAGED,
  FETTLE_IMPORT_ERROR_ENTRY_DAMAGED,
  FETTLE_IMPORT_ERROR_EMPTY_ARCHIVE,
  FETTLE_IMPORT_ERROR_LINK,
  FETTLE_IMPORT_ERROR_LINK_TO_NOTHING,
  FETTLE_IMPORT_ERROR_NOT_A_FILE,
  FETTLE_IMPORT_ERROR_BUSY,
  FETTLE_IMPORT_ERROR_NO_SUCH_FILE,
  FETTLE_IMPORT_ERROR_ORIGINAL_LOST,
} FettleImportError;

#define FETTLE_IMPORT_ERROR (fettle_import_error_quark ())
GQuark fettle_import_error_quark (void);

GError *fettle_import_error_new (FettleImportError code) G_GNUC_WARN_UNUSED_RESULT;
GError *fettle_import_error_new_for_kind (FettleFileKind kind) G_GNUC_WARN_UNUSED_RESULT;
GError *fettle_import_error_new_for_fault (const GError *fault) G_GNUC_WARN_UNUSED_RESULT;
GError *fettle_import_error_new_for_file_type (int file_type) G_GNUC_WARN_UNUSED_RESULT;

/* What a system call on a file of the library failed with, as the store says it. */
void fettle_error_set_from_library (GError **error, int number);

/* For any error that an import or a library can end with: the heading that alike ones share, and a
 * sentence. */
const char *fettle_error_get_heading (const GError *error);
char *fettle_error_dup_sentence (const GError *error) G_GNUC_WARN_UNUSED_RESULT;
FettleImportOutcome fettle_error_get_outcome (const GError *error, const char *name);
/* Whether what comes next would fail the same way. */
gboolean fettle_error_is_lasting (const GError *error);

gboolean fettle_error_is_missing_file (const GError *error);

G_END_DECLS
