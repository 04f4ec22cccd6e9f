/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-activities-columns.h"
#include "fettle-activities-header.h"
#include "fettle-activities-list-page.h"
#include "fettle-activities-table.h"
#include "fettle-activities-titles.h"
#include "fettle-activity-facts.h"
#include "fettle-activity-fixtures.h"
#include "fettle-activity-row.h"
#include "fettle-ui-test.h"

#include <math.h>

#define N_ACTIVITIES 4000

typedef struct
{
  GListStore *model;
  FettleActivitiesListPage *page;
  GtkWidget *window;
} Fixture;

static void
set_up_window (Fixture *fixture, int width)
{
  fixture->window
      = g_object_ref_sink (g_object_new (ADW_TYPE_WINDOW, "width-request", 360, "height-request",
                                         294, "default-width", width, "default-height", 700, NULL));
  adw_window_set_content (ADW_WINDOW (fixture->window), GTK_WIDGET (fixture->page));
  gtk_window_present (GTK_WINDOW (fixture->window));
  fettle_ui_test_await_frame (fixture->window);
}

static void
set_up_size (Fixture *fixture, guint n_activities, int width)
{
  fixture->model = fettle_activity_fixtures_new_list (n_activities);
  fixture->page = g_object_ref_sink (g_object_new (FETTLE_TYPE_ACTIVITIES_LIST_PAGE, NULL));
  fettle_activities_list_page_set_model (fixture->page, G_LIST_MODEL (fixture->model));
  set_up_window (fixture, width);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  set_up_size (fixture, N_ACTIVITIES, 1100);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_set (fixture->page, "sort-column", "date", "sort-descending", TRUE, NULL);
  adw_window_set_content (ADW_WINDOW (fixture->window), NULL);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  fettle_test_await_finalize (fixture->window);
  fettle_test_await_finalize (fixture->page);
  g_assert_finalize_object (fixture->model);
}

static GListModel *
get_rows (Fixture *fixture)
{
  return fettle_activities_list_page_get_activities (fixture->page);
}

static guint
get_n_rows (Fixture *fixture)
{
  return g_list_model_get_n_items (get_rows (fixture));
}

static char *
get_count (Fixture *fixture)
{
  char *count;

  g_object_get (fixture->page, "count", &count, NULL);
  return count;
}

/* --- filtering --- */

static void
test_filter (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpuint (get_n_rows (fixture), ==, N_ACTIVITIES);
  fettle_test_assert_text (get_count (fixture), "4,000 activities since 2017");

  g_object_set (fixture->page, "search", "tempo", NULL);
  g_assert_cmpuint (get_n_rows (fixture), ==, 571);
  fettle_test_assert_text (get_count (fixture), "571 of 4,000 activities");

  g_object_set (fixture->page, "search", "tempo november 2026", NULL);
  g_assert_cmpuint (get_n_rows (fixture), ==, 3);

  g_object_set (fixture->page, "search", "", NULL);
  g_assert_true (
      gtk_widget_activate_action (GTK_WIDGET (fixture->page), "activities.sport", "s", "ride"));
  g_assert_cmpuint (get_n_rows (fixture), ==, 1143);
  for (guint i = 0; i < 1143; i++)
    {
      g_autoptr (FettleActivity) activity = g_list_model_get_item (get_rows (fixture), i);

      g_assert_cmpstr (activity->activity_type, ==, "cycling");
    }
}

static void
test_no_result (Fixture *fixture, gconstpointer data)
{
  GtkWidget *button;

  g_object_set (fixture->page, "search", "nothing has this", NULL);
  g_assert_cmpint (fettle_activities_list_page_get_state (fixture->page), ==,
                   FETTLE_ACTIVITIES_NO_RESULT);
  fettle_ui_test_await_frame (fixture->window);
  button = fettle_ui_test_find_button (fixture->page, "activities.show-all");
  g_assert_nonnull (button);
  fettle_ui_test_assert_accessible (fixture->page);

  fettle_activities_list_page_start_search (fixture->page);
  g_assert_true (gtk_widget_activate_action (button, "activities.show-all", NULL));
  g_assert_cmpint (fettle_activities_list_page_get_state (fixture->page), ==,
                   FETTLE_ACTIVITIES_LIST);
  g_assert_cmpuint (get_n_rows (fixture), ==, N_ACTIVITIES);
}

