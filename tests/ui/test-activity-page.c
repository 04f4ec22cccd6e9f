/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include <string.h>

#include "fettle-activity-fixtures.h"
#include "fettle-activity-laps.h"
#include "fettle-activity-page.h"
#include "fettle-activity-row.h"
#include "fettle-activity-traces-card.h"
#include "fettle-activity-zones-card.h"
#include "fettle-chart-card.h"
#include "fettle-figure.h"
#include "fettle-importer.h"
#include "fettle-ui-test.h"

typedef struct
{
  char *directory;
  FettleLibrary *library;
  FettleActivityPage *page;
  GtkWidget *window;
} Fixture;

static gboolean
has_settled (gpointer data)
{
  FettleActivityPageState state = fettle_activity_page_get_state (data);

  return state == FETTLE_ACTIVITY_PAGE_READY || state == FETTLE_ACTIVITY_PAGE_FAILED;
}

static void
open_library (Fixture *fixture)
{
  fixture->directory = fettle_test_temporary_directory ();
  fixture->library = fettle_activity_fixtures_open_library (fixture->directory);
}

static void
show_page (Fixture *fixture, int64_t id, int width)
{
  fixture->page
      = FETTLE_ACTIVITY_PAGE (g_object_ref_sink (fettle_activity_page_new (fixture->library, id)));
  fixture->window
      = g_object_ref_sink (g_object_new (ADW_TYPE_WINDOW, "width-request", 360, "height-request",
                                         294, "default-width", width, "default-height", 800, NULL));
  adw_window_set_content (ADW_WINDOW (fixture->window), GTK_WIDGET (fixture->page));
  gtk_window_present (GTK_WINDOW (fixture->window));
  fettle_test_await (has_settled, fixture->page, "the activity");
  fettle_ui_test_await_frame (fixture->window);
}

static void
open_page (Fixture *fixture, int64_t id, int width)
{
  open_library (fixture);
  fettle_activity_fixtures_fill (fixture->library);
  show_page (fixture, id, width);
}

