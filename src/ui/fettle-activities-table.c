/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-activities-table.h"

#include "fettle-activities-columns.h"
#include "fettle-activities-months.h"
#include "fettle-activities-rows.h"
#include "fettle-activities-sorted.h"
#include "fettle-activities-titles.h"
#include "fettle-activity-row.h"
#include "fettle-ui.h"

struct _FettleActivitiesTable
{
  GtkWidget parent_instance;

  GListModel *model;
  FettleActivitiesSorted *sorted;
  FettleActivitiesColumns *columns;
  GtkListItemFactory *header_factory;
  FettleActivitiesColumn sort_column;
  gboolean sort_descending;
  gboolean goes_to_top; /* when rows are laid out */

  FettleActivitiesTitles *titles;
  GtkScrolledWindow *scrolled_window;
  GtkListView *view;
};

G_DEFINE_FINAL_TYPE (FettleActivitiesTable, fettle_activities_table, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_MODEL = 1,
  PROP_SORT_COLUMN,
  PROP_SORT_DESCENDING,
  PROP_SORTED,
  PROP_UNITS,
} FettleActivitiesTableProperty;

static GParamSpec *properties[PROP_UNITS + 1];

enum
{
  ACTIVATE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* --- rows --- */

/* The rows do not listen themselves: there are two hundred. */
static void
on_columns_changed (FettleActivitiesTable *self)
{
  for (GtkWidget *item = gtk_widget_get_first_child (GTK_WIDGET (self->view)); item != NULL;
       item = gtk_widget_get_next_sibling (item))
    {
      GtkWidget *row = gtk_widget_get_first_child (item);

      if (row != NULL && FETTLE_IS_ACTIVITY_ROW (row))
        gtk_widget_queue_resize (row);
    }
}

/* --- scrolling --- */

/* Keys go to the first row and no further, but its month stands above it. */
static void
on_key_released (FettleActivitiesTable *self)
{
  GtkWidget *item = gtk_widget_get_focus_child (GTK_WIDGET (self->view));
  GtkWidget *row = item != NULL ? gtk_widget_get_first_child (item) : NULL;
  g_autoptr (FettleActivity) first = g_list_model_get_item (G_LIST_MODEL (self->sorted), 0);

  if (row != NULL && first != NULL && FETTLE_IS_ACTIVITY_ROW (row)
      && fettle_activity_row_get_activity (FETTLE_ACTIVITY_ROW (row)) == first)
    fettle_activities_table_go_to_top (self);
}

/* Who looks at the newest rows goes on doing so when newer ones arrive. The view itself would keep
 * hold of the row that it shows first, and an import would leave it at the oldest. */
static void
on_sorted_changed (GListModel *sorted,
                   guint position,
                   guint removed,
                   guint added,
                   FettleActivitiesTable *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scrolled_window);

  if (added > 0 && gtk_adjustment_get_value (adjustment) <= gtk_adjustment_get_lower (adjustment))
    fettle_activities_table_go_to_top (self);
}

/* --- layout --- */

static GtkSizeRequestMode
fettle_activities_table_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
fettle_activities_table_measure (GtkWidget *widget,
                                 GtkOrientation orientation,
                                 int for_size,
                                 int *minimum,
                                 int *natural,
                                 int *minimum_baseline,
                                 int *natural_baseline)
{
  FettleActivitiesTable *self = FETTLE_ACTIVITIES_TABLE (widget);
  int titles = 0;

  gtk_widget_measure (GTK_WIDGET (self->scrolled_window), orientation, -1, minimum, natural, NULL,
                      NULL);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    gtk_widget_measure (GTK_WIDGET (self->titles), orientation, for_size, &titles, NULL, NULL,
                        NULL);
  *minimum += titles;
  *natural += titles;
  *minimum_baseline = *natural_baseline = -1;
}

static void
allocate_rows (FettleActivitiesTable *self, int top, int width, int height)
{
  GtkWidget *widget = GTK_WIDGET (self->scrolled_window);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scrolled_window);
  GtkAllocation allocation = { 0, top, width, MAX (height - top, 0) };

  gtk_widget_size_allocate (widget, &allocation, -1);
  if (!self->goes_to_top)
    return;
  self->goes_to_top = FALSE;
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_lower (adjustment));
  gtk_widget_size_allocate (widget, &allocation, -1);
}