/* A sport has a button while there are activities of it. */
static void
test_chips (Fixture *fixture, gconstpointer data)
{
  g_autofree char *sport = NULL;

  g_assert_true (fettle_ui_test_shows (fixture->page, "Swim"));
  g_assert_false (fettle_ui_test_shows (fixture->page, "Walk"));

  g_object_set (fixture->page, "sport", "swim", NULL);
  for (guint i = g_list_model_get_n_items (G_LIST_MODEL (fixture->model)); i-- > 0;)
    {
      g_autoptr (FettleActivity) activity
          = g_list_model_get_item (G_LIST_MODEL (fixture->model), i);

      if (g_str_equal (activity->activity_type, "swimming") || i > 20)
        g_list_store_remove (fixture->model, i);
    }
  g_assert_false (fettle_ui_test_shows (fixture->page, "Swim"));
  /* Nothing would lead back from a sport that is gone. */
  g_object_get (fixture->page, "sport", &sport, NULL);
  g_assert_cmpstr (sport, ==, "");
}

/* --- sorting --- */

static double
get_value (FettleActivity *activity, const char *column)
{
  if (g_str_equal (column, "distance"))
    return isnan (activity->distance_meters) ? -1 : activity->distance_meters;
  if (g_str_equal (column, "time"))
    return (double) activity->duration_seconds;
  if (g_str_equal (column, "speed"))
    return isnan (activity->avg_speed) ? -1 : activity->avg_speed;
  if (g_str_equal (column, "heart-rate"))
    return (double) activity->avg_heart_rate;
  return activity->training_load;
}

static void
assert_sorted (Fixture *fixture, const char *column, gboolean descending)
{
  double last = NAN;
  guint n_missing = 0;

  for (guint i = 0; i < get_n_rows (fixture); i++)
    {
      g_autoptr (FettleActivity) activity = g_list_model_get_item (get_rows (fixture), i);
      double value = get_value (activity, column);

      /* Where there is no value, there is no order: those stand last, either way. */
      if (value < 0)
        {
          n_missing++;
          continue;
        }
      g_assert_cmpuint (n_missing, ==, 0);
      if (!isnan (last))
        g_assert_true (descending ? value <= last : value >= last);
      last = value;
    }
}

static void
test_sort (Fixture *fixture, gconstpointer data)
{
  static const char *const columns[] = { "distance", "time", "speed", "heart-rate", "load" };

  for (gsize i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_object_set (fixture->page, "sort-column", columns[i], "sort-descending", TRUE, NULL);
      assert_sorted (fixture, columns[i], TRUE);
      g_object_set (fixture->page, "sort-descending", FALSE, NULL);
      assert_sorted (fixture, columns[i], FALSE);
      fettle_ui_test_await_frame (fixture->window);
    }
}

static void
count_notify (GObject *object, GParamSpec *pspec, guint *n)
{
  ++*n;
}

static void
test_sort_notifies_and_is_kept (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GSettings) settings = g_settings_new (FETTLE_BASE_ID ".State");
  g_autofree char *column = NULL;
  guint n = 0;

  g_signal_connect (fixture->page, "notify::sort-column", G_CALLBACK (count_notify), &n);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->page), "activities.sort-column",
                                             "s", "load"));
  g_assert_cmpuint (n, ==, 1);
  g_object_set (fixture->page, "sort-column", "load", NULL);
  g_assert_cmpuint (n, ==, 1);
  column = g_settings_get_string (settings, "activities-sort-column");
  g_assert_cmpstr (column, ==, "load");
  g_signal_handlers_disconnect_by_data (fixture->page, &n);
}

static GtkWidget *
find_title (Fixture *fixture, const char *column)
{
  GtkWidget *titles = fettle_ui_test_find (fixture->page, FETTLE_TYPE_ACTIVITIES_TITLES);

  for (GtkWidget *title = gtk_widget_get_first_child (titles); title != NULL;
       title = gtk_widget_get_next_sibling (title))
    {
      GVariant *target = GTK_IS_ACTIONABLE (title)
                             ? gtk_actionable_get_action_target_value (GTK_ACTIONABLE (title))
                             : NULL;

      if (target != NULL && g_str_equal (g_variant_get_string (target, NULL), column))
        return title;
    }
  g_assert_not_reached ();
}

static void
assert_title (Fixture *fixture, const char *column, GtkAccessibleSort sort, const char *words)
{
  GtkWidget *title = find_title (fixture, column);
  GtkWidget *arrow = fettle_ui_test_find (title, GTK_TYPE_IMAGE);

  gtk_test_accessible_assert_role (title, GTK_ACCESSIBLE_ROLE_BUTTON);
  gtk_test_accessible_assert_property (title, GTK_ACCESSIBLE_PROPERTY_SORT, sort);
  gtk_test_accessible_assert_property (title, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words);
  g_assert_cmpint (gtk_widget_get_mapped (arrow), ==, sort != GTK_ACCESSIBLE_SORT_NONE);
}