/* As the window does it: decoded, written and computed on by the engine. */
static void
open_imported (Fixture *fixture, const char *directory, const char *name)
{
  g_autofree char *path = fettle_test_data_path ("fit", directory, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (FettleImporter) importer = NULL;
  g_autoptr (FettleImportReport) report = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  GAsyncResult *waiting = NULL;
  g_autoptr (GError) error = NULL;

  open_library (fixture);
  importer = fettle_importer_new (fixture->library);
  g_list_store_append (files, file);
  fettle_importer_import_async (importer, G_LIST_MODEL (files), NULL, NULL,
                                fettle_test_store_result, &waiting);
  result = fettle_test_await_result (&waiting);
  report = fettle_importer_import_finish (importer, result, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (fettle_import_report_count (report, FETTLE_IMPORT_IMPORTED), ==, 1);
  show_page (fixture, 1, 1200);
}

static void
close_page (Fixture *fixture)
{
  adw_window_set_content (ADW_WINDOW (fixture->window), NULL);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  fettle_test_await_finalize (fixture->window);
  fettle_test_await_finalize (fixture->page);
  fettle_test_await_finalize (fixture->library);
  fettle_test_remove_directory (fixture->directory);
  g_free (fixture->directory);
}

static FettleChart *
get_chart (Fixture *fixture)
{
  GtkWidget *card = fettle_ui_test_find (fixture->page, FETTLE_TYPE_CHART_CARD);

  return fettle_chart_view_get_chart (fettle_chart_card_get_view (FETTLE_CHART_CARD (card)));
}

static gboolean
shows (Fixture *fixture, const char *text)
{
  return fettle_ui_test_shows (fixture->page, text);
}

static void
test_summary (void)
{
  Fixture fixture;

  open_page (&fixture, 1, 1200);
  g_assert_cmpstr (adw_navigation_page_get_title (ADW_NAVIGATION_PAGE (fixture.page)), ==,
                   "6 × 800 m");
  g_assert_true (shows (&fixture, "Tuesday 17 November 2026, 06:48 · Forerunner 965"));
  g_assert_true (shows (&fixture, "11.02"));
  g_assert_true (shows (&fixture, "54:12"));
  g_assert_true (shows (&fixture, "55:12 with pauses"));
  g_assert_true (shows (&fixture, "4:55"));
  g_assert_true (shows (&fixture, "bpm, max 181"));
  g_assert_true (shows (&fixture, "28"));
  g_assert_false (shows (&fixture, "Power"));
  g_assert_true (shows (&fixture, "Not second by second in the file: cadence.") == FALSE);
  fettle_ui_test_assert_accessible (fixture.page);
  close_page (&fixture);
}

static void
test_zones_card (void)
{
  Fixture fixture;
  GtkWidget *card;

  open_page (&fixture, 1, 1200);
  card = fettle_ui_test_find (fixture.page, FETTLE_TYPE_ACTIVITY_ZONES_CARD);
  g_assert_true (gtk_widget_get_visible (card));
  g_assert_true (fettle_ui_test_shows (card, "≥\u00a0169"));
  g_assert_true (fettle_ui_test_shows (card, "150–168"));
  g_assert_true (fettle_ui_test_shows (card, "<\u00a0113"));
  g_assert_true (fettle_ui_test_shows (card, "bpm, sum 54:12"));
  g_assert_true (fettle_ui_test_shows (
      card, "Zones from your maximum heart rate, 188\u00a0bpm: the highest so far, held on Tuesday "
            "17 November 2026. Heart rate lags short efforts by 30\u00a0s or more."));
  close_page (&fixture);
}

static void
get_chart_bounds (Fixture *fixture, graphene_rect_t *bounds)
{
  GtkWidget *view = fettle_ui_test_find (fixture->page, FETTLE_TYPE_CHART_VIEW);

  fettle_ui_test_await_frame (fixture->window);
  g_assert_true (gtk_widget_compute_bounds (view, GTK_WIDGET (fixture->page), bounds));
}

/* Who drags over the traces must not have them run away. */
static void
test_selecting_moves_nothing (gconstpointer data)
{
  Fixture fixture;
  graphene_rect_t before, after;

  open_page (&fixture, 1, GPOINTER_TO_INT (data));
  get_chart_bounds (&fixture, &before);
  fettle_chart_set_selection (get_chart (&fixture), 100, 2000);
  get_chart_bounds (&fixture, &after);
  g_assert_true (graphene_rect_equal (&before, &after));
  fettle_chart_set_selection (get_chart (&fixture), NAN, NAN);
  get_chart_bounds (&fixture, &after);
  g_assert_true (graphene_rect_equal (&before, &after));
  close_page (&fixture);
}

static void
test_lap_selects_stretch (void)
{
  Fixture fixture;
  FettleActivityLaps *laps;
  double first, last;

  open_page (&fixture, 1, 1200);
  laps = FETTLE_ACTIVITY_LAPS (fettle_ui_test_find (fixture.page, FETTLE_TYPE_ACTIVITY_LAPS));
  g_assert_true (fettle_ui_test_shows (laps, "Rep 1"));
  g_assert_true (fettle_ui_test_shows (laps, "Warm-up"));

  fettle_activity_laps_select (laps, 1);
  g_assert_true (fettle_chart_get_selection (get_chart (&fixture), &first, &last));
  g_assert_cmpfloat (first, ==, 900);
  g_assert_cmpfloat (last, ==, 1085);
  fettle_ui_test_await_frame (fixture.window);
  g_assert_true (
      gtk_widget_get_mapped (fettle_ui_test_find_button (fixture.page, "chart.zoom-to-selection")));

  /* Another stretch is no lap's. */
  fettle_chart_set_selection (get_chart (&fixture), 100, 200);
  g_assert_null (fettle_activity_laps_get_selected (laps));

  fettle_activity_laps_select (laps, 3);
  gtk_widget_activate_action (fettle_ui_test_find_button (fixture.page, "chart.clear-selection"),
                              "chart.clear-selection", NULL);
  g_assert_null (fettle_activity_laps_get_selected (laps));
  g_assert_false (fettle_chart_get_selection (get_chart (&fixture), &first, &last));
  close_page (&fixture);
}

static void
on_announced (FettleChartView *view, const char *text, char **announced)
{
  g_set_str (announced, text);
}

static gboolean
was_announced (gpointer announced)
{
  return *(char **) announced != NULL;
}

/* A selection is told to who does not see the strip above the traces. */
static void
test_selection_is_announced (void)
{
  Fixture fixture;
  GtkWidget *card;
  g_autofree char *announced = NULL;

  open_page (&fixture, 1, 1200);
  card = fettle_ui_test_find (fixture.page, FETTLE_TYPE_CHART_CARD);
  g_signal_connect (fettle_chart_card_get_view (FETTLE_CHART_CARD (card)), "announced",
                    G_CALLBACK (on_announced), &announced);
  fettle_chart_set_selection (get_chart (&fixture), 100, 160);
  fettle_chart_set_selection (get_chart (&fixture), 100, 400);
  g_assert_null (announced);
  fettle_test_await (was_announced, &announced, "the figures of the selection");
  g_assert_true (g_str_has_prefix (announced, "Selected: 5:0"));
  g_assert_nonnull (strstr (announced, "/km"));
  g_assert_nonnull (strstr (announced, "bpm"));
  close_page (&fixture);
}

static void
test_way_back_from_zoom (void)
{
  Fixture fixture;
  GtkWidget *button;

  open_page (&fixture, 1, 1200);
  g_assert_null (fettle_ui_test_find_button (fixture.page, "chart.reset-view"));
  fettle_chart_set_view (get_chart (&fixture), 100, 1000);
  fettle_ui_test_await_frame (fixture.window);
  button = fettle_ui_test_find_button (fixture.page, "chart.reset-view");
  g_assert_nonnull (button);
  gtk_widget_activate_action (button, "chart.reset-view", NULL);
  g_assert_false (fettle_chart_is_zoomed (get_chart (&fixture)));
  g_assert_null (fettle_ui_test_find_button (fixture.page, "chart.reset-view"));
  close_page (&fixture);
}

/* In 360 px the way back stands beside what else is above the traces, or below it. */
static void
test_way_back_fits (gconstpointer data)
{
  Fixture fixture;
  GtkWidget *button, *axes;
  graphene_rect_t bounds, axes_bounds;

  gtk_widget_set_default_direction ((GtkTextDirection) GPOINTER_TO_INT (data));
  open_page (&fixture, 1, 360);
  fettle_chart_set_view (get_chart (&fixture), 100, 1000);
  fettle_ui_test_await_frame (fixture.window);
  fettle_ui_test_await_frame (fixture.window);
  g_assert_cmpint (gtk_widget_get_width (fixture.window), ==, 360);
  button = fettle_ui_test_find_button (fixture.page, "chart.reset-view");
  axes = fettle_ui_test_find (fixture.page, ADW_TYPE_TOGGLE_GROUP);
  g_assert_true (gtk_widget_compute_bounds (button, fixture.window, &bounds));
  g_assert_true (gtk_widget_compute_bounds (axes, fixture.window, &axes_bounds));
  g_assert_cmpfloat (MIN (bounds.origin.x, axes_bounds.origin.x), >=, 12);
  g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, 348);
  g_assert_cmpfloat (axes_bounds.origin.x + axes_bounds.size.width, <=, 348);
  close_page (&fixture);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

/* What was selected and looked at over time stays over distance, and the lap with it. */
static void
test_distance (void)
{
  Fixture fixture;
  GtkWidget *card;
  FettleTraceChart *chart;
  FettleActivityLaps *laps;
  double first, last, cursor;
  g_autoptr (GSettings) settings = g_settings_new (FETTLE_BASE_ID ".State");

  open_page (&fixture, 1, 1200);
  card = fettle_ui_test_find (fixture.page, FETTLE_TYPE_ACTIVITY_TRACES_CARD);
  chart = fettle_activity_traces_card_get_chart (FETTLE_ACTIVITY_TRACES_CARD (card));
  laps = FETTLE_ACTIVITY_LAPS (fettle_ui_test_find (fixture.page, FETTLE_TYPE_ACTIVITY_LAPS));
  g_assert_cmpint (fettle_trace_chart_get_axis (chart), ==, FETTLE_TRACE_AXIS_TIME);
  fettle_activity_laps_select (laps, 1);
  fettle_chart_set_cursor (FETTLE_CHART (chart), 1000);

  g_assert_true (gtk_widget_activate_action (card, "traces.axis", "s", "distance"));
  g_assert_cmpint (fettle_trace_chart_get_axis (chart), ==, FETTLE_TRACE_AXIS_DISTANCE);
  g_assert_true (fettle_chart_get_cursor (FETTLE_CHART (chart), &cursor));
  g_assert_cmpfloat (fettle_trace_chart_get_time_at (chart, cursor), ==, 1000);
  g_assert_true (fettle_chart_get_selection (FETTLE_CHART (chart), &first, &last));
  g_assert_cmpfloat (fettle_trace_chart_get_time_at (chart, first), ==, 900);
  g_assert_cmpfloat (fettle_trace_chart_get_time_at (chart, last), ==, 1085);
  g_assert_nonnull (fettle_activity_laps_get_selected (laps));
  g_assert_true (fettle_ui_test_shows (card, "Distance"));
  g_assert_cmpstr (adw_toggle_group_get_active_name (
                       ADW_TOGGLE_GROUP (fettle_ui_test_find (card, ADW_TYPE_TOGGLE_GROUP))),
                   ==, "distance");
  fettle_ui_test_assert_accessible (fixture.page);

  fettle_activity_laps_select (laps, 3);
  g_assert_true (fettle_chart_get_selection (FETTLE_CHART (chart), &first, &last));
  g_assert_cmpfloat (fettle_trace_chart_get_time_at (chart, first), ==, 1205);

  {
    g_autofree char *remembered = g_settings_get_string (settings, "traces-axis");

    g_assert_cmpstr (remembered, ==, "distance");
  }
  g_settings_reset (settings, "traces-axis");
  g_assert_cmpint (fettle_trace_chart_get_axis (chart), ==, FETTLE_TRACE_AXIS_TIME);
  close_page (&fixture);
}

/* The toggle says why it cannot, and what the athlete wants holds for other activities. */
static void
test_no_distance (void)
{
  Fixture fixture;
  FettleActivityTracesCard *card;
  GtkWidget *group;
  AdwToggle *toggle;
  g_autoptr (FettleActivityDetail) detail = NULL;
  g_autoptr (GSettings) settings = g_settings_new (FETTLE_BASE_ID ".State");

  open_page (&fixture, 1, 1200);
  card = FETTLE_ACTIVITY_TRACES_CARD (
      fettle_ui_test_find (fixture.page, FETTLE_TYPE_ACTIVITY_TRACES_CARD));
  group = fettle_ui_test_find (GTK_WIDGET (card), ADW_TYPE_TOGGLE_GROUP);
  toggle = adw_toggle_group_get_toggle_by_name (ADW_TOGGLE_GROUP (group), "distance");
  g_assert_true (adw_toggle_get_enabled (toggle));
  g_object_set (card, "axis", "distance", NULL);

  g_object_get (fixture.page, "detail", &detail, NULL);
  g_clear_pointer (&((FettleStreams *) fettle_activity_detail_get_streams (detail))
                        ->channels[FETTLE_CHANNEL_DISTANCE],
                   g_free);
  fettle_activity_traces_card_set_detail (card, detail, FETTLE_UNITS_METRIC);
  g_assert_false (adw_toggle_get_enabled (toggle));
  g_assert_cmpstr (adw_toggle_get_tooltip (toggle), ==, "This recording has no distance");
  g_assert_cmpstr (adw_toggle_group_get_active_name (ADW_TOGGLE_GROUP (group)), ==, "time");
  g_assert_cmpint (fettle_trace_chart_get_axis (fettle_activity_traces_card_get_chart (card)), ==,
                   FETTLE_TRACE_AXIS_TIME);
  {
    g_autofree char *remembered = g_settings_get_string (settings, "traces-axis");

    g_assert_cmpstr (remembered, ==, "distance");
  }
  g_settings_reset (settings, "traces-axis");
  g_clear_object (&detail);
  close_page (&fixture);
}

/* A run from a watch, as it comes out of the file: what stands on the page is in the file. */
static void
test_imported_run (void)
{
  static const char *const texts[] = { "11.23", "1:14:48", "143", "bpm, max 199", "229" };
  Fixture fixture;
  FettleChart *chart;
  GtkWidget *laps;
  g_autofree char *words = NULL;
  double first, last;

  open_imported (&fixture, "jimmykane-fit-parser", "run-fr965-stamina-2026.fit");
  g_assert_cmpint (fettle_activity_page_get_state (fixture.page), ==, FETTLE_ACTIVITY_PAGE_READY);
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    if (!shows (&fixture, texts[i]))
      g_error ("The page does not show “%s”", texts[i]);

  chart = get_chart (&fixture);
  fettle_chart_get_extent (chart, &first, &last);
  g_assert_cmpfloat_with_epsilon (last - first, 4487, 1);
  g_assert_true (fettle_trace_chart_has_distances (FETTLE_TRACE_CHART (chart)));
  /* Time and distance, heart rate, pace, power, altitude and cadence. */
  g_assert_cmpuint (fettle_chart_get_n_columns (chart), ==, 7);
  words = fettle_chart_dup_summary (chart);
  g_assert_nonnull (strstr (words, "highest 199"));
  g_assert_nonnull (strstr (words, "Altitude: from 59"));

  laps = fettle_ui_test_find (fixture.page, FETTLE_TYPE_ACTIVITY_LAPS);
  g_assert_true (fettle_ui_test_shows (laps, "10:11"));
  fettle_activity_laps_select (FETTLE_ACTIVITY_LAPS (laps), 0);
  g_assert_true (fettle_chart_get_selection (chart, &first, &last));
  g_assert_cmpfloat_with_epsilon (last - first, 611, 1);
  fettle_ui_test_assert_accessible (fixture.page);
  close_page (&fixture);
}

/* Where the laps have room, nothing hints at more beside them. */
static void
test_laps_fit (void)
{
  static const int widths[] = { 1200, 1000, 860, 720 };
  Fixture fixture;
  GtkScrollable *view;

  open_imported (&fixture, "jimmykane-fit-parser", "run-fr965-stamina-2026.fit");
  view = GTK_SCROLLABLE (
      fettle_ui_test_find (fettle_ui_test_find (fixture.page, FETTLE_TYPE_ACTIVITY_LAPS),
                           GTK_TYPE_COLUMN_VIEW));
  for (gsize i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      GtkAdjustment *across = gtk_scrollable_get_hadjustment (view);

      gtk_window_set_default_size (GTK_WINDOW (fixture.window), widths[i], 800);
      fettle_ui_test_await_frame (fixture.window);
      fettle_ui_test_await_frame (fixture.window);
      g_assert_cmpfloat (gtk_adjustment_get_upper (across), <=,
                         gtk_adjustment_get_page_size (across));
    }
  close_page (&fixture);
}

static gboolean
damage (FettleConnection *connection, gpointer sql, GCancellable *cancellable, GError **error)
{
  return fettle_connection_execute (connection, sql, error);
}

static void
open_damaged (Fixture *fixture, const char *sql)
{
  g_autoptr (GError) error = NULL;

  open_library (fixture);
  fettle_activity_fixtures_fill (fixture->library);
  fettle_store_write (fettle_library_get_store (fixture->library), damage, (gpointer) sql, NULL,
                      &error);
  g_assert_no_error (error);
  show_page (fixture, 1, 1200);
}

static void
assert_selection_begins (Fixture *fixture, const char *const *facts)
{
  GtkWidget *card = fettle_ui_test_find (fixture->page, FETTLE_TYPE_ACTIVITY_TRACES_CARD);
  GObject *box
      = gtk_widget_get_template_child (card, FETTLE_TYPE_ACTIVITY_TRACES_CARD, "strip_facts");
  GtkWidget *label = gtk_widget_get_first_child (GTK_WIDGET (box));

  for (gsize i = 0; facts[i] != NULL; i++)
    {
      g_assert_nonnull (label);
      g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (label)), ==, facts[i]);
      label = gtk_widget_get_next_sibling (label);
    }
}

