/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-activities-table.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "fettle-activities-header.h"
#include "fettle-activity-icon.h"
#include "fettle-activity-row.h"
#include "fettle-activity-words.h"
#include "fettle-activity-zones-bar.h"
#include "fettle-column-title.h"
#include "fettle-ui.h"

/* "2026-11" of "2026-11-19". */
#define MONTH_LENGTH      7
#define FRAMES_TO_LAY_OUT 3

struct _FettleActivitiesTable
{
  AdwBin parent_instance;

  GListModel *model;
  GtkSortListModel *sorted;
  GtkNoSelection *selection;
  GtkSorter *section_sorter;
  GtkListItemFactory *header_factory;
  FettleUnits units;
  char *sort_column;
  gboolean sort_descending;
  gboolean narrow;
  guint tick_id;
  guint n_frames_at_top; /* until new rows are laid out */

  GtkColumnView *columns;
  GtkListView *rows;
  GtkColumnViewColumn *icon_column;
  GtkColumnViewColumn *date_column;
  GtkColumnViewColumn *name_column;
  GtkColumnViewColumn *distance_column;
  GtkColumnViewColumn *time_column;
  GtkColumnViewColumn *speed_column;
  GtkColumnViewColumn *heart_rate_column;
  GtkColumnViewColumn *zones_column;
  GtkColumnViewColumn *load_column;
};

G_DEFINE_FINAL_TYPE (FettleActivitiesTable, fettle_activities_table, ADW_TYPE_BIN)

typedef enum
{
  PROP_MODEL = 1,
  PROP_NARROW,
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

/* --- cells: one GtkInscription each, because it is measured without laying out its text --- */

typedef struct
{
  char *figure;
  const char *unit; /* nullable */
} Figure;

typedef Figure (*FigureFunc) (FettleActivity *activity, FettleUnits units);

static Figure
get_distance (FettleActivity *activity, FettleUnits units)
{
  return (Figure) { fettle_format_distance_figure (activity->distance_meters, units, 1),
                    fettle_format_distance_unit (units) };
}

static Figure
get_time (FettleActivity *activity, FettleUnits units)
{
  return (Figure) { fettle_format_duration (
      fettle_activity_real_from_integer (activity->duration_seconds)) };
}

static Figure
get_speed (FettleActivity *activity, FettleUnits units)
{
  FettleSpeedStyle style = fettle_activity_get_speed_style (activity);

  return (Figure) { fettle_format_speed_figure (fettle_activity_get_mean_speed (activity), style,
                                                units),
                    fettle_format_speed_unit (style, units) };
}

static Figure
get_heart_rate (FettleActivity *activity, FettleUnits units)
{
  return (Figure) {
    fettle_format_number (fettle_activity_real_from_integer (activity->avg_heart_rate), 0),
    _ ("bpm")
  };
}

static Figure
get_load (FettleActivity *activity, FettleUnits units)
{
  return (Figure) { fettle_format_number (activity->training_load, 0) };
}

static void
add_attribute (PangoAttrList *attributes, PangoAttribute *attribute, guint start)
{
  attribute->start_index = start;
  pango_attr_list_insert (attributes, attribute);
}

/* The unit stands smaller and dimmed beside its figure. Not as markup: GTK 4.18 leaks the
 * attributes that an inscription reads from markup, with every row that scrolls by. Those that it
 * still has when it goes are leaked too, so that unbinding takes them away. */
static void
show_figure (GtkInscription *inscription, const char *figure, const char *unit)
{
  g_autofree char *words = g_strconcat (figure, "\302\240", unit, NULL);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  guint start = (guint) strlen (figure);

  add_attribute (attributes, pango_attr_foreground_alpha_new (0.65 * G_MAXUINT16), start);
  add_attribute (attributes, pango_attr_scale_new (PANGO_SCALE_SMALL), start);
  gtk_inscription_set_text (inscription, words);
  gtk_inscription_set_attributes (inscription, attributes);
}

static void
on_figure_bind (GtkSignalListItemFactory *factory,
                GtkColumnViewCell *cell,
                FettleActivitiesTable *self)
{
  FigureFunc func = g_object_get_data (G_OBJECT (factory), "fettle-figure");
  GtkInscription *text = GTK_INSCRIPTION (gtk_column_view_cell_get_child (cell));
  Figure figure = func (gtk_column_view_cell_get_item (cell), self->units);

  if (figure.unit != NULL && !g_str_equal (figure.figure, FETTLE_FORMAT_MISSING))
    {
      show_figure (text, figure.figure, figure.unit);
    }
  else
    {
      gtk_inscription_set_attributes (text, NULL);
      gtk_inscription_set_text (text, figure.figure);
    }
  g_free (figure.figure);
}

static void
on_figure_unbind (GtkSignalListItemFactory *factory, GtkColumnViewCell *cell)
{
  gtk_inscription_set_attributes (GTK_INSCRIPTION (gtk_column_view_cell_get_child (cell)), NULL);
}

static GtkWidget *
make_inscription (GtkColumnViewCell *cell, guint chars, float xalign)
{
  GtkWidget *inscription = gtk_inscription_new (NULL);

  gtk_inscription_set_min_chars (GTK_INSCRIPTION (inscription), chars);
  gtk_inscription_set_nat_chars (GTK_INSCRIPTION (inscription), chars);
  gtk_inscription_set_xalign (GTK_INSCRIPTION (inscription), xalign);
  gtk_column_view_cell_set_child (cell, inscription);
  return inscription;
}

static void
on_figure_setup (GtkSignalListItemFactory *factory,
                 GtkColumnViewCell *cell,
                 FettleActivitiesTable *self)
{
  guint chars = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (factory), "fettle-chars"));

  gtk_widget_add_css_class (make_inscription (cell, chars, 1), "numeric");
}