static void
press_title (Fixture *fixture, const char *column)
{
  GtkWidget *title = find_title (fixture, column);

  g_assert_true (gtk_widget_get_focusable (title));
  g_signal_emit_by_name (title, "clicked");
  fettle_ui_test_await_frame (fixture->window);
}

static void
test_titles_sort (Fixture *fixture, gconstpointer data)
{
  assert_title (fixture, "date", GTK_ACCESSIBLE_SORT_DESCENDING, "Sorted, newest first");
  assert_title (fixture, "name", GTK_ACCESSIBLE_SORT_NONE, "");

  /* Figures begin with the largest, names with A, and the same title turns the order. */
  press_title (fixture, "distance");
  assert_sorted (fixture, "distance", TRUE);
  assert_title (fixture, "date", GTK_ACCESSIBLE_SORT_NONE, "");
  assert_title (fixture, "distance", GTK_ACCESSIBLE_SORT_DESCENDING, "Sorted, largest first");
  press_title (fixture, "distance");
  assert_sorted (fixture, "distance", FALSE);
  assert_title (fixture, "distance", GTK_ACCESSIBLE_SORT_ASCENDING, "Sorted, smallest first");
  press_title (fixture, "name");
  assert_title (fixture, "name", GTK_ACCESSIBLE_SORT_ASCENDING, "Sorted from A to Z");
  press_title (fixture, "date");
  assert_title (fixture, "date", GTK_ACCESSIBLE_SORT_DESCENDING, "Sorted, newest first");
  fettle_ui_test_assert_accessible (fixture->page);
}

/* --- rows --- */

static GtkWidget *
find_item (Fixture *fixture)
{
  return gtk_widget_get_parent (fettle_ui_test_find (fixture->page, FETTLE_TYPE_ACTIVITY_ROW));
}

/* What is drawn is told as well, with every figure. */
static void
test_rows_are_said (Fixture *fixture, gconstpointer data)
{
  GtkWidget *item = find_item (fixture);

  gtk_test_accessible_assert_role (item, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_test_accessible_assert_property (
      item, GTK_ACCESSIBLE_PROPERTY_LABEL,
      "Run, 6 × 800 m, Wednesday 18 November 2026, 11.9\u00a0km, 58:33, 4:54\u00a0/km, "
      "151\u00a0bpm, load\u00a093");
  gtk_test_accessible_assert_property (
      item, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
      "zone 5 15:11, zone 4 9:08, zone 3 26:30, zone 2 2:36, zone 1 0:47");
}

/* Words of rows that nobody is at wait for the frame; those that are moved to do not. */
static void
test_focused_row_is_said_at_once (Fixture *fixture, gconstpointer data)
{
  GtkListView *view = GTK_LIST_VIEW (fettle_ui_test_find (fixture->page, GTK_TYPE_LIST_VIEW));
  GtkWidget *focus;

  gtk_widget_grab_focus (find_item (fixture));
  gtk_window_set_focus_visible (GTK_WINDOW (fixture->window), TRUE);
  gtk_list_view_scroll_to (view, 3000, GTK_LIST_SCROLL_FOCUS, NULL);
  focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
  g_assert_nonnull (focus);
  g_assert_nonnull (fettle_ui_test_find (focus, FETTLE_TYPE_ACTIVITY_ROW));
  g_assert_true (
      gtk_test_accessible_has_property (GTK_ACCESSIBLE (focus), GTK_ACCESSIBLE_PROPERTY_LABEL));
  fettle_ui_test_await_frame (fixture->window);
}

static char *
dup_tooltip (GtkWidget *row)
{
  g_autoptr (GtkTooltip) tooltip = g_object_new (GTK_TYPE_TOOLTIP, NULL);
  FettleActivity *activity;
  gboolean shown = FALSE;

  g_signal_emit_by_name (row, "query-tooltip", 10, 10, FALSE, tooltip, &shown);
  if (!shown)
    return NULL;
  g_object_get (row, "activity", &activity, NULL);
  g_object_unref (activity);
  return g_strdup (activity->activity_name);
}

static void
test_long_and_empty_names (void)
{
  Fixture fixture;
  g_autoptr (FettleActivity) activity = fettle_activity_fixtures_new_activity (0);
  g_autoptr (FettleActivity) blank = fettle_activity_fixtures_new_activity (1);
  g_autofree char *long_name = g_strnfill (400, 'x');
  g_autofree char *tooltip = NULL;
  GtkWidget *row;

  set_up_size (&fixture, 0, 1100);
  g_set_str (&activity->activity_name, long_name);
  g_list_store_append (fixture.model, activity);
  fettle_ui_test_await_frame (fixture.window);
  row = fettle_ui_test_find (fixture.page, FETTLE_TYPE_ACTIVITY_ROW);
  tooltip = dup_tooltip (row);
  g_assert_cmpstr (tooltip, ==, long_name);

  /* What cannot be read is called what was done. */
  g_set_str (&blank->activity_name, " \u00a0\n");
  g_list_store_splice (fixture.model, 0, 1, (gpointer *) &blank, 1);
  fettle_ui_test_await_frame (fixture.window);
  g_assert_null (dup_tooltip (fettle_ui_test_find (fixture.page, FETTLE_TYPE_ACTIVITY_ROW)));
  gtk_test_accessible_assert_property (
      find_item (&fixture), GTK_ACCESSIBLE_PROPERTY_LABEL,
      "Run, Run, Wednesday 18 November 2026, 11.9\u00a0km, 58:33, 4:54\u00a0/km, "
      "151\u00a0bpm, load\u00a093");
  tear_down (&fixture, NULL);
}

static void
test_units (Fixture *fixture, gconstpointer data)
{
  GtkWidget *table = fettle_ui_test_find (fixture->page, FETTLE_TYPE_ACTIVITIES_TABLE);

  g_object_set (table, "units", FETTLE_UNITS_IMPERIAL, NULL);
  fettle_ui_test_await_frame (fixture->window);
  gtk_test_accessible_assert_property (
      find_item (fixture), GTK_ACCESSIBLE_PROPERTY_LABEL,
      "Run, 6 × 800 m, Wednesday 18 November 2026, 7.4\u00a0mi, 58:33, 7:53\u00a0/mi, "
      "151\u00a0bpm, load\u00a093");
}

/* --- copying --- */

static gboolean
press_keys (GtkWidget *widget, const char *keys)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  g_autoptr (GtkShortcutTrigger) trigger = gtk_shortcut_trigger_parse_string (keys);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      for (guint j = 0;
           G_IS_LIST_MODEL (controller) && j < g_list_model_get_n_items (G_LIST_MODEL (controller));
           j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);

          if (gtk_shortcut_trigger_equal (gtk_shortcut_get_trigger (shortcut), trigger))
            return gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, widget,
                                                 NULL);
        }
    }
  return FALSE;
}