/* A selection counts time as the header does, and all of an activity is what the header says. */
static void
test_selection_has_timer_time (void)
{
  Fixture fixture;
  const char *const part[] = { "2:05", NULL };
  const char *const all[] = { "54:12", "11.02\u00a0km", "4:55\u00a0/km", NULL };
  double first, last;

  open_damaged (&fixture, "UPDATE activities SET pauses_data = '[[1000,1060]]' WHERE id = 1");
  fettle_chart_set_selection (get_chart (&fixture), 900, 1085);
  assert_selection_begins (&fixture, part);

  fettle_chart_get_extent (get_chart (&fixture), &first, &last);
  fettle_chart_set_selection (get_chart (&fixture), first, last);
  assert_selection_begins (&fixture, all);
  close_page (&fixture);
}

/* Everything but the damaged channel. */
static void
test_damaged_channel (void)
{
  Fixture fixture;

  open_damaged (&fixture, "UPDATE activity_streams SET data = x'01' WHERE channel = 'heart_rate'");
  g_assert_true (shows (&fixture, "Damaged in the database, and not shown: heart rate."));
  g_assert_true (shows (&fixture, "11.02"));
  g_assert_true (shows (&fixture, "Traces"));
  close_page (&fixture);
}

static void
test_damaged_times (void)
{
  Fixture fixture;

  open_damaged (&fixture,
                "UPDATE activity_streams SET data = x'01' WHERE channel = 'elapsed_seconds'");
  g_assert_true (
      shows (&fixture, "Damaged in the database, and not shown: the times of all samples."));
  g_assert_true (shows (&fixture, "11.02"));
  g_assert_false (shows (&fixture, "Traces"));
  close_page (&fixture);
}