static void
on_load_setup (GtkSignalListItemFactory *factory,
               GtkColumnViewCell *cell,
               FettleActivitiesTable *self)
{
  on_figure_setup (factory, cell, self);
  gtk_widget_add_css_class (gtk_column_view_cell_get_child (cell), "heading");
}

static void
on_date_setup (GtkSignalListItemFactory *factory,
               GtkColumnViewCell *cell,
               FettleActivitiesTable *self)
{
  GtkWidget *inscription = make_inscription (cell, 8, 0);

  gtk_widget_add_css_class (inscription, "numeric");
  gtk_widget_add_css_class (inscription, "dimmed");
}

/* Without the month above it, a row has to say the year. */
static void
on_date_bind (GtkSignalListItemFactory *factory,
              GtkColumnViewCell *cell,
              FettleActivitiesTable *self)
{
  FettleDay day = fettle_activity_get_day (gtk_column_view_cell_get_item (cell));
  g_autofree char *text = NULL;

  if (gtk_sort_list_model_get_section_sorter (self->sorted) != NULL)
    text = fettle_format_day_short (day);
  else if (day != FETTLE_DAY_NONE)
    {
      g_autoptr (GDateTime) date = fettle_day_to_date_time (day);

      text = g_date_time_format (date, "%x");
    }
  gtk_inscription_set_text (GTK_INSCRIPTION (gtk_column_view_cell_get_child (cell)), text);
}

static void
on_name_setup (GtkSignalListItemFactory *factory,
               GtkColumnViewCell *cell,
               FettleActivitiesTable *self)
{
  GtkWidget *inscription = make_inscription (cell, 12, 0);

  gtk_inscription_set_nat_chars (GTK_INSCRIPTION (inscription), 28);
  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (inscription),
                                     GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_widget_add_css_class (inscription, "heading");
}

static void
on_name_bind (GtkSignalListItemFactory *factory,
              GtkColumnViewCell *cell,
              FettleActivitiesTable *self)
{
  const char *title = fettle_activity_get_title (gtk_column_view_cell_get_item (cell));
  GtkWidget *inscription = gtk_column_view_cell_get_child (cell);

  gtk_inscription_set_text (GTK_INSCRIPTION (inscription), title);
  gtk_widget_set_tooltip_text (inscription, g_utf8_strlen (title, -1) > 28 ? title : NULL);
}

static void
on_icon_setup (GtkSignalListItemFactory *factory,
               GtkColumnViewCell *cell,
               FettleActivitiesTable *self)
{
  gtk_column_view_cell_set_child (cell, g_object_new (FETTLE_TYPE_ACTIVITY_ICON, NULL));
}

