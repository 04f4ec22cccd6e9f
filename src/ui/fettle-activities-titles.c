/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-activities-titles.h"

#include <glib/gi18n-lib.h>

#define ARROW_SPACING 2

struct _FettleActivitiesTitles
{
  GtkWidget parent_instance;

  FettleActivitiesColumns *columns;
  /* None for a column without a title. */
  GtkWidget *titles[FETTLE_N_ACTIVITIES_COLUMNS];
  GtkWidget *arrows[FETTLE_N_ACTIVITIES_COLUMNS];
};

G_DEFINE_FINAL_TYPE (FettleActivitiesTitles, fettle_activities_titles, GTK_TYPE_WIDGET)

/* --- one title --- */

static GtkWidget *
make_label (FettleActivitiesColumn column)
{
  GtkWidget *label = gtk_label_new (fettle_activities_column_get_title (column));

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "caption-heading");
  gtk_widget_add_css_class (label, "dimmed");
  return label;
}

/* A title starts or ends where its column does, and the arrow stands on the other side. */
static GtkWidget *
make_content (FettleActivitiesTitles *self, FettleActivitiesColumn column)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, ARROW_SPACING);
  gboolean at_end = fettle_activities_column_is_figure (column);

  self->arrows[column] = gtk_image_new ();
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->arrows[column]), GTK_ACCESSIBLE_STATE_HIDDEN,
                               TRUE, -1);
  gtk_box_append (GTK_BOX (box), make_label (column));
  if (at_end)
    gtk_box_prepend (GTK_BOX (box), self->arrows[column]);
  else
    gtk_box_append (GTK_BOX (box), self->arrows[column]);
  gtk_widget_set_halign (box, at_end ? GTK_ALIGN_END : GTK_ALIGN_START);
  return box;
}

static GtkWidget *
make_title (FettleActivitiesTitles *self, FettleActivitiesColumn column)
{
  GtkWidget *title = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (title), make_content (self, column));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (title), "activities-table.sort");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (title), "s",
                                    fettle_activities_column_get_id (column));
  gtk_widget_add_css_class (title, "flat");
  return title;
}

static void
add_titles (FettleActivitiesTitles *self)
{
  for (FettleActivitiesColumn column = 0; column < FETTLE_N_ACTIVITIES_COLUMNS; column++)
    {
      GtkWidget *title;

      if (fettle_activities_column_get_title (column) == NULL)
        continue;
      if (fettle_activities_column_is_sortable (column))
        {
          title = make_title (self, column);
        }
      else
        {
          title = make_label (column);
          gtk_label_set_xalign (GTK_LABEL (title), 0);
        }
      self->titles[column] = title;
      gtk_widget_set_parent (title, GTK_WIDGET (self));
    }
}

/* --- sorting, shown and said --- */

static const char *
describe (FettleActivitiesColumn column, gboolean descending)
{
  if (column == FETTLE_ACTIVITIES_COLUMN_DATE)
    return descending ? _ ("Sorted, newest first") : _ ("Sorted, oldest first");
  if (column == FETTLE_ACTIVITIES_COLUMN_NAME)
    return descending ? _ ("Sorted from Z to A") : _ ("Sorted from A to Z");
  return descending ? _ ("Sorted, largest first") : _ ("Sorted, smallest first");
}

static void
show_sorting (FettleActivitiesTitles *self, FettleActivitiesColumn column, GtkAccessibleSort sort)
{
  gboolean descending = sort == GTK_ACCESSIBLE_SORT_DESCENDING;
  gboolean sorted = sort != GTK_ACCESSIBLE_SORT_NONE;

  gtk_widget_set_visible (self->arrows[column], sorted);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->arrows[column]),
                                descending ? "pan-down-symbolic" : "pan-up-symbolic");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->titles[column]),
                                  GTK_ACCESSIBLE_PROPERTY_SORT, sort,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  sorted ? describe (column, descending) : "", -1);
}

/**
 * fettle_activities_titles_show_sorting:
 * @column: what the list is sorted by
 * @descending: whether the largest comes first
 *
 * Puts the arrow beside the title of @column, and says the order to a screen reader.
 */
void
fettle_activities_titles_show_sorting (FettleActivitiesTitles *self,
                                       FettleActivitiesColumn column,
                                       gboolean descending)
{
  g_return_if_fail (FETTLE_IS_ACTIVITIES_TITLES (self));

  for (FettleActivitiesColumn each = 0; each < FETTLE_N_ACTIVITIES_COLUMNS; each++)
    if (fettle_activities_column_is_sortable (each))
      show_sorting (self, each,
                    each != column ? GTK_ACCESSIBLE_SORT_NONE
                    : descending   ? GTK_ACCESSIBLE_SORT_DESCENDING
                                   : GTK_ACCESSIBLE_SORT_ASCENDING);
}

