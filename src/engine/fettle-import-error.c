/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gi18n-lib.h>

#include "fettle-fit-decoder.h"
#include "fettle-import-error.h"
#include "fettle-store.h"

G_DEFINE_QUARK (fettle - import - error - quark, fettle_import_error)

typedef struct
{
  int code;
  const char *heading;
  const char *sentence;
} Wording;

static const Wording import_wordings[] = {
  { FETTLE_IMPORT_ERROR_EMPTY, N_ ("Empty file"), N_ ("There are no bytes in it.") },
  { FETTLE_IMPORT_ERROR_TOO_LARGE, N_ ("Too large"),
    N_ ("It is larger than any recording. Fettle reads files of up to 256 MB.") },
  { FETTLE_IMPORT_ERROR_UNKNOWN_FORMAT, N_ ("Unknown format"),
    N_ ("It is in a format that Fettle does not read.") },
  { FETTLE_IMPORT_ERROR_NOT_YET, N_ ("Not read yet"), N_ ("Fettle reads FIT files so far.") },
  { FETTLE_IMPORT_ERROR_NOT_TRAINING_DATA, N_ ("Not training data"),
    N_ ("There is no training data in it.") },
  { FETTLE_IMPORT_ERROR_NOT_AN_ACTIVITY, N_ ("Not an activity"),
    N_ ("It holds no activity. Fettle reads activities so far.") },
  { FETTLE_IMPORT_ERROR_NO_TIME, N_ ("Nothing recorded"),
    N_ ("It is an activity without a recorded second.") },
  { FETTLE_IMPORT_ERROR_TOO_LONG, N_ ("Too long"),
    N_ ("It goes on for more than ten days; what comes after them was left out.") },
  { FETTLE_IMPORT_ERROR_BACKWARDS, N_ ("Times run backwards"),
    N_ ("The times of many of its records run backwards; those records were left out.") },
  { FETTLE_IMPORT_ERROR_FUTURE, N_ ("Date in the future"),
    N_ ("It says that it was recorded on a day that is still to come.") },
  { FETTLE_IMPORT_ERROR_CUT, N_ ("Cut off too early"),
    N_ ("Nothing of an activity could be read: the file ends too early.") },
  { FETTLE_IMPORT_ERROR_DAMAGED, N_ ("Damaged"),
    N_ ("Nothing of an activity could be read: some of its bytes make no sense.") },
  { FETTLE_IMPORT_ERROR_ENCRYPTED, N_ ("Encrypted"),
    N_ ("It is protected by a password. Unpack the archive, then import the folder.") },
  { FETTLE_IMPORT_ERROR_NESTED, N_ ("Archive in an archive"),
    N_ ("It is an archive inside an archive. Unpack the outer one, then import the folder that it "
        "makes; the archives in there are read.") },
  { FETTLE_IMPORT_ERROR_BOMB, N_ ("Too large when unpacked"),
    N_ ("It unpacks to far more than its size, as no recording does.") },
  { FETTLE_IMPORT_ERROR_ARCHIVE_DAMAGED, N_ ("Damaged archive"),
    N_ ("The archive is damaged from here on.") },
  { FETTLE_IMPORT_ERROR_ENTRY_DAMAGED, N_ ("Damaged in the archive"),
    N_ ("The archive is damaged where it lies.") },
  { FETTLE_IMPORT_ERROR_EMPTY_ARCHIVE, N_ ("Empty archive"), N_ ("There is no file in it.") },
  { FETTLE_IMPORT_ERROR_LINK, N_ ("Not a file"),
    N_ ("It is only a link to another file. Import that one.") },
  { FETTLE_IMPORT_ERROR_LINK_TO_NOTHING, N_ ("Not a file"),
    N_ ("It is a link to something that is not there.") },
  { FETTLE_IMPORT_ERROR_NOT_A_FILE, N_ ("Not a file"), N_ ("It is neither a file nor a folder.") },
  { FETTLE_IMPORT_ERROR_BUSY, N_ ("Import running"),
    N_ ("Another import into this library is running. Try again when it is done.") },
  { FETTLE_IMPORT_ERROR_NO_SUCH_FILE, N_ ("No such file"), N_ ("There is no such file.") },
  { FETTLE_IMPORT_ERROR_ORIGINAL_LOST, N_ ("Original lost"),
    N_ ("The last import cannot be undone: the file that it replaced is missing or damaged.") },
};

