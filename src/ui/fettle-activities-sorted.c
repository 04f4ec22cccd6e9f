/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-activities-sorted.h"

#include <math.h>
#include <string.h>

#include "fettle-activity-words.h"

/* "2026-11" of "2026-11-19". */
#define MONTH_LENGTH 7

/**
 * FettleActivitiesSorted:
 *
 * A GtkSortListModel looks at a row's property through two sorters with every comparison, and sorts
 * twice where the column and the sections change together. Here the values of the column are read
 * once, and one change is one signal.
 */
typedef struct
{
  FettleActivity *activity; /* owned */
  double value;             /* of a column of figures, NaN where missing */
  const char *text;         /* of another column; nullable; owned by the activity */
} Row;

struct _FettleActivitiesSorted
{
  GObject parent_instance;

  GListModel *model; /* nullable */
  GArray *rows;
  FettleActivitiesColumn column;
  gboolean descending;
};

static void fettle_activities_sorted_list_model_init (GListModelInterface *iface);
static void fettle_activities_sorted_section_model_init (GtkSectionModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (
    FettleActivitiesSorted,
    fettle_activities_sorted,
    G_TYPE_OBJECT,
    G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, fettle_activities_sorted_list_model_init)
        G_IMPLEMENT_INTERFACE (GTK_TYPE_SECTION_MODEL, fettle_activities_sorted_section_model_init))

/* --- values --- */

static G_DEFINE_QUARK (fettle - activity - collation - key, collation_key)

/* Names are folded once for each activity, when they are first sorted by. */
static const char *
get_collation_key (FettleActivity *activity)
{
  char *key = g_object_get_qdata (G_OBJECT (activity), collation_key_quark ());

  if (key == NULL)
    {
      g_autofree char *folded = g_utf8_casefold (fettle_activity_get_title (activity), -1);

      key = g_utf8_collate_key (folded, -1);
      g_object_set_qdata_full (G_OBJECT (activity), collation_key_quark (), key, g_free);
    }
  return key;
}

static double
get_value (FettleActivity *activity, FettleActivitiesColumn column)
{
  switch (column)
    {
    case FETTLE_ACTIVITIES_COLUMN_DISTANCE:
      return activity->distance_meters;
    case FETTLE_ACTIVITIES_COLUMN_TIME:
      return fettle_activity_real_from_integer (activity->duration_seconds);
    case FETTLE_ACTIVITIES_COLUMN_SPEED:
      return fettle_activity_get_mean_speed (activity);
    case FETTLE_ACTIVITIES_COLUMN_HEART_RATE:
      return fettle_activity_real_from_integer (activity->avg_heart_rate);
    case FETTLE_ACTIVITIES_COLUMN_LOAD:
      return activity->training_load;
    case FETTLE_ACTIVITIES_COLUMN_DATE:
    case FETTLE_ACTIVITIES_COLUMN_NAME:
    case FETTLE_ACTIVITIES_COLUMN_ICON:
    case FETTLE_ACTIVITIES_COLUMN_ZONES:
    case FETTLE_N_ACTIVITIES_COLUMNS:
    default:
      return NAN;
    }
}

static const char *
get_text (FettleActivity *activity, FettleActivitiesColumn column)
{
  if (column == FETTLE_ACTIVITIES_COLUMN_DATE)
    return activity->activity_date;
  return column == FETTLE_ACTIVITIES_COLUMN_NAME ? get_collation_key (activity) : NULL;
}

/* --- the order --- */

static int
compare_ages (const FettleActivity *a, const FettleActivity *b)
{
  int order = g_strcmp0 (a->start_time, b->start_time);

  return order != 0 ? order : (a->id > b->id) - (a->id < b->id);
}

/* Positive if @b comes after @a in ascending order; missing values are told by @missing. */
static int
compare_values (const Row *a, const Row *b, gboolean *missing)
{
  gboolean has_a = a->text != NULL || !isnan (a->value);
  gboolean has_b = b->text != NULL || !isnan (b->value);

  *missing = !has_a || !has_b;
  if (*missing)
    return has_b - has_a;
  if (a->text != NULL && b->text != NULL)
    return strcmp (a->text, b->text);
  return (a->value > b->value) - (a->value < b->value);
}