typedef struct
{
  char *text;
  gboolean done;
} Clipboard;

static void
on_clipboard_read (GObject *source, GAsyncResult *result, gpointer data)
{
  Clipboard *clipboard = data;

  clipboard->text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
  clipboard->done = TRUE;
}

static gboolean
is_done (gpointer data)
{
  return *(gboolean *) data;
}

static char *
read_clipboard (Fixture *fixture)
{
  Clipboard clipboard = { NULL };

  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (fixture->window), NULL,
                                 on_clipboard_read, &clipboard);
  fettle_test_await (is_done, &clipboard.done, "the clipboard");
  return clipboard.text;
}

static gboolean
says_copied (gpointer data)
{
  Fixture *fixture = data;

  return fettle_ui_test_shows (fixture->page, "571 activities copied");
}

/* What is shown, in its order. */
static void
test_copies_csv (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  g_object_set (fixture->page, "search", "tempo", "sort-column", "load", NULL);
  g_assert_true (press_keys (GTK_WIDGET (fixture->page), "<Control>c"));
  fettle_test_await (says_copied, fixture, "the toast");
  text = read_clipboard (fixture);
  lines = g_strsplit (text, "\r\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 573);
  g_assert_cmpstr (lines[0], ==,
                   "\"Date\",\"Start (UTC)\",\"Sport\",\"Name\",\"Distance (m)\",\"Time (s)\","
                   "\"Speed (m/s)\",\"Heart rate (bpm)\",\"Load\"");
  for (guint i = 1; i < 572; i++)
    {
      g_autoptr (FettleActivity) activity = g_list_model_get_item (get_rows (fixture), i - 1);
      g_autofree char *start = g_strdup_printf ("\"%s\",\"%s\",\"Run\",\"Tempo 2 × 15 min\",",
                                                activity->activity_date, activity->start_time);

      g_assert_true (g_str_has_prefix (lines[i], start));
    }
  g_assert_cmpstr (lines[572], ==, "");
}

/* --- months --- */

static void
test_sections (Fixture *fixture, gconstpointer data)
{
  GtkSectionModel *sections = GTK_SECTION_MODEL (get_rows (fixture));
  guint start, end;

  gtk_section_model_get_section (sections, 0, &start, &end);
  g_assert_cmpuint (start, ==, 0);
  for (guint i = start; i < end; i++)
    {
      g_autoptr (FettleActivity) activity = g_list_model_get_item (get_rows (fixture), i);

      g_assert_true (g_str_has_prefix (activity->activity_date, "2026-11"));
    }
  g_assert_true (fettle_ui_test_shows (fixture->page, "November 2026"));

  /* Oldest first: the months turn with the days. */
  g_object_set (fixture->page, "sort-descending", FALSE, NULL);
  gtk_section_model_get_section (sections, 0, &start, &end);
  for (guint i = start; i < end; i++)
    {
      g_autoptr (FettleActivity) activity = g_list_model_get_item (get_rows (fixture), i);

      g_assert_true (g_str_has_prefix (activity->activity_date, "2017-"));
    }

  /* In another order there are no months. */
  g_object_set (fixture->page, "sort-column", "load", NULL);
  gtk_section_model_get_section (sections, 0, &start, &end);
  g_assert_cmpuint (end - start, ==, N_ACTIVITIES);
  fettle_ui_test_await_frame (fixture->window);
  g_assert_null (fettle_ui_test_find (fixture->page, FETTLE_TYPE_ACTIVITIES_HEADER));
}

static void
test_month_totals (void)
{
  g_autoptr (GListStore) model = g_list_store_new (FETTLE_TYPE_ACTIVITY);
  GtkWidget *header = g_object_ref_sink (fettle_activities_header_new ());
  g_autofree char *title = NULL;
  g_autofree char *totals = NULL;

  for (int i = 0; i < 2; i++)
    {
      g_autoptr (FettleActivity) activity = fettle_activity_new ();

      activity->activity_type = g_strdup ("running");
      activity->activity_date = g_strdup ("2026-11-03");
      activity->duration_seconds = 3600;
      activity->distance_meters = i == 0 ? 10400 : NAN;
      activity->training_load = i == 0 ? NAN : 60.4;
      g_list_store_append (model, activity);
    }
  fettle_activities_header_set_rows (FETTLE_ACTIVITIES_HEADER (header), G_LIST_MODEL (model), 0, 2,
                                     FETTLE_UNITS_METRIC);
  g_object_get (header, "title", &title, "totals", &totals, NULL);
  g_assert_cmpstr (title, ==, "November 2026");
  g_assert_cmpstr (totals, ==, "2 activities · 10\u00a0km · 2\u00a0h\u00a000 · load\u00a060");
  g_assert_finalize_object (header);
}

static char *
write_facts (FettleActivity *activity, int width)
{
  GtkWidget *widget = g_object_ref_sink (gtk_label_new (NULL));
  g_auto (FettleTextPen) pen = { NULL };
  char *line;

  fettle_text_pen_init (&pen, widget);
  line = fettle_activity_facts_dup_line (activity, "Thu 19", FETTLE_UNITS_METRIC, &pen, width);
  fettle_text_pen_clear (&pen);
  g_object_unref (widget);

  return line;
}

/* Each in an order of its own, also beside letters from right to left. */
#define FACT(text) "\u2068" text "\u2069"

/* Facts are left out whole, the load after the others but time. */
static void
test_facts_follow_the_width (void)
{
  g_autoptr (FettleActivity) activity = fettle_activity_new ();

  activity->activity_type = g_strdup ("running");
  activity->activity_date = g_strdup ("2026-11-19");
  activity->duration_seconds = 2530;
  activity->distance_meters = 8020;
  activity->avg_heart_rate = 151;
  activity->training_load = 56.4;

  fettle_test_assert_text (
      write_facts (activity, 1000),
      FACT ("Thu 19") " · " FACT ("42:10") " · " FACT ("load\u00a056") " · " FACT (
          "5:15\u00a0/km") " · " FACT ("151\u00a0bpm"));
  fettle_test_assert_text (write_facts (activity, 150),
                           FACT ("Thu 19") " · " FACT ("42:10") " · " FACT ("load\u00a056"));
  fettle_test_assert_text (write_facts (activity, 10), FACT ("Thu 19"));
  activity->training_load = NAN;
  fettle_test_assert_text (write_facts (activity, 1000),
                           FACT ("Thu 19") " · " FACT ("42:10") " · " FACT (
                               "5:15\u00a0/km") " · " FACT ("151\u00a0bpm"));
}

/* A dive covers no distance, and so has no speed either. */
static void
test_no_distance (void)
{
  g_autoptr (FettleActivitiesColumns) columns = fettle_activities_columns_new ();
  g_autoptr (FettleActivity) dive = fettle_activity_new ();

  dive->activity_type = g_strdup ("diving");
  dive->duration_seconds = 2530;
  dive->distance_meters = 0;
  dive->avg_speed = 0;
  fettle_test_assert_text (fettle_activities_columns_dup_text (columns,
                                                               FETTLE_ACTIVITIES_COLUMN_DISTANCE,
                                                               dive),
                           FETTLE_FORMAT_MISSING);
  fettle_test_assert_text (fettle_activities_columns_dup_text (columns,
                                                               FETTLE_ACTIVITIES_COLUMN_SPEED,
                                                               dive),
                           FETTLE_FORMAT_MISSING);
}

static void
test_month_without_a_load (void)
{
  g_autoptr (GListStore) model = g_list_store_new (FETTLE_TYPE_ACTIVITY);
  g_autoptr (FettleActivity) activity = fettle_activity_new ();
  GtkWidget *header = g_object_ref_sink (fettle_activities_header_new ());
  g_autofree char *totals = NULL;

  activity->activity_date = g_strdup ("2026-11-03");
  activity->duration_seconds = 3600;
  activity->distance_meters = NAN;
  activity->training_load = NAN;
  g_list_store_append (model, activity);
  fettle_activities_header_set_rows (FETTLE_ACTIVITIES_HEADER (header), G_LIST_MODEL (model), 0, 1,
                                     FETTLE_UNITS_METRIC);
  g_object_get (header, "totals", &totals, NULL);
  g_assert_cmpstr (totals, ==, "1 activity · 1\u00a0h\u00a000");
  g_assert_finalize_object (header);
}

static void
test_month_follows_rows (Fixture *fixture, gconstpointer data)
{
  GtkWidget *header = fettle_ui_test_find (fixture->page, FETTLE_TYPE_ACTIVITIES_HEADER);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  g_object_get (header, "totals", &before, NULL);
  g_list_store_remove (fixture->model, 1);
  fettle_ui_test_await_frame (fixture->window);
  g_object_get (header, "totals", &after, NULL);
  g_assert_cmpstr (before, !=, after);
}

/* As after an import that was looked at from another page. */
static void
test_months_of_rows_that_came_unseen (void)
{
  g_autoptr (GListStore) season = fettle_activity_fixtures_new_list (150);
  Fixture fixture;

  set_up_size (&fixture, 0, 1100);
  adw_window_set_content (ADW_WINDOW (fixture.window), NULL);
  for (guint i = 150; i-- > 0;)
    {
      g_autoptr (FettleActivity) activity = g_list_model_get_item (G_LIST_MODEL (season), i);

      g_list_store_insert (fixture.model, 0, activity);
    }
  adw_window_set_content (ADW_WINDOW (fixture.window), GTK_WIDGET (fixture.page));
  fettle_ui_test_await_frame (fixture.window);
  g_assert_true (fettle_ui_test_shows (fixture.page, "November 2026"));
  g_assert_true (fettle_ui_test_shows (fixture.page, "October 2026"));
  tear_down (&fixture, NULL);
}

/* --- states --- */

static void
test_empty (void)
{
  Fixture fixture;

  set_up_size (&fixture, 0, 700);
  g_assert_cmpint (fettle_activities_list_page_get_state (fixture.page), ==,
                   FETTLE_ACTIVITIES_EMPTY);
  g_assert_nonnull (fettle_ui_test_find_button (fixture.page, "win.import"));
  g_assert_true (fettle_ui_test_shows (fixture.page, "No Activities Yet"));
  tear_down (&fixture, NULL);
}

static gboolean
stands_at_top (gpointer data)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (data));

  return gtk_adjustment_get_upper (adjustment) > 2 * gtk_adjustment_get_page_size (adjustment)
         && gtk_adjustment_get_value (adjustment) == gtk_adjustment_get_lower (adjustment);
}

