/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-activities-columns.h"

#include <glib/gi18n-lib.h>

#include "fettle-activity-icon.h"
#include "fettle-activity-words.h"
#include "fettle-text-pen.h"

/* Before the first column and after the last. */
#define MARGIN      12
#define ZONES_WIDTH 108
/* Beside the title of the column that is sorted by. */
#define ARROW_WIDTH 18

/* The least of a name that is worth a line of its own. */
#define SHORTEST_NAME "nnnnnnnnnnnnnnnnnn"

struct _FettleActivitiesColumns
{
  GObject parent_instance;

  FettleUnits units;
  gboolean full_dates;

  /* From the font, when first asked for after fettle_activities_columns_forget(). */
  gboolean measured;
  int widths[FETTLE_N_ACTIVITIES_COLUMNS];
  int line_height;
  int caption_height;
};

G_DEFINE_FINAL_TYPE (FettleActivitiesColumns, fettle_activities_columns, G_TYPE_OBJECT)

typedef enum
{
  PROP_FULL_DATES = 1,
  PROP_UNITS,
} FettleActivitiesColumnsProperty;

static GParamSpec *properties[PROP_UNITS + 1];

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const struct
{
  const char *id;
  const char *title; /* nullable */
  gboolean is_figure;
  gboolean is_sortable;
} columns[FETTLE_N_ACTIVITIES_COLUMNS] = {
  /* clang-format off */
  [FETTLE_ACTIVITIES_COLUMN_ICON] =       { "icon",       NULL,               FALSE, FALSE },
  [FETTLE_ACTIVITIES_COLUMN_DATE] =       { "date",       N_ ("Date"),        FALSE, TRUE },
  [FETTLE_ACTIVITIES_COLUMN_NAME] =       { "name",       N_ ("Name"),        FALSE, TRUE },
  [FETTLE_ACTIVITIES_COLUMN_DISTANCE] =   { "distance",   N_ ("Distance"),    TRUE,  TRUE },
  [FETTLE_ACTIVITIES_COLUMN_TIME] =       { "time",       N_ ("Time"),        TRUE,  TRUE },
  [FETTLE_ACTIVITIES_COLUMN_SPEED] =      { "speed",      N_ ("Pace, Speed"), TRUE,  TRUE },
  [FETTLE_ACTIVITIES_COLUMN_HEART_RATE] = { "heart-rate", N_ ("Heart Rate"),  TRUE,  TRUE },
  [FETTLE_ACTIVITIES_COLUMN_ZONES] =      { "zones",      N_ ("Zones"),       FALSE, FALSE },
  [FETTLE_ACTIVITIES_COLUMN_LOAD] =       { "load",       N_ ("Load"),        TRUE,  TRUE },
  /* clang-format on */
};

/**
 * fettle_activities_column_get_id:
 *
 * Returns: the name that settings and actions know it by
 */
const char *
fettle_activities_column_get_id (FettleActivitiesColumn column)
{
  g_return_val_if_fail (column < FETTLE_N_ACTIVITIES_COLUMNS, NULL);

  return columns[column].id;
}

/**
 * fettle_activities_column_get_title:
 *
 * Returns: (nullable): its title for the reader
 */
const char *
fettle_activities_column_get_title (FettleActivitiesColumn column)
{
  g_return_val_if_fail (column < FETTLE_N_ACTIVITIES_COLUMNS, NULL);

  return columns[column].title != NULL ? _ (columns[column].title) : NULL;
}

/**
 * fettle_activities_column_is_sortable:
 *
 * Returns: whether the list can be put in its order
 */
gboolean
fettle_activities_column_is_sortable (FettleActivitiesColumn column)
{
  g_return_val_if_fail (column < FETTLE_N_ACTIVITIES_COLUMNS, FALSE);

  return columns[column].is_sortable;
}

/**
 * fettle_activities_column_is_figure:
 *
 * Returns: whether it holds figures, which end together
 */
gboolean
fettle_activities_column_is_figure (FettleActivitiesColumn column)
{
  g_return_val_if_fail (column < FETTLE_N_ACTIVITIES_COLUMNS, FALSE);

  return columns[column].is_figure;
}

