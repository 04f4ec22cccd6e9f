/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-chart-fixtures.h"
#include "fettle-chart-table.h"
#include "fettle-test.h"

#include <libglib-testing/signal-logger.h>

static void
test_rows (void)
{
  FettleChart *chart = fettle_chart_fixtures_new_traces (50000);
  FettleChartTable *table = fettle_chart_table_new (chart);
  FettleChartRow *row;

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (table)), ==, 50000);
  g_assert_true (g_list_model_get_item_type (G_LIST_MODEL (table)) == FETTLE_TYPE_CHART_ROW);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (table), 50000));

  row = g_list_model_get_item (G_LIST_MODEL (table), 49999);
  for (guint column = 0; column < fettle_chart_get_n_columns (chart); column++)
    {
      g_autofree char *expected = fettle_chart_dup_cell (chart, 49999, column);

      fettle_test_assert_text (fettle_chart_row_dup_cell (row, column), expected);
    }
  /* Beyond the last column there is nothing. */
  fettle_test_assert_text (fettle_chart_row_dup_cell (row, 99), "");

  g_assert_finalize_object (table);
  g_assert_finalize_object (row);
  g_assert_finalize_object (chart);
}

static void
test_follows_chart (void)
{
  FettleChart *chart = fettle_chart_fixtures_new_load (30);
  FettleChartTable *table = fettle_chart_table_new (chart);
  FettleChartRow *held = g_list_model_get_item (G_LIST_MODEL (table), 29);
  GtSignalLogger *logger = gt_signal_logger_new ();
  guint position, removed, added;
  double one = 1;

  gt_signal_logger_connect (logger, table, "items-changed");
  fettle_load_chart_set_days (FETTLE_LOAD_CHART (chart), 20000, 1, &one, &one, &one, &one);
  gt_signal_logger_assert_emission_pop (logger, table, "items-changed", &position, &removed,
                                        &added);
  g_assert_cmpuint (position, ==, 0);
  g_assert_cmpuint (removed, ==, 30);
  g_assert_cmpuint (added, ==, 1);
  gt_signal_logger_assert_no_emissions (logger);

  /* A row that is gone is empty, not a crash. */
  fettle_test_assert_text (fettle_chart_row_dup_cell (held, 0), "");

  gt_signal_logger_free (logger);
  g_object_unref (held);
  g_assert_finalize_object (table);
  g_assert_finalize_object (chart);
}

static void
test_csv (void)
{
  FettleChart *chart = fettle_chart_fixtures_new_traces (3);
  FettleChartTable *table = fettle_chart_table_new (chart);
  g_autofree char *csv = fettle_chart_table_dup_csv (table);
  g_auto (GStrv) lines = g_strsplit (csv, "\r\n", -1);
  g_autofree char *title = fettle_chart_dup_column_title (chart, 0);

  /* A title, three rows, and nothing after the last line's end. */
  g_assert_cmpuint (g_strv_length (lines), ==, 5);
  g_assert_true (g_str_has_prefix (lines[0], title));
  g_assert_cmpstr (lines[4], ==, "");
  for (int i = 0; i < 4; i++)
    {
      g_auto (GStrv) fields = g_strsplit (lines[i], ",", -1);

      g_assert_cmpuint (g_strv_length (fields), ==, fettle_chart_get_n_columns (chart));
    }

  g_assert_finalize_object (table);
  g_assert_finalize_object (chart);
}

int
main (int argc, char *argv[])
{
  fettle_test_init (&argc, &argv);

  g_test_add_func ("/ui/chart-table/has-every-row-and-makes-it-when-asked", test_rows);
  g_test_add_func ("/ui/chart-table/follows-the-chart", test_follows_chart);
  g_test_add_func ("/ui/chart-table/writes-csv", test_csv);

  return g_test_run ();
}