static void
test_first_import_is_seen_from_the_top (void)
{
  g_autoptr (GListStore) season = fettle_activity_fixtures_new_list (200);
  g_autoptr (GPtrArray) activities = g_ptr_array_new_with_free_func (g_object_unref);
  Fixture fixture;
  GtkWidget *view;

  set_up_size (&fixture, 0, 1100);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (season)); i++)
    g_ptr_array_add (activities, g_list_model_get_item (G_LIST_MODEL (season), i));
  /* As an import tells of them: some, then all the newer ones before them. */
  g_list_store_splice (fixture.model, 0, 0, &activities->pdata[150], 50);
  fettle_ui_test_await_frame (fixture.window);
  g_list_store_splice (fixture.model, 0, 0, activities->pdata, 150);
  view = fettle_ui_test_find (fixture.page, GTK_TYPE_LIST_VIEW);
  fettle_test_await (stands_at_top, view, "the list to stand at its top");
  for (int i = 0; i < 5; i++)
    fettle_ui_test_await_frame (fixture.window);
  g_assert_true (stands_at_top (view));
  tear_down (&fixture, NULL);
}

/* What was found is seen from its beginning. */
static void
test_search_begins_at_the_top (Fixture *fixture, gconstpointer data)
{
  GtkWidget *view = fettle_ui_test_find (fixture->page, GTK_TYPE_LIST_VIEW);
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view));

  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment) / 2);
  fettle_ui_test_await_frame (fixture->window);
  g_assert_false (stands_at_top (view));
  g_object_set (fixture->page, "search", "tempo", NULL);
  fettle_test_await (stands_at_top, view, "the list to stand at its top");
}

