/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-activity-row.h"

#include "fettle-activity-facts.h"
#include "fettle-activity-icon.h"
#include "fettle-activity-words.h"
#include "fettle-activity-zones-bar.h"
#include "fettle-text-pen.h"

/* All text gives way to the width there is. */
#define LEAST_WIDTH 160

#define MARGIN            12 /* of two lines, as of the columns */
#define SPACING           12
#define LINE_SPACING      3
#define LINES_MARGIN      2 /* above and below two lines */
#define SHORT_ZONES_WIDTH 60

struct _FettleActivityRow
{
  GtkWidget parent_instance;

  FettleActivity *activity;
  FettleActivitiesColumns *columns;
  FettleUnits units;
  gboolean dated;

  FettleActivityZones zones;
  gboolean zones_parsed; /* rows far from the screen are bound and never drawn */
  gboolean title_cut;
};

G_DEFINE_FINAL_TYPE (FettleActivityRow, fettle_activity_row, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_ACTIVITY = 1,
  PROP_DATED,
  PROP_UNITS,
} FettleActivityRowProperty;

static GParamSpec *properties[PROP_UNITS + 1];

/* --- what it says --- */

static FettleUnits
get_units (FettleActivityRow *self)
{
  return self->columns != NULL ? fettle_activities_columns_get_units (self->columns) : self->units;
}

static const FettleActivityZones *
get_zones (FettleActivityRow *self)
{
  if (!self->zones_parsed)
    fettle_activity_zones_parse (self->activity != NULL ? self->activity->hr_zones_data : NULL,
                                 &self->zones);
  self->zones_parsed = TRUE;
  return &self->zones;
}

static char *
format_date (FettleActivityRow *self)
{
  if (self->columns != NULL)
    return fettle_activities_columns_dup_text (self->columns, FETTLE_ACTIVITIES_COLUMN_DATE,
                                               self->activity);
  return fettle_format_day_short (fettle_activity_get_day (self->activity));
}

/* --- one line --- */

static FettleTextStyle
get_style (FettleActivitiesColumn column)
{
  switch (column)
    {
    case FETTLE_ACTIVITIES_COLUMN_DATE:
      return FETTLE_TEXT_FIGURE_DIMMED;
    case FETTLE_ACTIVITIES_COLUMN_NAME:
      return FETTLE_TEXT_HEADING;
    case FETTLE_ACTIVITIES_COLUMN_LOAD:
      return FETTLE_TEXT_FIGURE_HEADING;
    case FETTLE_ACTIVITIES_COLUMN_DISTANCE:
    case FETTLE_ACTIVITIES_COLUMN_TIME:
    case FETTLE_ACTIVITIES_COLUMN_SPEED:
    case FETTLE_ACTIVITIES_COLUMN_HEART_RATE:
    case FETTLE_ACTIVITIES_COLUMN_ICON:
    case FETTLE_ACTIVITIES_COLUMN_ZONES:
    case FETTLE_N_ACTIVITIES_COLUMNS:
    default:
      return FETTLE_TEXT_FIGURE;
    }
}

static void
snapshot_cell (FettleActivityRow *self,
               FettleTextPen *pen,
               GtkSnapshot *snapshot,
               FettleActivitiesColumn column,
               const FettleActivitiesSpan *span)
{
  FettleTextPlace place = { .x = span->x,
                            .width = span->width,
                            .height = gtk_widget_get_height (GTK_WIDGET (self)),
                            .at_end = fettle_activities_column_is_figure (column) };
  g_autofree char *text
      = fettle_activities_columns_dup_text (self->columns, column, self->activity);
  gboolean whole = fettle_text_pen_write (pen, snapshot, get_style (column), text, &place);

  if (column == FETTLE_ACTIVITIES_COLUMN_NAME)
    self->title_cut = !whole;
}

