/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-heart-rate-samples.h"
#include "fettle-store-fixture.h"
#include "fettle-test.h"

#define START 1793527200 /* 2026-11-01 10:00:00 */

static int64_t
insert_activity (FettleConnection *connection)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FettleActivity) activity = fettle_fixture_activity ("2026-11-01");

  fettle_activities_insert (connection, activity, &error);
  g_assert_no_error (error);

  return activity->id;
}

static void
insert (FettleConnection *connection, int64_t activity_id, const FettleStreams *streams)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (fettle_activities_insert_heart_rate_samples (connection, activity_id, START,
                                                              streams, &error));
  g_assert_no_error (error);
}

/* Around the number of rows that one statement takes. */
static void
test_every_second_is_a_row (void)
{
  const size_t sizes[] = { 0, 1, 59, 60, 61, 120, 3601 };
  FettleConnection *connection = fettle_fixture_connection ();

  for (size_t i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (FettleStreams) streams = fettle_fixture_streams (sizes[i], 1);
      int64_t id = insert_activity (connection);
      FettleStatement *statement;
      size_t n_rows = 0;

      insert (connection, id, streams);
      statement = fettle_connection_prepare (
          connection,
          "SELECT elapsed_seconds, heart_rate, unixepoch (timestamp) FROM heart_rate_samples "
          "WHERE activity_id = ?1 ORDER BY elapsed_seconds",
          &error);
      g_assert_no_error (error);
      fettle_statement_bind_integer (statement, 1, id);
      while (fettle_statement_step (statement, &error))
        {
          g_assert_cmpint (fettle_statement_get_integer (statement, 0), ==,
                           streams->elapsed[n_rows]);
          g_assert_cmpint (fettle_statement_get_integer (statement, 1), ==,
                           streams->channels[FETTLE_CHANNEL_HEART_RATE][n_rows]);
          g_assert_cmpint (fettle_statement_get_integer (statement, 2), ==,
                           START + streams->elapsed[n_rows]);
          n_rows++;
        }
      g_assert_no_error (error);
      g_assert_cmpuint (n_rows, ==, sizes[i]);
      fettle_statement_done (statement);
    }

  g_assert_finalize_object (connection);
}

static void
test_missing_and_doubled_seconds (void)
{
  FettleConnection *connection = fettle_fixture_connection ();
  int64_t id = insert_activity (connection);
  g_autoptr (FettleStreams) streams = fettle_streams_new (7);
  const int32_t elapsed[] = { 0, 1, 1, 1, 2, 5, 5 };
  const int32_t heart_rates[]
      = { FETTLE_SAMPLE_MISSING, 100, 101, FETTLE_SAMPLE_MISSING, FETTLE_SAMPLE_MISSING, 110, 111 };

  memcpy (streams->elapsed, elapsed, sizeof elapsed);
  streams->channels[FETTLE_CHANNEL_HEART_RATE] = g_memdup2 (heart_rates, sizeof heart_rates);
  insert (connection, id, streams);

  fettle_test_assert_text (
      fettle_fixture_text (connection,
                           "SELECT group_concat (elapsed_seconds || ':' || heart_rate, ' ' "
                           "ORDER BY elapsed_seconds) FROM heart_rate_samples"),
      "1:101 5:111");

  g_assert_finalize_object (connection);
}

static void
test_no_heart_rate_is_no_row (void)
{
  FettleConnection *connection = fettle_fixture_connection ();
  int64_t id = insert_activity (connection);
  g_autoptr (FettleStreams) streams = fettle_streams_new (10);

  insert (connection, id, streams);
  g_assert_cmpint (fettle_fixture_integer (connection, "SELECT count(*) FROM heart_rate_samples"),
                   ==, 0);

  g_assert_finalize_object (connection);
}

int
main (int argc, char **argv)
{
  fettle_test_init (&argc, &argv);

  g_test_add_func ("/heart-rate-samples/every-second-is-a-row", test_every_second_is_a_row);
  g_test_add_func ("/heart-rate-samples/missing-and-doubled-seconds",
                   test_missing_and_doubled_seconds);
  g_test_add_func ("/heart-rate-samples/no-heart-rate-is-no-row", test_no_heart_rate_is_no_row);

  return g_test_run ();
}
