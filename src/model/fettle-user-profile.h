/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include "fettle-record.h"

G_BEGIN_DECLS

#define FETTLE_TYPE_USER_PROFILE (fettle_user_profile_get_type ())

/* The athlete. The heart rates are the latest known ones; values by date come from their own table.
 * Who told a value stands in value_sources. */
/* clang-format off */
#define FETTLE_USER_PROFILE_COLUMNS(COLUMN)                                                                   \
  COLUMN (id, INTEGER, KEY, NULL, "Row number")                                                               \
  COLUMN (user_id, TEXT, REQUIRED, NULL, "The athlete's identifier, a random UUID")                           \
  COLUMN (name, TEXT, PLAIN, NULL, "Name (athlete)")                                                          \
  COLUMN (email, TEXT, PLAIN, NULL, "E-mail address, unique where present; never sent anywhere (athlete)")    \
  COLUMN (date_of_birth, TEXT, PLAIN, NULL, "Date of birth (athlete)")                                        \
  COLUMN (gender, TEXT, PLAIN, NULL, "female, male, other (athlete, else file)")                              \
  COLUMN (height_cm, REAL, PLAIN, "cm", "Height (athlete, else file)")                                        \
  COLUMN (weight_kg, REAL, PLAIN, "kg", "Body weight (athlete, else file)")                                   \
  COLUMN (resting_heart_rate, INTEGER, PLAIN, "bpm", "Resting heart rate (athlete, else file)")               \
  COLUMN (max_heart_rate, INTEGER, PLAIN, "bpm", "Maximum heart rate (athlete, else file)")                   \
  COLUMN (training_preferences, TEXT, PLAIN, NULL, "JSON: preferences, goals, available days (athlete)")      \
  COLUMN (garmin_user_id, TEXT, PLAIN, NULL, "Garmin's number of the athlete, unique where present")          \
  COLUMN (garmin_access_token, TEXT, PLAIN, NULL, "Ciphertext; the key is in the Secret Service")             \
  COLUMN (garmin_refresh_token, TEXT, PLAIN, NULL, "Ciphertext; the key is in the Secret Service")            \
  COLUMN (last_sync_at, TEXT, PLAIN, NULL, "Last successful sync, UTC")                                       \
  COLUMN (timezone, TEXT, PLAIN, NULL, "Time zone, such as Europe/Berlin; NULL: the system's")                \
  COLUMN (units_system, TEXT, PLAIN, NULL, "metric, imperial; NULL: the locale's (athlete)")                  \
  COLUMN (created_at, TEXT, GENERATED, NULL, "When the row was made, UTC")                                    \
  COLUMN (updated_at, TEXT, GENERATED, NULL, "When the row was last changed, UTC")                            \
  COLUMN (first_weekday, INTEGER, PLAIN, NULL, "First day of the week, 1 Monday to 7 Sunday; NULL: the locale's")
/* clang-format on */

FETTLE_DECLARE_RECORD (FettleUserProfile,
                       fettle_user_profile,
                       USER_PROFILE,
                       FETTLE_USER_PROFILE_COLUMNS)

G_END_DECLS