static void
snapshot_one_line (FettleActivityRow *self,
                   FettleTextPen *pen,
                   GtkSnapshot *snapshot,
                   const FettleActivitiesSpan *spans)
{
  GtkWidget *widget = GTK_WIDGET (self);
  int height = gtk_widget_get_height (widget);

  for (FettleActivitiesColumn column = 0; column < FETTLE_N_ACTIVITIES_COLUMNS; column++)
    {
      if (spans[column].width == 0)
        continue;
      if (column == FETTLE_ACTIVITIES_COLUMN_ICON)
        fettle_activity_icon_snapshot (fettle_activity_get_kind (self->activity), widget, snapshot,
                                       spans[column].x, (height - spans[column].width) / 2,
                                       spans[column].width);
      else if (column == FETTLE_ACTIVITIES_COLUMN_ZONES)
        fettle_activity_zones_bar_snapshot (get_zones (self), widget, snapshot, spans[column].x,
                                            (height - FETTLE_ACTIVITY_ZONES_BAR_HEIGHT) / 2,
                                            spans[column].width);
      else
        snapshot_cell (self, pen, snapshot, column, &spans[column]);
    }
}

/* --- two lines --- */

static void
get_line_heights (FettleActivityRow *self, int *line, int *caption)
{
  g_auto (FettleTextPen) pen = { NULL };

  if (self->columns != NULL)
    {
      fettle_activities_columns_get_line_heights (self->columns, GTK_WIDGET (self), line, caption);
      return;
    }
  fettle_text_pen_init (&pen, GTK_WIDGET (self));
  *line = fettle_text_pen_get_height (&pen, FETTLE_TEXT_HEADING);
  *caption = fettle_text_pen_get_height (&pen, FETTLE_TEXT_CAPTION);
}

/* The name, and as much as it needs at the end for the distance. */
static void
snapshot_first_line (FettleActivityRow *self,
                     FettleTextPen *pen,
                     GtkSnapshot *snapshot,
                     const FettleTextPlace *line)
{
  g_autofree char *distance
      = fettle_format_distance (fettle_activity_get_distance (self->activity), get_units (self), 1);
  int distance_width
      = MIN (fettle_text_pen_get_width (pen, FETTLE_TEXT_FIGURE, distance), line->width / 2);
  FettleTextPlace place = *line;

  place.width = line->width - distance_width - SPACING;
  self->title_cut = !fettle_text_pen_write (pen, snapshot, FETTLE_TEXT_HEADING,
                                            fettle_activity_get_title (self->activity), &place);
  place.x = line->x + line->width - distance_width;
  place.width = distance_width;
  fettle_text_pen_write (pen, snapshot, FETTLE_TEXT_FIGURE, distance, &place);
}

static void
snapshot_second_line (FettleActivityRow *self,
                      FettleTextPen *pen,
                      GtkSnapshot *snapshot,
                      const FettleTextPlace *line)
{
  int zones_width = MIN (SHORT_ZONES_WIDTH, line->width / 4);
  FettleTextPlace place = *line;
  g_autofree char *date = self->dated ? format_date (self) : NULL;
  g_autofree char *facts = NULL;

  place.width = line->width - zones_width - SPACING;
  facts = fettle_activity_facts_dup_line (self->activity, date, get_units (self), pen, place.width);
  fettle_text_pen_write (pen, snapshot, FETTLE_TEXT_CAPTION, facts, &place);
  fettle_activity_zones_bar_snapshot (get_zones (self), GTK_WIDGET (self), snapshot,
                                      line->x + line->width - zones_width,
                                      line->y
                                          + (line->height - FETTLE_ACTIVITY_ZONES_BAR_HEIGHT) / 2,
                                      zones_width);
}