/* A file with one record: no chart, and a sentence that says why. */
static void
test_one_sample (void)
{
  Fixture fixture;
  GtkWidget *card;

  open_imported (&fixture, "muktihari-fit", "minimal-file-id-one-record.fit");
  card = fettle_ui_test_find (fixture.page, FETTLE_TYPE_ACTIVITY_TRACES_CARD);
  g_assert_false (gtk_widget_get_visible (card));
  g_assert_true (shows (&fixture, "Not in the file: what was recorded from second to second."));
  g_assert_true (shows (&fixture, "too little heart rate to compute it from"));
  close_page (&fixture);
}

static void
test_partial_without_samples (void)
{
  Fixture fixture;
  GtkWidget *banner;

  open_page (&fixture, 2, 1000);
  banner = fettle_ui_test_find (fixture.page, ADW_TYPE_BANNER);
  g_assert_true (adw_banner_get_revealed (ADW_BANNER (banner)));
  g_assert_cmpstr (adw_banner_get_title (ADW_BANNER (banner)), ==,
                   "Read as far as the file goes: the file ends after 40 minutes.");
  g_assert_true (shows (&fixture, "Core & legs"));
  g_assert_true (shows (&fixture, "Not in the file: what was recorded from second to second."));
  g_assert_true (shows (&fixture, "not recorded"));
  g_assert_false (shows (&fixture, "Traces"));
  g_assert_false (shows (&fixture, "Time in Zone"));
  g_assert_false (shows (&fixture, "Laps"));
  close_page (&fixture);
}