/* Titles stand above the rows, which a scrollbar that is always seen makes narrower. */
static void
fettle_activities_table_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  FettleActivitiesTable *self = FETTLE_ACTIVITIES_TABLE (widget);
  GtkWidget *titles = GTK_WIDGET (self->titles);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height);
  GtkAllocation allocation = { 0 };

  gtk_widget_measure (titles, GTK_ORIENTATION_VERTICAL, width, &allocation.height, NULL, NULL,
                      NULL);
  allocate_rows (self, allocation.height, width, height);
  if (!gtk_widget_compute_bounds (GTK_WIDGET (self->view), widget, &bounds))
    return;

  allocation.x = (int) graphene_rect_get_x (&bounds);
  allocation.width = (int) graphene_rect_get_width (&bounds);
  gtk_widget_size_allocate (titles, &allocation, -1);
}

/* The widths of the columns come from the font. */
static void
fettle_activities_table_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  FettleActivitiesTable *self = FETTLE_ACTIVITIES_TABLE (widget);

  GTK_WIDGET_CLASS (fettle_activities_table_parent_class)->css_changed (widget, change);

  fettle_activities_columns_forget (self->columns);
}

/* --- opening --- */

static void
on_view_activated (GtkListView *view, guint position, FettleActivitiesTable *self)
{
  g_autoptr (FettleActivity) activity
      = g_list_model_get_item (G_LIST_MODEL (self->sorted), position);

  if (activity != NULL)
    g_signal_emit (self, signals[ACTIVATE], 0, activity);
}

/* --- sorting --- */

/* Months are sections only while the dates are in order; without them a row has to say the year. */
static void
update_order (FettleActivitiesTable *self)
{
  gboolean by_month = self->sort_column == FETTLE_ACTIVITIES_COLUMN_DATE;

  if (!by_month)
    gtk_list_view_set_header_factory (self->view, NULL);
  g_object_set (self->columns, "full-dates", !by_month, NULL);
  fettle_activities_sorted_sort (self->sorted, self->sort_column, self->sort_descending);
  if (by_month)
    gtk_list_view_set_header_factory (self->view, self->header_factory);
  fettle_activities_titles_show_sorting (self->titles, self->sort_column, self->sort_descending);
  fettle_activities_table_go_to_top (self);
}

/* A name begins with A and a figure with the largest; the same title again turns the order. */
static void
activate_sort (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FettleActivitiesTable *self = FETTLE_ACTIVITIES_TABLE (widget);
  const char *id = g_variant_get_string (parameter, NULL);
  FettleActivitiesColumn column = fettle_activities_column_find (id);
  gboolean descending = column == self->sort_column ? !self->sort_descending
                                                    : column != FETTLE_ACTIVITIES_COLUMN_NAME;

  fettle_activities_table_sort (self, id, descending);
}

/* --- the object --- */