static void
snapshot_two_lines (FettleActivityRow *self, FettleTextPen *pen, GtkSnapshot *snapshot)
{
  GtkWidget *widget = GTK_WIDGET (self);
  int height = gtk_widget_get_height (widget);
  int icon = fettle_activity_icon_get_size (widget);
  int first, second;
  FettleTextPlace line = { .x = MARGIN + icon + SPACING };

  get_line_heights (self, &first, &second);
  line.width = gtk_widget_get_width (widget) - line.x - MARGIN;
  line.height = first;
  line.y = (height - first - LINE_SPACING - second) / 2;
  fettle_activity_icon_snapshot (fettle_activity_get_kind (self->activity), widget, snapshot,
                                 MARGIN, (height - icon) / 2, icon);
  snapshot_first_line (self, pen, snapshot, &line);
  line.y += first + LINE_SPACING;
  line.height = second;
  snapshot_second_line (self, pen, snapshot, &line);
}

/* --- the widget --- */

static void
fettle_activity_row_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  FettleActivityRow *self = FETTLE_ACTIVITY_ROW (widget);
  FettleActivitiesSpan spans[FETTLE_N_ACTIVITIES_COLUMNS];
  g_auto (FettleTextPen) pen = { NULL };

  if (self->activity == NULL)
    return;

  fettle_text_pen_init (&pen, widget);
  if (self->columns != NULL
      && fettle_activities_columns_place (self->columns, widget, gtk_widget_get_width (widget),
                                          spans))
    snapshot_one_line (self, &pen, snapshot, spans);
  else
    snapshot_two_lines (self, &pen, snapshot);
}

static GtkSizeRequestMode
fettle_activity_row_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
fettle_activity_row_measure (GtkWidget *widget,
                             GtkOrientation orientation,
                             int for_size,
                             int *minimum,
                             int *natural,
                             int *minimum_baseline,
                             int *natural_baseline)
{
  FettleActivityRow *self = FETTLE_ACTIVITY_ROW (widget);
  FettleActivitiesSpan spans[FETTLE_N_ACTIVITIES_COLUMNS];
  int line, caption, height;

  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = *natural = LEAST_WIDTH;
      return;
    }

  get_line_heights (self, &line, &caption);
  height = line + LINE_SPACING + caption + 2 * LINES_MARGIN;
  if (for_size >= 0 && self->columns != NULL
      && fettle_activities_columns_place (self->columns, widget, for_size, spans))
    height = line;
  *minimum = *natural = MAX (height, fettle_activity_icon_get_size (widget));
}

/* A name that is cut can be read in full. */
static gboolean
fettle_activity_row_query_tooltip (GtkWidget *widget,
                                   int x,
                                   int y,
                                   gboolean keyboard,
                                   GtkTooltip *tooltip)
{
  FettleActivityRow *self = FETTLE_ACTIVITY_ROW (widget);

  if (!self->title_cut || self->activity == NULL)
    return FALSE;
  gtk_tooltip_set_text (tooltip, fettle_activity_get_title (self->activity));
  return TRUE;
}

/* --- the object --- */