static const Wording fit_wordings[] = {
  { FETTLE_FIT_ERROR_EMPTY, N_ ("Empty file"), N_ ("There are no bytes in it.") },
  { FETTLE_FIT_ERROR_NOT_FIT, N_ ("Unknown format"), N_ ("It is not a FIT file.") },
  { FETTLE_FIT_ERROR_UNSUPPORTED, N_ ("Too new"),
    N_ ("It is written in a newer version of FIT than Fettle reads.") },
  { FETTLE_FIT_ERROR_TRUNCATED, N_ ("Cut off at the end"),
    N_ ("It ends in the middle: read up to the last whole record.") },
  { FETTLE_FIT_ERROR_DAMAGED, N_ ("Damaged"),
    N_ ("Some of its bytes make no sense: read up to there.") },
  { FETTLE_FIT_ERROR_CHECKSUM, N_ ("Checksum wrong"),
    N_ ("All of it could be read, but its checksum says that something was changed.") },
  { FETTLE_FIT_ERROR_WRONG_SIZE, N_ ("Size in the header wrong"),
    N_ ("All of it could be read, but the size in its header is wrong.") },
  { FETTLE_FIT_ERROR_NO_CHECKSUM, N_ ("Checksum missing"),
    N_ ("All of it could be read, but its checksum is missing at the end.") },
  { FETTLE_FIT_ERROR_SURPLUS, N_ ("More after the end"),
    N_ ("All of it could be read, but something else follows after its end.") },
};

static const Wording store_wordings[] = {
  { FETTLE_STORE_ERROR_FAILED, N_ ("Could not be stored"), N_ ("The library could not store it.") },
  { FETTLE_STORE_ERROR_BUSY, N_ ("Library in use"),
    N_ ("Another program holds the library. Close it and try again.") },
  { FETTLE_STORE_ERROR_READ_ONLY, N_ ("Library is read-only"),
    N_ ("The folder of the library cannot be written to.") },
  { FETTLE_STORE_ERROR_FULL, N_ ("Disk full"),
    N_ ("The disk is full. Make some room and try again.") },
  { FETTLE_STORE_ERROR_DAMAGED, N_ ("Library damaged"), N_ ("The library’s database is damaged.") },
  { FETTLE_STORE_ERROR_NOT_A_DATABASE, N_ ("Not a library"),
    N_ ("The file in the place of the library’s database is something else.") },
  { FETTLE_STORE_ERROR_NEWER, N_ ("Library is newer"),
    N_ ("The library was last used by a newer version of Fettle. Update Fettle to open it.") },
  { FETTLE_STORE_ERROR_CONSTRAINT, N_ ("Impossible values"),
    N_ ("It holds values that cannot be, so nothing of it was stored.") },
};

static const Wording io_wordings[] = {
  { G_IO_ERROR_NOT_FOUND, N_ ("No longer there"), N_ ("It was moved or removed in the meantime.") },
  { G_IO_ERROR_PERMISSION_DENIED, N_ ("No permission"), N_ ("You have no permission to read it.") },
  { G_IO_ERROR_IS_DIRECTORY, N_ ("Not a file"), N_ ("There is a folder in its place.") },
  { G_IO_ERROR_NOT_REGULAR_FILE, N_ ("Not a file"), N_ ("It is neither a file nor a folder.") },
  { G_IO_ERROR_NO_SPACE, N_ ("Disk full"), N_ ("The disk is full. Make some room and try again.") },
  { G_IO_ERROR_READ_ONLY, N_ ("Library is read-only"),
    N_ ("The folder of the library cannot be written to.") },
};