static void
fettle_activities_table_get_property (GObject *object,
                                      guint property_id,
                                      GValue *value,
                                      GParamSpec *pspec)
{
  FettleActivitiesTable *self = FETTLE_ACTIVITIES_TABLE (object);

  switch ((FettleActivitiesTableProperty) property_id)
    {
    case PROP_MODEL:
      g_value_set_object (value, self->model);
      break;
    case PROP_SORT_COLUMN:
      g_value_set_string (value, fettle_activities_column_get_id (self->sort_column));
      break;
    case PROP_SORT_DESCENDING:
      g_value_set_boolean (value, self->sort_descending);
      break;
    case PROP_SORTED:
      g_value_set_object (value, self->sorted);
      break;
    case PROP_UNITS:
      g_object_get_property (G_OBJECT (self->columns), "units", value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
set_units (FettleActivitiesTable *self, FettleUnits units)
{
  GtkSelectionModel *selection = gtk_list_view_get_model (self->view);

  if (fettle_activities_columns_get_units (self->columns) == units)
    return;

  g_object_set (self->columns, "units", (int) units, NULL);
  /* What rows and headers say has to be written again. */
  g_object_ref (selection);
  gtk_list_view_set_model (self->view, NULL);
  gtk_list_view_set_model (self->view, selection);
  g_object_unref (selection);
  fettle_activities_table_go_to_top (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UNITS]);
}

static void
fettle_activities_table_set_property (GObject *object,
                                      guint property_id,
                                      const GValue *value,
                                      GParamSpec *pspec)
{
  FettleActivitiesTable *self = FETTLE_ACTIVITIES_TABLE (object);

  switch ((FettleActivitiesTableProperty) property_id)
    {
    case PROP_MODEL:
      fettle_activities_table_set_model (self, g_value_get_object (value));
      break;
    case PROP_SORT_COLUMN:
      fettle_activities_table_sort (self, g_value_get_string (value), self->sort_descending);
      break;
    case PROP_SORT_DESCENDING:
      fettle_activities_table_sort (self, fettle_activities_column_get_id (self->sort_column),
                                    g_value_get_boolean (value));
      break;
    case PROP_UNITS:
      set_units (self, (FettleUnits) g_value_get_int (value));
      break;
    case PROP_SORTED:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
fettle_activities_table_dispose (GObject *object)
{
  FettleActivitiesTable *self = FETTLE_ACTIVITIES_TABLE (object);

  if (self->view != NULL)
    gtk_list_view_set_model (self->view, NULL);
  g_clear_pointer ((GtkWidget **) &self->titles, gtk_widget_unparent);
  g_clear_pointer ((GtkWidget **) &self->scrolled_window, gtk_widget_unparent);
  gtk_widget_dispose_template (GTK_WIDGET (self), FETTLE_TYPE_ACTIVITIES_TABLE);
  g_clear_object (&self->header_factory);
  g_clear_object (&self->sorted);
  g_clear_object (&self->model);

  G_OBJECT_CLASS (fettle_activities_table_parent_class)->dispose (object);
}

static void
fettle_activities_table_finalize (GObject *object)
{
  FettleActivitiesTable *self = FETTLE_ACTIVITIES_TABLE (object);

  g_clear_object (&self->columns);

  G_OBJECT_CLASS (fettle_activities_table_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  properties[PROP_MODEL] = g_param_spec_object ("model", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  properties[PROP_SORT_COLUMN] = g_param_spec_string ("sort-column", NULL, NULL, "date", flags);
  properties[PROP_SORT_DESCENDING]
      = g_param_spec_boolean ("sort-descending", NULL, NULL, TRUE, flags);
  properties[PROP_SORTED] = g_param_spec_object ("sorted", NULL, NULL, G_TYPE_LIST_MODEL,
                                                 G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_UNITS] = g_param_spec_int ("units", NULL, NULL, FETTLE_UNITS_METRIC,
                                             FETTLE_UNITS_IMPERIAL, FETTLE_UNITS_METRIC, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (FETTLE_TYPE_ACTIVITIES_TITLES);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               FETTLE_UI_TEMPLATE ("fettle-activities-table"));
  gtk_widget_class_bind_template_child (widget_class, FettleActivitiesTable, titles);
  gtk_widget_class_bind_template_child (widget_class, FettleActivitiesTable, scrolled_window);
  gtk_widget_class_bind_template_child (widget_class, FettleActivitiesTable, view);
  gtk_widget_class_bind_template_callback (widget_class, on_key_released);
  gtk_widget_class_bind_template_callback (widget_class, on_view_activated);
}

static void
fettle_activities_table_class_init (FettleActivitiesTableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = fettle_activities_table_get_property;
  object_class->set_property = fettle_activities_table_set_property;
  object_class->dispose = fettle_activities_table_dispose;
  object_class->finalize = fettle_activities_table_finalize;
  widget_class->get_request_mode = fettle_activities_table_get_request_mode;
  widget_class->measure = fettle_activities_table_measure;
  widget_class->size_allocate = fettle_activities_table_size_allocate;
  widget_class->css_changed = fettle_activities_table_css_changed;
  install_properties (object_class);

  signals[ACTIVATE] = g_signal_new ("activate", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 1, FETTLE_TYPE_ACTIVITY);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "activities-table.sort", "s", activate_sort);
}

static void
fettle_activities_table_init (FettleActivitiesTable *self)
{
  g_autoptr (GtkNoSelection) selection = NULL;
  g_autoptr (GtkListItemFactory) rows = NULL;

  self->columns = fettle_activities_columns_new ();
  self->sorted = fettle_activities_sorted_new ();
  self->sort_column = FETTLE_ACTIVITIES_COLUMN_DATE;
  self->sort_descending = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));

  fettle_activities_titles_set_columns (self->titles, self->columns);
  rows = fettle_activities_rows_new (self->view, self->columns);
  gtk_list_view_set_factory (self->view, rows);
  self->header_factory = fettle_activities_months_new (self->sorted, self->columns);
  g_signal_connect_object (self->columns, "changed", G_CALLBACK (on_columns_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->sorted, "items-changed", G_CALLBACK (on_sorted_changed), self, 0);
  update_order (self);
  selection = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->sorted)));
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (selection));
}