static void
fettle_activity_row_get_property (GObject *object,
                                  guint property_id,
                                  GValue *value,
                                  GParamSpec *pspec)
{
  FettleActivityRow *self = FETTLE_ACTIVITY_ROW (object);

  switch ((FettleActivityRowProperty) property_id)
    {
    case PROP_ACTIVITY:
      g_value_set_object (value, self->activity);
      break;
    case PROP_DATED:
      g_value_set_boolean (value, self->dated);
      break;
    case PROP_UNITS:
      g_value_set_int (value, (int) self->units);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

/* In a list it is the item of the list that says it. */
static void
update_words (FettleActivityRow *self)
{
  g_autofree char *sentence = NULL;

  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (self->columns != NULL)
    return;
  sentence = fettle_activity_row_dup_sentence (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence,
                                  -1);
}

static void
fettle_activity_row_set_property (GObject *object,
                                  guint property_id,
                                  const GValue *value,
                                  GParamSpec *pspec)
{
  FettleActivityRow *self = FETTLE_ACTIVITY_ROW (object);

  switch ((FettleActivityRowProperty) property_id)
    {
    case PROP_ACTIVITY:
      fettle_activity_row_set_activity (self, g_value_get_object (value));
      break;
    case PROP_DATED:
      if (self->dated == g_value_get_boolean (value))
        break;
      self->dated = g_value_get_boolean (value);
      gtk_widget_queue_draw (GTK_WIDGET (self));
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_UNITS:
      if ((int) self->units == g_value_get_int (value))
        break;
      self->units = (FettleUnits) g_value_get_int (value);
      update_words (self);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
fettle_activity_row_dispose (GObject *object)
{
  FettleActivityRow *self = FETTLE_ACTIVITY_ROW (object);

  g_clear_object (&self->activity);
  g_clear_object (&self->columns);

  G_OBJECT_CLASS (fettle_activity_row_parent_class)->dispose (object);
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  properties[PROP_ACTIVITY]
      = g_param_spec_object ("activity", NULL, NULL, FETTLE_TYPE_ACTIVITY, flags);
  properties[PROP_DATED] = g_param_spec_boolean ("dated", NULL, NULL, TRUE, flags);
  properties[PROP_UNITS] = g_param_spec_int ("units", NULL, NULL, FETTLE_UNITS_METRIC,
                                             FETTLE_UNITS_IMPERIAL, FETTLE_UNITS_METRIC, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
fettle_activity_row_class_init (FettleActivityRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = fettle_activity_row_get_property;
  object_class->set_property = fettle_activity_row_set_property;
  object_class->dispose = fettle_activity_row_dispose;
  widget_class->get_request_mode = fettle_activity_row_get_request_mode;
  widget_class->measure = fettle_activity_row_measure;
  widget_class->query_tooltip = fettle_activity_row_query_tooltip;
  widget_class->snapshot = fettle_activity_row_snapshot;
  install_properties (object_class);

  gtk_widget_class_set_css_name (widget_class, "activity");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);
}

static void
fettle_activity_row_init (FettleActivityRow *self)
{
  self->dated = TRUE;
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
}

/**
 * fettle_activity_row_new:
 * @columns: (nullable): what the row stands under
 *
 * Returns: (transfer floating): a row without an activity
 */
GtkWidget *
fettle_activity_row_new (FettleActivitiesColumns *columns)
{
  FettleActivityRow *self = g_object_new (FETTLE_TYPE_ACTIVITY_ROW, NULL);

  g_set_object (&self->columns, columns);
  return GTK_WIDGET (self);
}

/**
 * fettle_activity_row_set_activity:
 * @activity: (nullable): what to show
 *
 * Shows another activity.
 */
void
fettle_activity_row_set_activity (FettleActivityRow *self, FettleActivity *activity)
{
  g_return_if_fail (FETTLE_IS_ACTIVITY_ROW (self));

  if (!g_set_object (&self->activity, activity))
    return;

  self->zones_parsed = FALSE;
  update_words (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ACTIVITY]);
}

/**
 * fettle_activity_row_get_activity:
 *
 * Returns: (transfer none) (nullable): what it shows
 */
FettleActivity *
fettle_activity_row_get_activity (FettleActivityRow *self)
{
  g_return_val_if_fail (FETTLE_IS_ACTIVITY_ROW (self), NULL);

  return self->activity;
}

/**
 * fettle_activity_row_dup_sentence:
 *
 * Returns: (transfer full): the whole row as a screen reader says it; empty without an activity
 */
char *
fettle_activity_row_dup_sentence (FettleActivityRow *self)
{
  g_return_val_if_fail (FETTLE_IS_ACTIVITY_ROW (self), NULL);

  if (self->activity == NULL)
    return g_strdup ("");
  return fettle_activity_dup_sentence (self->activity, get_units (self));
}

/**
 * fettle_activity_row_dup_zones_sentence:
 *
 * Returns: (transfer full): the bar in words; empty without time in zones
 */
char *
fettle_activity_row_dup_zones_sentence (FettleActivityRow *self)
{
  g_return_val_if_fail (FETTLE_IS_ACTIVITY_ROW (self), NULL);

  return fettle_activity_zones_dup_sentence (
      get_zones (self), self->activity != NULL ? self->activity->duration_seconds : -1);
}
