/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-chart-table-dialog.h"

#include <glib/gi18n-lib.h>

#include "fettle-chart-table.h"
#include "fettle-column-title.h"
#include "fettle-format.h"
#include "fettle-ui.h"

struct _FettleChartTableDialog
{
  AdwDialog parent_instance;

  FettleChart *chart;
  FettleChartTable *table;

  GtkColumnView *view;
  GtkNoSelection *selection;
  AdwToastOverlay *toasts;
};

G_DEFINE_FINAL_TYPE (FettleChartTableDialog, fettle_chart_table_dialog, ADW_TYPE_DIALOG)

typedef enum
{
  PROP_CHART = 1,
  PROP_MODEL,
} FettleChartTableDialogProperty;

static GParamSpec *properties[PROP_MODEL + 1];

/* The first column says where a row is, the others are figures. */
static void
on_setup (GtkSignalListItemFactory *factory, GtkColumnViewCell *cell, gpointer column)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_widget_add_css_class (label, "numeric");
  gtk_label_set_xalign (GTK_LABEL (label), GPOINTER_TO_UINT (column) == 0 ? 0 : 1);
  gtk_column_view_cell_set_child (cell, label);
  /* Left and Right go from cell to cell, and the table scrolls along. */
  gtk_column_view_cell_set_focusable (cell, TRUE);
}

static void
on_bind (GtkSignalListItemFactory *factory, GtkColumnViewCell *cell, gpointer column)
{
  g_autofree char *text
      = fettle_chart_row_dup_cell (gtk_column_view_cell_get_item (cell), GPOINTER_TO_UINT (column));

  gtk_label_set_label (GTK_LABEL (gtk_column_view_cell_get_child (cell)), text);
}

static void
add_column (FettleChartTableDialog *self, guint column)
{
  g_autofree char *title = fettle_chart_dup_column_title (self->chart, column);
  g_autoptr (GtkColumnViewColumn) view_column = NULL;
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), GUINT_TO_POINTER (column));
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), GUINT_TO_POINTER (column));
  view_column = gtk_column_view_column_new (title, factory);
  gtk_column_view_column_set_expand (view_column, TRUE);
  gtk_column_view_column_set_resizable (view_column, TRUE);
  gtk_column_view_append_column (self->view, view_column);
  if (column > 0)
    fettle_column_title_end (self->view, view_column);
}

static void
copy_csv (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FettleChartTableDialog *self = FETTLE_CHART_TABLE_DIALOG (widget);
  g_autofree char *csv = fettle_chart_table_dup_csv (self->table);
  guint n_rows = g_list_model_get_n_items (G_LIST_MODEL (self->table));
  g_autofree char *figure = fettle_format_number (n_rows, 0);
  g_autofree char *message = g_strdup_printf (
      /* Translators: %s is the number of rows of a table that were copied to the clipboard. */
      ngettext ("%s row copied", "%s rows copied", n_rows), figure);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), csv);
  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (message));
}

static void
fettle_chart_table_dialog_constructed (GObject *object)
{
  FettleChartTableDialog *self = FETTLE_CHART_TABLE_DIALOG (object);
  g_autofree char *title = NULL;
  guint n_columns;

  G_OBJECT_CLASS (fettle_chart_table_dialog_parent_class)->constructed (object);

  title = fettle_chart_dup_title (self->chart);
  adw_dialog_set_title (ADW_DIALOG (self), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);

  n_columns = fettle_chart_get_n_columns (self->chart);
  for (guint column = 0; column < n_columns; column++)
    add_column (self, column);
  self->table = fettle_chart_table_new (self->chart);
  gtk_no_selection_set_model (self->selection, G_LIST_MODEL (self->table));
}

/* Only a table that is seen has rows to go to. */
static void
on_mapped (FettleChartTableDialog *self)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self->table)) > 0)
    gtk_column_view_scroll_to (self->view, fettle_chart_get_cursor_row (self->chart), NULL,
                               GTK_LIST_SCROLL_FOCUS, NULL);
}

static void
fettle_chart_table_dialog_get_property (GObject *object,
                                        guint property_id,
                                        GValue *value,
                                        GParamSpec *pspec)
{
  FettleChartTableDialog *self = FETTLE_CHART_TABLE_DIALOG (object);

  switch ((FettleChartTableDialogProperty) property_id)
    {
    case PROP_CHART:
      g_value_set_object (value, self->chart);
      break;
    case PROP_MODEL:
      g_value_set_object (value, self->table);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
fettle_chart_table_dialog_set_property (GObject *object,
                                        guint property_id,
                                        const GValue *value,
                                        GParamSpec *pspec)
{
  FettleChartTableDialog *self = FETTLE_CHART_TABLE_DIALOG (object);

  switch ((FettleChartTableDialogProperty) property_id)
    {
    case PROP_CHART:
      self->chart = g_value_dup_object (value);
      break;
    case PROP_MODEL:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
fettle_chart_table_dialog_dispose (GObject *object)
{
  FettleChartTableDialog *self = FETTLE_CHART_TABLE_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), FETTLE_TYPE_CHART_TABLE_DIALOG);
  g_clear_object (&self->table);
  g_clear_object (&self->chart);

  G_OBJECT_CLASS (fettle_chart_table_dialog_parent_class)->dispose (object);
}

static void
fettle_chart_table_dialog_class_init (FettleChartTableDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = fettle_chart_table_dialog_constructed;
  object_class->get_property = fettle_chart_table_dialog_get_property;
  object_class->set_property = fettle_chart_table_dialog_set_property;
  object_class->dispose = fettle_chart_table_dialog_dispose;

  properties[PROP_CHART]
      = g_param_spec_object ("chart", NULL, NULL, FETTLE_TYPE_CHART,
                             G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_MODEL] = g_param_spec_object ("model", NULL, NULL, G_TYPE_LIST_MODEL,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               FETTLE_UI_TEMPLATE ("fettle-chart-table-dialog"));
  gtk_widget_class_bind_template_child (widget_class, FettleChartTableDialog, view);
  gtk_widget_class_bind_template_child (widget_class, FettleChartTableDialog, selection);
  gtk_widget_class_bind_template_child (widget_class, FettleChartTableDialog, toasts);
  gtk_widget_class_install_action (widget_class, "table.copy-csv", NULL, copy_csv);
}

static void
fettle_chart_table_dialog_init (FettleChartTableDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->view, "map", G_CALLBACK (on_mapped), self, G_CONNECT_SWAPPED);
}

/**
 * fettle_chart_table_dialog_new:
 * @chart: whose values
 *
 * Returns: (transfer floating): a dialog with the chart's rows
 */
AdwDialog *
fettle_chart_table_dialog_new (FettleChart *chart)
{
  g_return_val_if_fail (FETTLE_IS_CHART (chart), NULL);

  return g_object_new (FETTLE_TYPE_CHART_TABLE_DIALOG, "chart", chart, NULL);
}

/**
 * fettle_chart_table_dialog_get_model:
 *
 * Returns: (transfer none): the rows, of [class@ChartRow]
 */
GListModel *
fettle_chart_table_dialog_get_model (FettleChartTableDialog *self)
{
  g_return_val_if_fail (FETTLE_IS_CHART_TABLE_DIALOG (self), NULL);

  return G_LIST_MODEL (self->table);
}