static void
release_key (GtkWidget *view)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (view);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-released", GDK_KEY_Home, 0, 0);
    }
}

/* Above the first row stands its month. */
static void
test_first_row_shows_its_month (Fixture *fixture, gconstpointer data)
{
  GtkWidget *view = fettle_ui_test_find (fixture->page, GTK_TYPE_LIST_VIEW);
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view));

  fettle_activities_list_page_focus_main (fixture->page);
  gtk_adjustment_set_value (adjustment, 2000);
  fettle_ui_test_await_frame (fixture->window);
  gtk_list_view_scroll_to (GTK_LIST_VIEW (view), 0, GTK_LIST_SCROLL_FOCUS, NULL);
  fettle_ui_test_await_frame (fixture->window);
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), >,
                     gtk_adjustment_get_lower (adjustment));
  release_key (view);
  fettle_test_await (stands_at_top, view, "the list to stand at its top");
}

static void
test_narrow (void)
{
  Fixture fixture;
  GtkWidget *row;

  set_up_size (&fixture, 100, 360);
  row = fettle_ui_test_find (fixture.page, FETTLE_TYPE_ACTIVITY_ROW);
  g_assert_nonnull (row);
  g_assert_true (gtk_widget_get_mapped (row));
  /* Two lines, and no titles of columns. */
  g_assert_cmpint (gtk_widget_get_height (row), >, 30);
  g_assert_null (fettle_ui_test_find_button (fixture.page, "activities-table.sort"));
  g_assert_true (fettle_ui_test_shows (fixture.page, "November 2026"));
  fettle_ui_test_assert_accessible (fixture.page);
  tear_down (&fixture, NULL);
}

