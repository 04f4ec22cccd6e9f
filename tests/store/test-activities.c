/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include <math.h>

#include "fettle-days.h"
#include "fettle-store-fixture.h"
#include "fettle-test.h"

static int64_t
insert (FettleConnection *connection, const char *day, double load)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FettleActivity) activity = fettle_fixture_activity (day);

  activity->training_load = load;
  fettle_activities_insert (connection, activity, &error);
  g_assert_no_error (error);

  return activity->id;
}

static int64_t
insert_leg (FettleConnection *connection, int64_t parent_id, int index, double load)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FettleActivity) activity = fettle_fixture_activity ("2026-11-03");

  activity->training_load = load;
  activity->parent_activity_id = parent_id;
  activity->leg_index = index;
  fettle_activities_insert (connection, activity, &error);
  g_assert_no_error (error);

  return activity->id;
}

static void
test_round_trip (void)
{
  g_autoptr (GError) error = NULL;
  FettleConnection *connection = fettle_fixture_connection ();
  g_autoptr (FettleActivity) activity = fettle_fixture_activity ("2026-11-01");
  g_autoptr (FettleActivity) read = NULL;

  activity->activity_name = g_strdup ("Morgenlauf “früh” 🏃");
  activity->distance_meters = 10012.25;
  activity->hr_zones_data = g_strdup ("{\"version\":1}");
  fettle_activities_insert (connection, activity, &error);
  g_assert_no_error (error);
  g_assert_cmpint (activity->id, >, 0);

  read = fettle_activities_get (connection, activity->id, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (read->activity_name, ==, activity->activity_name);
  g_assert_cmpfloat (read->distance_meters, ==, 10012.25);
  g_assert_cmpfloat (read->duration_minutes, ==, 60.0);
  g_assert_cmpfloat_with_epsilon (read->avg_pace_per_km, 3600 / 10.01225, 1e-9);
  g_assert_cmpint (read->avg_heart_rate, ==, FETTLE_NULL_INTEGER);
  g_assert_true (isnan (read->training_load));
  g_assert_nonnull (read->created_at);

  /* All but what the database adds is what was given. */
  g_set_str (&activity->created_at, read->created_at);
  g_set_str (&activity->updated_at, read->updated_at);
  activity->duration_minutes = 60.0;
  activity->avg_pace_per_km = read->avg_pace_per_km;
  g_assert_true (fettle_record_equal (FETTLE_RECORD (activity), FETTLE_RECORD (read)));

  g_assert_finalize_object (connection);
}

static void
test_get_without_row_is_null (void)
{
  g_autoptr (GError) error = NULL;
  FettleConnection *connection = fettle_fixture_connection ();

  g_assert_null (fettle_activities_get (connection, 12345, &error));
  g_assert_no_error (error);
  g_assert_finalize_object (connection);
}

static void
test_list_is_newest_first_and_bounded (void)
{
  g_autoptr (GError) error = NULL;
  FettleConnection *connection = fettle_fixture_connection ();
  int64_t first = insert (connection, "2026-11-01", NAN);
  int64_t third = insert (connection, "2026-11-03", NAN);
  int64_t second = insert (connection, "2026-11-02", NAN);
  g_autoptr (GPtrArray) all = NULL, some = NULL, cycling = NULL, running = NULL;

  insert_leg (connection, third, 0, NAN);

  all = fettle_activities_list (connection, FETTLE_FIXTURE_USER, FETTLE_DAY_NONE, FETTLE_DAY_NONE,
                                NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (all->len, ==, 3);
  g_assert_cmpint (((FettleActivity *) all->pdata[0])->id, ==, third);
  g_assert_cmpint (((FettleActivity *) all->pdata[1])->id, ==, second);
  g_assert_cmpint (((FettleActivity *) all->pdata[2])->id, ==, first);

  some = fettle_activities_list (connection, FETTLE_FIXTURE_USER, fettle_fixture_day ("2026-11-02"),
                                 fettle_fixture_day ("2026-11-02"), NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (some->len, ==, 1);
  g_assert_cmpint (((FettleActivity *) some->pdata[0])->id, ==, second);

  cycling = fettle_activities_list (connection, FETTLE_FIXTURE_USER, FETTLE_DAY_NONE,
                                    FETTLE_DAY_NONE, "cycling", &error);
  g_assert_cmpuint (cycling->len, ==, 0);
  running = fettle_activities_list (connection, FETTLE_FIXTURE_USER, FETTLE_DAY_NONE,
                                    FETTLE_DAY_NONE, "running", &error);
  g_assert_cmpuint (running->len, ==, 3);

  g_assert_finalize_object (connection);
}

static void
test_legs_go_with_their_parent (void)
{
  g_autoptr (GError) error = NULL;
  FettleConnection *connection = fettle_fixture_connection ();
  int64_t parent = insert (connection, "2026-11-03", 100.0);
  int64_t second = insert_leg (connection, parent, 1, 40.0);
  int64_t first = insert_leg (connection, parent, 0, 60.0);
  g_autoptr (GPtrArray) legs = fettle_activities_list_legs (connection, parent, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (legs->len, ==, 2);
  g_assert_cmpint (((FettleActivity *) legs->pdata[0])->id, ==, first);
  g_assert_cmpint (((FettleActivity *) legs->pdata[1])->id, ==, second);

  g_assert_true (fettle_activities_delete (connection, parent, &error));
  g_assert_cmpint (fettle_fixture_integer (connection, "SELECT count(*) FROM activities"), ==, 0);

  g_assert_finalize_object (connection);
}

static void
test_days_and_loads (void)
{
  g_autoptr (GError) error = NULL;
  FettleConnection *connection = fettle_fixture_connection ();
  g_autofree double *loads = NULL;
  FettleDay first, last;
  int64_t parent;

  g_assert_true (
      fettle_activities_get_day_range (connection, FETTLE_FIXTURE_USER, &first, &last, &error));
  g_assert_cmpint (first, ==, FETTLE_DAY_NONE);
  g_assert_cmpint (last, ==, FETTLE_DAY_NONE);

  insert (connection, "2026-11-01", 50.0);
  insert (connection, "2026-11-01", 25.5);
  insert (connection, "2026-11-01", NAN);
  insert (connection, "2026-11-02", NAN);
  parent = insert (connection, "2026-11-03", 100.0);
  insert_leg (connection, parent, 0, 60.0);
  insert_leg (connection, parent, 1, 40.0);

  g_assert_true (
      fettle_activities_get_day_range (connection, FETTLE_FIXTURE_USER, &first, &last, &error));
  g_assert_cmpint (first, ==, fettle_fixture_day ("2026-11-01"));
  g_assert_cmpint (last, ==, fettle_fixture_day ("2026-11-03"));

  loads = fettle_activities_get_daily_loads (connection, FETTLE_FIXTURE_USER, first - 1, last + 1,
                                             &error);
  g_assert_no_error (error);
  g_assert_cmpfloat (loads[0], ==, 0.0);
  g_assert_cmpfloat (loads[1], ==, 75.5);
  g_assert_true (isnan (loads[2]));
  g_assert_cmpfloat (loads[3], ==, 100.0);
  g_assert_cmpfloat (loads[4], ==, 0.0);

  g_assert_finalize_object (connection);
}

/* A day that only has an activity is a day, too. */
static void
test_insert_makes_the_day (void)
{
  g_autoptr (GError) error = NULL;
  FettleConnection *connection = fettle_fixture_connection ();
  g_autoptr (FettleDailyMetrics) day = NULL;

  insert (connection, "2026-11-01", NAN);
  day = fettle_days_get (connection, FETTLE_FIXTURE_USER, fettle_fixture_day ("2026-11-01"),
                         &error);
  g_assert_no_error (error);
  g_assert_nonnull (day);

  g_assert_finalize_object (connection);
}

static void
test_update_notes_both_days (void)
{
  g_autoptr (GError) error = NULL;
  FettleConnection *connection = fettle_fixture_connection ();
  g_autoptr (FettleActivity) activity = fettle_fixture_activity ("2026-11-05");
  const FettleChange *change;

  fettle_activities_insert (connection, activity, &error);
  g_assert_no_error (error);

  fettle_connection_begin (connection, TRUE, &error);
  g_set_str (&activity->activity_date, "2026-11-02");
  g_assert_true (fettle_activities_update (connection, activity, &error));
  change = fettle_connection_get_change (connection);
  g_assert_true (change->tables & FETTLE_TABLE_ACTIVITIES);
  g_assert_cmpint (change->first_day, ==, fettle_fixture_day ("2026-11-02"));
  g_assert_cmpint (change->last_day, ==, fettle_fixture_day ("2026-11-05"));
  fettle_connection_rollback (connection);

  g_assert_finalize_object (connection);
}

static void
test_update_of_nothing_fails (void)
{
  g_autoptr (GError) error = NULL;
  FettleConnection *connection = fettle_fixture_connection ();
  g_autoptr (FettleActivity) activity = fettle_fixture_activity ("2026-11-05");

  activity->id = 77;
  g_assert_false (fettle_activities_update (connection, activity, &error));
  g_assert_error (error, FETTLE_STORE_ERROR, FETTLE_STORE_ERROR_FAILED);

  g_assert_finalize_object (connection);
}

static void
test_finds_recording (void)
{
  g_autoptr (GError) error = NULL;
  FettleConnection *connection = fettle_fixture_connection ();
  g_autoptr (FettleActivity) activity = fettle_fixture_activity ("2026-11-05");
  const char *created = "2026-11-05 09:59:58";

  activity->file_serial_number = 3999999999;
  activity->file_time_created = g_strdup (created);
  fettle_activities_insert (connection, activity, &error);
  g_assert_no_error (error);

  g_assert_cmpint (fettle_activities_find_recording (connection, FETTLE_FIXTURE_USER, 3999999999,
                                                     created, activity->start_time, &error),
                   ==, activity->id);
  g_assert_cmpint (fettle_activities_find_recording (connection, FETTLE_FIXTURE_USER, 3999999998,
                                                     created, activity->start_time, &error),
                   ==, 0);
  g_assert_cmpint (fettle_activities_find_recording (connection, FETTLE_FIXTURE_USER, 3999999999,
                                                     created, "2026-11-05 11:00:00", &error),
                   ==, 0);
  g_assert_cmpint (fettle_activities_find_recording (connection, FETTLE_FIXTURE_USER,
                                                     FETTLE_NULL_INTEGER, NULL,
                                                     activity->start_time, &error),
                   ==, 0);
  g_assert_no_error (error);

  g_assert_finalize_object (connection);
}

static void
test_laps (void)
{
  g_autoptr (GError) error = NULL;
  FettleConnection *connection = fettle_fixture_connection ();
  int64_t id = insert (connection, "2026-11-05", NAN);
  g_autoptr (GPtrArray) laps = NULL;

  for (int i = 2; i >= 0; i--)
    {
      g_autoptr (FettleLap) lap = fettle_lap_new ();

      lap->activity_id = id;
      lap->lap_index = i;
      lap->start_time = g_strdup ("2026-11-05 10:00:00");
      lap->start_elapsed_seconds = i * 300;
      lap->duration_seconds = 300.5;
      fettle_activities_insert_lap (connection, lap, &error);
      g_assert_no_error (error);
    }

  laps = fettle_activities_list_laps (connection, id, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (laps->len, ==, 3);
  for (int i = 0; i < 3; i++)
    {
      FettleLap *lap = laps->pdata[i];

      g_assert_cmpint (lap->lap_index, ==, i);
      g_assert_cmpint (lap->start_elapsed_seconds, ==, i * 300);
      g_assert_cmpfloat (lap->duration_seconds, ==, 300.5);
    }

  g_assert_true (fettle_activities_delete (connection, id, &error));
  g_assert_cmpint (fettle_fixture_integer (connection, "SELECT count(*) FROM laps"), ==, 0);

  g_assert_finalize_object (connection);
}

static void
test_streams (void)
{
  g_autoptr (GError) error = NULL;
  FettleConnection *connection = fettle_fixture_connection ();
  int64_t id = insert (connection, "2026-11-05", NAN);
  g_autoptr (FettleStreams) streams = fettle_fixture_streams (3600, 1);
  g_autoptr (FettleEncodedStreams) encoded = NULL;
  g_autoptr (FettleStreams) read = NULL;

  streams->n_rr_intervals = 3;
  streams->rr_intervals = g_memdup2 ((int32_t[]) { 700, 712, 65535 }, 3 * sizeof (int32_t));

  g_assert_null (fettle_activities_get_streams (connection, id, &error));
  g_assert_no_error (error);

  encoded = fettle_streams_encode (streams);
  fettle_activities_insert_streams (connection, id, encoded, &error);
  g_assert_no_error (error);

  read = fettle_activities_get_streams (connection, id, &error);
  g_assert_no_error (error);
  fettle_fixture_assert_equal_streams (streams, read);

  g_assert_true (fettle_activities_delete (connection, id, &error));
  g_assert_cmpint (fettle_fixture_integer (connection, "SELECT count(*) FROM activity_streams"), ==,
                   0);
  g_assert_finalize_object (connection);
}

static void
test_streams_without_samples (void)
{
  g_autoptr (GError) error = NULL;
  FettleConnection *connection = fettle_fixture_connection ();
  int64_t id = insert (connection, "2026-11-05", NAN);
  g_autoptr (FettleStreams) streams = fettle_streams_new (0);
  g_autoptr (FettleEncodedStreams) encoded = fettle_streams_encode (streams);
  g_autoptr (FettleStreams) read = NULL;

  fettle_activities_insert_streams (connection, id, encoded, &error);
  g_assert_no_error (error);
  read = fettle_activities_get_streams (connection, id, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (read->n_samples, ==, 0);

  g_assert_finalize_object (connection);
}

/* Each way in which the rows can be wrong is told, with the channel's name. */
static void
test_damaged_streams_are_named (void)
{
  const struct
  {
    const char *damage;
    const char *name;
  } cases[] = {
    { "UPDATE activity_streams SET data = x'01' WHERE channel = 'speed'", "speed" },
    { "UPDATE activity_streams SET data = CAST (substr (data, 1, length (data) - 1) || x'00' AS BLOB) "
      "WHERE channel = 'heart_rate'",
      "heart_rate" },
    { "UPDATE activity_streams SET sample_count = 9 WHERE channel = 'heart_rate'", "heart_rate" },
    { "UPDATE activity_streams SET channel = 'power', sample_count = 11 WHERE channel = 'speed'",
      "power" },
    { "DELETE FROM activity_streams WHERE channel = 'elapsed_seconds'", "times" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      FettleConnection *connection = fettle_fixture_connection ();
      int64_t id = insert (connection, "2026-11-05", NAN);
      g_autoptr (FettleStreams) streams = fettle_fixture_streams (10, 1);
      g_autoptr (FettleEncodedStreams) encoded = fettle_streams_encode (streams);

      fettle_activities_insert_streams (connection, id, encoded, &error);
      g_assert_no_error (error);
      fettle_fixture_execute (connection, cases[i].damage);
      g_assert_null (fettle_activities_get_streams (connection, id, &error));
      g_assert_error (error, FETTLE_STORE_ERROR, FETTLE_STORE_ERROR_DAMAGED);
      g_assert_nonnull (strstr (error->message, cases[i].name));

      g_assert_finalize_object (connection);
    }
}

static void
test_damage_leaves_the_other_channels (void)
{
  g_autoptr (GError) error = NULL;
  FettleConnection *connection = fettle_fixture_connection ();
  int64_t id = insert (connection, "2026-11-05", NAN);
  g_autoptr (FettleStreams) streams = fettle_fixture_streams (10, 1);
  g_autoptr (FettleEncodedStreams) encoded = fettle_streams_encode (streams);
  g_autoptr (GPtrArray) damaged = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (FettleStreams) read = NULL;

  fettle_activities_insert_streams (connection, id, encoded, &error);
  g_assert_no_error (error);
  fettle_fixture_execute (connection,
                          "UPDATE activity_streams SET data = x'01' WHERE channel = 'speed'");
  read = fettle_activities_get_intact_streams (connection, id, damaged, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (damaged->len, ==, 1);
  g_assert_cmpstr (damaged->pdata[0], ==, "speed");
  g_assert_null (read->channels[FETTLE_CHANNEL_SPEED]);
  g_assert_cmpmem (read->channels[FETTLE_CHANNEL_HEART_RATE], 10 * sizeof (int32_t),
                   streams->channels[FETTLE_CHANNEL_HEART_RATE], 10 * sizeof (int32_t));

  /* Without their times the values say nothing. */
  fettle_fixture_execute (
      connection, "UPDATE activity_streams SET data = x'01' WHERE channel = 'elapsed_seconds'");
  g_ptr_array_set_size (damaged, 0);
  g_assert_null (fettle_activities_get_intact_streams (connection, id, damaged, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (damaged->len, ==, 1);
  g_assert_cmpstr (damaged->pdata[0], ==, "elapsed_seconds");

  g_assert_finalize_object (connection);
}

/* What a newer version stored beside is no reason to show nothing. */
static void
test_unknown_channel_is_left_out (void)
{
  g_autoptr (GError) error = NULL;
  FettleConnection *connection = fettle_fixture_connection ();
  int64_t id = insert (connection, "2026-11-05", NAN);
  g_autoptr (FettleStreams) streams = fettle_fixture_streams (10, 1);
  g_autoptr (FettleEncodedStreams) encoded = fettle_streams_encode (streams);
  g_autoptr (FettleStreams) read = NULL;

  fettle_activities_insert_streams (connection, id, encoded, &error);
  fettle_fixture_execute (
      connection, "UPDATE activity_streams SET channel = 'saddle_height' WHERE channel = 'speed'");
  read = fettle_activities_get_streams (connection, id, &error);
  g_assert_no_error (error);
  g_assert_null (read->channels[FETTLE_CHANNEL_SPEED]);
  g_assert_nonnull (read->channels[FETTLE_CHANNEL_HEART_RATE]);

  g_assert_finalize_object (connection);
}

static void
test_highest_heart_rate (void)
{
  g_autoptr (GError) error = NULL;
  FettleConnection *connection = fettle_fixture_connection ();
  const int64_t rates[] = { FETTLE_NULL_INTEGER, 172, 181, 168 };
  g_autoptr (FettleActivity) holder = NULL;
  int64_t highest;

  g_assert_null (
      fettle_activities_find_highest_heart_rate (connection, FETTLE_FIXTURE_USER, &error));
  g_assert_no_error (error);
  g_assert_true (
      fettle_activities_get_highest_heart_rate (connection, FETTLE_FIXTURE_USER, &highest, &error));
  g_assert_cmpint (highest, ==, FETTLE_NULL_INTEGER);

  for (size_t i = 0; i < G_N_ELEMENTS (rates); i++)
    {
      g_autoptr (FettleActivity) activity = fettle_fixture_activity ("2026-11-01");

      activity->sustained_max_heart_rate = rates[i];
      fettle_activities_insert (connection, activity, &error);
      g_assert_no_error (error);
    }
  g_assert_true (
      fettle_activities_get_highest_heart_rate (connection, FETTLE_FIXTURE_USER, &highest, &error));
  g_assert_cmpint (highest, ==, 181);
  holder = fettle_activities_find_highest_heart_rate (connection, FETTLE_FIXTURE_USER, &error);
  g_assert_no_error (error);
  g_assert_cmpint (holder->sustained_max_heart_rate, ==, 181);
  /* Without reading all of them. */
  fettle_test_assert_text (
      fettle_fixture_text (connection,
                           "SELECT count(*) FROM pragma_index_info "
                           "('activities_highest_heart_rate') WHERE name IN ('user_id', "
                           "'sustained_max_heart_rate')"),
      "2");

  g_assert_finalize_object (connection);
}

static void
test_recording_makes_room (void)
{
  g_autoptr (GError) error = NULL;
  FettleConnection *connection = fettle_fixture_connection ();
  g_autoptr (FettleActivity) activity = fettle_fixture_activity ("2026-11-01");
  g_autoptr (FettleActivity) leg = fettle_fixture_activity ("2026-11-01");

  fettle_activities_insert (connection, activity, &error);
  g_assert_no_error (error);
  leg->parent_activity_id = activity->id;
  leg->leg_index = 0;
  fettle_activities_insert (connection, leg, &error);
  g_assert_no_error (error);
  fettle_fixture_execute (
      connection,
      "INSERT INTO laps (activity_id, lap_index, start_time, start_elapsed_seconds) "
      "VALUES (1, 0, '2026-11-01 10:00:00', 0);"
      "INSERT INTO activity_streams (activity_id, channel, sample_count, data) "
      "VALUES (1, 'power', 0, x'00');"
      "INSERT INTO heart_rate_samples (activity_id, elapsed_seconds, heart_rate, instant, "
      "written_at) VALUES (1, 5, 140, 1793527205, 1793530000)");

  fettle_activities_delete_recording (connection, activity->id, &error);
  g_assert_no_error (error);
  g_assert_cmpint (
      fettle_fixture_integer (
          connection, "SELECT (SELECT count(*) FROM laps) + (SELECT count(*) FROM activity_streams)"
                      " + (SELECT count(*) FROM heart_rate_samples)"),
      ==, 0);
  g_assert_cmpint (fettle_fixture_integer (connection, "SELECT sum(id) FROM activities"), ==,
                   activity->id);

  g_assert_finalize_object (connection);
}

int
main (int argc, char **argv)
{
  fettle_test_init (&argc, &argv);

  g_test_add_func ("/activities/round-trip", test_round_trip);
  g_test_add_func ("/activities/get-without-row-is-null", test_get_without_row_is_null);
  g_test_add_func ("/activities/list-is-newest-first-and-bounded",
                   test_list_is_newest_first_and_bounded);
  g_test_add_func ("/activities/legs-go-with-their-parent", test_legs_go_with_their_parent);
  g_test_add_func ("/activities/days-and-loads", test_days_and_loads);
  g_test_add_func ("/activities/insert-makes-the-day", test_insert_makes_the_day);
  g_test_add_func ("/activities/update-notes-both-days", test_update_notes_both_days);
  g_test_add_func ("/activities/update-of-nothing-fails", test_update_of_nothing_fails);
  g_test_add_func ("/activities/finds-recording", test_finds_recording);
  g_test_add_func ("/activities/laps", test_laps);
  g_test_add_func ("/activities/streams", test_streams);
  g_test_add_func ("/activities/streams-without-samples", test_streams_without_samples);
  g_test_add_func ("/activities/damaged-streams-are-named", test_damaged_streams_are_named);
  g_test_add_func ("/activities/damage-leaves-the-other-channels",
                   test_damage_leaves_the_other_channels);
  g_test_add_func ("/activities/unknown-channel-is-left-out", test_unknown_channel_is_left_out);
  g_test_add_func ("/activities/highest-heart-rate", test_highest_heart_rate);
  g_test_add_func ("/activities/recording-makes-room", test_recording_makes_room);

  return g_test_run ();
}