static const Wording *
find_in (const Wording *wordings, size_t n_wordings, int code)
{
  for (size_t i = 0; i < n_wordings; i++)
    {
      if (wordings[i].code == code)
        return &wordings[i];
    }

  return NULL;
}

static const Wording *
find_wording (const GError *error)
{
  static const Wording other = { 0, N_ ("Could not be read"), N_ ("It could not be read.") };
  const Wording *found = NULL;

  if (error->domain == FETTLE_IMPORT_ERROR)
    found = find_in (import_wordings, G_N_ELEMENTS (import_wordings), error->code);
  else if (error->domain == FETTLE_FIT_ERROR)
    found = find_in (fit_wordings, G_N_ELEMENTS (fit_wordings), error->code);
  else if (error->domain == FETTLE_STORE_ERROR)
    found = find_in (store_wordings, G_N_ELEMENTS (store_wordings), error->code);
  else if (error->domain == G_IO_ERROR)
    found = find_in (io_wordings, G_N_ELEMENTS (io_wordings), error->code);

  return found != NULL ? found : &other;
}

/**
 * fettle_import_error_new:
 * @code: what is wrong
 *
 * Returns: (transfer full): an error whose message is its sentence
 */
GError *
fettle_import_error_new (FettleImportError code)
{
  const GError error = { .domain = FETTLE_IMPORT_ERROR, .code = (int) code };

  return g_error_new_literal (FETTLE_IMPORT_ERROR, (int) code, _ (find_wording (&error)->sentence));
}

/**
 * fettle_import_error_new_for_kind:
 * @kind: what a file is instead of a FIT file
 *
 * Returns: (transfer full): an error whose message names it
 */
GError *
fettle_import_error_new_for_kind (FettleFileKind kind)
{
  FettleImportError code = FETTLE_IMPORT_ERROR_UNKNOWN_FORMAT;
  const char *sentence = N_ ("It is in a format that Fettle does not read.");

  switch (kind)
    {
    case FETTLE_FILE_EMPTY:
      return fettle_import_error_new (FETTLE_IMPORT_ERROR_EMPTY);
    case FETTLE_FILE_ZIP:
      return fettle_import_error_new (FETTLE_IMPORT_ERROR_NESTED);
    case FETTLE_FILE_OTHER_ARCHIVE:
      sentence
          = N_ ("It is an archive that Fettle does not open. Unpack it, then import the folder.");
      break;
    case FETTLE_FILE_TCX:
      code = FETTLE_IMPORT_ERROR_NOT_YET;
      sentence = N_ ("It is a TCX file. Fettle reads FIT files so far.");
      break;
    case FETTLE_FILE_GPX:
      code = FETTLE_IMPORT_ERROR_NOT_YET;
      sentence = N_ ("It is a GPX file. Fettle reads FIT files so far.");
      break;
    case FETTLE_FILE_WEB_PAGE:
      sentence = N_ ("It is a web page. Perhaps the download needed a login.");
      break;
    case FETTLE_FILE_TEXT:
      code = FETTLE_IMPORT_ERROR_NOT_TRAINING_DATA;
      sentence = N_ ("It is a text file.");
      break;
    case FETTLE_FILE_PICTURE:
      code = FETTLE_IMPORT_ERROR_NOT_TRAINING_DATA;
      sentence = N_ ("It is a picture.");
      break;
    case FETTLE_FILE_DOCUMENT:
      code = FETTLE_IMPORT_ERROR_NOT_TRAINING_DATA;
      sentence = N_ ("It is a document.");
      break;
    case FETTLE_FILE_SOUND_OR_FILM:
      code = FETTLE_IMPORT_ERROR_NOT_TRAINING_DATA;
      sentence = N_ ("It is sound or film.");
      break;
    case FETTLE_FILE_FIT:
    case FETTLE_FILE_GZIP:
    case FETTLE_FILE_UNKNOWN:
    default:
      break;
    }

  return g_error_new_literal (FETTLE_IMPORT_ERROR, (int) code, _ (sentence));
}