/* Columns give way one after the other, then the titles: from columns to two lines. */
static void
test_columns_follow_the_width (void)
{
  static const struct
  {
    int width;
    const char *last; /* of those that are seen */
    const char *gone;
  } cases[] = { { 1200, "Zones", NULL },
                { 800, "Heart Rate", "Zones" },
                { 710, "Pace, Speed", "Heart Rate" },
                { 620, "Distance", "Pace, Speed" },
                { 500, NULL, "Distance" } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Fixture fixture;

      set_up_size (&fixture, 100, cases[i].width);
      if (cases[i].last != NULL)
        g_assert_true (fettle_ui_test_shows (fixture.page, cases[i].last));
      if (cases[i].gone != NULL)
        g_assert_false (fettle_ui_test_shows (fixture.page, cases[i].gone));
      tear_down (&fixture, NULL);
    }
}

static void
assert_title_above_column (Fixture *fixture, const char *column, int expected)
{
  GtkWidget *title = find_title (fixture, column);
  GtkWidget *row = fettle_ui_test_find (fixture->page, FETTLE_TYPE_ACTIVITY_ROW);
  GtkWidget *label = fettle_ui_test_find (title, GTK_TYPE_LABEL);
  graphene_rect_t bounds, row_bounds;

  g_assert_true (gtk_widget_compute_bounds (label, fixture->window, &bounds));
  g_assert_true (gtk_widget_compute_bounds (row, fixture->window, &row_bounds));
  if (expected >= 0)
    g_assert_cmpfloat_with_epsilon (bounds.origin.x - row_bounds.origin.x, expected, 1.5);
  else
    g_assert_cmpfloat_with_epsilon (row_bounds.origin.x + row_bounds.size.width - bounds.origin.x
                                        - bounds.size.width,
                                    -expected, 1.5);
}

/* Figures end where their title ends, at the edge of the row. */
static void
test_titles_stand_above_columns (Fixture *fixture, gconstpointer data)
{
  assert_title_above_column (fixture, "date", 12 + 16 + 18);
  assert_title_above_column (fixture, "load", -12);
}

/* A scrollbar that is always seen takes room from rows and titles alike. */
static void
test_titles_follow_a_scrollbar (void)
{
  Fixture fixture;

  g_object_set (gtk_settings_get_default (), "gtk-overlay-scrolling", FALSE, NULL);
  set_up_size (&fixture, 400, 1100);
  assert_title_above_column (&fixture, "date", 12 + 16 + 18);
  assert_title_above_column (&fixture, "load", -12);
  tear_down (&fixture, NULL);
  gtk_settings_reset_property (gtk_settings_get_default (), "gtk-overlay-scrolling");
}