/**
 * fettle_activities_column_find:
 * @id: (nullable): the name of a column
 *
 * Returns: the column, if the list can be sorted by it; that of the dates for any other name
 */
FettleActivitiesColumn
fettle_activities_column_find (const char *id)
{
  for (FettleActivitiesColumn column = 0; column < FETTLE_N_ACTIVITIES_COLUMNS; column++)
    if (columns[column].is_sortable && g_strcmp0 (columns[column].id, id) == 0)
      return column;
  return FETTLE_ACTIVITIES_COLUMN_DATE;
}

/* --- texts --- */

static char *
dup_date (FettleActivity *activity, gboolean full)
{
  FettleDay day = fettle_activity_get_day (activity);

  return full ? fettle_format_date (day) : fettle_format_day_short (day);
}

/**
 * fettle_activities_columns_dup_text:
 * @column: a column of words or figures
 * @activity: a row
 *
 * Returns: (transfer full): what the row says in the column; empty where it is drawn
 */
char *
fettle_activities_columns_dup_text (FettleActivitiesColumns *self,
                                    FettleActivitiesColumn column,
                                    FettleActivity *activity)
{
  switch (column)
    {
    case FETTLE_ACTIVITIES_COLUMN_DATE:
      return dup_date (activity, self->full_dates);
    case FETTLE_ACTIVITIES_COLUMN_NAME:
      return g_strdup (fettle_activity_get_title (activity));
    case FETTLE_ACTIVITIES_COLUMN_DISTANCE:
      return fettle_format_distance (fettle_activity_get_distance (activity), self->units, 1);
    case FETTLE_ACTIVITIES_COLUMN_TIME:
      return fettle_format_duration (
          fettle_activity_real_from_integer (activity->duration_seconds));
    case FETTLE_ACTIVITIES_COLUMN_SPEED:
      return fettle_format_speed (fettle_activity_get_mean_speed (activity),
                                  fettle_activity_get_speed_style (activity), self->units);
    case FETTLE_ACTIVITIES_COLUMN_HEART_RATE:
      return fettle_format_with_unit (fettle_activity_real_from_integer (activity->avg_heart_rate),
                                      0, _ ("bpm"));
    case FETTLE_ACTIVITIES_COLUMN_LOAD:
      return fettle_format_number (activity->training_load, 0);
    case FETTLE_ACTIVITIES_COLUMN_ICON:
    case FETTLE_ACTIVITIES_COLUMN_ZONES:
    case FETTLE_N_ACTIVITIES_COLUMNS:
    default:
      return g_strdup ("");
    }
}

/* --- widths --- */

static void
widen (FettleActivitiesColumns *self,
       FettleActivitiesColumn column,
       FettleTextPen *pen,
       FettleTextStyle style,
       char *sample)
{
  self->widths[column] = MAX (self->widths[column], fettle_text_pen_get_width (pen, style, sample));
  g_free (sample);
}

/* Both ways of writing a date have room, so that sorting moves no column. */
static void
measure_dates (FettleActivitiesColumns *self, FettleTextPen *pen)
{
  FettleDay day = fettle_day_new (2026, 12, 28);

  for (int i = 0; i < 7; i++)
    widen (self, FETTLE_ACTIVITIES_COLUMN_DATE, pen, FETTLE_TEXT_FIGURE_DIMMED,
           fettle_format_day_short (day - i));
  for (int month = 1; month <= 12; month++)
    widen (self, FETTLE_ACTIVITIES_COLUMN_DATE, pen, FETTLE_TEXT_FIGURE_DIMMED,
           fettle_format_date (fettle_day_new (2026, month, 28)));
}