static int
compare_rows (gconstpointer a, gconstpointer b, gpointer data)
{
  FettleActivitiesSorted *self = data;
  const Row *first = a, *second = b;
  gboolean missing;
  int order = compare_values (first, second, &missing);

  if (order != 0)
    return self->descending && !missing ? -order : order;
  /* Within a day the times turn with the days. */
  order = compare_ages (first->activity, second->activity);
  return self->column == FETTLE_ACTIVITIES_COLUMN_DATE && !self->descending ? order : -order;
}

static void
clear_row (gpointer data)
{
  Row *row = data;

  g_clear_object (&row->activity);
}

static GArray *
make_rows (FettleActivitiesSorted *self)
{
  guint n = self->model != NULL ? g_list_model_get_n_items (self->model) : 0;
  GArray *rows = g_array_sized_new (FALSE, FALSE, sizeof (Row), n);

  g_array_set_clear_func (rows, clear_row);
  for (guint i = 0; i < n; i++)
    {
      FettleActivity *activity = g_list_model_get_item (self->model, i);
      Row row = { activity, get_value (activity, self->column), get_text (activity, self->column) };

      g_array_append_val (rows, row);
    }
  g_array_sort_with_data (rows, compare_rows, self);
  return rows;
}

static gboolean
is_same (const GArray *a, guint i, const GArray *b, guint j)
{
  return g_array_index (a, Row, i).activity == g_array_index (b, Row, j).activity;
}

/* @everything where rows that stay in their place begin or end a section. */
static void
update (FettleActivitiesSorted *self, gboolean everything)
{
  g_autoptr (GArray) before = g_steal_pointer (&self->rows);
  guint n_before = before->len, n_after, start = 0, end = 0;

  self->rows = make_rows (self);
  n_after = self->rows->len;
  while (!everything && start < MIN (n_before, n_after)
         && is_same (before, start, self->rows, start))
    start++;
  while (!everything && end < MIN (n_before, n_after) - start
         && is_same (before, n_before - end - 1, self->rows, n_after - end - 1))
    end++;
  if (n_before - start - end > 0 || n_after - start - end > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), start, n_before - start - end,
                                n_after - start - end);
}

static void
on_model_changed (FettleActivitiesSorted *self)
{
  update (self, FALSE);
}

/* --- the models --- */

static GType
fettle_activities_sorted_get_item_type (GListModel *model)
{
  return FETTLE_TYPE_ACTIVITY;
}

static guint
fettle_activities_sorted_get_n_items (GListModel *model)
{
  return FETTLE_ACTIVITIES_SORTED (model)->rows->len;
}

static gpointer
fettle_activities_sorted_get_item (GListModel *model, guint position)
{
  FettleActivitiesSorted *self = FETTLE_ACTIVITIES_SORTED (model);

  if (position >= self->rows->len)
    return NULL;
  return g_object_ref (g_array_index (self->rows, Row, position).activity);
}

static void
fettle_activities_sorted_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = fettle_activities_sorted_get_item_type;
  iface->get_n_items = fettle_activities_sorted_get_n_items;
  iface->get_item = fettle_activities_sorted_get_item;
}

static gboolean
is_same_month (FettleActivitiesSorted *self, guint i, guint j)
{
  const char *first = g_array_index (self->rows, Row, i).text;
  const char *second = g_array_index (self->rows, Row, j).text;

  if (first == NULL || second == NULL)
    return first == second;
  return strncmp (first, second, MONTH_LENGTH) == 0;
}

static void
fettle_activities_sorted_get_section (GtkSectionModel *model,
                                      guint position,
                                      guint *start,
                                      guint *end)
{
  FettleActivitiesSorted *self = FETTLE_ACTIVITIES_SORTED (model);
  guint n = self->rows->len;

  if (position >= n)
    {
      *start = n;
      *end = G_MAXUINT;
      return;
    }
  *start = 0;
  *end = n;
  if (self->column != FETTLE_ACTIVITIES_COLUMN_DATE)
    return;

  *start = position;
  *end = position + 1;
  while (*start > 0 && is_same_month (self, *start - 1, position))
    --*start;
  while (*end < n && is_same_month (self, *end, position))
    ++*end;
}