/* Overflow is a warning, and a warning ends the test. */
static void
test_narrow_large_text (void)
{
  Fixture fixture;

  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  set_up_size (&fixture, 100, 1100);
  tear_down (&fixture, NULL);
  set_up_size (&fixture, 100, 360);
  g_object_set (fixture.page, "search", "nothing has this", NULL);
  fettle_ui_test_await_frame (fixture.window);
  tear_down (&fixture, NULL);
  gtk_settings_reset_property (gtk_settings_get_default (), "gtk-xft-dpi");
}

static void
test_right_to_left (void)
{
  Fixture fixture;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  set_up_size (&fixture, 100, 1100);
  tear_down (&fixture, NULL);
  set_up_size (&fixture, 100, 360);
  tear_down (&fixture, NULL);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

/* --- title --- */

static gboolean
shows_title (Fixture *fixture)
{
  return gtk_widget_get_child_visible (fettle_ui_test_find (fixture->page, ADW_TYPE_WINDOW_TITLE));
}

/* Between a button at the start and two, or with the window's own, at the end. */
static void
test_title_where_it_fits (void)
{
  const char *const layouts[] = { ":close", ":minimize,maximize,close" };
  const gboolean fits[] = { TRUE, FALSE };
  g_autofree char *before = NULL;

  g_object_get (gtk_settings_get_default (), "gtk-decoration-layout", &before, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (layouts); i++)
    {
      Fixture fixture;

      g_object_set (gtk_settings_get_default (), "gtk-decoration-layout", layouts[i], "gtk-xft-dpi",
                    (fits[i] ? 96 : 192) * 1024, NULL);
      set_up_size (&fixture, 10, 360);
      g_assert_true (shows_title (&fixture) == fits[i]);
      tear_down (&fixture, NULL);
    }
  g_object_set (gtk_settings_get_default (), "gtk-decoration-layout", before, "gtk-xft-dpi",
                96 * 1024, NULL);
}

#define ADD(path, func)                                                                            \
  g_test_add ("/ui/activities-list-page/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  fettle_ui_test_init (&argc, &argv);

  ADD ("search-begins-at-the-top", test_search_begins_at_the_top);
  ADD ("first-row-shows-its-month", test_first_row_shows_its_month);
  ADD ("search-and-sport-filter", test_filter);
  ADD ("no-result-offers-the-way-back", test_no_result);
  ADD ("sports-that-are-there", test_chips);
  g_test_add_func ("/ui/activities-list-page/title-where-it-fits", test_title_where_it_fits);
  ADD ("sorts-by-every-column", test_sort);
  ADD ("sorting-notifies-once-and-is-kept", test_sort_notifies_and_is_kept);
  ADD ("titles-sort-and-say-so", test_titles_sort);
  ADD ("rows-are-said-with-every-figure", test_rows_are_said);
  ADD ("row-that-is-moved-to-is-said-at-once", test_focused_row_is_said_at_once);
  g_test_add_func ("/ui/activities-list-page/long-and-empty-names", test_long_and_empty_names);
  ADD ("units-are-those-of-the-athlete", test_units);
  ADD ("control-c-copies-what-is-shown-as-csv", test_copies_csv);
  ADD ("months-are-sections-of-dates", test_sections);
  g_test_add_func ("/ui/activities-list-page/facts-follow-the-width", test_facts_follow_the_width);
  g_test_add_func ("/ui/activities-list-page/no-distance", test_no_distance);
  g_test_add_func ("/ui/activities-list-page/month-without-a-load", test_month_without_a_load);
  g_test_add_func ("/ui/activities-list-page/month-adds-up-what-is-there", test_month_totals);
  ADD ("month-follows-its-rows", test_month_follows_rows);
  g_test_add_func ("/ui/activities-list-page/months-of-rows-that-came-unseen",
                   test_months_of_rows_that_came_unseen);
  g_test_add_func ("/ui/activities-list-page/empty", test_empty);
  g_test_add_func ("/ui/activities-list-page/first-import-is-seen-from-the-top",
                   test_first_import_is_seen_from_the_top);
  g_test_add_func ("/ui/activities-list-page/narrow-has-rows", test_narrow);
  g_test_add_func ("/ui/activities-list-page/columns-follow-the-width",
                   test_columns_follow_the_width);
  ADD ("titles-stand-above-columns", test_titles_stand_above_columns);
  g_test_add_func ("/ui/activities-list-page/titles-follow-a-scrollbar",
                   test_titles_follow_a_scrollbar);
  g_test_add_func ("/ui/activities-list-page/narrow-and-large-text-fits", test_narrow_large_text);
  g_test_add_func ("/ui/activities-list-page/right-to-left", test_right_to_left);

  return g_test_run ();
}
