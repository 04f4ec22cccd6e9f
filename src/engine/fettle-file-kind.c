/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-file-kind.h"

#include <string.h>

/* Bytes that a kind of file has at a place. */
static const struct
{
  size_t offset;
  const char *bytes;
  size_t n_bytes;
  FettleFileKind kind;
} signatures[] = {
  /* clang-format off */
  { 8, ".FIT", 4, FETTLE_FILE_FIT },
  { 0, "PK\003\004", 4, FETTLE_FILE_ZIP },
  { 0, "PK\005\006", 4, FETTLE_FILE_ZIP }, /* without an entry */
  { 0, "\037\213", 2, FETTLE_FILE_GZIP },
  { 0, "7z\274\257\047\034", 6, FETTLE_FILE_OTHER_ARCHIVE },
  { 0, "Rar!\032\007", 6, FETTLE_FILE_OTHER_ARCHIVE },
  { 0, "BZh", 3, FETTLE_FILE_OTHER_ARCHIVE },
  { 0, "\375" "7zXZ", 5, FETTLE_FILE_OTHER_ARCHIVE },
  { 0, "\050\265\057\375", 4, FETTLE_FILE_OTHER_ARCHIVE }, /* Zstandard */
  { 257, "ustar", 5, FETTLE_FILE_OTHER_ARCHIVE },
  { 0, "\377\330\377", 3, FETTLE_FILE_PICTURE }, /* JPEG */
  { 0, "\211PNG", 4, FETTLE_FILE_PICTURE },
  { 0, "GIF8", 4, FETTLE_FILE_PICTURE },
  { 8, "WEBP", 4, FETTLE_FILE_PICTURE },
  { 4, "ftyphei", 7, FETTLE_FILE_PICTURE }, /* HEIC */
  { 4, "ftypavif", 8, FETTLE_FILE_PICTURE },
  { 0, "II*\000", 4, FETTLE_FILE_PICTURE }, /* TIFF and raw pictures */
  { 0, "%PDF", 4, FETTLE_FILE_DOCUMENT },
  { 0, "\320\317\021\340", 4, FETTLE_FILE_DOCUMENT }, /* older office files */
  { 4, "ftyp", 4, FETTLE_FILE_SOUND_OR_FILM },
  { 0, "ID3", 3, FETTLE_FILE_SOUND_OR_FILM },
  { 0, "OggS", 4, FETTLE_FILE_SOUND_OR_FILM },
  { 0, "fLaC", 4, FETTLE_FILE_SOUND_OR_FILM },
  { 8, "WAVE", 4, FETTLE_FILE_SOUND_OR_FILM },
  { 8, "AVI ", 4, FETTLE_FILE_SOUND_OR_FILM },
  { 0, "\032\105\337\243", 4, FETTLE_FILE_SOUND_OR_FILM }, /* Matroska */
  /* clang-format on */
};

/* Words that tell one kind of text from another. */
static const struct
{
  const char *word;
  FettleFileKind kind;
} words[] = {
  { "<TrainingCenterDatabase", FETTLE_FILE_TCX },
  { "<gpx", FETTLE_FILE_GPX },
  { "<!doctype html", FETTLE_FILE_WEB_PAGE },
  { "<html", FETTLE_FILE_WEB_PAGE },
};

static gboolean
is_text (const char *text, size_t size)
{
  const char *end;

  for (size_t i = 0; i < size; i++)
    {
      guchar c = (guchar) text[i];

      if (c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f')
        return FALSE;
    }

  /* The last character may be cut in two. Markup may be in another encoding: it says so itself. */
  return g_utf8_validate_len (text, size, &end) || size - (size_t) (end - text) < 4 || *text == '<';
}

/**
 * fettle_file_kind_guess:
 * @data: (array length=size): the first bytes of a file, %FETTLE_FILE_KIND_BYTES if it has as many
 * @size: their number
 *
 * Returns: what the file is
 */
FettleFileKind
fettle_file_kind_guess (const uint8_t *data, size_t size)
{
  g_autofree char *text = NULL;
  g_autofree char *lower = NULL;

  if (size == 0)
    return FETTLE_FILE_EMPTY;

  for (size_t i = 0; i < G_N_ELEMENTS (signatures); i++)
    {
      if (size >= signatures[i].offset + signatures[i].n_bytes
          && memcmp (data + signatures[i].offset, signatures[i].bytes, signatures[i].n_bytes) == 0)
        return signatures[i].kind;
    }

  size = MIN (size, FETTLE_FILE_KIND_BYTES);
  if (!is_text ((const char *) data, size))
    return FETTLE_FILE_UNKNOWN;

  text = g_strndup ((const char *) data, size);
  lower = g_ascii_strdown (text, -1);
  for (size_t i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autofree char *word = g_ascii_strdown (words[i].word, -1);

      if (strstr (lower, word) != NULL)
        return words[i].kind;
    }

  return FETTLE_FILE_TEXT;
}