/**
 * fettle_import_error_new_for_fault:
 * @fault: of [error@FettleFitError]: why a file could not be read on
 *
 * Returns: (transfer full): what that means where nothing was read before; a copy of @fault where
 * it says so itself
 */
GError *
fettle_import_error_new_for_fault (const GError *fault)
{
  g_return_val_if_fail (fault != NULL, NULL);

  if (g_error_matches (fault, FETTLE_FIT_ERROR, FETTLE_FIT_ERROR_TRUNCATED))
    return fettle_import_error_new (FETTLE_IMPORT_ERROR_CUT);
  if (g_error_matches (fault, FETTLE_FIT_ERROR, FETTLE_FIT_ERROR_DAMAGED))
    return fettle_import_error_new (FETTLE_IMPORT_ERROR_DAMAGED);

  return g_error_copy (fault);
}

/**
 * fettle_import_error_new_for_file_type:
 * @file_type: the FIT file number of a file that is no activity; -1 if it does not say
 *
 * Returns: (transfer full): an error whose message names what the file holds
 */
GError *
fettle_import_error_new_for_file_type (int file_type)
{
  /* The numbers from 44 on are not documented, but in use. */
  static const Wording types[] = {
    { 1, NULL, N_ ("It describes a device. Fettle reads activities so far.") },
    { 2, NULL, N_ ("It holds settings of a device. Fettle reads activities so far.") },
    { 3, NULL, N_ ("It holds settings of a sport. Fettle reads activities so far.") },
    { 5, NULL, N_ ("It is a workout to be done. Fettle reads activities so far.") },
    { 6, NULL, N_ ("It is a course to follow. Fettle reads activities so far.") },
    { 7, NULL, N_ ("It is a schedule of workouts. Fettle reads activities so far.") },
    { 9, NULL, N_ ("It holds body weight. Fettle reads activities so far.") },
    { 10, NULL, N_ ("It holds a device’s totals. Fettle reads activities so far.") },
    { 11, NULL, N_ ("It holds goals. Fettle reads activities so far.") },
    { 14, NULL, N_ ("It holds blood pressure. Fettle reads activities so far.") },
    { 15, NULL, N_ ("It holds all-day data. Fettle reads activities so far.") },
    { 20, NULL, N_ ("It is a summary of activities. Fettle reads activities so far.") },
    { 28, NULL, N_ ("It holds all-day data. Fettle reads activities so far.") },
    { 32, NULL, N_ ("It holds all-day data. Fettle reads activities so far.") },
    { 34, NULL, N_ ("It is a segment. Fettle reads activities so far.") },
    { 35, NULL, N_ ("It is a list of segments. Fettle reads activities so far.") },
    { 44, NULL, N_ ("It holds fitness metrics. Fettle reads activities so far.") },
    { 49, NULL, N_ ("It holds sleep data. Fettle reads activities so far.") },
    { 68, NULL, N_ ("It holds heart-rate variability. Fettle reads activities so far.") },
    { 70, NULL, N_ ("It holds all-day data. Fettle reads activities so far.") },
    { 73, NULL, N_ ("It holds skin temperature. Fettle reads activities so far.") },
  };
  const Wording *wording = find_in (types, G_N_ELEMENTS (types), file_type);

  if (wording == NULL)
    return fettle_import_error_new (FETTLE_IMPORT_ERROR_NOT_AN_ACTIVITY);

  return g_error_new_literal (FETTLE_IMPORT_ERROR, FETTLE_IMPORT_ERROR_NOT_AN_ACTIVITY,
                              _ (wording->sentence));
}

/**
 * fettle_error_set_from_library:
 * @error: (nullable): where to put the error
 * @number: an errno
 *
 * Makes a #FettleStoreError of what happened to a file or folder of the library. No permission
 * there is another matter than no permission to read a file that is imported.
 */
