/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FettleStoreError:
 * @FETTLE_STORE_ERROR_FAILED: anything without a code of its own
 * @FETTLE_STORE_ERROR_BUSY: another process holds the database
 * @FETTLE_STORE_ERROR_READ_ONLY: the file or its folder cannot be written
 * @FETTLE_STORE_ERROR_FULL: the disk is full
 * @FETTLE_STORE_ERROR_DAMAGED: the database, a stream or an original is not what was written
 * @FETTLE_STORE_ERROR_NOT_A_DATABASE: the file is something else
 * @FETTLE_STORE_ERROR_NEWER: written by a newer version of Fettle
 * @FETTLE_STORE_ERROR_CONSTRAINT: a constraint of the schema refused a row
 * @FETTLE_STORE_ERROR_UNREADABLE: the file may not be read
 */
typedef enum
{
  FETTLE_STORE_ERROR_FAILED,
  FETTLE_STORE_ERROR_BUSY,
  FETTLE_STORE_ERROR_READ_ONLY,
  FETTLE_STORE_ERROR_FULL,
  FETTLE_STORE_ERROR_DAMAGED,
  FETTLE_STORE_ERROR_NOT_A_DATABASE,
  FETTLE_STORE_ERROR_NEWER,
  FETTLE_STORE_ERROR_CONSTRAINT,
  FETTLE_STORE_ERROR_UNREADABLE,
} FettleStoreError;

#define FETTLE_STORE_ERROR (fettle_store_error_quark ())
GQuark fettle_store_error_quark (void);

G_END_DECLS