static void
on_icon_bind (GtkSignalListItemFactory *factory,
              GtkColumnViewCell *cell,
              FettleActivitiesTable *self)
{
  fettle_activity_icon_set_activity (FETTLE_ACTIVITY_ICON (gtk_column_view_cell_get_child (cell)),
                                     gtk_column_view_cell_get_item (cell));
}

static void
on_zones_setup (GtkSignalListItemFactory *factory,
                GtkColumnViewCell *cell,
                FettleActivitiesTable *self)
{
  gtk_column_view_cell_set_child (cell, g_object_new (FETTLE_TYPE_ACTIVITY_ZONES_BAR, NULL));
}

static void
on_zones_bind (GtkSignalListItemFactory *factory,
               GtkColumnViewCell *cell,
               FettleActivitiesTable *self)
{
  fettle_activity_zones_bar_set_activity (FETTLE_ACTIVITY_ZONES_BAR (
                                              gtk_column_view_cell_get_child (cell)),
                                          gtk_column_view_cell_get_item (cell));
}

static GtkListItemFactory *
add_factory (FettleActivitiesTable *self,
             GtkColumnViewColumn *column,
             GCallback setup,
             GCallback bind)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", setup, self);
  g_signal_connect (factory, "bind", bind, self);
  gtk_column_view_column_set_factory (column, factory);
  return factory;
}

static void
add_figure_factory (FettleActivitiesTable *self,
                    GtkColumnViewColumn *column,
                    FigureFunc func,
                    guint chars,
                    GCallback setup)
{
  GtkListItemFactory *factory = add_factory (self, column, setup, G_CALLBACK (on_figure_bind));

  g_signal_connect (factory, "unbind", G_CALLBACK (on_figure_unbind), NULL);
  fettle_column_title_end (self->columns, column);
  g_object_set_data (G_OBJECT (factory), "fettle-figure", (gpointer) func);
  g_object_set_data (G_OBJECT (factory), "fettle-chars", GUINT_TO_POINTER (chars));
}

static void
add_factories (FettleActivitiesTable *self)
{
  GCallback setup = G_CALLBACK (on_figure_setup);

  add_factory (self, self->icon_column, G_CALLBACK (on_icon_setup), G_CALLBACK (on_icon_bind));
  add_factory (self, self->date_column, G_CALLBACK (on_date_setup), G_CALLBACK (on_date_bind));
  add_factory (self, self->name_column, G_CALLBACK (on_name_setup), G_CALLBACK (on_name_bind));
  add_figure_factory (self, self->distance_column, get_distance, 8, setup);
  add_figure_factory (self, self->time_column, get_time, 7, setup);
  add_figure_factory (self, self->speed_column, get_speed, 11, setup);
  add_figure_factory (self, self->heart_rate_column, get_heart_rate, 8, setup);
  add_factory (self, self->zones_column, G_CALLBACK (on_zones_setup), G_CALLBACK (on_zones_bind));
  add_figure_factory (self, self->load_column, get_load, 5, G_CALLBACK (on_load_setup));
}

/* --- rows --- */

static void
on_column_row_bind (GtkSignalListItemFactory *factory,
                    GtkColumnViewRow *row,
                    FettleActivitiesTable *self)
{
  g_autofree char *sentence
      = fettle_activity_dup_sentence (gtk_column_view_row_get_item (row), self->units);

  gtk_column_view_row_set_accessible_label (row, sentence);
}

static void
on_row_setup (GtkSignalListItemFactory *factory, GtkListItem *item, FettleActivitiesTable *self)
{
  GtkWidget *row = fettle_activity_row_new ();

  g_object_bind_property (self, "units", row, "units", G_BINDING_SYNC_CREATE);
  gtk_list_item_set_child (item, row);
}

static void
on_row_bind (GtkSignalListItemFactory *factory, GtkListItem *item, FettleActivitiesTable *self)
{
  FettleActivity *activity = gtk_list_item_get_item (item);
  g_autofree char *sentence = fettle_activity_dup_sentence (activity, self->units);

  fettle_activity_row_set_activity (FETTLE_ACTIVITY_ROW (gtk_list_item_get_child (item)), activity);
  gtk_list_item_set_accessible_label (item, sentence);
}

