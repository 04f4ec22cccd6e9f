/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include <libglib-testing/signal-logger.h>
#include <math.h>

#include "fettle-activity.h"
#include "fettle-record-types.h"
#include "fettle-test.h"

/* A value that no other column of the record gets. */
static void
set_value (FettleRecord *record, const FettleColumn *column, int number)
{
  g_autofree char *text = g_strdup_printf ("text %d", number);

  if (column->type == FETTLE_COLUMN_INTEGER)
    fettle_record_set_integer (record, column, number);
  else if (column->type == FETTLE_COLUMN_REAL)
    fettle_record_set_real (record, column, number + 0.5);
  else
    fettle_record_set_text (record, column, text);
}

static void
assert_property (FettleRecord *record, const FettleColumn *column, int number)
{
  g_autofree char *name = g_strdelimit (g_strdup (column->name), "_", '-');
  g_autofree char *text = NULL;
  g_autofree char *expected = g_strdup_printf ("text %d", number);
  gint64 integer;
  double real;

  if (column->type == FETTLE_COLUMN_INTEGER)
    {
      g_object_get (record, name, &integer, NULL);
      g_assert_cmpint (integer, ==, number);
    }
  else if (column->type == FETTLE_COLUMN_REAL)
    {
      g_object_get (record, name, &real, NULL);
      g_assert_cmpfloat (real, ==, number + 0.5);
    }
  else
    {
      g_object_get (record, name, &text, NULL);
      g_assert_cmpstr (text, ==, expected);
    }
}

static FettleRecord *
create_full (GType type)
{
  FettleRecord *record = g_object_new (type, NULL);
  FettleRecordClass *klass = FETTLE_RECORD_GET_CLASS (record);

  for (size_t i = 0; i < klass->n_columns; i++)
    set_value (record, &klass->columns[i], (int) i + 1);

  return record;
}

static void
test_starts_null (gconstpointer data)
{
  FettleRecord *record = g_object_new (GPOINTER_TO_SIZE (data), NULL);
  FettleRecordClass *klass = FETTLE_RECORD_GET_CLASS (record);

  g_assert_cmpuint (klass->n_columns, >, 0);
  for (size_t i = 0; i < klass->n_columns; i++)
    g_assert_true (fettle_record_is_null (record, &klass->columns[i]));

  g_assert_finalize_object (record);
}

/* Each column has its own field and its own property, and both are the same value. */
static void
test_columns_are_properties (gconstpointer data)
{
  FettleRecord *record = create_full (GPOINTER_TO_SIZE (data));
  FettleRecordClass *klass = FETTLE_RECORD_GET_CLASS (record);

  for (size_t i = 0; i < klass->n_columns; i++)
    {
      const FettleColumn *column = &klass->columns[i];

      g_assert_true (fettle_record_class_find_column (klass, column->name) == column);
      g_assert_false (fettle_record_is_null (record, column));
      g_assert_nonnull (column->summary);
      assert_property (record, column, (int) i + 1);
    }

  g_assert_null (fettle_record_class_find_column (klass, "no_such_column"));
  g_assert_finalize_object (record);
}

static void
test_copy_is_equal (gconstpointer data)
{
  FettleRecord *record = create_full (GPOINTER_TO_SIZE (data));
  FettleRecord *copy = fettle_record_copy (record);
  FettleRecordClass *klass = FETTLE_RECORD_GET_CLASS (record);

  g_assert_true (fettle_record_equal (record, copy));

  for (size_t i = 0; i < klass->n_columns; i++)
    {
      set_value (copy, &klass->columns[i], 1000);
      g_assert_false (fettle_record_equal (record, copy));
      set_value (copy, &klass->columns[i], (int) i + 1);
      g_assert_true (fettle_record_equal (record, copy));
    }

  g_assert_finalize_object (copy);
  g_assert_finalize_object (record);
}