/* A row draws its words itself: what it says is what it shows. */
static void
count_leg (GtkWidget *widget, gpointer data)
{
  static const char *const starts[] = { "Swim, Swim leg, ", "Run, Run leg, " };
  g_autofree char *sentence = NULL;
  guint *n_legs = data;

  if (!FETTLE_IS_ACTIVITY_ROW (widget) || !gtk_widget_get_mapped (widget))
    return;
  sentence = fettle_activity_row_dup_sentence (FETTLE_ACTIVITY_ROW (widget));
  g_assert_true (g_str_has_prefix (sentence, starts[*n_legs]));
  gtk_test_accessible_assert_property (widget, GTK_ACCESSIBLE_PROPERTY_LABEL, sentence);
  gtk_test_accessible_assert_relation (gtk_widget_get_parent (widget),
                                       GTK_ACCESSIBLE_RELATION_LABELLED_BY, widget, NULL);
  ++*n_legs;
}

static void
test_legs (void)
{
  Fixture fixture;
  guint n_legs = 0;

  open_page (&fixture, 3, 1000);
  g_assert_true (shows (&fixture, "Legs"));
  fettle_ui_test_visit (fixture.window, count_leg, &n_legs);
  g_assert_cmpuint (n_legs, ==, 2);
  close_page (&fixture);
}

