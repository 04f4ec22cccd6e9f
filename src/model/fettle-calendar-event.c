/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-calendar-event.h"

FETTLE_DEFINE_RECORD (FettleCalendarEvent,
                      fettle_calendar_event,
                      "calendar_events",
                      FETTLE_CALENDAR_EVENT_COLUMNS)