static void
fettle_activities_sorted_section_model_init (GtkSectionModelInterface *iface)
{
  iface->get_section = fettle_activities_sorted_get_section;
}

/* --- the object --- */

static void
fettle_activities_sorted_dispose (GObject *object)
{
  FettleActivitiesSorted *self = FETTLE_ACTIVITIES_SORTED (object);

  if (self->model != NULL)
    g_signal_handlers_disconnect_by_data (self->model, self);
  g_clear_object (&self->model);

  G_OBJECT_CLASS (fettle_activities_sorted_parent_class)->dispose (object);
}

static void
fettle_activities_sorted_finalize (GObject *object)
{
  FettleActivitiesSorted *self = FETTLE_ACTIVITIES_SORTED (object);

  g_clear_pointer (&self->rows, g_array_unref);

  G_OBJECT_CLASS (fettle_activities_sorted_parent_class)->finalize (object);
}

static void
fettle_activities_sorted_class_init (FettleActivitiesSortedClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = fettle_activities_sorted_dispose;
  object_class->finalize = fettle_activities_sorted_finalize;
}

static void
fettle_activities_sorted_init (FettleActivitiesSorted *self)
{
  self->column = FETTLE_ACTIVITIES_COLUMN_DATE;
  self->descending = TRUE;
  self->rows = make_rows (self);
}

/**
 * fettle_activities_sorted_new:
 *
 * Returns: (transfer full): no activities, newest first
 */
FettleActivitiesSorted *
fettle_activities_sorted_new (void)
{
  return g_object_new (FETTLE_TYPE_ACTIVITIES_SORTED, NULL);
}

/**
 * fettle_activities_sorted_set_model:
 * @model: (nullable): a list of #FettleActivity in any order
 *
 * Sorts other activities.
 */
void
fettle_activities_sorted_set_model (FettleActivitiesSorted *self, GListModel *model)
{
  g_return_if_fail (FETTLE_IS_ACTIVITIES_SORTED (self));

  if (self->model == model)
    return;

  if (self->model != NULL)
    g_signal_handlers_disconnect_by_data (self->model, self);
  g_set_object (&self->model, model);
  if (model != NULL)
    g_signal_connect_object (model, "items-changed", G_CALLBACK (on_model_changed), self,
                             G_CONNECT_SWAPPED);
  update (self, FALSE);
}

/**
 * fettle_activities_sorted_sort:
 * @column: one that can be sorted by
 * @descending: whether the largest, or the newest, comes first
 *
 * Puts the rows in another order.
 */
void
fettle_activities_sorted_sort (FettleActivitiesSorted *self,
                               FettleActivitiesColumn column,
                               gboolean descending)
{
  gboolean had_months, has_months;

  g_return_if_fail (FETTLE_IS_ACTIVITIES_SORTED (self));
  g_return_if_fail (fettle_activities_column_is_sortable (column));

  if (self->column == column && self->descending == descending)
    return;

  had_months = self->column == FETTLE_ACTIVITIES_COLUMN_DATE;
  has_months = column == FETTLE_ACTIVITIES_COLUMN_DATE;
  self->column = column;
  self->descending = descending;
  update (self, had_months != has_months);
}

/**
 * fettle_activities_sorted_find:
 * @activity: a row
 * @position: (inout): where it stands; stays as it is for no row
 *
 * Returns: whether it is one of the rows
 */
gboolean
fettle_activities_sorted_find (FettleActivitiesSorted *self,
                               FettleActivity *activity,
                               guint *position)
{
  g_return_val_if_fail (FETTLE_IS_ACTIVITIES_SORTED (self), FALSE);

  for (guint i = 0; i < self->rows->len; i++)
    if (g_array_index (self->rows, Row, i).activity == activity)
      {
        *position = i;
        return TRUE;
      }
  return FALSE;
}
