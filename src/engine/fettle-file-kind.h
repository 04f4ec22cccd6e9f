/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <glib.h>
#include <stddef.h>
#include <stdint.h>

G_BEGIN_DECLS

/**
 * FettleFileKind:
 *
 * What a file is by its first bytes, whatever its name says.
 */
typedef enum
{
  FETTLE_FILE_EMPTY,
  FETTLE_FILE_FIT,
  FETTLE_FILE_ZIP,
  FETTLE_FILE_GZIP,
  FETTLE_FILE_OTHER_ARCHIVE,
  FETTLE_FILE_TCX,
  FETTLE_FILE_GPX,
  FETTLE_FILE_WEB_PAGE,
  FETTLE_FILE_PICTURE,
  FETTLE_FILE_DOCUMENT,
  FETTLE_FILE_SOUND_OR_FILM,
  FETTLE_FILE_TEXT,
  FETTLE_FILE_UNKNOWN,
} FettleFileKind;

/* How many bytes are enough to tell. */
#define FETTLE_FILE_KIND_BYTES 512

FettleFileKind fettle_file_kind_guess (const uint8_t *data, size_t size);

G_END_DECLS
