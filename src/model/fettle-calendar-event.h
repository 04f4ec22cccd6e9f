/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include "fettle-record.h"

G_BEGIN_DECLS

#define FETTLE_TYPE_CALENDAR_EVENT (fettle_calendar_event_get_type ())

/* What the calendar holds beside sessions. */
/* clang-format off */
#define FETTLE_CALENDAR_EVENT_COLUMNS(COLUMN)                                                \
  COLUMN (id, INTEGER, KEY, NULL, "Row number")                                              \
  COLUMN (user_id, TEXT, REQUIRED, NULL, "The athlete")                                      \
  COLUMN (kind, TEXT, REQUIRED, NULL, "race, note, travel, illness")                         \
  COLUMN (start_date, TEXT, REQUIRED, NULL, "First day, the athlete's local date")           \
  COLUMN (end_date, TEXT, REQUIRED, NULL, "Last day")                                        \
  COLUMN (title, TEXT, PLAIN, NULL, "Title (athlete, else model)")                           \
  COLUMN (notes, TEXT, PLAIN, NULL, "Notes (athlete)")                                       \
  COLUMN (priority, TEXT, PLAIN, NULL, "Of a race: A, B, C")                                 \
  COLUMN (activity_type, TEXT, PLAIN, NULL, "Of a race: the sport")                          \
  COLUMN (distance_meters, REAL, PLAIN, "m", "Of a race: its distance")                      \
  COLUMN (target_seconds, INTEGER, PLAIN, "s", "Of a race: the time that is hoped for")      \
  COLUMN (timezone, TEXT, PLAIN, NULL, "Of travel: the time zone there, such as Asia/Tokyo") \
  COLUMN (activity_id, INTEGER, PLAIN, NULL, "Of a race: the activity that it became")       \
  COLUMN (created_at, TEXT, GENERATED, NULL, "When the row was made, UTC")                   \
  COLUMN (updated_at, TEXT, GENERATED, NULL, "When the row was last changed, UTC")
/* clang-format on */

FETTLE_DECLARE_RECORD (FettleCalendarEvent,
                       fettle_calendar_event,
                       CALENDAR_EVENT,
                       FETTLE_CALENDAR_EVENT_COLUMNS)

G_END_DECLS
