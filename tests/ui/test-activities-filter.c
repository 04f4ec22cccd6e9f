/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-activities-filter.h"
#include "fettle-activity-fixtures.h"
#include "fettle-test.h"

#include <gtk/gtk.h>

static void
on_changed (GtkFilter *filter, GtkFilterChange change, GtkFilterChange *last)
{
  *last = change;
}

static gboolean
matches (GtkFilter *filter, const char *search, const char *sport, FettleActivity *activity)
{
  g_object_set (filter, "search", search, "sport", sport, NULL);
  return gtk_filter_match (filter, activity);
}

static void
test_words (void)
{
  GtkFilter *filter = GTK_FILTER (fettle_activities_filter_new ());
  g_autoptr (FettleActivity) run = fettle_activity_fixtures_new_activity (1);

  g_set_str (&run->activity_name, "Tempo Überhaupt");
  g_set_str (&run->activity_date, "2026-11-19");
  g_assert_true (matches (filter, "", "", run));
  g_assert_true (matches (filter, "tempo", "", run));
  g_assert_true (matches (filter, "überhaupt TEMPO", "", run));
  g_assert_true (matches (filter, "run", "", run));
  g_assert_true (matches (filter, "november", "", run));
  g_assert_true (matches (filter, "thursday 2026", "", run));
  g_assert_true (matches (filter, "2026-11-19", "", run));
  g_assert_false (matches (filter, "tempo december", "", run));
  g_assert_false (matches (filter, "swim", "", run));
  g_assert_true (matches (filter, "", "run", run));
  g_assert_false (matches (filter, "", "ride", run));
  g_assert_false (matches (filter, "tempo", "ride", run));

  g_assert_finalize_object (filter);
}

/* Beginnings of words only, and not of the device that recorded it. */
static void
test_beginnings (void)
{
  GtkFilter *filter = GTK_FILTER (fettle_activities_filter_new ());
  g_autoptr (FettleActivity) ride = fettle_activity_fixtures_new_activity (2);

  g_set_str (&ride->activity_name, "Morning brunch loop");
  g_set_str (&ride->activity_type, "cycling");
  g_set_str (&ride->device_name, "Forerunner 265");
  g_assert_true (matches (filter, "bru", "", ride));
  g_assert_true (matches (filter, "loop mor", "", ride));
  g_assert_false (matches (filter, "run", "", ride));
  g_assert_false (matches (filter, "unch", "", ride));
  g_assert_false (matches (filter, "fore", "", ride));

  g_assert_finalize_object (filter);
}

/* The C locale has the month first. What can only be a day is one wherever it stands. */
static void
test_short_dates (void)
{
  GtkFilter *filter = GTK_FILTER (fettle_activities_filter_new ());
  g_autoptr (FettleActivity) run = fettle_activity_fixtures_new_activity (1);
  g_autoptr (FettleActivity) measured = fettle_activity_fixtures_new_activity (1);

  g_set_str (&run->activity_date, "2026-11-21");
  g_assert_true (matches (filter, "11/21/2026", "", run));
  g_assert_true (matches (filter, "11/21/26", "", run));
  g_assert_true (matches (filter, "11/21", "", run));
  g_assert_true (matches (filter, "21/11/2026", "", run));
  g_assert_true (matches (filter, "21.11.2026", "", run));
  g_assert_true (matches (filter, "21.11.", "", run));
  g_assert_false (matches (filter, "21/11/2025", "", run));
  g_assert_false (matches (filter, "21/12/2026", "", run));
  g_assert_false (matches (filter, "99/99/2026", "", run));

  /* No date. */
  g_set_str (&measured->activity_name, "10.5 km");
  g_assert_true (matches (filter, "10.5", "", measured));

  g_assert_finalize_object (filter);
}

/* Saying less than "different" spares looking at rows again. */
static void
test_strictness (void)
{
  GtkFilter *filter = GTK_FILTER (fettle_activities_filter_new ());
  GtkFilterChange change = GTK_FILTER_CHANGE_DIFFERENT;
  guint n_notified = 0;

  g_assert_cmpint (gtk_filter_get_strictness (filter), ==, GTK_FILTER_MATCH_ALL);
  g_signal_connect (filter, "changed", G_CALLBACK (on_changed), &change);
  g_object_set (filter, "search", "te", NULL);
  g_assert_cmpint (change, ==, GTK_FILTER_CHANGE_MORE_STRICT);
  g_object_set (filter, "search", "tem", NULL);
  g_assert_cmpint (change, ==, GTK_FILTER_CHANGE_MORE_STRICT);
  g_object_set (filter, "search", "t", NULL);
  g_assert_cmpint (change, ==, GTK_FILTER_CHANGE_LESS_STRICT);
  g_object_set (filter, "search", "long", NULL);
  g_assert_cmpint (change, ==, GTK_FILTER_CHANGE_DIFFERENT);
  g_object_set (filter, "sport", "run", NULL);
  g_assert_cmpint (change, ==, GTK_FILTER_CHANGE_MORE_STRICT);
  g_object_set (filter, "sport", "ride", NULL);
  g_assert_cmpint (change, ==, GTK_FILTER_CHANGE_DIFFERENT);
  g_object_set (filter, "sport", "", NULL);
  g_assert_cmpint (change, ==, GTK_FILTER_CHANGE_LESS_STRICT);

  g_signal_connect_swapped (filter, "notify::search", G_CALLBACK (g_atomic_int_inc), &n_notified);
  g_object_set (filter, "search", "long", NULL);
  g_assert_cmpuint (n_notified, ==, 0);

  g_assert_finalize_object (filter);
}

int
main (int argc, char *argv[])
{
  fettle_test_init (&argc, &argv);

  g_test_add_func ("/ui/activities-filter/finds-name-sport-and-date", test_words);
  g_test_add_func ("/ui/activities-filter/finds-beginnings-of-words", test_beginnings);
  g_test_add_func ("/ui/activities-filter/finds-short-dates", test_short_dates);
  g_test_add_func ("/ui/activities-filter/says-how-it-changed", test_strictness);

  return g_test_run ();
}