static void
test_gaps_are_filled_once (gconstpointer data)
{
  FettleRecord *empty = g_object_new (GPOINTER_TO_SIZE (data), NULL);
  FettleRecord *full = create_full (GPOINTER_TO_SIZE (data));
  FettleRecord *other = g_object_new (GPOINTER_TO_SIZE (data), NULL);
  FettleRecordClass *klass = FETTLE_RECORD_GET_CLASS (empty);

  for (size_t i = 0; i < klass->n_columns; i++)
    set_value (other, &klass->columns[i], 1000);

  g_assert_true (fettle_record_fill_gaps (empty, full));
  g_assert_false (fettle_record_fill_gaps (empty, full));
  g_assert_false (fettle_record_fill_gaps (empty, other));

  for (size_t i = 0; i < klass->n_columns; i++)
    {
      const FettleColumn *column = &klass->columns[i];

      if (column->flags & (FETTLE_COLUMN_KEY | FETTLE_COLUMN_GENERATED))
        g_assert_true (fettle_record_is_null (empty, column));
      else
        assert_property (empty, column, (int) i + 1);
    }

  g_assert_finalize_object (other);
  g_assert_finalize_object (full);
  g_assert_finalize_object (empty);
}

static void
test_notifies_changes_only (void)
{
  FettleActivity *activity = fettle_activity_new ();
  FettleRecordClass *klass = FETTLE_RECORD_GET_CLASS (activity);
  const FettleColumn *name = fettle_record_class_find_column (klass, "activity_name");
  const FettleColumn *load = fettle_record_class_find_column (klass, "training_load");
  g_autoptr (GtSignalLogger) log = gt_signal_logger_new ();

  gt_signal_logger_connect (log, activity, "notify");

  fettle_record_set_text (FETTLE_RECORD (activity), name, "Morning run");
  gt_signal_logger_assert_notify_emission_pop (log, activity, "activity-name");
  fettle_record_set_text (FETTLE_RECORD (activity), name, "Morning run");
  gt_signal_logger_assert_no_emissions (log);

  /* NaN is "no value": setting it again is no change. */
  fettle_record_set_real (FETTLE_RECORD (activity), load, NAN);
  gt_signal_logger_assert_no_emissions (log);
  g_object_set (activity, "training-load", 42.0, NULL);
  gt_signal_logger_assert_notify_emission_pop (log, activity, "training-load");
  g_assert_cmpfloat (activity->training_load, ==, 42.0);

  g_object_set (activity, "training-load", NAN, NULL);
  gt_signal_logger_assert_notify_emission_pop (log, activity, "training-load");
  g_object_set (activity, "activity-name", NULL, NULL);
  gt_signal_logger_assert_notify_emission_pop (log, activity, "activity-name");
  g_assert_true (isnan (activity->training_load));
  g_assert_null (activity->activity_name);

  g_clear_pointer (&log, gt_signal_logger_free);
  g_assert_finalize_object (activity);
}

int
main (int argc, char **argv)
{
  size_t n_types;
  const GType *types = fettle_record_types_list (&n_types);
  const struct
  {
    const char *name;
    GTestDataFunc func;
  } tests[] = { { "starts-null", test_starts_null },
                { "columns-are-properties", test_columns_are_properties },
                { "copy-is-equal", test_copy_is_equal },
                { "gaps-are-filled-once", test_gaps_are_filled_once } };

  fettle_test_init (&argc, &argv);

  for (size_t i = 0; i < n_types; i++)
    {
      for (size_t j = 0; j < G_N_ELEMENTS (tests); j++)
        {
          g_autofree char *path
              = g_strdup_printf ("/record/%s/%s", g_type_name (types[i]), tests[j].name);

          g_test_add_data_func (path, GSIZE_TO_POINTER (types[i]), tests[j].func);
        }
    }
  g_test_add_func ("/record/notifies-changes-only", test_notifies_changes_only);

  return g_test_run ();
}
