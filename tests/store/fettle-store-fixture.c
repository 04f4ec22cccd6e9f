/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-store-fixture.h"

#include "fettle-migration.h"
#include "fettle-sqlite-connection.h"

FettleConnection *
fettle_fixture_connection (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) migrations = fettle_migrations_load ();
  FettleSqliteConnection *connection
      = fettle_sqlite_connection_open (":memory:", FETTLE_SQLITE_WRITE, &error);

  g_assert_no_error (error);
  fettle_migrations_bring_up_to_date (connection, ":memory:", migrations, &error);
  g_assert_no_error (error);
  fettle_fixture_insert_athlete (FETTLE_CONNECTION (connection), NULL, NULL, &error);
  g_assert_no_error (error);

  return FETTLE_CONNECTION (connection);
}

FettleStore *
fettle_fixture_store_at (const char *directory)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (directory, "fettle.db", NULL);
  FettleStore *store = fettle_store_open (path, NULL, &error);

  g_assert_no_error (error);

  return store;
}

FettleStore *
fettle_fixture_store (const char *directory)
{
  g_autoptr (GError) error = NULL;
  FettleStore *store = fettle_fixture_store_at (directory);

  fettle_store_write (store, fettle_fixture_insert_athlete, NULL, NULL, &error);
  g_assert_no_error (error);

  return store;
}

gboolean
fettle_fixture_insert_athlete (FettleConnection *connection,
                               gpointer data,
                               GCancellable *cancellable,
                               GError **error)
{
  return fettle_connection_execute (
      connection, "INSERT INTO user_profile (user_id) VALUES ('" FETTLE_FIXTURE_USER "')", error);
}

FettleActivity *
fettle_fixture_activity (const char *day)
{
  FettleActivity *activity = fettle_activity_new ();

  activity->user_id = g_strdup (FETTLE_FIXTURE_USER);
  activity->activity_date = g_strdup (day);
  activity->start_time = g_strconcat (day, " 10:00:00", NULL);
  activity->activity_type = g_strdup ("running");
  activity->duration_seconds = 3600;
  activity->utc_offset_minutes = 60;
  activity->utc_offset_assumed = 0;
  activity->is_partial = 0;

  return activity;
}

FettleStreams *
fettle_fixture_streams (size_t n_samples, guint32 seed)
{
  FettleStreams *streams = fettle_streams_new (n_samples);
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  int32_t *heart_rate = g_new (int32_t, n_samples);
  int32_t *speed = g_new (int32_t, n_samples);

  for (size_t i = 0; i < n_samples; i++)
    {
      streams->elapsed[i] = (int32_t) i;
      heart_rate[i] = g_rand_int_range (random, 60, 190);
      speed[i] = i % 100 < 10 ? FETTLE_SAMPLE_MISSING : g_rand_int_range (random, 0, 6000);
    }
  streams->channels[FETTLE_CHANNEL_HEART_RATE] = heart_rate;
  streams->channels[FETTLE_CHANNEL_SPEED] = speed;

  return streams;
}

void
fettle_fixture_assert_equal_streams (const FettleStreams *a, const FettleStreams *b)
{
  size_t size = a->n_samples * sizeof (int32_t);

  g_assert_cmpmem (a->elapsed, size, b->elapsed, b->n_samples * sizeof (int32_t));
  for (size_t i = 0; i < FETTLE_N_CHANNELS; i++)
    {
      g_assert_cmpint (a->channels[i] == NULL, ==, b->channels[i] == NULL);
      if (a->channels[i] != NULL)
        g_assert_cmpmem (a->channels[i], size, b->channels[i], size);
    }
  g_assert_cmpmem (a->rr_intervals, a->n_rr_intervals * sizeof (int32_t), b->rr_intervals,
                   b->n_rr_intervals * sizeof (int32_t));
}

FettleDay
fettle_fixture_day (const char *text)
{
  FettleDay day;

  g_assert_true (fettle_day_parse (text, &day));

  return day;
}

void
fettle_fixture_execute (FettleConnection *connection, const char *sql)
{
  g_autoptr (GError) error = NULL;

  fettle_connection_execute (connection, sql, &error);
  g_assert_no_error (error);
}

int64_t
fettle_fixture_integer (FettleConnection *connection, const char *sql)
{
  g_autoptr (GError) error = NULL;
  FettleStatement *statement = fettle_connection_prepare (connection, sql, &error);
  int64_t value;

  g_assert_no_error (error);
  fettle_statement_run_integer (statement, FETTLE_NULL_INTEGER, &value, &error);
  g_assert_no_error (error);

  return value;
}

char *
fettle_fixture_text (FettleConnection *connection, const char *sql)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FettleStatement) statement = fettle_connection_prepare (connection, sql, &error);
  char *text = NULL;

  g_assert_no_error (error);
  if (fettle_statement_step (statement, &error))
    text = g_strdup (fettle_statement_get_text (statement, 0));
  g_assert_no_error (error);

  return text;
}