static void
test_missing_activity (void)
{
  Fixture fixture;

  open_page (&fixture, 99, 700);
  g_assert_cmpint (fettle_activity_page_get_state (fixture.page), ==, FETTLE_ACTIVITY_PAGE_FAILED);
  g_assert_nonnull (fettle_ui_test_find_button (fixture.page, "activity.reload"));
  close_page (&fixture);
}

static void
test_narrow_large_text (void)
{
  Fixture fixture;

  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  open_page (&fixture, 1, 360);
  g_assert_cmpint (gtk_widget_get_width (fixture.window), ==, 360);
  fettle_chart_set_selection (get_chart (&fixture), 900, 1085);
  fettle_ui_test_await_frame (fixture.window);
  close_page (&fixture);
  gtk_settings_reset_property (gtk_settings_get_default (), "gtk-xft-dpi");
}

static void
test_right_to_left (void)
{
  Fixture fixture;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  open_page (&fixture, 1, 1200);
  close_page (&fixture);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

/* Closing the page while it loads leaves nothing behind. */
static void
test_closed_while_loading (void)
{
  g_autofree char *directory = fettle_test_temporary_directory ();
  FettleLibrary *library = fettle_activity_fixtures_open_library (directory);
  GtkWidget *page;

  fettle_activity_fixtures_fill (library);
  page = g_object_ref_sink (fettle_activity_page_new (library, 1));
  fettle_test_await_finalize (page);
  fettle_test_await_finalize (library);
  fettle_test_remove_directory (directory);
}

int
main (int argc, char *argv[])
{
  fettle_ui_test_init (&argc, &argv);

  g_test_add_func ("/ui/activity-page/summary", test_summary);
  g_test_add_func ("/ui/activity-page/time-in-zone", test_zones_card);
  g_test_add_data_func ("/ui/activity-page/selecting-moves-nothing", GINT_TO_POINTER (1200),
                        test_selecting_moves_nothing);
  g_test_add_data_func ("/ui/activity-page/selecting-moves-nothing-narrow", GINT_TO_POINTER (360),
                        test_selecting_moves_nothing);
  g_test_add_func ("/ui/activity-page/selection-is-announced", test_selection_is_announced);
  g_test_add_func ("/ui/activity-page/way-back-from-zoom", test_way_back_from_zoom);
  g_test_add_data_func ("/ui/activity-page/way-back-fits", GINT_TO_POINTER (GTK_TEXT_DIR_LTR),
                        test_way_back_fits);
  g_test_add_data_func ("/ui/activity-page/way-back-fits-from-right-to-left",
                        GINT_TO_POINTER (GTK_TEXT_DIR_RTL), test_way_back_fits);
  g_test_add_func ("/ui/activity-page/lap-selects-its-stretch", test_lap_selects_stretch);
  g_test_add_func ("/ui/activity-page/laps-fit", test_laps_fit);
  g_test_add_func ("/ui/activity-page/selection-has-timer-time", test_selection_has_timer_time);
  g_test_add_func ("/ui/activity-page/distance", test_distance);
  g_test_add_func ("/ui/activity-page/no-distance", test_no_distance);
  g_test_add_func ("/ui/activity-page/imported-run", test_imported_run);
  g_test_add_func ("/ui/activity-page/one-sample", test_one_sample);
  g_test_add_func ("/ui/activity-page/partial-without-samples", test_partial_without_samples);
  g_test_add_func ("/ui/activity-page/legs", test_legs);
  g_test_add_func ("/ui/activity-page/damaged-channel", test_damaged_channel);
  g_test_add_func ("/ui/activity-page/damaged-times", test_damaged_times);
  g_test_add_func ("/ui/activity-page/missing-activity-can-be-tried-again", test_missing_activity);
  g_test_add_func ("/ui/activity-page/narrow-and-large-text-fits", test_narrow_large_text);
  g_test_add_func ("/ui/activity-page/right-to-left", test_right_to_left);
  g_test_add_func ("/ui/activity-page/closed-while-loading", test_closed_while_loading);

  return g_test_run ();
}