/* --- the widget --- */

static GtkSizeRequestMode
fettle_activities_titles_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
fettle_activities_titles_measure (GtkWidget *widget,
                                  GtkOrientation orientation,
                                  int for_size,
                                  int *minimum,
                                  int *natural,
                                  int *minimum_baseline,
                                  int *natural_baseline)
{
  FettleActivitiesTitles *self = FETTLE_ACTIVITIES_TITLES (widget);
  FettleActivitiesSpan spans[FETTLE_N_ACTIVITIES_COLUMNS];

  *minimum = *natural = 0;
  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_HORIZONTAL || self->columns == NULL
      || !fettle_activities_columns_place (self->columns, widget, for_size, spans))
    return;

  for (FettleActivitiesColumn column = 0; column < FETTLE_N_ACTIVITIES_COLUMNS; column++)
    {
      int height;

      if (self->titles[column] == NULL)
        continue;
      gtk_widget_measure (self->titles[column], GTK_ORIENTATION_VERTICAL, -1, &height, NULL, NULL,
                          NULL);
      *minimum = *natural = MAX (*natural, height);
    }
}

/* A button reaches beyond its column on both sides, a mere title does not. */
static void
allocate_title (FettleActivitiesTitles *self,
                FettleActivitiesColumn column,
                const FettleActivitiesSpan *span,
                int height)
{
  GtkWidget *widget = GTK_WIDGET (self);
  int beyond = fettle_activities_column_is_sortable (column) ? FETTLE_ACTIVITIES_COLUMN_GAP / 2 : 0;
  GtkAllocation allocation = { span->x - beyond, 0, span->width + 2 * beyond, height };

  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    allocation.x = gtk_widget_get_width (widget) - allocation.x - allocation.width;
  gtk_widget_size_allocate (self->titles[column], &allocation, -1);
}

static void
fettle_activities_titles_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  FettleActivitiesTitles *self = FETTLE_ACTIVITIES_TITLES (widget);
  FettleActivitiesSpan spans[FETTLE_N_ACTIVITIES_COLUMNS] = { 0 };
  gboolean fits = self->columns != NULL
                  && fettle_activities_columns_place (self->columns, widget, width, spans);

  for (FettleActivitiesColumn column = 0; column < FETTLE_N_ACTIVITIES_COLUMNS; column++)
    {
      gboolean shown = fits && spans[column].width > 0;

      if (self->titles[column] == NULL)
        continue;
      gtk_widget_set_child_visible (self->titles[column], shown);
      if (shown)
        allocate_title (self, column, &spans[column], height);
    }
}

static void
fettle_activities_titles_dispose (GObject *object)
{
  FettleActivitiesTitles *self = FETTLE_ACTIVITIES_TITLES (object);

  for (FettleActivitiesColumn column = 0; column < FETTLE_N_ACTIVITIES_COLUMNS; column++)
    g_clear_pointer (&self->titles[column], gtk_widget_unparent);
  g_clear_object (&self->columns);

  G_OBJECT_CLASS (fettle_activities_titles_parent_class)->dispose (object);
}

static void
fettle_activities_titles_class_init (FettleActivitiesTitlesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = fettle_activities_titles_dispose;
  widget_class->get_request_mode = fettle_activities_titles_get_request_mode;
  widget_class->measure = fettle_activities_titles_measure;
  widget_class->size_allocate = fettle_activities_titles_size_allocate;

  gtk_widget_class_set_css_name (widget_class, "titles");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
fettle_activities_titles_init (FettleActivitiesTitles *self)
{
  add_titles (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Columns"), -1);
}

/**
 * fettle_activities_titles_set_columns:
 * @columns: where the titles stand
 *
 * Puts the titles above columns.
 */
void
fettle_activities_titles_set_columns (FettleActivitiesTitles *self,
                                      FettleActivitiesColumns *columns)
{
  g_return_if_fail (FETTLE_IS_ACTIVITIES_TITLES (self));
  g_return_if_fail (self->columns == NULL);

  self->columns = g_object_ref (columns);
  g_signal_connect_object (columns, "changed", G_CALLBACK (gtk_widget_queue_resize), self,
                           G_CONNECT_SWAPPED);
}