void
fettle_error_set_from_library (GError **error, int number)
{
  FettleStoreError code = FETTLE_STORE_ERROR_FAILED;
  GError known = { .domain = FETTLE_STORE_ERROR };

  if (number == ENOSPC || number == EDQUOT)
    code = FETTLE_STORE_ERROR_FULL;
  else if (number == EACCES || number == EPERM || number == EROFS)
    code = FETTLE_STORE_ERROR_READ_ONLY;

  known.code = (int) code;
  g_set_error_literal (error, FETTLE_STORE_ERROR, code,
                       code == FETTLE_STORE_ERROR_FAILED ? g_strerror (number)
                                                         : _ (find_wording (&known)->sentence));
}

/**
 * fettle_error_get_heading:
 * @error: why a file was not imported, or not whole
 *
 * Returns: (transfer none): a short heading that alike errors share, translated
 */
const char *
fettle_error_get_heading (const GError *error)
{
  g_return_val_if_fail (error != NULL, NULL);

  return _ (find_wording (error)->heading);
}

/**
 * fettle_error_dup_sentence:
 * @error: an error of an import or of opening a library
 *
 * Returns: (transfer full): a sentence for the athlete, translated; the error's own message is for
 * the log
 */
char *
fettle_error_dup_sentence (const GError *error)
{
  g_return_val_if_fail (error != NULL, NULL);

  /* Ours know more than their code. */
  if (error->domain == FETTLE_IMPORT_ERROR)
    return g_strdup (error->message);

  return g_strdup (_ (find_wording (error)->sentence));
}

/* What is called so but is none was meant to be one. */
static gboolean
is_called_recording (const char *name)
{
  static const char *const endings[] = { ".fit", ".fit.gz", ".tcx", ".gpx" };
  g_autofree char *lower = g_ascii_strdown (name, -1);

  for (size_t i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      if (g_str_has_suffix (lower, endings[i]))
        return TRUE;
    }

  return FALSE;
}

/**
 * fettle_error_get_outcome:
 * @error: why nothing of a file is stored
 * @name: the file's name
 *
 * Returns: what that means for whoever wants all recordings in: a picture beside them, or a workout
 * to be done, is not missed
 */
FettleImportOutcome
fettle_error_get_outcome (const GError *error, const char *name)
{
  g_return_val_if_fail (error != NULL && name != NULL, FETTLE_IMPORT_REFUSED);

  if (error->domain == FETTLE_STORE_ERROR || fettle_error_is_lasting (error))
    return FETTLE_IMPORT_NOT_STORED;
  if (g_error_matches (error, FETTLE_IMPORT_ERROR, FETTLE_IMPORT_ERROR_NOT_AN_ACTIVITY)
      || (g_error_matches (error, FETTLE_IMPORT_ERROR, FETTLE_IMPORT_ERROR_NOT_TRAINING_DATA)
          && !is_called_recording (name)))
    return FETTLE_IMPORT_SKIPPED;

  return FETTLE_IMPORT_REFUSED;
}

/**
 * fettle_error_is_missing_file:
 * @error: why nothing of a file is stored
 *
 * Returns: whether there is no such file, so that nothing can be wrong with it
 */
gboolean
fettle_error_is_missing_file (const GError *error)
{
  return g_error_matches (error, FETTLE_IMPORT_ERROR, FETTLE_IMPORT_ERROR_NO_SUCH_FILE)
         || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

/**
 * fettle_error_is_lasting:
 * @error: why a file could not be stored
 *
 * Returns: whether it is about the library rather than the file, so that the next file would fail
 * as well
 */
gboolean
fettle_error_is_lasting (const GError *error)
{
  g_return_val_if_fail (error != NULL, FALSE);

  if (error->domain == FETTLE_STORE_ERROR)
    return error->code != FETTLE_STORE_ERROR_CONSTRAINT;

  return g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE)
         || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_READ_ONLY);
}