/* The largest that is usual; what is larger is cut. */
static void
measure_figures (FettleActivitiesColumns *self, FettleTextPen *pen)
{
  static const struct
  {
    FettleSpeedStyle style;
    double speed;
  } speeds[] = { { FETTLE_SPEED_STYLE_SPEED, 24.6 },
                 { FETTLE_SPEED_STYLE_PACE, 0.7 },
                 { FETTLE_SPEED_STYLE_SWIM_PACE, 0.4 } };

  widen (self, FETTLE_ACTIVITIES_COLUMN_DISTANCE, pen, FETTLE_TEXT_FIGURE,
         fettle_format_distance (888800, self->units, 1));
  widen (self, FETTLE_ACTIVITIES_COLUMN_TIME, pen, FETTLE_TEXT_FIGURE,
         fettle_format_duration (99 * 3600 + 3599));
  for (gsize i = 0; i < G_N_ELEMENTS (speeds); i++)
    widen (self, FETTLE_ACTIVITIES_COLUMN_SPEED, pen, FETTLE_TEXT_FIGURE,
           fettle_format_speed (speeds[i].speed, speeds[i].style, self->units));
  widen (self, FETTLE_ACTIVITIES_COLUMN_HEART_RATE, pen, FETTLE_TEXT_FIGURE,
         fettle_format_with_unit (188, 0, _ ("bpm")));
  widen (self, FETTLE_ACTIVITIES_COLUMN_LOAD, pen, FETTLE_TEXT_FIGURE_HEADING,
         fettle_format_number (8888, 0));
}

static void
measure (FettleActivitiesColumns *self, GtkWidget *widget)
{
  g_auto (FettleTextPen) pen = { NULL };

  if (self->measured)
    return;
  self->measured = TRUE;
  fettle_text_pen_init (&pen, widget);
  self->line_height = fettle_text_pen_get_height (&pen, FETTLE_TEXT_HEADING);
  self->caption_height = fettle_text_pen_get_height (&pen, FETTLE_TEXT_CAPTION);

  for (FettleActivitiesColumn column = 0; column < FETTLE_N_ACTIVITIES_COLUMNS; column++)
    {
      const char *title = fettle_activities_column_get_title (column);

      self->widths[column]
          = title != NULL ? fettle_text_pen_get_width (&pen, FETTLE_TEXT_TITLE, title) + ARROW_WIDTH
                          : 0;
    }
  self->widths[FETTLE_ACTIVITIES_COLUMN_ICON] = fettle_activity_icon_get_size (widget);
  self->widths[FETTLE_ACTIVITIES_COLUMN_ZONES] = ZONES_WIDTH;
  widen (self, FETTLE_ACTIVITIES_COLUMN_NAME, &pen, FETTLE_TEXT_HEADING, g_strdup (SHORTEST_NAME));
  measure_dates (self, &pen);
  measure_figures (self, &pen);
}

/* Which go, one after the other, before the names get short. */
static const FettleActivitiesColumn giving_way[]
    = { FETTLE_ACTIVITIES_COLUMN_ZONES, FETTLE_ACTIVITIES_COLUMN_HEART_RATE,
        FETTLE_ACTIVITIES_COLUMN_SPEED };

/* What is left of @width beside all columns. */
static int
find_rest (FettleActivitiesColumns *self, int width)
{
  width -= 2 * MARGIN;
  for (FettleActivitiesColumn column = 0; column < FETTLE_N_ACTIVITIES_COLUMNS; column++)
    width -= self->widths[column] + (column > 0 ? FETTLE_ACTIVITIES_COLUMN_GAP : 0);
  return width;
}

/**
 * fettle_activities_columns_place:
 * @widget: a widget with the font of the list
 * @width: the room for one row
 * @spans: (out caller-allocates) (array fixed-size=9): the room of each column; 0 of one that gave
 * way
 *
 * Returns: whether the columns have room beside one another; otherwise a row needs two lines
 */
gboolean
fettle_activities_columns_place (FettleActivitiesColumns *self,
                                 GtkWidget *widget,
                                 int width,
                                 FettleActivitiesSpan *spans)
{
  gboolean gone[FETTLE_N_ACTIVITIES_COLUMNS] = { FALSE };
  int rest, x = MARGIN;

  g_return_val_if_fail (FETTLE_IS_ACTIVITIES_COLUMNS (self), FALSE);

  measure (self, widget);
  rest = find_rest (self, width);
  for (gsize i = 0; rest < 0 && i < G_N_ELEMENTS (giving_way); i++)
    {
      gone[giving_way[i]] = TRUE;
      rest += self->widths[giving_way[i]] + FETTLE_ACTIVITIES_COLUMN_GAP;
    }
  if (rest < 0)
    return FALSE;

  for (FettleActivitiesColumn column = 0; column < FETTLE_N_ACTIVITIES_COLUMNS; column++)
    {
      spans[column] = (FettleActivitiesSpan) { x, gone[column] ? 0 : self->widths[column] };
      if (column == FETTLE_ACTIVITIES_COLUMN_NAME)
        spans[column].width += rest;
      if (!gone[column])
        x += spans[column].width + FETTLE_ACTIVITIES_COLUMN_GAP;
    }
  return TRUE;
}