static void
add_row_factories (FettleActivitiesTable *self)
{
  g_autoptr (GtkListItemFactory) column_row_factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkListItemFactory) row_factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (column_row_factory, "bind", G_CALLBACK (on_column_row_bind), self);
  gtk_column_view_set_row_factory (self->columns, column_row_factory);

  g_signal_connect (row_factory, "setup", G_CALLBACK (on_row_setup), self);
  g_signal_connect (row_factory, "bind", G_CALLBACK (on_row_bind), self);
  gtk_list_view_set_factory (self->rows, row_factory);
}

/* --- sections --- */

static void
update_header (GtkListHeader *header, GParamSpec *pspec, FettleActivitiesTable *self)
{
  guint start = gtk_list_header_get_start (header);
  guint end = gtk_list_header_get_end (header);

  if (start == GTK_INVALID_LIST_POSITION || gtk_list_header_get_child (header) == NULL)
    return;
  fettle_activities_header_set_rows (FETTLE_ACTIVITIES_HEADER (gtk_list_header_get_child (header)),
                                     G_LIST_MODEL (self->sorted), start, end, self->units);
}

static void
on_header_setup (GtkSignalListItemFactory *factory,
                 GtkListHeader *header,
                 FettleActivitiesTable *self)
{
  gtk_list_header_set_child (header, fettle_activities_header_new ());
}

static void
on_header_bind (GtkSignalListItemFactory *factory,
                GtkListHeader *header,
                FettleActivitiesTable *self)
{
  update_header (header, NULL, self);
  /* Rows that come and go below a header leave it bound. */
  g_signal_connect_object (header, "notify::n-items", G_CALLBACK (update_header), self, 0);
  g_signal_connect_object (header, "notify::start", G_CALLBACK (update_header), self, 0);
}

static void
on_header_unbind (GtkSignalListItemFactory *factory,
                  GtkListHeader *header,
                  FettleActivitiesTable *self)
{
  g_signal_handlers_disconnect_by_func (header, update_header, self);
}

static int
compare_months (gconstpointer a, gconstpointer b, gpointer data)
{
  const FettleActivity *first = a, *second = b;
  FettleActivitiesTable *self = data;
  int order = strncmp (first->activity_date, second->activity_date, MONTH_LENGTH);

  return self->sort_descending ? -order : order;
}

static void
make_sections (FettleActivitiesTable *self)
{
  self->section_sorter = GTK_SORTER (gtk_custom_sorter_new (compare_months, self, NULL));
  self->header_factory = gtk_signal_list_item_factory_new ();
  g_signal_connect (self->header_factory, "setup", G_CALLBACK (on_header_setup), self);
  g_signal_connect (self->header_factory, "bind", G_CALLBACK (on_header_bind), self);
  g_signal_connect (self->header_factory, "unbind", G_CALLBACK (on_header_unbind), self);
}

/* Months are sections only while the dates are in order. */
static void
update_sections (FettleActivitiesTable *self)
{
  gboolean by_month = g_strcmp0 (self->sort_column, "date") == 0;
  GtkListItemFactory *factory = by_month ? self->header_factory : NULL;

  if (!by_month)
    {
      gtk_column_view_set_header_factory (self->columns, NULL);
      gtk_list_view_set_header_factory (self->rows, NULL);
    }
  gtk_sort_list_model_set_section_sorter (self->sorted, by_month ? self->section_sorter : NULL);
  if (by_month)
    {
      gtk_column_view_set_header_factory (self->columns, factory);
      gtk_list_view_set_header_factory (self->rows, factory);
    }
}

/* --- scrolling --- */

/* A list view begins at its first row, below that row's header: other rows are looked at from the
 * very top. Where that is, is known only once they are laid out. */
static gboolean
on_frame (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  FettleActivitiesTable *self = data;
  GtkScrollable *view = self->narrow ? GTK_SCROLLABLE (self->rows) : GTK_SCROLLABLE (self->columns);
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (view);

  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_lower (adjustment));
  if (--self->n_frames_at_top > 0)
    return G_SOURCE_CONTINUE;
  self->tick_id = 0;
  return G_SOURCE_REMOVE;
}

