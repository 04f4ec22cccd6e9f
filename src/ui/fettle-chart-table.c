/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-chart-table.h"

/**
 * FettleChartRow:
 *
 * A row of a [class@ChartTable]. It holds no values: they are asked of the chart when a cell shows
 * them.
 */
struct _FettleChartRow
{
  GObject parent_instance;

  FettleChart *chart;
  guint row;
};

G_DEFINE_FINAL_TYPE (FettleChartRow, fettle_chart_row, G_TYPE_OBJECT)

static void
fettle_chart_row_dispose (GObject *object)
{
  FettleChartRow *self = FETTLE_CHART_ROW (object);

  g_clear_object (&self->chart);

  G_OBJECT_CLASS (fettle_chart_row_parent_class)->dispose (object);
}

static void
fettle_chart_row_class_init (FettleChartRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fettle_chart_row_dispose;
}

static void
fettle_chart_row_init (FettleChartRow *self)
{
}

/**
 * fettle_chart_row_dup_cell:
 * @column: from 0
 *
 * Returns: (transfer full): the words of a cell; empty where the chart no longer has the row
 */
char *
fettle_chart_row_dup_cell (FettleChartRow *self, guint column)
{
  g_return_val_if_fail (FETTLE_IS_CHART_ROW (self), NULL);

  if (self->row >= fettle_chart_get_n_rows (self->chart)
      || column >= fettle_chart_get_n_columns (self->chart))
    return g_strdup ("");
  return fettle_chart_dup_cell (self->chart, self->row, column);
}

/**
 * FettleChartTable:
 *
 * The same values that a chart draws, as a list that a column view can show. An activity has tens
 * of thousands of rows, of which a screen shows thirty: objects exist for those only.
 */
struct _FettleChartTable
{
  GObject parent_instance;

  FettleChart *chart;
  guint n_rows;
};

typedef enum
{
  PROP_CHART = 1,
  PROP_ITEM_TYPE,
  PROP_N_ITEMS,
} FettleChartTableProperty;

static GParamSpec *properties[PROP_N_ITEMS + 1];

static GType
fettle_chart_table_get_item_type (GListModel *model)
{
  return FETTLE_TYPE_CHART_ROW;
}

static guint
fettle_chart_table_get_n_items (GListModel *model)
{
  return FETTLE_CHART_TABLE (model)->n_rows;
}

static gpointer
fettle_chart_table_get_item (GListModel *model, guint position)
{
  FettleChartTable *self = FETTLE_CHART_TABLE (model);
  FettleChartRow *row;

  if (position >= self->n_rows)
    return NULL;
  row = g_object_new (FETTLE_TYPE_CHART_ROW, NULL);
  row->chart = g_object_ref (self->chart);
  row->row = position;
  return row;
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = fettle_chart_table_get_item_type;
  iface->get_n_items = fettle_chart_table_get_n_items;
  iface->get_item = fettle_chart_table_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (FettleChartTable,
                               fettle_chart_table,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

static void
on_chart_changed (FettleChartTable *self)
{
  guint before = self->n_rows;

  self->n_rows = fettle_chart_get_n_rows (self->chart);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, before, self->n_rows);
  if (before != self->n_rows)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_ITEMS]);
}

static void
fettle_chart_table_constructed (GObject *object)
{
  FettleChartTable *self = FETTLE_CHART_TABLE (object);

  G_OBJECT_CLASS (fettle_chart_table_parent_class)->constructed (object);

  self->n_rows = fettle_chart_get_n_rows (self->chart);
  g_signal_connect_object (self->chart, "changed", G_CALLBACK (on_chart_changed), self,
                           G_CONNECT_SWAPPED);
}