/**
 * fettle_activities_table_set_model:
 * @model: (nullable): the activities, in any order
 *
 * Shows other activities.
 */
void
fettle_activities_table_set_model (FettleActivitiesTable *self, GListModel *model)
{
  g_return_if_fail (FETTLE_IS_ACTIVITIES_TABLE (self));

  if (!g_set_object (&self->model, model))
    return;

  fettle_activities_sorted_set_model (self->sorted, model);
  fettle_activities_table_go_to_top (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MODEL]);
}

/**
 * fettle_activities_table_get_sorted:
 *
 * Returns: (transfer none): the activities in the order they are shown
 */
GListModel *
fettle_activities_table_get_sorted (FettleActivitiesTable *self)
{
  g_return_val_if_fail (FETTLE_IS_ACTIVITIES_TABLE (self), NULL);

  return G_LIST_MODEL (self->sorted);
}

/**
 * fettle_activities_table_go_to_top:
 *
 * Shows the rows from the very top. The view itself begins at its first row, below that row's
 * header; where the top is, is known only once they are laid out.
 */
void
fettle_activities_table_go_to_top (FettleActivitiesTable *self)
{
  g_return_if_fail (FETTLE_IS_ACTIVITIES_TABLE (self));

  self->goes_to_top = TRUE;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/**
 * fettle_activities_table_focus_rows:
 *
 * Gives the focus to the row that had it last, or to the first.
 */
void
fettle_activities_table_focus_rows (FettleActivitiesTable *self)
{
  g_return_if_fail (FETTLE_IS_ACTIVITIES_TABLE (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/**
 * fettle_activities_table_focus_first:
 *
 * Gives the focus to the first row, if there is one.
 */
void
fettle_activities_table_focus_first (FettleActivitiesTable *self)
{
  g_return_if_fail (FETTLE_IS_ACTIVITIES_TABLE (self));

  if (g_list_model_get_n_items (G_LIST_MODEL (self->sorted)) == 0)
    return;

  gtk_list_view_scroll_to (self->view, 0, GTK_LIST_SCROLL_FOCUS, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
  fettle_activities_table_go_to_top (self);
}

/**
 * fettle_activities_table_sort:
 * @column: (nullable): the id of a column; one that is not there sorts by date
 * @descending: whether the largest comes first
 *
 * Puts the rows in another order, and shows them from the top.
 */
void
fettle_activities_table_sort (FettleActivitiesTable *self, const char *column, gboolean descending)
{
  FettleActivitiesColumn sort_column = fettle_activities_column_find (column);
  gboolean moved, turned;

  g_return_if_fail (FETTLE_IS_ACTIVITIES_TABLE (self));

  moved = self->sort_column != sort_column;
  turned = self->sort_descending != descending;
  if (!moved && !turned)
    return;

  self->sort_column = sort_column;
  self->sort_descending = descending;
  update_order (self);
  if (moved)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SORT_COLUMN]);
  if (turned)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SORT_DESCENDING]);
}