/**
 * fettle_activities_columns_get_line_heights:
 * @widget: a widget with the font of the list
 * @line: (out): the height of a line
 * @caption: (out): the height of a line of small text
 *
 * Measures once for all rows.
 */
void
fettle_activities_columns_get_line_heights (FettleActivitiesColumns *self,
                                            GtkWidget *widget,
                                            int *line,
                                            int *caption)
{
  g_return_if_fail (FETTLE_IS_ACTIVITIES_COLUMNS (self));

  measure (self, widget);
  *line = self->line_height;
  *caption = self->caption_height;
}

/* --- the object --- */

static void
fettle_activities_columns_get_property (GObject *object,
                                        guint property_id,
                                        GValue *value,
                                        GParamSpec *pspec)
{
  FettleActivitiesColumns *self = FETTLE_ACTIVITIES_COLUMNS (object);

  switch ((FettleActivitiesColumnsProperty) property_id)
    {
    case PROP_FULL_DATES:
      g_value_set_boolean (value, self->full_dates);
      break;
    case PROP_UNITS:
      g_value_set_int (value, (int) self->units);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
fettle_activities_columns_set_property (GObject *object,
                                        guint property_id,
                                        const GValue *value,
                                        GParamSpec *pspec)
{
  FettleActivitiesColumns *self = FETTLE_ACTIVITIES_COLUMNS (object);

  switch ((FettleActivitiesColumnsProperty) property_id)
    {
    case PROP_FULL_DATES:
      if (self->full_dates == g_value_get_boolean (value))
        return;
      self->full_dates = g_value_get_boolean (value);
      break;
    case PROP_UNITS:
      if ((int) self->units == g_value_get_int (value))
        return;
      self->units = (FettleUnits) g_value_get_int (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      return;
    }
  g_object_notify_by_pspec (object, pspec);
  fettle_activities_columns_forget (self);
}

static void
fettle_activities_columns_class_init (FettleActivitiesColumnsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = fettle_activities_columns_get_property;
  object_class->set_property = fettle_activities_columns_set_property;

  properties[PROP_FULL_DATES] = g_param_spec_boolean ("full-dates", NULL, NULL, FALSE, flags);
  properties[PROP_UNITS] = g_param_spec_int ("units", NULL, NULL, FETTLE_UNITS_METRIC,
                                             FETTLE_UNITS_IMPERIAL, FETTLE_UNITS_METRIC, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
fettle_activities_columns_init (FettleActivitiesColumns *self)
{
}

/**
 * fettle_activities_columns_new:
 *
 * Returns: (transfer full): columns that are not measured yet
 */
FettleActivitiesColumns *
fettle_activities_columns_new (void)
{
  return g_object_new (FETTLE_TYPE_ACTIVITIES_COLUMNS, NULL);
}

/**
 * fettle_activities_columns_get_units:
 *
 * Returns: the units that figures are written in
 */
FettleUnits
fettle_activities_columns_get_units (FettleActivitiesColumns *self)
{
  g_return_val_if_fail (FETTLE_IS_ACTIVITIES_COLUMNS (self), FETTLE_UNITS_METRIC);

  return self->units;
}

/**
 * fettle_activities_columns_forget:
 *
 * Measures anew when next asked: the font is another.
 */
void
fettle_activities_columns_forget (FettleActivitiesColumns *self)
{
  g_return_if_fail (FETTLE_IS_ACTIVITIES_COLUMNS (self));

  self->measured = FALSE;
  g_signal_emit (self, signals[CHANGED], 0);
}