static void
go_to_top (FettleActivitiesTable *self)
{
  self->n_frames_at_top = FRAMES_TO_LAY_OUT;
  if (self->tick_id == 0)
    self->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_frame, self, NULL);
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
  GtkScrollable *view = self->narrow ? GTK_SCROLLABLE (self->rows) : GTK_SCROLLABLE (self->columns);
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (view);

  if (added > 0 && adjustment != NULL
      && gtk_adjustment_get_value (adjustment) <= gtk_adjustment_get_lower (adjustment))
    go_to_top (self);
}

/* --- sorting --- */

static GtkColumnViewColumn *
find_column (FettleActivitiesTable *self, const char *id)
{
  GListModel *columns = gtk_column_view_get_columns (self->columns);

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      if (g_strcmp0 (gtk_column_view_column_get_id (column), id) == 0
          && gtk_column_view_column_get_sorter (column) != NULL)
        return column;
    }
  return NULL;
}

static void
on_sorter_changed (GtkSorter *sorter, GtkSorterChange change, FettleActivitiesTable *self)
{
  GtkColumnViewSorter *view_sorter = GTK_COLUMN_VIEW_SORTER (sorter);
  GtkColumnViewColumn *column = gtk_column_view_sorter_get_primary_sort_column (view_sorter);
  gboolean descending
      = gtk_column_view_sorter_get_primary_sort_order (view_sorter) == GTK_SORT_DESCENDING;
  gboolean turned = self->sort_descending != descending;
  gboolean moved;

  if (column == NULL)
    return;
  self->sort_descending = descending;
  moved = g_set_str (&self->sort_column, gtk_column_view_column_get_id (column));
  if (moved)
    update_sections (self);
  else if (turned)
    gtk_sorter_changed (self->section_sorter, GTK_SORTER_CHANGE_INVERTED);

  go_to_top (self);

  if (moved)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SORT_COLUMN]);
  if (turned)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SORT_DESCENDING]);
}

/* The view that is not seen has no model: both would make rows for it. */
static void
update_views (FettleActivitiesTable *self)
{
  GtkSelectionModel *selection = GTK_SELECTION_MODEL (self->selection);

  gtk_column_view_set_model (self->columns, self->narrow ? NULL : selection);
  gtk_list_view_set_model (self->rows, self->narrow ? selection : NULL);
  go_to_top (self);
}

/* --- opening --- */

static void
activate_position (FettleActivitiesTable *self, guint position)
{
  g_autoptr (FettleActivity) activity
      = g_list_model_get_item (G_LIST_MODEL (self->sorted), position);

  if (activity != NULL)
    g_signal_emit (self, signals[ACTIVATE], 0, activity);
}

static void
on_column_view_activated (GtkColumnView *view, guint position, FettleActivitiesTable *self)
{
  activate_position (self, position);
}

static void
on_list_view_activated (GtkListView *view, guint position, FettleActivitiesTable *self)
{
  activate_position (self, position);
}

static char *
get_title (FettleActivity *activity)
{
  return g_strdup (fettle_activity_get_title (activity));
}

