/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <gio/gio.h>
#include <stdint.h>

G_BEGIN_DECLS

/* Small FIT files of known content. */

#define TEST_MAXIMUM 190
#define TEST_RESTING 50

/**
 * TestActivity:
 * @start: seconds since 1970 UTC
 * @seconds: one record a second
 * @heart_rate: steady; 0 for none
 * @serial_number: of the watch
 * @sport: FIT sport number
 * @without_athlete: the watch does not know the athlete
 * @without_session: the watch died
 * @name: the sport's name on the watch, nullable
 */
typedef struct
{
  int64_t start;
  int seconds;
  int heart_rate;
  uint32_t serial_number;
  int sport;
  gboolean without_athlete;
  gboolean without_session;
  const char *name;
} TestActivity;

GBytes *test_activity_encode (const TestActivity *activity) G_GNUC_WARN_UNUSED_RESULT;
/* A file of another purpose. */
GBytes *test_file_encode (int file_type) G_GNUC_WARN_UNUSED_RESULT;
/* The first @size bytes. */
GBytes *test_bytes_cut (GBytes *bytes, gsize size) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