static void
fettle_chart_table_get_property (GObject *object,
                                 guint property_id,
                                 GValue *value,
                                 GParamSpec *pspec)
{
  FettleChartTable *self = FETTLE_CHART_TABLE (object);

  switch ((FettleChartTableProperty) property_id)
    {
    case PROP_CHART:
      g_value_set_object (value, self->chart);
      break;
    case PROP_ITEM_TYPE:
      g_value_set_gtype (value, FETTLE_TYPE_CHART_ROW);
      break;
    case PROP_N_ITEMS:
      g_value_set_uint (value, self->n_rows);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
fettle_chart_table_set_property (GObject *object,
                                 guint property_id,
                                 const GValue *value,
                                 GParamSpec *pspec)
{
  FettleChartTable *self = FETTLE_CHART_TABLE (object);

  switch ((FettleChartTableProperty) property_id)
    {
    case PROP_CHART:
      self->chart = g_value_dup_object (value);
      break;
    case PROP_ITEM_TYPE:
    case PROP_N_ITEMS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
fettle_chart_table_dispose (GObject *object)
{
  FettleChartTable *self = FETTLE_CHART_TABLE (object);

  g_clear_object (&self->chart);
  self->n_rows = 0;

  G_OBJECT_CLASS (fettle_chart_table_parent_class)->dispose (object);
}

static void
fettle_chart_table_class_init (FettleChartTableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = fettle_chart_table_constructed;
  object_class->get_property = fettle_chart_table_get_property;
  object_class->set_property = fettle_chart_table_set_property;
  object_class->dispose = fettle_chart_table_dispose;

  properties[PROP_CHART]
      = g_param_spec_object ("chart", NULL, NULL, FETTLE_TYPE_CHART,
                             G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_ITEM_TYPE] = g_param_spec_gtype ("item-type", NULL, NULL, G_TYPE_OBJECT,
                                                   G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_N_ITEMS] = g_param_spec_uint ("n-items", NULL, NULL, 0, G_MAXUINT, 0,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
fettle_chart_table_init (FettleChartTable *self)
{
}

/**
 * fettle_chart_table_new:
 * @chart: whose values
 *
 * Returns: (transfer full): the chart's rows as a list
 */
FettleChartTable *
fettle_chart_table_new (FettleChart *chart)
{
  g_return_val_if_fail (FETTLE_IS_CHART (chart), NULL);

  return g_object_new (FETTLE_TYPE_CHART_TABLE, "chart", chart, NULL);
}

/* RFC 4180: quotes around what needs them, and doubled inside. */
static void
append_field (GString *csv, const char *field, gboolean is_first)
{
  if (!is_first)
    g_string_append_c (csv, ',');
  if (strpbrk (field, ",\"\r\n") == NULL)
    {
      g_string_append (csv, field);
      return;
    }
  g_string_append_c (csv, '"');
  for (const char *c = field; *c != '\0'; c++)
    {
      if (*c == '"')
        g_string_append_c (csv, '"');
      g_string_append_c (csv, *c);
    }
  g_string_append_c (csv, '"');
}

/**
 * fettle_chart_table_dup_csv:
 *
 * All rows as comma-separated values (RFC 4180) with a header line, for a spreadsheet.
 *
 * Returns: (transfer full): the text
 */
char *
fettle_chart_table_dup_csv (FettleChartTable *self)
{
  GString *csv;
  guint n_columns;

  g_return_val_if_fail (FETTLE_IS_CHART_TABLE (self), NULL);

  csv = g_string_new (NULL);
  n_columns = fettle_chart_get_n_columns (self->chart);
  for (guint column = 0; column < n_columns; column++)
    {
      g_autofree char *title = fettle_chart_dup_column_title (self->chart, column);

      append_field (csv, title, column == 0);
    }
  g_string_append (csv, "\r\n");

  for (guint row = 0; row < self->n_rows; row++)
    {
      for (guint column = 0; column < n_columns; column++)
        {
          g_autofree char *cell = fettle_chart_dup_cell (self->chart, row, column);

          append_field (csv, cell, column == 0);
        }
      g_string_append (csv, "\r\n");
    }
  return g_string_free_and_steal (csv);
}