static double
get_mean_speed (FettleActivity *activity)
{
  return fettle_activity_get_mean_speed (activity);
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
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;
    case PROP_SORT_COLUMN:
      g_value_set_string (value, self->sort_column);
      break;
    case PROP_SORT_DESCENDING:
      g_value_set_boolean (value, self->sort_descending);
      break;
    case PROP_SORTED:
      g_value_set_object (value, self->sorted);
      break;
    case PROP_UNITS:
      g_value_set_int (value, (int) self->units);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
set_narrow (FettleActivitiesTable *self, gboolean narrow)
{
  if (self->narrow == narrow)
    return;

  self->narrow = narrow;
  update_views (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
}

static void
set_units (FettleActivitiesTable *self, FettleUnits units)
{
  if (self->units == units)
    return;

  self->units = units;
  /* Every cell has to be written again. */
  gtk_column_view_set_model (self->columns, NULL);
  update_views (self);
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
    case PROP_NARROW:
      set_narrow (self, g_value_get_boolean (value));
      break;
    case PROP_SORT_COLUMN:
      fettle_activities_table_sort (self, g_value_get_string (value), self->sort_descending);
      break;
    case PROP_SORT_DESCENDING:
      fettle_activities_table_sort (self, self->sort_column, g_value_get_boolean (value));
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

  if (self->tick_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick_id);
  self->tick_id = 0;
  if (self->columns != NULL)
    {
      g_signal_handlers_disconnect_by_data (gtk_column_view_get_sorter (self->columns), self);
      gtk_column_view_set_model (self->columns, NULL);
      gtk_list_view_set_model (self->rows, NULL);
    }
  g_clear_object (&self->selection);
  g_clear_object (&self->sorted);
  g_clear_object (&self->section_sorter);
  g_clear_object (&self->header_factory);
  g_clear_object (&self->model);
  gtk_widget_dispose_template (GTK_WIDGET (self), FETTLE_TYPE_ACTIVITIES_TABLE);

  G_OBJECT_CLASS (fettle_activities_table_parent_class)->dispose (object);
}

static void
fettle_activities_table_finalize (GObject *object)
{
  FettleActivitiesTable *self = FETTLE_ACTIVITIES_TABLE (object);

  g_clear_pointer (&self->sort_column, g_free);

  G_OBJECT_CLASS (fettle_activities_table_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  properties[PROP_MODEL] = g_param_spec_object ("model", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, flags);
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
  g_type_ensure (FETTLE_TYPE_ACTIVITY);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               FETTLE_UI_TEMPLATE ("fettle-activities-table"));
  gtk_widget_class_bind_template_child (widget_class, FettleActivitiesTable, columns);
  gtk_widget_class_bind_template_child (widget_class, FettleActivitiesTable, rows);
  gtk_widget_class_bind_template_child (widget_class, FettleActivitiesTable, icon_column);
  gtk_widget_class_bind_template_child (widget_class, FettleActivitiesTable, date_column);
  gtk_widget_class_bind_template_child (widget_class, FettleActivitiesTable, name_column);
  gtk_widget_class_bind_template_child (widget_class, FettleActivitiesTable, distance_column);
  gtk_widget_class_bind_template_child (widget_class, FettleActivitiesTable, time_column);
  gtk_widget_class_bind_template_child (widget_class, FettleActivitiesTable, speed_column);
  gtk_widget_class_bind_template_child (widget_class, FettleActivitiesTable, heart_rate_column);
  gtk_widget_class_bind_template_child (widget_class, FettleActivitiesTable, zones_column);
  gtk_widget_class_bind_template_child (widget_class, FettleActivitiesTable, load_column);
  gtk_widget_class_bind_template_callback (widget_class, get_title);
  gtk_widget_class_bind_template_callback (widget_class, get_mean_speed);
  gtk_widget_class_bind_template_callback (widget_class, on_column_view_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_list_view_activated);
}

static void
fettle_activities_table_class_init (FettleActivitiesTableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = fettle_activities_table_get_property;
  object_class->set_property = fettle_activities_table_set_property;
  object_class->dispose = fettle_activities_table_dispose;
  object_class->finalize = fettle_activities_table_finalize;
  install_properties (object_class);

  signals[ACTIVATE] = g_signal_new ("activate", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 1, FETTLE_TYPE_ACTIVITY);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
fettle_activities_table_init (FettleActivitiesTable *self)
{
  GtkSorter *sorter;

  gtk_widget_init_template (GTK_WIDGET (self));

  sorter = gtk_column_view_get_sorter (self->columns);
  self->sorted = gtk_sort_list_model_new (NULL, g_object_ref (sorter));
  self->selection = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->sorted)));
  make_sections (self);
  add_factories (self);
  add_row_factories (self);
  g_signal_connect_object (sorter, "changed", G_CALLBACK (on_sorter_changed), self, 0);
  g_signal_connect_object (self->sorted, "items-changed", G_CALLBACK (on_sorted_changed), self, 0);
  fettle_activities_table_sort (self, "date", TRUE);
  update_views (self);
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

  gtk_sort_list_model_set_model (self->sorted, model);
  go_to_top (self);
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
 * fettle_activities_table_sort:
 * @column: the id of a column; one that is not there sorts by date
 * @descending: whether the largest comes first
 *
 * Does what a click on a column's title does.
 */
void
fettle_activities_table_sort (FettleActivitiesTable *self, const char *column, gboolean descending)
{
  GtkColumnViewColumn *view_column;

  g_return_if_fail (FETTLE_IS_ACTIVITIES_TABLE (self));

  view_column = find_column (self, column);
  gtk_column_view_sort_by_column (self->columns,
                                  view_column != NULL ? view_column : self->date_column,
                                  descending ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
}
