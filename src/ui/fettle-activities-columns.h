/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <gtk/gtk.h>

#include "fettle-activity.h"
#include "fettle-format.h"

G_BEGIN_DECLS

typedef enum
{
  FETTLE_ACTIVITIES_COLUMN_ICON,
  FETTLE_ACTIVITIES_COLUMN_DATE,
  FETTLE_ACTIVITIES_COLUMN_NAME,
  FETTLE_ACTIVITIES_COLUMN_DISTANCE,
  FETTLE_ACTIVITIES_COLUMN_TIME,
  FETTLE_ACTIVITIES_COLUMN_SPEED,
  FETTLE_ACTIVITIES_COLUMN_HEART_RATE,
  FETTLE_ACTIVITIES_COLUMN_ZONES,
  FETTLE_ACTIVITIES_COLUMN_LOAD,
  FETTLE_N_ACTIVITIES_COLUMNS
} FettleActivitiesColumn;

const char *fettle_activities_column_get_id (FettleActivitiesColumn column);
const char *fettle_activities_column_get_title (FettleActivitiesColumn column); /* nullable */
gboolean fettle_activities_column_is_sortable (FettleActivitiesColumn column);
/* Figures end together, words start together. */
gboolean fettle_activities_column_is_figure (FettleActivitiesColumn column);
FettleActivitiesColumn fettle_activities_column_find (const char *id);

/* The room of a column from left to right; no width where it is not shown. */
typedef struct
{
  int x;
  int width;
} FettleActivitiesSpan;

#define FETTLE_TYPE_ACTIVITIES_COLUMNS (fettle_activities_columns_get_type ())

/* Where the columns of the list of activities stand: the one place that its titles and rows ask.
 *
 * Properties: "units" (a FettleUnits, as gint), "full-dates" (gboolean: dates with their year).
 * Signal: "changed", when rows have to be laid out or written anew. */
G_DECLARE_FINAL_TYPE (FettleActivitiesColumns,
                      fettle_activities_columns,
                      FETTLE,
                      ACTIVITIES_COLUMNS,
                      GObject)

/* Between columns; a title reaches half of it beyond its column on both sides. */
#define FETTLE_ACTIVITIES_COLUMN_GAP 18

FettleActivitiesColumns *fettle_activities_columns_new (void) G_GNUC_WARN_UNUSED_RESULT;
FettleUnits fettle_activities_columns_get_units (FettleActivitiesColumns *self);
char *fettle_activities_columns_dup_text (FettleActivitiesColumns *self,
                                          FettleActivitiesColumn column,
                                          FettleActivity *activity) G_GNUC_WARN_UNUSED_RESULT;
void fettle_activities_columns_forget (FettleActivitiesColumns *self);
gboolean fettle_activities_columns_place (FettleActivitiesColumns *self,
                                          GtkWidget *widget,
                                          int width,
                                          FettleActivitiesSpan *spans);
void fettle_activities_columns_get_line_heights (FettleActivitiesColumns *self,
                                                 GtkWidget *widget,
                                                 int *line,
                                                 int *caption);

G_END_DECLS
